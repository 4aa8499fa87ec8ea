//! One paragraph out of its lines: white space, line ends and hyphens at them.
//! Works on text the scrub has been through.

use std::cell::OnceCell;
use std::collections::HashSet;

use unicode_normalization::IsNormalized;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc_quick;

/// Words after which a hyphen hangs: "pre- and post-war".
const AFTER_HANGING: &[&str] = &["and", "or", "nor", "to", "but", "as", "versus"];

/// The words of a whole text, gathered only when a hyphen at a line's end asks for them.
#[derive(Debug)]
pub struct Wordbook<'a> {
    text: &'a str,
    words: OnceCell<HashSet<String>>,
}

impl<'a> Wordbook<'a> {
    /// A book of the words in `text`.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            words: OnceCell::new(),
        }
    }

    fn has(&self, word: &str) -> bool {
        self.words
            .get_or_init(|| {
                self.text
                    .split(|c: char| !c.is_alphanumeric() && c != '-')
                    .filter(|word| word.len() > 3)
                    .map(str::to_lowercase)
                    .collect()
            })
            .contains(word)
    }
}

/// Joins the lines of a block and folds its white space to single spaces.
pub fn reflow<'a>(lines: impl Iterator<Item = &'a str>, book: &Wordbook<'_>) -> String {
    let mut joined = String::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        match seam(&joined, line, book) {
            Seam::Start | Seam::Closed => {}
            Seam::Space => joined.push(' '),
            Seam::Healed => {
                joined.pop();
            }
        }
        fold_into(&mut joined, line);
    }
    compose(joined)
}

/// Folds white space to single spaces and composes letters with their accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    compose(folded)
}

fn fold_into(folded: &mut String, line: &str) {
    let mut first = true;
    for word in line.split_whitespace() {
        if !first {
            folded.push(' ');
        }
        first = false;
        folded.push_str(word);
    }
}

fn compose(text: String) -> String {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    text.nfc().collect()
}

/// How two lines meet.
enum Seam {
    Start,
    Space,
    /// The dash or hyphen stays, no space.
    Closed,
    /// The hyphen was only there for the line's end.
    Healed,
}

fn seam(before: &str, after: &str, book: &Wordbook<'_>) -> Seam {
    if before.is_empty() {
        return Seam::Start;
    }
    let mut ending = before.chars().rev();
    let dash = ending.next().unwrap_or(' ');
    let meets = ending.next().is_some_and(char::is_alphanumeric)
        && after.chars().next().is_some_and(char::is_alphanumeric);
    if !matches!(dash, '-' | '\u{2010}' | '–' | '—') || !meets {
        return Seam::Space;
    }
    if !matches!(dash, '-' | '\u{2010}') {
        return Seam::Closed;
    }
    let after_word = leading_word(after);
    if AFTER_HANGING.contains(&after_word) {
        return Seam::Space;
    }
    let before_word = trailing_word(before);
    let lower = |word: &str| {
        let mut letters = word.chars();
        !word.is_empty() && letters.all(char::is_lowercase)
    };
    if !lower(after_word) {
        return Seam::Closed;
    }
    let whole = format!("{before_word}{after_word}").to_lowercase();
    let hyphenated = format!("{before_word}-{after_word}").to_lowercase();
    if book.has(&whole) && !book.has(&hyphenated) {
        Seam::Healed
    } else {
        Seam::Closed
    }
}

fn leading_word(line: &str) -> &str {
    let end = line
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(line.len());
    line.get(..end).unwrap_or("")
}

/// The letters before the hyphen that ends `text`.
fn trailing_word(text: &str) -> &str {
    let stem = text.trim_end_matches(['-', '\u{2010}']);
    let start = stem
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(stem.len(), |(at, _)| at);
    stem.get(start..).unwrap_or("")
}
