//! The one table of what keys do: names, help lines, default keys.
//!
//! The keymap, the help view and the README's table are all printed from it.

use crate::app::command_line;
use crate::app::keymap::Keymap;

/// Everything a key can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One line down.
    LineDown,
    /// One line up.
    LineUp,
    /// One page down.
    PageDown,
    /// One page up.
    PageUp,
    /// Half a page down.
    HalfPageDown,
    /// Half a page up.
    HalfPageUp,
    /// To the next paragraph.
    NextParagraph,
    /// To the previous paragraph.
    PreviousParagraph,
    /// Next hit or mention; next paragraph where nothing is walked.
    Next,
    /// Previous hit or mention.
    Previous,
    /// To the start, or to a paragraph by number.
    Start,
    /// To the end, or to a paragraph by number.
    End,
    /// The next article.
    NextArticle,
    /// The previous article.
    PreviousArticle,
    /// Focus on: text, panel, list.
    FocusNext,
    /// Focus back.
    FocusPrevious,
    /// Focus to the right.
    FocusRight,
    /// Focus to the left.
    FocusLeft,
    /// To the evidence of the selected item.
    Select,
    /// The card of an item.
    Card,
    /// Search the text.
    Search,
    /// Back through the jumps.
    Back,
    /// Forward through the jumps.
    Forward,
    /// The next scope of the panel.
    NextScope,
    /// Move the panel: right, below, off.
    MovePanel,
    /// Split to the left, or up.
    SplitLess,
    /// Split to the right, or down.
    SplitMore,
    /// A narrower text.
    Narrower,
    /// A wider text.
    Wider,
    /// The list of articles.
    List,
    /// The library.
    Library,
    /// The brief's page.
    Page,
    /// Who talks through whom.
    Relations,
    /// Where it happens.
    Map,
    /// When it comes up.
    Grid,
    /// In a picture: the same in words.
    Twin,
    /// In a picture: back to the text.
    CloseView,
    /// Help.
    Help,
    /// Ends what is going on.
    Cancel,
    /// To the next open question of the text.
    NextQuestion,
    /// To the previous open question of the text.
    PreviousQuestion,
    /// The headings of the article.
    Contents,
    /// The links of the article.
    Links,
    /// A link in the browser.
    Browse,
    /// Keep this place under a letter.
    SetMark,
    /// To the place kept under a letter.
    GoToMark,
    /// Select the sentence; moving makes it more.
    SelectText,
    /// A word more of the selection.
    SelectMore,
    /// A word less of the selection.
    SelectLess,
    /// Copy what is selected.
    Copy,
    /// Fold or unfold the section of the selected item.
    Fold,
    /// What can be corrected of the chosen item.
    Correct,
    /// All corrections of the article.
    Corrections,
    /// Takes the latest correction back.
    UndoCorrection,
    /// Makes the correction again.
    RedoCorrection,
    /// Reads the paragraph aloud, or stops.
    ReadAloud,
    /// A note on what the reader is at.
    Note,
    /// All notes of the article.
    Notes,
    /// The brief into a file.
    Export,
    /// The text alone, and back.
    Zen,
    /// Two articles side by side, and back.
    Beside,
    /// Type a command.
    CommandLine,
    /// Gives the terminal back to the shell.
    Suspend,
    /// Quits.
    Quit,
    /// In the library: opens the article, or goes from a shelf to its articles.
    Open,
    /// Searches all articles.
    SearchAll,
    /// Filters titles.
    Filter,
    /// Read or unread.
    ToggleRead,
    /// All of the list are read.
    ReadAll,
    /// A star, or none.
    Star,
    /// A tag.
    Tag,
    /// Out of the library.
    Delete,
    /// Takes the last change back.
    Undo,
    /// Adds an address, a file or a folder.
    Add,
    /// Adds a feed.
    AddFeed,
    /// Brings the chosen feed up to date.
    Refresh,
    /// Brings all feeds up to date.
    RefreshAll,
    /// Another order.
    Sort,
    /// The order turned round.
    Reverse,
    /// Grouped by day, by site, or not.
    Group,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What is done.
    pub command: Command,
    /// Its name in a keymap.
    pub name: &'static str,
    /// What it does, for help and README.
    pub help: &'static str,
    /// The keys that do it.
    pub keys: &'static [&'static str],
}

