//! `--plain`: the reader in lines, for screen readers and terminals that cannot move the cursor.
//!
//! The same state, the same commands: a line is a command of the command line or the keys of one.
//! Nothing is drawn over; what changes is said in a line of its own.

use std::fs::File;
use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::io::IsTerminal;
use std::io::Write;

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::analysis;
use crate::app::App;
use crate::app::Effect;
use crate::app::Entry;
use crate::app::Focus;
use crate::app::Message;
use crate::app::Settings;
use crate::app::Size;
use crate::app::ThemeChoice;
use crate::app::command::Command;
use crate::app::panel::Item;
use crate::app::spoken;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::Places;
use crate::cli::brief;
use crate::cli::corrected::Corrected;
use crate::cli::setup::Setup;
use crate::corrections::Act;
use crate::paths;
use crate::runtime::errata::Errata;
use crate::runtime::exporting;
use crate::runtime::programs::Programs;
use crate::runtime::voice::Voice;
use crate::source;
use crate::source::Loaded;
use crate::source::Source;
use crate::text::Span;

/// Lines and columns are nothing here: none is so long that it would be broken, and the panel stands beside
/// the text, so that it has a focus.
const SIZE: Size = Size {
    width: 10_000,
    height: 40,
};

/// What to begin with.
const OPENING: &str = "Enter reads on. panel says what is known, help all commands, quit ends.";

/// Reads lines until one quits.
pub(super) fn run(sources: &[Source], places: &Places, setup: &Setup) -> Result<Done, Error> {
    let mut done = Done::Whole;
    let mut stdin = None;
    let mut entries = Vec::new();
    for source in sources {
        let title = match source {
            Source::Path(path) => cli::file_name(path),
            // No name on the command line means an article of the library.
            Source::Kept(_) => continue,
            Source::Stdin => {
                stdin = brief::load(source);
                let first = stdin.as_ref().and_then(|loaded| loaded.articles.first());
                let Some(first) = first else {
                    done = Done::InPart;
                    continue;
                };
                source::scrub_line(first.title())
            }
        };
        entries.push(Entry {
            source: source.clone(),
            title,
        });
    }
    if entries.is_empty() {
        return Ok(Done::InPart);
    }
    let from_stdin = stdin.is_some();
    let settings = Settings {
        theme: ThemeChoice::None,
        ..Settings::default()
    };
    let mut room = Room {
        sources: entries.iter().map(|entry| entry.source.clone()).collect(),
        app: App::new(entries, SIZE, settings).with_keymap(setup.keymap.clone()),
        setup,
        errata: Errata::beside(paths::state_file().as_deref()),
        stdin,
        voice: Voice::new(setup.config.reader.speak.clone()),
        programs: Programs::new(Vec::new(), setup.config.reader.browse.clone()),
        out: io::stdout().lock(),
        said: None,
        shown: None,
    };
    let everywhere = Corrected::new(places).everywhere();
    room.app.update(Message::Corrections {
        entry: None,
        log: everywhere,
    });
    room.line(OPENING)?;
    let effects = room.app.start();
    if room.carry_out(effects)? {
        return Ok(done);
    }
    room.tell()?;
    let commands: Box<dyn BufRead> = if from_stdin {
        match File::open("/dev/tty") {
            Ok(tty) => Box::new(BufReader::new(tty)),
            // Without anyone to type there is nothing to wait for.
            Err(_) => return Ok(done),
        }
    } else {
        Box::new(BufReader::new(io::stdin()))
    };
    let prompt = !from_stdin && io::stdin().is_terminal();
    room.prompt(prompt)?;
    for line in commands.lines() {
        let Ok(line) = line else { break };
        if room.take(&line)? {
            break;
        }
        room.prompt(prompt)?;
    }
    room.errata.finish().map_err(Error::Output)?;
    Ok(done)
}

/// The reader, and what has been said of it.
struct Room<'a> {
    app: App,
    sources: Vec<Source>,
    setup: &'a Setup,
    errata: Errata,
    stdin: Option<Loaded>,
    voice: Voice,
    programs: Programs,
    out: io::StdoutLock<'a>,
    /// Entry and paragraph that were read out last.
    said: Option<(usize, u32)>,
    /// The sentence or hit jumped to that was read out last.
    shown: Option<Span>,
}

