//! The picture of who talks through whom, laid out for a size.
//!
//! The sides stand left and right, each at an upright bar: the table. A mediator's line runs from bar
//! to bar, its signs tell how sure the text is. Where room is short, lines come closer first, then
//! words go; what still does not fit can be scrolled to, and its number is told.

use std::fmt::Write;

use crate::analysis::Evidence;
use crate::pictures::Finding;
use crate::pictures::relations::Between;
use crate::pictures::relations::Relations;
use crate::pictures::relations::Side;
use crate::pictures::relations::Voice;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Target;
use crate::pictures::sheet::Tone;
use crate::pictures::sheet::cut;
use crate::pictures::words;
use crate::text::wrap::text_width;

/// Columns of a side's box, at most.
const WIDEST_SIDE: usize = 26;

/// What the reader has chosen in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The selected actor, by its place in [`Relations::actors`].
    pub selected: Option<usize>,
    /// How many rows are scrolled past.
    pub top: usize,
}

impl Look {
    /// Selects the actor so many places on, within the picture.
    pub fn step(&mut self, relations: &Relations, by: isize) {
        let last = relations.actors().len().checked_sub(1);
        self.selected = last.map(|last| match self.selected {
            None => 0,
            Some(at) => at.saturating_add_signed(by).min(last),
        });
    }
}

/// The sign of whoever is selected.
const CHOSEN: char = '▸';

/// Columns from which on names of sides stand on one line.
const ROOMY: usize = 60;

/// Rows of those who are neither sides nor mediators, where room is short.
const OTHERS: usize = 2;

/// Columns below which there is no room for a line between two sides.
const NARROWEST: usize = 14;

/// Lays the picture out.
pub fn sheet(relations: &Relations, look: Look, width: u16, height: u16) -> Sheet {
    let selected = look
        .selected
        .and_then(|at| relations.actors().get(at).copied());
    let room = usize::from(height);
    let legend = legend(relations, usize::from(width));
    let foot = (legend.len() + 1).min(room / 3);
    // The whole picture, as high as it needs to be; then what of it can be seen.
    let body_room = room.saturating_sub(foot);
    let whole = body(relations, selected, width, body_room);
    let mut sheet = Sheet::new(width, height);
    let hidden = whole.height().saturating_sub(body_room);
    let chosen = (0..whole.height()).find(|y| whole.row(*y).any(|cell| cell.2 == Tone::Selected));
    let mut top = look.top.min(hidden);
    if let Some(chosen) = chosen.filter(|_| hidden > 0) {
        // In one row alone nothing below the chosen one can be seen too.
        let least = (chosen + 2).saturating_sub(body_room).min(chosen);
        top = top.clamp(least, chosen);
    }
    sheet.put_rows(&whole, top, body_room);
    let width = usize::from(width);
    let more = words::out_of_sight(top, hidden.saturating_sub(top)).filter(|_| body_room > 0);
    let end = sheet.put_end(body_room, &more.unwrap_or_default(), Tone::Dim);
    if let Some(line) = selected.and_then(|selected| in_words(relations, selected)) {
        sheet.put_cut(0, body_room, end, &line, Tone::Selected);
    }
    for (idx, line) in legend.iter().take(foot.saturating_sub(1)).enumerate() {
        sheet.put(0, body_room + 1 + idx, width, line, Tone::Dim);
    }
    sheet
}

/// The selected mediator in words, for where the picture has room for its name only.
fn in_words(relations: &Relations, selected: Finding) -> Option<String> {
    let mut all = relations.between.iter();
    let between = all.find(|between| Finding::Mediator(between.mediator) == selected)?;
    Some(format!(
        "▸ {}: {}, {}",
        between.label(),
        words::role(between.function),
        words::certainty(between.certainty)
    ))
}

