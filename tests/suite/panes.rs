//! Two articles side by side: each with its own place, one with the keys, the panel following it.

use rapporteur::app::Effect;
use rapporteur::app::Focus;
use rapporteur::app::Message;
use rapporteur::app::Size;
use rapporteur::text::Article;
use rapporteur::text::Block;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::reader_support::Reader;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

fn harvest() -> Article {
    let body = [
        (Block::Body, "The harvest fair opened on the green at noon."),
        (
            Block::Body,
            "The band of the fire brigade played until dusk.",
        ),
    ];
    Article::new("Harvest Fair Opens", body, "fair.txt")
}

/// The fair comes in.
fn opened(reader: &mut Reader) {
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(harvest()),
        notices: Vec::new(),
        position: None,
    });
}

/// What is known of the fair comes in.
fn analysed(reader: &mut Reader) {
    reader.send(Message::Analysed {
        entry: 1,
        analysis: Box::default(),
    });
}

/// A reader with the talks at the left and the fair at the right, which has the keys.
fn two(width: u16, height: u16) -> Reader {
    let mut reader = Reader::new(width, height);
    reader.keys("3GO]");
    opened(&mut reader);
    analysed(&mut reader);
    reader
}

fn title(reader: &Reader) -> &str {
    let reading = reader.app.reading.as_ref();
    reading.map_or("", |reading| reading.article.title())
}

fn mouse(reader: &mut Reader, kind: MouseEventKind, column: u16, row: u16) {
    reader.send(Message::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    }));
}

#[test]
fn two_articles_at_every_size() {
    for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 12)] {
        let reader = two(width, height);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("panes_{width}"), reader.screen());
        });
    }
}

#[test]
fn tab_goes_between_them_and_on_to_the_panel() {
    let mut reader = two(120, 40);
    assert_eq!(title(&reader), "Harvest Fair Opens");
    reader.keys("<S-Tab>");
    assert_eq!(title(&reader), "Ruritania and Freedonia to Meet Again");
    assert_eq!(reader.paragraph(), 3);
    reader.keys("<Tab>");
    assert_eq!(title(&reader), "Harvest Fair Opens");
    reader.keys("<Tab>");
    assert_eq!(reader.app.focus, Focus::Panel);
    reader.keys("<Tab><Esc>h");
    assert_eq!(title(&reader), "Ruritania and Freedonia to Meet Again");
    reader.keys("l");
    assert_eq!(title(&reader), "Harvest Fair Opens");
}

#[test]
fn each_keeps_its_own_place_and_the_panel_follows() {
    let mut reader = two(120, 40);
    reader.keys("2G");
    assert_eq!(reader.app.panel.items().count(), 0);
    reader.keys("h}}");
    assert_eq!(reader.paragraph(), 5);
    assert!(reader.app.panel.items().count() > 3);
    reader.keys("l");
    assert_eq!(reader.paragraph(), 2);
    reader.keys("h");
    assert_eq!(reader.paragraph(), 5);
}

#[test]
fn the_same_article_can_be_read_at_two_places() {
    let mut reader = Reader::new(120, 40);
    reader.keys("2GOG");
    assert_eq!(reader.paragraph(), 8);
    reader.keys("h");
    assert_eq!(reader.paragraph(), 2);
    assert!(reader.app.panel.items().count() > 0);
}

/// What was asked to be analysed.
fn asked(reader: &Reader) -> Vec<usize> {
    let effects = reader.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Analyse { entry, .. } => Some(*entry),
            _ => None,
        })
        .collect()
}

#[test]
fn a_pane_that_was_opened_over_before_its_analysis_gets_it_after_the_other() {
    let mut reader = Reader::with(talks(), 120, 40);
    reader.keys("O]");
    opened(&mut reader);
    assert!(asked(&reader).is_empty());
    analysed(&mut reader);
    assert_eq!(asked(&reader), [0]);
    reader.keys("j");
    assert_eq!(asked(&reader), [0], "once is enough");
    reader.send(Message::Analysed {
        entry: 0,
        analysis: Box::new(talks_analysis(&talks())),
    });
    reader.keys("h3G");
    assert!(reader.app.panel.items().count() > 0);
    assert_eq!(asked(&reader), [0]);
}

#[test]
fn a_pane_gets_its_analysis_though_the_other_article_cannot_be_opened() {
    let mut reader = Reader::with(talks(), 120, 40);
    reader.keys("O]");
    reader.send(Message::Failed {
        entry: 1,
        error: "cannot read it".to_owned(),
    });
    assert_eq!(asked(&reader), [0]);
}

#[test]
fn what_cannot_be_analysed_is_not_tried_again_and_again() {
    let mut reader = Reader::with(talks(), 120, 40);
    reader.keys("O]");
    opened(&mut reader);
    analysed(&mut reader);
    reader.send(Message::Failed {
        entry: 0,
        error: "a fault".to_owned(),
    });
    reader.keys("jk");
    assert_eq!(asked(&reader), [0]);
}

#[test]
fn the_key_closes_the_pane_without_the_keys() {
    let alone = {
        let mut reader = Reader::new(120, 40);
        reader.keys("3G");
        reader.screen()
    };
    let mut reader = two(120, 40);
    reader.keys("hO");
    assert!(reader.app.beside.is_none());
    assert_eq!(title(&reader), "Ruritania and Freedonia to Meet Again");
    let text = |screen: &str| {
        screen
            .lines()
            .take(38)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(text(&reader.screen()), text(&alone));
}

#[test]
fn a_click_and_the_wheel_reach_either_article() {
    let mut reader = two(120, 40);
    mouse(&mut reader, MouseEventKind::Down(MouseButton::Left), 10, 0);
    assert_eq!(title(&reader), "Ruritania and Freedonia to Meet Again");
    assert_eq!(reader.paragraph(), 0);
    mouse(&mut reader, MouseEventKind::ScrollDown, 60, 5);
    let beside = reader
        .app
        .beside
        .as_ref()
        .map(|beside| beside.reading.paragraph());
    assert!(beside > Some(0), "{beside:?}");
    assert_eq!(reader.paragraph(), 0);
}

#[test]
fn where_there_is_no_room_it_is_said_and_a_small_window_shows_one() {
    let mut reader = Reader::new(28, 8);
    reader.keys("O");
    assert!(reader.app.beside.is_none());
    let told = reader.app.message.as_deref().unwrap_or_default();
    assert!(told.contains("no room"), "{told}");

    let mut reader = two(120, 40);
    reader.send(Message::Resized(Size {
        width: 30,
        height: 6,
    }));
    assert!(reader.screen().contains("Harvest"), "{}", reader.screen());
    reader.send(Message::Resized(Size {
        width: 120,
        height: 40,
    }));
    let screen = reader.screen();
    for title in ["Harvest Fair Opens", "Ruritania and Freedonia"] {
        assert!(screen.contains(title), "{title}\n{screen}");
    }
}
