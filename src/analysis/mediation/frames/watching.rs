//! Watching over a deal, vouching for it, deciding between the sides: what a third does once they have agreed, or agreed
//! to be told.

use crate::analysis::Certainty;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::frames::without_sides;
use crate::analysis::mediation::services::Service;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of watching, vouching or deciding.
pub fn watching(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    people_watch(scene, idx)
        .or_else(|| body_watches(scene, idx))
        .or_else(|| watched_by(scene, idx))
        .or_else(|| vouches(scene, idx))
        .or_else(|| decides(scene, idx))
}

fn is_watchers(word: &str) -> bool {
    one_of!(
        word;
        "observers" "monitors" "inspectors" "peacekeepers" "delegates" "verifiers" "mission" "patrols" "team" "teams" "soldiers"
        "officers" "civilians" "troops" "experts"
    )
}

fn is_watching(word: &str) -> bool {
    one_of!(
        word;
        "patrol" "patrols" "patrolled" "patrolling" "check" "checks" "checked" "checking" "count" "counts" "counted" "counting" "record"
        "records" "recorded" "recording" "verify" "verifies" "verified" "verifying" "watch" "watches" "watched" "watching" "inspect"
        "inspects" "inspected" "inspecting" "document" "documents" "monitor" "monitors" "monitored" "monitoring" "observe" "observes"
        "observed" "observing" "oversee" "oversees" "overseen" "overseeing" "supervise" "supervised" "supervises" "supervising" "report"
        "reported" "certify" "certified" "logged" "log" "tick" "ticked" "escort" "escorted"
    )
}

/// What is watched: a truce, a line, lists, convoys, guns.
fn is_watched(word: &str) -> bool {
    nouns::is_truce(word)
        || one_of!(
            word;
            "line" "zone" "buffer" "border" "guns" "weapons" "lists" "list" "convoys" "convoy" "shot" "shots" "breach" "side" "sides"
            "crossing" "crossings" "corridor" "demarcation" "count" "vote" "frontier" "shelling"
        )
}

