//! Keys set by hand, the command line, marks, selection, sections, ASCII, and the reader in lines.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use rapporteur::app::App;
use rapporteur::app::COPY_LIMIT;
use rapporteur::app::Effect;
use rapporteur::app::Message;
use rapporteur::app::Settings;
use rapporteur::app::Size;
use rapporteur::app::ThemeChoice;
use rapporteur::app::keymap::Keymap;
use rapporteur::app::panel::Section;
use rapporteur::config;
use rapporteur::source::Source;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Link;
use rapporteur::text::Span;

use crate::reader_support::Reader;

fn article(title: &str, parts: &[(Block, &str)]) -> Article {
    Article::new(title, parts.iter().copied(), "-")
}

fn with_keys(text: &str) -> Reader {
    let (config, mistakes) = config::read(text);
    assert_eq!(mistakes, []);
    let (keymap, mistakes) = Keymap::of(&config.keys);
    assert_eq!(mistakes, []);
    let mut reader = Reader::new(120, 40);
    let empty = App::new(Vec::new(), Size::default(), Settings::default());
    reader.app = std::mem::replace(&mut reader.app, empty).with_keymap(keymap);
    reader
}

fn typed(line: &str) -> Reader {
    let mut reader = Reader::new(120, 40);
    reader.keys(&format!(":{line}<Enter>"));
    reader
}

fn status(reader: &Reader) -> String {
    let screen = reader.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[lines.len() - 2].trim().to_owned()
}

fn snapshot(name: &str, reader: &Reader) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, reader.screen());
    });
}

#[test]
fn a_sequence_waits_shows_and_ends() {
    let mut reader = with_keys("[keys]\nstart = \"g g\"\nquit = \"C-x q\"\n");
    reader.keys("}}}");
    reader.keys("g");
    assert!(status(&reader).contains("g…"), "{}", status(&reader));
    reader.keys("g");
    assert_eq!(reader.paragraph(), 0);
    // What nothing begins with clears it, and Esc too.
    reader.keys("gx}");
    assert_eq!(reader.paragraph(), 1);
    reader.keys("g<Esc>}");
    assert_eq!(reader.paragraph(), 2);
    // A count goes before the sequence.
    reader.keys("3gg");
    assert_eq!(reader.paragraph(), 3);
    reader.keys("q");
    assert!(!reader.effects.contains(&Effect::Quit));
    reader.keys("<C-x>q");
    assert!(reader.effects.contains(&Effect::Quit));
}

#[test]
fn help_and_hints_show_the_keys_as_they_are() {
    let mut reader = with_keys("[keys]\npreset = \"vim\"\nsearch = [\"F\"]\nlist = []\n");
    let screen = reader.screen();
    assert!(screen.contains("F search"), "{screen}");
    assert!(!screen.contains("o list"), "{screen}");
    reader.keys("?");
    let screen = reader.screen();
    assert!(screen.contains("g g Home"), "{screen}");
    assert!(screen.contains(":list"), "{screen}");
}

#[test]
fn help_is_searched() {
    let mut reader = Reader::new(80, 24);
    reader.keys("?/next article");
    let screen = reader.screen();
    assert!(screen.contains("] J"), "{screen}");
    assert!(!screen.contains("one line down"), "{screen}");
    reader.keys("<Enter>q");
    assert!(reader.app.help.is_none());
    assert!(!reader.effects.contains(&Effect::Quit));
    reader.keys("?/nothing so named<Esc>");
    assert!(reader.screen().contains("one line down"));
}

#[test]
fn hints_go_and_the_text_gets_their_row() {
    let mut reader = Reader::new(80, 24);
    let before = reader.app.layout.text.height;
    reader.keys(":hints off<Enter>");
    assert!(!reader.screen().contains("? help"));
    assert_eq!(
        reader.app.layout.status.map(|area| area.y),
        Some(23),
        "{before}"
    );
    reader.keys(":set hints on<Enter>");
    assert!(reader.screen().contains("? help"));
}

