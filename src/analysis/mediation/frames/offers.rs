//! Help that is offered, asked for, turned down or laid down: doors held open, requests to step in, work that has ended.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Doers;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::help::deed_offered;
use crate::analysis::mediation::frames::help::helps;
use crate::analysis::mediation::frames::help::sends;
use crate::analysis::mediation::frames::help::would_help;
use crate::analysis::mediation::frames::help::would_send;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::is_quarrel;
use crate::analysis::scope::one_of;
use std::ops::Range;

/// What the word at `idx` tells of an offer, a request, or the end of both.
pub fn offer(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    lays_down(scene, idx)
        .or_else(|| no_part(scene, idx))
        .or_else(|| asked_of(scene, idx))
        .or_else(|| offer_of(scene, idx))
        .or_else(|| asked(scene, idx))
        .or_else(|| holds_out(scene, idx))
}

fn at_most(found: Option<Service>, certainty: Certainty) -> Option<Service> {
    let mut found = found?;
    found.at_most = certainty;
    Some(found)
}

/// Whether what is laid down, offered or asked for lies between sides.
fn between(scene: &Scene<'_>, range: Range<usize>) -> bool {
    (range.start..range.end).any(|at| {
        matches!(scene.word(at), "between" | "among")
            && !one_of!(scene.word(at + 1); "them" "themselves" "us" "itself" "its" "his")
    }) || scene.both(range)
}

/// "has suspended its efforts between A and B", "gave up its role", "broke off its shuttle", "froze its mediation".
fn lays_down(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let ends = one_of!(
        word;
        "suspended" "suspends" "suspending" "suspend" "ended" "ends" "ending" "end" "froze" "frozen" "paused" "pausing" "abandoned" "abandons"
        "halted" "stopped" "quit" "quits" "dropped" "drops" "discontinued" "terminated" "withdrew" "relinquished" "resigned" "ceased"
        "laid" "shelved" "cancelled" "interrupted" "declined" "declines" "refused" "refuses"
    ) || matches!(word, "gave" | "given" | "gives" | "giving")
        && scene.word(idx + 1) == "up"
        || matches!(word, "broke" | "broken" | "breaking" | "called" | "calling")
            && scene.word(idx + 1) == "off"
        || matches!(
            word,
            "stepped" | "bowed" | "pulled" | "backed" | "walked" | "stood"
        ) && one_of!(scene.word(idx + 1); "aside" "out" "back" "away" "down");
    // "has washed its hands of the talks between the two".
    let object = scene.ahead(idx, 12);
    let washed =
        word == "washed" && scene.any(idx + 1..(idx + 4).min(object.end), |word| word == "hands");
    if washed && between(scene, object.clone()) {
        return at_most(
            scene.deed(
                idx,
                &object,
                Function::Mediate,
                "has ended its work between the sides",
            ),
            Certainty::Denied,
        );
    }
    if !ends {
        return None;
    }
    let part = scene.find(idx + 1..(idx + 7).min(object.end), nouns::is_part)?;
    let own = scene.any(idx + 1..part, |word| {
        matches!(
            word,
            "its" | "his" | "her" | "their" | "the" | "from" | "of"
        )
    });
    // "declined the work": where it is spoken of.
    let declined = one_of!(word; "declined" "declines" "refused" "refuses")
        && scene.matter.about_mediation()
        && scene.word(idx + 1) == "the"
        && part == idx + 2;
    if !own || !declined && !between(scene, part..object.end) {
        return None;
    }
    at_most(
        scene.deed(
            idx,
            &object,
            Function::Mediate,
            "has ended its work between the sides",
        ),
        Certainty::Denied,
    )
}

