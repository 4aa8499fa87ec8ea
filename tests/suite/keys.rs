//! What keys and the mouse do, seen from outside.

use rapporteur::app::Effect;
use rapporteur::app::Focus;
use rapporteur::app::Message;
use rapporteur::app::Position;
use rapporteur::app::layout::Place;
use rapporteur::text::Article;
use rapporteur::text::Block;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::reader_support::Reader;
use crate::reader_support::talks;

#[track_caller]
fn check(script: &str, paragraph: u32) {
    let mut reader = Reader::new(80, 24);
    reader.keys(script);
    assert_eq!(reader.paragraph(), paragraph, "{script}");
}

#[test]
fn paragraphs_lines_and_counts() {
    check("}", 1);
    check("nn", 2);
    check("3}", 3);
    check("}}}{", 2);
    check("}}}p", 2);
    check("5G", 5);
    check("5g", 5);
    check("99G", 8);
    check("j", 1);
    check("5jk", 2);
    check("Gg", 0);
    check("<Down><Down>", 1);
}

#[test]
fn unknown_keys_do_nothing() {
    let mut reader = Reader::new(80, 24);
    let before = reader.screen();
    reader.keys("UQ~!<Nothing>");
    assert_eq!(reader.screen(), before);
    check("5U}", 1);
}

#[test]
fn jumps_go_back_and_forth() {
    check("2GG<C-o>", 2);
    check("2GG<C-o>)", 8);
    check("2GG(", 2);
    check("2GG<C-o><C-i>", 8);
}

#[test]
fn an_item_leads_to_its_evidence_and_its_mentions() {
    // Third item: Karl Brandt, whose evidence stands in paragraph 2.
    check("7G<Tab>gjj<Enter>", 2);
    check("7G<Tab>gjj<Enter>n", 4);
    check("7G<Tab>gjj<Enter>nn", 7);
    check("7G<Tab>gjj<Enter>nnn", 2);
    check("7G<Tab>gjj<Enter>nN", 2);
    check("7G<Tab>gjj<Enter>N", 7);
    check("7G<Tab>gjj<Enter>n<Esc>n", 5);
    check("7G<Tab>gjj<Enter><C-o>", 7);
    // Without Enter, n walks the selected item and the panel keeps the keys.
    // So far there are two mentions; the walk does not run ahead of the reader.
    check("5G<Tab>gjjN", 4);
    check("5G<Tab>gjjn", 2);
}

#[test]
fn a_search_goes_along_and_comes_back() {
    check("/brigade", 6);
    check("}/brigade<Esc>", 1);
    check("/sylv<Enter>n", 7);
    check("/sylv<Enter>nnn", 2);
    check("/sylv<Enter>n<Esc>n", 8);
    check("/sylv<Enter><C-o>", 0);
    check("/nowhere", 0);
    check("/Sylv<Back><Back><Back><Back><Back>j", 1);
    let mut reader = Reader::new(80, 24);
    reader.keys("/sylvania<Enter>");
    assert!(reader.screen().contains("1/3"), "{}", reader.screen());
}

#[test]
fn a_hit_runs_across_wrapped_lines() {
    let mut reader = Reader::new(40, 12);
    reader.keys("/closed border. will");
    assert_eq!(reader.paragraph(), 1);
    assert!(reader.screen().contains("1/1"), "{}", reader.screen());
}

#[test]
fn pasted_text_is_never_run() {
    let mut reader = Reader::new(80, 24);
    reader.send(Message::Paste("GGqq]]".to_owned()));
    assert_eq!(reader.paragraph(), 0);
    assert!(!reader.effects.contains(&Effect::Quit));
    reader.keys("/");
    reader.send(Message::Paste("Dunmere\nBrigade\u{1b}[2J".repeat(10_000)));
    reader.keys("<Esc>/");
    reader.send(Message::Paste("Dunmere\nBrigade".to_owned()));
    assert_eq!(reader.paragraph(), 6);
}

#[test]
fn articles_follow_one_another() {
    let mut reader = Reader::new(80, 24);
    reader.effects.clear();
    reader.keys("3G]");
    let position = Position {
        paragraph: 3,
        offset: 0,
    };
    let kept = Effect::SavePosition { entry: 0, position };
    assert_eq!(reader.effects.last(), Some(&Effect::Open(1)));
    assert!(reader.effects.contains(&kept));
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(Article::new("Other", [(Block::Body, "Text.")], "")),
        notices: Vec::new(),
        position: None,
    });
    assert!(reader.screen().contains("article 2/3"));
    reader.keys("K");
    assert_eq!(reader.effects.last(), Some(&Effect::Open(0)));
    reader.send(Message::Opened {
        entry: 0,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: None,
    });
    assert_eq!(reader.paragraph(), 3, "the place is kept");
    reader.keys("[");
    assert!(reader.screen().contains("first article"));
}