#[test]
fn the_place_of_the_panel_is_kept() {
    let mut reader = typed("panel below");
    let kept = reader.effects.iter().find_map(|effect| match effect {
        Effect::KeepSections(words) => Some(words.clone()),
        _ => None,
    });
    let kept = kept.unwrap();
    let mut next = Reader::new(120, 40);
    let empty = App::new(Vec::new(), Size::default(), Settings::default());
    next.app = std::mem::replace(&mut next.app, empty).with_panel(&kept);
    assert_eq!(next.app.settings.panel, reader.app.settings.panel);
    reader.keys("v");
    assert!(reader.app.layout.panel.is_none());
    assert!(
        reader.effects.iter().any(
            |effect| matches!(effect, Effect::KeepSections(words) if words.starts_with("off "))
        )
    );
}

#[test]
fn colours_follow_the_background_only_where_asked_to() {
    let mut settings = Settings {
        theme: ThemeChoice::Auto,
        ..Settings::default()
    };
    assert_eq!(settings.colours(), ThemeChoice::Dark);
    settings.light = true;
    assert_eq!(settings.colours(), ThemeChoice::Light);
    settings.theme = ThemeChoice::HighContrast;
    assert_eq!(settings.colours(), ThemeChoice::HighContrast);
}

#[test]
fn the_command_line_does_what_keys_do() {
    assert_eq!(typed("5").paragraph(), 5);
    assert_eq!(typed("next-paragraph 2").paragraph(), 2);
    assert_eq!(typed("set measure 40").app.settings.measure, 40);
    assert!(typed("q").effects.contains(&Effect::Quit));
    assert!(typed("open 2").effects.contains(&Effect::Open(1)));
    assert!(
        typed("open harvest fair")
            .effects
            .contains(&Effect::Open(2))
    );
    let filed = typed("open ./Notes/talks.txt");
    let opened = filed.app.shelf.entries.last().unwrap();
    assert_eq!(opened.source, Source::Path("./Notes/talks.txt".into()));
    let last = filed.app.entry_count() - 1;
    assert!(filed.effects.contains(&Effect::Open(last)));
    assert!(status(&typed("open nowhere")).contains("no article"));
    let searched = typed("search sylvania");
    assert!(searched.app.reading.as_ref().unwrap().search.is_some());
    assert!(typed("panel off").app.layout.panel.is_none());
}

#[test]
fn what_is_wrong_with_a_line_is_told() {
    for (line, told) in [
        ("qiut", "did you mean `quit`?"),
        ("f", "`f` may be: focus-left,"),
        ("theme drak", "theme: one of: terminal, dark"),
        ("measure 3", "measure: a number from 20 to 160"),
        ("next x", "next takes a number or nothing"),
        ("open nothing of this name", "open: no article"),
        ("set color red", "set: no setting `color`"),
        ("regex (", "regex: no pattern: unclosed group"),
        ("sections people", "sections: no section `people`"),
    ] {
        let status = status(&typed(line));
        assert!(status.contains(told), "{line}: {status}");
    }
}

#[test]
fn tab_completes_and_up_brings_lines_back() {
    let mut reader = Reader::new(120, 40);
    let line = |reader: &Reader| reader.app.command_line.clone().map(|line| line.text);
    reader.keys(":the<Tab>");
    assert_eq!(line(&reader).as_deref(), Some("theme "));
    reader.keys("<Tab><Tab>");
    assert_eq!(line(&reader).as_deref(), Some("theme dark"));
    reader.keys("<S-Tab><S-Tab>");
    assert_eq!(line(&reader).as_deref(), Some("theme "));
    reader.keys("hi<Tab>");
    assert_eq!(line(&reader).as_deref(), Some("theme high-contrast"));
    reader.keys("<Esc>");
    assert_eq!(line(&reader), None);
    reader.keys(":set me<Tab>50<Enter>:5<Enter>");
    assert_eq!(
        reader.app.settings.measure, 76,
        "`set me` has one completion"
    );
    reader.keys(":<Up>");
    assert_eq!(line(&reader).as_deref(), Some("5"));
    reader.keys("<Up><Down><Down>");
    assert_eq!(line(&reader).as_deref(), Some(""));
}

