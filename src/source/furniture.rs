//! What stands under an article on its page and is not part of it: "Comments", "Share this".
//! Looks only at the last blocks, knows only short shapes, and keeps what it is not sure of.

use std::borrow::Cow;

use crate::source::plain;
use crate::text::Block;

/// How many blocks from the end are looked at.
const LAST_BLOCKS: usize = 20;
/// No piece of furniture is longer.
const PIECE_CHARS: usize = 160;
/// A link under "Related articles" is about as long as a title.
const LINK_CHARS: usize = 120;
/// So many are named in the notice; more would not fit a line.
const NAMED: usize = 3;

/// Pieces that are nothing but this, in small letters and without the mark at their end.
const WHOLE: &[&str] = &[
    "comments",
    "comment",
    "no comments",
    "add a comment",
    "post a comment",
    "leave a comment",
    "leave a reply",
    "view comments",
    "show comments",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share this page",
    "share on facebook",
    "share on twitter",
    "share on x",
    "tweet",
    "print",
    "print this page",
    "email",
    "e-mail",
    "email this",
    "email this article",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
    "linkedin",
    "reddit",
    "copy link",
    "link copied",
    "like this",
    "read more",
    "read also",
    "also read",
    "read next",
    "up next",
    "more",
    "more stories",
    "more news",
    "most read",
    "most popular",
    "trending",
    "recommended",
    "recommended for you",
    "you may also like",
    "you might also like",
    "advertisement",
    "advertising",
    "sponsored",
    "sponsored content",
    "back to top",
    "follow us",
    "newsletter",
    "subscribe",
    "subscribe now",
    "sign up",
    "sign in",
    "log in",
    "all rights reserved",
];
/// Pieces that may be followed by a list of links.
const LISTS: &[&str] = &[
    "related",
    "related articles",
    "related news",
    "related stories",
    "related content",
    "related topics",
    "related links",
    "related posts",
    "other related articles",
    "more on this story",
    "more on this topic",
    "more on this",
    "more from this author",
    "sources",
    "external links",
    "references",
    "see also",
    "sister links",
    "further reading",
    "tags",
    "topics",
    "read more",
    "most read",
    "comments",
];
/// Openings of pieces that go on: "Sign up for our newsletter".
const OPENINGS: &[&str] = &[
    "share this",
    "share on ",
    "sign up for ",
    "sign up to ",
    "subscribe to ",
    "subscribe for ",
    "follow us on ",
    "like us on ",
    "read more:",
    "read more »",
    "read also:",
    "also read:",
    "related:",
    "more from ",
    "tags:",
    "topics:",
    "filed under",
    "leave a comment",
    "leave a reply",
    "get our ",
    "join our newsletter",
    "copyright ©",
    "copyright (c)",
    "(c) ",
    "©",
    "click here to ",
];
/// Names in a row of buttons.
const BUTTONS: &[&str] = &[
    "facebook",
    "twitter",
    "x",
    "whatsapp",
    "telegram",
    "linkedin",
    "reddit",
    "email",
    "e-mail",
    "mail",
    "print",
    "share",
    "copy",
    "link",
    "pinterest",
    "bluesky",
    "mastodon",
    "messenger",
    "tweet",
    "save",
    "instagram",
    "youtube",
];

/// Cuts the furniture off a body and returns it, first piece first.
///
/// Something is always left of a body that had something.
pub fn cut(body: &mut Vec<(Block, Cow<'_, str>)>) -> Vec<String> {
    let floor = body.len().saturating_sub(LAST_BLOCKS).max(1);
    let mut keep = body.len();
    while keep > floor {
        let Some((_, last)) = body.get(keep - 1) else {
            break;
        };
        if is_piece(last) {
            keep -= 1;
            continue;
        }
        let Some(list_idx) = list_start(body, floor, keep) else {
            break;
        };
        keep = list_idx;
    }
    body.split_off(keep)
        .into_iter()
        .map(|(_, words)| words.into_owned())
        .collect()
}

/// One line that says what was left out; `None` where nothing was.
pub fn notice(left_out: &[String]) -> Option<String> {
    if left_out.is_empty() {
        return None;
    }
    let named: Vec<String> = left_out
        .iter()
        .take(NAMED)
        .map(|piece| format!("“{}”", shortened(piece)))
        .collect();
    let more = left_out.len().saturating_sub(NAMED);
    let rest = if more == 0 {
        String::new()
    } else {
        format!(" and {more} more")
    };
    Some(format!("left out at the end: {}{rest}", named.join(", ")))
}

fn shortened(piece: &str) -> String {
    const SHOWN: usize = 40;
    if piece.chars().nth(SHOWN).is_none() {
        return piece.to_owned();
    }
    let mut short: String = piece.chars().take(SHOWN - 1).collect();
    short.push('…');
    short
}

/// Where the list that ends at `end` starts with a known heading.
fn list_start(body: &[(Block, Cow<'_, str>)], floor: usize, end: usize) -> Option<usize> {
    for idx in (floor..end).rev() {
        let (_, words) = body.get(idx)?;
        if LISTS.contains(&bare(words).as_str()) {
            return Some(idx);
        }
        if !is_link(words) && !is_piece(words) {
            return None;
        }
    }
    None
}

/// A title, perhaps with outlet and date, as lists of links hold them; never a sentence.
fn is_link(words: &str) -> bool {
    words.chars().nth(LINK_CHARS).is_none()
        && plain::is_title(words)
        && !words.ends_with(['.', '!', '”', ':', ';'])
}

/// Whether words are a known piece of furniture and nothing else.
pub fn is_piece(words: &str) -> bool {
    if words.chars().nth(PIECE_CHARS).is_some() {
        return false;
    }
    let bare = bare(words);
    if WHOLE.contains(&bare.as_str()) || LISTS.contains(&bare.as_str()) {
        return true;
    }
    let small = words.to_lowercase();
    let opens = OPENINGS.iter().any(|opening| small.starts_with(opening));
    opens || is_comment_count(&bare) || is_row_of_buttons(&bare) || is_copyright(&small)
}

/// Small letters, without the mark at the end: "Share this:" is "share this".
fn bare(words: &str) -> String {
    words
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// "12 comments", "Comments (12)".
fn is_comment_count(bare: &str) -> bool {
    let mut words = bare
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let comments = |word: &str| matches!(word, "comment" | "comments" | "shares");
    (number(first) && comments(second)) || (comments(first) && number(second))
}

fn is_row_of_buttons(bare: &str) -> bool {
    let words: Vec<&str> = bare
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty() && !matches!(*word, "on" | "this" | "via" | "by"))
        .collect();
    words.len() >= 2 && words.iter().all(|word| BUTTONS.contains(word))
}

fn is_copyright(small: &str) -> bool {
    small.ends_with("all rights reserved.")
        || (small.starts_with("copyright ") && small.chars().any(|c| c.is_ascii_digit()))
}
