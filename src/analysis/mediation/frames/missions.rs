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
            "shuttles" "flies" "flown" "gone" "secured" "contributed" "helped" "worked" "mediated" "urged" "warned"
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
