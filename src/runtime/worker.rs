//! Work that takes time, away from the loop: reading files and analysing them.
//!
//! One thread for each opening; whatever is no longer the latest wish stops at the next step, and a
//! fault in it is a message, never the end of the program.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::time::Instant;

use crate::analysis;
use crate::app::Message;
use crate::app::Position;
use crate::runtime::Event;
use crate::runtime::panics;
use crate::source;
use crate::source::Loaded;
use crate::source::Source;
use crate::source::detect;
use crate::text::Article;

/// What the reader is told where a fault of ours ended the work.
const FAULT: &str =
    "a fault in the program stopped the work on this article; other articles still open";
const NAME: &str = "worker";
/// An article may nest deeper than the usual stack of a thread allows.
const STACK: usize = 16 * 1024 * 1024;
/// A title stands in the first bytes of a file.
const HEAD: u64 = 64 * 1024;
/// Titles are told in batches, so that each costs no frame.
const BATCH: Duration = Duration::from_millis(100);

/// Opens entries and finds titles, and tells the loop.
#[derive(Debug, Clone)]
pub struct Worker {
    events: Sender<Event>,
    /// Counts what the reader wished to open; only the latest is finished.
    wishes: Arc<AtomicUsize>,
}

impl Worker {
    /// A worker that tells its results to `events`.
    pub fn new(events: Sender<Event>) -> Self {
        Self {
            events,
            wishes: Arc::default(),
        }
    }

    /// Reads an entry and analyses it, in the background.
    pub fn open(&self, entry: usize, source: Source, position: Option<Position>) {
        self.start(entry, move |worker, wish| match load(&source) {
            Ok((article, notices)) if worker.is_wished(wish) => {
                let copy = Box::new(article.clone());
                worker.tell(Message::Opened {
                    entry,
                    article: copy,
                    notices,
                    position,
                });
                worker.analyse(entry, &article, wish);
            }
            Ok(_) => {}
            Err(error) if worker.is_wished(wish) => worker.tell(Message::Failed { entry, error }),
            Err(_) => {}
        });
    }

    /// Analyses an article that is shown already, in the background.
    pub fn analyse_only(&self, entry: usize, article: Article) {
        self.start(entry, move |worker, wish| {
            worker.analyse(entry, &article, wish);
        });
    }

    /// Finds the titles of entries in the background; those that cannot be read keep their names.
    pub fn find_titles(&self, sources: Vec<(usize, Source)>) {
        let worker = self.clone();
        let find = move || {
            let mut found = Vec::new();
            let mut since = Instant::now();
            for (entry, source) in sources {
                let title = panics::caught(|| title(&source));
                found.extend(title.flatten().map(|title| (entry, title)));
                if since.elapsed() >= BATCH && !found.is_empty() {
                    worker.tell(Message::Titled(std::mem::take(&mut found)));
                    since = Instant::now();
                }
            }
            if !found.is_empty() {
                worker.tell(Message::Titled(found));
            }
        };
        // Without a thread to spare, entries keep their file names.
        let _ = std::thread::Builder::new()
            .name(NAME.into())
            .stack_size(STACK)
            .spawn(find);
    }

    fn analyse(&self, entry: usize, article: &Article, wish: usize) {
        let analysis = analysis::analyze(article);
        if self.is_wished(wish) {
            self.tell(Message::Analysed {
                entry,
                analysis: Box::new(analysis),
            });
        }
    }

    fn start(&self, entry: usize, work: impl FnOnce(&Self, usize) + Send + 'static) {
        let wish = self.wishes.fetch_add(1, Ordering::SeqCst) + 1;
        let worker = self.clone();
        let guarded = move || {
            let done = panics::caught(|| work(&worker, wish));
            if done.is_none() && worker.is_wished(wish) {
                let error = FAULT.to_owned();
                worker.tell(Message::Failed { entry, error });
            }
        };
        let started = std::thread::Builder::new()
            .name(NAME.into())
            .stack_size(STACK)
            .spawn(guarded);
        if let Err(error) = started {
            let error = format!("the system has no room to open it ({error}); try again");
            self.tell(Message::Failed { entry, error });
        }
    }

    fn is_wished(&self, wish: usize) -> bool {
        self.wishes.load(Ordering::SeqCst) == wish
    }

    fn tell(&self, message: Message) {
        // The loop has ended: so will this thread.
        let _ = self.events.send(Event::Message(message));
    }
}

