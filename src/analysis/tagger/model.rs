//! Weights, and the best labels of a run of tokens by them.

use crate::analysis::Label;
use crate::analysis::tagger::bytes;

/// The weights that belong to the shipped classes.
pub(super) static SHIPPED: &[u8] = include_bytes!("../data/tagger.bin");

/// Opens every file of weights of this form.
pub const MAGIC: &[u8; 8] = b"names-1\0";
/// Rows of the table, as a power of two.
pub const ROW_BITS: u32 = 18;
/// Ways a token can be labelled: outside, and first or later in a name of each label.
pub const STATES: usize = 9;
/// The labels, in the order of the states.
pub const LABELS: [Label; 4] = [
    Label::Person,
    Label::Organisation,
    Label::Place,
    Label::Group,
];
/// The state of a token outside every name.
pub const OUTSIDE: u8 = 0;
/// Bytes before the weights: magic, steps per unit, transitions.
pub const HEAD: usize = 8 + 4 + STATES * STATES * 4;

/// Weights that can be added in 16 bits.
const AT_ONCE: usize = 256;
/// Every second byte of eight.
const EVERY_SECOND: u64 = 0x00ff_00ff_00ff_00ff;

/// One number for each state.
pub type Scores = [i32; STATES];

/// The state of a name's first token, for the label of this position in [`LABELS`].
pub fn first_of(label: usize) -> u8 {
    1 + 2 * label as u8
}

/// Whether a state continues a name.
pub fn continues(state: u8) -> bool {
    state > 0 && state.is_multiple_of(2)
}

/// The position in [`LABELS`] of a state's label; none outside.
pub fn label_of(state: u8) -> Option<usize> {
    (usize::from(state) + 1)
        .checked_sub(2)
        .map(|before| before / 2)
}

/// Whether the second state may follow the first: a name goes on only in its own label.
pub fn may_follow(before: usize, state: usize) -> bool {
    !continues(state as u8) || before == state || before + 1 == state
}

/// Weights as they lie in memory.
#[derive(Debug, Clone, Copy)]
pub struct Model<'m> {
    rows: &'m [u8],
    /// What one state adds behind another.
    pub transitions: [Scores; STATES],
    /// How many steps of a weight make one unit.
    unit: i32,
}

impl<'m> Model<'m> {
    /// The weights in the program.
    pub fn shipped() -> Model<'static> {
        Model::read(SHIPPED)
    }

    /// Weights as they lie in memory; a file that is cut off or of another form has none.
    pub fn read(file: &'m [u8]) -> Self {
        let (head, rows) = file.split_at_checked(HEAD).unwrap_or_default();
        let mut model = Self {
            rows,
            transitions: [[0; STATES]; STATES],
            unit: 1,
        };
        if !head.starts_with(MAGIC) {
            model.rows = &[];
            return model;
        }
        model.unit = bytes::u32_at(head, 2).cast_signed().max(1);
        for before in 0..STATES {
            for state in 0..STATES {
                model.transitions[before][state] =
                    bytes::u32_at(head, 3 + before * STATES + state).cast_signed();
            }
        }
        model
    }

    /// Whether there are weights at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The sum of these rows.
    ///
    /// Eight weights of a row are added at once, every second one in a number of its own: each has 16
    /// bits there, enough for [`AT_ONCE`] weights, to which 128 is added that none may be below 0.
    pub fn emission(&self, rows: &[u32]) -> Scores {
        let mut scores = [0; STATES];
        for rows in rows.chunks(AT_ONCE) {
            let (mut even, mut odd, mut count) = (0_u64, 0_u64, 0);
            for &row in rows {
                let rest = self.rows.get(row as usize * STATES..).unwrap_or_default();
                let Some([eight @ .., ninth]) = rest.first_chunk::<STATES>() else {
                    continue;
                };
                let raised = u64::from_le_bytes(*eight) ^ 0x8080_8080_8080_8080;
                even += raised & EVERY_SECOND;
                odd += raised >> 8 & EVERY_SECOND;
                count += 128;
                scores[STATES - 1] += i32::from(ninth.cast_signed());
            }
            for pair in 0..STATES / 2 {
                scores[2 * pair] += (even >> (16 * pair) & 0xffff) as i32 - count;
                scores[2 * pair + 1] += (odd >> (16 * pair) & 0xffff) as i32 - count;
            }
        }
        scores
    }

    /// Steps to units.
    pub fn units(&self, steps: i32) -> f32 {
        steps as f32 / self.unit as f32
    }

    /// What each label scores for a whole name made of these tokens, above leaving them outside.
    pub fn span_scores(&self, emissions: &[Scores]) -> [f32; 4] {
        let mut scores = [0.0; 4];
        let outside = |at: usize| emissions[at][0] + self.transitions[0][0];
        for (label, score) in scores.iter_mut().enumerate() {
            let first = usize::from(first_of(label));
            let mut sum = 0;
            let mut before = 0;
            for (at, emission) in emissions.iter().enumerate() {
                let state = if at == 0 { first } else { first + 1 };
                sum += emission[state] + self.transitions[before][state] - outside(at);
                before = state;
            }
            *score = self.units(sum + self.transitions[before][0] - self.transitions[0][0]);
        }
        scores
    }
}

/// Room for one decoding after another.
#[derive(Debug, Default)]
pub struct Lattice {
    came_from: Vec<[u8; STATES]>,
    /// The best states of the run decoded last.
    pub states: Vec<u8>,
}

impl Lattice {
    /// Finds the best states of a run that stands between tokens outside every name.
    pub fn decode(&mut self, emissions: &[Scores], transitions: &[Scores; STATES]) {
        self.came_from.clear();
        self.states.clear();
        let never = i32::MIN / 2;
        let mut best = [never; STATES];
        best[0] = 0;
        for emission in emissions {
            let mut next = [never; STATES];
            let mut from = [0_u8; STATES];
            for state in 0..STATES {
                let mut consider = |before: usize| {
                    let score = best[before].saturating_add(transitions[before][state]);
                    if score > next[state] {
                        next[state] = score;
                        from[state] = before as u8;
                    }
                };
                if continues(state as u8) {
                    consider(state - 1);
                    consider(state);
                } else {
                    (0..STATES).for_each(&mut consider);
                }
                next[state] = next[state].saturating_add(emission[state]).max(never);
            }
            best = next;
            self.came_from.push(from);
        }
        let mut last = (0..STATES)
            .max_by_key(|&state| {
                let end = best[state].saturating_add(transitions[state][0]);
                (end, std::cmp::Reverse(state))
            })
            .unwrap_or(0);
        for from in self.came_from.iter().rev() {
            self.states.push(last as u8);
            last = usize::from(from[last]);
        }
        self.states.reverse();
    }
}
