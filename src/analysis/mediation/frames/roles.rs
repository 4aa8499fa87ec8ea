//! Roles by their nouns: whoever is, is asked to be, or will not be the go-between, the referee, the venue; whoever holds
//! the same capacity.

use crate::analysis::Certainty;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::words::in_touch_for;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of a role.
pub fn role(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    as_role(scene, idx)
        .or_else(|| channel(scene, idx))
        .or_else(|| capacity(scene, idx))
        .or_else(|| appointed(scene, idx))
}

/// What a noun for a role tells of its function; nouns that mean other things as well need more beside them.
fn function_of(word: &str) -> Option<Function> {
    Some(match word {
        "mediator" | "mediators" | "peacemaker" | "peacemakers" | "conciliator" | "broker"
        | "conciliators" | "matchmaker" => Function::Mediate,
        "go-between" | "go-betweens" | "intermediary" | "intermediaries" | "conduit"
        | "messenger" | "courier" | "postman" | "channel" | "interlocutor" | "backchannel"
        | "back-channel" => Function::CarryMessages,
        "host" | "hosts" | "venue" | "venues" => Function::Host,
        "facilitator" | "facilitators" | "chair" | "chairman" | "chairwoman" | "moderator"
        | "convener" | "convenor" | "co-chair" => Function::Facilitate,
        "referee" | "umpire" | "arbiter" | "arbitrator" | "arbitrators" | "arbiters" | "judge" => {
            Function::Arbitrate
        }
        "guarantor" | "guarantors" | "co-guarantor" | "surety" => Function::Guarantee,
        "witness" | "witnesses" => Function::Guarantee,
        "monitor" | "monitors" | "observer" | "observers" | "verifier" => Function::Monitor,
        _ => return None,
    })
}

/// Nouns that `cues` reads by itself wherever they stand.
fn is_plain(word: &str) -> bool {
    one_of!(
        word;
        "mediator" "mediators" "peacemaker" "peacemakers" "conciliator" "conciliators" "go-between" "go-betweens" "intermediary"
        "intermediaries" "facilitator" "facilitators" "arbitrator" "arbitrators" "arbiter" "arbiters"
    )
}

