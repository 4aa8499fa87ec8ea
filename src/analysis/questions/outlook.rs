//! Where a condition looks ahead without "will": by a day that is named, or by what is to take effect.

use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::condition;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::if_clause;
use crate::analysis::questions::nouns;
use crate::analysis::questions::scope::FUTURE;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;

/// Days, months and words for a time near now.
const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tomorrow",
    "tonight",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// What follows of itself once something is done, told in the present.
const TAKES_EFFECT: &[&str] = &[
    "effect", "force", "lapses", "expires", "ends", "runs", "opens", "reopens", "closes", "stands",
    "falls", "begins", "starts", "ahead", "void", "off", "open",
];

/// Whether a condition of these kinds counts; none where it is for others to say.
pub(super) fn counts(words: &Words<'_>, found: &Found<Cue>) -> Option<bool> {
    let start = found.words.start;
    let end = found.words.end;
    let next = words.at(end);
    match (found.tag.shape, words.at(start)) {
        // "The strike goes ahead on Monday unless …": what is set for a day is still to come.
        (Shape::Condition, "unless" | "if" | "provided" | "once")
            if end == start + 1 && is_scheduled(words, start) && opens(words, end) =>
        {
            let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
            (words.at(start) != "if" || if_clause::may_open(words, start, before, next))
                .then_some(true)
        }
        // "until the money is paid": what is not done yet stands in the present, whatever was ordered.
        (Shape::Condition, "until") if start == 0 || words.is_mark(start - 1) && start < 3 => {
            let close = condition::close(words, end);
            let will = (close..words.len()).any(|idx| FUTURE.contains(&words.at(idx)));
            let has_verb = clause::finite(words, end..close).is_some();
            (will && has_verb && words.at(close) == ",").then_some(true)
        }
        (Shape::Condition, "until") if has_not_come(words, end) => {
            let ordered = (0..start).any(|idx| {
                verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Past)
                    || matches!(words.at(idx), "held" | "frozen" | "barred")
            });
            let will = (0..start).any(|idx| FUTURE.contains(&words.at(idx)));
            (ordered || will).then_some(true)
        }
        // "is for it, on condition that the pact is carried over"
        (Shape::Condition, "on") if words.at(end - 2) == "condition" => {
            let clause = end..clause::end(words, end);
            let present = clause
                .clone()
                .any(|idx| matches!(words.at(idx), "is" | "are" | "be"));
            (present && opens(words, end)).then_some(true)
        }
        // "the day that the prisoners walk free"
        (Shape::Condition, "the" | "on") => Some(
            (0..start).any(|idx| FUTURE.contains(&words.at(idx)))
                && opens(words, end)
                && !(end..clause::end(words, end))
                    .any(|idx| matches!(words.at(idx), "was" | "were" | "had")),
        ),
        (Shape::While, _) => Some(
            (0..end).any(|idx| FUTURE.contains(&words.at(idx)))
                && opens(words, end)
                && !(0..words.len())
                    .any(|idx| words.at(idx) == "have" && words.at(idx + 1) == "been"),
        ),
        (Shape::Needed, "barring" | "absent") => {
            Some((start == 0 || words.is_mark(start - 1)) && looks_ahead(words))
        }
        // "Without the votes of the Greens the bill cannot pass."
        (Shape::Needed, "without") if start == 0 && end == 1 => {
            let phrase = nouns::noun_phrase(words, end)?;
            let fails = (phrase.end..words.len()).any(|idx| {
                FUTURE.contains(&words.at(idx))
                    && matches!(
                        words.at(idx + 1),
                        "not" | "never" | "fail" | "collapse" | "fall"
                    )
            });
            (words.at(phrase.end) != "," && fails).then_some(true)
        }
        (Shape::Needed, "in") => Some(looks_ahead(words)),
        (Shape::Needed, _) if words.at(end - 2) == "take" => Some((end..end + 4).any(|idx| {
            matches!(
                words.at(idx),
                "majority"
                    | "vote"
                    | "votes"
                    | "agreement"
                    | "deal"
                    | "treaty"
                    | "ceasefire"
                    | "truce"
                    | "decision"
                    | "ruling"
                    | "act"
                    | "law"
                    | "amendment"
                    | "change"
            )
        })),
        // "it will act alone should enrichment resume": no verb follows, so it is no advice.
        (Shape::Inverted, _) if start > 2 => {
            let no_verb = |idx: usize| {
                verbs::read(words.at(idx)).is_none_or(|(_, tense)| tense != Tense::Base)
                    && !clause::is_adverb(words.at(idx))
                    && !clause::is_auxiliary(words.at(idx))
                    && !matches!(words.at(idx), "be" | "not" | "come" | "go" | "have" | "do")
                    && !words.is_mark(idx)
            };
            let verb = (end + 1..end + 6).any(|idx| {
                words.at(idx) == "be"
                    || verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Base)
            });
            let ahead = (0..start).any(|idx| FUTURE.contains(&words.at(idx)));
            let subject_before = clause::SUBJECT_PRONOUNS.contains(&words.at(start - 1))
                || clause::is_capital(words, start - 1);
            (no_verb(end) && verb && ahead && !subject_before).then_some(true)
        }
        _ => None,
    }
}

/// Whether a clause may begin here.
fn opens(words: &Words<'_>, idx: usize) -> bool {
    let next = words.at(idx);
    (clause::BEFORE_NOUN.contains(&next)
        && !matches!(
            next,
            "to" | "in" | "on" | "at" | "by" | "for" | "of" | "with" | "not"
        ))
        || clause::SUBJECT_PRONOUNS.contains(&next) && !matches!(next, "you" | "i")
        || clause::is_capital(words, idx)
        || next.ends_with('s') && next.len() > 3
}

/// Whether the clause of the outcome stands in the present and names a day, or tells what takes effect.
fn is_scheduled(words: &Words<'_>, start: usize) -> bool {
    let close = condition::close(words, start + 1);
    let main = || (0..start).chain(close..words.len());
    let past = main().any(|idx| {
        matches!(words.at(idx), "was" | "were" | "had" | "did")
            || words.at(idx).ends_with("ed")
                && verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Past)
                && !clause::BE.contains(&words.at(idx.saturating_sub(1)))
    });
    let present = main().any(|idx| {
        matches!(words.at(idx), "is" | "are" | "has")
            || verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Third)
            || TAKES_EFFECT.contains(&words.at(idx))
    });
    let day = (0..words.len()).any(|idx| {
        DAYS.contains(&words.at(idx)) && (clause::is_capital(words, idx) || words.at(idx).len() > 7)
    });
    let effect =
        main().any(|idx| matches!(words.at(idx), "effect" | "force") || words.at(idx) == "ahead");
    present && !past && (day || effect)
}

/// "until the money is paid": present, of something done.
fn has_not_come(words: &Words<'_>, start: usize) -> bool {
    opens(words, start)
        && (start + 1..clause::end(words, start)).any(|idx| {
            matches!(words.at(idx), "is" | "are" | "has" | "have")
                && (verbs::is_participle(words.at(idx + 1)) || words.at(idx + 1) == "been")
        })
}

fn looks_ahead(words: &Words<'_>) -> bool {
    (0..words.len()).any(|idx| FUTURE.contains(&words.at(idx)))
}
