//! The brief's page in lines, for a reader that scrolls: summary, sections, pictures.
//!
//! Words are laid out at once; a picture when it comes into sight, for it costs more than what is read.

use std::borrow::Cow;
use std::ops::Range;

use crate::analysis::Analysis;
use crate::pictures::Finding;
use crate::pictures::grid;
use crate::pictures::grid::Grid;
use crate::pictures::map::Camera;
use crate::pictures::map::Places;
use crate::pictures::map_sheet;
use crate::pictures::page::sections;
use crate::pictures::page::short_facts;
use crate::pictures::page::summary;
use crate::pictures::page::title;
use crate::pictures::relations::Relations;
use crate::pictures::relations_sheet;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Tone;
use crate::text::Article;
use crate::text::wrap;

/// A line of the reader's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Words of one meaning.
    Words {
        /// The words.
        words: String,
        /// What they mean.
        tone: Tone,
        /// The finding it tells of, and the paragraph to go to.
        leads_to: Option<(Finding, usize)>,
    },
    /// A row of a picture.
    Row {
        /// The picture's number on the page.
        picture: usize,
        /// The row's number in the picture.
        y: usize,
    },
}

impl Line {
    /// The finding it tells of, and the paragraph to go to.
    pub fn leads_to(&self) -> Option<(Finding, usize)> {
        match self {
            Self::Words { leads_to, .. } => *leads_to,
            Self::Row { .. } => None,
        }
    }
}

/// A picture on the page: laid out, or how it will be.
#[derive(Debug, Clone, PartialEq)]
enum Drawing {
    Laid(Sheet),
    Map(Places, u16),
    Grid(Grid, u16),
}

/// Lines that scroll.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// From the first on.
    pub lines: Vec<Line>,
    drawings: Vec<Drawing>,
    width: u16,
}

impl Page {
    /// Words alone, wrapped to a width.
    pub fn of_words(lines: &[String], width: u16) -> Self {
        let mut page = Self::new(width);
        for line in lines {
            page.wrapped(line, "", "", Tone::Plain, None);
        }
        page
    }

    /// Lays out the pictures of which some of these lines show a row; what is not laid out is not drawn.
    pub fn lay_out(&mut self, seen: Range<usize>) {
        let width = self.width;
        let end = seen.end.min(self.lines.len());
        for line in self.lines.get(seen.start.min(end)..end).unwrap_or_default() {
            if let Line::Row { picture, .. } = *line
                && let Some(drawing) = self.drawings.get_mut(picture)
            {
                let sheet = match drawing {
                    Drawing::Laid(_) => continue,
                    Drawing::Map(places, height) => {
                        map_sheet::sheet(places, &Camera::default(), None, width, *height)
                    }
                    Drawing::Grid(grid, height) => {
                        grid.sheet(grid::Look::default(), width, *height)
                    }
                };
                *drawing = Drawing::Laid(sheet);
            }
        }
    }

    /// The picture of a number, once it is laid out.
    pub fn picture(&self, number: usize) -> Option<&Sheet> {
        match self.drawings.get(number)? {
            Drawing::Laid(sheet) => Some(sheet),
            Drawing::Map(..) | Drawing::Grid(..) => None,
        }
    }

    /// A line without meanings; empty for a row of what is not laid out.
    pub fn text(&self, number: usize) -> String {
        match self.lines.get(number) {
            Some(Line::Words { words, .. }) => words.clone(),
            Some(Line::Row { picture, y }) => {
                let cells = self.picture(*picture).map(|sheet| sheet.row(*y));
                cells.into_iter().flatten().map(|cell| cell.1).collect()
            }
            None => String::new(),
        }
    }

    /// The words of its lines, without pictures.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| match line {
            Line::Words { words, .. } => Some(words.as_str()),
            Line::Row { .. } => None,
        })
    }

    fn new(width: u16) -> Self {
        Self {
            width: width.max(1),
            ..Self::default()
        }
    }

    fn blank(&mut self) {
        self.lines.push(Line::Words {
            words: String::new(),
            tone: Tone::Plain,
            leads_to: None,
        });
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
        let lines = wrap::folded(text, usize::from(self.width), first, rest);
        self.lines
            .extend(lines.into_iter().map(|words| Line::Words {
                words,
                tone,
                leads_to,
            }));
    }

    fn twin(&mut self, lines: &[String]) {
        for line in lines {
            self.wrapped(line, "", "  ", Tone::Plain, None);
        }
    }

    fn drawn(&mut self, drawing: Drawing, height: usize) {
        let picture = self.drawings.len();
        self.drawings.push(drawing);
        self.lines
            .extend((0..height).map(|y| Line::Row { picture, y }));
    }
}

/// The whole brief as a page of at most so many columns, pictures and all; `plain` has their twins.
///
/// `part` says of how much of the text the analysis tells, where it is not the whole: what is not in
/// it may yet be in the text.
pub fn page(
    article: &Article,
    analysis: &Analysis,
    width: u16,
    plain: bool,
    part: Option<&str>,
) -> Page {
    let mut page = Page::new(width);
    page.wrapped(title(article), "", "", Tone::Heading, None);
    page.wrapped(&short_facts(article).join(", "), "", "", Tone::Dim, None);
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
    if plain || relations.actors().is_empty() {
        page.twin(&relations.twin());
    } else {
        let sheet = relations_sheet::whole(&relations, width);
        let height = sheet.height();
        page.drawn(Drawing::Laid(sheet), height);
    }
    page.heading("Where");
    if plain || places.spots.is_empty() {
        page.twin(&places.twin(None));
    } else {
        let height = (width / 3).clamp(8, 36);
        page.drawn(Drawing::Map(places, height), usize::from(height));
    }
    page.heading("When it comes up");
    if plain || grid.rows.is_empty() {
        page.twin(&grid.twin());
    } else {
        let height = grid.height();
        page.drawn(Drawing::Grid(grid, height), usize::from(height));
    }
    page
}
