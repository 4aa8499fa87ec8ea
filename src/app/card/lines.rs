//! A card in lines of a width.

use textwrap::WrapAlgorithm;

use crate::app::card::Card;
use crate::app::card::Field;
use crate::pictures::sheet::Tone;

/// One line of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The entry it belongs to, by its number.
    pub entry: usize,
    /// Blank columns before the words.
    pub indent: usize,
    /// The words with their meaning.
    pub parts: Vec<(String, Tone)>,
}

/// Columns that an entry stands in.
pub(super) fn indent(field: Field) -> usize {
    match field {
        Field::Evidence | Field::Statement | Field::Mention => 2,
        _ => 0,
    }
}

impl Card {
    /// The card in lines of at most so many columns; a blank one goes before each heading.
    pub fn lines(&self, width: u16) -> Vec<Line> {
        let mut lines = Vec::new();
        for (number, entry) in self.entries.iter().enumerate() {
            if entry.field == Field::Heading {
                lines.push(Line {
                    entry: number,
                    indent: 0,
                    parts: Vec::new(),
                });
            }
            let indent = indent(entry.field);
            // What goes on under a fact stands further in.
            let hang = match entry.field {
                Field::Name | Field::Heading => indent,
                _ => indent + 2,
            };
            let width = usize::from(width).max(1);
            let hang = if hang + 8 > width { 0 } else { hang };
            let indent = indent.min(hang);
            let rows = wrapped(&entry.parts, width - hang);
            lines.extend(rows.into_iter().enumerate().map(|(row, parts)| Line {
                entry: number,
                indent: if row == 0 { indent } else { hang },
                parts,
            }));
        }
        lines
    }
}

/// Breaks words into rows of at most so many columns; each keeps its meaning.
fn wrapped(parts: &[(String, Tone)], width: usize) -> Vec<Vec<(String, Tone)>> {
    let text: String = parts.iter().map(|part| part.0.as_str()).collect();
    // First fit, not the best fit: a sentence of a megabyte must cost a megabyte's time.
    let options = textwrap::Options::new(width).wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut rows = Vec::new();
    let mut at = 0;
    for row in textwrap::wrap(&text, options) {
        let rest = text.get(at..).unwrap_or_default();
        let start = at + (rest.len() - rest.trim_start().len());
        let end = (start + row.trim().len()).min(text.len());
        rows.push(stretch(parts, start, end));
        at = end;
    }
    rows
}

/// The stretch of some parts between two bytes of their words.
fn stretch(parts: &[(String, Tone)], start: usize, end: usize) -> Vec<(String, Tone)> {
    let mut found = Vec::new();
    let mut at = 0;
    for (words, tone) in parts {
        let from = start.saturating_sub(at).min(words.len());
        let to = end.saturating_sub(at).min(words.len());
        if let Some(words) = words.get(from..to).filter(|words| !words.is_empty()) {
            found.push((words.to_owned(), *tone));
        }
        at += words.len();
    }
    found
}
