//! Which names are also everyday words, first names or surnames: lists searched in place.

use crate::analysis::gazetteer::fold;
use crate::analysis::hashed::Hashes;
use crate::analysis::hashed::Words;

/// Whether a sorted list of lines holds a folded name.
fn holds(lines: &str, key: &str) -> bool {
    let bytes = lines.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        let middle = start + (end - start) / 2;
        let line = bytes
            .get(start..middle)
            .and_then(|before| before.iter().rposition(|byte| *byte == b'\n'))
            .map_or(start, |at| start + at + 1);
        let rest = bytes.get(line..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(rest.len());
        match rest.get(..length).unwrap_or_default().cmp(key.as_bytes()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => start = line + length + 1,
            std::cmp::Ordering::Greater => end = line,
        }
    }
    false
}

static MORE_WORDS: Words<512> = Words::new(include_str!("../data/more-words.txt"));

static FIRST_NAMES: Hashes = Hashes::new(include_bytes!("../data/first-names.bin"));

static SURNAMES: Hashes = Hashes::new(include_bytes!("../data/surnames.bin"));

static MORE_FIRST_NAMES: Words<2048> = Words::new(include_str!("../data/more-first-names.txt"));

pub(super) fn is_common_word(name: &str) -> bool {
    let key = fold::fold(name.trim());
    holds(include_str!("../data/words.txt"), &key) || MORE_WORDS.find(&key).is_some()
}

pub(super) fn is_first_name(word: &str) -> bool {
    let key = fold::fold(word.trim());
    FIRST_NAMES.holds(&key) || MORE_FIRST_NAMES.find(&key).is_some()
}

pub(super) fn is_surname(word: &str) -> bool {
    SURNAMES.holds(&fold::fold(word.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::hashed;

    #[test]
    fn the_list_is_sorted() {
        let list = include_str!("../data/words.txt");
        assert!(list.lines().is_sorted());
        assert!(list.lines().all(|word| holds(list, word)));
        assert!(!holds(list, "") && !holds(list, "zzzz") && !holds(list, "Ö"));
    }

    #[test]
    fn names_are_laid_out_in_full() {
        let first = include_str!("../data/first-names.txt");
        let last = include_str!("../data/surnames.txt");
        for (list, hashes, file) in [
            (
                first,
                &FIRST_NAMES,
                &include_bytes!("../data/first-names.bin")[..],
            ),
            (last, &SURNAMES, &include_bytes!("../data/surnames.bin")[..]),
        ] {
            assert!(
                hashed::laid_out(list.lines()) == file,
                "lay the names out anew"
            );
            assert!(list.lines().all(|word| hashes.holds(word)));
            assert!(!hashes.holds("") && !hashes.holds("zzzz") && !hashes.holds("Ö"));
        }
    }
}
