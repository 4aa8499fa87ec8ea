//! Finds phrases in a sentence: fixed words with alternatives, optional words and short gaps.
//!
//! A phrase is written as it is read:
//!
//! - `whether|if` is either word, `yet?` may be missing, `..` skips up to three words and `...` up to
//!   eight; a gap never crosses a mark other than a comma, and `..` not even that;
//! - a word in capitals stands for a class of words, such as `BE` or `WH` (see [`CLASSES`]).
//!
//! Words are lower case, and contractions come apart ("isn't" reads "is not", "we'll" "we will"), so
//! a phrase need not list them. Knows nothing of what a phrase means; the caller's tag says that.

use crate::analysis::rows;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use rustc_hash::FxBuildHasher;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// Classes of words that phrases name in capitals.
pub const CLASSES: &[(&str, &str)] = &[
    (
        "BE",
        "is|are|was|were|be|been|being|'s|remain|remains|remained",
    ),
    ("HAVE", "has|have|had|having|'s"),
    ("DO", "do|does|did"),
    ("MODAL", "will|would|can|could|may|might|must|should|shall"),
    ("NOT", "not|never"),
    (
        "ADV",
        "yet|immediately|still|also|fully|entirely|at|so|far|now|currently|completely|really|exactly|even|quite|very|altogether|initially|ever|independently|officially|publicly|formally|equally|similarly",
    ),
    ("IF", "whether|if"),
    (
        "WH",
        "who|whom|whose|what|which|when|where|why|how|whether|if",
    ),
    (
        "LEARN",
        "say|tell|explain|know|predict|determine|establish|specify|disclose|reveal|confirm|clarify|indicate|identify|judge|guess|estimate|foresee|understand|discover|learn|figure|pinpoint|ascertain|discuss|share|divulge|settle|agree|decide",
    ),
    (
        "LEARNED",
        "said|told|explained|known|determined|established|specified|disclosed|revealed|confirmed|clarified|identified|understood|discovered|learned|ascertained|discussed|settled|agreed|decided",
    ),
    (
        "CLAIM",
        "claim|claims|allegation|allegations|accusation|accusations|charge|charges|report|reports|suggestion|suggestions|notion|idea|assertion|assertions|contention|rumour|rumours|rumor|rumors|view",
    ),
    ("WHEN", "when|where|how|who|whom|what|which|why"),
    (
        "DET",
        "the|a|an|any|this|that|these|those|its|their|his|her|no|our|my|your|some|other",
    ),
];

/// The longest gap that `..` skips.
const SHORT_GAP: usize = 3;
/// The longest gap that `...` skips.
const LONG_GAP: usize = 8;

/// The words of one sentence in lower case, contractions apart, each with the span of its token.
#[derive(Debug, Clone, Default)]
pub struct Words<'a> {
    /// What each says.
    pub text: Vec<Cow<'a, str>>,
    /// Where each stands; both halves of a contraction stand in the same place.
    pub spans: Vec<Span>,
    /// Whether each is a mark of punctuation.
    pub marks: Vec<bool>,
    /// Whether each is written with a capital.
    pub capitals: Vec<bool>,
}

