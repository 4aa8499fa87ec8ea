//! Arguments, subcommands, exit codes.
//!
//! Data goes to standard output, words about it to standard error, both free of control characters.

mod add;
mod args;
mod brief;
mod change;
mod corrected;
mod doctor;
mod entities;
mod feed;
mod lines;
mod list;
mod plain;
mod rows;
mod settings;
mod setup;
mod show;
mod startup;
mod store;
mod tour;

use std::ffi::OsString;
use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use crate::app::Entry;
use crate::app::Settings;
use crate::app::ThemeChoice;
use crate::cli::args::AddArguments;
use crate::cli::args::Arguments;
use crate::cli::args::Color;
use crate::cli::args::Command;
use crate::cli::args::Look;
use crate::cli::args::Places;
use crate::cli::args::ReaderArguments;
use crate::cli::args::Theme;
use crate::cli::brief::Form;
use crate::cli::corrected::Corrected;
use crate::cli::setup::Setup;
use crate::config;
use crate::export::json;
use crate::library;
use crate::paths;
use crate::runtime;
use crate::runtime::LibraryOptions;
use crate::runtime::gather;
use crate::runtime::panics;
use crate::runtime::programs::Programs;
use crate::source;
use crate::source::Loaded;
use crate::source::Source;

/// How a run that was not broken off came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// Everything asked for was done.
    Whole,
    /// Some input could not be read; it has been said which.
    InPart,
}

impl Done {
    /// Both of two.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Whole, Self::Whole) => Self::Whole,
            (Self::InPart, _) | (_, Self::InPart) => Self::InPart,
        }
    }
}

/// Why a run was broken off.
#[derive(Debug)]
enum Error {
    /// The command line asks for something that cannot be.
    Usage { message: String, hint: &'static str },
    /// Nothing more can be written.
    Output(io::Error),
    /// The terminal failed under the reader.
    Terminal(String),
    /// The library cannot be opened.
    Opening(library::Error),
    /// The library cannot do what was asked.
    Library(library::Error),
}

impl From<library::Error> for Error {
    fn from(error: library::Error) -> Self {
        Self::Library(error)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Exit code for input that could not be read, and for a terminal or disk that failed.
const FAILED: u8 = 1;
/// Exit code for wrong usage.
const USAGE: u8 = 2;
/// Exit code for a library that cannot be opened.
const NO_LIBRARY: u8 = 3;
/// Exit code for a bug, as `sysexits.h` has it.
const BUG: u8 = 70;

/// Columns of a progress line, at most: one that wraps cannot be written over.
const PROGRESS_WIDTH: usize = 78;

/// Runs the program with the process's own arguments.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        if panics::is_caught() {
            return;
        }
        let payload = panic.payload();
        let words = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("no reason given");
        let place = panic.location().map_or_else(String::new, |location| {
            format!(" ({}:{})", location.file(), location.line())
        });
        complain_of_bug(&format!("{words}{place}"));
    }));
    std::panic::catch_unwind(|| run(std::env::args_os())).unwrap_or(ExitCode::from(BUG))
}

fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let mut arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return answer(&error),
    };
    // In a pipe there is nobody to read line by line.
    let asks_for_lines = startup::is_accessible(std::env::var("ACCESSIBLE").ok().as_deref());
    arguments.reader.look.plain |= asks_for_lines && io::stdout().is_terminal();
    let places = &arguments.places;
    // Only what needs the settings reads them.
    let setup = || Setup::new(places);
    let done = match arguments.command {
        None => open(&arguments.reader, places, &setup()),
        Some(Command::Brief(arguments)) => {
            brief::make_ready();
            brief::run(&arguments, &Corrected::new(places))
        }
        Some(Command::Entities(arguments)) => {
            brief::run_entities(&arguments, &Corrected::new(places))
        }
        Some(Command::Tour(look)) => tour::run(&look, &setup()),
        Some(Command::Schema) => print(json::SCHEMA),
        Some(Command::Add(arguments)) => add::run(&arguments, &setup()),
        Some(Command::Open(asked)) => {
            let mut look = asked.look;
            look.color = look.color.or(arguments.reader.look.color);
            look.theme = look.theme.or(arguments.reader.look.theme);
            look.no_mouse |= arguments.reader.look.no_mouse;
            look.ascii |= arguments.reader.look.ascii;
            look.plain |= arguments.reader.look.plain;
            keep_and_open(&asked.add, &look, &setup())
        }
        Some(Command::List(arguments)) => list::run(&arguments, &setup()),
        Some(Command::Search(arguments)) => list::search(&arguments, &setup()),
        Some(Command::Show(arguments)) => match show::source(&arguments) {
            Some(source) => show::run(&arguments, &source, &Corrected::new(places)),
            None => list::show(&arguments, &setup()),
        },
        Some(Command::Read(arguments)) => change::read(&arguments, &setup()),
        Some(Command::Star(arguments)) => change::star(&arguments, &setup()),
        Some(Command::Tag(arguments)) => change::tag(&arguments, &setup()),
        Some(Command::Delete(arguments)) => change::delete(&arguments, &setup()),
        Some(Command::Undo(arguments)) => change::undo(&arguments, &setup()),
        Some(Command::Feed(command)) => feed::run(&command, &setup()),
        Some(Command::Library(command)) => store::run(&command, &setup()),
        Some(Command::Config(command)) => settings::run(&command, places),
        Some(Command::Doctor(arguments)) => doctor::run(&arguments, places, &setup()),
        Some(Command::Completions(arguments)) => settings::completions(arguments.shell),
        Some(Command::Man(arguments)) => settings::manual(arguments.folder.as_deref()),
    };
    match done {
        Ok(Done::Whole) => ExitCode::SUCCESS,
        Ok(Done::InPart) => ExitCode::from(FAILED),
        Err(Error::Usage { message, hint }) => {
            complain(&message, Some(hint));
            ExitCode::from(USAGE)
        }
        // Whoever closed the pipe has seen enough.
        Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Error::Output(error)) => {
            complain(&format!("cannot write the output: {error}"), None);
            ExitCode::from(FAILED)
        }
        Err(Error::Terminal(error)) => {
            complain(&error, None);
            ExitCode::from(FAILED)
        }
        Err(Error::Opening(error)) => {
            complain(&error.to_string(), Some(error.hint()));
            ExitCode::from(NO_LIBRARY)
        }
        Err(Error::Library(error)) => {
            complain(&error.to_string(), Some(error.hint()));
            ExitCode::from(FAILED)
        }
    }
}

/// Opens the reader, or prints what it would show where there is no terminal to show it on.
fn open(arguments: &ReaderArguments, places: &Places, setup: &Setup) -> Result<Done, Error> {
    let inputs = match arguments.inputs.as_slice() {
        // The library is where everything begins.
        [] if !arguments.look.plain
            && io::stdin().is_terminal()
            && io::stdout().is_terminal()
            && runtime::usable().is_ok()
            && setup.path().is_ok() =>
        {
            return read(Vec::new(), None, &arguments.look, setup, None).map(|()| Done::Whole);
        }
        [] if io::stdin().is_terminal() => {
            return Err(Error::Usage {
                message: "nothing to read".to_owned(),
                hint: "`rapporteur examples/articles` opens the examples, `--help` tells the rest.",
            });
        }
        [] => &[PathBuf::from("-")],
        inputs => inputs,
    };
    let (sources, found) = find(inputs);
    if arguments.look.plain {
        return Ok(found.and(plain::run(&sources, places, setup)?));
    }
    if !has_screen() {
        return Ok(found.and(brief::print(
            &sources,
            Form::Whole,
            &Corrected::new(places),
        )?));
    }
    let mut done = found;
    let mut stdin = None;
    let mut entries = Vec::new();
    for source in sources {
        match &source {
            Source::Path(path) => entries.push(Entry {
                title: file_name(path),
                source,
            }),
            Source::Stdin => match brief::load(&source) {
                Some(loaded) => {
                    entries.push(entry_of(&loaded, source));
                    stdin = Some(loaded);
                }
                None => done = Done::InPart,
            },
            // No input names one.
            Source::Kept(_) => {}
        }
    }
    if entries.is_empty() {
        return Ok(Done::InPart);
    }
    if arguments.quit_if_one_screen
        && let [entry] = entries.as_slice()
        && let Some(loaded) = stdin.clone().or_else(|| brief::load(&entry.source))
        && let Some(text) = on_one_screen(&loaded, &entry.source, &Corrected::new(places))
    {
        return Ok(done.and(print(&text)?));
    }
    read(entries, stdin, &arguments.look, setup, None)?;
    Ok(done)
}

/// Keeps what is named and opens it in the reader.
fn keep_and_open(asked: &AddArguments, look: &Look, setup: &Setup) -> Result<Done, Error> {
    let (entries, done) = add::open(asked, setup)?;
    if !entries.is_empty() {
        read(entries, None, look, setup, None)?;
    }
    Ok(done)
}

