//! Where the reader's corrections are kept and come from: the library, or the file beside the positions.

use std::path::Path;

use crate::app::Message;
use crate::app::desk::ask::Ask;
use crate::corrections::Act;
use crate::library::ArticleId;
use crate::runtime::Reader;
use crate::source::Source;

impl Reader {
    /// Keeps a correction where its article is kept; one of all articles, in the library if there is one.
    pub(super) fn correct(&mut self, entry: Option<usize>, act: Act) {
        match entry.map(|entry| self.source(entry)) {
            Some(Some(Source::Kept(number))) => self.ask(Ask::Correct {
                of: Some(ArticleId(number)),
                act,
            }),
            Some(Some(Source::Path(path))) => self.errata.act(Some(&path), act),
            // Standard input has no name under which to find it again.
            Some(Some(Source::Stdin) | None) => {}
            None if self.library.is_some() || self.librarian.is_some() => {
                self.ask(Ask::Correct { of: None, act });
            }
            None => self.errata.act(None, act),
        }
    }

    /// Asks for what the reader knows better in all articles, where there is a library to ask.
    pub(super) fn ask_for_corrections(&mut self) {
        let library = self.library.as_ref();
        if self.librarian.is_some() || library.is_some_and(|options| options.path.exists()) {
            self.ask(Ask::Corrections);
        } else if library.is_none() {
            self.tell_corrections(None, None);
        }
    }

    /// Hands the app the corrections of an article in a file, or without one of all articles.
    pub(super) fn tell_corrections(&mut self, entry: Option<usize>, of: Option<&Path>) {
        match self.errata.find(of) {
            Ok(log) => {
                // Only adds to what is shown; asks for nothing.
                self.app.update(Message::Corrections { entry, log });
            }
            Err(why) => self.app.message = Some(why),
        }
    }
}
