//! A question that opens its sentence as a clause, and what closes it: "Who paid, the family would not
//! say."; and a claim that the second half of its sentence contradicts.

use crate::analysis::phrases::Phrases;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;
use std::sync::LazyLock;

/// A second half with more words than this says more than that it is not so.
const LONGEST_DENIAL: usize = 12;

/// Verbs of telling that are denied at the end of the sentence.
const TELL: &[&str] = &[
    "say", "tell", "know", "disclose", "reveal", "explain", "promise", "predict", "confirm",
    "learn", "recall", "remember", "discuss", "specify", "mention", "record", "report", "told",
    "said",
];
/// What was never done with what is not known.
const RECORDED: &[&str] = &[
    "written",
    "recorded",
    "told",
    "said",
    "explained",
    "established",
    "found",
    "known",
    "discovered",
    "settled",
    "proved",
    "proven",
    "published",
    "revealed",
    "stated",
    "set",
];

/// The question and the words that say it is not answered.
pub fn read(words: &Words<'_>) -> Option<(Vec<Bit>, Range<usize>)> {
    asked_first(words).or_else(|| contradicted(words))
}

fn asked_first(words: &Words<'_>) -> Option<(Vec<Bit>, Range<usize>)> {
    let front = (0..3).find(|&idx| {
        !words.is_mark(idx) && !matches!(words.at(idx), "but" | "and" | "yet" | "just" | "exactly")
    })?;
    let opener = words.at(front);
    if !matches!(
        opener,
        "who" | "whom" | "whose" | "what" | "which" | "when" | "where" | "why" | "how" | "whether"
    ) {
        return None;
    }
    let last = (0..words.len()).rev().find(|&idx| !words.is_mark(idx))?;
    let (end, tail) = closed_by_comma(words, front, last)
        .or_else(|| closed_by_speaker(words, front, last))
        .or_else(|| closed_by_nobody(words, front, last))
        .or_else(|| closed(words, front))?;
    let bits = if opener == "whether" {
        turning::turned(words, front + 1..end, Mood::Fact)?
    } else {
        turning::turned_from_question_word(words, front..end)?
    };
    Some((bits, tail))
}

/// "…, the family would not say", "…, the ministry leaves open", "…, no scientist will promise".
fn closed_by_comma(words: &Words<'_>, front: usize, last: usize) -> Option<(usize, Range<usize>)> {
    // "Who paid, and how much": the first of two is asked.
    let first = (front + 2..last).find(|&idx| words.at(idx) == ",")?;
    let comma = (first..last).rev().find(|&idx| words.at(idx) == ",")?;
    let tail = comma + 1..last + 1;
    let told = TELL.contains(&words.at(last));
    let denied = tail.clone().any(|idx| {
        matches!(
            words.at(idx),
            "not" | "nobody" | "no" | "never" | "none" | "neither" | "unable"
        ) || matches!(
            words.at(idx),
            "refused" | "refuses" | "declined" | "declines"
        )
    });
    let open = matches!(words.at(last), "open" | "unsaid" | "aside")
        && tail.clone().any(|idx| words.at(idx).starts_with("le"));
    (told && denied || open).then_some((first, tail))
}

/// "… I do not know", "… they could not tell": who does not know stands right after the clause.
fn closed_by_speaker(
    words: &Words<'_>,
    front: usize,
    last: usize,
) -> Option<(usize, Range<usize>)> {
    let not = last.checked_sub(1)?;
    let told = TELL.contains(&words.at(last)) && words.at(not) == "not";
    let speaker = not.checked_sub(2)?;
    let speaks = matches!(words.at(speaker), "i" | "we" | "they" | "he" | "she")
        && clause::is_auxiliary(words.at(not - 1));
    (told && speaks && speaker > front + 2).then_some((speaker, speaker..last + 1))
}

/// "… nobody cares to guess", "… no one will say": whoever might tell stands right after the clause.
fn closed_by_nobody(words: &Words<'_>, front: usize, last: usize) -> Option<(usize, Range<usize>)> {
    let tells = TELL.contains(&words.at(last))
        || matches!(words.at(last), "guess" | "knows" | "knew" | "saw");
    let nobody = (last.saturating_sub(6)..last).find(|&idx| {
        matches!(words.at(idx), "nobody" | "no-one" | "neither")
            || words.at(idx) == "no" && matches!(words.at(idx + 1), "one" | "side")
    })?;
    (tells && nobody > front + 2 && clause::finite(words, front..nobody).is_some())
        .then_some((nobody, nobody..last + 1))
}

