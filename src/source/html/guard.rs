//! What a page's markup is cut down to before a tree is built of it.
//!
//! Tree builders take time by the square of nesting, of attributes and of open formatting. So a page
//! is written anew first, in one pass: well nested to a bounded depth, with the few tags and
//! attributes that reading needs. Text stays as it is, entities too.

use std::borrow::Cow;

/// The most attributes kept of one tag, and the most bytes of one of them.
const ATTRIBUTES: usize = 24;
const ATTRIBUTE_BYTES: usize = 8 * 1024;
/// The attributes that reading needs.
const KEPT_ATTRIBUTES: &[&str] = &[
    "href",
    "src",
    "alt",
    "class",
    "id",
    "rel",
    "property",
    "name",
    "content",
    "datetime",
    "lang",
    "xml:lang",
    "type",
    "itemprop",
    "role",
    "style",
    "hidden",
    "aria-hidden",
    "title",
    "pubdate",
];
/// Tags that change how words look, not what they are; open ones would be built anew in each block.
const LOOKS: &[&str] = &[
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    "mark", "wbr", "center", "label",
];
/// Elements passed over with all that is in them.
const SKIPPED: &[&str] = &[
    "script", "style", "svg", "math", "template", "iframe", "noembed", "noframes", "textarea",
    "select", "button", "canvas", "object", "audio", "video", "noscript", "applet",
];
/// Elements without an end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "frame", "keygen",
];
/// Elements inside a line; all others end a paragraph.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "q", "rp",
    "rt", "ruby", "samp", "span", "sub", "sup", "time", "var",
];

/// A page cut down.
#[derive(Debug, Default)]
pub struct Guarded<'a> {
    /// Markup that a tree can safely be built of.
    pub html: String,
    /// What stood in the page's scripts of JSON-LD.
    pub json_ld: Vec<&'a str>,
    /// How many bytes of scripts there were.
    pub script_bytes: usize,
    /// Whether the page says that it needs scripts.
    pub asks_for_scripts: bool,
    /// Whether the page had more elements than are read.
    pub cut: bool,
}

/// One tag as it stands in the page.
struct Tag<'a> {
    name: String,
    end: bool,
    /// Written as `<a/>`.
    closed: bool,
    /// Between the name and `>`.
    attributes: &'a str,
    /// What follows the tag.
    rest: &'a str,
}

/// Whether words on both sides of such a tag belong to one line.
pub fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

/// Cuts a page down: at most `depth` open elements, at most `elements` in all.
pub fn guard(page: &str, depth: usize, elements: usize) -> Guarded<'_> {
    let mut writer = Writer {
        guarded: Guarded::default(),
        open: Vec::new(),
        passed_over: 0,
        depth,
        without_end: Vec::new(),
    };
    writer.guarded.html.reserve(page.len().min(1 << 24));
    writer.guarded.html.push_str("<!DOCTYPE html>");
    let mut rest = page;
    let mut seen = 0;
    while let Some((text, after)) = rest.split_once('<') {
        writer.guarded.html.push_str(text);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = match comment.strip_prefix('>') {
                Some(rest) => rest,
                None => comment.split_once("-->").map_or("", |(_, rest)| rest),
            };
            continue;
        }
        if after.starts_with(['!', '?']) {
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
            continue;
        }
        let Some(tag) = tag(after) else {
            writer.guarded.html.push_str("&lt;");
            rest = after;
            continue;
        };
        rest = tag.rest;
        if tag.end {
            writer.end(&tag.name);
            continue;
        }
        seen += 1;
        if seen > elements {
            writer.guarded.cut = true;
            break;
        }
        rest = writer.start(&tag);
    }
    if !writer.guarded.cut {
        writer.guarded.html.push_str(rest);
    }
    while let Some(name) = writer.open.pop() {
        writer.write_end(&name);
    }
    writer.guarded
}

