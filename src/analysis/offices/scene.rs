//! The states and bodies of an article, among which an office or a famous name finds its own.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::bodies;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::analysis::leaders;
use crate::analysis::link::fold;
use crate::analysis::link::is_acronym;
use crate::analysis::offices::Sender;
use crate::analysis::offices::UNNAMED;
use crate::analysis::offices::roll::Roll;
use crate::analysis::offices::usage;
use crate::analysis::offices::usage::Usual;
use crate::analysis::seeded::HashMap;
use crate::analysis::seeded::HashSet;

/// By how much a state must act more than the next to be taken for an officeholder's.
const FAR_MORE: f32 = 2.0;

/// A state must be named so often, by itself or by its places, for an article to be at home there.
const LEAST_OF_HOME: usize = 4;

/// The states and bodies of an article, by which an office or a famous name is placed.
pub(super) struct Scene<'s> {
    entities: &'s [Entity],
    /// Entities that are parties.
    parties: HashSet<EntityId>,
    /// States by how much they act, most first.
    states: Vec<(f32, &'s Entity)>,
    roll: &'s Roll<'s>,
    /// The first parliament or the like that is a party.
    lawgiver: Option<&'s Entity>,
    /// Paragraph to the states that it names, by themselves or by a town, each with where that is first.
    by_paragraph: HashMap<u32, Vec<(u32, &'s Entity)>>,
    /// The state in which the article is at home: most of what it names lies there.
    home: Option<&'static Country>,
    /// Family name to the party that bears it ("Fadel Holdings"); none where several do.
    by_family: HashMap<String, Option<&'s Entity>>,
}

impl<'s> Scene<'s> {
    pub(super) fn new(
        entities: &'s [Entity],
        roll: &'s Roll<'s>,
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
        let mut scene = Scene {
            entities,
            parties: parties.iter().map(|(_, party)| party.entity).collect(),
            states,
            roll,
            lawgiver: None,
            by_paragraph: HashMap::default(),
            home: home(entities),
            by_family: HashMap::default(),
        };
        scene.list();
        scene.list_families();
        scene
    }

    fn list(&mut self) {
        let mut by_iso: HashMap<&str, &Entity> = HashMap::default();
        for entity in self.entities {
            if let Some(iso) = entity.state.filter(|iso| !iso.is_empty()) {
                by_iso.entry(iso).or_insert(entity);
            }
        }
        self.lawgiver = self
            .entities
            .iter()
            .filter(|entity| self.is_party(entity.id) && entity.label == Label::Organisation)
            .find(|entity| {
                entity.name.split_whitespace().any(|word| {
                    matches!(
                        fold(word).as_str(),
                        "parliament" | "knesset" | "assembly" | "bundestag" | "congress"
                    )
                })
            });
        for entity in self.entities.iter().filter(|e| e.label == Label::Place) {
            let state = if entity.state.is_some() {
                Some(entity)
            } else {
                gazetteer::places(&entity.name)
                    .next()
                    .and_then(|place| by_iso.get(place.country?).copied())
            };
            let Some(state) = state else { continue };
            for mention in &entity.mentions {
                let here = self.by_paragraph.entry(mention.paragraph).or_default();
                let start = mention.span.start;
                match here.iter_mut().find(|(_, other)| other.id == state.id) {
                    Some((first, _)) => *first = start.min(*first),
                    None => here.push((start, state)),
                }
            }
        }
    }

    fn list_families(&mut self) {
        for body in self.entities {
            if body.label != Label::Organisation || !self.is_party(body.id) {
                continue;
            }
            let mut words = body.name.split_whitespace().map(fold);
            if let (Some(family), Some(head)) = (words.next(), words.next_back())
                && is_of_family(&head)
            {
                self.by_family
                    .entry(family)
                    .and_modify(|only| *only = None)
                    .or_insert(Some(body));
            }
        }
    }

    /// The one party that bears this family name, folded.
    pub(super) fn of_family(&self, surname: &str) -> Option<&'s Entity> {
        self.by_family.get(surname).copied().flatten()
    }

    /// Whether an entity is a party.
    pub(super) fn is_party(&self, entity: EntityId) -> bool {
        self.parties.contains(&entity)
    }

    /// Whether somebody can be said to speak for this: a party, a state, a body with a full name.
    pub(super) fn stands(&self, entity: EntityId) -> bool {
        let Some(entity) = self.entities.get(entity.0 as usize) else {
            return false;
        };
        self.is_party(entity.id)
            || entity.state.is_some()
            || entity.label == Label::Group
            || entity.label == Label::Organisation
                && (entity.name.contains(' ')
                    || is_acronym(&entity.name)
                    || entity.mentions.len() > 1
                    || bodies::body(&fold(&entity.name)).is_some())
    }

    /// The side of the article of this name: one that is a party before one that is only named.
    fn side(&self, side: &str) -> Option<&'s Entity> {
        let state = gazetteer::country(side).and_then(|country| self.roll.state(country.name));
        let mut called = state.into_iter().chain(self.roll.called(side));
        let first = called.next()?;
        if self.is_party(first.id) {
            return Some(first);
        }
        called
            .find(|entity| self.is_party(entity.id))
            .or(Some(first))
    }

    /// What a leader known the world over speaks for.
    pub(super) fn by_fame(&self, person: &Entity) -> Option<(&'s Entity, &'static str)> {
        // "King Philippe" is no minister whose family name that is.
        let title = person.title.as_deref().map(fold).unwrap_or_default();
        let crowned = matches!(title.as_str(), "king" | "queen") && !person.name.contains(' ');
        let sides = if crowned {
            leaders::sides(&format!("{title} {}", person.name))
        } else {
            leaders::sides(&person.name)
        };
        let found: Vec<&Entity> = sides.iter().filter_map(|side| self.side(side)).collect();
        let chosen = found
            .iter()
            .find(|entity| self.is_party(entity.id))
            .or(found.first())?;
        Some((chosen, "a leader known the world over"))
    }

    /// What the holder of an office speaks for where the text names neither state nor body of his.
    ///
    /// Only who holds an office in the text: fame alone does not tell in what part somebody stands here.
    pub(super) fn unnamed(person: &Entity, office: Option<&str>) -> Option<(Sender, &'static str)> {
        let usual = usage::usual(office?);
        let rule = UNNAMED;
        let unnamed = |state: &str| Sender {
            entity: None,
            name: state.to_owned(),
        };
        if let Usual::State(state) = usual {
            return Some((unnamed(state), rule));
        }
        if usual != Usual::AnyState || !leaders::is_known_in_full(&person.name) {
            return None;
        }
        let state = leaders::sides(&person.name)
            .into_iter()
            .find(|side| gazetteer::country(side).is_some())?;
        Some((unnamed(state), rule))
    }

    /// The party that an organ named without its state belongs to: a chamber for its committee, a state.
    pub(super) fn of_organ(&self, organ: &str) -> Option<(&'s Entity, &'static str)> {
        let folded = fold(organ);
        if usage::is_of_american_lawgivers(&folded) {
            let chamber = if folded.contains("senate") {
                "senator"
            } else {
                "congressman"
            };
            return self.by_usage(chamber);
        }
        let entity = self.side(usage::state_of_organ(&folded)?)?;
        Some((entity, "holds an office of an organ of this state"))
    }

    /// The party of a lawgiver, where it is one of those in the matter.
    pub(super) fn of_party(&self, names: &[&str]) -> Option<(&'s Entity, &'static str)> {
        names
            .iter()
            .flat_map(|name| self.roll.called(name))
            .find(|entity| self.is_party(entity.id))
            .map(|entity| (entity, "speaks for this party"))
    }

    /// The state of this name, for whoever answers at its press briefing.
    pub(super) fn briefed(
        &self,
        state: &str,
        person: &Entity,
        briefer: EntityId,
    ) -> Option<(&'s Entity, &'static str)> {
        (person.id == briefer)
            .then(|| self.whose_briefing(state))
            .flatten()
    }

    /// The state of this name, whose press briefing an article is the transcript of.
    pub(super) fn whose_briefing(&self, state: &str) -> Option<(&'s Entity, &'static str)> {
        let state = self.side(state)?;
        Some((state, "answers at the press briefing of this state"))
    }

    /// What an office belongs to by usage.
    pub(super) fn by_usage(&self, office: &str) -> Option<(&'s Entity, &'static str)> {
        let state = |name: &str| self.side(name);
        let entity = match usage::usual(office) {
            Usual::State(name) => state(name),
            Usual::AmericanLawgivers => {
                let chambers: &[&str] = if office.contains("sen") {
                    &[
                        "Congress",
                        "US Congress",
                        "U.S. Congress",
                        "Senate",
                        "United States Senate",
                        "US Senate",
                        "U.S. Senate",
                    ]
                } else {
                    &[
                        "Congress",
                        "US Congress",
                        "U.S. Congress",
                        "House of Representatives",
                        "United States House of Representatives",
                        "U.S. House of Representatives",
                        "US House of Representatives",
                        "House",
                    ]
                };
                chambers
                    .iter()
                    .filter_map(|chamber| self.side(chamber))
                    .find(|entity| self.is_party(entity.id))
                    .or_else(|| state("United States"))
            }
            Usual::Lawgivers => self.lawgiver,
            Usual::AnyState | Usual::Nothing => None,
        }?;
        Some((entity, "holds an office that usually belongs to this one"))
    }

    /// The state that is left for the holder of a state's office: that of the paragraph, else the one
    /// where the article is at home, even if the text does not name it, else the one that acts far more
    /// than any other.
    ///
    /// `is_free` tells of a state that nobody holds this office of it yet, `may_be` that it can be his.
    pub(super) fn left_for(
        &self,
        person: &Entity,
        is_free: &dyn Fn(EntityId) -> bool,
        may_be: &dyn Fn(EntityId) -> bool,
    ) -> Option<(Sender, &'static str)> {
        let free = |entity: &&Entity| is_free(entity.id) && may_be(entity.id);
        let here = self.home.and_then(|home| self.roll.state(home.name));
        // A state that is no party is named in passing where the article is at home in another.
        let passing = |state: &&Entity| {
            self.home.is_some_and(|home| home.name != state.name) && !self.is_party(state.id)
        };
        if let Some(state) = self
            .state_of_paragraph(person, may_be)
            .filter(free)
            .filter(|state| !passing(state))
        {
            return Some((
                state.into(),
                "holds an office of state; the paragraph names no other state",
            ));
        }
        let at_home = "holds an office of state; the article is at home in this one";
        match (self.home, here) {
            (Some(_), Some(state)) if free(&state) => return Some((state.into(), at_home)),
            (Some(home), None) => {
                let unnamed = Sender {
                    entity: None,
                    name: home.name.to_owned(),
                };
                return Some((unnamed, UNNAMED));
            }
            _ => {}
        }
        let mut free = self.states.iter().filter(|(_, state)| free(state));
        let (most, state) = free.next()?;
        // Better nobody than the wrong state: one must act far more than any other.
        if free.next().is_some_and(|(next, _)| next * FAR_MORE > *most) {
            return None;
        }
        Some((
            (*state).into(),
            "holds an office of state; the text names no other state beside it",
        ))
    }

    /// The other of the two states that act most.
    pub(super) fn opposite(&self, state: EntityId) -> Option<(&'s Entity, &'static str)> {
        let [(_, first), (_, second), ..] = self.states.as_slice() else {
            return None;
        };
        let other = match state {
            state if state == first.id => second,
            state if state == second.id => first,
            _ => return None,
        };
        Some((
            other,
            "the counterpart of one who speaks for the other side",
        ))
    }

    /// The only state of the paragraph that first names a person, its towns counted with it, or the only one
    /// up to there; where that paragraph names no state, the one before counts, as under a headline of a digest.
    fn state_of_paragraph(
        &self,
        person: &Entity,
        may_be: &dyn Fn(EntityId) -> bool,
    ) -> Option<&'s Entity> {
        let named = person.mentions.first()?;
        let states = (0..3)
            .map_while(|back| named.paragraph.checked_sub(back))
            .find_map(|paragraph| self.by_paragraph.get(&paragraph))?;
        let only_up_to = |end: u32| {
            let mut states = states
                .iter()
                .filter(|(first, state)| *first < end && may_be(state.id));
            let (_, only) = states.next()?;
            states.next().is_none().then_some(*only)
        };
        only_up_to(u32::MAX).or_else(|| only_up_to(named.span.start))
    }
}

/// The state where most of the places lie that an article names, itself and its nation counted with them.
fn home(entities: &[Entity]) -> Option<&'static Country> {
    let mut named: Vec<(&str, usize)> = Vec::new();
    for entity in entities.iter().filter(|it| it.label == Label::Place) {
        let iso = entity
            .state
            .or_else(|| gazetteer::places(&entity.name).next()?.country);
        let Some(iso) = iso.filter(|iso| !iso.is_empty()) else {
            continue;
        };
        match named.iter_mut().find(|(other, _)| *other == iso) {
            Some((_, count)) => *count += entity.mentions.len(),
            None => named.push((iso, entity.mentions.len())),
        }
    }
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let (most, count) = *named.first()?;
    let next = named.get(1).map_or(0, |(_, count)| *count);
    (count >= LEAST_OF_HOME && count >= 2 * next)
        .then(|| gazetteer::country_of_iso(most))
        .flatten()
}

/// Heads of firms that are called after those who own them.
fn is_of_family(head: &str) -> bool {
    matches!(
        head,
        "group"
            | "holding"
            | "holdings"
            | "brothers"
            | "industries"
            | "foundation"
            | "company"
            | "corporation"
            | "bank"
            | "administration"
    )
}
