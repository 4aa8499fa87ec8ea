//! What sort of place a name names: by its own words, then by the nouns beside it.

use crate::analysis::Entity;
use crate::analysis::Label;
use crate::analysis::PlaceKind;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Place;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::places::words;
use crate::text::Document;

/// Mentions that are read for what they say of the kind.
const READ: usize = 12;
/// A town with fewer people than this yields to the head of a name: "Forest Lake" is a lake.
const SMALL: u32 = 100_000;

/// The kind of a place that the gazetteer knows by its name.
pub fn of_known(name: &str, place: &Place) -> PlaceKind {
    let is_town = place.kind == PlaceKind::City;
    match by_form(name) {
        // "Port Sudan", "East Jerusalem": a town or quarter has such a word for no more than a name.
        Some(PlaceKind::Site) if is_town && opens_with_port(name) => place.kind,
        Some(PlaceKind::Region) if place.kind == PlaceKind::District => place.kind,
        Some(_) if is_town && place.population >= SMALL => place.kind,
        Some(kind) => kind,
        None => place.kind,
    }
}

/// The kind of a place that no table knows.
pub fn of_unknown(document: &Document<'_>, entity: &Entity) -> PlaceKind {
    if opens_with_port(&entity.name) {
        return PlaceKind::City;
    }
    // "Punjab": in whichever land.
    let mut kinds = gazetteer::places(&entity.name).map(|place| place.kind);
    let known = kinds
        .next()
        .filter(|first| kinds.all(|kind| kind == *first));
    by_form(&entity.name)
        .or(known)
        .unwrap_or_else(|| by_words(document, entity))
}

/// "Port Elgin", not "Port of Rotterdam".
fn opens_with_port(name: &str) -> bool {
    name.strip_prefix("Port ")
        .is_some_and(|rest| !rest.starts_with("of "))
}

/// What sort of place the nouns beside its name say: "the town of X", "X province", "X, a township".
fn by_words(document: &Document<'_>, entity: &Entity) -> PlaceKind {
    for mention in entity.mentions.iter().take(READ) {
        let tokens = tokens_of(document, mention);
        let before = tokens.start.checked_sub(2).map_or("", |idx| {
            if document.lower(idx + 1) == "of" {
                document.lower(idx)
            } else {
                ""
            }
        });
        let word = |word: &str| {
            let one = match word.strip_suffix("ies") {
                Some(stem) => format!("{stem}y"),
                None => word.strip_suffix('s').unwrap_or(word).to_owned(),
            };
            of_word(&one)
        };
        let told = word(before).or_else(|| word(document.lower(tokens.end)));
        if let Some(kind) = told.or_else(|| apposed(document, tokens.end)) {
            return kind;
        }
    }
    let folded = fold(&entity.name);
    let (first, last) = (
        folded.split(' ').next().unwrap_or_default(),
        folded.rsplit(' ').next().unwrap_or_default(),
    );
    let site = folded.split(' ').any(words::is_site_head);
    if site || entity.label == Label::Organisation {
        return PlaceKind::Site;
    }
    if first == "raf" {
        return PlaceKind::Site;
    }
    if last.len() > 8 && last.ends_with("shire") || matches!(last, "occidental" | "oriental") {
        return PlaceKind::Region;
    }
    let is_no_town = words::is_heavenly(&entity.name)
        || matches!(
            first,
            "cape"
                | "cabo"
                | "punta"
                | "ras"
                | "point"
                | "area"
                | "sector"
                | "zone"
                | "route"
                | "hill"
        )
        || matches!(
            last,
            "continent"
                | "station"
                | "hill"
                | "peak"
                | "line"
                | "earth"
                | "sun"
                | "universe"
                | "planet"
        )
        || folded
            .split(' ')
            .any(|word| words::is_border(word) || word == "parallel")
        || folded.split(' ').count() > 3;
    // What stands where places stand and says no more of itself is a town or a village.
    if is_no_town {
        PlaceKind::Other
    } else {
        PlaceKind::City
    }
}

/// "X, a hill village": the last of the words behind a comma that tells a kind.
fn apposed(document: &Document<'_>, comma: usize) -> Option<PlaceKind> {
    if document.lower(comma) != "," || !matches!(document.lower(comma + 1), "a" | "an" | "the") {
        return None;
    }
    (comma + 2..comma + 6)
        .map(|idx| document.lower(idx))
        .take_while(|word| !matches!(*word, "," | "." | "of" | "in" | "on" | "where" | "and"))
        .filter_map(of_word)
        .last()
}

/// The kind that a name's own words tell ("Lake Michigan", "Rafah crossing").
fn by_form(name: &str) -> Option<PlaceKind> {
    let folded = fold(name);
    // "north-eastern Syria".
    let mut land = folded.as_str();
    while let Some((part, rest)) = land.split_once(' ')
        && words::is_part_of_land(part)
    {
        land = rest;
    }
    if land.len() < folded.len() && gazetteer::places(&capital(land)).next().is_some() {
        return Some(PlaceKind::Region);
    }
    folded.split_whitespace().find_map(of_word)
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// The kind that one word tells.
pub fn of_word(word: &str) -> Option<PlaceKind> {
    match word {
        "river" | "rivers" | "sea" | "lake" | "lakes" | "ocean" | "strait" | "straits" | "gulf"
        | "bay" | "canal" | "channel" | "lagoon" | "reef" | "shoal" => Some(PlaceKind::Water),
        "mountain" | "mountains" | "hills" | "heights" | "mount" | "island" | "islands"
        | "peninsula" | "valley" | "desert" | "province" | "county" | "region" | "territory"
        | "governorate" | "oblast" | "strip" | "coast" | "delta" | "prefecture" | "mainland"
        | "highlands" | "plateau" | "basin" | "archipelago" | "country" | "canton"
        | "voivodeship" | "department" | "reservation" => Some(PlaceKind::Region),
        "palace" | "airport" | "base" | "camp" | "crossing" | "hotel" | "stadium" | "mosque"
        | "cathedral" | "prison" | "square" | "street" | "port" | "bridge" | "dam" | "park"
        | "station" | "tower" | "castle" | "hall" | "room" | "temple" | "airfield" | "airbase"
        | "avenue" | "museum" | "hospital" | "theater" | "theatre" | "embassy" | "consulate"
        | "university" | "centre" | "center" | "church" | "market" | "field" | "school"
        | "plant" | "reactor" | "zoo" | "circuit" | "laboratory" | "resort" | "factory"
        | "house" | "sanatorium" | "monastery" | "barracks" | "mine" | "terminal" => {
            Some(PlaceKind::Site)
        }
        "district" | "neighborhood" | "neighbourhood" | "suburb" | "quarter" | "borough"
        | "township" => Some(PlaceKind::District),
        "village" | "city" | "town" | "hamlet" | "settlement" | "kibbutz" => Some(PlaceKind::City),
        "forest" | "road" | "highway" | "border" | "corridor" | "boundary" | "frontier"
        | "parallel" => Some(PlaceKind::Other),
        _ => None,
    }
}
