//! How long the answers of a filled library take.

use std::fs;
use std::ops::AddAssign;
use std::path::Path;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use rapporteur::analysis;
use rapporteur::analysis::Analysis;
use rapporteur::library::Addition;
use rapporteur::library::Error;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::Query;
use rapporteur::library::list::Sort;
use rapporteur::text::Article;

use crate::Outcome;
use crate::reports;

/// Articles with briefs written in one transaction.
const WRITTEN: usize = 250;

/// What is typed into the search and the filter, key by key.
const TYPED: &[&str] = &[
    "ceasefire talks",
    "prisoner exchange",
    "peace agreement border",
    "negotiations",
    "the",
    "government",
    "withdrawal of troops",
    "title:summit",
    "grain port",
    "\"peace agreement\"",
    "humanitarian corridor",
    "mediator:oman",
    "party:iran talks",
    "place:geneva",
    "sanctions -oil",
    "is:unread election",
    "tag:later truce",
    "after:2024 island",
    "source:courier envoy",
    "climate energy",
];

/// How long something took: by the clock on the wall, and on the processors.
#[derive(Clone, Copy, Default)]
struct Time {
    wall: Duration,
    cpu: Duration,
}

impl AddAssign for Time {
    fn add_assign(&mut self, other: Self) {
        self.wall += other.wall;
        self.cpu += other.cpu;
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2?} (CPU {:.2?})", self.wall, self.cpu)
    }
}

/// Measures the wall time and the processor time of this thread, which other programs do not lengthen.
struct Clock {
    wall: Instant,
    cpu: Duration,
}

impl Clock {
    fn start() -> Self {
        Self {
            wall: Instant::now(),
            cpu: Self::cpu(),
        }
    }

    fn stop(&self) -> Time {
        Time {
            wall: self.wall.elapsed(),
            cpu: Self::cpu().saturating_sub(self.cpu),
        }
    }

    #[cfg(unix)]
    fn cpu() -> Duration {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::try_from(now).unwrap_or_default()
    }

    #[cfg(not(unix))]
    fn cpu() -> Duration {
        Duration::default()
    }
}

/// The middle, the 99th of a hundred, the longest.
fn say(what: &str, times: &[Time]) {
    let line = |mut times: Vec<Duration>| {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        format!(
            "p50 {:.2?}, p99 {:.2?}, max {:.2?}",
            at(0.5),
            at(0.99),
            at(1.0)
        )
    };
    println!(
        "{what}: {} times, {}; CPU {}",
        times.len(),
        line(times.iter().map(|time| time.wall).collect()),
        line(times.iter().map(|time| time.cpu).collect()),
    );
}

/// Times what a reader waits for, and 1,000 articles added to a copy.
pub fn measure(path: &Path) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..20 {
        let clock = Clock::start();
        let library = Library::open(path)?;
        let page = library.list(&Listing {
            take: 100,
            ..Listing::default()
        })?;
        let begun = library.begun(10)?;
        times.push(clock.stop());
        assert!(page.len() + begun.len() > 0);
    }
    say("open to first page", &times);
    let library = Library::open(path)?;
    measure_lists(&library)?;
    measure_typing(&library)?;
    drop(library);
    let articles = reports(1_000)?;
    let copy = path.with_extension("adding");
    fs::copy(path, &copy)?;
    let library = Library::open(&copy)?;
    let started = Instant::now();
    let writing = add_with_briefs(&library, &articles)?;
    let took = started.elapsed();
    println!(
        "added 1000 with briefs in {took:.2?}: {:.0} a second; of it writing {writing}",
        1_000.0 / took.as_secs_f64()
    );
    let clock = Clock::start();
    for article in articles.iter().take(200) {
        analysis::analyze(article);
    }
    println!("200 of them analysed on one processor: {}", clock.stop());
    drop(library);
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", copy.display()));
    }
    Ok(())
}

