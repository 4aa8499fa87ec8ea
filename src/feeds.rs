//! Feeds refreshed side by side, and politely; lists of feeds in and out as OPML.
//!
//! [`refresh`] takes feeds and a function that reads one, works on threads of its own, and tells what
//! becomes of each as it becomes known. It stores nothing: whoever called keeps what [`Refreshed`] tells,
//! and hands it in again as [`FeedSource`] next time.
//!
//! Its manners: eight at a time; one at a time of a site, with a pause between; never before a site's
//! `Retry-After` is over; what failed is asked again later and later. A feed that is slow makes room
//! for others while it is waited for, so twenty dead feeds cost hardly more time than one. A site that
//! cannot be reached is tried once in a refresh, not once for each of its feeds.
//!
//! ```no_run
//! use rapporteur::feeds;
//! use rapporteur::fetch;
//!
//! let cancel = fetch::Cancel::default();
//! let feed = feeds::FeedSource {
//!     id: 1,
//!     title: "Example".to_owned(),
//!     address: "https://example.org/feed".to_owned(),
//!     trusted_by_user: true,
//!     ..feeds::FeedSource::default()
//! };
//! let count = |_: &feeds::FeedSource, answer: &fetch::Response| Ok(answer.bytes.len());
//! let events = feeds::refresh(vec![feed], feeds::Manners::default(), cancel, count);
//! for event in events {
//!     if let feeds::Event::Done(refreshed) = event {
//!         println!("{}: {:?}", refreshed.id, refreshed.outcome);
//!     }
//! }
//! ```

use std::time::Duration;
use std::time::SystemTime;

use crate::fetch;

pub mod opml;
mod refresh;
mod sites;

pub use refresh::refresh;

/// A feed as it is kept: what is needed to ask for it again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FeedSource {
    /// Whatever the caller knows it by.
    pub id: i64,
    /// Its name for messages; may be empty.
    pub title: String,
    /// Its address.
    pub address: String,
    /// From the last [`Outcome::Changed`].
    pub etag: Option<String>,
    /// From the last [`Outcome::Changed`].
    pub last_modified: Option<String>,
    /// From the last [`Refreshed`]: it is not asked before.
    pub not_before: Option<SystemTime>,
    /// From the last [`Refreshed`]: how often in a row it failed.
    pub failures: u32,
    /// The user typed the address, which may then be local; not so for a list or a page that named it.
    pub trusted_by_user: bool,
}

impl FeedSource {
    /// The feed's name for messages: its title, or else its address.
    fn name(&self) -> String {
        if self.title.trim().is_empty() {
            fetch::shown(&self.address)
        } else {
            self.title.clone()
        }
    }
}

/// How feeds are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manners {
    /// What each fetch may take.
    pub limits: fetch::Limits,
    /// How many are fetched at a time, not counting those that are only waited for.
    pub side_by_side: usize,
    /// How long one is fetched before it counts as only waited for.
    pub patience: Duration,
    /// How many are open at a time, counting those that are waited for.
    pub most_open: usize,
    /// The time between two requests to the same site.
    pub pause: Duration,
    /// After how many feeds of a site that did not answer in time its others are put off.
    pub most_timeouts: u32,
    /// How long after a first failure a feed is not asked for; doubled with each further one.
    pub first_wait: Duration,
    /// The longest time that a feed is not asked for, whatever its server says.
    pub longest_wait: Duration,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            limits: fetch::Limits::default(),
            side_by_side: 8,
            patience: Duration::from_secs(1),
            most_open: 40,
            pause: Duration::from_millis(100),
            most_timeouts: 2,
            first_wait: Duration::from_mins(15),
            longest_wait: Duration::from_hours(24),
        }
    }
}

impl Manners {
    /// How long a feed is left alone after so many failures in a row.
    pub fn wait_after(&self, failures: u32) -> Duration {
        let doublings = failures.saturating_sub(1).min(16);
        self.first_wait
            .saturating_mul(1 << doublings)
            .min(self.longest_wait)
    }
}

/// What happens during a refresh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<T> {
    /// A feed is being asked for.
    Begun {
        /// Its [`FeedSource::id`].
        id: i64,
    },
    /// A feed is done with; each comes to this once.
    Done(Refreshed<T>),
}

/// What became of one feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refreshed<T> {
    /// Its [`FeedSource::id`].
    pub id: i64,
    /// What became of it.
    pub outcome: Outcome<T>,
    /// To be kept for next time.
    pub not_before: Option<SystemTime>,
    /// To be kept for next time.
    pub failures: u32,
}

/// What became of asking for one feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It was read.
    Changed {
        /// What the reading function made of it.
        content: T,
        /// To be kept for next time.
        etag: Option<String>,
        /// To be kept for next time.
        last_modified: Option<String>,
        /// Where the server says that the feed has moved for good.
        moved_to: Option<String>,
    },
    /// The server says that nothing changed.
    Unchanged,
    /// It was not asked for: its time has not come.
    PutOff {
        /// When it may be asked for.
        until: SystemTime,
    },
    /// It gave nothing.
    Failed(Error),
    /// The refresh was cancelled first.
    Cancelled,
}

/// Why a feed gave nothing: names the feed, the reason and the address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{feed}: {problem}")]
pub struct Error {
    /// The feed's name.
    pub feed: String,
    /// What went wrong.
    pub problem: Problem,
}

/// What went wrong with a feed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It could not be fetched.
    #[error(transparent)]
    Fetch(fetch::Error),
    /// What came could not be read.
    #[error("{reason}: {address}")]
    Unreadable {
        /// What the reading function said.
        reason: String,
        /// The address, fit for show.
        address: String,
    },
    /// Other feeds of its site did not answer in time; it was not asked for.
    #[error("its server does not answer in time: {address}")]
    Silent {
        /// The address, fit for show.
        address: String,
    },
}

impl Error {
    /// What to do next, as a sentence.
    pub fn hint(&self) -> &'static str {
        match &self.problem {
            Problem::Fetch(error) => match error.reason {
                fetch::Reason::Status { status: 404, .. } => {
                    "Look for the feed's new address on its site; it may have moved."
                }
                fetch::Reason::Status { status: 410, .. } => "The feed has ended; remove it.",
                _ => error.hint(),
            },
            Problem::Unreadable { .. } => {
                "Open the address in a browser: if it shows a page, look for the feed's own address there."
            }
            Problem::Silent { .. } => "It is asked for again at the next refresh.",
        }
    }
}
