//! An averaged structured perceptron in whole numbers, so that it comes out the same on every machine.

use rapporteur::analysis::tagger::model;
use rapporteur::analysis::tagger::model::Lattice;
use rapporteur::analysis::tagger::model::STATES;
use rapporteur::analysis::tagger::model::Scores;

const ROWS: usize = 1 << model::ROW_BITS;

/// A run of tokens that can be in names: the rows of each, and the right states.
#[derive(Clone, Default)]
pub struct Run {
    rows: Vec<u32>,
    ends: Vec<u32>,
    pub states: Vec<u8>,
}

impl Run {
    pub fn push(&mut self, rows: &[u32], state: u8) {
        self.rows.extend(rows);
        self.ends.push(self.rows.len() as u32);
        self.states.push(state);
    }

    /// What goes on without a beginning stands outside.
    pub fn repair(&mut self) {
        let mut before = model::OUTSIDE;
        for state in &mut self.states {
            if !model::may_follow(before.into(), (*state).into()) {
                *state = model::OUTSIDE;
            }
            before = *state;
        }
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn of(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.rows[start as usize..self.ends[at] as usize]
    }
}

/// How to train.
#[derive(Clone, Copy)]
pub struct Plan {
    pub epochs: usize,
    pub seed: u64,
    /// How far a wrong state must stay below the right one.
    pub distance: i32,
    /// Of so many rows one is passed over while learning; 0 for none.
    pub drop: u64,
}

/// Weights of a table and of the steps from state to state.
pub struct Weights {
    pub rows: Vec<i64>,
    pub steps: Vec<i64>,
}

impl Weights {
    pub fn new() -> Self {
        Self {
            rows: vec![0; ROWS * STATES],
            steps: vec![0; STATES * STATES],
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.rows
            .iter_mut()
            .zip(&other.rows)
            .for_each(|(sum, x)| *sum += x);
        self.steps
            .iter_mut()
            .zip(&other.steps)
            .for_each(|(sum, x)| *sum += x);
    }

    /// The file of the model: weights rounded to steps of `unit` a whole.
    pub fn file(&self, most: i32) -> Vec<u8> {
        // The largest weights are cut so that the many small ones keep their steps.
        let mut sizes: Vec<i64> = self
            .rows
            .iter()
            .map(|x| x.abs())
            .filter(|x| *x > 0)
            .collect();
        sizes.sort_unstable();
        let top = sizes
            .get(sizes.len().saturating_sub(1 + sizes.len() / 2000))
            .copied()
            .unwrap_or(1)
            .max(1);
        let step = |weight: i64| {
            let scaled = i128::from(weight) * i128::from(most) * 2 / i128::from(top);
            // To the nearest, halves away from zero.
            let rounded = scaled + scaled.signum();
            (rounded / 2) as i64
        };
        let mut file = model::MAGIC.to_vec();
        file.extend(most.to_le_bytes());
        for &weight in &self.steps {
            file.extend((step(weight) as i32).to_le_bytes());
        }
        for &weight in &self.rows {
            file.push((step(weight).clamp(-127, 127) as i8).cast_unsigned());
        }
        file
    }
}

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            order.swap(last, (self.roll() % (last as u64 + 1)) as usize);
        }
    }
}

/// Learns from runs, those of `order` alone, in an order of its own each time.
pub fn train(runs: &[Run], order: &[usize], plan: Plan) -> Weights {
    let mut learner = Learner {
        rows: vec![0; ROWS * STATES],
        row_sums: vec![0; ROWS * STATES],
        steps: [[0; STATES]; STATES],
        step_sums: [[0; STATES]; STATES],
        time: 1,
    };
    let mut order = order.to_vec();
    let mut dice = Dice(plan.seed);
    let mut lattice = Lattice::default();
    let mut emissions: Vec<Scores> = Vec::new();
    for _ in 0..plan.epochs {
        dice.shuffle(&mut order);
        for &nth in &order {
            let run = &runs[nth];
            let salt = dice.roll();
            let kept = |row: u32| {
                plan.drop == 0
                    || !((u64::from(row) ^ salt).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40)
                        .is_multiple_of(plan.drop)
            };
            emissions.clear();
            for at in 0..run.len() {
                let mut scores = [plan.distance; STATES];
                scores[usize::from(run.states[at])] = 0;
                for &row in run.of(at).iter().filter(|&&row| kept(row)) {
                    let start = row as usize * STATES;
                    for (score, weight) in
                        scores.iter_mut().zip(&learner.rows[start..start + STATES])
                    {
                        *score += weight;
                    }
                }
                emissions.push(scores);
            }
            lattice.decode(&emissions, &learner.steps);
            if lattice.states != run.states {
                learner.learn(run, &lattice.states, kept);
            }
            learner.time += 1;
        }
    }
    learner.weights()
}

struct Learner {
    rows: Vec<i32>,
    row_sums: Vec<i64>,
    steps: [Scores; STATES],
    step_sums: [[i64; STATES]; STATES],
    time: i64,
}

impl Learner {
    fn learn(&mut self, run: &Run, found: &[u8], kept: impl Fn(u32) -> bool) {
        let mut before = (0, 0);
        for at in 0..=run.len() {
            let right = run.states.get(at).copied().map_or(0, usize::from);
            let wrong = found.get(at).copied().map_or(0, usize::from);
            if (before.0, right) != (before.1, wrong) {
                self.step(before.0, right, 1);
                self.step(before.1, wrong, -1);
            }
            before = (right, wrong);
            if right != wrong && at < run.len() {
                for &row in run.of(at).iter().filter(|&&row| kept(row)) {
                    let start = row as usize * STATES;
                    self.rows[start + right] += 1;
                    self.row_sums[start + right] += self.time;
                    self.rows[start + wrong] -= 1;
                    self.row_sums[start + wrong] -= self.time;
                }
            }
        }
    }

    fn step(&mut self, from: usize, to: usize, by: i32) {
        self.steps[from][to] += by;
        self.step_sums[from][to] += i64::from(by) * self.time;
    }

    /// The averages over all moments, in 65,536ths.
    fn weights(&self) -> Weights {
        let mean = |weight: i32, sum: i64| {
            (i128::from(weight) * i128::from(self.time) - i128::from(sum)) * 65536
                / i128::from(self.time)
        };
        Weights {
            rows: self
                .rows
                .iter()
                .zip(&self.row_sums)
                .map(|(w, s)| mean(*w, *s) as i64)
                .collect(),
            steps: self
                .steps
                .iter()
                .flatten()
                .zip(self.step_sums.iter().flatten())
                .map(|(w, s)| mean(*w, *s) as i64)
                .collect(),
        }
    }
}