struct Writer<'a> {
    guarded: Guarded<'a>,
    open: Vec<String>,
    /// Start tags that were too deep, whose ends are still to come.
    passed_over: usize,
    depth: usize,
    /// Skipped elements whose end stands nowhere in the rest: not to be looked for again.
    without_end: Vec<&'static str>,
}

impl<'a> Writer<'a> {
    /// Writes a start tag; says where reading goes on.
    fn start(&mut self, tag: &Tag<'a>) -> &'a str {
        let name = tag.name.as_str();
        if let Some(skipped) = SKIPPED.iter().copied().find(|skipped| *skipped == name) {
            return self.skip(skipped, tag);
        }
        if LOOKS.contains(&name) {
            return tag.rest;
        }
        if name == "title" {
            let end = find_end(tag.rest, "title").unwrap_or(tag.rest.len());
            let (title, rest) = tag.rest.split_at(end);
            self.guarded.html.push_str("<title>");
            self.guarded.html.push_str(&title.replace('<', "&lt;"));
            self.guarded.html.push_str("</title>");
            return rest.split_once('>').map_or("", |(_, rest)| rest);
        }
        self.close_implied(name);
        let void = VOID.contains(&name);
        if !void && self.open.len() >= self.depth {
            self.passed_over += 1;
            return tag.rest;
        }
        let html = &mut self.guarded.html;
        html.push('<');
        html.push_str(name);
        write_attributes(html, tag.attributes);
        html.push('>');
        // In HTML the slash means nothing, but pages that were XML mean it.
        if tag.closed && is_inline(name) {
            self.write_end(name);
        } else if !void {
            self.open.push(tag.name.clone());
        }
        tag.rest
    }

    fn skip(&mut self, name: &'static str, tag: &Tag<'a>) -> &'a str {
        if tag.closed && !matches!(name, "script" | "style") {
            return tag.rest;
        }
        let swallows = matches!(name, "script" | "style");
        let end = if self.without_end.contains(&name) {
            None
        } else {
            find_end(tag.rest, name)
        };
        let Some(end) = end else {
            self.without_end.push(name);
            return if swallows { "" } else { tag.rest };
        };
        let (inner, rest) = tag.rest.split_at(end);
        match name {
            "script" if tag.attributes.to_ascii_lowercase().contains("ld+json") => {
                self.guarded.json_ld.push(inner);
            }
            "script" => self.guarded.script_bytes += inner.len() + tag.attributes.len(),
            "noscript" => {
                let small = inner.to_ascii_lowercase();
                self.guarded.asks_for_scripts |= small.contains("javascript");
            }
            _ => {}
        }
        rest.split_once('>').map_or("", |(_, rest)| rest)
    }

    fn end(&mut self, name: &str) {
        if name == "br" {
            self.guarded.html.push_str("<br>");
            return;
        }
        if VOID.contains(&name) || LOOKS.contains(&name) || SKIPPED.contains(&name) {
            return;
        }
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open == name) else {
            return;
        };
        let crosses = |open: &String| !is_inline(open);
        let between = self.open.get(at + 1..).unwrap_or(&[]);
        if is_inline(name) && between.iter().any(crosses) {
            // `<a><div></a>`: the tree builder knows how to part these.
            self.open.remove(at);
            self.write_end(name);
            return;
        }
        // A cell ends no table around it.
        let walls = ["td", "th", "table"];
        let inside = |open: &String| walls.contains(&open.as_str());
        if !matches!(
            name,
            "table" | "tr" | "tbody" | "thead" | "tfoot" | "td" | "th" | "body" | "html"
        ) && between.iter().any(inside)
        {
            return;
        }
        self.close_to(at);
    }

    /// Ends what a start tag ends without saying so: `<p>` a paragraph, `<li>` an item.
    fn close_implied(&mut self, name: &str) {
        let (ended, walls): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "table", "div"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "div"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "tr"], &["table"]),
            "a" => (
                &["a"],
                &["td", "th", "table", "div", "p", "li", "section", "article"],
            ),
            "option" => (&["option"], &[]),
            _ if is_inline(name) || VOID.contains(&name) && name != "hr" => return,
            _ => (
                &["p"],
                &[
                    "table",
                    "td",
                    "th",
                    "div",
                    "li",
                    "blockquote",
                    "section",
                    "article",
                ],
            ),
        };
        for at in (0..self.open.len()).rev() {
            let open = self.open.get(at).map_or("", String::as_str);
            if ended.contains(&open) {
                self.close_to(at);
                return;
            }
            if walls.contains(&open) {
                return;
            }
        }
    }

    /// Ends the element at this depth and all in it.
    fn close_to(&mut self, at: usize) {
        for name in self.open.split_off(at).iter().rev() {
            self.write_end(name);
        }
    }

    fn write_end(&mut self, name: &str) {
        self.guarded.html.push_str("</");
        self.guarded.html.push_str(name);
        self.guarded.html.push('>');
    }
}

