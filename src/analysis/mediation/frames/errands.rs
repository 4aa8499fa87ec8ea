//! Errands between the two: words carried from one to the other, lines that run through a third, journeys, talks with
//! each (`between`). What a side sends of its own is no errand.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::frames::between;
use crate::analysis::mediation::frames::missions;
use crate::analysis::mediation::frames::nouns;
use crate::analysis::mediation::frames::service;
use crate::analysis::mediation::frames::without_sides;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::words::is_traffic;
use crate::analysis::mediation::words::own_letter;
use crate::analysis::scope::one_of;

/// An errand that the word at `idx` tells of.
pub fn errand(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    carries(scene, idx)
        .or_else(|| told(scene, idx))
        .or_else(|| bears(scene, idx))
        .or_else(|| through(scene, idx))
        .or_else(|| journeys(scene, idx))
        .or_else(|| between::between(scene, idx))
        .or_else(|| missions::envoy(scene, idx))
}

/// Whether a sentence tells by itself that words go from one side to the other, whatever its article is about: "from one to
/// the other", "on separate floors", "by way of X", "for delivery to Y".
pub fn are_plain(scene: &Scene<'_>) -> bool {
    let sentence = scene.sentence.clone();
    let apart = sentence.clone().any(|at| {
        one_of!(scene.word(at); "floors" "rooms" "wing" "corridor" "stairs")
            || scene.word(at) == "forth" && scene.word(at.wrapping_sub(2)) == "back"
            || scene.word(at) == "one"
                && scene.word(at + 1) == "to"
                && scene.word(at + 3) == "other"
    });
    let onward = sentence.clone().any(|at| {
        scene.word(at) == "way" && scene.word(at.wrapping_sub(1)) == "by"
            || scene.word(at) == "delivery" && scene.word(at.wrapping_sub(1)) == "for"
    });
    (apart || onward) && scene.any(sentence, nouns::is_message)
}

fn is_carrying(word: &str) -> bool {
    one_of!(
        word;
        "carry" "carried" "carries" "carrying" "pass" "passed" "passes" "passing" "relay" "relayed" "relays" "relaying" "convey"
        "conveyed" "conveys" "conveying" "deliver" "delivered" "delivers" "delivering" "take" "took" "taken" "takes" "taking"
        "ferry" "ferried" "ferries" "ferrying" "bring" "brought" "brings" "bringing" "hand" "handed" "hands" "handing"
        "transmit" "transmitted" "transmits" "transmitting" "bear" "bore" "borne" "bears" "bearing" "shuttled" "shuttling"
        "shuttle" "transport" "forward" "forwarded" "forwarding" "fetch" "fetched" "run" "running" "ran" "moved" "moving"
        "smuggled" "smuggling" "exchanging" "swapped" "trading" "walked" "rushed" "courier" "couriered"
    )
}

