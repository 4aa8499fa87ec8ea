//! The library as a reader relies on it: what comes in stays, is found again, and survives.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::cast_possible_wrap
)]

use std::path::Path;

use rapporteur::analysis;
use rapporteur::library::Added;
use rapporteur::library::Addition;
use rapporteur::library::ArticleId;
use rapporteur::library::Error;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::Query;
use rapporteur::library::list::Sort;
use rapporteur::library::shelves::Visit;
use rapporteur::library::state::Place;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;

mod damage;
mod exchange;
mod together;

/// An article of a title and paragraphs.
pub fn article(title: &str, body: &[&str]) -> Article {
    Article::new(title, body.iter().map(|words| (Block::Body, *words)), "-")
}

/// The same under an address.
pub fn page(address: &str, title: &str, body: &[&str]) -> Article {
    let mut article = article(title, body);
    article.meta.address = Some(address.to_owned());
    article
}

/// Adds an article that is new.
pub fn add(library: &Library, article: &Article) -> ArticleId {
    match library.add(&Addition::new(article)).unwrap() {
        Added::New(id) => id,
        other => panic!("{other:?}"),
    }
}

fn found(library: &Library, typed: &str) -> Vec<ArticleId> {
    let listing = Listing {
        query: Query::parse(typed),
        ..Listing::default()
    };
    let mut ids: Vec<ArticleId> = library
        .list(&listing)
        .unwrap()
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(
        library.count(&listing).unwrap(),
        ids.len() as u64,
        "{typed}"
    );
    ids.sort();
    ids
}

#[test]
fn the_same_article_twice_is_one() {
    let library = Library::in_memory().unwrap();
    let first = article("Talks in Oslo", &["They met.", "They parted."]);
    let id = add(&library, &first);
    assert_eq!(
        library.add(&Addition::new(&first)).unwrap(),
        Added::Same(id)
    );
    let elsewhere = page(
        "https://b.example/x",
        "Talks in Oslo",
        &["They met.", "They parted."],
    );
    assert_eq!(
        library.add(&Addition::new(&elsewhere)).unwrap(),
        Added::Same(id)
    );
    assert_eq!(library.count(&Listing::default()).unwrap(), 1);
    assert_eq!(library.article(id).unwrap(), first);
}

