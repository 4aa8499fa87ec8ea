//! Key scripts and the screens they lead to.

use std::time::Duration;
use std::time::Instant;

use rapporteur::app::Message;
use rapporteur::app::Size;
use rapporteur::text::Article;
use rapporteur::text::Block;

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use crate::reader_support::Reader;

#[track_caller]
fn check(name: &str, width: u16, height: u16, script: &str) {
    let mut reader = Reader::new(width, height);
    reader.keys(script);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, reader.screen());
    });
}

#[test]
fn the_panel_stands_at_the_right_of_a_wide_screen() {
    check("wide_title", 120, 40, "");
    check("wide_second_paragraph", 120, 40, "2G");
    check("wide_mediator_confirmed", 120, 40, "7G");
    check("wide_whole", 120, 40, "s");
    check("wide_here", 120, 40, "ss5G");
}

#[test]
fn the_panel_stands_below_on_a_narrow_screen() {
    check("narrow", 80, 24, "2G");
    check("narrow_end", 80, 24, "G");
    check("narrower", 60, 20, "2G");
}

#[test]
fn a_small_screen_shows_the_text_alone() {
    check("small", 40, 12, "2G");
}

#[test]
fn lists_help_and_prompts_lie_over_the_screen() {
    check("list", 80, 24, "ocon");
    check("help", 80, 24, "?");
    check("search", 80, 24, "/sylv");
    check("panel_focus", 120, 40, "7G<Tab>gjjjj");
    check("evidence", 120, 40, "7G<Tab>gjjj<Enter>");
}

#[test]
fn text_is_there_before_the_analysis() {
    let mut reader = Reader::with(crate::reader_support::talks(), 120, 40);
    reader.keys("}");
    let screen = reader.screen();
    assert!(screen.contains("The Ruritanian government"));
    assert!(screen.contains("reading…"), "{screen}");
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let sizes = (0..7)
        .flat_map(|width| (0..7).map(move |height| (width, height)))
        .chain([(500, 200), (1, 200), (500, 1), (99, 3), (60, 14), (100, 8)]);
    for (width, height) in sizes {
        for script in ["", "G", "?", "o", "/a", "<Tab>jjj", "s2G<Tab><Enter>nn"] {
            let mut reader = Reader::new(width, height);
            reader.keys(script);
            let screen = reader.screen();
            assert!(!screen.contains("nlarge"), "no trap");
        }
    }
}

#[test]
fn one_row_is_a_row_of_text() {
    let mut reader = Reader::new(40, 1);
    reader.keys("1G");
    assert!(reader.screen().contains("The Ruritanian government"));
    reader.keys("jj");
    assert!(!reader.screen().contains("The Ruritanian government"));
}

#[test]
fn every_paragraph_can_be_the_current_one() {
    for (width, height) in [(120, 40), (80, 24), (40, 3), (9, 2), (1, 1)] {
        let mut reader = Reader::new(width, height);
        let mut seen = vec![reader.paragraph()];
        for _ in 0..9 {
            reader.keys("}");
            seen.push(reader.paragraph());
        }
        assert_eq!(seen, [0, 1, 2, 3, 4, 5, 6, 7, 8, 8], "{width}x{height}");
        reader.keys("g");
        assert_eq!(reader.paragraph(), 0);
        for _ in 0..2000 {
            reader.keys("j");
        }
        assert_eq!(reader.paragraph(), 8);
        reader.keys("gG");
        assert_eq!(reader.paragraph(), 8);
        for _ in 0..2000 {
            reader.keys("b");
        }
        assert_eq!(reader.paragraph(), 0);
        for _ in 0..2000 {
            reader.keys("<Space>");
        }
        assert_eq!(reader.paragraph(), 8);
    }
}

