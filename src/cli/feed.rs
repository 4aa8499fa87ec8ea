//! `rapporteur feed`: feeds followed, refreshed, and handed on as lists.

use std::fs;
use std::io;
use std::io::IsTerminal;
use std::io::Read;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::FeedCommand;
use crate::cli::lines;
use crate::cli::setup::Setup;
use crate::export::json;
use crate::feeds::opml;
use crate::fetch;
use crate::library;
use crate::library::Feed;
use crate::library::Library;
use crate::runtime::gather::Briefs;
use crate::runtime::gather::Refusal;
use crate::runtime::gather::Terms;
use crate::runtime::gather::Wish;
use crate::runtime::gather::feeds;
use crate::runtime::gather::feeds::News;
use crate::runtime::gather::feeds::Tally;
use crate::source;

/// A feed for other programs; times are RFC 3339.
#[derive(Debug, Serialize)]
struct WireFeed<'a> {
    id: i64,
    title: &'a str,
    address: &'a str,
    home: Option<&'a str>,
    folder: Option<&'a str>,
    articles: u64,
    unread: u64,
    visited: Option<String>,
    not_before: Option<String>,
    error: Option<&'a str>,
}

/// What became of a feed, for other programs.
#[derive(Debug, Default, Serialize)]
struct WireNews<'a> {
    id: Option<i64>,
    title: Option<&'a str>,
    address: &'a str,
    status: &'static str,
    new: usize,
    changed: usize,
    until: Option<String>,
    reason: Option<&'a str>,
    hint: Option<&'a str>,
}

/// Runs `feed`.
pub(super) fn run(command: &FeedCommand, setup: &Setup) -> Result<Done, Error> {
    match command {
        FeedCommand::Add { addresses, json } => add(addresses, *json, setup),
        FeedCommand::List { width, json } => list(*width, *json, setup),
        FeedCommand::Remove { feeds, json } => remove(feeds, *json, setup),
        FeedCommand::Refresh { feeds, json } => refresh(feeds, *json, setup),
        FeedCommand::Import { file, json } => import(file, *json, setup),
        FeedCommand::Export { file, json } => export(file.as_deref(), *json, setup),
    }
}

/// The feed that a word names: its number, its address, its title, or a part of one title only.
pub(super) fn named<'a>(feeds: &'a [Feed], word: &str) -> Result<&'a Feed, Error> {
    let small = word.trim().to_lowercase();
    let is = |feed: &&Feed| {
        feed.id.0.to_string() == small
            || feed.address == word.trim()
            || Wish::address(word).as_deref() == Some(&feed.address)
            || feed.title.to_lowercase() == small
    };
    if let Some(feed) = feeds.iter().find(is) {
        return Ok(feed);
    }
    let mut parts = feeds
        .iter()
        .filter(|feed| feed.title.to_lowercase().contains(&small));
    match (parts.next(), parts.next()) {
        (Some(feed), None) => Ok(feed),
        (Some(_), Some(_)) => Err(Error::Usage {
            message: format!("more than one feed is called that: {word}"),
            hint: "`rapporteur feed list` shows their numbers.",
        }),
        _ => Err(library::Error::Missing {
            what: "feed",
            name: word.to_owned(),
        }
        .into()),
    }
}

fn add(addresses: &[String], json: bool, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let terms = Terms::new(&setup.config);
    let mut out = io::stdout().lock();
    let mut done = Done::Whole;
    for typed in addresses {
        let found = match Wish::address(typed) {
            Some(address) => feeds::find(&address, &terms),
            None => Err(Refusal::no_address(typed)),
        };
        let found = match found {
            Ok(found) => found,
            Err(refusal) => {
                done = Done::InPart;
                cli::complain(&refusal.reason, refusal.hint.as_deref());
                if json {
                    let row = WireNews {
                        address: typed,
                        status: "refused",
                        reason: Some(&refusal.reason),
                        hint: refusal.hint.as_deref(),
                        ..WireNews::default()
                    };
                    json::line(&row, &mut out)?;
                }
                continue;
            }
        };
        let (id, is_new, tally) = feeds::subscribe(&library, &found, Briefs::Now)?;
        let feed = library.feed(id)?;
        let status = if is_new { "added" } else { "already there" };
        for other in &found.others {
            let address = fetch::shown(&other.address);
            cli::say("note", &format!("the page names another feed: {address}"));
        }
        if json {
            let row = WireNews {
                id: Some(id.0),
                title: Some(&feed.title),
                address: &feed.address,
                status: if is_new { "added" } else { "same" },
                new: tally.new,
                changed: tally.changed,
                ..WireNews::default()
            };
            json::line(&row, &mut out)?;
        } else {
            let name = name(&feed);
            writeln!(out, "{status:13} {:>4}  {name}, {}", id.0, words(tally))?;
        }
    }
    Ok(done)
}

