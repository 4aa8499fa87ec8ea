//! Nouns for the pronouns that would open a question: whom the sentence itself speaks of.
//!
//! Only where one noun phrase can be meant: the subject that says, or does not say, what the
//! pronoun does. Anything less sure leaves the pronoun.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::clause::SUBJECT_PRONOUNS;
use crate::analysis::questions::clause::is_capital;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::nouns;
use crate::analysis::questions::pronouns;
use crate::analysis::questions::render::Reading;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// A pronoun further from the start of a question than this is not its subject.
const NEAR: usize = 4;
/// A longer subject is not put in a pronoun's place.
const LONGEST: usize = 10;

/// Nouns for human beings, whom "it" does not mean.
const PERSONS: &[&str] = &[
    "minister",
    "president",
    "chairman",
    "chairwoman",
    "official",
    "envoy",
    "judge",
    "chief",
    "king",
    "queen",
    "prince",
    "general",
    "admiral",
    "colonel",
    "captain",
    "secretary",
    "candidate",
    "victim",
    "witness",
    "man",
    "woman",
    "pilot",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "diplomat",
    "source",
    "head",
    "pope",
    "mayor",
    "guard",
    "aide",
    "chancellor",
    "holder",
    "owner",
    "buyer",
    "successor",
    "culprit",
    "killer",
    "winner",
];

/// Whether the noun is of a human being.
pub fn is_person(word: &str) -> bool {
    PERSONS.contains(&word)
}

/// "whether it would pay", said or left unsaid by the company: the company is put for "it".
pub fn for_pronoun(reading: &Reading<'_, '_>, bits: Vec<Bit>, cue_start: usize) -> Vec<Bit> {
    let words = reading.words;
    let pronoun = bits.iter().take(NEAR).enumerate().find_map(|(at, bit)| {
        let Bit::Word(idx) = *bit else {
            return None;
        };
        let here = matches!(words.at(idx), "he" | "she" | "it" | "they");
        (here && idx > cue_start).then_some((at, idx))
    });
    let Some((at, idx)) = pronoun else {
        return bits;
    };
    let mut end = cue_start;
    while end > 0 && matches!(words.at(end - 1), "did" | "does" | "do" | "would" | "could") {
        end -= 1;
    }
    let subject = subject_phrase(words, end)
        .filter(|subject| agrees(reading, idx, subject.clone()))
        .or_else(|| sentence_subject(reading, idx));
    let Some(subject) = subject else {
        return bits;
    };
    in_place(bits, at, subject)
}

/// Puts the words of a noun phrase in the place of the pronoun at `at`.
fn in_place(bits: Vec<Bit>, at: usize, subject: Range<usize>) -> Vec<Bit> {
    let mut named: Vec<Bit> = bits.iter().take(at).cloned().collect();
    named.extend(subject.map(Bit::Word));
    named.extend(bits.into_iter().skip(at + 1));
    named
}

/// "The rebels walked out, and it is unclear whether they": the subject of the whole sentence.
fn sentence_subject(reading: &Reading<'_, '_>, idx: usize) -> Option<Range<usize>> {
    let words = reading.words;
    let start = (0..words.len().min(4)).find(|&at| !words.is_mark(at))?;
    let subject = nouns::noun_phrase(words, start)?;
    let next = words.at(subject.end);
    let acts = clause::is_auxiliary(next)
        || verbs::read(next).is_some()
        || matches!(next, "that" | "who" | "which");
    let other_human = (subject.end..idx).any(|at| PERSONS.contains(&words.at(at)))
        || reading.people.iter().any(|person| {
            person.start >= words.span(subject.clone()).end
                && person.end <= words.span(idx..idx + 1).start
        });
    let sure = match words.at(idx) {
        "they" => true,
        "he" | "she" => !other_human,
        _ => false,
    };
    // Whom a speaker calls "he" is not the speaker.
    let quoted = (subject.end..idx).any(|at| matches!(words.at(at), "\"" | "“"));
    (sure && acts && !quoted && subject.end < idx && agrees(reading, idx, subject.clone()))
        .then_some(subject)
}

