//! How histories and presidents tell of those who make peace: letters to both, each seen in turn, a plan that both
//! accepted, a commission named to seek a truce, a deadlock broken, another push, an exchange on a third's soil.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::groups;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::brings_about;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A service that the word at `idx` tells of.
pub fn conference(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if let Some(found) = named_to_seek(document, names, sentence, idx)
        .or_else(|| accepted(document, names, sentence, idx))
        .or_else(|| on_its_soil(document, names, sentence, idx))
        .or_else(|| another_push(document, names, sentence, idx))
        .or_else(|| interposed(document, names, sentence, idx))
    {
        return Some(found);
    }
    let told = letters(document, names, sentence, idx, matter)
        .or_else(|| first_and_then(document, names, sentence, idx))
        .or_else(|| puts_it_to_both(document, sentence, idx))
        .or_else(|| initiative(document, sentence, idx));
    if told.is_none() && !matter.peace {
        return None;
    }
    let (function, rule) = told
        .or_else(|| breaks_the_deadlock(document, names, sentence, idx))
        .or_else(|| works_on_both(document, sentence, idx))
        .or_else(|| leads_there(document, sentence, idx))
        .or_else(|| frees(document, names, sentence, idx))?;
    let doers = subject(document, names, idx, sentence);
    let mut found = service(idx..idx + 1, function, rule, doers)?;
    // A plan that is only presented is an offer.
    if rule == PRESENTED {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// The rule of whoever presents a plan that nobody is told to have taken.
const PRESENTED: &str = "presents a plan to end a conflict between others";

/// What is made between sides.
pub fn is_peace(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "peace" "armistice" "settlement" "agreement" "accord" "compromise" "hostilities"
        "fighting" "war" "conflict" "dispute" "talks" "negotiations" "withdrawal"
    )
}

/// "both governments", "each side", "the two powers"; where it ends.
fn both_at(document: &Document<'_>, idx: usize) -> Option<usize> {
    let from = match document.lower(idx) {
        "both" | "each" => idx + 1,
        "the" if document.lower(idx + 1) == "two" => idx + 2,
        _ => return None,
    };
    one_of!(
        document.lower(from);
        "governments" "government" "sides" "side" "powers" "power" "parties" "party" "capitals" "capital" "delegations"
        "delegation" "belligerents" "leaders" "camps" "camp" "armies" "cabinets" "countries" "states" "presidents" "factions"
    )
    .then_some(from + 1)
}

type Told = (Function, &'static str);

/// "named a commission composed of A, B and C to seek a truce": the body that names it and its members.
fn named_to_seek(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let open = groups::opens_members(document, idx)?;
    let position = names.iter().position(|name| name.tokens.start >= open)?;
    let mut doers = lists::list_from(document, names, position);
    let last = names
        .iter()
        .rev()
        .find(|name| doers.contains(&name.entity) && name.tokens.start < open + 40)?;
    // "created a Good Offices Committee composed of A and B": the committee too.
    let called = names.iter().find(|name| {
        name.label == Label::Organisation && name.tokens.end <= idx && name.tokens.end + 1 >= idx
    });
    doers.extend(called.map(|name| name.entity));
    let body = (idx.saturating_sub(3).max(sentence.start)..idx)
        .any(|at| groups::is_named_for_peace(document, at));
    let to = (last.tokens.end..(last.tokens.end + 3).min(sentence.end))
        .find(|&at| document.lower(at) == "to");
    let seeks = to.is_some_and(|to| {
        (brings_about(document.lower(to + 1))
            || one_of!(document.lower(to + 1); "seek" "find" "investigate" "supervise" "monitor" "verify" "observe" "oversee" "offer" "help" "assist"))
            && near(document, to + 2..(to + 14).min(sentence.end), is_peace)
    });
    if !(body || seeks) || doers.len() < 2 || names[position].tokens.start > open + 6 {
        return None;
    }
    let sender = (idx.saturating_sub(6).max(sentence.start)..idx).find(|&at| {
        one_of!(document.lower(at); "named" "appointed" "formed" "created" "set" "sent" "dispatched" "established" "constituted")
    });
    if let Some(verb) = sender {
        doers.extend(subject(document, names, verb, sentence));
    }
    service(
        idx..open,
        Function::Mediate,
        "a body of several sent to make peace",
        doers,
    )
}

/// "X proposed that …, and both powers accepted his proposal", "X's plan, which each side accepted".
fn accepted(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let end = both_at(document, idx)?;
    let accepts = (end..(end + 3).min(sentence.end)).find(
        |&at| one_of!(document.lower(at); "accepted" "approved" "adopted" "embraced" "endorsed"),
    )?;
    let plan = |word: &str| one_of!(word; "proposal" "proposals" "plan" "formula" "terms" "compromise" "draft" "note");
    // "his proposal": of whoever proposed before.
    let his = one_of!(document.lower(accepts + 1); "his" "her" "its" "the")
        && plan(document.lower(accepts + 2));
    let which = matches!(document.lower(idx.wrapping_sub(1)), "which" | "that")
        && document.word(idx.wrapping_sub(2)) == ","
        && plan(document.lower(idx.wrapping_sub(3)));
    let doers = if which {
        names
            .iter()
            .find(|name| {
                name.tokens.end + 4 == idx && matches!(document.lower(name.tokens.end), "'s" | "'")
            })
            .map(|name| vec![name.entity])?
    } else if his {
        let verb = (sentence.start..idx).find(|&at| {
            one_of!(document.lower(at); "proposed" "suggested" "presented" "drafted" "put" "offered" "recommended")
        })?;
        subject(document, names, verb, sentence)
    } else {
        return None;
    };
    service(
        idx..accepts + 1,
        Function::Mediate,
        "the sides took the terms it drew up",
        doers,
    )
}

/// "the exchange took place on the territory of X", "on X's soil": where the two hand over.
fn on_its_soil(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "territory" "soil") || document.lower(idx + 1) != "of" {
        return None;
    }
    let exchange = (sentence.start..idx).find(
        |&at| one_of!(document.lower(at); "exchange" "swap" "exchanged" "swapped" "handover"),
    )?;
    let people = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "prisoners" "prisoner" "captives" "detainees" "hostages" "soldiers"),
    );
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    let sides =
        two(document, names, exchange + 1..idx) || document.lower(idx.saturating_sub(1)) == "the";
    (people && sides && names[position].tokens.start <= idx + 3).then_some(())?;
    service(
        idx..idx + 1,
        Function::Host,
        "the sides met on its soil",
        vec![names[position].entity],
    )
}

