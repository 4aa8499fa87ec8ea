//! Where it happens: the places that can be put on a map, and the part of the world to show.

use crate::analysis::Analysis;
use crate::analysis::Coordinates;
use crate::analysis::PlaceKind;
use crate::pictures::name_by;
use crate::pictures::words;
use crate::text::Article;

/// Kilometres in a degree of latitude.
pub const KILOMETRES: f64 = 111.2;

/// Degrees from the middle to the edge that a map shows around one place, for its surroundings.
const AROUND_ONE: f64 = 9.0;

/// The same around several, at least.
const AROUND_SEVERAL: f64 = 0.6;

/// The share of all mentions that the heart of a matter must hold to be shown alone.
const HEART: f64 = 0.7;

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its number among the locations.
    pub location: usize,
    /// The name.
    pub name: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2 of the state it lies in.
    pub country: Option<&'static str>,
    /// Where it lies.
    pub at: Coordinates,
    /// The paragraphs that name it, in order, each once.
    pub paragraphs: Vec<u32>,
    /// How often it is named.
    pub mentions: usize,
}

impl Spot {
    /// Whether it is a stretch of land or water, of which the position is only the middle.
    pub fn is_area(&self) -> bool {
        match self.kind {
            PlaceKind::Country | PlaceKind::Region | PlaceKind::Water => true,
            PlaceKind::City | PlaceKind::District | PlaceKind::Site | PlaceKind::Other => false,
        }
    }

    /// Whether it lies in no one state: the middle of Africa says nothing of where something happens.
    fn is_wide(&self) -> bool {
        self.is_area() && self.kind != PlaceKind::Country && self.country.is_none()
    }

    /// What is told of it: "Geneva (city in Switzerland): 46.20 N 6.15 E, in ¶0, 1".
    pub fn words(&self) -> String {
        format!(
            "{} ({}): {}, in {}",
            self.name,
            words::place(self.kind, self.country),
            position(self.at),
            words::paragraphs(&self.paragraphs),
        )
    }
}

/// The places of an article.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Places {
    /// Those with a known position, in order of importance.
    pub spots: Vec<Spot>,
    /// The names of the others.
    pub unplaced: Vec<String>,
    /// The part of the world to show, where there is something to show.
    view: Option<View>,
}

/// The part of the world that a map shows: a middle, and how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Degrees east of the middle.
    pub east: f64,
    /// Degrees north of the middle.
    pub north: f64,
    /// To the left and right edges, in degrees of latitude.
    pub reach_x: f64,
    /// To the upper and lower edges, in degrees of latitude.
    pub reach_y: f64,
}

/// What the reader has done to the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// How many times closer than the whole, from 0.05 to 64.
    pub zoom: f64,
    /// Degrees of longitude moved east.
    pub east: f64,
    /// Degrees moved north.
    pub north: f64,
    /// The selected place, by its number in [`Places::spots`].
    pub selected: Option<usize>,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            east: 0.0,
            north: 0.0,
            selected: None,
        }
    }
}

impl Camera {
    /// Comes closer by a factor, or goes away by one below 1.
    ///
    /// The selected place stays in sight, and where none is selected the nearest of those that were.
    pub fn zoom_by(&mut self, places: &Places, factor: f64) {
        self.zoom = (self.zoom * factor).clamp(0.05, 64.0);
        let view = places.view();
        let seen = view.through(self);
        let selected = self.selected.and_then(|at| places.spots.get(at));
        let nearest = || {
            let mut spots: Vec<&Spot> = places.spots.iter().collect();
            spots.sort_by(|one, other| seen.away(one.at).total_cmp(&seen.away(other.at)));
            spots.into_iter().next()
        };
        if let Some(spot) = selected.or_else(nearest) {
            self.bring(view, spot);
        }
    }

    /// Moves by shares of what is seen, east and north positive.
    pub fn pan(&mut self, view: View, east: f64, north: f64) {
        let seen = view.through(self);
        self.east += east * seen.reach_x / shrink(seen.north);
        self.north += north * seen.reach_y;
        self.north = self.north.clamp(-89.0 - view.north, 89.0 - view.north);
    }

