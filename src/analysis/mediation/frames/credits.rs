//! Whom a sentence thanks or gives credit for a deal between others.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::clauses;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::services::Service;
use crate::analysis::scope::one_of;

/// "was thanked by both for its role", "credit for the truce belongs to X", "paid tribute to X, without which no truce".
pub fn credited(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if !one_of!(word; "thanked" "thank" "credited" "credit" "tribute" "praised" "thanks" "gratitude" "praise" "hailed" "help" "appreciation")
    {
        return None;
    }
    let whole = scene.sentence.clone();
    let object = scene.ahead(idx, 18);
    // "thanked X for nothing".
    if (object.start..object.end).any(|at| {
        scene.word(at) == "for" && one_of!(scene.word(at + 1); "nothing" "trying" "not" "offering")
    }) {
        return None;
    }
    // "X was thanked by both presidents for its role in the release".
    if scene.passive(idx) {
        let role = (object.start..object.end).any(|at| {
            scene.word(at) == "for"
                && scene.any(at + 1..(at + 4).min(object.end), |word| {
                    nouns::is_part(word) || one_of!(word; "patience" "help" "hospitality")
                })
        });
        let deal = scene.any(whole.clone(), |word| {
            nouns::is_truce(word)
                || nouns::is_talks(word)
                || one_of!(word; "release" "rounds" "round" "hostages")
        });
        let doers = Doers::named(
            clauses::subject(scene, idx)
                .unwrap_or_default()
                .into_iter()
                .filter(|doer| !scene.matter.is_main_side(*doer))
                .collect(),
        );
        return (role && deal && scene.both(whole))
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Mediate,
                    "thanked for help with the deal",
                    doers,
                )
            })
            .flatten()
            .map(done);
    }
    // "A and B shared the credit for the embrace of 2018", "X deserves the credit for the truce".
    if word == "credit" {
        let verb = scene.find(idx.saturating_sub(4).max(scene.sentence.start)..idx, |word| {
            one_of!(word; "shared" "share" "shares" "deserves" "deserve" "deserved" "earned" "claimed" "takes" "took" "gets")
        });
        let deal = scene.word(idx + 1) == "for"
            && scene.any(object.clone(), |word| {
                nouns::is_truce(word) || nouns::is_talks(word) || one_of!(word; "embrace" "thaw" "reconciliation" "rapprochement" "handshake" "summit" "release")
            });
        if let (Some(verb), true) = (verb, deal) {
            let mut found = scene.deed(
                verb,
                &(idx..idx),
                Function::Mediate,
                "is given credit for the deal",
            )?;
            // Nobody but itself says so.
            if one_of!(scene.word(verb); "claimed" "takes" "took") {
                found.at_most = Certainty::Speculated;
            }
            return Some(found);
        }
    }
    // "with X's help the two governments agreed".
    if word == "help" {
        let name = scene.name_before(idx).filter(|name| {
            matches!(scene.word(idx - 1), "'s" | "'") || name.label != Label::Person
        })?;
        let with = scene.word(name.tokens.start.wrapping_sub(1)) == "with"
            || scene.word(name.tokens.start.wrapping_sub(2)) == "with"
                && scene.word(name.tokens.start - 1) == "the";
        let agreed = scene.any(
            whole.clone(),
            |word| one_of!(word; "agreed" "signed" "reached" "settled" "exchanged" "met"),
        ) && (scene.two(whole.clone())
            || scene.any(
                whole,
                |word| one_of!(word; "truce" "ceasefire" "agreement" "accord" "swap" "exchange"),
            ));
        let doers = Doers::named(vec![name.entity]);
        return (with && agreed && !scene.matter.is_main_side(name.entity))
            .then(|| {
                service(
                    idx..idx + 1,
                    Function::Facilitate,
                    "the deal was made with its help",
                    doers,
                )
            })
            .flatten();
    }
    // "both delegations thanked X for its patience over eleven rounds of talks".
    let to = match word {
        "thanked" | "thank" | "praised" | "credited" => Some(idx),
        _ => scene.find(object.clone(), |word| word == "to"),
    }?;
    let position = scene.names.iter().position(|name| {
        name.tokens.start > to
            && name.tokens.start <= to + 5
            && !scene.document.word(name.tokens.start).ends_with('.')
    })?;
    let deal = scene.any(whole.clone(), |word| {
        nouns::is_truce(word) && word != "peace"
            || nouns::is_talks(word)
            || matches!(word, "talking")
    });
    let by_both = scene.both(scene.behind(idx, 8)) && scene.any(object, |word| word == "for");
    // "both thanked X for its hospitality": those who met there.
    let hosted = hosted_both(scene, idx, &scene.names[position]);
    let owed = matches!(word, "credit" | "tribute" | "credited")
        && deal
        && (scene.two(scene.sentence.clone()) || scene.any(whole, |word| word == "without"));
    if !(deal && by_both || hosted || owed) {
        return None;
    }
    let mut named = lists::group_at(scene.document, scene.names, Some(position), lists::Way::On);
    // "to President X and to the people of Y".
    let people = (position + 1 < scene.names.len())
        .then(|| &scene.names[position + 1])
        .filter(|next| {
            hosted
                && next.tokens.start <= scene.names[position].tokens.end + 6
                && scene.word(next.tokens.start.wrapping_sub(1)) == "of"
                && one_of!(scene.word(next.tokens.start.wrapping_sub(2)); "people" "government" "authorities" "leadership" "kingdom" "republic")
        });
    named.extend(people.map(|people| people.entity));
    // The host is the land: its president is thanked for it.
    if hosted && named.iter().any(|doer| !scene.is_person(*doer)) {
        named.retain(|doer| !scene.is_person(*doer));
    }
    named.retain(|doer| !scene.matter.is_main_side(*doer));
    service(
        idx..idx + 1,
        if hosted {
            Function::Host
        } else {
            Function::Mediate
        },
        "thanked for help with the deal",
        Doers::named(named),
    )
    .map(done)
}

/// Whether two sides thank for the roof over their meeting, and not for one over refugees.
fn hosted_both(scene: &Scene<'_>, idx: usize, whom: &Named) -> bool {
    let front = scene.behind(idx, 12);
    let both = scene.two(front.clone()) || scene.any(front, |word| word == "both");
    let reasons = whom.tokens.end..(whom.tokens.end + 14).min(scene.sentence.end);
    both && scene
        .find(reasons.clone(), |word| word == "for")
        .is_some_and(|at| {
            scene.any(
                at + 1..(at + 6).min(reasons.end),
                |word| one_of!(word; "hospitality" "hosting" "hosted" "sponsoring" "sponsored" "convening" "convened"),
            ) && !scene.any(at + 1..reasons.end, |word| {
                nouns::is_goods(word) || one_of!(word; "world" "games" "cup" "tournament" "exiles")
            })
        })
}

/// What is thanked for is done, in whatever year.
fn done(mut found: Service) -> Service {
    found.done = true;
    found
}
