//! A third beside two: whoever gets A and B to talk, works on a truce between them, sees that they keep it.
//!
//! The two are names joined by "and", both sides, or two sides by description ("the union and the owners").

use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// What a third does for two, told by the word at `idx`.
pub fn third(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let (end, function, rule) = reconciles(document, names, sentence, idx)
        .or_else(|| moves(document, names, sentence, idx))
        .or_else(|| talks_with(document, names, sentence, idx))
        .or_else(|| works_on(document, names, sentence, idx))
        .or_else(|| sees_to(document, names, sentence, idx))
        .or_else(|| receives(document, names, sentence, idx))?;
    let mut doers = subject(document, names, idx, sentence);
    // Whoever is one of the two is no third.
    let of_two = idx + 1..end;
    doers.retain(|doer| {
        !names
            .iter()
            .any(|name| name.entity == *doer && of_two.contains(&name.tokens.start))
    });
    service(idx..idx + 1, function, rule, doers)
}

/// Nouns that are a side by description, next to those of `cues`.
fn is_side_word(word: &str) -> bool {
    cues::is_side_noun(word)
        || one_of!(
            word;
            "government" "army" "guerrillas" "union" "company" "management" "players" "league" "landlord" "tenants"
            "families" "generals" "club" "district" "city" "regime" "junta" "carrier" "airline" "hospital" "studios"
            "writers" "operators" "front" "movement" "opposition" "protesters" "command" "delegations" "parties" "factions" "clans" "tribes" "authority" "board" "council"
        )
}

/// Whether these tokens name two, joined by "and".
pub fn two(document: &Document<'_>, names: &[Named], range: Range<usize>) -> bool {
    if both(document, range.clone()) {
        return true;
    }
    let each = range.clone().any(|at| {
        document.lower(at) == "each"
            && one_of!(document.lower(at + 1); "side" "party" "camp" "delegation" "leader" "government" "of" "capital" "army" "militia" "family" "union")
    });
    if each {
        return true;
    }
    let inside: Vec<&Named> = names
        .iter()
        .filter(|name| range.contains(&name.tokens.start))
        .collect();
    let joined = inside.windows(2).any(|pair| {
        let between = pair[0].tokens.end..pair[1].tokens.start;
        pair[0].entity != pair[1].entity
            && between.len() <= 8
            && near(document, between, |word| word == "and")
    });
    joined
        || range.clone().any(|at| {
            document.lower(at) == "and"
                && (at.saturating_sub(3).max(range.start)..at).any(|side| is_side_word(document.lower(side)))
                && (at + 1..(at + 4).min(range.end)).any(|side| is_side_word(document.lower(side)))
        })
        // "the government and the FLR", "Andex and the miners".
        || range.clone().any(|at| {
            document.lower(at) == "and"
                && inside.iter().any(|name| {
                    name.tokens.end + 1 >= at
                        && name.tokens.end <= at
                        && (at + 1..(at + 4).min(range.end)).any(|side| {
                            is_side_word(document.lower(side)) && !one_of!(document.lower(side); "families" "players" "board")
                        })
                        || name.tokens.start > at
                            && name.tokens.start <= at + 2
                            && at > range.start
                            && document.lower(at - 1) != ","
                            && is_side_word(document.lower(at - 1))
                })
        })
        || range.clone().any(|at| {
            one_of!(document.lower(at); "both" "two" "rival" "warring" "opposing")
                && near(document, at + 1..(at + 4).min(range.end), |word| {
                    one_of!(
                        word;
                        "governments" "countries" "parliaments" "administrations" "leaders" "generals" "families" "delegations" "camps" "rivals" "presidents"
                        "capitals" "neighbours" "neighbors" "republics" "peoples" "communities" "states" "nations"
                        "belligerents" "ministers" "teams" "cabinets" "kings" "courts" "commanders" "councils" "companies" "unions" "towns" "crews" "brothers" "clans" "villages" "armies" "prime"
                    )
                })
        })
}

/// What two talk about, make or keep.
fn is_peace(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "peace" "deal" "agreement" "accord" "treaty" "armistice" "talks" "settlement"
        "compromise" "table" "negotiate" "negotiations" "sign" "agree" "together" "terms" "talk" "understanding"
        "reconcile" "reconciliation" "dialogue" "round" "negotiating" "pact" "swap" "exchange" "hostilities"
    )
}

