//! The library's screen: shelves at the left, articles at the right. Never waits: what it needs, it asks for.

pub mod ask;
pub mod input;
mod keys;
pub mod list;
pub mod racks;
mod visit;

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::app::Effect;
use crate::app::desk::ask::Act;
use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Ask;
use crate::app::desk::ask::Change;
use crate::app::desk::ask::Item;
use crate::app::desk::ask::Progress;
use crate::app::desk::ask::Shelves;
use crate::app::desk::ask::Wanted;
use crate::app::desk::input::Input;
use crate::app::desk::list::Group;
use crate::app::desk::list::List;
use crate::app::desk::list::SEARCHED;
use crate::app::desk::list::WINDOW;
use crate::app::desk::racks::Rack;
use crate::app::desk::racks::RackLine;
use crate::app::layout::Area;
use crate::library::ArticleId;
use crate::library::Counts;
use crate::library::Listing;
use crate::library::Query;
use crate::library::list::Sort;
use crate::pictures::sheet::cut;
use crate::text::wrap::text_width;

pub(super) use visit::Arrival;

/// From this width on shelves and articles stand side by side.
const BOTH_FROM: u16 = 72;
/// Columns of a title that are left to it.
const LEAST_TITLE: usize = 16;
/// What stands between facts.
const BETWEEN: &str = " · ";
/// Seconds of a week.
const WEEK: i64 = 7 * 86_400;
/// Changes that can be taken back.
const KEPT_CHANGES: usize = 100;
/// Rows that tell why a feed brought nothing.
const ERROR_ROWS: usize = 5;

/// Which side has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// The shelves.
    Racks,
    /// The articles.
    #[default]
    List,
}

/// What is listed in place of a shelf, as long as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowed {
    /// What this search finds in the whole library.
    Search(String),
    /// What of the shelf has these letters in its title.
    Filter(String),
}

/// Whether the library can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// It was not asked for yet.
    #[default]
    Untouched,
    /// It is being opened.
    Opening,
    /// It is open.
    Open,
    /// It cannot be opened.
    Closed,
}

/// Where the parts of the screen lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// The shelves, where they are shown.
    pub racks: Option<Area>,
    /// Heading and articles, where they are shown.
    pub list: Option<Area>,
}

/// The state of the screen.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the screen"
)]
pub struct Desk {
    /// Whether there is a library to go to.
    pub there: bool,
    /// Whether it can be used.
    pub state: State,
    /// Why it can only be read, or not even that.
    pub trouble: Option<String>,
    /// What there is, once known.
    pub shelves: Option<Shelves>,
    /// The shelves as they are shown.
    pub racks: Vec<RackLine>,
    /// The chosen shelf.
    pub rack: Rack,
    /// The first shelf on the screen.
    pub rack_top: usize,
    /// Which side has the keys.
    pub side: Side,
    /// The articles.
    pub list: List,
    /// Whether the list on the screen is the one asked for.
    pub listed: bool,
    /// What stands in place of the shelf.
    pub narrowed: Option<Narrowed>,
    /// Whether more was found than is counted.
    pub more: bool,
    /// What of the search cannot be meant.
    pub problem: Option<String>,
    /// The order asked for; none is the shelf's usual one.
    pub sort: Option<Sort>,
    /// The order turned round.
    pub reversed: bool,
    /// Whether the first of the list is to be opened as soon as it is known.
    pub opens: bool,
    /// The shelf that goes if the key is pressed again.
    removing: Option<Rack>,
    /// The line being typed.
    pub input: Option<Input>,
    /// How far a refresh has come.
    pub progress: Option<Progress>,
    /// Articles still to be indexed by name.
    pub indexing: u64,
    /// Seconds since 1970, at the last list.
    pub now: i64,
    since: Option<i64>,
    number: u64,
    /// Whether the answer to come is another list, not another part of this one.
    afresh: bool,
    /// The window that is on its way.
    awaited: Option<usize>,
    undo: Vec<Change>,
    /// Place, and the whole list, before a search or filter.
    before: Option<(usize, ArticleId)>,
    keep: Option<ArticleId>,
    seen: FxHashSet<ArticleId>,
}

