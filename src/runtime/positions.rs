//! Where the reader was in each article, kept in one small file.
//!
//! A damaged file is set aside and never stops the reading. Several programs may run at once: each
//! writes only what it changed over what the file then holds.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use serde::Deserialize;
use serde::Serialize;

use crate::app::Position;
use crate::runtime::state_file;
use crate::source::Source;

/// So many articles are remembered, the latest ones.
const MOST: usize = 2000;
/// While the reader moves, positions are written this often at most.
const EVERY: Duration = Duration::from_secs(2);
/// A state file of more bytes than this is not ours.
const LARGEST: u64 = 8 * 1024 * 1024;
const VERSION: u32 = 1;
/// Seconds.
const DAY: u64 = 24 * 60 * 60;
/// Between the name of an article and that of a mark in it; no path holds it.
const MARK: char = '\u{0}';

/// The state file as it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    version: u32,
    articles: BTreeMap<String, Place>,
    /// How the reader wants the sections of the panel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    panel: Option<String>,
}

/// A position and when the reader was there, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    paragraph: u32,
    offset: u32,
    when: u64,
}

/// Positions of earlier runs and of this one.
#[derive(Debug)]
pub struct Positions {
    file: Option<PathBuf>,
    /// Under which name each path is kept: finding out asks the system, which keys must not wait for.
    names: BTreeMap<PathBuf, String>,
    earlier: BTreeMap<String, Place>,
    changed: BTreeMap<String, Place>,
    panel: Option<String>,
    panel_changed: Option<String>,
    unwritten: bool,
    written: Instant,
    writing: Option<JoinHandle<io::Result<()>>>,
}

impl Positions {
    /// Reads the state file; without one, positions last as long as the program.
    pub fn open(file: Option<PathBuf>) -> Self {
        let earlier = file.as_deref().map(read).unwrap_or_default();
        Self {
            file,
            names: BTreeMap::new(),
            earlier: earlier.articles,
            changed: BTreeMap::new(),
            panel: earlier.panel,
            panel_changed: None,
            unwritten: false,
            written: Instant::now(),
            writing: None,
        }
    }

    /// Where the reader was the last time in this source.
    pub fn find(&mut self, source: &Source) -> Option<Position> {
        let name = self.name(source)?;
        let place = self
            .changed
            .get(&name)
            .or_else(|| self.earlier.get(&name))?;
        Some(Position {
            paragraph: place.paragraph,
            offset: place.offset,
        })
    }

    /// Whole days since the reader was in this source in an earlier run.
    pub fn days_since(&mut self, source: &Source) -> Option<u64> {
        let name = self.name(source)?;
        let place = self.earlier.get(&name)?;
        Some(now().saturating_sub(place.when) / DAY)
    }

    /// Remembers where the reader is; [`Positions::write_now_and_then`] brings it to the disk.
    pub fn note(&mut self, source: &Source, position: Position) {
        // Standard input has no name under which to find it again.
        if let Some(name) = self.name(source) {
            self.note_as(name, position);
        }
    }

    /// Remembers a place of an article under the name of a mark.
    pub fn note_mark(&mut self, source: &Source, mark: &str, position: Position) {
        if let Some(name) = self.name(source) {
            self.note_as(format!("{name}{MARK}{mark}"), position);
        }
    }

    /// The marks of an article.
    pub fn marks(&mut self, source: &Source) -> Vec<(String, Position)> {
        let Some(name) = self.name(source) else {
            return Vec::new();
        };
        let before = format!("{name}{MARK}");
        let mut marks = BTreeMap::new();
        for places in [&self.earlier, &self.changed] {
            for (key, place) in places.range(before.clone()..) {
                let Some(mark) = key.strip_prefix(&before) else {
                    break;
                };
                let position = Position {
                    paragraph: place.paragraph,
                    offset: place.offset,
                };
                marks.insert(mark.to_owned(), position);
            }
        }
        marks.into_iter().collect()
    }

    /// How the sections of the panel were the last time.
    pub fn panel(&self) -> Option<&str> {
        self.panel.as_deref()
    }

    /// Remembers how the reader wants the sections of the panel.
    pub fn note_panel(&mut self, words: String) {
        self.panel_changed = Some(words);
        self.unwritten = true;
    }

    fn note_as(&mut self, name: String, position: Position) {
        let when = now();
        let place = Place {
            paragraph: position.paragraph,
            offset: position.offset,
            when,
        };
        let before = self.changed.insert(name, place);
        let same = before.is_some_and(|before| Place { when, ..before } == place);
        self.unwritten |= !same;
    }

    /// Under which name a source is kept: the whole path, links followed.
    fn name(&mut self, source: &Source) -> Option<String> {
        let Source::Path(path) = source else {
            return None;
        };
        if let Some(name) = self.names.get(path) {
            return Some(name.clone());
        }
        let name = state_file::name(path)?;
        self.names.insert(path.clone(), name.clone());
        Some(name)
    }

    /// Writes in the background if there is something to write and the last time is a while ago.
    pub fn write_now_and_then(&mut self) {
        let idle = self.writing.as_ref().is_none_or(JoinHandle::is_finished);
        if !self.unwritten || !idle || self.written.elapsed() < EVERY {
            return;
        }
        let Some(file) = self.file.clone() else {
            return;
        };
        let changed = self.changed.clone();
        let panel = self.panel_changed.clone();
        self.written = Instant::now();
        // A failure shows again, and is told, when the program ends.
        self.writing = std::thread::Builder::new()
            .name("positions".into())
            .spawn(move || write(&file, &changed, panel))
            .ok();
        self.unwritten = self.writing.is_none();
    }