impl<'a> Words<'a> {
    /// The words of a sentence.
    pub fn of(document: &Document<'a>, sentence: &Sentence) -> Self {
        let mut words = Self::default();
        for token in document.tokens_of(sentence) {
            let raw = document.slice(token.span);
            let mark = token.kind == TokenKind::Mark;
            let text: Cow<'a, str> = if mark || raw.bytes().all(|b| b.is_ascii_lowercase()) {
                Cow::Borrowed(raw)
            } else {
                Cow::Owned(raw.to_lowercase().replace(['’', 'ʼ'], "'"))
            };
            let capital = raw.chars().next().is_some_and(char::is_uppercase);
            // "he's" is "he is", not what he has; "Syria's" stays a possessive.
            let text = match words.text.last().map(AsRef::as_ref) {
                Some(
                    "he" | "she" | "it" | "that" | "there" | "who" | "what" | "here" | "where",
                ) if token.kind == TokenKind::Possessive => Cow::Borrowed("is"),
                _ => text,
            };
            let halves = match text.as_ref() {
                "cannot" | "can't" => Some(("can".to_owned(), "not")),
                "won't" => Some(("will".to_owned(), "not")),
                "shan't" => Some(("shall".to_owned(), "not")),
                word => contraction(word),
            };
            match halves {
                Some((first, second)) => {
                    words.push(Cow::Owned(first), token.span, mark, capital);
                    words.push(Cow::Borrowed(second), token.span, mark, false);
                }
                None => words.push(text, token.span, mark, capital),
            }
        }
        words
    }

    fn push(&mut self, text: Cow<'a, str>, span: Span, mark: bool, capital: bool) {
        self.text.push(text);
        self.spans.push(span);
        self.marks.push(mark);
        self.capitals.push(capital);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The word at a place; empty past the end.
    pub fn at(&self, idx: usize) -> &str {
        self.text.get(idx).map_or("", AsRef::as_ref)
    }

    /// Whether a mark stands there.
    pub fn is_mark(&self, idx: usize) -> bool {
        self.marks.get(idx).copied().unwrap_or(false)
    }

    /// From the first to the last of these words; empty for none.
    pub fn span(&self, range: Range<usize>) -> Span {
        match (
            self.spans.get(range.start),
            range
                .end
                .checked_sub(1)
                .and_then(|last| self.spans.get(last)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => first.join(*last),
            _ => Span::default(),
        }
    }
}

/// The two words of "isn't", "we'll", "they're" and their like.
fn contraction(word: &str) -> Option<(String, &'static str)> {
    [
        ("n't", "not"),
        ("'ll", "will"),
        ("'re", "are"),
        ("'ve", "have"),
        ("'d", "would"),
        ("'m", "am"),
    ]
    .into_iter()
    .find_map(|(ending, full)| {
        let stem = word.strip_suffix(ending)?;
        (!stem.is_empty()).then(|| (stem.to_owned(), full))
    })
}

/// One piece of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// One of these words; may it be missing?
    Word(Vec<&'static str>, bool),
    /// Up to this many words that no phrase names.
    Gap(usize),
}

/// A phrase and its tag; its pieces are read when a text first holds its first word.
#[derive(Debug, Clone)]
struct Phrase<T> {
    text: &'static str,
    pieces: OnceLock<Vec<Piece>>,
    tag: T,
}

impl<T> Phrase<T> {
    fn pieces(&self) -> &[Piece] {
        self.pieces
            .get_or_init(|| rows::fields(self.text, b' ').map(piece).collect())
    }
}

/// A row that a word opens, and the next one that it opens too.
#[derive(Debug, Clone, Copy)]
struct Opened {
    row: u32,
    next: Option<u32>,
}

/// Phrases with a tag each, made ready once and asked of many sentences.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    rows: Vec<Phrase<T>>,
    /// The first row that a word opens, by its place in `opened`.
    by_first: FxHashMap<&'static str, u32>,
    opened: Vec<Opened>,
}

/// A phrase found in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// Which of the sentence's words it covers, gaps included.
    pub words: Range<usize>,
    /// The tag of its phrase.
    pub tag: T,
    /// Its place in the caller's list.
    pub row: usize,
}

