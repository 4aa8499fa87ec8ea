//! Links: opened by the program that is set for it, and only those of the web; what a copy says it did.

use rapporteur::app::Copying;
use rapporteur::app::Effect;
use rapporteur::text::Article;
use rapporteur::text::Link;
use rapporteur::text::Span;

use crate::reader_support::Reader;
use crate::reader_support::talks;

const LUCIA: &str = "https://example.org/lucia";
const BRANDT: &str = "https://example.org/brandt";

/// The talks with these words as links.
fn linked(links: &[(&str, &str)]) -> Article {
    let mut article = talks();
    for (words, address) in links {
        let start = article.text.find(words).unwrap_or_default();
        article.meta.links.push(Link {
            span: Span::new(start, start + words.len()),
            address: (*address).to_owned(),
        });
    }
    article
}

/// Which addresses were to be opened.
fn browsed(reader: &Reader) -> Vec<&str> {
    let effects = reader.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Browse(address) => Some(address.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_link_that_is_chosen_in_the_list_is_opened_and_the_list_stays() {
    let article = linked(&[("Port Lucia", LUCIA), ("Karl Brandt", BRANDT)]);
    let mut reader = Reader::with(article, 100, 30);
    reader.keys("gUjf");
    assert_eq!(browsed(&reader), [BRANDT]);
    assert!(reader.screen().contains("f open"), "{}", reader.screen());
    // By its number too.
    reader.keys("1f");
    assert_eq!(browsed(&reader), [BRANDT, LUCIA]);
    reader.keys("<Esc>t");
    assert!(reader.app.sheet.is_some());
    reader.keys("f");
    assert_eq!(browsed(&reader).len(), 2, "headings are no links");
    let message = reader.app.message.clone().unwrap_or_default();
    assert_eq!(message, "no link here; U lists the links, f opens");
}

#[test]
fn a_key_that_opens_links_says_so_where_there_are_none() {
    for place in [
        "gt",
        "e",
        "3}<Tab>c",
        "3}<Tab>i",
        "M",
        "X",
        ":note Ask.<Enter>A",
    ] {
        let mut reader = Reader::new(100, 30);
        reader.keys(place);
        reader.keys("f");
        let message = reader.app.message.clone().unwrap_or_default();
        assert!(message.contains("U lists the links"), "{place}: {message}");
        assert!(browsed(&reader).is_empty(), "{place}");
    }
}

#[test]
fn an_address_is_listed_and_opened_by_where_it_leads() {
    let misleading = "https://bank.example@evil.test/talks";
    let article = linked(&[("Port Lucia", misleading)]);
    let mut reader = Reader::with(article, 100, 30);
    reader.keys("gU");
    let screen = reader.screen();
    assert!(screen.contains("https://evil.test/talks"), "{screen}");
    assert!(!screen.contains("bank.example"), "{screen}");
    reader.keys("f");
    assert_eq!(browsed(&reader), ["https://evil.test/talks"]);
    reader.keys("<Enter>");
    let message = reader.app.message.clone().unwrap_or_default();
    assert_eq!(message, "https://evil.test/talks");
}

#[test]
fn the_link_of_the_paragraph_is_opened_from_the_text() {
    let article = linked(&[("Port Lucia", LUCIA), ("Karl Brandt", BRANDT)]);
    let mut reader = Reader::with(article, 100, 30);
    reader.keys("2gf");
    assert_eq!(browsed(&reader), [BRANDT]);
    reader.keys("5gf");
    assert_eq!(browsed(&reader).len(), 1);
    let message = reader.app.message.clone().unwrap_or_default();
    assert_eq!(message, "no link in this paragraph; U lists them all");
    reader.keys(":browse<Enter>");
    assert_eq!(browsed(&reader).len(), 1);
}

#[test]
fn what_is_no_address_of_the_web_is_not_opened() {
    let article = linked(&[("Port Lucia", "file:///etc/passwd")]);
    let mut reader = Reader::with(article, 100, 30);
    reader.keys("gUf");
    assert!(browsed(&reader).is_empty());
    let message = reader.app.message.clone().unwrap_or_default();
    assert!(message.contains("http"), "{message}");
}

#[test]
fn a_copy_says_whether_it_can_be_counted_on() {
    for (copying, expected) in [
        (Copying::ByTerminal, " copied, if the terminal allows it"),
        (Copying::ByProgram, " copied"),
        (Copying::Doubtful("do this"), " copied, perhaps: do this"),
    ] {
        let mut reader = Reader::new(100, 30);
        reader.app.settings.copying = copying;
        reader.keys("y");
        let message = reader.app.message.clone().unwrap_or_default();
        assert!(message.ends_with(expected), "{message}");
    }
}

#[test]
fn the_chosen_row_of_a_list_is_told_whole_on_a_narrow_screen() {
    let long = format!("https://example.org/{}end", "talks/".repeat(12));
    let article = linked(&[("Port Lucia", &long), ("Karl Brandt", BRANDT)]);
    let mut reader = Reader::with(article, 40, 12);
    reader.keys("gU");
    let squeezed = |reader: &Reader| reader.screen().replace([' ', '\n'], "");
    assert!(squeezed(&reader).contains(&long), "{}", reader.screen());
    assert!(
        reader.screen().contains("2 Karl Brandt"),
        "{}",
        reader.screen()
    );
    reader.keys("j");
    assert!(squeezed(&reader).contains(BRANDT), "{}", reader.screen());
}
