//! Words that tell how a run of capitals comes apart.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Titles whose holder is named by a place that is no scene.
pub(super) fn is_titled_by_place(word: &str) -> bool {
    matches!(
        word,
        "archbishop" | "bishop" | "duke" | "duchess" | "earl" | "patriarch"
    )
}

/// Small words that make a site of the place named before them ("the Rafah crossing").
pub(super) fn is_small_site_head(word: &str) -> bool {
    matches!(
        word,
        "crossing"
            | "airport"
            | "airfield"
            | "airbase"
            | "palace"
            | "prison"
            | "dam"
            | "bridge"
            | "road"
            | "forest"
    )
}

/// Words before a storm's or a campaign's name: what they name is neither actor nor place.
pub(super) fn opens_event(word: &str) -> bool {
    matches!(
        word,
        "hurricane" | "typhoon" | "cyclone" | "super-typhoon" | "tropical" | "operation" | "storm"
    )
}

/// Marks before a ship's name: what they name is neither actor nor place.
pub(super) fn opens_ship(word: &str) -> bool {
    matches!(
        word,
        "MV" | "M/V" | "MT" | "M/T" | "MS" | "SS" | "RMS" | "HMS" | "HMCS" | "HMAS" | "USS" | "FV"
    )
}

/// Words for a body in tongues that put what it is last ("Vlaams Verbond").
pub(super) fn ends_body(word: &str) -> bool {
    matches!(
        word,
        "verbond"
            | "vakbond"
            | "verband"
            | "partij"
            | "partei"
            | "gewerkschaft"
            | "liitto"
            | "bund"
            | "chain"
    )
}

/// Sports by which their bodies are named, before the land.
pub(in crate::analysis) fn is_sport(word: &str) -> bool {
    matches!(
        word,
        "cricket"
            | "rugby"
            | "football"
            | "hockey"
            | "athletics"
            | "swimming"
            | "netball"
            | "basketball"
            | "volleyball"
            | "badminton"
            | "boxing"
            | "cycling"
            | "rowing"
            | "gymnastics"
            | "sailing"
            | "tennis"
    )
}

/// "Bundesliga", "Superliga": a league in the tongues around.
pub(super) fn is_league(word: &str) -> bool {
    word.ends_with("liga") || word.ends_with("ligaen")
}

/// Whether a token is an amount in a currency that a letter stands for: "R4,000", "K12 million".
pub(super) fn is_amount(document: &Document<'_>, idx: usize) -> bool {
    let word = document.word(idx);
    let digits = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = word.len() - digits.len();
    if !(1..=3).contains(&letters)
        || digits.is_empty()
        || !digits.bytes().all(|digit| digit.is_ascii_digit())
    {
        return false;
    }
    let next = document.lower(idx + 1);
    let touches = |idx: usize| {
        document
            .tokens
            .get(idx)
            .zip(document.tokens.get(idx + 1))
            .is_some_and(|(left, right)| left.span.end == right.span.start)
    };
    let fraction = matches!(next, "," | ".")
        && touches(idx)
        && touches(idx + 1)
        && document
            .tokens
            .get(idx + 2)
            .is_some_and(|token| token.kind == TokenKind::Number);
    fraction
        || matches!(
            next,
            "million" | "billion" | "trillion" | "thousand" | "m" | "bn" | "crore" | "lakh"
        )
}

/// Words before the name of a firm or a club in tongues that put what it is first.
pub(super) fn opens_firm(word: &str) -> bool {
    matches!(
        word,
        "grupo"
            | "groupe"
            | "gruppo"
            | "banco"
            | "banca"
            | "banque"
            | "compagnie"
            | "companhia"
            | "compañía"
            | "compania"
            | "société"
            | "sociedad"
            | "sociedade"
            | "empresa"
            | "partido"
            | "parti"
            | "sporting"
            | "deportivo"
            | "atlético"
            | "dinamo"
            | "dynamo"
            | "banc"
            | "crédit"
            | "credit"
            | "credito"
            | "crédito"
            | "caixa"
            | "caja"
            | "caisse"
            | "fondazione"
            | "fundación"
            | "fondation"
            | "stiftung"
            | "mouvement"
            | "movimiento"
            | "movimento"
            | "sindicato"
            | "syndicat"
            | "federación"
            | "fédération"
            | "federazione"
            | "confederación"
            | "confédération"
            | "frente"
            | "partito"
            | "lega"
            | "ligue"
            | "alianza"
            | "coalición"
            | "asociación"
            | "associazione"
    )
}

/// Words for what a body is busy with, such as stand before "and" inside its name
/// ("Fish and Wildlife Service").
pub(super) fn is_field(word: &str) -> bool {
    [
        "tion", "ment", "ance", "ence", "ture", "ities", "ity", "ics", "ade",
    ]
    .iter()
    .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        || matches!(
            word,
            "food"
                | "foreign"
                | "commonwealth"
                | "foods"
                | "drug"
                | "drugs"
                | "fish"
                | "fisheries"
                | "wildlife"
                | "health"
                | "human"
                | "trade"
                | "industry"
                | "energy"
                | "labor"
                | "labour"
                | "housing"
                | "charity"
                | "relief"
                | "sport"
                | "sports"
                | "tourism"
                | "defence"
                | "defense"
                | "research"
                | "science"
                | "training"
                | "works"
                | "lands"
                | "parks"
                | "oil"
                | "gas"
                | "water"
                | "forest"
                | "forestry"
                | "transport"
                | "rail"
                | "road"
                | "maritime"
                | "port"
                | "haulage"
                | "freight"
                | "finance"
                | "customs"
                | "revenue"
                | "planning"
                | "mining"
                | "shipping"
                | "banking"
                | "broadcasting"
                | "arts"
                | "peace"
                | "rights"
                | "aid"
                | "rescue"
                | "weather"
                | "postal"
                | "pensions"
                | "monetary"
                | "exchange"
                | "technology"
                | "family"
                | "welfare"
                | "social"
                | "medical"
                | "refugee"
                | "border"
                | "prisons"
        )
}

