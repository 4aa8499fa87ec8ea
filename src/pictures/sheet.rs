//! A sheet of cells: where a picture is laid out before anything colours or prints it.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::pictures::Finding;
use crate::text::wrap::grapheme_width;
use crate::text::wrap::text_width;

/// What a cell means; a theme gives it a colour, the sign alone must tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Running words.
    #[default]
    Plain,
    /// Details, legends.
    Dim,
    /// Boxes, coasts, borders.
    Line,
    /// A heading.
    Heading,
    /// A party.
    Party,
    /// A mediator.
    Mediator,
    /// A location.
    Location,
    /// A question.
    Question,
    /// Of the paragraph that is read.
    Here,
    /// What is selected.
    Selected,
}

/// One cell; the second column of a wide grapheme has no sign.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    sign: Cow<'static, str>,
    tone: Tone,
}

impl Cell {
    fn blank() -> Self {
        Self {
            sign: Cow::Borrowed(" "),
            tone: Tone::Plain,
        }
    }
}

/// What a place of a picture stands for, to whoever points at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Which finding.
    pub finding: Finding,
    /// One paragraph of it, where the place stands for no more.
    pub paragraph: Option<u32>,
}

/// A picture laid out for a size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    width: usize,
    height: usize,
    cells: Vec<Cell>,
    /// Row, first column, column after the last; a later one lies over an earlier one.
    targets: Vec<(usize, usize, usize, Target)>,
}

impl Sheet {
    /// An empty sheet of so many columns and rows.
    pub fn new(width: u16, height: u16) -> Self {
        let (width, height) = (usize::from(width), usize::from(height));
        let blank = Cell::blank();
        Self {
            width,
            height,
            cells: vec![blank; width * height],
            targets: Vec::new(),
        }
    }

    /// Adds blank rows at the end.
    pub fn lengthen(&mut self, rows: usize) {
        self.height += rows;
        let blank = Cell::blank();
        self.cells.resize(self.width * self.height, blank);
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The cells of a row with their columns; nothing for the second column of a wide grapheme.
    pub fn row(&self, y: usize) -> impl Iterator<Item = (usize, &str, Tone)> {
        let from = y.min(self.height) * self.width;
        let to = (y + 1).min(self.height) * self.width;
        self.cells
            .get(from..to)
            .unwrap_or(&[])
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.sign.is_empty())
            .map(|(x, cell)| (x, cell.sign.as_ref(), cell.tone))
    }

    /// The rows as text, without blanks at their ends.
    pub fn lines(&self) -> Vec<String> {
        (0..self.height)
            .map(|y| {
                let line: String = self.row(y).map(|(_, sign, _)| sign).collect();
                line.trim_end().to_owned()
            })
            .collect()
    }

    /// The sign of a cell; empty outside of the sheet.
    pub fn sign(&self, x: usize, y: usize) -> &str {
        self.at(x, y)
            .and_then(|idx| self.cells.get(idx))
            .map_or("", |cell| cell.sign.as_ref())
    }

    /// Puts text on a row from a column on, as far as another column; gives the column after it.
    pub fn put(&mut self, x: usize, y: usize, end: usize, text: &str, tone: Tone) -> usize {
        let end = end.min(self.width);
        let mut column = x;
        for grapheme in text.graphemes(true) {
            let width = grapheme_width(grapheme);
            if width == 0 {
                continue;
            }
            if column + width > end {
                break;
            }
            for part in 0..width {
                let sign = if part == 0 { grapheme } else { "" };
                self.set(column + part, y, sign, tone);
            }
            column += width;
        }
        column
    }

    /// Puts text that is cut with "…" where it does not fit.
    pub fn put_cut(&mut self, x: usize, y: usize, end: usize, text: &str, tone: Tone) -> usize {
        let end = end.min(self.width);
        self.put(x, y, end, &cut(text, end.saturating_sub(x)), tone)
    }

    /// Puts text at the right end of a row; gives the column before which other words leave it apart.
    pub fn put_end(&mut self, y: usize, text: &str, tone: Tone) -> usize {
        let x = self.width.saturating_sub(text_width(text));
        self.put(x, y, self.width, text, tone);
        if text.is_empty() {
            self.width
        } else {
            x.saturating_sub(2)
        }
    }

    /// Sets one cell.
    pub fn set(&mut self, x: usize, y: usize, sign: &str, tone: Tone) {
        if let Some(idx) = self.at(x, y)
            && let Some(cell) = self.cells.get_mut(idx)
        {
            // Most cells are blank; a blank costs no memory of its own.
            cell.sign = match sign {
                " " => Cow::Borrowed(" "),
                "" => Cow::Borrowed(""),
                _ => Cow::Owned(sign.to_owned()),
            };
            cell.tone = tone;
        }
    }

