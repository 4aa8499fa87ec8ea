//! Countries and places of the world: names, nationality words, capitals, coordinates.
//! Tables in the program, searched where they lie; which of several places a text means is
//! decided from the countries it names, and left open where they do not tell.

mod choice;
mod countries;
mod fold;
pub mod lands;
pub mod numbers;
mod table;
mod words;

use crate::analysis::Coordinates;
use crate::analysis::PlaceKind;

/// How a state stands in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountryKind {
    /// A state of today.
    State,
    /// A land that belongs to a state and has a name and code of its own.
    Territory,
    /// A land whose statehood or ownership is contested.
    Disputed,
    /// A state of the past.
    Former,
}

/// A state, a territory, or what was one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2; none for former states and for contested lands without a code.
    pub iso: Option<&'static str>,
    /// The usual short name in English.
    pub name: &'static str,
    /// How it stands in the world.
    pub kind: CountryKind,
    /// Its middle.
    pub coordinates: Option<Coordinates>,
    /// Its capital, or the first of several.
    pub capital: Option<&'static str>,
}

/// The large table of places, as it lies in the program.
pub fn places_table() -> &'static [u8] {
    table::PLACES.as_bytes()
}

/// All states, territories and former states, in the order of the table.
pub fn countries() -> &'static [Country] {
    countries::all()
}

/// The state of a name: "Russia", "Russian Federation", "DRC", "Burma", "the UK".
///
/// Acronyms count only in capitals; a word without any capital is no name.
pub fn country(name: &str) -> Option<&'static Country> {
    countries::find(countries::Sort::Name, name)
}

/// The state of a code: "SY".
pub fn country_of_iso(iso: &str) -> Option<&'static Country> {
    countries()
        .iter()
        .find(|country| country.iso.is_some_and(|code| code == iso))
}

/// The state of a nationality word, an adjective or its people: "Syrian", "Frenchmen", "Dutch".
pub fn country_of_nationality(word: &str) -> Option<&'static Country> {
    countries::find(countries::Sort::Nationality, word)
}

/// The state for whose government a capital or seat may stand: "Damascus", "Kremlin".
///
/// Brussels is left out, for it stands as often for the European Union.
pub fn country_of_seat(name: &str) -> Option<&'static Country> {
    countries::find(countries::Sort::Seat, name)
}

/// The names of the states as `countries-by-name.txt` holds them: the folded name, and the rest of its row.
pub fn names_of_countries() -> Vec<(String, String)> {
    countries::laid_out()
}

/// The spelling under which the tables keep a name: no case, accents or apostrophes, hyphens as
/// spaces. None for what is no name.
pub fn key(name: &str) -> Option<String> {
    fold::key(name).map(|key| str::to_owned(&key))
}

/// Whether a state, territory or contested land has its capital in a city of this name.
pub fn is_capital(name: &str) -> bool {
    countries::find(countries::Sort::Capital, name).is_some()
}

/// A city, region, water, site or state, with where it lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its usual name.
    pub name: &'static str,
    /// What sort of place.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2; none where contested, at sea or across several.
    pub country: Option<&'static str>,
    /// North positive.
    pub latitude: f32,
    /// East positive.
    pub longitude: f32,
    /// People; 0 where not known or none live there.
    pub population: u32,
}

/// All places of a name, states first, then the largest first.
///
/// Accents, apostrophes and hyphens do not count, nor does a leading "the".
pub fn places(name: &str) -> impl Iterator<Item = Place> {
    let mut found = Vec::new();
    if let Some(key) = fold::key(name) {
        let state = country(name);
        found.extend(state.and_then(territory));
        let bare = fold::without_article(&key);
        let mut others = table::find(bare);
        if others.is_empty() && *bare != *key {
            others = table::find(&key);
        }
        // A region that bears the name of its own state is the state.
        let iso = state.and_then(|state| state.iso);
        others.retain(|place| {
            place.kind != PlaceKind::Region || iso.is_none() || place.country != iso
        });
        others.sort_by_key(|place| std::cmp::Reverse(place.population));
        found.append(&mut others);
    }
    found.into_iter()
}

/// The land of a state as a place.
fn territory(country: &'static Country) -> Option<Place> {
    let coordinates = country.coordinates?;
    Some(Place {
        name: country.name,
        kind: PlaceKind::Country,
        // Whose land it is, is the very dispute.
        country: country
            .iso
            .filter(|_| country.kind != CountryKind::Disputed),
        latitude: coordinates.latitude,
        longitude: coordinates.longitude,
        population: 0,
    })
}

/// The place of a name that a text means which names these states so many times.
///
/// None rather than a guess: where two of like size fit, and where the name of a small place is
/// also a word or a first name and nothing speaks for its state.
pub fn choose(name: &str, countries_in_context: &[(&str, u32)]) -> Option<Place> {
    choice::choose(name, places(name).collect(), countries_in_context)
}

