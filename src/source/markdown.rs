//! Markdown: the text of its blocks, without the marks.
//! Keeps what links and images say, and where links lead on the web.

use std::borrow::Cow;

use pulldown_cmark::Event;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use crate::source::Draft;
use crate::source::Pointer;
use crate::source::front_matter;
use crate::source::front_matter::FrontMatter;
use crate::source::plain;
use crate::source::scrub::scrub_line;
use crate::source::scrub::scrub_text;
use crate::source::tidy::Wordbook;
use crate::source::tidy::fold;
use crate::source::tidy::reflow;
use crate::text::Block;

/// The blocks of a text; each has its own words, for the marks were taken out of them.
type Blocks = Vec<(Block, Cow<'static, str>)>;

/// Bytes before a link that tell it from others of the same words.
const LEAD: usize = 24;

/// How many short blocks may stand above the heading that is the title.
const BEFORE_TITLE: usize = 4;

/// Reads a scrubbed text.
pub fn read(text: &str) -> Draft<'static> {
    let (front, rest) = front_matter::split(text).unwrap_or_else(|| (FrontMatter::default(), text));
    let (mut body, links) = blocks(rest);
    let title = match front.title {
        Some(title) => {
            let repeated = body.first().is_some_and(|(block, words)| {
                matches!(block, Block::Heading(_)) && fold(&title) == *words
            });
            if repeated {
                body.remove(0);
            }
            Some(scrub_line(&fold(&title)))
        }
        None => take_title(&mut body),
    };
    Draft {
        title,
        byline: front.byline.map(|byline| without_by(&byline)),
        body,
        links,
    }
}

/// "By Jane Doe" in front matter is Jane Doe.
fn without_by(byline: &str) -> String {
    let name = byline
        .strip_prefix("By ")
        .or_else(|| byline.strip_prefix("by "))
        .unwrap_or(byline);
    name.to_owned()
}

/// The first heading if it stands at the top, else a first line that looks like a title.
fn take_title(body: &mut Blocks) -> Option<String> {
    let heading_idx = body
        .iter()
        .take(BEFORE_TITLE + 1)
        .position(|(block, _)| *block == Block::Heading(1))
        .or_else(|| {
            body.iter()
                .take(1)
                .position(|(block, _)| matches!(block, Block::Heading(_)))
        });
    let title_idx = heading_idx.filter(|idx| {
        body.iter()
            .take(*idx)
            .all(|(_, words)| words.chars().count() <= 120)
    });
    let title_idx = title_idx.or_else(|| {
        let (block, words) = body.first()?;
        (*block == Block::Body && plain::is_title(words)).then_some(0)
    })?;
    Some(scrub_line(&body.remove(title_idx).1))
}

/// Everything that is gathered on the way through the events.
struct Gathered<'a> {
    book: Wordbook<'a>,
    blocks: Blocks,
    /// The words of the block that is open; line ends are kept until it closes.
    words: String,
    /// The containers that are open: quotations and items.
    inside: Vec<Block>,
    links: Vec<Pointer>,
    /// Where the words of the open link begin, and where it leads.
    open: Option<(usize, String)>,
}

impl Gathered<'_> {
    fn close(&mut self, block: Block) {
        if self.words.is_empty() {
            return;
        }
        // Entities have become characters only here: "&#27;" is an escape like any other.
        let clean = scrub_text(&self.words).into_owned();
        self.words.clear();
        let words = reflow(clean.lines(), &self.book);
        if !words.is_empty() {
            self.blocks.push((block, Cow::Owned(words.into_owned())));
        }
    }

    fn open_link(&mut self, address: &str) {
        let is_of_web = ["http://", "https://"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        self.open = is_of_web.then(|| (self.words.len(), scrub_line(address)));
    }

    fn close_link(&mut self) {
        let Some((start, address)) = self.open.take() else {
            return;
        };
        // Lines are joined as `reflow` will join them, but for a word that was parted at a line's end.
        let plain = |words: &str| scrub_line(&words.replace('\n', " "));
        let (before, words) = self.words.split_at_checked(start).unwrap_or_default();
        let words = plain(words);
        let from = before.len().saturating_sub(LEAD);
        let lead = before.get(before.ceil_char_boundary(from)..);
        let lead = plain(lead.unwrap_or_default());
        let blank = if before.ends_with([' ', '\n']) {
            " "
        } else {
            ""
        };
        let lead = format!("{}{blank}", lead.trim());
        if !words.is_empty() {
            self.links.push(Pointer {
                lead,
                words,
                address,
            });
        }
    }

    fn close_running(&mut self) {
        let block = self.inside.last().copied().unwrap_or(Block::Body);
        self.close(block);
    }

    fn close_code(&mut self) {
        let clean = scrub_text(&self.words).into_owned();
        self.words.clear();
        for line in clean.lines() {
            let line = line.replace('\t', "    ");
            if !line.trim().is_empty() {
                let line = line.trim_end().to_owned();
                self.blocks.push((Block::Code, Cow::Owned(line)));
            }
        }
    }
}

