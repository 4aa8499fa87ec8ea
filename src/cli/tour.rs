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

/// What stands before the example: a story of its own for the panel, and no name of a key that is taken for one.
const GUIDE: &str = "A short tour

You read here; the panel at the right, or below, holds what the text has said so far, and nothing that it has not said yet. The key “}” leads on to the next paragraph, “{” back to the one before.

Two sides, to begin with: the government of Ruritania and the Dunmere Brigade have fought over a bridge since the spring. What a paragraph brings has the sign + in the panel; the sides have ◆.

In June Sylvania offered to mediate between Ruritania and the Dunmere Brigade. The sign before a name tells how sure the text is: this one has ◇, for an offer is no more than that. With “?” all signs and keys are explained.

On Monday Sylvania mediated between the two sides in Port Lucia. Now the panel has ~ for what changed, and ●, for the offer became a fact. It is not known whether the bridge will be opened again: what is left open is kept too, and the key “.” leads from one such question to the next.

To the panel: “Tab”. There “j” and “k” choose a line, and the status line says why it stands there. The key “Enter” leads to the sentence that says so, “n” to the next mention, “C-o” back to here; “i” opens a card with everything on it.

Pictures: “T” is who talks through whom, “M” where it happens, “X” when what comes up, “B” the whole brief on a page. In each of them “t” says the same in words, and “Esc” closes it.

The key “/” is for searching, “V” selects a sentence, “y” copies it with its source. After “:” you type a command, and “Tab” completes it. Where the panel errs, “c” corrects it, and “u” takes that back. The key “z” leaves the text alone on the screen.

An example to try it on is the next article: “]” opens it. With “q” you leave, whenever you like.
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
