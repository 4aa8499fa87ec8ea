//! What the library's screen asks of whoever holds the library, and what comes back.

use crate::app::Position;
use crate::app::desk::racks::Rack;
use crate::corrections;
use crate::library::ArticleId;
use crate::library::Collection;
use crate::library::Counts;
use crate::library::Feed;
use crate::library::FeedId;
use crate::library::Listing;
use crate::library::Row;
use crate::library::Snippet;

/// Something to be done with the library.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Open it and count this visit; answers with [`Answer::Ready`].
    Visit,
    /// What there is, and how many of what; the first time it is told before it is counted.
    Shelves,
    /// A part of a list.
    List {
        /// Handed back with the answer.
        number: u64,
        /// Which list.
        wanted: Box<Wanted>,
    },
    /// Have the titles of a list at hand: it is about to be filtered.
    Titles(Box<Listing>),
    /// Give an article to be read, as [`crate::app::Message::Opened`].
    Open {
        /// Which entry waits for it.
        entry: usize,
        /// The article.
        id: ArticleId,
    },
    /// Keep where the reader is.
    Keep {
        /// In which article.
        id: ArticleId,
        /// Where.
        position: Position,
    },
    /// What the reader knows better in all articles, as [`crate::app::Message::Corrections`].
    Corrections,
    /// Make a correction, or take one back.
    Correct {
        /// In which article; none in all.
        of: Option<ArticleId>,
        /// What is done.
        act: corrections::Act,
    },
    /// The article was read to its end.
    Seen(ArticleId),
    /// Change articles.
    Change(Change),
    /// Take a change back, by this one.
    Undo(Change),
    /// Remove a feed or a collection; its articles stay.
    Remove(Rack),
    /// Mark all of a list as read.
    ReadAll(Box<Listing>),
    /// Add what this names: a web address, a file or a folder.
    Add(String),
    /// Add the feed at this address, or the one its page names.
    AddFeed(String),
    /// Bring feeds up to date; none named: all.
    Refresh(Vec<FeedId>),
    /// Stop what is being fetched.
    Cancel,
}

/// Which part of which list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The list, with what to pass over and how much to take.
    pub listing: Listing,
    /// Letters that the titles must have in their order.
    pub letters: Option<String>,
}

/// A change of articles that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which articles.
    pub ids: Vec<ArticleId>,
    /// What is done to them.
    pub act: Act,
}

/// What can be done to articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Marked read, or unread.
    Read(bool),
    /// Given a star, or none.
    Star(bool),
    /// Given a tag.
    Tag(String),
    /// Rid of a tag.
    Untag(String),
    /// Taken out.
    Delete,
    /// Brought back.
    Restore,
}

impl Change {
    /// What takes it back.
    pub fn inverse(&self) -> Self {
        let act = match &self.act {
            Act::Read(read) => Act::Read(!read),
            Act::Star(starred) => Act::Star(!starred),
            Act::Tag(name) => Act::Untag(name.clone()),
            Act::Untag(name) => Act::Tag(name.clone()),
            Act::Delete => Act::Restore,
            Act::Restore => Act::Delete,
        };
        Self {
            ids: self.ids.clone(),
            act,
        }
    }

    /// In words, as done.
    pub fn words(&self) -> String {
        let what = match &self.act {
            Act::Read(true) => "marked read".to_owned(),
            Act::Read(false) => "marked unread".to_owned(),
            Act::Star(true) => "starred".to_owned(),
            Act::Star(false) => "star taken away".to_owned(),
            Act::Tag(name) => format!("tagged “{name}”"),
            Act::Untag(name) => format!("tag “{name}” taken away"),
            Act::Delete => "deleted".to_owned(),
            Act::Restore => "brought back".to_owned(),
        };
        match self.ids.len() {
            1 => what,
            count => format!("{count} articles: {what}"),
        }
    }
}

/// One line of the list of articles; all of it scrubbed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What the library tells of it.
    pub row: Row,
    /// Its tags.
    pub tags: Vec<String>,
    /// The words around the hit.
    pub snippet: Option<Snippet>,
}

/// What there is; all of it scrubbed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelves {
    /// How many of what; none while they are still counted.
    pub counts: Option<Counts>,
    /// The feeds by title; their errors say the reason and the next step.
    pub feeds: Vec<Feed>,
    /// The collections by name.
    pub collections: Vec<Collection>,
    /// How many were added since the last visit; 0 while they are still counted.
    pub fresh: u64,
}

/// How far a refresh has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Feeds done with.
    pub done: usize,
    /// Feeds in all.
    pub all: usize,
    /// New articles so far.
    pub fresh: usize,
    /// Feeds that failed.
    pub failed: usize,
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The library is open.
    Ready {
        /// The second (since 1970) at which the last visit began.
        since: Option<i64>,
        /// The first shelf that has something.
        rack: Rack,
        /// Why it can only be read, and what to do.
        trouble: Option<String>,
    },
    /// It cannot be opened; the words say why and what to do.
    Closed(String),
    /// What there is.
    Shelves(Box<Shelves>),
    /// A part of a list.
    Listed {
        /// As it was asked for.
        number: u64,
        /// How many come before this part.
        first: usize,
        /// The part.
        items: Vec<Item>,
        /// How many there are in all.
        total: usize,
        /// Whether there are more than that, not counted.
        more: bool,
        /// Seconds since 1970.
        now: i64,
        /// What of a search cannot be meant.
        problem: Option<String>,
    },
    /// A change was made; taking it back is offered.
    Changed(Change),
    /// A change was taken back by this one.
    TakenBack(Change),
    /// What is in the library is no longer what was listed.
    Stirred,
    /// Something to tell the reader.
    Told(String),
    /// How far the refresh has come; none when it ends.
    Progress(Option<Progress>),
    /// How many articles are still to be indexed by name.
    Indexing(u64),
}
