//! Keys as other programs have them, over the same command table.

use crate::app::command::Command;
use crate::config::Preset;

/// Commands that have other keys in a preset, instead of those of the table.
pub(super) fn rows(preset: Preset) -> &'static [(Command, &'static [&'static str])] {
    match preset {
        Preset::Rapporteur => &[],
        Preset::Vim => VIM,
        Preset::Less => LESS,
        Preset::Emacs => EMACS,
    }
}

const VIM: &[(Command, &[&str])] = &[
    (Command::LineDown, &["j", "Down", "C-e", "C-n"]),
    (Command::LineUp, &["k", "Up", "C-y", "C-p"]),
    (Command::Start, &["g g", "Home"]),
    (Command::FocusNext, &["Tab", "C-w w", "C-w C-w"]),
    (Command::FocusRight, &["l", "Right", "C-w l", "C-w j"]),
    (Command::FocusLeft, &["h", "Left", "C-w h", "C-w k"]),
    (Command::SplitLess, &["C-w <", "<"]),
    (Command::SplitMore, &["C-w >", ">"]),
    (Command::NextArticle, &["] b", "g t", "J"]),
    (Command::PreviousArticle, &["[ b", "g T", "K"]),
    (Command::Contents, &["g O"]),
    (Command::NextQuestion, &["] q"]),
    (Command::PreviousQuestion, &["[ q"]),
    (Command::Quit, &["q", "Z Z", "Z Q", "C-c"]),
];

const LESS: &[(Command, &[&str])] = &[
    (Command::LineDown, &["j", "Down", "e", "C-e", "C-n"]),
    (Command::LineUp, &["k", "Up", "C-y", "C-k", "C-p"]),
    (Command::PageDown, &["Space", "f", "C-f", "C-v", "PageDown"]),
    (Command::PageUp, &["b", "C-b", "A-v", "PageUp"]),
    (Command::HalfPageDown, &["d", "C-d"]),
    (Command::HalfPageUp, &["u", "C-u"]),
    (Command::Start, &["g", "<", "A-<", "Home"]),
    (Command::End, &["G", ">", "A->", "End"]),
    (Command::SplitLess, &["A-,"]),
    (Command::SplitMore, &["A-."]),
    (Command::UndoCorrection, &["A-u"]),
    (Command::Export, &["E"]),
    (Command::Browse, &["F"]),
    (Command::Help, &["h", "H", "?", "F1"]),
    (Command::FocusLeft, &["Left"]),
    (Command::Quit, &["q", "Q", "Z Z", "C-c"]),
];

const EMACS: &[(Command, &[&str])] = &[
    (Command::LineDown, &["C-n", "n", "j", "Down"]),
    (Command::LineUp, &["C-p", "p", "k", "Up"]),
    (Command::PageDown, &["C-v", "Space", "PageDown"]),
    (Command::PageUp, &["A-v", "Backspace", "PageUp"]),
    (Command::NextParagraph, &["A-}", "}"]),
    (Command::PreviousParagraph, &["A-{", "{"]),
    (Command::Start, &["A-<", "g", "Home"]),
    (Command::End, &["A->", "G", "End"]),
    (Command::Search, &["C-s", "/"]),
    (Command::Next, &["A-n", "."]),
    (Command::Previous, &["A-p", ","]),
    (Command::NextQuestion, &["A-."]),
    (Command::PreviousQuestion, &["A-,"]),
    (Command::Back, &["A-Left", "C-x Left"]),
    (Command::Forward, &["A-Right", "C-x Right"]),
    (Command::FocusNext, &["C-x o", "Tab"]),
    (Command::FocusRight, &["C-f", "Right"]),
    (Command::FocusLeft, &["C-b", "Left"]),
    (Command::List, &["C-x b", "C-x C-f", "o"]),
    (Command::NextArticle, &["C-x ]", "]"]),
    (Command::PreviousArticle, &["C-x [", "["]),
    (Command::MovePanel, &["C-x 1", "v"]),
    (Command::Zen, &["C-x z", "z"]),
    (Command::Copy, &["A-w", "y"]),
    (Command::SelectText, &["C-Space", "V"]),
    (Command::UndoCorrection, &["C-x u", "u"]),
    (Command::CommandLine, &["A-x", ":"]),
    (Command::Help, &["C-h", "?", "F1"]),
    (Command::Cancel, &["C-g", "Esc"]),
    (Command::Quit, &["C-x C-c", "q", "C-c"]),
];
