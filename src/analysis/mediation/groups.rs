//! Bodies of several, and who belongs to them: "a commission composed of A, B and C", "X heads the B panel".
//!
//! What such a body does, its members do; a later "the commission" stands for all of them.

use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// The most members of one body.
const MOST: usize = 16;

/// A body and those who make it up.
pub struct Group {
    /// What it is called in small letters ("commission").
    noun: String,
    /// The first token of the sentence that tells who belongs to it.
    since: usize,
    /// Its own name, where it has one.
    name: Option<EntityId>,
    /// Who belongs to it.
    pub members: Vec<(EntityId, Label)>,
}

/// Whether a word is for a body of several; a coalition or a delegation is one side.
fn is_body(word: &str) -> bool {
    one_of!(
        word;
        "group" "commission" "committee" "panel" "mission" "quartet" "quint" "trio" "troika" "team" "mechanism" "board" "quad"
        "trilateral" "quintet"
    )
}

/// Where the words end that open the list of members: "composed of", "made up of", "comprising".
pub fn opens_members(document: &Document<'_>, idx: usize) -> Option<usize> {
    match document.lower(idx) {
        "composed" | "comprised" | "consisting" | "consists" | "formed"
            if document.lower(idx + 1) == "of" =>
        {
            Some(idx + 2)
        }
        "made" if document.lower(idx + 1) == "up" && document.lower(idx + 2) == "of" => {
            Some(idx + 3)
        }
        "comprising" | "grouping" => Some(idx + 1),
        _ => None,
    }
}

/// All bodies of the text whose members it names.
pub fn groups(document: &Document<'_>, index: &Index) -> Vec<Group> {
    let mut groups = Vec::new();
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        for idx in tokens.clone() {
            let names = || {
                let reach = idx.saturating_sub(40).max(tokens.start)..(idx + 60).min(tokens.end);
                index.within(&reach)
            };
            groups.extend(
                composed(document, &tokens, idx, names)
                    .or_else(|| headed(document, &tokens, idx, names))
                    .or_else(|| listed(document, &tokens, idx, names)),
            );
        }
    }
    groups
}

/// "the commission, made up of A, B and C".
fn composed<'a>(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
    names: impl Fn() -> &'a [Named],
) -> Option<Group> {
    let open = opens_members(document, idx)?;
    let names = names();
    // "the Commission of Friendly Cooperation, comprised of": the noun opens a long name.
    let long_name = names
        .iter()
        .rev()
        .find(|name| name.tokens.end <= idx && name.tokens.end + 2 >= idx)
        .map_or(idx, |name| name.tokens.start);
    let body = (long_name.min(idx.saturating_sub(4)).max(sentence.start)..idx)
        .rev()
        .find(|&at| is_body(document.lower(at)))?;
    let position = names.iter().position(|name| name.tokens.start >= open)?;
    if names[position].tokens.start > open + 6 {
        return None;
    }
    let listed = lists::list_from(document, names, position);
    let members: Vec<(EntityId, Label)> = listed
        .into_iter()
        .filter_map(|entity| labelled(names, entity))
        .take(MOST)
        .collect();
    (members.len() > 1).then(|| Group {
        noun: document.lower(body).to_owned(),
        since: sentence.start,
        name: names
            .iter()
            .rev()
            .find(|name| {
                name.label != Label::Person
                    && (name.tokens.contains(&body)
                        || name.tokens.end <= body + 1 && name.tokens.end + 1 >= body)
            })
            .map(|name| name.entity),
        members,
    })
}

/// "X heads the African Union panel": the panel is X's and the Union's.
fn headed<'a>(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
    names: impl Fn() -> &'a [Named],
) -> Option<Group> {
    if !one_of!(document.lower(idx); "heads" "headed" "heading" "chairs" "chaired" "leads" "led") {
        return None;
    }
    let body = (idx + 1..(idx + 8).min(sentence.end)).find(|&at| is_body(document.lower(at)))?;
    let stopped = (idx + 1..body).any(|at| matches!(document.word(at), "," | ";" | "."));
    let names = names();
    let sender = names
        .iter()
        .find(|name| name.tokens.start > idx && name.tokens.end == body)?;
    let leader = names
        .iter()
        .find(|name| name.label == Label::Person && name.tokens.end <= idx)?;
    (!stopped && sender.label == Label::Organisation).then(|| Group {
        noun: document.lower(body).to_owned(),
        since: sentence.start,
        name: None,
        members: vec![(leader.entity, leader.label), (sender.entity, sender.label)],
    })
}

