//! All titles in memory, for the filter that finds what one half remembers.

use std::thread;

use memchr::memmem;
use memchr::memmem::Finder;
use nucleo_matcher::Config;
use nucleo_matcher::Matcher;
use nucleo_matcher::Utf32Str;
use nucleo_matcher::pattern::CaseMatching;
use nucleo_matcher::pattern::Normalization;
use nucleo_matcher::pattern::Pattern;
use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::words;

/// The titles of a library at one moment, the last added first; about 150 bytes an article.
#[derive(Debug, Default)]
pub struct Titles {
    /// All titles one after another.
    text: String,
    /// Articles with the end of their title in `text`.
    rows: Vec<(ArticleId, u32)>,
    /// All titles in small letters without accents, each after a line end and a space.
    folded: String,
    /// The end of each title in `folded`.
    ends: Vec<u32>,
    /// Which letters and digits each title has: most titles lack one of those typed.
    letters: Vec<u64>,
    /// The rows that are looked through; none are all.
    shelf: Option<Vec<u32>>,
    /// What was typed, key by key, and the rows that may fit it: a longer pattern can only leave fewer, and
    /// going back a key finds its rows again.
    narrowed: Vec<(String, Vec<u32>)>,
}

/// What a filter leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    /// The best, in their order.
    pub ids: Vec<ArticleId>,
    /// How many there are in all, as far as they were counted.
    pub total: usize,
    /// Whether there may be more than those.
    pub more: bool,
}

/// From how many titles on they are shared out among the processors.
const SHARED_OUT: usize = 4_096;
/// Of those that a quick look finds, so many of the best are looked at closely.
const LOOKED_AT_AGAIN: usize = 1_000;
/// So many titles with the words as typed are more than anyone looks through.
const ENOUGH: usize = 100;

