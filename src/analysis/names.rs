//! Tokens to names: where a name stands and what kind of thing it seems to name.

use crate::analysis::Label;
use crate::text::Document;
use crate::text::Span;

/// A name as it stands in the text, before it is linked to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// What it seems to name.
    pub label: Label,
}

/// Finds the names of a document, in order.
pub fn find(_document: &Document<'_>) -> Vec<Name> {
    Vec::new()
}
