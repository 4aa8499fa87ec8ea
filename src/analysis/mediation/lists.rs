//! Names in lists: "A, B and C", "President A of B", "A (X), B (Y)", and whom a list names.

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::Named;
use crate::analysis::mediation::posts;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Whether this name can be who mediates.
pub fn can_mediate(document: &Document<'_>, name: &Named) -> bool {
    (name.label != Label::Group || name.form == Form::Name)
        // "represents U.S. interests": whose they are.
        && document.lower(name.tokens.end) != "interests"
        && !is_no_name(document, name)
        && !is_ground(document, name)
        && !posts::is_part_of_the_world(document, name.tokens.start)
}

/// Land on which nobody acts: "the Thai-Cambodian border", "the Karo hills".
fn is_ground(document: &Document<'_>, name: &Named) -> bool {
    let last = name.tokens.end.wrapping_sub(1);
    name.label == Label::Place
        && name.tokens.len() > 1
        && one_of!(
            document.lower(last);
            "border" "hills" "mountains" "river" "sea" "lake" "strait" "gulf" "valley" "desert" "road" "bridge" "crossing" "airport"
            "heights" "plateau" "delta" "coast" "forest" "plain" "plains"
        )
}

/// A capital that opens a sentence or an office is no name: "National Conciliator", "Good Offices".
pub fn is_no_name(document: &Document<'_>, name: &Named) -> bool {
    let word = document.lower(name.tokens.start);
    // "High Representative X", "White House Senior Advisor X": the first half of an office.
    let half = one_of!(
        document.lower(name.tokens.end.wrapping_sub(1));
        "special" "high" "senior" "chief" "deputy" "personal" "acting"
    ) && (cues::is_office(document.lower(name.tokens.end))
        || cues::is_title(document.lower(name.tokens.end)));
    // "West African mediators": from where they come.
    let region = name.tokens.len() == 2
        && cues::is_compass(word)
        && one_of!(document.lower(name.tokens.start + 1); "african" "asian" "european" "american" "arab");
    half || region
        || name.tokens.len() == 1
            && name.form != Form::Pronoun
            && (one_of!(word; "national" "federal" "chief" "special" "good" "senior" "also")
            || cues::is_common_opener(word)
            || one_of!(
                word;
                "aides" "officials" "diplomats" "negotiators" "mediators" "analysts" "witnesses" "residents" "observers"
                "delegates" "sources" "reporters" "neither" "both" "nobody"
            )
            // "Labour Secretary Ana Ruiz": an office, not the party.
            || one_of!(word; "labour" "labor" "defence" "defense" "foreign" "interior" "finance" "energy")
                && cues::is_office(document.lower(name.tokens.end)))
}

/// Which way from a name its list runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The name is the last of its list.
    Back,
    /// The name is the first of its list.
    On,
}

/// The name at `position` with those joined to it by commas and "and", as positions.
///
/// A list needs an "and" or "or"; without one, names behind commas belong to other clauses.
pub fn list(document: &Document<'_>, names: &[Named], position: usize, way: Way) -> Range<usize> {
    let mut first = position;
    let mut last = position;
    match way {
        Way::Back => {
            while first > 0 && linked(document, &names[first - 1], &names[first]) {
                first -= 1;
            }
        }
        Way::On => {
            while last + 1 < names.len() && linked(document, &names[last], &names[last + 1]) {
                last += 1;
            }
        }
    }
    let has = |left: usize, word: &str| {
        (names[left].tokens.end..names[left + 1].tokens.start)
            .any(|idx| document.lower(idx) == word)
    };
    // "… of the Holy See, and Cardinal X spent": two with a comma before "and" are two clauses, no list.
    if last == first + 1 && has(first, "and") && has(first, ",") {
        return position..position + 1;
    }
    let conjunction = (first..last).any(|left| names[left].tokens == names[left + 1].tokens)
        || (first..last)
            .any(|left| has(left, "and") || has(left, "or") || has(left, "nor") || has(left, "as"));
    // "Between A and B, C mediated": behind its "and" no list runs on over a comma.
    if conjunction {
        let joins = |left: usize| has(left, "and") || has(left, "or") || has(left, "as");
        let closed = (first..last)
            .rev()
            .find(|&left| joins(left))
            .unwrap_or(first);
        let comma = (closed + 1..last).find(|&left| has(left, ",") && !joins(left));
        if let Some(comma) = comma {
            match way {
                Way::Back if !apposed(document, &names[comma], &names[comma + 1]) => {
                    first = comma + 1;
                }
                Way::Back => {}
                Way::On => last = comma,
            }
        }
    }
    if !conjunction {
        match way {
            Way::Back => {
                first = (first..last)
                    .rev()
                    .find(|&left| has(left, ","))
                    .map_or(first, |left| left + 1);
                // "Rashid al-Ketbi, Qatar's chief mediator": the person stands before the comma.
                if first > 0 && apposed(document, &names[first - 1], &names[first]) {
                    first -= 1;
                }
            }
            Way::On => {
                // "by Austria's chancellor, X": the person behind the comma holds the office.
                let holds = last > first
                    && names[first + 1].label == Label::Person
                    && document.lower(names[first].tokens.end) == "'s"
                    && document.word(names[first + 1].tokens.start - 1) == ",";
                let from = first + usize::from(holds);
                last = (from..last).find(|&left| has(left, ",")).unwrap_or(last);
            }
        }
    }
    first..last + 1
}

