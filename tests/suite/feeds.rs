//! Feeds refreshed side by side from servers on loopback.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use rapporteur::feeds;
use rapporteur::feeds::Event;
use rapporteur::feeds::FeedSource;
use rapporteur::feeds::Manners;
use rapporteur::feeds::Outcome;
use rapporteur::feeds::Problem;
use rapporteur::feeds::Refreshed;
use rapporteur::fetch::Cancel;
use rapporteur::fetch::Limits;
use rapporteur::fetch::Reason;
use rapporteur::fetch::Response;

use crate::server::Server;
use crate::server::answer;
use crate::server::hang;

/// Manners so hasty that no test waits long.
fn hasty() -> Manners {
    Manners {
        limits: Limits {
            whole: Duration::from_secs(5),
            connect: Duration::from_secs(2),
            ..Limits::default()
        },
        patience: Duration::from_millis(100),
        pause: Duration::from_millis(5),
        ..Manners::default()
    }
}

fn feed(id: i64, address: String) -> FeedSource {
    FeedSource {
        id,
        title: format!("Feed {id}"),
        address,
        trusted_by_user: true,
        ..FeedSource::default()
    }
}

/// Reads any answer that begins as a feed does.
fn read(_: &FeedSource, answer: &Response) -> Result<String, String> {
    let text = String::from_utf8_lossy(&answer.bytes).into_owned();
    assert!(
        !text.contains("panic"),
        "a feed on which reading fails, as the test wants"
    );
    if text.starts_with("<rss>") {
        Ok(text)
    } else {
        Err("not a feed".to_owned())
    }
}

/// What became of each feed; each is told of once.
fn all(feeds: Vec<FeedSource>, manners: Manners) -> HashMap<i64, Refreshed<String>> {
    let count = feeds.len();
    let mut done = HashMap::new();
    for event in feeds::refresh(feeds, manners, Cancel::default(), read) {
        if let Event::Done(refreshed) = event {
            assert!(done.insert(refreshed.id, refreshed).is_none());
        }
    }
    assert_eq!(done.len(), count);
    done
}

fn is_changed(refreshed: &Refreshed<String>) -> bool {
    matches!(refreshed.outcome, Outcome::Changed { .. })
}

fn problem(refreshed: &Refreshed<String>) -> &Problem {
    match &refreshed.outcome {
        Outcome::Failed(error) => &error.problem,
        other => panic!("{other:?}"),
    }
}

/// A server for the living, which notes how many it serves at a time.
struct Crowd {
    server: Server,
    most: Arc<AtomicUsize>,
}

fn crowd() -> Crowd {
    let most = Arc::new(AtomicUsize::new(0));
    let now = AtomicUsize::new(0);
    let noted = most.clone();
    let server = Server::start(move |_, wire| {
        let at_once = now.fetch_add(1, Ordering::SeqCst) + 1;
        noted.fetch_max(at_once, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(3));
        answer(wire, "200 OK", "etag: \"e\"\r\n", b"<rss>news</rss>");
        now.fetch_sub(1, Ordering::SeqCst);
    });
    Crowd { server, most }
}

#[test]
fn two_hundred_feeds_of_which_twenty_are_dead() {
    let living: Vec<Crowd> = (0..36).map(|_| crowd()).collect();
    let silent: Vec<Server> = (0..10)
        .map(|_| Server::start(|_, wire| hang(wire)))
        .collect();
    let dripping: Vec<Server> = (0..5)
        .map(|_| {
            Server::start(|_, wire| {
                let _ = wire.write_all(b"HTTP/1.1 200 OK\r\n\r\n<rss>");
                while wire.write_all(b" ").is_ok() {
                    thread::sleep(Duration::from_millis(20));
                }
            })
        })
        .collect();
    let dead = silent.iter().chain(&dripping).map(|server| server.at("/"));
    let closed = (0..5).map(|_| Server::start(|_, _| ()).at("/"));
    let alive = (0..180).map(|n| living[n % living.len()].server.at(&format!("/{n}")));
    // The dead come first, where they would be most in the way.
    let feeds: Vec<FeedSource> = (0..)
        .zip(dead.chain(closed).chain(alive))
        .map(|(id, at)| feed(id, at))
        .collect();
    assert_eq!(feeds.len(), 200);
    let mut manners = hasty();
    let slowest = Duration::from_millis(2500);
    manners.limits.whole = slowest;
    let begun = Instant::now();
    let done = all(feeds, manners);
    let took = begun.elapsed();
    assert!(took < slowest + Duration::from_secs(4), "{took:?}");
    for (id, refreshed) in &done {
        assert_eq!(is_changed(refreshed), *id >= 20, "{refreshed:?}");
        assert_eq!(refreshed.failures, u32::from(*id < 20));
        assert_eq!(refreshed.not_before.is_some(), *id < 20);
        if let Outcome::Failed(error) = &refreshed.outcome {
            let text = error.to_string();
            assert!(text.starts_with(&format!("Feed {id}: ")), "{text}");
            assert!(text.contains("http://127.0.0.1:") && !error.hint().is_empty());
        }
    }
    // One at a time of each site.
    for crowd in &living {
        assert_eq!(crowd.most.load(Ordering::SeqCst), 1);
    }
}

