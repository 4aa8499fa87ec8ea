//! The card over the screen: what it was made from, where the reader is in it, its keys and its mouse.

use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::card::Card;
use crate::app::card::Entry;
use crate::app::card::Field;
use crate::app::card::Line;
use crate::app::command::Command;
use crate::app::layout::Area;
use crate::app::panel::ItemKey;
use crate::app::panel::Scope;
use crate::app::reading::Reading;
use crate::app::reading::Walk;
use crate::text::Document;
use crate::text::Span;

/// Rows by which one notch of the wheel scrolls.
const NOTCH: isize = 3;
/// Columns of the widest card; longer lines are hard to read.
const WIDEST: u16 = 96;

/// What the shown card was made from.
type MadeFrom = (u64, u32, Scope, Area);

/// The card over the screen and where the reader is in it.
#[derive(Debug)]
pub struct OpenCard {
    /// What it tells.
    pub card: Card,
    /// The same in lines of its width.
    pub lines: Vec<Line>,
    /// Where it stands, frame included.
    pub area: Area,
    /// The entry the reader stands on.
    pub selected: usize,
    /// The first line in sight.
    pub top: usize,
    made: MadeFrom,
}

impl OpenCard {
    /// Where its lines stand.
    pub fn inner(&self) -> Area {
        Area {
            x: self.area.x.saturating_add(1),
            y: self.area.y.saturating_add(1),
            width: self.area.width.saturating_sub(2),
            height: self.area.height.saturating_sub(2),
        }
    }

    fn scroll(&mut self, by: isize) {
        let height = usize::from(self.inner().height);
        let most = self.lines.len().saturating_sub(height);
        self.top = self.top.saturating_add_signed(by).min(most);
    }

    /// To another entry; headings are passed over.
    fn step(&mut self, by: isize) {
        let walked: Vec<usize> = self.walked().collect();
        let at = walked.iter().position(|entry| *entry == self.selected);
        let last = walked.len().saturating_sub(1);
        let at = at.unwrap_or(0).saturating_add_signed(by).min(last);
        self.select(walked.get(at).copied().unwrap_or(0));
    }

    /// To the first entry under the next heading, or under the one before.
    fn step_heading(&mut self, forward: bool) {
        let entries = self.card.entries.iter().enumerate();
        let mut firsts = entries
            .filter(|(_, entry)| entry.field == Field::Heading)
            .map(|(number, _)| number + 1)
            .filter(|number| *number < self.card.entries.len());
        let target = if forward {
            firsts.find(|first| *first > self.selected)
        } else {
            Some(
                firsts
                    .take_while(|first| *first < self.selected)
                    .last()
                    .unwrap_or(0),
            )
        };
        if let Some(target) = target {
            self.select(target);
        }
    }

    fn walked(&self) -> impl Iterator<Item = usize> {
        let entries = self.card.entries.iter().enumerate();
        entries
            .filter(|(_, entry)| entry.field != Field::Heading)
            .map(|(number, _)| number)
    }

    fn select(&mut self, entry: usize) {
        self.selected = entry;
        self.bring_into_sight();
    }

    /// Scrolls as little as shows the entry the reader stands on, its heading with it.
    fn bring_into_sight(&mut self) {
        self.scroll(0);
        let own = |line: &Line| line.entry == self.selected;
        let (Some(mut first), Some(last)) = (
            self.lines.iter().position(own),
            self.lines.iter().rposition(own),
        ) else {
            return;
        };
        let is_heading = |line: &Line| {
            let entry = self.card.entries.get(line.entry);
            entry.is_some_and(|entry| entry.field == Field::Heading)
        };
        while first > 0 && self.lines.get(first - 1).is_some_and(is_heading) {
            first -= 1;
        }
        let height = usize::from(self.inner().height).max(1);
        self.top = self.top.max((last + 1).saturating_sub(height)).min(first);
    }
}