/// Whether a person is followed by the body that gives the office ("Ingrid Solheim, the UN envoy").
fn apposed(document: &Document<'_>, person: &Named, body: &Named) -> bool {
    let between = person.tokens.end..body.tokens.start;
    let office = (body.tokens.end..body.tokens.end + 4).any(|idx| {
        let word = document.lower(idx);
        cues::is_office(word) || cues::is_title(word)
    });
    // "X, Qatar's chief mediator" is a person, whatever else the name looks like.
    let by_office = person.label != Label::Place
        && person.tokens.len() > 1
        && document.lower(body.tokens.end) == "'s";
    (person.label == Label::Person || by_office)
        && body.label != Label::Person
        && document.lower(between.start) == ","
        && (between.len() == 1
            || between.len() == 2
                && one_of!(document.lower(between.start + 1); "the" "a" "an" "its" "then" "now" "former"))
        && office
}

/// Whom the list that begins with the name at `position` names, states of "President A of B" too.
pub fn list_from(document: &Document<'_>, names: &[Named], position: usize) -> Vec<EntityId> {
    group_at(document, names, Some(position), Way::On)
}

/// Whom the list at `position` names.
pub fn group_at(
    document: &Document<'_>,
    names: &[Named],
    position: Option<usize>,
    way: Way,
) -> Vec<EntityId> {
    let Some(position) = position.filter(|&position| position < names.len()) else {
        return Vec::new();
    };
    let mut group: Vec<EntityId> = Vec::new();
    for name in names
        .get(list(document, names, position, way))
        .unwrap_or(&[])
    {
        // "X, a Mexican professor": the nation does not mediate.
        let only_origin = name.form == Form::Nationality
            && name.tokens.start > 0
            && matches!(document.lower(name.tokens.start - 1), "a" | "an")
            && document
                .word(name.tokens.end - 1)
                .chars()
                .all(char::is_alphabetic)
            && !cues::is_office(document.lower(name.tokens.end))
            && !one_of!(document.lower(name.tokens.end); "delegation" "team" "mission" "embassy" "government" "army" "offer" "initiative");
        let only_origin = only_origin
            || name.form == Form::Nationality
                && matches!(
                    document.lower(name.tokens.start.wrapping_sub(1)),
                    "former" | "ex"
                )
            || name.form == Form::Nationality
                && one_of!(document.lower(name.tokens.end); "diplomat" "judge" "lawyer" "jurist" "professor" "priest" "general" "businessman");
        // "a Gulf capital": one of several, without a name.
        let only_origin = only_origin
            || matches!(
                document.lower(name.tokens.start.wrapping_sub(1)),
                "a" | "an"
            ) && one_of!(document.lower(name.tokens.end); "capital" "state" "country" "emirate" "kingdom" "monarchy" "cleric" "merchant" "charity");
        // "Count Folke of Sweden": where one is from; "President A of B" is its office.
        let only_home = name.label != Label::Person
            && name.tokens.start >= 2
            && document.lower(name.tokens.start - 1) == "of"
            && names.iter().any(|person| {
                let start = person.tokens.start;
                person.label == Label::Person
                    && person.tokens.end + 1 == name.tokens.start
                    && !(start.saturating_sub(3)..=start).any(|idx| {
                        let word = document.lower(idx);
                        cues::is_office(word) || one_of!(word; "sheikh" "shaikh" "prime" "crown")
                    })
                    && one_of!(document.lower(name.tokens.end); "as" "to" "," "was" "who")
            });
        if only_home {
            continue;
        }
        if !group.contains(&name.entity) && !only_origin && !is_no_name(document, name) {
            group.push(name.entity);
        }
    }
    group
}

