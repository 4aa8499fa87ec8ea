//! What is known of a word before any text is read: its class among words that are used alike, and
//! the lists it is on. One table in the program, searched where it lies.

use std::ops::Range;

use crate::analysis::tagger::bytes;

/// The table that belongs to the shipped model.
pub(super) static SHIPPED: &[u8] = include_bytes!("../data/classes.bin");

/// Opens every table of this form.
pub const MAGIC: &[u8; 8] = b"words-2\0";
/// Bits of a word's hash that choose its bucket.
pub const WORD_BITS: u32 = 16;
/// Bits of a listed word's hash that choose its bucket.
pub const LIST_BITS: u32 = 14;
/// Buckets that the index tells of together: where the first begins, and how many entries each has.
pub const GROUP: usize = 16;
/// Classes at one width that are one at the next wider.
pub const PARTS: u16 = 4;
/// Bytes before the first index.
const HEAD: usize = 20;

/// Lists a word can be on, as bits; the lists are those of the gazetteer and the cues.
pub mod list {
    /// A first name.
    pub const FIRST_NAME: u16 = 1;
    /// A surname.
    pub const SURNAME: u16 = 1 << 1;
    /// A state, by a name of one or two words.
    pub const COUNTRY: u16 = 1 << 2;
    /// A nationality word.
    pub const NATIONALITY: u16 = 1 << 3;
    /// A place of 100,000 people or more.
    pub const LARGE_PLACE: u16 = 1 << 4;
    /// A smaller place.
    pub const SMALL_PLACE: u16 = 1 << 5;
    /// Part of the name of a place.
    pub const PLACE_PART: u16 = 1 << 6;
    /// An everyday word that is also a place.
    pub const EVERYDAY: u16 = 1 << 7;
    /// A title before a name.
    pub const TITLE: u16 = 1 << 8;
    /// The head of a body's name.
    pub const BODY_HEAD: u16 = 1 << 9;
    /// The head of a place's name.
    pub const PLACE_HEAD: u16 = 1 << 10;
    /// A verb of speech.
    pub const SPEECH: u16 = 1 << 11;
    /// A month or a day.
    pub const CALENDAR: u16 = 1 << 12;
    /// A capital or a seat of government.
    pub const SEAT: u16 = 1 << 13;
    /// The head of a treaty, an event or a work.
    pub const OTHER_HEAD: u16 = 1 << 14;
    /// A word of people without a state: a people, believers, adherents.
    pub const PEOPLE: u16 = 1 << 15;
}

/// The hash under which a word is kept.
pub const fn hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    // The top bits of a short word's hash are even only after a last stir.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ (hash >> 29)
}

/// The hash of two words in a row.
#[inline]
pub fn hash_of_two(first: u64, second: u64) -> u64 {
    let mixed = first.rotate_left(23) ^ second;
    let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// The class of a word at three widths, and its nearest vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Class {
    /// One of some 64, from 1; 0 for a word that is not known.
    pub wide: u16,
    /// One of some 256.
    pub middle: u16,
    /// One of some 1,024.
    pub narrow: u16,
    /// The vector it shares, from 1.
    pub vector: u16,
}

/// The bucket of a hash by so many bits, and the next bits, by which it is told apart there.
#[inline]
pub fn place_of(hash: u64, bits: u32) -> (usize, u16) {
    ((hash >> (64 - bits)) as usize, (hash >> (48 - bits)) as u16)
}

/// Which entries are in a bucket, as an index tells.
#[inline]
pub fn in_bucket(index: &[u8], bucket: usize) -> Option<Range<usize>> {
    let group = index.chunks_exact(4 + GROUP).nth(bucket / GROUP)?;
    let (before, counts) = group.get(4..)?.split_at_checked(bucket % GROUP)?;
    let before: usize = before.iter().map(|&count| usize::from(count)).sum();
    let start = bytes::u32_at(group, 0) as usize + before;
    Some(start..start + usize::from(*counts.first()?))
}

