//! What a verb works with: the settings, and the library they lead to.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::app::keymap::Keymap;
use crate::cli;
use crate::cli::Error;
use crate::cli::args::Places;
use crate::cli::startup;
use crate::config;
use crate::config::Config;
use crate::config::Mistake;
use crate::library;
use crate::library::Library;
use crate::paths;
use crate::source;

/// Settings, and where the library is.
pub(super) struct Setup {
    pub(super) config: Config,
    /// The keys of the reader.
    pub(super) keymap: Keymap,
    /// One line about mistakes in the settings, for the reader's status line.
    pub(super) told: Option<String>,
    /// None where the system has no place for it.
    library: Option<PathBuf>,
}

impl Setup {
    /// Reads the settings; says what is wrong in them and goes on without it.
    pub(super) fn new(places: &Places) -> Self {
        let mut told = None;
        let config = match read_config(places) {
            Ok((path, config, mistakes)) => {
                told = startup::told(&path, &mistakes);
                for mistake in mistakes {
                    say_mistake("warning", &path, &mistake);
                }
                config
            }
            Err(None) => Config::default(),
            Err(Some(refusal)) => {
                cli::say("warning", &refusal);
                cli::say("hint", "The usual settings are used.");
                told = Some(source::scrub_line(&refusal));
                Config::default()
            }
        };
        let (keymap, _) = Keymap::of(&config.keys);
        let library = paths::library_file(places.library.clone(), config.library.path.clone());
        Self {
            config,
            keymap,
            told,
            library,
        }
    }

    /// Where the library is or would be.
    pub(super) fn path(&self) -> Result<&PathBuf, Error> {
        self.library.as_ref().ok_or_else(|| Error::Usage {
            message: "the system names no folder for the library".to_owned(),
            hint: "Name one with --library or RAPPORTEUR_LIBRARY.",
        })
    }

    /// Opens the library, or founds it; says what is wrong with it.
    pub(super) fn open(&self) -> Result<Library, Error> {
        let library = Library::open(self.path()?).map_err(Error::Opening)?;
        for backup in library.backups() {
            let path = backup.display();
            cli::say(
                "note",
                &format!("the library has been brought up to date; as it was: {path}"),
            );
        }
        if let Some(what) = library.damage() {
            let error = library::Error::Damaged { what };
            cli::say("warning", &format!("{error}; it can only be read"));
            cli::say("hint", error.hint());
        }
        Ok(library)
    }

    /// Opens the library to look into it; one that is not there yet is empty.
    pub(super) fn look(&self) -> Result<Library, Error> {
        // What cannot be looked at is told when it is opened.
        if self.path()?.try_exists().unwrap_or(true) {
            return self.open();
        }
        cli::say(
            "note",
            "there is no library yet; `rapporteur add` begins one",
        );
        Library::in_memory().map_err(Error::Opening)
    }
}

/// What was found of the settings: their file, what it says, what is wrong in it.
type Read = (PathBuf, Config, Vec<Mistake>);

/// Reads the settings. An error is none where there are none, else why they cannot be read.
pub(super) fn read_config(places: &Places) -> Result<Read, Option<String>> {
    let path = paths::config_file(places.config.clone()).ok_or(None)?;
    match fs::read(&path) {
        Ok(bytes) => {
            // Bytes that are no text show as a mistake of their line.
            let (config, mut mistakes) = config::read(&String::from_utf8_lossy(&bytes));
            mistakes.extend(Keymap::of(&config.keys).1);
            mistakes.sort_by_key(|one| (one.line, one.column));
            Ok((path, config, mistakes))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && places.config.is_none() => {
            Err(None)
        }
        Err(error) => Err(Some(format!(
            "cannot read the settings in {} ({})",
            path.display(),
            error.kind()
        ))),
    }
}

/// Says one mistake of the settings.
pub(super) fn say_mistake(kind: &str, path: &std::path::Path, mistake: &Mistake) {
    let place = format!("{}:{}:{}", path.display(), mistake.line, mistake.column);
    cli::say(kind, &format!("{place}: {}", mistake.message));
    if let Some(hint) = &mistake.hint {
        cli::say("hint", hint);
    }
}
