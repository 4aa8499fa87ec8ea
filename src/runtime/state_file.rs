//! Small files that several programs at once may write: locked, private, put in place in one step.

use std::ffi::OsStr;
use std::fs;
use std::fs::File;
use std::fs::Metadata;
use std::fs::OpenOptions;
use std::fs::Permissions;
use std::hash::BuildHasher;
use std::hash::RandomState;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// What a fresh file beside another ends in, after a number of so many digits.
const FRESH: &str = ".new";
const DIGITS: usize = 16;

/// A fresh file of this age is nobody's any more: to write one takes no second.
const LEFT: Duration = Duration::from_mins(1);

/// Under which name a file's article is kept: the whole path, links followed.
pub(super) fn name(path: &Path) -> Option<String> {
    let whole = fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .ok()?;
    Some(whole.to_string_lossy().into_owned())
}

/// Where a file really is, with its folder made, and the lock that keeps other programs from it.
pub(super) fn take(file: &Path) -> io::Result<(PathBuf, Option<File>)> {
    // A link stays a link.
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    };
    private_folder(&folder)?;
    let lock = lock(&file);
    Ok((file, lock))
}

/// Puts bytes in the place of a file, whole or not at all; only its owner may read it.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    put(file, bytes, None)
}

/// The same for a file that is not ours: whoever could read or write it still can.
pub(super) fn replace_alike(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let before = fs::metadata(file)?;
    put(file, bytes, Some(before.permissions()))
}

fn put(file: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    sweep(file);
    let (fresh, mut out) = fresh(file)?;
    let put = || -> io::Result<()> {
        out.write_all(bytes)?;
        if let Some(permissions) = permissions {
            out.set_permissions(permissions)?;
        }
        out.sync_all()?;
        fs::rename(&fresh, file)
    };
    put().inspect_err(|_| {
        let _ = fs::remove_file(&fresh);
    })
}

/// A new file beside another, by a name that nobody can have laid a link at.
fn fresh(file: &Path) -> io::Result<(PathBuf, File)> {
    let mut tries = 0;
    loop {
        // The seeds of hash tables are the random numbers that there are without asking elsewhere.
        let name = RandomState::new().hash_one(std::process::id());
        let path = beside(file, &format!(".{name:0DIGITS$x}{FRESH}"));
        match private_file(File::options().write(true).create_new(true), &path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 8 => tries += 1,
            done => return done.map(|out| (path, out)),
        }
    }
}

/// Takes away what programs that were killed while they wrote have left beside a file.
fn sweep(file: &Path) {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return;
    };
    let here = Path::new(".");
    let folder = if folder.as_os_str().is_empty() {
        here
    } else {
        folder
    };
    let is_fresh = |found: &OsStr| {
        let number = (found.as_encoded_bytes())
            .strip_prefix(name.as_encoded_bytes())
            .and_then(|rest| rest.strip_prefix(b"."))
            .and_then(|rest| rest.strip_suffix(FRESH.as_bytes()));
        let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        number.is_some_and(|number| number.len() == DIGITS && number.iter().all(is_digit))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // Of a link the age is its own, and only it would go.
        let is_left = |found: Metadata| {
            let age = found.modified().ok().and_then(|then| then.elapsed().ok());
            found.is_file() && age.is_some_and(|age| age > LEFT)
        };
        if is_fresh(&entry.file_name()) && entry.metadata().is_ok_and(is_left) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A path with something added at its end.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Keeps two programs from writing at the same time; a lock that does not come is done without.
fn lock(file: &Path) -> Option<File> {
    // It holds nothing, and what stands by its name is not emptied.
    let path = beside(file, ".lock");
    let lock = private_file(File::options().write(true).create(true), &path).ok()?;
    for _ in 0..40 {
        if lock.try_lock().is_ok() {
            return Some(lock);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    None
}

/// What someone reads is nobody else's business.
fn private_file(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

fn private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use std::time::SystemTime;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_link_laid_by_others_is_not_written_through_and_nothing_is_left_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let victim = folder.path().join("victim");
        fs::write(&victim, "theirs").unwrap();
        let file = folder.path().join("positions");
        let guessed = beside(&file, &format!(".{}.new", std::process::id()));
        std::os::unix::fs::symlink(&victim, &guessed).unwrap();
        replace(&file, b"ours").unwrap();
        assert_eq!(fs::read(&victim).unwrap(), b"theirs");
        assert_eq!(fs::read(&file).unwrap(), b"ours");
        fs::remove_file(&guessed).unwrap();
        assert_eq!(names(folder.path()), ["positions", "victim"]);
    }

    #[test]
    fn what_a_killed_program_left_goes_with_the_next_write_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("positions");
        let (left, used) = (
            "positions.0123456789abcdef.new",
            "positions.fedcba9876543210.new",
        );
        let others = [
            "notes.0123456789abcdef.new",
            "positions.mine.new",
            "positions.new",
        ];
        for name in others.into_iter().chain([left, used]) {
            let out = File::create(folder.path().join(name)).unwrap();
            if name != used {
                out.set_modified(SystemTime::now() - 2 * LEFT).unwrap();
            }
        }
        replace(&file, b"ours").unwrap();
        let mut kept = vec!["positions", used];
        kept.extend(others);
        kept.sort_unstable();
        assert_eq!(names(folder.path()), kept);
    }

    #[test]
    fn a_lock_empties_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("positions");
        let theirs = beside(&file, ".lock");
        fs::write(&theirs, "theirs").unwrap();
        take(&file).unwrap();
        assert_eq!(fs::read(&theirs).unwrap(), b"theirs");
    }

    #[test]
    fn what_cannot_be_put_in_place_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("positions");
        // A folder that is not empty is replaced by no file.
        fs::create_dir_all(file.join("kept")).unwrap();
        assert!(replace(&file, b"ours").is_err());
        assert_eq!(names(folder.path()), ["positions"]);
    }
}
