//! The shelves at the left: what each holds, and how it is listed.

use rustc_hash::FxHashMap;

use crate::app::desk::ask::Shelves;
use crate::library::CollectionId;
use crate::library::FeedId;
use crate::library::Listing;
use crate::library::list::Sort;

/// Of these the first that has something is chosen at the first sight of the library.
pub const AT_FIRST: [Rack; 3] = [Rack::Begun, Rack::Fresh, Rack::Unread];

/// A part of the library that can be listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Rack {
    /// Opened and not yet read.
    #[default]
    Begun,
    /// Added since the last visit.
    Fresh,
    /// Not read.
    Unread,
    /// With a star.
    Starred,
    /// Everything.
    All,
    /// What a feed brought.
    Feed(FeedId),
    /// What lies in a collection.
    Collection(CollectionId),
    /// What has a tag.
    Tag(String),
    /// What was deleted and can be brought back.
    Deleted,
}

/// One line at the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RackLine {
    /// The name of a group of shelves.
    Heading(&'static str),
    /// A shelf.
    Rack {
        /// Which.
        rack: Rack,
        /// Its name.
        name: String,
        /// How many articles it shows, or how many unread ones; none while they are still counted.
        count: Option<u64>,
        /// Why its feed brought nothing the last time.
        error: Option<String>,
    },
}

impl Rack {
    /// The articles of the shelf in its usual order; `since` is the last visit.
    pub fn listing(&self, since: Option<i64>) -> Listing {
        let mut listing = Listing {
            sort: self.usual_sort(),
            ..Listing::default()
        };
        match self {
            Self::Begun => listing.begun = true,
            Self::Fresh => listing.since = Some(since.unwrap_or(i64::MAX)),
            Self::Unread => listing.read = Some(false),
            Self::Starred => listing.starred = true,
            Self::All => {}
            Self::Feed(id) => listing.feed = Some(*id),
            Self::Collection(id) => listing.collection = Some(*id),
            Self::Tag(name) => listing.tag = Some(name.clone()),
            Self::Deleted => listing.deleted = true,
        }
        listing
    }

    /// The order in which it is listed unless another was asked for.
    pub fn usual_sort(&self) -> Sort {
        match self {
            Self::Begun => Sort::Opened,
            Self::Collection(_) => Sort::Place,
            Self::Fresh
            | Self::Unread
            | Self::Starred
            | Self::All
            | Self::Feed(_)
            | Self::Tag(_)
            | Self::Deleted => Sort::Published,
        }
    }

    /// What is said where it has no articles.
    pub fn empty(&self) -> &'static str {
        match self {
            Self::Begun => "Nothing is half read. What you open and leave waits here.",
            Self::Fresh => "Nothing new since the last visit. R brings the feeds up to date.",
            Self::Unread => "Everything is read.",
            Self::Starred => "No stars yet: * gives one to the chosen article.",
            Self::All => "No articles yet: a adds one.",
            Self::Feed(_) => "No articles yet: r brings this feed up to date.",
            Self::Collection(_) | Self::Tag(_) => "No articles here any more.",
            Self::Deleted => "Nothing was deleted.",
        }
    }
}

/// All shelves in their order.
pub fn lines(shelves: &Shelves) -> Vec<RackLine> {
    let counts = shelves.counts.as_ref();
    let plain = |rack, name: &str, count| RackLine::Rack {
        rack,
        name: name.to_owned(),
        count,
        error: None,
    };
    let mut lines = vec![
        plain(
            Rack::Begun,
            "Continue reading",
            counts.map(|counts| counts.begun),
        ),
        plain(
            Rack::Fresh,
            "New since last visit",
            counts.map(|_| shelves.fresh),
        ),
        plain(
            Rack::Unread,
            "Unread",
            counts.map(|counts| counts.articles.unread),
        ),
        plain(
            Rack::Starred,
            "Starred",
            counts.map(|counts| counts.starred),
        ),
        plain(Rack::All, "All", counts.map(|counts| counts.articles.all)),
    ];
    if !shelves.feeds.is_empty() {
        lines.push(RackLine::Heading("Feeds"));
        let unread = counts.map(|counts| -> FxHashMap<FeedId, u64> {
            let feeds = counts.feeds.iter();
            feeds.map(|(id, count)| (*id, count.unread)).collect()
        });
        lines.extend(shelves.feeds.iter().map(|feed| {
            RackLine::Rack {
                rack: Rack::Feed(feed.id),
                name: feed.title.clone(),
                count: unread
                    .as_ref()
                    .map(|unread| unread.get(&feed.id).copied().unwrap_or(0)),
                error: feed.error.clone(),
            }
        }));
    }
    if !shelves.collections.is_empty() {
        lines.push(RackLine::Heading("Collections"));
        lines.extend(shelves.collections.iter().map(|collection| {
            let count = counts.map(|counts| {
                let mut all = counts.collections.iter();
                all.find(|(id, _)| *id == collection.id)
                    .map_or(0, |(_, count)| count.all)
            });
            plain(Rack::Collection(collection.id), &collection.name, count)
        }));
    }
    let Some(counts) = counts else {
        return lines;
    };
    if !counts.tags.is_empty() {
        lines.push(RackLine::Heading("Tags"));
        let tag = |(name, count): &(String, crate::library::list::Count)| {
            plain(Rack::Tag(name.clone()), name, Some(count.all))
        };
        lines.extend(counts.tags.iter().map(tag));
    }
    if counts.deleted > 0 {
        lines.push(RackLine::Heading("Out of the library"));
        lines.push(plain(Rack::Deleted, "Deleted", Some(counts.deleted)));
    }
    lines
}
