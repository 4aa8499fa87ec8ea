//! Diplomacy as histories tell it: "A's disengagement talks", "flew to P and Q to arrange a truce", calls to both
//! capitals, churches and commissions that negotiate with those in power, commissions named to draw a frontier.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::brings_about;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A work of diplomacy that the word at `idx` tells of.
pub fn diplomacy(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    own_efforts(document, names, sentence, idx, matter)
        .or_else(|| travels(document, names, sentence, idx, matter))
        .or_else(|| contacts_by(document, names, sentence, idx))
        .or_else(|| intercedes(document, names, sentence, idx))
        .or_else(|| commission_under(document, names, sentence, idx))
}

/// What is made between sides.
fn is_peace(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "peace" "armistice" "settlement" "agreement" "accord" "disengagement" "withdrawal"
        "deal" "compromise" "separation" "release" "exchange" "swap" "reconciliation" "negotiations" "talks" "standstill"
        "hostages" "prisoners" "war" "fighting" "conflict" "hostilities" "dispute" "rapprochement" "détente" "crisis"
    )
}

/// "Aldana's disengagement talks", "X's peace mission", "the X plan for peace between A and B".
fn own_efforts(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let noun = document.lower(idx);
    let work = one_of!(
        noun;
        "talks" "mission" "missions" "diplomacy" "efforts" "shuttle" "shuttles" "trips" "negotiations" "peacemaking"
    );
    let plan = one_of!(noun; "plan" "plans" "proposal" "proposals" "initiative" "initiatives" "formula" "draft");
    if !work && !plan {
        return None;
    }
    let name = names
        .iter()
        .rev()
        .find(|name| name.tokens.end <= idx && name.tokens.end + 6 >= idx)?;
    if !matches!(document.lower(name.tokens.end), "'s" | "'" | "’s" | "’") {
        return None;
    }
    let between = name.tokens.end + 1..idx;
    let unbroken = between.clone().all(|at| {
        document
            .word(at)
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == '-')
            && !one_of!(document.lower(at); "and" "or" "of" "in" "for" "to" "with" "who" "said" "has" "had" "is" "was")
    });
    let third = near(
        document,
        between.clone(),
        |word| one_of!(word; "disengagement" "shuttle" "bridging" "mediation" "mediating" "conciliation" "peacemaking" "good-offices" "proximity"),
    );
    let third = third || noun == "shuttle" || noun == "shuttles" || noun == "peacemaking";
    let peace = near(
        document,
        between,
        |word| one_of!(word; "peace" "ceasefire" "cease-fire" "truce" "reconciliation" "compromise" "settlement" "armistice"),
    );
    let behind = idx + 1..(idx + 14).min(sentence.end);
    let others = behind.clone().any(|at| {
        matches!(document.lower(at), "between" | "among")
            && two(document, names, at + 1..(at + 10).min(sentence.end))
    }) || near(document, behind, |word| word == "both");
    let told = third || peace && others || peace && work && noun.starts_with("mission");
    if !unbroken || !told || !matter.peace {
        return None;
    }
    let position = names.iter().position(|other| other.tokens == name.tokens)?;
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "its diplomacy between the sides",
        lists::group_at(document, names, Some(position), Way::Back),
    )?;
    if plan {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "flew to P and Q to arrange a disengagement of forces".
fn travels(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.peace
        || !one_of!(
            document.lower(idx);
            "flew" "flown" "flying" "travelled" "traveled" "travelling" "traveling" "travels" "went" "visited" "toured" "hurried"
            "rushed" "returned" "journeyed" "visiting" "touring" "visits" "tours" "flies" "arrived" "shuttled"
        )
    {
        return None;
    }
    let purpose = (idx + 2..(idx + 22).min(sentence.end)).find(|&at| {
        (document.lower(at - 1) == "to" || one_of!(document.lower(at); "seeking" "arranging" "negotiating" "securing" "brokering"))
            && (brings_about(document.lower(at))
                || one_of!(document.lower(at); "work" "promote" "prevent" "avert" "press" "seek" "seeking" "discuss" "head" "restore"
                    "persuade" "try" "find" "push" "urge" "separate" "free"))
            && near(document, at + 1..(at + 9).min(sentence.end), is_peace)
    })?;
    let stopped =
        (idx + 1..purpose).any(|at| matches!(document.word(at), ";" | "." | ":" | "“" | "\""));
    let there: Vec<&Named> = names
        .iter()
        .filter(|name| (idx + 1..purpose).contains(&name.tokens.start))
        .collect();
    let pair = there
        .windows(2)
        .any(|pair| pair[0].entity != pair[1].entity)
        && two(document, names, idx + 1..purpose);
    let between = (purpose..(purpose + 14).min(sentence.end)).any(|at| {
        document.lower(at) == "between" && two(document, names, at + 1..(at + 10).min(sentence.end))
    });
    let own = near(
        document,
        purpose..(purpose + 12).min(sentence.end),
        |word| one_of!(word; "with" "against" "its" "their" "our" "trade" "companies" "business" "investment" "economic" "tariffs" "debt"),
    );
    if stopped || own || !(pair || between) {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    doers.retain(|doer| {
        names.iter().any(|name| {
            name.entity == *doer && name.tokens.end <= idx && name.label != Label::Group
        })
    });
    service(
        idx..idx + 1,
        Function::Mediate,
        "travels between the sides for a deal",
        doers,
    )
}

/// "the truce came after calls by X and Y with both capitals".
fn contacts_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "calls" "contacts" "intervention" "interventions" "diplomacy" "efforts" "persuasion" "visits" "pressure" "conversations"
        "consultations" "appeals" "negotiations" "exertions"
    ) || document.lower(idx + 1) != "by"
    {
        return None;
    }
    let deal = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice" "agreement" "accord" "deal" "swap" "release" "released" "freed" "de-escalation" "settlement"),
    );
    let both = near(document, sentence.clone(), |word| word == "both")
        || sentence.clone().any(|at| {
            document.lower(at) == "between"
                && two(document, names, at + 1..(at + 10).min(sentence.end))
        });
    let led = near(
        document,
        idx.saturating_sub(9).max(sentence.start)..idx,
        |word| one_of!(word; "after" "followed" "thanks" "following" "through" "result" "came" "owed" "due"),
    );
    if !deal || !both || !led {
        return None;
    }
    let mut doers: Vec<EntityId> = Vec::new();
    for by in (idx + 1..(idx + 30).min(sentence.end)).filter(|&at| document.lower(at) == "by") {
        let Some(position) = names
            .iter()
            .position(|name| name.tokens.start > by && name.tokens.start <= by + 7)
        else {
            continue;
        };
        doers.extend(lists::list_from(document, names, position));
    }
    doers.dedup();
    service(
        idx..idx + 2,
        Function::Mediate,
        "its contacts with both brought the deal",
        doers,
    )
}

