//! Whom each sentence names, "we" and "he" included, and what the whole article is about: read once, for
//! the rules and for what has been learned.

use crate::analysis::Entity;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::voice::Voice;
use crate::analysis::offices::Offices;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::borrow::Cow;

/// An article as it is read for mediators.
pub struct Cast<'d, 'a> {
    pub(super) document: &'d Document<'a>,
    pub(super) entities: &'d [Entity],
    pub(super) index: &'d Index,
    pub(super) voice: Voice,
    pub(super) matter: Matter,
    /// By sentence; most name nobody but those whom the index has there.
    names: Vec<Cow<'d, [Named]>>,
}

impl<'d, 'a> Cast<'d, 'a> {
    /// Reads who stands in each sentence.
    pub fn new(
        document: &'d Document<'a>,
        entities: &'d [Entity],
        index: &'d Index,
        offices: &Offices<'_, '_>,
    ) -> Self {
        let mut voice = Voice::new(document, entities, index, offices);
        let mut matter = Matter::new(document, index, offices);
        matter.issuer = voice.issuing_body();
        let mut names = Vec::with_capacity(document.sentences.len());
        for sentence in &document.sentences {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let indexed = index.within(&tokens);
            let own = lists::outside_brackets(document, indexed);
            let here = voice.with_pronouns(document, sentence, own);
            voice.note(document, sentence, &here);
            names.push(if here == indexed {
                Cow::Borrowed(indexed)
            } else {
                Cow::Owned(here)
            });
        }
        Self {
            document,
            entities,
            index,
            voice,
            matter,
            names,
        }
    }

    /// The sentences in order, each with the names in it.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&'d Sentence, &[Named])> {
        let names = self.names.iter().map(AsRef::as_ref);
        self.document.sentences.iter().zip(names)
    }

    /// The sentence of this number, with the names in it.
    pub(super) fn sentence(&self, number: usize) -> Option<(&'d Sentence, &[Named])> {
        Some((
            self.document.sentences.get(number)?,
            self.names.get(number)?,
        ))
    }
}