    /// Selects the next place, or the one before, and moves it to the middle where it is out of sight.
    pub fn step(&mut self, places: &Places, view: View, by: isize) {
        let Some(last) = places.spots.len().checked_sub(1) else {
            return;
        };
        let next = match self.selected {
            None => 0,
            Some(at) => at.saturating_add_signed(by).min(last),
        };
        self.selected = Some(next);
        if let Some(spot) = places.spots.get(next) {
            self.bring(view, spot);
        }
    }

    /// Moves a place to the middle where it is out of sight.
    fn bring(&mut self, view: View, spot: &Spot) {
        let seen = view.through(self);
        let east = around(f64::from(spot.at.longitude) - seen.east);
        let north = f64::from(spot.at.latitude) - seen.north;
        if (east * shrink(seen.north)).abs() > seen.reach_x || north.abs() > seen.reach_y {
            self.east += east;
            self.north += north;
        }
    }
}

/// Degrees from -180 to 180.
fn around(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

/// How much shorter a degree of longitude is than one of latitude; not below a half, so that maps of
/// the far north stay maps.
fn shrink(north: f64) -> f64 {
    north.to_radians().cos().max(0.5)
}

impl View {
    /// How far a place is from the middle, in degrees of latitude.
    fn away(self, at: Coordinates) -> f64 {
        let east = around(f64::from(at.longitude) - self.east) * shrink(self.north);
        east.hypot(f64::from(at.latitude) - self.north)
    }

    /// What is seen of it through a camera.
    pub fn through(self, camera: &Camera) -> Self {
        Self {
            east: around(self.east + camera.east),
            north: (self.north + camera.north).clamp(-89.0, 89.0),
            reach_x: self.reach_x / camera.zoom,
            reach_y: self.reach_y / camera.zoom,
        }
    }

    /// How much of the world it is, in words.
    pub fn word(self) -> &'static str {
        let reach = self.reach_x.max(self.reach_y);
        if reach > 50.0 {
            "world map"
        } else if reach > 8.0 {
            "regional map"
        } else {
            "close-up map"
        }
    }
}

/// How degrees become units of a drawing whose units are square.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    view: View,
    /// Units in a degree of latitude.
    pub scale: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// Fits all of a view into a drawing.
    pub fn new(view: View, width: f64, height: f64) -> Self {
        let whole = (width / (2.0 * view.reach_x)).min(height / (2.0 * view.reach_y));
        // The world once is enough.
        let once = width / (360.0 * shrink(view.north));
        Self {
            view,
            scale: whole.max(once).max(f64::MIN_POSITIVE),
            width,
            height,
        }
    }

    /// Where degrees east and north lie, from the upper left; east is not taken around the globe.
    pub fn point(&self, east: f64, north: f64) -> (f64, f64) {
        (
            self.width / 2.0 + (east - self.view.east) * shrink(self.view.north) * self.scale,
            self.height / 2.0 - (north - self.view.north) * self.scale,
        )
    }

    /// Where a place lies; none outside of the drawing.
    pub fn spot(&self, at: Coordinates) -> Option<(f64, f64)> {
        let east = self.view.east + around(f64::from(at.longitude) - self.view.east);
        let (x, y) = self.point(east, f64::from(at.latitude));
        let is_inside = (0.0..self.width).contains(&x) && (0.0..self.height).contains(&y);
        is_inside.then_some((x, y))
    }

    /// The turns of the globe by which something between two longitudes and latitudes is to be seen.
    pub fn turns(&self, bounds: [f64; 4]) -> impl Iterator<Item = f64> {
        let [west, south, east, north] = bounds;
        let frame = *self;
        [-360.0, 0.0, 360.0].into_iter().filter(move |turn| {
            let (left, lower) = frame.point(west + turn, south);
            let (right, upper) = frame.point(east + turn, north);
            left <= frame.width && right >= 0.0 && upper <= frame.height && lower >= 0.0
        })
    }

    /// A round number of kilometres that is at most so many units long, and its length.
    pub fn scale_bar(&self, longest: f64) -> Option<(u32, f64)> {
        let kilometre = self.scale / KILOMETRES;
        [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]
            .into_iter()
            .map(|kilometres| (kilometres, f64::from(kilometres) * kilometre))
            .find(|(_, length)| *length <= longest)
    }
}

