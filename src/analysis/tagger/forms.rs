//! What the tagger knows of each word of an article, read once for all its occurrences: shape,
//! endings, class, lists, and how the article writes the same word elsewhere.

use crate::analysis::seeded;
use crate::analysis::seeded::HashMap;
use crate::analysis::tagger::classes;
use crate::analysis::tagger::classes::Class;
use crate::analysis::tagger::classes::Classes;
use crate::analysis::tagger::classes::list;
use crate::text::Document;
use crate::text::token::TokenKind;

/// How a token stands to names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// It cannot be in a name.
    Never,
    /// It has a capital.
    Core,
    /// It can stand inside a name ("of", "&").
    Joiner,
    /// It can stand inside a name but as often parts two ("and", "'s").
    Seam,
}

/// One way of writing a word.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The word in lower case, hashed.
    pub lower: u32,
    /// The same, whole.
    pub lower_hash: u64,
    /// The word as it is written, hashed.
    pub written: u32,
    /// Its class.
    pub class: Class,
    /// The lists it is on.
    pub lists: u16,
    /// Its first two, three and four letters, hashed.
    pub prefixes: [u32; 3],
    /// Its last two, three and four letters, hashed.
    pub suffixes: [u32; 3],
    /// Its capitals, small letters and digits in order, hashed.
    pub shape: u32,
    /// The same without repetition.
    pub short_shape: u32,
    /// How it stands to names where its neighbours allow.
    pub part: Part,
    /// Which of the article's words it is, case aside.
    pub word: u32,
    /// Whether it opens sentences and, without another capital behind it, no name.
    pub opener: bool,
}

/// Ways in which an occurrence can stand, as bits.
pub mod seen {
    /// Written small.
    pub const SMALL: u32 = 1;
    /// With a capital, not first in its sentence.
    pub const INSIDE: u32 = 1 << 1;
    /// Behind a title.
    pub const AFTER_TITLE: u32 = 1 << 2;
    /// Behind a first name.
    pub const AFTER_FIRST: u32 = 1 << 3;
    /// Behind "in", "at", "from", "near", "to".
    pub const AFTER_IN: u32 = 1 << 4;
    /// Before a verb of speech.
    pub const BEFORE_SPEECH: u32 = 1 << 5;
    /// Before a possessive.
    pub const BEFORE_OWNED: u32 = 1 << 6;
    /// Behind "the".
    pub const AFTER_THE: u32 = 1 << 7;
    /// Before the head of a body.
    pub const BEFORE_BODY: u32 = 1 << 8;
    /// Before the head of a place.
    pub const BEFORE_PLACE: u32 = 1 << 9;
    /// Before a capital.
    pub const BEFORE_CORE: u32 = 1 << 10;
    /// Behind a capital.
    pub const AFTER_CORE: u32 = 1 << 11;
    /// Alone in brackets.
    pub const IN_BRACKETS: u32 = 1 << 12;
    /// Behind a capital and a comma.
    pub const AFTER_COMMA: u32 = 1 << 13;
    /// Alone: no capital beside it.
    pub const ALONE: u32 = 1 << 14;
    /// How many ways there are.
    pub const COUNT: u32 = 15;
}

/// The words of a document.
#[derive(Debug)]
pub struct Forms {
    /// All ways of writing.
    pub all: Vec<Form>,
    /// Which of them each token is.
    pub of_token: Vec<u32>,
    /// Ways in which each word stands at least once.
    once: Vec<u32>,
    /// Ways in which each word stands at least twice.
    twice: Vec<u32>,
}

/// Stands for what lies before the first and behind the last token.
pub const NOTHING: Form = Form {
    lower: 1,
    lower_hash: 1,
    written: 1,
    class: Class {
        wide: 0,
        middle: 0,
        narrow: 0,
        vector: 0,
    },
    lists: 0,
    prefixes: [0; 3],
    suffixes: [0; 3],
    shape: 1,
    short_shape: 1,
    part: Part::Never,
    word: u32::MAX,
    opener: false,
};