/// Words by which a body stands between people and those in power.
fn stands_between(word: &str) -> bool {
    one_of!(
        word;
        "commission" "committee" "church" "churches" "bishops" "bishop" "archbishop" "diocese" "cross" "crescent" "ombudsman"
        "ombudswoman" "rights" "council" "cardinal" "nuncio" "caritas" "imam" "elders" "conference" "mosque" "archdiocese"
    )
}

/// "The X Human Rights Commission received the strikers and negotiated with the ministry over the release of …".
fn intercedes(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "negotiated" "negotiates" "negotiating" "interceded" "intervened" "pleaded" "negotiate")
    {
        return None;
    }
    let with = (idx + 1..(idx + 4).min(sentence.end))
        .find(|&at| one_of!(document.lower(at); "with" "between" "for" "on" "to"))?;
    let matter = (with..(with + 18).min(sentence.end)).any(|at| {
        one_of!(
            document.lower(at);
            "release" "freedom" "handover" "return" "surrender" "arrested" "detained" "hostages" "captives" "prisoners" "detainees"
            "truce" "passage" "evacuation" "demands" "behalf" "exchange" "end"
        )
    });
    let own = near(
        document,
        with..(with + 14).min(sentence.end),
        |word| one_of!(word; "its" "his" "her" "own" "contract" "fee" "transfer"),
    );
    if !matter || own {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    doers.retain(|doer| {
        names.iter().any(|name| {
            name.entity == *doer
                && name.form != Form::Pronoun
                && (name.tokens.start.saturating_sub(1)..=name.tokens.end)
                    .any(|at| stands_between(document.lower(at)))
        })
    });
    service(
        idx..idx + 1,
        Function::Mediate,
        "pleads between people and power",
        doers,
    )
}

/// "a commission under X was set up to demarcate the frontier between A and B".
fn commission_under(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "commission" "committee" "tribunal" "panel" "mission" "board" "court")
    {
        return None;
    }
    let mut by = idx + 1;
    if document.word(by) == "," {
        by += 1;
    }
    let led = document.lower(by) == "under"
        || one_of!(document.lower(by); "led" "headed" "chaired" "presided")
            && near(document, by + 1..by + 3, |word| word == "by");
    let position = names
        .iter()
        .position(|name| name.tokens.start > by && name.tokens.start <= by + 7)?;
    let to = (names[position].tokens.end..(names[position].tokens.end + 24).min(sentence.end))
        .find(|&at| {
            document.lower(at) == "to"
                && one_of!(
                    document.lower(at + 1);
                    "demarcate" "delimit" "arbitrate" "verify" "fix" "settle" "draw" "trace" "mark" "decide" "determine"
                    "supervise" "monitor" "survey" "adjudicate" "receive" "reconcile" "resolve"
                )
        })?;
    let between = (sentence.start..sentence.end).any(|at| {
        document.lower(at) == "between" && two(document, names, at + 1..(at + 10).min(sentence.end))
    });
    if !led || !between {
        return None;
    }
    let function = match document.lower(to + 1) {
        "verify" | "supervise" | "monitor" | "receive" => Function::Monitor,
        "reconcile" | "resolve" => Function::Mediate,
        _ => Function::Arbitrate,
    };
    service(
        idx..idx + 1,
        function,
        "heads a commission between the sides",
        lists::list_from(document, names, position)
            .into_iter()
            .take(1)
            .collect(),
    )
}
