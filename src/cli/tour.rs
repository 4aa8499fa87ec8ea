//! `rapporteur tour`: an example to read, with the next step told in the status line.

use std::io;
use std::io::IsTerminal;

use crate::app::Entry;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::Look;
use crate::cli::setup::Setup;
use crate::source;
use crate::source::Source;

/// An article of our own, which is in the program.
const EXAMPLE: &str = include_str!("../../examples/articles/08-three-cities.txt");

/// The first step; the text itself tells the others.
const WELCOME: &str =
    "welcome: } reads on, Tab goes to the panel, Enter to the evidence, ? all keys";

/// What stands before the example.
const GUIDE: &str = "A tour of Rapporteur

You read at the left; at the right stands what the text has said so far, and nothing it has not said yet. Press } to come to the next paragraph, { to go back.

Watch the panel now and then: + marks what a paragraph brought, ~ what it changed. The sign before a mediator tells how sure the text is of it, from confirmed to denied; ? explains each.

Press Tab to go to the panel and j or k to choose a line; the status line says why it stands there. Enter takes you to the sentence that says so, n to the next mention, C-o back to here.

Press . for the next open question, / to search, V to select a sentence and y to copy it with its source. With : you type a command; Tab completes it. z leaves the text alone on the screen.

The next article of the tour is an example to try it on: press ] now. q ends, whenever you like.
";

/// Opens guide and example in the reader, or prints the guide where there is no screen.
pub(super) fn run(look: &Look, setup: &Setup) -> Result<Done, Error> {
    if !io::stdout().is_terminal() || crate::runtime::usable().is_err() {
        return cli::print(GUIDE);
    }
    let folder = tempfolder().map_err(Error::Output)?;
    let mut entries = Vec::new();
    for (name, text) in [("1-tour.txt", GUIDE), ("2-example.txt", EXAMPLE)] {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(Error::Output)?;
        entries.push(Entry {
            title: source::scrub_line(text.lines().next().unwrap_or(name)),
            source: Source::Path(path),
        });
    }
    let ended = cli::read(entries, None, look, setup, Some(WELCOME.to_owned()));
    // What stays in the folder for temporary files does no harm.
    let _ = std::fs::remove_dir_all(&folder);
    ended.map(|()| Done::Whole)
}

fn tempfolder() -> io::Result<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("rapporteur-tour-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    Ok(folder)
}
