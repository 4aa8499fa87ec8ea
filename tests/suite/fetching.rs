//! Fetching from servers on loopback, good and bad, and the limits that hold.

#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::net::IpAddr;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use flate2::Compression;
use flate2::write::GzEncoder;
use rapporteur::fetch;
use rapporteur::fetch::Cancel;
use rapporteur::fetch::Limits;
use rapporteur::fetch::Proxy;
use rapporteur::fetch::Reason;
use rapporteur::fetch::Request;
use rapporteur::fetch::Response;

use crate::server;
use crate::server::Server;
use crate::server::Wire;
use crate::server::answer;
use crate::server::hang;

/// Limits so short that no test waits long.
fn short() -> Limits {
    Limits {
        whole: Duration::from_secs(5),
        connect: Duration::from_secs(2),
        ..Limits::default()
    }
}

fn typed(address: &str) -> Request {
    Request {
        address: address.to_owned(),
        trusted_by_user: true,
        ..Request::default()
    }
}

fn get(address: &str) -> Result<Response, fetch::Error> {
    fetch::get(&typed(address), &short(), &Cancel::default())
}

fn reason(address: &str) -> Reason {
    get(address).unwrap_err().reason
}

fn supplied(address: &str) -> Reason {
    let request = Request {
        trusted_by_user: false,
        ..typed(address)
    };
    let error = fetch::get(&request, &short(), &Cancel::default()).unwrap_err();
    error.reason
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_answer_comes_with_what_the_server_says_of_it() {
    let server = Server::start(|asked, wire| {
        assert_eq!(asked.header("user-agent"), fetch::USER_AGENT);
        assert_eq!(asked.header("cookie"), "");
        let kind = match asked.path.as_str() {
            "/latin" => "content-type: Text/HTML; charset=\"ISO-8859-1\"\r\n",
            "/kyrillic" => "content-type: text/html;charset=windows-1251; x=y\r\n",
            "/utf-8" => "content-type: text/html; Charset=utf-8\r\n",
            "/bare" => "content-type: text/plain\r\n",
            _ => "",
        };
        let more =
            "etag: \"one\"\r\nlast-modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nset-cookie: a=b\r\n";
        answer(wire, "200 OK", &format!("{kind}{more}"), b"caf\xe9");
    });
    for (path, kind, charset) in [
        ("/latin", Some("text/html"), Some("ISO-8859-1")),
        ("/kyrillic", Some("text/html"), Some("windows-1251")),
        ("/utf-8", Some("text/html"), Some("utf-8")),
        ("/bare", Some("text/plain"), None),
        ("/nothing", None, None),
    ] {
        let response = get(&server.at(path)).unwrap();
        assert_eq!(response.media_type().as_deref(), kind, "{path}");
        assert_eq!(response.charset(), charset, "{path}");
        assert_eq!(response.bytes, b"caf\xe9");
        assert_eq!(response.etag.as_deref(), Some("\"one\""));
        assert_eq!(
            response.last_modified.as_deref(),
            Some("Sun, 06 Nov 1994 08:49:37 GMT")
        );
        assert_eq!(response.address, server.at(path));
        assert_eq!((response.status, response.not_modified), (200, false));
    }
}

#[test]
fn what_is_held_already_is_not_sent_again() {
    let server = Server::start(|asked, wire| {
        if asked.header("if-none-match") == "\"one\"" && asked.header("if-modified-since") == "then"
        {
            let _ = wire.write_all(b"HTTP/1.1 304 Not Modified\r\nretry-after: 90\r\n\r\n");
        } else {
            answer(wire, "200 OK", "", b"new");
        }
    });
    let mut request = typed(&server.at("/feed"));
    request.etag = Some("\"one\"".to_owned());
    request.last_modified = Some("then".to_owned());
    let response = fetch::get(&request, &short(), &Cancel::default()).unwrap();
    assert!(response.not_modified && response.bytes.is_empty());
    assert_eq!(response.retry_after, Some(Duration::from_secs(90)));
    // What could not stand in a header is not sent.
    request.etag = Some("\"one\"\r\nx-injected: 1".to_owned());
    let response = fetch::get(&request, &short(), &Cancel::default()).unwrap();
    assert_eq!(response.bytes, b"new");
}

#[test]
fn a_status_says_what_it_means_and_when_to_come_back() {
    let server = Server::start(|asked, wire| match asked.path.as_str() {
        "/busy" => answer(wire, "429 Slow", "retry-after: 120\r\n", b""),
        "/dated" => answer(
            wire,
            "503 No",
            "retry-after: Fri, 01 Jan 2100 00:00:00 GMT\r\n",
            b"",
        ),
        "/gone" => answer(wire, "410 Gone", "", b"gone"),
        "/unasked" => answer(wire, "304 Not Modified", "", b""),
        _ => answer(wire, "404 Not Found", "", b"no"),
    });
    let error = get(&server.at("/busy")).unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_mins(2)));
    assert!(
        error
            .to_string()
            .contains("429, too many requests: http://127.0.0.1")
    );
    let wait = get(&server.at("/dated"))
        .unwrap_err()
        .retry_after()
        .unwrap();
    assert!(wait > Duration::from_hours(365 * 24));
    let gone = get(&server.at("/gone")).unwrap_err();
    assert!(gone.hint().contains("remove it"));
    for (path, status) in [("/unasked", 304), ("/x", 404)] {
        let retry_after = None;
        assert_eq!(
            reason(&server.at(path)),
            Reason::Status {
                status,
                retry_after
            }
        );
    }
}

