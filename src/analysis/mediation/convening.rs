//! Who calls others together: hosts, chairs and sponsors of conferences, senders of invitations, those who sit with
//! the sides as facilitators or witnesses, those under whose guarantee a deal is signed.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::is_show;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::collections::BTreeSet;
use std::ops::Range;

/// A convener that the word at `idx` tells of.
pub fn convener(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    guarantee(document, names, sentence, idx, matter)
        .or_else(|| countries_that(document, names, sentence, idx, matter))
        .or_else(|| sitting_as(document, names, sentence, idx))
        .or_else(|| members_of_a_contact_group(document, names, sentence, idx))
        .or_else(|| called_by(document, names, sentence, idx, matter))
        .or_else(|| release_by(document, names, sentence, idx, matter))
        .or_else(|| calls(document, names, sentence, idx, matter))
        .or_else(|| invitations(document, names, sentence, idx, matter))
        .or_else(|| invites(document, names, sentence, idx, matter))
}

/// What is called together.
fn is_gathering(word: &str) -> bool {
    one_of!(
        word;
        "conference" "summit" "meeting" "meetings" "talks" "negotiations" "dialogue" "congress" "forum" "round" "rounds"
        "session" "sessions" "process" "consultations" "discussions" "conversations" "encounter" "contacts" "retreat"
    )
}

/// Whether the sentence speaks of others who meet: "between A and B", "rival factions".
fn others_meet(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    matter: &Matter,
) -> bool {
    let between = sentence.clone().any(|at| {
        let ahead = at + 1..(at + 12).min(sentence.end);
        one_of!(document.lower(at); "between" "among" "of")
            && !one_of!(document.lower(at + 1); "its" "their" "his" "her")
            && two(document, names, ahead.clone())
            && two_sides(names, &ahead, matter)
            && (document.lower(at) != "of"
                || near(document, at.saturating_sub(2)..at, |word| {
                    one_of!(word; "presidents" "leaders" "ministers" "delegations" "representatives" "envoys" "heads" "governments")
                }))
    });
    between
        || hostile(document, sentence)
        || near(document, sentence.clone(), |word| word == "sides")
}

/// Whether those named there, if they are several, are sides.
fn two_sides(names: &[Named], range: &Range<usize>, matter: &Matter) -> bool {
    let several: BTreeSet<EntityId> = names
        .iter()
        .filter(|name| range.contains(&name.tokens.start))
        .map(|name| name.entity)
        .collect();
    several.len() < 2
        || several
            .iter()
            .filter(|entity| matter.is_side(**entity))
            .count()
            > 1
}

/// Whether it never came to what the sentence speaks of, or has yet to: "no release was arranged", "was to be
/// overseen".
pub fn unheld(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    near(
        document,
        sentence.clone(),
        |word| one_of!(word; "no" "never" "none" "nobody" "neither"),
    ) || (idx.saturating_sub(4).max(sentence.start)..idx).any(|at| {
        one_of!(document.lower(at); "was" "were" "is" "are" "due" "had")
            && document.lower(at + 1) == "to"
    })
}

/// Whether a name is of those who fight: "the Army Command", "Colonel X".
pub fn bears_arms(document: &Document<'_>, name: &Named) -> bool {
    near(
        document,
        name.tokens.start.saturating_sub(2)..name.tokens.end + 1,
        |word| {
            one_of!(
                word;
                "army" "army's" "command" "colonel" "commander" "commanders" "brigade" "battalion" "navy" "military"
                "captain" "lieutenant" "brigadier" "troops"
            )
        },
    )
}

/// Whether the sentence is about a show, a game or a war council.
fn of_show(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    near(document, sentence.clone(), |word| {
        is_show(word) || one_of!(word; "football" "boxing" "arms" "weapons")
    }) || sentence.clone().any(|at| {
        document.lower(at) == "council" && is_gathering(document.lower(at + 1))
            || document.lower(at) == "war" && document.lower(at + 1) == "council"
    })
}

/// Whether whoever is called together in a sentence may be sides, and no traders or players.
fn the_sides_may_meet(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    matter: &Matter,
) -> bool {
    (matter.peace || hostile(document, sentence))
        && !of_trade(document, sentence)
        && !of_show(document, sentence)
        && others_meet(document, names, sentence, matter)
}

/// Whether the sentence speaks of those who are at odds.
fn hostile(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    near(document, sentence.clone(), |word| {
        one_of!(
            word;
            "rival" "warring" "factions" "belligerents" "breakaway" "opposing" "separatists" "rebels" "insurgents"
            "guerrillas" "combatants" "adversaries" "feuding"
        )
    })
}

