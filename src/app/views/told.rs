//! What an analysis says by the end of a paragraph, and where in the text a finding stands.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Mediator;
use crate::analysis::Represents;
use crate::app::panel;
use crate::app::panel::ItemKey;
use crate::app::panel::Scope;
use crate::app::panel::Section;
use crate::app::panel::known_name;
use crate::corrections::Own;
use crate::pictures::Finding;
use crate::text::Article;
use crate::text::Span;

/// The analysis as far as a scope tells it at a paragraph: what the panel shows, by the names that it
/// shows; entities keep their numbers.
pub fn told(
    article: &Article,
    analysis: &Analysis,
    own: &Own,
    paragraph: u32,
    scope: Scope,
) -> Analysis {
    let mut told = analysis.clone();
    if scope == Scope::Whole {
        return told;
    }
    let limit = scope.limit(paragraph);
    let panel = panel::corrected(article, analysis, own, paragraph, scope);
    let item = |section, number| panel.item(ItemKey { section, number });
    let is_told = |evidence: &Evidence| evidence.paragraph <= limit;
    for (entity, whole) in told.entities.iter_mut().zip(&analysis.entities) {
        // The reader's names hold from the start.
        if !own.names(whole.id)
            && let Some(name) = known_name(article, whole, limit)
        {
            entity.name = name;
        }
        entity.mentions.retain(|mention| mention.paragraph <= limit);
        let mentions = &entity.mentions;
        let said = |words: &String| {
            mentions
                .iter()
                .any(|mention| article.slice(mention.span).contains(words.as_str()))
        };
        entity.aliases.retain(said);
        entity.title = entity.title.take().filter(said);
    }
    let entities = &told.entities;
    let named = |id: EntityId| {
        entities
            .iter()
            .any(|entity| entity.id == id && !entity.mentions.is_empty())
    };
    told.parties = numbered(told.parties, |number, party| {
        let shown = item(Section::Parties, number)?;
        party.evidence.retain(is_told);
        let whom = shown.represents.clone();
        party.represents = party.represents.take().zip(whom).map(|(one, name)| {
            let entity = one.entity;
            Represents {
                entity,
                name,
                evidence: one.evidence,
            }
        });
        Some(())
    });
    told.mediators = numbered(told.mediators, |number, mediator| {
        mediator
            .mentions
            .retain(|mention| mention.paragraph <= limit);
        mediator.statements.retain(|one| is_told(&one.evidence));
        item(Section::Mediators, number).map(drop)
    });
    told.locations = numbered(told.locations, |number, location| {
        location
            .mentions
            .retain(|mention| mention.paragraph <= limit);
        location.evidence.retain(is_told);
        item(Section::Locations, number).map(drop)
    });
    told.questions = numbered(told.questions, |number, question| {
        question.answered = question.answered.take().filter(is_told);
        question.about.retain(|id| named(*id));
        item(Section::Questions, number).map(drop)
    });
    told
}

/// Those of a list that are kept, asked by number.
fn numbered<T>(list: Vec<T>, mut keep: impl FnMut(usize, &mut T) -> Option<()>) -> Vec<T> {
    let list = list.into_iter().enumerate();
    list.filter_map(|(number, mut one)| keep(number, &mut one).map(|()| one))
        .collect()
}

/// The item of the panel that a finding of what is told is, by its number in the whole analysis.
pub fn item(analysis: &Analysis, told: &Analysis, finding: Finding) -> Option<ItemKey> {
    let (section, number) = match finding {
        Finding::Party(at) => {
            let entity = told.parties.get(at)?.entity;
            let mut all = analysis.parties.iter();
            let number = all.position(|party| party.entity == entity);
            (Section::Parties, number)
        }
        Finding::Mediator(at) => {
            let shown = told.mediators.get(at)?;
            let first = shown.statements.first()?.evidence.sentence;
            let is_it = |mediator: &Mediator| {
                let mut said = mediator.statements.iter();
                mediator.entity == shown.entity && said.any(|one| one.evidence.sentence == first)
            };
            (
                Section::Mediators,
                analysis.mediators.iter().position(is_it),
            )
        }
        Finding::Location(at) => {
            let entity = told.locations.get(at)?.entity;
            let mut all = analysis.locations.iter();
            let number = all.position(|location| location.entity == entity);
            (Section::Locations, number)
        }
        Finding::Question(at) => {
            let sentence = told.questions.get(at)?.evidence.sentence;
            let mut all = analysis.questions.iter();
            let number = all.position(|question| question.evidence.sentence == sentence);
            (Section::Questions, number)
        }
    };
    number.map(|number| ItemKey { section, number })
}

/// Where a finding stands: in the paragraph if one is given, else its first evidence.
pub fn place(analysis: &Analysis, finding: Finding, paragraph: Option<u32>) -> Option<Span> {
    let (entity, evidence): (Option<EntityId>, Vec<&Evidence>) = match finding {
        Finding::Party(at) => {
            let party = analysis.parties.get(at)?;
            (Some(party.entity), party.evidence.iter().collect())
        }
        Finding::Mediator(at) => {
            let mediator = analysis.mediators.get(at)?;
            let strongest = mediator.strongest();
            let rest = mediator.statements.iter();
            let all = strongest.into_iter().chain(rest);
            (mediator.entity, all.map(|one| &one.evidence).collect())
        }
        Finding::Location(at) => {
            let location = analysis.locations.get(at)?;
            (Some(location.entity), location.evidence.iter().collect())
        }
        Finding::Question(at) => {
            let question = analysis.questions.get(at)?;
            (
                None,
                std::iter::once(&question.evidence)
                    .chain(&question.answered)
                    .collect(),
            )
        }
    };
    let fits = |at: u32| paragraph.is_none_or(|wanted| wanted == at);
    let said = evidence.iter().find(|one| fits(one.paragraph));
    let mention = || {
        let entity = analysis.entity(entity?)?;
        let mention = entity.mentions.iter().find(|one| fits(one.paragraph))?;
        Some(mention.span)
    };
    said.map(|one| one.sentence).or_else(mention)
}
