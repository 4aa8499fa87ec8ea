//! Venues: rooms lent, guests housed, a place put at the disposal of both.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::frames::without_sides;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::words::is_show;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of a venue.
pub fn venue(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if scene.any(scene.sentence.clone(), is_show) {
        return None;
    }
    lends(scene, idx)
        .or_else(|| is_venue(scene, idx))
        .or_else(|| roof(scene, idx))
        .or_else(|| invitation(scene, idx))
        .or_else(|| disposal(scene, idx))
        .or_else(|| at_embassy(scene, idx))
}

/// Whether talks or both sides stand in the sentence.
fn of_talks(scene: &Scene<'_>) -> bool {
    scene.both(scene.sentence.clone())
        || scene.any(scene.sentence.clone(), |word| {
            nouns::is_talks(word)
                || one_of!(word; "delegations" "delegation" "negotiators" "round" "session" "meeting" "summit" "sides" "parties" "talk" "meet")
        })
}

/// "laid on a hotel for the delegations", "supplied the villa", "offered Livingstone and a pair of boats to talk on".
fn lends(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if !one_of!(
        word;
        "supplied" "supplies" "supply" "provided" "provides" "provide" "providing" "lent" "lends" "lend" "lending" "laid" "made" "makes" "offered"
        "offers" "offering" "offer" "gave" "gives" "opened" "volunteered" "extended" "furnished" "cleared" "booked" "found" "rented" "paid" "put"
    ) {
        return None;
    }
    let object = scene.ahead(idx, 18);
    let room = scene.find(idx + 1..(idx + 9).min(object.end), nouns::is_venue);
    let before = scene.find(scene.behind(idx, 8), nouns::is_venue);
    let by = scene
        .find(idx + 1..(idx + 5).min(object.end), |word| word == "by")
        .filter(|_| before.is_some());
    let place = match word {
        "made" | "makes" => scene.any(idx + 1..(idx + 6).min(object.end), |word| {
            word == "available"
        }),
        "laid" => scene.word(idx + 1) == "on",
        "put" => false,
        "opened" => room.is_some() && scene.any(object.clone(), |word| word == "to"),
        "paid" => scene.word(idx + 1) == "for",
        _ => true,
    };
    // "offered its capital as a venue", "offered its capital for a new round".
    let capital = one_of!(word; "offered" "offers" "offering" "volunteered" "put")
        && (idx + 1..object.end).any(|at| {
            scene.word(at) == "capital" || matches!(scene.word(at), "as" | "for") && scene.any(at + 1..(at + 5).min(object.end), |word| {
                one_of!(word; "venue" "host" "site" "meeting" "talks" "round" "negotiations" "place")
            }) && scene.names_in(idx + 1..at).next().is_some()
        })
        && scene.any(object.clone(), |word| one_of!(word; "venue" "round" "talks" "meet" "talk" "negotiations" "meeting" "place"));
    // "offered Livingstone and two boats to talk on".
    let to_talk = one_of!(word; "offered" "offers")
        && (idx + 2..object.end).any(|at| {
            scene.word(at) == "to" && one_of!(scene.word(at + 1); "talk" "meet" "negotiate")
        })
        && scene.names_in(idx + 1..idx + 3).next().is_some();
    let hospitality = word == "extended" && room.is_some_and(|at| scene.word(at) == "hospitality");
    // Where mediation is spoken of, "supplied the villa" needs no talks beside it.
    let known = scene.matter.about_mediation()
        && room.is_some_and(|at| one_of!(scene.word(at); "villa" "hotel" "venue" "premises" "palace" "abbey" "castle" "sanatorium" "chalet" "hall" "room"))
        && one_of!(word; "supplied" "supplies" "lent" "lends" "volunteered" "offered");
    let for_talks = known
        || of_talks(scene)
        || scene.two(scene.sentence.clone())
        || scene.both(scene.sentence.clone());
    if !(capital
        || to_talk
        || hospitality
        || place && for_talks && (room.is_some() || by.is_some()))
    {
        return None;
    }
    // "provided a table of prices", "gave ground".
    if room.is_some_and(|at| matches!(scene.word(at), "table" | "camp" | "house" | "site"))
        && !(scene.both(object.clone())
            || scene.any(
                object.clone(),
                |word| one_of!(word; "delegations" "talks" "negotiations"),
            ))
    {
        return None;
    }
    if let Some(by) = by {
        let doers = without_sides(scene, scene.behind_preposition(by));
        return service(
            idx..idx + 1,
            Function::Host,
            "gives the talks a place to meet",
            doers,
        );
    }
    if scene.passive(idx) {
        return None;
    }
    let mut found = scene.deed(
        idx,
        &(idx + 1..idx + 1),
        Function::Host,
        "gives the talks a place to meet",
    )?;
    // "X supplied the villa and Y the hotel".
    if let Some(and) = room.and_then(|room| {
        scene.find(room + 1..(room + 4).min(scene.sentence.end), |word| {
            word == "and"
        })
    }) && let Some(position) = scene.name_at(and + 1)
        && one_of!(scene.word(scene.names[position].tokens.end); "the" "a" "an")
        && nouns::is_venue(scene.word(scene.names[position].tokens.end + 1))
    {
        found.doers.push(scene.names[position].entity);
    }
    if word.starts_with("offer") || word.starts_with("volunteer") || word == "put" {
        found.at_most = crate::analysis::Certainty::Offered;
    }
    Some(found)
}

