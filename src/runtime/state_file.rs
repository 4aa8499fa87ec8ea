//! Small files that several programs at once may write: locked, private, put in place in one step.

use std::fs;
use std::fs::File;
use std::fs::Permissions;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

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
    let fresh = beside(file, &format!(".{}.new", std::process::id()));
    let put = || -> io::Result<()> {
        let mut out = private_file(&fresh)?;
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

/// A path with something added at its end.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Keeps two programs from writing at the same time; a lock that does not come is done without.
fn lock(file: &Path) -> Option<File> {
    let lock = private_file(&beside(file, ".lock")).ok()?;
    for _ in 0..40 {
        if lock.try_lock().is_ok() {
            return Some(lock);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    None
}

/// What someone reads is nobody else's business.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
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
