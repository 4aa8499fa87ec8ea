//! Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed, and where a page says that it has one.
//!
//! Pure: bytes in, entries out. Fetching them is another room's.

use std::path::PathBuf;

use feed_rs::model;
use feed_rs::parser;
use url::Url;

use crate::source::Error;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::charset;
use crate::source::html;
use crate::source::html::Page;
use crate::source::name_of;
use crate::source::page;
use crate::source::plain;
use crate::source::scrub::scrub_line;
use crate::source::scrub::scrub_text;
use crate::text::Article;
use crate::text::Block;

/// An entry with fewer words than this, and a page to it, is only the opening.
const WHOLE_WORDS: usize = 80;
/// What openings end with.
const CUT_ENDS: &[&str] = &["…", "...", "[…]", "[...]", "(more)", "[link]"];
/// What a link to the rest says, in small letters.
const REST: &[&str] = &[
    "read more",
    "continue reading",
    "read the rest",
    "full story",
    "keep reading",
    "more »",
];

/// A feed that was read; all of it scrubbed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feed {
    /// Its title; empty where it has none.
    pub title: String,
    /// The page that it belongs to.
    pub home: Option<String>,
    /// The language of its entries, as a BCP 47 tag.
    pub language: Option<String>,
    /// Its entries in its order, as many as the limits allow.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from others of its feed, today and tomorrow.
    pub id: String,
    /// Its title; empty where it has none.
    pub title: String,
    /// The page with the whole of it.
    pub address: Option<String>,
    /// When it was published, as in [`crate::text::Meta`].
    pub published: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Its own text as an article.
    pub article: Article,
    /// Whether its text seems to be only the opening of what its page holds.
    pub truncated: bool,
}

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What the page calls it; may be empty.
    pub title: String,
    /// Where it is.
    pub address: String,
}

/// The feeds that a page names in its head, in its order.
pub fn discover(page: &[u8], given: &Given<'_>) -> Vec<Named> {
    page::feeds(page, given)
        .into_iter()
        .map(|(title, address)| Named { title, address })
        .collect()
}

/// Reads a feed.
///
/// # Errors
///
/// Where the bytes are none: [`Error::NotAFeed`], or [`Error::TooMuch`] over the limit.
pub fn parse(bytes: &[u8], given: &Given<'_>) -> Result<Feed, Error> {
    let path = || PathBuf::from(given.origin);
    if bytes.len() > given.limits.bytes {
        return Err(Error::TooMuch {
            path: path(),
            limit: given.limits.bytes,
        });
    }
    let refused = |reason: &str| Error::NotAFeed {
        path: path(),
        reason: scrub_line(reason),
    };
    let text = charset::decode(bytes, given.content_type);
    let text = made_readable(&text).ok_or_else(|| refused("there is nothing in it"))?;
    if text.starts_with("<!DOCTYPE html")
        || text.starts_with("<!doctype html")
        || text.starts_with("<html")
    {
        return Err(refused("it is a web page"));
    }
    let parser = parser::Builder::new()
        .base_uri(given.address)
        .sanitize_content(false)
        // An id by chance would make an old entry new at each visit.
        .id_generator(|_, _, _| String::new())
        .build();
    let feed = parser
        .parse(text.as_bytes())
        .map_err(|error| refused(&error.to_string()))?;
    let base = given.base();
    let title = feed.title.as_ref().map(plain_line).unwrap_or_default();
    let language = feed.language.as_deref().and_then(html::meta::language);
    let home = link(&feed.links, base.as_ref());
    let entries = feed
        .entries
        .into_iter()
        .take(given.limits.items)
        .map(|item| entry(&item, &title, language.as_ref(), base.as_ref(), given))
        .collect();
    Ok(Feed {
        title,
        home,
        language,
        entries,
    })
}

/// Reads a feed as a source: its entries are articles.
pub fn articles(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let feed = parse(bytes, given)?;
    if feed.entries.is_empty() {
        return Err(Error::NotAFeed {
            path: PathBuf::from(given.origin),
            reason: "it has no entries".to_owned(),
        });
    }
    let openings = feed.entries.iter().filter(|entry| entry.truncated).count();
    let notice = format!(
        "entries that are only an opening: {openings} of {}",
        feed.entries.len()
    );
    let title = if feed.title.is_empty() {
        name_of(&scrub_line(given.origin))
    } else {
        feed.title
    };
    Ok(Loaded {
        articles: feed
            .entries
            .into_iter()
            .map(|entry| entry.article)
            .collect(),
        notices: (openings > 0).then_some(notice).into_iter().collect(),
        collection: Some(title),
    })
}

/// The text of a feed as its reader wants it: no declaration, for it is decoded; no characters that
/// XML forbids; a version that it knows. None where nothing is left.
fn made_readable(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text = match text.strip_prefix("<?xml") {
        Some(rest) => rest
            .split_once("?>")
            .map_or("", |(_, rest)| rest)
            .trim_start(),
        None => text,
    };
    let mut clean: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t' | '\r'))
        .collect();
    if clean.is_empty() {
        return None;
    }
    // RSS 0.90 to 0.94 and feeds without a version are read as 2.0, which has all that they have.
    if let Some(at) = clean.find("<rss") {
        let end = clean
            .get(at..)
            .and_then(|tag| tag.find('>'))
            .map_or(clean.len(), |end| at + end);
        let tag = clean.get(at..end).unwrap_or("").to_owned();
        let version = tag.find("version");
        let fixed = match version {
            None => Some(tag.replacen("<rss", "<rss version=\"2.0\"", 1)),
            Some(from) => {
                let value = tag.get(from..).unwrap_or("");
                let known = [
                    "\"2.0\"", "'2.0'", "\"0.91\"", "'0.91'", "\"0.92\"", "'0.92'",
                ];
                let odd = !known.iter().any(|known| value.contains(known));
                odd.then(|| tag.replacen("version", "version=\"2.0\" was", 1))
            }
        };
        if let Some(fixed) = fixed {
            clean.replace_range(at..end, &fixed);
        }
    }
    Some(clean)
}

