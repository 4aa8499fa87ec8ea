//! `rapporteur brief`: sources in, briefs out, in their order.
//!
//! What cannot be read is said and passed over; the rest is still done.

use std::io;
use std::io::BufRead;
use std::io::IsTerminal;
use std::io::Write;
use std::path::PathBuf;
use std::thread;

use serde_json::Value;

use crate::analysis::beside;
use crate::analysis::ready;
use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::BriefArguments;
use crate::cli::args::EntitiesArguments;
use crate::cli::args::EntitiesFormat;
use crate::cli::args::Format;
use crate::cli::corrected::Corrected;
use crate::cli::entities;
use crate::cli::rows;
use crate::corrections::Correction;
use crate::export;
use crate::export::json;
use crate::export::report;
use crate::library::ArticleId;
use crate::library::Library;
use crate::runtime::panics;
use crate::source;
use crate::source::Loaded;
use crate::source::Source;
use crate::text::Article;

/// What is printed of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The brief as a report.
    Text,
    /// The report, then the article.
    Whole,
    /// The brief as a Markdown document.
    Markdown,
    /// One JSON object over several lines.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// One HTML document.
    Html,
    /// A table, a row a finding.
    Csv,
    /// A graph for Graphviz.
    Dot,
    /// A graph as XML.
    Graphml,
    /// The locations as JSON.
    Geojson,
    /// The mentions as a table.
    Mentions,
    /// One JSON object a mention.
    MentionRows,
}

/// Has the tables of the analysis made ready while settings and the first article are read.
///
/// Without a thread to be had, each is made ready when it is asked for.
pub(super) fn make_ready() {
    let thread = thread::Builder::new().name(beside::NAME.to_owned());
    let _ = thread.spawn(ready::make_ready);
}

/// Runs the subcommand.
pub(super) fn run(arguments: &BriefArguments, corrected: &Corrected) -> Result<Done, Error> {
    let form = match arguments.format {
        Format::Text => Form::Text,
        Format::Markdown => Form::Markdown,
        Format::Json => Form::Json,
        Format::Jsonl => Form::Jsonl,
        Format::Html => Form::Html,
        Format::Csv => Form::Csv,
        Format::Dot => Form::Dot,
        Format::Graphml => Form::Graphml,
        Format::Geojson => Form::Geojson,
    };
    print_all(&arguments.inputs, form, corrected)
}

/// Runs `rapporteur entities`, which takes the same inputs.
pub(super) fn run_entities(
    arguments: &EntitiesArguments,
    corrected: &Corrected,
) -> Result<Done, Error> {
    let form = match arguments.format {
        EntitiesFormat::Text => Form::Mentions,
        EntitiesFormat::Jsonl => Form::MentionRows,
    };
    print_all(&arguments.inputs, form, corrected)
}

/// Prints what the inputs mean; nothing named is standard input, where something comes from there.
fn print_all(inputs: &[PathBuf], form: Form, corrected: &Corrected) -> Result<Done, Error> {
    let inputs = match inputs {
        [] if io::stdin().is_terminal() => {
            return Err(Error::Usage {
                message: "no article to read".to_owned(),
                hint: "Name a file or a folder, or pipe an article in: `rapporteur brief --help`.",
            });
        }
        [] => &[PathBuf::from("-")],
        inputs => inputs,
    };
    if is_one(form) && inputs.len() > 1 {
        return Err(more_than_one(form));
    }
    let (sources, found) = cli::find(inputs);
    Ok(found.and(print(&sources, form, corrected)?))
}

/// Prints the articles of all sources.
pub(super) fn print(sources: &[Source], form: Form, corrected: &Corrected) -> Result<Done, Error> {
    if is_one(form) && sources.len() > 1 {
        return Err(more_than_one(form));
    }
    let mut printer = Printer {
        out: io::BufWriter::new(io::stdout().lock()),
        form,
        corrected,
        printed: 0,
    };
    let mut done = Done::Whole;
    for source in sources {
        if matches!(form, Form::Jsonl | Form::MentionRows)
            && *source == Source::Stdin
            && begins_with_a_row()
        {
            done = done.and(rows::print(&mut io::stdin().lock(), &mut printer)?);
            continue;
        }
        let Some(loaded) = load(source) else {
            done = Done::InPart;
            continue;
        };
        if is_one(form) && loaded.articles.len() > 1 {
            return Err(more_than_one(form));
        }
        let mut own = corrected.of(source);
        for article in &loaded.articles {
            printer.print(&Value::Null, article, &loaded.notices, &own)?;
            // They are those of the article that the reader shows.
            own.clear();
        }
    }
    Ok(done)
}

/// Prints articles of the library.
pub(super) fn print_kept(library: &Library, ids: &[ArticleId], form: Form) -> Result<(), Error> {
    let mut printer = Printer {
        out: io::BufWriter::new(io::stdout().lock()),
        form,
        corrected: &Corrected::of_library(library)?,
        printed: 0,
    };
    for id in ids {
        let own = library.corrections(Some(*id))?;
        let article = library.article(*id)?;
        printer.print(&Value::Null, &article, &[], own.corrections())?;
    }
    Ok(())
}

/// Brief and text of what was read, as they are printed instead of the reader.
pub(super) fn whole(loaded: &Loaded, source: &Source, corrected: &Corrected) -> String {
    let mut own = corrected.of(source);
    let one = |article| {
        // They are those of the first article.
        let (outcome, words) = corrected.brief(article, &std::mem::take(&mut own));
        let told = [loaded.notices.as_slice(), &words].concat();
        let brief = report::plain(article, &outcome.analysis, &outcome.own, &told);
        format!("{brief}\n{}", report::plain_text(article))
    };
    let all: Vec<String> = loaded.articles.iter().map(one).collect();
    all.join(between(Form::Whole))
}

