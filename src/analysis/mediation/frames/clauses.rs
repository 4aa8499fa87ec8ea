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

/// Who is the subject of the verb, as far as the front of its clause tells; nobody known where that is a pronoun.
///
/// None where the front tells nothing.
pub fn subject(scene: &Scene<'_>, verb: usize) -> Option<Vec<EntityId>> {
    let mut start = verb;
    let mut pronoun: Option<usize> = None;
    while start > scene.sentence.start {
        start -= 1;
        match turn(scene, start, verb) {
            Turn::None => {}
            Turn::Relative => {
                let found =
                    front(scene, start + 1..verb).unwrap_or_else(|| antecedent(scene, start));
                return Some(found);
            }
            Turn::Soft => {
                if let Some(found) = front(scene, start + 1..verb) {
                    return Some(fitting(scene, found, pronoun));
                }
                pronoun = pronoun.or_else(|| pronoun_at(scene, start + 1));
            }
            Turn::Hard => {
                return front(scene, start + 1..verb)
                    .map(|found| fitting(scene, found, pronoun))
                    .or_else(|| {
                        pronoun
                            .or_else(|| pronoun_at(scene, start + 1))
                            .map(|_| Vec::new())
                    });
            }
        }
    }
    front(scene, start..verb)
        .map(|found| fitting(scene, found, pronoun))
        .or_else(|| {
            pronoun
                .or_else(|| pronoun_at(scene, start))
                .map(|_| Vec::new())
        })
}

/// A pronoun that opens a clause here and that no name stands for.
fn pronoun_at(scene: &Scene<'_>, at: usize) -> Option<usize> {
    (one_of!(scene.word(at); "he" "she" "it" "they" "we" "who" "nobody" "somebody" "neither")
        && !scene.names.iter().any(|name| name.tokens.contains(&at)))
    .then_some(at)
}

/// Those of the found whom the pronoun of the verb's own clause can mean.
fn fitting(scene: &Scene<'_>, mut found: Vec<EntityId>, pronoun: Option<usize>) -> Vec<EntityId> {
    if let Some(at) = pronoun {
        let persons = matches!(scene.word(at), "he" | "she");
        let things = scene.word(at) == "it";
        found.retain(|entity| {
            let person = scene.is_person(*entity);
            // "X's prime minister said he": X, by its man.
            let office = || {
                scene.names.iter().any(|name| {
                    name.entity == *entity
                        && matches!(scene.word(name.tokens.end), "'s" | "'")
                        && scene.any(name.tokens.end + 1..name.tokens.end + 4, cues::is_office)
                })
            };
            if persons {
                person || office()
            } else {
                things && !person
            }
        });
    }
    found
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
        // "X, the senior adviser of Y, brought": a remark on X.
        "," if one_of!(scene.word(at + 1); "the" "a" "an" "its" "his" "her" "former" "once" "then" "now" "one" "whose")
            && scene.names.iter().any(|name| name.tokens.end == at)
            && (at + 2..verb).any(|close| scene.word(close) == ",") =>
        {
            Turn::None
        }
        // "X, which borders Y, may host": a remark on X that is over.
        "," if matches!(scene.word(at + 1), "which" | "who")
            && scene.names.iter().any(|name| name.tokens.end == at)
            && (at + 2..verb).any(|close| {
                scene.word(close) == ","
                    && (close + 4 >= verb || takes_up(scene.word(close + 1)) || close + 1 == verb)
            }) =>
        {
            Turn::None
        }
        // "The X panel, led by A, got": of the panel.
        "," if one_of!(scene.word(at + 1); "led" "headed" "chaired" "made" "composed" "founded" "including")
            && (at + 2..verb).any(|close| scene.word(close) == ",") =>
        {
            Turn::None
        }
        "that" | "whether" | "because" | "while" | "although" | "but" | "when" | "where" | "if"
        | "and" | "said" | "says" | "whatever" | "what" | "believe" | "believes" | "reported"
        | "added" | "suggested" | "claimed" | "," => Turn::Soft,
        _ => Turn::None,
    }
}

/// Whether the main clause goes on with this word, behind a remark on its subject.
fn takes_up(word: &str) -> bool {
    one_of!(
        word;
        "has" "have" "had" "is" "was" "are" "were" "will" "would" "may" "might" "could" "said" "says" "told" "offered" "offers"
    )
}

