//! Sorted tables searched where they lie: nothing is read at the start, a look-up reads a few rows.

use std::cmp::Ordering;

/// The rows of a table under a key, without it: `key<tab>rest`, one a line, sorted by key.
pub fn under(table: &'static str, key: &str) -> impl Iterator<Item = &'static str> {
    from(table, |name| name.cmp(key))
        .filter_map(|row| row.split_once('\t'))
        .take_while(move |(name, _)| *name == key)
        .map(|(_, rest)| rest)
}

/// The rows from the first whose key is not before the one sought.
///
/// `compare` tells how a row's key lies to it; the table is sorted by that.
pub fn from(
    table: &'static str,
    compare: impl Fn(&str) -> Ordering,
) -> impl Iterator<Item = &'static str> {
    // `start` and `end` stay at the beginnings of lines, so the bisection ends in one line.
    let bytes = table.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        let middle = start + (end - start) / 2;
        let before = bytes.get(start..middle).unwrap_or_default();
        let line = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(start, |at| start + at + 1);
        let row = row_at(table, line);
        if compare(key_of(row)) == Ordering::Less {
            start = line + row.len() + 1;
        } else {
            end = line;
        }
    }
    table.get(start..).unwrap_or_default().lines()
}

fn row_at(table: &'static str, start: usize) -> &'static str {
    let rest = table.get(start..).unwrap_or_default();
    rest.split_once('\n').map_or(rest, |(row, _)| row)
}

/// The key of a row.
pub fn key_of(row: &str) -> &str {
    row.split_once('\t').map_or(row, |(key, _)| key)
}
