//! Terminal, threads, signals, the loop: the only code that waits.
//!
//! ```text
//!  keys thread ──────┐
//!  signals thread ───┼─► events ─► take all ─► App::update ─► effects ─► worker ─► events
//!  worker threads ───┘                            └► one frame
//! ```
//!
//! Without an event nothing runs: there is no timer. All events at hand are taken before one frame
//! is drawn, so a held key costs as many frames as the terminal can show and no more.

mod corrected;
pub mod errata;
pub mod exporting;
pub mod gather;
mod keys;
mod librarian;
mod opening;
pub(crate) mod panics;
mod positions;
pub mod programs;
mod screen;
#[cfg(unix)]
mod signals;
mod state_file;
#[cfg(unix)]
mod tty;
pub mod voice;
mod worker;

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::time::Instant;

use crate::app::App;
use crate::app::Effect;
use crate::app::Entry;
use crate::app::Message;
use crate::app::Position;
use crate::app::Settings;
use crate::app::Size;
use crate::app::ThemeChoice;
use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Ask;
use crate::app::keymap::Keymap;
use crate::library::ArticleId;
use crate::runtime::errata::Errata;
use crate::runtime::exporting::Exports;
use crate::runtime::keys::Input;
use crate::runtime::librarian::Librarian;
use crate::runtime::opening::Loading;
use crate::runtime::positions::Positions;
use crate::runtime::programs::Programs;
use crate::runtime::screen::Screen;
use crate::runtime::voice::Voice;
use crate::runtime::worker::Worker;
use crate::source::Loaded;
use crate::source::Source;
use crate::text::Article;
use crate::ui;

pub use librarian::LibraryOptions;

/// However many events come, a frame is drawn this often.
const LONGEST_DRAIN: Duration = Duration::from_millis(25);

/// The first frame waits so long for the first page of the library, which then needs no second one.
const FIRST_PAGE: Duration = Duration::from_millis(30);

/// What the reader is started with.
#[derive(Debug)]
pub struct Options {
    /// The articles that can be opened, the first one first.
    pub entries: Vec<Entry>,
    /// How it shall look.
    pub settings: Settings,
    /// What was read from standard input, for the entry whose source that is.
    pub stdin: Option<Loaded>,
    /// The file that keeps reading positions; none keeps none.
    pub state: Option<PathBuf>,
    /// Whether to take clicks and the wheel from the terminal.
    pub mouse: bool,
    /// Which key does what.
    pub keymap: Keymap,
    /// The program that reads aloud, and its arguments.
    pub speak: Vec<String>,
    /// The programs that take copies and open links.
    pub programs: Programs,
    /// A line to begin with, until the first key.
    pub message: Option<String>,
    /// The library to go to, if there is a place for one.
    pub library: Option<LibraryOptions>,
}

/// Why the reader could not run to its end.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no keyboard to read.
    #[error("cannot read keys: there is no terminal to type on ({0}); run it in a terminal")]
    Keyboard(io::Error),
    /// The terminal refuses to be set up.
    #[error("cannot set up the terminal ({0}); try another terminal, or `rapporteur brief FILE`")]
    Setup(io::Error),
    /// The system gives no thread or no signal.
    #[error("the system has no room to start ({0}); close other programs and try again")]
    Threads(io::Error),
    /// The terminal was closed or can no longer be written to.
    #[error("the terminal is gone; the reading position is kept")]
    Gone,
}

/// Whatever wakes the loop.
#[derive(Debug)]
enum Event {
    /// Keys, mouse, pasted text.
    Typed(Vec<Input>),
    /// A result of a worker.
    Message(Message),
    /// The terminal has a new size.
    Resized(Size),
    /// The shell lets the program go on.
    Continued,
    /// A signal ends the program.
    Killed(i32),
    /// The terminal has ended.
    Gone,
}

/// How the loop came to its end.
#[derive(Debug)]
enum End {
    /// The reader wished to quit.
    Quit,
    /// A signal came.
    Killed(i32),
    /// The terminal has ended.
    Gone,
}

/// Whether the terminal can show the reader.
///
/// # Errors
/// Says in one line why not.
pub fn usable() -> Result<(), String> {
    let name = std::env::var("TERM").unwrap_or_default();
    if cfg!(unix) && name.is_empty() {
        return Err("the terminal is not named (TERM is not set)".to_owned());
    }
    if name == "dumb" || name == "unknown" {
        return Err(format!("the terminal cannot move its cursor (TERM={name})"));
    }
    if !io::stdout().is_terminal() {
        return Err("the output is not a terminal".to_owned());
    }
    #[cfg(unix)]
    if let Err(error) = tty::open() {
        return Err(format!("there is no terminal to type on ({error})"));
    }
    Ok(())
}

