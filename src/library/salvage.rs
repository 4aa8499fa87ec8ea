//! Reading articles straight out of the pages of a file whose structure is lost.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::library::Error;
use crate::library::record::Record;
use crate::library::schema;

/// The page size of every library: `SQLite`'s own default.
const PAGE: usize = 4096;

/// A private copy of a file, removed when it is no longer used.
#[derive(Debug)]
pub struct Copy {
    path: PathBuf,
}

impl Copy {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(super::beside(&self.path, ending));
        }
    }
}

/// Copies a library with the fixed fields of its head as they must be.
pub fn with_mended_head(path: &Path) -> Result<Copy, Error> {
    let name = format!("rapporteur-{}-{}.salvage", std::process::id(), stamp());
    let copy = Copy {
        path: std::env::temp_dir().join(name),
    };
    let mut bytes = fs::read(path).map_err(|error| Error::io(path, &error))?;
    if bytes.len() < PAGE || articles(&bytes).next().is_none() {
        return Err(Error::NotALibrary {
            path: path.to_owned(),
        });
    }
    bytes.truncate(bytes.len() / PAGE * PAGE);
    let pages = (bytes.len() / PAGE) as u32;
    let mut set = |at: usize, value: &[u8]| {
        if let Some(field) = bytes.get_mut(at..at + value.len()) {
            field.copy_from_slice(value);
        }
    };
    set(0, b"SQLite format 3\0");
    set(16, &(PAGE as u16).to_be_bytes());
    // Rollback format: the copy is read without its log.
    set(18, &[1, 1, 0, 64, 32, 32]);
    // How long the file is, and that this has been said by whoever changed it last.
    set(24, &1_u32.to_be_bytes());
    set(28, &pages.to_be_bytes());
    set(92, &1_u32.to_be_bytes());
    set(44, &4_u32.to_be_bytes());
    set(52, &[0; 4]);
    set(56, &1_u32.to_be_bytes());
    set(60, &schema::VERSION.to_be_bytes());
    set(64, &[0; 4]);
    set(68, &schema::APPLICATION.to_be_bytes());
    super::private_file(copy.path())?;
    fs::write(copy.path(), &bytes).map_err(|error| Error::io(copy.path(), &error))?;
    Ok(copy)
}

fn stamp() -> u128 {
    std::time::SystemTime::now()
        .duration_since(std::time::SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos())
}

/// The articles to be found anywhere in the bytes of a library, with their numbers.
///
/// A row of `texts` starts with its length, its number and a head: the head's own length, nothing for
/// the number, 16 bytes of checksum, the packed article. Wherever bytes look like that, the checksum
/// says whether they are an article; so pages need not be in order, nor even be pages any more.
pub fn articles(bytes: &[u8]) -> impl Iterator<Item = (i64, Record)> {
    bytes
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| *pair == [0, SIXTEEN_BYTES])
        .filter_map(|(kinds, _)| {
            let head = kinds.checked_sub(1)?;
            // Two numbers of one to nine bytes stand before it.
            (2..=18).find_map(|back| article_at(bytes, head.checked_sub(back)?, head))
        })
}

/// How a row's head says that a blob of 16 bytes comes.
const SIXTEEN_BYTES: u8 = 12 + 2 * 16;

fn article_at(bytes: &[u8], at: usize, head: usize) -> Option<(i64, Record)> {
    let (length, after_length) = varint(bytes, at)?;
    let (id, after_id) = varint(bytes, after_length)?;
    let head_length = usize::from(*bytes.get(head)?);
    let (kind, kinds_end) = varint(bytes, head + 3)?;
    let body_length = usize::try_from(kind.checked_sub(12)? / 2).ok()?;
    let length = usize::try_from(length).ok()?;
    let fits = after_id == head && kinds_end == head + head_length && kind % 2 == 0;
    if !fits || length > bytes.len() || length != head_length + 16 + body_length {
        return None;
    }
    let payload = payload(bytes, head, length)?;
    let (checksum, body) = payload.get(head_length..)?.split_at_checked(16)?;
    Some((id, Record::unpack(checksum, body)?))
}

/// The bytes of a row that starts at `at`, from its page and those to which it flows over.
fn payload(bytes: &[u8], at: usize, length: usize) -> Option<Vec<u8>> {
    let most = PAGE - 35;
    if length <= most {
        return Some(bytes.get(at..at + length)?.to_vec());
    }
    // The arithmetic of the file format, for a table's leaf.
    let least = (PAGE - 12) * 32 / 255 - 23;
    let fitting = least + (length - least) % (PAGE - 4);
    let local = if fitting <= most { fitting } else { least };
    let mut payload = bytes.get(at..at + local)?.to_vec();
    let mut next = number(bytes, at + local)?;
    while payload.len() < length {
        let start = next.checked_sub(1)?.checked_mul(PAGE)?;
        let part = (length - payload.len()).min(PAGE - 4);
        payload.extend_from_slice(bytes.get(start + 4..start + 4 + part)?);
        next = number(bytes, start)?;
    }
    Some(payload)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

/// A number of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], at: usize) -> Option<(i64, usize)> {
    let mut value: i64 = 0;
    for step in 0..8 {
        let byte = *bytes.get(at + step)?;
        value = (value << 7) | i64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, at + step + 1));
        }
    }
    let last = *bytes.get(at + 8)?;
    Some(((value << 8) | i64::from(last), at + 9))
}
