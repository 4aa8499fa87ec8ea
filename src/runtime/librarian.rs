//! The thread that owns the library: it lists, searches, keeps and changes, so that the screen never waits.
//!
//! ```text
//!  asks ──────────────┐
//!  fetched, read ─────┼─► one after another ─► answers ─► the loop
//!  feeds refreshed ───┘    nothing to do: names of briefs are indexed, an article at a time
//! ```
//!
//! What is out of date (a list for letters since typed over) is passed over. Whatever takes long
//! (fetching, reading files) is done beside it, on threads that only hand in what they found.

mod bring;
mod lists;
mod refresh;

use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::time::Duration;

use rustc_hash::FxHashSet;

use crate::analysis;
use crate::analysis::Analysis;
use crate::app::Message;
use crate::app::Position;
use crate::app::desk::ask::Act;
use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Ask;
use crate::app::desk::ask::Change;
use crate::app::desk::racks;
use crate::app::desk::racks::Rack;
use crate::feeds;
use crate::fetch;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::Listing;
use crate::library::state::Place;
use crate::library::time;
use crate::runtime::Event;
use crate::runtime::librarian::bring::Adding;
use crate::runtime::librarian::bring::Brought;
use crate::runtime::librarian::lists::Counting;
use crate::runtime::librarian::lists::Found;
use crate::runtime::librarian::refresh::Refresh;
use crate::runtime::panics;
use crate::runtime::worker::Worker;
use crate::source::feed::Feed;
use crate::source::scrub_line;

/// How long the end of the program waits for what is being written.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// An article may nest deeper than the usual stack of a thread allows.
const STACK: usize = 16 * 1024 * 1024;
/// Articles whose names are indexed in one transaction.
const BATCH: usize = 16;
/// As many as a list can hold.
const EVERYTHING: usize = 100_000_000;
/// Seconds.
const DAY: u64 = 24 * 60 * 60;

/// Which library, and how its addresses are fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryOptions {
    /// Its file; made where there is none.
    pub path: PathBuf,
    /// What a fetch may take, and how feeds are asked for.
    pub manners: feeds::Manners,
}

/// What wakes the thread.
enum Work {
    Ask(Ask),
    Brought(Box<Brought>),
    Feed(feeds::Event<Feed>),
    RefreshEnded,
    End,
}

/// The way to the thread.
#[derive(Debug)]
pub struct Librarian {
    work: Sender<Work>,
    ended: Receiver<()>,
}

impl Librarian {
    /// Starts the thread; the library is opened when it is first asked for.
    pub fn start(
        options: LibraryOptions,
        events: Sender<Event>,
        worker: Worker,
    ) -> io::Result<Self> {
        let (work, to_do) = mpsc::channel();
        let (ending, ended) = mpsc::channel();
        let desk = Desk {
            options,
            events,
            worker,
            work: work.clone(),
            library: None,
            cancel: fetch::Cancel::default(),
            places: BTreeMap::new(),
            place_failed: false,
            since: None,
            settled: false,
            found: Found::default(),
            stale: Vec::new(),
            briefs: Vec::new(),
            passed: FxHashSet::default(),
            indexed: false,
            adding: Adding::default(),
            refresh: None,
        };
        std::thread::Builder::new()
            .name("librarian".into())
            .stack_size(STACK)
            .spawn(move || {
                desk.run(&to_do);
                let _ = ending.send(());
            })?;
        Ok(Self { work, ended })
    }

    /// Hands a wish over; the answers come as [`Message::Library`].
    pub fn ask(&self, ask: Ask) {
        // A thread that has ended told so.
        let _ = self.work.send(Work::Ask(ask));
    }

    /// Waits until what was asked for is written, but not for ever.
    pub fn finish(&self) {
        let _ = self.work.send(Work::End);
        let _ = self.ended.recv_timeout(LAST_WORDS);
    }
}

/// What the thread works with.
struct Desk {
    options: LibraryOptions,
    events: Sender<Event>,
    worker: Worker,
    work: Sender<Work>,
    library: Option<Library>,
    cancel: fetch::Cancel,
    /// Reading positions not yet written.
    places: BTreeMap<ArticleId, Place>,
    place_failed: bool,
    since: Option<i64>,
    /// Whether the screen has all it needs at first.
    settled: bool,
    found: Found,
    /// Articles whose names are to be indexed, and those that could not be.
    stale: Vec<ArticleId>,
    briefs: Vec<(ArticleId, Analysis)>,
    passed: FxHashSet<ArticleId>,
    indexed: bool,
    adding: Adding,
    refresh: Option<Refresh>,
}