#[test]
fn no_more_than_eight_at_a_time_and_a_pause_for_each_site() {
    let at_once = Arc::new(Mutex::new((0_usize, 0_usize)));
    let servers: Vec<Server> = (0..20)
        .map(|_| {
            let at_once = at_once.clone();
            Server::start(move |_, wire| {
                {
                    let mut counts = at_once.lock().unwrap();
                    counts.0 += 1;
                    counts.1 = counts.1.max(counts.0);
                }
                thread::sleep(Duration::from_millis(30));
                // Counted as over before the other side can begin another.
                at_once.lock().unwrap().0 -= 1;
                answer(wire, "200 OK", "", b"<rss>");
            })
        })
        .collect();
    let feeds = (0..)
        .zip(&servers)
        .map(|(id, server)| feed(id, server.at("/")))
        .collect();
    let patient = Manners {
        patience: Duration::from_secs(5),
        ..hasty()
    };
    assert!(all(feeds, patient.clone()).values().all(is_changed));
    let most = at_once.lock().unwrap().1;
    assert!((2..=8).contains(&most), "{most}");
    let one = crowd();
    let feeds = (0..6).map(|id| feed(id, one.server.at("/"))).collect();
    let begun = Instant::now();
    let pause = Duration::from_millis(50);
    assert!(
        all(feeds, Manners { pause, ..patient })
            .values()
            .all(is_changed)
    );
    assert!(begun.elapsed() >= pause * 5);
}

#[test]
fn what_is_known_is_asked_for_as_known() {
    let server = Server::start(|asked, wire| match asked.header("if-none-match") {
        "\"held\"" => {
            let _ = wire.write_all(b"HTTP/1.1 304 Not Modified\r\n\r\n");
        }
        _ => answer(
            wire,
            "200 OK",
            "etag: \"new\"\r\nlast-modified: now\r\n",
            b"<rss>",
        ),
    });
    let mut held = feed(1, server.at("/"));
    held.etag = Some("\"held\"".to_owned());
    held.failures = 3;
    let new = feed(2, server.at("/"));
    let done = all(vec![held, new], hasty());
    assert_eq!(done[&1].outcome, Outcome::Unchanged);
    assert_eq!((done[&1].failures, done[&1].not_before), (0, None));
    let Outcome::Changed {
        etag,
        last_modified,
        ..
    } = &done[&2].outcome
    else {
        panic!("{:?}", done[&2]);
    };
    assert_eq!(etag.as_deref(), Some("\"new\""));
    assert_eq!(last_modified.as_deref(), Some("now"));
}

#[test]
fn a_server_that_asks_to_be_left_alone_is_left_alone() {
    let server = Server::start(|_, wire| answer(wire, "429 Slow", "retry-after: 3600\r\n", b""));
    let feeds: Vec<FeedSource> = (0..5)
        .map(|id| feed(id, server.at(&format!("/{id}"))))
        .collect();
    let hour = Duration::from_hours(1);
    let done = all(feeds.clone(), hasty());
    assert_eq!(server.connections(), 1);
    let put_off = done
        .values()
        .filter(|refreshed| matches!(refreshed.outcome, Outcome::PutOff { .. }));
    assert_eq!(put_off.count(), 4);
    for refreshed in done.values() {
        let wait = refreshed
            .not_before
            .unwrap()
            .duration_since(SystemTime::now())
            .unwrap();
        assert!(wait <= hour && wait + Duration::from_secs(10) > hour);
    }
    // What was kept of it is heeded at the next refresh, unless its clock was wrong.
    let keep = |feed: &FeedSource| FeedSource {
        not_before: done[&feed.id].not_before,
        ..feed.clone()
    };
    let again = all(feeds.iter().map(keep).collect(), hasty());
    assert_eq!(server.connections(), 1);
    let is_put_off =
        |refreshed: &Refreshed<String>| matches!(refreshed.outcome, Outcome::PutOff { .. });
    assert!(again.values().all(is_put_off));
    let mut wrong = feeds[0].clone();
    wrong.not_before = Some(SystemTime::now() + hour * 24 * 365);
    all(vec![wrong], hasty());
    assert_eq!(server.connections(), 2);
}