/// Bytes of the index of so many bits.
pub const fn index_length(bits: u32) -> usize {
    (1 << bits) / GROUP * (4 + GROUP)
}

/// The index of entries whose hashes fall into these buckets; none where one has too many.
pub fn index(buckets: impl Iterator<Item = usize>, bits: u32) -> Option<Vec<u8>> {
    let mut counts = vec![0_u8; 1 << bits];
    for bucket in buckets {
        let count = counts.get_mut(bucket)?;
        *count = count.checked_add(1)?;
    }
    let mut index = Vec::with_capacity(index_length(bits));
    let mut sum = 0_u32;
    for group in counts.chunks(GROUP) {
        index.extend(sum.to_le_bytes());
        index.extend(group);
        sum += group.iter().map(|&count| u32::from(count)).sum::<u32>();
    }
    Some(index)
}

/// A table of classes and lists.
#[derive(Debug, Clone, Copy)]
pub struct Classes<'m> {
    words: Buckets<'m>,
    lists: Buckets<'m>,
    vectors: &'m [u8],
}

/// Entries of two 16-bit numbers, in buckets by the top bits of the hash.
#[derive(Debug, Clone, Copy)]
struct Buckets<'m> {
    index: &'m [u8],
    entries: &'m [u8],
    bits: u32,
}

impl Buckets<'_> {
    #[inline]
    fn find(self, hash: u64) -> Option<u16> {
        let (bucket, rest) = place_of(hash, self.bits);
        let Range { start, end } = in_bucket(self.index, bucket)?;
        self.entries
            .get(start * 4..end * 4)?
            .chunks_exact(4)
            .find(|entry| bytes::u16_at(entry, 0) == rest)
            .map(|entry| bytes::u16_at(entry, 1))
    }
}

impl<'m> Classes<'m> {
    /// The table in the program.
    pub fn shipped() -> Classes<'static> {
        Classes::read(SHIPPED)
    }

    /// A table as it lies in memory; one that is cut off or of another form knows no word.
    pub fn read(table: &'m [u8]) -> Self {
        let mut rest = table;
        let mut take = |length: usize| {
            let (taken, left) = rest.split_at_checked(length).unwrap_or_default();
            rest = left;
            taken
        };
        let head = take(HEAD);
        let is_table = head.starts_with(MAGIC);
        let count = |at| {
            if is_table {
                bytes::u32_at(head, at) as usize
            } else {
                0
            }
        };
        let (words, lists, vectors) = (count(2), count(3), count(4));
        let index = |bits: u32| if is_table { index_length(bits) } else { 0 };
        Self {
            words: Buckets {
                index: take(index(WORD_BITS)),
                entries: take(words * 4),
                bits: WORD_BITS,
            },
            lists: Buckets {
                index: take(index(LIST_BITS)),
                entries: take(lists * 4),
                bits: LIST_BITS,
            },
            vectors: take(vectors * 2),
        }
    }

    /// The class of a word, by its hash as it is written or else in lower case.
    pub fn class(&self, written: u64, lower: u64) -> Class {
        let row = self.words.find(written).or_else(|| self.words.find(lower));
        let Some((row, entry)) = row.and_then(|row| {
            let at = usize::from(row) * 2;
            Some((row, self.vectors.get(at..at + 2)?))
        }) else {
            return Class::default();
        };
        let narrow = bytes::u16_at(entry, 0);
        Class {
            wide: narrow / PARTS / PARTS + 1,
            middle: narrow / PARTS + 1,
            narrow: narrow.saturating_add(1),
            vector: row.saturating_add(1),
        }
    }

    /// The lists a word, or two words in a row, are on: bits of [`list`].
    pub fn lists(&self, lower: u64) -> u16 {
        self.lists.find(lower).unwrap_or(0)
    }
}
