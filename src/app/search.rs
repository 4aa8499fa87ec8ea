//! Search in the text: smart case, folded accents, hits as spans.
//!
//! A paragraph holds no line break, so a hit across wrapped lines is a hit like any other.

use regex::RegexBuilder;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::Span;

/// Bytes that a compiled pattern may take.
const PATTERN_LIMIT: usize = 1 << 20;

/// A search and what it found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// What was typed.
    pub query: String,
    /// All hits in order.
    pub hits: Vec<Span>,
    /// The hit the reader is at.
    pub at: Option<usize>,
}

/// Whether letters keep their case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Kept,
    Folded,
}

/// A text without accents, with the way back to the original.
#[derive(Debug, Clone)]
struct Folded {
    text: String,
    /// Where folded and original run apart: from the first offset on, they go in step again.
    steps: Vec<(u32, u32)>,
}

/// The folded forms of one article's text, made when first asked for.
#[derive(Debug, Clone, Default)]
pub struct Index {
    kept: Option<Folded>,
    lower: Option<Folded>,
}

impl Index {
    /// All places where the query stands in the text, in order, without overlaps.
    ///
    /// A capital in the query makes case count.
    pub fn find(&mut self, text: &str, query: &str) -> Vec<Span> {
        let (slot, case) = if query.chars().any(char::is_uppercase) {
            (&mut self.kept, Case::Kept)
        } else {
            (&mut self.lower, Case::Folded)
        };
        let needle = fold(query, case).text;
        if needle.is_empty() {
            return Vec::new();
        }
        let folded = slot.get_or_insert_with(|| fold(text, case));
        folded
            .text
            .match_indices(&needle)
            .map(|(at, found)| {
                let start = text.floor_char_boundary(folded.original(at));
                let end = text.ceil_char_boundary(folded.original(at + found.len()));
                Span::new(start, end)
            })
            .filter(|hit| !hit.is_empty())
            .collect()
    }
}

/// All places where a pattern matches, in order; the same rule for capitals.
///
/// # Errors
/// One line that says what is wrong with the pattern.
pub fn find_pattern(text: &str, pattern: &str) -> Result<Vec<Span>, String> {
    if pattern.is_empty() {
        return Ok(Vec::new());
    }
    let fold = !capitals(pattern);
    let regex = RegexBuilder::new(pattern)
        .case_insensitive(fold)
        .size_limit(PATTERN_LIMIT)
        .build()
        .map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => "this pattern is too large".to_owned(),
            error => {
                let words = error.to_string();
                let last = words.lines().last().unwrap_or_default();
                format!("no pattern: {}", last.trim_start_matches("error: "))
            }
        })?;
    let hits = regex.find_iter(text).filter(|hit| !hit.is_empty());
    Ok(hits.map(|hit| Span::new(hit.start(), hit.end())).collect())
}

/// Whether a pattern has a capital other than in a class such as `\W`.
fn capitals(pattern: &str) -> bool {
    let mut escaped = false;
    pattern.chars().any(|c| {
        let counts = !escaped && c.is_uppercase();
        escaped = c == '\\' && !escaped;
        counts
    })
}

impl Folded {
    fn original(&self, at: usize) -> usize {
        let at = at as u32;
        let step = self.steps.partition_point(|&(folded, _)| folded <= at);
        let (folded, original) = step
            .checked_sub(1)
            .and_then(|step| self.steps.get(step))
            .copied()
            .unwrap_or((0, 0));
        (original + (at - folded)) as usize
    }
}

fn fold(text: &str, case: Case) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        steps: Vec::new(),
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            folded.text.push(match case {
                Case::Kept => c,
                Case::Folded => c.to_ascii_lowercase(),
            });
            continue;
        }
        for plain in [c].into_iter().nfd().filter(|&c| !is_combining_mark(c)) {
            match case {
                Case::Kept => push_plain(&mut folded.text, plain),
                Case::Folded => plain
                    .to_lowercase()
                    .filter(|&c| !is_combining_mark(c))
                    .for_each(|c| push_plain(&mut folded.text, c)),
            }
        }
        let step = (folded.text.len() as u32, (at + c.len_utf8()) as u32);
        folded.steps.push(step);
    }
    folded
}

/// Letters and marks that Unicode does not take apart but a keyboard does.
fn push_plain(text: &mut String, c: char) {
    match c {
        'ø' => text.push('o'),
        'Ø' => text.push('O'),
        'ł' => text.push('l'),
        'Ł' => text.push('L'),
        'đ' => text.push('d'),
        'Đ' => text.push('D'),
        'ı' => text.push('i'),
        'ß' => text.push_str("ss"),
        'æ' => text.push_str("ae"),
        'Æ' => text.push_str("Ae"),
        'œ' => text.push_str("oe"),
        'Œ' => text.push_str("Oe"),
        '‘' | '’' | 'ʼ' | 'ʻ' => text.push('\''),
        '“' | '”' | '„' => text.push('"'),
        '–' | '—' | '‐' | '‑' => text.push('-'),
        '\u{a0}' | '\u{202f}' => text.push(' '),
        other => text.push(other),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let hits = Index::default().find(text, query);
        let found: Vec<&str> = hits
            .iter()
            .map(|hit| text.get(hit.range()).unwrap_or("?"))
            .collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn a_capital_makes_case_count() {
        check("Oman and oman", "oman", &["Oman", "oman"]);
        check("Oman and oman", "Oman", &["Oman"]);
    }

    #[test]
    fn a_pattern_finds_what_it_matches_and_is_told_when_it_is_none() {
        let found = |pattern| find_pattern("In Geneva, 12 and 40 men", pattern);
        assert_eq!(found(r"\d+ \w+").unwrap().len(), 2);
        assert_eq!(found("geneva").unwrap().len(), 1);
        assert_eq!(found("GENEVA").unwrap().len(), 0);
        assert_eq!(found(r"\Dgeneva").unwrap().len(), 1);
        assert_eq!(found("x*").unwrap(), []);
        let error = found("(").unwrap_err();
        assert!(error.starts_with("no pattern: unclosed"), "{error}");
        assert!(found(r"\w{900}{900}").is_err());
    }

    #[test]
    fn accents_quotes_and_dashes_do_not_matter() {
        check("In Malmö, Pepe\u{301} met Łukasz", "malmo", &["Malmö"]);
        check("In Malmö, Pepe\u{301} met Łukasz", "pepe", &["Pepe\u{301}"]);
        check("In Malmö, Pepe\u{301} met Łukasz", "lukasz", &["Łukasz"]);
        check("Israel’s — and Syria’s", "'s - and", &["’s — and"]);
        check("cafe", "café", &["cafe"]);
        check("Straße", "strasse", &["Straße"]);
        check("æon", "e", &["æ"]);
    }
}
