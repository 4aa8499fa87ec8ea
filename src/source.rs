//! From files, folders and standard input to clean articles.
//!
//! Reading is the only thing here that touches the world; detecting and parsing are pure.
//! Everything that leaves this module has gone through one scrub.

use crate::text::Article;
use std::path::PathBuf;

/// Where an article comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

/// What one source held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// Articles in the source's order.
    pub articles: Vec<Article>,
    /// What was left out, and why; a line each, scrubbed.
    pub notices: Vec<String>,
}
