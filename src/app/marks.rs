//! Which words of the text are marked as what, and from which paragraph on.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::text::Span;

/// What a marked word stands for in the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// A party.
    Party,
    /// A mediator.
    Mediator,
    /// A location.
    Location,
}

/// One marked stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// As what, first choice first, each from the paragraph at which the panel knows it.
    choices: Vec<(Category, u32)>,
}

impl Mark {
    /// What it is for a reader who has come to a paragraph.
    pub fn category(&self, limit: u32) -> Option<Category> {
        self.choices
            .iter()
            .find(|(_, since)| *since <= limit)
            .map(|(category, _)| *category)
    }
}

/// A sentence that raises a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// The sentence.
    pub sentence: Span,
    /// Its paragraph.
    pub paragraph: u32,
}

/// All marks of an article, in order and without overlaps.
pub fn marks(analysis: &Analysis) -> Vec<Mark> {
    let mut known: Vec<[u32; 3]> = vec![[u32::MAX; 3]; analysis.entities.len()];
    let mut set = |id: EntityId, category: Category, since: Option<u32>| {
        if let (Some(known), Some(since)) = (known.get_mut(id.0 as usize), since) {
            let slot = match category {
                Category::Party => &mut known[0],
                Category::Mediator => &mut known[1],
                Category::Location => &mut known[2],
            };
            *slot = since.min(*slot);
        }
    };
    for party in &analysis.parties {
        let since = party.evidence.iter().map(|evidence| evidence.paragraph);
        set(party.entity, Category::Party, since.min());
    }
    for mediator in &analysis.mediators {
        if let Some(id) = mediator.entity {
            let said = mediator.statements.iter();
            let since = said.map(|statement| statement.evidence.paragraph).min();
            set(id, Category::Mediator, since);
        }
    }
    for location in &analysis.locations {
        let since = location.evidence.iter().map(|evidence| evidence.paragraph);
        set(location.entity, Category::Location, since.min());
    }
    let mut marks = Vec::new();
    for (entity, since) in analysis.entities.iter().zip(&known) {
        for mention in &entity.mentions {
            let choices = choices(mention, *since);
            if mention.form != Form::Pronoun && !choices.is_empty() {
                marks.push(Mark {
                    span: mention.span,
                    choices,
                });
            }
        }
    }
    for mediator in &analysis.mediators {
        if mediator.entity.is_none() {
            for mention in &mediator.mentions {
                marks.push(Mark {
                    span: mention.span,
                    choices: vec![(Category::Mediator, mention.paragraph)],
                });
            }
        }
    }
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    let mut end = 0;
    marks.retain(|mark| {
        let keep = mark.span.start >= end;
        if keep {
            end = mark.span.end;
        }
        keep
    });
    marks
}

fn choices(mention: &Mention, [party, mediator, location]: [u32; 3]) -> Vec<(Category, u32)> {
    let actors = [(Category::Mediator, mediator), (Category::Party, party)];
    let scene = [(Category::Location, location)];
    let scene_first = match mention.sense {
        Sense::Scene => true,
        Sense::Actor | Sense::Open => false,
    };
    let ordered: Vec<(Category, u32)> = if scene_first {
        scene.into_iter().chain(actors).collect()
    } else {
        actors.into_iter().chain(scene).collect()
    };
    ordered
        .into_iter()
        .filter(|(_, since)| *since != u32::MAX)
        .collect()
}

/// All sentences that raise a question, in order.
pub fn raised(analysis: &Analysis) -> Vec<Raised> {
    let mut raised: Vec<Raised> = analysis
        .questions
        .iter()
        .map(|question| Raised {
            sentence: question.evidence.sentence,
            paragraph: question.evidence.paragraph,
        })
        .collect();
    raised.sort_by_key(|raised| raised.sentence.start);
    raised.dedup();
    raised
}
