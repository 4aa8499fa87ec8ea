//! The list of articles over the screen.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::shelf;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Draws filter and entries.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    let area = shelf::area(app.layout.screen);
    cells::clear(buffer, area);
    let end = area.x + area.width;
    let left = (area.x + 1).min(end);
    let dim = theme.style(Meaning::Dim);
    let text = theme.style(Meaning::Text);
    if area.height == 0 {
        return;
    }
    let count = format!("{}/{}", app.shelf.shown.len(), app.entry_count());
    let from = cells::put_right(buffer, left, area.y, end.saturating_sub(1), &count, dim);
    let heading = theme.style(Meaning::Heading);
    let x = cells::put(buffer, left, area.y, from, "Articles ", heading);
    let filter = format!("› {}▏", app.shelf.filter);
    cells::put(buffer, x, area.y, from, &filter, text);
    if area.height > 1 {
        for x in area.x..end {
            cells::put(buffer, x, area.y + 1, end, "─", theme.style(Meaning::Line));
        }
    }
    let last = area.y + area.height;
    if app.shelf.shown.is_empty() && area.height > shelf::HEAD {
        let why = "no title or file name has these letters in this order";
        cells::put(buffer, left, area.y + shelf::HEAD, end, why, dim);
    }
    let first = app.shelf.first_row(area);
    let rows = area.y.saturating_add(shelf::HEAD)..last.saturating_sub(1).max(area.y);
    for (y, (idx, &entry)) in rows.zip(app.shelf.shown.iter().enumerate().skip(first)) {
        let selected = idx == app.shelf.selected;
        let style = if selected {
            theme.style(Meaning::Selected)
        } else {
            text
        };
        let pointer = if selected { "›" } else { " " };
        let open = if entry == app.entry { "▌" } else { " " };
        let mut x = cells::put(buffer, left, y, end, pointer, style);
        x = cells::put(buffer, x, y, end, open, style);
        let mut title_end = end.saturating_sub(1).max(x);
        if app.shelf.unreadable.contains(&entry) {
            let words = "✗ cannot be read";
            let error = theme.style(Meaning::Error);
            title_end = cells::put_right(buffer, x, y, title_end, words, error)
                .saturating_sub(1)
                .max(x);
        }
        let room = usize::from(title_end.saturating_sub(x));
        let title = cells::one_line(app.shelf.title(entry), room);
        cells::put(buffer, x, y, end, &title, style);
    }
    if area.height > shelf::HEAD + 1 {
        for x in area.x..end {
            cells::put(buffer, x, last - 1, end, "─", theme.style(Meaning::Line));
        }
    }
}
