//! Lists of words in the rules, laid out by the compiler: nothing is made ready at the start, and a
//! word that is not in a list is mostly told by its length and its first and last letter.

/// Whether a word is one of these.
macro_rules! one_of {
    ($word:expr; $($one:literal)+) => {{
        const WORDS: &[&str] = &[$($one),+];
        static LISTED: $crate::analysis::listed::Listed<
            { $crate::analysis::listed::size(WORDS) },
        > = $crate::analysis::listed::Listed::new(WORDS);
        LISTED.holds($word)
    }};
}
pub(crate) use one_of;

/// A list of words.
#[derive(Debug)]
pub struct Listed<const SIZE: usize> {
    /// A bit for each [`mark`] that a word of the list has.
    marks: [u64; 4],
    /// Each word behind a byte for its length.
    words: [u8; SIZE],
}

/// Bytes that the words of a list take.
pub const fn size(words: &[&str]) -> usize {
    let mut size = 0;
    let mut word = 0;
    while word < words.len() {
        size += 1 + words[word].len();
        word += 1;
    }
    size
}

impl<const SIZE: usize> Listed<SIZE> {
    /// Lays out a list; `SIZE` is its [`size`].
    pub const fn new(words: &[&str]) -> Self {
        let mut list = Self {
            marks: [0; 4],
            words: [0; SIZE],
        };
        let mut end = 0;
        let mut word = 0;
        while word < words.len() {
            let letters = words[word].as_bytes();
            assert!(letters.len() < 256, "a word has its length in one byte");
            let mark = mark(letters);
            list.marks[mark / 64] |= 1 << (mark % 64);
            list.words[end] = letters.len() as u8;
            end += 1;
            let mut letter = 0;
            while letter < letters.len() {
                list.words[end] = letters[letter];
                end += 1;
                letter += 1;
            }
            word += 1;
        }
        list
    }

    /// Whether a word is in the list.
    #[inline]
    pub fn holds(&self, word: &str) -> bool {
        let mark = mark(word.as_bytes());
        self.marks[mark / 64] >> (mark % 64) & 1 == 1 && stands_in(&self.words, word.as_bytes())
    }
}

/// A number below 256 by which words differ: most words of the language have another than a given one.
#[inline]
const fn mark(word: &[u8]) -> usize {
    match word {
        [] => 0,
        [first, ..] => {
            let last = word[word.len() - 1];
            (*first as usize + 27 * last as usize + 53 * word.len()) % 256
        }
    }
}

/// Whether a word stands among words that each follow their length.
fn stands_in(words: &[u8], word: &[u8]) -> bool {
    let mut rest = words;
    while let Some((length, after)) = rest.split_first() {
        let (one, others) = after
            .split_at_checked(usize::from(*length))
            .unwrap_or((after, &[]));
        if one == word {
            return true;
        }
        rest = others;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_its_words_and_no_others() {
        let holds = |word: &str| one_of!(word; "talks" "talk" "cease-fire" "é" "a" "tents" "");
        for word in ["talks", "talk", "cease-fire", "é", "a", ""] {
            assert!(holds(word), "{word}");
        }
        // Of the same length, the same ends, the same beginning.
        for word in ["tasks", "tapes", "tal", "talkss", "cease", "è", "b", "alks"] {
            assert!(!holds(word), "{word}");
        }
    }
}
