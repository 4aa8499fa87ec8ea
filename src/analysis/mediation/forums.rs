//! Where the sides come together under a third: conferences that it calls for or chairs, bodies that it founds with
//! partners, posts held by one envoy after another, roads opened for aid between the lines.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::convening::bears_arms;
use crate::analysis::mediation::convening::unheld;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::peacemaking::partners;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// What the word at `idx` tells of a third who brings the sides together.
pub fn forum(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    calls_for(document, names, sentence, idx)
        .or_else(|| chaired_before_delegations(document, names, sentence, idx))
        .or_else(|| succeeds(document, names, sentence, idx))
        .or_else(|| opens_roads(document, names, sentence, idx))
        .or_else(|| founds(document, names, sentence, idx, matter))
}

/// "called for a conference that would lead to talks between A and B", "tried to convene a peace conference".
fn calls_for(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let calls = one_of!(word; "called" "calling" "calls" "pressed" "pushed")
        && document.lower(idx + 1) == "for";
    let convenes = one_of!(word; "convene" "reconvene" "assemble" "organise" "organize" "host" "arrange")
        && document.lower(idx.wrapping_sub(1)) == "to"
        && near(
            document,
            idx.saturating_sub(4).max(sentence.start)..idx,
            |word| one_of!(word; "trying" "tried" "attempted" "sought" "seeking" "hoping" "hoped" "offered" "proposed" "began" "planned"),
        );
    if !calls && !convenes {
        return None;
    }
    let made = (idx + 1..(idx + 9).min(sentence.end)).find(
        |&at| one_of!(document.lower(at); "conference" "convention" "summit" "congress" "talks"),
    )?;
    let stopped = (idx + 1..made).any(|at| matches!(document.word(at), "," | ";" | "."));
    let peace = near(
        document,
        idx + 1..made,
        |word| one_of!(word; "peace" "ceasefire" "reconciliation" "armistice" "truce"),
    );
    let others = (made..(made + 20).min(sentence.end)).any(|at| {
        one_of!(document.lower(at); "between" "among")
            && (two(document, names, at + 1..(at + 12).min(sentence.end))
                || names
                    .iter()
                    .filter(|name| (at + 1..at + 9).contains(&name.tokens.start))
                    .count()
                    > 1)
    });
    let own = near(
        document,
        made..(made + 8).min(sentence.end),
        |word| one_of!(word; "with" "against"),
    );
    if stopped || own || !(others || peace && convenes) {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    // Those who are to meet call for their own talks.
    doers.retain(|doer| {
        !names.iter().any(|name| {
            name.entity == *doer && name.tokens.start > made && name.tokens.start < made + 28
        })
    });
    let mut found = service(
        idx..made + 1,
        Function::Mediate,
        "calls for talks between others",
        doers,
    )?;
    found.at_most = Certainty::Offered;
    Some(found)
}

/// "The conference, co-chaired by X and Y, was attended by A, B and C delegations".
fn chaired_before_delegations(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let bare = word.strip_prefix("co-").unwrap_or(word);
    if !one_of!(bare; "chaired" "hosted" "sponsored" "convened" "cochaired" "cosponsored" "opened" "presided")
        || !(idx + 1..idx + 3).any(|at| document.lower(at) == "by")
    {
        return None;
    }
    let gathering = near(
        document,
        idx.saturating_sub(8).max(sentence.start)..idx,
        |word| one_of!(word; "conference" "summit" "talks" "congress" "meeting" "convention"),
    );
    let attended = (idx + 2..sentence.end).find(|&at| {
        one_of!(document.lower(at); "attended" "brought" "drew" "gathered" "joined" "seated" "assembled")
    })?;
    let delegations = near(document, attended..sentence.end, |word| {
        one_of!(
            word;
            "delegation" "delegations" "delegates" "negotiators" "representatives" "envoys" "belligerents" "sides" "factions"
        )
    });
    let among = attended + 1..sentence.end;
    let several = names
        .iter()
        .filter(|name| among.contains(&name.tokens.start) && name.label != Label::Person)
        .count()
        > 1;
    let sides_meet = near(
        document,
        sentence.start.saturating_sub(60)..(sentence.end + 40).min(document.tokens.len()),
        |word| one_of!(word; "peace" "war" "conflict" "ceasefire" "truce" "armistice" "hostilities"),
    );
    if !gathering || !delegations || !several || !sides_meet {
        return None;
    }
    let by = (idx + 1..idx + 3).find(|&at| document.lower(at) == "by")?;
    let first = names
        .iter()
        .position(|name| name.tokens.start > by && name.tokens.start <= by + 6)?;
    let mut doers = lists::group_behind(document, names, first, sentence);
    // Who comes as a delegation is no chair of it.
    doers.retain(|doer| {
        !names
            .iter()
            .any(|name| name.entity == *doer && among.contains(&name.tokens.start))
    });
    service(
        idx..by + 1,
        if bare == "hosted" {
            Function::Host
        } else {
            Function::Facilitate
        },
        "chairs the meeting of the sides",
        doers,
    )
}

/// "X served in this role before being replaced by Y": the post is one of peace.
fn succeeds(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    // Most words end here; what lies before and behind is looked at for the few that may tell of it.
    if !one_of!(word; "served" "serving" "acted" "replaced" "succeeded" "followed") {
        return None;
    }
    let look = idx.saturating_sub(70)..idx;
    let post = look.clone().any(|at| {
        one_of!(document.lower(at); "negotiator" "envoy" "mediator" "conciliator" "facilitator" "emissary")
            && (look.contains(&at.saturating_sub(1))
                && near(document, at.saturating_sub(2)..at, |word| {
                    one_of!(word; "special" "peace" "chief" "personal" "new" "official" "permanent" "first" "a" "un" "u.n." "presidential")
                })
                || !document.lower(at).starts_with("negotiator"))
    });
    let talks = near(
        document,
        look,
        |word| one_of!(word; "talks" "negotiations" "peace" "mediation" "ceasefire" "truce" "dialogue"),
    );
    let staged = near(
        document,
        idx.saturating_sub(12)..sentence.end,
        |word| one_of!(word; "film" "movie" "play" "played" "stage" "theatre" "theater" "actor" "actress" "drama"),
    );
    if !post || !talks || staged {
        return None;
    }
    let person = |range: Range<usize>| {
        names
            .iter()
            .find(|name| name.label == Label::Person && range.contains(&name.tokens.start))
            .map(|name| name.entity)
    };
    let doers = match word {
        "served" | "serving" | "acted" => {
            let role = document.lower(idx + 1) == "in"
                && one_of!(document.lower(idx + 2); "this" "that" "the")
                && one_of!(document.lower(idx + 3); "role" "post" "position" "capacity" "function");
            if !role {
                return None;
            }
            subject(document, names, idx, sentence)
        }
        "replaced" | "succeeded" | "followed"
            if document.lower(idx + 1) == "by" || document.lower(idx + 1) == "in" =>
        {
            // "replaced in the fall of 1979 by Y".
            let by =
                (idx + 1..(idx + 9).min(sentence.end)).find(|&at| document.lower(at) == "by")?;
            let stays = near(
                document,
                idx.saturating_sub(26).max(sentence.start)..idx,
                |word| {
                    one_of!(
                        word;
                        "role" "post" "position" "capacity" "envoy" "mediator" "negotiator" "he" "she" "who" "resigned" "job"
                    )
                },
            );
            if !stays {
                return None;
            }
            person(by + 1..(by + 8).min(sentence.end))
                .into_iter()
                .collect()
        }
        "replaced" | "succeeded" => {
            let predecessor = person(idx + 1..(idx + 7).min(sentence.end));
            let role = (idx + 1..(idx + 14).min(sentence.end)).any(|at| {
                document.lower(at) == "in"
                    && one_of!(document.lower(at + 1); "this" "that" "the")
                    && one_of!(document.lower(at + 2); "role" "post" "position" "job")
            });
            if predecessor.is_none() || !role {
                return None;
            }
            let mut both = subject(document, names, idx, sentence);
            both.extend(predecessor);
            both
        }
        _ => return None,
    };
    let doers: Vec<EntityId> = doers
        .into_iter()
        .filter(|doer| is_person(names, *doer))
        .collect();
    service(
        idx..idx + 1,
        Function::Mediate,
        "one of several who held a peace post in turn",
        doers,
    )
}

/// "has secured the opening of new routes into P", "negotiated safe passage for aid": between those who fight.
fn opens_roads(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "secured" "negotiated" "obtained" "won" "arranged" "brokered")
    {
        return None;
    }
    let ahead = idx + 1..(idx + 8).min(sentence.end);
    let road = near(
        document,
        ahead.clone(),
        |word| one_of!(word; "routes" "route" "corridor" "corridors" "crossing" "crossings" "passage" "road" "roads" "access"),
    ) && (near(
        document,
        ahead,
        |word| one_of!(word; "opening" "reopening" "re-opening" "safe" "humanitarian" "aid"),
    ));
    let aid = near(
        document,
        idx + 1..(idx + 30).min(sentence.end),
        |word| one_of!(word; "humanitarian" "aid" "relief" "convoys" "food" "evacuation" "wounded" "civilians" "medicine"),
    );
    // "negotiated safe passage for its wounded": its own deal.
    let object = idx + 1..(idx + 14).min(sentence.end);
    let own = near(
        document,
        object.clone(),
        |word| one_of!(word; "its" "their" "own" "his" "our"),
    );
    if !road || !aid || own || unheld(document, sentence, idx) {
        return None;
    }
    let with = object.clone().any(|at| {
        document.lower(at) == "with" && names.iter().any(|name| name.tokens.start == at + 1)
    });
    let mut doers = subject(document, names, idx, sentence);
    // Nor is a state that deals with its foe a third, nor an army.
    doers.retain(|doer| {
        !names.iter().any(|name| {
            name.entity == *doer
                && (with && name.label == Label::Place || bears_arms(document, name))
        })
    });
    service(
        idx..idx + 1,
        Function::Facilitate,
        "opened a way for aid across the lines",
        doers,
    )
}