/// "will make another push with X and Y to achieve a ceasefire".
fn another_push(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "make" "makes" "made" "making" "launch" "launched" "mount" "mounted")
    {
        return None;
    }
    let push = (idx + 1..(idx + 5).min(sentence.end))
        .find(|&at| one_of!(document.lower(at); "push" "attempt" "effort" "try" "drive" "bid"))?;
    let to = (push + 1..(push + 36).min(sentence.end)).find(|&at| {
        matches!(document.lower(at), "to" | "for" | "at") && brings_about(document.lower(at + 1))
    })?;
    let truce = near(
        document,
        to + 2..(to + 6).min(sentence.end),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice"),
    );
    let own = near(document, to + 2..(to + 8).min(sentence.end), |word| {
        matches!(word, "with" | "its" | "their")
    });
    if !truce || own {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    // "with Turkey and others": who makes it along; sides are left out by the caller.
    if let Some(with) = (push + 1..to).find(|&at| document.lower(at) == "with")
        && let Some(position) = names
            .iter()
            .position(|name| name.tokens.start > with && name.tokens.start <= with + 2)
    {
        doers.extend(lists::list_from(document, names, position));
    }
    service(
        idx..push + 1,
        Function::Mediate,
        "works for a deal between the sides",
        doers,
    )
}

/// "placed a force of the United Nations between the two armies".
fn interposed(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "force" "observers" "peacekeepers" "monitors" "contingent" "troops" "soldiers")
    {
        return None;
    }
    let placed = near(
        document,
        idx.saturating_sub(6).max(sentence.start)..(idx + 9).min(sentence.end),
        |word| one_of!(word; "placed" "stationed" "deployed" "interposed" "put" "stands" "stood" "stand"),
    );
    let between = (idx + 1..(idx + 10).min(sentence.end)).find(|&at| {
        document.lower(at) == "between"
            && near(
                document,
                at + 1..(at + 4).min(sentence.end),
                |word| one_of!(word; "armies" "lines" "forces" "sides" "belligerents" "combatants"),
            )
    })?;
    let name = names.iter().find(|name| {
        name.label == Label::Organisation
            && (name.tokens.start > idx && name.tokens.end <= between || name.tokens.end == idx)
    })?;
    placed
        .then(|| {
            service(
                idx..idx + 1,
                Function::Monitor,
                "stands between the armies",
                vec![name.entity],
            )
        })
        .flatten()
}