#[test]
fn packed_answers_are_unpacked_and_a_bomb_does_not_go_off() {
    // 25 members of 20 MB, which a reader takes for one whole of 500 MB.
    let bomb = gzip(&vec![0; 20 * 1024 * 1024]).repeat(25);
    assert!(bomb.len() < 600 * 1024);
    let server = Server::start(move |asked, wire| {
        assert_eq!(asked.header("accept-encoding"), "gzip");
        let packed = "content-encoding: gzip\r\n";
        match asked.path.as_str() {
            "/good" => answer(wire, "200 OK", packed, &gzip(b"plain words")),
            "/bomb" => answer(wire, "200 OK", packed, &bomb),
            "/cut" => answer(wire, "200 OK", packed, bomb.get(..1000).unwrap()),
            "/not" => answer(wire, "200 OK", packed, b"plain words"),
            _ => answer(wire, "200 OK", "content-encoding: br\r\n", b"?"),
        }
    });
    assert_eq!(get(&server.at("/good")).unwrap().bytes, b"plain words");
    let begun = Instant::now();
    let most = short().bytes;
    assert_eq!(reason(&server.at("/bomb")), Reason::TooLarge { most });
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "{:?}",
        begun.elapsed()
    );
    for (path, what) in [("/cut", "gzip"), ("/not", "gzip"), ("/br", "br")] {
        let what = what.to_owned();
        assert_eq!(reason(&server.at(path)), Reason::Packed { what }, "{path}");
    }
}

#[test]
fn too_large_is_told_before_and_while_it_comes() {
    let server = Server::start(|asked, wire| {
        if asked.path == "/said" {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 999999999\r\n\r\n");
            hang(wire);
        } else if asked.path == "/head" {
            let _ = write!(wire, "HTTP/1.1 200 OK\r\n");
            while write!(wire, "x: {}\r\n", "y".repeat(1000)).is_ok() {}
        } else {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
            let chunk = format!("10000\r\n{}\r\n", "z".repeat(0x10000));
            while wire.write_all(chunk.as_bytes()).is_ok() {}
        }
    });
    let most = short().bytes;
    assert_eq!(reason(&server.at("/said")), Reason::TooLarge { most });
    assert_eq!(reason(&server.at("/endless")), Reason::TooLarge { most });
    assert!(matches!(
        reason(&server.at("/head")),
        Reason::HeadTooLarge | Reason::NotHttp { .. }
    ));
    let just = Limits {
        bytes: 3,
        ..short()
    };
    let three = Server::start(|asked, wire| answer(wire, "200 OK", "", asked.path.as_bytes()));
    assert!(fetch::get(&typed(&three.at("/ab")), &just, &Cancel::default()).is_ok());
    let error = fetch::get(&typed(&three.at("/abc")), &just, &Cancel::default()).unwrap_err();
    assert_eq!(error.reason, Reason::TooLarge { most: 3 });
}

#[test]
fn slowness_ends_however_it_comes() {
    let server = Server::start(|asked, wire| match asked.path.as_str() {
        "/silent" => hang(wire),
        "/head" => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n");
            drip(wire, b"x: y\r\n");
        }
        _ => {
            let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            drip(wire, b"word ");
        }
    });
    let quick = Limits {
        whole: Duration::from_millis(400),
        ..short()
    };
    let after = quick.whole;
    thread::scope(|scope| {
        for path in ["/silent", "/head", "/body"] {
            let address = server.at(path);
            let quick = &quick;
            scope.spawn(move || {
                let begun = Instant::now();
                let error = fetch::get(&typed(&address), quick, &Cancel::default()).unwrap_err();
                assert_eq!(error.reason, Reason::Timeout { after }, "{address}");
                let took = begun.elapsed();
                assert!(
                    took >= after && took < after + Duration::from_secs(1),
                    "{took:?}"
                );
            });
        }
    });
}

