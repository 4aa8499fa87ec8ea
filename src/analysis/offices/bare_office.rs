//! Offices that are told alone: "Chairman X said", "the Minister, Mr. X, said".

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::index::tokens_of;
use crate::analysis::offices::words::is_office_in_apposition;
use crate::analysis::offices::words::is_past;
use crate::text::Document;
use crate::text::token::TokenKind;

/// So many words back "his counterpart" finds whose.
const FURTHEST_COUNTERPART: usize = 60;

/// So many words back a judge's court is named.
const FURTHEST_COURT: usize = 80;

/// Tokens before a name among which its office stands.
const REACH: usize = 12;

/// The first token of a body's office that stands before a name with nothing to tell whose it is.
pub(super) fn before(document: &Document<'_>, name: usize) -> Option<usize> {
    let of_a_body = |idx: usize| {
        matches!(
            document.lower(idx),
            "chairman"
                | "chairwoman"
                | "chairperson"
                | "chair"
                | "executive"
                | "director"
                | "manager"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "treasurer"
                | "secretary"
        )
    };
    // "a spokeswoman, X, said"
    let comma = usize::from(document.lower(name.saturating_sub(1)) == ",");
    // "Senior vice president X"
    let vice = |idx: usize| {
        idx > 1
            && document.lower(idx) == "president"
            && document.lower(idx - 1) == "vice"
            && matches!(document.lower(idx - 2), "senior" | "executive" | "group")
    };
    let last = name
        .checked_sub(1 + comma)
        .filter(|&last| of_a_body(last) || vice(last))?;
    let mut start = last;
    while start > 0
        && last - start < 3
        && matches!(
            document.lower(start - 1),
            "chief"
                | "managing"
                | "general"
                | "deputy"
                | "executive"
                | "vice"
                | "regional"
                | "senior"
                | "group"
        )
    {
        start -= 1;
    }
    let article = start
        .checked_sub(1)
        .filter(|&article| comma > 0 && matches!(document.lower(article), "a" | "an"));
    start = article.unwrap_or(start);
    let Some(before) = start.checked_sub(1) else {
        return Some(start);
    };
    let opens = document.tokens.get(before)?.kind == TokenKind::Mark
        || matches!(
            document.lower(before),
            "said" | "says" | "and" | "but" | "told" | "through"
        );
    opens.then_some(start)
}

/// Whether an office stands before a name, and neither state nor body between or just before.
pub(super) fn is_told_without_a_body(
    document: &Document<'_>,
    index: &Index,
    person: &Entity,
) -> bool {
    let Some(mention) = person.mentions.first() else {
        return false;
    };
    let name = tokens_of(document, mention).start;
    let Some(sentence) = document.sentence_at(mention.span.start) else {
        return false;
    };
    let first = name
        .saturating_sub(REACH)
        .max(sentence.tokens.start as usize);
    // "X, for the Government": another's, who is there.
    let end = tokens_of(document, mention).end;
    if document.lower(end) == "," && document.lower(end + 1) == "for" {
        return false;
    }
    let mut office = false;
    for idx in (first..name).rev() {
        if office && document.lower(idx) == "," {
            break;
        }
        // "the representative of the Ministry" is the state's.
        let ministry = |named: &Named| {
            named.label == Label::Organisation
                && matches!(
                    document.lower(named.tokens.start),
                    "ministry" | "department" | "government" | "foreign"
                )
        };
        let other = index
            .at(idx)
            .is_some_and(|named| named.entity != person.id && !ministry(named));
        if other || is_past(document.lower(idx)) {
            return false;
        }
        office |= matches!(
            document.lower(idx),
            "minister"
                | "president"
                | "premier"
                | "secretary"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "representative"
                | "ambassador"
                | "envoy"
                | "director"
        );
    }
    office
}

/// Whether the office before a name is of a region that is no state: "the Flemish minister, X".
pub(super) fn is_regional(document: &Document<'_>, person: &Entity) -> bool {
    person.mentions.iter().take(2).any(|mention| {
        let name = tokens_of(document, mention).start;
        (name.saturating_sub(6)..name).any(|idx| {
            let word = document.word(idx);
            word.starts_with(char::is_uppercase)
                && idx > 0
                && document.lower(idx - 1) == "the"
                && document.word(idx + 1).starts_with(char::is_lowercase)
                && ["ish", "oon", "lan", "ian"]
                    .iter()
                    .any(|ending| word.ends_with(ending))
                && gazetteer::country_of_nationality(word).is_none()
        })
    })
}

/// The one body called a commission whose commissioner somebody is.
pub(super) fn commission<'e>(
    document: &Document<'_>,
    entities: &'e [Entity],
    person: &Entity,
) -> Option<&'e Entity> {
    let mention = person.mentions.first()?;
    let before = tokens_of(document, mention).start.checked_sub(1)?;
    if document.lower(before) != "commissioner" {
        return None;
    }
    let mut commissions = entities.iter().filter(|entity| {
        entity.label == Label::Organisation && entity.name.ends_with(" Commission")
    });
    let only = commissions.next()?;
    commissions.next().is_none().then_some(only)
}

