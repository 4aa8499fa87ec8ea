//! What entities are to each other: who quarrels or deals with whom, who speaks for whom, whose land it is.

use super::Known;
use super::Sort;
use super::number;
use super::sentence_number;
use crate::analysis::EntityId;
use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::index::tokens_of;
use crate::analysis::listed::Stems;
use crate::analysis::seeded::HashMap;
use crate::text::Document;
use std::collections::BTreeMap;
use std::ops::Range;

/// The names of the numbers, in their order.
pub const NAMES: [&str; COUNT] = [
    "share of the weight of states",
    "the first state's share",
    "the first state's share, its own",
    "weightiest other state beside it",
    "weightiest other state",
    "spoken for",
    "weight of whom it speaks for",
    "quarrels with a weighty other",
    "deals with a weighty other",
    "does it to a weighty other",
    "a weighty other does it to it",
    "stood, accused or elected",
];

/// How many numbers there are.
pub const COUNT: usize = 12;

/// Words between a mention and what it does to another, at most.
const REACH: usize = 10;

/// What one entity is to the others.
#[derive(Default, Clone)]
struct Ties {
    quarrels: f32,
    deals: f32,
    does: f32,
    suffers: f32,
    stood: f32,
    spoken_for: f32,
    sender: f32,
}

/// Reads the numbers of all entities, in their order.
pub fn rivals(document: &Document<'_>, known: &[Known<'_>]) -> Vec<[f32; COUNT]> {
    let most = known
        .iter()
        .map(|known| known.conduct.weight)
        .fold(0.1, f32::max);
    let mut states: Vec<(f32, EntityId)> = known
        .iter()
        .filter(|known| Sort::of(known.entity) == Sort::State)
        .map(|known| (known.conduct.weight, known.entity.id))
        .collect();
    states.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    let land: f32 = states
        .iter()
        .map(|(weight, _)| weight)
        .sum::<f32>()
        .max(0.1);
    let first = states.first().copied();
    let ties = ties(document, known, most);
    known
        .iter()
        .zip(ties)
        .map(|(known, ties)| {
            let id = known.entity.id;
            let weight = known.conduct.weight;
            let is_state = Sort::of(known.entity) == Sort::State;
            let dominance = first.map_or(0.0, |(weight, _)| weight / land);
            let other = states
                .iter()
                .find(|(_, other)| *other != id)
                .map_or(0.0, |(weight, _)| *weight);
            [
                if is_state { weight / land } else { 0.0 },
                dominance,
                if first.is_some_and(|(_, state)| state == id) {
                    dominance
                } else {
                    0.0
                },
                if is_state {
                    (other / weight.max(0.1)).min(2.0)
                } else {
                    0.0
                },
                other / most,
                (1.0 + ties.spoken_for).ln(),
                ties.sender / most,
                (1.0 + ties.quarrels).ln(),
                (1.0 + ties.deals).ln(),
                (1.0 + ties.does).ln(),
                (1.0 + ties.suffers).ln(),
                (1.0 + ties.stood).ln(),
            ]
        })
        .collect()
}

/// One mention in its sentence.
struct Seen {
    who: usize,
    tokens: Range<usize>,
    acts: bool,
}

