//! The signs of an entity in a sentence: words and classes of words beside it and around it, as hashes.

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

/// Tokens on each side of a name that are seen one by one.
const SIDE: usize = 14;

/// A sentence, its words looked up once for all entities in it.
pub struct Sight<'s> {
    /// The sentence.
    pub scene: Scene<'s>,
    /// Each token as its word is seen, whatever it names.
    words: Vec<Seen>,
    /// The name, by its number, that each token is part of.
    named: Vec<Option<u32>>,
    /// Whether a short sentence speaks of two sides; a long one is asked around each name.
    two: Option<bool>,
}

impl<'s> Sight<'s> {
    /// Looks the words of a sentence up.
    pub fn new(scene: Scene<'s>) -> Self {
        let sentence = scene.sentence.clone();
        let mut named = vec![None; sentence.len()];
        for (number, name) in scene.names.iter().enumerate().rev() {
            for idx in name.tokens.clone() {
                let at = idx.checked_sub(sentence.start);
                if let Some(place) = at.and_then(|at| named.get_mut(at)) {
                    *place = Some(number as u32);
                }
            }
        }
        let table = Classes::shipped();
        let words = sentence
            .clone()
            .map(|idx| word_at(&scene, &table, idx))
            .collect();
        let two = (sentence.len() <= REACH).then(|| scene.two(sentence));
        Self {
            scene,
            words,
            named,
            two,
        }
    }

    /// A token as seen from an entity: a name is what it names.
    fn see(&self, idx: usize, own: EntityId) -> Seen {
        let at = idx - self.scene.sentence.start;
        let number = self.named.get(at).copied().flatten();
        let name = number.and_then(|number| self.scene.names.get(number as usize));
        match name {
            Some(name) if name.entity == own || name.form != Form::Pronoun => {
                let what = if name.entity == own {
                    101
                } else if self.scene.matter.is_main_side(name.entity) {
                    102
                } else {
                    match name.label {
                        Label::Person => 103,
                        Label::Place => 104,
                        Label::Organisation => 105,
                        Label::Group => 106,
                    }
                };
                Seen {
                    word: what,
                    middle: what,
                    narrow: what,
                }
            }
            _ => self.words.get(at).copied().unwrap_or_default(),
        }
    }

    /// Whether two sides are spoken of around a name.
    fn two(&self, window: &Range<usize>) -> bool {
        self.two.unwrap_or_else(|| self.scene.two(window.clone()))
    }
}

/// A token as its word is seen.
fn word_at(scene: &Scene<'_>, table: &Classes<'_>, idx: usize) -> Seen {
    let lower = scene.word(idx);
    if lower.bytes().any(|byte| byte.is_ascii_digit()) {
        return Seen {
            word: 107,
            middle: 107,
            narrow: 107,
        };
    }
    let hash = classes::hash(lower);
    let is_word = scene
        .document
        .tokens
        .get(idx)
        .is_some_and(|token| token.kind == TokenKind::Word);
    let class = if is_word {
        table.class(hash, hash)
    } else {
        classes::Class::default()
    };
    Seen {
        word: hash,
        middle: 1000 * u64::from(class.middle > 0) + u64::from(class.middle),
        narrow: 10_000 * u64::from(class.narrow > 0) + u64::from(class.narrow),
    }
}

/// The signs of an entity in a sentence, as hashes.
pub fn signs(sight: &Sight<'_>, entity: &Entity) -> Vec<u64> {
    let scene = &sight.scene;
    let mut sink = Sink {
        signs: Vec::with_capacity(600),
    };
    let own: Vec<&Named> = scene
        .names
        .iter()
        .filter(|name| name.entity == entity.id)
        .collect();
    let Some(first) = own.first() else {
        return Vec::new();
    };
    let sentence = window(scene, first);
    let start = sentence.start;
    let seen: Vec<Seen> = sentence
        .clone()
        .map(|idx| sight.see(idx, entity.id))
        .collect();
    let two = sight.two(&sentence);
    let label = label_of(entity);
    let at = |idx: usize| -> Seen {
        idx.checked_sub(start)
            .and_then(|at| seen.get(at))
            .copied()
            .unwrap_or_default()
    };
    for name in own
        .iter()
        .filter(|name| sentence.contains(&name.tokens.start))
        .take(2)
    {
        around(&mut sink, name, &sentence, &at, label);
    }
    for idx in sentence.clone() {
        let token = at(idx);
        sentence_word(&mut sink, token, two);
        let next = at(idx + 1);
        sink.add(44, token.word, next.word);
    }
    let form = own.iter().any(|name| name.form == Form::Name);
    sink.add(50, label, 0);
    sink.add(51, u64::from(two), label);
    sink.add(52, u64::from(scene.matter.is_main_side(entity.id)), label);
    sink.add(53, u64::from(scene.matter.is_side(entity.id)), label);
    sink.add(
        54,
        u64::from(scene.matter.peace),
        u64::from(scene.matter.about_mediation()),
    );
    sink.add(55, u64::from(form), label);
    sink.add(56, (entity.mentions.len() as u64).min(8), label);
    sink.add(
        57,
        u64::from(
            scene
                .document
                .tokens
                .get(first.tokens.start)
                .is_some_and(|token| token.paragraph == 0),
        ),
        0,
    );
    sink.signs
}

