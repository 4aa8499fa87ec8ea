//! Where a condition counts that is told last or turned round, and what only looks like one.

use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::if_clause;
use crate::analysis::questions::outlook;
use crate::analysis::questions::scope::FUTURE;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// Nouns for what two sides come to.
const REACHED: &[&str] = &[
    "agreement",
    "deal",
    "accord",
    "consensus",
    "compromise",
    "settlement",
    "verdict",
    "decision",
    "conclusion",
    "understanding",
    "terms",
    "quorum",
    "truce",
    "ceasefire",
    "majority",
    "peace",
    "resolution",
    "solution",
    "vote",
    "talks",
];

/// Whether a cue of these kinds counts; none where it is for others to say.
pub(super) fn counts(words: &Words<'_>, found: &Found<Cue>) -> Option<bool> {
    let start = found.words.start;
    let end = found.words.end;
    let next = words.at(end);
    let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
    let after_mark = start > 0 && words.is_mark(start - 1);
    let ahead = |mut range: Range<usize>| range.any(|idx| FUTURE.contains(&words.at(idx)));
    let reached = |mut range: Range<usize>| range.any(|idx| REACHED.contains(&words.at(idx)));
    match (found.tag.shape, words.at(start)) {
        (Shape::Condition, "provided" | "providing") if end == start + 2 => {
            Some(!matches!(next, "you" | "i" | "one"))
        }
        // "they may come when the mines have been lifted": what must be done by then, and no plain day.
        (Shape::Condition, "when") if end == start + 1 => {
            let auxiliary =
                (end + 1..clause::end(words, end)).find(|&idx| clause::is_auxiliary(words.at(idx)));
            let done = auxiliary.is_some_and(|idx| matches!(words.at(idx), "has" | "have"));
            Some(done && ahead(0..start))
        }
        // "will go on striking until the gate is reopened"
        (Shape::Condition, "go" | "carry" | "keep") => {
            let done = (end + 1..clause::end(words, end)).any(|idx| {
                matches!(words.at(idx), "is" | "are" | "was" | "were")
                    && verbs::is_participle(words.at(idx + 1))
            });
            Some(done && ahead(0..start))
        }
        // "The plan is dead unless Norland relents."
        (Shape::Condition, "unless") if end == start + 1 => {
            let one = matches!(next, "the" | "its" | "their" | "his" | "her" | "both")
                || clause::is_capital(words, end);
            // "obliges him to pay unless": what a paper says is so at all times.
            let is_now = matches!(
                clause::finite(words, 0..start),
                Some(clause::Finite::Auxiliary(_))
            );
            (one && is_now && if_clause::is_present(words, 0..start)).then_some(true)
        }
        // "Norland, once a friend of both, will not come"
        (Shape::Condition, "once") if after_mark => (end..words.len())
            .find(|&idx| words.at(idx) == ",")
            .filter(|&comma| clause::finite(words, end..comma).is_none())
            .map(|_| false),
        // "The purse is to be paid once the judges are content."
        (Shape::Condition, "once") => {
            let to_be = (0..start)
                .any(|idx| matches!(words.at(idx), "is" | "are") && words.at(idx + 1) == "to");
            let present = matches!(words.at(end + 2), "is" | "are" | "has" | "have");
            (to_be && next == "the" && present).then_some(true)
        }
        // "No pay, no work," said he: two halves, and neither has a verb.
        (Shape::NoNo, _) => {
            let close = (end..words.len()).find(|&idx| words.is_mark(idx));
            let whole = close.is_some_and(|close| {
                (end + 1..end + 4).contains(&close)
                    && words.at(close + 1) != "no"
                    && !(start..close).any(|idx| clause::is_auxiliary(words.at(idx)))
            });
            Some(whole && matches!(before, "\"" | "“" | "'" | "‘"))
        }
        // "was unable to reach the camp": where nobody came to.
        (Shape::WillDo, _) if words.at(end - 1) == "reach" => {
            (!reached(end..end + 6)).then_some(false)
        }
        // "Norland denies arming them": where a side stands, told in passing.
        (Shape::Denied, "deny" | "denies") => {
            (before != "to" && next.ends_with("ing")).then_some(false)
        }
        (Shape::Could, _) => {
            (next == "have" && outlook::is_attributed(words, start)).then_some(false)
        }
        // "the bloc, which, were it to sign, could pay"
        (Shape::WereTo, "were") if start > 0 => Some(
            after_mark
                && clause::SUBJECT_PRONOUNS.contains(&next)
                && (end + 1..end + 7).any(|idx| words.at(idx) == "to")
                && ahead(end..words.len()),
        ),
        // "Without the port, he said, there is no deal."
        (Shape::Needed, "without") if start < 2 => (end..words.len())
            .any(|idx| {
                words.at(idx) == ","
                    && words.at(idx + 1) == "there"
                    && matches!(words.at(idx + 2), "is" | "are")
                    && words.at(idx + 3) == "no"
            })
            .then_some(true),
        // "No deal can be struck without the army."
        (Shape::Needed, "no") if words.at(end - 1) == "without" => {
            (reached(start + 1..start + 4) && ahead(start..end) && words.at(end - 2) != "be")
                .then_some(true)
        }
        _ => None,
    }
}
