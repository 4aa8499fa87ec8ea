//! The subject of a verb: the first name of its clause that is nobody's object, with whoever shares it.
//!
//! `subjects` looks for the nearest name before a verb; a clause with objects and remarks between is read here from
//! its front.

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::lists;
use crate::analysis::scope::one_of;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Who is the subject of the verb, as far as the front of its clause tells.
pub fn subject(scene: &Scene<'_>, verb: usize) -> Vec<EntityId> {
    let mut start = verb;
    while start > scene.sentence.start {
        start -= 1;
        match turn(scene, start, verb) {
            Turn::None => {}
            Turn::Relative => {
                let own = front(scene, start + 1..verb).unwrap_or_default();
                let found = if own.is_empty() {
                    antecedent(scene, start)
                } else {
                    own
                };
                if !found.is_empty() {
                    return found;
                }
            }
            Turn::Soft => {
                if let Some(found) = front(scene, start + 1..verb) {
                    return found;
                }
            }
            Turn::Hard => return front(scene, start + 1..verb).unwrap_or_default(),
        }
    }
    front(scene, start..verb).unwrap_or_default()
}

/// What a token between the front of a sentence and a verb is to the clause of that verb.
enum Turn {
    /// Part of it.
    None,
    /// A relative pronoun: the subject stands before it.
    Relative,
    /// A clause may begin behind it.
    Soft,
    /// A clause begins behind it.
    Hard,
}

fn turn(scene: &Scene<'_>, at: usize, verb: usize) -> Turn {
    match scene.word(at) {
        "who" | "which"
            if at + 6 > verb
                || one_of!(scene.word(at + 1); "has" "had" "have" "is" "was" "will" "are")
                    && at + 9 > verb =>
        {
            Turn::Relative
        }
        ";" | ":" | "—" | "“" | "”" | "\"" | "?" => Turn::Hard,
        // "A and B have kept": a list is no turn.
        "and" | "or" | ","
            if scene.names.iter().any(|name| {
                name.tokens.end == at || name.tokens.end + 1 == at && scene.word(at - 1) == ","
            }) && scene.name_at(at + 1).is_some() =>
        {
            Turn::None
        }
        "that" | "whether" | "because" | "while" | "although" | "but" | "when" | "where" | "if"
        | "and" | "said" | "says" | "believe" | "believes" | "reported" | "added" | "suggested"
        | "claimed" | "," => Turn::Soft,
        _ => Turn::None,
    }
}

/// Whom a relative clause is about: the name before its pronoun, whoever is named in a remark on it left out.
fn antecedent(scene: &Scene<'_>, pronoun: usize) -> Vec<EntityId> {
    let end = if pronoun > scene.sentence.start && scene.word(pronoun - 1) == "," {
        pronoun - 1
    } else {
        pronoun
    };
    let Some(position) = scene
        .names
        .iter()
        .rposition(|name| name.tokens.end <= end && name.tokens.end + 3 >= end)
    else {
        return Vec::new();
    };
    let name = &scene.names[position];
    // "the bishop of Tibú, X, who": the person; "the mission in Armenia, which": the mission.
    if end - name.tokens.end > 0 || preposition_before(scene, name) && name.label == Label::Place {
        return Vec::new();
    }
    group(scene, position, lists::Way::Back)
}

/// The first name of these tokens that can be a subject, and whoever shares it; none where there is none.
fn front(scene: &Scene<'_>, range: Range<usize>) -> Option<Vec<EntityId>> {
    let position = scene.names.iter().position(|name| {
        range.contains(&name.tokens.start)
            && name.tokens.end <= range.end
            && can_be_subject(scene, name, &range)
    })?;
    let name = &scene.names[position];
    // What lies between is a remark, a further name or an auxiliary, and no other verb's subject.
    let far = range.end - name.tokens.end > 30;
    (!far).then(|| group(scene, position, lists::Way::On))
}

