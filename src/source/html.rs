//! Web pages, and the pieces of markup in feeds, mails and books.

use std::ops::Range;

use dom_query::Document;
use url::Url;

use crate::source::date;
use crate::source::given::Limits;
use crate::source::head;
use crate::text::Block;

pub mod guard;
mod main_part;
pub mod meta;
mod pieces;
mod stub;
mod walk;
mod words;

pub use pieces::address;
pub use stub::Stub;

use guard::Guarded;
use meta::Told;
use pieces::Piece;
use walk::Walked;

/// A title in the page itself is not longer, in bytes.
const TITLE_BYTES: usize = 400;

/// What was read of a page; all of it scrubbed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The title; none where there is none.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Who published it.
    pub site: Option<String>,
    /// When it was published, as in [`crate::text::Meta`].
    pub published: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// The address it gives for itself.
    pub address: Option<String>,
    /// Its blocks, with the links in each by the bytes of the block.
    pub blocks: Vec<(Block, String, Links)>,
    /// What was left out, a line each.
    pub notices: Vec<String>,
}

/// Links in a block: where their words stand, and where they lead.
pub type Links = Vec<(Range<usize>, String)>;

/// Reads the article of a page.
///
/// # Errors
///
/// Where the page holds no article, or only the opening of one.
pub fn page(html: &str, base: Option<&Url>, limits: &Limits) -> Result<Page, Stub> {
    let guarded = guard::guard(html, limits.depth, limits.elements);
    let document = Document::from(guarded.html.as_str());
    let base = own_base(&document, base);
    let told = meta::read(&document, &guarded.json_ld, base.as_ref());
    let mut walked = walk::walk(&document, base.as_ref());
    drop(document);
    let title = title(&told, &walked);
    let wall = stub::wall(&walked);
    main_part::keep_main(&mut walked, title.as_deref());
    let length: usize = walked
        .pieces
        .iter()
        .map(|piece| piece.words.split(' ').count())
        .sum();
    let facts = stub::Facts {
        words: length,
        paid: told.paid,
        wall,
        script_bytes: guarded.script_bytes,
        asks_for_scripts: guarded.asks_for_scripts,
    };
    let mut notices = stub::judge(&facts)?;
    notices.extend(cut_notice(&guarded));
    Ok(finish(walked, told, title, notices))
}

/// Reads all of a piece of markup: an entry of a feed, a mail, a chapter.
pub fn all(html: &str, base: Option<&Url>, limits: &Limits) -> Page {
    let guarded = guard::guard(html, limits.depth, limits.elements);
    let document = Document::from(guarded.html.as_str());
    let base = own_base(&document, base);
    let told = meta::read(&document, &guarded.json_ld, base.as_ref());
    let mut walked = walk::walk(&document, base.as_ref());
    drop(document);
    main_part::keep_text(&mut walked);
    let title = told.titles.first().cloned();
    let notices = cut_notice(&guarded).into_iter().collect();
    finish(walked, told, title, notices)
}

/// The feeds that a page names in its `<link>`s, in its order: title and address.
pub fn feeds(html: &str, base: Option<&Url>, limits: &Limits) -> Vec<(String, String)> {
    let guarded = guard::guard(html, limits.depth, limits.elements);
    let document = Document::from(guarded.html.as_str());
    let base = own_base(&document, base);
    let mut found: Vec<(String, String)> = Vec::new();
    for node in document
        .root()
        .descendants_it()
        .filter(|node| node.has_name("link"))
    {
        let rel = node.attr("rel").unwrap_or_default().to_ascii_lowercase();
        let kind = node.attr("type").unwrap_or_default().to_ascii_lowercase();
        let is_feed = kind.contains("rss+xml")
            || kind.contains("atom+xml")
            || kind.contains("rdf+xml")
            || kind.contains("feed+json");
        if !(is_feed && rel.split_ascii_whitespace().any(|rel| rel == "alternate")) && rel != "feed"
        {
            continue;
        }
        let Some(address) = node
            .attr("href")
            .and_then(|href| pieces::address(&href, base.as_ref()))
        else {
            continue;
        };
        if found.iter().all(|(_, known)| *known != address) {
            let title = crate::source::scrub::scrub_line(&node.attr("title").unwrap_or_default());
            found.push((title, address));
        }
        if found.len() >= limits.items {
            break;
        }
    }
    found
}

fn cut_notice(guarded: &Guarded<'_>) -> Option<String> {
    guarded
        .cut
        .then(|| "only the first part was read, the page has too many elements".to_owned())
}

/// What links are read from: `<base href>`, itself read from where the page came from.
fn own_base(document: &Document, base: Option<&Url>) -> Option<Url> {
    let href = document
        .base_uri()
        .and_then(|href| pieces::address(&href, base));
    href.and_then(|href| Url::parse(&href).ok())
        .or_else(|| base.cloned())
}

/// The heading that the page's own titles name; else the one first heading; else what it tells.
fn title(told: &Told, walked: &Walked) -> Option<String> {
    let headings = |level: u8| {
        walked.pieces.iter().filter(move |piece| {
            piece.block == Block::Heading(level) && piece.words.len() <= TITLE_BYTES
        })
    };
    // The name of the site may stand before or after it.
    let named = |piece: &&Piece| {
        let words = piece.words.as_str();
        let whole = words.split(' ').count() > 2;
        told.titles.iter().any(|title| {
            main_part::same_words(title, words)
                || (whole && (title.starts_with(words) || title.ends_with(words)))
        })
    };
    let any_level = || (1..=3).find_map(|level| headings(level).find(named));
    let lone = || {
        let mut first = headings(1).filter(|piece| piece.words.split(' ').count() > 2);
        first.next().filter(|_| first.next().is_none())
    };
    any_level()
        .or_else(lone)
        .map(|piece| piece.words.clone())
        .or_else(|| told.titles.first().cloned())
        .or_else(|| headings(1).next().map(|piece| piece.words.clone()))
        .filter(|title| !title.is_empty())
}

fn finish(walked: Walked, told: Told, title: Option<String>, notices: Vec<String>) -> Page {
    let byline = told
        .byline
        .or_else(|| walked.bylines.into_iter().next())
        .map(|line| head::byline(&line).unwrap_or(line));
    let published = told
        .published
        .or_else(|| walked.dates.iter().find_map(|given| date::normal(given)));
    Page {
        title,
        byline,
        site: told.site,
        published,
        language: told.language,
        address: told.address,
        blocks: walked
            .pieces
            .into_iter()
            .map(|piece| (piece.block, piece.words, piece.links))
            .collect(),
        notices,
    }
}
