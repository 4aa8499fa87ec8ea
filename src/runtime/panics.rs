//! A fault of the program: the terminal first, then one report that can be read and sent on.

use std::cell::Cell;
use std::io;
use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::panic::PanicHookInfo;
use std::panic::catch_unwind;
use std::sync::Once;

use crate::analysis::beside;
use crate::runtime::screen;

/// What the program ends with after a fault of its own.
pub const EXIT_CODE: i32 = 70;

thread_local! {
    /// Whether a panic in this thread is caught by [`caught`].
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic in this thread is no end: it is caught, or it is met again in the thread that waits for this one.
pub fn is_caught() -> bool {
    IS_CAUGHT.get() || std::thread::current().name() == Some(beside::NAME)
}

/// Does work on something that came from outside; none where a fault of ours ended it.
///
/// The work must own what it changes: what it leaves half-done is not looked at again.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = IS_CAUGHT.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    IS_CAUGHT.set(before);
    done
}

/// Like [`caught`] where there is no screen to restore: what is caught says nothing either.
pub fn caught_quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |fault| {
            if !is_caught() {
                before(fault);
            }
        }));
    });
    caught(work)
}

/// Makes a panic restore the terminal before it is reported.
///
/// One that is caught is no end, only a message; in a thread that the reader cannot do without, it
/// ends the program here, in the main thread after the position is kept.
pub fn report_after_leaving() {
    std::panic::set_hook(Box::new(|fault| {
        if is_caught() {
            return;
        }
        screen::leave();
        let _ = io::stderr().write_all(report(fault).as_bytes());
        if std::thread::current().name() != Some("main") {
            std::process::exit(EXIT_CODE);
        }
    }));
}

fn report(fault: &PanicHookInfo<'_>) -> String {
    let words = fault
        .payload_as_str()
        .unwrap_or("no words")
        .replace(char::is_control, " ");
    let place = fault
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let mut report = format!(
        "\nrapporteur has come upon a fault of its own and had to stop.\n\
         Your files are untouched. Please report these lines, and the article if you can:\n  \
         version {}, at {place}\n  {words}\n",
        env!("CARGO_PKG_VERSION"),
    );
    if std::env::var_os("RUST_BACKTRACE").is_some() {
        report.push_str(&std::backtrace::Backtrace::force_capture().to_string());
    }
    report
}
