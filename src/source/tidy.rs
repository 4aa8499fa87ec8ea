//! One paragraph out of its lines: white space, line ends and hyphens at them.
//! Works on text the scrub has been through.

use std::borrow::Cow;
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
    words: OnceCell<HashSet<Cow<'a, str>>>,
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
                    .map(lowered)
                    .collect()
            })
            .contains(word)
    }
}

fn lowered(word: &str) -> Cow<'_, str> {
    let mut bytes = word.bytes();
    if bytes.all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase())
}

/// Joins the lines of a block and folds its white space to single spaces.
pub fn reflow<'a>(lines: impl Iterator<Item = &'a str>, book: &Wordbook<'_>) -> Cow<'a, str> {
    let mut lines = lines.map(str::trim).filter(|line| !line.is_empty());
    let mut joined = lines.next().map(folded).unwrap_or_default();
    for line in lines {
        let seam = seam(&joined, line, book);
        let joined = joined.to_mut();
        match seam {
            Seam::Closed => {}
            Seam::Space => joined.push(' '),
            Seam::Healed => {
                joined.pop();
            }
        }
        fold_into(joined, line);
    }
    composed(joined)
}

/// Folds white space to single spaces and composes letters with their accents.
pub fn fold(text: &str) -> Cow<'_, str> {
    composed(folded(text))
}

fn folded(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    Cow::Owned(folded)
}

/// Whether the only white space is single spaces between words, as in most lines.
fn is_folded(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Without a way out on the first find, many bytes are looked at at a time.
    let control = |byte: &u8| matches!(byte, b'\t'..=b'\r');
    let controls = bytes.iter().fold(false, |any, byte| any | control(byte));
    let pair = |one: &u8, next: &u8| (one ^ b' ') | (next ^ b' ') == 0;
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let doubled = pairs.fold(false, |any, (one, next)| any | pair(one, next));
    let ascii_space = |c: char| matches!(c, ' ' | '\t'..='\r');
    !controls
        && !doubled
        && !line.starts_with(ascii_space)
        && !line.ends_with(ascii_space)
        && (line.is_ascii() || !beyond_ascii(line).any(char::is_whitespace))
}

fn beyond_ascii(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_ascii())
}

fn fold_into(folded: &mut String, line: &str) {
    if is_folded(line) {
        folded.push_str(line);
        return;
    }
    let mut first = true;
    for word in line.split_whitespace() {
        if !first {
            folded.push(' ');
        }
        first = false;
        folded.push_str(word);
    }
}

fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    // ASCII only parts the others, which can make the answer no stricter.
    if text.is_ascii() || is_nfc_quick(beyond_ascii(&text)) == IsNormalized::Yes {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}

/// How two lines meet.
enum Seam {
    Space,
    /// The dash or hyphen stays, no space.
    Closed,
    /// The hyphen was only there for the line's end.
    Healed,
}

fn seam(before: &str, after: &str, book: &Wordbook<'_>) -> Seam {
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