/// Heads of bodies that are busy with a field, or two.
pub(super) fn is_head_with_fields(word: &str) -> bool {
    matches!(
        word,
        "service"
            | "services"
            | "administration"
            | "agency"
            | "authority"
            | "board"
            | "bureau"
            | "center"
            | "centre"
            | "commission"
            | "committee"
            | "corporation"
            | "council"
            | "department"
            | "foundation"
            | "fund"
            | "institute"
            | "ministry"
            | "office"
            | "organisation"
            | "organization"
            | "society"
            | "union"
            | "association"
            | "federation"
    )
}

/// Words that stand before "of" in the full style of a state.
pub(super) fn is_style_of_state(word: &str) -> bool {
    matches!(
        word,
        "republic"
            | "state"
            | "kingdom"
            | "sultanate"
            | "emirate"
            | "commonwealth"
            | "federation"
            | "union"
            | "principality"
            | "duchy"
            | "jamahiriya"
    )
}

/// Offices named by their field ("Minister of Tourism").
pub(super) fn takes_field(title: &str) -> bool {
    matches!(
        title,
        "minister" | "secretary" | "commissioner" | "commissar" | "undersecretary" | "chief"
    )
}

/// Whether a form of address stands here that is written short: "H.E.", "Eng.".
pub(super) fn is_short_address(document: &Document<'_>, idx: usize) -> bool {
    document.word(idx + 1) == "."
        && matches!(
            document.word(idx),
            "H.E" | "H.H" | "H.M" | "H.R.H" | "Eng" | "Amb"
        )
}

/// Words for the field of an office ("State", "Defense", "the Treasury", "Foreign Affairs").
pub(super) fn is_field_of_office(word: &str) -> bool {
    matches!(
        word,
        "state"
            | "defense"
            | "defence"
            | "treasury"
            | "foreign"
            | "affairs"
            | "commerce"
            | "labor"
            | "labour"
            | "agriculture"
            | "transportation"
            | "energy"
            | "interior"
            | "health"
            | "education"
            | "homeland"
            | "security"
            | "justice"
            | "finance"
            | "war"
            | "trade"
            | "economy"
            | "staff"
            | "and"
            | "external"
            | "the"
            | "internal"
            | "information"
            | "environment"
            | "culture"
            | "house"
    )
}

/// Whether a name is an office with nobody in it, a staff or a state's order: "National Security Adviser",
/// "Joint Chiefs of Staff". Who holds it acts, or whose state it is.
pub(super) fn is_office_alone(document: &Document<'_>, tokens: Range<usize>) -> bool {
    if tokens.len() < 2 {
        return false;
    }
    let words = document.slice(document.span_of(tokens.clone()));
    if matches!(
        fold(words).as_str(),
        "joint chiefs"
            | "joint chiefs of staff"
            | "chiefs of staff"
            | "chief of staff"
            | "joint staff"
            | "executive order"
            | "executive orders"
    ) {
        return true;
    }
    let holder = matches!(
        document.lower(tokens.end - 1),
        "adviser" | "advisor" | "secretary" | "minister" | "spokesman" | "spokeswoman"
    );
    holder
        && (tokens.start..tokens.end - 1).all(|idx| {
            let lower = document.lower(idx);
            is_field_of_office(lower)
                || cues::is_title(lower)
                || matches!(lower, "national" | "special" | "senior" | "press" | "home")
        })
}

/// Whether words just before a minister's title are the office's field and name no body: "Territorial
/// Administration Minister X", "Labour Minister Y".
pub(super) fn is_field_of_minister(document: &Document<'_>, field: Range<usize>) -> bool {
    let Some(last) = field.clone().last() else {
        return false;
    };
    let lower = document.lower(last);
    let words = document.slice(document.span_of(field.clone()));
    document.lower(field.end) == "minister"
        && (is_field(lower) || is_field_of_office(lower))
        && !words.contains(',')
        && gazetteer::country(words).is_none()
        && gazetteer::country_of_nationality(document.word(field.start)).is_none()
        && bodies::body(&fold(words)).is_none()
}

/// "Western-backed", "Chicago-based": says something of the name behind it.
pub(super) fn is_modifier(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, end)| {
        end.chars().all(char::is_lowercase)
            && (end.ends_with("ed")
                || matches!(
                    end,
                    "led"
                        | "run"
                        | "held"
                        | "born"
                        | "wing"
                        | "era"
                        | "speaking"
                        | "majority"
                        | "dominated"
                        | "friendly"
                ))
    })
}

/// Nouns for states that act together ("the Gulf states").
pub(in crate::analysis) fn is_states(word: &str) -> bool {
    matches!(
        word,
        "states" | "countries" | "nations" | "powers" | "monarchies"
    )
}

/// Words, written with a capital, that say of which lands many states are, and name none of them.
pub(super) fn is_of_many_lands(word: &str) -> bool {
    matches!(
        word,
        "Arab"
            | "Gulf"
            | "Western"
            | "European"
            | "African"
            | "Asian"
            | "American"
            | "Caribbean"
            | "Nordic"
            | "Scandinavian"
            | "Baltic"
            | "Balkan"
            | "Muslim"
            | "Islamic"
            | "Pacific"
            | "Andean"
            | "Allied"
            | "Axis"
            | "Communist"
            | "Sahel"
            | "Sahelian"
            | "Benelux"
            | "Visegrad"
    )
}
