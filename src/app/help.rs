//! The help over the screen: how far it is scrolled, and which of its rows are looked for.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::PROMPT_LIMIT;
use crate::app::command;
use crate::app::command::Command;
use crate::app::command::HelpRow;
use crate::app::control::rows;

/// The help while it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// The first row in sight.
    pub first: usize,
    /// Only what holds these words is shown.
    pub words: String,
    /// Whether the words are being typed.
    pub typing: bool,
}

impl App {
    /// The rows of the help: all, or what was looked for.
    pub fn help_rows(&self) -> Vec<HelpRow> {
        let all = command::help_rows(&self.keymap, self.layout.screen.width);
        let sought = self.help.as_ref().map_or("", |help| help.words.trim());
        if sought.is_empty() {
            return all;
        }
        let sought = sought.to_lowercase();
        // What is told in several rows is found, and shown, as a whole.
        all.chunk_by(|_, next| next.sign.is_empty() && !next.words.is_empty())
            .filter(|rows| {
                let told = rows.iter().any(|row| !row.words.is_empty());
                let signs = rows.iter().map(|row| row.sign.as_str());
                let words = rows.iter().map(|row| row.words.as_str());
                let whole: Vec<&str> = signs.chain(words).collect();
                let whole = whole.join(" ").to_lowercase();
                told && sought.split_whitespace().all(|word| whole.contains(word))
            })
            .flatten()
            .cloned()
            .collect()
    }

    pub(super) fn help_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if self.help.as_ref().is_some_and(|help| help.typing) {
            self.help_typed(key);
            return Vec::new();
        }
        let Some(command) = self.keymap.command(key) else {
            return Vec::new();
        };
        let page = rows(self.layout.screen.height, 3);
        let by = match command {
            Command::LineDown => 1,
            Command::LineUp => -1,
            Command::PageDown => page,
            Command::PageUp => -page,
            Command::HalfPageDown => page / 2,
            Command::HalfPageUp => -(page / 2),
            Command::Start => isize::MIN / 2,
            Command::End => isize::MAX / 2,
            Command::Search => {
                if let Some(help) = &mut self.help {
                    help.typing = true;
                }
                0
            }
            Command::Help | Command::Cancel | Command::Quit => {
                self.help = None;
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        self.scroll_help(by);
        Vec::new()
    }

    fn help_typed(&mut self, key: KeyEvent) {
        let Some(help) = &mut self.help else {
            return;
        };
        let with = key.modifiers.difference(KeyModifiers::SHIFT);
        match key.code {
            KeyCode::Enter => help.typing = false,
            KeyCode::Esc => *help = Help::default(),
            KeyCode::Backspace if help.words.pop().is_none() => help.typing = false,
            KeyCode::Char('u') if with == KeyModifiers::CONTROL => help.words.clear(),
            KeyCode::Char(c)
                if with.is_empty()
                    && !c.is_control()
                    && help.words.chars().count() < PROMPT_LIMIT =>
            {
                help.words.push(c);
            }
            _ => return,
        }
        if let Some(help) = &mut self.help {
            help.first = 0;
        }
    }

    pub(super) fn scroll_help(&mut self, by: isize) {
        let height = usize::from(self.layout.screen.height.saturating_sub(2));
        let most = self.help_rows().len().saturating_sub(height);
        if let Some(help) = &mut self.help {
            help.first = help.first.saturating_add_signed(by).min(most);
        }
    }
}