/// "gave letters of assurance to A, to B and to C", "sent invitations to both parties".
fn letters(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Told> {
    if !one_of!(document.lower(idx); "sent" "gave" "issued" "extended" "dispatched" "handed" "addressed" "wrote" "offered")
    {
        return None;
    }
    let letters = (idx + 1..(idx + 4).min(sentence.end)).find(|&at| {
        one_of!(document.lower(at); "letters" "letter" "invitations" "assurances" "notes" "invitation")
    })?;
    let of_assurance = near(
        document,
        letters..(letters + 3).min(sentence.end),
        |word| one_of!(word; "assurance" "assurances" "invitation" "invitations" "guarantee"),
    );
    let to =
        (letters + 1..(letters + 8).min(sentence.end)).find(|&at| document.lower(at) == "to")?;
    let reach = to + 1..(to + 18).min(sentence.end);
    let stop = reach
        .clone()
        .find(|&at| matches!(document.word(at), ";" | "."))
        .unwrap_or(reach.end);
    let parties = both_at(document, to + 1).is_some()
        || one_of!(document.lower(to + 2); "parties" "sides" "belligerents" "delegations");
    let addressees: Vec<&Named> = names
        .iter()
        .filter(|name| (to + 1..stop).contains(&name.tokens.start))
        .collect();
    // Invitations go to allies as well: sides of the text, or governments whose delegates then talk.
    let sides = addressees
        .iter()
        .filter(|name| matter.is_side(name.entity))
        .count()
        > 1;
    let met = near(document, to + 2..stop, |word| word == "governments")
        && near(
            document,
            sentence.start.saturating_sub(40)..(sentence.end + 40).min(document.tokens.len()),
            |word| one_of!(word; "delegates" "belligerents" "peace" "truce" "plenipotentiaries" "armistice"),
        );
    let assured = near(document, letters..letters + 3, |word| {
        word.starts_with("assurance")
    });
    let pair = two(document, names, to + 1..stop) && (sides || met || assured);
    (of_assurance && (parties || pair))
        .then_some((Function::Facilitate, "wrote to each of the sides"))
}

/// "met first with the A and then with the B envoy".
fn first_and_then(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "met" "saw" "conferred" "spoke" "talked" "received" "called" "visited" "flew" "went" "travelled" "traveled" "meets"
    ) {
        return None;
    }
    let first = (idx + 1..(idx + 4).min(sentence.end)).find(|&at| document.lower(at) == "first")?;
    let then = (first + 1..(first + 12).min(sentence.end)).find(|&at| {
        document.lower(at) == "then" && document.lower(at.saturating_sub(1)) == "and"
    })?;
    let whom = |range: Range<usize>| {
        names
            .iter()
            .find(|name| range.contains(&name.tokens.start))
            .map(|name| name.entity)
    };
    let one = whom(first..then)?;
    let other = whom(then..(then + 7).min(sentence.end))?;
    let behind = (then + 7).min(sentence.end);
    // A tourist goes first to one and then to the other as well.
    let matter = near(
        document,
        sentence.start..(sentence.end + 30).min(document.tokens.len()),
        |word| {
            is_peace(word)
                || one_of!(word; "envoy" "envoys" "governments" "delegation" "proposal" "plan")
        },
    ) && !near(document, then..behind, |word| {
        matches!(word, "trade" | "bilateral")
    });
    (one != other && matter).then_some((Function::Mediate, "meets each of the sides"))
}

/// "presented it to both governments", "laid the terms before the two cabinets".
fn puts_it_to_both(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    if !one_of!(document.lower(idx); "presented" "submitted" "put" "handed" "laid" "gave" "proposed" "communicated" "recommended")
    {
        return None;
    }
    let to = (idx + 1..(idx + 7).min(sentence.end))
        .find(|&at| matches!(document.lower(at), "to" | "before"))?;
    let plan = (idx + 1..to).any(|at| {
        one_of!(
            document.lower(at);
            "it" "them" "plan" "proposal" "proposals" "terms" "draft" "text" "formula" "compromise" "project" "note"
        )
    });
    let answers = near(
        document,
        to..(sentence.end + 20).min(document.tokens.len()),
        |word| one_of!(word; "accepted" "agreed" "rejected" "reservations" "replied" "signed" "truce" "ceasefire" "cease-fire" "peace"),
    );
    (plan && answers && both_at(document, to + 1).is_some())
        .then_some((Function::Mediate, "put a proposal to both sides"))
}

/// "present an initiative to halt the A-B war": a plan for the war of others, by its name.
fn initiative(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    if !one_of!(document.lower(idx); "present" "presented" "launched" "launch" "unveiled" "proposed" "tabled" "put")
    {
        return None;
    }
    let plan = (idx + 1..(idx + 6).min(sentence.end)).find(
        |&at| one_of!(document.lower(at); "initiative" "plan" "proposal" "formula" "proposals"),
    )?;
    let to = (plan + 1..plan + 3).find(|&at| matches!(document.lower(at), "to" | "for"))?;
    let ends = one_of!(
        document.lower(to + 1);
        "halt" "end" "stop" "settle" "resolve" "ending" "halting" "settling" "a" "an"
    );
    // Two names in one word: "the Iran-Iraq war", "the Egyptian-Israeli conflict".
    let pair = (to + 1..(to + 8).min(sentence.end)).find(|&at| {
        let mut parts = document.word(at).split(['-', '–']);
        matches!((parts.next(), parts.next(), parts.next()), (Some(one), Some(other), None)
            if one.starts_with(char::is_uppercase) && other.starts_with(char::is_uppercase))
    })?;
    let war = near(document, pair + 1..(pair + 5).min(sentence.end), is_peace);
    (ends && war).then_some((Function::Mediate, PRESENTED))
}

