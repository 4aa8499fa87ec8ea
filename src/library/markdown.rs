//! An article with its state as Markdown with front matter, and back, with nothing lost.
//!
//! Front matter is YAML of the plainest sort: a field a line, its value as JSON. Below it every paragraph
//! is one line, but for code, which is fenced and kept as it is.

use std::fmt::Write;

use serde_json::Map;
use serde_json::Value;

use crate::library::exchange::Kept;
use crate::library::record;
use crate::text::Article;
use crate::text::Block;
use crate::text::Link;
use crate::text::Span;

const FENCE: &str = "---";

/// An article as a Markdown file.
pub fn write(kept: Kept) -> String {
    let article = kept.record.clone().article();
    let inline = inline_links(&article);
    let mut out = format!("{FENCE}\n");
    let fields = match serde_json::to_value(kept) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) | Err(_) => Map::new(),
    };
    let first = fields.get_key_value("title");
    let rest = fields
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "title" | "text"))
        .filter(|(name, _)| name.as_str() != "links" || !inline);
    for (name, value) in first.into_iter().chain(rest) {
        let _ = writeln!(out, "{name}: {value}");
    }
    out.push_str(FENCE);
    out.push('\n');
    for paragraph in &article.paragraphs {
        out.push('\n');
        let words = article.slice(paragraph.span);
        match paragraph.block {
            Block::Code => {
                let fence = "`".repeat(longest_run(words, '`').max(2) + 1);
                let _ = write!(out, "{fence}\n{words}\n{fence}\n");
                continue;
            }
            Block::Title => out.push_str("# "),
            Block::Heading(level) => {
                out.push_str(&"#".repeat(usize::from(level)));
                out.push(' ');
            }
            Block::Quote => out.push_str("> "),
            Block::Item => out.push_str("- "),
            Block::Body => {}
        }
        let links: &[Link] = if inline { &article.meta.links } else { &[] };
        line(&article, paragraph.span, links, &mut out);
        out.push('\n');
    }
    out
}

/// Reads a file back; the number of a line, from 1, and what is wrong with it where that fails.
pub fn read(text: &str) -> Result<Kept, (usize, String)> {
    let mut lines = text.lines().enumerate();
    let mut fields = Map::new();
    if lines.next().map(|(_, line)| line.trim_end()) != Some(FENCE) {
        return Err((1, "no front matter".to_owned()));
    }
    loop {
        let Some((at, line)) = lines.next() else {
            return Err((1, "front matter without an end".to_owned()));
        };
        if line.trim_end() == FENCE {
            break;
        }
        if line.trim().is_empty() {
            continue;
        }
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| (at + 1, "no field of front matter".to_owned()))?;
        let value = value.trim();
        // Written by hand, a value is often not quoted.
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
        fields.insert(name.trim().to_owned(), value);
    }
    let body = Body::read(&mut lines.map(|(_, line)| line));
    let title = body
        .blocks
        .first()
        .filter(|(kind, _)| kind == "h1")
        .cloned();
    let skip = usize::from(title.is_some());
    if let Some((_, title)) = title {
        fields.insert("title".to_owned(), title.into());
    }
    let blocks: Vec<_> = body.blocks.iter().skip(skip).collect();
    fields.insert("text".to_owned(), serde_json::json!(blocks));
    if !body.links.is_empty() {
        fields.insert("links".to_owned(), serde_json::json!(body.links));
    }
    serde_json::from_value(Value::Object(fields)).map_err(|error| (1, error.to_string()))
}

/// Whether all links can stand in the text: in order, each in one paragraph that is not code.
fn inline_links(article: &Article) -> bool {
    let mut end = 0;
    article.meta.links.iter().all(|link| {
        let span = link.span;
        let follows = span.start >= end && !span.is_empty();
        end = span.end;
        let paragraph = article.paragraphs.get(article.paragraph_at(span.start));
        follows
            && paragraph.is_some_and(|paragraph| {
                paragraph.block != Block::Code && paragraph.span.contains(span)
            })
    })
}

fn longest_run(text: &str, wanted: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Writes a paragraph's words as one line, with its links.
fn line(article: &Article, whole: Span, links: &[Link], out: &mut String) {
    let first = links.partition_point(|link| link.span.start < whole.start);
    let mut links = links
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|link| whole.contains(link.span))
        .peekable();
    let words = article.slice(whole);
    for (at, c) in words.char_indices() {
        let here = whole.start + at as u32;
        if links.peek().is_some_and(|link| link.span.start == here) {
            out.push('[');
        }
        let next = here + c.len_utf8() as u32;
        let rest = article.slice(Span {
            start: next,
            end: whole.end,
        });
        escape(c, at == 0, next == whole.end, rest, out);
        if let Some(link) = links.next_if(|link| link.span.end == next) {
            out.push_str("](<");
            for c in link.address.chars() {
                match c {
                    '<' | '>' | '\\' => out.extend(['\\', c]),
                    c if c.is_control() => entity(c, out),
                    c => out.push(c),
                }
            }
            out.push_str(">)");
        }
    }
}