/// "Baku was the venue for the second round", "Switzerland is the host", "playing host to both delegations".
fn is_venue(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let meeting_place = word == "place" && scene.word(idx.wrapping_sub(1)) == "meeting";
    if !(meeting_place || one_of!(word; "venue" "host" "setting" "home" "scene")) {
        return None;
    }
    let behind = scene.behind(idx, 12);
    let be = scene.find(idx.saturating_sub(5).max(behind.start)..idx, |word| {
        one_of!(word; "is" "was" "as" "been" "be" "remain" "remains" "become" "became" "played" "playing" "plays" "play")
    })?;
    // "the host country", "hosts of others".
    let compound = one_of!(scene.word(idx + 1); "country" "city" "nation" "broadcaster" "government" "of" "town");
    let near = scene.find(idx + 1..(idx + 9).min(scene.sentence.end), |word| {
        matches!(word, "," | "and" | "but")
    });
    let talks = scene.any(
        idx + 1..near.unwrap_or((idx + 9).min(scene.sentence.end)),
        |word| {
            nouns::is_talks(word)
                || one_of!(word; "round" "meeting" "delegations" "session" "summit")
        },
    ) || !one_of!(word; "home" "setting" "scene")
        && scene.two(idx + 1..(idx + 10).min(scene.sentence.end))
        || word == "venue" && of_talks(scene)
        || word == "host"
            && scene.matter.about_mediation()
            && (scene.document.word(idx + 1) == "," || scene.document.word(idx + 1) == ".");
    if compound && word != "host"
        || !talks
        || matches!(word, "home" | "setting" | "scene")
            && !scene.any(idx + 1..(idx + 4).min(scene.sentence.end), |word| {
                matches!(word, "to" | "of" | "for")
            })
    {
        return None;
    }
    // "put forward its capital as a venue", "X as a venue": whoever stands before "as", or who puts it forward.
    if scene.word(be) == "as" {
        let named = scene
            .name_before(be)
            .filter(|name| name.label != Label::Person);
        // "X has offered Geneva as a venue": X gives the place.
        let given = named.is_some_and(|name| {
            scene.any(
                name.tokens
                    .start
                    .saturating_sub(2)
                    .max(scene.sentence.start)..name.tokens.start,
                |word| one_of!(word; "offered" "offers" "offering" "proposed" "proposes"),
            )
        });
        if let Some(name) = named
            && !given
            && !scene.matter.is_main_side(name.entity)
        {
            let doers = super::Doers::named(vec![name.entity]);
            return service(idx..idx + 1, Function::Host, "named as the venue", doers);
        }
    }
    scene
        .deed(
            be,
            &(idx + 1..idx + 10),
            Function::Host,
            "is the host of the talks",
        )
        .map(|mut found| {
            found.cue.tokens = idx..idx + 1;
            found
        })
}

/// "under Iran's roof", "under the roof of X", "the guests of X".
fn roof(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    if !one_of!(word; "roof" "guests" "hospitality") || !of_talks(scene) {
        return None;
    }
    let under = scene.any(scene.behind(idx, 5), |word| {
        matches!(word, "under" | "the" | "as" | "enjoyed" | "are" | "were")
    });
    if !under {
        return None;
    }
    if scene.word(idx + 1) == "of" {
        return scene.deed_behind(idx + 1, Function::Host, "gives the talks a place to meet");
    }
    let name = scene
        .name_before(idx)
        .filter(|_| matches!(scene.word(idx - 1), "'s" | "'"))?;
    if scene.matter.is_main_side(name.entity) {
        return None;
    }
    let doers = super::Doers::named(vec![name.entity]);
    service(
        idx..idx + 1,
        Function::Host,
        "gives the talks a place to meet",
        doers,
    )
}

