//! Learns how thirds are told of (`src/analysis/data/deeds.bin`) from reference briefs and marked passages, and says what it brings
//! on articles that were not learned from.
//!
//! `cargo run --release --example deeds -- REFERENCES=ARTICLES … PASSAGES … > src/analysis/data/deeds.bin`
//!
//! REFERENCES is a folder of reference briefs (`*.json`), ARTICLES one of articles with the same stems (`*.txt`); PASSAGES is a file
//! of marked passages (`*.jsonl`, see `tests/references/README.md`). `--check REFERENCES=ARTICLES` only measures. The same
//! folders in the same order give the same bytes.

#![allow(clippy::print_stderr)]

use rapporteur::analysis;
use rapporteur::analysis::Entity;
use rapporteur::analysis::index::Index;
use rapporteur::analysis::mediation;
use rapporteur::analysis::mediation::learned::model;
use rapporteur::analysis::mediation::learned::model::DEED_BITS;
use rapporteur::analysis::mediation::learned::model::NUMBERS;
use rapporteur::analysis::mediation::learned::model::SURE_BITS;
use rapporteur::analysis::mediation::learned::thirds;
use rapporteur::analysis::mediation::learned::watch;
use rapporteur::analysis::offices::Offices;
use rapporteur::source;
use rapporteur::text::Document;
use serde_json::Value;
use serde_json::json;
use std::collections::HashMap;
use std::collections::HashSet;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Parts of the articles for the check on articles not learned from.
const FOLDS: usize = 5;

/// How often every example is seen.
const EPOCHS: u32 = 30;

/// How hard weights are drawn to zero: one over this times the number of examples.
const FREEDOM: f64 = 30.0;

/// How sure a text can be, in the order of the model.
const SURE: [&str; 5] = ["confirmed", "offered", "speculated", "denied", "historical"];

/// An entity in a sentence.
struct Example {
    entity: usize,
    deed: Vec<u32>,
    sure: Vec<u32>,
    /// Whether it does a third's deed there; none where nobody knows.
    third: Option<bool>,
    /// How sure the text is, as a number in [`SURE`].
    certainty: Option<usize>,
}

/// One article.
struct Lesson {
    entities: Vec<Entity>,
    examples: Vec<Example>,
    /// Of each entity: whether the reference has it as a mediator, and whether readers may differ.
    golds: Vec<Option<bool>>,
    /// Of each entity: whether a rule has found it.
    by_rule: Vec<bool>,
    sides: Vec<bool>,
}

