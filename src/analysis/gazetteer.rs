//! Countries and places of the world: names, nationality words, capitals, coordinates.
//! Tables in the program, searched where they lie; which of several places a text means is
//! decided from the countries it names, and left open where they do not tell.

mod countries;
mod fold;

use crate::analysis::Coordinates;

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

/// All states, territories and former states, in the order of the table.
pub fn countries() -> &'static [Country] {
    countries::atlas().all()
}

/// The state of a name: "Russia", "Russian Federation", "DRC", "Burma", "the UK".
///
/// Acronyms count only in capitals; a word without any capital is no name.
pub fn country(name: &str) -> Option<&'static Country> {
    countries::atlas().by_name(name)
}

/// The state of a code: "SY".
pub fn country_of_iso(iso: &str) -> Option<&'static Country> {
    countries()
        .iter()
        .find(|country| country.iso.is_some_and(|code| code == iso))
}

/// The state of a nationality word, an adjective or its people: "Syrian", "Frenchmen", "Dutch".
pub fn country_of_nationality(word: &str) -> Option<&'static Country> {
    countries::atlas().by_nationality(word)
}

/// The state for whose government a capital or seat may stand: "Damascus", "Kremlin".
///
/// Brussels is left out, for it stands as often for the European Union.
pub fn country_of_seat(name: &str) -> Option<&'static Country> {
    countries::atlas().by_seat(name)
}

/// Whether a state, territory or contested land has its capital in a city of this name.
pub fn is_capital(name: &str) -> bool {
    countries::atlas().by_capital(name).is_some()
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
}