/// "took Hamas's answer to Israel", "has been passing notes between A and B", "who carried the rebels' terms".
fn carries(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !is_carrying(scene.word(idx)) {
        return None;
    }
    let object = scene.ahead(idx, 16);
    let message = scene.find(idx + 1..(idx + 8).min(object.end), nouns::is_message);
    // "the letters that he carried", "the reply was delivered by X".
    let before = scene.find(scene.behind(idx, 7), nouns::is_message);
    let at = message.or(before)?;
    // "took the point", "bring the draft to a vote", "passed a law".
    let idiom = scene.any(object.clone(), |word| {
        one_of!(word; "parliament" "vote" "votes" "court" "council" "cabinet" "congress" "senate" "public" "security" "power" "market" "customers")
    }) || own_letter(scene.document, object.clone());
    let across = scene.any(object.clone(), |word| word == "between")
        && (scene.two(object.clone()) || two_names(scene, object.clone()))
        || (object.start..object.end).any(|at| {
            scene.word(at) == "back" && scene.word(at + 1) == "and"
                || scene.word(at) == "both" && one_of!(scene.word(at + 1); "directions" "ways")
                // "carried the drafts up and down the stairs", "from room to room".
                || scene.word(at) == "up" && scene.word(at + 2) == "down" && scene.matter.has_sides()
                || scene.word(at) == "from"
                    && scene.word(at + 2) == "to"
                    && scene.word(at + 1) == scene.word(at + 3)
                    && one_of!(scene.word(at + 1); "room" "floor" "hotel" "tent" "door" "house" "camp" "capital" "village")
                || scene.word(at) == "each" && scene.word(at + 1) == "way"
                // "conveyed to each the other's terms".
                || scene.word(at) == "each"
                    && scene.word(at - 1) == "to"
                    && scene.any(at + 2..(at + 6).min(object.end), |word| word == "other")
        })
        || from_to(scene, object.clone());
    let owner = owner(scene, idx, at);
    let delivered = scene.any(
        at + 1..object.end,
        |word| one_of!(word; "to" "into" "for" "back" "out" "across" "down" "over" "home"),
    ) || before.is_some()
        && scene.any(
            object.clone(),
            |word| one_of!(word; "to" "by" "across" "for"),
        );
    // Demands are a side's, whoever carries them.
    let demands = message.is_some_and(|at| one_of!(scene.word(at); "demands" "terms" "counter-proposal" "counter-proposals" "counter-offer"))
        && scene.any(object.clone(), |word| one_of!(word; "out" "down" "across"));
    let over = message.is_some()
        && (at + 1..object.end).any(|at| {
            scene.word(at) == "across"
                && !scene.document.word(at + 1).starts_with(char::is_alphabetic)
        });
    // "may be carrying a separate letter to the rebels": couriers carry what others wrote.
    let courier = scene.matter.about_mediation()
        && one_of!(scene.word(idx); "carry" "carried" "carries" "carrying" "ferry" "ferried" "ferrying" "bearing" "bore")
        && message.is_some()
        && scene
            .find(at + 1..object.end, |word| word == "to")
            .is_some_and(|to| {
                let here = to + 1..(to + 4).min(scene.sentence.end);
                scene.any(here.clone(), nouns::is_side) || scene.names_in(here).next().is_some()
            });
    // "walked the drafts down the corridor", "has been ferrying drafts".
    let walked = message.is_some_and(|at| at <= idx + 3)
        && (scene.word(idx) == "walked"
            || scene.word(idx).ends_with("ing")
                && scene.word(at).ends_with('s')
                && scene.word(idx.wrapping_sub(1)) == "been"
                && scene.matter.about_mediation());
    let others = owner.is_some() && delivered || demands || over || courier || walked;
    let across = across || before.is_some() && scene.both(scene.sentence.clone()) && delivered;
    if idiom || !across && !others {
        return None;
    }
    carried(scene, idx, &object, owner)
}

/// The deed of those who carry words that are somebody's, who carries none of them.
fn carried(
    scene: &Scene<'_>,
    idx: usize,
    object: &std::ops::Range<usize>,
    owner: Option<Owner>,
) -> Option<Service> {
    let mut doers = scene.doers(idx, object);
    if let Some(Owner::Named(owner)) = owner {
        doers
            .named
            .retain(|doer| *doer != owner && scene.matter.sender_of(*doer) != Some(owner));
    }
    service(
        idx..idx + 1,
        Function::CarryMessages,
        "carries the words of one side to the other",
        doers,
    )
}

/// "The rebels handed their answer to X", "informed the X mediators of its acceptance": who is told what the other is to hear.
fn told(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let hands = one_of!(scene.word(idx); "handed" "delivered" "conveyed" "submitted" "transmitted" "gave" "handing" "giving");
    let informs = one_of!(scene.word(idx); "informed" "notified");
    let giver = scene.behind(idx, 9);
    let of_side = scene.any(giver.clone(), nouns::is_side)
        || scene
            .names_in(giver)
            .any(|name| scene.matter.is_main_side(name.entity));
    // "handing its letter to X for delivery to Y", "gave its answer to X to be passed on".
    let onward = hands
        && (idx + 4..(idx + 14).min(scene.sentence.end)).any(|at| {
            scene.word(at) == "for" && one_of!(scene.word(at + 1); "delivery" "transmission" "onward" "forwarding")
                || scene.word(at) == "be" && one_of!(scene.word(at + 1); "passed" "delivered" "relayed" "handed" "conveyed" "forwarded")
        });
    if !(scene.matter.mediation || onward)
        || !(hands || informs)
        || !(of_side || onward)
        || scene.passive(idx)
    {
        return None;
    }
    let answer = |at: usize| {
        one_of!(scene.word(at); "its" "their" "his") && scene.any(at + 1..at + 3, |word| {
            one_of!(word; "response" "reply" "answer" "acceptance" "rejection" "counter-proposal")
                || onward && one_of!(word; "letter" "note" "message" "terms" "offer" "proposal")
        })
    };
    let at = (idx + 1..(idx + 9).min(scene.sentence.end)).find(|&at| answer(at))?;
    let to = if informs {
        idx
    } else {
        scene.find(at + 2..(at + 5).min(scene.sentence.end), |word| {
            word == "to"
        })?
    };
    let mut doers = scene.behind_preposition(to);
    // Papers and councils are told too, and so are friends: nobody but a state is handed an answer to pass on.
    let go_betweens = scene.any(
        scene.ahead(to, 9),
        |word| one_of!(word; "mediator" "mediators" "intermediary" "intermediaries" "go-between"),
    );
    doers.named.retain(|doer| {
        !scene.matter.is_side(*doer)
            && scene.names.iter().any(|name| {
                name.entity == *doer
                    && (name.label == Label::Place
                        && hands
                        && (onward || scene.word(idx) != "gave")
                        || name.label != Label::Person && go_betweens)
            })
    });
    service(
        idx..idx + 1,
        Function::CarryMessages,
        "carries the words of one side to the other",
        doers,
    )
}

