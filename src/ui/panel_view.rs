//! The panel: how its rows look. What they say is decided in `app::panel_rows`.

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use ratatui::style::Style;

use crate::analysis::Certainty;
use crate::app::App;
use crate::app::Focus;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Section;
use crate::app::panel::Strip;
use crate::app::panel::certainty_word;
use crate::app::panel_rows::Column;
use crate::app::panel_rows::PanelRow;
use crate::app::panel_rows::SIGNS;
use crate::app::panel_rows::margin;
use crate::text::wrap::text_width;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// From this width of a column on, an item's strip is drawn.
const STRIP_FROM: u16 = 30;
/// Rising signs of a strip's cells.
const LEVELS: [&str; 5] = ["·", "▂", "▄", "▆", "█"];

/// The sign of a certainty.
pub fn certainty_sign(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "●",
        Certainty::Offered => "◇",
        Certainty::Speculated => "≈",
        Certainty::Denied => "✗",
        Certainty::Historical => "○",
    }
}

/// Draws the columns of the panel.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    let view = View {
        app,
        theme,
        focused: app.focus == Focus::Panel,
    };
    for (idx, column) in app.columns.iter().enumerate() {
        view.draw_column(buffer, column, idx == 0);
        if idx > 0 {
            let x = column.area.x.saturating_sub(1);
            for y in column.area.y..column.area.y + column.area.height {
                cells::put(buffer, x, y, x + 1, "│", theme.style(Meaning::Line));
            }
        }
    }
}

struct View<'a> {
    app: &'a App,
    theme: Theme,
    focused: bool,
}

