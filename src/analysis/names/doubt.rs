//! Names that were taken for a person's on their form alone: what the article says of them decides.
//!
//! "Larkhill Resources" and "El Tarra" look like a first name and a surname. Whoever has a title, a known
//! first name, an age or a "who" is a person; what has a "the", a "which" or a kind of thing beside it is none.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::forms::ends_body;
use crate::analysis::names::forms::is_league;
use crate::analysis::names::forms::opens_firm;
use crate::analysis::names::starts_small;
use crate::analysis::seeded::HashMap;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Words of an apposition that are looked at for what it calls the thing.
const APPOSITION: usize = 7;

/// Gives names that only look like a person's the kind that the words beside them tell.
pub(super) fn settle(document: &Document<'_>, names: &mut [Name]) {
    let mut persons: HashSet<&str> = HashSet::default();
    let mut things: HashMap<&str, Guess> = HashMap::default();
    let places = listed_with_places(document, names);
    for (number, name) in names.iter().enumerate() {
        let text = document.slice(name.span);
        if matches!(name.guess, Guess::Unsure) {
            // "the river Kwa", "Gull, Tern and Navarino lay to the south"
            if is_called_place(document, name.tokens.start) || places.contains(&number) {
                things.entry(text).or_insert(Guess::Place);
            } else if is_led(document, name) || has_spokesman(document, name) {
                things.entry(text).or_insert(Guess::Body);
            }
        }
        if !matches!(name.guess, Guess::Person) {
            continue;
        }
        if let Some(thing) = called_a_thing(document, name) {
            things.entry(text).or_insert(thing);
        } else if is_human(document, name) {
            persons.insert(text);
            persons.insert(document.word(name.tokens.end - 1));
        } else if let Some(thing) =
            thing(document, name).or(places.contains(&number).then_some(Guess::Place))
        {
            things.entry(text).or_insert(thing);
        }
    }
    things.retain(|text, _| !persons.contains(text));
    // "Novak's chairwoman": so is "Novak Steel" a body, where the text has called it so before.
    let first_alone = |opening: &str| {
        names
            .iter()
            .position(|name| document.slice(name.span) == opening)
    };
    let wholes: HashSet<&str> = names
        .iter()
        .enumerate()
        .filter(|(_, name)| matches!(name.guess, Guess::Person) && name.tokens.len() > 1)
        .filter(|&(number, name)| {
            let opening = document.word(name.tokens.start);
            matches!(things.get(opening), Some(Guess::Body))
                && !is_human(document, name)
                && first_alone(opening).is_none_or(|alone| number < alone)
        })
        .map(|(_, name)| document.slice(name.span))
        .filter(|text| !persons.contains(text))
        .collect();
    for whole in wholes {
        things.entry(whole).or_insert(Guess::Body);
    }
    let whole = PartsOfBodies::of(document, names);
    let parts: HashSet<&str> = things
        .keys()
        .flat_map(|text| text.split_whitespace())
        .filter(|part| !persons.contains(part))
        .collect();
    for name in names {
        let place = matches!(name.guess, Guess::Place) && name.tokens.len() == 1;
        // What the form leaves open a kind of place before it can settle.
        let open = matches!(name.guess, Guess::Unsure)
            && matches!(
                things.get(document.slice(name.span)),
                Some(Guess::Place | Guess::Body)
            );
        if !(place || open || matches!(name.guess, Guess::Person)) || name.title.is_some() {
            continue;
        }
        let text = document.slice(name.span);
        // Tables are asked last: most names are parts of nothing.
        let whole = !persons.contains(text) && whole.has(document, name);
        let part = name.tokens.len() == 1 && parts.contains(text);
        let thing = things.get(text);
        if thing.is_none() && !part && !whole || place && gazetteer::places(text).next().is_some() {
            continue;
        }
        name.guess = thing.copied().unwrap_or(Guess::Unsure);
    }
}

/// The parts by which later mentions call a body: "Ligure", "Ligure Cattolica" of "Banca Ligure Cattolica".
struct PartsOfBodies<'d> {
    words: HashSet<&'d str>,
    tails: HashSet<&'d str>,
}

