//! Offsets as other programs count them: characters of a paragraph, not bytes of an article.

use serde::Serialize;

use crate::text::Article;
use crate::text::Span;

/// A piece of a paragraph, with offsets in Unicode scalar values.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Slice<'a> {
    pub(crate) paragraph: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: &'a str,
}

/// Turns byte spans of an article into character offsets of a paragraph.
///
/// The number of characters before every [`Ruler::STEP`]th byte is counted once, so that a span
/// costs the same wherever it stands and the whole brief stays linear.
pub(crate) struct Ruler<'a> {
    article: &'a Article,
    counts: Vec<usize>,
}

impl<'a> Ruler<'a> {
    const STEP: usize = 64;

    pub(crate) fn new(article: &'a Article) -> Self {
        let mut total = 0;
        let counts = article
            .text
            .as_bytes()
            .chunks(Self::STEP)
            .map(|chunk| {
                let before = total;
                total += characters(chunk);
                before
            })
            .collect();
        Self { article, counts }
    }

    /// Characters before a byte of the article.
    fn characters_before(&self, byte: usize) -> usize {
        let bytes = self.article.text.as_bytes();
        let step = (byte / Self::STEP).min(self.counts.len().saturating_sub(1));
        let counted = self.counts.get(step).copied().unwrap_or(0);
        let rest = bytes.get(step * Self::STEP..byte.min(bytes.len()));
        counted + rest.map_or(0, characters)
    }

    /// The part of a span that lies in the paragraph where it starts.
    pub(crate) fn slice(&self, span: Span) -> Slice<'a> {
        let paragraph_idx = self.article.paragraph_at(span.start);
        let home = self
            .article
            .paragraphs
            .get(paragraph_idx)
            .map(|paragraph| paragraph.span)
            .unwrap_or_default();
        let start = span.start.clamp(home.start, home.end);
        let end = span.end.clamp(start, home.end);
        let text = self.article.slice(Span { start, end });
        let before = self.characters_before(home.start as usize);
        let start = self.characters_before(start as usize) - before;
        Slice {
            paragraph: paragraph_idx,
            start,
            // Counted from the text itself, so that the two can never disagree.
            end: start + text.chars().count(),
            text,
        }
    }
}

/// Characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}
