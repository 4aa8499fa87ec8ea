//! A brief as documents and tables for other programs: article and analysis to text.
//!
//! No clock and no chance: the same article gives the same bytes. Words of the article are escaped by
//! [`escape`] wherever they go in.

pub mod csv;
pub mod escape;
pub mod geojson;
pub mod graph;
pub mod html;
pub mod json;
pub mod report;
#[cfg(test)]
pub(crate) mod sample;
pub mod style;
pub mod svg;
pub mod svg_map;

use std::io;
use std::io::Write;

use serde_json::Value;

use crate::analysis::Analysis;
use crate::corrections::Own;
use crate::text::Article;

/// Whose word it is, where it is not the text's.
pub(crate) const READER: &str = "reader";

/// A form of the brief that is a document for other programs or for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A Markdown document.
    Markdown,
    /// One HTML document, with pictures.
    Html,
    /// One JSON object.
    Json,
    /// A table, a row a finding.
    Csv,
    /// A graph for Graphviz.
    Dot,
    /// A graph as XML.
    Graphml,
    /// The locations as JSON.
    Geojson,
}

/// The names of the formats.
pub const FORMATS: &[(&str, Format)] = &[
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("dot", Format::Dot),
    ("graphml", Format::Graphml),
    ("geojson", Format::Geojson),
];

impl Format {
    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Dot => "dot",
            Self::Graphml => "graphml",
            Self::Geojson => "geojson",
        }
    }
}

/// An article, what was found in it, and what is told besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// The article.
    pub article: Article,
    /// What was found, as the reader knows it.
    pub analysis: Analysis,
    /// What of that is the reader's own.
    pub own: Own,
    /// What was left out when the article was read.
    pub notices: Vec<String>,
    /// What the reader changed, in words, for documents that people read.
    pub changes: Vec<String>,
}

/// Writes a brief as a document.
///
/// # Errors
/// What the writer says.
pub fn write(subject: &Subject, format: Format, mut out: impl Write) -> io::Result<()> {
    let Subject {
        article, analysis, ..
    } = subject;
    let told = || [subject.notices.as_slice(), &subject.changes].concat();
    let words = match format {
        Format::Markdown => report::markdown(article, analysis, &subject.own, &told()),
        Format::Html => html::document(article, analysis, &subject.own, &told()),
        Format::Json => {
            let (id, own) = (Value::Null, &subject.own);
            let brief = json::corrected(&id, article, analysis, own, &subject.notices);
            return json::pretty(&brief, out);
        }
        Format::Csv => format!(
            "{}{}",
            csv::HEADER,
            csv::rows(article, analysis, &subject.own)
        ),
        Format::Dot => graph::dot(article, analysis, &subject.own),
        Format::Graphml => graph::graphml(article, analysis, &subject.own),
        Format::Geojson => geojson::document(article, analysis, &subject.own),
    };
    out.write_all(words.as_bytes())
}
