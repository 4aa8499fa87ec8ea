//! Where a place lies by the places beside it: in its sentences, then in the whole article.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Mention;
use crate::analysis::places::lie::Lie;
use crate::text::Document;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;

/// The share of an article's places that must lie in one land for the unknown ones to lie there too.
const MOST: f32 = 0.7;
/// Fewer places than this tell nothing of the rest.
const ENOUGH: usize = 2;
/// Sentences of a place that are asked for their lands.
const ASKED: usize = 12;

/// The lands that each sentence names, and the one that most places of the article lie in.
pub struct Neighbours {
    /// By where a sentence starts: the lands of its towns and sites, and those that are named themselves.
    sentences: HashMap<u32, (BTreeSet<&'static str>, BTreeSet<&'static str>)>,
    most: Option<&'static str>,
}

impl Neighbours {
    /// Reads the lands of all places that are surely known.
    pub fn new(
        document: &Document<'_>,
        entities: &[Entity],
        places: &[(EntityId, Vec<Mention>)],
        lies: &[Lie],
    ) -> Self {
        let mut sentences: HashMap<u32, (BTreeSet<&'static str>, BTreeSet<&'static str>)> =
            HashMap::new();
        let mut all: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut total = 0;
        for ((id, mentions), lie) in places.iter().zip(lies) {
            let Some(country) = lie.country.filter(|_| !lie.open) else {
                continue;
            };
            *all.entry(country).or_default() += mentions.len();
            total += mentions.len();
            let is_state = entities
                .get(id.0 as usize)
                .is_some_and(|entity| entity.state.is_some());
            for mention in mentions {
                let Some(sentence) = document.sentence_at(mention.span.start) else {
                    continue;
                };
                let (near, states) = sentences.entry(sentence.span.start).or_default();
                if is_state { states } else { near }.insert(country);
            }
        }
        let most = all
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .filter(|(_, count)| *count >= ENOUGH && *count as f32 >= MOST * total as f32)
            .map(|(country, _)| country);
        Self { sentences, most }
    }

    /// The one land of the other places in these sentences, else that of most of the article; none
    /// where a sentence names several.
    pub fn land(&self, document: &Document<'_>, mentions: &[Mention]) -> Option<&'static str> {
        let asked: Vec<_> = mentions
            .iter()
            .take(ASKED)
            .filter_map(|mention| document.sentence_at(mention.span.start))
            .filter_map(|sentence| self.sentences.get(&sentence.span.start))
            .collect();
        let near: BTreeSet<&'static str> = asked
            .iter()
            .flat_map(|(near, _)| near.iter().copied())
            .collect();
        let states: BTreeSet<&'static str> = asked
            .iter()
            .flat_map(|(_, states)| states.iter().copied())
            .collect();
        for found in [near, states] {
            match found.len() {
                0 => {}
                1 => return found.into_iter().next(),
                _ => return None,
            }
        }
        self.most
    }
}
