//! From the tree of a page to its pieces, in the order of reading.

use dom_query::Document;
use dom_query::NodeRef;
use url::Url;

use super::guard;
use super::pieces;
use super::pieces::Line;
use super::pieces::Part;
use super::pieces::Piece;
use super::words;
use super::words::Mark;
use crate::source::scrub::scrub_line;
use crate::source::scrub::scrub_text;
use crate::text::Block;

/// A byline or a date in a page is not longer, in bytes.
const LABEL_BYTES: usize = 160;
/// A cell of a table of facts is not longer, in bytes.
const CELL_BYTES: usize = 200;
/// An element deeper than this is not gone into; the guard keeps pages far above it.
const DEEPEST: usize = 1000;

/// A page laid out.
#[derive(Debug, Default)]
pub struct Walked {
    /// The elements that hold blocks; the first is the page.
    pub parts: Vec<Part>,
    /// The blocks in order.
    pub pieces: Vec<Piece>,
    /// What is named as the author's name, in order.
    pub bylines: Vec<String>,
    /// What is given as a date, by tag or by name, in order; those of tags first.
    pub dates: Vec<String>,
}

/// Lays a page out. `base` is what its links are read from.
pub fn walk(document: &Document, base: Option<&Url>) -> Walked {
    let mut walker = Walker {
        walked: Walked::default(),
        line: Line::default(),
        inside: Vec::new(),
        part: 0,
        link: None,
        in_time: false,
        breaks: 0,
        pictures: Vec::new(),
        base,
        named_dates: Vec::new(),
    };
    walker.walked.parts.push(Part {
        around: 0,
        tag: "html".to_owned(),
        mark: Mark::None,
    });
    if let Some(body) = document.body() {
        walker.children(body, 0);
    } else {
        walker.children(document.root(), 0);
    }
    walker.close();
    walker.walked.dates.append(&mut walker.named_dates);
    walker.walked
}

struct Walker<'a> {
    walked: Walked,
    line: Line,
    /// Quotations, items and headings that are open.
    inside: Vec<Block>,
    part: usize,
    /// The address of the link that is open; empty where it leads nowhere.
    link: Option<String>,
    /// A time is open.
    in_time: bool,
    /// Line breaks since the last word.
    breaks: usize,
    /// What the pictures of the open block show.
    pictures: Vec<String>,
    base: Option<&'a Url>,
    named_dates: Vec<String>,
}

