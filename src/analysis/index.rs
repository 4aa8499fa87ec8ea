//! Where in the text which entity is named: entities' mentions by token, for the stages after linking.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::text::Document;
use std::ops::Range;

/// A name in the text: its tokens and whom it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its tokens; a part of a hyphenated word has that one token.
    pub tokens: Range<usize>,
    /// Whom it names.
    pub entity: EntityId,
    /// What kind of thing that is.
    pub label: Label,
    /// By which form.
    pub form: Form,
}

/// All names of a document, in order.
#[derive(Debug, Clone, Default)]
pub struct Index {
    named: Vec<Named>,
}

impl Index {
    /// Sorts the mentions of all entities by their place in the text.
    pub fn new(document: &Document<'_>, entities: &[Entity]) -> Self {
        // Room for just so many: a book has hundreds of thousands.
        let count = entities.iter().map(|entity| entity.mentions.len()).sum();
        let mut named: Vec<Named> = Vec::with_capacity(count);
        for entity in entities {
            named.extend(entity.mentions.iter().map(|mention| Named {
                tokens: tokens_of(document, mention),
                entity: entity.id,
                label: entity.label,
                form: mention.form,
            }));
        }
        named.sort_by_key(|named| (named.tokens.start, named.tokens.end));
        Self { named }
    }

    /// The names that begin among these tokens.
    pub fn within(&self, tokens: &Range<usize>) -> &[Named] {
        let start = self
            .named
            .partition_point(|name| name.tokens.start < tokens.start);
        let end = self
            .named
            .partition_point(|name| name.tokens.start < tokens.end);
        self.named.get(start..end).unwrap_or(&[])
    }

    /// The name that this token is part of.
    pub fn at(&self, token_idx: usize) -> Option<&Named> {
        let after = self
            .named
            .partition_point(|name| name.tokens.start <= token_idx);
        let named = self.named.get(after.checked_sub(1)?)?;
        named.tokens.contains(&token_idx).then_some(named)
    }
}

/// Whether an entity is a person, by how one of these names names it.
pub fn is_person(names: &[Named], entity: EntityId) -> bool {
    names
        .iter()
        .any(|name| name.entity == entity && name.label == Label::Person)
}

/// The tokens of a mention.
pub fn tokens_of(document: &Document<'_>, mention: &Mention) -> Range<usize> {
    let start = document
        .tokens
        .partition_point(|token| token.span.end <= mention.span.start);
    start..document.token_from(mention.span.end).max(start + 1)
}
