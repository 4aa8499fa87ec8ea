//! Who mediates by a cue: subjects, lists behind "by", names beside "mediator".

use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::cues::is_deal_noun;
use crate::analysis::mediation::cues::near;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::lists::can_mediate;
use crate::analysis::mediation::lists::following;
use crate::analysis::mediation::lists::group_at;
use crate::analysis::mediation::lists::group_behind;
use crate::analysis::mediation::lists::is_no_name;
use crate::analysis::mediation::lists::list;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Whom the sentence names as doing what the cue tells.
pub fn arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    match cue.shape {
        Shape::Compound => {
            let position = names
                .iter()
                .position(|name| name.tokens.start == cue.tokens.start);
            group_at(document, names, position, Way::On)
        }
        Shape::Verb => verb_arguments(document, names, cue, sentence),
        Shape::Agent => agent_arguments(document, names, cue, sentence),
        Shape::Activity => activity_arguments(document, names, cue, sentence),
    }
}

/// Who does the verb: behind "by", else the nearest subject before it.
fn verb_arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let participle = document.lower(cue.tokens.start).ends_with("ed");
    // "brokered by X", "mediated in part by X", "carried between the two by X"
    // "brokered the deal by which …" is active: its object stands right behind it.
    let active = one_of!(document.lower(cue.tokens.end); "the" "a" "an" "this" "their" "its");
    if (participle || document.lower(cue.tokens.start) == "brought") && !active {
        let by = (cue.tokens.end..(cue.tokens.end + 9).min(sentence.end))
            .find(|&idx| document.lower(idx) == "by");
        let stopped = by.is_some_and(|by| {
            (cue.tokens.end..by).any(|idx| matches!(document.word(idx), "," | ";" | "."))
        });
        if let Some(by) = by.filter(|_| !stopped) {
            let position = names.iter().position(|name| name.tokens.start > by);
            if let Some(position) = position
                && names[position].tokens.start - by <= 7
                && quiet(document, by + 1..names[position].tokens.start)
            {
                return group_behind(document, names, position, sentence);
            }
            // "brokered by officials in Egypt".
            if let Some(position) = position
                && names[position].tokens.start - by <= 5
                && document.lower(names[position].tokens.start - 1) == "in"
                && (by + 1..names[position].tokens.start).any(|idx| {
                    one_of!(document.lower(idx); "officials" "diplomats" "mediators" "authorities" "leaders" "friends")
                })
            {
                return group_behind(document, names, position, sentence);
            }
            // "mediation by a retired judge, Owen Marsh".
            if let Some(position) = position
                && names[position].label == Label::Person
                && names[position].tokens.start - by <= 6
                && document.word(names[position].tokens.start - 1) == ","
            {
                return vec![names[position].entity];
            }
            return Vec::new();
        }
    }
    // "was mediated" with no "by": whoever stands before it is the matter, not the doer.
    let passive = participle
        && (sentence.start..cue.tokens.start)
            .rev()
            .take(3)
            .any(|idx| one_of!(document.lower(idx); "was" "were" "been" "being" "be" "is" "are"));
    if passive {
        return Vec::new();
    }
    // "talks mediated …" reduced: the noun just before is the matter.
    if participle
        && cue.tokens.start > sentence.start
        && is_deal_noun(document.lower(cue.tokens.start - 1))
    {
        return Vec::new();
    }
    if let Some(speaker) = first_person(document, names, cue.tokens.start, sentence) {
        return speaker;
    }
    // "Having mediated between A and B, X is proud": the subject stands behind the comma.
    if document.lower(sentence.start) == "having"
        && cue.tokens.start <= sentence.start + 3
        && let Some(position) = names.iter().position(|name| {
            name.tokens.start > cue.tokens.end
                && (document.word(name.tokens.start - 1) == ","
                    || document.lower(name.tokens.start - 1) == "the"
                        && document.word(name.tokens.start - 2) == ",")
        })
    {
        return group_at(document, names, Some(position), Way::On);
    }
    // "whether anyone had mediated", "who mediated": nobody that is named.
    let before = (sentence.start..cue.tokens.start)
        .rev()
        .take(4)
        .find(|&idx| {
            !one_of!(
                document.lower(idx);
                "had" "has" "have" "was" "is" "been" "will" "would" "could" "may" "might" "also"
            )
        });
    if before.is_some_and(|idx| {
        one_of!(
            document.lower(idx);
            "anyone" "anybody" "someone" "somebody" "nobody" "one" "else"
        )
    }) {
        return Vec::new();
    }
    subject(document, names, cue.tokens.start, sentence)
}

