//! Names by example: a linear model that has learned where names stand and what they name.
//!
//! The weights were trained by `examples/train.rs`; `data/README.md` tells from what. The tagger reads
//! words in their places and how the same words stand elsewhere in the article; it knows nothing of
//! offices, states and bodies beyond that, and which names mean the same is `link`'s business.

pub(crate) mod bytes;
pub mod classes;
pub mod features;
pub mod forms;
pub mod model;
mod settle;
#[cfg(test)]
mod tests;

use crate::analysis::Label;
use crate::text::Document;
use classes::Classes;
use features::View;
use model::LABELS;
use model::Lattice;
use model::Model;
use model::Scores;
use std::ops::Range;

/// The tables in the program.
pub fn tables() -> [&'static [u8]; 2] {
    [classes::SHIPPED, model::SHIPPED]
}

/// A name that the tagger found.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub label: Label,
    /// What each label scores, in the order of [`LABELS`]; 0 is as good as no name.
    pub scores: [f32; 4],
    /// How far the label's score stands above the next best, no name included; rarely below 0.
    pub margin: f32,
}

/// The tagger at work on one document.
#[derive(Debug)]
pub struct Tagger<'d, 'a> {
    document: &'d Document<'a>,
    view: View,
    model: Model<'d>,
}

impl<'d, 'a> Tagger<'d, 'a> {
    /// Looks at a document with the model in the program.
    pub fn new(document: &'d Document<'a>) -> Self {
        Self::with(document, &Classes::shipped(), Model::shipped())
    }

    /// Looks at a document with another model.
    pub fn with(document: &'d Document<'a>, classes: &Classes<'_>, model: Model<'d>) -> Self {
        Self {
            document,
            view: View::new(document, classes),
            model,
        }
    }

    /// The names of the document, in order; none overlap, none crosses a sentence.
    pub fn tag(&self) -> Vec<Tagged> {
        let mut tagged = Vec::new();
        let mut lattice = Lattice::default();
        let mut rows = Vec::new();
        let mut emissions = Vec::new();
        for sentence in &self.document.sentences {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            for run in self.view.runs(tokens) {
                self.emissions(run.clone(), &mut rows, &mut emissions);
                lattice.decode(&emissions, &self.model.transitions);
                for (span, label) in names(&lattice.states) {
                    let scores = self
                        .model
                        .span_scores(emissions.get(span.clone()).unwrap_or_default());
                    tagged.push(Tagged {
                        tokens: run.start + span.start..run.start + span.end,
                        label: LABELS[label],
                        scores,
                        margin: margin(&scores, label),
                    });
                }
            }
        }
        tagged
    }

    /// The names of the document after the second look at the whole of it: [`Tagger::tag`], then
    /// [`Tagger::settle`].
    pub fn names(&self) -> Vec<Tagged> {
        let mut tagged = self.tag();
        self.settle(&mut tagged);
        tagged
    }

    /// What each label scores for these tokens as one name, in the order of [`LABELS`]; 0 is as good
    /// as no name. All 0 for tokens that the document does not have.
    pub fn label_scores(&self, tokens: Range<usize>) -> [f32; 4] {
        // A name is short; a longer range is scored by its beginning.
        let end = tokens
            .end
            .min(self.document.tokens.len())
            .min(tokens.start.saturating_add(LONGEST));
        if tokens.start >= end {
            return [0.0; 4];
        }
        let mut emissions = Vec::with_capacity(end - tokens.start);
        self.emissions(tokens.start..end, &mut Vec::new(), &mut emissions);
        self.model.span_scores(&emissions)
    }

    fn emissions(&self, tokens: Range<usize>, rows: &mut Vec<u32>, emissions: &mut Vec<Scores>) {
        emissions.clear();
        for idx in tokens {
            self.view.rows(self.document, idx, rows);
            emissions.push(self.model.emission(rows));
        }
    }
}

/// Tokens of the longest name that is scored whole.
const LONGEST: usize = 40;

/// The names that a run of states spells: their tokens and the positions of their labels.
pub fn names(states: &[u8]) -> impl Iterator<Item = (Range<usize>, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < states.len() && (states[at] == model::OUTSIDE || model::continues(states[at])) {
            at += 1;
        }
        let label = model::label_of(*states.get(at)?)?;
        let start = at;
        at += 1;
        while at < states.len() && model::continues(states[at]) {
            at += 1;
        }
        Some((start..at, label))
    })
}

fn margin(scores: &[f32; 4], label: usize) -> f32 {
    let next = scores
        .iter()
        .enumerate()
        .filter(|&(other, _)| other != label)
        .fold(0.0_f32, |best, (_, &score)| best.max(score));
    scores[label] - next
}

/// The position of a label in [`LABELS`].
pub fn position(label: Label) -> usize {
    LABELS.iter().position(|&other| other == label).unwrap_or(0)
}

fn add(sum: &mut [f32; 4], scores: &[f32; 4]) {
    for (sum, score) in sum.iter_mut().zip(scores) {
        *sum += score;
    }
}

/// The position of the highest score, the first of equals.
pub fn best(scores: &[f32; 4]) -> usize {
    let mut best = 0;
    for (label, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = label;
        }
    }
    best
}
