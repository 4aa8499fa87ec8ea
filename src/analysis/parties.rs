//! Entities to parties: who is in the matter, who is a side, who speaks for whom.
//!
//! An entity is a party by what it does in the text: it speaks, decides, fights, demands, is accused.
//! Who only reports or comments is none, nor is a place that only is a place.

mod contenders;
mod labour;
mod sides;

pub use sides::LEAST_CHANCES_OF_SIDES;

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Represents;
use crate::analysis::Sense;
use crate::analysis::bodies;
use crate::analysis::bodies::Body;
use crate::analysis::conduct::Conduct;
use crate::analysis::cues;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::link::is_acronym;
use crate::analysis::offices;
use crate::analysis::offices::Offices;
use crate::analysis::places::words;
use crate::analysis::standing;
use crate::analysis::standing::Known;
use crate::analysis::standing::Sort;
use crate::analysis::standing::Standing;
use crate::text::Document;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

/// How much of an article is read for whether it is about a vote or a strike.
const BEGINNING: usize = 1500;

/// A side known only by a description must act at least so often; many groups pass through a text.
const LEAST_ACTS_OF_A_DESCRIPTION: usize = 1;

/// A ministry named without its state must be named so often to be an actor of its own.
const LEAST_MENTIONS_OF_AN_ORGAN: usize = 4;

/// So many sentences are kept as evidence that an entity acts.
const MOST_EVIDENCE: usize = 8;

/// Below so many tokens a text is too short to tell how entities stand in it; rules decide alone.
const TOO_SHORT_TO_WEIGH: usize = 150;

/// The least chance at which an entity is shown as a party: where precision and recall balance.
const LEAST_CHANCE: f32 = 0.4;

/// The same for a mediator: it is a party too only where it has a stake beyond the mediation.
const LEAST_CHANCE_OF_A_MEDIATOR: f32 = 0.6;

/// The same for one who is only said to mediate, or asked to: what it does in the text is the rumour.
const LEAST_CHANCE_OF_A_RUMOURED_MEDIATOR: f32 = 0.8;

/// The same for a scholar or a writer, who is asked for an opinion more often than for a stake.
const LEAST_CHANCE_OF_AN_OBSERVER: f32 = 0.6;

/// The same for a community or a side known by description: many pass through a text.
const LEAST_CHANCE_OF_A_GROUP: f32 = 0.5;

/// The least chance of being a side at which an entity is shown that seems no party otherwise.
const LEAST_CHANCE_OF_A_SIDE: f32 = 0.25;

/// The least chance at which a mediator is shown as a side, which it seldom is.
const LEAST_CHANCE_OF_A_MEDIATING_SIDE: f32 = 0.85;

/// What is known of an entity before it is decided whether it is a party.
#[derive(Debug)]
pub struct Candidate<'c> {
    /// What it does in the text.
    pub conduct: &'c Conduct,
    /// For whom it speaks.
    pub represents: Option<Represents>,
    /// Why the rules hold it for a party, or none where they do not.
    pub rule: Option<&'static str>,
}

/// Reads for whom each entity speaks, and whether the rules hold it for a party.
pub fn candidates<'c>(
    entities: &[Entity],
    conducts: &'c [Conduct],
    offices: &Offices<'_, '_>,
    mediators: &[Mediator],
) -> Vec<Candidate<'c>> {
    let mediators = by_entity(mediators);
    entities
        .iter()
        .zip(conducts)
        .map(|(entity, conduct)| {
            let mediator = mediators.get(&entity.id).copied();
            let represents = offices.of(entity.id).cloned();
            let rule = admits(entity, conduct, mediator, represents.as_ref());
            Candidate {
                conduct,
                represents,
                rule,
            }
        })
        .collect()
}