/// Whether two names stand in these tokens that are not the same.
pub fn two_names(scene: &Scene<'_>, range: std::ops::Range<usize>) -> bool {
    let mut first = None;
    scene.names_in(range).any(|name| match first {
        None => {
            first = Some(name.entity);
            false
        }
        Some(known) => known != name.entity,
    })
}

/// "from Minsk to Warsaw", "from the rebels to the government", "from one to the other".
fn from_to(scene: &Scene<'_>, range: std::ops::Range<usize>) -> bool {
    let Some(from) = scene.find(range.clone(), |word| word == "from") else {
        return false;
    };
    let Some(to) = scene.find(from + 2..range.end, |word| word == "to") else {
        return false;
    };
    let ends = |at: usize| {
        let here = at + 1..(at + 5).min(scene.sentence.end);
        scene.names_in(here.clone()).next().is_some()
            || scene.any(here, |word| {
                nouns::is_side(word) || one_of!(word; "one" "other")
            })
    };
    ends(from) && ends(to)
}

/// Whose message somebody carries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Named(EntityId),
    /// By a word for a side.
    Described,
}

/// Whose message it is, as far as the words beside it tell.
fn owner(scene: &Scene<'_>, verb: usize, message: usize) -> Option<Owner> {
    let mut at = message;
    while at > scene.sentence.start
        && message - at < 3
        && one_of!(
            scene.word(at - 1);
            "latest" "written" "last" "first" "final" "own" "new" "three" "two" "counter" "peace" "draft" "revised"
        )
    {
        at -= 1;
    }
    if at <= scene.sentence.start {
        return None;
    }
    let genitive = matches!(scene.word(at - 1), "'s" | "'");
    let held = if genitive { at - 1 } else { at };
    if let Some(name) = scene
        .names
        .iter()
        .find(|name| name.tokens.end == held && (name.tokens.start > verb || message < verb))
        && (genitive || name.form == Form::Nationality)
    {
        return Some(Owner::Named(name.entity));
    }
    let own =
        held > scene.sentence.start + 1 && one_of!(scene.word(held - 2); "his" "her" "its" "their");
    if held > scene.sentence.start
        && !own
        && (genitive && nouns::is_side(scene.word(held - 1))
            || one_of!(scene.word(held - 1); "rebel" "government" "army" "union" "guerrilla"))
    {
        return Some(Owner::Described);
    }
    // "a message from the elders", "the offer of the rebels".
    let from = message + 1;
    if matches!(scene.word(from), "from" | "of") {
        let here = from + 1..(from + 5).min(scene.sentence.end);
        if let Some(name) = scene.names_in(here.clone()).next() {
            return Some(Owner::Named(name.entity));
        }
        return scene
            .any(here, |word| {
                nouns::is_side(word)
                    || one_of!(word; "elders" "captors" "families" "president" "minister")
            })
            .then_some(Owner::Described);
    }
    // "what each had said".
    None
}

