//! Who made the deal of others: "a ceasefire worked out last month by X", "X, which midwifed the accord", talks
//! steered by X, what both sides were led to by X.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A maker that the word at `idx` tells of.
pub fn maker(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let spoken = part_for(document, names, sentence, idx)
        .or_else(|| quarrel_to_heal(document, names, sentence, idx));
    if spoken.is_some() || !matter.peace {
        return spoken;
    }
    watches_by_name(document, names, sentence, idx)
        .or_else(|| put_forward(document, names, sentence, idx))
        .or_else(|| deal_made_by(document, names, sentence, idx))
        .or_else(|| made_by(document, names, sentence, idx))
        .or_else(|| makes(document, names, sentence, idx))
        .or_else(|| steers(document, names, sentence, idx, matter))
}

/// What is made between sides and by no side alone.
fn is_peace(word: &str) -> bool {
    one_of!(
        word;
        "truce" "truces" "ceasefire" "cease-fire" "ceasefires" "armistice" "accord" "accords" "settlement" "compromise" "swap"
        "peace" "rapprochement" "reconciliation"
    )
}

/// What sides hold together.
fn is_talks(word: &str) -> bool {
    one_of!(word; "talks" "negotiations" "dialogue" "consultations" "mediation" "meetings")
}

/// Participles of making: what they are said of is somebody's work.
fn makes_up(word: &str) -> bool {
    one_of!(
        word;
        "worked" "hammered" "thrashed" "drawn" "secured" "arranged" "engineered" "crafted" "forged" "midwifed" "sealed"
        "won" "achieved" "overseen" "supervised" "orchestrated" "shepherded" "negotiated" "stitched" "cobbled" "pieced"
        "devised" "pushed" "nursed" "produced" "sponsored" "organised" "organized" "set" "put" "fixed" "obtained" "struck"
    )
}

/// Participles of leading, for talks.
fn is_led(word: &str) -> bool {
    one_of!(
        word;
        "led" "steered" "chaired" "run" "overseen" "supervised" "arranged" "organised" "organized" "guided" "moderated"
        "shepherded" "hosted" "convened" "piloted" "sponsored" "facilitated" "initiated" "called"
    )
}

/// "a ceasefire worked out last month by Norwegian diplomats", "the talks, steered by X,".
fn made_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    if !makes_up(word) && !is_led(word) {
        return None;
    }
    let by = (idx + 1..(idx + 7).min(sentence.end)).find(|&at| document.lower(at) == "by")?;
    if (idx + 1..by).any(|at| matches!(document.word(at), "," | ";" | ".")) {
        return None;
    }
    // The noun stands close before, in front of a comma, "was" or what it is about.
    let behind = idx.saturating_sub(11).max(sentence.start)..idx;
    let noun = behind.clone().rev().find(|&at| {
        let noun = document.lower(at);
        is_peace(noun) && makes_up(word)
            || is_talks(noun) && is_led(word)
            // "the call between the presidents of A and B was set up by X".
            || one_of!(noun; "call" "meeting" "encounter" "summit" "handshake" "contact")
                && matches!(document.lower(at + 1), "between")
                && one_of!(word; "set" "arranged" "organised" "organized" "engineered")
    })?;
    let other_verb = (noun + 1..idx).any(|at| {
        one_of!(document.lower(at); "that" "after" "because" "said" "but" "when" "while" ";")
            // "between A and B" joins names; before a small letter "and" may open a clause.
            || document.lower(at) == "and"
                && !document
                    .word(at + 1)
                    .chars()
                    .next()
                    .is_some_and(char::is_uppercase)
    });
    let position = names.iter().position(|name| name.tokens.start > by)?;
    let name = &names[position];
    let comma = (by + 1..name.tokens.start).any(|at| matches!(document.word(at), "," | ";" | "."));
    // "by the day", "by Monday", "by both sides".
    let led_to = name.tokens.start <= by + 7 && !comma;
    if other_verb || !led_to || (by + 1..name.tokens.start).any(|at| {
        one_of!(document.lower(at); "between" "with" "from" "to" "both" "that" "which" "against")
    }) {
        return None;
    }
    let doers = lists::group_behind(document, names, position, sentence);
    let function = if word == "hosted" {
        Function::Host
    } else if matches!(word, "overseen" | "supervised") && is_peace(document.lower(noun)) {
        Function::Monitor
    } else {
        Function::Mediate
    };
    service(
        idx..by + 1,
        function,
        "a deal between others is its work",
        doers,
    )
}

