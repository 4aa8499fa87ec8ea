//! A part that its sentence ends: mediation laid down, mandates run out, envoys sent home.
//!
//! Beside the word for the end stand words that tell of the part as of a fact ("UN envoy X", "the mission that
//! monitors"): what they tell is over as well.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::index::Named;
use crate::analysis::mediation::Found;
use crate::analysis::mediation::sequel;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// Weakens what this sentence tells of those whose part it ends.
pub fn end(document: &Document<'_>, sentence: &Sentence, names: &[Named], found: &mut Found) {
    if found.told.is_empty() {
        return;
    }
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let Some(whose) = tokens
        .clone()
        .find_map(|idx| ends_at(document, &tokens, idx))
    else {
        return;
    };
    // "has ended its mediation, which was resumed in May": it is taken up again.
    let again = (whose.end..tokens.end).any(|idx| {
        one_of!(document.lower(idx); "resumed" "resumes" "resuming" "restored" "renewed" "extended")
            && !negated(document, &tokens, idx)
    });
    if again {
        return;
    }
    let ended: Vec<EntityId> = names
        .iter()
        .filter(|name| whose.contains(&name.tokens.start))
        .map(|name| name.entity)
        .collect();
    for entity in found.told.iter().flatten() {
        if let Some(mediator) = found.mediators.get_mut(&Some(*entity))
            && ended.contains(entity)
        {
            for told in sequel::told_in(mediator, sentence.span) {
                told.certainty = told.certainty.min(Certainty::Denied);
            }
        }
    }
}

/// Among which tokens those are named whose part the word at `idx` ends.
fn ends_at(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Range<usize>> {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
    let before = || clause_start(document, sentence, idx)..idx;
    if negated(document, sentence, idx) {
        return None;
    }
    match word {
        // "has ended her mediation", "gave up his efforts", "withdrew from its role".
        "ended" | "ends" | "suspended" | "suspends" | "halted" | "abandoned" | "dropped"
        | "terminated" | "discontinued" | "relinquished" | "given" | "gave" | "laid" | "broken"
        | "broke" | "called" | "withdrew" | "withdrawn" | "stopped" | "paused" | "quit" => {
            let possessive = idx + 1 + usize::from(one_of!(next; "up" "down" "off" "from"));
            let own = one_of!(document.lower(possessive); "his" "her" "its" "their")
                && (!one_of!(word; "given" "gave" "laid" "broken" "broke" "called")
                    || possessive == idx + 2);
            let part = (possessive + 1..(possessive + 5).min(sentence.end))
                .find(|&at| is_part(document.lower(at)));
            // "has ended its mediation between A and B", and not "its support for the mediation".
            let plain = part.is_some_and(|part| {
                !(possessive + 1..part)
                    .any(|at| one_of!(document.lower(at); "for" "of" "in" "to" "with" "and" "at"))
            });
            (own && plain).then(before)
        }
        // "has declared its good offices at an end".
        "declared" | "pronounced" | "considers" | "considered" | "declares" => {
            let own = one_of!(next; "his" "her" "its" "their");
            let part = ahead(5).find(|&at| is_part(document.lower(at)))?;
            let over = (part + 1..(part + 16).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "over" "finished" "closed" "ended" "end")
                    && !document.word(at + 1).starts_with(char::is_alphabetic)
            });
            // "declared its mediation a success before the war was over".
            let other = (part + 1..(part + 16).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "before" "after" "until" "when" "was" "were" "is" "success")
            });
            (own && over && !other).then(before)
        }
        // "the body no longer monitors the line".
        "no" if next == "longer" => {
            let deed = document.lower(idx + 2);
            let watches = one_of!(
                deed;
                "monitors" "monitor" "mediates" "mediate" "patrols" "patrol" "watches" "watch" "observes" "observe" "oversees"
                "oversee" "supervises" "supervise" "verifies" "verify" "facilitates" "facilitate" "arbitrates" "conciliates"
            );
            let acts = one_of!(deed; "acts" "serves" "act" "serve")
                && document.lower(idx + 3) == "as"
                && (idx + 4..(idx + 9).min(sentence.end))
                    .any(|at| is_go_between(document.lower(at)));
            (watches || acts).then(before)
        }
        // "expelled the UN envoy", "the envoy was expelled".
        "expelled" | "expels" | "deported" | "banished" | "disbanded" => {
            let passive = idx > sentence.start
                && one_of!(document.lower(idx - 1); "was" "were" "been" "being");
            if passive {
                let sent = before().any(|at| is_go_between(document.lower(at)));
                return sent.then(before);
            }
            let sent = ahead(8).find(|&at| is_go_between(document.lower(at)))?;
            Some(idx + 1..sent + 5)
        }
        // "The mandate of the mission was not renewed", "let the mandate lapse".
        "mandate" => {
            let out = ahead(18).find(|&at| {
                one_of!(document.lower(at); "renewed" "extended" "prolonged" "renew" "extend")
                    && negated(document, sentence, at)
                    || one_of!(document.lower(at); "lapse" "lapsed" "expired")
            })?;
            Some(clause_start(document, sentence, idx)..out)
        }
        _ => None,
    }
}

/// Where the clause of the word at `idx` begins: "Qatar brokered a truce after the rebels were expelled" ends no part of Qatar's.
fn clause_start(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> usize {
    (sentence.start..idx)
        .rev()
        // A remark that a comma closes is over: "X, acting as a channel, has ended its mediation".
        .take_while(|&at| document.word(at) != ",")
        .find(|&at| {
            let auxiliary = one_of!(document.lower(at.wrapping_sub(1)); "has" "have" "had" "is" "was" "are" "were");
            !auxiliary && one_of!(
                document.lower(at);
                "after" "when" "while" "since" "because" "before" "although" "though" "until" "now" "as" ";" "where" "but"
            )
        })
        .map_or(sentence.start, |at| at + 1)
}

/// What somebody ends who does not go on between the sides.
fn is_part(word: &str) -> bool {
    one_of!(
        word;
        "mediation" "role" "mission" "efforts" "effort" "offices" "mandate" "facilitation" "monitoring" "involvement" "services"
        "attempt" "attempts" "arbitration" "conciliation" "diplomacy"
    )
}

/// Who goes between, or is sent to.
fn is_go_between(word: &str) -> bool {
    one_of!(
        word;
        "envoy" "envoys" "mediator" "mediators" "mission" "monitors" "observers" "facilitator" "representative" "arbitrator"
        "go-between" "intermediary" "facilitators" "intermediaries" "channel" "host" "broker" "conciliator" "guarantor"
    )
}

/// Whether a denial stands right before a word: "has not ended".
fn negated(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    (idx.saturating_sub(3).max(sentence.start)..idx).any(|at| {
        one_of!(document.lower(at); "not" "never" "nor" "if" "unless" "until" "denied")
            || document.lower(at).ends_with("n't")
    })
}