/// The largest place of a name that lies in a state.
pub fn choose_in(name: &str, iso: &str) -> Option<Place> {
    places(name)
        .filter(|place| place.country == Some(iso))
        .max_by_key(|place| place.population)
}

/// The states that have a place of this name, be it a village or a district that is in no other table.
pub fn lands_with(name: &str) -> Vec<&'static str> {
    let Some(key) = fold::key(name) else {
        return Vec::new();
    };
    let bare = fold::without_article(&key);
    let mut found: Vec<&'static str> = table::find(bare)
        .into_iter()
        .filter_map(|place| place.country)
        .chain(lands::of(bare))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether one of these states has a place of this name that tells: one settled from others has a namesake of any.
pub fn is_place_of_one(name: &str, is_one: impl Fn(&str) -> bool) -> bool {
    lands_with(name)
        .iter()
        .any(|land| is_one(land) && !is_full_of_namesakes(land))
}

/// Whether a state, settled from others, is full of towns with the names of older ones.
pub fn is_full_of_namesakes(iso: &str) -> bool {
    choice::NAMESAKES.contains(&iso)
}

/// Whether a place of this name is known to lie in no state or in several.
pub fn is_contested(name: &str) -> bool {
    fold::key(name).is_some_and(|key| {
        table::by_hand(fold::without_article(&key))
            .iter()
            .any(|place| place.country.is_none())
    })
}

/// Whether a place name is also an everyday word ("Nice", "Reading", "March").
pub fn is_common_word(name: &str) -> bool {
    words::is_common_word(name)
}

/// Whether a word is a common first name.
pub fn is_first_name(word: &str) -> bool {
    words::is_first_name(word)
}

