//! The tables, in numbered steps; each step is preceded by a backup of what was there.
//!
//! A step is never changed once it has been released; a new one is added at the end.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use rusqlite::Connection;
use rusqlite::TransactionBehavior;

use crate::library::error::Error;

/// Marks the file as a library: "RPTR".
pub const APPLICATION: i32 = 0x5250_5452;

/// The newest format this program knows; the number of steps.
pub const VERSION: u32 = STEPS.len() as u32;

/// Step n takes a library of format n to n + 1.
const STEPS: &[&str] = &[ARTICLES, NAMES, CORRECTIONS];

/// `articles` is what lists are made of and stays narrow; `texts` holds each article whole, packed and
/// with its checksum, so that it can be found even in a file whose other parts are lost (`salvage`).
const ARTICLES: &str = "
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    key INTEGER,
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    dated INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER,
    words INTEGER NOT NULL,
    partial INTEGER NOT NULL DEFAULT 0,
    read INTEGER,
    starred INTEGER,
    deleted INTEGER,
    opened INTEGER,
    paragraph INTEGER NOT NULL DEFAULT 0,
    offset INTEGER NOT NULL DEFAULT 0,
    engine INTEGER,
    address TEXT
);
CREATE INDEX articles_by_key ON articles (key) WHERE key IS NOT NULL;
CREATE INDEX articles_by_added ON articles (added, id) WHERE deleted IS NULL;
CREATE INDEX articles_by_date ON articles (dated, id) WHERE deleted IS NULL;
CREATE INDEX articles_by_title ON articles (title COLLATE NOCASE, id) WHERE deleted IS NULL;
CREATE INDEX articles_by_site ON articles (site COLLATE NOCASE, dated, id) WHERE deleted IS NULL;
CREATE INDEX articles_unread ON articles (added, id) WHERE read IS NULL AND deleted IS NULL;
CREATE INDEX articles_starred ON articles (starred) WHERE starred IS NOT NULL AND deleted IS NULL;
CREATE INDEX articles_begun ON articles (opened)
    WHERE opened IS NOT NULL AND read IS NULL AND deleted IS NULL;
CREATE INDEX articles_deleted ON articles (deleted) WHERE deleted IS NOT NULL;
CREATE TABLE texts (
    id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    checksum BLOB NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL
);
CREATE TABLE collected (
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, place, article)
) WITHOUT ROWID;
CREATE UNIQUE INDEX collected_by_article ON collected (article, collection);
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    home TEXT,
    folder TEXT,
    extra TEXT,
    etag TEXT,
    last_modified TEXT,
    not_before INTEGER,
    visited INTEGER,
    error TEXT,
    created INTEGER NOT NULL
);
CREATE TABLE entries (
    feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    article INTEGER REFERENCES articles (id) ON DELETE SET NULL,
    PRIMARY KEY (feed, name)
) WITHOUT ROWID;
CREATE INDEX entries_by_article ON entries (article, feed);
CREATE INDEX entries_by_feed ON entries (feed, article);
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);
CREATE TABLE tagged (
    tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, article)
) WITHOUT ROWID;
CREATE INDEX tagged_by_article ON tagged (article, tag);
CREATE TABLE marks (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    first INTEGER,
    last INTEGER,
    quote TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX marks_by_article ON marks (article);
CREATE TABLE kept (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
    title, body, byline, source,
    content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
";

/// What readers know better: one log for an article, and one without an article for all of them.
const CORRECTIONS: &str = "
CREATE TABLE corrections (
    article INTEGER UNIQUE REFERENCES articles (id) ON DELETE CASCADE,
    log TEXT NOT NULL
);
";

/// What the brief of each article names; `articles.engine` says by which engine.
const NAMES: &str = "
CREATE TABLE named (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    name TEXT NOT NULL,
    certainty INTEGER,
    aliases TEXT NOT NULL,
    PRIMARY KEY (article, role, rank)
) WITHOUT ROWID;
CREATE INDEX named_by_name ON named (role, name);
CREATE INDEX articles_by_engine ON articles (engine) WHERE deleted IS NULL;
CREATE VIRTUAL TABLE names USING fts5(
    party, mediator, place,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
";

/// The format of a file, or why it is none of ours.
pub fn version(connection: &Connection, path: &Path) -> Result<u32, Error> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != APPLICATION && (found != 0 || tables != 0) {
        return Err(Error::NotALibrary {
            path: path.to_owned(),
        });
    }
    if found > VERSION {
        return Err(Error::Newer {
            found,
            known: VERSION,
        });
    }
    Ok(found)
}

/// Brings a library to the newest format; gives the backups that were written on the way.
pub fn migrate(connection: &mut Connection, path: Option<&Path>) -> Result<Vec<PathBuf>, Error> {
    let shown = path.unwrap_or(Path::new(":memory:"));
    let mut backups = Vec::new();
    // A library that is just being founded has nothing to be kept.
    let founded = version(connection, shown)? == 0;
    loop {
        let before = version(connection, shown)?;
        let Some(step) = STEPS.get(before as usize) else {
            return Ok(backups);
        };
        if let Some(path) = path.filter(|_| !founded) {
            backups.push(back_up(connection, path, before)?);
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another program may have taken this step while this one waited for the lock.
        if version(&transaction, shown)? == before {
            transaction.execute_batch(step)?;
            transaction.pragma_update(None, "application_id", APPLICATION)?;
            transaction.pragma_update(None, "user_version", before + 1)?;
            transaction.commit()?;
        }
    }
}

/// Where the backup of a format is kept: next to the library.
pub fn backup_path(path: &Path, version: u32) -> PathBuf {
    super::beside(path, &format!(".format-{version}.backup"))
}

fn back_up(connection: &Connection, path: &Path, version: u32) -> Result<PathBuf, Error> {
    let backup = backup_path(path, version);
    let unfinished = super::beside(&backup, &format!(".{}.new", std::process::id()));
    let _ = fs::remove_file(&unfinished);
    super::private_file(&unfinished)?;
    let written = connection
        .execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])
        .map_err(Error::from)
        .and_then(|_| fs::rename(&unfinished, &backup).map_err(|error| Error::io(&backup, &error)));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written.map(|()| backup)
}
