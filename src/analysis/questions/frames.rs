//! Questions made of a noun phrase and a frame: "Who are …?", "When will … take place?".

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::guess::guess;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// A phrase in a frame.
pub(super) fn around(front: &'static str, phrase: Range<usize>, back: &'static str) -> Vec<Bit> {
    let mut bits = vec![Bit::Say(front)];
    bits.extend(words_of(phrase));
    if !back.is_empty() {
        bits.push(Bit::Say(back));
    }
    bits
}

/// A noun phrase after the cue, in a frame that agrees with it.
pub(super) fn after(
    words: &Words<'_>,
    start: usize,
    front: fn(bool) -> &'static str,
) -> Option<Vec<Bit>> {
    let start = if matches!(words.at(start), "any" | "all" | "a" | "an") {
        start + 1
    } else {
        start
    };
    let phrase = nouns::noun_phrase(words, start)?;
    if matches!(
        words.at(start),
        "him" | "her" | "them" | "it" | "that" | "this" | "he" | "she" | "they"
    ) {
        return None;
    }
    let front = front(nouns::is_plural(words, phrase.clone()));
    let bare = !matches!(
        words.at(start),
        "the" | "a" | "an" | "its" | "their" | "his" | "this" | "these" | "those"
    );
    let mut bits = vec![Bit::Say(front)];
    let is_name = words.capitals.get(start).copied().unwrap_or(false);
    if bare && !is_name {
        bits.push(Bit::Say("the"));
    }
    bits.extend(words_of(phrase));
    Some(bits)
}

/// "disagreement over X" and "questioned the X" to "How will the question of X be settled".
pub(super) fn matter(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    let disagrees =
        words.at(cue.start + 1) == "with" && words.at(cue.start).starts_with("disagree");
    let start = if disagrees {
        last - 1
    } else if matches!(words.at(last), "the" | "his" | "her" | "its" | "their") {
        last
    } else {
        cue.end
    };
    // "Norland cannot agree on his view": one alone only disagrees.
    let alone = cue.clone().any(|idx| words.at(idx) == "can")
        && subject_phrase(words, cue.start).is_none_or(|subject| !nouns::is_plural(words, subject));
    if alone {
        return None;
    }
    // "the two delegations could not agree on them": whether they will.
    if matches!(words.at(start), "it" | "that" | "this" | "them")
        && words.at(cue.end - 2) == "agree"
        && let Some(subject) = subject_phrase(words, cue.start)
        && nouns::is_plural(words, subject.clone())
        && !clause::SUBJECT_PRONOUNS.contains(&words.at(subject.start))
    {
        return Some(around("will", subject, "agree"));
    }
    if matches!(
        words.at(start),
        "it" | "that"
            | "this"
            | "them"
            | "whether"
            | "on"
            | "about"
            | "for"
            | "anything"
            | "everything"
    ) {
        return None;
    }
    // "no agreement on the settlement of the arrears": the arrears are what is to be settled.
    let start = if matches!(
        words.at(start + 1),
        "settlement" | "resolution" | "question"
    ) && words.at(start + 2) == "of"
    {
        start + 3
    } else {
        start
    };
    let phrase = short_enough(words, nouns::noun_phrase_and_clause(words, start)?);
    // "A botanist disagreed with the findings": an opinion, and no quarrel.
    if disagrees
        && cue.len() > 1
        && subject_phrase(words, cue.start).is_none_or(|subject| {
            !nouns::is_plural(words, subject.clone())
                || clause::is_capital(words, subject.end - 1)
                    && !subject.clone().any(|idx| words.at(idx) == "and")
        })
        && (phrase.clone()).any(|idx| {
            matches!(
                words.at(idx),
                "findings" | "conclusion" | "conclusions" | "results" | "study" | "view" | "paper"
            )
        })
    {
        return None;
    }
    let questioned = cue
        .clone()
        .any(|idx| matches!(words.at(idx), "questioned" | "challenged"));
    // "questioned his motives in a long letter": where it was done is no part of it.
    let phrase = (phrase.start + 2..phrase.end)
        .find(|&idx| {
            questioned
                && matches!(words.at(idx), "in" | "at" | "on")
                && matches!(words.at(idx + 1), "a" | "an")
        })
        .map_or(phrase.clone(), |end| phrase.start..end);
    if questioned {
        // "questioned the findings, saying that it may have held its wings": that is the doubt.
        let saying = (phrase.end..words.len())
            .find(|&idx| words.at(idx) == "saying" && words.at(idx - 1) == ",");
        if let Some(saying) = saying {
            let from = saying + 1 + usize::from(words.at(saying + 1) == "that");
            let clause = from..clause::end(words, from);
            let doubts = clause
                .clone()
                .any(|idx| matches!(words.at(idx), "may" | "might" | "could"));
            if doubts && let Some(bits) = turning::turned(words, clause, Mood::Fact) {
                return Some(bits);
            }
        }
        // What was done or left undone is not doubted, but its reasons are.
        if (phrase.start..phrase.start + 3).any(|idx| {
            matches!(
                words.at(idx),
                "lack" | "absence" | "failure" | "decision" | "use" | "choice" | "timing" | "need"
            )
        }) {
            return Some(around("is", phrase, "justified"));
        }
    }
    let said = cue
        .map(|idx| words.at(idx))
        .find(|word| !matches!(*word, "not" | "failed"));
    Some(match said.unwrap_or("") {
        "questioned" | "challenged" | "skepticism" | "scepticism" | "doubt" | "doubts" => {
            around("is there reason to doubt", phrase, "")
        }
        "uncertainty" | "confusion" | "wonder" | "wondered" | "wondering" => {
            around("what is known about", phrase, "")
        }
        "disagreement" | "disagreements" | "disputed" | "disputes" | "deadlock" | "deadlocked"
        | "stalemate" | "impasse" | "disagree" | "disagrees" | "disagreed" | "divided"
        | "differ" | "differed" => around("how will the dispute over", phrase, "be settled"),
        "both" | "far" | "miles" | "poles" | "worlds" | "at" => {
            around("how will the dispute over", phrase, "be settled")
        }
        "have" | "has" => around("what is known about", phrase, ""),
        "could" | "can" | "did" | "do" | "does" => {
            around("how will the dispute over", phrase, "be settled")
        }
        "no" if cue_word(words, start, &["word", "news", "information"]) => {
            around("what is known about", phrase, "")
        }
        "mystery" | "questions" | "question" | "concerns" | "silent" | "vague" | "evasive"
        | "coy" | "tight-lipped" => around("what is known about", phrase, ""),
        "raise" | "raises" | "raised" | "raising" | "cast" | "casts" | "casting" | "lack"
        | "absence" => around("is there reason to doubt", phrase, ""),
        "talks" | "negotiations" | "discussions" | "efforts" | "process" | "mediation" => {
            around("how will the dispute over", phrase, "be settled")
        }
        _ => around("how will", phrase, "be settled"),
    })
}

