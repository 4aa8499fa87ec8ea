//! Out and in as plain data: JSON Lines, or a folder with one Markdown file an article.
//!
//! Both hold the same and all of it: texts, what their sources told, tags, stars, what was read, places,
//! marks, notes, corrections, collections, feeds. What has been deleted is not exported.

mod put;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::io::BufRead;
use std::io::Write;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

use crate::library::Added;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::add;
use crate::library::corrections;
use crate::library::markdown;
use crate::library::marks;
use crate::library::record;
use crate::library::record::Hash;
use crate::library::record::Record;
use crate::library::salvage;
use crate::library::shelves;
use crate::library::state;
use crate::library::words;

/// The file in a folder of Markdown that holds feeds and collections.
pub const SHELVES: &str = "library.jsonl";
/// Articles taken in within one transaction.
const BATCH: usize = 200;
/// The longest part of a title, in bytes, that goes into a file name.
const LONGEST_NAME: usize = 60;

/// How an export came out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exported {
    /// Articles written.
    pub articles: usize,
    /// Articles that are too damaged to be written.
    pub lost: Vec<ArticleId>,
}

/// How an import came out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Articles that were not there.
    pub new: usize,
    /// Articles of which a newer text was taken over.
    pub changed: usize,
    /// Articles that were there already.
    pub same: usize,
    /// Feeds read.
    pub feeds: usize,
    /// Collections read.
    pub collections: usize,
}

/// One line of an export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "rapporteur")]
pub enum Line {
    /// A feed.
    #[serde(rename = "feed/1")]
    Feed(Box<KeptFeed>),
    /// A collection.
    #[serde(rename = "collection/1")]
    Collection(KeptCollection),
    /// What the reader knows better in every article.
    #[serde(rename = "corrections/1")]
    Corrections(KeptCorrections),
    /// An article.
    #[serde(rename = "article/1")]
    Article(Box<Kept>),
}

/// A feed as plain data; see [`Feed`].
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptFeed {
    address: String,
    title: String,
    home: Option<String>,
    folder: Option<String>,
    extra: Option<String>,
    etag: Option<String>,
    last_modified: Option<String>,
    not_before: Option<i64>,
    visited: Option<i64>,
    error: Option<String>,
    /// Entries whose article has been removed, so that they do not come again: name and hash.
    gone: Vec<(String, String)>,
}

/// A collection as plain data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptCollection {
    name: String,
    created: i64,
}

/// Corrections as plain data, in whatever words they were written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptCorrections {
    log: Value,
}

/// An article with all that a reader made of it, as plain data. Times are seconds since 1970.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    #[serde(flatten)]
    pub(super) record: Record,
    #[serde(flatten)]
    pub(super) state: State,
}

/// What a reader made of an article.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct State {
    added: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    read: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    starred: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opened: Option<i64>,
    /// Paragraph, and byte in it.
    #[serde(skip_serializing_if = "is_start")]
    place: (u32, u32),
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partial: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    /// Name of the collection, and place in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    collections: Vec<(String, i64)>,
    /// Address of the feed, the entry's name there, and the hash of what it brought.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entries: Vec<(String, String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marks: Vec<KeptMark>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrections: Option<Value>,
}

/// A mark as plain data; see [`Mark`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct KeptMark {
    kind: String,
    span: Option<(u32, u32)>,
    quote: String,
    note: String,
    created: i64,
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_start(place: &(u32, u32)) -> bool {
    *place == (0, 0)
}

impl Library {
    /// Writes everything as JSON Lines: feeds, collections, then articles as they were added.
    pub fn export_lines(&self, out: &mut dyn Write) -> Result<Exported, Error> {
        let into = Path::new("the export");
        let mut put = |line: &Line| put_line(out, line).map_err(|error| Error::io(into, &error));
        self.shelf_lines()?.iter().try_for_each(&mut put)?;
        let mut articles = 0;
        let lost = self.each_kept(|_, kept| {
            articles += 1;
            put(&Line::Article(Box::new(kept)))
        })?;
        out.flush().map_err(|error| Error::io(into, &error))?;
        Ok(Exported { articles, lost })
    }

