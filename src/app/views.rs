//! The pictures and the brief's page over the screen: which is open, how it is looked at, its keys.
//!
//! What is shown is made when the picture, paragraph, scope or size changes, never for a frame.

mod told;

use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::analysis::Analysis;
use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::command::Command;
use crate::app::layout::Area;
use crate::app::reading::Reading;
use crate::pictures::Finding;
use crate::pictures::grid;
use crate::pictures::grid::Grid;
use crate::pictures::map::Camera;
use crate::pictures::map::Places;
use crate::pictures::map_sheet;
use crate::pictures::page_lines;
use crate::pictures::page_lines::Line;
use crate::pictures::relations::Relations;
use crate::pictures::relations_sheet;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Tone;
use crate::text::Span;

/// What can lie over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// The whole brief, to be read.
    Page,
    /// Who talks through whom.
    Relations,
    /// Where.
    Map,
    /// When it comes up.
    Grid,
}

impl Picture {
    const ALL: [Self; 4] = [Self::Page, Self::Relations, Self::Map, Self::Grid];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Page => "The brief",
            Self::Relations => "Who talks through whom",
            Self::Map => "Where",
            Self::Grid => "When it comes up",
        }
    }
}

/// What is drawn.
#[derive(Debug)]
pub enum Shown {
    /// A picture that is laid out.
    Sheet(Sheet),
    /// Lines that scroll.
    Lines(Vec<Line>),
}

/// What the shown picture was made from.
type MadeFrom = (u64, u32, u32, Picture, bool, Area);

/// The open picture and how it is looked at.
#[derive(Debug, Default)]
pub struct Views {
    /// Which is open.
    pub open: Option<Picture>,
    /// Whether its twin in words is shown.
    pub plain: bool,
    /// The first line in sight, of lines.
    pub top: usize,
    /// The selected line.
    pub line: Option<usize>,
    /// What is drawn; none without an open picture.
    pub shown: Option<Shown>,
    relations: Relations,
    places: Places,
    grid: Grid,
    look: relations_sheet::Look,
    camera: Camera,
    grid_look: grid::Look,
    made: Option<MadeFrom>,
}

/// The part of the screen that a picture gets under its heading.
pub fn area(body: Area) -> Area {
    let head = u16::from(body.height > 6);
    Area {
        y: body.y + head,
        height: body.height - head,
        ..body
    }
}

impl App {
    fn view_area(&self) -> Area {
        let bars = u16::from(self.layout.status.is_some()) + u16::from(self.layout.hint.is_some());
        let screen = self.layout.screen;
        area(Area {
            height: screen.height.saturating_sub(bars),
            ..screen
        })
    }

    pub(super) fn open_view(&mut self, picture: Picture) {
        self.views = Views {
            open: Some(picture),
            plain: self.views.plain,
            ..Views::default()
        };
        self.views.grid_look.paragraph = self.reading.as_ref().map_or(0, Reading::paragraph);
    }