impl<T: Copy> Phrases<T> {
    /// Makes phrases ready. The first piece of each must be a word that may not be missing; a phrase
    /// that breaks this is never found.
    pub fn new(rows: &[(&'static str, T)]) -> Self {
        let mut opened = Vec::with_capacity(4 * rows.len());
        let mut by_first: FxHashMap<&'static str, u32> =
            FxHashMap::with_capacity_and_hasher(2 * rows.len(), FxBuildHasher);
        // From the last row to the first, so that a word's rows follow in the order of the list.
        for (row, &(text, _)) in rows.iter().enumerate().rev() {
            let first = rows::fields(text, b' ').next().unwrap_or_default();
            if first.starts_with('.') || first.ends_with('?') {
                continue;
            }
            for word in alternatives(first) {
                let next = by_first.insert(word, opened.len() as u32);
                let row = row as u32;
                opened.push(Opened { row, next });
            }
        }
        let phrase = |&(text, tag): &(&'static str, T)| Phrase {
            text,
            pieces: OnceLock::new(),
            tag,
        };
        Self {
            rows: rows.iter().map(phrase).collect(),
            by_first,
            opened,
        }
    }

    /// All phrases in a sentence, in order of where they begin, then of the caller's list.
    pub fn find(&self, words: &Words<'_>) -> Vec<Found<T>> {
        let mut found = Vec::new();
        for start in 0..words.len() {
            let mut next = self.by_first.get(words.at(start)).copied();
            while let Some(opened) = next.and_then(|next| self.opened.get(next as usize)) {
                next = opened.next;
                let row = opened.row as usize;
                let Some(phrase) = self.rows.get(row) else {
                    continue;
                };
                if let Some(end) = match_at(phrase.pieces(), words, start) {
                    found.push(Found {
                        words: start..end,
                        tag: phrase.tag,
                        row,
                    });
                }
            }
        }
        found
    }
}

fn piece(text: &'static str) -> Piece {
    match text {
        ".." => Piece::Gap(SHORT_GAP),
        "..." => Piece::Gap(LONG_GAP),
        _ => {
            let names = text.strip_suffix('?');
            let words = alternatives(names.unwrap_or(text));
            Piece::Word(words.collect(), names.is_some())
        }
    }
}

/// The words that a piece names, those of its classes among them.
fn alternatives(names: &'static str) -> impl Iterator<Item = &'static str> {
    rows::fields(names, b'|').flat_map(|name| {
        let is_class = name.starts_with(|first: char| first.is_ascii_uppercase());
        let class = || CLASSES.iter().find(|(class, _)| *class == name);
        let class = is_class.then(class).flatten();
        rows::fields(class.map_or(name, |(_, members)| members), b'|')
    })
}

/// One past the last word of the shortest match that begins at `at`.
fn match_at(pieces: &[Piece], words: &Words<'_>, at: usize) -> Option<usize> {
    let Some((first, rest)) = pieces.split_first() else {
        return Some(at);
    };
    match first {
        Piece::Word(names, optional) => {
            let here = at < words.len() && names.contains(&words.at(at));
            let taken = here.then(|| match_at(rest, words, at + 1)).flatten();
            taken.or_else(|| optional.then(|| match_at(rest, words, at)).flatten())
        }
        Piece::Gap(longest) => {
            for skipped in 0..=*longest {
                if let Some(end) = match_at(rest, words, at + skipped) {
                    return Some(end);
                }
                let next = at + skipped;
                let passable =
                    !words.is_mark(next) || (words.at(next) == "," && *longest > SHORT_GAP);
                if next >= words.len() || !passable {
                    break;
                }
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use super::*;
    use crate::text::Article;
    use crate::text::Block;

    #[track_caller]
    fn check(phrase: &'static str, text: &str, expected: Option<&str>) {
        let article = Article::new("", [(Block::Body, text)], "");
        let document = Document::new(&article);
        let words = Words::of(&document, document.sentences.first().unwrap());
        let phrases = Phrases::new(&[(phrase, ())]);
        let found = phrases
            .find(&words)
            .first()
            .map(|found| document.slice(words.span(found.words.clone())));
        assert_eq!(found, expected, "{phrase} in {text}");
    }

    #[test]
    fn words_alternatives_and_missing_words_match() {
        check(
            "it BE NOT yet? clear|known IF",
            "It is not yet known whether talks go on.",
            Some("It is not yet known whether"),
        );
        check(
            "it BE NOT yet? clear|known IF",
            "It isn’t clear if they will.",
            Some("It isn’t clear if"),
        );
        check("it BE unclear", "It was clear.", None);
    }

    #[test]
    fn a_gap_skips_words_but_no_full_mark() {
        check(
            "no .. date ... set",
            "No firm date for the talks has been set.",
            Some("No firm date for the talks has been set"),
        );
        check("no .. set", "No; it was set.", None);
    }
}
