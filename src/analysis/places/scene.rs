//! Which names the text uses as places: a sum of weights over what stands around each mention.
//!
//! The weights were fitted to the reference briefs by `examples/scenes.rs`; the reasons stay readable
//! in `data/scene-weights.txt`. An entity is as much a place as the mention that speaks most for it.

use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::places::features::Reader;
use crate::analysis::places::words;
use crate::text::Document;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What speaks for and against one mention, and which mention it is.
pub struct Candidate {
    /// The number of the entity in the list.
    pub entity: usize,
    /// What is told of the entity.
    pub common: Vec<String>,
    /// What is told of each mention by name.
    pub mentions: Vec<(Mention, Vec<String>)>,
}

/// `feature<tab>weight`, one a line, heaviest first.
pub(in crate::analysis) static WEIGHTS: LazyLock<FxHashMap<&'static str, f32>> =
    LazyLock::new(|| {
        include_str!("../data/scene-weights.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let (feature, weight) = line.split_once('\t')?;
                Some((feature, weight.parse().ok()?))
            })
            .collect()
    });

/// The weight of what stands in a dateline, which is a place whatever else is told of it.
const SURE: f32 = 3.0;

/// All that may be a location, with what is told of it.
pub fn candidates(document: &Document<'_>, entities: &[Entity]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    each(document, entities, |candidate| candidates.push(candidate));
    candidates
}

/// Hands on all that may be a location, one at a time: a book's would fill much memory together.
pub fn each(document: &Document<'_>, entities: &[Entity], mut take: impl FnMut(Candidate)) {
    let index = Index::new(document, entities);
    let reader = Reader::new(document, &index, entities);
    for (idx, entity) in entities.iter().enumerate() {
        if !may_be_place(entity) || reader.is_ship(entity) {
            continue;
        }
        let mentions: Vec<_> = entity
            .mentions
            .iter()
            .filter(|mention| mention.form == Form::Name)
            .map(|mention| (*mention, reader.of_mention(entity, mention)))
            .collect();
        if !mentions.is_empty() {
            take(Candidate {
                entity: idx,
                common: reader.of_entity(entity),
                mentions,
            });
        }
    }
}

/// Places, and bodies that are also buildings; not a head alone ("the Strip").
fn may_be_place(entity: &Entity) -> bool {
    let lone = entity.name.to_lowercase();
    let is_head = cues::is_place_head(&lone) || words::is_site_head(&lone);
    let is_quarter = matches!(lone.as_str(), "north" | "south" | "east" | "west");
    if is_quarter || is_head && gazetteer::places(&entity.name).next().is_none() {
        return false;
    }
    if is_of_army_or_office(&lone) {
        return false;
    }
    // "Der Spiegel" is a paper.
    let paper = lone.contains(' ')
        && lone.rsplit(' ').next().is_some_and(cues::is_media_head)
        && gazetteer::places(&entity.name).next().is_none();
    match entity.label {
        Label::Place => !paper,
        Label::Organisation => entity
            .name
            .split_whitespace()
            .any(|word| words::is_site_head(&word.to_lowercase())),
        Label::Person | Label::Group => false,
    }
}

/// "Second Army Region", "Bench Water District": bodies by what they do.
fn is_of_army_or_office(name: &str) -> bool {
    let mut words = name.rsplit(' ');
    let (last, before) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let army = matches!(before, "military" | "army" | "naval" | "command");
    let office = matches!(
        before,
        "water"
            | "school"
            | "irrigation"
            | "fire"
            | "health"
            | "hospital"
            | "utility"
            | "sanitation"
            | "drainage"
            | "conservation"
            | "transit"
            | "court"
    );
    army && matches!(last, "region" | "district" | "zone" | "area") || office && last == "district"
}

/// A mention that is a scene.
pub struct Scene {
    /// Which mention.
    pub mention: Mention,
    /// How much speaks for it; above 0.
    pub weight: f32,
    /// Why, in words a reader understands.
    pub rule: &'static str,
}

/// The mentions of a candidate that are scenes.
pub fn scenes(candidate: &Candidate) -> Vec<Scene> {
    let told = |features: &[String], feature: &str| features.iter().any(|other| other == feature);
    // A small town far from all that the text names is mostly a person or a thing of its name.
    let doubtful = told(&candidate.common, "small town, its land not named");
    candidate
        .mentions
        .iter()
        .filter(|(_, features)| !told(features, "inside a body's name"))
        .filter(|(_, features)| {
            !doubtful
                || told(features, "town read as a scene")
                || told(features, "before a comma and a place")
                || told(features, "in the dateline")
        })
        .map(|(mention, features)| Scene {
            mention: *mention,
            weight: if features.iter().any(|feature| feature == "in the dateline") {
                SURE
            } else {
                weigh(candidate, features)
            },
            rule: rule(features),
        })
        .filter(|scene| scene.weight > 0.0)
        .collect()
}

/// The sum of the weights; above 0 a mention is a scene.
fn weigh(candidate: &Candidate, features: &[String]) -> f32 {
    candidate
        .common
        .iter()
        .chain(features)
        .filter_map(|feature| WEIGHTS.get(feature.as_str()))
        .sum()
}

/// The plainest of the reasons.
fn rule(features: &[String]) -> &'static str {
    let told = |feature: &str| features.iter().any(|other| other == feature);
    if told("in the dateline") {
        "named in the dateline"
    } else if told("land behind a town") {
        "says where a town lies"
    } else if told("behind a way or motion") {
        "someone goes there"
    } else if features
        .iter()
        .any(|feature| feature.ends_with("read as a scene"))
    {
        "follows a word like “in” or “near”"
    } else {
        "named as a place"
    }
}