    pub(super) fn view_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let Some(command) = self.keymap.in_view(key) else {
            return Vec::new();
        };
        match command {
            Command::Cancel | Command::Quit | Command::CloseView => self.views.open = None,
            Command::FocusNext => self.turn(1),
            Command::FocusPrevious => self.turn(-1),
            Command::Twin => self.views.plain = !self.views.plain,
            Command::Page
            | Command::Relations
            | Command::Map
            | Command::Grid
            | Command::Help
            | Command::NextScope => return self.run(command, None),
            Command::Select => self.leave_view_for_text(),
            command => self.look_about(command),
        }
        if command != Command::Twin {
            self.views.made = None;
        }
        Vec::new()
    }

    fn turn(&mut self, by: isize) {
        let at = Picture::ALL
            .iter()
            .position(|one| Some(*one) == self.views.open);
        let at = at.unwrap_or(0).cast_signed() + by;
        let at = at.rem_euclid(Picture::ALL.len().cast_signed());
        if let Some(next) = Picture::ALL.get(at.cast_unsigned()) {
            self.open_view(*next);
        }
    }

    /// Moves, pans, zooms, selects.
    fn look_about(&mut self, command: Command) {
        let page = usize::from(self.view_area().height).cast_signed();
        let views = &mut self.views;
        let (east, north): (isize, isize) = match command {
            Command::LineDown => (0, -1),
            Command::LineUp => (0, 1),
            Command::FocusRight => (1, 0),
            Command::FocusLeft => (-1, 0),
            _ => (0, 0),
        };
        let step = match command {
            Command::Next => 1,
            Command::Previous => -1,
            _ => 0,
        };
        match (&views.shown, views.open) {
            (Some(Shown::Lines(lines)), _) => {
                let by = match command {
                    Command::PageDown => page,
                    Command::PageUp => -page,
                    Command::HalfPageDown => page / 2,
                    Command::HalfPageUp => -page / 2,
                    Command::Start => isize::MIN / 2,
                    Command::End => isize::MAX / 2,
                    _ => step - north,
                };
                let last = lines.len().saturating_sub(1);
                let line = views.line.unwrap_or(0).saturating_add_signed(by).min(last);
                let height = page.cast_unsigned().max(1);
                views.top = views.top.clamp((line + 1).saturating_sub(height), line);
                views.line = Some(line);
            }
            (_, Some(Picture::Relations)) => views.look.step(&views.relations, step + east - north),
            (_, Some(Picture::Map)) => {
                let view = views.places.view();
                match command {
                    Command::Wider => views.camera.zoom_by(1.5),
                    Command::Narrower => views.camera.zoom_by(1.0 / 1.5),
                    Command::Start => views.camera = Camera::default(),
                    _ if step != 0 => views.camera.step(&views.places, view, step),
                    _ => views
                        .camera
                        .pan(view, east as f64 * 0.25, north as f64 * 0.25),
                }
            }
            (_, Some(Picture::Grid)) => {
                if east != 0 {
                    views.grid_look.seek(&views.grid, east > 0);
                } else {
                    views.grid_look.step(&views.grid, step - north);
                }
            }
            (_, Some(Picture::Page) | None) => {}
        }
    }

    /// The wheel scrolls lines and rows, and comes closer to a map.
    pub(super) fn view_wheel(&mut self, kind: MouseEventKind) {
        let is_map = matches!(self.views.shown, Some(Shown::Sheet(_)))
            && self.views.open == Some(Picture::Map);
        let command = match (kind, is_map) {
            (MouseEventKind::ScrollUp, true) => Command::Wider,
            (MouseEventKind::ScrollDown, true) => Command::Narrower,
            (MouseEventKind::ScrollUp, false) => Command::LineUp,
            (MouseEventKind::ScrollDown, false) => Command::LineDown,
            _ => return,
        };
        self.look_about(command);
        self.views.made = None;
    }

    /// From what is selected to its place in the text.
    fn leave_view_for_text(&mut self) {
        let views = &self.views;
        let target = match (&views.shown, views.open) {
            (Some(Shown::Lines(lines)), Some(Picture::Page)) => views
                .line
                .and_then(|line| lines.get(line)?.leads_to)
                .map(|(finding, paragraph)| (finding, Some(paragraph as u32))),
            (_, Some(Picture::Relations)) => views
                .look
                .selected
                .and_then(|at| views.relations.actors().get(at).copied())
                .map(|finding| (finding, None)),
            (_, Some(Picture::Map)) => views
                .camera
                .selected
                .and_then(|at| views.places.spots.get(at))
                .map(|spot| (Finding::Location(spot.location), None)),
            (_, Some(Picture::Grid)) => views
                .grid_look
                .row
                .and_then(|row| views.grid.rows.get(row))
                .map(|row| (row.finding, Some(views.grid_look.paragraph))),
            _ => None,
        };
        let limit = self.view_limit();
        let Some(reading) = &mut self.reading else {
            return;
        };
        let place = target.zip(reading.analysis.as_ref());
        let span = place.and_then(|((finding, paragraph), analysis)| {
            told::place(analysis, finding, paragraph, limit)
        });
        let Some(span) = span else {
            self.message = Some("nothing is selected here that leads to the text".to_owned());
            return;
        };
        self.go_to(span);
    }

    fn go_to(&mut self, span: Span) {
        if let Some(reading) = &mut self.reading {
            reading.mark_jump();
            reading.walk = None;
            reading.show(span);
        }
        self.views.open = None;
        self.focus = Focus::Text;
    }

    fn view_limit(&self) -> u32 {
        let paragraph = self.reading.as_ref().map_or(0, Reading::paragraph);
        self.settings.scope.limit(paragraph)
    }

    /// Makes what is shown anew where something it was made from has changed.
    pub(super) fn refresh_view(&mut self) {
        let Some(picture) = self.views.open else {
            self.views.shown = None;
            self.views.made = None;
            return;
        };
        let here = self.reading.as_ref().map_or(0, Reading::paragraph);
        let (limit, area) = (self.view_limit(), self.view_area());
        let made = (
            self.generation,
            here,
            limit,
            picture,
            self.views.plain,
            area,
        );
        if self.views.made == Some(made) {
            return;
        }
        let views = &mut self.views;
        views.made = Some(made);
        let found = self
            .reading
            .as_ref()
            .and_then(|reading| Some((reading, reading.analysis.as_ref()?)));
        let Some((reading, analysis)) = found else {
            views.shown = Some(Shown::Lines(said(
                "reading… the picture comes with the analysis",
            )));
            return;
        };
        views.shown = Some(views.make(reading, analysis, picture, (here, limit, area)));
    }
}

