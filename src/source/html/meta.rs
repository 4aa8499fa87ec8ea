//! What a page tells of its article outside the text: JSON-LD, `<meta>`, `<link>`, `<title>`.

use dom_query::Document;
use serde_json::Value;
use url::Url;

use super::pieces;
use crate::source::date;
use crate::source::scrub::scrub_line;

/// As deep and as many values of JSON-LD as are looked at.
const DEPTH: usize = 12;
const VALUES: usize = 20_000;
/// Kinds of things that are articles.
const ARTICLES: &[&str] = &["article", "posting", "report", "newsarticle", "webpage"];

/// What a page tells of itself; all scrubbed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The title, the likeliest first.
    pub titles: Vec<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Who published it.
    pub site: Option<String>,
    /// When, normalised.
    pub published: Option<String>,
    /// In which language.
    pub language: Option<String>,
    /// Under which address.
    pub address: Option<String>,
    /// The page says that not everybody may read it.
    pub paid: bool,
    /// What the page is, in its own words: "article", "website".
    pub kind: Option<String>,
}

/// Reads what a page tells of itself.
pub fn read(document: &Document, json_ld: &[&str], base: Option<&Url>) -> Told {
    let mut told = Told::default();
    for script in json_ld {
        let script = script
            .trim()
            .trim_start_matches("<![CDATA[")
            .trim_end_matches("]]>");
        // Its reader bounds its own depth.
        if let Ok(value) = serde_json::from_str::<Value>(script) {
            let mut left = VALUES;
            linked_data(&value, &mut told, DEPTH, &mut left);
        }
    }
    let mut metas: Vec<(String, String)> = Vec::new();
    let mut page_title = None;
    for node in document.root().descendants_it() {
        let Some(name) = node.node_name() else {
            continue;
        };
        match &*name {
            "meta" => {
                let key = ["property", "name", "itemprop"]
                    .iter()
                    .find_map(|key| node.attr(key));
                if let (Some(key), Some(content)) = (key, node.attr("content")) {
                    let content = scrub_line(&content);
                    if !content.is_empty() {
                        metas.push((key.to_ascii_lowercase(), content));
                    }
                }
            }
            "link" => {
                let rel = node.attr("rel").unwrap_or_default();
                if rel.eq_ignore_ascii_case("canonical") && told.address.is_none() {
                    told.address = node
                        .attr("href")
                        .and_then(|href| pieces::address(&href, base));
                }
            }
            "title" if page_title.is_none() => page_title = Some(scrub_line(&node.text())),
            "html" => {
                let language = node.attr("lang").or_else(|| node.attr("xml:lang"));
                told.language = language.and_then(|tag| self::language(&tag));
            }
            _ => {}
        }
    }
    let meta = |keys: &[&str]| {
        keys.iter().find_map(|key| {
            let found = metas.iter().find(|(name, _)| name == key);
            found.map(|(_, content)| content.clone())
        })
    };
    told.site = told
        .site
        .or_else(|| meta(&["og:site_name", "application-name"]));
    told.titles.extend(meta(&[
        "og:title",
        "twitter:title",
        "dc.title",
        "headline",
        "citation_title",
    ]));
    if let Some(title) = page_title.filter(|title| !title.is_empty()) {
        told.titles.push(title);
    }
    for title in &mut told.titles {
        *title = without_site(title, told.site.as_deref());
    }
    let is_name = |name: &String| !name.contains("://") && !name.starts_with('@');
    let author = meta(&[
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "parsely-author",
        "sailthru.author",
        "citation_author",
    ]);
    told.byline = told.byline.or(author.filter(is_name));
    told.published = told.published.or_else(|| {
        let keys = [
            "article:published_time",
            "datepublished",
            "og:published_time",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.issued",
            "dc.date",
            "date",
            "pubdate",
            "publish-date",
            "publishdate",
            "parsely-pub-date",
            "sailthru.date",
            "citation_date",
            "citation_publication_date",
            "last-modified",
        ];
        keys.iter().find_map(|key| date::normal(&meta(&[key])?))
    });
    told.language = told.language.or_else(|| {
        language(&meta(&[
            "og:locale",
            "language",
            "content-language",
            "dc.language",
        ])?)
    });
    told.address = told
        .address
        .or_else(|| pieces::address(&meta(&["og:url", "twitter:url"])?, base));
    told.kind = meta(&["og:type"]);
    let tier = meta(&["article:content_tier"]);
    told.paid |= tier.is_some_and(|tier| matches!(tier.as_str(), "locked" | "metered"));
    told
}

