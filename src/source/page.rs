//! From a page that was read to an article: its blocks joined, its links by where they stand.

use std::borrow::Cow;
use std::path::PathBuf;

use url::Url;

use crate::source::Error;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::charset;
use crate::source::furniture;
use crate::source::head;
use crate::source::html;
use crate::source::html::Page;
use crate::source::name_of;
use crate::source::scrub;
use crate::text::Article;
use crate::text::Block;
use crate::text::Link;
use crate::text::Span;

/// Reads a web page.
pub fn read(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let path = || PathBuf::from(given.origin);
    let limit = given.limits.bytes;
    if bytes.len() > limit {
        return Err(Error::TooMuch {
            path: path(),
            limit,
        });
    }
    let text = charset::decode(bytes, given.content_type);
    from_text(&text, given)
}

/// Reads a web page that has been decoded.
pub fn from_text(text: &str, given: &Given<'_>) -> Result<Loaded, Error> {
    let base = given.base();
    let page = html::page(text, base.as_ref(), &given.limits).map_err(|stub| Error::Stub {
        path: PathBuf::from(given.origin),
        stub,
    })?;
    let (mut article, notices) = article(page, given.origin);
    if article.meta.address.is_none() {
        article.meta.address = base.map(|base| scrub::scrub_line(base.as_str()));
    }
    Ok(Loaded {
        articles: vec![article],
        notices,
        collection: None,
    })
}

/// The title in the first bytes of a page.
pub fn title(head: &[u8]) -> Option<String> {
    html::all(
        &charset::decode(head, None),
        None,
        &crate::source::Limits::default(),
    )
    .title
}

/// The feeds that a page names, in its order: title, which may be empty, and address.
pub fn feeds(bytes: &[u8], given: &Given<'_>) -> Vec<(String, String)> {
    let bytes = bytes.get(..given.limits.bytes).unwrap_or(bytes);
    let text = charset::decode(bytes, given.content_type);
    html::feeds(&text, given.base().as_ref(), &given.limits)
}

/// Reads all of a piece of markup; see [`html::all`].
pub fn piece(text: &str, base: Option<&Url>, given: &Given<'_>) -> Page {
    html::all(text, base, &given.limits)
}

/// Joins the blocks of a page to an article; returns what was left out too.
pub fn article(page: Page, origin: &str) -> (Article, Vec<String>) {
    let mut notices = page.notices;
    let mut links = Vec::with_capacity(page.blocks.len());
    let mut body: Vec<(Block, Cow<'_, str>)> = Vec::with_capacity(page.blocks.len());
    for (block, words, own) in page.blocks {
        body.push((block, Cow::Owned(words)));
        links.push(own);
    }
    let mut byline = page.byline;
    let before = body.len();
    let in_text = take_byline(&mut body, &mut links);
    byline = byline.or(in_text);
    debug_assert!(before >= body.len());
    let left_out = furniture::cut(&mut body);
    notices.extend(furniture::notice(&left_out));
    links.truncate(body.len());

    let origin = scrub::scrub_line(origin);
    let title = page.title.unwrap_or_else(|| name_of(&origin));
    let mut article = Article::new(&title, body, &origin);
    article.byline = byline;
    article.meta.site = page.site;
    article.meta.published = page.published;
    article.meta.language = page.language;
    article.meta.address = page.address;
    for (paragraph, own) in article.paragraphs.iter().skip(1).zip(links) {
        let start = paragraph.span.start as usize;
        for (range, address) in own {
            article.meta.links.push(Link {
                span: Span::new(start + range.start, start + range.end),
                address,
            });
        }
    }
    article.dateline = head::dateline(&article);
    (article, notices)
}

/// Takes the byline out of the first blocks, with its links.
fn take_byline(
    body: &mut Vec<(Block, Cow<'_, str>)>,
    links: &mut Vec<html::Links>,
) -> Option<String> {
    let firsts: Vec<String> = body
        .iter()
        .take(4)
        .map(|(_, words)| words.to_string())
        .collect();
    let byline = head::take_byline(body)?;
    let gone = firsts
        .iter()
        .zip(body.iter().map(|(_, words)| words.as_ref()).chain([""]))
        .position(|(before, now)| before != now)
        .unwrap_or(0);
    if gone < links.len() {
        links.remove(gone);
    }
    Some(byline)
}
