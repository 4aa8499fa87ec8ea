//! The command line: everything a key does by its name, and words that take an argument.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::PROMPT_LIMIT;
use crate::app::ThemeChoice;
use crate::app::command;
use crate::app::control::MEASURES;
use crate::app::correcting;
use crate::app::exporting;
use crate::app::layout::PLACES;
use crate::app::noting;
use crate::app::panel::Scope;
use crate::app::sections;
use crate::app::sections::ORDERS;
use crate::app::sections::Sections;
use crate::config::nearest_of;

/// Lines kept to be typed again.
const KEPT_LINES: usize = 100;

/// What is being typed after the colon.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommandLine {
    /// The line as it stands.
    pub text: String,
    /// What was typed by hand before completion or an earlier line replaced it.
    typed: String,
    /// Which completion stands in the line.
    choice: Option<usize>,
    /// How many lines back in the history it is.
    back: usize,
}

impl CommandLine {
    /// A line that was begun already.
    pub(super) fn beginning(line: String) -> Self {
        Self {
            typed: line.clone(),
            text: line,
            ..Self::default()
        }
    }
}

type Done = Result<Vec<Effect>, String>;

/// A word that takes an argument.
pub struct Word {
    /// Its name.
    name: &'static str,
    /// Name and argument, for the help.
    pub usage: &'static str,
    /// What it does.
    pub help: &'static str,
    /// What can stand after it.
    choices: fn(&App) -> Vec<String>,
    run: fn(&mut App, &str) -> Done,
}

/// The words in the order of the help; the names of the command table go beside them.
#[rustfmt::skip]
pub const WORDS: &[Word] = &[
    Word { name: "", usage: ":12", help: "to paragraph 12", choices: none, run: to_paragraph },
    Word { name: "search", usage: ":search WORDS", help: "search the text", choices: none, run: |app, words| app.search_at_once(words, false) },
    Word { name: "regex", usage: ":regex PATTERN", help: "search the text for a regular expression", choices: none, run: |app, words| app.search_at_once(words, true) },
    Word { name: "open", usage: ":open WHAT", help: "open an article by its number, words of its title or path; keep what is at an address", choices: titles, run: open },
    Word { name: "card", usage: ":card NAME", help: "card of the item of the panel whose name holds these words", choices: items, run: card },
    Word { name: "theme", usage: ":theme NAME", help: "terminal, dark, light, high-contrast, color-blind, auto, none", choices: |_| strings(THEMES.iter().map(|(name, _)| *name)), run: theme },
    Word { name: "measure", usage: ":measure 70", help: "columns of text, at most", choices: none, run: measure },
    Word { name: "ascii", usage: ":ascii on|off", help: "draw ASCII only", choices: |_| strings(["on", "off"]), run: ascii },
    Word { name: "hints", usage: ":hints on|off", help: "the keys in the last row", choices: |_| strings(["on", "off"]), run: hints },
    Word { name: "panel", usage: ":panel PLACE", help: "auto, side, below, off", choices: |_| strings(PLACES.iter().map(|(name, _)| *name)), run: panel },
    Word { name: "scope", usage: ":scope HOW", help: "here, so-far, whole", choices: |_| strings(SCOPES.iter().map(|(name, _)| *name)), run: scope },
    Word { name: "sections", usage: ":sections NAMES", help: "panel sections to show, in order; (parties) is folded; none: all four", choices: section_names, run: arrange },
    Word { name: "order", usage: ":order HOW", help: "what comes first in a section: importance, first, latest to be named", choices: |_| strings(ORDERS.iter().map(|(name, _)| *name)), run: order },
    Word { name: "fold", usage: ":fold SECTION", help: "fold a section, or unfold it", choices: section_names, run: fold },
    Word { name: "mark", usage: ":mark NAME", help: "keep this place under a name", choices: none, run: |app, name| Ok(app.set_mark(needed(name, "a name")?)) },
    Word { name: "go", usage: ":go NAME", help: "to a kept place", choices: kept, run: |app, name| { app.go_to_mark(needed(name, "a name")?); Ok(Vec::new()) } },
    Word { name: "rename", usage: ":rename NAME", help: "the chosen item has this name, or this wording", choices: none, run: correcting::rename },
    Word { name: "merge", usage: ":merge NAME", help: "the chosen item is the same as another", choices: correcting::named, run: correcting::merge },
    Word { name: "split", usage: ":split WORDS = NAME", help: "mentions of the chosen item by these words are something else", choices: none, run: correcting::split },
    Word { name: "stands-for", usage: ":stands-for NAME", help: "where it acts or speaks, the chosen item is another", choices: correcting::named, run: correcting::stands_for },
    Word { name: "role", usage: ":role ROLE", help: "party, side, mediator and how sure, place, none", choices: correcting::roles, run: correcting::role },
    Word { name: "kind", usage: ":kind KIND", help: "what sort of actor or place the chosen item is", choices: correcting::kinds, run: correcting::kind },
    Word { name: "certainty", usage: ":certainty WORD", help: "confirmed, offered, speculated, denied, historical", choices: correcting::certainties, run: correcting::certainty },
    Word { name: "country", usage: ":country NAME", help: "where the chosen location lies; none: nowhere", choices: none, run: correcting::country },
    Word { name: "dismiss", usage: ":dismiss", help: "the chosen item does not belong here", choices: none, run: correcting::dismiss },
    Word { name: "answered", usage: ":answered", help: "the sentence at the cursor, or the selection, answers the chosen question", choices: none, run: correcting::answered },
    Word { name: "add", usage: ":add ROLE NAME", help: "words of the text are a party, side, mediator, place; no name: the selection", choices: correcting::roles, run: correcting::add },
    Word { name: "always", usage: ":always COMMAND", help: "one of these corrections, in every article", choices: corrections, run: always },
    Word { name: "narrow", usage: ":narrow WORDS", help: "only the items of the panel with these words; none: all", choices: items, run: |app, words| { app.set_sieve(words); Ok(Vec::new()) } },
    Word { name: "note", usage: ":note WORDS", help: "note on the panel's item, the selection or the paragraph, instead of a former one", choices: none, run: noting::note },
    Word { name: "unnote", usage: ":unnote", help: "take the note away", choices: none, run: noting::unnote },
    Word { name: "export", usage: ":export FORMAT FILE", help: "the brief into a new file: markdown, html, json, csv, dot, graphml, geojson", choices: exporting::choices, run: |app, words| exporting::export(app, words, false) },
    Word { name: "export-over", usage: ":export-over FORMAT FILE", help: "the same, over a file that is there", choices: exporting::choices, run: |app, words| exporting::export(app, words, true) },
    Word { name: "set", usage: ":set NAME VALUE", help: "theme, measure, ascii, hints, panel, scope, sections; none: tell how they are", choices: |_| strings(SETTINGS.iter().copied()), run: set },
];