/// Writes without end, a little at a time.
fn drip(wire: &mut dyn Wire, bytes: &[u8]) {
    while wire.write_all(bytes).is_ok() {
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn cancelling_takes_a_moment_and_hangs_up() {
    let (hung_up, heard) = mpsc::channel();
    let server = Server::start(move |_, wire| {
        hang(wire);
        let _ = hung_up.send(());
    });
    let cancel = Cancel::default();
    let other = cancel.clone();
    let canceller = thread::spawn(move || {
        thread::sleep(Duration::from_millis(100));
        other.cancel();
        Instant::now()
    });
    let error = fetch::get(&typed(&server.at("/")), &Limits::default(), &cancel).unwrap_err();
    let took = canceller.join().unwrap().elapsed();
    assert_eq!(error.reason, Reason::Cancelled);
    assert!(took < Duration::from_secs(1), "{took:?}");
    heard.recv_timeout(Duration::from_secs(2)).unwrap();
    let connections = server.connections();
    let error = fetch::get(&typed(&server.at("/")), &Limits::default(), &cancel).unwrap_err();
    assert_eq!(error.reason, Reason::Cancelled);
    assert!(server.connections() <= connections + 1);
}

#[test]
fn redirects_are_followed_so_far() {
    let server = Server::start(|asked, wire| {
        let to = |status: &str, to: &str| (status.to_owned(), format!("location: {to}\r\n"));
        let step = asked.path.trim_start_matches("/step/").parse::<u32>();
        let (status, header) = match (asked.path.as_str(), step) {
            (_, Ok(0)) => return answer(wire, "200 OK", "", b"there"),
            (_, Ok(left)) => to("302 Found", &format!("/step/{}", left - 1)),
            ("/moved", _) => to("301 Moved", "moved/on?x=1#part"),
            ("/moved/on?x=1", _) => to("308 Moved", "/again"),
            ("/again", _) => to("307 Found", "//127.0.0.1/"),
            ("/circle", _) => to("302 Found", "/circle#again"),
            ("/file", _) => to("302 Found", "file:///etc/passwd"),
            ("/nowhere", _) => to("302 Found", "http://"),
            ("/login", _) => to(
                "302 Found",
                &format!("http://me:secret@{}/seen", asked.header("host")),
            ),
            ("/seen", _) => {
                let sent = asked.header("authorization").to_owned();
                return answer(wire, "200 OK", "", sent.as_bytes());
            }
            _ => ("302 Found".to_owned(), String::new()),
        };
        answer(wire, &status, &header, b"");
    });
    let response = get(&server.at("/step/5")).unwrap();
    assert_eq!(response.bytes, b"there");
    assert_eq!(response.address, server.at("/step/0"));
    assert_eq!(response.moved_to, None);
    assert_eq!(
        reason(&server.at("/step/6")),
        Reason::TooManyRedirects { most: 5 }
    );
    assert_eq!(reason(&server.at("/circle")), Reason::Circle);
    assert_eq!(reason(&server.at("/nowhere")), Reason::NoTarget);
    assert_eq!(reason(&server.at("/unsaid")), Reason::NoTarget);
    let scheme = "file".to_owned();
    assert_eq!(reason(&server.at("/file")), Reason::Scheme { scheme });
    // What a redirect says of names and passwords is not sent; what the user typed is.
    assert_eq!(get(&server.at("/login")).unwrap().bytes, b"");
    let own = server.at("/seen").replace("//", "//me:secret@");
    let response = get(&own).unwrap();
    assert_eq!(response.bytes, b"Basic bWU6c2VjcmV0");
    assert_eq!(response.address, server.at("/seen"));
}

#[test]
fn a_lasting_move_is_told_up_to_where_it_lasts() {
    let server = Server::start(|asked, wire| match asked.path.as_str() {
        "/old" => answer(wire, "301 Moved", "location: new?x=1#part\r\n", b""),
        "/new?x=1" => answer(wire, "302 Found", "location: /today\r\n", b""),
        "/today" => answer(wire, "308 Moved", "location: /now\r\n", b""),
        _ => answer(wire, "200 OK", "", b"now"),
    });
    let response = get(&server.at("/old")).unwrap();
    assert_eq!(response.moved_to, Some(server.at("/new?x=1")));
    assert_eq!(response.address, server.at("/now"));
}

#[test]
fn nobody_else_leads_the_program_into_a_private_network() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"inside"));
    let port = server.port;
    for host in "127.0.0.1 127.1 2130706433 0x7f000001 0177.0.0.1 127.0.0.1. 0 %31%32%37.0.0.1 \
         \u{ff11}27.0.0.1 localhost LOCALHOST. news.localhost [::1] [::] [::ffff:127.0.0.1] \
         [::ffff:7f00:1] [64:ff9b::127.0.0.1] [2002:7f00:1::] [fe80::1] [fd00::1] 10.0.0.1 \
         172.16.0.1 192.168.0.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 \
         198.18.0.1 203.0.113.1 printer printer.local db.internal"
        .split_whitespace()
    {
        let reason = supplied(&format!("http://{host}:{port}/"));
        assert!(
            matches!(reason, Reason::NotPublic { .. }),
            "{host}: {reason:?}"
        );
    }
    assert_eq!(server.connections(), 0);
    // Neither by a redirect from elsewhere: a local server may only redirect within itself.
    let outer = Server::start(move |asked, wire| {
        let host = asked.path.trim_start_matches('/').to_owned();
        answer(
            wire,
            "302 Found",
            &format!("location: http://{host}:{port}/\r\n"),
            b"",
        );
    });
    for host in "127.0.0.2 localhost [::1] 10.0.0.1 2130706434".split_whitespace() {
        let reason = reason(&outer.at(&format!("/{host}")));
        assert!(
            matches!(reason, Reason::NotPublic { .. }),
            "{host}: {reason:?}"
        );
    }
    assert_eq!(server.connections(), 0);
    assert_eq!(get(&outer.at("/127.0.0.1")).unwrap().bytes, b"inside");
}