impl Views {
    fn make(
        &mut self,
        reading: &Reading,
        analysis: &Analysis,
        picture: Picture,
        (here, limit, area): (u32, u32, Area),
    ) -> Shown {
        let article = &reading.article;
        let (width, height) = (area.width, area.height);
        let plain = self.plain;
        match picture {
            Picture::Page => {
                let told = told::up_to(article, analysis, limit);
                Shown::Lines(page_lines::lines(article, &told, width, plain))
            }
            Picture::Relations => {
                self.relations = Relations::new(article, analysis, limit);
                if plain {
                    return Shown::Lines(wrapped(&self.relations.twin(), width));
                }
                if self.relations.actors().is_empty() {
                    return Shown::Lines(said(
                        "no side and nobody between sides so far; s: whole article",
                    ));
                }
                Shown::Sheet(relations_sheet::sheet(
                    &self.relations,
                    self.look,
                    width,
                    height,
                ))
            }
            Picture::Map => {
                self.places = Places::new(article, analysis, limit);
                if plain || self.places.spots.is_empty() {
                    return Shown::Lines(wrapped(&self.places.twin(Some(here)), width));
                }
                let camera = &self.camera;
                Shown::Sheet(map_sheet::sheet(
                    &self.places,
                    camera,
                    Some(here),
                    width,
                    height,
                ))
            }
            Picture::Grid => {
                self.grid = Grid::new(article, analysis, limit);
                if plain || self.grid.rows.is_empty() {
                    return Shown::Lines(wrapped(&self.grid.twin(), width));
                }
                self.grid_look.here = Some(here);
                Shown::Sheet(self.grid.sheet(self.grid_look, width, height))
            }
        }
    }
}

fn said(words: &str) -> Vec<Line> {
    wrapped(&[words.to_owned()], u16::MAX)
}

fn wrapped(lines: &[String], width: u16) -> Vec<Line> {
    lines
        .iter()
        .flat_map(|line| textwrap::wrap(line, usize::from(width.max(1))))
        .map(|line| Line {
            parts: vec![(line.into_owned(), Tone::Plain)],
            leads_to: None,
        })
        .collect()
}
