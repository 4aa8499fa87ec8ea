//! The evidence card: what it tells, its keys, its screens, and the panel and text that point at each other.

#![allow(clippy::expect_used)]

use rapporteur::app::Effect;
use rapporteur::app::Message;
use rapporteur::app::card::Card;
use rapporteur::app::panel;
use rapporteur::app::panel::Scope;
use rapporteur::app::panel::Section;
use rapporteur::corrections::Own;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;
use ratatui::style::Modifier;

use crate::reader_support::Reader;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

fn twins(paragraph: u32, scope: Scope) -> Vec<Card> {
    let article = talks();
    let analysis = talks_analysis(&article);
    let panel = panel::panel(&article, &analysis, paragraph, scope);
    let keys = panel.items().map(|item| item.key);
    keys.filter_map(|key| {
        Card::new(
            &article,
            (&analysis, &Own::default()),
            (paragraph, scope),
            key,
        )
    })
    .collect()
}

fn card_of(name: &str, section: Section, paragraph: u32, scope: Scope) -> String {
    let cards = twins(paragraph, scope);
    let mut cards = cards.iter();
    let card = cards.find(|card| card.item.name == name && card.key.section == section);
    card.map(|card| card.twin().join("\n")).unwrap_or_default()
}

#[test]
fn a_card_at_every_size() {
    for (name, script) in [("party", "7G<Tab>gjji"), ("mediator", "7G<Tab>g}i")] {
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 12)] {
            let mut reader = Reader::new(width, height);
            // Where there is no room for a panel, the item is named.
            if width < 60 {
                let words = if name == "party" {
                    "brandt"
                } else {
                    "sylvania"
                };
                reader.keys(&format!("7G:card {words}<Enter>"));
            } else {
                reader.keys(script);
            }
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("card_{name}_{width}"), reader.screen());
            });
        }
    }
}

#[test]
fn a_card_tells_why_and_how_it_moved() {
    let card = card_of("Sylvania", Section::Mediators, 8, Scope::SoFar);
    for words in [
        "kind: state",
        "\nrole: mediator\n",
        "certainty: confirmed in ¶7",
        "it moved: speculated in ¶2, confirmed in ¶7",
        "first in: ¶2",
        "  ¶2 speculated: carries messages, according to experts",
        "“Experts say that Sylvania may be carrying messages between the two.”",
        "  ¶7 confirmed: mediates",
        "Mentions (3)",
    ] {
        assert!(card.contains(words), "{words}\n{card}");
    }
    let card = card_of("Karl August Brandt", Section::Parties, 8, Scope::SoFar);
    for words in [
        "office: President",
        "speaks for: Freedonia",
        "“Karl Brandt”",
    ] {
        assert!(card.contains(words), "{words}\n{card}");
    }
    let card = card_of("Will the truce hold?", Section::Questions, 8, Scope::SoFar);
    assert!(card.contains("answered: in ¶7"), "{card}");
    let card = card_of("Port Lucia", Section::Locations, 8, Scope::SoFar);
    assert!(card.contains("used as: a place in 2 mentions"), "{card}");
}

#[test]
fn a_card_tells_nothing_before_the_text_does() {
    let card = card_of("Sylvania", Section::Mediators, 2, Scope::SoFar);
    assert!(card.contains("certainty: speculated in ¶2"), "{card}");
    assert!(
        !card.contains("confirmed") && !card.contains("¶7"),
        "{card}"
    );
    let whole = card_of("Sylvania", Section::Mediators, 2, Scope::Whole);
    assert!(whole.contains("certainty: confirmed in ¶7"), "{whole}");
    let question = card_of("Will the truce hold?", Section::Questions, 3, Scope::SoFar);
    assert!(question.contains("answered: not by ¶3"), "{question}");
    for limit in 0..8 {
        for card in twins(limit, Scope::SoFar) {
            for later in limit + 1..9 {
                let twin = card.twin().join("\n");
                assert!(!twin.contains(&format!("¶{later}")), "{limit}: {twin}");
            }
        }
    }
}

#[test]
fn the_lines_of_every_width_say_what_the_twin_says() {
    let bare = |words: &str| words.split_whitespace().collect::<String>();
    for card in twins(8, Scope::Whole) {
        let twin = bare(&card.twin().concat());
        for width in [1, 2, 9, 36, 58, 90, 400] {
            let lines = card.lines(width);
            let parts = lines.iter().flat_map(|line| &line.parts);
            let drawn: String = parts.map(|part| part.0.as_str()).collect();
            assert_eq!(bare(&drawn), twin, "{width}");
        }
    }
}

