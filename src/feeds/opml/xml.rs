//! Just so much XML as a list of feeds needs: a tree that is read within limits, and written.

use std::borrow::Cow;
use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;

use crate::source::decode;

/// How many bytes of a file are looked at for the charset that it declares.
const DECLARATION_BYTES: usize = 256;
/// The most attributes of one element that are read: telling whether one stands twice takes ever longer.
const MOST_ATTRIBUTES: usize = 256;
/// The longest name of an entity, such as `#x1f600`.
const ENTITY_BYTES: usize = 10;

/// What a list of feeds may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes.
    pub bytes: usize,
    /// The most elements within one another.
    pub depth: usize,
    /// The most elements and attributes.
    pub items: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10 * 1024 * 1024,
            depth: 64,
            items: 500_000,
        }
    }
}

/// Why a list of feeds could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not well-formed.
    #[error("line {line}: {what}")]
    NotXml {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// Another kind of file.
    #[error("not a list of feeds (OPML)")]
    NotOpml,
    /// Too many bytes.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// How many are allowed.
        most: usize,
    },
    /// Too many elements within one another.
    #[error("line {line}: folders more than {most} deep")]
    TooDeep {
        /// The line, from 1.
        line: usize,
        /// How many are allowed.
        most: usize,
    },
    /// Too many elements and attributes.
    #[error("line {line}: more than {most} entries")]
    TooMany {
        /// The line, from 1.
        line: usize,
        /// How many are allowed.
        most: usize,
    },
}

impl Error {
    /// What to do next, as a sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotXml { .. } => "Mend the line, or export the list anew from where it came.",
            Self::NotOpml => "Check that it is the file that was exported as OPML.",
            Self::TooLarge { .. } | Self::TooDeep { .. } | Self::TooMany { .. } => {
                "Split the list, or check that it is one."
            }
        }
    }
}

/// An element, as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Names and values, in their order, each name once.
    pub attributes: Vec<(String, String)>,
    /// What is in it, in its order.
    pub content: Vec<Content>,
}

/// What is in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// An element.
    Element(Element),
    /// Text; white space alone only where no element stands beside it.
    Text(String),
    /// A comment.
    Comment(String),
}

impl Element {
    pub(super) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// An attribute's value; names are told apart by their letters only, not by capitals.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        find(&self.attributes, name)
    }

    /// Sets an attribute, under its name as it is spelled here if it is there already.
    pub fn set(&mut self, name: &str, value: &str) {
        let there = self
            .attributes
            .iter_mut()
            .find(|(known, _)| known.eq_ignore_ascii_case(name));
        match there {
            Some((_, old)) => value.clone_into(old),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) | Content::Comment(_) => None,
        })
    }

    /// The text in it, without white space around.
    pub fn text(&self) -> String {
        let text = self.content.iter().filter_map(|content| match content {
            Content::Text(text) => Some(text.as_str()),
            Content::Element(_) | Content::Comment(_) => None,
        });
        text.collect::<String>().trim().to_owned()
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub(super) fn write(&self, text: &mut String, depth: usize) {
        let indent = "  ".repeat(depth);
        let _ = write!(text, "{indent}<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(text, " {name}=\"{}\"", escape(value, true));
        }
        if self.content.is_empty() {
            text.push_str("/>\n");
            return;
        }
        text.push('>');
        // White space is only added where none counts.
        let is_mixed = self
            .content
            .iter()
            .any(|content| matches!(content, Content::Text(_)));
        let (between, inner) = if is_mixed { ("", 0) } else { ("\n", depth + 1) };
        text.push_str(between);
        for content in &self.content {
            match content {
                Content::Element(element) => {
                    element.write(text, inner);
                    if is_mixed && text.ends_with('\n') {
                        text.pop();
                    }
                }
                Content::Text(words) => text.push_str(&escape(words, false)),
                Content::Comment(words) => {
                    let _ = write!(text, "{}<!--{words}-->{between}", "  ".repeat(inner));
                }
            }
        }
        if !is_mixed {
            text.push_str(&indent);
        }
        let _ = writeln!(text, "</{}>", self.name);
    }

    /// Takes out white space that only sets elements apart.
    fn tidy(&mut self) {
        let has_elements = self.elements().next().is_some();
        self.content.retain(|content| match content {
            Content::Text(text) => !(has_elements && text.trim().is_empty()),
            Content::Element(_) | Content::Comment(_) => true,
        });
    }

    fn push_text(&mut self, text: &str) {
        match self.content.last_mut() {
            Some(Content::Text(before)) => before.push_str(text),
            _ => self.content.push(Content::Text(text.to_owned())),
        }
    }
}

