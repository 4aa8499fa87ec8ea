//! Questions for what is put off, still wanting, or not sure to last.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::left_open::named_subject;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::nouns;
use crate::analysis::questions::outlook;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::turning::Bit;
use std::ops::Range;

/// The question of one of these shapes; none where what should stand around the cue does not.
pub(super) fn question(words: &Words<'_>, shape: Shape, cue: Range<usize>) -> Option<Vec<Bit>> {
    match shape {
        Shape::Postponed => postponed(words, cue),
        Shape::PutOff => put_off(words, cue),
        Shape::PutAside => {
            let phrase = object(words, cue.start + 1)?;
            let end = (cue.start + 2..cue.end).rev().find(|&idx| {
                matches!(
                    words.at(idx),
                    "to" | "for" | "until" | "over" | "back" | "off"
                )
            })?;
            let phrase = phrase.start..phrase.end.min(end);
            if phrase.is_empty() {
                return None;
            }
            let matter = phrase.clone().any(|idx| is_matter(words.at(idx)));
            Some(around(
                if matter {
                    "how will"
                } else {
                    "how will the question of"
                },
                phrase,
                "be settled",
            ))
        }
        Shape::NoNewDate => {
            let subject = named_subject(words, cue.start)?;
            let head = words.at(subject.end - 1).to_owned();
            Some(when(words, subject, &head))
        }
        Shape::WillBe => will_be(words, cue),
        Shape::WaitsFor => {
            let phrase = nouns::noun_phrase(words, cue.start + 2)?;
            let plural = nouns::is_plural(words, phrase.clone());
            let bare = !clause::BEFORE_NOUN.contains(&words.at(phrase.start))
                && !clause::is_capital(words, phrase.start)
                && !plural;
            Some(around(
                if bare { "will there be" } else { "when will" },
                phrase,
                if bare { "" } else { "come" },
            ))
        }
        Shape::Becomes => Some(around("what is to become of", object(words, cue.end)?, "")),
        Shape::Fronts => {
            let phrase = object(words, cue.end)?;
            let unsettled = matches!(
                words.at(cue.start),
                "unresolved" | "unsettled" | "undecided"
            );
            if unsettled {
                return Some(around("how will", phrase, "be settled"));
            }
            let plural = nouns::is_plural(words, phrase.clone());
            Some(around(
                if plural { "what are" } else { "what is" },
                phrase,
                "",
            ))
        }
        Shape::Remaining => {
            let over = matches!(words.at(cue.end), "over" | "on" | "about" | "between");
            let mut bits = vec![Bit::Say("how will the"), Bit::Word(cue.start)];
            if over && let Some(phrase) = object(words, cue.end + 1) {
                bits.extend(words_of(cue.end..phrase.end));
            }
            bits.push(Bit::Say("be settled"));
            Some(bits)
        }
        _ => None,
    }
}

/// "has not been signed", "remains unsigned" to "Will X be signed".
fn will_be(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = named_subject(words, cue.start)?;
    let last = cue.end.checked_sub(1)?;
    let done = match words.at(last) {
        "unsigned" => "be signed",
        "unratified" => "be ratified",
        "unpaid" => "be paid",
        "unanswered" => "be answered",
        "untested" => "be tested",
        "unproven" => "be proven",
        "vacant" | "unfilled" => return Some(around("who will fill", subject, "")),
        _ => {
            let mut bits = around("will", subject, "be");
            if words.at(last) == "into" {
                bits.push(Bit::Word(last - 1));
            }
            bits.push(Bit::Word(last));
            return Some(bits);
        }
    };
    Some(around("will", subject, done))
}

/// "postponed the decision on X" to "When will the decision on X be made".
fn postponed(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    if has_day(words, cue.end) {
        return None;
    }
    let last = cue.end.checked_sub(1)?;
    let start = (cue.start + 1..cue.end).find(|&idx| words.at(idx) != "off")?;
    let owned = nouns::noun_phrase(words, start).map_or(cue.end, |phrase| {
        let of = matches!(words.at(cue.end), "on" | "of" | "about" | "over");
        if of { phrase.end } else { cue.end }
    });
    Some(when(words, start..owned, words.at(last)))
}

/// "the vote was postponed" to "When will the vote take place".
fn put_off(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    if has_day(words, cue.end) || (words.at(cue.end - 1) == "on" && words.at(cue.end) != "hold") {
        return None;
    }
    let last = (cue.start..cue.end).find(|&idx| {
        clause::is_auxiliary(words.at(idx)) || matches!(words.at(idx), "be" | "been" | "being")
    })?;
    let subject = named_subject(words, last)?;
    // What is broken off may go on.
    if words.at(cue.end - 1) == "suspended" && !is_matter(words.at(cue.start)) {
        return Some(around("when will", subject, "resume"));
    }
    Some(when(words, subject, words.at(cue.start)))
}

/// When a thing put off will take place, or how a matter will be settled.
fn when(words: &Words<'_>, phrase: Range<usize>, head: &str) -> Vec<Bit> {
    let bare = matches!(words.at(phrase.start), "a" | "an" | "any" | "all");
    let phrase = phrase.start + usize::from(bare)..phrase.end;
    let needs_article = bare
        || !(matches!(
            words.at(phrase.start),
            "the" | "its" | "their" | "his" | "her" | "this" | "these" | "those"
        ) || clause::is_capital(words, phrase.start));
    // "adjourned the hearing on Monday": the day on which it was put off.
    let on = phrase.end.saturating_sub(2);
    let dated = on > phrase.start && words.at(on) == "on" && outlook::is_weekday(words.at(on + 1));
    let phrase = phrase.start..if dated { on } else { phrase.end };
    let mut bits = vec![Bit::Say(if is_matter(head) {
        "how will"
    } else {
        "when will"
    })];
    if needs_article {
        bits.push(Bit::Say("the"));
    }
    bits.extend(words_of(phrase));
    bits.push(Bit::Say(match head {
        word if is_matter(word) => "be settled",
        "decision" | "decisions" | "choice" => "be made",
        "ruling" | "verdict" | "answer" | "reply" | "response" => "come",
        _ => "take place",
    }));
    bits
}

/// Whether a day or a month to which it is put off follows: then it is a plan.
fn has_day(words: &Words<'_>, from: usize) -> bool {
    (from..from + 6).any(|idx| {
        matches!(words.at(idx), "until" | "till" | "to" | "by")
            && !matches!(
                words.at(idx + 1),
                "further" | "after" | "an" | "a" | "some" | "the" | "such" | "it" | "all"
            )
            && !words.is_mark(idx + 1)
            && !(idx..idx + 3).any(|at| matches!(words.at(at), "year" | "years" | "months"))
    })
}

/// Nouns for what is settled, not held.
pub(super) fn is_matter(word: &str) -> bool {
    matches!(
        word,
        "issue" | "issues" | "question" | "questions" | "matter" | "settlement" | "dispute"
    )
}
