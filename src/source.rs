//! From files, folders and standard input to clean articles.
//!
//! Reading is the only thing here that touches the world; detecting and parsing are pure.
//! Everything that leaves this module has gone through one scrub.

use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use crate::text::Article;
use crate::text::Block;

pub mod decode;
pub mod detect;
pub mod folder;
pub mod front_matter;
pub mod furniture;
pub mod head;
pub mod markdown;
pub mod plain;
pub mod scrub;
pub mod tidy;

/// The most bytes a source may have; more is no article, and would not be read in time.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// As much of a head as a title in a list is looked for in.
const TITLE_BYTES: usize = 16 * 1024;
/// What a text without a title and without a name is called.
const UNTITLED: &str = "Untitled";

/// Where an article comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

impl Source {
    /// The source's name for show, scrubbed: a path, or `-`.
    pub fn origin(&self) -> String {
        match self {
            Self::Path(path) => shown(path),
            Self::Stdin => "-".to_owned(),
        }
    }
}

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text as it is; asterisks are asterisks.
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
}

/// What one source held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Articles in the source's order.
    pub articles: Vec<Article>,
    /// What was left out, and why; a line each, scrubbed.
    pub notices: Vec<String>,
}

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
                "Articles end in .txt, .text, .md or .markdown; name a file to open it whatever its ending.",
            ),
            Self::NotAFile { .. } => Some("Pipe it in instead: `… | rapporteur -`."),
            Self::TooLarge { .. } => Some("Split it, or cut out the part you want to read."),
            Self::Empty { .. } => {
                Some("Check that the right file was named and that it was saved.")
            }
            Self::NotText { .. } => Some("Convert it to plain text or Markdown first."),
        }
    }
}

/// The files that `arguments` stand for, in their order, each once, and what could not be used.
///
/// A folder gives the articles in it, at any depth, in natural order; hidden ones are passed over.
/// A file that is named is taken whatever its ending. `-` is standard input.
pub fn expand(arguments: &[PathBuf]) -> (Vec<Source>, Vec<Error>) {
    folder::expand(arguments)
}

/// Reads the bytes of a source and tells their format.
///
/// # Errors
///
/// Where there is nothing to read, or nothing that is a text: see [`Error`].
pub fn read(source: &Source) -> Result<(Vec<u8>, Format), Error> {
    let (path, bytes) = match source {
        Source::Path(path) => (path.as_path(), read_file(path)?),
        Source::Stdin => {
            let path = Path::new("-");
            (path, read_capped(io::stdin().lock(), path, Vec::new())?)
        }
    };
    let path_owned = || path.to_path_buf();
    if let Some(what) = detect::not_text(&bytes) {
        return Err(Error::NotText {
            path: path_owned(),
            what,
        });
    }
    if is_blank(&bytes) {
        return Err(Error::Empty { path: path_owned() });
    }
    let format = detect::by_name(path).unwrap_or_else(|| detect::by_content(&bytes));
    Ok((bytes, format))
}

/// Makes an article of the bytes of a source; any bytes will do.
pub fn parse(bytes: &[u8], format: Format, origin: &str) -> Loaded {
    let mut notices = Vec::new();
    let cap = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
    let whole = bytes.get(..cap).unwrap_or(bytes);
    if whole.len() < bytes.len() {
        notices.push("only the first part was read, the text is too large".to_owned());
    }
    let decoded = decode::decode(whole);
    notices.extend(decoded.notice.map(str::to_owned));
    let text = scrub::scrub_text(&decoded.text);
    if detect::is_web_page(&text) {
        notices.push("this looks like a web page; its tags are shown as they are".to_owned());
    }
    let mut draft = match format {
        Format::Plain => plain::read(&text),
        Format::Markdown => markdown::read(&text),
    };
    if draft.byline.is_none() {
        draft.byline = head::take_byline(&mut draft.body);
    }
    let left_out = furniture::cut(&mut draft.body);
    notices.extend(furniture::notice(&left_out));

    let origin = scrub::scrub_line(origin);
    let title = match draft.title {
        Some(title) if !title.is_empty() => title,
        Some(_) | None => name_of(&origin),
    };
    let mut article = Article::new(&title, draft.body, &origin);
    article.byline = draft.byline;
    article.dateline = head::dateline(&article);
    Loaded {
        articles: vec![article],
        notices,
    }
}

