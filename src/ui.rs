//! Draws the state of the reader; changes nothing.

mod ascii;
mod cells;
mod desk_view;
mod help_view;
mod panel_view;
pub mod picture_view;
mod sheet_view;
mod shelf_view;
mod status_view;
mod text_view;
pub mod theme;

use ratatui::Frame;
use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::Focus;
use crate::app::layout::Divider;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Draws one frame.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let theme = Theme::new(app.settings.colours());
    let buffer = frame.buffer_mut();
    if app.focus == Focus::Desk {
        desk_view::draw(buffer, app, theme);
        if app.help.is_some() {
            help_view::draw(buffer, app, theme);
        }
        return;
    }
    text_view::draw(buffer, app, theme);
    panel_view::draw(buffer, app, theme);
    draw_divider(buffer, app, theme);
    if app.views.open.is_some() {
        picture_view::draw_open(buffer, app, theme);
    }
    status_view::draw(buffer, app, theme);
    if app.focus == Focus::List {
        shelf_view::draw(buffer, app, theme);
    }
    if let Some(sheet) = &app.sheet {
        sheet_view::draw(buffer, app, sheet, theme);
    }
    if app.help.is_some() {
        help_view::draw(buffer, app, theme);
    }
    if app.settings.ascii {
        ascii::translate(buffer);
    }
}

/// The line between text and panel; heavy at the side that has the keys.
fn draw_divider(buffer: &mut Buffer, app: &App, theme: Theme) {
    let style = theme.style(Meaning::Line);
    let panel = app.focus == Focus::Panel;
    match app.layout.divider {
        Some(Divider::Upright(column)) => {
            for row in 0..app.layout.text.height {
                let sign = if panel { "┃" } else { "│" };
                cells::put(buffer, column, row, column + 1, sign, style);
            }
        }
        Some(Divider::Level(row)) => {
            let sign = if panel { "━" } else { "─" };
            for column in 0..app.layout.text.width {
                cells::put(buffer, column, row, column + 1, sign, style);
            }
        }
        None => {}
    }
}
