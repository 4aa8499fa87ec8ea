//! The program in a real pseudo-terminal: what a person sees, types and is left with.
//!
//! Nothing here sleeps: each step waits for words on the screen or for the end of the program.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::ExitStatus;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_rapporteur");
/// Generous: a busy machine is no fault of the program.
const PATIENCE: Duration = Duration::from_secs(20);
const ROWS: u16 = 40;
const COLUMNS: u16 = 120;

/// A folder with articles and a state file of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn river(&self) -> PathBuf {
        self.put(
            "1-river.txt",
            &long_article("River talks resume in Oslo", "delegation"),
        )
    }

    fn strike(&self) -> PathBuf {
        self.put(
            "2-strike.txt",
            &long_article("Dockers return to the table", "union"),
        )
    }

    fn open(&self, arguments: &[&Path]) -> Session {
        let mut command = CommandBuilder::new(PROGRAM);
        for argument in arguments {
            command.arg(argument);
        }
        self.start(command)
    }

    /// Runs a line of shell in which `$1`, `$2`, … are the program and what follows it.
    fn shell(&self, line: &str, arguments: &[&Path]) -> Session {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", line, "sh", PROGRAM]);
        for argument in arguments {
            command.arg(argument);
        }
        self.start(command)
    }

    fn start(&self, mut command: CommandBuilder) -> Session {
        command.cwd(self.folder.path());
        command.env("TERM", "xterm-256color");
        command.env(
            "RAPPORTEUR_STATE",
            self.folder.path().join("positions.json"),
        );
        command.env(
            "RAPPORTEUR_LIBRARY",
            self.folder.path().join("library.sqlite"),
        );
        Session::new(command)
    }
}

/// An article of numbered paragraphs, too long for one page.
fn long_article(title: &str, who: &str) -> String {
    let mut text = format!("{title}\n");
    for number in 1..=60 {
        let number = number.to_string();
        text.extend([
            "\nThe ",
            who,
            " took up point ",
            &number,
            " of the list and left it open",
        ]);
        text.push_str(" for another day, as the host of the meeting in Oslo had asked.\n");
    }
    text
}

fn emulator() -> vt100::Parser {
    let cells = |count| std::num::NonZeroU16::new(count).unwrap();
    vt100::Parser::new(cells(ROWS), cells(COLUMNS), 0)
}

/// A running program, the terminal it runs in and all it has written.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    chunks: Receiver<Vec<u8>>,
    reading: JoinHandle<()>,
    enough: Arc<AtomicBool>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Session {
    fn new(command: CommandBuilder) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, chunks) = mpsc::channel();
        let enough = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&enough);
        let reading = std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() || stop.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let screen = emulator();
        let raw = Vec::new();
        Self {
            child,
            master: pair.master,
            writer,
            chunks,
            reading,
            enough,
            screen,
            raw,
        }
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads what the program writes until the screen is as wished.
    fn until(&mut self, wish: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !wish(&self.text()) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.chunks.recv_timeout(left) {
                Ok(chunk) => self.take(&chunk),
                Err(error) => panic!("{error}; the screen shows:\n{}", self.text()),
            }
        }
    }

    fn see(&mut self, words: &str) {
        self.until(|text| text.contains(words));
    }

    fn take(&mut self, chunk: &[u8]) {
        self.screen.process(chunk);
        self.raw.extend_from_slice(chunk);
    }

    fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn signal(&self, name: &str) {
        let number = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("sh")
            .args(["-c", "kill -\"$1\" \"$2\"", "sh", name, &number])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits for the end of the program and checks that it left the terminal as it was.
    fn end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.chunks.recv_timeout(left) {
                Ok(chunk) => self.take(&chunk),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("still running:\n{}", self.text()),
            }
        }
        self.assert_given_back();
        self.child.wait().unwrap()
    }

    fn assert_given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the other screen is left on");
        assert!(!screen.hide_cursor(), "the cursor is left hidden");
        assert!(!screen.bracketed_paste(), "marked pastes are left on");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(self.is_cooked(), "the terminal is left raw");
    }

    /// Whether the terminal shows what is typed and hands it on in lines.
    fn is_cooked(&self) -> bool {
        let modes = self
            .master
            .get_termios()
            .expect("the modes of the terminal")
            .local_flags;
        let modes = format!("{modes:?}");
        modes.contains("ICANON") && modes.contains("ECHO") && modes.contains("ISIG")
    }
}

