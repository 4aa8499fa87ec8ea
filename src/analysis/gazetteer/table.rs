//! Cities, regions, waters and sites: one large table searched where it lies, and one written by
//! hand with what the large one lacks or spells otherwise.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analysis::PlaceKind;
use crate::analysis::gazetteer::Place;
use crate::analysis::gazetteer::fold;

/// `name, kind and country, latitude, longitude, population`, sorted by folded name.
const PLACES: &str = include_str!("../data/places.txt");

/// The table written by hand, by folded name; read at the first look-up.
static LANDMARKS: LazyLock<HashMap<String, Vec<Place>>> =
    LazyLock::new(|| read(include_str!("../data/landmarks.txt")));

/// All places under a folded name, in no order.
pub(super) fn find(key: &str) -> Vec<Place> {
    let mut found = LANDMARKS.get(key).cloned().unwrap_or_default();
    let by_hand = found.clone();
    for row in rows_from(key) {
        match compare(name_of(row), key) {
            Ordering::Equal => {
                // What is written by hand is the better word on the same town.
                let known = |place: &Place| by_hand.iter().any(|other| is_same_town(other, place));
                found.extend(place(row).filter(|place| !known(place)));
            }
            Ordering::Less => {}
            Ordering::Greater => break,
        }
    }
    found
}

/// The places under a folded name that are written by hand.
pub(super) fn by_hand(key: &str) -> &'static [Place] {
    LANDMARKS.get(key).map_or(&[], Vec::as_slice)
}

/// How near, in degrees, two rows of one name lie that tell of the same town.
const SAME_TOWN: f32 = 0.4;

fn is_same_town(one: &Place, other: &Place) -> bool {
    if one.kind == PlaceKind::Region && other.kind == PlaceKind::Region {
        return one.country == other.country;
    }
    one.kind == other.kind
        && (one.latitude - other.latitude).abs() < SAME_TOWN
        && (one.longitude - other.longitude).abs() < SAME_TOWN
}

/// The rows from the first that is not before the key.
fn rows_from(key: &str) -> impl Iterator<Item = &'static str> {
    // `start` and `end` stay at the beginnings of lines, so the bisection ends in one line.
    let bytes = PLACES.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        let middle = start + (end - start) / 2;
        let before = bytes.get(start..middle).unwrap_or_default();
        let line = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(start, |at| start + at + 1);
        let row = row_at(line);
        if compare(name_of(row), key) == Ordering::Less {
            start = line + row.len() + 1;
        } else {
            end = line;
        }
    }
    PLACES.get(start..).unwrap_or_default().lines()
}

fn row_at(start: usize) -> &'static str {
    let rest = PLACES.get(start..).unwrap_or_default();
    rest.split_once('\n').map_or(rest, |(row, _)| row)
}

fn name_of(row: &str) -> &str {
    row.split_once('\t').map_or(row, |(name, _)| name)
}

/// Compares a name as it is written with a folded one.
fn compare(name: &str, key: &str) -> Ordering {
    if !name.is_ascii() {
        return fold::fold(name).as_str().cmp(key);
    }
    // The same as folding it, without the allocation: most names are plain.
    name.bytes()
        .filter(|byte| !matches!(byte, b'\'' | b'`' | b'.' | b','))
        .map(|byte| match byte {
            b'-' | b'_' => b' ',
            _ => byte.to_ascii_lowercase(),
        })
        .cmp(key.bytes())
}

fn place(row: &'static str) -> Option<Place> {
    let mut fields = row.split('\t');
    let name = fields.next()?;
    let (kind, country) = fields.next()?.split_at_checked(1)?;
    Some(outside_contested(Place {
        name,
        kind: kind_of(kind)?,
        country: Some(country).filter(|country| !country.is_empty()),
        latitude: fields.next()?.parse().ok()?,
        longitude: fields.next()?.parse().ok()?,
        population: fields.next()?.parse().ok()?,
    }))
}

/// Crimea is contested: its towns keep their place and have no state.
fn outside_contested(place: Place) -> Place {
    let inside = (44.3..46.0).contains(&place.latitude) && (32.4..36.7).contains(&place.longitude);
    if inside && matches!(place.country, Some("UA" | "RU")) {
        Place {
            country: None,
            ..place
        }
    } else {
        place
    }
}

fn kind_of(letter: &str) -> Option<PlaceKind> {
    Some(match letter {
        "C" => PlaceKind::City,
        "R" => PlaceKind::Region,
        "D" => PlaceKind::District,
        "W" => PlaceKind::Water,
        "S" => PlaceKind::Site,
        "O" => PlaceKind::Other,
        _ => return None,
    })
}

/// Reads `kind|country|name;other name|latitude longitude|population`; odd lines are passed over.
fn read(table: &'static str) -> HashMap<String, Vec<Place>> {
    let mut places: HashMap<String, Vec<Place>> = HashMap::with_capacity(2048);
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('|');
        let mut field = || fields.next().unwrap_or_default();
        let Some(kind) = kind_of(field()) else {
            continue;
        };
        let country = Some(field()).filter(|country| !country.is_empty());
        let names = field();
        let Some((latitude, longitude)) = field().split_once(' ') else {
            continue;
        };
        let (Ok(latitude), Ok(longitude)) = (latitude.parse(), longitude.parse()) else {
            continue;
        };
        let population = field().parse().unwrap_or_default();
        let name = names.split(';').next().unwrap_or_default();
        for written in names.split(';') {
            let folded = fold::fold(written);
            let key = fold::without_article(&folded).to_owned();
            places.entry(key).or_default().push(Place {
                name,
                kind,
                country,
                latitude,
                longitude,
                population,
            });
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_large_table_is_sorted_and_whole() {
        let mut before = String::new();
        for row in PLACES.lines() {
            let key = fold::fold(name_of(row));
            assert!(before <= key, "{row}");
            assert_eq!(compare(name_of(row), &key), Ordering::Equal, "{row}");
            assert!(place(row).is_some(), "{row}");
            before = key;
        }
        assert!(PLACES.lines().count() > 30_000);
    }

    #[test]
    fn the_first_and_the_last_row_are_found_and_what_lies_beyond_is_not() {
        for row in PLACES.lines().take(1).chain(PLACES.lines().last()) {
            assert!(!find(&fold::fold(name_of(row))).is_empty(), "{row}");
        }
        assert!(find(" ").is_empty() && find("\u{10ffff}").is_empty() && find("").is_empty());
    }

    #[test]
    fn every_line_written_by_hand_is_read() {
        let text = include_str!("../data/landmarks.txt");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let read = read(line);
            assert!(!read.is_empty(), "{line}");
            for place in read.values().flatten() {
                assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0);
            }
        }
    }
}
