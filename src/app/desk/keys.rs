//! What keys and the mouse do in the library.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::command;
use crate::app::command::Command;
use crate::app::control::rows;
use crate::app::desk::Narrowed;
use crate::app::desk::Side;
use crate::app::desk::State;
use crate::app::desk::ask::Act;
use crate::app::desk::ask::Ask;
use crate::app::desk::ask::Change;
use crate::app::desk::input::Edit;
use crate::app::desk::input::Input;
use crate::app::desk::input::Purpose;
use crate::app::desk::list::Group;
use crate::app::desk::list::Line;
use crate::app::desk::racks::Rack;
use crate::app::desk::racks::RackLine;
use crate::app::help::Help;
use crate::app::layout::Area;
use crate::library::FeedId;
use crate::library::list::Sort;

/// The orders that a key goes through.
const SORTS: [Sort; 5] = [
    Sort::Published,
    Sort::Added,
    Sort::Title,
    Sort::Site,
    Sort::Opened,
];

impl App {
    /// The screen of the library without status and hints.
    pub fn desk_body(&self) -> Area {
        let bars = u16::from(self.layout.status.is_some()) + u16::from(self.layout.hint.is_some());
        let screen = self.layout.screen;
        Area {
            height: screen.height.saturating_sub(bars),
            ..screen
        }
    }

