//! Cities, regions, waters and sites: one large table searched where it lies, and one written by
//! hand with what the large one lacks or spells otherwise.

use std::cmp::Ordering;

use crate::analysis::PlaceKind;
use crate::analysis::gazetteer::Place;
use crate::analysis::gazetteer::fold;
use crate::analysis::gazetteer::numbers::Numbers;
use crate::analysis::hashed::Rows;
use crate::analysis::rows;

/// `name, country and packed numbers`, sorted by folded name; of a region an "R" stands before the numbers.
pub(super) static PLACES: &str = include_str!("../data/places.txt");

/// `folded name, name, kind and country, packed numbers`, sorted by folded name: the table written by
/// hand (`landmarks.txt`), as `examples/tables.rs` lays it out to be searched.
const LANDMARKS: &str = include_str!("../data/landmarks-by-name.txt");

#[allow(long_running_const_eval)]
static BY_HAND: Rows<8192> = Rows::new(LANDMARKS);

/// So many bytes of the large table lie between two rows that are looked at first.
const STRIDE: usize = 1024;

/// Some rows of the large table, in its order: the letters that open each, and where it begins.
#[allow(long_running_const_eval)]
static SAMPLES: [(u32, u32); PLACES.len() / STRIDE] = samples();

const fn samples() -> [(u32, u32); PLACES.len() / STRIDE] {
    let bytes = PLACES.as_bytes();
    let mut samples = [(u32::MAX, PLACES.len() as u32); PLACES.len() / STRIDE];
    let mut sample = 0;
    while sample < samples.len() {
        let mut row = sample * STRIDE;
        while row < bytes.len() {
            while row > 0 && row < bytes.len() && bytes[row - 1] != b'\n' {
                row += 1;
            }
            if let Some(opening) = opening(bytes, row, b'\t') {
                samples[sample] = (opening, row as u32);
                break;
            }
            row += 1;
        }
        sample += 1;
    }
    samples
}

/// The first four letters of a folded name, as a number that keeps their order; none where a name as it is
/// written must be folded first.
const fn opening(bytes: &[u8], start: usize, end: u8) -> Option<u32> {
    let mut opening = 0;
    let mut at = start;
    while at < start + 4 {
        let is_over = at >= bytes.len() || bytes[at] == end;
        let letter = if is_over {
            0
        } else {
            bytes[at].to_ascii_lowercase()
        };
        if !(is_over || letter == b' ' || letter.is_ascii_lowercase()) {
            return None;
        }
        opening = opening << 8 | letter as u32;
        if is_over {
            opening <<= 8 * (start + 3 - at);
            break;
        }
        at += 1;
    }
    Some(opening)
}

/// The part of the large table in which the rows of a folded name lie, if there are any.
fn around(key: &str) -> &'static str {
    let Some(opening) = opening(key.as_bytes(), 0, 0) else {
        return PLACES;
    };
    let before = SAMPLES.partition_point(|sample| sample.0 < opening);
    let behind = SAMPLES.partition_point(|sample| sample.0 <= opening);
    let start = before.checked_sub(1).and_then(|at| SAMPLES.get(at));
    let start = start.map_or(0, |sample| sample.1 as usize);
    let end = SAMPLES
        .get(behind)
        .map_or(PLACES.len(), |sample| sample.1 as usize);
    PLACES.get(start..end).unwrap_or(PLACES)
}

/// All places under a folded name, in no order.
pub(super) fn find(key: &str) -> Vec<Place> {
    let by_hand = by_hand(key);
    let mut found = by_hand.clone();
    for row in rows::from(around(key), |name| compare(name, key)) {
        match compare(rows::key_of(row), key) {
            Ordering::Equal => {
                // What is written by hand is the better word on the same town.
                let known = |place: &Place| by_hand.iter().any(|other| is_same_town(other, place));
                found.extend(packed(row).filter(|place| !known(place)));
            }
            Ordering::Less => {}
            Ordering::Greater => break,
        }
    }
    found
}

