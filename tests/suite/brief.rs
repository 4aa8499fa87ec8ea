//! Every brief: it validates, its slices are the text at their offsets, two runs give the same bytes.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use rapporteur::analysis;
use rapporteur::export::json;
use rapporteur::source;
use rapporteur::source::Format;

const PROGRAM: &str = env!("CARGO_BIN_EXE_rapporteur");

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(json::SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// The briefs of what these bytes hold, as they are printed.
fn briefs(bytes: &[u8], format: Format) -> Vec<String> {
    let loaded = source::parse(bytes, format, "test.txt").unwrap();
    let id = Value::Null;
    loaded
        .articles
        .iter()
        .map(|article| {
            let analysis = analysis::analyze(article);
            let brief = json::brief(&id, article, &analysis, &loaded.notices);
            let mut json = Vec::new();
            json::line(&brief, &mut json).unwrap();
            String::from_utf8(json).unwrap().trim_end().to_owned()
        })
        .collect()
}

/// Checks one printed brief; returns what is wrong with it.
fn faults(validator: &Validator, line: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(raw) = line.chars().find(|c| c.is_control()) {
        faults.push(format!("holds {raw:?}"));
    }
    let brief: Value = serde_json::from_str(line).unwrap();
    faults.extend(
        validator
            .iter_errors(&brief)
            .map(|fault| format!("{}: {fault}", fault.instance_path)),
    );
    let paragraphs: Vec<Vec<char>> = brief["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paragraph| paragraph["text"].as_str().unwrap().chars().collect())
        .collect();
    check_slices(&brief, &paragraphs, &mut faults);
    if brief["title"] != brief["paragraphs"][0]["text"] {
        faults.push("the title is not paragraph 0".to_owned());
    }
    faults
}

/// Compares every object that has offsets with the text at them.
fn check_slices(value: &Value, paragraphs: &[Vec<char>], faults: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                let number = |value: &Value| value.as_u64().unwrap() as usize;
                let slice = paragraphs
                    .get(number(&fields["paragraph"]))
                    .and_then(|text| text.get(number(start)..number(end)))
                    .map(|slice| slice.iter().collect::<String>());
                if slice.as_deref() != fields["text"].as_str() || start == end {
                    faults.push(format!("{value} where the text has {slice:?}"));
                }
            }
            for field in fields.values() {
                check_slices(field, paragraphs, faults);
            }
        }
        Value::Array(items) => {
            for item in items {
                check_slices(item, paragraphs, faults);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_brief_of_the_examples_holds_and_two_runs_are_the_same_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = || {
        let output = assert_cmd::Command::new(PROGRAM)
            .current_dir(root)
            .args(["brief", "--format", "jsonl", "examples/articles"])
            .output()
            .unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let out = run();
    assert_eq!(out, run());
    let files = fs::read_dir(root.join("examples/articles"))
        .unwrap()
        .count();
    assert!(out.lines().count() >= 1 && out.lines().count() <= files);
    let validator = validator();
    for line in out.lines() {
        let faults = faults(&validator, line);
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn briefs_of_odd_texts_hold() {
    let long = "word".repeat(5000);
    let many = "Is it true? ".repeat(500);
    let texts = [
        "Only a title",
        "?",
        "—\n\n…\n\n“”",
        "🕊️🕊️ Talks 🕊️\n\n“Syria’s 🇸🇾 envoy met Oman’s in Zürich,” a source said. Who mediates?",
        "Title\r\n\r\nOman has offered to mediate.\r\n\r\nIt is unclear whether Qatar, too, will.\r\n",
        "Title\n\nاتفق الطرفان في جنيف. 双方在日内瓦会谈。 Oman mediates?",
        "e\u{301}\u{301}\u{301}\n\nZu\u{308}rich hosted e\u{301}nvoys of Cote d\u{2019}Ivoire.",
        "GENEVA, May 3 (News) — Talks\n\nBy A. Writer\n\nGENEVA, May 3 — Talks between Iran and the U.S. resumed.",
        "A\n\n“Unclosed, said the U.N. If Syria agrees, Israel may withdraw; if not, it is unclear what",
        "Tab\tand\u{a0}space\n\nSoft\u{ad}hyphen in Da\u{ad}mascus. \u{feff}Mr. No. 5 vs. St. Petersburg...",
        "# Heading\n\n> The U.N. envoy\n\n- Oman\n- Qatar\n\n```\ncode\n```\n",
        long.as_str(),
        many.as_str(),
    ];
    let validator = validator();
    for text in texts {
        for format in [Format::Plain, Format::Markdown] {
            let first = briefs(text.as_bytes(), format);
            assert_eq!(first, briefs(text.as_bytes(), format), "{text:?}");
            for line in first {
                let faults = faults(&validator, &line);
                assert!(faults.is_empty(), "{text:?} {faults:#?}");
            }
        }
    }
}

/// Pieces of which reporting is made, and pieces of which it is not.
const PIECES: &[&str] = &[
    "Oman",
    "Syria",
    "the United Nations",
    "Mr. Ahmed al-Sharaa",
    "Damascus",
    "in Geneva",
    "Syrian officials",
    "has offered to mediate",
    "mediates",
    "did not host",
    "reportedly brokered",
    "talks between",
    "and",
    "It is unclear whether",
    "If",
    "will they agree?",
    "said",
    "experts say",
    "unnamed mediators",
    "a third country",
    ".",
    ". ",
    "? ",
    ", ",
    "“",
    "”",
    "’s",
    " — ",
    "\n\n",
    "\n",
    "🕊️",
    "é",
    "e\u{301}",
    "日内瓦",
    "جنيف",
    "U.S.",
    "No. 5",
    "\u{a0}",
    "\u{ad}",
    "\u{1b}[31m",
    "\u{9b}",
    "\u{202e}",
    "\r\n",
    "# ",
    "> ",
    "- ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_brief_of_any_text_holds(
        pieces in proptest::collection::vec((proptest::sample::select(PIECES), "[ ]{0,2}"), 0..60),
        rest in "\\PC{0,40}",
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut text: String = pieces.into_iter().flat_map(|(piece, space)| [piece.to_owned(), space]).collect();
        text.push_str(&rest);
        let validator = validator();
        for (bytes, format) in [
            (text.as_bytes(), Format::Plain),
            (text.as_bytes(), Format::Markdown),
            (&bytes, Format::Plain),
        ] {
            for line in briefs(bytes, format) {
                let faults = faults(&validator, &line);
                prop_assert!(faults.is_empty(), "{:?} {:#?}", text, faults);
            }
        }
    }
}
