//! The verbs that fetch, from servers on loopback; and that no other verb does.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::server::Server;
use crate::server::answer;
use crate::verbs::Home;

const BODY: &str = "<p>The envoys of Ruritania and Freedonia met on Monday in the old customs house, \
    and each of them brought a map of the river on which the line ran along another bank.</p>\
    <p>Oman has offered to mediate between the two governments, a person close to the talks said, \
    and neither of them has yet answered the offer in public or in private.</p>";

fn page(title: &str, head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title>{head}</head><body>\
         <nav><a href=\"/\">Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>"
    )
}

fn entry(number: usize) -> String {
    format!(
        "<item><guid>{number}</guid><title>Day {number} of the talks</title>\
         <link>/entry/{number}</link><description>{}</description></item>",
        format!("On day {number} they spoke of the river. {BODY}")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    )
}

fn rss(entries: usize) -> String {
    let entries: String = (1..=entries).map(entry).collect();
    format!("<rss version=\"2.0\"><channel><title>River desk</title>{entries}</channel></rss>")
}

/// A site with pages in some charsets, a wall, feeds that live and feeds that do not.
fn site() -> Server {
    Server::start(|asked, wire| {
        let html = "content-type: text/html\r\n";
        let named = |charset: &str| format!("content-type: text/html; charset={charset}\r\n");
        let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        match asked.path.as_str() {
            "/utf8" => answer(
                wire,
                "200 OK",
                &named("utf-8"),
                page("Café", "", BODY).as_bytes(),
            ),
            "/header" => answer(
                wire,
                "200 OK",
                &named("windows-1252"),
                &latin(&page("Façade", "", BODY)),
            ),
            "/meta" => {
                let head = "<meta charset=\"windows-1251\">";
                let text = page("Переговоры", head, BODY);
                answer(
                    wire,
                    "200 OK",
                    html,
                    &encoding_rs::WINDOWS_1251.encode(&text).0,
                );
            }
            "/wall" => {
                let body = "<p>The envoys met on Monday, and what they had to say to each other can be \
                    told in rather few words, it seems.</p><p>Subscribe to continue reading.</p>";
                answer(
                    wire,
                    "200 OK",
                    html,
                    page("Behind a wall", "", body).as_bytes(),
                );
            }
            "/front" => {
                let head = "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"All\" href=\"/feed\">\
                    <link rel=\"alternate\" type=\"application/rss+xml\" title=\"Replies\" href=\"/replies\">";
                answer(wire, "200 OK", html, page("Front", head, BODY).as_bytes());
            }
            "/feed" if asked.header("if-none-match") == "\"one\"" => {
                answer(wire, "304 Not Modified", "", b"");
            }
            "/feed" => {
                let head = "content-type: application/rss+xml\r\netag: \"one\"\r\n";
                answer(wire, "200 OK", head, rss(3).as_bytes());
            }
            "/hostile" => {
                let body = format!("<p>\u{1b}[31m\u{9b}2J $(touch owned) `touch owned`</p>{BODY}");
                answer(
                    wire,
                    "200 OK",
                    &named("utf-8"),
                    page("\u{1b}]0;x\u{7}Odd", "", &body).as_bytes(),
                );
            }
            "/wait" => answer(wire, "503 Later", "retry-after: 600\r\n", b""),
            _ => answer(wire, "404 Not Found", html, b"no"),
        }
    })
}

#[test]
fn pages_arrive_in_their_charsets_and_a_wall_is_told() {
    let home = Home::new();
    let site = site();
    let pages = ["/utf8", "/header", "/meta", "/wall", "/none"].map(|path| site.at(path));
    let mut arguments = vec!["add", "--json"];
    arguments.extend(pages.iter().map(String::as_str));
    let ran = home.run(&arguments);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let rows = ran.rows();
    let titles: Vec<_> = rows
        .iter()
        .filter_map(|row| row["title"].as_str())
        .collect();
    assert_eq!(titles, ["Café", "Façade", "Переговоры"]);
    assert_eq!(rows[3]["status"], "refused");
    assert!(
        rows[3]["reason"].as_str().unwrap().contains("paywall"),
        "{}",
        rows[3]
    );
    assert!(
        rows[4]["reason"].as_str().unwrap().contains("404"),
        "{}",
        rows[4]
    );
    // An address without its scheme is one all the same.
    let bare = site.at("/utf8").replace("http://", "");
    assert_eq!(home.ok(&["add", "--json", &bare]).row()["status"], "same");
    assert_eq!(home.ok(&["list", "--json"]).rows().len(), 3);
    let shown = home.ok(&["search", "mediator:oman", "--json"]);
    assert_eq!(shown.rows().len(), 3);
}

#[test]
fn nothing_of_a_hostile_page_reaches_terminal_or_shell() {
    let home = Home::new();
    let site = site();
    home.ok(&["add", &site.at("/hostile")]);
    // The home looks for control characters in whatever is printed.
    for verb in [
        &["list"][..],
        &["show"],
        &["search", "touch"],
        &["library", "export"],
    ] {
        home.ok(verb);
    }
    assert!(!home.path("owned").exists());
}

