//! Questions for what is left as it is, put off, not reached, or only talked of.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::denied::claimed;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::nouns;
use crate::analysis::questions::put_off::is_matter;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::talked_of::considered;
use crate::analysis::questions::talked_of::must_before;
use crate::analysis::questions::talked_of::some_say;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// The question of one of these shapes; none where what should stand around the cue does not.
pub(super) fn question(words: &Words<'_>, shape: Shape, cue: Range<usize>) -> Option<Vec<Bit>> {
    match shape {
        Shape::LeftOpen => left_open(words, cue),
        Shape::LeftOver => left_over(words, cue),
        Shape::NotReached => not_reached(words, cue),
        Shape::WithoutOne => {
            let last = cue.end.checked_sub(1)?;
            let front = if words.at(last) == "ground" {
                "will there be any common"
            } else {
                "will there be any"
            };
            let mut bits = vec![Bit::Say(front), Bit::Word(last)];
            bits.extend(on_what(words, cue.end));
            Some(bits)
        }
        Shape::WillThereBe => Some(around("will there be", object(words, cue.end)?, "")),
        Shape::WillEnd => {
            let phrase = object(words, cue.end)?;
            Some(around("when will", phrase, "end"))
        }
        Shape::Elusive => {
            let subject = named_subject(words, cue.start)?;
            let definite = clause::is_capital(words, subject.start) && subject.start > 0
                || matches!(
                    words.at(subject.start),
                    "the" | "its" | "their" | "his" | "her" | "this" | "these" | "those" | "our"
                );
            Some(if definite {
                around("what is to become of", subject, "")
            } else {
                around("will there be", subject, "")
            })
        }
        Shape::NoDetails => no_details(words, cue),
        Shape::Evidence
            if matches!(
                words.at(cue.end),
                "this" | "that" | "these" | "those" | "such"
            ) =>
        {
            None
        }
        Shape::Evidence => Some(around(
            "is there any evidence of",
            object(words, cue.end)?,
            "",
        )),
        Shape::NoProof => no_proof(words, cue.end),
        Shape::Clause => clause_after(words, cue.end),
        Shape::Considered => considered(words, cue),
        Shape::SomeSay => some_say(words, cue),
        Shape::Could => {
            let able = matches!(words.at(cue.end - 1), "able" | "ready" | "willing");
            let mut bits = vec![Bit::Say(if able { "will" } else { "could" })];
            bits.extend(words_of(named_subject(words, cue.start)?));
            // "may or may not come"
            let or_not = words.at(cue.start + 1) == "or";
            let from = if or_not { cue.end } else { cue.start + 1 };
            if or_not && let Some(front) = bits.first_mut() {
                *front = Bit::Say("will");
            }
            bits.extend(words_of(from..clause::end(words, from)));
            Some(bits)
        }
        Shape::Succeed => {
            let auxiliary = (cue.start..cue.end).find(|&idx| {
                clause::is_auxiliary(words.at(idx)) || matches!(words.at(idx), "proved" | "failed")
            })?;
            let subject = nouns::subject_before(words, auxiliary)?;
            Some(around("will", subject, "succeed"))
        }
        Shape::DemandedAs => {
            let end = (cue.start..cue.end)
                .rev()
                .find(|&idx| matches!(words.at(idx), "as" | "before"))?;
            let phrase = object(words, cue.start + 1)?;
            // "wants the road opened before": the deed stands after the thing.
            let deed = end.checked_sub(1).filter(|&at| {
                at > phrase.start
                    && words.at(at).ends_with("ed")
                    && verbs::is_participle(words.at(at))
            });
            if let Some(deed) = deed {
                let mut bits = around("will", phrase.start..deed.min(phrase.end), "be");
                bits.push(Bit::Word(deed));
                return Some(bits);
            }
            (phrase.end <= end || phrase.start < end)
                .then(|| around("will there be", phrase.start..phrase.end.min(end), ""))
        }
        Shape::Claimed => claimed(words, cue),
        Shape::NoAnswer => {
            let last = cue.end.checked_sub(1)?;
            let answer = cue.clone().find(|&idx| {
                matches!(
                    words.at(idx),
                    "reply"
                        | "word"
                        | "answer"
                        | "response"
                        | "news"
                        | "comment"
                        | "reaction"
                        | "confirmation"
                )
            });
            let mut bits = vec![Bit::Say("will there be any")];
            bits.push(answer.map_or(Bit::Say("word"), Bit::Word));
            // "waiting to hear from him": whom, the sentences before may tell.
            let pronoun =
                matches!(words.at(cue.end), "him" | "her" | "them").then(|| cue.end..cue.end + 1);
            let phrase = pronoun.or_else(|| object(words, cue.end))?;
            bits.extend(words_of(last..phrase.end));
            Some(bits)
        }
        Shape::Doubted => {
            let auxiliary = cue
                .clone()
                .find(|&idx| clause::is_auxiliary(words.at(idx)))?;
            Some(around(
                "is there reason to doubt the",
                cue.start..auxiliary,
                "",
            ))
        }
        Shape::Sought => {
            let end = cue.end.checked_sub(1)?;
            let phrase = object(words, cue.start + 2)?;
            Some(around(
                "what has become of",
                phrase.start..phrase.end.min(end),
                "",
            ))
        }
        Shape::Inquiry => {
            let phrase = object(words, cue.start + 2)?;
            let mut bits = vec![
                Bit::Say("what will the"),
                Bit::Word(cue.start),
                Bit::Say("into"),
            ];
            bits.extend(words_of(phrase.start..phrase.end.min(cue.end - 1)));
            bits.push(Bit::Say("find"));
            Some(bits)
        }
        Shape::WereTo => {
            let to = (cue.end + 1..cue.end + 7).find(|&idx| words.at(idx) == "to")?;
            let mut bits = vec![Bit::Say("will")];
            bits.extend(words_of(cue.end..to));
            let end = clause::end(words, to + 1);
            let comma = (to + 2..end).find(|&idx| words.at(idx) == ",");
            bits.extend(words_of(to + 1..comma.unwrap_or(end)));
            Some(bits)
        }
        Shape::Explains => Some(around("what explains", object(words, cue.end - 1)?, "")),
        Shape::Shelved => Some(around(
            "what is to become of",
            object(words, cue.start + 1)?,
            "",
        )),
        Shape::OneWrong => {
            let must = cue.clone().find(|&idx| words.at(idx) == "must")?;
            let both = words.at(cue.start + 2) == "them" || must == cue.start + 3;
            (!both).then(|| around("which of the", cue.start + 3..must, "is right"))
        }
        Shape::ForWhom => Some(around("what will", cue.start + 2..cue.end - 2, "decide")),
        Shape::Event => {
            let noun =
                (cue.start + 1..cue.end).take_while(|&idx| !clause::is_auxiliary(words.at(idx)));
            let end = noun.last()? + 1;
            Some(around("will there be", cue.start..end, ""))
        }
        Shape::Pledge => {
            let subject = named_subject(words, cue.start)?;
            let no = cue.clone().find(|&idx| words.at(idx) == "no")?;
            let gives = words.at(cue.start).starts_with('g') || words.at(cue.start) == "offered";
            let mut bits = around("will", subject, if gives { "give any" } else { "make any" });
            bits.extend(words_of(no + 1..object(words, cue.end)?.end));
            Some(bits)
        }
        Shape::Undecided => {
            let phrase = object(words, cue.end)?;
            let verb = (phrase.start + 1..phrase.end)
                .find(|&idx| verbs::read(words.at(idx)).is_some() && !words.at(idx).ends_with('s'));
            let end = verb.unwrap_or(phrase.end);
            Some(around("what will the", phrase.start..end, "decide"))
        }
        // "The gap between the two on wages, and on much else, proved unbridgeable."
        Shape::Apart if matches!(words.at(cue.end - 1), "unbridgeable" | "irreconcilable") => {
            let gap = (0..cue.start).rev().find(|&idx| {
                matches!(
                    words.at(idx),
                    "gap" | "gaps" | "gulf" | "differences" | "positions"
                ) && words.at(idx + 1) == "between"
            })?;
            Some(around(
                "can the",
                nouns::noun_phrase(words, gap)?,
                "be bridged",
            ))
        }
        Shape::Apart => {
            let gap = nouns::noun_phrase(words, cue.start)?;
            Some(around(
                "can the",
                gap.start..gap.end.min(cue.end - 1),
                "be bridged",
            ))
        }
        // "Each says that the other fired first."
        Shape::Blame if words.at(cue.end - 1) == "other" => {
            let end = clause::end(words, cue.end);
            (end > cue.end).then(|| around("who", cue.end..end, ""))
        }
        Shape::Blame if words.at(cue.end) == "for" => Some(around(
            "who is to blame for",
            object(words, cue.end + 1)?,
            "",
        )),
        Shape::Blame if words.is_mark(cue.end) => Some(vec![Bit::Say("who is to blame")]),
        Shape::Blame => Some(around("who is to blame for", object(words, cue.end)?, "")),
        Shape::Alleged => Some(around("was there", object(words, cue.start + 1)?, "")),
        Shape::MustBefore => must_before(words, cue),
        Shape::Decides if words.at(cue.end) == "be" => None,
        Shape::Decides => {
            let phrase = object(words, cue.end)?;
            let plain = (phrase.start..phrase.end).all(|idx| verbs::read(words.at(idx)).is_none());
            plain.then(|| around("what will", phrase, "decide"))
        }
        _ => None,
    }
}

