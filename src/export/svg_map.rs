//! The map as inline SVG: land, borders, places with labels.

// Cells and units of a picture are few; what lies outside was left out before.
#![allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)]

use std::fmt::Write;

use crate::analysis::gazetteer;
use crate::analysis::gazetteer::CountryKind;
use crate::export::escape::xml;
use crate::export::svg;
use crate::pictures::labels;
use crate::pictures::labels::Rect;
use crate::pictures::land;
use crate::pictures::map::Frame;
use crate::pictures::map::Places;
use crate::pictures::sheet::cut;
use crate::text::wrap::text_width;

/// Beyond so many degrees from the middle to the edge, borders only darken the map.
const BORDERS_TO: f64 = 60.0;

/// Degrees from the middle to the edge, at least: a coast or a border that is known shows where it is.
const AROUND: f64 = 2.5;

/// Units between a marker and its label: a number that takes the marker's place is larger.
const GAP: i32 = 6;

/// Units in a degree from which on the smallest states are named too.
const CLOSE: f64 = 60.0;

/// States that are hardly seen from afar.
const SMALLEST: &[&str] = &[
    "AD", "AG", "BB", "BH", "DM", "FM", "GD", "KI", "KM", "KN", "LC", "LI", "LU", "MC", "MH", "MT",
    "MU", "MV", "NR", "PW", "SC", "SG", "SM", "ST", "TO", "TV", "VA", "VC", "WS",
];

/// Names of states that stand around the places, at most.
const STATES: usize = 9;

/// Units that a point must lie from the one before to be drawn.
const FINEST: f64 = 0.7;

/// How far beyond the edge land is drawn, so that its cut edge is not seen.
const MARGIN: f64 = 6.0;

type Point = (f64, f64);

/// A map, and what it could not show at its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    /// The picture.
    pub svg: String,
    /// Numbers in the picture and the places that they stand for.
    pub numbered: Vec<String>,
    /// Places outside of the map.
    pub beyond: Vec<String>,
}

/// Draws the places; none where there is no place to draw. Of the states around, those that act go first.
pub fn map(places: &Places, actors: &[&str]) -> Option<Map> {
    if places.spots.is_empty() {
        return None;
    }
    let mut view = places.view();
    view.reach_x = view.reach_x.max(AROUND);
    let height = (svg::WIDTH * view.reach_y / view.reach_x)
        .clamp(250.0, 400.0)
        .round();
    let frame = Frame::new(view, svg::WIDTH, height);
    let mut map = Map::default();
    let mut out = svg::open("Map of the places", height);
    let _ = writeln!(
        out,
        "<rect class=\"sea\" width=\"{}\" height=\"{height}\"/>",
        svg::WIDTH
    );
    out.push_str("<path class=\"land\" d=\"");
    for ring in land::world().rings() {
        put_ring(&mut out, &frame, &ring, height);
    }
    out.push_str("\"/>\n<path class=\"border\" d=\"");
    if view.reach_x < BORDERS_TO {
        for line in land::world().lines.iter().filter(|line| line.is_border) {
            for turn in frame.turns(line.bounds) {
                let points = line
                    .points
                    .iter()
                    .map(|(east, north)| frame.point(east + turn, *north));
                put_line(&mut out, points, height);
            }
        }
    }
    out.push_str("\"/>\n");
    // Where the whole world is seen, names of states only darken it.
    let with_states = view.reach_x < BORDERS_TO;
    let actors = with_states.then_some(actors);
    put_places(&mut out, &mut map, places, (&frame, height), actors);
    if let Some((kilometres, length)) = frame.scale_bar(110.0) {
        let y = height - 10.0;
        let _ = writeln!(
            out,
            "<path class=\"scale\" d=\"M10 {:.1}v5h{length:.1}v-5\"/>\n\
             <text class=\"tick\" x=\"{:.1}\" y=\"{y:.1}\">{kilometres} km</text>",
            y - 5.0,
            16.0 + length
        );
    }
    out.push_str("</svg>\n");
    map.svg = out;
    Some(map)
}

