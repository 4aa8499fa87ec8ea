//! When what comes up: items by paragraphs, as a grid.
//!
//! The grid of a long article is drawn in as many columns as there are; a column then holds several
//! paragraphs. Counts are kept by paragraph, so that any width can be drawn at once.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::pictures::Finding;
use crate::pictures::name_by;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Target;
use crate::pictures::sheet::Tone;
use crate::pictures::words;
use crate::text::Article;
use crate::text::wrap::text_width;

/// Columns that a paragraph takes where there is room.
const WIDEST_CELL: usize = 4;

/// Rows that are no items: a ruler above, below it a line that tells of what is selected, and the legend.
const RULERS: usize = 3;

/// Signs for how often, from once.
const SIGNS: [&str; 4] = ["▁", "▃", "▅", "█"];

/// What the signs mean, and the same where columns are dear.
const LEGEND: &str = "▁ once  ▃ twice  ▅ up to 4  █ more";
const SHORT_LEGEND: &str = "▁ 1  ▃ 2  ▅ 3, 4  █ more";
/// What the column means that is marked, where one is.
const HERE_LEGEND: &str = "  │ here";

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Which finding.
    pub finding: Finding,
    /// Its name.
    pub name: String,
    /// Paragraphs in which it comes up, with how often, in order.
    pub counts: Vec<(u32, u32)>,
}

impl GridRow {
    /// How often it comes up from a paragraph up to another.
    fn within(&self, from: u32, end: u32) -> u32 {
        self.counts_within(from, end).map(|count| count.1).sum()
    }

    fn counts_within(&self, from: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
        let first = self.counts.partition_point(|count| count.0 < from);
        let counts = self.counts.get(first..).unwrap_or(&[]).iter().copied();
        counts.take_while(move |count| count.0 < end)
    }

    /// Whether it comes up in a paragraph.
    pub fn comes_up_in(&self, paragraph: u32) -> bool {
        self.within(paragraph, paragraph.saturating_add(1)) > 0
    }
}

/// The whole grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The items, section by section, in order of importance.
    pub rows: Vec<GridRow>,
    /// How many paragraphs the article has, the title counted.
    pub paragraphs: u32,
}

/// Where the reader is in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The paragraph that is read; none on a page without a reader.
    pub here: Option<u32>,
    /// The selected item, by its place in [`Grid::rows`].
    pub row: Option<usize>,
    /// The selected paragraph.
    pub paragraph: u32,
}

impl Look {
    /// Selects the row so many places on.
    pub fn step(&mut self, grid: &Grid, by: isize) {
        let last = grid.rows.len().checked_sub(1);
        self.row = last.map(|last| match self.row {
            None => 0,
            Some(row) => row.saturating_add_signed(by).min(last),
        });
    }

    /// Selects the next paragraph, or the one before, in which the selected item comes up; any paragraph
    /// where no item is selected.
    pub fn seek(&mut self, grid: &Grid, forward: bool) {
        let last = grid.paragraphs.saturating_sub(1);
        let Some(row) = self.row.and_then(|row| grid.rows.get(row)) else {
            self.paragraph = if forward {
                self.paragraph.saturating_add(1).min(last)
            } else {
                self.paragraph.saturating_sub(1)
            };
            return;
        };
        let mut counts = row.counts.iter().map(|count| count.0);
        let found = if forward {
            counts.find(|at| *at > self.paragraph)
        } else {
            counts.rev().find(|at| *at < self.paragraph)
        };
        self.paragraph = found.unwrap_or(self.paragraph).min(last);
    }
}

impl Grid {
    /// What is told by the end of a paragraph.
    pub fn new(article: &Article, analysis: &Analysis, limit: u32) -> Self {
        let mut rows = Vec::new();
        let mut add = |finding, name: Option<String>, mut paragraphs: Vec<u32>| {
            paragraphs.retain(|paragraph| *paragraph <= limit);
            paragraphs.sort_unstable();
            let counts: Vec<(u32, u32)> = paragraphs
                .chunk_by(|one, next| one == next)
                .filter_map(|run| Some((*run.first()?, run.len() as u32)))
                .collect();
            if let Some(name) = name.filter(|_| !counts.is_empty()) {
                rows.push(GridRow {
                    finding,
                    name,
                    counts,
                });
            }
        };
        let name = |id: EntityId| {
            let entity = analysis.entity(id)?;
            Some(name_by(article, entity, limit))
        };
        let mentions = |id: EntityId| -> Vec<u32> {
            let mentions = analysis.entity(id).map(|entity| entity.mentions.iter());
            mentions
                .into_iter()
                .flatten()
                .map(|mention| mention.paragraph)
                .collect()
        };
        for (number, party) in analysis.parties.iter().enumerate() {
            let paragraphs = mentions(party.entity);
            add(Finding::Party(number), name(party.entity), paragraphs);
        }
        for (number, mediator) in analysis.mediators.iter().enumerate() {
            let told = mediator.strongest_up_to(limit).is_some();
            let (name, paragraphs) = match mediator.entity {
                Some(id) => (name(id), mentions(id)),
                None => (
                    Some("not named".to_owned()),
                    mediator
                        .mentions
                        .iter()
                        .map(|mention| mention.paragraph)
                        .collect(),
                ),
            };
            add(Finding::Mediator(number), name.filter(|_| told), paragraphs);
        }
        for (number, location) in analysis.locations.iter().enumerate() {
            let paragraphs = location
                .mentions
                .iter()
                .map(|mention| mention.paragraph)
                .collect();
            add(Finding::Location(number), name(location.entity), paragraphs);
        }
        for (number, question) in analysis.questions.iter().enumerate() {
            let answer = question.answered.iter().map(|answer| answer.paragraph);
            let paragraphs = answer.chain([question.evidence.paragraph]).collect();
            let is_asked = question.evidence.paragraph <= limit;
            let wording = is_asked.then(|| question.wording.clone());
            add(Finding::Question(number), wording, paragraphs);
        }
        Self {
            rows,
            paragraphs: article.paragraphs.len() as u32,
        }
    }