/// Runs the reader until it is quit.
///
/// A signal ends the process the way that signal does, and a fault of the program ends it with
/// exit code 70 and a report; both after the terminal is restored and the position is kept.
///
/// # Errors
/// If there is no terminal to take, or if it went away.
pub fn run(options: Options) -> Result<(), Error> {
    let Options {
        entries,
        settings,
        stdin,
        state,
        mouse,
        keymap,
        speak,
        programs,
        message,
        library,
    } = options;
    let (sender, events) = mpsc::channel();
    let (_ended, end_seen) = mpsc::channel();
    // First of all, so that no signal can leave the terminal as it is from here on.
    watch(&sender, end_seen)?;
    panics::report_after_leaving();
    let errata = Errata::beside(state.as_deref());
    let positions = Positions::open(state);
    let panel = positions.panel().map(str::to_owned);
    let screen = Screen::open(mouse).map_err(Error::Setup)?;
    let mut app = App::new(entries, screen::size(), settings).with_keymap(keymap);
    if let Some(panel) = panel {
        app = app.with_panel(&panel);
    }
    if library.is_some() {
        app = app.with_library();
    }
    let worker = Worker::new(sender.clone());
    let mut reader = Reader {
        app,
        screen,
        positions,
        errata,
        worker,
        library,
        librarian: None,
        exports: Exports::default(),
        voice: Voice::new(speak),
        programs,
        events: sender,
        stdin,
        to_analyse: None,
        stopped: false,
    };
    let greeting = message;

    let ended = catch_unwind(AssertUnwindSafe(|| reader.run(&events, greeting)));
    let kept = catch_unwind(AssertUnwindSafe(|| {
        if let Some(librarian) = &reader.librarian {
            librarian.finish();
        }
        reader.exports.finish();
        reader.programs.finish();
        reader.voice.stop();
        (reader.positions.write(), reader.errata.finish())
    }));
    screen::leave();
    if let Ok((positions, corrections)) = kept {
        // Said once, after the reading: it is no reason to stop it.
        for (what, kept) in [
            ("reading position", positions),
            ("corrections", corrections),
        ] {
            if let Err(error) = kept {
                let _ = writeln!(io::stderr(), "note: the {what} could not be kept: {error}");
            }
        }
    }
    match ended {
        Ok(End::Quit) => Ok(()),
        Ok(End::Gone) => Err(Error::Gone),
        #[cfg(unix)]
        Ok(End::Killed(signal)) => signals::die(signal),
        #[cfg(not(unix))]
        Ok(End::Killed(_)) => Ok(()),
        // The report is written: the hook did it as soon as the terminal was restored.
        Err(_) => std::process::exit(panics::EXIT_CODE),
    }
}

#[cfg(unix)]
fn watch(events: &Sender<Event>, ended: Receiver<()>) -> Result<(), Error> {
    let tty = tty::open().map_err(Error::Keyboard)?;
    signals::watch(events.clone(), ended).map_err(Error::Threads)?;
    tty::watch(tty, events.clone()).map_err(Error::Threads)
}

#[cfg(not(unix))]
fn watch(events: &Sender<Event>, _ended: Receiver<()>) -> Result<(), Error> {
    use ratatui::crossterm::event;
    let events = events.clone();
    let read = move || {
        while let Ok(found) = event::read() {
            let told = match found {
                event::Event::Key(key) => Event::Typed(vec![Input::Key(key)]),
                event::Event::Mouse(mouse) => Event::Typed(vec![Input::Mouse(mouse)]),
                event::Event::Paste(text) => Event::Typed(vec![Input::Paste(text)]),
                event::Event::Resize(width, height) => Event::Resized(Size { width, height }),
                event::Event::FocusGained | event::Event::FocusLost => continue,
            };
            if events.send(told).is_err() {
                return;
            }
        }
        let _ = events.send(Event::Gone);
    };
    let thread = std::thread::Builder::new().name("keys".into()).spawn(read);
    thread.map(drop).map_err(Error::Threads)
}

/// The app and what it is shown on and helped by.
struct Reader {
    app: App,
    screen: Screen,
    positions: Positions,
    errata: Errata,
    worker: Worker,
    /// The library, until it is first asked for; then who keeps it.
    library: Option<LibraryOptions>,
    librarian: Option<Librarian>,
    exports: Exports,
    voice: Voice,
    programs: Programs,
    events: Sender<Event>,
    stdin: Option<Loaded>,
    /// An article that is to be shown first and then analysed.
    to_analyse: Option<(usize, Article)>,
    /// Whether the signal to continue is still to come after we stopped ourselves.
    stopped: bool,
}