/// "We are prepared to mediate," X said: who speaks in the first person is who does it.
fn first_person(
    document: &Document<'_>,
    names: &[Named],
    verb: usize,
    sentence: &Range<usize>,
) -> Option<Vec<EntityId>> {
    let own = (verb.saturating_sub(7).max(sentence.start)..verb)
        .any(|idx| document.tokens[idx].quoted && matches!(document.lower(idx), "we" | "i"));
    if !own {
        return None;
    }
    let close = (verb..sentence.end).find(|&idx| !document.tokens[idx].quoted)?;
    let position = names.iter().position(|name| name.tokens.start > close)?;
    let said = (close..(names[position].tokens.end + 5).min(sentence.end))
        .any(|idx| matches!(document.lower(idx), "said" | "told" | "added" | "says"));
    said.then(|| {
        group_at(document, names, Some(position), Way::On)
            .into_iter()
            .take(1)
            .collect()
    })
}

/// The nearest name group before a verb that can be its subject.
pub fn subject(
    document: &Document<'_>,
    names: &[Named],
    verb: usize,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let mut position = names.iter().rposition(|name| name.tokens.end <= verb);
    while let Some(at) = position {
        let name = &names[at];
        let gap = name.tokens.end..verb;
        if gap.len() > 26
            || gap
                .clone()
                .any(|idx| matches!(document.word(idx), ";" | "." | "?"))
        {
            return Vec::new();
        }
        // "Kofi Amoah, a former UN chief, led": a remark in commas about the person before it.
        if let Some(holder) = remark_about(document, names, at, verb) {
            return group_at(document, names, Some(holder), Way::Back);
        }
        // Where the list begins, and what stands before it, tells whether it is a subject.
        let first = list(document, names, at, Way::Back).start;
        let mut before = names[first].tokens.start;
        while before > sentence.start
            && one_of!(
                document.lower(before - 1);
                "the" "a" "an" "former" "both" "with" "special" "envoy" "senior"
            )
            && document.lower(before - 1) != "with"
        {
            before -= 1;
        }
        // "the president of Pakistan": the office acts for the state.
        let of_office = before >= sentence.start + 2
            && document.lower(before - 1) == "of"
            && (cues::is_office(document.lower(before - 2))
                || matches!(
                    document.lower(before - 2),
                    "government" | "republic" | "name" | "names"
                ));
        let previous = if before > sentence.start {
            document.lower(before - 1)
        } else {
            ""
        };
        // "visit Beijing as part of the mediation", "flew to Algiers to mediate": a scene.
        let scene = one_of!(
            previous;
            "visit" "visits" "visited" "visiting" "reach" "reached" "left" "leave" "toward"
            "towards" "via"
        ) || previous == "to"
            && before >= sentence.start + 2
            && !one_of!(
                document.lower(before - 2);
                "up" "objected" "objects" "objecting" "left" "leave" "fell" "falls" "turned" "turn" "appealed" "appeal"
                "request" "thanks" "due" "entrusted"
            );
        let clause_turn = gap
            .clone()
            .any(|idx| matches!(document.lower(idx), "that" | "whether" | "but"));
        let called_on = previous == "on"
            && before >= sentence.start + 2
            && document.lower(before - 2).starts_with("call");
        // "Negotiators from Qatar and Egypt met …": whoever opens the sentence acts for them.
        let acting = matches!(previous, "from" | "of")
            && before >= sentence.start + 2
            && before <= sentence.start + 6
            && one_of!(
                document.lower(before - 2);
                "negotiators" "officials" "envoys" "diplomats" "representatives" "mediators" "members" "monitors"
                "observers" "peacekeepers" "troops" "soldiers" "officers" "inspectors"
            );
        // "called for Algeria to mediate", "no role for Hungary as a mediator".
        let wished = previous == "for"
            && before >= sentence.start + 2
            && (document.lower(name.tokens.end) == "to"
                && one_of!(document.lower(before - 2); "called" "calls" "call" "calling" "appealed" "asked" "wait" "plan" "plans" "idea")
                || one_of!(document.lower(name.tokens.end); "as" "in")
                    && one_of!(document.lower(before - 2); "role" "place" "part" "room" "need"));
        // ", with Oman's minister passing messages".
        let absolute = previous == "with"
            && before >= sentence.start + 2
            && document.word(before - 2) == ","
            && document.lower(verb).ends_with("ing");
        // "pleaded with France to mediate".
        let wished = wished
            || previous == "with"
                && before >= sentence.start + 2
                && document.lower(before - 2).starts_with("plead")
                && document.lower(name.tokens.end) == "to";
        // "met Ukraine's president and will travel": the object of another verb.
        let suffers = document.lower(name.tokens.end) != "to"
            && !matches!(document.lower(verb - 1), "who" | "which" | "that")
            && (cues::strikes_at(previous)
                || one_of!(
                    previous;
                    "met" "meets" "meeting" "patrol" "patrols" "patrolling" "patrolled" "crossed" "toured" "entered" "succeeded"
                    "replaced" "replaces" "saw"
                ))
            && gap.clone().any(|idx| matches!(document.lower(idx), "and" | "to"));
        // "quoted by a Kurdish site as mediating": whoever quotes.
        let quoting = document.lower(verb - 1) == "as"
            && (before.saturating_sub(2).max(sentence.start)..before)
                .any(|idx| document.lower(idx) == "by");
        let object = !(acting || of_office || wished || absolute)
            && (scene
                || suffers
                || quoting
                || !called_on
                    && one_of!(
                        previous;
                        "between" "with" "against" "in" "at" "near" "for" "from" "among" "of" "into" "over"
                        "on"
                    )
                    && !(previous == "of" && gap.len() < 2)
                || (clause_turn && gap.len() < 4 && document.lower(verb - 1) == "that"));
        // "Russia, as Syria's key ally, has brokered": a genitive inside an apposition is no subject.
        let genitive = matches!(document.lower(name.tokens.end), "'s" | "'")
            && (gap.len() > 14 || gap.clone().any(|idx| document.word(idx) == ","));
        // "our friends in Muscat, who mediated": whoever sits there.
        let people_there = previous == "in"
            && before >= sentence.start + 2
            && one_of!(
                document.lower(before - 2);
                "friends" "brothers" "officials" "diplomats" "leaders" "partners" "colleagues"
                "government"
            )
            && document.lower(verb - 1) == "who";
        if people_there {
            return group_at(document, names, Some(at), Way::Back);
        }
        // "Qatar's foreign ministry, which mediated": a body of that state.
        let body = genitive
            && matches!(document.lower(verb - 1), "who" | "which")
            && document.word(verb.wrapping_sub(2)) == ","
            && gap.len() <= 6;
        if body {
            return vec![name.entity];
        }
        let relative =
            matches!(document.lower(verb - 1), "who" | "which" | "that") && gap.len() <= 2;
        if object && relative {
            return Vec::new();
        }
        if object || genitive || !can_mediate(document, name) {
            position = first.checked_sub(1);
            continue;
        }
        let mut group = group_at(document, names, Some(at), Way::Back);
        // "Angola has sent X to mediate": the sender mediates through the envoy.
        if one_of!(
            previous;
            "sent" "dispatched" "sends" "appointed" "named" "dispatches" "appoints"
        ) && names[at].label == Label::Person
        {
            for sender in subject(document, names, before - 1, sentence) {
                if !group.contains(&sender) {
                    group.push(sender);
                }
            }
        }
        // "a committee chaired by A and joined by B", "chaired by A and including B".
        let joined = previous == "by"
            && before >= sentence.start + 3
            && document.lower(before - 2) == "joined"
            && document.lower(before - 3) == "and"
            || previous == "including"
                && before >= sentence.start + 3
                && document.lower(before - 2) == "and";
        if joined {
            let until = if previous == "including" { before - 2 } else { before - 3 };
            for other in subject(document, names, until, sentence) {
                if !group.contains(&other) {
                    group.push(other);
                }
            }
        }
        // "an African Union panel led by X": the panel's body too.
        let led = (names[first]
            .tokens
            .start
            .saturating_sub(5)
            .max(sentence.start + 1)..names[first].tokens.start)
            .find(|&idx| {
                document.lower(idx) == "by"
                    && one_of!(document.lower(idx - 1); "led" "headed" "chaired")
            });
        if let Some(by) = led
            && let Some(body) = first.checked_sub(1).and_then(|body| names.get(body))
            && body.tokens.end <= by
            && by - body.tokens.end <= 4
            && !group.contains(&body.entity)
        {
            group.push(body.entity);
        }
        return group;
    }
    Vec::new()
}

