//! Where a cue only tells what came to pass, or how the world is, and leaves nothing open.

use crate::analysis::QuestionKind;
use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;

/// Verbs for what came of a thing.
const CAME_OF_IT: &[&str] = &[
    "led", "prompted", "forced", "drove", "caused", "broke", "ended", "moved",
];

/// Verbs of those who say what may come of a step.
const SAYING: &[&str] = &[
    "warn",
    "warns",
    "warned",
    "warning",
    "state",
    "states",
    "argue",
    "argues",
    "argued",
    "caution",
    "cautioned",
    "say",
    "says",
    "said",
    "threatened",
    "fear",
    "fears",
];

/// What befalls the body.
const ILLS: &[&str] = &[
    "decay",
    "cancer",
    "cancers",
    "disease",
    "diseases",
    "illness",
    "infection",
    "infections",
    "fever",
    "asthma",
    "diabetes",
    "obesity",
    "blindness",
    "symptoms",
    "headaches",
    "nausea",
];

/// Words for a time that is still to come.
const TO_COME: &[&str] = &[
    "later",
    "soon",
    "shortly",
    "next",
    "coming",
    "tomorrow",
    "when",
    "once",
    "after",
    "time",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "future",
];

/// Verbs of what is said or done without an end to the matter.
const ENDS_NOTHING: &[&str] = &[
    "said",
    "told",
    "added",
    "asked",
    "pressed",
    "questioned",
    "declined",
    "refused",
    "rejected",
    "denied",
    "insisted",
    "argued",
    "warned",
    "accused",
    "called",
    "urged",
    "stressed",
    "noted",
    "promised",
    "expressed",
    "suggested",
    "hinted",
    "remained",
    "continued",
    "wanted",
    "needed",
];

/// Verbs of those who have looked into a thing, and of what came of it.
const FOUND_OUT: &[&str] = &[
    "found",
    "concluded",
    "showed",
    "ruled",
    "cleared",
    "blamed",
    "ended",
    "established",
    "confessed",
];

/// Whether the sentence only tells.
pub(super) fn tells(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let start = found.words.start;
    let end = found.words.end;
    // "Worried that talks might fail, they stepped in": why they did is told.
    if matches!(words.at(0), "worried" | "fearing" | "afraid" | "concerned")
        && (end..words.len()).any(|idx| words.at(idx) == ",")
        && !(0..start).any(|idx| words.at(idx) == ",")
    {
        return true;
    }
    // "By 1804, the talks stalled over the ford": what stood then is told of then.
    let dated = matches!(words.at(0), "by" | "in") && is_year(words.at(1));
    if dated
        && matches!(found.tag.shape, Shape::WithoutOne | Shape::Matter)
        && (start..end).any(|idx| words.at(idx).ends_with("ed"))
    {
        return true;
    }
    // "As the two could not agree on a judge, the league named one": told with what came of it.
    let fronted = matches!(
        words.at(0),
        "as" | "when" | "after" | "because" | "since" | "once"
    );
    if fronted
        && matches!(
            found.tag.shape,
            Shape::Matter | Shape::WithoutOne | Shape::NotReached
        )
    {
        let comma = (end..words.len()).find(|&idx| words.at(idx) == ",");
        let main = comma.map(|comma| comma + 1..words.len());
        if main.is_some_and(|main| {
            main.clone().any(|idx| {
                verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Past)
                    || matches!(
                        words.at(idx),
                        "was" | "were" | "had" | "went" | "took" | "gave"
                    )
            }) && !main
                .clone()
                .any(|idx| matches!(words.at(idx), "is" | "are" | "has" | "will"))
        }) {
            return true;
        }
    }
    // "He feared that a defeat could bring others in": why he acted is told.
    let feared = (1..=start)
        .any(|idx| words.at(idx) == "feared" && matches!(words.at(idx - 1), "he" | "she" | "they"));
    if feared && matches!(found.tag.shape, Shape::Clause | Shape::Event | Shape::Could) {
        return true;
    }
    if tells_the_end(words, found) || is_idle(words, found) || is_settled(words, found) {
        return true;
    }
    match words.at(start) {
        // "The gap between the curtains remained open."
        "gap" | "gaps" => {
            found.tag.shape == Shape::Apart
                && words.at(end) == "open"
                && !(start..end).any(|idx| {
                    clause::is_capital(words, idx) || matches!(words.at(idx), "over" | "on")
                })
        }
        // "will give more information to anyone who calls": told on asking, not later.
        "will" | "would" | "shall" if found.tag.shape == Shape::NoDetails => {
            !(end..words.len()).any(|idx| TO_COME.contains(&words.at(idx)))
        }
        // "The impasse over the ports led him to step in": told with what came of it.
        "deadlock" | "stalemate" | "impasse" => {
            found.tag.shape == Shape::Matter
                && (end..words.len()).any(|idx| CAME_OF_IT.contains(&words.at(idx)))
        }
        // What someone warns may come of a step is open, not what is known to follow.
        "may" | "might" | "could" => {
            // "sugar could cause decay": what is bad for the body is for doctors to say.
            let of_a_body = (end..end + 4).any(|idx| ILLS.contains(&words.at(idx)));
            found.tag.kind == QuestionKind::Contingent
                && (of_a_body || !(0..start).any(|idx| SAYING.contains(&words.at(idx))))
        }
        _ => false,
    }
}