/// Whether one of these words stands shortly before.
fn cue_word(words: &Words<'_>, before: usize, wanted: &[&str]) -> bool {
    (before.saturating_sub(2)..before).any(|idx| wanted.contains(&words.at(idx)))
}

/// Longer phrases, in characters, are cut before an addition.
const LONGEST_PHRASE: usize = 85;

/// A phrase without its last additions, where it is too long for a frame that goes on after it.
fn short_enough(words: &Words<'_>, phrase: Range<usize>) -> Range<usize> {
    let mut end = phrase.end;
    while words.span(phrase.start..end).len() > LONGEST_PHRASE {
        let cut = (phrase.start + 2..end).rev().find(|&idx| {
            matches!(
                words.at(idx),
                "in" | "to" | "on" | "for" | "from" | "with" | "by" | "that" | "which" | "during"
            )
        });
        match cut {
            Some(cut) => end = cut,
            None => break,
        }
    }
    phrase.start..end
}

/// "X needs at least 61" to "Will X have at least 61".
pub(super) fn short(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let mut bits = vec![Bit::Say("will")];
    bits.extend(words_of(subject_phrase(words, cue.start)?));
    bits.push(Bit::Say("have at least"));
    bits.extend(words_of(nouns::noun_phrase(words, cue.end)?));
    Some(bits)
}

/// "up to X to end it" to "Will X end it".
pub(super) fn up_to(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    let falls_to = cue.start > 0
        && matches!(
            words.at(cue.start - 1),
            "is" | "be" | "was" | "now" | "are" | "'s"
        );
    if !falls_to {
        return None;
    }
    let mut bits = vec![Bit::Say("will")];
    bits.extend(words_of(cue.start + 2..last));
    bits.extend(words_of(cue.end..clause::end(words, cue.end)));
    verbs::read(words.at(cue.end)).map(|_| bits)
}

