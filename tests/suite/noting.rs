//! Notes of the reader: made, seen, changed, taken back, kept, and handed on with the words they stand beside.

#![allow(clippy::unwrap_used)]

use rapporteur::app::Effect;
use rapporteur::app::Message;
use rapporteur::app::panel::Section;
use rapporteur::app::spoken;
use rapporteur::corrections;
use rapporteur::corrections::Act;
use rapporteur::corrections::Change;
use rapporteur::corrections::Correction;
use rapporteur::corrections::Hold;
use rapporteur::corrections::Log;
use rapporteur::corrections::NotedOn;
use rapporteur::corrections::Own;
use rapporteur::corrections::Reach;
use rapporteur::export::html;
use rapporteur::export::json;
use rapporteur::export::report;
use rapporteur::library::Addition;
use rapporteur::library::Library;
use rapporteur::text::Article;
use rapporteur::text::Block;

use crate::reader_support::Reader;
use crate::reader_support::TALKS;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

/// The notes of the open article: on what, and what they say.
fn notes(reader: &Reader) -> Vec<(Option<String>, String)> {
    let notes = reader.app.reading.as_ref().unwrap().own.notes().iter();
    notes
        .map(|note| (note.about.clone(), note.text.clone()))
        .collect()
}

fn log(reader: &Reader) -> Log {
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
    log
}

/// One note on the second paragraph, one on an item.
fn two() -> Reader {
    let mut reader = Reader::new(120, 40);
    reader.keys("2g:note ask the ministry<Enter>");
    reader.choose(Section::Mediators, "Sylvania");
    reader.keys("<Tab>:note since when?<Enter>");
    reader
}

#[test]
fn notes_are_seen_beside_the_text_in_the_panel_and_on_the_card() {
    let mut reader = two();
    let expected = vec![
        (Some("Sylvania".to_owned()), "since when?".to_owned()),
        (None, "ask the ministry".to_owned()),
    ];
    assert_eq!(notes(&reader), expected);
    let screen = reader.screen();
    let line = screen
        .lines()
        .find(|line| line.contains("Experts say that Sylvania"));
    assert!(line.unwrap().contains('✎'), "{screen}");
    let said = spoken::panel(&reader.app.panel).join("\n");
    assert!(said.contains("your note: since when?"), "{said}");
    reader.keys("i");
    assert!(
        reader.screen().contains("your note: since when?"),
        "{}",
        reader.screen()
    );
    // From the card the note can be changed; it is there to go on with.
    reader.keys("a");
    assert_eq!(
        reader.app.command_line.as_ref().unwrap().text,
        "note since when?"
    );
    reader.keys(" Ask.<Enter>");
    assert!(
        reader.screen().contains("your note: since when? Ask."),
        "{}",
        reader.screen()
    );
}

/// A note on the sentence of the unnamed mediators, then one on the unnamed mediators themselves.
fn on_sentence_and_unnamed() -> Reader {
    let mut reader = Reader::new(120, 40);
    reader.keys("2g:search Unnamed mediators<Enter>V:note who are they?<Enter><Esc>");
    reader.choose(Section::Mediators, "unnamed mediators");
    reader.keys("<Tab>:note two, I think<Enter>");
    reader
}

#[test]
fn a_note_on_an_unnamed_mediator_is_on_the_mediator_and_not_on_its_sentence() {
    let mut reader = on_sentence_and_unnamed();
    let both = vec![
        (None, "who are they?".to_owned()),
        (
            Some("unnamed mediators".to_owned()),
            "two, I think".to_owned(),
        ),
    ];
    assert_eq!(notes(&reader), both);
    let said = spoken::panel(&reader.app.panel).join("\n");
    assert!(said.contains("your note: two, I think"), "{said}");
    reader.keys("i");
    let screen = reader.screen();
    assert!(screen.contains("your note: two, I think"), "{screen}");
    // It can be changed and taken away without the other.
    reader.keys("a.<Enter>");
    assert_eq!(notes(&reader)[1].1, "two, I think.");
    reader.keys(":unnote<Enter>");
    assert_eq!(notes(&reader), both[..1]);
    reader.keys("u");

    let mut again = Reader::with(talks(), 120, 40);
    let kept = Log::read(&log(&reader).words()).unwrap();
    again.send(Message::Corrections {
        entry: Some(0),
        log: kept,
    });
    again.send(Message::Analysed {
        entry: 0,
        analysis: Box::new(talks_analysis(&talks())),
    });
    assert_eq!(notes(&again), notes(&reader));
}