const fn row(
    command: Command,
    name: &'static str,
    keys: &'static [&'static str],
    help: &'static str,
) -> Row {
    Row {
        command,
        name,
        help,
        keys,
    }
}

/// The whole table, in the order of the help.
#[rustfmt::skip]
pub const ALL: &[Row] = &[
    row(Command::LineDown, "line-down", &["j", "Down"], "one line down (5j: five)"),
    row(Command::LineUp, "line-up", &["k", "Up"], "one line up"),
    row(Command::PageDown, "page-down", &["Space", "C-f", "PageDown"], "one page down"),
    row(Command::PageUp, "page-up", &["b", "C-b", "PageUp"], "one page up"),
    row(Command::HalfPageDown, "half-page-down", &["C-d"], "half a page down"),
    row(Command::HalfPageUp, "half-page-up", &["C-u"], "half a page up"),
    row(Command::NextParagraph, "next-paragraph", &["}"], "next paragraph; in the panel, next section"),
    row(Command::PreviousParagraph, "previous-paragraph", &["{", "p"], "previous paragraph; in the panel, previous section"),
    row(Command::Next, "next", &["n"], "next hit or mention; when none, next paragraph"),
    row(Command::Previous, "previous", &["N"], "previous hit or mention, or paragraph; Esc ends the hits"),
    row(Command::Start, "start", &["g", "Home"], "to the start (12g: to paragraph 12)"),
    row(Command::End, "end", &["G", "End"], "to the end (12G: to paragraph 12)"),
    row(Command::Search, "search", &["/"], "search as you type; Enter keeps the hits, Esc goes back; in the panel, narrow it"),
    row(Command::Select, "select", &["Enter"], "from a panel item to the sentence that says so"),
    row(Command::Card, "card", &["i"], "card of the item: names, why, how sure, mentions; y copies, n N next item"),
    row(Command::Back, "back", &["C-o", "(", "A-Left"], "back to where you jumped from"),
    row(Command::Forward, "forward", &["C-i", ")", "A-Right"], "forward again (C-i if the terminal can tell it)"),
    row(Command::NextScope, "next-scope", &["s"], "panel: so far, whole article, this paragraph"),
    row(Command::FocusNext, "focus-next", &["Tab"], "to the panel, the list, the text"),
    row(Command::FocusPrevious, "focus-previous", &["S-Tab"], "the other way round"),
    row(Command::FocusRight, "focus-right", &["l", "Right"], "to the panel"),
    row(Command::FocusLeft, "focus-left", &["h", "Left"], "to the text"),
    row(Command::NextArticle, "next-article", &["]", "J"], "next article"),
    row(Command::PreviousArticle, "previous-article", &["[", "K"], "previous article"),
    row(Command::List, "list", &["o"], "list of articles; type to filter"),
    row(Command::Library, "library", &["L"], "the library, and back to the article"),
    row(Command::Page, "page", &["B"], "the brief as a page"),
    row(Command::Relations, "relations", &["T"], "picture: who talks through whom"),
    row(Command::Map, "map", &["M"], "picture: where it happens"),
    row(Command::Grid, "grid", &["X"], "picture: when it comes up"),
    row(Command::MovePanel, "move-panel", &["v"], "panel to the right, below, off"),
    row(Command::SplitLess, "split-less", &["<"], "split to the left, or up"),
    row(Command::SplitMore, "split-more", &[">"], "split to the right, or down"),
    row(Command::Narrower, "narrower", &["-"], "narrower text"),
    row(Command::Wider, "wider", &["+", "="], "wider text"),
    row(Command::NextQuestion, "next-question", &["."], "next open question of the text"),
    row(Command::PreviousQuestion, "previous-question", &[","], "previous open question of the text"),
    row(Command::Contents, "contents", &["t"], "headings of the article; Enter goes there"),
    row(Command::Links, "links", &["U"], "links of the article; Enter shows, y copies, f opens"),
    row(Command::Browse, "browse", &["f"], "open the link in the program set for it: the chosen one, or the cursor's"),
    row(Command::SetMark, "set-mark", &["m"], "keep this place: m and a letter"),
    row(Command::GoToMark, "go-to-mark", &["'"], "to a kept place: ' and its letter"),
    row(Command::SelectText, "select-text", &["V"], "select this sentence; moving selects more"),
    row(Command::SelectMore, "select-more", &["w"], "a word more of the selection"),
    row(Command::SelectLess, "select-less", &["W"], "a word less of the selection"),
    row(Command::Copy, "copy", &["y"], "copy the selection, or the paragraph, with its source"),
    row(Command::Correct, "correct", &["c"], "correct the chosen item, or add the selected words"),
    row(Command::Corrections, "corrections", &["C"], "what you have corrected here and always"),
    row(Command::UndoCorrection, "undo-correction", &["u"], "take the latest correction back"),
    row(Command::RedoCorrection, "redo-correction", &["C-r"], "make it again"),
    row(Command::Fold, "fold", &["x"], "panel: fold this section; 2x folds or unfolds the second"),
    row(Command::Note, "note", &["a"], "note on the panel's item, the selection or the paragraph; again changes it"),
    row(Command::Notes, "notes", &["A"], "your notes in the article; Enter goes there, y copies"),
    row(Command::Export, "export", &["e"], "export the brief to a file: choose a format, type the name"),
    row(Command::ReadAloud, "read-aloud", &["r"], "read the paragraph, or the selection, aloud by the program set for it; again stops"),
    row(Command::Zen, "zen", &["z"], "the text alone, and back"),
    row(Command::Beside, "beside", &["O"], "two articles side by side; again, the one with the keys alone"),
    row(Command::CommandLine, "command-line", &[":"], "type a command; Tab completes"),
    row(Command::Cancel, "cancel", &["Esc"], "end a search or walk, clear a highlight, back to the text"),
    row(Command::Help, "help", &["?", "F1"], "this help"),
    row(Command::Suspend, "suspend", &["C-z"], "to the shell; fg comes back"),
    row(Command::Quit, "quit", &["q", "C-c"], "quit; the place is kept"),
];

