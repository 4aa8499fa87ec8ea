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
//! 4. An office of a state with no state beside it: the state from which the answer comes ("The reply from
//!    Lima took a day. The foreign minister, X"), the state of the paragraph, else the one that acts
//!    far more than any other and has no holder of that office yet; never the state of whoever meets him.
//!
//! Somebody called "former", and a candidate, gets nothing from 2 to 4.
//!
//! Right of the persons who speak for somebody, in a hundred articles: 0.58 by 1 alone, 0.71 without fame,
//! 0.84 by 1 and 2, 0.86 by all four; fame helps most where the text takes its reader's knowledge for
//! granted. Tried and left: giving generals the state nearest by (as often they are rebels), and heads of
//! government in an election their party instead of the state (the text seldom tells).

mod apposition;
mod bare_office;
mod beside;
mod deeds;
mod described;
mod issuer;
mod likely;
mod meant;
mod members;
mod named;
mod roll;
mod scene;
mod usage;
mod whence;
mod words;

pub use crate::analysis::offices::words::is_bare_organ;
pub use crate::analysis::offices::words::is_of_learning;

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
use crate::analysis::leaders;
use crate::analysis::link::fold;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::issuer::issuer;
use crate::analysis::offices::issuer::speaker;
use crate::analysis::offices::named::governs;
use crate::analysis::offices::named::is_past;
use crate::analysis::offices::named::office;
use crate::analysis::offices::named::party_beside;
use crate::analysis::offices::roll::Roll;
use crate::analysis::offices::scene::Scene;
use crate::analysis::offices::usage::Usual;
use crate::analysis::offices::whence::Whence;
use crate::analysis::seeded::HashMap;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use std::ops::Range;

/// So many mentions are looked at for an office; later ones seldom tell it.
const MENTIONS_LOOKED_AT: usize = 12;

/// The rule by which somebody speaks for a land below a state, as its governor or premier.
pub const GOVERNS: &str = "governs it, or is its officer";

/// The rule by which somebody speaks for a body or state that stands beside the office.
pub const NAMED: &str = "named with the office";

/// The rule by which somebody is called a state's own, as "Kenya's X" is, with no office told.
pub const OWNED: &str = "named as its own";

/// The rule by which somebody speaks for a state that the text does not name.
pub const UNNAMED: &str = "holds an office; the text does not name the state";

/// Who a person speaks for, before it is told by which words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sender {
    /// The entity; none where the text does not name it.
    entity: Option<EntityId>,
    name: String,
}

impl From<&Entity> for Sender {
    fn from(entity: &Entity) -> Self {
        Self {
            entity: Some(entity.id),
            name: entity.name.clone(),
        }
    }
}

/// For whom the persons of a document speak.
pub struct Offices<'o, 'a> {
    document: &'o Document<'a>,
    entities: &'o [Entity],
    index: &'o Index,
    roll: Roll<'o>,
    /// By entity: the state or body named with the office, beside the person's name.
    named: Vec<Option<Represents>>,
}

impl<'o, 'a> Offices<'o, 'a> {
    /// Reads what stands beside the names of persons.
    pub fn new(document: &'o Document<'a>, entities: &'o [Entity], index: &'o Index) -> Self {
        let mut offices = Self {
            document,
            entities,
            index,
            roll: Roll::new(entities),
            named: Vec::new(),
        };
        offices.named = entities
            .iter()
            .map(|entity| offices.named_beside(entity))
            .collect();
        offices
    }

    /// For whom a person speaks by the words beside the name.
    pub fn of(&self, person: EntityId) -> Option<&Represents> {
        self.named.get(person.0 as usize)?.as_ref()
    }

    /// The state or body for which a person speaks by the words beside the name.
    pub fn sender_of(&self, person: EntityId) -> Option<EntityId> {
        self.of(person)?.entity
    }

    /// The persons who speak for somebody by the words beside their names, and for whom.
    pub fn speakers(&self) -> impl Iterator<Item = (EntityId, EntityId)> {
        self.entities
            .iter()
            .filter_map(|entity| Some((entity.id, self.sender_of(entity.id)?)))
    }