impl Desk {
    fn run(mut self, to_do: &Receiver<Work>) {
        let mut waiting = VecDeque::new();
        loop {
            waiting.extend(to_do.try_iter());
            let Some(work) = waiting.pop_front() else {
                self.write_places();
                if panics::caught(|| self.index_a_name()) == Some(true) {
                    continue;
                }
                match to_do.recv() {
                    Ok(work) => waiting.push_back(work),
                    Err(_) => break,
                }
                continue;
            };
            if matches!(work, Work::End) {
                break;
            }
            if waiting.iter().any(|later| replaces(later, &work)) {
                continue;
            }
            if matches!(work, Work::Ask(Ask::Shelves)) && self.settled && !waiting.is_empty() {
                // To count takes longer than to list: what else is waited for comes first.
                waiting.push_back(work);
                continue;
            }
            if panics::caught(|| self.take(work)).is_none() {
                // What was being done went with the connection that did it.
                if self.library.is_none() {
                    self.library = Library::open(&self.options.path).ok();
                }
                self.tell(Answer::Told(
                    "a fault in the program stopped this; the library is as it was".to_owned(),
                ));
            }
        }
        self.cancel.cancel();
        self.write_places();
    }

    fn take(&mut self, work: Work) {
        match work {
            Work::Ask(ask) => self.answer(ask),
            Work::Brought(brought) => self.keep_brought(*brought),
            Work::Feed(event) => self.keep_feed(event),
            Work::RefreshEnded => self.end_refresh(),
            Work::End => {}
        }
    }

    fn answer(&mut self, ask: Ask) {
        match ask {
            Ask::Visit => self.visit(),
            Ask::Shelves => {
                // The first sight of the library does not wait until everything is counted.
                if !std::mem::replace(&mut self.settled, true) {
                    self.tell_shelves(Counting::Later);
                }
                self.tell_shelves(Counting::Now);
            }
            Ask::List { number, wanted } => {
                let listed = self.with(|desk, library| desk.list(library, number, &wanted));
                if let Some(listed) = listed {
                    self.tell(listed);
                }
            }
            Ask::Titles(listing) => {
                self.with(|desk, library| desk.take_titles(library, &listing));
            }
            Ask::Open { entry, id } => self.open(entry, id),
            Ask::Keep { id, position } => {
                let place = Place {
                    paragraph: position.paragraph,
                    offset: position.offset,
                };
                self.places.insert(id, place);
            }
            Ask::Corrections => match self.open_quietly() {
                Some(error) => self.tell(Answer::Told(error)),
                None => self.tell_corrections(None, None),
            },
            Ask::Correct { of, act } => match self.open_quietly() {
                Some(error) => self.tell(Answer::Told(error)),
                None => drop(self.with(|_, library| library.correct(of, &act))),
            },
            Ask::Seen(id) => {
                self.found.forget_shelf();
                if self
                    .with(|_, library| library.set_read(&[id], true))
                    .is_some()
                {
                    self.answer(Ask::Shelves);
                }
            }
            Ask::Change(change) => {
                if self.change(&change) {
                    self.tell(Answer::Changed(change));
                }
            }
            Ask::Undo(change) => {
                if self.change(&change) {
                    self.tell(Answer::TakenBack(change));
                }
            }
            Ask::Remove(rack) => self.remove(&rack),
            Ask::ReadAll(listing) => self.read_all(&listing),
            Ask::Add(text) => self.add(text),
            Ask::AddFeed(text) => self.add_feed(text),
            Ask::Refresh(feeds) => self.start_refresh(&feeds),
            Ask::Cancel => {
                self.cancel.cancel();
                self.cancel = fetch::Cancel::default();
            }
        }
    }

