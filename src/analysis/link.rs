//! Names to entities: which names in an article mean the same one. Looks only inside the article.

use crate::analysis::Entity;
use crate::analysis::names::Name;
use crate::text::Document;

/// Links names to entities, in order of first mention.
pub fn link(_document: &Document<'_>, _names: &[Name]) -> Vec<Entity> {
    Vec::new()
}