impl<'d> PartsOfBodies<'d> {
    fn of(document: &'d Document<'_>, names: &[Name]) -> Self {
        let mut parts = Self {
            words: HashSet::default(),
            tails: HashSet::default(),
        };
        for name in names {
            if !matches!(name.guess, Guess::Body) || name.tokens.len() < 2 {
                continue;
            }
            for idx in name.tokens.clone() {
                let word = document.word(idx);
                if word.chars().count() > 3 && !starts_small(word) {
                    parts.words.insert(word);
                }
            }
            if name.tokens.len() > 2 {
                let tail = document.span_of(name.tokens.start + 1..name.tokens.end);
                parts.tails.insert(document.slice(tail));
            }
        }
        parts
    }

    fn has(&self, document: &Document<'_>, name: &Name) -> bool {
        let text = document.slice(name.span);
        if name.tokens.len() > 1 {
            return self.tails.contains(text) && !is_human(document, name);
        }
        let known = || {
            gazetteer::is_first_name(document.lower(name.tokens.start))
                || gazetteer::is_surname(document.lower(name.tokens.start))
                || gazetteer::places(text).next().is_some()
        };
        self.words.contains(text) && !known()
    }
}

/// "X, where", "X, which": nobody is spoken of so.
fn called_a_thing(document: &Document<'_>, name: &Name) -> Option<Guess> {
    if name.title.is_some() {
        return None;
    }
    // "the village of Mary Dell": what it is told to be goes before a first name.
    if is_called_place(document, name.tokens.start) {
        return Some(Guess::Place);
    }
    if document.lower(name.tokens.end) != "," {
        return None;
    }
    match document.lower(name.tokens.end + 1) {
        "where" => Some(Guess::Place),
        "which" => Some(Guess::Body),
        _ => None,
    }
}

/// Whether the words of a name or beside it are such as only a human being has.
fn is_human(document: &Document<'_>, name: &Name) -> bool {
    let Range { start, end } = name.tokens;
    let next = document.lower(end);
    let age = next == ","
        && document
            .tokens
            .get(end + 1)
            .is_some_and(|token| token.kind == TokenKind::Number);
    let first = || name.tokens.len() > 1 && gazetteer::is_first_name(document.lower(start));
    let initial = name.tokens.clone().any(|idx| document.word(idx) == ".");
    let who = |word: &str| matches!(word, "who" | "whom");
    let office = start.checked_sub(1).is_some_and(|before| {
        let word = document.lower(before);
        cues::is_title(word) || cues::is_office(word) || cues::is_observer_noun(word)
    });
    name.title.is_some()
        || initial
        || age
        || office
        || who(next)
        || next == "," && who(document.lower(end + 1))
        || first()
        || next == "," && holds_office(document, end + 1)
}

/// ", the company's president": an apposition that calls somebody by an office.
fn holds_office(document: &Document<'_>, start: usize) -> bool {
    apposition(document, start).any(|idx| {
        let word = document.lower(idx);
        cues::is_office(word) || cues::is_title(word) || cues::is_observer_noun(word)
    })
}

/// The words of an apposition, up to its end or to what it says more.
fn apposition<'d>(document: &'d Document<'_>, start: usize) -> impl Iterator<Item = usize> + 'd {
    (start..(start + APPOSITION).min(document.tokens.len())).take_while(|&idx| {
        document.tokens[idx].kind != TokenKind::Mark
            && !matches!(
                document.lower(idx),
                "of" | "in" | "for" | "at" | "on" | "with" | "that" | "which" | "who" | "and"
            )
    })
}

