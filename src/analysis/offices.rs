//! Offices: for whom a person speaks, by the words beside the name.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Represents;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::text::Document;
use std::collections::HashSet;
use std::ops::Range;

/// For whom a person speaks: the state or body named with the office, beside the person's name.
pub fn represents(
    document: &Document<'_>,
    person: &Entity,
    entities: &[Entity],
    index: &Index,
) -> Option<Represents> {
    if person.label != Label::Person {
        return None;
    }
    for mention in person.mentions.iter().take(6) {
        let tokens = tokens_of(document, mention);
        let Some(sentence) = document.sentence_at(mention.span.start) else {
            continue;
        };
        let first = (sentence.tokens.start as usize).max(tokens.start.saturating_sub(12));
        let last = (sentence.tokens.end as usize).min(tokens.end + 16);
        let candidate = office_before(document, first..tokens.start, index, person.id)
            .or_else(|| office_after(document, tokens.end..last, index, person.id));
        if let Some((entity, cue)) = candidate
            && let Some(name) = entities
                .get(entity.0 as usize)
                .map(|entity| entity.name.clone())
        {
            let cue = document.span_of(cue);
            return Some(Represents {
                name,
                evidence: Evidence {
                    sentence: sentence.span,
                    cue,
                    paragraph: mention.paragraph,
                    rule: "named with the office",
                },
            });
        }
    }
    None
}

/// "Syrian President X", "Malaysia's Prime Minister, X", "President of France X", "spokesman for the SDF X".
fn office_before(
    document: &Document<'_>,
    before: Range<usize>,
    index: &Index,
    person: EntityId,
) -> Option<(EntityId, Range<usize>)> {
    let mut office = None;
    // A body named between the office and the person: "the president of Georgia, X".
    let mut inner = None;
    // "U.S. envoys A and B": the office stands before the whole list of persons.
    let closes_person = |idx: usize| {
        idx > 0
            && index
                .at(idx - 1)
                .is_some_and(|named| named.label == Label::Person)
    };
    for idx in before.clone().rev() {
        let word = document.lower(idx);
        match word {
            "former" | "retired" | "ex-president" | "ex-minister" | "late" | "then"
                if before.end - idx < 5 =>
            {
                return None;
            }
            // "Malaysia's prime minister, X": a comma stands only just before the name.
            "," if !only_address(document, idx + 1..before.end) && !closes_person(idx) => {
                return None;
            }
            "." | ";" | ":" | "”" | "\"" | "with" | "told" | "said" | "that" | "met" | "and"
            | "by" => {
                let abbreviation =
                    word == "." && idx > 0 && document.word(idx - 1).chars().count() <= 4;
                let listed = word == "and" && (office.is_some() || closes_person(idx));
                if !(abbreviation || listed) {
                    return None;
                }
            }
            _ => {}
        }
        if cues::is_office(word) && office.is_none() {
            office = Some(idx);
            // "ambassador to the UN" speaks for whoever sent him.
            if let Some((entity, at)) = inner
                && (idx + 1..at).any(|between| {
                    document.lower(between) == "of"
                        || document.lower(between) == "for" && !is_sent(word)
                })
            {
                return Some((entity, idx..at + 1));
            }
        }
        if let Some(named) = index.at(idx)
            && named.entity != person
            && named.label != Label::Person
        {
            match office {
                Some(office) => return Some((named.entity, idx.min(office)..idx.max(office) + 1)),
                None => inner = Some((named.entity, idx)),
            }
        }
    }
    None
}

/// Whether only a form of address stands here ("the prime minister, Mr. X").
fn only_address(document: &Document<'_>, mut tokens: Range<usize>) -> bool {
    tokens.all(|idx| {
        matches!(
            document.lower(idx),
            "mr" | "mrs" | "ms" | "dr" | "sir" | "." | "general" | "dame"
        )
    })
}

/// Offices whose "for" tells where their holder is sent, not by whom.
fn is_sent(office: &str) -> bool {
    matches!(
        office,
        "envoy" | "envoys" | "ambassador" | "representative" | "commissioner"
    )
}

