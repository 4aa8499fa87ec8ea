//! What the mouse does to the state.

use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::layout::Divider;
use crate::app::shelf;

/// Rows by which one notch of the wheel scrolls.
const NOTCH: isize = 3;

impl App {
    pub(super) fn mouse(&mut self, event: MouseEvent) -> Vec<Effect> {
        // The line that is typed is about what was chosen when it was begun.
        if self.command_line.is_some() {
            return Vec::new();
        }
        if self.card.is_some() && self.help.is_none() {
            self.message = None;
            self.card_mouse(event);
            return Vec::new();
        }
        if self.views.open.is_some() && self.help.is_none() {
            match event.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    self.message = None;
                    self.view_click(event.column, event.row);
                }
                kind => self.view_wheel(kind),
            }
            return Vec::new();
        }
        match event.kind {
            MouseEventKind::ScrollDown | MouseEventKind::ScrollUp
                if self.focus == Focus::Desk && self.help.is_none() =>
            {
                let down = event.kind == MouseEventKind::ScrollDown;
                let by = if down { NOTCH } else { -NOTCH };
                return self.desk_wheel(event.column, event.row, by);
            }
            MouseEventKind::ScrollDown => self.wheel(event.column, event.row, NOTCH),
            MouseEventKind::ScrollUp => self.wheel(event.column, event.row, -NOTCH),
            MouseEventKind::Down(MouseButton::Left) => return self.click(event.column, event.row),
            MouseEventKind::Drag(MouseButton::Left) if self.dragging => {
                self.drag_split(event.column, event.row);
            }
            MouseEventKind::Up(_) => self.dragging = false,
            MouseEventKind::Down(_)
            | MouseEventKind::Drag(_)
            | MouseEventKind::Moved
            | MouseEventKind::ScrollLeft
            | MouseEventKind::ScrollRight => {}
        }
        Vec::new()
    }

    /// Scrolls what is under the pointer.
    fn wheel(&mut self, column: u16, row: u16, by: isize) {
        if self.help.is_some() {
            self.scroll_help(by);
        } else if self.focus == Focus::List {
            self.shelf.step(by.signum());
        } else if let Some(part) = self
            .columns
            .iter_mut()
            .find(|part| part.area.holds(column, row))
        {
            part.scroll_by(by);
        } else if self
            .layout
            .other
            .is_some_and(|pane| pane.holds(column, row))
            && let Some(beside) = &mut self.beside
        {
            beside.reading.scroll(by);
        } else if self.layout.text.holds(column, row)
            && let Some(reading) = &mut self.reading
        {
            reading.scroll(by);
        }
    }

    fn click(&mut self, column: u16, row: u16) -> Vec<Effect> {
        if self.help.is_some() || self.prompt.is_some() {
            return Vec::new();
        }
        self.message = None;
        if self.focus == Focus::Desk {
            return self.desk_click(column, row);
        }
        if self.focus == Focus::List {
            let area = shelf::area(self.layout.screen);
            let first = self.shelf.first_row(area);
            if !area.holds(column, row) {
                self.focus = Focus::Text;
            } else if let Some(idx) = row.checked_sub(area.y + shelf::HEAD) {
                let idx = first + usize::from(idx);
                if idx < self.shelf.shown.len() {
                    self.shelf.selected = idx;
                    return self.open_selected();
                }
            }
            return Vec::new();
        }
        let on_divider = match self.layout.divider {
            Some(Divider::Upright(at)) => {
                column == at && self.layout.panel.is_some_and(|area| row < area.height)
            }
            Some(Divider::Level(at)) => row == at,
            None => false,
        };
        if on_divider {
            self.dragging = true;
        } else if self
            .layout
            .panel
            .is_some_and(|area| area.holds(column, row))
        {
            if let Some(key) = self.item_at(column, row) {
                if self.selected == Some(key) && self.focus == Focus::Panel {
                    self.jump_to_evidence();
                } else {
                    self.selected = Some(key);
                    self.focus = Focus::Panel;
                }
            } else {
                self.focus = Focus::Panel;
            }
            return Vec::new();
        }
        if self
            .layout
            .other
            .is_some_and(|pane| pane.holds(column, row))
        {
            let other_is_first = self.beside.as_ref().is_some_and(|beside| beside.is_first);
            self.go_to_pane(other_is_first);
        }
        if self.layout.text.holds(column, row) {
            self.focus = Focus::Text;
            let at = usize::from(row - self.layout.text.y);
            if let Some(reading) = &mut self.reading {
                reading.to_row(at);
            }
        }
        Vec::new()
    }
}
