//! What the reader chose in the text: a selection, a kept place; and what is still ahead.

use crate::app::reading::Reading;
use crate::app::reading::Row;
use crate::text::Block;
use crate::text::Document;
use crate::text::Span;

/// Words that are read in a minute (Brysbaert 2019, silent reading of English non-fiction: 238).
const WORDS_A_MINUTE: u64 = 238;

impl Reading {
    /// The byte the cursor's line begins at.
    pub fn byte(&self) -> u32 {
        self.anchor.cursor
    }

    /// Minutes to the end at the usual pace, at least one before the end; none at the end.
    pub fn minutes_left(&self) -> Option<u32> {
        let total = self.article.text.len() as u64;
        if total == 0 || self.percent() == 100 {
            return None;
        }
        let ahead = total - u64::from(self.anchor.cursor).min(total);
        let words = self.words as u64 * ahead / total;
        Some(words.div_ceil(WORDS_A_MINUTE).max(1) as u32)
    }

    /// The line the cursor stands on, as far as it is in sight.
    pub fn cursor_line(&self) -> Span {
        let line = self.rows.iter().find_map(|row| match row {
            Row::Line {
                span, cursor: true, ..
            } => Some(*span),
            _ => None,
        });
        line.unwrap_or(Span {
            start: self.anchor.cursor,
            end: self.anchor.cursor,
        })
    }

    /// Selects the sentence jumped to, or the first one that begins on the cursor's line.
    pub fn select(&mut self) {
        let line = self.cursor_line();
        let paragraph = self.span_of(self.paragraph());
        let document = Document::new(&self.article);
        let begins = |sentence: &&crate::text::sentence::Sentence| {
            (line.start..line.end.max(line.start + 1)).contains(&sentence.span.start)
        };
        let sentence = document.sentences.iter().find(begins);
        let sentence = sentence.or_else(|| document.sentence_at(line.start));
        let span = sentence.map(|sentence| sentence.span);
        let span = span.filter(|span| paragraph.contains(*span));
        self.selection = Some(self.highlight.or(span).unwrap_or(paragraph));
    }

    /// Takes the selection to the cursor's line, after a move.
    pub fn selection_follows(&mut self) {
        let line = self.cursor_line();
        if let Some(selection) = &mut self.selection {
            if line.end > selection.start {
                selection.end = line.end;
            } else {
                selection.start = line.start;
            }
        }
    }

    /// Makes the selection longer or shorter by words; one word always stays.
    pub fn select_words(&mut self, by: isize) {
        let Some(selection) = self.selection else {
            return;
        };
        let text = self.article.text.as_str();
        let mut end = selection.end as usize;
        for _ in 0..by.unsigned_abs() {
            end = if by > 0 {
                let rest = text.get(end..).unwrap_or_default();
                let blanks = rest.len() - rest.trim_start().len();
                let word = rest.trim_start();
                end + blanks + word.find(char::is_whitespace).unwrap_or(word.len())
            } else {
                let kept = text.get(selection.start as usize..end).unwrap_or_default();
                match kept.trim_end().rfind(char::is_whitespace) {
                    Some(blank) => {
                        let kept = kept.get(..blank).unwrap_or_default();
                        selection.start as usize + kept.trim_end().len()
                    }
                    None => end,
                }
            };
        }
        self.selection = Some(Span {
            end: end as u32,
            ..selection
        });
        self.to_byte((end as u32).saturating_sub(1));
    }

    /// What a copy takes: the selection, else what was jumped to, else the paragraph.
    pub fn chosen(&self) -> Span {
        let paragraph = self.span_of(self.paragraph());
        self.selection.or(self.highlight).unwrap_or(paragraph)
    }

    /// To a sentence of an open question, `by` of them on; which one it is, of how many, and its
    /// wording. None where there is none in that direction.
    pub fn step_question(&mut self, by: isize) -> Option<(usize, usize, String)> {
        let analysis = self.analysis.as_ref()?;
        let mut open: Vec<(Span, &str)> = analysis
            .questions
            .iter()
            .filter(|question| question.answered.is_none())
            .map(|question| (question.evidence.sentence, question.wording.as_str()))
            .collect();
        open.sort_by_key(|(sentence, _)| (sentence.start, sentence.end));
        let at = self
            .highlight
            .and_then(|span| open.iter().position(|(sentence, _)| *sentence == span));
        let target = if let Some(at) = at {
            at.checked_add_signed(by)
        } else {
            let next = open.partition_point(|(one, _)| one.start < self.anchor.cursor);
            next.checked_add_signed(if by > 0 { by - 1 } else { by })
        }?;
        let (sentence, wording) = open.get(target).copied()?;
        let found = (target + 1, open.len(), wording.to_owned());
        self.mark_jump();
        self.walk = None;
        self.show(sentence);
        Some(found)
    }

    /// Headings in order, each with its level from 1 and its first byte.
    pub fn headings(&self) -> impl Iterator<Item = (u8, &str, u32)> {
        self.article
            .paragraphs
            .iter()
            .filter_map(|paragraph| match paragraph.block {
                Block::Heading(level) => Some((
                    level,
                    self.article.slice(paragraph.span),
                    paragraph.span.start,
                )),
                _ => None,
            })
    }
}
