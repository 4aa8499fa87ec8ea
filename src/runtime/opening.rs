//! Opening an entry: what is read before the next frame, and what while the reader goes on.

use std::fs;
use std::path::Path;

use crate::app::Effect;
use crate::app::Message;
use crate::app::desk::ask::Ask;
use crate::library::ArticleId;
use crate::runtime::Reader;
use crate::runtime::worker;
use crate::source::Source;

/// A file up to this size is read before the first frame, which then shows its text at once.
const SMALL: u64 = 2 * 1024 * 1024;

/// When an article is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loading {
    /// Before the next frame, if that is quick.
    AtOnceIfSmall,
    /// While the reader goes on.
    Behind,
}

fn is_small(path: &Path) -> bool {
    // A pipe or a device would make the first frame wait for whoever writes to it.
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() <= SMALL)
}

impl Reader {
    pub(super) fn open(&mut self, entry: usize, loading: Loading) -> Vec<Effect> {
        let Some(source) = self.source(entry) else {
            return Vec::new();
        };
        // The latest wish alone is worked for.
        self.to_analyse = None;
        let position = self.positions.find(&source);
        let marks = self.positions.marks(&source);
        if let Some(days) = self.positions.days_since(&source) {
            self.app.update(Message::Away { entry, days });
        }
        // Only adds to what is kept; asks for nothing.
        self.app.update(Message::Kept { entry, marks });
        if let Source::Path(path) = &source {
            self.tell_corrections(Some(entry), Some(path));
        }
        let loaded = match (&source, loading) {
            // Read already, and it cannot be read twice.
            (Source::Stdin, _) => match self.stdin.clone() {
                Some(loaded) => worker::first(loaded),
                None => Err("standard input was read already".to_owned()),
            },
            (Source::Kept(number), _) => {
                self.ask(Ask::Open {
                    entry,
                    id: ArticleId(*number),
                });
                return Vec::new();
            }
            (Source::Path(path), Loading::AtOnceIfSmall) if is_small(path) => worker::load(&source),
            (Source::Path(_), Loading::AtOnceIfSmall | Loading::Behind) => {
                self.worker.open(entry, source, position);
                return Vec::new();
            }
        };
        match loaded {
            Ok((article, notices)) => {
                let copy = Box::new(article.clone());
                self.to_analyse = Some((entry, article));
                self.app.update(Message::Opened {
                    entry,
                    article: copy,
                    notices,
                    position,
                })
            }
            Err(error) => self.app.update(Message::Failed { entry, error }),
        }
    }

    pub(super) fn find_titles(&self) {
        let entries = self.app.shelf.entries.iter().enumerate().skip(1);
        let sources = entries.map(|(at, entry)| (at, entry.source.clone()));
        let sources = sources.collect();
        self.worker.find_titles(sources);
    }
}