impl Places {
    /// What is told by the end of a paragraph.
    pub fn new(article: &Article, analysis: &Analysis, limit: u32) -> Self {
        let mut places = Self::default();
        for (number, location) in analysis.locations.iter().enumerate() {
            let Some(entity) = analysis.entity(location.entity) else {
                continue;
            };
            let mut paragraphs: Vec<u32> = location
                .mentions
                .iter()
                .map(|mention| mention.paragraph)
                .filter(|paragraph| *paragraph <= limit)
                .collect();
            let mentions = paragraphs.len();
            paragraphs.sort_unstable();
            paragraphs.dedup();
            if paragraphs.is_empty() {
                continue;
            }
            let name = name_by(article, entity, limit);
            let at = location.coordinates.filter(|at| {
                (-90.0..=90.0).contains(&at.latitude) && (-180.0..=180.0).contains(&at.longitude)
            });
            match at {
                Some(at) => places.spots.push(Spot {
                    location: number,
                    name,
                    kind: location.kind,
                    country: location.country,
                    at,
                    paragraphs,
                    mentions,
                }),
                None => places.unplaced.push(name),
            }
        }
        places.view = places.seen();
        places
    }

    /// The part of the world to show; most of it where no place has a position.
    pub fn view(&self) -> View {
        self.view.unwrap_or(View {
            east: 10.0,
            north: 15.0,
            reach_x: 175.0,
            reach_y: 70.0,
        })
    }

    /// All places, or the heart of the matter where few are far away.
    fn seen(&self) -> Option<View> {
        if self.spots.is_empty() {
            return None;
        }
        let mut all: Vec<&Spot> = self.spots.iter().collect();
        if all.iter().any(|spot| !spot.is_wide()) {
            all.retain(|spot| !spot.is_wide());
        }
        let whole = view_of(&all);
        let heart = view_of(&self.heart());
        let size = |view: View| view.reach_x.max(view.reach_y);
        Some(if size(heart) * 2.5 < size(whole) {
            heart
        } else {
            whole
        })
    }

    /// The closest places that hold most of the mentions.
    fn heart(&self) -> Vec<&Spot> {
        // A point counts twice: the middle of a country is not where it happens.
        let weight = |spot: &Spot| {
            let times = spot.mentions as f64;
            if spot.is_area() { times } else { 2.0 * times }
        };
        let enough = HEART * self.spots.iter().map(weight).sum::<f64>();
        let mut best: Option<(f64, Vec<&Spot>)> = None;
        // An atlas is no article: the most important places decide.
        for middle in self.spots.iter().take(100) {
            let mut near: Vec<(f64, &Spot)> = self
                .spots
                .iter()
                .map(|spot| (apart(middle.at, spot.at), spot))
                .collect();
            near.sort_by(|left, right| left.0.total_cmp(&right.0));
            let mut held = 0.0;
            let mut radius = 0.0;
            for (distance, spot) in &near {
                if held >= enough {
                    break;
                }
                held += weight(spot);
                radius = *distance;
            }
            if best.as_ref().is_none_or(|best| radius < best.0) {
                let inside = near
                    .into_iter()
                    .filter(|(distance, _)| *distance <= radius * 1.3 + 0.3)
                    .map(|(_, spot)| spot)
                    .collect();
                best = Some((radius, inside));
            }
        }
        best.map(|best| best.1).unwrap_or_default()
    }

