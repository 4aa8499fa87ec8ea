//! What the names that pages give their parts tell of them.
//! Names are the makers' habit, so they only hint: the weight of the text decides beside them.

/// What a part of a page seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is told.
    None,
    /// The text of the article.
    Body,
    /// Something of the page, not of the article; unless most of the text stands in it.
    Furniture,
    /// What readers wrote under it.
    Comments,
    /// Not shown, or only to move about.
    Hidden,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// The sentences between title and text.
    Standfirst,
}

const FURNITURE: &[&str] = &[
    "ad",
    "ads",
    "adslot",
    "adunit",
    "advert",
    "advertisement",
    "advertising",
    "adverts",
    "alsoread",
    "ambox",
    "authorbio",
    "banner",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "catlinks",
    "cmp",
    "colophon",
    "consent",
    "cookie",
    "cookiebar",
    "cookies",
    "copyright",
    "credit",
    "credits",
    "crumbs",
    "donate",
    "donation",
    "feedback",
    "footer",
    "gdpr",
    "infobox",
    "jumplink",
    "login",
    "masthead",
    "menu",
    "meta",
    "metadata",
    "morelink",
    "morestories",
    "moreon",
    "mostpopular",
    "mostread",
    "nav",
    "navbar",
    "navbox",
    "navigation",
    "newsletter",
    "newsletters",
    "noprint",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "paywall",
    "poll",
    "popular",
    "popup",
    "postmeta",
    "postmetadata",
    "printfooter",
    "privacy",
    "promo",
    "promoted",
    "promos",
    "rail",
    "rating",
    "ratings",
    "reactions",
    "readmore",
    "readnext",
    "recirc",
    "recirculation",
    "recommended",
    "recommendation",
    "recommendations",
    "references",
    "reflist",
    "regwall",
    "related",
    "relatedlinks",
    "relatedposts",
    "search",
    "share",
    "sharebar",
    "shares",
    "sharetools",
    "sharing",
    "sidebar",
    "signup",
    "sitehead",
    "skiplink",
    "social",
    "sociallinks",
    "socials",
    "sponsor",
    "sponsored",
    "submitted",
    "subscribe",
    "subscription",
    "taboola",
    "tagcloud",
    "taglist",
    "tags",
    "ticker",
    "toc",
    "toolbar",
    "tools",
    "topstories",
    "trending",
    "upnext",
    "utility",
    "widget",
    "widgets",
    "unsubscribe",
    "linklist",
];
const COMMENTS: &[&str] = &[
    "comment",
    "commentlist",
    "comments",
    "discussion",
    "disqus",
    "replies",
    "respond",
    "responses",
];
const HIDDEN: &[&str] = &[
    "editsection",
    "hidden",
    "preheader",
    "sronly",
    "screenreader",
    "visuallyhidden",
    "skip",
    "offscreen",
];
const BODY: &[&str] = &[
    "articlebody",
    "articlecontent",
    "articletext",
    "bodycontent",
    "bodytext",
    "contentbody",
    "entrycontent",
    "fieldbody",
    "nodebody",
    "parseroutput",
    "postbody",
    "postcontent",
    "storybody",
    "storycontent",
    "storytext",
    "namebody",
];
const BYLINE: &[&str] = &["author", "authors", "byline", "writer"];
const DATE: &[&str] = &[
    "date",
    "dateline",
    "dated",
    "datetime",
    "pubdate",
    "published",
    "publishdate",
    "timestamp",
    "updated",
    "posted",
    "postedon",
];
const STANDFIRST: &[&str] = &[
    "dek",
    "lede",
    "standfirst",
    "subhead",
    "subheadline",
    "subtitle",
    "summary",
    "deck",
];
const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "tablist",
    "toolbar",
];

/// What class, id and role of an element say; `tag` is its name.
pub fn mark(tag: &str, class: &str, id: &str, role: &str) -> Mark {
    if tag == "nav"
        || tag == "dialog"
        || tag == "menu"
        || matches!(role, "navigation" | "dialog" | "alertdialog" | "search")
    {
        return Mark::Hidden;
    }
    if matches!(tag, "html" | "body" | "main" | "article") {
        return Mark::None;
    }
    let mut told = Mark::None;
    if matches!(tag, "aside" | "footer") || ROLES.contains(&role) {
        told = Mark::Furniture;
    }
    for name in class.split_ascii_whitespace().chain([id]) {
        // What an article is about, in the manner of WordPress.
        if name.starts_with("tag-")
            || name.starts_with("category-")
            || name.starts_with("has-")
            || name.starts_with("no-")
        {
            continue;
        }
        let here = mark_of_name(name);
        if rank(here) > rank(told) {
            told = here;
        }
    }
    told
}

/// Which of two marks counts.
fn rank(mark: Mark) -> u8 {
    match mark {
        Mark::None => 0,
        Mark::Standfirst => 1,
        Mark::Date => 2,
        Mark::Byline => 3,
        Mark::Body => 4,
        Mark::Furniture => 5,
        Mark::Comments => 6,
        Mark::Hidden => 7,
    }
}

fn mark_of_name(name: &str) -> Mark {
    const NAME_BYTES: usize = 120;
    let mut told = Mark::None;
    let mut last = String::new();
    for word in words(name.get(..NAME_BYTES).unwrap_or(name)) {
        let pair = format!("{last}{word}");
        for candidate in [pair.as_str(), word.as_str()] {
            let here = mark_of_word(candidate);
            if rank(here) > rank(told) {
                told = here;
            }
        }
        last = word;
    }
    told
}

fn mark_of_word(word: &str) -> Mark {
    let rows: [(&[&str], Mark); 7] = [
        (HIDDEN, Mark::Hidden),
        (COMMENTS, Mark::Comments),
        (FURNITURE, Mark::Furniture),
        (BODY, Mark::Body),
        (BYLINE, Mark::Byline),
        (DATE, Mark::Date),
        (STANDFIRST, Mark::Standfirst),
    ];
    rows.iter()
        .find(|(words, _)| words.contains(&word))
        .map_or(Mark::None, |(_, mark)| *mark)
}

/// The words in `related-Articles__list` or `relatedArticles`, small.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut small_before = false;
    for c in name.chars() {
        let parts = !c.is_ascii_alphabetic() || (small_before && c.is_ascii_uppercase());
        if parts && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_ascii_alphabetic() {
            word.push(c.to_ascii_lowercase());
        }
        small_before = c.is_ascii_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a style hides what it is on.
pub fn hides(style: &str) -> bool {
    let plain: String = style
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    plain.contains("display:none") || plain.contains("visibility:hidden")
}
