//! From arguments to sources: files as named, folders walked.
//! Looks at names and first bytes only; reading whole files is its caller's.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use crate::source::Error;
use crate::source::Source;
use crate::source::detect;

/// As much of a file without an ending as is read to see whether it is text.
const SAMPLE: u64 = 4096;

/// What has been found so far.
#[derive(Default)]
struct Found {
    sources: Vec<Source>,
    errors: Vec<Error>,
    /// Files and folders by their real place: what is reached twice is taken once, and a link
    /// back to a folder above ends there.
    seen: HashSet<PathBuf>,
}

/// See [`crate::source::expand`].
pub fn expand(arguments: &[PathBuf]) -> (Vec<Source>, Vec<Error>) {
    let mut found = Found::default();
    for argument in arguments {
        if argument.as_os_str() == OsStr::new("-") {
            if !found.sources.contains(&Source::Stdin) {
                found.sources.push(Source::Stdin);
            }
            continue;
        }
        match argument.metadata() {
            Err(error) => found.errors.push(refused(argument, &error)),
            Ok(metadata) if metadata.is_dir() => walk(argument, &mut found),
            Ok(_) => {
                if first_time(argument, &mut found.seen) {
                    found.sources.push(Source::Path(argument.clone()));
                }
            }
        }
    }
    (found.sources, found.errors)
}

fn refused(path: &Path, error: &io::Error) -> Error {
    let path = path.to_path_buf();
    match error.kind() {
        io::ErrorKind::NotFound => Error::Missing { path },
        reason => Error::Unreadable { path, reason },
    }
}

fn first_time(path: &Path, seen: &mut HashSet<PathBuf>) -> bool {
    let place = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    seen.insert(place)
}

/// Walks a folder without recursion: its depth is not ours to trust.
fn walk(top: &Path, found: &mut Found) {
    let mut any = false;
    let mut failed = false;
    let mut open = vec![top.to_path_buf()];
    // A folder named twice has been walked: not empty, only not new.
    let mut old = false;
    while let Some(path) = open.pop() {
        // Links to nowhere and what vanished meanwhile are no articles.
        let Ok(metadata) = path.metadata() else {
            continue;
        };
        if metadata.is_dir() {
            if !first_time(&path, &mut found.seen) {
                old = true;
                continue;
            }
            match entries(&path) {
                Ok(paths) => open.extend(paths.into_iter().rev()),
                Err(error) => {
                    failed = true;
                    found.errors.push(refused(&path, &error));
                }
            }
        } else if metadata.is_file() && is_article(&path) {
            any = true;
            if first_time(&path, &mut found.seen) {
                found.sources.push(Source::Path(path));
            }
        }
    }
    if !any && !failed && !old {
        found.errors.push(Error::NoArticles {
            path: top.to_path_buf(),
        });
    }
}

/// What is in a folder and not hidden, in natural order.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in folder.read_dir()? {
        let name = entry?.file_name();
        if !name.to_string_lossy().starts_with('.') {
            paths.push(name);
        }
    }
    paths
        .sort_by(|a, b| natural(&a.to_string_lossy(), &b.to_string_lossy()).then_with(|| a.cmp(b)));
    Ok(paths.into_iter().map(|name| folder.join(name)).collect())
}

fn is_article(path: &Path) -> bool {
    match path.extension() {
        Some(_) => detect::by_name(path).is_some(),
        None => holds_text(path),
    }
}

fn holds_text(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(SAMPLE).read_to_end(&mut head));
    read.is_ok() && !head.is_empty() && detect::not_text(&head).is_none()
}

/// Order as people count: `a2` before `A10`.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (number_a, rest_a) = split_number(a);
        let (number_b, rest_b) = split_number(b);
        if !number_a.is_empty() && !number_b.is_empty() {
            let (value_a, value_b) = (
                number_a.trim_start_matches('0'),
                number_b.trim_start_matches('0'),
            );
            let order = value_a
                .len()
                .cmp(&value_b.len())
                .then_with(|| value_a.cmp(value_b));
            if order != Ordering::Equal {
                return order;
            }
            (a, b) = (rest_a, rest_b);
            continue;
        }
        let (mut chars_a, mut chars_b) = (a.chars(), b.chars());
        match (chars_a.next(), chars_b.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(c), Some(d)) => {
                let order = c.to_lowercase().cmp(d.to_lowercase());
                if order != Ordering::Equal {
                    return order;
                }
            }
        }
        (a, b) = (chars_a.as_str(), chars_b.as_str());
    }
}

fn split_number(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}
