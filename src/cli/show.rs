//! `rapporteur show FILE --at N`: a paragraph and the panel beside it, for scripts.

use std::io;
use std::io::Write;

use crate::analysis;
use crate::app::panel;
use crate::app::panel::Scope;
use crate::app::reading::Reading;
use crate::app::spoken;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::ShowArguments;
use crate::cli::brief;
use crate::cli::report;
use crate::source::Source;

/// Prints what the reader would show at a paragraph.
pub(super) fn run(arguments: &ShowArguments) -> Result<Done, Error> {
    let source = if cli::is_stdin(&arguments.input) {
        Source::Stdin
    } else {
        Source::Path(arguments.input.clone())
    };
    let Some(loaded) = brief::load(&source) else {
        return Ok(Done::InPart);
    };
    let Some(article) = loaded.articles.into_iter().next() else {
        return Ok(Done::InPart);
    };
    let analysis = analysis::analyze(&article);
    let last = article.paragraphs.len().saturating_sub(1) as u32;
    let at = arguments.at.unwrap_or(last).min(last);
    let panel = panel::panel(&article, &analysis, at, Scope::SoFar);
    let mut out = io::BufWriter::new(io::stdout().lock());
    if arguments.at.is_none() {
        out.write_all(report::plain_text(&article).as_bytes())?;
    } else {
        let reading = Reading::new(0, article, loaded.notices, None, 1, 1);
        writeln!(out, "{}", spoken::paragraph(&reading, at))?;
    }
    writeln!(out)?;
    for line in spoken::panel(&panel) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(Done::Whole)
}
