//! Corrections made in the reader: they are shown as the reader's own, come back, and can be taken back.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::process::Command;

use proptest::prelude::*;
use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::app::Effect;
use rapporteur::app::Focus;
use rapporteur::app::Message;
use rapporteur::app::panel::Section;
use rapporteur::app::spoken;
use rapporteur::corrections::Act;
use rapporteur::corrections::Log;
use rapporteur::library::Addition;
use rapporteur::library::Library;
use rapporteur::text::Article;
use rapporteur::text::Block;

use crate::reader_support::Reader;
use crate::reader_support::TALKS;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

/// A reader that stands on an item of the panel, all of which it shows.
pub fn at(reader: &mut Reader, section: Section, name: &str) {
    reader.keys(":scope whole<Enter>");
    let mut items = reader.app.panel.items();
    let item = items.find(|item| item.key.section == section && item.name == name);
    reader.app.selected = Some(item.unwrap_or_else(|| panic!("no {name}")).key);
    reader.app.focus = Focus::Panel;
}

/// Says a line of an item.
pub fn say(reader: &mut Reader, section: Section, name: &str, line: &str) {
    at(reader, section, name);
    reader.keys(&format!(":{line}<Enter>"));
}

/// What of the open article was to be kept, as a file or library would hold it.
fn kept(reader: &Reader) -> Log {
    let mut log = Log::default();
    for effect in &reader.effects {
        if let Effect::Correct {
            entry: Some(0),
            act,
        } = effect
        {
            log.act(act);
        }
    }
    Log::read(&log.words()).unwrap_or_default()
}

/// What the open article says, as the reader has it.
pub fn analysis(reader: &Reader) -> Analysis {
    let reading = reader.app.reading.as_ref().unwrap();
    reading.analysis.clone().unwrap()
}

fn said(reader: &Reader) -> String {
    spoken::panel(&reader.app.panel).join("\n")
}

/// The reader started again on an article, as an engine reads it now.
pub fn again(log: Log, article: Article, found: Analysis) -> Reader {
    let mut reader = Reader::with(article, 120, 40);
    reader.send(Message::Corrections {
        entry: Some(0),
        log,
    });
    reader.send(Message::Analysed {
        entry: 0,
        analysis: Box::new(found),
    });
    reader.keys(":scope whole<Enter>");
    reader
}

/// A merge, a role and a certainty.
fn three() -> Reader {
    let mut reader = Reader::new(120, 40);
    say(
        &mut reader,
        Section::Parties,
        "Dunmere Brigade",
        "merge Ruritania",
    );
    say(
        &mut reader,
        Section::Parties,
        "Freedonia",
        "role mediator speculated",
    );
    say(
        &mut reader,
        Section::Mediators,
        "Sylvania",
        "certainty denied",
    );
    reader
}

/// The three hold: no brigade beside its state, and two mediators as the reader has them.
fn assert_three(reader: &Reader) {
    let panel = &reader.app.panel;
    let party = |name: &str| {
        let mut items = panel.items();
        items.any(|item| item.key.section == Section::Parties && item.name == name)
    };
    assert!(party("Ruritania") && !party("Dunmere Brigade") && !party("Freedonia"));
    for (name, certainty) in [
        ("Freedonia", Certainty::Speculated),
        ("Sylvania", Certainty::Denied),
    ] {
        let mut items = panel.items();
        let item = items.find(|item| item.key.section == Section::Mediators && item.name == name);
        let item = item.unwrap();
        assert_eq!(item.certainty, Some(certainty), "{name}");
        assert!(item.own, "{name}");
        assert_eq!(item.attributed_to, None, "nobody in the text says so");
        assert!(
            item.reason.contains("the reader says so"),
            "{}",
            item.reason
        );
    }
    assert!(
        said(reader).contains("Sylvania: you: denied"),
        "{}",
        said(reader)
    );
}

#[test]
fn corrections_survive_the_end_of_the_program() {
    let reader = three();
    assert_three(&reader);
    assert_three(&again(kept(&reader), talks(), talks_analysis(&talks())));
}

#[test]
fn corrections_survive_another_engine() {
    let reader = three();
    let mut found = talks_analysis(&talks());
    // Other numbers, other orders, other rules, fewer sentences.
    found.parties.reverse();
    found.mediators.reverse();
    found.questions.clear();
    let extra = found.entities[4].clone();
    let last = found.entities.len() as u32;
    found.entities.push(rapporteur::analysis::Entity {
        id: rapporteur::analysis::EntityId(last),
        name: "Lucia".to_owned(),
        ..extra
    });
    for mediator in &mut found.mediators {
        mediator.statements.truncate(1);
        mediator.statements[0].certainty = Certainty::Offered;
        mediator.statements[0].evidence.rule = "another rule";
    }
    assert_three(&again(kept(&reader), talks(), found));
}

