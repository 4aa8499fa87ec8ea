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
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let (start, _) = *rest.peek()?;
        let mut end = start;
        let mut folded = String::new();
        while let Some((at, c)) =
            rest.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c))
        {
            end = at + c.len_utf8();
            fold_char(c, &mut folded);
        }
        Some(Word {
            folded,
            span: Span::new(start, end),
        })
    })
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
}