    /// Writes everything into a folder: an article a Markdown file, feeds and collections in [`SHELVES`].
    pub fn export_markdown(&self, folder: &Path) -> Result<Exported, Error> {
        super::private_folder(folder)?;
        let shelves = folder.join(SHELVES);
        let mut lines = Vec::new();
        for line in self.shelf_lines()? {
            put_line(&mut lines, &line).map_err(|error| Error::io(&shelves, &error))?;
        }
        fs::write(&shelves, lines).map_err(|error| Error::io(&shelves, &error))?;
        let mut articles = 0;
        let lost = self.each_kept(|id, kept| {
            articles += 1;
            let path = folder.join(file_name(id, &kept.record.title));
            fs::write(&path, markdown::write(kept)).map_err(|error| Error::io(&path, &error))
        })?;
        Ok(Exported { articles, lost })
    }

    /// Takes in an export: a folder of Markdown, one Markdown file, or JSON Lines.
    ///
    /// What is there already stays and gets what it lacks; taking in the same twice changes nothing.
    pub fn import(&self, path: &Path) -> Result<Imported, Error> {
        let is_markdown = |path: &Path| path.extension().is_some_and(|ending| ending == "md");
        let mut done = Imported::default();
        if path.is_dir() {
            let shelves = path.join(SHELVES);
            if shelves.is_file() {
                self.import_lines(&shelves, &mut done)?;
            }
            let listed = fs::read_dir(path).map_err(|error| Error::io(path, &error))?;
            let mut files: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
            files.retain(|file| is_markdown(file));
            files.sort();
            for files in files.chunks(BATCH) {
                let lines: Result<Vec<Line>, Error> =
                    files.iter().map(|file| markdown_line(file)).collect();
                self.take(&lines?, &mut done)?;
            }
        } else if is_markdown(path) {
            self.take(&[markdown_line(path)?], &mut done)?;
        } else {
            self.import_lines(path, &mut done)?;
        }
        Ok(done)
    }

    fn import_lines(&self, path: &Path, done: &mut Imported) -> Result<(), Error> {
        let file = fs::File::open(path).map_err(|error| Error::io(path, &error))?;
        let mut batch = Vec::new();
        for (at, line) in io::BufReader::new(file).lines().enumerate() {
            let line = line.map_err(|error| Error::io(path, &error))?;
            if line.trim().is_empty() {
                continue;
            }
            match serde_json::from_str(&line) {
                Ok(line) => batch.push(line),
                Err(error) => {
                    self.take(&batch, done)?;
                    return Err(Error::Import {
                        path: path.to_owned(),
                        line: at + 1,
                        reason: error.to_string(),
                    });
                }
            }
            if batch.len() >= BATCH {
                self.take(&batch, done)?;
                batch.clear();
            }
        }
        self.take(&batch, done)
    }

    /// Takes in some lines in one transaction.
    pub(super) fn take(&self, lines: &[Line], done: &mut Imported) -> Result<(), Error> {
        let taken = self.write(|connection| {
            let mut taken = done.clone();
            for line in lines {
                match line {
                    Line::Feed(feed) => {
                        put::put_feed(connection, feed)?;
                        taken.feeds += 1;
                    }
                    Line::Collection(collection) => {
                        shelves::put_collection(connection, &collection.name, collection.created)?;
                        taken.collections += 1;
                    }
                    Line::Corrections(kept) => {
                        corrections::take_in(connection, None, &kept.log)?;
                    }
                    Line::Article(kept) => match put::put_kept(connection, kept)? {
                        Added::New(_) => taken.new += 1,
                        Added::Changed(_) => taken.changed += 1,
                        Added::Same(_) | Added::Deleted => taken.same += 1,
                    },
                }
            }
            Ok(taken)
        })?;
        *done = taken;
        Ok(())
    }

