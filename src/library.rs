//! The library: articles kept in `SQLite`, found again, never lost.
//!
//! [`Library::open`] is the door. A library is one file (and, while it is in use, two beside it); any
//! number of programs may use it at once. Each method is one transaction: it happens whole or not at all.
//!
//! | what | where |
//! | --- | --- |
//! | put in, recognised again, changed | [`add`]: [`Addition`], [`Added`] |
//! | lists, counts, begun, new since the last visit | [`list`]: [`Listing`], [`Row`], [`Counts`] |
//! | how many of what are unread | `counts` |
//! | search as people type it | [`query`], [`search`]: [`Query`], [`Found`], [`Snippet`] |
//! | read, stars, tags, positions, marks, deletion | [`state`], [`marks`] |
//! | feeds and collections | [`shelves`] |
//! | whom a brief names | [`names`] |
//! | titles in memory for the fuzzy filter | [`titles`] |
//! | out and in as plain data | [`exchange`], [`markdown`] |
//! | a damaged file | [`repair`], [`salvage`] |
//!
//! A file that contradicts itself is opened for reading only, and [`Library::damage`] says so.

pub mod add;
pub mod anchor;
pub mod corrections;
mod counts;
pub mod error;
pub mod exchange;
pub mod list;
pub mod markdown;
pub mod marks;
pub mod names;
pub mod query;
pub mod record;
pub mod repair;
pub mod salvage;
pub mod schema;
pub mod search;
pub mod shelves;
pub mod state;
pub mod time;
pub mod titles;
pub mod words;

use std::cell::RefCell;
use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use rusqlite::Connection;
use rusqlite::MAIN_DB;
use rusqlite::OpenFlags;
use rusqlite::Transaction;
use rusqlite::TransactionBehavior;

pub use add::Added;
pub use add::Addition;
pub use error::Error;
pub use list::Counts;
pub use list::Listing;
pub use list::Row;
pub use marks::Mark;
pub use query::Query;
pub use search::Found;
pub use search::Snippet;
pub use shelves::Collection;
pub use shelves::Feed;

/// How long one statement waits for another program.
const WAIT: Duration = Duration::from_secs(5);
/// How long a change is tried again before it is given up.
const PATIENCE: Duration = Duration::from_secs(30);
/// The largest file, in bytes, that is checked whole whenever it is opened; a larger one would be waited for.
const CHECKED_AT_OPENING: u64 = 8 * 1024 * 1024;

/// Which article of a library; never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub i64);

/// Which feed of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FeedId(pub i64);

/// Which collection of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CollectionId(pub i64);

/// An open library. May be given to another thread, not shared: each thread opens its own.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    path: Option<PathBuf>,
    /// Why nothing can be written, where that is so.
    read_only: Option<String>,
    /// What is wrong with the file, as soon as that has shown.
    damage: RefCell<Option<String>>,
    backups: Vec<PathBuf>,
    /// A copy with a mended head, which goes when the library is closed.
    copy: Option<salvage::Copy>,
}