/// Reads the first article of a source; a fault in reading it is an error like others.
pub fn load(source: &Source) -> Result<(Article, Vec<String>), String> {
    let read = || {
        let (bytes, format) = source::read(source).map_err(|error| told(&error))?;
        let loaded = source::parse(&bytes, format, source.origin().as_str());
        first(loaded.map_err(|error| told(&error))?)
    };
    panics::caught(read).unwrap_or_else(|| Err(FAULT.to_owned()))
}

/// The article to show of what a source held.
pub fn first(loaded: Loaded) -> Result<(Article, Vec<String>), String> {
    let Loaded {
        articles, notices, ..
    } = loaded;
    match articles.into_iter().next() {
        Some(article) => Ok((article, notices)),
        None => Err(notices
            .into_iter()
            .next()
            .unwrap_or_else(|| "there is no article in it; press ] for the next".to_owned())),
    }
}

/// An error in one line, with what to do about it.
fn told(error: &source::Error) -> String {
    match error.hint() {
        Some(hint) => format!("{error}. {hint}"),
        None => error.to_string(),
    }
}

/// The title of a source, from the first bytes of its file; none where there is none to tell.
fn title(source: &Source) -> Option<String> {
    let Source::Path(path) = source else {
        return None;
    };
    // Another kind of file could make this wait for whoever writes to it.
    std::fs::metadata(path)
        .ok()
        .filter(std::fs::Metadata::is_file)?;
    let mut head = Vec::new();
    File::open(path)
        .ok()?
        .take(HEAD)
        .read_to_end(&mut head)
        .ok()?;
    let format = detect::format(path, &head).ok()?;
    let title = source::title_of(&head, format, "");
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::mpsc;
    use std::sync::mpsc::Receiver;

    use super::*;

    fn worker() -> (Worker, Receiver<Event>) {
        let (sender, events) = mpsc::channel();
        (Worker::new(sender), events)
    }

    fn message(events: &Receiver<Event>) -> Message {
        match events.recv_timeout(Duration::from_secs(20)) {
            Ok(Event::Message(message)) => message,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_article_is_told_before_its_analysis() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "A title\n\nA paragraph of some words in it.\n").unwrap();
        let (worker, events) = worker();
        worker.open(4, Source::Path(path), None);
        assert!(matches!(message(&events), Message::Opened { entry: 4, .. }));
        assert!(matches!(
            message(&events),
            Message::Analysed { entry: 4, .. }
        ));
    }

    #[test]
    fn a_missing_file_is_told() {
        let (worker, events) = worker();
        worker.open(0, Source::Path("/no/such/article.txt".into()), None);
        let Message::Failed { entry: 0, error } = message(&events) else {
            panic!()
        };
        assert!(!error.is_empty() && !error.contains('\n'), "{error}");
    }

    #[test]
    fn a_fault_is_told_and_the_next_work_done() {
        let (worker, events) = worker();
        worker.start(2, |_, _| panic!("on purpose"));
        assert!(matches!(message(&events), Message::Failed { entry: 2, .. }));
        worker.start(3, |worker, _| worker.tell(Message::Titled(Vec::new())));
        assert!(matches!(message(&events), Message::Titled(_)));
    }

    #[test]
    fn what_is_no_longer_wished_is_not_told() {
        let (worker, events) = worker();
        let (go, wait) = mpsc::channel();
        let article = Article::new("A title", Vec::<(crate::text::Block, &str)>::new(), "-");
        worker.start(1, move |worker, wish| {
            wait.recv().unwrap();
            worker.analyse(1, &article, wish);
        });
        worker.start(2, move |worker, _| {
            go.send(()).unwrap();
            worker.tell(Message::Titled(Vec::new()));
        });
        assert!(matches!(message(&events), Message::Titled(_)));
        drop(worker);
        // Nothing more comes before the last sender is gone.
        assert!(events.recv_timeout(Duration::from_secs(20)).is_err());
    }

    #[test]
    fn titles_are_found_without_reading_long_files_whole() {
        let folder = tempfile::tempdir().unwrap();
        let long = folder.path().join("long.txt");
        let words = "Some words about the talks in a line.\n".repeat(10_000);
        std::fs::write(&long, format!("A long one\n\n{words}")).unwrap();
        let odd = folder.path().join("odd.txt");
        std::fs::write(&odd, vec![0; 100_000]).unwrap();
        let (worker, events) = worker();
        worker.find_titles(vec![(1, Source::Path(odd)), (2, Source::Path(long))]);
        let Message::Titled(titles) = message(&events) else {
            panic!()
        };
        assert_eq!(titles, [(2, "A long one".to_owned())]);
    }
}