/// "X, which midwifed the peace deal", "X's envoys stitched together the truce".
fn makes(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "midwifed" "engineered" "orchestrated" "shepherded" "nursed" "stitched" "cobbled" "masterminded" "choreographed"
    ) {
        return None;
    }
    let ahead = idx + 1..(idx + 8).min(sentence.end);
    let deal = ahead.clone().find(|&at| {
        is_peace(document.lower(at))
            || document.lower(at) == "deal"
                && near(document, idx + 1..at, |word| {
                    matches!(word, "peace" | "hostage" | "prisoner")
                })
    })?;
    let own = near(
        document,
        idx + 1..(deal + 4).min(sentence.end),
        |word| one_of!(word; "with" "its" "his" "their" "against"),
    );
    let stopped = (idx + 1..deal).any(|at| matches!(document.word(at), "," | ";"));
    if own || stopped {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Mediate,
        "made a deal between others",
        subject(document, names, idx, sentence),
    )
}

/// "Chad's intelligence chief, X, who is steering the negotiations": a third's own man leads the talks of two.
fn steers(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "steering" "steers" "steered" "running" "runs" "overseeing" "oversees" "oversaw" "guiding" "guides" "piloting" "pilots"
        "chairing" "chairs" "chaired" "moderating" "moderates" "moderated" "shepherding" "leads" "leading" "led"
        "supervising" "presides"
    ) {
        return None;
    }
    let from = idx + 1 + usize::from(document.lower(idx + 1) == "over");
    let talks = (from..(from + 3).min(sentence.end)).find(|&at| is_talks(document.lower(at)))?;
    let definite = document.lower(from) == "the" || talks == from;
    let own = near(
        document,
        talks + 1..(talks + 5).min(sentence.end),
        |word| one_of!(word; "with" "for" "its" "against" "on"),
    );
    let doers = subject(document, names, idx, sentence);
    // Whose man it is: a state or body before the person that is no side.
    let foreign = |doer: &EntityId| {
        let person = names
            .iter()
            .rev()
            .find(|name| name.entity == *doer && name.tokens.end <= idx);
        person.is_some_and(|person| {
            person.label != Label::Person && person.form != Form::Pronoun
                || names.iter().any(|body| {
                    body.label != Label::Person
                        && body.tokens.end <= person.tokens.start
                        && body.tokens.end + 7 >= person.tokens.start
                        && !matter.is_side(body.entity)
                        && (document.lower(body.tokens.end) == "'s"
                            || body.form == Form::Nationality
                            || document.lower(body.tokens.start.wrapping_sub(1)) == "of")
                })
        })
    };
    let of_two = near(
        document,
        sentence.start.saturating_sub(60)..(sentence.end + 40).min(document.tokens.len()),
        |word| one_of!(word; "two" "both" "sides" "rivals" "delegations" "factions" "rebels" "parties"),
    );
    if !definite || own || !of_two || !doers.iter().all(foreign) {
        return None;
    }
    service(
        idx..talks + 1,
        Function::Mediate,
        "a third leads the talks",
        doers,
    )
}

