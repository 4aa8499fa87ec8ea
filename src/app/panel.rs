//! What the panel shows for the current paragraph: its items are decided in `known`, their rows and
//! words in `panel_rows`, their cells in `ui::panel_view`.
//!
//! A pure function of article, analysis, paragraph and scope. In the scopes *here* and *so far*
//! nothing is said that the text has not said by the end of the current paragraph: no name, no
//! certainty, no count.

mod known;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::QuestionKind;
use crate::app::panel::known::View;
use crate::corrections::Finding;
use crate::corrections::List;
use crate::corrections::Own;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// What begins whatever the reader says.
pub const YOU: &str = "you: ";

/// How much of the article the panel tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// What the current paragraph touches, as known so far.
    Here,
    /// All up to and including the current paragraph.
    #[default]
    SoFar,
    /// All of the article.
    Whole,
}

impl Scope {
    /// The scope after this one on the key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::SoFar => Self::Whole,
            Self::Whole => Self::Here,
            Self::Here => Self::SoFar,
        }
    }

    /// Its name on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Here => "this paragraph",
            Self::SoFar => "so far",
            Self::Whole => "whole article",
        }
    }

    /// The last paragraph whose word counts.
    pub fn limit(self, paragraph: u32) -> u32 {
        match self {
            Self::Here | Self::SoFar => paragraph,
            Self::Whole => u32::MAX,
        }
    }
}

/// The four parts of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Who is in the matter.
    Parties,
    /// Who helps them talk.
    Mediators,
    /// Where it happens.
    Locations,
    /// What is left unsettled.
    Questions,
}

impl Section {
    /// The list of the brief that it shows.
    pub fn list(self) -> List {
        match self {
            Self::Parties => List::Parties,
            Self::Mediators => List::Mediators,
            Self::Locations => List::Locations,
            Self::Questions => List::Questions,
        }
    }

    /// All four, in the order of the screen.
    pub const ALL: [Self; 4] = [
        Self::Parties,
        Self::Mediators,
        Self::Locations,
        Self::Questions,
    ];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Parties => "Parties",
            Self::Mediators => "Mediators",
            Self::Locations => "Locations",
            Self::Questions => "Open questions",
        }
    }

    /// Why it is empty, in the reader's words.
    fn why_empty(self, scope: Scope, paragraph: u32) -> String {
        let what = match self {
            Self::Parties => "no party found",
            Self::Mediators => "no mediator found",
            Self::Locations => "no place found",
            Self::Questions => "no question found",
        };
        match (scope, paragraph) {
            (Scope::Here, _) => format!("{what} in this paragraph"),
            (Scope::SoFar, 0) => format!("{what} so far (title)"),
            (Scope::SoFar, 1) => format!("{what} so far (¶ 1)"),
            (Scope::SoFar, last) => format!("{what} so far (¶ 1–{last})"),
            (Scope::Whole, _) => match self {
                Self::Parties | Self::Mediators | Self::Locations => {
                    "none found in the article".to_owned()
                }
                Self::Questions => "no question found in the article".to_owned(),
            },
        }
    }
}

/// Which item: the section and the number in the analysis. Stays the same as the reader moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemKey {
    /// In which section.
    pub section: Section,
    /// Its number in the list of the analysis.
    pub number: usize,
}

/// What the current paragraph did to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    None,
    /// It was not known before.
    New,
    /// It was known otherwise; the words say how.
    Changed(String),
}

/// Where in the article an item occurs, in as many cells as fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strip {
    /// Occurrences in each cell, as far as the scope tells.
    pub counts: Vec<u16>,
    /// The cell of the current paragraph.
    pub here: usize,
    /// Cells that the scope tells of; the rest is not read yet.
    pub told: usize,
}

/// One line of the panel's knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which one.
    pub key: ItemKey,
    /// The name as known at the paragraph, or the question's wording.
    pub name: String,
    /// Its kind or role in words.
    pub kind: &'static str,
    /// How sure the text is, for mediators.
    pub certainty: Option<Certainty>,
    /// One of the sides themselves.
    pub principal: bool,
    /// For whom a person speaks.
    pub represents: Option<String>,
    /// Office or title.
    pub title: Option<String>,
    /// Who says so.
    pub attributed_to: Option<String>,
    /// The words of the text, where a mediator is not named.
    pub words: Option<String>,
    /// What this paragraph did.
    pub change: Change,
    /// A question that the text has answered.
    pub answered: bool,
    /// Whether it is so because the reader says so.
    pub own: bool,
    /// What the reader noted on it.
    pub note: Option<String>,
    /// How often it occurs, as far as the scope tells.
    pub count: usize,
    /// Where it occurs.
    pub strip: Strip,
    /// The sentence to show first.
    pub evidence: Span,
    /// Why the sentence says so: the rule that read it, and the words that betray it.
    pub reason: String,
    /// All places to walk, in order.
    pub places: Vec<Span>,
}

/// One of the four parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// What is known, in order of importance.
    pub items: Vec<Item>,
    /// Why there is nothing; empty where there is something.
    pub why_empty: String,
    /// Items that are known but folded away.
    pub folded: usize,
}

/// What the side shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// How much it tells.
    pub scope: Scope,
    /// For which paragraph.
    pub paragraph: u32,
    /// The four parts, in the order of [`Section::ALL`].
    pub parts: Vec<Part>,
}