/// "would accept Jordan as host", "served as the venue", "is available as a guarantor", "would not act as referee".
fn as_role(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let function = function_of(scene.word(idx))?;
    // "as conciliator's paper is torn up".
    if matches!(scene.word(idx + 1), "'s" | "'") {
        return None;
    }
    // "as (a|the) (sole|second|neutral) ROLE".
    let mut start = idx;
    while start > scene.sentence.start
        && idx - start < 4
        && one_of!(
            scene.word(start - 1);
            "a" "an" "the" "sole" "second" "neutral" "possible" "honest" "its" "single" "only" "third" "joint" "natural" "new" "first"
            "their" "likely" "potential" "suitable" "impartial" "official"
        )
    {
        start -= 1;
    }
    if start <= scene.sentence.start || scene.word(start - 1) != "as" {
        return None;
    }
    let link = start - 1;
    let matter = is_plain(scene.word(idx))
        || scene.any(idx + 1..(idx + 12).min(scene.sentence.end), |word| nouns::is_truce(word) || nouns::is_gathering(word))
        || scene.two(idx + 1..(idx + 10).min(scene.sentence.end))
        || scene.both(scene.sentence.clone())
        || scene.any(scene.sentence.clone(), |word| one_of!(word; "rivals" "talks" "dispute" "sides" "negotiations" "meeting" "quarrel"))
        || scene.matter.about_mediation()
            && one_of!(scene.word(idx); "referee" "umpire")
            && one_of!(scene.word(link.wrapping_sub(1)); "act" "serve" "acting" "serving")
        || scene.matter.about_mediation() && matches!(function, Function::Host | Function::Guarantee | Function::Facilitate);
    // "Nobel laureate as chair of a company".
    let trade = scene.any(
        scene.sentence.clone(),
        |word| one_of!(word; "trial" "court" "testified" "company" "loan" "match" "league" "board" "bank" "tournament"),
    ) && !scene.both(scene.sentence.clone());
    let in_touch = in_touch_for(scene.document, &scene.sentence, link, idx + 1).is_some();
    if !matter || trade || in_touch {
        return None;
    }
    let verb = scene.find(
        link.saturating_sub(5).max(scene.sentence.start)..link,
        is_acting,
    );
    // "X as ROLE": the name right before it is meant, not who names it.
    if verb.is_none()
        && let Some(name) = scene.name_before(link)
    {
        // "seen in Brussels as", "appointed X of Sweden as".
        let scene_of = matches!(
            scene.word(name.tokens.start.wrapping_sub(1)),
            "in" | "of" | "at" | "from"
        );
        let noun = is_plain(scene.word(idx)) && name.label == Label::Person;
        // "has proposed Istanbul as a venue": whoever proposes it gives the place.
        let proposed = function == Function::Host
            && scene.any(
                name.tokens.start.saturating_sub(3).max(scene.sentence.start)..name.tokens.start,
                |word| one_of!(word; "proposed" "offered" "offers" "proposes" "suggested" "forward"),
            );
        if proposed
            || scene.matter.is_main_side(name.entity)
            || scene.word(link + 1) == "well"
            || scene_of
            || noun
        {
            return None;
        }
        let start = name.tokens.start;
        let doers = Doers::named(vec![name.entity]);
        let mut found = service(link..idx + 1, function, "named for the role", doers)?;
        found.at_most = naming(scene, start);
        if scene.any(
            link..idx,
            |word| one_of!(word; "possible" "potential" "likely" "natural" "suitable"),
        ) {
            found.at_most = found.at_most.min(Certainty::Speculated);
        }
        return Some(found);
    }
    if is_plain(scene.word(idx)) {
        // What the subject itself does is read by the noun alone.
        return None;
    }
    let verb = verb?;
    // "wanted its neighbours to act as witnesses": of another.
    let another = scene.word(verb.wrapping_sub(1)) == "to"
        && scene.any(
            scene.behind(verb, 9),
            |word| one_of!(word; "wanted" "wants" "want" "asked" "asks" "urged" "invited"),
        )
        && !scene.passive(verb);
    if another && one_of!(scene.word(idx); "witness" "witnesses") {
        return None;
    }
    scene
        .deed(verb, &(idx..idx), function, "said to have the role")
        .map(|mut found| {
            found.cue.tokens = link..idx + 1;
            found
        })
}

fn is_acting(word: &str) -> bool {
    one_of!(
        word;
        "act" "acts" "acted" "acting" "serve" "serves" "served" "serving" "sit" "sits" "sat" "stand" "stands" "available" "function" "initialled" "initialed"
        "functions" "signed" "sign" "used" "continue" "remain" "itself" "himself" "herself" "signing" "works" "worked" "step" "stepped"
    )
}

/// How sure a role can be for which somebody is only named: by the verb before the name.
fn naming(scene: &Scene<'_>, name: usize) -> Certainty {
    let before = scene.behind(name, 9);
    if scene.any(before.clone(), |word| {
        one_of!(
            word;
            "reject" "rejected" "rejects" "rejecting" "refused" "refuse" "refuses" "refusing" "dismissed" "vetoed" "replaced" "dropped" "against" "oppose" "opposed"
            "opposes" "excluded" "failed" "unacceptable"
        ) || word == "not"
    }) || (before.start..before.end).any(|at| scene.word(at) == "ruled" || scene.word(at) == "hear" && scene.word(at + 1) == "of")
    {
        return Certainty::Denied;
    }
    if scene.any(before.clone(), |word| {
        one_of!(
            word;
            "suggested" "mentioned" "named" "seen" "floated" "tipped" "rumoured" "talk" "speculation" "names" "possible" "considering"
            "mooted" "imagine" "described"
        )
    }) {
        return Certainty::Speculated;
    }
    if scene.any(before, |word| one_of!(word; "accept" "propose" "proposed" "proposes" "want" "wants" "wanted" "urged" "asked" "prefer" "prefers" "offered" "offer" "suggest" "invite" "invited" "would")) {
        return Certainty::Offered;
    }
    Certainty::Confirmed
}

