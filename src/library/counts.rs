//! How many articles there are of what, and how many of them are unread.

use rusqlite::Connection;
use rustc_hash::FxHashMap;

use crate::library::CollectionId;
use crate::library::Error;
use crate::library::FeedId;
use crate::library::list::Count;
use crate::library::list::Counts;

pub(super) fn counts(connection: &Connection) -> Result<Counts, Error> {
    let count = |sql: &str| -> Result<u64, Error> {
        let count: i64 = connection
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    };
    // Each index is read once from end to end; a look at the article for every entry of every feed
    // would take far longer.
    let unread = Numbers::read(
        connection,
        "SELECT id FROM articles WHERE read IS NULL AND deleted IS NULL",
    )?;
    let deleted = Numbers::read(
        connection,
        "SELECT id FROM articles WHERE deleted IS NOT NULL",
    )?;
    let shelves = |sql: &str| shelved(connection, sql, &unread, &deleted);
    let tags: FxHashMap<i64, Count> = shelves("SELECT tag, article FROM tagged ORDER BY tag")?
        .into_iter()
        .collect();
    let mut names = connection.prepare_cached("SELECT id, name FROM tags ORDER BY folded")?;
    let names = names.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let names: Vec<(i64, String)> = names.collect::<Result<_, _>>()?;
    Ok(Counts {
        articles: Count {
            // Without a condition the database counts by pages.
            all: count("SELECT count(*) FROM articles")?.saturating_sub(deleted.count),
            unread: unread.count,
        },
        starred: count(
            "SELECT count(*) FROM articles WHERE starred IS NOT NULL AND deleted IS NULL",
        )?,
        begun: count(
            "SELECT count(*) FROM articles
             WHERE opened IS NOT NULL AND read IS NULL AND deleted IS NULL",
        )?,
        deleted: deleted.count,
        feeds: shelves(
            "SELECT feed, article FROM entries WHERE article IS NOT NULL ORDER BY feed",
        )?
        .into_iter()
        .map(|(feed, count)| (FeedId(feed), count))
        .collect(),
        collections: shelves("SELECT collection, article FROM collected ORDER BY collection")?
            .into_iter()
            .map(|(collection, count)| (CollectionId(collection), count))
            .collect(),
        tags: names
            .into_iter()
            .filter_map(|(tag, name)| Some((name, *tags.get(&tag)?)))
            .collect(),
    })
}

/// A set of article numbers: 64 to a block.
#[derive(Default)]
struct Numbers {
    blocks: FxHashMap<i64, u64>,
    count: u64,
}

impl Numbers {
    fn read(connection: &Connection, sql: &str) -> Result<Self, Error> {
        let mut numbers = Self::default();
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            *numbers.blocks.entry(number >> 6).or_default() |= 1 << (number & 63);
            numbers.count += 1;
        }
        Ok(numbers)
    }

    fn has(&self, number: i64) -> bool {
        self.count > 0
            && self
                .blocks
                .get(&(number >> 6))
                .is_some_and(|block| block & 1 << (number & 63) != 0)
    }
}

/// Counts by shelf from rows of shelf and article, those of a shelf in a row.
fn shelved(
    connection: &Connection,
    sql: &str,
    unread: &Numbers,
    deleted: &Numbers,
) -> Result<Vec<(i64, Count)>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut shelves: Vec<(i64, Count)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (shelf, article): (i64, i64) = (row.get(0)?, row.get(1)?);
        if deleted.has(article) {
            continue;
        }
        if shelves.last().is_none_or(|(last, _)| *last != shelf) {
            shelves.push((shelf, Count::default()));
        }
        if let Some((_, count)) = shelves.last_mut() {
            count.all += 1;
            count.unread += u64::from(unread.has(article));
        }
    }
    Ok(shelves)
}