impl Forms {
    /// Reads the words of a document.
    pub fn new(document: &Document<'_>, classes: &Classes<'_>) -> Self {
        // Room for the different words of an article; a book has few more.
        let different = (document.tokens.len() / 2).min(1 << 10);
        let mut by_written: HashMap<&str, u32> = seeded::map_of(different);
        let mut by_lower: HashMap<&str, u32> = seeded::map_of(different);
        let mut all = Vec::with_capacity(different);
        let mut of_token = Vec::with_capacity(document.tokens.len());
        for (idx, token) in document.tokens.iter().enumerate() {
            let written = document.word(idx);
            let id = *by_written.entry(written).or_insert_with(|| {
                let lower = document.lower(idx);
                let words = by_lower.len() as u32;
                let word = *by_lower.entry(lower).or_insert(words);
                all.push(form(written, lower, token.kind, word, classes));
                all.len() as u32 - 1
            });
            of_token.push(id);
        }
        let mut forms = Self {
            all,
            of_token,
            once: vec![0; by_lower.len()],
            twice: vec![0; by_lower.len()],
        };
        for sentence in &document.sentences {
            forms.note(sentence.tokens.start as usize, sentence.tokens.end as usize);
        }
        forms
    }

    /// The form of a token; [`NOTHING`] where there is none.
    pub fn get(&self, token_idx: usize) -> &Form {
        self.of_token
            .get(token_idx)
            .and_then(|&id| self.all.get(id as usize))
            .unwrap_or(&NOTHING)
    }

    /// The form of a token between these bounds.
    pub fn within(&self, token_idx: usize, start: usize, end: usize) -> &Form {
        if (start..end).contains(&token_idx) {
            self.get(token_idx)
        } else {
            &NOTHING
        }
    }

    /// How the token stands here.
    fn ways(&self, idx: usize, start: usize, end: usize) -> u32 {
        let form = self.get(idx);
        if form.part != Part::Core {
            return seen::SMALL;
        }
        let before = self.within(idx.wrapping_sub(1), start, end);
        let after = self.within(idx + 1, start, end);
        let mut ways = 0;
        let mut set = |way: u32, holds: bool| ways |= if holds { way } else { 0 };
        let near_core = before.part == Part::Core || after.part == Part::Core;
        set(seen::INSIDE, idx > start);
        set(seen::AFTER_TITLE, before.lists & list::TITLE != 0);
        set(seen::AFTER_FIRST, self.is_after_first_name(idx, start));
        set(seen::AFTER_IN, is_one_of(before.lower_hash, &PLACING));
        set(seen::BEFORE_SPEECH, after.lists & list::SPEECH != 0);
        set(seen::BEFORE_OWNED, after.lower_hash == OWNED);
        set(seen::AFTER_THE, before.lower_hash == THE);
        set(seen::BEFORE_CORE, after.part == Part::Core);
        set(
            seen::BEFORE_BODY,
            after.part == Part::Core && after.lists & list::BODY_HEAD != 0,
        );
        set(
            seen::BEFORE_PLACE,
            after.part == Part::Core && after.lists & list::PLACE_HEAD != 0,
        );
        set(seen::AFTER_CORE, before.part == Part::Core);
        set(
            seen::IN_BRACKETS,
            before.lower_hash == OPENS && after.lower_hash == CLOSES,
        );
        set(
            seen::AFTER_COMMA,
            before.lower_hash == COMMA
                && self.within(idx.wrapping_sub(2), start, end).part == Part::Core,
        );
        set(seen::ALONE, !near_core);
        ways
    }

    /// Whether a first name stands before the token in the same name, an initial between them or not.
    fn is_after_first_name(&self, idx: usize, start: usize) -> bool {
        let mut at = idx;
        while at > start && idx - at < 4 {
            at -= 1;
            let form = self.get(at);
            match form.part {
                Part::Core if form.lists & list::FIRST_NAME != 0 => return true,
                Part::Core | Part::Joiner => {}
                Part::Never | Part::Seam => return false,
            }
        }
        false
    }

    /// Notes how the tokens of a sentence stand.
    fn note(&mut self, start: usize, end: usize) {
        for idx in start..end {
            let word = self.get(idx).word as usize;
            let ways = self.ways(idx, start, end);
            if let (Some(once), Some(twice)) = (self.once.get_mut(word), self.twice.get_mut(word)) {
                *twice |= *once & ways;
                *once |= ways;
            }
        }
    }

    /// How the same word stands elsewhere in the article.
    pub fn elsewhere(&self, idx: usize, start: usize, end: usize) -> u32 {
        let word = self.get(idx).word as usize;
        let (Some(once), Some(twice)) = (self.once.get(word), self.twice.get(word)) else {
            return 0;
        };
        twice | (once & !self.ways(idx, start, end))
    }
}

