//! Reads the keyboard, in a thread of its own, without a timer while nothing happens.
//!
//! Keys come from the terminal also where standard input is an article.

use std::fs::File;
use std::io;
use std::io::IsTerminal;
use std::io::Read;
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::time::Duration;

use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::Timespec;
use rustix::event::poll;

use crate::runtime::Event;
use crate::runtime::keys::Decoder;
use crate::runtime::keys::Input;

/// Opens the terminal for reading: standard input if that is one, else the controlling terminal.
pub fn open() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        Ok(File::from(stdin.as_fd().try_clone_to_owned()?))
    } else {
        File::open("/dev/tty")
    }
}

/// Turns what is typed into events, until the terminal is gone.
pub fn watch(mut tty: File, events: Sender<Event>) -> io::Result<()> {
    std::thread::Builder::new()
        .name("keys".into())
        .spawn(move || {
            let mut decoder = Decoder::default();
            // A send fails when the loop has ended; then nobody needs this thread.
            while let Some(inputs) = read(&mut tty, &mut decoder) {
                if !inputs.is_empty() && events.send(Event::Typed(inputs)).is_err() {
                    return;
                }
            }
            let _ = events.send(Event::Gone);
        })?;
    Ok(())
}

/// Waits for the next bytes, or for the end of the wait; none when the terminal is gone.
fn read(tty: &mut File, decoder: &mut Decoder) -> Option<Vec<Input>> {
    let mut bytes = [0; 4096];
    match wait(tty, decoder.wait()) {
        Ready::Bytes => match tty.read(&mut bytes) {
            Ok(0) => None,
            Ok(count) => Some(decoder.feed(bytes.get(..count)?)),
            Err(error) => match error.kind() {
                io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock => Some(Vec::new()),
                _ => None,
            },
        },
        Ready::Late => Some(decoder.give_up()),
        Ready::Again => Some(Vec::new()),
        Ready::Gone => None,
    }
}

/// What waiting for the terminal came to.
enum Ready {
    /// There is something to read.
    Bytes,
    /// Nothing came in time.
    Late,
    /// Something else came between.
    Again,
    /// The terminal has ended.
    Gone,
}

fn wait(tty: &File, at_most: Option<Duration>) -> Ready {
    let at_most = at_most.and_then(|at_most| Timespec::try_from(at_most).ok());
    let mut ready = [PollFd::new(tty, PollFlags::IN)];
    match poll(&mut ready, at_most.as_ref()) {
        Ok(0) => Ready::Late,
        Ok(_) => {
            let found = ready.first().map_or(PollFlags::empty(), PollFd::revents);
            // Where the system cannot wait for this file, reading it waits as well.
            if found.intersects(PollFlags::IN | PollFlags::NVAL) {
                Ready::Bytes
            } else {
                Ready::Gone
            }
        }
        Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => Ready::Again,
        Err(_) => Ready::Gone,
    }
}
