//! The text of pages set for print.
//!
//! The crate that reads them trusts its input: it unpacks without a limit, follows references in
//! circles and panics on what it does not know. So a file is looked over first, and each page is
//! read for itself, so that one that fails costs no other.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::PathBuf;

use flate2::read::DeflateDecoder;
use flate2::read::ZlibDecoder;
use pdf_extract::Dictionary;
use pdf_extract::Document;
use pdf_extract::Object;
use pdf_extract::ObjectId;
use pdf_extract::PlainTextOutput;
use pdf_extract::Stream;
use weezl::BitOrder;
use weezl::LzwStatus;
use weezl::decode::Decoder;

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
/// How many bytes of drawing one page may take, with all forms in forms, and all pages together.
const PAGE_DRAWING: usize = 16 * 1024 * 1024;
const DRAWING: usize = 8 * PAGE_DRAWING;
/// How deep forms may lie in forms.
const FORMS: usize = 12;
/// How often a stream may be packed in itself.
const LAYERS: usize = 4;
/// How many states a drawing may keep at once; the crate has about a kilobyte for each.
const STATES: usize = 4_096;
/// How far before a stream its dictionary is looked for, in bytes.
const BEFORE_STREAM: usize = 400;

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
        return Err(Error::TooMuch {
            path: path(),
            limit,
        });
    }
    let document = caught(|| Document::load_mem(bytes))
        .and_then(Result::ok)
        .ok_or_else(|| damaged("its objects cannot be read"))?;
    let mut document = unlocked(document).ok_or_else(|| Error::Locked { path: path() })?;
    // The crate takes a picture for drawing; there is no text in it.
    empty_pictures(&mut document);
    if !objects_fit(&document, limit) {
        return Err(Error::TooMuch {
            path: path(),
            limit,
        });
    }
    if has_circles(&document) {
        return Err(damaged("its pages refer to one another in circles"));
    }
    let page_ids = caught(|| document.get_pages()).unwrap_or_default();
    let pages = page_ids.len();
    let mut drawing = 0_usize;
    let mut known = HashMap::new();
    for id in page_ids.values().take(PAGES) {
        let cost = cost_of_page(&document, *id, &mut known);
        drawing = drawing.saturating_add(cost);
        if cost > PAGE_DRAWING || drawing > DRAWING {
            return Err(damaged("its pages draw without end"));
        }
    }
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
            return Err(Error::TooMuch {
                path: path(),
                limit,
            });
        }
    }
    if text.trim().is_empty() {
        let reason = if failed > 0 {
            "none of its pages can be read"
        } else {
            "it holds pictures of pages, not text"
        };
        return Err(damaged(reason));
    }
    let mut loaded = article(&document, &text, given);
    if failed > 0 {
        loaded
            .notices
            .push(format!("pages that could not be read: {failed}"));
    }
    if pages > PAGES {
        loaded
            .notices
            .push(format!("only the first {PAGES} pages were read"));
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
        let before = bytes.get((start - OPENING.len()).saturating_sub(BEFORE_STREAM)..start);
        if before.is_some_and(is_picture) {
            continue;
        }
        if before.is_some_and(is_packed_oddly) {
            return false;
        }
        let (mut unpacked, packed) = inflated(body, limit);
        for layer in 0.. {
            all += unpacked.len();
            if unpacked.len() > limit || all > limit.saturating_mul(STREAMS) || layer > LAYERS {
                return false;
            }
            if !opens_packed(&unpacked) {
                break;
            }
            unpacked = inflated(&unpacked, limit).0;
        }
        at += packed;
    }
    true
}

/// What bytes unpack to, one byte over the limit at the most, and how many of them were taken.
///
/// The crate takes what is not whole, and looks behind a head that is wrong; so does this.
fn inflated(bytes: &[u8], limit: usize) -> (Vec<u8>, usize) {
    let most = (limit as u64).saturating_add(1);
    let mut unpacked = Vec::new();
    let mut decoder = ZlibDecoder::new(bytes);
    let whole = (&mut decoder).take(most).read_to_end(&mut unpacked).is_ok();
    if whole || !unpacked.is_empty() {
        return (unpacked, decoder.total_in() as usize);
    }
    let behind = DeflateDecoder::new(bytes.get(2..).unwrap_or(&[]));
    // What could not be read counts as far as it came.
    let _ = behind.take(most).read_to_end(&mut unpacked);
    (unpacked, 0)
}

