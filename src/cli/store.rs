//! `rapporteur library`: where it is, whether it is sound, out and in as plain data.

use std::fs;
use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;
use serde_json::json as object;

use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::LibraryCommand;
use crate::cli::setup::Setup;
use crate::export::json;
use crate::library;
use crate::library::ArticleId;
use crate::library::Library;
use crate::library::exchange::Exported;
use crate::library::repair;
use crate::runtime::gather;
use crate::source;

/// Runs `library`.
pub(super) fn run(command: &LibraryCommand, setup: &Setup) -> Result<Done, Error> {
    match command {
        LibraryCommand::Path(arguments) => {
            let path = setup.path()?;
            let words = source::scrub_line(&path.to_string_lossy());
            let exists = path.exists();
            tell(
                arguments.json,
                &words,
                &object!({"path": words, "exists": exists}),
            )?;
            Ok(Done::Whole)
        }
        LibraryCommand::Check(arguments) => check(setup, arguments.json),
        LibraryCommand::Repair(arguments) => mend(setup, arguments.json),
        LibraryCommand::Export { to, json } => export(setup, to.as_deref(), *json),
        LibraryCommand::Import { from, json } => import(setup, from, *json),
        LibraryCommand::Reindex { all, json } => reindex(setup, *all, *json),
        LibraryCommand::Compact { forget, json } => compact(setup, *forget, *json),
    }
}

/// Says it to people or to a program.
fn tell(json: bool, words: &str, value: &Value) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    if json {
        json::line(value, &mut out)?;
    } else {
        writeln!(out, "{words}")?;
    }
    out.flush()?;
    Ok(())
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
}

fn check(setup: &Setup, json: bool) -> Result<Done, Error> {
    let library = setup.look()?;
    let damage = match library.check() {
        Ok(()) => library.damage(),
        Err(error) if error.is_damage() => Some(error.to_string()),
        Err(error) => return Err(error.into()),
    };
    if let Some(what) = damage {
        if json {
            tell(json, "", &object!({"sound": false, "damage": what}))?;
        }
        cli::complain(
            &what,
            Some(
                "Run `rapporteur library repair`: it saves what can be saved and keeps the damaged file.",
            ),
        );
        return Ok(Done::InPart);
    }
    let articles = library.counts()?.articles.all;
    let bytes = library.path().map_or(0, size);
    let stale = library.stale_count()?;
    tell(
        json,
        &format!("sound: {articles} articles, {bytes} bytes, {stale} to be briefed anew"),
        &object!({"sound": true, "articles": articles, "bytes": bytes, "stale": stale}),
    )?;
    Ok(Done::Whole)
}

fn mend(setup: &Setup, json: bool) -> Result<Done, Error> {
    let path = setup.path()?;
    let repaired = repair::repair(path).map_err(Error::Opening)?;
    let aside = repaired.aside.to_string_lossy();
    let aside = source::scrub_line(&aside);
    tell(
        json,
        &format!(
            "articles saved: {}; the old file is {aside}",
            repaired.articles
        ),
        &object!({
            "articles": repaired.articles,
            "lost": numbers(&repaired.lost),
            "aside": aside,
        }),
    )?;
    Ok(told_lost(&repaired.lost))
}

fn numbers(ids: &[ArticleId]) -> Vec<i64> {
    ids.iter().map(|id| id.0).collect()
}

fn told_lost(lost: &[ArticleId]) -> Done {
    if lost.is_empty() {
        return Done::Whole;
    }
    let numbers: Vec<String> = lost.iter().map(|id| id.0.to_string()).collect();
    cli::complain(
        &format!("articles too damaged to be read: {}", numbers.join(", ")),
        Some("Add them again from where they came."),
    );
    Done::InPart
}

