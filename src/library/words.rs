//! Words as the search index sees them: without marks above and below letters, in lower case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::Span;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded: what is compared.
    pub folded: String,
    /// Where it stands.
    pub span: Span,
}

/// The words of a text in order, folded.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    spans(text).map(move |span| {
        let mut folded = String::new();
        for c in text.get(span.range()).unwrap_or_default().chars() {
            fold_char(c, &mut folded);
        }
        Word { folded, span }
    })
}

/// Where the words of a text stand, in order.
pub fn spans(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let len = word.find(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
        at = len.map_or(text.len(), |len| start + len);
        Some(Span::new(start, at))
    })
}

/// Whether a word of a text is a folded one, or begins with it.
pub fn is(word: &str, folded: &str, beginning: bool) -> bool {
    if word.is_ascii() {
        return (beginning || word.len() == folded.len())
            && word
                .get(..folded.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(folded));
    }
    let mut whole = String::with_capacity(word.len());
    for c in word.chars() {
        fold_char(c, &mut whole);
    }
    if beginning {
        whole.starts_with(folded)
    } else {
        whole == folded
    }
}

/// A name for comparing: its words folded, one space between two.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    for word in words(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.folded);
    }
    folded
}

fn fold_char(c: char, into: &mut String) {
    if c.is_ascii() {
        into.push(c.to_ascii_lowercase());
        return;
    }
    for c in c.nfd().filter(|c| !is_combining_mark(*c)) {
        into.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_keep_their_place() {
        let found: Vec<Word> = words("«Erdoğan’s» e\u{301}tat, 2024").collect();
        let folded: Vec<&str> = found.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(folded, ["erdogan", "s", "etat", "2024"]);
        assert_eq!(found[0].span, Span::new(2, 10));
        assert_eq!(fold("  The U.N.  "), "the u n");
    }

    #[test]
    fn a_word_is_compared_as_it_is_folded() {
        for (word, folded, beginning, same) in [
            ("Talks", "talks", false, true),
            ("Talks", "talk", false, false),
            ("Talks", "talk", true, true),
            ("tal", "talk", true, false),
            ("Élysée", "elysee", false, true),
            ("Élysée", "ely", true, true),
            ("plan", "plané", true, false),
        ] {
            assert_eq!(is(word, folded, beginning), same, "{word} {folded}");
        }
    }
}