/// "OSCE observers patrol the line", "40 Indonesian soldiers are counting violations", "X has 60 monitors on the ground".
fn people_watch(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !is_watchers(scene.word(idx)) || scene.names.iter().any(|name| name.tokens.contains(&idx)) {
        return None;
    }
    let plain =
        one_of!(scene.word(idx); "observers" "monitors" "inspectors" "verifiers" "peacekeepers");
    // Whose they are: "OSCE observers", "the UN's monitors", "observers from Kenya", "X has 60 monitors".
    let mut start = idx;
    while start > scene.sentence.start
        && idx - start < 4
        && (one_of!(scene.word(start - 1); "civilian" "military" "ceasefire" "truce" "own" "unarmed" "human" "verification" "observer" "monitoring" "joint" "election" "special" "political" "field" "peace")
            || one_of!(scene.word(start - 1); "two" "three" "four" "five" "six" "ten" "twelve" "dozen" "twenty" "thirty" "forty" "fifty" "sixty" "hundred" "eleven")
            || scene
                .word(start - 1)
                .bytes()
                .all(|byte| byte.is_ascii_digit())
                && !scene.word(start - 1).is_empty())
    {
        start -= 1;
    }
    let qualified = scene.any(
        start..idx,
        |word| one_of!(word; "verification" "observer" "monitoring" "ceasefire" "truce"),
    );
    let owner = scene
        .name_before(start)
        .filter(|name| name.label != Label::Person);
    // "observers from X", "officers sent by X".
    let sent = one_of!(scene.word(idx + 1); "sent" "seconded" "provided" "supplied" "lent" "posted" "deployed")
        && matches!(scene.word(idx + 2), "by" | "from");
    let behind = (matches!(scene.word(idx + 1), "from" | "of") || sent)
        .then(|| scene.name_at(idx + 2 + usize::from(sent)))
        .flatten()
        .and_then(|position| scene.names.get(position))
        .filter(|name| name.label != Label::Person);
    let has = one_of!(scene.word(start.wrapping_sub(1)); "has" "have" "had" "keeps" "sent" "posted" "deployed" "of")
        .then(|| {
            let verb = start.wrapping_sub(1);
            let auxiliary = one_of!(scene.word(verb.wrapping_sub(1)); "has" "have" "had");
            scene.name_before(verb - usize::from(auxiliary))
        })
        .flatten();
    // "X, whose eleven observers".
    let whose = (start..=idx)
        .rev()
        .chain(start.checked_sub(1))
        .find(|&at| at > scene.sentence.start && scene.word(at - 1) == "whose")
        .and_then(|at| {
            scene.name_before(at - 1 - usize::from(scene.word(at.wrapping_sub(2)) == ","))
        });
    let whose = owner.or(behind).or(has).or(whose)?;
    if scene.matter.is_main_side(whose.entity) || whose.form == Form::Pronoun {
        return None;
    }
    let end = (idx + 16).min(scene.sentence.end);
    let watch = scene.find(idx + 1..end, is_watching);
    let watched = watch
        .is_some_and(|at| scene.any(at + 1..(at + 8).min(scene.sentence.end), is_watched))
        || watch.is_some() && scene.any(scene.behind(idx, 9), is_watched);
    // "monitors on the ground to see that the guns stay silent".
    let sees = (plain || scene.both(idx + 1..(idx + 9).min(scene.sentence.end)) && scene.any(idx + 1..(idx + 14).min(scene.sentence.end), |word| one_of!(word; "pull" "withdraw" "keep" "honour" "honor" "hold")))
        && (idx + 1..end).any(|at| scene.word(at) == "to" && one_of!(scene.word(at + 1); "see" "ensure" "check" "watch" "monitor" "verify" "observe"))
        && scene.any(idx + 1..(end + 6).min(scene.sentence.end), |word| is_watched(word) || word == "silent");
    let around = plain
        && scene.any(scene.sentence.clone(), |word| {
            nouns::is_truce(word) && word != "peace" && word != "deal"
        })
        && !scene.any(
            scene.sentence.clone(),
            |word| one_of!(word; "expect" "expected" "say" "think" "election"),
        );
    let soldiers =
        !plain && !qualified && !one_of!(scene.word(idx); "mission" "delegates" "team" "teams");
    let third = !soldiers
        || scene.any(
            scene.sentence.clone(),
            |word| one_of!(word; "violations" "truce" "ceasefire" "breaches" "demarcation"),
        );
    if !(watched && third
        || sees
        || around
        || qualified && (watch.is_some() || scene.matter.has_sides()))
    {
        return None;
    }
    let mut named = vec![whose.entity];
    // "under Malaysian command".
    let command = scene.find(idx + 1..(idx + 14).min(scene.sentence.end), |word| {
        word == "command"
    });
    if let Some(name) = command.and_then(|command| scene.name_before(command))
        && scene.word(name.tokens.start.wrapping_sub(1)) == "under"
    {
        named.push(name.entity);
    }
    let doers = Doers::named(named);
    service(
        idx..idx + 1,
        Function::Monitor,
        "watches over the deal",
        doers,
    )
}

