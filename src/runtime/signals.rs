//! Signals of the system: ends, continues and new sizes. Nothing here draws or saves.

use std::io;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::time::Duration;

use signal_hook::consts::SIGCONT;
use signal_hook::consts::SIGHUP;
use signal_hook::consts::SIGINT;
use signal_hook::consts::SIGQUIT;
use signal_hook::consts::SIGTERM;
use signal_hook::consts::SIGTSTP;
use signal_hook::consts::SIGWINCH;
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use crate::runtime::Event;
use crate::runtime::screen;

/// How long the loop may take to end by itself: it may hang in a write to a stopped terminal.
const GRACE: Duration = Duration::from_millis(500);

/// Turns signals into events; `ended` is closed by whoever ends the program in good order.
pub fn watch(events: Sender<Event>, ended: Receiver<()>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGWINCH])?;
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in &mut signals {
                let event = match signal {
                    SIGWINCH => Event::Resized(screen::size()),
                    SIGCONT => Event::Continued,
                    _ => Event::Killed(signal),
                };
                let killed = matches!(event, Event::Killed(_));
                let heard = events.send(event).is_ok();
                if killed {
                    if heard {
                        let _ = ended.recv_timeout(GRACE);
                    }
                    // The write below may hang as well; dying must not.
                    let leaving = std::thread::spawn(screen::leave);
                    for _ in 0..50 {
                        if leaving.is_finished() {
                            break;
                        }
                        std::thread::sleep(GRACE / 50);
                    }
                    die(signal);
                }
            }
        })?;
    Ok(())
}

/// Ends the program the way the signal does by itself, so that whoever waits for it can tell.
pub fn die(signal: i32) -> ! {
    let _ = low_level::emulate_default_handler(signal);
    std::process::exit(128 + signal)
}

/// Stops the program until the shell continues it; does nothing where no shell could.
pub fn stop() {
    // With the default action, the system ignores it for a program that nobody could continue.
    let _ = low_level::raise(SIGTSTP);
}
