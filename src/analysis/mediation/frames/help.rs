//! The help that is offered or asked for: to host, to mediate, to send observers, to lend a hand, should both want it.

use crate::analysis::Function;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::scope::one_of;
use std::ops::Range;

/// What is offered or asked for: to host, to mediate, to carry, to provide a venue.
pub fn deed_offered(scene: &Scene<'_>, range: Range<usize>) -> Option<Function> {
    for at in range.clone() {
        let rest = at + 1..(at + 9).min(scene.sentence.end);
        let talks = scene.any(rest.clone(), |word| nouns::is_talks(word) || one_of!(word; "summit" "meeting" "round" "delegations" "conference" "session" "rounds"))
            || scene.two(rest.clone());
        match scene.word(at) {
            "mediate" | "mediating" | "mediation" | "intercede" | "conciliate" => return Some(Function::Mediate),
            "host" | "hosting" | "receive" | "receiving" | "house" if talks => return Some(Function::Host),
            "venue" | "premises" => return Some(Function::Host),
            "broker" | "brokering" | "arrange" if talks => return Some(Function::Mediate),
            "facilitate" | "chair" | "facilitating" | "chairing" | "convene" | "moderate" if talks => return Some(Function::Facilitate),
            "arbitrate" | "arbitration" | "arbitrating" => return Some(Function::Arbitrate),
            "offices" if scene.word(at.wrapping_sub(1)) == "good" => return Some(Function::Facilitate),
            "bridge" | "narrow" | "reconcile" if scene.any(rest.clone(), |word| one_of!(word; "differences" "gap" "gaps")) || scene.two(rest.clone()) => {
                return Some(Function::Mediate);
            }
            "find" | "seek" if scene.any(at + 1..at + 4, |word| one_of!(word; "opening" "solution" "compromise" "settlement" "formula")) => {
                return Some(Function::Mediate);
            }
            "step" if scene.word(at + 1) == "in" && (scene.two(rest.clone()) || scene.any(rest.clone(), |word| one_of!(word; "go-between" "mediator" "dispute" "talks" "quarrel"))) => {
                return Some(Function::Mediate);
            }
            "take" if scene.word(at + 1) == "the" && scene.any(rest.clone(), |word| word == "up") => return Some(Function::Mediate),
            // "asked X to persuade Y to resume the talks"
            "persuade" | "convince" | "press" | "urge"
                if scene.names_in(at + 1..(at + 4).min(scene.sentence.end)).next().is_some()
                    && scene.any(rest.clone(), |word| word == "to")
                    && (talks || scene.any(rest.clone(), |word| nouns::is_truce(word) || word == "negotiate")) =>
            {
                return Some(Function::Mediate);
            }
            "carry" | "pass" | "relay" | "convey" if scene.any(rest.clone(), nouns::is_message) && !scene.any(rest.clone(), |word| word == "protest") => return Some(Function::CarryMessages),
            "sit" | "go" if scene.word(at + 1) == "between" => return Some(Function::Mediate),
            "place" if scene.word(at.wrapping_sub(1)) != "to" && scene.any(rest.clone(), |word| one_of!(word; "meet" "talk" "negotiate" "talks")) => return Some(Function::Host),
            "guarantor" => return Some(Function::Guarantee),
            _ if sends(scene, at) => return Some(Function::Monitor),
            // "that it take over the talks", "to take the chair".
            "take" if scene.word(at + 1) == "over" && talks
                || scene.word(at + 1) == "the" && scene.word(at + 2) == "chair" => return Some(Function::Facilitate),
            "chair" if scene.word(at.wrapping_sub(1)) == "the" && scene.word(at.wrapping_sub(2)) == "in" => return Some(Function::Facilitate),
            "speak" | "talk" | "plead" | "appeal"
                if scene.any(rest.clone(), |word| one_of!(word; "kidnappers" "captors" "rebels" "guerrillas" "hijackers" "militants" "hostage-takers")) =>
            {
                return Some(Function::Mediate);
            }
            _ => {}
        }
    }
    None
}

