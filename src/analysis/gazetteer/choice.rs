//! Which of several places of one name a text means.

use crate::analysis::PlaceKind;
use crate::analysis::gazetteer::Place;
use crate::analysis::gazetteer::countries;
use crate::analysis::gazetteer::fold;
use crate::analysis::gazetteer::table;
use crate::analysis::gazetteer::words;

/// The order of size, in decades of people, that a place known to the whole world has: for
/// waters, sites and lands written by hand without people.
const RENOWNED: f32 = 6.2;
/// What a whole state has.
const STATE: f32 = 7.5;
/// What a capital has beyond its size.
const CAPITAL: f32 = 1.0;
/// What a city has that is written by hand, for it is known to the whole world.
const KNOWN: f32 = 0.7;
/// Lands settled from others are full of towns with the names of older ones: there, the land alone
/// tells less of which is meant, if the other is a capital, a province or known to the whole world.
pub(super) const NAMESAKES: [&str; 4] = ["US", "CA", "AU", "NZ"];
/// What is left of the gain by context for such a town.
const NAMESAKE: f32 = 0.5;
/// What a place gains if the text names its state at all, and if it names no other.
const IN_CONTEXT: f32 = 1.0;
const ALONE_IN_CONTEXT: f32 = 2.0;
/// The size from which a place gains that in full.
const TOWN_OF_NOTE: f32 = 5.0;
/// By this much the first must stand out from the next; else the text does not tell.
const MARGIN: f32 = 0.85;
/// A place this small whose name is a word is not believed without its state.
const SMALL: u32 = 100_000;
/// Two places nearer than this, in degrees, are a city and its land.
const SAME_SPOT: f32 = 1.5;

pub(super) fn choose(name: &str, places: Vec<Place>, context: &[(&str, u32)]) -> Option<Place> {
    let total: u64 = context.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let share = |iso: Option<&str>| {
        let weight: u64 = context
            .iter()
            .filter(|(code, _)| Some(*code) == iso)
            .map(|(_, weight)| u64::from(*weight))
            .sum();
        if total == 0 {
            0.0
        } else {
            weight as f32 / total as f32
        }
    };
    let capital_of =
        countries::find(countries::Sort::Capital, name).and_then(|country| country.iso);
    let key = fold::key(name);
    let key = key.as_deref().unwrap_or_default();
    let by_hand = table::by_hand(fold::without_article(key));
    let is_known = |place: &Place| {
        place.kind == PlaceKind::City
            && by_hand
                .iter()
                .any(|other| other.kind == place.kind && other.country == place.country)
    };
    let is_first = |place: &Place| {
        is_known(place)
            || place.kind == PlaceKind::Region && place.population > 0
            || place.kind == PlaceKind::City
                && place.country.is_some()
                && place.country == capital_of
    };
    let has_first: Vec<Option<&str>> = places
        .iter()
        .filter(|place| is_first(place))
        .map(|place| place.country)
        .collect();
    let mut scored: Vec<(f32, Place)> = places
        .into_iter()
        .map(|place| {
            let size = match place.kind {
                PlaceKind::Country => STATE,
                _ if place.population == 0 => match place.kind {
                    PlaceKind::City => 3.0,
                    _ => RENOWNED,
                },
                _ => (place.population as f32).log10(),
            };
            let is_capital = place.kind == PlaceKind::City
                && place.country.is_some()
                && place.country == capital_of;
            let capital = if is_capital { CAPITAL } else { 0.0 };
            let share = share(place.country);
            // A text on the United States that names Paris does not mean Paris, Texas.
            let known = if is_capital {
                1.0
            } else {
                (size / TOWN_OF_NOTE).powi(3).min(1.0)
            };
            let namesake = place.country.is_some_and(|iso| NAMESAKES.contains(&iso))
                && !is_first(&place)
                && has_first.iter().any(|country| *country != place.country);
            let context = if share > 0.0 {
                known * (IN_CONTEXT + ALONE_IN_CONTEXT * share)
            } else {
                0.0
            };
            let context = if namesake {
                context * NAMESAKE
            } else {
                context
            };
            let renown = if is_known(&place) { KNOWN } else { 0.0 };
            (size + context + capital.max(renown), place)
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (score, best) = *scored.first()?;
    let rival = scored.iter().skip(1).find(|(_, other)| {
        other.country != best.country
            || (other.latitude - best.latitude).abs() > SAME_SPOT
            || (other.longitude - best.longitude).abs() > SAME_SPOT
    });
    if rival.is_some_and(|(other, _)| score - other < MARGIN) {
        return None;
    }
    let is_word = words::is_common_word(name) || words::is_first_name(name);
    let is_small = best.kind == PlaceKind::City && best.population < SMALL;
    if is_small && is_word && share(best.country) == 0.0 {
        return None;
    }
    Some(best)
}