pub(super) fn find<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = attributes
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

/// Decodes a file by the charset that it declares, unless it shows another.
pub(super) fn decode_xml(bytes: &[u8]) -> Cow<'_, str> {
    let start = bytes.get(..DECLARATION_BYTES).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start);
    let declared = start
        .split_once("?>")
        .and_then(|(declaration, _)| declaration.split_once("encoding="))
        .and_then(|(_, label)| label.split(['"', '\'']).nth(1))
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()))
        .filter(|&encoding| encoding != encoding_rs::UTF_8);
    match declared {
        // The mark of UTF-8 or UTF-16 at the start is heeded before the label.
        Some(encoding) => encoding.decode(bytes).0,
        None => decode::decode(bytes).text,
    }
}

pub(super) fn read_tree(text: &str, limits: &Limits) -> Result<Element, Error> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    // The elements around the place that is read, the innermost last; the first is the file.
    let mut open = vec![Element::default()];
    let mut items = 0;
    loop {
        let event = reader.read_event();
        let event = event.map_err(|error| Error::NotXml {
            line: line_at(text, reader.error_position()),
            what: error.to_string(),
        })?;
        let (start, is_empty) = match event {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(_) => {
                close(&mut open);
                continue;
            }
            Event::Text(words) => {
                push_text(&mut open, &unescape(&words.into_inner()));
                continue;
            }
            Event::CData(words) => {
                push_text(&mut open, &words.into_inner());
                continue;
            }
            Event::GeneralRef(name) => {
                push_text(&mut open, &unescape(&format!("&{};", name.into_inner())));
                continue;
            }
            Event::Comment(words) => {
                if let Some(element) = open.last_mut() {
                    let words = words.into_inner().into_owned();
                    element.content.push(Content::Comment(words));
                }
                continue;
            }
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            Event::Eof => break,
        };
        let line = || line_at(text, reader.buffer_position());
        let element = read_element(&start);
        items += 1 + element.attributes.len();
        if items > limits.items {
            return Err(Error::TooMany {
                line: line(),
                most: limits.items,
            });
        }
        open.push(element);
        if open.len() - 1 > limits.depth {
            return Err(Error::TooDeep {
                line: line(),
                most: limits.depth,
            });
        }
        if is_empty {
            close(&mut open);
        }
    }
    if open.len() > 1 {
        return Err(Error::NotXml {
            line: line_at(text, text.len() as u64),
            what: "the file ends too early".to_owned(),
        });
    }
    let file = open.pop().unwrap_or_default();
    let root = file.content.into_iter().find_map(|content| match content {
        Content::Element(element) => Some(element),
        Content::Text(_) | Content::Comment(_) => None,
    });
    root.ok_or(Error::NotOpml)
}

fn read_element(start: &BytesStart<'_>) -> Element {
    let mut element = Element::named(start.name().0);
    // One that is no attribute, or stands twice, is left out; the others count.
    for attribute in start.attributes().take(MOST_ATTRIBUTES).flatten() {
        let value = unescape(&attribute.value).into_owned();
        element.attributes.push((attribute.key.0.to_owned(), value));
    }
    element
}

/// Puts the innermost element that is open into the one around it.
fn close(open: &mut Vec<Element>) {
    let Some(mut element) = open.pop() else {
        return;
    };
    element.tidy();
    match open.last_mut() {
        Some(around) => around.content.push(Content::Element(element)),
        None => open.push(element),
    }
}

fn push_text(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.push_text(text);
    }
}

fn line_at(text: &str, position: u64) -> usize {
    let end = usize::try_from(position).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(..end).unwrap_or(text.as_bytes());
    before.split(|&byte| byte == b'\n').count()
}

/// Undoes XML's own entities and numbered characters; anything else after `&` stays as it is written.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let entity = part
            .split_once(';')
            .filter(|(name, _)| name.len() <= ENTITY_BYTES)
            .and_then(|(name, rest)| Some((resolve(name)?, rest)));
        if let Some((c, rest)) = entity {
            plain.push(c);
            plain.push_str(rest);
        } else {
            plain.push('&');
            plain.push_str(part);
        }
    }
    Cow::Owned(plain)
}

fn resolve(name: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix("#x").or(name.strip_prefix("#X")) {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}

/// Escapes text for a file; leaves out the control characters that XML has no way to write.
fn escape(text: &str, is_attribute: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' if is_attribute => escaped.push_str("&quot;"),
            '\t' | '\n' if !is_attribute => escaped.push(c),
            // Readers turn these into spaces, or drop them, where they are not numbered.
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}
