//! Talks with both, by whoever belongs to neither: rung up, visited, seen apart, told what the other wants.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::cues;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::errands::two_names;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::services::Service;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of talks with both.
pub fn between(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    speaks_to_both(scene, idx)
        .or_else(|| tells_each(scene, idx))
        .or_else(|| stands_between(scene, idx))
}

/// "sounded out both sides", "called on both capitals", "had rung both foreign ministers before dawn".
fn speaks_to_both(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let next = scene.word(idx + 1);
    let phrasal = match word {
        "sound" | "sounded" | "sounding" => next == "out",
        "call" | "called" | "calling" | "calls" if next != "both" => next == "on",
        "spoke" | "spoken" | "speaking" | "talking" | "talked" | "speak" | "listened"
        | "listening" => matches!(next, "to" | "with"),
        // "flew to both capitals".
        "flew" | "flown" | "travelled" | "traveled" | "went" => next == "to",
        "called" if next == "both" => true,
        "rang" | "rung" | "phoned" | "telephoned" | "consulted" | "canvassed" | "met" | "saw"
        | "seen" | "seeing" | "visited" | "met-" | "meeting" | "heard" | "received" => true,
        _ => false,
    };
    // "has had eleven meetings with each side".
    let meetings = one_of!(word; "meetings" "sessions" "conversations")
        && next == "with"
        && scene.any(
            scene.behind(idx, 5),
            |word| one_of!(word; "had" "held" "has"),
        );
    // "working on the details with both sides", and not on food for them.
    let works = one_of!(word; "working" "worked" "works");
    if !phrasal && !meetings && !works {
        return None;
    }
    let object = scene.ahead(idx, if phrasal { 12 } else { 9 });
    // Those who ask both in order to write of it.
    let writes = scene.behind(idx, 9).any(|at| {
        // "local radio said X might be talking to both": the one who tells is not the one who asks.
        (cues::is_observer_noun(scene.word(at))
            || cues::is_media_head(scene.word(at))
            || one_of!(scene.word(at); "watch" "rights" "amnesty" "journalist" "researcher" "analyst"))
            && !cues::is_speech_verb(scene.word(at + 1))
    }) || scene.any(object.clone(), |word| one_of!(word; "report" "told"));
    if writes {
        return None;
    }
    if works {
        let with = scene.find(idx + 1..(idx + 7).min(object.end), |word| word == "with")?;
        let both = scene.word(with + 1) == "both"
            && one_of!(scene.word(with + 2); "sides" "parties" "delegations" "governments" "camps" "teams");
        let text = scene.any(
            object.clone(),
            |word| one_of!(word; "details" "text" "wording" "deal"),
        );
        return (both && text)
            .then(|| {
                scene.deed(
                    idx,
                    &(with + 1..object.end),
                    Function::Mediate,
                    "talks with both sides",
                )
            })
            .flatten();
    }
    let from = idx + 1 + usize::from(one_of!(next; "out" "on" "to" "with"));
    let close = from..(from + 2).min(object.end);
    // "has seen ministers on both sides", "met leaders from both camps": several on each.
    let people = one_of!(scene.word(from); "ministers" "leaders" "officials" "commanders" "generals" "negotiators" "representatives" "politicians" "elders" "envoys" "chiefs" "figures")
        || one_of!(scene.word(from + 1); "ministers" "leaders" "officials" "commanders" "generals" "representatives" "elders");
    let on_both = people
        && scene
            .find(from + 1..(from + 4).min(object.end), |word| {
                matches!(word, "on" | "from" | "of")
            })
            .is_some_and(|at| {
                scene.word(at + 1) == "both" && scene.both(at + 1..(at + 4).min(object.end))
            });
    // "talking to the mutineers and to the army command".
    let each = phrasal
        && scene.word(from) == "the"
        && !scene.both(object.clone())
        && nouns::two_camps(scene, object.clone());
    // "spoke to both the government and the kidnappers".
    let one_and_other = scene.word(from) == "both"
        && scene.word(from + 1) == "the"
        && nouns::is_side(scene.word(from + 2))
        && scene.word(from + 3) == "and";
    // "met A and B separately".
    let separately = phrasal
        && scene.any(
            object.clone(),
            |word| one_of!(word; "separately" "individually"),
        )
        && !scene.any(object.clone(), |word| word == "summit")
        && two_names(scene, object.clone())
        && scene.any(object.clone(), |word| word == "and");
    if !(scene.both(close) || one_and_other || on_both || each || separately)
        || scene.any(
            object.clone(),
            |word| one_of!(word; "return" "urged" "urging"),
        )
    {
        return None;
    }
    // "called both sides to his office".
    let summons = word == "called"
        && next == "both"
        && (idx + 2..object.end).any(|at| {
            scene.word(at) == "to"
                && scene.any(
                    at + 1..(at + 4).min(object.end),
                    |word| one_of!(word; "office" "table" "talks" "meeting" "ministry" "palace"),
                )
        });
    // "called on both sides to return": only said so.
    let urges = !summons
        && matches!(word, "call" | "called" | "calling" | "calls")
        && scene.any(object.clone(), |word| matches!(word, "to" | "for"));
    let about = scene.any(scene.sentence.clone(), |word| {
        nouns::is_truce(word) || nouns::is_talks(word)
            || one_of!(word; "envoy" "mediator" "conciliator" "separately" "turn" "apart" "sound" "sounded" "sounding" "capitals" "alone" "together" "secured")
    });
    let camps = one_of!(scene.word(from); "both")
        && one_of!(scene.word(from + 1); "camps" "sides" "parties");
    let about = about
        || summons
        || (meetings || camps || on_both || each || separately) && scene.matter.about_mediation();
    if urges || !about {
        return None;
    }
    let mut found = scene.deed(idx, &object, Function::Mediate, "talks with both sides")?;
    // "plans to sound out both sides".
    if scene.word(idx.wrapping_sub(1)) == "to"
        && one_of!(scene.word(idx.wrapping_sub(2)); "plans" "planned" "planning" "intends")
    {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "told each what the other wants".
fn tells_each(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let each = one_of!(scene.word(idx); "told" "tells" "telling") && scene.word(idx + 1) == "each";
    let object = scene.ahead(idx, 10);
    let other = scene.any(idx + 2..(idx + 5).min(object.end), |word| word == "what")
        && scene.any(object.clone(), |word| word == "other");
    if !each || !other {
        return None;
    }
    scene.deed(
        idx,
        &object,
        Function::CarryMessages,
        "carries the words of one side to the other",
    )
}

/// "has now been between the two since September", "to sit between them".
fn stands_between(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(scene.word(idx); "been" "stood" "stands" "stand" "sit" "sat" "sits" "stepped" "step" "come" "came" "go" "goes" "went")
        || scene.word(idx + 1) != "between"
    {
        return None;
    }
    let object = scene.ahead(idx, 9);
    let them = matches!(scene.word(idx + 2), "them" | "it");
    // "sat between the delegations".
    let delegations = scene.any(
        idx + 2..(idx + 4).min(object.end),
        |word| one_of!(word; "delegations" "negotiators"),
    );
    if !(delegations || scene.both(object.clone()) || them && scene.word(idx) != "been") {
        return None;
    }
    if them && !one_of!(scene.word(idx); "sit" "step" "stepped" "go" "goes" "went" "stand" "stands")
    {
        return None;
    }
    scene.deed(idx, &object, Function::Mediate, "stands between the sides")
}
