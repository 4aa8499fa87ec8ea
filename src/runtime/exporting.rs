//! Writing the brief into a file that the reader named, while the reading goes on.

use std::fs;
use std::fs::File;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use crate::app::Message;
use crate::app::exporting::Export;
use crate::app::exporting::Exported;
use crate::export;
use crate::runtime::Event;
use crate::runtime::state_file;

/// The files being written.
#[derive(Debug, Default)]
pub(super) struct Exports {
    writing: Vec<JoinHandle<()>>,
}

impl Exports {
    /// Writes in the background and tells the loop how it came out.
    pub(super) fn begin(&mut self, export: Export, events: &Sender<Event>) {
        self.writing.retain(|thread| !thread.is_finished());
        let refused = events.clone();
        let path = export.path.clone();
        let events = events.clone();
        let work = move || {
            // Whoever has quit does not hear of it.
            let _ = events.send(Event::Message(Message::Exported(write(&export))));
        };
        let thread = std::thread::Builder::new().name("export".into());
        match thread.spawn(work) {
            Ok(thread) => self.writing.push(thread),
            Err(error) => {
                let why = format!("the system has no room to write it ({error}); try again");
                let told = Exported::Failed { path, why };
                let _ = refused.send(Event::Message(Message::Exported(told)));
            }
        }
    }

    /// Waits until all is written.
    pub(super) fn finish(&mut self) {
        for thread in self.writing.drain(..) {
            // A fault has been reported by its own thread.
            let _ = thread.join();
        }
    }
}

/// Writes a brief; a file that is there is only written over if that was said.
pub fn write(wanted: &Export) -> Exported {
    let path = home(&wanted.path);
    let mut bytes = Vec::new();
    let written = export::write(&wanted.subject, wanted.format, &mut bytes);
    let put = if wanted.over { put_over } else { put_new };
    let shown = wanted.path.clone();
    match written.and_then(|()| put(&path, &bytes)) {
        Ok(()) => Exported::Written { path: shown },
        Err(error) if !wanted.over && error.kind() == io::ErrorKind::AlreadyExists => {
            if path.is_dir() {
                let why = "it is a folder; add the name of a file".to_owned();
                return Exported::Failed { path: shown, why };
            }
            Exported::There {
                path: shown,
                format: wanted.format,
            }
        }
        Err(error) => Exported::Failed {
            path: shown,
            why: told(&error),
        },
    }
}

/// What is wrong, and what to do next.
fn told(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such folder; name one that is there".to_owned(),
        io::ErrorKind::NotADirectory => {
            "a file is no folder; name a folder that is there".to_owned()
        }
        io::ErrorKind::IsADirectory => "it is a folder; add the name of a file".to_owned(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "nothing may be written there; name another place".to_owned()
        }
        io::ErrorKind::StorageFull => "the disk is full; make room or name another".to_owned(),
        _ => format!("{error}; name another place"),
    }
}

/// A path that begins with `~/` is in the reader's own folder, as in a shell.
fn home(path: &str) -> PathBuf {
    let home = std::env::home_dir();
    match (path.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

fn put_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes).inspect_err(|_| {
        // Half a document helps nobody.
        let _ = fs::remove_file(path);
    })
}

fn put_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link; what was there is whole until the new is.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    match state_file::replace_alike(&path, bytes) {
        // It has gone meanwhile.
        Err(error) if error.kind() == io::ErrorKind::NotFound => put_new(&path, bytes),
        done => done,
    }
}
