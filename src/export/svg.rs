//! Pictures as inline SVG: who talks through whom, and when it comes up. Colours come from [`super::style`].

use std::fmt::Write;

use crate::analysis::Certainty;
use crate::analysis::Evidence;
use crate::export::escape::xml;
use crate::pictures::Finding;
use crate::pictures::grid::Grid;
use crate::pictures::relations::Relations;
use crate::pictures::relations::Side;
use crate::pictures::sheet::cut;
use crate::pictures::words;
use crate::text::wrap::text_width;

/// Width of every picture, in its own units: readable when a phone makes it three quarters as wide.
pub const WIDTH: f64 = 480.0;

/// Width of a side's box.
const SIDE: f64 = 116.0;

/// Letters that fit into a side's box on a line.
const SIDE_LETTERS: usize = 14;

/// Height of a mediator's row.
const ROW: f64 = 50.0;

/// Opens a picture; its words are in the text beside it, here is only its name.
pub fn open(name: &str, height: f64) -> String {
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-label=\"{}\">\n",
        xml(name)
    )
}

/// Draws words of at least so many letters as long as their room is: every system has other letters.
fn fitted(words: &str, letters: usize, room: f64) -> String {
    if text_width(words) < letters {
        return String::new();
    }
    format!(" textLength=\"{room:.0}\" lengthAdjust=\"spacingAndGlyphs\"")
}

/// The class that draws a certainty's line.
pub fn class(certainty: Certainty) -> &'static str {
    words::certainty(certainty)
}

/// Who talks through whom.
pub fn relations(relations: &Relations) -> String {
    let half = relations.sides.len().div_ceil(2);
    let (left, right) = relations.sides.split_at(half);
    let left = boxes(left);
    let right = boxes(right);
    let tall = |boxes: &[SideBox]| boxes.iter().map(|one| one.height + 12.0).sum::<f64>();
    let rows = relations.between.len().max(1) as f64 * ROW;
    let height = tall(&left).max(tall(&right)).max(rows) + 8.0;
    let mut out = open("Who talks through whom", height);
    put_boxes(&mut out, &left, 1.0, height - tall(&left));
    put_boxes(&mut out, &right, WIDTH - SIDE - 1.0, height - tall(&right));
    let (from, to) = (SIDE + 10.0, WIDTH - SIDE - 10.0);
    let top = (height - rows) / 2.0;
    for (x, sides) in [(from, &left), (to, &right)] {
        if !sides.is_empty() {
            // The table, and each side at it.
            let _ = writeln!(
                out,
                "<path class=\"bar\" d=\"M{x:.1} 6V{:.1}\"/>",
                height - 6.0
            );
        }
    }
    let middle = f64::midpoint(from, to);
    for (idx, between) in relations.between.iter().enumerate() {
        let y = top + (idx as f64 + 0.5) * ROW - 6.0;
        let class = class(between.certainty);
        let _ = writeln!(
            out,
            "<path class=\"tie {class}\" d=\"M{from:.1} {y:.1}H{to:.1}\"/>"
        );
        let label = cut(between.label(), 26);
        let sure = match between.certainty {
            Certainty::Speculated => format!("{label}?"),
            _ => label,
        };
        let width = (text_width(&sure) as f64 * 7.6 + 18.0).min(to - from - 24.0);
        let _ = writeln!(
            out,
            "<rect class=\"pill {class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"24\" rx=\"12\"/>",
            middle - width / 2.0,
            y - 12.0
        );
        let unnamed = if between.name.is_none() {
            " unnamed"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "<text class=\"name{unnamed}\" x=\"{middle:.1}\" y=\"{:.1}\"{}>{}</text>",
            y + 4.5,
            fitted(&sure, 16, width - 16.0),
            xml(&sure)
        );
        if between.certainty == Certainty::Denied {
            for x in [from + 14.0, to - 14.0] {
                let _ = writeln!(
                    out,
                    "<path class=\"cross\" d=\"M{:.1} {:.1}l10 10m0 -10l-10 10\"/>",
                    x - 5.0,
                    y - 5.0
                );
            }
        }
        let role = words::role(between.function);
        let mut note = format!("{role}, {}", words::certainty(between.certainty));
        if between.by_reader() {
            let _ = write!(note, ", {}", Evidence::READERS);
        }
        let _ = writeln!(
            out,
            "<text class=\"note\" x=\"{middle:.1}\" y=\"{:.1}\">{}</text>",
            y + 26.0,
            xml(&note)
        );
    }
    if relations.between.is_empty() {
        let _ = writeln!(
            out,
            "<text class=\"note\" x=\"{middle:.1}\" y=\"{:.1}\">no mediator is mentioned</text>",
            height / 2.0
        );
    }
    out.push_str("</svg>\n");
    out
}

/// A side with its lines of text.
struct SideBox {
    name: Vec<String>,
    notes: Vec<String>,
    height: f64,
}