/// The places under a folded name that are written by hand.
pub(super) fn by_hand(key: &str) -> Vec<Place> {
    BY_HAND.under(key).filter_map(place).collect()
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

/// Compares a name as it is written with a folded one.
fn compare(name: &str, key: &str) -> Ordering {
    // The same as folding it, without the allocation: most names are plain, or differ where they are.
    let mut rest = key.bytes();
    for (at, byte) in name.bytes().enumerate() {
        let letter = match byte {
            b'\'' | b'`' | b'.' | b',' => continue,
            b'-' | b'_' => b' ',
            0x80.. => {
                // Mostly the letter without its accent tells already.
                let letter = name.get(at..).and_then(|rest| rest.chars().next());
                let plain = letter.and_then(fold::plain);
                return match plain.map(|plain| rest.next().map(|other| plain.cmp(&other))) {
                    Some(Some(order)) if order != Ordering::Equal => order,
                    _ => fold::fold(name).as_str().cmp(key),
                };
            }
            _ => byte.to_ascii_lowercase(),
        };
        match rest.next().map(|other| letter.cmp(&other)) {
            None => return Ordering::Greater,
            Some(Ordering::Equal) => {}
            Some(order) => return order,
        }
    }
    if rest.next().is_some() {
        Ordering::Less
    } else {
        Ordering::Equal
    }
}

/// A row of the large table.
fn packed(row: &'static str) -> Option<Place> {
    let (name, rest) = row.split_once('\t')?;
    let (country, rest) = rest.split_at_checked(2)?;
    // No number begins with an "R": the globe has too few hundredths of a degree.
    let (kind, numbers) = match rest.strip_prefix('R') {
        Some(numbers) => (PlaceKind::Region, numbers),
        None => (PlaceKind::City, rest),
    };
    place_of(name, kind, Some(country), numbers)
}

/// A row written by hand.
fn place(row: &'static str) -> Option<Place> {
    let (name, rest) = row.split_once('\t')?;
    let (sort, numbers) = rest.split_once('\t')?;
    let (kind, country) = sort.split_at_checked(1)?;
    let country = Some(country).filter(|country| !country.is_empty());
    place_of(name, kind_of(kind)?, country, numbers)
}

fn place_of(
    name: &'static str,
    kind: PlaceKind,
    country: Option<&'static str>,
    numbers: &str,
) -> Option<Place> {
    let numbers = Numbers::read(numbers)?;
    Some(outside_contested(Place {
        name,
        kind,
        country,
        latitude: numbers.latitude as f32 / 100.0,
        longitude: numbers.longitude as f32 / 100.0,
        population: numbers.population,
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_large_table_is_sorted_and_whole() {
        let mut before = String::new();
        for row in PLACES.lines() {
            let key = fold::fold(rows::key_of(row));
            assert!(before <= key, "{row}");
            assert_eq!(compare(rows::key_of(row), &key), Ordering::Equal, "{row}");
            assert!(packed(row).is_some(), "{row}");
            before = key;
        }
        assert!(PLACES.lines().count() > 30_000);
    }

    #[test]
    fn every_row_lies_where_it_is_looked_for() {
        for row in PLACES.lines() {
            let key = fold::fold(rows::key_of(row));
            assert!(around(&key).contains(row), "{row}");
        }
        assert!(SAMPLES.is_sorted() && around("sanaa").len() < 100 * STRIDE);
    }

    #[test]
    fn the_first_and_the_last_row_are_found_and_what_lies_beyond_is_not() {
        for row in PLACES.lines().take(1).chain(PLACES.lines().last()) {
            assert!(!find(&fold::fold(rows::key_of(row))).is_empty(), "{row}");
        }
        assert!(find(" ").is_empty() && find("\u{10ffff}").is_empty() && find("").is_empty());
    }

    #[test]
    fn the_table_written_by_hand_is_laid_out_in_full() {
        assert!(LANDMARKS.lines().is_sorted_by_key(rows::key_of));
        let text = include_str!("../data/landmarks.txt");
        let mut rows = 0;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('|').collect();
            let (latitude, longitude) = fields[3].split_once(' ').unwrap();
            for written in fields[2].split(';') {
                let folded = fold::fold(written);
                let places = by_hand(fold::without_article(&folded));
                let place = places.iter().find(|place| {
                    Some(place.name) == fields[2].split(';').next()
                        && Some(place.kind) == kind_of(fields[0])
                        && place.country.is_none_or(|country| country == fields[1])
                        && place.latitude.to_string().parse() == latitude.parse::<f32>()
                        && place.longitude.to_string().parse() == longitude.parse::<f32>()
                });
                assert!(place.is_some(), "lay out landmarks.txt anew: {line}");
                rows += 1;
            }
        }
        assert_eq!(LANDMARKS.lines().count(), rows);
    }
}
