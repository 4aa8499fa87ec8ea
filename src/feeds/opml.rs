//! Lists of feeds as OPML, read and written without loss.
//!
//! An [`Opml`] is the file as it is: every element, attribute, text and comment in its order, known or
//! not. [`Opml::subscriptions`] finds the feeds in it, with the folders around them and all their
//! attributes; [`Opml::new`] makes a file of such, and [`Opml::update`] brings a file up to date with them.
//!
//! Reading is bounded ([`Limits`]) and expands no entity but XML's own five and numbered characters:
//! another is kept as it is written.

use std::borrow::Cow;
use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;
use rustc_hash::FxHashMap;

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

/// A feed of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subscription {
    /// The folders around it, the outermost first.
    pub folders: Vec<String>,
    /// Its title; empty if it has none.
    pub title: String,
    /// Its address.
    pub address: String,
    /// All attributes of its outline, those above among them, in their order.
    pub attributes: Vec<(String, String)>,
}

impl Subscription {
    /// The address of the site.
    pub fn home(&self) -> Option<&str> {
        find(&self.attributes, "htmlUrl")
    }
}

/// A list of feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opml {
    /// The element `opml`.
    pub root: Element,
}

impl Opml {
    /// A list of these feeds, in this order, in their folders.
    pub fn new(title: &str, subscriptions: &[Subscription]) -> Self {
        let mut body = Element::named("body");
        for subscription in subscriptions {
            body.put(&subscription.folders, subscription.outline());
        }
        let mut head = Element::named("head");
        let mut name = Element::named("title");
        name.content.push(Content::Text(title.to_owned()));
        head.content.push(Content::Element(name));
        let mut root = Element::named("opml");
        root.set("version", "2.0");
        root.content = vec![Content::Element(head), Content::Element(body)];
        Self { root }
    }

    /// Reads a list of feeds.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        if bytes.len() > limits.bytes {
            return Err(Error::TooLarge { most: limits.bytes });
        }
        let root = read_tree(&decode_xml(bytes), limits)?;
        if !root.name.eq_ignore_ascii_case("opml") {
            return Err(Error::NotOpml);
        }
        Ok(Self { root })
    }

    /// The list as a file, UTF-8.
    pub fn write(&self) -> String {
        let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        self.root.write(&mut text, 0);
        text
    }

    /// Makes the feeds of the list these ones, and leaves all else of it as it is.
    ///
    /// A feed that stands where it should stays there, with its new title; one that stands in another
    /// folder moves as it is; a new one comes at the end of its folder; others go.
    pub fn update(&mut self, subscriptions: &[Subscription]) {
        let mut wanted: FxHashMap<Place, &Subscription> = subscriptions
            .iter()
            .map(|subscription| (subscription.place(), subscription))
            .collect();
        let mut taken = FxHashMap::default();
        for content in &mut self.root.content {
            if let Content::Element(body) = content
                && body.is("body")
            {
                body.sift(&mut Vec::new(), &mut wanted, &mut taken);
            }
        }
        let is_body =
            |content: &Content| matches!(content, Content::Element(body) if body.is("body"));
        if !self.root.content.iter().any(is_body) {
            let body = Element::named("body");
            self.root.content.push(Content::Element(body));
        }
        let body = self
            .root
            .content
            .iter_mut()
            .rfind(|content| is_body(content));
        let Some(Content::Element(body)) = body else {
            return;
        };
        for subscription in subscriptions {
            if wanted.remove(&subscription.place()).is_none() {
                continue;
            }
            let outline = taken.remove(&subscription.address);
            let mut outline = outline.unwrap_or_else(|| subscription.outline());
            subscription.dress(&mut outline);
            body.put(&subscription.folders, outline);
        }
    }

    /// The list's own title.
    pub fn title(&self) -> Option<String> {
        let head = self.root.elements().find(|element| element.is("head"))?;
        let title = head.elements().find(|element| element.is("title"))?;
        Some(title.text())
    }

    /// The feeds of the list in their order.
    pub fn subscriptions(&self) -> Vec<Subscription> {
        let mut found = Vec::new();
        for body in self.root.elements().filter(|element| element.is("body")) {
            body.collect(&mut Vec::new(), &mut found);
        }
        found
    }
}

impl Subscription {
    fn outline(&self) -> Element {
        let mut outline = Element::named("outline");
        outline.attributes.clone_from(&self.attributes);
        self.dress(&mut outline);
        outline
    }