    /// Feeds, collections, corrections everywhere; where the file is damaged, those that can be read.
    pub(super) fn shelf_lines(&self) -> Result<Vec<Line>, Error> {
        let mut lines = Vec::new();
        for feed in as_far_as_possible(self.feeds())? {
            let gone = as_far_as_possible(self.read(|connection| gone(connection, feed.id.0)))?;
            lines.push(Line::Feed(Box::new(KeptFeed {
                address: feed.address,
                title: feed.title,
                home: feed.home,
                folder: feed.folder,
                extra: feed.extra,
                etag: feed.etag,
                last_modified: feed.last_modified,
                not_before: feed.not_before,
                visited: feed.visited,
                error: feed.error,
                gone,
            })));
        }
        for collection in as_far_as_possible(self.collections())? {
            lines.push(Line::Collection(KeptCollection {
                name: collection.name,
                created: collection.created,
            }));
        }
        let log = self.read(|connection| corrections::plain(connection, None));
        if let Some(log) = as_far_as_possible(log)? {
            lines.push(Line::Corrections(KeptCorrections { log }));
        }
        Ok(lines)
    }

    /// Gives every article that is not deleted, in the order of their numbers; then those lost.
    ///
    /// In a damaged file it goes on after the damage, and reads what the tables do not lead to any more
    /// straight out of the file.
    pub(super) fn each_kept(
        &self,
        mut give: impl FnMut(ArticleId, Kept) -> Result<(), Error>,
    ) -> Result<Vec<ArticleId>, Error> {
        // Latches damage, if there is any; what can be read is read all the same.
        let sound =
            self.noted(super::quick_check(&self.connection)).is_ok() && self.damage().is_none();
        let (ids, whole) = reachable(&self.connection);
        let mut done: FxHashSet<i64> = FxHashSet::default();
        let mut failed = Vec::new();
        for &id in &ids {
            match self.read(|connection| kept(connection, id)) {
                Ok(kept) => {
                    done.insert(id.0);
                    kept.map_or(Ok(()), |kept| give(id, kept))?;
                }
                Err(error) if error.is_damage() || matches!(error, Error::Missing { .. }) => {
                    failed.push(id);
                }
                Err(error) => return Err(error),
            }
        }
        let Some(path) = self
            .path()
            .filter(|_| !failed.is_empty() || !sound || !whole)
        else {
            return Ok(failed);
        };
        for file in [path.to_owned(), super::beside(path, "-wal")] {
            let Ok(bytes) = fs::read(&file) else {
                continue;
            };
            for (id, record) in salvage::articles(&bytes) {
                if done.insert(id) {
                    let id = ArticleId(id);
                    failed.retain(|failed| *failed != id);
                    let state = as_far_as_possible(state_of(&self.connection, id))?;
                    give(
                        id,
                        Kept {
                            record,
                            state: state.unwrap_or_default(),
                        },
                    )?;
                }
            }
        }
        Ok(failed)
    }
}

/// Articles that lie anywhere in a file, each once, in the order of their numbers; without their state.
pub(super) fn strewn(path: &Path) -> Result<Vec<Line>, Error> {
    let bytes = fs::read(path).map_err(|error| Error::io(path, &error))?;
    let found: BTreeMap<i64, Record> = salvage::articles(&bytes).collect();
    Ok(found
        .into_values()
        .map(|record| {
            let state = State::default();
            Line::Article(Box::new(Kept { record, state }))
        })
        .collect())
}

/// What can be read of something: nothing where that is damaged, but any other error.
fn as_far_as_possible<T: Default>(read: Result<T, Error>) -> Result<T, Error> {
    match read {
        Err(error) if error.is_damage() => Ok(T::default()),
        other => other,
    }
}

/// The numbers of articles that can be found from the front and from the back; whether that is all.
fn reachable(connection: &Connection) -> (Vec<ArticleId>, bool) {
    let mut ids: Vec<ArticleId> = Vec::new();
    let mut walk = |sql: &str| -> rusqlite::Result<()> {
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            ids.push(ArticleId(row.get(0)?));
        }
        Ok(())
    };
    let whole = walk("SELECT id FROM articles NOT INDEXED ORDER BY id").is_ok();
    if !whole {
        for sql in [
            "SELECT id FROM articles NOT INDEXED ORDER BY id DESC",
            "SELECT id FROM texts ORDER BY id",
            "SELECT id FROM texts ORDER BY id DESC",
        ] {
            // Each gives what it can before it fails.
            let _ = walk(sql);
        }
    }
    ids.sort_unstable();
    ids.dedup();
    (ids, whole)
}

