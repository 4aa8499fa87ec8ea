//! Search with what it found shown: the words around a hit, and where the hit stands.

use std::ops::Range;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::list::Listing;
use crate::library::list::Row;
use crate::library::query::Phrase;
use crate::library::query::Query;
use crate::library::words;
use crate::text::Article;
use crate::text::Span;

/// About how many bytes of a paragraph a snippet shows.
const SHOWN: usize = 160;
/// Hits this close, in bytes, are seen together.
const TOGETHER: u32 = 120;

/// One article that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its line in the list.
    pub row: Row,
    /// Where the words stand; none where no words were looked for, or only the byline or site has them.
    pub snippet: Option<Snippet>,
}

/// The words around a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The paragraph of the hit; 0 is the title.
    pub paragraph: u32,
    /// The hit in the article's text.
    pub hit: Span,
    /// A part of the paragraph, with "…" where it has been cut.
    pub text: String,
    /// The hits in `text`, in bytes.
    pub marks: Vec<Range<usize>>,
    /// How many hits the article has.
    pub hits: usize,
}

impl Library {
    /// A page of a search, with snippets. What is damaged is listed without one.
    pub fn search(&self, listing: &Listing) -> Result<Vec<Found>, Error> {
        let shows = listing.query.shown().next().is_some();
        self.read(|_| {
            self.list(listing)?
                .into_iter()
                .map(|row| {
                    let snippet = if shows {
                        self.snippet(row.id, &listing.query)?
                    } else {
                        None
                    };
                    Ok(Found { row, snippet })
                })
                .collect()
        })
    }

    fn snippet(&self, id: ArticleId, query: &Query) -> Result<Option<Snippet>, Error> {
        match self.article(id) {
            Ok(article) => Ok(snippet(&article, query)),
            // Gone, or damaged, since it was listed.
            Err(Error::Missing { .. } | Error::DamagedArticle { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// A phrase ready to be compared.
struct Needle {
    words: Vec<String>,
    beginning: bool,
}

impl Needle {
    fn new(phrase: &Phrase) -> Self {
        Self {
            words: words::words(&phrase.text).map(|word| word.folded).collect(),
            beginning: phrase.beginning,
        }
    }

    /// The span of the phrase, if it starts with the first of these words.
    fn at(&self, text: &str, words: &[Span]) -> Option<Span> {
        let words = words.get(..self.words.len())?;
        let last = self.words.len().checked_sub(1)?;
        let all = self
            .words
            .iter()
            .zip(words)
            .enumerate()
            .all(|(at, (wanted, span))| {
                let word = text.get(span.range()).unwrap_or_default();
                words::is(word, wanted, at == last && self.beginning)
            });
        all.then(|| words[0].join(words[last]))
    }
}

/// All places where an article has the words of a query, in order: the number of the phrase and its span.
pub fn hits(article: &Article, query: &Query) -> Vec<(usize, Span)> {
    let needles: Vec<Needle> = query.shown().map(Needle::new).collect();
    let words: Vec<Span> = words::spans(&article.text).collect();
    let mut hits = Vec::new();
    for at in 0..words.len() {
        for (number, needle) in needles.iter().enumerate() {
            if let Some(span) = words
                .get(at..)
                .and_then(|rest| needle.at(&article.text, rest))
            {
                hits.push((number, span));
            }
        }
    }
    hits
}

/// The part of an article that shows best why a query found it.
pub fn snippet(article: &Article, query: &Query) -> Option<Snippet> {
    let hits = hits(article, query);
    // Most of the words close together; in the text rather than in the title, which is shown anyway.
    let worth = |at: usize| {
        let (_, first) = hits[at];
        let paragraph = article.paragraph_at(first.start);
        let end = article
            .paragraphs
            .get(paragraph)
            .map_or(0, |paragraph| paragraph.span.end);
        let near = hits[at..]
            .iter()
            .take_while(|(_, span)| span.end <= end && span.start - first.start <= TOGETHER)
            .fold(0_u128, |near, (number, _)| near | 1 << (number % 128));
        (near.count_ones(), usize::from(paragraph > 0))
    };
    let best = (0..hits.len()).rev().max_by_key(|at| worth(*at))?;
    let (_, hit) = hits[best];
    let paragraph = article.paragraph_at(hit.start);
    let whole = article.paragraphs.get(paragraph)?.span;
    let shown = around(article, whole, hit);
    let cut_before = if shown.start > whole.start { "…" } else { "" };
    let cut_after = if shown.end < whole.end { "…" } else { "" };
    let marks = hits
        .iter()
        .filter(|(_, span)| shown.contains(*span))
        .map(|(_, span)| {
            let from = (span.start - shown.start) as usize + cut_before.len();
            from..from + span.len()
        })
        .collect();
    Some(Snippet {
        paragraph: paragraph as u32,
        hit,
        text: format!("{cut_before}{}{cut_after}", article.slice(shown)),
        marks,
        hits: hits.len(),
    })
}

/// A stretch of a paragraph around a hit, cut between words.
fn around(article: &Article, whole: Span, hit: Span) -> Span {
    let before = SHOWN / 3;
    let text = article.slice(whole);
    let at = (hit.start - whole.start) as usize;
    let hit_end = (hit.end - whole.start) as usize;
    let mut start = at.saturating_sub(before);
    if start > 0 {
        let wide = text.ceil_char_boundary(start);
        let blank = text
            .get(wide..at)
            .and_then(|lead| lead.find(char::is_whitespace));
        start = blank.map_or(at, |blank| {
            let rest = text.get(wide + blank..at).unwrap_or_default();
            at - rest.trim_start().len()
        });
    }
    let mut end = (start + SHOWN).max(hit_end);
    if end >= text.len() {
        end = text.len();
    } else {
        let wide = text.floor_char_boundary(end).max(hit_end);
        let blank = text
            .get(hit_end..wide)
            .and_then(|tail| tail.rfind(char::is_whitespace));
        end = blank.map_or(hit_end, |blank| hit_end + blank);
    }
    Span::new(whole.start as usize + start, whole.start as usize + end)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::text::Block;

    #[test]
    fn a_snippet_shows_the_words_where_they_stand_together() {
        let long =
            "Nothing was said of it for a long time, and then again nothing at all, ".repeat(4);
        let article = Article::new(
            "The talks",
            [
                (Block::Body, "Talks were held elsewhere.".to_owned()),
                (
                    Block::Body,
                    format!("{long}until the Élysée talks ended the matter. {long}"),
                ),
            ],
            "-",
        );
        let found = snippet(&article, &Query::parse("elysee talks")).unwrap();
        assert_eq!(found.paragraph, 2);
        assert_eq!(article.slice(found.hit), "Élysée");
        let marked: Vec<&str> = found
            .marks
            .iter()
            .filter_map(|mark| found.text.get(mark.clone()))
            .collect();
        assert_eq!(marked, ["Élysée", "talks"]);
        assert!(
            found.text.starts_with('…') && found.text.ends_with('…'),
            "{}",
            found.text
        );
        assert!(found.text.len() < SHOWN + 20);
        assert_eq!(found.hits, 4);
        assert_eq!(snippet(&article, &Query::parse("war")), None);
    }
}
