//! Out and in again: nothing is lost, and the same twice changes nothing.

use proptest::prelude::*;
use rapporteur::library::Added;
use rapporteur::library::Addition;
use rapporteur::library::Error;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::state::Place;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Link;
use rapporteur::text::Span;

use super::article;

/// What one article of the property is made of.
#[derive(Debug, Clone)]
struct Made {
    title: String,
    body: Vec<(Block, String)>,
    meta: [Option<String>; 4],
    links: Vec<(usize, usize)>,
    reader: (bool, bool, bool, u32),
    words: Vec<String>,
}

fn words() -> impl Strategy<Value = String> {
    let signs = "[a-zA-Zéß日 .,:;!?#>*_`\\[\\]()<>&|~+=\"'\\\\{}0-9-]{1,30}";
    prop_oneof![
        signs,
        Just("1. not a list".to_owned()),
        Just("```".to_owned()),
        Just("---".to_owned()),
        Just("&amp; &#65; [x](<y>)".to_owned()),
        Just("ends in a backslash \\".to_owned()),
        "\\PC{1,20}",
    ]
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        4 => Just(Block::Body),
        1 => Just(Block::Quote),
        1 => Just(Block::Item),
        1 => Just(Block::Code),
        1 => (1_u8..=6).prop_map(Block::Heading),
    ]
}

fn made() -> impl Strategy<Value = Made> {
    let meta = proptest::array::uniform4(proptest::option::of(words()));
    let links = proptest::collection::vec((0_usize..80, 1_usize..9), 0..4);
    let reader = (any::<bool>(), any::<bool>(), any::<bool>(), 0_u32..9);
    let body = proptest::collection::vec((block(), words()), 0..6);
    let tags = proptest::collection::vec("[a-z]{1,6} ?[A-Z]{0,3}", 0..3);
    let title = prop_oneof![words(), Just(String::new())];
    (title, body, meta, links, reader, tags).prop_map(
        |(title, body, meta, links, reader, words)| Made {
            title,
            body,
            meta,
            links,
            reader,
            words,
        },
    )
}

fn built(made: &Made, number: usize) -> Article {
    let body = made
        .body
        .iter()
        .map(|(block, words)| (*block, words.as_str()));
    let mut article = Article::new(&made.title, body, "somewhere/on a disk.html");
    let [site, published, language, byline] = made.meta.clone();
    article.byline = byline;
    article.meta.site = site;
    article.meta.published = published;
    article.meta.language = language;
    article.meta.address = number
        .is_multiple_of(2)
        .then(|| format!("https://a.example/{number}"));
    let span = |(start, length): (usize, usize)| {
        let start = article
            .text
            .floor_char_boundary(start.min(article.text.len()));
        Span::new(
            start,
            article
                .text
                .ceil_char_boundary((start + length).min(article.text.len())),
        )
    };
    let spans: Vec<Span> = made
        .links
        .iter()
        .map(|link| span(*link))
        .filter(|span| !span.is_empty())
        .collect();
    article.dateline = spans.first().copied();
    article.meta.links = spans
        .into_iter()
        .map(|span| Link {
            span,
            address: "https://b.example/?a=<b>&c=\\d".to_owned(),
        })
        .collect();
    article
}

fn library_of(all: &[Made]) -> Library {
    let library = Library::in_memory().unwrap();
    let feed = library
        .add_feed("https://a.example/feed", Some("A feed: \"quoted\""))
        .unwrap();
    let mut kept = library.feed(feed).unwrap();
    kept.folder = Some("World/Asia".to_owned());
    kept.etag = Some("\"x\"".to_owned());
    kept.error = Some("timed out".to_owned());
    library.set_feed(&kept).unwrap();
    let book = library.add_collection("Ein Buch").unwrap();
    for (number, made) in all.iter().enumerate() {
        let article = built(made, number);
        let (read, starred, opened, place) = made.reader;
        let name = format!("entry {number}");
        let added = library.add(&Addition {
            entry: read.then_some((feed, name.as_str())),
            collection: starred.then_some(book),
            tags: &made.words,
            partial: opened,
            added: Some(1_700_000_000 + number as i64),
            ..Addition::new(&article)
        });
        let Some(id) = added.unwrap().id() else {
            continue;
        };
        library.set_read(&[id], read).unwrap();
        library.set_starred(&[id], starred).unwrap();
        if opened {
            library
                .set_place(
                    id,
                    Place {
                        paragraph: place,
                        offset: place * 3,
                    },
                )
                .unwrap();
            library.note(id, "on the whole\nin two lines").unwrap();
        }
        if let Some(link) = article.meta.links.first() {
            library
                .mark(id, link.span, "mark", "look: \"here\"")
                .unwrap();
        }
    }
    let gone = article("Gone", &["for good"]);
    let added = library
        .add(&Addition {
            entry: Some((feed, "gone")),
            ..Addition::new(&gone)
        })
        .unwrap();
    library.delete(&[added.id().unwrap()]).unwrap();
    library.purge(i64::MAX).unwrap();
    library
}

