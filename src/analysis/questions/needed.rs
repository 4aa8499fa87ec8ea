//! Questions for what an outcome is said to need: approval, a review, a majority.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::left_open;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// "will require X" to "Will there be X".
pub(super) fn needed(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    if words.at(cue.end).ends_with("ing") {
        return None;
    }
    if words.at(cue.start) == "conditions" {
        let wanted = nouns::noun_phrase(words, cue.end)?;
        return Some(around("will the conditions for", wanted, "be met"));
    }
    if words.at(cue.start) == "subject" {
        return subject_to(words, cue);
    }
    // "It will require a great effort": what will, and so what it is for, is not told.
    let before = words.at(cue.start.saturating_sub(1));
    if words.at(cue.end - 1) == "require" && matches!(before, "it" | "that" | "this" | "which") {
        return None;
    }
    let phrase = one_phrase(words, cue.end)?;
    // "will require their cooperation": whose it is the question does not show.
    let owned =
        matches!(words.at(phrase.start), "their" | "its" | "his" | "her") && phrase.len() > 1;
    Some(around(
        there_will_be(words.at(cue.end)),
        phrase.start + usize::from(owned)..phrase.end,
        "",
    ))
}

fn there_will_be(noun: &str) -> &'static str {
    if matches!(noun, "review" | "vote" | "change" | "handover") {
        "will there be a"
    } else {
        "will there be"
    }
}

/// "X is subject to approval by Y" to "Will X win approval by Y"; to "review", whether there will be one.
fn subject_to(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let needed = one_phrase(words, cue.end)?;
    let named = left_open::named_subject(words, cue.start);
    if is_consent(words.at(cue.end))
        && let Some(subject) = named.clone()
    {
        let mut bits = around("will", subject, "win");
        bits.extend(words_of(needed));
        return Some(bits);
    }
    let front = there_will_be(words.at(cue.end));
    let single = front.ends_with(" a");
    // "lifted the embargo, but it is subject to review": of what the clause before has for its object.
    let before = named.or_else(|| {
        let comma = (1..cue.start).rev().find(|&idx| words.at(idx) == ",")?;
        let verb = (1..comma).rev().find(|&idx| {
            matches!(
                verbs::read(words.at(idx)),
                Some((_, verbs::Tense::Past | verbs::Tense::Third))
            )
        })?;
        left_open::object(words, verb + 1).filter(|object| object.end == comma)
    });
    let head = needed.start + 1;
    let mut bits = around(front, needed.start..head, "");
    if let Some(before) = before.filter(|_| single && words.at(head) != "of") {
        bits.push(Bit::Say("of"));
        bits.extend(words_of(before));
    }
    bits.extend(words_of(head..needed.end));
    Some(bits)
}

/// "the votes of the Greens the bill cannot pass": a second article without a preposition opens another phrase.
fn one_phrase(words: &Words<'_>, start: usize) -> Option<Range<usize>> {
    let phrase = nouns::noun_phrase(words, start)?;
    let second = (phrase.start + 2..phrase.end).find(|&idx| {
        matches!(words.at(idx), "the" | "a" | "an" | "its" | "their" | "his")
            && !clause::BEFORE_NOUN.contains(&words.at(idx - 1))
            && !words.is_mark(idx - 1)
    });
    Some(phrase.start..second.unwrap_or(phrase.end))
}

/// Nouns for a consent that a plan waits for.
pub(super) fn is_consent(word: &str) -> bool {
    matches!(
        word,
        "approval" | "ratification" | "confirmation" | "consent" | "endorsement" | "clearance"
    )
}
