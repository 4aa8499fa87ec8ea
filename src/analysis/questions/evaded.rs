//! Questions for what someone keeps back: does not speak of, does not give, will not say either way.

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
use crate::analysis::questions::unsaid::told;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// Nouns for what is asked, not for what it is about.
const ASKED_ABOUT: &[&str] = &[
    "question",
    "questions",
    "inquiries",
    "queries",
    "issue",
    "subject",
    "matter",
    "topic",
];

/// The question of one of these shapes; none where what should stand around the cue does not.
pub(super) fn question(words: &Words<'_>, shape: Shape, cue: Range<usize>) -> Option<Vec<Bit>> {
    match shape {
        Shape::Topic => topic(words, cue),
        Shape::NotGiven => {
            let noun = cue.clone().find(|&idx| words.at(idx) == "no")? + 1..cue.end;
            let mut bits = around("what", noun, "will");
            bits.extend(words_of(who_acts(words, cue.start)?));
            bits.push(Bit::Say("give"));
            let on = matches!(words.at(cue.end), "on" | "of" | "for" | "about");
            if on && let Some(phrase) = object(words, cue.end + 1) {
                bits.extend(words_of(cue.end..phrase.end));
            }
            Some(bits)
        }
        Shape::NeitherWay => {
            let other = cue
                .clone()
                .rev()
                .find(|&idx| matches!(words.at(idx), "nor" | "or"))?;
            let base = verbs::read(words.at(cue.start + 1))?.0;
            let mut bits = around("will", who_acts(words, cue.start)?, base);
            // "accepted nor rejected the offer": the offer stands after both.
            if other > cue.start + 2 {
                bits.extend(words_of(cue.start + 2..other));
            } else {
                bits.extend(words_of(object(words, cue.end)?));
            }
            Some(bits)
        }
        Shape::NeitherHas => {
            let base = verbs::read(words.at(cue.end - 1))?.0;
            let noun = cue.start + 1
                ..cue
                    .clone()
                    .find(|&idx| clause::is_auxiliary(words.at(idx)))?;
            let mut bits = around("will either", noun, base);
            bits.extend(words_of(cue.end..closes(words, cue.end)));
            Some(bits)
        }
        Shape::Nobody => {
            let passive = cue
                .clone()
                .any(|idx| matches!(words.at(idx), "been" | "was" | "were"));
            let mut bits = vec![Bit::Say("will anyone")];
            if passive {
                bits.extend([Bit::Say("be"), Bit::Word(cue.end - 1)]);
            } else {
                bits.push(Bit::Say(verbs::read(words.at(cue.end - 1))?.0));
            }
            bits.extend(words_of(cue.end..closes(words, cue.end)));
            Some(bits)
        }
        Shape::ToldTwice => Some(around(
            "which account of",
            named_subject(words, cue.start)?,
            "is right",
        )),
        Shape::NoneYet => {
            let first = words.at(cue.start + 1);
            let front = match first {
                "agreement" | "consensus" | "such" | "further" => "will there be",
                _ if first.starts_with(['a', 'e', 'i', 'o', 'u']) => "will there be an",
                _ => "will there be a",
            };
            Some(around(front, cue.start + 1..cue.end - 1, ""))
        }
        Shape::Withheld => withheld(words, cue),
        Shape::Answers => {
            let mut bits = around("how will", who_acts(words, cue.start)?, "answer");
            if words.at(cue.end - 1) == "to" {
                bits.extend(words_of(nouns::noun_phrase(words, cue.end)?));
            }
            Some(bits)
        }
        // "No pay, no work": a name is not asked for, but after.
        Shape::NoNo => {
            let named = clause::is_capital(words, cue.start + 1);
            let front = if named {
                "what is to become of"
            } else {
                "will there be any"
            };
            Some(around(front, cue.start + 1..cue.end - 2, ""))
        }
        Shape::TakesNone => {
            let no = cue.clone().find(|&idx| words.at(idx) == "no")?;
            let mut bits = around("will", who_acts(words, cue.start)?, "");
            bits.extend([Bit::Word(cue.start + 1), Bit::Say("any")]);
            bits.extend(words_of(no + 1..clause::end(words, cue.end)));
            Some(bits)
        }
        _ => None,
    }
}

/// "has not published the results" to "What are the results".
fn withheld(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    let given = (cue.start..last)
        .rev()
        .find(|&idx| verbs::is_participle(words.at(idx)) || words.at(idx) == "given")?;
    let phrase = nouns::noun_phrase(words, given + 1).filter(|phrase| phrase.end > last)?;
    let first = words.at(phrase.start);
    let bare = usize::from(matches!(first, "a" | "an" | "any"));
    let own = matches!(
        first,
        "the" | "its" | "his" | "her" | "their" | "these" | "those"
    );
    // A report is known by what it says.
    let report = words.at(last) == "report";
    let front = match (words.at(last).ends_with('s'), own) {
        (_, true) if report => "what does",
        (_, false) if report => "what does the",
        (true, true) => "what are",
        (true, false) => "what are the",
        (false, true) => "what is",
        (false, false) => "what is the",
    };
    let back = if report { "say" } else { "" };
    Some(around(front, phrase.start + bare..phrase.end, back))
}

/// Where what was not done ends: before a comma, and before "yet".
fn closes(words: &Words<'_>, from: usize) -> usize {
    let end = (from..clause::end(words, from))
        .find(|&idx| words.at(idx) == ",")
        .unwrap_or_else(|| clause::end(words, from));
    end - usize::from(end > from && words.at(end - 1) == "yet")
}

/// "sidestepped the question of a merger" to "Where does X stand on a merger".
fn topic(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "Riyadh has said nothing about it."
    let nothing = cue.clone().any(|idx| words.at(idx) == "nothing");
    if nothing && matches!(words.at(cue.end), "it" | "this" | "that") && words.is_mark(cue.end + 1)
    {
        let subject = who_acts(words, cue.start)?;
        let plural = nouns::is_plural(words, subject.clone());
        return Some(around(
            if plural { "what do" } else { "what does" },
            subject,
            "say",
        ));
    }
    let about = object(words, cue.end)?;
    let stands = cue.clone().any(|idx| ASKED_ABOUT.contains(&words.at(idx)))
        && words.at(cue.end - 1) == "of";
    let subject = who_acts(words, cue.start);
    let spoken = cue.clone().any(|idx| words.at(idx) == "drawn");
    match subject {
        Some(subject) if stands => {
            let plural = nouns::is_plural(words, subject.clone());
            let mut bits = around(
                if plural { "where do" } else { "where does" },
                subject,
                "stand on",
            );
            bits.extend(words_of(about));
            Some(bits)
        }
        _ if spoken && matches!(words.at(about.start), "the" | "its" | "their" | "his") => {
            told(words, cue)
        }
        _ => Some(around("what is known about", about, "")),
    }
}
