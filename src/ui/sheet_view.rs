//! A list to choose from, over the screen.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::sheet::Sheet;
use crate::pictures::sheet::cut;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Rows of the head: a heading and a blank.
const HEAD: u16 = 2;

/// Draws the heading and the rows around the chosen one.
pub fn draw(buffer: &mut Buffer, app: &App, sheet: &Sheet, theme: Theme) {
    let screen = app.layout.screen;
    let bars = u16::from(app.layout.hint.is_some()) + u16::from(app.layout.status.is_some());
    let area = crate::app::layout::Area {
        height: screen.height.saturating_sub(bars),
        ..screen
    };
    cells::clear(buffer, area);
    let end = area.width;
    let left = u16::from(area.width > 30);
    if area.height == 0 {
        return;
    }
    let heading = format!("{} {}", sheet.title, sheet.rows.len());
    cells::put(
        buffer,
        left,
        0,
        end,
        &heading,
        theme.style(Meaning::Heading),
    );
    let room = usize::from(area.height.saturating_sub(HEAD)).max(1);
    let first = (sheet.selected + 1).saturating_sub(room);
    let labels = sheet.rows.iter().skip(first).take(room);
    let labels = labels.map(|row| crate::text::wrap::text_width(&row.label));
    let label_room = labels.max().unwrap_or(0) as u16;
    let rows = sheet.rows.iter().enumerate().skip(first);
    for (y, (idx, row)) in (HEAD..area.height).zip(rows) {
        let chosen = idx == sheet.selected;
        let style = theme.style(if chosen {
            Meaning::Selected
        } else {
            Meaning::Text
        });
        let pointer = if chosen { "›" } else { " " };
        let x = cells::put(buffer, left, y, end, pointer, style);
        cells::put_right(
            buffer,
            x,
            y,
            (x + label_room).min(end),
            &row.label,
            theme.style(Meaning::Dim),
        );
        let x = (x + label_room + 1).min(end);
        // Blanks stand for a level of headings, or for columns: they are not folded.
        let words = row.words.replace(char::is_whitespace, " ");
        let line = cut(&words, usize::from(end.saturating_sub(x)));
        cells::put(buffer, x, y, end, &line, style);
    }
}
