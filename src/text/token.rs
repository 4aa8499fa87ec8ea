//! Article to tokens: words, numbers and marks, with the quotations they stand in.

use crate::text::Article;
use crate::text::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and dots ("al-Sharaa", "O'Brien", "U.N.").
    Word,
    /// Digits, with inner dots, commas, colons and hyphens ("1,500", "9:30", "2024-25").
    Number,
    /// The possessive ending "'s" or a bare "'" after a plural, kept apart from its word.
    Possessive,
    /// Anything else: one mark of punctuation or symbol.
    Mark,
}

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// Whether this mark opens or closes a quotation (double marks only).
pub fn is_quote(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "”" | "„" | "«" | "»" | "‟")
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Splits an article into tokens, in order, none crossing a paragraph.
pub fn tokenize(article: &Article) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(article.text.len() / 5);
    for (paragraph_idx, paragraph) in article.paragraphs.iter().enumerate() {
        let first = tokens.len();
        tokenize_paragraph(
            article.slice(paragraph.span),
            paragraph.span.start,
            &mut tokens,
        );
        let mut quoted = false;
        for token in tokens.iter_mut().skip(first) {
            token.paragraph = paragraph_idx as u32;
            let text = article.slice(token.span);
            if token.kind == TokenKind::Mark && is_quote(text) {
                quoted = match text {
                    "“" | "„" | "«" | "‟" => true,
                    "”" | "»" => false,
                    _ => !quoted,
                };
                token.quoted = quoted;
            } else {
                token.quoted = quoted;
            }
        }
    }
    tokens
}

/// The tokens of one paragraph that starts at byte `base` of the article.
fn tokenize_paragraph(text: &str, base: u32, tokens: &mut Vec<Token>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |idx: usize| chars.get(idx).map(|&(_, c)| c);
    let byte = |idx: usize| chars.get(idx).map_or(text.len(), |&(offset, _)| offset);
    let mut push = |from: usize, to: usize, kind: TokenKind| {
        let span = Span {
            start: base + byte(from) as u32,
            end: base + byte(to) as u32,
        };
        tokens.push(Token {
            span,
            kind,
            paragraph: 0,
            quoted: false,
        });
    };
    let mut idx = 0;
    while let Some(c) = at(idx) {
        if c.is_whitespace() {
            idx += 1;
        } else if c.is_alphabetic() {
            let mut end = word_end(&chars, idx);
            // "Syria's" is a word and a possessive; "O'Brien" is one word.
            if let Some(cut) = possessive(&chars, idx, end) {
                push(idx, cut, TokenKind::Word);
                push(cut, end, TokenKind::Possessive);
                idx = end;
                continue;
            }
            if at(end).is_some_and(is_apostrophe)
                && matches!(at(end - 1), Some('s'))
                && !at(end + 1).is_some_and(char::is_alphanumeric)
                && end > idx + 1
            {
                push(idx, end, TokenKind::Word);
                push(end, end + 1, TokenKind::Possessive);
                idx = end + 1;
                continue;
            }
            end = end.max(idx + 1);
            push(idx, end, TokenKind::Word);
            idx = end;
        } else if c.is_numeric() {
            let mut end = idx + 1;
            while let Some(next) = at(end) {
                let inner = matches!(next, '.' | ',' | ':' | '-' | '–' | '/')
                    && at(end + 1).is_some_and(char::is_numeric);
                if next.is_alphanumeric() || inner {
                    end += 1;
                } else {
                    break;
                }
            }
            push(idx, end, TokenKind::Number);
            idx = end;
        } else {
            push(idx, idx + 1, TokenKind::Mark);
            idx += 1;
        }
    }
}

/// One past the last character of the word that starts at `start`.
fn word_end(chars: &[(usize, char)], start: usize) -> usize {
    let at = |idx: usize| chars.get(idx).map(|&(_, c)| c);
    let mut end = start + 1;
    while let Some(c) = at(end) {
        if c.is_ascii_alphanumeric() {
            end += 1;
            continue;
        }
        let next_is_letter = at(end + 1).is_some_and(char::is_alphanumeric);
        let joins = c.is_alphanumeric()
            || unicode_normalization::char::is_combining_mark(c)
            // "Isma‘il": an ayn between letters opens no quotation.
            || ((matches!(c, '-' | '‑' | '‘') || is_apostrophe(c)) && next_is_letter);
        // Dots join single letters ("U.N.", "a.m."), and the last of them belongs to the word.
        let single = c == '.'
            && at(end - 1).is_some_and(char::is_alphabetic)
            && (end < start + 2 || at(end - 2) == Some('.'));
        let dotted = single
            && ((next_is_letter && !at(end + 2).is_some_and(char::is_alphabetic))
                || (end >= start + 3 && at(end - 2) == Some('.')));
        if joins || dotted {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Where a possessive "'s" begins inside the word, if it ends in one.
fn possessive(chars: &[(usize, char)], start: usize, end: usize) -> Option<usize> {
    if end < start + 3 {
        return None;
    }
    let mark = chars.get(end - 2)?.1;
    let last = chars.get(end - 1)?.1;
    (is_apostrophe(mark) && matches!(last, 's' | 'S')).then_some(end - 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Block;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let article = Article::new("", [(Block::Body, text)], "");
        let found: Vec<&str> = tokenize(&article)
            .iter()
            .map(|token| article.slice(token.span))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_keep_hyphens_and_dots_and_lose_possessives() {
        check(
            "Syria’s al-Sharaa met U.N. envoys.",
            &["Syria", "’s", "al-Sharaa", "met", "U.N.", "envoys", "."],
        );
        check("The Houthis' offer", &["The", "Houthis", "'", "offer"]);
        check(
            "O'Brien isn't at 9:30 a.m. today",
            &["O'Brien", "isn't", "at", "9:30", "a.m.", "today"],
        );
        check(
            "It ended. The end.",
            &["It", "ended", ".", "The", "end", "."],
        );
        check(
            "the U.S. said $1,500",
            &["the", "U.S.", "said", "$", "1,500"],
        );
    }
}
