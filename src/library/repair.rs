//! What can be saved of a damaged library, into a new one; the damaged file is kept aside.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::exchange::Imported;
use crate::library::exchange::Line;

/// Articles written within one transaction.
const BATCH: usize = 200;

/// How a repair came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Articles saved.
    pub articles: usize,
    /// Articles of which the text is lost.
    pub lost: Vec<ArticleId>,
    /// Where the damaged file is now.
    pub aside: PathBuf,
}

/// Writes what can be saved into a new library, and puts that in the place of the old one.
///
/// Until everything has been saved the old file stays where it is; it is never written to. No other
/// program should have it open. Articles get new numbers, in the old order.
pub fn repair(path: &Path) -> Result<Repaired, Error> {
    let old = match Library::open_read_only(path) {
        Err(Error::Damaged { .. }) => None,
        other => Some(other?),
    };
    let fresh = super::beside(path, ".repaired");
    remove(&fresh);
    let saved = save(path, old.as_ref(), &fresh);
    drop(old);
    let (articles, lost) = saved.inspect_err(|_| remove(&fresh))?;
    let aside = put_aside(path)?;
    fs::rename(&fresh, path).map_err(|error| Error::io(path, &error))?;
    Ok(Repaired {
        articles,
        lost,
        aside,
    })
}

fn save(
    path: &Path,
    old: Option<&Library>,
    fresh: &Path,
) -> Result<(usize, Vec<ArticleId>), Error> {
    let new = Library::open(fresh)?;
    let mut done = Imported::default();
    let mut batch: Vec<Line> = Vec::new();
    let mut give = |line: Line, new: &Library, done: &mut Imported| -> Result<(), Error> {
        batch.push(line);
        if batch.len() >= BATCH {
            new.take(&batch, done)?;
            batch.clear();
        }
        Ok(())
    };
    let lost = if let Some(old) = old {
        for line in old.shelf_lines()? {
            give(line, &new, &mut done)?;
        }
        old.each_kept(|_, kept| give(Line::Article(Box::new(kept)), &new, &mut done))?
    } else {
        // Not even the tables can be named: what bears its own checksum is left.
        for line in super::exchange::strewn(path)? {
            give(line, &new, &mut done)?;
        }
        Vec::new()
    };
    new.take(&batch, &mut done)?;
    new.tidy()?;
    Ok((done.new + done.changed + done.same, lost))
}

/// Moves a library out of the way, with the files beside it.
fn put_aside(path: &Path) -> Result<PathBuf, Error> {
    let aside = (1..10_000)
        .map(|number| super::beside(path, &format!(".damaged-{number}")))
        .find(|aside| !aside.exists())
        .unwrap_or_else(|| super::beside(path, ".damaged"));
    for ending in ["-wal", "-shm"] {
        let beside = super::beside(path, ending);
        if beside.exists() {
            let aside = super::beside(&aside, ending);
            fs::rename(&beside, aside).map_err(|error| Error::io(&beside, &error))?;
        }
    }
    fs::rename(path, &aside).map_err(|error| Error::io(path, &error))?;
    Ok(aside)
}

fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(super::beside(path, ending));
    }
}