fn lines(library: &Library) -> String {
    let mut out = Vec::new();
    let exported = library.export_lines(&mut out).unwrap();
    assert!(exported.lost.is_empty());
    String::from_utf8(out).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_on_the_way_out_and_in(all in proptest::collection::vec(made(), 1..5)) {
        let library = library_of(&all);
        let before = lines(&library);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("all.jsonl");
        std::fs::write(&file, &before).unwrap();
        let markdown = folder.path().join("markdown");
        library.export_markdown(&markdown).unwrap();
        for from in [&file, &markdown] {
            let other = Library::in_memory().unwrap();
            other.import(from).unwrap();
            prop_assert_eq!(&lines(&other), &before);
            let again = other.import(from).unwrap();
            prop_assert_eq!((again.new, again.changed), (0, 0));
            prop_assert_eq!(&lines(&other), &before);
        }
    }
}

#[test]
fn a_broken_line_is_named_and_what_stood_before_it_is_in() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.jsonl");
    let good = r#"{"rapporteur":"article/1","title":"Kept","added":5,"text":[["body","Words."]]}"#;
    std::fs::write(&file, format!("{good}\n\n{{\"rapporteur\":\"article/1\"\n")).unwrap();
    let library = Library::in_memory().unwrap();
    let error = library.import(&file).unwrap_err();
    assert!(matches!(error, Error::Import { line: 3, .. }), "{error}");
    assert_eq!(library.list(&Listing::default()).unwrap()[0].title, "Kept");
}

#[test]
fn a_file_changed_by_hand_is_taken_with_its_marks() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::in_memory().unwrap();
    let id = super::add(
        &library,
        &article("Talks: a \"row\"", &["They met in Oslo."]),
    );
    let at = library.article(id).unwrap().text.find("Oslo").unwrap();
    library
        .mark(id, Span::new(at, at + 4), "mark", "where")
        .unwrap();
    library.export_markdown(folder.path()).unwrap();
    let file = folder.path().join("000001-talks-a-row.md");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("---\ntitle: \"Talks: a \\\"row\\\"\"\n"),
        "{text}"
    );
    std::fs::write(
        &file,
        text.replace("They met", "After long delays they\nmet"),
    )
    .unwrap();
    let other = Library::in_memory().unwrap();
    other.import(&file).unwrap();
    let id = other.ids().unwrap()[0];
    let article = other.article(id).unwrap();
    assert_eq!(article.paragraph(1), "After long delays they met in Oslo.");
    let mark = &other.marks(id).unwrap()[0];
    assert_eq!(article.slice(mark.span.unwrap()), "Oslo");
}

#[test]
fn what_a_page_does_not_say_stays_as_its_feed_said_it() {
    let library = Library::in_memory().unwrap();
    let feed = library
        .add_feed("https://a.example/feed", Some("A daily"))
        .unwrap();
    let mut told = article("The truce", &["It begins at dawn…"]);
    told.meta.address = Some("https://a.example/1".to_owned());
    told.meta.site = Some("A daily".to_owned());
    told.meta.published = Some("2024-05-02".to_owned());
    let brought = Addition {
        entry: Some((feed, "1")),
        partial: true,
        ..Addition::new(&told)
    };
    let id = library.add(&brought).unwrap().id().unwrap();
    let mut page = article("The truce", &["It begins at dawn and holds for a week."]);
    page.meta.address = told.meta.address.clone();
    assert_eq!(
        library.add(&Addition::new(&page)).unwrap(),
        Added::Changed(id)
    );
    let kept = library.article(id).unwrap();
    assert_eq!(kept.text, page.text);
    assert_eq!(kept.meta.site, told.meta.site);
    assert_eq!(kept.meta.published, told.meta.published);

    // A short report that its page holds whole is no opening any more.
    let short = article("A vote", &["It was put off."]);
    let brought = Addition {
        entry: Some((feed, "2")),
        partial: true,
        ..Addition::new(&short)
    };
    let id = library.add(&brought).unwrap().id().unwrap();
    assert!(library.row(id).unwrap().partial);
    library.add(&Addition::new(&short)).unwrap();
    assert!(!library.row(id).unwrap().partial);
}
