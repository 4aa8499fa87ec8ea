//! Where a place lies: by the words that say so, the gazetteer, its base name, its neighbours, the article.
//!
//! In this order, and none rather than a guess: "Dolna, Poland", "the Lebanese town of Tyre",
//! "a market in Bangkok"; the best of several places of one name; "Lyon Region" by "Lyon"; the one land
//! of the other places in the sentence; the one land that most places of the article lie in. Waters and
//! borders, which lie between lands, take only what is said of them.

use crate::analysis::Coordinates;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::PlaceKind;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::CountryKind;
use crate::analysis::gazetteer::Place;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::places::kinds;
use crate::analysis::places::neighbours::Neighbours;
use crate::analysis::places::words;
use crate::text::Document;
use std::collections::BTreeMap;

/// A town with fewer people than this is not believed far from all that the text names.
const SMALL: u32 = 100_000;
/// A city with more people than this is meant by its name, whatever stands beside it.
const LARGE: u32 = 1_000_000;
/// A city with more people than this may give its name to a site in any part of the site's name.
const NOTED: u32 = 200_000;
/// Mentions that are read for what they say of where a place lies.
pub(super) const READ: usize = 12;
/// The share of what the article names of states above which a small town of a land full of namesakes is meant.
const NAMESAKE: f32 = 0.25;
/// The share above which a river with the name of a town is the land's own.
const OWN: f32 = 0.6;
/// Tokens of a list that is read back to what it is a list of.
const LISTED: usize = 8;
/// How many places are followed from one to the next ("A, B, C, Poland").
const CHAIN: usize = 5;

/// Where a place lies and what sort it is.
#[derive(Debug, Clone, Copy)]
pub struct Lie {
    /// What sort of place.
    pub kind: PlaceKind,
    /// The state it lies in.
    pub country: Option<&'static str>,
    /// Where on the globe.
    pub coordinates: Option<Coordinates>,
    /// Whether nothing sure was found, so that its neighbours may tell.
    pub open: bool,
}

/// Finds where places lie, with the whole article in view.
pub struct Locator<'l, 'a> {
    pub(super) document: &'l Document<'a>,
    entities: &'l [Entity],
    pub(super) index: Index,
    context: Vec<(&'static str, u32)>,
}

impl<'l, 'a> Locator<'l, 'a> {
    /// Reads which states the article names.
    pub fn new(document: &'l Document<'a>, entities: &'l [Entity]) -> Self {
        Self {
            document,
            entities,
            index: Index::new(document, entities),
            context: countries_in_context(entities),
        }
    }

    /// Where each of these places lies; the mentions are those that are scenes.
    pub fn lies(&self, places: &[(EntityId, Vec<Mention>)]) -> Vec<Lie> {
        let mut lies: Vec<Lie> = places
            .iter()
            .filter_map(|(id, _)| self.entity(*id))
            .map(|entity| self.lie(entity))
            .collect();
        let neighbours = Neighbours::new(self.document, self.entities, places, &lies);
        for ((id, mentions), lie) in places.iter().zip(&mut lies) {
            if !lie.open || !takes_from_others(lie.kind) {
                continue;
            }
            let known = self
                .entity(*id)
                .map(|entity| gazetteer::lands_with(&entity.name))
                .unwrap_or_default();
            let country = neighbours
                .land_among(self.document, mentions, &known)
                .or_else(|| neighbours.land(self.document, mentions));
            // A small town of a name that several lands know: none rather than a guess.
            let told = country.is_some() || known.len() > 1;
            if told && country != lie.country {
                lie.country = country;
                lie.coordinates = None;
            }
        }
        lies
    }

    pub(super) fn entity(&self, id: EntityId) -> Option<&'l Entity> {
        self.entities.get(id.0 as usize)
    }

