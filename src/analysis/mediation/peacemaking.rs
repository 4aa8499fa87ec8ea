//! Peacemaking as speeches and histories tell it by its nouns: "American peacemaking efforts", a push for a truce
//! with partners, a proposal that both have accepted, the search for common ground.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::forums;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A work of peace that the word at `idx` tells of.
pub fn peacemaking(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.peace {
        return None;
    }
    push_with(document, names, sentence, idx, matter)
        .or_else(|| own_proposal(document, names, sentence, idx))
        .or_else(|| efforts_of(document, names, sentence, idx))
        .or_else(|| common_ground(document, names, sentence, idx, matter))
        .or_else(|| forums::forum(document, names, sentence, idx, matter))
}

/// What ends a war.
fn is_truce(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "armistice" "peace" "settlement" "hostages" "hostilities" "fighting" "war" "deal"
        "agreement" "accord" "conflict" "violence" "release" "compromise" "bloodshed" "standoff"
    )
}

/// Whom the list names that begins with the name at `first`, also one that ends in "and others".
pub fn partners(
    document: &Document<'_>,
    names: &[Named],
    first: usize,
    end: usize,
) -> Vec<EntityId> {
    let mut found = vec![names[first].entity];
    for pair in names[first..].windows(2) {
        let between = pair[0].tokens.end..pair[1].tokens.start;
        let joined = pair[1].tokens.start < end
            && between.start <= between.end
            && between.len() <= 4
            && between.clone().all(
                |at| one_of!(document.lower(at); "," "and" "the" "as" "well" "both" "of" "government"),
            )
            && near(document, between, |word| matches!(word, "," | "and" | "as"));
        if !joined {
            break;
        }
        if !found.contains(&pair[1].entity) {
            found.push(pair[1].entity);
        }
    }
    found
}

/// "will make another push with A, B and others to achieve a truce", "a joint drive with A to end the war in P".
fn push_with(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "push" "drive" "bid" "effort" "efforts" "attempt" "initiative" "diplomacy")
        || !one_of!(document.lower(idx + 1); "with" "alongside" "together")
        || matter.sides() < 2
    {
        return None;
    }
    let verb = (idx.saturating_sub(5).max(sentence.start)..idx).find(|&at| {
        one_of!(
            document.lower(at);
            "make" "makes" "made" "making" "launch" "launches" "launched" "launching" "begin" "began" "begun" "start" "started"
            "mount" "mounted" "lead" "led" "leading" "continue" "continued" "renew" "renewed" "undertook" "undertake" "joined"
        )
    })?;
    let with = if document.lower(idx + 2) == "with" {
        idx + 2
    } else {
        idx + 1
    };
    let first = names
        .iter()
        .position(|name| name.tokens.start > with && name.tokens.start <= with + 5)?;
    let to = (names[first].tokens.end..(with + 32).min(sentence.end)).find(|&at| {
        document.lower(at) == "to"
            && one_of!(
                document.lower(at + 1);
                "achieve" "secure" "reach" "broker" "end" "stop" "halt" "negotiate" "mediate" "bring" "get" "arrange" "free"
                "revive" "restore" "extend" "conclude" "salvage" "save"
            )
    })?;
    let stopped = (idx + 1..to).any(|at| matches!(document.word(at), ";" | "." | ":" | "—"));
    let stop = (to + 2..(to + 8).min(sentence.end))
        .find(|&at| matches!(document.word(at), ";" | "," | "."))
        .unwrap_or((to + 8).min(sentence.end));
    let behind = to + 2..stop;
    let own = near(
        document,
        to + 2..(to + 12).min(sentence.end),
        |word| one_of!(word; "its" "our" "their" "against" "trade" "tariffs" "themselves" "terms"),
    ) || (to + 2..(to + 12).min(sentence.end)).any(|at| {
        document.lower(at) == "held" && document.lower(at + 1) == "by"
            || document.lower(at) == "by"
                && one_of!(document.lower(at + 1); "defeating" "beating" "crushing" "destroying" "force")
    });
    if stopped || own || !near(document, behind, is_truce) {
        return None;
    }
    let mut doers = subject(document, names, verb, sentence);
    // A side that pushes with its allies makes no peace for others.
    if doers.is_empty() || doers.iter().any(|doer| matter.is_side(*doer)) {
        return None;
    }
    doers.extend(partners(document, names, first, to));
    doers.dedup();
    service(
        idx..with + 1,
        Function::Mediate,
        "pushes for a truce together with partners",
        doers,
    )
}

/// Whether the word is for what a third puts before the sides.
fn is_proposal(word: &str) -> bool {
    one_of!(
        word;
        "proposal" "proposals" "plan" "draft" "formula" "initiative" "compromise" "text" "blueprint" "roadmap"
    )
}

