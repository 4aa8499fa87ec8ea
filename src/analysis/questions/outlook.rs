//! Where a condition looks ahead without "will": by a day that is named, or by what is to take effect.

use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::condition;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::if_clause;
use crate::analysis::questions::nouns;
use crate::analysis::questions::scope::FORWARD;
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

/// Whether this is a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    word.ends_with("day") && DAYS.contains(&word)
}

/// Nouns for what may come out one way or another.
const OUTCOMES: &[&str] = &[
    "success",
    "fate",
    "future",
    "outcome",
    "survival",
    "result",
    "agreement",
    "deal",
    "plan",
    "accord",
    "truce",
    "vote",
    "case",
    "election",
    "peace",
    "settlement",
    "recovery",
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
            if end == start + 1 && is_scheduled(words, start)
                // "if parliament does not pass it"
                && (opens(words, end) || matches!(words.at(end + 1), "is" | "does" | "has")) =>
        {
            let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
            (words.at(start) != "if" || if_clause::may_open(words, start, before, next))
                .then_some(true)
        }
        // "if it is shown the grave": what "it" is shown is told.
        (Shape::Condition, "if")
            if matches!(words.at(end - 1), "shown" | "true" | "proven" | "out")
                && end > start + 3
                && !words.is_mark(end) =>
        {
            Some(false)
        }
        // "Norland would have to drop the idea": what a side would do; not what was insisted on then.
        (Shape::WillDo, "would") => {
            let subject = nouns::subject_before(words, start)?;
            let told_then = (0..subject.start).any(|idx| {
                verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Past)
            });
            let named = clause::is_capital(words, subject.start)
                && !clause::BEFORE_NOUN.contains(&words.at(subject.start))
                && !clause::SUBJECT_PRONOUNS.contains(&words.at(subject.start));
            Some(named && !told_then && next != "wait")
        }
        // "on two conditions: the camp must close and the men go free"
        (Shape::Condition, "condition" | "conditions") => Some(
            (end..clause::end(words, end)).any(|idx| {
                words.at(idx) == "must"
                    || matches!(words.at(idx), "has" | "have") && words.at(idx + 1) == "to"
            }) && opens(words, end),
        ),
        // "wants an apology before it will talk"; who wants to rest before dinner wants no deed.
        (Shape::DemandedAs, _) if words.at(end - 1) == "before" => Some(
            words.at(start + 1) != "to"
                && opens(words, end)
                && clause::finite(words, end..clause::end(words, end)).is_some(),
        ),
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
        (Shape::Condition, "on") if (start..end).any(|idx| words.at(idx) == "condition") => {
            let clause = end..clause::end(words, end);
            let present = clause
                .clone()
                .any(|idx| matches!(words.at(idx), "is" | "are" | "be"));
            (present && opens(words, end)).then_some(true)
        }
        // "It is up to the generals"; a crowd is up to forty strong.
        (Shape::Decides, _) if words.at(end - 1) == "to" && words.at(end - 2) == "up" => Some(
            (matches!(next, "the" | "its" | "his" | "her" | "their" | "both")
                || clause::is_capital(words, end))
                && words.at(start.saturating_sub(1)) == "it",
        ),
        // "The success of the plan turns on …"; a key turns on its own.
        (Shape::Turns, "turns" | "turn" | "rides" | "ride") => {
            Some((0..start).any(|idx| OUTCOMES.contains(&words.at(idx))))
        }
        (Shape::Turns, "depends" | "depended") if before_all(words, start) => Some(true),
        // "will sign provided parliament backs it"
        // "provided they respect the treaty": so opened, the clause can be nothing else.
        (Shape::Condition, "provided")
            if end == start + 1 && start > 2 && matches!(next, "they" | "he" | "she" | "it") =>
        {
            Some((0..start).any(|idx| {
                FUTURE.contains(&words.at(idx))
                    || FORWARD.contains(&words.at(idx))
                    || matches!(
                        words.at(idx),
                        "not" | "seek" | "seeks" | "want" | "wants" | "aim"
                    )
            }))
        }
        (Shape::Condition, "provided") if end == start + 1 && start > 2 => {
            let clause = clause::is_auxiliary(words.at(end + 1))
                || verbs::read(words.at(end + 1)).is_some_and(|(_, tense)| tense == Tense::Third);
            let ahead = (0..start).any(|idx| FUTURE.contains(&words.at(idx)));
            (clause && ahead).then_some(true)
        }
        // "must show a ticket before boarding": how it is done.
        (Shape::MustBefore, _) if words.at(end - 1) == "before" => {
            next.ends_with("ing").then_some(false)
        }
        // "has yet to lose a game"
        (Shape::WillDo, _) if next == "lose" || start > 0 && words.at(start - 1) == "i" => {
            Some(false)
        }
        // "refused to give up"
        (Shape::Told, _) if words.at(end - 1) == "give" => matches!(
            next,
            "up" | "in"
                | "way"
                | "ground"
                | "back"
                | "him"
                | "her"
                | "them"
                | "evidence"
                | "testimony"
        )
        .then_some(false),
        // "the day that the prisoners walk free"
        // "At the end of the day they will be gone": an idiom.
        (Shape::Condition, "the" | "on") => Some(
            start
                .checked_sub(1)
                .is_none_or(|before| words.at(before) != "of")
                && (0..start).any(|idx| FUTURE.contains(&words.at(idx)))
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
            let effect = words
                .text
                .iter()
                .any(|word| word == "effect" || word == "force");
            Some((start == 0 || words.is_mark(start - 1)) && (looks_ahead(words) || effect))
        }
        // "It is essential that the raids end before talks are opened": what must come first.
        (
            Shape::Condition,
            "essential" | "necessary" | "imperative" | "indispensable" | "vital",
        ) => Some((end + 2..words.len()).any(|idx| words.at(idx) == "before")),
        // "Without the votes of the Greens the bill cannot pass."
        (Shape::Needed, "without") if start == 0 && end == 1 => {
            let phrase = nouns::noun_phrase(words, end)?;
            let fails = (phrase.end..words.len()).any(|idx| {
                FUTURE.contains(&words.at(idx))
                    && (words.at(idx) == "must"
                        || matches!(
                            words.at(idx + 1),
                            "not" | "never" | "fail" | "collapse" | "fall"
                        ))
            });
            (words.at(phrase.end) != "," && fails).then_some(true)
        }
        (Shape::Needed, "in") => Some(looks_ahead(words)),
        (Shape::Needed, _) if matches!(words.at(end - 1), "take" | "need") => {
            let one = matches!(next, "a" | "an" | "the" | "another" | "more" | "at");
            Some(
                one && (end..end + 5).any(|idx| {
                    matches!(
                        words.at(idx),
                        "mandate"
                            | "approval"
                            | "consent"
                            | "consensus"
                            | "permission"
                            | "resolution"
                            | "majority"
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
                }),
            )
        }
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
            let ahead = (0..start)
                .any(|idx| FUTURE.contains(&words.at(idx)) || FORWARD.contains(&words.at(idx)));
            let subject_before = clause::SUBJECT_PRONOUNS.contains(&words.at(start - 1))
                || clause::is_capital(words, start - 1);
            // "will send a pilot, should both ask"
            let pair =
                matches!(words.at(end), "both" | "either" | "all") && words.is_mark(start - 1);
            ((no_verb(end) || pair) && verb && ahead && !subject_before).then_some(true)
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

/// "Everything depends on …"
fn before_all(words: &Words<'_>, start: usize) -> bool {
    (start.saturating_sub(2)..start)
        .any(|idx| matches!(words.at(idx), "everything" | "all" | "much"))
}

fn looks_ahead(words: &Words<'_>) -> bool {
    (0..words.len()).any(|idx| FUTURE.contains(&words.at(idx)))
}

/// "Sources say that a bishop may have paid": what someone says may have been is told, and as a guess.
pub(super) fn is_attributed(words: &Words<'_>, before: usize) -> bool {
    (0..before).any(|idx| {
        matches!(
            words.at(idx),
            "said"
                | "says"
                | "say"
                | "according"
                | "reported"
                | "reports"
                | "believes"
                | "believe"
                | "wrote"
        )
    })
}

/// "may have paid" leaves open what was; "might have to pay" and "if …, might have" do not.
pub(super) fn may_have_counts(words: &Words<'_>, start: usize, end: usize, before: &str) -> bool {
    let done = (end..end + 3).find(|&idx| !clause::is_adverb(words.at(idx)));
    done.is_some_and(|idx| {
        words.at(idx) == "been"
            || verbs::is_participle(words.at(idx))
            || ["own", "orn", "oken", "iven", "aken"]
                .iter()
                .any(|ending| words.at(idx).ends_with(ending))
    }) && !matches!(
        before,
        "what" | "which" | "who" | "that" | "you" | "i" | "we"
    ) && !(0..start).any(|idx| matches!(words.at(idx), "if" | "what" | "than" | "otherwise"))
        && !is_attributed(words, start)
}

/// Whether "until" names what must come before something that will not be till then.
pub(super) fn until_counts(words: &Words<'_>, start: usize) -> bool {
    let negated = (0..start).any(|idx| {
        matches!(
            words.at(idx),
            "not" | "no" | "never" | "unwilling" | "refused" | "refuse" | "refuses"
        )
    });
    let future =
        (0..start).any(|idx| FUTURE.contains(&words.at(idx)) || words.at(idx) == "unwilling");
    // "I will not rest until" is a vow.
    let vow = (0..start).any(|idx| words.at(idx) == "i" && words.at(idx + 1) != ",");
    negated && future && !vow
}
