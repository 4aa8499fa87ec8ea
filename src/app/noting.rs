//! Notes of the reader: on the item the reader stands on, on selected words, or on the paragraph.

use crate::app::App;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::command_line::CommandLine;
use crate::app::panel;
use crate::app::panel::ItemKey;
use crate::app::reading::Reading;
use crate::app::sheet::Leads;
use crate::app::sheet::SheetRow;
use crate::corrections::Change;
use crate::corrections::Finding;
use crate::corrections::Hold;
use crate::corrections::Note;
use crate::corrections::NotedOn;

type Done = Result<Vec<Effect>, String>;

/// Notes something on what the reader is at, instead of a former note.
pub(super) fn note(app: &mut App, text: &str) -> Done {
    let (hold, on, _) = app.noted()?;
    app.keep_note(hold, on, text)
}

/// Takes the note away from what the reader is at.
pub(super) fn unnote(app: &mut App, _: &str) -> Done {
    let (hold, on, there) = app.noted()?;
    if there.is_none() {
        return Err("there is no note here; :notes lists them".to_owned());
    }
    app.keep_note(hold, on, "")
}

impl App {
    /// The item whose card is open, or that the reader stands on in the panel.
    pub(super) fn item_at_hand(&self) -> Option<ItemKey> {
        let card = self.card.as_ref().map(|open| open.card.key);
        card.or_else(|| self.selected.filter(|_| self.focus == Focus::Panel))
    }

    /// By what a note holds that is made now, and the note that it takes the place of.
    fn noted(&self) -> Result<(Hold, NotedOn, Option<&Note>), String> {
        let reading = self.reading.as_ref().ok_or("there is no article")?;
        let early = "the article is still being read; try again in a moment";
        let analysis = reading.analysis.as_ref().ok_or(early)?;
        if let Some(key) = self.item_at_hand() {
            let hold = self.hold(key.section, key.number);
            let hold = hold.ok_or("the item is no longer there")?;
            let finding = panel::finding(analysis, key);
            let on = match finding {
                Some(Finding::Unnamed(_)) => NotedOn::Unnamed,
                Some(Finding::Entity(_) | Finding::Question(_)) | None => NotedOn::Held,
            };
            let there = finding.and_then(|finding| reading.own.note_on(finding));
            return Ok((hold, on, there));
        }
        let place = reading.chosen();
        let mut notes = reading.own.notes().iter();
        let there = notes.find(|note| note.about.is_none() && note.place.overlaps(place));
        let hold = there.map(|note| note.hold.clone());
        let hold = hold.unwrap_or_else(|| Hold {
            name: String::new(),
            quotation: reading.article.slice(place).trim().to_owned(),
        });
        Ok((hold, NotedOn::Held, there))
    }

    fn keep_note(&mut self, hold: Hold, on: NotedOn, text: &str) -> Done {
        let text = text.trim().to_owned();
        let correction = self.said(hold, Change::Note { text, on });
        let done = self.make_correction(correction)?;
        if let Some(reading) = &mut self.reading {
            reading.selection = None;
        }
        Ok(done)
    }

    /// Begins a note on what the reader is at, or goes on with the one that is there.
    pub(super) fn begin_note(&mut self) {
        match self.noted() {
            Ok((_, _, there)) => {
                let text = there.map_or("", |note| note.text.as_str());
                self.command_line = Some(CommandLine::beginning(format!("note {text}")));
            }
            Err(why) => self.message = Some(why),
        }
    }

    /// Lists the notes of the article; the first from the cursor on is chosen.
    pub(super) fn open_notes(&mut self) {
        let Some(reading) = &self.reading else {
            return;
        };
        let at = reading.byte();
        let notes = reading.own.notes().iter();
        let rows: Vec<SheetRow> = notes.map(|note| row(reading, note)).collect();
        let selected = rows.partition_point(|row| row.byte() < at);
        let key = self.keymap.key(super::command::Command::Note);
        let empty = format!("no notes here yet; {} makes one", key.unwrap_or(":note"));
        self.open_sheet("Notes", rows, selected, &empty);
    }
}

fn row(reading: &Reading, note: &Note) -> SheetRow {
    let on = match &note.about {
        Some(name) => name.as_str(),
        None => reading.article.slice(note.place),
    };
    SheetRow {
        label: format!("¶ {}", reading.article.paragraph_at(note.place.start)),
        words: format!("{} — {on}", note.text),
        copied: format!("{}\n{}", note.text, reading.quotation(note.place)),
        leads: Leads::Place(note.place.start),
    }
}
