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

use crate::analysis::hashed::Lists;
use crate::analysis::hashed::bit_of;
use crate::analysis::rows;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use memchr::memchr_iter;
use rustc_hash::FxBuildHasher;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// Classes of words that phrases name in capitals: one a line, its name, a colon, its words.
pub const CLASSES: &str = "\
BE: is are was were be been being 's remain remains remained
HAVE: has have had having 's
DO: do does did
MODAL: will would can could may might must should shall
NOT: not never
ADV: yet immediately still also fully entirely at so far now currently completely really exactly even quite very altogether initially ever independently officially publicly formally equally similarly
IF: whether if
WH: who whom whose what which when where why how whether if
LEARN: say tell explain know predict determine establish specify disclose reveal confirm clarify indicate identify judge guess estimate foresee understand discover learn figure pinpoint ascertain discuss share divulge settle agree decide
LEARNED: said told explained known determined established specified disclosed revealed confirmed clarified identified understood discovered learned ascertained discussed settled agreed decided
CLAIM: claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions notion idea assertion assertions contention rumour rumours rumor rumors view
WHEN: when where how who whom what which why
DET: the a an any this that these those its their his her no our my your some other
";

/// The names of the classes; that of the lowest bit is the first.
const NAMES: [&str; 13] = [
    "BE", "HAVE", "DO", "MODAL", "NOT", "ADV", "IF", "WH", "LEARN", "LEARNED", "CLAIM", "WHEN",
    "DET",
];

/// The classes, laid out by the compiler.
static CLASS_OF: Lists<512> = Lists::new(CLASSES, &NAMES);

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
    /// The classes of each, as bits.
    classes: Vec<u32>,
}

impl<'a> Words<'a> {
    /// The words of a sentence.
    pub fn of(document: &Document<'a>, sentence: &Sentence) -> Self {
        let tokens = document.tokens_of(sentence);
        let mut words = Self::with_capacity(tokens.len());
        for token in tokens {
            let raw = document.slice(token.span);
            let mark = token.kind == TokenKind::Mark;
            let capital = raw.chars().next().is_some_and(char::is_uppercase);
            // Most words stand so in the text, and no more need be asked of them.
            if mark || raw.bytes().all(|b| b.is_ascii_lowercase()) && raw != "cannot" {
                words.push(Cow::Borrowed(raw), token.span, mark, capital);
                continue;
            }
            // "he's" is "he is", not what he has; "Syria's" stays a possessive.
            if token.kind == TokenKind::Possessive
                && let "he" | "she" | "it" | "that" | "there" | "who" | "what" | "here" | "where" =
                    words.at(words.len().wrapping_sub(1))
            {
                words.push(Cow::Borrowed("is"), token.span, mark, capital);
                continue;
            }
            let text = raw.to_lowercase().replace(['’', 'ʼ'], "'");
            let halves = match text.as_str() {
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
                None => words.push(Cow::Owned(text), token.span, mark, capital),
            }
        }
        words
    }

    fn with_capacity(count: usize) -> Self {
        Self {
            text: Vec::with_capacity(count),
            spans: Vec::with_capacity(count),
            marks: Vec::with_capacity(count),
            capitals: Vec::with_capacity(count),
            classes: Vec::with_capacity(count),
        }
    }

    fn push(&mut self, text: Cow<'a, str>, span: Span, mark: bool, capital: bool) {
        self.classes.push(CLASS_OF.of(&text));
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

    /// The classes of the word at a place, as bits.
    fn classes_at(&self, idx: usize) -> u32 {
        self.classes.get(idx).copied().unwrap_or(0)
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
    if !word.contains('\'') {
        return None;
    }
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
    /// One of the words that it names; may it be missing?
    Word(Named, bool),
    /// Up to this many words that no phrase names.
    Gap(usize),
}

/// The words that a piece names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    words: Vec<&'static str>,
    /// Those of these classes too, as bits.
    classes: u32,
}

impl Named {
    fn read(names: &'static str) -> Self {
        let mut all = Self {
            words: Vec::with_capacity(count(names, b'|')),
            classes: 0,
        };
        for name in rows::fields(names, b'|') {
            match class(name) {
                0 => all.words.push(name),
                class => all.classes |= class,
            }
        }
        all
    }

