//! What other programs rely on: offsets, order, words, and that nothing raw gets out.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;

use crate::analysis::Coordinates;
use crate::analysis::Label;
use crate::analysis::Represents;
use crate::analysis::Sense;
use crate::text::Block;

const FIRST: &str = "“Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.";
const SECOND: &str = "Oman mediates. Who else? Qatar does.";

fn article() -> Article {
    let body = [(Block::Body, FIRST), (Block::Body, SECOND)];
    let mut article = Article::new("Häfen und Türme: talks", body, "talks.txt");
    article.dateline = Some(span(&article, "Zürich", 0));
    article
}

/// Where words stand for the first time after a byte.
fn span(article: &Article, words: &str, from: usize) -> Span {
    let start = from + article.text.get(from..).unwrap().find(words).unwrap();
    Span::new(start, start + words.len())
}

fn evidence(article: &Article, words: &str) -> Evidence {
    let sentence = span(article, words, 0);
    Evidence {
        sentence,
        cue: sentence,
        paragraph: article.paragraph_at(sentence.start) as u32,
        rule: "a rule of the test",
    }
}

fn mention(article: &Article, words: &str, from: usize, form: Form) -> Mention {
    let span = span(article, words, from);
    Mention {
        span,
        paragraph: article.paragraph_at(span.start) as u32,
        form,
        sense: Sense::Actor,
    }
}

fn entity(id: u32, label: Label, name: &str, mentions: Vec<Mention>) -> Entity {
    Entity {
        id: EntityId(id),
        label,
        name: name.to_owned(),
        aliases: Vec::new(),
        title: None,
        state: None,
        mentions,
    }
}

/// A finding of every sort, with and without what may be absent.
fn analysis(article: &Article) -> Analysis {
    let mut syria = entity(
        0,
        Label::Place,
        "Syria",
        vec![
            mention(article, "Syrian", 0, Form::Nationality),
            mention(article, "officials", 0, Form::Description),
        ],
    );
    syria.aliases = vec!["Syrian".to_owned()];
    syria.state = Some("SY");
    let oman = entity(
        1,
        Label::Place,
        "Oman",
        vec![mention(article, "Oman", 0, Form::Name)],
    );
    let zurich = entity(
        2,
        Label::Place,
        "Zürich",
        vec![mention(article, "Zürich", 0, Form::Name)],
    );
    let statement = |words, certainty, function| Statement {
        evidence: evidence(article, words),
        certainty,
        function,
        attributed_to: (certainty == Certainty::Speculated).then(|| "sources".to_owned()),
    };
    Analysis {
        parties: vec![
            Party {
                entity: EntityId(0),
                kind: PartyKind::State,
                principal: true,
                represents: Some(Represents {
                    name: "Syria".to_owned(),
                    evidence: evidence(article, FIRST),
                }),
                evidence: vec![evidence(article, FIRST)],
                confidence: 0.956,
            },
            Party {
                entity: EntityId(99),
                kind: PartyKind::People,
                principal: false,
                represents: None,
                evidence: vec![evidence(article, FIRST)],
                confidence: 0.5,
            },
        ],
        mediators: vec![
            Mediator {
                entity: Some(EntityId(1)),
                mentions: Vec::new(),
                statements: vec![
                    statement(FIRST, Certainty::Speculated, Function::CarryMessages),
                    statement("Oman mediates.", Certainty::Confirmed, Function::Mediate),
                    statement("Who else?", Certainty::Confirmed, Function::Host),
                ],
                confidence: 2.0,
            },
            Mediator {
                entity: None,
                mentions: vec![mention(article, "sources", 0, Form::Description)],
                statements: vec![statement(FIRST, Certainty::Denied, Function::Monitor)],
                confidence: f32::NAN,
            },
        ],
        locations: vec![Location {
            entity: EntityId(2),
            kind: PlaceKind::City,
            country: Some("CH"),
            coordinates: Some(Coordinates {
                latitude: 47.37,
                longitude: 8.55,
            }),
            mentions: vec![mention(article, "Zürich", 0, Form::Name)],
            evidence: vec![evidence(article, FIRST)],
            confidence: 0.9,
        }],
        questions: vec![Question {
            wording: "Who else mediates?".to_owned(),
            kind: QuestionKind::Asked,
            evidence: evidence(article, "Who else?"),
            about: vec![EntityId(1), EntityId(1), EntityId(99)],
            answered: Some(evidence(article, "Qatar does.")),
            confidence: 0.7,
        }],
        entities: vec![syria, oman, zurich],
    }
}