/// "X is not yet complete" to "When will X be complete".
pub(super) fn unfinished(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let mut bits = vec![Bit::Say("when will")];
    bits.extend(words_of(subject_phrase(words, cue.start)?));
    bits.push(Bit::Say("be"));
    bits.push(Bit::Word(cue.end.checked_sub(1)?));
    Some(bits)
}

/// "for the talks" to "When will the talks take place".
pub(super) fn dated(words: &Words<'_>, start: usize) -> Option<Vec<Bit>> {
    let phrase = nouns::noun_phrase(words, start)?;
    let to = phrase.clone().find(|&idx| words.at(idx) == "to");
    if let Some(to) = to
        && verbs::read(words.at(to + 1)).is_some()
    {
        let mut bits = vec![Bit::Say("when will")];
        bits.extend(words_of(phrase.start..to));
        bits.extend(words_of(to + 1..clause::end(words, to + 1)));
        return Some(bits);
    }
    Some(around("when will", phrase, "take place"))
}

/// "responsibility for the attack" to "Who is behind the attack".
pub(super) fn done(words: &Words<'_>, start: usize) -> Vec<Bit> {
    match nouns::noun_phrase(words, start) {
        Some(phrase) => around("who is behind", phrase, ""),
        None => vec![Bit::Say("who is responsible")],
    }
}

/// "the report could not be confirmed" to "Is the report confirmed".
pub(super) fn unconfirmed(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "unconfirmed reports of …": is what the reports say so?
    if words.at(cue.start).starts_with("un")
        && let Some(phrase) = nouns::noun_phrase(words, cue.end)
    {
        return Some(around(
            if nouns::is_plural(words, phrase.clone()) {
                "are the"
            } else {
                "is the"
            },
            phrase,
            "true",
        ));
    }
    // "did not confirm the account", "not able to verify either claim"
    let checks = cue
        .clone()
        .find(|&idx| matches!(words.at(idx), "confirm" | "verify" | "corroborate"));
    if let Some(checks) = checks {
        let phrase = object(words, checks + 1)?;
        let plural = nouns::is_plural(words, phrase.clone());
        return Some(around(
            if plural { "are" } else { "is" },
            phrase,
            "confirmed",
        ));
    }
    // "has not confirmed the visit": the visit is what is not confirmed.
    let active = clause::HAVE.contains(&words.at(cue.start))
        && !cue
            .clone()
            .any(|idx| matches!(words.at(idx), "be" | "been"));
    if active && let Some(phrase) = object(words, cue.end) {
        let plural = nouns::is_plural(words, phrase.clone());
        return Some(around(
            if plural { "are" } else { "is" },
            phrase,
            "confirmed",
        ));
    }
    // "leaving 28 dead, unconfirmed": the figure is what may be wrong.
    let figure = (0..cue.start)
        .rev()
        .take(9)
        .find(|&idx| words.at(idx).bytes().all(|byte| byte.is_ascii_digit()))
        .map(|idx| match idx.checked_sub(3) {
            // "28 civilian and 10 police deaths"
            Some(first)
                if words.at(idx - 1) == "and"
                    && words.at(first).bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                first
            }
            _ => idx,
        })
        .and_then(|idx| {
            let phrase = nouns::noun_phrase(words, idx)?;
            (words.at(cue.start - 1) == "," && phrase.end + 1 == cue.start).then_some(phrase)
        });
    if let Some(figure) = figure {
        return Some(around("are the", figure, "confirmed"));
    }
    let Some(phrase) = subject_phrase(words, cue.start) else {
        let counted = words
            .text
            .iter()
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        return guess(words, cue).or(Some(vec![Bit::Say(if counted {
            "are these figures confirmed"
        } else {
            "is this report confirmed"
        })]));
    };
    if matches!(
        words.at(phrase.start),
        "it" | "this" | "that" | "which" | "he" | "they"
    ) {
        return guess(words, cue);
    }
    let plural = nouns::is_plural(words, phrase.clone());
    Some(around(
        if plural { "are" } else { "is" },
        phrase,
        "confirmed",
    ))
}

