//! Findings to items: what the text has said of each by the current paragraph.

use std::borrow::Cow;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Scope;
use crate::app::panel::Section;
use crate::app::panel::Strip;
use crate::app::panel::certainty_word;
use crate::app::panel::known_name as name_in_text;
use crate::app::panel::party_word;
use crate::app::panel::place_word;
use crate::app::panel::question_word;
use crate::corrections::List;
use crate::corrections::Own;
use crate::corrections::UNNAMED;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// Cells of a strip, at most.
const STRIP: usize = 12;

/// What one call of [`super::panel`] looks at.
pub(super) struct View<'a> {
    pub(super) article: &'a Article,
    pub(super) analysis: &'a Analysis,
    pub(super) own: &'a Own,
    pub(super) paragraph: u32,
    pub(super) scope: Scope,
    /// The last paragraph whose word counts.
    pub(super) limit: u32,
}

/// Whether a mention of a place can be one of it as a place, not as the state that acts.
fn is_place(mention: &Mention) -> bool {
    mention.sense != Sense::Actor && mention.form != Form::Seat
}

/// Characters of the longest cue that is shown with a reason.
const LONGEST_CUE: usize = 40;

/// The parts of an item that differ between sections.
struct Draft<'a> {
    key: ItemKey,
    entity: Option<&'a Entity>,
    name: String,
    kind: &'static str,
    /// First paragraph at which it is known at all.
    since: u32,
    evidence: Evidence,
    mentions: Cow<'a, [Mention]>,
    /// Paragraphs that touch it without a mention: evidence and statements.
    touched: Vec<u32>,
}

impl<'a> View<'a> {
    fn entity(&self, id: EntityId) -> Option<&'a Entity> {
        self.analysis.entity(id)
    }

    /// The name as the reader or, by the end of a paragraph, the text has given it.
    fn known_name(&self, entity: &Entity, limit: u32) -> Option<String> {
        let known = name_in_text(self.article, entity, limit)?;
        if self.own.names(entity.id) {
            return Some(entity.name.clone());
        }
        Some(known)
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
        for mention in draft.mentions.iter() {
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
            places.push(draft.evidence.sentence);
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
            own: false,
            note: None,
            count: places.len(),
            strip,
            evidence: draft.evidence.sentence,
            reason: self.reason(&draft.evidence, &draft.mentions),
            places,
        })
    }

    /// The rule that read the evidence, with the words that betray it where they are not the name itself.
    fn reason(&self, evidence: &Evidence, mentions: &[Mention]) -> String {
        let cue = self.article.slice(evidence.cue).trim();
        let is_name = mentions.iter().any(|mention| mention.span == evidence.cue);
        if cue.is_empty() || is_name || cue.chars().count() > LONGEST_CUE {
            return evidence.rule.to_owned();
        }
        format!("{} (“{cue}”)", evidence.rule)
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
        let was = self.known_name(entity, before);
        let is = self.known_name(entity, self.paragraph);
        match (was, is) {
            // Capitals of a headline are no other name.
            (Some(was), Some(is)) if was.to_lowercase() != is.to_lowercase() => {
                Change::Changed(format!("was “{was}”"))
            }
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

    pub(super) fn parties(&self) -> Vec<Item> {
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
                    name: self.known_name(entity, self.limit)?,
                    kind: party_word(party.kind),
                    since,
                    evidence: *first,
                    mentions: Cow::Borrowed(&entity.mentions),
                    touched: said.collect(),
                })?;
                item.own = self.own.entity(List::Parties, party.entity);
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
            Some(entity) => self.known_name(entity, self.limit),
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

    pub(super) fn mediators(&self) -> Vec<Item> {
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
                        self.known_name(entity, self.limit)?,
                        self.since(entity, said.clone())?,
                        entity.mentions.as_slice(),
                    ),
                    None => (
                        UNNAMED.to_owned(),
                        said.clone().min()?,
                        mediator.mentions.as_slice(),
                    ),
                };
                let mut item = self.item(Draft {
                    key,
                    entity,
                    name,
                    kind: words::function(strongest.function),
                    since,
                    evidence: strongest.evidence,
                    mentions: Cow::Borrowed(mentions),
                    touched: said.collect(),
                })?;
                item.own = self.own.mediator(mediator);
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
    fn course(&self, mediator: &Mediator) -> Option<String> {
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

    pub(super) fn locations(&self) -> Vec<Item> {
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
                let mut item = self.item(Draft {
                    key: ItemKey {
                        section: Section::Locations,
                        number,
                    },
                    entity: Some(entity),
                    name: self.known_name(entity, self.limit)?,
                    kind: place_word(location.kind),
                    since,
                    evidence: *first,
                    mentions: location
                        .mentions
                        .iter()
                        .filter(|mention| is_place(mention))
                        .copied()
                        .collect(),
                    touched: said.collect(),
                })?;
                item.own = self.own.entity(List::Locations, location.entity);
                Some(item)
            })
            .collect()
    }

    pub(super) fn questions(&self) -> Vec<Item> {
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
                    evidence: raised,
                    mentions: Cow::Borrowed(&[]),
                    touched,
                })?;
                item.own = self.own.question(raised.sentence);
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