fn measure_lists(library: &Library) -> Outcome<()> {
    let clock = |what: &str, act: &dyn Fn() -> Result<usize, Error>| -> Result<(), Error> {
        let clock = Clock::start();
        let count = act()?;
        let first = clock.stop();
        let clock = Clock::start();
        act()?;
        println!("{what}: {first}, again {} ({count})", clock.stop());
        Ok(())
    };
    clock("counts of the start screen", &|| {
        library.counts().map(|counts| counts.feeds.len())
    })?;
    for sort in [Sort::Published, Sort::Title, Sort::Site] {
        let listing = Listing {
            sort,
            ..Listing::default()
        };
        clock(&format!("page by {sort:?}"), &|| {
            library.list(&listing).map(|rows| rows.len())
        })?;
    }
    let unread = Listing {
        read: Some(false),
        ..Listing::default()
    };
    clock("page of unread", &|| {
        library.list(&unread).map(|rows| rows.len())
    })?;
    clock("all unread counted", &|| {
        library.count(&unread).map(|count| count as usize)
    })?;
    let feed = Listing {
        feed: library.feeds()?.first().map(|feed| feed.id),
        ..Listing::default()
    };
    clock("page of a feed", &|| {
        library.list(&feed).map(|rows| rows.len())
    })?;
    clock("titles into memory", &|| {
        library.titles().map(|titles| titles.len())
    })?;
    Ok(())
}

fn measure_typing(library: &Library) -> Outcome<()> {
    let mut titles = library.titles()?;
    let mut times = Vec::new();
    for typed in [
        "ceasefire",
        "prsexch",
        "peace agreement",
        "sumit",
        "karlormi",
        "minister talks",
    ] {
        titles.filter("", 1);
        for end in 1..=typed.len() {
            let clock = Clock::start();
            // As the screen asks for them.
            let hits = titles.filter(&typed[..end], 60);
            let rows = library.rows(&hits.ids)?;
            let tags = library.tags_of(&hits.ids)?;
            assert_eq!(rows.len(), tags.len());
            times.push(clock.stop());
        }
    }
    say("fuzzy filter, with the rows", &times);
    let mut times = Vec::new();
    let mut slow = Vec::new();
    for typed in TYPED {
        for end in 1..=typed.len() {
            let clock = Clock::start();
            let listing = Listing {
                query: Query::typed(&typed[..end]),
                sort: Sort::Best,
                take: 50,
                ..Listing::default()
            };
            let rows = library.list(&listing)?;
            let listed = clock.stop();
            let found = library.search(&listing)?;
            let both = clock.stop();
            let time = Time {
                wall: both.wall.saturating_sub(listed.wall),
                cpu: both.cpu.saturating_sub(listed.cpu),
            };
            times.push(time);
            slow.push((
                time.cpu,
                listed.cpu,
                &typed[..end],
                found.len().max(rows.len()),
            ));
        }
    }
    say("search, 50 with snippets", &times);
    slow.sort_unstable();
    for (cpu, listed, typed, found) in slow.iter().rev().take(12) {
        println!("  CPU {cpu:.2?}, of it {listed:.2?} for the list: {typed:?} ({found})");
    }
    Ok(())
}

pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Adds articles with their briefs: all processors analyse, this thread writes a batch at a time.
/// Gives the time spent writing.
fn add_with_briefs(library: &Library, articles: &[Article]) -> Outcome<Time> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::sync_channel::<(&Article, Analysis)>(WRITTEN * 2);
    thread::scope(|scope| {
        for _ in 0..processors() {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                while let Some(article) = articles.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if send.send((article, analysis::analyze(article))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut writing = Time::default();
        loop {
            let batch: Vec<_> = receive.iter().take(WRITTEN).collect();
            if batch.is_empty() {
                return Ok(writing);
            }
            let additions: Vec<Addition<'_>> = batch
                .iter()
                .map(|(article, brief)| Addition {
                    analysis: Some(brief),
                    ..Addition::new(article)
                })
                .collect();
            let clock = Clock::start();
            library.add_all(&additions)?;
            writing += clock.stop();
        }
    })
}