impl View<'_> {
    fn draw_column(&self, buffer: &mut Buffer, column: &Column, first: bool) {
        let area = column.area;
        let left = area.x.saturating_add(margin(area.width));
        let end = area.x + area.width;
        let rows = column.rows.iter().enumerate().skip(column.scroll);
        for (y, (idx, row)) in (area.y..area.y + area.height).zip(rows) {
            let scope_here = first && idx == 0;
            self.draw_row(buffer, row, left, y, end, scope_here);
        }
        // An arrow where more rows wait above or below.
        let dim = self.theme.style(Meaning::Dim);
        if column.scroll > 0 {
            cells::put_right(buffer, left, area.y, end, "↑", dim);
        }
        let below = column.scroll + usize::from(area.height) < column.rows.len();
        if below && area.height > 0 {
            cells::put_right(buffer, left, area.y + area.height - 1, end, "↓", dim);
        }
    }

    fn draw_row(
        &self,
        buffer: &mut Buffer,
        row: &PanelRow,
        left: u16,
        y: u16,
        end: u16,
        scope_here: bool,
    ) {
        let dim = self.theme.style(Meaning::Dim);
        let inner = (left + SIGNS).min(end);
        let room = usize::from(end.saturating_sub(inner));
        match row {
            PanelRow::Heading {
                section,
                count,
                new,
            } => {
                let heading = self.theme.style(Meaning::Heading);
                let mut x = cells::put(buffer, left, y, end, section.title(), heading);
                x = cells::put(buffer, x, y, end, &format!(" {count}"), heading);
                if self.app.sections.folded.contains(section) && *count > 0 {
                    x = cells::put(buffer, x, y, end, " ▸", dim);
                }
                if *new > 0 {
                    let fresh = self.theme.style(Meaning::Fresh);
                    x = cells::put(buffer, x, y, end, &format!(" +{new}"), fresh);
                }
                if scope_here {
                    let scope = self.app.settings.scope.word();
                    if usize::from(end.saturating_sub(x + 1)) >= text_width(scope) {
                        cells::put_right(buffer, x, y, end, scope, dim);
                    }
                }
            }
            PanelRow::Name { key, text } => {
                if let Some(item) = self.app.panel.item(*key) {
                    self.draw_name(buffer, item, text, left, y, end);
                }
            }
            PanelRow::More { key, text } => {
                let style = self.chosen(*key, self.theme.style(Meaning::Text));
                let line = cells::one_line(text, room);
                cells::put(buffer, inner, y, end, &line, style);
            }
            PanelRow::Detail { key, text } => {
                let line = cells::one_line(text, room);
                let x = cells::put(buffer, inner, y, end, &line, dim);
                // The wording of a question leaves no room for its strip; the row below it does.
                if key.section == Section::Questions
                    && let Some(item) = self.app.panel.item(*key)
                {
                    let from = end.saturating_sub(item.strip.counts.len() as u16 + 1);
                    if from > x + 1 && end.saturating_sub(left) >= STRIP_FROM {
                        self.draw_strip(buffer, &item.strip, from, y, end);
                    }
                }
            }
            PanelRow::Empty(why) => {
                let from = (left + 2).min(end);
                let line = cells::one_line(why, usize::from(end.saturating_sub(from)));
                cells::put(buffer, from, y, end, &line, dim);
            }
            PanelRow::Folded(count) => {
                cells::put(buffer, inner, y, end, &format!("… {count} more"), dim);
            }
            PanelRow::Blank => {}
        }
    }

    fn draw_name(&self, buffer: &mut Buffer, item: &Item, text: &str, left: u16, y: u16, end: u16) {
        let fresh = self.theme.style(Meaning::Fresh);
        let sign = match item.change {
            Change::New => "+",
            Change::Changed(_) => "~",
            Change::None => " ",
        };
        let chosen = self.focused && self.app.selected == Some(item.key);
        // From the text, what the cursor's line names.
        let named = !self.focused && self.app.under_cursor.contains(&item.key);
        let pointer = if chosen || named { "›" } else { " " };
        let x = cells::put(buffer, left, y, end, sign, fresh);
        cells::put(buffer, x, y, end, pointer, self.theme.style(Meaning::Bar));
        let (kind, meaning) = match (item.key.section, item.certainty) {
            (Section::Mediators, Some(certainty)) => (certainty_sign(certainty), Meaning::Mediator),
            (Section::Mediators, None) => (" ", Meaning::Mediator),
            (Section::Parties, _) if item.principal => ("◆", Meaning::Party),
            (Section::Parties, _) => (" ", Meaning::Party),
            (Section::Locations, _) => (" ", Meaning::Location),
            (Section::Questions, _) if item.answered => ("✓", Meaning::Question),
            (Section::Questions, _) => ("?", Meaning::Question),
        };
        let sign_style = self
            .theme
            .style(meaning)
            .remove_modifier(Modifier::UNDERLINED | Modifier::ITALIC);
        let x = cells::put(buffer, left + 2, y, end, kind, sign_style);
        if item.own {
            cells::put(buffer, x, y, end, "✎", fresh);
        }
        let from = (left + SIGNS).min(end);
        let style = match item.key.section {
            Section::Questions if item.answered => self.theme.style(Meaning::Dim),
            Section::Questions => self.theme.style(Meaning::Text),
            Section::Parties | Section::Mediators | Section::Locations => self.theme.style(meaning),
        };
        let style = self.chosen(item.key, style);
        let strip_wanted = end.saturating_sub(left) >= STRIP_FROM
            && item.key.section != Section::Questions
            && !item.strip.counts.is_empty()
            && self.strip_leaves_room(item, text, end.saturating_sub(from));
        let strip_from = if strip_wanted {
            end.saturating_sub(item.strip.counts.len() as u16 + 1)
        } else {
            end
        };
        let name_end = if strip_wanted { strip_from - 1 } else { end };
        let mut room = usize::from(name_end.saturating_sub(from));
        // A mediator's certainty is always a word too: the name gives way to it.
        if let Some(certainty) = item.certainty
            && !self.detailed(item.key)
        {
            let word = certainty_word(certainty).len() + 1;
            room = room.saturating_sub(word).max(1);
        }
        let name = cells::one_line(text, room);
        let mut x = cells::put(buffer, from, y, name_end, &name, style);
        let dim = self.theme.style(Meaning::Dim);
        // Certainty and kind stay beside the name where details do not fit.
        if item.key.section != Section::Questions && !self.detailed(item.key) {
            let certainty = item.certainty.map(certainty_word);
            let kind = match certainty {
                Some(_) => format!("· {}", item.kind),
                None => item.kind.to_owned(),
            };
            for word in certainty.into_iter().chain([kind.as_str()]) {
                if usize::from(name_end.saturating_sub(x + 1)) >= text_width(word) {
                    x = cells::put(buffer, x + 1, y, name_end, word, dim);
                }
            }
        }
        if strip_wanted {
            self.draw_strip(buffer, &item.strip, strip_from, y, end);
        }
    }

    /// Whether name and certainty stay whole beside the strip; the word goes before the strip.
    fn strip_leaves_room(&self, item: &Item, text: &str, room: u16) -> bool {
        let Some(certainty) = item.certainty else {
            return true;
        };
        let strip = item.strip.counts.len() + 2;
        let words = text_width(text) + 1 + certainty_word(certainty).len();
        let room = usize::from(room);
        self.detailed(item.key) || words + strip <= room
    }

    /// Whether the item's details stand below its name.
    fn detailed(&self, key: ItemKey) -> bool {
        self.app.columns.iter().any(|column| {
            let mut rows = column.rows.iter();
            rows.any(|row| matches!(row, PanelRow::Detail { key: of, .. } if *of == key))
        })
    }

    fn draw_strip(&self, buffer: &mut Buffer, strip: &Strip, x: u16, y: u16, end: u16) {
        let dim = self.theme.style(Meaning::Dim);
        let here = self.theme.style(Meaning::Bar);
        for (idx, count) in strip.counts.iter().enumerate() {
            let at = x.saturating_add(idx as u16);
            let told = idx < strip.told;
            let level = match count {
                0 => 0,
                1 => 1,
                2 => 2,
                3..=4 => 3,
                _ => 4,
            };
            let sign = match (told, idx == strip.here) {
                (_, true) if *count == 0 => "│",
                (true, _) => LEVELS.get(level).copied().unwrap_or("·"),
                (false, _) => " ",
            };
            let style = if idx == strip.here {
                here.add_modifier(Modifier::UNDERLINED)
            } else {
                dim
            };
            cells::put(buffer, at, y, end, sign, style);
        }
    }

    fn chosen(&self, key: ItemKey, style: Style) -> Style {
        if self.focused && self.app.selected == Some(key) {
            style.patch(self.theme.style(Meaning::Selected))
        } else {
            style
        }
    }
}
