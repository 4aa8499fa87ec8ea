//! Diplomacy as histories tell it: "A's disengagement talks", "flew to P and Q to arrange a truce", calls to both
//! capitals, churches and commissions that negotiate with those in power, commissions named to draw a frontier.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::conferences;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
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
        .or_else(|| contacts_by(document, names, sentence, idx, matter))
        .or_else(|| intercedes(document, names, sentence, idx, matter))
        .or_else(|| commission_under(document, names, sentence, idx, matter))
}

/// What is made between sides.
fn is_peace(word: &str) -> bool {
    conferences::is_peace(word)
        || one_of!(
            word;
            "disengagement" "deal" "separation" "release" "exchange" "swap" "reconciliation" "standstill" "hostages"
            "prisoners" "rapprochement" "détente" "crisis"
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
        "talks" "mission" "missions" "diplomacy" "efforts" "shuttle" "trips" "negotiations" "peacemaking"
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
    // "Aldana's disengagement talks"; a shuttle by itself may be a bus.
    let third = near(
        document,
        idx.saturating_sub(2).max(between.start)..idx,
        |word| one_of!(word; "disengagement" "mediation" "mediating" "conciliation" "peacemaking" "good-offices" "proximity"),
    );
    let shuttle = !between.is_empty()
        && document.lower(idx - 1) == "shuttle"
        && one_of!(noun; "diplomacy" "mission" "missions" "talks")
        || noun == "shuttle"
            && name.label == Label::Person
            && document.lower(idx + 1) == "between"
            && near(document, idx + 2..(idx + 5).min(sentence.end), |word| {
                word == "capitals"
            });
    let third = third && noun != "shuttle" || shuttle || noun == "peacemaking";
    let bridging = near(document, between.clone(), |word| word == "bridging");
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
    let told =
        third || (peace || bridging) && others || peace && work && noun.starts_with("mission");
    // "A's disengagement talks with B": its own.
    let own = near(document, idx + 1..(idx + 5).min(sentence.end), |word| {
        word == "with"
    });
    if !unbroken || own || !told || !matter.peace {
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
                || one_of!(document.lower(at); "prevent" "avert" "seek" "seeking" "restore" "persuade" "try" "separate" "free"))
            && near(document, at + 1..(at + 9).min(sentence.end), is_peace)
    })?;
    let stopped =
        (idx + 1..purpose).any(|at| matches!(document.word(at), ";" | "." | ":" | "“" | "\""));
    let there: Vec<&Named> = names
        .iter()
        .filter(|name| (idx + 1..purpose).contains(&name.tokens.start))
        .collect();
    // Two places are no two sides: whoever tours allies may speak of a war as well.
    let pair = there.iter().any(|one| {
        matter.is_side(one.entity)
            && there
                .iter()
                .any(|other| other.entity != one.entity && matter.is_side(other.entity))
    });
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
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "travels between the sides for a deal",
        doers,
    )?;
    // "In 1972 X flew to P and Q; today the two …": a year, and a present apart from it.
    let dated = (sentence.start..idx).any(|at| {
        let word = document.word(at);
        word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    if dated
        && near(
            document,
            purpose..purpose + 60,
            |word| one_of!(word; "today" "now" "nowadays"),
        )
    {
        found.at_most = Certainty::Historical;
    }
    Some(found)
}

/// "the truce came after calls by X and Y with both capitals".
fn contacts_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "calls" "contacts" "intervention" "interventions" "diplomacy" "efforts" "persuasion" "conversations" "consultations"
        "negotiations" "exertions"
    ) || document.lower(idx + 1) != "by"
        || !matter.peace
    {
        return None;
    }
    let doubted = near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "untrue" "false" "doubt" "doubts" "doubted" "denied" "deny" "denies" "not" "never" "no"),
    );
    let deal = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice" "agreement" "accord" "deal" "swap" "release" "released" "freed" "de-escalation" "settlement"),
    );
    let both = both(document, sentence.clone())
        || sentence.clone().any(|at| {
            document.lower(at) == "both"
                && one_of!(document.lower(at + 1); "capitals" "governments" "armies" "camps" "presidents" "leaders")
        })
        || sentence.clone().any(|at| {
            document.lower(at) == "between"
                && two(document, names, at + 1..(at + 10).min(sentence.end))
        });
    let led = near(
        document,
        idx.saturating_sub(9).max(sentence.start)..idx,
        |word| one_of!(word; "after" "followed" "thanks" "following" "through" "result" "came" "owed" "due"),
    );
    if doubted || !deal || !both || !led {
        return None;
    }
    let mut doers: Vec<EntityId> = Vec::new();
    for by in (idx + 1..(idx + 30).min(sentence.end)).filter(|&at| document.lower(at) == "by") {
        // "calls by A, and by B", "calls by A and calls by B": what else is by somebody is another matter.
        let head = if document.lower(by - 1) == document.lower(idx) {
            by - 1
        } else {
            by
        };
        if by > idx + 1 && !matches!(document.lower(head - 1), "and" | ",") {
            continue;
        }
        let Some(position) = names
            .iter()
            .position(|name| name.tokens.start > by && name.tokens.start <= by + 7)
        else {
            continue;
        };
        let direct = (by + 1..names[position].tokens.start).all(|at| {
            cues::is_office(document.lower(at))
                || one_of!(
                    document.lower(at);
                    "the" "of" "foreign" "prime" "ministers" "presidents" "leaders" "governments" "government" "envoys" "both"
                )
        });
        if direct {
            doers.extend(lists::list_from(document, names, position));
        }
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
        "commission" "church" "churches" "bishops" "bishop" "archbishop" "diocese" "cross" "crescent" "ombudsman"
        "ombudswoman" "rights" "cardinal" "nuncio" "caritas" "imam" "elders" "mosque" "archdiocese"
    )
}