#[test]
fn a_card_in_the_plain_reader_is_its_twin() {
    let mut reader = Reader::new(120, 40);
    reader.keys("8G");
    reader.app.run_line("card sylvania");
    let open = reader.app.card.as_ref().expect("a card");
    let twin = open.card.twin().join("\n");
    let told = card_of("Sylvania", Section::Mediators, 8, Scope::SoFar);
    assert_eq!(twin, told);
}

#[test]
fn keys_of_a_card_lead_to_the_text_and_back() {
    let mut reader = Reader::new(120, 40);
    reader.keys("7G<Tab>g");
    let before = reader.screen();
    reader.keys("i");
    assert!(reader.app.card.is_some());
    reader.keys("jjk<Esc>");
    assert_eq!(reader.screen(), before);
    // The last entry is the last mention; n goes on to walk them.
    reader.keys("iG<Enter>");
    assert!(reader.app.card.is_none());
    let reading = reader.app.reading.as_ref().expect("an article");
    let walk = reading.walk.as_ref().expect("a walk");
    assert_eq!(walk.at, Some(walk.places.len() - 1));
    assert_eq!(reading.highlight, walk.places.last().copied());
    assert_eq!(reader.paragraph(), 5);
    reader.keys("<C-o>");
    assert_eq!(reader.paragraph(), 7);
    // The next item's card, and q closes without an end.
    reader.keys("<Tab>gin");
    let open = reader.app.card.as_ref().expect("a card");
    assert_eq!(open.card.item.name, "Freedonia");
    reader.keys("q");
    assert!(reader.app.card.is_none());
    assert!(!reader.effects.contains(&Effect::Quit));
}

#[test]
fn a_quotation_is_copied_with_its_source() {
    let mut reader = Reader::new(120, 40);
    reader.keys(":card sylvania<Enter>");
    assert!(
        reader.app.card.is_none(),
        "nothing is known of it at the title"
    );
    reader.keys("8G:card sylvania<Enter>}y");
    let copied = reader.effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(
        copied,
        Some(
            "Experts say that Sylvania may be carrying messages between the two.\n\
             — Ruritania and Freedonia to Meet Again, ¶ 2, talks.txt\n"
        )
    );
}

#[test]
fn the_mouse_chooses_goes_and_closes() {
    let mouse = |kind, column, row| {
        Message::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    };
    let click = MouseEventKind::Down(MouseButton::Left);
    let mut reader = Reader::new(80, 24);
    reader.keys("7G<Tab>gi");
    let inner = reader.app.card.as_ref().expect("a card").inner();
    reader.send(mouse(click, inner.x + 3, inner.y + 1));
    assert_eq!(reader.app.card.as_ref().map(|open| open.selected), Some(1));
    reader.send(mouse(MouseEventKind::ScrollDown, inner.x, inner.y));
    assert!(reader.app.card.is_some());
    reader.send(mouse(click, 0, 23));
    assert!(reader.app.card.is_none());
    reader.keys("i");
    reader.send(mouse(click, inner.x + 3, inner.y + 1));
    reader.send(mouse(click, inner.x + 3, inner.y + 1));
    assert!(reader.app.card.is_none());
    let reading = reader.app.reading.as_ref();
    assert!(reading.is_some_and(|reading| reading.highlight.is_some()));
}

#[test]
fn the_cursors_line_chooses_in_the_panel() {
    let mut reader = Reader::new(120, 40);
    reader.keys("5G");
    let name = |reader: &Reader| {
        let key = reader.app.selected?;
        Some(reader.app.panel.item(key)?.name.clone())
    };
    assert_eq!(name(&reader).as_deref(), Some("Ruritania"));
    assert!(
        reader.screen().contains(" ›◆ Ruritania"),
        "{}",
        reader.screen()
    );
    // Of several on a line the one that is chosen stays.
    reader.keys("6G<Tab>");
    assert_eq!(name(&reader).as_deref(), Some("Freedonia"));
    // The panel's own choice stays while the reader walks the panel.
    reader.keys("j");
    let chosen = name(&reader);
    reader.keys("<Tab>");
    assert_eq!(name(&reader), chosen);
}

