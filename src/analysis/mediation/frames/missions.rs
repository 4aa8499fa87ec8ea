//! Missions: the envoy of a third who acts, and those who send the envoy.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::services::Service;
use crate::analysis::scope::one_of;

/// "Lars Eide, the UN envoy, left for Juba": an envoy of a third who is about in the matter.
pub fn envoy(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if one_of!(scene.word(idx); "negotiated" "negotiates" "negotiating" "talked" "talks" "spoke" "met")
    {
        return with_captors(scene, idx);
    }
    if one_of!(scene.word(idx); "delegation" "mission" "team" "delegates") {
        return delegation(scene, idx);
    }
    if one_of!(scene.word(idx); "envoys" "mediators" "emissaries") {
        return envoys(scene, idx);
    }
    if !one_of!(scene.word(idx); "envoy" "mediator" "emissary") {
        return None;
    }
    // Its sender: "the UN special envoy", "Norway's envoy", "the envoy of the African Union".
    let mut start = idx;
    while start > scene.sentence.start
        && idx - start < 4
        && one_of!(scene.word(start - 1); "special" "chief" "peace" "personal" "new" "top" "lead" "senior" "presidential")
    {
        start -= 1;
    }
    let sender = scene
        .name_before(start)
        .filter(|name| name.label != Label::Person)
        .or_else(|| {
            (scene.word(idx + 1) == "of")
                .then(|| scene.name_at(idx + 2))
                .flatten()
                .and_then(|position| scene.names.get(position))
                .filter(|name| name.label == Label::Organisation)
        })
        .or_else(|| {
            // "X, whose special envoy, P, contributed".
            (scene.word(start.wrapping_sub(1)) == "whose")
                .then(|| {
                    scene.name_before(
                        start - 1 - usize::from(scene.word(start.wrapping_sub(2)) == ","),
                    )
                })
                .flatten()
        })
        .or_else(|| {
            // "X said its envoy would travel to both": the envoy of whoever says so.
            let own =
                scene.word(start.wrapping_sub(1)) == "its" && scene.both(scene.ahead(idx, 10));
            let owner = own.then(|| super::clauses::subject(scene, idx)).flatten()?;
            scene
                .names
                .iter()
                .find(|name| owner.first() == Some(&name.entity) && name.label != Label::Person)
        })?;
    if scene.matter.is_main_side(sender.entity) {
        return None;
    }
    // "envoy to the UN": an ambassador.
    let court = matches!(scene.word(idx + 1), "to" | "at")
        && scene
            .names_in(idx + 2..(idx + 5).min(scene.sentence.end))
            .any(|name| {
                name.label == Label::Organisation || !scene.matter.is_main_side(name.entity)
            });
    let former = scene.any(
        start.saturating_sub(4).max(scene.sentence.start)..start,
        |word| one_of!(word; "former" "ex" "late" "then" "previous" "predecessor" "successor"),
    );
    if court || former {
        return None;
    }
    let person = scene.names.iter().find(|name| {
        name.label == Label::Person
            && name.form != Form::Pronoun
            && (name.tokens.start > idx && name.tokens.start <= idx + 2
                || name.tokens.end <= sender.tokens.start
                    && sender.tokens.start - name.tokens.end <= 2
                    && scene.document.word(name.tokens.end) == ",")
    });
    // "were freed after a visit by X, the UN envoy".
    let visit = person.is_some_and(|person| {
        scene.word(person.tokens.start.wrapping_sub(1)) == "by"
            && one_of!(scene.word(person.tokens.start.wrapping_sub(2)); "visit" "visits" "intervention" "mission")
    });
    let end = person.map_or(idx + 1, |person| person.tokens.end.max(idx + 1));
    // "After the UN envoy resigned, X mediated": what somebody else does is not the envoy's.
    let far = (end + 9).min(scene.sentence.end);
    let other = |&at: &usize| scene.word(at) == "," && scene.name_at(at + 1).is_some();
    let acts = scene.any(end..(end + 1..far).find(other).unwrap_or(far), |word| {
        one_of!(
            word;
            "met" "left" "flew" "visited" "arrived" "returned" "travelled" "traveled" "landed" "shuttled" "shuttling" "presented"
            "held" "holds" "meets" "saw" "spent" "called" "rang" "brought" "got" "put" "chaired" "chairs" "persuaded" "carried"
            "took" "handed" "spoke" "spoken" "talked" "drafted" "opened" "convened" "rung" "trip" "announced" "been" "due" "sat"
            "shuttles" "flies" "flown" "gone" "travel" "visit" "meet" "hold" "brief" "briefed" "secured" "contributed" "helped" "worked" "mediated" "urged" "warned"
        )
    });
    // "UN envoy X said the meeting was a step": of the talks, and as whose they are.
    let speaks = sender.label == Label::Organisation
        && !scene.any(end..far, |word| {
            one_of!(word; "no" "not" "never" "without" "nothing" "neither") || word.ends_with("n't")
        })
        && person.is_some()
        && one_of!(scene.word(end); "said" "says" "told" "called")
        && scene.any(end..far, |word| {
            matches!(word, "delegations" | "sides" | "parties")
                || nouns::is_gathering(word) && word != "process" && word != "efforts"
        });
    let acts = acts || visit;
    if !(acts || speaks) || !scene.matter.has_sides() && !scene.matter.mediation {
        return None;
    }
    let mut named = Vec::new();
    named.extend(person.map(|person| person.entity));
    named.push(sender.entity);
    named.retain(|doer| !scene.matter.is_main_side(*doer));
    let doers = Doers::named(named);
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "is the envoy of a third",
        doers,
    )?;
    // Who only speaks of the talks may be an onlooker.
    if !acts {
        found.at_most = Certainty::Speculated;
    }
    Some(found)
}

