//! Names for the pronouns of a sentence, each only where one entity alone can be meant.

use crate::analysis::Entity;
use crate::analysis::Label;
use crate::analysis::gazetteer;
use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent::is_person;
use crate::analysis::questions::clause;
use crate::analysis::questions::clause::is_capital;
use crate::analysis::questions::commons::is_common;
use crate::analysis::questions::render::capitalized;
use crate::analysis::questions::verbs;
use crate::text::Span;

/// Names for the pronouns of a sentence, each only where one entity alone can be meant.
///
/// `before` are mentions up to the sentence's end, in order: those of the sentence, then what the
/// sentence before it names.
pub fn names<'b>(
    words: &Words<'_>,
    here: &[(Span, &'b Entity)],
    previous: &[(Span, &'b Entity)],
    titled: Option<&'b Entity>,
) -> Vec<(usize, &'b Entity)> {
    let mut names = Vec::new();
    let says = |word: &str| words.text.iter().any(|other| other == word);
    let two = says("she") && says("he");
    for idx in 0..words.len() {
        // Who is called both "he" and "she" is two, and neither is sure.
        if two && matches!(words.at(idx), "she" | "he") {
            continue;
        }
        let fits: fn(Label) -> bool = match words.at(idx) {
            "he" | "she" | "his" => |label| label == Label::Person,
            "it" | "its" => |label| matches!(label, Label::Organisation | Label::Place),
            "they" | "their" => |label| label == Label::Group,
            // "the country" is that in whose name somebody speaks.
            "country" if idx > 0 && words.at(idx - 1) == "the" => {
                if let Some(entity) = speaks_for(words, here, idx) {
                    names.push((idx, entity));
                }
                continue;
            }
            _ => continue,
        };
        // "It is likely that", "it will take": no one is meant.
        if words.at(idx) == "it" && (is_expletive(words, idx) || is_object(words, idx)) {
            // "The Iranian president said that if anyone refers it to the Council"
            if let Some(entity) = speaks_for(words, here, idx)
                && !is_expletive(words, idx)
                && is_name(entity)
            {
                names.push((idx, entity));
            }
            continue;
        }
        let start = words.span(idx..idx + 1).start;
        let thing = words.at(idx) == "it";
        // Who speaks is not whom the speech means by "he".
        let quoted = opening_before(words, idx);
        let quoted_from = quoted.map_or(0, |mark| words.span(mark..mark + 1).start);
        let said_outside = here;
        let spoken_by_someone = || {
            quoted.is_some()
                && said_outside
                    .iter()
                    .any(|(span, entity)| span.start < quoted_from && entity.label == Label::Person)
        };
        let here: Vec<_> = here
            .iter()
            .filter(|(span, _)| span.start >= quoted_from)
            .copied()
            .collect();
        let only = |mentions: &[(Span, &'b Entity)]| -> Result<Option<&'b Entity>, ()> {
            let mut found: Option<&'b Entity> = None;
            for (_, entity) in mentions.iter().filter(|(span, entity)| {
                span.end <= start
                    && fits(entity.label)
                    && !(thing && describes(words, *span))
                    && title(words, *span).is_none_or(|meant| {
                        meant == words.at(idx) || !matches!(words.at(idx), "he" | "she")
                    })
            }) {
                match found {
                    Some(other) if other.id != entity.id => return Err(()),
                    _ => found = Some(entity),
                }
            }
            Ok(found)
        };
        let spoken_for = || speaks_for(words, said_outside, idx);
        let entity = match only(&here) {
            Ok(Some(entity)) => Some(entity),
            Err(()) if matches!(words.at(idx), "it" | "its") => spoken_for(),
            // A thing or a people named a sentence before is one of many that may be meant.
            // In what somebody says, "he" is whom that speaker speaks of, and may be anyone.
            // But the one whom the title names is on everyone's lips.
            Ok(None) if spoken_by_someone() => {
                titled.filter(|_| matches!(words.at(idx), "he" | "his"))
            }
            // "Jobs has not said what led to his decision": a name of the sentence itself is meant.
            Ok(None) if words.at(idx) != "they" && names_someone(words, idx) => None,
            Ok(None) => {
                let people: Vec<_> = previous
                    .iter()
                    .filter(|(_, entity)| entity.label == Label::Person)
                    .copied()
                    .collect();
                only(&people).unwrap_or(None)
            }
            Err(()) => None,
        };
        let speaks = |entity: &Entity| {
            quoted.is_some()
                && said_outside
                    .iter()
                    .any(|(span, other)| span.start < quoted_from && other.id == entity.id)
        };
        if let Some(entity) = entity.filter(|entity| is_name(entity) && !speaks(entity)) {
            names.push((idx, entity));
        }
    }
    names
}

/// Which pronoun the title before a name, or in front of it, goes with.
fn title(words: &Words<'_>, span: Span) -> Option<&'static str> {
    let first = (0..words.len()).find(|&idx| words.span(idx..idx + 1).start >= span.start)?;
    (first.saturating_sub(1)..=first).find_map(|idx| titled(words.at(idx)))
}

/// Which pronoun a title goes with.
pub(super) fn titled(word: &str) -> Option<&'static str> {
    match word {
        "ms" | "mrs" | "miss" | "mme" | "queen" | "sister" => Some("she"),
        "mr" | "sir" | "lord" | "king" => Some("he"),
        _ => None,
    }
}

/// "Uzbek farmers": a nationality before its noun is nothing that "it" could mean.
fn describes(words: &Words<'_>, span: Span) -> bool {
    (0..words.len()).any(|idx| {
        words.span(idx..idx + 1) == span
            && !words.is_mark(idx + 1)
            && words.at(idx + 1).len() > 2
            && gazetteer::country_of_nationality(&capitalized(words.at(idx))).is_some()
    })
}

/// Whether a capital before the pronoun may be the name of a human being.
fn names_someone(words: &Words<'_>, idx: usize) -> bool {
    let first = words.at(0);
    let acts = clause::is_auxiliary(words.at(1)) || verbs::read(words.at(1)).is_some();
    let opens = matches!(
        first,
        "and" | "or" | "but" | "so" | "yet" | "if" | "when" | "as" | "nor"
    );
    is_capital(words, 0)
        && acts
        && !opens
        && !is_common(first)
        && !clause::is_adverb(first)
        && idx > 1
}

/// The state in whose name the subject of the sentence speaks: "The Iranian president said that it".
fn speaks_for<'b>(
    words: &Words<'_>,
    here: &[(Span, &'b Entity)],
    idx: usize,
) -> Option<&'b Entity> {
    let (first, entity) = here.first()?;
    let at = (0..3).find(|&at| words.span(at..at + 1) == *first)?;
    let officer = (at + 1..at + 4).any(|at| {
        is_person(words.at(at)) || matches!(words.at(at), "ministry" | "government" | "embassy")
    });
    let said = (at..idx).any(|at| {
        matches!(
            words.at(at),
            "said" | "says" | "saying" | "warned" | "claiming" | "claims" | "denies" | "denied"
        )
    });
    (officer && said && entity.label == Label::Place).then_some(*entity)
}

/// Who says "I": the one person whom the sentence names outside the quotation.
pub fn speaker(words: &Words<'_>, here: &[(Span, &Entity)]) -> Option<String> {
    (0..words.len())
        .find(|&idx| matches!(words.at(idx), "i" | "my" | "me"))
        .filter(|&idx| opening_before(words, idx).is_some())?;
    let quoted = |span: Span| {
        let at = (0..words.len()).find(|&idx| words.span(idx..idx + 1).start >= span.start);
        at.is_some_and(|at| opening_before(words, at).is_some())
    };
    let mut found: Option<&Entity> = None;
    for (span, entity) in here {
        if entity.label != Label::Person || quoted(*span) {
            continue;
        }
        if found.is_some_and(|other| other.id != entity.id) {
            return None;
        }
        found = Some(entity);
    }
    found.map(|entity| entity.name.clone())
}

/// The mark that opens the quotation in which a word stands.
fn opening_before(words: &Words<'_>, idx: usize) -> Option<usize> {
    let mut open = None;
    for at in 0..idx {
        open = match words.at(at) {
            "“" => Some(at),
            "”" => None,
            "\"" if open.is_some() => None,
            "\"" => Some(at),
            _ => open,
        };
    }
    open
}

/// "what came of it", "see to it that": what is meant may be no name at all.
fn is_object(words: &Words<'_>, idx: usize) -> bool {
    let next = words.at(idx + 1);
    let before = idx.checked_sub(1).map_or("", |before| words.at(before));
    next.is_empty()
        || words.is_mark(idx + 1)
        || matches!(
            next,
            "in" | "on" | "to" | "that" | "and" | "or" | "from" | "at" | "by" | "for" | "with"
        )
        || matches!(
            before,
            "of" | "to" | "on" | "for" | "by" | "with" | "about" | "from" | "in" | "whom"
        )
}

fn is_expletive(words: &Words<'_>, idx: usize) -> bool {
    (1..6).any(|ahead| {
        matches!(
            words.at(idx + ahead),
            "is" | "was"
                | "clear"
                | "unclear"
                | "possible"
                | "likely"
                | "take"
                | "seems"
                | "appears"
                | "takes"
                | "took"
                | "remains"
                | "be"
        )
    })
}

/// Whether it is a name, and not a sentence's first words taken for one.
fn is_name(entity: &Entity) -> bool {
    let first = entity.name.split(' ').next().unwrap_or("").to_lowercase();
    let more = entity.name.contains(' ');
    !matches!(first.as_str(), "neither" | "both" | "either" | "none")
        && (more || !is_common(&first))
        && !(more && (first.ends_with("ly") || first.ends_with("ing")))
}