impl Desk {
    /// Where the parts lie on a screen without its status and hints.
    pub fn areas(&self, body: Area) -> Areas {
        if body.width >= BOTH_FROM {
            let width = (body.width / 4).clamp(27, 34);
            return Areas {
                racks: Some(Area { width, ..body }),
                list: Some(Area {
                    x: body.x + width + 1,
                    width: body.width - width - 1,
                    ..body
                }),
            };
        }
        match self.side {
            Side::Racks => Areas {
                racks: Some(body),
                list: None,
            },
            Side::List => Areas {
                racks: None,
                list: Some(body),
            },
        }
    }

    /// The name of what is listed.
    pub fn title(&self) -> String {
        match &self.narrowed {
            Some(Narrowed::Search(text)) => format!("Search: {text}"),
            Some(Narrowed::Filter(text)) => format!("{} › {text}", self.rack_name()),
            None => self.rack_name(),
        }
    }

    fn rack_name(&self) -> String {
        self.racks
            .iter()
            .find_map(|line| match line {
                RackLine::Rack { rack, name, .. } if *rack == self.rack => Some(name.clone()),
                RackLine::Rack { .. } | RackLine::Heading(_) => None,
            })
            .unwrap_or_else(|| "Library".to_owned())
    }

    /// Why the chosen feed brought nothing, wrapped to a width.
    pub fn error(&self, width: u16) -> Vec<String> {
        let error = self.racks.iter().find_map(|line| match line {
            RackLine::Rack { rack, error, .. } if *rack == self.rack => error.as_deref(),
            RackLine::Rack { .. } | RackLine::Heading(_) => None,
        });
        let Some(error) = error.filter(|_| self.narrowed.is_none()) else {
            return Vec::new();
        };
        let width = usize::from(width.saturating_sub(4)).max(1);
        let lines = textwrap::wrap(error, width);
        let mut lines: Vec<String> = lines.into_iter().map(Cow::into_owned).collect();
        lines.truncate(ERROR_ROWS);
        lines
    }

    /// Rows above the articles.
    pub fn head(&self, area: Area) -> u16 {
        if area.height < 4 {
            return 0;
        }
        2 + self.error(area.width).len() as u16
    }

    /// The order in words.
    pub fn order(&self) -> String {
        let words = match self.sort_now() {
            Sort::Added => "by time added",
            Sort::Published => "by date",
            Sort::Title => "by title",
            Sort::Site => "by site",
            Sort::Opened => "by last opened",
            Sort::Place => "in its order",
            Sort::Best => "best first",
        };
        let turned = if self.reversed { ", reversed" } else { "" };
        match &self.narrowed {
            Some(Narrowed::Filter(_)) => "best first".to_owned(),
            _ => format!("{words}{turned}"),
        }
    }

    fn sort_now(&self) -> Sort {
        let searched = matches!(self.narrowed, Some(Narrowed::Search(_)));
        match (self.list.group, self.sort) {
            (Group::Site, _) => Sort::Site,
            (Group::Day, _) => Sort::Published,
            (Group::None, Some(sort)) => sort,
            (Group::None, None) if searched => Sort::Best,
            (Group::None, None) => self.rack.usual_sort(),
        }
    }

    /// What is on the chosen shelf.
    fn rack_listing(&self) -> Listing {
        self.rack.listing(self.since)
    }

    /// What is listed now, without a part of it chosen.
    fn listing(&self) -> Listing {
        let mut listing = match &self.narrowed {
            Some(Narrowed::Search(text)) => Listing {
                query: Query::typed(text),
                ..Listing::default()
            },
            Some(Narrowed::Filter(_)) | None => self.rack_listing(),
        };
        listing.sort = self.sort_now();
        listing.reversed = self.reversed;
        listing
    }

    fn ask(&mut self, skip: usize) -> Effect {
        self.number += 1;
        self.list.window = match self.narrowed {
            Some(Narrowed::Search(_) | Narrowed::Filter(_)) => SEARCHED,
            None => WINDOW,
        };
        self.awaited = Some(skip);
        let letters = match &self.narrowed {
            Some(Narrowed::Filter(text)) => Some(text.clone()),
            Some(Narrowed::Search(_)) | None => None,
        };
        Effect::Library(Ask::List {
            number: self.number,
            wanted: Box::new(Wanted {
                listing: Listing {
                    skip,
                    take: self.list.window,
                    ..self.listing()
                },
                letters,
            }),
        })
    }

