//! The pictures and the brief's page in the reader: keys, screens, and nothing told too early.

use rapporteur::app::Message;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::reader_support::Reader;

#[test]
fn every_view_at_every_size() {
    for (name, key) in [
        ("page", "B"),
        ("relations", "T"),
        ("map", "M"),
        ("grid", "X"),
    ] {
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 12)] {
            let mut reader = Reader::new(width, height);
            reader.keys("7G");
            reader.keys(key);
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("view_{name}_{width}"), reader.screen());
            });
        }
    }
}

#[test]
fn a_view_goes_back_to_the_same_place() {
    for key in ["B", "T", "M", "X"] {
        for close in ["<Esc>", "q"] {
            let mut reader = Reader::new(80, 24);
            reader.keys("3G");
            let before = reader.screen();
            reader.keys(&format!("{key}jt<Tab>jk{close}"));
            assert_eq!(reader.screen(), before, "{key}");
            assert!(
                reader
                    .effects
                    .iter()
                    .all(|one| *one != rapporteur::app::Effect::Quit)
            );
        }
    }
}

#[test]
fn nothing_is_told_before_the_text_tells_it() {
    for key in ["B", "T", "M", "X", "Bt", "Tt", "Mt", "Xt"] {
        let mut reader = Reader::new(120, 60);
        reader.keys("1G");
        reader.keys(key);
        let screen = reader.screen();
        for later in ["Sylvania", "Brandt", "Dunmere", "who will pay"] {
            assert!(!screen.contains(later), "{key}: {later}\n{screen}");
        }
    }
}

#[test]
fn enter_leads_to_the_text() {
    let mut reader = Reader::new(120, 40);
    reader.keys("7GTnnn<Enter>");
    assert!(reader.app.views.open.is_none());
    let reading = reader.app.reading.as_ref();
    assert!(reading.is_some_and(|reading| reading.highlight.is_some()));
}

/// Clicks on the first letter of some words on the screen.
fn click(reader: &mut Reader, words: &str) {
    let screen = reader.screen();
    let found = screen.lines().enumerate().find_map(|(row, line)| {
        let (before, _) = line.split_once(words)?;
        Some((unicode_width::UnicodeWidthStr::width(before), row))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("no {words} in\n{screen}"));
    reader.send(Message::Mouse(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: column as u16,
        row: row as u16,
        modifiers: KeyModifiers::NONE,
    }));
}

/// The words that the reader was led to.
fn shown_words(reader: &Reader) -> &str {
    let reading = reader.app.reading.as_ref();
    let shown = reading.and_then(|reading| Some(reading.article.slice(reading.highlight?)));
    shown.unwrap_or_default()
}

#[test]
fn a_click_selects_and_a_second_leads_to_the_text() {
    for (key, words, sentence) in [
        ("B", "Port Lucia", "The Ruritanian government"),
        ("T", "Sylvania", "On Thursday Sylvania"),
        ("T", "Dunmere Brigade", "Freedonia wants"),
        ("X", "Dunmere Brigade", "Freedonia wants"),
    ] {
        let mut reader = Reader::new(120, 40);
        reader.keys("8G");
        reader.keys(key);
        if key == "B" {
            click(&mut reader, "  Port Lucia");
            assert!(reader.app.views.open.is_some(), "{key}");
            click(&mut reader, "  Port Lucia");
        } else {
            click(&mut reader, words);
            assert!(reader.app.views.open.is_some(), "{key}");
            assert!(reader.screen().contains("▸"), "{key}\n{}", reader.screen());
            click(&mut reader, words);
        }
        assert!(reader.app.views.open.is_none(), "{key}");
        let shown = shown_words(&reader);
        assert!(shown.starts_with(sentence), "{key} {words}: {shown}");
    }
}

#[test]
fn a_click_on_a_cell_of_the_grid_goes_to_its_paragraph() {
    let mut reader = Reader::new(120, 40);
    reader.keys("1GsX");
    let screen = reader.screen();
    let row = screen
        .lines()
        .position(|line| line.contains("Who will pay"));
    let line = row.and_then(|row| screen.lines().nth(row));
    let column = line.and_then(|line| line.chars().position(|sign| sign == '▁'));
    let (Some(row), Some(column)) = (row, column) else {
        panic!("{screen}");
    };
    reader.send(Message::Mouse(MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: column as u16,
        row: row as u16,
        modifiers: KeyModifiers::NONE,
    }));
    assert!(reader.app.views.open.is_none());
    assert_eq!(reader.paragraph(), 8);
}

#[test]
fn a_click_beside_everything_changes_nothing() {
    for key in ["B", "T", "M", "X"] {
        let mut reader = Reader::new(120, 40);
        reader.keys("7G");
        reader.keys(key);
        let before = reader.screen();
        reader.send(Message::Mouse(MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: 119,
            row: 0,
            modifiers: KeyModifiers::NONE,
        }));
        assert_eq!(reader.screen(), before, "{key}");
    }
}

#[test]
fn the_scope_of_this_paragraph_holds_in_every_view() {
    for key in ["B", "Bt", "T", "Tt", "X", "Xt"] {
        let mut reader = Reader::new(120, 60);
        // The paragraph of the Dunmere Brigade, which names neither Port Lucia nor Sylvania.
        reader.keys("6Gss");
        reader.keys(key);
        let screen = reader.screen();
        assert!(screen.contains("this paragraph"), "{key}\n{screen}");
        for here in ["Freedonia", "Dunmere Brigade"] {
            assert!(screen.contains(here), "{key}: {here}\n{screen}");
        }
        // The page quotes a sentence of the first paragraph on Freedonia, which names Port Lucia.
        let place = if key.starts_with('B') {
            "  Port Lucia"
        } else {
            "Port Lucia"
        };
        for elsewhere in [place, "Sylvania", "the truce hold"] {
            assert!(!screen.contains(elsewhere), "{key}: {elsewhere}\n{screen}");
        }
    }
}

#[test]
fn a_view_tells_what_the_panel_tells() {
    for paragraph in 0..=8 {
        for scope in ["", "s", "ss"] {
            let mut reader = Reader::new(120, 60);
            reader.keys(&format!("{paragraph}G{scope}"));
            let names: Vec<String> = reader
                .app
                .panel
                .items()
                .map(|item| item.name.clone())
                .collect();
            reader.keys("Xt");
            let screen = reader.screen();
            for name in names.iter().filter(|name| *name != "unnamed mediators") {
                assert!(
                    screen.contains(name),
                    "¶{paragraph} {scope}: {name}\n{screen}"
                );
            }
            let items = format!("{} item", names.len());
            let told = names.is_empty() || screen.contains(&items);
            assert!(told, "¶{paragraph} {scope}: {names:?}\n{screen}");
        }
    }
}

#[test]
fn the_page_is_never_an_older_one() {
    for way in [
        "1GB<Esc>T<Esc>7GB",
        "7GBt<Esc>TtB",
        "7GBttM<Tab><Tab>B",
        "1GsB<Esc>7GssB",
    ] {
        let mut fresh = Reader::new(120, 40);
        fresh.keys("7GB");
        let mut reader = Reader::new(120, 40);
        reader.keys(way);
        assert_eq!(reader.screen(), fresh.screen(), "{way}");
    }
    let mut reader = Reader::new(120, 40);
    reader.keys(":scope whole<Enter>B<Esc>T<Esc><Tab>:rename Free Coast<Enter>B");
    assert!(
        reader.screen().contains("Free Coast"),
        "{}",
        reader.screen()
    );
}