#[test]
fn what_is_told_while_an_article_opens_is_still_told_when_it_is_open() {
    let mut reader = Reader::new(80, 24);
    reader.keys("]]]");
    assert!(reader.screen().contains("this is the last article"));
    reader.send(Message::Opened {
        entry: 2,
        article: Box::new(Article::new("Last", [(Block::Body, "Text.")], "")),
        notices: Vec::new(),
        position: None,
    });
    assert!(reader.screen().contains("this is the last article"));
    reader.keys("j");
    assert!(!reader.screen().contains("this is the last article"));
}

#[test]
fn an_article_that_fails_says_so_and_the_next_still_opens() {
    let mut reader = Reader::new(80, 24);
    reader.keys("]");
    let error = "cannot read b.txt: it is empty".to_owned();
    reader.send(Message::Failed { entry: 1, error });
    assert!(reader.screen().contains("cannot read b.txt"));
    reader.keys("j}G/x<Enter>]");
    assert_eq!(reader.effects.last(), Some(&Effect::Open(2)));
}

#[test]
fn an_article_that_fails_says_so_in_text_panel_and_list() {
    let mut reader = Reader::new(120, 40);
    reader.keys("]");
    let error = "nothing to read in b.txt".to_owned();
    reader.send(Message::Failed { entry: 1, error });
    let screen = reader.screen();
    assert!(!screen.contains("reading…"), "{screen}");
    assert_eq!(
        screen.matches("nothing to read in b.txt").count(),
        3,
        "{screen}"
    );
    assert!(screen.contains("the article cannot be read"), "{screen}");
    reader.keys("o");
    let row = row_of(&reader, "cannot be read");
    assert_eq!(row, row_of(&reader, "Port Workers"));
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: None,
    });
    assert!(!reader.screen().contains("cannot be read"), "it can by now");
}

#[test]
fn a_notice_stands_beside_the_title_until_the_reader_moves() {
    let mut reader = Reader::with(talks(), 100, 24);
    reader.send(Message::Opened {
        entry: 0,
        article: Box::new(talks()),
        notices: vec!["left out at the end: “Comments”".to_owned()],
        position: None,
    });
    let status = |reader: &Reader| reader.screen().lines().nth(22).unwrap_or("").to_owned();
    let first = status(&reader);
    assert!(first.contains("Ruritania and Freedonia"), "{first}");
    assert!(first.contains("“Comments”"), "{first}");
    reader.keys("}");
    assert!(!status(&reader).contains("“Comments”"));
}

#[test]
fn a_search_without_a_hit_says_so() {
    let mut reader = Reader::new(80, 24);
    reader.keys("/zebra<Enter>");
    assert!(reader.screen().contains("no hit for “zebra”"));
    assert_eq!(reader.paragraph(), 0);
    reader.keys("j");
    assert!(!reader.screen().contains("zebra"));
}

#[test]
fn what_arrives_too_late_is_left_alone() {
    let mut reader = Reader::new(80, 24);
    reader.keys("]]");
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(Article::new("Late", [(Block::Body, "Text.")], "")),
        notices: Vec::new(),
        position: None,
    });
    assert!(!reader.screen().contains("Late"));
}

#[test]
fn quitting_keeps_the_place() {
    for script in [
        "2Gjq",
        "2Gj<C-c>",
        "2Gj/a<Esc><C-c>",
        "2Gjo<C-c>",
        "2Gj?<C-c>",
    ] {
        let mut reader = Reader::new(80, 24);
        reader.keys(script);
        let [.., Effect::SavePosition { position, .. }, Effect::Quit] = reader.effects.as_slice()
        else {
            panic!("{script}: {:?}", reader.effects);
        };
        assert_eq!(position.paragraph, 2, "{script}");
        assert!(position.offset > 0, "{script}");
    }
}

#[test]
fn a_place_comes_back() {
    let mut reader = Reader::with(talks(), 80, 24);
    reader.keys("]");
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: Some(Position {
            paragraph: 2,
            offset: 80,
        }),
    });
    assert_eq!(reader.paragraph(), 2);
    let position = Position {
        paragraph: 900,
        offset: u32::MAX,
    };
    reader.keys("]");
    reader.send(Message::Opened {
        entry: 2,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: Some(position),
    });
    assert_eq!(
        reader.paragraph(),
        0,
        "a place that is no more is the start"
    );
}

#[test]
fn the_list_filters_and_opens() {
    let mut reader = Reader::new(80, 24);
    reader.keys("ocon<Enter>");
    assert_eq!(reader.effects.last(), Some(&Effect::Open(1)));
    let mut reader = Reader::new(80, 24);
    reader.keys("o<Down><Down><Enter>");
    assert_eq!(reader.effects.last(), Some(&Effect::Open(2)));
    let mut reader = Reader::new(80, 24);
    reader.keys("oxyz<Enter><Esc><Esc>}");
    assert_eq!(reader.paragraph(), 1);
}

