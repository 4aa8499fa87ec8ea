//! Words that tell of mediation, and what each takes as its argument.

use crate::analysis::Function;
use crate::analysis::mediation::watch;
use crate::analysis::mediation::words::between_sides;
use crate::analysis::mediation::words::bridges;
use crate::analysis::mediation::words::brings_home;
use crate::analysis::mediation::words::carries_messages;
use crate::analysis::mediation::words::for_both;
use crate::analysis::mediation::words::is_brokered;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::is_show;
use crate::analysis::mediation::words::is_talks_noun;
use crate::analysis::mediation::words::is_trade;
use crate::analysis::mediation::words::is_traffic;
use crate::analysis::mediation::words::near;
use crate::analysis::mediation::words::own_deal;
use crate::analysis::mediation::words::presides_over_talks;
use crate::analysis::mediation::words::talks_under;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// How a cue takes its argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A verb: the doer stands before it, or behind "by".
    Verb,
    /// A noun for who does it ("mediator").
    Agent,
    /// A noun for what is done ("mediation").
    Activity,
    /// Part of a hyphenated word whose first part names the doer ("Egyptian-brokered").
    Compound,
}

/// Words in the text that tell of mediation.
#[derive(Debug, Clone)]
pub struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it takes its argument.
    pub shape: Shape,
    /// What the mediator does by it.
    pub function: Function,
    /// The rule in words a reader understands.
    pub rule: &'static str,
}

