//! Key events to commands: the command table, a preset over it, the reader's own keys over both.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::command;
use crate::app::command::Command;
use crate::app::presets;
use crate::config;
use crate::config::Keys;
use crate::config::Mistake;
use crate::config::Place;
use crate::config::nearest_of;

/// A key with the modifiers that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chord {
    code: KeyCode,
    control: bool,
    alt: bool,
}

/// One or more keys that do something, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Binding {
    chords: Vec<Chord>,
    /// As the help shows it.
    words: String,
    command: Command,
}

/// What some keys in a row mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// They do this.
    Command(Command),
    /// They may become something with the next key.
    Beginning,
    /// Nothing begins with them.
    Nothing,
}

/// Which keys do what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
    in_library: Vec<Binding>,
    in_view: Vec<Binding>,
}

impl Default for Keymap {
    fn default() -> Self {
        let all = |table: &'static [command::Row]| {
            let rows = table.iter().map(|row| (row.command, row.keys));
            rows.flat_map(|(command, keys)| of_table(command, keys))
        };
        Self {
            bindings: all(command::ALL).collect(),
            in_library: all(command::IN_LIBRARY).collect(),
            in_view: all(command::IN_VIEW).collect(),
        }
    }
}

impl Keymap {
    /// The keys as the configuration has them, and what of it cannot be used.
    pub fn of(keys: &Keys) -> (Self, Vec<Mistake>) {
        let mut keymap = Self::default();
        let preset = presets::rows(keys.preset);
        let commands: Vec<Command> = preset.iter().map(|(command, _)| *command).collect();
        let bindings = preset
            .iter()
            .flat_map(|(command, keys)| of_table(*command, keys));
        keymap.lay_over(&commands, bindings.collect());

        let mut mistakes = Vec::new();
        let mut commands = Vec::new();
        let mut own: Vec<(Binding, Place)> = Vec::new();
        for written in &keys.bindings {
            let in_library = command::IN_LIBRARY.iter();
            let mut in_library = in_library.filter(|row| row.name == written.command);
            if let Some(row) = in_library.next() {
                mistakes.extend(keymap.set_in_library(row.command, written));
                continue;
            }
            let Some(row) = command::named(&written.command) else {
                mistakes.push(unknown_command(&written.command, written.place));
                continue;
            };
            let mut usable = written.keys.is_empty();
            for (words, place) in &written.keys {
                match read(words) {
                    Err(why) => mistakes.push(mistake(*place, why, None)),
                    Ok(chords) => {
                        if let Some((other, first)) =
                            own.iter().find(|(other, _)| clash(&other.chords, &chords))
                        {
                            mistakes.push(conflict(words, *place, other, *first));
                            continue;
                        }
                        usable = true;
                        let binding = Binding {
                            chords,
                            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
                            command: row.command,
                        };
                        own.push((binding, *place));
                    }
                }
            }
            // A mistake costs no command its usual keys.
            if usable {
                commands.push(row.command);
            }
        }
        let own = own.into_iter().map(|(binding, _)| binding).collect();
        keymap.lay_over(&commands, own);
        (keymap, mistakes)
    }

    /// Gives a command of the library its keys, one at a time: there a letter does not wait for another.
    fn set_in_library(&mut self, command: Command, written: &config::Binding) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let mut bindings = Vec::new();
        for (words, place) in &written.keys {
            match read(words) {
                Ok(chords) if chords.len() == 1 => bindings.push(Binding {
                    chords,
                    words: words.trim().to_owned(),
                    command,
                }),
                Ok(_) => {
                    let why = format!("`{words}`: in the library a command takes one key");
                    mistakes.push(mistake(*place, why, None));
                }
                Err(why) => mistakes.push(mistake(*place, why, None)),
            }
        }
        if !bindings.is_empty() || written.keys.is_empty() {
            self.in_library.retain(|old| {
                let taken = |new: &Binding| new.chords == old.chords;
                old.command != command && !bindings.iter().any(taken)
            });
            self.in_library.extend(bindings);
        }
        mistakes
    }

    /// Gives these commands these keys only, and takes the keys from whatever had them.
    fn lay_over(&mut self, commands: &[Command], bindings: Vec<Binding>) {
        self.bindings.retain(|old| {
            let taken = |new: &Binding| clash(&new.chords, &old.chords);
            !commands.contains(&old.command) && !bindings.iter().any(taken)
        });
        self.bindings.extend(bindings);
    }

    /// What this key alone does; none for a key that does nothing by itself.
    pub fn command(&self, key: KeyEvent) -> Option<Command> {
        match self.find(&[chord(key)]) {
            Found::Command(command) => Some(command),
            Found::Beginning | Found::Nothing => None,
        }
    }

    /// What these keys do.
    pub(super) fn find(&self, typed: &[Chord]) -> Found {
        let mut beginning = false;
        for binding in &self.bindings {
            if binding.chords == typed {
                return Found::Command(binding.command);
            }
            beginning |= binding.chords.starts_with(typed);
        }
        if beginning {
            Found::Beginning
        } else {
            Found::Nothing
        }
    }

    /// The keys of a command as the help shows them, the one to name first.
    pub fn keys(&self, command: Command) -> impl Iterator<Item = &str> {
        let own = move |binding: &&Binding| binding.command == command;
        self.bindings
            .iter()
            .chain(&self.in_library)
            .chain(&self.in_view)
            .filter(own)
            .map(|binding| binding.words.as_str())
    }

    /// The first key of a command, for a hint; none where it has lost all.
    pub fn key(&self, command: Command) -> Option<&str> {
        self.keys(command).next()
    }

    /// What this key does in a picture.
    pub fn in_view(&self, key: KeyEvent) -> Option<Command> {
        let chord = chord(key);
        let mut own = self.in_view.iter();
        own.find(|binding| binding.chords == [chord])
            .map(|binding| binding.command)
            .or_else(|| self.command(key))
    }

    /// What this key does in the library.
    pub fn in_library(&self, key: KeyEvent) -> Option<Command> {
        let chord = chord(key);
        let mut own = self.in_library.iter();
        own.find(|binding| binding.chords == [chord])
            .map(|binding| binding.command)
            .or_else(|| self.command(key))
    }
}

