//! The encoding of a page: by its mark, by what the server said, by what the page says, else guessed.

use std::borrow::Cow;

use chardetng::EncodingDetector;
use chardetng::Iso2022JpDetection;
use chardetng::Utf8Detection;
use encoding_rs::Encoding;
use encoding_rs::UTF_8;

use crate::source::decode;

/// As far into a page as its own word on its encoding is looked for, in bytes.
const PRESCAN: usize = 4096;
/// As much of a page as a guess is made from, in bytes.
const GUESSED_FROM: usize = 256 * 1024;

/// Decodes a page; broken bytes become U+FFFD.
///
/// `content_type` is the header of that name, where a server sent one.
pub fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    let encoding = encoding(bytes, content_type);
    // A mark of byte order outdoes all that is said.
    encoding.decode(bytes).0
}

fn encoding(bytes: &[u8], content_type: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // What is good UTF-8 throughout is UTF-8, whatever is said: no other text looks like it.
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let believed = |encoding: &&'static Encoding| *encoding != UTF_8 || decode::mostly_utf8(bytes);
    let header = content_type.and_then(|value| named(value.as_bytes()));
    if let Some(encoding) = header.filter(believed) {
        return encoding;
    }
    if let Some(encoding) = decode::utf16(bytes) {
        return encoding;
    }
    let head = bytes.get(..PRESCAN).unwrap_or(bytes);
    if let Some(encoding) = said(head).filter(believed) {
        // A page that can say so in ASCII is not in UTF-16.
        return if encoding.is_ascii_compatible() {
            encoding
        } else {
            UTF_8
        };
    }
    if bytes.is_ascii() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..GUESSED_FROM).unwrap_or(bytes), true);
    detector.guess(None, Utf8Detection::Allow)
}

/// What the page says: `<meta charset=…>`, `<meta … content="…; charset=…">`, `<?xml encoding="…"?>`.
fn said(head: &[u8]) -> Option<&'static Encoding> {
    let small = head.to_ascii_lowercase();
    if small.starts_with(b"<?xml") {
        let end = position(&small, b"?>").unwrap_or(small.len());
        let declaration = small.get(..end)?;
        if let Some(at) = position(declaration, b"encoding") {
            return label(declaration.get(at + 8..)?);
        }
    }
    let mut rest = small.as_slice();
    while let Some(at) = position(rest, b"<meta") {
        rest = rest.get(at + 5..)?;
        let end = position(rest, b">").unwrap_or(rest.len());
        if let Some(encoding) = named(rest.get(..end)?) {
            return Some(encoding);
        }
    }
    None
}

/// The encoding after `charset` in a header or a tag.
fn named(value: &[u8]) -> Option<&'static Encoding> {
    let small = value.to_ascii_lowercase();
    let at = position(&small, b"charset")?;
    label(small.get(at + 7..)?)
}

/// The encoding named after an equals sign, with or without quotes.
fn label(rest: &[u8]) -> Option<&'static Encoding> {
    let is_label =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.');
    let start = rest.iter().take(8).position(is_label)?;
    let rest = rest.get(start..)?;
    let end = rest
        .iter()
        .position(|byte| !is_label(byte))
        .unwrap_or(rest.len());
    Encoding::for_label(rest.get(..end)?)
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}
