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
    (b"PK\x03\x04", "a zip archive, such as a Word file"),
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
        "html" | "htm" | "xhtml" => Some(Format::Html),
        "mhtml" | "mht" => Some(Format::Mhtml),
        "eml" => Some(Format::Mail),
        "mbox" => Some(Format::Mbox),
        "epub" => Some(Format::Epub),
        "pdf" => Some(Format::Pdf),
        "rss" | "atom" | "rdf" => Some(Format::Feed),
        // Only what would be an article without it: no archive of folders.
        "gz" => by_name(Path::new(path.file_stem()?)).map(|_| Format::Gzip),
        _ => None,
    }
}

/// The format of a file: its first bytes tell what is packed, then its name, then its first words.
///
/// # Errors
///
/// What it is, if it is nothing to read.
pub fn format(path: &Path, bytes: &[u8]) -> Result<Format, &'static str> {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    let named = by_name(path);
    if head.starts_with(b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if head.starts_with(b"\x1f\x8b") {
        return Ok(Format::Gzip);
    }
    let is_book = |head: &[u8]| contains(head.get(..200).unwrap_or(head), b"application/epub+zip");
    if head.starts_with(b"PK\x03\x04") && (named == Some(Format::Epub) || is_book(head)) {
        return Ok(Format::Epub);
    }
    if let Some(what) = not_text(head) {
        return Err(what);
    }
    // A name that stands for packed bytes lies where these are none.
    let packed = |format: &Format| matches!(format, Format::Pdf | Format::Gzip | Format::Epub);
    Ok(named
        .filter(|format| !packed(format))
        .unwrap_or_else(|| by_content(head)))
}

/// The format of a text without a telling name: Markdown opens with a heading or front matter.
pub fn by_content(bytes: &[u8]) -> Format {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    let decoded = decode::decode(head);
    let text = decoded.text.trim_start();
    if is_feed(text) {
        return Format::Feed;
    }
    if is_web_page(text) {
        return Format::Html;
    }
    if let Some(format) = mail(text) {
        return format;
    }
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

/// Whether the text opens as a feed does.
fn is_feed(text: &str) -> bool {
    const ROOT: usize = 2048;
    let head: String = text.chars().take(ROOT).collect();
    if head.starts_with('{') {
        return head.contains("://jsonfeed.org/version/")
            || head.contains(r":\/\/jsonfeed.org\/version\/");
    }
    let mut rest = head.as_str();
    while let Some(tag) = rest.trim_start().strip_prefix('<') {
        if tag.starts_with(['?', '!']) {
            let end = if tag.starts_with("!--") { "-->" } else { ">" };
            rest = tag.split_once(end).map_or("", |(_, rest)| rest);
            continue;
        }
        let name = tag
            .split(|c: char| c.is_whitespace() || c == '>')
            .next()
            .unwrap_or("");
        return match name {
            "rss" | "rdf:RDF" => true,
            "feed" | "atom:feed" => tag.contains("http://www.w3.org/2005/Atom"),
            _ => false,
        };
    }
    false
}

/// Whether the text opens with the head of a mail, and of which kind.
fn mail(text: &str) -> Option<Format> {
    const LINES: usize = 200;
    let (boxed, text) = match text.strip_prefix("From ") {
        Some(_) => (true, text.split_once('\n')?.1),
        None => (false, text),
    };
    let (mut from, mut also, mut related) = (false, false, false);
    for line in text.lines().take(LINES) {
        if line.trim_end().is_empty() {
            break;
        }
        let small = line.to_ascii_lowercase();
        related |= small.contains("multipart/related");
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let (name, _) = small.split_once(':')?;
        if !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            return None;
        }
        from |= name == "from";
        also |= matches!(
            name,
            "date" | "message-id" | "mime-version" | "received" | "return-path"
        );
    }
    match (from && also, boxed, related) {
        (false, _, _) => None,
        (true, true, _) => Some(Format::Mbox),
        (true, false, true)
            if text.contains("Snapshot-Content-Location") || text.contains("<Saved by") =>
        {
            Some(Format::Mhtml)
        }
        (true, false, _) => Some(Format::Mail),
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
