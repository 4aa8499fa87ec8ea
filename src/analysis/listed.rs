//! Lists of words in the rules, laid out by the compiler: nothing is made ready at the start, and a
//! word that is not in a list is mostly told by its length and its first and last letter.

use crate::text::Document;
use crate::text::mark;

/// Whether a word is one of these; a token of a document is told fastest, for its mark is known.
macro_rules! one_of {
    ($document:ident.lower($idx:expr); $($one:literal)+) => {
        $crate::analysis::listed::list_of!($($one)+).holds_token(&$document, $idx)
    };
    ($word:expr; $($one:literal)+) => {
        $crate::analysis::listed::list_of!($($one)+).holds($word)
    };
}
pub(crate) use one_of;

/// A list laid out.
macro_rules! list_of {
    ($($one:literal)+) => {{
        const WORDS: &[&str] = &[$($one),+];
        static LISTED: $crate::analysis::listed::Listed<
            { $crate::analysis::listed::bytes(WORDS) },
        > = $crate::analysis::listed::Listed::new(WORDS);
        &LISTED
    }};
}
pub(crate) use list_of;

/// Of 256 marks, those that the words of a list have.
type Marks = [u64; 4];

/// A list of words.
#[derive(Debug)]
pub struct Listed<const BYTES: usize> {
    /// The [`mark`]s of the words.
    marks: Marks,
    /// The words by length: the length, how many have it, and those one after another.
    words: [u8; BYTES],
}

/// Bytes that the words of a list take together.
pub const fn bytes(words: &[&str]) -> usize {
    let mut bytes = 0;
    let mut length = 0;
    while length <= u8::MAX as usize {
        let count = count(words, length);
        if count > 0 {
            bytes += 2 + length * count;
        }
        length += 1;
    }
    bytes
}

/// How many words have a length.
const fn count(words: &[&str], length: usize) -> usize {
    let mut count = 0;
    let mut word = 0;
    while word < words.len() {
        assert!(words[word].len() <= u8::MAX as usize, "a word is too long");
        if words[word].len() == length {
            count += 1;
        }
        word += 1;
    }
    count
}

impl<const BYTES: usize> Listed<BYTES> {
    /// Lays out a list; `BYTES` is its [`bytes`].
    ///
    /// # Panics
    ///
    /// While compiling, where `BYTES` is another number, or more than 255 words have one length.
    pub const fn new(words: &[&str]) -> Self {
        let mut list = Self {
            marks: [0; 4],
            words: [0; BYTES],
        };
        let mut end = 0;
        let mut length = 0;
        while end < BYTES {
            let count = count(words, length);
            if count > 0 {
                assert!(count <= u8::MAX as usize, "their number is told in 8 bits");
                list.words[end] = length as u8;
                list.words[end + 1] = count as u8;
                end += 2;
            }
            let mut word = 0;
            while word < words.len() {
                let letters = words[word].as_bytes();
                if letters.len() == length {
                    let mark = mark(letters) as usize;
                    list.marks[mark / 64] |= 1 << (mark % 64);
                    let mut letter = 0;
                    while letter < length {
                        list.words[end] = letters[letter];
                        end += 1;
                        letter += 1;
                    }
                }
                word += 1;
            }
            length += 1;
        }
        list
    }

    /// Whether a word is in the list.
    #[inline]
    pub fn holds(&self, word: &str) -> bool {
        is_marked(&self.marks, mark(word.as_bytes())) && stands_in(&self.words, word)
    }

    /// Whether a token of a document, in lower case, is in the list.
    #[inline]
    pub fn holds_token(&self, document: &Document<'_>, token_idx: usize) -> bool {
        is_marked(&self.marks, document.mark(token_idx))
            && token_stands_in(&self.words, document, token_idx)
    }
}

#[inline]
fn is_marked(marks: &Marks, mark: u8) -> bool {
    let mark = usize::from(mark);
    marks[mark / 64] >> (mark % 64) & 1 == 1
}

/// Whether a word stands among those of its length.
#[inline(never)]
fn stands_in(words: &[u8], word: &str) -> bool {
    let mut rest = words;
    while let [length, count, others @ ..] = rest {
        let length = usize::from(*length);
        let (alike, behind) = others
            .split_at_checked(length * usize::from(*count))
            .unwrap_or_default();
        if length >= word.len() {
            return length == word.len()
                && (length == 0 || alike.chunks_exact(length).any(|one| one == word.as_bytes()));
        }
        rest = behind;
    }
    false
}

/// Whether a token of a document stands among the words of its length.
#[inline(never)]
fn token_stands_in(words: &[u8], document: &Document<'_>, token_idx: usize) -> bool {
    stands_in(words, document.lower(token_idx))
}

/// Beginnings of words, and short words that must be there as a whole.
#[derive(Debug)]
pub struct Stems {
    /// The [`opening`]s of the stems.
    marks: Marks,
    stems: &'static [&'static str],
}

/// Stems shorter than this are whole words.
const SHORT: usize = 5;

impl Stems {
    /// Lays out stems of three letters or more.
    ///
    /// # Panics
    ///
    /// While compiling, where a stem is shorter.
    pub const fn new(stems: &'static [&'static str]) -> Self {
        let mut marks = [0; 4];
        let mut stem = 0;
        while stem < stems.len() {
            let Some(mark) = opening(stems[stem].as_bytes()) else {
                panic!("a stem has three letters or more");
            };
            let mark = mark as usize;
            marks[mark / 64] |= 1 << (mark % 64);
            stem += 1;
        }
        Self { marks, stems }
    }

    /// Whether a word begins with a stem, or is one that is short.
    pub fn begin(&self, word: &str) -> bool {
        let opens = opening(word.as_bytes()).is_some_and(|mark| is_marked(&self.marks, mark));
        let first = word.as_bytes().first();
        opens
            && self.stems.iter().any(|stem| {
                stem.as_bytes().first() == first
                    && if stem.len() < SHORT {
                        word == *stem
                    } else {
                        word.starts_with(stem)
                    }
            })
    }
}

/// A number below 256 for the first three letters; none for a word of less.
#[inline]
const fn opening(word: &[u8]) -> Option<u8> {
    match word {
        [first, second, third, ..] => {
            Some((*first as usize + 27 * *second as usize + 53 * *third as usize) as u8)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_its_words_and_no_others() {
        let holds = |word: &str| one_of!(word; "talks" "talk" "cease-fire" "é" "a" "tents");
        for word in ["talks", "talk", "cease-fire", "é", "a", "tents"] {
            assert!(holds(word), "{word}");
        }
        // Of the same length and the same ends, of the same beginning, of none.
        let long = "a".repeat(100);
        for word in [
            "tasks", "tapes", "tal", "talkss", "cease", "è", "b", "", &long,
        ] {
            assert!(!holds(word), "{word}");
        }
        assert!(one_of!(""; "no" "") && one_of!("no"; "no" "") && !one_of!("on"; "no" ""));
    }

    #[test]
    fn stems_begin_words_and_short_ones_are_words() {
        const STEMS: Stems = Stems::new(&["attack", "war", "negotiat"]);
        for word in ["attack", "attackers", "war", "negotiations"] {
            assert!(STEMS.begin(word), "{word}");
        }
        for word in ["warm", "wa", "", "attac", "rewar", "negotia"] {
            assert!(!STEMS.begin(word), "{word}");
        }
    }
}