/// "break the deadlock between the delegations", "tried to find common ground between A and B".
fn breaks_the_deadlock(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let noun = (idx + 1..(idx + 4).min(sentence.end)).find(
        |&at| one_of!(document.lower(at); "deadlock" "stalemate" "impasse" "ground" "logjam"),
    )?;
    let ground = document.lower(noun) == "ground";
    let breaks = if ground {
        one_of!(word; "find" "found" "seek" "sought" "finding")
            && document.lower(noun - 1) == "common"
    } else {
        one_of!(word; "break" "broke" "breaking" "end" "ended" "overcome" "unblock" "resolve" "breaks")
    };
    let between = (noun + 1..(noun + 3).min(sentence.end)).any(|at| {
        matches!(document.lower(at), "between" | "among")
            && !one_of!(document.lower(at + 1); "them" "themselves" "us" "its" "it")
    });
    let end = (noun + 14).min(sentence.end);
    let sides = two(document, names, noun + 1..end)
        || near(
            document,
            noun + 2..(noun + 5).min(end),
            |word| one_of!(word; "delegations" "sides" "parties" "negotiators" "governments"),
        );
    // Lawmakers break a deadlock of their own.
    let home = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "budget" "coalition" "congress" "parliament" "lawmakers" "senate"),
    );
    (breaks && between && sides && !home)
        .then_some((Function::Mediate, "works for a deal between the sides"))
}

/// "had worked on both governments for a year".
fn works_on_both(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    let presses = one_of!(document.lower(idx); "worked" "prevailed" "pressed" "leaned" "urged" "appealed")
        && matches!(document.lower(idx + 1), "on" | "upon" | "to")
        && both_at(document, idx + 2).is_some_and(|end| end <= sentence.end);
    presses.then_some((Function::Mediate, "presses both sides"))
}

/// "led the negotiations there", where the talks of others have just been told of.
fn leads_there(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    let leads = one_of!(document.lower(idx); "led" "chaired" "ran" "conducted" "directed" "steered" "leads" "chairs" "guided");
    let talks = idx + 2;
    let named = document.lower(idx + 1) == "the"
        && one_of!(document.lower(talks); "talks" "negotiations" "sessions" "conference" "proceedings" "meetings" "deliberations");
    let behind = document.lower(talks + 1);
    let of_others = behind == "there"
        || matches!(behind, "between" | "among")
            && !one_of!(document.lower(talks + 2); "them" "themselves" "us" "its" "his");
    let told = || {
        (sentence.start.saturating_sub(40)..sentence.start).any(|at| {
            one_of!(document.lower(at); "presidents" "delegations" "between" "sides" "belligerents" "parties" "leaders")
        })
    };
    (leads && named && of_others && (behind != "there" || told()))
        .then_some((Function::Mediate, "leads the talks between the sides"))
}

/// "Governor X negotiated his release with the Syrian government": a private envoy for somebody held.
fn frees(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(document.lower(idx); "negotiated" "arranged" "secured" "won" "negotiate" "arrange" "negotiating")
    {
        return None;
    }
    let release = (idx + 1..(idx + 4).min(sentence.end))
        .find(|&at| one_of!(document.lower(at); "release" "freedom"))?;
    let of_person = document.lower(release + 1) == "of"
        && (names.iter().any(|name| {
            name.label == Label::Person && (release + 2..release + 6).contains(&name.tokens.start)
        }) || near(
            document,
            release + 2..(release + 8).min(sentence.end),
            |word| one_of!(word; "prisoners" "hostages" "captives" "detainees" "prisoner" "hostage" "sailors" "journalist" "journalists" "pilots" "soldiers"),
        ));
    let held = one_of!(document.lower(release - 1); "his" "her" "their") || of_person;
    // Who is no minister of a side: a governor, a cleric, someone out of office.
    let doers: Vec<EntityId> = subject(document, names, idx, sentence);
    let private = names.iter().any(|name| {
        name.label == Label::Person
            && doers.contains(&name.entity)
            && name.tokens.end <= idx
            && (name.tokens.start.saturating_sub(4).max(sentence.start)..name.tokens.end + 6).any(|at| {
                one_of!(
                    document.lower(at);
                    "governor" "former" "reverend" "rev" "bishop" "archbishop" "cardinal" "senator" "congressman" "ex-president"
                    "imam" "rabbi" "pastor" "businessman" "philanthropist"
                )
            })
    });
    (held && private).then_some((Function::Mediate, "negotiated the release of a prisoner"))
}
