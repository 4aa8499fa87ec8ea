//! Who is called a mediator, an arbitrator, a guarantor: names beside the noun, or whom the sentence says to be one.

use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::arguments::first_person;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::lists::following;
use crate::analysis::mediation::lists::group_at;
use crate::analysis::mediation::lists::is_no_name;
use crate::analysis::mediation::lists::list;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::told;
use crate::analysis::mediation::words::in_touch_for;
use crate::analysis::mediation::words::used_as;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Who is called a mediator: names beside the noun, or whom the sentence says to be one.
pub fn agent_arguments(
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
        let beside = between.len() <= 2 && between.clone().all(|idx| {
            one_of!(
                document.lower(idx);
                "'s" "'" "chief" "peace" "special" "lead" "top" "main" "state" "federal" "national"
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
            // "the Danish arbitrator", "the Toronto arbitrator": where one judge comes from does not judge.
            if cue.function == Function::Arbitrate && !document.lower(start).ends_with('s') {
                group.retain(|entity| {
                    !names
                        .iter()
                        .any(|name| name.entity == *entity && name.label == Label::Place)
                });
            }
            // "X's state mediator": an office of its own that settles strikes; it is the person's work.
            let domestic = between
                .clone()
                .any(|idx| one_of!(document.lower(idx); "state" "federal" "national"));
            if domestic {
                group.retain(|entity| {
                    !names
                        .iter()
                        .any(|name| name.entity == *entity && name.label == Label::Place)
                });
            }
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
                group.extend(
                    persons
                        .into_iter()
                        .filter(|entity| is_person(names, *entity)),
                );
            }
            // "Angola, the African Union's mediator in the crisis": whom the words in commas are about.
            let apposed = link > sentence.start
                && document.word(link - 1) == ","
                && !document.lower(start).ends_with('s');
            if apposed
                && let Some(holder) = names.iter().rposition(|name| name.tokens.end == link - 1)
            {
                group.extend(
                    group_at(document, names, Some(holder), Way::On)
                        .into_iter()
                        .take(1),
                );
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
    let opens = one_of!(document.lower(sentence.start); "as" "once" "long" "formerly" "a" "an")
        && start <= sentence.start + 4;
    if (opens || told::role_in_front(document, sentence, &cue.tokens).is_some())
        && !names.iter().any(|name| name.tokens.end <= start)
        && let Some(comma) =
            (end..(end + 12).min(sentence.end)).find(|&idx| document.word(idx) == ",")
        && let Some(position) = names.iter().position(|name| {
            // "As mediators, if necessary, we are prepared".
            let aside = (comma + 1..(comma + 8).min(name.tokens.start))
                .find(|&idx| document.word(idx) == ",")
                .filter(|_| one_of!(document.lower(comma + 1); "if" "when" "where" "as" "should" "once"))
                .unwrap_or(comma);
            name.tokens.start > comma && name.tokens.start <= aside + 3
        })
    {
        return group_at(document, names, Some(position), Way::On);
    }
    // "mediator X", "mediators from Qatar", "mediators such as A and B", "intermediaries: A, B".
    let mut following = following(document, names, end, true);
    if !following.is_empty() {
        following.extend(sent_person(document, names, end));
        return following;
    }
    if let Some(named) = said_to_be(document, names, cue, sentence) {
        return named;
    }
    // "X acted as mediator", "X, the mediator", "X is seen as an honest broker".
    let mut before = start;
    while before > sentence.start
        && (one_of!(
            document.lower(before - 1);
            "a" "an" "once" "most" "natural" "obvious" "long" "former" "veteran" "prospective" "would-be" "traditional" "frequent" "longtime" "regular" "the" "its" "their" "chief"
            "main" "lead" "key" "neutral" "sole" "only"
            "possible" "potential" "likely" "second" "third" "new" "official" "unofficial" "joint" "long-time" "trusted"
            "honest" "principal" "discreet" "quiet" "peace" "personal" "secret" "third-party"
            "impartial" "independent" "co-" "future" "federal" "two" "labor" "labour" "court-appointed" "next" "UN" "state"
            "renowned" "celebrated" "skilled" "tireless" "international" "top" "hostage" "senior"
        ))
    {
        before -= 1;
    }
    // "X, one of the mediators, said".
    if before >= sentence.start + 3
        && before < start
        && document.lower(before - 1) == "of"
        && document.lower(before - 2) == "one"
    {
        before -= 2;
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
    // "She named a mediator, X": whom she named, not she.
    let names_one = matches!(link, "named" | "appointed")
        && before >= sentence.start + 2
        && document.word(before - 2) != ","
        && !one_of!(document.lower(before - 2); "was" "been" "were" "be" "is" "being" "are" "newly");
    if names_one
        && let Some(person) = names.iter().find(|name| {
            name.label == Label::Person
                && name.tokens.start > end
                && name.tokens.start <= end + 9
                && document.word(end) == ","
        })
    {
        return vec![person.entity];
    }
    // "as conciliator's paper is torn up".
    let owner = link == "as" && matches!(document.lower(end), "'s" | "'");
    // "The delegation is in Cairo as mediators push for a truce": a clause of their own.
    let clause = link == "as"
        && before == start
        && document.lower(start).ends_with('s')
        && one_of!(
            document.lower(end);
            "push" "pushed" "press" "pressed" "try" "tried" "seek" "sought" "work" "worked" "struggle" "struggled" "hope" "hoped"
            "urge" "urged" "race" "raced" "scramble" "scrambled" "prepare" "prepared" "await" "awaited" "wait" "meet" "met" "say"
            "said" "continue" "continued" "arrive" "arrived" "step" "stepped" "scrambling"
        );
    let owner = owner || clause;
    let copula = !names_one
        && !owner
        && one_of!(
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
        && one_of!(document.word(end); "," "." "who" "in" "for" "between" ";" "of" "to");
    if let Some(contact) = in_touch_for(document, sentence, before.saturating_sub(1), end) {
        return subject(document, names, contact, sentence);
    }
    // ", with Malaysia as mediator".
    if link == "as"
        && let Some(position) = names.iter().rposition(|name| name.tokens.end + 1 == before)
    {
        let first = names[list(document, names, position, Way::Back).start]
            .tokens
            .start;
        let with = (first.saturating_sub(2).max(sentence.start)..first)
            .find(|&idx| document.lower(idx) == "with");
        // "resumed in Lima with Malaysia as facilitator", "talks for months with Chad as go-between".
        if with.is_some() {
            return group_at(document, names, Some(position), Way::Back);
        }
    }
    // "reached them using a third country as go-between": whoever is used, and not who uses it.
    if let Some(used) = used_as(document, sentence, before) {
        let position = names
            .iter()
            .position(|name| name.tokens.start > used && name.tokens.end < before);
        return position.map_or_else(Vec::new, |position| {
            group_at(document, names, Some(position), Way::On)
        });
    }
    // "held talks, with X acting as go-between".
    if link == "as"
        && let Some(position) = names.iter().rposition(|name| name.tokens.end + 2 == before)
        && one_of!(document.lower(names[position].tokens.end); "acting" "serving" "working" "functioning")
    {
        let first = names[list(document, names, position, Way::Back).start]
            .tokens
            .start;
        if matches!(document.lower(first.wrapping_sub(1)), "with" | "the") {
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
    // "X, which Y has refused to accept as a mediator": of X.
    let refused = (start.saturating_sub(14).max(sentence.start + 1)..start)
        .rev()
        .find(|&idx| matches!(document.lower(idx), "which" | "whom"));
    if link == "as"
        && let Some(relative) = refused
        && document.word(relative - 1) == ","
        && names
            .iter()
            .any(|name| name.tokens.start == relative + 1 || name.tokens.start == relative + 2)
        && let Some(position) = names
            .iter()
            .rposition(|name| name.tokens.end == relative - 1)
    {
        return group_at(document, names, Some(position), Way::Back);
    }
    if copula || role_of || apposition {
        let link_at = before.saturating_sub(1).max(sentence.start);
        let mut group = subject(document, names, link_at, sentence);
        // "X, which has joined Y and Z as a guarantor": X is one too.
        let joined = (link_at.saturating_sub(16).max(sentence.start)..link_at)
            .rev()
            .find(|&idx| matches!(document.lower(idx), "joined" | "joins" | "join"));
        if link == "as"
            && !group.is_empty()
            && let Some(verb) = joined
            && let Some(position) = names
                .iter()
                .position(|name| name.tokens.start == verb + 1 || name.tokens.start == verb + 2)
            && names
                .get(list(document, names, position, Way::On).end.wrapping_sub(1))
                .is_some_and(|last| last.tokens.end == link_at)
        {
            for more in subject(document, names, verb, sentence) {
                if !group.contains(&more) {
                    group.push(more);
                }
            }
        }
        return group;
    }
    Vec::new()
}

/// "a mediator from the commission, Judge X,": who it is that the body sent.
fn sent_person(document: &Document<'_>, names: &[Named], end: usize) -> Option<EntityId> {
    if document.lower(end) != "from" || document.lower(end - 1).ends_with('s') {
        return None;
    }
    let body = names
        .iter()
        .position(|name| name.tokens.start > end && name.tokens.start <= end + 2)?;
    let person = names.get(body + 1)?;
    let from = names[body].tokens.end;
    (person.label == Label::Person
        && document.word(from) == ","
        && person.tokens.start <= from + 3
        && !document
            .word(person.tokens.end)
            .starts_with(char::is_alphanumeric))
    .then_some(person.entity)
}

/// "The arbitrator between the two was X": whom the noun is said to be.
fn said_to_be(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Option<Vec<EntityId>> {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    let article = start.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if !one_of!(document.lower(article); "the" "its" "their" "chief") {
        return None;
    }
    // Between the noun and its verb stands nothing, or where and between whom.
    let verb = (end..(end + 9).min(sentence.end)).find(|&idx| {
        // "could be X".
        document.lower(idx) == "be" && one_of!(document.lower(idx - 1); "could" "may" "might")
            || one_of!(document.lower(idx); "was" "were" "is" "are" "," ";" "who" "which" "that" "had" "has" "said" "will" "to")
    })?;
    let of_place = verb == end
        || one_of!(document.lower(end); "between" "in" "for" "of" "at" "could" "may" "might");
    if !of_place || !one_of!(document.lower(verb); "was" "were" "is" "are" "be") {
        return None;
    }
    let position = names.iter().position(|name| name.tokens.start > verb)?;
    let lead = verb + 1..names[position].tokens.start;
    let bare = lead.len() <= 2
        && lead.clone().all(|idx| {
            document.lower(idx) == "the" || crate::analysis::cues::is_title(document.lower(idx))
        });
    // "The mediator was Norwegian": where it comes from.
    let nation = names[position].form == crate::analysis::Form::Nationality;
    let owner = matches!(
        document.word(names[position].tokens.end),
        "'s" | "’s" | "'" | "’"
    );
    (bare && !nation && !owner).then(|| group_at(document, names, Some(position), Way::On))
}
