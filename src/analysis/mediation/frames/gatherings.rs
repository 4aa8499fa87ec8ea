//! Gatherings: both sides brought to one place, talks chaired, papers laid before both.

use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::frames::without_sides;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::words::is_show;
use crate::analysis::scope::one_of;

/// What the word at `idx` tells of a gathering.
pub fn gathering(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    seats(scene, idx)
        .or_else(|| chairs(scene, idx))
        .or_else(|| in_the_chair(scene, idx))
        .or_else(|| lays_before(scene, idx))
        .or_else(|| secures(scene, idx))
        .or_else(|| text_from(scene, idx))
}

fn is_sport(word: &str) -> bool {
    one_of!(word; "football" "boxing" "league" "cup" "rugby" "cricket" "hockey" "basketball" "chess" "fans" "players" "coach" "coaches" "athletes" "olympic" "climate")
}

fn is_bad_end(word: &str) -> bool {
    one_of!(
        word;
        "court" "justice" "prison" "jail" "trial" "war" "blows" "custody" "account" "knees" "heel" "brink" "standstill"
        "life" "power" "hospital" "market" "attention" "against" "hostage" "responsible" "captive" "accountable" "detention"
    )
}

/// "has sat the clans down at one table", "had both ministers to her office", "kept the parties at a hotel".
fn seats(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let gathers = one_of!(
        word;
        "gathered" "gather" "gathers" "gathering" "convened" "convene" "convening" "convenes" "assembled" "assemble" "summoned" "summon"
        "reunited" "received" "receive" "receives" "receiving" "housed" "hosted" "host" "hosting" "hosts" "welcomed" "reconvened" "reconvene"
    );
    let moves = one_of!(
        word;
        "get" "got" "getting" "gets" "bring" "brought" "bringing" "brings" "sit" "sat" "sitting" "seat" "seated" "put" "putting"
        "draw" "drew" "coax" "coaxed" "coaxing" "lure" "lured" "herded" "nudge" "nudged" "sits" "pulled" "steered" "led"
        "shepherded" "pushed" "persuaded" "persuade" "talked" "cajoled" "prodded" "ushered" "convinced" "knock" "knocked"
    );
    let holds = one_of!(word; "had" "have" "has" "kept" "keep" "keeping" "held" "having");
    if !gathers && !moves && !holds {
        return None;
    }
    // "brought A, a nephew of the one, and B, a son of the other, together".
    let object = scene.ahead(idx, 20);
    let reach = match (holds, scene.word(idx + 1)) {
        (true, "the") => 2,
        (true, _) => 1,
        (false, _) => 8,
    };
    let front = idx + 1..(idx + 1 + reach).min(object.end);
    // "sat the one down beside the other", "knock heads together".
    let beside = moves
        && scene.any(object.clone(), |word| one_of!(word; "beside" "opposite"))
        && scene.any(object.clone(), |word| one_of!(word; "down" "table"))
        && scene.names_in(object.clone()).count() >= 2;
    let together = one_of!(word; "brought" "bring" "brings" "bringing" "got" "gathered")
        && (idx + 1..(idx + 36).min(scene.sentence.end)).any(|at| scene.word(at) == "together")
        && scene
            .names_in(idx + 1..(idx + 36).min(scene.sentence.end))
            .filter(|name| name.label == Label::Person)
            .count()
            >= 2;
    let heads = word.starts_with("knock")
        && scene.any(front.clone(), |word| word == "heads")
        && scene.any(front.clone(), |word| word == "together");
    // "They were brought together by a friendly country".
    let passively = word == "brought"
        && scene.word(idx + 1) == "together"
        && scene.word(idx + 2) == "by"
        && scene.passive(idx)
        && scene.matter.about_mediation();
    let together = together || passively;
    let sides = if holds {
        scene.both(front.clone())
    } else if gathers {
        (scene.two(front.clone())
            || scene.matter.has_sides() && nouns::two_camps(scene, front.clone()))
            && !scene.any(front.clone(), |word| {
                nouns::is_part(word) || nouns::is_text(word) || nouns::is_truce(word)
            })
    } else {
        scene.two(object.clone())
    };
    if !(sides || beside || heads || together)
        || scene.any(object.clone(), is_bad_end)
        || scene.any(object.clone(), is_show)
    {
        return None;
    }
    // "had both sides agreed", "have both said": an auxiliary.
    if holds {
        let place = (idx + 2..object.end).any(|at| {
            one_of!(scene.word(at); "at" "in" "to" "under" "round" "around" "apart" "talking" "together" "for")
                && at > idx + 2
                && !scene.any(idx + 1..at, |word| nouns::is_participle(word) && word != "united" || one_of!(word; "agreed" "said" "an" "a" "no"))
        });
        if !place {
            return None;
        }
    }
    // Where to: "to the table", "together", "in Pretoria", "at one table", "to sign".
    let place = beside || heads || holds || together
        || (idx + 2..object.end).any(|at| match scene.word(at) {
            "down" => one_of!(word; "sat" "sit" "seat" "seated" "got" "get" "sits" "sitting" "put"),
            // "was put together by pupils": a thing.
            "together" => scene.word(at - 1) != "put",
            "talking" | "apart" | "around" | "round" => true,
            "to" | "into" | "back" | "at" | "toward" | "towards" | "out" => {
                // "summoned both to Djibouti", "got the two sides to Minsk".
                let taken = scene.word(at) == "to"
                    && (gathers || one_of!(word; "got" "get" "brought" "bring"))
                    && scene.both(idx + 1..at)
                    && scene.names.iter().any(|name| name.tokens.start == at + 1 && name.label == Label::Place);
                taken ||                 scene.any(at + 1..(at + 7).min(object.end), |word| {
                    nouns::is_truce(word)
                        || nouns::is_gathering(word)
                        || one_of!(word; "sign" "agree" "accept" "talk" "meet" "sit" "room" "table" "stop" "halt" "pull" "sharing" "share" "power-sharing" "settle" "hands" "speak" "negotiate" "withdraw" "hold" "extend")
                })
            }
            // "will not be hosting the two presidents after all".
            "after" => gathers && scene.word(at + 1) == "all",
            "in" | "under" => gathers || one_of!(word; "put" "brought" "got") && scene.any(at + 1..(at + 4).min(object.end), |word| one_of!(word; "room" "one" "same")),
            "for" => gathers && scene.any(at + 1..(at + 6).min(object.end), nouns::is_gathering),
            _ => false,
        })
        || gathers && word.starts_with("conven") && scene.both(front.clone());
    // "persuade the sides to accept it as a mediator": it would be one.
    let itself = (idx + 2..object.end).any(|at| {
        scene.word(at) == "accept"
            && one_of!(scene.word(at + 1); "it" "its" "him" "her" "his" "them" "us" "me")
    });
    let place = place && !itself;
    if !place {
        return None;
    }
    let function = if one_of!(word; "received" "receive" "receives" "receiving" "housed" "hosted" "host" "hosting" "hosts" "welcomed" "gathered")
    {
        Function::Host
    } else if gathers {
        Function::Facilitate
    } else {
        Function::Mediate
    };
    scene.deed(idx, &object, function, "brought the sides to one table")
}