/// The words that `:set` knows.
const SETTINGS: &[&str] = &[
    "theme", "measure", "ascii", "hints", "panel", "scope", "sections",
];

const THEMES: &[(&str, ThemeChoice)] = &[
    ("terminal", ThemeChoice::Terminal),
    ("dark", ThemeChoice::Dark),
    ("light", ThemeChoice::Light),
    ("high-contrast", ThemeChoice::HighContrast),
    ("color-blind", ThemeChoice::ColorBlind),
    ("auto", ThemeChoice::Auto),
    ("none", ThemeChoice::None),
];

const SCOPES: &[(&str, Scope)] = &[
    ("here", Scope::Here),
    ("so-far", Scope::SoFar),
    ("whole", Scope::Whole),
];

fn strings<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}

fn none(_: &App) -> Vec<String> {
    Vec::new()
}

fn section_names(_: &App) -> Vec<String> {
    let all = crate::app::panel::Section::ALL;
    all.map(|section| sections::word(section).to_owned())
        .to_vec()
}

fn titles(app: &App) -> Vec<String> {
    let entries = app.shelf.entries.iter().take(1000);
    entries.map(|entry| entry.title.clone()).collect()
}

fn kept(app: &App) -> Vec<String> {
    let here = app
        .kept_places
        .keys()
        .filter(|(entry, _)| *entry == app.entry);
    let mut names: Vec<String> = here.map(|(_, name)| name.clone()).collect();
    names.sort();
    names
}

fn items(app: &App) -> Vec<String> {
    app.panel.items().map(|item| item.name.clone()).collect()
}

