//! What has been learned of how a third stands in a sentence: signs of a name and the words around it, each with a weight.
//!
//! The frames and cues of the other rooms know turns that somebody wrote down; here the turns are those of marked
//! text. A glimpse is one entity in one sentence; its signs are words and classes of words beside it and in its sentence, with all other
//! names replaced by what they are (a side, a person, a place), so that nothing of any article is learned by name.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::scope;
use crate::analysis::tagger::classes;
use crate::analysis::tagger::classes::Classes;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What a token is, seen from the name looked at: a hash of its word, or of what it names.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    word: u64,
    middle: u64,
    narrow: u64,
}

/// Tokens of one sentence at most; one that runs on is seen around the name only.
const REACH: usize = 40;

/// The signs of an entity in a sentence, as hashes, each once, in order.
pub fn signs(scene: &Scene<'_>, entity: &Entity) -> Vec<u64> {
    let mut sink = Sink::default();
    let own: Vec<&Named> = scene
        .names
        .iter()
        .filter(|name| name.entity == entity.id)
        .collect();
    let Some(first) = own.first() else {
        return Vec::new();
    };
    let start = first.tokens.start.saturating_sub(REACH).max(scene.sentence.start);
    let end = (first.tokens.end + REACH).min(scene.sentence.end);
    let sentence = start..end;
    let seen = see(scene, &sentence, entity.id);
    let two = scene.two(sentence.clone());
    let label = label_of(entity);
    let at = |idx: usize| -> Seen {
        idx.checked_sub(start)
            .and_then(|at| seen.get(at))
            .copied()
            .unwrap_or_default()
    };
    for name in own.iter().filter(|name| sentence.contains(&name.tokens.start)).take(2) {
        around(&mut sink, name, &sentence, &at, label);
    }
    for idx in sentence.clone() {
        let token = at(idx);
        sink.add(40, token.word, 0);
        sink.add(41, token.narrow, 0);
        if two {
            sink.add(42, token.word, 0);
            sink.add(43, token.narrow, 0);
        }
        let next = at(idx + 1);
        sink.add(44, token.word, next.word);
    }
    let form = own.iter().any(|name| name.form == Form::Name);
    sink.add(50, label, 0);
    sink.add(51, u64::from(two), label);
    sink.add(52, u64::from(scene.matter.is_main_side(entity.id)), label);
    sink.add(53, u64::from(scene.matter.is_side(entity.id)), label);
    sink.add(54, u64::from(scene.matter.peace), u64::from(scene.matter.about_mediation()));
    sink.add(55, u64::from(form), label);
    sink.add(56, (entity.mentions.len() as u64).min(8), label);
    sink.add(57, u64::from(scene.document.tokens.get(first.tokens.start).is_some_and(|token| token.paragraph == 0)), 0);
    sink.signs.sort_unstable();
    sink.signs.dedup();
    sink.signs
}

/// Signs of how sure the sentence is of what it tells of the entity: how its hedges read, and what the next sentence adds.
pub fn hedges(scene: &Scene<'_>, entity: &Entity, next: &Range<usize>) -> Vec<u64> {
    let mut sink = Sink::default();
    let own: Vec<&Named> = scene
        .names
        .iter()
        .filter(|name| name.entity == entity.id)
        .collect();
    let Some(first) = own.first() else {
        return Vec::new();
    };
    let start = first
        .tokens
        .start
        .saturating_sub(REACH)
        .max(scene.sentence.start);
    let end = (first.tokens.end + REACH).min(scene.sentence.end);
    let sentence = start..end;
    let verb = (first.tokens.end + 2).min(end - 1);
    let places = [first.tokens.start, verb, end - 1];
    for (place, idx) in places.into_iter().enumerate() {
        let cue = idx..(idx + 1).min(end);
        let reading = scope::read(scene.document, sentence.clone(), cue);
        let sure = 1 + reading.certainty as u64;
        sink.add(70, sure, place as u64);
        sink.add(71, 1 + u64::from(reading.attributed_to.is_some()), place as u64);
    }
    let quoted = scene.document.tokens.get(first.tokens.end).is_some_and(|token| token.quoted);
    sink.add(72, 1 + u64::from(quoted), 0);
    let table = Classes::shipped();
    for (place, idx) in next.clone().take(14).enumerate() {
        let hash = classes::hash(scene.word(idx));
        sink.add(73, hash, 0);
        let class = table.class(hash, hash);
        sink.add(74, u64::from(class.narrow), 0);
        if place < 6 {
            sink.add(75, hash, place as u64);
            sink.add(76, hash, classes::hash(scene.word(idx + 1)));
        }
    }
    sink.signs.sort_unstable();
    sink.signs.dedup();
    sink.signs
}

