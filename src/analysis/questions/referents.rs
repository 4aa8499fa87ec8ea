//! Nouns for pronouns that neither a name nor the subject of the question's own sentence explains.
//!
//! Each rule wants one thing alone that can be meant; else the pronoun stays.

use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent::is_person;
use crate::analysis::questions::clause;
use crate::analysis::questions::clause::BEFORE_NOUN;
use crate::analysis::questions::clause::is_capital;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use crate::text::Document;
use std::ops::Range;

/// A pronoun further from the start of a question than this is not its subject.
const NEAR: usize = 4;
/// A longer subject is not put in a pronoun's place.
const LONGEST: usize = 7;
/// A noun may have so many words before it that describe it.
const DESCRIBED: usize = 4;

/// Nouns for what sides want ended.
const TROUBLES: &[&str] = &[
    "deadlock",
    "impasse",
    "crisis",
    "dispute",
    "conflict",
    "war",
    "stalemate",
    "standoff",
    "stand-off",
    "siege",
    "strike",
    "blockade",
    "row",
    "quarrel",
    "fighting",
    "boycott",
    "lockout",
];

/// The question with nouns where the rules below are sure of them.
pub fn put(words: &Words<'_>, bits: Vec<Bit>, cue: &Range<usize>) -> Vec<Bit> {
    let found = bits.iter().enumerate().find_map(|(at, bit)| {
        let Bit::Word(idx) = *bit else {
            return None;
        };
        let meant = match words.at(idx) {
            "they" | "these"
                if at <= NEAR
                    && idx >= cue.start
                    && (words.at(idx) == "they" || clause::is_auxiliary(words.at(idx + 1)))
                    && matches!(
                        words.at(cue.start),
                        "if" | "unless" | "until" | "once" | "when" | "as" | "provided" | "only"
                    ) =>
            {
                plural_before(words, cue.start)
            }
            // "Okello has not said what led to his decision"
            "his" if idx > 2 => (is_capital(words, 0)
                && !clause::SUBJECT_PRONOUNS.contains(&words.at(0))
                && (clause::HAVE.contains(&words.at(1)) || clause::DO.contains(&words.at(1))))
            .then_some(0..1),
            // "would withdraw if the other side met its needs": nobody meets needs of his own.
            "its"
                if (cue.end..idx).any(|at| {
                    matches!(
                        words.at(at),
                        "met"
                            | "meets"
                            | "meet"
                            | "accept"
                            | "accepts"
                            | "accepted"
                            | "fulfils"
                            | "fulfills"
                            | "fulfilled"
                            | "satisfied"
                            | "satisfies"
                            | "honours"
                    )
                }) && (idx + 1..idx + 3).any(|at| {
                    matches!(
                        words.at(at),
                        "needs" | "demands" | "conditions" | "terms" | "wishes"
                    )
                }) && words.at(cue.start) == "if" =>
            {
                let verb = main_verb(words, cue.start)?;
                subject_phrase(words, verb).filter(|subject| is_capital(words, subject.start))
            }
            "it" if idx > 2
                && matches!(words.at(idx - 1), "that")
                && matches!(
                    words.at(idx - 2),
                    "implying" | "suggesting" | "meaning" | "indicating"
                ) =>
            {
                subject_phrase(words, main_verb(words, idx - 2)?)
            }
            "it" if idx > 0
                && matches!(
                    words.at(idx - 1),
                    "end" | "break" | "resolve" | "settle" | "solve" | "defuse" | "overcome"
                ) =>
            {
                trouble(words, idx)
            }
            // "The crisis is such that nobody knows how to sort this": the subject of all of it.
            "this" if at + 1 == bits.len() && idx > 3 => {
                let start = (0..3).find(|&idx| !words.is_mark(idx))?;
                nouns::noun_phrase(words, start).filter(|phrase| {
                    words.at(phrase.start) == "the"
                        && phrase.len() < LONGEST
                        && !phrase.clone().any(|idx| is_person(words.at(idx)))
                        && clause::is_auxiliary(words.at(phrase.end))
                        && !nouns::is_plural(words, phrase.clone())
                })
            }
            _ => None,
        };
        meant.map(|meant| (at, meant))
    });
    let Some((at, meant)) = found else {
        return bits;
    };
    let mut named: Vec<Bit> = bits.iter().take(at).cloned().collect();
    let unsaid = words.at(meant.start);
    if !matches!(
        unsaid,
        "the"
            | "a"
            | "an"
            | "some"
            | "many"
            | "several"
            | "most"
            | "all"
            | "both"
            | "two"
            | "three"
    ) && !is_capital(words, meant.start)
    {
        named.push(Bit::Say("the"));
    }
    let first = meant.start + usize::from(matches!(unsaid, "a" | "an"));
    if first > meant.start {
        named.push(Bit::Say("the"));
    }
    named.extend((first..meant.end).map(Bit::Word));
    let owner =
        matches!(bits.get(at), Some(Bit::Word(idx)) if matches!(words.at(*idx), "his" | "its"));
    if owner {
        named.push(Bit::Say("'s"));
    }
    named.extend(bits.into_iter().skip(at + 1));
    named
}