#[test]
fn numbers_are_public_or_not() {
    let is_public = |text: &str| fetch::is_public(text.parse::<IpAddr>().unwrap());
    for public in
        "1.1.1.1 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 192.0.1.1 198.17.0.1 198.20.0.1 \
         223.255.255.1 2606:4700::1111 2a00:1450::1 64:ff9b::1.1.1.1 2002:101:101::1 \
         ::ffff:1.1.1.1"
            .split_whitespace()
    {
        assert!(is_public(public), "{public}");
    }
    for hidden in "0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 100.127.255.255 127.9.9.9 169.254.1.1 \
         172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.255.1 198.19.255.255 \
         198.51.100.1 203.0.113.9 224.0.0.251 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 \
         ::127.0.0.1 ::ffff:10.0.0.1 64:ff9b::10.0.0.1 64:ff9b:1::1 100::1 2001::1 \
         2001:db8::1 2001:2::1 2002:a00:1:: 3fff::1 fc00::1 fdff::1 fe80::1 fec0::1 ff02::1 \
         5f00::1"
        .split_whitespace()
    {
        assert!(!is_public(hidden), "{hidden}");
    }
}

#[test]
fn encryption_is_wanted_whole_and_is_not_given_up() {
    let target = Server::start(|_, wire| answer(wire, "200 OK", "", b"open"));
    let open = target.at("/");
    let secure = Server::start_tls(move |asked, wire| match asked.path.as_str() {
        "/down" => answer(wire, "302 Found", &format!("location: {open}\r\n"), b""),
        _ => answer(wire, "200 OK", "", b"sealed"),
    });
    let at = |path: &str| format!("https://localhost:{}{path}", secure.port);
    let trusting = Limits {
        authorities: vec![server::CERTIFICATE.to_vec()],
        ..short()
    };
    let trusting = |path: &str| fetch::get(&typed(&at(path)), &trusting, &Cancel::default());
    assert_eq!(trusting("/").unwrap().bytes, b"sealed");
    assert!(matches!(
        trusting("/down").unwrap_err().reason,
        Reason::Downgrade { .. }
    ));
    assert_eq!(target.connections(), 0);
    // A certificate that nobody vouches for.
    let Reason::Tls { what } = reason(&at("/")) else {
        panic!("not refused");
    };
    assert!(what.contains("certificate"), "{what}");
    // Plain bytes where encryption is due.
    let plain = Server::listen(|mut stream| {
        let _ =
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\nthis is no TLS at all, only words");
    });
    let reason = reason(&format!("https://127.0.0.1:{}/", plain.port));
    assert!(
        matches!(reason, Reason::Tls { .. } | Reason::BrokeOff),
        "{reason:?}"
    );
}

