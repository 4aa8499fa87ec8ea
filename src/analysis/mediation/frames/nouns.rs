//! Words of the frames: what is carried, who gathers, what is laid before the sides, who is neutral.

use crate::analysis::cues;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::scope::one_of;
use std::ops::Range;

/// What is carried from one side to the other.
pub fn is_message(word: &str) -> bool {
    one_of!(
        word;
        "message" "messages" "note" "notes" "letter" "letters" "proposal" "proposals" "counter-proposal" "counter-proposals"
        "counterproposal" "counterproposals" "draft" "drafts" "text" "texts" "terms" "offer" "offers" "counter-offer"
        "counter-offers" "answer" "answers" "reply" "replies" "response" "responses" "word" "demands" "demand" "signals"
        "assurances" "paper" "papers" "ideas" "positions" "pages" "conditions" "concerns" "amendments" "queries"
        "comments" "objections" "points" "views" "suggestion" "suggestions" "envelope" "envelopes" "communications" "dispatches" "wording"
    )
}

/// What binds two who do not speak to each other.
pub fn is_line(word: &str) -> bool {
    is_message(word)
        && !one_of!(word; "points" "views" "suggestion" "suggestions" "papers" "paper" "conditions" "terms" "texts" "pages" "concerns")
        || one_of!(
            word;
            "line" "lines" "channel" "channels" "contact" "contacts" "communication" "backchannel" "back-channel"
            "communicate" "communicated" "communicating" "talk" "write" "wrote" "writes" "writing" "talking" "talked" "talks" "spoke" "speak" "spoken"
            "speaking" "negotiate" "negotiated" "negotiating" "negotiations" "indirect" "indirectly" "exchanges" "exchanged"
            "correspond" "corresponded" "conversation" "conversations" "dialogue"
        )
}

/// What goes through a third and is no word: goods, people, arms.
pub fn is_goods(word: &str) -> bool {
    word.starts_with("smuggl")
        || one_of!(
            word;
            "oil" "gas" "goods" "trade" "weapons" "arms" "ammunition" "refugees" "migrants" "pipeline" "pipelines" "trucks"
            "lorries" "aid" "grain" "drugs" "flights" "flight" "troops" "fighters" "money" "exports" "imports" "supplies"
            "transit" "passengers" "cargo" "traffic" "road" "railway" "river" "drones" "missiles" "electricity" "train"
            "tourists" "convoy" "convoys" "passage" "navigation" "shipping" "canal" "strait" "ships" "wheat" "fuel" "route" "routes"
        )
}

/// Occasions on which sides meet.
pub fn is_gathering(word: &str) -> bool {
    one_of!(
        word;
        "talks" "session" "sessions" "round" "rounds" "meeting" "meetings" "negotiations" "negotiation" "dialogue"
        "conversations" "consultations" "discussions" "conference" "summit" "encounter" "process" "effort" "efforts"
        "mediation" "contacts" "sitting" "table"
    )
}

/// Gatherings that are talks whatever else is said of them.
pub fn is_talks(word: &str) -> bool {
    one_of!(
        word;
        "talks" "negotiations" "negotiation" "dialogue" "mediation" "consultations" "conversations"
    )
}

/// What is written for the sides.
pub fn is_text(word: &str) -> bool {
    one_of!(
        word;
        "text" "texts" "draft" "drafts" "paper" "papers" "proposal" "proposals" "formula" "plan" "compromise" "document"
        "language" "wording" "roadmap" "road-map" "blueprint" "outline" "non-paper" "framework" "settlement" "package"
        "memorandum" "template"
    )
}

/// What the sides keep or break.
pub fn is_truce(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "armistice" "deal" "accord" "agreement" "pact" "understanding" "understandings"
        "settlement" "withdrawal" "compliance" "pullback" "pullout" "disengagement" "swap" "exchange" "peace" "handover"
        "phase" "disarmament" "violations" "breaches" "demilitarisation" "cantonment"
    )
}

/// Where sides may sit.
pub fn is_venue(word: &str) -> bool {
    one_of!(
        word;
        "villa" "villas" "hotel" "hotels" "room" "rooms" "premises" "hall" "house" "palace" "building" "roof" "ship"
        "sanatorium" "abbey" "castle" "chamber" "basement" "venue" "monastery" "residence" "estate" "farm" "resort"
        "table" "site" "facilities" "secretariat" "meeting-place" "lodge" "chalet" "convent" "conference-room" "hospitality"
        "platform" "compound" "mansion" "property" "properties" "hut" "boat" "dacha" "academy" "guesthouse" "library" "seminary" "cathedral" "ballroom" "yacht" "camp" "lounge"
    )
}

