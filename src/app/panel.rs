//! What the side shows for the current paragraph: decided here, drawn in `ui::panel_view`.
//!
//! A pure function of article, analysis, paragraph and scope. In the scopes *here* and *so far*
//! nothing is said that the text has not said by the end of the current paragraph: no name, no
//! certainty, no count.

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::QuestionKind;
use crate::text::Article;
use crate::text::Span;

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
            Self::Parties => "no party named",
            Self::Mediators => "no mediator named",
            Self::Locations => "no place named",
            Self::Questions => "nothing open",
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
                Self::Questions => "nothing left open in the article".to_owned(),
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

/// Cells of a strip, at most.
const STRIP: usize = 12;

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
    /// How often it occurs, as far as the scope tells.
    pub count: usize,
    /// Where it occurs.
    pub strip: Strip,
    /// The sentence to show first.
    pub evidence: Span,
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
        let parts = Section::ALL
            .into_iter()
            .map(|section| Part {
                section,
                items: Vec::new(),
                why_empty: "reading…".to_owned(),
            })
            .collect();
        Self {
            scope,
            paragraph,
            parts,
        }
    }
}

/// What is known at a paragraph, in a scope.
pub fn panel(article: &Article, analysis: &Analysis, paragraph: u32, scope: Scope) -> Panel {
    let view = View {
        article,
        analysis,
        paragraph,
        scope,
        limit: scope.limit(paragraph),
    };
    let parts = Section::ALL
        .into_iter()
        .map(|section| {
            let items = match section {
                Section::Parties => view.parties(),
                Section::Mediators => view.mediators(),
                Section::Locations => view.locations(),
                Section::Questions => view.questions(),
            };
            let why_empty = if items.is_empty() {
                section.why_empty(scope, paragraph)
            } else {
                String::new()
            };
            Part {
                section,
                items,
                why_empty,
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

/// The words for what a mediator does.
pub fn function_word(function: Function) -> &'static str {
    match function {
        Function::Mediate => "mediates",
        Function::Host => "hosts",
        Function::Facilitate => "facilitates",
        Function::CarryMessages => "carries messages",
        Function::Arbitrate => "arbitrates",
        Function::Guarantee => "guarantees",
        Function::Monitor => "monitors",
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
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Offered => "offered",
        Certainty::Speculated => "speculated",
        Certainty::Denied => "denied",
        Certainty::Historical => "historical",
    }
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
        if words.contains(entity.name.as_str()) {
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

/// What one call of [`panel`] looks at.
struct View<'a> {
    article: &'a Article,
    analysis: &'a Analysis,
    paragraph: u32,
    scope: Scope,
    limit: u32,
}

/// The parts of an item that differ between sections.
struct Draft<'a> {
    key: ItemKey,
    entity: Option<&'a Entity>,
    name: String,
    kind: &'static str,
    /// First paragraph at which it is known at all.
    since: u32,
    evidence: Span,
    mentions: &'a [Mention],
    /// Paragraphs that touch it without a mention: evidence and statements.
    touched: Vec<u32>,
}

impl<'a> View<'a> {
    fn entity(&self, id: crate::analysis::EntityId) -> Option<&'a Entity> {
        self.analysis.entity(id)
    }

    /// The last paragraph known before this one; none at the title.
    fn before(&self) -> Option<u32> {
        self.paragraph.checked_sub(1)
    }

    /// The paragraph from which on a finding on an entity can be shown: named and evidenced.
    fn since(&self, entity: &Entity, evidence: impl Iterator<Item = u32>) -> Option<u32> {
        let named = entity
            .mentions
            .iter()
            .filter(|mention| mention.form != Form::Pronoun)
            .map(|mention| mention.paragraph)
            .min()?;
        let said = evidence.min()?;
        Some(named.max(said)).filter(|&since| since <= self.limit)
    }

    fn item(&self, draft: Draft<'_>) -> Option<Item> {
        let mut places = Vec::new();
        let mut strip = self.strip();
        let mut here = draft.touched.contains(&self.paragraph);
        for mention in draft.mentions {
            if mention.paragraph > self.limit {
                continue;
            }
            here |= mention.paragraph == self.paragraph;
            self.count(&mut strip, mention.paragraph);
            places.push(mention.span);
        }
        if self.scope == Scope::Here && !here {
            return None;
        }
        if places.is_empty() {
            for &paragraph in &draft.touched {
                if paragraph <= self.limit {
                    self.count(&mut strip, paragraph);
                }
            }
            places.push(draft.evidence);
        }
        let change = if draft.since == self.paragraph {
            Change::New
        } else {
            self.renamed(&draft)
        };
        Some(Item {
            key: draft.key,
            name: draft.name,
            kind: draft.kind,
            certainty: None,
            principal: false,
            represents: None,
            title: None,
            attributed_to: None,
            words: None,
            change,
            answered: false,
            count: places.len(),
            strip,
            evidence: draft.evidence,
            places,
        })
    }

    /// Says so where this paragraph gave a fuller name.
    fn renamed(&self, draft: &Draft<'_>) -> Change {
        let (Some(entity), Some(before)) = (draft.entity, self.before()) else {
            return Change::None;
        };
        let touched = draft
            .mentions
            .iter()
            .any(|mention| mention.paragraph == self.paragraph);
        if !touched || before < draft.since {
            return Change::None;
        }
        let was = known_name(self.article, entity, before);
        let is = known_name(self.article, entity, self.paragraph);
        match (was, is) {
            (Some(was), Some(is)) if was != is => Change::Changed(format!("was “{was}”")),
            _ => Change::None,
        }
    }

    fn strip(&self) -> Strip {
        let paragraphs = self.article.paragraphs.len().max(1);
        let cells = paragraphs.min(STRIP);
        let here = self.cell(self.paragraph);
        let told = match self.scope {
            Scope::Here | Scope::SoFar => here + 1,
            Scope::Whole => cells,
        };
        Strip {
            counts: vec![0; cells],
            here,
            told: told.min(cells),
        }
    }

    fn cell(&self, paragraph: u32) -> usize {
        let paragraphs = self.article.paragraphs.len().max(1);
        let cells = paragraphs.min(STRIP);
        (paragraph as usize * cells / paragraphs).min(cells - 1)
    }

    fn count(&self, strip: &mut Strip, paragraph: u32) {
        if let Some(count) = strip.counts.get_mut(self.cell(paragraph)) {
            *count = count.saturating_add(1);
        }
    }

    fn parties(&self) -> Vec<Item> {
        let found = self.analysis.parties.iter().enumerate();
        found
            .filter_map(|(number, party)| {
                let entity = self.entity(party.entity)?;
                let said = party.evidence.iter().map(|evidence| evidence.paragraph);
                let since = self.since(entity, said.clone())?;
                let first = party
                    .evidence
                    .iter()
                    .find(|evidence| evidence.paragraph <= self.limit)?;
                let mut item = self.item(Draft {
                    key: ItemKey {
                        section: Section::Parties,
                        number,
                    },
                    entity: Some(entity),
                    name: known_name(self.article, entity, self.limit)?,
                    kind: party_word(party.kind),
                    since,
                    evidence: first.sentence,
                    mentions: &entity.mentions,
                    touched: said.collect(),
                })?;
                item.principal = party.principal;
                item.title = self.title(entity);
                if let Some(represents) = &party.represents
                    && represents.evidence.paragraph <= self.limit
                {
                    item.represents = self.known_other(&represents.name, entity);
                    if let (Some(name), Change::None) = (&item.represents, &item.change)
                        && represents.evidence.paragraph == self.paragraph
                    {
                        item.change = Change::Changed(format!("speaks for {name}"));
                    }
                }
                Some(item)
            })
            .collect()
    }

    /// The name of another entity as known here, found by the name the analysis gives.
    fn known_other(&self, name: &str, of: &Entity) -> Option<String> {
        let other = self
            .analysis
            .entities
            .iter()
            .filter(|entity| entity.id != of.id)
            .find(|entity| entity.name == name || entity.aliases.iter().any(|alias| alias == name));
        match other {
            Some(entity) => known_name(self.article, entity, self.limit),
            None if self.limit == u32::MAX => Some(name.to_owned()),
            None => self.read_text().contains(name).then(|| name.to_owned()),
        }
    }

    /// The text up to the end of the current paragraph.
    fn read_text(&self) -> &'a str {
        let end = self
            .article
            .paragraphs
            .get(self.paragraph as usize)
            .map_or(0, |paragraph| paragraph.span.end);
        self.article.slice(Span { start: 0, end })
    }

    /// Office or title, where the text has used it beside a mention by now.
    fn title(&self, entity: &Entity) -> Option<String> {
        let title = entity.title.as_ref()?;
        if self.limit == u32::MAX {
            return Some(title.clone());
        }
        let near = title.len() + 48;
        entity
            .mentions
            .iter()
            .filter(|mention| mention.paragraph <= self.limit)
            .any(|mention| {
                let paragraph = self.article.paragraph(mention.paragraph as usize);
                let start = self
                    .article
                    .paragraphs
                    .get(mention.paragraph as usize)
                    .map_or(0, |paragraph| paragraph.span.start);
                let at = mention.span.start.saturating_sub(start) as usize;
                let to = mention.span.end.saturating_sub(start) as usize;
                let from = paragraph.floor_char_boundary(at.saturating_sub(near));
                let to = paragraph.ceil_char_boundary(to.saturating_add(near));
                paragraph
                    .get(from..to)
                    .is_some_and(|window| window.contains(title.as_str()))
            })
            .then(|| title.clone())
    }

    fn mediators(&self) -> Vec<Item> {
        let found = self.analysis.mediators.iter().enumerate();
        found
            .filter_map(|(number, mediator)| {
                let strongest = mediator.strongest_up_to(self.limit)?;
                let said = mediator
                    .statements
                    .iter()
                    .map(|statement| statement.evidence.paragraph);
                let key = ItemKey {
                    section: Section::Mediators,
                    number,
                };
                let entity = match mediator.entity {
                    Some(id) => Some(self.entity(id)?),
                    None => None,
                };
                let (name, since, mentions) = match entity {
                    Some(entity) => (
                        known_name(self.article, entity, self.limit)?,
                        self.since(entity, said.clone())?,
                        entity.mentions.as_slice(),
                    ),
                    None => (
                        "unnamed mediators".to_owned(),
                        said.clone().min()?,
                        mediator.mentions.as_slice(),
                    ),
                };
                let mut item = self.item(Draft {
                    key,
                    entity,
                    name,
                    kind: function_word(strongest.function),
                    since,
                    evidence: strongest.evidence.sentence,
                    mentions,
                    touched: said.collect(),
                })?;
                item.certainty = Some(strongest.certainty);
                item.attributed_to.clone_from(&strongest.attributed_to);
                if let Some(entity) = entity {
                    item.title = self.title(entity);
                } else {
                    item.words = mediator
                        .mentions
                        .iter()
                        .find(|mention| mention.paragraph <= self.limit)
                        .map(|mention| self.article.slice(mention.span).to_owned())
                        .filter(|words| !words.eq_ignore_ascii_case(&item.name));
                }
                if item.change != Change::New
                    && let Some(words) = self.course(mediator)
                {
                    item.change = Change::Changed(words);
                }
                Some(item)
            })
            .collect()
    }

    /// What this paragraph did to the word on a mediator that was known before.
    fn course(&self, mediator: &crate::analysis::Mediator) -> Option<String> {
        let was = mediator.strongest_up_to(self.before()?)?.certainty;
        let is = mediator.strongest_up_to(self.paragraph)?.certainty;
        if was != is {
            return Some(format!("{} → {}", certainty_word(was), certainty_word(is)));
        }
        let denied = mediator.statements.iter().any(|statement| {
            statement.evidence.paragraph == self.paragraph
                && statement.certainty == Certainty::Denied
        });
        (denied && was != Certainty::Denied).then(|| "denied here".to_owned())
    }

    fn locations(&self) -> Vec<Item> {
        let found = self.analysis.locations.iter().enumerate();
        found
            .filter_map(|(number, location)| {
                let entity = self.entity(location.entity)?;
                let said = location.evidence.iter().map(|evidence| evidence.paragraph);
                let since = self.since(entity, said.clone())?;
                let first = location
                    .evidence
                    .iter()
                    .find(|evidence| evidence.paragraph <= self.limit)?;
                self.item(Draft {
                    key: ItemKey {
                        section: Section::Locations,
                        number,
                    },
                    entity: Some(entity),
                    name: known_name(self.article, entity, self.limit)?,
                    kind: place_word(location.kind),
                    since,
                    evidence: first.sentence,
                    mentions: &location.mentions,
                    touched: said.collect(),
                })
            })
            .collect()
    }

    fn questions(&self) -> Vec<Item> {
        let found = self.analysis.questions.iter().enumerate();
        found
            .filter_map(|(number, question)| {
                let raised = question.evidence;
                if raised.paragraph > self.limit {
                    return None;
                }
                let answer = question
                    .answered
                    .filter(|answer| answer.paragraph <= self.limit);
                let mut touched = vec![raised.paragraph];
                touched.extend(answer.map(|answer| answer.paragraph));
                let mut item = self.item(Draft {
                    key: ItemKey {
                        section: Section::Questions,
                        number,
                    },
                    entity: None,
                    name: question.wording.clone(),
                    kind: question_word(question.kind),
                    since: raised.paragraph,
                    evidence: raised.sentence,
                    mentions: &[],
                    touched,
                })?;
                if let Some(answer) = answer {
                    item.answered = true;
                    item.places.push(answer.sentence);
                    item.count = item.places.len();
                    if answer.paragraph == self.paragraph && item.change == Change::None {
                        item.change = Change::Changed("answered here".to_owned());
                    }
                }
                Some(item)
            })
            .collect()
    }
}
