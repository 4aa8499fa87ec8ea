//! Tables in which the compiler has put each key at the place that its hash gives: nothing is made
//! ready at the start, and a look-up reads a row or two.

use std::collections::BTreeSet;

/// A table of rows `key<tab>rest`, one a line, those of one key one behind the other.
///
/// `PLACES` is a power of two above the number of keys.
#[derive(Debug)]
pub struct Rows<const PLACES: usize> {
    table: &'static str,
    /// Where the first row of a key begins, one more than its byte; 0 where there is none.
    starts: [u32; PLACES],
}

impl<const PLACES: usize> Rows<PLACES> {
    /// Lays out a table.
    pub const fn new(table: &'static str) -> Self {
        let bytes = table.as_bytes();
        let mut starts = [0; PLACES];
        let mut before = 0..0;
        let mut start = 0;
        while start < bytes.len() {
            let end = end_of(bytes, start, b"\t");
            let again = before.end - before.start == end - start
                && is_same(bytes, before.start, bytes, start, end - start);
            if !again {
                let mut place = hash(bytes, start, end) % PLACES;
                while starts[place] != 0 {
                    place = (place + 1) % PLACES;
                }
                starts[place] = start as u32 + 1;
            }
            before = start..end;
            start = end_of(bytes, end, b"\n") + 1;
        }
        Self { table, starts }
    }

    /// The rows under a key, without it.
    pub fn under(&self, key: &str) -> impl Iterator<Item = &'static str> {
        let rest = move |row: &'static str| row.strip_prefix(key)?.strip_prefix('\t');
        let mut place = hash(key.as_bytes(), 0, key.len()) % PLACES;
        let mut first = "";
        while let Some(start) = self.starts[place].checked_sub(1) {
            let rows = self.table.get(start as usize..).unwrap_or_default();
            if rest(rows).is_some() {
                first = rows;
                break;
            }
            place = (place + 1) % PLACES;
        }
        first.lines().map_while(rest)
    }
}

/// Lists of words, each a line: a heading, a colon, the words.
///
/// `PLACES` is a power of two above the number of words.
#[derive(Debug)]
pub struct Lists<const PLACES: usize> {
    text: &'static str,
    words: [Word; PLACES],
}

#[derive(Debug, Clone, Copy)]
struct Word {
    /// Where it stands in the text, in bytes.
    start: u16,
    length: u8,
    /// Some more of its hash, so that few other words are compared with it.
    tag: u8,
    /// A bit for each list that has it; none for no word.
    lists: u32,
}

impl<const PLACES: usize> Lists<PLACES> {
    /// Lays out the lists of these headings, at most 32; the first has the lowest bit.
    ///
    /// # Panics
    ///
    /// While compiling, where the text is too long or a heading is not found.
    pub const fn new(text: &'static str, headings: &[&str]) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() < 1 << 16, "a word's place is told in 16 bits");
        let mut words = [Word {
            start: 0,
            length: 0,
            tag: 0,
            lists: 0,
        }; PLACES];
        let mut line = 0;
        while line < bytes.len() {
            let mut at = end_of(bytes, line, b":\n");
            let lists = list(bytes, line, at, headings);
            while at < bytes.len() && bytes[at] != b'\n' {
                let start = at + 1;
                at = end_of(bytes, start, b" \n");
                if lists != 0 && at > start {
                    assert!(at - start < 1 << 8, "a word's length is told in 8 bits");
                    let hash = hash(bytes, start, at);
                    let mut place = hash % PLACES;
                    while words[place].lists != 0 && !is_at(bytes, words[place], start, at) {
                        place = (place + 1) % PLACES;
                    }
                    words[place] = Word {
                        start: start as u16,
                        length: (at - start) as u8,
                        tag: tag(hash),
                        lists: words[place].lists | lists,
                    };
                }
            }
            line = at + 1;
        }
        Self { text, words }
    }

