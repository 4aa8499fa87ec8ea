//! Why a source gives no article, and what to do about it.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::source::MAX_BYTES;
use crate::source::html::Stub;
use crate::source::scrub;

/// Why a source gave no article; each case is something the user can do something about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing is there.
    #[error("no such file or folder: {}", shown(path))]
    Missing {
        /// The path as given.
        path: PathBuf,
    },
    /// The system refused.
    #[error("cannot read {} ({reason})", shown(path))]
    Unreadable {
        /// The path as given; `-` for standard input.
        path: PathBuf,
        /// What the system said.
        reason: io::ErrorKind,
    },
    /// A folder where a file was to be read.
    #[error("a folder, not an article: {}", shown(path))]
    IsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// A folder without anything to read.
    #[error("no articles in folder {}", shown(path))]
    NoArticles {
        /// The folder.
        path: PathBuf,
    },
    /// A pipe, a device or a socket, which may never end.
    #[error("not a regular file: {}", shown(path))]
    NotAFile {
        /// The path as given.
        path: PathBuf,
    },
    /// More than an article can be.
    #[error("too large to read (over {} MB): {}", MAX_BYTES / 1024 / 1024, shown(path))]
    TooLarge {
        /// The path as given; `-` for standard input.
        path: PathBuf,
    },
    /// Nothing in it but white space.
    #[error("nothing to read in {}", shown(path))]
    Empty {
        /// The path as given; `-` for standard input.
        path: PathBuf,
    },
    /// More than may be unpacked or decoded at a time.
    #[error("more than {} MB when unpacked: {}", limit / 1024 / 1024, shown(path))]
    TooMuch {
        /// The path as given; `-` for standard input.
        path: PathBuf,
        /// The most that would have been read, in bytes.
        limit: usize,
    },
    /// A page that is no article, or not all of one.
    #[error("no article, {}: {}", match stub {
        Stub::Paywall => "only the opening before a paywall",
        Stub::Scripts => "only scripts that would fetch one",
        Stub::NoText => "no text in the page",
    }, shown(path))]
    Stub {
        /// The path or address as given; `-` for standard input.
        path: PathBuf,
        /// What there is instead.
        stub: Stub,
    },
    /// A format that is known, in a file that does not keep to it.
    #[error("cannot make sense of this {what} ({reason}): {}", shown(path))]
    Damaged {
        /// The path or address as given; `-` for standard input.
        path: PathBuf,
        /// What it should be.
        what: &'static str,
        /// What is wrong with it, scrubbed.
        reason: String,
    },
    /// Only a password opens it.
    #[error("locked by a password: {}", shown(path))]
    Locked {
        /// The path as given; `-` for standard input.
        path: PathBuf,
    },
    /// Something else where a feed was to be.
    #[error("not a feed ({reason}): {}", shown(path))]
    NotAFeed {
        /// The path or address as given; `-` for standard input.
        path: PathBuf,
        /// What there is instead.
        reason: String,
    },
    /// Bytes that are no text.
    #[error("not a text ({what}): {}", shown(path))]
    NotText {
        /// The path as given; `-` for standard input.
        path: PathBuf,
        /// What the first bytes tell.
        what: &'static str,
    },
}

impl Error {
    /// What to do next, as a sentence.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Missing { .. } => Some("Check the spelling; quote a name that has spaces in it."),
            Self::Unreadable { .. } => Some("Check that you may read it, then try again."),
            Self::IsFolder { .. } => Some("Name a file in it, or open the folder as a whole."),
            Self::NoArticles { .. } => Some(
                "Articles end in .txt, .md, .html, .mhtml, .epub, .pdf, .eml, .mbox or .gz; name a file to open it whatever its ending.",
            ),
            Self::NotAFile { .. } => Some("Pipe it in instead: `… | rapporteur -`."),
            Self::TooLarge { .. } => Some("Split it, or cut out the part you want to read."),
            Self::Empty { .. } => {
                Some("Check that the right file was named and that it was saved.")
            }
            Self::TooMuch { .. } => Some("Unpack it yourself and open the part you want to read."),
            Self::Stub { stub, .. } => Some(match stub {
                Stub::Paywall => {
                    "Log in with a browser, save the page there, and open the saved file."
                }
                Stub::Scripts => {
                    "Open it in a browser, save the page there, and open the saved file."
                }
                Stub::NoText => {
                    "Check the address; a list of articles may have a feed to add instead."
                }
            }),
            Self::Damaged { .. } => {
                Some("Get it again, or convert it to plain text or HTML with another program.")
            }
            Self::Locked { .. } => Some("Save a copy without the password, and open that."),
            Self::NotAFeed { .. } => {
                Some("Check the address; the site may name its feed on its front page.")
            }
            Self::NotText { .. } => Some("Convert it to plain text, Markdown or HTML first."),
        }
    }
}

/// A path for show. File names are untrusted text too.
pub(super) fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        return "standard input".to_owned();
    }
    scrub::scrub_line(&path.to_string_lossy())
}
