//! What is corrected: whose word it is on the card, where a place then lies, and the list to choose from.

#![allow(clippy::unwrap_used)]

use rapporteur::app::card::OpenCard;
use rapporteur::app::panel::Section;
use rapporteur::corrections::Log;
use rapporteur::text::Article;
use rapporteur::text::Block;

use crate::corrected::again;
use crate::corrected::analysis;
use crate::corrected::at;
use crate::corrected::say;
use crate::reader_support::Reader;

/// The lines of an item's card after these corrections of it.
fn card(section: Section, name: &str, lines: &[&str]) -> Vec<String> {
    let mut reader = Reader::new(120, 40);
    at(&mut reader, section, name);
    for line in lines {
        reader.keys(&format!(":{line}<Enter>"));
        let message = reader.app.message.clone().unwrap_or_default();
        assert!(message.starts_with("you: "), "{line}: {message}");
    }
    reader.keys("i");
    reader.app.card.as_ref().unwrap().card.twin()
}

#[test]
fn the_card_says_of_each_fact_whether_it_is_the_readers() {
    let rows: &[(Section, &str, &[&str], &[&str])] = &[
        (
            Section::Parties,
            "Freedonia",
            &["rename Free Coast"],
            &["you: Free Coast"],
        ),
        (
            Section::Parties,
            "Freedonia",
            &["kind people"],
            &["kind: you: people"],
        ),
        (
            Section::Parties,
            "Dunmere Brigade",
            &["role side"],
            &["role: you: one of the sides themselves"],
        ),
        (
            Section::Mediators,
            "Sylvania",
            &["certainty denied"],
            &["certainty: you: denied"],
        ),
        (
            Section::Mediators,
            "Sylvania",
            &["role mediator offered"],
            &["role: you: mediator, offered", "certainty: you: offered"],
        ),
        (
            Section::Mediators,
            "unnamed mediators",
            &["certainty speculated"],
            &["certainty: you: speculated"],
        ),
        (
            Section::Locations,
            "Port Lucia",
            &["kind region", "country Haiti"],
            &["kind: you: region", "country: you: Haiti (HT)"],
        ),
        (
            Section::Locations,
            "Port Lucia",
            &["country none"],
            &["country: you: none"],
        ),
        (
            Section::Questions,
            "Who will pay for the monitors?",
            &["answered"],
            &["answered: you: in ¶0"],
        ),
    ];
    for (section, name, lines, expected) in rows {
        let card = card(*section, name, lines);
        let told: Vec<&String> = card.iter().filter(|line| line.contains("you: ")).collect();
        assert_eq!(&told, expected, "{lines:?}: {card:#?}");
    }
}

#[test]
fn a_place_that_lies_elsewhere_is_nowhere_else_on_the_map() {
    let article = Article::new(
        "Talks",
        [(Block::Body, "The envoys met in Cordoba, Spain, on Monday.")],
        "-",
    );
    let found = rapporteur::analysis::analyze(&article);
    let position = |country: &str| {
        let mut reader = again(Log::default(), article.clone(), found.clone());
        say(
            &mut reader,
            Section::Locations,
            "Cordoba",
            &format!("country {country}"),
        );
        let location = analysis(&reader).locations[0].clone();
        location.coordinates.map(|at| at.latitude.round() as i32)
    };
    assert_eq!(position("Spain"), Some(38));
    // It is looked up where the reader says, and where nothing of its name is known, it has no place.
    assert_eq!(position("Argentina"), Some(-31));
    assert_eq!(position("Iceland"), None);
    assert_eq!(position("none"), None);
}

#[test]
fn what_is_typed_after_a_number_goes_into_the_line() {
    let mut reader = Reader::new(120, 40);
    at(&mut reader, Section::Parties, "Dunmere Brigade");
    // Letters that would move, copy or end, were they keys.
    for (typed, expected) in [
        ("1jky q", "rename jky q"),
        ("2Gold Coast", "merge Gold Coast"),
        ("1 New Name", "rename New Name"),
        ("199", "rename 99"),
    ] {
        reader.keys(&format!("c{typed}"));
        let line = reader.app.command_line.as_ref();
        assert_eq!(line.map(|line| line.text.as_str()), Some(expected));
        reader.keys("<Esc>");
    }
    // Without a number they move; a command that takes no words is not done by mistake.
    reader.keys("cj");
    assert_eq!(reader.app.sheet.as_ref().unwrap().selected, 1);
    reader.keys("k7d");
    let message = reader.app.message.clone().unwrap_or_default();
    assert!(message.contains("Enter"), "{message}");
    assert!(reader.app.sheet.is_some());
}

