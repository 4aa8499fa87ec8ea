//! Bodies that are meant though no word ties them to a person: the one that bears the family's name, the one
//! that a chairman's own sentence is about.

use crate::analysis::Entity;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::offices::Offices;
use crate::analysis::offices::bare_office;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::described::is_body_noun;
use crate::analysis::offices::scene::Scene;

impl Offices<'_, '_> {
    /// The one party that bears the family name of somebody: "Omar Fadel" and "Fadel Holdings".
    pub(super) fn namesake<'s>(person: &Entity, scene: &Scene<'s>) -> Option<&'s Entity> {
        let surname = person
            .name
            .rsplit_once(' ')
            .map(|(_, surname)| fold(surname))?;
        scene.of_family(&surname)
    }

    /// The body that a sentence is about in which its officer is named without it: "Chairman X told reporters
    /// that the bank would not sell".
    pub(super) fn body_in_question(&self, person: &Entity) -> Option<&Entity> {
        let document = self.document;
        let mention = person.mentions.first()?;
        let name = tokens_of(document, mention);
        bare_office::before(document, name.start)?;
        let sentence = document.sentence_at(mention.span.start)?;
        let reader = Beside {
            document,
            index: self.index,
            person: person.id,
        };
        let noun = (name.end..sentence.tokens.end as usize).find(|&idx| {
            is_body_noun(document.lower(idx)) && document.lower(idx.saturating_sub(1)) == "the"
        })?;
        let body = reader.body_like(document.lower(noun), noun)?;
        self.entities.get(body.0 as usize)
    }
}
