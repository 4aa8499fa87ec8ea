//! Offices: for whom a person speaks.
//!
//! The name given is that of an entity which stands, or comes to stand, among the parties or mediators.
//! Which one, in this order:
//!
//! 1. The body or state named with the office, beside any of the person's first mentions: "Syrian
//!    President X", "X, who heads the Fund", "the Fund's X", "X is sworn in as President of France".
//!    A body counts before a state: a party leader speaks for the party. The staff of a person speak for
//!    whomever that person speaks for; a lawyer for the client.
//! 2. A leader known the world over (`leaders`), for the state or body of the table that the article names.
//! 3. An office that by usage is one state's ("Taoiseach", "Secretary of State"), or a lawgiver's: for
//!    Congress or parliament where that is a party, else for the state.
//! 4. An office of a state with no state beside it: the state of the paragraph, else the one that acts
//!    far more than any other and has no holder of that office yet.
//!
//! Somebody called "former", and a candidate, gets nothing from 2 to 4.
//!
//! Right of the persons who speak for somebody, in a hundred articles: 0.58 by 1 alone, 0.71 without fame,
//! 0.84 by 1 and 2, 0.86 by all four; fame helps most where the text takes its reader's knowledge for
//! granted. Tried and left: giving generals the state nearest by (as often they are rebels), and heads of
//! government in an election their party instead of the state (the text seldom tells).

mod apposition;
mod beside;
mod meant;
mod named;
mod scene;
mod words;

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Represents;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::named::is_past;
use crate::analysis::offices::named::office;
use crate::analysis::offices::scene::Scene;
use crate::analysis::offices::words::Usual;
use crate::text::Document;
use std::collections::HashMap;
use std::collections::HashSet;
use std::ops::Range;

/// So many mentions are looked at for an office; later ones seldom tell it.
const MENTIONS_LOOKED_AT: usize = 12;

/// The rule by which somebody speaks for a land below a state, as its governor or premier.
pub const GOVERNS: &str = "governs it, or is its officer";

/// The rule by which somebody speaks for a state that the text does not name.
pub const UNNAMED: &str = "holds an office; the text does not name the state";

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
    for mention in person.mentions.iter().take(MENTIONS_LOOKED_AT) {
        if let Found::Speaks(entity, cue) | Found::Serves(entity, cue) =
            beside(document, person.id, index, mention)
        {
            let Some(sender) = sender(entity, entities) else {
                continue;
            };
            if sender.label == Label::Person
                && !cue.clone().any(|idx| words::is_lawyer(document.lower(idx)))
            {
                continue;
            }
            let rule = if sender.label == Label::Place && sender.state.is_none() {
                if !governs(document, cue.clone()) {
                    continue;
                }
                GOVERNS
            } else {
                "named with the office"
            };
            return told(document, mention, sender.name.clone(), cue, rule);
        }
    }
    None
}

/// What stands beside one mention of a person.
fn beside(document: &Document<'_>, person: EntityId, index: &Index, mention: &Mention) -> Found {
    let tokens = tokens_of(document, mention);
    let Some(sentence) = document.sentence_at(mention.span.start) else {
        return Found::Nothing;
    };
    let first = (sentence.tokens.start as usize).max(tokens.start.saturating_sub(14));
    let last = (sentence.tokens.end as usize).min(tokens.end + 18);
    let reader = Beside {
        document,
        index,
        person,
    };
    match reader.before(first..tokens.start) {
        Found::Nothing => reader.after(tokens.end..last),
        found => found,
    }
}

fn told(
    document: &Document<'_>,
    mention: &Mention,
    name: String,
    cue: Range<usize>,
    rule: &'static str,
) -> Option<Represents> {
    let sentence = document.sentence_at(mention.span.start)?;
    Some(Represents {
        name,
        evidence: Evidence {
            sentence: sentence.span,
            cue: document.span_of(cue),
            paragraph: mention.paragraph,
            rule,
        },
    })
}

