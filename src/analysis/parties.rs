//! Entities to parties: who is in the matter, who is a side, who speaks for whom.

use crate::analysis::Entity;
use crate::analysis::Mediator;
use crate::analysis::Party;
use crate::text::Document;

/// Chooses the parties, most important first.
pub fn assign(
    _document: &Document<'_>,
    _entities: &[Entity],
    _mediators: &[Mediator],
) -> Vec<Party> {
    Vec::new()
}