    fn named_beside(&self, person: &Entity) -> Option<Represents> {
        if person.label != Label::Person {
            return None;
        }
        let document = self.document;
        let mut of_land = None;
        for mention in person.mentions.iter().take(MENTIONS_LOOKED_AT) {
            if let Found::Speaks(entity, cue) | Found::Serves(entity, cue) =
                beside(document, person.id, self.index, mention)
            {
                let Some(sender) = self.roll.sender(entity) else {
                    continue;
                };
                if sender.label == Label::Person
                    && !cue.clone().any(|idx| words::is_lawyer(document.lower(idx)))
                {
                    continue;
                }
                // The mayor of a capital speaks for the town.
                if sender.state.is_some() && cue.clone().any(|idx| document.lower(idx) == "mayor") {
                    return None;
                }
                let has_office = cue.clone().any(|idx| beside::is_office(document, idx));
                // "the Kenyan lawyer X" is a lawyer from there.
                let private = |idx: usize| {
                    let word = document.lower(idx);
                    words::is_lawyer(word) || matches!(word, "activist" | "campaigner")
                };
                let by_nation = sender.state.is_some()
                    && cue.clone().last().is_some_and(private)
                    && cue.len() < 7
                    && !document
                        .slice(document.span_of(cue.clone()))
                        .contains("general")
                    && gazetteer::country_of_nationality(document.word(cue.start)).is_some();
                if by_nation {
                    return None;
                }
                // "British trade union leader X": an officer of a body from there.
                let of_body = sender.state.is_some()
                    && cue.clone().any(|idx| {
                        matches!(
                            document.lower(idx),
                            "union" | "unions" | "company" | "firm" | "club" | "charity"
                        )
                    });
                if of_body {
                    continue;
                }
                let rule = if sender.label == Label::Place && sender.state.is_none() {
                    if !governs(document, cue.clone()) {
                        // "Abkhazia's X": for whoever acts as a party.
                        let name = tokens_of(document, mention).start;
                        let owns = name > 0 && matches!(document.lower(name - 1), "'s" | "’s");
                        if owns && of_land.is_none() {
                            of_land = told(document, mention, sender.into(), cue, OWNED);
                        }
                        continue;
                    }
                    GOVERNS
                } else if is_of_learning(&sender.name)
                    && !has_office
                    && !words::is_scholar(document.lower(cue.start))
                    && document.lower(cue.start) != "of"
                {
                    continue;
                } else if sender.state.is_some() && !has_office && !is_titled_by_office(person) {
                    OWNED
                } else {
                    NAMED
                };
                return told(document, mention, sender.into(), cue, rule);
            }
        }
        of_land
    }
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
    // "A former general, X, who heads the Front": what one does now counts.
    let heads_now = document.lower(tokens.end) == ","
        && document.lower(tokens.end + 1) == "who"
        && matches!(
            document.lower(tokens.end + 2),
            "heads" | "leads" | "chairs" | "represents" | "commands" | "runs" | "speaks"
        );
    match reader.before(first..tokens.start) {
        Found::Nothing => reader.after(tokens.end..last),
        Found::Past if heads_now => reader.after(tokens.end..last),
        found => found,
    }
}

fn told(
    document: &Document<'_>,
    mention: &Mention,
    sender: Sender,
    cue: Range<usize>,
    rule: &'static str,
) -> Option<Represents> {
    let sentence = document.sentence_at(mention.span.start)?;
    Some(Represents {
        entity: sender.entity,
        name: sender.name,
        evidence: Evidence {
            sentence: sentence.span,
            cue: document.span_of(cue),
            paragraph: mention.paragraph,
            rule,
        },
    })
}

