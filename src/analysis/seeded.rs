//! Maps and sets of the words of a text, hashed fast.
//!
//! What an article says is not ours: each map has a seed of its own, so that no text can be written
//! whose words all fall on one place.

use std::hash::BuildHasher;
use std::hash::Hasher;
use std::hash::RandomState;

/// A map by words.
pub type HashMap<K, V> = std::collections::HashMap<K, V, Seed>;
/// A set of words.
pub type HashSet<T> = std::collections::HashSet<T, Seed>;

/// A map with room for so many.
pub fn map_of<K, V>(count: usize) -> HashMap<K, V> {
    HashMap::with_capacity_and_hasher(count, Seed::default())
}

/// A set with room for so many.
pub fn set_of<T>(count: usize) -> HashSet<T> {
    HashSet::with_capacity_and_hasher(count, Seed::default())
}

/// What the hashes of one map begin with, and by what they are mixed; known to nobody else.
#[derive(Debug, Clone)]
pub struct Seed {
    start: u64,
    factor: u64,
}

impl Default for Seed {
    fn default() -> Self {
        let chance = RandomState::new();
        Self {
            start: chance.hash_one(0),
            // Odd, that no bit of a word is lost.
            factor: chance.hash_one(1) | 1,
        }
    }
}

impl BuildHasher for Seed {
    type Hasher = Mixed;

    #[inline]
    fn build_hasher(&self) -> Mixed {
        Mixed {
            hash: self.start,
            factor: self.factor,
        }
    }
}

/// A hash so far: eight bytes at a time are multiplied in, both halves of the product kept.
#[derive(Debug)]
pub struct Mixed {
    hash: u64,
    factor: u64,
}

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        // With the length, so that no two words run together to the same bytes.
        let last = rest.iter().fold(bytes.len() as u64, |last, &byte| {
            last << 8 | u64::from(byte)
        });
        self.write_u64(last);
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        let product = u128::from(self.hash ^ value) * u128::from(self.factor);
        self.hash = product as u64 ^ (product >> 64) as u64;
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.write_u64(value.into());
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    /// What ends a string tells nothing more: its length is in the hash.
    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.hash ^= u64::from(value);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_and_found_again() {
        let words: Vec<String> = (0..10_000)
            .map(|number| format!("{}word{number}", "a".repeat(number % 11)))
            .collect();
        let map: HashMap<&str, usize> = words.iter().map(String::as_str).zip(0..).collect();
        assert_eq!(map.len(), words.len());
        for (number, word) in words.iter().enumerate() {
            assert_eq!(map.get(word.as_str()), Some(&number));
        }
        let seed = Seed::default();
        let mut low: Vec<u64> = words
            .iter()
            .map(|word| seed.hash_one(word) % 65_536)
            .collect();
        low.sort_unstable();
        low.dedup();
        // By chance about 9,280 of the places would be taken.
        assert!(low.len() > 9_000, "{}", low.len());
    }

    #[test]
    fn each_map_has_a_seed_of_its_own() {
        assert_ne!(
            Seed::default().hash_one("word"),
            Seed::default().hash_one("word")
        );
    }
}