/// Where a card of so many lines stands: in the middle, with some of what lies under it around.
fn area(body: Area, lines: usize) -> Area {
    let across = match body.width {
        0..60 => 0,
        60..100 => 2,
        _ => 6,
    };
    let down = match body.height {
        0..16 => 0,
        16..30 => 1,
        _ => 2,
    };
    let width = body.width.saturating_sub(2 * across).min(WIDEST);
    let most = body.height.saturating_sub(2 * down);
    let height = most.min(u16::try_from(lines.saturating_add(2)).unwrap_or(u16::MAX));
    Area {
        x: body.x + (body.width - width) / 2,
        y: body.y + down,
        width,
        height,
    }
}

impl App {
    /// Opens the card of the item the reader stands on in the panel, or that the cursor's line names.
    pub(in crate::app) fn open_card(&mut self) {
        if self
            .reading
            .as_ref()
            .is_none_or(|one| one.analysis.is_none())
        {
            self.message = Some("the article is still being read".to_owned());
            return;
        }
        match self.selected {
            Some(key) => self.open_card_of(key),
            None => self.message = Some("no item here to tell of".to_owned()),
        }
    }

    /// Opens the card of an item.
    pub(in crate::app) fn open_card_of(&mut self, key: ItemKey) {
        self.card = self.made_card(key);
        match self.card {
            Some(_) => self.selected = Some(key),
            None => self.message = Some("nothing is known of this so far".to_owned()),
        }
    }

    /// Makes the card anew where something it was made from has changed.
    pub(in crate::app) fn refresh_card(&mut self) {
        let Some(open) = &self.card else {
            return;
        };
        if self.card_made_from() == open.made {
            return;
        }
        let key = open.card.key;
        self.keep_card_on(key);
    }

    /// Makes the open card anew, of an item that may have another number now; the reader stays at the
    /// same entry, and the entry in the same row.
    pub(in crate::app) fn keep_card_on(&mut self, key: ItemKey) {
        let Some(before) = self.card.take() else {
            return;
        };
        self.card = self.made_card(key);
        let Some(card) = &mut self.card else {
            return;
        };
        let stood_at = before.card.entries.get(before.selected);
        let is_same = |entry: &Entry| {
            stood_at.is_some_and(|it| (it.field, it.place) == (entry.field, entry.place))
        };
        let last = card.card.entries.len().saturating_sub(1);
        let same = card.card.entries.iter().position(is_same);
        let selected = same.unwrap_or(before.selected).min(last);
        let row = |open: &OpenCard, entry: usize| {
            let mut lines = open.lines.iter();
            lines.position(|line| line.entry == entry).unwrap_or(0)
        };
        let above = row(&before, before.selected).saturating_sub(before.top);
        card.top = row(card, selected).saturating_sub(above);
        card.select(selected);
    }

    fn card_made_from(&self) -> MadeFrom {
        let paragraph = self.reading.as_ref().map_or(0, Reading::paragraph);
        let bars = u16::from(self.layout.status.is_some()) + u16::from(self.layout.hint.is_some());
        let screen = self.layout.screen;
        let body = Area {
            height: screen.height.saturating_sub(bars),
            ..screen
        };
        (self.generation, paragraph, self.settings.scope, body)
    }

    fn made_card(&self, key: ItemKey) -> Option<OpenCard> {
        let reading = self.reading.as_ref()?;
        let analysis = reading.analysis.as_ref()?;
        let made = self.card_made_from();
        let (_, paragraph, scope, body) = made;
        let card = Card::new(
            &reading.article,
            (analysis, &reading.own),
            (paragraph, scope),
            key,
        )?;
        // The frame, and a column for the sign of the selected entry.
        let width = area(body, usize::MAX - 2).width.saturating_sub(4);
        let lines = card.lines(width);
        let area = area(body, lines.len());
        Some(OpenCard {
            card,
            lines,
            area,
            selected: 0,
            top: 0,
            made,
        })
    }

