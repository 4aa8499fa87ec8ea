//! Where a cue counts: the same words are also idioms, advice, or told of what never was.

use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent;
use crate::analysis::questions::clause;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::denied::denies_a_claim;
use crate::analysis::questions::if_clause::if_counts;
use crate::analysis::questions::kept;
use crate::analysis::questions::late;
use crate::analysis::questions::narrative;
use crate::analysis::questions::outlook;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::verbs;

pub(super) const FUTURE: &[&str] = &[
    "will", "would", "can", "could", "may", "might", "must", "shall", "should",
];
/// Verbs that look ahead by themselves: "threatened to … if".
pub(super) const FORWARD: &[&str] = &[
    "threatened",
    "threatens",
    "threatening",
    "threat",
    "warned",
    "warns",
    "warning",
    "vowed",
    "vows",
    "promised",
    "promises",
    "ready",
    "willing",
    "prepared",
    "risk",
    "risks",
    "let",
    "essential",
    "necessary",
    "possible",
    "impossible",
    "possibility",
    "refuse",
    "refused",
    "refuses",
    "demand",
    "demanded",
    "demands",
    "poised",
    "feared",
    "fears",
    "worried",
    "pledged",
    "pledge",
    "commitment",
    "promise",
    "proposal",
    "projected",
    "predicted",
    "predicts",
    "plans",
    "going",
    "offered",
    "agreed",
    "expected",
    "likely",
    "unlikely",
    "available",
    "proposed",
    "proposes",
];

/// What becomes of a thing that lacks what it needs.
const FAILS: &[&str] = &[
    "fail", "fall", "collapse", "die", "stall", "founder", "unravel", "lapse", "close", "crumble",
];

/// Nouns for what may be left open without anyone walking in.
const MATTERS: &[&str] = &[
    "question",
    "questions",
    "issue",
    "issues",
    "matter",
    "matters",
    "status",
    "date",
    "border",
    "frontier",
    "boundary",
    "future",
    "possibility",
    "post",
    "seat",
    "case",
    "number",
    "choice",
    "option",
    "outcome",
    "succession",
    "fate",
    "price",
    "dispute",
];