/// Whether bytes have the head of a packed stream.
fn opens_packed(bytes: &[u8]) -> bool {
    matches!(bytes, [one, two, ..]
        if one & 0x0f == 8 && (u16::from(*one) << 8 | u16::from(*two)).is_multiple_of(31))
}

/// Whether what the crate unpacks while it looks for objects is packed as no program packs it.
fn is_packed_oddly(before: &[u8]) -> bool {
    let own =
        position_from_end(before, b"obj").map_or(before, |at| before.get(at..).unwrap_or(&[]));
    let has = |wanted: &[u8]| position(own, wanted).is_some();
    (has(b"ObjStm") || has(b"XRef")) && (has(b"LZW") || has(b"ASCII85"))
}

/// Whether no object unpacks to more than the limit, and all together not to too much.
fn objects_fit(document: &Document, limit: usize) -> bool {
    let mut all = 0_usize;
    document.objects.values().all(|object| {
        let Object::Stream(stream) = object else {
            return true;
        };
        let size = size_unpacked(stream, limit);
        all = all.saturating_add(size);
        size <= limit && all <= limit.saturating_mul(STREAMS)
    })
}

/// The most bytes that a stream is on the way through its filters; some number over the limit if it is over.
fn size_unpacked(stream: &Stream, limit: usize) -> usize {
    let mut bytes = Cow::Borrowed(stream.content.as_slice());
    let mut most = 0;
    for filter in stream.filters().unwrap_or_default() {
        let unpacked = match filter {
            b"FlateDecode" => inflated(&bytes, limit).0,
            b"LZWDecode" => without_lzw(&bytes, &stream.dict, limit),
            // One byte becomes four at the most.
            b"ASCII85Decode" => {
                let mut dict = Dictionary::new();
                dict.set("Filter", Object::Name(filter.to_vec()));
                let armoured = Stream::new(dict, bytes.into_owned());
                caught(|| armoured.decompressed_content().ok())
                    .flatten()
                    .unwrap_or_default()
            }
            // Not unpacked by the crate.
            _ => break,
        };
        most = most.max(unpacked.len());
        if most > limit {
            break;
        }
        bytes = Cow::Owned(unpacked);
    }
    most
}

/// The same as [`inflated`] for the other way of packing.
fn without_lzw(mut bytes: &[u8], dict: &Dictionary, limit: usize) -> Vec<u8> {
    let late = dict
        .get(b"DecodeParms")
        .and_then(Object::as_dict)
        .and_then(|told| told.get(b"EarlyChange"))
        .and_then(Object::as_i64)
        .is_ok_and(|early| early == 0);
    let mut decoder = if late {
        Decoder::new(BitOrder::Msb, 8)
    } else {
        Decoder::with_tiff_size_switch(BitOrder::Msb, 8)
    };
    let mut unpacked = vec![0; limit.saturating_add(1)];
    let mut end = 0;
    while let Some(room) = unpacked.get_mut(end..).filter(|room| !room.is_empty()) {
        let step = decoder.decode_bytes(bytes, room);
        bytes = bytes.get(step.consumed_in..).unwrap_or(&[]);
        end += step.consumed_out;
        if !matches!(step.status, Ok(LzwStatus::Ok)) {
            break;
        }
    }
    unpacked.truncate(end);
    unpacked
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

/// Whether the bytes before a stream say that it is a picture, and nothing that is unpacked unasked.
fn is_picture(before: &[u8]) -> bool {
    let own =
        position_from_end(before, b"obj").map_or(before, |at| before.get(at..).unwrap_or(&[]));
    let has = |wanted: &[u8]| position(own, wanted).is_some();
    has(b"/Image") && !has(b"ObjStm") && !has(b"XRef") && !has(b"#") && !has(b"%")
}

fn position_from_end(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .rposition(|window| window == wanted)
}

fn empty_pictures(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).ok()
                == Some(b"Image".as_slice())
        {
            stream.dict.remove(b"Filter");
            stream.set_content(Vec::new());
        }
    }
}

/// Whether following parents would not end, or not soon.
fn has_circles(document: &Document) -> bool {
    document.objects.values().any(|object| {
        let mut next = parent(object);
        for _ in 0..PARENTS {
            let Some(id) = next else {
                return false;
            };
            next = document.objects.get(&id).and_then(parent);
        }
        true
    })
}

