//! Words by which a place is told: what stands before one, what makes one of a name.
//!
//! The words stand in `data/place-words.txt`, sorted by what they tell; each function takes a word in
//! lower case, but for ships and worlds, which are known by their capitals.

use crate::analysis::hashed;
use crate::analysis::hashed::Lists;

/// The words, one line a list: what they tell, a colon, the words.
const WORDS: &str = include_str!("../data/place-words.txt");

/// The lists' headings; a word's lists are the bits of a number.
const HEADINGS: [&str; 22] = [
    "inhabitants",
    "nobody stands behind",
    "ship",
    "rule",
    "head of a site",
    "part of a land before it",
    "settlement",
    "noun of land",
    "border",
    "way or motion",
    "relation",
    "said or asked",
    "people",
    "trust",
    "part or what lies in one",
    "befalls a land",
    "pressure",
    "verb of reaching",
    "at a hyphen",
    "heavenly",
    "quarter",
    "before a head",
];

#[allow(long_running_const_eval)]
static LISTS: Lists<2048> = Lists::new(WORDS, &HEADINGS);

/// The bit of a list.
const fn list(heading: &str) -> u32 {
    let bit = hashed::bit_of(heading, &HEADINGS);
    assert!(bit != 0, "no list has this heading");
    bit
}

fn is(word: &str, list: u32) -> bool {
    LISTS.of(word) & list != 0
}

/// Prepositions and verbs behind which a place stands more often than not.
pub fn is_locative(word: &str) -> bool {
    is_strictly_locative(word)
        || matches!(
            word,
            "from" | "at" | "around" | "leaving" | "visiting" | "off" | "via"
        )
}

/// Prepositions behind which nobody stands: one is with, at or from a person, but not in one.
pub fn is_strictly_locative(word: &str) -> bool {
    is(word, const { list("nobody stands behind") })
}

/// Ships' prefixes, written in capitals.
pub fn is_ship(word: &str) -> bool {
    is(word, const { list("ship") })
}

/// What a ruler's name stands before: "the Hamilton administration".
pub fn is_rule(word: &str) -> bool {
    is(word, const { list("rule") })
}

/// Heads of names of buildings and grounds.
pub fn is_site_head(word: &str) -> bool {
    is(word, const { list("head of a site") })
}

/// Words that with a known land name a part of it: "West Darfur", "Old Jerusalem".
pub fn is_part_of_land(word: &str) -> bool {
    is(word, const { list("part of a land before it") })
}

/// Nouns for what people live in or go to, as in "the town of X", "X, a village".
pub fn is_settlement(word: &str) -> bool {
    is(word, const { list("settlement") })
}

/// Nouns that behind a name say that it is a land's.
pub fn is_land_noun(word: &str) -> bool {
    is(word, const { list("noun of land") })
}

/// Words for a border that lies between the names before it.
pub fn is_border(word: &str) -> bool {
    is(word, const { list("border") })
}

/// Nouns and verbs of going and of ways, before "to" or "for".
pub fn is_way_or_motion(word: &str) -> bool {
    ["", "s", "ed", "ing", "es"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| is(stem, const { list("way or motion") }))
}

/// Nouns for what is between actors, before "to".
pub fn is_relation(word: &str) -> bool {
    is(word, const { list("relation") })
}

/// Nouns for what somebody says or asks, before "from".
pub fn is_word_of_mouth(word: &str) -> bool {
    is(word, const { list("said or asked") })
}

/// People of a land, before "from" or "of".
pub fn is_people(word: &str) -> bool {
    is(word, const { list("people") })
}

/// Who lives in a land: before "of" or "from".
pub fn is_inhabitants(word: &str) -> bool {
    is(word, const { list("inhabitants") })
}

/// Nouns before "in" that trust or believe.
pub fn is_trust(word: &str) -> bool {
    is(word, const { list("trust") })
}

/// Parts of a land, and what lies in one: before "of" or behind "'s".
pub fn is_part(word: &str) -> bool {
    is(word, const { list("part or what lies in one") })
}

/// What befalls a land: before "of" or "on".
pub fn is_event(word: &str) -> bool {
    is(word, const { list("befalls a land") })
}

/// What is put on or aimed at an actor.
pub fn is_pressure(word: &str) -> bool {
    is(word, const { list("pressure") })
}

/// Verbs whose object one reaches or is in.
pub fn is_reaching(word: &str) -> bool {
    is(word, const { list("verb of reaching") })
}

/// What a place has behind or before it at a hyphen: "Bremen-based", "rebel-held".
pub fn is_side_of_hyphen(word: &str) -> bool {
    is(word, const { list("at a hyphen") })
}

/// Worlds beyond this one.
pub fn is_heavenly(word: &str) -> bool {
    is(word, const { list("heavenly") })
}

/// Parts of a country that go by a quarter of the compass, behind "the".
pub fn is_quarter(word: &str) -> bool {
    is(word, const { list("quarter") })
}

