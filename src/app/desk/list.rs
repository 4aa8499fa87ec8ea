//! The articles at the right: a window on a list that may be very long.

use crate::app::desk::ask::Item;
use crate::library::ArticleId;
use crate::library::time;

/// Articles held at a time, around the selected one.
pub const WINDOW: usize = 300;
/// The same while a search or filter is typed: each key costs the reading of so many.
pub const SEARCHED: usize = 60;

/// By what the list is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Group {
    /// Not at all.
    #[default]
    None,
    /// By the day of publication.
    Day,
    /// By the site.
    Site,
}

/// One row of the screen's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// What the articles below have in common.
    Group(String),
    /// An article, by its place in the list.
    Article(usize),
    /// The words around the hit in that article.
    Snippet(usize),
}

/// A list of which a part is known.
#[derive(Debug, Default)]
pub struct List {
    /// The place of the first known article.
    pub first: usize,
    /// The known articles.
    pub items: Vec<Item>,
    /// How many there are, known or not.
    pub total: usize,
    /// The place of the selected article.
    pub selected: usize,
    /// The place of the first article on the screen.
    pub top: usize,
    /// How many are held at a time.
    pub window: usize,
    /// How it is parted.
    pub group: Group,
}

impl List {
    /// The article at a place, where it is known.
    pub fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at.checked_sub(self.first)?)
    }

    /// The selected article.
    pub fn current(&self) -> Option<&Item> {
        self.item(self.selected)
    }

    /// The place of an article, where it is known.
    pub fn place_of(&self, id: ArticleId) -> Option<usize> {
        let at = self.items.iter().position(|item| item.row.id == id)?;
        Some(self.first + at)
    }

    /// Changes an article where it is known.
    pub fn change(&mut self, id: ArticleId, change: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.iter_mut().find(|item| item.row.id == id) {
            change(item);
        }
    }

    /// Takes articles out.
    pub fn remove(&mut self, ids: &[ArticleId]) {
        for id in ids {
            let Some(at) = self.place_of(*id) else {
                continue;
            };
            self.items.remove(at - self.first);
            self.total = self.total.saturating_sub(1);
            if at < self.selected {
                self.selected -= 1;
            }
        }
        self.selected = self.selected.min(self.total.saturating_sub(1));
    }

    /// Moves the selection and stops at the ends.
    pub fn step(&mut self, by: isize) {
        let last = self.total.saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// Where the window has to begin, if what is known ends too near.
    pub fn lacks(&self) -> Option<usize> {
        let ahead = self.window / 4;
        let from = self.selected.saturating_sub(ahead);
        let to = (self.selected + ahead).min(self.total);
        let known = self.first..=self.first + self.items.len();
        let covered = known.contains(&from) && known.contains(&to);
        (!covered).then(|| self.selected.saturating_sub(self.window / 2))
    }

    /// Takes a window in; the reader stays at `keep`, or at the nearest that is still there.
    pub fn adopt(&mut self, first: usize, items: Vec<Item>, total: usize, keep: Option<ArticleId>) {
        let at = keep.and_then(|id| items.iter().position(|item| item.row.id == id));
        let near = || {
            let old = self.selected.checked_sub(self.first)?;
            self.items
                .get(old..)?
                .iter()
                .find_map(|before| items.iter().position(|item| item.row.id == before.row.id))
        };
        let found = match keep {
            Some(_) => at.or_else(near).map(|at| first + at),
            None => Some(self.selected),
        };
        let shift = self.selected.saturating_sub(self.top);
        self.selected = found.unwrap_or(self.selected).min(total.saturating_sub(1));
        self.top = self.selected.saturating_sub(shift);
        self.first = first;
        self.items = items;
        self.total = total;
    }

    /// What the articles at a place have in common with their neighbours.
    pub(super) fn group_of(&self, at: usize) -> Option<String> {
        let row = &self.item(at)?.row;
        match self.group {
            Group::None => None,
            Group::Day => Some(time::date(row.dated)),
            Group::Site if row.site.is_empty() => Some("no site".to_owned()),
            Group::Site => Some(row.site.clone()),
        }
    }

    /// The rows of the screen from the top article on.
    pub fn lines(&self, height: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut before = None;
        for at in self.top..self.total {
            if lines.len() >= height {
                break;
            }
            let group = self.group_of(at);
            if group.is_some() && group != before {
                lines.extend(group.clone().map(Line::Group));
            }
            before = group;
            lines.push(Line::Article(at));
            if self.item(at).is_some_and(|item| item.snippet.is_some()) {
                lines.push(Line::Snippet(at));
            }
        }
        lines.truncate(height);
        lines
    }

    /// Scrolls so that the selected article is in sight with what belongs to it.
    pub fn settle(&mut self, height: usize) {
        self.top = self.top.min(self.selected);
        if self.selected - self.top > height {
            self.top = self.selected - height;
        }
        while self.top < self.selected {
            let lines = self.lines(height);
            let article = lines.contains(&Line::Article(self.selected));
            let snippet = self.current().is_none_or(|item| item.snippet.is_none())
                || lines.contains(&Line::Snippet(self.selected));
            if article && snippet {
                break;
            }
            self.top += 1;
        }
    }
}