/// The person whom a remark between commas is about, where the name at `position` stands in the remark.
fn remark_about(
    document: &Document<'_>,
    names: &[Named],
    position: usize,
    verb: usize,
) -> Option<usize> {
    let name = &names[position];
    // "X, the Swede who bridged the gap": of X.
    let who = matches!(document.lower(name.tokens.end), "who" | "that");
    let article = name.tokens.start.saturating_sub(1);
    if who && one_of!(document.lower(article); "the" "a" "an") && document.word(article.saturating_sub(1)) == "," {
        return names
            .iter()
            .position(|other| other.tokens.end + 1 == article && other.label == Label::Person);
    }
    let close =
        (name.tokens.end..verb.min(name.tokens.end + 9)).find(|&idx| document.word(idx) == ",")?;
    let open = (name.tokens.start.saturating_sub(6)..name.tokens.start)
        .rev()
        .find(|&idx| document.word(idx) == ",")?;
    let indefinite = one_of!(document.lower(open + 1); "a" "an" "former" "once" "one")
        || (open + 1..close).any(|idx| one_of!(document.lower(idx); "former" "retired" "ex-president" "ex-minister" "veteran" "now"));
    let verbs = (close + 1..verb).any(|idx| document.word(idx) == ",");
    // "The commission, chaired by a Kenyan general, investigates": the commission does.
    let participle = one_of!(
        document.lower(open + 1);
        "chaired" "headed" "led" "based" "created" "founded" "established" "composed" "set" "appointed" "made" "staffed"
    );
    let holder = names.iter().position(|other| {
        other.tokens.end == open && (other.label == Label::Person || participle)
    })?;
    // "X, who chairs the bloc, got the two to sit down".
    let relative = matches!(document.lower(open + 1), "who" | "which");
    // "X, the American chargé, carried": an office of state goes with its state, a trade does not.
    let trade = document.lower(open + 1) == "the"
        && document.lower(open + 2) != "former"
        && names[holder].label == Label::Person
        && !(open + 1..close).any(|idx| {
            let word = document.lower(idx);
            cues::is_office(word) || cues::is_title(word)
        });
    let indefinite = indefinite || participle || relative || trade;
    (indefinite && !verbs).then_some(holder)
}

