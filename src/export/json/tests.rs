//! What other programs rely on: offsets, order, words, and that nothing raw gets out.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;

use crate::export::sample::FIRST;
use crate::export::sample::analysis;
use crate::export::sample::article;
use crate::text::Span;

fn value() -> Value {
    let article = article();
    let analysis = analysis(&article);
    let notices = ["“Comments” left out".to_owned()];
    let id = Value::from("7");
    let mut json = Vec::new();
    pretty(&brief(&id, &article, &analysis, &notices), &mut json).unwrap();
    serde_json::from_slice(&json).unwrap()
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
        let mut json = Vec::new();
        line(&brief(&id, &article, &nothing, &[]), &mut json).unwrap();
        let json = String::from_utf8(json).unwrap();
        let json = json.trim_end();
        assert!(
            !json.chars().any(|c| c.is_control() || is_invisible(c)),
            "{json:?}"
        );
        let back: Value = serde_json::from_str(json).unwrap();
        assert_eq!(back["id"], id);
    }
}
