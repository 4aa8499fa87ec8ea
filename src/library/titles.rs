//! All titles in memory, for the filter that finds what one half remembers.

use std::thread;

use nucleo_matcher::Config;
use nucleo_matcher::Matcher;
use nucleo_matcher::Utf32Str;
use nucleo_matcher::pattern::AtomKind;
use nucleo_matcher::pattern::CaseMatching;
use nucleo_matcher::pattern::Normalization;
use nucleo_matcher::pattern::Pattern;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;

/// The titles of a library at one moment, the last added first; about 80 bytes an article.
#[derive(Debug, Default)]
pub struct Titles {
    /// All titles one after another.
    text: String,
    /// Articles with the end of their title in `text`.
    rows: Vec<(ArticleId, u32)>,
    /// Which letters and digits each title has: most titles lack one of those typed.
    letters: Vec<u64>,
    /// What was typed, key by key, and the rows that may fit it: a longer pattern can only leave fewer, and
    /// going back a key finds its rows again.
    narrowed: Vec<(String, Vec<u32>)>,
}

/// From how many titles on they are shared out among the processors.
const SHARED_OUT: usize = 4_096;
/// Up to how many letters a pattern says little.
const BROAD: usize = 2;
/// So many titles with the words as typed are more than anyone looks through.
const ENOUGH: usize = 100;

impl Library {
    /// Reads all titles.
    pub fn titles(&self) -> Result<Titles, Error> {
        self.read(|connection| {
            let mut titles = Titles::default();
            let mut statement = connection.prepare_cached(
                "SELECT id, title FROM articles WHERE deleted IS NULL ORDER BY id DESC",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let title = row.get_ref(1)?.as_str();
                let title = title.map_err(rusqlite::Error::from)?;
                titles.letters.push(letters(title));
                titles.text.push_str(title);
                let end = titles.text.len() as u32;
                titles.rows.push((ArticleId(row.get(0)?), end));
            }
            Ok(titles)
        })
    }
}

/// One bit for each letter and digit of a text, accents aside; all where it has others than ASCII's
/// without them, which may be taken for any.
fn letters(text: &str) -> u64 {
    let bit = |byte: u8| match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'A'..=b'Z' => 1 << (byte - b'A'),
        b'0'..=b'9' => 1 << (byte - b'0' + 26),
        _ => 0,
    };
    if text.is_ascii() {
        return text.bytes().fold(0, |letters, byte| letters | bit(byte));
    }
    text.nfd().fold(0, |letters, c| match u8::try_from(c) {
        Ok(byte @ 0..=0x7f) => letters | bit(byte),
        _ if is_combining_mark(c) || !c.is_alphanumeric() => letters,
        _ => !0,
    })
}

/// A title as the matcher takes it, without marks above and below letters.
fn haystack<'a>(title: &'a str, buffer: &'a mut Vec<char>) -> Utf32Str<'a> {
    if title.is_ascii() {
        return Utf32Str::Ascii(title.as_bytes());
    }
    buffer.clear();
    buffer.extend(
        title
            .chars()
            .filter(|c| c.is_ascii() || !is_combining_mark(*c)),
    );
    Utf32Str::Unicode(buffer)
}

impl Titles {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The title of a row.
    fn title(&self, row_idx: usize) -> &str {
        let start = row_idx
            .checked_sub(1)
            .and_then(|before| self.rows.get(before))
            .map_or(0, |(_, end)| *end);
        let end = self.rows.get(row_idx).map_or(start, |(_, end)| *end);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The articles whose title a pattern fits, the best first; among equals the last added.
    pub fn filter(&mut self, typed: &str, most: usize) -> Vec<ArticleId> {
        let typed = typed.trim();
        if typed.is_empty() {
            self.narrowed.clear();
            return self.rows.iter().take(most).map(|(id, _)| *id).collect();
        }
        // A sign such as `!` or `$` turns a pattern round; then a longer one may leave more. A first
        // capital (smart case) only makes it stricter.
        let plain = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == ' ');
        while let Some((before, _)) = self.narrowed.last() {
            if plain(before) && plain(typed) && typed.starts_with(before.as_str()) {
                break;
            }
            self.narrowed.pop();
        }
        let wanted = if plain(typed) && typed.is_ascii() {
            letters(typed)
        } else {
            0
        };
        let fits = |row: &u32| {
            let has = self.letters.get(*row as usize).copied().unwrap_or(!0);
            has & wanted == wanted
        };
        let candidates: Vec<u32> = match self.narrowed.last() {
            Some((_, rows)) => rows.iter().copied().filter(fits).collect(),
            None => (0..self.rows.len() as u32).filter(fits).collect(),
        };
        // While only a letter or two is typed nearly all titles fit. Where enough have them side by side,
        // those that have them here and there would come after, and are not looked at.
        let broad = plain(typed) && typed.chars().count() <= BROAD && candidates.len() > SHARED_OUT;
        let found = broad.then(|| {
            let words = Pattern::new(
                typed,
                CaseMatching::Smart,
                Normalization::Smart,
                AtomKind::Substring,
            );
            self.scored(&words, &candidates)
        });
        let enough = found.filter(|found| found.len() >= most.max(ENOUGH));
        let (mut scored, left) = if let Some(found) = enough {
            (found, candidates)
        } else {
            let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
            let scored = self.scored(&pattern, &candidates);
            let left = scored.iter().map(|(_, row)| *row).collect();
            (scored, left)
        };
        match self.narrowed.last_mut() {
            Some((before, rows)) if before == typed => *rows = left,
            _ => self.narrowed.push((typed.to_owned(), left)),
        }
        let order = |(score, row): &(u32, u32)| (std::cmp::Reverse(*score), *row);
        if scored.len() > most && most > 0 {
            scored.select_nth_unstable_by_key(most - 1, order);
        }
        scored.truncate(most);
        scored.sort_unstable_by_key(order);
        scored
            .iter()
            .filter_map(|(_, row)| self.rows.get(*row as usize).map(|(id, _)| *id))
            .collect()
    }

    /// Rows a pattern fits, with how well, in the order given; many are read on all processors.
    fn scored(&self, pattern: &Pattern, rows: &[u32]) -> Vec<(u32, u32)> {
        let read = |rows: &[u32]| -> Vec<(u32, u32)> {
            let mut matcher = Matcher::new(Config::DEFAULT);
            let mut buffer = Vec::new();
            rows.iter()
                .filter_map(|row| {
                    let title = haystack(self.title(*row as usize), &mut buffer);
                    Some((pattern.score(title, &mut matcher)?, *row))
                })
                .collect()
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        if rows.len() < SHARED_OUT || threads == 1 {
            return read(rows);
        }
        let (mine, others) = rows.split_at(rows.len().div_ceil(threads));
        thread::scope(|scope| {
            let others: Vec<_> = others
                .chunks(mine.len())
                .map(|part| (part, scope.spawn(|| read(part))))
                .collect();
            let mut scored = read(mine);
            for (part, other) in others {
                scored.append(&mut other.join().unwrap_or_else(|_| read(part)));
            }
            scored
        })
    }
}