#[test]
fn the_reader_stays_with_what_is_corrected_wherever_it_then_stands() {
    let mut reader = Reader::new(120, 40);
    at(&mut reader, Section::Parties, "Freedonia");
    let stands_on = |reader: &Reader| {
        let key = reader.app.selected.unwrap();
        let item = reader.app.panel.item(key).unwrap();
        (key.section, item.name.clone())
    };
    // From the card as from the panel, and the card goes along.
    reader.keys("ic");
    assert!(reader.app.sheet.is_some());
    reader.keys("<Esc>:role mediator offered<Enter>");
    let mediator = (Section::Mediators, "Freedonia".to_owned());
    assert_eq!(stands_on(&reader), mediator);
    let card = &reader.app.card.as_ref().unwrap().card;
    assert_eq!(
        (card.key.section, &card.item.name),
        (mediator.0, &mediator.1)
    );
    reader.keys("u");
    assert_eq!(
        stands_on(&reader),
        (Section::Parties, "Freedonia".to_owned())
    );
    // Where it is gone there is no card of another.
    reader.keys(":dismiss<Enter>");
    assert!(reader.app.card.is_none());
    assert_ne!(stands_on(&reader).1, "Freedonia");
}

#[test]
fn a_message_that_does_not_fit_takes_the_place_of_the_place() {
    let mut reader = Reader::new(60, 20);
    reader.keys(":kind state and more<Enter>");
    let line = |reader: &Reader| {
        let screen = reader.screen();
        screen.lines().nth(18).unwrap_or_default().to_owned()
    };
    assert!(line(&reader).contains("choose an item in the panel first"));
    assert!(!line(&reader).contains("article 1/3"), "{}", line(&reader));
    reader.keys("j");
    assert!(line(&reader).contains("article 1/3"));
    let mut narrow = Reader::new(40, 12);
    narrow.keys(":set measure");
    assert!(
        narrow.screen().contains(":set measure"),
        "{}",
        narrow.screen()
    );
}

#[test]
fn what_was_corrected_is_told_in_a_sentence() {
    for (section, name, line, expected) in [
        (
            Section::Parties,
            "Freedonia",
            "kind people",
            "Freedonia is a people",
        ),
        (
            Section::Parties,
            "Freedonia",
            "kind armed-group",
            "Freedonia is an armed group",
        ),
        (
            Section::Parties,
            "Dunmere Brigade",
            "role side",
            "Dunmere Brigade is one of the sides",
        ),
        (
            Section::Parties,
            "Freedonia",
            "role mediator offered",
            "Freedonia is a mediator, offered",
        ),
        (
            Section::Parties,
            "Freedonia",
            "dismiss",
            "Freedonia taken out of the parties",
        ),
        (
            Section::Locations,
            "Port Lucia",
            "kind water",
            "Port Lucia is a body of water",
        ),
        (
            Section::Locations,
            "Port Lucia",
            "country AE",
            "Port Lucia lies in the United Arab Emirates",
        ),
    ] {
        let mut reader = Reader::new(120, 40);
        say(&mut reader, section, name, line);
        let message = reader.app.message.clone().unwrap_or_default();
        let told = format!("you: {expected}; u takes it back");
        assert_eq!(message, told);
    }
}

#[test]
fn whoever_is_a_side_by_the_readers_word_has_the_readers_sign_in_the_picture_and_its_words() {
    for (width, line) in [
        (100, "role side"),
        (60, "role side"),
        (100, "role mediator confirmed"),
    ] {
        let mut reader = Reader::new(width, 30);
        reader.keys(":scope whole<Enter>");
        at(&mut reader, Section::Parties, "Dunmere Brigade");
        reader.keys("<Esc>T");
        assert!(!reader.screen().contains('✎'), "{}", reader.screen());
        reader.keys("<Esc>");
        at(&mut reader, Section::Parties, "Dunmere Brigade");
        reader.keys(&format!(":{line}<Enter>T"));
        let screen = reader.screen();
        assert!(screen.contains("✎ Dunmere"), "{screen}");
        assert!(screen.contains("✎ the reader says so"), "{screen}");
        reader.keys("t");
        let screen = reader.screen();
        assert!(screen.contains("the reader says so"), "{screen}");
    }
}

#[test]
fn a_correction_on_a_card_keeps_the_card_where_it_is_scrolled() {
    let mut reader = Reader::new(80, 14);
    reader.keys(":scope whole<Enter>");
    at(&mut reader, Section::Parties, "Freedonia");
    reader.keys("iG");
    let before = reader.app.card.as_ref().unwrap();
    let place = |open: &OpenCard| {
        let entry = open.card.entries.get(open.selected);
        entry.and_then(|entry| entry.place)
    };
    let at = place(before);
    assert!(before.top > 0 && at.is_some());
    // It stands at another number then.
    reader.keys(":role mediator confirmed<Enter>");
    let after = reader.app.card.as_ref().unwrap();
    assert_eq!(after.card.item.name, "Freedonia");
    assert_eq!(place(after), at);
    assert!(after.top > 0);
    // One that is gone has no card, rather than that of the next.
    reader.keys(":dismiss<Enter>");
    assert!(reader.app.card.is_none());
}
