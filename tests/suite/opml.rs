//! Lists of feeds read and written as OPML: without loss, and within limits.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::time::Duration;
use std::time::Instant;

use rapporteur::feeds::opml;
use rapporteur::feeds::opml::Opml;
use rapporteur::feeds::opml::Subscription;

const LIST: &str = r#"<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- made by hand -->
<opml version="1.1" xmlns:own="https://example.org/ns">
  <head><title>Feeds &amp; more</title><own:state level="3">on</own:state></head>
  <body>
    <outline text="Talks" own:open="yes">
      <outline text="Peace &#38; war" title="Peace &amp; war" type="rss" xmlUrl="https://example.org/a?x=1&y=2" htmlUrl="https://example.org/" own:seen="2&#10;3"/>
      <outline text="Deeper"><outline type="rss" text="caf&#xe9;" XMLURL='https://example.org/b'/><own:note>kept <own:b>whole</own:b> &odd;</own:note></outline>
    </outline>
    <outline text="Old" type="rss" url="https://example.org/c" category="/x,/y"></outline>
    <outline text="Just a link" type="link" url="https://example.org/d"/>
  </body>
</opml>"#;

fn read_list(text: &str) -> Result<Opml, opml::Error> {
    Opml::read(text.as_bytes(), &opml::Limits::default())
}

#[test]
fn a_list_of_feeds_comes_in_and_goes_out_without_loss() {
    let list = read_list(LIST).unwrap();
    assert_eq!(list.title().as_deref(), Some("Feeds & more"));
    let found = list.subscriptions();
    let told: Vec<(String, &str, &str)> = found
        .iter()
        .map(|one| {
            (
                one.folders.join("/"),
                one.title.as_str(),
                one.address.as_str(),
            )
        })
        .collect();
    let expected = [
        ("Talks", "Peace & war", "https://example.org/a?x=1&y=2"),
        ("Talks/Deeper", "caf\u{e9}", "https://example.org/b"),
        ("", "Old", "https://example.org/c"),
    ];
    assert_eq!(
        told,
        expected.map(|(folders, title, at)| (folders.to_owned(), title, at))
    );
    assert_eq!(found[0].home(), Some("https://example.org/"));
    assert!(
        found[0]
            .attributes
            .contains(&("own:seen".to_owned(), "2\n3".to_owned()))
    );
    // What was not understood is there again, and all else is the same.
    let written = list.write();
    for kept in [
        "own:state level=\"3\"",
        ">on<",
        "kept <own:b>whole</own:b> &amp;odd;",
        "own:open=\"yes\"",
        "Just a link",
    ] {
        assert!(written.contains(kept), "{kept}: {written}");
    }
    assert_eq!(read_list(&written).unwrap(), list);
    // As do feeds alone, with all their attributes.
    let made = Opml::new("Mine <&>", &found);
    let again = read_list(&made.write()).unwrap();
    assert_eq!(again, made);
    assert_eq!(again.title().as_deref(), Some("Mine <&>"));
    let again = again.subscriptions();
    assert_eq!(again.len(), 3);
    for (again, found) in again.iter().zip(&found) {
        assert_eq!(
            (&again.folders, &again.title, &again.address),
            (&found.folders, &found.title, &found.address)
        );
        assert!(
            found
                .attributes
                .iter()
                .all(|one| again.attributes.contains(one))
        );
    }
}

#[test]
fn a_list_is_brought_up_to_date_and_keeps_the_rest() {
    let mut list = read_list(LIST).unwrap();
    let mut feeds = list.subscriptions();
    list.update(&feeds);
    assert_eq!(list, read_list(LIST).unwrap());
    feeds[0].title = "Named anew".to_owned();
    feeds[1].folders = vec!["Elsewhere".to_owned()];
    feeds.remove(2);
    feeds.push(Subscription {
        address: "https://example.org/new".to_owned(),
        ..Subscription::default()
    });
    list.update(&feeds);
    let told: Vec<(String, String, String)> = list
        .subscriptions()
        .into_iter()
        .map(|one| (one.folders.join("/"), one.title, one.address))
        .collect();
    let expected = [
        ("Talks", "Named anew", "https://example.org/a?x=1&y=2"),
        ("Elsewhere", "caf\u{e9}", "https://example.org/b"),
        ("", "", "https://example.org/new"),
    ];
    assert_eq!(
        told,
        expected.map(|(folders, title, at)| (folders.to_owned(), title.to_owned(), at.to_owned()))
    );
    let written = list.write();
    for kept in ["own:seen", "own:note", "own:state", "Just a link", "Deeper"] {
        assert!(written.contains(kept), "{kept}: {written}");
    }
    assert!(!written.contains("Old"));
}