/// Whom a relative clause is about: the name before its pronoun, but not where that is or whom it is with.
fn antecedent(scene: &Scene<'_>, pronoun: usize) -> Vec<EntityId> {
    let end = if pronoun > scene.sentence.start && scene.word(pronoun - 1) == "," {
        pronoun - 1
    } else {
        pronoun
    };
    let person = scene.word(pronoun) == "who";
    let mut reach = end;
    for (position, name) in scene.names.iter().enumerate().rev() {
        if name.tokens.end > end {
            continue;
        }
        if name.tokens.end + 4 < reach {
            break;
        }
        reach = name.tokens.start;
        let mut before = name.tokens.start;
        while before > scene.sentence.start && one_of!(scene.word(before - 1); "the" "a" "an") {
            before -= 1;
        }
        let link = if before > scene.sentence.start {
            scene.word(before - 1)
        } else {
            ""
        };
        let place =
            matches!(link, "in" | "at" | "near" | "for" | "on") && name.label != Label::Person;
        let of = matches!(link, "of" | "from");
        let head = before.wrapping_sub(2);
        let staff = of && (is_staff(scene.word(head)) || cues::is_office(scene.word(head)));
        if place
            || of && (!staff || person) && name.label != Label::Person
            || person && link == "of"
        {
            continue;
        }
        return group(scene, position, lists::Way::Back);
    }
    Vec::new()
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
    // "EU foreign policy chief X": whose office it is, and who holds it.
    let holder = scene.names.get(position + 1).filter(|holder| {
        let office = name.tokens.end..holder.tokens.start;
        name.label != Label::Person
            && holder.label == Label::Person
            && (1..5).contains(&office.len())
            && (cues::is_office(scene.word(office.end - 1))
                || scene.word(office.end - 1) == "chief")
            && office
                .clone()
                .all(|at| scene.document.word(at).starts_with(char::is_lowercase))
    });
    if let Some(holder) = holder {
        return (!far).then(|| vec![holder.entity, name.entity]);
    }
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
    // "X, a Danish envoy": where the person is from.
    if name.label == Label::Person {
        group.retain(|entity| {
            !scene.names.iter().skip(position + 1).any(|other| {
                other.entity == *entity
                    && other.form == Form::Nationality
                    && matches!(scene.word(other.tokens.start.wrapping_sub(1)), "a" | "an")
            })
        });
    }
    // "Nigeria's X": where the person is from; "Nigeria's president X" acts for it.
    let person = scene.names.get(position + 1).filter(|next| {
        next.label == Label::Person
            && matches!(scene.word(name.tokens.end), "'s" | "'")
            && next.tokens.start == name.tokens.end + 1
    });
    if person.is_some() && name.label == Label::Place {
        group.retain(|entity| *entity != name.entity);
    }
    // "former president of Ecuador X": where the person is from.
    let home = name.label != Label::Person
        && scene.word(name.tokens.start.wrapping_sub(1)) == "of"
        && scene.any(
            name.tokens
                .start
                .saturating_sub(4)
                .max(scene.sentence.start)..name.tokens.start,
            |word| matches!(word, "former" | "ex-president"),
        )
        && scene.names.get(position + 1).is_some_and(|next| {
            next.label == Label::Person && next.tokens.start == name.tokens.end
        });
    if home {
        group.retain(|entity| *entity != name.entity);
        group.extend(scene.names.get(position + 1).map(|next| next.entity));
        group.dedup();
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
    // "the X panel, led by A with B and C, got": those who lead it.
    let led = (name.tokens.end..name.tokens.end + 4).find(|&at| {
        scene.word(at) == ","
            && one_of!(scene.word(at + 1); "led" "headed" "chaired")
            && scene.word(at + 2) == "by"
    });
    if let Some(open) = led {
        let close = (open + 1..scene.sentence.end)
            .find(|&at| scene.word(at) == ",")
            .unwrap_or(open);
        for person in scene
            .names_in(open..close)
            .filter(|name| name.label == Label::Person)
        {
            if !group.contains(&person.entity) {
                group.push(person.entity);
            }
        }
    }
    if let Some(person) = apposed
        && !group.contains(&person.entity)
    {
        group.push(person.entity);
    }
    group
}