/// The entity that an office's body is: not "Acme Chief Financial" but "Acme".
fn sender(id: EntityId, entities: &[Entity]) -> Option<&Entity> {
    let entity = entities.get(id.0 as usize)?;
    if fold(&entity.name) == "opposition" {
        return None;
    }
    // Who holds an office of a capital speaks for the state.
    if entity.state.is_none()
        && let Some(country) = gazetteer::country_of_seat(&entity.name)
    {
        return entities
            .iter()
            .find(|other| {
                other.state.is_some()
                    && gazetteer::country(&other.name).is_some_and(|own| own.name == country.name)
            })
            .or(Some(entity));
    }
    // A ministry of no named state: the state is told by the office.
    if entity.mentions.len() < 4 && words::is_bare_organ(&fold(&entity.name)) {
        return None;
    }
    if entity.label != Label::Organisation {
        return Some(entity);
    }
    let words: Vec<&str> = entity.name.split_whitespace().collect();
    let kept = words
        .iter()
        .rposition(|word| !words::belongs_to_office(&fold(word)))
        .map_or(0, |last| last + 1);
    if kept == 0 || kept == words.len() {
        return Some(entity);
    }
    let short = fold(&words.get(..kept)?.join(" "));
    entities
        .iter()
        .find(|other| {
            other.id != id
                && other.label != Label::Person
                && (fold(&other.name) == short
                    || other.aliases.iter().any(|alias| fold(alias) == short))
        })
        .or(Some(entity))
        .filter(|sender| !matches!(short.as_str(), "house" | "senate") || sender.id != id)
}

/// Gives persons for whom no words beside the name speak the state or body that their office or fame tells.
///
/// A state that already has a holder of the same office in this article is passed over.
pub fn represent_by_office(
    document: &Document<'_>,
    entities: &[Entity],
    parties: &mut [(f32, Party)],
) {
    let index = Index::new(document, entities);
    let scene = Scene::new(entities, parties);
    let mut taken: HashSet<(String, String)> = parties
        .iter()
        .filter_map(|(_, party)| {
            let entity = entities.get(party.entity.0 as usize)?;
            let office = office(document, entity)?;
            Some((office, party.represents.as_ref()?.name.clone()))
        })
        .collect();
    let speaker = speaker(document, entities);
    // First what is sure for each, then what is left for the others.
    for by_elimination in [false, true] {
        let speaks_for: HashMap<EntityId, String> = parties
            .iter()
            .filter_map(|(_, party)| Some((party.entity, party.represents.as_ref()?.name.clone())))
            .collect();
        for (_, party) in parties.iter_mut() {
            let Some(entity) = entities.get(party.entity.0 as usize) else {
                continue;
            };
            let stands = party.represents.as_ref().is_some_and(|sender| {
                sender.evidence.rule == GOVERNS || scene.stands(&sender.name)
            });
            // A body that is no party itself may be an organ of the state that is ("the Central Committee").
            let is_party = party
                .represents
                .as_ref()
                .is_some_and(|sender| scene.is_party(&sender.name));
            let organ = stands
                && !is_party
                && !by_elimination
                && party.represents.as_ref().is_some_and(|sender| {
                    sender.name.split_whitespace().any(|word| {
                        matches!(
                            fold(word).as_str(),
                            "committee"
                                | "council"
                                | "ministry"
                                | "department"
                                | "office"
                                | "presidium"
                                | "cabinet"
                                | "bureau"
                                | "affairs"
                                | "staff"
                                | "command"
                                | "house"
                                | "pentagon"
                                | "kremlin"
                        )
                    })
                });
            if party.kind != PartyKind::Person || stands && !organ || is_past(document, entity) {
                continue;
            }
            let office = office(document, entity);
            let found = if organ {
                scene
                    .by_fame(entity)
                    .or_else(|| scene.of_organ(&party.represents.as_ref()?.name))
                    .filter(|(name, _)| scene.is_party(name))
            } else if by_elimination {
                Scene::unnamed(entity, office.as_deref())
                    .or_else(|| {
                        let name = speaks_for.get(&speaker?)?.clone();
                        let sent = office.as_deref().is_some_and(words::is_sent_by_head)
                            || is_ours(document, entity);
                        sent.then_some((name, "serves whoever makes the statement"))
                    })
                    .or_else(|| {
                        let office = office
                            .as_deref()
                            .filter(|office| words::usual(office) == Usual::AnyState)?;
                        scene.left_for(entity, office, &taken)
                    })
                    .or_else(|| {
                        let boss = boss(document, entity, entities, &index)?;
                        if let Some(name) = speaks_for.get(&boss) {
                            return Some((name.clone(), "serves a person who speaks for it"));
                        }
                        let boss = entities.get(boss.0 as usize)?;
                        scene
                            .is_party(&boss.name)
                            .then(|| (boss.name.clone(), "serves this person"))
                    })
            } else {
                scene
                    .by_fame(entity)
                    .or_else(|| scene.by_usage(office.as_deref()?))
                    .or_else(|| {
                        let boss = boss(document, entity, entities, &index)?;
                        let name = speaks_for.get(&boss)?.clone();
                        Some((name, "serves a person who speaks for it"))
                    })
            };
            let Some((name, rule)) = found else { continue };
            let Some(mention) = entity.mentions.first() else {
                continue;
            };
            let tokens = tokens_of(document, mention);
            if let Some(office) = office {
                taken.insert((office, name.clone()));
            }
            party.represents = told(document, mention, name, tokens, rule);
        }
    }
}

