//! A cue and its sentence to one short question, by the cue's shape.
//!
//! Every shape has a frame that is right with any words, for where the syntax is not plain. A
//! question never asserts what the sentence leaves open.

use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent;
use crate::analysis::questions::clause;
use crate::analysis::questions::condition::condition;
use crate::analysis::questions::condition::ends;
use crate::analysis::questions::denied::denied;
use crate::analysis::questions::embedded::embedded;
use crate::analysis::questions::embedded::enclosed;
use crate::analysis::questions::embedded::second_verb;
use crate::analysis::questions::evaded;
use crate::analysis::questions::frames::approved;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::dated;
use crate::analysis::questions::frames::done;
use crate::analysis::questions::frames::matter;
use crate::analysis::questions::frames::neither;
use crate::analysis::questions::frames::short;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::frames::unconfirmed;
use crate::analysis::questions::frames::unfinished;
use crate::analysis::questions::frames::up_to;
use crate::analysis::questions::frames::will_do;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::guess::clause_start;
use crate::analysis::questions::guess::guess;
use crate::analysis::questions::guess::why;
use crate::analysis::questions::held_back;
use crate::analysis::questions::left_open;
use crate::analysis::questions::nameless::nameless;
use crate::analysis::questions::needed::is_consent;
use crate::analysis::questions::needed::needed;
use crate::analysis::questions::nouns;
use crate::analysis::questions::put_off;
use crate::analysis::questions::referents;
use crate::analysis::questions::render::Reading;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::silence::neither_nor;
use crate::analysis::questions::silence::silent;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::turns::turns;
use crate::analysis::questions::unsaid::named;
use crate::analysis::questions::unsaid::told;
use std::ops::Range;

/// A clause turned to a question of no more words than this says too little.
const FEWEST: usize = 2;

