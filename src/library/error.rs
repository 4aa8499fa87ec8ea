//! What can go wrong with a library, each case with what to do next.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use rusqlite::ErrorCode;

/// How the database says that the file ends too early, or that the file system knows it is broken.
const CUT_SHORT: [i32; 2] = [
    rusqlite::ffi::SQLITE_IOERR_SHORT_READ,
    rusqlite::ffi::SQLITE_IOERR_CORRUPTFS,
];

/// Why the library could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program kept the library locked for longer than is sensible to wait.
    #[error("the library is in use by another program")]
    Busy,
    /// A newer program has written it.
    #[error(
        "the library was written by a newer rapporteur (format {found}; this one knows {known})"
    )]
    Newer {
        /// The format of the file.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// The file is something else.
    #[error("not a library: {}", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// The file contradicts itself; it can be read in part, and is no longer written to.
    #[error("the library is damaged ({what})")]
    Damaged {
        /// What was found, in the words of the database.
        what: String,
    },
    /// One article's text does not match its checksum.
    #[error("article {id} is damaged in the library")]
    DamagedArticle {
        /// Its number.
        id: i64,
    },
    /// No room left.
    #[error("no room left on the disk for the library")]
    Full,
    /// It may be read, not written.
    #[error("the library can only be read: {why}")]
    ReadOnly {
        /// Why.
        why: String,
    },
    /// The system refused the file or its folder.
    #[error("cannot use {} ({reason})", path.display())]
    Unusable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// Nothing of that number or name is kept.
    #[error("no such {what} in the library: {name}")]
    Missing {
        /// What was looked for, as a word.
        what: &'static str,
        /// Its number or name.
        name: String,
    },
    /// A name that cannot be given.
    #[error("not a name for a {what}: {name:?}")]
    Name {
        /// For what.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// Something to be taken in that this program does not understand.
    #[error("{}, line {line}: {reason}", path.display())]
    Import {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// Corrections in words that this program does not know.
    #[error("the corrections were written by a newer rapporteur")]
    Corrections,
    /// Anything else the database says.
    #[error("the library failed: {0}")]
    Database(rusqlite::Error),
}

impl Error {
    /// What to do next, as a sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Busy => "Try again in a moment, or end the other program.",
            Self::Newer { .. } => {
                "Use the newer rapporteur, or name another library with --library."
            }
            Self::NotALibrary { .. } => {
                "Check the path given by --library or RAPPORTEUR_LIBRARY; a damaged library is mended by `rapporteur library repair`."
            }
            Self::Damaged { .. } => {
                "Run `rapporteur library repair`: it saves what can be saved and keeps the damaged file."
            }
            Self::DamagedArticle { .. } => {
                "Run `rapporteur library repair`, then add the article again from where it came."
            }
            Self::Full => "Make room and try again; nothing that was kept before is lost.",
            Self::ReadOnly { .. } => {
                "Check that you may write to the file and its folder, or name another library with --library."
            }
            Self::Unusable { .. } => {
                "Check that the folder exists and that you may write to it, or name another library with --library."
            }
            Self::Missing { .. } => "List what is there, and check the spelling.",
            Self::Name { .. } => "Use a name with at least one letter or digit.",
            Self::Import { .. } => {
                "Mend or remove that line; what stood before it has been taken in."
            }
            Self::Corrections => "Use the newer rapporteur; they are kept as they are.",
            Self::Database(_) => "Try again; if it stays, run `rapporteur library repair`.",
        }
    }

    /// Whether it says that the file itself is damaged.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::DamagedArticle { .. })
    }

    /// An error of the system on a path.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Unusable {
                path: path.to_owned(),
                reason: error.to_string(),
            },
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let what = || match &error {
            rusqlite::Error::SqliteFailure(code, None) => code.to_string(),
            rusqlite::Error::SqliteFailure(_, Some(words)) => words.clone(),
            other => other.to_string(),
        };
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                // Two programs at once found the library, or end it: one has cleared up for the other.
                _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_DELETE_NOENT => {
                    Self::Busy
                }
                _ if CUT_SHORT.contains(&failure.extended_code) => Self::Damaged { what: what() },
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::DiskFull => Self::Full,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly { why: what() },
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                    Self::Damaged { what: what() }
                }
                _ => Self::Database(error),
            },
            // A column that does not hold what the schema promises: bytes have changed.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged { what: what() },
            _ => Self::Database(error),
        }
    }
}
