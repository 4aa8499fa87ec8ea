//! The states and bodies of an article, among which an office or a famous name finds its own.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::bodies;
use crate::analysis::gazetteer;
use crate::analysis::leaders;
use crate::analysis::link::fold;
use crate::analysis::offices::UNNAMED;
use crate::analysis::offices::words;
use crate::analysis::offices::words::Usual;
use std::collections::HashMap;
use std::collections::HashSet;

/// By how much a state must act more than the next to be taken for an officeholder's.
const FAR_MORE: f32 = 2.0;

/// The states and bodies of an article, by which an office or a famous name is placed.
pub(super) struct Scene<'s> {
    entities: &'s [Entity],
    /// Entities that are parties.
    parties: HashSet<EntityId>,
    /// States by how much they act, most first.
    states: Vec<(f32, &'s Entity)>,
    /// Names and other forms, folded, to entities that are no persons.
    by_name: HashMap<String, Vec<&'s Entity>>,
    /// A state's usual name to its entity.
    by_state: HashMap<&'static str, &'s Entity>,
    /// Paragraph to the states that it names, by themselves or by a town.
    by_paragraph: HashMap<u32, Vec<&'s Entity>>,
}

impl<'s> Scene<'s> {
    pub(super) fn new(entities: &'s [Entity], parties: &[(f32, Party)]) -> Self {
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
            by_name: HashMap::new(),
            by_state: HashMap::new(),
            by_paragraph: HashMap::new(),
        };
        scene.list();
        scene
    }

    fn list(&mut self) {
        let mut by_iso: HashMap<&str, &Entity> = HashMap::new();
        for entity in self.entities.iter().filter(|e| e.label != Label::Person) {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                self.by_name.entry(fold(name)).or_default().push(entity);
                if entity.label != Label::Place
                    && let Some(body) = bodies::body(&fold(name))
                {
                    self.by_name
                        .entry(fold(body.name))
                        .or_default()
                        .push(entity);
                }
            }
            if let Some(iso) = entity.state {
                if !iso.is_empty() {
                    by_iso.entry(iso).or_insert(entity);
                }
                if let Some(country) = gazetteer::country(&entity.name) {
                    self.by_state.entry(country.name).or_insert(entity);
                }
            }
        }
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
                if !here.iter().any(|other| other.id == state.id) {
                    here.push(state);
                }
            }
        }
    }

    /// Whether a party is called so.
    pub(super) fn is_party(&self, name: &str) -> bool {
        self.called(name)
            .any(|entity| self.parties.contains(&entity.id))
    }

    fn called(&self, name: &str) -> impl Iterator<Item = &'s Entity> {
        self.by_name.get(&fold(name)).into_iter().flatten().copied()
    }

    /// Whether somebody can be said to speak for what is called so: a party, a state, a body with a full name.
    pub(super) fn stands(&self, name: &str) -> bool {
        self.called(name).any(|entity| {
            self.parties.contains(&entity.id)
                || entity.state.is_some()
                || entity.label == Label::Organisation
                    && (entity.name.contains(' ')
                        || entity.mentions.len() > 1
                        || bodies::body(&fold(&entity.name)).is_some())
        })
    }

    /// The side of the article of this name: one that is a party before one that is only named.
    fn side(&self, side: &str) -> Option<&'s Entity> {
        let state = gazetteer::country(side)
            .and_then(|country| self.by_state.get(country.name))
            .copied();
        let mut called = state.into_iter().chain(self.called(side));
        let first = called.next()?;
        if self.parties.contains(&first.id) {
            return Some(first);
        }
        called
            .find(|entity| self.parties.contains(&entity.id))
            .or(Some(first))
    }

    /// What a leader known the world over speaks for.
    pub(super) fn by_fame(&self, person: &Entity) -> Option<(String, &'static str)> {
        let sides = leaders::sides(&person.name);
        let found: Vec<&Entity> = sides.iter().filter_map(|side| self.side(side)).collect();
        let chosen = found
            .iter()
            .find(|entity| self.parties.contains(&entity.id))
            .or(found.first())?;
        Some((chosen.name.clone(), "a leader known the world over"))
    }

    /// What the holder of an office speaks for where the text names neither state nor body of his.
    ///
    /// Only who holds an office in the text: fame alone does not tell in what part somebody stands here.
    pub(super) fn unnamed(person: &Entity, office: Option<&str>) -> Option<(String, &'static str)> {
        let usual = words::usual(office?);
        let rule = UNNAMED;
        if let Usual::State(state) = usual {
            return Some((state.to_owned(), rule));
        }
        if usual != Usual::AnyState || !leaders::is_known_in_full(&person.name) {
            return None;
        }
        let state = leaders::sides(&person.name)
            .into_iter()
            .find(|side| gazetteer::country(side).is_some())?;
        Some((state.to_owned(), rule))
    }

    /// The party that an organ named without its state belongs to: a chamber for its committee, a state.
    pub(super) fn of_organ(&self, organ: &str) -> Option<(String, &'static str)> {
        let folded = fold(organ);
        if words::is_of_american_lawgivers(&folded) {
            let chamber = if folded.contains("senate") {
                "senator"
            } else {
                "congressman"
            };
            return self.by_usage(chamber);
        }
        let entity = self.side(words::state_of_organ(&folded)?)?;
        Some((
            entity.name.clone(),
            "holds an office of an organ of this state",
        ))
    }

    /// What an office belongs to by usage.
    pub(super) fn by_usage(&self, office: &str) -> Option<(String, &'static str)> {
        let state = |name: &str| self.side(name);
        let entity = match words::usual(office) {
            Usual::State(name) => state(name),
            Usual::AmericanLawgivers => {
                let chambers: &[&str] = if office.contains("sen") {
                    &[
                        "Congress",
                        "US Congress",
                        "U.S. Congress",
                        "Senate",
                        "US Senate",
                    ]
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
        Some((
            entity.name.clone(),
            "holds an office that by usage is this one's",
        ))
    }

    /// The state that is left for the holder of a state's office.
    pub(super) fn left_for(
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

    /// The only state of the paragraph that first names a person, its towns counted with it; where that
    /// paragraph names no state, the one before counts, as under a headline of a digest.
    fn state_of_paragraph(&self, person: &Entity) -> Option<&'s Entity> {
        let paragraph = person.mentions.first()?.paragraph;
        let states = (0..3)
            .map_while(|back| paragraph.checked_sub(back))
            .find_map(|paragraph| self.by_paragraph.get(&paragraph))?;
        match states.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}
