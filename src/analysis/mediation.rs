//! Entities to mediators: who helps the sides to talk, by what the text says they do, and how sure.

use crate::analysis::Entity;
use crate::analysis::Mediator;
use crate::text::Document;

/// Finds mediators, named and unnamed, most important first.
pub fn find(_document: &Document<'_>, _entities: &[Entity]) -> Vec<Mediator> {
    Vec::new()
}