/// Whether one of two cannot be typed because of the other.
fn clash(one: &[Chord], other: &[Chord]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn of_table(command: Command, keys: &[&str]) -> impl Iterator<Item = Binding> {
    keys.iter().filter_map(move |words| {
        Some(Binding {
            chords: read(words).ok()?,
            words: (*words).to_owned(),
            command,
        })
    })
}

fn mistake(place: Place, message: String, hint: Option<String>) -> Mistake {
    Mistake {
        line: place.line,
        column: place.column,
        message,
        hint,
    }
}

fn unknown_command(name: &str, place: Place) -> Mistake {
    let rows = command::ALL.iter().chain(command::IN_LIBRARY);
    let names = rows.map(|row| row.name);
    let hint = nearest_of(name, names).map_or_else(
        || "`?` in the reader shows all commands.".to_owned(),
        |near| format!("Did you mean `{near}`?"),
    );
    mistake(place, format!("there is no command `{name}`"), Some(hint))
}

fn conflict(words: &str, place: Place, other: &Binding, first: Place) -> Mistake {
    let name = command::name(other.command);
    let message = if other.words == words {
        format!(
            "`{words}` is given to `{name}` in line {} already",
            first.line
        )
    } else {
        format!(
            "`{words}` and `{}`, which line {} gives to `{name}`, begin alike",
            other.words, first.line
        )
    };
    mistake(place, message, Some("The first one is used.".to_owned()))
}

/// Shift is left out: with a letter it is in the letter, and terminals differ about the rest.
pub(super) fn chord(key: KeyEvent) -> Chord {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let code = match key.code {
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        KeyCode::Char(c) if control => KeyCode::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) if key.modifiers.contains(KeyModifiers::SHIFT) => {
            KeyCode::Char(c.to_ascii_uppercase())
        }
        code => code,
    };
    Chord { code, control, alt }
}

/// Keys as they are written.
pub(super) fn words(chords: &[Chord]) -> String {
    let word = |chord: &Chord| {
        let control = if chord.control { "C-" } else { "" };
        let alt = if chord.alt { "A-" } else { "" };
        let key = match chord.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            other => format!("{other:?}"),
        };
        format!("{control}{alt}{key}")
    };
    chords.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Reads keys as they are written, one after the other with blanks between: "j", "g g", "C-x s".
fn read(words: &str) -> Result<Vec<Chord>, String> {
    let chords: Option<Vec<Chord>> = words.split_whitespace().map(parse).collect();
    match chords {
        None => Err(format!("there is no key `{words}`")),
        Some(chords) => match chords.first() {
            None => Err("a key is missing".to_owned()),
            Some(Chord {
                code: KeyCode::Char('0'..='9'),
                control: false,
                alt: false,
            }) => Err(format!("`{words}`: numbers are counts")),
            Some(_) => Ok(chords),
        },
    }
}

