//! What a file is, told by its name and its first bytes. Reads nothing and parses nothing.

use std::path::Path;

use crate::source::Format;
use crate::source::decode;

/// How many bytes are enough to tell text from anything else.
pub const SAMPLE: usize = 64 * 1024;
/// One control character in so many bytes is still text: old files carry a few.
const BYTES_PER_CONTROL: usize = 50;

/// First bytes of files that are no text, or not yet.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (
        b"PK\x03\x04",
        "a zip archive, such as an EPUB or a Word file",
    ),
    (b"\x1f\x8b", "compressed"),
    (b"\x28\xb5\x2f\xfd", "compressed"),
    (b"\xfd7zXZ\0", "compressed"),
    (b"BZh9", "compressed"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "a rich-text file"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
];

/// The format a name's ending stands for.
pub fn by_name(path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "txt" | "text" => Some(Format::Plain),
        "md" | "markdown" => Some(Format::Markdown),
        _ => None,
    }
}

/// The format of a text without a telling name: Markdown opens with a heading or front matter.
pub fn by_content(bytes: &[u8]) -> Format {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    let decoded = decode::decode(head);
    let text = decoded.text.trim_start();
    let first = text.lines().next().unwrap_or("").trim_end();
    let opens = match first {
        "---" | "+++" => crate::source::front_matter::split(text).is_some(),
        _ => first.starts_with("# ") || first.starts_with("## "),
    };
    if opens {
        Format::Markdown
    } else {
        Format::Plain
    }
}

/// What the bytes are if they are no text; `None` for text.
pub fn not_text(bytes: &[u8]) -> Option<&'static str> {
    for (signature, what) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Some(what);
        }
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if decode::utf16(sample).is_some() {
        return None;
    }
    let controls = sample
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127))
        .count();
    (sample.contains(&0) || controls * BYTES_PER_CONTROL > sample.len().max(BYTES_PER_CONTROL * 20))
        .then_some("binary")
}

/// Whether the text is a web page, whose tags would be shown.
pub fn is_web_page(text: &str) -> bool {
    let start: String = text
        .trim_start()
        .chars()
        .take(15)
        .collect::<String>()
        .to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}