fn list(width: Option<usize>, json: bool, setup: &Setup) -> Result<Done, Error> {
    let library = setup.look()?;
    let counts = library.counts()?;
    let width = lines::width(width);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for feed in library.feeds()? {
        let count = counts.feeds.iter().find(|(id, _)| *id == feed.id);
        let count = count.map(|(_, count)| *count).unwrap_or_default();
        if json {
            let row = WireFeed {
                id: feed.id.0,
                title: &feed.title,
                address: &feed.address,
                home: feed.home.as_deref(),
                folder: feed.folder.as_deref(),
                articles: count.all,
                unread: count.unread,
                visited: feed.visited.map(lines::instant),
                not_before: feed.not_before.map(lines::instant),
                error: feed.error.as_deref(),
            };
            json::line(&row, &mut out)?;
            continue;
        }
        let address = fetch::shown(&feed.address);
        let name = name(&feed);
        let line = format!(
            "{:>4}  {:>5} of {:<5}  {name}  {address}",
            feed.id.0, count.unread, count.all
        );
        writeln!(out, "{}", lines::cut(&line, width))?;
        if let Some(error) = &feed.error {
            let line = format!("      {}", source::scrub_line(error));
            writeln!(out, "{}", lines::cut(&line, width))?;
        }
    }
    out.flush()?;
    Ok(Done::Whole)
}

fn remove(words: &[String], json: bool, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let feeds = library.feeds()?;
    let mut out = io::stdout().lock();
    for word in words {
        let feed = named(&feeds, word)?;
        library.remove_feed(feed.id)?;
        if json {
            let row = WireNews {
                id: Some(feed.id.0),
                title: Some(&feed.title),
                address: &feed.address,
                status: "removed",
                ..WireNews::default()
            };
            json::line(&row, &mut out)?;
        } else {
            writeln!(out, "removed {:>4}  {}", feed.id.0, name(feed))?;
        }
    }
    Ok(Done::Whole)
}

/// What a refresh came to.
#[derive(Debug, Default, Serialize)]
struct Sum {
    feeds: usize,
    read: usize,
    unchanged: usize,
    put_off: usize,
    failed: usize,
    new: usize,
    changed: usize,
}

fn refresh(wanted: &[String], json: bool, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let all = library.feeds()?;
    let feeds: Vec<Feed> = if wanted.is_empty() {
        all
    } else {
        let found: Result<Vec<Feed>, Error> = wanted
            .iter()
            .map(|word| named(&all, word).cloned())
            .collect();
        let mut found = found?;
        found.sort_by_key(|feed| feed.id);
        found.dedup_by_key(|feed| feed.id);
        found
    };
    if feeds.is_empty() {
        cli::say(
            "note",
            "there are no feeds; `rapporteur feed add URL` adds one",
        );
    }
    let mut out = io::stdout().lock();
    let progress = io::stderr().is_terminal();
    let mut sum = Sum {
        feeds: feeds.len(),
        ..Sum::default()
    };
    let mut told: Result<(), Error> = Ok(());
    let cancel = fetch::Cancel::default();
    feeds::refresh(&library, &feeds, &setup.config, &cancel, |id, news| {
        let Some(feed) = feeds.iter().find(|feed| feed.id == id) else {
            return;
        };
        if progress {
            let done = sum.read + sum.unchanged + sum.put_off + sum.failed;
            cli::progress(&format!("{done} of {}: {}", feeds.len(), name(feed)));
        }
        if told.is_ok() {
            told = tell(feed, &news, json, &mut sum, &mut out);
        }
        if told.is_err() {
            cancel.cancel();
        }
    })?;
    if progress {
        cli::progress("");
    }
    told?;
    if !json {
        writeln!(
            out,
            "feeds: {}, read {}, unchanged {}, put off {}, failed {}; articles: {} new, {} changed",
            sum.feeds, sum.read, sum.unchanged, sum.put_off, sum.failed, sum.new, sum.changed
        )?;
    }
    Ok(if sum.failed > 0 {
        Done::InPart
    } else {
        Done::Whole
    })
}

