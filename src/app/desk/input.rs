//! One line that is being typed in the library.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

/// Longest line, in characters: an address may be long.
const LIMIT: usize = 2000;

/// For what it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To search all articles.
    Search,
    /// To filter titles.
    Filter,
    /// To add an address, a file or a folder.
    Add,
    /// To add a feed.
    AddFeed,
    /// To tag.
    Tag,
}

impl Purpose {
    /// What stands before the line.
    pub fn label(self) -> &'static str {
        match self {
            Self::Search => "search all: ",
            Self::Filter => "filter: ",
            Self::Add => "add address, file or folder: ",
            Self::AddFeed => "add feed or site: ",
            Self::Tag => "tag: ",
        }
    }
}

/// The line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// For what.
    pub purpose: Purpose,
    /// What was typed.
    pub text: String,
}

/// What a key did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The text is another.
    Changed,
    /// It is given up.
    Left,
    /// It is not for the line.
    Other,
}

impl Input {
    /// An empty line.
    pub fn new(purpose: Purpose) -> Self {
        Self {
            purpose,
            text: String::new(),
        }
    }

    /// Adds to the end, on one line, as far as there is room.
    pub fn push(&mut self, text: &str) {
        let room = LIMIT.saturating_sub(self.text.chars().count());
        let typed = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !c.is_control());
        self.text.extend(typed.take(room));
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Edit {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            KeyCode::Esc => return Edit::Left,
            KeyCode::Backspace if self.text.is_empty() => return Edit::Left,
            KeyCode::Backspace => {
                self.text.pop();
            }
            KeyCode::Char('h') if control => {
                self.text.pop();
            }
            KeyCode::Char('u') if control => self.text.clear(),
            KeyCode::Char('w') if control => {
                let kept = self.text.trim_end();
                let end = kept.rfind(' ').map_or(0, |space| space + 1);
                self.text.truncate(end);
            }
            KeyCode::Char(c) if plain => self.push(c.encode_utf8(&mut [0; 4])),
            _ => return Edit::Other,
        }
        Edit::Changed
    }

    /// The tags that begin with what was typed, in their order.
    pub fn completions<'a>(&self, tags: &'a [String]) -> Vec<&'a str> {
        let typed = self.text.trim_start_matches('-').trim().to_lowercase();
        tags.iter()
            .filter(|tag| tag.to_lowercase().starts_with(&typed))
            .map(String::as_str)
            .collect()
    }

    /// Completes a tag: as far as all that fit agree, or the only one whole.
    pub fn complete(&mut self, tags: &[String]) {
        let fits = self.completions(tags);
        let Some(first) = fits.first() else {
            return;
        };
        let mut end = first.len();
        for other in &fits {
            let same = first
                .char_indices()
                .zip(other.chars())
                .take_while(|((_, one), two)| one.to_lowercase().eq(two.to_lowercase()))
                .last()
                .map_or(0, |((at, c), _)| at + c.len_utf8());
            end = end.min(same);
        }
        let minus = if self.text.starts_with('-') { "-" } else { "" };
        let common = first.get(..end).unwrap_or_default();
        if common.len() + minus.len() >= self.text.trim_end().len() {
            self.text = format!("{minus}{common}");
        }
    }
}