    /// The bits of the lists that have a word.
    #[inline]
    pub fn of(&self, word: &str) -> u32 {
        let hash = hash(word.as_bytes(), 0, word.len());
        let mut place = hash % PLACES;
        loop {
            let found = self.words[place];
            let start = usize::from(found.start);
            let like = found.tag == tag(hash) && usize::from(found.length) == word.len();
            let is_it = || self.text.get(start..start + word.len()) == Some(word);
            if found.lists == 0 || like && is_it() {
                return found.lists;
            }
            place = (place + 1) % PLACES;
        }
    }
}

/// Words parted by white space; a line that begins with "#" has none.
///
/// `PLACES` is a power of two above their number.
#[derive(Debug)]
pub struct Words<const PLACES: usize> {
    text: &'static str,
    /// Where each begins, one more than its byte; 0 where there is none.
    starts: [u16; PLACES],
}

impl<const PLACES: usize> Words<PLACES> {
    /// Lays out the words of a text.
    ///
    /// # Panics
    ///
    /// While compiling, where the text is too long.
    pub const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        assert!(bytes.len() < 1 << 16, "a word's place is told in 16 bits");
        let mut starts = [0; PLACES];
        let mut at = 0;
        while at < bytes.len() {
            let stops: &[u8] = if bytes[at] == b'#' { b"\n" } else { b" \n" };
            let end = end_of(bytes, at, stops);
            if bytes[at] != b'#' && end > at {
                let mut place = hash(bytes, at, end) % PLACES;
                while starts[place] != 0 {
                    place = (place + 1) % PLACES;
                }
                starts[place] = at as u16 + 1;
            }
            at = end + 1;
        }
        Self { text, starts }
    }

    /// The word in the text, if it is one of its words.
    pub fn find(&self, word: &str) -> Option<&'static str> {
        let mut place = hash(word.as_bytes(), 0, word.len()) % PLACES;
        while let Some(start) = self.starts[place].checked_sub(1) {
            let rest = self.text.get(usize::from(start)..).unwrap_or_default();
            if let Some(behind) = rest.strip_prefix(word)
                && (behind.is_empty() || behind.starts_with([' ', '\n']))
            {
                return rest.get(..word.len());
            }
            place = (place + 1) % PLACES;
        }
        None
    }
}

/// Words known by their hashes alone: where a text's words are too many to be kept as they are. Of a million
/// other words a few are taken for one of theirs.
#[derive(Debug)]
pub struct Hashes {
    /// For each first byte of a hash, how many have it or a lesser one: 16 bits each.
    ends: &'static [u8],
    /// The other three bytes of each, in order.
    rests: &'static [u8],
}

impl Hashes {
    /// The hashes as [`laid_out`] makes a file of them.
    pub const fn new(file: &'static [u8]) -> Self {
        let (ends, rests) = file.split_at(512);
        Self { ends, rests }
    }

    /// Whether a word is one of them.
    pub fn holds(&self, word: &str) -> bool {
        let [top, rest @ ..] = hash32(word).to_be_bytes();
        let (ends, _) = self.ends.as_chunks();
        let end = |top: usize| {
            ends.get(top)
                .map_or(0, |&end| usize::from(u16::from_le_bytes(end)))
        };
        let start = usize::from(top).checked_sub(1).map_or(0, end);
        let (rests, _) = self.rests.as_chunks::<3>();
        let alike = rests.get(start..end(top.into())).unwrap_or_default();
        let number = |[high, middle, low]: [u8; 3]| u32::from_be_bytes([0, high, middle, low]);
        alike
            .binary_search_by_key(&number(rest), |&other| number(other))
            .is_ok()
    }
}

