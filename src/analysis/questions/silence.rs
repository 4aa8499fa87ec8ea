//! Questions for what someone neither confirms nor denies, or does not speak of.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use std::ops::Range;

/// "X neither confirmed nor denied Y" to "Is Y true".
pub(super) fn neither_nor(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let denied = (cue.start..words.len().min(cue.end + 4))
        .rev()
        .find(|&idx| matches!(words.at(idx), "denied" | "deny" | "denies" | "denying"))?;
    if matches!(words.at(denied + 1), "that" | "whether" | "if") {
        let start = denied + 2;
        return turning::turned(words, start..clause::end(words, start), Mood::Fact);
    }
    let phrase = nouns::noun_phrase(words, denied + 1)
        .filter(|phrase| !matches!(words.at(phrase.start), "it" | "them" | "this" | "that"));
    let claim = phrase.or_else(|| {
        let told = (1..cue.start)
            .rev()
            .find(|&idx| CLAIMS.contains(&words.at(idx)))?;
        Some(told - 1..told + 1)
    })?;
    let front = if nouns::is_plural(words, claim.clone()) {
        "are"
    } else {
        "is"
    };
    let told = claim.clone().any(|idx| CLAIMS.contains(&words.at(idx)));
    Some(around(
        front,
        claim,
        if told { "true" } else { "confirmed" },
    ))
}

/// Nouns for what is said of someone.
const CLAIMS: &[&str] = &[
    "reports",
    "report",
    "allegations",
    "allegation",
    "accusations",
    "accusation",
    "claims",
    "claim",
    "charges",
    "rumours",
    "rumors",
];

/// "X declined to comment on Y" to "What does X say about Y".
pub(super) fn silent(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = subject_phrase(words, cue.start)?;
    let plural = nouns::is_plural(words, subject.clone());
    let topic = if matches!(words.at(cue.end), "on" | "about") {
        nouns::noun_phrase(words, cue.end + 1)
    } else if matches!(words.at(cue.end - 1), "on" | "about") {
        nouns::noun_phrase(words, cue.end)
    } else {
        None
    };
    // "Norland has not replied.": whether it will.
    let reply = match words.at(cue.end - 1) {
        "replied" => Some("reply"),
        "responded" => Some("respond"),
        _ => None,
    };
    if let Some(reply) = reply.filter(|_| topic.is_none() && words.is_mark(cue.end)) {
        return Some(around("will", subject, reply));
    }
    let mut bits = vec![Bit::Say(if plural { "what do" } else { "what does" })];
    bits.extend(words_of(subject));
    let told = (0..words.len()).find(|&idx| CLAIMS.contains(&words.at(idx)));
    if let Some(topic) = topic {
        bits.push(Bit::Say("say about"));
        bits.extend(words_of(topic));
    } else if let Some(told) = told {
        bits.extend([Bit::Say("say about the"), Bit::Word(told)]);
    } else if matches!(
        words.at(cue.start),
        "declined" | "declines" | "refused" | "refuses"
    ) || words.at(cue.end - 1) == "commented"
    {
        // "The company declined to comment.": on what it would say nothing is not told.
        return None;
    } else {
        bits.push(Bit::Say("say"));
    }
    Some(bits)
}