/// "Sheikh X, who negotiated with the kidnappers on behalf of the families": a man of faith or of the families' choice.
fn with_captors(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let captors = |word: &str| one_of!(word; "kidnappers" "captors" "hostage-takers" "bandits" "hijackers" "gunmen" "mutineers" "abductors" "hostage-taker");
    let end = scene.sentence.end;
    let with = idx + 1 + usize::from(scene.word(idx) == "met");
    let to_them = scene.word(idx) == "met" && scene.any(idx + 1..(idx + 4).min(end), captors)
        || one_of!(scene.word(idx + 1); "with" "to")
            && scene.any(with + 1..(with + 4).min(end), captors);
    let chosen = scene.any(idx + 1..end, |word| word == "behalf");
    let doers = Doers::named(scene.doers(idx, &(idx..idx)).named);
    let faith = scene.any(scene.behind(idx, 14), |word| {
        one_of!(word; "sheikh" "bishop" "archbishop" "imam" "cleric" "pastor" "reverend" "monk" "priest" "mullah" "father" "sister" "cardinal" "emir" "sultan")
    });
    (to_them && (chosen || faith))
        .then(|| {
            service(
                idx..idx + 1,
                Function::Mediate,
                "talks to those who hold others",
                doers,
            )
        })
        .flatten()
}

/// "X has sent a delegation to seek a way out of the crisis", "an X mission left after talks with the junta and the
/// opposition", "an X delegation arrived to discuss the truce".
fn delegation(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !scene.matter.about_mediation() && !scene.matter.has_sides() {
        return None;
    }
    let object = scene.ahead(idx, 16);
    let aim = (object.start..object.end).any(|at| {
        scene.word(at) == "to"
            && one_of!(scene.word(at + 1); "seek" "find" "defuse" "calm" "ease" "resolve" "settle" "end" "try" "salvage" "revive" "rescue" "discuss" "mediate" "push")
            && scene.any(at + 2..(at + 9).min(object.end), |word| {
                nouns::is_truce(word) && word != "violations" || nouns::is_talks(word)
                    || one_of!(word; "crisis" "standoff" "dispute" "compromise" "solution" "way" "quarrel" "mediate")
            })
    });
    let verb = scene.find(
        idx.saturating_sub(5).max(scene.sentence.start)..idx,
        |word| one_of!(word; "sent" "dispatched" "sends" "sending" "dispatches"),
    );
    let mut doers = match verb {
        Some(verb) if aim => scene.doers(verb, &(verb..idx)),
        Some(_) => return None,
        None => {
            let owner = scene
                .name_before(idx)
                .filter(|name| name.label != Label::Person)?;
            let both = (object.start..object.end).any(|at| {
                one_of!(scene.word(at); "talks" "meetings" "met" "meetings" "consultations")
                    && nouns::two_camps(scene, at + 1..(at + 12).min(scene.sentence.end))
            });
            let comes = scene.any(object.clone(), |word| {
                one_of!(word; "arrived" "arrives" "flew" "travelled" "traveled" "visited" "left" "landed")
            });
            if !(both || aim && comes) {
                return None;
            }
            Doers::named(vec![owner.entity])
        }
    };
    // "led by X".
    doers.named.retain(|doer| !scene.matter.is_side(*doer));
    service(
        idx..idx + 1,
        Function::Mediate,
        "is the envoy of a third",
        doers,
    )
}

/// "two envoys of the bloc, A of P and B of Q, flew": those behind the comma, and the body.
fn envoys(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !matches!(scene.word(idx + 1), "of" | "from")
        || !scene.matter.has_sides() && !scene.matter.mediation
    {
        return None;
    }
    let position = scene.name_at(idx + 2)?;
    let body = &scene.names[position];
    if body.label != Label::Organisation
        || scene.word(body.tokens.end) != ","
        || scene.matter.is_main_side(body.entity)
    {
        return None;
    }
    let mut named: Vec<EntityId> = scene
        .names
        .iter()
        .skip(position + 1)
        .take_while(|name| name.tokens.start < body.tokens.end + 16)
        .filter(|name| name.label == Label::Person && name.form != Form::Pronoun)
        .map(|name| name.entity)
        .collect();
    if named.is_empty() {
        return None;
    }
    named.push(body.entity);
    service(
        idx..idx + 1,
        Function::Mediate,
        "is the envoy of a third",
        Doers::named(named),
    )
}
