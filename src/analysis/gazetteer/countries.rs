//! The table of states, and its names searched where they lie.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use crate::analysis::Coordinates;
use crate::analysis::gazetteer::Country;
use crate::analysis::gazetteer::CountryKind;
use crate::analysis::gazetteer::fold;
use crate::analysis::hashed::Rows;
use crate::analysis::rows;

/// The states, written by hand.
const STATES: &str = include_str!("../data/countries.txt");

/// `folded name, what it names, as written, place of its state`, sorted by folded name: the names of that
/// table, as `examples/tables.rs` lays them out to be searched.
const NAMES: &str = include_str!("../data/countries-by-name.txt");

/// What a name of the table is to its state, as the laid out table calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sort {
    Name,
    Nationality,
    Seat,
    Capital,
}

impl Sort {
    fn letter(self) -> char {
        match self {
            Self::Name => 'N',
            Self::Nationality => 'P',
            Self::Seat => 'S',
            Self::Capital => 'C',
        }
    }
}

#[allow(long_running_const_eval)]
static BY_NAME: Rows<4096> = Rows::new(NAMES);

static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| STATES.lines().filter_map(country).collect());

/// All states, in order of the table.
pub(super) fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The state that a name of this sort names.
pub(super) fn find(sort: Sort, name: &str) -> Option<&'static Country> {
    let key = fold::key(name)?;
    let (written, place) = BY_NAME.under(fold::without_article(&key)).find_map(|row| {
        let row = row.strip_prefix(sort.letter())?.strip_prefix('\t')?;
        row.split_once('\t')
    })?;
    // "us" is a word and "Car" a thing: an acronym is one only in capitals.
    let is_acronym = !written.chars().any(char::is_lowercase);
    if is_acronym && name.chars().any(char::is_lowercase) {
        let rest = name
            .strip_prefix("the ")
            .or_else(|| name.strip_prefix("The "))?;
        if rest.chars().any(char::is_lowercase) {
            return None;
        }
    }
    all().get(place.parse::<usize>().ok()?)
}

/// The lines that tell of a state; one that does not hold to the form is passed over.
fn lines() -> impl Iterator<Item = &'static str> {
    STATES.lines().filter(|line| country(line).is_some())
}

fn country(line: &'static str) -> Option<Country> {
    let mut fields = rows::fields(line, b'|');
    let kind = match fields.next()? {
        "S" => CountryKind::State,
        "T" => CountryKind::Territory,
        "D" => CountryKind::Disputed,
        "F" => CountryKind::Former,
        _ => return None,
    };
    let iso = Some(fields.next()?).filter(|iso| !iso.is_empty());
    let name = fields.next()?;
    let coordinates = coordinates(fields.next()?);
    let capital = words(fields.next()?).next();
    Some(Country {
        iso,
        name,
        kind,
        coordinates,
        capital: capital.map(|capital| capital.trim_start_matches('*')),
    })
}

/// The rows of the names as they are laid out: folded name, and the rest of the row.
///
/// The first of two states of one name keeps it: the table goes from states to former states.
pub(super) fn laid_out() -> Vec<(String, String)> {
    let mut taken: FxHashSet<(Sort, String)> = FxHashSet::default();
    let mut laid_out = Vec::new();
    for (place, line) in lines().enumerate() {
        let mut take = |sort: Sort, written: &str, ending: &str| {
            let folded = fold::fold(written);
            let key = format!("{}{ending}", fold::without_article(&folded));
            if taken.insert((sort, key.clone())) {
                laid_out.push((key, format!("{}\t{written}\t{place}", sort.letter())));
            }
        };
        let fields: Vec<&'static str> = line.split('|').collect();
        let field = |number: usize| fields.get(number).copied().unwrap_or_default();
        take(Sort::Name, field(2), "");
        words(field(5)).for_each(|other| take(Sort::Name, other, ""));
        for word in words(field(6)) {
            let singular = word.strip_suffix('+');
            take(Sort::Nationality, singular.unwrap_or(word), "");
            if let Some(singular) = singular {
                take(Sort::Nationality, singular, "s");
            }
        }
        for capital in words(field(4)) {
            let silent = capital.strip_prefix('*');
            take(Sort::Capital, silent.unwrap_or(capital), "");
            if silent.is_none() && field(0) != "T" {
                take(Sort::Seat, capital, "");
            }
        }
        words(field(7)).for_each(|seat| take(Sort::Seat, seat, ""));
    }
    laid_out
}

fn words(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split(';').filter(|word| !word.is_empty())
}

fn coordinates(field: &str) -> Option<Coordinates> {
    let (latitude, longitude) = field.split_once(' ')?;
    Some(Coordinates {
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_laid_out_in_full() {
        let mut rows = laid_out();
        rows.sort_by(|left, right| left.0.cmp(&right.0));
        let rows: Vec<String> = rows
            .iter()
            .map(|(key, row)| format!("{key}\t{row}"))
            .collect();
        let laid_out: Vec<&str> = NAMES.lines().collect();
        assert!(rows == laid_out, "lay out countries.txt anew");
    }
}
