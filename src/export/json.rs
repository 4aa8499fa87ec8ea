//! The brief as JSON: wire types, and offsets as other programs count them.
//!
//! No type of the core is serialized; what is written here is a promise to other programs, kept by
//! `schema.json`. Fields may be added at the end of an object, never renamed.

mod lines;
pub(crate) mod ruler;

use std::io;
use std::io::Write;

use memchr::memchr2_iter;
use memchr::memchr3_iter;
use serde::Serialize;
use serde_json::Value;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Location;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::Question;
use crate::analysis::QuestionKind;
use crate::corrections::List;
use crate::corrections::Own;
use crate::export::READER;
use crate::export::json::lines::Lines;
use crate::export::json::ruler::Ruler;
use crate::export::json::ruler::Slice;
use crate::pictures::page::by_strength;
use crate::text::Article;

/// The JSON Schema that every brief validates against.
pub const SCHEMA: &str = include_str!("schema.json");

/// Name and version of the format.
const FORMAT: &str = "rapporteur/brief/1";

/// How an article without a path is called inside the program.
const STANDARD_INPUT: &str = "-";

/// One article's brief, as other programs read it.
#[derive(Debug, Serialize)]
pub struct Brief<'a> {
    schema: &'static str,
    id: &'a Value,
    title: &'a str,
    source: Option<&'a str>,
    language: &'static str,
    paragraphs: Vec<WireParagraph<'a>>,
    parties: Vec<WireParty<'a>>,
    mediators: Vec<WireMediator<'a>>,
    locations: Vec<WireLocation<'a>>,
    open_questions: Vec<WireQuestion<'a>>,
    byline: Option<&'a str>,
    dateline: Option<Slice<'a>>,
    notices: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<WireNote<'a>>,
}

/// What the reader noted, with the words it stands beside.
#[derive(Debug, Serialize)]
struct WireNote<'a> {
    text: String,
    about: Option<String>,
    quotation: Slice<'a>,
    by: &'static str,
}

#[derive(Debug, Serialize)]
struct WireParagraph<'a> {
    index: usize,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct WireMention<'a> {
    #[serde(flatten)]
    slice: Slice<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct WireEvidence<'a> {
    #[serde(flatten)]
    slice: Slice<'a>,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct WireParty<'a> {
    name: &'a str,
    kind: &'static str,
    principal: bool,
    represents: Option<&'a str>,
    title: Option<&'a str>,
    aliases: &'a [String],
    mentions: Vec<WireMention<'a>>,
    confidence: f64,
    state: Option<&'static str>,
    evidence: Vec<WireEvidence<'a>>,
    represents_evidence: Option<WireEvidence<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct WireMediator<'a> {
    name: Option<&'a str>,
    certainty: &'static str,
    function: &'static str,
    attributed_to: Option<&'a str>,
    aliases: &'a [String],
    confidence: f64,
    mentions: Vec<WireMention<'a>>,
    evidence: Vec<WireEvidence<'a>>,
    title: Option<&'a str>,
    statements: Vec<WireStatement<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

/// One sentence's word on a mediator, in order of the text: the course, not only the end.
#[derive(Debug, Serialize)]
struct WireStatement<'a> {
    certainty: &'static str,
    function: &'static str,
    attributed_to: Option<&'a str>,
    evidence: WireEvidence<'a>,
}

#[derive(Debug, Serialize)]
struct WireLocation<'a> {
    name: &'a str,
    kind: &'static str,
    country: Option<&'static str>,
    latitude: Option<f32>,
    longitude: Option<f32>,
    aliases: &'a [String],
    mentions: Vec<WireMention<'a>>,
    confidence: f64,
    evidence: Vec<WireEvidence<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct WireQuestion<'a> {
    question: &'a str,
    kind: &'static str,
    status: &'static str,
    about: Vec<&'a str>,
    evidence: WireEvidence<'a>,
    answered_in: Option<WireEvidence<'a>>,
    confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