#[test]
fn a_resize_keeps_the_paragraph_and_the_line() {
    let body: Vec<(Block, String)> = (0..60)
        .map(|number| (Block::Body, format!("Paragraph {number}. ").repeat(40)))
        .collect();
    let article = Article::new("Long", body, "");
    let mut reader = Reader::with(article, 120, 40);
    reader.keys("30G5j");
    let before = (reader.paragraph(), reader.screen());
    let sizes = [
        (24, 80),
        (10, 30),
        (1, 1),
        (0, 0),
        (2, 2),
        (250, 60),
        (40, 40),
        (500, 200),
    ];
    for (width, height) in sizes {
        reader.send(Message::Resized(Size { width, height }));
        assert_eq!(reader.paragraph(), 30, "{width}x{height}");
    }
    let size = Size {
        width: 120,
        height: 40,
    };
    reader.send(Message::Resized(size));
    assert_eq!((reader.paragraph(), reader.screen()), before);
}

#[test]
fn wide_and_joined_characters_do_not_shift_the_panel() {
    let text =
        "和平谈判 e\u{301}te\u{301} 👩\u{200d}👩\u{200d}👧 \u{1f1f8}\u{1f1fe} ❤\u{fe0f} नमस्ते שלום ";
    let article = Article::new("和平", [(Block::Body, text.repeat(20))], "");
    let mut reader = Reader::with(article, 120, 20);
    reader.keys("}");
    for line in reader.screen().lines().take(18) {
        let before: String = line.chars().take_while(|c| *c != '│').collect();
        assert_eq!(rapporteur::text::wrap::text_width(&before), 80, "{line}");
    }
}

/// How the first letter of some words on a row looks.
#[track_caller]
fn style_of(reader: &Reader, words: &str) -> Modifier {
    let buffer = reader.buffer();
    let width = usize::from(buffer.area.width);
    for row in buffer.content.chunks(width) {
        // One column a cell: these rows hold no wide characters.
        let line: Vec<&str> = row.iter().map(Cell::symbol).collect();
        let joined = line.concat();
        if let Some(at) = joined.find(words) {
            let column = joined.get(..at).map_or(0, |before| before.chars().count());
            return row
                .get(column)
                .map_or(Modifier::empty(), |cell| cell.modifier);
        }
    }
    panic!("no {words} in\n{}", reader.screen());
}

#[test]
fn names_of_items_are_marked_in_the_text_once_they_are_known() {
    let mut reader = Reader::new(120, 40);
    reader.keys("1G");
    assert_eq!(style_of(&reader, "Ruritanian government"), Modifier::BOLD);
    assert_eq!(style_of(&reader, "Port Lucia for"), Modifier::ITALIC);
    assert_eq!(style_of(&reader, "Sylvania may"), Modifier::empty());
    reader.keys("2G");
    let mediator = Modifier::BOLD | Modifier::UNDERLINED;
    assert_eq!(style_of(&reader, "Sylvania may"), mediator);
    assert_eq!(style_of(&reader, "Unnamed"), mediator);
    assert_eq!(style_of(&reader, "A long shadow"), Modifier::BOLD);
}

#[test]
fn what_was_jumped_to_stands_out_without_colour() {
    let mut reader = Reader::new(120, 40);
    reader.keys("7G<Tab>gjjjjjj<Enter>");
    let highlight = Modifier::REVERSED | Modifier::UNDERLINED;
    assert!(style_of(&reader, "Ruritanian government").contains(highlight));
    assert!(!style_of(&reader, "Will the").contains(highlight));
    reader.keys("<Esc>");
    assert!(!style_of(&reader, "Ruritanian government").contains(highlight));
}

#[test]
fn ten_megabytes_open_and_resize_at_once() {
    let sentence = "The government and its rival said that they would meet for talks. ";
    let many = vec![(Block::Body, sentence.repeat(8)); 20_000];
    let one = vec![(Block::Body, sentence.repeat(160_000))];
    for body in [many, one] {
        let article = Article::new("Long", body, "");
        assert!(article.text.len() > 10_000_000);
        let started = Instant::now();
        let mut reader = Reader::with(article, 120, 40);
        reader.keys("}}G}<Space>b");
        for width in [40, 80, 120] {
            reader.send(Message::Resized(Size { width, height: 30 }));
        }
        reader.keys("gG");
        // It takes some milliseconds; wrapping all of it would take many seconds.
        assert!(started.elapsed() < Duration::from_secs(2));
    }
}