fn preposition_before(scene: &Scene<'_>, name: &Named) -> bool {
    let mut before = name.tokens.start;
    while before > scene.sentence.start
        && one_of!(scene.word(before - 1); "the" "a" "an" "both" "its" "their" "his" "former")
    {
        before -= 1;
    }
    before > scene.sentence.start
        && one_of!(
            scene.word(before - 1);
            "in" "on" "at" "of" "to" "for" "with" "from" "by" "between" "after" "since" "through" "under" "against" "during"
            "among" "into" "over" "near" "about" "via" "towards" "toward" "before" "without" "within" "despite" "as" "like" "than"
            "outside" "around" "across"
        )
}

/// Whether a name at the front of a clause is its subject: behind no preposition, unless it is the office of somebody.
fn can_be_subject(scene: &Scene<'_>, name: &Named, range: &Range<usize>) -> bool {
    if !lists::can_mediate(scene.document, name)
        || name.label == Label::Group && name.form != Form::Name
    {
        return false;
    }
    // A weekday, a month.
    if name.tokens.len() == 1 && cues::is_calendar(scene.word(name.tokens.start)) {
        return false;
    }
    if !preposition_before(scene, name) {
        // The object of a verb before it is none: "told Iran that", "met X and".
        let before = name
            .tokens
            .start
            .checked_sub(1)
            .filter(|&at| at >= range.start);
        let object = before.is_some_and(|at| {
            let word = scene.word(at);
            cues::strikes_at(word) || one_of!(word; "met" "told" "asked" "urged" "visited" "left" "accused" "joined" "called" "thanked")
        });
        return !object;
    }
    // "The secretary general of X", "negotiators from X", "the office of X" at the front.
    let mut of = name.tokens.start;
    while of > range.start && one_of!(scene.word(of - 1); "the" "a" "an" "both") {
        of -= 1;
    }
    let head = of.wrapping_sub(2);
    of > range.start + 1
        && of <= range.start + 8
        && one_of!(scene.word(of - 1); "of" "from" "for")
        && (cues::is_office(scene.word(head))
            || cues::is_title(scene.word(head))
            || is_staff(scene.word(head)))
        && !(range.start..head).any(|at| scene.document.tokens[at].kind == TokenKind::Mark)
}

/// People and parts by whom a body or state acts.
fn is_staff(word: &str) -> bool {
    one_of!(
        word;
        "general" "head" "director" "rector" "governor" "envoy" "envoys" "mediators" "mediator" "negotiators" "officials" "diplomats"
        "office" "government" "delegation" "team" "mission" "panel" "observers" "monitors" "delegates" "emissaries" "bishop"
        "archbishop" "emir" "sultan" "king" "president" "presidents" "ministry" "commission" "secretary-general" "intelligence"
        "republic" "kingdom" "community" "representative" "representatives" "ambassador" "embassy" "leaders" "members"
    )
}

/// Whoever stands with the name in one list, and the person or body of its remark.
fn group(scene: &Scene<'_>, position: usize, way: lists::Way) -> Vec<EntityId> {
    let name = &scene.names[position];
    let mut group = lists::group_at(scene.document, scene.names, Some(position), way);
    // "Nigeria's X": where the person is from; "Nigeria's president X" acts for it.
    let person = scene.names.get(position + 1).filter(|next| {
        next.label == Label::Person
            && matches!(scene.word(name.tokens.end), "'s" | "'")
            && next.tokens.start == name.tokens.end + 1
    });
    if person.is_some() && name.label == Label::Place {
        group.retain(|entity| *entity != name.entity);
    }
    // "China's special envoy, X,", "the head of the service, X,": the person of the remark.
    let apposed = scene.names.iter().skip(position + 1).take(3).find(|next| {
        next.label == Label::Person
            && next.form != Form::Pronoun
            && next.tokens.start <= name.tokens.end + 9
            && scene.word(next.tokens.start - 1) == ","
            && one_of!(scene.document.word(next.tokens.end); "," "(")
            && (name.tokens.end..next.tokens.start - 1).all(|at| {
                let kind = scene.document.tokens[at].kind;
                (kind == TokenKind::Word || kind == TokenKind::Possessive)
                    && !one_of!(scene.word(at); "and" "said" "has" "had" "was" "is" "that" "which" "who")
            })
            && name.label != Label::Person
    });
    if let Some(person) = apposed
        && !group.contains(&person.entity)
    {
        group.push(person.entity);
    }
    group
}
