//! Corrections of articles that are files, kept in one file beside the reading positions.
//!
//! They are never forgotten: what cannot be read is set aside, and each change is made in what the file
//! then holds, so that programs at once keep each other's.

use std::collections::BTreeMap;
use std::fs;
use std::fs::File;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::thread::JoinHandle;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

use crate::corrections::Act;
use crate::corrections::Log;
use crate::runtime::state_file;

const VERSION: u32 = 1;
/// A file of more bytes than this is not ours.
const LARGEST: u64 = 64 * 1024 * 1024;
/// So often the lock of another program is waited for, 200 ms each time.
const TRIES: usize = 20;
/// The name of the log of all articles, where there is no library for it; no path is empty.
const EVERYWHERE: &str = "";

/// The file as it is written; a log stays as it is where this program does not understand it.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    version: u32,
    articles: BTreeMap<String, Value>,
}

/// The way to the file.
#[derive(Debug)]
pub struct Errata {
    file: Option<PathBuf>,
    writing: Option<JoinHandle<io::Result<()>>>,
}

impl Errata {
    /// Corrections beside the file of positions; without one they last as long as the program.
    pub fn beside(positions: Option<&Path>) -> Self {
        Self {
            file: positions.map(|file| file.with_extension("corrections.json")),
            writing: None,
        }
    }

    /// The log of the article in a file, or without one that of all articles.
    ///
    /// # Errors
    /// Says in one line why it cannot be read.
    pub fn find(&self, of: Option<&Path>) -> Result<Log, String> {
        let (Some(file), Some(name)) = (&self.file, name(of)) else {
            return Ok(Log::default());
        };
        let Some(kept) = read(file).map_err(|error| told(file, &error))? else {
            return Ok(Log::default());
        };
        match kept.articles.get(&name) {
            Some(log) => Log::deserialize(log).map_err(|_| unknown(file)),
            None => Ok(Log::default()),
        }
    }

    /// Makes a correction, or takes one back, in the background and after those before it.
    pub fn act(&mut self, of: Option<&Path>, act: Act) {
        let (Some(file), Some(name)) = (self.file.clone(), name(of)) else {
            return;
        };
        let before = self.writing.take();
        let write = move || {
            let settled = settle(before);
            write(&file, name, &act)?;
            settled
        };
        // A failure is told when the program ends.
        self.writing = std::thread::Builder::new()
            .name("errata".into())
            .spawn(write)
            .ok();
    }

    /// Waits until all is written.
    ///
    /// # Errors
    /// What the system said where something could not be written.
    pub fn finish(&mut self) -> io::Result<()> {
        settle(self.writing.take())
    }
}

fn settle(writing: Option<JoinHandle<io::Result<()>>>) -> io::Result<()> {
    match writing.map(JoinHandle::join) {
        None => Ok(()),
        Some(Ok(written)) => written,
        Some(Err(_)) => Err(io::ErrorKind::Other.into()),
    }
}

fn name(of: Option<&Path>) -> Option<String> {
    match of {
        Some(path) => state_file::name(path),
        None => Some(EVERYWHERE.to_owned()),
    }
}

fn told(file: &Path, error: &io::Error) -> String {
    format!(
        "the corrections in {} cannot be read ({error})",
        file.display()
    )
}

fn unknown(file: &Path) -> String {
    let file = file.display();
    format!("the corrections in {file} were written by a newer rapporteur; use that one")
}

/// What every version of the file tells of itself.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

/// What the file holds; none where there is none.
fn read(file: &Path) -> io::Result<Option<Kept>> {
    match fs::metadata(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(found) if found.len() > LARGEST => return Err(io::ErrorKind::FileTooLarge.into()),
        Ok(_) => {}
    }
    let bytes = fs::read(file)?;
    // Another version may have another form.
    let versioned: Versioned = serde_json::from_slice(&bytes)?;
    if versioned.version != VERSION {
        return Err(io::ErrorKind::Unsupported.into());
    }
    Ok(Some(serde_json::from_slice(&bytes)?))
}

/// Makes a change in what the file holds now.
fn write(file: &Path, name: String, act: &Act) -> io::Result<()> {
    let (file, _lock) = taken(file)?;
    let mut kept = match read(&file) {
        Ok(kept) => kept.unwrap_or_default(),
        Err(error) if is_damage(&error) => {
            set_aside(&file)?;
            Kept::default()
        }
        Err(error) => return Err(error),
    };
    let mut log = match kept.articles.get(&name) {
        Some(log) => Log::deserialize(log)?,
        None => Log::default(),
    };
    log.act(act);
    if log.words().is_empty() {
        kept.articles.remove(&name);
    } else {
        kept.articles.insert(name, serde_json::to_value(&log)?);
    }
    kept.version = VERSION;
    state_file::replace(&file, &serde_json::to_vec(&kept)?)
}

/// The file and its lock; nothing is written while another program writes.
fn taken(file: &Path) -> io::Result<(PathBuf, File)> {
    for _ in 0..TRIES {
        if let (file, Some(lock)) = state_file::take(file)? {
            return Ok((file, lock));
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

/// Whether the file itself is not what it should be, rather than out of reach.
fn is_damage(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
    )
}

/// Keeps a damaged file under a name that nothing has yet.
fn set_aside(file: &Path) -> io::Result<()> {
    let aside = (1..1000)
        .map(|number| state_file::beside(file, &format!(".damaged-{number}")))
        .find(|aside| !aside.exists());
    fs::rename(file, aside.ok_or(io::ErrorKind::AlreadyExists)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::corrections::By;
    use crate::corrections::Change;
    use crate::corrections::Correction;
    use crate::corrections::Hold;
    use crate::corrections::Reach;

    fn rename(name: &str) -> Act {
        Act::Make(Correction {
            by: By::Reader,
            reach: Reach::Article,
            hold: Hold::default(),
            change: Change::Rename {
                name: name.to_owned(),
            },
        })
    }

    fn count(positions: &Path, of: Option<&Path>) -> usize {
        let errata = Errata::beside(Some(positions));
        errata.find(of).unwrap().corrections().len()
    }

    #[test]
    fn programs_at_once_keep_each_others_corrections() {
        let folder = tempfile::tempdir().unwrap();
        let positions = folder.path().join("not/yet/positions.json");
        let article = folder.path().join("a.txt");
        fs::write(&article, "x").unwrap();
        let mut here = Errata::beside(Some(&positions));
        let mut there = Errata::beside(Some(&positions));
        for number in 0..5 {
            here.act(Some(&article), rename(&format!("here {number}")));
            there.act(Some(&article), rename(&format!("there {number}")));
        }
        there.act(None, rename("all"));
        here.finish().unwrap();
        there.finish().unwrap();
        assert_eq!(count(&positions, Some(&article)), 10);
        assert_eq!(count(&positions, None), 1);
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_a_newer_one_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let positions = folder.path().join("positions.json");
        let file = folder.path().join("positions.corrections.json");
        fs::write(&file, "{\"version\":1,\"art").unwrap();
        let mut errata = Errata::beside(Some(&positions));
        assert!(errata.find(None).is_err());
        errata.act(None, rename("all"));
        errata.finish().unwrap();
        assert_eq!(count(&positions, None), 1);
        assert!(
            folder
                .path()
                .join("positions.corrections.json.damaged-1")
                .exists()
        );
        let newer = r#"{"version":2,"articles":{"":1}}"#;
        fs::write(&file, newer).unwrap();
        errata.act(None, rename("all"));
        assert!(errata.finish().is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), newer);
    }
}
