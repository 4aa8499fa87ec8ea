//! Reference briefs and marked passages, read as examples.

use rapporteur::analysis;
use rapporteur::analysis::Entity;
use rapporteur::analysis::index::Index;
use rapporteur::analysis::mediation;
use rapporteur::analysis::mediation::learned::model;
use rapporteur::analysis::mediation::learned::model::DEED_BITS;
use rapporteur::analysis::mediation::learned::model::SURE_BITS;
use rapporteur::analysis::mediation::learned::watch;
use rapporteur::analysis::offices::Offices;
use rapporteur::source;
use rapporteur::text::Document;
use serde_json::Value;
use serde_json::json;
use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How sure a text can be, in the order of the model.
pub const SURE: [&str; 5] = ["confirmed", "offered", "speculated", "denied", "historical"];

/// An entity in a sentence.
pub struct Example {
    /// Which.
    pub entity: usize,
    /// Its signs.
    pub deed: Vec<u32>,
    /// Its signs and those of how sure the text is.
    pub sure: Vec<u32>,
    /// Whether it does a third's deed there; none where nobody knows.
    pub third: Option<bool>,
    /// How sure the text is, as a number in [`SURE`].
    pub certainty: Option<usize>,
}

/// One article.
pub struct Lesson {
    /// Everything it names.
    pub entities: Vec<Entity>,
    /// Each of them in each sentence.
    pub examples: Vec<Example>,
    /// Of each entity: whether the reference has it as a mediator, and whether readers may differ.
    pub golds: Vec<Option<bool>>,
    /// Of each entity: whether a rule has found it.
    pub by_rule: Vec<bool>,
    /// Of each entity: whether it is a main side.
    pub sides: Vec<bool>,
}

impl Lesson {
    /// Leaves of what is taught only how sure the text is.
    pub fn forget_deeds(&mut self) {
        for example in &mut self.examples {
            example.third = None;
        }
    }
}

/// All articles of a folder that have a reference.
pub fn folder(references: &Path, articles: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
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
pub fn passages_of(path: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
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

/// Marked rows, `Name=Surface:certainty; … || text`.
pub fn rows_of(path: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
    std::fs::read_to_string(path)?
        .lines()
        .filter_map(|line| line.split_once(" || "))
        .map(|(marks, text)| {
            let thirds: Vec<Value> = marks
                .split(';')
                .filter_map(|mark| mark.trim().rsplit_once(':'))
                .filter(|(name, _)| !name.starts_with("null"))
                .map(|(names, certainty)| {
                    let (name, surface) = names.split_once('=').unwrap_or((names, names));
                    json!({ "name": name, "surfaces": [surface], "certainty": certainty, "evidence": text })
                })
                .collect();
            let reference = json!({ "mediators": thirds });
            lesson(&reference, format!("Report\n\n{text}\n").as_bytes(), None)
        })
        .collect()
}

/// What stands behind a row where an article is about talks, as the test suite has it.
const AMID_TALKS: &str = "The conflict has gone on for years, and earlier talks came to nothing.";

/// Rows of marked text in a file of the test suite, `[Name:mediator-certainty] …` (see `tests/suite/marked.rs`), each as it stands
/// and amid talks.
pub fn suite_of(path: &Path) -> Result<Vec<Lesson>, Box<dyn Error>> {
    literals(&std::fs::read_to_string(path)?)
        .iter()
        .filter(|row| row.contains(":mediator-"))
        .flat_map(|row| [row.clone(), format!("{row}\n\n{AMID_TALKS}")])
        .map(|row| {
            let mut text = String::from("Report");
            let mut thirds = Vec::new();
            for paragraph in row.split("\n\n") {
                let (plain, told) = unmarked(paragraph);
                thirds.extend(told.iter().map(|(name, certainty)| {
                    json!({ "name": name, "surfaces": [], "certainty": certainty, "evidence": plain })
                }));
                text.push_str("\n\n");
                text.push_str(&plain);
            }
            text.push('\n');
            lesson(&json!({ "mediators": thirds }), text.as_bytes(), None)
        })
        .collect()
}

/// A paragraph without its marks, and the mediators that it marks: their words, and how sure it is of them.
fn unmarked(paragraph: &str) -> (String, Vec<(&str, &str)>) {
    let mut plain = String::new();
    let mut told = Vec::new();
    let mut rest = paragraph;
    while let Some((before, opened)) = rest.split_once(['[', '{']) {
        plain.push_str(before);
        let (mark, after) = opened.split_once([']', '}']).unwrap_or((opened, ""));
        // What stands in braces speaks of the whole sentence.
        if rest.as_bytes()[before.len()] == b'[' {
            let (words, claims) = mark.split_once(':').unwrap_or((mark, ""));
            plain.push_str(words);
            let role = claims
                .split(", ")
                .find_map(|claim| claim.strip_prefix("mediator-"));
            // What stands up to one paragraph alone is not what the article says in the end.
            if let Some(role) = role.filter(|role| !role.ends_with("sofar")) {
                told.extend(
                    role.split('-')
                        .find(|word| SURE.contains(word))
                        .map(|sure| (words, sure)),
                );
            }
        }
        rest = after;
    }
    plain.push_str(rest);
    (plain, told)
}

/// The string literals of a source file.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = source.chars();
    while chars.by_ref().any(|c| c == '"') {
        let mut literal = String::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            match c {
                '\\' => match chars.next() {
                    Some('n') => literal.push('\n'),
                    Some(escaped) => literal.push(escaped),
                    None => {}
                },
                _ => literal.push(c),
            }
        }
        found.push(literal);
    }
    found
}

/// Reads one article; the sentence `but` is no example.
fn lesson(reference: &Value, text: &[u8], but: Option<&str>) -> Result<Lesson, Box<dyn Error>> {
    let loaded = source::parse(text, source::Format::Plain, "")?;
    let article = loaded.articles.first().ok_or("no article")?;
    let document = Document::new(article);
    let entities = analysis::entities(&document);
    let index = Index::new(&document, &entities);
    let offices = Offices::new(&document, &entities, &index);
    let cast = mediation::Cast::new(&document, &entities, &index, &offices);
    let mediators = mediation::find_by_rule(&cast);
    let golds: Vec<Option<&Value>> = entities
        .iter()
        .map(|entity| gold(reference, entity))
        .collect();
    let mut sides = vec![false; entities.len()];
    let mut examples = Vec::new();
    let open = watch::is_open(&cast);
    for glimpse in watch::glimpses(&cast) {
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
        // Where nobody looks for thirds, only how sure a text is can be learned.
        if open || certainty.is_some() {
            examples.push(Example {
                entity: number,
                deed: model::buckets(&glimpse.signs, DEED_BITS),
                sure: model::buckets(&glimpse.hedges, SURE_BITS),
                third: third.filter(|_| open),
                certainty,
            });
        }
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
            .map(|gold| gold.filter(|_| open))
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
