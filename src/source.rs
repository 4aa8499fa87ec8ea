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

mod charset;
mod date;
pub mod decode;
pub mod detect;
mod epub;
mod error;
pub mod feed;
pub mod folder;
pub mod front_matter;
pub mod furniture;
mod given;
mod gzip;
pub mod head;
mod html;
mod mail;
pub mod markdown;
mod page;
mod pdf;
pub mod plain;
pub mod scrub;
mod text;
pub mod tidy;

pub use error::Error;
pub use given::Given;
pub use given::Limits;
pub use html::Stub;

use error::shown;

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
    /// An article of the library, by its number; the library gives its text.
    Kept(i64),
}

impl Source {
    /// The source's name for show, scrubbed: a path, or `-`.
    pub fn origin(&self) -> String {
        match self {
            Self::Path(path) => shown(path),
            Self::Stdin => "-".to_owned(),
            Self::Kept(number) => format!("library {number}"),
        }
    }
}

/// How articles lie in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text as it is; asterisks are asterisks.
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
    /// A web page.
    Html,
    /// A web page saved with its parts in one file.
    Mhtml,
    /// One mail.
    Mail,
    /// A box of mails.
    Mbox,
    /// A book; its chapters are the articles.
    Epub,
    /// Pages set for print.
    Pdf,
    /// A feed: RSS, RDF, Atom or JSON Feed; its entries are the articles.
    Feed,
    /// Any other, compressed.
    Gzip,
}

/// What one source held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Articles in the source's order.
    pub articles: Vec<Article>,
    /// What was left out, and why; a line each, scrubbed.
    pub notices: Vec<String>,
    /// What holds the articles together: the title of a book, a feed or a box of mails; scrubbed.
    pub collection: Option<String>,
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
        // Not for this room to give.
        Source::Kept(_) => {
            return Err(Error::Missing {
                path: PathBuf::from(source.origin()),
            });
        }
    };
    let format = detect::format(path, &bytes).map_err(|what| Error::NotText {
        path: path.to_path_buf(),
        what,
    })?;
    if matches!(format, Format::Plain | Format::Markdown) && is_blank(&bytes) {
        return Err(Error::Empty {
            path: path.to_path_buf(),
        });
    }
    Ok((bytes, format))
}

/// Makes articles of the bytes of a source; any bytes will do.
///
/// # Errors
///
/// Never for [`Format::Plain`] and [`Format::Markdown`]; of the others, where no article is in it.
pub fn parse<'a>(
    bytes: &[u8],
    format: Format,
    given: impl Into<Given<'a>>,
) -> Result<Loaded, Error> {
    let given = given.into();
    match format {
        Format::Plain | Format::Markdown => Ok(text::read(bytes, format, &given)),
        Format::Html => page::read(bytes, &given),
        Format::Mhtml => mail::saved_page(bytes, &given),
        Format::Mail => mail::one(bytes, &given),
        Format::Mbox => mail::many(bytes, &given),
        Format::Epub => epub::read(bytes, &given),
        Format::Pdf => pdf::read(bytes, &given),
        Format::Feed => feed::articles(bytes, &given),
        Format::Gzip => gzip::read(bytes, &given),
    }
}

/// The title for a list, from the first bytes of a file.
///
/// `head` may end anywhere. Where it tells no title, `fallback` is used.
pub fn title_of(head: &[u8], format: Format, fallback: &str) -> String {
    let head = head.get(..TITLE_BYTES).unwrap_or(head);
    let title = match format {
        Format::Plain | Format::Markdown => text::title(head, format),
        Format::Html => page::title(head),
        Format::Mail | Format::Mhtml => mail::title(head),
        Format::Mbox | Format::Epub | Format::Pdf | Format::Feed | Format::Gzip => None,
    };
    match title {
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
    /// The links in it, in order.
    pub links: Vec<Pointer>,
}

/// A link by its words, for a text whose lines are still to be joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// The words before it in its block, as far as they are needed to tell it from others.
    pub lead: String,
    /// The words it stands on.
    pub words: String,
    /// Where it leads.
    pub address: String,
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