/// "has taken on no role of its own", "had no mandate in the matter": no part in it.
fn no_part(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    // "had no wish to take part"
    let taken = scene.word(idx) == "part"
        && scene.word(idx.wrapping_sub(1)) == "take"
        && scene.word(idx.wrapping_sub(2)) == "to"
        && one_of!(scene.word(idx.wrapping_sub(3)); "wish" "desire" "intention" "plan" "plans" "interest")
        && scene.word(idx.wrapping_sub(4)) == "no";
    // "is not involved in the talks between A and B".
    let uninvolved = scene.word(idx) == "involved"
        && one_of!(scene.word(idx.wrapping_sub(1)); "not" "never")
        && scene.word(idx + 1) == "in";
    let none_of_it = one_of!(scene.word(idx); "role" "part" "mandate" "intermediary")
        && one_of!(scene.word(idx.wrapping_sub(1)); "no" "any");
    if !(taken || uninvolved || none_of_it) {
        return None;
    }
    let verb = scene.find(idx.saturating_sub(6).max(scene.sentence.start)..idx + 1, |word| {
        uninvolved && word == "involved" || one_of!(word; "taken" "took" "has" "had" "have" "plays" "played" "play" "sought" "seeks" "seeking" "wants" "wanted" "denied" "denies")
    })?;
    let object = scene.ahead(idx, 7);
    let matter = scene.matter.about_mediation()
        && scene.word(idx + 1) == "in"
        && scene.word(idx + 2) == "this" || scene.any(object.clone(), |word| {
        nouns::is_talks(word)
            || nouns::is_truce(word)
            || one_of!(word; "between" "mediate" "mediating" "mediator" "own" "channel" "contacts")
    });
    if !(matter || taken && scene.matter.about_mediation()) {
        return None;
    }
    let doers = if uninvolved {
        Doers::named(subject_of_passive(scene, idx))
    } else {
        scene.doers(verb, &object)
    };
    at_most(
        service(
            verb..verb + 1,
            Function::Mediate,
            "said to have no part in it",
            doers,
        ),
        Certainty::Denied,
    )
}

/// Of whom a passive verb tells, the main sides left out.
fn subject_of_passive(scene: &Scene<'_>, verb: usize) -> Vec<EntityId> {
    super::clauses::subject(scene, verb)
        .unwrap_or_default()
        .into_iter()
        .filter(|doer| !scene.matter.is_main_side(*doer))
        .collect()
}

/// "X has been asked by both camps to stay on", "was asked to mediate": asked in the passive.
fn asked_of(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(scene.word(idx); "asked" "approached" "invited" "requested" "begged" "urged" "telephoned" "sounded")
        || !one_of!(scene.word(idx.wrapping_sub(1)); "been" "was" "were" "is" "being")
        // "was asked not to mediate", "was asked to stop mediating".
        || scene.word(idx + 1) == "not"
        || one_of!(scene.word(idx + 2); "stop" "cease" "not")
    {
        return None;
    }
    let object = scene.ahead(idx, 16);
    let by_both = (object.start..object.end)
        .any(|at| scene.word(at) == "by" && scene.both(at + 1..(at + 5).min(object.end)));
    // "was asked for observers": those of whom something else is asked are none.
    let people = scene.word(idx + 1) == "for"
        && scene.any(idx + 2..(idx + 6).min(object.end), nouns::is_sent);
    let deed = deed_offered(scene, object.clone()).or(people.then_some(Function::Monitor));
    let both = by_both
        && (scene.word(idx) == "approached"
            || scene.any(object, |word| matches!(word, "to" | "about")));
    let function = deed.or_else(|| both.then_some(Function::Mediate))?;
    let mut named = subject_of_passive(scene, idx);
    // "We have not been asked", said a minister: not he.
    if scene.any(scene.behind(idx, 5), |word| word == "we") {
        named.retain(|doer| !scene.is_person(*doer));
    }
    help_asked(idx, function, named)
}

/// What those are asked to do who are asked to help.
fn help_asked(idx: usize, function: Function, named: Vec<EntityId>) -> Option<Service> {
    at_most(
        service(
            idx..idx + 1,
            function,
            "asked to help the sides",
            Doers::named(named),
        ),
        Certainty::Offered,
    )
}