/// What a name seems to name by the words beside it, where they tell that it is no person's.
fn thing(document: &Document<'_>, name: &Name) -> Option<Guess> {
    let Range { start, end } = name.tokens;
    let before = |steps: usize| {
        start
            .checked_sub(steps)
            .filter(|&idx| document.tokens[idx].paragraph == name.paragraph)
            .map_or("", |idx| document.lower(idx))
    };
    let next = document.lower(end);
    let owns = document
        .tokens
        .get(end)
        .is_some_and(|token| token.kind == TokenKind::Possessive);
    let last = document.lower(end - 1);
    let many = name.tokens.len() > 1;
    if many
        && (opens_firm(document.lower(start))
            || is_league(document.lower(start))
            || ends_body(last)
            || cues::is_body_head(last))
    {
        return Some(Guess::Body);
    }
    if many && matches!(document.lower(start), "hotel" | "hôtel" | "château") {
        return Some(Guess::Place);
    }
    if is_called_place(document, start) {
        return Some(Guess::Place);
    }
    if is_kind_of_body(before(1)) {
        return Some(Guess::Body);
    }
    if is_led(document, name) || has_spokesman(document, name) {
        return Some(Guess::Body);
    }
    if next == ","
        && matches!(document.lower(end + 1), "a" | "an" | "the")
        && let Some(head) = apposition(document, end + 1).last()
        // "X, the district's president": of whose what X is.
        && !matches!(document.word(head + 1), "'s" | "’s" | "'" | "’")
    {
        let head = document.lower(head);
        if is_kind_of_place(head) {
            return Some(Guess::Place);
        }
        if is_kind_of_body(head) || matches!(head, "largest" | "biggest" | "oldest") {
            return Some(Guess::Body);
        }
    }
    // "the Upper Lozi herders"; of the "Novak family" each is a Novak.
    if many
        && is_kind_of_people(next)
        && gazetteer::country_of_nationality(document.word(end - 1)).is_none()
    {
        return Some(Guess::Body);
    }
    let describes = document
        .tokens
        .get(end)
        .is_some_and(|token| token.kind == TokenKind::Word)
        && starts_small(document.word(end))
        && !cues::is_action_verb(next)
        && !cues::is_scene_preposition(next);
    // "the Novak family" and "in Novak's view" are about a Novak.
    if owns || describes && !next.ends_with("ed") {
        return None;
    }
    if before(1) == "the" && many {
        return Some(Guess::Unsure);
    }
    let goes = before(1) == "to"
        && matches!(
            before(2),
            "went"
                | "walked"
                | "flew"
                | "drove"
                | "travelled"
                | "traveled"
                | "fled"
                | "moved"
                | "marched"
                | "sailed"
                | "returned"
        );
    if goes {
        return Some(Guess::Place);
    }
    matches!(
        before(1),
        "in" | "near" | "outside" | "inside" | "northern" | "southern" | "eastern" | "western"
    )
    .then_some(Guess::Place)
}

/// Whether a kind of place stands before a name: "the river Kwa", "the town of Kwa", "the crossing at Ban Kwa".
fn is_called_place(document: &Document<'_>, start: usize) -> bool {
    let before = |steps: usize| {
        start
            .checked_sub(steps)
            .filter(|&idx| document.same_paragraph(idx, start))
            .map_or("", |idx| document.lower(idx))
    };
    is_kind_of_place(before(1))
        || before(1) == "of"
            && (is_kind_of_place(before(2))
                || matches!(
                    before(2),
                    "governor" | "mayor" | "prefect" | "outskirts" | "suburbs" | "coast" | "shores"
                ))
        || before(1) == "at"
            && matches!(
                before(2),
                "crossing"
                    | "crossings"
                    | "checkpoint"
                    | "camp"
                    | "post"
                    | "bridge"
                    | "ferry"
                    | "mine"
                    | "plant"
                    | "beach"
            )
}

/// Numbers of the names that stand in a list with a town: "Tibú, El Tarra and Teorama".
///
/// Of "In Aden, X and Y said" the comma lists nothing.
fn listed_with_places(document: &Document<'_>, names: &[Name]) -> HashSet<usize> {
    let between = |number: usize| {
        let (left, right) = (names.get(number)?, names.get(number + 1)?);
        let between = left.tokens.end..right.tokens.start;
        (left.paragraph == right.paragraph && between.len() == 1)
            .then(|| document.lower(between.start))
    };
    let mut listed = HashSet::default();
    let mut first = 0;
    while first < names.len() {
        let mut last = first;
        while between(last) == Some(",") {
            last += 1;
        }
        let whole = between(last) == Some("and");
        last += usize::from(whole);
        let members = first..last + 1;
        let (Some(opening), Some(closing)) = (names.get(first), names.get(last)) else {
            break;
        };
        let before = opening.tokens.start.checked_sub(1);
        let placed = before.is_some_and(|before| {
            cues::is_scene_preposition(document.lower(before))
                || matches!(document.lower(before), "of" | "them" | "to")
        });
        let acts = !placed && cues::is_action_verb(document.lower(closing.tokens.end));
        if whole
            && !acts
            && !is_fronted(document, opening)
            && names.get(members.clone()).is_some_and(|names| {
                names
                    .iter()
                    .any(|name| is_town(document, name) && (placed || !is_seat(document, name)))
            })
        {
            listed.extend(members);
        }
        first = last.max(first + 1);
    }
    listed
}

fn is_town(document: &Document<'_>, name: &Name) -> bool {
    matches!(name.guess, Guess::Place)
        && gazetteer::places(document.slice(name.span))
            .next()
            .is_some()
}