/// Whether the words only look like those of a matter left open.
fn is_idle(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let start = found.words.start;
    let end = found.words.end;
    let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
    match words.at(start) {
        // "does not settle quarrels": what someone never does.
        "not" if found.tag.shape == Shape::Matter => matches!(before, "does" | "do"),
        // "No one doubts that the deal will pass."
        "doubt" | "doubts" | "doubted" => {
            matches!(
                before,
                "nobody" | "one" | "few" | "none" | "without" | "little" | "beyond"
            )
        }
        // "had first speculated that": what was thought at first; "We do not speculate that".
        "speculated" | "theorised" | "theorized" | "hypothesised" | "hypothesized"
        | "speculate" | "theorise" | "theorize" | "hypothesise" | "hypothesize" => {
            (start.saturating_sub(3)..start)
                .any(|idx| matches!(words.at(idx), "had" | "not" | "never" | "to"))
        }
        // "They have left before, and will again": what has been done is no demand.
        "have" | "has" | "had" if found.tag.shape == Shape::MustBefore => {
            words.at(start + 1) != "to" && words.at(end - 1) == "before"
        }
        // "left without taking questions": nobody waits for that.
        _ if found.tag.shape == Shape::HeldBack && words.at(end - 1) == "taking" => {
            matches!(words.at(end), "questions" | "notice" | "part" | "breath")
        }
        // "Nobody has asked us": the speaker waits for no one.
        _ if found.tag.shape == Shape::Nobody => {
            let asked = words.at(end - 1) == "asked"
                && (end..end + 5)
                    .any(|idx| matches!(words.at(idx), "what" | "who" | "whether" | "how"));
            asked
                || matches!(words.at(end), "us" | "me" | "him" | "her")
                || (start..end).any(|idx| matches!(words.at(idx), "us" | "me"))
        }
        // "Nobody had asked the town what it thought": whom was not asked is told.
        "nobody" | "no" | "no-one" | "none"
            if found.tag.shape == Shape::Embedded
                && (start..end).any(|idx| words.at(idx) == "asked" && idx + 2 < end) =>
        {
            true
        }
        // "the quarrel over which set off the war": what came of the quarrel.
        _ if words.at(end - 1) == "which"
            && matches!(
                words.at(end.saturating_sub(2)),
                "over" | "on" | "about" | "of"
            )
            && (words.at(end) == "set"
                || verbs::read(words.at(end)).is_some_and(|(_, tense)| tense == Tense::Past)) =>
        {
            true
        }
        // "in order to determine whether it is so": what a study was made for.
        "determine" | "assess" | "examine" | "investigate"
            if before == "to"
                && words.at(start.saturating_sub(2)) == "order"
                && (0..start).any(|idx| matches!(words.at(idx), "was" | "were" | "did")) =>
        {
            true
        }
        // "whether they like it or not": whatever they like.
        "whether"
            if (end..end + 5).any(|idx| words.at(idx) == "like")
                && (end..end + 8)
                    .any(|idx| words.at(idx) == "or" && words.at(idx + 1) == "not") =>
        {
            true
        }
        // "It rests on a single account": what it is built on.
        "rest" | "rests" => matches!(before, "it" | "this" | "that"),
        // "The unresolved dispute of 1911 led to war."
        "unresolved" | "unsettled" | "outstanding" | "disputed" | "contested" => {
            words.at(end) == "of" && is_year(words.at(end + 1))
        }
        // "realising that it would be hard to hold should war break out": what they thought then.
        "should" if start > 2 => (0..start).any(|idx| {
            matches!(
                words.at(idx),
                "realizing" | "realising" | "knowing" | "aware" | "recognizing" | "recognising"
            )
        }),
        // "asked a nurse whether she knew a bishop", "used to learn whether he would be there"
        "whether" if end == start + 1 => {
            let near = start.saturating_sub(5)..start;
            let asks_one = near.clone().any(|idx| {
                matches!(words.at(idx), "asked" | "asks")
                    && matches!(
                        words.at(idx + 1),
                        "a" | "an" | "the" | "him" | "her" | "me" | "them" | "us" | "his" | "my"
                    )
                    && !(idx.saturating_sub(2)..idx).any(|at| clause::BE.contains(&words.at(at)))
            });
            let learns = near.clone().any(|idx| {
                matches!(
                    words.at(idx),
                    "learn" | "learned" | "learnt" | "knew" | "told" | "shows" | "showed"
                )
            }) && !(0..start).any(|idx| {
                matches!(
                    words.at(idx),
                    "not"
                        | "never"
                        | "nobody"
                        | "no"
                        | "hope"
                        | "hopes"
                        | "want"
                        | "wants"
                        | "will"
                        | "waiting"
                        | "yet"
                        | "anxious"
                        | "eager"
                )
            });
            asks_one || learns
        }
        _ => false,
    }
}