    fn visit(&mut self) {
        let library = match Library::open(&self.options.path) {
            Ok(library) => library,
            Err(error) => return self.tell(Answer::Closed(told(&error))),
        };
        let mut trouble = library.damage().map(|what| {
            told(&Error::Damaged {
                what: scrub_line(&what),
            })
        });
        if trouble.is_none() {
            trouble = library.read_only().map(|why| {
                told(&Error::ReadOnly {
                    why: why.to_owned(),
                })
            });
        }
        // A library that can only be read does not know when it was visited.
        self.since = if library.read_only().is_some() {
            None
        } else {
            library.visit().ok().flatten()
        };
        let has = |rack: &&Rack| library.any(&rack.listing(self.since)).unwrap_or(false);
        let rack = racks::AT_FIRST.iter().find(has).cloned();
        self.library = Some(library);
        self.tell(Answer::Ready {
            since: self.since,
            rack: rack.unwrap_or(Rack::All),
            trouble,
        });
    }

    fn open(&mut self, entry: usize, id: ArticleId) {
        if let Some(error) = self.open_quietly() {
            return self.send(Message::Failed { entry, error });
        }
        let article = match &self.library {
            Some(library) => library.article(id).map_err(|error| told(&error)),
            None => Err("the library is not open".to_owned()),
        };
        let article = match article {
            Ok(article) => article,
            Err(error) => return self.send(Message::Failed { entry, error }),
        };
        let library = self.library.as_ref();
        let kept = self.places.get(&id).copied();
        let place = kept.or_else(|| library.and_then(|library| library.place(id).ok().flatten()));
        let row = library.and_then(|library| library.row(id).ok());
        if let Some(opened) = row.as_ref().and_then(|row| row.opened) {
            let days = time::now().saturating_sub(opened).max(0).cast_unsigned() / DAY;
            self.send(Message::Away { entry, days });
        }
        let partial = row.is_some_and(|row| row.partial);
        let mut notices = Vec::new();
        if partial {
            notices.push("only the opening; L, then a Tab Enter fetch the whole".to_owned());
            notices.extend(article.meta.address.as_deref().map(scrub_line));
        }
        // From now on it has been opened.
        self.places.insert(id, place.unwrap_or_default());
        self.send(Message::Opened {
            entry,
            article: Box::new(article.clone()),
            notices,
            position: place.map(|place| Position {
                paragraph: place.paragraph,
                offset: place.offset,
            }),
        });
        self.tell_corrections(Some(entry), Some(id));
        self.worker.analyse_only(entry, article);
    }

    /// Opens the library without a visit, where it is not open; why that cannot be done.
    fn open_quietly(&mut self) -> Option<String> {
        if self.library.is_none() {
            match Library::open(&self.options.path) {
                Ok(library) => self.library = Some(library),
                Err(error) => return Some(told(&error)),
            }
        }
        None
    }

    /// Hands over the corrections of an article, or without one of all articles.
    fn tell_corrections(&mut self, entry: Option<usize>, of: Option<ArticleId>) {
        if let Some(log) = self.with(|_, library| library.corrections(of)) {
            self.send(Message::Corrections { entry, log });
        }
    }

    fn change(&mut self, change: &Change) -> bool {
        let ids = change.ids.as_slice();
        let done = self.with(|_, library| match &change.act {
            Act::Read(read) => library.set_read(ids, *read),
            Act::Star(starred) => library.set_starred(ids, *starred),
            Act::Tag(name) => library.tag(ids, name),
            Act::Untag(name) => library.untag(ids, name),
            Act::Delete => library.delete(ids),
            Act::Restore => library.restore(ids),
        });
        match change.act {
            Act::Delete | Act::Restore => self.found.forget(),
            Act::Read(_) | Act::Star(_) | Act::Tag(_) | Act::Untag(_) => self.found.forget_shelf(),
        }
        if done.is_none() {
            // What the screen shows already did not come to be.
            self.tell(Answer::Stirred);
        }
        done.is_some()
    }

    fn read_all(&mut self, listing: &Listing) {
        let unread = Listing {
            read: Some(false),
            skip: 0,
            take: EVERYTHING,
            ..listing.clone()
        };
        let Some(rows) = self.with(|_, library| library.list(&unread)) else {
            return;
        };
        if rows.is_empty() {
            return self.tell(Answer::Told("everything here is read".to_owned()));
        }
        self.answer(Ask::Change(Change {
            ids: rows.iter().map(|row| row.id).collect(),
            act: Act::Read(true),
        }));
    }

