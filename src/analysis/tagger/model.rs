//! Weights, and the best labels of a run of tokens by them.

use crate::analysis::Label;
use crate::analysis::tagger::bytes;

/// The weights that belong to the shipped classes.
static SHIPPED: &[u8] = include_bytes!("../data/tagger.bin");

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
    pub fn emission(&self, rows: &[u32]) -> Scores {
        let mut scores = [0; STATES];
        for &row in rows {
            let at = row as usize * STATES;
            let rest = self.rows.get(at..).unwrap_or_default();
            if let Some(weights) = rest.first_chunk::<STATES>() {
                for (score, &weight) in scores.iter_mut().zip(weights) {
                    *score += i32::from(weight.cast_signed());
                }
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
