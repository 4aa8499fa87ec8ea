//! Rows of the viewport: which line or blank stands where, made only near what is in sight.

use crate::app::reading::Anchor;
use crate::app::reading::KEPT_PIECES;
use crate::app::reading::Place;
use crate::app::reading::Reading;
use crate::app::reading::Reveal;
use crate::app::reading::Row;
use crate::text::Article;
use crate::text::Block;
use crate::text::Span;
use crate::text::wrap;

impl Reading {
    pub(super) fn lines(&mut self, piece: usize) -> &[Span] {
        if self.lines.len() > KEPT_PIECES && !self.lines.contains_key(&piece) {
            self.lines.clear();
        }
        let found = self.pieces.get(piece).copied();
        let article = &self.article;
        let measure = self.measure;
        self.lines.entry(piece).or_insert_with(|| {
            let Some(found) = found else {
                return Vec::new();
            };
            let indent = wrap::indent(block_of(article, found.paragraph));
            let width = if measure > indent + 4 {
                measure - indent
            } else {
                measure
            };
            wrap::wrap(article, found.span, width)
        })
    }

    pub(super) fn line_count(&mut self, piece: usize) -> usize {
        self.lines(piece).len()
    }

    /// Rows after the lines of a piece: byline, blank row, notices.
    pub(super) fn after(&self, piece: usize) -> usize {
        let Some(this) = self.pieces.get(piece) else {
            return 0;
        };
        let Some(next) = self.pieces.get(piece + 1) else {
            let notices = self.notices.len();
            return self.byline_rows(this.paragraph) + notices + usize::from(notices > 0);
        };
        if next.paragraph == this.paragraph {
            return 0;
        }
        let blocks = (
            block_of(&self.article, this.paragraph),
            block_of(&self.article, next.paragraph),
        );
        match blocks {
            (Block::Item, Block::Item) | (Block::Code, Block::Code) => 0,
            _ => 1 + self.byline_rows(this.paragraph),
        }
    }

    pub(super) fn byline_rows(&self, paragraph: u32) -> usize {
        usize::from(paragraph == 0 && self.article.byline.is_some())
    }

    pub(super) fn row_count(&mut self, piece: usize) -> usize {
        self.line_count(piece) + self.after(piece)
    }

    pub(super) fn next_row(&mut self, place: Place) -> Option<Place> {
        self.following(place, Self::row_count)
    }

    pub(super) fn previous_row(&mut self, place: Place) -> Option<Place> {
        self.preceding(place, Self::row_count)
    }

    /// The next place, where a piece holds as many as `count` says: its lines, or all its rows.
    fn following(&mut self, place: Place, count: fn(&mut Self, usize) -> usize) -> Option<Place> {
        if place.row + 1 < count(self, place.piece) {
            return Some(Place {
                row: place.row + 1,
                ..place
            });
        }
        (place.piece + 1 < self.pieces.len()).then_some(Place {
            piece: place.piece + 1,
            row: 0,
        })
    }

    /// The place before, where a piece holds as many as `count` says.
    fn preceding(&mut self, place: Place, count: fn(&mut Self, usize) -> usize) -> Option<Place> {
        if let Some(row) = place.row.checked_sub(1) {
            return Some(Place { row, ..place });
        }
        let piece = place.piece.checked_sub(1)?;
        Some(Place {
            piece,
            row: count(self, piece).saturating_sub(1),
        })
    }

    pub(super) fn rows_down(&mut self, mut place: Place, rows: usize) -> Place {
        for _ in 0..rows {
            let Some(next) = self.next_row(place) else {
                break;
            };
            place = next;
        }
        place
    }

    pub(super) fn rows_up(&mut self, mut place: Place, rows: usize) -> Place {
        for _ in 0..rows {
            let Some(previous) = self.previous_row(place) else {
                break;
            };
            place = previous;
        }
        place
    }

    pub(super) fn next_line(&mut self, place: Place) -> Option<Place> {
        self.following(place, Self::line_count)
    }

    pub(super) fn previous_line(&mut self, place: Place) -> Option<Place> {
        self.preceding(place, Self::line_count)
    }

