//! `rapporteur config`, `completions` and `man`: what the program is told, and what it tells of itself.

use std::fs;
use std::io;
use std::io::Write;
use std::path::Path;

use clap::CommandFactory;
use serde::Serialize;
use serde_json::json as object;

use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::Arguments;
use crate::cli::args::ConfigCommand;
use crate::cli::args::Places;
use crate::cli::setup;
use crate::config;
use crate::export::json;
use crate::paths;
use crate::source;

/// A mistake of the settings for other programs.
#[derive(Debug, Serialize)]
struct WireMistake<'a> {
    line: usize,
    column: usize,
    message: &'a str,
    hint: Option<&'a str>,
}

/// Runs `config`.
pub(super) fn run(command: &ConfigCommand, places: &Places) -> Result<Done, Error> {
    match command {
        ConfigCommand::Default(arguments) if !arguments.json => cli::print(config::DEFAULT),
        ConfigCommand::Default(_) => {
            let mut out = io::stdout().lock();
            json::line(&object!({"default": config::DEFAULT}), &mut out)?;
            Ok(Done::Whole)
        }
        ConfigCommand::Path(arguments) => {
            let path = paths::config_file(places.config.clone()).ok_or_else(|| Error::Usage {
                message: "no file of settings is read".to_owned(),
                hint: "Name one with --config or RAPPORTEUR_CONFIG.",
            })?;
            let words = source::scrub_line(&path.to_string_lossy());
            let mut out = io::stdout().lock();
            if arguments.json {
                let value = object!({"path": words, "exists": path.exists()});
                json::line(&value, &mut out)?;
            } else {
                writeln!(out, "{words}")?;
            }
            Ok(Done::Whole)
        }
        ConfigCommand::Check(arguments) => check(places, arguments.json),
    }
}

fn check(places: &Places, json: bool) -> Result<Done, Error> {
    let mut out = io::stdout().lock();
    let (path, _, mistakes) = match setup::read_config(places) {
        Ok(read) => read,
        Err(None) => {
            if json {
                json::line(&object!({"path": null, "mistakes": []}), &mut out)?;
            } else {
                writeln!(out, "no settings; the usual ones are used")?;
            }
            return Ok(Done::Whole);
        }
        Err(Some(refusal)) => {
            let hint = "Check the path given by --config or RAPPORTEUR_CONFIG.";
            cli::complain(&refusal, Some(hint));
            return Ok(Done::InPart);
        }
    };
    for mistake in &mistakes {
        setup::say_mistake("error", &path, mistake);
    }
    let words = source::scrub_line(&path.to_string_lossy());
    if json {
        let wire: Vec<WireMistake<'_>> = mistakes
            .iter()
            .map(|mistake| WireMistake {
                line: mistake.line,
                column: mistake.column,
                message: &mistake.message,
                hint: mistake.hint.as_deref(),
            })
            .collect();
        json::line(&object!({"path": words, "mistakes": wire}), &mut out)?;
    }
    if !mistakes.is_empty() {
        return Ok(Done::InPart);
    }
    if !json {
        writeln!(out, "no mistakes in {words}")?;
    }
    Ok(Done::Whole)
}

/// Prints completions.
pub(super) fn completions(shell: clap_complete::Shell) -> Result<Done, Error> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "rapporteur", &mut text);
    let mut out = io::stdout().lock();
    out.write_all(&text)?;
    out.flush()?;
    Ok(Done::Whole)
}

/// Prints the manual's first page, or writes all its pages into a folder.
pub(super) fn manual(folder: Option<&Path>) -> Result<Done, Error> {
    // The usual layout of a manual; the program's own help is one screen.
    let command = Arguments::command().after_help(
        "EXIT CODES: 0 done, 1 done in part or something could not be read, 2 wrong usage, \
         3 the library cannot be opened, 70 a bug.",
    );
    if let Some(folder) = folder {
        fs::create_dir_all(folder)?;
        clap_mangen::generate_to(command, folder)?;
        return Ok(Done::Whole);
    }
    let mut text = Vec::new();
    clap_mangen::Man::new(command).render(&mut text)?;
    let mut out = io::stdout().lock();
    out.write_all(&text)?;
    out.flush()?;
    Ok(Done::Whole)
}