/// All cues of a sentence. `after_mediation`: the sentence before spoke of mediation.
pub fn cues_of(document: &Document<'_>, sentence: Range<usize>, after_mediation: bool) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut mediation_here = after_mediation;
    for idx in sentence.clone() {
        if document.tokens[idx].kind != TokenKind::Word {
            continue;
        }
        // "co-sponsored" is sponsored.
        let word = document.lower(idx);
        let word = word.strip_prefix("co-").unwrap_or(word);
        let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
        let behind = |reach: usize| idx.saturating_sub(reach).max(sentence.start)..idx;
        let previous = if idx > sentence.start {
            document.lower(idx - 1)
        } else {
            ""
        };
        let mut push = |to: usize, shape: Shape, function: Function, rule: &'static str| {
            cues.push(Cue {
                tokens: idx..to,
                shape,
                function,
                rule,
            });
        };
        if let Some((_, last)) = word.rsplit_once('-') {
            let talks = near(document, ahead(3), is_talks_noun);
            let function = match last {
                "brokered" | "mediated" | "negotiated" | "arranged" | "drafted" => {
                    Some(Function::Mediate)
                }
                "led"
                    if talks
                        && near(document, ahead(3), |word| {
                            !one_of!(word; "effort" "efforts" "deal" "initiative" "summit" "conference")
                                && is_talks_noun(word)
                        }) =>
                {
                    Some(Function::Mediate)
                }
                "sponsored" | "facilitated" | "convened" | "chaired" if talks => {
                    Some(Function::Facilitate)
                }
                "backed"
                    if near(
                        document,
                        ahead(2),
                        |word| one_of!(word; "process" "talks" "negotiations" "dialogue"),
                    ) =>
                {
                    Some(Function::Facilitate)
                }
                "hosted" if talks => Some(Function::Host),
                "monitored" | "supervised" if near(document, ahead(3), is_deal_noun) => {
                    Some(Function::Monitor)
                }
                "guaranteed" if near(document, ahead(3), is_deal_noun) => Some(Function::Guarantee),
                _ => None,
            };
            if let Some(function) = function {
                push(
                    idx + 1,
                    Shape::Compound,
                    function,
                    "the deal or talks are named after it",
                );
                mediation_here = true;
                continue;
            }
        }
        match word {
            "mediating"
                if document.lower(idx.wrapping_sub(1)) == "stop"
                    && document.lower(idx.wrapping_sub(3)) == "asked" => {} // to stop it
            "mediate" | "mediated" | "mediates" | "mediating" | "intercede" | "interceded"
            | "interceding" | "conciliate" => {
                push(idx + 1, Shape::Verb, Function::Mediate, "said to mediate");
            }
            "arbitrate" | "arbitrated" | "arbitrates" | "arbitrating" => {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Arbitrate,
                    "said to arbitrate",
                );
            }
            "broker" | "brokered" | "brokers" | "brokering" => {
                let noun = one_of!(
                    previous;
                    "a" "an" "the" "stock" "insurance" "power" "estate" "honest" "real-estate"
                    "ship" "peace" "neutral"
                ) || word == "brokers"
                    && matches!(previous, "stock" | "power" | "insurance" | "estate");
                let in_jest = near(
                    document,
                    ahead(4),
                    |word| one_of!(word; "joked" "jokes" "joking" "quipped"),
                );
                if matches!(previous, "honest" | "peace" | "neutral") && !in_jest {
                    push(
                        idx + 1,
                        Shape::Agent,
                        Function::Mediate,
                        "called a peace broker",
                    );
                } else if !noun
                    && (one_of!(document.lower(idx + 1); "it" "them") || near(document, ahead(7), is_brokered)
                        || near(document, behind(12), is_brokered))
                    && (document.lower(idx + 1) == "by" || !own_deal(document, ahead(9)))
                {
                    push(idx + 1, Shape::Verb, Function::Mediate, "said to broker");
                }
            }
            "facilitate" | "facilitated" | "facilitates" | "facilitating"
                if near(document, ahead(6), is_deal_noun)
                    || brings_home(document, ahead(6))
                    || near(document, behind(8), |word| {
                        is_deal_noun(word)
                            && !one_of!(word; "efforts" "end" "process" "round" "arrangement" "framework" "understanding")
                    }) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Facilitate,
                    "said to facilitate",
                );
            }
            "accompany" | "accompanied" | "accompanies" | "accompanying"
                if near(
                    document,
                    ahead(4),
                    |word| one_of!(word; "process" "talks" "negotiations" "dialogue"),
                ) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Facilitate,
                    "said to support the talks",
                );
            }
            "shuttled" | "shuttling" | "shuttles"
                if near(document, ahead(3), |word| {
                    matches!(word, "between" | "among" | "messages" | "back")
                }) && !near(document, sentence.start.saturating_sub(50)..sentence.end, is_traffic) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Mediate,
                    "said to shuttle between the sides",
                );
            }
            "shuttle" if document.lower(idx + 1) == "diplomacy" => {
                push(
                    idx + 2,
                    Shape::Activity,
                    Function::Mediate,
                    "shuttle diplomacy",
                );
            }
            "carry" | "carried" | "carries" | "carrying" | "pass" | "passed" | "passes"
            | "passing" | "relay" | "relayed" | "relays" | "relaying" | "convey" | "conveyed"
            | "conveys" | "conveying" | "deliver" | "delivered" | "ferried"
                if carries_messages(document, &sentence, idx) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::CarryMessages,
                    "said to carry messages",
                );
            }
            "host" | "hosted" | "hosts" | "hosting" => {
                let talked_at =
                    |word: &str| is_talks_noun(word) && !matches!(word, "conference" | "summit");
                let talks = near(document, ahead(7), talked_at)
                    || near(document, behind(9), talked_at)
                    || for_both(document, ahead(10))
                    || ahead(5).any(|at| {
                        matches!(document.lower(at), "summit" | "conference")
                            && (document.lower(at + 1) == "between"
                                || document.lower(at + 1) == "of"
                                    && one_of!(document.lower(at + 3); "belligerents" "parties" "sides" "factions"))
                    });
                let noun = matches!(previous, "a" | "the" | "its" | "as") && word == "host";
                let yearly = near(document, ahead(4), |word| matches!(word, "annual" | "yearly"));
                if talks && !noun && !yearly && !near(document, behind(6), is_show) {
                    push(
                        idx + 1,
                        Shape::Verb,
                        Function::Host,
                        "said to host the talks",
                    );
                }
            }
            "bridge" | "bridging" | "bridged" | "narrow" | "narrowing" | "narrowed"
                if bridges(document, idx + 1..sentence.end) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Mediate,
                    "said to bridge the gaps between the sides",
                );
            }
            "negotiated"
                if document.lower(idx + 1) == "by" && near(document, behind(9), is_deal_noun) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Mediate,
                    "a deal negotiated by a third party",
                );
            }
            "brought" | "bring" | "brings" | "bringing"
                if near(document, ahead(9), |word| word == "together")
                    && !near(document, ahead(14), |word| {
                        one_of!(word; "picture" "photo" "match" "final" "concert" "charity" "captains" "players" "coaches" "artists")
                    }) =>
            {
                let sides = near(document, behind(6), |word| {
                    matches!(word, "sides" | "two" | "parties" | "delegations")
                }) || near(document, ahead(5), |word| {
                    one_of!(
                        word;
                        "sides" "two" "parties" "delegations" "both" "presidents" "leaders" "rivals" "factions"
                    )
                });
                if sides {
                    push(
                        idx + 1,
                        Shape::Verb,
                        Function::Facilitate,
                        "said to bring the sides together",
                    );
                }
            }
            "invitation" if document.lower(idx + 1) == "of" => {
                let meeting = |word: &str| {
                    is_talks_noun(word) || matches!(word, "met" | "meet" | "meets" | "talked")
                };
                let opens = idx <= sentence.start + 2
                    && near(document, ahead(50), |word| matches!(word, "met" | "meet" | "talks"));
                if opens || near(document, behind(12), meeting) {
                    push(
                        idx + 1,
                        Shape::Activity,
                        Function::Host,
                        "met at its invitation",
                    );
                }
            }
            "sponsored" | "convened" | "chaired" | "moderated" | "sponsoring" | "convene" => {
                let talks = |word: &str| one_of!(word; "talks" "negotiations" "dialogue" "peace" "mediation");
                // "the talks between A and B, sponsored by X".
                let show = near(document, behind(12), is_show);
                let by = document.lower(idx + 1) == "by" && near(document, behind(9), talks) && !show;
                // "a dialogue co-chaired by the two ministers": their own.
                let own = document.lower(idx).starts_with("co-ch");
                // "convened a summit, where the two …": of others.
                let convened = word.starts_with("conven")
                    && near(document, ahead(4), |word| {
                        one_of!(word; "summit" "conference" "congress" "meeting")
                    })
                    && near(document, idx..sentence.end, |word| {
                        one_of!(word; "peace" "both" "agreement" "settlement" "truce" "armistice" "between" "ceasefire")
                    });
                // "co-sponsored the conference between A and B".
                let sponsored = word.starts_with("sponsor")
                    && ahead(6).any(|at| {
                        one_of!(document.lower(at); "conference" "summit" "meeting")
                            && near(document, at + 1..(at + 7).min(sentence.end), |word| word == "between")
                    });
                if own {
                    continue;
                }
                if sponsored || convened || by || near(document, behind(3), talks) || near(document, ahead(4), talks) {
                    push(
                        idx + 1,
                        Shape::Verb,
                        Function::Facilitate,
                        "said to bring the sides together",
                    );
                }
            }
            "monitors" | "observers" | "peacekeepers"
                if matches!(document.lower(idx + 1), "from" | "of")
                    && near(
                        document,
                        ahead(14),
                        |word| one_of!(word; "ceasefire" "cease-fire" "truce" "armistice" "withdrawal"),
                    ) =>
            {
                push(
                    idx + 1,
                    Shape::Agent,
                    Function::Monitor,
                    "said to monitor the deal",
                );
            }
            // "went between the two sides".
            "went" | "goes" | "going" | "gone"
                if document.lower(idx + 1) == "between"
                    && near(document, ahead(5), |word| {
                        one_of!(word; "sides" "parties" "delegations" "camps" "families" "governments" "factions" "two")
                    }) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::CarryMessages,
                    "said to go between the sides",
                );
            }
            // "acted as a conduit between A and B": of people and states, not of things.
            "conduit" | "channel" | "backchannel" | "back-channel" | "bridge" | "link"
            | "messenger" | "interlocutor"
                if near(document, behind(4), |word| word == "as")
                    && near(document, behind(6), |word| {
                        word.starts_with("act")
                            || word.starts_with("use")
                            || word.starts_with("using")
                            || word.starts_with("serv")
                            || word.starts_with("function")
                    })
                    && (between_sides(document, ahead(4))
                        || word == "interlocutor" && document.lower(idx + 1) == "with"
                        || word == "channel" && one_of!(previous; "second" "back" "third" "secret")
                        || near(document, behind(6), |word| word.starts_with("use") || word == "using")
                            && near(document, behind(12), |word| one_of!(word; "sides" "both" "two" "enemies"))) =>
            {
                push(
                    idx + 1,
                    Shape::Agent,
                    Function::CarryMessages,
                    "said to be a channel between the sides",
                );
            }
            "monitor" | "monitors" | "monitored" | "monitoring" | "verify" | "supervise"
            | "supervised" | "oversee" | "observe" | "supervises" | "supervising" | "verifies" | "verifying"
            | "verified" | "police" | "oversees" | "overseeing" | "oversaw" | "observes" | "observing" | "polices" | "policing"
            | "patrol" | "patrols" | "patrolled" | "patrolling" | "enforce" | "enforces" | "enforcing"
            | "investigates" | "investigate" | "watch" | "watches" | "watched" | "watching" if watch::watches(document, &sentence, idx) =>
            {
                push(
                    idx + 1,
                    Shape::Verb,
                    Function::Monitor,
                    "said to monitor the deal",
                );
            }
            "guarantee" | "guaranteed" | "guarantees" | "underwrite" | "underwritten" => {
                let deal = |word: &str| {
                    one_of!(
                        word;
                        "ceasefire" "cease-fire" "truce" "agreement" "accord" "deal" "pact"
                    )
                };
                let noun = one_of!(previous; "a" "the" "no" "security" "any" "such");
                if !noun
                    && (near(document, ahead(4), deal)
                        || word == "guaranteed" && near(document, behind(if document.lower(idx + 1) == "," { 14 } else { 4 }), deal))
                {
                    push(
                        idx + 1,
                        Shape::Verb,
                        Function::Guarantee,
                        "said to guarantee the deal",
                    );
                }
            }
            "mediator" | "mediators" | "intermediary" | "intermediaries" | "go-between"
            | "go-betweens" | "peacemaker" | "peacemakers" | "conciliator" | "conciliators" => {
                if one_of!(
                    previous;
                    "financial" "licensed" "insurance" "market" "credit" "payment" "chemical"
                ) || word.starts_with("intermediar")
                    && !between_sides(document, ahead(4))
                    && (near(document, behind(5), is_trade) || near(document, ahead(8), is_trade))
                {
                    continue;
                }
                let function = if word.starts_with("intermediar") || word.starts_with("go-") {
                    Function::CarryMessages
                } else {
                    Function::Mediate
                };
                let function = if near(document, behind(2), |word| word == "through")
                    || word.starts_with("media")
                {
                    Function::Mediate
                } else {
                    function
                };
                push(idx + 1, Shape::Agent, function, "called a mediator");
            }
            "sponsor" | "sponsors" | "chair" | "chairs" | "chairman" | "chairwoman" | "chairmen" | "moderator" | "convener"
            | "convenor"
                if presides_over_talks(document, &sentence, idx) =>
            {
                push(
                    idx + 1,
                    Shape::Agent,
                    Function::Facilitate,
                    "called a sponsor of the talks",
                );
            }
            "facilitator" | "facilitators" => push(
                idx + 1,
                Shape::Agent,
                Function::Facilitate,
                "called a facilitator",
            ),
            "umpire" | "umpires"
                if (sentence.start.saturating_sub(60)..(sentence.end + 40).min(document.tokens.len())).any(|at| {
                    let word = document.lower(at);
                    word.starts_with("arbitra")
                        || one_of!(word; "commissioners" "commissioner" "claims" "commission" "tribunal" "convention")
                }) =>
            {
                push(
                    idx + 1,
                    Shape::Agent,
                    Function::Arbitrate,
                    "called an umpire",
                );
            }
            "arbitrator" | "arbitrators" | "arbiter" | "arbiters" => push(
                idx + 1,
                Shape::Agent,
                Function::Arbitrate,
                "called an arbitrator",
            ),
            "guarantor" | "guarantors" | "co-guarantor" | "co-guarantors"
                if near(document, ahead(14), |word| {
                    is_deal_noun(word) || matches!(word, "treaty" | "protocol" | "act" | "convention")
                }) || document.word(idx + 1) == ":" || one_of!(document.lower(idx + 1); "countries" "powers") || near(document, behind(30), is_deal_noun) =>
            {
                let noun = one_of!(
                    document.lower(idx + 1);
                    "countries" "states" "powers" "nations" "governments"
                );
                push(
                    idx + 1 + usize::from(noun),
                    Shape::Agent,
                    Function::Guarantee,
                    "called a guarantor",
                );
            }
            "mission" if matches!(previous, "peace" | "mediation") => push(
                idx + 1,
                Shape::Activity,
                Function::Mediate,
                "a mission of peace is spoken of",
            ),
            // "with Qatari facilitation"
            "mediation" | "conciliation" | "intercession" | "facilitation"
                if word != "facilitation" || idx > sentence.start && document.word(idx - 1).starts_with(char::is_uppercase) => push(
                idx + 1,
                Shape::Activity,
                Function::Mediate,
                "mediation is mentioned",
            ),
            "arbitration" => push(
                idx + 1,
                Shape::Activity,
                Function::Arbitrate,
                "arbitration is mentioned",
            ),
            "offices" if previous == "good" => push(
                idx + 1,
                Shape::Activity,
                Function::Facilitate,
                "good offices are mentioned",
            ),
            "auspices" | "aegis" | "sponsorship" | "chairmanship" | "patronage"
                if talks_under(document, &sentence, idx) =>
            {
                push(
                    idx + 1,
                    Shape::Activity,
                    Function::Facilitate,
                    "talks under its auspices",
                );
            }
            "third"
                if one_of!(
                    document.lower(idx + 1);
                    "country" "party" "state" "nation" "countries" "parties"
                ) && near(document, behind(3), |word| {
                    matches!(word, "through" | "via" | "way")
                }) =>
            {
                push(
                    idx + 2,
                    Shape::Agent,
                    Function::CarryMessages,
                    "the sides talk through a third party",
                );
            }
            "diplomacy"
                if one_of!(
                    previous;
                    "discreet" "quiet" "back-channel" "backchannel" "secret"
                ) && document.lower(idx + 1) == "between"
                    || document.lower(idx + 1) == "by" && near(document, behind(6), |word| {
                        one_of!(word; "weeks" "months" "days" "intensive" "intense" "tireless" "hard" "patient" "years")
                    }) =>
            {
                push(
                    idx + 1,
                    Shape::Activity,
                    Function::Mediate,
                    "diplomacy between the sides",
                );
            }
            "role" => {
                let played = near(
                    document,
                    behind(5),
                    |word| one_of!(word; "play" "playing" "played" "plays" "taken" "take"),
                );
                let settles = matches!(document.lower(idx + 1), "in" | "as")
                    && near(document, ahead(4), |word| {
                        one_of!(
                            word;
                            "mediation" "mediating" "brokering" "diplomacy" "mediator"
                        )
                    });
                if played && (mediation_here || settles) {
                    push(
                        idx + 1,
                        Shape::Verb,
                        Function::Mediate,
                        "said to play a role in the mediation",
                    );
                }
            }
            _ => {}
        }
        if cues.last().is_some_and(|cue| cue.tokens.start == idx) {
            mediation_here = true;
        }
    }
    cues
}