    /// Gives an outline this feed's title and address; what else it has stays.
    fn dress(&self, outline: &mut Element) {
        if outline.label() != self.title || outline.attribute("text").is_none() {
            outline.set("text", &self.title);
            if outline.attribute("title").is_some() {
                outline.set("title", &self.title);
            }
        }
        if outline.attribute("type").is_none() {
            outline.set("type", "rss");
        }
        if outline.feed() != Some(self.address.as_str()) {
            outline.set("xmlUrl", &self.address);
        }
    }

    fn place(&self) -> Place {
        (self.folders.clone(), self.address.clone())
    }
}

/// Where a feed stands in a list: its folders and its address.
type Place = (Vec<String>, String);

impl Element {
    fn named(name: &str) -> Self {
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

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// What an outline is called: by its title, else by its text.
    fn label(&self) -> &str {
        [self.attribute("title"), self.attribute("text")]
            .into_iter()
            .flatten()
            .find(|label| !label.trim().is_empty())
            .unwrap_or_default()
    }

    /// The address of the feed that an outline is.
    fn feed(&self) -> Option<&str> {
        let is_rss = self
            .attribute("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("rss"));
        let url = self.attribute("url").filter(|_| is_rss);
        let address = self.attribute("xmlUrl").or(url)?.trim();
        (!address.is_empty()).then_some(address)
    }

    /// Puts an outline into the folders of these names, which are made if they are not there.
    fn put(&mut self, folders: &[String], outline: Element) {
        let Some((name, inner)) = folders.split_first() else {
            self.content.push(Content::Element(outline));
            return;
        };
        let is_it = |content: &Content| match content {
            Content::Element(element) => element.feed().is_none() && element.label() == name,
            Content::Text(_) | Content::Comment(_) => false,
        };
        let content_idx = self.content.iter().position(is_it).unwrap_or_else(|| {
            let mut folder = Self::named("outline");
            folder.set("text", name);
            self.content.push(Content::Element(folder));
            self.content.len() - 1
        });
        // Only an element is found or made above.
        if let Some(Content::Element(folder)) = self.content.get_mut(content_idx) {
            folder.put(inner, outline);
        }
    }

    fn collect(&self, folders: &mut Vec<String>, found: &mut Vec<Subscription>) {
        for outline in self.elements().filter(|element| element.is("outline")) {
            if let Some(address) = outline.feed() {
                found.push(Subscription {
                    folders: folders.clone(),
                    title: outline.label().to_owned(),
                    address: address.to_owned(),
                    attributes: outline.attributes.clone(),
                });
            }
            let label = outline.label();
            if !label.is_empty() {
                folders.push(label.to_owned());
            }
            outline.collect(folders, found);
            if !label.is_empty() {
                folders.pop();
            }
        }
    }

    /// Dresses the feeds that stand where they are wanted, and takes out the others, by their address.
    fn sift(
        &mut self,
        folders: &mut Vec<String>,
        wanted: &mut FxHashMap<Place, &Subscription>,
        taken: &mut FxHashMap<String, Element>,
    ) {
        for content in std::mem::take(&mut self.content) {
            let mut outline = match content {
                Content::Element(outline) if outline.is("outline") => outline,
                other => {
                    self.content.push(other);
                    continue;
                }
            };
            let label = outline.label().to_owned();
            let address = outline.feed().map(str::to_owned);
            folders.extend((!label.is_empty()).then_some(label.clone()));
            outline.sift(folders, wanted, taken);
            if !label.is_empty() {
                folders.pop();
            }
            if let Some(address) = address {
                let Some(subscription) = wanted.remove(&(folders.clone(), address.clone())) else {
                    taken.insert(address, outline);
                    continue;
                };
                subscription.dress(&mut outline);
            }
            self.content.push(Content::Element(outline));
        }
    }

    fn write(&self, text: &mut String, depth: usize) {
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

fn find<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = attributes
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

/// Decodes a file by the charset that it declares, unless it shows another.
fn decode_xml(bytes: &[u8]) -> Cow<'_, str> {
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

fn read_tree(text: &str, limits: &Limits) -> Result<Element, Error> {
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
    1 + before.iter().filter(|&&byte| byte == b'\n').count()
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
        match entity {
            Some((c, rest)) => {
                plain.push(c);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(part);
            }
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