impl Offices<'_, '_> {
    /// Gives persons for whom no words beside the name speak the state or body that their office or fame tells.
    ///
    /// A state that already has a holder of the same office in this article is passed over.
    pub fn complete(&self, parties: &mut [(f32, Party)]) {
        let document = self.document;
        let entities = self.entities;
        let scene = Scene::new(entities, &self.roll, parties);
        let mut taken: HashSet<(String, EntityId)> = parties
            .iter()
            .filter_map(|(_, party)| {
                let entity = entities.get(party.entity.0 as usize)?;
                let office = office(document, entity)?;
                Some((office, party.represents.as_ref()?.entity?))
            })
            .collect();
        let whence = Whence {
            document,
            index: self.index,
        };
        let speaker = speaker(document, entities);
        let issuer = issuer(document, entities);
        let briefer = issuer::briefer(document, entities);
        // First what is sure for each, then what is left for the others.
        for by_elimination in [false, true] {
            let speaks_for: HashMap<EntityId, Sender> = parties
                .iter()
                .filter_map(|(_, party)| {
                    let sender = party.represents.as_ref()?;
                    let sender = Sender {
                        entity: sender.entity,
                        name: sender.name.clone(),
                    };
                    Some((party.entity, sender))
                })
                .collect();
            for (_, party) in parties.iter_mut() {
                let Some(entity) = entities.get(party.entity.0 as usize) else {
                    continue;
                };
                let sender = party.represents.as_ref().and_then(|sender| sender.entity);
                let stands = party.represents.as_ref().is_some_and(|sender| {
                    sender.evidence.rule == GOVERNS || is_taken_up(document, sender)
                }) || sender.is_some_and(|sender| scene.stands(sender));
                // A body that is no party itself may be an organ of the state that is ("the Central Committee").
                let organ = sender
                    .filter(|&sender| !by_elimination && !scene.is_party(sender))
                    .and_then(|sender| entities.get(sender.0 as usize))
                    .filter(|sender| {
                        stands && words::is_organ(&sender.name)
                            || usage::state_of_organ(&fold(&sender.name)).is_some()
                    });
                if party.kind != PartyKind::Person
                    || stands && organ.is_none()
                    || is_past(document, entity)
                {
                    continue;
                }
                let office = office(document, entity);
                let by_fame = || {
                    scene
                        .by_fame(entity)
                        .filter(|(state, _)| office.is_some() || self.bears_out(entity, state.id))
                };
                let found = if let Some(organ) = organ {
                    by_fame()
                        .or_else(|| scene.of_organ(&organ.name))
                        .filter(|(state, _)| scene.is_party(state.id))
                        .map(|(state, rule)| (state.into(), rule))
                } else if by_elimination {
                    self.answering(entity, office.as_deref())
                        .or_else(|| Scene::unnamed(entity, office.as_deref()))
                        .or_else(|| {
                            let sender = speaks_for.get(&speaker?)?.clone();
                            let sent = office.as_deref().is_some_and(usage::is_sent_by_head)
                                || bare_office::is_ours(document, entity);
                            sent.then_some((sender, "serves whoever makes the statement"))
                        })
                        .or_else(|| {
                            let sent = office.as_deref().is_some_and(usage::is_sent_by_head);
                            let state = issuer::briefs(document).filter(|_| sent)?;
                            let (state, rule) = scene.whose_briefing(state)?;
                            Some((state.into(), rule))
                        })
                        .or_else(|| {
                            let issuer = issuer.filter(|_| {
                                bare_office::is_told_without_a_body(document, self.index, entity)
                            })?;
                            Some((
                                issuer.into(),
                                "holds an office of whoever makes the statement",
                            ))
                        })
                        .or_else(|| {
                            let other =
                                bare_office::whose_counterpart(document, self.index, entity)
                                    .or_else(|| {
                                        bare_office::beside_in_pair(document, self.index, entity)
                                    })?;
                            let (state, rule) = scene.opposite(speaks_for.get(&other)?.entity?)?;
                            Some((state.into(), rule))
                        })
                        .or_else(|| {
                            let office = office
                                .as_deref()
                                .filter(|office| usage::usual(office) == Usual::AnyState)
                                .or_else(|| whence.is_of_organ(entity).then_some("of an organ"))
                                .filter(|_| !bare_office::is_regional(document, entity))?;
                            let other = whence.other(entity).and_then(|other| {
                                speaks_for
                                    .get(&other)
                                    .and_then(|sender| sender.entity)
                                    .or_else(|| Some(self.roll.sender(other)?.id))
                            });
                            let free = |state| !taken.contains(&(office.to_owned(), state));
                            let may_be = |state| other != Some(state);
                            scene.left_for(entity, &free, &may_be)
                        })
                        .or_else(|| {
                            bare_office::is_of_opposition(document, entity).then_some(())?;
                            let (body, rule) = scene.of_party(&["opposition"])?;
                            Some((body.into(), rule))
                        })
                        .or_else(|| {
                            let body = Self::namesake(entity, &scene)?;
                            Some((body.into(), "bears the name of this body"))
                        })
                        .or_else(|| {
                            let body = bare_office::commission(document, entities, entity)
                                .filter(|body| scene.is_party(body.id))
                                .or_else(|| bare_office::court(document, entities, entity))
                                .or_else(|| self.body_talked_of(entity, &scene))
                                .or_else(|| self.body_in_question(entity))?;
                            Some((body.into(), "holds an office of the body that is talked of"))
                        })
                        .or_else(|| {
                            let boss = boss(document, entity, entities, self.index)?;
                            if let Some(sender) = speaks_for.get(&boss.id) {
                                return Some((sender.clone(), "serves a person who speaks for it"));
                            }
                            if scene.is_party(boss.id) {
                                return Some((boss.into(), "serves this person"));
                            }
                            let (state, _) = scene
                                .by_fame(boss)
                                .filter(|(state, _)| self.bears_out(boss, state.id))?;
                            Some((state.into(), "serves a person who speaks for it"))
                        })
                } else {
                    // "Republican Senator X", "X, D-Ohio": who holds no office of state speaks for his party.
                    let of_party = || {
                        let of_state = office.as_deref().is_some_and(|office| {
                            matches!(usage::usual(office), Usual::State(_) | Usual::AnyState)
                        });
                        (!of_state).then_some(())?;
                        scene.of_party(party_beside(document, entity))
                    };
                    let owned = bare_office::is_owned(document, entity);
                    of_party()
                        .or_else(by_fame)
                        .or_else(|| scene.by_usage(office.as_deref().filter(|_| !owned)?))
                        .or_else(|| scene.briefed(issuer::briefs(document)?, entity, briefer?))
                        .map(|(state, rule)| (state.into(), rule))
                        .or_else(|| {
                            let boss = boss(document, entity, entities, self.index)?;
                            let sender = speaks_for.get(&boss.id)?.clone();
                            Some((sender, "serves a person who speaks for it"))
                        })
                };
                let Some((sender, rule)) = found else {
                    continue;
                };
                let Some(mention) = entity.mentions.first() else {
                    continue;
                };
                let tokens = tokens_of(document, mention);
                if let (Some(office), Some(state)) = (office, sender.entity) {
                    taken.insert((office, state));
                }
                party.represents = told(document, mention, sender, tokens, rule);
            }
        }
    }
}