/// How the entities stand in the article, in their order.
pub fn standings(
    document: &Document<'_>,
    entities: &[Entity],
    candidates: &[Candidate<'_>],
    mediators: &[Mediator],
) -> Vec<Standing> {
    let mediators = by_entity(mediators);
    let known: Vec<Known<'_>> = entities
        .iter()
        .zip(candidates)
        .map(|(entity, candidate)| Known {
            entity,
            conduct: candidate.conduct,
            mediator: mediators.get(&entity.id).copied(),
            represents: candidate
                .represents
                .as_ref()
                .map(|sender| sender.name.as_str()),
            admitted: candidate.rule.is_some(),
        })
        .collect();
    standing::standings(document, &known)
}

fn by_entity(mediators: &[Mediator]) -> FxHashMap<EntityId, &Mediator> {
    mediators
        .iter()
        .filter_map(|mediator| Some((mediator.entity?, mediator)))
        .collect()
}

/// Chooses the parties, most important first.
pub fn assign(
    document: &Document<'_>,
    entities: &[Entity],
    conducts: &[Conduct],
    offices: &Offices<'_, '_>,
    mediators: &[Mediator],
) -> Vec<Party> {
    let candidates = candidates(entities, conducts, offices, mediators);
    let standings = standings(document, entities, &candidates, mediators);
    let by_entity = by_entity(mediators);
    let is_short = document.tokens.len() < TOO_SHORT_TO_WEIGH;
    let mut parties: Vec<(f32, Party)> = Vec::new();
    let mut sides: FxHashMap<EntityId, f32> = FxHashMap::default();
    for ((entity, candidate), standing) in entities.iter().zip(candidates).zip(&standings) {
        let sort = Sort::of(entity);
        let side = standing::side(sort, standing);
        let mediates = by_entity
            .get(&entity.id)
            .is_some_and(|mediator| mediates(mediator));
        let may_be_side =
            !is_held(entity) && (!mediates || side > LEAST_CHANCE_OF_A_MEDIATING_SIDE);
        let (is_party, confidence) = if is_short {
            let acts = candidate.conduct.acts.min(4) as f32;
            (candidate.rule.is_some(), (0.5 + 0.1 * acts).min(0.95))
        } else {
            let chance = standing::party(sort, standing);
            // Learning and letters have no stake.
            let watches = candidate.conduct.observes
                && candidate
                    .represents
                    .as_ref()
                    .is_none_or(|sender| is_of_letters(&sender.name));
            let least = match by_entity.get(&entity.id).and_then(|it| it.strongest()) {
                Some(said) if said.certainty == Certainty::Confirmed => LEAST_CHANCE_OF_A_MEDIATOR,
                Some(_) if mediates => LEAST_CHANCE_OF_A_RUMOURED_MEDIATOR,
                _ if watches => LEAST_CHANCE_OF_AN_OBSERVER,
                _ if entity.label == Label::Group => LEAST_CHANCE_OF_A_GROUP,
                Some(_) | None => LEAST_CHANCE,
            };
            let seems_side = may_be_side && side > LEAST_CHANCE_OF_A_SIDE;
            (chance > least || seems_side, chance.max(side))
        };
        // Nobody acts for Mars.
        let heavenly = entity.label == Label::Place && words::is_heavenly(&entity.name);
        let elsewhere = tells_of_other_matters(entity, mediators)
            || !mediators.is_empty() && only_explains(entity, &candidate);
        if !is_party || heavenly || elsewhere || is_outside(entity, &candidate) {
            continue;
        }
        let rule = candidate.rule.unwrap_or("named as one of those involved");
        let mut evidence = candidate.conduct.evidence.clone();
        evidence.truncate(MOST_EVIDENCE);
        evidence.extend(first_named(document, entity, rule, &evidence));
        if evidence.is_empty() {
            continue;
        }
        if may_be_side && !sides::counts_votes(entity) {
            sides.insert(entity.id, side);
        }
        let party = Party {
            entity: entity.id,
            kind: kind(document, entity),
            principal: false,
            represents: candidate.represents,
            evidence,
            confidence,
        };
        parties.push((candidate.conduct.weight, party));
    }
    offices.complete(&mut parties);
    settle_senders(document, entities, &mut parties, &by_entity);
    parties.sort_by(|left, right| {
        right
            .0
            .total_cmp(&left.0)
            .then(left.1.entity.cmp(&right.1.entity))
    });
    if is_short {
        sides::choose_by_weight(&mut parties, &by_entity);
    } else {
        sides::body_for_its_voice(entities, &parties, &by_entity, &mut sides);
        sides::choose_by_standing(&mut parties, &sides);
    }
    labour::union_before_state(document, entities, &mut parties, &sides);
    let contenders = contenders::contenders(document, entities, &parties);
    sides::contenders_before_states(&mut parties, &contenders);
    sides::settle(entities, &mut parties);
    // Sides first, then by weight.
    parties.sort_by_key(|(_, party)| !party.principal);
    parties.into_iter().map(|(_, party)| party).collect()
}

/// Whether an entity is a group over whom sides quarrel, and no side: hostages, prisoners, their families.
fn is_held(entity: &Entity) -> bool {
    let noun = entity.name.split_whitespace().next_back().unwrap_or("");
    entity.label == Label::Group
        && matches!(
            noun,
            "hostages"
                | "captives"
                | "detainees"
                | "inmates"
                | "prisoners"
                | "pupils"
                | "children"
                | "passengers"
                | "refugees"
                | "deportees"
                | "families"
                | "relatives"
        )
}

/// Whether an entity is named only where the text tells of another matter that somebody once settled.
fn tells_of_other_matters(entity: &Entity, mediators: &[Mediator]) -> bool {
    !entity.mentions.is_empty()
        && entity.mentions.iter().all(|mention| {
            let mut told = mediators
                .iter()
                .flat_map(|mediator| &mediator.statements)
                .filter(|statement| statement.evidence.sentence.contains(mention.span))
                .peekable();
            told.peek().is_some()
                && told.all(|statement| statement.certainty == Certainty::Historical)
        })
}

/// Whether it is learning that is asked about talks between others: "said X, a hydrologist at the University of Y".
///
/// A university that is a side is named early or often.
fn only_explains(entity: &Entity, candidate: &Candidate) -> bool {
    let in_passing =
        entity.mentions.len() <= 2 && entity.mentions.iter().all(|mention| mention.paragraph > 1);
    let of_learning = match entity.label {
        Label::Organisation => offices::is_of_learning(&entity.name),
        Label::Person => candidate
            .represents
            .as_ref()
            .is_some_and(|sender| offices::is_of_learning(&sender.name)),
        Label::Place | Label::Group => false,
    };
    in_passing && of_learning
}

/// Whether an entity is outside of any matter: who signs the article, a paper that only reports, a ministry
/// named without its state, which acts through it, a state that only tells where somebody is from.
fn is_outside(entity: &Entity, candidate: &Candidate<'_>) -> bool {
    let reports = entity.label == Label::Organisation
        && candidate.conduct.is_paper
        && !is_of_many_voices(&entity.name)
        && candidate.conduct.tells == entity.mentions.len()
        && entity.mentions.iter().all(|mention| mention.paragraph > 0);
    let organ = entity.label == Label::Organisation
        && entity.mentions.len() < LEAST_MENTIONS_OF_AN_ORGAN
        && offices::is_bare_organ(&fold(&entity.name));
    // "The Parties", "both States": what a document calls its sides, whoever they are.
    let defined = entity.label == Label::Organisation
        && matches!(
            entity.name.as_str(),
            "Parties"
                | "Party"
                | "Sides"
                | "States"
                | "Governments"
                | "Participants"
                | "Delegations"
        );
    let origin = candidate.conduct.origins == entity.mentions.len();
    candidate.conduct.signs || reports || organ || origin || defined
}

/// Whether a body is a place where all the world writes, which has a stake oftener than a paper.
fn is_of_many_voices(name: &str) -> bool {
    matches!(
        fold(name).as_str(),
        "youtube" | "twitter" | "facebook" | "wikipedia"
    )
}

/// Whether a body is one of learning or letters.
fn is_of_letters(name: &str) -> bool {
    offices::is_of_learning(name)
        || name
            .split_whitespace()
            .any(|word| cues::is_media_head(&fold(word)))
}

/// The sentence that first names an actor, where none before it shows it acting.
///
/// So that a side is known from where the text names it, not from where it first acts.
fn first_named(
    document: &Document<'_>,
    entity: &Entity,
    rule: &'static str,
    acting: &[Evidence],
) -> Option<Evidence> {
    let first = entity
        .mentions
        .iter()
        .find(|mention| mention.sense != Sense::Scene)
        .or(entity.mentions.first())?;
    if acting
        .iter()
        .any(|evidence| evidence.paragraph <= first.paragraph)
    {
        return None;
    }
    let sentence = document.sentence_at(first.span.start)?;
    Some(Evidence {
        sentence: sentence.span,
        cue: first.span,
        paragraph: first.paragraph,
        rule,
    })
}

/// Whether a mediator mediates, or may, in the matter at hand.
fn mediates(mediator: &Mediator) -> bool {
    mediator
        .strongest()
        .is_some_and(|statement| statement.certainty != Certainty::Historical)
}

/// Why an entity is a party, or none where it is not.
fn admits(
    entity: &Entity,
    conduct: &Conduct,
    mediator: Option<&Mediator>,
    represents: Option<&Represents>,
) -> Option<&'static str> {
    if let Some(mediator) = mediator
        && mediates(mediator)
    {
        // A mediator is a party too only where it has a stake beyond the mediation.
        let said = mediator.statements.len();
        if conduct.acts < said + 3 {
            return None;
        }
    }
    match entity.label {
        Label::Person => {
            if conduct.observes && conduct.acts < 4 {
                return None;
            }
            (conduct.acts > 0
                || entity.title.is_some()
                || represents.is_some()
                || entity.mentions.len() > 1)
                .then_some("named among those who act")
        }
        Label::Place => {
            if entity.state.is_some() {
                (conduct.acts > 0).then_some("the state acts")
            } else {
                (conduct.acts >= 3 && conduct.acts * 2 > entity.mentions.len())
                    .then_some("acts as a body")
            }
        }
        Label::Organisation => {
            if conduct.tells > 0 && conduct.acts <= conduct.tells {
                return None;
            }
            let armed = entity_body(entity).is_some_and(|body| body.kind == PartyKind::ArmedGroup);
            (armed || conduct.acts > 0 || entity.mentions.len() > 2).then_some("the body acts")
        }
        Label::Group => {
            let described = entity.name.chars().next().is_some_and(char::is_lowercase);
            (!described || conduct.acts >= LEAST_ACTS_OF_A_DESCRIPTION)
                .then_some("a community that is involved")
        }
    }
}