/// "the Quartet (A, B and C)", "the members of the Quint on Sumer, A, B, C and D, said", "the Troika of A, B and C".
fn listed<'a>(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
    names: impl Fn() -> &'a [Named],
) -> Option<Group> {
    let noun = document.lower(idx);
    let few = is_few(noun);
    let contact = noun == "group" && document.lower(idx.wrapping_sub(1)) == "contact";
    if !few && !contact {
        return None;
    }
    let open = opens_list(document, sentence, idx)?;
    let names = names();
    let position = names
        .iter()
        .position(|name| name.tokens.start >= open && name.tokens.start <= open + 1)?;
    let members: Vec<(EntityId, Label)> = lists::list_from(document, names, position)
        .into_iter()
        .filter_map(|entity| labelled(names, entity))
        .filter(|(_, label)| *label != Label::Person)
        .take(MOST)
        .collect();
    (members.len() > 2).then(|| Group {
        noun: noun.to_owned(),
        since: sentence.start,
        name: names
            .iter()
            .find(|name| name.tokens.end == idx + 1 || name.tokens.start == idx)
            .map(|name| name.entity),
        members,
    })
}

/// Whether a word is for few powers that act as one.
pub fn is_few(word: &str) -> bool {
    one_of!(word; "quartet" "quint" "quad" "trio" "troika" "quintet")
}

/// Where a list of members begins behind the body at `idx`: behind "of", a comma, a bracket or a dash, past "on X".
fn opens_list(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<usize> {
    let mut at = idx + 1;
    if one_of!(document.lower(at); "on" "for") {
        at = (at + 1..(at + 5).min(sentence.end))
            .find(|&next| matches!(document.word(next), "," | "(" | "—" | "–" | ":"))?;
    }
    (matches!(document.word(at), "," | "(" | "—" | "–" | ":") || document.lower(at) == "of")
        .then_some(at + 1 + usize::from(document.lower(at + 1) == "the"))
}

fn labelled(names: &[Named], entity: EntityId) -> Option<(EntityId, Label)> {
    names
        .iter()
        .find(|name| name.entity == entity)
        .map(|name| (entity, name.label))
}

/// Whom "the commission" at `idx` stands for, and where the phrase ends.
///
/// Only a body that the same sentence or an earlier one has told the members of.
pub fn stands_for<'g>(
    document: &Document<'_>,
    groups: &'g [Group],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<(usize, &'g [(EntityId, Label)])> {
    if document.lower(idx) != "the" {
        return None;
    }
    let noun = (idx + 1..idx + 4).find(|&at| is_body(document.lower(at)))?;
    // Another body's: "the commission of inquiry", "the UN panel".
    let other = one_of!(document.lower(noun + 1); "of" "on" "for" "'s" "'")
        || (idx + 1..noun).any(|at| !is_of_peace(document.lower(at)));
    let group = groups
        .iter()
        .rev()
        .find(|group| group.since <= sentence.start && group.noun == document.lower(noun))?;
    (!other).then_some((noun + 1, group.members.as_slice()))
}

/// Words by which a body is one that works between others.
pub fn is_of_peace(word: &str) -> bool {
    one_of!(
        word;
        "mediation" "mediating" "facilitation" "contact" "monitoring" "verification" "observer" "peace" "truce" "ceasefire"
        "conciliation" "good-offices" "joint" "international"
    )
}

/// The members of the bodies among those who mediate.
pub fn members_of(groups: &[Group], doers: &[EntityId]) -> Vec<EntityId> {
    groups
        .iter()
        .filter(|group| group.name.is_some_and(|name| doers.contains(&name)))
        .flat_map(|group| group.members.iter().map(|(entity, _)| *entity))
        .collect()
}

/// Whether a body at `idx`, whose members follow, is by its name one of peace ("the mediation group").
pub fn is_named_for_peace(document: &Document<'_>, idx: usize) -> bool {
    is_body(document.lower(idx))
        && near(
            document,
            idx.saturating_sub(1)..idx,
            |word| one_of!(word; "mediation" "mediating" "facilitation" "monitoring" "verification" "conciliation"),
        )
}