    /// The same in words, a place a line; `here` is the paragraph that is read.
    pub fn twin(&self, here: Option<u32>) -> Vec<String> {
        let mut lines = vec![match self.spots.len() {
            0 => "No place with a known position.".to_owned(),
            places => format!("{} on the map.", words::counted(places, "place")),
        }];
        for spot in &self.spots {
            let now = match here {
                Some(here) if spot.paragraphs.contains(&here) => "; named in this paragraph",
                _ => "",
            };
            lines.push(format!("{}{now}.", spot.words()));
        }
        if !self.unplaced.is_empty() {
            lines.push(format!(
                "Position not known: {}.",
                words::listed(&self.unplaced)
            ));
        }
        lines
    }
}

/// "46.20 N 6.15 E".
pub fn position(at: Coordinates) -> String {
    let north = if at.latitude < 0.0 { 'S' } else { 'N' };
    let east = if at.longitude < 0.0 { 'W' } else { 'E' };
    format!(
        "{:.2} {north} {:.2} {east}",
        at.latitude.abs(),
        at.longitude.abs()
    )
}

/// How far two places are apart, in degrees of latitude, on a flat map between them.
fn apart(one: Coordinates, other: Coordinates) -> f64 {
    let north = f64::from(one.latitude - other.latitude);
    let middle = f64::from(one.latitude + other.latitude) / 2.0;
    let east = around(f64::from(one.longitude - other.longitude));
    north.hypot(east * shrink(middle))
}

/// The smallest view that holds places, with a margin.
fn view_of(spots: &[&Spot]) -> View {
    let mut easts: Vec<f64> = spots
        .iter()
        .map(|spot| f64::from(spot.at.longitude))
        .collect();
    easts.sort_by(f64::total_cmp);
    // The map opens at the widest gap around the globe.
    let mut gap = (0.0, easts.first().copied().unwrap_or(0.0));
    for (idx, east) in easts.iter().enumerate() {
        let before = match idx.checked_sub(1) {
            Some(idx) => easts[idx],
            None => easts.last().copied().unwrap_or(*east) - 360.0,
        };
        if east - before > gap.0 {
            gap = (east - before, *east);
        }
    }
    let wide = 360.0 - gap.0;
    let norths = spots.iter().map(|spot| f64::from(spot.at.latitude));
    let south = norths.clone().fold(f64::MAX, f64::min);
    let north = norths.fold(f64::MIN, f64::max);
    let middle = f64::midpoint(south, north);
    let least = if spots.len() > 1 {
        AROUND_SEVERAL
    } else {
        AROUND_ONE
    };
    View {
        east: around(gap.1 + wide / 2.0),
        north: middle,
        reach_x: (wide / 2.0 * shrink(middle) * 1.35).clamp(least, 180.0),
        reach_y: ((north - south) / 2.0 * 1.35).clamp(least, 85.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(latitude: f32, longitude: f32) -> Spot {
        Spot {
            location: 0,
            name: String::new(),
            kind: PlaceKind::City,
            country: None,
            at: Coordinates {
                latitude,
                longitude,
            },
            paragraphs: vec![1],
            mentions: 1,
        }
    }

    fn places(spots: Vec<Spot>) -> Places {
        let mut places = Places {
            spots,
            ..Places::default()
        };
        places.view = places.seen();
        places
    }

    #[test]
    fn a_map_over_the_date_line_is_no_map_of_the_world() {
        let places = places(vec![spot(-18.1, 178.4), spot(-13.8, -171.8)]);
        let view = places.view();
        assert!(view.reach_x < 8.0, "{view:?}");
        let frame = Frame::new(view, 100.0, 100.0);
        assert!(
            places
                .spots
                .iter()
                .all(|spot| frame.spot(spot.at).is_some())
        );
    }

    #[test]
    fn one_place_far_away_does_not_push_the_others_together() {
        let mut spots: Vec<Spot> = (0..4_i16).map(|step| spot(47.0, f32::from(step))).collect();
        let near = places(spots.clone());
        spots.push(spot(38.9, -77.0));
        let all = places(spots);
        assert_eq!(near.view(), all.view());
    }
}