#[test]
fn an_article_is_read_beside_its_brief_and_left_clean() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river(), &desk.strike()]);
    session.see("River talks resume in Oslo");
    for heading in ["mediators", "parties", "locations", "open questions"] {
        session.until(|text| text.to_lowercase().contains(heading));
    }
    assert!(session.screen.screen().alternate_screen());
    assert!(session.screen.screen().bracketed_paste());
    assert!(!session.is_cooked());

    session.see("delegation took up point 1 ");
    session.press(" ");
    session.until(|text| !text.contains("took up point 1 "));
    session.press("]");
    session.see("The union took up point 1 ");
    session.press("q");
    assert!(session.end().success());
}

#[test]
fn a_signal_leaves_nothing_switched_on_and_ends_the_program_as_that_signal() {
    for (name, told) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
        ("QUIT", "Quit"),
    ] {
        let desk = Desk::new();
        let mut session = desk.open(&[&desk.river()]);
        session.see("took up point 1 ");
        session.signal(name);
        let status = session.end();
        assert_eq!(status.signal(), Some(told), "{name}");
    }
}

#[test]
fn the_shell_gets_the_terminal_while_the_program_is_stopped() {
    let desk = Desk::new();
    let line = "set -m; \"$1\" \"$2\"; echo now stopped; stty -a; fg; echo all over";
    let mut session = desk.shell(line, &[&desk.river()]);
    session.see("took up point 1 ");
    session.press("\x1a");
    // On the first screen again, what the shell says can be seen, and in full after `fg`.
    let mut before = 0;
    let deadline = Instant::now() + PATIENCE;
    while before == 0 {
        let left = deadline.saturating_duration_since(Instant::now());
        let chunk = session
            .chunks
            .recv_timeout(left)
            .expect("the shell says that it stopped");
        session.take(&chunk);
        before = String::from_utf8_lossy(&session.raw)
            .find("now stopped")
            .unwrap_or(0);
    }
    session.until(|text| text.contains("took up point 1 "));
    let said = String::from_utf8_lossy(&session.raw).into_owned();
    let modes = said.get(before..).unwrap();
    assert!(
        modes.contains(" icanon") && modes.contains(" echo "),
        "the shell had: {modes}"
    );
    assert!(session.screen.screen().alternate_screen());
    session.press(" ");
    session.until(|text| !text.contains("took up point 1 "));
    session.press("q");
    session.see("all over");
    assert!(session.end().success());
}

#[test]
fn a_program_that_no_shell_can_continue_does_not_stop() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river()]);
    session.see("took up point 1 ");
    session.press("\x1a ");
    session.until(|text| text.contains("took up") && !text.contains("took up point 1 "));
    session.press("q");
    assert!(session.end().success());
}

#[test]
fn an_article_may_be_piped_in_while_keys_come_from_the_terminal() {
    let desk = Desk::new();
    let mut session = desk.shell("cat \"$2\" | \"$1\" -", &[&desk.river()]);
    session.see("River talks resume in Oslo");
    session.see("took up point 1 ");
    session.press(" ");
    session.until(|text| !text.contains("took up point 1 "));
    session.press("q");
    assert!(session.end().success());
}

