//! Fits the weights by which parties and sides are chosen (`src/analysis/data/standing-weights.txt`) to
//! reference briefs, and says what they bring on articles that were not fitted to.
//!
//! `cargo run --release --example standing -- REFERENCES ARTICLES > src/analysis/data/standing-weights.txt`
//!
//! REFERENCES is a folder of reference briefs (`*.json`), ARTICLES one of articles with the same stems (`*.txt`).
//! The same folders give the same bytes.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use rapporteur::analysis;
use rapporteur::analysis::Entity;
use rapporteur::analysis::index::Index;
use rapporteur::analysis::mediation;
use rapporteur::analysis::parties;
use rapporteur::analysis::standing::COUNT;
use rapporteur::analysis::standing::NAMES;
use rapporteur::analysis::standing::SORTS;
use rapporteur::analysis::standing::Sort;
use rapporteur::analysis::standing::Standing;
use rapporteur::source;
use rapporteur::source::Source;
use rapporteur::text::Document;
use serde_json::Value;
use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How hard weights are drawn to zero; the fit is flat from a third to three times this.
const PULL: f64 = 4.0;

/// Newton steps; the fit stands still long before.
const STEPS: usize = 25;

/// Parts of the articles for the check on articles not fitted to.
const FOLDS: usize = 5;

/// Chances above which an entity counts as a party and as a side, as in `parties`.
const LEAST: [f64; 2] = [0.4, 0.25];

/// Most sides of a matter.
const MOST_SIDES: usize = 4;

/// One entity of one article.
struct Row {
    sort: Sort,
    standing: Standing,
    /// The number of the reference's party that it is, if any.
    gold: Option<usize>,
    /// Whether the reference counts it as a party; none where two readers may differ.
    party: Option<bool>,
    side: Option<bool>,
}

/// One article: its entities, and how many parties and sides the reference asks for.
struct Lesson {
    rows: Vec<Row>,
    asked: [usize; 2],
}

/// Weights by sort.
type Columns = [[f64; COUNT]; SORTS.len()];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(references), Some(articles)) = (arguments.next(), arguments.next()) else {
        return Err("usage: standing REFERENCES ARTICLES".into());
    };
    let mut paths: Vec<_> = std::fs::read_dir(references)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    paths.sort();
    let mut lessons = Vec::new();
    for path in paths {
        let reference: Value = serde_json::from_slice(&std::fs::read(&path)?)?;
        if reference["talks"] == Value::Bool(false) {
            continue;
        }
        let stem = path.file_stem().unwrap_or_default();
        let article = Path::new(&articles).join(stem).with_extension("txt");
        lessons.push(lesson(&reference, &article)?);
    }
    for (what, label) in ["parties", "sides"].into_iter().enumerate() {
        let mut counts = [0; 3];
        for fold in 0..FOLDS {
            let (held, taught): (Vec<_>, Vec<_>) = lessons
                .iter()
                .enumerate()
                .partition(|(number, _)| number % FOLDS == fold);
            let taught: Vec<&Lesson> = taught.into_iter().map(|(_, lesson)| lesson).collect();
            let columns = fit(&taught, what);
            for (_, lesson) in held {
                for (count, more) in counts.iter_mut().zip(score(lesson, &columns, what)) {
                    *count += more;
                }
            }
        }
        let [right, shown, asked] = counts.map(f64::from);
        let (precision, recall) = (right / shown, right / asked);
        eprintln!(
            "{label}: precision {precision:.3}, recall {recall:.3}, F1 {:.3} on articles not fitted to",
            2.0 * precision * recall / (precision + recall)
        );
    }
    let all: Vec<&Lesson> = lessons.iter().collect();
    let fitted = [fit(&all, 0), fit(&all, 1)];
    println!(
        "# What each number adds to the odds that an entity is a party, then that it is a side, for a state,"
    );
    println!(
        "# a person, a body, a place, a group. Fitted by examples/standing.rs to {} reference briefs.",
        all.len()
    );
    for (number, name) in NAMES.iter().enumerate() {
        print!("{name}");
        for columns in &fitted {
            for column in columns {
                let rounded = (column[number] * 1000.0).round() / 1000.0 + 0.0;
                print!("\t{rounded}");
            }
        }
        println!();
    }
    Ok(())
}