/// A logistic regression.
struct Fitted {
    weights: Vec<f64>,
    bias: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut lessons = Vec::new();
    let mut passages = Vec::new();
    let mut checks = Vec::new();
    let mut check = false;
    for argument in std::env::args().skip(1) {
        if argument == "--check" {
            check = true;
        } else if let Some((references, articles)) = argument.split_once('=') {
            let read = folder(Path::new(references), Path::new(articles))?;
            if check {
                checks.push((argument.clone(), read));
            } else {
                lessons.extend(read);
            }
        } else {
            passages.extend(passages_of(Path::new(&argument))?);
        }
    }
    if lessons.is_empty() {
        return Err("usage: deeds REFERENCES=ARTICLES … PASSAGES …".into());
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
    let mut right = vec![0.0; lessons.len()];
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
        for (number, (lesson, chances)) in all
            .iter()
            .zip(&unseen)
            .enumerate()
            .filter(|(number, _)| number % FOLDS == fold)
        {
            count(lesson, chances, &weights, &mut tally);
            right[number] = 1.0;
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

fn folder(references: &Path, articles: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(references)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let reference: Value = serde_json::from_slice(&std::fs::read(path)?)?;
            let stem = path.file_stem().unwrap_or_default();
            let text = std::fs::read(articles.join(stem).with_extension("txt"))?;
            lesson(&reference, &text, None)
        })
        .collect()
}

/// Marked passages: each an article, with a line behind it that says who the sides are.
fn passages_of(path: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
    std::fs::read_to_string(path)?
        .lines()
        .map(|line| {
            let row: Value = serde_json::from_str(line)?;
            let text = row["text"].as_str().unwrap_or_default();
            let sides: Vec<&str> = items(&row["sides"]).iter().filter_map(Value::as_str).collect();
            let quarrel = match sides[..] {
                [one, other, ..] => format!(
                    "{one} and {other} have been at odds for years, and talks between {one} and {other} have come to nothing."
                ),
                _ => String::new(),
            };
            let reference = json!({ "mediators": row["thirds"] });
            lesson(&reference, format!("Report\n\n{text}\n\n{quarrel}\n").as_bytes(), Some(&quarrel))
        })
        .collect()
}

/// Reads one article; the sentence `but` is no example.
fn lesson(reference: &Value, text: &[u8], but: Option<&str>) -> Result<Lesson, Box<dyn Error>> {
    let loaded = source::parse(text, source::Format::Plain, "")?;
    let article = loaded.articles.first().ok_or("no article")?;
    let document = Document::new(article);
    let entities = analysis::entities(&document);
    let index = Index::new(&document, &entities);
    let offices = Offices::new(&document, &entities, &index);
    let mediators = mediation::by_rule(&document, &entities, &index, &offices);
    let golds: Vec<Option<&Value>> = entities
        .iter()
        .map(|entity| gold(reference, entity))
        .collect();
    let mut sides = vec![false; entities.len()];
    let mut examples = Vec::new();
    for glimpse in watch::glimpses(&document, &entities, &index, &offices) {
        let number = glimpse.entity.0 as usize;
        let sentence = document.slice(document.sentences[glimpse.sentence].span);
        sides[number] |= glimpse.side;
        if but == Some(sentence) || sentence == "Report" {
            continue;
        }
        let gold = golds[number];
        let third = match gold {
            None => Some(false),
            Some(gold) if gold["optional"] != true && tells(gold, sentence) => Some(true),
            Some(_) => None,
        };
        let certainty = gold
            .filter(|_| third == Some(true))
            .and_then(|gold| SURE.iter().position(|sure| gold["certainty"] == *sure));
        let mut hedges = glimpse.signs.clone();
        hedges.extend(&glimpse.hedges);
        examples.push(Example {
            entity: number,
            deed: model::buckets(&glimpse.signs, DEED_BITS),
            sure: model::buckets(&hedges, SURE_BITS),
            third,
            certainty,
        });
    }
    Ok(Lesson {
        examples,
        golds: golds
            .iter()
            .map(|gold| match gold {
                None => Some(false),
                Some(gold) if gold["optional"] == true => None,
                Some(_) => Some(true),
            })
            .collect(),
        by_rule: entities
            .iter()
            .map(|entity| {
                mediators
                    .iter()
                    .any(|mediator| mediator.entity == Some(entity.id))
            })
            .collect(),
        sides,
        entities,
    })
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The mediator of the reference that an entity is: the one with most names in common.
fn gold<'r>(reference: &'r Value, entity: &Entity) -> Option<&'r Value> {
    let own: HashSet<String> = entity
        .aliases
        .iter()
        .chain([&entity.name])
        .map(|name| key(name))
        .collect();
    let mut best: Option<(usize, &Value)> = None;
    for mediator in items(&reference["mediators"]) {
        let Some(name) = mediator["name"].as_str() else {
            continue;
        };
        let theirs: HashSet<String> = items(&mediator["surfaces"])
            .iter()
            .filter_map(Value::as_str)
            .chain([name])
            .map(key)
            .collect();
        let shared = own
            .intersection(&theirs)
            .filter(|name| !name.is_empty())
            .count();
        let called = usize::from(theirs.contains(&key(&entity.name))) * 2;
        if shared > 0 && best.is_none_or(|(most, _)| shared + called > most) {
            best = Some((shared + called, mediator));
        }
    }
    best.map(|(_, mediator)| mediator)
}

/// Whether this sentence is, or holds, or stands in the evidence.
fn tells(gold: &Value, sentence: &str) -> bool {
    let fold = |text: &str| {
        text.replace('’', "'")
            .replace(['“', '”'], "\"")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let evidence = fold(gold["evidence"].as_str().unwrap_or_default());
    let sentence = fold(sentence);
    let start: String = evidence.chars().take(40).collect();
    let end: String = evidence
        .chars()
        .skip(evidence.chars().count().saturating_sub(40))
        .collect();
    evidence.contains(&sentence)
        || sentence.contains(&evidence)
        || evidence.chars().count() > 20 && (sentence.contains(&start) || sentence.contains(&end))
}

/// A name without case, marks, punctuation and article.
fn key(name: &str) -> String {
    let plain: String = name
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let plain = plain.replace(['’', '‘'], "'").replace("'s", "");
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let skip = usize::from(words.len() > 1 && matches!(words[0], "the" | "a" | "an"));
    words[skip..].join(" ")
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
    let (mut bias, mut mean_bias) = (0.0, 0.0);
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
            let chance = 1.0 / (1.0 + (-(bias + sum * value)).exp());
            let rate = 2.0 / (1.0 + seen * pull * 2.0);
            seen += 1.0;
            let slope = (chance - f64::from(u8::from(label))) * weight;
            for &sign in signs {
                weights[sign as usize] -= rate * slope * value;
            }
            bias -= rate * 0.1 * slope;
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
            mean_bias += bias;
        }
    }
    for mean in &mut mean {
        *mean /= averaged;
    }
    Fitted {
        weights: mean,
        bias: mean_bias / averaged,
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
            for at in 0..SIZE {
                slope[at] += (f64::from(u8::from(*label)) - chance) * value(at);
                for other in 0..SIZE {
                    bend[at][other] += chance * (1.0 - chance) * value(at) * value(other);
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
                for at in column..size {
                    left[row][at] -= factor * left[column][at];
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
