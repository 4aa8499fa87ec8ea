//! The state of the reader and the one function that changes it. Draws nothing, waits for nothing.

pub mod card;
mod choosing;
pub mod command;
pub mod command_line;
mod control;
pub mod corrected;
mod correcting;
pub mod desk;
pub mod exporting;
pub mod following;
pub mod help;
pub mod keymap;
pub mod layout;
pub mod links;
pub mod marks;
mod mouse;
mod noting;
mod opening;
pub mod panel;
pub mod panel_rows;
mod panes;
mod presets;
pub mod reading;
pub mod search;
pub mod sections;
mod settings;
pub mod sheet;
pub mod shelf;
pub mod sieve;
pub mod spoken;
mod typing;
pub mod views;

use std::collections::HashMap;

use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::MouseEvent;

use crate::analysis::Analysis;
use crate::app::card::OpenCard;
pub use crate::app::choosing::COPY_LIMIT;
use crate::app::command::Command;
use crate::app::command_line::CommandLine;
use crate::app::corrected::Corrected;
use crate::app::desk::Arrival;
use crate::app::desk::Desk;
use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Ask;
use crate::app::exporting::Export;
use crate::app::exporting::Exported;
use crate::app::following::Followed;
use crate::app::following::PanelOf;
use crate::app::help::Help;
use crate::app::keymap::Chord;
use crate::app::keymap::Keymap;
use crate::app::layout::Layout;
use crate::app::layout::Split;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel_rows::Column;
pub use crate::app::panes::Beside;
use crate::app::reading::Anchor;
use crate::app::reading::Reading;
use crate::app::sections::Sections;
pub use crate::app::settings::Copying;
pub use crate::app::settings::Settings;
pub use crate::app::settings::ThemeChoice;
use crate::app::sheet::Sheet;
pub use crate::app::shelf::Entry;
use crate::app::shelf::Shelf;
use crate::app::sieve::Sieve;
use crate::app::views::Views;
use crate::corrections::Act;
use crate::corrections::Log;
use crate::fetch;
use crate::text::Article;

/// Size of the terminal in cells; either may be 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Where in an article the reader was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The current paragraph.
    pub paragraph: u32,
    /// Byte offset into that paragraph of the first character on the cursor's line.
    pub offset: u32,
}

/// Everything that can happen to the reader.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// Text was pasted; it is never run as keys.
    Paste(String),
    /// The terminal has a new size.
    Resized(Size),
    /// An article arrived, ready to show; its analysis may follow later.
    Opened {
        /// Which entry of the shelf.
        entry: usize,
        /// The article.
        article: Box<Article>,
        /// What was left out when it was read.
        notices: Vec<String>,
        /// Where the reader was the last time.
        position: Option<Position>,
    },
    /// The analysis of an article is done.
    Analysed {
        /// Which entry of the shelf.
        entry: usize,
        /// What was found.
        analysis: Box<Analysis>,
    },
    /// What the reader knew better in an earlier run.
    Corrections {
        /// In which entry of the shelf; none in all.
        entry: Option<usize>,
        /// What was corrected.
        log: Log,
    },
    /// The titles of shelf entries became known.
    Titled(Vec<(usize, String)>),
    /// Places of an article that were kept in an earlier run, by name.
    Kept {
        /// Which entry of the shelf.
        entry: usize,
        /// The names and places.
        marks: Vec<(String, Position)>,
    },
    /// How long ago the reader was last in an article that is going to be opened.
    Away {
        /// Which entry of the shelf.
        entry: usize,
        /// Whole days.
        days: u64,
    },
    /// An entry could not be opened; the words say what to do.
    Failed {
        /// Which entry of the shelf.
        entry: usize,
        /// One line for the status bar.
        error: String,
    },
    /// An export is done, or is not.
    Exported(Exported),
    /// Something came from the library.
    Library(Answer),
}

/// Work that the runtime does for the app.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read and analyse this entry; answers with `Opened` then `Analysed`, or `Failed`.
    Open(usize),
    /// Analyse an article that is open and whose analysis another opening overtook; answers with
    /// `Analysed`.
    Analyse {
        /// Which entry of the shelf.
        entry: usize,
        /// The article as it is shown.
        article: Box<Article>,
    },
    /// Keep this position for the next time.
    SavePosition {
        /// Which entry of the shelf.
        entry: usize,
        /// Where the reader is.
        position: Position,
    },
    /// Keep this place under a name for the next time.
    KeepMark {
        /// Which entry of the shelf.
        entry: usize,
        /// The name.
        name: String,
        /// The place.
        position: Position,
    },
    /// Keep how the panel's sections are for the next time, as [`Sections::read`] reads it.
    KeepSections(String),
    /// Keep a correction, or that one was taken back, for the next time.
    Correct {
        /// In which entry of the shelf; none in all.
        entry: Option<usize>,
        /// What was done.
        act: Act,
    },
    /// Read these words aloud, or stop what is being read.
    ReadAloud(String),
    /// Open this address in the program that is set for it.
    Browse(fetch::Web),
    /// Put this text into the clipboard of the terminal; never longer than [`COPY_LIMIT`].
    Copy(String),
    /// Write the brief into a file; answers with [`Message::Exported`].
    Export(Box<Export>),
    /// Do something with the library; answers with [`Message::Library`].
    Library(Ask),
    /// Give the terminal back to the shell until it is resumed.
    Suspend,
    /// End the program.
    Quit,
}

