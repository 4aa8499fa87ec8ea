//! Pictures of a brief: who talks through whom, where it happens, when what comes up; and the page
//! that holds them.
//!
//! A picture is a model first (what is told, by which words), then a [`sheet::Sheet`] of cells for a
//! given size, and a plain text that tells the same to whoever cannot see it. Both are made from the
//! model alone. Screens and exports only colour what is laid out here.
//!
//! Nothing is said that the text has not said by the end of a given paragraph; `u32::MAX` is the whole
//! article.

pub mod grid;
pub mod labels;
pub mod land;
pub mod map;
pub mod map_sheet;
pub mod page;
pub mod page_lines;
pub mod relations;
pub mod relations_sheet;
pub mod sheet;
pub mod words;

use crate::analysis::Entity;
use crate::analysis::Form;
use crate::text::Article;

/// Which finding, by its number in the analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Finding {
    /// A party.
    Party(usize),
    /// A mediator.
    Mediator(usize),
    /// A location.
    Location(usize),
    /// A question.
    Question(usize),
}

/// The name of an entity as the text has told it by the end of a paragraph.
///
/// The full name where it has been given; otherwise the longest form so far.
pub fn name_by(article: &Article, entity: &Entity, limit: u32) -> String {
    let so_far = entity
        .mentions
        .iter()
        .take_while(|mention| mention.paragraph <= limit);
    let is_whole = entity
        .mentions
        .last()
        .is_none_or(|last| last.paragraph <= limit);
    // A state has a usual name, whatever the text calls it.
    if is_whole || entity.state.is_some() {
        return entity.name.clone();
    }
    let names: Vec<&str> = so_far
        .filter(|mention| mention.form == Form::Name)
        .map(|mention| article.slice(mention.span))
        .collect();
    if names.contains(&entity.name.as_str()) {
        return entity.name.clone();
    }
    names
        .into_iter()
        .max_by_key(|name| name.len())
        .map_or_else(|| entity.name.clone(), str::to_owned)
}
