//! Who speaks in a transcript: paragraphs that open with a name or an office and a colon.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::index::Index;
use crate::analysis::offices::Offices;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::collections::BTreeMap;

/// Tokens of the longest label.
const LABEL: usize = 9;

/// Whose turn it is to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// A person, and the body for which that person says "we".
    Person(EntityId, Option<(EntityId, Label)>),
    /// Whoever issues the text: "SPOKESPERSON:".
    Issuer,
    /// Whoever asks.
    Asker,
}

/// Of each paragraph of a transcript: whose turn it is; of any other text nothing.
pub fn turns(
    document: &Document<'_>,
    entities: &[Entity],
    index: &Index,
    offices: &Offices<'_, '_>,
) -> BTreeMap<u32, Turn> {
    let mut turns = BTreeMap::new();
    let mut labels = 0;
    let mut last: Option<Turn> = None;
    let mut paragraph = 0;
    for (idx, token) in document.tokens.iter().enumerate() {
        if token.paragraph == paragraph {
            continue;
        }
        paragraph = token.paragraph;
        if let Some(turn) = turn(document, entities, index, offices, idx) {
            labels += 1;
            last = Some(turn);
        }
        if let Some(turn) = last {
            turns.insert(paragraph, turn);
        }
    }
    if labels < 2 {
        turns.clear();
    }
    turns
}

/// The turn that a paragraph's label tells, if it has one.
fn turn(
    document: &Document<'_>,
    entities: &[Entity],
    index: &Index,
    offices: &Offices<'_, '_>,
    start: usize,
) -> Option<Turn> {
    let colon = (start + 1..(start + LABEL).min(document.tokens.len()))
        .find(|&idx| document.word(idx) == ":")?;
    let name_like = (start..colon).all(|idx| {
        let word = document.word(idx);
        word.chars()
            .next()
            .is_some_and(|first| first.is_uppercase() || !first.is_alphanumeric())
            || one_of!(word; "of" "the" "for" "and" "al" "de" "van" "von")
    });
    if !name_like || document.tokens[start].quoted {
        return None;
    }
    if (start..colon).any(|idx| {
        one_of!(document.lower(idx); "q" "question" "reporter" "journalist" "interviewer" "moderator" "correspondent")
    }) {
        return Some(Turn::Asker);
    }
    let names = index.within(&(start..colon));
    if let Some(person) = names.iter().rev().find(|name| name.label == Label::Person) {
        let body = offices.sender_of(person.entity).and_then(|body| {
            entities
                .get(body.0 as usize)
                .map(|entity| (entity.id, entity.label))
        });
        return Some(Turn::Person(person.entity, body));
    }
    let office = (start..colon).any(|idx| {
        one_of!(
            document.lower(idx);
            "spokesperson" "spokesman" "spokeswoman" "minister" "president" "secretary" "ambassador" "mr" "ms" "mrs" "a" "answer"
            "chancellor" "director" "representative" "envoy" "official"
        )
    });
    office.then_some(Turn::Issuer)
}