fn escape(c: char, first: bool, last: bool, rest: &str, out: &mut String) {
    let next = rest.chars().next();
    let starts_block = first
        && (matches!(c, '#' | '>' | '-' | '+' | '=' | '~' | '|')
            || (c.is_ascii_digit() && {
                let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
                after.starts_with(['.', ')'])
            }));
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' => out.extend(['\\', c]),
        '&' if next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()) => {
            out.push_str("\\&");
        }
        c if c.is_ascii_digit() && starts_block => entity(c, out),
        c if starts_block => out.extend(['\\', c]),
        c if c.is_control() || (c.is_whitespace() && (first || last)) => entity(c, out),
        c => out.push(c),
    }
}

fn entity(c: char, out: &mut String) {
    let _ = write!(out, "&#{};", u32::from(c));
}

/// What stands below the front matter.
#[derive(Default)]
struct Body {
    /// Kind and words.
    blocks: Vec<(String, String)>,
    /// First byte and end in the article's text, and the address.
    links: Vec<(u32, u32, String)>,
    /// How long the article's text is so far.
    length: usize,
}

impl Body {
    fn read(lines: &mut dyn Iterator<Item = &str>) -> Self {
        let mut body = Self::default();
        let mut open = false;
        while let Some(line) = lines.next() {
            let ticks = line.chars().take_while(|c| *c == '`').count();
            if ticks >= 3 {
                let code: Vec<&str> = lines
                    .take_while(|line| line.trim_end() != "`".repeat(ticks))
                    .collect();
                body.push(Block::Code, code.join("\n"), Vec::new());
                open = false;
            } else if line.trim().is_empty() {
                open = false;
            } else {
                let (block, rest) = kind(line);
                let (words, found) = unescape(rest.trim());
                if open && block == Block::Body {
                    body.go_on(&words, found);
                } else {
                    body.push(block, words, found);
                }
                open = true;
            }
        }
        body
    }

    fn push(&mut self, block: Block, words: String, links: Vec<(usize, usize, String)>) {
        let title = self.blocks.is_empty() && block == Block::Heading(1);
        if words.is_empty() && !title {
            return;
        }
        if !self.blocks.is_empty() {
            self.length += "\n\n".len();
        } else if !title {
            // The title is kept in front matter alone.
            self.length += "\n\n".len();
        }
        self.link(links);
        self.length += words.len();
        self.blocks.push((record::block_name(block), words));
    }

    /// A line that goes on with the paragraph before it, as in a file wrapped by hand.
    fn go_on(&mut self, words: &str, links: Vec<(usize, usize, String)>) {
        if let Some((_, before)) = self.blocks.last_mut() {
            before.push(' ');
            before.push_str(words);
            self.length += 1;
            self.link(links);
            self.length += words.len();
        }
    }

    fn link(&mut self, links: Vec<(usize, usize, String)>) {
        for (start, end, address) in links {
            let at = |place: usize| (self.length + place) as u32;
            self.links.push((at(start), at(end), address));
        }
    }
}

/// What a line is, and its words.
fn kind(line: &str) -> (Block, &str) {
    let level = line.chars().take_while(|c| *c == '#').count();
    let after = line.trim_start_matches('#');
    if (1..=6).contains(&level) && (after.is_empty() || after.starts_with(' ')) {
        return (Block::Heading(level as u8), after);
    }
    let marked = |sign: &str| line.strip_prefix(sign);
    if let Some(rest) = marked("> ") {
        return (Block::Quote, rest);
    }
    if let Some(rest) = marked("- ").or(marked("* ")) {
        return (Block::Item, rest);
    }
    (Block::Body, line)
}

/// The words of a line, and the links in them by byte.
fn unescape(line: &str) -> (String, Vec<(usize, usize, String)>) {
    let mut words = String::new();
    let mut links = Vec::new();
    let mut open: Option<usize> = None;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some((literal, after)) = literal(rest) {
            words.push(literal);
            rest = after;
            continue;
        }
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match (c, open) {
            ('[', None) => open = Some(words.len()),
            (']', Some(start)) if after.starts_with("(<") => {
                let (address, after) = address(after.get(2..).unwrap_or_default());
                links.push((start, words.len(), address));
                open = None;
                rest = after;
                continue;
            }
            _ => words.push(c),
        }
        rest = after;
    }
    (words, links)
}

/// A sign that stands for itself: escaped, or by its number.
fn literal(text: &str) -> Option<(char, &str)> {
    if let Some(after) = text.strip_prefix('\\') {
        let c = after.chars().next().filter(char::is_ascii_punctuation)?;
        return Some((c, after.get(1..)?));
    }
    let (number, after) = text.strip_prefix("&#")?.split_once(';')?;
    let c = char::from_u32(number.parse().ok()?)?;
    Some((c, after))
}

/// A link's address up to `>)`, and what follows.
fn address(text: &str) -> (String, &str) {
    let mut address = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((literal, after)) = literal(rest) {
            address.push(literal);
            rest = after;
        } else if let Some(after) = rest.strip_prefix(">)") {
            return (address, after);
        } else {
            address.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    (address, "")
}
