//! Posts of peace: envoys to a conflict, special representatives, who leads the talks between others.
//!
//! An envoy of trade or to a capital holds no such post; nor does the chief negotiator of a side.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A post or a lead that the word at `idx` tells of.
pub fn post(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    held(document, names, sentence, idx, matter).or_else(|| leads(document, names, sentence, idx))
}

/// The rule of whoever holds a post.
const POST: &str = "holds a peace post";

/// Whether a service is a post, whose sender has been read with it.
pub fn is_post(service: &Service) -> bool {
    service.cue.rule == POST
}

/// Words by which a post is one of peace.
fn of_peace(word: &str) -> bool {
    one_of!(
        word;
        "peace" "talks" "negotiations" "dialogue" "process" "conflict" "dispute" "crisis" "ceasefire"
        "cease-fire" "truce" "mediation" "reconciliation" "hostage" "hostages" "settlement"
    )
}

/// Parts of the world to which envoys of peace are sent, but no ambassador.
pub fn is_part_of_the_world(document: &Document<'_>, at: usize) -> bool {
    let pair = (document.lower(at), document.lower(at + 1));
    matches!(
        pair,
        ("middle", "east")
            | ("great", "lakes")
            | ("horn", "of")
            | ("south", "caucasus")
            | ("western", "balkans")
    ) || one_of!(pair.0; "sahel" "balkans" "caucasus" "mideast")
}