/// Makes bodies in whose name somebody speaks parties, and drops senders that are none.
fn settle_senders(
    document: &Document<'_>,
    entities: &[Entity],
    parties: &mut Vec<(f32, Party)>,
    mediators: &FxHashMap<EntityId, &Mediator>,
) {
    let mut known: FxHashSet<EntityId> = parties
        .iter()
        .map(|(_, party)| party.entity)
        .chain(mediators.keys().copied())
        .collect();
    let mut added = Vec::new();
    for (weight, party) in parties.iter_mut() {
        party.represents = party.represents.take().filter(|sender| {
            // Of a state that the text does not name only the office tells.
            let Some(body) = sender.entity.and_then(|id| entities.get(id.0 as usize)) else {
                return true;
            };
            if known.contains(&body.id) {
                return true;
            }
            let stands = body.state.is_some() && sender.evidence.rule != offices::OWNED
                || sender.evidence.rule == offices::GOVERNS
                || body.label == Label::Group
                || body.label == Label::Organisation
                    && (body.name.contains(' ')
                        || is_acronym(&body.name)
                        || offices::is_taken_up(document, sender)
                        || body.mentions.len() > 1
                        || entity_body(body).is_some());
            if stands {
                known.insert(body.id);
                let new = Party {
                    entity: body.id,
                    kind: kind(document, body),
                    principal: false,
                    represents: None,
                    evidence: vec![Evidence {
                        rule: "someone speaks in its name",
                        ..sender.evidence
                    }],
                    confidence: 0.5,
                };
                added.push((*weight / 2.0, new));
            }
            stands
        });
    }
    parties.extend(added);
}

