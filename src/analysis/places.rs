//! Entities to locations: which places the text uses as places, and where they lie.

mod cases;
mod features;
pub mod naming;
pub mod scene;
mod words;

use crate::analysis::Coordinates;
use crate::analysis::Entity;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Location;
use crate::analysis::Mention;
use crate::analysis::PlaceKind;
use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::text::Document;
use std::collections::BTreeMap;

/// Finds the locations, most important first.
pub fn locate(document: &Document<'_>, entities: &[Entity]) -> Vec<Location> {
    let context = countries_in_context(entities);
    let mut locations: Vec<(usize, Location)> = Vec::new();
    for candidate in scene::candidates(document, entities) {
        let Some(entity) = entities.get(candidate.entity) else {
            continue;
        };
        let scenes = scene::scenes(&candidate);
        let Some(highest) = scenes.iter().map(|scene| scene.weight).reduce(f32::max) else {
            continue;
        };
        let evidence: Vec<Evidence> = scenes
            .iter()
            .filter_map(|scene| {
                let sentence = document.sentence_at(scene.mention.span.start)?;
                Some(Evidence {
                    sentence: sentence.span,
                    cue: scene.mention.span,
                    paragraph: scene.mention.paragraph,
                    rule: scene.rule,
                })
            })
            .take(8)
            .collect();
        if evidence.is_empty() {
            continue;
        }
        // Where the sum says scene, the panel shows it as one, whatever the nearest word said.
        let mentions: Vec<Mention> = entity
            .mentions
            .iter()
            .filter(|mention| mention.form != Form::Seat)
            .map(|mention| {
                let is_scene = scenes
                    .iter()
                    .any(|scene| scene.mention.span == mention.span);
                Mention {
                    sense: if is_scene {
                        Sense::Scene
                    } else {
                        mention.sense
                    },
                    ..*mention
                }
            })
            .collect();
        let place = lie(entity, &context);
        locations.push((
            scenes.len() * 2 + mentions.len(),
            Location {
                entity: entity.id,
                kind: place.kind,
                country: place.country,
                coordinates: place.coordinates,
                mentions,
                evidence,
                confidence: (1.0 / (1.0 + (-highest).exp())).clamp(0.5, 0.95),
            },
        ));
    }
    locations.sort_by_key(|(weight, location)| (std::cmp::Reverse(*weight), location.entity));
    locations
        .into_iter()
        .map(|(_, location)| location)
        .collect()
}

struct Lie {
    kind: PlaceKind,
    country: Option<&'static str>,
    coordinates: Option<Coordinates>,
}

/// The states that the article names, with how often.
fn countries_in_context(entities: &[Entity]) -> Vec<(&'static str, u32)> {
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    for entity in entities {
        if let Some(iso) = entity.state.filter(|iso| !iso.is_empty()) {
            *counts.entry(iso).or_default() += entity.mentions.len() as u32;
        }
    }
    counts.into_iter().collect()
}

fn lie(entity: &Entity, context: &[(&'static str, u32)]) -> Lie {
    if entity.state.is_some() {
        let country = gazetteer::country(&entity.name);
        return Lie {
            kind: PlaceKind::Country,
            country: country.and_then(|country| country.iso),
            coordinates: country.and_then(|country| country.coordinates),
        };
    }
    // "northern Iraq" lies in Iraq; where exactly, its name does not tell.
    if let Some((part, land)) = entity.name.split_once(' ')
        && cues::is_compass(&fold(part))
        && let Some(state) = gazetteer::country(land)
    {
        return Lie {
            kind: PlaceKind::Region,
            country: state.iso,
            coordinates: None,
        };
    }
    let by_form = kind_by_form(&entity.name);
    let place = gazetteer::choose(&entity.name, context).or_else(|| {
        entity
            .aliases
            .iter()
            .find_map(|alias| gazetteer::choose(alias, context))
    });
    match place {
        Some(place) => Lie {
            kind: by_form.unwrap_or(place.kind),
            country: place.country,
            coordinates: Some(Coordinates {
                latitude: place.latitude,
                longitude: place.longitude,
            }),
        },
        None => Lie {
            kind: by_form.unwrap_or(PlaceKind::Other),
            country: None,
            coordinates: None,
        },
    }
}

/// The kind that a name's own words tell ("Lake Michigan", "Rafah crossing").
fn kind_by_form(name: &str) -> Option<PlaceKind> {
    let folded = fold(name);
    folded.split_whitespace().find_map(|word| match word {
        "river" | "rivers" | "sea" | "lake" | "lakes" | "ocean" | "strait" | "straits" | "gulf"
        | "bay" | "canal" | "channel" => Some(PlaceKind::Water),
        "mountain" | "mountains" | "hills" | "heights" | "mount" | "island" | "islands"
        | "peninsula" | "valley" | "desert" | "province" | "county" | "region" | "territory"
        | "governorate" | "oblast" | "strip" | "coast" | "delta" => Some(PlaceKind::Region),
        "palace" | "airport" | "base" | "camp" | "crossing" | "hotel" | "stadium" | "mosque"
        | "cathedral" | "prison" | "square" | "street" | "port" | "bridge" | "dam" | "park"
        | "station" | "tower" | "castle" | "hall" | "room" | "temple" => Some(PlaceKind::Site),
        "district" => Some(PlaceKind::District),
        "village" | "city" | "town" => Some(PlaceKind::City),
        "border" | "corridor" => Some(PlaceKind::Other),
        _ => None,
    })
}
