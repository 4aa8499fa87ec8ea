//! Statements that several issue together: the persons and states of the title, of the first paragraphs and of
//! the signatures. "We" and "the three of us" are all of them.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::offices::Offices;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// The longest paragraph that is a signature.
const SIGNATURE: usize = 16;

/// The most who sign together.
const MOST: usize = 16;

/// Whether the title tells that several issue the article: "Joint Statement", "Trilateral Declaration".
pub fn issued_together(document: &Document<'_>) -> bool {
    (0..document.tokens.len().min(40))
        .take_while(|&idx| document.tokens[idx].paragraph == 0)
        .any(|idx| {
            one_of!(document.lower(idx); "joint" "trilateral" "quadrilateral" "tripartite" "common")
                && (idx + 1..idx + 4).any(|at| {
                    one_of!(document.lower(at); "statement" "declaration" "communiqué" "communique" "message" "letter" "appeal")
                })
        })
}

/// Adds whoever signs beneath, is said to issue it in the first paragraphs, or stands behind one who does.
pub fn complete(
    document: &Document<'_>,
    entities: &[Entity],
    index: &Index,
    offices: &Offices<'_, '_>,
    issuers: &mut Vec<(EntityId, Label)>,
) {
    let mut add = |entity: EntityId, label: Label| {
        if issuers.len() < MOST && !issuers.iter().any(|(known, _)| *known == entity) {
            issuers.push((entity, label));
        }
    };
    let last = document
        .sentences
        .last()
        .map_or(0, |sentence| sentence.paragraph);
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut of: Option<u32> = None;
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        match paragraphs
            .last_mut()
            .filter(|_| of == Some(sentence.paragraph))
        {
            Some(paragraph) => paragraph.end = tokens.end,
            None => paragraphs.push(tokens),
        }
        of = Some(sentence.paragraph);
        // "President X of A and Emir Y of B have issued the following statement".
        if (1..=3).contains(&sentence.paragraph) {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            for name in opening(document, index, &tokens) {
                add(name.entity, name.label);
            }
        }
    }
    // Signatures stand at the end, an office and a name each.
    for paragraph in paragraphs.iter().rev().take(MOST) {
        if last < 2 || paragraph.len() > SIGNATURE || paragraph.start == 0 {
            break;
        }
        let office = paragraph.clone().any(|idx| {
            let word = document.lower(idx);
            cues::is_office(word) || cues::is_title(word)
        });
        let names = index.within(paragraph);
        let verbless = document.word(paragraph.end - 1) != ".";
        if !office || !verbless || names.is_empty() {
            break;
        }
        for name in names {
            let state = entities
                .get(name.entity.0 as usize)
                .is_some_and(|entity| entity.state.is_some());
            if name.label == Label::Person || state {
                add(name.entity, name.label);
            }
        }
    }
    let states: Vec<EntityId> = issuers
        .iter()
        .filter(|(_, label)| *label == Label::Person)
        .filter_map(|(person, _)| offices.sender_of(*person))
        .collect();
    for state in states {
        let label = entities.get(state.0 as usize).map(|entity| entity.label);
        if let Some(label) = label
            && issuers.len() < MOST
            && !issuers.iter().any(|(known, _)| *known == state)
        {
            issuers.push((state, label));
        }
    }
}

/// The names before the verb of a sentence that tells who issues: "… have issued", "… today urged".
fn opening<'a>(document: &Document<'_>, index: &'a Index, sentence: &Range<usize>) -> &'a [Named] {
    let end = (sentence.end).min(sentence.start + 60);
    let verb = (sentence.start..end).find(|&idx| {
        one_of!(document.lower(idx); "issued" "issue" "released" "adopted" "signed")
            && (idx + 1..(idx + 7).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "statement" "declaration" "communiqué" "communique" "appeal" "message")
            })
    });
    match verb {
        Some(verb) => index.within(&(sentence.start..verb)),
        None => &[],
    }
}

/// Where "the three of us", "the two of us", "all of us" ends.
pub fn all_of_us(document: &Document<'_>, idx: usize) -> Option<usize> {
    let start = idx + usize::from(document.lower(idx) == "the");
    let several = one_of!(document.lower(start); "two" "three" "four" "five" "six" "all" "both");
    (several && document.lower(start + 1) == "of" && document.lower(start + 2) == "us")
        .then_some(start + 3)
}
