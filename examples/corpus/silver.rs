//! Labels for text that has none: where models that were trained apart agree, and a name means the
//! same nearly everywhere in the text.

use super::corpus::Gold;
use super::perceptron::Run;
use rapporteur::analysis::tagger;
use rapporteur::analysis::tagger::classes::Classes;
use rapporteur::analysis::tagger::features::View;
use rapporteur::analysis::tagger::model;
use rapporteur::analysis::tagger::model::Lattice;
use rapporteur::analysis::tagger::model::Model;
use rapporteur::text::Document;
use std::collections::HashMap;

/// A run without labels, and the words of its tokens.
pub struct Plain {
    run: Run,
    words: Vec<String>,
}

/// The runs of a corpus, its labels not looked at.
pub fn runs(corpus: &[Gold], classes: &Classes<'_>) -> Vec<Plain> {
    let mut plain = Vec::new();
    let mut rows = Vec::new();
    for gold in corpus {
        let document = Document::new(&gold.article);
        let view = View::new(&document, classes);
        for sentence in &document.sentences {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            for span in view.runs(tokens) {
                let mut run = Run::default();
                let words = span
                    .clone()
                    .map(|idx| document.word(idx).to_owned())
                    .collect();
                for idx in span {
                    view.rows(&document, idx, &mut rows);
                    run.push(&rows, model::OUTSIDE);
                }
                plain.push(Plain { run, words });
            }
        }
    }
    plain
}

/// How to choose.
#[derive(Clone, Copy)]
pub struct Choice {
    /// In hundredths: a name means one thing where so many of its mentions do.
    pub share: usize,
    /// Mentions from which on that counts.
    pub mentions: usize,
}

/// The runs on which all models agree, labelled.
pub fn label(plain: &[Plain], files: &[Vec<u8>], choice: Choice) -> Vec<Run> {
    let models: Vec<Model<'_>> = files.iter().map(|file| Model::read(file)).collect();
    let mut lattice = Lattice::default();
    let mut emissions = Vec::new();
    let mut labelled: Vec<(Vec<u8>, bool)> = Vec::with_capacity(plain.len());
    let mut counts: HashMap<String, [usize; 5]> = HashMap::new();
    for Plain { run, words } in plain {
        let mut states: Vec<u8> = Vec::new();
        let mut agree = true;
        for (nth, model) in models.iter().enumerate() {
            emissions.clear();
            emissions.extend((0..run.len()).map(|at| model.emission(run.of(at))));
            lattice.decode(&emissions, &model.transitions);
            if nth == 0 {
                states.clone_from(&lattice.states);
            } else {
                agree &= states == lattice.states;
            }
            for (span, label) in tagger::names(&lattice.states) {
                counts.entry(words[span].join(" ")).or_default()[label] += 1;
            }
        }
        labelled.push((states, agree));
    }
    let mut chosen = Vec::new();
    for (Plain { run, words }, (mut states, agree)) in plain.iter().zip(labelled) {
        // A name that means one thing nearly everywhere means it here.
        let spans: Vec<_> = tagger::names(&states).collect();
        let mut settled = true;
        for (span, _) in spans {
            let count = counts
                .get(&words[span.clone()].join(" "))
                .copied()
                .unwrap_or_default();
            let all: usize = count.iter().sum();
            let most = (0..4)
                .max_by_key(|&label| (count[label], 4 - label))
                .unwrap_or(0);
            if all >= choice.mentions * models.len() && count[most] * 100 >= all * choice.share {
                for at in span.clone() {
                    states[at] = model::first_of(most) + u8::from(at > span.start);
                }
            } else {
                settled = false;
            }
        }
        if agree || (settled && choice.share < 100 && states.iter().any(|&state| state > 0)) {
            let mut run = run.clone();
            run.states = states;
            chosen.push(run);
        }
    }
    chosen
}