/// The whole picture at a width, as high as it must be to tell everything.
pub fn whole(relations: &Relations, width: u16) -> Sheet {
    let mut sheet = body(relations, None, width, usize::MAX);
    let legend = legend(relations, usize::from(width));
    let height = sheet.height();
    sheet.lengthen(1 + legend.len());
    for (idx, line) in legend.iter().enumerate() {
        sheet.put(0, height + 1 + idx, usize::from(width), line, Tone::Dim);
    }
    sheet
}

/// The line styles that occur, in as many lines as they need.
fn legend(relations: &Relations, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let strokes = relations.certainties().into_iter().map(|certainty| {
        let stroke: String = words::stroke(certainty).iter().collect();
        format!("{stroke} {}", words::certainty(certainty))
    });
    let sign = words::signed(Evidence::READERS, true).into_owned();
    for entry in strokes.chain(relations.any_by_reader().then_some(sign)) {
        match lines.last_mut() {
            Some(line) if text_width(line) + 2 + text_width(&entry) <= width => {
                line.push_str("  ");
                line.push_str(&entry);
            }
            _ => lines.push(entry),
        }
    }
    lines
}

/// One row of the middle, or of a side's box.
struct Row {
    text: String,
    tone: Tone,
    /// The stroke of a mediator's line; none where the row only tells more of the one above.
    stroke: Option<[char; 3]>,
    /// Of whom it tells.
    finding: Option<Finding>,
}

/// Lets a stretch of a row stand for an actor.
fn aim(sheet: &mut Sheet, x: usize, y: usize, end: usize, finding: Option<Finding>) {
    if let Some(finding) = finding {
        let paragraph = None;
        sheet.aim(x, y, end, Target { finding, paragraph });
    }
}

fn body(relations: &Relations, selected: Option<Finding>, width: u16, room: usize) -> Sheet {
    let columns = usize::from(width);
    if columns < NARROWEST {
        return list(relations, selected, width);
    }
    let half = relations.sides.len().div_ceil(2);
    let (left, right) = relations.sides.split_at(half);
    let left_width = side_width(left, columns);
    let right_width = side_width(right, columns);
    let middle = columns.saturating_sub(left_width + right_width);
    let laid = |with_voices, detail: Detail| {
        let left = boxes(left, selected, left_width, with_voices);
        let right = boxes(right, selected, right_width, with_voices);
        let rows = between(relations, selected, middle, detail);
        ([left, right], rows)
    };
    let height = |(boxes, rows): &([Vec<Row>; 2], Vec<Row>)| {
        boxes[0].len().max(boxes[1].len()).max(rows.len())
    };
    let least = others(relations, selected, columns, OTHERS).len();
    let fits = |laid: &([Vec<Row>; 2], Vec<Row>)| height(laid) + least <= room;
    let spread = laid(true, Detail::Spread);
    let laid = if fits(&spread) {
        spread
    } else {
        // As many are told of in full as there is room for, from the surest on.
        let closer = |with_voices| {
            let all = relations.between.len();
            if all + least > room {
                return None;
            }
            let numbers: Vec<usize> = (0..=all).collect();
            let told = |told: &usize| laid(with_voices, Detail::Told(*told));
            let fitting = numbers.partition_point(|number| fits(&told(number)));
            Some(told(&fitting.checked_sub(1)?))
        };
        let closest = || laid(false, Detail::Told(0));
        closer(true)
            .or_else(|| closer(false))
            .unwrap_or_else(closest)
    };
    let tall = height(&laid);
    let (boxes, rows) = laid;
    // Rows that stay free are the others'; one more sets them off.
    let free = room.saturating_sub(tall + least);
    let mut others = others(relations, selected, columns, OTHERS.saturating_add(free));
    if !others.is_empty() && tall + others.len() < room {
        others.insert(0, (String::new(), Tone::Plain));
    }
    let mut sheet = Sheet::new(width, (tall + others.len()) as u16);
    for (idx, boxes) in boxes.iter().enumerate() {
        let x = if idx == 0 { 0 } else { columns - right_width };
        let from = (tall - boxes.len()) / 2;
        for (y, row) in boxes.iter().enumerate() {
            let after = sheet.put(x, from + y, columns, &row.text, row.tone);
            aim(&mut sheet, x, from + y, after, row.finding);
            // The frame stays a line, whoever is in it.
            if row.tone != Tone::Line {
                let end = x + if idx == 0 { left_width } else { right_width } - 1;
                if !row.text.starts_with(CHOSEN) {
                    sheet.tint(x, from + y, x + 1, Tone::Line);
                }
                sheet.tint(end, from + y, end + 1, Tone::Line);
            }
        }
    }
    let from = (tall - rows.len()) / 2;
    for (y, row) in rows.iter().enumerate() {
        let right = columns - right_width;
        middle_row(&mut sheet, left_width, right, from + y, row);
        aim(&mut sheet, left_width, from + y, right, row.finding);
    }
    if !rows.is_empty() {
        // The table: from the first to the last of what stands beside it.
        for y in 0..tall {
            if left_width > 0 {
                sheet.set(left_width, y, "┃", Tone::Line);
            }
            if right_width > 0 {
                sheet.set(columns - right_width - 1, y, "┃", Tone::Line);
            }
        }
    }
    for (idx, (line, tone)) in others.iter().enumerate() {
        sheet.put(0, tall + idx, columns, line, *tone);
        for other in &relations.others {
            if let Some((before, _)) = line.split_once(other.name.as_str()) {
                let x = text_width(before);
                let end = x + text_width(&other.name);
                let finding = Some(Finding::Party(other.party));
                aim(&mut sheet, x, tall + idx, end, finding);
            }
        }
    }
    sheet
}

