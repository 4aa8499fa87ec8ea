//! Where articles belong: feeds that bring them, and collections that people or books make.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::Row;
use rusqlite::params;

use crate::library::Added;
use crate::library::Addition;
use crate::library::ArticleId;
use crate::library::CollectionId;
use crate::library::Error;
use crate::library::FeedId;
use crate::library::Library;
use crate::library::add;
use crate::library::time;
use crate::library::words;

/// A feed, and what is known of it from the last visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its number.
    pub id: FeedId,
    /// Where it is fetched.
    pub address: String,
    /// What it calls itself; its address before the first visit.
    pub title: String,
    /// The page it belongs to.
    pub home: Option<String>,
    /// The folder it lies in, levels parted by `/`.
    pub folder: Option<String>,
    /// What a list of feeds said of it beside that, kept for the next list.
    pub extra: Option<String>,
    /// The `ETag` of the last answer.
    pub etag: Option<String>,
    /// The `Last-Modified` of the last answer.
    pub last_modified: Option<String>,
    /// Not to be visited before this second (since 1970).
    pub not_before: Option<i64>,
    /// The last visit, in seconds since 1970.
    pub visited: Option<i64>,
    /// Why the last visit brought nothing.
    pub error: Option<String>,
}

/// What a visit to a feed told of the feed itself. What is none stays as it was, but for the error.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// What it calls itself.
    pub title: Option<String>,
    /// The page it belongs to.
    pub home: Option<String>,
    /// The answer's `ETag`.
    pub etag: Option<String>,
    /// The answer's `Last-Modified`.
    pub last_modified: Option<String>,
    /// Not to be visited before this second (since 1970).
    pub not_before: Option<i64>,
    /// Why it brought nothing.
    pub error: Option<String>,
}

/// A named row of articles: a book, an issue, a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// Its number.
    pub id: CollectionId,
    /// Its name.
    pub name: String,
    /// Seconds since 1970.
    pub created: i64,
}

const FEED: &str =
    "SELECT id, address, title, home, folder, extra, etag, last_modified, not_before,
    visited, error FROM feeds";

impl Library {
    /// Takes in a feed; one with this address is only given what it lacks.
    pub fn add_feed(&self, address: &str, title: Option<&str>) -> Result<FeedId, Error> {
        self.write(|connection| put_feed(connection, address, title))
    }

    /// All feeds, by title.
    pub fn feeds(&self) -> Result<Vec<Feed>, Error> {
        self.read(|connection| {
            let sql = format!("{FEED} ORDER BY title COLLATE NOCASE, id");
            let mut statement = connection.prepare_cached(&sql)?;
            let feeds = statement.query_map([], feed_of)?;
            Ok(feeds.collect::<Result<_, _>>()?)
        })
    }

    /// One feed.
    pub fn feed(&self, id: FeedId) -> Result<Feed, Error> {
        self.read(|connection| {
            let feed = connection
                .prepare_cached(&format!("{FEED} WHERE id = ?1"))?
                .query_row([id.0], feed_of)
                .optional()?;
            feed.ok_or_else(|| missing("feed", id.0))
        })
    }

    /// Writes all fields of a feed as they are given.
    pub fn set_feed(&self, feed: &Feed) -> Result<(), Error> {
        self.write(|connection| set_feed(connection, feed))
    }

    /// Forgets a feed; the articles it brought stay.
    pub fn remove_feed(&self, id: FeedId) -> Result<(), Error> {
        self.write(|connection| {
            match connection.execute("DELETE FROM feeds WHERE id = ?1", [id.0])? {
                0 => Err(missing("feed", id.0)),
                _ => Ok(()),
            }
        })
    }

