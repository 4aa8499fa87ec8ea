//! Text into cells: the one place through which everything on the screen goes.
//!
//! The text was scrubbed where it came in. This is the second guard: whatever is drawn, a cell gets
//! one grapheme that a terminal shows, and no column is shifted by what it cannot show.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

use crate::app::layout::Area;
use crate::text::hidden::is_hidden;
use crate::text::wrap::grapheme_width;
use crate::text::wrap::text_width;

/// Characters of one grapheme, at most: enough for any script and family emoji.
const GRAPHEME_LIMIT: usize = 16;

/// What a cell may hold instead of a grapheme; none where nothing is to be drawn.
fn safe(grapheme: &str) -> Option<Cow<'_, str>> {
    if let [byte] = grapheme.as_bytes() {
        return Some(match byte {
            b' '..=b'~' => Cow::Borrowed(grapheme),
            b'\t' | b'\n' | b'\r' => Cow::Borrowed(" "),
            _ => Cow::Borrowed("\u{fffd}"),
        });
    }
    let control = grapheme.chars().any(char::is_control);
    if control {
        let sign = if grapheme == "\r\n" { " " } else { "\u{fffd}" };
        return Some(Cow::Borrowed(sign));
    }
    if grapheme_width(grapheme) == 0 {
        return None;
    }
    if grapheme.chars().any(is_hidden) || grapheme.chars().count() > GRAPHEME_LIMIT {
        let kept: String = grapheme
            .chars()
            .filter(|&c| !is_hidden(c))
            .take(GRAPHEME_LIMIT)
            .collect();
        return (kept.width() > 0).then_some(Cow::Owned(kept));
    }
    Some(Cow::Borrowed(grapheme))
}

/// The letters of a grapheme that takes one column for each of several, as Indic scripts have them.
///
/// Terminals keep such letters in cells of their own, so that a cell that held all of them would
/// leave the last ones behind when it is drawn over. What the terminal reads is the same.
fn letters(grapheme: &str) -> Option<Vec<&str>> {
    if grapheme.len() < 4 || grapheme_width(grapheme) < 2 {
        return None;
    }
    let mut starts = Vec::new();
    for (at, c) in grapheme.char_indices() {
        let flag = ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
        match c.width() {
            _ if flag => return None,
            Some(0) => {}
            Some(1) => starts.push(at),
            _ => return None,
        }
    }
    if starts.first() != Some(&0) || starts.len() != grapheme_width(grapheme) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([grapheme.len()]);
    let parts = starts.iter().zip(ends);
    Some(
        parts
            .filter_map(|(&start, end)| grapheme.get(start..end))
            .collect(),
    )
}

/// Puts text on a row from column `x` up to `end`; gives the column after it.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, end: u16, text: &str, style: Style) -> u16 {
    put_by(buffer, x, y, end, text, |_| style)
}

/// The same, with a style for each grapheme by its byte offset in the text.
pub fn put_by(
    buffer: &mut Buffer,
    x: u16,
    y: u16,
    end: u16,
    text: &str,
    mut style: impl FnMut(usize) -> Style,
) -> u16 {
    let mut column = x;
    for (offset, grapheme) in text.grapheme_indices(true) {
        let width = grapheme_width(grapheme) as u16;
        if width == 0 {
            continue;
        }
        if column.saturating_add(width) > end {
            break;
        }
        let style = style(offset);
        let shown = safe(grapheme).unwrap_or(Cow::Borrowed(" "));
        if let Some(parts) = letters(&shown) {
            let blanks = std::iter::repeat(" ");
            for (at, part) in (column..column + width).zip(parts.into_iter().chain(blanks)) {
                if let Some(cell) = buffer.cell_mut((at, y)) {
                    cell.reset();
                    cell.set_style(style).set_symbol(part);
                }
            }
            column += width;
            continue;
        }
        // What was cut out of a grapheme must not leave the next one at the wrong column.
        let narrower = grapheme_width(&shown) as u16 != width;
        for (idx, at) in (column..column + width).enumerate() {
            if let Some(cell) = buffer.cell_mut((at, y)) {
                cell.reset();
                cell.set_style(style);
                if idx == 0 {
                    cell.set_symbol(&shown);
                } else if narrower {
                    cell.set_symbol(" ");
                }
            }
        }
        column += width;
    }
    column
}

/// White space folded to one line, cut to a width with "…".
pub fn one_line(text: &str, width: usize) -> String {
    let mut line = String::new();
    let mut used = 0;
    let mut pending = false;
    for grapheme in text.graphemes(true) {
        if grapheme.chars().all(char::is_whitespace) {
            pending = !line.is_empty();
            continue;
        }
        let space = usize::from(std::mem::take(&mut pending));
        let needed = space + grapheme_width(grapheme);
        if used + needed > width {
            while used + 1 > width {
                let Some((at, last)) = line.grapheme_indices(true).next_back() else {
                    return String::new();
                };
                used -= grapheme_width(last).min(used);
                line.truncate(at);
            }
            line.push('…');
            return line;
        }
        if space > 0 {
            line.push(' ');
        }
        line.push_str(grapheme);
        used += needed;
    }
    line
}

/// Puts text at the right end of a row; gives the column where it begins.
pub fn put_right(buffer: &mut Buffer, x: u16, y: u16, end: u16, text: &str, style: Style) -> u16 {
    let width = (text_width(text) as u16).min(end.saturating_sub(x));
    let from = end - width;
    put(buffer, from, y, end, text, style);
    from
}

/// Empties an area.
pub fn clear(buffer: &mut Buffer, area: Area) {
    for y in area.y..area.y.saturating_add(area.height) {
        for x in area.x..area.x.saturating_add(area.width) {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, expected.len() as u16, 1));
        let end = expected.len() as u16;
        put(&mut buffer, 0, 0, end, text, Style::default());
        let found: Vec<&str> = buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_cell_never_holds_what_a_terminal_would_obey() {
        check("a\u{1b}[0mb", &["a", "\u{fffd}", "[", "0", "m", "b"]);
        check("a\u{9b}b", &["a", "\u{fffd}", "b"]);
        check("a\tb", &["a", " ", "b"]);
        check("a\u{202e}\u{200b}b", &["a", "b"]);
        check("a\u{e0041}b", &["a", "b"]);
    }

    #[test]
    fn wide_and_combined_characters_keep_their_columns() {
        check("和e\u{301}x", &["和", " ", "e\u{301}", "x"]);
        check("👩\u{200d}👧x", &["👩\u{200d}👧", " ", "x"]);
        check("x和", &["x", " "]);
        check("\u{1f1f8}\u{1f1fe}x", &["\u{1f1f8}\u{1f1fe}", " ", "x"]);
        check("❤\u{fe0f}x", &["❤\u{fe0f}", " ", "x"]);
        check("स्तेx", &["स्", "ते", "x"]);
    }

    #[test]
    fn one_line_fields_fold_and_are_cut_by_width() {
        assert_eq!(one_line("a\n\tb  c", 9), "a b c");
        assert_eq!(one_line("a long title", 6), "a lon…");
        assert_eq!(one_line("和平谈判", 5), "和平…");
        assert_eq!(one_line("abc", 0), "");
        assert_eq!(one_line("abc", 1), "…");
    }
}