fn boxes(sides: &[Side]) -> Vec<SideBox> {
    sides
        .iter()
        .map(|side| {
            let mut name: Vec<String> = Vec::new();
            for word in side.name.split_whitespace() {
                match name.last_mut() {
                    Some(line) if text_width(line) + 1 + text_width(word) <= SIDE_LETTERS => {
                        line.push(' ');
                        line.push_str(word);
                    }
                    _ => name.push(word.to_owned()),
                }
            }
            if name.len() > 3 {
                name.truncate(3);
                if let Some(last) = name.last_mut() {
                    last.push_str(" …");
                }
            }
            for line in &mut name {
                *line = cut(line, SIDE_LETTERS + 1);
            }
            let mut notes = vec![words::party_kind(side.kind).to_owned()];
            if side.by_reader {
                notes.push(Evidence::READERS.to_owned());
            }
            let voices = side.voices.iter().take(3);
            notes.extend(voices.map(|voice| cut(&format!("“{}”", voice.name), 19)));
            if side.voices.len() > 3 {
                notes.push(format!("and {} more", side.voices.len() - 3));
            }
            let height = 16.0 + name.len() as f64 * 18.0 + notes.len() as f64 * 15.0;
            SideBox {
                name,
                notes,
                height,
            }
        })
        .collect()
}

fn put_boxes(out: &mut String, boxes: &[SideBox], x: f64, free: f64) {
    let mut y = free / 2.0 + 6.0;
    for one in boxes {
        let _ = writeln!(
            out,
            "<rect class=\"side\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{SIDE}\" height=\"{:.1}\" rx=\"4\"/>",
            one.height
        );
        let middle = x + SIDE / 2.0;
        let mut line = y + 22.0;
        for text in &one.name {
            let _ = writeln!(
                out,
                "<text class=\"name\" x=\"{middle:.1}\" y=\"{line:.1}\"{}>{}</text>",
                fitted(text, SIDE_LETTERS - 1, SIDE - 10.0),
                xml(text)
            );
            line += 18.0;
        }
        line -= 3.0;
        for text in &one.notes {
            let _ = writeln!(
                out,
                "<text class=\"note\" x=\"{middle:.1}\" y=\"{line:.1}\"{}>{}</text>",
                fitted(text, 17, SIDE - 8.0),
                xml(text)
            );
            line += 15.0;
        }
        y += one.height + 12.0;
    }
}

/// Rows of the grid that are drawn, at most.
const GRID_ROWS: usize = 24;

/// Columns of the grid, at most.
const GRID_COLUMNS: u32 = 120;

/// When it comes up, and how many items there was no room for; questions are left to the list.
pub fn grid(grid: &Grid) -> (String, usize) {
    const NAMES: f64 = 150.0;
    const HIGH: f64 = 20.0;
    let rows: Vec<_> = grid
        .rows
        .iter()
        .filter(|row| !matches!(row.finding, Finding::Question(_)))
        .collect();
    let shown = rows.len().min(GRID_ROWS);
    let each = grid.paragraphs.div_ceil(GRID_COLUMNS).max(1);
    let columns = grid.paragraphs.div_ceil(each).max(1);
    let wide = (WIDTH - NAMES) / f64::from(columns);
    let height = shown as f64 * HIGH + 22.0;
    let mut out = open("When it comes up", height);
    for (idx, row) in rows.iter().take(shown).enumerate() {
        let y = idx as f64 * HIGH;
        let class = match row.finding {
            Finding::Party(_) => "party",
            Finding::Mediator(_) => "mediator",
            Finding::Location(_) | Finding::Question(_) => "location",
        };
        let _ = writeln!(
            out,
            "<text class=\"row {class}\" x=\"{:.1}\" y=\"{:.1}\"{}>{}</text>",
            NAMES - 8.0,
            y + 14.0,
            fitted(&row.name, 19, NAMES - 12.0),
            xml(&cut(&row.name, 21))
        );
        let _ = writeln!(
            out,
            "<path class=\"rule\" d=\"M{NAMES} {:.1}H{WIDTH}\"/>",
            y + HIGH - 2.0
        );
        let mut counts = row.counts.iter().peekable();
        while let Some((paragraph, mut times)) = counts.next().copied() {
            let column = paragraph / each;
            while let Some(next) = counts.next_if(|next| next.0 / each == column) {
                times += next.1;
            }
            let tall = 4.0 + f64::from(times.min(5)) * 2.4;
            let gap = if wide > 4.0 { 1.0 } else { 0.0 };
            let _ = writeln!(
                out,
                "<rect class=\"beat {class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{tall:.1}\"/>",
                NAMES + f64::from(column) * wide + gap,
                y + HIGH - 2.0 - tall,
                (wide - gap).max(0.8)
            );
        }
    }
    let last = grid.paragraphs.saturating_sub(1);
    let _ = writeln!(
        out,
        "<text class=\"tick\" x=\"{NAMES}\" y=\"{:.1}\">title</text>\n\
         <text class=\"tick end\" x=\"{WIDTH}\" y=\"{:.1}\">¶{last}</text>\n</svg>",
        height - 6.0,
        height - 6.0
    );
    (out, rows.len() - shown)
}