/// "turned down an offer from X to host talks", "X's offer to host A and B was withdrawn", "X's offer of good offices".
fn offer_of(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let own = one_of!(scene.word(idx); "offer" "offers" "bid" "readiness" "willingness");
    // "a suggestion by X that it take over the talks".
    let asks = one_of!(scene.word(idx); "suggestion" "suggestions" "request" "requests" "proposal" "proposals");
    if !own && !asks {
        return None;
    }
    let object = scene.ahead(idx, 20);
    let whose = scene
        .name_before(idx)
        .filter(|_| own && matches!(scene.word(idx - 1), "'s" | "'"));
    // "an offer from X to", "an offer by X of".
    let by = scene.find(idx + 1..(idx + 3).min(object.end), |word| {
        matches!(word, "from" | "by")
    });
    let from = by.and_then(|by| {
        (by + 1..(by + 6).min(object.end))
            .take_while(|&at| at == by + 1 || !matches!(scene.word(at - 1), "," | "to" | "and"))
            .find_map(|at| scene.names.iter().position(|name| name.tokens.start == at))
    });
    let mut named = match (whose, from) {
        (Some(name), _) => vec![name.entity],
        (None, Some(position)) => {
            lists::group_at(scene.document, scene.names, Some(position), lists::Way::On)
        }
        (None, None) => return None,
    };
    named.retain(|doer| !scene.matter.is_main_side(*doer));
    let function = deed_offered(scene, object.clone())?;
    // "a request by X for Y to mediate", "that Y mediate": of another.
    let itself = own
        || from.is_some_and(|position| {
            let end = scene.names[position].tokens.end;
            scene.word(end) == "to" || scene.word(end) == "that" && scene.word(end + 1) == "it"
        });
    // "a request from X to mediate in its dispute": X is a side.
    let its = (object.start..object.end).any(|at| {
        scene.word(at) == "its" && scene.any(at + 1..(at + 4).min(object.end), is_quarrel)
    });
    if !itself || asks && its {
        return None;
    }
    let behind = scene.sentence.start..idx;
    let refused = |range: Range<usize>| {
        (range.start..range.end).any(|at| {
            one_of!(
                scene.word(at);
                "rejected" "rejects" "refused" "declined" "rebuffed" "spurned" "withdrawn" "withdrew" "ignored" "dismissed" "unanswered" "rejecting"
            ) || scene.word(at) == "turned" && scene.any(at + 1..at + 4, |word| word == "down")
                || scene.word(at) == "no" && scene.word(at + 1) == "answer"
        })
    };
    let certainty = if refused(behind) || refused(idx..scene.sentence.end) {
        Certainty::Denied
    } else {
        Certainty::Offered
    };
    at_most(
        service(
            idx..idx + 1,
            function,
            "its offer to the sides",
            Doers::named(named),
        ),
        certainty,
    )
}

/// "both sides have approached X", "Kyiv asked X to take its proposal up with Moscow", "begging X to take the matter up".
fn asked(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(
        scene.word(idx);
        "asked" "ask" "asks" "asking" "begged" "begging" "urged" "urges" "urging" "invited" "invites" "inviting" "approached" "approaches" "wants" "want"
        "wanted" "implored" "pressed" "requested" "petitioned" "persuade" "wrote" "written" "turned"
    ) {
        return None;
    }
    let object = scene.ahead(idx, 24);
    let from = idx + 1 + usize::from(one_of!(scene.word(idx + 1); "to" "for"));
    // "turned down", "turned to".
    if scene.word(idx) == "turned" && scene.word(idx + 1) != "to" {
        return None;
    }
    if scene.word(idx + 1) == "to" && !one_of!(scene.word(idx); "wrote" "written" "turned") {
        return None;
    }
    let position = scene.names.iter().position(|name| {
        name.tokens.start >= from && name.tokens.start <= from + 6 && name.tokens.start < object.end
    })?;
    let between_verb = from..scene.names[position].tokens.start;
    // "Asked by X if she would mediate": whoever asks.
    if scene.any(between_verb.clone(), |word| word == "by") {
        return None;
    }
    if scene.any(
        between_verb,
        |word| one_of!(word; "to" "that" "and" "about" "whether" "in" "for" "on" "," "against"),
    ) {
        return None;
    }
    // "former president X of Kenya": where he is from.
    let home = scene.names.get(position + 1).filter(|home| {
        scene.names[position].label == Label::Person
            && home.tokens.start == scene.names[position].tokens.end + 1
            && scene.word(home.tokens.start - 1) == "of"
            && scene.any(from..scene.names[position].tokens.start, |word| {
                matches!(word, "former" | "ex-president")
            })
    });
    let home = home.map(|home| home.entity);
    let mut named = lists::group_at(scene.document, scene.names, Some(position), lists::Way::On);
    named.retain(|doer| !scene.matter.is_main_side(*doer) && Some(*doer) != home);
    let end = scene.names[position].tokens.end;
    let deed = deed_offered(scene, end..object.end).or_else(|| {
        // "asked X to take up its proposal with Moscow".
        let takes_up = (end..object.end).any(|at| {
            scene.word(at) == "take"
                && scene.any(at + 1..(at + 8).min(object.end), |word| {
                    matches!(word, "up" | "with" | "to")
                })
                && scene.any(at + 1..(at + 8).min(object.end), nouns::is_message)
        });
        takes_up.then_some(Function::CarryMessages)
    });
    let bare = one_of!(scene.word(idx); "approached" "approaches")
        && scene.both(scene.behind(idx, 6))
        && !scene.any(end..(end + 2).min(object.end), |word| word == "to");
    let function = deed.or_else(|| bare.then_some(Function::Mediate))?;
    help_asked(idx, function, named)
}