/// Tells what became of one feed.
fn tell(
    feed: &Feed,
    news: &News,
    json: bool,
    sum: &mut Sum,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut row = WireNews {
        id: Some(feed.id.0),
        title: Some(&feed.title),
        address: &feed.address,
        ..WireNews::default()
    };
    let mut line = None;
    match news {
        News::Begun => return Ok(()),
        News::Read(tally) => {
            sum.read += 1;
            sum.new += tally.new;
            sum.changed += tally.changed;
            row.status = "read";
            row.new = tally.new;
            row.changed = tally.changed;
            line = (tally.new + tally.changed > 0)
                .then(|| format!("{}: {}", name(feed), words(*tally)));
        }
        News::Unchanged => {
            sum.unchanged += 1;
            row.status = "unchanged";
        }
        News::PutOff(until) => {
            sum.put_off += 1;
            row.status = "put off";
            row.until = Some(lines::instant(*until));
            line = Some(format!(
                "{}: left alone until {}, as its site wishes or because it did not answer",
                name(feed),
                lines::instant(*until)
            ));
        }
        News::Failed(refusal) => {
            sum.failed += 1;
            row.status = "failed";
            row.reason = Some(&refusal.reason);
            row.hint = refusal.hint.as_deref();
            cli::complain(&refusal.reason, refusal.hint.as_deref());
        }
        News::Cancelled => row.status = "cancelled",
    }
    if json {
        return Ok(json::line(&row, out)?);
    }
    if let Some(line) = line {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// What a list of feeds came to.
#[derive(Debug, Serialize)]
struct Listed {
    feeds: usize,
    new: usize,
}

fn import(file: &Path, json: bool, setup: &Setup) -> Result<Done, Error> {
    let limits = opml::Limits::default();
    let most = limits.bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    if let Err(error) = read {
        let reason = format!("cannot read {} ({})", file.display(), error.kind());
        cli::complain(&reason, Some("Check the path, and that you may read it."));
        return Ok(Done::InPart);
    }
    let list = match opml::Opml::read(&bytes, &limits) {
        Ok(list) => list,
        Err(error) => {
            cli::complain(&format!("{}: {error}", file.display()), Some(error.hint()));
            return Ok(Done::InPart);
        }
    };
    let library = setup.open()?;
    let mut sum = Listed { feeds: 0, new: 0 };
    for subscription in list.subscriptions() {
        sum.feeds += 1;
        sum.new += usize::from(feeds::enlist(&library, &subscription)?);
    }
    let mut out = io::stdout().lock();
    if json {
        json::line(&sum, &mut out)?;
    } else {
        writeln!(out, "feeds in the list: {}, new: {}", sum.feeds, sum.new)?;
        if sum.new > 0 {
            cli::say("hint", "`rapporteur feed refresh` brings their articles.");
        }
    }
    Ok(Done::Whole)
}

fn export(file: Option<&Path>, json: bool, setup: &Setup) -> Result<Done, Error> {
    let library: Library = setup.look()?;
    let list = feeds::list(&library)?;
    let mut out = io::stdout().lock();
    let Some(file) = file.filter(|file| *file != Path::new("-")) else {
        out.write_all(list.write().as_bytes())?;
        out.flush()?;
        return Ok(Done::Whole);
    };
    let subscriptions = list.subscriptions();
    let feeds = subscriptions.len();
    // A list that is there already keeps its head and whatever else is not a feed.
    let there = fs::read(file).ok();
    let there = there.and_then(|bytes| opml::Opml::read(&bytes, &opml::Limits::default()).ok());
    let list = match there {
        Some(mut there) => {
            there.update(&subscriptions);
            there
        }
        None => list,
    };
    fs::write(file, list.write())?;
    if json {
        json::line(&Listed { feeds, new: 0 }, &mut out)?;
    } else {
        writeln!(out, "feeds written: {feeds}")?;
    }
    Ok(Done::Whole)
}

/// The name of a feed for show.
fn name(feed: &Feed) -> String {
    let title = source::scrub_line(&feed.title);
    if title.is_empty() {
        fetch::shown(&feed.address)
    } else {
        title
    }
}

fn words(tally: Tally) -> String {
    format!(
        "{} new, {} changed, {} known",
        tally.new, tally.changed, tally.same
    )
}