/// The names alone, one below the other, where there is no room for a picture.
fn list(relations: &Relations, selected: Option<Finding>, width: u16) -> Sheet {
    let sides = relations
        .sides
        .iter()
        .map(|side| (Finding::Party(side.party), side_name(side), Tone::Party));
    let between = relations.between.iter().map(|between| {
        let label = words::signed(between.label(), between.by_reader());
        let name = format!("{label} ({})", between.role());
        (Finding::Mediator(between.mediator), name, Tone::Mediator)
    });
    let rows: Vec<_> = sides.chain(between).collect();
    let mut sheet = Sheet::new(width, rows.len() as u16);
    for (y, (finding, name, tone)) in rows.into_iter().enumerate() {
        let is_selected = selected == Some(finding);
        let tone = if is_selected { Tone::Selected } else { tone };
        let text = format!("{}{name}", mark(is_selected));
        sheet.put_cut(0, y, usize::from(width), &text, tone);
        aim(&mut sheet, 0, y, usize::from(width), Some(finding));
    }
    sheet
}

/// Columns of the boxes of one column: the longest name, or its longest word where room is short, but
/// never more than three tenths.
fn side_width(sides: &[Side], columns: usize) -> usize {
    let needed = |name: &str| {
        let words = name.split_whitespace().map(text_width);
        if columns < ROOMY {
            words.max().unwrap_or(0)
        } else {
            text_width(name)
        }
    };
    let longest = sides.iter().map(|side| {
        let voices = side.voices.iter().map(|voice| needed(&voice.name) + 1);
        voices.max().unwrap_or(0).max(needed(&side_name(side)))
    });
    longest.max().map_or(0, |longest| {
        (longest + 4).min(WIDEST_SIDE).min(columns * 3 / 10)
    })
}