#[test]
fn what_fails_is_asked_later_and_later() {
    let manners = Manners::default();
    let hours: Vec<u64> = [1, 2, 3, 5, 8, 1000, u32::MAX]
        .map(|failures| manners.wait_after(failures).as_secs() / 60)
        .to_vec();
    assert_eq!(hours, [15, 30, 60, 240, 1440, 1440, 1440]);
    let server = Server::start(|_, wire| answer(wire, "500 No", "", b""));
    let mut failing = feed(1, server.at("/"));
    failing.failures = 2;
    let done = all(vec![failing.clone()], hasty());
    assert_eq!(done[&1].failures, 3);
    let wait = done[&1]
        .not_before
        .unwrap()
        .duration_since(SystemTime::now())
        .unwrap();
    assert!(wait > Duration::from_mins(59) && wait <= Duration::from_hours(1));
    // Out of reach may be this machine's own trouble: the wait does not grow.
    failing.address = "http://no-such-name.invalid/".to_owned();
    assert_eq!(all(vec![failing], hasty())[&1].failures, 2);
}

#[test]
fn one_bad_feed_hides_no_other() {
    let server = Server::start(|asked, wire| {
        let body: &[u8] = match asked.path.as_str() {
            "/panic" => b"panic",
            "/page" => b"<html>",
            _ => b"<rss>",
        };
        answer(wire, "200 OK", "", body);
    });
    let addresses = ["/panic", "/page", "/good"].map(|path| server.at(path));
    let odd = ["", "no address", "file:///etc/passwd", "http://"].map(str::to_owned);
    let feeds = (0..)
        .zip(addresses.into_iter().chain(odd))
        .map(|(id, at)| feed(id, at))
        .collect();
    let done = all(feeds, hasty());
    for id in [0, 1] {
        assert!(
            matches!(problem(&done[&id]), Problem::Unreadable { .. }),
            "{:?}",
            done[&id]
        );
    }
    assert!(is_changed(&done[&2]));
    for id in 3..7 {
        let Problem::Fetch(error) = problem(&done[&id]) else {
            panic!("{:?}", done[&id]);
        };
        assert!(matches!(
            error.reason,
            Reason::NotAnAddress | Reason::Scheme { .. }
        ));
    }
    // A feed that was not typed by the user leads nowhere local.
    let mut listed = feed(1, server.at("/good"));
    listed.trusted_by_user = false;
    let Problem::Fetch(error) = problem(&all(vec![listed], hasty())[&1]).clone() else {
        panic!("not refused");
    };
    assert!(matches!(error.reason, Reason::NotPublic { .. }));
}

#[test]
fn a_site_out_of_reach_is_tried_once_and_a_silent_one_twice() {
    let silent = Server::start(|_, wire| hang(wire));
    let closed = Server::start(|_, _| ()).at("");
    let slow = (0..10).map(|id| feed(id, silent.at(&format!("/{id}"))));
    let shut = (10..20).map(|id| feed(id, format!("{closed}/{id}")));
    let manners = Manners {
        limits: Limits {
            whole: Duration::from_millis(300),
            ..hasty().limits
        },
        ..hasty()
    };
    let done = all(slow.chain(shut).collect(), manners);
    assert_eq!(silent.connections(), 2);
    let silent = done
        .values()
        .filter(|&refreshed| matches!(problem(refreshed), Problem::Silent { .. }));
    assert!(silent.clone().all(|refreshed| refreshed.failures == 0));
    assert_eq!(silent.count(), 8);
    for id in 10..20 {
        let Problem::Fetch(error) = problem(&done[&id]) else {
            panic!("{:?}", done[&id]);
        };
        assert!(error.is_of_the_host() && error.address.ends_with(&format!("/{id}")));
    }
}

#[test]
fn a_refresh_is_cancelled_in_a_moment() {
    let servers: Vec<Server> = (0..12)
        .map(|_| Server::start(|_, wire| hang(wire)))
        .collect();
    let feeds: Vec<FeedSource> = (0..)
        .zip(&servers)
        .map(|(id, server)| feed(id, server.at("/")))
        .collect();
    let cancel = Cancel::default();
    let events = feeds::refresh(feeds.clone(), Manners::default(), cancel.clone(), read);
    let begun: HashSet<i64> = (0..8)
        .map(|_| match events.recv().unwrap() {
            Event::Begun { id } => id,
            Event::Done(refreshed) => panic!("{refreshed:?}"),
        })
        .collect();
    assert_eq!(begun.len(), 8);
    let then = Instant::now();
    cancel.cancel();
    let ended: Vec<_> = events.iter().collect();
    assert!(
        then.elapsed() < Duration::from_secs(1),
        "{:?}",
        then.elapsed()
    );
    assert_eq!(ended.len(), 12);
    for event in ended {
        assert!(matches!(
            event,
            Event::Done(Refreshed {
                outcome: Outcome::Cancelled,
                failures: 0,
                ..
            })
        ));
    }
    // A receiver that is dropped ends it as well; nothing waits for it.
    drop(feeds::refresh(
        feeds,
        Manners::default(),
        Cancel::default(),
        read,
    ));
}
