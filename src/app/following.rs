//! The panel beside the text: made anew as the reader goes on, and the two pointing at each other.
//!
//! Where the cursor's line names an item, the panel marks it and stands on it; where the reader stands
//! on an item in the panel, its mentions in the text in sight are marked.

use crate::app::App;
use crate::app::Focus;
use crate::app::layout::Area;
use crate::app::panel;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel::Scope;
use crate::app::panel_rows;
use crate::app::reading::Reading;
use crate::text::Span;

/// What the panel on the screen was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PanelOf {
    generation: u64,
    paragraph: u32,
    scope: Scope,
    area: Option<Area>,
    selected: Option<ItemKey>,
}

/// For which panel and which line of the text the items under the cursor were found.
pub(super) type Followed = (u64, Scope, Span);

impl App {
    /// The item that the reader stands on in the panel, unless its mentions are being walked.
    pub fn selected_item(&self) -> Option<&panel::Item> {
        let key = self.selected.filter(|_| self.focus == Focus::Panel)?;
        let walks = self
            .reading
            .as_ref()
            .and_then(|reading| reading.walk.as_ref())
            .is_some_and(|walk| walk.at.is_some());
        self.panel.item(key).filter(|_| !walks)
    }

    /// The places of the item that the reader stands on in the panel, to be marked in the text.
    pub fn pointed_at(&self) -> &[Span] {
        let key = self.selected.filter(|_| self.focus == Focus::Panel);
        let item = key.and_then(|key| self.panel.item(key));
        item.map_or(&[], |item| item.places.as_slice())
    }

    /// Finds the items of the cursor's line, and stands on the first of them in the panel.
    ///
    /// The panel's own choice stays while the reader is in the panel, walks an item, or is on the
    /// same line.
    fn follow_cursor(&mut self) {
        let Some(reading) = &self.reading else {
            self.under_cursor.clear();
            return;
        };
        let line = reading.cursor_line();
        let followed = (self.generation, self.settings.scope, line);
        if self.followed == Some(followed) {
            return;
        }
        self.followed = Some(followed);
        let on_line = |item: &&panel::Item| item.places.iter().any(|one| one.overlaps(line));
        let items = self.panel.items().filter(on_line);
        self.under_cursor = items.map(|item| item.key).collect();
        let stays = self.focus == Focus::Panel
            || reading.walk.is_some()
            || self
                .selected
                .is_some_and(|key| self.under_cursor.contains(&key));
        if !stays && let Some(first) = self.under_cursor.first() {
            self.selected = Some(*first);
        }
    }

    /// Makes the panel anew where something it was made from has changed.
    pub(super) fn refresh_panel(&mut self) {
        let scope = self.settings.scope;
        let paragraph = self.reading.as_ref().map_or(0, Reading::paragraph);
        let mut made_from = PanelOf {
            generation: self.generation,
            paragraph,
            scope,
            area: self.layout.panel,
            selected: None,
        };
        let known = |shown: PanelOf| {
            (shown.generation, shown.paragraph, shown.scope)
                == (made_from.generation, paragraph, scope)
        };
        if !self.shown.is_some_and(known) {
            let at = self.selected.and_then(|selected| {
                let mut items = self.panel.items();
                items.position(|item| item.key == selected)
            });
            self.panel = match self.reading.as_ref() {
                Some(reading) => reading.panel(paragraph, scope),
                None => match &self.failure {
                    Some(why) => Panel::unread(scope, why),
                    None => Panel::reading(scope, paragraph),
                },
            };
            self.sieve.narrow(&mut self.panel);
            self.sections.arrange(&mut self.panel);
            if let Some(selected) = self.selected
                && self.panel.item(selected).is_none()
            {
                let last = self.panel.items().count().saturating_sub(1);
                let near = self.panel.items().nth(at.unwrap_or(0).min(last));
                self.selected = near.map(|item| item.key);
            }
        }
        self.follow_cursor();
        if self.focus == Focus::Panel {
            if self.selected.is_none() {
                self.selected = self.panel.items().next().map(|item| item.key);
            }
            made_from.selected = self.selected;
        }
        if self.shown != Some(made_from) {
            self.columns = match self.layout.panel {
                Some(area) => {
                    panel_rows::columns(&self.panel, area, made_from.selected, &self.columns)
                }
                None => Vec::new(),
            };
            self.shown = Some(made_from);
        }
    }
}
