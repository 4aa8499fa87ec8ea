//! The evidence card of an item of the panel: all that is known of it, and where the text says so.
//!
//! A card is a list of entries, made of the analysis and nothing else; its lines for a width and its
//! twin in words are made of the entries alone. It tells what the panel tells: in the scopes *here* and
//! *so far* nothing that the text has not said by the end of the paragraph.

mod facts;
mod keys;
mod lines;

use crate::analysis::Analysis;
pub use crate::app::card::keys::OpenCard;
pub use crate::app::card::lines::Line;
use crate::app::panel;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel::Scope;
use crate::app::panel::Section;
use crate::corrections::Own;
use crate::pictures::sheet::Tone;
use crate::text::Article;
use crate::text::Span;

/// What an entry tells of the item.
///
/// This is where a correction of the reader takes hold: an entry says which of the item's sides it
/// tells, so that a key on it can change that side, and whoever tells it as the reader's own can say so
/// in the entry's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Its name, or a question's wording.
    Name,
    /// What the reader noted on it.
    Note,
    /// What sort of thing it is, or how a question stands.
    Kind,
    /// What it is in the matter.
    Role,
    /// How sure the text is of that.
    Certainty,
    /// For whom it speaks.
    SpeaksFor,
    /// Office or title.
    Office,
    /// By which other words the text names it.
    Forms,
    /// In which other sections it stands.
    Elsewhere,
    /// The state that a place lies in, and its position.
    Place,
    /// Whether a place is a scene or acts.
    Sense,
    /// Whom a question is about.
    About,
    /// Whether and where a question is answered.
    Answer,
    /// Where it first appears.
    First,
    /// What the entries below are.
    Heading,
    /// A sentence that says so.
    Evidence,
    /// A sentence's word on how sure it is.
    Statement,
    /// A place in the text that names it.
    Mention,
}

/// One fact, sentence or mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it tells.
    pub field: Field,
    /// Its words with their meaning.
    pub parts: Vec<(String, Tone)>,
    /// Where it leads in the text.
    pub place: Option<Span>,
}

impl Entry {
    /// The entry without meanings.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.0.as_str()).collect()
    }
}

/// All that is known of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Which item.
    pub key: ItemKey,
    /// The entries, the name first.
    pub entries: Vec<Entry>,
    /// The item as the panel has it.
    pub item: Item,
}

impl Card {
    /// The card of an item as known at a paragraph, in a scope; none where it is not known yet.
    pub fn new(
        article: &Article,
        (analysis, own): (&Analysis, &Own),
        (paragraph, scope): (u32, Scope),
        key: ItemKey,
    ) -> Option<Self> {
        // A card tells of the item all that has been said so far, wherever the panel draws its line.
        let scope = match scope {
            Scope::Here | Scope::SoFar => Scope::SoFar,
            Scope::Whole => Scope::Whole,
        };
        let panel = panel::corrected(article, analysis, own, paragraph, scope);
        let item = panel.item(key)?.clone();
        Some(Self {
            key,
            entries: facts::entries(article, (analysis, own), &panel, &item),
            item,
        })
    }

    /// What the item is, for the card's frame.
    pub fn title(&self) -> &'static str {
        match self.key.section {
            Section::Parties => "Party",
            Section::Mediators => "Mediator",
            Section::Locations => "Location",
            Section::Questions => "Open question",
        }
    }

    /// The card in words, a line an entry; entries under a heading stand further in.
    pub fn twin(&self) -> Vec<String> {
        let entries = self.entries.iter();
        entries
            .map(|entry| format!("{}{}", " ".repeat(lines::indent(entry.field)), entry.text()))
            .collect()
    }
}

/// The other sections of a panel that hold the same entity.
fn elsewhere(analysis: &Analysis, panel: &Panel, key: ItemKey) -> Vec<&'static str> {
    let Some(entity) = facts::entity(analysis, key) else {
        return Vec::new();
    };
    let others = panel.items().map(|item| item.key);
    let others = others.filter(|other| other.section != key.section);
    let same = others
        .filter(|other| facts::entity(analysis, *other).is_some_and(|found| found.id == entity.id));
    same.map(|other| other.section.title()).collect()
}
