//! The clause around a cue turned to a question: is it so, and why?

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// "X resigned without explanation" to "Why did X resign".
pub(super) fn why(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let start = clause_start(words, cue.start);
    let mut bits = vec![Bit::Say("why")];
    bits.extend(turning::turned(words, start..cue.start, Mood::Fact)?);
    Some(bits)
}

/// The clause around the cue: is it so?
pub(super) fn guess(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "cannot rule out the possibility that in the end it will fall": that is what is asked.
    if words.at(cue.end - 1) == "possibility" && words.at(cue.end) == "that" {
        let start = (cue.end + 1..cue.end + 7).find(|&idx| {
            clause::SUBJECT_PRONOUNS.contains(&words.at(idx))
                || idx == cue.end + 1
                    && !matches!(words.at(idx), "at" | "in" | "on" | "by" | "after")
        })?;
        return turning::turned(words, start..clause::end(words, start), Mood::Fact);
    }
    // "We have not yet agreed on the fees": who "we" are cannot be told from the question.
    let agreed = (cue.start..cue.end + 3).find(|&idx| words.at(idx) == "agreed");
    if let Some(agreed) = agreed
        && (cue.start.saturating_sub(2)..cue.start).any(|idx| words.at(idx) == "we")
        && words.at(agreed + 1) == "on"
    {
        let phrase = nouns::noun_phrase(words, agreed + 2)?;
        return Some(around("is there agreement on", phrase, ""));
    }
    // "Norland has not yet said.": what it will say.
    if words.at(cue.end) == "said" && words.is_mark(cue.end + 1) {
        let subject = nouns::subject_before(words, cue.start)?;
        return Some(around("what will", subject, "say"));
    }
    let start = clause_start(words, cue.start);
    let end = clause::end(words, start).max(clause::end(words, cue.end.saturating_sub(1)));
    if let Some(bits) = turning::turned(words, start..end, Mood::Fact) {
        let any = |bit| match bit {
            Bit::Word(idx) if words.at(idx) == "no" => Bit::Say("any"),
            Bit::Word(idx) if words.at(idx) == "nothing" => Bit::Say("anything"),
            // "has not yet signed" asks "has it signed".
            Bit::Word(idx)
                if words.at(idx) == "yet" && words.at(idx.saturating_sub(1)) == "not" =>
            {
                Bit::Say("")
            }
            Bit::Word(_) | Bit::Say(_) => bit,
        };
        return Some(bits.into_iter().map(any).collect());
    }
    let has_subject = end > start + 2
        && !clause::is_auxiliary(words.at(start))
        && verbs::read(words.at(start)).is_none();
    has_subject.then(|| {
        let mut bits = vec![Bit::Say("is it true that")];
        bits.extend(words_of(start..end));
        bits
    })
}

/// Words after which what is said or thought begins.
const SAYING: &[&str] = &[
    "but",
    "although",
    "though",
    "while",
    "whereas",
    "because",
    "that",
    "said",
    "says",
    "say",
    "whether",
    "if",
    "reported",
    "report",
    "believe",
    "believes",
    "think",
    "suggest",
    "suggests",
    "suggested",
    "speculate",
    "speculated",
    "implying",
    "estimate",
    "claims",
    "claimed",
    "saying",
    "adding",
    "added",
];

/// Where the clause that holds the word at `from` begins.
pub(super) fn clause_start(words: &Words<'_>, from: usize) -> usize {
    let mut start = from;
    while let Some(before) = start.checked_sub(1) {
        let word = words.at(before);
        if (words.is_mark(before) && !matches!(word, "-" | "$" | "%" | "/"))
            || SAYING.contains(&word)
            || (word == "and" && words.at(start) == "there")
        {
            break;
        }
        start = before;
    }
    while matches!(
        words.at(start),
        "and" | "but" | "however" | "also" | "meanwhile" | "so" | "yet" | "or"
    ) {
        start += 1;
    }
    // "according to Okello the guards have not": who says so is left out.
    if words.at(start) == "according" && words.at(start + 1) == "to" {
        let mut next = start + 2;
        while clause::is_capital(words, next) {
            next += 1;
        }
        if next > start + 2 && next < from {
            start = next;
        }
    }
    // "the envoy, a former minister, resigned": the subject stands before what is put in.
    let opens_with_verb = clause::is_auxiliary(words.at(start))
        || verbs::read(words.at(start)).is_some_and(|(_, tense)| tense != verbs::Tense::Base);
    if opens_with_verb && start > 3 && words.at(start - 1) == "," {
        let comma = (1..start - 1)
            .rev()
            .take(15)
            .find(|&idx| words.at(idx) == ",");
        if let Some(comma) = comma {
            return clause_start(words, comma - 1);
        }
    }
    start
}