/// The list that begins with the name behind "by" or "of"; a phrase that opens its sentence ends at the comma.
///
/// "At talks hosted by Switzerland, Cyprus and Turkey agreed": the host is Switzerland alone.
pub fn group_behind(
    document: &Document<'_>,
    names: &[Named],
    position: usize,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let opens = one_of!(
        document.lower(sentence.start);
        "at" "through" "thanks" "with" "after" "under" "in" "during" "following" "by" "on"
    );
    if opens
        && names
            .get(position)
            .is_some_and(|name| document.word(name.tokens.end) == ",")
    {
        return vec![names[position].entity];
    }
    group_at(document, names, Some(position), Way::On)
}

/// Whether two names stand in one list, or one is the other's office ("U.S. President Roosevelt").
fn linked(document: &Document<'_>, left: &Named, right: &Named) -> bool {
    // "we" of a joint statement stands for all who issue it.
    if left.tokens == right.tokens && left.form == Form::Pronoun {
        return true;
    }
    if left.tokens.end > right.tokens.start {
        return false;
    }
    let between = past_brackets(document, left.tokens.end)..right.tokens.start;
    // "the special envoy for Yemen Hans Weber": what the post is for.
    let complement = left.tokens.start >= 2
        && one_of!(document.lower(left.tokens.start - 1); "for" "to" "on")
        && one_of!(
            document.lower(left.tokens.start - 2);
            "envoy" "representative" "coordinator" "ambassador" "adviser" "advisor"
        );
    if complement && between.is_empty() {
        return false;
    }
    // "mediated by the U.S. Indian officials said": names side by side are no list, but "U.S. Joe Biden" is.
    let side_by_side = left.tokens.end == right.tokens.start && right.label != Label::Person;
    !side_by_side
        && between.start <= between.end
        && between.len() <= 8
        && between.clone().all(|idx| {
            let word = document.lower(idx);
            one_of!(
                word;
                "," "and" "or" "nor" "the" "even" "as" "well" "&" "'s" "'" "possibly" "perhaps" "its"
                "special" "of" "(" ")" "both" "then" "secretary" "state" "foreign" "chief"
                "peace" "also" "later" "nations" "military" "army" "acting" "senior" "advisor"
                "government" "his" "team" "colleague" "counterpart" "diplomat" "jurist" "judge" "lawyer"
            ) || cues::is_title(word)
                || cues::is_office(word)
        })
        // "with A as B mediated": a clause begins.
        && between.clone().all(|idx| {
            document.lower(idx) != "as"
                || document.lower(idx + 1) == "well"
                || document.lower(idx.wrapping_sub(1)) == "well"
        })
        && !(between.len() == 1
            && document.lower(between.start) == "of"
            && left.label != Label::Person
            && left.form == Form::Name)
}

/// The first token behind a remark in brackets that begins here ("Jean Hottinguer (X), …").
fn past_brackets(document: &Document<'_>, start: usize) -> usize {
    if document.word(start) != "(" {
        return start;
    }
    (start + 1..start + 24)
        .find(|&idx| document.word(idx) == ")")
        .map_or(start, |close| close + 1)
}

