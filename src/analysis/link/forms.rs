//! Forms of a name by which linking tells what it can stand for.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::analysis::names::Name;
use crate::text::Document;
use crate::text::token::TokenKind;

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

/// A word of more than two letters all in capitals; of a place that is how a dateline writes it.
pub fn is_in_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 2 && !text.chars().any(char::is_lowercase)
}

/// A short form in capitals: more than half its letters are.
pub fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && word.chars().filter(|c| c.is_uppercase()).count() * 2 > letters
}

/// A side with the nation before it, and what else tells who they are: "Chadian protesters", "Norwegian boat
/// owners".
pub fn of_nation(document: &Document<'_>, name: &Name) -> Option<String> {
    let start = name.tokens.start;
    let is_nation = |idx: usize| {
        gazetteer::country_of_nationality(document.word(idx)).is_some()
            && document
                .tokens
                .get(idx)
                .is_some_and(|token| token.paragraph == name.paragraph)
    };
    let before = start.checked_sub(1)?;
    if is_nation(before) {
        return Some(
            document
                .slice(document.span_of(before..name.tokens.end))
                .to_owned(),
        );
    }
    let nation = before.checked_sub(1).filter(|&nation| is_nation(nation))?;
    let plain = document.tokens.get(before)?.kind == TokenKind::Word
        && document.word(before).chars().all(char::is_lowercase)
        && !cues::is_action_verb(document.lower(before))
        && !cues::is_scene_preposition(document.lower(before))
        && !matches!(
            document.lower(before),
            "and" | "or" | "for" | "to" | "by" | "of" | "with"
        );
    plain.then(|| {
        document
            .slice(document.span_of(nation..name.tokens.end))
            .to_owned()
    })
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