/// Signs of how sure the sentence is of what it tells of the entity: how its hedges read, and what the sentences beside it add.
///
/// They are added to those of [`signs`].
pub fn hedges(scene: &Scene<'_>, entity: &Entity, beside: &Beside, signs: Vec<u64>) -> Vec<u64> {
    let mut sink = Sink { signs };
    let first = scene.names.iter().find(|name| name.entity == entity.id);
    let Some(first) = first else {
        return sink.signs;
    };
    let sentence = window(scene, first);
    let end = sentence.end;
    let verb = (first.tokens.end + 2).min(end - 1);
    let reading = scope::read(scene.document, sentence.clone(), verb..(verb + 1).min(end));
    sink.add(70, 1 + reading.certainty as u64, 0);
    sink.add(71, 1 + u64::from(reading.attributed_to.is_some()), 0);
    let quoted = scene
        .document
        .tokens
        .get(first.tokens.end)
        .is_some_and(|token| token.quoted);
    sink.add(72, 1 + u64::from(quoted), 0);
    let table = Classes::shipped();
    for (place, idx) in beside.next.clone().take(24).enumerate() {
        let hash = hash_at(scene, idx);
        sink.add(73, hash, 0);
        let class = table.class(hash, hash);
        sink.add(74, u64::from(class.narrow), 0);
        if place < 6 {
            sink.add(75, hash, place as u64);
            sink.add(76, hash, hash_at(scene, idx + 1));
        }
    }
    for idx in beside.before.clone().rev().take(24) {
        sink.add(77, hash_at(scene, idx), 0);
    }
    // Hedges and years may stand anywhere before the name or behind it.
    let hashes: Vec<u64> = sentence.clone().map(|idx| hash_at(scene, idx)).collect();
    for (idx, &hash) in sentence.zip(&hashes) {
        sink.add(78, hash, 1 + u64::from(idx >= first.tokens.end));
    }
    for triple in hashes.windows(3) {
        let pair = classes::hash_of_two(triple[0], triple[1]);
        sink.add(79, pair, triple[2]);
    }
    sink.signs
}

/// The sentences of the same paragraph beside the one looked at, as tokens; empty where there is none.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The one before.
    pub before: Range<usize>,
    /// The next.
    pub next: Range<usize>,
}

/// A word as a hash: years are all one, and so are other numbers.
fn hash_at(scene: &Scene<'_>, idx: usize) -> u64 {
    let lower = scene.word(idx);
    if scope::is_year(lower) {
        108
    } else if lower.starts_with(|c: char| c.is_ascii_digit()) {
        107
    } else {
        classes::hash(lower)
    }
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
    // Each is asked for many times.
    let before: [Seen; SIDE + 1] = std::array::from_fn(|back| {
        start
            .checked_sub(back)
            .filter(|idx| *idx >= sentence.start)
            .map_or_else(Seen::default, at)
    });
    let behind: [Seen; SIDE + 1] = std::array::from_fn(|on| match on.checked_sub(1) {
        Some(on) if end + on < sentence.end => at(end + on),
        _ => Seen::default(),
    });
    let left = |back: usize| before[back];
    let right = |on: usize| behind[on];
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
    for distance in 1..=SIDE {
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
    #[inline]
    fn add(&mut self, kind: u64, first: u64, second: u64) {
        if first != 0 {
            let kind = kind.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.signs.push(classes::hash_of_two(
                classes::hash_of_two(kind, first),
                second,
            ));
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

/// The token that tells most of what the entity does there: the word with the greatest weight.
pub fn telling(sight: &Sight<'_>, entity: &Entity, weigh: &dyn Fn(u64) -> i32) -> Option<usize> {
    let scene = &sight.scene;
    let first = scene.names.iter().find(|name| name.entity == entity.id)?;
    let sentence = window(scene, first);
    let two = sight.two(&sentence);
    let mut best: Option<(i32, usize)> = None;
    for idx in sentence {
        let token = sight.see(idx, entity.id);
        if token.word < 1000 || scene.document.tokens[idx].kind != TokenKind::Word {
            continue;
        }
        let mut sink = Sink::default();
        sentence_word(&mut sink, token, two);
        let behind = idx >= first.tokens.end;
        let kinds = if behind { [24, 25, 26] } else { [20, 21, 22] };
        let distance = if behind {
            idx + 1 - first.tokens.end
        } else {
            first.tokens.start - idx
        };
        let band = 1 + u64::from(distance > 5);
        sink.add(kinds[0], token.word, band);
        sink.add(kinds[1], token.narrow, band);
        sink.add(kinds[2], token.word, 0);
        let weight: i32 = sink.signs.iter().map(|&sign| weigh(sign)).sum();
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, idx));
        }
    }
    best.map(|(_, idx)| idx)
}

/// The part of a sentence that is looked at around a name.
fn window(scene: &Scene<'_>, name: &Named) -> Range<usize> {
    let start = name.tokens.start.saturating_sub(REACH);
    start.max(scene.sentence.start)..(name.tokens.end + REACH).min(scene.sentence.end)
}

/// What a word tells wherever in the sentence it stands.
fn sentence_word(sink: &mut Sink, token: Seen, two: bool) {
    sink.add(40, token.word, 0);
    sink.add(41, token.narrow, 0);
    if two {
        sink.add(42, token.word, 0);
        sink.add(43, token.narrow, 0);
    }
}
