//! A part that somebody is refused or will not take: no place at the talks, requests turned down, envoys not received.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::help;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::frames::without_sides;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::is_quarrel;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of a part that is refused.
pub fn refusal(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let (cue, doers, function) = no_place(scene, idx)
        .or_else(|| turns_down(scene, idx))
        .or_else(|| not_received(scene, idx))?;
    let named = without_sides(scene, Doers::named(doers.named));
    let mut found = service(cue..cue + 1, function, "has no part in it", named)?;
    found.at_most = Certainty::Denied;
    Some(found)
}

type Refused = (usize, Doers, Function);

/// "sees no place for X in the dispute", "there is no role for X in the talks".
fn no_place(scene: &Scene<'_>, idx: usize) -> Option<Refused> {
    let no = scene.word(idx.wrapping_sub(1)) == "no";
    // "has ruled out any role for X", "there is no question of a role for X".
    let ruled_out = scene.find(idx.saturating_sub(7).max(scene.sentence.start)..idx, |word| {
        one_of!(word; "ruled" "rules" "rejected" "rejects" "rejecting" "ruling" "opposes" "opposed" "question")
    });
    let ruled_out = ruled_out.is_some_and(|at| {
        scene.word(at + 1) == "out"
            || !scene.word(at).starts_with("rul") && scene.word(at) != "question"
            || scene.word(at) == "question" && scene.word(at.wrapping_sub(1)) == "no"
    });
    if !one_of!(scene.word(idx); "place" "role" "part" "room" "need")
        || !(no || ruled_out)
        || scene.word(idx + 1) != "for"
    {
        return None;
    }
    let object = scene.ahead(idx, 14);
    // "in the talks on Ukraine", of which the text has not spoken: another matter.
    let elsewhere = scene.names_in(object.clone()).any(|name| {
        let first = name.tokens.start;
        matches!(scene.word(first - 1), "on" | "over")
            && !scene.matter.is_side(name.entity)
            && !(0..scene.sentence.start).any(|at| scene.word(at) == scene.word(first))
    });
    let matter = !elsewhere
        && (object.start..object.end).any(|at| {
            one_of!(scene.word(at); "in" "at" "between" "over")
                && scene.any(at + 1..(at + 5).min(scene.sentence.end), |word| {
                    nouns::is_gathering(word)
                        || is_quarrel(word)
                        || one_of!(word; "dispute" "quarrel" "matter" "two" "sides")
                })
        });
    let other = scene.any(object, |word| {
        one_of!(word; "attack" "attacks" "bombing" "killing" "killings" "raid" "coup" "plot" "government" "elections" "cabinet")
    });
    let matter = matter || ruled_out && !other && scene.matter.about_mediation();
    matter.then(|| (idx, scene.behind_preposition(idx + 1), Function::Mediate))
}

/// "has twice declined requests from the rebels to take the chair", "refused a request to send observers".
fn turns_down(scene: &Scene<'_>, idx: usize) -> Option<Refused> {
    let down = scene.word(idx) == "turned" && scene.word(idx + 1) == "down";
    if !down
        && !one_of!(scene.word(idx); "refused" "refuses" "declined" "declines" "rejected" "rejects" "resisted" "rebuffed")
        || scene.passive(idx)
    {
        return None;
    }
    let object = scene.ahead(idx, 18);
    let asked = scene.find(idx + 1..(idx + 6).min(object.end), |word| {
        one_of!(word; "request" "requests" "appeal" "appeals" "invitation" "invitations" "plea" "pleas")
    })?;
    let function = help::deed_offered(scene, asked + 1..object.end)?;
    // "turned down a request by X to send its envoy": the part is X's who asks, and no side.
    let of_asker = one_of!(scene.word(asked + 1); "by" "from")
        && scene
            .names_in(asked + 2..(asked + 6).min(object.end))
            .next()
            .is_some_and(|name| {
                name.label != Label::Group && !scene.matter.is_main_side(name.entity)
            });
    (!of_asker).then(|| (idx, scene.doers(idx, &(idx..idx)), function))
}

/// "refused to meet a delegation of X that had come to mediate", "would not receive the X envoy".
fn not_received(scene: &Scene<'_>, idx: usize) -> Option<Refused> {
    let refused = one_of!(scene.word(idx); "meet" "receive" "see" "admit")
        && (scene.word(idx.wrapping_sub(1)) == "to"
            && one_of!(scene.word(idx.wrapping_sub(2)); "refused" "refuses" "refusing" "declined" "declines")
            || scene.word(idx.wrapping_sub(1)) == "not"
                && one_of!(scene.word(idx.wrapping_sub(2)); "would" "will" "did"));
    if !refused {
        return None;
    }
    let object = scene.ahead(idx, 9);
    let sent = scene.find(object.clone(), |word| {
        nouns::is_sent(word) || one_of!(word; "delegation" "mission" "team" "panel")
    })?;
    let go_between = nouns::is_sent(scene.word(sent))
        || scene.any(scene.sentence.clone(), |word| word.starts_with("mediat"))
        || scene.any(idx + 1..sent, |word| word == "separate");
    if !go_between || !scene.matter.about_mediation() {
        return None;
    }
    if one_of!(scene.word(sent + 1); "of" "from") {
        return Some((idx, scene.behind_preposition(sent + 1), Function::Mediate));
    }
    let sender = scene
        .names_in(idx + 1..sent)
        .find(|name| name.label != Label::Person)?;
    Some((idx, Doers::named(vec![sender.entity]), Function::Mediate))
}
