//! `rapporteur doctor`: whether terminal, settings and library are well, on one page.

use std::io;
use std::io::Write;
use std::path::Path;

use serde_json::Map;
use serde_json::Value;
use serde_json::json as object;

use crate::app::Copying;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::Json;
use crate::cli::args::Places;
use crate::cli::setup;
use crate::cli::setup::Setup;
use crate::cli::startup;
use crate::export::json;
use crate::library;
use crate::library::Library;
use crate::paths;
use crate::runtime;
use crate::source;

/// What was looked at, and what is to be done where it is not well.
struct Finding {
    about: &'static str,
    words: String,
    hint: Option<String>,
}

fn well(about: &'static str, words: impl Into<String>) -> Finding {
    Finding {
        about,
        words: words.into(),
        hint: None,
    }
}

fn ill(about: &'static str, words: impl Into<String>, hint: impl Into<String>) -> Finding {
    Finding {
        about,
        words: words.into(),
        hint: Some(hint.into()),
    }
}

/// Looks at everything, changes nothing, and asks neither terminal nor network.
pub(super) fn run(arguments: &Json, places: &Places, setup: &Setup) -> Result<Done, Error> {
    let findings = [
        well("version", env!("CARGO_PKG_VERSION")),
        well(
            "system",
            format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        ),
        terminal(setup),
        locale(),
        settings(places),
        state(),
        kept(setup),
    ];
    let mut out = io::stdout().lock();
    if arguments.json {
        let wire = |one: &Finding| {
            let value = object!({"is": source::scrub_line(&one.words), "todo": one.hint});
            (one.about.to_owned(), value)
        };
        let wire: Map<String, Value> = findings.iter().map(wire).collect();
        json::line(&Value::Object(wire), &mut out)?;
    } else {
        for one in &findings {
            writeln!(out, "{:<9} {}", one.about, source::scrub_line(&one.words))?;
        }
    }
    out.flush()?;
    let mut done = Done::Whole;
    for one in findings {
        if let Some(hint) = one.hint {
            cli::complain(&format!("{}: {}", one.about, one.words), Some(&hint));
            done = Done::InPart;
        }
    }
    Ok(done)
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn copying(setup: &Setup) -> Copying {
    startup::copying(&setup.config.reader.copy, |name| std::env::var(name).ok())
}

fn terminal(setup: &Setup) -> Finding {
    let mut words = vec![format!("TERM={}", variable("TERM"))];
    for name in ["COLORTERM", "COLORFGBG", "NO_COLOR"] {
        let value = variable(name);
        if !value.is_empty() {
            words.push(format!("{name}={value}"));
        }
    }
    words.push(match copying(setup) {
        Copying::ByTerminal => "copies by the terminal (OSC 52)".to_owned(),
        Copying::Doubtful(why) => format!("copies: {why}"),
        Copying::ByProgram => "copies by reader.copy".to_owned(),
    });
    // In a script there is none, and nothing is wrong with that.
    words.push(match runtime::usable() {
        Ok(()) => "shows the reader".to_owned(),
        Err(why) => format!("shows plain text: {why}"),
    });
    well("terminal", words.join(", "))
}

fn locale() -> Finding {
    let signs = if startup::is_utf8(|name| std::env::var(name).ok()) {
        "all characters are drawn"
    } else {
        "only ASCII is drawn"
    };
    well("locale", signs)
}

fn settings(places: &Places) -> Finding {
    match setup::read_config(places) {
        Ok((path, _, mistakes)) if mistakes.is_empty() => {
            well("settings", path.display().to_string())
        }
        Ok((path, _, mistakes)) => ill(
            "settings",
            format!("mistakes in {}: {}", path.display(), mistakes.len()),
            "`rapporteur config check` tells them.",
        ),
        Err(None) => well("settings", "none; the usual ones are used"),
        Err(Some(why)) => ill("settings", why, "The usual settings are used till then."),
    }
}

fn state() -> Finding {
    let told = |path: &Path| {
        let there = if path.exists() {
            ""
        } else {
            " (not there yet)"
        };
        format!("{}{there}", path.display())
    };
    let path = paths::state_file();
    let nowhere = || "reading positions are not kept".to_owned();
    well("positions", path.as_deref().map_or_else(nowhere, told))
}

fn kept(setup: &Setup) -> Finding {
    let Ok(path) = setup.path() else {
        return ill(
            "library",
            "the system names no folder for it",
            "Name one with --library or RAPPORTEUR_LIBRARY.",
        );
    };
    if !path.exists() {
        return well("library", format!("{} (not there yet)", path.display()));
    }
    let looked = || -> Result<String, library::Error> {
        let library = Library::open(path)?;
        library.check()?;
        if let Some(what) = library.damage() {
            return Err(library::Error::Damaged { what });
        }
        let articles = library.counts()?.articles.all;
        Ok(format!("{}, sound, articles: {articles}", path.display()))
    };
    match looked() {
        Ok(words) => well("library", words),
        Err(error) => ill("library", error.to_string(), error.hint()),
    }
}
