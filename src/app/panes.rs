//! One article or two on the screen: who gets which part of it, and which of them has the keys.
//!
//! The article with the keys is always [`App::reading`] in [`Layout::text`](crate::app::layout::Layout);
//! the other one waits beside it. Going to the other pane exchanges the two.

use crate::analysis::Analysis;
use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::layout;
use crate::app::layout::Area;
use crate::app::layout::Divider;
use crate::app::layout::Place;
use crate::app::reading::Reading;

/// The article in the pane that does not have the keys.
#[derive(Debug)]
pub struct Beside {
    /// The article and the reader's place in it.
    pub reading: Reading,
    /// Whether its pane is the first: at the left, or above.
    pub is_first: bool,
}

impl App {
    /// Columns left of the text for the bar and signs.
    pub fn gutter(&self) -> u16 {
        layout::gutter(self.layout.text.width)
    }

    /// Columns of text.
    pub fn measure(&self) -> u16 {
        self.measure_in(self.layout.text)
    }

    /// Columns of text in a pane.
    pub fn measure_in(&self, pane: Area) -> u16 {
        let lines = [self.layout.divider, self.layout.seam];
        let is_upright = |line: &Option<Divider>| matches!(line, Some(Divider::Upright(_)));
        let margin = u16::from(lines.iter().any(is_upright));
        let room = pane
            .width
            .saturating_sub(layout::gutter(pane.width) + margin);
        room.min(self.settings.measure).max(1)
    }

    pub(super) fn lay_out(&mut self) {
        let place = if self.zen {
            Place::Off
        } else {
            self.settings.panel
        };
        self.layout = layout::divide(self.size, place, self.split);
        if (self.zen || !self.settings.hints) && self.layout.hint.take().is_some() {
            self.layout.text.height += 1;
            if let Some(status) = &mut self.layout.status {
                status.y += 1;
            }
        }
        if let Some(beside) = &self.beside
            && let Some(([first, second], seam)) = layout::halves(self.layout.text)
        {
            let (text, other) = if beside.is_first {
                (second, first)
            } else {
                (first, second)
            };
            self.layout.text = text;
            self.layout.other = Some(other);
            self.layout.seam = Some(seam);
        }
        if self.layout.panel.is_none() && self.focus == Focus::Panel {
            self.focus = Focus::Text;
        }
        let (measure, height) = (self.measure(), self.layout.text.height);
        if let Some(reading) = &mut self.reading {
            reading.resize(measure, height);
        }
        if let Some(other) = self.layout.other {
            let measure = self.measure_in(other);
            if let Some(beside) = &mut self.beside {
                beside.reading.resize(measure, other.height);
            }
        }
    }

    /// Takes in what an article says, wherever it is open.
    pub(super) fn analysed(&mut self, entry: usize, analysis: Analysis) {
        let beside = self.beside.as_mut().map(|beside| &mut beside.reading);
        if let Some(beside) = beside.filter(|beside| beside.entry == entry) {
            beside.analysed(analysis.clone());
        }
        if let Some(reading) = self.reading.as_mut().filter(|one| one.entry == entry) {
            reading.analysed(analysis);
        }
        self.awaits.take_if(|awaited| *awaited == entry);
        self.correct_again(true);
    }

    /// Asks for the analysis of a pane that another opening overtook: one analysis is made at a time.
    pub(super) fn catch_up(&mut self) -> Option<Effect> {
        if self.opening || self.awaits.is_some() {
            return None;
        }
        let beside = self.beside.as_ref().map(|beside| &beside.reading);
        let mut panes = self.reading.iter().chain(beside);
        // What could not be analysed once is not tried again and again.
        let may_be = |entry| !self.shelf.unreadable.contains(&entry);
        let reading = panes.find(|one| one.raw().is_none() && may_be(one.entry))?;
        self.awaits = Some(reading.entry);
        Some(Effect::Analyse {
            entry: reading.entry,
            article: Box::new(reading.article.clone()),
        })
    }

    /// Opens a second pane with the same article at the same place, or closes the one without the keys.
    pub(super) fn toggle_beside(&mut self) {
        if self.beside.take().is_some() {
            self.lay_out();
            return;
        }
        let Some(reading) = &self.reading else {
            return;
        };
        if layout::halves(self.layout.text).is_none() {
            let words = "no room for two articles here; make the window larger";
            self.message = Some(words.to_owned());
            return;
        }
        let mut copy = Reading::new(
            reading.entry,
            reading.article.clone(),
            reading.notices.clone(),
            Some(reading.position()),
            self.measure(),
            self.layout.text.height,
        );
        if let Some(raw) = reading.raw() {
            copy.analysed(raw.clone());
        }
        self.beside = Some(Beside {
            reading: copy,
            is_first: true,
        });
        self.focus = Focus::Text;
        self.correct_again(false);
        self.lay_out();
        self.message = Some("another article can be opened here; the other pane stays".to_owned());
    }

    /// Whether keys go to the first of two panes; none where there is one.
    fn is_in_first(&self) -> Option<bool> {
        let beside = self.beside.as_ref().filter(|_| self.layout.other.is_some());
        beside.map(|beside| !beside.is_first)
    }

    /// Goes to the first pane or to the other one; tells whether that was a move.
    pub(super) fn go_to_pane(&mut self, first: bool) -> bool {
        if self.is_in_first() != Some(!first) {
            return false;
        }
        // The place in the article that is left was kept when the reader came to it.
        self.keep_position();
        if let Some(beside) = self.beside.take() {
            let left = self.reading.replace(beside.reading);
            self.beside = left.map(|reading| Beside {
                reading,
                is_first: !beside.is_first,
            });
        }
        if let Some(reading) = &self.reading {
            self.entry = reading.entry;
            self.saved = Some((reading.entry, reading.paragraph()));
        }
        self.opening = false;
        self.held.clear();
        self.failure = None;
        self.selected = None;
        self.correct_again(false);
        self.lay_out();
        true
    }
}
