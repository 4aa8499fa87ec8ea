//! What the reader chose before the start, and may change with keys and commands.

use crate::app::layout::Place;
use crate::app::panel::Scope;

/// Which colours there are to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeChoice {
    /// The sixteen colours of the terminal, as its owner chose them.
    #[default]
    Terminal,
    /// Colours for a dark background.
    Dark,
    /// Colours for a light background.
    Light,
    /// The brightest colours, for a dark background.
    HighContrast,
    /// Blue, orange and grey, which every kind of colour vision tells apart; for a dark background.
    ColorBlind,
    /// Dark or light, as the terminal's background is.
    Auto,
    /// No colours; bold, underline and signs only.
    None,
}

/// Who takes what is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Copying {
    /// The terminal, which never says whether it does.
    #[default]
    ByTerminal,
    /// A terminal that is known not to, or not at once; the words say what to do.
    Doubtful(&'static str),
    /// A program that the settings name.
    ByProgram,
}

/// What the reader chose before the start.
// Each is a thing of its own that is on or off.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: ThemeChoice,
    /// Columns of text, at most.
    pub measure: u16,
    /// How much the panel tells.
    pub scope: Scope,
    /// Where the panel stands.
    pub panel: Place,
    /// Whether an article of the library counts as read once it was opened; otherwise when its end was seen.
    pub read_when_opened: bool,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// Whether the last row shows the most useful keys.
    pub hints: bool,
    /// Whether the terminal's background is light, as far as is known.
    pub light: bool,
    /// Who takes what is copied.
    pub copying: Copying,
}

/// The usual measure: a line that an eye follows without effort.
const MEASURE: u16 = 76;

impl Settings {
    /// The colours to draw with.
    pub fn colours(&self) -> ThemeChoice {
        match self.theme {
            ThemeChoice::Auto if self.light => ThemeChoice::Light,
            ThemeChoice::Auto => ThemeChoice::Dark,
            theme => theme,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            measure: MEASURE,
            scope: Scope::default(),
            panel: Place::default(),
            read_when_opened: false,
            ascii: false,
            hints: true,
            light: false,
            copying: Copying::default(),
        }
    }
}