#[test]
fn corrections_survive_a_new_import_and_a_changed_text() {
    let library = Library::in_memory().unwrap();
    let mut first = talks();
    first.meta.address = Some("https://example.org/talks".to_owned());
    library.add(&Addition::new(&first)).unwrap();
    let id = library.ids().unwrap()[0];
    for effect in three().effects {
        if let Effect::Correct { act, .. } = effect {
            library.correct(Some(id), &act).unwrap();
        }
    }
    // The same address brings another text: one paragraph more, another headline.
    let more = [(Block::Body, "The fair opened on Tuesday under a clear sky.")];
    let body = more.into_iter().chain(TALKS.iter().copied());
    let mut changed = Article::new("Ruritania and Freedonia Meet", body, "talks.txt");
    changed.meta.address = first.meta.address.clone();
    library.add(&Addition::new(&changed)).unwrap();
    assert_eq!(library.ids().unwrap(), [id]);
    let log = library.corrections(Some(id)).unwrap();
    assert_three(&again(log, changed.clone(), talks_analysis(&changed)));
}

#[test]
fn an_export_takes_corrections_along_and_a_second_import_changes_nothing() {
    let from = Library::in_memory().unwrap();
    from.add(&Addition::new(&talks())).unwrap();
    let id = from.ids().unwrap()[0];
    for effect in three().effects {
        if let Effect::Correct { act, .. } = effect {
            from.correct(Some(id), &act).unwrap();
            from.correct(None, &act).unwrap();
        }
    }
    let made = from.corrections(Some(id)).unwrap();
    let last = made.corrections().last().unwrap().clone();
    from.correct(Some(id), &Act::Undo(last)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let lines = folder.path().join("all.jsonl");
    let mut out = Vec::new();
    from.export_lines(&mut out).unwrap();
    fs::write(&lines, out).unwrap();
    let files = folder.path().join("files");
    from.export_markdown(&files).unwrap();
    for export in [lines, files] {
        let to = Library::in_memory().unwrap();
        for _ in 0..2 {
            to.import(&export).unwrap();
            let there = to.ids().unwrap()[0];
            assert_eq!(
                to.corrections(Some(there)).unwrap(),
                from.corrections(Some(id)).unwrap()
            );
            assert_eq!(
                to.corrections(None).unwrap(),
                from.corrections(None).unwrap()
            );
        }
    }
}

#[test]
fn undo_brings_the_exact_former_state_and_redo_the_later() {
    let mut reader = Reader::new(120, 40);
    reader.keys(":scope whole<Enter>");
    let mut states = vec![(analysis(&reader), said(&reader))];
    for (section, name, line) in [
        (
            Section::Parties,
            "Dunmere Brigade",
            "rename Brigade of the Ford",
        ),
        (Section::Parties, "Freedonia", "always role none"),
        (Section::Locations, "Port Lucia", "kind district"),
        (Section::Locations, "Dunmere", "dismiss"),
        (
            Section::Questions,
            "Who will pay for the monitors?",
            "rename Who pays?",
        ),
        (Section::Mediators, "Sylvania", "certainty offered"),
        (
            Section::Locations,
            "Port Lucia",
            "add party Ruritania wants",
        ),
    ] {
        say(&mut reader, section, name, line);
        let now = (analysis(&reader), said(&reader));
        assert_ne!(
            states.last().unwrap(),
            &now,
            "{line}: {:?}",
            reader.app.message
        );
        states.push(now);
    }
    let last = states.len() - 1;
    for state in states.iter().take(last).rev() {
        reader.keys("u");
        assert_eq!(&(analysis(&reader), said(&reader)), state);
    }
    reader.keys("u");
    assert_eq!(
        reader.app.message.as_deref(),
        Some("no correction to take back")
    );
    for state in states.iter().skip(1) {
        reader.keys("<C-r>");
        assert_eq!(&(analysis(&reader), said(&reader)), state);
    }
}

#[test]
fn what_finds_no_hold_is_told_and_kept() {
    let other = Article::new(
        "Harvest Fair Opens",
        [(Block::Body, "Apples were shown.")],
        "-",
    );
    let reader = again(kept(&three()), other, Analysis::default());
    assert_eq!(reader.app.corrected.of(Some(0)).len(), 3);
    let reader = &mut { reader };
    reader.keys("C");
    assert!(reader.screen().contains("waits"), "{}", reader.screen());
    let mut told = Reader::with(talks(), 120, 40);
    told.send(Message::Corrections {
        entry: Some(0),
        log: kept(&three()),
    });
    told.send(Message::Analysed {
        entry: 0,
        analysis: Box::default(),
    });
    let message = told.app.message.as_deref();
    assert_eq!(message, Some("3 corrections find nothing to hold on to"));
}

#[test]
fn a_correction_of_every_article_holds_in_the_next() {
    let mut reader = Reader::new(120, 40);
    say(
        &mut reader,
        Section::Parties,
        "Freedonia",
        "always stands-for Free State",
    );
    let mut kept = reader.effects.iter();
    assert!(kept.any(|effect| matches!(effect, Effect::Correct { entry: None, .. })));
    reader.keys("]");
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: None,
    });
    reader.send(Message::Analysed {
        entry: 1,
        analysis: Box::new(talks_analysis(&talks())),
    });
    assert!(
        said(&reader).contains("Free State: you:"),
        "{}",
        said(&reader)
    );
}

