//! Books: each chapter is an article, the book is what holds them together.

use std::io;
use std::io::Cursor;
use std::io::Read;
use std::io::Write;
use std::path::PathBuf;

use rbook::Epub;
use rbook::epub::manifest::EpubManifestEntry;
use zip::ZipArchive;

use crate::source::Error;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::charset;
use crate::source::date;
use crate::source::html;
use crate::source::name_of;
use crate::source::page;
use crate::source::scrub;
use crate::text::Block;

/// A book's text is not more than so many times the limit of one article.
const BOOK: usize = 6;
/// The most files in the packet of a book.
const FILES: usize = 20_000;
/// Endings of the files that are unpacked as a book is read.
const TEXTS: &[&str] = &["opf", "ncx", "xml", "xhtml", "html", "htm"];

/// Reads a book.
pub fn read(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let path = || PathBuf::from(given.origin);
    let damaged = |reason: &str| Error::Damaged {
        path: path(),
        what: "EPUB",
        reason: scrub::scrub_line(reason),
    };
    // The reader of books unpacks without a limit, so what it may touch is measured before.
    match measure(bytes, given.limits.bytes) {
        Ok(()) => {}
        Err(Some(limit)) => {
            return Err(Error::TooMuch {
                path: path(),
                limit,
            });
        }
        Err(None) => return Err(damaged("the zip archive is broken")),
    }
    let book =
        Epub::read(Cursor::new(bytes.to_vec())).map_err(|error| damaged(&error.to_string()))?;
    let metadata = book.metadata();
    let line = |text: &str| Some(scrub::scrub_line(text)).filter(|line| !line.is_empty());
    let title = metadata.title().and_then(|title| line(title.value()));
    let creators: Vec<String> = metadata
        .creators()
        .take(12)
        .filter_map(|creator| line(creator.value()))
        .collect();
    let published = metadata
        .published_entry()
        .and_then(|entry| date::normal(entry.value()));
    let language = metadata
        .language()
        .and_then(|language| html::meta::language(language.value()));
    let labels = labels(&book);

    let mut loaded = Loaded::default();
    for entry in book.spine().iter().take(given.limits.items) {
        let Some(file) = entry.manifest_entry().filter(|_| entry.is_linear()) else {
            continue;
        };
        let Some(bytes) = unpacked(&file, given.limits.bytes) else {
            loaded
                .notices
                .push("a chapter could not be unpacked and was left out".to_owned());
            continue;
        };
        let text = charset::decode(&bytes, None);
        let mut chapter = page::piece(&text, None, given);
        if chapter.blocks.is_empty() {
            continue;
        }
        let href = file.href().as_str().to_owned();
        let label = labels
            .iter()
            .find(|(at, _)| *at == href)
            .map(|(_, label)| label.clone());
        chapter.title = chapter_title(&mut chapter.blocks, label).or(chapter.title);
        chapter.byline = (!creators.is_empty()).then(|| creators.join(", "));
        chapter.site.clone_from(&title);
        chapter.published.clone_from(&published);
        chapter.language = chapter.language.or_else(|| language.clone());
        chapter.address = None;
        let (article, notices) = page::article(chapter, given.origin);
        loaded.articles.push(article);
        for notice in notices {
            if !loaded.notices.contains(&notice) {
                loaded.notices.push(notice);
            }
        }
    }
    if loaded.articles.is_empty() {
        return Err(damaged("no chapter in it holds text"));
    }
    loaded.notices.dedup();
    loaded.collection = Some(title.unwrap_or_else(|| name_of(&scrub::scrub_line(given.origin))));
    Ok(loaded)
}

/// What the table of contents calls each file; the first name counts.
fn labels(book: &Epub) -> Vec<(String, String)> {
    const LABELS: usize = 5_000;
    let Some(contents) = book.toc().contents() else {
        return Vec::new();
    };
    let mut labels: Vec<(String, String)> = Vec::new();
    for entry in contents.flatten().take(LABELS) {
        let label = scrub::scrub_line(entry.label());
        let Some(file) = entry.manifest_entry() else {
            continue;
        };
        let href = file.href().as_str().to_owned();
        if !label.is_empty() && labels.iter().all(|(known, _)| *known != href) {
            labels.push((href, label));
        }
    }
    labels
}

/// The title of a chapter: as in the table of contents, else its first heading, which is taken out.
fn chapter_title(
    blocks: &mut Vec<(Block, String, html::Links)>,
    label: Option<String>,
) -> Option<String> {
    let heading = blocks
        .iter()
        .take(3)
        .position(|(block, _, _)| matches!(block, Block::Heading(_)));
    let Some(at) = heading.filter(|_| blocks.len() > 1) else {
        return label;
    };
    let words = blocks.get(at).map(|(_, words, _)| words.clone())?;
    let same = label
        .as_ref()
        .is_none_or(|label| label.to_lowercase().contains(&words.to_lowercase()));
    if same {
        blocks.remove(at);
    }
    label.or(Some(words))
}

/// The bytes of a file in a book; none where they are more than the limit, or broken.
fn unpacked(file: &EpubManifestEntry<'_>, limit: usize) -> Option<Vec<u8>> {
    let mut bounded = Bounded {
        bytes: Vec::new(),
        limit,
    };
    file.copy_bytes(&mut bounded).ok()?;
    Some(bounded.bytes)
}

/// Takes bytes up to a limit and fails then.
struct Bounded {
    bytes: Vec<u8>,
    limit: usize,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            return Err(io::Error::other("more than is unpacked"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Unpacks the texts of a packet into nothing, to see how large they really are: what the packet
/// says of its sizes may be a lie. The limit that is passed, or none where the packet is broken.
fn measure(bytes: &[u8], limit: usize) -> Result<(), Option<usize>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| None)?;
    if archive.len() > FILES {
        return Err(Some(limit));
    }
    let mut all = 0;
    for idx in 0..archive.len() {
        let Ok(file) = archive.by_index(idx) else {
            continue;
        };
        let name = String::from_utf8_lossy(file.name_raw()).to_lowercase();
        let is_text = TEXTS.iter().any(|ending| name.ends_with(ending));
        if !is_text {
            continue;
        }
        if file.size() > limit as u64 {
            return Err(Some(limit));
        }
        let real =
            io::copy(&mut file.take(limit as u64 + 1), &mut io::sink()).unwrap_or(0) as usize;
        all += real;
        if real > limit || all > limit.saturating_mul(BOOK) {
            return Err(Some(limit));
        }
    }
    Ok(())
}
