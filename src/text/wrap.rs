//! Paragraphs to screen lines that keep their spans.
//!
//! Breaks where Unicode allows a line to break (UAX 14) and never inside a grapheme. Long paragraphs
//! come in pieces, so that the cost of a screen does not grow with the article.

use std::ops::Range;

use textwrap::WordSeparator;
use textwrap::WordSplitter;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::Article;
use crate::text::Block;
use crate::text::Span;

/// Longest stretch that is wrapped in one go, in bytes.
///
/// Only a paragraph longer than this gets a short line in its middle; none that a person wrote is.
const PIECE: usize = 16 * 1024;

/// The first sign, that of Thai, of those scripts that may have no blanks between words; ours is below,
/// and so are Greek, Cyrillic, Hebrew and Arabic.
const FIRST_WITHOUT_BLANKS: char = '\u{0e00}';

/// Quotation marks and dashes, which any script may use.
const PUNCTUATION: std::ops::Range<char> = '\u{2010}'..'\u{2030}';

/// A paragraph, or a part of a very long one: what is wrapped in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// The paragraph it belongs to.
    pub paragraph: u32,
    /// Where it stands in the article.
    pub span: Span,
}

/// Cuts an article into pieces, in order; every paragraph has at least one.
pub fn pieces(article: &Article) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(article.paragraphs.len());
    for (paragraph_idx, paragraph) in article.paragraphs.iter().enumerate() {
        let mut rest = paragraph.span.range();
        loop {
            let end = if rest.len() > PIECE {
                piece_end(&article.text, &rest)
            } else {
                rest.end
            };
            pieces.push(Piece {
                paragraph: paragraph_idx as u32,
                span: Span::new(rest.start, end),
            });
            if end >= rest.end {
                break;
            }
            rest.start = end;
        }
    }
    pieces
}

/// Where the first piece of a long stretch ends: after white space, else between characters.
fn piece_end(text: &str, stretch: &Range<usize>) -> usize {
    let limit = stretch.start + PIECE;
    let floor = text.floor_char_boundary(limit);
    let window = text.get(stretch.start..floor).unwrap_or("");
    let after_space = window
        .rfind(' ')
        .map(|space| stretch.start + space + 1)
        .filter(|&end| end > stretch.start + PIECE / 2);
    let end = after_space.unwrap_or(floor);
    if end > stretch.start {
        end
    } else {
        stretch.end
    }
}

/// Columns a grapheme takes on the screen.
///
/// A control character counts as one, because the screen shows a sign in its place.
pub fn grapheme_width(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [_] => 1,
        _ => grapheme.width(),
    }
}

/// Columns a text takes on one line.
pub fn text_width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(grapheme_width).sum()
}

/// How far the lines of a block stand in from the left.
pub fn indent(block: Block) -> u16 {
    match block {
        Block::Title | Block::Heading(_) | Block::Body => 0,
        Block::Quote | Block::Item | Block::Code => 2,
    }
}

/// The lines of a text in a report or on a page, the first after one indent and the rest after another.
///
/// First fit, not the best fit: a paragraph of a megabyte must cost a megabyte's time. Scripts that part
/// words by blanks need no look at what else a line may break at, which costs much.
pub fn folded(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let has_blanks = text
        .chars()
        .all(|sign| sign >= ' ' && sign < FIRST_WITHOUT_BLANKS || PUNCTUATION.contains(&sign));
    if has_blanks {
        return folded_at_blanks(text, width, [first, rest]);
    }
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    let lines = textwrap::wrap(text, options).into_iter();
    lines.map(|line| line.trim_end().to_owned()).collect()
}

/// The same for a text on one line whose words stand between blanks.
fn folded_at_blanks(text: &str, width: usize, indents: [&str; 2]) -> Vec<String> {
    let rooms = indents.map(|indent| width.saturating_sub(text_width(indent)));
    let mut lines: Vec<String> = Vec::new();
    let close = |lines: &mut Vec<String>, line: Range<usize>| {
        let indent = indents[usize::from(!lines.is_empty())];
        let words = text.get(line).unwrap_or_default();
        lines.push(format!("{indent}{words}").trim_end().to_owned());
    };
    let mut line = 0..0;
    let mut column = 0;
    // A line takes its first word however long it is; only under an indent the first line may stay bare.
    let mut takes_any = indents[0].is_empty();
    let mut add = |part: Range<usize>, width: usize, blanks: usize| {
        let room = rooms[usize::from(!lines.is_empty())];
        if column + width > room && !takes_any {
            close(&mut lines, line.clone());
            (line.start, column) = (part.start, 0);
        }
        takes_any = false;
        line.end = part.end;
        column += width + blanks;
    };
    let mut at = 0;
    while let Some(ahead) = text.get(at..).filter(|ahead| !ahead.is_empty()) {
        let word = ahead.split(' ').next().unwrap_or_default();
        let after = ahead.get(word.len()..).unwrap_or_default();
        let blanks = after.len() - after.trim_start_matches(' ').len();
        let mut cut = 0;
        let hyphens = word
            .contains('-')
            .then(|| WordSplitter::HyphenSplitter.split_points(word));
        for end in hyphens.into_iter().flatten().chain([word.len()]) {
            let part = word.get(cut..end).unwrap_or_default();
            let blanks = if end == word.len() { blanks } else { 0 };
            let width = text_width(part);
            if width <= rooms[1] {
                add(at + cut..at + end, width, blanks);
            } else {
                for (start, piece) in pieces_of(part, rooms[1]) {
                    let start = at + cut + start;
                    let is_last = start + piece.len() == at + end;
                    let blanks = if is_last { blanks } else { 0 };
                    add(start..start + piece.len(), text_width(piece), blanks);
                }
            }
            cut = end;
        }
        at += word.len() + blanks;
    }
    close(&mut lines, line);
    lines
}

