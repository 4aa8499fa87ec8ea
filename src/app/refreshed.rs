//! The panel on the screen, made anew where what it was made from has changed.

use crate::app::App;
use crate::app::Focus;
use crate::app::PanelOf;
use crate::app::panel::Panel;
use crate::app::panel_rows;
use crate::app::reading::Reading;

impl App {
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
            self.sections.arrange(&mut self.panel);
            if let Some(selected) = self.selected
                && self.panel.item(selected).is_none()
            {
                let last = self.panel.items().count().saturating_sub(1);
                let near = self.panel.items().nth(at.unwrap_or(0).min(last));
                self.selected = near.map(|item| item.key);
            }
        }
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