/// "the X Mission in P, which patrols the border", "X has a verification mechanism": a body whose name or part it is.
fn body_watches(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if word == "mechanism" || word == "mechanisms" {
        let watching =
            one_of!(scene.word(idx.wrapping_sub(1)); "verification" "monitoring" "observation");
        let has = scene.find(
            idx.saturating_sub(5).max(scene.sentence.start)..idx,
            |word| one_of!(word; "has" "runs" "maintains" "leads"),
        )?;
        return watching
            .then(|| scene.deed(has, &(idx..idx), Function::Monitor, "watches over the deal"))
            .flatten();
    }
    if !is_watching(word) || nouns::is_participle(word) && scene.passive(idx) {
        return None;
    }
    let object = scene.ahead(idx, 9);
    let line = scene.any(object.clone(), |word| one_of!(word; "line" "zone" "border" "buffer" "ceasefire" "truce" "side" "convoys" "crossing" "lists" "vote"));
    // "certifies the withdrawal": what only one of neither side can say.
    let certifies = one_of!(word; "certifies" "certified" "verifies" "verified" "verify")
        && scene.any(object.clone(), |word| {
            one_of!(word; "withdrawal" "disarmament" "pullback" "ceasefire" "truce" "cantonment" "demilitarisation" "disengagement" "compliance")
        });
    // "verified a video of the withdrawal", "certified the withdrawal of the candidate".
    let other = scene.any(
        object.clone(),
        |word| one_of!(word; "video" "videos" "photos" "footage" "images" "candidate" "candidates" "law"),
    );
    if other || !line && !certifies {
        return None;
    }
    let doers = scene.doers(idx, &object);
    let is_mission = doers.named.iter().any(|doer| {
        scene.names.iter().any(|name| {
            name.entity == *doer
                && name.label == Label::Organisation
                && name.tokens.clone().any(|at| {
                    let word = scene.word(at);
                    one_of!(word; "mission" "observer" "monitoring" "verification" "force" "peacekeeping" "interim" "supervision")
                })
        })
    });
    // A common noun before the body's name: "the civilian mission of the European Union, which patrols".
    let common = scene.any(
        scene.behind(idx, 18),
        |word| one_of!(word; "mission" "observers" "monitors"),
    );
    let common = common || certifies;
    let related = certifies
        || matches!(scene.word(idx.wrapping_sub(1)), "which" | "that" | "has")
        || is_mission;
    let mut doers = doers;
    doers.named.retain(|doer| {
        scene
            .names
            .iter()
            .any(|name| name.entity == *doer && name.label == Label::Organisation)
    });
    ((is_mission || common) && related)
        .then(|| {
            service(
                idx..idx + 1,
                Function::Monitor,
                "watches over the deal",
                doers,
            )
        })
        .flatten()
}

/// "the lists would be checked by X", "patrols are supervised by A and B", "will keep watch over the truce".
fn watched_by(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if word == "watch"
        && scene.word(idx + 1) == "over"
        && one_of!(scene.word(idx.wrapping_sub(1)); "keep" "keeps" "kept" "keeping")
    {
        let object = scene.ahead(idx, 6);
        return scene
            .any(object.clone(), nouns::is_truce)
            .then(|| {
                scene.deed(
                    idx - 1,
                    &(idx..idx),
                    Function::Monitor,
                    "watches over the deal",
                )
            })
            .flatten();
    }
    if word == "rest" || word == "rests" {
        // "observation will rest with the dioceses".
        let observation = scene.any(
            scene.behind(idx, 6),
            |word| one_of!(word; "observation" "verification" "monitoring" "supervision"),
        );
        return (observation && scene.word(idx + 1) == "with")
            .then(|| scene.deed_behind(idx + 1, Function::Monitor, "watches over the deal"))
            .flatten();
    }
    // "under the supervision of X", "under X supervision".
    if one_of!(word; "supervision" "observation" "oversight" "monitoring")
        && scene.any(
            idx.saturating_sub(4).max(scene.sentence.start)..idx,
            |word| word == "under",
        )
    {
        let deal = scene.any(scene.sentence.clone(), |word| {
            nouns::is_truce(word) && word != "peace" && word != "deal"
                || one_of!(word; "release" "released" "exchanged" "evacuation")
        });
        let doers = match scene.name_before(idx) {
            Some(owner) => Doers::named(vec![owner.entity]),
            None if scene.word(idx + 1) == "of" => scene.behind_preposition(idx + 1),
            None => Doers::default(),
        };
        return deal
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Monitor,
                    "watches over the deal",
                    without_sides(scene, doers),
                )
            })
            .flatten();
    }
    if !is_watching(word) || !nouns::is_participle(word) {
        return None;
    }
    let by = scene.find(scene.ahead(idx, 5), |word| word == "by")?;
    // "was to be overseen by X": whether it was, is not told.
    if matches!(scene.word(idx.wrapping_sub(1)), "be") && scene.word(idx.wrapping_sub(2)) == "to" {
        return None;
    }
    let matter = scene.any(scene.behind(idx, 14), |word| {
        is_watched(word) && !one_of!(word; "vote" "count" "side" "sides")
            || one_of!(word; "patrols" "implementation")
    });
    let passive = scene.passive(idx) || scene.word(idx + 1) == "by";
    if !matter || !passive {
        return None;
    }
    let doers = without_sides(scene, scene.behind_preposition(by));
    // "by UN observers": of the body.
    service(
        idx..idx + 1,
        Function::Monitor,
        "watches over the deal",
        doers,
    )
}

