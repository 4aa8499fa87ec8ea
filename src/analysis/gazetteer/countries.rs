//! The table of states, read once from `data/countries.txt`, and its three indexes.

use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;
use rustc_hash::FxHashMap;

use crate::analysis::Coordinates;
use crate::analysis::gazetteer::Country;
use crate::analysis::gazetteer::CountryKind;
use crate::analysis::gazetteer::fold;

/// One name in an index: how it is written, and the row of its state.
struct Entry {
    written: &'static str,
    row: usize,
}

/// The states and the ways to find them.
pub(super) struct Atlas {
    countries: Vec<Country>,
    names: FxHashMap<String, Entry>,
    nationalities: FxHashMap<String, Entry>,
    seats: FxHashMap<String, Entry>,
    capitals: FxHashMap<String, Entry>,
}

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| read(include_str!("../data/countries.txt")));

/// The table; its few hundred lines are read at the first look-up.
pub(super) fn atlas() -> &'static Atlas {
    &ATLAS
}

impl Atlas {
    pub(super) fn all(&self) -> &[Country] {
        &self.countries
    }

    pub(super) fn by_name(&self, name: &str) -> Option<&Country> {
        self.find(&self.names, name)
    }

    pub(super) fn by_nationality(&self, word: &str) -> Option<&Country> {
        self.find(&self.nationalities, word)
    }

    pub(super) fn by_seat(&self, name: &str) -> Option<&Country> {
        self.find(&self.seats, name)
    }

    pub(super) fn by_capital(&self, name: &str) -> Option<&Country> {
        self.find(&self.capitals, name)
    }

    fn find(&self, index: &FxHashMap<String, Entry>, name: &str) -> Option<&Country> {
        let key = fold::key(name)?;
        let entry = index.get(fold::without_article(&key))?;
        // "us" is a word and "Car" a thing: an acronym is one only in capitals.
        let is_acronym = !entry.written.chars().any(char::is_lowercase);
        if is_acronym && name.chars().any(char::is_lowercase) {
            let rest = name
                .strip_prefix("the ")
                .or_else(|| name.strip_prefix("The "))?;
            if rest.chars().any(char::is_lowercase) {
                return None;
            }
        }
        self.countries.get(entry.row)
    }
}

/// Reads the table; a line that does not hold to its form is passed over.
fn read(table: &'static str) -> Atlas {
    let mut atlas = Atlas {
        countries: Vec::with_capacity(320),
        names: FxHashMap::with_capacity_and_hasher(1024, FxBuildHasher),
        nationalities: FxHashMap::with_capacity_and_hasher(1024, FxBuildHasher),
        seats: FxHashMap::with_capacity_and_hasher(512, FxBuildHasher),
        capitals: FxHashMap::with_capacity_and_hasher(512, FxBuildHasher),
    };
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('|');
        let mut field = || fields.next().unwrap_or_default();
        let kind = match field() {
            "S" => CountryKind::State,
            "T" => CountryKind::Territory,
            "D" => CountryKind::Disputed,
            "F" => CountryKind::Former,
            _ => continue,
        };
        let iso = Some(field()).filter(|iso| !iso.is_empty());
        let name = field();
        let coordinates = coordinates(field());
        let row = atlas.countries.len();
        let capitals: Vec<&str> = words(field()).collect();
        insert(&mut atlas.names, name, row);
        for other in words(field()) {
            insert(&mut atlas.names, other, row);
        }
        for word in words(field()) {
            match word.strip_suffix('+') {
                Some(singular) => {
                    insert(&mut atlas.nationalities, singular, row);
                    insert_owned(
                        &mut atlas.nationalities,
                        format!("{}s", fold::fold(singular)),
                        singular,
                        row,
                    );
                }
                None => insert(&mut atlas.nationalities, word, row),
            }
        }
        for capital in &capitals {
            let (capital, speaks) = match capital.strip_prefix('*') {
                Some(capital) => (capital, false),
                None => (*capital, kind != CountryKind::Territory),
            };
            insert(&mut atlas.capitals, capital, row);
            if speaks {
                insert(&mut atlas.seats, capital, row);
            }
        }
        for seat in words(field()) {
            insert(&mut atlas.seats, seat, row);
        }
        let capital = capitals
            .first()
            .map(|capital| capital.trim_start_matches('*'));
        atlas.countries.push(Country {
            iso,
            name,
            kind,
            coordinates,
            capital,
        });
    }
    atlas
}

fn words(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split(';').filter(|word| !word.is_empty())
}

fn insert(index: &mut FxHashMap<String, Entry>, written: &'static str, row: usize) {
    let folded = fold::fold(written);
    insert_owned(
        index,
        fold::without_article(&folded).to_owned(),
        written,
        row,
    );
}

/// The first of two states of one name keeps it: the table goes from states to former states.
fn insert_owned(
    index: &mut FxHashMap<String, Entry>,
    key: String,
    written: &'static str,
    row: usize,
) {
    index.entry(key).or_insert(Entry { written, row });
}

fn coordinates(field: &str) -> Option<Coordinates> {
    let (latitude, longitude) = field.split_once(' ')?;
    Some(Coordinates {
        latitude: latitude.parse().ok()?,
        longitude: longitude.parse().ok()?,
    })
}
