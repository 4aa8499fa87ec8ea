//! Tokens to sentences: abbreviations, initials and quotations do not end one.

use crate::text::Article;
use crate::text::Span;
use crate::text::token::Token;
use crate::text::token::TokenKind;
use crate::text::token::is_quote;
use std::ops::Range;

/// A sentence; never crosses a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token, closing marks included.
    pub span: Span,
    /// Its tokens, by their position in the article's list.
    pub tokens: Range<u32>,
    /// The paragraph it stands in.
    pub paragraph: u32,
}

/// Abbreviations after which a name or number follows, so that their dot ends no sentence.
const BEFORE_A_NAME: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "adm",
    "brig", "gov", "sen", "rep", "hon", "rev", "fr", "st", "pres", "amb", "min", "supt", "cpl",
    "pvt", "msgr", "no", "nos", "vs", "v", "fig", "art", "sec", "approx", "ca", "cf", "e.g", "i.e",
    "mt", "ft", "messrs",
];

/// Abbreviations that may stand at the end of a sentence as well as inside it.
const MAYBE_LAST: &[&str] = &[
    "inc", "ltd", "co", "corp", "jr", "sr", "etc", "bros", "dept", "univ", "est", "al", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ave", "blvd",
    "plc",
];

/// Tokens of the longest sentence; a longer one is cut, so that work on a sentence stays bounded.
const LONGEST: usize = 400;

/// Splits tokens into sentences, in order.
pub fn split(article: &Article, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut idx = 0;
    while idx < tokens.len() {
        let paragraph = tokens[idx].paragraph;
        let last_of_paragraph = tokens
            .get(idx + 1)
            .is_none_or(|next| next.paragraph != paragraph);
        let after_dateline = article
            .dateline
            .is_some_and(|dateline| tokens[idx].span.end == dateline.end);
        // A table without full stops is no sentence; past any writer's length it is cut.
        let too_long = idx + 1 - start >= LONGEST;
        if last_of_paragraph || after_dateline || too_long {
            push(&mut sentences, tokens, start, idx + 1);
            idx += 1;
            start = idx;
            continue;
        }
        if ends_here(article, tokens, idx) {
            let end = past_closing_marks(article, tokens, idx + 1);
            if opens_sentence(article, tokens, end, idx) {
                push(&mut sentences, tokens, start, end);
                start = end;
                idx = end;
                continue;
            }
        }
        idx += 1;
    }
    sentences
}

fn push(sentences: &mut Vec<Sentence>, tokens: &[Token], start: usize, end: usize) {
    let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end.wrapping_sub(1))) else {
        return;
    };
    if start < end {
        sentences.push(Sentence {
            span: first.span.join(last.span),
            tokens: start as u32..end as u32,
            paragraph: first.paragraph,
        });
    }
}

/// Whether the token at `idx` can be the last word or mark of a sentence.
fn ends_here(article: &Article, tokens: &[Token], idx: usize) -> bool {
    let token = &tokens[idx];
    let text = article.slice(token.span);
    match token.kind {
        TokenKind::Mark => match text {
            "?" | "!" | "…" | "。" | "？" | "！" => true,
            "." => {
                let Some(before) = idx.checked_sub(1).map(|before| &tokens[before]) else {
                    return false;
                };
                if before.span.end != token.span.start {
                    return true;
                }
                let word = article.slice(before.span);
                let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
                let lower = word.to_lowercase();
                !(initial || BEFORE_A_NAME.contains(&lower.as_str()))
            }
            _ => false,
        },
        // "U.N." and "a.m." carry their dot; they end a sentence only before a clear start.
        TokenKind::Word => text.ends_with('.'),
        TokenKind::Number | TokenKind::Possessive => false,
    }
}