/// What would be printed of an article, where it fits the screen beside the shell's next line.
fn on_one_screen(loaded: &Loaded, source: &Source, corrected: &Corrected) -> Option<String> {
    let (width, height) = ratatui::crossterm::terminal::size().ok()?;
    let long = |article: &crate::text::Article| article.paragraphs.len() > usize::from(height);
    if loaded.articles.iter().any(long) {
        return None;
    }
    let text = brief::whole(loaded, source, corrected);
    let rows = text.lines().map(|line| {
        let columns = crate::text::wrap::text_width(line);
        columns.div_ceil(usize::from(width.max(1))).max(1)
    });
    (rows.sum::<usize>() < usize::from(height)).then_some(text)
}

fn entry_of(loaded: &Loaded, source: Source) -> Entry {
    let title = loaded.articles.first().map_or("", |first| first.title());
    Entry {
        title: source::scrub_line(title),
        source,
    }
}

/// Whether the reader can be shown; says why not, where there is a terminal that cannot show it.
fn has_screen() -> bool {
    if !io::stdout().is_terminal() {
        return false;
    }
    let usable = runtime::usable();
    if let Err(reason) = &usable {
        say("note", &format!("{reason}; this is the plain brief"));
    }
    usable.is_ok()
}

/// Runs the reader on these entries; without any it shows the library. Options go before settings.
fn read(
    entries: Vec<Entry>,
    stdin: Option<Loaded>,
    look: &Look,
    setup: &Setup,
    greeting: Option<String>,
) -> Result<(), Error> {
    let set = &setup.config.reader;
    let color = look.color.unwrap_or(match set.color {
        config::Color::Auto => Color::Auto,
        config::Color::Always => Color::Always,
        config::Color::Never => Color::Never,
    });
    let theme = look.theme.unwrap_or(match set.theme {
        config::Theme::Terminal => Theme::Terminal,
        config::Theme::Dark => Theme::Dark,
        config::Theme::Light => Theme::Light,
        config::Theme::HighContrast => Theme::HighContrast,
        config::Theme::ColorBlind => Theme::ColorBlind,
        config::Theme::Auto => Theme::Auto,
    });
    let theme = theme_choice(color, theme, |name| std::env::var_os(name));
    if theme != ThemeChoice::None {
        // The drawing library heeds NO_COLOR by itself; what was asked for here goes before that.
        ratatui::crossterm::style::force_color_output(true);
    }
    let ascii = look.ascii || set.ascii || !startup::is_utf8(|name| std::env::var(name).ok());
    let state = paths::state_file();
    let first = !entries.is_empty() && state.as_ref().is_some_and(|file| !file.exists());
    let welcome = first.then(|| startup::welcome(&setup.keymap));
    runtime::run(runtime::Options {
        entries,
        settings: Settings {
            theme,
            measure: set.measure,
            ascii,
            hints: set.hints,
            light: startup::is_light(std::env::var("COLORFGBG").ok().as_deref()),
            copying: startup::copying(&set.copy, |name| std::env::var(name).ok()),
            read_when_opened: setup.config.library.read_when_opened,
            ..Settings::default()
        },
        stdin,
        state,
        mouse: set.mouse && !look.no_mouse,
        message: greeting.or_else(|| setup.told.clone()).or(welcome),
        keymap: setup.keymap.clone(),
        speak: set.speak.clone(),
        programs: Programs::new(set.copy.clone(), set.browse.clone()),
        library: setup.path().ok().map(|path| LibraryOptions {
            path: path.clone(),
            manners: gather::feeds::manners(&setup.config),
        }),
    })
    .map_err(|error| Error::Terminal(error.to_string()))
}

/// Finds what the inputs mean, in their order; says what cannot be found and goes on.
fn find(inputs: &[PathBuf]) -> (Vec<Source>, Done) {
    let mut sources = Vec::new();
    let mut done = Done::Whole;
    for group in inputs.chunk_by(|one, next| !is_stdin(one) && !is_stdin(next)) {
        if group.iter().any(|input| is_stdin(input)) {
            // It can be read once only.
            if !sources.contains(&Source::Stdin) {
                sources.push(Source::Stdin);
            }
            continue;
        }
        let (found, errors) = source::expand(group);
        sources.extend(found);
        for error in errors {
            let words = error.to_string();
            let hint = if words.contains("://") {
                Some("`rapporteur open` fetches an address, keeps it and opens it.")
            } else {
                error.hint()
            };
            complain(&words, hint);
            done = Done::InPart;
        }
    }
    (sources, done)
}

