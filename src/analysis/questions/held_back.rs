//! Questions for what someone does not bind himself to, must do by a day, or may find out.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::left_open::named_subject;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::left_open::who_acts;
use crate::analysis::questions::nouns;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// Those who fight, bargain or rule.
const POWERS: &[&str] = &[
    "rebel",
    "striker",
    "troop",
    "force",
    "soldier",
    "fighter",
    "insurgent",
    "militant",
    "militia",
    "gunman",
    "gunmen",
    "kidnapper",
    "hijacker",
    "protester",
    "demonstrator",
    "squatter",
    "settler",
    "occupier",
    "faction",
    "army",
    "navy",
    "junta",
    "regime",
    "government",
    "cabinet",
    "ministry",
    "minister",
    "parliament",
    "senate",
    "council",
    "court",
    "judge",
    "president",
    "premier",
    "governor",
    "mayor",
    "king",
    "queen",
    "emperor",
    "general",
    "commander",
    "police",
    "union",
    "employer",
    "worker",
    "party",
    "side",
    "country",
    "countries",
    "company",
    "firm",
    "group",
    "movement",
];

/// The question of one of these shapes; none where what should stand around the cue does not.
pub(super) fn question(words: &Words<'_>, shape: Shape, cue: Range<usize>) -> Option<Vec<Bit>> {
    match shape {
        Shape::HeldBack => held_back(words, cue),
        Shape::ComesOf => {
            let subject = named_subject(words, cue.start)?;
            // A cloth lies on a table too.
            let laid = words.at(cue.end - 1) == "table"
                && !subject.clone().any(|idx| is_proposal(words.at(idx)));
            (!laid).then(|| around("what will come of", subject, ""))
        }
        Shape::Prospect => {
            let verb = cue.end.checked_sub(2)?;
            let phrase = object(words, cue.start + 2)?;
            Some(around(
                "will there be",
                phrase.start..phrase.end.min(verb),
                "",
            ))
        }
        Shape::Probe => {
            let noun = cue.end.checked_sub(2)?;
            let mut bits = vec![Bit::Say("what will the"), Bit::Word(noun), Bit::Say("into")];
            bits.extend(words_of(object(words, cue.end)?));
            bits.push(Bit::Say("find"));
            Some(bits)
        }
        Shape::WhatIs => {
            let noun = nouns::noun_phrase(words, cue.end - 2)?;
            let plural =
                words.at(cue.end - 1).ends_with('s') && words.at(cue.end - 1) != "whereabouts";
            Some(around(
                if plural { "what are" } else { "what is" },
                noun,
                "",
            ))
        }
        Shape::Replied => {
            let noun = nouns::noun_phrase(words, cue.start)?;
            let verb = cue.clone().find(|&idx| {
                clause::is_auxiliary(words.at(idx))
                    || matches!(
                        words.at(idx),
                        "go" | "goes" | "went" | "remain" | "remained"
                    )
            })?;
            Some(around(
                "will the",
                noun.start..noun.end.min(verb),
                "be answered",
            ))
        }
        Shape::Foreseen => Some(around("what will", object(words, cue.end)?, "be")),
        Shape::NotStudied => {
            // Whom a survey left out is told; what something does is open.
            let phrase = object(words, cue.end)?;
            phrase
                .clone()
                .any(|idx| is_effect(words.at(idx)))
                .then(|| around("what would a study of", phrase, "show"))
        }
        Shape::Chooses => Some(around(
            "what will",
            named_subject(words, cue.start)?,
            if matches!(words.at(cue.end - 1), "thoughts" | "to" | "for") {
                "choose"
            } else {
                "decide"
            },
        )),
        Shape::Requiring => {
            let done = match words.at(cue.end - 1) {
                "making" => "be made",
                "taking" => "be taken",
                "finding" => "be found",
                "reaching" => "be reached",
                "building" => "be built",
                "ending" => "be ended",
                "changing" => "be changed",
                _ => "be won",
            };
            Some(around("will", object(words, cue.end)?, done))
        }
        Shape::Findings => {
            let mut start = cue.start;
            while start > 0
                && !words.is_mark(start - 1)
                && !clause::BEFORE_NOUN.contains(&words.at(start - 1))
                && !clause::is_auxiliary(words.at(start - 1))
                && verbs::read(words.at(start - 1)).is_none()
                && start + 2 > cue.start
            {
                start -= 1;
            }
            let end = nouns::noun_phrase(words, cue.start)?.end.min(cue.end);
            let more = words.at(cue.start) == "more";
            let front = if more || words.at(start) == "the" {
                "what will"
            } else {
                "what will the"
            };
            Some(around(front, start..end, "show"))
        }
        Shape::Ultimatum => ultimatum(words, cue),
        Shape::Ordered => {
            let to = cue.clone().find(|&idx| words.at(idx) == "to")?;
            let subject = named_subject(words, cue.start)?;
            if !is_among_powers(words, subject.clone()) {
                return None;
            }
            let mut bits = around("will", subject, "");
            bits.extend(words_of(to + 1..cue.end - 2));
            Some(bits)
        }
        Shape::Expiry => {
            let verb = cue.end.checked_sub(1)?;
            let phrase = nouns::noun_phrase(words, cue.start)?;
            let mut bits = around(
                "what will happen when the",
                phrase.start..phrase.end.min(verb),
                "",
            );
            bits.push(Bit::Word(verb));
            Some(bits)
        }
        _ => None,
    }
}