/// "we launched the P Group with A, B and C": a body for the talks and those who make it up.
fn founds(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "launched" "formed" "founded" "established" "created" "convened" "set" "assembled"
    ) || one_of!(document.lower(idx.wrapping_sub(1)); "was" "were" "been" "is" "are" "be")
    {
        return None;
    }
    let body = (idx + 1..(idx + 18).min(sentence.end)).find(|&at| {
        one_of!(
            document.lower(at);
            "group" "quartet" "quint" "troika" "trio" "panel" "committee" "commission" "mechanism"
        ) && (document.lower(at + 1) == "with"
            || document.word(at + 1) == "(" && document.lower(at + 4) == "with")
    })?;
    let for_talks = near(
        document,
        idx + 1..body + 1,
        |word| one_of!(word; "peace" "contact" "mediation" "ceasefire" "truce" "conciliation" "mediating"),
    );
    let watches = near(
        document,
        idx + 1..body + 1,
        |word| one_of!(word; "monitoring" "verification" "friends"),
    );
    let talks = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "talks" "negotiations" "hostilities" "ceasefire" "truce" "mediation"),
    );
    let fights = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "war" "fighting" "conflict"),
    );
    let for_peace = for_talks && (talks || fights) || watches && talks;
    let arms = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "arm" "arms" "supply" "supplies" "support" "defense" "defence" "weapons" "aid" "trade" "climate" "energy" "investment"),
    );
    let own = near(
        document,
        body + 1..sentence.end,
        |word| one_of!(word; "their" "its" "own" "our"),
    );
    if !for_peace || arms || own || unheld(document, sentence, idx) {
        return None;
    }
    let with = (body + 1..body + 6).find(|&at| document.lower(at) == "with")?;
    let first = names
        .iter()
        .position(|name| name.tokens.start > with && name.tokens.start <= with + 8)?;
    let joined = partners(document, names, first, sentence.end);
    let mut doers = subject(document, names, idx, sentence);
    // A side and its foe found a committee of their own; so may two alone.
    if doers.iter().any(|doer| matter.is_side(*doer))
        || joined.len() < 2 && !near(document, sentence.clone(), |word| word == "between")
    {
        return None;
    }
    doers.extend(
        names
            .iter()
            .filter(|name| {
                name.tokens.start > idx
                    && name.tokens.start <= idx + 3
                    && name.tokens.end == body + 1
            })
            .map(|name| name.entity),
    );
    doers.extend(joined);
    doers.dedup();
    service(
        idx..body + 1,
        Function::Facilitate,
        "brings together those who support the talks",
        doers,
    )
}
