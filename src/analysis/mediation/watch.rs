//! Watching over a deal: which of the verbs for it are said of a truce and not of water or a market.

use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// What third parties watch over.
fn is_deal(word: &str) -> bool {
    one_of!(
        word;
        "ceasefire" "cease-fire" "truce" "armistice" "agreement" "accord" "deal" "withdrawal" "disengagement"
        "pullout" "treaty" "disarmament" "demobilisation" "demobilization" "cessation" "cantonment" "plebiscite"
        "compliance" "demilitarisation" "demilitarization"
    )
}

/// Whether the verb at `idx` ("monitors", "verify", "patrols") tells of watching over a deal.
pub fn watches(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let word = document.lower(idx);
    let previous = if idx > sentence.start {
        document.lower(idx - 1)
    } else {
        ""
    };
    let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
    // "would observe a truce": who observes one keeps it.
    if word.starts_with("observ")
        && one_of!(document.lower(idx + 1); "a" "the" "its" "their" "his" "this")
        && near(
            document,
            ahead(4),
            |word| one_of!(word; "truce" "ceasefire" "cease-fire"),
        )
    {
        return false;
    }
    let behind = |reach: usize| idx.saturating_sub(reach).max(sentence.start)..idx;
    // "watches over the truce", "keeps watch over it": only over a deal.
    let watch = word.starts_with("watch");
    if watch && !(document.lower(idx + 1) == "over" || near(document, ahead(2), is_deal)) {
        return false;
    }
    // "patrol the line … to see that the truce is kept".
    let line = word.starts_with("patrol")
        && near(
            document,
            ahead(3),
            |word| one_of!(word; "line" "zone" "buffer" "border" "road"),
        )
        && near(document, idx..sentence.end, is_deal);
    // "verify that X keeps its side of the agreement".
    let that = document.lower(idx + 1) == "that" && near(document, ahead(12), is_deal);
    // "the ceasefire, which X's observers are monitoring".
    let which = word.ends_with("ing")
        && behind(8).any(|at| {
            matches!(document.lower(at), "which" | "that")
                && near(document, at.saturating_sub(3)..at, is_deal)
        });
    let police = word == "police" && !matches!(previous, "to" | "would" | "will" | "and");
    let noun = police || word == "monitor" && matches!(previous, "a" | "the");
    // "monitors the agreement with Argentina": one's own.
    let own = ahead(6).any(|at| is_deal(document.lower(at)) && document.lower(at + 1) == "with");
    let passive =
        (word == "monitored" || word == "supervised") && near(document, behind(9), is_deal);
    // "is watching the ceasefire with concern": from afar.
    let afar = watch
        && near(
            document,
            ahead(16),
            |word| one_of!(word; "concern" "closely" "anxiously" "carefully" "nervously" "alarm" "unease" "interest" "warily"),
        );
    !noun
        && !own
        && !afar
        && (near(document, ahead(4), is_deal) || line || that || which || passive)
}