/// "walked to Senafe with a message from the elders", "was in Dushanbe with a letter in his pocket".
fn bears(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(
        scene.word(idx);
        "walked" "flew" "flown" "travelled" "traveled" "came" "went" "arrived" "rode" "drove" "crossed" "landed" "returned"
        "left" "was" "going" "walking" "flying" "travelling" "traveling" "sent" "sailed" "shuttled" "commuting" "shuttling"
    ) {
        return None;
    }
    let object = scene.ahead(idx, 18);
    let with = (object.start..object.end).find(|&at| {
        one_of!(scene.word(at); "with" "carrying" "bearing")
            && scene.any(at + 1..(at + 6).min(object.end), nouns::is_message)
    })?;
    let message = scene.find(with + 1..object.end, nouns::is_message)?;
    let owned = owner(scene, with, message);
    let pocket = scene.any(
        message + 1..object.end,
        |word| one_of!(word; "pocket" "pockets" "briefcase" "hand" "bag" "hands"),
    );
    let both = scene.two(object.clone())
        && scene.any(object.clone(), |word| {
            matches!(word, "between" | "both" | "two")
        });
    // "was" tells of a journey only with the message in the pocket.
    if !(owned.is_some() && scene.word(idx) != "was" || pocket || both)
        || scene.word(idx) == "was" && !pocket
    {
        return None;
    }
    carried(scene, idx, &object, owned)
}

/// "a line through Muscat stays open", "the reply came by way of Oman", "they communicate through Georgia".
fn through(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    let way = scene.word(idx) == "way"
        && scene.word(idx + 1) == "of"
        && scene.word(idx.wrapping_sub(1)) == "by";
    if !way && !matches!(scene.word(idx), "through" | "via") {
        return None;
    }
    let behind = scene.behind(idx, 12);
    let around =
        idx.saturating_sub(12).max(scene.sentence.start)..(idx + 12).min(scene.sentence.end);
    let line = behind
        .clone()
        .rev()
        .find(|&at| nouns::is_line(scene.word(at)));
    // "what they have to say goes through Doha".
    let said = (behind.start..behind.end).any(|at| {
        scene.word(at) == "what"
            && scene.any(
                at + 1..idx,
                |word| one_of!(word; "say" "says" "said" "want" "wants" "wanted"),
            )
    });
    if line.is_none() && !said || scene.any(around, nouns::is_goods) {
        return None;
    }
    let preposition = if way { idx + 1 } else { idx };
    let doers = scene.behind_preposition(preposition);
    let position = scene
        .names
        .iter()
        .position(|name| name.tokens.start > preposition);
    if let Some(name) = position.and_then(|position| scene.names.get(position)) {
        let press = name
            .tokens
            .clone()
            .any(|at| cues::is_media_head(scene.word(at)));
        let owns = matches!(scene.word(name.tokens.end), "'s" | "'")
            && !one_of!(scene.word(name.tokens.end + 1); "embassy" "ambassador" "government" "foreign" "intelligence" "good" "envoy");
        // "through X, his national security adviser": one's own man.
        let own = scene.word(name.tokens.end) == ","
            && one_of!(scene.word(name.tokens.end + 1); "his" "her" "its" "their");
        let owns = owns || own;
        let far = name.tokens.start > preposition + 5;
        if (press || owns || far) && doers.nameless.is_none() {
            return None;
        }
    }
    // Nouns that are no one: "through the night", "through mediation".
    let doers = without_sides(scene, doers);
    // "a line through the Andes" is drawn on a map.
    let drawn = line.is_some_and(|at| one_of!(scene.word(at); "line" "lines"))
        && !scene.any(scene.sentence.clone(), |word| {
            one_of!(word; "open" "kept" "runs" "ran" "stays" "between" "channel" "talk" "communication" "messages")
        });
    if drawn {
        return None;
    }
    // Talks need two, or be indirect; words that reach somebody need none.
    let talks = line.is_some_and(|at| one_of!(scene.word(at); "talks" "dialogue" "negotiations" "conversations" "conversation"));
    let indirect = scene.any(scene.sentence.clone(), |word| word.starts_with("indirect"));
    if talks && !indirect && doers.nameless.is_none() && !scene.two(scene.sentence.clone()) {
        return None;
    }
    let mut found = service(
        preposition..preposition + 1,
        Function::CarryMessages,
        "the sides reach each other through it",
        doers,
    )?;
    // "no line runs through X", "the line that ran through X has been cut".
    let none = line.is_some_and(|at| {
        scene.any(at.saturating_sub(2).max(scene.sentence.start)..at, |word| {
            word == "no"
        })
    });
    let cut = (idx + 1..(idx + 14).min(scene.sentence.end)).any(|at| {
        one_of!(scene.word(at); "cut" "severed" "closed" "broken" "dead" "silent" "down")
            && one_of!(scene.word(at - 1); "been" "was" "is" "went" "gone" "were" "are")
    });
    if none || cut {
        found.at_most = Certainty::Denied;
    }
    Some(found)
}

