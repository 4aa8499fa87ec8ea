//! The pictures and the brief's page over the screen: which is open, how it is looked at, its keys.
//!
//! What is told is gathered when the picture, paragraph or scope changes; a frame only lays it out.

mod told;

use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::analysis::Analysis;
use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::command::Command;
use crate::app::layout::Area;
use crate::app::panel::Scope;
use crate::app::reading::Reading;
use crate::pictures::Finding;
use crate::pictures::grid;
use crate::pictures::grid::Grid;
use crate::pictures::map::Camera;
use crate::pictures::map::Places;
use crate::pictures::map::Spot;
use crate::pictures::map_sheet;
use crate::pictures::page_lines;
use crate::pictures::page_lines::Page;
use crate::pictures::relations::Relations;
use crate::pictures::relations_sheet;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Target;
use crate::text::Article;
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
    /// The open picture, which is laid out for each frame: [`Views::sheet`].
    Picture,
    /// Lines that scroll.
    Page(Page),
}

/// What decides what is told: the analysis, the paragraph, the scope.
type ToldOf = (u64, u32, Scope);

/// What the shown picture was made from, and at which paragraph.
type MadeFrom = (ToldOf, u32, Picture, bool, u16);

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
    /// What is drawn while a picture is open.
    pub shown: Option<Shown>,
    /// The analysis as far as the scope tells.
    told: Analysis,
    relations: Relations,
    places: Places,
    grid: Grid,
    look: relations_sheet::Look,
    camera: Camera,
    grid_look: grid::Look,
    made: Option<MadeFrom>,
    /// The page as it was made last, with pictures and in words: it costs more than all pictures.
    pages: [Option<(u16, Page)>; 2],
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
        let here = self.reading.as_ref().map_or(0, Reading::paragraph);
        // What was gathered for the view before serves again.
        let views = &mut self.views;
        views.open = Some(picture);
        (views.top, views.line) = (0, None);
        views.look = relations_sheet::Look::default();
        views.camera = Camera::default();
        views.grid_look = grid::Look {
            paragraph: here,
            ..grid::Look::default()
        };
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
            Command::Card => self.open_card_of_chosen(),
            Command::Browse => return self.no_link(),
            command => self.look_about(command),
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
            (Some(Shown::Page(page_shown)), _) => {
                let by = match command {
                    Command::PageDown => page,
                    Command::PageUp => -page,
                    Command::HalfPageDown => page / 2,
                    Command::HalfPageUp => -page / 2,
                    Command::Start => isize::MIN / 2,
                    Command::End => isize::MAX / 2,
                    _ => step - north,
                };
                let last = page_shown.lines.len().saturating_sub(1);
                let line = views.line.unwrap_or(0).saturating_add_signed(by).min(last);
                let height = page.cast_unsigned().max(1);
                views.top = views.top.clamp((line + 1).saturating_sub(height), line);
                views.line = Some(line);
            }
            (_, Some(Picture::Relations)) => views.look.step(&views.relations, step + east - north),
            (_, Some(Picture::Map)) => {
                let view = views.places.view();
                match command {
                    Command::Wider => views.camera.zoom_by(&views.places, 1.5),
                    Command::Narrower => views.camera.zoom_by(&views.places, 1.0 / 1.5),
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
        let is_map = matches!(self.views.shown, Some(Shown::Picture))
            && self.views.open == Some(Picture::Map);
        let command = match (kind, is_map) {
            (MouseEventKind::ScrollUp, true) => Command::Wider,
            (MouseEventKind::ScrollDown, true) => Command::Narrower,
            (MouseEventKind::ScrollUp, false) => Command::LineUp,
            (MouseEventKind::ScrollDown, false) => Command::LineDown,
            _ => return,
        };
        self.look_about(command);
    }

    /// A click selects; on what is selected, or on a cell of the grid in which something comes up, it
    /// leads to the text.
    pub(super) fn view_click(&mut self, column: u16, row: u16) {
        let area = self.view_area();
        if !area.holds(column, row) {
            return;
        }
        let (x, y) = (usize::from(column - area.x), usize::from(row - area.y));
        let views = &mut self.views;
        if let Some(Shown::Page(page)) = &views.shown {
            let line = views.top.saturating_add(y);
            if views.line == Some(line) {
                self.leave_view_for_text();
            } else if line < page.lines.len() {
                views.line = Some(line);
            }
            return;
        }
        let sheet = views.sheet(area.width, area.height);
        let Some(target) = sheet.and_then(|sheet| sheet.target(x, y)) else {
            return;
        };
        let before = views.chosen().map(|chosen| chosen.finding);
        views.choose(target);
        if target.paragraph.is_some() || before == Some(target.finding) {
            self.leave_view_for_text();
        }
    }

    /// From what is selected to its place in the text.
    fn leave_view_for_text(&mut self) {
        let target = self.views.chosen();
        let span = target
            .and_then(|target| told::place(&self.views.told, target.finding, target.paragraph));
        if let Some(span) = span {
            self.go_to(span);
        } else {
            let words = "choose something first; n and N step through";
            self.message = Some(words.to_owned());
        }
    }

    /// Opens the card of what is selected, over the picture.
    fn open_card_of_chosen(&mut self) {
        let reading = self.reading.as_ref();
        let analysis = reading.and_then(|reading| reading.analysis.as_ref());
        let key = self
            .views
            .chosen()
            .zip(analysis)
            .and_then(|(target, analysis)| told::item(analysis, &self.views.told, target.finding));
        match key {
            Some(key) => self.open_card_of(key),
            None => self.message = Some("choose something first; n and N step through".to_owned()),
        }
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

    /// Gathers what is told anew where what it depends on has changed; cells are laid out for a frame.
    pub(super) fn refresh_view(&mut self) {
        self.gather_view();
        let height = usize::from(self.view_area().height);
        let views = &mut self.views;
        if let Some(Shown::Page(page)) = views.shown.as_mut().filter(|_| views.open.is_some()) {
            page.lay_out(views.top..views.top.saturating_add(height));
        }
    }

    fn gather_view(&mut self) {
        let Some(picture) = self.views.open else {
            return;
        };
        let scope = self.settings.scope;
        let here = self.reading.as_ref().map_or(0, Reading::paragraph);
        // Of the whole the same is told wherever the reader is.
        let told_at = if scope == Scope::Whole { 0 } else { here };
        let told_of = (self.generation, told_at, scope);
        let width = self.view_area().width;
        let views = &mut self.views;
        let made = (told_of, here, picture, views.plain, width);
        views.grid_look.here = Some(here);
        if views.made == Some(made) {
            return;
        }
        let found = self
            .reading
            .as_ref()
            .and_then(|reading| Some((&reading.article, reading.analysis.as_ref()?, &reading.own)));
        let Some((article, analysis, own)) = found else {
            let wait = "still reading; the picture comes with the analysis".to_owned();
            views.shown = Some(Shown::Page(Page::of_words(&[wait], width)));
            views.made = None;
            return;
        };
        if views.made.is_none_or(|before| before.0 != told_of) {
            views.told = told::told(article, analysis, own, here, scope);
            views.pages = [None, None];
        } else {
            views.keep_page();
        }
        views.made = Some(made);
        views.shown = Some(views.make(article, picture, width, scope));
    }
}

impl Views {
    /// The open picture laid out for a size; none where lines are shown.
    pub fn sheet(&self, width: u16, height: u16) -> Option<Sheet> {
        if !matches!(self.shown, Some(Shown::Picture)) {
            return None;
        }
        Some(match self.open? {
            Picture::Relations => relations_sheet::sheet(&self.relations, self.look, width, height),
            Picture::Map => {
                let here = self.grid_look.here;
                map_sheet::sheet(&self.places, &self.camera, here, width, height)
            }
            Picture::Grid => self.grid.sheet(self.grid_look, width, height),
            Picture::Page => return None,
        })
    }

    /// The open picture in words, for whoever hears it.
    pub fn twin(&self) -> Vec<String> {
        let words = match (self.open, &self.shown) {
            (Some(Picture::Relations), _) => self.relations.twin(),
            (Some(Picture::Map), _) => self.places.twin(self.grid_look.here),
            (Some(Picture::Grid), _) => self.grid.twin(),
            (Some(Picture::Page), Some(Shown::Page(page))) => {
                page.words().map(str::to_owned).collect()
            }
            (Some(Picture::Page) | None, _) => Vec::new(),
        };
        words.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// Puts the page aside that was shown.
    fn keep_page(&mut self) {
        if let Some((_, _, Picture::Page, plain, width)) = self.made
            && let Some(Shown::Page(page)) = self.shown.take()
            && let Some(kept) = self.pages.get_mut(usize::from(plain))
        {
            *kept = Some((width, page));
        }
    }

    fn make(&mut self, article: &Article, picture: Picture, width: u16, scope: Scope) -> Shown {
        let (told, plain) = (&self.told, self.plain);
        if picture == Picture::Page
            && let Some(kept) = self.pages.get_mut(usize::from(plain))
            && let Some((_, page)) = kept.take_if(|kept| kept.0 == width)
        {
            return Shown::Page(page);
        }
        match picture {
            Picture::Page => {
                let part = (scope != Scope::Whole).then(|| scope.word());
                Shown::Page(page_lines::page(article, told, width, plain, part))
            }
            Picture::Relations => {
                self.relations = Relations::new(article, told, u32::MAX);
                if plain {
                    return Shown::Page(Page::of_words(&self.relations.twin(), width));
                }
                if self.relations.actors().is_empty() {
                    let none = format!(
                        "no side and no mediator ({}); s shows more or less",
                        scope.word()
                    );
                    return Shown::Page(Page::of_words(&[none], width));
                }
                Shown::Picture
            }
            Picture::Map => {
                self.places = Places::new(article, told, u32::MAX);
                if plain || self.places.spots.is_empty() {
                    let here = self.grid_look.here;
                    return Shown::Page(Page::of_words(&self.places.twin(here), width));
                }
                Shown::Picture
            }
            Picture::Grid => {
                self.grid = Grid::new(article, told, u32::MAX);
                if plain || self.grid.rows.is_empty() {
                    return Shown::Page(Page::of_words(&self.grid.twin(), width));
                }
                Shown::Picture
            }
        }
    }

    /// What is selected, and the paragraph that is meant where one is.
    fn chosen(&self) -> Option<Target> {
        let whole = |finding| Target {
            finding,
            paragraph: None,
        };
        match (&self.shown, self.open?) {
            (Some(Shown::Page(page)), Picture::Page) => {
                let (finding, paragraph) = page.lines.get(self.line?)?.leads_to()?;
                let paragraph = Some(paragraph as u32);
                Some(Target { finding, paragraph })
            }
            (Some(Shown::Picture), Picture::Relations) => {
                let actors = self.relations.actors();
                actors.get(self.look.selected?).copied().map(whole)
            }
            (Some(Shown::Picture), Picture::Map) => {
                let spot = self.places.spots.get(self.camera.selected?)?;
                Some(whole(Finding::Location(spot.location)))
            }
            (Some(Shown::Picture), Picture::Grid) => {
                let row = self.grid.rows.get(self.grid_look.row?)?;
                let paragraph = Some(self.grid_look.paragraph);
                let paragraph = paragraph.filter(|at| row.comes_up_in(*at));
                let finding = row.finding;
                Some(Target { finding, paragraph })
            }
            _ => None,
        }
    }

    /// Selects what a place of the picture stands for.
    fn choose(&mut self, target: Target) {
        let finding = target.finding;
        match self.open {
            Some(Picture::Relations) => {
                let actors = self.relations.actors();
                self.look.selected = actors.iter().position(|actor| *actor == finding);
            }
            Some(Picture::Map) => {
                let mut spots = self.places.spots.iter();
                let at = |spot: &Spot| Finding::Location(spot.location) == finding;
                self.camera.selected = spots.position(at);
            }
            Some(Picture::Grid) => {
                let mut rows = self.grid.rows.iter();
                self.grid_look.row = rows.position(|row| row.finding == finding);
                if let Some(paragraph) = target.paragraph {
                    self.grid_look.paragraph = paragraph;
                }
            }
            Some(Picture::Page) | None => {}
        }
    }
}
