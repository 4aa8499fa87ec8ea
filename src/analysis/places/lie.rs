//! Where a place lies: by the words that say so, the gazetteer, its base name, its neighbours, the article.
//!
//! In this order, and none rather than a guess: "Dolna, Poland", "the Lebanese town of Tyre",
//! "a market in Bangkok"; the best of several places of one name; "Lyon Region" by "Lyon"; the one land
//! of the other places in the sentence; the one land that most places of the article lie in. Waters and
//! borders, which lie between lands, take only what is said of them.

use crate::analysis::Coordinates;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
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
use crate::analysis::places::neighbours::Neighbours;
use crate::analysis::places::words;
use crate::text::Document;
use std::collections::BTreeMap;
use std::ops::Range;

/// A town with fewer people than this is not believed far from all that the text names.
const SMALL: u32 = 100_000;
/// A city with more people than this is meant by its name, whatever stands beside it.
const LARGE: u32 = 1_000_000;
/// Mentions that are read for what they say of where a place lies.
const READ: usize = 12;
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
    document: &'l Document<'a>,
    entities: &'l [Entity],
    index: Index,
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
        let by_neighbours: Vec<Option<&'static str>> = places
            .iter()
            .map(|(_, mentions)| neighbours.land(self.document, mentions))
            .collect();
        for (lie, country) in lies.iter_mut().zip(by_neighbours) {
            if lie.open
                && takes_from_others(lie.kind)
                && country.is_some()
                && country != lie.country
            {
                lie.country = country;
                lie.coordinates = None;
            }
        }
        lies
    }

    fn entity(&self, id: EntityId) -> Option<&'l Entity> {
        self.entities.get(id.0 as usize)
    }

    /// Where one place lies by what is said of it and what the gazetteer knows.
    fn lie(&self, entity: &Entity) -> Lie {
        if entity.state.is_some() {
            return of_state(entity);
        }
        let by_form = kind_by_form(&entity.name);
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
        // What lies in no land or in several, lies so whatever stands beside it.
        if gazetteer::is_contested(&entity.name) {
            let place = gazetteer::places(&entity.name).find(|place| place.country.is_none());
            return Lie {
                kind: by_form
                    .or(place.map(|place| place.kind))
                    .unwrap_or(PlaceKind::Other),
                country: None,
                coordinates: place.map(|place| Coordinates {
                    latitude: place.latitude,
                    longitude: place.longitude,
                }),
                open: false,
            };
        }
        let kind = by_form.or(place.map(|place| place.kind));
        if let Some(place) = place {
            let coordinates = Some(Coordinates {
                latitude: place.latitude,
                longitude: place.longitude,
            });
            let lie = Lie {
                kind: by_form.unwrap_or(place.kind),
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
            let alone = place.country.is_some_and(|iso| !self.names(iso));
            return Lie {
                open: small && said.is_none() && alone,
                ..lie
            };
        }
        let kind = kind.unwrap_or_else(|| self.kind_by_words(entity));
        let base = based_on(&entity.name, |name| {
            said.and_then(|iso| gazetteer::choose_in(name, iso))
                .or_else(|| gazetteer::choose(name, &self.context))
                .filter(|place| {
                    said.is_some()
                        || place.population == 0
                        || place.population >= SMALL
                        || place.country.is_some_and(|iso| self.names(iso))
                })
        });
        // A river is named after a town that it need not stay with.
        let (base, sure) = base
            .filter(|(place, _)| {
                takes_from_others(kind) || place.country.is_some_and(|iso| self.names(iso))
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
            open: !(between || sure || said.is_some() || base.is_some() && by_base.is_none()),
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
    fn land_of(&self, state: &Entity, town: EntityId) -> Option<&'static str> {
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

    /// Whether the article names the state of this code.
    fn names(&self, iso: &str) -> bool {
        self.context.iter().any(|(code, _)| *code == iso)
    }

    /// The land that the words around a place say it lies in.
    fn said(&self, entity: &Entity, chain: usize) -> Option<&'static str> {
        entity
            .mentions
            .iter()
            .filter(|mention| mention.form == Form::Name)
            .take(READ)
            .find_map(|mention| {
                let tokens = tokens_of(self.document, mention);
                self.said_after(&tokens, entity.id, chain)
                    .or_else(|| self.said_before(&tokens))
            })
    }

    fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |idx: usize| self.document.tokens.get(idx).map(|token| token.paragraph);
        paragraph(one).is_some() && paragraph(one) == paragraph(other)
    }

    /// "X, Poland", "X (Poland)", "X district of Y", "X in Poland", "X and Y, Poland".
    fn said_after(
        &self,
        tokens: &Range<usize>,
        own: EntityId,
        chain: usize,
    ) -> Option<&'static str> {
        let document = self.document;
        let mut idx = tokens.end;
        let mut steps = 0;
        let mut inside = false;
        while steps < 4 && self.same_paragraph(tokens.start, idx) {
            let word = document.lower(idx);
            match word {
                "," | "(" if steps == 0 => inside = true,
                "in" => inside = true,
                "of" if steps > 0 && words::is_settlement(document.lower(idx - 1)) => inside = true,
                "and" if steps == 0 => inside = true,
                "the" | "nearby" => {}
                _ if cues::is_direction(word) => {}
                _ if words::is_land_noun(word) || words::is_settlement(word) => {}
                _ => break,
            }
            idx += 1;
            steps += 1;
        }
        let named = self.index.at(idx).filter(|named| {
            inside
                && named.tokens.start == idx
                && named.entity != own
                && named.label == Label::Place
                && named.form == Form::Name
                && self.same_paragraph(tokens.start, idx)
        })?;
        let other = self.entity(named.entity)?;
        let joined =
            document.lower(idx.saturating_sub(1)) == "and" || document.lower(tokens.end) == "and";
        if other.state.is_some() {
            // "Lyon and Spain" tells nothing of Lyon, "in Lyon, Spain and Italy" little.
            let end = named.tokens.end;
            let comma = usize::from(document.lower(end) == ",");
            let list = joined
                || matches!(document.lower(end + comma), "and" | "or")
                || comma == 1
                    && self.index.at(end + 1).is_some_and(|next| {
                        self.entity(next.entity)
                            .is_some_and(|entity| entity.state.is_some())
                    });
            return self.land_of(other, own).filter(|_| !list);
        }
        let further = chain
            .checked_sub(1)
            .and_then(|chain| self.said_after(&named.tokens, own, chain));
        if joined {
            return further;
        }
        further.or_else(|| {
            let place = gazetteer::choose(&other.name, &self.context)?;
            // A town behind a comma is the next of a list; a land or a river is not.
            let holds =
                matches!(place.kind, PlaceKind::Region) || document.lower(tokens.end) != ",";
            place.country.filter(|_| holds)
        })
    }

    /// "the Lebanese town of X", "Sudan's X", "the Lebanese port X", "the Darfur towns of X".
    fn said_before(&self, tokens: &Range<usize>) -> Option<&'static str> {
        let document = self.document;
        let mut idx = tokens.start;
        let mut settled = false;
        for _ in 0..6 {
            idx = idx.checked_sub(1)?;
            if !self.same_paragraph(idx, tokens.start) {
                return None;
            }
            let word = document.lower(idx);
            if let Some(named) = self
                .index
                .at(idx)
                .filter(|named| named.tokens.end == idx + 1)
            {
                let owner = tokens.start == idx + 2 && document.lower(idx + 1) == "'s"
                    || settled && document.lower(idx + 1) == "'s";
                let adjective = settled && document.lower(idx + 1) != "'s";
                let other = self.entity(named.entity)?;
                let is_land = named.form == Form::Nationality
                    || named.label == Label::Place && other.state.is_none();
                return if owner && named.form != Form::Seat || adjective && is_land {
                    if other.state.is_some() {
                        of_state(other).country
                    } else {
                        gazetteer::choose(&other.name, &self.context)?.country
                    }
                } else {
                    None
                };
            }
            settled |= words::is_settlement(word) || word == "capital";
            let passes = matches!(
                word,
                "of" | "'s" | "the" | "coastal" | "border" | "port" | "and" | "island"
            ) || cues::is_direction(word)
                || words::is_settlement(word)
                || word == "capital"
                || settled
                    && document.word(idx).chars().all(char::is_lowercase)
                    && word != "in"
                    && word.len() > 4;
            if !passes {
                return None;
            }
        }
        None
    }

    /// What sort of place the nouns beside its name say: "the town of X", "X province".
    fn kind_by_words(&self, entity: &Entity) -> PlaceKind {
        for mention in entity.mentions.iter().take(READ) {
            let tokens = tokens_of(self.document, mention);
            let before = tokens.start.checked_sub(2).map_or("", |idx| {
                if self.document.lower(idx + 1) == "of" {
                    self.document.lower(idx)
                } else {
                    ""
                }
            });
            for word in [before, self.document.lower(tokens.end)] {
                let one = word.strip_suffix('s').unwrap_or(word);
                if let Some(kind) = kind_of_word(one) {
                    return kind;
                }
            }
        }
        let site = entity
            .name
            .split_whitespace()
            .any(|word| words::is_site_head(&word.to_lowercase()));
        if site || entity.label == Label::Organisation {
            return PlaceKind::Site;
        }
        PlaceKind::Other
    }
}