/// "The Joint Monitoring Commission recorded 12 violations": a body that by its name watches over a deal, at work.
fn watches_by_name(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let name = names
        .iter()
        .find(|name| name.tokens.start == idx && name.label == Label::Organisation)?;
    let has = |test: &dyn Fn(&str) -> bool| name.tokens.clone().any(|at| test(document.lower(at)));
    let kind = has(&|word| {
        one_of!(
            word;
            "monitoring" "verification" "observer" "observation" "disengagement" "truce" "armistice" "ceasefire" "peacekeeping"
        )
    }) && has(
        &|word| one_of!(word; "commission" "mission" "force" "team" "mechanism" "group" "committee" "operation" "organization" "organisation"),
    );
    let other = has(
        &|word| one_of!(word; "election" "electoral" "elections" "rights" "weather" "media" "drug" "price" "earth" "health"),
    );
    let opens = idx <= sentence.start + 1;
    let works = near(document, name.tokens.end..sentence.end, |word| {
        one_of!(
            word;
            "truce" "ceasefire" "cease-fire" "accord" "armistice" "violations" "withdrawal" "disengagement" "assembly" "buffer"
        )
    }) && (name.tokens.end..(name.tokens.end + 14).min(sentence.end)).any(|at| {
        let word = document.lower(at);
        one_of!(
            word;
            "recorded" "reported" "counted" "said" "began" "verified" "confirmed" "watches" "verifies" "monitors" "supervises"
            "patrols" "logged" "found" "reports" "keeps" "kept" "oversees" "investigated" "visited" "started" "continued"
            "continues" "certified"
        )
    });
    let plan = near(
        document,
        name.tokens.end..(name.tokens.end + 6).min(sentence.end),
        |word| one_of!(word; "will" "would" "could" "may" "might" "should" "to"),
    );
    // "will receive complaints from both sides".
    let complaints = near(
        document,
        name.tokens.end..sentence.end,
        |word| one_of!(word; "complaints" "breaches" "violations"),
    ) && near(document, name.tokens.end..sentence.end, |word| {
        matches!(word, "both" | "sides" | "parties")
    });
    if !kind || other || !opens || !complaints && (!works || plan) {
        return None;
    }
    service(
        name.tokens.clone(),
        Function::Monitor,
        "its name says that it watches over the deal",
        vec![name.entity],
    )
}

/// "has put its name forward", "threw its hat into the ring"; "are sounding out X about a meeting".
fn put_forward(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let ahead = idx + 1..(idx + 6).min(sentence.end);
    if one_of!(word; "put" "threw" "thrown" "puts" "throws" "putting" "throwing") {
        let own = one_of!(document.lower(idx + 1); "its" "his" "her" "their");
        let forward = matches!(document.lower(idx + 2), "name" | "hat" | "services")
            && near(document, ahead, |word| matches!(word, "forward" | "ring"));
        // For an office, a party or a prize, names are put forward as well.
        let other = near(document, idx + 3..sentence.end, |word| {
            one_of!(
                word;
                "leadership" "election" "candidate" "president" "presidency" "post" "seat" "party" "job" "prize" "chair" "cup"
                "games" "tournament"
            )
        });
        if !own || !forward || other {
            return None;
        }
        let mut found = service(
            idx..idx + 3,
            Function::Mediate,
            "put itself forward as mediator",
            subject(document, names, idx, sentence),
        )?;
        found.at_most = Certainty::Offered;
        return Some(found);
    }
    if one_of!(word; "sounding" "sounded" "sound" "sounds") && document.lower(idx + 1) == "out" {
        let position = names.iter().position(|name| name.tokens.start > idx)?;
        let name = &names[position];
        let meeting = near(
            document,
            name.tokens.end..(name.tokens.end + 9).min(sentence.end),
            |word| {
                is_talks(word)
                    || one_of!(word; "meeting" "mediator" "venue" "mediating" "hosting" "host" "summit")
            },
        );
        if name.tokens.start > idx + 4 || !meeting {
            return None;
        }
        let mut found = service(
            idx..idx + 2,
            Function::Mediate,
            "is being sounded out",
            lists::list_from(document, names, position),
        )?;
        found.at_most = Certainty::Speculated;
        return Some(found);
    }
    None
}

