//! Notes of the reader on findings and on words of the text. They change nothing of what is found.

use crate::analysis::Analysis;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Finding;
use crate::corrections::Hold;
use crate::corrections::NotedOn;
use crate::corrections::UNNAMED;
use crate::corrections::find;
use crate::text::Article;
use crate::text::Document;
use crate::text::Span;

/// A note of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// By what it takes hold.
    pub hold: Hold,
    /// What it says.
    pub text: String,
    /// The name of what it is on, or a question's wording; none where it is on words of the text.
    pub about: Option<String>,
    /// The words of the text that it stands beside.
    pub place: Span,
    /// What it is on; none where it is on words of the text.
    pub(super) finding: Option<Finding>,
}

impl Note {
    /// What it is on; none where it is on words of the text.
    pub fn on(&self) -> Option<Finding> {
        self.finding
    }
}

/// The item that a note is on, by the name it then goes by; none for words of the text.
type Item = Option<(Finding, String)>;

/// Whether a correction is a note.
pub(super) fn is_note(correction: &Correction) -> bool {
    matches!(correction.change, Change::Note { .. })
}

/// Takes in a note; tells whether it finds a hold.
pub(super) fn take(
    notes: &mut Vec<Note>,
    article: &Article,
    analysis: &Analysis,
    (hold, on): (&Hold, NotedOn),
    text: &str,
) -> bool {
    let found = match on {
        NotedOn::Unnamed => unnamed(article, analysis, hold),
        NotedOn::Held => held(article, analysis, hold),
    };
    let Some((place, item)) = found else {
        return false;
    };
    let (finding, about) = item.unzip();
    // One note on an item, and one on the same words of the text: neither takes the other's place.
    notes.retain(|note| note.finding != finding || finding.is_none() && note.place != place);
    if !text.is_empty() {
        notes.push(Note {
            hold: hold.clone(),
            text: text.to_owned(),
            about,
            place,
            finding,
        });
    }
    true
}

fn unnamed(article: &Article, analysis: &Analysis, hold: &Hold) -> Option<(Span, Item)> {
    // By its sentence, whatever a later program may call it.
    let hold = Hold {
        name: String::new(),
        ..hold.clone()
    };
    let number = find::mediator(article, analysis, &hold)?;
    let finding = Finding::of_mediator(analysis.mediators.get(number)?)?;
    let place = find::quoted(article, &hold.quotation)?;
    Some((place, Some((finding, UNNAMED.to_owned()))))
}

fn held(article: &Article, analysis: &Analysis, hold: &Hold) -> Option<(Span, Item)> {
    let quoted = find::quoted(article, &hold.quotation);
    if hold.name.is_empty() {
        return Some((quoted?, None));
    }
    if let Some(id) = find::entity(article, analysis, hold) {
        let entity = analysis.entity(id)?;
        let first = entity.mentions.first()?.span;
        let place = quoted.unwrap_or_else(|| {
            let document = Document::new(article);
            let sentence = document.sentence_at(first.start);
            sentence.map_or(first, |sentence| sentence.span)
        });
        return Some((place, Some((Finding::Entity(id), entity.name.clone()))));
    }
    let number = find::question(article, analysis, hold)?;
    let question = analysis.questions.get(number)?;
    let place = question.evidence.sentence;
    let item = (Finding::Question(place), question.wording.clone());
    Some((place, Some(item)))
}
