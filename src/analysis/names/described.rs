//! Bodies that have no name of their own and yet somebody to speak for them: "who heads the works council",
//! "a spokesman for the water users' association", "the electoral commission ruled". Their plain words are their
//! name, as those of "the Mekam veterans" are.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::Reader;
use crate::analysis::names::starts_small;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::collections::HashSet;
use std::ops::Range;

/// Words of such a name before its head.
const MOST_MODIFIERS: usize = 3;

/// Names the bodies for which somebody is said to speak, wherever the text calls them so.
pub(super) fn name_bodies(document: &Document<'_>, names: &mut Vec<Name>) {
    let heads: Vec<Range<usize>> = (0..document.tokens.len())
        .filter(|&idx| is_head(document.lower(idx)))
        .filter_map(|idx| described(document, idx))
        .collect();
    let spoken_for: HashSet<String> = heads
        .iter()
        .filter(|body| is_spoken_for(document, body.start - 1) || decides(document, body))
        .map(|body| words(document, body))
        .collect();
    if spoken_for.is_empty() {
        return;
    }
    for body in heads {
        let free = names
            .iter()
            .all(|name| name.tokens.end <= body.start || body.end <= name.tokens.start);
        if free && spoken_for.contains(&words(document, &body)) {
            names.push(Name {
                span: document.span_of(body.clone()),
                paragraph: document.tokens[body.start].paragraph,
                tokens: body,
                guess: Guess::Body,
                title: None,
            });
        }
    }
    names.sort_by_key(|name| (name.tokens.start, name.span));
}

fn words(document: &Document<'_>, tokens: &Range<usize>) -> String {
    let words: Vec<&str> = tokens.clone().map(|idx| document.lower(idx)).collect();
    words.join(" ")
}

/// The plain words of a body whose head stands here, behind an article: "works council".
fn described(document: &Document<'_>, head: usize) -> Option<Range<usize>> {
    if !starts_small(document.word(head)) {
        return None;
    }
    let mut start = head;
    while head - start < MOST_MODIFIERS {
        let before = start.checked_sub(1)?;
        let token = document.tokens.get(before)?;
        let word = document.lower(before);
        if matches!(word, "the" | "a" | "an" | "its" | "their" | "his" | "her") {
            break;
        }
        let plain = token.kind == TokenKind::Possessive && document.word(before) != "'s"
            || token.kind == TokenKind::Word
                && starts_small(document.word(before))
                && !is_said_of_any(word);
        if !plain || token.paragraph != document.tokens[head].paragraph {
            return None;
        }
        start = before;
    }
    let article = document.lower(start.checked_sub(1)?);
    (start < head && matches!(article, "the" | "a" | "an" | "its" | "their"))
        .then_some(start..head + 1)
}

/// Whether the words before an article say that somebody speaks for what follows: "who heads", "leader of".
fn is_spoken_for(document: &Document<'_>, article: usize) -> bool {
    let before = |steps: usize| {
        article
            .checked_sub(steps)
            .map_or("", |idx| document.lower(idx))
    };
    match before(1) {
        "heads" | "chairs" | "represents" | "leads" => true,
        "for" => matches!(
            before(2),
            "speaks"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "speaking"
                | "lawyer"
                | "negotiates"
        ),
        "of" => matches!(
            before(2),
            "head"
                | "leader"
                | "chairman"
                | "chairwoman"
                | "chair"
                | "chairperson"
                | "president"
                | "secretary"
                | "spokesman"
                | "spokeswoman"
        ),
        _ => false,
    }
}

/// Whether a body by whose word a vote or a law stands does or says something here: "the electoral commission
/// has not published the results".
fn decides(document: &Document<'_>, body: &Range<usize>) -> bool {
    let verb = document.lower(body.end);
    let of_votes = body.clone().any(|idx| {
        matches!(
            document.lower(idx),
            "electoral" | "election" | "elections" | "constitutional"
        )
    });
    of_votes
        && document.lower(body.start - 1) == "the"
        && document.same_paragraph(body.start, body.end)
        && (cues::is_speech_verb(verb)
            || cues::is_action_verb(verb)
            || matches!(
                verb,
                "ruled"
                    | "rules"
                    | "postponed"
                    | "published"
                    | "annulled"
                    | "upheld"
                    | "overturned"
                    | "ordered"
            ))
}

/// Heads of bodies that are often told by plain words alone.
fn is_head(word: &str) -> bool {
    matches!(
        word,
        "council"
            | "association"
            | "committee"
            | "union"
            | "federation"
            | "cooperative"
            | "co-operative"
            | "club"
            | "guild"
            | "chamber"
            | "collective"
            | "board"
            | "commission"
            | "court"
            | "tribunal"
    )
}

/// Words that only say which of many is meant, and name none.
fn is_said_of_any(word: &str) -> bool {
    matches!(
        word,
        "new"
            | "old"
            | "same"
            | "other"
            | "another"
            | "whole"
            | "own"
            | "first"
            | "second"
            | "third"
            | "small"
            | "large"
            | "largest"
            | "biggest"
            | "main"
            | "whose"
            | "and"
            | "or"
            | "of"
            | "in"
            | "joint"
            | "special"
            | "former"
            | "powerful"
            | "rival"
            | "so-called"
            | "local"
            | "supreme"
            | "high"
            | "national"
            | "executive"
            | "governing"
    )
}

impl Reader<'_, '_> {
    /// Whether a lone word is in no table and has nothing of a person's or a body's name.
    pub(super) fn is_unknown(&self, name: &Name) -> bool {
        let lower = self.document.lower(name.tokens.start);
        let word = self.document.word(name.tokens.start);
        matches!(name.guess, Guess::Unsure | Guess::Person)
            && name.title.is_none()
            && word.chars().any(char::is_lowercase)
            && !gazetteer::is_first_name(lower)
            && !gazetteer::is_surname(lower)
            && gazetteer::places(word).next().is_none()
            && !["ish", "ese", "oon", "ian", "an", "ist"]
                .iter()
                .any(|ending| lower.ends_with(ending))
    }
}

/// Whether those called so belong to the body whose name stands before: "Zarist guerrillas", "Lopez supporters".
pub(super) fn is_of_a_cause(noun: &str) -> bool {
    matches!(
        noun,
        "rebels"
            | "guerrillas"
            | "militants"
            | "insurgents"
            | "fighters"
            | "gunmen"
            | "militias"
            | "militiamen"
            | "junta"
            | "supporters"
            | "opponents"
            | "lawmakers"
            | "legislators"
            | "activists"
            | "loyalists"
            | "workers"
            | "strikers"
            | "employers"
            | "shareholders"
            | "players"
            | "pilots"
            | "drivers"
            | "opposition"
            | "residents"
            | "families"
    )
}
