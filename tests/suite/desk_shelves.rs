//! Shelves taken away, and keys typed before an article has come.

#![allow(clippy::unwrap_used)]

use rapporteur::app::Effect;
use rapporteur::app::Focus;
use rapporteur::app::Message;
use rapporteur::app::desk::ask::Ask;
use rapporteur::app::desk::racks::Rack;
use rapporteur::app::desk::racks::RackLine;
use rapporteur::library::Library;
use rapporteur::library::Listing;

use crate::desk::Desk;
use crate::library::add;
use crate::library::page;

/// Goes to the first feed at the left.
fn to_a_feed(desk: &mut Desk) -> String {
    desk.keys("h");
    while !matches!(desk.reader.app.desk.rack, Rack::Feed(_)) {
        desk.keys("j");
    }
    let title = desk.library.feeds().unwrap().remove(0).title;
    assert_eq!(desk.reader.app.desk.title(), title);
    title
}

#[test]
fn a_feed_is_removed_when_asked_for_twice_and_its_articles_stay() {
    let mut desk = Desk::new(100, 24);
    let title = to_a_feed(&mut desk);
    let articles = desk.library.count(&Listing::default()).unwrap();
    let feeds = desk.library.feeds().unwrap().len();
    desk.keys("d");
    let screen = desk.reader.screen();
    assert!(
        screen.contains(&format!("remove the feed “{title}”?")),
        "{screen}"
    );
    // Any other key keeps it, also where the same key follows.
    desk.keys("jkd");
    assert_eq!(desk.library.feeds().unwrap().len(), feeds);
    desk.keys("d");
    assert_eq!(desk.library.feeds().unwrap().len(), feeds - 1);
    assert_eq!(desk.library.count(&Listing::default()).unwrap(), articles);
    let is_it = |line: &RackLine| matches!(line, RackLine::Rack { name, .. } if *name == title);
    assert!(!desk.reader.app.desk.racks.iter().any(is_it));
    assert_eq!(desk.reader.app.desk.rack, Rack::All);
}

#[test]
fn the_usual_shelves_cannot_be_removed() {
    let mut desk = Desk::new(100, 24);
    desk.keys("hdd");
    let asked = |effect: &Effect| matches!(effect, Effect::Library(Ask::Remove(_)));
    assert!(!desk.reader.effects.iter().any(asked));
    assert!(desk.reader.screen().contains("only a feed or a collection"));
}

#[test]
fn keys_typed_while_an_article_opens_are_for_that_article() {
    let mut desk = Desk::new(100, 24);
    desk.keys("<Enter>");
    let first = desk.reader.app.entry;
    let start = desk.reader.paragraph();
    // The next one is on its way; what is typed moves nothing in the one that is left.
    desk.reader.keys("]");
    desk.reader.keys("}}/report<Enter>");
    assert_eq!(desk.reader.paragraph(), start);
    assert!(desk.reader.app.prompt.is_none());
    desk.settle();
    assert_ne!(desk.reader.app.entry, first);
    let reading = desk.reader.app.reading.as_ref().unwrap();
    assert_eq!(reading.entry, desk.reader.app.entry);
    assert!(reading.search.is_some(), "the search was typed for it");
    assert!(desk.reader.paragraph() > 0);
}

#[test]
fn what_leads_elsewhere_does_not_wait_for_the_article() {
    let mut desk = Desk::new(100, 24);
    desk.reader.keys("<Enter>jj<Esc>");
    desk.settle();
    assert_eq!(desk.reader.paragraph(), 0, "Esc gave up what was typed");
    desk.reader.keys("]L");
    assert_eq!(desk.reader.app.focus, Focus::Desk);
    desk.reader.keys("q");
    assert_eq!(desk.reader.effects.last(), Some(&Effect::Quit));
}

#[test]
fn keys_for_an_article_that_cannot_be_opened_are_forgotten() {
    let mut desk = Desk::new(100, 24);
    desk.reader.keys("<Enter>}}");
    let entry = desk.reader.app.entry;
    desk.reader.send(Message::Failed {
        entry,
        error: "it is gone".to_owned(),
    });
    desk.reader.keys("L");
    desk.keys("j<Enter>");
    assert_eq!(desk.reader.paragraph(), 0);
}

#[test]
fn enter_before_the_hits_are_known_opens_the_first_of_them() {
    let mut desk = Desk::new(100, 24);
    desk.keys("f");
    desk.reader.keys("dock<Enter>}");
    assert_eq!(desk.reader.app.focus, Focus::Desk);
    desk.settle();
    assert_eq!(desk.reader.app.focus, Focus::Text);
    let reading = desk.reader.app.reading.as_ref().unwrap();
    assert!(reading.article.title().to_lowercase().contains("dock"));
    assert_eq!(
        desk.reader.paragraph(),
        1,
        "the key after it was for the article"
    );
}

#[test]
fn the_page_of_an_article_is_added_without_typing_its_address() {
    let wanted = "https://a.example/1";
    let library = Library::in_memory().unwrap();
    let opening = page(wanted, "The truce", &["It begins at dawn…"]);
    add(&library, &opening);
    let mut desk = Desk::of(library, 100, 24);
    desk.reader.keys("a<Tab><Enter>");
    let asked = |effect: &Effect| matches!(effect, Effect::Library(Ask::Add(at)) if at == wanted);
    assert!(desk.reader.effects.iter().any(asked));
}