/// Where an article came from: a path, none for standard input.
pub fn source(article: &Article) -> Option<&str> {
    Some(article.origin.as_str()).filter(|origin| *origin != STANDARD_INPUT)
}

/// Words the brief of an article that nobody has corrected.
pub fn brief<'a>(
    id: &'a Value,
    article: &'a Article,
    analysis: &'a Analysis,
    notices: &'a [String],
) -> Brief<'a> {
    corrected(id, article, analysis, &Own::default(), notices)
}

/// Words one brief; `id` is handed through as it came, and what is the reader's own says so.
pub fn corrected<'a>(
    id: &'a Value,
    article: &'a Article,
    analysis: &'a Analysis,
    own: &Own,
    notices: &'a [String],
) -> Brief<'a> {
    let ruler = Ruler::new(article);
    Brief {
        schema: FORMAT,
        id,
        title: article.title(),
        source: source(article),
        language: "en",
        paragraphs: (0..article.paragraphs.len())
            .map(|index| WireParagraph {
                index,
                text: article.paragraph(index),
            })
            .collect(),
        parties: analysis
            .parties
            .iter()
            .filter_map(|party| wire_party(&ruler, analysis, own, party))
            .collect(),
        mediators: analysis
            .mediators
            .iter()
            .filter_map(|mediator| wire_mediator(&ruler, analysis, own, mediator))
            .collect(),
        locations: analysis
            .locations
            .iter()
            .filter_map(|location| wire_location(&ruler, analysis, own, location))
            .collect(),
        open_questions: analysis
            .questions
            .iter()
            .map(|question| wire_question(&ruler, analysis, own, question))
            .collect(),
        byline: article.byline.as_deref(),
        dateline: article.dateline.map(|span| ruler.slice(span)),
        notices,
        notes: own
            .notes()
            .iter()
            .map(|note| WireNote {
                text: note.text.clone(),
                about: note.about.clone(),
                quotation: ruler.slice(note.place),
                by: READER,
            })
            .collect(),
    }
}

/// Writes a brief over several lines, for one article.
///
/// # Errors
/// What the writer says.
pub fn pretty(brief: &impl Serialize, out: impl io::Write) -> io::Result<()> {
    let mut out = Careful::new(out);
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Lines::default());
    brief.serialize(&mut serializer)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes a brief, or any other row, on one line, for many.
///
/// # Errors
/// What the writer says.
pub fn line(row: &impl Serialize, out: impl io::Write) -> io::Result<()> {
    let mut out = Careful::new(out);
    serde_json::to_writer(&mut out, row)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Spells out, as `\u` escapes, what JSON lets through raw but a terminal may act on.
///
/// Outside its strings JSON is ASCII, so whatever is found here stands inside a string. The text
/// itself is clean already; an `id` is not ours to change, only to show safely. The brief of a book
/// is longer than the book: it is passed on part by part, never held as a whole.
struct Careful<W: io::Write> {
    out: W,
    held: Vec<u8>,
}

/// Bytes that are passed on together; most pieces are a mark or two.
const PART: usize = 1 << 14;

impl<W: io::Write> Careful<W> {
    fn new(out: W) -> Self {
        Self {
            out,
            held: Vec::with_capacity(PART),
        }
    }

    /// Passes on what is held.
    fn pass_on(&mut self) -> io::Result<()> {
        let held = self.held.as_slice();
        let mut passed = 0;
        if openings(held).any(|at| invisible_at(held, at).is_some()) {
            for at in 0..held.len() {
                if let Some(character) = invisible_at(held, at) {
                    self.out
                        .write_all(held.get(passed..at).unwrap_or_default())?;
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        write!(self.out, "\\u{unit:04x}")?;
                    }
                    passed = at + character.len_utf8();
                }
            }
        }
        self.out.write_all(held.get(passed..).unwrap_or_default())?;
        self.held.clear();
        Ok(())
    }
}