#[test]
fn a_feed_under_a_new_title_is_written_under_it() {
    let mut one = read_list(LIST).unwrap().subscriptions().remove(0);
    one.title = "New \"title\"\u{0}".to_owned();
    one.folders = vec!["A".to_owned(), "B".to_owned()];
    let other = Subscription {
        folders: one.folders.clone(),
        title: String::new(),
        address: "https://example.org/z".to_owned(),
        attributes: Vec::new(),
    };
    let again = read_list(&Opml::new("", &[one, other]).write())
        .unwrap()
        .subscriptions();
    assert_eq!(again[0].title, "New \"title\"");
    assert_eq!(again[1].folders, ["A", "B"]);
    assert_eq!(again[1].address, "https://example.org/z");
}

#[test]
fn a_list_in_another_charset_is_read() {
    let text = "<?xml version='1.0' encoding='windows-1251'?><opml><body><outline text='\u{43c}\u{438}\u{440}' xmlUrl='x'/></body></opml>";
    let bytes = encoding_rs::WINDOWS_1251.encode(text).0;
    let list = Opml::read(&bytes, &opml::Limits::default()).unwrap();
    assert_eq!(list.subscriptions()[0].title, "\u{43c}\u{438}\u{440}");
    let utf16: Vec<u8> = "\u{feff}<opml><body><outline text='\u{43c}' xmlUrl='x'/></body></opml>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let list = Opml::read(&utf16, &opml::Limits::default()).unwrap();
    assert_eq!(list.subscriptions()[0].title, "\u{43c}");
}

#[test]
fn a_hostile_list_is_refused_in_a_moment() {
    let begun = Instant::now();
    let deep = format!("<opml><body>{}", "<outline text='x'>".repeat(100_000));
    assert!(matches!(read_list(&deep), Err(opml::Error::TooDeep { .. })));
    let many = format!("<opml><body>{}</body></opml>", "<outline/>".repeat(600_000));
    assert!(matches!(read_list(&many), Err(opml::Error::TooMany { .. })));
    let mut wide = "<opml><body><outline".to_owned();
    for n in 0..400_000 {
        let _ = write!(wide, " a{n}='{n}'");
    }
    assert!(read_list(&(wide + "/></body></opml>")).is_ok());
    let large = " ".repeat(opml::Limits::default().bytes + 1);
    assert!(matches!(
        read_list(&large),
        Err(opml::Error::TooLarge { .. })
    ));
    let mut laughs = "<!DOCTYPE opml [<!ENTITY a 'ha'>".to_owned();
    for (one, other) in ('a'..'k').zip('b'..) {
        let ten = format!("&{one};").repeat(10);
        let _ = write!(laughs, "<!ENTITY {other} '{ten}'>");
    }
    laughs.push_str("]><opml><body><outline text='&k;' xmlUrl='x'>&k;</outline></body></opml>");
    let list = read_list(&laughs).unwrap();
    assert_eq!(list.subscriptions()[0].title, "&k;");
    assert!(list.write().len() < 500);
    for (text, line) in [
        ("<opml>\n<body>\n</opml>", 3),
        ("<opml>\n<body>", 2),
        ("<opml>\n<a <b>", 2),
    ] {
        let error = read_list(text).unwrap_err();
        assert!(
            matches!(error, opml::Error::NotXml { line: at, .. } if at == line),
            "{error:?}"
        );
    }
    for text in ["", "words", "<html/>", "{}", "\0\0"] {
        assert!(
            matches!(read_list(text), Err(opml::Error::NotOpml)),
            "{text}"
        );
    }
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "{:?}",
        begun.elapsed()
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn any_feeds_come_back_as_they_were_written(
        rows in proptest::collection::vec(("[^\0-\u{1f}\u{fffe}\u{ffff}]{1,12}", "[ -~]{0,20}", "[a-z&<>\"' \n\t]{0,9}"), 0..8)
    ) {
        let subscriptions: Vec<Subscription> = rows
            .iter()
            .map(|(folder, address, own)| Subscription {
                folders: vec![folder.clone()],
                title: own.clone(),
                address: format!("x{}", address.trim_end()),
                attributes: vec![("own".to_owned(), own.clone())],
            })
            .filter(|one| !one.folders[0].trim().is_empty())
            .collect();
        let list = Opml::new("t", &subscriptions);
        let again = read_list(&list.write()).unwrap();
        proptest::prop_assert_eq!(&again, &list);
        proptest::prop_assert_eq!(again.subscriptions().len(), subscriptions.len());
    }
}