/// "met with X, a UN general, in the chair".
fn in_the_chair(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let seat = scene.word(idx) == "chair"
        && scene.word(idx.wrapping_sub(1)) == "the"
        && scene.word(idx.wrapping_sub(2)) == "in";
    let with = scene
        .behind(idx, 18)
        .rev()
        .find(|&at| scene.word(at) == "with")?;
    let met = scene.any(
        scene.sentence.start..with,
        |word| one_of!(word; "met" "talked" "talks" "sat" "session" "meeting" "negotiated" "negotiations" "round" "gathered"),
    );
    let before = scene.sentence.start..with;
    let sides = scene.two(before.clone())
        || scene.any(
            before,
            |word| one_of!(word; "their" "they" "two" "delegations" "counterparts" "negotiators"),
        );
    if !seat
        || !met
        || !sides
        || scene.any(scene.sentence.clone(), |word| {
            is_show(word) || is_sport(word)
        })
    {
        return None;
    }
    scene.deed_behind(with, Function::Facilitate, "said to preside over the talks")
}

/// "chaired Friday's session between A and B", "the talks Norway chaired", "steered by Austria".
fn chairs(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let presides = one_of!(
        word;
        "chaired" "chair" "chairs" "chairing" "co-chaired" "co-chairs" "co-chairing" "co-chair" "preside" "presided" "presides" "presiding" "moderated"
        "moderates" "moderating" "refereed" "umpired" "mediated"
    );
    let steers = one_of!(
        word;
        "steered" "steers" "steering" "steer" "oversees" "oversaw" "overseen" "overseeing" "opened" "opens" "runs" "ran" "running" "run"
        "conducted" "conducts" "guided" "guides" "guiding" "shepherded" "shepherding" "led" "leads" "leading" "convened" "convenes"
        "directed" "supervised" "drives" "driving" "arranged" "arranges" "arranging" "organised" "organized" "organises" "set"
    );
    if !presides && !steers {
        return None;
    }
    let object = scene.ahead(idx, 18);
    let behind = scene.behind(idx, 12);
    let ahead = scene.find(idx + 1..(idx + 8).min(object.end), nouns::is_gathering);
    // "which chairs the joint ceasefire committee", "chaired the committee on detainees": on which the sides sit.
    let committee = presides
        .then(|| scene.find(idx + 1..(idx + 6).min(object.end), |word| one_of!(word; "committee" "commission" "mechanism" "panel")))
        .flatten()
        .filter(|&at| {
            scene.any(idx + 1..(at + 6).min(scene.sentence.end), |word| {
                nouns::is_truce(word) && word != "phase"
                    || one_of!(word; "joint" "prisoners" "detainees" "prisoner" "hostages" "boundary" "border" "monitoring" "verification" "contact" "sides")
            }) && !scene.any(
                idx + 1..(at + 5).min(scene.sentence.end),
                |word| one_of!(word; "senate" "parliament" "congress" "house" "assembly" "families"),
            ) && scene.matter.about_mediation()
        });
    if committee.is_some() && scene.any(behind.clone(), |word| word == "by") {
        return None;
    }
    if committee.is_some() {
        return scene.deed(
            idx,
            &(idx..idx),
            Function::Facilitate,
            "leads the talks between the sides",
        );
    }
    let before = scene.find(behind.clone(), nouns::is_gathering);
    // "the talks Norway chaired in 2019": the object stands in front, the doer between.
    let fronted = before.filter(|&at| {
        at + 1 < idx
            && scene.names_in(at + 1..idx).next().is_some()
            && scene
                .names_in(at + 1..idx)
                .all(|name| name.tokens.start <= at + 3)
    });
    // "talks steered by X", "the talks are presided over by X".
    let by = scene
        .find(idx + 1..(idx + 4).min(object.end), |word| word == "by")
        .filter(|_| before.is_some());
    let gathering = ahead
        .filter(|_| by.is_none())
        .or(fronted)
        .or(by.and(before))?;
    let whole = scene.sentence.clone();
    if scene.any(whole.clone(), |word| is_show(word) || is_sport(word) || one_of!(word; "cabinet" "parliament" "trade" "summit's" "board" "shareholders" "party's" "g20" "g7")) {
        return None;
    }
    let between = (gathering + 1..(gathering + 14).min(whole.end)).any(|at| {
        matches!(scene.word(at), "between" | "among")
            && !one_of!(scene.word(at + 1); "them" "themselves" "us" "its" "his")
    });
    // "ran the five rounds of American-Iranian talks".
    let first = scene
        .names_in(idx + 1..gathering + 3)
        .next()
        .map(|name| name.entity);
    let of_two = scene.names_in(idx + 1..gathering + 4).any(|name| {
        Some(name.entity) != first && scene.names_in(name.tokens.start..name.tokens.end).count() > 1
    });
    let between = between || of_two;
    let of_war = (gathering + 1..(gathering + 7).min(whole.end)).any(|at| {
        matches!(scene.word(at), "on" | "over" | "for")
            && scene.any(
                at + 1..(at + 5).min(whole.end),
                |word| one_of!(word; "war" "conflict" "crisis" "truce" "ceasefire"),
            )
    }) || scene.any(
        gathering + 1..(gathering + 14).min(whole.end),
        |word| one_of!(word; "war" "conflict"),
    ) && scene.any(gathering + 1..(gathering + 6).min(whole.end), |word| {
        matches!(word, "end" | "ending" | "settle")
    });
    let plain = presides
        && (nouns::is_talks(scene.word(gathering))
            || one_of!(scene.word(gathering); "session" "round" "meeting" "sessions" "rounds"))
        && scene.matter.has_sides();
    // "led the talks with A": its own.
    let own = scene.any(gathering + 1..(gathering + 3).min(whole.end), |word| {
        word == "with"
    }) || scene.any(
        idx + 1..gathering.max(idx + 1),
        |word| one_of!(word; "its" "his" "their" "bilateral" "own"),
    );
    let with = scene.any(gathering + 1..(gathering + 9).min(whole.end), |word| {
        matches!(word, "with" | "against")
    });
    let own = (own || with) && !between;
    if own
        || !(between
            || of_war
            || plain
            || by.is_some_and(|by| {
                nouns::is_talks(scene.word(gathering))
                    && (scene.two(whole.clone())
                        // "the talks are led by a team from X".
                        || gathering + 4 > idx
                            && scene.any(by + 1..(by + 4).min(whole.end), |word| {
                                one_of!(word; "team" "panel" "mission" "mediators")
                            }))
            }))
    {
        return None;
    }
    if one_of!(word; "set" "led" "run" "running" "opened" "leading")
        && by.is_none()
        && !between
        && !of_war
    {
        return None;
    }
    if word == "set" && scene.word(idx + 1) != "up" {
        return None;
    }
    let function = if one_of!(word; "steered" "mediated" "refereed" "umpired" "leads" "led" "leading" "runs" "ran" "shepherded")
    {
        Function::Mediate
    } else {
        Function::Facilitate
    };
    if let Some(by) = by {
        // "a dialogue co-chaired by the two ministers": their own.
        if word.starts_with("co-") && !between {
            return None;
        }
        return service(
            idx..idx + 1,
            function,
            "leads the talks between the sides",
            without_sides(scene, scene.behind_preposition(by)),
        );
    }
    let object = if fronted.is_some() {
        idx + 1..idx + 1
    } else {
        object
    };
    scene.deed(idx, &object, function, "leads the talks between the sides")
}