/// Skips closing quotation marks and brackets, and repeated end marks.
fn past_closing_marks(article: &Article, tokens: &[Token], mut idx: usize) -> usize {
    while let Some(token) = tokens.get(idx) {
        let text = article.slice(token.span);
        let touches = tokens
            .get(idx.wrapping_sub(1))
            .is_some_and(|before| before.span.end == token.span.start);
        let closes = token.kind == TokenKind::Mark
            && (matches!(text, ")" | "]" | "’" | "'" | "." | "!" | "?")
                || (is_quote(text) && !token.quoted));
        if closes
            && touches
            && tokens
                .get(idx - 1)
                .is_some_and(|before| before.paragraph == token.paragraph)
        {
            idx += 1;
        } else {
            break;
        }
    }
    idx
}

/// Whether a sentence can begin at `idx`, given the token that may have ended the one before.
fn opens_sentence(article: &Article, tokens: &[Token], idx: usize, ended: usize) -> bool {
    let Some(mut first) = tokens.get(idx) else {
        return true;
    };
    let end_text = article.slice(tokens[ended].span);
    let mut at = idx;
    while first.kind == TokenKind::Mark {
        let text = article.slice(first.span);
        if !(is_quote(text) || matches!(text, "(" | "[" | "‘" | "'" | "—" | "–" | "-" | "•"))
        {
            return false;
        }
        at += 1;
        match tokens.get(at) {
            Some(next) if next.paragraph == first.paragraph => first = next,
            _ => return true,
        }
    }
    let word = article.slice(first.span);
    let capital = word
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric() || !c.is_lowercase());
    if !capital {
        // A question outside quotation marks ends, however the next word is written.
        let glued = tokens[ended].span.end == first.span.start;
        return end_text == "?" && !glued && idx == ended + 1 && !tokens[ended].quoted;
    }
    let glued = tokens[ended].span.end == first.span.start;
    if glued && end_text == "." {
        return false;
    }
    // A lone abbreviation with its own dot: a sentence ends only where the next word is no name part.
    if tokens[ended].kind == TokenKind::Word {
        return STARTERS.contains(&word.to_lowercase().as_str());
    }
    if end_text == "." {
        let before = ended.checked_sub(1).and_then(|before| tokens.get(before));
        if let Some(before) = before {
            let lower = article.slice(before.span).to_lowercase();
            if before.span.end == tokens[ended].span.start && MAYBE_LAST.contains(&lower.as_str()) {
                return STARTERS.contains(&word.to_lowercase().as_str());
            }
        }
    }
    true
}

/// Words that open a sentence far more often than they continue a name.
const STARTERS: &[&str] = &[
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "but",
    "and",
    "however",
    "in",
    "on",
    "at",
    "for",
    "with",
    "after",
    "before",
    "when",
    "while",
    "if",
    "as",
    "there",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "both",
    "some",
    "many",
    "most",
    "no",
    "what",
    "who",
    "how",
    "why",
    "where",
    "although",
    "meanwhile",
    "since",
    "under",
    "so",
    "then",
    "yet",
    "to",
    "by",
    "from",
    "all",
    "one",
    "two",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Block;
    use crate::text::token::tokenize;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let article = Article::new("", [(Block::Body, text)], "");
        let tokens = tokenize(&article);
        let found: Vec<&str> = split(&article, &tokens)
            .iter()
            .map(|sentence| article.slice(sentence.span))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        check(
            "Gen. A. Smith met Dr. Jones. They spoke.",
            &["Gen. A. Smith met Dr. Jones.", "They spoke."],
        );
        check(
            "The U.S. Senate voted. It passed.",
            &["The U.S. Senate voted.", "It passed."],
        );
        check(
            "He spoke to the U.N. The talks failed.",
            &["He spoke to the U.N.", "The talks failed."],
        );
    }

    #[test]
    fn a_question_ends_before_a_small_letter_only_outside_quotations() {
        check(
            "could they be armed? or do they bluff?",
            &["could they be armed?", "or do they bluff?"],
        );
        check(
            "“Will it hold?” she asked.",
            &["“Will it hold?” she asked."],
        );
    }

    #[test]
    fn a_closing_quotation_mark_belongs_to_its_sentence() {
        check("“We will talk.” He left.", &["“We will talk.”", "He left."]);
        check(
            "\"Will it hold?\" she asked. No one knew.",
            &["\"Will it hold?\" she asked.", "No one knew."],
        );
    }
}
