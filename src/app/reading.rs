//! The article being read: its lines, the viewport, the cursor, and where one jumped from.
//!
//! Lines are made only near the viewport. A place is a piece of text and a row in it, never a row of
//! the whole article, so that a long article costs no more than a short one. What a place stood for
//! is kept as a byte, which is why a new width leaves the reader where she was.

mod chosen;
mod corrected;
mod viewport;

use std::collections::HashMap;

use crate::analysis::Analysis;
use crate::app::Position;
use crate::app::marks::Mark;
use crate::app::marks::Raised;
use crate::app::panel::ItemKey;
use crate::app::search;
use crate::app::search::Index;
use crate::app::search::Search;
use crate::corrections::Own;
use crate::text::Article;
use crate::text::Block;
use crate::text::Span;
use crate::text::wrap;
use crate::text::wrap::Piece;

/// Wrapped pieces kept before the store is emptied.
const KEPT_PIECES: usize = 4096;
/// Jumps kept.
const KEPT_JUMPS: usize = 100;

/// A row of a piece of text: first its lines, then what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Place {
    piece: usize,
    row: usize,
}

/// What stands on one row of the viewport.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A line of text.
    Line {
        /// What it shows.
        span: Span,
        /// Of which paragraph.
        paragraph: u32,
        /// What the paragraph is on the page.
        block: Block,
        /// Whether it is the paragraph's first.
        first: bool,
        /// Whether the cursor stands on it.
        cursor: bool,
    },
    /// Who wrote the article.
    Byline,
    /// Nothing, after this paragraph.
    Blank(u32),
    /// What was left out when the article was read, by number.
    Notice(usize),
}

/// What has to be in sight after a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reveal {
    /// The cursor's line, with the least scrolling.
    Line,
    /// The whole paragraph of the cursor, as far as it fits.
    Paragraph,
    /// The cursor's line, with some text around it if it was out of sight.
    Around,
}

/// Mentions of one item, walked one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Whose.
    pub key: ItemKey,
    /// Its name.
    pub name: String,
    /// Why its sentence says so.
    pub reason: String,
    /// Where, in order.
    pub places: Vec<Span>,
    /// Which one the reader is at; none while at the evidence.
    pub at: Option<usize>,
}

/// Bytes that the cursor and the viewport's first row stood for when the reader last moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anchor {
    cursor: u32,
    top: u32,
}

/// One article on the screen.
#[derive(Debug)]
pub struct Reading {
    /// Which entry of the shelf.
    pub entry: usize,
    /// The article.
    pub article: Article,
    /// What was left out when it was read.
    pub notices: Vec<String>,
    /// What it says, once known, as the reader has corrected it.
    pub analysis: Option<Analysis>,
    /// What of that is the reader's own.
    pub own: Own,
    raw: Option<Analysis>,
    /// Marked words.
    pub marks: Vec<Mark>,
    /// Sentences that raise a question.
    pub raised: Vec<Raised>,
    /// What stands in the viewport, row by row.
    pub rows: Vec<Row>,
    /// The sentence or mention jumped to.
    pub highlight: Option<Span>,
    /// The item being walked.
    pub walk: Option<Walk>,
    /// The search in the text.
    pub search: Option<Search>,
    /// What is selected to be copied.
    pub selection: Option<Span>,
    words: usize,
    index: Index,
    pieces: Vec<Piece>,
    lines: HashMap<usize, Vec<Span>>,
    measure: u16,
    height: usize,
    top: Place,
    cursor: Place,
    anchor: Anchor,
    back: Vec<u32>,
    forward: Vec<u32>,
}

impl Reading {
    /// Lays out an article at a width and height, at a place if one is given.
    pub fn new(
        entry: usize,
        article: Article,
        notices: Vec<String>,
        position: Option<Position>,
        measure: u16,
        height: u16,
    ) -> Self {
        let pieces = wrap::pieces(&article);
        let words = article.word_count();
        let mut reading = Self {
            entry,
            article,
            notices,
            analysis: None,
            own: Own::default(),
            raw: None,
            marks: Vec::new(),
            raised: Vec::new(),
            rows: Vec::new(),
            highlight: None,
            walk: None,
            search: None,
            selection: None,
            words,
            index: Index::default(),
            pieces,
            lines: HashMap::new(),
            measure: measure.max(1),
            height: usize::from(height),
            top: Place::default(),
            cursor: Place::default(),
            anchor: Anchor::default(),
            back: Vec::new(),
            forward: Vec::new(),
        };
        if let Some(position) = position
            && let Some(paragraph) = reading.article.paragraphs.get(position.paragraph as usize)
        {
            let span = paragraph.span;
            let byte = span.start.saturating_add(position.offset).min(span.end);
            reading.cursor = reading.place_at(byte);
            reading.moved(Reveal::Around);
        } else {
            reading.moved(Reveal::Line);
        }
        reading
    }