/// Whether only words that may lead to a name stand here: articles, titles, adjectives.
fn quiet(document: &Document<'_>, between: Range<usize>) -> bool {
    between.len() <= 7
        && !between.into_iter().any(|idx| {
            let word = document.lower(idx);
            one_of!(word; "," ";" "." "to" "that" "which" "between" "with" "from" "in")
        })
}

/// Who is called a mediator: names beside the noun, or whom the sentence says to be one.
fn agent_arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let start = cue.tokens.start;
    let end = cue.tokens.end;
    // "Qatari mediators", "the UN's chief mediator", "UN-appointed mediator".
    if let Some(position) = names.iter().rposition(|name| {
        name.tokens.end <= start || name.tokens.start + 1 == start && name.tokens.end == start
    }) {
        let between = names[position].tokens.end..start;
        let beside = between.len() <= 2
            && between.clone().all(|idx| {
                one_of!(
                    document.lower(idx);
                    "'s" "'" "chief" "peace" "special" "lead" "top" "main" "state" "federal"
                    "government" "official" "senior" "veteran" "longtime" "hostage" "chief-" "-"
                )
            });
        // "National Conciliator Anna Harju": whoever follows.
        if beside && !is_no_name(document, &names[position]) {
            let own = cue.function == Function::CarryMessages
                && matches!(document.lower(names[position].tokens.end), "'s" | "'");
            if own {
                return Vec::new();
            }
            let mut group = group_at(document, names, Some(position), Way::Back);
            // "UN mediator Ghassan Salamé": the person too.
            // "an Italian umpire, Count X": the nation does not, the person does.
            let alone = group.is_empty();
            group.extend(following(document, names, end, alone));
            // "X has resigned as UN mediator", "X was the UN's mediator": whoever holds the office.
            let mut link = names[position].tokens.start;
            while link > sentence.start
                && one_of!(document.lower(link - 1); "the" "a" "an" "next" "new" "former" "chief")
            {
                link -= 1;
            }
            let holds = link > sentence.start
                && one_of!(document.lower(link - 1); "as" "is" "was" "become" "becomes" "became" "named" "appointed" "be")
                && !document.lower(start).ends_with('s');
            if holds {
                let persons = subject(document, names, link - 1, sentence);
                group.extend(persons.into_iter().filter(|entity| {
                    names
                        .iter()
                        .any(|name| name.entity == *entity && name.label == Label::Person)
                }));
            }
            group.dedup();
            return group;
        }
    }
    // "a group of mediators led by A and including B and C".
    let led = one_of!(document.lower(end); "led" "headed" "chaired" "sent")
        && document.lower(end + 1) == "by";
    if led && let Some(position) = names.iter().position(|name| name.tokens.start > end) {
        let mut group = group_at(document, names, Some(position), Way::On);
        let more = names.iter().position(|name| {
            name.tokens.start > end + 2
                && name.tokens.start < end + 24
                && document.lower(name.tokens.start - 1) == "including"
        });
        if let Some(more) = more {
            group.extend(group_at(document, names, Some(more), Way::On));
        }
        return group;
    }
    // "an Algerian-led team of mediators": named in front of the team.
    if document.lower(start.wrapping_sub(1)) == "of"
        && start >= sentence.start + 3
        && one_of!(document.lower(start - 2); "team" "group" "panel" "delegation" "committee" "mission" "trio" "quartet")
    {
        let led = names
            .iter()
            .rposition(|name| name.tokens.end <= start - 2 && name.tokens.end + 3 >= start - 2);
        if led.is_some() {
            return group_at(document, names, led, Way::Back);
        }
    }
    // "As a guarantor of the treaty, X keeps …": whoever stands behind the comma.
    if one_of!(document.lower(sentence.start); "as" "once" "long" "formerly" "a" "an")
        && start <= sentence.start + 4
        && !names.iter().any(|name| name.tokens.end <= start)
        && let Some(comma) =
            (end..(end + 12).min(sentence.end)).find(|&idx| document.word(idx) == ",")
        && let Some(position) = names
            .iter()
            .position(|name| name.tokens.start > comma && name.tokens.start <= comma + 3)
    {
        return group_at(document, names, Some(position), Way::On);
    }
    // "mediator X", "mediators from Qatar", "mediators such as A and B", "intermediaries: A, B".
    let following = following(document, names, end, true);
    if !following.is_empty() {
        return following;
    }
    // "X acted as mediator", "X, the mediator", "X is seen as an honest broker".
    let mut before = start;
    while before > sentence.start
        && (one_of!(
            document.lower(before - 1);
            "a" "an" "most" "natural" "obvious" "long" "former" "veteran" "prospective" "would-be" "traditional" "frequent" "longtime" "regular" "the" "its" "their" "chief"
            "main" "lead" "key" "neutral" "sole" "only"
            "possible" "potential" "likely" "second" "third" "new" "official" "unofficial" "joint" "long-time" "trusted"
            "honest" "principal" "discreet" "quiet" "peace" "personal" "secret" "third-party"
            "impartial" "independent" "co-" "future" "federal" "two" "labor" "labour" "court-appointed" "next" "UN" "state"
            "renowned" "celebrated" "skilled" "tireless" "international" "top" "hostage" "senior"
        ))
    {
        before -= 1;
    }
    // "as witness and mediator", "as host and mediator".
    if before >= sentence.start + 3
        && document.lower(before - 1) == "and"
        && one_of!(document.lower(before - 2); "witness" "host" "facilitator" "observer" "guarantor")
    {
        before -= 2;
    }
    // "with Swiss help as a mediator".
    if before >= sentence.start + 2
        && document.lower(before - 1) == "as"
        && one_of!(
            document.lower(before - 2);
            "help" "support" "service" "services" "assistance" "governments" "role"
        )
        && let Some(position) = names
            .iter()
            .rposition(|name| name.tokens.end + 2 == before || name.tokens.end + 3 == before)
        && !matches!(
            document.lower(names[position].tokens.start.wrapping_sub(1)),
            "to" | "between"
        )
    {
        return group_at(document, names, Some(position), Way::Back);
    }
    let link = if before > sentence.start {
        document.lower(before - 1)
    } else {
        ""
    };
    let copula = one_of!(
        link;
        "as" "is" "was" "are" "were" "be" "been" "become" "became" "remains" "remained" "being"
        "appointed" "named" "not" "hardly"
    );
    let role_of = link == "of"
        && before >= sentence.start + 2
        && matches!(
            document.lower(before - 2),
            "role" | "part" | "job" | "position"
        );
    let apposition = link == ","
        && (before < start || document.lower(start).ends_with('s') || end > start + 1)
        && names.iter().any(|name| name.tokens.end == before - 1)
        && one_of!(document.word(end); "," "." "who" "in" "for" "between" ";");
    // ", with Malaysia as mediator".
    if link == "as"
        && let Some(position) = names.iter().rposition(|name| name.tokens.end + 1 == before)
    {
        let first = names[list(document, names, position, Way::Back).start]
            .tokens
            .start;
        let with = (first.saturating_sub(2).max(sentence.start)..first)
            .find(|&idx| document.lower(idx) == "with");
        if with.is_some_and(|with| with == sentence.start || document.word(with - 1) == ",") {
            return group_at(document, names, Some(position), Way::Back);
        }
    }
    // "we are at their disposal as mediators"; "we do not accept Angola as a mediator" is of Angola.
    let of_another = names.iter().any(|name| {
        (start.saturating_sub(7).max(sentence.start)..start).contains(&name.tokens.start)
    });
    if copula
        && !of_another
        && let Some(speaker) = first_person(document, names, start, sentence)
    {
        return speaker;
    }
    if copula || role_of || apposition {
        return subject(
            document,
            names,
            before.saturating_sub(1).max(sentence.start),
            sentence,
        );
    }
    Vec::new()
}

