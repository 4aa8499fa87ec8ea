//! The terminal's modes and the frames written to it.
//!
//! Waits for no answer of the terminal: its size comes from the system, and its background is asked
//! for only where the colours follow it, and used whenever the answer comes. Each frame is one write, wrapped so that the terminal shows it at once.

use std::cell::RefCell;
use std::fs::File;
use std::io;
use std::io::Write;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use ratatui::Frame;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::terminal;
use ratatui::layout::Rect;

use crate::app::Size;

/// The other screen, no cursor, pasted text marked as such.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[0m\x1b[2J";
/// Clicks, wheel and drags in readable form; not every move of the pointer.
const MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// Keys that terminals of old cannot tell apart, where the terminal offers to.
const KEYS: &[u8] = b"\x1b[>1u";
const KEYS_BACK: &[u8] = b"\x1b[<u";
/// What is the background, and tell when it changes.
const ASK_BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\\x1b[?2031h";
/// All of it back, an unfinished frame included; switching off what was never on is harmless.
const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[0m\x1b[?2031l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[?1049l";
const FRAME_BEGIN: &[u8] = b"\x1b[?2026h";
const FRAME_END: &[u8] = b"\x1b[?2026l";
/// What to assume of a terminal that does not know its size.
const USUAL: Size = Size {
    width: 80,
    height: 24,
};

/// Whether the terminal is in our hands; it may be given back by any thread, but only once.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Gives the terminal back to the shell, from whatever thread and in whatever state.
pub fn leave() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // Nobody is left to tell if this fails.
        let keys = if offers_keys() { KEYS_BACK } else { &[] };
        let all = [keys, LEAVE].concat();
        let _ = output().and_then(|mut out| write_all(&mut out, &all));
        let _ = terminal::disable_raw_mode();
    }
}

/// Whether the terminal leaves alone what it does not know; the Linux console may print it.
fn offers_keys() -> bool {
    std::env::var_os("TERM").is_none_or(|name| name != "linux")
}

/// The bytes of the frame being drawn.
#[derive(Debug, Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    // The backend flushes several times a frame; the frame goes out whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal while it is ours; dropping it gives it back.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Sheet>>,
    sheet: Sheet,
    out: File,
    mouse: bool,
    asked: bool,
}

impl Screen {
    /// Takes the terminal.
    pub fn open(mouse: bool) -> io::Result<Self> {
        let sheet = Sheet::default();
        let viewport = Viewport::Fixed(area(size()));
        let terminal = Terminal::with_options(
            CrosstermBackend::new(sheet.clone()),
            TerminalOptions { viewport },
        )?;
        let mut screen = Self {
            terminal,
            sheet,
            out: output()?,
            mouse,
            asked: false,
        };
        screen.take()?;
        Ok(screen)
    }

    /// Takes the terminal again after the shell had it; the next frame is drawn in full.
    pub fn reopen(&mut self) -> io::Result<Size> {
        // The shell may have changed its modes, and ours are then no longer the ones in force.
        terminal::disable_raw_mode()?;
        self.take()?;
        let size = size();
        self.resize(size)?;
        Ok(size)
    }

    /// Makes the next frame a full one of this size.
    pub fn resize(&mut self, size: Size) -> io::Result<()> {
        // Clears in one sequence; `Terminal::clear` would ask the terminal for its cursor.
        self.terminal.resize(area(size))?;
        self.sheet.0.borrow_mut().clear();
        self.sheet.write_all(b"\x1b[0m\x1b[2J")
    }

    /// Draws one frame and writes what changed.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.sheet
            .0
            .borrow_mut()
            .splice(0..0, FRAME_BEGIN.iter().copied());
        self.terminal.draw(render)?;
        let mut bytes = self.sheet.0.borrow_mut();
        bytes.extend_from_slice(FRAME_END);
        let written = write_all(&mut self.out, &bytes);
        bytes.clear();
        written
    }

    /// Asks for the background once; the answer comes among the keys, or never.
    pub fn ask_background(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.asked, true) {
            return Ok(());
        }
        write_all(&mut self.out, ASK_BACKGROUND)
    }

    /// Puts text into the clipboard of the terminal (OSC 52); only ever written, never asked for.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let sequence = format!("\x1b]52;c;{}\x1b\\", base64(text.as_bytes()));
        write_all(&mut self.out, sequence.as_bytes())
    }

    fn take(&mut self) -> io::Result<()> {
        // Set first: a failure half-way through must be undone as well.
        TAKEN.store(true, Ordering::SeqCst);
        terminal::enable_raw_mode()?;
        self.asked = false;
        let mouse = if self.mouse { MOUSE } else { &[] };
        let keys = if offers_keys() { KEYS } else { &[] };
        let modes = [ENTER, mouse, keys].concat();
        write_all(&mut self.out, &modes)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// The terminal's size in cells, as the system knows it.
pub fn size() -> Size {
    match terminal::size() {
        Ok((0, 0)) | Err(_) => USUAL,
        Ok((width, height)) => Size { width, height },
    }
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height)
}

/// Standard output without the standard library's line buffer, which would cut frames in two.
fn output() -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
    }
    #[cfg(windows)]
    {
        use std::os::windows::io::AsHandle;
        Ok(File::from(io::stdout().as_handle().try_clone_to_owned()?))
    }
}

/// Bytes in the letters of RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for letter in 0..4 {
            let index = (bits >> (18 - 6 * letter) & 63) as usize;
            match LETTERS.get(index) {
                Some(sign) if letter <= group.len() => out.push(char::from(*sign)),
                _ => out.push('='),
            }
        }
    }
    out
}

/// Writes everything, also where another program has made the terminal non-blocking.
fn write_all(out: &mut File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = bytes.get(count..).unwrap_or(&[]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => wait_for_room(out)?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(unix)]
fn wait_for_room(out: &File) -> io::Result<()> {
    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    rustix::event::poll(&mut [PollFd::new(out, PollFlags::OUT)], None)?;
    Ok(())
}

#[cfg(not(unix))]
fn wait_for_room(_: &File) -> io::Result<()> {
    std::thread::yield_now();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_as_in_rfc_4648() {
        for (text, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }
}