    /// Where one place lies by what is said of it and what the gazetteer knows.
    fn lie(&self, entity: &Entity) -> Lie {
        if entity.state.is_some() {
            return of_state(entity);
        }
        let said = self.said(entity, CHAIN);
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        let mut place = None;
        for name in names {
            place = said
                .and_then(|iso| gazetteer::choose_in(name, iso))
                .or_else(|| gazetteer::choose(name, &self.context));
            if place.is_some() {
                break;
            }
        }
        let is_namesake = |place: &Place| {
            place.kind == PlaceKind::City
                && place.population < SMALL
                && place.country.is_some_and(gazetteer::is_full_of_namesakes)
        };
        // "the islands of Orm, Lenno and Talla" are no towns overseas.
        let is_island = said.is_none() && self.is_called_island(entity);
        let place = place.filter(|place| !(is_island && is_namesake(place)));
        // What lies in no land or in several, lies so whatever stands beside it.
        if gazetteer::is_contested(&entity.name) {
            let place = gazetteer::places(&entity.name).find(|place| place.country.is_none());
            return Lie {
                kind: place.map_or(PlaceKind::Other, |place| {
                    kinds::of_known(&entity.name, &place)
                }),
                country: None,
                coordinates: place.map(|place| Coordinates {
                    latitude: place.latitude,
                    longitude: place.longitude,
                }),
                open: false,
            };
        }
        if let Some(place) = place {
            let coordinates = Some(Coordinates {
                latitude: place.latitude,
                longitude: place.longitude,
            });
            let lie = Lie {
                kind: kinds::of_known(&entity.name, &place),
                country: place.country,
                coordinates,
                open: false,
            };
            let against = said.is_some_and(|iso| place.country.is_some_and(|other| other != iso));
            let small = place.kind == PlaceKind::City && place.population < SMALL;
            // "Alexandria, Virginia" lies where the text says, be it a town that no table knows.
            let yields = place.population < LARGE || self.is_in_region(entity);
            if against && yields && place.kind == PlaceKind::City {
                return Lie {
                    country: said,
                    coordinates: None,
                    ..lie
                };
            }
            // A small town far from all that the text names is more often another of its name.
            let least = if is_namesake(&place) { NAMESAKE } else { 0.0 };
            let alone = place.country.is_some_and(|iso| self.share(iso) <= least);
            return Lie {
                open: small && said.is_none() && alone,
                ..lie
            };
        }
        let kind = if is_island {
            PlaceKind::Region
        } else {
            kinds::of_unknown(self.document, entity)
        };
        let is_main = |place: &Place| place.country.is_some_and(|iso| self.share(iso) > OWN);
        let base = based_on(&entity.name, is_main, |name| {
            said.and_then(|iso| gazetteer::choose_in(name, iso))
                .or_else(|| gazetteer::choose(name, &self.context))
                .filter(|place| {
                    said.is_some()
                        || place.population == 0
                        || place.population >= SMALL
                        || place.country.is_some_and(|iso| self.names(iso))
                })
        });
        // A river is named after a town that it need not stay with: it does where no other land is named.
        let (base, sure) = base
            .filter(|(place, _)| {
                let stays = |iso| self.share(iso) > OWN;
                takes_from_others(kind)
                    || place.kind != PlaceKind::City
                        && place.country.is_some_and(|iso| self.names(iso))
                    || place.country.is_some_and(stays)
            })
            .map_or((None, false), |(place, sure)| (Some(place), sure));
        let between = is_between(&entity.name);
        let is_part = base.is_some_and(|place| place.kind == PlaceKind::Country);
        let by_base = base.and_then(|place| place.country);
        let country = if is_part { by_base } else { said.or(by_base) };
        Lie {
            kind,
            country: country.filter(|_| !between),
            coordinates: None,
            open: !(between
                || self.is_across_the_border(entity)
                || sure
                || said.is_some()
                || base.is_some() && by_base.is_none()),
        }
    }

    /// Whether a region, no state, stands behind the name and a comma: "Perth, Ontario".
    fn is_in_region(&self, entity: &Entity) -> bool {
        entity.mentions.iter().take(READ).any(|mention| {
            let end = tokens_of(self.document, mention).end;
            self.document.lower(end) == ","
                && self
                    .index
                    .at(end + 1)
                    .and_then(|named| self.entity(named.entity))
                    .filter(|other| other.label == Label::Place && other.state.is_none())
                    .and_then(|other| gazetteer::choose(&other.name, &self.context))
                    .is_some_and(|place| place.kind == PlaceKind::Region)
        })
    }

    /// The state behind a town, or the region of the same name that has such a town: "Athens, Georgia".
    pub(super) fn land_of(&self, state: &Entity, town: EntityId) -> Option<&'static str> {
        let country = of_state(state).country;
        let town = self.entity(town)?;
        if country.is_some_and(|iso| gazetteer::choose_in(&town.name, iso).is_some()) {
            return country;
        }
        gazetteer::places(&state.name)
            .filter(|place| place.kind == PlaceKind::Region)
            .filter_map(|place| place.country)
            .find(|iso| gazetteer::choose_in(&town.name, iso).is_some())
            .or(country)
    }

    /// "a monk in X, across the border": not where the others are.
    fn is_across_the_border(&self, entity: &Entity) -> bool {
        entity.mentions.iter().take(READ).any(|mention| {
            let end = tokens_of(self.document, mention).end;
            self.document.lower(end) == ","
                && matches!(self.document.lower(end + 1), "across" | "over")
                && self.document.lower(end + 2) == "the"
                && words::is_border(self.document.lower(end + 3))
        })
    }

    /// "the islands of Orm, Lenno and Talla", by any of its mentions.
    fn is_called_island(&self, entity: &Entity) -> bool {
        entity.mentions.iter().take(READ).any(|mention| {
            let start = tokens_of(self.document, mention).start;
            let of = (start.saturating_sub(LISTED)..start).rev().find(|&idx| {
                let word = self.document.word(idx);
                !(word.starts_with(char::is_uppercase) || matches!(word, "," | "and" | "or"))
            });
            of.is_some_and(|of| {
                self.document.lower(of) == "of"
                    && self.document.same_paragraph(of, start)
                    && of > 0
                    && matches!(
                        self.document.lower(of - 1),
                        "island" | "islands" | "isle" | "isles" | "islet" | "islets"
                    )
            })
        })
    }

    /// The states that the article names, with how often.
    pub(super) fn context(&self) -> &[(&'static str, u32)] {
        &self.context
    }

    /// How much of what the article names of states is this one, from 0 to 1.
    fn share(&self, iso: &str) -> f32 {
        let count = |own: bool| -> u32 {
            let states = self.context.iter();
            states
                .filter(|(code, _)| !own || *code == iso)
                .map(|(_, count)| count)
                .sum()
        };
        count(true) as f32 / count(false).max(1) as f32
    }

    /// Whether the article names the state of this code.
    fn names(&self, iso: &str) -> bool {
        self.context.iter().any(|(code, _)| *code == iso)
    }
}

