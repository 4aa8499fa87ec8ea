//! The evidence card, framed, over what lies under it.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::card::OpenCard;
use crate::app::layout::Area;
use crate::ui::cells;
use crate::ui::picture_view::meaning;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Draws the frame and the lines in sight.
pub fn draw(buffer: &mut Buffer, app: &App, open: &OpenCard, theme: Theme) {
    let area = open.area;
    if area.width < 4 || area.height < 3 {
        return;
    }
    // Beside the frame only ends of lines would be seen.
    let rows = Area {
        x: app.layout.screen.x,
        width: app.layout.screen.width,
        ..area
    };
    cells::clear(buffer, rows);
    let end = area.x + area.width;
    let line = theme.style(Meaning::Line);
    let level = "─".repeat(usize::from(area.width - 2));
    let bottom = area.y + area.height - 1;
    cells::put(buffer, area.x, area.y, end, &format!("┌{level}┐"), line);
    cells::put(buffer, area.x, bottom, end, &format!("└{level}┘"), line);
    for y in area.y + 1..bottom {
        cells::put(buffer, area.x, y, end, "│", line);
        cells::put(buffer, end - 1, y, end, "│", line);
    }
    let heading = theme.style(Meaning::Heading);
    let dim = theme.style(Meaning::Dim);
    let title = format!(" {} ", open.card.title());
    let x = cells::put(buffer, area.x + 1, area.y, end - 1, &title, heading);
    cells::put_right(
        buffer,
        x + 1,
        area.y,
        end - 1,
        &format!(" {} ", app.settings.scope.word()),
        dim,
    );
    let inner = open.inner();
    let rows = open.lines.iter().skip(open.top);
    for (y, row) in (inner.y..inner.y + inner.height).zip(rows) {
        let chosen = row.entry == open.selected;
        let pointer = if chosen { "›" } else { " " };
        let fresh = theme.style(Meaning::Fresh);
        let x = cells::put(buffer, inner.x, y, end - 1, pointer, fresh);
        let mut x = x + row.indent as u16;
        for (words, tone) in &row.parts {
            let mut style = theme.style(meaning(*tone));
            if chosen {
                style = style.patch(theme.style(Meaning::Selected));
            }
            x = cells::put(buffer, x, y, end - 1, words, style);
        }
    }
    // Signs in the frame where more lines wait above or below.
    if open.top > 0 {
        cells::put(buffer, end - 1, area.y + 1, end, "↑", dim);
    }
    if open.top + usize::from(inner.height) < open.lines.len() {
        cells::put(buffer, end - 1, bottom - 1, end, "↓", dim);
    }
}
