//! The text of pages set for print.
//!
//! The crate that reads them trusts its input: it unpacks without a limit, follows references in
//! circles and panics on what it does not know. So a file is looked over first, and each page is
//! read for itself, so that one that fails costs no other.

use std::collections::HashMap;
use std::io;
use std::io::Read;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::PathBuf;

use flate2::read::ZlibDecoder;
use pdf_extract::Dictionary;
use pdf_extract::Document;
use pdf_extract::Object;
use pdf_extract::ObjectId;
use pdf_extract::PlainTextOutput;

use crate::source::Error;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::date;
use crate::source::head;
use crate::source::name_of;
use crate::source::plain;
use crate::source::scrub;
use crate::text::Article;
use crate::text::Block;

/// All streams together are not more than so many times the limit of one article.
const STREAMS: usize = 12;
/// The most pages that are read.
const PAGES: usize = 2_000;
/// How far up a page's tree is gone.
const PARENTS: usize = 64;
/// How often forms may be drawn in forms for one page.
const DRAWN: usize = 2_000;

/// Reads the text of a file.
pub fn read(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let path = || PathBuf::from(given.origin);
    let limit = given.limits.bytes;
    let damaged = |reason: &str| Error::Damaged {
        path: path(),
        what: "PDF",
        reason: reason.to_owned(),
    };
    if !streams_fit(bytes, limit) {
        return Err(Error::TooMuch { path: path(), limit });
    }
    let document = caught(|| Document::load_mem(bytes))
        .and_then(Result::ok)
        .ok_or_else(|| damaged("its objects cannot be read"))?;
    let document = unlocked(document).ok_or_else(|| Error::Locked { path: path() })?;
    if has_circles(&document) {
        return Err(damaged("its parts refer to one another in circles"));
    }
    let pages = caught(|| document.get_pages().len()).unwrap_or(0);
    let mut text = String::new();
    let mut failed = 0_usize;
    for number in 1..=pages.min(PAGES) {
        let page = caught(|| {
            let mut page = String::new();
            let done = pdf_extract::output_doc_page(
                &document,
                &mut PlainTextOutput::new(&mut page),
                number as u32,
            );
            done.ok().map(|()| page)
        });
        match page.flatten() {
            Some(page) => {
                text.push_str(&page);
                text.push_str("\n\n");
            }
            None => failed += 1,
        }
        if text.len() > limit {
            return Err(Error::TooMuch { path: path(), limit });
        }
    }
    if text.trim().is_empty() {
        let reason = if failed > 0 { "none of its pages can be read" } else { "it holds pictures of pages, not text" };
        return Err(damaged(reason));
    }
    let mut loaded = article(&document, &text, given);
    if failed > 0 {
        loaded.notices.push(format!("pages that could not be read: {failed}"));
    }
    if pages > PAGES {
        loaded.notices.push(format!("only the first {PAGES} pages were read"));
    }
    Ok(loaded)
}

/// Runs what may panic; none where it did.
fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// The document, opened where no password is needed; none where one is.
fn unlocked(mut document: Document) -> Option<Document> {
    if !document.is_encrypted() {
        return Some(document);
    }
    caught(move || document.decrypt("").ok().map(|()| document)).flatten()
}

/// Whether no stream of the file unpacks to more than the limit.
///
/// Looks for streams in the bytes, not by the file's own tables, which are unpacked themselves.
fn streams_fit(bytes: &[u8], limit: usize) -> bool {
    const OPENING: &[u8] = b"stream";
    let mut all = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| position(rest, OPENING)) {
        let start = at + found + OPENING.len();
        at = start;
        let body = bytes.get(start..).unwrap_or(&[]);
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        // The head of every packed stream, whatever its level.
        if body.first().is_none_or(|first| first & 0x0f != 8) {
            continue;
        }
        let mut decoder = ZlibDecoder::new(body);
        let real = io::copy(&mut (&mut decoder).take(limit as u64 + 1), &mut io::sink());
        let packed = decoder.total_in() as usize;
        let real = real.map_or(decoder.total_out(), |real| real) as usize;
        all += real;
        if real > limit || all > limit.saturating_mul(STREAMS) {
            return false;
        }
        at += packed;
    }
    true
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Whether following parents or forms would not end, or not soon.
fn has_circles(document: &Document) -> bool {
    let parents = document.objects.values().any(|object| {
        let mut next = parent(object);
        for _ in 0..PARENTS {
            let Some(id) = next else {
                return false;
            };
            next = document.objects.get(&id).and_then(parent);
        }
        true
    });
    let mut drawn = HashMap::new();
    parents
        || document
            .objects
            .keys()
            .any(|id| times_drawn(document, *id, &mut drawn, 0) > DRAWN)
}

