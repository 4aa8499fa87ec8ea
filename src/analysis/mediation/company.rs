//! Who does it with whoever does it: "together with A, B and C, X brokered …", "…, in partnership with D",
//! "with the support of E and F".

use crate::analysis::EntityId;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// How far behind a cue its company is looked for.
const REACH: usize = 28;

/// Where the words end that open a list of company at `idx`: "together with", "in partnership with", "alongside".
fn opens(document: &Document<'_>, idx: usize) -> Option<usize> {
    let next = document.lower(idx + 1);
    match document.lower(idx) {
        "alongside" => Some(idx + 1),
        "together" | "along" | "jointly" | "conjunction" | "partnership" | "cooperation"
        | "co-operation" | "coordination" | "co-ordination" | "collaboration" | "concert"
        | "tandem"
            if next == "with" =>
        {
            Some(idx + 2)
        }
        // "with the support of": of a deal that they helped to.
        "support" | "backing" | "participation" | "assistance" | "help"
            if matches!(next, "of" | "from")
                && (idx.saturating_sub(3)..idx).any(|at| document.lower(at) == "with") =>
        {
            Some(idx + 2)
        }
        _ => None,
    }
}

/// Those named as doing with the doers what the cue tells.
pub fn company(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    cue: &Range<usize>,
    doers: &[EntityId],
) -> Vec<EntityId> {
    let mut company = Vec::new();
    for idx in sentence.start..sentence.end.min(cue.end + REACH) {
        let Some(open) = opens(document, idx) else {
            continue;
        };
        let Some(position) = names.iter().position(|name| name.tokens.start >= open) else {
            continue;
        };
        let lead = open..names[position].tokens.start;
        // "together with our partners in A", "alongside the foreign ministers of A": still theirs.
        let theirs = near(document, lead.clone(), |word| {
            one_of!(word; "partners" "friends" "colleagues" "mediators" "guarantors" "minister" "ministers" "president" "presidents"
                "government" "governments" "emir" "king" "counterparts" "facilitators" "envoy" "envoys" "states")
        });
        let kin = near(
            document,
            lead.clone(),
            |word| one_of!(word; "wife" "husband" "son" "daughter" "family" "sons" "his" "her" "their"),
        );
        let stopped = lead
            .clone()
            .any(|at| matches!(document.word(at), "," | "." | ";"));
        if stopped || lead.len() > 3 && !theirs || kin && !theirs {
            continue;
        }
        let range = lists::list(document, names, position, lists::Way::On);
        let Some(last) = names.get(range.end - 1) else {
            continue;
        };
        let fits = if open <= cue.start {
            in_front(document, names, sentence, idx, last.tokens.end, cue, doers)
        } else {
            !(cue.end..idx).any(|at| {
                matches!(document.word(at), ";" | "—" | ".")
                    || one_of!(
                        document.lower(at);
                        "while" "but" "after" "before" "although" "fought" "fighting" "against" "whereas" "since" "who"
                    )
            })
        };
        if fits {
            company.extend(
                lists::list_from(document, names, position)
                    .into_iter()
                    .filter(|entity| !doers.contains(entity)),
            );
        }
    }
    company.dedup();
    company
}

/// Whether a list of company that ends at `end`, in front of the cue, is that of its subject.
fn in_front(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    end: usize,
    cue: &Range<usize>,
    doers: &[EntityId],
) -> bool {
    // "Together with A and B, X …", "In close cooperation with A, X …": X is a doer.
    let opening = idx <= sentence.start + 3
        && names.iter().any(|name| {
            name.tokens.start >= end
                && name.tokens.start <= end + 5
                && name.tokens.end <= cue.start
                && doers.contains(&name.entity)
        });
    // "X, together with A and B, …": X is a doer and stands before.
    let aside = names.iter().any(|name| {
        name.tokens.end <= idx && name.tokens.end + 5 >= idx && doers.contains(&name.entity)
    }) && !(end..cue.start)
        .any(|at| matches!(document.word(at), ";" | ".") || document.lower(at) == "but");
    opening || aside
}
