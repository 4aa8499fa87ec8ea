//! Sorted tables searched where they lie: nothing is read at the start, a look-up reads a few rows.

use std::cmp::Ordering;

use memchr::memchr;
use memchr::memchr2;
use memchr::memrchr;

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
        let line = memrchr(b'\n', before).map_or(start, |at| start + at + 1);
        let row = table.get(line..).unwrap_or_default();
        if compare(key_of(row)) == Ordering::Less {
            start = line + memchr(b'\n', row.as_bytes()).unwrap_or(row.len()) + 1;
        } else {
            end = line;
        }
    }
    table.get(start..).unwrap_or_default().lines()
}

/// The key of a row, or of the first of several.
pub fn key_of(rows: &str) -> &str {
    let end = memchr2(b'\t', b'\n', rows.as_bytes()).unwrap_or(rows.len());
    rows.get(..end).unwrap_or(rows)
}

/// What stands between the separators of a row; faster on short fields than `split`.
pub fn fields(row: &'static str, separator: u8) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let row = rest.take()?;
        match memchr(separator, row.as_bytes()) {
            Some(end) => {
                rest = row.get(end + 1..);
                row.get(..end)
            }
            None => Some(row),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_between_separators() {
        assert_eq!(
            fields("a||b|", b'|').collect::<Vec<_>>(),
            ["a", "", "b", ""]
        );
        assert_eq!(fields("", b'|').collect::<Vec<_>>(), [""]);
    }
}