#[test]
fn the_place_in_an_article_comes_back_in_the_next_run() {
    for signal in [None, Some("TERM"), Some("HUP")] {
        let desk = Desk::new();
        let river = desk.river();
        let mut session = desk.open(&[&river]);
        session.see("took up point 1 ");
        session.press("  ");
        session.until(|text| text.contains("took up") && !text.contains("point 1 "));
        match signal {
            Some(name) => session.signal(name),
            None => session.press("q"),
        }
        session.end();

        let mut again = desk.open(&[&river]);
        again.see("took up point");
        assert!(
            !again.text().contains("took up point 1 "),
            "{signal:?}:\n{}",
            again.text()
        );
        again.press("q");
        again.end();
    }
}

#[test]
fn a_hostile_article_reaches_the_terminal_in_no_raw_form() {
    let payloads = [
        "\x1b]52;c;cHduZWQ=\x07",
        "\x1b]0;pwned\x07",
        "\x1b]8;;http://pwn.example\x1b\\link\x1b]8;;\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1b_pwned\x1b\\",
        "\x1b[6n\x1b[>0q\x1b[5i",
        "\u{9b}31m\u{9d}0;pwned\u{9c}",
        "\u{202e}desrever\u{2066}",
        "\u{e0041}\u{e0042}",
        "\x08\x08\x0e\x7f",
    ];
    let mut text = format!("A title {}\n\n", payloads.concat().replace('\n', ""));
    for payload in payloads {
        text.extend(["Here is ", payload, " in the middle of a paragraph.\n\n"]);
    }
    text.push_str("And here the article ends.\n");
    let desk = Desk::new();
    let first = desk.put("name \x1b]0;pwned\x07\u{9d}\u{202e}.txt", &text);
    let mut session = desk.open(&[&first, &desk.strike()]);
    session.see("And here the article ends.");
    session.press("]");
    session.see("union took up point 1 ");
    session.press("q");
    session.end();

    let raw = String::from_utf8_lossy(&session.raw).into_owned();
    for forbidden in [
        "\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x1b[6n", "\x1b[>0q", "\x1b[5i", "\x07",
        "\x08", "\x0e", "\x7f",
    ] {
        assert!(
            !raw.contains(forbidden),
            "{} is raw",
            forbidden.escape_debug()
        );
    }
    let odd = |found: &char| matches!(found, '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{e0000}'..='\u{e007f}');
    assert_eq!(raw.chars().find(odd), None);
}

#[test]
fn answers_nobody_asked_for_do_nothing() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river()]);
    session.see("took up point 1 ");
    let answers = "\x1b]52;c;qqqq\x07\x1b]11;rgb:q/q/q\x1b\\\x1bPq q q\x1b\\\x1b[?62;4c\x1b[9;9R";
    session.press(&answers.repeat(500));
    session.press(" ");
    session.until(|text| text.contains("took up") && !text.contains("took up point 1 "));
    session.press("q");
    assert!(session.end().success());
}

#[test]
fn the_program_asks_the_terminal_nothing() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river()]);
    session.see("took up point 1 ");
    session.press("q");
    session.end();
    let raw = String::from_utf8_lossy(&session.raw).into_owned();
    for question in [
        "\x1b[6n", "\x1b[c", "\x1b[0c", "\x1b[>c", "\x1b[?u", "\x1b]10;", "\x1b]11;", "$p",
    ] {
        assert!(!raw.contains(question), "{}", question.escape_debug());
    }
}

#[test]
fn the_background_is_asked_for_without_waiting_and_its_answer_is_taken_late() {
    let desk = Desk::new();
    let options = ["--theme=auto", "--color=always"].map(Path::new);
    let mut session = desk.open(&[options[0], options[1], &desk.river()]);
    session.see("took up point 1 ");
    session.press("\x1b]11;rgb:ffff/ffff/f0f0\x1b\\ ");
    session.until(|text| !text.contains("took up point 1 "));
    session.press("q");
    session.end();
    let raw = String::from_utf8_lossy(&session.raw).into_owned();
    let (dark, light) = raw.split_once("\x1b]11;?\x1b\\").unwrap();
    assert!(!dark.contains("38;5;58") && light.contains("38;5;58"));
}