/// Who makes the statement that an article is: "Statement by President X", "Remarks by Minister Y".
fn speaker(document: &Document<'_>, entities: &[Entity]) -> Option<EntityId> {
    let opening = document.lower(0);
    if !matches!(
        opening,
        "statement" | "remarks" | "address" | "speech" | "message" | "letter" | "readout"
    ) {
        return None;
    }
    entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
        .filter_map(|entity| {
            let mention = entity.mentions.first()?;
            let start = tokens_of(document, mention).start;
            let behind = (start.saturating_sub(6)..start)
                .any(|idx| matches!(document.lower(idx), "by" | "from" | "of"));
            (mention.paragraph == 0 && behind).then_some((start, entity.id))
        })
        .min()
        .map(|(_, id)| id)
}

/// Whether a speaker calls somebody's office "our": "X, our new envoy".
fn is_ours(document: &Document<'_>, person: &Entity) -> bool {
    person.mentions.iter().take(4).any(|mention| {
        let tokens = tokens_of(document, mention);
        let behind = document.lower(tokens.end) == "," && document.lower(tokens.end + 1) == "our";
        let before =
            (tokens.start.saturating_sub(4)..tokens.start).any(|idx| document.lower(idx) == "our");
        let phrase = tokens.start.saturating_sub(4)..tokens.end + 6;
        (behind || before)
            && phrase
                .into_iter()
                .any(|idx| words::is_office_in_apposition(document.lower(idx)))
    })
}

/// Whether the words of an office tell that its holder speaks for a land or town.
fn governs(document: &Document<'_>, cue: Range<usize>) -> bool {
    let mut words = (cue.start..cue.end + 2).map(|idx| document.lower(idx));
    words.any(|word| {
        matches!(
            word,
            "governor"
                | "premier"
                | "mayor"
                | "secretary"
                | "attorney"
                | "president"
                | "minister"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
        )
    })
}

/// The person whom another serves.
fn boss(
    document: &Document<'_>,
    person: &Entity,
    entities: &[Entity],
    index: &Index,
) -> Option<EntityId> {
    person
        .mentions
        .iter()
        .take(MENTIONS_LOOKED_AT)
        .find_map(
            |mention| match beside(document, person.id, index, mention) {
                Found::Serves(boss, _) => entities.get(boss.0 as usize).map(|entity| entity.id),
                Found::Speaks(..) | Found::Past | Found::Nothing => None,
            },
        )
}
