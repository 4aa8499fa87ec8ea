//! A page's tree laid out as blocks of words, each with the part of the page it stands in.

use std::ops::Range;

use url::Url;

use super::words::Mark;
use crate::source::scrub::scrub_line;
use crate::source::scrub::scrub_text;
use crate::source::tidy::fold;
use crate::text::Block;

/// No address of a link is longer, in bytes.
const ADDRESS_BYTES: usize = 2048;

/// An element that holds blocks.
#[derive(Debug, Clone)]
pub struct Part {
    /// The part around it; the first is around itself.
    pub around: usize,
    /// The name of its tag.
    pub tag: String,
    /// What its names tell.
    pub mark: Mark,
}

/// A block of words, scrubbed and folded.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What it is on the page.
    pub block: Block,
    /// Its words, on one line.
    pub words: String,
    /// The links in it: where their words stand, and where they lead.
    pub links: Vec<(Range<usize>, String)>,
    /// How many bytes of its words are links, whether or not they lead anywhere.
    pub linked: usize,
    /// How many bytes of its words are marked as a time.
    pub timed: usize,
    /// The part it stands in, as an index.
    pub part: usize,
    /// Whether it tells what a picture shows.
    pub picture: bool,
}

/// The words of the block that is open.
#[derive(Debug, Default)]
pub struct Line {
    words: String,
    /// White space was read since the last word.
    space: bool,
    links: Vec<(Range<usize>, String)>,
    linked: usize,
    timed: usize,
}

impl Line {
    /// Adds text as it stands in the page, which leads to `link` if it is one, and may be a time.
    pub fn push(&mut self, text: &str, link: Option<&str>, is_time: bool) {
        let clean = scrub_text(text);
        let start_space = clean.starts_with(char::is_whitespace);
        let mut start = None;
        for (idx, word) in clean.split_whitespace().enumerate() {
            let spaced = self.space || (idx > 0 || start_space);
            if spaced && !self.words.is_empty() {
                self.words.push(' ');
            }
            self.space = false;
            start.get_or_insert(self.words.len());
            self.words.push_str(&fold(word));
        }
        if start.is_none() {
            self.space |= !clean.is_empty();
            return;
        }
        self.space = clean.ends_with(char::is_whitespace);
        if is_time {
            self.timed += self.words.len() - start.unwrap_or(0);
        }
        if let (Some(start), Some(address)) = (start, link) {
            let end = self.words.len();
            self.linked += end - start;
            match self.links.last_mut() {
                Some((range, last)) if last == address && range.end + 1 >= start => range.end = end,
                _ => self.links.push((start..end, address.to_owned())),
            }
        }
    }

    /// A gap between words, as at the end of a line.
    pub fn space(&mut self) {
        self.space = true;
    }

    /// Takes it as a piece; none where it is empty.
    pub fn take(&mut self, block: Block, part: usize) -> Option<Piece> {
        let line = std::mem::take(self);
        if line.words.is_empty() {
            return None;
        }
        let links = line
            .links
            .into_iter()
            .filter(|(_, address)| !address.is_empty());
        Some(Piece {
            block,
            words: line.words,
            links: links.collect(),
            linked: line.linked,
            timed: line.timed,
            part,
            picture: false,
        })
    }
}

/// Where a link leads: an absolute address of the web; none for all others.
pub fn address(link: &str, base: Option<&Url>) -> Option<String> {
    let link = link.trim();
    if link.len() > ADDRESS_BYTES || link.starts_with('#') {
        return None;
    }
    let url = match base {
        Some(base) => base.join(link).ok()?,
        None => Url::parse(link).ok()?,
    };
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    web.then(|| scrub_line(url.as_str()))
}
