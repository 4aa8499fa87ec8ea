//! Putting articles in: recognising what is there already, and taking over what has changed.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;
use rustc_hash::FxHashSet;

use crate::analysis::Analysis;
use crate::library::ArticleId;
use crate::library::CollectionId;
use crate::library::Error;
use crate::library::FeedId;
use crate::library::Library;
use crate::library::anchor;
use crate::library::names;
use crate::library::record;
use crate::library::record::Hash;
use crate::library::record::Record;
use crate::library::shelves;
use crate::library::state;
use crate::library::time;
use crate::library::words;
use crate::text::Article;

/// Two texts under one address are one article that changed if they share this part of their words.
const SAME_WORDS: f64 = 0.3;

/// An article to be kept, and where it belongs.
#[derive(Debug, Clone)]
pub struct Addition<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its brief, where that has been made; its names are then indexed at once.
    pub analysis: Option<&'a Analysis>,
    /// Whether the text is only the beginning; such a text never replaces a whole one.
    pub partial: bool,
    /// The feed that brought it, and the name the feed gives the entry.
    pub entry: Option<(FeedId, &'a str)>,
    /// The collection it goes into, at the end.
    pub collection: Option<CollectionId>,
    /// Tags it gets.
    pub tags: &'a [String],
    /// When it was added, in seconds since 1970; now where none.
    pub added: Option<i64>,
}

impl<'a> Addition<'a> {
    /// An article that belongs nowhere in particular.
    pub fn new(article: &'a Article) -> Self {
        Self {
            article,
            analysis: None,
            partial: false,
            entry: None,
            collection: None,
            tags: &[],
            added: None,
        }
    }
}

/// What became of an addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It was not there before.
    New(ArticleId),
    /// It was there with another text; the newer one is kept, and so are marks and position.
    Changed(ArticleId),
    /// It was there already.
    Same(ArticleId),
    /// A feed brought again what has been deleted; it stays so.
    Deleted,
}

impl Added {
    /// The article, where there is one to show.
    pub fn id(self) -> Option<ArticleId> {
        match self {
            Self::New(id) | Self::Changed(id) | Self::Same(id) => Some(id),
            Self::Deleted => None,
        }
    }
}

impl Library {
    /// Puts in one article.
    pub fn add(&self, addition: &Addition<'_>) -> Result<Added, Error> {
        self.write(|connection| put(connection, addition))
    }

    /// Puts in many in one transaction: all or none. A few hundred at a time are quickest.
    pub fn add_all(&self, additions: &[Addition<'_>]) -> Result<Vec<Added>, Error> {
        self.write(|connection| {
            additions
                .iter()
                .map(|addition| put(connection, addition))
                .collect()
        })
    }

    /// Gives an article another text, as when the whole of one that a feed cut short has been fetched.
    pub fn replace(&self, id: ArticleId, article: &Article, partial: bool) -> Result<Added, Error> {
        self.write(|connection| {
            let hash = record::content_hash(article);
            match by_hash(connection, hash)? {
                Some(same) if same == id.0 => {
                    connection.execute(
                        "UPDATE articles SET partial = ?2 WHERE id = ?1",
                        params![id.0, partial],
                    )?;
                    return Ok(Added::Same(id));
                }
                // Kept under another number already: two are not made of it.
                Some(other) => return Ok(Added::Same(ArticleId(other))),
                None => {}
            }
            change(connection, id, article, hash, partial, time::now())?;
            Ok(Added::Changed(id))
        })
    }

    /// The article whole; deleted ones too, as long as they can be brought back.
    pub fn article(&self, id: ArticleId) -> Result<Article, Error> {
        self.read(|connection| Ok(load(connection, id)?.article()))
    }

    /// The article that has this content, where it is kept.
    pub fn find_same(&self, article: &Article) -> Result<Option<ArticleId>, Error> {
        let hash = record::content_hash(article);
        self.read(|connection| Ok(by_hash(connection, hash)?.map(ArticleId)))
    }

    /// The newest article under an address, where there is one that is not deleted.
    pub fn find_address(&self, address: &str) -> Result<Option<ArticleId>, Error> {
        self.read(|connection| {
            let id = connection
                .prepare_cached(
                    "SELECT id FROM articles WHERE key = ?1 AND deleted IS NULL
                     ORDER BY id DESC LIMIT 1",
                )?
                .query_row([record::address_key(address)], |row| row.get(0))
                .optional()?;
            Ok(id.map(ArticleId))
        })
    }

    /// The numbers of all articles that are not deleted, in order.
    pub fn ids(&self) -> Result<Vec<ArticleId>, Error> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT id FROM articles WHERE deleted IS NULL ORDER BY id")?;
            let ids = statement.query_map([], |row| row.get(0).map(ArticleId))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }
}