#[test]
fn pasted_lines_are_typed_and_not_run() {
    let mut reader = Reader::new(120, 40);
    reader.keys(":");
    reader.send(Message::Paste("quit\n\u{1b}[31m".to_owned()));
    assert!(!reader.effects.contains(&Effect::Quit));
    assert_eq!(reader.app.command_line.unwrap().text, "quit [31m");
}

#[test]
fn a_place_is_kept_under_a_letter() {
    let mut reader = Reader::new(120, 40);
    reader.keys("4Gma");
    let kept = reader.effects.iter().any(
        |effect| matches!(effect, Effect::KeepMark { name, position, .. } if name == "a" && position.paragraph == 4),
    );
    assert!(kept);
    reader.keys("g'a");
    assert_eq!(reader.paragraph(), 4);
    reader.keys("''");
    assert_eq!(reader.paragraph(), 0);
    reader.keys("'z");
    assert!(status(&reader).contains("nothing is kept as z"));
}

fn copied(reader: &Reader) -> Option<&str> {
    reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn a_selection_begins_with_a_sentence_and_grows_by_words() {
    let text = article(
        "Two Sentences",
        &[(Block::Body, "One two three. Four five six. Seven.")],
    );
    let mut reader = Reader::with(text, 80, 24);
    reader.keys("}V");
    let selected = |reader: &Reader| {
        let reading = reader.app.reading.as_ref().unwrap();
        reading
            .selection
            .map(|span| reading.article.slice(span).to_owned())
    };
    assert_eq!(selected(&reader).as_deref(), Some("One two three."));
    reader.keys("ww");
    assert_eq!(
        selected(&reader).as_deref(),
        Some("One two three. Four five")
    );
    reader.keys("4W");
    assert_eq!(selected(&reader).as_deref(), Some("One"));
    reader.keys("9W");
    assert_eq!(selected(&reader).as_deref(), Some("One"));
    reader.keys("w");
    reader.keys("y");
    assert_eq!(copied(&reader), Some("One two\n— Two Sentences, ¶ 1\n"));
    assert_eq!(selected(&reader), None);
}

#[test]
fn too_much_is_not_copied() {
    let long = "word ".repeat(COPY_LIMIT / 5 + 10);
    let mut reader = Reader::with(article("Long", &[(Block::Body, long.as_str())]), 80, 24);
    reader.keys("}y");
    assert_eq!(copied(&reader), None);
    assert!(status(&reader).contains("too much to copy"));
}

fn with_links() -> Reader {
    let mut article = article(
        "Linked",
        &[
            (Block::Heading(2), "The first part"),
            (Block::Body, "See the report and the map."),
            (Block::Heading(3), "A smaller part"),
            (Block::Body, "Nothing more."),
        ],
    );
    for (words, address) in [
        ("the report", "https://example.org/report"),
        ("the map", "https://example.org/map"),
    ] {
        let at = article.text.find(words).unwrap();
        article.meta.links.push(Link {
            span: Span::new(at, at + words.len()),
            address: address.to_owned(),
        });
    }
    Reader::with(article, 80, 24)
}

#[test]
fn links_are_numbered_shown_and_copied() {
    let mut reader = with_links();
    reader.keys("U");
    snapshot("links", &reader);
    reader.keys("2y");
    assert_eq!(copied(&reader), Some("https://example.org/map"));
    reader.keys("<Enter>");
    assert_eq!(reader.paragraph(), 2);
    assert!(reader.app.sheet.is_none());
}

#[test]
fn headings_are_a_table_of_contents() {
    let mut reader = with_links();
    reader.keys("t");
    snapshot("contents", &reader);
    reader.keys("j<Enter>");
    assert_eq!(reader.paragraph(), 3);
    reader.keys("<C-o>");
    assert_eq!(reader.paragraph(), 0);
}

#[test]
fn open_questions_are_walked() {
    let mut reader = Reader::new(120, 40);
    reader.keys(".");
    let first = reader.paragraph();
    assert!(
        status(&reader).contains("question 1/"),
        "{}",
        status(&reader)
    );
    reader.keys(",");
    assert!(status(&reader).contains("no open question before this"));
    assert_eq!(reader.paragraph(), first);
}

#[test]
fn a_pattern_is_searched_as_it_is_typed() {
    let mut reader = Reader::new(120, 40);
    reader.keys("/<C-r>fr\\w+ia\\b");
    let hits = |reader: &Reader| {
        let search = reader.app.reading.as_ref().unwrap().search.as_ref();
        search.map_or(0, |search| search.hits.len())
    };
    assert!(hits(&reader) > 1);
    assert!(status(&reader).starts_with("regex/"), "{}", status(&reader));
    reader.keys("(<Enter>");
    assert!(
        status(&reader).contains("no pattern"),
        "{}",
        status(&reader)
    );
}

#[test]
fn sections_are_folded_hidden_ordered_and_kept() {
    let mut reader = typed("sections questions (parties)");
    reader.keys("7G");
    let sections: Vec<Section> = reader
        .app
        .panel
        .parts
        .iter()
        .map(|part| part.section)
        .collect();
    assert_eq!(sections, [Section::Questions, Section::Parties]);
    snapshot("sections", &reader);
    let kept = Effect::KeepSections("questions (parties)".to_owned());
    assert!(reader.effects.contains(&kept));
    reader.keys("2x");
    assert!(!reader.app.panel.parts[1].items.is_empty());
}

#[test]
fn items_stand_as_important_as_first_or_as_latest_named_and_that_is_kept() {
    let places = |reader: &Reader| -> Vec<Vec<(u32, u32)>> {
        let parts = reader.app.panel.parts.iter();
        let spans = |item: &rapporteur::app::panel::Item| {
            let starts = item.places.iter().map(|place| place.start);
            starts.clone().min().zip(starts.max())
        };
        parts
            .map(|part| part.items.iter().filter_map(spans).collect())
            .collect()
    };
    let mut reader = Reader::new(120, 40);
    reader.keys("G");
    let usual = places(&reader);
    reader.keys(":order first<Enter>");
    assert!(
        places(&reader)
            .iter()
            .all(|part| part.is_sorted_by_key(|place| place.0))
    );
    reader.keys(":order latest<Enter>");
    let latest = places(&reader);
    assert!(
        latest
            .iter()
            .all(|part| part.is_sorted_by_key(|place| std::cmp::Reverse(place.1)))
    );
    assert_ne!(latest, usual);
    let kept = "parties mediators locations questions by-latest".to_owned();
    assert!(reader.effects.contains(&Effect::KeepSections(kept)));
    // Other sections are in the same order, until another is asked for.
    reader.keys(":sections locations parties<Enter>:order importance<Enter>:sections<Enter>");
    assert_eq!(places(&reader), usual);
}

#[test]
fn zen_is_the_text_alone() {
    let mut reader = Reader::new(120, 40);
    reader.keys("2Gz");
    snapshot("zen", &reader);
    reader.keys(":panel");
    let screen = reader.screen();
    let last = screen.lines().last().unwrap();
    assert!(
        last.starts_with(" :panel▏"),
        "what is typed is seen: {last}"
    );
    reader.keys("<Esc>z");
    assert!(reader.app.layout.panel.is_some());
}

#[test]
fn ascii_draws_no_other_character() {
    for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 12)] {
        for script in ["7G", "?", "s<Tab>jjj", "o", "/a"] {
            let mut reader = Reader::new(width, height);
            reader.app.settings.ascii = true;
            reader.keys(script);
            let screen = reader.screen();
            assert!(screen.is_ascii(), "{screen}");
        }
    }
    let mut reader = Reader::new(80, 24);
    reader.app.settings.ascii = true;
    reader.keys("7G");
    snapshot("ascii", &reader);
}

