//! Questions that stand in the sentence as a clause of their own: "unclear whether …".

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

/// "whether talks resume", "when talks resume".
pub(super) fn embedded(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let opener = cue.end.checked_sub(1)?;
    let cue_start = cue.start;
    let disputed = ["dis", "div", "dif", "spl"]
        .iter()
        .any(|front| words.at(cue.start).starts_with(front));
    // What remains to be seen, or what the outcome depends on, lies ahead.
    let ahead = cue.into_iter().any(|idx| {
        matches!(words.at(idx), "seen" | "see" | "wait")
            || matches!(words.at(idx), "decide" | "deciding")
            || (words.at(idx) == "time" && words.at(idx + 1) == "will")
            || (idx + 1 == opener
                && matches!(words.at(idx), "on" | "upon")
                && !matches!(
                    words.at(cue_start),
                    "not" | "nor" | "though" | "but" | "refused" | "declined"
                ))
            || words.at(idx).starts_with("hing")
    }) && !disputed;
    // "trying to decide whether the walls are too low": how they are now.
    let state = words.at(opener) == "whether"
        && (cue_start..opener).any(|idx| words.at(idx) == "decide")
        && clause::finite(words, opener + 1..clause::end(words, opener + 1)).is_some_and(|verb| {
            matches!(verb, clause::Finite::Auxiliary(at) if matches!(words.at(at), "is" | "are")
                && matches!(words.at(at + 1), "too" | "a" | "an" | "the" | "still" | "in"))
        });
    let ahead = ahead && !state;
    let mood = if ahead { Mood::Outcome } else { Mood::Fact };
    let end = clause::end(words, opener + 1);
    // "neither where it was nor who flew it": the first of two is asked.
    let neither = opener > 0 && words.at(opener - 1) == "neither";
    let end = (opener + 2..end)
        .find(|&idx| neither && words.at(idx) == "nor")
        .unwrap_or(end);
    // "Whether it holds remains to be seen": the clause is the subject of "remains".
    let end = (opener + 3..end)
        .rev()
        .find(|&idx| {
            (matches!(
                words.at(idx),
                "remains" | "remained" | "depends" | "hinges" | "rests"
            ) || (matches!(words.at(idx), "is" | "was")
                && matches!(
                    words.at(idx + 1),
                    "unclear"
                        | "unknown"
                        | "uncertain"
                        | "open"
                        | "unresolved"
                        | "unsettled"
                        | "undecided"
                        | "up"
                        | "still"
                        | "not"
                        | "in"
                        | "a"
                        | "another"
                        | "for"
                        | "never"
                )))
                && (opener + 1..idx).any(|at| {
                    clause::is_auxiliary(words.at(at)) || verbs::read(words.at(at)).is_some()
                })
        })
        .filter(|_| {
            opener == 0
                || words.is_mark(opener - 1)
                || matches!(words.at(opener - 1), "of" | "question")
        })
        .unwrap_or(end);
    // "Whether they met at all may matter less": the second verb is of the sentence.
    let of_question = opener > 1
        && words.at(opener - 1) == "of"
        && matches!(words.at(opener - 2), "question" | "issue" | "matter");
    let end =
        (of_question || opener == 0 || opener == 1 && matches!(words.at(0), "but" | "and" | "yet"))
            .then(|| second_verb(words, opener + 1..end))
            .flatten()
            .unwrap_or(end);
    // "ponders what will come and wonders": the second verb goes with the first.
    let told = verbs::read(words.at(cue_start)).map(|(_, tense)| tense);
    let end = (opener + 2..end)
        .find(|&idx| {
            words.at(idx) == "and"
                && words.at(cue_start).ends_with('s')
                && told.is_some()
                && verbs::read(words.at(idx + 1))
                    .is_some_and(|(_, tense)| Some(tense) == told && tense == verbs::Tense::Third)
        })
        .unwrap_or(end);
    // "whether we are going to, each year": broken off.
    let end_word = words.at(end.saturating_sub(1));
    if matches!(
        end_word,
        "to" | "the" | "a" | "an" | "of" | "is" | "are" | "was"
    ) && !matches!(
        words.at(opener),
        "who" | "whom" | "what" | "which" | "where" | "how"
    ) {
        return None;
    }
    if end <= opener + 1 {
        // "No one knows why.": nothing follows the question word.
        return None;
    }
    if matches!(words.at(opener), "whether" | "if" | "that") {
        let mut start = opener + 1;
        if matches!(
            (words.at(start), words.at(start + 1)),
            ("or", "not") | ("and", "how" | "when" | "where")
        ) {
            start += 2;
        }
        if (start..start + 4)
            .map(|idx| words.at(idx))
            .eq(["[", "or", "]", "not"])
        {
            start += 4;
        }
        let has_verb = (start..end)
            .any(|idx| clause::is_auxiliary(words.at(idx)) || verbs::read(words.at(idx)).is_some());
        let to_hearer = (start..end).any(|idx| matches!(words.at(idx), "you" | "your"));
        if !has_verb || to_hearer || words.at(start) == "i" {
            return None;
        }
        // "whether they ever would": the verb stands in a sentence before.
        let elided = (start + 1..end)
            .all(|idx| clause::is_auxiliary(words.at(idx)) || clause::is_adverb(words.at(idx)));
        if elided {
            return (words.at(opener) != "that").then(|| vec![Bit::Say("will it come to that")]);
        }
        if words.at(start) == "to" {
            let mut bits = vec![Bit::Say("will the decision be")];
            bits.extend(words_of(start..end));
            return Some(bits);
        }
        return Some(turning::turned(words, start..end, mood).unwrap_or_else(|| {
            let mut bits = vec![Bit::Say("is it true that")];
            bits.extend(words_of(start..end));
            bits
        }));
    }
    // "when, or whether, it will reopen": the first of two asks.
    let second = matches!(words.at(opener + 2), "or" | "and")
        && words.at(opener + 1) == ","
        && matches!(
            words.at(opener + 3),
            "whether" | "how" | "when" | "where" | "if" | "why"
        )
        && words.at(opener + 4) == ",";
    if second {
        let rest = opener + 5..clause::end(words, opener + 5);
        let mut bits = vec![Bit::Word(opener)];
        bits.extend(turning::turned(words, rest, mood)?);
        return Some(bits);
    }
    // "wondering what goes on with your children": said to the hearer.
    // "what I would have done without her": nobody asks.
    let never_was = (opener..end).any(|idx| {
        words.at(idx) == "i" && words.at(idx + 1) == "would" && words.at(idx + 2) == "have"
    });
    if never_was || (opener..end).any(|idx| matches!(words.at(idx), "you" | "your")) {
        return None;
    }
    // "not told with whom they should sit down"
    let with = opener.checked_sub(1).filter(|&at| {
        words.at(opener) == "whom"
            && matches!(
                words.at(at),
                "with" | "from" | "by" | "to" | "for" | "under"
            )
            || matches!(words.at(opener), "what" | "which" | "whose")
                && matches!(words.at(at), "with" | "under" | "by" | "in" | "at" | "from")
                && !matches!(words.at(at.saturating_sub(1)), "interested" | "involved")
    });
    if let Some(with) = with
        && let Some(bits) = turning::turned_from_question_word(words, opener..end)
    {
        return Some(std::iter::once(Bit::Word(with)).chain(bits).collect());
    }
    Some(
        turning::turned_from_question_word(words, opener..end).unwrap_or_else(|| {
            // "explain what the dues for each boat": broken off before its verb.
            if words.at(opener) == "what"
                && words.at(opener + 1) == "the"
                && let Some(phrase) = nouns::noun_phrase_and_clause(words, opener + 1)
            {
                let plural = nouns::is_plural(words, phrase.clone());
                return around(if plural { "what are" } else { "what is" }, phrase, "");
            }
            // "would not say which friend": nothing more of it is told.
            let bare = words.at(opener) == "which"
                && end <= opener + 4
                && nouns::noun_phrase(words, opener + 1).is_some_and(|phrase| phrase.end >= end);
            if bare {
                let plural = nouns::is_plural(words, opener + 1..end);
                let meant = if plural { "are meant" } else { "is meant" };
                return around("", opener..end, meant);
            }
            let mut bits = vec![Bit::Say("is it known")];
            let close = (opener..end)
                .find(|&idx| words.at(idx) == "," && matches!(words.at(idx + 1), "and" | "but"));
            bits.extend(words_of(opener..close.unwrap_or(end)));
            bits
        }),
    )
}