/// Nouns for what is put to others to take or leave.
fn is_proposal(word: &str) -> bool {
    matches!(
        word,
        "offer"
            | "offers"
            | "proposal"
            | "proposals"
            | "plan"
            | "plans"
            | "deal"
            | "bill"
            | "option"
            | "options"
            | "idea"
            | "merger"
            | "sale"
            | "strike"
            | "sanctions"
    )
}

/// Nouns for what one thing does to another.
fn is_effect(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    matches!(
        one,
        "effect"
            | "impact"
            | "cause"
            | "risk"
            | "role"
            | "link"
            | "influence"
            | "benefit"
            | "harm"
            | "damage"
            | "cost"
            | "consequence"
            | "safety"
            | "extent"
            | "trend"
            | "rate"
    )
}

/// Whether a phrase names those who fight, bargain or rule, or has a name in it.
fn is_among_powers(words: &Words<'_>, phrase: Range<usize>) -> bool {
    phrase.into_iter().any(|idx| {
        let word = words.at(idx);
        idx > 0 && clause::is_capital(words, idx)
            || POWERS.contains(&word)
            || word
                .strip_suffix('s')
                .is_some_and(|one| POWERS.contains(&one))
    })
}

/// "would not commit to a date" to "Will X commit to a date"; "has not ratified the pact" to "Will X ratify".
fn held_back(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = who_acts(words, cue.start)?;
    let opener = cue
        .clone()
        .find(|&idx| matches!(words.at(idx), "not" | "to" | "of" | "neither" | "without"))?;
    let verb =
        (opener + 1..words.len().min(opener + 6)).find(|&idx| !clause::is_adverb(words.at(idx)))?;
    let mut bits = vec![Bit::Say("will")];
    bits.extend(words_of(subject));
    match words.at(verb) {
        gerund if matches!(words.at(opener), "of" | "without") => {
            bits.push(Bit::Say(base_of_gerund(gerund)?));
        }
        "come" | "undertake" | "find" | "strike" | "break" => bits.push(Bit::Word(verb)),
        word => bits.push(Bit::Say(verbs::read(word)?.0)),
    }
    // "neither accepted nor rejected the offer": what follows both.
    let from = if words.at(opener) == "neither" {
        cue.end
    } else {
        verb + 1
    };
    let end = clause::end(words, from);
    if from >= end && words.at(opener) != "not" {
        return None;
    }
    let vague = matches!(
        words.at(from),
        "it" | "this" | "that" | "so" | "them" | "such"
    );
    let waits = matches!(words.at(verb), "received" | "heard");
    if vague && !waits {
        return None;
    }
    bits.extend(words_of(from..end));
    Some(bits)
}

/// "promising" to "promise".
fn base_of_gerund(word: &str) -> Option<&'static str> {
    let stem = word.strip_suffix("ing")?;
    let plain = |text: &str| {
        verbs::read(text)
            .filter(|(_, tense)| *tense == Tense::Base)
            .map(|(base, _)| base)
    };
    plain(stem)
        .or_else(|| plain(&format!("{stem}e")))
        .or_else(|| plain(stem.get(..stem.len().checked_sub(1)?)?))
}

/// "gave the crews two days to leave" to "Will the crews leave".
fn ultimatum(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let mut time = cue.end.checked_sub(2)?;
    while time > cue.start + 1
        && (matches!(
            words.at(time - 1),
            "a" | "an" | "few" | "more" | "another" | "-" | "just" | "only"
        ) || is_number(words.at(time - 1)))
    {
        time -= 1;
    }
    let phrase = object(words, cue.start + 1)?;
    // Time to play or to think is no ultimatum.
    let leisure = matches!(
        words.at(cue.end),
        "play" | "think" | "rest" | "learn" | "prepare" | "enjoy" | "see" | "visit"
    );
    // A shop gives its customers time too.
    let among_powers = is_among_powers(words, phrase.start..time)
        || named_subject(words, cue.start).is_some_and(|giver| is_among_powers(words, giver));
    if leisure || time <= phrase.start || !among_powers {
        return None;
    }
    let mut bits = around("will", phrase.start..time, "");
    bits.extend(words_of(cue.end..clause::end(words, cue.end)));
    Some(bits)
}

/// Digits, and the small numbers in words.
fn is_number(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        || [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "fourteen", "hundred", "one",
        ]
        .contains(&word.split('-').next().unwrap_or(word))
        || [
            "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
        ]
        .iter()
        .any(|front| word.starts_with(front))
}