/// Reads one key: "j", "C-d", "A-Left", "Space".
fn parse(name: &str) -> Option<Chord> {
    let (mut control, mut alt, mut rest) = (false, false, name);
    loop {
        let after = |prefixes: [&str; 2]| {
            let mut found = prefixes
                .iter()
                .filter_map(|prefix| rest.strip_prefix(prefix));
            found.next().filter(|rest| !rest.is_empty())
        };
        if let Some(after) = after(["C-", "Ctrl-"]) {
            (control, rest) = (true, after);
        } else if let Some(after) = after(["A-", "Alt-"]) {
            (alt, rest) = (true, after);
        } else {
            break;
        }
    }
    let code = match rest {
        "Down" => KeyCode::Down,
        "Up" => KeyCode::Up,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PageDown" => KeyCode::PageDown,
        "PageUp" => KeyCode::PageUp,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Insert" => KeyCode::Insert,
        "Delete" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "S-Tab" => KeyCode::BackTab,
        other => {
            if let Some(number) = other.strip_prefix('F').filter(|number| !number.is_empty()) {
                let number = number
                    .parse()
                    .ok()
                    .filter(|number| (1..=12).contains(number))?;
                return Some(Chord {
                    code: KeyCode::F(number),
                    control,
                    alt,
                });
            }
            let mut characters = other.chars();
            let first = characters.next()?;
            if characters.next().is_some() {
                return None;
            }
            KeyCode::Char(if control {
                first.to_ascii_lowercase()
            } else {
                first
            })
        }
    };
    Some(Chord { code, control, alt })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::config::Preset;

    fn of(text: &str) -> (Keymap, Vec<(usize, usize, String)>) {
        let (config, mistakes) = config::read(text);
        assert_eq!(mistakes, []);
        let (keymap, mistakes) = Keymap::of(&config.keys);
        let told = |one: Mistake| (one.line, one.column, one.message);
        (keymap, mistakes.into_iter().map(told).collect())
    }

    fn find(keymap: &Keymap, words: &str) -> Found {
        keymap.find(&read(words).unwrap())
    }

    #[test]
    fn every_key_of_every_preset_is_read_and_can_be_typed() {
        for preset in [Preset::Rapporteur, Preset::Vim, Preset::Less, Preset::Emacs] {
            let keys = Keys {
                preset,
                bindings: Vec::new(),
            };
            let (keymap, mistakes) = Keymap::of(&keys);
            assert_eq!(mistakes, []);
            for (idx, one) in keymap.bindings.iter().enumerate() {
                for other in keymap.bindings.iter().skip(idx + 1) {
                    assert!(!clash(&one.chords, &other.chords), "{one:?} {other:?}");
                }
            }
            for (command, keys) in presets::rows(preset) {
                assert_eq!(keymap.keys(*command).count(), keys.len(), "{command:?}");
            }
            for row in command::ALL {
                assert!(keymap.key(row.command).is_some(), "{preset:?} {}", row.name);
                assert!(row.keys.iter().all(|key| read(key).is_ok()), "{}", row.name);
            }
        }
    }

    #[test]
    fn a_shifted_letter_is_the_capital_however_the_terminal_says_it() {
        let keymap = Keymap::default();
        for (code, modifiers) in [
            (KeyCode::Char('G'), KeyModifiers::NONE),
            (KeyCode::Char('G'), KeyModifiers::SHIFT),
            (KeyCode::Char('g'), KeyModifiers::SHIFT),
        ] {
            let found = keymap.command(KeyEvent::new(code, modifiers));
            assert_eq!(found, Some(Command::End));
        }
    }

    #[test]
    fn a_sequence_takes_its_first_key_from_whatever_had_it() {
        let (keymap, mistakes) = of("[keys]\nend = [\"g e\", \"Alt-x\"]\n");
        assert_eq!(mistakes, []);
        assert_eq!(find(&keymap, "g"), Found::Beginning);
        assert_eq!(find(&keymap, "g e"), Found::Command(Command::End));
        assert_eq!(find(&keymap, "A-x"), Found::Command(Command::End));
        assert_eq!(find(&keymap, "G"), Found::Nothing);
        assert_eq!(find(&keymap, "Home"), Found::Command(Command::Start));
    }

    #[test]
    fn an_empty_list_takes_the_keys_away() {
        let (keymap, _) = of("[keys]\nwider = []\n");
        assert_eq!(find(&keymap, "+"), Found::Nothing);
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_place_and_costs_nothing_else() {
        let (keymap, mistakes) = of(
            "[keys]\nquitt = \"Q\"\nlist = [\"g l\", \"Hyper-q\"]\nstart = \"g\"\nend = \"5\"\nhelp = \"H\"\n",
        );
        let told: Vec<(usize, usize)> = mistakes.iter().map(|one| (one.0, one.1)).collect();
        assert_eq!(told, [(2, 1), (3, 16), (4, 9), (5, 7)]);
        assert!(mistakes[2].2.contains("line 3"), "{mistakes:?}");
        assert_eq!(find(&keymap, "g l"), Found::Command(Command::List));
        assert_eq!(find(&keymap, "H"), Found::Command(Command::Help));
        assert_eq!(find(&keymap, "G"), Found::Command(Command::End));
    }
}
