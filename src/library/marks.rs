//! Marks and notes: what a reader lays over an article. They outlive a change of the text.

use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::add;
use crate::library::time;
use crate::text::Span;

/// Words marked, a note on them, or a note on the whole article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its number in the library; 0 before it is kept.
    pub id: i64,
    /// Of which sort; a word of the reader's, such as "mark".
    pub kind: String,
    /// Where its words stand; none for a note on the whole, and where a newer text lacks the words.
    pub span: Option<Span>,
    /// Its words; empty for a note on the whole article.
    pub quote: String,
    /// What the reader says of it; empty where nothing.
    pub note: String,
    /// Seconds since 1970.
    pub created: i64,
}

impl Library {
    /// Marks words of an article, with a note or none; gives the mark's number.
    pub fn mark(&self, id: ArticleId, span: Span, kind: &str, note: &str) -> Result<i64, Error> {
        self.write(|connection| {
            let article = add::load(connection, id)?.article();
            let quote = article.slice(span);
            let mark = Mark {
                id: 0,
                kind: kind.to_owned(),
                span: Some(span).filter(|_| !quote.is_empty()),
                quote: quote.to_owned(),
                note: note.to_owned(),
                created: time::now(),
            };
            put(connection, id, &mark)
        })
    }

    /// Notes something on an article as a whole; gives the note's number.
    pub fn note(&self, id: ArticleId, note: &str) -> Result<i64, Error> {
        self.write(|connection| {
            let mark = Mark {
                id: 0,
                kind: "note".to_owned(),
                span: None,
                quote: String::new(),
                note: note.to_owned(),
                created: time::now(),
            };
            put(connection, id, &mark)
        })
    }

    /// Changes the note of a mark.
    pub fn set_note(&self, mark: i64, note: &str) -> Result<(), Error> {
        self.write(|connection| {
            let changed = connection.execute(
                "UPDATE marks SET note = ?2 WHERE id = ?1",
                params![mark, note],
            )?;
            there(mark, changed)
        })
    }

    /// Removes a mark with its note, and gives it back for an undo by [`put_mark`](Self::put_mark).
    pub fn unmark(&self, mark: i64) -> Result<(ArticleId, Mark), Error> {
        self.write(|connection| {
            let found = connection
                .prepare_cached(
                    "SELECT id, kind, first, last, quote, note, created, article FROM marks WHERE id = ?1",
                )?
                .query_map([mark], |row| Ok((ArticleId(row.get(7)?), of_row(row)?)))?
                .next()
                .transpose()?;
            there(mark, connection.execute("DELETE FROM marks WHERE id = ?1", [mark])?)?;
            found.ok_or_else(|| missing(mark))
        })
    }

    /// Puts back a mark as it was; gives its number.
    pub fn put_mark(&self, id: ArticleId, mark: &Mark) -> Result<i64, Error> {
        self.write(|connection| put(connection, id, mark))
    }

    /// The marks and notes of an article: notes on the whole first, then in order of the text.
    pub fn marks(&self, id: ArticleId) -> Result<Vec<Mark>, Error> {
        self.read(|connection| of_article(connection, id))
    }
}

fn missing(mark: i64) -> Error {
    Error::Missing {
        what: "mark",
        name: mark.to_string(),
    }
}

fn there(mark: i64, changed: usize) -> Result<(), Error> {
    if changed == 0 {
        return Err(missing(mark));
    }
    Ok(())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Mark> {
    let (first, last): (Option<u32>, Option<u32>) = (row.get(2)?, row.get(3)?);
    Ok(Mark {
        id: row.get(0)?,
        kind: row.get(1)?,
        span: first.zip(last).map(|(start, end)| Span { start, end }),
        quote: row.get(4)?,
        note: row.get(5)?,
        created: row.get(6)?,
    })
}

pub(super) fn of_article(connection: &Connection, id: ArticleId) -> Result<Vec<Mark>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, first, last, quote, note, created FROM marks WHERE article = ?1
         ORDER BY quote <> '', first, last, id",
    )?;
    let marks = statement.query_map([id.0], of_row)?;
    Ok(marks.collect::<Result<_, _>>()?)
}

/// Keeps a mark; one that is there already is not doubled.
pub(super) fn put(connection: &Connection, id: ArticleId, mark: &Mark) -> Result<i64, Error> {
    let Mark {
        kind,
        span,
        quote,
        note,
        created,
        ..
    } = mark;
    let (first, last) = (span.map(|span| span.start), span.map(|span| span.end));
    let there: Option<i64> = connection
        .prepare_cached(
            "SELECT id FROM marks WHERE article = ?1 AND kind = ?2 AND first IS ?3 AND last IS ?4
             AND quote = ?5 AND note = ?6",
        )?
        .query_map(params![id.0, kind, first, last, quote, note], |row| {
            row.get(0)
        })?
        .next()
        .transpose()?;
    if let Some(there) = there {
        return Ok(there);
    }
    connection
        .prepare_cached(
            "INSERT INTO marks (article, kind, first, last, quote, note, created)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![id.0, kind, first, last, quote, note, created])?;
    Ok(connection.last_insert_rowid())
}
