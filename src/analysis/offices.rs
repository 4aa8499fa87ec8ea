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

mod beside;
mod words;

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Represents;
use crate::analysis::bodies;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::leaders;
use crate::analysis::link::fold;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::words::Usual;
use crate::text::Document;
use std::collections::HashMap;
use std::collections::HashSet;
use std::ops::Range;

/// So many mentions are looked at for an office; later ones seldom tell it.
const MENTIONS_LOOKED_AT: usize = 12;

/// By how much a state must act more than the next to be taken for an officeholder's.
const FAR_MORE: f32 = 2.0;

/// The rule by which somebody speaks for a land below a state, as its governor or premier.
pub const GOVERNS: &str = "governs it, or is its officer";

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
            if sender.label == Label::Person && !serves_as_lawyer(document, mention, index, person)
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

fn serves_as_lawyer(
    document: &Document<'_>,
    mention: &Mention,
    index: &Index,
    person: &Entity,
) -> bool {
    let reader = Beside {
        document,
        index,
        person: person.id,
    };
    reader.is_lawyer_beside(&tokens_of(document, mention))
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
    if entity.label == Label::Place
        && entity.state.is_none()
        && let Some(country) = gazetteer::country_of_seat(&entity.name)
    {
        return entities
            .iter()
            .find(|other| other.state.is_some() && is_called(other, country.name))
            .or(Some(entity));
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
        .filter(|sender| {
            !matches!(short.as_str(), "house" | "senate") || sender.id != id
        })
}

/// Whether an entity is the state or body of this name.
fn is_called(entity: &Entity, side: &str) -> bool {
    let folded = fold(side);
    if entity.label == Label::Person {
        return false;
    }
    if fold(&entity.name) == folded || entity.aliases.iter().any(|alias| fold(alias) == folded) {
        return true;
    }
    if entity.state.is_some() {
        return gazetteer::country(side).is_some_and(|country| {
            gazetteer::country(&entity.name).is_some_and(|own| own.name == country.name)
        });
    }
    bodies::body(&folded)
        .is_some_and(|body| bodies::body(&fold(&entity.name)).is_some_and(|own| own == body))
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
                            "committee" | "council" | "ministry" | "department" | "office" | "presidium"
                                | "cabinet" | "bureau" | "affairs" | "staff" | "command"
                        )
                    })
                });
            if party.kind != PartyKind::Person
                || stands && !organ
                || is_past(document, entity)
            {
                continue;
            }
            let office = office(document, entity);
            let found = if organ {
                scene
                    .by_fame(entity)
                    .filter(|(name, _)| scene.is_party(name))
            } else if by_elimination {
                office
                    .as_deref()
                    .filter(|office| words::usual(office) == Usual::AnyState)
                    .and_then(|office| scene.left_for(entity, office, &taken))
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

/// Whether the words of an office tell that its holder speaks for a land or town.
fn governs(document: &Document<'_>, cue: Range<usize>) -> bool {
    let mut words = (cue.start..cue.end + 2).map(|idx| document.lower(idx));
    words.any(|word| matches!(word, "governor" | "premier" | "mayor" | "secretary" | "attorney" | "president" | "minister" | "spokesman" | "spokeswoman" | "spokesperson"))
}

/// The person whom another serves.
fn boss(
    document: &Document<'_>,
    person: &Entity,
    entities: &[Entity],
    index: &Index,
) -> Option<EntityId> {
    person.mentions.iter().take(MENTIONS_LOOKED_AT).find_map(|mention| {
        match beside(document, person.id, index, mention) {
            Found::Serves(boss, _) => entities.get(boss.0 as usize).map(|entity| entity.id),
            Found::Speaks(..) | Found::Past | Found::Nothing => None,
        }
    })
}

/// The office a person is named with, in lower case: before the name or behind it.
fn office(document: &Document<'_>, person: &Entity) -> Option<String> {
    if let Some(title) = &person.title {
        return Some(fold(title));
    }
    person.mentions.iter().take(4).find_map(|mention| {
        let tokens = tokens_of(document, mention);
        // "The Vice President, X, said".
        if tokens.start >= 2 && document.lower(tokens.start - 1) == "," {
            let words = office_words_before(document, tokens.start - 1);
            if !words.is_empty() {
                return Some(fold(document.slice(document.span_of(words))));
            }
        }
        // "the House minority whip X": no title as it stands in the name's run.
        let words = office_words_before(document, tokens.start);
        if !words.is_empty() {
            return Some(fold(document.slice(document.span_of(words))));
        }
        match document.lower(tokens.end) {
            "," => {
                let phrase = tokens.end + 1..tokens.end + 9;
                let end = phrase.clone().find(|&idx| {
                    matches!(
                        document.lower(idx),
                        "," | "." | "in" | "for" | "who" | "at" | "said" | ";"
                    )
                })?;
                let last = (tokens.end + 1..end)
                    .find(|&idx| document.lower(idx) == "of")
                    .filter(|&of| document.lower(of + 1) != "state")
                    .unwrap_or(end);
                (last > tokens.end + 1
                    && words::is_office_in_apposition(document.lower(last - 1))
                    || document.lower(last - 1) == "state")
                    .then(|| {
                        fold(document.slice(document.span_of(tokens.end + 1..last)))
                            .trim_start_matches("the ")
                            .trim_start_matches("a ")
                            .to_owned()
                    })
            }
            "is" | "was" | "becomes" | "became" => {
                let phrase = tokens.end + 1..tokens.end + 7;
                let office = phrase
                    .clone()
                    .find(|&idx| matches!(document.lower(idx), "minister" | "president" | "premier" | "chancellor" | "king" | "queen"))?;
                let begin = phrase.clone().find(|&idx| {
                    matches!(
                        document.lower(idx),
                        "appointed" | "elected" | "named" | "sworn" | "re-elected" | "chosen"
                    )
                })?;
                (begin < office).then(|| {
                    let prime = document.lower(office - 1);
                    if matches!(prime, "prime" | "foreign" | "vice") {
                        format!("{prime} {}", document.lower(office))
                    } else {
                        document.lower(office).to_owned()
                    }
                })
            }
            // "X (R-Ohio)", "X (D)".
            "(" => {
                let inside = document.word(tokens.end + 1);
                (matches!(inside, "R" | "D") || inside.starts_with("R-") || inside.starts_with("D-"))
                    .then(|| "senator".to_owned())
            }
            _ => None,
        }
    })
}

/// The words of an office that end just before `end`.
fn office_words_before(document: &Document<'_>, end: usize) -> Range<usize> {
    let mut start = end;
    while start > 0 && end - start < 5 {
        let word = document.lower(start - 1);
        let of = word == "of" && start < end;
        if crate::analysis::cues::is_title(word)
            || words::is_office_in_apposition(word)
            || of
            || matches!(word, "house" | "senate" | "minority" | "majority")
        {
            start -= 1;
        } else {
            break;
        }
    }
    start..end
}

/// Whether the text calls a person former, or a candidate.
fn is_past(document: &Document<'_>, person: &Entity) -> bool {
    person
        .title
        .as_deref()
        .is_some_and(|title| fold(title).contains("former") || fold(title).contains("candidate"))
        || person.mentions.iter().take(3).any(|mention| {
            let tokens = tokens_of(document, mention);
            let Some(sentence) = document.sentence_at(mention.span.start) else {
                return false;
            };
            let first = (sentence.tokens.start as usize).max(tokens.start.saturating_sub(6));
            let before = (first..tokens.start)
                .rev()
                .take_while(|&idx| {
                    let word = document.lower(idx);
                    !words::ends_phrase(word) && word != "," && !words::is_verb(word)
                })
                .any(|idx| {
                    let word = document.lower(idx);
                    words::is_past(word) || words::is_rival(word)
                });
            let behind = document.lower(tokens.end) == ","
                && (tokens.end + 1..tokens.end + 3)
                    .any(|idx| matches!(document.lower(idx), "former" | "ex-president"));
            before || behind
        })
}

/// The states and bodies of an article, by which an office or a famous name is placed.
struct Scene<'s> {
    entities: &'s [Entity],
    /// Entities that are parties.
    parties: HashSet<EntityId>,
    /// States by how much they act, most first.
    states: Vec<(f32, &'s Entity)>,
}

impl<'s> Scene<'s> {
    fn new(
        entities: &'s [Entity],
        parties: &[(f32, Party)],
    ) -> Self {
        // The state that acts most, not the one most named: who speaks is seldom the scene.
        let mut states: Vec<(f32, &Entity)> = parties
            .iter()
            .filter_map(|(weight, party)| {
                let entity = entities.get(party.entity.0 as usize)?;
                entity.state?;
                Some((party.evidence.len() as f32 + weight / 100.0, entity))
            })
            .collect();
        states.sort_by(|left, right| right.0.total_cmp(&left.0));
        Scene {
            entities,
            parties: parties.iter().map(|(_, party)| party.entity).collect(),
            states,
        }
    }

    /// Whether a party is called so.
    fn is_party(&self, name: &str) -> bool {
        self.entities
            .iter()
            .any(|entity| entity.name == name && self.parties.contains(&entity.id))
    }

    /// Whether somebody can be said to speak for what is called so: a party, a state, a body with a full name.
    fn stands(&self, name: &str) -> bool {
        self.entities.iter().any(|entity| {
            entity.name == name
                && (self.parties.contains(&entity.id)
                    || entity.state.is_some()
                    || entity.label == Label::Organisation
                        && (entity.name.contains(' ')
                            || entity.mentions.len() > 1
                            || bodies::body(&fold(&entity.name)).is_some()))
        })
    }

    /// The side of the article of this name: one that is a party before one that is only named.
    fn side(&self, side: &str) -> Option<&'s Entity> {
        let mut called = self
            .entities
            .iter()
            .filter(|entity| is_called(entity, side));
        let first = called.next()?;
        if self.parties.contains(&first.id) {
            return Some(first);
        }
        called
            .find(|entity| self.parties.contains(&entity.id))
            .or(Some(first))
    }

    /// What a leader known the world over speaks for.
    fn by_fame(&self, person: &Entity) -> Option<(String, &'static str)> {
        let sides = leaders::sides(&person.name);
        let found: Vec<&Entity> = sides.iter().filter_map(|side| self.side(side)).collect();
        let chosen = found
            .iter()
            .find(|entity| self.parties.contains(&entity.id))
            .or(found.first())?;
        Some((chosen.name.clone(), "a leader known the world over"))
    }

    /// What an office belongs to by usage.
    fn by_usage(&self, office: &str) -> Option<(String, &'static str)> {
        let state = |name: &str| self.side(name);
        let entity = match words::usual(office) {
            Usual::State(name) => state(name),
            Usual::AmericanLawgivers => {
                let chambers: &[&str] = if office.contains("sen") {
                    &["Congress", "US Congress", "U.S. Congress", "Senate", "US Senate"]
                } else {
                    &[
                        "Congress",
                        "US Congress",
                        "U.S. Congress",
                        "House of Representatives",
                        "House",
                    ]
                };
                chambers
                    .iter()
                    .filter_map(|chamber| self.side(chamber))
                    .find(|entity| self.parties.contains(&entity.id))
                    .or_else(|| state("United States"))
            }
            Usual::Lawgivers => self
                .entities
                .iter()
                .filter(|entity| self.parties.contains(&entity.id))
                .find(|entity| {
                    entity.label == Label::Organisation
                        && entity.name.split_whitespace().any(|word| {
                            matches!(
                                fold(word).as_str(),
                                "parliament" | "knesset" | "assembly" | "bundestag" | "congress"
                            )
                        })
                }),
            Usual::AnyState | Usual::Nothing => None,
        }?;
        Some((entity.name.clone(), "holds an office that by usage is this one's"))
    }

    /// The state that is left for the holder of a state's office.
    fn left_for(
        &self,
        person: &Entity,
        office: &str,
        taken: &HashSet<(String, String)>,
    ) -> Option<(String, &'static str)> {
        let free = |entity: &&Entity| !taken.contains(&(office.to_owned(), entity.name.clone()));
        if let Some(state) = self.state_of_paragraph(person).filter(free) {
            return Some((
                state.name.clone(),
                "holds an office of state; the paragraph names no other state",
            ));
        }
        let mut free = self.states.iter().filter(|(_, state)| free(state));
        let (most, state) = free.next()?;
        // Better nobody than the wrong state: one must act far more than any other.
        if free.next().is_some_and(|(next, _)| next * FAR_MORE > *most) {
            return None;
        }
        Some((
            state.name.clone(),
            "holds an office of state; the text names no other state beside it",
        ))
    }

    /// The only state of the paragraph that first names a person, its towns counted with it.
    fn state_of_paragraph(&self, person: &Entity) -> Option<&'s Entity> {
        let paragraph = person.mentions.first()?.paragraph;
        (0..3)
            .map_while(|back| paragraph.checked_sub(back))
            .find_map(|paragraph| self.state_here(paragraph))?
    }

    /// The only state named in a paragraph; nothing inside where there are several, nothing where there is none.
    fn state_here(&self, paragraph: u32) -> Option<Option<&'s Entity>> {
        let mut found: Option<&Entity> = None;
        for entity in self.entities {
            let here = entity
                .mentions
                .iter()
                .any(|mention| mention.paragraph == paragraph);
            if !here || entity.label != Label::Place {
                continue;
            }
            let state = if entity.state.is_some() {
                Some(entity)
            } else {
                gazetteer::places(&entity.name)
                    .next()
                    .and_then(|place| place.country)
                    .and_then(|iso| {
                        self.entities
                            .iter()
                            .find(|other| other.state == Some(iso) && !iso.is_empty())
                    })
            };
            match (state, found) {
                (Some(state), Some(found)) if state.id != found.id => return Some(None),
                (Some(state), _) => found = Some(state),
                (None, _) => {}
            }
        }
        found.map(Some)
    }
}