#[test]
fn a_feed_is_found_followed_and_not_read_twice() {
    let home = Home::new();
    let site = site();
    let ran = home.ok(&["feed", "add", &site.at("/front"), "--json"]);
    assert_eq!(ran.row()["address"], site.at("/feed"));
    assert_eq!(ran.row()["new"], 3);
    assert!(ran.err.contains("/replies"), "{}", ran.err);
    assert_eq!(
        home.ok(&["feed", "add", &site.at("/feed"), "--json"]).row()["status"],
        "same"
    );
    let feeds = home.ok(&["feed", "list", "--json"]).rows();
    assert_eq!(feeds.len(), 1);
    assert_eq!(feeds[0]["unread"], 3);
    assert_eq!(
        home.ok(&["feed", "refresh", "--json"]).row()["status"],
        "unchanged"
    );
    assert_eq!(
        home.ok(&["list", "--feed", "river", "--json"]).rows().len(),
        3
    );
    assert_eq!(home.run(&["feed", "add", &site.at("/utf8")]).code, 1);
    home.ok(&["feed", "remove", "River desk"]);
    assert!(home.ok(&["feed", "list"]).out.is_empty());
    assert_eq!(home.ok(&["list", "--json"]).rows().len(), 3);
}

#[test]
fn one_bad_feed_is_told_with_the_next_step_and_hides_no_other() {
    let home = Home::new();
    let site = site();
    home.ok(&["feed", "add", &site.at("/feed")]);
    // Feeds of a list may not lead into this machine.
    let list = format!(
        "<opml version=\"2.0\"><body><outline text=\"Near\"><outline type=\"rss\" text=\"Inner\" \
         xmlUrl=\"{}\" note=\"kept\"/></outline></body></opml>",
        site.at("/other")
    );
    home.write("feeds.opml", list);
    assert_eq!(
        home.ok(&["feed", "import", "feeds.opml", "--json"]).row()["new"],
        1
    );
    let ran = home.run(&["feed", "refresh"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("Inner: ") && ran.err.contains("private network"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("hint: "), "{}", ran.err);
    assert!(
        ran.out.contains("unchanged 1") && ran.out.contains("failed 1"),
        "{}",
        ran.out
    );
    let written = home.ok(&["feed", "export"]).out;
    for kept in ["Near", "Inner", "note=\"kept\"", "River desk"] {
        assert!(written.contains(kept), "{written}");
    }
    home.ok(&["feed", "export", "out.opml"]);
    let again = home.ok(&["--library", "b", "feed", "import", "out.opml", "--json"]);
    assert_eq!(again.row()["new"], 2);
    assert_eq!(home.ok(&["--library", "b", "feed", "export"]).out, written);
    // A list that is there keeps what is not a feed.
    let list = "<opml version=\"2.0\"><head><title>Mine</title><ownerName>Lena</ownerName></head>\
                <body><outline type=\"rss\" text=\"Gone\" xmlUrl=\"https://a.example/x\"/></body></opml>";
    home.write("mine.opml", list);
    home.ok(&["feed", "export", "mine.opml"]);
    let mine = fs::read_to_string(home.path("mine.opml")).unwrap();
    for kept in [
        "<title>Mine</title>",
        "<ownerName>Lena</ownerName>",
        "Inner",
    ] {
        assert!(mine.contains(kept), "{mine}");
    }
    assert!(!mine.contains("Gone"), "{mine}");
    home.write("bad.opml", "<html/>");
    assert_eq!(home.run(&["feed", "import", "bad.opml"]).code, 1);
}

#[test]
fn a_site_that_asks_to_be_left_alone_is_and_the_reader_is_told_until_when() {
    let home = Home::new();
    let asked = AtomicUsize::new(0);
    let site = Server::start(move |_, wire| {
        if asked.fetch_add(1, Ordering::Relaxed) == 0 {
            let head = "content-type: application/rss+xml\r\n";
            answer(wire, "200 OK", head, rss(1).as_bytes());
        } else {
            answer(wire, "503 Later", "retry-after: 3600\r\n", b"");
        }
    });
    home.ok(&["feed", "add", &site.at("/feed")]);
    let refused = home.run(&["feed", "refresh"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    let connections = site.connections();
    let again = home.ok(&["feed", "refresh"]);
    assert!(again.out.contains("left alone until 20"), "{}", again.out);
    assert_eq!(site.connections(), connections);
}

#[test]
fn only_verbs_that_say_so_open_connections() {
    let home = Home::new();
    let site = site();
    home.ok(&["add", &site.at("/utf8")]);
    home.ok(&["feed", "add", &site.at("/feed")]);
    home.write("1.txt", "Talks\n\nThey met.\n");
    let before = site.connections();
    assert!(before > 0);
    for verb in [
        "add 1.txt",
        "open 1.txt",
        "list",
        "search river",
        "show 1",
        "show last --json",
        "read 1",
        "star 1",
        "tag 1 +a",
        "delete 1",
        "undo",
        "feed list",
        "feed export",
        "feed export f.opml",
        "feed import f.opml",
        "library path",
        "library check",
        "library export",
        "library export out",
        "library import out",
        "library reindex --all",
        "library compact",
        "library repair",
        "config path",
        "config check",
        "config default",
        "completions bash",
        "man",
        "brief 1.txt",
        "entities 1.txt",
        "schema",
        "1.txt",
        "feed remove 1",
    ] {
        let words: Vec<&str> = verb.split(' ').collect();
        let ran = home.run(&words);
        assert!(matches!(ran.code, 0 | 1), "{verb}: {}", ran.err);
        assert_eq!(site.connections(), before, "{verb}");
    }
    // It would have been seen.
    home.ok(&["add", &site.at("/utf8")]);
    assert_eq!(site.connections(), before + 1);
    assert!(fs::metadata(home.library()).is_ok());
}