impl<W: io::Write> io::Write for Careful<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.held.len() + bytes.len() > PART {
            self.pass_on()?;
        }
        self.held.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.out.flush()
    }
}

/// DEL and C1 controls, line separators that split a JSON Lines row for some readers, bidi controls, tags.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Where characters begin that may be invisible, by their first byte; in no order.
fn openings(bytes: &[u8]) -> impl Iterator<Item = usize> {
    memchr3_iter(0x7f, 0xc2, 0xe2, bytes).chain(memchr2_iter(0xd8, 0xf3, bytes))
}

/// The invisible character that begins at a byte.
fn invisible_at(bytes: &[u8], at: usize) -> Option<char> {
    // No character is longer than four bytes.
    let four = bytes.get(at..bytes.len().min(at + 4))?;
    let words = four.utf8_chunks().next()?.valid();
    words.chars().next().filter(|first| is_invisible(*first))
}

fn wire_party<'a>(
    ruler: &Ruler<'a>,
    analysis: &'a Analysis,
    own: &Own,
    party: &'a Party,
) -> Option<WireParty<'a>> {
    let entity = analysis.entity(party.entity)?;
    Some(WireParty {
        name: &entity.name,
        kind: party_kind(party.kind),
        principal: party.principal,
        represents: party
            .represents
            .as_ref()
            .map(|represents| represents.name.as_str()),
        title: entity.title.as_deref(),
        aliases: &entity.aliases,
        mentions: ruler.mentions(&entity.mentions),
        confidence: rounded(party.confidence),
        state: entity.state.filter(|code| !code.is_empty()),
        evidence: ruler.evidence_list(&party.evidence),
        represents_evidence: party
            .represents
            .as_ref()
            .map(|represents| ruler.evidence(&represents.evidence)),
        by: reader(own.entity(List::Parties, party.entity)),
    })
}

fn wire_mediator<'a>(
    ruler: &Ruler<'a>,
    analysis: &'a Analysis,
    own: &Own,
    mediator: &'a Mediator,
) -> Option<WireMediator<'a>> {
    let strongest = mediator.strongest()?;
    let entity = match mediator.entity {
        Some(id) => Some(analysis.entity(id)?),
        None => None,
    };
    Some(WireMediator {
        name: entity.map(|entity| entity.name.as_str()),
        certainty: certainty(strongest.certainty),
        function: function(strongest.function),
        attributed_to: strongest.attributed_to.as_deref(),
        aliases: entity.map_or(&[], |entity| entity.aliases.as_slice()),
        confidence: rounded(mediator.confidence),
        mentions: ruler.mentions(entity.map_or(&mediator.mentions, |entity| &entity.mentions)),
        evidence: by_strength(mediator)
            .into_iter()
            .map(|statement| ruler.evidence(&statement.evidence))
            .collect(),
        title: entity.and_then(|entity| entity.title.as_deref()),
        statements: mediator
            .statements
            .iter()
            .map(|statement| WireStatement {
                certainty: certainty(statement.certainty),
                function: function(statement.function),
                attributed_to: statement.attributed_to.as_deref(),
                evidence: ruler.evidence(&statement.evidence),
            })
            .collect(),
        by: reader(own.mediator(mediator)),
    })
}

fn wire_location<'a>(
    ruler: &Ruler<'a>,
    analysis: &'a Analysis,
    own: &Own,
    location: &'a Location,
) -> Option<WireLocation<'a>> {
    let entity = analysis.entity(location.entity)?;
    let coordinates = location
        .coordinates
        .filter(|at| at.latitude.is_finite() && at.longitude.is_finite());
    Some(WireLocation {
        name: &entity.name,
        kind: place_kind(location.kind),
        country: location.country,
        latitude: coordinates.map(|at| at.latitude),
        longitude: coordinates.map(|at| at.longitude),
        aliases: &entity.aliases,
        mentions: ruler.mentions(&location.mentions),
        confidence: rounded(location.confidence),
        evidence: ruler.evidence_list(&location.evidence),
        by: reader(own.entity(List::Locations, location.entity)),
    })
}