/// Reads one article and finds its entities among the parties of the reference.
fn lesson(reference: &Value, path: &Path) -> Result<Lesson, Box<dyn Error>> {
    let (bytes, format) = source::read(&Source::Path(path.to_path_buf()))?;
    let loaded = source::parse(&bytes, format, "")?;
    let article = loaded.articles.first().ok_or("no article")?;
    let document = Document::new(article);
    let entities = analysis::entities(&document);
    let index = Index::new(&document, &entities);
    let mediators = mediation::find(&document, &entities, &index);
    let candidates = parties::candidates(&document, &entities, &index, &mediators);
    let standings = parties::standings(&document, &entities, &candidates, &mediators);
    let golds = reference["parties"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let matched = match_up(golds, &entities);
    let is = |gold: &Value, field: &str| gold[field] == Value::Bool(true);
    let rows = entities
        .iter()
        .zip(standings)
        .zip(matched)
        .map(|((entity, standing), gold)| {
            let party = gold.map(|number| &golds[number]);
            Row {
                sort: Sort::of(entity),
                standing,
                gold,
                party: match party {
                    None => Some(false),
                    Some(gold) if is(gold, "optional") => None,
                    Some(_) => Some(true),
                },
                side: match party {
                    Some(gold) if is(gold, "principal") && is(gold, "optional") => None,
                    Some(gold) if is(gold, "principal_optional") => None,
                    Some(gold) => Some(is(gold, "principal")),
                    None => Some(false),
                },
            }
        })
        .collect();
    let asked = golds.iter().filter(|gold| !is(gold, "optional"));
    let sides = asked
        .clone()
        .filter(|gold| is(gold, "principal") && !is(gold, "principal_optional"));
    Ok(Lesson {
        rows,
        asked: [asked.clone().count(), sides.count()],
    })
}

/// Which party of the reference each entity is: greedily by how many names they share.
fn match_up(golds: &[Value], entities: &[Entity]) -> Vec<Option<usize>> {
    let keys = |names: Vec<&str>| -> HashSet<String> {
        names
            .into_iter()
            .map(key)
            .filter(|key| !key.is_empty())
            .collect()
    };
    let gold_keys: Vec<HashSet<String>> = golds
        .iter()
        .map(|gold| {
            let surfaces = gold["surfaces"].as_array().into_iter().flatten();
            keys(
                surfaces
                    .chain([&gold["name"]])
                    .filter_map(Value::as_str)
                    .collect(),
            )
        })
        .collect();
    let mut pairs = Vec::new();
    for (ours, entity) in entities.iter().enumerate() {
        let names = entity.aliases.iter().chain([&entity.name]);
        let own = keys(names.map(String::as_str).collect());
        for (gold, theirs) in gold_keys.iter().enumerate() {
            let shared = own.intersection(theirs).count();
            if shared > 0 {
                let by_name = if theirs.contains(&key(&entity.name)) {
                    2.0
                } else {
                    0.0
                };
                let all = own.union(theirs).count();
                pairs.push((by_name + shared as f64 / all as f64, gold, ours));
            }
        }
    }
    pairs.sort_by(|left, right| {
        right
            .0
            .total_cmp(&left.0)
            .then((left.1, left.2).cmp(&(right.1, right.2)))
    });
    let mut matched = vec![None; entities.len()];
    let mut taken = HashSet::new();
    for (_, gold, ours) in pairs {
        if matched[ours].is_none() && taken.insert(gold) {
            matched[ours] = Some(gold);
        }
    }
    matched
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

fn label(row: &Row, what: usize) -> Option<bool> {
    if what == 0 { row.party } else { row.side }
}

/// Logistic regression by Newton's method, a column for each sort.
fn fit(lessons: &[&Lesson], what: usize) -> Columns {
    let mut columns = [[0.0; COUNT]; SORTS.len()];
    for (sort, column) in SORTS.iter().zip(&mut columns) {
        let rows: Vec<(&Standing, f64)> = lessons
            .iter()
            .flat_map(|lesson| &lesson.rows)
            .filter(|row| row.sort == *sort)
            .filter_map(|row| Some((&row.standing, f64::from(u8::from(label(row, what)?)))))
            .collect();
        for _ in 0..STEPS {
            let mut slope = [0.0; COUNT];
            let mut bend = vec![[0.0; COUNT]; COUNT];
            for (standing, label) in &rows {
                let chance = chance(column, standing);
                for (number, value) in standing.iter().enumerate() {
                    let value = f64::from(*value);
                    if value == 0.0 {
                        continue;
                    }
                    slope[number] += (label - chance) * value;
                    let share = chance * (1.0 - chance) * value;
                    for (other, cell) in bend[number].iter_mut().enumerate() {
                        *cell += share * f64::from(standing[other]);
                    }
                }
            }
            for number in 0..COUNT {
                // The first weight, which always counts, is free.
                let pull = if number == 0 { 0.01 } else { PULL };
                slope[number] -= pull * column[number];
                bend[number][number] += pull;
            }
            for (weight, step) in column.iter_mut().zip(solve(bend, slope)) {
                *weight += step;
            }
        }
    }
    columns
}

fn chance(column: &[f64; COUNT], standing: &Standing) -> f64 {
    let odds: f64 = column
        .iter()
        .zip(standing)
        .map(|(weight, number)| weight * f64::from(*number))
        .sum();
    1.0 / (1.0 + (-odds).exp())
}

/// Solves a system of linear equations by elimination.
fn solve(mut matrix: Vec<[f64; COUNT]>, mut right: [f64; COUNT]) -> [f64; COUNT] {
    for pivot in 0..COUNT {
        let best = (pivot..COUNT)
            .max_by(|left, other| {
                matrix[*left][pivot]
                    .abs()
                    .total_cmp(&matrix[*other][pivot].abs())
            })
            .unwrap_or(pivot);
        matrix.swap(pivot, best);
        right.swap(pivot, best);
        let row = matrix[pivot];
        for other in pivot + 1..COUNT {
            let factor = matrix[other][pivot] / row[pivot];
            for (cell, value) in matrix[other].iter_mut().zip(row).skip(pivot) {
                *cell -= factor * value;
            }
            right[other] -= factor * right[pivot];
        }
    }
    for pivot in (0..COUNT).rev() {
        let known: f64 = (pivot + 1..COUNT)
            .map(|other| matrix[pivot][other] * right[other])
            .sum();
        right[pivot] = (right[pivot] - known) / matrix[pivot][pivot];
    }
    right
}

/// What these weights get right of a lesson: how many right, shown and asked for.
fn score(lesson: &Lesson, columns: &Columns, what: usize) -> [i32; 3] {
    let mut chosen: Vec<(f64, &Row)> = lesson
        .rows
        .iter()
        .map(|row| (chance(&columns[row.sort as usize], &row.standing), row))
        .filter(|(chance, _)| *chance > LEAST[what])
        .collect();
    chosen.sort_by(|left, right| right.0.total_cmp(&left.0));
    if what == 1 {
        chosen.truncate(MOST_SIDES);
    }
    let mut right = 0;
    let mut wrong = 0;
    for (_, row) in chosen {
        match label(row, what) {
            Some(true) => right += 1,
            Some(false) => wrong += 1,
            None => {}
        }
    }
    debug_assert!(
        lesson
            .rows
            .iter()
            .all(|row| row.gold.is_some() || row.party == Some(false))
    );
    [
        right,
        right + wrong,
        i32::try_from(lesson.asked[what]).unwrap_or(i32::MAX),
    ]
}