fn put_places(
    out: &mut String,
    map: &mut Map,
    places: &Places,
    (frame, height): (&Frame, f64),
    actors: Option<&[&str]>,
) {
    let mut names = Vec::new();
    let mut markers = Vec::new();
    let mut kinds = Vec::new();
    for spot in &places.spots {
        match frame.spot(spot.at) {
            Some((x, y)) => {
                names.push(cut(&spot.name, 28));
                kinds.push(if spot.is_area() { "spot area" } else { "spot" });
                markers.push(Rect {
                    x: x as i32 - 5,
                    y: y as i32 - 5,
                    width: 10,
                    height: 10,
                });
            }
            None => map.beyond.push(spot.name.clone()),
        }
    }
    let sizes: Vec<(i32, i32)> = names
        .iter()
        .map(|name| ((text_width(name) as f64 * 7.4) as i32 + 4, 16))
        .collect();
    let bounds = Rect {
        x: 2,
        y: 2,
        width: svg::WIDTH as i32 - 4,
        height: height as i32 - 24,
    };
    let labels = labels::place(&markers, &sizes, bounds, GAP);
    if let Some(actors) = actors {
        // A number is larger than the marker whose place it takes.
        let wide = |rect: &Rect| Rect {
            x: rect.x - GAP,
            width: rect.width + 2 * GAP,
            ..*rect
        };
        let taken = markers.iter().chain(labels.iter().flatten()).map(wide);
        put_states(out, (places, actors), frame, bounds, taken.collect());
    }
    for (marker, kind) in markers.iter().zip(kinds).rev() {
        let _ = writeln!(
            out,
            "<circle class=\"{kind}\" cx=\"{}\" cy=\"{}\" r=\"4.5\"/>",
            marker.x + 5,
            marker.y + 5
        );
    }
    for ((label, name), marker) in labels.iter().zip(&names).zip(&markers) {
        let Some(label) = label else {
            map.numbered.push(name.clone());
            let number = map.numbered.len();
            let _ = writeln!(
                out,
                "<circle class=\"number\" cx=\"{0}\" cy=\"{1}\" r=\"8\"/>\
                 <text class=\"number\" x=\"{0}\" y=\"{2}\">{number}</text>",
                marker.x + 5,
                marker.y + 5,
                marker.y + 9
            );
            continue;
        };
        // Text grows away from its marker, so that a wrong guess of its width does not part them.
        let (x, anchor) = if label.x > marker.x {
            (label.x + 1, "start")
        } else if label.x + label.width <= marker.x {
            (label.x + label.width - 1, "end")
        } else {
            (marker.x + 5, "middle")
        };
        let _ = writeln!(
            out,
            "<text class=\"place {anchor}\" x=\"{x}\" y=\"{}\">{}</text>",
            label.y + 12,
            xml(name)
        );
    }
}

