//! Questions for what an outcome turns on.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::guess::clause_start;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use std::ops::Range;

/// Nouns for what comes to pass one way or another.
const EVENTS: &[&str] = &[
    "vote",
    "votes",
    "talks",
    "election",
    "elections",
    "referendum",
    "outcome",
    "result",
    "results",
    "negotiations",
    "runoff",
    "ruling",
    "trial",
    "meeting",
    "summit",
    "decision",
    "war",
    "fighting",
    "battle",
    "events",
];

/// Bodies whose decision an outcome turns on.
const BODIES: &[&str] = &[
    "council",
    "court",
    "parliament",
    "senate",
    "congress",
    "board",
    "committee",
    "cabinet",
    "commission",
    "assembly",
    "jury",
    "tribunal",
    "voters",
    "shareholders",
    "members",
    "office",
    "ministry",
    "government",
    "authority",
    "agency",
    "regulator",
];

/// "Y depends on X" to "What will X mean for Y", or for an event X "How will X turn out".
pub(super) fn turns(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "Whether it holds will depend on them": what is asked stands in front.
    let front = usize::from(words.is_mark(0));
    if words.at(front) == "whether" && cue.start > front + 3 {
        let end = (front + 2..cue.start).rev().find(|&idx| {
            !clause::is_auxiliary(words.at(idx)) && !clause::is_adverb(words.at(idx))
        })? + 1;
        return turning::turned(words, front + 1..end, Mood::Outcome);
    }
    // "How long it lasts depends on the weather"
    if matches!(
        words.at(front),
        "how" | "when" | "who" | "which" | "where" | "what"
    ) && cue.start > front + 2
        && let Some(bits) = turning::turned_from_question_word(words, front..cue.start)
    {
        // It turns on what is still to come, and so it lies ahead.
        return Some(
            bits.into_iter()
                .map(|bit| match bit {
                    Bit::Say("does" | "do") => Bit::Say("will"),
                    Bit::Word(_) | Bit::Say(_) => bit,
                })
                .collect(),
        );
    }
    // "will rise by a fifth or a third, depending on the harvest": which of the two is asked.
    if words.at(cue.start) == "depending" && words.at(cue.start.saturating_sub(1)) == "," {
        let told = clause_start(words, cue.start - 1)..cue.start - 1;
        return turning::turned(words, told, Mood::Outcome);
    }
    let phrase = nouns::noun_phrase(words, cue.end)?;
    let event = phrase.clone().any(|idx| EVENTS.contains(&words.at(idx)));
    if event {
        return Some(around("how will", phrase, "turn out"));
    }
    // "contingent on an audit": whether there will be one.
    let granted = words.at(cue.start).starts_with("con") || words.at(cue.start).starts_with("pre");
    if granted && matches!(words.at(phrase.start), "a" | "an") {
        return Some(around("will there be", phrase, ""));
    }
    let embedded = |start: usize| {
        let before = start.checked_sub(1).map_or("", |before| words.at(before));
        matches!(before, "whether" | "when" | "how" | "if" | "that")
    };
    let outcome = subject_phrase(words, cue.start).filter(|outcome| {
        !clause::SUBJECT_PRONOUNS.contains(&words.at(outcome.start))
            && !matches!(words.at(outcome.start), "much" | "everything" | "all")
            && outcome.len() <= 14
            && !embedded(outcome.start)
    });
    let decides = phrase.clone().any(|idx| BODIES.contains(&words.at(idx)));
    if decides && outcome.is_none() {
        return Some(around("what will", phrase, "decide"));
    }
    let number = phrase.clone().any(|idx| {
        matches!(
            words.at(idx),
            "price" | "prices" | "rate" | "rates" | "cost" | "costs" | "emissions" | "weather"
        )
    });
    match outcome {
        None if number => Some(around("how will", phrase, "develop")),
        Some(outcome) => {
            let mut bits = around("what will", phrase, "mean for");
            bits.extend(words_of(outcome));
            Some(bits)
        }
        None => Some(around("what will come of", phrase, "")),
    }
}