/// The court named last before the judge who is first told by that title: "Judge X took ten minutes".
pub(super) fn court<'e>(
    document: &Document<'_>,
    entities: &'e [Entity],
    person: &Entity,
) -> Option<&'e Entity> {
    let mention = person.mentions.first()?;
    let name = tokens_of(document, mention).start;
    if !matches!(
        document.lower(name.checked_sub(1)?),
        "judge" | "justice" | "magistrate"
    ) {
        return None;
    }
    entities
        .iter()
        .filter(|entity| entity.label == Label::Organisation && entity.name.ends_with(" Court"))
        .filter_map(|entity| {
            let last = entity
                .mentions
                .iter()
                .map(|mention| tokens_of(document, mention).start)
                .take_while(|&start| start < name)
                .last()?;
            (name - last < FURTHEST_COURT).then_some((last, entity))
        })
        .max_by_key(|(last, _)| *last)
        .map(|(_, court)| court)
}

/// Whether a pronoun before an office says that it is somebody's: "its secretary-general, X".
pub(super) fn is_owned(document: &Document<'_>, person: &Entity) -> bool {
    person.mentions.first().is_some_and(|mention| {
        let name = tokens_of(document, mention).start;
        (name.saturating_sub(6)..name)
            .rev()
            .skip_while(|&idx| {
                matches!(
                    document.lower(idx),
                    "," | "-" | "general" | "deputy" | "acting"
                ) || cues::is_title(document.lower(idx))
                    || cues::is_office(document.lower(idx))
            })
            .take(1)
            .any(|idx| matches!(document.lower(idx), "its" | "their" | "his" | "her"))
            || {
                let end = tokens_of(document, mention).end;
                document.lower(end) == ","
                    && matches!(document.lower(end + 1), "its" | "their" | "his" | "her")
            }
    })
}

/// The other of two who are named as heads of a government each: "the Governments of X and Y".
pub(super) fn beside_in_pair(
    document: &Document<'_>,
    index: &Index,
    person: &Entity,
) -> Option<EntityId> {
    let headed = |name: usize| {
        let of = name.checked_sub(1)?;
        let governments = document.lower(of.checked_sub(1)?);
        (document.lower(of) == "of"
            && matches!(
                governments,
                "governments" | "administrations" | "regimes" | "cabinets"
            ))
        .then_some(())
    };
    let human = |idx: usize| index.at(idx).filter(|named| named.label == Label::Person);
    person.mentions.iter().take(3).find_map(|mention| {
        let tokens = tokens_of(document, mention);
        let joined = |idx: usize| document.lower(idx) == "and";
        let other = match headed(tokens.start) {
            Some(()) if joined(tokens.end) => human(tokens.end + 1)?,
            Some(()) => return None,
            None => {
                let and = tokens.start.checked_sub(1).filter(|&and| joined(and))?;
                let other = human(and.checked_sub(1)?)?;
                headed(other.tokens.start)?;
                other
            }
        };
        (other.entity != person.id).then_some(other.entity)
    })
}

/// The person whose counterpart is named here: "His counterpart, General X".
pub(super) fn whose_counterpart(
    document: &Document<'_>,
    index: &Index,
    person: &Entity,
) -> Option<EntityId> {
    person.mentions.iter().take(3).find_map(|mention| {
        let name = tokens_of(document, mention).start;
        let first = name.saturating_sub(REACH);
        let last = (first..name).rev().find(|&idx| {
            !cues::is_title(document.lower(idx)) && !matches!(document.word(idx), "," | ".")
        })?;
        let owner = match document.lower(last) {
            "counterpart" => last.checked_sub(1)?,
            "number" if document.lower(last.checked_sub(1)?) == "opposite" => {
                last.checked_sub(2)?
            }
            _ => return None,
        };
        let theirs = matches!(document.lower(owner), "his" | "her");
        let before = owner.saturating_sub(FURTHEST_COUNTERPART)..owner;
        index
            .within(&before)
            .iter()
            .rev()
            .find(|named| theirs && named.label == Label::Person && named.entity != person.id)
            .map(|named| named.entity)
    })
}

/// Whether a speaker calls somebody's office his own: "X, our new envoy", "my envoy, X".
pub(super) fn is_ours(document: &Document<'_>, person: &Entity) -> bool {
    person.mentions.iter().take(4).any(|mention| {
        let tokens = tokens_of(document, mention);
        let behind = document.lower(tokens.end) == "," && is_mine(document.lower(tokens.end + 1));
        let before =
            (tokens.start.saturating_sub(6)..tokens.start).any(|idx| is_mine(document.lower(idx)));
        let phrase = tokens.start.saturating_sub(6)..tokens.end + 6;
        (behind || before)
            && phrase
                .into_iter()
                .any(|idx| is_office_in_apposition(document.lower(idx)))
    })
}

fn is_mine(word: &str) -> bool {
    matches!(word, "our" | "my")
}

/// Whether somebody is told to be of the opposition: "X, an opposition lawmaker", "opposition spokesman X".
pub(super) fn is_of_opposition(document: &Document<'_>, person: &Entity) -> bool {
    let office = |idx: usize| {
        is_office_in_apposition(document.lower(idx))
            || matches!(document.lower(idx), "politician" | "figure" | "deputy")
    };
    person.mentions.iter().take(3).any(|mention| {
        let tokens = tokens_of(document, mention);
        let behind = document.lower(tokens.end) == ","
            && matches!(document.lower(tokens.end + 1), "an" | "the")
            && document.lower(tokens.end + 2) == "opposition"
            && office(tokens.end + 3);
        let before = tokens.start.checked_sub(2).is_some_and(|opposition| {
            document.lower(opposition) == "opposition" && office(opposition + 1)
        });
        behind || before
    })
}