/// "stood surety for the deal", "vouched for their compliance", "signed as guarantors", "agreed to guarantee the phase".
fn vouches(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let object = scene.ahead(idx, 14);
    // "the accord is underwritten by A and B".
    let fronted = scene.word(idx + 1) == "by"
        && scene.passive(idx)
        && scene.any(scene.behind(idx, 8), nouns::is_truce);
    let deal = fronted || scene.any(object.clone(), nouns::is_truce);
    let two = matches!(
        word,
        "underwrote"
            | "underwrites"
            | "underwritten"
            | "underwriting"
            | "guarantees"
            | "guaranteed"
            | "guarantee"
            | "guaranteeing"
    );
    let tells = match word {
        "stood" | "stands" | "stand" => {
            one_of!(scene.word(idx + 1); "surety" "guarantor" "guarantee" "godfather" "sponsor" "bail")
                && deal
        }
        "vouched" | "vouch" | "vouches" | "vouching" => scene.word(idx + 1) == "for" && deal,
        _ if two => deal
            && !one_of!(scene.word(idx.wrapping_sub(1)); "a" "the" "no" "security" "any" "such" "loan" "an")
            && !scene.any(
                scene.sentence.clone(),
                |word| one_of!(word; "loan" "loans" "bank" "bonds" "shares" "investors" "price"),
            ),
        _ => false,
    };
    if !tells {
        return None;
    }
    let object = if two && (fronted || !scene.two(object.clone())) {
        idx..idx
    } else {
        object
    };
    scene.deed(idx, &object, Function::Guarantee, "vouches for the deal")
}