/// Who does the mediation that is spoken of.
fn activity_arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let start = cue.tokens.start;
    let end = cue.tokens.end;
    // "Omani mediation", "Norway's good offices", "Kissinger's shuttle diplomacy".
    if let Some(position) = names.iter().rposition(|name| name.tokens.end <= start) {
        let between = names[position].tokens.end..start;
        if between.len() <= 3
            && between.clone().all(|idx| {
                one_of!(
                    document.lower(idx);
                    "'s" "'" "good" "direct" "own" "peace" "quiet" "secret" "renewed" "joint"
                    "first" "latest" "personal" "diplomatic" "own-" "tireless" "shuttle"
                )
            })
        {
            return group_at(document, names, Some(position), Way::Back);
        }
    }
    // "the Permanent Court of Arbitration": it arbitrates by trade.
    if matches!(cue.function, Function::Arbitrate | Function::Mediate)
        && let Some(court) = names
            .iter()
            .find(|name| name.tokens.len() > 1 && name.tokens.contains(&start))
    {
        return vec![court.entity];
    }
    // "mediation by a retired judge, Owen Marsh": the name stands behind a comma.
    if document.lower(end) == "by"
        && let Some(person) = names.iter().find(|name| name.tokens.start > end)
        && person.label == Label::Person
        && person.tokens.start - end <= 7
        && document.word(person.tokens.start - 1) == ","
    {
        return vec![person.entity];
    }
    // "Oman has a history of discreet diplomacy between …".
    if document.lower(start) == "diplomacy" && document.lower(end) != "by" {
        return subject(document, names, start, sentence);
    }
    // "mediation by the United States", "good offices of Norway", "under the auspices of the UN".
    let next = names.iter().position(|name| name.tokens.start >= end);
    let between = end..next.map_or(end, |position| names[position].tokens.start);
    if !between.is_empty()
        && between.len() <= 6
        && between.clone().any(|idx| {
            matches!(document.lower(idx), "by" | "of" | "from")
                || cue.function == Function::Arbitrate && document.lower(idx) == "at"
                || document.lower(idx) == "to"
                    && near(document, start.saturating_sub(3)..start, |word| {
                        matches!(word, "leave" | "left" | "leaves" | "entrusted")
                    })
        })
        && between.clone().all(|idx| {
            let word = document.lower(idx);
            one_of!(
                word;
                "by" "of" "from" "to" "at" "the" "a" "efforts" "effort" "and" "led" "mission"
                "conducted" "provided" "undertaken" "attempts" "offered"
                "team" "committee" "panel" "commission" "headed" "chaired"
            ) || cues::is_title(word)
        })
    {
        return next.map_or_else(Vec::new, |position| {
            group_behind(document, names, position, sentence)
        });
    }
    // "X said that its mediation had succeeded", "X would continue its mediation": the subject's own.
    let mut owner = start;
    while owner > sentence.start + 1
        && one_of!(document.lower(owner - 1); "good" "own" "peace" "quiet" "diplomatic" "renewed" "personal")
    {
        owner -= 1;
    }
    let own = owner > sentence.start + 1
        && matches!(
            document.lower(owner - 1),
            "his" | "her" | "its" | "their" | "our"
        );
    let others = (sentence.start..owner).rev().take(3).any(|idx| {
        let word = document.lower(idx);
        word.starts_with("reject")
            || word.starts_with("refus")
            || word.starts_with("welcom")
            || word.starts_with("prais")
            || word.starts_with("support")
            || word.starts_with("request")
            || word.starts_with("thank")
            || word.starts_with("sought")
            || word.starts_with("seek")
            || word.starts_with("back")
            || word.starts_with("accept") && document.lower(idx.wrapping_sub(1)) != "to"
    });
    if own && !others {
        let that = document.lower(owner.saturating_sub(2)) == "that" && owner >= sentence.start + 2;
        return subject(document, names, owner - 1 - usize::from(that), sentence);
    }
    // "Norway offered its good offices", "Turkey has offered mediation", "X leads the mediation".
    let verb = (sentence.start..start).rev().take(7).find(|&idx| {
        one_of!(
            document.lower(idx);
            "offered" "offers" "offer" "offering" "provided" "provides" "provide" "began"
            "started" "continued" "continues" "led" "leads" "leading" "conducted" "undertaken"
            "undertook" "proposed" "lent" "lend" "lends" "lending" "attempted" "resumed" "ended"
            "abandoned" "suspended" "froze" "paused" "launched" "pursued" "volunteered" "withdrew" "used"
            "extended" "part"
        )
    });
    if let Some(verb) = verb {
        return subject(document, names, verb, sentence);
    }
    Vec::new()
}