    /// Lays the text out anew; the reader stays where she was.
    pub fn resize(&mut self, measure: u16, height: u16) {
        let measure = measure.max(1);
        if measure != self.measure {
            self.lines.clear();
            self.measure = measure;
        }
        self.height = usize::from(height);
        self.top = self.place_at(self.anchor.top);
        self.cursor = self.place_at(self.anchor.cursor);
        self.settle(Reveal::Line);
    }

    /// The current paragraph: that of the cursor's line.
    pub fn paragraph(&self) -> u32 {
        self.pieces
            .get(self.cursor.piece)
            .map_or(0, |piece| piece.paragraph)
    }

    /// Where the reader is, to come back to.
    pub fn position(&self) -> Position {
        let paragraph = self.paragraph();
        let start = self.span_of(paragraph).start;
        Position {
            paragraph,
            offset: self.anchor.cursor.saturating_sub(start),
        }
    }

    /// How much of the article lies behind the cursor, in percent.
    pub fn percent(&self) -> u32 {
        let total = self.article.text.len() as u64;
        if total == 0 || self.anchor.cursor >= self.last_line_start() {
            return 100;
        }
        (u64::from(self.anchor.cursor) * 100 / total) as u32
    }

    /// Whether the last words are in sight.
    pub fn shows_end(&self) -> bool {
        let last = self.last_paragraph();
        let end = self.span_of(last).end;
        self.rows.iter().any(|row| {
            matches!(row, Row::Line { span, paragraph, .. } if *paragraph == last && span.end >= end)
        })
    }

    fn last_line_start(&self) -> u32 {
        let last = self.pieces.len().saturating_sub(1);
        self.lines
            .get(&last)
            .and_then(|lines| lines.last())
            .map_or(u32::MAX, |line| line.start)
    }

    /// The number of the last paragraph.
    pub fn last_paragraph(&self) -> u32 {
        (self.article.paragraphs.len().saturating_sub(1)) as u32
    }

    fn span_of(&self, paragraph: u32) -> Span {
        self.article
            .paragraphs
            .get(paragraph as usize)
            .map_or(Span::default(), |paragraph| paragraph.span)
    }

    // Moves.

    /// Moves the cursor by lines; negative is up.
    pub fn move_lines(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs() {
            let next = if by > 0 {
                self.next_line(self.cursor)
            } else {
                self.previous_line(self.cursor)
            };
            let Some(next) = next else { break };
            self.cursor = next;
        }
        self.moved(Reveal::Line);
    }

    /// Moves cursor and viewport by rows; at an end the cursor goes on alone.
    pub fn page(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs() {
            let (cursor, top) = if by > 0 {
                (self.next_row(self.cursor), self.next_row(self.top))
            } else {
                (self.previous_row(self.cursor), self.previous_row(self.top))
            };
            if let Some(top) = top {
                self.top = top;
            }
            let Some(cursor) = cursor else { break };
            self.cursor = cursor;
        }
        self.land_on_line(by > 0);
        self.moved(Reveal::Line);
    }

    /// Scrolls by rows and takes the cursor along only where it would leave the viewport.
    pub fn scroll(&mut self, by: isize) {
        let before = self.top;
        for _ in 0..by.unsigned_abs() {
            let top = if by > 0 {
                self.next_row(self.top)
            } else {
                self.previous_row(self.top)
            };
            let Some(top) = top else { break };
            self.top = top;
        }
        let most = self.bottom_top();
        self.top = self.top.min(most);
        if self.top == before {
            self.move_lines(by);
            return;
        }
        if self.cursor < self.top {
            self.cursor = self.top;
            self.land_on_line(true);
        }
        let last = self.rows_down(self.top, self.height.saturating_sub(1));
        if self.cursor > last {
            self.cursor = last;
            self.land_on_line(false);
        }
        self.moved(Reveal::Line);
    }

    /// To the start of a paragraph.
    pub fn to_paragraph(&mut self, paragraph: u32) {
        let byte = self.span_of(paragraph.min(self.last_paragraph())).start;
        self.cursor = self.place_at(byte);
        // An empty title shares its byte with nothing, but the one before must not win.
        self.moved(Reveal::Paragraph);
    }

    /// By paragraphs; up goes first to the start of the current one.
    pub fn move_paragraphs(&mut self, by: isize) {
        let current = self.paragraph();
        let inside = self.anchor.cursor > self.span_of(current).start;
        let by = if by < 0 && inside { by + 1 } else { by };
        let last = self.last_paragraph();
        if by > 0 && current == last {
            self.to_end();
            return;
        }
        self.to_paragraph(current.saturating_add_signed(by as i32).min(last));
    }

    /// To the first line.
    pub fn to_start(&mut self) {
        self.cursor = Place::default();
        self.top = Place::default();
        self.moved(Reveal::Line);
    }

