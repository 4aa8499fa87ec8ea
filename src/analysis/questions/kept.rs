//! Where the cues of what is kept back, put off or asked elsewhere count.

use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::shape::Shape;

/// Nouns for what is parked or frozen without wheels or ice.
const PLANS: &[&str] = &[
    "issue",
    "issues",
    "question",
    "questions",
    "matter",
    "matters",
    "plan",
    "plans",
    "bill",
    "proposal",
    "proposals",
    "project",
    "idea",
    "reform",
    "reforms",
    "status",
    "border",
    "borders",
    "demand",
    "demands",
    "dispute",
    "talks",
    "deal",
    "merger",
    "motion",
    "clause",
    "clauses",
    "article",
    "articles",
    "chapter",
    "chapters",
    "claim",
    "claims",
    "file",
];

/// Nouns for what takes place on a day.
fn is_event(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    matches!(
        one,
        "talk"
            | "meeting"
            | "summit"
            | "vote"
            | "election"
            | "referendum"
            | "hearing"
            | "trial"
            | "conference"
            | "session"
            | "round"
            | "signing"
            | "ceremony"
            | "visit"
            | "trip"
            | "inspection"
            | "exchange"
            | "release"
            | "handover"
            | "transfer"
            | "swap"
            | "launch"
            | "opening"
            | "reopening"
            | "withdrawal"
            | "deployment"
            | "evacuation"
            | "convoy"
            | "flight"
            | "match"
            | "game"
            | "decision"
            | "ruling"
            | "verdict"
            | "publication"
            | "delivery"
            | "census"
            | "ballot"
            | "runoff"
            | "strike"
            | "march"
            | "rally"
            | "sampling"
            | "survey"
            | "recount"
            | "hand-over"
            | "auction"
            | "sale"
            | "negotiation"
            | "discussion"
            | "count"
            | "inauguration"
    )
}

/// Whether a cue of these kinds counts; none where it is of another kind.
pub(super) fn counts(words: &Words<'_>, found: &Found<Cue>) -> Option<bool> {
    let start = found.words.start;
    let end = found.words.end;
    let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
    let closes = |idx: usize| idx >= words.len() || words.is_mark(idx);
    let doer = |idx: usize| {
        idx.checked_sub(1).is_some_and(|at| {
            matches!(
                words.at(at),
                "i" | "you" | "we" | "who" | "that" | "which" | "to"
            )
        })
    };
    Some(match found.tag.shape {
        // "He did not say why." ends there; "did not say why it failed" has its clause.
        Shape::Bare => {
            let begins = match (words.at(start), words.at(start + 1)) {
                // "They will meet again; where, they have not said."
                // "Of what, he will not say."
                (_, ",") => {
                    let leads = start == 1 || start == 2 && words.is_mark(0);
                    start == 0
                        || words.is_mark(start - 1)
                        || is_contrast(before)
                        || leads
                            && matches!(
                                before,
                                "of" | "from" | "by" | "to" | "with" | "for" | "in" | "on"
                            )
                }
                // "It had been asked, he said, but not by whom."
                (
                    "not",
                    "from" | "by" | "to" | "with" | "for" | "whom" | "what" | "where" | "who"
                    | "why" | "when" | "how",
                ) => is_contrast(before),
                _ => true,
            };
            begins && closes(end) && words.at(end) != "?" && !asks_itself(words, start)
        }
        // "I cannot comment": the speaker says nothing, and is not asked after.
        Shape::Silent => {
            // "was vague about the price": the topic is asked after elsewhere.
            let quality = clause::BE.contains(&words.at(start)) || words.at(start) == "been";
            !matches!(before, "i" | "we" | "you") && (!quality || closes(end))
        }
        Shape::Back => {
            let pointed = closes(end) || matches!(words.at(end), "on" | "by" | "when" | "at");
            pointed
                && !doer(start)
                && !matches!(before, "not" | "never" | "nobody" | "one")
                && !told_of_then(words)
        }
        // A point is outstanding, and so is a singer.
        Shape::LeftOver if words.at(end - 1) == "outstanding" => (0..start).any(|idx| {
            PLANS.contains(&words.at(idx))
                || matches!(words.at(idx), "points" | "details" | "payments" | "sums")
        }),
        // "What is missing is not a man": that is told.
        Shape::Fronts => !matches!(words.at(end), "not" | "that"),
        Shape::Withheld => !doer(start) && !told_of_then(words),
        Shape::Tells => closes(end) && !doer(start) && !told_of_then(words),
        Shape::Answers => {
            !doer(start)
                && !told_of_then(words)
                && (closes(end)
                    || words.at(end - 1) == "to"
                    || matches!(words.at(end), "yet" | "so"))
        }
        Shape::Topic => {
            // "said nothing about it to his wife" is told of one, not of a matter; what a paper says
            // nothing of, nobody keeps back.
            let paper = words.at(start) == "says"
                && matches!(
                    before,
                    "mandate"
                        | "agreement"
                        | "text"
                        | "treaty"
                        | "pact"
                        | "deal"
                        | "accord"
                        | "law"
                        | "constitution"
                        | "contract"
                        | "charter"
                );
            !doer(start) && !told_of_then(words) && !paper
        }
        // "gave no thought to the price": what was not given is no price.
        Shape::NotGiven => {
            !doer(start)
                && !told_of_then(words)
                && !(start + 2..end).any(|idx| clause::BEFORE_NOUN.contains(&words.at(idx)))
        }
        Shape::NeitherWay | Shape::NeitherHas | Shape::Nobody => {
            !doer(start) && !told_of_then(words)
        }
        Shape::LeftOver
            if matches!(
                words.at(end - 1),
                "parked"
                    | "shelved"
                    | "tabled"
                    | "mothballed"
                    | "frozen"
                    | "bracketed"
                    | "brackets"
            ) =>
        {
            words.at(end - 1) == "brackets" || (0..start).any(|idx| PLANS.contains(&words.at(idx)))
        }
        Shape::NoNewDate => !told_of_then(words) && (0..start).any(|idx| is_event(words.at(idx))),
        Shape::PutAside => {
            let agreed = start > 1
                && before == "to"
                && matches!(
                    words.at(start - 2),
                    "agreed" | "agree" | "decided" | "chose" | "opted" | "proposed"
                );
            !told_of_then(words) && (agreed || !doer(start))
        }
        // "Rooms have not been paid for" in a report; "who have not been paid" tells who they are.
        Shape::WillBe => !matches!(before, "who" | "which" | "that" | "and"),
        Shape::WaitsFor => !doer(start),
        Shape::Remaining => {
            words.is_mark(end) || matches!(words.at(end), "over" | "on" | "about" | "between")
        }
        Shape::Becomes => true,
        Shape::While => words.at(end - 1) != "while" || !clause::is_auxiliary(words.at(end)),
        _ => return None,
    })
}

/// Words that set one thing against another.
fn is_contrast(word: &str) -> bool {
    matches!(word, "but" | "though" | "although" | "and" | ",")
}

/// "I do not know why.", "you cannot say when.": said of the speaker, not of the matter.
fn asks_itself(words: &Words<'_>, start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|idx| matches!(words.at(idx), "i" | "you"))
}

/// "In 1956 he said nothing about it": a year before now tells of what is over.
fn told_of_then(words: &Words<'_>) -> bool {
    (0..words.len()).any(|idx| {
        let word = words.at(idx);
        word.len() == 4
            && (word.starts_with("18") || word.starts_with("19") || word.starts_with("17"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && idx > 0
            && matches!(
                words.at(idx - 1),
                "in" | "of" | "during" | "until" | "by" | "since"
            )
    })
}
