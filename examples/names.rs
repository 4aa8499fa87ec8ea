//! Scores the finding of names on corpora: exact span and type, over persons, organisations, places.
//!
//! `cargo run --release --example names -- [--classes FILE] [--model FILE] [--once] CORPUS...`
//!
//! Reads `TOKEN ... TAG` columns, `.iob2`, and GUM's `.conllu`, each also as `.gz`. The text is put
//! together and read as any article would be, tokens and all; names are compared by where they stand in
//! the text, a full stop at the end aside. Labels other than the three are left out on both sides.
//! `--errors` prints each name that only one side has, in its sentence; `--once` leaves out the second look at the whole article.

#![allow(clippy::print_stdout)]

#[path = "corpus/mod.rs"]
mod corpus;

use corpus::Outcome;
use corpus::Sort;
use rapporteur::analysis::tagger;
use rapporteur::analysis::tagger::Tagger;
use rapporteur::analysis::tagger::classes::Classes;
use rapporteur::analysis::tagger::model::Model;
use rapporteur::text::Document;
use rapporteur::text::Span;
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

const NAMES: [&str; 3] = ["person", "organisation", "place"];

#[derive(Default, Clone, Copy)]
struct Count {
    found: usize,
    gold: usize,
    right: usize,
}

impl Count {
    fn line(self, name: &str) {
        let share = |of: usize| 100.0 * self.right as f64 / of.max(1) as f64;
        let f1 = 200.0 * self.right as f64 / (self.found + self.gold).max(1) as f64;
        let (precision, recall) = (share(self.found), share(self.gold));
        println!(
            "  {name:<14} P {precision:5.1}  R {recall:5.1}  F1 {f1:5.1}  of {}",
            self.gold
        );
    }

    fn add(&mut self, other: Self) {
        self.found += other.found;
        self.gold += other.gold;
        self.right += other.right;
    }
}

fn main() -> Outcome<()> {
    let mut model_file = None;
    let mut classes_file = None;
    let mut once = false;
    let mut errors = false;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--model" => model_file = arguments.next(),
            "--classes" => classes_file = arguments.next(),
            "--once" => once = true,
            "--errors" => errors = true,
            _ => files.push(argument),
        }
    }
    let model_bytes = model_file.map(fs::read).transpose()?;
    let classes_bytes = classes_file.map(fs::read).transpose()?;
    let classes = match &classes_bytes {
        Some(bytes) => Classes::read(bytes),
        None => Classes::shipped(),
    };
    let model = match &model_bytes {
        Some(bytes) => Model::read(bytes),
        None => Model::shipped(),
    };
    for file in &files {
        let corpus = corpus::read(Path::new(file))?;
        let mut counts = [Count::default(); 3];
        let mut anything = Count::default();
        let mut took = Duration::ZERO;
        let mut words = 0;
        for gold in &corpus {
            let document = Document::new(&gold.article);
            let start = Instant::now();
            let at_work = Tagger::with(&document, &classes, model);
            let tagged = if once { at_work.tag() } else { at_work.names() };
            took += start.elapsed();
            words += gold.article.word_count();
            let found: HashSet<(Span, usize)> = tagged
                .iter()
                .map(|name| {
                    (
                        document.span_of(name.tokens.clone()),
                        tagger::position(name.label),
                    )
                })
                .filter(|name| name.1 < 3)
                .map(|(span, label)| (without_stop(&document, span), label))
                .collect();
            let expected: HashSet<(Span, usize)> = gold
                .names
                .iter()
                .filter_map(|&(span, sort)| match sort {
                    Sort::Label(label) if label < 3 => Some((without_stop(&document, span), label)),
                    _ => None,
                })
                .collect();
            if errors {
                print_errors(&document, &found, &expected);
            }
            for name in &found {
                counts[name.1].found += 1;
                counts[name.1].right += usize::from(expected.contains(name));
            }
            for name in &expected {
                counts[name.1].gold += 1;
            }
            let spans: HashSet<Span> = expected.iter().map(|name| name.0).collect();
            anything.found += found.len();
            anything.gold += expected.len();
            anything.right += found.iter().filter(|name| spans.contains(&name.0)).count();
        }
        let speed = words as f64 / took.as_secs_f64().max(1e-9);
        println!("{file}: {words} words, {speed:.0} words/s");
        let mut all = Count::default();
        for (count, name) in counts.iter().zip(NAMES) {
            count.line(name);
            all.add(*count);
        }
        all.line("all");
        anything.line("any label");
    }
    Ok(())
}

fn print_errors(
    document: &Document<'_>,
    found: &HashSet<(Span, usize)>,
    expected: &HashSet<(Span, usize)>,
) {
    let mut wrong: Vec<_> = found
        .difference(expected)
        .map(|name| (name.0, "found", name.1))
        .chain(
            expected
                .difference(found)
                .map(|name| (name.0, "is", name.1)),
        )
        .collect();
    wrong.sort_unstable();
    for (span, side, label) in wrong {
        let around = document
            .sentence_at(span.start)
            .map_or("", |sentence| document.slice(sentence.span));
        println!(
            "{side}\t{}\t{}\t{around}",
            NAMES[label],
            document.slice(span)
        );
    }
}

fn without_stop(document: &Document<'_>, span: Span) -> Span {
    if document.slice(span).ends_with('.') {
        Span::new(span.start as usize, span.end as usize - 1)
    } else {
        span
    }
}
