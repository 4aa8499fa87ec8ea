//! Entities to locations: which places the text uses as places, and where they lie.
//!
//! | part | what it does |
//! | --- | --- |
//! | [`naming`], `lengthen` | finds places that capitals alone do not show; runs before linking |
//! | `features`, `cases`, `words` | what stands around a name |
//! | [`scene`] | weighs that: is the name used as a place? |
//! | `lie`, `said`, `neighbours` | where the place lies |
//! | `kinds` | what sort of place it is |
//!
//! What was tried, by F1 of the references it was tuned on: nearest-word rules alone 0.81; with `naming`
//! 0.84; weights in place of the rules 0.87 on articles kept aside (the rules 0.84 there, though made on
//! them); with the landmarks and what is said of towns in lists 0.885, 0.888 with more references. Weaker shrinking of the weights, and
//! counting every mention in place of the best one, were no better. The state was right for 84 in 100
//! places by name alone, for 97 by the words beside it and its neighbours. On news that nothing was made on, F1
//! was 0.85 and the state right for 82; by weights from other such news 0.87, and by the villages' lands, what is
//! told of states and the dateline 90.

mod cases;
mod features;
mod kinds;
mod lengthen;
mod lie;
pub mod naming;
mod neighbours;
mod nested;
mod said;
pub mod scene;
pub mod words;

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Location;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::analysis::link::fold;
use crate::analysis::places::lie::Lie;
use crate::analysis::places::lie::Locator;
use crate::analysis::places::scene::Scene;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::Span;

/// Finds the locations, most important first.
pub fn locate(document: &Document<'_>, entities: &[Entity]) -> Vec<Location> {
    let mut found: Vec<(&Entity, Vec<Scene>)> = Vec::new();
    let mut seen: HashSet<String> = HashSet::default();
    scene::each(document, entities, |candidate| {
        let scenes = scene::scenes(&candidate);
        if let Some(entity) = entities.get(candidate.entity)
            && !scenes.is_empty()
            && seen.insert(usual_name(&entity.name))
        {
            found.push((entity, scenes));
        }
    });
    drop_ways_through(&mut found, &seen);
    let places: Vec<(EntityId, Vec<Mention>)> = found
        .iter()
        .map(|(entity, scenes)| {
            let mentions = scenes.iter().map(|scene| scene.mention).collect();
            (entity.id, mentions)
        })
        .collect();
    let lies = Locator::new(document, entities).lies(&places);
    let mut locations: Vec<(usize, Location)> = found
        .into_iter()
        .zip(lies)
        .map(|((entity, scenes), lie)| location(document, entity, &scenes, lie))
        .collect();
    locations.sort_by_key(|(weight, location)| (std::cmp::Reverse(*weight), location.entity));
    locations
        .into_iter()
        .map(|(_, location)| location)
        .collect()
}

/// "the Karsk crossing" is no place beside Karsk itself.
fn drop_ways_through(found: &mut Vec<(&Entity, Vec<Scene>)>, seen: &HashSet<String>) {
    found.retain(|(entity, _)| {
        let town = entity.name.strip_suffix(" crossing");
        !town.is_some_and(|town| seen.contains(&usual_name(town)))
    });
}

/// A name with a state's short forms written out: one site is listed once ("U.S. Embassy").
fn usual_name(name: &str) -> String {
    let folded = fold(name);
    let (first, rest) = folded.split_once(' ').unwrap_or((folded.as_str(), ""));
    if rest.is_empty() {
        return folded;
    }
    match first {
        "us" | "u.s." | "american" => format!("united states {rest}"),
        "uk" | "u.k." | "british" => format!("united kingdom {rest}"),
        "un" | "u.n." => format!("united nations {rest}"),
        _ => folded,
    }
}

/// One location with what says so, and its weight in the article.
fn location(
    document: &Document<'_>,
    entity: &Entity,
    scenes: &[Scene],
    lie: Lie,
) -> (usize, Location) {
    let evidence: Vec<Evidence> = scenes
        .iter()
        .map(|scene| {
            // A dateline may stand outside of all sentences.
            let span = scene.mention.span;
            let sentence = document
                .sentence_at(span.start)
                .map(|sentence| sentence.span)
                .filter(|sentence| sentence.contains(span));
            Evidence {
                sentence: sentence.unwrap_or(span),
                cue: span,
                paragraph: scene.mention.paragraph,
                rule: scene.rule,
            }
        })
        .take(8)
        .collect();
    // Where the sum says scene, the panel shows it as one, whatever the nearest word said.
    let spans: HashSet<Span> = scenes.iter().map(|scene| scene.mention.span).collect();
    let mentions: Vec<Mention> = entity
        .mentions
        .iter()
        .filter(|mention| mention.form != Form::Seat)
        .map(|mention| Mention {
            sense: if spans.contains(&mention.span) {
                Sense::Scene
            } else {
                mention.sense
            },
            ..*mention
        })
        .collect();
    let highest = scenes.iter().map(|scene| scene.weight).fold(0.0, f32::max);
    (
        scenes.len() * 2 + mentions.len(),
        Location {
            entity: entity.id,
            kind: lie.kind,
            country: lie.country,
            coordinates: lie.coordinates,
            mentions,
            evidence,
            confidence: (1.0 / (1.0 + (-highest).exp())).clamp(0.5, 0.95),
        },
    )
}