    /// Writes where the reader is, where that is not written yet.
    fn write_places(&mut self) {
        let Some(library) = &self.library else { return };
        let mut failed = None;
        for (id, place) in std::mem::take(&mut self.places) {
            if let Err(error) = library.set_place(id, place) {
                failed = Some(error);
            }
        }
        if let Some(error) = failed
            && library.read_only().is_none()
            && !std::mem::replace(&mut self.place_failed, true)
        {
            let words = format!("the reading position could not be kept: {}", told(&error));
            self.tell(Answer::Told(words));
        }
    }

    /// Reads one brief for the index of names; tells whether there is more to do.
    fn index_a_name(&mut self) -> bool {
        if !self.settled || self.indexed {
            return false;
        }
        let Some(library) = self
            .library
            .as_ref()
            .filter(|library| library.read_only().is_none())
        else {
            return false;
        };
        if self.stale.is_empty() && self.briefs.is_empty() {
            // Those that cannot be read stay stale, and are asked for again at the next start.
            let most = BATCH + self.passed.len();
            let mut stale = library.stale(most).unwrap_or_default();
            stale.retain(|id| !self.passed.contains(id));
            self.stale = stale;
            if self.stale.is_empty() {
                self.indexed = true;
                self.tell(Answer::Indexing(0));
                return false;
            }
            let left = library.stale_count().unwrap_or(0);
            self.tell(Answer::Indexing(left));
        }
        if let Some(id) = self.stale.pop() {
            // Until it is indexed it counts as passed over: a fault in reading it is not met twice.
            self.passed.insert(id);
            if let Ok(article) = library.article(id) {
                self.briefs.push((id, analysis::analyze(&article)));
            }
        }
        if self.stale.is_empty() {
            let briefs = std::mem::take(&mut self.briefs);
            if library.index_names_all(&briefs).is_ok() {
                for (id, _) in &briefs {
                    self.passed.remove(id);
                }
            }
        }
        true
    }

    /// Names are to be looked for again: articles came.
    fn index_again(&mut self) {
        self.found.forget();
        self.indexed = false;
    }

    /// Does something with the open library, and tells what went wrong.
    fn with<T>(&mut self, act: impl FnOnce(&mut Self, &Library) -> Result<T, Error>) -> Option<T> {
        let library = self.library.take()?;
        let done = act(self, &library);
        self.library = Some(library);
        match done {
            Ok(value) => Some(value),
            Err(error) => {
                self.tell(Answer::Told(told(&error)));
                None
            }
        }
    }

    fn tell(&self, answer: Answer) {
        self.send(Message::Library(answer));
    }

    fn send(&self, message: Message) {
        // The loop has ended: so will this thread.
        let _ = self.events.send(Event::Message(message));
    }

    /// Does something beside this thread; what it finds comes back as work.
    fn aside(&self, act: impl FnOnce(&Sender<Work>) + Send + 'static) {
        let work = self.work.clone();
        let done = move || {
            if panics::caught(|| act(&work)).is_none() {
                let fault = "a fault in the program stopped the reading of it".to_owned();
                let _ = work.send(Work::Brought(Box::new(Brought::Failed(fault))));
                let _ = work.send(Work::Brought(Box::new(Brought::Ended)));
            }
        };
        let started = std::thread::Builder::new()
            .name("bring".into())
            .stack_size(STACK)
            .spawn(done);
        if let Err(error) = started {
            let words = format!("the system has no room for it ({error}); try again");
            self.tell(Answer::Told(words));
        }
    }
}

/// Whether work still waiting makes earlier work needless.
fn replaces(later: &Work, earlier: &Work) -> bool {
    matches!(
        (earlier, later),
        (Work::Ask(Ask::List { .. }), Work::Ask(Ask::List { .. }))
            | (Work::Ask(Ask::Open { .. }), Work::Ask(Ask::Open { .. }))
            | (Work::Ask(Ask::Shelves), Work::Ask(Ask::Shelves))
    )
}

/// An error in one line, with what to do about it.
fn told(error: &Error) -> String {
    scrub_line(&format!("{error}. {}", error.hint()))
}