fn entry(
    item: &model::Entry,
    site: &str,
    language: Option<&String>,
    base: Option<&Url>,
    given: &Given<'_>,
) -> Entry {
    let address = link(&item.links, base);
    let own_base = address
        .as_deref()
        .and_then(|address| Url::parse(address).ok());
    let title = item.title.as_ref().map(plain_line).unwrap_or_default();
    let published = item.published.or(item.updated).map(|date| {
        let date = date.to_rfc3339();
        date.strip_suffix("+00:00")
            .map_or(date.clone(), |date| format!("{date}Z"))
    });
    let names: Vec<String> = item
        .authors
        .iter()
        .take(12)
        .map(|person| scrub_line(person.name.as_deref().unwrap_or_default()))
        .filter(|name| !name.is_empty())
        .collect();
    let byline = (!names.is_empty()).then(|| names.join(", "));
    let content = item
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref());
    let summary = item
        .summary
        .as_ref()
        .map(|summary| summary.content.as_str());
    let has_content = content.is_some_and(|content| !content.trim().is_empty());
    let text = content.filter(|_| has_content).or(summary).unwrap_or("");
    let mut body = body(text, own_base.as_ref().or(base), given);
    let truncated = address.is_some() && is_opening(&mut body);
    body.title = Some(title.clone());
    body.byline.clone_from(&byline);
    body.site = Some(site.to_owned()).filter(|site| !site.is_empty());
    body.published.clone_from(&published);
    body.language = item
        .language
        .as_deref()
        .and_then(html::meta::language)
        .or(language.cloned());
    body.address.clone_from(&address);
    let origin = address.as_deref().unwrap_or(given.origin).to_owned();
    let (article, _) = page::article(body, &origin);
    let id = scrub_line(&item.id);
    let id = if id.is_empty() {
        address
            .clone()
            .unwrap_or_else(|| format!("{title} {}", published.as_deref().unwrap_or("")))
    } else {
        id
    };
    Entry {
        id,
        title,
        address,
        published,
        byline,
        article,
        truncated,
    }
}

/// The text of an entry, whether it is markup or plain.
fn body(text: &str, base: Option<&Url>, given: &Given<'_>) -> Page {
    let markup = text.contains("</")
        || text.contains("/>")
        || text.contains("<p")
        || text.contains("<br")
        || text.contains('&');
    if markup {
        return page::piece(text, base, given);
    }
    let clean = scrub_text(text);
    let mut draft = plain::read(&clean);
    if let Some(title) = draft.title.take() {
        draft.body.insert(0, (Block::Body, title.into()));
    }
    Page {
        blocks: draft
            .body
            .into_iter()
            .map(|(block, words)| (block, words.into_owned(), Vec::new()))
            .collect(),
        ..Page::default()
    }
}

/// Whether a text is only an opening; takes off the link to the rest.
fn is_opening(body: &mut Page) -> bool {
    let leads_on = body.blocks.last().is_some_and(|(_, words, links)| {
        let small = words.to_lowercase();
        !links.is_empty() && words.len() < 120 && REST.iter().any(|rest| small.contains(rest))
    });
    if leads_on {
        body.blocks.pop();
    }
    let last = body
        .blocks
        .last()
        .map_or("", |(_, words, _)| words.as_str());
    let ends_cut = CUT_ENDS.iter().any(|end| last.ends_with(end))
        || REST.iter().any(|rest| last.to_lowercase().ends_with(rest));
    let words: usize = body
        .blocks
        .iter()
        .map(|(_, words, _)| words.split(' ').count())
        .sum();
    leads_on || ends_cut || words < WHOLE_WORDS
}

/// A title without the markup that some have.
fn plain_line(text: &model::Text) -> String {
    let content = &text.content;
    if !content.contains(['<', '&']) {
        return scrub_line(content);
    }
    let page = html::all(
        content,
        None,
        &crate::source::Limits {
            elements: 1000,
            ..Default::default()
        },
    );
    let words: Vec<String> = page.blocks.into_iter().map(|(_, words, _)| words).collect();
    scrub_line(&words.join(" "))
}

/// The page that links lead to: the one called alternate, else the first that is not the feed itself.
fn link(links: &[model::Link], base: Option<&Url>) -> Option<String> {
    let is_page = |link: &&model::Link| {
        !matches!(
            link.rel.as_deref(),
            Some("self" | "enclosure" | "hub" | "edit" | "replies" | "next" | "via")
        )
    };
    let alternate = links
        .iter()
        .find(|link| link.rel.as_deref() == Some("alternate"));
    alternate
        .or_else(|| links.iter().find(is_page))
        .and_then(|link| html::address(&link.href, base))
}
