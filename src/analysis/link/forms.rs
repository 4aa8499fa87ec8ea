//! Forms of a name by which linking tells what it can stand for.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;

/// Buildings whose name in reporting means who sits in them.
pub fn is_building_of_power(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "kremlin"
            | "the kremlin"
            | "white house"
            | "downing street"
            | "whitehall"
            | "pentagon"
            | "foggy bottom"
            | "elysee"
    )
}

/// Whether a lone word is known as a first name or surname.
pub fn is_personal(word: &str) -> bool {
    let folded = fold(word);
    gazetteer::is_surname(&folded) || gazetteer::is_first_name(&folded)
}

/// Heads that may be left off a land's name.
pub fn is_land_head(word: &str) -> bool {
    matches!(
        word,
        "strip" | "peninsula" | "province" | "governorate" | "oblast" | "region" | "archipelago"
    )
}

/// The title of one of several ("Presidents A and B").
pub fn of_one(title: &str) -> &str {
    let word = title.split_whitespace().next_back().unwrap_or(title);
    match (word.strip_suffix('s'), title.strip_suffix('s')) {
        (Some(one), Some(of_one)) if cues::is_title(&one.to_lowercase()) => of_one,
        _ => title,
    }
}

/// Forms of address, which tell no office.
pub fn is_honorific(title: &str) -> bool {
    matches!(
        fold(title).trim_end_matches('.'),
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "lord" | "lady" | "madame" | "dame"
    )
}

/// A word of more than four letters all in capitals.
pub fn is_shouted(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 4 && !text.chars().any(char::is_lowercase)
}

/// A short form in capitals: more than half its letters are.
pub fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && word.chars().filter(|c| c.is_uppercase()).count() * 2 > letters
}

/// Heads that alone name no body in particular.
pub fn is_bare_head(key: &str) -> bool {
    cues::is_body_head(key)
        && !matches!(
            key,
            "knesset"
                | "duma"
                | "bundestag"
                | "bundesrat"
                | "congress"
                | "senate"
                | "parliament"
                | "democrats"
                | "republicans"
                | "greens"
                | "socialists"
                | "liberals"
                | "house"
                | "conservatives"
                | "labour"
                | "quartet"
        )
}