type Told = (usize, Function, &'static str);

/// "trying to reconcile the rival governments", "made peace between A and B".
fn reconciles(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let reach = (idx + 9).min(sentence.end);
    let reconciles = one_of!(document.lower(idx); "reconcile" "reconciled" "reconciling" "reconciles")
        && two(document, names, idx + 1..reach)
        && !near(
            document,
            idx + 1..reach,
            |word| one_of!(word; "with" "his" "their" "her"),
        )
        && document.lower(idx + 1) != "its";
    let makes = one_of!(document.lower(idx); "made" "make" "making" "makes" "kept" "keep" "keeping")
        && document.lower(idx + 1) == "peace"
        && matches!(document.lower(idx + 2), "between" | "among")
        && !one_of!(document.lower(idx + 3); "them" "themselves" "us" "its");
    (reconciles || makes).then_some((reach, Function::Mediate, "reconciles the sides"))
}

/// "got the leaders of A and B to sit down", "pressing A and B to stop", "coaxing both to the table".
fn moves(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "get" "gets" "getting" "got" "push" "pushed" "pushing" "press" "pressed" "pressing" "coax" "coaxed" "coaxing"
        "persuade" "persuaded" "persuading" "convince" "convinced" "convincing" "nudge" "nudged" "nudging" "draw" "drew"
        "drawing" "talked" "induced" "cajoled" "cajoling" "prodded" "prodding" "help" "helped" "helping" "steer"
        "steered" "steering" "enabled" "allowed" "bring" "brought" "bringing" "brings" "keep" "kept" "keeping" "forced"
    ) {
        return None;
    }
    let end = (idx + 18).min(sentence.end);
    let to = (idx + 2..end).find(|&at| {
        one_of!(document.lower(at); "to" "into" "toward" "towards" "back" "closer" "on" "in" "at" "reach" "agree" "settle" "end" "together" "out")
    })?;
    let stopped = (idx + 1..to).any(|at| matches!(document.word(at), ";" | "—" | "." | "”"));
    // "talked A and B out of closing the strait": out of whatever it is.
    let out = document.lower(to) == "out"
        && document.lower(to + 1) == "of"
        && document.lower(idx) == "talked";
    let aims = out
        || near(document, to..(to + 9).min(sentence.end), |word| {
            is_peace(word)
                || one_of!(
                    word;
                    "contract" "return" "strike" "reconcile" "sit" "stop" "halt" "cease" "withdraw" "fighting" "shooting" "resume" "meet" "point" "release" "de-escalate" "speak" "accept"
                    "agreed" "talking" "speaking" "text" "ceasing" "firing"
                )
        });
    // "persuade the sides to accept it as a mediator": it would be one.
    let itself = (to..(to + 3).min(sentence.end)).any(|at| {
        document.lower(at) == "accept"
            && one_of!(document.lower(at + 1); "it" "its" "him" "her" "his" "them" "their" "us" "me")
    });
    // "urged on A and B", "brought A and B into the war", "with A and B": no deal of others.
    let worse = near(
        document,
        to..(to + 6).min(sentence.end),
        |word| one_of!(word; "war" "court" "justice" "trial" "power" "tariffs" "account" "bay" "pay" "with" "its" "his" "us"),
    );
    (!stopped && aims && !worse && !itself && two(document, names, idx + 1..to)).then_some((
        to,
        Function::Mediate,
        "brings the two sides to a deal",
    ))
}

/// "spoke with the leaders of A and B to get a ceasefire", "met A and B officials separately".
fn talks_with(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let speaks = one_of!(
        word;
        "spoke" "spoken" "speaking" "talked" "talking" "met" "meeting" "consulted" "conferred" "negotiated" "touch"
        "contact" "called" "phoned" "telephoned" "visited" "listened" "calls" "meets" "conversations" "worked" "working"
    );
    // "called on both to end it": only urged them.
    let urges = word.starts_with("call") && one_of!(document.lower(idx + 1); "on" "upon" "for");
    if !speaks || urges {
        return None;
    }
    let end = (idx + 16).min(sentence.end);
    if !two(document, names, idx + 1..end)
        && !bare_both(document, idx + 1..(idx + 5).min(sentence.end))
    {
        return None;
    }
    let rest = idx + 1..(idx + 40).min(sentence.end);
    let apart = near(
        document,
        idx + 1..(idx + 20).min(sentence.end),
        |word| one_of!(word; "separately" "separate" "turn" "both" "alternately" "apart"),
    );
    let aims = rest.clone().any(|at| {
        (document.lower(at) == "to"
            && one_of!(
                document.lower(at + 1);
                "get" "broker" "secure" "mediate" "end" "calm" "push" "press" "reach" "bring" "stop" "defuse" "prevent" "help"
                "extend" "arrange" "settle" "resolve" "find" "narrow" "bridge" "negotiate" "halt"
            )
            || document.lower(at) == "search" && document.lower(at + 1) == "of"
            || document.lower(at) == "effort" || document.lower(at) == "attempt" || document.lower(at) == "bid")
            && near(document, at + 1..(at + 10).min(sentence.end), |word| {
                is_peace(word) || one_of!(word; "war" "fighting" "crisis" "conflict" "dispute" "standoff" "strike" "gap" "gaps" "solution" "violence")
            })
    });
    let phrase = bare_both(document, idx + 1..(idx + 5).min(sentence.end));
    // "were in contact with both A and B", "quietly meeting both A and B".
    let linked = one_of!(word; "contact" "touch") && near(document, sentence.clone(), is_peace);
    let quiet = near(
        document,
        idx.saturating_sub(3).max(sentence.start)..idx,
        |word| one_of!(word; "quietly" "secretly" "discreetly" "separately"),
    ) && near(document, idx + 1..(idx + 4).min(sentence.end), |word| {
        word == "both"
    });
    if linked || quiet {
        return Some((end, Function::Mediate, "talks with both sides"));
    }
    let agreed = phrase
        && near(document, sentence.clone(), |word| {
            is_peace(word) || matches!(word, "agreed" | "accepted")
        });
    // "A and B spoke with each other", "met their own".
    let own = near(
        document,
        rest,
        |word| one_of!(word; "other" "counterpart" "counterparts" "bilateral" "trade"),
    );
    (!own && (aims || agreed) && (aims || apart)).then_some((
        end,
        Function::Mediate,
        "talks with both sides for a deal",
    ))
}