/// "its door was open to both", "put itself forward", "is willing to play a part if A and B want it", "had no mandate".
fn holds_out(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let object = scene.ahead(idx, 16);
    let held_out = match word {
        // "floated a meeting between the two generals".
        "floated" | "proposed" | "suggested" | "floats" | "proposes" if !scene.passive(idx) => {
            scene
                .find(idx + 1..(idx + 4).min(object.end), |word| {
                    nouns::is_talks(word) || one_of!(word; "meeting" "summit" "round")
                })
                .is_some_and(|talks| {
                    between(scene, talks..object.end)
                        && scene.two(talks..(talks + 12).min(scene.sentence.end))
                })
        }
        "door" | "doors" | "embassy" => {
            scene.any(object.clone(), |word| word == "open") && scene.two(object.clone())
        }
        // "has let it be known that it would help if asked", "would help if asked".
        "help" | "assist" | "oblige" if one_of!(scene.word(idx.wrapping_sub(1)); "would" "gladly") => {
            scene.word(idx + 1) == "if" && scene.matter.about_mediation()
        }
        // "would gladly host a second round".
        "host" | "receive" | "welcome"
            if scene.word(idx.wrapping_sub(1)) == "gladly"
                || scene.word(idx.wrapping_sub(2)) == "gladly" =>
        {
            scene.any(object.clone(), |word| {
                nouns::is_talks(word)
                    || one_of!(word; "meeting" "encounter" "round" "summit" "delegations")
            }) && scene.matter.about_mediation()
        }
        "available" if scene.word(idx + 1) == "for" => {
            one_of!(scene.word(idx + 3); "role" "job" "task" "mediation" "post")
                && scene.matter.about_mediation()
        }
        // "said in Rome that it was available again".
        "available" if scene.word(idx + 1) == "again" => {
            scene.matter.about_mediation()
                && one_of!(scene.word(idx.wrapping_sub(2)); "it" "he" "she")
        }
        "willing" | "ready" | "prepared" | "glad" | "happy" | "available" | "pleased" => {
            let part = (idx + 1..object.end).any(|at| {
                one_of!(scene.word(at); "play" "take" "have") && scene.any(at + 1..(at + 4).min(object.end), |word| matches!(word, "part" | "role"))
                    || one_of!(scene.word(at); "receive" "host" "convene" "house" "seat" "assist" "help" "support" "facilitate" "welcome" "take")
                        && scene.two(at + 1..(at + 10).min(scene.sentence.end))
                    // "ready to host them"
                    || one_of!(scene.word(at); "host" "receive") && scene.word(at + 1) == "them"
                    || scene.word(at) == "join" && scene.any(at + 1..(at + 4).min(object.end), |word| one_of!(word; "effort" "efforts" "mediation" "mediators"))
                    || would_help(scene, at, object.end)
                    // "to play any role that would help A and B settle their differences"
                    || one_of!(scene.word(at); "help" "helps" "helping")
                        && scene.two(at + 1..(at + 12).min(scene.sentence.end))
                    || sends(scene, at)
                    || one_of!(scene.word(at); "provide" "offer") && scene.any(at + 1..(at + 6).min(object.end), |word| matches!(word, "venue" | "venues" | "premises"))
            });
            part && (scene.two(scene.sentence.clone())
                || scene.matter.about_mediation()
                || scene.matter.peace)
        }
        "forward" => {
            scene.any(
                idx.saturating_sub(4).max(scene.sentence.start)..idx,
                |word| one_of!(word; "put" "putting" "puts"),
            ) && scene.any(
                idx.saturating_sub(2)..idx,
                |word| one_of!(word; "itself" "himself" "herself" "themselves"),
            )
        }
        "proposed" | "proposes" => {
            one_of!(scene.word(idx + 1); "itself" "himself" "herself")
                && scene.matter.about_mediation()
        }
        // "offered in a call with his counterpart to help resolve the dispute"
        "offered" | "offers"
            if scene.matter.peace
                && (idx + 2..object.end).any(|at| {
                    scene.word(at - 1) == "to"
                        && (would_help(scene, at, object.end)
                            || one_of!(scene.word(at); "receive" "host")
                                && scene.two(at + 1..(at + 6).min(object.end))
                            || one_of!(scene.word(at); "call" "convene" "organise" "organize")
                                && scene.any(at + 1..(at + 5).min(object.end), |word| {
                                    nouns::is_talks(word)
                                        || matches!(word, "meeting" | "summit" | "conference")
                                }))
                }) =>
        {
            true
        }
        "volunteered" | "volunteers" | "offered" | "offers" => {
            helps(scene, idx)
                && (scene.matter.about_mediation() || would_help(scene, idx + 2, object.end))
                || scene.any(
                    idx + 1..(idx + 4).min(object.end),
                    |word| one_of!(word; "services" "offices" "himself" "itself" "herself"),
                ) && (scene.matter.about_mediation() || scene.two(scene.sentence.clone()))
        }
        _ => false,
    };
    let held_out = held_out || would_send(scene, idx);
    if !held_out {
        return None;
    }
    let function = if one_of!(word; "willing" "ready" "prepared" "glad" "happy" "pleased")
        && scene.any(object.clone(), |word| one_of!(word; "receive" "host" "house" "seat" "venue" "welcome" "venues" "premises"))
    {
        Function::Host
    } else {
        Function::Mediate
    };
    // Whose services: "offered the services of his adviser, X".
    // "is prepared", "is pleased" tell of no passive.
    let mut doers = if matches!(word, "prepared" | "pleased") {
        scene.acting(idx)
    } else {
        scene.doers(idx, &(idx..idx))
    };
    // "X said the bloc could send observers": the body that X speaks for, and not X.
    let of_body = (idx.saturating_sub(4).max(scene.sentence.start)..idx).any(|at| {
        one_of!(scene.word(at); "the" "his" "her" "their")
            && one_of!(scene.word(at + 1); "bloc" "country" "kingdom" "emirate" "sultanate" "organisation" "organization" "union" "government" "church" "community")
    });
    if of_body {
        for doer in &mut doers.named {
            *doer = scene.matter.sender_of(*doer).unwrap_or(*doer);
        }
        doers
            .named
            .retain(|doer| !scene.matter.is_main_side(*doer) && !scene.is_person(*doer));
    }
    if scene.any(idx + 1..(idx + 4).min(object.end), |word| {
        word == "services"
    }) && let Some(person) = scene
        .names_in(object)
        .find(|name| name.label == Label::Person)
    {
        doers.named = vec![person.entity];
    }
    at_most(
        service(
            idx..idx + 1,
            function,
            "offers its help to the sides",
            doers,
        ),
        Certainty::Offered,
    )
}
