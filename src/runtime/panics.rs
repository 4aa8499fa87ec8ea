//! A fault of the program: the terminal first, then one report that can be read and sent on.

use std::io;
use std::io::Write;
use std::panic::PanicHookInfo;

use crate::runtime::screen;
use crate::runtime::worker;

/// What the program ends with after a fault of its own.
pub const EXIT_CODE: i32 = 70;

/// Makes a panic restore the terminal before it is reported.
///
/// In a worker it is no end, only a message; in a thread that the reader cannot do without, it
/// ends the program here, in the main thread after the position is kept.
pub fn report_after_leaving() {
    std::panic::set_hook(Box::new(|fault| {
        let thread = std::thread::current();
        if thread.name() == Some(worker::NAME) {
            return;
        }
        screen::leave();
        let _ = io::stderr().write_all(report(fault).as_bytes());
        if thread.name() != Some("main") {
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