#[test]
fn a_note_of_an_older_program_is_on_what_it_was_on() {
    let older = r#"{"done": [
        {"hold": {"name": "Sylvania"}, "change": "note", "text": "since when?"},
        {"hold": {"name": "", "quotation": "Unnamed mediators arranged the first round"},
         "change": "note", "text": "who?"}
    ]}"#;
    let mut reader = Reader::new(120, 40);
    reader.send(Message::Corrections {
        entry: Some(0),
        log: Log::read(older).unwrap(),
    });
    let expected = vec![
        (Some("Sylvania".to_owned()), "since when?".to_owned()),
        (None, "who?".to_owned()),
    ];
    assert_eq!(notes(&reader), expected);
}

#[test]
fn a_note_is_no_finding_and_changes_none() {
    let mut plain = Reader::new(120, 40);
    plain.keys(":scope whole<Enter>");
    let reader = two();
    let found = |reader: &Reader| reader.app.reading.as_ref().unwrap().analysis.clone();
    assert_eq!(found(&plain), found(&reader));
    assert!(reader.app.panel.items().all(|item| !item.own));
}

#[test]
fn notes_are_changed_taken_away_and_brought_back() {
    let mut reader = two();
    reader.keys("<Esc>2ga, and the envoy<Enter>");
    assert_eq!(notes(&reader)[1].1, "ask the ministry, and the envoy");
    reader.keys(":unnote<Enter>");
    assert_eq!(notes(&reader).len(), 1);
    reader.keys("u");
    assert_eq!(notes(&reader)[1].1, "ask the ministry, and the envoy");
    reader.keys("u");
    assert_eq!(notes(&reader)[1].1, "ask the ministry");
    reader.keys("<C-r>");
    assert_eq!(notes(&reader)[1].1, "ask the ministry, and the envoy");
    reader.keys("5g:unnote<Enter>");
    let message = reader.app.message.clone().unwrap();
    assert!(message.contains("no note here"), "{message}");
}

#[test]
fn notes_are_listed_and_lead_to_their_place() {
    let mut reader = two();
    reader.keys("<Esc>GA");
    let sheet = reader.app.sheet.as_ref().unwrap();
    assert_eq!(sheet.rows.len(), 2);
    assert!(sheet.rows[0].words.starts_with("since when? — Sylvania"));
    let second = &sheet.rows[1].words;
    assert!(second.starts_with("ask the ministry — Experts say"));
    reader.keys("g<Enter>");
    assert_eq!(reader.paragraph(), 2);
    let mut none = Reader::new(120, 40);
    none.keys("A");
    let message = none.app.message.clone().unwrap();
    assert!(message.contains("a makes one"), "{message}");
}

#[test]
fn words_that_are_selected_are_noted_on_alone() {
    let mut reader = Reader::new(120, 40);
    reader.keys("2gV:note who says so?<Enter>");
    let own = &reader.app.reading.as_ref().unwrap().own;
    let article = talks();
    assert_eq!(
        article.slice(own.notes()[0].place),
        "Experts say that Sylvania may be carrying messages between the two."
    );
    assert_eq!(reader.app.reading.as_ref().unwrap().selection, None);
}