/// The question that a cue raises; none where what should stand around it does not.
pub fn question(reading: &Reading<'_, '_>, shape: Shape, cue: Range<usize>) -> Option<String> {
    let words = reading.words;
    let cue_start = cue.start;
    let whole_cue = cue.clone();
    let bits = match shape {
        Shape::Embedded => embedded(words, cue)?,
        Shape::Enclosed => enclosed(words, cue)?,
        Shape::Subject => subject(words, cue)?,
        Shape::Nameless => nameless(words, cue)?,
        Shape::Matter => matter(words, cue)?,
        Shape::Missing => around(
            "what has become of",
            nouns::noun_phrase(words, cue.end)?,
            "",
        ),
        Shape::UpTo => up_to(words, cue)?,
        Shape::Reason => {
            let reason = cue.clone().find(|&idx| {
                matches!(
                    words.at(idx),
                    "reason"
                        | "motive"
                        | "explanation"
                        | "cause"
                        | "figure"
                        | "number"
                        | "price"
                        | "estimate"
                )
            })?;
            let mut bits = vec![Bit::Say("what is the"), Bit::Word(reason)];
            let object = nouns::noun_phrase(words, cue.end)?;
            bits.push(Bit::Word(cue.end - 1));
            bits.extend(words_of(object));
            bits
        }
        Shape::Why => why(words, cue)?,
        Shape::Unfinished => unfinished(words, cue)?,
        Shape::Unconfirmed => unconfirmed(words, cue)?,
        Shape::Settled => around(
            "how will the",
            nouns::noun_phrase(words, cue.start)?,
            "be settled",
        ),
        Shape::Needs => around(
            "will there be",
            nouns::noun_phrase(words, cue.start + 1)?,
            "",
        ),
        Shape::Inverted => {
            let comma = (cue.end + 2..words.len()).find(|&idx| words.at(idx) == ",");
            let end = clause::end(words, cue.end).min(comma.unwrap_or(words.len()));
            around("will", cue.end..end, "")
        }
        Shape::Short => short(words, cue)?,
        Shape::WillDo => will_do(words, cue)?,
        Shape::Named => named(words, cue)?,
        Shape::Told => told(words, cue)?,
        Shape::Dated => dated(words, cue.end)?,
        Shape::Done => done(words, cue.end),
        Shape::Silent => silent(words, cue)?,
        // "The verdict is awaited": what is to come stands before.
        Shape::Awaited
            if words.at(cue.start) == "awaited"
                && cue.start > 0
                && clause::BE.contains(&words.at(cue.start - 1)) =>
        {
            around("when will", subject_phrase(words, cue.start)?, "come")
        }
        // "The deal awaits approval by the cabinet": what awaits it is what a reader asks after.
        Shape::Awaited
            if words.at(cue.start).starts_with("await")
                && is_consent(words.at(cue.end))
                && matches!(words.at(cue.end + 1), "by" | "from" | "of" | "in")
                && left_open::named_subject(words, cue.start).is_some() =>
        {
            let mut bits = around("will", left_open::named_subject(words, cue.start)?, "win");
            bits.extend(words_of(nouns::noun_phrase(words, cue.end)?));
            bits
        }
        Shape::Awaited => {
            let phrase = nouns::noun_phrase(words, cue.end)?;
            let owned = matches!(
                words.at(cue.end),
                "the" | "a" | "an" | "its" | "their" | "his" | "her" | "this"
            ) || clause::is_capital(words, cue.end);
            if owned {
                around("will", phrase, "come")
            } else {
                around("will there be", phrase, "")
            }
        }
        Shape::Denied => denied(words, cue)?,
        // "Accounts of the raid differ": the verb is no part of what is right.
        Shape::Conflict
            if matches!(
                words.at(cue.end - 1),
                "differ" | "vary" | "diverge" | "contradict"
            ) =>
        {
            around("which of the", cue.start..cue.end - 1, "is right")
        }
        Shape::Conflict => around(
            "which of the",
            nouns::noun_phrase(words, cue.start)?,
            "is right",
        ),
        Shape::Guess => guess(words, cue)?,
        Shape::Condition => condition(words, cue)?,
        Shape::Turns => turns(words, cue)?,
        Shape::Neither => neither(words, cue)?,
        // "would neither confirm nor deny it": what stands before the sentence is asked.
        Shape::NeitherNor => neither_nor(words, cue.clone()).or_else(|| {
            let named = !matches!(words.at(cue.end), "it" | "this" | "that" | "them");
            named.then(|| guess(words, cue)).flatten()
        })?,
        Shape::Approved => approved(words, cue)?,
        Shape::Needed => needed(words, cue)?,
        Shape::HeldBack
        | Shape::Findings
        | Shape::ComesOf
        | Shape::Prospect
        | Shape::Probe
        | Shape::WhatIs
        | Shape::Replied
        | Shape::Ultimatum
        | Shape::Ordered
        | Shape::Foreseen
        | Shape::NotStudied
        | Shape::Chooses
        | Shape::Requiring
        | Shape::Expiry => held_back::question(words, shape, cue)?,
        Shape::Topic
        | Shape::NotGiven
        | Shape::NeitherWay
        | Shape::NeitherHas
        | Shape::Nobody
        | Shape::ToldTwice
        | Shape::NoneYet
        | Shape::Withheld
        | Shape::Answers
        | Shape::NoNo
        | Shape::TakesNone => evaded::question(words, shape, cue)?,
        Shape::Postponed
        | Shape::PutOff
        | Shape::PutAside
        | Shape::NoNewDate
        | Shape::WillBe
        | Shape::WaitsFor
        | Shape::Becomes
        | Shape::Fronts
        | Shape::Remaining => put_off::question(words, shape, cue)?,
        Shape::While => ends(words, cue)?,
        // Worded from what stands before the sentence.
        Shape::Unanswered | Shape::Back | Shape::Bare | Shape::Tells => return None,
        Shape::LeftOpen
        | Shape::Pledge
        | Shape::Undecided
        | Shape::Apart
        | Shape::Explains
        | Shape::Shelved
        | Shape::OneWrong
        | Shape::ForWhom
        | Shape::Event
        | Shape::LeftOver
        | Shape::NotReached
        | Shape::WithoutOne
        | Shape::WillThereBe
        | Shape::WillEnd
        | Shape::Elusive
        | Shape::NoDetails
        | Shape::Evidence
        | Shape::NoProof
        | Shape::Clause
        | Shape::Considered
        | Shape::SomeSay
        | Shape::MustBefore
        | Shape::Could
        | Shape::Blame
        | Shape::NoAnswer
        | Shape::Doubted
        | Shape::Sought
        | Shape::Inquiry
        | Shape::WereTo
        | Shape::Succeed
        | Shape::DemandedAs
        | Shape::Claimed
        | Shape::Alleged
        | Shape::Decides => left_open::question(words, shape, cue)?,
    };
    let bits = if matches!(shape, Shape::Embedded | Shape::NeitherNor | Shape::Clause) {
        antecedent::for_pronoun(reading, bits, cue_start)
    } else if shape == Shape::Condition {
        antecedent::for_main_subject(reading, bits)
    } else {
        bits
    };
    let bits = referents::put(words, bits, &whole_cue);
    let bits = referents::completed(words, bits, &whole_cue);
    let question = reading.question(&bits);
    // "Is he?" asks too little to be read beside the text.
    let count = question.split(' ').count();
    // "Is he on?": the rest of it was broken off.
    let broken = count == FEWEST + 1
        && matches!(
            question.rsplit(' ').next(),
            Some("on?" | "in?" | "at?" | "to?" | "the?" | "going?")
        );
    // "Who pays?" is whole.
    let whole = count == FEWEST && (question.starts_with("Who ") || question.starts_with("What "));
    let enough = shape != Shape::Embedded || (count > FEWEST && !broken) || whole;
    enough.then_some(question)
}

