//! What the reader adds by hand: web addresses, files, folders, feeds.

use std::fmt::Write;
use std::sync::mpsc::Sender;

use crate::app::desk::ask::Answer;
use crate::library::Added;
use crate::runtime::gather;
use crate::runtime::gather::Briefs;
use crate::runtime::gather::Refusal;
use crate::runtime::gather::Terms;
use crate::runtime::gather::Wish;
use crate::runtime::gather::feeds;
use crate::runtime::librarian::Desk;
use crate::runtime::librarian::Work;
use crate::source::Loaded;
use crate::source::scrub_line;

/// What was found beside the librarian.
pub(super) enum Brought {
    /// The articles of one source.
    Articles(Loaded),
    /// A feed.
    Feed(Box<feeds::Found>),
    /// Nothing; the words say why and what to do.
    Failed(String),
    /// That was all of one wish.
    Ended,
}

/// What the wishes under way have come to.
#[derive(Debug, Default)]
pub(super) struct Adding {
    fresh: usize,
    known: usize,
    title: String,
    feed: Option<String>,
    failures: Vec<String>,
    notices: Vec<String>,
}

impl Desk {
    fn terms(&self) -> Terms {
        Terms {
            limits: self.options.manners.limits.clone(),
            cancel: self.cancel.clone(),
            ..Terms::default()
        }
    }

    pub(super) fn add(&self, text: String) {
        let terms = self.terms();
        self.aside(move |work| {
            let (wishes, refusals) = gather::wishes(&text);
            for refusal in refusals {
                hand_in(work, failed(&refusal));
            }
            for wish in wishes {
                if terms.cancel.is_cancelled() {
                    break;
                }
                let loaded = gather::load(&wish, &terms);
                hand_in(
                    work,
                    loaded.map_or_else(|refusal| failed(&refusal), Brought::Articles),
                );
            }
            hand_in(work, Brought::Ended);
        });
    }

    pub(super) fn add_feed(&self, text: String) {
        let terms = self.terms();
        self.aside(move |work| {
            let found = match Wish::address(&text) {
                Some(address) => feeds::find(&address, &terms),
                None => Err(Refusal::no_address(&text)),
            };
            let found = found.map(|found| Brought::Feed(Box::new(found)));
            hand_in(work, found.unwrap_or_else(|refusal| failed(&refusal)));
            hand_in(work, Brought::Ended);
        });
    }

    pub(super) fn keep_brought(&mut self, brought: Brought) {
        match brought {
            Brought::Articles(loaded) => {
                let kept =
                    self.with(|_, library| gather::keep(library, &[&loaded], &[], Briefs::Later));
                let Some(kept) = kept else {
                    return;
                };
                for kept in kept.into_iter().flatten() {
                    match kept.added {
                        Added::New(_) | Added::Changed(_) => {
                            self.adding.fresh += 1;
                            self.adding.title = kept.title;
                        }
                        Added::Same(_) | Added::Deleted => self.adding.known += 1,
                    }
                }
                self.adding.notices.extend(loaded.notices);
                self.index_again();
            }
            Brought::Feed(found) => {
                let kept = self.with(|_, library| feeds::subscribe(library, &found, Briefs::Later));
                let Some((_, _, tally)) = kept else {
                    return;
                };
                self.adding.fresh += tally.new + tally.changed;
                let title = found.feed.title.trim();
                let name = if title.is_empty() {
                    &found.address
                } else {
                    title
                };
                self.adding.feed = Some(name.to_owned());
                self.index_again();
            }
            Brought::Failed(why) => self.adding.failures.push(why),
            Brought::Ended => {
                let adding = std::mem::take(&mut self.adding);
                self.tell(Answer::Stirred);
                self.tell(Answer::Told(scrub_line(&adding.words())));
            }
        }
    }
}

impl Adding {
    fn words(&self) -> String {
        let mut words = match (self.fresh, self.known, self.title.as_str()) {
            (0, 0, _) => String::new(),
            (0, 1, _) => "that is in the library already".to_owned(),
            (0, known, _) => format!("all {known} are in the library already"),
            (1, 0, title) => format!("added “{title}”"),
            (fresh, 0, _) => format!("{fresh} articles added"),
            (fresh, known, _) => format!("{fresh} articles added, {known} were there already"),
        };
        if let Some(feed) = &self.feed {
            words = format!("the feed “{feed}” is there; new articles: {}", self.fresh);
        }
        if let Some(first) = self.failures.first().or(self.notices.first()) {
            if !words.is_empty() {
                words.push_str("; ");
            }
            words.push_str(first);
            if self.failures.len() > 1 {
                let _ = write!(words, "; and {} more", self.failures.len() - 1);
            }
        }
        words
    }
}

fn failed(refusal: &Refusal) -> Brought {
    Brought::Failed(refusal.words())
}

fn hand_in(work: &Sender<Work>, brought: Brought) {
    // The librarian has ended: nobody waits for it.
    let _ = work.send(Work::Brought(Box::new(brought)));
}