/// The boxes of one column, one below the other.
fn boxes(sides: &[Side], selected: Option<Finding>, width: usize, with_voices: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    if width < 3 {
        return rows;
    }
    let line = |ends: [char; 2]| Row {
        text: format!("{}{}{}", ends[0], "─".repeat(width - 2), ends[1]),
        tone: Tone::Line,
        stroke: None,
        finding: None,
    };
    let put = |edge: char, words: String, tone, side: &Side| {
        let words = cut(&words, width - 2);
        let gap = width - 2 - text_width(&words);
        Row {
            text: format!("{edge}{words}{}│", " ".repeat(gap)),
            tone,
            stroke: None,
            finding: Some(Finding::Party(side.party)),
        }
    };
    for (idx, side) in sides.iter().enumerate() {
        rows.push(line(if idx == 0 {
            ['┌', '┐']
        } else {
            ['├', '┤']
        }));
        // The mark stands in the edge: the name keeps its room.
        let (mark, tone) = if selected == Some(Finding::Party(side.party)) {
            (CHOSEN, Tone::Selected)
        } else {
            ('│', Tone::Party)
        };
        // A long name goes on below.
        let parts = folded(&side_name(side), width.saturating_sub(4));
        for (idx, part) in parts.into_iter().take(4).enumerate() {
            let edge = if idx == 0 { mark } else { '│' };
            rows.push(put(edge, format!(" {part}"), tone, side));
        }
        if with_voices {
            for voice in side.voices.iter().take(3) {
                rows.push(put('│', format!(" “{}”", voice.name), Tone::Dim, side));
            }
            if side.voices.len() > 3 {
                rows.push(put(
                    '│',
                    format!("  and {} more", side.voices.len() - 3),
                    Tone::Dim,
                    side,
                ));
            }
        }
    }
    if !sides.is_empty() {
        rows.push(line(['└', '┘']));
    }
    rows
}

/// A side's name, with the reader's sign where the reader says that it is one.
fn side_name(side: &Side) -> String {
    words::signed(&side.name, side.by_reader).into_owned()
}

fn mark(is_selected: bool) -> &'static str {
    if is_selected { "▸ " } else { "" }
}

/// Words in lines of so many columns; a longer word stands alone.
fn folded(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line) + 1 + text_width(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// How much is told of mediators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// All that is known, with a free row between.
    Spread,
    /// All that is known of so many of them, of the others their names.
    Told(usize),
}

impl Detail {
    /// Whether more than the name is told of the mediator in this place.
    fn tells(self, number: usize) -> bool {
        match self {
            Self::Spread => true,
            Self::Told(told) => number < told,
        }
    }
}

/// The rows of the middle; the more detail, the more rows a mediator takes.
fn between(
    relations: &Relations,
    selected: Option<Finding>,
    width: usize,
    detail: Detail,
) -> Vec<Row> {
    let mut rows = Vec::new();
    if relations.between.is_empty() {
        rows.push(Row {
            text: "no mediator is mentioned".to_owned(),
            tone: Tone::Dim,
            stroke: Some([' '; 3]),
            finding: None,
        });
    }
    for (number, between) in relations.between.iter().enumerate() {
        let finding = Some(Finding::Mediator(between.mediator));
        let mark = mark(selected == finding);
        let tone = match mark {
            "" => Tone::Mediator,
            _ => Tone::Selected,
        };
        let label = words::signed(between.label(), between.by_reader());
        let full = format!("{mark}{label} ({})", between.role());
        // Signs on both sides must remain: three and a blank each, and the two bars.
        let fits = text_width(&full) + 10 <= width;
        let text = if fits { full } else { format!("{mark}{label}") };
        // A long name goes on in the next row rather than be cut.
        let parts = folded(&text, width.saturating_sub(8)).into_iter().take(3);
        let strokes = std::iter::once(Some(words::stroke(between.certainty)));
        for (text, stroke) in parts.zip(strokes.chain(std::iter::repeat(None))) {
            rows.push(Row {
                text,
                tone,
                stroke,
                finding,
            });
        }
        if detail.tells(number) {
            let words = detail_words(between, !fits);
            let lines = if width < ROOMY / 2 { 2 } else { 1 };
            let mut parts = folded(&words, width.saturating_sub(4));
            if lines == 1 {
                parts = vec![words];
            }
            if parts.len() > lines
                && let Some(last) = parts.get_mut(lines - 1)
            {
                last.push_str(" …");
            }
            rows.extend(parts.into_iter().take(lines).map(|text| Row {
                text,
                tone: Tone::Dim,
                stroke: None,
                finding,
            }));
        }
        if detail == Detail::Spread {
            rows.push(Row {
                text: String::new(),
                tone: Tone::Dim,
                stroke: None,
                finding: None,
            });
        }
    }
    if detail == Detail::Spread && !relations.between.is_empty() {
        rows.pop();
    }
    rows
}