    fn holds(&self, words: &Words<'_>, at: usize) -> bool {
        self.classes & words.classes_at(at) != 0 || self.words.contains(&words.at(at))
    }
}

/// How many fields a separator parts.
fn count(text: &str, separator: u8) -> usize {
    1 + memchr_iter(separator, text.as_bytes()).count()
}

/// The bit of a class; none for a word.
fn class(name: &str) -> u32 {
    if name.starts_with(|first: char| first.is_ascii_uppercase()) {
        bit_of(name, &NAMES)
    } else {
        0
    }
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
        self.pieces.get_or_init(|| {
            let mut pieces = Vec::with_capacity(count(self.text, b' '));
            pieces.extend(rows::fields(self.text, b' ').map(piece));
            pieces
        })
    }
}

/// A row that a word or a class opens, and the next one that it opens too.
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
    by_word: FxHashMap<&'static str, u32>,
    /// The same by class, in the order of their bits.
    by_class: [Option<u32>; NAMES.len()],
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
        let mut by_word: FxHashMap<&'static str, u32> =
            FxHashMap::with_capacity_and_hasher(2 * rows.len(), FxBuildHasher);
        let mut by_class = [None; NAMES.len()];
        // From the last row to the first, so that a word's rows follow in the order of the list.
        for (row, &(text, _)) in rows.iter().enumerate().rev() {
            let first = rows::fields(text, b' ').next().unwrap_or_default();
            if first.starts_with('.') || first.ends_with('?') {
                continue;
            }
            for name in rows::fields(first, b'|') {
                let place = opened.len() as u32;
                let next = match by_class.get_mut(class(name).trailing_zeros() as usize) {
                    Some(opens) => opens.replace(place),
                    None => by_word.insert(name, place),
                };
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
            by_word,
            by_class,
            opened,
        }
    }

    /// All phrases in a sentence, in order of where they begin, then of the caller's list.
    pub fn find(&self, words: &Words<'_>) -> Vec<Found<T>> {
        let mut found = Vec::new();
        for start in 0..words.len() {
            let before = found.len();
            self.look(words, start, self.by_word.get(words.at(start)), &mut found);
            let mut classes = words.classes_at(start);
            while classes != 0 {
                let first = self.by_class.get(classes.trailing_zeros() as usize);
                self.look(words, start, first.and_then(Option::as_ref), &mut found);
                classes &= classes - 1;
            }
            if let Some(here @ [_, _, ..]) = found.get_mut(before..) {
                here.sort_by_key(|found| found.row);
            }
        }
        found
    }

    /// Adds those that begin at a word, of the rows from `first` on.
    fn look(
        &self,
        words: &Words<'_>,
        start: usize,
        first: Option<&u32>,
        found: &mut Vec<Found<T>>,
    ) {
        let mut next = first.copied();
        while let Some(opened) = next.and_then(|next| self.opened.get(next as usize)) {
            next = opened.next;
            let row = opened.row as usize;
            let Some(phrase) = self.rows.get(row) else {
                continue;
            };
            // The first piece is the word that opens the row.
            let Some((_, rest)) = phrase.pieces().split_first() else {
                continue;
            };
            if let Some(end) = match_at(rest, words, start + 1) {
                found.push(Found {
                    words: start..end,
                    tag: phrase.tag,
                    row,
                });
            }
        }
    }
}

fn piece(text: &'static str) -> Piece {
    match text {
        ".." => Piece::Gap(SHORT_GAP),
        "..." => Piece::Gap(LONG_GAP),
        _ => {
            let names = text.strip_suffix('?');
            Piece::Word(Named::read(names.unwrap_or(text)), names.is_some())
        }
    }
}

/// One past the last word of the shortest match that begins at `at`.
fn match_at(pieces: &[Piece], words: &Words<'_>, at: usize) -> Option<usize> {
    let Some((first, rest)) = pieces.split_first() else {
        return Some(at);
    };
    match first {
        Piece::Word(names, optional) => {
            let here = at < words.len() && names.holds(words, at);
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