/// A state's own land; none where whose it is, is the dispute.
pub(super) fn of_state(entity: &Entity) -> Lie {
    let country = gazetteer::country(&entity.name);
    let contested = country.is_some_and(|country| {
        country.kind == CountryKind::Disputed || matches!(country.iso, Some("FK" | "GS"))
    });
    let is_land = country
        .is_none_or(|country| matches!(country.kind, CountryKind::State | CountryKind::Former));
    Lie {
        kind: if is_land {
            PlaceKind::Country
        } else {
            PlaceKind::Region
        },
        country: country
            .and_then(|country| country.iso)
            .filter(|_| !contested),
        coordinates: country.and_then(|country| country.coordinates),
        open: false,
    }
}

/// The states that the article names, with how often.
fn countries_in_context(entities: &[Entity]) -> Vec<(&'static str, u32)> {
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    for entity in entities {
        if let Some(iso) = entity.state.filter(|iso| !iso.is_empty()) {
            *counts.entry(iso).or_default() += entity.mentions.len() as u32;
        }
    }
    counts.into_iter().collect()
}

/// Whether a place of this kind lies where its neighbours do.
fn takes_from_others(kind: PlaceKind) -> bool {
    matches!(
        kind,
        PlaceKind::Site
            | PlaceKind::City
            | PlaceKind::District
            | PlaceKind::Region
            | PlaceKind::Other
    )
}

/// Borders and circles of latitude, worlds beyond this one: in no land.
fn is_between(name: &str) -> bool {
    let folded = fold(name);
    let last = folded.rsplit(' ').next().unwrap_or_default();
    words::is_border(last)
        || last == "parallel"
        || words::is_heavenly(name)
        || folded.contains("space station")
        || last == "continent"
}

/// The place that a longer name is built on ("Lyon Region", "Port of Rotterdam", "western Iraq"), and
/// whether it is so built without doubt: all of the name but its head.
fn based_on(
    name: &str,
    is_main: impl Fn(&Place) -> bool,
    choose: impl Fn(&str) -> Option<Place>,
) -> Option<(Place, bool)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    if words.len() < 2 {
        return None;
    }
    // "Port of Rotterdam", "University of Bremen".
    if let Some(of) = folded.iter().position(|word| word == "of") {
        let after = words.get(of + 1..)?.join(" ");
        return choose(after.trim_start_matches("the ")).map(|place| (place, true));
    }
    // "western Iraq", "Old Tripoli"; "Lake Ohrid", "Mount Hermon".
    if words::is_part_of_land(&folded[0]) || cues::opens_place(&folded[0]) {
        let rest = words[1..].join(" ");
        let place = match gazetteer::country(&rest) {
            Some(state) => state_as_place(state),
            None => choose(&rest),
        };
        return place.map(|place| (place, words::is_part_of_land(&folded[0])));
    }
    // "Lyon Region", "Cairo International Airport", "Great Hamburg Hall", "U.S. mainland".
    let head = folded.last().map_or("", String::as_str);
    for length in (1..words.len()).rev() {
        let rest = folded.get(length..).unwrap_or_default();
        let sure = rest
            .iter()
            .all(|word| kinds::of_word(word).is_some() || words::is_before_head(word));
        let mut best: Option<Place> = None;
        for start in 0..=words.len() - length {
            let part = words[start..start + length].join(" ");
            let state =
                gazetteer::country(&part).or_else(|| gazetteer::country_of_nationality(&part));
            // The Polish embassy lies anywhere but in Poland.
            if let Some(state) = state {
                return state_as_place(state)
                    .filter(|_| !matches!(head, "embassy" | "consulate"))
                    .map(|place| (place, true));
            }
            let is_head = length == 1
                && folded.get(start).is_some_and(|word| {
                    kinds::of_word(word).is_some() || words::is_before_head(word)
                });
            // A village somewhere may bear the name of any word of a longer one.
            let place = choose(&part).filter(|place| {
                let large =
                    place.kind != PlaceKind::City || place.population >= NOTED || is_main(place);
                !is_head && (sure || large) && !gazetteer::is_common_word(&part)
            });
            if let Some(place) = place
                && best.is_none_or(|best| best.population < place.population)
            {
                best = Some(place);
            }
        }
        if let Some(best) = best {
            return Some((best, sure));
        }
    }
    None
}

fn state_as_place(state: &gazetteer::Country) -> Option<Place> {
    gazetteer::places(state.name).find(|place| place.kind == PlaceKind::Country)
}