/// The noun phrase that begins at `start`, where it says by itself what it is.
pub(super) fn object(words: &Words<'_>, start: usize) -> Option<Range<usize>> {
    let vague = matches!(
        words.at(start),
        "it" | "this"
            | "that"
            | "them"
            | "these"
            | "those"
            | "such"
            | "him"
            | "her"
            | "which"
            | "whom"
            | "how"
            | "what"
            | "us"
            | "me"
            | "you"
    ) && !(matches!(
        words.at(start),
        "her" | "this" | "that" | "these" | "those" | "such"
    ) && !words.is_mark(start + 1)
        && words.at(start + 1).len() > 3);
    if vague {
        return None;
    }
    nouns::noun_phrase(words, start)
}

/// The subject before a predicate, where it says by itself what it is.
pub(super) fn named_subject(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let subject = subject_phrase(words, end)?;
    // "So far Chad has not": the adverb is no part of it.
    let far = usize::from(words.at(subject.start) == "far" && subject.len() > 1);
    let subject = subject.start + far..subject.end;
    // "the hills that surround the town remained": what stands before "that" is the subject.
    let relative = subject.start.checked_sub(1).filter(|&before| {
        matches!(words.at(before), "that" | "which" | "who")
            && (verbs::read(words.at(subject.start)).is_some()
                || words.at(subject.start).ends_with("ed")
                || clause::is_auxiliary(words.at(subject.start)))
    });
    // "the loan on which the budget leans would fail": so is what stands before "on which".
    let led = subject.start.checked_sub(2).filter(|&before| {
        before > 0
            && words.at(before + 1) == "which"
            && matches!(
                words.at(before),
                "on" | "in" | "for" | "to" | "by" | "under" | "from" | "over" | "with"
            )
    });
    let subject = match relative.or(led) {
        Some(before) => nouns::subject_before(words, before)?,
        None => subject,
    };
    Some(subject).filter(|subject| {
        let first = words.at(subject.start);
        !clause::SUBJECT_PRONOUNS.contains(&first)
            && !matches!(
                first,
                "which"
                    | "who"
                    | "what"
                    | "where"
                    | "how"
                    | "one"
                    | "some"
                    | "many"
                    | "nothing"
                    | "none"
                    | "all"
            )
            || subject.len() > 1
                && matches!(
                    first,
                    "this" | "that" | "these" | "those" | "some" | "many" | "one" | "all"
                )
                && !clause::is_auxiliary(words.at(subject.start + 1))
    })
}