#[test]
fn what_fits_the_screen_is_printed_where_that_is_asked_for() {
    let desk = Desk::new();
    let short = desk.put("short.txt", "Talks\n\nThey meet today.\n");
    let mut session = desk.open(&[Path::new("-F"), &short]);
    session.see("They meet today.");
    session.end();
    assert!(!String::from_utf8_lossy(&session.raw).contains("\x1b[?1049h"));
}

#[test]
fn any_size_is_survived_and_the_page_comes_back_whole() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river()]);
    session.see("took up point 1 ");
    for (rows, cols) in [
        (24, 80),
        (5, 20),
        (1, 1),
        (2, 2),
        (200, 500),
        (3, 8),
        (ROWS, COLUMNS),
    ] {
        session
            .master
            .resize(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
    }
    // The emulator was never told of these sizes: only a frame drawn in full looks right on it.
    session.screen = emulator();
    let last = PtySize {
        rows: 30,
        cols: 100,
        pixel_width: 0,
        pixel_height: 0,
    };
    session.master.resize(last).unwrap();
    session.until(|text| {
        let fits =
            text.lines().count() <= 30 && text.lines().all(|line| line.chars().count() <= 100);
        fits && text.contains("took up point 1 ")
    });
    session.press("q");
    session.end();
}

#[test]
fn a_closed_terminal_ends_the_program_at_once() {
    let desk = Desk::new();
    let mut session = desk.open(&[&desk.river()]);
    session.see("took up point 1 ");
    // A new size makes the program write, which lets the thread that reads come to its end.
    session.enough.store(true, Ordering::SeqCst);
    session
        .master
        .resize(PtySize {
            rows: 30,
            cols: 90,
            pixel_width: 0,
            pixel_height: 0,
        })
        .unwrap();
    let Session {
        mut child,
        master,
        writer,
        chunks,
        reading,
        ..
    } = session;
    reading.join().unwrap();
    drop((master, writer, chunks));
    let closed = Instant::now();
    let (sender, ended) = mpsc::channel();
    let mut killer = child.clone_killer();
    std::thread::spawn(move || sender.send(child.wait()));
    let status = ended.recv_timeout(PATIENCE);
    let _ = killer.kill();
    assert!(status.is_ok(), "still running without a terminal");
    assert!(
        closed.elapsed() < Duration::from_secs(5),
        "took {:?}",
        closed.elapsed()
    );
}

#[test]
fn the_library_is_filled_read_searched_and_found_again_at_the_same_place() {
    let desk = Desk::new();
    desk.river();
    desk.strike();
    let mut session = desk.open(&[]);
    session.see("Your library is empty.");
    session.press("a");
    session.see("add address, file or folder: ");
    session.press(".\r");
    session.see("2 articles added");
    session.until(|text| text.contains("River talks") && text.contains("Dockers return"));

    session.press("/");
    session.see("search all: ");
    session.press("union took");
    session.until(|text| text.contains("Search: union took") && !text.contains("River talks"));
    session.press("\r");
    session.see("¶ 1/");
    session.press("10}");
    session.see("¶ 11/");
    session.press("L");
    session.see("Search: union took");
    session.press("q");
    assert!(session.end().success());

    let mut session = desk.open(&[]);
    session.see("›Continue reading");
    session.press("\r");
    session.see("¶ 11/");
    session.press("q");
    assert!(session.end().success());
}

#[test]
fn what_is_kept_to_be_read_is_opened_as_the_library_has_it_in_its_order() {
    let desk = Desk::new();
    let (river, strike) = (desk.river(), desk.strike());
    let mut session = desk.open(&[Path::new("open"), &strike, &river]);
    session.see("Dockers return to the table");
    session.press("]");
    session.see("River talks");
    session.press("]");
    session.see("this is the last article");
    session.press("q");
    assert!(session.end().success());
}