/// The keys that do something of their own in the library; there they go before those of [`ALL`].
#[rustfmt::skip]
pub const IN_LIBRARY: &[Row] = &[
    row(Command::Open, "open", &["Enter"], "open the article; from a shelf, to its articles"),
    row(Command::SearchAll, "search-all", &["/"], "search all articles as you type; Enter opens at the hit"),
    row(Command::Filter, "filter", &["f"], "filter this shelf by title as you type"),
    row(Command::ToggleRead, "toggle-read", &["m"], "mark read or unread"),
    row(Command::ReadAll, "read-all", &["M"], "mark the whole list read"),
    row(Command::Star, "star", &["*"], "star, or take the star away"),
    row(Command::Tag, "tag", &["t"], "tag; -name takes a tag away; Tab completes"),
    row(Command::Delete, "delete", &["d"], "delete; among the deleted, bring back; a feed or collection: twice removes it"),
    row(Command::Undo, "undo", &["u"], "take the last change back"),
    row(Command::Add, "add", &["a"], "add a web address, a file or a folder"),
    row(Command::AddFeed, "add-feed", &["A"], "add a feed, or the feed of a site"),
    row(Command::Refresh, "refresh", &["r"], "bring the chosen feed up to date; elsewhere all feeds"),
    row(Command::RefreshAll, "refresh-all", &["R"], "bring all feeds up to date; Esc stops it"),
    row(Command::Sort, "sort", &["s"], "another order: date, added, title, site, opened"),
    row(Command::Reverse, "reverse", &["S"], "the order turned round"),
    row(Command::Group, "group", &["z"], "group by day, by site, not at all"),
];

/// The keys that do something of their own in a picture; there they go before those of [`ALL`].
#[rustfmt::skip]
pub const IN_VIEW: &[Row] = &[
    row(Command::Twin, "twin", &["t"], "the same in words, and back; hjkl move, + - zoom, n N choose, i its card, Enter to the text"),
    row(Command::CloseView, "close-view", &["Esc", "q"], "back to the text; Tab goes to the next picture"),
];

/// The line of a command's name, in the first table.
pub fn named(name: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.name == name)
}