/// Whether what is called together is about trade, health or the weather: "a climate conference".
fn of_trade(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| {
        one_of!(
            document.lower(at);
            "climate" "trade" "health" "investment" "energy" "food" "economic" "business" "tourism" "film" "book" "donor"
            "donors" "scientific" "medical" "sports" "academic" "cultural"
        ) && near(document, at + 1..(at + 3).min(sentence.end), is_gathering)
    })
}

/// What doing so is, by its verb.
fn function_of(word: &str) -> Function {
    if word.contains("host") {
        Function::Host
    } else {
        Function::Facilitate
    }
}

/// The names behind the "by" at `by`, also behind titles and "officials of".
fn behind_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    by: usize,
) -> Vec<EntityId> {
    let Some(position) = names
        .iter()
        .position(|name| name.tokens.start > by && name.tokens.start <= by + 6)
    else {
        return Vec::new();
    };
    let stopped = (by + 1..names[position].tokens.start)
        .any(|at| matches!(document.word(at), "," | ";" | ".") || document.lower(at) == "and");
    if stopped {
        Vec::new()
    } else {
        lists::group_behind(document, names, position, sentence)
    }
}

/// "the talks between A and B, co-hosted by X and Y", "met at a summit convened by X".
fn called_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    let bare = word.strip_prefix("co-").unwrap_or(word);
    if !one_of!(
        bare;
        "hosted" "cohosted" "chaired" "cochaired" "sponsored" "cosponsored" "convened" "organised" "organized" "moderated"
        "presided" "initiated" "arranged" "called" "summoned" "steered" "conducted"
    ) {
        return None;
    }
    let by = (idx + 1..(idx + 3).min(sentence.end)).find(|&at| document.lower(at) == "by")?;
    let gathering = near(
        document,
        idx.saturating_sub(24).max(sentence.start)..idx,
        is_gathering,
    );
    if !gathering || !the_sides_may_meet(document, names, sentence, matter) {
        return None;
    }
    service(
        idx..by + 1,
        function_of(bare),
        "the sides meet because it called them together",
        behind_by(document, names, sentence, by),
    )
}

/// "the handover of the prisoners was arranged by X": a person or a body, no state.
fn release_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.peace
        || !one_of!(document.lower(idx); "arranged" "organised" "organized" "negotiated" "brokered" "overseen" "supervised" "coordinated")
        || document.lower(idx + 1) != "by"
        || unheld(document, sentence, idx)
    {
        return None;
    }
    let freed = (idx.saturating_sub(9).max(sentence.start)..idx).any(|at| {
        one_of!(document.lower(at); "release" "handover" "exchange" "swap" "evacuation")
            && !(document.lower(at + 1) == "of"
                && one_of!(document.lower(at + 2); "fire" "its" "their" "own"))
    });
    let people = near(
        document,
        sentence.start.saturating_sub(30)..sentence.end,
        |word| one_of!(word; "prisoners" "soldiers" "hostages" "captives" "detainees" "wounded" "civilians"),
    );
    if !freed || !people {
        return None;
    }
    let mut doers = behind_by(document, names, sentence, idx + 1);
    doers.retain(|doer| {
        names.iter().any(|name| {
            name.entity == *doer && matches!(name.label, Label::Person | Label::Organisation)
        }) && !names
            .iter()
            .any(|name| name.entity == *doer && bears_arms(document, name))
    });
    service(
        idx..idx + 2,
        Function::Facilitate,
        "arranged the release",
        doers,
    )
}