const THE: u64 = classes::hash("the");
const OWNED: u64 = classes::hash("'s");
const OPENS: u64 = classes::hash("(");
const CLOSES: u64 = classes::hash(")");
const COMMA: u64 = classes::hash(",");
const PLACING: [u64; 5] = [
    classes::hash("in"),
    classes::hash("at"),
    classes::hash("from"),
    classes::hash("near"),
    classes::hash("to"),
];

fn is_one_of(hash: u64, hashes: &[u64]) -> bool {
    hashes.contains(&hash)
}

fn form(written: &str, lower: &str, kind: TokenKind, word: u32, classes: &Classes<'_>) -> Form {
    let lower_hash = classes::hash(lower);
    let written_hash = classes::hash(written);
    Form {
        lower: (lower_hash >> 32) as u32,
        lower_hash,
        written: (written_hash >> 32) as u32,
        class: classes.class(written_hash, lower_hash),
        lists: classes.lists(lower_hash),
        prefixes: [2, 3, 4].map(|count| short_hash(first(lower, count))),
        suffixes: [2, 3, 4].map(|count| short_hash(last(lower, count))),
        shape: shape(written, 4),
        short_shape: shape(written, 1),
        part: part(written, lower, kind),
        word,
        opener: is_opener(lower),
    }
}

fn short_hash(piece: &str) -> u32 {
    (classes::hash(piece) >> 32) as u32
}

fn first(word: &str, count: usize) -> &str {
    // In most words a letter is a byte.
    if word.is_ascii() {
        return word.get(..count).unwrap_or(word);
    }
    let end = word
        .char_indices()
        .nth(count)
        .map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

fn last(word: &str, count: usize) -> &str {
    if word.is_ascii() {
        let start = word.len().saturating_sub(count);
        return word.get(start..).unwrap_or(word);
    }
    let start = word
        .char_indices()
        .rev()
        .nth(count - 1)
        .map_or(0, |(at, _)| at);
    word.get(start..).unwrap_or(word)
}

/// Capitals, small letters, digits and other signs in order, each at most so often in a row.
fn shape(word: &str, most: usize) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut before = ' ';
    let mut run = 0;
    // No name is longer; a longer word has the shape of its beginning.
    for c in word.chars().take(40) {
        let sort = if c.is_uppercase() {
            'A'
        } else if c.is_alphabetic() {
            'a'
        } else if c.is_numeric() {
            '0'
        } else {
            c
        };
        run = if sort == before { run + 1 } else { 0 };
        before = sort;
        if run < most {
            hash = (hash ^ sort as u32).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

fn part(written: &str, lower: &str, kind: TokenKind) -> Part {
    match kind {
        TokenKind::Word => match lower {
            "i" | "i'm" | "i've" | "i'll" | "i'd" => Part::Never,
            _ if written.chars().any(char::is_uppercase) => Part::Core,
            "of" | "de" | "la" | "le" | "du" | "des" | "der" | "den" | "van" | "von" | "da"
            | "do" | "dos" | "del" | "di" | "el" | "al" | "bin" | "ibn" | "ben" | "abu" | "y"
            | "e" | "zu" | "und" | "et" | "bint" | "ul" | "ud" | "ter" | "ten" => Part::Joiner,
            "the" | "and" | "for" => Part::Seam,
            _ => Part::Never,
        },
        TokenKind::Number => Part::Joiner,
        TokenKind::Possessive => Part::Seam,
        TokenKind::Mark => match lower {
            "&" | "." | "-" | "'" => Part::Joiner,
            "/" => Part::Seam,
            _ => Part::Never,
        },
    }
}

/// Words that open sentences and are no name alone.
fn is_opener(lower: &str) -> bool {
    matches!(
        lower,
        "the"
            | "a"
            | "an"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "you"
            | "this"
            | "that"
            | "these"
            | "those"
            | "but"
            | "and"
            | "however"
            | "in"
            | "on"
            | "at"
            | "for"
            | "with"
            | "after"
            | "before"
            | "when"
            | "while"
            | "if"
            | "as"
            | "there"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "both"
            | "some"
            | "many"
            | "most"
            | "no"
            | "what"
            | "how"
            | "why"
            | "where"
            | "although"
            | "though"
            | "meanwhile"
            | "since"
            | "under"
            | "so"
            | "then"
            | "yet"
            | "to"
            | "by"
            | "from"
            | "all"
            | "one"
            | "two"
            | "not"
            | "also"
            | "here"
            | "now"
            | "such"
            | "because"
            | "during"
            | "or"
            | "is"
            | "are"
            | "was"
            | "do"
            | "did"
            | "have"
            | "it's"
            | "that's"
            | "there's"
            | "don't"
    )
}