/// Whether what stands beside the cue closes the matter that it would leave open.
fn is_settled(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let start = found.words.start;
    let end = found.words.end;
    let before = start.checked_sub(1).map_or("", |idx| words.at(idx));
    match found.tag.shape {
        // "has not accepted the court since 1960": how it has long been.
        Shape::HeldBack => words.text.iter().any(|word| word == "since"),
        // "alone of those still missing": who they are.
        Shape::LeftOver if words.at(start) == "still" => !clause::BE.contains(&before),
        // "no sign of doing so", "brought him no closer to peace"
        Shape::WillThereBe => {
            words.at(end).ends_with("ing") && words.at(end + 1) == "so"
                || matches!(words.at(end), "anybody" | "anyone" | "anything" | "them")
                || matches!(words.at(end - 1), "to")
                    && !(start.saturating_sub(3)..start).any(|idx| {
                        matches!(
                            words.at(idx),
                            "is" | "are" | "be" | "remain" | "remains" | "look" | "seem" | "seems"
                        )
                    })
        }
        // "I spent a long time trying to determine the cause."
        Shape::WhatIs => (0..start).any(|idx| words.at(idx) == "spent"),
        // "failed to yield results before the old king died"
        Shape::WillDo => {
            // "Visitors have two hours to pay.": a rule for whoever comes.
            let rule = start == 1
                && words.at(0).ends_with('s')
                && matches!(words.at(end - 1), "pay" | "appeal");
            rule || words.at(start).starts_with("fail") && {
                let before = (end..words.len()).find(|&idx| words.at(idx) == "before");
                before
                    .is_some_and(|before| (before + 1..words.len()).any(|idx| is_past(words, idx)))
            }
        }
        // "did not mention the duke by name"
        Shape::Told => {
            (end..words.len()).any(|idx| words.at(idx) == "by" && words.at(idx + 1) == "name")
        }
        // "which both claim to honour, sends disputes to": the noun, not the verb.
        Shape::Claimed => {
            end > start + 2
                && verbs::read(words.at(end - 2)).is_some_and(|(_, tense)| tense == Tense::Third)
        }
        // "I do not want to be decided": what someone wants of himself.
        // "Nothing is settled until everything is settled", "Nothing was agreed, but by noon all was agreed"
        Shape::Guess => {
            (start..end).any(|idx| words.at(idx) == "want")
                || words.at(start) == "nothing"
                    && (end..words.len()).any(|idx| {
                        matches!(words.at(idx), "all" | "everything")
                            && clause::BE.contains(&words.at(idx + 1))
                            && words.at(idx + 2) == words.at(end - 1)
                    })
        }
        // "foundered on the same rock"
        Shape::Matter => words.at(end) == "the" && words.at(end + 1) == "same",
        // "After months of arguing over who should pay, they split it." "bogged down over whether"
        Shape::Embedded => {
            let after = words.at(0) == "after"
                && !(0..start).any(|idx| words.is_mark(idx))
                && words.at(start).ends_with("ing");
            let broke = before == "over"
                && (start.saturating_sub(4)..start).any(|idx| {
                    matches!(
                        words.at(idx),
                        "bogged" | "foundered" | "collapsed" | "broke" | "failed"
                    )
                });
            // "I do not know where that came from": nothing in it, the speaker says.
            let idle = matches!(words.at(end), "that" | "this" | "it")
                && matches!(words.at(end + 1), "came" | "comes" | "is")
                && words.at(end + 2) == "from"
                || words.at(end + 1) == "is" && words.at(end + 2) == "coming";
            after || idle || broke && words.at(start) == "whether"
        }
        _ => false,
    }
}

