//! Who makes the statement that an article is: a person, or a state by its ministry.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::gazetteer;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::offices::usage;
use crate::text::Document;
use crate::text::sentence::Sentence;

/// Tokens from the front of a title within which it names whose statement it is.
const FURTHEST_ISSUER: usize = 14;

/// Who makes the statement that an article is: "Statement by President X", "Remarks by Minister Y".
pub(super) fn speaker(document: &Document<'_>, entities: &[Entity]) -> Option<EntityId> {
    let opening = document.lower(0);
    if !matches!(
        opening,
        "statement" | "remarks" | "address" | "speech" | "message" | "letter" | "readout"
    ) {
        return None;
    }
    entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
        .filter_map(|entity| {
            let mention = entity.mentions.first()?;
            let start = tokens_of(document, mention).start;
            let behind = (start.saturating_sub(6)..start)
                .any(|idx| matches!(document.lower(idx), "by" | "from" | "of"));
            (mention.paragraph == 0 && behind).then_some((start, entity.id))
        })
        .min()
        .map(|(_, id)| id)
}

/// Who answers at a press briefing, the transcript of which an article is: the one whose turns are told by a
/// form of address and a surname, as no reporter's are ("MR NOVAK: I have seen the reports.").
pub(super) fn briefer(document: &Document<'_>, entities: &[Entity]) -> Option<EntityId> {
    let turns = |entity: &Entity| {
        let mut turns = 0_usize;
        for mention in &entity.mentions {
            let tokens = tokens_of(document, mention);
            let opens = tokens.start.checked_sub(1).is_some_and(|address| {
                matches!(
                    document.word(address),
                    "MR" | "MS" | "MRS" | "Mr" | "Ms" | "Mrs" | "."
                )
            });
            turns += usize::from(opens && document.lower(tokens.end) == ":");
        }
        turns
    };
    if !is_briefing(document) {
        return None;
    }
    entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
        .map(|entity| (turns(entity), entity.id))
        .filter(|(turns, _)| *turns > 2)
        .max_by_key(|(turns, _)| *turns)
        .map(|(_, id)| id)
}

/// The state whose press briefing an article is the transcript of, by its title.
pub(super) fn briefs(document: &Document<'_>) -> Option<&'static str> {
    let title = document
        .sentences
        .first()
        .filter(|_| is_briefing(document))?;
    usage::state_of_organ(&fold(document.slice(title.span)))
        .or_else(|| ministry_in(document, title))
}

/// "Media briefing by the spokesperson of the Ministry of Foreign Affairs, Chile": the state of the ministry.
fn ministry_in(document: &Document<'_>, title: &Sentence) -> Option<&'static str> {
    let tokens = title.tokens.start as usize..title.tokens.end as usize;
    let ministry = tokens
        .clone()
        .find(|&idx| matches!(document.lower(idx), "ministry" | "department"))?;
    let state = |idx: usize| {
        let word = document.word(idx);
        gazetteer::country(word).or_else(|| gazetteer::country_of_nationality(word))
    };
    tokens
        .filter(|&idx| idx + 4 > ministry)
        .find_map(state)
        .map(|country| country.name)
}

fn is_briefing(document: &Document<'_>) -> bool {
    document.sentences.first().is_some_and(|title| {
        (title.tokens.start as usize..title.tokens.end as usize)
            .any(|idx| document.lower(idx) == "briefing")
    })
}

/// The state in whose name an article is issued: "Statement by the Ministry of Foreign Affairs of Norway".
pub(super) fn issuer<'e>(document: &Document<'_>, entities: &'e [Entity]) -> Option<&'e Entity> {
    let opens = matches!(
        document.lower(0),
        "statement" | "press" | "communiqué" | "communique" | "declaration" | "note" | "joint"
    );
    // "Foreign Ministry statement on the crew": whose ministry it is, the first paragraph tells.
    let opens_with_organ = (0..4).any(|idx| document.lower(idx) == "statement")
        && (0..3).any(|idx| matches!(document.lower(idx), "ministry" | "government"));
    if opens_with_organ {
        let organ = |idx: usize| matches!(document.lower(idx), "ministry" | "government");
        return entities
            .iter()
            .filter(|entity| entity.state.is_some())
            .filter_map(|entity| {
                let mut early = entity.mentions.iter().take_while(|it| it.paragraph < 2);
                early.find_map(|mention| {
                    let start = tokens_of(document, mention).start;
                    let mut reach = start.saturating_sub(6)..start;
                    let of = document.lower(start.saturating_sub(1)) == "of"
                        || document.lower(start.saturating_sub(2)) == "of";
                    (of && reach.any(organ)).then_some((start, entity))
                })
            })
            .min_by_key(|(start, _)| *start)
            .map(|(_, state)| state)
            .or_else(|| state_in_name(entities));
    }
    let (tokens, state) = entities
        .iter()
        .filter(|entity| entity.state.is_some())
        .filter_map(|entity| {
            let mention = entity.mentions.first()?;
            (mention.paragraph == 0).then(|| (tokens_of(document, mention), entity))
        })
        .min_by_key(|(tokens, _)| tokens.start)?;
    let organ = (0..tokens.end).any(|idx| {
        matches!(
            document.lower(idx),
            "ministry" | "government" | "department" | "presidency" | "embassy" | "minister"
        )
    });
    (opens && organ && tokens.start < FURTHEST_ISSUER).then_some(state)
}

/// The state by which a ministry is called that an article opens with, or that ministry itself.
fn state_in_name(entities: &[Entity]) -> Option<&Entity> {
    let ministry = entities.iter().find(|entity| {
        entity.label == Label::Organisation
            && entity.name.contains("Ministry")
            && entity.name.contains(" of ")
            && entity.mentions.first().is_some_and(|it| it.paragraph < 2)
    })?;
    let state = entities
        .iter()
        .find(|entity| entity.state.is_some() && ministry.name.ends_with(entity.name.as_str()));
    let last = ministry.name.rsplit(' ').next()?;
    state.or_else(|| gazetteer::country(last).map(|_| ministry))
}