    /// Puts the cursor on a line if it stands on a row without text.
    pub(super) fn land_on_line(&mut self, forward: bool) {
        let lines = self.line_count(self.cursor.piece);
        if self.cursor.row < lines {
            return;
        }
        if forward && self.cursor.piece + 1 < self.pieces.len() {
            self.cursor = Place {
                piece: self.cursor.piece + 1,
                row: 0,
            };
        } else {
            self.cursor.row = lines.saturating_sub(1);
        }
    }

    pub(super) fn place_at(&mut self, byte: u32) -> Place {
        let piece = self
            .pieces
            .partition_point(|piece| piece.span.start <= byte)
            .saturating_sub(1);
        let row = self
            .lines(piece)
            .partition_point(|line| line.start <= byte)
            .saturating_sub(1);
        Place { piece, row }
    }

    pub(super) fn byte_of(&mut self, place: Place) -> u32 {
        let next = self.pieces.get(place.piece + 1).map(|next| next.span.start);
        let lines = self.lines(place.piece);
        match (lines.get(place.row), next) {
            (Some(line), _) => line.start,
            (None, Some(next)) => next,
            (None, None) => lines.last().map_or(0, |line| line.start),
        }
    }

    /// The lowest place for the viewport's first row: the last row at the bottom.
    pub(super) fn bottom_top(&mut self) -> Place {
        let piece = self.pieces.len().saturating_sub(1);
        let row = self.row_count(piece).saturating_sub(1);
        self.rows_up(Place { piece, row }, self.height.saturating_sub(1))
    }

    /// Ends a move of the reader: brings the viewport along and keeps what it stands for.
    pub(super) fn moved(&mut self, reveal: Reveal) {
        self.settle(reveal);
        self.anchor = Anchor {
            cursor: self.byte_of(self.cursor),
            top: self.byte_of(self.top),
        };
    }

    pub(super) fn settle(&mut self, reveal: Reveal) {
        let most = self.bottom_top();
        self.top = self.top.min(most);
        let last = self.rows_down(self.top, self.height.saturating_sub(1));
        let out_of_sight = self.cursor < self.top || self.cursor > last;
        match reveal {
            Reveal::Line => {
                if self.cursor < self.top {
                    self.top = self.cursor;
                } else if out_of_sight {
                    self.top = self.rows_up(self.cursor, self.height.saturating_sub(1));
                }
            }
            Reveal::Around => {
                if out_of_sight {
                    self.top = self.rows_up(self.cursor, self.height / 3);
                    self.top = self.top.min(most);
                }
            }
            Reveal::Paragraph => {
                if self.cursor < self.top {
                    self.top = self.cursor;
                } else {
                    let lines = self.line_count(self.cursor.piece);
                    let end = Place {
                        row: lines.saturating_sub(1),
                        ..self.cursor
                    };
                    if end > last {
                        let top = self.rows_up(end, self.height.saturating_sub(1));
                        self.top = top.min(self.cursor);
                    }
                }
            }
        }
        self.make_rows();
    }

    pub(super) fn make_rows(&mut self) {
        let mut rows = Vec::with_capacity(self.height);
        let mut place = Some(self.top);
        while let Some(at) = place {
            if rows.len() >= self.height {
                break;
            }
            rows.push(self.row(at));
            place = self.next_row(at);
        }
        self.rows = rows;
    }

    pub(super) fn row(&mut self, place: Place) -> Row {
        let paragraph = self
            .pieces
            .get(place.piece)
            .map_or(0, |piece| piece.paragraph);
        let cursor = place == self.cursor;
        let lines = self.lines(place.piece);
        let count = lines.len();
        if let Some(span) = lines.get(place.row).copied() {
            let first = place.row == 0
                && place
                    .piece
                    .checked_sub(1)
                    .and_then(|before| self.pieces.get(before))
                    .is_none_or(|before| before.paragraph != paragraph);
            return Row::Line {
                span,
                paragraph,
                block: block_of(&self.article, paragraph),
                first,
                cursor,
            };
        }
        let mut after = place.row - count;
        if self.byline_rows(paragraph) > 0 {
            match after.checked_sub(1) {
                None => return Row::Byline,
                Some(rest) => after = rest,
            }
        }
        match after.checked_sub(1) {
            None => Row::Blank(paragraph),
            Some(notice) => Row::Notice(notice),
        }
    }
}

fn block_of(article: &Article, paragraph: u32) -> Block {
    article
        .paragraphs
        .get(paragraph as usize)
        .map_or(Block::Body, |paragraph| paragraph.block)
}
