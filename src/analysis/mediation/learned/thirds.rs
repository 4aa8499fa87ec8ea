//! Thirds that no rule knows: entities that what has been learned takes for one, each with the sentence that tells most.

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::mediation::learned::model::Model;
use crate::analysis::mediation::learned::model::NUMBERS;
use crate::analysis::mediation::learned::model::SURE;
use crate::analysis::mediation::learned::model::Weights;
use std::collections::BTreeMap;

/// The chance from which an entity counts as a third.
const LEAST: f32 = 0.6;

/// The chance from which the text is sure; below it, the weaker reading wins.
const SURE_FROM: f32 = 0.7;

/// The share of a fact among the readings of a sentence below which a rule's fact is doubted.
const DOUBT: f32 = 0.45;

/// The same in a history, whose hedges are fewer than those of the news that was learned from.
const DOUBT_OF_HISTORY: f32 = 0.25;

/// What the reading of the hedges adds to the logarithm of the share of what it says.
const TRUST: f32 = 1.5;

/// What is known of an entity over all its sentences.
#[derive(Debug, Clone)]
pub struct Third {
    /// Which entity.
    pub entity: EntityId,
    /// Which glimpse tells most of it.
    pub glimpse: usize,
    /// What is known of it.
    pub numbers: [f32; NUMBERS],
}

impl Third {
    /// The chance that it is a third, where that is enough to be shown.
    pub fn stands(&self, model: &Model<'_>) -> Option<f32> {
        let known: f32 = self
            .numbers
            .iter()
            .zip(&model.entity)
            .map(|(number, weight)| number * weight)
            .sum();
        Some(chance(known + model.entity[NUMBERS])).filter(|chance| *chance >= LEAST)
    }
}

/// How sure a sentence is of what has been learned to be a deed, given how its own hedges were read.
///
/// A rumour shown as fact is the worst mistake: only what both take for a fact is one.
pub fn certainty(model: &Model<'_>, signs: &[u64], read: Certainty) -> Certainty {
    let shares = shares(model, signs);
    if read == Certainty::Confirmed && shares[0] >= SURE_FROM {
        return Certainty::Confirmed;
    }
    // What the hedges say is one more vote among the weaker readings.
    let vote = |at: usize| shares[at] + if SURE[at] == read { 0.3 } else { 0.0 };
    most_voted(1..SURE.len(), vote).unwrap_or(Certainty::Speculated)
}

/// How sure a sentence is of what a rule has found, given how its hedges were read there.
///
/// It only ever weakens: a fact stays one only where what was learned tells it so often enough, and what was read as less becomes
/// no more. In a `history`, what is told as past is told as fact.
pub fn settled(model: &Model<'_>, signs: &[u64], read: Certainty, history: bool) -> Certainty {
    let shares = shares(model, signs);
    let [fact, .., past] = shares;
    let stands = if history {
        fact + past >= DOUBT_OF_HISTORY
    } else {
        fact >= DOUBT
    };
    if read == Certainty::Confirmed && stands {
        return read;
    }
    let vote = |at: usize| shares[at].ln() + if SURE[at] == read { TRUST } else { 0.0 };
    most_voted((1..SURE.len()).filter(|&at| SURE[at] <= read), vote).unwrap_or(read)
}

/// Which of these places in [`SURE`] has most votes; of equals the first.
fn most_voted(
    places: impl Iterator<Item = usize>,
    vote: impl Fn(usize) -> f32,
) -> Option<Certainty> {
    places
        .max_by(|&left, &right| vote(left).total_cmp(&vote(right)).then(right.cmp(&left)))
        .map(|at| SURE[at])
}

/// The share of each of [`SURE`] among the readings of a sentence.
fn shares(model: &Model<'_>, signs: &[u64]) -> [f32; SURE.len()] {
    let chances = Weights::odds_of_each(model.sure.each_ref(), signs).map(chance);
    let all: f32 = chances.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    chances.map(|chance| chance / all)
}

/// The chance that odds mean, given as a logarithm.
pub fn chance(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// Odds as a logarithm, of a chance that is never quite sure.
fn odds(chance: f32) -> f32 {
    let chance = chance.clamp(1e-4, 1.0 - 1e-4);
    (chance / (1.0 - chance)).ln()
}

/// What is known of each entity, from the chances of all glimpses of an article and from whom rules take for a third.
pub fn gather(
    glimpses: &[(EntityId, f32)],
    entities: &[Entity],
    by_rule: &dyn Fn(EntityId) -> bool,
) -> Vec<Third> {
    let mut by_entity: BTreeMap<EntityId, Vec<(f32, usize)>> = BTreeMap::new();
    for (at, (entity, chance)) in glimpses.iter().enumerate() {
        by_entity.entry(*entity).or_default().push((*chance, at));
    }
    let mean = |chances: &[f32]| chances.iter().sum::<f32>() / chances.len().max(1) as f32;
    let mut all: Vec<f32> = glimpses.iter().map(|(_, chance)| *chance).collect();
    all.sort_by(|left, right| right.total_cmp(left));
    let top = mean(&all[..(all.len() / 20).max(3).min(all.len())]);
    let bests: Vec<f32> = by_entity
        .values()
        .map(|told| told.iter().map(|(chance, _)| *chance).fold(0.0, f32::max))
        .collect();
    let usual = odds(mean(&bests));
    let most = bests.iter().copied().fold(0.0, f32::max);
    let ruled = by_entity.keys().filter(|&&entity| by_rule(entity)).count();
    let known = |entity: EntityId| entities.get(entity.0 as usize).map(|entity| entity.label);
    by_entity
        .into_iter()
        .map(|(entity, mut told)| {
            told.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
            let chances: Vec<f32> = told.iter().map(|(chance, _)| *chance).collect();
            let count = chances.len();
            let is = |label| f32::from(u8::from(known(entity) == Some(label)));
            let first = odds(chances[0]);
            Third {
                entity,
                glimpse: told[0].1,
                numbers: [
                    first,
                    chances.get(1).map_or(first - 1.0, |&chance| odds(chance)),
                    odds(mean(&chances)),
                    (count as f32).ln(),
                    f32::from(u8::from(count == 1)),
                    odds(top),
                    usual,
                    (bests.len() as f32).ln(),
                    (all.len() as f32).ln(),
                    ruled.min(5) as f32 / 5.0,
                    f32::from(u8::from(ruled == 0)),
                    is(Label::Person),
                    is(Label::Organisation),
                    is(Label::Group),
                    first - odds(most),
                ],
            }
        })
        .collect()
}