#[test]
fn a_changed_article_keeps_what_the_reader_made_of_it() {
    let library = Library::in_memory().unwrap();
    let address = "https://a.example/talks?utm_source=mail#top";
    let old = page(
        address,
        "Talks",
        &["The envoys met.", "Nobody spoke.", "All left."],
    );
    let id = add(&library, &old);
    let quote = old.text.find("Nobody spoke").unwrap();
    let gone = old.text.find("envoys").unwrap();
    library
        .mark(id, Span::new(quote, quote + 12), "mark", "telling")
        .unwrap();
    library
        .mark(id, Span::new(gone, gone + 6), "mark", "")
        .unwrap();
    library.note(id, "read again").unwrap();
    library
        .set_place(
            id,
            Place {
                paragraph: 2,
                offset: 4,
            },
        )
        .unwrap();
    library.tag(&[id], "Follow").unwrap();
    let new = page(
        "http://a.example/talks",
        "Talks",
        &[
            "Correction: the delegates met.",
            "Much was said.",
            "Nobody spoke.",
            "All left.",
        ],
    );
    assert_eq!(
        library.add(&Addition::new(&new)).unwrap(),
        Added::Changed(id)
    );
    assert_eq!(library.article(id).unwrap(), new);
    assert_eq!(
        library.place(id).unwrap(),
        Some(Place {
            paragraph: 3,
            offset: 4
        })
    );
    assert_eq!(library.tags(id).unwrap(), ["Follow"]);
    let marks = library.marks(id).unwrap();
    let shown: Vec<_> = marks
        .iter()
        .map(|mark| {
            (
                mark.span.map(|span| new.slice(span)),
                mark.quote.as_str(),
                mark.note.as_str(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (None, "", "read again"),
            (None, "envoys", ""),
            (Some("Nobody spoke"), "Nobody spoke", "telling"),
        ]
    );
    assert!(found(&library, "envoys").is_empty());
    assert_eq!(found(&library, "delegates"), [id]);
    // A change back finds the lost mark's words again.
    assert_eq!(
        library.add(&Addition::new(&old)).unwrap(),
        Added::Changed(id)
    );
    assert!(
        library
            .marks(id)
            .unwrap()
            .iter()
            .all(|mark| mark.quote.is_empty() || mark.span.is_some())
    );
}

#[test]
fn pages_that_share_an_address_without_sharing_words_are_two() {
    let library = Library::in_memory().unwrap();
    let one = add(
        &library,
        &page(
            "https://a.example/",
            "Vote postponed",
            &["Parliament adjourned early."],
        ),
    );
    let two = add(
        &library,
        &page(
            "https://a.example/",
            "Harvest begins",
            &["Farmers started cutting wheat."],
        ),
    );
    assert_ne!(one, two);
}

#[test]
fn a_feed_brings_nothing_twice_and_no_teaser_over_a_whole_text() {
    let library = Library::in_memory().unwrap();
    let feed = library.add_feed("https://a.example/feed", None).unwrap();
    let teaser = page("https://a.example/1", "The truce", &["It begins at dawn…"]);
    let bring = |article: &Article, name: &str| {
        let addition = Addition {
            entry: Some((feed, name)),
            partial: true,
            ..Addition::new(article)
        };
        let visit = Visit {
            title: Some("A daily".to_owned()),
            ..Visit::default()
        };
        library.refreshed(feed, &visit, &[addition]).unwrap()[0]
    };
    let Added::New(id) = bring(&teaser, "1") else {
        panic!()
    };
    assert_eq!(bring(&teaser, "1"), Added::Same(id));
    let whole = page(
        "https://a.example/1",
        "The truce",
        &["It begins at dawn and holds for a week."],
    );
    assert_eq!(
        library.replace(id, &whole, false).unwrap(),
        Added::Changed(id)
    );
    assert_eq!(bring(&teaser, "1"), Added::Same(id));
    let longer = page(
        "https://a.example/1",
        "The truce",
        &["It begins at dawn and…"],
    );
    assert_eq!(bring(&longer, "1"), Added::Same(id));
    assert_eq!(library.article(id).unwrap(), whole);
    assert_eq!(library.feed(feed).unwrap().title, "A daily");
    assert_eq!(found(&library, "source:daily"), [id]);
    library.delete(&[id]).unwrap();
    assert_eq!(bring(&teaser, "1"), Added::Deleted);
    assert_eq!(library.purge(i64::MAX).unwrap(), 1);
    assert_eq!(bring(&teaser, "1"), Added::Deleted);
    assert_eq!(library.count(&Listing::default()).unwrap(), 0);
}

#[test]
fn deletion_can_be_undone_whole_until_it_is_purged() {
    let library = Library::in_memory().unwrap();
    let id = add(&library, &article("Gone", &["For a while."]));
    library.tag(&[id], "x").unwrap();
    library.delete(&[id]).unwrap();
    assert!(found(&library, "while").is_empty());
    let deleted = Listing {
        deleted: true,
        ..Listing::default()
    };
    assert_eq!(library.list(&deleted).unwrap().len(), 1);
    library.restore(&[id]).unwrap();
    assert_eq!(found(&library, "tag:x while"), [id]);
    library.delete(&[id]).unwrap();
    library.purge(i64::MAX).unwrap();
    assert!(matches!(library.article(id), Err(Error::Missing { .. })));
    assert!(matches!(library.restore(&[id]), Err(Error::Missing { .. })));
    let again = add(&library, &article("Gone", &["For a while."]));
    assert!(again > id, "a number is never given twice");
}

#[test]
fn the_search_understands_its_language() {
    let library = Library::in_memory().unwrap();
    let mut one = page(
        "https://www.courier.example/a",
        "Élysée hosts talks",
        &["Negotiators met on grain."],
    );
    one.meta.published = Some("2024-05-03".to_owned());
    one.meta.site = Some("The Courier".to_owned());
    one.byline = Some("Ana Pérez".to_owned());
    let mut two = article(
        "Grain prices rise",
        &["No talks on grain were held; talks on rice were."],
    );
    two.meta.published = Some("2023-01-31T23:30:00-02:00".to_owned());
    let one = add(&library, &one);
    let two = add(&library, &two);
    let three = add(
        &library,
        &article("Nothing", &["A NEAR miss AND \"more\" OR less: {x}"]),
    );
    library.tag(&[two], "Économie").unwrap();
    library.set_read(&[one], true).unwrap();
    library.set_starred(&[three], true).unwrap();
    for (typed, expected) in [
        ("", vec![one, two, three]),
        ("TALKS grain", vec![one, two]),
        ("\"talks on rice\"", vec![two]),
        ("\"talks rice\"", vec![]),
        ("nego*", vec![one]),
        ("nego", vec![]),
        ("grain -rice", vec![one]),
        ("-grain", vec![three]),
        ("elysee", vec![one]),
        ("title:grain", vec![two]),
        ("source:courier", vec![one]),
        ("by:perez", vec![one]),
        ("tag:economie", vec![two]),
        ("tag:eco*", vec![two]),
        ("-tag:economie grain", vec![one]),
        ("before:2024", vec![two]),
        ("after:2023-02-01 before:2023-02-02", vec![two]),
        ("after:2024-05-03 before:2024-05-04", vec![one]),
        ("is:unread", vec![two, three]),
        ("-is:unread", vec![one]),
        ("is:starred", vec![three]),
        ("near and or", vec![three]),
        ("{x} : \"*", vec![three]),
        ("NEAR(miss", vec![three]),
        ("'; DROP TABLE articles; --", vec![]),
    ] {
        assert_eq!(found(&library, typed), expected, "{typed}");
    }
    let listing = Listing {
        query: Query::typed("talks gra"),
        sort: Sort::Best,
        ..Listing::default()
    };
    let best = library.search(&listing).unwrap();
    let shown: Vec<_> = best
        .iter()
        .map(|found| (found.row.id, found.snippet.as_ref().unwrap()))
        .collect();
    assert_eq!(shown[0].0, two);
    assert_eq!(shown[1].0, one);
    assert_eq!(shown[1].1.paragraph, 1);
    assert_eq!(library.article(one).unwrap().slice(shown[1].1.hit), "grain");
}

#[test]
fn names_of_the_brief_are_found_and_go_stale_with_the_text() {
    let library = Library::in_memory().unwrap();
    let text = page(
        "https://a.example/n",
        "Oman mediates between Iran and the United States",
        &[
            "Omani officials mediated talks between Iran and the United States in Muscat on Monday.",
            "Iran rejected the proposal, the Iranian foreign ministry said in Tehran.",
        ],
    );
    let brief = analysis::analyze(&text);
    let id = match library
        .add(&Addition {
            analysis: Some(&brief),
            ..Addition::new(&text)
        })
        .unwrap()
    {
        Added::New(id) => id,
        other => panic!("{other:?}"),
    };
    let plain = add(&library, &article("Unread by the engine", &["Oman, Iran."]));
    assert_eq!(library.stale(10).unwrap(), [plain]);
    assert_eq!(library.stale_count().unwrap(), 1);
    assert_eq!(found(&library, "mediator:oman"), [id]);
    assert_eq!(found(&library, "party:iran"), [id]);
    assert_eq!(found(&library, "place:muscat"), [id]);
    assert!(found(&library, "mediator:iran").is_empty());
    assert!(found(&library, "-place:oman").contains(&plain));
    let names = library.names(id).unwrap();
    assert!(
        names
            .iter()
            .any(|named| named.name == "Oman" && named.certainty.is_some())
    );
    let changed = page("https://a.example/n", text.title(), &["It was called off."]);
    assert_eq!(
        library.add(&Addition::new(&changed)).unwrap(),
        Added::Changed(id)
    );
    assert!(found(&library, "mediator:oman").is_empty());
    assert_eq!(library.stale_count().unwrap(), 2);
    library
        .index_names(plain, &analysis::analyze(&library.article(plain).unwrap()))
        .unwrap();
    assert_eq!(library.stale(10).unwrap(), [id]);
}

#[test]
fn lists_counts_and_what_to_go_on_with() {
    let library = Library::in_memory().unwrap();
    let feed = library
        .add_feed("https://a.example/feed", Some("A"))
        .unwrap();
    let book = library.add_collection("A book").unwrap();
    assert_eq!(library.add_collection("a  BOOK").unwrap(), book);
    let mut ids = Vec::new();
    for (at, title) in ["delta", "Alpha", "charlie", "Bravo"].iter().enumerate() {
        let mut article = article(title, &["Words."]);
        article.meta.site = Some(["X", "Y"][at % 2].to_owned());
        article.meta.published = Some(format!("2024-01-0{}", 4 - at));
        let added = library.add(&Addition {
            entry: (at < 2).then_some((feed, *title)),
            collection: (at > 0).then_some(book),
            added: Some(1_000 + at as i64),
            ..Addition::new(&article)
        });
        ids.extend(added.unwrap().id());
    }
    let titles = |listing: Listing| -> Vec<String> {
        library
            .list(&listing)
            .unwrap()
            .into_iter()
            .map(|row| row.title)
            .collect()
    };
    let sorted = |sort, reversed| {
        titles(Listing {
            sort,
            reversed,
            ..Listing::default()
        })
    };
    assert_eq!(
        sorted(Sort::Added, false),
        ["Bravo", "charlie", "Alpha", "delta"]
    );
    assert_eq!(
        sorted(Sort::Published, false),
        ["delta", "Alpha", "charlie", "Bravo"]
    );
    assert_eq!(
        sorted(Sort::Title, false),
        ["Alpha", "Bravo", "charlie", "delta"]
    );
    assert_eq!(
        sorted(Sort::Site, true),
        ["Bravo", "Alpha", "charlie", "delta"]
    );
    let chapters = Listing {
        collection: Some(book),
        sort: Sort::Place,
        ..Listing::default()
    };
    assert_eq!(titles(chapters), ["Alpha", "charlie", "Bravo"]);
    assert_eq!(
        titles(Listing {
            feed: Some(feed),
            ..Listing::default()
        }),
        ["Alpha", "delta"]
    );
    assert_eq!(
        titles(Listing {
            since: Some(1_002),
            ..Listing::default()
        }),
        ["Bravo", "charlie"]
    );
    assert_eq!(
        titles(Listing {
            site: Some("x".into()),
            skip: 1,
            ..Listing::default()
        }),
        ["delta"]
    );
    library
        .set_place(
            ids[1],
            Place {
                paragraph: 1,
                offset: 2,
            },
        )
        .unwrap();
    library.set_place(ids[2], Place::default()).unwrap();
    library.set_read(&[ids[2]], true).unwrap();
    let begun: Vec<ArticleId> = library.begun(5).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(begun, [ids[1]]);
    library.tag(&[ids[0], ids[2]], "Later").unwrap();
    library.tag(&[ids[1]], "LATER").unwrap();
    library.untag(&[ids[1]], "later").unwrap();
    let counts = library.counts().unwrap();
    assert_eq!(
        (counts.articles.all, counts.articles.unread, counts.begun),
        (4, 3, 1)
    );
    assert_eq!(
        (counts.feeds[0].1.all, counts.collections[0].1.unread),
        (2, 2)
    );
    assert_eq!(
        (
            counts.tags[0].0.as_str(),
            counts.tags[0].1.all,
            counts.tags[0].1.unread
        ),
        ("Later", 2, 1)
    );
    assert_eq!(library.sites().unwrap().len(), 2);
    assert_eq!(library.visit().unwrap(), None);
    assert!(library.visit().unwrap().is_some());
    let mut filter = library.titles().unwrap();
    assert_eq!(filter.filter("c", 10).total, 1);
    assert_eq!(filter.filter("chl", 10).ids, [ids[2]]);
    assert_eq!(filter.filter("", 2).ids, [ids[3], ids[2]]);
    assert!(matches!(library.tag(&ids, " - "), Err(Error::Name { .. })));
}

#[test]
fn an_older_format_is_backed_up_and_a_newer_one_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("not/yet/library.sqlite");
    let library = Library::open(&path).unwrap();
    assert!(library.backups().is_empty());
    let id = add(&library, &article("Old", &["Kept."]));
    drop(library);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("DROP TABLE corrections; DROP TABLE named; DROP TABLE names; DROP INDEX articles_by_engine; PRAGMA user_version = 1")
        .unwrap();
    drop(connection);
    assert!(matches!(
        Library::open_read_only(&path),
        Err(Error::ReadOnly { .. })
    ));
    let library = Library::open(&path).unwrap();
    assert_eq!(library.article(id).unwrap().title(), "Old");
    let backup = library.backups()[0].clone();
    assert!(backup.is_file());
    drop(library);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    drop(connection);
    for opened in [Library::open(&path), Library::open_read_only(&path)] {
        let error = opened.unwrap_err();
        assert!(matches!(error, Error::Newer { found: 99, .. }), "{error}");
        assert!(error.to_string().contains("newer") && !error.hint().is_empty());
    }
}

#[test]
fn what_is_no_library_or_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.sqlite");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE x (y)")
        .unwrap();
    assert!(matches!(
        Library::open(&other),
        Err(Error::NotALibrary { .. })
    ));
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "no library, only some words ".repeat(400)).unwrap();
    let before = std::fs::read(&text).unwrap();
    assert!(matches!(
        Library::open(&text),
        Err(Error::NotALibrary { .. })
    ));
    assert_eq!(std::fs::read(&text).unwrap(), before);
    assert!(Library::open(&text.join("below/a/file")).is_err());
    assert!(Library::open(folder.path()).is_err());
    let path = folder.path().join("library.sqlite");
    let id = add(
        &Library::open(&path).unwrap(),
        &article("Here", &["To stay."]),
    );
    let library = Library::open_read_only(&path).unwrap();
    assert!(library.read_only().is_some() && library.damage().is_none());
    assert_eq!(library.article(id).unwrap().title(), "Here");
    assert!(matches!(
        library.set_read(&[id], true),
        Err(Error::ReadOnly { .. })
    ));
    drop(library);
    private(&path);
}

#[cfg(unix)]
fn private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "nobody else may read it");
    let folder = path.parent().unwrap();
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let library = Library::open(path).unwrap();
    assert_eq!(library.list(&Listing::default()).unwrap().len(), 1);
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
fn private(_: &Path) {}
