//! Questions for what is only considered or believed, and for what must be done first.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::left_open::named_subject;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// "X is considering Y" to "What will X decide about Y".
pub(super) fn considered(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = words.at(cue.end.checked_sub(1)?);
    let be = (cue.start..cue.end).find(|&idx| clause::BE.contains(&words.at(idx)));
    let subject = named_subject(words, be.unwrap_or(cue.start))?;
    let phrase = object(words, cue.end)
        .filter(|phrase| !matches!(words.at(phrase.start), "whether" | "how" | "if"))?;
    let first = words.at(phrase.start);
    Some(match last {
        // "reportedly planning to sell": the deed itself is what may come.
        "planning" | "seeking" | "preparing" | "negotiating" if first == "to" => {
            let mut bits = vec![Bit::Say("will")];
            bits.extend(words_of(subject));
            bits.extend(words_of(
                phrase.start + 1..clause::end(words, phrase.start + 1),
            ));
            bits
        }
        "planning" | "seeking" | "preparing" | "negotiating" => {
            let mut bits = vec![Bit::Say(if nouns::is_plural(words, subject.clone()) {
                "are"
            } else {
                "is"
            })];
            bits.extend(words_of(subject));
            bits.extend(words_of(cue.end.saturating_sub(1)..phrase.end));
            bits
        }
        _ => {
            let mut bits = vec![Bit::Say("what will")];
            bits.extend(words_of(subject));
            bits.push(Bit::Say("decide about"));
            bits.extend(words_of(phrase));
            bits
        }
    })
}

/// An end without the mark that stands before it.
fn without_mark(words: &Words<'_>, end: usize) -> usize {
    end.checked_sub(1)
        .filter(|&last| words.is_mark(last))
        .unwrap_or(end)
}

/// "some believe X, while others" to "X?".
pub(super) fn some_say(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let saying = (cue.start + 1..cue.end).find(|&idx| {
        matches!(
            words.at(idx),
            "believe" | "say" | "argue" | "think" | "claim" | "contend" | "maintain" | "suggest"
        )
    })?;
    let start = saying + 1 + usize::from(words.at(saying + 1) == "that");
    let end = (start..words.len())
        .find(|&idx| matches!(words.at(idx), "while" | "but" | "others") || words.at(idx) == ";")
        .unwrap_or(words.len());
    let end = without_mark(words, end);
    turning::turned(words, start..end.min(clause::end(words, start)), Mood::Fact)
}

/// "X must disarm before talks begin" to "Will X disarm".
pub(super) fn must_before(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = named_subject(words, cue.start)?;
    let verb = (cue.start + 1..cue.end).find(|&idx| words.at(idx) != "to")?;
    let stop = (verb..cue.end)
        .rev()
        .find(|&idx| matches!(words.at(idx), "before" | "or" | "as"))
        .unwrap_or_else(|| clause::end(words, verb));
    let stop = without_mark(words, stop);
    let plain = words.at(verb) == "be"
        || words.at(verb) == "have"
        || verbs::read(words.at(verb)).is_some_and(|(_, tense)| tense == Tense::Base);
    if !plain || stop <= verb {
        return None;
    }
    let mut bits = vec![Bit::Say("will")];
    bits.extend(words_of(subject));
    bits.extend(words_of(verb..stop));
    Some(bits)
}
