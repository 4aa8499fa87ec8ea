//! Everything that lies over the text, at every size: lists, prompts, help, cards of all kinds, zen.
//!
//! One snapshot holds a view at all four sizes, one below the other, so that they are read together.

use std::fmt::Write;

use rapporteur::app::Message;
use rapporteur::text::Link;
use rapporteur::text::Span;

use crate::reader_support::Reader;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

const SIZES: [(u16, u16); 4] = [(120, 40), (80, 24), (60, 20), (40, 12)];

/// The talks with two links, at one of whose paragraphs the reader is.
fn reader(width: u16, height: u16) -> Reader {
    let mut article = talks();
    for (words, address) in [
        ("Port Lucia", "https://example.org/lucia"),
        (
            "Karl Brandt",
            "https://example.net/people/brandt/statements/that/fit/on/no/narrow/line?lang=en",
        ),
    ] {
        let start = article.text.find(words).unwrap_or_default();
        article.meta.links.push(Link {
            span: Span::new(start, start + words.len()),
            address: address.to_owned(),
        });
    }
    let analysis = Box::new(talks_analysis(&article));
    let mut reader = Reader::with(article, width, height);
    reader.send(Message::Analysed { entry: 0, analysis });
    reader.keys("7G");
    reader
}

#[track_caller]
fn check(name: &str, script: &str) {
    let mut screens = String::new();
    for (width, height) in SIZES {
        let mut reader = reader(width, height);
        reader.keys(script);
        let _ = write!(screens, "== {width}x{height}\n{}\n", reader.screen());
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("over_{name}"), screens);
    });
}

#[test]
fn lists_at_every_size() {
    check("contents", "t");
    check("links", "gUj");
    check("articles", "o");
    check("notes", "aAsk the mission<Enter>A");
    check("export", "e");
    check("corrections", ":add place Dunmere<Enter>C");
}

#[test]
fn prompts_at_every_size() {
    check("command", ":th");
    check("completed", ":theme <Tab>");
    check("mistake", ":nonsense<Enter>");
    check("search", "/brigade");
    check("hits", "/the<Enter>n");
    check("selection", "Vw");
    check("question", "g.");
}

#[test]
fn what_fills_the_screen_at_every_size() {
    check("help", "?");
    check("help_found", "?/mediator");
    check("zen", "z");
    check("words", "Tt");
    check("message", "O");
}

#[test]
fn the_way_out_is_hinted_at_every_size() {
    for (script, way) in [
        ("", "q quit"),
        ("B", "Esc back"),
        ("T", "Esc back"),
        ("M", "Esc back"),
        ("X", "Esc back"),
        ("t", "Esc back"),
        ("e", "Esc back"),
        ("o", "Esc back"),
        ("/truce", "Esc back"),
        (":th", "Esc back"),
        ("V", "Esc end"),
    ] {
        for (width, height) in SIZES {
            let mut reader = reader(width, height);
            reader.keys(script);
            let screen = reader.screen();
            let last = screen.lines().last().unwrap_or_default();
            assert!(last.trim_end().ends_with(way), "{script} {width}: {last}");
        }
    }
}

#[test]
fn a_message_is_told_whole_over_the_hints_and_these_come_back() {
    let mut reader = reader(40, 12);
    let before = reader.screen();
    reader.keys("O");
    let screen = reader.screen();
    assert!(!screen.contains('…'), "{screen}");
    reader.keys("OO");
    reader.keys("<Esc>");
    assert_eq!(reader.screen().lines().last(), before.lines().last());
}

#[test]
fn the_sign_of_the_help_is_a_command_too() {
    let mut reader = reader(80, 24);
    reader.keys(":?<Enter>");
    assert!(reader.screen().starts_with(" Keys"), "{}", reader.screen());
}

#[test]
fn nothing_of_the_text_is_seen_beside_a_card() {
    for (width, height) in SIZES {
        let mut reader = reader(width, height);
        reader.keys(":card Ruritania<Enter>");
        let screen = reader.screen();
        let rows = screen.lines().skip_while(|line| !line.contains('┌'));
        let rows: Vec<&str> = rows
            .skip(1)
            .take_while(|line| !line.contains('└'))
            .collect();
        assert!(!rows.is_empty());
        for row in rows {
            // Where more lines wait, the frame has an arrow.
            let row = row.trim();
            assert!(
                row.starts_with('│') && row.ends_with(['│', '↑', '↓']),
                "{width}: {row}"
            );
        }
    }
}