impl Library {
    /// Opens a library, or founds one with its folder; brings an older one to today's format.
    ///
    /// What cannot be written is opened for reading, and so is a damaged file: see
    /// [`read_only`](Self::read_only) and [`damage`](Self::damage).
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.exists() {
            found(path)?;
        }
        match patiently(|| Self::open_for_writing(path)) {
            Err(Error::Damaged { what }) => Self::open_damaged(path, what),
            Err(Error::ReadOnly { .. } | Error::Unusable { .. }) if path.is_file() => {
                Self::open_read_only(path)
            }
            other => other,
        }
    }

    /// Opens a library without ever changing it.
    pub fn open_read_only(path: &Path) -> Result<Self, Error> {
        if !path.is_file() {
            return Err(Error::Missing {
                what: "file",
                name: path.display().to_string(),
            });
        }
        match Self::look(path, "it was opened for reading") {
            Err(Error::Damaged { what }) => Self::open_damaged(path, what),
            other => other,
        }
    }

    /// A library that ends with the program.
    pub fn in_memory() -> Result<Self, Error> {
        let mut connection = Connection::open_in_memory()?;
        settle(&connection)?;
        schema::migrate(&mut connection, None)?;
        Ok(Self::of(connection, None))
    }

    fn of(connection: Connection, path: Option<&Path>) -> Self {
        connection.set_prepared_statement_cache_capacity(64);
        Self {
            connection,
            path: path.map(Path::to_owned),
            read_only: None,
            damage: RefCell::new(None),
            backups: Vec::new(),
            copy: None,
        }
    }

    fn open_for_writing(path: &Path) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection =
            Connection::open_with_flags(path, flags).map_err(|error| at(path, error))?;
        settle(&connection).map_err(|error| at(path, error))?;
        let refused = connection.is_readonly(MAIN_DB)?;
        let found = schema::version(&connection, path)?;
        if !refused {
            keep_a_log(&connection)?;
        }
        if checked_at_opening(path) && found > 0 {
            quick_check(&connection)?;
        }
        let mut backups = Vec::new();
        if refused {
            up_to_date(found)?;
        } else {
            backups = patiently(|| schema::migrate(&mut connection, Some(path)))?;
        }
        let mut library = Self::of(connection, Some(path));
        library.backups = backups;
        library.read_only = refused.then(|| "the file may not be written".to_owned());
        Ok(library)
    }

    /// Opens for reading; where even the log beside the file cannot be opened, the file alone.
    fn look(path: &Path, why: &str) -> Result<Self, Error> {
        let mut failure = None;
        for immutable in ["", "&immutable=1"] {
            let opened = reading(path, immutable)
                .map_err(|error| at(path, error))
                .and_then(|connection| {
                    up_to_date(schema::version(&connection, path)?)?;
                    if checked_at_opening(path) {
                        quick_check(&connection)?;
                    }
                    Ok(connection)
                });
            match opened {
                Ok(connection) => {
                    let mut library = Self::of(connection, Some(path));
                    library.read_only = Some(why.to_owned());
                    return Ok(library);
                }
                Err(error @ (Error::Newer { .. } | Error::NotALibrary { .. })) => {
                    return Err(error);
                }
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        Err(failure.unwrap_or(Error::Busy))
    }

    /// Opens what is damaged as far as it can be read.
    fn open_damaged(path: &Path, what: String) -> Result<Self, Error> {
        let open = |path: &Path, more: &str| -> Result<Connection, Error> {
            let connection = reading(path, more)?;
            up_to_date(schema::version(&connection, path)?)?;
            connection.query_row(
                "SELECT count(*) FROM (SELECT 1 FROM articles LIMIT 1)",
                [],
                |_| Ok(()),
            )?;
            Ok(connection)
        };
        let mut copy = None;
        let opened = open(path, "").or_else(|_| open(path, "&immutable=1"));
        let connection = opened.or_else(|_| {
            let mended = salvage::with_mended_head(path)?;
            let connection = open(mended.path(), "&immutable=1");
            copy = Some(mended);
            connection.map_err(|_| Error::Damaged { what: what.clone() })
        })?;
        let mut library = Self::of(connection, Some(path));
        library.read_only = Some("it is damaged".to_owned());
        library.damage = RefCell::new(Some(what));
        library.copy = copy;
        Ok(library)
    }

    /// Where the library lies; none for one in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Why nothing can be written, where that is so; for show.
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// What is wrong with the file, where that has shown.
    pub fn damage(&self) -> Option<String> {
        self.damage.borrow().clone()
    }

    /// Backups written at opening, before the format was brought up to date.
    pub fn backups(&self) -> &[PathBuf] {
        &self.backups
    }

    /// Reads the whole file and every article for damage; takes seconds where there is much to read.
    pub fn check(&self) -> Result<(), Error> {
        self.noted(quick_check(&self.connection))?;
        for id in self.ids()? {
            self.article(id)?;
        }
        Ok(())
    }

    /// Gives back to the disk what deletion left free, and orders the search index for quick answers.
    pub fn tidy(&self) -> Result<(), Error> {
        self.write(|connection| {
            connection.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
            connection.execute("INSERT INTO names (names) VALUES ('optimize')", [])?;
            Ok(())
        })?;
        let tidied = self.connection.execute_batch(
            "PRAGMA analysis_limit = 400; PRAGMA optimize; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);",
        );
        self.noted(tidied.map_err(Error::from))
    }

    /// Something that ends a long search from another thread.
    pub fn interrupter(&self) -> rusqlite::InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// One change, whole or not at all; waits for other programs.
    fn write<T>(&self, change: impl Fn(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        if let Some(what) = self.damage() {
            return Err(Error::Damaged { what });
        }
        if let Some(why) = &self.read_only {
            return Err(Error::ReadOnly { why: why.clone() });
        }
        self.noted(patiently(|| {
            let transaction =
                Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
            let value = change(&transaction)?;
            transaction.commit()?;
            Ok(value)
        }))
    }

    /// One look, at one moment of the library; looks within it see the same moment, and the file is
    /// locked but once for all of them.
    fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        if !self.connection.is_autocommit() {
            return self.noted(look(&self.connection));
        }
        let looked = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(Error::from)
            .and_then(|moment| look(&moment));
        self.noted(looked)
    }

    /// Remembers damage: from then on nothing is written.
    fn noted<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(Error::Damaged { what }) = &result {
            self.damage.borrow_mut().get_or_insert_with(|| what.clone());
        }
        result
    }
}

