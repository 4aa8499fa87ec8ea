//! The refresh: one thread that decides, and one for each feed that is being asked for.

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::SyncSender;
use std::thread;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use rustc_hash::FxHashMap;

use crate::feeds::Error;
use crate::feeds::Event;
use crate::feeds::FeedSource;
use crate::feeds::Manners;
use crate::feeds::Outcome;
use crate::feeds::Problem;
use crate::feeds::Refreshed;
use crate::feeds::sites::Sites;
use crate::fetch;
use crate::fetch::Cancel;
use crate::fetch::Reason;
use crate::fetch::Response;

/// How often the deciding thread looks at its flag and its clock.
const LOOK: Duration = Duration::from_millis(20);
/// How many events may wait to be taken before the refresh waits for whoever takes them.
const UNTAKEN: usize = 64;

/// Asks for feeds; returns at once. The events end when all feeds are done with.
///
/// `read` makes of an answer what the caller wants of a feed, or says what is wrong with it. It runs on
/// the threads of the refresh; a panic in it counts as a feed that cannot be read.
///
/// The refresh ends early when `cancel` is cancelled, and when the receiver is dropped.
pub fn refresh<T, Read>(
    feeds: Vec<FeedSource>,
    manners: Manners,
    cancel: Cancel,
    read: Read,
) -> Receiver<Event<T>>
where
    T: Send + 'static,
    Read: Fn(&FeedSource, &Response) -> Result<T, String> + Send + Sync + 'static,
{
    let (events, taken) = mpsc::sync_channel(UNTAKEN);
    let unasked: Vec<Refreshed<T>> = feeds.iter().map(cancelled).collect();
    let refresh = Refresh {
        sites: Sites::new(&feeds),
        feeds: feeds.into_iter().map(Arc::new).collect(),
        manners: Arc::new(manners),
        cancel,
        stop: Cancel::default(),
        read: Arc::new(read),
        events,
        open: Vec::new(),
        timeouts: FxHashMap::default(),
    };
    let started = thread::Builder::new()
        .name("refresh".to_owned())
        .spawn(move || {
            // An error is a receiver that has been dropped: nobody is left to be told.
            let _ = refresh.run();
        });
    if started.is_err() {
        // Not one thread to be had: nothing was asked for.
        let (events, taken) = mpsc::channel();
        for refreshed in unasked {
            let _ = events.send(Event::Done(refreshed));
        }
        return taken;
    }
    taken
}

/// A feed that was not asked for, or not to the end: what is kept of it stays.
fn cancelled<T>(feed: &FeedSource) -> Refreshed<T> {
    Refreshed {
        id: feed.id,
        outcome: Outcome::Cancelled,
        not_before: feed.not_before,
        failures: feed.failures,
    }
}

/// What a fetching thread reports.
type Report<T> = (usize, Result<Answer<T>, Problem>);

/// What one feed's server said.
enum Answer<T> {
    Changed { content: T, response: Response },
    Unchanged { retry_after: Option<Duration> },
}

/// Nobody takes the events any more.
struct Deserted;

struct Open {
    feed_idx: usize,
    since: Instant,
}

struct Refresh<T, Read> {
    sites: Sites,
    feeds: Vec<Arc<FeedSource>>,
    manners: Arc<Manners>,
    /// The caller's flag.
    cancel: Cancel,
    /// The flag of the fetching threads, set for whatever reason the refresh ends.
    stop: Cancel,
    read: Arc<Read>,
    events: SyncSender<Event<T>>,
    open: Vec<Open>,
    /// How many feeds of a site did not answer in time.
    timeouts: FxHashMap<usize, u32>,
}