/// How a title is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Whether it fits, and about how well.
    Quick,
    /// How well at best.
    Close,
}

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
                titles.folded.push_str("\n ");
                if title.is_ascii() {
                    titles
                        .folded
                        .extend(title.chars().map(|c| c.to_ascii_lowercase()));
                } else {
                    titles.folded.push_str(&words::fold(title));
                }
                titles.ends.push(titles.folded.len() as u32);
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

    /// From now on only these articles are looked through; none given, all.
    pub fn look_only_at(&mut self, ids: Option<&FxHashSet<ArticleId>>) {
        self.narrowed.clear();
        self.shelf = ids.map(|ids| {
            let rows = self.rows.iter().zip(0..);
            let rows = rows.filter(|((id, _), _)| ids.contains(id));
            rows.map(|(_, row)| row).collect()
        });
    }

    /// The articles of some rows.
    fn articles<'a>(&'a self, rows: impl Iterator<Item = u32> + 'a) -> Vec<ArticleId> {
        rows.filter_map(|row| self.rows.get(row as usize).map(|(id, _)| *id))
            .collect()
    }

    /// The articles whose title a pattern fits, the best first; among equals the last added.
    pub fn filter(&mut self, typed: &str, most: usize) -> Hits {
        let typed = typed.trim();
        if typed.is_empty() {
            self.narrowed.clear();
            let (ids, total) = match &self.shelf {
                Some(rows) => (self.articles(rows.iter().copied().take(most)), rows.len()),
                None => (
                    self.articles((0..self.rows.len() as u32).take(most)),
                    self.len(),
                ),
            };
            return Hits {
                ids,
                total,
                more: false,
            };
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
        let before = self.narrowed.last().map(|(_, rows)| rows);
        let candidates: Vec<u32> = match before.or(self.shelf.as_ref()) {
            Some(rows) => rows.iter().copied().filter(fits).collect(),
            None => (0..self.rows.len() as u32).filter(fits).collect(),
        };
        // Where enough titles have the words at the beginning of a word, no others could come before
        // them, and none are looked for.
        let small = typed
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b' ');
        let many = candidates.len() > SHARED_OUT;
        let begun = (small && many).then(|| self.with_words_begun(typed, &candidates));
        let begun = begun.filter(|rows| rows.len() >= most.max(ENOUGH));
        let more = begun.is_some();
        let look = if small && many {
            Look::Quick
        } else {
            Look::Close
        };
        let (mut scored, left) = if let Some(rows) = begun {
            (rows.into_iter().map(|row| (0, row)).collect(), candidates)
        } else {
            let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
            let scored = self.scored(&pattern, &candidates, look);
            let left = scored.iter().map(|(_, row)| *row).collect();
            (scored, left)
        };
        match self.narrowed.last_mut() {
            Some((before, rows)) if before == typed => *rows = left,
            _ => self.narrowed.push((typed.to_owned(), left)),
        }
        let total = scored.len();
        let order = |(score, row): &(u32, u32)| (std::cmp::Reverse(*score), *row);
        let best = |scored: &mut Vec<(u32, u32)>, most: usize| {
            if scored.len() > most && most > 0 {
                scored.select_nth_unstable_by_key(most - 1, order);
            }
            scored.truncate(most);
        };
        if look == Look::Quick && !more {
            best(&mut scored, most.saturating_mul(2).max(LOOKED_AT_AGAIN));
            let pattern = Pattern::parse(typed, CaseMatching::Smart, Normalization::Smart);
            let mut rows: Vec<u32> = scored.iter().map(|(_, row)| *row).collect();
            rows.sort_unstable();
            scored = self.scored(&pattern, &rows, Look::Close);
        }
        best(&mut scored, most);
        scored.sort_unstable_by_key(order);
        Hits {
            ids: self.articles(scored.iter().map(|(_, row)| *row)),
            total,
            more,
        }
    }

    /// Of some rows in their order, those in which each word typed is the beginning of a word.
    fn with_words_begun(&self, typed: &str, rows: &[u32]) -> Vec<u32> {
        let words: Vec<String> = typed.split(' ').map(|word| format!(" {word}")).collect();
        let mut words = words.iter().filter(|word| word.len() > 1);
        let Some(first) = words.next() else {
            return Vec::new();
        };
        let finders: Vec<Finder<'_>> = words.map(Finder::new).collect();
        let folded = self.folded.as_bytes();
        let (mut at, mut rows) = (0, rows.iter().copied().peekable());
        let mut found = Vec::new();
        for hit in memmem::find_iter(folded, first) {
            while self.ends.get(at).is_some_and(|end| *end as usize <= hit) {
                at += 1;
            }
            let row = at as u32;
            while rows.next_if(|other| *other < row).is_some() {}
            let title = self.folded_title(at);
            let fits = |finder: &Finder<'_>| finder.find(title).is_some();
            if rows.next_if_eq(&row).is_some() && finders.iter().all(fits) {
                found.push(row);
            }
        }
        found
    }

    fn folded_title(&self, row_idx: usize) -> &[u8] {
        let before = row_idx.checked_sub(1);
        let start = before.and_then(|before| self.ends.get(before));
        let start = start.copied().unwrap_or(0) as usize;
        let end = self.ends.get(row_idx).copied().unwrap_or(0) as usize;
        self.folded.as_bytes().get(start..end).unwrap_or_default()
    }

    /// Rows a pattern fits, with how well, in the order given; many are read on all processors.
    fn scored(&self, pattern: &Pattern, rows: &[u32], look: Look) -> Vec<(u32, u32)> {
        let read = |rows: &[u32]| -> Vec<(u32, u32)> {
            let mut matcher = Matcher::new(Config::DEFAULT);
            let mut buffer = Vec::new();
            rows.iter()
                .filter_map(|row| {
                    let title = haystack(self.title(*row as usize), &mut buffer);
                    let score = match look {
                        Look::Close => pattern.score(title, &mut matcher)?,
                        Look::Quick => pattern.atoms.iter().try_fold(0, |sum, atom| {
                            let word = atom.needle_text();
                            let score = matcher.fuzzy_match_greedy(title, word)?;
                            Some(sum + u32::from(score))
                        })?,
                    };
                    Some((score, *row))
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::library::Addition;
    use crate::text::Article;
    use crate::text::Block;

    fn library(titles: impl Iterator<Item = String>) -> (Library, Vec<ArticleId>) {
        let library = Library::in_memory().unwrap();
        let articles: Vec<Article> = titles
            .map(|title| Article::new(&title, [(Block::Body, format!("About {title}."))], "-"))
            .collect();
        let additions: Vec<Addition<'_>> = articles.iter().map(Addition::new).collect();
        let added = library.add_all(&additions).unwrap();
        let ids = added.iter().filter_map(|added| added.id()).collect();
        (library, ids)
    }

    #[test]
    fn a_filter_looks_only_at_its_shelf() {
        let names = ["Truce at sea", "Talks on grain", "Truce on land"];
        let (library, ids) = library(names.into_iter().map(str::to_owned));
        let mut titles = library.titles().unwrap();
        assert_eq!(titles.filter("truce", 9).ids, [ids[2], ids[0]]);
        let shelf: FxHashSet<ArticleId> = ids[..2].iter().copied().collect();
        titles.look_only_at(Some(&shelf));
        assert_eq!(titles.filter("truce", 9).ids, [ids[0]]);
        assert_eq!(titles.filter("", 9).total, 2);
        titles.look_only_at(None);
        assert_eq!(titles.filter("truce", 9).total, 2);
    }

    #[test]
    fn a_long_shelf_gives_the_same_key_by_key_as_at_once() {
        let names = (0..SHARED_OUT + 900).map(|number| match number % 1_000 {
            7 => format!("The Kerava accord, part {number}"),
            8 => format!("Kept every rail at {number}"),
            _ => format!("Grain talks number {number}"),
        });
        let (library, _) = library(names);
        let mut typed = library.titles().unwrap();
        for text in [
            "g", "gr", "grain", "k", "ke", "ker", "kera", "kerav", "kera", "grt",
        ] {
            let hits = typed.filter(text, 20);
            assert_eq!(hits, library.titles().unwrap().filter(text, 20), "{text}");
        }
        // So many have the word that no others are looked for; of the rare one none is passed over.
        assert!(typed.filter("grain", 20).more);
        let rare = typed.filter("kera", 20);
        assert_eq!((rare.total, rare.more), (10, false), "with K-e-…-ra-");
    }
}