/// "X has yet to decide" to "Will X decide".
pub(super) fn will_do(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = subject_phrase(words, cue.start)?;
    // The cue ends before the verb ("has yet to"), or with it ("has to approve", "still to be").
    let last = cue.end.checked_sub(1)?;
    // "must be approved by" keeps its "be".
    let be = cue.clone().find(|&idx| words.at(idx) == "be");
    // "failed to produce anything" ends with the object.
    let verb = cue.clone().find(|&idx| words.at(idx) == "to");
    let from = match words.at(last) {
        "to" => cue.end,
        _ => be.or(verb.map(|to| to + 1)).unwrap_or(last),
    };
    let mut bits = vec![Bit::Say("will")];
    bits.extend(words_of(subject));
    let end = clause::end(words, from);
    // "was unable to reach the camp and turned back": what was done then is told.
    let end = (from + 2..end)
        .find(|&idx| {
            words.at(idx) == "and"
                && verbs::read(words.at(idx + 1))
                    .is_some_and(|(_, tense)| tense == verbs::Tense::Past)
        })
        .unwrap_or(end);
    // "failed to produce much as envoys refused to come": why is told, and not asked.
    let why = (from + 2..end).find(|&idx| {
        words.at(idx) == "as"
            && !matches!(words.at(idx - 2), "as" | "so" | "such")
            && matches!(
                clause::finite(words, idx + 1..end),
                Some(clause::Finite::Plain(_, _, verbs::Tense::Past))
            )
    });
    bits.extend(words_of(from..why.unwrap_or(end)));
    Some(bits)
}

/// The subject whose predicate the cue begins or stands in.
pub(super) fn subject_phrase(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let mut end = end;
    // The cue may begin after the auxiliary: "had not been confirmed".
    while end > 0
        && matches!(
            words.at(end - 1),
            "is" | "are"
                | "was"
                | "were"
                | "be"
                | "been"
                | "being"
                | "has"
                | "have"
                | "had"
                | "will"
                | "would"
                | "could"
                | "can"
                | "did"
                | "does"
                | "do"
                | "not"
                | "also"
                | "still"
                | "yet"
                | "so"
                | "far"
                | "need"
                | "needs"
                | "must"
                | "'s"
        )
    {
        end -= 1;
    }
    nouns::subject_before(words, end).or_else(|| joined_subject(words, end))
}

/// "Lerma was asked for a ship but has yet to reply", "The bench has met and come to no decision": who opens
/// the sentence does both.
fn joined_subject(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let joins = end > 2 && matches!(words.at(end - 1), "but" | "and");
    let told = (0..end).any(|idx| {
        words.is_mark(idx) && !matches!(words.at(idx), "," | "-" | "'s")
            || matches!(
                words.at(idx),
                "said"
                    | "says"
                    | "say"
                    | "that"
                    | "which"
                    | "who"
                    | "if"
                    | "when"
                    | "while"
                    | "because"
                    | "told"
                    | "whether"
            )
    });
    let subject = nouns::noun_phrase(words, 0).filter(|_| joins && !told)?;
    let acts = clause::is_auxiliary(words.at(subject.end))
        || verbs::read(words.at(subject.end)).is_some_and(|(_, tense)| tense != verbs::Tense::Base);
    acts.then_some(subject)
}

/// The words of a range as pieces.
pub(super) fn words_of(range: Range<usize>) -> impl Iterator<Item = Bit> {
    range.map(Bit::Word)
}

/// "neither figure has been confirmed" to "Is either figure confirmed".
pub(super) fn neither(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let end = cue
        .clone()
        .find(|&idx| clause::is_auxiliary(words.at(idx)))?;
    let said = cue.end.checked_sub(1)?;
    // "neither the cause nor the scale": both are sought.
    if let Some(nor) = (cue.start + 1..end).find(|&idx| words.at(idx) == "nor") {
        // "neither a place nor a time": by now the place and the time.
        let bare = |at: usize| usize::from(matches!(words.at(at), "a" | "an"));
        let (one, other) = (cue.start + 1, nor + 1);
        let mut bits = around(
            if bare(one) > 0 {
                "what are the"
            } else {
                "what are"
            },
            one + bare(one)..nor,
            if bare(other) > 0 { "and the" } else { "and" },
        );
        bits.extend(words_of(other + bare(other)..end));
        return Some(bits);
    }
    let mut bits = match words.at(cue.start) {
        "neither" => vec![Bit::Say("is either")],
        _ => vec![Bit::Say("is any")],
    };
    bits.extend(words_of(cue.start + 1..end));
    bits.push(match words.at(said) {
        "checked" | "tested" | "borne" | "traced" | "verified" | "confirmed" | "corroborated" => {
            Bit::Say("right")
        }
        _ => Bit::Word(said),
    });
    Some(bits)
}

/// "a deal would need the consent of X" to "Will there be the consent of X".
pub(super) fn approved(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    let start = if words.at(last.checked_sub(1)?) == "the" {
        last - 1
    } else {
        last
    };
    Some(around(
        "will there be",
        nouns::noun_phrase(words, start)?,
        "",
    ))
}