/// "X, the President of France", "X, a spokesman for the UN", "Mike Ryan of the World Health Organization".
fn office_after(
    document: &Document<'_>,
    after: Range<usize>,
    index: &Index,
    person: EntityId,
) -> Option<(EntityId, Range<usize>)> {
    let first = document.lower(after.start);
    let direct = matches!(first, "of" | "from");
    if !(direct || matches!(first, "," | "(" | "—")) {
        return None;
    }
    let mut office = direct.then_some(after.start);
    for idx in after.clone().skip(1) {
        let word = document.lower(idx);
        if matches!(
            word,
            "former" | "retired" | "ex-president" | "ex-minister" | "late"
        ) && idx < after.start + 4
        {
            return None;
        }
        if matches!(
            word,
            "," | "." | ";" | ")" | "said" | "who" | "told" | "has" | "was" | "is" | "that"
        ) {
            return None;
        }
        if direct && idx > after.start + 4 {
            return None;
        }
        if cues::is_office(word)
            || matches!(word, "member" | "lawyer" | "officer" | "manager" | "head")
        {
            office = office.or(Some(idx));
        }
        if let Some(named) = index.at(idx)
            && named.entity != person
            && named.label != Label::Person
        {
            // "Malaysia's prime minister" has the state first.
            let later =
                (idx..(idx + 6).min(after.end)).any(|later| cues::is_office(document.lower(later)));
            if office.is_some() || later {
                return Some((named.entity, office.unwrap_or(idx).min(idx)..idx + 1));
            }
        }
    }
    None
}

/// By how much a state must act more than the next to be taken for an officeholder's.
const FAR_MORE: f32 = 2.0;

/// Offices of a whole state: whoever holds one speaks for a state even where the text names none beside it.
fn is_state_office(title: &str) -> bool {
    let title = fold(title);
    !title.contains("former")
        && (title == "president"
            || title.ends_with(" president") && title.contains("vice")
            || [
                "prime minister",
                "foreign minister",
                "foreign secretary",
                "secretary of state",
                "chancellor",
                "defense minister",
                "defence minister",
                "interior minister",
                "finance minister",
                "king",
                "queen",
                "emir",
                "taoiseach",
                "emperor",
                "premier",
                "secretary of defense",
                "national security advisor",
                "national security adviser",
                "defense secretary",
                "defence secretary",
            ]
            .iter()
            .any(|office| title == *office)
            || is_american(&title))
}

/// Titles that by usage are the United States' where no other state is named.
fn is_american(title: &str) -> bool {
    title.starts_with("secretary of ")
        || title.contains("national security adv")
        || title.contains("defense secretary")
}

/// Gives the holders of state offices the state that the article is most about, where it names no other.
///
/// A state that already has a holder of the same office in this article is passed over.
pub fn represent_by_office(
    document: &Document<'_>,
    entities: &[Entity],
    parties: &mut [(f32, Party)],
) {
    let titled = |party: &Party| {
        let entity = entities.get(party.entity.0 as usize)?;
        entity
            .title
            .as_deref()
            .filter(|title| party.kind == PartyKind::Person && is_state_office(title))
            .map(fold)
    };
    let taken: HashSet<(String, String)> = parties
        .iter()
        .filter_map(|(_, party)| Some((titled(party)?, party.represents.as_ref()?.name.clone())))
        .collect();
    // The state that acts most, not the one most named: who speaks is seldom the scene.
    let mut states: Vec<(f32, String)> = parties
        .iter()
        .filter_map(|(weight, party)| {
            let entity = entities.get(party.entity.0 as usize)?;
            entity.state.map(|_| {
                (
                    party.evidence.len() as f32 + weight / 100.0,
                    entity.name.clone(),
                )
            })
        })
        .collect();
    states.sort_by(|left, right| right.0.total_cmp(&left.0));
    for (_, party) in parties
        .iter_mut()
        .filter(|(_, party)| party.represents.is_none())
    {
        let Some(title) = titled(party) else { continue };
        let american = is_american(&title);
        let mut free = states.iter().filter(|(_, state)| {
            if american {
                state == "United States"
            } else {
                !taken.contains(&(title.clone(), state.clone()))
            }
        });
        let Some((most, state)) = free.next() else {
            continue;
        };
        // Better nobody than the wrong state: one must act far more than any other.
        if free.next().is_some_and(|(next, _)| next * FAR_MORE > *most) {
            continue;
        }
        let Some(evidence) = entities.get(party.entity.0 as usize).and_then(|entity| {
            let mention = entity.mentions.first()?;
            let sentence = document.sentence_at(mention.span.start)?;
            Some(Evidence {
                sentence: sentence.span,
                cue: mention.span,
                paragraph: mention.paragraph,
                rule: "holds an office of state; the text names no other state beside it",
            })
        }) else {
            continue;
        };
        party.represents = Some(Represents {
            name: state.clone(),
            evidence,
        });
    }
}