/// The plain data of an article; an error where it does not match its checksum.
pub(super) fn load(connection: &Connection, id: ArticleId) -> Result<Record, Error> {
    let row = connection
        .prepare_cached("SELECT checksum, body FROM texts WHERE id = ?1")?
        .query_row([id.0], |row| {
            let checksum = row.get_ref(0)?.as_blob()?;
            let body = row.get_ref(1)?.as_blob()?;
            Ok(Record::unpack(checksum, body))
        })
        .optional()?;
    match row {
        Some(Some(record)) => Ok(record),
        Some(None) => Err(Error::DamagedArticle { id: id.0 }),
        None => Err(missing(id)),
    }
}

pub(super) fn missing(id: ArticleId) -> Error {
    Error::Missing {
        what: "article",
        name: id.0.to_string(),
    }
}

/// Adds within a transaction.
pub(super) fn put(connection: &Connection, addition: &Addition<'_>) -> Result<Added, Error> {
    put_as_of(connection, addition, i64::MAX)
}

/// Adds a text as it was at some second: one that is kept in a later state stays in that.
pub(super) fn put_as_of(
    connection: &Connection,
    addition: &Addition<'_>,
    as_of: i64,
) -> Result<Added, Error> {
    let now = addition.added.unwrap_or_else(time::now);
    let hash = record::content_hash(addition.article);
    let entry = addition
        .entry
        .map(|(feed, name)| seen(connection, feed, name))
        .transpose()?
        .flatten();
    let by_feed = addition.entry.is_some();
    match entry {
        // Purged, or just what the feed brought the last time: what was made of it since stays.
        Some((_, None)) => return Ok(Added::Deleted),
        Some((before, Some(id))) if before == hash => return Ok(still(connection, id)?),
        _ => {}
    }
    let known = match by_hash(connection, hash)? {
        Some(id) => Some((id, true)),
        None => match entry.and_then(|(_, id)| id) {
            Some(id) => Some((id, false)),
            None => by_address(connection, addition)?.map(|id| (id, false)),
        },
    };
    let added = match known {
        None => {
            let id = insert(connection, addition, hash, now)?;
            Added::New(id)
        }
        Some((id, same)) => {
            let (deleted, partial, since): (bool, bool, i64) = connection
                .prepare_cached(
                    "SELECT deleted IS NOT NULL, partial, coalesce(changed, added)
                     FROM articles WHERE id = ?1",
                )?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            if deleted && !by_feed {
                state::restore(connection, &[ArticleId(id)])?;
            }
            let id = ArticleId(id);
            if deleted && by_feed {
                Added::Deleted
            } else if same && partial && !addition.partial {
                // The page holds no more than the feed brought.
                connection.execute("UPDATE articles SET partial = 0 WHERE id = ?1", [id.0])?;
                Added::Changed(id)
            } else if same || (addition.partial && !partial) || since > as_of {
                Added::Same(id)
            } else {
                change(
                    connection,
                    id,
                    addition.article,
                    hash,
                    addition.partial,
                    now,
                )?;
                Added::Changed(id)
            }
        }
    };
    let id = added.id().or(known.map(|(id, _)| ArticleId(id)));
    if let (Some((feed, name)), Some(id)) = (addition.entry, id) {
        connection
            .prepare_cached(
                "INSERT INTO entries (feed, name, hash, article) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (feed, name) DO UPDATE SET hash = ?3, article = ?4",
            )?
            .execute(params![feed.0, name, hash, id.0])?;
    }
    if let Some(id) = added.id() {
        if let Some(collection) = addition.collection {
            shelves::collect(connection, collection, id)?;
        }
        for tag in addition.tags {
            state::tag(connection, &[id], tag)?;
        }
        if let Some(analysis) = addition.analysis {
            names::index(connection, id, analysis)?;
        }
    }
    Ok(added)
}