fn value() -> Value {
    let article = article();
    let analysis = analysis(&article);
    let notices = ["“Comments” left out".to_owned()];
    let id = Value::from("7");
    serde_json::from_str(&pretty(&brief(&id, &article, &analysis, &notices)).unwrap()).unwrap()
}

/// Every object with `paragraph`, `start`, `end` and `text`, wherever it stands.
fn slices<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("start") {
                found.push(value);
            }
            fields.values().for_each(|field| slices(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| slices(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn a_brief_with_every_sort_of_finding_validates() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let brief = value();
    let faults: Vec<String> = validator
        .iter_errors(&brief)
        .map(|fault| format!("{}: {fault}", fault.instance_path))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn offsets_count_characters_of_the_paragraph_and_text_is_that_slice() {
    let brief = value();
    let mut found = Vec::new();
    slices(&brief, &mut found);
    assert_eq!(found.len(), 19);
    for slice in found {
        let number = |field: &str| slice[field].as_u64().unwrap() as usize;
        let paragraph = brief["paragraphs"][number("paragraph")]["text"]
            .as_str()
            .unwrap();
        let expected: String = paragraph
            .chars()
            .skip(number("start"))
            .take(number("end") - number("start"))
            .collect();
        assert_eq!(slice["text"], expected);
    }
    let place = &brief["locations"][0]["mentions"][0];
    assert_eq!(
        (place["start"].as_u64(), place["paragraph"].as_u64()),
        (Some(53), Some(1))
    );
}

#[test]
fn a_mediator_stands_by_its_strongest_sentence_and_keeps_its_course() {
    let brief = value();
    let oman = &brief["mediators"][0];
    assert_eq!(oman["certainty"], "confirmed");
    assert_eq!(oman["function"], "mediate");
    assert_eq!(oman["attributed_to"], Value::Null);
    assert_eq!(oman["evidence"][0]["text"], "Oman mediates.");
    assert_eq!(oman["evidence"][2]["text"], FIRST);
    assert_eq!(oman["statements"][0]["certainty"], "speculated");
    assert_eq!(oman["statements"][0]["attributed_to"], "sources");
    let unnamed = &brief["mediators"][1];
    assert_eq!(unnamed["name"], Value::Null);
    assert_eq!(unnamed["mentions"][0]["text"], "sources");
}

#[test]
fn numbers_are_rounded_and_kept_in_range() {
    let brief = value();
    assert_eq!(brief["parties"][0]["confidence"], 0.96);
    assert_eq!(brief["mediators"][0]["confidence"], 1.0);
    assert_eq!(brief["mediators"][1]["confidence"], 0.0);
    assert_eq!(brief["locations"][0]["latitude"], 47.37);
}

#[test]
fn only_what_is_no_name_says_by_what_it_refers() {
    let brief = value();
    let mentions = &brief["parties"][0]["mentions"];
    assert_eq!(mentions[0].get("by"), None);
    assert_eq!(mentions[1]["by"], "description");
}

#[test]
fn a_finding_without_its_entity_is_left_out_and_names_come_once() {
    let brief = value();
    assert_eq!(brief["parties"].as_array().unwrap().len(), 1);
    assert_eq!(
        brief["open_questions"][0]["about"],
        serde_json::json!(["Oman"])
    );
}

#[test]
fn spans_that_do_not_fit_the_text_give_slices_that_do() {
    let article = article();
    let ruler = Ruler::new(&article);
    let end = article.text.len();
    // Across paragraphs, in the gap between them, inside a character, past the end, backwards.
    for (start, stop) in [(3, end), (24, 26), (2, 4), (end + 9, end + 12), (40, 30)] {
        let slice = ruler.slice(Span::new(start, stop));
        let paragraph = article.paragraph(slice.paragraph);
        let expected: String = paragraph
            .chars()
            .skip(slice.start)
            .take(slice.end - slice.start)
            .collect();
        assert_eq!(slice.text, expected, "{start}..{stop}");
    }
}

#[test]
fn an_id_comes_back_the_same_but_never_raw() {
    let article = article();
    let nothing = Analysis::default();
    for id in [
        "\u{1b}[31m",
        "\u{9b}31m\u{7f}",
        "a\u{202e}b\u{2028}",
        "\u{e0041}",
        "é🕊️",
    ] {
        let id = Value::from(id);
        let json = line(&brief(&id, &article, &nothing, &[])).unwrap();
        assert!(
            !json.chars().any(|c| c.is_control() || is_invisible(c)),
            "{json:?}"
        );
        let back: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(back["id"], id);
    }
}