fn parent(object: &Object) -> Option<ObjectId> {
    dictionary(object)?
        .get(b"Parent")
        .and_then(Object::as_reference)
        .ok()
}

fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// How many bytes of drawing a page takes at the most.
fn cost_of_page(document: &Document, id: ObjectId, known: &mut HashMap<ObjectId, usize>) -> usize {
    let content = caught(|| document.get_page_content(id).ok())
        .flatten()
        .unwrap_or_default();
    if states(&content) > STATES {
        return PAGE_DRAWING + 1;
    }
    let mut forms = Vec::new();
    let mut at = Some(id);
    // What a page may draw is said by it or above it.
    for _ in 0..PARENTS {
        let Some(object) = at.and_then(|at| document.objects.get(&at)) else {
            break;
        };
        forms.extend(drawn_by(document, object));
        at = parent(object);
    }
    let most = forms
        .iter()
        .map(|form| cost_of_form(document, *form, known, 0))
        .max()
        .unwrap_or(0);
    content
        .len()
        .saturating_add(draws(&content).saturating_mul(most))
}

/// The same of a form; more than any page may take where it would not end.
fn cost_of_form(
    document: &Document,
    id: ObjectId,
    known: &mut HashMap<ObjectId, usize>,
    depth: usize,
) -> usize {
    if let Some(cost) = known.get(&id) {
        return *cost;
    }
    // Until it is known, it is in a circle.
    known.insert(id, PAGE_DRAWING + 1);
    let Some(Object::Stream(stream)) = document.objects.get(&id) else {
        known.insert(id, 0);
        return 0;
    };
    let content = caught(|| stream.decompressed_content().ok()).flatten();
    let content = content.unwrap_or_else(|| stream.content.clone());
    let times = draws(&content);
    let cost = if states(&content) > STATES {
        PAGE_DRAWING + 1
    } else if times == 0 {
        content.len()
    } else if depth >= FORMS || stream.dict.get(b"Resources").is_err() {
        // Without resources of its own it draws from those of whoever draws it: itself, perhaps.
        PAGE_DRAWING + 1
    } else {
        let most = drawn_by(document, &Object::Dictionary(stream.dict.clone()))
            .iter()
            .map(|form| cost_of_form(document, *form, known, depth + 1))
            .max()
            .unwrap_or(0);
        content.len().saturating_add(times.saturating_mul(most))
    };
    known.insert(id, cost);
    cost
}

/// How often a content draws a form or a picture.
fn draws(content: &[u8]) -> usize {
    content.windows(2).filter(|pair| *pair == b"Do").count()
}

/// How many states a content keeps at once: `q` keeps one, `Q` gives it back; neither does in a string.
fn states(content: &[u8]) -> usize {
    let (mut kept, mut most, mut strings) = (0_usize, 0, 0_usize);
    let mut before = b' ';
    let mut bytes = content.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        let ends = !bytes.peek().is_some_and(u8::is_ascii_alphanumeric);
        match byte {
            b'\\' if strings > 0 => {
                bytes.next();
            }
            b'(' => strings += 1,
            b')' => strings = strings.saturating_sub(1),
            b'q' if strings == 0 && ends && !before.is_ascii_alphanumeric() => kept += 1,
            b'Q' if strings == 0 && ends && before.is_ascii_whitespace() => {
                kept = kept.saturating_sub(1);
            }
            _ => {}
        }
        most = most.max(kept);
        before = byte;
    }
    most
}

/// The forms and pictures that an object may draw.
fn drawn_by(document: &Document, object: &Object) -> Vec<ObjectId> {
    let followed = |object: &Object| -> Option<Dictionary> {
        match object {
            Object::Reference(id) => dictionary(document.objects.get(id)?).cloned(),
            other => dictionary(other).cloned(),
        }
    };
    dictionary(object)
        .and_then(|own| own.get(b"Resources").ok())
        .and_then(followed)
        .and_then(|resources| resources.get(b"XObject").ok().and_then(followed))
        .map(|drawn| {
            drawn
                .iter()
                .filter_map(|(_, value)| value.as_reference().ok())
                .collect()
        })
        .unwrap_or_default()
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
    let byline = draft
        .byline
        .take()
        .or_else(|| head::take_byline(&mut draft.body));
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
        _ => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
        }
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