/// "accepted the P proposal to end the war between A and B", "offered a P proposal that sought common ground".
fn own_proposal(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !is_proposal(document.lower(idx)) {
        return None;
    }
    // Of "American compromise proposal" the last noun is read.
    if is_proposal(document.lower(idx + 1)) {
        return None;
    }
    let position = names
        .iter()
        .rposition(|name| name.tokens.end <= idx && name.tokens.end + 4 >= idx)?;
    let owner = &names[position];
    let possessed = matches!(document.lower(owner.tokens.end), "'s" | "'" | "’s" | "’");
    let adjective = owner.form == Form::Nationality || owner.label != Label::Person;
    let plain = (owner.tokens.end + usize::from(possessed)..idx).all(|at| {
        let word = document.lower(at);
        is_proposal(word)
            || one_of!(
                word;
                "peace" "ceasefire" "cease-fire" "truce" "compromise" "bridging" "new" "latest" "own" "revised" "joint" "final"
                "settlement" "armistice" "disengagement" "draft" "detailed" "written"
            )
    });
    if !plain || !(possessed || adjective) {
        return None;
    }
    let behind = idx + 1..(idx + 14).min(sentence.end);
    let bridges = (behind.clone()).any(|at| {
        document.lower(at) == "ground" && one_of!(document.lower(at - 1); "common" "middle")
            || one_of!(document.lower(at); "bridge" "bridged" "bridging" "narrow" "reconcile" "reconciled" "narrowed")
                && near(document, at + 1..(at + 5).min(sentence.end), |word| {
                    one_of!(word; "gap" "gaps" "differences" "positions" "demands" "divide" "both" "sides")
                })
    });
    let before = idx.saturating_sub(12).max(sentence.start)..owner.tokens.start;
    let put = before.clone().find(|&at| {
        one_of!(
            document.lower(at);
            "offered" "presented" "tabled" "submitted" "brought" "circulated" "put" "drafted"
        )
    });
    let accepted = (before.clone()).rev().find(|&at| {
        one_of!(document.lower(at); "accepted" "accept" "approved" "endorsed" "agreed" "embraced" "signed")
    });
    // "their governments have accepted", "A and B accepted": not one side alone.
    let by_both = accepted.is_some_and(|verb| {
        let front = verb.saturating_sub(10).max(sentence.start)..verb;
        near(document, front.clone(), |word| one_of!(word; "governments" "sides" "parties" "both" "leaders" "delegations" "belligerents"))
            || two(document, names, front)
    });
    let others = (idx + 1..(idx + 18).min(sentence.end)).any(|at| {
        matches!(document.lower(at), "between" | "among")
            && two(document, names, at + 1..(at + 10).min(sentence.end))
    });
    let ends = near(document, idx + 1..(idx + 9).min(sentence.end), is_truce)
        || near(document, owner.tokens.end..idx, is_truce);
    let refused = near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "not" "never" "neither" "yet" "if" "would" "unless" "may" "might" "could" "should"),
    );
    // "A joint P-Q proposal for a truce was accepted by both".
    let verb = (idx + 1..(idx + 12).min(sentence.end)).find(|&at| {
        one_of!(document.lower(at); "adopted" "accepted" "endorsed" "approved" "backed")
            && near(document, at.saturating_sub(3)..at, |word| {
                matches!(word, "was" | "were" | "been")
            })
            && document.lower(at + 1) == "by"
    });
    let taken = verb.is_some_and(|verb| {
        let by = verb + 2..(verb + 9).min(sentence.end);
        two(document, names, by.clone())
            || near(
                document,
                by,
                |word| one_of!(word; "both" "council" "belligerents" "sides" "parties"),
            )
    });
    let stops = near(
        document,
        idx + 1..(idx + 5).min(sentence.end),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice"),
    );
    let taken = taken && stops && !refused;
    if !(taken
        || bridges && put.is_some()
        || by_both && ends && others && !refused
        || by_both && ends && !refused && bridges)
    {
        return None;
    }
    // "an American proposal": here the nation is whose it is.
    let mut doers: Vec<EntityId> = names
        .get(lists::list(document, names, position, Way::Back))
        .unwrap_or(&[])
        .iter()
        .map(|name| name.entity)
        .collect();
    // "A and B have accepted B's plan": a side's own.
    if let Some(verb) = accepted {
        doers.retain(|doer| {
            !names
                .iter()
                .any(|name| name.entity == *doer && name.tokens.end <= verb)
        });
    }
    doers.retain(|doer| {
        !names.iter().any(|name| {
            name.entity == *doer && name.tokens.start > idx && name.tokens.start < idx + 18
        })
    });
    // To offer what bridges the gaps is no offer to mediate, but the work itself.
    let from = put.filter(|_| bridges).unwrap_or(idx);
    service(
        from..idx + 1,
        Function::Mediate,
        "has put a proposal to the sides",
        doers,
    )
}

