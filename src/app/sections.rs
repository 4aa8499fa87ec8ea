//! Which sections of the panel are shown, in which order, and which are folded; what comes first in each.

use std::cmp::Reverse;

use crate::app::App;
use crate::app::layout::PLACES;
use crate::app::layout::Place;
use crate::app::panel::Item;
use crate::app::panel::Panel;
use crate::app::panel::Section;

/// What comes first in a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What matters most.
    #[default]
    Importance,
    /// What the text named first.
    First,
    /// What the text named last, as far as the panel tells.
    Latest,
}

/// The names of orders, for the command line and the state file.
pub const ORDERS: &[(&str, Order)] = &[
    ("importance", Order::Importance),
    ("first", Order::First),
    ("latest", Order::Latest),
];

/// How the reader wants the sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sections {
    /// Those shown, in order.
    pub shown: Vec<Section>,
    /// Those of which only the heading shows.
    pub folded: Vec<Section>,
    /// What comes first in each.
    pub order: Order,
}

impl Default for Sections {
    fn default() -> Self {
        Self {
            shown: Section::ALL.to_vec(),
            folded: Vec::new(),
            order: Order::default(),
        }
    }
}

/// The short name of a section, for the command line and the state file.
pub fn word(section: Section) -> &'static str {
    match section {
        Section::Parties => "parties",
        Section::Mediators => "mediators",
        Section::Locations => "locations",
        Section::Questions => "questions",
    }
}

/// The section of a short name.
pub fn named(name: &str) -> Option<Section> {
    Section::ALL
        .into_iter()
        .find(|section| word(*section) == name)
}

impl Sections {
    /// Reads names in order, a folded one in brackets, and what comes first in each unless it is what
    /// matters most: `questions (parties) by-latest`.
    ///
    /// # Errors
    /// Says which word is no section.
    pub fn read(words: &str) -> Result<Self, String> {
        let mut sections = Self {
            shown: Vec::new(),
            folded: Vec::new(),
            order: Order::default(),
        };
        for word in words.split_whitespace() {
            let order = word.strip_prefix("by-").and_then(|name| {
                let found = ORDERS.iter().find(|(known, _)| *known == name);
                found.map(|(_, order)| *order)
            });
            if let Some(order) = order {
                sections.order = order;
                continue;
            }
            let inner = word
                .strip_prefix('(')
                .and_then(|word| word.strip_suffix(')'));
            let section = named(inner.unwrap_or(word)).ok_or_else(|| {
                format!("no section `{word}`: parties, mediators, locations, questions")
            })?;
            if !sections.shown.contains(&section) {
                sections.shown.push(section);
                if inner.is_some() {
                    sections.folded.push(section);
                }
            }
        }
        if sections.shown.is_empty() {
            sections.shown = Section::ALL.to_vec();
        }
        Ok(sections)
    }

    /// The names as [`Sections::read`] reads them.
    pub fn words(&self) -> String {
        let name = |section: &Section| {
            if self.folded.contains(section) {
                format!("({})", word(*section))
            } else {
                word(*section).to_owned()
            }
        };
        let order = ORDERS.iter().find(|(_, order)| *order == self.order);
        let order = order.filter(|(_, order)| *order != Order::default());
        let order = order.map(|(name, _)| format!("by-{name}"));
        let names: Vec<String> = self.shown.iter().map(name).chain(order).collect();
        names.join(" ")
    }

    /// Folds a section or unfolds it.
    pub fn fold(&mut self, section: Section) {
        if self.folded.contains(&section) {
            self.folded.retain(|folded| *folded != section);
        } else {
            self.folded.push(section);
        }
    }

    /// Puts the parts of a panel into this order; folded ones keep their count.
    pub(super) fn arrange(&self, panel: &mut Panel) {
        let at = |section| self.shown.iter().position(|shown| *shown == section);
        panel.parts.retain(|part| at(part.section).is_some());
        panel.parts.sort_by_key(|part| at(part.section));
        for part in &mut panel.parts {
            match self.order {
                Order::Importance => {}
                Order::First => part.items.sort_by_key(|item| starts(item).min()),
                Order::Latest => part.items.sort_by_key(|item| Reverse(starts(item).max())),
            }
            if self.folded.contains(&part.section) && !part.items.is_empty() {
                part.folded = part.items.len();
                part.items.clear();
                "folded".clone_into(&mut part.why_empty);
            }
        }
    }
}

/// Where in the text an item comes up.
fn starts(item: &Item) -> impl Iterator<Item = u32> {
    item.places.iter().map(|place| place.start)
}

impl App {
    /// How the reader wants the panel, as [`App::with_panel`] reads it.
    pub(super) fn panel_words(&self) -> String {
        let mut words = self.sections.words();
        let named = PLACES
            .iter()
            .find(|(_, place)| *place == self.settings.panel);
        if let Some((name, place)) = named
            && *place != Place::default()
        {
            words = format!("{name} {words}");
        }
        words
    }

    /// The same reader with the panel as it was kept; what cannot be read is left as it is.
    #[must_use]
    pub fn with_panel(mut self, words: &str) -> Self {
        let first = words.split_whitespace().next().unwrap_or("");
        let place = PLACES.iter().find(|(name, _)| *name == first);
        let sections = place
            .and_then(|_| words.strip_prefix(first))
            .unwrap_or(words);
        if let Ok(sections) = Sections::read(sections) {
            self.sections = sections;
            self.settings.panel = place.map_or(self.settings.panel, |(_, place)| *place);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn order_and_folds_are_read_as_they_are_written() {
        for words in [
            "parties mediators locations questions",
            "questions (parties)",
            "(locations)",
            "parties mediators by-latest",
        ] {
            assert_eq!(Sections::read(words).unwrap().words(), words);
        }
        assert_eq!(Sections::read(""), Ok(Sections::default()));
        assert!(Sections::read("people").is_err());
    }
}
