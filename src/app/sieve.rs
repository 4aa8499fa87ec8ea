//! Narrowing the panel to the items that hold some words, as they are typed.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Focus;
use crate::app::PROMPT_LIMIT;
use crate::app::command::Command;
use crate::app::panel::Panel;
use crate::app::panel_rows::details;

/// The words that an item of the panel must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sieve {
    /// The words; none let all through.
    pub words: String,
    /// Whether they are being typed.
    pub typing: bool,
}

impl Sieve {
    /// Keeps the items that hold all words, in their name or in what is told of them.
    pub(super) fn narrow(&self, panel: &mut Panel) {
        let words = self.words.to_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.is_empty() {
            return;
        }
        for part in &mut panel.parts {
            let before = part.items.len();
            part.items.retain(|item| {
                let told = format!("{} {}", item.name, details(item)).to_lowercase();
                words.iter().all(|word| told.contains(word))
            });
            if part.items.is_empty() && before > 0 {
                part.why_empty = format!("none of {before} has these words");
            }
        }
    }
}

impl App {
    /// Begins to type the words; those of before are there to go on with.
    pub(super) fn begin_sieve(&mut self) {
        self.focus = Focus::Panel;
        self.sieve.typing = true;
    }

    /// Lets only items with these words through.
    pub(super) fn set_sieve(&mut self, words: &str) {
        words.clone_into(&mut self.sieve.words);
        self.selected = None;
        self.generation += 1;
    }

    /// Lets all items through again; tells whether any were kept out.
    pub(super) fn clear_sieve(&mut self) -> bool {
        self.sieve.typing = false;
        if self.sieve.words.is_empty() {
            return false;
        }
        self.sieve.words.clear();
        self.generation += 1;
        true
    }

    pub(super) fn sieve_key(&mut self, key: KeyEvent) {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !key.modifiers.contains(KeyModifiers::ALT);
        let mut words = self.sieve.words.clone();
        match key.code {
            KeyCode::Esc => {
                self.clear_sieve();
                return;
            }
            KeyCode::Enter | KeyCode::Tab => self.sieve.typing = false,
            KeyCode::Down => return self.move_in_panel(Command::LineDown, 1),
            KeyCode::Up => return self.move_in_panel(Command::LineUp, 1),
            KeyCode::Backspace => self.sieve.typing = words.pop().is_some(),
            KeyCode::Char('h') if control => drop(words.pop()),
            KeyCode::Char('u') if control => words.clear(),
            KeyCode::Char('w') if control => {
                let end = words.trim_end().rfind(' ').map_or(0, |blank| blank + 1);
                words.truncate(end);
            }
            KeyCode::Char(c)
                if plain && !c.is_control() && words.chars().count() < PROMPT_LIMIT =>
            {
                words.push(c);
            }
            _ => {}
        }
        if words != self.sieve.words {
            self.set_sieve(&words);
        }
    }
}
