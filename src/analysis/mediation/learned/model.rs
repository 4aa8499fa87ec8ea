//! The weights of signs, as they lie in the program.

use crate::analysis::Certainty;
use crate::analysis::tagger::bytes;

/// The model in the program.
static SHIPPED: &[u8] = include_bytes!("../../data/deeds.bin");

/// The model as it lies in the program.
pub fn table() -> &'static [u8] {
    SHIPPED
}

/// Opens every model of this form.
pub const MAGIC: &[u8; 8] = b"deeds-1\0";

/// Bits of a sign's hash that choose its weight, in what one sentence says; no regression has more.
pub const DEED_BITS: u32 = 15;

/// The same, in how sure a sentence is.
pub const SURE_BITS: u32 = 14;

/// How sure a sentence can be, in the order of the model.
pub const SURE: [Certainty; 5] = [
    Certainty::Confirmed,
    Certainty::Offered,
    Certainty::Speculated,
    Certainty::Denied,
    Certainty::Historical,
];

/// Numbers that are known of an entity over all its sentences (`thirds`).
pub const NUMBERS: usize = 15;

/// One logistic regression: a weight for each sign, in small steps.
#[derive(Debug, Clone, Copy)]
pub struct Weights<'m> {
    bias: f32,
    step: f32,
    bits: u32,
    steps: &'m [u8],
}

impl Weights<'_> {
    /// The odds that these signs give, as a logarithm. A sign counts once; many signs weigh no more than few.
    pub fn odds(&self, signs: &[u64]) -> f32 {
        let [odds] = Self::odds_of_each([self], signs);
        odds
    }

    /// The same by several regressions with as many weights as the first of them has.
    pub fn odds_of_each<const COUNT: usize>(all: [&Self; COUNT], signs: &[u64]) -> [f32; COUNT] {
        let bits = all.first().map_or(DEED_BITS, |first| first.bits);
        let mut seen = [0u64; 1 << (DEED_BITS - 6)];
        let (mut sums, mut count) = ([0i32; COUNT], 0u32);
        for sign in signs {
            let bucket = (sign >> (64 - bits)) as usize;
            let Some(word) = seen.get_mut(bucket / 64) else {
                continue;
            };
            let mark = 1u64 << (bucket % 64);
            if *word & mark == 0 {
                *word |= mark;
                count += 1;
                for (sum, weights) in sums.iter_mut().zip(all) {
                    let step = weights.steps.get(bucket);
                    *sum += step.map_or(0, |&step| i32::from(step.cast_signed()));
                }
            }
        }
        let root = (count.max(1) as f32).sqrt();
        let mut sums = sums.into_iter();
        all.map(|weights| {
            let sum = sums.next().unwrap_or_default();
            weights.bias + weights.step * sum as f32 / root
        })
    }

    /// What one sign adds, in the model's own steps.
    pub fn step_of(&self, sign: u64) -> i32 {
        let bucket = (sign >> (64 - self.bits)) as usize;
        self.steps
            .get(bucket)
            .map_or(0, |&step| i32::from(step.cast_signed()))
    }
}

/// The numbers of the weights that signs have, each once, in order.
pub fn buckets(signs: &[u64], bits: u32) -> Vec<u32> {
    let mut buckets: Vec<u32> = signs
        .iter()
        .map(|sign| (sign >> (64 - bits)) as u32)
        .collect();
    buckets.sort_unstable();
    buckets.dedup();
    buckets
}

/// All weights.
#[derive(Debug, Clone, Copy)]
pub struct Model<'m> {
    /// What one sentence says of an entity in it.
    pub deed: Weights<'m>,
    /// How sure it is, for each of [`SURE`].
    pub sure: [Weights<'m>; SURE.len()],
    /// What the numbers of an entity add over all its sentences; the last always counts.
    pub entity: [f32; NUMBERS + 1],
}

/// 32-bit numbers before the steps: the magic's two, the first regression's two, the entity's, the others'.
const HEAD: usize = 4 + NUMBERS + 1 + 2 * SURE.len();

impl<'m> Model<'m> {
    /// The model in the program.
    pub fn shipped() -> Model<'static> {
        Model::read(SHIPPED)
    }

    /// A model as it lies in memory; one that is cut off or of another form takes nobody for a third.
    pub fn read(table: &'m [u8]) -> Self {
        let number = |at: usize| f32::from_bits(bytes::u32_at(table, at));
        let steps =
            |from: usize, bits: u32| table.get(from..from + (1 << bits)).unwrap_or_default();
        let own = table.starts_with(MAGIC);
        let mut entity = [0.0; NUMBERS + 1];
        for (at, weight) in entity.iter_mut().enumerate() {
            *weight = number(4 + at);
        }
        if !own {
            entity = [0.0; NUMBERS + 1];
            entity[NUMBERS] = f32::NEG_INFINITY;
        }
        let first = HEAD * 4;
        let weights = |at: usize, from: usize, bits: u32| Weights {
            bias: number(at),
            step: number(at + 1),
            bits,
            steps: steps(from, bits),
        };
        let mut from = first + (1 << DEED_BITS);
        let mut at = 4 + NUMBERS + 1;
        Self {
            deed: weights(2, first, DEED_BITS),
            sure: SURE.map(|_| {
                let found = weights(at, from, SURE_BITS);
                at += 2;
                from += 1 << SURE_BITS;
                found
            }),
            entity,
        }
    }
}