/// The names that follow a noun for mediators.
pub fn following(
    document: &Document<'_>,
    names: &[Named],
    end: usize,
    across: bool,
) -> Vec<EntityId> {
    let Some(position) = names.iter().position(|name| name.tokens.start >= end) else {
        return Vec::new();
    };
    // "the arbiter of the Karo hills".
    if is_ground(document, &names[position]) {
        return Vec::new();
    }
    // "the guarantors of the truce, A and B", "the mediators in the dispute (A, B and C)": what the role is in
    // stands between.
    if across
        && end > 0
        && document.lower(end - 1).ends_with('s')
        && one_of!(document.lower(end); "of" "in" "to")
    {
        let open = (end + 2..end + 10)
            .find(|&idx| matches!(document.word(idx), "," | "(" | ":" | "—" | "–"))
            .filter(
                |&open| !one_of!(document.lower(open + 1); "which" "who" "and" "but" "said" "to"),
            );
        if let Some(open) = open
            && let Some(position) = names.iter().position(|name| {
                name.tokens.start > open
                    && name.tokens.start
                        <= open + 2 + usize::from(document.lower(open + 1) == "namely")
            })
        {
            let group = group_at(document, names, Some(position), Way::On);
            if group.len() > 1 {
                return group;
            }
        }
    }
    let between = end..names[position].tokens.start;
    // "the mediators in A and B": where they come from, if these are states.
    let at_home = across
        && document.lower(end) == "in"
        && end >= 3
        && document.lower(end - 1).ends_with('s')
        && document.lower(end - 2) == "the"
        && one_of!(document.lower(end - 3); "of" "by" "from" "with" "to" "through" "thanked" "praised")
        && names[position].tokens.start == end + 1;
    if at_home {
        let group = group_at(document, names, Some(position), Way::On);
        let states = names[position..].iter().take(group.len()).all(|name| {
            gazetteer::country(document.slice(document.span_of(name.tokens.clone()))).is_some()
        });
        let owner = names
            .get(position + group.len().saturating_sub(1))
            .is_some_and(|last| matches!(document.word(last.tokens.end), "'s" | "’s" | "'" | "’"));
        return if states && !owner && group.len() > 1 {
            group
        } else {
            Vec::new()
        };
    }
    // "several intermediaries, A, B and C": behind a comma only a list is the mediators' own.
    let listed = across
        && between.len() == 1
        && document.lower(end) == ","
        && document.lower(end - 1).ends_with('s');
    if listed && (names[position].label != Label::Person || names.len() > position + 1) {
        let group = group_at(document, names, Some(position), Way::On);
        return if group.len() > 1 { group } else { Vec::new() };
    }
    // "a sole arbitrator, Beatriz Alvarado, will hear": an apposition between commas.
    if across
        && (1..4).contains(&between.len())
        && document.lower(end) == ","
        && between
            .clone()
            .skip(1)
            .all(|idx| cues::is_title(document.lower(idx)) || document.word(idx) == ".")
        && names[position].label == Label::Person
        && document.word(names[position].tokens.end) == ","
    {
        return vec![names[position].entity];
    }
    let leads = between.is_empty()
        || across
            && between.len() <= 4
            && one_of!(
                document.lower(end);
                "from" "such" "including" ":" "," "like" "(" "—" "of" "states" "countries" "powers"
            )
            && between.clone().skip(1).all(|idx| {
                one_of!(
                    document.lower(idx);
                    "as" "the" "including" "from" "such" "both" "namely"
                )
            })
            && !(document.lower(end) == "," && between.len() == 1)
            // "guarantors of the Good Friday Agreement": what they guarantee.
            && !(document.lower(end) == "of" && document.lower(end - 1).contains("guarantor"));
    if leads {
        group_at(document, names, Some(position), Way::On)
    } else {
        Vec::new()
    }
}

/// Names but those in a remark in brackets behind another name ("Morgenthau (then head of the Treasury)").
pub fn outside_brackets(document: &Document<'_>, names: &[Named]) -> Vec<Named> {
    let mut kept: Vec<Named> = Vec::with_capacity(names.len());
    for name in names {
        let remark = kept.last().is_some_and(|before| {
            let open = before.tokens.end;
            document.word(open) == "("
                && open < name.tokens.start
                && !(open..name.tokens.start).any(|idx| document.word(idx) == ")")
        });
        if !remark {
            kept.push(name.clone());
        }
    }
    kept
}