/// "… was never written down", "… is hard to tell": no comma closes the clause.
fn closed(words: &Words<'_>, front: usize) -> Option<(usize, Range<usize>)> {
    closed_plainly(words, front).or_else(|| closed_at_length(words, front))
}

/// What closes a question that opens its sentence, at more length than "is unknown".
fn closers() -> &'static Phrases<()> {
    static PHRASES: LazyLock<Phrases<()>> = LazyLock::new(|| {
        Phrases::new(
            &[
                "HAVE|BE been? ADV? argued|debated|disputed|quarrelled|quarreled|fought over|about|ever",
                "HAVE never|not ADV? come|emerged|been out|to|explained|established|proved|proven|settled|answered|revealed|disclosed|decided|agreed|made|told|said|published|determined|confirmed",
                "HAVE never|not ADV? emerged|surfaced|leaked",
                "BE|been left blank|open|unsaid|unclear|vague|unanswered|unresolved|unstated|for|to",
                "BE ADV? not|nowhere ADV? spelled|spelt|set|laid|stated|said|clear|known|settled|decided|explained|recorded|specified|defined|agreed|public|written|mentioned|disclosed",
                "BE ADV? anyone|anybody|everyone 's guess",
                "BE ADV? an|a open|moot matter|question|issue|point",
                "BE ADV? another|a|the matter|question|story|mystery|riddle|puzzle|secret|unknown",
                "BE the .. question|problem|puzzle|part|matter|riddle",
                "BE up to|for",
                "BE ADV? to be|seen",
                "HAVE yet|still to be",
                "will|would|may not ADV? be ADV? known|told|clear|settled|decided",
                "BE ADV? in doubt|dispute|question",
                "BE less|hardly|scarcely|barely|anything|far but|from? clear|certain|obvious|known|plain|settled",
                "BE nobody|no-one 's",
            ]
            .map(|phrase| (phrase, ())),
        )
    });
    &PHRASES
}

/// "… has never come out", "… was left blank", "… is up to those who pay".
fn closed_at_length(words: &Words<'_>, front: usize) -> Option<(usize, Range<usize>)> {
    closers().find(words).into_iter().find_map(|found| {
        let has = words.at(found.words.start) == "been"
            && clause::HAVE.contains(&words.at(found.words.start.saturating_sub(1)));
        let end = found.words.start - usize::from(has);
        let inner = front + 1..end;
        let verb_before = inner.clone().any(|at| {
            let word = words.at(at);
            clause::is_auxiliary(word) || verbs::read(word).is_some() || verbs::is_participle(word)
        });
        // A comma or another clause may have closed the question before.
        let one_clause = !inner.clone().any(|at| {
            words.is_mark(at) && words.at(at) != "-" || matches!(words.at(at), "but" | "because")
        });
        // "What is traded is a matter of sequence": what it is is told.
        let told = words.at(found.words.end - 1) == "matter"
            && words.at(found.words.end) == "of"
            && !is_disputed(words, found.words.end);
        (inner.len() > 1 && verb_before && one_clause && !told).then_some((end, found.words))
    })
}

fn closed_plainly(words: &Words<'_>, front: usize) -> Option<(usize, Range<usize>)> {
    (front + 3..words.len()).find_map(|idx| {
        let be = clause::BE.contains(&words.at(idx)) || matches!(words.at(idx), "has" | "remains");
        if !be {
            return None;
        }
        let hard = matches!(words.at(idx + 1), "hard" | "difficult" | "impossible")
            && words.at(idx + 2) == "to";
        let been = idx + 2 + usize::from(words.at(idx + 2) == "been");
        let never =
            matches!(words.at(idx + 1), "never" | "nowhere") && RECORDED.contains(&words.at(been));
        let at = idx + 1 + usize::from(matches!(words.at(idx + 1), "still" | "yet" | "also"));
        let open = matches!(
            words.at(at),
            "doubtful" | "uncertain" | "unclear" | "unknown" | "disputed" | "undecided"
        ) || words.at(at) == "to"
            && words.at(at + 1) == "be"
            && RECORDED.contains(&words.at(at + 2))
            || matches!(words.at(at), "another" | "a")
                && matches!(
                    words.at(at + 1),
                    "riddle" | "mystery" | "puzzle" | "matter" | "question"
                )
                && (words.at(at + 2) != "of" || is_disputed(words, at + 2));
        let verb_before = (front + 1..idx)
            .any(|at| clause::is_auxiliary(words.at(at)) || verbs::read(words.at(at)).is_some());
        ((hard || never || open) && verb_before).then_some((idx, idx..(been + 1).min(words.len())))
    })
}