    /// Takes in what a visit to a feed brought, in one transaction.
    pub fn refreshed(
        &self,
        id: FeedId,
        visit: &Visit,
        additions: &[Addition<'_>],
    ) -> Result<Vec<Added>, Error> {
        self.write(|connection| {
            let changed = connection
                .prepare_cached(
                    "UPDATE feeds SET title = coalesce(?2, title), home = coalesce(?3, home),
                     etag = coalesce(?4, etag), last_modified = coalesce(?5, last_modified),
                     not_before = ?6, error = ?7, visited = ?8 WHERE id = ?1",
                )?
                .execute(params![
                    id.0,
                    visit.title,
                    visit.home,
                    visit.etag,
                    visit.last_modified,
                    visit.not_before,
                    visit.error,
                    time::now(),
                ])?;
            if changed == 0 {
                return Err(missing("feed", id.0));
            }
            additions
                .iter()
                .map(|addition| add::put(connection, addition))
                .collect()
        })
    }

    /// The feeds that brought an article.
    pub fn feeds_of(&self, id: ArticleId) -> Result<Vec<Feed>, Error> {
        self.read(|connection| {
            let sql = format!(
                "{FEED} WHERE id IN (SELECT feed FROM entries WHERE article = ?1) ORDER BY id"
            );
            let mut statement = connection.prepare_cached(&sql)?;
            let feeds = statement.query_map([id.0], feed_of)?;
            Ok(feeds.collect::<Result<_, _>>()?)
        })
    }

    /// The collection of a name, founded where there is none.
    pub fn add_collection(&self, name: &str) -> Result<CollectionId, Error> {
        self.write(|connection| put_collection(connection, name, time::now()))
    }

    /// All collections, by name.
    pub fn collections(&self) -> Result<Vec<Collection>, Error> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT id, name, created FROM collections ORDER BY folded")?;
            let collections = statement.query_map([], collection_of)?;
            Ok(collections.collect::<Result<_, _>>()?)
        })
    }

    /// Gives a collection another name.
    pub fn rename_collection(&self, id: CollectionId, name: &str) -> Result<(), Error> {
        let folded = folded_name("collection", name)?;
        self.write(|connection| {
            let taken: Option<i64> = connection
                .query_row(
                    "SELECT id FROM collections WHERE folded = ?1 AND id <> ?2",
                    params![folded, id.0],
                    |row| row.get(0),
                )
                .optional()?;
            if taken.is_some() {
                return Err(Error::Name {
                    what: "collection",
                    name: name.to_owned(),
                });
            }
            let changed = connection.execute(
                "UPDATE collections SET name = ?2, folded = ?3 WHERE id = ?1",
                params![id.0, name.trim(), folded],
            )?;
            match changed {
                0 => Err(missing("collection", id.0)),
                _ => Ok(()),
            }
        })
    }

    /// Dissolves a collection; its articles stay.
    pub fn remove_collection(&self, id: CollectionId) -> Result<(), Error> {
        self.write(|connection| {
            match connection.execute("DELETE FROM collections WHERE id = ?1", [id.0])? {
                0 => Err(missing("collection", id.0)),
                _ => Ok(()),
            }
        })
    }

    /// Puts articles at the end of a collection; those in it keep their place.
    pub fn collect(&self, collection: CollectionId, ids: &[ArticleId]) -> Result<(), Error> {
        self.write(|connection| {
            ids.iter()
                .try_for_each(|id| collect(connection, collection, *id))
        })
    }

    /// Takes articles out of a collection.
    pub fn uncollect(&self, collection: CollectionId, ids: &[ArticleId]) -> Result<(), Error> {
        self.write(|connection| {
            for id in ids {
                connection
                    .prepare_cached("DELETE FROM collected WHERE collection = ?1 AND article = ?2")?
                    .execute(params![collection.0, id.0])?;
            }
            Ok(())
        })
    }

    /// The collections an article is in.
    pub fn collections_of(&self, id: ArticleId) -> Result<Vec<Collection>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, name, created FROM collections
                 WHERE id IN (SELECT collection FROM collected WHERE article = ?1) ORDER BY folded",
            )?;
            let collections = statement.query_map([id.0], collection_of)?;
            Ok(collections.collect::<Result<_, _>>()?)
        })
    }
}

fn missing(what: &'static str, id: i64) -> Error {
    Error::Missing {
        what,
        name: id.to_string(),
    }
}

fn feed_of(row: &Row<'_>) -> rusqlite::Result<Feed> {
    Ok(Feed {
        id: FeedId(row.get(0)?),
        address: row.get(1)?,
        title: row.get(2)?,
        home: row.get(3)?,
        folder: row.get(4)?,
        extra: row.get(5)?,
        etag: row.get(6)?,
        last_modified: row.get(7)?,
        not_before: row.get(8)?,
        visited: row.get(9)?,
        error: row.get(10)?,
    })
}

fn collection_of(row: &Row<'_>) -> rusqlite::Result<Collection> {
    Ok(Collection {
        id: CollectionId(row.get(0)?),
        name: row.get(1)?,
        created: row.get(2)?,
    })
}

fn folded_name(what: &'static str, name: &str) -> Result<String, Error> {
    let folded = words::fold(name);
    if folded.is_empty() {
        return Err(Error::Name {
            what,
            name: name.to_owned(),
        });
    }
    Ok(folded)
}

pub(super) fn put_feed(
    connection: &Connection,
    address: &str,
    title: Option<&str>,
) -> Result<FeedId, Error> {
    let there = connection
        .prepare_cached("SELECT id FROM feeds WHERE address = ?1")?
        .query_row([address], |row| row.get(0))
        .optional()?;
    if let Some(id) = there {
        if let Some(title) = title {
            // A feed not visited yet is called by its address.
            connection.execute(
                "UPDATE feeds SET title = ?2 WHERE id = ?1 AND title = address",
                params![id, title],
            )?;
        }
        return Ok(FeedId(id));
    }
    connection
        .prepare_cached("INSERT INTO feeds (address, title, created) VALUES (?1, ?2, ?3)")?
        .execute(params![address, title.unwrap_or(address), time::now()])?;
    Ok(FeedId(connection.last_insert_rowid()))
}

pub(super) fn set_feed(connection: &Connection, feed: &Feed) -> Result<(), Error> {
    let changed = connection
        .prepare_cached(
            "UPDATE feeds SET address = ?2, title = ?3, home = ?4, folder = ?5, extra = ?6,
             etag = ?7, last_modified = ?8, not_before = ?9, visited = ?10, error = ?11
             WHERE id = ?1",
        )?
        .execute(params![
            feed.id.0,
            feed.address,
            feed.title,
            feed.home,
            feed.folder,
            feed.extra,
            feed.etag,
            feed.last_modified,
            feed.not_before,
            feed.visited,
            feed.error,
        ])?;
    match changed {
        0 => Err(missing("feed", feed.id.0)),
        _ => Ok(()),
    }
}

pub(super) fn put_collection(
    connection: &Connection,
    name: &str,
    created: i64,
) -> Result<CollectionId, Error> {
    let folded = folded_name("collection", name)?;
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO collections (name, folded, created) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![name.trim(), folded, created])?;
    let id = connection
        .prepare_cached("SELECT id FROM collections WHERE folded = ?1")?
        .query_row([folded], |row| row.get(0))?;
    Ok(CollectionId(id))
}

pub(super) fn collect(
    connection: &Connection,
    collection: CollectionId,
    id: ArticleId,
) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO collected (collection, place, article)
             SELECT ?1, coalesce(max(place) + 1, 0), ?2 FROM collected WHERE collection = ?1",
        )?
        .execute(params![collection.0, id.0])?;
    Ok(())
}
