//! Sentences to open questions: what is asked, unknown or contingent, worded as a question.

use crate::analysis::Entity;
use crate::analysis::Question;
use crate::text::Document;

/// Finds the open questions, most important first.
pub fn find(_document: &Document<'_>, _entities: &[Entity]) -> Vec<Question> {
    Vec::new()
}
