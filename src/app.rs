//! The state of the reader and the one function that changes it. Draws nothing, waits for nothing.

pub mod panel;

use crate::analysis::Analysis;
use crate::source::Source;
use crate::text::Article;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::MouseEvent;

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
    /// Byte offset into that paragraph of the first character on the viewport's first line.
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
    /// The titles of shelf entries became known.
    Titled(Vec<(usize, String)>),
    /// An entry could not be opened; the words say what to do.
    Failed {
        /// Which entry of the shelf.
        entry: usize,
        /// One line for the status bar.
        error: String,
    },
}

/// Work that the runtime does for the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read and analyse this entry; answers with `Opened` then `Analysed`, or `Failed`.
    Open(usize),
    /// Keep this position for the next time.
    SavePosition {
        /// Which entry of the shelf.
        entry: usize,
        /// Where the reader is.
        position: Position,
    },
    /// Give the terminal back to the shell until it is resumed.
    Suspend,
    /// End the program.
    Quit,
}

/// An article that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it comes from.
    pub source: Source,
    /// Its title, or its file name until the title is known; scrubbed, one line.
    pub title: String,
}
