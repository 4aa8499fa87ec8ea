//! Key events to commands, read from the command table.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::command;
use crate::app::command::Command;

/// A key with the modifiers that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Chord {
    code: KeyCode,
    control: bool,
    alt: bool,
}

/// Which key does what.
#[derive(Debug, Clone)]
pub struct Keymap {
    keys: Vec<(Chord, Command)>,
    in_library: Vec<(Chord, Command)>,
    in_view: Vec<(Chord, Command)>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self {
            keys: read(command::ALL),
            in_library: read(command::IN_LIBRARY),
            in_view: read(command::IN_VIEW),
        }
    }
}

fn read(table: &[command::Row]) -> Vec<(Chord, Command)> {
    table
        .iter()
        .flat_map(|row| row.keys.iter().map(move |key| (key, row.command)))
        .filter_map(|(key, command)| Some((parse(key)?, command)))
        .collect()
}

fn find(keys: &[(Chord, Command)], chord: Chord) -> Option<Command> {
    keys.iter()
        .find(|(known, _)| *known == chord)
        .map(|(_, command)| *command)
}

impl Keymap {
    /// What this key does; none for a key that does nothing.
    pub fn command(&self, key: KeyEvent) -> Option<Command> {
        find(&self.keys, chord(key))
    }

    /// What this key does in a picture.
    pub fn in_view(&self, key: KeyEvent) -> Option<Command> {
        find(&self.in_view, chord(key)).or_else(|| self.command(key))
    }

    /// What this key does in the library.
    pub fn in_library(&self, key: KeyEvent) -> Option<Command> {
        find(&self.in_library, chord(key)).or_else(|| self.command(key))
    }
}

/// Shift is left out: with a letter it is in the letter, and terminals differ about the rest.
fn chord(key: KeyEvent) -> Chord {
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

/// Reads a key as the table writes it: "j", "C-d", "A-Left", "Space".
fn parse(name: &str) -> Option<Chord> {
    let (control, rest) = match name.strip_prefix("C-") {
        Some(rest) => (true, rest),
        None => (false, name),
    };
    let (alt, rest) = match rest.strip_prefix("A-") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let code = match rest {
        "Down" => KeyCode::Down,
        "Up" => KeyCode::Up,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PageDown" => KeyCode::PageDown,
        "PageUp" => KeyCode::PageUp,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Space" => KeyCode::Char(' '),
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "S-Tab" => KeyCode::BackTab,
        "F1" => KeyCode::F(1),
        other => {
            let mut characters = other.chars();
            let first = characters.next()?;
            if characters.next().is_some() {
                return None;
            }
            KeyCode::Char(first)
        }
    };
    Some(Chord { code, control, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_read_and_does_one_thing() {
        for table in [command::ALL, command::IN_LIBRARY] {
            let mut seen: Vec<Chord> = Vec::new();
            for key in table.iter().flat_map(|row| row.keys) {
                let chord = parse(key);
                assert!(chord.is_some(), "{key}");
                let Some(chord) = chord else { continue };
                assert!(!seen.contains(&chord), "{key} twice");
                seen.push(chord);
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
}
