//! A list to choose from, over the screen.

use std::borrow::Cow;

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::sheet::Leads;
use crate::app::sheet::Sheet;
use crate::pictures::sheet::cut;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Rows of the head: a heading and a blank.
const HEAD: u16 = 2;
/// Rows of the chosen line, at most.
const MOST_LINES: usize = 4;

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
    // What can be done is not counted, what was found is.
    let is_to_do = (sheet.row()).is_some_and(|row| matches!(row.leads, Leads::Line(_)));
    let heading = if is_to_do {
        sheet.title.to_owned()
    } else {
        format!("{} {}", sheet.title, sheet.rows.len())
    };
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
    let x = (left + 1 + label_room + 1).min(end);
    // The chosen row is told whole, as far as there is room for it.
    let words_room = usize::from(end.saturating_sub(x));
    let chosen = sheet.row().map_or_else(Vec::new, |row| {
        folded(&row.words, words_room, MOST_LINES.min(room))
    });
    let first = (sheet.selected + chosen.len().max(1)).saturating_sub(room);
    let mut y = HEAD;
    for (idx, row) in sheet.rows.iter().enumerate().skip(first) {
        if y >= area.height {
            break;
        }
        let is_chosen = idx == sheet.selected;
        let style = theme.style(if is_chosen {
            Meaning::Selected
        } else {
            Meaning::Text
        });
        let pointer = if is_chosen { "›" } else { " " };
        let after = cells::put(buffer, left, y, end, pointer, style);
        cells::put_right(
            buffer,
            after,
            y,
            (after + label_room).min(end),
            &row.label,
            theme.style(Meaning::Dim),
        );
        if is_chosen && chosen.len() > 1 {
            for line in &chosen {
                if y < area.height {
                    cells::put(buffer, x, y, end, line, style);
                }
                y += 1;
            }
            continue;
        }
        let line = cut(&flat(&row.words), words_room);
        cells::put(buffer, x, y, end, &line, style);
        y += 1;
    }
}

/// Words with blanks for white space: they stand for a level of headings, or for columns, and are not
/// made fewer.
fn flat(words: &str) -> String {
    words.replace(char::is_whitespace, " ")
}

/// Words in so many lines at most; what is too long for a line goes on in the next.
fn folded(words: &str, width: usize, most: usize) -> Vec<String> {
    if width == 0 {
        return Vec::new();
    }
    let words = flat(words);
    let lines = textwrap::wrap(&words, width);
    let is_cut = lines.len() > most;
    let mut lines: Vec<String> = lines.into_iter().take(most).map(Cow::into_owned).collect();
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        *last = cut(&format!("{last} …"), width);
    }
    lines
}