    /// To the last line.
    pub fn to_end(&mut self) {
        let piece = self.pieces.len().saturating_sub(1);
        let row = self.line_count(piece).saturating_sub(1);
        self.cursor = Place { piece, row };
        self.top = self.bottom_top();
        self.moved(Reveal::Line);
    }

    /// To the row of the viewport that was clicked.
    pub fn to_row(&mut self, row: usize) {
        let mut place = self.rows_down(self.top, row.min(self.rows.len().saturating_sub(1)));
        if place.row >= self.line_count(place.piece) {
            place.row = self.line_count(place.piece).saturating_sub(1);
        }
        self.cursor = place;
        self.moved(Reveal::Line);
    }

    /// To a byte, with some text around it.
    pub fn to_byte(&mut self, byte: u32) {
        self.cursor = self.place_at(byte);
        self.moved(Reveal::Around);
    }

    /// Where cursor and viewport stand, to come back to.
    pub fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// Back to where cursor and viewport stood.
    pub fn to_anchor(&mut self, anchor: Anchor) {
        self.top = self.place_at(anchor.top);
        self.cursor = self.place_at(anchor.cursor);
        self.moved(Reveal::Line);
    }

    // Jumps.

    /// Keeps the place before a jump.
    pub fn mark_jump(&mut self) {
        self.mark_jump_from(self.anchor);
    }

    /// Keeps a place as that before a jump.
    pub fn mark_jump_from(&mut self, anchor: Anchor) {
        if self.back.last() != Some(&anchor.cursor) {
            self.back.push(anchor.cursor);
        }
        if self.back.len() > KEPT_JUMPS {
            self.back.remove(0);
        }
        self.forward.clear();
    }

    /// Back to the place before the last jump; tells whether there was one.
    pub fn jump_back(&mut self) -> bool {
        let Some(byte) = self.back.pop() else {
            return false;
        };
        self.forward.push(self.anchor.cursor);
        self.to_byte(byte);
        true
    }

    /// Forward again; tells whether there was a place.
    pub fn jump_forward(&mut self) -> bool {
        let Some(byte) = self.forward.pop() else {
            return false;
        };
        self.back.push(self.anchor.cursor);
        self.to_byte(byte);
        true
    }

    /// Goes to a sentence or mention and highlights it.
    pub fn show(&mut self, span: Span) {
        self.highlight = Some(span);
        self.to_byte(span.start);
    }

    // Search.

    /// Searches for a query or a pattern and goes to the first hit from a place on; says what is wrong
    /// with a pattern, which then finds nothing.
    pub fn search_for(&mut self, query: &str, regex: bool, from: Anchor) -> Result<(), String> {
        let found = if regex {
            search::find_pattern(&self.article.text, query)
        } else {
            Ok(self.index.find(&self.article.text, query))
        };
        let (hits, told) = match found {
            Ok(hits) => (hits, Ok(())),
            Err(why) => (Vec::new(), Err(why)),
        };
        let next = hits.partition_point(|hit| hit.start < from.cursor);
        let at = if next < hits.len() { next } else { 0 };
        let hit = hits.get(at).copied();
        self.search = Some(Search {
            query: query.to_owned(),
            hits,
            at: hit.map(|_| at),
        });
        match hit {
            Some(hit) => self.to_byte(hit.start),
            None => self.to_anchor(from),
        }
        told
    }

    /// To the next or an earlier hit; tells whether there is one.
    pub fn step_hit(&mut self, by: isize) -> bool {
        let Some(search) = &mut self.search else {
            return false;
        };
        let count = search.hits.len();
        if count == 0 {
            return false;
        }
        let at = search.at.map_or(0, |at| stepped(at, by, count));
        search.at = Some(at);
        if let Some(hit) = search.hits.get(at).copied() {
            self.to_byte(hit.start);
        }
        true
    }

    /// To the next or an earlier mention of the item being walked.
    pub fn step_walk(&mut self, by: isize) -> bool {
        let here = self.anchor.cursor;
        let from = self.highlight.unwrap_or(Span {
            start: here,
            end: here,
        });
        let Some(walk) = &mut self.walk else {
            return false;
        };
        let count = walk.places.len();
        if count == 0 {
            return false;
        }
        let before = |byte: u32| walk.places.partition_point(|place| place.start < byte);
        let at = match walk.at {
            Some(at) => stepped(at, by, count),
            // From the evidence on: mentions inside it are in sight already.
            None if by > 0 => stepped(before(from.end), by - 1, count),
            None => stepped(before(from.start), by, count),
        };
        walk.at = Some(at);
        if let Some(span) = walk.places.get(at).copied() {
            self.show(span);
        }
        true
    }
}

/// A step in a ring.
fn stepped(at: usize, by: isize, count: usize) -> usize {
    let ring = count.max(1).cast_signed();
    at.cast_signed()
        .wrapping_add(by)
        .rem_euclid(ring)
        .cast_unsigned()
}