/// Puts names of states, those that act and then those next to the places first, where they cover nothing.
fn put_states(
    out: &mut String,
    (places, actors): (&Places, &[&str]),
    frame: &Frame,
    bounds: Rect,
    mut taken: Vec<Rect>,
) {
    let spots: Vec<Point> = places
        .spots
        .iter()
        .filter_map(|spot| frame.spot(spot.at))
        .collect();
    let is_told = |name: &str| places.spots.iter().any(|spot| spot.name == name);
    let mut states: Vec<(f64, Point, &str)> = gazetteer::countries()
        .iter()
        .filter(|state| state.kind == CountryKind::State && !is_told(state.name))
        .filter(|state| {
            let is_small = state.iso.is_some_and(|iso| SMALLEST.contains(&iso));
            !is_small || frame.scale > CLOSE
        })
        .filter_map(|state| {
            let at = frame.spot(state.coordinates?)?;
            let far = spots
                .iter()
                .map(|spot| (spot.0 - at.0).hypot(spot.1 - at.1));
            Some((far.fold(f64::MAX, f64::min), at, state.name))
        })
        .collect();
    let acts = |name: &str| actors.contains(&name);
    states.sort_by(|one, other| {
        let order = acts(other.2).cmp(&acts(one.2));
        order.then(one.0.total_cmp(&other.0))
    });
    let mut put = 0;
    for (_, (x, y), name) in states {
        if put == STATES {
            break;
        }
        let label = Rect {
            x: x as i32 - (text_width(name) * 7 / 2) as i32,
            y: y as i32 - 7,
            width: (text_width(name) * 7) as i32,
            height: 14,
        };
        if !bounds.contains(label) || taken.iter().any(|other| label.overlaps(*other)) {
            continue;
        }
        taken.push(label);
        put += 1;
        let _ = writeln!(
            out,
            "<text class=\"state\" x=\"{x:.0}\" y=\"{:.0}\">{}</text>",
            y + 4.0,
            xml(name)
        );
    }
}

/// Puts a ring of land, cut at the edges, once for each turn of the globe in which it is seen.
fn put_ring(out: &mut String, frame: &Frame, ring: &[Point], height: f64) {
    let bounds = ring.iter().fold(
        [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
        |[west, south, east, north], (x, y)| {
            [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]
        },
    );
    for turn in frame.turns(bounds) {
        let points: Vec<Point> = ring
            .iter()
            .map(|(east, north)| frame.point(east + turn, *north))
            .collect();
        let mut points = clipped(points, height);
        thin(&mut points);
        if points.len() < 3 {
            continue;
        }
        for (idx, (x, y)) in points.iter().enumerate() {
            let _ = write!(out, "{}{x:.1} {y:.1}", if idx == 0 { 'M' } else { 'L' });
        }
        out.push('Z');
    }
}

/// Leaves out points that are hardly apart from the one before.
fn thin(points: &mut Vec<Point>) {
    points.dedup_by(|next, kept| (next.0 - kept.0).abs().max((next.1 - kept.1).abs()) < FINEST);
}

/// A polygon cut to the picture and its margin, edge by edge, after Sutherland and Hodgman.
fn clipped(mut points: Vec<Point>, height: f64) -> Vec<Point> {
    let (right, lower) = (svg::WIDTH + MARGIN, height + MARGIN);
    // Each edge as how far a point lies inside of it.
    let edges: [&dyn Fn(Point) -> f64; 4] = [
        &|(x, _)| x + MARGIN,
        &|(x, _)| right - x,
        &|(_, y)| y + MARGIN,
        &|(_, y)| lower - y,
    ];
    for inside in edges {
        let mut kept = Vec::with_capacity(points.len());
        let Some(mut from) = points.last().copied() else {
            break;
        };
        for to in points {
            let (before, after) = (inside(from), inside(to));
            if (before < 0.0) != (after < 0.0) {
                let share = before / (before - after);
                kept.push((
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                ));
            }
            if after >= 0.0 {
                kept.push(to);
            }
            from = to;
        }
        points = kept;
    }
    points
}

/// Puts the parts of a line that are seen.
fn put_line(out: &mut String, points: impl Iterator<Item = Point>, height: f64) {
    let mut points: Vec<Point> = points.collect();
    thin(&mut points);
    let mut is_open = false;
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let is_seen = from.0.max(to.0) >= 0.0
            && from.0.min(to.0) <= svg::WIDTH
            && from.1.max(to.1) >= 0.0
            && from.1.min(to.1) <= height;
        if is_seen {
            if !is_open {
                let _ = write!(out, "M{:.1} {:.1}", from.0, from.1);
            }
            let _ = write!(out, "L{:.1} {:.1}", to.0, to.1);
        }
        is_open = is_seen;
    }
}
