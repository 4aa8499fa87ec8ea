//! The map laid out in cells: coasts and borders in braille dots, places with labels.

// Cells and units of a picture are few; what lies outside was left out before.
#![allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)]

use crate::pictures::Finding;
use crate::pictures::labels;
use crate::pictures::labels::Rect;
use crate::pictures::land;
use crate::pictures::map::Camera;
use crate::pictures::map::Frame;
use crate::pictures::map::Places;
use crate::pictures::map::Spot;
use crate::pictures::sheet::Dots;
use crate::pictures::sheet::Sheet;
use crate::pictures::sheet::Target;
use crate::pictures::sheet::Tone;
use crate::pictures::sheet::cut;
use crate::text::wrap::text_width;

/// Columns of a label, at most.
const LONGEST: usize = 24;

/// Beyond so many degrees from the middle to the edge, borders only darken the map.
const BORDERS_TO: f64 = 45.0;

/// Lays the map out; places of the paragraph `here` stand out.
pub fn sheet(
    places: &Places,
    camera: &Camera,
    here: Option<u32>,
    width: u16,
    height: u16,
) -> Sheet {
    let mut sheet = Sheet::new(width, height);
    let (columns, rows) = (usize::from(width), usize::from(height));
    if columns == 0 || rows == 0 {
        return sheet;
    }
    let foot = if rows < 6 { 1 } else { 3 };
    let rows = rows.saturating_sub(foot).max(1);
    // Braille dots are near enough to square: two by four in a cell that is twice as high as wide.
    let view = places.view().through(camera);
    let frame = Frame::new(view, columns as f64 * 2.0, rows as f64 * 4.0);
    draw_land(&mut sheet, &frame, rows, view.reach_x < BORDERS_TO);
    let beyond = draw_places(&mut sheet, places, camera, here, &frame, rows);
    draw_foot(&mut sheet, places, camera, &frame, rows, &beyond);
    sheet
}

fn draw_land(sheet: &mut Sheet, frame: &Frame, rows: usize, with_borders: bool) {
    let columns = sheet.width();
    let mut dots = Dots::new(columns, rows);
    let (width, height) = (columns as f64 * 2.0, rows as f64 * 4.0);
    for line in &land::world().lines {
        if line.is_border && !with_borders {
            continue;
        }
        for turn in frame.turns(line.bounds) {
            let mut points = line
                .points
                .iter()
                .map(|(east, north)| frame.point(east + turn, *north));
            let Some(mut from) = points.next() else {
                continue;
            };
            let mut walked = 0_usize;
            for to in points {
                let is_seen = from.0.max(to.0) >= 0.0
                    && from.0.min(to.0) < width
                    && from.1.max(to.1) >= 0.0
                    && from.1.min(to.1) < height;
                let steps = (to.0 - from.0).abs().max((to.1 - from.1).abs());
                if is_seen && steps < 100_000.0 {
                    let steps = steps.ceil().max(1.0);
                    for step in 0..steps as usize {
                        let share = step as f64 / steps;
                        let x = from.0 + (to.0 - from.0) * share;
                        let y = from.1 + (to.1 - from.1) * share;
                        // Borders are dotted: every third dot.
                        walked += 1;
                        if !line.is_border || walked.is_multiple_of(3) {
                            dots.set(x.floor() as i64, y.floor() as i64);
                        }
                    }
                }
                from = to;
            }
        }
    }
    dots.put(sheet, Tone::Line);
}

