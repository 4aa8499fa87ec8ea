//! Who contends for an office in a vote that is in dispute: there the candidates are the sides, and the state their stage.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::index::tokens_of;
use crate::analysis::listed::one_of;
use crate::text::Document;
use std::ops::Range;

/// How much of an article is read for whether it is about a vote.
const LOOK: usize = 1500;

/// So many words of votes make an article one about a vote.
const LEAST_WORDS_OF_A_VOTE: usize = 3;

/// How far behind a name its claim to the office may stand, in tokens.
const REACH: usize = 14;

/// The persons of whom the text says that they stand for one office against each other; nobody, or two at least.
pub fn contenders(document: &Document<'_>, entities: &[Entity]) -> Vec<EntityId> {
    let look = 0..document.tokens.len().min(LOOK);
    let votes = look.filter(|&idx| is_of_a_vote(document.lower(idx)));
    if votes.count() < LEAST_WORDS_OF_A_VOTE {
        return Vec::new();
    }
    let found: Vec<EntityId> = entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
        .filter(|entity| {
            entity
                .mentions
                .iter()
                .any(|mention| contends(document, tokens_of(document, mention)))
        })
        .map(|entity| entity.id)
        .collect();
    if found.len() < 2 { Vec::new() } else { found }
}

fn is_of_a_vote(word: &str) -> bool {
    one_of!(
        word;
        "election" "elections" "electoral" "ballot" "ballots" "candidate" "candidates" "runoff" "run-off" "recount" "polls" "votes"
        "vote" "voters" "voted" "president-elect"
    )
}

/// Whether a person named by these tokens is said to stand for an office, or to have won it.
fn contends(document: &Document<'_>, name: Range<usize>) -> bool {
    let before = name.start.saturating_sub(2)..name.start;
    let titled = before.clone().any(|idx| {
        one_of!(document.lower(idx); "candidate" "challenger" "incumbent" "president-elect" "front-runner" "frontrunner" "runner-up")
    });
    let sentence = document
        .tokens
        .get(name.start)
        .and_then(|token| document.sentence_at(token.span.start));
    let end = sentence.map_or(name.end, |sentence| sentence.tokens.end as usize);
    let claims = (name.end..end.min(name.end + REACH)).any(|idx| {
        let next = document.lower(idx + 1);
        match document.lower(idx) {
            "candidate" | "challenger" => {
                one_of!(document.lower(idx.wrapping_sub(2)); "," "the" "presidential" "opposition")
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
            "leads" | "led" | "trails" | "trailed" => (idx + 2..idx + 9).any(|at| {
                document.lower(at) == "by"
                    && (at + 1..at + 6).any(|unit| one_of!(document.lower(unit); "point" "points" "votes" "percent" "percentage"))
            }),
            _ => false,
        }
    });
    // "X leads Y by half a point": Y too.
    let trails = (name.start.saturating_sub(6)..name.start)
        .any(|idx| one_of!(document.lower(idx); "leads" "led" "trails" "trailed"))
        && document.lower(name.end) == "by"
        || (name.start.saturating_sub(6)..name.start)
            .any(|idx| one_of!(document.lower(idx); "leads" "trails"))
            && (name.end..end.min(name.end + 8)).any(|idx| {
                document.lower(idx) == "by"
                    && (idx + 1..idx + 6).any(
                        |unit| one_of!(document.lower(unit); "point" "points" "votes" "percent"),
                    )
            });
    titled || claims || trails
}