/// Reads one source; says why where nothing can be had from it.
pub(super) fn load(source: &Source) -> Option<Loaded> {
    let (bytes, format) = match source::read(source) {
        Ok(read) => read,
        Err(error) => {
            cli::complain(&error.to_string(), error.hint());
            return None;
        }
    };
    let origin = match source {
        Source::Path(path) => path.to_string_lossy(),
        Source::Stdin => "-".into(),
        Source::Kept(_) => source.origin().into(),
    };
    // Readers of some formats may fail on what they were not made for.
    let loaded = panics::caught_quietly(|| source::parse(&bytes, format, origin.as_ref()));
    let loaded = match loaded {
        Some(Ok(loaded)) => loaded,
        Some(Err(error)) => {
            cli::complain(&error.to_string(), error.hint());
            return None;
        }
        None => {
            cli::complain(&format!("cannot read {origin}"), None);
            return None;
        }
    };
    if loaded.articles.is_empty() {
        cli::complain(
            &format!("no article in {origin}"),
            loaded.notices.first().map(String::as_str),
        );
        return None;
    }
    Some(loaded)
}

/// Writes briefs to standard output, each as soon as it is known.
pub(super) struct Printer<'a> {
    out: io::BufWriter<io::StdoutLock<'static>>,
    form: Form,
    corrected: &'a Corrected,
    printed: usize,
}

impl Printer<'_> {
    /// Analyses an article and prints its brief.
    pub(super) fn print(
        &mut self,
        id: &Value,
        article: &Article,
        notices: &[String],
        own: &[Correction],
    ) -> Result<(), Error> {
        let (outcome, words) = match self.form {
            Form::Mentions | Form::MentionRows => self.corrected.names(article, own),
            _ => self.corrected.brief(article, own),
        };
        let analysis = outcome.analysis;
        let own = outcome.own;
        // What people read tells besides what the reader changed.
        let told = [notices, &words].concat();
        if self.printed > 0 {
            self.out.write_all(between(self.form).as_bytes())?;
        }
        self.printed += 1;
        let out = &mut self.out;
        match self.form {
            Form::Text => {
                out.write_all(report::plain(article, &analysis, &own, &told).as_bytes())?;
            }
            Form::Whole => {
                out.write_all(report::plain(article, &analysis, &own, &told).as_bytes())?;
                out.write_all(b"\n")?;
                out.write_all(report::plain_text(article).as_bytes())?;
            }
            Form::Markdown => {
                out.write_all(report::markdown(article, &analysis, &own, &told).as_bytes())?;
            }
            Form::Json => {
                json::pretty(&json::corrected(id, article, &analysis, &own, notices), out)?;
            }
            Form::Jsonl => {
                json::line(&json::corrected(id, article, &analysis, &own, notices), out)?;
            }
            Form::Html => {
                out.write_all(export::html::document(article, &analysis, &own, &told).as_bytes())?;
            }
            Form::Csv => {
                if self.printed == 1 {
                    out.write_all(export::csv::HEADER.as_bytes())?;
                }
                out.write_all(export::csv::rows(article, &analysis, &own).as_bytes())?;
            }
            Form::Dot => out.write_all(export::graph::dot(article, &analysis, &own).as_bytes())?,
            Form::Graphml => {
                out.write_all(export::graph::graphml(article, &analysis, &own).as_bytes())?;
            }
            Form::Geojson => {
                out.write_all(export::geojson::document(article, &analysis, &own).as_bytes())?;
            }
            Form::Mentions => out.write_all(entities::table(article, &analysis).as_bytes())?,
            Form::MentionRows => {
                for row in entities::rows(id, article, &analysis) {
                    json::line(&row, &mut self.out)?;
                }
            }
        }
        self.out.flush()?;
        Ok(())
    }
}

/// What stands between two briefs.
fn between(form: Form) -> &'static str {
    match form {
        Form::Text | Form::Whole => "\n\n",
        Form::Mentions => "\n",
        Form::Markdown => "\n---\n\n",
        Form::Json | Form::Jsonl | Form::MentionRows => "",
        Form::Html | Form::Csv | Form::Dot | Form::Graphml | Form::Geojson => "",
    }
}

/// Whether a form is a document that holds one article.
fn is_one(form: Form) -> bool {
    match form {
        Form::Json | Form::Html | Form::Dot | Form::Graphml | Form::Geojson => true,
        Form::Text | Form::Whole | Form::Markdown | Form::Jsonl | Form::Csv => false,
        Form::Mentions | Form::MentionRows => false,
    }
}

fn more_than_one(form: Form) -> Error {
    let (format, what) = match form {
        Form::Html => ("html", "document"),
        Form::Dot => ("dot", "graph"),
        Form::Graphml => ("graphml", "graph"),
        Form::Geojson => ("geojson", "collection"),
        _ => ("json", "object"),
    };
    Error::Usage {
        message: format!("`--format {format}` prints one {what}, for one article"),
        hint: "For several, `--format jsonl` prints one object a line.",
    }
}

/// Whether standard input holds JSON Lines rather than an article; takes nothing from it.
fn begins_with_a_row() -> bool {
    let mut stdin = io::stdin().lock();
    // What cannot be read here cannot be read by the source either, which knows what to say.
    let start = stdin.fill_buf().unwrap_or(&[]);
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'{')
}