/// An article with its state; none for a deleted one.
fn kept(connection: &Connection, id: ArticleId) -> Result<Option<Kept>, Error> {
    let record = add::load(connection, id)?;
    // A text without a row has lost its state, not its worth.
    let deleted = connection
        .prepare_cached("SELECT deleted IS NOT NULL FROM articles WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()
        .map_err(Error::from);
    if as_far_as_possible(deleted)?.unwrap_or(false) {
        return Ok(None);
    }
    let state = as_far_as_possible(state_of(connection, id))?.unwrap_or_default();
    Ok(Some(Kept { record, state }))
}

fn state_of(connection: &Connection, id: ArticleId) -> Result<Option<State>, Error> {
    let state = connection
        .prepare_cached(
            "SELECT added, changed, read, starred, opened, paragraph, offset, partial
             FROM articles WHERE id = ?1",
        )?
        .query_row([id.0], |row| {
            Ok(State {
                added: row.get(0)?,
                changed: row.get(1)?,
                read: row.get(2)?,
                starred: row.get(3)?,
                opened: row.get(4)?,
                place: (row.get(5)?, row.get(6)?),
                partial: row.get(7)?,
                ..State::default()
            })
        })
        .optional()?;
    let Some(mut state) = state else {
        return Ok(None);
    };
    state.tags = as_far_as_possible(state::tags(connection, id))?;
    state.collections = as_far_as_possible(collections_of(connection, id))?;
    state.entries = as_far_as_possible(entries_of(connection, id))?;
    state.marks = as_far_as_possible(marks::of_article(connection, id))?
        .into_iter()
        .map(|mark| KeptMark {
            kind: mark.kind,
            span: mark.span.map(|span| (span.start, span.end)),
            quote: mark.quote,
            note: mark.note,
            created: mark.created,
        })
        .collect();
    state.corrections = as_far_as_possible(corrections::plain(connection, Some(id)))?;
    Ok(Some(state))
}

fn collections_of(connection: &Connection, id: ArticleId) -> Result<Vec<(String, i64)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT name, place FROM collected JOIN collections ON id = collection WHERE article = ?1
         ORDER BY folded",
    )?;
    let rows = statement.query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn entries_of(
    connection: &Connection,
    id: ArticleId,
) -> Result<Vec<(String, String, String)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT address, name, hash FROM entries JOIN feeds ON id = feed WHERE article = ?1
         ORDER BY address, name",
    )?;
    let rows = statement.query_map([id.0], |row| {
        Ok((
            row.get(0)?,
            row.get(1)?,
            record::hex(&row.get::<_, Hash>(2)?),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn gone(connection: &Connection, feed: i64) -> Result<Vec<(String, String)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT name, hash FROM entries WHERE feed = ?1 AND article IS NULL ORDER BY name",
    )?;
    let rows = statement.query_map([feed], |row| {
        Ok((row.get(0)?, record::hex(&row.get::<_, Hash>(1)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn put_line(out: &mut dyn Write, line: &Line) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

fn markdown_line(path: &Path) -> Result<Line, Error> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
    match markdown::read(&text) {
        Ok(kept) => Ok(Line::Article(Box::new(kept))),
        Err((line, reason)) => Err(Error::Import {
            path: path.to_owned(),
            line,
            reason,
        }),
    }
}

/// A name for an article's file that every system takes: its number and the words of its title.
fn file_name(id: ArticleId, title: &str) -> String {
    let mut name = format!("{:06}", id.0);
    for word in words::words(title) {
        if name.len() + word.folded.len() > LONGEST_NAME {
            break;
        }
        name.push('-');
        name.push_str(&word.folded);
    }
    name.push_str(".md");
    name
}