fn blocks(text: &str) -> (Blocks, Vec<Pointer>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut gathered = Gathered {
        book: Wordbook::new(text),
        blocks: Vec::new(),
        words: String::new(),
        inside: Vec::new(),
        links: Vec::new(),
        open: None,
    };
    let mut hidden: Option<&'static str> = None;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(tag) => match tag {
                Tag::BlockQuote(_) => {
                    gathered.close_running();
                    gathered.inside.push(Block::Quote);
                }
                Tag::Item => {
                    gathered.close_running();
                    gathered.inside.push(Block::Item);
                }
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::List(_)
                | Tag::FootnoteDefinition(_)
                | Tag::Table(_) => gathered.close_running(),
                Tag::Link { dest_url, .. } => gathered.open_link(&dest_url),
                _ => {}
            },
            Event::End(tag) => match tag {
                TagEnd::BlockQuote(_) | TagEnd::Item => {
                    gathered.close_running();
                    gathered.inside.pop();
                }
                TagEnd::Heading(level) => gathered.close(Block::Heading(level as u8)),
                TagEnd::CodeBlock => gathered.close_code(),
                TagEnd::HtmlBlock => {
                    gathered.words = without_tags(&gathered.words);
                    gathered.close_running();
                }
                TagEnd::TableRow | TagEnd::TableHead => {
                    let row = gathered.words.trim_end_matches(" | ").len();
                    gathered.words.truncate(row);
                    gathered.close(Block::Code);
                }
                TagEnd::Link => gathered.close_link(),
                TagEnd::TableCell => gathered.words.push_str(" | "),
                TagEnd::Paragraph | TagEnd::FootnoteDefinition => {
                    gathered.close_running();
                    hidden = None;
                }
                _ => {}
            },
            Event::Text(words) | Event::Code(words) => {
                if hidden.is_none() {
                    gathered.words.push_str(&words);
                }
            }
            Event::Html(html) => gathered.words.push_str(&html),
            Event::InlineHtml(html) => match tag_name(&html).as_str() {
                "br" | "br/" => gathered.words.push(' '),
                "script" => hidden = Some("/script"),
                "style" => hidden = Some("/style"),
                name if hidden == Some(name) => hidden = None,
                _ => {}
            },
            Event::SoftBreak | Event::HardBreak => gathered.words.push('\n'),
            Event::Rule => gathered.close_running(),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    gathered.close_running();
    (gathered.blocks, gathered.links)
}

/// "/p" of `</p>`, "br" of `<br />`.
fn tag_name(html: &str) -> String {
    html.trim_start_matches('<')
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '/')
        .take(12)
        .collect::<String>()
        .to_ascii_lowercase()
}

/// The text of an HTML block: comments, scripts and styles go, tags too.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        // No tag starts here: "5 < 6".
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            text.push('<');
            rest = tag;
            continue;
        }
        let end = match tag_name(tag).as_str() {
            "script" => "</script",
            "style" => "</style",
            _ if tag.starts_with("!--") => "-->",
            _ => "",
        };
        let after = if end.is_empty() {
            tag
        } else {
            find_small(tag, end).map_or("", |at| tag.get(at..).unwrap_or(""))
        };
        text.push(' ');
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    unescape(&text)
}

/// Where `small` stands in `text`, whatever the case of its letters.
fn find_small(text: &str, small: &str) -> Option<usize> {
    text.as_bytes()
        .windows(small.len())
        .position(|window| window.eq_ignore_ascii_case(small.as_bytes()))
}

/// The few entities that reporting is full of; what they hide goes through the scrub after this.
fn unescape(text: &str) -> String {
    text.replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
