//! Exporting the brief of the open article to a file that the reader names.

use crate::app::App;
use crate::app::Effect;
use crate::app::corrected;
use crate::app::sheet::Leads;
use crate::app::sheet::SheetRow;
use crate::corrections::Change;
use crate::export::FORMATS;
use crate::export::Format;
use crate::export::Subject;

/// Letters of a title that go into the name of a file, at most.
const LONGEST_NAME: usize = 40;

/// A document to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// What it is of.
    pub subject: Subject,
    /// In which form.
    pub format: Format,
    /// The file, as it was typed.
    pub path: String,
    /// Whether a file that is there is written over.
    pub over: bool,
}

/// How an export came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exported {
    /// It is written.
    Written {
        /// The file.
        path: String,
    },
    /// There is a file of this name, which stays as it is.
    There {
        /// The file.
        path: String,
        /// In which form it was to be written.
        format: Format,
    },
    /// It could not be written.
    Failed {
        /// The file.
        path: String,
        /// Why, and what to do.
        why: String,
    },
}

/// The formats, each with a name for its file.
pub(super) fn choices(app: &App) -> Vec<String> {
    let name = app.reading.as_ref().map(|it| file_name(it.article.title()));
    let name = name.unwrap_or_else(|| "brief".to_owned());
    let all = FORMATS.iter();
    all.map(|(word, format)| format!("{word} {name}.{}", format.ending()))
        .collect()
}

/// Letters and digits of a title with hyphens between its words.
fn file_name(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let mut name = String::new();
    for word in words {
        if name.len().saturating_add(word.len()) >= LONGEST_NAME && !name.is_empty() {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(LONGEST_NAME));
    }
    if name.is_empty() {
        return "brief".to_owned();
    }
    name.to_lowercase()
}

/// Asks for an export: a format, and the path of the file.
pub(super) fn export(app: &mut App, words: &str, over: bool) -> Result<Vec<Effect>, String> {
    let (word, path) = words.split_once(' ').unwrap_or((words, ""));
    let found = FORMATS.iter().find(|(name, _)| *name == word);
    let (_, format) = found.ok_or_else(|| {
        let names: Vec<&str> = FORMATS.iter().map(|(name, _)| *name).collect();
        format!("one of: {}; then the file", names.join(", "))
    })?;
    let path = path.trim();
    if path.is_empty() {
        return Err("the file is missing; Tab after the format proposes one".to_owned());
    }
    let reading = app.reading.as_ref().ok_or("there is no article")?;
    let analysis = reading.analysis.as_ref();
    let analysis = analysis.ok_or("the article is still being read; try again in a moment")?;
    let subject = Subject {
        article: reading.article.clone(),
        analysis: analysis.clone(),
        own: reading.own.clone(),
        notices: reading.notices.clone(),
        changes: app.corrected.changes(reading.entry),
    };
    Ok(vec![Effect::Export(Box::new(Export {
        subject,
        format: *format,
        path: path.to_owned(),
        over,
    }))])
}

impl App {
    /// Lists the formats; a file is typed after the chosen one.
    pub(super) fn open_export(&mut self) {
        let rows = FORMATS.iter().enumerate().map(|(at, (word, format))| {
            let what = match format {
                Format::Markdown => "a document in Markdown",
                Format::Html => "a document with pictures, for browsers and paper",
                Format::Json => "all of it, for other programs",
                Format::Csv => "a table, a row a finding",
                Format::Dot => "who talks through whom, for Graphviz",
                Format::Graphml => "who talks through whom, for graph editors",
                Format::Geojson => "the locations, for maps",
            };
            let line = format!("export {word} ");
            SheetRow {
                label: format!("{}", at + 1),
                words: format!("{word:<9} {what}"),
                copied: line.trim_end().to_owned(),
                leads: Leads::Line(line),
            }
        });
        let rows = rows.collect();
        self.open_sheet("Export the brief as", rows, 0, "");
    }

    /// Tells how an export came out; asks before anything is written over.
    pub(super) fn exported(&mut self, exported: Exported) {
        match exported {
            Exported::Written { path } => self.message = Some(format!("written to {path}")),
            Exported::Failed { path, why } => self.message = Some(format!("{path}: {why}")),
            Exported::There { path, format } => {
                self.message = Some(format!("{path} is there already and stays as it is"));
                if self.command_line.is_some() || self.prompt.is_some() || self.sheet.is_some() {
                    return;
                }
                let found = FORMATS.iter().find(|(_, one)| *one == format);
                let word = found.map_or("", |(word, _)| word);
                let row = |label: &str, words: String, line: String| SheetRow {
                    label: label.to_owned(),
                    words,
                    copied: line.trim_end().to_owned(),
                    leads: Leads::Line(line),
                };
                let over = format!("export-over {word} {path}");
                let rows = vec![
                    row("1", "another name …".to_owned(), format!("export {word} ")),
                    row("2", format!("write over {path} (:{over})"), over),
                ];
                self.open_sheet("There is a file of this name", rows, 0, "");
            }
        }
    }
}

impl corrected::Corrected {
    /// What the reader changed in an entry, in words for a document.
    fn changes(&self, entry: usize) -> Vec<String> {
        let of = |entry, waiting: &'_ [usize]| {
            let said = self.of(entry).iter().enumerate();
            // What waits changes nothing.
            let held = said.filter(|(number, _)| !waiting.contains(number));
            held.map(|(_, correction)| correction).collect::<Vec<_>>()
        };
        let everywhere = of(None, &self.idle);
        let own = of(Some(entry), &self.waiting);
        let held = everywhere.into_iter().chain(own);
        // Notes stand in the document themselves.
        let held = held.filter(|one| !matches!(one.change, Change::Note { .. }));
        held.map(|correction| format!("by the reader: {}", corrected::told(correction)))
            .collect()
    }
}