    /// Lists from the start, or around an article that is to stay chosen.
    fn list_afresh(&mut self, keep: Option<ArticleId>) -> Effect {
        self.afresh = true;
        self.listed = false;
        self.keep = keep;
        let skip = match keep {
            Some(_) => self.list.selected.saturating_sub(self.list.window / 2),
            None => 0,
        };
        self.ask(skip)
    }

    /// The same list again: something in the library changed.
    fn list_again(&mut self) -> Effect {
        let keep = self.list.current().map(|item| item.row.id);
        self.list_afresh(keep)
    }

    /// Asks for the next part where the known one ends too near.
    fn ahead(&mut self) -> Option<Effect> {
        if self.afresh || self.state != State::Open {
            return None;
        }
        let skip = self.list.lacks()?;
        (self.awaited != Some(skip)).then(|| self.ask(skip))
    }

    fn answered(&mut self, answer: Answer) -> (Vec<Effect>, Option<String>) {
        let mut effects = Vec::new();
        let mut message = None;
        match answer {
            Answer::Ready {
                since,
                rack,
                trouble,
            } => {
                self.state = State::Open;
                self.since = since;
                self.rack = rack;
                self.trouble = trouble;
                effects.push(self.list_afresh(None));
                effects.push(Effect::Library(Ask::Shelves));
            }
            Answer::Closed(why) => {
                self.state = State::Closed;
                self.trouble = Some(why);
            }
            Answer::Shelves(shelves) => {
                self.racks = racks::lines(&shelves);
                self.shelves = Some(*shelves);
                if self.counted() && !self.racks.iter().any(|line| self.is_chosen(line)) {
                    self.rack = Rack::All;
                    effects.push(self.list_afresh(None));
                }
            }
            Answer::Listed {
                number,
                first,
                items,
                total,
                more,
                now,
                problem,
            } => {
                if number == self.number {
                    let keep = if std::mem::take(&mut self.afresh) {
                        self.keep.take()
                    } else {
                        self.list.current().map(|item| item.row.id)
                    };
                    if !self.listed && keep.is_none() {
                        (self.list.selected, self.list.top) = (0, 0);
                    }
                    self.listed = true;
                    self.awaited = None;
                    self.now = now;
                    self.problem = problem;
                    self.more = more;
                    self.list.adopt(first, items, total, keep);
                }
            }
            Answer::Changed(change) => {
                let key = super::command::keys(super::command::Command::Undo);
                let key = key.first().copied().unwrap_or_default();
                message = Some(format!("{}; {key} takes it back", change.words()));
                if self.undo.len() >= KEPT_CHANGES {
                    self.undo.remove(0);
                }
                self.apply(&change);
                self.undo.push(change);
                effects.push(Effect::Library(Ask::Shelves));
            }
            Answer::TakenBack(change) => {
                message = Some(format!("taken back: {}", change.words()));
                effects.push(self.list_again());
                effects.push(Effect::Library(Ask::Shelves));
            }
            Answer::Stirred => {
                effects.push(self.list_again());
                effects.push(Effect::Library(Ask::Shelves));
            }
            Answer::Told(words) => message = Some(words),
            Answer::Progress(progress) => self.progress = progress,
            Answer::Indexing(left) => self.indexing = left,
        }
        (effects, message)
    }

    fn is_chosen(&self, line: &RackLine) -> bool {
        matches!(line, RackLine::Rack { rack, .. } if *rack == self.rack)
    }

