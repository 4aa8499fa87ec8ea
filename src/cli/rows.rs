//! JSON Lines on standard input: one article a row, its `id` handed through.

use std::io::BufRead;
use std::io::Read;

use serde::Deserialize;
use serde_json::Value;

use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::brief::Printer;
use crate::source;
use crate::source::Format;

/// The longest row that is read, in bytes: far above any article, far below memory.
const LONGEST_ROW: usize = 256 << 20;

/// Characters of a fault that are shown: it may quote the row.
const LONGEST_FAULT: usize = 160;

/// Integers up to here are the same number in every program that reads JSON.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// One article as another program hands it over; fields of its own are passed over.
#[derive(Debug, Deserialize)]
struct Row {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    title: Option<String>,
    text: String,
}

/// Prints a brief for each row; says which rows cannot be read, and goes on.
pub(super) fn print(input: &mut impl BufRead, printer: &mut Printer<'_>) -> Result<Done, Error> {
    let mut done = Done::Whole;
    let mut bytes = Vec::new();
    for number in 1_u64.. {
        bytes.clear();
        let read = input
            .by_ref()
            .take(LONGEST_ROW as u64)
            .read_until(b'\n', &mut bytes);
        match read {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                cli::complain(&format!("cannot read standard input: {error}"), None);
                return Ok(Done::InPart);
            }
        }
        if bytes.len() == LONGEST_ROW && bytes.last() != Some(&b'\n') {
            done = complain(number, "the row is longer than 256 MiB", done);
            if input.skip_until(b'\n').is_err() {
                break;
            }
            continue;
        }
        let row = bytes
            .strip_prefix("\u{feff}".as_bytes())
            .unwrap_or(&bytes)
            .trim_ascii();
        if row.is_empty() {
            continue;
        }
        if let Err(fault) = print_row(row, printer)? {
            done = complain(number, &fault, done);
        }
    }
    Ok(done)
}

/// Prints the brief of one row, or returns what is wrong with it.
fn print_row(row: &[u8], printer: &mut Printer<'_>) -> Result<Result<(), String>, Error> {
    let row = match read(row) {
        Ok(row) => row,
        Err(fault) => return Ok(Err(fault)),
    };
    let title = row.title.unwrap_or_default();
    let title: Vec<&str> = title.split_whitespace().collect();
    if title.is_empty() && row.text.trim().is_empty() {
        return Ok(Err("neither title nor text holds a word".to_owned()));
    }
    let text = format!("{}\n\n{}", title.join(" "), row.text);
    let loaded = source::parse(text.as_bytes(), Format::Plain, "-").unwrap_or_default();
    for article in &loaded.articles {
        printer.print(&row.id, article, &loaded.notices, &[])?;
    }
    Ok(Ok(()))
}

fn read(row: &[u8]) -> Result<Row, String> {
    let row: Row = serde_json::from_slice(row).map_err(|error| {
        // It counts lines inside the row, which is always the first.
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or_default();
        let words: String = words.chars().take(LONGEST_FAULT).collect();
        format!("{words} (column {})", error.column())
    })?;
    match &row.id {
        Value::Null | Value::String(_) => Ok(row),
        Value::Number(number) => {
            let is_exact = number.is_i64()
                || number.is_u64()
                || number.as_f64().is_some_and(|id| id.abs() < LARGEST_EXACT);
            if is_exact {
                return Ok(row);
            }
            Err("the id is too large a number to hand through; make it a string".to_owned())
        }
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            Err("the id is neither a string nor a number".to_owned())
        }
    }
}

/// Says what is wrong with a row, and with the first such row how a row looks.
fn complain(number: u64, fault: &str, before: Done) -> Done {
    let hint = match before {
        Done::Whole => {
            Some("A row is {\"id\", \"title\", \"text\"} on one line; text is required.")
        }
        Done::InPart => None,
    };
    cli::complain(&format!("line {number} of standard input: {fault}"), hint);
    Done::InPart
}