impl Walker<'_> {
    fn children(&mut self, node: NodeRef<'_>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let mut next = node.first_child();
        while let Some(child) = next {
            if child.is_text() {
                self.text(&child.text());
            } else if child.is_element() {
                self.element(child, depth + 1);
            }
            next = child.next_sibling();
        }
    }

    fn text(&mut self, text: &str) {
        if self.breaks > 0 && !text.trim().is_empty() {
            // Two breaks part paragraphs; one is a gap.
            if self.breaks > 1 {
                self.close();
            }
            self.line.space();
            self.breaks = 0;
        }
        self.line.push(text, self.link.as_deref(), self.in_time);
    }

    fn element(&mut self, node: NodeRef<'_>, depth: usize) {
        let tag = node
            .node_name()
            .map(|name| name.to_string())
            .unwrap_or_default();
        match tag.as_str() {
            "br" => {
                self.breaks += 1;
                return;
            }
            "hr" => {
                self.close();
                return;
            }
            "img" => {
                self.picture(node);
                return;
            }
            "head" | "title" | "meta" | "link" | "input" | "base" => return,
            _ => {}
        }
        let attr = |name: &str| {
            node.attr(name)
                .map(|value| value.to_string())
                .unwrap_or_default()
        };
        let (class, role) = (attr("class"), attr("role"));
        let mut mark = words::mark(&tag, &class, &attr("id"), &role);
        if tag == "footer" && self.inside.contains(&Block::Quote) {
            mark = Mark::None;
        }
        let hidden = node.has_attr("hidden")
            || attr("aria-hidden") == "true"
            || words::hides(&attr("style"));
        if hidden || mark == Mark::Hidden && !holds_title(node) {
            return;
        }
        if attr("itemprop") == "articleBody" {
            mark = Mark::Body;
        }
        self.labels(node, &tag, mark);
        if guard::is_inline(&tag) {
            self.inline(node, &tag, &class, depth);
            return;
        }
        self.close();
        let around = self.part;
        self.walked.parts.push(Part {
            around,
            tag: tag.clone(),
            mark,
        });
        self.part = self.walked.parts.len() - 1;
        let block = match tag.as_str() {
            "blockquote" => Some(Block::Quote),
            "li" | "dt" | "dd" | "figcaption" | "caption" => Some(Block::Item),
            "h1" => Some(Block::Heading(1)),
            "h2" => Some(Block::Heading(2)),
            "h3" => Some(Block::Heading(3)),
            "h4" => Some(Block::Heading(4)),
            "h5" => Some(Block::Heading(5)),
            "h6" => Some(Block::Heading(6)),
            _ => None,
        };
        self.inside.extend(block);
        match tag.as_str() {
            "pre" | "xmp" | "listing" => self.code(&node.text()),
            "table" if is_data(node) => self.table(node),
            _ => self.children(node, depth),
        }
        self.close();
        if block.is_some() {
            self.inside.pop();
        }
        self.part = around;
    }

    fn inline(&mut self, node: NodeRef<'_>, tag: &str, class: &str, depth: usize) {
        match tag {
            // The number of a note.
            "sup" if class.contains("reference") || class.contains("footnote") => {}
            "rp" | "rt" => {}
            "q" => {
                self.text("“");
                self.children(node, depth);
                self.text("”");
            }
            "a" => {
                let href = node.attr("href");
                let address = href
                    .as_ref()
                    .map(|href| pieces::address(href, self.base).unwrap_or_default());
                let before = std::mem::replace(&mut self.link, address);
                self.children(node, depth);
                self.link = before;
            }
            "time" => {
                self.in_time = true;
                self.children(node, depth);
                self.in_time = false;
            }
            _ => self.children(node, depth),
        }
    }

    /// Notes names and dates that the page marks as such.
    fn labels(&mut self, node: NodeRef<'_>, tag: &str, mark: Mark) {
        let itemprop = node.attr("itemprop").unwrap_or_default();
        let rel = node.attr("rel").unwrap_or_default();
        if tag == "time" {
            let given = node.attr("datetime").unwrap_or_default();
            let date = if given.is_empty() {
                short_text(node)
            } else {
                Some(scrub_line(&given))
            };
            self.walked.dates.extend(date);
        } else if &*itemprop == "datePublished" {
            let given = node.attr("content").or_else(|| node.attr("datetime"));
            let date = given
                .map(|given| scrub_line(&given))
                .or_else(|| short_text(node));
            self.walked.dates.extend(date);
        } else if mark == Mark::Date {
            self.named_dates.extend(short_text(node));
        }
        if mark == Mark::Byline || &*rel == "author" || &*itemprop == "author" {
            self.walked.bylines.extend(short_text(node));
        }
    }

    fn picture(&mut self, node: NodeRef<'_>) {
        let Some(shown) = node.attr("alt") else {
            return;
        };
        let shown = scrub_line(&shown);
        // One word is a name of a file or a mark in the line.
        if shown.split(' ').count() > 2 && !self.pictures.contains(&shown) {
            self.pictures.push(shown);
        }
    }

    fn code(&mut self, text: &str) {
        let clean = scrub_text(text);
        for line in clean.lines() {
            let line = line.replace('\t', "    ");
            self.push_code(line.trim_end());
        }
    }

    fn push_code(&mut self, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        self.walked.pieces.push(Piece {
            block: Block::Code,
            words: line.to_owned(),
            links: Vec::new(),
            linked: 0,
            timed: 0,
            part: self.part,
            picture: false,
        });
    }

    fn table(&mut self, node: NodeRef<'_>) {
        let mut cells: Vec<String> = Vec::new();
        for inner in node.descendants_it() {
            let name = inner.node_name().unwrap_or_default();
            match &*name {
                "tr" => {
                    self.push_code(&std::mem::take(&mut cells).join(" | "));
                }
                "td" | "th" => cells.push(scrub_line(&inner.text())),
                "caption" => self.push_code(&scrub_line(&inner.text())),
                _ => {}
            }
        }
        self.push_code(&cells.join(" | "));
    }

    fn close(&mut self) {
        self.breaks = 0;
        let heading = self
            .inside
            .iter()
            .find(|block| matches!(block, Block::Heading(_)));
        let block = heading
            .or(self.inside.last())
            .copied()
            .unwrap_or(Block::Body);
        if let Some(piece) = self.line.take(block, self.part) {
            self.walked.pieces.push(piece);
        } else {
            self.line = Line::default();
        }
        for shown in std::mem::take(&mut self.pictures) {
            self.walked.pieces.push(Piece {
                block: Block::Item,
                words: format!("[Picture: {shown}]"),
                links: Vec::new(),
                linked: 0,
                timed: 0,
                part: self.part,
                picture: true,
            });
        }
    }
}

/// The text of a label; none where it is too long to be one.
fn short_text(node: NodeRef<'_>) -> Option<String> {
    let mut text = String::new();
    for inner in node.descendants_it() {
        if inner.is_text() {
            text.push_str(&inner.text());
            text.push(' ');
        }
        if text.len() > LABEL_BYTES * 4 {
            return None;
        }
    }
    let line = scrub_line(&text);
    (!line.is_empty() && line.len() <= LABEL_BYTES).then_some(line)
}

fn holds_title(node: NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| inner.has_name("h1"))
}

/// Whether a table holds facts; else it only says where on the page things stand.
fn is_data(table: NodeRef<'_>) -> bool {
    let (mut rows, mut cells) = (0, 0);
    for inner in table.descendants_it() {
        let name = inner.node_name().unwrap_or_default();
        match &*name {
            "tr" => rows += 1,
            "td" | "th" => {
                cells += 1;
                if inner.text().trim().len() > CELL_BYTES {
                    return false;
                }
            }
            "table" | "p" | "div" | "h1" | "h2" | "h3" | "ul" | "ol" | "img" | "article" | "br"
            | "section" => return false,
            _ => {}
        }
    }
    rows > 1 && cells >= rows * 2
}