/// Who does what the cue says: a named subject, or a pronoun that the question may yet explain.
pub(super) fn who_acts(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let pronoun = |idx: usize| matches!(words.at(idx), "he" | "she" | "it" | "they");
    // "officials stated they have not": who has not is the pronoun alone.
    let near = (end.saturating_sub(2)..end)
        .find(|&idx| pronoun(idx) && (idx + 1..end).all(|at| clause::is_auxiliary(words.at(at))));
    if let Some(near) = near {
        return Some(near..near + 1);
    }
    named_subject(words, end).or_else(|| {
        let subject = subject_phrase(words, end)?;
        (pronoun(subject.start) && subject.len() == 1).then_some(subject)
    })
}

/// "on the border", "between the two": what an agreement would be on or between.
fn on_what(words: &Words<'_>, start: usize) -> Vec<Bit> {
    if !matches!(
        words.at(start),
        "on" | "over" | "about" | "between" | "with" | "to" | "from" | "regarding" | "concerning"
    ) {
        return Vec::new();
    }
    let end = match nouns::noun_phrase(words, start + 1) {
        Some(phrase) => phrase.end,
        None => return Vec::new(),
    };
    words_of(start..end).collect()
}

/// "left the border unsettled" to "How will the border be settled".
fn left_open(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    let says_how = |word: &str| {
        matches!(
            word,
            "open"
                | "unresolved"
                | "undecided"
                | "unsettled"
                | "unanswered"
                | "undefined"
                | "undetermined"
                | "unsolved"
        )
    };
    let after = matches!(
        words.at(last),
        "the" | "a" | "an" | "this" | "its" | "their"
    ) && says_how(words.at(last - 1));
    let seated = matches!(words.at(last), "doubt" | "limbo" | "dispute" | "suspense");
    let (phrase, settled) = if after {
        (object(words, last)?, true)
    } else if seated {
        (object(words, cue.start + 1)?, false)
    } else if matches!(words.at(last), "the") {
        return None;
    } else {
        let phrase = object(words, cue.start + 1)?;
        (phrase, says_how(words.at(last)))
    };
    // Where the phrase goes on past the word, it is no object of "left".
    if !after && phrase.start + 1 > last {
        return None;
    }
    let phrase = phrase.start..if after {
        phrase.end
    } else {
        phrase.end.min(last)
    };
    if phrase.is_empty() {
        return None;
    }
    if phrase.clone().any(|idx| words.at(idx) == "questions") {
        return Some(around("how will", phrase, "be answered"));
    }
    if words.at(phrase.start + 1) == "possibility" && words.at(phrase.start + 2) == "of" {
        return Some(around("could there be", phrase.start + 3..phrase.end, ""));
    }
    Some(if settled {
        around("how will", phrase, "be settled")
    } else {
        around("what is to become of", phrase, "")
    })
}