/// "agreed to let X decide between them", "will be decided by a panel", "put the matter before a retired judge".
fn decides(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    // "agreed to abide by whatever X decides".
    if one_of!(word; "decides" "rules" "awards")
        && scene.any(scene.behind(idx, 8), |word| {
            matches!(word, "whatever" | "what")
        })
        && scene.any(
            scene.behind(idx, 14),
            |word| one_of!(word; "abide" "accept" "accepted" "bound" "follow"),
        )
    {
        return scene.deed(
            idx,
            &(idx..idx),
            Function::Arbitrate,
            "decides between the sides",
        );
    }
    // "a panel under X ruled on the dispute between the two", and no court of the land.
    if one_of!(word; "ruled" "decided") && one_of!(scene.word(idx + 1); "on" "in") {
        let object = scene.ahead(idx, 12);
        let panel = scene.find(
            scene.behind(idx, 9),
            |word| one_of!(word; "panel" "arbitrator" "umpire" "tribunal" "commission"),
        )?;
        let matter = scene.any(
            idx + 2..(idx + 6).min(object.end),
            |word| one_of!(word; "dispute" "quarrel" "boundary" "border" "shares" "claim" "claims"),
        );
        let under = scene.find(panel + 1..(panel + 3).min(idx), |word| word == "under")?;
        return (matter && scene.two(object))
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Arbitrate,
                    "decides between the sides",
                    without_sides(scene, scene.behind_preposition(under)),
                )
            })
            .flatten();
    }
    let agreed = scene.any(scene.sentence.clone(), |word| {
        one_of!(word; "agreed" "accept" "accepted" "consented" "both" "willing" "asked" "let" "abide" "binding")
    });
    // "decided by a panel of judges whose ruling both accept".
    if one_of!(word; "decided" "settled" "judged" "adjudicated" "ruled") && agreed {
        let by = scene.find(scene.ahead(idx, 4), |word| word == "by")?;
        let matter = scene.any(scene.behind(idx, 14), |word| {
            one_of!(word; "quarrel" "dispute" "border" "matter" "question" "boundary" "claim" "claims" "disputes" "differences" "case")
        });
        let doers = scene.behind_preposition(by);
        let body = doers.nameless.is_some() || !doers.named.is_empty() && scene.any(by..(by + 8).min(scene.sentence.end), |word| {
            one_of!(word; "judge" "judges" "arbitrator" "arbitrators" "panel" "tribunal" "bishop" "professor")
        });
        let vote = scene.any(
            scene.ahead(by, 5),
            |word| one_of!(word; "voters" "vote" "referendum" "parliament" "election" "court"),
        );
        return (matter && body && !vote)
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Arbitrate,
                    "decides between the sides",
                    doers,
                )
            })
            .flatten();
    }
    // "let Sir Alan Pike decide between them", "let a panel of engineers decide".
    if one_of!(word; "decide" "rule" "judge" "adjudicate") {
        let object = scene.ahead(idx, 7);
        let between = scene.any(object.clone(), |word| word == "between")
            && (scene.both(object.clone())
                || scene.any(object.clone(), |word| matches!(word, "them" | "us")));
        let behind = scene.behind(idx, 24);
        let lets = scene.find(behind.clone(), |word| {
            matches!(word, "let" | "asked" | "ask" | "allow" | "have")
        });
        if !(between
            || lets.is_some()
                && agreed
                && scene.any(
                    behind.clone(),
                    |word| one_of!(word; "panel" "judge" "arbitrator" "engineers" "court" "board"),
                ))
        {
            return None;
        }
        let doers = match lets {
            Some(lets) => scene.behind_preposition(lets),
            None => scene.doers(idx, &object),
        };
        let mut found = service(
            idx..idx + 1,
            Function::Arbitrate,
            "decides between the sides",
            doers,
        )?;
        // "One idea was to let a panel decide".
        let idea = lets.is_some_and(|lets| scene.word(lets.wrapping_sub(1)) == "to")
            && !scene.any(
                scene.sentence.clone(),
                |word| one_of!(word; "agreed" "accepted" "consented"),
            );
        if idea {
            found.at_most = Certainty::Offered;
        }
        return Some(found);
    }
    // "put the matter before a retired judge", "submitted to X".
    if one_of!(word; "put" "lay" "laid" "bring" "take" "taken" "refer" "referred" "submit" "submitted" "leave" "left" "entrust")
    {
        let object = scene.ahead(idx, 14);
        let is_matter = |word: &str| one_of!(word; "matter" "dispute" "quarrel" "case" "question" "disputes" "differences" "claim" "it");
        // "asked that disputes over the shares be submitted to X".
        let fronted = matches!(
            scene.word(idx.wrapping_sub(1)),
            "be" | "been" | "was" | "were"
        ) && scene.any(scene.behind(idx, 9), is_matter);
        let matter = if fronted {
            Some(idx)
        } else {
            scene.find(idx + 1..(idx + 5).min(object.end), is_matter)
        }?;
        let to = scene.find(matter + 1..(matter + 6).min(object.end), |word| {
            matches!(word, "before" | "to")
        })?;
        if !scene.both(scene.sentence.clone())
            && !scene.any(scene.sentence.clone(), |word| {
                matches!(word, "agreed" | "agree" | "asked" | "proposed")
            })
        {
            return None;
        }
        let doers = scene.behind_preposition(to);
        let body = scene.any(to..(to + 8).min(scene.sentence.end), |word| {
            one_of!(word; "judge" "judges" "arbitrator" "arbitrators" "panel" "tribunal" "bishop" "professor" "arbitration" "elders" "jurist" "chamber")
        });
        return body
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Arbitrate,
                    "decides between the sides",
                    doers,
                )
            })
            .flatten();
    }
    None
}
