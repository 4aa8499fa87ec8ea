//! Where something marked stands after the text has changed.

use crate::text::Article;
use crate::text::Span;

/// Where `quote` stands in a text, nearest to a byte where it stood before; none where it has gone.
pub fn find(text: &str, quote: &str, near: u32) -> Option<Span> {
    if quote.is_empty() {
        return None;
    }
    text.match_indices(quote)
        .map(|(start, words)| Span::new(start, start + words.len()))
        .min_by_key(|span| span.start.abs_diff(near))
}

/// The paragraph of a changed article at which a reader of the old one goes on.
///
/// That is the one with the same words, nearest to the old number; else the last one before it that
/// has stayed; else the start.
pub fn paragraph(old: &Article, new: &Article, paragraph: u32) -> u32 {
    (0..=paragraph.min(old.paragraphs.len() as u32))
        .rev()
        .find_map(|at| {
            let words = old.paragraph(at as usize);
            (0..new.paragraphs.len())
                .filter(|&other| !words.is_empty() && new.paragraph(other) == words)
                .min_by_key(|&other| other.abs_diff(at as usize))
        })
        .map_or(0, |at| at as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Block;

    #[test]
    fn the_nearest_of_equal_quotes_is_meant() {
        let text = "talks, talks, talks";
        assert_eq!(find(text, "talks", 8), Some(Span::new(7, 12)));
        assert_eq!(find(text, "war", 8), None);
        assert_eq!(find(text, "", 8), None);
    }

    #[test]
    fn a_reader_goes_on_at_the_same_words() {
        let body = |words: &[&str]| {
            let blocks: Vec<_> = words.iter().map(|words| (Block::Body, *words)).collect();
            Article::new("T", blocks, "-")
        };
        let old = body(&["one", "two", "three"]);
        assert_eq!(
            paragraph(&old, &body(&["zero", "one", "two", "three"]), 3),
            4
        );
        assert_eq!(paragraph(&old, &body(&["one", "two", "four"]), 3), 2);
        assert_eq!(paragraph(&old, &body(&["five"]), 3), 0);
    }
}
