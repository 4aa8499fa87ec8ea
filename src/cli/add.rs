//! `rapporteur add` and `open`: what people read arrives in the library.

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use crate::app::Entry;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::AddArguments;
use crate::cli::brief;
use crate::cli::brief::Form;
use crate::cli::setup::Setup;
use crate::export::json;
use crate::library::Added;
use crate::library::ArticleId;
use crate::library::Library;
use crate::runtime::gather;
use crate::runtime::gather::Brought;
use crate::runtime::gather::Kept;
use crate::runtime::gather::Terms;
use crate::runtime::gather::Wish;
use crate::source;
use crate::source::Source;

/// One article, or one input that gave none, for other programs.
#[derive(Debug, Serialize)]
struct WireAdded<'a> {
    input: &'a str,
    status: &'static str,
    id: Option<i64>,
    title: Option<&'a str>,
    reason: Option<&'a str>,
    hint: Option<&'a str>,
    notices: &'a [String],
}

/// Runs `add`.
pub(super) fn run(arguments: &AddArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let (_, done) = keep(arguments, setup, &library, &mut |brought| {
        tell(&brought, arguments.json, &mut out)
    })?;
    Ok(done)
}

/// Keeps what is asked for; which articles that are, those that were there already among them.
fn keep(
    arguments: &AddArguments,
    setup: &Setup,
    library: &Library,
    tell: &mut dyn FnMut(Brought) -> Result<(), Error>,
) -> Result<(Vec<ArticleId>, Done), Error> {
    let (wishes, mut done) = wishes(&arguments.inputs);
    let terms = Terms {
        tags: arguments.tag.clone(),
        ..Terms::new(&setup.config)
    };
    let shows_progress = wishes.len() > 1 && io::stderr().is_terminal();
    let mut ids = Vec::new();
    let mut told = Ok(());
    let mut count = 0;
    gather::bring(library, &wishes, &terms, |brought| {
        count += 1;
        match &brought.kept {
            Ok(kept) => ids.extend(kept.iter().filter_map(|kept| kept.added.id())),
            Err(_) => done = Done::InPart,
        }
        if shows_progress {
            cli::progress(&format!("{count} of {}", wishes.len()));
        }
        if told.is_ok() {
            told = tell(brought);
        }
    })?;
    if shows_progress {
        cli::progress("");
    }
    told?;
    Ok((ids, done))
}

/// What the inputs mean, in their order; says what cannot be found.
fn wishes(inputs: &[PathBuf]) -> (Vec<Wish>, Done) {
    let mut wishes = Vec::new();
    let mut done = Done::Whole;
    let address = |input: &PathBuf| input.to_str().and_then(Wish::address);
    for group in inputs.chunk_by(|one, next| address(one).is_none() && address(next).is_none()) {
        if let Some(address) = group.first().and_then(address) {
            wishes.push(Wish::Web(address));
            continue;
        }
        let (found, all) = cli::find(group);
        done = done.and(all);
        wishes.extend(found.into_iter().map(Wish::Local));
    }
    (wishes, done)
}

/// Tells what became of one input.
fn tell(brought: &Brought, json: bool, out: &mut dyn Write) -> Result<(), Error> {
    let notices = brought.notices.as_slice();
    match &brought.kept {
        Err(refusal) => {
            cli::complain(&refusal.reason, refusal.hint.as_deref());
            if json {
                let row = WireAdded {
                    input: &brought.name,
                    status: "refused",
                    id: None,
                    title: None,
                    reason: Some(&refusal.reason),
                    hint: refusal.hint.as_deref(),
                    notices,
                };
                json::line(&row, &mut *out)?;
            }
        }
        Ok(kept) => {
            for notice in notices {
                cli::say("note", &format!("{}: {notice}", brought.name));
            }
            for kept in kept {
                tell_kept(brought, kept, json, &mut *out)?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

fn tell_kept(brought: &Brought, kept: &Kept, json: bool, out: &mut dyn Write) -> Result<(), Error> {
    let (status, words) = match kept.added {
        Added::New(_) => ("added", "added"),
        Added::Changed(_) => ("changed", "changed"),
        Added::Same(_) => ("same", "already there"),
        Added::Deleted => ("deleted", "deleted before"),
    };
    let id = kept.added.id().map(|id| id.0);
    if json {
        let row = WireAdded {
            input: &brought.name,
            status,
            id,
            title: Some(&kept.title),
            reason: None,
            hint: None,
            notices: &brought.notices,
        };
        return Ok(json::line(&row, out)?);
    }
    let id = id.map_or_else(String::new, |id| id.to_string());
    let title = source::scrub_line(&kept.title);
    writeln!(out, "{words:13} {id:>6}  {title}")?;
    Ok(())
}

/// Keeps what `open` names; where there is no screen, prints it, and there is nothing to open.
pub(super) fn open(arguments: &AddArguments, setup: &Setup) -> Result<(Vec<Entry>, Done), Error> {
    let library = setup.open()?;
    let (ids, done) = keep(arguments, setup, &library, &mut |brought| {
        let kept = brought.kept.as_deref();
        if let Err(refusal) = kept {
            cli::complain(&refusal.reason, refusal.hint.as_deref());
        }
        for notice in &brought.notices {
            cli::say("note", &format!("{}: {notice}", brought.name));
        }
        Ok(())
    })?;
    if !cli::has_screen() {
        brief::print_kept(&library, &ids, Form::Whole)?;
        return Ok((Vec::new(), done));
    }
    let mut entries: Vec<Entry> = Vec::new();
    for id in ids {
        let source = Source::Kept(id.0);
        if entries.iter().all(|entry| entry.source != source) {
            let title = source::scrub_line(&library.row(id)?.title);
            entries.push(Entry { source, title });
        }
    }
    Ok((entries, done))
}