#[test]
fn broken_answers_are_told_as_that() {
    let server = Server::start(|asked, wire| {
        let bytes: &[u8] = match asked.path.as_str() {
            "/short" => b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly so much",
            "/chunk" => b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\nonly so much",
            "/badchunk" => {
                b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nonly so much"
            }
            "/nothing" => b"",
            "/head" => b"HTTP/1.1 200 OK\r\ncontent-type: te",
            "/ssh" => b"SSH-2.0-OpenSSH_9.9\r\n\r\n",
            "/length" => b"HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
            _ => b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nonly so much",
        };
        let _ = wire.write_all(bytes);
    });
    for path in ["/short", "/chunk", "/nothing", "/head"] {
        assert_eq!(reason(&server.at(path)), Reason::BrokeOff, "{path}");
    }
    for path in ["/badchunk", "/ssh", "/length"] {
        let reason = reason(&server.at(path));
        assert!(
            matches!(reason, Reason::NotHttp { .. }),
            "{path}: {reason:?}"
        );
    }
    assert_eq!(get(&server.at("/long")).unwrap().bytes, b"only");
    // A connection that is reset: closed with bytes unread.
    let reset = Server::listen(|stream| {
        thread::sleep(Duration::from_millis(30));
        drop(stream);
    });
    assert_eq!(reason(&reset.at("/")), Reason::BrokeOff);
    let closed = reset.at("/");
    drop(reset);
    thread::sleep(Duration::from_millis(50));
    assert!(matches!(reason(&closed), Reason::Unreachable { .. }));
}

#[test]
fn an_error_names_the_address_without_its_secrets() {
    let error = get("http://me:secret@no-such-name.invalid/a\u{1b}[31m?b=\u{202e}c").unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with("no such host: http://no-such-name.invalid/a"),
        "{text}"
    );
    for bad in ["me", "secret", "\u{1b}", "\u{202e}"] {
        assert!(
            !text.contains(&format!("{bad}@")) && !text.contains("secret"),
            "{text}"
        );
        assert!(bad == "me" || !text.contains(bad), "{text}");
    }
    for odd in [
        "",
        "word",
        "//me:secret@x",
        "http://",
        "http://me:secret@[1/\u{7}\n",
        "https://a b/",
    ] {
        let error = get(odd).unwrap_err();
        assert_eq!(error.reason, Reason::NotAnAddress, "{odd:?}");
        let text = error.to_string();
        assert!(
            !text.contains("secret") && !text.contains(char::is_control),
            "{text}"
        );
        assert!(error.hint().contains("https://"));
    }
    let long = format!("ftp://example.org/{}", "x".repeat(5000));
    assert!(get(&long).unwrap_err().to_string().len() < 400);
}

/// A plain fetch that the next test runs in a process of its own.
#[test]
fn a_plain_fetch() {
    let server = Server::start(|_, wire| answer(wire, "200 OK", "", b"straight"));
    assert_eq!(get(&server.at("/")).unwrap().bytes, b"straight");
}

#[test]
fn no_proxy_is_used_unless_it_is_asked_for() {
    let proxy = Server::start(|_, wire| answer(wire, "502 No", "", b""));
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "fetching::a_plain_fetch"])
        .envs(PROXIES.map(|name| (name, proxy.at(""))))
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    assert_eq!(proxy.connections(), 0);
    let by_proxy = Limits {
        proxy: Proxy::At(proxy.at("")),
        ..short()
    };
    assert!(fetch::get(&typed("http://example.org/"), &by_proxy, &Cancel::default()).is_err());
    assert_eq!(proxy.connections(), 1);
}

/// What programs take a proxy from.
const PROXIES: [&str; 6] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
];

#[test]
fn reading_opens_no_connection() {
    let proxy = Server::start(|_, wire| answer(wire, "502 No", "", b""));
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("article.md");
    let text = format!(
        "# Talks\n\nThe two sides met on Monday. ![a picture]({}) [more]({})\n",
        proxy.at("/picture.png"),
        proxy.at("/more")
    );
    std::fs::write(&article, text).unwrap();
    for (arguments, succeeds) in [
        (["brief"].as_slice(), true),
        (&["brief", "--format", "json"], true),
        (&["entities"], true),
        // There is no terminal here: it says so, and has read the article by then.
        (&[], false),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(arguments).arg(&article);
        command.envs(PROXIES.map(|name| (name, proxy.at(""))));
        let output = command.output().unwrap();
        assert!(
            output.status.success() || !succeeds,
            "{arguments:?}: {output:?}"
        );
    }
    assert_eq!(proxy.connections(), 0);
}