/// "the border was left unsettled", "the case remains open" to "How will the border be settled".
fn left_over(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = named_subject(words, cue.start)?;
    let last = words.at(cue.end.checked_sub(1)?);
    Some(match last {
        "since" | "again" | "from" | "missing" | "unaccounted" | "found" | "recovered"
        | "traced" | "located" => {
            let counted = matches!(
                words.at(subject.start),
                "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten"
            );
            let front = if counted {
                "what has become of the"
            } else {
                "what has become of"
            };
            around(front, subject, "")
        }
        "pending"
            if subject.clone().any(|idx| {
                matches!(
                    words.at(idx),
                    "decision"
                        | "ruling"
                        | "verdict"
                        | "approval"
                        | "vote"
                        | "appeal"
                        | "answer"
                        | "award"
                )
            }) =>
        {
            let article = matches!(words.at(subject.start), "a" | "an");
            if article {
                around("when will the", subject.start + 1..subject.end, "come")
            } else {
                around("when will", subject, "come")
            }
        }
        "impasse" | "standstill" | "stalemate" | "deadlock" | "pending" | "stalled" | "frozen"
        | "suspended" | "stuck" | "blocked" | "deadlocked" => {
            around("what is to become of", subject, "")
        }
        _ if subject.clone().any(|idx| is_matter(words.at(idx))) => {
            around("how will", subject, "be settled")
        }
        _ => around("how will the question of", subject, "be settled"),
    })
}