/// "talked to both.": both, and nothing behind it.
fn bare_both(document: &Document<'_>, range: Range<usize>) -> bool {
    range.clone().any(|at| {
        document.lower(at) == "both"
            && matches!(document.lower(at.wrapping_sub(1)), "to" | "with")
            && (matches!(document.word(at + 1), "." | "," | ";") || document.lower(at + 1) == "of")
    })
}

/// "is working on a truce between A and B", "ran the talks between A and B", "a truce that X had arranged".
fn works_on(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let made = |at: usize| {
        one_of!(
            document.lower(at);
            "truce" "ceasefire" "cease-fire" "peace" "deal" "agreement" "accord" "armistice" "talks" "settlement" "compromise"
            "negotiations" "dialogue" "meeting" "summit" "swap" "exchange" "contacts" "reconciliation" "pact" "gap" "gaps"
            "understanding" "differences" "round" "rounds" "thaw" "detente" "détente" "rapprochement"
        )
    };
    // "a ceasefire that X had arranged".
    let arranged = one_of!(
        word;
        "arranged" "negotiated" "secured" "engineered" "crafted" "drafted" "drew" "devised" "worked" "orchestrated"
        "midwifed" "forged" "sponsored" "hammered"
    );
    if arranged {
        let relative = (idx.saturating_sub(10).max(sentence.start)..idx)
            .rev()
            .find(|&at| {
                matches!(document.lower(at), "that" | "which")
                    && at > sentence.start
                    && (made(at - 1) || document.word(at - 1) == "," && made(at - 2))
            });
        if let Some(relative) = relative
            && names
                .iter()
                .any(|name| name.tokens.start > relative && name.tokens.end <= idx)
            && !matches!(document.lower(idx + 1), "with" | "by" | "between")
        {
            return Some((idx + 1, Function::Mediate, "arranged the deal"));
        }
    }
    if !one_of!(
        word;
        "working" "works" "worked" "ran" "runs" "run" "running" "oversaw" "oversees" "overseen" "bridged" "bridges"
        "narrowed" "restored" "revived" "reviving" "restore" "revive" "kept" "pushing" "pushed" "pressing" "pressed"
        "seeking" "sought" "forged" "forging" "engineered" "orchestrated" "midwifed" "crafted" "cobbled" "produced"
        "shepherded" "nursed" "prepared" "preparing" "laid" "paved" "salvaged" "saved" "rescued" "extended" "achieved"
        "delivered" "set" "initiated" "launched" "opened" "supervised" "moderated" "steered" "secured" "securing"
        "arranged" "arranging" "arrange" "sealed" "clinched" "struck" "sponsored" "sponsors" "attempted" "trying" "tried"
        "patched" "fostered" "promoted" "promoting" "instrumental" "hammered" "strike" "forge" "push" "convened" "convenes"
    ) || word == "prepared" && document.lower(idx + 1) == "to"
    {
        return None;
    }
    let ahead = idx + 1..(idx + 11).min(sentence.end);
    let deal = ahead.clone().find(|&at| made(at))?;
    let between = (deal + 1..(deal + 5).min(sentence.end))
        .find(|&at| matches!(document.lower(at), "between" | "among"))?;
    let own = one_of!(
        document.lower(between + 1);
        "them" "themselves" "us" "it" "itself" "ourselves" "its" "his" "her" "our" "their" "him"
    );
    let stopped = (idx + 1..between).any(|at| matches!(document.word(at), "," | ";" | "—" | ":"));
    let end = (between + 16).min(sentence.end);
    (!own && !stopped).then_some((end, Function::Mediate, "works on a deal between the sides"))
}