/// Which part gets the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The article.
    #[default]
    Text,
    /// The panel.
    Panel,
    /// The list of articles, which is only there while it has the focus.
    List,
    /// The library, over the whole screen.
    Desk,
}

/// The search being typed, and where it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What was typed.
    pub text: String,
    /// Whether it is a regular expression.
    pub regex: bool,
    from: Anchor,
}

/// Longest search or filter, in characters; more of a paste is left out.
const PROMPT_LIMIT: usize = 200;

/// The state of the reader.
// Each is a thing of its own that is on or off.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug)]
pub struct App {
    /// What was chosen before the start; measure, scope and panel change with the keys.
    pub settings: Settings,
    /// Who gets which part of the screen.
    pub layout: Layout,
    /// All articles.
    pub shelf: Shelf,
    /// The library's screen.
    pub desk: Desk,
    /// The entry that is open or was asked for last.
    pub entry: usize,
    /// The open article.
    pub reading: Option<Reading>,
    /// Another article that is open beside it.
    pub beside: Option<Beside>,
    /// Whether the entry has been asked for and has not come yet.
    pub opening: bool,
    /// Why the entry could not be opened.
    pub failure: Option<String>,
    /// Which part gets the keys.
    pub focus: Focus,
    /// What the side shows.
    pub panel: Panel,
    /// The panel laid out.
    pub columns: Vec<Column>,
    /// The item the reader stands on in the panel.
    pub selected: Option<ItemKey>,
    /// The items that the cursor's line names or quotes.
    pub under_cursor: Vec<ItemKey>,
    /// The card over the screen.
    pub card: Option<OpenCard>,
    /// The picture over the screen.
    pub views: Views,
    /// The search being typed.
    pub prompt: Option<Prompt>,
    /// The command being typed.
    pub command_line: Option<CommandLine>,
    /// The list to choose from.
    pub sheet: Option<Sheet>,
    /// Which items of the panel are let through.
    pub sieve: Sieve,
    /// Which sections the panel shows, and how.
    pub sections: Sections,
    /// Whether the text is shown alone.
    pub zen: bool,
    /// Places kept by entry and name.
    pub kept_places: HashMap<(usize, String), Position>,
    /// What the reader knows better.
    pub corrected: Corrected,
    /// The help, while it is shown.
    pub help: Option<Help>,
    /// One line for the reader, until the next key.
    pub message: Option<String>,
    /// A count typed before a command.
    pub count: Option<u32>,
    size: Size,
    split: Split,
    dragging: bool,
    keymap: Keymap,
    /// Keys of a sequence that is not complete.
    typed: Vec<Chord>,
    /// Keys for the article that is opening.
    held: Vec<KeyEvent>,
    /// The command that waits for the letter of a mark.
    awaited: Option<Command>,
    /// Lines typed before.
    history: Vec<String>,
    /// Why the pattern being typed is none.
    unsearchable: Option<String>,
    /// Whether there are colours to change to.
    colours: bool,
    positions: HashMap<usize, Position>,
    saved: Option<(usize, u32)>,
    generation: u64,
    shown: Option<PanelOf>,
    followed: Option<Followed>,
    arrival: Option<Arrival>,
    /// The entry that was left days ago, and how many.
    away: Option<(usize, u64)>,
    /// The entry whose analysis is on its way.
    awaits: Option<usize>,
}