/// "put a text to both sides", "the text that X circulated to both", "studying a paper tabled by X".
fn lays_before(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let lays = one_of!(
        word;
        "put" "puts" "putting" "tabled" "table" "tables" "tabling" "circulated" "circulates" "circulating" "submitted" "submits"
        "presented" "presents" "presenting" "floated" "handed" "sent" "gave" "given" "laid" "offered" "proposed" "issued" "showed" "shown" "shared"
    );
    let writes = one_of!(
        word;
        "drafted" "drafting" "drafts" "devised" "wrote" "written" "writing" "drew" "drawn" "crafted" "sketched" "penned" "formulated"
        "worked" "came" "prepared" "designed" "devising" "conceived" "authored" "invented"
    );
    if !lays && !writes {
        return None;
    }
    if word == "came" && !(scene.word(idx + 1) == "up" && scene.word(idx + 2) == "with")
        || matches!(word, "drew" | "drawn") && scene.word(idx + 1) != "up"
        || word == "worked" && scene.word(idx + 1) != "out"
    {
        return None;
    }
    let object = scene.ahead(idx, 16);
    let ahead = scene.find(idx + 1..(idx + 8).min(object.end), nouns::is_text);
    let before = scene.find(scene.behind(idx, 10), nouns::is_text);
    let by = scene
        .find(idx + 1..(idx + 5).min(object.end), |word| word == "by")
        .filter(|_| before.is_some());
    let text = ahead.filter(|_| by.is_none()).or(before)?;
    let phrase =
        text.saturating_sub(3).max(scene.sentence.start)..(text + 3).min(scene.sentence.end);
    let bridging = (phrase.start..phrase.end).any(|at| {
        at != text && one_of!(scene.word(at); "bridging" "compromise" "mediators'" "mediator's" "conciliation")
    }) || writes && scene.word(text) == "formula";
    let to = (object.start..object.end).any(|at| {
        one_of!(scene.word(at); "to" "before" "for" "with" "between" "among")
            && (scene.both(at + 1..(at + 6).min(object.end))
                || scene.two(at + 1..(at + 9).min(object.end))
                    && matches!(scene.word(at), "to" | "before" | "between")
                    // "handed its reply to Egyptian and Qatari mediators": those who carry it on.
                    && !scene.any(at + 1..(at + 9).min(object.end), |word| {
                        one_of!(word; "mediators" "intermediaries" "go-betweens" "facilitators")
                    }))
    });
    let answered = (by.is_some() || before.is_some())
        && scene.both(scene.sentence.clone())
        && scene.any(scene.sentence.clone(), |word| {
            one_of!(word; "studying" "accepted" "accept" "weighing" "rejected" "considering" "answer" "signed" "examining" "received" "have" "amended" "agreed" "initialled" "read" "reading")
        });
    // "has put forward a proposal for a truce, which both sides are studying".
    let studied = ahead
        .and_then(|text| scene.find(text + 1..(text + 12).min(scene.sentence.end), |word| word == "which"))
        .is_some_and(|which| {
            scene.both(which + 1..(which + 5).min(scene.sentence.end))
                && scene.any(which + 1..(which + 8).min(scene.sentence.end), |word| {
                    one_of!(word; "studying" "accepted" "considering" "rejected" "weighing" "examining" "signed" "received")
                })
        });
    let recipients = lays && (to || answered || studied);
    // "the special envoy, who drafted the text".
    let envoy = writes
        && ahead.is_some_and(|at| at <= idx + 3)
        && matches!(scene.word(idx.wrapping_sub(1)), "who" | "had" | "has")
        && scene.matter.about_mediation()
        && scene.any(idx.saturating_sub(14).max(scene.sentence.start)..idx, |word| {
            one_of!(word; "envoy" "representative" "mediator" "facilitator" "coordinator" "conciliator")
        });
    let written = writes && (bridging || to || answered || envoy);
    if !(recipients || written || bridging && lays && scene.matter.has_sides()) {
        return None;
    }
    if let Some(by) = by {
        return service(
            idx..idx + 1,
            Function::Mediate,
            "put a text to the sides",
            without_sides(scene, scene.behind_preposition(by)),
        );
    }
    if scene.passive(idx) {
        return None;
    }
    let object = if ahead.is_some() {
        object
    } else {
        idx + 1..idx + 1
    };
    scene.deed(idx, &object, Function::Mediate, "put a text to the sides")
}