/// The verb of the sentence after a clause that is its subject.
pub(super) fn second_verb(words: &Words<'_>, clause: Range<usize>) -> Option<usize> {
    let first = match clause::finite(words, clause.clone())? {
        clause::Finite::Auxiliary(at) | clause::Finite::Plain(at, _, _) => at,
    };
    (first + 1..clause.end)
        .take_while(|&idx| {
            !words.is_mark(idx)
                && !matches!(
                    words.at(idx),
                    "that"
                        | "which"
                        | "who"
                        | "whose"
                        | "because"
                        | "if"
                        | "when"
                        | "than"
                        | "and"
                        | "or"
                        | "where"
                        | "what"
                )
        })
        .find(|&idx| {
            let chained = (first..idx)
                .rev()
                .find(|&at| !clause::is_adverb(words.at(at)))
                .is_some_and(|at| {
                    clause::MODALS.contains(&words.at(at)) || clause::HAVE.contains(&words.at(at))
                });
            clause::is_auxiliary(words.at(idx)) && !chained
        })
}

/// "Whether talks resume remains unclear": the clause inside the cue.
pub(super) fn enclosed(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let end = (cue.start + 2..cue.end)
        .rev()
        .find(|&idx| matches!(words.at(idx), "is" | "was" | "remains" | "remained"))?;
    let inner = cue.start + 1..end;
    Some(
        turning::turned(words, inner.clone(), Mood::Fact).unwrap_or_else(|| {
            let mut bits = vec![Bit::Say("is it true that")];
            bits.extend(words_of(inner));
            bits
        }),
    )
}