impl Reader {
    fn run(&mut self, events: &Receiver<Event>, greeting: Option<String>) -> End {
        let effects = self.app.start();
        if let Some(end) = self.carry_out(effects, Loading::AtOnceIfSmall) {
            return end;
        }
        if greeting.is_some() {
            self.app.message = greeting;
        }
        if let Some(end) = self.wait_for_the_library(events) {
            return end;
        }
        if self.draw().is_err() {
            return End::Gone;
        }
        self.find_titles();
        self.ask_for_corrections();
        // The keys thread holds a sender and tells before it ends, so this cannot wait for nothing.
        while let Ok(event) = events.recv() {
            if let Some(end) = self.take_all(event, events) {
                return end;
            }
            if self.draw().is_err() {
                return End::Gone;
            }
            self.positions.write_now_and_then();
        }
        End::Gone
    }

    /// Gives the library a moment, so that the first frame shows it; never more than that.
    fn wait_for_the_library(&mut self, events: &Receiver<Event>) -> Option<End> {
        let until = Instant::now() + FIRST_PAGE;
        while self.librarian.is_some() && !self.app.desk.shows_all() {
            let left = until.saturating_duration_since(Instant::now());
            let event = events.recv_timeout(left).ok()?;
            if let Some(end) = self.take_all(event, events) {
                return Some(end);
            }
        }
        None
    }

    /// Takes an event and all others at hand, then does what they ask for.
    fn take_all(&mut self, event: Event, events: &Receiver<Event>) -> Option<End> {
        let began = Instant::now();
        let mut effects = Vec::new();
        let mut resized = None;
        let mut next = Some(event);
        while let Some(event) = next {
            match event {
                Event::Typed(inputs) => {
                    for input in inputs {
                        let Some(message) = self.message(input) else {
                            continue;
                        };
                        let more = self.app.update(message);
                        let is_turn = more.iter().any(is_turn);
                        effects.extend(more);
                        // What follows was typed for the shell, or after it.
                        if is_turn
                            && let Some(end) =
                                self.carry_out(std::mem::take(&mut effects), Loading::Behind)
                        {
                            return Some(end);
                        }
                    }
                }
                Event::Message(message) => effects.extend(self.app.update(message)),
                // While a window is dragged many sizes come; only the last is worth wrapping for.
                Event::Resized(size) => resized = Some(size),
                Event::Continued => {
                    if !std::mem::take(&mut self.stopped) {
                        match self.take_terminal_again() {
                            Ok(more) => effects.extend(more),
                            Err(_) => return Some(self.end(effects, End::Gone)),
                        }
                    }
                }
                Event::Killed(signal) => return Some(self.end(effects, End::Killed(signal))),
                Event::Gone => return Some(self.end(effects, End::Gone)),
            }
            next = match began.elapsed() {
                elapsed if elapsed < LONGEST_DRAIN => events.try_recv().ok(),
                _ => None,
            };
        }
        if let Some(size) = resized {
            match self.resize(size) {
                Ok(more) => effects.extend(more),
                Err(_) => return Some(self.end(effects, End::Gone)),
            }
        }
        self.carry_out(effects, Loading::Behind)
    }

