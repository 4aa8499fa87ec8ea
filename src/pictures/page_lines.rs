//! The brief's page in lines, for a reader that scrolls: summary, sections, pictures.

use std::borrow::Cow;

use crate::analysis::Analysis;
use crate::pictures::Finding;
use crate::pictures::grid;
use crate::pictures::grid::Grid;
use crate::pictures::map::Camera;
use crate::pictures::map::Places;
use crate::pictures::map_sheet;
use crate::pictures::page::facts;
use crate::pictures::page::sections;
use crate::pictures::page::summary;
use crate::pictures::page::title;
use crate::pictures::relations::Relations;
use crate::pictures::relations_sheet;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Tone;
use crate::text::Article;
use crate::text::wrap;

/// A line of the reader's page, in stretches of one meaning each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The words of the line with their meaning, from the left.
    pub parts: Vec<(String, Tone)>,
    /// The finding it tells of, and the paragraph to go to.
    pub leads_to: Option<(Finding, usize)>,
}

impl Line {
    /// The line without meanings.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.0.as_str()).collect()
    }
}

/// The whole brief in lines of at most so many columns, pictures and all; `plain` has their twins.
///
/// `part` says of how much of the text the analysis tells, where it is not the whole: what is not in
/// it may yet be in the text.
pub fn lines(
    article: &Article,
    analysis: &Analysis,
    width: u16,
    plain: bool,
    part: Option<&str>,
) -> Vec<Line> {
    let mut page = Lines {
        lines: Vec::new(),
        width: usize::from(width).max(1),
    };
    page.wrapped(title(article), "", "", Tone::Heading, None);
    page.wrapped(&facts(article).join(", "), "", "", Tone::Dim, None);
    page.blank();
    page.wrapped(&summary(article, analysis), "", "", Tone::Plain, None);
    for section in sections(article, analysis) {
        page.heading(&format!("{} ({})", section.heading, section.items.len()));
        if section.items.is_empty() {
            let empty = match part {
                Some(part) => Cow::Owned(format!("none ({part})")),
                None => Cow::Borrowed(section.empty),
            };
            page.wrapped(&empty, "  ", "  ", Tone::Dim, None);
        }
        for item in section.items {
            let tone = match item.finding {
                Finding::Party(_) => Tone::Party,
                Finding::Mediator(_) => Tone::Mediator,
                Finding::Location(_) => Tone::Location,
                Finding::Question(_) => Tone::Question,
            };
            let first = item.quotes.first().map(|quote| quote.paragraph);
            let leads_to = first.map(|paragraph| (item.finding, paragraph));
            page.wrapped(&item.name, "  ", "    ", tone, leads_to);
            page.wrapped(&item.gloss.join("; "), "    ", "    ", Tone::Dim, leads_to);
            for quote in &item.quotes {
                let lead = format!("    {}¶{} ", quote.lead, quote.paragraph);
                let leads_to = Some((item.finding, quote.paragraph));
                page.wrapped(&quote.text, &lead, "      ", Tone::Plain, leads_to);
            }
        }
    }
    let relations = Relations::new(article, analysis, u32::MAX);
    let places = Places::new(article, analysis, u32::MAX);
    let grid = Grid::new(article, analysis, u32::MAX);
    page.heading("Who talks through whom");
    let rows = |rows: usize, least: u16, most: u16| (rows as u16).clamp(least, most);
    if plain || relations.actors().is_empty() {
        page.twin(&relations.twin());
    } else {
        page.sheet(&relations_sheet::whole(&relations, width));
    }
    page.heading("Where");
    if plain || places.spots.is_empty() {
        page.twin(&places.twin(None));
    } else {
        let height = (width / 3).clamp(8, 36);
        let camera = Camera::default();
        page.sheet(&map_sheet::sheet(&places, &camera, None, width, height));
    }
    page.heading("When it comes up");
    if plain || grid.rows.is_empty() {
        page.twin(&grid.twin());
    } else {
        let height = rows(grid.rows.len() + 7, 8, 400);
        page.sheet(&grid.sheet(grid::Look::default(), width, height));
    }
    page.lines
}

struct Lines {
    lines: Vec<Line>,
    width: usize,
}

impl Lines {
    fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        self.wrapped(text, "", "", Tone::Heading, None);
    }

    fn wrapped(
        &mut self,
        text: &str,
        first: &str,
        rest: &str,
        tone: Tone,
        leads_to: Option<(Finding, usize)>,
    ) {
        // First fit, not the best fit: a paragraph of a megabyte must cost a megabyte's time.
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(wrap::separator(text))
            .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
        for line in textwrap::wrap(text, options) {
            self.lines.push(Line {
                parts: vec![(line.trim_end().to_owned(), tone)],
                leads_to,
            });
        }
    }

    fn twin(&mut self, lines: &[String]) {
        for line in lines {
            self.wrapped(line, "", "  ", Tone::Plain, None);
        }
    }

    /// A picture, without the empty rows at its end.
    fn sheet(&mut self, sheet: &Sheet) {
        let from = self.lines.len();
        let mut last = from;
        for y in 0..sheet.height() {
            let mut parts: Vec<(String, Tone)> = Vec::new();
            for (_, sign, tone) in sheet.row(y) {
                match parts.last_mut() {
                    Some(part) if part.1 == tone => part.0.push_str(sign),
                    _ => parts.push((sign.to_owned(), tone)),
                }
            }
            let line = Line {
                parts,
                leads_to: None,
            };
            if !line.text().trim().is_empty() {
                last = self.lines.len() + 1;
            }
            self.lines.push(line);
        }
        self.lines.truncate(last);
    }
}
