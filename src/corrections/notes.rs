//! Notes of the reader on findings and on words of the text. They change nothing of what is found.

use crate::analysis::Analysis;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Finding;
use crate::corrections::Hold;
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
    /// What it is on.
    pub(super) finding: Finding,
}

/// Whether a correction is a note.
pub(super) fn is_note(correction: &Correction) -> bool {
    matches!(correction.change, Change::Note { .. })
}

/// Takes in a note; tells whether it finds a hold.
pub(super) fn take(
    notes: &mut Vec<Note>,
    article: &Article,
    analysis: &Analysis,
    hold: &Hold,
    text: &str,
) -> bool {
    let Some((finding, place, about)) = held(article, analysis, hold) else {
        return false;
    };
    notes.retain(|note| note.finding != finding || note.about.is_some() != about.is_some());
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

fn held(
    article: &Article,
    analysis: &Analysis,
    hold: &Hold,
) -> Option<(Finding, Span, Option<String>)> {
    let quoted = find::quoted(article, &hold.quotation);
    if hold.name.is_empty() {
        let place = quoted?;
        return Some((Finding::Sentence(place), place, None));
    }
    if let Some(id) = find::entity(article, analysis, hold) {
        let entity = analysis.entity(id)?;
        let first = entity.mentions.first()?.span;
        let place = quoted.unwrap_or_else(|| {
            let document = Document::new(article);
            let sentence = document.sentence_at(first.start);
            sentence.map_or(first, |sentence| sentence.span)
        });
        return Some((Finding::Entity(id), place, Some(entity.name.clone())));
    }
    let number = find::question(article, analysis, hold)?;
    let question = analysis.questions.get(number)?;
    let place = question.evidence.sentence;
    let about = Some(question.wording.clone());
    Some((Finding::Sentence(place), place, about))
}
