//! Villages, districts and other spellings of towns, of which only the state is kept: each name by its
//! hash, which takes a quarter of the room and is found at once.

use std::collections::BTreeSet;

use crate::analysis::tagger::bytes;
use crate::analysis::tagger::classes;

/// The table in the program.
static SHIPPED: &[u8] = include_bytes!("../data/lands.bin");

/// Opens every table of this form.
const MAGIC: &[u8; 8] = b"lands-2\0";
/// Bytes before the codes of the states: the magic, and how many there are.
const HEAD: usize = 12;
/// Bits of a name's hash that choose its bucket; by sixteen more it is told apart there, so that of a
/// million other names thirty are taken for one of the table.
const BUCKET_BITS: u32 = 15;

/// The bucket of a folded name, and by what it is told apart in it.
fn place_of(key: &str) -> (usize, u16) {
    classes::place_of(classes::hash(key), BUCKET_BITS)
}

/// The states that have a place of a folded name.
pub(super) fn of(key: &str) -> impl Iterator<Item = &'static str> {
    find(SHIPPED, key)
}

fn find<'t>(table: &'t [u8], key: &str) -> impl Iterator<Item = &'t str> + use<'t> {
    let Table {
        codes,
        index,
        entries,
    } = read(table).unwrap_or_default();
    let (bucket, name) = place_of(key);
    let entries = classes::in_bucket(index, bucket).and_then(|bucket| entries.get(bucket));
    entries
        .unwrap_or_default()
        .iter()
        .filter(move |[low, high, _]| u16::from_le_bytes([*low, *high]) == name)
        .filter_map(|&[.., state]| std::str::from_utf8(codes.get(usize::from(state))?).ok())
}

/// A table as it lies in memory.
#[derive(Default)]
struct Table<'t> {
    /// Of the states, in order.
    codes: &'t [[u8; 2]],
    index: &'t [u8],
    /// What tells a name apart, and the number of a state that has it.
    entries: &'t [[u8; 3]],
}

fn read(table: &[u8]) -> Option<Table<'_>> {
    let states = bytes::u32_at(table, HEAD / 4 - 1) as usize;
    let (codes, rest) = table.get(HEAD..)?.split_at_checked(2 * states)?;
    let (index, entries) = rest.split_at_checked(classes::index_length(BUCKET_BITS))?;
    Some(Table {
        codes: codes.as_chunks().0,
        index,
        entries: entries.as_chunks().0,
    })
}

/// Lays out a table of folded names, each with the code of a state that has a place of that name.
///
/// None where there are more states, or more names in a bucket, than the table can number.
pub fn lay_out(names: &BTreeSet<(String, String)>) -> Option<Vec<u8>> {
    let codes: BTreeSet<&str> = names.iter().map(|(_, code)| code.as_str()).collect();
    let mut entries = BTreeSet::new();
    for (name, code) in names {
        let state = u8::try_from(codes.range(..code.as_str()).count()).ok()?;
        let (bucket, name) = place_of(name);
        entries.insert((bucket, name, state));
    }
    let mut table = MAGIC.to_vec();
    table.extend((codes.len() as u32).to_le_bytes());
    table.extend(codes.iter().flat_map(|code| code.bytes()));
    let buckets = entries.iter().map(|(bucket, ..)| *bucket);
    table.extend(classes::index(buckets, BUCKET_BITS)?);
    for (_, name, state) in entries {
        table.extend(name.to_le_bytes());
        table.push(state);
    }
    Some(table)
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
        let table = read(SHIPPED).unwrap();
        let last = classes::in_bucket(table.index, (1 << BUCKET_BITS) - 1).unwrap();
        assert_eq!(table.entries.len(), last.end);
        let whole = HEAD + 2 * table.codes.len() + table.index.len() + 3 * table.entries.len();
        assert_eq!(SHIPPED.len(), whole);
    }
}
