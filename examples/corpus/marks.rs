//! Gold names against tokens: which states the tagger should give.

use super::corpus::Gold;
use super::corpus::Sort;
use super::corpus::is_group;
use rapporteur::analysis::tagger::model;
use rapporteur::text::Document;
use std::ops::Range;

/// A name by the tokens it covers.
pub type Marked = (Range<usize>, Sort);

/// The names of a document by tokens; those that end inside a token are left out.
pub fn by_token(document: &Document<'_>, gold: &Gold) -> Vec<Marked> {
    let mut marked: Vec<Marked> = Vec::new();
    for &(span, sort) in &gold.names {
        let start = document
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let end = document.token_from(span.end);
        let whole = document.span_of(start..end);
        let dot = whole.end == span.end + 1 && document.slice(whole).ends_with('.');
        if start < end && (whole == span || dot || whole.end + 1 == span.end) {
            marked.push((start..end, sort));
        }
    }
    marked
}

/// The states of all tokens; a nationality word outside every name is a group by itself.
pub fn states(document: &Document<'_>, gold: &Gold) -> Vec<u8> {
    let mut states = vec![model::OUTSIDE; document.tokens.len()];
    let mut taken = vec![false; document.tokens.len()];
    for &(span, _) in &gold.names {
        let start = document
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        for token in taken
            .iter_mut()
            .take(document.token_from(span.end))
            .skip(start)
        {
            *token = true;
        }
    }
    for (tokens, sort) in by_token(document, gold) {
        if let Sort::Label(label) = sort {
            for idx in tokens.clone() {
                states[idx] = model::first_of(label) + u8::from(idx > tokens.start);
            }
        }
    }
    for (idx, state) in states.iter_mut().enumerate() {
        if !taken[idx] && is_group(document.word(idx)) {
            *state = model::first_of(3);
        }
    }
    states
}