/// "pledged to see that A and B kept the protocol", "check that both sides honour the deal".
fn sees_to(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let that = document.lower(idx + 1) == "that"
        && one_of!(
            word;
            "see" "ensure" "check" "verify" "watch" "sure" "certify" "ensuring" "checks" "verifies" "ensured" "guarantee"
            "confirm" "guaranteed" "ensures"
        );
    if that {
        let end = (idx + 20).min(sentence.end);
        let keeps = (idx + 2..end).find(|&at| {
            one_of!(
                document.lower(at);
                "keep" "kept" "keeps" "honour" "honor" "honoured" "honored" "comply" "complied" "abide" "abided" "respect"
                "respected" "observe" "observed" "stick" "stuck" "fulfil" "fulfilled" "implement" "implemented"
            )
        })?;
        let deal = near(document, keeps + 1..(keeps + 8).min(sentence.end), |word| {
            is_peace(word)
                || one_of!(word; "protocol" "commitments" "obligations" "side" "convention" "line" "promises" "word")
        });
        return (deal && two(document, names, idx + 2..keeps)).then_some((
            keeps,
            Function::Monitor,
            "makes sure that the sides keep the deal",
        ));
    }
    // "counted 200 ceasefire violations": by a body that is no side.
    let counts = one_of!(
        word;
        "counted" "recorded" "logged" "documented" "registered" "investigates" "investigate" "verify" "tallied"
    );
    let violations = (idx + 1..(idx + 6).min(sentence.end)).any(|at| {
        one_of!(document.lower(at); "ceasefire" "truce" "cease-fire" "armistice")
            && one_of!(document.lower(at + 1); "violations" "breaches" "violation")
    });
    let body = names.iter().any(|name| {
        name.label == Label::Organisation && name.tokens.end <= idx && name.tokens.end + 4 >= idx
    });
    (counts && violations && body).then_some((
        idx + 1,
        Function::Monitor,
        "counts breaches of the truce",
    ))
}

/// "hosted the presidents of A and B for talks", "received X of A and Y of B in Geneva for a round of talks".
fn receives(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "hosted" "hosts" "hosting" "host" "received" "receives" "welcomed" "invited" "summoned" "gathered"
    ) {
        return None;
    }
    let end = (idx + 30).min(sentence.end);
    let purpose = (idx + 3..end).find(|&at| {
        let aim = matches!(document.lower(at), "for" | "to")
            && near(document, at + 1..(at + 8).min(sentence.end), |word| {
                one_of!(word; "talks" "negotiations" "round" "peace" "summit" "negotiate" "dialogue" "truce" "ceasefire" "mediation")
            });
        // "hosted A and B at the farm, where they negotiated an agreement".
        let there = document.lower(at) == "where"
            && near(document, at + 1..(at + 4).min(sentence.end), |word| matches!(word, "they" | "both" | "two"))
            && near(document, at + 2..(at + 10).min(sentence.end), |word| {
                one_of!(word; "negotiated" "agreed" "signed" "agreement" "reached" "accord" "talks")
            });
        // "will not be hosting the two presidents after all".
        aim || there || document.lower(at) == "after" && document.lower(at + 1) == "all"
    })?;
    let own = near(
        document,
        purpose..(purpose + 9).min(sentence.end),
        |word| one_of!(word; "with" "bilateral" "trilateral" "trade"),
    );
    let inside: Vec<&Named> = names
        .iter()
        .filter(|name| (idx + 1..purpose).contains(&name.tokens.start))
        .collect();
    let distinct = inside.len() >= 2 && two(document, names, idx + 1..purpose);
    (distinct && !own && !document.lower(idx).starts_with("invit")).then_some((
        purpose,
        Function::Host,
        "receives both sides for talks",
    ))
}

/// "after telling its Egyptian hosts that …": the hosts of a delegation, where sides talk.
pub fn hosts(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if document.lower(idx) != "hosts" || !matter.peace || idx < sentence.start + 2 {
        return None;
    }
    let name = names.iter().rev().find(|name| name.tokens.end == idx)?;
    let theirs =
        one_of!(document.lower(name.tokens.start.wrapping_sub(1)); "its" "their" "his" "the");
    let talks = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "delegation" "delegations" "talks" "negotiators" "truce" "ceasefire" "envoy" "mediators" "negotiations"),
    );
    (theirs && talks && name.label != Label::Person)
        .then(|| {
            service(
                idx..idx + 1,
                Function::Host,
                "called a host of the talks",
                vec![name.entity],
            )
        })
        .flatten()
}