/// Whether the pronoun at `idx` can mean this subject, by number and by what it is.
fn agrees(reading: &Reading<'_, '_>, idx: usize, subject: Range<usize>) -> bool {
    let words = reading.words;
    let first = words.at(subject.start);
    let pronoun = words.at(idx);
    if subject
        .clone()
        .find_map(|at| pronouns::titled(words.at(at)))
        .is_some_and(|meant| meant != pronoun)
    {
        return false;
    }
    let pointing = matches!(first, "these" | "those") && subject.len() > 1;
    if subject.len() > LONGEST
        || SUBJECT_PRONOUNS.contains(&first) && !pointing
        || matches!(
            first,
            "what" | "who" | "which" | "no" | "nobody" | "neither" | "none" | "one" | "to"
        )
        || subject.clone().any(|idx| words.is_mark(idx))
    {
        return false;
    }
    let definite = matches!(first, "the" | "this" | "its" | "their" | "his" | "her");
    let name = is_capital(words, subject.start) && subject.start > 0
        || subject.clone().all(|idx| is_capital(words, idx));
    let human = is_human(reading, subject.clone());
    match words.at(idx) {
        // A body of many may be "they".
        "they" => {
            let last = words.at(subject.end - 1);
            nouns::is_plural(words, subject)
                || matches!(
                    last,
                    "party" | "government" | "company" | "council" | "committee" | "team" | "union"
                )
        }
        "it" => {
            (definite || name)
                && !human
                && !nouns::is_plural(words, subject)
                && !is_impersonal(words, idx)
        }
        _ => (definite || name) && human && !nouns::is_plural(words, subject),
    }
}

fn is_human(reading: &Reading<'_, '_>, subject: Range<usize>) -> bool {
    let words = reading.words;
    let span = words.span(subject.clone());
    let named = reading
        .people
        .iter()
        .any(|person| person.end == span.end && span.contains(*person));
    let head = subject
        .clone()
        .find(|&idx| matches!(words.at(idx), "of" | "for" | "in" | "at"))
        .unwrap_or(subject.end);
    named
        || head
            .checked_sub(1)
            .is_some_and(|idx| PERSONS.contains(&words.at(idx)))
}

/// "it is possible to", "it takes": no one is meant.
fn is_impersonal(words: &Words<'_>, idx: usize) -> bool {
    (idx + 1..idx + 6).any(|at| {
        matches!(
            words.at(at),
            "possible"
                | "likely"
                | "clear"
                | "true"
                | "necessary"
                | "legal"
                | "safe"
                | "take"
                | "takes"
                | "took"
                | "seems"
                | "appears"
                | "there"
                | "time"
                | "rain"
                | "rains"
                | "rained"
                | "snows"
                | "snowed"
                | "because"
                | "came"
        )
    })
}

/// "The treaty will not take effect until both ratify it": the treaty is put for "it".
pub fn for_main_subject(reading: &Reading<'_, '_>, bits: Vec<Bit>) -> Vec<Bit> {
    let words = reading.words;
    let mut pronouns = bits.iter().enumerate().filter_map(|(at, bit)| match bit {
        Bit::Word(idx) if matches!(words.at(*idx), "it" | "they") => Some((at, *idx)),
        Bit::Word(_) | Bit::Say(_) => None,
    });
    let (Some((at, idx)), None) = (pronouns.next(), pronouns.next()) else {
        return bits;
    };
    let says = who_says(words, idx).filter(|subject| agrees(reading, idx, subject.clone()));
    if let Some(subject) = says.filter(|_| at <= NEAR) {
        return in_place(bits, at, subject);
    }
    if words.at(idx) == "they" {
        return bits;
    }
    // "the towns it had taken": whoever took them stands in the question itself.
    if at > NEAR && clause::HAVE.contains(&words.at(idx + 1)) {
        return bits;
    }
    // "According to the mayor, the freight will pass only if it": the subject stands after the comma.
    let opens_late = matches!(
        words.at(0),
        "according"
            | "in"
            | "on"
            | "after"
            | "for"
            | "under"
            | "as"
            | "at"
            | "however"
            | "moreover"
    );
    let front = (0..12)
        .find(|&idx| opens_late && words.at(idx) == ",")
        .map_or(0, |comma| comma + 1);
    let subject = nouns::noun_phrase(words, front).filter(|subject| {
        clause::is_auxiliary(words.at(subject.end))
            && subject.end < idx
            && agrees(reading, idx, subject.clone())
    });
    let Some(subject) = subject else {
        return bits;
    };
    in_place(bits, at, subject)
}