#[test]
fn the_key_offers_what_can_be_done_and_the_panel_shows_whose_word_it_is() {
    let mut reader = Reader::new(120, 40);
    at(&mut reader, Section::Mediators, "Sylvania");
    reader.keys("c");
    assert!(reader.screen().contains("certainty"), "{}", reader.screen());
    let sheet = reader.app.sheet.as_ref().unwrap();
    let rows = &sheet.rows;
    let row = rows
        .iter()
        .position(|row| row.copied == "certainty")
        .unwrap();
    reader.keys(&format!("{}<Enter>spec<Tab><Enter>", row + 1));
    let screen = reader.screen();
    assert!(screen.contains("✎Sylvania"), "{screen}");
    assert!(screen.contains("you: speculated"), "{screen}");
    reader.keys(":ascii on<Enter>");
    assert!(reader.screen().contains("&Sylvania"), "{}", reader.screen());
}

#[test]
fn a_question_is_answered_by_the_sentence_at_the_cursor() {
    let mut reader = Reader::new(120, 40);
    reader.keys("}}");
    say(
        &mut reader,
        Section::Questions,
        "Who will pay for the monitors?",
        "answered",
    );
    let mut items = reader.app.panel.items();
    let item = items
        .find(|item| item.name == "Who will pay for the monitors?")
        .unwrap();
    assert!(item.answered && item.own);
}

/// Lines as a reader may type them, in any order.
fn line() -> impl Strategy<Value = String> {
    let names = ["Ruritania", "Freedonia", "Sylvania", "Port Lucia", "Nobody"];
    let name = prop::sample::select(names.to_vec());
    prop_oneof![
        name.clone().prop_map(|name| format!(":rename {name}")),
        name.clone().prop_map(|name| format!(":merge {name}")),
        name.clone()
            .prop_map(|name| format!(":always stands-for {name}")),
        name.prop_map(|name| format!(":split {name} = Other {name}")),
        prop::sample::select(vec![
            ":role side",
            ":role none",
            ":role place",
            ":role mediator denied",
            ":always dismiss",
            ":certainty offered",
            ":kind city",
            ":kind people",
            ":country CH",
            ":dismiss",
            ":answered",
            ":add party The truce",
            ":undo",
            ":undo",
            ":redo",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_can_be_taken_back_and_comes_back_after_a_restart(
        steps in prop::collection::vec((0_usize..12, line()), 0..10)
    ) {
        let mut reader = Reader::new(100, 30);
        reader.keys(":scope whole<Enter>");
        let before = analysis(&reader);
        let mut everywhere = Log::default();
        for (item, line) in steps {
            let count = reader.app.panel.items().count().max(1);
            let key = reader.app.panel.items().nth(item % count).map(|item| item.key);
            reader.app.selected = key;
            reader.keys(&format!("{line}<Enter><Esc>"));
            let _ = reader.screen();
        }
        for effect in &reader.effects {
            if let Effect::Correct { entry: None, act } = effect {
                everywhere.act(act);
            }
        }
        let mut next = again(kept(&reader), talks(), talks_analysis(&talks()));
        next.send(Message::Corrections { entry: None, log: everywhere });
        prop_assert_eq!(analysis(&next), analysis(&reader));
        for reader in [&mut reader, &mut next] {
            for _ in 0..11 {
                reader.keys("u");
            }
            prop_assert_eq!(analysis(reader), before.clone());
        }
    }
}

#[test]
fn a_brief_says_what_is_by_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("talks.txt");
    fs::write(
        &article,
        "Talks on the border\n\nSyria and Israel held talks in Geneva on Monday. Israel accused \
         Syria of delay, and Syria rejected the charge.\n",
    )
    .unwrap();
    let run = |arguments: &[&str], typed: &str| {
        let input = folder.path().join("typed");
        fs::write(&input, typed).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(arguments)
            .arg(&article)
            .env("RAPPORTEUR_STATE", folder.path().join("positions.json"))
            .env("RAPPORTEUR_LIBRARY", folder.path().join("library.sqlite"))
            .env("RAPPORTEUR_CONFIG", "")
            .stdin(fs::File::open(input).unwrap())
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let plain = run(&["brief", "--format", "json"], "");
    assert!(!plain.contains("\"by\": \"reader\""), "{plain}");
    let typed = "scope whole\nfocus-next\nrole mediator speculated\nalways rename Other Side\n\
                 quit\n";
    let told = run(&["--plain"], typed);
    assert!(told.contains("you: "), "{told}");
    let json = run(&["brief", "--format", "json"], "");
    let brief: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mediator = &brief["mediators"][0];
    assert_eq!(mediator["by"], "reader", "{json}");
    assert_eq!(mediator["certainty"], "speculated");
    let schema: serde_json::Value = serde_json::from_str(rapporteur::export::json::SCHEMA).unwrap();
    assert!(jsonschema::is_valid(&schema, &brief));
    let markdown = run(&["brief", "--format", "markdown"], "");
    assert!(markdown.contains("by the reader: "), "{markdown}");
}