/// The subject before a cue, which may begin at "is" or "has": what is it?
fn subject(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "The cause of the crash is being investigated": the cue begins with what is not known.
    if matches!(
        words.at(cue.start),
        "cause" | "causes" | "motive" | "circumstances"
    ) && let Some(auxiliary) = cue.clone().find(|&idx| clause::is_auxiliary(words.at(idx)))
    {
        let plural = nouns::is_plural(words, cue.start..auxiliary);
        let front = if plural {
            "what are the"
        } else {
            "what is the"
        };
        return Some(around(front, cue.start..auxiliary, ""));
    }
    // "The date of the vote will be fixed later"; of what, where the clause before tells it.
    if let Some(modal) = cue
        .clone()
        .find(|&idx| matches!(words.at(idx), "will" | "would" | "shall"))
        && modal > cue.start
    {
        let mut bits = around("what will the", cue.start..modal, "");
        let event = nouns::noun_phrase(words, 0)
            .filter(|event| modal == cue.start + 1 && event.end < cue.start && event.len() > 1);
        if let Some(event) = event {
            bits.push(Bit::Say("of"));
            bits.extend(words_of(event));
        }
        bits.push(Bit::Say("be"));
        return Some(bits);
    }
    // "asked for the price to be kept secret": the price is what is not known.
    let kept = words.at(cue.start) == "kept" && cue.start > 3 && words.at(cue.start - 2) == "to";
    let asked_for = (0..cue.start)
        .rev()
        .take(8)
        .find(|&idx| kept && words.at(idx) == "for")
        .map(|idx| idx + 1..cue.start - 2);
    // "a grave whose place is unknown", "a fire, the cause of which is unknown"
    let relative = (0..cue.start)
        .rev()
        .take(7)
        .find(|&idx| matches!(words.at(idx), "whose" | "which"));
    if let Some(relative) = relative {
        let owned = match words.at(relative) {
            "whose" => relative + 1..cue.start,
            _ if relative > 2 && words.at(relative - 1) == "of" && relative + 1 == cue.start => {
                let start = (0..relative - 1)
                    .rev()
                    .take(4)
                    .find(|&idx| words.at(idx) == "the")?;
                start + 1..relative - 1
            }
            _ => 0..0,
        };
        if !owned.is_empty() && owned.len() < 6 {
            let plural = nouns::is_plural(words, owned.clone());
            let front = if plural {
                "what are the"
            } else {
                "what is the"
            };
            return Some(around(front, owned, ""));
        }
    }
    // "What broke the silence is a matter of dispute": the subject is a question itself.
    let clause_opens = clause_start(words, cue.start);
    // "Precisely when it opens is anybody's guess"
    let clause_opens = clause_opens
        + usize::from(matches!(
            words.at(clause_opens),
            "precisely" | "exactly" | "just" | "quite"
        ));
    if matches!(
        words.at(clause_opens),
        "what" | "who" | "how" | "why" | "when" | "where"
    ) && let Some(bits) = whole_question(words, cue.start)
    {
        return Some(bits);
    }
    let Some(phrase) = asked_for.or_else(|| subject_phrase(words, cue.start)) else {
        return whole_question(words, cue.start).or_else(|| guess(words, cue));
    };
    if matches!(
        words.at(phrase.start),
        "what" | "how" | "why" | "when" | "where" | "whether"
    ) {
        return whole_question(words, cue.start);
    }
    if matches!(
        words.at(phrase.start),
        "it" | "he" | "she" | "they" | "this" | "that" | "which" | "who" | "there" | "i" | "we"
    ) {
        // "This is a matter on which they differ": what it is stands in a sentence before.
        if words.at(cue.end - 1) == "which" {
            return None;
        }
        return guess(words, cue);
    }
    // "A successor has not been found": whether one will be.
    if matches!(words.at(phrase.start), "a" | "an")
        && matches!(
            words.at(cue.end - 1),
            "found" | "named" | "identified" | "set" | "agreed" | "reached"
        )
    {
        let mut bits = around("will", phrase, "be");
        bits.push(Bit::Word(cue.end - 1));
        return Some(bits);
    }
    let matter = put_off::is_matter(words.at(nouns::head_of(words, phrase.clone())));
    if cue.start > 0
        && (matches!(words.at(cue.end - 1), "settled" | "resolved" | "agreed")
            || matter
                && matches!(
                    words.at(cue.end - 1),
                    "unresolved" | "unsettled" | "undecided"
                ))
        && words.at(phrase.start) != "no"
    {
        return Some(around("how will", phrase, "be settled"));
    }
    // "Much remains unknown about it"
    if phrase.len() == 1
        && matches!(
            words.at(phrase.start),
            "much" | "little" | "more" | "nothing"
        )
    {
        let about = matches!(words.at(cue.end), "about" | "of");
        let known = nouns::noun_phrase(words, cue.end + 1).filter(|_| about)?;
        return Some(around("what is known about", known, ""));
    }
    // "Much about the pact remains secret."
    if matches!(words.at(phrase.start), "much" | "little")
        && matches!(words.at(phrase.start + 1), "about" | "of" | "in")
    {
        let known = phrase.start + 2..phrase.end;
        return Some(around("what is known about", known, ""));
    }
    let plural = nouns::is_plural(words, phrase.clone());
    let negated = matches!(words.at(phrase.start), "no");
    let start = phrase.start + usize::from(negated);
    let last = words.at(cue.end - 1);
    // "The fate of the crew is in doubt": what is not known is the fate.
    let outcome = matches!(
        words.at(start + usize::from(words.at(start) == "the")),
        "fate" | "future" | "outcome" | "result" | "status" | "number" | "cause" | "date"
    );
    if matches!(last, "dispute" | "contention") && !outcome && words.at(cue.end - 2) != "of" {
        return Some(around("how will the dispute over", phrase, "be settled"));
    }
    let seats = matches!(
        last,
        "doubt"
            | "limbo"
            | "deadlocked"
            | "balance"
            | "review"
            | "consideration"
            | "discussion"
            | "negotiation"
            | "considered"
            | "reviewed"
            | "examined"
            | "studied"
            | "study"
            | "examination"
            | "drafted"
            | "negotiated"
            | "stalled"
            | "blocked"
            | "frozen"
            | "stuck"
            | "air"
    ) && last != "investigated";
    // "Three seats are in doubt"
    if seats
        && matches!(
            words.at(phrase.end - 1),
            "seat" | "seats" | "race" | "races"
        )
    {
        let mut bits = vec![Bit::Say("who will win")];
        let bare = !matches!(words.at(start), "the" | "its" | "their" | "this" | "a");
        bits.extend(bare.then_some(Bit::Say("the")));
        bits.extend(words_of(start..phrase.end));
        return Some(bits);
    }
    if seats && !outcome {
        // An offer told of for the first time is by now the offer.
        let first = matches!(words.at(phrase.start), "a" | "an");
        return Some(if first {
            around("what is to become of the", phrase.start + 1..phrase.end, "")
        } else {
            around("what is to become of", phrase, "")
        });
    }
    // "The decisions were not yet made": when they will be.
    if matches!(last, "made" | "taken" | "reached") && words.at(cue.end) != "public" && !negated {
        let bare = !clause::BEFORE_NOUN.contains(&words.at(phrase.start))
            && !clause::is_capital(words, phrase.start);
        let mut bits = around(
            if bare { "when will the" } else { "when will" },
            phrase,
            "be",
        );
        bits.push(Bit::Word(cue.end - 1));
        return Some(bits);
    }
    if last == "undecided" {
        return Some(around("what will", phrase, "decide"));
    }
    let person = matches!(
        last,
        "identified"
            | "named"
            | "unidentified"
            | "unnamed"
            | "announced"
            | "chosen"
            | "appointed"
            | "picked"
            | "elected"
            | "selected"
            | "nominated"
            | "disclosed"
            | "given"
            | "known"
    ) && {
        let head = words.at(nouns::head_of(words, start..phrase.end));
        let one = head.strip_suffix('s').unwrap_or(head);
        nouns::is_group(head)
            || nouns::is_group(one)
            || antecedent::is_person(head)
            || antecedent::is_person(one)
    };
    // "Three people died; their names are not known": the names of the three people.
    if words.at(phrase.start) == "their"
        && let Some(owners) = nouns::counted_before(words, phrase.start)
    {
        let mut bits = around(
            if plural {
                "what are the"
            } else {
                "what is the"
            },
            phrase.start + 1..phrase.end,
            "of the",
        );
        bits.extend(words_of(owners));
        return Some(bits);
    }
    let mut bits = vec![Bit::Say(match (person, plural) {
        (true, true) => "who are",
        (true, false) => "who is",
        (false, true) => "what are",
        (false, false) => "what is",
    })];
    let bare = !matches!(
        words.at(start),
        "the" | "a" | "an" | "its" | "their" | "his" | "her" | "this" | "these" | "those"
    ) && (start == 0 && plural || words.capitals.get(start) != Some(&true));
    if bare {
        bits.push(Bit::Say("the"));
    }
    bits.extend(words_of(start..phrase.end));
    Some(bits)
}

/// "What position they take is unclear": the subject is a question itself.
fn whole_question(words: &Words<'_>, end: usize) -> Option<Vec<Bit>> {
    let opener = (0..end).rev().find(|&idx| {
        matches!(
            words.at(idx),
            "what" | "how" | "why" | "when" | "where" | "who" | "whether"
        )
    })?;
    if matches!(words.at(opener), "whether") {
        let end = (opener == 0)
            .then(|| second_verb(words, opener + 1..end))
            .flatten()
            .unwrap_or(end);
        return turning::turned(words, opener + 1..end, Mood::Fact);
    }
    if matches!(words.at(opener), "who" | "when" | "where")
        && opener > 0
        && !words.is_mark(opener - 1)
        && !matches!(
            words.at(opener - 1),
            "but" | "and" | "yet" | "precisely" | "exactly" | "just" | "quite"
        )
    {
        return None;
    }
    turning::turned_from_question_word(words, opener..end)
}