    /// Changes what the cells of a stretch of a row mean, not what they show.
    pub fn tint(&mut self, x: usize, y: usize, end: usize, tone: Tone) {
        for x in x..end.min(self.width) {
            if let Some(idx) = self.at(x, y)
                && let Some(cell) = self.cells.get_mut(idx)
            {
                cell.tone = tone;
            }
        }
    }

    /// Lets a stretch of a row stand for something.
    pub fn aim(&mut self, x: usize, y: usize, end: usize, target: Target) {
        self.targets.push((y, x, end, target));
    }

    /// What a cell stands for.
    pub fn target(&self, x: usize, y: usize) -> Option<Target> {
        let mut targets = self.targets.iter().rev();
        let found = targets.find(|(row, from, end, _)| *row == y && (*from..*end).contains(&x));
        found.map(|found| found.3)
    }

    /// Puts rows of another sheet on this one, from a row of the other on.
    pub fn put_rows(&mut self, other: &Self, top: usize, rows: usize) {
        for y in 0..rows {
            for (x, sign, tone) in other.row(top + y) {
                self.set(x, y, sign, tone);
            }
        }
        let seen = top..top.saturating_add(rows);
        let targets = other
            .targets
            .iter()
            .filter(|target| seen.contains(&target.0));
        self.targets
            .extend(targets.map(|(y, x, end, target)| (y - top, *x, *end, *target)));
    }

    /// The same picture in ASCII signs; letters beyond ASCII in names stay.
    pub fn ascii(mut self) -> Self {
        for cell in &mut self.cells {
            let mut signs = cell.sign.chars();
            if let (Some(sign), None) = (signs.next(), signs.next())
                && let Some(plain) = ascii(sign)
            {
                cell.sign = Cow::Owned(plain.to_string());
            }
        }
        self
    }

    fn at(&self, x: usize, y: usize) -> Option<usize> {
        (x < self.width && y < self.height).then_some(y * self.width + x)
    }
}

/// The ASCII sign for one that pictures use; none for anything else.
fn ascii(sign: char) -> Option<char> {
    Some(match sign {
        '━' => '=',
        '╌' => '-',
        '┄' => '.',
        '╳' => 'X',
        '─' => '-',
        '│' | '┃' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┏' | '┓' | '┗' | '┛' | '┣' | '┫' => {
            '+'
        }
        '·' => ':',
        '●' => 'o',
        '◆' => '@',
        '▸' => '>',
        '▾' | '▼' => 'v',
        '▴' | '▲' => '^',
        '…' => '~',
        '¶' => '#',
        '▁' => '.',
        '▃' => '-',
        '▅' => '+',
        '█' => '#',
        '\u{2800}' => ' ',
        '\u{2801}'..='\u{28ff}' => match (sign as u32 & 0xff).count_ones() {
            1 | 2 => '.',
            3 | 4 => ':',
            _ => '*',
        },
        _ => return None,
    })
}

/// Text cut to so many columns, with "…" where something was cut.
pub fn cut(text: &str, width: usize) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += grapheme_width(grapheme);
        if used > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width == 0 {
        return String::new();
    }
    let mut kept = kept.trim_end().to_owned();
    kept.push('…');
    kept
}

/// A field of braille dots, two by four to a cell.
#[derive(Debug, Clone)]
pub struct Dots {
    width: usize,
    height: usize,
    cells: Vec<u8>,
}

impl Dots {
    /// No dots on so many cells.
    pub fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            cells: vec![0; width * height],
        }
    }

    /// Sets a dot, counted in dots from the upper left.
    pub fn set(&mut self, x: i64, y: i64) {
        const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        let (column, row) = (x / 2, y / 4);
        if column < self.width && row < self.height {
            self.cells[row * self.width + column] |= BITS[y % 4][x % 2];
        }
    }

    /// Puts the dots on a sheet, wherever there are any.
    pub fn put(&self, sheet: &mut Sheet, tone: Tone) {
        for (idx, bits) in self.cells.iter().enumerate() {
            if *bits > 0
                && let Some(sign) = char::from_u32(0x2800 + u32::from(*bits))
            {
                let mut buffer = [0; 4];
                let sign = sign.encode_utf8(&mut buffer);
                sheet.set(idx % self.width, idx / self.width, sign, tone);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_columns() {
        assert_eq!(cut("和平谈判", 5), "和平…");
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abc", 1), "…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn nothing_is_drawn_beyond_the_sheet() {
        let mut sheet = Sheet::new(4, 1);
        assert_eq!(sheet.put(2, 0, 9, "和和", Tone::Plain), 4);
        assert_eq!(sheet.put(0, 7, 9, "x", Tone::Plain), 1);
        assert_eq!(sheet.lines(), ["  和"]);
        assert!(Sheet::new(0, 0).lines().is_empty());
    }
}
