//! Learns how thirds are told of (`src/analysis/data/deeds.bin`) from reference briefs and marked passages, and says what it brings
//! on articles that were not learned from.
//!
//! `cargo run --release --example deeds -- REFERENCES=ARTICLES … PASSAGES … --sure … > src/analysis/data/deeds.bin`
//!
//! REFERENCES is a folder of reference briefs (`*.json`), ARTICLES one of articles with the same stems (`*.txt`); PASSAGES is a file
//! of marked passages (`*.jsonl`), of rows (`*.txt`, see `tests/references/README.md`) or of rows of the test suite (`*.rs`). What
//! stands behind `--sure` teaches only how sure a text is; what stands behind `--check` only measures. The same folders in the same
//! order give the same bytes.

#![allow(clippy::print_stderr)]

mod lessons;

use lessons::Example;
use lessons::Lesson;
use lessons::SURE;
use lessons::folder;
use lessons::passages_of;
use lessons::rows_of;
use lessons::suite_of;
use rapporteur::analysis::mediation::learned::model;
use rapporteur::analysis::mediation::learned::model::DEED_BITS;
use rapporteur::analysis::mediation::learned::model::NUMBERS;
use rapporteur::analysis::mediation::learned::model::SURE_BITS;
use rapporteur::analysis::mediation::learned::thirds;
use std::collections::HashMap;
use std::error::Error;
use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;

/// Parts of the articles for the check on articles not learned from.
const FOLDS: usize = 5;

/// How often every example is seen.
const EPOCHS: u32 = 30;

/// How hard weights are drawn to zero: one over this times the number of examples.
const FREEDOM: f64 = 30.0;