/// "The X Human Rights Commission received the strikers and negotiated with the ministry over the release of …".
fn intercedes(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "negotiated" "negotiates" "negotiating" "interceded" "intervened" "pleaded" "negotiate")
        || !matter.peace
    {
        return None;
    }
    let with = (idx + 1..(idx + 4).min(sentence.end))
        .find(|&at| one_of!(document.lower(at); "with" "between" "for" "on" "to"))?;
    let ahead = with..(with + 18).min(sentence.end);
    let matter = near(
        document,
        ahead.clone(),
        |word| one_of!(word; "release" "freedom" "handover" "surrender" "truce" "passage" "evacuation" "behalf" "exchange"),
    );
    // "the release of the funds": people are pleaded for, or armed men are spoken to.
    let people = near(document, ahead, |word| {
        one_of!(
            word;
            "arrested" "detained" "hostages" "hostage" "captives" "prisoners" "detainees" "rebels" "guerrillas" "kidnappers"
            "captors" "gunmen" "militia" "insurgents" "fighters" "army" "junta" "strikers" "protesters" "demonstrators" "nuns"
            "priests" "villagers" "civilians" "wounded"
        )
    });
    let own = near(
        document,
        with..(with + 14).min(sentence.end),
        |word| one_of!(word; "its" "his" "her" "own" "contract" "fee" "transfer"),
    );
    if !matter || !people || own {
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
        "pleads with those in power on behalf of the people",
        doers,
    )
}

/// "a commission under X was set up to demarcate the frontier between A and B".
fn commission_under(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
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
                    "demarcate" "delimit" "arbitrate" "verify" "fix" "settle" "draw" "trace" "determine"
                    "supervise" "monitor" "survey" "adjudicate" "receive" "reconcile" "resolve"
                )
        })?;
    let between = (to..sentence.end).any(|at| {
        document.lower(at) == "between" && two(document, names, at + 1..(at + 10).min(sentence.end))
    });
    let object = to + 2..(to + 7).min(sentence.end);
    let line = near(
        document,
        object.clone(),
        |word| one_of!(word; "frontier" "frontiers" "boundary" "boundaries" "border" "borders"),
    );
    let quarrel = matter.peace
        && near(document, object, |word| {
            is_peace(word) || one_of!(word; "quarrel" "claims" "complaints" "violations" "feud")
        });
    if !led || !between || !(line || quarrel) {
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
