//! The list of articles, its filter and what is selected in it.

use std::collections::BTreeSet;

use nucleo_matcher::Config;
use nucleo_matcher::Matcher;
use nucleo_matcher::Utf32Str;
use nucleo_matcher::pattern::CaseMatching;
use nucleo_matcher::pattern::Normalization;
use nucleo_matcher::pattern::Pattern;

use crate::app::layout::Area;
use crate::source::Source;

/// An article that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it comes from.
    pub source: Source,
    /// Its title, or its file name until the title is known; scrubbed, one line.
    pub title: String,
}

/// All articles that can be opened.
#[derive(Debug, Default)]
pub struct Shelf {
    /// In the order in which they were found.
    pub entries: Vec<Entry>,
    /// How many of them, from the first on, are the list; the others were opened from the library.
    pub own: usize,
    /// What was typed to filter them.
    pub filter: String,
    /// Entries that pass the filter, best first.
    pub shown: Vec<usize>,
    /// Which of those shown is selected.
    pub selected: usize,
    /// Entries that could not be read when they were opened.
    pub unreadable: BTreeSet<usize>,
}

impl Shelf {
    /// A shelf of these entries, all shown.
    pub fn new(entries: Vec<Entry>) -> Self {
        let own = entries.len();
        let shown = (0..own).collect();
        Self {
            entries,
            own,
            filter: String::new(),
            shown,
            selected: 0,
            unreadable: BTreeSet::new(),
        }
    }

    /// The entry of a file; one not in the list yet comes after the others.
    pub(super) fn of_file(&mut self, path: &str) -> usize {
        let source = Source::Path(path.into());
        let known = self.entries.iter().position(|one| one.source == source);
        known.unwrap_or_else(|| {
            let title = path.to_owned();
            self.entries.push(Entry { source, title });
            if self.own + 1 == self.entries.len() {
                self.own += 1;
                self.refresh();
            }
            self.entries.len() - 1
        })
    }

    /// The title of an entry.
    pub fn title(&self, entry: usize) -> &str {
        self.entries
            .get(entry)
            .map_or("", |entry| entry.title.as_str())
    }

    /// Takes the filter away and selects an entry.
    pub fn select(&mut self, entry: usize) {
        self.filter.clear();
        self.refresh();
        self.selected = entry.min(self.shown.len().saturating_sub(1));
    }

    /// The selected entry.
    pub fn current(&self) -> Option<usize> {
        self.shown.get(self.selected).copied()
    }

    /// Moves the selection and stops at the ends.
    pub fn step(&mut self, by: isize) {
        let last = self.shown.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// Filters anew by title and file name: words as typed first, then the letters in their order.
    pub fn refresh(&mut self) {
        self.selected = 0;
        if self.filter.trim().is_empty() {
            self.shown = (0..self.own).collect();
            return;
        }
        let pattern = Pattern::parse(&self.filter, CaseMatching::Smart, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let typed = self.filter.trim().to_lowercase();
        let mut scored: Vec<((Fit, u32), usize)> = self
            .entries
            .iter()
            .take(self.own)
            .enumerate()
            .filter_map(|(idx, entry)| {
                let file = file_name(entry);
                let names = [entry.title.as_str(), file.as_str()];
                let fits = names.into_iter().filter_map(|name| {
                    let score = pattern.score(Utf32Str::new(name, &mut buffer), &mut matcher)?;
                    Some((fit(name, &typed), score))
                });
                Some((fits.max()?, idx))
            })
            .collect();
        scored.sort_by_key(|&(score, idx)| (std::cmp::Reverse(score), idx));
        self.shown = scored.into_iter().map(|(_, idx)| idx).collect();
    }
}

/// How a name holds what was typed, the loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its letters in their order.
    Letters,
    /// As it was typed, inside a word.
    Inside,
    /// As it was typed, from the start of a word.
    WordStart,
}

fn fit(name: &str, typed: &str) -> Fit {
    let name = name.to_lowercase();
    let mut best = Fit::Letters;
    for (at, _) in name.match_indices(typed) {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        if before.is_none_or(|c| !c.is_alphanumeric()) {
            return Fit::WordStart;
        }
        best = Fit::Inside;
    }
    best
}

/// The name of an entry's file, without its folder.
fn file_name(entry: &Entry) -> String {
    let origin = entry.source.origin();
    match origin.rsplit_once('/') {
        Some((_, name)) => name.to_owned(),
        None => origin,
    }
}

/// Rows of the list above its first entry: the filter.
pub const HEAD: u16 = 2;

/// Where the list lies over the screen: all of it but the row of hints.
pub fn area(screen: Area) -> Area {
    let height = screen.height.saturating_sub(1);
    Area { height, ..screen }
}

impl Shelf {
    /// The first entry shown, so that the selected one is in sight.
    pub fn first_row(&self, area: Area) -> usize {
        let rows = usize::from(area.height.saturating_sub(HEAD + 1)).max(1);
        let centred = self.selected.saturating_sub(rows / 2);
        centred.min(self.shown.len().saturating_sub(rows))
    }
}
