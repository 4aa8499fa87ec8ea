//! Pictures into cells: everything is laid out by `pictures`; here it is only coloured.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::layout::Area;
use crate::app::views;
use crate::app::views::Shown;
use crate::pictures::grid;
use crate::pictures::grid::Grid;
use crate::pictures::map::Camera;
use crate::pictures::map::Places;
use crate::pictures::map_sheet;
use crate::pictures::page_lines::Line;
use crate::pictures::page_lines::Page;
use crate::pictures::relations::Relations;
use crate::pictures::relations_sheet;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Tone;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Draws the open picture under its heading, with how much of the article it tells.
pub fn draw_open(buffer: &mut Buffer, app: &App, theme: Theme) {
    let bars = u16::from(app.layout.status.is_some()) + u16::from(app.layout.hint.is_some());
    let screen = app.layout.screen;
    let body = Area {
        height: screen.height.saturating_sub(bars),
        ..screen
    };
    cells::clear(buffer, body);
    let area = views::area(body);
    if let Some(picture) = app.views.open.filter(|_| area.y > body.y) {
        let words = format!("{} — {}", picture.title(), app.settings.scope.word());
        let style = theme.style(Meaning::Heading);
        cells::put(buffer, body.x, body.y, body.width, &words, style);
    }
    match &app.views.shown {
        Some(Shown::Picture) => {
            if let Some(sheet) = app.views.sheet(area.width, area.height) {
                draw(buffer, area, &sheet, theme);
            }
        }
        Some(Shown::Page(page)) => {
            draw_page(buffer, area, page, app.views.top, app.views.line, theme);
        }
        None => {}
    }
}

/// Draws who talks through whom.
pub fn draw_relations(
    buffer: &mut Buffer,
    area: Area,
    relations: &Relations,
    look: relations_sheet::Look,
    theme: Theme,
) {
    let sheet = relations_sheet::sheet(relations, look, area.width, area.height);
    draw(buffer, area, &sheet, theme);
}

/// Draws where it happens; places of the paragraph `here` stand out.
pub fn draw_map(
    buffer: &mut Buffer,
    area: Area,
    places: &Places,
    camera: &Camera,
    here: Option<u32>,
    theme: Theme,
) {
    let sheet = map_sheet::sheet(places, camera, here, area.width, area.height);
    draw(buffer, area, &sheet, theme);
}

/// Draws when what comes up.
pub fn draw_grid(buffer: &mut Buffer, area: Area, grid: &Grid, look: grid::Look, theme: Theme) {
    let sheet = grid.sheet(look, area.width, area.height);
    draw(buffer, area, &sheet, theme);
}

/// Draws the lines of the brief's page from one on; the selected line stands out.
pub fn draw_page(
    buffer: &mut Buffer,
    area: Area,
    page: &Page,
    top: usize,
    selected: Option<usize>,
    theme: Theme,
) {
    cells::clear(buffer, area);
    let end = area.x.saturating_add(area.width);
    let rows = page.lines.iter().enumerate().skip(top);
    for (row, (number, line)) in (0..area.height).zip(rows) {
        let y = area.y.saturating_add(row);
        let tone_of = |tone| {
            if selected == Some(number) {
                Tone::Selected
            } else {
                tone
            }
        };
        match line {
            Line::Words { words, tone, .. } => {
                let style = theme.style(meaning(tone_of(*tone)));
                cells::put(buffer, area.x, y, end, words, style);
            }
            Line::Row {
                picture,
                y: picture_row,
            } => {
                let sheet = page.picture(*picture);
                let cells = sheet.map(|sheet| sheet.row(*picture_row));
                for (x, sign, tone) in cells.into_iter().flatten() {
                    let x = area.x.saturating_add(x as u16);
                    let style = theme.style(meaning(tone_of(tone)));
                    cells::put(buffer, x, y, end, sign, style);
                }
            }
        }
    }
}

/// Draws a sheet that is laid out.
pub fn draw(buffer: &mut Buffer, area: Area, sheet: &Sheet, theme: Theme) {
    cells::clear(buffer, area);
    let end = area.x.saturating_add(area.width);
    for row in 0..area.height {
        for (x, sign, tone) in sheet.row(usize::from(row)) {
            let x = area.x.saturating_add(x as u16);
            let style = theme.style(meaning(tone));
            cells::put(buffer, x, area.y.saturating_add(row), end, sign, style);
        }
    }
}

/// What a tone of a picture is on the screen.
pub(super) fn meaning(tone: Tone) -> Meaning {
    match tone {
        Tone::Plain => Meaning::Text,
        Tone::Dim => Meaning::Dim,
        Tone::Line => Meaning::Line,
        Tone::Heading => Meaning::Heading,
        Tone::Party => Meaning::Party,
        Tone::Mediator => Meaning::Mediator,
        Tone::Location => Meaning::Location,
        Tone::Question => Meaning::Question,
        Tone::Here => Meaning::Fresh,
        Tone::Selected => Meaning::Selected,
    }
}