/// The tag that opens `text`, which stands after `<`; none where it is a sign of text.
fn tag(text: &str) -> Option<Tag<'_>> {
    const NAME_BYTES: usize = 64;
    let (end, inner) = match text.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_len = inner
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<' | '"' | '\''))
        .unwrap_or(inner.len());
    let (name, inner) = inner.split_at(name_len);
    let mut at = 0;
    let bytes = inner.as_bytes();
    let mut quote = None;
    let mut after_equals = false;
    while let Some(byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(open), byte) if open == *byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => break,
            (None, b'"' | b'\'') if after_equals => quote = Some(*byte),
            (None, _) => {}
        }
        after_equals = match byte {
            b'=' => true,
            b' ' | b'\t' | b'\n' | b'\r' => after_equals,
            _ => false,
        };
        at += 1;
    }
    let (attributes, rest) = match (inner.get(..at), inner.get(at + 1..)) {
        (Some(attributes), Some(rest)) => (attributes, rest),
        // The page ends inside the tag.
        _ => (inner, ""),
    };
    let known = name.len() <= NAME_BYTES
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_'));
    Some(Tag {
        name: if known {
            name.to_ascii_lowercase()
        } else {
            "span".to_owned()
        },
        end,
        closed: attributes.ends_with('/'),
        attributes,
        rest,
    })
}

fn write_attributes(html: &mut String, attributes: &str) {
    let mut rest = attributes;
    let mut written = 0;
    let mut names: Vec<&'static str> = Vec::new();
    while written < ATTRIBUTES {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '='));
        if rest.is_empty() {
            return;
        }
        let name_len = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/'))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_len);
        rest = after;
        let mut value = "";
        if let Some(after) = rest.trim_start().strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => {
                    let inner = after.get(1..).unwrap_or("");
                    inner.split_once(quote).unwrap_or((inner, ""))
                }
                None => after.split_at(
                    after
                        .find(|c: char| c.is_ascii_whitespace())
                        .unwrap_or(after.len()),
                ),
            };
        }
        let Some(kept) = KEPT_ATTRIBUTES
            .iter()
            .find(|kept| kept.eq_ignore_ascii_case(name))
        else {
            continue;
        };
        if names.contains(kept) || value.len() > ATTRIBUTE_BYTES {
            continue;
        }
        names.push(kept);
        written += 1;
        html.push(' ');
        html.push_str(kept);
        html.push_str("=\"");
        html.push_str(&quoted(value));
        html.push('"');
    }
}

fn quoted(value: &str) -> Cow<'_, str> {
    if value.contains('"') {
        Cow::Owned(value.replace('"', "&quot;"))
    } else {
        Cow::Borrowed(value)
    }
}

/// Where `</name` stands, whatever the case of its letters.
fn find_end(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("</")?;
        let found = text
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if found {
            return Some(at);
        }
        from = at + 2;
    }
}
