//! Which "if" opens a condition on an outcome, and which is advice, an idiom, or told of what never was.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::clause::Finite;
use crate::analysis::questions::condition;
use crate::analysis::questions::scope::FORWARD;
use crate::analysis::questions::scope::FUTURE;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// Whether the "if" at `start`, with these words beside it, counts.
pub(super) fn if_counts(words: &Words<'_>, start: usize, before: &str, next: &str) -> bool {
    if !may_open(words, start, before, next) {
        return false;
    }
    // "if life ever existed": of what was.
    if (start..start + 6).any(|idx| words.at(idx) == "ever" && words.at(idx + 1).ends_with("ed")) {
        return false;
    }
    // What would have been is settled.
    let would_have = (0..words.len()).any(|idx| {
        matches!(words.at(idx), "would" | "could" | "might" | "should")
            && words.at(idx + 1) == "have"
    });
    let never_was =
        (start..start + 8).any(|idx| words.at(idx) == "would" && words.at(idx + 1) == "have");
    if never_was || would_have && (start..words.len()).any(|idx| words.at(idx) == "had") {
        return false;
    }
    // The main clause must look ahead; the condition's own verbs do not count.
    let close = condition::close(words, start + 1);
    let main = || (0..start).chain(close..words.len());
    // "If they mean it, they must not": advice. "If there were one I would": a taste.
    // "if travellers go, they need to know that", "if we go, it has to be well planned"
    let taught = main().any(|idx| {
        matches!(words.at(idx), "need" | "needs" | "has" | "have")
            && words.at(idx + 1) == "to"
            && (matches!(words.at(idx + 2), "know" | "understand" | "remember")
                || words.at(idx + 2) == "be"
                    && words.at(start + 2) == "are"
                    && words.at(start + 3) == "going")
    });
    // "we found that if a page holds the word, the filter would": how a thing works.
    let found_to_work = before == "that"
        && matches!(
            words.at(start.saturating_sub(2)),
            "out" | "found" | "shows" | "showed" | "means" | "shown"
        );
    if taught || found_to_work {
        return false;
    }
    // "If we install it, we cannot print": what we can do, and nobody else decides.
    let ours = words.at(start + 1) == "we"
        && main().any(|idx| words.at(idx) == "we" && matches!(words.at(idx + 1), "can" | "could"));
    // "I would be happy if they came": a wish; "it would be odd if they had not": a belief.
    let wish = main().any(|idx| {
        words.at(idx) == "be"
            && (idx + 1..idx + 5).any(|at| {
                matches!(
                    words.at(at),
                    "happy"
                        | "glad"
                        | "pleased"
                        | "grateful"
                        | "delighted"
                        | "nice"
                        | "odd"
                        | "strange"
                        | "surprised"
                        | "surprising"
                        | "astonished"
                        | "astonishing"
                )
            })
    });
    if ours || wish {
        return false;
    }
    let advice = main().any(|idx| matches!(words.at(idx), "should" | "must"))
        && !main().any(|idx| {
            FORWARD.contains(&words.at(idx))
                || matches!(words.at(idx), "will" | "would" | "can" | "may" | "might")
        });
    let taste = main().any(|idx| words.at(idx) == "i" && words.at(idx + 1) == "would");
    if advice || taste {
        return false;
    }
    // "another round was to be held if the flood allowed": what was to be lay ahead.
    let was_to_be = main().any(|idx| {
        matches!(words.at(idx), "is" | "are" | "was" | "were")
            && words.at(idx + 1) == "to"
            && words.at(idx + 2) == "be"
    });
    was_to_be
        || falls_due(words, start, close)
        || main().any(|idx| FUTURE.contains(&words.at(idx)) || FORWARD.contains(&words.at(idx)))
}

/// "If the crew are charged, they face ten years": what hangs on one event in the present, not on what
/// happens as a rule ("If a crew is charged, …").
fn falls_due(words: &Words<'_>, start: usize, close: usize) -> bool {
    let one = matches!(
        words.at(start + 1),
        "the"
            | "this"
            | "these"
            | "its"
            | "their"
            | "his"
            | "her"
            | "they"
            | "he"
            | "she"
            | "both"
            | "neither"
            | "either"
    ) || clause::is_capital(words, start + 1)
        || words.at(start + 1) == "there" && words.at(start + 3) == "no";
    let as_a_rule = words.text.iter().any(|word| {
        matches!(
            word.as_ref(),
            "often"
                | "usually"
                | "always"
                | "generally"
                | "normally"
                | "never"
                | "sometimes"
                | "typically"
        )
    });
    let comma = (start + 2..words.len()).find(|&idx| words.at(idx) == ",");
    one && start <= 2
        && !as_a_rule
        && comma.is_some_and(|comma| {
            close >= comma
                && is_present(words, start + 1..comma)
                && is_present(words, comma + 1..clause::end(words, comma + 1))
        })
}

/// Whether a clause tells what is, in the present.
pub(super) fn is_present(words: &Words<'_>, clause: Range<usize>) -> bool {
    match clause::finite(words, clause) {
        // "If his lips are moving, he is lying", "it has the power to": how things stand already.
        Some(Finite::Auxiliary(at)) => {
            matches!(words.at(at), "is" | "are" | "has" | "have" | "do" | "does")
                && !words.at(at + 1).ends_with("ing")
                && !(words.at(at).starts_with("ha")
                    && matches!(words.at(at + 2), "power" | "right" | "authority" | "option"))
        }
        Some(Finite::Plain(_, _, tense)) => tense != Tense::Past,
        None => false,
    }
}

/// Whether the words beside an "if" let it open a condition.
pub(super) fn may_open(words: &Words<'_>, start: usize, before: &str, next: &str) -> bool {
    // "And if enough of them join us": what joins the sentence to the one before is no part of it.
    let opens = start == 1 || start == 2 && words.is_mark(0);
    let joined = opens && matches!(before, "and" | "or");
    if !joined
        && matches!(
            before,
            "as" | "even"
                | "what"
                | "ask"
                | "asked"
                | "asking"
                | "asks"
                | "see"
                | "know"
                | "known"
                | "wonder"
                | "wondered"
                | "say"
                | "sure"
                | "clear"
                | "unclear"
                | "mention"
                | "and"
                | "or"
                | "find"
                | "tell"
                | "discover"
                | "question"
        )
    {
        return false;
    }
    let found_out = before == "out"
        && start > 1
        && matches!(
            words.at(start - 2),
            "find" | "found" | "finding" | "finds" | "figure"
        );
    // "asked him what he would do if peace came": what he says to it is told.
    let tried = before == "do"
        && (0..start).any(|idx| matches!(words.at(idx), "asked" | "ask"))
        && words.at(start - 2) == "would";
    if found_out || tried {
        return false;
    }
    if matches!(
        next,
        "not"
            | "so"
            | "necessary"
            | "possible"
            | "ever"
            | "you"
            | "only"
            | "anything"
            | "needed"
            | "required"
            | "convicted"
            | "god"
            | "need"
            | ","
            | "."
            | "i"
    ) {
        return false;
    }
    // "if they like": an offer.
    if matches!(words.at(start + 2), "like" | "please" | "likes") {
        return false;
    }
    if next == "any" && (words.is_mark(start + 2) || words.at(start + 2) == "of") {
        return false;
    }
    true
}
