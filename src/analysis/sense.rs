//! Actor or scene: whether a place's name does something or is where something happens.

use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Reads the words around a name.
pub fn of(document: &Document<'_>, tokens: &Range<usize>) -> Sense {
    if document
        .article
        .dateline
        .is_some_and(|dateline| dateline.contains(document.span_of(tokens.clone())))
    {
        return Sense::Scene;
    }
    let paragraph = document
        .tokens
        .get(tokens.start)
        .map(|token| token.paragraph);
    let same = |idx: usize| {
        document
            .tokens
            .get(idx)
            .is_some_and(|token| Some(token.paragraph) == paragraph)
    };
    let mut before = tokens.start;
    let mut steps = 0;
    while before > 0
        && steps < 3
        && same(before - 1)
        && cues::is_direction(document.lower(before - 1))
    {
        before -= 1;
        steps += 1;
    }
    let previous = if before > 0 && same(before - 1) {
        document.lower(before - 1)
    } else {
        ""
    };
    let next = tokens.end;
    let next_word = if same(next) { document.lower(next) } else { "" };
    if next_word == "'s" || next_word == "'" {
        let owned = if same(next + 1) {
            document.lower(next + 1)
        } else {
            ""
        };
        let seat =
            gazetteer::country_of_seat(document.slice(document.span_of(tokens.clone()))).is_some();
        if cues::is_doing(owned)
            || seat && !cues::is_scene_preposition(previous) && !cues::is_of_a_city(owned)
        {
            return Sense::Actor;
        }
        // "Syria's palace" is where, "Syria's army struck" is who; the noun after it is not read here.
        return if cues::is_scene_preposition(previous) {
            Sense::Scene
        } else {
            Sense::Open
        };
    }
    // "our friends in Muscat, who mediated": who sits there, not where.
    if next_word == "," && document.lower(next + 1) == "who" && same(next + 1) && previous == "in" {
        return Sense::Actor;
    }
    // "fired rockets at Israel".
    let aimed = previous == "at"
        && before >= 2
        && same(before - 2)
        && matches!(
            document.lower(before - 2),
            "rockets"
                | "missiles"
                | "shots"
                | "drones"
                | "aimed"
                | "directed"
                | "anger"
                | "angry"
                | "shells"
                | "fire"
                | "threats"
        );
    if aimed {
        return Sense::Actor;
    }
    if cues::is_scene_preposition(previous)
        && previous != "over"
        && previous != "toward"
        && previous != "towards"
    {
        return Sense::Scene;
    }
    // "the border between Poland and Ukraine", "the road to Bukavu", "from Goma to Bukavu".
    let leads = matches!(previous, "between" | "with" | "to" | "and" | "of");
    if leads && on_the_way(document, before, &same) {
        return Sense::Scene;
    }
    if matches!(
        previous,
        "with"
            | "against"
            | "by"
            | "between"
            | "urged"
            | "accused"
            | "blamed"
            | "told"
            | "asked"
            | "warned"
            | "accusing"
            | "blaming"
            | "urging"
    ) {
        return Sense::Actor;
    }
    // "struck Syria", "threatened Greece"; "the demands of Israel", "fired rockets at Israel".
    if cues::strikes_at(previous) {
        return Sense::Actor;
    }
    let noun = if before > 1 && same(before - 2) {
        document.lower(before - 2)
    } else {
        ""
    };
    if previous == "of" && (cues::is_state_organ(noun) || cues::is_doing(noun)) {
        return Sense::Actor;
    }
    // A verb right after it, at most an adverb between.
    let mut verb = next;
    if same(verb)
        && matches!(
            document.lower(verb),
            "also"
                | "then"
                | "now"
                | "later"
                | "already"
                | "still"
                | "never"
                | "previously"
                | "recently"
                | "reportedly"
                | "allegedly"
                | "officially"
                | "formally"
                | "again"
                | "itself"
                | "not"
                | "both"
                | "just"
        )
    {
        verb += 1;
    }
    if same(verb)
        && document.tokens[verb].kind == TokenKind::Word
        && (cues::is_action_verb(document.lower(verb)) || is_past(document, verb))
    {
        return Sense::Actor;
    }
    Sense::Open
}

/// Whether the words before a preposition speak of a border or a way.
fn on_the_way(document: &Document<'_>, before: usize, same: &impl Fn(usize) -> bool) -> bool {
    (2..=5).any(|back| {
        let Some(idx) = before.checked_sub(back) else {
            return false;
        };
        same(idx)
            && matches!(
                document.lower(idx),
                "border"
                    | "borders"
                    | "frontier"
                    | "road"
                    | "route"
                    | "highway"
                    | "railway"
                    | "flight"
                    | "flights"
                    | "pipeline"
            )
    }) || document.lower(before.wrapping_sub(1)) == "to"
        && before >= 3
        && same(before - 3)
        && document.lower(before - 3) == "from"
}

/// A verb in the past right behind a name, by its form: "protested", "recalled".
fn is_past(document: &Document<'_>, verb: usize) -> bool {
    let word = document.lower(verb);
    word.len() > 4
        && word.ends_with("ed")
        && document.word(verb).chars().all(char::is_lowercase)
        && !matches!(
            word,
            "based"
                | "backed"
                | "controlled"
                | "occupied"
                | "allied"
                | "aligned"
                | "supported"
                | "sponsored"
                | "funded"
                | "trained"
                | "related"
                | "owned"
                | "armed"
                | "united"
                | "hundred"
                | "located"
                | "situated"
                | "bound"
                | "need"
                | "speed"
                | "agreed-upon"
        )
}