#[test]
fn a_theme_is_changed_only_where_there_are_colours() {
    let mut reader = typed("theme light");
    assert_eq!(reader.app.settings.theme, ThemeChoice::None);
    assert!(status(&reader).contains("without colours"));
    reader.app = App::new(
        Vec::new(),
        Size {
            width: 80,
            height: 24,
        },
        Settings::default(),
    );
    reader.keys(":theme color-blind<Enter>");
    assert_eq!(reader.app.settings.theme, ThemeChoice::ColorBlind);
}

const TALKS: &str = "Talks on the river resume

Envoys of Ruritania and Freedonia met in Geneva on Monday.

Oman has offered to mediate. It is unclear whether a date has been set.
";

fn run(arguments: &[&str], typed: &str, config: &str) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("talks.txt"), TALKS).unwrap();
    fs::write(folder.path().join("config.toml"), config).unwrap();
    let output = assert_cmd::Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .current_dir(folder.path())
        .env("RAPPORTEUR_CONFIG", "config.toml")
        .env("RAPPORTEUR_STATE", "")
        .args(arguments)
        .write_stdin(typed)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn show_prints_a_paragraph_and_what_is_known_there() {
    let (code, out, _) = run(&["show", "talks.txt", "--at", "1"], "", "");
    assert_eq!(code, Some(0));
    assert!(out.starts_with("¶ 1 of 2: Envoys of"), "{out}");
    assert!(out.contains("  + Geneva: city"), "{out}");
    assert!(out.contains("Mediators: 0"), "{out}");
    assert!(!out.contains("Oman"), "nothing is told early: {out}");
    let (_, out, _) = run(&["show", "talks.txt", "--at", "99"], "", "");
    assert!(out.contains("+ Oman: offered"), "{out}");
    let (_, out, _) = run(&["show", "-"], TALKS, "");
    assert!(
        out.contains("¶1 Envoys") && out.contains("¶2 Oman"),
        "{out}"
    );
    assert_eq!(run(&["show", "none.txt"], "", "").0, Some(1));
}