/// Whether what someone held back from, was ordered, or sought to learn is told with its end.
fn tells_the_end(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let sought = matches!(found.tag.shape, Shape::Probe | Shape::WhatIs);
    let held = matches!(
        found.tag.shape,
        Shape::HeldBack
            | Shape::ComesOf
            | Shape::Ultimatum
            | Shape::Ordered
            | Shape::Replied
            | Shape::NeitherWay
            | Shape::NeitherHas
            | Shape::WillBe
    );
    if !sought && !held {
        return false;
    }
    let start = found.words.start;
    let end = found.words.end;
    let opener = words.at(start);
    // "Italy had not joined the war": what stood then; "said it had not joined" may stand now.
    let by_then = words.at(end - 1) == "by";
    if opener == "had" && !by_then && !(0..start).any(|idx| SAYING.contains(&words.at(idx))) {
        return true;
    }
    let now = |idx: usize| {
        matches!(
            words.at(idx),
            "has" | "have" | "is" | "are" | "do" | "does" | "will" | "remain" | "remains"
        )
    };
    let present = (start.saturating_sub(1)..=start).any(now);
    // "would not agree to the cut in 1984"
    let dated = (1..words.len()).any(|idx| {
        (idx == 1 || idx >= end) && is_year(words.at(idx)) && is_when(words.at(idx - 1))
    });
    if dated && !present {
        return true;
    }
    (end..words.len()).any(|idx| {
        let verbs = match words.at(idx) {
            "but" | "until" | "then" if held => None,
            "but" | "until" if found.tag.shape == Shape::WhatIs => None,
            "and" if held && !present => None,
            "when" if found.tag.shape == Shape::Replied => None,
            "but" | "until" | "and" | "which" => Some(FOUND_OUT),
            _ => return false,
        };
        // What it came to, unless somebody only says something.
        (idx + 1..words.len().min(idx + 9))
            .take_while(|&at| words.at(at) == "," || !words.is_mark(at))
            .find(|&at| is_past(words, at))
            .is_some_and(|at| {
                let verb = words.at(at);
                !ENDS_NOTHING.contains(&verb) && verbs.is_none_or(|verbs| verbs.contains(&verb))
            })
    })
}

/// "signed", "wrote"; not "the proposed pact".
fn is_past(words: &Words<'_>, idx: usize) -> bool {
    let word = words.at(idx);
    let past = verbs::read(word).is_some_and(|(_, tense)| tense == Tense::Past)
        || word.len() > 4 && word.ends_with("ed");
    let before = idx.checked_sub(1).map_or("", |before| words.at(before));
    // "the two signed"
    let of_a_noun = clause::BEFORE_NOUN.contains(&before)
        && !matches!(before, "and" | "one" | "two" | "both" | "all" | "some");
    past && !of_a_noun && !clause::is_capital(words, idx)
}

/// "in 1984", "of 1984"; "by 2040" looks ahead.
fn is_when(word: &str) -> bool {
    matches!(word, "in" | "of" | "during" | "until" | "since")
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
