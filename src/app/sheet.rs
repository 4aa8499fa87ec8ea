//! A list that lies over the text to choose from: headings, links, corrections.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

use crate::app::App;
use crate::app::Effect;
use crate::app::command::Command;
use crate::app::command_line::CommandLine;
use crate::app::control::rows;
use crate::fetch;

/// One line to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number or letter.
    pub label: String,
    /// What it says.
    pub words: String,
    /// What a copy takes.
    pub copied: String,
    /// Where it leads.
    pub leads: Leads,
}

/// Where a row of a list leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To a byte of the text.
    Place(u32),
    /// To a link of the text, and through it to an address.
    Link {
        /// Where its words begin.
        byte: u32,
        /// The address as the text has it.
        address: String,
    },
    /// To a command; one that ends with a blank is typed on.
    Line(String),
}

impl SheetRow {
    /// The byte of the text that it stands for; the first for a command.
    pub fn byte(&self) -> u32 {
        match self.leads {
            Leads::Place(byte) | Leads::Link { byte, .. } => byte,
            Leads::Line(_) => 0,
        }
    }
}

/// The list and where the reader is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it lists.
    pub title: &'static str,
    /// Its lines, at least one.
    pub rows: Vec<SheetRow>,
    /// The line the reader stands on.
    pub selected: usize,
}

impl Sheet {
    /// The row the reader stands on.
    pub fn row(&self) -> Option<&SheetRow> {
        self.rows.get(self.selected)
    }

    fn step(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }
}

impl App {
    /// Lists the headings; the one above the cursor is chosen.
    pub(super) fn open_contents(&mut self) {
        let Some(reading) = &self.reading else {
            return;
        };
        let at = reading.byte();
        // The highest level that occurs stands at the edge.
        let highest = reading.headings().map(|heading| heading.0).min();
        let highest = highest.unwrap_or_default();
        let rows: Vec<SheetRow> = reading
            .headings()
            .map(|(level, heading, byte)| SheetRow {
                label: format!("¶ {}", reading.article.paragraph_at(byte)),
                words: format!(
                    "{:1$}{heading}",
                    "",
                    usize::from(level.saturating_sub(highest)) * 2
                ),
                copied: heading.to_owned(),
                leads: Leads::Place(byte),
            })
            .collect();
        let selected = rows
            .partition_point(|row| row.byte() <= at)
            .saturating_sub(1);
        self.open_sheet("Contents", rows, selected, "the article has no headings");
    }

    pub(super) fn open_sheet(
        &mut self,
        title: &'static str,
        rows: Vec<SheetRow>,
        selected: usize,
        empty: &str,
    ) {
        if rows.is_empty() {
            self.message = Some(empty.to_owned());
            return;
        }
        let selected = selected.min(rows.len() - 1);
        self.sheet = Some(Sheet {
            title,
            rows,
            selected,
        });
    }

    pub(super) fn sheet_key(&mut self, key: KeyEvent) -> Vec<Effect> {
        if self.takes_as_text(key) {
            return Vec::new();
        }
        let page = rows(self.layout.screen.height, 4);
        let command = self.keymap.command(key);
        let Some(sheet) = &mut self.sheet else {
            return Vec::new();
        };
        let by = match (key.code, command) {
            (KeyCode::Esc, _) | (_, Some(Command::Cancel | Command::Quit)) => {
                self.sheet = None;
                return Vec::new();
            }
            (KeyCode::Enter, _) => return self.choose_row(),
            (_, Some(Command::Copy)) => {
                let row = sheet.row();
                let text = row.map(|row| row.copied.clone()).unwrap_or_default();
                return self.copy(text);
            }
            (_, Some(Command::Browse)) => return self.browse_chosen(),
            // A row is chosen by its number, or the letter of a mark.
            (KeyCode::Char(c), _) if c.is_ascii_digit() && key.modifiers == KeyModifiers::NONE => {
                let number = self.count.unwrap_or(0) * 10 + (c as u32 - '0' as u32);
                let label = number.to_string();
                match sheet.rows.iter().position(|row| row.label == label) {
                    Some(row) => {
                        sheet.selected = row;
                        self.count = Some(number);
                    }
                    None => self.count = None,
                }
                return Vec::new();
            }
            (_, Some(Command::LineDown)) => 1,
            (_, Some(Command::LineUp)) => -1,
            (_, Some(Command::PageDown | Command::HalfPageDown)) => page,
            (_, Some(Command::PageUp | Command::HalfPageUp)) => -page,
            (_, Some(Command::Start)) => isize::MIN / 2,
            (_, Some(Command::End)) => isize::MAX / 2,
            _ => 0,
        };
        self.count = None;
        sheet.step(by);
        Vec::new()
    }

    /// Whether a sign typed straight after a row's number begins what that row's command takes.
    fn takes_as_text(&mut self, key: KeyEvent) -> bool {
        let (KeyCode::Char(sign), Some(number), Some(sheet)) = (key.code, self.count, &self.sheet)
        else {
            return false;
        };
        let other = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let Some(Leads::Line(line)) = sheet.row().map(|row| &row.leads) else {
            return false;
        };
        let goes_on = |row: &SheetRow| row.label == format!("{number}{sign}");
        let is_number = sign.is_ascii_digit() && sheet.rows.iter().any(goes_on);
        if key.modifiers.intersects(other) || is_number {
            return false;
        }
        if line.ends_with(' ') {
            let text = format!("{line}{sign}");
            let begun = if sign == ' ' { line.clone() } else { text };
            self.command_line = Some(CommandLine::beginning(begun));
            self.sheet = None;
            self.count = None;
        } else {
            self.message = Some("Enter does it; it takes no words".to_owned());
        }
        true
    }

    fn choose_row(&mut self) -> Vec<Effect> {
        self.count = None;
        let sheet = self.sheet.take();
        let row = sheet.and_then(|mut sheet| {
            (sheet.selected < sheet.rows.len()).then(|| sheet.rows.swap_remove(sheet.selected))
        });
        let Some(row) = row else {
            return Vec::new();
        };
        let byte = row.byte();
        match row.leads {
            Leads::Line(line) if line.ends_with(' ') => {
                self.command_line = Some(CommandLine::beginning(line));
                return Vec::new();
            }
            Leads::Line(line) => return self.run_line(&line),
            Leads::Link { address, .. } => self.message = Some(fetch::shown(&address)),
            Leads::Place(_) => {}
        }
        if let Some(reading) = &mut self.reading {
            reading.mark_jump();
            reading.to_byte(byte);
        }
        Vec::new()
    }
}
