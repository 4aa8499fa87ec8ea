//! The roll of an article's states and bodies, by which they are found by name.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::bodies;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::analysis::offices::usage;
use crate::analysis::offices::words;
use rustc_hash::FxHashMap;

/// The states and bodies of an article by name.
pub(super) struct Roll<'r> {
    entities: &'r [Entity],
    /// Names and other forms, folded, to entities that are no persons.
    by_name: FxHashMap<String, Vec<&'r Entity>>,
    /// A state's usual name to its entity.
    by_state: FxHashMap<&'static str, &'r Entity>,
}

impl<'r> Roll<'r> {
    pub(super) fn new(entities: &'r [Entity]) -> Self {
        let mut roll = Self {
            entities,
            by_name: FxHashMap::default(),
            by_state: FxHashMap::default(),
        };
        for entity in entities.iter().filter(|e| e.label != Label::Person) {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                let folded = fold(name);
                let body = bodies::body(&folded).filter(|_| entity.label != Label::Place);
                roll.by_name.entry(folded).or_default().push(entity);
                if let Some(body) = body {
                    roll.by_name
                        .entry(fold(body.name))
                        .or_default()
                        .push(entity);
                }
            }
            if entity.state.is_some()
                && let Some(country) = gazetteer::country(&entity.name)
            {
                roll.by_state.entry(country.name).or_insert(entity);
            }
        }
        roll
    }

    /// What is called so, in order of the text.
    pub(super) fn called(&self, name: &str) -> impl Iterator<Item = &'r Entity> {
        self.by_name.get(&fold(name)).into_iter().flatten().copied()
    }

    /// The state of this usual name.
    pub(super) fn state(&self, name: &str) -> Option<&'r Entity> {
        self.by_state.get(name).copied()
    }

    /// The entity that an office's body is: not "Acme Chief Financial" but "Acme".
    pub(super) fn sender(&self, id: EntityId) -> Option<&'r Entity> {
        let entity = self.entities.get(id.0 as usize)?;
        // A junta is the government of its state, which the office or the paragraph tells.
        if matches!(fold(&entity.name).as_str(), "opposition" | "junta") {
            return None;
        }
        // Who holds an office of a capital speaks for the state.
        if entity.state.is_none()
            && let Some(country) = gazetteer::country_of_seat(&entity.name)
        {
            return self.state(country.name).or(Some(entity));
        }
        // A ministry of no named state: the state is told by the office.
        if entity.mentions.len() < 4 && words::is_bare_organ(&fold(&entity.name)) {
            return None;
        }
        if entity.label != Label::Organisation {
            return Some(entity);
        }
        let words: Vec<&str> = entity.name.split_whitespace().collect();
        // "House Republican leader X" speaks for the Republicans.
        if let [.., last] = words.as_slice()
            && let Some(party) = usage::party_called(&fold(last))
                .iter()
                .find_map(|name| self.called(name).find(|other| other.id != id))
            && words.len() > 1
            && matches!(
                fold(last).as_str(),
                "republican" | "democratic" | "democrat"
            )
        {
            return Some(party);
        }
        let kept = words
            .iter()
            .rposition(|word| !words::belongs_to_office(&fold(word)))
            .map_or(0, |last| last + 1);
        if kept == 0 || kept == words.len() {
            return Some(entity);
        }
        let short = fold(&words.get(..kept)?.join(" "));
        self.called(&short)
            .find(|other| other.id != id)
            .or(Some(entity))
            .filter(|sender| !matches!(short.as_str(), "house" | "senate") || sender.id != id)
    }
}
