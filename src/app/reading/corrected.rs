//! What the article says, and what the reader makes of that.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::app::marks;
use crate::app::panel;
use crate::app::panel::Panel;
use crate::app::panel::Scope;
use crate::app::reading::Reading;
use crate::corrections;
use crate::corrections::Correction;

impl Reading {
    /// Takes in what the article says; it is shown once [`Self::correct`] has laid corrections over it.
    pub fn analysed(&mut self, raw: Analysis) {
        self.raw = Some(raw);
    }

    /// What the article says, without corrections.
    pub fn raw(&self) -> Option<&Analysis> {
        self.raw.as_ref()
    }

    /// Lays corrections over what the article says; gives the numbers of those that find no hold.
    pub fn correct(&mut self, said: &[Correction]) -> Vec<usize> {
        let Some(raw) = &self.raw else {
            return Vec::new();
        };
        let outcome = corrections::apply(&self.article, raw, said);
        self.marks = marks::marks(&outcome.analysis);
        self.raised = marks::raised(&outcome.analysis);
        self.analysis = Some(outcome.analysis);
        self.own = outcome.own;
        outcome.waiting
    }

    /// The name of an entity before the reader corrected anything.
    pub fn raw_name(&self, id: EntityId) -> Option<&str> {
        let entity = self.raw.as_ref()?.entity(id)?;
        Some(entity.name.as_str())
    }

    /// What is known at a paragraph, in a scope.
    pub fn panel(&self, paragraph: u32, scope: Scope) -> Panel {
        match &self.analysis {
            Some(analysis) => {
                panel::corrected(&self.article, analysis, &self.own, paragraph, scope)
            }
            None => Panel::reading(scope, paragraph),
        }
    }
}