fn parent(object: &Object) -> Option<ObjectId> {
    dictionary(object)?.get(b"Parent").and_then(Object::as_reference).ok()
}

fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// How many forms are drawn at the most when this one is.
fn times_drawn(document: &Document, id: ObjectId, known: &mut HashMap<ObjectId, usize>, depth: usize) -> usize {
    const DEEPEST: usize = 12;
    if let Some(times) = known.get(&id) {
        return *times;
    }
    if depth > DEEPEST {
        return DRAWN + 1;
    }
    let Some(object) = document.objects.get(&id) else {
        return 1;
    };
    let forms = forms(document, object);
    if forms.is_empty() {
        known.insert(id, 1);
        return 1;
    }
    // Until it is known, it is in a circle.
    known.insert(id, DRAWN + 1);
    let most = forms
        .iter()
        .map(|form| times_drawn(document, *form, known, depth + 1))
        .max()
        .unwrap_or(1);
    let times = match object {
        Object::Stream(stream) => {
            let content = caught(|| stream.decompressed_content().ok()).flatten();
            let content = content.unwrap_or_else(|| stream.content.clone());
            content.windows(2).filter(|pair| *pair == b"Do").count().max(1)
        }
        _ => 1,
    };
    let all = most.saturating_mul(times).saturating_add(1);
    known.insert(id, all);
    all
}

/// The forms that an object may draw.
fn forms(document: &Document, object: &Object) -> Vec<ObjectId> {
    let followed = |object: &'_ Object| -> Option<Dictionary> {
        match object {
            Object::Reference(id) => dictionary(document.objects.get(id)?).cloned(),
            other => dictionary(other).cloned(),
        }
    };
    let drawn = dictionary(object)
        .and_then(|own| own.get(b"Resources").ok())
        .and_then(followed)
        .and_then(|resources| resources.get(b"XObject").ok().and_then(followed));
    let Some(drawn) = drawn else {
        return Vec::new();
    };
    let is_form = |id: &ObjectId| {
        let own = document.objects.get(id).and_then(dictionary);
        let kind = own.and_then(|own| own.get(b"Subtype").and_then(Object::as_name).ok());
        kind != Some(b"Image".as_slice())
    };
    drawn
        .iter()
        .filter_map(|(_, value)| value.as_reference().ok())
        .filter(is_form)
        .collect()
}

fn article(document: &Document, text: &str, given: &Given<'_>) -> Loaded {
    let clean = scrub::scrub_text(text);
    let clean = without_page_numbers(&clean);
    let mut draft = plain::read(&clean);
    let told = |key: &[u8]| told(document, key);
    let origin = scrub::scrub_line(given.origin);
    let title = match (told(b"Title"), draft.title.take()) {
        (Some(title), first) => {
            if let Some(first) = first.filter(|first| *first != title) {
                draft.body.insert(0, (Block::Body, first.into()));
            }
            title
        }
        (None, Some(first)) => first,
        (None, None) => name_of(&origin),
    };
    let byline = draft.byline.take().or_else(|| head::take_byline(&mut draft.body));
    let mut article = Article::new(&title, draft.body, &origin);
    article.byline = byline.or_else(|| told(b"Author"));
    article.meta.published = told(b"CreationDate").and_then(|date| creation(&date));
    article.dateline = head::dateline(&article);
    Loaded {
        articles: vec![article],
        notices: Vec::new(),
        collection: None,
    }
}

/// A field of what the file tells of itself; none where it is empty or the name of a file.
fn told(document: &Document, key: &[u8]) -> Option<String> {
    let info = document.trailer.get(b"Info").ok()?;
    let info = match info {
        Object::Reference(id) => dictionary(document.objects.get(id)?)?,
        other => dictionary(other)?,
    };
    let bytes = info.get(key).and_then(Object::as_str).ok()?;
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    let line = scrub::scrub_line(&text);
    let is_file = [".doc", ".docx", ".indd", ".qxd", ".pdf", ".tex", ".dvi"]
        .iter()
        .any(|ending| line.to_lowercase().ends_with(ending));
    (!line.is_empty() && !is_file && line != "untitled").then_some(line)
}

/// "D:20260503…" as a day.
fn creation(date: &str) -> Option<String> {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    date::normal(&format!("{year}-{month}-{day}"))
}

/// The text without the lines that only number pages.
fn without_page_numbers(text: &str) -> String {
    let is_number = |line: &str| {
        let bare = line.trim().trim_matches(['-', '–', ' ']);
        !bare.is_empty() && bare.len() <= 4 && bare.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut clean = String::with_capacity(text.len());
    for line in text.lines() {
        clean.push_str(if is_number(line) { "" } else { line });
        clean.push('\n');
    }
    clean
}