impl Offices<'_, '_> {
    /// The state from which somebody answers who holds an office of some state.
    fn answering(&self, person: &Entity, office: Option<&str>) -> Option<(Sender, &'static str)> {
        let whence = Whence {
            document: self.document,
            index: self.index,
        };
        let of_state = office.is_some_and(|office| usage::usual(office) == Usual::AnyState)
            || whence.is_of_organ(person);
        let place = of_state
            .then(|| whence.answer(person))
            .flatten()
            .or_else(|| whence.told_as_its(person, office.filter(|_| of_state)?))
            .or_else(|| of_state.then(|| self.carried_by(person)).flatten())
            .or_else(|| whence.of_the_government(person))
            .or_else(|| whence.capital_behind(person))?;
        let state = self.roll.sender(place).filter(|it| it.state.is_some())?;
        Some((state.into(), "answers for the state that is named before"))
    }

    /// The state whose own news agency carries what somebody says.
    fn carried_by(&self, person: &Entity) -> Option<EntityId> {
        let mention = person.mentions.first()?;
        let sentence = self.document.sentence_at(mention.span.start)?;
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        self.index.within(&tokens).iter().find_map(|named| {
            let agency = self
                .document
                .slice(self.document.span_of(named.tokens.clone()));
            let state = usage::state_of_agency(&fold(agency))?;
            Some(self.roll.state(state)?.id)
        })
    }