impl Panel {
    /// All items in the order of the screen.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.parts.iter().flat_map(|part| part.items.iter())
    }

    /// The item of this key, if it is shown.
    pub fn item(&self, key: ItemKey) -> Option<&Item> {
        self.items().find(|item| item.key == key)
    }

    /// The panel while the article is still being analysed.
    pub fn reading(scope: Scope, paragraph: u32) -> Self {
        Self::without_items(scope, paragraph, |_| "reading…".to_owned())
    }

    /// The panel of an article that cannot be read: says why once, above all.
    pub fn unread(scope: Scope, why: &str) -> Self {
        Self::without_items(scope, 0, |section| match section {
            Section::Parties => why.to_owned(),
            Section::Mediators | Section::Locations | Section::Questions => {
                "the article cannot be read".to_owned()
            }
        })
    }

    fn without_items(scope: Scope, paragraph: u32, why: impl Fn(Section) -> String) -> Self {
        let parts = Section::ALL
            .into_iter()
            .map(|section| Part {
                section,
                items: Vec::new(),
                why_empty: why(section),
                folded: 0,
            })
            .collect();
        Self {
            scope,
            paragraph,
            parts,
        }
    }
}

/// What an item is to corrections and notes.
pub(super) fn finding(analysis: &Analysis, key: ItemKey) -> Option<Finding> {
    let entity = match key.section {
        Section::Parties => analysis.parties.get(key.number)?.entity,
        Section::Mediators => {
            return Finding::of_mediator(analysis.mediators.get(key.number)?);
        }
        Section::Locations => analysis.locations.get(key.number)?.entity,
        Section::Questions => {
            let question = analysis.questions.get(key.number)?;
            return Some(Finding::Question(question.evidence.sentence));
        }
    };
    Some(Finding::Entity(entity))
}

/// The item that tells of a finding: in a section, or else in the first that holds it.
pub(super) fn item_of(analysis: &Analysis, of: Finding, section: Section) -> Option<ItemKey> {
    let in_section = |section| {
        let count = match section {
            Section::Parties => analysis.parties.len(),
            Section::Mediators => analysis.mediators.len(),
            Section::Locations => analysis.locations.len(),
            Section::Questions => analysis.questions.len(),
        };
        let mut keys = (0..count).map(|number| ItemKey { section, number });
        keys.find(|key| finding(analysis, *key) == Some(of))
    };
    in_section(section).or_else(|| Section::ALL.into_iter().find_map(in_section))
}

/// What is known at a paragraph, in a scope, of an analysis that nobody has corrected.
pub fn panel(article: &Article, analysis: &Analysis, paragraph: u32, scope: Scope) -> Panel {
    corrected(article, analysis, &Own::default(), paragraph, scope)
}

/// What is known at a paragraph, in a scope; what is the reader's own is marked so.
pub fn corrected(
    article: &Article,
    analysis: &Analysis,
    own: &Own,
    paragraph: u32,
    scope: Scope,
) -> Panel {
    let view = View {
        article,
        analysis,
        own,
        paragraph,
        scope,
        limit: scope.limit(paragraph),
    };
    let parts = Section::ALL
        .into_iter()
        .map(|section| {
            let mut items = match section {
                Section::Parties => view.parties(),
                Section::Mediators => view.mediators(),
                Section::Locations => view.locations(),
                Section::Questions => view.questions(),
            };
            for item in &mut items {
                let finding = finding(analysis, item.key);
                let note = finding.and_then(|finding| own.note_on(finding));
                item.note = note.map(|note| note.text.clone());
            }
            let why_empty = if items.is_empty() {
                section.why_empty(scope, paragraph)
            } else {
                String::new()
            };
            Part {
                section,
                items,
                why_empty,
                folded: 0,
            }
        })
        .collect();
    Panel {
        scope,
        paragraph,
        parts,
    }
}

/// The words for a party's kind.
pub fn party_word(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::State => "state",
        PartyKind::Organisation => "organisation",
        PartyKind::ArmedGroup => "armed group",
        PartyKind::People => "people",
        PartyKind::Person => "person",
    }
}

/// The words for a place's kind.
pub fn place_word(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country => "country",
        PlaceKind::Region => "region",
        PlaceKind::City => "city",
        PlaceKind::District => "district",
        PlaceKind::Water => "water",
        PlaceKind::Site => "site",
        PlaceKind::Other => "place",
    }
}

/// The words for how a question stands.
pub fn question_word(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Asked => "asked",
        QuestionKind::Unknown => "not known",
        QuestionKind::Contingent => "depends",
    }
}

/// The word for a certainty.
pub fn certainty_word(certainty: Certainty) -> &'static str {
    words::certainty(certainty)
}

/// Whether words are a name but for their capitals.
fn is_same(words: &str, name: &str) -> bool {
    words.len() == name.len() && words.to_lowercase() == name.to_lowercase()
}

/// The name of an entity as the text has given it by the end of a paragraph.
///
/// None where it has only been hinted at. A state's usual name is no secret of the text.
pub fn known_name(article: &Article, entity: &Entity, limit: u32) -> Option<String> {
    let mut longest: Option<&str> = None;
    let mut described: Option<&str> = None;
    let mut any = false;
    for mention in &entity.mentions {
        if mention.paragraph > limit {
            continue;
        }
        if mention.form == Form::Pronoun {
            continue;
        }
        any = true;
        if limit == u32::MAX {
            break;
        }
        let words = article.slice(mention.span);
        // Capitals of a dateline or a headline are no other name.
        if words.contains(entity.name.as_str()) || is_same(words, &entity.name) {
            return Some(entity.name.clone());
        }
        let best = match mention.form {
            Form::Name => &mut longest,
            Form::Nationality | Form::Seat | Form::Pronoun | Form::Description => &mut described,
        };
        if best.is_none_or(|best| words.len() > best.len()) {
            *best = Some(words);
        }
    }
    if !any {
        return None;
    }
    if limit == u32::MAX || (entity.state.is_some() && entity.label != Label::Person) {
        return Some(entity.name.clone());
    }
    longest.or(described).map(str::to_owned)
}