/// Whether a name is a capital's, which may act beside a person.
fn is_seat(document: &Document<'_>, name: &Name) -> bool {
    gazetteer::country_of_seat(document.slice(name.span)).is_some()
}

/// Whether a name stands behind the preposition that opens its sentence.
fn is_fronted(document: &Document<'_>, name: &Name) -> bool {
    name.tokens.start.checked_sub(1).is_some_and(|before| {
        cues::is_scene_preposition(document.lower(before))
            && document
                .sentence_at(name.span.start)
                .is_some_and(|sentence| sentence.tokens.start as usize == before)
    })
}

/// "Novak's chairwoman", "the managing director of Novak", "who runs Novak,": of a body alone.
fn is_led(document: &Document<'_>, name: &Name) -> bool {
    let Range { start, end } = name.tokens;
    let kind = |idx: usize| document.tokens.get(idx).map(|token| token.kind);
    let owns = kind(end) == Some(TokenKind::Possessive)
        && (end + 1..end + 4)
            .take_while(|&idx| kind(idx) == Some(TokenKind::Word))
            .any(|idx| is_officer_of_body(document, idx));
    let Some(before) = start.checked_sub(2) else {
        return owns;
    };
    owns || matches!(document.lower(start - 1), "of" | "at") && is_officer_of_body(document, before)
        || document.lower(start - 1) == "runs"
            && document.lower(before) == "who"
            && kind(end) == Some(TokenKind::Mark)
}

/// "Harbourlink spokeswoman Ann Berg": one unknown word before whoever speaks for it.
fn has_spokesman(document: &Document<'_>, name: &Name) -> bool {
    let Range { start, end } = name.tokens;
    let word = document.lower(start);
    end == start + 1
        && document.same_paragraph(start, end + 1)
        && matches!(
            document.lower(end),
            "spokesman" | "spokeswoman" | "spokesperson" | "shareholders" | "employees"
        )
        && !gazetteer::is_surname(word)
        && !gazetteer::is_first_name(word)
}

/// Whether a token names an officer whom only a body has, or whoever owns one.
fn is_officer_of_body(document: &Document<'_>, idx: usize) -> bool {
    let before = idx
        .checked_sub(1)
        .map_or("", |before| document.lower(before));
    match document.lower(idx) {
        "chairman" | "chairwoman" | "chairperson" | "owner" | "owners" | "shareholders"
        | "shareholder" | "treasurer" | "ceo" => true,
        "director" => matches!(before, "managing" | "executive" | "finance" | "commercial"),
        "executive" => before == "chief",
        _ => false,
    }
}

/// Nouns that tell, before a name or in apposition to it, that it names a place.
fn is_kind_of_place(word: &str) -> bool {
    matches!(
        word,
        "village"
            | "villages"
            | "town"
            | "towns"
            | "city"
            | "cities"
            | "hamlet"
            | "suburb"
            | "district"
            | "neighbourhood"
            | "neighborhood"
            | "municipality"
            | "municipalities"
            | "province"
            | "island"
            | "port"
            | "river"
            | "islet"
            | "islets"
            | "isle"
            | "lagoon"
            | "creek"
            | "valley"
            | "reef"
            | "oasis"
            | "outpost"
            | "stronghold"
    )
}

/// Nouns behind a name that tell that it names a people.
fn is_kind_of_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "peoples"
            | "community"
            | "communities"
            | "tribe"
            | "tribes"
            | "tribesmen"
            | "clansmen"
            | "herders"
            | "pastoralists"
            | "villagers"
            | "elders"
            | "chiefs"
            | "chieftains"
    )
}

/// The same for a body.
fn is_kind_of_body(word: &str) -> bool {
    matches!(
        word,
        "company"
            | "firm"
            | "union"
            | "bank"
            | "lender"
            | "insurer"
            | "retailer"
            | "supermarket"
            | "group"
            | "chain"
            | "airline"
            | "carrier"
            | "operator"
            | "maker"
            | "carmaker"
            | "shipbuilder"
            | "shipyard"
            | "manufacturer"
            | "brewer"
            | "giant"
            | "conglomerate"
            | "newspaper"
            | "broadcaster"
            | "federation"
            | "association"
            | "charity"
            | "trust"
            | "foundation"
            | "regulator"
            | "watchdog"
            | "consultancy"
            | "brokerage"
            | "utility"
            | "developer"
            | "cooperative"
            | "co-operative"
            | "movement"
            | "militia"
            | "alliance"
            | "coalition"
            | "bloc"
    )
}