/// The words beside a name, and those of its clause.
fn around(
    sink: &mut Sink,
    name: &Named,
    sentence: &Range<usize>,
    at: &dyn Fn(usize) -> Seen,
    label: u64,
) {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let left = |back: usize| start.checked_sub(back).filter(|idx| *idx >= sentence.start).map_or_else(Seen::default, at);
    let right = |on: usize| if end + on - 1 < sentence.end { at(end + on - 1) } else { Seen::default() };
    for distance in 1..=4 {
        let token = left(distance);
        sink.add(1, token.word, distance as u64);
        sink.add(2, token.middle, distance as u64);
        sink.add(3, token.narrow, distance as u64);
    }
    for distance in 1..=6 {
        let token = right(distance);
        sink.add(4, token.word, distance as u64);
        sink.add(5, token.middle, distance as u64);
        sink.add(6, token.narrow, distance as u64);
    }
    sink.add(7, left(2).word, left(1).word);
    sink.add(8, left(1).word, right(1).word);
    sink.add(9, right(1).word, right(2).word);
    sink.add(10, right(2).word, right(3).word);
    sink.add(11, left(3).word, left(2).word);
    sink.add(12, left(1).word, label);
    sink.add(13, right(1).word, label);
    sink.add(14, right(1).narrow, right(2).narrow);
    sink.add(15, left(2).narrow, left(1).narrow);
    sink.add(16, right(2).narrow, right(3).narrow);
    for distance in 1..=14 {
        let token = left(distance);
        let band = 1 + u64::from(distance > 5);
        sink.add(20, token.word, band);
        sink.add(21, token.narrow, band);
        sink.add(22, token.word, 0);
        let token = right(distance);
        sink.add(24, token.word, band);
        sink.add(25, token.narrow, band);
        sink.add(26, token.word, 0);
        sink.add(27, token.middle, band);
    }
    for first in 1..=8 {
        for second in first + 1..=(first + 4) {
            sink.add(30, right(first).word, right(second).word);
            sink.add(31, right(first).narrow, right(second).narrow);
        }
    }
    for first in 1..=5 {
        for second in first + 1..=(first + 3) {
            sink.add(32, left(second).word, left(first).word);
            sink.add(33, left(second).narrow, left(first).narrow);
        }
    }
}

/// Signs as they are gathered.
#[derive(Default)]
struct Sink {
    signs: Vec<u64>,
}

impl Sink {
    /// A sign of a kind, of one or two things seen; of nothing seen there is none.
    fn add(&mut self, kind: u64, first: u64, second: u64) {
        if first != 0 {
            let kind = kind.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.signs
                .push(classes::hash_of_two(classes::hash_of_two(kind, first), second));
        }
    }
}

/// What kind of thing an entity is, as a number.
fn label_of(entity: &Entity) -> u64 {
    match entity.label {
        _ if entity.state.is_some() => 1,
        Label::Person => 2,
        Label::Organisation => 3,
        Label::Place => 4,
        Label::Group => 5,
    }
}

/// The tokens of a sentence as seen from one entity.
fn see(scene: &Scene<'_>, sentence: &Range<usize>, own: EntityId) -> Vec<Seen> {
    let table = Classes::shipped();
    sentence
        .clone()
        .map(|idx| {
            let named = scene.names.iter().find(|name| name.tokens.contains(&idx));
            if let Some(name) = named
                && !(name.form == Form::Pronoun && name.entity != own)
            {
                let what = if name.entity == own {
                    101
                } else if scene.matter.is_main_side(name.entity) {
                    102
                } else {
                    match name.label {
                        Label::Person => 103,
                        Label::Place => 104,
                        Label::Organisation => 105,
                        Label::Group => 106,
                    }
                };
                return Seen {
                    word: what,
                    middle: what,
                    narrow: what,
                };
            }
            let token = &scene.document.tokens[idx];
            let lower = scene.word(idx);
            if lower.bytes().any(|byte| byte.is_ascii_digit()) {
                return Seen {
                    word: 107,
                    middle: 107,
                    narrow: 107,
                };
            }
            let hash = classes::hash(lower);
            let class = if token.kind == TokenKind::Word {
                table.class(hash, hash)
            } else {
                classes::Class::default()
            };
            Seen {
                word: hash,
                middle: 1000 * u64::from(class.middle > 0) + u64::from(class.middle),
                narrow: 10_000 * u64::from(class.narrow > 0) + u64::from(class.narrow),
            }
        })
        .collect()
}