/// Puts markers and labels; gives what is beyond the map and what has a number for a name.
fn draw_places(
    sheet: &mut Sheet,
    places: &Places,
    camera: &Camera,
    here: Option<u32>,
    frame: &Frame,
    rows: usize,
) -> Rest {
    let is_here = |spot: &Spot| here.is_some_and(|here| spot.paragraphs.contains(&here));
    let selected = camera.selected.and_then(|at| places.spots.get(at));
    let mut rest = Rest::default();
    let mut seen: Vec<(&Spot, Rect)> = Vec::new();
    for spot in &places.spots {
        match frame.spot(spot.at) {
            Some((x, y)) => seen.push((
                spot,
                Rect {
                    x: (x / 2.0) as i32,
                    y: (y / 4.0) as i32,
                    width: 1,
                    height: 1,
                },
            )),
            None => rest.beyond.push(spot.name.clone()),
        }
    }
    // Labels go to the selected place first, then to those of the paragraph, then by importance.
    seen.sort_by_key(|(spot, _)| (selected != Some(*spot), !is_here(spot)));
    let names: Vec<String> = seen
        .iter()
        .map(|(spot, _)| cut(&spot.name, LONGEST))
        .collect();
    let sizes: Vec<(i32, i32)> = names
        .iter()
        .map(|name| (text_width(name) as i32, 1))
        .collect();
    let markers: Vec<Rect> = seen.iter().map(|(_, marker)| *marker).collect();
    let bounds = Rect {
        x: 0,
        y: 0,
        width: sheet.width() as i32,
        height: rows as i32,
    };
    let labels = labels::place(&markers, &sizes, bounds, 1);
    // What stands out is put last, over what it may share a cell with.
    for (idx, (spot, marker)) in seen.iter().enumerate().rev() {
        let tone = if selected == Some(*spot) {
            Tone::Selected
        } else if is_here(spot) {
            Tone::Here
        } else {
            Tone::Location
        };
        let (x, y) = (marker.x as usize, marker.y as usize);
        let target = Target {
            finding: Finding::Location(spot.location),
            paragraph: None,
        };
        sheet.aim(x, y, x + 1, target);
        match labels.get(idx).copied().flatten() {
            Some(label) => {
                let sign = match (is_here(spot), spot.is_area()) {
                    (true, _) => "◆",
                    (false, true) => "+",
                    (false, false) => "●",
                };
                sheet.set(x, y, sign, tone);
                let (left, row) = (label.x as usize, label.y as usize);
                // Blanks around a name keep it apart from coasts.
                if let Some(before) = left
                    .checked_sub(1)
                    .filter(|before| sheet.sign(*before, row).starts_with(is_braille))
                {
                    sheet.set(before, row, " ", Tone::Plain);
                }
                let name = names.get(idx).map_or("", String::as_str);
                let after = sheet.put(left, row, sheet.width(), name, tone);
                sheet.aim(left, row, after, target);
                if sheet.sign(after, row).starts_with(is_braille) {
                    sheet.set(after, row, " ", Tone::Plain);
                }
            }
            None => rest.numbered.push((x, y, spot.name.clone(), tone)),
        }
    }
    rest.numbered.reverse();
    for (idx, (x, y, _, tone)) in rest.numbered.iter().enumerate() {
        sheet.set(*x, *y, &number_sign(idx), *tone);
    }
    rest
}

fn is_braille(sign: char) -> bool {
    ('\u{2800}'..='\u{28ff}').contains(&sign)
}

/// The sign of a place that is named below the map: 1 to 9, then letters.
fn number_sign(idx: usize) -> String {
    let signs = ('1'..='9').chain('a'..='z');
    signs.into_iter().nth(idx).unwrap_or('+').to_string()
}

/// What a map cannot say at its place.
#[derive(Default)]
struct Rest {
    beyond: Vec<String>,
    numbered: Vec<(usize, usize, String, Tone)>,
}

fn draw_foot(
    sheet: &mut Sheet,
    places: &Places,
    camera: &Camera,
    frame: &Frame,
    rows: usize,
    rest: &Rest,
) {
    let width = sheet.width();
    let mut x = 0;
    if let Some((kilometres, dots)) = frame.scale_bar(width as f64 / 2.0) {
        let length = ((dots / 2.0).round() as usize).max(2);
        let bar = format!("├{}┤ {kilometres} km  ", "─".repeat(length - 2));
        x = sheet.put(x, rows, width, &bar, Tone::Dim);
    }
    let view = places.view().through(camera);
    let area = |words| {
        if places.spots.iter().any(Spot::is_area) {
            words
        } else {
            ""
        }
    };
    let whole = format!(
        "{}  ● place  {}◆ in this paragraph",
        view.word(),
        area("+ middle of an area  ")
    );
    let words = if text_width(&whole) <= width.saturating_sub(x) {
        whole
    } else {
        format!("● place  {}◆ here", area("+ area  "))
    };
    sheet.put_cut(x, rows, width, &words, Tone::Dim);
    let mut lines: Vec<String> = Vec::new();
    if !rest.numbered.is_empty() {
        let numbered: Vec<String> = rest
            .numbered
            .iter()
            .enumerate()
            .map(|(idx, (_, _, name, _))| format!("{} {name}", number_sign(idx)))
            .collect();
        lines.push(numbered.join("  "));
    }
    if !rest.beyond.is_empty() {
        lines.push(format!("outside the map: {}", rest.beyond.join(", ")));
    }
    if !places.unplaced.is_empty() {
        lines.push(format!(
            "position not known: {}",
            places.unplaced.join(", ")
        ));
    }
    if places.spots.is_empty() {
        lines.insert(0, "no place with a known position".to_owned());
    }
    let selected = camera.selected.and_then(|at| places.spots.get(at));
    if let Some(spot) = selected {
        let words = format!("▸ {}", spot.words());
        sheet.put_cut(0, rows + 1, width, &words, Tone::Selected);
    }
    // Two rows for all of it, or one beside what is selected.
    let (from, room) = if selected.is_some() { (2, 1) } else { (1, 2) };
    if lines.len() > room {
        let last = lines.split_off(room - 1);
        lines.push(last.join("; "));
    }
    for (idx, line) in lines.iter().enumerate() {
        sheet.put_cut(0, rows + from + idx, width, line, Tone::Dim);
    }
}