    /// The body whose officer somebody is who is named with the bare office: "Chairman X said".
    ///
    /// The party that the nearest sentence of the paragraph opens with, for that is what is talked of.
    fn body_talked_of(&self, person: &Entity, scene: &Scene<'_>) -> Option<&Entity> {
        let document = self.document;
        let mention = person.mentions.first()?;
        let office = bare_office::before(document, tokens_of(document, mention).start)?;
        let mut sentences = document
            .sentences
            .iter()
            .rev()
            .skip_while(|sentence| sentence.span.start > mention.span.start)
            .take_while(|sentence| sentence.paragraph == mention.paragraph);
        sentences.find_map(|sentence| {
            let tokens = sentence.tokens.start as usize..(sentence.tokens.end as usize).min(office);
            self.index
                .within(&tokens)
                .iter()
                .filter(|named| named.label == Label::Organisation)
                .filter(|named| scene.is_party(named.entity))
                .find_map(|named| self.entities.get(named.entity.0 as usize))
        })
    }

    /// Whether the text bears out that a person without an office is the leader of that name.
    ///
    /// "Johnson, a plumber" is not, and of any other Johnson the state must be named beside.
    fn bears_out(&self, person: &Entity, state: EntityId) -> bool {
        let document = self.document;
        let mut mentions = person
            .mentions
            .iter()
            .take(MENTIONS_LOOKED_AT)
            .map(|mention| (mention, tokens_of(document, mention)));
        if person.name.contains(' ') {
            return true;
        }
        let is_other = mentions.clone().any(|(_, tokens)| {
            document.lower(tokens.end) == ","
                && matches!(document.lower(tokens.end + 1), "a" | "an")
        });
        !is_other
            && (!leaders::is_borne_by_many(&person.name)
                || mentions.any(|(mention, tokens)| {
                    let beside = tokens.start.saturating_sub(3)..tokens.end + 3;
                    let sentence = document.sentence_at(mention.span.start);
                    self.index.within(&beside).iter().any(|named| {
                        named.entity == state
                            && sentence.is_some_and(|sentence| {
                                (sentence.tokens.start as usize..sentence.tokens.end as usize)
                                    .contains(&named.tokens.start)
                            })
                    })
                }))
    }
}

/// Whether the title before a name is an office of state: "Ghana's President X".
fn is_titled_by_office(person: &Entity) -> bool {
    person.title.as_deref().is_some_and(|title| {
        let title = fold(title);
        usage::usual(&title) == Usual::AnyState
            && !title.contains("king")
            && !title.contains("queen")
    })
}

/// Whether a pronoun takes up the body, or somebody is said to speak for it: then it has a voice here.
pub fn is_taken_up(document: &Document<'_>, sender: &Represents) -> bool {
    let cue = document.slice(sender.evidence.cue);
    ["its ", "Its ", "their ", "Their ", "for "]
        .iter()
        .any(|pronoun| cue.starts_with(pronoun))
        || described::is_body_noun(cue.split(' ').next().unwrap_or(cue))
        // "the pilots' association, BvL"
        || cue.contains("s' ") && cue.contains(", ")
        || ["led by", "headed by", "chaired by"]
            .iter()
            .any(|deed| cue.ends_with(deed))
}

/// The person whom another serves.
fn boss<'e>(
    document: &Document<'_>,
    person: &Entity,
    entities: &'e [Entity],
    index: &Index,
) -> Option<&'e Entity> {
    person
        .mentions
        .iter()
        .take(MENTIONS_LOOKED_AT)
        .find_map(
            |mention| match beside(document, person.id, index, mention) {
                Found::Serves(boss, _) => entities.get(boss.0 as usize),
                Found::Speaks(..) | Found::Past | Found::Nothing => None,
            },
        )
}