fn export(setup: &Setup, to: Option<&Path>, json: bool) -> Result<Done, Error> {
    let library = setup.look()?;
    let Some(to) = to.filter(|to| *to != Path::new("-")) else {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let exported = written(library.export_lines(&mut out))?;
        return Ok(told_lost(&exported.lost));
    };
    let exported = if to.extension().is_some_and(|ending| ending == "jsonl") {
        // Whole or not at all: an older export stays until this one is written.
        let mut part = to.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let mut out = io::BufWriter::new(fs::File::create(&part)?);
        let exported = library.export_lines(&mut out).and_then(|exported| {
            let written = out
                .get_ref()
                .sync_all()
                .and_then(|()| fs::rename(&part, to));
            written
                .map(|()| exported)
                .map_err(|error| library::Error::Unusable {
                    path: to.to_owned(),
                    reason: error.to_string(),
                })
        });
        exported.inspect_err(|_| {
            let _ = fs::remove_file(&part);
        })?
    } else {
        let holds_something = fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some());
        if holds_something {
            // What it held would be taken in with the export some day.
            return Err(Error::Usage {
                message: format!("the folder is not empty: {}", to.display()),
                hint: "Name a new folder, or a file that ends in .jsonl.",
            });
        }
        library.export_markdown(to)?
    };
    tell(
        json,
        &format!("articles written: {}", exported.articles),
        &object!({"articles": exported.articles, "lost": numbers(&exported.lost)}),
    )?;
    Ok(told_lost(&exported.lost))
}

/// An export to standard output: a pipe that was closed is no fault of the library.
fn written(exported: Result<Exported, library::Error>) -> Result<Exported, Error> {
    match exported {
        Err(library::Error::Unusable { reason, .. }) if reason.contains("roken pipe") => {
            Err(Error::Output(io::ErrorKind::BrokenPipe.into()))
        }
        other => Ok(other?),
    }
}

fn import(setup: &Setup, from: &[PathBuf], json: bool) -> Result<Done, Error> {
    let library = setup.open()?;
    let mut sum = library::exchange::Imported::default();
    let mut done = Done::Whole;
    for path in from {
        match library.import(path) {
            Ok(taken) => {
                sum.new += taken.new;
                sum.changed += taken.changed;
                sum.same += taken.same;
                sum.feeds += taken.feeds;
                sum.collections += taken.collections;
            }
            Err(error @ (library::Error::Import { .. } | library::Error::Unusable { .. })) => {
                let hint = match &error {
                    library::Error::Unusable { .. } => "Check the path, and that you may read it.",
                    error => error.hint(),
                };
                cli::complain(&error.to_string(), Some(hint));
                done = Done::InPart;
            }
            Err(error) => return Err(error.into()),
        }
    }
    index(&library, &library.stale(usize::MAX >> 1)?)?;
    tell(
        json,
        &format!(
            "articles: {} new, {} changed, {} already there; feeds: {}; collections: {}",
            sum.new, sum.changed, sum.same, sum.feeds, sum.collections
        ),
        &object!({
            "new": sum.new,
            "changed": sum.changed,
            "same": sum.same,
            "feeds": sum.feeds,
            "collections": sum.collections,
        }),
    )?;
    Ok(done)
}

fn reindex(setup: &Setup, all: bool, json: bool) -> Result<Done, Error> {
    let library = setup.open()?;
    let ids = if all {
        library.ids()?
    } else {
        library.stale(usize::MAX >> 1)?
    };
    let failed = index(&library, &ids)?;
    let done = ids.len() - failed.len();
    tell(
        json,
        &format!("articles briefed: {done}"),
        &object!({"articles": done, "failed": numbers(&failed)}),
    )?;
    Ok(told_lost(&failed))
}

/// Briefs articles and shows how far it is.
fn index(library: &Library, ids: &[ArticleId]) -> Result<Vec<ArticleId>, Error> {
    let shows = io::stderr().is_terminal();
    let failed = gather::reindex(library, ids, |done| {
        if shows {
            cli::progress(&format!("{done} of {} briefed", ids.len()));
        }
    })?;
    if shows {
        cli::progress("");
    }
    Ok(failed)
}

fn compact(setup: &Setup, forget: bool, json: bool) -> Result<Done, Error> {
    let library = setup.open()?;
    let before = library.path().map_or(0, size);
    let gone = if forget {
        // Whatever was deleted until now.
        library.purge(library::time::now() + 1)?
    } else {
        0
    };
    library.tidy()?;
    let after = library.path().map_or(0, size);
    tell(
        json,
        &format!("{before} bytes, now {after}; removed for good: {gone}"),
        &object!({"before": before, "after": after, "removed": gone}),
    )?;
    Ok(Done::Whole)
}