/// "has driven between the two delegations", "went back and forth between P and Q", "walking between the camps".
fn journeys(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !one_of!(
        scene.word(idx);
        "drove" "driven" "driving" "flew" "flown" "flying" "travelled" "traveled" "travelling" "traveling" "went" "gone"
        "going" "walked" "walking" "shuttled" "shuttling" "shuttles" "shuttle" "commuted" "commuting" "moved" "moving" "rode"
        "riding" "trips" "journeys" "trip" "crossed" "moves" "walks" "hopped" "toing" "to-ing" "ran" "running"
    ) {
        return None;
    }
    let object = scene.ahead(idx, 16);
    // "went from general to general".
    let rounds = (object.start..object.end).any(|at| {
        scene.word(at) == "from"
            && scene.word(at + 2) == "to"
            && scene.word(at + 1) == scene.word(at + 3)
            && one_of!(scene.word(at + 1); "general" "capital" "camp" "minister" "side" "delegation" "headquarters" "tent" "chief" "party" "palace" "leader")
    });
    if rounds {
        return scene.deed(
            idx,
            &object,
            Function::Mediate,
            "goes from one side to the other",
        );
    }
    // "went back and forth until both sides pulled back".
    let until = scene.word(idx + 1) == "back"
        && scene.word(idx + 3) == "forth"
        && one_of!(scene.word(idx + 4); "until" "till")
        && scene.two(idx + 5..(idx + 12).min(scene.sentence.end));
    if until {
        return scene.deed(
            idx,
            &(idx + 1..idx + 4),
            Function::Mediate,
            "goes back and forth between the sides",
        );
    }
    let between = scene.find(idx + 1..(idx + 8).min(object.end), |word| word == "between")?;
    // "moved to restore relations between": only how and how often may stand between.
    let plain = (idx + 1..between).all(|at| {
        let word = scene.word(at);
        word.ends_with("ly") || word.bytes().all(|byte| byte.is_ascii_digit())
            || one_of!(
                word;
                "back" "and" "forth" "to" "fro" "times" "twice" "often" "again" "two" "three" "four" "five" "six" "several" "many"
                "once" "more" "for" "weeks" "months" "days" "all" "week" "month" "night" "by" "car" "helicopter" "on" "foot" "than"
                "a" "dozen" "the" "since"
            )
    });
    if !plain {
        return None;
    }
    let sides = between + 1..object.end;
    // "between the government team in one room and the rebels in another".
    let heads = sides.clone().filter(|&at| {
        nouns::is_side(scene.word(at)) || one_of!(scene.word(at); "delegation" "team" "negotiators")
    });
    let apart = heads.count() >= 2
        && scene.any(sides.clone(), |word| word == "and")
        && scene.any(sides.clone(), |word| one_of!(word; "room" "rooms" "wing" "floor" "hotel" "building" "hall" "another" "tent"));
    // "with X's officials moving between them".
    let apart = apart || scene.word(sides.start) == "them" && scene.both(scene.sentence.start..idx);
    let two = apart
        || scene.both(sides.clone())
        || scene.two(sides.clone())
        || two_names(scene, sides.clone()) && scene.any(sides.clone(), |word| word == "and")
        || scene.any(sides.clone(), |word| one_of!(word; "camps" "camp" "capitals" "delegations" "headquarters" "tents" "floors" "rooms"));
    let traffic = scene.any(scene.sentence.clone(), |word| {
        is_traffic(word) || nouns::is_goods(word)
    });
    // "travelled between Warsaw and Gdansk to campaign": about the matter, or between sides.
    let matter = apart
        || scene.both(sides.clone())
        || scene.any(scene.sentence.clone(), |word| {
            nouns::is_truce(word)
                || nouns::is_talks(word)
                || nouns::is_message(word)
                || one_of!(word; "envoy" "mediator" "camp" "camps" "capitals" "delegations")
        })
        || scene.matter.mediation
            && scene
                .names_in(sides)
                .filter(|name| scene.matter.is_main_side(name.entity))
                .count()
                >= 2;
    if !two || traffic || !matter {
        return None;
    }
    let carries = scene.any(object.clone(), nouns::is_message);
    let function = if carries {
        Function::CarryMessages
    } else {
        Function::Mediate
    };
    scene.deed(
        idx,
        &object,
        function,
        "goes back and forth between the sides",
    )
}