/// A logistic regression.
struct Fitted {
    weights: Vec<f64>,
    bias: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut lessons = Vec::new();
    let mut passages = Vec::new();
    let mut checks = Vec::new();
    let (mut check, mut only_sure) = (false, false);
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--check" => check = true,
            "--sure" => only_sure = true,
            _ => {
                let path = Path::new(&argument);
                let pair = argument.split_once('=');
                let mut read = match pair {
                    Some((references, articles)) => {
                        folder(Path::new(references), Path::new(articles))?
                    }
                    None => match path.extension().and_then(OsStr::to_str) {
                        Some("txt") => rows_of(path)?,
                        Some("rs") => suite_of(path)?,
                        _ => passages_of(path)?,
                    },
                };
                if only_sure {
                    read.iter_mut().for_each(Lesson::forget_deeds);
                }
                if check {
                    checks.push((argument, read));
                } else if pair.is_some() && !only_sure {
                    lessons.extend(read);
                } else {
                    passages.extend(read);
                }
            }
        }
    }
    if lessons.is_empty() {
        return Err("usage: deeds REFERENCES=ARTICLES … PASSAGES … --sure … --check …".into());
    }
    // The second regression learns from chances of articles that the first has not seen.
    let mut unseen: Vec<Vec<f32>> = vec![Vec::new(); lessons.len()];
    let mut sure_unseen: Vec<Vec<[f64; 5]>> = vec![Vec::new(); lessons.len()];
    for fold in 0..FOLDS {
        let taught: Vec<&Lesson> = lessons
            .iter()
            .enumerate()
            .filter(|(number, _)| number % FOLDS != fold)
            .map(|(_, lesson)| lesson)
            .chain(&passages)
            .collect();
        let deed = fit_deed(&taught);
        let sure = fit_sure(&taught);
        for (number, lesson) in lessons
            .iter()
            .enumerate()
            .filter(|(number, _)| number % FOLDS == fold)
        {
            unseen[number] = chances(lesson, &deed);
            sure_unseen[number] = lesson
                .examples
                .iter()
                .map(|example| std::array::from_fn(|at| odds(&sure[at], &example.sure)))
                .collect();
        }
    }
    let all: Vec<&Lesson> = lessons.iter().collect();
    let mut tally = [[0usize; 2]; 7];
    for fold in 0..FOLDS {
        let rows: Vec<_> = all
            .iter()
            .zip(&unseen)
            .enumerate()
            .filter(|(number, _)| number % FOLDS != fold)
            .flat_map(|(_, (lesson, chances))| rows(lesson, chances))
            .collect();
        let weights = fit_entity(&rows);
        for (_, (lesson, chances)) in all
            .iter()
            .zip(&unseen)
            .enumerate()
            .filter(|(number, _)| number % FOLDS == fold)
        {
            count(lesson, chances, &weights, &mut tally);
        }
    }
    report("learned from, each part by the others", &tally);
    report_sure(&lessons, &sure_unseen);
    let rows: Vec<_> = all
        .iter()
        .zip(&unseen)
        .flat_map(|(lesson, chances)| rows(lesson, chances))
        .collect();
    let entity = fit_entity(&rows);
    let taught: Vec<&Lesson> = lessons.iter().chain(&passages).collect();
    let deed = fit_deed(&taught);
    let sure = fit_sure(&taught);
    for (name, lessons) in &checks {
        let mut tally = [[0usize; 2]; 7];
        let mut odds_of = Vec::new();
        for lesson in lessons {
            count(lesson, &chances(lesson, &deed), &entity, &mut tally);
            odds_of.push(
                lesson
                    .examples
                    .iter()
                    .map(|example| std::array::from_fn(|at| odds(&sure[at], &example.sure)))
                    .collect(),
            );
        }
        report(name, &tally);
        report_sure(lessons, &odds_of);
    }
    let mut out = std::io::stdout().lock();
    out.write_all(model::MAGIC)?;
    let (step, steps) = small(&deed);
    for number in [deed.bias as f32, step]
        .into_iter()
        .chain(entity.iter().map(|weight| *weight as f32))
    {
        out.write_all(&number.to_le_bytes())?;
    }
    let sure: Vec<_> = sure
        .iter()
        .map(|fitted| (fitted.bias as f32, small(fitted)))
        .collect();
    for (bias, (step, _)) in &sure {
        out.write_all(&bias.to_le_bytes())?;
        out.write_all(&step.to_le_bytes())?;
    }
    out.write_all(&steps)?;
    for (_, (_, steps)) in &sure {
        out.write_all(steps)?;
    }
    Ok(())
}

/// Weights in steps of a 127th of the greatest.
fn small(fitted: &Fitted) -> (f32, Vec<u8>) {
    let most = fitted
        .weights
        .iter()
        .fold(1e-9_f64, |most, weight| most.max(weight.abs()));
    let step = most / 127.0;
    let steps = fitted
        .weights
        .iter()
        .map(|weight| ((weight / step).round() as i8).cast_unsigned())
        .collect();
    (step as f32, steps)
}

fn fit_deed(lessons: &[&Lesson]) -> Fitted {
    let examples: Vec<(&[u32], bool, f64)> = lessons
        .iter()
        .flat_map(|lesson| &lesson.examples)
        .filter_map(|example| Some((example.deed.as_slice(), example.third?, 1.0)))
        .collect();
    fit(&examples, DEED_BITS)
}

fn fit_sure(lessons: &[&Lesson]) -> Vec<Fitted> {
    let told: Vec<(&Example, usize)> = lessons
        .iter()
        .flat_map(|lesson| &lesson.examples)
        .filter_map(|example| Some((example, example.certainty?)))
        .collect();
    let mut counts = HashMap::new();
    for (_, sure) in &told {
        *counts.entry(*sure).or_insert(0.0) += 1.0;
    }
    (0..SURE.len())
        .map(|class| {
            let examples: Vec<(&[u32], bool, f64)> = told
                .iter()
                .map(|(example, sure)| {
                    // Rare certainties count as much as common ones.
                    let weight = told.len() as f64 / (SURE.len() as f64 * counts[sure]);
                    (example.sure.as_slice(), *sure == class, weight)
                })
                .collect();
            fit(&examples, SURE_BITS)
        })
        .collect()
}