/// What a second row tells: how sure, who says so, who speaks for it.
fn detail_words(between: &Between, with_role: bool) -> String {
    let mut words = words::certainty(between.certainty).to_owned();
    if with_role {
        words = format!("{}, {words}", words::role(between.function));
    }
    if let Some(who) = &between.says_so {
        let _ = write!(words, ", {who}");
    }
    let voices: Vec<&str> = between
        .voices
        .iter()
        .map(|Voice { name, .. }| name.as_str())
        .collect();
    if !voices.is_empty() {
        let _ = write!(words, "; “{}”", voices.join("”, “"));
    }
    match &between.words {
        // The words of the text stand for a name: they are the last to be cut.
        Some(text) => format!("“{text}”: {words}"),
        None => words,
    }
}

/// Draws a line of the middle between two columns, its words in the midst of it.
fn middle_row(sheet: &mut Sheet, from: usize, end: usize, y: usize, row: &Row) {
    // The bars take the outermost columns where there are sides.
    let (from, end) = (from + 1, end.saturating_sub(1));
    let width = end.saturating_sub(from);
    let Some(stroke) = row.stroke else {
        let text = cut(&row.text, width.saturating_sub(2));
        let x = from + (width.saturating_sub(text_width(&text))) / 2;
        sheet.put(x, y, end, &text, row.tone);
        return;
    };
    for x in from..end {
        let mut buffer = [0; 4];
        let sign = stroke[(x - from) % 3].encode_utf8(&mut buffer);
        sheet.set(x, y, sign, Tone::Line);
    }
    let text = cut(&row.text, width.saturating_sub(4));
    let x = from + (width.saturating_sub(text_width(&text) + 2)) / 2;
    let after = sheet.put(x, y, end, " ", Tone::Plain);
    let after = sheet.put(after, y, end, &text, row.tone);
    sheet.put(after, y, end, " ", Tone::Plain);
}

/// Who else is in the matter, in lines.
fn others(
    relations: &Relations,
    selected: Option<Finding>,
    width: usize,
    most: usize,
) -> Vec<(String, Tone)> {
    let chosen = relations
        .others
        .iter()
        .find(|other| selected == Some(Finding::Party(other.party)));
    if relations.others.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = relations
        .others
        .iter()
        .map(|other| words::signed(&other.name, other.by_reader).into_owned())
        .collect();
    let mut lines = Vec::new();
    let text = format!("Also: {}", names.join(", "));
    let folded = folded(&text, width);
    let kept = folded.len().min(most);
    for (idx, line) in folded.iter().take(most).enumerate() {
        let is_cut = idx + 1 == kept && folded.len() > kept;
        let line = if is_cut {
            format!("{line} …")
        } else {
            line.clone()
        };
        lines.push((cut(&line, width), Tone::Dim));
    }
    if let Some(other) = chosen {
        let whom = match &other.speaks_for {
            Some(whom) => format!(", speaks for {whom}"),
            None => String::new(),
        };
        let kind = words::party_kind(other.kind);
        let name = words::signed(&other.name, other.by_reader);
        let line = format!("▸ {name}, {kind}{whom}");
        lines.push((cut(&line, width), Tone::Selected));
    }
    lines
}
