//! What commands do to the state.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyEventKind;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::Prompt;
use crate::app::command::Command;
use crate::app::command_line::CommandLine;
use crate::app::help::Help;
use crate::app::keymap;
use crate::app::keymap::Found;
use crate::app::layout::Divider;
use crate::app::layout::Place;
use crate::app::panel::ItemKey;
use crate::app::panel_rows::PanelRow;
use crate::app::reading::Reading;
use crate::app::reading::Walk;
use crate::app::views::Picture;

/// Largest count; more would only make the reader wait.
const COUNT_LIMIT: u32 = 9999;
/// Columns by which the measure changes with a key.
const MEASURE_STEP: i16 = 4;
/// Narrowest and widest measure.
pub(super) const MEASURES: (u16, u16) = (20, 160);
/// Columns by which the split moves with a key; rows move one by one.
const SPLIT_STEP: i16 = 2;

/// How often a command is to be done.
fn times(count: Option<u32>) -> isize {
    count.map_or(1, |count| count.min(COUNT_LIMIT).cast_signed() as isize)
}

/// Rows of a page: those of an area but for a few that stay in sight.
pub(super) fn rows(height: u16, kept: u16) -> isize {
    usize::from(height.saturating_sub(kept).max(1)).cast_signed()
}

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
        if self.command_line.is_some() {
            return self.command_line_key(key);
        }
        if self.prompt.is_some() {
            self.prompt_key(key);
            return Vec::new();
        }
        if self.sieve.typing && self.focus == Focus::Panel {
            self.sieve_key(key);
            return Vec::new();
        }
        self.sieve.typing = false;
        if let Some(command) = self.awaited.take() {
            return self.mark_key(command, key);
        }
        if self.sheet.is_some() {
            return self.sheet_key(key);
        }
        if self.help.is_some() {
            return self.help_key(key);
        }
        if self.card.is_some() {
            return self.card_key(key);
        }
        if self.views.open.is_some() {
            return self.view_key(key);
        }
        if self.focus == Focus::List {
            return self.list_key(key);
        }
        let on_its_way = self.focus != Focus::Desk || self.desk.opens;
        if on_its_way && self.hold_key(key) {
            return Vec::new();
        }
        if self.focus == Focus::Desk {
            return self.desk_key(key);
        }
        if let KeyCode::Char(digit @ '0'..='9') = key.code
            && self.typed.is_empty()
            && !control
            && !key.modifiers.contains(KeyModifiers::ALT)
            && (digit != '0' || self.count.is_some())
        {
            let digit = digit as u32 - '0' as u32;
            let count = self.count.unwrap_or(0) * 10 + digit;
            self.count = Some(count.min(COUNT_LIMIT));
            return Vec::new();
        }
        self.typed.push(keymap::chord(key));
        match self.keymap.find(&self.typed) {
            Found::Beginning => Vec::new(),
            Found::Nothing => {
                self.typed.clear();
                self.count = None;
                Vec::new()
            }
            Found::Command(command) => {
                self.typed.clear();
                let count = self.count.take();
                self.run(command, count)
            }
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.keep_position().into_iter().collect();
        effects.push(Effect::Quit);
        effects
    }

    pub(super) fn run(&mut self, command: Command, count: Option<u32>) -> Vec<Effect> {
        let times = times(count);
        match command {
            Command::Quit => return self.quit(),
            Command::Suspend => return vec![Effect::Suspend],
            Command::NextArticle => return self.step_article(times),
            Command::PreviousArticle => return self.step_article(-times),
            Command::Help => self.help = Some(Help::default()),
            Command::List if self.follows_desk() => return self.go_to_desk(),
            Command::List => self.open_list(),
            Command::Library => return self.go_to_desk(),
            Command::FocusNext => self.focus_on(1),
            Command::FocusPrevious => self.focus_on(-1),
            Command::FocusRight => {
                let in_text = self.focus == Focus::Text;
                if !(in_text && self.go_to_pane(false)) && self.layout.panel.is_some() {
                    self.focus = Focus::Panel;
                }
            }
            Command::FocusLeft => {
                if self.focus == Focus::Text {
                    self.go_to_pane(true);
                }
                self.focus = Focus::Text;
            }
            Command::NextScope => self.settings.scope = self.settings.scope.next(),
            Command::MovePanel => return self.move_panel(),
            Command::SplitLess => self.move_split(times as i16),
            Command::SplitMore => self.move_split(-(times as i16)),
            Command::Narrower => self.change_measure(-times),
            Command::Wider => self.change_measure(times),
            Command::Cancel => self.cancel(),
            Command::Page => self.open_view(Picture::Page),
            Command::Relations => self.open_view(Picture::Relations),
            Command::Map => self.open_view(Picture::Map),
            Command::Grid => self.open_view(Picture::Grid),
            Command::Search if self.focus == Focus::Panel => self.begin_sieve(),
            Command::Search => {
                if let Some(reading) = &self.reading {
                    self.focus = Focus::Text;
                    self.prompt = Some(Prompt {
                        text: String::new(),
                        regex: false,
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
            Command::Card => self.open_card(),
            Command::NextQuestion => self.step_question(times),
            Command::PreviousQuestion => self.step_question(-times),
            Command::Contents => self.open_contents(),
            Command::Links => self.open_links(),
            Command::Browse => return self.browse_here(),
            Command::SetMark | Command::GoToMark => self.awaited = Some(command),
            Command::SelectText => self.select_text(),
            Command::SelectMore => self.select_words(times),
            Command::SelectLess => self.select_words(-times),
            Command::Copy => return self.copy_chosen(),
            Command::Fold => return self.fold_section(count),
            Command::Correct => self.open_correcting(),
            Command::Corrections => self.open_corrections(),
            Command::UndoCorrection => return self.undo_correction(),
            Command::RedoCorrection => return self.redo_correction(),
            Command::ReadAloud => return self.read_aloud(),
            Command::Note => self.begin_note(),
            Command::Notes => self.open_notes(),
            Command::Export => self.open_export(),
            Command::Zen => self.toggle_zen(),
            Command::Beside => self.toggle_beside(),
            Command::CommandLine => self.command_line = Some(CommandLine::default()),
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
            // These are the library's or a picture's own.
            Command::Twin
            | Command::CloseView
            | Command::Open
            | Command::SearchAll
            | Command::Filter
            | Command::ToggleRead
            | Command::ReadAll
            | Command::Star
            | Command::Tag
            | Command::Delete
            | Command::Undo
            | Command::Add
            | Command::AddFeed
            | Command::Refresh
            | Command::RefreshAll
            | Command::Sort
            | Command::Reverse
            | Command::Group => {}
        }
        Vec::new()
    }

    fn move_in_text(&mut self, command: Command, count: Option<u32>) {
        let page = rows(self.layout.text.height, 2);
        let times = times(count);
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
        reading.selection_follows();
    }

    pub(super) fn move_in_panel(&mut self, command: Command, times: isize) {
        let keys: Vec<ItemKey> = self.panel.items().map(|item| item.key).collect();
        let last = keys.len().saturating_sub(1);
        let at = self
            .selected
            .and_then(|selected| keys.iter().position(|key| *key == selected))
            .unwrap_or(0);
        let half = rows(self.layout.panel.map_or(2, |area| area.height) / 2, 0);
        let target = match command {
            Command::LineDown => at.saturating_add_signed(times),
            Command::LineUp => at.saturating_add_signed(-times),
            Command::PageDown | Command::HalfPageDown => at.saturating_add_signed(half * times),
            Command::PageUp | Command::HalfPageUp => at.saturating_add_signed(-half * times),
            Command::Start => 0,
            Command::End => last,
            Command::NextParagraph => {
                let section = keys.get(at).map(|key| key.section);
                let mut after = keys.iter().skip(at);
                let next = after.position(|key| Some(key.section) != section);
                next.map_or(last, |next| at + next)
            }
            Command::PreviousParagraph => {
                let section = keys.get(at).map(|key| key.section);
                let mut before = keys.iter().take(at).rev();
                let before = before.find(|key| Some(key.section) != section);
                let before = before.map(|key| key.section);
                let first = keys.iter().position(|key| Some(key.section) == before);
                first.unwrap_or(0)
            }
            _ => at,
        };
        self.selected = keys.get(target.min(last)).copied();
    }

    /// The hits of a search, the mentions of an item, or paragraphs: what n and N go by.
    fn walk(&mut self, by: isize, count: Option<u32>) {
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
            let times = times(count);
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
            reason: item.reason.clone(),
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
            reason: item.reason.clone(),
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
            if !self.clear_sieve() {
                self.focus = Focus::Text;
            }
            return;
        }
        if let Some(reading) = &mut self.reading {
            if reading.selection.is_some() {
                reading.selection = None;
            } else if reading.walk.is_some() || reading.highlight.is_some() {
                reading.walk = None;
                reading.highlight = None;
            } else {
                reading.search = None;
            }
        }
    }

    fn step_article(&mut self, by: isize) -> Vec<Effect> {
        if self.follows_desk() {
            return self.step_kept(by);
        }
        let last = self.entry_count().saturating_sub(1);
        let target = self.entry.saturating_add_signed(by).min(last);
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

    pub(super) fn focus_on(&mut self, by: isize) {
        if self.focus == Focus::Text && self.go_to_pane(by < 0) {
            return;
        }
        // Articles of the library have their list on a screen of its own.
        let order: &[Focus] = if self.follows_desk() {
            match self.layout.panel {
                Some(_) => &[Focus::Text, Focus::Panel],
                None => &[Focus::Text],
            }
        } else if self.layout.panel.is_some() {
            &[Focus::Text, Focus::Panel, Focus::List]
        } else {
            &[Focus::Text, Focus::List]
        };
        let at = order.iter().position(|focus| *focus == self.focus);
        let target = at.unwrap_or(0).cast_signed() + by;
        let target = target.rem_euclid(order.len().cast_signed()).cast_unsigned();
        match order.get(target) {
            Some(Focus::List) => self.open_list(),
            Some(focus) => {
                self.focus = *focus;
                if self.focus == Focus::Text {
                    self.go_to_pane(by > 0);
                }
            }
            None => {}
        }
    }

    fn move_panel(&mut self) -> Vec<Effect> {
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
        self.lay_out();
        let words = match self.settings.panel {
            Place::Off => "panel off",
            Place::Auto | Place::Side | Place::Below if self.layout.panel.is_none() => {
                "no room for the panel here"
            }
            Place::Auto | Place::Side => "panel at the right",
            Place::Below => "panel below",
        };
        self.message = Some(words.to_owned());
        self.keep_sections()
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

    fn change_measure(&mut self, by: isize) {
        let step = MEASURE_STEP.saturating_mul(by as i16);
        let from = self.settings.measure.min(self.measure().max(MEASURES.0));
        let target = from.saturating_add_signed(step);
        self.settings.measure = target.clamp(MEASURES.0, MEASURES.1);
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