    /// Shows a change before, or without, listing again.
    fn apply(&mut self, change: &Change) {
        let now = self.now;
        match &change.act {
            Act::Delete if self.rack != Rack::Deleted || self.narrowed.is_some() => {
                self.list.remove(&change.ids);
            }
            Act::Restore if self.rack == Rack::Deleted && self.narrowed.is_none() => {
                self.list.remove(&change.ids);
            }
            Act::Delete | Act::Restore => {}
            act => {
                for id in &change.ids {
                    self.list.change(*id, |item| match act {
                        Act::Read(read) => item.row.read = read.then_some(now),
                        Act::Star(starred) => item.row.starred = starred.then_some(now),
                        Act::Tag(name) if !item.tags.contains(name) => item.tags.push(name.clone()),
                        Act::Untag(name) => item.tags.retain(|tag| tag != name),
                        Act::Tag(_) | Act::Delete | Act::Restore => {}
                    });
                }
            }
        }
    }

    /// Whether the list and the shelves are there, or will not come; counts may follow.
    pub fn shows_all(&self) -> bool {
        match self.state {
            State::Untouched | State::Opening => false,
            State::Open => self.listed && self.shelves.is_some(),
            State::Closed => true,
        }
    }

    /// How many there are of what, once they are counted.
    fn counts(&self) -> Option<&Counts> {
        self.shelves.as_ref()?.counts.as_ref()
    }

    /// Whether it is known how many there are of what.
    pub fn counted(&self) -> bool {
        self.counts().is_some()
    }

    /// Whether there is nothing at all in the library.
    pub fn is_empty(&self) -> bool {
        let nothing = |counts: &Counts| counts.articles.all + counts.deleted == 0;
        let no_feeds = |shelves: &Shelves| shelves.feeds.is_empty();
        self.counts().is_some_and(nothing) && self.shelves.as_ref().is_some_and(no_feeds)
    }

    /// The tags there are.
    pub fn tags(&self) -> Vec<String> {
        self.counts().map_or_else(Vec::new, |counts| {
            let tags = counts.tags.iter();
            tags.map(|(name, _)| name.clone()).collect()
        })
    }

    /// Scrolls both sides so that what is chosen is in sight.
    pub(super) fn settle(&mut self, body: Area) {
        let areas = self.areas(body);
        if let Some(area) = areas.list {
            let rows = area.height.saturating_sub(self.head(area)).max(1);
            self.list.settle(usize::from(rows));
        }
        if let Some(area) = areas.racks {
            let rows = usize::from(area.height).max(1);
            let at = self.racks.iter().position(|line| self.is_chosen(line));
            let at = at.unwrap_or(0);
            self.rack_top = self.rack_top.min(at).max((at + 1).saturating_sub(rows));
        }
    }
}

/// How long ago a second was, in short words; a date from a week on.
pub fn age(second: i64, now: i64) -> String {
    match now.saturating_sub(second) {
        ..60 => "now".to_owned(),
        past if past < WEEK => units(past),
        _ => crate::library::time::date(second),
    }
}

/// The same where it stands beside numbers of another sort: minutes alone could be those of reading.
fn ago(second: i64, now: i64) -> String {
    match now.saturating_sub(second) {
        past @ 60..WEEK => format!("{} ago", units(past)),
        _ => age(second, now),
    }
}

/// Seconds in the largest unit that they fill.
fn units(past: i64) -> String {
    match past {
        ..3600 => format!("{} min", past / 60),
        3600..86_400 => format!("{} h", past / 3600),
        _ => format!("{} d", past / 86_400),
    }
}

/// What is told of an article in so many columns: its title, cut where it would push out what else there
/// is to tell; the least of that goes first.
pub fn detail(item: &Item, now: i64, room: usize) -> String {
    let row = &item.row;
    let mut facts = vec![ago(row.dated, now), format!("{} words", row.words)];
    if !row.site.is_empty() {
        facts.insert(1, row.site.clone());
    }
    if row.partial {
        facts.push("only the opening: a Tab Enter fetch the whole".to_owned());
    }
    if !item.tags.is_empty() {
        facts.push(item.tags.join(", "));
    }
    let wide = |facts: &[String]| -> usize {
        let each = facts
            .iter()
            .map(|fact| text_width(fact) + text_width(BETWEEN));
        each.sum()
    };
    let title = text_width(&row.title).min(LEAST_TITLE);
    while facts.len() > 1 && title + wide(&facts) > room {
        facts.pop();
    }
    let title = cut(&row.title, room.saturating_sub(wide(&facts)).max(title));
    format!("{title}{BETWEEN}{}", facts.join(BETWEEN))
}