/// "X and Y co-chair the talks between the factions".
fn calls(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    let together = word.strip_prefix("co-").is_some_and(|word| {
        [
            "chair", "host", "sponsor", "conven", "organis", "organiz", "mediat",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    }) && !one_of!(word; "co-host" "co-chair" "co-sponsor" "co-chairs" "co-hosts" "co-sponsors" "co-organiser" "co-organizer" "co-mediator" "co-mediators")
        || one_of!(word; "co-host" "co-chair" "co-sponsor" "co-chairs" "co-hosts" "co-sponsors")
            && one_of!(document.lower(idx + 1); "the" "a" "an" "talks" "negotiations" "these" "this")
        || one_of!(word; "convened" "convenes" "convening" "presided" "presides" "presiding" "organised" "organized");
    if !together || document.lower(idx + 1) == "by" {
        return None;
    }
    let gathering = near(document, idx + 1..(idx + 12).min(sentence.end), is_gathering)
        // "convened the rival parliaments".
        || word.starts_with("conven")
            && near(
                document,
                idx + 1..(idx + 4).min(sentence.end),
                |word| one_of!(word; "rival" "warring" "opposing" "feuding"),
            );
    if !gathering || !the_sides_may_meet(document, names, sentence, matter) {
        return None;
    }
    service(
        idx..idx + 1,
        function_of(word),
        "calls the sides together",
        subject(document, names, idx, sentence),
    )
}

/// "invitations to the talks between A and B were sent by X", "X has sent out invitations to the factions".
fn invitations(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "invitations" "invitation") || !matter.peace {
        return None;
    }
    let gathering = near(document, sentence.clone(), |word| {
        is_gathering(word) || matches!(word, "peace")
    });
    if !gathering
        || unheld(document, sentence, idx)
        || !others_meet(document, names, sentence, matter)
    {
        return None;
    }
    let is_sent = |at: usize| one_of!(document.lower(at); "sent" "issued" "extended" "delivered" "addressed" "signed" "send" "sends" "issues" "out" "sending");
    let passive = (idx + 1..(idx + 26).min(sentence.end))
        .find(|&at| is_sent(at) && (at + 1..at + 3).any(|next| document.lower(next) == "by"));
    let doers = if let Some(verb) = passive {
        let by = (verb + 1..verb + 3).find(|&at| document.lower(at) == "by")?;
        behind_by(document, names, sentence, by)
    } else {
        let verb = (idx.saturating_sub(5).max(sentence.start)..idx).find(|&at| is_sent(at))?;
        subject(document, names, verb, sentence)
    };
    let held = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "met" "opened" "held" "began" "presided" "came" "attended" "accepted"),
    );
    let mut found = service(
        idx..idx + 1,
        Function::Facilitate,
        "invites the sides to talks",
        doers,
    )?;
    // An invitation is an offer until they meet.
    if !held {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "invited the A and B leaders to P for talks", "invited both sides to a round of talks".
fn invites(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "invited" "invites" "inviting" "invite" "summoned" "brought")
        || !matter.peace
        || one_of!(document.lower(idx.wrapping_sub(1)); "was" "were" "been" "be" "are" "is" "being")
    {
        return None;
    }
    let to = (idx + 3..(idx + 16).min(sentence.end)).find(|&at| document.lower(at) == "to")?;
    let stopped = (idx + 1..to).any(|at| matches!(document.word(at), ";" | "." | ":"));
    let people = near(document, idx + 1..to, |word| {
        one_of!(
            word;
            "presidents" "leaders" "delegations" "ministers" "sides" "parties" "representatives" "factions" "governments"
            "envoys" "commanders" "negotiators" "generals" "rivals" "premiers" "belligerents"
        )
    });
    let pair = two(document, names, idx + 1..to);
    let talks = near(document, to + 1..(to + 16).min(sentence.end), |word| {
        is_gathering(word)
            || one_of!(word; "negotiate" "talk" "settle" "mediation" "table" "peace" "where")
    });
    if stopped || !people || !pair || !talks {
        return None;
    }
    let came = near(
        document,
        to + 1..sentence.end,
        |word| one_of!(word; "where" "signed" "agreed" "came" "met"),
    );
    let mut found = service(
        idx..idx + 1,
        Function::Host,
        "invites the sides to talks",
        subject(document, names, idx, sentence),
    )?;
    if !came {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "with A as facilitator and B and C as observers": who sits with the sides, by what.
fn sitting_as(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if document.lower(idx) != "as" {
        return None;
    }
    let mut role = idx + 1;
    while role < idx + 4
        && one_of!(document.lower(role); "the" "a" "an" "its" "official" "joint" "international" "third-party" "neutral" "chief" "main" "third" "party" "co-")
    {
        role += 1;
    }
    let word = document.lower(role);
    let function = match word.strip_prefix("co-").unwrap_or(word) {
        "facilitator" | "facilitators" | "chair" | "chairs" | "convener" | "conveners"
        | "sponsor" | "sponsors" => Function::Facilitate,
        "mediator" | "mediators" => Function::Mediate,
        "guarantor" | "guarantors" | "witness" | "witnesses" => Function::Guarantee,
        "observer" | "observers" | "monitor" | "monitors" => Function::Monitor,
        "host" | "hosts" => Function::Host,
        _ => return None,
    };
    let position = names.iter().rposition(|name| name.tokens.end == idx)?;
    let first = lists::list(document, names, position, lists::Way::Back).start;
    let start = names[first].tokens.start;
    let before = start.saturating_sub(2).max(sentence.start)..start;
    let with = near(document, before.clone(), |word| word == "with")
        // "… as facilitator and B and C as observers".
        || near(document, before, |word| word == "and")
            && (sentence.start..start).any(|at| {
                document.lower(at) == "as" && near(document, at + 1..at + 4, |word| word.ends_with("tor") || word.ends_with("tors"))
            });
    let talks = near(document, sentence.clone(), is_deal_noun);
    if !with || !talks {
        return None;
    }
    service(
        idx..role + 1,
        function,
        "sits with the sides",
        lists::group_at(document, names, Some(position), lists::Way::Back),
    )
}

/// "A, B and C as members of the D Contact Group".
fn members_of_a_contact_group(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if document.lower(idx) != "as"
        || !one_of!(document.lower(idx + 1); "members" "participants" "member")
        || document.lower(idx + 2) != "of"
    {
        return None;
    }
    let group = (idx + 3..(idx + 10).min(sentence.end)).find(|&at| {
        one_of!(document.lower(at); "contact" "mediation" "monitoring" "facilitation" "observer" "verification")
            && one_of!(document.lower(at + 1); "group" "team" "panel" "mission" "commission" "committee")
    })?;
    let position = names.iter().rposition(|name| name.tokens.end == idx)?;
    let mut doers = lists::group_at(document, names, Some(position), lists::Way::Back);
    doers.extend(
        names
            .iter()
            .filter(|name| name.tokens.contains(&group))
            .map(|name| name.entity),
    );
    service(
        idx..group + 2,
        Function::Facilitate,
        "belongs to a body that supports the talks",
        doers,
    )
}

/// "two accompanying countries, A and B", "the facilitating states: A, B and C".
fn countries_that(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let function = match document.lower(idx) {
        "accompanying" | "facilitating" | "sponsoring" | "co-sponsoring" => Function::Facilitate,
        "mediating" => Function::Mediate,
        "guaranteeing" => Function::Guarantee,
        "monitoring" | "observing" | "verifying" => Function::Monitor,
        _ => return None,
    };
    let noun = one_of!(document.lower(idx + 1); "countries" "states" "nations" "powers" "governments" "bodies" "organisations" "organizations");
    let sides = matter_of_talks(document, sentence);
    if !noun || !sides || !matter.peace {
        return None;
    }
    service(
        idx..idx + 2,
        function,
        "one of the countries that support the talks",
        lists::following(document, names, idx + 2, true),
    )
}

/// Whether the sentence is about talks or a deal.
fn matter_of_talks(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    near(document, sentence.clone(), |word| {
        is_deal_noun(word) || one_of!(word; "mediators" "guarantors" "sides" "parties")
    })
}

/// "signed under the guarantee of A, B and C".
fn guarantee(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.peace
        || !one_of!(document.lower(idx); "guarantee" "guarantees" "guaranty" "supervision" "chairmanship" "observation" "eyes")
        || unheld(document, sentence, idx)
        || near(
            document,
            sentence.clone(),
            |word| one_of!(word; "coach" "players" "merger" "contract" "contracts" "shares" "loan" "film"),
        )
        || document.lower(idx + 1) != "of"
        || !near(
            document,
            idx.saturating_sub(3).max(sentence.start)..idx,
            |word| matches!(word, "under" | "with"),
        )
    {
        return None;
    }
    let deal = near(document, sentence.clone(), |word| {
        is_deal_noun(word) && !matches!(word, "efforts" | "end" | "process" | "framework")
            || one_of!(word; "treaty" "protocol" "signed" "negotiated" "exchanged" "released" "withdrew" "withdrawn" "captives")
    });
    if !deal {
        return None;
    }
    let function = match document.lower(idx) {
        "chairmanship" => Function::Facilitate,
        "guarantee" | "guarantees" | "guaranty" => Function::Guarantee,
        _ => Function::Monitor,
    };
    let signed = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "signed" "negotiated" "agreed" "met" "concluded" "exchanged" "held" "withdrawn" "withdraw" "released"),
    );
    if !signed {
        return None;
    }
    service(
        idx..idx + 2,
        function,
        "the deal was made in its presence",
        behind_by(document, names, sentence, idx + 1),
    )
}