fn is_stdin(input: &Path) -> bool {
    input.as_os_str() == "-"
}

/// The last part of a path, safe to show.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    source::scrub_line(&name.to_string_lossy())
}

/// Colours by option, then by the environment: `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`.
fn theme_choice(
    color: Color,
    theme: Theme,
    environment: impl Fn(&str) -> Option<OsString>,
) -> ThemeChoice {
    let is_set = |name| environment(name).is_some_and(|value| !value.is_empty());
    let is_zero = |name| environment(name).is_some_and(|value| value == "0");
    let colours = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if is_set("NO_COLOR") => false,
        Color::Auto if is_set("CLICOLOR_FORCE") && !is_zero("CLICOLOR_FORCE") => true,
        Color::Auto => !is_zero("CLICOLOR"),
    };
    match (colours, theme) {
        (false, _) => ThemeChoice::None,
        (true, Theme::Terminal) => ThemeChoice::Terminal,
        (true, Theme::Dark) => ThemeChoice::Dark,
        (true, Theme::Light) => ThemeChoice::Light,
        (true, Theme::HighContrast) => ThemeChoice::HighContrast,
        (true, Theme::ColorBlind) => ThemeChoice::ColorBlind,
        (true, Theme::Auto) => ThemeChoice::Auto,
    }
}

/// Prints text that is ours.
fn print(text: &str) -> Result<Done, Error> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Done::Whole)
}

/// Answers `--help` and `--version`, and a command line that cannot be read.
fn answer(error: &clap::Error) -> ExitCode {
    // Rendered without colours; an argument that carries escapes is quoted in the message.
    let words = error.render().to_string();
    let words = source::scrub_text(&words);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Nothing can be done for whoever closes the pipe before the help ends.
            let _ = print(&words);
            ExitCode::SUCCESS
        }
        _ => {
            let mut lines = words.lines().map(str::trim);
            let message = lines.next().unwrap_or("wrong usage");
            say("error", message.trim_start_matches("error: "));
            for tip in lines.filter_map(|line| line.strip_prefix("tip: ")) {
                say("hint", tip);
            }
            say("hint", "`rapporteur --help` shows what can be asked for.");
            ExitCode::from(USAGE)
        }
    }
}

/// Says what went wrong, and what can be done about it.
fn complain(message: &str, hint: Option<&str>) {
    say("error", message);
    if let Some(hint) = hint {
        say("hint", hint);
    }
}

fn complain_of_bug(words: &str) {
    complain(
        &format!("this is a bug in Rapporteur: {words}"),
        Some("Please report it together with the article."),
    );
}

/// How far something is, on the last line of a terminal; nothing clears it.
fn progress(words: &str) {
    let words = lines::cut(&source::scrub_line(words), PROGRESS_WIDTH);
    let _ = write!(io::stderr().lock(), "\r{words}\u{1b}[K");
}

/// One line to standard error; where that is closed there is no one to tell.
fn say(kind: &str, words: &str) {
    let _ = writeln!(io::stderr().lock(), "{kind}: {}", source::scrub_line(words));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_goes_before_the_environment_and_no_color_before_the_others() {
        let rows = [
            (Color::Auto, Theme::Terminal, "", ThemeChoice::Terminal),
            (Color::Auto, Theme::Dark, "", ThemeChoice::Dark),
            (Color::Auto, Theme::Dark, "NO_COLOR=1", ThemeChoice::None),
            (Color::Auto, Theme::Dark, "NO_COLOR=", ThemeChoice::Dark),
            (Color::Auto, Theme::Dark, "CLICOLOR=0", ThemeChoice::None),
            (
                Color::Auto,
                Theme::Light,
                "CLICOLOR=0 CLICOLOR_FORCE=1",
                ThemeChoice::Light,
            ),
            (
                Color::Auto,
                Theme::Light,
                "NO_COLOR=1 CLICOLOR_FORCE=1",
                ThemeChoice::None,
            ),
            (
                Color::Always,
                Theme::Light,
                "NO_COLOR=1",
                ThemeChoice::Light,
            ),
            (
                Color::Never,
                Theme::Light,
                "CLICOLOR_FORCE=1",
                ThemeChoice::None,
            ),
        ];
        for (color, theme, environment, expected) in rows {
            let choice = theme_choice(color, theme, |name| {
                environment
                    .split(' ')
                    .filter_map(|pair| pair.split_once('='))
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| value.into())
            });
            assert_eq!(choice, expected, "{color:?} {theme:?} {environment}");
        }
    }
}