#[test]
fn notes_come_back_and_wait_where_their_words_are_gone() {
    let log = log(&two());
    let mut again = Reader::with(talks(), 120, 40);
    again.send(Message::Corrections {
        entry: Some(0),
        log: log.clone(),
    });
    let found = talks_analysis(&talks());
    again.send(Message::Analysed {
        entry: 0,
        analysis: Box::new(found),
    });
    assert_eq!(notes(&again), notes(&two()));

    // A newer text without the second paragraph: the item is noted on, the paragraph's note waits.
    let rest = TALKS
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != 1)
        .map(|(_, one)| *one);
    let newer = Article::new("Ruritania and Freedonia to Meet Again", rest, "talks.txt");
    let outcome = corrections::apply(
        &newer,
        &rapporteur::analysis::analyze(&newer),
        log.corrections(),
    );
    assert!(outcome.waiting.contains(&0));
    assert!(outcome.own.notes().iter().all(|note| note.about.is_some()));
}

#[test]
fn the_library_keeps_notes_and_hands_them_on() {
    let library = Library::in_memory().unwrap();
    library.add(&Addition::new(&talks())).unwrap();
    let id = library.ids().unwrap()[0];
    for correction in log(&two()).corrections() {
        library
            .correct(Some(id), &Act::Make(correction.clone()))
            .unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    library.export_markdown(folder.path()).unwrap();
    let other = Library::in_memory().unwrap();
    other.import(folder.path()).unwrap();
    let id = other.ids().unwrap()[0];
    assert_eq!(
        other.corrections(Some(id)).unwrap().corrections(),
        log(&two()).corrections()
    );
}

/// A note with these words on the first sentence of an article.
fn noted(text: &str) -> (Article, Own) {
    let article = Article::new("Talks", [(Block::Body, "They <met> in *Port* Lucia.")], "-");
    let said = Correction {
        by: corrections::By::Reader,
        reach: Reach::Article,
        hold: Hold {
            name: String::new(),
            quotation: "They <met> in *Port* Lucia.".to_owned(),
        },
        change: Change::Note {
            text: text.to_owned(),
            on: NotedOn::Held,
        },
    };
    let outcome = corrections::apply(&article, &rapporteur::analysis::analyze(&article), &[said]);
    (article, outcome.own)
}

#[test]
fn documents_hold_notes_with_their_quotation_and_as_the_readers() {
    let (article, own) = noted("# <b>really</b>?");
    let analysis = rapporteur::analysis::analyze(&article);
    let markdown = report::markdown(&article, &analysis, &own, &[]);
    let part = markdown.split("## The reader’s notes (1)").nth(1).unwrap();
    assert!(part.contains("¶1") && part.contains("Lucia."), "{markdown}");
    assert!(
        !part.contains("<b>") && !part.contains("- # "),
        "{markdown}"
    );
    let plain = report::plain(&article, &analysis, &own, &[]);
    assert!(
        plain.contains("THE READER’S NOTES (1)\n  # <b>really</b>?\n"),
        "{plain}"
    );
    let page = html::document(&article, &analysis, &own, &[]);
    assert!(page.contains("# &lt;b&gt;really&lt;/b&gt;?"), "{page}");
    assert!(
        page.contains("They &lt;met&gt; in *Port* Lucia.</blockquote>"),
        "{page}"
    );
    let id = serde_json::Value::Null;
    let mut bytes = Vec::new();
    json::pretty(
        &json::corrected(&id, &article, &analysis, &own, &[]),
        &mut bytes,
    )
    .unwrap();
    let brief: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(brief["notes"][0]["by"], "reader");
    assert_eq!(brief["notes"][0]["text"], "# <b>really</b>?");
    assert_eq!(
        brief["notes"][0]["quotation"]["text"],
        "They <met> in *Port* Lucia."
    );
    let schema: serde_json::Value = serde_json::from_str(json::SCHEMA).unwrap();
    assert!(jsonschema::is_valid(&schema, &brief));
}
