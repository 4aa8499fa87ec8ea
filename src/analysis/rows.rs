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
        let row = table.get(line..).unwrap_or_default();
        if compare(key_of(row)) == Ordering::Less {
            start = line + until(row, |byte| byte == b'\n').len() + 1;
        } else {
            end = line;
        }
    }
    table.get(start..).unwrap_or_default().lines()
}

/// The key of a row, or of the first of several.
pub fn key_of(rows: &str) -> &str {
    until(rows, |byte| matches!(byte, b'\t' | b'\n'))
}

/// The text up to the first such byte, an ASCII one; all of it where there is none.
fn until(text: &str, ends: impl Fn(u8) -> bool) -> &str {
    let end = text.bytes().position(ends).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}
