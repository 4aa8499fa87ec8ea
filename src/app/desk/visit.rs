//! To the library and from it to its articles: one reader, two screens.

use crate::app::App;
use crate::app::Effect;
use crate::app::Entry;
use crate::app::Focus;
use crate::app::desk::State;
use crate::app::desk::ask::Act;
use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Ask;
use crate::app::desk::ask::Change;
use crate::library::ArticleId;
use crate::source::Source;
use crate::text::Span;

impl App {
    /// Goes to the library; the first time it is opened.
    pub(in crate::app) fn go_to_desk(&mut self) -> Vec<Effect> {
        if !self.desk.there {
            self.message =
                Some("there is no place for a library here; name one with --library".to_owned());
            return Vec::new();
        }
        self.focus = Focus::Desk;
        let mut effects: Vec<Effect> = self.keep_position().into_iter().collect();
        match self.desk.state {
            State::Untouched | State::Closed => {
                self.desk.state = State::Opening;
                effects.push(Effect::Library(Ask::Visit));
            }
            State::Open => effects.push(Effect::Library(Ask::Shelves)),
            State::Opening => {}
        }
        effects
    }

    /// Has the library fetch and keep what is at an address, and goes to see it arrive.
    pub(in crate::app) fn add_and_show(&mut self, address: &str) -> Vec<Effect> {
        let mut effects = self.go_to_desk();
        if self.focus == Focus::Desk {
            self.message = Some(format!("adding {address}…"));
            effects.push(Effect::Library(Ask::Add(address.to_owned())));
        }
        effects
    }

    /// Takes in what came from the library.
    pub(in crate::app) fn desk_answer(&mut self, answer: Answer) -> Vec<Effect> {
        let (mut effects, message) = self.desk.answered(answer);
        if message.is_some() {
            self.message = message;
        }
        if self.desk.listed && std::mem::take(&mut self.desk.opens) {
            if self.desk.list.current().is_some() {
                effects.extend(self.open_kept());
            } else {
                self.held.clear();
            }
        }
        effects
    }

    /// The library's number of the open article, where it is one of the library's.
    pub fn kept(&self) -> Option<ArticleId> {
        match self.shelf.entries.get(self.entry)?.source {
            Source::Kept(number) => Some(ArticleId(number)),
            Source::Path(_) | Source::Stdin => None,
        }
    }

    /// Whether the open article is one of the library's list; not so where the command line named it
    /// and the library has not been looked at.
    pub fn follows_desk(&self) -> bool {
        self.kept().is_some() && self.desk.state != State::Untouched
    }

    /// Where the open article stands among those it was opened from: place from 1, and how many.
    pub fn place_among(&self) -> (usize, usize) {
        match self.kept().filter(|_| self.follows_desk()) {
            Some(id) => match self.desk.list.place_of(id) {
                Some(at) => (at + 1, self.desk.list.total),
                None => (1, 1),
            },
            None => (self.entry + 1, self.entry_count().max(self.entry + 1)),
        }
    }

    /// Opens the selected article of the library's list; at the hit where it was found by its words.
    pub(in crate::app) fn open_kept(&mut self) -> Vec<Effect> {
        let Some(item) = self.desk.list.current() else {
            return Vec::new();
        };
        let id = item.row.id;
        let title = item.row.title.clone();
        let hit = item
            .snippet
            .as_ref()
            .map(|snippet| (snippet.paragraph, snippet.hit));
        let entry = self.entry_of(id, title);
        self.focus = Focus::Text;
        self.desk.input = None;
        self.arrival = hit.map(|(paragraph, hit)| Arrival {
            entry,
            paragraph,
            hit,
        });
        if entry == self.entry && self.reading.is_some() {
            self.arrive();
            // On its way it takes what was typed when it comes.
            return if self.opening {
                Vec::new()
            } else {
                self.take_held()
            };
        }
        self.open(entry)
    }

    /// The entry of an article of the library; each has one from its first opening on.
    fn entry_of(&mut self, id: ArticleId, title: String) -> usize {
        let source = Source::Kept(id.0);
        let known = self
            .shelf
            .entries
            .iter()
            .position(|entry| entry.source == source);
        known.unwrap_or_else(|| {
            self.shelf.entries.push(Entry { source, title });
            self.shelf.entries.len() - 1
        })
    }

    /// The next or an earlier article of the library's list.
    pub(in crate::app) fn step_kept(&mut self, by: isize) -> Vec<Effect> {
        let list = &mut self.desk.list;
        if let Some(at) = self
            .shelf
            .entries
            .get(self.entry)
            .and_then(|entry| match entry.source {
                Source::Kept(number) => list.place_of(ArticleId(number)),
                Source::Path(_) | Source::Stdin => None,
            })
        {
            list.selected = at;
        }
        let before = list.selected;
        list.step(by);
        if list.selected == before {
            let end = if by > 0 { "last" } else { "first" };
            self.message = Some(format!(
                "this is the {end} article of “{}”",
                self.desk.title()
            ));
            return Vec::new();
        }
        if list.current().is_none() {
            self.message = Some("that part of the list is on its way; press again".to_owned());
            return self.desk.ahead().into_iter().collect();
        }
        let mut effects = self.open_kept();
        effects.extend(self.desk.ahead());
        effects
    }

    /// Goes to the hit for which the article was opened.
    pub(in crate::app) fn arrive(&mut self) {
        let Some(arrival) = self.arrival else { return };
        if let Some(reading) = &mut self.reading
            && reading.entry == arrival.entry
        {
            self.arrival = None;
            let end = reading.article.text.len() as u32;
            if arrival.hit.end <= end {
                reading.show(arrival.hit);
            } else {
                reading.to_paragraph(arrival.paragraph);
            }
        }
    }

    /// Once the end of an article of the library was in sight when a key came, it is read.
    pub(in crate::app) fn note_end_seen(&mut self) -> Option<Effect> {
        if self.focus == Focus::Desk {
            return None;
        }
        let id = self.kept()?;
        let reading = self
            .reading
            .as_ref()
            .filter(|reading| reading.entry == self.entry)?;
        if !(self.settings.read_when_opened || reading.shows_end()) || !self.desk.seen.insert(id) {
            return None;
        }
        let read = Change {
            ids: vec![id],
            act: Act::Read(true),
        };
        self.desk.apply(&read);
        Some(Effect::Library(Ask::Seen(id)))
    }
}

/// The hit at which an article is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct Arrival {
    entry: usize,
    paragraph: u32,
    hit: Span,
}