/// The known body that an entity is, by any of its names.
fn entity_body(entity: &Entity) -> Option<Body> {
    std::iter::once(&entity.name)
        .chain(&entity.aliases)
        .find_map(|name| bodies::body(&fold(name)))
}

/// What sort of actor an entity is.
fn kind(document: &Document<'_>, entity: &Entity) -> PartyKind {
    match entity.label {
        Label::Person => PartyKind::Person,
        Label::Group => {
            let noun = entity.name.split_whitespace().next_back().unwrap_or("");
            if is_armed_side(noun) {
                PartyKind::ArmedGroup
            } else if noun == "junta" {
                PartyKind::Organisation
            } else {
                PartyKind::People
            }
        }
        Label::Place => PartyKind::State,
        Label::Organisation => {
            if let Some(known) = entity_body(entity) {
                return known.kind;
            }
            let armed = |word: &str| {
                matches!(
                    word,
                    "brigade"
                        | "brigades"
                        | "militia"
                        | "rebels"
                        | "guerrillas"
                        | "guerrilla"
                        | "insurgents"
                        | "militants"
                        | "militant"
                        | "rebel"
                        | "paramilitary"
                        | "battalion"
                        | "mujahideen"
                        | "resistance"
                )
            };
            let by_name = entity
                .name
                .split_whitespace()
                .any(|word| armed(&fold(word)));
            let by_neighbour = entity.mentions.iter().any(|mention| {
                let tokens = tokens_of(document, mention);
                armed(document.lower(tokens.end))
                    || tokens.start > 0 && armed(document.lower(tokens.start - 1))
            });
            if by_name || by_neighbour {
                PartyKind::ArmedGroup
            } else {
                PartyKind::Organisation
            }
        }
    }
}

/// Whether a side known only by description is one under arms.
fn is_armed_side(noun: &str) -> bool {
    matches!(
        noun,
        "rebels"
            | "guerrillas"
            | "militants"
            | "insurgents"
            | "pirates"
            | "mercenaries"
            | "gunmen"
            | "separatists"
            | "militiamen"
            | "militias"
            | "paramilitaries"
            | "jihadists"
            | "fighters"
    )
}
