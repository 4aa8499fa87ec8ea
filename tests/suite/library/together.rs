//! Several programs at once, programs that are killed, and disks that are full.

use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use rapporteur::library::Addition;
use rapporteur::library::Library;
use rapporteur::library::Listing;

use super::add;
use super::article;

/// Names the library, and as whom and how often to write, for the test that a child process runs.
const LIBRARY: &str = "SUITE_LIBRARY";
const WRITER: &str = "SUITE_WRITER";
const CHANGES: &str = "SUITE_CHANGES";

/// In a child process: writes changes of several kinds. In the suite itself: nothing.
#[test]
fn a_child_that_writes() {
    let Some(path) = std::env::var_os(LIBRARY) else {
        return;
    };
    let writer = std::env::var(WRITER).unwrap();
    let changes: usize = std::env::var(CHANGES).unwrap().parse().unwrap();
    let library = Library::open(Path::new(&path)).unwrap();
    let mut last = None;
    for change in 0..changes {
        match (change % 4, last) {
            (1, Some(id)) => library.tag(&[id], &format!("{writer} {change}")).unwrap(),
            (2, Some(id)) => library
                .note(id, &format!("{writer} {change}"))
                .map(drop)
                .unwrap(),
            (3, Some(id)) => library.set_read(&[id], true).unwrap(),
            _ => {
                let text = format!("{writer} wrote this as number {change}.");
                let article = article(&format!("{writer} {change}"), &[&text]);
                last = library.add(&Addition::new(&article)).unwrap().id();
            }
        }
    }
}

fn writer(path: &Path, name: &str, changes: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "library::together::a_child_that_writes"])
        .env(LIBRARY, path)
        .env(WRITER, name)
        .env(CHANGES, changes.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn two_programs_write_a_thousand_changes_each_and_all_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let mut children = [writer(&path, "one", 1_000), writer(&path, "two", 1_000)];
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    let library = Library::open(&path).unwrap();
    library.check().unwrap();
    let all = Listing {
        take: 10_000,
        ..Listing::default()
    };
    let rows = library.list(&all).unwrap();
    let read = rows.iter().filter(|row| row.read.is_some()).count();
    let tags: usize = rows
        .iter()
        .map(|row| library.tags(row.id).unwrap().len())
        .sum();
    let notes: usize = rows
        .iter()
        .map(|row| library.marks(row.id).unwrap().len())
        .sum();
    assert_eq!((rows.len(), read, tags, notes), (500, 500, 500, 500));
}

#[test]
fn a_killed_program_loses_at_most_its_last_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    for (round, wait) in [3, 40, 90, 150].into_iter().enumerate() {
        let mut child = writer(&path, &format!("round {round}"), 1_000_000);
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let library = Library::open(&path).unwrap();
        assert_eq!(library.damage(), None);
        library.check().unwrap();
        let all = Listing {
            take: 100_000,
            sort: rapporteur::library::list::Sort::Added,
            ..Listing::default()
        };
        let rows = library.list(&all).unwrap();
        // Changes follow one another: only the last article can lack what comes after it.
        let unread = rows
            .iter()
            .filter(|row| row.title.starts_with(&format!("round {round} ")) && row.read.is_none());
        assert!(unread.count() <= 1);
    }
}

#[test]
fn threads_share_a_file_each_with_its_own_door() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    std::thread::scope(|scope| {
        for name in ["one", "two", "three", "four"] {
            let path = &path;
            scope.spawn(move || {
                let library = Library::open(path).unwrap();
                for number in 0..25 {
                    add(&library, &article(&format!("{name} {number}"), &["x"]));
                }
            });
        }
    });
    let library = Library::open(&path).unwrap();
    assert_eq!(library.count(&Listing::default()).unwrap(), 100);
}

/// Where there is a device that is always full, a change there fails with words.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full =
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL), None);
    let error = rapporteur::library::Error::from(full);
    assert!(matches!(error, rapporteur::library::Error::Full));
    let library = Library::in_memory().unwrap();
    add(&library, &article("A", &["b"]));
    let mut device = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let error = library.export_lines(&mut device).unwrap_err();
    assert!(matches!(error, rapporteur::library::Error::Full), "{error}");
}

#[test]
fn what_is_forgotten_gives_its_room_back_to_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let library = Library::open(&path).unwrap();
    let long = |number: u32| {
        // No two alike: what repeats would be packed to nothing.
        let mixed = |word: u32| (number * 4_000 + word).wrapping_mul(2_654_435_761);
        let words: Vec<String> = (0..4_000_u32)
            .map(|word| format!("{:x}", mixed(word)))
            .collect();
        words.join(" ")
    };
    let kept = add(&library, &article("Kept", &["It stays."]));
    let ids: Vec<_> = (0..20)
        .map(|number| {
            add(
                &library,
                &article(&format!("Long {number}"), &[&long(number)]),
            )
        })
        .collect();
    library.tidy().unwrap();
    let size = || std::fs::metadata(&path).unwrap().len();
    let full = size();
    library.delete(&ids).unwrap();
    library.tidy().unwrap();
    assert!(size() > full / 2, "what can be brought back keeps its room");
    library.purge(rapporteur::library::time::now() + 1).unwrap();
    library.tidy().unwrap();
    assert!(size() < full / 4, "{full} bytes, then {}", size());
    assert_eq!(library.article(kept).unwrap().title(), "Kept");
}