/// Tries again for a while where another program is in the way.
fn patiently<T>(mut act: impl FnMut() -> Result<T, Error>) -> Result<T, Error> {
    let until = Instant::now() + PATIENCE;
    loop {
        match act() {
            Err(Error::Busy) if Instant::now() < until => {
                std::thread::sleep(Duration::from_millis(5));
            }
            other => return other,
        }
    }
}

/// What every connection is told first.
fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(WAIT)?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF;
         PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;
         PRAGMA journal_size_limit = 16777216;",
    )
}

/// A connection that only reads, with what else is said of the file.
fn reading(path: &Path, more: &str) -> rusqlite::Result<Connection> {
    let address = format!("file:{}?mode=ro{more}", escaped(path));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address, flags)?;
    settle(&connection)?;
    Ok(connection)
}

/// A write-ahead log: readers never wait for a writer, and a crash loses at most what was under way.
fn keep_a_log(connection: &Connection) -> Result<(), Error> {
    patiently(|| {
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        Ok(())
    })
}

fn up_to_date(found: u32) -> Result<(), Error> {
    if found == schema::VERSION {
        return Ok(());
    }
    Err(Error::ReadOnly {
        why: format!("its format {found} is older and has to be brought up to date"),
    })
}

fn checked_at_opening(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.len() <= CHECKED_AT_OPENING)
}

fn quick_check(connection: &Connection) -> Result<(), Error> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" {
        return Ok(());
    }
    Err(Error::Damaged { what: said })
}

/// Makes the file of a new library, for nobody else to read.
fn found(path: &Path) -> Result<(), Error> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        private_folder(folder)?;
    }
    private_file(path).map(drop)
}

/// What someone reads is nobody else's business.
fn private_file(path: &Path) -> Result<File, Error> {
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| Error::io(path, &error))
}

fn private_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| Error::io(folder, &error))
}

/// A path with something added at its end.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A path as part of a `file:` address.
fn escaped(path: &Path) -> String {
    let mut address = String::new();
    for c in path.to_string_lossy().chars() {
        match c {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            c => address.push(c),
        }
    }
    address
}

/// An error of the database while it opens a path: then the path is what matters.
fn at(path: &Path, error: rusqlite::Error) -> Error {
    match &error {
        rusqlite::Error::SqliteFailure(failure, _)
            if failure.code == rusqlite::ErrorCode::CannotOpen =>
        {
            Error::Unusable {
                path: path.to_owned(),
                reason: "the system does not open it".to_owned(),
            }
        }
        _ => error.into(),
    }
}
