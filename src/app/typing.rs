//! Keys and pasted text while something is typed or lies over the screen: search, list.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::PROMPT_LIMIT;
use crate::app::control::rows;

impl App {
    /// Pasted text goes into what is being typed, on one line, and is never run as keys.
    pub(super) fn paste(&mut self, text: &str) {
        let typed = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !c.is_control());
        if let Some(line) = &mut self.command_line {
            let room = PROMPT_LIMIT.saturating_sub(line.text.chars().count());
            line.text.extend(typed.take(room));
        } else if let Some(prompt) = &mut self.prompt {
            let room = PROMPT_LIMIT.saturating_sub(prompt.text.chars().count());
            prompt.text.extend(typed.take(room));
            self.search_typed();
        } else if self.sieve.typing && self.focus == Focus::Panel {
            let room = PROMPT_LIMIT.saturating_sub(self.sieve.words.chars().count());
            let typed: String = typed.take(room).collect();
            self.set_sieve(&format!("{}{typed}", self.sieve.words));
        } else if self.focus == Focus::List && self.help.is_none() {
            let room = PROMPT_LIMIT.saturating_sub(self.shelf.filter.chars().count());
            self.shelf.filter.extend(typed.take(room));
            self.shelf.refresh();
        }
    }

    pub(super) fn prompt_key(&mut self, key: KeyEvent) {
        let Some(prompt) = &mut self.prompt else {
            return;
        };
        let from = prompt.from;
        let plain = !key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => self.leave_prompt(),
            KeyCode::Enter => {
                let typed = std::mem::take(&mut prompt.text);
                self.prompt = None;
                if let Some(reading) = &mut self.reading {
                    let found = reading
                        .search
                        .as_ref()
                        .is_some_and(|search| !search.hits.is_empty());
                    if found {
                        reading.mark_jump_from(from);
                        reading.walk = None;
                        reading.highlight = None;
                    } else {
                        reading.search = None;
                        if !typed.is_empty() {
                            let why = self.unsearchable.take();
                            let none = || format!("no hit for “{typed}”");
                            self.message = Some(why.unwrap_or_else(none));
                        }
                    }
                }
            }
            KeyCode::Backspace => {
                if prompt.text.pop().is_none() {
                    self.leave_prompt();
                } else {
                    self.search_typed();
                }
            }
            KeyCode::Char('h') if control => {
                prompt.text.pop();
                self.search_typed();
            }
            KeyCode::Char('r') if control => {
                prompt.regex = !prompt.regex;
                self.search_typed();
            }
            KeyCode::Char('u') if control => {
                prompt.text.clear();
                self.search_typed();
            }
            KeyCode::Char('w') if control => {
                let kept = prompt.text.trim_end();
                let end = kept.rfind(' ').map_or(0, |space| space + 1);
                prompt.text.truncate(end);
                self.search_typed();
            }
            KeyCode::Char(c)
                if plain && !c.is_control() && prompt.text.chars().count() < PROMPT_LIMIT =>
            {
                prompt.text.push(c);
                self.search_typed();
            }
            KeyCode::Down => self.step_hit(1),
            KeyCode::Up => self.step_hit(-1),
            _ => {}
        }
    }

    fn step_hit(&mut self, by: isize) {
        if let Some(reading) = &mut self.reading {
            reading.step_hit(by);
        }
    }

    fn leave_prompt(&mut self) {
        if let (Some(prompt), Some(reading)) = (self.prompt.take(), &mut self.reading) {
            reading.search = None;
            reading.to_anchor(prompt.from);
        }
    }

    fn search_typed(&mut self) {
        if let (Some(prompt), Some(reading)) = (&self.prompt, &mut self.reading) {
            let found = reading.search_for(&prompt.text, prompt.regex, prompt.from);
            self.unsearchable = found.err();
        }
    }

    pub(super) fn list_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !key.modifiers.contains(KeyModifiers::ALT);
        let page = rows(self.layout.screen.height, 4);
        match key.code {
            KeyCode::Esc => {
                if self.shelf.filter.is_empty() {
                    self.focus = Focus::Text;
                } else {
                    self.shelf.select(self.entry);
                }
            }
            KeyCode::Tab => self.focus_on(1),
            KeyCode::BackTab => self.focus_on(-1),
            KeyCode::Down => self.shelf.step(1),
            KeyCode::Up => self.shelf.step(-1),
            KeyCode::Char('n' | 'j') if control => self.shelf.step(1),
            KeyCode::Char('p' | 'k') if control => self.shelf.step(-1),
            KeyCode::PageDown => self.shelf.step(page),
            KeyCode::PageUp => self.shelf.step(-page),
            KeyCode::Home => self.shelf.step(isize::MIN / 2),
            KeyCode::End => self.shelf.step(isize::MAX / 2),
            KeyCode::Enter => return self.open_selected(),
            KeyCode::Backspace => {
                self.shelf.filter.pop();
                self.shelf.refresh();
            }
            KeyCode::Char('u') if control => {
                self.shelf.filter.clear();
                self.shelf.refresh();
            }
            KeyCode::Char(c)
                if plain && !c.is_control() && self.shelf.filter.chars().count() < PROMPT_LIMIT =>
            {
                self.shelf.filter.push(c);
                self.shelf.refresh();
            }
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn open_selected(&mut self) -> Vec<Effect> {
        let Some(entry) = self.shelf.current() else {
            return Vec::new();
        };
        self.focus = Focus::Text;
        if entry == self.entry && self.reading.is_some() {
            return Vec::new();
        }
        self.open(entry)
    }
}
