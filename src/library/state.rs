//! What a reader does with articles: reads, stars, tags, deletes.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::add;
use crate::library::names;
use crate::library::time;
use crate::library::words;

/// Where a reader is in an article, as the reader's screen counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The paragraph; 0 is the title.
    pub paragraph: u32,
    /// The byte in that paragraph.
    pub offset: u32,
}

impl Library {
    /// Marks articles as read or unread.
    pub fn set_read(&self, ids: &[ArticleId], read: bool) -> Result<(), Error> {
        let since = read.then(time::now);
        self.set(ids, "UPDATE articles SET read = ?2 WHERE id = ?1", since)
    }

    /// Stars articles or takes the star away.
    pub fn set_starred(&self, ids: &[ArticleId], starred: bool) -> Result<(), Error> {
        let since = starred.then(time::now);
        self.set(ids, "UPDATE articles SET starred = ?2 WHERE id = ?1", since)
    }

    /// Takes articles out of every list; until they are purged, [`restore`](Self::restore) brings them back whole.
    pub fn delete(&self, ids: &[ArticleId]) -> Result<(), Error> {
        let when = Some(time::now());
        self.set(ids, "UPDATE articles SET deleted = ?2 WHERE id = ?1", when)
    }

    /// Brings deleted articles back with all that was theirs.
    pub fn restore(&self, ids: &[ArticleId]) -> Result<(), Error> {
        self.write(|connection| restore(connection, ids))
    }

    /// What was deleted last, and all that was deleted in that second.
    pub fn last_deleted(&self) -> Result<Vec<ArticleId>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id FROM articles WHERE deleted = (SELECT max(deleted) FROM articles)
                 ORDER BY id",
            )?;
            let ids = statement.query_map([], |row| row.get(0).map(ArticleId))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// Removes for good what was deleted before a second (since 1970); gives how many went.
    ///
    /// Feeds that bring them again are told apart by what is left: the entry's name.
    pub fn purge(&self, deleted_before: i64) -> Result<usize, Error> {
        // What is gone is overwritten, not only forgotten.
        let secure = |on: bool| {
            self.connection
                .pragma_update_and_check(None, "secure_delete", on, |_| Ok(()))
        };
        secure(true)?;
        let purged = self.write(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id FROM articles WHERE deleted < ?1")?;
            let ids: Vec<i64> = statement
                .query_map([deleted_before], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for id in &ids {
                names::forget(connection, ArticleId(*id))?;
                connection
                    .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
                    .execute([id])?;
                connection
                    .prepare_cached("DELETE FROM articles WHERE id = ?1")?
                    .execute([id])?;
            }
            Ok(ids.len())
        });
        secure(false)?;
        purged
    }

    /// Remembers where the reader is.
    pub fn set_place(&self, id: ArticleId, place: Place) -> Result<(), Error> {
        self.write(|connection| {
            let changed = connection
                .prepare_cached(
                    "UPDATE articles SET paragraph = ?2, offset = ?3, opened = ?4 WHERE id = ?1",
                )?
                .execute(params![id.0, place.paragraph, place.offset, time::now()])?;
            there(id, changed)
        })
    }

    /// Where the reader was; none in an article never opened.
    pub fn place(&self, id: ArticleId) -> Result<Option<Place>, Error> {
        self.read(|connection| {
            let place = connection
                .prepare_cached("SELECT paragraph, offset, opened FROM articles WHERE id = ?1")?
                .query_row([id.0], |row| {
                    let place = Place {
                        paragraph: row.get(0)?,
                        offset: row.get(1)?,
                    };
                    Ok(row.get::<_, Option<i64>>(2)?.map(|_| place))
                })
                .optional()?;
            place.ok_or_else(|| add::missing(id))
        })
    }

    /// Gives articles a tag; the same tag in other capitals or with other accents is the same.
    pub fn tag(&self, ids: &[ArticleId], name: &str) -> Result<(), Error> {
        self.write(|connection| tag(connection, ids, name))
    }

    /// Takes a tag from articles; a tag that nothing has is gone.
    pub fn untag(&self, ids: &[ArticleId], name: &str) -> Result<(), Error> {
        let folded = words::fold(name);
        self.write(|connection| {
            for id in ids {
                connection
                    .prepare_cached(
                        "DELETE FROM tagged WHERE article = ?1
                         AND tag = (SELECT id FROM tags WHERE folded = ?2)",
                    )?
                    .execute(params![id.0, folded])?;
            }
            connection.execute(
                "DELETE FROM tags WHERE folded = ?1 AND id NOT IN (SELECT tag FROM tagged)",
                [&folded],
            )?;
            Ok(())
        })
    }

    /// The tags of an article, in order of the alphabet.
    pub fn tags(&self, id: ArticleId) -> Result<Vec<String>, Error> {
        self.read(|connection| tags(connection, id))
    }

    /// The same for several articles, each in its turn.
    pub fn tags_of(&self, ids: &[ArticleId]) -> Result<Vec<Vec<String>>, Error> {
        self.read(|connection| ids.iter().map(|id| tags(connection, *id)).collect())
    }

    /// The second (since 1970) at which the last visit began; from now on this one is the last.
    ///
    /// A first visit has none before it.
    pub fn visit(&self) -> Result<Option<i64>, Error> {
        let now = time::now();
        self.write(|connection| {
            let before = last_visit(connection)?;
            connection.execute(
                "INSERT OR REPLACE INTO kept (name, value) VALUES ('visit', ?1)",
                [now],
            )?;
            Ok(before)
        })
    }

    fn set(&self, ids: &[ArticleId], sql: &str, value: Option<i64>) -> Result<(), Error> {
        self.write(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            for id in ids {
                there(*id, statement.execute(params![id.0, value])?)?;
            }
            Ok(())
        })
    }
}

fn last_visit(connection: &Connection) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT value FROM kept WHERE name = 'visit'")?
        .query_row([], |row| row.get(0))
        .optional()
}

fn there(id: ArticleId, changed: usize) -> Result<(), Error> {
    if changed == 0 {
        return Err(add::missing(id));
    }
    Ok(())
}

pub(super) fn restore(connection: &Connection, ids: &[ArticleId]) -> Result<(), Error> {
    let mut statement =
        connection.prepare_cached("UPDATE articles SET deleted = NULL WHERE id = ?1")?;
    for id in ids {
        there(*id, statement.execute([id.0])?)?;
    }
    Ok(())
}

pub(super) fn tag(connection: &Connection, ids: &[ArticleId], name: &str) -> Result<(), Error> {
    let name = name.trim();
    let folded = words::fold(name);
    if folded.is_empty() {
        return Err(Error::Name {
            what: "tag",
            name: name.to_owned(),
        });
    }
    connection
        .prepare_cached("INSERT OR IGNORE INTO tags (name, folded) VALUES (?1, ?2)")?
        .execute(params![name, folded])?;
    for id in ids {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO tagged (tag, article)
                 SELECT id, ?1 FROM tags WHERE folded = ?2",
            )?
            .execute(params![id.0, folded])?;
    }
    Ok(())
}

pub(super) fn tags(connection: &Connection, id: ArticleId) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT name FROM tagged JOIN tags ON tags.id = tag WHERE article = ?1 ORDER BY folded",
    )?;
    let names = statement.query_map([id.0], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