/// A file of the hashes of these words, fewer than 65,536.
pub fn laid_out<'w>(words: impl Iterator<Item = &'w str>) -> Vec<u8> {
    let hashes: BTreeSet<u32> = words.map(hash32).collect();
    let mut file = Vec::with_capacity(512 + 3 * hashes.len());
    for top in 0..=u32::from(u8::MAX) {
        let end = hashes.iter().filter(|hash| **hash >> 24 <= top).count();
        file.extend((end as u16).to_le_bytes());
    }
    for hash in hashes {
        let [_, rest @ ..] = hash.to_be_bytes();
        file.extend(rest);
    }
    file
}

fn hash32(word: &str) -> u32 {
    hash(word.as_bytes(), 0, word.len()) as u32
}

/// The bit of a heading among headings; none where it is not one of them.
pub const fn bit_of(heading: &str, headings: &[&str]) -> u32 {
    list(heading.as_bytes(), 0, heading.len(), headings)
}

/// The bit of the list whose heading stands there; none where it is not one of those asked for.
const fn list(bytes: &[u8], start: usize, end: usize, headings: &[&str]) -> u32 {
    let mut number = 0;
    while number < headings.len() {
        let heading = headings[number].as_bytes();
        if heading.len() == end - start && is_same(heading, 0, bytes, start, end - start) {
            return 1 << number;
        }
        number += 1;
    }
    0
}

/// Whether a word of a text is that which stands from `start` to `end`.
const fn is_at(bytes: &[u8], word: Word, start: usize, end: usize) -> bool {
    word.length as usize == end - start
        && is_same(bytes, word.start as usize, bytes, start, end - start)
}

/// Where the next of these bytes stands, or the end.
const fn end_of(bytes: &[u8], start: usize, stops: &[u8]) -> usize {
    let mut at = start;
    while at < bytes.len() {
        let mut stop = 0;
        while stop < stops.len() {
            if bytes[at] == stops[stop] {
                return at;
            }
            stop += 1;
        }
        at += 1;
    }
    at
}

const fn is_same(
    one: &[u8],
    one_start: usize,
    other: &[u8],
    other_start: usize,
    length: usize,
) -> bool {
    let mut at = 0;
    while at < length {
        if one[one_start + at] != other[other_start + at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What of a hash does not choose the place.
const fn tag(hash: usize) -> u8 {
    (hash >> 24) as u8
}

#[inline]
const fn hash(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    let mut at = start;
    while at < end {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_rows_under_a_key_are_found_and_no_others() {
        static ROWS: Rows<8> = Rows::new("a\t1\nnew\t2\nnew\t3\nnew york\t4\nz\t5");
        let under = |key: &str| ROWS.under(key).collect::<Vec<_>>();
        assert_eq!(under("a"), ["1"]);
        assert_eq!(under("new"), ["2", "3"]);
        assert_eq!(under("new york"), ["4"]);
        assert_eq!(under("z"), ["5"]);
        for key in ["", "ne", "new ", "york", "zz"] {
            assert!(under(key).is_empty(), "{key}");
        }
    }

    #[test]
    fn words_are_found_and_no_parts_of_them() {
        static WORDS: Words<8> = Words::new("# a cup\ncat dog\n\ncow  hen");
        for word in ["cat", "dog", "cow", "hen"] {
            assert_eq!(WORDS.find(word), Some(word));
        }
        for word in ["cup", "a", "#", "ca", "cats", "og", "", " ", "cat dog"] {
            assert_eq!(WORDS.find(word), None, "{word}");
        }
    }

    #[test]
    fn a_word_is_in_the_lists_that_name_it() {
        const TEXT: &str = "# to read: cup\none: cat dog\ntwo more: dog cow\n\nother: hen\n";
        static LISTS: Lists<8> = Lists::new(TEXT, &["one", "two more"]);
        for (word, lists) in [("cat", 1), ("dog", 3), ("cow", 2)] {
            assert_eq!(LISTS.of(word), lists, "{word}");
        }
        for word in ["hen", "cup", "one", "do", "dogs", "", " "] {
            assert_eq!(LISTS.of(word), 0, "{word}");
        }
    }
}