/// "got the agreement signed", "had them put their names to a declaration", "talked the commands into a truce".
fn secures(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let word = scene.word(idx);
    let object = scene.ahead(idx, 16);
    let signed = one_of!(word; "got" "get" "had" "getting")
        && scene
            .find(idx + 1..(idx + 8).min(object.end), nouns::is_truce)
            .is_some_and(|deal| {
                (deal + 1..(deal + 3).min(object.end))
                    .any(|at| one_of!(scene.word(at); "signed" "sealed" "agreed" "initialled"))
            });
    let patched = one_of!(word; "patched" "settled" "untied" "defused" "healed" "resolved" "unpicked" "untangled" "ended" "settle")
        && scene.find(idx + 1..(idx + 7).min(object.end), |word| {
            one_of!(word; "peace" "dispute" "quarrel" "lockout" "strike" "war" "row" "feud" "fight" "clash" "crisis" "conflict" "standoff")
        }).is_some_and(|at| scene.any(at + 1..(at + 8).min(object.end), |word| one_of!(word; "between" "among")) || word == "patched");
    // "the crisis between the two was ended by X".
    let ended = one_of!(word; "ended" "settled" "defused" "resolved" "patched" "healed")
        && scene.word(idx + 1) == "by"
        && scene.passive(idx)
        && scene.any(scene.behind(idx, 14), |word| one_of!(word; "crisis" "dispute" "quarrel" "strike" "war" "row" "feud" "conflict" "standoff"))
        && scene.two(scene.behind(idx, 14))
        && scene.names.iter().any(|name| name.label == Label::Person && name.tokens.start > idx && name.tokens.start <= idx + 4);
    let patched = patched || ended;
    let talked = word == "talked"
        && scene.any(idx + 1..object.end, |word| word == "into")
        && scene.any(object.clone(), |word| {
            nouns::is_truce(word) || one_of!(word; "sharing" "power-sharing" "talks")
        });
    // "arranged the swap", "secured their release in contacts with both governments".
    let swap = (scene.matter.sides() >= 2 || scene.any(object.clone(), |word| word == "between"))
        && one_of!(word; "arranged" "organised" "organized")
        && scene.any(
            idx + 1..(idx + 5).min(object.end),
            |word| one_of!(word; "swap" "exchange" "handover" "truce" "ceasefire" "swaps" "exchanges" "truces"),
        )
        || word == "arranged"
            && scene.any(idx + 1..(idx + 5).min(object.end), |word| {
                nouns::is_talks(word) || one_of!(word; "meeting" "meetings" "encounter" "contacts" "reunion")
            })
            && (scene.two(idx + 1..object.end)
                || scene.matter.leaves_a_third_to_guess()
                    && matches!(scene.word(idx + 1), "the" | "that" | "both"))
        || one_of!(word; "secured" "obtained" "negotiated" "won" "secure")
            && scene.any(
                idx + 1..(idx + 5).min(object.end),
                |word| one_of!(word; "release" "freedom" "return" "handover"),
            )
            && (object.start..object.end).any(|at| {
                one_of!(scene.word(at); "contacts" "talks")
                    && scene.both(at + 1..(at + 5).min(object.end))
            });
    // "the meeting of the two had been prepared over several months by X".
    let prepared = one_of!(word; "prepared" "arranged" "organised" "organized")
        && scene.passive(idx)
        && scene.any(scene.behind(idx, 14), |word| {
            nouns::is_talks(word) || one_of!(word; "meeting" "meetings" "encounter" "contacts")
        })
        && scene.two(scene.behind(idx, 14));
    // "secured their release": where mediation is spoken of.
    let freed = scene.matter.mediation
        && one_of!(word; "secured" "obtained" "negotiated")
        && scene.word(idx + 1) == "their"
        && one_of!(scene.word(idx + 2); "release" "freedom")
        && !scene.any(object.clone(), |word| one_of!(word; "bail" "jail" "court"));
    let negotiated = freed || word == "negotiated"
        && scene.passive(idx)
        && scene.word(idx + 1) == "by"
        && scene.any(scene.behind(idx, 14), |word| {
            one_of!(word; "truce" "ceasefire" "swap" "exchange" "release" "handover" "armistice" "withdrawal")
        });
    if !(signed || patched || talked || swap || prepared || negotiated) {
        return None;
    }
    scene.deed(idx, &object, Function::Mediate, "brought the deal about")
}

/// "had until midnight to answer a draft settlement from X": a text of others that sides are to answer.
fn text_from(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !nouns::is_text(scene.word(idx)) || !matches!(scene.word(idx + 1), "from" | "by") {
        return None;
    }
    let settles = one_of!(scene.word(idx); "settlement" "compromise")
        || scene.any(
            idx.saturating_sub(2).max(scene.sentence.start)..idx,
            |word| one_of!(word; "bridging" "compromise" "settlement" "conciliation"),
        );
    let answers = scene.any(scene.behind(idx, 12), |word| {
        one_of!(word; "answer" "accept" "accepted" "reject" "rejected" "study" "studying" "weigh" "weighing" "sign" "signed" "considering" "vote")
    });
    let doers = without_sides(scene, scene.behind_preposition(idx + 1));
    (settles && answers)
        .then(|| {
            service(
                idx..idx + 1,
                Function::Mediate,
                "put a text to the sides",
                doers,
            )
        })
        .flatten()
}
