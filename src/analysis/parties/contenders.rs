//! Who contends for an office in a vote that is in dispute: there the candidates are the sides, and the state their stage.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::index::tokens_of;
use crate::analysis::listed::one_of;
use crate::analysis::parties::BEGINNING;
use crate::text::Block;
use crate::text::Document;
use std::ops::Range;

/// So many words of votes make an article one about a vote.
const LEAST_WORDS_OF_A_VOTE: usize = 3;

/// So many persons are asked whether they meet, each by so many mentions: a list of thousands must not be searched for each.
const MOST_CONTENDERS: usize = 16;
const MOST_MENTIONS: usize = 64;

/// How far behind a name its claim to the office may stand, in tokens.
const REACH: usize = 14;

/// So many words of war make an article one about a war, whoever stands for an office in it.
const LEAST_WORDS_OF_A_WAR: usize = 3;

/// The persons of whom the text says that they stand for one office against each other; nobody, or two at least.
///
/// An article about a war, or one whose title sets states against each other, keeps its states.
pub fn contenders(
    document: &Document<'_>,
    entities: &[Entity],
    parties: &[(f32, Party)],
) -> Vec<EntityId> {
    let (mut votes, mut candidates, mut wars, mut plays) = (0, 0, 0, false);
    for idx in 0..document.tokens.len().min(BEGINNING) {
        let word = document.lower(idx);
        votes += usize::from(is_of_a_vote(word));
        candidates += usize::from(word.starts_with("candidate"));
        plays |= one_of!(word; "chess" "tournament" "grandmaster");
        wars += usize::from(one_of!(
            word;
            "war" "wars" "attack" "attacks" "invasion" "truce" "ceasefire" "cease-fire" "missile" "missiles"
        ));
    }
    if votes < LEAST_WORDS_OF_A_VOTE || wars >= LEAST_WORDS_OF_A_WAR {
        return Vec::new();
    }
    let in_title = |party: &Party| {
        entities.get(party.entity.0 as usize).is_some_and(|entity| {
            entity.mentions.iter().any(|mention| {
                let paragraph = document.article.paragraphs.get(mention.paragraph as usize);
                paragraph.is_some_and(|paragraph| paragraph.block == Block::Title)
            })
        })
    };
    let states = parties
        .iter()
        .filter(|(_, party)| party.principal && party.kind == PartyKind::State && in_title(party));
    if states.count() > 1 {
        return Vec::new();
    }
    let polls = !plays && votes > candidates;
    let found: Vec<(&Entity, &str)> = entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
        .filter_map(|entity| {
            let office = entity
                .mentions
                .iter()
                .filter_map(|mention| contends(document, tokens_of(document, mention), polls));
            Some((entity, office.max()?))
        })
        .take(MOST_CONTENDERS)
        .collect();
    // Against each other: in one paragraph, or for one office.
    let paragraphs = |one: &Entity| {
        let first = one.mentions.iter().take(MOST_MENTIONS);
        first.map(|mention| mention.paragraph).collect::<Vec<_>>()
    };
    let meets = |(one, office): &&(&Entity, &str)| {
        let own = paragraphs(one);
        found.iter().any(|(other, same)| {
            one.id != other.id
                && (!office.is_empty() && office == same
                    || paragraphs(other).iter().any(|other| own.contains(other)))
        })
    };
    found.iter().filter(meets).map(|(one, _)| one.id).collect()
}

fn is_of_a_vote(word: &str) -> bool {
    one_of!(
        word;
        "election" "elections" "electoral" "ballot" "ballots" "candidate" "candidates" "runoff" "run-off" "recount" "polls" "votes"
        "vote" "voters" "voted" "president-elect"
    )
}

/// Whether a person named by these tokens is said to stand for an office, or to have won it: for which, where it is told.
///
/// A lead counts in a sentence of votes, or where the article is of `polls`.
fn contends<'a>(document: &'a Document<'_>, name: Range<usize>, polls: bool) -> Option<&'a str> {
    // "former presidential candidate"
    let past = |idx: usize| {
        (idx.saturating_sub(2)..idx)
            .any(|at| one_of!(document.lower(at); "former" "ex" "onetime" "one-time" "then"))
    };
    let title = (name.start.saturating_sub(2)..name.start).find(|&idx| {
        one_of!(document.lower(idx); "candidate" "challenger" "incumbent" "president-elect" "front-runner" "frontrunner" "runner-up")
            && !past(idx)
    });
    let office = title.map_or("", |idx| document.lower(idx.wrapping_sub(1)));
    let office = if office.ends_with("ial") || office == "mayoral" {
        office
    } else {
        ""
    };
    let sentence = document
        .tokens
        .get(name.start)
        .and_then(|token| document.sentence_at(token.span.start));
    let end = sentence.map_or(name.end, |sentence| sentence.tokens.end as usize);
    let counted = polls
        || sentence.is_some_and(|sentence| {
            (sentence.tokens.start as usize..end).any(
                |idx| one_of!(document.lower(idx); "percent" "percentage" "cent" "votes" "ballots"),
            )
        });
    let claims = (name.end..end.min(name.end + REACH)).any(|idx| {
        let next = document.lower(idx + 1);
        match document.lower(idx) {
            "candidate" | "challenger" => {
                one_of!(document.lower(idx.wrapping_sub(2)); "," "the" "presidential" "opposition") && !past(idx)
            }
            "declared" => {
                (idx + 1..idx + 4).any(|at| one_of!(document.lower(at); "winner" "president-elect" "elected"))
            }
            "claims" | "claimed" => one_of!(next; "victory") || next == "to" && document.lower(idx + 2) == "have",
            "count" | "vote" | "result" | "results" | "election" => {
                one_of!(next; "was" "were") && one_of!(document.lower(idx + 2); "forged" "rigged" "stolen" "fraudulent")
            }
            "conceded" => one_of!(next; "defeat" "to" "." ","),
            // "leads X by half a point".
            "leads" | "led" | "trails" | "trailed" => counted && (idx + 2..idx + 9).any(|at| {
                document.lower(at) == "by"
                    && (at + 1..at + 6).any(|unit| one_of!(document.lower(unit); "point" "points" "votes" "percent" "percentage"))
            }),
            _ => false,
        }
    });
    // "X leads Y by half a point": Y too.
    let trails = counted
        && ((name.start.saturating_sub(6)..name.start)
            .any(|idx| one_of!(document.lower(idx); "leads" "led" "trails" "trailed"))
            && document.lower(name.end) == "by"
            || (name.start.saturating_sub(6)..name.start)
                .any(|idx| one_of!(document.lower(idx); "leads" "trails"))
                && (name.end..end.min(name.end + 8)).any(|idx| {
                    document.lower(idx) == "by"
                    && (idx + 1..idx + 6).any(
                        |unit| one_of!(document.lower(unit); "point" "points" "votes" "percent"),
                    )
                }));
    (title.is_some() || claims || trails).then_some(office)
}