fn ties(document: &Document<'_>, known: &[Known<'_>], most: f32) -> Vec<Ties> {
    let mut ties = vec![Ties::default(); known.len()];
    // In the order of the text: sums depend on it.
    let mut seen: BTreeMap<usize, Vec<Seen>> = BTreeMap::default();
    let by_name: HashMap<&str, usize> = known
        .iter()
        .enumerate()
        .rev()
        .map(|(who, known)| (known.entity.name.as_str(), who))
        .collect();
    for (who, one) in known.iter().enumerate() {
        if let Some(sender) = one.represents.and_then(|name| by_name.get(name)) {
            ties[*sender].spoken_for += 1.0;
            ties[who].sender = known[*sender].conduct.weight;
        }
        for mention in &one.entity.mentions {
            if let Some(sentence) = sentence_number(document, mention) {
                seen.entry(sentence).or_default().push(Seen {
                    who,
                    tokens: tokens_of(document, mention),
                    acts: mention.sense != Sense::Scene,
                });
            }
        }
    }
    for (sentence, mut seen) in seen {
        let Some(sentence) = document.sentences.get(sentence) else {
            continue;
        };
        seen.sort_by_key(|seen| (seen.tokens.start, seen.who));
        let all = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let any = |range: Range<usize>, is: fn(&str) -> bool| {
            range.clone().any(|idx| is(document.lower(idx)))
        };
        for (place, one) in seen.iter().enumerate() {
            let back = one.tokens.start.saturating_sub(3).max(all.start)..one.tokens.start;
            let next = one.tokens.end..(one.tokens.end + 4).min(all.end).max(one.tokens.end);
            ties[one.who].stood += number(any(back, is_stood) || any(next, is_stood));
            for other in &seen[place + 1..] {
                if other.who == one.who || !one.acts || !other.acts {
                    continue;
                }
                let between = one.tokens.end..other.tokens.start.max(one.tokens.end);
                if between.len() > REACH {
                    break;
                }
                let weight = |who: usize| known[who].conduct.weight / most;
                let around = all.start.max(one.tokens.start.saturating_sub(4))
                    ..(other.tokens.end + 4).min(all.end).max(other.tokens.end);
                let (left, right) = (weight(one.who), weight(other.who));
                if any(around.clone(), is_quarrel) {
                    ties[one.who].quarrels += right;
                    ties[other.who].quarrels += left;
                }
                if any(around, is_dealing) {
                    ties[one.who].deals += right;
                    ties[other.who].deals += left;
                }
                if any(between, |word| {
                    is_quarrel(word) || cues::is_action_verb(word) || cues::strikes_at(word)
                }) {
                    ties[one.who].does += right;
                    ties[other.who].suffers += left;
                }
            }
        }
    }
    ties
}

/// Words for what parts sides.
fn is_quarrel(word: &str) -> bool {
    static STEMS: Stems = Stems::new(&[
        "accus",
        "attack",
        "blam",
        "condemn",
        "invad",
        "invasion",
        "threat",
        "demand",
        "reject",
        "refus",
        "sue",
        "suing",
        "lawsuit",
        "dispute",
        "conflict",
        "clash",
        "fight",
        "fought",
        "strike",
        "striking",
        "struck",
        "bomb",
        "shell",
        "offensive",
        "seiz",
        "captur",
        "kidnap",
        "oppos",
        "protest",
        "critici",
        "denounc",
        "retaliat",
        "sanction",
        "rival",
        "against",
        "tension",
        "hostil",
        "killed",
        "defeat",
        "war",
        "wars",
        "warfare",
        "besieg",
        "blockad",
        "expel",
        "arrest",
        "sentenc",
        "charg",
        "alleg",
        "violat",
        "breach",
        "resist",
        "rebel",
        "hostage",
        "prisoner",
        "row",
        "feud",
        "standoff",
        "battle",
        "raid",
        "missile",
        "occup",
    ]);
    STEMS.begin(word)
}

/// Words for what brings sides together.
fn is_dealing(word: &str) -> bool {
    static STEMS: Stems = Stems::new(&[
        "agree",
        "deal",
        "deals",
        "talks",
        "negotiat",
        "treaty",
        "treaties",
        "accord",
        "pact",
        "ceasefire",
        "cease-fire",
        "truce",
        "armistice",
        "compromise",
        "settlement",
        "sign",
        "signed",
        "merger",
        "merge",
        "acqui",
        "buy",
        "bought",
        "sell",
        "sold",
        "contract",
        "coalition",
        "relations",
        "summit",
        "dialogue",
        "peace",
        "exchange",
        "between",
        "both",
        "met",
        "meeting",
        "normaliz",
        "recogni",
        "convention",
        "framework",
        "partner",
    ]);
    STEMS.begin(word)
}

/// Words for what befalls a person who is a side: a candidate, a litigant, one in power.
fn is_stood(word: &str) -> bool {
    static STEMS: Stems = Stems::new(&[
        "candida",
        "elect",
        "resign",
        "convict",
        "sentenc",
        "arrest",
        "indict",
        "impeach",
        "trial",
        "charged",
        "suspect",
        "defendant",
        "plaintiff",
        "lawyer",
        "accused",
        "nomin",
        "detain",
        "release",
        "jail",
        "imprison",
        "oust",
        "exile",
        "vote",
        "govern",
        "coup",
        "extradit",
    ]);
    STEMS.begin(word)
}