/// "no agreement on X has been reached" to "Will any agreement on X be reached".
fn not_reached(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let participle = cue.end.checked_sub(1)?;
    let auxiliary = (cue.start + 1..participle).find(|&idx| clause::is_auxiliary(words.at(idx)))?;
    let mut bits = vec![Bit::Say("will any")];
    bits.extend(words_of(cue.start + 1..auxiliary));
    // "No answer has come": it comes of itself.
    if words.at(participle) != "come" {
        bits.push(Bit::Say("be"));
    }
    bits.push(Bit::Word(participle));
    bits.extend(on_what(words, cue.end));
    Some(bits)
}

/// "no details of X were given" to "What are the details of X".
fn no_details(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let said = cue.clone().find(|&idx| {
        matches!(
            words.at(idx),
            "details" | "information" | "names" | "figures" | "reason" | "terms"
        ) || words.at(idx) == "known"
    })?;
    let word = words.at(said);
    // "little is known about X"
    if word == "known" || matches!(words.at(cue.end - 1), "about" | "of" | "on" | "regarding") {
        let about = (said..=cue.end)
            .find(|&idx| matches!(words.at(idx), "about" | "of" | "on" | "regarding"))?;
        let known = object(words, about + 1)?;
        let end = before_time(words, known.clone());
        return Some(around("what is known about", known.start..end, ""));
    }
    let auxiliary = (said..cue.end).find(|&idx| clause::is_auxiliary(words.at(idx)))?;
    let front = match word {
        "information" | "reason" => "what is the",
        _ => "what are the",
    };
    let mut bits = vec![Bit::Say(front)];
    bits.extend(words_of(said..auxiliary));
    let later =
        (cue.end..cue.end + 3).find(|&idx| matches!(words.at(idx), "of" | "about" | "for" | "on"));
    if auxiliary == said + 1 && later.is_none() && word == "reason" && words.is_mark(cue.end) {
        return Some(bits);
    }
    if auxiliary == said + 1 {
        let later = later?;
        bits.extend(words_of(later..object(words, later + 1)?.end));
    }
    Some(bits)
}

/// Where a phrase ends before a time that is of the telling: "next week", "in the coming days".
fn before_time(words: &Words<'_>, phrase: Range<usize>) -> usize {
    let time = (phrase.start + 1..phrase.end).find(|&idx| {
        let skipped = match (words.at(idx), words.at(idx + 1)) {
            ("in", "the") => 2,
            ("later", _) => 1,
            _ => 0,
        };
        let at = idx + skipped;
        let comes_out = words.at(idx) == "coming" && words.at(idx + 1) == "out";
        if comes_out {
            return true;
        }
        matches!(words.at(at), "next" | "this" | "coming")
            && matches!(
                words.at(at + 1),
                "week" | "weeks" | "month" | "months" | "year" | "days" | "hours" | "today"
            )
    });
    time.unwrap_or(phrase.end)
}

/// "no evidence he paid" to "Did he pay"; "no evidence for X" to "Is there any evidence for X".
fn no_proof(words: &Words<'_>, start: usize) -> Option<Vec<Bit>> {
    match words.at(start) {
        "for" => Some(around(
            "is there any evidence for",
            object(words, start + 1)?,
            "",
        )),
        "that" => clause_after(words, start + 1),
        _ => clause_after(words, start),
    }
}

/// A clause that begins at `start` with its subject.
fn clause_after(words: &Words<'_>, start: usize) -> Option<Vec<Bit>> {
    let opens = matches!(
        words.at(start),
        "the"
            | "a"
            | "an"
            | "his"
            | "its"
            | "their"
            | "any"
            | "there"
            | "they"
            | "he"
            | "she"
            | "it"
            | "either"
            | "both"
    ) || clause::is_capital(words, start);
    // "fears that workers will strike": a plural without an article, right before its verb.
    let bare = words.at(start).ends_with('s')
        && (clause::is_auxiliary(words.at(start + 1))
            || verbs::read(words.at(start + 1)).is_some());
    if !opens && !bare {
        return None;
    }
    let end = clause::end(words, start);
    // "promised that they will": the verb stands in a sentence before.
    if (start + 1..end)
        .all(|idx| clause::is_auxiliary(words.at(idx)) || clause::is_adverb(words.at(idx)))
    {
        return Some(vec![Bit::Say("will it come to that")]);
    }
    turning::turned(words, start..end, Mood::Fact)
}