/// "accepted terms drawn up by a neutral, the lawyer X", "a draft written by X was accepted by both".
fn deal_made_by(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "drawn" "written" "drafted" "proposed" "devised" "worked" "crafted" "put" "suggested" "prepared" "tabled" "presented"
        "secured" "arranged" "engineered" "midwifed"
    ) {
        return None;
    }
    let by = (idx + 1..(idx + 4).min(sentence.end)).find(|&at| document.lower(at) == "by")?;
    let behind = idx.saturating_sub(5).max(sentence.start)..idx;
    let terms = near(document, behind, |word| {
        one_of!(
            word;
            "terms" "plan" "text" "draft" "compromise" "settlement" "formula" "proposal" "proposals" "paper" "package" "deal"
            "agreement" "truce" "ceasefire" "roadmap" "document"
        )
    });
    // Both took it: nobody's own terms.
    let accepted = (sentence.start..sentence.end).any(|at| {
        one_of!(document.lower(at); "accepted" "agreed" "accept" "approved" "endorsed" "signed" "took" "embraced")
    });
    let two_took = two(document, names, sentence.start..idx)
        || two(document, names, by + 1..sentence.end)
        || near(document, sentence.clone(), |word| word == "both");
    let neutral = near(
        document,
        by + 1..(by + 5).min(sentence.end),
        |word| one_of!(word; "neutral" "third" "outsider" "outside" "independent"),
    );
    let position = names.iter().position(|name| name.tokens.start > by)?;
    let name = &names[position];
    let between = by + 1..name.tokens.start;
    let comma = between.clone().any(|at| document.word(at) == ",");
    if !terms
        || !accepted
        || !two_took
        || name.tokens.start > by + 9
        || comma && !(neutral && name.label == Label::Person)
    {
        return None;
    }
    let doers: Vec<EntityId> = lists::list_from(document, names, position)
        .into_iter()
        .filter(|doer| {
            !names[..position]
                .iter()
                .any(|other| other.entity == *doer && other.form != Form::Pronoun)
        })
        .collect();
    service(
        idx..by + 1,
        Function::Mediate,
        "the sides took the terms it drew up",
        doers,
    )
}

/// "ruled out any part for X in settling the crisis", "sees a role for X in the talks": a wish or a refusal at most.
fn part_for(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "part" "role" "place" "seat")
        || !matches!(document.lower(idx + 1), "for")
    {
        return None;
    }
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    let end = names[position].tokens.end;
    let settles = document.lower(end) == "in"
        && (end + 1..(end + 3).min(sentence.end)).any(|at| {
            one_of!(
                document.lower(at);
                "settling" "resolving" "ending" "brokering" "mediating" "mediation" "arranging" "negotiating"
            )
        });
    if !settles || names[position].tokens.start > idx + 4 {
        return None;
    }
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "a part in settling the matter is spoken of",
        lists::list_from(document, names, position),
    )?;
    found.at_most = Certainty::Offered;
    Some(found)
}

/// "a rift that X and Y had laboured for years to heal".
fn quarrel_to_heal(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "laboured" "labored" "worked" "tried" "sought" "struggled" "strove" "striven" "helped" "toiled" "attempted"
    ) {
        return None;
    }
    let heals = (idx + 1..(idx + 9).min(sentence.end)).any(|at| {
        document.lower(at) == "to"
            && one_of!(document.lower(at + 1); "heal" "mend" "end" "settle" "resolve" "bridge" "close" "patch" "defuse" "ease")
    }) || document.lower(idx) == "helped"
        && one_of!(document.lower(idx + 1); "heal" "mend" "settle" "resolve" "patch" "defuse");
    let that = (idx.saturating_sub(12).max(sentence.start + 1)..idx)
        .rev()
        .find(|&at| matches!(document.lower(at), "that" | "which"))?;
    let quarrel = one_of!(
        document.lower(that.saturating_sub(1));
        "rift" "quarrel" "dispute" "feud" "row" "crisis" "conflict" "war" "standoff" "split" "breach"
    );
    let doers: Vec<EntityId> = names
        .iter()
        .filter(|name| name.tokens.start > that && name.tokens.end <= idx)
        .map(|name| name.entity)
        .collect();
    if !heals || !quarrel {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Mediate,
        "works to settle a dispute between others",
        doers,
    )
}