/// The question with what its last words take up from before the cue: "does the same", "allows".
pub fn completed(words: &Words<'_>, bits: Vec<Bit>, cue: &Range<usize>) -> Vec<Bit> {
    let text = |bit: &Bit| match bit {
        Bit::Word(idx) => words.at(*idx).to_owned(),
        Bit::Say(word) => (*word).to_owned(),
    };
    let texts: Vec<String> = bits.iter().map(text).collect();
    let ends_with = |tail: &[&str]| {
        texts.len() > tail.len()
            && texts
                .iter()
                .rev()
                .zip(tail.iter().rev())
                .all(|(a, b)| a == b)
    };
    // "has agreed to stay in the pact, so long as Norland does the same": whether it will stay.
    for tail in [
        &["do", "the", "same"][..],
        &["do", "so"],
        &["do", "likewise"],
    ] {
        if ends_with(tail)
            && let Some(deed) = deed_before(words, cue.start)
        {
            let mut named: Vec<Bit> = bits.iter().take(bits.len() - tail.len()).cloned().collect();
            named.extend(deed.map(Bit::Word));
            return named;
        }
    }
    // "stands ready to send aid when conditions allow": whether they allow it to.
    if ends_with(&["allow"]) || ends_with(&["permit"]) {
        let mut named = bits.clone();
        if let Some(deed) = deed_before(words, cue.start) {
            let subject = nouns::noun_phrase(words, 0).filter(|subject| {
                subject.end < deed.start && clause::is_auxiliary(words.at(subject.end))
            });
            if let Some(subject) = subject {
                named.extend(subject.map(Bit::Word));
                named.push(Bit::Say("to"));
                named.extend(deed.map(Bit::Word));
                return named;
            }
        }
        let subject = main_verb(words, cue.start)
            .and_then(|verb| subject_phrase(words, verb))
            .filter(|subject| !clause::SUBJECT_PRONOUNS.contains(&words.at(subject.start)));
        named.extend(subject.into_iter().flatten().map(Bit::Word));
        return named;
    }
    // "will shut out no one provided they keep the law": whoever it may be.
    let anyone = (0..cue.start).any(|idx| {
        matches!(
            words.at(idx),
            "anyone" | "everyone" | "anybody" | "everybody"
        )
    });
    let subject = bits.iter().take(2).position(
        |bit| matches!(bit, Bit::Word(idx) if words.at(*idx) == "they" && *idx >= cue.start),
    );
    if let Some(at) = subject.filter(|_| anyone) {
        let mut named = bits;
        if let Some(bit) = named.get_mut(at) {
            *bit = Bit::Say("everyone");
        }
        return named;
    }
    let them = bits.iter().position(
        |bit| matches!(bit, Bit::Word(idx) if words.at(*idx) == "them" && *idx >= cue.start),
    );
    match them.and_then(|at| Some((at, plural_object(words, cue.start)?))) {
        Some((at, object)) => {
            let mut named: Vec<Bit> = bits.iter().take(at).cloned().collect();
            if !BEFORE_NOUN.contains(&words.at(object.start)) && !is_capital(words, object.start) {
                named.push(Bit::Say("the"));
            }
            named.extend(object.map(Bit::Word));
            named.extend(bits.into_iter().skip(at + 1));
            named
        }
        None => bits,
    }
}

/// "to send aid": the last deed told of before the cue, without its "to".
fn deed_before(words: &Words<'_>, cue: usize) -> Option<Range<usize>> {
    let verb = (1..cue).rev().find(|&idx| {
        words.at(idx - 1) == "to"
            && verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == verbs::Tense::Base)
    })?;
    let end = (verb + 1..cue)
        .find(|&idx| words.is_mark(idx) && words.at(idx) != "-")
        .unwrap_or(cue);
    (end > verb + 1).then_some(verb..end)
}

