//! Fits the weights by which names are read as places, and tells how they do on articles kept aside.
//!
//! `cargo run --release --example scenes -- ARTICLES OUT REFERENCES...`, where ARTICLES holds texts
//! (`*.txt`), REFERENCES are folders of reference briefs (`*.json` of the same stem) and OUT is
//! `src/analysis/data/scene-weights.txt`. Nothing of a text goes into OUT but how often its words of
//! place were right. The same input gives the same file. With SHOW in the environment it also lists
//! what it judges wrongly where kept aside.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use rapporteur::analysis;
use rapporteur::analysis::places::scene;
use rapporteur::source;
use rapporteur::source::Source;
use rapporteur::text::Document;
use serde_json::Value;

/// Articles are dealt out over so many parts; each is judged by what the others taught.
const PARTS: usize = 11;
/// How hard weights are drawn to 0.
const SHRINK: f64 = 1.0;
/// Rounds in which the mention that speaks most for a place is chosen anew.
const ROUNDS: usize = 8;
/// Steps down the slope in each round.
const STEPS: usize = 150;
/// A feature told of fewer candidates than this has no weight.
const RARE: usize = 4;
/// A weight below this is left out.
const FAINT: f64 = 0.05;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// One name, what is told of each of its mentions, and whether it is a location.
struct Case {
    article: usize,
    mentions: Vec<Vec<usize>>,
    is_place: bool,
    /// What the program said with the weights it has.
    was_found: bool,
    told: String,
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [articles, out, references @ ..] = arguments.as_slice() else {
        return Err("arguments: ARTICLES OUT REFERENCES...".into());
    };
    let mut names: Vec<String> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut beyond = 0;
    let mut count = 0;
    let mut paths = Vec::new();
    for folder in references {
        for entry in fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    for path in &paths {
        let gold: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = Path::new(articles).join(format!("{stem}.txt"));
        let (bytes, format) = source::read(&Source::Path(text.clone()))?;
        for article in source::parse(&bytes, format, text.to_string_lossy().as_ref())?.articles {
            let found = analysis::analyze(&article);
            let document = Document::new(&article);
            let candidates = scene::candidates(&document, &found.entities);
            let keys: Vec<HashSet<String>> = candidates
                .iter()
                .map(|candidate| {
                    let entity = &found.entities[candidate.entity];
                    entity
                        .mentions
                        .iter()
                        .map(|mention| article.slice(mention.span))
                        .chain(std::iter::once(entity.name.as_str()))
                        .map(plain)
                        .collect()
                })
                .collect();
            let mut verdict: Vec<Option<bool>> = vec![Some(false); candidates.len()];
            let mut taken = vec![false; candidates.len()];
            for place in gold["locations"].as_array().into_iter().flatten() {
                let optional = place["optional"].as_bool().unwrap_or_default();
                let wanted: HashSet<String> = place["surfaces"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .chain(std::iter::once(&place["name"]))
                    .filter_map(Value::as_str)
                    .map(plain)
                    .collect();
                let name = plain(&found_name(place));
                let best = (0..candidates.len())
                    .filter(|idx| !taken[*idx] && !wanted.is_disjoint(&keys[*idx]))
                    .max_by_key(|idx| {
                        let entity = &found.entities[candidates[*idx].entity];
                        (
                            plain(&entity.name) == name || wanted.contains(&plain(&entity.name)),
                            wanted.intersection(&keys[*idx]).count(),
                            std::cmp::Reverse(*idx),
                        )
                    });
                if let Some(idx) = best {
                    taken[idx] = true;
                    verdict[idx] = (!optional).then_some(true);
                } else if !optional {
                    beyond += 1;
                    if std::env::var_os("SHOW").is_some() {
                        println!("no candidate: {stem}: {}", found_name(place));
                    }
                }
            }
            for (candidate, verdict) in candidates.iter().zip(verdict) {
                let Some(is_place) = verdict else { continue };
                let entity = &found.entities[candidate.entity];
                let mut number = |feature: &String| {
                    *numbers.entry(feature.clone()).or_insert_with(|| {
                        names.push(feature.clone());
                        names.len() - 1
                    })
                };
                let mentions = candidate
                    .mentions
                    .iter()
                    .map(|(_, features)| {
                        candidate
                            .common
                            .iter()
                            .chain(features)
                            .map(&mut number)
                            .collect()
                    })
                    .collect();
                cases.push(Case {
                    article: count,
                    mentions,
                    is_place,
                    was_found: found
                        .locations
                        .iter()
                        .any(|place| place.entity == entity.id),
                    told: format!("{stem}: {}", entity.name),
                });
            }
            count += 1;
        }
    }
    let mut often = vec![0_usize; names.len()];
    for case in &cases {
        let told: HashSet<usize> = case.mentions.iter().flatten().copied().collect();
        for feature in told {
            often[feature] += 1;
        }
    }
    for case in &mut cases {
        for mention in &mut case.mentions {
            mention.retain(|feature| often[*feature] >= RARE);
        }
    }
    println!(
        "{count} articles, {} candidates, {beyond} places are no candidate",
        cases.len()
    );
    report(
        "as it is",
        cases.iter().map(|case| (case.was_found, case.is_place)),
        beyond,
    );

    let mut judged = vec![0.0; cases.len()];
    for part in 0..PARTS {
        let learned: Vec<&Case> = cases
            .iter()
            .filter(|case| case.article % PARTS != part)
            .collect();
        let weights = fit(&learned, names.len());
        for (score, case) in judged
            .iter_mut()
            .zip(&cases)
            .filter(|(_, case)| case.article % PARTS == part)
        {
            *score = best(&weights, case).1;
        }
    }
    // The middle of the best stretch, not the best point: that is luck.
    let at = |step: i32| {
        let at = f64::from(step) * 0.1;
        f1(
            judged
                .iter()
                .zip(&cases)
                .map(|(score, case)| (*score > at, case.is_place)),
            beyond,
        )
        .3
    };
    let stretch = |middle: i32| (middle - 4..=middle + 4).map(at).sum::<f64>();
    let highest = (-12..=12).map(stretch).fold(0.0, f64::max);
    // Where a stretch is as good, the one nearest to 0 finds less that is wrong.
    let best_step = (-12_i32..=12)
        .filter(|step| stretch(*step) > highest - 0.01)
        .min_by_key(|step| step.abs())
        .unwrap_or_default();
    let threshold = f64::from(best_step) * 0.1;
    println!("best threshold {threshold:.1}");
    report(
        "kept aside, at 0",
        judged
            .iter()
            .zip(&cases)
            .map(|(score, case)| (*score > 0.0, case.is_place)),
        beyond,
    );
    report(
        "kept aside, best",
        judged
            .iter()
            .zip(&cases)
            .map(|(score, case)| (*score > threshold, case.is_place)),
        beyond,
    );
    if std::env::var_os("SHOW").is_some() {
        for (score, case) in judged.iter().zip(&cases) {
            if (*score > threshold) != case.is_place {
                println!("{score:+.2} {} {}", case.is_place, case.told);
            }
        }
    }

    let all: Vec<&Case> = cases.iter().collect();
    let mut weights = fit(&all, names.len());
    if let Some(always) = numbers.get("always") {
        weights[*always] -= threshold;
    }
    let told: BTreeMap<&str, f64> = names
        .iter()
        .zip(&weights)
        .filter(|(_, weight)| weight.abs() >= FAINT)
        .map(|(name, weight)| (name.as_str(), *weight))
        .collect();
    let mut lines: Vec<(&str, f64)> = told.into_iter().collect();
    lines.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let mut text = String::from(
        "# What speaks for a name as a place (above 0) and against it, fitted by examples/scenes.rs.\n",
    );
    for (name, weight) in lines {
        writeln!(text, "{name}\t{weight:.2}")?;
    }
    fs::write(out, text)?;
    Ok(())
}

fn found_name(place: &Value) -> String {
    place["name"].as_str().unwrap_or_default().to_owned()
}

/// A name without case, marks and article, for comparing.
fn plain(name: &str) -> String {
    let folded = analysis::link::fold(name);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let rest = if words.first() == Some(&"the") {
        &words[1..]
    } else {
        &words[..]
    };
    rest.join(" ")
}

/// The mention that speaks most for a place, and how much.
fn best(weights: &[f64], case: &Case) -> (usize, f64) {
    case.mentions
        .iter()
        .map(|mention| mention.iter().map(|feature| weights[*feature]).sum::<f64>())
        .enumerate()
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .unwrap_or((0, f64::MIN))
}

/// Logistic regression on the best mention of each case, drawn to 0, by adaptive steps.
fn fit(cases: &[&Case], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features];
    for round in 0..ROUNDS {
        let chosen: Vec<&[usize]> = cases
            .iter()
            .flat_map(|case| {
                if round == 0 {
                    case.mentions.iter().collect::<Vec<_>>()
                } else {
                    vec![&case.mentions[best(&weights, case).0]]
                }
            })
            .map(Vec::as_slice)
            .collect();
        let wanted: Vec<f64> = cases
            .iter()
            .flat_map(|case| {
                let times = if round == 0 { case.mentions.len() } else { 1 };
                std::iter::repeat_n(f64::from(u8::from(case.is_place)), times)
            })
            .collect();
        let mut squares = vec![1e-6_f64; features];
        for _ in 0..STEPS {
            let mut slope: Vec<f64> = weights.iter().map(|weight| SHRINK * weight).collect();
            for (mention, wanted) in chosen.iter().zip(&wanted) {
                let score: f64 = mention.iter().map(|feature| weights[*feature]).sum();
                let error = 1.0 / (1.0 + (-score).exp()) - wanted;
                for feature in *mention {
                    slope[*feature] += error;
                }
            }
            for ((weight, slope), square) in weights.iter_mut().zip(slope).zip(&mut squares) {
                *square += slope * slope;
                *weight -= 0.3 * slope / square.sqrt();
            }
        }
    }
    weights
}

/// Right, wrong, missed and F1.
fn f1(pairs: impl Iterator<Item = (bool, bool)>, beyond: usize) -> (usize, usize, usize, f64) {
    let (mut right, mut wrong, mut missed) = (0, 0, beyond);
    for pair in pairs {
        match pair {
            (true, true) => right += 1,
            (true, false) => wrong += 1,
            (false, true) => missed += 1,
            (false, false) => {}
        }
    }
    let f1 = 2.0 * right as f64 / (2 * right + wrong + missed) as f64;
    (right, wrong, missed, f1)
}

fn report(what: &str, pairs: impl Iterator<Item = (bool, bool)>, beyond: usize) {
    let (right, wrong, missed, f1) = f1(pairs, beyond);
    println!("{what}: {f1:.3} ({right} right, {wrong} wrong, {missed} missed)");
}
