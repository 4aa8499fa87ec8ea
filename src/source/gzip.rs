//! Compressed files: what is in them, unpacked up to a limit.

use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use flate2::read::MultiGzDecoder;

use crate::source;
use crate::source::Error;
use crate::source::Format;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::detect;

/// Unpacks a file and reads what is in it.
pub fn read(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let path = PathBuf::from(given.origin);
    let limit = given.limits.bytes;
    let mut inner = Vec::new();
    let unpacked = MultiGzDecoder::new(bytes)
        .take(limit as u64 + 1)
        .read_to_end(&mut inner);
    if inner.len() > limit {
        return Err(Error::TooMuch { path, limit });
    }
    let mut cut = false;
    if let Err(error) = unpacked {
        if inner.is_empty() {
            return Err(Error::Damaged {
                path,
                what: "compressed file",
                reason: source::scrub_line(&error.to_string()),
            });
        }
        cut = true;
    }
    if inner.is_empty() {
        return Err(Error::Empty { path });
    }
    let name = given.origin.strip_suffix(".gz").unwrap_or(given.origin);
    let format = detect::format(Path::new(name), &inner).map_err(|what| Error::NotText {
        path: path.clone(),
        what,
    })?;
    // Once is enough: each layer could be a thousand times the last.
    if format == Format::Gzip {
        return Err(Error::NotText {
            path,
            what: "compressed more than once",
        });
    }
    let mut loaded = source::parse(&inner, format, *given)?;
    if cut {
        let notice = "the compressed file ends early; this may be only a part".to_owned();
        loaded.notices.insert(0, notice);
    }
    Ok(loaded)
}