impl App {
    /// A reader of these entries; nothing is open yet.
    pub fn new(entries: Vec<Entry>, size: Size, settings: Settings) -> Self {
        Self {
            settings,
            layout: layout::divide(size, settings.panel, Split::default()),
            shelf: Shelf::new(entries),
            desk: Desk::default(),
            entry: 0,
            reading: None,
            beside: None,
            opening: false,
            failure: None,
            focus: Focus::Text,
            panel: Panel::reading(settings.scope, 0),
            columns: Vec::new(),
            selected: None,
            under_cursor: Vec::new(),
            card: None,
            views: Views::default(),
            prompt: None,
            command_line: None,
            sheet: None,
            sieve: Sieve::default(),
            sections: Sections::default(),
            zen: false,
            kept_places: HashMap::new(),
            corrected: Corrected::default(),
            help: None,
            message: None,
            count: None,
            size,
            split: Split::default(),
            dragging: false,
            keymap: Keymap::default(),
            typed: Vec::new(),
            held: Vec::new(),
            awaited: None,
            history: Vec::new(),
            unsearchable: None,
            colours: settings.theme != ThemeChoice::None,
            positions: HashMap::new(),
            saved: None,
            generation: 0,
            shown: None,
            followed: None,
            arrival: None,
            away: None,
            awaits: None,
        }
    }

    /// The same reader with these keys.
    pub fn with_keymap(mut self, keymap: Keymap) -> Self {
        self.keymap = keymap;
        self
    }

    /// The keys as they are set.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The keys of a command that is not complete, as they are written; empty where none wait.
    pub fn waiting_keys(&self) -> String {
        match self.awaited {
            Some(command) => self.keymap.key(command).unwrap_or_default().to_owned(),
            None => keymap::words(&self.typed),
        }
    }

    /// The same reader with a library to go to.
    #[must_use]
    pub fn with_library(mut self) -> Self {
        self.desk.there = true;
        self
    }

    /// Opens the first entry; without one, the library.
    pub fn start(&mut self) -> Vec<Effect> {
        self.lay_out();
        let effects = match self.entry_count() {
            0 => self.go_to_desk(),
            _ => self.open(0),
        };
        self.refresh_panel();
        effects
    }

    /// Takes in what happened; the only place where the state changes.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let seen = match &message {
            Message::Key(_) => self.note_end_seen(),
            _ => None,
        };
        let mut effects = match message {
            Message::Key(key) => self.key(key),
            Message::Mouse(event) => self.mouse(event),
            Message::Paste(text) if self.focus == Focus::Desk => self.desk_paste(&text),
            Message::Paste(text) => {
                self.paste(&text);
                Vec::new()
            }
            Message::Library(answer) => self.desk_answer(answer),
            Message::Exported(exported) => {
                self.exported(exported);
                Vec::new()
            }
            Message::Resized(size) => {
                self.size = size;
                self.lay_out();
                Vec::new()
            }
            Message::Opened {
                entry,
                article,
                notices,
                position,
            } => {
                self.shelf.unreadable.remove(&entry);
                if entry == self.entry {
                    self.opened(*article, notices, position)
                } else {
                    Vec::new()
                }
            }
            Message::Analysed { entry, analysis } => {
                self.analysed(entry, *analysis);
                Vec::new()
            }
            Message::Corrections { entry, log } => {
                self.corrected_before(entry, log);
                Vec::new()
            }
            Message::Titled(titles) => {
                for (entry, title) in titles {
                    if let Some(entry) = self.shelf.entries.get_mut(entry) {
                        entry.title = title;
                    }
                }
                if !self.shelf.filter.is_empty() {
                    self.shelf.refresh();
                }
                Vec::new()
            }
            Message::Kept { entry, marks } => {
                let marks = marks.into_iter();
                let marks = marks.map(|(name, position)| ((entry, name), position));
                self.kept_places.extend(marks);
                Vec::new()
            }
            Message::Away { entry, days } => {
                self.away = Some((entry, days));
                Vec::new()
            }
            Message::Failed { entry, error } => {
                self.shelf.unreadable.insert(entry);
                self.awaits.take_if(|awaited| *awaited == entry);
                if entry == self.entry {
                    self.held.clear();
                    self.reading = None;
                    self.prompt = None;
                    self.opening = false;
                    self.failure = Some(error);
                    self.generation += 1;
                }
                Vec::new()
            }
        };
        if let Some(reading) = &self.reading {
            let place = (reading.entry, reading.paragraph());
            if self.saved != Some(place) && !effects.contains(&Effect::Quit) {
                self.saved = Some(place);
                effects.extend(self.keep_position());
            }
        }
        effects.extend(self.catch_up());
        // What was read comes before what was done with the key, which may be the end.
        effects.splice(0..0, seen);
        self.desk.settle(self.desk_body());
        self.refresh_panel();
        self.refresh_view();
        self.refresh_card();
        effects
    }

    /// How many articles there are.
    pub fn entry_count(&self) -> usize {
        self.shelf.own
    }

    /// The effect that keeps the place, and our own note of it.
    fn keep_position(&mut self) -> Option<Effect> {
        let reading = self.reading.as_ref()?;
        let (entry, position) = (reading.entry, reading.position());
        self.positions.insert(entry, position);
        Some(Effect::SavePosition { entry, position })
    }
}