/// Whether this cue, where it stands, raises a question.
pub fn counts(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let start = found.words.start;
    let end = found.words.end;
    let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
    let next = words.at(end);
    if narrative::tells(words, found) {
        return false;
    }
    let kept = kept::counts(words, found).or_else(|| outlook::counts(words, found));
    if let Some(counts) = kept.or_else(|| late::counts(words, found)) {
        return counts;
    }
    match words.at(start) {
        // "Should talks fail, …" opens its clause; any other "should" is advice.
        // "it will walk out should even one be left": before an article "should" can be nothing else.
        "should"
            if start > 2
                && matches!(
                    next,
                    "the"
                        | "a"
                        | "an"
                        | "any"
                        | "either"
                        | "even"
                        | "one"
                        | "they"
                        | "it"
                        | "he"
                        | "she"
                        | "its"
                        | "their"
                        | "no"
                        | "talks"
                ) =>
        {
            (0..start)
                .any(|idx| FUTURE.contains(&words.at(idx)) || FORWARD.contains(&words.at(idx)))
        }
        "should" => {
            (start == 0 || words.is_mark(start - 1))
                && (end + 2..words.len()).any(|idx| words.at(idx) == ",")
                && looks_ahead_after(words, end)
        }
        // "looked back to see if a wave was coming" is told of what is past.
        "see" | "sees" | "learn" | "learns" | "find" | "finds"
            if matches!(words.at(end - 1), "if" | "whether") =>
        {
            // "they hope to learn if it was so": what they hope lies ahead, whatever it was.
            let ahead = (0..start).any(|idx| {
                matches!(
                    words.at(idx),
                    "hope"
                        | "hopes"
                        | "want"
                        | "wants"
                        | "will"
                        | "aim"
                        | "aims"
                        | "plan"
                        | "plans"
                        | "trying"
                        | "hoping"
                )
            });
            ahead
                || !(end..clause::end(words, end)).any(|idx| matches!(words.at(idx), "was" | "had"))
        }
        // "I do not want to discuss whether": left aside, not left open.
        "discuss" | "debate" | "consider" if words.at(end - 1) == "whether" => {
            !(start.saturating_sub(4)..start).any(|idx| words.at(idx) == "not")
        }
        // Whether the seat was free was asked, and is told.
        "whether"
            if end == start + 1 && matches!(before, "asked" | "inquired") && words.at(0) == "i" =>
        {
            // A report of one's own asking goes on to the answer.
            false
        }
        "whether"
            if end == start + 1
                && before == "asked"
                && (end..words.len()).any(|idx| {
                    matches!(
                        words.at(idx),
                        "was" | "were" | "said" | "replied" | "answered" | "responded"
                    )
                }) =>
        {
            false
        }
        // "anyone who worried about whether kin would come": nobody's question.
        "whether"
            if end == start + 1
                && before == "about"
                && (0..start).any(|idx| matches!(words.at(idx), "anyone" | "everyone")) =>
        {
            false
        }
        // "a test that checks whether it works": how a thing works.
        "whether"
            if end == start + 1 && matches!(before, "test" | "tests" | "check" | "checks") =>
        {
            false
        }
        "whether" if end == start + 1 => {
            let left_aside = matches!(before, "discuss" | "debate" | "say")
                && (start.saturating_sub(5)..start).any(|idx| words.at(idx) == "not");
            !left_aside
                && !matches!(
                    before,
                    "regardless" | "matter" | "on" | "," | "irrespective"
                )
                && !matches!(
                    next,
                    "by" | "or" | "in" | "it" | "they" | "from" | "through" | "as"
                )
        }
        // What may turn out is open, whatever follows from it.
        "if" if end > start + 1 && found.tag.shape == Shape::Condition && next != "so" => true,
        "if" => if_counts(words, start, before, next),
        "only" if found.tag.shape == Shape::Needed => {
            // "was laid to rest only with the treaty of 1921": told of what ended it.
            let ended =
                (start.saturating_sub(4)..start).any(|idx| matches!(words.at(idx), "was" | "were"));
            looks_ahead(words)
                && !ended
                && clause::BEFORE_NOUN.contains(&next)
                && !(end..words.len()).any(|idx| words.at(idx) == "have")
        }
        // "for as long as it takes"
        "as" | "so" if before == "for" => false,
        "only" | "even" if found.tag.shape == Shape::Condition => {
            let takes_effect = (0..start).any(|idx| {
                matches!(
                    words.at(idx),
                    "effect" | "force" | "binding" | "applies" | "enters"
                )
            });
            words.at(start) == "only"
                && (looks_ahead(words) || takes_effect && words.at(start + 1) == "if")
        }
        "provided" if end == start + 1 => {
            start > 0
                && words.at(start - 1) == ","
                && (clause::BEFORE_NOUN.contains(&next)
                    || clause::SUBJECT_PRONOUNS.contains(&next)
                    || clause::is_capital(words, end))
                && !matches!(next, "by" | "in" | "for" | "to" | "with" | "at" | "on")
                && looks_ahead(words)
        }
        "unless" | "provided" | "on" | "as" | "so" | "in"
            if found.tag.shape == Shape::Condition =>
        {
            looks_ahead(words) && !matches!(next, "you" | "i" | "one")
        }
        "depend" | "depends" | "depended" => {
            !matches!(before, "who" | "people")
                && (found.tag.shape == Shape::Embedded || turns_outcome(words, start))
        }
        "dependent"
            if matches!(before, "more" | "less" | "not" | "as")
                || words.is_mark(start.saturating_sub(1)) =>
        {
            false
        }
        // "depending on region and crops" is of how the world is.
        "depending" => {
            looks_ahead(words)
                && (found.tag.shape == Shape::Embedded
                    || clause::BEFORE_NOUN.contains(&next)
                    || clause::is_capital(words, end))
        }
        // "those who have not yet signed": who they are is told.
        "has" | "have" | "is" | "are" | "had" | "was" | "were"
            if found.tag.shape == Shape::Guess && matches!(before, "who" | "which" | "that") =>
        {
            false
        }
        // "did not know how to" tells what someone cannot do.
        // "whom we do not know and who could": the second opens a clause of its own.
        _ if end > start + 2 && words.at(end - 2) == "and" && words.at(end - 1) == "who" => false,
        "not" if words.at(end - 1) == "how" && words.at(end) == "to" => {
            words.at(start + 1) == "even"
        }
        // "This means that the reader does not know which is which": how it is done.
        "not" if words.at(0) == "this" && words.at(1) == "means" => false,
        // "A quarrel over how to vote led to a split": told with what came of it.
        "controversy" | "debate" | "dispute" | "row" | "argument" | "quarrel" | "disagreement"
            if (end..words.len())
                .any(|idx| words.at(idx) == "led" && words.at(idx + 1) == "to") =>
        {
            false
        }
        // A coat hangs on a hook; a loan hangs on a vote.
        "hang" | "hangs" | "hung" | "rest" | "rests" => {
            turns_outcome(words, start)
                || (end..end + 3).any(|idx| {
                    matches!(
                        words.at(idx),
                        "vote"
                            | "decision"
                            | "ruling"
                            | "verdict"
                            | "outcome"
                            | "approval"
                            | "election"
                            | "result"
                            | "results"
                            | "consent"
                    )
                })
        }
        // Who was sceptical then has seen by now.
        "skeptical" | "sceptical" | "doubtful" | "unconvinced" | "pessimistic"
            if found.tag.shape == Shape::Clause =>
        {
            !(0..start).any(|idx| matches!(words.at(idx), "was" | "were"))
        }
        "doubt" | "doubts" => before != "no",
        "is" | "was" | "be" if found.tag.shape == Shape::ForWhom => {
            end - start < 8 && !matches!(words.at(start + 2), "me" | "you" | "us" | "now" | "him")
        }
        // "the first in a series of disagreements": told of many, and of none in particular.
        "disagreement" | "disagreements" | "disputes" | "quarrels"
            if before == "of"
                && matches!(words.at(start.saturating_sub(2)), "series" | "number") =>
        {
            false
        }
        // "binding and not subject to appeal"
        "subject" if before == "not" => false,
        "subject" => {
            let granted = |idx: usize| {
                matches!(
                    words.at(idx),
                    "approval"
                        | "ratification"
                        | "confirmation"
                        | "agreement"
                        | "consent"
                        | "review"
                        | "negotiation"
                        | "negotiations"
                        | "conditions"
                        | "vote"
                        | "verification"
                        | "inspection"
                        | "inspections"
                        | "clearance"
                        | "appeal"
                        | "permission"
                        | "consultation"
                )
            };
            granted(end) || granted(end + 1) || granted(end + 2)
        }
        "when" if found.tag.shape == Shape::Condition => looks_ahead(words),
        // "once twenty states have signed it", "once two boats taken by the guard have been returned"
        "once"
            if (end + 1..words.len())
                .find(|&idx| clause::is_auxiliary(words.at(idx)))
                .is_some_and(|idx| matches!(words.at(idx), "has" | "have"))
                && verbs::read(next).is_none() =>
        {
            (0..words.len()).any(|idx| {
                matches!(words.at(idx), "will" | "would" | "can" | "could")
                    || matches!(words.at(idx), "is" | "are") && words.at(idx + 1) == "to"
            })
        }
        "once" => {
            matches!(
                next,
                "the" | "this" | "a" | "an" | "its" | "their" | "that" | "all" | "both" | "it"
            ) && !matches!(words.at(end + 1), "became" | "was" | "were" | "had")
                && (0..words.len()).any(|idx| FUTURE.contains(&words.at(idx)))
        }
        "until" => outlook::until_counts(words, start),
        "await" | "awaits" | "awaited" | "awaiting" => {
            !matches!(before, "long" | "much" | "eagerly" | "-" | "highly")
                && !matches!(next, "trial" | "sentencing" | "the" if words.at(end + 1) == "arrival")
        }
        "pending" => before != "the",
        // "the firm, which denies it, has gone on": told in passing of who it is.
        "deny" | "denies" | "denied" | "denying" => {
            !matches!(before, "not" | "which" | "who")
                && next != "nothing"
                && (before != "to" || words.at(start.saturating_sub(2)).starts_with("continue"))
                && denies_a_claim(words, end)
        }
        "you" => before == "if",
        "may" | "might" | "could" if found.tag.shape == Shape::Could => {
            // "may also be visited": it is allowed.
            let allowed = words.at(end - 1) == "also" && next == "be";
            let asked_of = matches!(
                before,
                "what" | "which" | "who" | "that" | "you" | "i" | "we"
            );
            let on_condition = (0..words.len()).any(|idx| matches!(words.at(idx), "if" | "unless"));
            !allowed && !asked_of && !on_condition
        }
        "were" if found.tag.shape == Shape::WereTo => {
            start == 0
                && (end + 1..end + 7).any(|idx| words.at(idx) == "to")
                && (end..words.len()).any(|idx| words.at(idx) == ",")
                && looks_ahead_after(words, end)
        }
        // What is feared to have been is told; what may come is open.
        "fear" | "fears" | "feared" | "worry" | "worries" | "worried" => {
            before != "no" && looks_ahead_after(words, end)
        }
        "without" if found.tag.shape == Shape::Needed => {
            // "Without a pledge, they will not sign": what will not be is the outcome.
            (start == 0 || start == 1 && words.is_mark(0))
                && (end..words.len()).any(|idx| {
                    words.at(idx) == ","
                        && (idx..words.len()).any(|at| {
                            FUTURE.contains(&words.at(at))
                                && (matches!(words.at(at + 1), "not" | "never" | "be")
                                    || FAILS.contains(&words.at(at + 1)))
                        })
                })
                && (0..words.len()).any(|idx| {
                    matches!(words.at(idx), "not" | "no" | "never")
                        || FAILS.contains(&words.at(idx))
                })
                && !(0..words.len()).any(|idx| words.at(idx) == "have")
        }
        "no" if words.at(end - 1) == "without" => {
            (0..start).any(|idx| FUTURE.contains(&words.at(idx)))
                && words.at(end - 2) != "be"
                && !(start..end).any(|idx| words.at(idx) == "been")
        }
        "can" | "could" | "will" | "would" if words.at(end - 1) == "without" => {
            words.at(end - 2) != "be"
                && !(start..end).any(|idx| matches!(words.at(idx), "been" | "have"))
        }
        "wait" | "remain" | "stay" | "continue" if found.tag.shape == Shape::Condition => {
            (0..start).any(|idx| FUTURE.contains(&words.at(idx)) || words.at(idx) == "to")
        }
        "not" | "no" | "never" | "nothing" | "neither" if words.at(end - 1) == "before" => {
            (0..end).any(|idx| FUTURE.contains(&words.at(idx)))
        }
        "may" | "might" => outlook::may_have_counts(words, start, end, before),
        "failing" | "failure" => (start == 0 || words.is_mark(start - 1)) && looks_ahead(words),
        "assuming" | "supposing" => start == 0 || words.is_mark(start - 1),
        _ if found.tag.shape == Shape::Considered => is_told_now(words, start, end),
        "some" if found.tag.shape == Shape::SomeSay => (end..words.len()).any(|idx| {
            matches!(words.at(idx), "others" | "some")
                && (idx.saturating_sub(3)..idx)
                    .any(|at| matches!(words.at(at), "while" | "but" | "and" | "whereas" | ";"))
        }),
        "could" if found.tag.shape == Shape::Matter => {
            !(0..start).any(|idx| words.at(idx) == "because")
        }
        // "questioned the witness": somebody was asked.
        // What the police question is a person.
        "questioned"
            if (0..start)
                .any(|idx| matches!(words.at(idx), "police" | "arrested" | "detained")) =>
        {
            false
        }
        "questioned" | "challenged"
            if (end..end + 2).any(|idx| {
                (antecedent::is_person(words.at(idx))
                    || matches!(words.at(idx), "witnesses" | "suspects" | "men" | "suspect"))
                    && !matches!(words.at(idx + 1), "'s" | "'")
            }) =>
        {
            false
        }
        "search" | "searches" | "hunt" => next != "to",
        // "I do not want to be decided": what someone wants of himself.
        "to" if words.at(end - 2) == "be" => {
            next != "by" && !matches!(before, "want" | "wants" | "wanted" | "like" | "wish")
        }
        // A door is left open, and so is a question.
        _ if found.tag.shape == Shape::LeftOver && words.at(end - 1) == "open" => {
            !matches!(next, "to" | "for" | "until" | "at" | "on" | "during")
                && (0..start).any(|idx| MATTERS.contains(&words.at(idx)))
        }
        // A vase is set aside too.
        _ if found.tag.shape == Shape::LeftOver && words.at(end - 1) == "aside" => {
            (0..start).any(|idx| MATTERS.contains(&words.at(idx)))
        }
        // "It is not over till it is over."
        _ if found.tag.shape == Shape::Unfinished && matches!(next, "till" | "until") => false,
        // "was disputed until a treaty fixed it"
        _ if found.tag.shape == Shape::Subject && next == "until" => false,
        // An unnamed source is how news is told, not what it leaves open.
        "a" | "an" | "unidentified" | "unspecified" | "undisclosed" | "undetermined"
        | "unknown"
            if found.tag.shape == Shape::Nameless =>
        {
            !matches!(
                next,
                "source"
                    | "sources"
                    | "official"
                    | "officials"
                    | "person"
                    | "reasons"
                    | "reason"
                    | "origin"
                    | "to"
                    | ","
                    | "."
                    | "and"
                    | "or"
            ) && (!words.is_mark(end) || matches!(next, "“" | "\""))
                && !(end..end + 4).any(|idx| {
                    matches!(
                        words.at(idx),
                        "official" | "officials" | "source" | "sources" | "diplomat" | "diplomats"
                    )
                })
        }
        _ => true,
    }
}