fn wire_question<'a>(
    ruler: &Ruler<'a>,
    analysis: &'a Analysis,
    own: &Own,
    question: &'a Question,
) -> WireQuestion<'a> {
    WireQuestion {
        question: &question.wording,
        kind: question_kind(question.kind),
        status: match question.answered {
            Some(_) => "answered",
            None => "open",
        },
        about: names(analysis, &question.about),
        evidence: ruler.evidence(&question.evidence),
        answered_in: question
            .answered
            .as_ref()
            .map(|evidence| ruler.evidence(evidence)),
        confidence: rounded(question.confidence),
        by: reader(own.question(question.evidence.sentence)),
    }
}

/// Who says so, where it is not the text.
fn reader(own: bool) -> Option<&'static str> {
    own.then_some(READER)
}

impl<'a> Ruler<'a> {
    fn mentions(&self, mentions: &[Mention]) -> Vec<WireMention<'a>> {
        mentions
            .iter()
            .map(|mention| WireMention {
                slice: self.slice(mention.span),
                by: match mention.form {
                    Form::Name | Form::Nationality | Form::Seat => None,
                    Form::Pronoun => Some("pronoun"),
                    Form::Description => Some("description"),
                },
            })
            .collect()
    }

    fn evidence(&self, evidence: &Evidence) -> WireEvidence<'a> {
        WireEvidence {
            slice: self.slice(evidence.sentence),
            rule: evidence.rule,
        }
    }

    fn evidence_list(&self, evidence: &[Evidence]) -> Vec<WireEvidence<'a>> {
        evidence
            .iter()
            .map(|evidence| self.evidence(evidence))
            .collect()
    }
}

/// The names of entities, each once, in their order.
pub fn names<'a>(analysis: &'a Analysis, ids: &[EntityId]) -> Vec<&'a str> {
    let mut seen = std::collections::HashSet::new();
    ids.iter()
        .filter(|id| seen.insert(**id))
        .filter_map(|id| analysis.entity(*id))
        .map(|entity: &Entity| entity.name.as_str())
        .collect()
}

/// Two decimals, from 0 to 1; what is no number counts as 0.
fn rounded(confidence: f32) -> f64 {
    let percent = (f64::from(confidence) * 100.0).round();
    if percent.is_nan() {
        return 0.0;
    }
    percent.clamp(0.0, 100.0) / 100.0
}

/// A party's kind as a word of the format.
pub fn party_kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::State => "state",
        PartyKind::Organisation => "organisation",
        PartyKind::ArmedGroup => "armed_group",
        PartyKind::People => "people",
        PartyKind::Person => "person",
    }
}

/// A certainty as a word of the format.
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Offered => "offered",
        Certainty::Speculated => "speculated",
        Certainty::Denied => "denied",
        Certainty::Historical => "historical",
    }
}

fn function(function: Function) -> &'static str {
    match function {
        Function::Mediate => "mediate",
        Function::Host => "host",
        Function::Facilitate => "facilitate",
        Function::CarryMessages => "carry_messages",
        Function::Arbitrate => "arbitrate",
        Function::Guarantee => "guarantee",
        Function::Monitor => "monitor",
    }
}

/// A place's kind as a word of the format.
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country => "country",
        PlaceKind::Region => "region",
        PlaceKind::City => "city",
        PlaceKind::District => "district",
        PlaceKind::Water => "water",
        PlaceKind::Site => "site",
        PlaceKind::Other => "other",
    }
}

/// A question's kind as a word of the format.
pub fn question_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Asked => "asked",
        QuestionKind::Unknown => "unknown",
        QuestionKind::Contingent => "contingent",
    }
}

#[cfg(test)]
mod tests;
