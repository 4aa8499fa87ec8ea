//! `rapporteur read`, `star`, `tag`, `delete` and `undo`: what people make of what is kept.

use std::io;
use std::io::Write;

use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::DeleteArguments;
use crate::cli::args::ReadArguments;
use crate::cli::args::StarArguments;
use crate::cli::args::TagArguments;
use crate::cli::args::UndoArguments;
use crate::cli::lines;
use crate::cli::lines::WireRow;
use crate::cli::setup::Setup;
use crate::export::json;
use crate::library::ArticleId;
use crate::library::Library;
use crate::library::Listing;
use crate::source;

/// Runs `read`.
pub(super) fn read(arguments: &ReadArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let ids = if arguments.all {
        let rows = library.list(&Listing {
            read: Some(arguments.unread),
            take: i32::MAX as usize,
            ..Listing::default()
        })?;
        rows.into_iter().map(|row| row.id).collect()
    } else {
        lines::articles(&library, &arguments.ids)?
    };
    library.set_read(&ids, !arguments.unread)?;
    let words = if arguments.unread { "unread" } else { "read" };
    tell(&library, &ids, words, arguments.json)
}

/// Runs `star`.
pub(super) fn star(arguments: &StarArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let ids = lines::articles(&library, &arguments.ids)?;
    library.set_starred(&ids, !arguments.off)?;
    let words = if arguments.off { "no star" } else { "starred" };
    tell(&library, &ids, words, arguments.json)
}

/// Runs `tag`.
pub(super) fn tag(arguments: &TagArguments, setup: &Setup) -> Result<Done, Error> {
    let mut json = arguments.json;
    let mut words = Vec::new();
    let mut changes = Vec::new();
    for word in &arguments.words {
        if word == "--json" {
            json = true;
        } else if let Some(option) = word.strip_prefix("--") {
            return Err(Error::Usage {
                message: format!("an option after the articles: --{option}"),
                hint: "Options of `tag` come first; -TAG takes a tag away.",
            });
        } else if let Some(tag) = word.strip_prefix('+') {
            changes.push((true, tag));
        } else if let Some(tag) = word.strip_prefix('-') {
            changes.push((false, tag));
        } else {
            words.push(word.clone());
        }
    }
    if words.is_empty() || changes.is_empty() {
        return Err(Error::Usage {
            message: "an article and a tag are wanted".to_owned(),
            hint: "Such as `rapporteur tag 12 +ceasefire -todo`.",
        });
    }
    let library = setup.open()?;
    let ids = lines::articles(&library, &words)?;
    for (gives, tag) in changes {
        if gives {
            library.tag(&ids, tag)?;
        } else {
            library.untag(&ids, tag)?;
        }
    }
    tell(&library, &ids, "tagged", json)
}

/// Runs `delete`.
pub(super) fn delete(arguments: &DeleteArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let ids = lines::articles(&library, &arguments.ids)?;
    library.delete(&ids)?;
    tell(&library, &ids, "deleted", arguments.json)
}

/// Runs `undo`.
pub(super) fn undo(arguments: &UndoArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.open()?;
    let ids = if arguments.ids.is_empty() {
        library.last_deleted()?
    } else {
        lines::articles(&library, &arguments.ids)?
    };
    if ids.is_empty() {
        return Err(Error::Usage {
            message: "nothing has been deleted that could be brought back".to_owned(),
            hint: "`rapporteur list --deleted` shows what can be.",
        });
    }
    library.restore(&ids)?;
    tell(&library, &ids, "back", arguments.json)
}

/// Tells what was done to each article, and how it is now.
fn tell(library: &Library, ids: &[ArticleId], words: &str, json: bool) -> Result<Done, Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for &id in ids {
        let row = library.row(id)?;
        if json {
            json::line(&WireRow::new(library, row, None)?, &mut out)?;
            continue;
        }
        let tags = if words == "tagged" {
            let tags = library.tags(id)?;
            let tags: Vec<String> = tags.iter().map(|tag| format!("+{tag}")).collect();
            format!("  {}", tags.join(" "))
        } else {
            String::new()
        };
        let title = source::scrub_line(&format!("{}{tags}", row.title));
        writeln!(out, "{words:8} {:>6}  {title}", id.0)?;
    }
    out.flush()?;
    Ok(Done::Whole)
}