    /// Does what the app asks for, in its order; of several openings only the last.
    fn carry_out(&mut self, effects: Vec<Effect>, loading: Loading) -> Option<End> {
        let mut effects: std::collections::VecDeque<Effect> = effects.into();
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Open(entry) => {
                    let later = effects
                        .iter()
                        .any(|effect| matches!(effect, Effect::Open(_)));
                    if !later {
                        effects.extend(self.open(entry, loading));
                    }
                }
                Effect::Analyse { entry, article } => self.worker.analyse_only(entry, *article),
                Effect::SavePosition { entry, position } => self.note(entry, position),
                Effect::KeepMark {
                    entry,
                    name,
                    position,
                } => self.note_mark(entry, &name, position),
                Effect::KeepSections(words) => self.positions.note_panel(words),
                Effect::Correct { entry, act } => self.correct(entry, act),
                Effect::Copy(text) => match self.programs.copy(&text) {
                    Some(Ok(())) => {}
                    Some(Err(why)) => self.app.message = Some(why),
                    None if self.screen.copy(&text).is_ok() => {}
                    None => return Some(self.end(effects, End::Gone)),
                },
                Effect::Browse(address) => {
                    let told = self.programs.browse(&address);
                    self.app.message = Some(told.unwrap_or_else(|why| why));
                }
                Effect::ReadAloud(words) => {
                    let told = self.voice.toggle(&words);
                    self.app.message = Some(told.map_or_else(|why| why, str::to_owned));
                }
                Effect::Export(export) => self.exports.begin(*export, &self.events),
                Effect::Library(ask) => self.ask(ask),
                Effect::Suspend => match self.suspend() {
                    Ok(more) => effects.extend(more),
                    Err(_) => return Some(self.end(effects, End::Gone)),
                },
                Effect::Quit => return Some(self.end(effects, End::Quit)),
            }
        }
        None
    }

    /// Of effects that the end overtakes, positions are still noted.
    fn end(&mut self, effects: impl IntoIterator<Item = Effect>, end: End) -> End {
        for effect in effects {
            match effect {
                Effect::SavePosition { entry, position } => self.note(entry, position),
                Effect::KeepMark {
                    entry,
                    name,
                    position,
                } => self.note_mark(entry, &name, position),
                Effect::KeepSections(words) => self.positions.note_panel(words),
                Effect::Correct { entry, act } => self.correct(entry, act),
                Effect::Open(_)
                | Effect::Analyse { .. }
                | Effect::Browse(_)
                | Effect::Copy(_)
                | Effect::ReadAloud(_)
                | Effect::Suspend
                | Effect::Quit => {}
                Effect::Export(export) => self.exports.begin(*export, &self.events),
                Effect::Library(ask) => self.ask(ask),
            }
        }
        end
    }

    fn note(&mut self, entry: usize, position: Position) {
        match self.source(entry) {
            Some(Source::Kept(number)) => self.ask(Ask::Keep {
                id: ArticleId(number),
                position,
            }),
            Some(source) => self.positions.note(&source, position),
            None => {}
        }
    }

    fn source(&self, entry: usize) -> Option<Source> {
        let entry = self.app.shelf.entries.get(entry)?;
        Some(entry.source.clone())
    }

    /// Hands a wish to the librarian, who is called when first needed.
    fn ask(&mut self, ask: Ask) {
        if self.librarian.is_none()
            && let Some(options) = self.library.take()
        {
            match Librarian::start(options, self.events.clone(), self.worker.clone()) {
                Ok(librarian) => self.librarian = Some(librarian),
                Err(error) => {
                    let why = format!("the system has no room for the library ({error})");
                    self.app.update(Message::Library(Answer::Closed(why)));
                }
            }
        }
        if let Some(librarian) = &self.librarian {
            librarian.ask(ask);
        }
    }

    fn note_mark(&mut self, entry: usize, name: &str, position: Position) {
        if let Some(source) = self.source(entry) {
            self.positions.note_mark(&source, name, position);
        }
    }

    fn resize(&mut self, size: Size) -> io::Result<Vec<Effect>> {
        self.screen.resize(size)?;
        Ok(self.app.update(Message::Resized(size)))
    }

    /// Gives the terminal to the shell and takes it again when the shell continues us.
    fn suspend(&mut self) -> io::Result<Vec<Effect>> {
        // Whoever is stopped may never be continued; a failure is told at the end.
        let _ = self.positions.write();
        screen::leave();
        self.stopped = true;
        #[cfg(unix)]
        signals::stop();
        self.take_terminal_again()
    }

    fn take_terminal_again(&mut self) -> io::Result<Vec<Effect>> {
        let size = self.screen.reopen()?;
        Ok(self.app.update(Message::Resized(size)))
    }

    /// What was typed, for the app; what the terminal is like is only a setting.
    fn message(&mut self, input: Input) -> Option<Message> {
        match input {
            Input::Key(key) => Some(Message::Key(key)),
            Input::Mouse(mouse) => Some(Message::Mouse(mouse)),
            Input::Paste(text) => Some(Message::Paste(text)),
            Input::Background { light } => {
                self.app.settings.light = light;
                None
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let app = &self.app;
        self.screen.draw(|frame| ui::draw(frame, app))?;
        if app.settings.theme == ThemeChoice::Auto {
            self.screen.ask_background()?;
        }
        // Not before the text is seen: on a busy machine the two would share one processor.
        if let Some((entry, article)) = self.to_analyse.take() {
            self.worker.analyse_only(entry, article);
        }
        Ok(())
    }
}

/// Whether what comes after this effect must wait until it is done.
fn is_turn(effect: &Effect) -> bool {
    match effect {
        Effect::Suspend | Effect::Quit => true,
        Effect::Open(_)
        | Effect::Analyse { .. }
        | Effect::Browse(_)
        | Effect::Copy(_)
        | Effect::KeepMark { .. }
        | Effect::KeepSections(_)
        | Effect::Correct { .. }
        | Effect::ReadAloud(_)
        | Effect::Export(_)
        | Effect::Library(_)
        | Effect::SavePosition { .. } => false,
    }
}
