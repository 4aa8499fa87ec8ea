//! `rapporteur show FILE --at N`: a paragraph and the panel beside it, for scripts.

use std::io;
use std::io::Write;

use crate::app::panel;
use crate::app::panel::Scope;
use crate::app::reading::Reading;
use crate::app::spoken;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::ShowArguments;
use crate::cli::brief;
use crate::cli::corrected::Corrected;
use crate::corrections::Outcome;
use crate::export::report;
use crate::source::Source;
use crate::text::Article;

/// The file or input that is to be shown; none where it is an article of the library.
pub(super) fn source(arguments: &ShowArguments) -> Option<Source> {
    let named = arguments.id.as_str();
    let kept = named == "last" || named.bytes().all(|byte| byte.is_ascii_digit());
    match named {
        "-" => Some(Source::Stdin),
        _ if kept => None,
        path => Some(Source::Path(path.into())),
    }
}

/// Prints what the reader would show at a paragraph.
pub(super) fn run(
    arguments: &ShowArguments,
    source: &Source,
    corrected: &Corrected,
) -> Result<Done, Error> {
    let Some(loaded) = brief::load(source) else {
        return Ok(Done::InPart);
    };
    let Some(article) = loaded.articles.into_iter().next() else {
        return Ok(Done::InPart);
    };
    let (outcome, _) = corrected.brief(&article, &corrected.of(source));
    print(article, &outcome, loaded.notices, arguments.at)
}

/// Prints a paragraph, or the whole text, and the panel at its end.
pub(super) fn print(
    article: Article,
    outcome: &Outcome,
    notices: Vec<String>,
    at: Option<u32>,
) -> Result<Done, Error> {
    let last = article.paragraphs.len().saturating_sub(1) as u32;
    let paragraph = at.unwrap_or(last).min(last);
    let panel = panel::corrected(
        &article,
        &outcome.analysis,
        &outcome.own,
        paragraph,
        Scope::SoFar,
    );
    let mut out = io::BufWriter::new(io::stdout().lock());
    if at.is_none() {
        out.write_all(report::plain_text(&article).as_bytes())?;
    } else {
        let reading = Reading::new(0, article, notices, None, 1, 1);
        writeln!(out, "{}", spoken::paragraph(&reading, paragraph))?;
    }
    writeln!(out)?;
    for line in spoken::panel(&panel) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(Done::Whole)
}