    pub(in crate::app) fn card_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let Some(command) = self.keymap.in_view(key) else {
            return Vec::new();
        };
        let Some(open) = &mut self.card else {
            return Vec::new();
        };
        let page = isize::from(open.inner().height.cast_signed()).max(2) / 2;
        match command {
            Command::Cancel | Command::Quit | Command::CloseView | Command::Card => {
                self.card = None;
            }
            Command::Help
            | Command::NextScope
            | Command::CommandLine
            | Command::Correct
            | Command::UndoCorrection
            | Command::RedoCorrection => return self.run(command, None),
            Command::Note => self.begin_note(),
            Command::Browse => return self.no_link(),
            Command::Select => self.leave_card_for_text(),
            Command::Copy => return self.copy_from_card(),
            Command::Next => self.step_card(1),
            Command::Previous => self.step_card(-1),
            Command::LineDown => open.step(1),
            Command::LineUp => open.step(-1),
            Command::PageDown | Command::HalfPageDown => open.step(page),
            Command::PageUp | Command::HalfPageUp => open.step(-page),
            Command::NextParagraph => open.step_heading(true),
            Command::PreviousParagraph => open.step_heading(false),
            Command::Start => open.step(isize::MIN / 2),
            Command::End => open.step(isize::MAX / 2),
            _ => {}
        }
        Vec::new()
    }

    /// The card of the next item of the panel, or of the one before.
    fn step_card(&mut self, by: isize) {
        let keys: Vec<ItemKey> = self.panel.items().map(|item| item.key).collect();
        let at = self.card.as_ref().map(|open| open.card.key);
        let at = keys.iter().position(|key| Some(*key) == at);
        let next = at.map_or(Some(0), |at| at.checked_add_signed(by));
        match next.and_then(|next| keys.get(next)) {
            Some(key) => self.open_card_of(*key),
            None if by > 0 => self.message = Some("this is the last item".to_owned()),
            None => self.message = Some("this is the first item".to_owned()),
        }
    }

    /// Goes to the place of the selected entry; the mentions can be walked from there.
    fn leave_card_for_text(&mut self) {
        let Some(open) = &self.card else {
            return;
        };
        let entry = open.card.entries.get(open.selected);
        let Some((field, place)) = entry.and_then(|entry| Some((entry.field, entry.place?))) else {
            self.message = Some("this line has no place of its own in the text".to_owned());
            return;
        };
        let item = &open.card.item;
        let mut places = item.places.clone();
        places.sort_unstable();
        let at = match field {
            Field::Mention | Field::First => places.binary_search(&place).ok(),
            _ => None,
        };
        let walk = Walk {
            key: item.key,
            name: item.name.clone(),
            reason: item.reason.clone(),
            places,
            at,
        };
        if let Some(reading) = &mut self.reading {
            reading.mark_jump();
            reading.walk = Some(walk);
            reading.show(place);
        }
        self.card = None;
        self.views.open = None;
        self.focus = Focus::Text;
    }

    /// Copies the sentence that the selected entry stands on, and under it where it is from.
    fn copy_from_card(&mut self) -> Vec<Effect> {
        let place = self.card.as_ref().and_then(|open| {
            let entry = open.card.entries.get(open.selected)?;
            entry.place
        });
        let (Some(place), Some(reading)) = (place, &self.reading) else {
            self.message = Some("this line has no sentence to copy".to_owned());
            return Vec::new();
        };
        let document = Document::new(&reading.article);
        let sentence = document.sentence_at(place.start);
        let sentence = sentence.map_or(place, |sentence| sentence.span);
        let quoted: Span = if sentence.contains(place) {
            sentence
        } else {
            place
        };
        let text = reading.quotation(quoted);
        self.copy(text)
    }

    /// A click chooses an entry or goes to its place, outside it closes; the wheel scrolls.
    pub(in crate::app) fn card_mouse(&mut self, event: MouseEvent) {
        let Some(open) = &mut self.card else {
            return;
        };
        match event.kind {
            MouseEventKind::ScrollDown => open.scroll(NOTCH),
            MouseEventKind::ScrollUp => open.scroll(-NOTCH),
            MouseEventKind::Down(MouseButton::Left) => {
                let inner = open.inner();
                if inner.holds(event.column, event.row) {
                    let row = open.top + usize::from(event.row - inner.y);
                    let entry = open.lines.get(row).map(|line| line.entry);
                    let walked = entry.filter(|entry| open.walked().any(|one| one == *entry));
                    match walked {
                        Some(entry) if entry == open.selected => self.leave_card_for_text(),
                        Some(entry) => open.selected = entry,
                        None => {}
                    }
                } else if !open.area.holds(event.column, event.row) {
                    self.card = None;
                }
            }
            _ => {}
        }
    }
}