    /// The same in words, an item a line.
    pub fn twin(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{} in {}; the title is ¶0.",
            words::counted(self.rows.len(), "item"),
            words::counted(self.paragraphs.saturating_sub(1) as usize, "paragraph")
        )];
        for row in &self.rows {
            let times: u32 = row.counts.iter().map(|count| count.1).sum();
            let numbers: Vec<u32> = row.counts.iter().map(|count| count.0).collect();
            lines.push(format!(
                "{} ({}): {}, in {}.",
                row.name,
                section(row.finding).1,
                words::times(times as usize),
                words::paragraphs(&numbers)
            ));
        }
        lines
    }

    /// Rows that it takes to be laid out whole.
    pub fn height(&self) -> u16 {
        u16::try_from(self.lines().len() + RULERS).unwrap_or(u16::MAX)
    }

    /// Lays the grid out.
    pub fn sheet(&self, look: Look, width: u16, height: u16) -> Sheet {
        let mut sheet = Sheet::new(width, height);
        let (width, height) = (usize::from(width), usize::from(height));
        let names = names_width(self, width);
        let room = width.saturating_sub(names);
        if self.rows.is_empty() || room == 0 || height < 4 {
            sheet.put_cut(0, 0, width, "nothing comes up yet", Tone::Dim);
            return sheet;
        }
        let scale = Scale::new(self.paragraphs, room);
        let (first, last) = (1, height - RULERS);
        let lines = self.lines();
        let at = look
            .row
            .and_then(|row| lines.iter().position(|line| *line == Line::Item(row)))
            .unwrap_or(0);
        let shown = (last + 1).saturating_sub(first);
        let top = (at + shown / 2 + 1)
            .saturating_sub(shown)
            .min(lines.len().saturating_sub(shown));
        self.put_ruler(&mut sheet, names, &scale, look);
        for (idx, line) in lines.iter().skip(top).take(shown).enumerate() {
            let y = first + idx;
            match *line {
                Line::Section(title) => {
                    sheet.put_cut(0, y, width, title, Tone::Heading);
                }
                Line::Item(number) => self.put_row(&mut sheet, number, y, names, &scale, look),
            }
        }
        let here = look.here.map_or((0, 0), |here| scale.column(here));
        for x in here.0..here.1 {
            for y in first..=last.min(first + lines.len().saturating_sub(top + 1)) {
                if sheet.sign(names + x, y) == " " {
                    sheet.set(names + x, y, "│", Tone::Here);
                }
            }
        }
        let hidden = lines.len().saturating_sub(shown);
        let more = words::out_of_sight(top, hidden - top.min(hidden));
        let end = sheet.put_end(height - 2, &more.unwrap_or_default(), Tone::Dim);
        self.put_foot(&mut sheet, height - 2, end, &scale, look);
        let here = look.here.map_or("", |_| HERE_LEGEND);
        let legend = if text_width(LEGEND) + text_width(here) <= width {
            LEGEND
        } else {
            SHORT_LEGEND
        };
        let legend = format!("{legend}{here}");
        sheet.put_cut(0, height - 1, width, &legend, Tone::Dim);
        sheet
    }

    /// Headings and items in order.
    fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut before = "";
        for (number, row) in self.rows.iter().enumerate() {
            let title = section(row.finding).0;
            if title != before {
                lines.push(Line::Section(title));
                before = title;
            }
            lines.push(Line::Item(number));
        }
        lines
    }

    fn put_ruler(&self, sheet: &mut Sheet, names: usize, scale: &Scale, look: Look) {
        let width = sheet.width();
        let last = self.paragraphs.saturating_sub(1);
        let right = format!("¶{last}");
        let end = (names + scale.column(last).1).max(names + 4).min(width);
        let x = end.saturating_sub(text_width(&right));
        sheet.put(names, 0, width, "¶0", Tone::Dim);
        let here = look.here.map(|here| names + scale.column(here).0);
        // The reader's sign covers no number: the number goes before it.
        let x = match here {
            Some(here) if (x..end).contains(&here) => here.saturating_sub(text_width(&right) + 1),
            _ => x,
        };
        if x > names + 2 {
            sheet.put(x, 0, width, &right, Tone::Dim);
        }
        if let Some(here) = here {
            sheet.set(here, 0, "▼", Tone::Here);
        }
    }

    fn put_row(
        &self,
        sheet: &mut Sheet,
        number: usize,
        y: usize,
        names: usize,
        scale: &Scale,
        look: Look,
    ) {
        let Some(row) = self.rows.get(number) else {
            return;
        };
        let is_selected = look.row == Some(number);
        let tone = if is_selected {
            Tone::Selected
        } else {
            section(row.finding).2
        };
        let (lead, lead_tone) = if is_selected {
            ("▸ ", tone)
        } else {
            ("  ", Tone::Plain)
        };
        let x = sheet.put(0, y, names.saturating_sub(1), lead, lead_tone);
        sheet.put_cut(x, y, names.saturating_sub(1), &row.name, tone);
        let target = Target {
            finding: row.finding,
            paragraph: None,
        };
        sheet.aim(0, y, sheet.width(), target);
        for column in 0..scale.columns() {
            let (from, end) = scale.paragraphs(column);
            let cells = scale.column(from);
            if let Some((first, _)) = row.counts_within(from, end).next() {
                let paragraph = Some(first);
                let target = Target {
                    paragraph,
                    ..target
                };
                sheet.aim(names + cells.0, y, names + cells.0 + scale.wide, target);
            }
            let sign = match row.within(from, end) {
                0 => continue,
                1 => SIGNS[0],
                2 => SIGNS[1],
                3 | 4 => SIGNS[2],
                _ => SIGNS[3],
            };
            let is_here = look.here.is_some_and(|here| (from..end).contains(&here));
            for x in cells.0..cells.1.max(cells.0 + 1) {
                // Reversed, a low bar would look like a high one.
                let own = section(row.finding).2;
                let tone = if is_here { Tone::Here } else { own };
                sheet.set(names + x, y, sign, tone);
            }
        }
    }

    /// What is selected, in words.
    fn put_foot(&self, sheet: &mut Sheet, y: usize, width: usize, scale: &Scale, look: Look) {
        let Some(row) = look.row.and_then(|row| self.rows.get(row)) else {
            if let Some(here) = look.here {
                sheet.put_cut(0, y, width, &format!("you are at ¶{here}"), Tone::Dim);
            }
            return;
        };
        let (from, end) = scale.paragraphs(scale.index(look.paragraph));
        let times = match row.within(from, end) {
            0 => "not here".to_owned(),
            times => words::times(times as usize),
        };
        let place = match end.saturating_sub(from) {
            0 | 1 => format!("¶{from}"),
            _ => format!("¶{from}–{}", end - 1),
        };
        let text = format!("{place}: {times} — {}", row.name);
        sheet.put_cut(0, y, width, &text, Tone::Selected);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Section(&'static str),
    Item(usize),
}

/// The heading of a finding's section, what one of it is called, and its tone.
fn section(finding: Finding) -> (&'static str, &'static str, Tone) {
    match finding {
        Finding::Party(_) => ("Parties", "party", Tone::Party),
        Finding::Mediator(_) => ("Mediators", "mediator", Tone::Mediator),
        Finding::Location(_) => ("Locations", "location", Tone::Location),
        Finding::Question(_) => ("Open questions", "question", Tone::Question),
    }
}

/// Columns of the names: their longest, but never more than two fifths.
fn names_width(grid: &Grid, width: usize) -> usize {
    let longest = grid.rows.iter().map(|row| text_width(&row.name)).max();
    (longest.unwrap_or(0) + 3).min(width * 2 / 5).min(32)
}

/// How paragraphs lie in columns: several columns each, or several in one.
struct Scale {
    paragraphs: u32,
    /// Paragraphs in a column, where more than one.
    each: u32,
    /// Columns of a paragraph, where more than one.
    wide: usize,
}

impl Scale {
    fn new(paragraphs: u32, room: usize) -> Self {
        let paragraphs = paragraphs.max(1);
        let room = room.max(1);
        Self {
            paragraphs,
            each: paragraphs.div_ceil(room as u32),
            wide: (room / paragraphs as usize).clamp(1, WIDEST_CELL),
        }
    }

    /// How many columns are drawn apart.
    fn columns(&self) -> usize {
        self.paragraphs.div_ceil(self.each) as usize
    }

    /// The number of the column that holds a paragraph.
    fn index(&self, paragraph: u32) -> usize {
        (paragraph.min(self.paragraphs - 1) / self.each) as usize
    }

    /// The cells of the column that holds a paragraph; a blank keeps wide ones apart.
    fn column(&self, paragraph: u32) -> (usize, usize) {
        let from = self.index(paragraph) * self.wide;
        (from, from + self.wide.saturating_sub(1).max(1))
    }

    /// The paragraphs of a column.
    fn paragraphs(&self, column: usize) -> (u32, u32) {
        let from = column as u32 * self.each;
        (from, from.saturating_add(self.each).min(self.paragraphs))
    }
}