/// A word that is too long for a line, in pieces that are not, each with its first byte.
fn pieces_of(word: &str, room: usize) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut width) = (0, 0);
    for (at, grapheme) in word.grapheme_indices(true) {
        let wide = grapheme_width(grapheme);
        if width > 0 && width + wide > room {
            pieces.push((start, word.get(start..at).unwrap_or_default()));
            (start, width) = (at, 0);
        }
        width += wide;
    }
    pieces.push((start, word.get(start..).unwrap_or_default()));
    pieces
}

/// The lines of a stretch of text at a width, in order; never empty.
///
/// A line's span holds no white space at its end; a grapheme wider than the width stands alone.
pub fn wrap(article: &Article, span: Span, width: u16) -> Vec<Span> {
    let text = article.slice(span);
    let base = span.start as usize;
    let width = usize::from(width.max(1));
    let mut lines = Lines {
        found: Vec::new(),
        start: base,
        end: base,
        column: 0,
        width,
    };
    let mut at = base;
    for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
        let mut cut = 0;
        let whole = word.word;
        for point in WordSplitter::HyphenSplitter.split_points(whole) {
            let part = whole.get(cut..point).unwrap_or("");
            lines.add(part, at + cut);
            cut = point;
        }
        lines.add(whole.get(cut..).unwrap_or(""), at + cut);
        lines.column += word.whitespace.len();
        at += whole.len() + word.whitespace.len();
    }
    lines.close();
    lines.found
}

/// The line that grows, and those that are done.
struct Lines {
    found: Vec<Span>,
    start: usize,
    end: usize,
    column: usize,
    width: usize,
}

impl Lines {
    fn add(&mut self, part: &str, at: usize) {
        if part.is_empty() {
            return;
        }
        let width = text_width(part);
        if self.column + width <= self.width {
            self.put(at, part.len(), width);
            return;
        }
        if width <= self.width {
            self.break_at(at);
            self.put(at, part.len(), width);
            return;
        }
        let mut offset = at;
        if self.end > self.start {
            self.break_at(at);
        }
        for grapheme in part.graphemes(true) {
            let width = grapheme_width(grapheme);
            if self.column + width > self.width && self.column > 0 {
                self.break_at(offset);
            }
            self.put(offset, grapheme.len(), width);
            offset += grapheme.len();
        }
    }

    fn put(&mut self, at: usize, bytes: usize, width: usize) {
        if self.column == 0 && self.end == self.start {
            self.start = at;
        }
        self.end = at + bytes;
        self.column += width;
    }

    fn break_at(&mut self, at: usize) {
        if self.end > self.start {
            self.found.push(Span::new(self.start, self.end));
        }
        self.start = at;
        self.end = at;
        self.column = 0;
    }

    fn close(&mut self) {
        if self.end > self.start || self.found.is_empty() {
            self.found.push(Span::new(self.start, self.end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is quick must do the same as what looks at everything.
        #[test]
        fn folding_is_that_of_a_library(
            text in "[a-z é–]{0,12}( |-|  |[a-zñ]{0,30}){0,12}",
            width in 0_usize..24,
            indents in prop::sample::select(vec![("", ""), ("  ", "    "), ("    ¶3 ", "      ")]),
        ) {
            let (first, rest) = indents;
            let options = textwrap::Options::new(width)
                .initial_indent(first)
                .subsequent_indent(rest)
                .word_separator(WordSeparator::AsciiSpace)
                .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
            let expected: Vec<String> = textwrap::wrap(&text, options)
                .into_iter()
                .map(|line| line.trim_end().to_owned())
                .collect();
            prop_assert_eq!(folded(&text, width, first, rest), expected);
        }
    }

    #[track_caller]
    fn check(text: &str, width: u16, expected: &[&str]) {
        let article = Article::new("", [(Block::Body, text)], "");
        let span = article
            .paragraphs
            .last()
            .map_or(Span::default(), |p| p.span);
        let lines: Vec<&str> = wrap(&article, span, width)
            .into_iter()
            .map(|line| article.slice(line))
            .collect();
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn lines_break_between_words_and_after_hyphens() {
        check("The talks go on", 9, &["The talks", "go on"]);
        check("a long-range plan", 7, &["a long-", "range", "plan"]);
        check("one", 9, &["one"]);
    }

    #[test]
    fn wide_text_breaks_by_columns_not_bytes() {
        check("和平谈判继续", 5, &["和平", "谈判", "继续"]);
        check("和平", 1, &["和", "平"]);
    }

    #[test]
    fn a_grapheme_is_never_cut() {
        check(
            "e\u{301}e\u{301}e\u{301}",
            2,
            &["e\u{301}e\u{301}", "e\u{301}"],
        );
        check(
            "👩\u{200d}👩\u{200d}👧x",
            2,
            &["👩\u{200d}👩\u{200d}👧", "x"],
        );
    }

    #[test]
    fn a_word_too_long_for_a_line_is_cut_where_it_must() {
        check("so abcdefghij end", 4, &["so", "abcd", "efgh", "ij", "end"]);
    }

    #[test]
    fn a_very_long_paragraph_comes_in_pieces_that_lose_nothing() {
        let text = "word ".repeat(10_000);
        let article = Article::new("T", [(Block::Body, text.trim())], "");
        let pieces = pieces(&article);
        assert!(pieces.len() > 3);
        assert!(
            pieces
                .windows(2)
                .skip(1)
                .all(|pair| pair[0].span.end == pair[1].span.start)
        );
    }
}
