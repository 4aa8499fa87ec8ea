//! Draws the state of the reader; changes nothing.

mod ascii;
mod card_view;
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
    if let Some(card) = &app.card {
        card_view::draw(buffer, app, card, theme);
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

/// The line between text and panel, heavy while the panel has the keys; that between two articles.
fn draw_divider(buffer: &mut Buffer, app: &App, theme: Theme) {
    let style = theme.style(Meaning::Line);
    let panel = app.focus == Focus::Panel;
    let text = app.layout.text;
    let lines = [
        (app.layout.divider, app.layout.panel, panel),
        (app.layout.seam, Some(text), false),
    ];
    for (line, beside, is_heavy) in lines {
        match (line, beside) {
            (Some(Divider::Upright(column)), Some(beside)) => {
                let sign = if is_heavy { "┃" } else { "│" };
                for row in beside.y..beside.y + beside.height {
                    cells::put(buffer, column, row, column + 1, sign, style);
                }
            }
            (Some(Divider::Level(row)), Some(beside)) => {
                let sign = if is_heavy { "━" } else { "─" };
                for column in beside.x..beside.x + beside.width {
                    cells::put(buffer, column, row, column + 1, sign, style);
                }
            }
            _ => {}
        }
    }
}