/// Opens the card of the first item whose name holds some words; the whole name goes first.
fn card(app: &mut App, argument: &str) -> Done {
    let words = argument.to_lowercase();
    let names: Vec<_> = app
        .panel
        .items()
        .map(|item| (item.name.to_lowercase(), item.key))
        .collect();
    let whole = names.iter().find(|(name, _)| *name == words);
    let found = whole.or_else(|| names.iter().find(|(name, _)| name.contains(&words)));
    let (_, key) = found.ok_or_else(|| format!("no item “{argument}” in the panel"))?;
    app.open_card_of(*key);
    Ok(Vec::new())
}

fn needed<'a>(argument: &'a str, what: &str) -> Result<&'a str, String> {
    if argument.is_empty() {
        return Err(format!("{what} is missing"));
    }
    Ok(argument)
}

/// The value of a name, or what the names are.
fn chosen<T: Copy>(argument: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let found = choices.iter().find(|(name, _)| *name == argument);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        format!("one of: {}", names.join(", "))
    })
}

fn name_of<T: PartialEq>(value: &T, choices: &[(&'static str, T)]) -> &'static str {
    let found = choices.iter().find(|(_, choice)| choice == value);
    found.map_or("", |(name, _)| name)
}

fn to_paragraph(app: &mut App, argument: &str) -> Done {
    let paragraph = argument.parse().map_err(|_| "a number is missing")?;
    if let Some(reading) = &mut app.reading {
        reading.mark_jump();
        reading.to_paragraph(paragraph);
    }
    Ok(Vec::new())
}

fn open(app: &mut App, argument: &str) -> Done {
    let named = needed(argument, "a number, a title, a path or an address")?;
    let argument = named.to_lowercase();
    if named.contains("://") {
        return Ok(app.add_and_show(named));
    }
    let titles = app.shelf.entries.iter();
    let entry = match argument.parse::<usize>() {
        Ok(number) => number
            .checked_sub(1)
            .filter(|&entry| entry < app.entry_count()),
        Err(_) => titles
            .map(|entry| entry.title.to_lowercase())
            .position(|title| argument.split_whitespace().all(|word| title.contains(word))),
    };
    let is_path = named.contains(['/', '.', std::path::MAIN_SEPARATOR]);
    let entry = entry
        .or_else(|| is_path.then(|| app.shelf.of_file(named)))
        .ok_or_else(|| format!("no article “{argument}” in the list"))?;
    app.focus = Focus::Text;
    Ok(app.open(entry))
}

fn theme(app: &mut App, argument: &str) -> Done {
    let choice = chosen(argument, THEMES)?;
    if app.settings.theme == ThemeChoice::None && choice != ThemeChoice::None && !app.colours {
        return Err("it was started without colours: --color always".to_owned());
    }
    app.settings.theme = choice;
    Ok(Vec::new())
}

fn measure(app: &mut App, argument: &str) -> Done {
    let (least, most) = MEASURES;
    let number = argument.parse().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    app.settings.measure = number.ok_or_else(|| format!("a number from {least} to {most}"))?;
    app.lay_out();
    Ok(Vec::new())
}

fn ascii(app: &mut App, argument: &str) -> Done {
    app.settings.ascii = chosen(argument, &[("on", true), ("off", false)])?;
    Ok(Vec::new())
}

fn hints(app: &mut App, argument: &str) -> Done {
    app.settings.hints = chosen(argument, &[("on", true), ("off", false)])?;
    app.lay_out();
    Ok(Vec::new())
}

fn panel(app: &mut App, argument: &str) -> Done {
    app.settings.panel = chosen(argument, PLACES)?;
    app.lay_out();
    Ok(app.keep_sections())
}

fn scope(app: &mut App, argument: &str) -> Done {
    app.settings.scope = chosen(argument, SCOPES)?;
    Ok(Vec::new())
}

fn arrange(app: &mut App, argument: &str) -> Done {
    let order = app.sections.order;
    app.sections = Sections::read(argument)?;
    if !argument.contains("by-") {
        app.sections.order = order;
    }
    Ok(app.keep_sections())
}

fn order(app: &mut App, argument: &str) -> Done {
    app.sections.order = chosen(argument, ORDERS)?;
    Ok(app.keep_sections())
}

fn fold(app: &mut App, argument: &str) -> Done {
    let section = sections::named(argument).ok_or("parties, mediators, locations or questions")?;
    app.sections.fold(section);
    Ok(app.keep_sections())
}

/// The corrections that can hold in every article.
fn corrections(_: &App) -> Vec<String> {
    strings([
        "rename",
        "merge",
        "split",
        "stands-for",
        "role",
        "kind",
        "certainty",
        "country",
        "dismiss",
    ])
}

fn always(app: &mut App, line: &str) -> Done {
    let name = line.split(' ').next().unwrap_or_default();
    if !corrections(app).iter().any(|known| known == name) {
        return Err(format!("one of: {}", corrections(app).join(", ")));
    }
    app.corrected.always = true;
    let done = app.do_line(line);
    app.corrected.always = false;
    done
}

fn set(app: &mut App, argument: &str) -> Done {
    if argument.is_empty() {
        let settings = &app.settings;
        app.message = Some(format!(
            "theme {} · measure {} · ascii {} · panel {} · scope {} · sections {}",
            name_of(&settings.theme, THEMES),
            settings.measure,
            if settings.ascii { "on" } else { "off" },
            name_of(&settings.panel, PLACES),
            name_of(&settings.scope, SCOPES),
            app.sections.words(),
        ));
        return Ok(Vec::new());
    }
    let (name, value) = argument.split_once([' ', '=']).unwrap_or((argument, ""));
    let word = WORDS.iter().find(|word| word.name == name);
    let word = word.filter(|_| SETTINGS.contains(&name));
    let word = word.ok_or_else(|| format!("no setting `{name}`: {}", SETTINGS.join(", ")))?;
    (word.run)(app, value.trim())
}

impl App {
    /// Does what a line says; what is wrong with it stands in the message.
    pub fn run_line(&mut self, line: &str) -> Vec<Effect> {
        let line = line.trim().trim_start_matches(':').trim_start();
        if line.is_empty() {
            return Vec::new();
        }
        // The sign of the help is asked for by habit.
        let line = if line == "?" { "help" } else { line };
        match self.do_line(line) {
            Ok(effects) => effects,
            Err(why) => {
                self.message = Some(why);
                Vec::new()
            }
        }
    }

    fn do_line(&mut self, line: &str) -> Done {
        if line.bytes().all(|byte| byte.is_ascii_digit()) {
            return to_paragraph(self, line);
        }
        let (name, argument) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let argument = argument.trim();
        let name = full_name(name)?;
        if let Some(word) = WORDS.iter().find(|word| word.name == name)
            && (!argument.is_empty() || command::named(name).is_none())
        {
            return (word.run)(self, argument).map_err(|why| format!("{name}: {why}"));
        }
        let row = command::named(name).ok_or_else(|| format!("no command `{name}`"))?;
        let count = match argument {
            "" => None,
            number => Some(
                number
                    .parse()
                    .map_err(|_| format!("{name} takes a number or nothing"))?,
            ),
        };
        Ok(self.run(row.command, count))
    }

    /// A search as if it had been typed and kept.
    fn search_at_once(&mut self, words: &str, regex: bool) -> Done {
        needed(words, "what to search for")?;
        let Some(reading) = &mut self.reading else {
            return Ok(Vec::new());
        };
        let from = reading.anchor();
        reading.search_for(words, regex, from)?;
        let hits = reading
            .search
            .as_ref()
            .map_or(0, |search| search.hits.len());
        if hits == 0 {
            reading.search = None;
            return Err(format!("no hit for “{words}”"));
        }
        reading.mark_jump_from(from);
        reading.walk = None;
        reading.highlight = None;
        self.focus = Focus::Text;
        Ok(Vec::new())
    }

    /// The lines that what is typed may become.
    fn completions(&self, typed: &str) -> Vec<String> {
        let Some((name, argument)) = typed.split_once(' ') else {
            let words = WORDS.iter().map(|word| word.name);
            let names = words.chain(command::ALL.iter().map(|row| row.name));
            let mut names: Vec<String> = names
                .filter(|name| !name.is_empty() && name.starts_with(typed))
                .map(str::to_owned)
                .collect();
            names.sort();
            names.dedup();
            return names;
        };
        let found = |name: &str| WORDS.iter().find(|word| word.name == name);
        let (before, word, argument) = match argument.split_once(' ') {
            Some((inner, value)) if name == "set" => (format!("set {inner} "), found(inner), value),
            _ => (format!("{name} "), found(name), argument),
        };
        let choices = word.map_or_else(Vec::new, |word| (word.choices)(self));
        choices
            .into_iter()
            .filter(|choice| choice.to_lowercase().starts_with(&argument.to_lowercase()))
            .map(|choice| format!("{before}{choice}"))
            .collect()
    }

    pub(super) fn command_line_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !key.modifiers.contains(KeyModifiers::ALT);
        let Some(mut line) = self.command_line.take() else {
            return Vec::new();
        };
        let before = line.text.clone();
        match key.code {
            KeyCode::Esc => return Vec::new(),
            KeyCode::Enter => {
                let text = line.text.trim().to_owned();
                if !text.is_empty() && self.history.last() != Some(&text) {
                    self.history.push(text.clone());
                    if self.history.len() > KEPT_LINES {
                        self.history.remove(0);
                    }
                }
                return self.run_line(&text);
            }
            KeyCode::Tab => self.complete(&mut line, 1),
            KeyCode::BackTab => self.complete(&mut line, -1),
            KeyCode::Up => self.recall(&mut line, 1),
            KeyCode::Down => self.recall(&mut line, -1),
            KeyCode::Backspace if line.text.is_empty() => return Vec::new(),
            KeyCode::Backspace => drop(line.text.pop()),
            KeyCode::Char('h') if control => drop(line.text.pop()),
            KeyCode::Char('u') if control => line.text.clear(),
            KeyCode::Char('w') if control => {
                let end = line.text.trim_end().rfind(' ').map_or(0, |blank| blank + 1);
                line.text.truncate(end);
            }
            KeyCode::Char(c)
                if plain && !c.is_control() && line.text.chars().count() < PROMPT_LIMIT =>
            {
                line.text.push(c);
            }
            _ => {}
        }
        let by_hand = !matches!(
            key.code,
            KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down
        );
        if by_hand && line.text != before {
            line.typed.clone_from(&line.text);
            line.choice = None;
            line.back = 0;
        }
        self.command_line = Some(line);
        Vec::new()
    }

    /// The next completion, in a ring with what was typed.
    fn complete(&mut self, line: &mut CommandLine, by: isize) {
        let choices = self.completions(&line.typed);
        if choices.is_empty() {
            self.message = None;
            return;
        }
        let ring = choices.len() + 1;
        let at = line.choice.map_or(0, |choice| choice + 1);
        let at = at
            .cast_signed()
            .wrapping_add(by)
            .rem_euclid(ring.cast_signed());
        line.choice = at.cast_unsigned().checked_sub(1);
        let choice = line.choice.and_then(|choice| choices.get(choice));
        choice.unwrap_or(&line.typed).clone_into(&mut line.text);
        if let [only] = choices.as_slice()
            && line.choice.is_some()
        {
            // Nothing else is meant: the argument can follow, and be completed in turn.
            let takes_more = WORDS.iter().any(|word| word.name == only);
            line.text = format!("{only}{}", if takes_more { " " } else { "" });
            line.typed.clone_from(&line.text);
            line.choice = None;
        }
    }

    /// An earlier line that begins as typed, or back to a later one.
    fn recall(&mut self, line: &mut CommandLine, by: isize) {
        let fitting: Vec<&String> = self
            .history
            .iter()
            .rev()
            .filter(|kept| kept.starts_with(&line.typed))
            .collect();
        line.back = line.back.saturating_add_signed(by).min(fitting.len());
        let kept = line.back.checked_sub(1).and_then(|back| fitting.get(back));
        kept.copied()
            .unwrap_or(&line.typed)
            .clone_into(&mut line.text);
    }
}

/// The name that is meant: itself, or the only one that begins so.
fn full_name(name: &str) -> Result<&'static str, String> {
    let names = || {
        let words = WORDS.iter().map(|word| word.name);
        let names = words.chain(command::ALL.iter().map(|row| row.name));
        names.filter(|name| !name.is_empty())
    };
    if let Some(exact) = names().find(|known| *known == name) {
        return Ok(exact);
    }
    let mut beginning: Vec<&str> = names().filter(|known| known.starts_with(name)).collect();
    beginning.sort_unstable();
    beginning.dedup();
    match beginning.as_slice() {
        [only] => Ok(only),
        [] => Err(nearest_of(name, names()).map_or_else(
            || format!("no command `{name}`; Tab shows them all"),
            |near| format!("no command `{name}`; did you mean `{near}`?"),
        )),
        several => Err(format!("`{name}` may be: {}", several.join(", "))),
    }
}