/// "send a team of monitors", "provide observers": people who would go between or watch, at no election.
pub fn sends(scene: &Scene<'_>, at: usize) -> bool {
    one_of!(scene.word(at); "send" "provide" "deploy" "dispatch" "supply" "contribute" "field" "sending" "deploying" "providing" "dispatching")
        && scene.any(at + 1..(at + 7).min(scene.sentence.end), nouns::is_sent)
        && !scene.any(at + 1..(at + 10).min(scene.sentence.end), |word| {
            one_of!(word; "election" "elections" "vote" "poll" "polls" "ballot" "electoral" "referendum" "rights")
        })
}

/// "should both ask", "if the two sides agreed": what the sides would have to say first.
pub fn if_both(scene: &Scene<'_>, range: Range<usize>) -> bool {
    (range.start..range.end).any(|at| {
        matches!(scene.word(at), "if" | "should" | "once" | "provided")
            && (scene.both(at + 1..(at + 6).min(scene.sentence.end))
                || scene.any(at + 1..(at + 4).min(scene.sentence.end), |word| {
                    one_of!(word; "both" "either" "asked" "requested" "invited" "needed" "wanted" "parties")
                }))
    })
}

/// "volunteered to help", with no word of whom or with what, or to end the quarrel.
pub fn helps(scene: &Scene<'_>, idx: usize) -> bool {
    scene.word(idx + 1) == "to"
        && one_of!(scene.word(idx + 2); "help" "assist")
        && (!scene
            .document
            .word(idx + 3)
            .starts_with(char::is_alphabetic)
            || one_of!(scene.word(idx + 3); "if" "should" "both" "and" "but")
            || would_help(scene, idx + 2, scene.sentence.end))
}

/// "could provide observers, should both ask", "has offered to send elders", "renewed its invitation to both to a summit".
pub fn would_send(scene: &Scene<'_>, idx: usize) -> bool {
    let end = scene.sentence.end;
    match scene.word(idx) {
        "could" | "would" | "will" => {
            (sends(scene, idx + 1) || sends(scene, idx + 2)) && if_both(scene, idx + 1..end)
        }
        "offered" | "offers" | "volunteered" | "proposed" | "proposes" => {
            scene.word(idx + 1) == "to" && sends(scene, idx + 2)
        }
        "renewed" | "repeated" | "reiterated" | "extended" | "issued" | "repeats" | "renews" => {
            scene
                .find(idx + 1..(idx + 6).min(end), |word| word == "invitation")
                .is_some_and(|at| {
                    let guests = at + 1..(at + 7).min(end);
                    scene.any(guests.clone(), |word| {
                        nouns::is_talks(word) || matches!(word, "summit" | "table")
                    }) && (scene.matter.about_mediation() || scene.two(guests))
                })
        }
        _ => false,
    }
}

/// "(willing to) help if asked", "(ready to do everything to) help resolve the dispute": whether the verb at `at` tells so.
pub fn would_help(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    // "lend a hand", "lend its support should both wish it".
    let lends = scene.word(at) == "lend"
        && (scene.word(at + 1) == "a" && scene.word(at + 2) == "hand"
            || if_both(scene, at + 1..end));
    if lends {
        return !scene.any(at + 3..(at + 5).min(end), |word| {
            matches!(word, "with" | "to")
        }) || scene.two(at + 3..end);
    }
    if !one_of!(scene.word(at); "help" "assist" "contribute") {
        return false;
    }
    let asked = scene.word(at + 1) == "if"
        && (one_of!(scene.word(at + 2); "asked" "needed" "wanted" "requested" "invited" "necessary")
            || scene.any(
                at + 2..at + 7,
                |word| one_of!(word; "ask" "asked" "want" "agree" "wish" "request"),
            ));
    let asked = asked || if_both(scene, at + 1..end.min(at + 8));
    let settles = scene.any(
        at + 1..(at + 4).min(end),
        |word| one_of!(word; "resolve" "resolving" "settle" "settling" "end" "ending" "broker" "defuse" "ease" "calm" "mediate" "settlement" "resolution"),
    ) && scene.any(at + 2..(at + 8).min(end), |word| {
        nouns::is_talks(word)
            || nouns::is_truce(word)
            || one_of!(word; "dispute" "conflict" "crisis" "war" "tensions" "standoff" "situation" "quarrel" "row" "feud")
    });
    // "would be willing to help here too".
    let here = scene.matter.about_mediation()
        && (one_of!(scene.word(at + 1); "here" "again" "too")
            || one_of!(scene.document.word(at + 1); "." ",") && scene.word(at) == "help");
    asked || settles || here
}
