//! The command table and what the signs mean, drawn over the screen.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::command;
use crate::app::command::Command;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Rows of the head: a heading and a blank.
const HEAD: u16 = 2;

/// Draws the help from its first row in sight.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    let screen = app.layout.screen;
    cells::clear(buffer, screen);
    let end = screen.x + screen.width;
    let dim = theme.style(Meaning::Dim);
    let text = theme.style(Meaning::Text);
    let left = u16::from(screen.width > 30);
    let keys = command::key_columns(screen.width);
    cells::put(buffer, left, 0, end, "Keys", theme.style(Meaning::Heading));
    let key = |command| app.keymap().key(command).unwrap_or_default();
    let (down, up) = (key(Command::LineDown), key(Command::LineUp));
    let search = key(Command::Search);
    let words = match &app.help {
        Some(help) if help.typing => format!("/{}▏", help.words),
        Some(help) if !help.words.is_empty() => format!("/{} · {search} others", help.words),
        _ => format!(
            "{down} {up} scroll · {search} find · {} closes",
            key(Command::Help)
        ),
    };
    cells::put_right(buffer, left + 5, 0, end, &words, dim);
    let rows = app.help_rows();
    if rows.is_empty() && screen.height > HEAD {
        cells::put(buffer, left, HEAD, end, "nothing of that name", dim);
    }
    let shown = rows
        .iter()
        .skip(app.help.as_ref().map_or(0, |help| help.first));
    for (y, row) in (HEAD..screen.height).zip(shown) {
        let meaning = match row.sign.as_str() {
            command::PARTY => Meaning::Party,
            command::MEDIATOR => Meaning::Mediator,
            command::LOCATION => Meaning::Location,
            command::HIT => Meaning::Hit,
            command::HIGHLIGHT => Meaning::Highlight,
            _ if row.words.is_empty() => Meaning::Heading,
            _ => Meaning::Text,
        };
        let room = usize::from(keys.saturating_sub(1));
        let sign = cells::one_line(&row.sign, room.max(1));
        cells::put(buffer, left, y, end, &sign, theme.style(meaning));
        cells::put(buffer, left + keys, y, end, &row.words, text);
    }
}
