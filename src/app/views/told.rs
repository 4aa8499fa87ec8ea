//! What an analysis says by the end of a paragraph, and where in the text a finding stands.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::pictures::Finding;
use crate::pictures::name_by;
use crate::text::Article;
use crate::text::Span;

/// The analysis without what is told later; entities keep their numbers.
pub fn up_to(article: &Article, analysis: &Analysis, limit: u32) -> Analysis {
    let mut told = analysis.clone();
    if limit == u32::MAX {
        return told;
    }
    let is_told = |evidence: &Evidence| evidence.paragraph <= limit;
    for (entity, whole) in told.entities.iter_mut().zip(&analysis.entities) {
        entity.name = name_by(article, whole, limit);
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
    told.parties.retain_mut(|party| {
        party.evidence.retain(is_told);
        party.represents = party.represents.take().filter(|one| is_told(&one.evidence));
        named(party.entity)
    });
    told.mediators.retain_mut(|mediator| {
        mediator
            .mentions
            .retain(|mention| mention.paragraph <= limit);
        mediator.statements.retain(|one| is_told(&one.evidence));
        !mediator.statements.is_empty()
    });
    told.locations.retain_mut(|location| {
        location
            .mentions
            .retain(|mention| mention.paragraph <= limit);
        location.evidence.retain(is_told);
        !location.mentions.is_empty()
    });
    told.questions.retain_mut(|question| {
        question.answered = question.answered.take().filter(is_told);
        is_told(&question.evidence)
    });
    told
}

/// Where a finding stands: in the paragraph if one is given, else its first evidence within the limit.
pub fn place(
    analysis: &Analysis,
    finding: Finding,
    paragraph: Option<u32>,
    limit: u32,
) -> Option<Span> {
    let (entity, evidence): (Option<EntityId>, Vec<&Evidence>) = match finding {
        Finding::Party(at) => {
            let party = analysis.parties.get(at)?;
            (Some(party.entity), party.evidence.iter().collect())
        }
        Finding::Mediator(at) => {
            let mediator = analysis.mediators.get(at)?;
            let strongest = mediator.strongest_up_to(limit);
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
    let fits = |at: u32| at <= limit && paragraph.is_none_or(|wanted| wanted == at);
    let said = evidence.iter().find(|one| fits(one.paragraph));
    let mention = || {
        let entity = analysis.entity(entity?)?;
        let mention = entity.mentions.iter().find(|one| fits(one.paragraph))?;
        Some(mention.span)
    };
    said.map(|one| one.sentence).or_else(mention)
}
