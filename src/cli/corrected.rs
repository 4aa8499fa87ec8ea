//! What the reader knows better, for whatever prints a brief.

use crate::analysis;
use crate::app::corrected;
use crate::cli;
use crate::cli::args::Places;
use crate::cli::setup;
use crate::corrections;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Log;
use crate::corrections::Outcome;
use crate::library;
use crate::library::Library;
use crate::paths;
use crate::runtime::errata::Errata;
use crate::source::Source;
use crate::text::Article;

/// Corrections of all articles, and where those of single files are.
#[derive(Debug)]
pub(super) struct Corrected {
    everywhere: Log,
    errata: Errata,
}

impl Corrected {
    /// Looks into the library, where there is one, and beside the reading positions.
    pub(super) fn new(places: &Places) -> Self {
        let set = setup::read_config(places).ok();
        let set = set.and_then(|(_, config, _)| config.library.path);
        let library = paths::library_file(places.library.clone(), set);
        let library = library.filter(|path| path.exists());
        let opened = library.map(|path| Library::open_read_only(&path));
        let errata = Errata::beside(paths::state_file().as_deref());
        let log = match opened {
            None => errata.find(None),
            Some(opened) => opened
                .and_then(|library| library.corrections(None))
                .map_err(|error| error.to_string()),
        };
        Self {
            everywhere: understood(log),
            errata,
        }
    }

    /// The corrections of all articles.
    pub(super) fn everywhere(self) -> Log {
        self.everywhere
    }

    /// The corrections in a library that is open; those of files are not asked for.
    pub(super) fn of_library(library: &Library) -> Result<Self, library::Error> {
        Ok(Self {
            everywhere: library.corrections(None)?,
            errata: Errata::beside(None),
        })
    }

    /// The corrections of the first article of a source.
    pub(super) fn of(&self, source: &Source) -> Vec<Correction> {
        match source {
            Source::Path(path) => {
                let log = understood(self.errata.find(Some(path)));
                log.corrections().to_vec()
            }
            Source::Stdin | Source::Kept(_) => Vec::new(),
        }
    }

    /// What is named in an article, for what prints no more; the rest is read only where corrections
    /// may hold on to it.
    pub(super) fn names(&self, article: &Article, own: &[Correction]) -> (Outcome, Vec<String>) {
        if !own.is_empty() || !self.everywhere.corrections().is_empty() {
            return self.brief(article, own);
        }
        let outcome = corrections::apply(article, &analysis::names_of(article), &[]);
        (outcome, Vec::new())
    }

    /// Analyses an article and lays corrections over it; says how many find no hold. What holds is
    /// told in words besides.
    pub(super) fn brief(&self, article: &Article, own: &[Correction]) -> (Outcome, Vec<String>) {
        let everywhere = self.everywhere.corrections();
        let said = [everywhere, own].concat();
        let outcome = corrections::apply(article, &analysis::analyze(article), &said);
        let before = everywhere.len();
        let waiting = outcome.waiting.iter().filter(|number| **number >= before);
        match waiting.count() {
            0 => {}
            1 => cli::say("note", "1 correction finds nothing to hold on to"),
            count => cli::say(
                "note",
                &format!("{count} corrections find nothing to hold on to"),
            ),
        }
        let held = said.iter().enumerate();
        let held = held.filter(|(number, _)| !outcome.waiting.contains(number));
        // Notes stand in the documents themselves.
        let held = held.filter(|(_, said)| !matches!(said.change, Change::Note { .. }));
        let words = held.map(|(_, said)| format!("by the reader: {}", corrected::told(said)));
        let words = words.collect();
        (outcome, words)
    }
}

/// A log, or that it cannot be read: the brief is then as it would be without.
fn understood(log: Result<Log, String>) -> Log {
    log.unwrap_or_else(|why| {
        cli::say("note", &why);
        Log::default()
    })
}
