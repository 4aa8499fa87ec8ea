//! The brief as a table by RFC 4180: a row for each finding, with the sentence that says so; then one for
//! each note of the reader, with the words that it stands beside.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::analysis::Evidence;
use crate::corrections::List;
use crate::corrections::Own;
use crate::export::READER;
use crate::export::escape;
use crate::pictures::page;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// The first row. Columns may be added at the end, never renamed.
pub const HEADER: &str = "article,section,name,kind,side,speaks_for,certainty,function,attributed_to,\
                          country,latitude,longitude,status,mentions,paragraph,evidence,by,note\r\n";

/// What one row says; an empty field says nothing.
#[derive(Default)]
struct Row<'a> {
    section: &'static str,
    name: &'a str,
    kind: &'static str,
    side: &'static str,
    speaks_for: &'a str,
    certainty: &'static str,
    function: &'static str,
    attributed_to: &'a str,
    country: &'a str,
    coordinates: Option<(f32, f32)>,
    status: &'static str,
    mentions: Option<usize>,
    evidence: Option<Sentence>,
    is_own: bool,
    note: &'a str,
}

/// The words that say so.
struct Sentence {
    paragraph: u32,
    span: Span,
}

impl From<&Evidence> for Sentence {
    fn from(evidence: &Evidence) -> Self {
        Self {
            paragraph: evidence.paragraph,
            span: evidence.sentence,
        }
    }
}

/// The rows of an article, without [`HEADER`].
pub fn rows(article: &Article, analysis: &Analysis, own: &Own) -> String {
    let mut out = String::new();
    for party in &analysis.parties {
        let Some(entity) = analysis.entity(party.entity) else {
            continue;
        };
        let row = Row {
            section: "party",
            name: &entity.name,
            kind: words::party_kind(party.kind),
            side: if party.principal { "yes" } else { "no" },
            speaks_for: party
                .represents
                .as_ref()
                .map_or("", |represents| &represents.name),
            mentions: Some(entity.mentions.len()),
            evidence: party.evidence.first().map(Sentence::from),
            is_own: own.entity(List::Parties, party.entity),
            ..Row::default()
        };
        put(&mut out, article, &row);
    }
    for mediator in &analysis.mediators {
        let Some(strongest) = mediator.strongest() else {
            continue;
        };
        let entity = mediator.entity.and_then(|id| analysis.entity(id));
        let mentions = entity.map_or(&mediator.mentions, |entity| &entity.mentions);
        let row = Row {
            section: "mediator",
            name: entity.map_or("", |entity| &entity.name),
            kind: if entity.is_some() {
                "named"
            } else {
                "not named"
            },
            certainty: words::certainty(strongest.certainty),
            function: words::function_key(strongest.function),
            attributed_to: strongest.attributed_to.as_deref().unwrap_or_default(),
            mentions: Some(mentions.len()),
            evidence: Some(Sentence::from(&strongest.evidence)),
            is_own: own.mediator(mediator),
            ..Row::default()
        };
        put(&mut out, article, &row);
    }
    for location in &analysis.locations {
        let Some(entity) = analysis.entity(location.entity) else {
            continue;
        };
        let row = Row {
            section: "location",
            name: &entity.name,
            kind: words::place_kind(location.kind),
            country: location.country.unwrap_or_default(),
            coordinates: location.coordinates.map(|at| (at.latitude, at.longitude)),
            mentions: Some(location.mentions.len()),
            evidence: location.evidence.first().map(Sentence::from),
            is_own: own.entity(List::Locations, location.entity),
            ..Row::default()
        };
        put(&mut out, article, &row);
    }
    for question in &analysis.questions {
        let row = Row {
            section: "question",
            name: &question.wording,
            kind: words::question_kind(question.kind),
            status: match question.answered {
                Some(_) => "answered",
                None => "open",
            },
            evidence: Some(Sentence::from(&question.evidence)),
            is_own: own.question(question.evidence.sentence),
            ..Row::default()
        };
        put(&mut out, article, &row);
    }
    for note in own.notes() {
        let row = Row {
            section: "note",
            name: note.about.as_deref().unwrap_or_default(),
            evidence: Some(Sentence {
                paragraph: article.paragraph_at(note.place.start) as u32,
                span: note.place,
            }),
            is_own: true,
            note: &note.text,
            ..Row::default()
        };
        put(&mut out, article, &row);
    }
    out
}

fn put(out: &mut String, article: &Article, row: &Row<'_>) {
    // Numbers are ours: a minus sign before one opens no formula.
    let number = |number: Option<f32>| {
        let number = number.filter(|number| number.is_finite());
        number.map_or_else(String::new, |number| number.to_string())
    };
    let evidence = row.evidence.as_ref();
    let (evidence, paragraph) = evidence.map_or(("", String::new()), |evidence| {
        (article.slice(evidence.span), evidence.paragraph.to_string())
    });
    let fields = [
        escape::csv(page::title(article)),
        row.section.to_owned(),
        escape::csv(row.name),
        row.kind.to_owned(),
        row.side.to_owned(),
        escape::csv(row.speaks_for),
        row.certainty.to_owned(),
        row.function.to_owned(),
        escape::csv(row.attributed_to),
        row.country.to_owned(),
        number(row.coordinates.map(|at| at.0)),
        number(row.coordinates.map(|at| at.1)),
        row.status.to_owned(),
        row.mentions
            .map_or_else(String::new, |mentions| mentions.to_string()),
        paragraph,
        escape::csv(evidence),
        if row.is_own { READER } else { "" }.to_owned(),
        escape::csv(row.note),
    ];
    // Writing to a string cannot fail.
    let _ = write!(out, "{}\r\n", fields.join(","));
}