/// The title for a list, from the first bytes of a file.
///
/// `head` may end anywhere. Where it tells no title, `fallback` is used.
pub fn title_of(head: &[u8], format: Format, fallback: &str) -> String {
    let decoded = decode::decode(head.get(..TITLE_BYTES).unwrap_or(head));
    let text = scrub::scrub_text(&decoded.text);
    let draft = match format {
        Format::Plain => plain::read(&text),
        Format::Markdown => markdown::read(&text),
    };
    match draft.title {
        Some(title) if !title.is_empty() => title,
        Some(_) | None => scrub::scrub_line(fallback),
    }
}

/// Cleans a field of one line: file name, title, author. See [`scrub::scrub_line`].
pub fn scrub_line(text: &str) -> String {
    scrub::scrub_line(text)
}

/// Cleans the text of a body. See [`scrub::scrub_text`].
pub fn scrub_text(text: &str) -> Cow<'_, str> {
    scrub::scrub_text(text)
}

/// What a parser makes of a text, before head and end are looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft<'a> {
    /// The title, scrubbed; `None` where the text has none.
    pub title: Option<String>,
    /// Who wrote it, if that was told apart from the text.
    pub byline: Option<String>,
    /// The blocks after the title, scrubbed, each on one line.
    pub body: Vec<(Block, Cow<'a, str>)>,
}

/// A path for show. File names are untrusted text too.
fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        return "standard input".to_owned();
    }
    scrub::scrub_line(&path.to_string_lossy())
}

/// The file name of an origin without its ending, for a text without a title.
fn name_of(origin: &str) -> String {
    let stem = Path::new(origin)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .map(scrub::scrub_line)
        .unwrap_or_default();
    match stem.as_str() {
        "" | "-" => UNTITLED.to_owned(),
        _ => stem,
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let refused = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => Error::Missing {
            path: path.to_path_buf(),
        },
        reason => Error::Unreadable {
            path: path.to_path_buf(),
            reason,
        },
    };
    // Opening a pipe would wait for its other end: look before.
    let metadata = path.metadata().map_err(|error| refused(&error))?;
    if metadata.is_dir() {
        return Err(Error::IsFolder {
            path: path.to_path_buf(),
        });
    }
    if !metadata.is_file() {
        return Err(Error::NotAFile {
            path: path.to_path_buf(),
        });
    }
    if metadata.len() > MAX_BYTES {
        return Err(Error::TooLarge {
            path: path.to_path_buf(),
        });
    }
    let file = File::open(path).map_err(|error| refused(&error))?;
    // One byte more than the file has, so that its end is found without growing.
    let room = usize::try_from(metadata.len()).map_or(0, |len| len + 1);
    read_capped(file, path, Vec::with_capacity(room))
}

fn read_capped(reader: impl Read, path: &Path, mut bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    // One byte more than allowed tells a full source from one that is too large.
    reader
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Error::Unreadable {
            path: path.to_path_buf(),
            reason: error.kind(),
        })?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge {
            path: path.to_path_buf(),
        });
    }
    Ok(bytes)
}

/// Whether nothing of a text would be left to read.
fn is_blank(bytes: &[u8]) -> bool {
    let sample = bytes.get(..detect::SAMPLE).unwrap_or(bytes);
    let blank = |bytes: &[u8]| {
        scrub::scrub_text(&decode::decode(bytes).text)
            .trim()
            .is_empty()
    };
    blank(sample) && (sample.len() == bytes.len() || blank(bytes))
}