/// Logistic regression by stochastic gradient descent, averaged over the last half; the order is a fixed shuffle.
fn fit(examples: &[(&[u32], bool, f64)], bits: u32) -> Fitted {
    let size = 1usize << bits;
    let mut weights = vec![0.0f64; size];
    let mut mean = vec![0.0f64; size];
    let (mut level, mut mean_level) = (0.0, 0.0);
    let pull = 1.0 / (FREEDOM * examples.len().max(1) as f64);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut seen = 0.0;
    let mut averaged = 0.0;
    for epoch in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            order.swap(at, (state % (at as u64 + 1)) as usize);
        }
        for &at in &order {
            let (signs, label, weight) = examples[at];
            let value = 1.0 / (signs.len().max(1) as f64).sqrt();
            let sum: f64 = signs.iter().map(|&sign| weights[sign as usize]).sum();
            let chance = 1.0 / (1.0 + (-(level + sum * value)).exp());
            let rate = 2.0 / (1.0 + seen * pull * 2.0);
            seen += 1.0;
            let slope = (chance - f64::from(u8::from(label))) * weight;
            for &sign in signs {
                weights[sign as usize] -= rate * slope * value;
            }
            level -= rate * 0.1 * slope;
        }
        // The pull of a whole epoch at once.
        let rate = 2.0 / (1.0 + seen * pull * 2.0);
        let shrink = (1.0 - rate * pull).powf(examples.len() as f64);
        for weight in &mut weights {
            *weight *= shrink;
        }
        if epoch >= EPOCHS / 2 {
            averaged += 1.0;
            for (mean, weight) in mean.iter_mut().zip(&weights) {
                *mean += weight;
            }
            mean_level += level;
        }
    }
    for mean in &mut mean {
        *mean /= averaged;
    }
    Fitted {
        weights: mean,
        bias: mean_level / averaged,
    }
}

fn odds(fitted: &Fitted, signs: &[u32]) -> f64 {
    let sum: f64 = signs
        .iter()
        .map(|&sign| fitted.weights[sign as usize])
        .sum();
    fitted.bias + sum / (signs.len().max(1) as f64).sqrt()
}

fn chances(lesson: &Lesson, deed: &Fitted) -> Vec<f32> {
    lesson
        .examples
        .iter()
        .map(|example| thirds::chance(odds(deed, &example.deed) as f32))
        .collect()
}

fn gathered(lesson: &Lesson, chances: &[f32]) -> Vec<thirds::Third> {
    let glimpses: Vec<_> = lesson
        .examples
        .iter()
        .zip(chances)
        .map(|(example, chance)| (lesson.entities[example.entity].id, *chance))
        .collect();
    thirds::gather(&glimpses, &lesson.entities, &|entity| {
        lesson.by_rule[entity.0 as usize]
    })
}

/// The entities of an article: their numbers, and whether each is a mediator.
fn rows(lesson: &Lesson, chances: &[f32]) -> Vec<([f64; NUMBERS], bool)> {
    gathered(lesson, chances)
        .into_iter()
        .filter_map(|third| {
            let gold = lesson.golds[third.entity.0 as usize]?;
            Some((third.numbers.map(f64::from), gold))
        })
        .collect()
}

