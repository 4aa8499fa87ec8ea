//! What the panel and its changes are in plain lines: for scripts, logs and screen readers.

use crate::app::App;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::Panel;
use crate::app::panel::Section;
use crate::app::panel_rows::details;
use crate::app::reading::Reading;
use crate::text::Block;

/// All of the panel, a line an item.
pub fn panel(panel: &Panel) -> Vec<String> {
    let mut lines = Vec::new();
    for part in &panel.parts {
        let count = part.items.len() + part.folded;
        lines.push(format!("{}: {count}", part.section.title()));
        if part.items.is_empty() && !part.why_empty.is_empty() {
            lines.push(format!("  {}", part.why_empty));
        }
        for item in &part.items {
            let sign = match item.change {
                Change::New => "+",
                Change::Changed(_) => "~",
                Change::None => "-",
            };
            lines.push(format!("  {sign} {}", said(item)));
        }
    }
    lines
}

/// What the current paragraph did to the panel, a line an item.
pub fn changes(panel: &Panel) -> Vec<String> {
    let mut lines = Vec::new();
    for part in &panel.parts {
        for item in &part.items {
            let what = match item.change {
                Change::New => "new",
                Change::Changed(_) => "changed",
                Change::None => continue,
            };
            let kind = match part.section {
                Section::Parties => "party",
                Section::Mediators => "mediator",
                Section::Locations => "location",
                Section::Questions => "question",
            };
            lines.push(format!("{what} {kind}: {}", said(item)));
        }
    }
    lines
}

/// An item with what is known of it.
pub fn said(item: &Item) -> String {
    let details = details(item).replace(" · ", ", ");
    if details.is_empty() {
        item.name.clone()
    } else {
        format!("{}: {details}", item.name)
    }
}

/// A paragraph with its number, and what it is where it is not running text.
pub fn paragraph(reading: &Reading, number: u32) -> String {
    let article = &reading.article;
    let Some(paragraph) = article.paragraphs.get(number as usize) else {
        return String::new();
    };
    let words = article.slice(paragraph.span);
    let kind = match paragraph.block {
        Block::Title => return format!("title: {words}"),
        Block::Heading(_) => "heading: ",
        Block::Quote => "quotation: ",
        Block::Item => "item: ",
        Block::Code | Block::Body => "",
    };
    format!("¶ {number} of {}: {kind}{words}", reading.last_paragraph())
}

/// The help in lines.
pub fn help(app: &App) -> Vec<String> {
    let rows = crate::app::command::ALL.iter();
    let mut lines: Vec<String> = rows
        .map(|row| {
            let keys: Vec<&str> = app.keymap().keys(row.command).collect();
            format!("{}: {} (keys: {})", row.name, row.help, keys.join(" "))
        })
        .collect();
    let words = crate::app::command_line::WORDS.iter();
    lines.extend(words.map(|word| format!("{}: {}", word.usage, word.help)));
    lines
}