/// "Serbia is the channel by which the two talk".
fn channel(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(scene.word(idx); "channel" "conduit" "bridge" "link" "postman" "messenger" "switchboard" "letterbox" "mailbox")
    {
        return None;
    }
    let copula = scene.any(
        idx.saturating_sub(4).max(scene.sentence.start)..idx,
        |word| one_of!(word; "is" "was" "remains" "been" "become" "became" "are" "be"),
    );
    let object = scene.ahead(idx, 14);
    let binds = scene.any(
        object.clone(),
        |word| one_of!(word; "by" "through" "between" "for"),
    ) && (scene.two(object.clone())
        || scene.any(
            object.clone(),
            |word| one_of!(word; "between" "anyone" "anybody" "either" "both"),
        ));
    if !copula || !binds {
        return None;
    }
    let mut found = scene.deed(
        idx,
        &object,
        Function::CarryMessages,
        "said to be a channel between the sides",
    )?;
    // "said it could be the bridge": so it offers.
    if scene.word(idx.wrapping_sub(2)) == "be"
        && scene.any(scene.behind(idx, 6), |word| matches!(word, "said" | "says"))
    {
        found.at_most = Certainty::Offered;
        found.cue.tokens = idx.saturating_sub(3)..idx + 1;
    }
    Some(found)
}

/// "took part in their capacity as guarantor countries", "which hold the same capacity", "withdrew from the group of guarantors".
fn capacity(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if word == "capacity" || word == "capacities" {
        let role =
            (idx + 1..(idx + 6).min(scene.sentence.end)).find_map(|at| function_of(scene.word(at)));
        let function = role.or_else(|| {
            (scene.word(idx.wrapping_sub(1)) == "same").then_some(Function::Guarantee)
        })?;
        let verb = scene.find(scene.behind(idx, 9), |word| one_of!(word; "took" "hold" "holds" "held" "attended" "in" "participated" "signed" "were" "was"))?;
        return scene.deed(verb, &(idx..idx), function, "said to have the role");
    }
    if one_of!(word; "withdrew" "withdraws" "withdrawn" "quit" "left" "resigned" "excluded" "removed" "expelled")
    {
        let object = scene.ahead(idx, 8);
        let function = (object.start..object.end)
            .filter(|&at| scene.word(at).ends_with('s') || scene.word(at.wrapping_sub(1)) == "as")
            .find_map(|at| function_of(scene.word(at)))?;
        let from = scene.any(idx + 1..(idx + 3).min(object.end), |word| {
            matches!(word, "from" | "the" | "as")
        });
        let mut found = from
            .then(|| scene.deed(idx, &(idx..idx), function, "said to have the role"))
            .flatten()?;
        found.at_most = Certainty::Denied;
        return Some(found);
    }
    None
}

/// "The African Union's mediator now is Togo's X", "the National Conciliator, X, has been between the two".
fn appointed(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(scene.word(idx); "mediator" "conciliator" "facilitator") {
        return None;
    }
    let body = scene
        .name_before(idx)
        .filter(|name| name.label != Label::Person && name.form != Form::Pronoun);
    // Which person it is: behind a copula, behind a comma.
    let next = (idx + 1..(idx + 4).min(scene.sentence.end))
        .find(|&at| one_of!(scene.word(at); "is" "was" ","))?;
    let person = scene.names.iter().find(|name| {
        name.label == Label::Person && name.tokens.start > next && name.tokens.start <= next + 7
            && (next + 1..name.tokens.start).all(|at| {
                one_of!(scene.word(at); "the" "a" "an" "former" "'s" "'" "president" "minister" "prime" "retired" "judge" "general" "of" "diplomat" "ambassador" "sir" "dame")
                    || scene.names.iter().any(|name| name.tokens.contains(&at))
            })
    })?;
    let former = scene.any(
        idx.saturating_sub(3).max(scene.sentence.start)..idx,
        |word| one_of!(word; "former" "previous" "then" "last" "late"),
    );
    let mut named = vec![person.entity];
    if let Some(body) = body.filter(|body| !scene.matter.is_main_side(body.entity)) {
        named.push(body.entity);
    }
    named.retain(|doer| !scene.matter.is_main_side(*doer));
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "called a mediator",
        Doers::named(named),
    )?;
    if former {
        found.at_most = Certainty::Historical;
    }
    Some(found)
}