/// "may seize the goods if it pays for them": the plural that the last verb before the cue has for
/// its object.
fn plural_object(words: &Words<'_>, cue: usize) -> Option<Range<usize>> {
    let verb = (1..cue).rev().find(|&idx| {
        verbs::read(words.at(idx)).is_some()
            && !verbs::is_noun_first(words.at(idx))
            && (words.at(idx - 1) == "to" || clause::is_auxiliary(words.at(idx - 1)))
    })?;
    let object = nouns::noun_phrase(words, verb + 1)?;
    let plain = object.end <= cue
        && object.len() < LONGEST
        && !matches!(
            words.at(object.start),
            "it" | "them" | "him" | "her" | "that" | "this"
        );
    (plain && nouns::is_plural(words, object.clone())).then_some(object)
}

/// The auxiliary or verb of the clause that ends before `end`.
fn main_verb(words: &Words<'_>, end: usize) -> Option<usize> {
    (1..end)
        .rev()
        .take_while(|&idx| words.at(idx) != "." && words.at(idx) != ";")
        .find(|&idx| clause::is_auxiliary(words.at(idx)))
}

/// The subject of the clause before the condition, or the one plural it tells of.
fn plural_before(words: &Words<'_>, cue: usize) -> Option<Range<usize>> {
    let mut end = cue;
    while let Some(verb) = (1..end)
        .rev()
        .find(|&idx| clause::is_auxiliary(words.at(idx)))
    {
        if let Some(subject) = subject_phrase(words, verb) {
            let first = words.at(subject.start);
            let owned = matches!(first, "their" | "they");
            let people = first == "the" && subject.len() == 2 && is_capital(words, verb - 1);
            if !owned {
                let plural = nouns::is_plural(words, subject.clone()) || people;
                let clear = subject.len() < LONGEST
                    && !clause::SUBJECT_PRONOUNS.contains(&first)
                    && !subject.clone().any(|idx| words.is_mark(idx));
                if plural && clear {
                    return Some(subject);
                }
            }
        }
        end = verb;
    }
    let mut plurals = (1..cue).filter(|&idx| {
        let word = words.at(idx);
        word.len() > 4
            && word.ends_with('s')
            && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
            && !is_capital(words, idx)
            && !matches!(words.at(idx + 1), "'" | "'s" | "’")
            && (verbs::read(word).is_none() || verbs::is_noun_first(word))
            && !is_object_of_said(words, idx)
    });
    let (Some(head), None) = (plurals.next(), plurals.next()) else {
        return None;
    };
    Some(described(words, head))
}

/// "in other words", "at times": no one is meant.
fn is_object_of_said(words: &Words<'_>, idx: usize) -> bool {
    matches!(
        words.at(idx),
        "words" | "times" | "hours" | "weeks" | "months" | "years" | "terms"
    )
}

/// The noun with the words that describe it.
fn described(words: &Words<'_>, head: usize) -> Range<usize> {
    let mut start = head;
    while start > 0 && head - start < DESCRIBED {
        let before = words.at(start - 1);
        if before == "the" {
            start -= 1;
            break;
        }
        if words.is_mark(start - 1)
            || BEFORE_NOUN.contains(&before)
            || clause::is_auxiliary(before)
            || verbs::read(before).is_some() && !before.ends_with("ing")
            || clause::is_adverb(before)
            || start > 1 && words.at(start - 2) == "to"
        {
            break;
        }
        start -= 1;
    }
    start..head + 1
}

/// The one trouble told of before, which is to be ended.
fn trouble(words: &Words<'_>, before: usize) -> Option<Range<usize>> {
    let mut heads = (0..before).filter(|&idx| TROUBLES.contains(&words.at(idx)));
    match (heads.next(), heads.next()) {
        (Some(head), None) => Some(head..head + 1),
        _ => None,
    }
}

/// "Their return", after a sentence that opens with "Hurley and Behnken".
fn owners(
    document: &Document<'_>,
    words: &Words<'_>,
    sentence_idx: usize,
) -> Option<(usize, String)> {
    let idx = (0..words.len()).find(|&idx| words.at(idx) == "their")?;
    let many = (0..idx).any(|at| {
        let word = words.at(at);
        word.ends_with('s') && word.len() > 3 || word == "and" || is_capital(words, at) && at > 0
    });
    let here = document.sentences.get(sentence_idx)?;
    let before = document.sentences.get(sentence_idx.checked_sub(1)?)?;
    if many || before.paragraph != here.paragraph {
        return None;
    }
    let told = Words::of(document, before);
    let name = |from: usize| {
        (from..from + 3)
            .take_while(|&at| is_capital(&told, at))
            .count()
    };
    let one = name(0);
    let other = one + 1 + name(one + 1);
    let pair = one > 0 && told.at(one) == "and" && other > one + 1;
    pair.then(|| (idx, format!("{}'s", document.slice(told.span(0..other)))))
}

