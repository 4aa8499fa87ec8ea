//! Entities to locations: which places the text uses as places, and where they lie.

use crate::analysis::Entity;
use crate::analysis::Location;
use crate::text::Document;

/// Finds the locations, most important first.
pub fn locate(_document: &Document<'_>, _entities: &[Entity]) -> Vec<Location> {
    Vec::new()
}