#[test]
fn the_filter_prefers_words_as_typed_and_knows_file_names() {
    let titles = |script: &str| {
        let mut reader = Reader::new(80, 24);
        if let Some(entry) = reader.app.shelf.entries.get_mut(2) {
            entry.title = "A Concert of Opinions; Second Day".to_owned();
        }
        reader.keys(script);
        let shelf = &reader.app.shelf;
        let first = shelf.shown.first().map(|entry| shelf.title(*entry));
        first.unwrap_or("").to_owned()
    };
    assert_eq!(titles("ocon"), "Port Workers Call a Conciliator");
    assert_eq!(titles("osec"), "A Concert of Opinions; Second Day");
    // The file is still called after the fair.
    assert_eq!(titles("oharvest"), "A Concert of Opinions; Second Day");
}

#[test]
fn the_hint_says_that_the_first_escape_clears_the_filter() {
    let mut reader = Reader::new(80, 24);
    reader.keys("ocon");
    assert!(reader.screen().contains("Esc clear the filter"));
    reader.keys("<Esc>");
    assert!(reader.screen().contains("Esc back"));
}

#[test]
fn focus_goes_round() {
    let mut reader = Reader::new(120, 40);
    for focus in [Focus::Panel, Focus::List, Focus::Text] {
        reader.keys("<Tab>");
        assert_eq!(reader.app.focus, focus);
    }
    reader.keys("l");
    assert_eq!(reader.app.focus, Focus::Panel);
    reader.keys("h");
    assert_eq!(reader.app.focus, Focus::Text);
}

#[test]
fn split_measure_and_place_move_with_keys() {
    let mut reader = Reader::new(120, 40);
    let width = |reader: &Reader| reader.app.layout.panel.map_or(0, |area| area.width);
    let before = width(&reader);
    reader.keys("<");
    assert!(width(&reader) > before);
    reader.keys(">>");
    assert!(width(&reader) < before);
    reader.keys("v");
    assert_eq!(reader.app.settings.panel, Place::Below);
    reader.keys("v");
    assert!(reader.app.layout.panel.is_none());
    let measure = reader.app.measure();
    reader.keys("-");
    assert!(reader.app.measure() < measure);
}

fn mouse(reader: &mut Reader, kind: MouseEventKind, column: u16, row: u16) {
    reader.send(Message::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    }));
}

/// The row on which some words stand.
fn row_of(reader: &Reader, words: &str) -> u16 {
    let screen = reader.screen();
    let found = screen.lines().position(|line| line.contains(words));
    found.unwrap_or_else(|| panic!("no {words} in\n{screen}")) as u16
}

#[test]
fn a_click_chooses_paragraph_item_and_entry() {
    let click = MouseEventKind::Down(MouseButton::Left);
    let mut reader = Reader::new(120, 40);
    let row = row_of(&reader, "Experts say");
    mouse(&mut reader, click, 10, row);
    assert_eq!(reader.paragraph(), 2);
    reader.keys("7G");
    let row = row_of(&reader, "Dunmere Brigade    ");
    mouse(&mut reader, click, 90, row);
    assert_eq!((reader.app.focus, reader.paragraph()), (Focus::Panel, 7));
    mouse(&mut reader, click, 90, row);
    assert_eq!((reader.app.focus, reader.paragraph()), (Focus::Text, 6));
    reader.keys("o");
    let row = row_of(&reader, "Harvest Fair");
    mouse(&mut reader, click, 10, row);
    assert_eq!(reader.effects.last(), Some(&Effect::Open(2)));
}

#[test]
fn the_wheel_scrolls_what_is_under_it_and_a_drag_moves_the_split() {
    let mut reader = Reader::new(60, 10);
    mouse(&mut reader, MouseEventKind::ScrollDown, 5, 2);
    assert!(reader.paragraph() > 0);
    let mut reader = Reader::new(120, 40);
    mouse(&mut reader, MouseEventKind::Down(MouseButton::Left), 80, 5);
    mouse(&mut reader, MouseEventKind::Drag(MouseButton::Left), 60, 5);
    mouse(&mut reader, MouseEventKind::Up(MouseButton::Left), 60, 5);
    assert_eq!(reader.app.layout.panel.map(|area| area.x), Some(61));
}

#[test]
fn help_tells_of_every_command() {
    let mut reader = Reader::new(120, 80);
    reader.keys("?");
    let screen = reader.screen();
    for row in rapporteur::app::command::ALL {
        assert!(screen.contains(row.help), "{}", row.name);
    }
    reader.keys("q}");
    assert_eq!(reader.paragraph(), 1);
    let mut reader = Reader::new(80, 24);
    reader.keys("?G");
    assert!(reader.screen().contains("not read yet"));
}