/// A language tag in the manner of BCP 47; none where it is not one.
pub fn language(tag: &str) -> Option<String> {
    let tag = scrub_line(tag).replace('_', "-");
    let first = tag.split('-').next()?;
    let fits = (2..=3).contains(&first.len())
        && tag.len() <= 35
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    fits.then_some(tag)
}

/// "Talks open" of "Talks open | The Paper".
fn without_site(title: &str, site: Option<&str>) -> String {
    for bar in [" | ", " — ", " – ", " - ", " · ", " » ", " :: "] {
        let Some((before, after)) = title.rsplit_once(bar) else {
            continue;
        };
        let is_site = site.is_some_and(|site| site.eq_ignore_ascii_case(after.trim()));
        // A dash may be part of a title; a bar parts it from the site.
        let few = after.split_whitespace().count() <= 4 && before.split_whitespace().count() > 2;
        let parts = !matches!(bar, " — " | " – " | " - ") || site.is_none();
        if is_site || (few && parts) {
            return without_site(before.trim(), site);
        }
    }
    title.to_owned()
}

fn linked_data(value: &Value, told: &mut Told, depth: usize, left: &mut usize) {
    if depth == 0 || *left == 0 {
        return;
    }
    *left -= 1;
    match value {
        Value::Array(values) => {
            for value in values {
                linked_data(value, told, depth - 1, left);
            }
        }
        Value::Object(fields) => {
            if kinds(value)
                .iter()
                .any(|kind| ARTICLES.iter().any(|known| kind.ends_with(known)))
            {
                take_article(value, told);
            }
            for (key, inner) in fields {
                if matches!(
                    key.as_str(),
                    "@graph" | "mainEntity" | "mainEntityOfPage" | "liveBlogUpdate"
                ) && key != "liveBlogUpdate"
                {
                    linked_data(inner, told, depth - 1, left);
                }
            }
        }
        _ => {}
    }
}

fn kinds(value: &Value) -> Vec<String> {
    let kind = value.get("@type");
    let one = |value: &Value| value.as_str().map(str::to_ascii_lowercase);
    match kind {
        Some(Value::Array(kinds)) => kinds.iter().filter_map(one).collect(),
        Some(kind) => one(kind).into_iter().collect(),
        None => Vec::new(),
    }
}

fn take_article(value: &Value, told: &mut Told) {
    let text = |key: &str| {
        let line = scrub_line(value.get(key)?.as_str()?);
        (!line.is_empty()).then_some(line)
    };
    if let Some(title) = text("headline") {
        told.titles.push(unescaped(&title));
    }
    if told.published.is_none() {
        told.published = text("datePublished").and_then(|date| date::normal(&date));
    }
    if told.byline.is_none() {
        told.byline = value.get("author").and_then(|author| names(author, 0));
    }
    if told.site.is_none() {
        told.site = value.get("publisher").and_then(|site| names(site, 0));
    }
    if told.language.is_none() {
        told.language = text("inLanguage").and_then(|tag| language(&tag));
    }
    let free = value.get("isAccessibleForFree");
    let not_free = match free {
        Some(Value::Bool(free)) => !free,
        Some(Value::String(free)) => free.eq_ignore_ascii_case("false"),
        _ => false,
    };
    told.paid |= not_free;
}

/// The names in an author or a publisher, however they are given.
fn names(value: &Value, depth: usize) -> Option<String> {
    const NAMES: usize = 12;
    match value {
        _ if depth > 3 => None,
        Value::String(name) => {
            let name = unescaped(&scrub_line(name));
            (!name.is_empty() && !name.contains("://")).then_some(name)
        }
        Value::Array(values) => {
            let all: Vec<String> = values
                .iter()
                .take(NAMES)
                .filter_map(|value| names(value, depth + 1))
                .collect();
            (!all.is_empty()).then(|| all.join(", "))
        }
        Value::Object(fields) => names(fields.get("name")?, depth + 1),
        _ => None,
    }
}

/// The few entities that stand in JSON by mistake.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = text
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#039;", "'")
        .replace("&#8217;", "’")
        .replace("&rsquo;", "’")
        .replace("&amp;", "&");
    scrub_line(&plain)
}