/// "If one is held", after a sentence that ends with "to call an election".
fn one(document: &Document<'_>, words: &Words<'_>, sentence_idx: usize) -> Option<(usize, String)> {
    let idx = (1..NEAR).find(|&idx| {
        words.at(idx) == "one"
            && matches!(words.at(idx - 1), "if" | "unless" | "until" | "once")
            && clause::is_auxiliary(words.at(idx + 1))
    })?;
    let here = document.sentences.get(sentence_idx)?;
    let before = document.sentences.get(sentence_idx.checked_sub(1)?)?;
    if before.paragraph != here.paragraph {
        return None;
    }
    let told = Words::of(document, before);
    let article = (0..told.len())
        .rev()
        .find(|&at| matches!(told.at(at), "a" | "an"))?;
    let phrase = nouns::noun_phrase(&told, article)?;
    (phrase.len() < DESCRIBED).then(|| (idx, document.slice(told.span(phrase)).to_owned()))
}

/// What "it" or "they" at the front of a sentence takes up: the subject of the sentence before it.
pub fn taken_up(
    document: &Document<'_>,
    words: &Words<'_>,
    sentence_idx: usize,
) -> Option<(usize, String)> {
    if let Some(taken) =
        owners(document, words, sentence_idx).or_else(|| one(document, words, sentence_idx))
    {
        return Some(taken);
    }
    let idx = (0..NEAR).find(|&idx| matches!(words.at(idx), "it" | "they"))?;
    let bare = (0..idx).all(|at| {
        words.is_mark(at)
            || matches!(
                words.at(at),
                "once"
                    | "if"
                    | "unless"
                    | "until"
                    | "but"
                    | "and"
                    | "yet"
                    | "so"
                    | "then"
                    | "when"
                    | "whether"
                    | "can"
                    | "could"
                    | "will"
                    | "would"
                    | "is"
                    | "are"
                    | "does"
                    | "do"
                    | "did"
                    | "was"
                    | "were"
                    | "has"
                    | "have"
                    | "should"
                    | "only"
            )
    });
    let impersonal = (idx + 1..idx + 6).any(|at| {
        matches!(
            words.at(at),
            "clear"
                | "unclear"
                | "likely"
                | "possible"
                | "remains"
                | "seems"
                | "take"
                | "takes"
                | "turns"
                | "there"
                | "known"
                | "that"
                | "time"
                | "comes"
                | "means"
                | "necessary"
                | "whether"
                | "how"
                | "why"
                | "who"
                | "to"
        )
    }) && words.at(idx) == "it";
    if !bare || impersonal {
        return None;
    }
    let here = document.sentences.get(sentence_idx)?;
    let before = document.sentences.get(sentence_idx.checked_sub(1)?)?;
    if before.paragraph != here.paragraph {
        return None;
    }
    let told = Words::of(document, before);
    let start = (0..3).find(|&at| !told.is_mark(at))?;
    let phrase = nouns::noun_phrase(&told, start)?;
    let definite = matches!(told.at(start), "the" | "this" | "these" | "both");
    let acts = clause::is_auxiliary(told.at(phrase.end))
        || verbs::read(told.at(phrase.end)).is_some_and(|(_, tense)| tense != verbs::Tense::Base);
    let plural = nouns::is_plural(&told, phrase.clone());
    let person = phrase.clone().any(|at| is_person(told.at(at)));
    let fits = match words.at(idx) {
        "it" => !plural && !person,
        _ => plural,
    };
    let plain = !phrase.clone().any(|at| {
        told.is_mark(at) || matches!(told.at(at), "it" | "they" | "he" | "she" | "there")
    });
    // A second thing told of may be meant as well.
    let other = (phrase.end + 2..told.len()).any(|at| matches!(told.at(at), "a" | "an"));
    if other {
        return None;
    }
    if !(definite && acts && fits && plain && phrase.len() < LONGEST && phrase.len() > 1) {
        return None;
    }
    let skipped = usize::from(told.at(start) != "both");
    let rest = document.slice(told.span(phrase.start + skipped..phrase.end));
    let article = if skipped > 0 { "the " } else { "" };
    Some((idx, format!("{article}{}", rest.replace("Both", "both"))))
}