    pub(in crate::app) fn desk_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if self.desk.input.is_some() {
            return self.desk_typed(key);
        }
        let removing = self.desk.removing.take();
        let Some(command) = self.keymap.in_library(key) else {
            return Vec::new();
        };
        match command {
            Command::Quit | Command::Suspend => return self.run(command, None),
            Command::Help => {
                // What is special here comes first; the rest is above.
                self.help = Some(Help::default());
                let rows = self.help_rows();
                let at = rows
                    .iter()
                    .position(|row| row.sign == command::LIBRARY_HEADING);
                self.scroll_help(at.unwrap_or(0).cast_signed());
            }
            Command::List | Command::Library => return self.leave_desk(),
            Command::Cancel => return self.cancel_in_desk(),
            _ if self.desk.state != State::Open => return Vec::new(),
            Command::LineDown | Command::Next | Command::NextArticle => return self.step(1),
            Command::LineUp | Command::Previous | Command::PreviousArticle => {
                return self.step(-1);
            }
            Command::PageDown => return self.step(self.desk_page()),
            Command::PageUp => return self.step(-self.desk_page()),
            Command::HalfPageDown => return self.step(self.desk_page() / 2),
            Command::HalfPageUp => return self.step(-(self.desk_page() / 2)),
            Command::Start => return self.step(isize::MIN / 2),
            Command::End => return self.step(isize::MAX / 2),
            Command::NextParagraph => return self.step_group(1),
            Command::PreviousParagraph => return self.step_group(-1),
            Command::FocusNext | Command::FocusPrevious => {
                self.desk.side = match self.desk.side {
                    Side::Racks => Side::List,
                    Side::List => Side::Racks,
                };
            }
            Command::FocusLeft => self.desk.side = Side::Racks,
            Command::FocusRight => self.desk.side = Side::List,
            Command::Open | Command::Select => {
                if self.desk.side == Side::Racks {
                    self.desk.side = Side::List;
                } else {
                    return self.open_kept();
                }
            }
            Command::SearchAll | Command::Search => self.begin_to_type(Purpose::Search),
            Command::Filter => {
                self.begin_to_type(Purpose::Filter);
                let listing = Box::new(self.desk.rack_listing());
                return vec![Effect::Library(Ask::Titles(listing))];
            }
            Command::Add => self.begin_to_type(Purpose::Add),
            Command::AddFeed => self.begin_to_type(Purpose::AddFeed),
            Command::Tag if self.desk.list.current().is_none() => {}
            Command::Tag => self.begin_to_type(Purpose::Tag),
            Command::ToggleRead => {
                return self.change_current(|item| Act::Read(item.row.read.is_none()), true);
            }
            Command::Star => {
                return self.change_current(|item| Act::Star(item.row.starred.is_none()), false);
            }
            Command::Delete if self.desk.side == Side::Racks => {
                return self.remove_rack(removing.as_ref());
            }
            Command::Delete => return self.delete_current(),
            Command::ReadAll => {
                // A filter is no list of the library's: what of it is on hand is marked.
                if let Some(Narrowed::Filter(_)) = self.desk.narrowed {
                    let unread = self.desk.list.items.iter();
                    let unread = unread.filter(|item| item.row.read.is_none());
                    let change = Change {
                        ids: unread.map(|item| item.row.id).collect(),
                        act: Act::Read(true),
                    };
                    return vec![Effect::Library(Ask::Change(change))];
                }
                let listing = Box::new(self.desk.listing());
                return vec![Effect::Library(Ask::ReadAll(listing))];
            }
            Command::Undo => return self.take_back(),
            Command::Refresh => {
                let feeds = match self.desk.rack {
                    Rack::Feed(id) => vec![id],
                    _ => Vec::new(),
                };
                return self.refresh(feeds);
            }
            Command::RefreshAll => return self.refresh(Vec::new()),
            Command::Sort => return self.next_sort(),
            Command::Reverse => {
                self.desk.reversed = !self.desk.reversed;
                return vec![self.desk.list_afresh(None)];
            }
            Command::Group => return self.next_group(),
            _ => {}
        }
        Vec::new()
    }

    fn desk_page(&self) -> isize {
        rows(self.desk_body().height, 4)
    }

    fn leave_desk(&mut self) -> Vec<Effect> {
        if self.reading.is_some() || self.opening || self.failure.is_some() {
            self.focus = Focus::Text;
        } else {
            self.message = Some("no article is open yet: Enter opens one".to_owned());
        }
        Vec::new()
    }

    /// Ends the innermost thing that is going on.
    fn cancel_in_desk(&mut self) -> Vec<Effect> {
        if self.desk.narrowed.is_some() {
            return self.end_narrowed();
        }
        if self.desk.progress.is_some() {
            self.message = Some("stopping…".to_owned());
            return vec![Effect::Library(Ask::Cancel)];
        }
        self.leave_desk()
    }

    /// Back from a search or filter to the shelf, to the article chosen before.
    fn end_narrowed(&mut self) -> Vec<Effect> {
        if self.desk.narrowed.take().is_none() {
            return Vec::new();
        }
        self.desk.problem = None;
        let before = self.desk.before.take();
        let keep = before.map(|(selected, id)| {
            self.desk.list.selected = selected;
            id
        });
        vec![self.desk.list_afresh(keep)]
    }

    fn step(&mut self, by: isize) -> Vec<Effect> {
        match self.desk.side {
            Side::List => {
                self.desk.list.step(by);
                self.desk.ahead().into_iter().collect()
            }
            Side::Racks => self.step_rack(by),
        }
    }

    /// To the next shelf, over headings; at once its articles are asked for.
    fn step_rack(&mut self, by: isize) -> Vec<Effect> {
        let racks: Vec<Rack> = self
            .desk
            .racks
            .iter()
            .filter_map(|line| match line {
                RackLine::Rack { rack, .. } => Some(rack.clone()),
                RackLine::Heading(_) => None,
            })
            .collect();
        let at = racks.iter().position(|rack| *rack == self.desk.rack);
        let last = racks.len().saturating_sub(1);
        let to = at.unwrap_or(0).saturating_add_signed(by).min(last);
        match racks.into_iter().nth(to) {
            Some(rack) => self.choose_rack(rack),
            None => Vec::new(),
        }
    }

    fn choose_rack(&mut self, rack: Rack) -> Vec<Effect> {
        if self.desk.rack == rack && self.desk.narrowed.is_none() {
            return Vec::new();
        }
        self.desk.rack = rack;
        self.desk.narrowed = None;
        self.desk.problem = None;
        vec![self.desk.list_afresh(None)]
    }

    /// To the next group of the list, or the next heading of the shelves.
    fn step_group(&mut self, by: isize) -> Vec<Effect> {
        let list = &self.desk.list;
        if self.desk.side == Side::Racks || list.group == Group::None {
            return self.step(by * 5);
        }
        let mut at = list.selected;
        let group = list.group_of(at);
        loop {
            let next = at.saturating_add_signed(by);
            if next == at || list.item(next).is_none() {
                break;
            }
            at = next;
            if list.group_of(at) != group {
                break;
            }
        }
        self.desk.list.selected = at;
        self.desk.ahead().into_iter().collect()
    }

    fn begin_to_type(&mut self, purpose: Purpose) {
        if matches!(purpose, Purpose::Search | Purpose::Filter) {
            if self.desk.narrowed.is_none() {
                let list = &self.desk.list;
                let id = list.current().map(|item| item.row.id);
                self.desk.before = id.map(|id| (list.selected, id));
            }
            self.desk.side = Side::List;
        }
        self.desk.input = Some(Input::new(purpose));
    }

    pub(in crate::app) fn desk_paste(&mut self, text: &str) -> Vec<Effect> {
        let Some(input) = &mut self.desk.input else {
            return Vec::new();
        };
        input.push(text);
        self.input_changed()
    }

    fn desk_typed(&mut self, key: KeyEvent) -> Vec<Effect> {
        let tags = self.desk.tags();
        let Some(input) = &mut self.desk.input else {
            return Vec::new();
        };
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return self.enter_typed(),
            KeyCode::Tab if input.purpose == Purpose::Tag => {
                input.complete(&tags);
                return Vec::new();
            }
            KeyCode::Tab if input.purpose == Purpose::Add && input.text.is_empty() => {
                let item = self.desk.list.current();
                if let Some(address) = item.and_then(|item| item.row.address.as_deref()) {
                    input.push(address);
                }
                return Vec::new();
            }
            KeyCode::Down | KeyCode::Tab => return self.step(1),
            KeyCode::Up | KeyCode::BackTab => return self.step(-1),
            KeyCode::Char('n' | 'j') if control => return self.step(1),
            KeyCode::Char('p' | 'k') if control => return self.step(-1),
            KeyCode::PageDown => return self.step(self.desk_page()),
            KeyCode::PageUp => return self.step(-self.desk_page()),
            _ => {}
        }
        match input.key(key) {
            Edit::Changed => self.input_changed(),
            Edit::Left => {
                self.desk.input = None;
                self.end_narrowed()
            }
            Edit::Other => Vec::new(),
        }
    }

    /// Lists what a search or filter finds so far.
    fn input_changed(&mut self) -> Vec<Effect> {
        let Some(input) = &self.desk.input else {
            return Vec::new();
        };
        let text = input.text.clone();
        self.desk.narrowed = match input.purpose {
            _ if text.trim().is_empty() => None,
            Purpose::Search => Some(Narrowed::Search(text)),
            Purpose::Filter => Some(Narrowed::Filter(text)),
            Purpose::Add | Purpose::AddFeed | Purpose::Tag => return Vec::new(),
        };
        vec![self.desk.list_afresh(None)]
    }

    fn enter_typed(&mut self) -> Vec<Effect> {
        let Some(input) = self.desk.input.take() else {
            return Vec::new();
        };
        let text = input.text.trim().to_owned();
        match input.purpose {
            // What is chosen is opened once it is the answer to what was typed.
            Purpose::Search | Purpose::Filter => {
                if self.desk.narrowed.is_none() {
                    return Vec::new();
                }
                if self.desk.listed {
                    return self.open_kept();
                }
                self.desk.opens = true;
                Vec::new()
            }
            _ if text.is_empty() => Vec::new(),
            Purpose::Add => {
                self.message = Some(format!("adding {text}…"));
                vec![Effect::Library(Ask::Add(text))]
            }
            Purpose::AddFeed => {
                self.message = Some(format!("looking for the feed at {text}…"));
                vec![Effect::Library(Ask::AddFeed(text))]
            }
            Purpose::Tag => self.change_current(
                |_| match text.strip_prefix('-') {
                    Some(name) => Act::Untag(name.trim().to_owned()),
                    None => Act::Tag(text.clone()),
                },
                false,
            ),
        }
    }

    fn change_current(
        &mut self,
        act: impl FnOnce(&crate::app::desk::ask::Item) -> Act,
        go_on: bool,
    ) -> Vec<Effect> {
        let Some(item) = self.desk.list.current() else {
            return Vec::new();
        };
        let change = Change {
            ids: vec![item.row.id],
            act: act(item),
        };
        let id = item.row.id;
        self.desk.seen.remove(&id);
        // Seen at once; the library's answer comes when it is kept.
        self.desk.apply(&change);
        if go_on {
            self.desk.list.step(1);
        }
        let mut effects = vec![Effect::Library(Ask::Change(change))];
        effects.extend(self.desk.ahead());
        effects
    }

    /// A feed or a collection goes when this is asked for twice: it cannot be taken back.
    fn remove_rack(&mut self, asked: Option<&Rack>) -> Vec<Effect> {
        let rack = self.desk.rack.clone();
        let what = match rack {
            Rack::Feed(_) => "feed",
            Rack::Collection(_) => "collection",
            _ => {
                self.message = Some("only a feed or a collection can be removed here".to_owned());
                return Vec::new();
            }
        };
        if asked == Some(&rack) {
            return vec![Effect::Library(Ask::Remove(rack))];
        }
        let key = self.keymap.key(Command::Delete).unwrap_or_default();
        let name = self.desk.rack_name();
        self.message = Some(format!(
            "remove the {what} “{name}”? its articles stay; {key} again removes it, any other key keeps it"
        ));
        self.desk.removing = Some(rack);
        Vec::new()
    }

    fn delete_current(&mut self) -> Vec<Effect> {
        let back = self.desk.rack == Rack::Deleted && self.desk.narrowed.is_none();
        self.change_current(|_| if back { Act::Restore } else { Act::Delete }, false)
    }

    fn take_back(&mut self) -> Vec<Effect> {
        let Some(change) = self.desk.undo.pop() else {
            self.message = Some("nothing to take back".to_owned());
            return Vec::new();
        };
        for id in &change.ids {
            self.desk.seen.remove(id);
        }
        vec![Effect::Library(Ask::Undo(change.inverse()))]
    }

    fn refresh(&mut self, feeds: Vec<FeedId>) -> Vec<Effect> {
        let none = |shelves: &crate::app::desk::ask::Shelves| shelves.feeds.is_empty();
        if self.desk.shelves.as_ref().is_none_or(none) {
            self.message = Some("no feeds yet: A adds one".to_owned());
            return Vec::new();
        }
        if self.desk.progress.is_some() {
            self.message = Some("the feeds are being asked already; Esc stops it".to_owned());
            return Vec::new();
        }
        vec![Effect::Library(Ask::Refresh(feeds))]
    }

    fn next_sort(&mut self) -> Vec<Effect> {
        let now = self.desk.sort_now();
        let at = SORTS.iter().position(|sort| *sort == now);
        let next = at.map_or(0, |at| (at + 1) % SORTS.len());
        self.desk.sort = SORTS.get(next).copied();
        self.desk.list.group = Group::None;
        vec![self.desk.list_afresh(None)]
    }

    fn next_group(&mut self) -> Vec<Effect> {
        self.desk.list.group = match self.desk.list.group {
            Group::None => Group::Day,
            Group::Day => Group::Site,
            Group::Site => Group::None,
        };
        vec![self.desk.list_afresh(None)]
    }

    pub(in crate::app) fn desk_wheel(&mut self, column: u16, row: u16, by: isize) -> Vec<Effect> {
        let areas = self.desk.areas(self.desk_body());
        if areas.racks.is_some_and(|area| area.holds(column, row)) {
            return self.step_rack(by.signum());
        }
        self.desk.list.step(by);
        self.desk.ahead().into_iter().collect()
    }

    pub(in crate::app) fn desk_click(&mut self, column: u16, row: u16) -> Vec<Effect> {
        if self.desk.input.is_some() {
            return Vec::new();
        }
        let areas = self.desk.areas(self.desk_body());
        if let Some(area) = areas.racks
            && area.holds(column, row)
        {
            let at = self.desk.rack_top + usize::from(row - area.y);
            let Some(RackLine::Rack { rack, .. }) = self.desk.racks.get(at) else {
                return Vec::new();
            };
            let rack = rack.clone();
            // Where there is one column, a click goes on to the articles.
            self.desk.side = match areas.list {
                Some(_) => Side::Racks,
                None => Side::List,
            };
            return self.choose_rack(rack);
        }
        if let Some(area) = areas.list
            && area.holds(column, row)
        {
            let head = self.desk.head(area);
            let Some(line) = (row - area.y).checked_sub(head) else {
                self.desk.side = match areas.racks {
                    Some(_) => Side::List,
                    None => Side::Racks,
                };
                return Vec::new();
            };
            let lines = self.desk.list.lines(usize::from(area.height - head));
            if let Some(Line::Article(at) | Line::Snippet(at)) = lines.get(usize::from(line)) {
                let again = self.desk.list.selected == *at && self.desk.side == Side::List;
                self.desk.side = Side::List;
                self.desk.list.selected = *at;
                if again {
                    return self.open_kept();
                }
            }
        }
        Vec::new()
    }
}