    /// Writes what this run changed, whatever was written before.
    pub fn write(&mut self) -> io::Result<()> {
        let before = self.writing.take().map(JoinHandle::join);
        let settled = matches!(before, None | Some(Ok(Ok(()))));
        let Some(file) = &self.file else {
            return Ok(());
        };
        if settled && !self.unwritten {
            return Ok(());
        }
        write(file, &self.changed, self.panel_changed.clone())?;
        self.unwritten = false;
        self.written = Instant::now();
        Ok(())
    }
}

/// Seconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

fn read(file: &Path) -> Kept {
    match fs::metadata(file) {
        Ok(found) if found.is_file() && found.len() <= LARGEST => {}
        Ok(_) | Err(_) => return Kept::default(),
    }
    let Ok(bytes) = fs::read(file) else {
        return Kept::default();
    };
    match serde_json::from_slice::<Kept>(&bytes) {
        Ok(kept) if kept.version == VERSION => kept,
        Ok(_) | Err(_) => {
            let mut aside = file.as_os_str().to_owned();
            aside.push(".damaged");
            // Where even that fails, the next write replaces it.
            let _ = fs::rename(file, aside);
            Kept::default()
        }
    }
}

/// Lays changes over what the file holds now, and puts the result in its place in one step.
fn write(file: &Path, changed: &BTreeMap<String, Place>, panel: Option<String>) -> io::Result<()> {
    let (file, _lock) = state_file::take(file)?;
    let kept = read(&file);
    let mut articles = kept.articles;
    for (name, place) in changed {
        let later = articles
            .get(name)
            .is_some_and(|there| there.when > place.when);
        if !later {
            articles.insert(name.clone(), *place);
        }
    }
    forget_oldest(&mut articles);
    let bytes = serde_json::to_vec(&Kept {
        version: VERSION,
        articles,
        panel: panel.or(kept.panel),
    })?;
    state_file::replace(&file, &bytes)
}

fn forget_oldest(articles: &mut BTreeMap<String, Place>) {
    let surplus = articles.len().saturating_sub(MOST);
    if surplus == 0 {
        return;
    }
    let mut ages: Vec<(u64, String)> = articles
        .iter()
        .map(|(name, place)| (place.when, name.clone()))
        .collect();
    ages.sort_unstable();
    for (_, name) in ages.into_iter().take(surplus) {
        articles.remove(&name);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn at(paragraph: u32) -> Position {
        Position {
            paragraph,
            offset: 7,
        }
    }

    fn article(folder: &Path, name: &str) -> Source {
        let path = folder.join(name);
        fs::write(&path, "x").unwrap();
        Source::Path(path)
    }

    #[test]
    fn a_position_comes_back_in_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("not/yet/there/positions.json");
        let source = article(folder.path(), "a.txt");
        let mut first = Positions::open(Some(state.clone()));
        assert_eq!(first.find(&source), None);
        first.note(&source, at(3));
        first.write().unwrap();
        assert_eq!(Positions::open(Some(state)).find(&source), Some(at(3)));
    }

    #[test]
    fn days_away_are_counted_from_earlier_runs() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("positions.json");
        let source = article(folder.path(), "a.txt");
        let mut first = Positions::open(Some(state.clone()));
        first.note(&source, at(3));
        assert_eq!(first.days_since(&source), None);
        first.write().unwrap();
        let mut kept = read(&state);
        for place in kept.articles.values_mut() {
            place.when -= 3 * DAY + 60;
        }
        fs::write(&state, serde_json::to_vec(&kept).unwrap()).unwrap();
        let mut again = Positions::open(Some(state));
        assert_eq!(again.days_since(&source), Some(3));
    }

    #[test]
    fn two_programs_keep_each_others_positions() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("positions.json");
        let one = article(folder.path(), "one.txt");
        let two = article(folder.path(), "two.txt");
        let mut here = Positions::open(Some(state.clone()));
        let mut there = Positions::open(Some(state.clone()));
        here.note(&one, at(1));
        there.note(&two, at(2));
        here.write().unwrap();
        there.write().unwrap();
        let mut after = Positions::open(Some(state));
        assert_eq!(after.find(&one), Some(at(1)));
        assert_eq!(after.find(&two), Some(at(2)));
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("positions.json");
        let source = article(folder.path(), "a.txt");
        fs::write(&state, b"{\"version\":1,\"articles\":{\"/x\":").unwrap();
        let mut positions = Positions::open(Some(state.clone()));
        assert_eq!(positions.find(&source), None);
        assert!(folder.path().join("positions.json.damaged").exists());
        positions.note(&source, at(4));
        positions.write().unwrap();
        assert_eq!(Positions::open(Some(state)).find(&source), Some(at(4)));
    }

    #[test]
    fn only_the_latest_are_kept() {
        let mut articles: BTreeMap<String, Place> = (0..MOST as u64 + 10)
            .map(|when| {
                (
                    format!("/{when}"),
                    Place {
                        paragraph: 0,
                        offset: 0,
                        when,
                    },
                )
            })
            .collect();
        forget_oldest(&mut articles);
        assert_eq!(articles.len(), MOST);
        assert!(!articles.contains_key("/9"));
        assert!(articles.contains_key("/10"));
    }

    #[test]
    fn a_place_that_cannot_be_written_is_an_error_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let source = article(folder.path(), "a.txt");
        let state = folder.path().join("a.txt/positions.json");
        let mut positions = Positions::open(Some(state));
        positions.note(&source, at(1));
        assert!(positions.write().is_err());
        assert_eq!(positions.find(&source), Some(at(1)));
    }

    #[test]
    fn standard_input_is_not_kept() {
        let mut positions = Positions::open(None);
        positions.note(&Source::Stdin, at(1));
        assert_eq!(positions.find(&Source::Stdin), None);
    }
}