/// The name of a command.
pub fn name(command: Command) -> &'static str {
    let mut rows = ALL.iter().chain(IN_LIBRARY).chain(IN_VIEW);
    let row = rows.find(|row| row.command == command);
    row.map_or("", |row| row.name)
}

/// The usual keys of a command, where no keymap is at hand.
pub fn keys(command: Command) -> &'static [&'static str] {
    let mut rows = ALL.iter().chain(IN_LIBRARY).chain(IN_VIEW);
    let row = rows.find(|row| row.command == command);
    row.map_or(&[], |row| row.keys)
}

/// What the signs on the screen mean, for the help.
pub const LEGEND: &[(&str, &str)] = &[
    ("▌ █", "current paragraph, and in it the cursor's line"),
    ("?", "beside the text: a sentence that raises a question"),
    (PARTY, "bold: a party"),
    (MEDIATOR, "bold and underlined: a mediator"),
    (LOCATION, "italic: a location"),
    (
        HIT,
        "reversed: a hit of the search, a mention of the item chosen in the panel",
    ),
    (HIGHLIGHT, "reversed and underlined: what you jumped to"),
    ("◆", "one of the sides themselves"),
    ("●", "mediator confirmed"),
    ("◇", "mediator offered or asked for"),
    ("≈", "mediator speculated about"),
    ("✗", "mediator denied or refused"),
    ("○", "mediator in another or an earlier matter"),
    (
        "›",
        "the item chosen; from the text, an item that the cursor's line names",
    ),
    ("+ ~", "new in this paragraph, changed in this paragraph"),
    ("✓", "a question that the text has answered"),
    (
        "✎",
        "yours: corrected or added by you; beside the text: your note",
    ),
    ("● ★", "in the library: unread, starred"),
    ("·▂▄▆█", "where it occurs; │ is here, blank is not read yet"),
];

/// The sample for a party in the legend; the view draws it as one, and so the others.
pub const PARTY: &str = "party";
/// The sample for a mediator.
pub const MEDIATOR: &str = "mediator";
/// The sample for a location.
pub const LOCATION: &str = "location";
/// The sample for a hit.
pub const HIT: &str = "hit";
/// The sample for what was jumped to.
pub const HIGHLIGHT: &str = "sentence";

/// What stands over the keys of the library in the help.
pub const LIBRARY_HEADING: &str = "In the library";

/// Columns of the keys in the help, at most.
const KEY_COLUMNS: u16 = 22;

/// A row of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow {
    /// Keys or a sign; empty where the words go on.
    pub sign: String,
    /// What it does or means; empty for a heading.
    pub words: String,
}

/// Columns of the keys in a help of this width.
pub fn key_columns(width: u16) -> u16 {
    KEY_COLUMNS.min(width / 2)
}

/// The rows of the help at a width: the table with the keys as they are, the command line, the legend.
pub fn help_rows(keymap: &Keymap, width: u16) -> Vec<HelpRow> {
    let room = usize::from(width.saturating_sub(key_columns(width) + 1).max(1));
    let mut rows = Vec::new();
    let mut add = |sign: &str, words: &str| {
        for (idx, line) in textwrap::wrap(words, room).into_iter().enumerate() {
            rows.push(HelpRow {
                sign: if idx == 0 {
                    sign.to_owned()
                } else {
                    String::new()
                },
                words: line.into_owned(),
            });
        }
    };
    for row in ALL {
        let keys: Vec<&str> = keymap.keys(row.command).collect();
        let keys = keys.join(" ");
        // Where it has no key the command line still does it.
        let keys = if keys.is_empty() {
            format!(":{}", row.name)
        } else {
            keys
        };
        add(&keys, row.help);
    }
    add("", "");
    add("Command line", "");
    for word in command_line::WORDS {
        add(word.usage, word.help);
    }
    add("", "");
    add(LIBRARY_HEADING, "");
    for row in IN_LIBRARY {
        let keys: Vec<&str> = keymap.keys(row.command).collect();
        add(&keys.join(" "), row.help);
    }
    add("", "");
    add("In a picture", "");
    for row in IN_VIEW {
        add(&row.keys.join(" "), row.help);
    }
    add("", "");
    add("Signs", "");
    for (sign, meaning) in LEGEND {
        add(sign, meaning);
    }
    rows
}
