//! The panel narrowed to some words; what is read aloud.

use rapporteur::app::Effect;
use rapporteur::app::Message;

use crate::reader_support::Reader;

/// The names of all items of the panel.
fn names(reader: &Reader) -> Vec<String> {
    let items = reader.app.panel.items();
    items.map(|item| item.name.clone()).collect()
}

#[test]
fn the_panel_is_narrowed_as_one_types_and_wide_again_by_esc() {
    let mut reader = Reader::new(120, 40);
    reader.keys(":scope whole<Enter><Tab>");
    let all = names(&reader);
    reader.keys("/free");
    assert!(
        reader.screen().contains("panel/free▏"),
        "{}",
        reader.screen()
    );
    // By name, and by what is told of an item: who speaks for Freedonia.
    assert_eq!(names(&reader), ["Freedonia", "Karl August Brandt"]);
    assert!(
        reader.screen().contains("none of 2 has these words"),
        "{}",
        reader.screen()
    );
    reader.keys("<Down><Enter>");
    // What is left can be walked; the place of the item is remembered by its key.
    let chosen = reader.app.selected_item().map(|item| item.name.clone());
    assert_eq!(chosen.as_deref(), Some("Karl August Brandt"));
    assert!(
        reader.screen().contains("panel/free"),
        "{}",
        reader.screen()
    );
    reader.keys("/ dun<Back><Back><Back>");
    assert_eq!(reader.app.sieve.words, "free ");
    reader.keys("<Esc>");
    assert_eq!(names(&reader), all);
    reader.keys("<Esc>");
    assert_eq!(reader.app.focus, rapporteur::app::Focus::Text);
    // In the text the same key searches the text.
    reader.keys("/truce");
    assert!(reader.app.prompt.is_some());
}

#[test]
fn pasted_words_narrow_the_panel_and_another_article_shows_all() {
    let mut reader = Reader::new(120, 40);
    reader.keys(":scope whole<Enter><Tab>/");
    reader.send(Message::Paste("Port\nLucia q".to_owned()));
    assert!(names(&reader).is_empty(), "{:?}", names(&reader));
    reader.keys("<Back><Back>");
    assert_eq!(names(&reader), ["Port Lucia"]);
    reader.keys("<Enter>]");
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(crate::reader_support::talks()),
        notices: Vec::new(),
        position: None,
    });
    assert_eq!(reader.app.sieve.words, "");
}

#[test]
fn the_paragraph_or_the_selection_is_read_aloud() {
    let mut reader = Reader::new(120, 40);
    reader.keys("8gr");
    let words = "It is not known who will pay for the monitors.".to_owned();
    assert!(reader.effects.contains(&Effect::ReadAloud(words)));
    reader.keys("2gVr");
    let words = "Experts say that Sylvania may be carrying messages between the two.".to_owned();
    assert!(reader.effects.contains(&Effect::ReadAloud(words)));
}