/// The qualifiers before a post: where its phrase begins.
fn opens_at(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> usize {
    let mut start = idx;
    while start > sentence.start
        && idx - start < 8
        && (of_peace(document.lower(start - 1))
            || is_part_of_the_world(document, start - 1)
            || start >= sentence.start + 2 && is_part_of_the_world(document, start - 2)
            || one_of!(
                document.lower(start - 1);
                "special" "personal" "chief" "new" "former" "joint" "acting" "first" "next" "lead" "senior"
                "high" "top" "presidential" "roving" "veteran" "long-time" "longtime" "late" "then" "deputy"
            ))
    {
        start -= 1;
    }
    start
}

/// "served as Middle East envoy", "the UN special envoy for Yemen, X", "becomes the Quartet's envoy to the region".
fn held(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let noun = document.lower(idx);
    if !one_of!(noun; "envoy" "representative" "coordinator" "emissary" "adviser" "advisor" "mediator" "negotiator" "mission" "envoys" "ambassador")
    {
        return None;
    }
    let start = opens_at(document, sentence, idx);
    let qualified = |test: &dyn Fn(&str) -> bool| (start..idx).any(|at| test(document.lower(at)));
    let special = qualified(&|word| one_of!(word; "special" "personal" "peace" "high"));
    match noun {
        "representative" | "coordinator" | "adviser" | "advisor" if !special => return None,
        "negotiator"
            if !qualified(&|word| word == "peace")
                && !negotiates_for_a_body(document, names, idx, sentence) =>
        {
            return None;
        }
        "mission" if !qualified(&|word| word == "peace") => return None,
        // An ambassador to talks, not to a court.
        "ambassador"
            if !one_of!(document.lower(idx + 1); "to" "for" "at")
                || !near(document, idx + 2..(idx + 5).min(sentence.end), of_peace) =>
        {
            return None;
        }
        _ => {}
    }
    // What the post is for, up to the name or the end of the phrase.
    let mut end = idx + 1;
    if one_of!(document.lower(end); "for" "to" "on" "in") {
        while end < sentence.end
            && end < idx + 12
            && !matches!(
                document.word(end),
                "," | "." | ";" | "(" | "—" | "–" | ":" | "”" | "\""
            )
            && !one_of!(document.lower(end); "who" "that" "said" "has" "had" "was" "is" "will" "under" "from" "by" "at" "after" "told")
            && !names
                .iter()
                .any(|name| name.label == Label::Person && name.tokens.start == end)
        {
            end += 1;
        }
    }
    let complement = idx + 1..end;
    let peace = (start..idx)
        .chain(complement.clone())
        .any(|at| of_peace(document.lower(at)))
        || complement
            .clone()
            .any(|at| document.lower(at).contains('-') && at > idx + 1);
    let world = (start..end).any(|at| is_part_of_the_world(document, at));
    let for_a_land = names
        .iter()
        .any(|name| complement.contains(&name.tokens.start) && name.label != Label::Person);
    // Who sends: "the UN special envoy", "the Quartet's envoy", "my special envoy".
    let mut before = start;
    if before > sentence.start && matches!(document.lower(before - 1), "'s" | "'") {
        before -= 1;
    }
    let sender = names
        .iter()
        .rev()
        .find(|name| name.tokens.end == before && name.label != Label::Person);
    // The envoy of a side speaks for it.
    if sender.is_some_and(|name| matter.is_main_side(name.entity)) {
        return None;
    }
    // "UN Special" read as one name with the first word of the post.
    let swallowed = names.iter().any(|name| {
        name.label == Label::Organisation
            && name.tokens.start < start.max(1)
            && (start + 1..=idx).contains(&name.tokens.end)
    });
    let body = swallowed || sender.is_some_and(|name| name.label == Label::Organisation);
    let own = sender.is_some_and(|name| name.form == Form::Pronoun);
    let deal = |word: &str| one_of!(word; "truce" "ceasefire" "cease-fire" "peace" "talks" "negotiations" "armistice" "mediation" "dialogue");
    let told = near(document, sentence.clone(), deal);
    let paragraph = document.tokens.get(idx).map(|token| token.paragraph);
    let around = (sentence.start.saturating_sub(40)
        ..(sentence.end + 40).min(document.tokens.len()))
        .filter(|&at| document.tokens.get(at).map(|token| token.paragraph) == paragraph)
        .any(|at| deal(document.lower(at)));
    let installed = (start.saturating_sub(12).max(sentence.start)..start).any(|at| {
        one_of!(
            document.lower(at);
            "appointed" "named" "appoints" "names" "becomes" "became" "become" "nominated" "served" "was" "is"
        )
    });
    let body = body
        || (start.saturating_sub(12).max(sentence.start)..start)
            .any(|at| document.lower(at) == "secretary-general");
    // Who only speaks, of something else, is no mediator there.
    let speaks = (end..(end + 6).min(sentence.end))
        .any(|at| one_of!(document.lower(at); "said" "saying" "told" "warned" "says" "called"));
    // "the envoy to the UN" is an ambassador.
    let seat = complement.clone().any(|at| {
        one_of!(document.lower(at); "un" "u.n." "nations" "eu" "nato" "brussels" "washington" "moscow" "beijing" "london" "paris" "berlin")
    });
    let envoy = noun == "envoy" && !seat && sender.is_some() && matter.peace;
    let between = world && noun != "mission"
        || envoy && (told || around && !speaks)
        || noun == "envoy" && body && for_a_land && document.lower(idx + 1) == "for" && !speaks
        || envoy && body && for_a_land && !speaks
        || body && for_a_land && special && (told || installed || around && !speaks)
        || matter.peace
            && (peace && (between_others(document, complement.clone()) || noun != "mission")
                || body && told
                || own && around
                || special && told && for_a_land);
    if !between
        || noun == "mediator"
            && !(peace || body || qualified(&|word| word == "labor" || word == "labour"))
    {
        return None;
    }
    let mut doers = holders(document, names, sentence, before, idx, end);
    let persons = doers.iter().any(|doer| is_person(names, *doer));
    if !persons {
        return None;
    }
    // A state's envoy alone makes the state no mediator; a body's or the issuer's does.
    if let Some(sender) = sender
        && (sender.label == Label::Organisation || sender.form == Form::Pronoun)
        && !doers.contains(&sender.entity)
        && noun != "mediator"
    {
        doers.push(sender.entity);
    }
    // "The OSCE has appointed X as its special representative".
    if matches!(document.lower(before.wrapping_sub(1)), "its")
        && let Some(verb) = (sentence.start..before).rev().take(16).find(|&at| {
            one_of!(document.lower(at); "appointed" "appoints" "named" "names" "nominated" "chose" "picked")
        })
    {
        for body in subject(document, names, verb, sentence) {
            let organisation = names
                .iter()
                .any(|name| name.entity == body && name.label == Label::Organisation);
            if organisation && !doers.contains(&body) {
                doers.push(body);
            }
        }
    }
    // "chief negotiator for the African Union in the dispute".
    if noun == "negotiator"
        && let Some(body) = body_of_negotiator(document, names, idx)
        && !doers.contains(&body)
    {
        doers.push(body);
    }
    let mut found = service(idx..idx + 1, Function::Mediate, POST, doers)?;
    let link = before.saturating_sub(3).max(sentence.start)..idx;
    let past = near(
        document,
        link,
        |word| one_of!(word; "former" "served" "ex" "once" "late" "serving" "retired" "then" "previous"),
    );
    // "the envoy, X, expressed his country's readiness to mediate": not begun.
    let ready = near(document, idx..(end + 10).min(sentence.end), |word| {
        matches!(word, "readiness" | "willingness")
    });
    if past {
        found.at_most = Certainty::Historical;
    } else if ready {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// The organisation for which a negotiator works: "negotiator for the African Union".
fn body_of_negotiator(document: &Document<'_>, names: &[Named], idx: usize) -> Option<EntityId> {
    if !matches!(document.lower(idx + 1), "for" | "of") {
        return None;
    }
    let from = idx + 2 + usize::from(document.lower(idx + 2) == "the");
    names
        .iter()
        .find(|name| name.tokens.start == from && name.label == Label::Organisation)
        .map(|name| name.entity)
}

/// "chief negotiator for the African Union in the Comoros dispute": in a matter of others.
fn negotiates_for_a_body(
    document: &Document<'_>,
    names: &[Named],
    idx: usize,
    sentence: &Range<usize>,
) -> bool {
    body_of_negotiator(document, names, idx).is_some()
        && (idx + 3..(idx + 11).min(sentence.end)).any(|at| {
            matches!(document.lower(at), "in" | "on")
                && near(document, at + 1..(at + 6).min(sentence.end), |word| {
                    one_of!(word; "dispute" "conflict" "crisis" "war" "mediation" "reconciliation" "peace")
                })
        })
}

fn between_others(document: &Document<'_>, range: Range<usize>) -> bool {
    near(document, range, |word| matches!(word, "between" | "among"))
}

/// Who holds the post: the person named behind it, in front of it, or as its subject.
fn holders(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    start: usize,
    idx: usize,
    end: usize,
) -> Vec<EntityId> {
    // "the UN special envoy for Yemen(,) X".
    let behind = names.iter().find(|name| {
        name.label == Label::Person
            && name.form != Form::Pronoun
            && name.tokens.start > idx
            && (name.tokens.start == end
                || name.tokens.start == end + 1 && matches!(document.word(end), "," | ":"))
    });
    if let Some(person) = behind {
        return vec![person.entity];
    }
    let mut link = names
        .iter()
        .find(|name| name.tokens.end == start)
        .map_or(start, |sender| sender.tokens.start);
    while link > sentence.start
        // "X, the pope's peace envoy"
        && one_of!(document.lower(link - 1); "pope" "president" "secretary-general" "bloc" "the" "a" "an" "former" "late" "longtime" "veteran" "then" "its" "his" "her" "their" "new" "next" "our" "my" "first")
    {
        link -= 1;
    }
    if link == sentence.start {
        return Vec::new();
    }
    let word = document.lower(link - 1);
    // "X, the UN special envoy for Yemen, said".
    if word == ","
        && let Some(person) = names
            .iter()
            .find(|name| name.tokens.end == link - 1 && name.label == Label::Person)
    {
        return vec![person.entity];
    }
    let links = one_of!(
        word;
        "as" "is" "was" "are" "become" "becomes" "became" "be" "been" "named" "appointed" "remains" "remained"
        "with" "out" "through"
    );
    if !links {
        return Vec::new();
    }
    // "appointed X of Sweden as his envoy": whoever is appointed, not who appoints.
    let verb = (sentence.start..link).rev().take(14).find(|&at| {
        one_of!(
            document.lower(at);
            "appointed" "appoints" "named" "names" "nominated" "chose" "picked" "selected" "appoint" "chosen"
        ) && !one_of!(document.lower(at - usize::from(at > 0)); "was" "been" "is" "were" "be")
    });
    if let Some(verb) = verb
        && let Some(person) = names.iter().find(|name| {
            name.tokens.start > verb && name.tokens.end <= link && name.label == Label::Person
        })
    {
        return vec![person.entity];
    }
    let persons = |entity: &EntityId| is_person(names, *entity);
    let mut subject = subject(document, names, link - 1, sentence);
    subject.retain(persons);
    subject
}

/// "led the peace talks between A and B", "will carry on the negotiations between A and B".
fn leads(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    let phrasal = one_of!(word; "carry" "carried" "carrying" "take" "took" "taken")
        && matches!(next, "on" | "out" | "over");
    if !(phrasal
        || one_of!(
            word;
            "led" "leads" "lead" "leading" "headed" "heads" "heading" "ran" "runs" "oversaw" "oversees" "steered"
            "conducted" "conducts" "guided" "directed" "chaired" "chairs" "undertook" "undertaken" "supervised" "resume"
            "continue" "continued" "resumed"
        ))
    {
        return None;
    }
    let ahead = idx + 1..(idx + 8).min(sentence.end);
    if ahead
        .clone()
        .any(|at| matches!(document.word(at), "," | ";"))
        && word == "leading"
    {
        return None;
    }
    let talks = ahead.clone().find(|&at| {
        one_of!(
            document.lower(at);
            "talks" "negotiations" "process" "mediation" "efforts" "effort" "diplomacy" "mission" "dialogue"
        )
    })?;
    let peace = near(document, idx + 1..talks + 1, |word| {
        matches!(word, "peace" | "mediation" | "ceasefire" | "truce")
    });
    let between = near(document, talks + 1..(talks + 8).min(sentence.end), |word| {
        matches!(word, "between" | "among")
    });
    let own = near(document, idx + 1..(talks + 5).min(sentence.end), |word| {
        matches!(word, "with" | "its" | "against") || word == "themselves"
    }) || (talks + 1..(talks + 8).min(sentence.end)).any(|at| {
        document.lower(at) == "between"
            && one_of!(document.lower(at + 1); "them" "themselves" "us" "its" "his" "it")
    });
    // "continue the talks between them" tells of the sides; "led the peace process" of a third.
    let leader = one_of!(word; "led" "leads" "lead" "leading" "headed" "heads" "ran" "runs" "oversaw" "oversees" "steered" "chaired" "chairs");
    // "X, who leads the effort", where mediation has just been spoken of.
    let told_before = leader
        && document.lower(idx + 1) == "the"
        && talks == idx + 2
        && matches!(document.lower(idx.wrapping_sub(1)), "who" | "which")
        && near(document, idx.saturating_sub(90)..idx, |word| {
            word.starts_with("mediat")
                || word.starts_with("broker")
                || one_of!(word; "auspices" "facilitator" "facilitating" "good-offices")
        });
    if own || !(between || peace && leader || told_before) {
        return None;
    }
    let doers = subject(document, names, idx, sentence);
    if both(document, sentence.start..idx) && doers.is_empty() {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Mediate,
        "leads the talks between the sides",
        doers,
    )
}