/// What a feed brought under a name before: its hash then, and the article unless that has been purged.
fn seen(
    connection: &Connection,
    feed: FeedId,
    name: &str,
) -> Result<Option<(Hash, Option<i64>)>, Error> {
    Ok(connection
        .prepare_cached("SELECT hash, article FROM entries WHERE feed = ?1 AND name = ?2")?
        .query_row(params![feed.0, name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

fn still(connection: &Connection, id: i64) -> rusqlite::Result<Added> {
    let deleted: bool = connection
        .prepare_cached("SELECT deleted IS NOT NULL FROM articles WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(if deleted {
        Added::Deleted
    } else {
        Added::Same(ArticleId(id))
    })
}

fn by_hash(connection: &Connection, hash: Hash) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT id FROM articles WHERE hash = ?1")?
        .query_row([hash], |row| row.get(0))
        .optional()
}

/// The article of which this is another state: the same address, and the same title or many of the
/// same words. Some sites give all their pages one address; those are not one article.
fn by_address(connection: &Connection, addition: &Addition<'_>) -> Result<Option<i64>, Error> {
    let Some(address) = &addition.article.meta.address else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(
        "SELECT id, title, partial FROM articles WHERE key = ?1 ORDER BY id DESC",
    )?;
    let found = statement.query_map([record::address_key(address)], |row| {
        Ok((
            row.get(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, bool>(2)?,
        ))
    })?;
    let title = words::fold(addition.article.title());
    for row in found {
        let (id, other, partial) = row?;
        if (partial && !addition.partial) || (!title.is_empty() && words::fold(&other) == title) {
            return Ok(Some(id));
        }
        let other = load(connection, ArticleId(id))?.article();
        if alike(&addition.article.text, &other.text) >= SAME_WORDS {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Which part of all their words two texts share, from 0 to 1.
fn alike(one: &str, other: &str) -> f64 {
    let set =
        |text: &str| -> FxHashSet<String> { words::words(text).map(|word| word.folded).collect() };
    let (one, other) = (set(one), set(other));
    let shared = one.intersection(&other).count();
    let all = one.len() + other.len() - shared;
    shared as f64 / all.max(1) as f64
}

fn insert(
    connection: &Connection,
    addition: &Addition<'_>,
    hash: Hash,
    now: i64,
) -> Result<ArticleId, Error> {
    let article = addition.article;
    let meta = &article.meta;
    connection
        .prepare_cached(
            "INSERT INTO articles (hash, key, title, site, dated, added, words, partial, address)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            hash,
            meta.address.as_deref().map(record::address_key),
            article.title(),
            meta.site.as_deref().unwrap_or_default(),
            dated(article).unwrap_or(now),
            now,
            article.word_count() as u32,
            addition.partial,
            meta.address,
        ])?;
    let id = ArticleId(connection.last_insert_rowid());
    put_text(connection, id, article)?;
    let feed = addition.entry.map(|(feed, _)| feed);
    index_words(connection, id, article, feed)?;
    Ok(id)
}

/// When an article was published, in seconds since 1970.
pub(super) fn dated(article: &Article) -> Option<i64> {
    article.meta.published.as_deref().and_then(time::moment)
}

pub(super) fn put_text(
    connection: &Connection,
    id: ArticleId,
    article: &Article,
) -> Result<(), Error> {
    let (checksum, body) = Record::of(article).pack();
    connection
        .prepare_cached("INSERT OR REPLACE INTO texts (id, checksum, body) VALUES (?1, ?2, ?3)")?
        .execute(params![id.0, checksum, body])?;
    Ok(())
}

/// Writes an article's words into the search index, in place of those it had.
pub(super) fn index_words(
    connection: &Connection,
    id: ArticleId,
    article: &Article,
    feed: Option<FeedId>,
) -> Result<(), Error> {
    let mut source = article.meta.site.clone().unwrap_or_default();
    let mut say = |words: &str| {
        source.push('\n');
        source.push_str(words);
    };
    if let Some(feed) = feed {
        let title = connection
            .prepare_cached("SELECT title FROM feeds WHERE id = ?1")?
            .query_row([feed.0], |row| row.get::<_, String>(0))
            .optional()?;
        say(title.as_deref().unwrap_or_default());
    }
    let address = article.meta.address.as_deref().unwrap_or_default();
    let host = address.split('/').nth(2).unwrap_or_default();
    say(host);
    let body = article
        .paragraphs
        .get(1)
        .and_then(|first| article.text.get(first.span.start as usize..))
        .unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO search (rowid, title, body, byline, source)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            id.0,
            article.title(),
            body,
            article.byline.as_deref().unwrap_or_default(),
            source,
        ])?;
    Ok(())
}

/// Takes over a newer text: marks and position go on to where their words now stand.
pub(super) fn change(
    connection: &Connection,
    id: ArticleId,
    article: &Article,
    hash: Hash,
    partial: bool,
    now: i64,
) -> Result<(), Error> {
    let old = match load(connection, id) {
        Ok(record) => Some(record.article()),
        // A text that cannot be read any more is no reason to refuse a good one.
        Err(Error::DamagedArticle { .. }) => None,
        Err(error) => return Err(error),
    };
    // A page often does not say what its feed did: from where and from when it is.
    let mut article = article.clone();
    if let Some(old) = &old {
        let (new, old) = (&mut article.meta, &old.meta);
        new.site = new.site.take().or_else(|| old.site.clone());
        new.published = new.published.take().or_else(|| old.published.clone());
    }
    let article = &article;
    let meta = &article.meta;
    connection
        .prepare_cached(
            "UPDATE articles SET hash = ?2, title = ?3, words = ?4, partial = ?5, changed = ?6,
             engine = NULL, site = coalesce(nullif(?7, ''), site), dated = coalesce(?8, dated),
             address = coalesce(?9, address), key = coalesce(?10, key) WHERE id = ?1",
        )?
        .execute(params![
            id.0,
            hash,
            article.title(),
            article.word_count() as u32,
            partial,
            now,
            meta.site.as_deref().unwrap_or_default(),
            dated(article),
            meta.address,
            meta.address.as_deref().map(record::address_key),
        ])?;
    put_text(connection, id, article)?;
    let feed: Option<i64> = connection
        .prepare_cached("SELECT feed FROM entries WHERE article = ?1 LIMIT 1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    index_words(connection, id, article, feed.map(FeedId))?;
    names::forget(connection, id)?;
    if let Some(old) = old {
        move_position(connection, id, &old, article)?;
    }
    move_marks(connection, id, article)
}

fn move_position(
    connection: &Connection,
    id: ArticleId,
    old: &Article,
    new: &Article,
) -> Result<(), Error> {
    let (before, offset): (u32, u32) = connection
        .prepare_cached("SELECT paragraph, offset FROM articles WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let after = anchor::paragraph(old, new, before);
    let same = old.paragraph(before as usize) == new.paragraph(after as usize);
    let offset = if same { offset } else { 0 };
    connection
        .prepare_cached("UPDATE articles SET paragraph = ?2, offset = ?3 WHERE id = ?1")?
        .execute(params![id.0, after, offset])?;
    Ok(())
}

fn move_marks(connection: &Connection, id: ArticleId, article: &Article) -> Result<(), Error> {
    let mut statement = connection
        .prepare_cached("SELECT id, first, quote FROM marks WHERE article = ?1 AND quote <> ''")?;
    let marks: Vec<(i64, Option<u32>, String)> = statement
        .query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (mark, first, quote) in marks {
        let span = anchor::find(&article.text, &quote, first.unwrap_or_default());
        connection
            .prepare_cached("UPDATE marks SET first = ?2, last = ?3 WHERE id = ?1")?
            .execute(params![
                mark,
                span.map(|span| span.start),
                span.map(|span| span.end)
            ])?;
    }
    Ok(())
}
