//! Villages, districts and other spellings of towns, of which only the state is kept: each name by its
//! hash, which takes a third of the room and is found at once.

use std::collections::BTreeSet;

use crate::analysis::tagger::bytes;
use crate::analysis::tagger::classes;

/// The table in the program.
static SHIPPED: &[u8] = include_bytes!("../data/lands.bin");

/// Opens every table of this form.
const MAGIC: &[u8; 8] = b"lands-1\0";
/// 32-bit numbers before the index: the magic's two, and how many states there are.
const HEAD: usize = 3;
/// Bits of a name's hash that choose its bucket.
const BUCKET_BITS: u32 = 12;
/// Further bits of the hash, by which names of one bucket are told apart.
const NAME_BITS: u32 = 24;
/// Bits of the number of a state.
const STATE_BITS: u32 = 8;

/// The bucket of a folded name, and by what it is told apart in it.
fn place_of(key: &str) -> (usize, u32) {
    let hash = classes::hash(key);
    let bucket = (hash >> (64 - BUCKET_BITS)) as usize;
    let name = (hash >> (64 - BUCKET_BITS - NAME_BITS)) as u32 & ((1 << NAME_BITS) - 1);
    (bucket, name)
}

/// The states that have a place of a folded name.
pub(super) fn of(key: &str) -> impl Iterator<Item = &'static str> {
    find(SHIPPED, key)
}

fn find<'t>(table: &'t [u8], key: &str) -> impl Iterator<Item = &'t str> + use<'t> {
    let (bucket, name) = place_of(key);
    let entries = HEAD + (1 << BUCKET_BITS) + 1;
    let start = |bucket: usize| bytes::u32_at(table, HEAD + bucket) as usize;
    let codes = 4 * (entries + start(1 << BUCKET_BITS));
    (start(bucket)..start(bucket + 1))
        .map(move |at| bytes::u32_at(table, entries + at))
        .filter(move |entry| entry >> STATE_BITS == name)
        .filter_map(move |entry| {
            let code = codes + 2 * (entry as usize % (1 << STATE_BITS));
            std::str::from_utf8(table.get(code..code + 2)?).ok()
        })
}

/// Lays out a table of folded names, each with the code of a state that has a place of that name.
///
/// None where there are more states than the table can number.
pub fn lay_out(names: &BTreeSet<(String, String)>) -> Option<Vec<u8>> {
    let codes: BTreeSet<&str> = names.iter().map(|(_, code)| code.as_str()).collect();
    let mut entries = BTreeSet::new();
    for (name, code) in names {
        let state = codes.range(..code.as_str()).count() as u32;
        let (bucket, name) = place_of(name);
        entries.insert((bucket, name << STATE_BITS | state));
    }
    let mut table = MAGIC.to_vec();
    let mut push = |number: usize| table.extend((number as u32).to_le_bytes());
    push(codes.len());
    for bucket in 0..=1 << BUCKET_BITS {
        push(entries.range(..(bucket, 0)).count());
    }
    for (_, entry) in &entries {
        push(*entry as usize);
    }
    table.extend(codes.iter().flat_map(|code| code.bytes()));
    (codes.len() <= 1 << STATE_BITS).then_some(table)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn names_are_found_with_their_states_and_no_others() {
        let names = [("aab", "FR"), ("aab", "DE"), ("b", "DE"), ("new aab", "US")];
        let names = names.map(|(name, code)| (name.to_owned(), code.to_owned()));
        let table = lay_out(&BTreeSet::from(names)).unwrap();
        for (name, states) in [
            ("aab", &["DE", "FR"][..]),
            ("b", &["DE"]),
            ("new aab", &["US"]),
            ("aa", &[]),
            ("", &[]),
        ] {
            assert_eq!(find(&table, name).collect::<Vec<_>>(), states, "{name}");
        }
    }

    #[test]
    fn the_table_in_the_program_is_whole() {
        assert!(SHIPPED.starts_with(MAGIC));
        assert_eq!(of("breskens").collect::<Vec<_>>(), ["NL"]);
        assert_eq!(of("a habana").collect::<Vec<_>>(), ["CU"]);
        assert_eq!(of("ruritania").count(), 0);
        let entries = HEAD + (1 << BUCKET_BITS) + 1;
        let count = bytes::u32_at(SHIPPED, HEAD + (1 << BUCKET_BITS)) as usize;
        let codes = bytes::u32_at(SHIPPED, HEAD - 1) as usize;
        assert_eq!(SHIPPED.len(), 4 * (entries + count) + 2 * codes);
    }
}