/// "of some dispute": what the matter is of.
fn is_disputed(words: &Words<'_>, of: usize) -> bool {
    (of + 1..of + 3).any(|idx| {
        matches!(
            words.at(idx),
            "dispute" | "debate" | "conjecture" | "speculation" | "contention" | "guesswork"
        )
    })
}

/// "The owners say that it was locked; the guard says that it was not."
fn contradicted(words: &Words<'_>) -> Option<(Vec<Bit>, Range<usize>)> {
    let saying = (1..words.len()).find(|&idx| {
        matches!(
            words.at(idx),
            "say"
                | "says"
                | "said"
                | "claim"
                | "claims"
                | "claimed"
                | "insist"
                | "insists"
                | "insisted"
                | "think"
                | "thinks"
                | "believe"
                | "believes"
                | "maintain"
                | "maintains"
                | "maintained"
                | "argue"
                | "argues"
        )
    })?;
    // "Norland says that it lies upstream, Pomerel that it lies below."
    let other = (saying + 3..words.len()).find(|&idx| {
        words.at(saying + 1) == "that"
            && words.at(idx) == ","
            && (idx + 2..idx + 5)
                .any(|at| words.at(at) == "that" && verbs::read(words.at(at - 1)).is_none())
            && (clause::is_capital(words, idx + 1) || words.at(idx + 1) == "the")
            && !(idx + 2..idx + 5).any(|at| words.is_mark(at) || clause::is_auxiliary(words.at(at)))
    });
    if let Some(other) = other {
        let told = saying + 2..other;
        let bits = turning::turned(words, told.clone(), Mood::Fact).unwrap_or_else(|| {
            std::iter::once(Bit::Say("is it true that"))
                .chain(told.map(Bit::Word))
                .collect()
        });
        return Some((bits, saying..other));
    }
    let mark = (saying + 3..words.len()).find(|&idx| {
        words.at(idx) == ";"
            || words.at(idx) == "," && matches!(words.at(idx + 1), "but" | "while" | "whereas")
    })?;
    let last = (mark..words.len()).rev().find(|&idx| !words.is_mark(idx))?;
    let tail = mark + 1..last + 1;
    let says_no = words.at(last) == "not" && clause::is_auxiliary(words.at(last - 1));
    let differs = tail.clone().any(|idx| {
        matches!(
            words.at(idx),
            "disagree" | "disagrees" | "disagreed" | "otherwise" | "opposite" | "contrary"
        )
    }) || matches!(words.at(last), "it" | "this" | "that")
        && matches!(
            words.at(last - 1),
            "denies" | "denied" | "deny" | "disputes" | "dispute"
        );
    // "The guild says a guard fired; the firm says its men carry no guns."
    let answers = tail
        .clone()
        .take(5)
        .find(|&idx| matches!(words.at(idx), "say" | "says"));
    let says_none = words.at(mark) == ";"
        && matches!(words.at(saying), "say" | "says")
        && answers.is_some_and(|says| {
            (says + 1..=last)
                .any(|idx| matches!(words.at(idx), "no" | "not" | "never" | "nothing" | "none"))
        });
    if tail.len() > LONGEST_DENIAL || !(says_no || differs || says_none) {
        return None;
    }
    // "Lerma, a paper says, has paid; the mayor will not confirm it": who says so is put in.
    if words.is_mark(saying + 1) {
        return None;
    }
    let start = saying + 1 + usize::from(words.at(saying + 1) == "that");
    let bits = turning::turned(words, start..mark, Mood::Fact)?;
    Some((bits, tail))
}