/// A state's own land; none where whose it is, is the dispute.
fn of_state(entity: &Entity) -> Lie {
    let country = gazetteer::country(&entity.name);
    let contested = country.is_some_and(|country| {
        country.kind == CountryKind::Disputed || matches!(country.iso, Some("FK" | "GS"))
    });
    Lie {
        kind: PlaceKind::Country,
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
fn based_on(name: &str, choose: impl Fn(&str) -> Option<Place>) -> Option<(Place, bool)> {
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
            .all(|word| kind_of_word(word).is_some() || words::is_before_head(word));
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
                    kind_of_word(word).is_some() || words::is_before_head(word)
                });
            let place = choose(&part).filter(|_| !is_head && !gazetteer::is_common_word(&part));
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

/// The kind that a name's own words tell ("Lake Michigan", "Rafah crossing").
fn kind_by_form(name: &str) -> Option<PlaceKind> {
    let folded = fold(name);
    let part = folded.split_once(' ').is_some_and(|(part, land)| {
        words::is_part_of_land(part) && gazetteer::places(&capital(land)).next().is_some()
    });
    if part {
        return Some(PlaceKind::Region);
    }
    folded.split_whitespace().find_map(kind_of_word)
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

fn kind_of_word(word: &str) -> Option<PlaceKind> {
    match word {
        "river" | "rivers" | "sea" | "lake" | "lakes" | "ocean" | "strait" | "straits" | "gulf"
        | "bay" | "canal" | "channel" | "lagoon" | "reef" | "shoal" => Some(PlaceKind::Water),
        "mountain" | "mountains" | "hills" | "heights" | "mount" | "island" | "islands"
        | "peninsula" | "valley" | "desert" | "province" | "county" | "region" | "territory"
        | "governorate" | "oblast" | "strip" | "coast" | "delta" | "prefecture" | "mainland"
        | "highlands" | "plateau" | "basin" | "archipelago" | "country" => Some(PlaceKind::Region),
        "palace" | "airport" | "base" | "camp" | "crossing" | "hotel" | "stadium" | "mosque"
        | "cathedral" | "prison" | "square" | "street" | "port" | "bridge" | "dam" | "park"
        | "station" | "tower" | "castle" | "hall" | "room" | "temple" | "airfield" | "airbase"
        | "avenue" | "road" | "museum" | "hospital" | "theater" | "theatre" | "embassy"
        | "consulate" | "university" | "centre" | "center" | "church" | "market" | "field"
        | "plant" | "reactor" | "zoo" | "circuit" | "laboratory" | "resort" | "factory"
        | "house" => Some(PlaceKind::Site),
        "district" | "neighborhood" | "neighbourhood" | "suburb" | "quarter" | "borough" => {
            Some(PlaceKind::District)
        }
        "village" | "city" | "town" | "hamlet" | "settlement" => Some(PlaceKind::City),
        "border" | "corridor" | "boundary" | "frontier" | "parallel" => Some(PlaceKind::Other),
        _ => None,
    }
}