/// Verbs after which whoever speaks is "it" or "they".
const SAY: &[&str] = &[
    "says", "said", "say", "insists", "insisted", "warns", "warned", "vowed", "promised",
];

/// "The firm says it will reopen if it gets a licence": the firm, for the pronoun at `idx`.
fn who_says(words: &Words<'_>, idx: usize) -> Option<Range<usize>> {
    let says = (1..idx).rev().find(|&at| {
        let next = at + 1 + usize::from(words.at(at + 1) == "that");
        SAY.contains(&words.at(at))
            && words.at(next) == words.at(idx)
            && next < idx
            && clause::is_auxiliary(words.at(next + 1))
    })?;
    // "A Lerma firm, Copper Hill, says": the name is what a reader looks for.
    let name = (words.at(says - 1) == ",")
        .then(|| (0..says - 1).rev().take(6).find(|&at| words.at(at) == ","))
        .flatten()
        .map(|comma| comma + 1..says - 1)
        .filter(|name| !name.is_empty() && name.clone().all(|at| is_capital(words, at)));
    name.or_else(|| subject_phrase(words, says))
}

/// Predicates that ask whether a thing just told of will do.
const WILL_DO: &[&str] = &[
    "enough", "suffice", "work", "hold", "last", "succeed", "matter", "help", "fail", "survive",
];

/// Nouns for what sides undertake.
const EFFORTS: &[&str] = &[
    "negotiations",
    "talks",
    "truce",
    "ceasefire",
    "armistice",
    "deal",
    "agreement",
    "accord",
    "treaty",
    "pact",
    "plan",
    "mission",
    "effort",
    "efforts",
    "offer",
    "proposal",
    "compromise",
    "mediation",
    "diplomacy",
    "strike",
    "sanctions",
    "reform",
    "reforms",
    "concessions",
    "measures",
];

/// "They hold secret talks to end it, but will it be enough?": the talks are put for "it".
pub fn for_what_was_told(words: &Words<'_>, asked: Range<usize>) -> Option<Vec<Bit>> {
    let front = asked.start;
    let pronoun = front + 1;
    if !clause::is_auxiliary(words.at(front))
        || !matches!(words.at(pronoun), "it" | "that" | "this" | "they")
        || asked.len() > 7
        || !(pronoun..asked.end).any(|idx| WILL_DO.contains(&words.at(idx)))
    {
        return None;
    }
    let mut heads = (0..front).filter(|&idx| EFFORTS.contains(&words.at(idx)));
    let mut bits = vec![Bit::Word(front)];
    let goal = match (heads.next(), heads.next()) {
        (Some(head), None) => {
            let mut start = head;
            while start > 0 && is_description(words, start - 1) {
                start -= 1;
            }
            bits.push(Bit::Say("the"));
            bits.extend((start..=head).map(Bit::Word));
            let enough = (pronoun..asked.end).any(|idx| words.at(idx) == "enough");
            let end = clause::end(words, head + 1);
            (enough && words.at(head + 1) == "to").then_some(head + 1..end.min(front))
        }
        (Some(_), Some(_)) => return None,
        (None, _) => {
            // "are talking in secret": what they do is what may not be enough.
            let doing = (1..front).find(|&idx| {
                words.at(idx).ends_with("ing")
                    && matches!(words.at(idx - 1), "is" | "are" | "been")
                    && !matches!(words.at(idx), "going" | "being" | "nothing" | "anything")
            })?;
            let end = clause::end(words, doing).min(front);
            bits.extend((doing..end).map(Bit::Word));
            None
        }
    };
    bits.extend((pronoun + 1..asked.end).map(Bit::Word));
    bits.extend(goal.into_iter().flatten().map(Bit::Word));
    Some(bits)
}

/// Whether the word may stand between an article and its noun.
fn is_description(words: &Words<'_>, idx: usize) -> bool {
    let word = words.at(idx);
    !words.is_mark(idx)
        && !is_capital(words, idx)
        && !clause::is_auxiliary(word)
        && verbs::read(word).is_none()
        && (word.ends_with("al")
            || word.ends_with("ic")
            || word.ends_with("ed")
            || word.ends_with("ect")
            || word.ends_with("ous")
            || matches!(
                word,
                "secret" | "peace" | "quiet" | "new" | "fragile" | "brief" | "trade" | "joint"
            ))
}
