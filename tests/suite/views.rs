//! The pictures and the brief's page in the reader: keys, screens, and nothing told too early.

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