#[test]
fn mentions_of_the_panels_choice_are_marked_in_the_text() {
    let reversed = |reader: &Reader| {
        let buffer = reader.buffer();
        let cells = buffer.content.iter().enumerate();
        let text = cells.filter(|(at, cell)| {
            at % 120 < 80 && at / 120 < 38 && cell.modifier.contains(Modifier::REVERSED)
        });
        text.map(|(_, cell)| cell.symbol()).collect::<String>()
    };
    let mut reader = Reader::new(120, 40);
    reader.keys("7G");
    assert_eq!(reversed(&reader), "");
    reader.keys("<Tab>g");
    assert_eq!(reversed(&reader), "Ruritania RuritanianRuritania ");
    reader.keys("<Esc>");
    assert_eq!(reversed(&reader), "");
}

#[test]
fn no_size_is_too_small_for_a_card() {
    for width in 0..20 {
        for height in 0..9 {
            let mut reader = Reader::new(width, height);
            reader.keys("8G:card brandt<Enter>jjG}{gy<Esc>");
            reader.keys(":card sylvania<Enter>");
            reader.screen();
        }
    }
}

#[test]
fn cards_of_a_place_and_a_question() {
    for (name, words) in [("location", "port lucia"), ("question", "who will pay")] {
        let mut reader = Reader::new(80, 24);
        reader.keys(&format!("G:card {words}<Enter>"));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("card_{name}_80"), reader.screen());
        });
    }
}

#[test]
fn a_card_opens_from_what_is_chosen_in_a_picture() {
    for (key, section) in [
        ("T", Section::Parties),
        ("X", Section::Parties),
        ("B", Section::Parties),
    ] {
        let mut reader = Reader::new(100, 30);
        reader.keys(&format!("G{key}"));
        let mut opened = false;
        for _ in 0..12 {
            reader.keys("ni");
            if let Some(open) = &reader.app.card {
                assert_eq!(open.card.key.section, section, "{key}");
                let name = open.card.item.name.clone();
                let screen = reader.screen();
                assert!(screen.contains(&name), "{key}: {screen}");
                opened = true;
                break;
            }
        }
        assert!(opened, "{key}: no card came\n{}", reader.screen());
        // Closed, it leaves the picture as it was.
        reader.keys("<Esc>");
        assert!(reader.app.card.is_none() && reader.app.views.open.is_some());
    }
    // Where less is told, the numbers in the picture are others than those of the article.
    let mut reader = Reader::new(100, 30);
    reader.keys("2gTnnnni");
    let open = reader.app.card.as_ref();
    let name = open.map(|open| open.card.item.name.as_str());
    assert_eq!(name, Some("Sylvania"), "{}", reader.screen());
}

#[test]
fn a_hostile_name_does_nothing_on_a_card() {
    const HOSTILE: &str = "\u{1b}[31mEvil\u{7}\u{202e}\n\r\tEnd\u{0}\u{9b}2J";
    let article = talks();
    let mut analysis = talks_analysis(&article);
    for entity in &mut analysis.entities {
        entity.name = format!("{} {HOSTILE}", entity.name);
        entity.aliases.push(HOSTILE.to_owned());
        entity.title = Some(HOSTILE.to_owned());
    }
    for question in &mut analysis.questions {
        question.wording = format!("{} {HOSTILE}", question.wording);
    }
    for (width, height) in [(120, 40), (40, 12), (8, 3)] {
        let mut reader = Reader::with(talks(), width, height);
        reader.send(Message::Analysed {
            entry: 0,
            analysis: Box::new(analysis.clone()),
        });
        reader.keys(":scope whole<Enter>G");
        let keys: Vec<_> = reader.app.panel.items().map(|item| item.key).collect();
        for key in keys {
            reader.app.selected = Some(key);
            reader.keys("i");
            assert!(reader.app.card.is_some());
            let bad = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}');
            let screen = reader.screen().replace('\n', "");
            assert!(!screen.contains(bad), "{screen:?}");
            reader.keys("<Esc>");
        }
    }
}

#[test]
fn what_only_the_text_chose_is_not_folded() {
    let mut reader = Reader::new(120, 40);
    reader.keys("3j");
    assert!(
        reader.app.selected.is_some(),
        "the cursor's line chose an item"
    );
    reader.keys("x");
    assert_eq!(reader.app.sections.folded, []);
    let message = reader.app.message.clone().unwrap_or_default();
    assert!(message.contains("a number says which section"), "{message}");
    reader.keys("<Tab>x");
    assert_eq!(reader.app.sections.folded.len(), 1);
}