/// Logistic regression by Newton's method.
fn fit_entity(rows: &[([f64; NUMBERS], bool)]) -> Vec<f64> {
    const SIZE: usize = NUMBERS + 1;
    let mut weights = vec![0.0; SIZE];
    for _ in 0..12 {
        let mut slope = vec![0.0; SIZE];
        let mut bend = vec![vec![0.0; SIZE]; SIZE];
        for (numbers, label) in rows {
            let value = |at: usize| if at < NUMBERS { numbers[at] } else { 1.0 };
            let sum: f64 = (0..SIZE).map(|at| weights[at] * value(at)).sum();
            let chance = 1.0 / (1.0 + (-sum).exp());
            for (at, row) in bend.iter_mut().enumerate() {
                slope[at] += (f64::from(u8::from(*label)) - chance) * value(at);
                for (other, cell) in row.iter_mut().enumerate() {
                    *cell += chance * (1.0 - chance) * value(at) * value(other);
                }
            }
        }
        for at in 0..SIZE {
            slope[at] -= weights[at];
            bend[at][at] += 1.0;
        }
        let step = solve(bend, slope);
        for (weight, step) in weights.iter_mut().zip(step) {
            *weight += step;
        }
    }
    weights
}

/// Solves a system of linear equations, by elimination.
fn solve(mut left: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size)
            .max_by(|&a, &b| left[a][column].abs().total_cmp(&left[b][column].abs()))
            .unwrap_or(column);
        left.swap(column, pivot);
        right.swap(column, pivot);
        for row in 0..size {
            if row != column && left[column][column] != 0.0 {
                let factor = left[row][column] / left[column][column];
                let pivot = left[column].clone();
                for (cell, above) in left[row].iter_mut().zip(pivot).skip(column) {
                    *cell -= factor * above;
                }
                right[row] -= factor * right[column];
            }
        }
    }
    (0..size)
        .map(|at| {
            if left[at][at] == 0.0 {
                0.0
            } else {
                right[at] / left[at][at]
            }
        })
        .collect()
}

/// Counts, for seven thresholds, thirds that no rule has found: right and all.
fn count(lesson: &Lesson, chances: &[f32], weights: &[f64], tally: &mut [[usize; 2]; 7]) {
    for third in gathered(lesson, chances) {
        let number = third.entity.0 as usize;
        let Some(gold) = lesson.golds[number] else {
            continue;
        };
        if lesson.by_rule[number] || lesson.sides[number] {
            continue;
        }
        let sum: f64 = third
            .numbers
            .iter()
            .zip(weights)
            .map(|(number, weight)| f64::from(*number) * weight)
            .sum();
        let chance = 1.0 / (1.0 + (-(sum + weights[NUMBERS])).exp());
        for (at, counts) in tally.iter_mut().enumerate() {
            if chance >= 0.2 + at as f64 / 10.0 {
                counts[0] += usize::from(gold);
                counts[1] += 1;
            }
        }
    }
}

fn report(name: &str, tally: &[[usize; 2]; 7]) {
    eprint!("{name}: thirds that no rule finds, right of all, from chance");
    for (at, [right, all]) in tally.iter().enumerate() {
        eprint!(" 0.{}: {right}/{all}", at + 2);
    }
    eprintln!();
}

/// Says how often the certainty is right, and how often it is shown surer than the text, on examples that tell of a third.
fn report_sure(lessons: &[Lesson], found: &[Vec<[f64; 5]>]) {
    let (mut all, mut right) = (0, 0);
    let mut over = [[0; 2]; 5];
    for (lesson, found) in lessons.iter().zip(found) {
        for (example, odds) in lesson.examples.iter().zip(found) {
            let Some(certainty) = example.certainty else {
                continue;
            };
            let chances = odds.map(|odds| 1.0 / (1.0 + (-odds).exp()));
            let sum: f64 = chances.iter().sum();
            let best = (0..5)
                .max_by(|&a, &b| chances[a].total_cmp(&chances[b]))
                .unwrap_or(0);
            all += 1;
            right += usize::from(best == certainty);
            for (at, counts) in over.iter_mut().enumerate() {
                if chances[0] / sum >= 0.4 + at as f64 / 10.0 {
                    counts[usize::from(certainty == 0)] += 1;
                }
            }
        }
    }
    eprintln!(
        "  certainty right {right} of {all}; shown confirmed from 0.4, 0.5 …: [wrongly, rightly] {over:?}"
    );
}