/// Plural nouns behind "both" and "the two" that can be sides, or stand for them.
pub fn is_plural_side(word: &str) -> bool {
    (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
        || one_of!(word; "men" "women" "clergy" "people"))
        && !one_of!(
            word;
            "days" "weeks" "months" "years" "hours" "minutes" "times" "rounds" "occasions" "halves" "ends" "cases" "hands"
            "ways" "seats" "goals" "pages" "sets" "texts" "lists" "letters" "notes" "drafts" "papers" "points" "things"
            "hostages" "prisoners" "children" "journalists" "soldiers" "bodies" "questions" "languages" "houses" "versions"
            "copies" "events" "games" "matches" "reasons" "issues" "proposals" "documents" "counts" "fronts" "deaths"
            "banks" "halls" "terms" "cars" "planes" "rooms" "hotels" "floors" "years'" "observers" "envoys" "mediators" "this" "has" "was" "does"
            "always" "sometimes" "perhaps" "across" "towards" "besides" "mediations" "talks" "meetings" "sessions"
        )
}

/// "the mutineers and the army", "both camps": sides by names or by nouns for them.
pub fn two_camps(scene: &Scene<'_>, range: Range<usize>) -> bool {
    let side = |range: Range<usize>| {
        scene.any(range, |word| {
            is_side(word) || one_of!(word; "mutineers" "gangs" "bandits" "delegation" "negotiators")
        })
    };
    scene.both(range.clone())
        || scene
            .find(range.clone(), |word| word == "and")
            .is_some_and(|and| side(range.start..and) && side(and + 1..(and + 5).min(range.end)))
}

/// People whom a third sends to go between or to watch.
pub fn is_sent(word: &str) -> bool {
    one_of!(
        word;
        "observers" "monitors" "verifiers" "mediator" "mediators" "envoy" "envoys" "emissary" "emissaries" "facilitator"
        "facilitators" "guarantors" "elders" "conciliator" "peacemakers"
    )
}

/// Nouns for one side.
pub fn is_side(word: &str) -> bool {
    cues::is_side_noun(word)
        || one_of!(
            word;
            "government" "army" "rebels" "guerrillas" "union" "company" "management" "junta" "militia" "opposition"
            "kidnappers" "captors" "insurgents" "militants" "movement" "front" "employers" "strikers" "side"
        )
}

/// Heads of phrases for somebody of neither side.
pub fn is_neutral(word: &str) -> bool {
    is_neutral_plural(word)
        || one_of!(
            word;
            "country" "state" "capital" "government" "kingdom" "power" "neighbour" "neighbor" "friend" "intermediary"
            "go-between" "middleman" "businessman" "businesswoman" "merchant" "trader" "cleric" "imam" "priest" "bishop" "pastor"
            "monk" "rabbi" "elder" "sheikh" "lawyer" "judge" "professor" "academic" "charity" "church"
            "panel" "tribunal" "mediator" "arbitrator" "conciliator" "facilitator" "emirate" "archbishop" "nun" "chieftain"
            "ex-president" "ex-minister" "financier" "banker"
        )
}

/// The same in the plural, which may stand without an article.
pub fn is_neutral_plural(word: &str) -> bool {
    one_of!(
        word;
        "elders" "clerics" "bishops" "monks" "priests" "businessmen" "mediators" "intermediaries" "go-betweens" "middlemen"
        "sheikhs" "imams" "nuns" "notables" "dignitaries" "merchants" "traders" "judges" "countries" "states" "conciliators"
        "arbitrators" "pastors" "chieftains" "academics" "engineers" "lawyers"
    )
}

/// What a third has who goes between: a part, a post, good offices.
pub fn is_part(word: &str) -> bool {
    one_of!(
        word;
        "role" "efforts" "effort" "mediation" "mission" "offices" "services" "part" "initiative" "diplomacy" "attempt"
        "attempts" "good-offices" "work" "shuttle" "shuttling" "involvement" "intercession" "conciliation" "bid" "task"
        "job" "assignment" "mandate"
    )
}

/// Whether a word is a participle or looks like one.
pub fn is_participle(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed")
        || one_of!(
            word;
            "brought" "taken" "led" "run" "given" "lent" "laid" "put" "kept" "held" "written" "drawn" "made" "borne" "sent"
            "overseen" "underwritten" "sat" "housed" "worked" "built" "flown" "driven" "known" "set" "met" "found" "thought" "drafted"
        )
}
