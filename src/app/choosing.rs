//! What the keys for marks, selection, copying, questions and sections do.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;

use crate::app::App;
use crate::app::Copying;
use crate::app::Effect;
use crate::app::Focus;
use crate::app::Position;
use crate::app::command::Command;
use crate::app::reading::Reading;
use crate::text::Span;

/// Bytes that are copied, at most: more, in Base64, is refused by many terminals.
pub const COPY_LIMIT: usize = 74_994;

impl App {
    /// Puts text into the clipboard of the terminal.
    pub(super) fn copy(&mut self, text: String) -> Vec<Effect> {
        if text.len() > COPY_LIMIT {
            let kilobytes = text.len().div_ceil(1000);
            self.message = Some(format!("{kilobytes} kB are too much to copy; select less"));
            return Vec::new();
        }
        let words = text.split_whitespace().count();
        let plural = if words == 1 { "" } else { "s" };
        let copied = format!("{words} word{plural} copied");
        self.message = Some(match self.settings.copying {
            Copying::ByTerminal => format!("{copied}, if the terminal allows it"),
            Copying::Doubtful(why) => format!("{copied}, perhaps: {why}"),
            Copying::ByProgram => copied,
        });
        vec![Effect::Copy(text)]
    }

    /// Copies what is chosen in the text, and under it where it is from.
    pub(super) fn copy_chosen(&mut self) -> Vec<Effect> {
        let Some(reading) = &mut self.reading else {
            return Vec::new();
        };
        let span = reading.chosen();
        let text = reading.quotation(span);
        reading.selection = None;
        self.copy(text)
    }

    /// Reads the selection or the paragraph aloud, or stops the reading.
    pub(super) fn read_aloud(&mut self) -> Vec<Effect> {
        let Some(reading) = &self.reading else {
            return Vec::new();
        };
        let span = reading.chosen();
        vec![Effect::ReadAloud(reading.article.slice(span).to_owned())]
    }

    pub(super) fn select_text(&mut self) {
        self.focus = Focus::Text;
        if let Some(reading) = &mut self.reading {
            match reading.selection.take() {
                Some(_) => {}
                None => reading.select(),
            }
        }
    }

    pub(super) fn select_words(&mut self, by: isize) {
        if let Some(reading) = &mut self.reading {
            if reading.selection.is_none() {
                reading.select();
            } else {
                reading.select_words(by);
            }
        }
    }

    pub(super) fn step_question(&mut self, by: isize) {
        self.focus = Focus::Text;
        let Some(reading) = &mut self.reading else {
            return;
        };
        self.message = Some(match reading.step_question(by) {
            Some((number, count, wording)) => format!("question {number}/{count}: {wording}"),
            None if reading.analysis.is_none() => "the article is still being read".to_owned(),
            None if by > 0 => "no open question further on".to_owned(),
            None => "no open question before this".to_owned(),
        });
    }

    /// The letter after the key for a mark.
    pub(super) fn mark_key(&mut self, command: Command, key: KeyEvent) -> Vec<Effect> {
        let KeyCode::Char(letter) = key.code else {
            return Vec::new();
        };
        let letter = letter.to_string();
        if command == Command::SetMark {
            return self.set_mark(&letter);
        }
        self.go_to_mark(&letter);
        Vec::new()
    }

    pub(super) fn set_mark(&mut self, name: &str) -> Vec<Effect> {
        let Some(reading) = &self.reading else {
            return Vec::new();
        };
        let (entry, position) = (reading.entry, reading.position());
        self.kept_places.insert((entry, name.to_owned()), position);
        self.message = Some(format!("¶ {} is kept as {name}", position.paragraph));
        vec![Effect::KeepMark {
            entry,
            name: name.to_owned(),
            position,
        }]
    }

    pub(super) fn go_to_mark(&mut self, name: &str) {
        let Some(reading) = &mut self.reading else {
            return;
        };
        // As in vim: twice the key goes back to where one jumped from.
        if name == "'" {
            reading.jump_back();
            return;
        }
        match self.kept_places.get(&(reading.entry, name.to_owned())) {
            Some(position) => {
                reading.mark_jump();
                reading.to_position(*position);
            }
            None => self.message = Some(format!("nothing is kept as {name}")),
        }
    }

    pub(super) fn toggle_zen(&mut self) {
        self.zen = !self.zen;
        self.focus = Focus::Text;
        self.lay_out();
    }

    /// Folds the section of the selected item, or folds or unfolds the one of this number.
    pub(super) fn fold_section(&mut self, number: Option<u32>) -> Vec<Effect> {
        let section = if let Some(number) = number {
            let at = (number as usize).checked_sub(1);
            at.and_then(|at| self.sections.shown.get(at)).copied()
        } else {
            // What stands chosen because the cursor's line names it was not chosen to be folded.
            let chosen = self.selected.filter(|_| self.focus == Focus::Panel);
            chosen.map(|key| key.section)
        };
        match section {
            Some(section) => self.sections.fold(section),
            None if self.sections.folded.is_empty() => {
                self.message = Some("a number says which section: 1 is the first".to_owned());
            }
            None => self.sections.folded.clear(),
        }
        self.keep_sections()
    }

    /// Makes the panel anew with these sections, and keeps them.
    pub(super) fn keep_sections(&mut self) -> Vec<Effect> {
        self.generation += 1;
        vec![Effect::KeepSections(self.panel_words())]
    }
}

impl Reading {
    /// A stretch of the text, and under it where it is from.
    pub fn quotation(&self, span: Span) -> String {
        let article = &self.article;
        let mut source = vec![article.title().to_owned()];
        source.extend(article.meta.site.clone());
        source.push(format!("¶ {}", article.paragraph_at(span.start)));
        // A page has an address, a file only its name.
        let origin = Some(article.origin.clone()).filter(|origin| origin != "-");
        source.extend(article.meta.address.clone().or(origin));
        source.retain(|words| !words.trim().is_empty());
        format!("{}\n— {}\n", article.slice(span), source.join(", "))
    }

    /// To a place kept before.
    pub fn to_position(&mut self, position: Position) {
        let paragraph = self.article.paragraphs.get(position.paragraph as usize);
        if let Some(paragraph) = paragraph {
            let span = paragraph.span;
            self.to_byte(span.start.saturating_add(position.offset).min(span.end));
        }
    }
}