impl Room<'_> {
    fn line(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.out, "{}", source::scrub_line(words))
    }

    fn prompt(&mut self, wanted: bool) -> io::Result<()> {
        if wanted {
            write!(self.out, "> ")?;
        }
        self.out.flush()
    }

    /// Does what a line says; true where it ends the reading.
    fn take(&mut self, line: &str) -> Result<bool, Error> {
        let line = line.trim();
        let before = self.selected();
        self.app.message = None;
        match line {
            "panel" | "p" => self.lines(spoken::panel(&self.app.panel))?,
            "help" | "?" => self.lines(spoken::help(&self.app))?,
            "again" => self.said = None,
            _ => {
                let effects = match line {
                    "" => self.app.run_line("next-paragraph"),
                    words if is_keys(&self.app, words) => self.press(words),
                    words => match words.strip_prefix('/') {
                        Some(searched) => self.app.run_line(&format!("search {searched}")),
                        None => self.app.run_line(words),
                    },
                };
                if self.carry_out(effects)? {
                    return Ok(true);
                }
                // What waits for a key has to be asked for in lines.
                if self.app.prompt.take().is_some() {
                    self.app.message = Some("type / and what to search for".to_owned());
                }
                if self.app.command_line.take().is_some() {
                    self.app.message = Some("type the command".to_owned());
                }
                if self.app.help.take().is_some() {
                    self.lines(spoken::help(&self.app))?;
                }
                if let Some(open) = self.app.card.take() {
                    self.line(open.card.title())?;
                    self.lines(open.card.twin())?;
                }
                if let Some(picture) = self.app.views.open {
                    // Made anew in words, which its next frame would have been.
                    self.app.views.plain = true;
                    let effects = self.app.update(Message::Resized(SIZE));
                    if self.carry_out(effects)? {
                        return Ok(true);
                    }
                    self.line(&format!("{}:", picture.title()))?;
                    self.lines(self.app.views.twin())?;
                    self.app.views.open = None;
                }
                if let Some(sheet) = self.app.sheet.take() {
                    let rows = sheet.rows.iter();
                    let rows = rows.map(|row| format!("{}: {}", row.label, row.words.trim()));
                    let rows: Vec<String> = rows.collect();
                    self.line(&format!("{}: {}", sheet.title, sheet.rows.len()))?;
                    self.lines(rows)?;
                }
                if self.app.focus == Focus::List {
                    let titles: Vec<String> = (0..self.app.entry_count())
                        .map(|entry| format!("{}: {}", entry + 1, self.app.shelf.title(entry)))
                        .collect();
                    self.lines(titles)?;
                    self.line("open and a number opens one")?;
                    self.app.focus = Focus::Text;
                }
            }
        }
        // The panel is made anew by the next message; a size that stays changes nothing else.
        let effects = self.app.update(Message::Resized(SIZE));
        if self.carry_out(effects)? {
            return Ok(true);
        }
        self.tell()?;
        let selected = self.selected();
        if before != selected
            && let Some(words) = selected
        {
            self.line(&words)?;
        }
        Ok(false)
    }

    fn lines(&mut self, lines: Vec<String>) -> io::Result<()> {
        for words in lines {
            self.line(&words)?;
        }
        Ok(())
    }

    /// The item that has the focus, with the reason for it.
    fn selected(&self) -> Option<String> {
        let item: &Item = self.app.selected_item()?;
        Some(format!("{}. {}", spoken::said(item), item.reason))
    }

    fn press(&mut self, words: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        for c in words.chars() {
            let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
            effects.extend(self.app.update(Message::Key(key)));
        }
        effects
    }

    /// Says a message, the paragraph if it is another one, and what it changed in the panel.
    fn tell(&mut self) -> io::Result<()> {
        if let Some(message) = self.app.message.take() {
            self.line(&message)?;
        }
        if let Some(failure) = self.app.failure.clone() {
            self.line(&failure)?;
        }
        let Some(reading) = &self.app.reading else {
            return Ok(());
        };
        let here = (reading.entry, reading.paragraph());
        let words = spoken::paragraph(reading, here.1);
        let shown = reading.highlight;
        let sentence = shown.map(|span| reading.article.slice(span).to_owned());
        if self.said != Some(here) {
            self.said = Some(here);
            self.line(&words)?;
            self.lines(spoken::changes(&self.app.panel))?;
        }
        if self.shown != shown {
            self.shown = shown;
            if let Some(sentence) = sentence {
                self.line(&format!("here: {sentence}"))?;
            }
        }
        Ok(())
    }

    /// Does at once what the app asks for; true where it ends the reading.
    fn carry_out(&mut self, effects: Vec<Effect>) -> Result<bool, Error> {
        let mut effects: std::collections::VecDeque<Effect> = effects.into();
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Quit => return Ok(true),
                Effect::Open(entry) => effects.extend(self.open(entry)),
                Effect::Analyse { entry, article } => {
                    let analysis = Box::new(analysis::analyze(&article));
                    let analysed = Message::Analysed { entry, analysis };
                    effects.extend(self.app.update(analysed));
                }
                Effect::Copy(text) => {
                    // There is no screen whose clipboard could be asked; the text itself is of use.
                    self.app.message = None;
                    for line in text.lines() {
                        self.line(line)?;
                    }
                }
                Effect::Correct { entry, act } => self.correct(entry, act)?,
                Effect::ReadAloud(words) => {
                    let told = self.voice.toggle(&words);
                    self.line(&told.map_or_else(|why| why, str::to_owned))?;
                }
                Effect::Browse(address) => {
                    let told = self.programs.browse(&address);
                    self.line(&told.unwrap_or_else(|why| why))?;
                }
                Effect::Export(export) => {
                    let exported = Message::Exported(exporting::write(&export));
                    effects.extend(self.app.update(exported));
                }
                Effect::SavePosition { .. }
                | Effect::KeepMark { .. }
                | Effect::KeepSections(_)
                | Effect::Library(_)
                | Effect::Suspend => {}
            }
        }
        Ok(false)
    }

    /// Keeps a correction; one of all articles, in the library if there is a place for one.
    fn correct(&mut self, entry: Option<usize>, act: Act) -> Result<(), Error> {
        match entry.map(|entry| self.sources.get(entry)) {
            Some(Some(Source::Path(path))) => self.errata.act(Some(path), act),
            Some(_) => {}
            None if self.setup.path().is_ok() => self.setup.open()?.correct(None, &act)?,
            None => self.errata.act(None, act),
        }
        Ok(())
    }

    fn open(&mut self, entry: usize) -> Vec<Effect> {
        let Some(source) = self.sources.get(entry) else {
            return Vec::new();
        };
        if let Source::Path(path) = source {
            match self.errata.find(Some(path)) {
                Ok(log) => {
                    let entry = Some(entry);
                    self.app.update(Message::Corrections { entry, log });
                }
                Err(why) => cli::say("note", &why),
            }
        }
        let loaded = match source {
            Source::Stdin => self.stdin.clone(),
            Source::Path(_) | Source::Kept(_) => brief::load(source),
        };
        let article = loaded.and_then(|loaded| {
            let notices = loaded.notices;
            Some((loaded.articles.into_iter().next()?, notices))
        });
        let Some((article, notices)) = article else {
            let error = format!("{} cannot be read", self.app.shelf.title(entry));
            return self.app.update(Message::Failed { entry, error });
        };
        let analysis = Box::new(analysis::analyze(&article));
        let mut effects = self.app.update(Message::Opened {
            entry,
            article: Box::new(article),
            notices,
            position: None,
        });
        effects.extend(self.app.update(Message::Analysed { entry, analysis }));
        effects
    }
}

/// Whether a line is keys rather than a command: one key, a count and a key, a mark and its letter.
fn is_keys(app: &App, words: &str) -> bool {
    let key = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut characters = key.chars();
    let Some(first) = characters.next() else {
        return false;
    };
    let pressed = KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE);
    let command = app.keymap().command(pressed);
    match (characters.next(), characters.next()) {
        (None, _) => command.is_some(),
        (Some(_), None) => matches!(command, Some(Command::SetMark | Command::GoToMark)),
        (Some(_), Some(_)) => false,
    }
}