impl<T, Read> Drop for Refresh<T, Read> {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

impl<T, Read> Refresh<T, Read>
where
    T: Send + 'static,
    Read: Fn(&FeedSource, &Response) -> Result<T, String> + Send + Sync + 'static,
{
    fn run(mut self) -> Result<(), Deserted> {
        let (report, reports) = mpsc::channel();
        loop {
            if self.cancel.is_cancelled() {
                return self.give_up();
            }
            while self.has_room() {
                let Some(feed_idx) = self.sites.next(Instant::now()) else {
                    break;
                };
                self.begin(feed_idx, &report)?;
            }
            if self.open.is_empty() && self.sites.is_empty() {
                return Ok(());
            }
            if let Ok((feed_idx, answer)) = reports.recv_timeout(LOOK) {
                self.open.retain(|open| open.feed_idx != feed_idx);
                self.sites.rest(feed_idx, self.manners.pause);
                self.end(feed_idx, answer)?;
            }
        }
    }

    fn has_room(&self) -> bool {
        let in_haste = |open: &&Open| open.since.elapsed() < self.manners.patience;
        self.open.len() < self.manners.most_open.max(1)
            && self.open.iter().filter(in_haste).count() < self.manners.side_by_side.max(1)
    }

    /// Asks for one feed, unless its time has not come.
    fn begin(&mut self, feed_idx: usize, report: &mpsc::Sender<Report<T>>) -> Result<(), Deserted> {
        let Some(feed) = self.feeds.get(feed_idx).cloned() else {
            return Ok(());
        };
        // A time further away than any wait is a clock that was wrong.
        let not_yet = |until: &SystemTime| {
            until
                .duration_since(SystemTime::now())
                .is_ok_and(|wait| !wait.is_zero() && wait <= self.manners.longest_wait)
        };
        if let Some(until) = feed.not_before.filter(not_yet) {
            self.sites.rest(feed_idx, Duration::ZERO);
            return self.put_off(&feed, until);
        }
        self.tell(Event::Begun { id: feed.id })?;
        self.open.push(Open {
            feed_idx,
            since: Instant::now(),
        });
        let told = report.clone();
        let (manners, stop, read) = (self.manners.clone(), self.stop.clone(), self.read.clone());
        let started = thread::Builder::new()
            .name("feed".to_owned())
            .spawn(move || {
                let answer = ask(&feed, &manners, &stop, &*read);
                // Nobody listens any more: the refresh ended first.
                let _ = told.send((feed_idx, answer));
            });
        if let Err(error) = started {
            let reason = Reason::Failed { kind: error.kind() };
            let at = self.feeds.get(feed_idx).map_or("", |feed| &feed.address);
            let _ = report.send((feed_idx, Err(Problem::Fetch(fetch::Error::new(at, reason)))));
        }
        Ok(())
    }

    /// Tells what became of a feed, and of others of its site where it tells about them as well.
    fn end(&mut self, feed_idx: usize, answer: Result<Answer<T>, Problem>) -> Result<(), Deserted> {
        let Some(feed) = self.feeds.get(feed_idx).cloned() else {
            return Ok(());
        };
        let problem = match answer {
            Ok(answer) => return self.succeed(&feed, answer),
            Err(problem) => problem,
        };
        let Problem::Fetch(error) = &problem else {
            return self.fail(&feed, problem, None);
        };
        if error.reason == Reason::Cancelled {
            return self.tell(Event::Done(cancelled(&feed)));
        }
        if let Some(wait) = error.retry_after() {
            let until = self.after(wait);
            self.fail(&feed, problem, Some(until))?;
            for other in self.take_others(feed_idx) {
                self.put_off(&other, until)?;
            }
            return Ok(());
        }
        if error.is_of_the_host() {
            let reason = error.reason.clone();
            self.fail(&feed, problem, None)?;
            for other in self.take_others(feed_idx) {
                let same = fetch::Error::new(&other.address, reason.clone());
                self.fail(&other, Problem::Fetch(same), None)?;
            }
            return Ok(());
        }
        if matches!(error.reason, Reason::Timeout { .. }) {
            let timeouts = self
                .timeouts
                .entry(self.sites.site_of(feed_idx))
                .or_default();
            *timeouts += 1;
            if *timeouts >= self.manners.most_timeouts {
                self.fail(&feed, problem, None)?;
                for other in self.take_others(feed_idx) {
                    let silent = Problem::Silent {
                        address: fetch::shown(&other.address),
                    };
                    self.tell(Event::Done(Refreshed {
                        outcome: failed(&other, silent),
                        ..cancelled(&other)
                    }))?;
                }
                return Ok(());
            }
        }
        self.fail(&feed, problem, None)
    }

    fn take_others(&mut self, feed_idx: usize) -> Vec<Arc<FeedSource>> {
        let others = self.sites.take_others(feed_idx);
        others
            .into_iter()
            .filter_map(|other| self.feeds.get(other).cloned())
            .collect()
    }

    fn succeed(&self, feed: &FeedSource, answer: Answer<T>) -> Result<(), Deserted> {
        let (outcome, retry_after) = match answer {
            Answer::Unchanged { retry_after } => (Outcome::Unchanged, retry_after),
            Answer::Changed { content, response } => (
                Outcome::Changed {
                    content,
                    etag: response.etag,
                    last_modified: response.last_modified,
                    moved_to: response.moved_to,
                },
                response.retry_after,
            ),
        };
        self.tell(Event::Done(Refreshed {
            id: feed.id,
            outcome,
            not_before: retry_after.map(|wait| self.after(wait)),
            failures: 0,
        }))
    }

    /// A failure: the feed is left alone for longer each time, and no shorter than its server asks.
    ///
    /// Out of reach is often this machine's own trouble; then the wait does not grow.
    fn fail(
        &self,
        feed: &FeedSource,
        problem: Problem,
        until: Option<SystemTime>,
    ) -> Result<(), Deserted> {
        let is_out_of_reach = matches!(&problem, Problem::Fetch(error) if error.is_of_the_host());
        let failures = if is_out_of_reach {
            feed.failures.max(1)
        } else {
            feed.failures.saturating_add(1)
        };
        let own = self.after(self.manners.wait_after(failures));
        self.tell(Event::Done(Refreshed {
            id: feed.id,
            outcome: failed(feed, problem),
            not_before: Some(until.map_or(own, |until| until.max(own))),
            failures,
        }))
    }

    fn put_off(&self, feed: &FeedSource, until: SystemTime) -> Result<(), Deserted> {
        self.tell(Event::Done(Refreshed {
            id: feed.id,
            outcome: Outcome::PutOff { until },
            not_before: Some(until),
            failures: feed.failures,
        }))
    }

    /// Ends what is under way, and says so of each feed that is not done with.
    fn give_up(mut self) -> Result<(), Deserted> {
        self.stop.cancel();
        let open = self.open.iter().map(|open| open.feed_idx);
        let left: Vec<usize> = open.chain(self.sites.take_all()).collect();
        for feed in left
            .into_iter()
            .filter_map(|feed_idx| self.feeds.get(feed_idx))
        {
            self.tell(Event::Done(cancelled(feed)))?;
        }
        Ok(())
    }

    /// The time after a wait, which is cut where it is longer than any may be.
    fn after(&self, wait: Duration) -> SystemTime {
        SystemTime::now() + wait.min(self.manners.longest_wait)
    }

    fn tell(&self, event: Event<T>) -> Result<(), Deserted> {
        self.events.send(event).map_err(|_| Deserted)
    }
}

fn failed<T>(feed: &FeedSource, problem: Problem) -> Outcome<T> {
    Outcome::Failed(Error {
        feed: feed.name(),
        problem,
    })
}

/// Fetches and reads one feed.
fn ask<T>(
    feed: &FeedSource,
    manners: &Manners,
    stop: &Cancel,
    read: &(impl Fn(&FeedSource, &Response) -> Result<T, String> + ?Sized),
) -> Result<Answer<T>, Problem> {
    let request = fetch::Request {
        address: feed.address.clone(),
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
        trusted_by_user: feed.trusted_by_user,
    };
    let mut response = fetch::get(&request, &manners.limits, stop).map_err(Problem::Fetch)?;
    if response.not_modified {
        return Ok(Answer::Unchanged {
            retry_after: response.retry_after,
        });
    }
    let content = catch_unwind(AssertUnwindSafe(|| read(feed, &response)))
        .unwrap_or_else(|_| Err("the program failed on this feed".to_owned()))
        .map_err(|reason| Problem::Unreadable {
            reason,
            address: fetch::shown(&feed.address),
        })?;
    response.bytes = Vec::new();
    Ok(Answer::Changed { content, response })
}
