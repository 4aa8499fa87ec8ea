//! Articles as lines for people, and as JSON for other programs.

use std::io;
use std::io::IsTerminal;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::cli::Error;
use crate::library;
use crate::library::ArticleId;
use crate::library::Library;
use crate::library::Listing;
use crate::library::Row;
use crate::library::Snippet;
use crate::library::time;
use crate::source;

/// What stands where a line was cut.
const CUT: &str = "…";
/// Narrower than this, nothing could be told.
const NARROWEST: usize = 20;

/// An article of a list for other programs; times are RFC 3339.
#[derive(Debug, Serialize)]
pub(super) struct WireRow {
    id: i64,
    title: String,
    site: Option<String>,
    address: Option<String>,
    date: String,
    added: String,
    changed: Option<String>,
    words: u32,
    partial: bool,
    read: bool,
    starred: bool,
    opened: Option<String>,
    paragraph: u32,
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<WireSnippet>,
}

/// Where a search found its words.
#[derive(Debug, Serialize)]
struct WireSnippet {
    paragraph: u32,
    text: String,
    hits: usize,
}

impl WireRow {
    pub(super) fn new(
        library: &Library,
        row: Row,
        snippet: Option<Snippet>,
    ) -> Result<Self, library::Error> {
        Ok(Self {
            tags: library.tags(row.id)?,
            id: row.id.0,
            title: row.title,
            site: Some(row.site).filter(|site| !site.is_empty()),
            address: row.address,
            date: time::date(row.dated),
            added: instant(row.added),
            changed: row.changed.map(instant),
            words: row.words,
            partial: row.partial,
            read: row.read.is_some(),
            starred: row.starred.is_some(),
            opened: row.opened.map(instant),
            paragraph: row.paragraph,
            snippet: snippet.map(|snippet| WireSnippet {
                paragraph: snippet.paragraph,
                text: snippet.text,
                hits: snippet.hits,
            }),
        })
    }
}

/// A second since 1970 as RFC 3339.
pub(super) fn instant(second: i64) -> String {
    let of_day = second.rem_euclid(time::DAY);
    let (hour, minute) = (of_day / 3600, of_day / 60 % 60);
    let date = time::date(second);
    format!("{date}T{hour:02}:{minute:02}:{:02}Z", of_day % 60)
}

/// An article as a line: number, date, unread, starred, title, site.
pub(super) fn line(row: &Row, digits: usize) -> String {
    let unread = if row.read.is_none() { '*' } else { ' ' };
    let star = if row.starred.is_some() { '+' } else { ' ' };
    let title = Some(source::scrub_line(&row.title)).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| "(no title)".to_owned());
    let part = if row.partial { " (beginning)" } else { "" };
    let site = source::scrub_line(&row.site);
    let site = if site.is_empty() {
        site
    } else {
        format!(" · {site}")
    };
    let date = time::date(row.dated);
    format!(
        "{:digits$}  {date} {unread}{star} {title}{part}{site}",
        row.id.0
    )
}

/// The digits of the largest number of a list.
pub(super) fn digits<'a>(rows: impl Iterator<Item = &'a Row>) -> usize {
    let largest = rows.map(|row| row.id.0).max().unwrap_or_default();
    largest.to_string().len()
}

/// The columns that lines may have: those asked for, else those of the terminal, else any number.
pub(super) fn width(asked: Option<usize>) -> usize {
    let width = asked.unwrap_or_else(|| {
        let terminal = io::stdout()
            .is_terminal()
            .then(ratatui::crossterm::terminal::size);
        match terminal {
            Some(Ok((columns, _))) if columns > 0 => usize::from(columns),
            _ => usize::MAX,
        }
    });
    width.max(NARROWEST)
}

/// As much of a line as has room.
pub(super) fn cut(line: &str, width: usize) -> String {
    if line.width() <= width {
        return line.to_owned();
    }
    let mut cut = String::new();
    let mut room = width.saturating_sub(CUT.width());
    for letter in line.graphemes(true) {
        let Some(left) = room.checked_sub(letter.width()) else {
            break;
        };
        room = left;
        cut.push_str(letter);
    }
    cut.push_str(CUT);
    cut
}

/// The article that a word names: its number, or `last` for the one that was added last.
pub(super) fn article(library: &Library, word: &str) -> Result<ArticleId, Error> {
    if word == "last" {
        let newest = library.list(&Listing {
            take: 1,
            ..Listing::default()
        })?;
        let none = || Error::Usage {
            message: "the library is empty".to_owned(),
            hint: "`rapporteur add URL|FILE` puts something in.",
        };
        return newest.first().map(|row| row.id).ok_or_else(none);
    }
    word.parse().map(ArticleId).map_err(|_| Error::Usage {
        message: format!("not the number of an article: {word}"),
        hint: "`rapporteur list` shows the numbers; \"last\" is the last added.",
    })
}

/// The articles that words name.
pub(super) fn articles(library: &Library, words: &[String]) -> Result<Vec<ArticleId>, Error> {
    words.iter().map(|word| article(library, word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_between_letters_by_columns() {
        assert_eq!(cut("talks", 5), "talks");
        assert_eq!(cut("talks resume", 6), "talks…");
        assert_eq!(cut("会談再開", 5), "会談…");
    }

    #[test]
    fn a_second_is_told_as_other_programs_read_it() {
        assert_eq!(instant(1_709_209_805), "2024-02-29T12:30:05Z");
    }
}
