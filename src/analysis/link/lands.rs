//! Lands: how the article calls its states, and those that no table knows.

use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::gazetteer;
use crate::analysis::link::Draft;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::link::forms::is_acronym;
use crate::analysis::link::forms::is_shouted;
use crate::analysis::names::Name;
use crate::text::Document;

/// Calls a state as the article does where the article never gives its usual name: "Great Britain".
///
/// Acronyms, capitals and nationality words do not count, so that "U.S." stays the United States.
pub(super) fn name_as_written(document: &Document<'_>, draft: &mut Draft) {
    let mut written: Option<&str> = None;
    for mention in draft
        .mentions
        .iter()
        .filter(|mention| mention.form == Form::Name)
    {
        let text = document.slice(mention.span);
        let same = gazetteer::country(text).is_some_and(|country| country.name == draft.name);
        if fold(text) == fold(&draft.name) || same && is_acronym(text) {
            return;
        }
        if same
            && !is_shouted(text)
            && !matches!(text, "America" | "England" | "Holland")
            && written.is_none_or(|written| text.len() > written.len())
        {
            written = Some(text);
        }
    }
    if let Some(written) = written {
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        draft.name = written;
    }
}

impl Linker<'_, '_> {
    /// A land that no table knows, where a name is that land or its adjective.
    pub(super) fn unknown_land(&mut self, name: &Name) -> Option<(usize, Form)> {
        if self.lands.is_empty() || name.tokens.len() != 1 {
            return None;
        }
        let word = self.document.word(name.tokens.start);
        let (land, form) = match self.lands.get(self.document.lower(name.tokens.start)) {
            Some(land) => (*land, Form::Nationality),
            None => (word, Form::Name),
        };
        if form == Form::Name && !self.lands.values().any(|known| *known == word) {
            return None;
        }
        let key = fold(land);
        if let Some(&draft) = self.by_name.get(&key) {
            return Some((draft, form));
        }
        let draft = self.draft(Label::Place, land.to_owned(), true, Some(""));
        self.by_name.insert(key, draft);
        Some((draft, form))
    }
}
