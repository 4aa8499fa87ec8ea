//! Fits the weights by which parties and sides are chosen (`src/analysis/data/standing-weights.txt`) to
//! reference briefs, and says what they bring on articles that were not fitted to.
//!
//! `cargo run --release --example standing -- REFERENCES=ARTICLES … > src/analysis/data/standing-weights.txt`
//!
//! REFERENCES is a folder of reference briefs (`*.json`), ARTICLES one of articles with the same stems (`*.txt`).
//! Parties are fitted to all folders, sides to the first alone: who is a side is told alike in all of them, and more of the first
//! are read twice. The same folders in the same order give the same bytes.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use rapporteur::analysis;
use rapporteur::analysis::Entity;
use rapporteur::analysis::conduct;
use rapporteur::analysis::index::Index;
use rapporteur::analysis::mediation;
use rapporteur::analysis::offices::Offices;
use rapporteur::analysis::parties;
use rapporteur::analysis::standing;
use rapporteur::analysis::standing::COUNT;
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

/// How hard the weights that all sorts share are drawn to zero; the fit is flat from half to twice this.
const PULL: f64 = 2.0;

/// The same for what a sort adds to them: what is true of one sort is mostly true of the others.
const PULL_OF_A_SORT: f64 = 10.0;

/// How much an article of another folder than the first counts.
const WEIGHT_OF_OTHERS: f64 = 0.3;

/// Weights to fit: a column that all sorts share, and one for each sort.
const SPREAD: usize = COUNT * (SORTS.len() + 1);

/// Newton steps; the fit stands still long before.
const STEPS: usize = 9;

/// Parts of the articles for the check on articles not fitted to.
const FOLDS: usize = 5;

/// The chance above which an entity counts as a party, as in `parties`.
const LEAST: f64 = 0.4;

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
    /// Whether it is of the first folder.
    first: bool,
    rows: Vec<Row>,
    asked: [usize; 2],
}

/// Numbers that are not zero, each with its place.
type Numbers = Vec<(usize, f64)>;

/// Weights by sort.
type Columns = [[f64; COUNT]; SORTS.len()];

fn main() -> Result<(), Box<dyn Error>> {
    let mut lessons = Vec::new();
    for (folder, argument) in std::env::args().skip(1).enumerate() {
        let (references, articles) = argument
            .split_once('=')
            .ok_or("usage: standing REFERENCES=ARTICLES …")?;
        let mut paths: Vec<_> = std::fs::read_dir(references)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect();
        paths.sort();
        for path in paths {
            let reference: Value = serde_json::from_slice(&std::fs::read(&path)?)?;
            if reference["talks"] == Value::Bool(false) {
                continue;
            }
            let stem = path.file_stem().unwrap_or_default();
            let article = Path::new(articles).join(stem).with_extension("txt");
            let mut lesson = lesson(&reference, &article)?;
            lesson.first = folder == 0;
            lessons.push(lesson);
        }
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
    for (number, name) in standing::names().enumerate() {
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
    let offices = Offices::new(&document, &entities, &index);
    let mediators = mediation::find(&mediation::Cast::new(
        &document, &entities, &index, &offices,
    ));
    let conducts = conduct::conducts(&document, &entities);
    let candidates = parties::candidates(&entities, &conducts, &offices, &mediators);
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
        first: false,
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

/// Logistic regression by Newton's method: weights that all sorts share, and what each sort adds to them.
fn fit(lessons: &[&Lesson], what: usize) -> Columns {
    let rows: Vec<(Numbers, f64, f64)> = lessons
        .iter()
        .filter(|lesson| what == 0 || lesson.first)
        .flat_map(|lesson| lesson.rows.iter().map(|row| (row, lesson.first)))
        .filter_map(|(row, first)| {
            let weight = if first { 1.0 } else { WEIGHT_OF_OTHERS };
            Some((spread(row), f64::from(u8::from(label(row, what)?)), weight))
        })
        .collect();
    let mut weights = vec![0.0; SPREAD];
    for _ in 0..STEPS {
        let mut slope = vec![0.0; SPREAD];
        let mut bend = vec![vec![0.0; SPREAD]; SPREAD];
        for (values, label, weight) in &rows {
            let odds: f64 = values
                .iter()
                .map(|(number, value)| weights[*number] * value)
                .sum();
            let chance = 1.0 / (1.0 + (-odds).exp());
            for (number, value) in values {
                slope[*number] += weight * (label - chance) * value;
                let share = weight * chance * (1.0 - chance) * value;
                for (other, value) in values {
                    bend[*number][*other] += share * value;
                }
            }
        }
        for number in 0..SPREAD {
            // The first weights, which always count, are all but free.
            let pull = match (number / COUNT, number % COUNT) {
                (_, 0) => 0.05,
                (0, _) => PULL,
                _ => PULL_OF_A_SORT,
            };
            slope[number] -= pull * weights[number];
            bend[number][number] += pull;
        }
        for (weight, step) in weights.iter_mut().zip(solve(bend, slope)) {
            *weight += step;
        }
    }
    let mut columns = [[0.0; COUNT]; SORTS.len()];
    for (sort, column) in columns.iter_mut().enumerate() {
        for (number, weight) in column.iter_mut().enumerate() {
            *weight = weights[number] + weights[(sort + 1) * COUNT + number];
        }
    }
    columns
}

/// The numbers of a row that are not zero: once for all sorts, once for its own.
fn spread(row: &Row) -> Vec<(usize, f64)> {
    let own = (row.sort as usize + 1) * COUNT;
    let values = || {
        row.standing
            .iter()
            .map(|value| f64::from(*value))
            .enumerate()
    };
    values()
        .chain(values().map(|(number, value)| (own + number, value)))
        .filter(|(_, value)| *value != 0.0)
        .collect()
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
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let count = right.len();
    for pivot in 0..count {
        let best = (pivot..count)
            .max_by(|left, other| {
                matrix[*left][pivot]
                    .abs()
                    .total_cmp(&matrix[*other][pivot].abs())
            })
            .unwrap_or(pivot);
        matrix.swap(pivot, best);
        right.swap(pivot, best);
        let row = matrix[pivot].clone();
        for other in pivot + 1..count {
            let factor = matrix[other][pivot] / row[pivot];
            if factor == 0.0 {
                continue;
            }
            for (cell, value) in matrix[other].iter_mut().zip(&row).skip(pivot) {
                *cell -= factor * value;
            }
            right[other] -= factor * right[pivot];
        }
    }
    for pivot in (0..count).rev() {
        let known: f64 = (pivot + 1..count)
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
        .collect();
    chosen.sort_by(|left, right| right.0.total_cmp(&left.0));
    let mut sides = parties::LEAST_CHANCES_OF_SIDES.into_iter().map(f64::from);
    chosen.retain(|(chance, _)| match what {
        0 => *chance > LEAST,
        _ => sides.next().is_some_and(|least| *chance > least),
    });
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