/// Words that stand between the place and the head of a site's name.
pub fn is_before_head(word: &str) -> bool {
    is(word, const { list("before a head") })
}

/// The small words that make a place of the name before them, and how many they are.
pub fn natural_head(word: &str, next: &str) -> Option<usize> {
    match (word, next) {
        (
            "oil" | "gas" | "refugee" | "nuclear" | "power" | "air" | "military" | "naval"
            | "mountain" | "train" | "railway" | "missile" | "border" | "shopping" | "army",
            "field" | "fields" | "camp" | "plant" | "base" | "range" | "ranges" | "station"
            | "site" | "crossing" | "complex" | "reactor",
        ) => Some(2),
        (
            "mountains" | "mountain" | "hills" | "river" | "rivers" | "valley" | "desert"
            | "peninsula" | "strait" | "straits" | "island" | "islands" | "archipelago" | "plateau"
            | "crossing" | "airport" | "airfield" | "airbase" | "palace" | "prison" | "dam"
            | "bridge" | "crater" | "volcano" | "glacier" | "oilfield" | "gasfield" | "lagoon"
            | "marshes" | "canal" | "basin" | "delta" | "reef" | "shoal" | "corridor" | "refinery"
            | "highlands" | "lowlands" | "heights",
            _,
        ) => Some(1),
        _ => None,
    }
}

/// What is fired, and firing it: "fired rockets at".
pub fn is_fire(word: &str) -> bool {
    matches!(
        word,
        "fired"
            | "firing"
            | "rocket"
            | "rockets"
            | "missile"
            | "missiles"
            | "mortar"
            | "mortars"
            | "shells"
            | "bombs"
            | "drones"
            | "drone"
            | "salvo"
            | "barrage"
    )
}

/// Attacks on foot and from the air: "an offensive against".
pub fn is_assault(word: &str) -> bool {
    matches!(
        word,
        "offensive"
            | "assault"
            | "raid"
            | "raids"
            | "strike"
            | "strikes"
            | "airstrike"
            | "airstrikes"
            | "bombardment"
            | "operation"
            | "operations"
            | "attack"
            | "attacks"
            | "advance"
            | "campaign"
    )
}

/// Verbs of destroying from afar, which have a place for an object: "bombed".
pub fn is_bombing(word: &str) -> bool {
    matches!(
        word,
        "bombed"
            | "bombs"
            | "bombing"
            | "bombard"
            | "bombarded"
            | "bombarding"
            | "shelled"
            | "shelling"
            | "strafed"
            | "torched"
            | "razed"
            | "levelled"
            | "leveled"
            | "stormed"
            | "storming"
            | "overran"
            | "overrun"
            | "retook"
            | "recaptured"
            | "liberated"
            | "seized"
            | "evacuated"
            | "blockaded"
            | "garrisoned"
            | "defended"
            | "pounded"
    )
}

/// Ships in general: "cruiser", "vessels".
pub fn is_ship_noun(word: &str) -> bool {
    matches!(
        word,
        "ship"
            | "ships"
            | "warship"
            | "warships"
            | "cruiser"
            | "cruisers"
            | "vessel"
            | "vessels"
            | "frigate"
            | "frigates"
            | "destroyer"
            | "destroyers"
            | "battleship"
            | "battleships"
            | "steamer"
            | "steamers"
            | "schooner"
            | "gunboat"
            | "gunboats"
            | "ironclad"
            | "ironclads"
            | "submarine"
            | "submarines"
            | "tanker"
            | "freighter"
            | "ferry"
            | "trawler"
            | "liner"
            | "brig"
            | "sloop"
    )
}

/// Words that stand before a common noun and not before a place's name: "this", "our".
pub fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "this"
            | "that"
            | "these"
            | "those"
            | "our"
            | "my"
            | "your"
            | "his"
            | "her"
            | "its"
            | "their"
            | "a"
            | "an"
            | "another"
            | "every"
            | "each"
            | "any"
            | "no"
    )
}

/// Ordinal numbers of circles of latitude: "49th", "thirty-eighth".
pub fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number = !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|ending| word.ends_with(ending));
    let ordinal = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tieth", "teenth", "twelfth",
    ];
    number
        || ordinal.iter().any(|ending| word.ends_with(ending))
            && (word.contains('-') || word.ends_with("teenth") || word.ends_with("tieth"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_its_heading() {
        for line in WORDS.lines() {
            let heading = line.split(':').next().unwrap_or_default();
            assert!(HEADINGS.contains(&heading), "{heading}");
        }
        assert_eq!(WORDS.lines().count(), HEADINGS.len());
        assert!(is_way_or_motion("travelled") && is_part("coast") && !is_part("to"));
        assert!(is_ordinal("38th") && is_ordinal("forty-ninth") && !is_ordinal("north"));
    }
}