/// Whether what may be, or is said, is so of today: in the present, or in the words of a speaker.
fn is_told_now(words: &Words<'_>, start: usize, end: usize) -> bool {
    let past = (start..end).any(|idx| matches!(words.at(idx), "was" | "were" | "being"));
    let said =
        (0..start).any(|idx| matches!(words.at(idx), "said" | "says" | "added" | "reported"));
    // "believed to be the oldest": what everyone says.
    let renowned = (end..end + 5).any(|idx| {
        matches!(words.at(idx), "most" | "first" | "best" | "only")
            || words.at(idx).ends_with("est") && words.at(idx).len() > 5
    });
    let relative = start > 0
        && matches!(
            words.at(start - 1),
            "who" | "which" | "that" | "what" | "to"
        );
    let told_then = past && !said;
    !told_then && !renowned && !relative
}

fn looks_ahead_after(words: &Words<'_>, start: usize) -> bool {
    (start..words.len()).any(|idx| FUTURE.contains(&words.at(idx)))
}

/// Whether "depends on" is said of an outcome, not of how the world is.
fn turns_outcome(words: &Words<'_>, end: usize) -> bool {
    looks_ahead(words)
        || (0..end).any(|idx| {
            matches!(
                words.at(idx),
                "outcome"
                    | "future"
                    | "success"
                    | "fate"
                    | "talks"
                    | "negotiations"
                    | "agreement"
                    | "deal"
                    | "decision"
                    | "departure"
                    | "withdrawal"
                    | "timing"
                    | "return"
                    | "peace"
                    | "much"
                    | "whether"
                    | "settlement"
                    | "result"
                    | "release"
                    | "it"
                    | "this"
            )
        })
        || words.at(end - usize::from(end > 0)) == "that"
}

fn looks_ahead(words: &Words<'_>) -> bool {
    (0..words.len()).any(|idx| FUTURE.contains(&words.at(idx)) || FORWARD.contains(&words.at(idx)))
}
