//! Who does it with whoever does it: "together with A, B and C, X brokered …", "…, in partnership with D",
//! "with the support of E and F".

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
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
        "alongside" | "beside" | "besides" => Some(idx + 1),
        // "A and B, working with C, have steered".
        "working" | "acting" | "teaming"
            if next == "with" && document.word(idx.wrapping_sub(1)) == "," =>
        {
            Some(idx + 2)
        }
        "together" | "along" | "jointly" | "conjunction" | "partnership" | "cooperation"
        | "co-operation" | "coordination" | "co-ordination" | "collaboration" | "concert"
        | "tandem"
            if next == "with" =>
        {
            Some(idx + 2)
        }
        // "facilitated by A, assisted by experts of B".
        "assisted" | "helped" | "aided" | "seconded" | "joined"
            if next == "by" && document.word(idx.wrapping_sub(1)) == "," =>
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
    matter: &Matter,
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
                "government" "governments" "emir" "king" "counterparts" "facilitators" "envoy" "envoys" "states" "experts" "staff")
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
            // "…, and with the help of A, X took a town": that is X's company.
            let of_next = document.word(last.tokens.end) == ","
                && names.iter().any(|name| {
                    (last.tokens.end + 1..last.tokens.end + 3).contains(&name.tokens.start)
                });
            !of_next && same_clause(document, names, cue.end..idx, doers, matter)
        };
        if fits {
            let of_others: Vec<EntityId> = names[range.clone()]
                .iter()
                .filter(|name| owns(document, name, last))
                .map(|name| name.entity)
                .collect();
            company.extend(
                lists::list_from(document, names, position)
                    .into_iter()
                    .filter(|entity| !doers.contains(entity) && !of_others.contains(entity)),
            );
        }
    }
    company.dedup();
    company
}

/// Whether the name of a list that ends with `last` only says whose those are that help: "Libya's athletes",
/// "Swiss bankers", but not "Swiss mediators".
fn owns(document: &Document<'_>, name: &Named, last: &Named) -> bool {
    let owned = if matches!(document.word(name.tokens.end), "'s" | "’s" | "'" | "’") {
        name.tokens.end + 1
    } else if name.form == Form::Nationality {
        last.tokens.end
    } else {
        return false;
    };
    !one_of!(
        document.lower(owned);
        "mediators" "mediator" "officials" "government" "governments" "diplomats" "envoy" "envoys" "negotiators"
        "facilitators" "president" "foreign" "prime" "ambassador" "ambassadors"
    )
}

/// Whether what stands between a cue and the words that open a list still tells of the doers and the sides.
fn same_clause(
    document: &Document<'_>,
    names: &[Named],
    between: Range<usize>,
    doers: &[EntityId],
    matter: &Matter,
) -> bool {
    let others = names.iter().any(|name| {
        let before = document.lower(name.tokens.start.wrapping_sub(1));
        let lead = name.tokens.start.saturating_sub(8)..name.tokens.start;
        let by = near(
            document,
            name.tokens.start.saturating_sub(3)..name.tokens.start,
            |word| word == "by",
        );
        between.contains(&name.tokens.start)
            && !doers.contains(&name.entity)
            && (by
                || !(matter.is_side(name.entity)
                    || name.label == Label::Place && one_of!(before; "in" "at" "on")
                    || near(document, lead, |word| matches!(word, "between" | "among"))))
    });
    let stopped = between.clone().any(|at| {
        let next = at + 1;
        matches!(document.word(at), ";" | "—" | ".")
            || one_of!(
                document.lower(at);
                "while" "but" "after" "before" "although" "fought" "fighting" "against" "whereas" "since" "who" "which"
                "when" "struck" "attacked" "broken" "violated" "condemned" "rejected"
            )
            // "as Iran met Russia", but neither "as well as" nor "as mediator".
            || document.lower(at) == "as"
                && (one_of!(document.lower(next); "the" "it" "its" "they" "he" "she")
                    || names.iter().any(|name| name.tokens.start == next))
                && document.lower(at.wrapping_sub(1)) != "well"
            || document.lower(at) == "and"
                && (next..between.end.min(at + 6))
                    .take_while(|&at| document.word(at) != ",")
                    .any(|at| is_finite(document.lower(at)))
    });
    !others && !stopped
}

/// Whether a word is a verb that has a subject of its own.
fn is_finite(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed")
        || one_of!(
            word;
            "was" "were" "is" "are" "has" "have" "had" "will" "met" "broke" "fell" "held" "went" "took" "sent" "said"
            "says" "made" "led" "won" "came" "left" "hit" "shot" "began" "beat" "fired" "drove" "flew" "bought" "sold"
        )
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
                && name.tokens.start <= end + 2
                && name.tokens.end <= cue.start
                && doers.contains(&name.entity)
        });
    // "X, together with A and B, …", "X, in close cooperation with A, …": X is a doer and stands before.
    let mut open = idx;
    while open > sentence.start
        && one_of!(document.lower(open - 1); "in" "close" "full" "with" "the" "working" "acting" "jointly" "and")
    {
        open -= 1;
    }
    let aside = open > sentence.start
        && document.word(open - 1) == ","
        && names.iter().any(|name| {
            name.tokens.end < open && name.tokens.end + 5 >= open && doers.contains(&name.entity)
        });
    let stopped = (end..cue.start).any(|at| {
        matches!(document.word(at), ";" | ".")
            || one_of!(document.lower(at); "but" "after" "while" "as" "when" "that")
    });
    (opening || aside) && !stopped
}