/// Whether a word is among the common surnames of English-speaking lands.
pub fn is_surname(word: &str) -> bool {
    words::is_surname(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: Option<&Country>, expected: &str, asked: &str) {
        let found = found.map_or("-", |country| country.name);
        assert_eq!(found, expected, "{asked}");
    }

    #[test]
    fn a_state_goes_by_its_short_and_official_names_and_acronyms() {
        for (name, expected) in [
            ("Russia", "Russia"),
            ("Russian Federation", "Russia"),
            ("the Russian Federation", "Russia"),
            ("U.S.", "United States"),
            ("US", "United States"),
            ("the US", "United States"),
            ("USA", "United States"),
            ("United States of America", "United States"),
            ("UK", "United Kingdom"),
            ("U.K.", "United Kingdom"),
            ("Britain", "United Kingdom"),
            ("DRC", "Democratic Republic of the Congo"),
            ("DR Congo", "Democratic Republic of the Congo"),
            ("Congo-Brazzaville", "Republic of the Congo"),
            ("Burma", "Myanmar"),
            ("Côte d’Ivoire", "Ivory Coast"),
            ("Cote d'Ivoire", "Ivory Coast"),
            ("Türkiye", "Turkey"),
            ("SYRIA", "Syria"),
            ("The Gambia", "Gambia"),
            ("Guinea Bissau", "Guinea-Bissau"),
            ("Timor-Leste", "East Timor"),
            ("Soviet Union", "Soviet Union"),
            ("USSR", "Soviet Union"),
            ("Kosovo", "Kosovo"),
            ("Nagorny Karabakh", "Nagorno-Karabakh"),
            ("us", "-"),
            ("Us", "-"),
            ("uk", "-"),
            ("Car", "-"),
            ("turkey", "-"),
            ("Korea", "-"),
            ("", "-"),
            ("the", "-"),
            ("The", "-"),
            ("Ruritania", "-"),
        ] {
            check(country(name), expected, name);
        }
    }

    #[test]
    fn a_nationality_word_names_its_state() {
        for (word, expected) in [
            ("Syrian", "Syria"),
            ("Syrians", "Syria"),
            ("French", "France"),
            ("Frenchman", "France"),
            ("Briton", "United Kingdom"),
            ("British", "United Kingdom"),
            ("Israelis", "Israel"),
            ("Dutch", "Netherlands"),
            ("Congolese", "Democratic Republic of the Congo"),
            ("Palestinians", "Palestine"),
            ("Kosovar", "Kosovo"),
            ("Taiwanese", "Taiwan"),
            ("Soviet", "Soviet Union"),
            ("Soviets", "Soviet Union"),
            ("South Koreans", "South Korea"),
            ("Emirati", "United Arab Emirates"),
            ("polish", "-"),
            ("Kurdish", "-"),
        ] {
            check(country_of_nationality(word), expected, word);
        }
    }

    #[test]
    fn a_capital_or_seat_may_stand_for_its_state() {
        for (name, expected) in [
            ("Damascus", "Syria"),
            ("Moscow", "Russia"),
            ("the Kremlin", "Russia"),
            ("White House", "United States"),
            ("the Pentagon", "United States"),
            ("Downing Street", "United Kingdom"),
            ("Elysee", "France"),
            ("Élysée", "France"),
            ("Kiev", "Ukraine"),
            ("Kyiv", "Ukraine"),
            ("Tel Aviv", "Israel"),
            ("Pristina", "Kosovo"),
            ("Sanaa", "Yemen"),
            ("Brussels", "-"),
            ("Victoria", "-"),
            ("Hamilton", "-"),
            ("Geneva", "-"),
        ] {
            check(country_of_seat(name), expected, name);
        }
        assert!(is_capital("Brussels") && is_capital("Bogota") && !is_capital("Geneva"));
    }

    #[test]
    fn former_states_have_no_code_and_states_have_each_their_own() {
        let mut codes: Vec<_> = countries().iter().filter_map(|c| c.iso).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!((codes.len(), count), (250, 250));
        assert!(
            countries()
                .iter()
                .all(|c| c.kind != CountryKind::Former || c.iso.is_none())
        );
        assert_eq!(country_of_iso("PS").map(|c| c.name), Some("Palestine"));
    }

    #[test]
    fn a_place_is_chosen_by_the_states_in_the_text_or_not_at_all() {
        for (name, context, expected) in [
            ("Tripoli", &[][..], "LY"),
            ("Tripoli", &[("LB", 5)][..], "LB"),
            ("Georgia", &[("US", 5)], "US"),
            ("Birmingham", &[("US", 3)], "US"),
            ("Birmingham", &[("GB", 3)], "GB"),
            ("Cordoba", &[], "-"),
            ("Cordoba", &[("ES", 1)], "ES"),
            ("Paris", &[], "FR"),
            ("Paris", &[("US", 1)], "FR"),
            ("Cambridge", &[], "-"),
            ("Cambridge", &[("US", 2)], "US"),
            ("Santiago", &[], "CL"),
            ("San José", &[("CR", 1)], "CR"),
            ("San Jose", &[("US", 1)], "US"),
            ("Alexandria", &[], "EG"),
            ("Alexandria", &[("US", 4)], "US"),
            ("Valencia", &[("ES", 1)], "ES"),
            ("Valencia", &[("VE", 1)], "VE"),
            ("Hyderabad", &[("PK", 2)], "PK"),
            ("Victoria", &[("SC", 2)], "SC"),
            ("Lebanon", &[("IL", 2)], "LB"),
            ("Damascus", &[("US", 2), ("SY", 2)], "SY"),
            ("Young", &[("SY", 2)], "-"),
            ("Ruritania", &[], "-"),
        ] {
            let place = choose(name, context);
            let found = place.and_then(|place| place.country).unwrap_or("-");
            assert_eq!(found, expected, "{name} {context:?}");
        }
    }

    #[test]
    fn a_contested_place_lies_in_no_state() {
        for name in [
            "Sevastopol",
            "Simferopol",
            "Crimea",
            "Golan Heights",
            "Jerusalem",
            "Taiwan",
            "Kashmir",
        ] {
            assert_eq!(choose(name, &[]).map(|p| p.country), Some(None), "{name}");
        }
    }

    #[test]
    fn known_places_are_found_under_the_spellings_of_the_news() {
        for name in [
            "Kyiv",
            "Kiev",
            "Odessa",
            "Bombay",
            "Hodeidah",
            "Raqqa",
            "Deir ez-Zor",
            "Sanaa",
            "Qamishli",
            "Rafah",
            "Khan Younis",
            "Khan Yunis",
            "Jenin",
            "Kandahar",
            "Marib",
            "Misrata",
            "Sweida",
            "Douma",
            "Stepanakert",
            "Sukhumi",
            "Tskhinvali",
            "Mekelle",
            "Fallujah",
            "Palmyra",
            "Avdiivka",
            "Kupiansk",
            "St. Petersburg",
            "Middle East",
            "Strait of Hormuz",
            "the Red Sea",
            "Camp David",
            "Gaza Strip",
            "West Bank",
            "Rafah crossing",
            "Sahel",
            "Donbas",
            "Black Sea",
            "Suez Canal",
            "Texas",
        ] {
            assert!(places(name).next().is_some(), "{name}");
        }
    }

    #[test]
    fn words_and_names_that_are_also_places_are_told() {
        for word in [
            "Of", "Reading", "Nice", "Mobile", "Orange", "March", "Split", "Along",
        ] {
            assert!(is_common_word(word), "{word}");
        }
        for word in ["Damascus", "Kyiv", "London", "Geneva", "Paris"] {
            assert!(!is_common_word(word), "{word}");
        }
        for word in [
            "Victoria", "Sydney", "Jordan", "Chad", "Ahmed", "Vladimir", "José",
        ] {
            assert!(is_first_name(word), "{word}");
        }
        for word in ["Washington", "Lincoln", "Clinton", "Hamilton", "Bush"] {
            assert!(is_surname(word), "{word}");
        }
    }
}
