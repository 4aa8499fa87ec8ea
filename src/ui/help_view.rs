//! The command table and what the signs mean, drawn over the screen.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::command;
use crate::text::wrap::text_width;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Columns of the keys.
const KEYS: u16 = 22;

/// Draws the help from its first row in sight.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    let screen = app.layout.screen;
    cells::clear(buffer, screen);
    let end = screen.x + screen.width;
    let heading = theme.style(Meaning::Heading);
    let dim = theme.style(Meaning::Dim);
    let text = theme.style(Meaning::Text);
    let left = u16::from(screen.width > 30);
    cells::put(buffer, left, 0, end, "Keys", heading);
    cells::put_right(buffer, left + 4, 0, end, "j k scroll · ? closes ", dim);
    let mut rows: Vec<(String, &str)> = command::ALL
        .iter()
        .map(|row| (row.keys.join(" "), row.help))
        .collect();
    rows.push((String::new(), ""));
    rows.push(("Signs".to_owned(), ""));
    rows.extend(
        command::LEGEND
            .iter()
            .map(|(sign, meaning)| ((*sign).to_owned(), *meaning)),
    );
    let keys = KEYS.min(screen.width / 2);
    let first = app.help.unwrap_or(0);
    for (y, (name, words)) in (2..screen.height).zip(rows.iter().skip(first)) {
        let style = if words.is_empty() { heading } else { text };
        let from = left + keys;
        let line = cells::one_line(name, usize::from(keys.saturating_sub(1)).max(1));
        let after = cells::put(buffer, left, y, end, &line, style);
        let from = from.max(after + 1);
        let room = usize::from(end.saturating_sub(from));
        if room > 0 && text_width(words) > 0 {
            let line = cells::one_line(words, room);
            cells::put(buffer, from, y, end, &line, text);
        }
    }
}