/// "American peacemaking efforts", "U.S. and Egyptian efforts to build on the proposal".
fn efforts_of(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let peace = one_of!(word; "peacemaking" "peace-making" "conciliation" "bridge-building");
    let efforts = one_of!(word; "efforts" "attempts" "diplomacy");
    if !peace && !efforts {
        return None;
    }
    let position = names
        .iter()
        .rposition(|name| name.tokens.end <= idx && name.tokens.end + 2 >= idx)?;
    let owner = &names[position];
    let between = owner.tokens.end..idx;
    let plain = between.clone().all(|at| {
        one_of!(
            document.lower(at);
            "'s" "’s" "'" "’" "." "diplomatic" "renewed" "further" "new" "early" "later" "joint" "repeated" "patient" "quiet"
        )
    });
    let acts = owner.form == Form::Nationality || owner.label != Label::Group;
    if !plain || !acts || owner.form == Form::Pronoun {
        return None;
    }
    let mut doers = lists::group_at(document, names, Some(position), Way::Back);
    if peace {
        // "Israeli-Egyptian peacemaking": the sides' own.
        let pair = doers.len() > 1
            || one_of!(document.lower(idx + 1); "with" "between")
            || document.word(owner.tokens.end - 1).contains('-');
        let labour = one_of!(
            document.lower(idx + 1);
            "efforts" "effort" "diplomacy" "role" "mission" "initiative" "initiatives" "attempts" "work" "trips"
        );
        if pair || !labour {
            return None;
        }
    } else {
        // Two nations, and what both work on is others'.
        let to = idx + 1;
        let builds = document.lower(to) == "to"
            && one_of!(
                document.lower(to + 1);
                "build" "revive" "advance" "rescue" "salvage" "save" "restart" "broker" "mediate" "bridge" "narrow" "move"
            )
            && near(document, to + 2..(to + 7).min(sentence.end), |word| {
                one_of!(
                    word;
                    "proposal" "proposals" "plan" "talks" "initiative" "negotiations" "process" "truce" "ceasefire" "gap" "gaps"
                    "differences" "peace"
                )
            })
            && !near(
                document,
                to + 2..(to + 12).min(sentence.end),
                |word| one_of!(word; "its" "their" "own" "with" "trade" "climate"),
            );
        if !builds || owner.form != Form::Nationality && doers.len() < 2 {
            return None;
        }
    }
    doers.dedup();
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "its efforts for peace between others",
        doers,
    )?;
    // Efforts that came to nothing are past.
    if near(
        document,
        idx + 1..(idx + 16).min(sentence.end),
        |word| one_of!(word; "faltered" "failed" "collapsed" "foundered" "stalled" "nowhere" "nothing" "fruitless"),
    ) {
        found.at_most = Certainty::Historical;
    }
    // "a favorable context for American peacemaking": hoped for, not told.
    if near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "could" "would" "might" "may" "if" "possible" "potential" "future"),
    ) {
        found.at_most = found.at_most.min(Certainty::Speculated);
    }
    Some(found)
}

/// "attempted to find common ground", "tried to bridge the gaps": one who is no side.
fn common_ground(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    if !one_of!(
        word;
        "attempted" "tried" "sought" "worked" "struggled" "trying" "attempting" "seeking" "laboured" "labored" "strove" "helped"
        "managed"
    ) {
        return None;
    }
    let to = (idx + 1..(idx + 5).min(sentence.end)).find(|&at| document.lower(at) == "to")?;
    let found = match document.lower(to + 1) {
        "find" | "establish" | "discover" | "identify" | "seek" | "map" => {
            one_of!(document.lower(to + 2); "common" "middle") && document.lower(to + 3) == "ground"
        }
        "bridge" | "narrow" | "close" => near(
            document,
            to + 2..(to + 6).min(sentence.end),
            |word| one_of!(word; "gap" "gaps" "differences" "divide" "positions"),
        ),
        "break" => near(
            document,
            to + 2..(to + 6).min(sentence.end),
            |word| one_of!(word; "deadlock" "impasse" "stalemate" "logjam"),
        ),
        _ => false,
    };
    let own = near(
        document,
        to + 3..(to + 9).min(sentence.end),
        |word| one_of!(word; "with" "its" "his" "her" "their" "our"),
    ) && !(to + 3..(to + 9).min(sentence.end)).any(|at| {
        document.lower(at) == "with" && one_of!(document.lower(at + 1); "regard" "respect")
    });
    // Two who search for it together are the sides.
    let doers = subject(document, names, idx, sentence);
    let front = sentence.start..idx;
    let several = doers.len() > 1
        && !names
            .iter()
            .any(|name| doers.contains(&name.entity) && name.label == Label::Person)
        || both(document, front);
    if !found || own || several || matter.sides() < 2 {
        return None;
    }
    service(
        idx..to + 2,
        Function::Mediate,
        "looks for common ground between the sides",
        doers,
    )
}
