//! What keys and pasted text do to the state.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyEventKind;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::PROMPT_LIMIT;
use crate::app::Prompt;
use crate::app::command;
use crate::app::command::Command;
use crate::app::layout::Divider;
use crate::app::layout::Place;
use crate::app::panel::ItemKey;
use crate::app::panel_rows::PanelRow;
use crate::app::reading::Reading;
use crate::app::reading::Walk;

/// Largest count; more would only make the reader wait.
const COUNT_LIMIT: u32 = 9999;
/// Columns by which the measure changes with a key.
const MEASURE_STEP: u16 = 4;
/// Narrowest and widest measure.
const MEASURES: (u16, u16) = (20, 160);
/// Columns by which the split moves with a key; rows move one by one.
const SPLIT_STEP: i16 = 2;

impl App {
    pub(super) fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if key.kind == KeyEventKind::Release {
            return Vec::new();
        }
        self.message = None;
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        if control && matches!(key.code, KeyCode::Char('c' | 'C')) {
            return self.quit();
        }
        if control && matches!(key.code, KeyCode::Char('z' | 'Z')) {
            return vec![Effect::Suspend];
        }
        if self.prompt.is_some() {
            self.prompt_key(key);
            return Vec::new();
        }
        if self.help.is_some() {
            return self.help_key(key);
        }
        if self.focus == Focus::List {
            return self.list_key(key);
        }
        if let KeyCode::Char(digit @ '0'..='9') = key.code
            && !control
            && !key.modifiers.contains(KeyModifiers::ALT)
            && (digit != '0' || self.count.is_some())
        {
            let digit = digit as u32 - '0' as u32;
            let count = self.count.unwrap_or(0) * 10 + digit;
            self.count = Some(count.min(COUNT_LIMIT));
            return Vec::new();
        }
        let Some(command) = self.keymap.command(key) else {
            self.count = None;
            return Vec::new();
        };
        let count = self.count.take();
        self.run(command, count)
    }

    /// Pasted text goes into what is being typed, on one line, and is never run as keys.
    pub(super) fn paste(&mut self, text: &str) {
        let typed = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !c.is_control());
        if let Some(prompt) = &mut self.prompt {
            let room = PROMPT_LIMIT.saturating_sub(prompt.text.chars().count());
            prompt.text.extend(typed.take(room));
            self.search_typed();
        } else if self.focus == Focus::List && self.help.is_none() {
            let room = PROMPT_LIMIT.saturating_sub(self.shelf.filter.chars().count());
            self.shelf.filter.extend(typed.take(room));
            self.shelf.refresh();
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.keep_position().into_iter().collect();
        effects.push(Effect::Quit);
        effects
    }

    fn prompt_key(&mut self, key: KeyEvent) {
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
            KeyCode::Char(c) if plain && !c.is_control() => {
                if prompt.text.chars().count() < PROMPT_LIMIT {
                    prompt.text.push(c);
                    self.search_typed();
                }
            }
            KeyCode::Down => self.step_hit(1),
            KeyCode::Up => self.step_hit(-1),
            _ => {}
        }
    }

    fn step_hit(&mut self, by: i64) {
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
            reading.search_for(&prompt.text, prompt.from);
        }
    }

    fn help_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let Some(command) = self.keymap.command(key) else {
            return Vec::new();
        };
        let page = i64::from(self.layout.screen.height.saturating_sub(3).max(1));
        let by = match command {
            Command::LineDown => 1,
            Command::LineUp => -1,
            Command::PageDown => page,
            Command::PageUp => -page,
            Command::HalfPageDown => page / 2,
            Command::HalfPageUp => -(page / 2),
            Command::Start => i64::MIN / 2,
            Command::End => i64::MAX / 2,
            Command::Help | Command::Cancel | Command::Quit => {
                self.help = None;
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        self.scroll_help(by);
        Vec::new()
    }

    pub(super) fn scroll_help(&mut self, by: i64) {
        let height = usize::from(self.layout.screen.height.saturating_sub(2));
        let most = command::HELP_ROWS.saturating_sub(height) as i64;
        if let Some(first) = self.help {
            self.help = Some((first as i64).saturating_add(by).clamp(0, most) as usize);
        }
    }

    fn list_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !key.modifiers.contains(KeyModifiers::ALT);
        let page = i64::from(self.layout.screen.height.saturating_sub(4).max(1));
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
            KeyCode::Home => self.shelf.step(i64::MIN / 2),
            KeyCode::End => self.shelf.step(i64::MAX / 2),
            KeyCode::Enter => return self.open_selected(),
            KeyCode::Backspace => {
                self.shelf.filter.pop();
                self.shelf.refresh();
            }
            KeyCode::Char('u') if control => {
                self.shelf.filter.clear();
                self.shelf.refresh();
            }
            KeyCode::Char(c) if plain && !c.is_control() => {
                if self.shelf.filter.chars().count() < PROMPT_LIMIT {
                    self.shelf.filter.push(c);
                    self.shelf.refresh();
                }
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

    pub(super) fn run(&mut self, command: Command, count: Option<u32>) -> Vec<Effect> {
        let times = i64::from(count.unwrap_or(1));
        match command {
            Command::Quit => return self.quit(),
            Command::Suspend => return vec![Effect::Suspend],
            Command::NextArticle => return self.step_article(times),
            Command::PreviousArticle => return self.step_article(-times),
            Command::Help => self.help = Some(0),
            Command::List => self.open_list(),
            Command::FocusNext => self.focus_on(1),
            Command::FocusPrevious => self.focus_on(-1),
            Command::FocusRight => {
                if self.layout.panel.is_some() {
                    self.focus = Focus::Panel;
                }
            }
            Command::FocusLeft => self.focus = Focus::Text,
            Command::NextScope => self.settings.scope = self.settings.scope.next(),
            Command::MovePanel => self.move_panel(),
            Command::SplitLess => self.move_split(times as i16),
            Command::SplitMore => self.move_split(-(times as i16)),
            Command::Narrower => self.change_measure(-times),
            Command::Wider => self.change_measure(times),
            Command::Cancel => self.cancel(),
            Command::Search => {
                if let Some(reading) = &self.reading {
                    self.focus = Focus::Text;
                    self.prompt = Some(Prompt {
                        text: String::new(),
                        from: reading.anchor(),
                    });
                }
            }
            Command::Back => self.jump(Reading::jump_back, "no place to go back to"),
            Command::Forward => self.jump(Reading::jump_forward, "no place to go forward to"),
            Command::Next => self.walk(times, count),
            Command::Previous => self.walk(-times, count),
            Command::Select => {
                if self.focus == Focus::Panel {
                    self.jump_to_evidence();
                }
            }
            Command::LineDown
            | Command::LineUp
            | Command::PageDown
            | Command::PageUp
            | Command::HalfPageDown
            | Command::HalfPageUp
            | Command::NextParagraph
            | Command::PreviousParagraph
            | Command::Start
            | Command::End => {
                if self.focus == Focus::Panel {
                    self.move_in_panel(command, times);
                } else {
                    self.move_in_text(command, count);
                }
            }
        }
        Vec::new()
    }

    fn move_in_text(&mut self, command: Command, count: Option<u32>) {
        let page = i64::from(self.layout.text.height.saturating_sub(2).max(1));
        let times = i64::from(count.unwrap_or(1));
        let Some(reading) = &mut self.reading else {
            return;
        };
        match command {
            Command::LineDown => reading.move_lines(times),
            Command::LineUp => reading.move_lines(-times),
            Command::PageDown => reading.page(page * times),
            Command::PageUp => reading.page(-page * times),
            Command::HalfPageDown => reading.page((page / 2).max(1) * times),
            Command::HalfPageUp => reading.page(-(page / 2).max(1) * times),
            Command::NextParagraph => reading.move_paragraphs(times),
            Command::PreviousParagraph => reading.move_paragraphs(-times),
            Command::Start | Command::End => {
                reading.mark_jump();
                match (count, command) {
                    (Some(paragraph), _) => reading.to_paragraph(paragraph),
                    (None, Command::Start) => reading.to_start(),
                    (None, _) => reading.to_end(),
                }
            }
            _ => {}
        }
    }

    fn move_in_panel(&mut self, command: Command, times: i64) {
        let keys: Vec<ItemKey> = self.panel.items().map(|item| item.key).collect();
        let last = keys.len().saturating_sub(1) as i64;
        let at = self
            .selected
            .and_then(|selected| keys.iter().position(|key| *key == selected))
            .unwrap_or(0) as i64;
        let height = i64::from(self.layout.panel.map_or(1, |area| area.height));
        let page = (height / 2).max(1);
        let target = match command {
            Command::LineDown => at + times,
            Command::LineUp => at - times,
            Command::PageDown => at + page * times,
            Command::PageUp => at - page * times,
            Command::HalfPageDown => at + (page / 2).max(1) * times,
            Command::HalfPageUp => at - (page / 2).max(1) * times,
            Command::Start => 0,
            Command::End => last,
            Command::NextParagraph | Command::PreviousParagraph => {
                let section = keys.get(at as usize).map(|key| key.section);
                let first_of = |wanted: &dyn Fn(&ItemKey) -> bool| {
                    keys.iter().position(wanted).map(|found| found as i64)
                };
                if command == Command::NextParagraph {
                    first_of(&|key| Some(key.section) > section).unwrap_or(last)
                } else {
                    let before = keys.iter().rev().find(|key| Some(key.section) < section);
                    let before = before.map(|key| key.section);
                    first_of(&|key| Some(key.section) == before).unwrap_or(0)
                }
            }
            _ => at,
        };
        self.selected = keys.get(target.clamp(0, last) as usize).copied();
    }

    /// The hits of a search, the mentions of an item, or paragraphs: what n and N go by.
    fn walk(&mut self, by: i64, count: Option<u32>) {
        if self.focus == Focus::Panel {
            self.walk_selected();
        }
        let Some(reading) = &mut self.reading else {
            return;
        };
        if reading.walk.is_some() {
            reading.step_walk(by);
        } else if reading.search.is_some() {
            reading.step_hit(by);
        } else {
            let times = i64::from(count.unwrap_or(1));
            reading.move_paragraphs(times * by.signum());
        }
    }

    /// Begins to walk the selected item, if it is not walked already.
    fn walk_selected(&mut self) {
        let Some(item) = self.selected.and_then(|key| self.panel.item(key)) else {
            return;
        };
        let Some(reading) = &mut self.reading else {
            return;
        };
        if reading
            .walk
            .as_ref()
            .is_some_and(|walk| walk.key == item.key)
        {
            return;
        }
        let mut places = item.places.clone();
        places.sort_unstable();
        reading.mark_jump();
        reading.highlight = None;
        reading.walk = Some(Walk {
            key: item.key,
            name: item.name.clone(),
            places,
            at: None,
        });
    }

    /// Goes to the sentence that says so and highlights it.
    pub(super) fn jump_to_evidence(&mut self) {
        let Some(item) = self.selected.and_then(|key| self.panel.item(key)) else {
            return;
        };
        let Some(reading) = &mut self.reading else {
            return;
        };
        let mut places = item.places.clone();
        places.sort_unstable();
        reading.mark_jump();
        reading.walk = Some(Walk {
            key: item.key,
            name: item.name.clone(),
            places,
            at: None,
        });
        reading.show(item.evidence);
        self.focus = Focus::Text;
    }

    fn jump(&mut self, go: fn(&mut Reading) -> bool, otherwise: &str) {
        if let Some(reading) = &mut self.reading {
            reading.highlight = None;
            if !go(reading) {
                self.message = Some(otherwise.to_owned());
            }
        }
    }

    /// Ends the innermost thing that is going on.
    fn cancel(&mut self) {
        if self.focus == Focus::Panel {
            self.focus = Focus::Text;
            return;
        }
        if let Some(reading) = &mut self.reading {
            if reading.walk.is_some() || reading.highlight.is_some() {
                reading.walk = None;
                reading.highlight = None;
            } else {
                reading.search = None;
            }
        }
    }

    fn step_article(&mut self, by: i64) -> Vec<Effect> {
        let last = self.entry_count().saturating_sub(1) as i64;
        let target = (self.entry as i64 + by).clamp(0, last) as usize;
        if target == self.entry {
            let end = if by > 0 { "last" } else { "first" };
            self.message = Some(format!("this is the {end} article"));
            return Vec::new();
        }
        self.open(target)
    }

    fn open_list(&mut self) {
        self.shelf.select(self.entry);
        self.focus = Focus::List;
    }

    fn focus_on(&mut self, by: i32) {
        let order: &[Focus] = if self.layout.panel.is_some() {
            &[Focus::Text, Focus::Panel, Focus::List]
        } else {
            &[Focus::Text, Focus::List]
        };
        let at = order
            .iter()
            .position(|focus| *focus == self.focus)
            .unwrap_or(0) as i32;
        let target = (at + by).rem_euclid(order.len() as i32) as usize;
        match order.get(target) {
            Some(Focus::List) => self.open_list(),
            Some(focus) => self.focus = *focus,
            None => {}
        }
    }

    fn move_panel(&mut self) {
        self.settings.panel = match self.settings.panel {
            Place::Auto => match self.layout.divider {
                Some(Divider::Upright(_)) => Place::Below,
                Some(Divider::Level(_)) => Place::Off,
                None => Place::Side,
            },
            Place::Side => Place::Below,
            Place::Below => Place::Off,
            Place::Off => Place::Side,
        };
        self.message = Some(
            match self.settings.panel {
                Place::Auto | Place::Side => "panel at the right",
                Place::Below => "panel below",
                Place::Off => "panel off",
            }
            .to_owned(),
        );
        self.lay_out();
    }

    /// Moves the split; more is to the panel's gain.
    fn move_split(&mut self, by: i16) {
        match self.layout.divider {
            Some(Divider::Upright(_)) => {
                let by = by.saturating_mul(SPLIT_STEP);
                self.split.side = self.split.side.saturating_add(by).clamp(-200, 200);
            }
            Some(Divider::Level(_)) => {
                self.split.below = self.split.below.saturating_add(by).clamp(-100, 100);
            }
            None => {}
        }
        self.lay_out();
    }

    pub(super) fn drag_split(&mut self, column: u16, row: u16) {
        match self.layout.divider {
            Some(Divider::Upright(at)) => {
                let by = i32::from(at) - i32::from(column);
                self.split.side = (i32::from(self.split.side) + by).clamp(-500, 500) as i16;
            }
            Some(Divider::Level(at)) => {
                let by = i32::from(at) - i32::from(row);
                self.split.below = (i32::from(self.split.below) + by).clamp(-500, 500) as i16;
            }
            None => {}
        }
        self.lay_out();
    }

    fn change_measure(&mut self, by: i64) {
        let step = i64::from(MEASURE_STEP) * by;
        let (least, most) = (i64::from(MEASURES.0), i64::from(MEASURES.1));
        let from = i64::from(self.settings.measure.min(self.measure().max(MEASURES.0)));
        self.settings.measure = (from + step).clamp(least, most) as u16;
        self.message = Some(format!("{} columns of text at most", self.settings.measure));
        self.lay_out();
    }

    /// The item under a cell of the panel, if there is one.
    pub(super) fn item_at(&self, column: u16, row: u16) -> Option<ItemKey> {
        let found = self
            .columns
            .iter()
            .find(|part| part.area.holds(column, row))?;
        let row = usize::from(row - found.area.y) + found.scroll;
        found.rows.get(row).and_then(PanelRow::key)
    }
}