#[test]
fn the_plain_reader_says_what_changes_in_lines() {
    let lines = "\n\npanel\ncard oman\n,\n:1\nsearch oman\nma\n'a\nqiut\nq\n}\n";
    let (code, out, err) = run(&["--plain", "talks.txt"], lines, "");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(!out.contains('\u{1b}') && !out.contains('│'), "{out}");
    let told = |words: &str| out.lines().position(|line| line.starts_with(words));
    for words in [
        "title: Talks on the river",
        "¶ 1 of 2: Envoys",
        "new party: Ruritania",
        "¶ 2 of 2: Oman has offered",
        "new mediator: Oman: offered",
        "Mediators: 1",
        "certainty: offered in ¶2",
        "¶ 2 is kept as a",
        "no command `qiut`; did you mean `quit`?",
    ] {
        assert!(told(words).is_some(), "{words}: {out}");
    }
    assert!(told("¶ 1 of 2") < told("new party: Ruritania"));
    assert!(told("new party: Ruritania") < told("¶ 2 of 2"));
}

#[test]
fn a_mistake_of_the_settings_is_told_and_the_rest_is_used() {
    let config = "[keys]\nquitt = \"x\"\nquit = \"Q\"\n";
    let (code, out, err) = run(&["--plain", "talks.txt"], "q\nQ\n\n", config);
    assert_eq!(code, Some(0));
    assert!(
        err.contains("config.toml:2:1: there is no command `quitt`"),
        "{err}"
    );
    assert!(!out.contains("¶ 1 of 2"), "Q ended it: {out}");
}

#[test]
fn a_picture_in_the_plain_reader_is_its_twin_and_reading_goes_on() {
    for (command, title, told) in [
        (
            "relations",
            "Who talks through whom:",
            "No mediator is mentioned.",
        ),
        ("T", "Who talks through whom:", "No mediator is mentioned."),
        ("map", "Where:", "Geneva"),
        ("grid", "When it comes up:", "in 2 paragraphs"),
        ("page", "The brief:", "Mediators (0)"),
    ] {
        let lines = format!(":1\n{command}\n}}\nq\n");
        let (_, out, err) = run(&["--plain", "talks.txt"], &lines, "");
        let mut rest = out.as_str();
        for words in ["¶ 1 of 2", title, told, "¶ 2 of 2"] {
            let found = rest.split_once(words);
            assert!(found.is_some(), "{words}: {out}{err}");
            rest = found.map_or("", |(_, rest)| rest);
        }
    }
}