/// "the talks were moved to X's mission", "the two met at the residence of the X ambassador": under the roof of a third.
fn at_embassy(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let residence = scene.word(idx) == "residence";
    if !residence
        && !one_of!(scene.word(idx); "embassy" "mission" "consulate" "nunciature" "headquarters" "legation" "secretariat")
    {
        return None;
    }
    // Whose it is: "the X embassy", "X's mission", "the X ambassador's residence", "the headquarters of X".
    let mut end = idx;
    if residence
        && matches!(scene.word(end.wrapping_sub(1)), "'s" | "'")
        && scene.word(end.wrapping_sub(2)) == "ambassador"
    {
        end -= 2;
    }
    let of = scene.word(idx + 1) == "of";
    let owner = scene.name_before(end).or_else(|| {
        of.then(|| {
            scene
                .names_in(idx + 2..(idx + 5).min(scene.sentence.end))
                .next()
        })
        .flatten()
    })?;
    if residence && end == idx && !scene.any(idx + 1..idx + 7, |word| word == "ambassador")
        || owner.label == Label::Person
        || scene.matter.is_main_side(owner.entity)
    {
        return None;
    }
    let start = owner.tokens.start.min(idx);
    let at = scene.find(
        start.saturating_sub(3).max(scene.sentence.start)..start,
        |word| one_of!(word; "at" "in" "inside" "to"),
    )?;
    let front = scene.sentence.start..at;
    let meet = scene.find(front.clone(), |word| {
        one_of!(
            word;
            "met" "meet" "meeting" "held" "holding" "sat" "moved" "adjourned" "resumed" "began" "begun" "continued" "gathered"
            "talked" "talking" "conferred" "opened" "negotiated" "negotiating" "convened" "continue" "resume"
        )
    })?;
    // "the talks were moved to"; "talks on visas" are of somebody else.
    let sides = scene.two(front.clone())
        || (front.start..meet).any(|at| {
            nouns::is_talks(scene.word(at))
                && (at == front.start || scene.word(at - 1) == "the")
                && !one_of!(scene.word(at + 1); "on" "about" "over" "with")
        });
    let held = !one_of!(scene.word(meet); "held" "holding")
        || scene.passive(meet)
        || scene.any(meet + 1..at, nouns::is_gathering);
    let none = scene.any(front, |word| matches!(word, "no" | "never"));
    // "met his ministers at", "held talks with X at": a guest of one's own.
    let own = scene.any(
        meet + 1..at,
        |word| one_of!(word; "with" "his" "her" "its" "their"),
    );
    if !sides || !held || own {
        return None;
    }
    let mut found = service(
        idx..idx + 1,
        Function::Host,
        "the sides meet under its roof",
        super::Doers::named(vec![owner.entity]),
    )?;
    if none {
        found.at_most = Certainty::Denied;
    }
    Some(found)
}

/// "took place in P, at the invitation of X": of talks that the sentence tells of.
fn invitation(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if scene.word(idx) != "invitation"
        || scene.word(idx + 1) != "of"
        || scene.word(idx.wrapping_sub(1)) != "the"
    {
        return None;
    }
    let talks = scene.any(scene.sentence.start..idx, |word| {
        nouns::is_talks(word)
            || one_of!(word; "round" "rounds" "session" "met" "meeting" "delegations")
    });
    talks
        .then(|| scene.deed_behind(idx + 1, Function::Host, "met at its invitation"))
        .flatten()
}

/// "has put Geneva at the disposal of both", "the palace, put at their disposal by Uruguay".
fn disposal(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if scene.word(idx) != "disposal" {
        return None;
    }
    let behind = scene.behind(idx, 14);
    let put = scene.find(
        behind.clone(),
        |word| one_of!(word; "put" "places" "placed" "puts" "putting"),
    );
    let by = scene.find(scene.ahead(idx, 4), |word| word == "by");
    if let (Some(_), Some(by)) = (put, by) {
        let doers = without_sides(scene, scene.behind_preposition(by));
        // The cue is the verb: behind "disposal" all would be an offer.
        let verb = put.unwrap_or(idx);
        return service(
            verb..verb + 1,
            Function::Host,
            "gives the talks a place to meet",
            doers,
        );
    }
    let own = one_of!(scene.word(idx.wrapping_sub(1)); "'s" "his" "her")
        && scene.matter.about_mediation();
    let sides = one_of!(scene.word(idx.wrapping_sub(1)); "their")
        || scene.two(scene.ahead(idx, 8))
        || scene.both(scene.sentence.clone())
        || own
        || scene.any(
            scene.ahead(idx, 6),
            |word| one_of!(word; "delegations" "talks"),
        );
    if !sides || behind.start + 1 >= idx {
        return None;
    }
    let verb = put.or_else(|| {
        scene.find(
            behind.clone(),
            |word| one_of!(word; "is" "was" "are" "were" "be" "stands"),
        )
    })?;
    let object = verb + 1..idx;
    let mut doers = scene.doers(verb, &object);
    // "told both that Astana was at their disposal".
    if doers.named.is_empty() && doers.nameless.is_none() {
        doers = scene.doers(verb, &(idx..idx));
    }
    if own {
        doers.named.retain(|doer| scene.is_person(*doer));
    }
    let mut found = service(
        idx..idx + 1,
        Function::Host,
        "puts itself at the disposal of both",
        doers,
    )?;
    if put.is_none() {
        found.cue.function = Function::Facilitate;
    }
    found.at_most = crate::analysis::Certainty::Offered;
    Some(found)
}
