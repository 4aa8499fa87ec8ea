//! What a correction takes hold of, in the analysis and in the text.

use crate::analysis::Analysis;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::corrections::Hold;
use crate::text::Article;
use crate::text::Document;
use crate::text::Span;

/// Where a quotation stands; the first place where it stands more than once.
pub(super) fn quoted(article: &Article, quotation: &str) -> Option<Span> {
    let quotation = quotation.trim();
    if quotation.is_empty() {
        return None;
    }
    let start = article.text.find(quotation)?;
    Some(Span::new(start, start + quotation.len()))
}

/// The entity of a hold: that of this name, else of this alias, among those that its quotation names;
/// where it names none, as another engine may have it, among all.
pub(super) fn entity(article: &Article, analysis: &Analysis, hold: &Hold) -> Option<EntityId> {
    let within = quoted(article, &hold.quotation);
    let quoted = within.and_then(|_| entity_within(analysis, hold, within));
    quoted.or_else(|| entity_within(analysis, hold, None))
}

fn entity_within(analysis: &Analysis, hold: &Hold, within: Option<Span>) -> Option<EntityId> {
    let named = |canonical: bool| {
        let mut found = analysis.entities.iter().filter(|entity| {
            !entity.mentions.is_empty()
                && if canonical {
                    entity.name == hold.name
                } else {
                    entity.aliases.contains(&hold.name)
                }
                && within.is_none_or(|within| {
                    let mut mentions = entity.mentions.iter();
                    mentions.any(|mention| within.overlaps(mention.span))
                })
        });
        (found.next().map(|entity| entity.id), found.next().is_some())
    };
    match named(true) {
        (Some(id), false) => Some(id),
        (Some(_), true) => None,
        (None, _) => match named(false) {
            (Some(id), false) => Some(id),
            (_, true) | (None, _) => None,
        },
    }
}

/// The number of the mediator of a hold.
pub(super) fn mediator(article: &Article, analysis: &Analysis, hold: &Hold) -> Option<usize> {
    let unnamed = || {
        let within = quoted(article, &hold.quotation)?;
        analysis.mediators.iter().position(|mediator| {
            let mut statements = mediator.statements.iter();
            mediator.entity.is_none()
                && statements.any(|statement| within.overlaps(statement.evidence.sentence))
        })
    };
    if hold.name.is_empty() {
        return unnamed();
    }
    let id = entity(article, analysis, hold)?;
    let mut mediators = analysis.mediators.iter();
    mediators.position(|mediator| mediator.entity == Some(id))
}

/// The number of the question of a hold: that of its sentence, or of its wording.
pub(super) fn question(article: &Article, analysis: &Analysis, hold: &Hold) -> Option<usize> {
    let worded = |within: Option<Span>| {
        analysis.questions.iter().position(|question| {
            question.wording == hold.name
                && within.is_none_or(|within| within.overlaps(question.evidence.sentence))
        })
    };
    let within = quoted(article, &hold.quotation);
    worded(within).or_else(|| {
        // Another engine may word it otherwise; its sentence is then enough if it raises but one. A name
        // that is found no more means no question.
        let within = within.filter(|_| hold.name.ends_with('?'))?;
        let mut raised = analysis.questions.iter().enumerate();
        let mut raised = raised
            .by_ref()
            .filter(|(_, question)| within.overlaps(question.evidence.sentence));
        let (question_idx, _) = raised.next()?;
        raised.next().is_none().then_some(question_idx)
    })
}

/// All places where words stand as whole words.
pub(super) fn mentions(article: &Article, words: &str) -> Vec<Mention> {
    let words = words.trim();
    if words.is_empty() {
        return Vec::new();
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    article
        .text
        .match_indices(words)
        .filter(|(start, found)| {
            let before = article.text.get(..*start).unwrap_or("");
            let after = article.text.get(start + found.len()..).unwrap_or("");
            !letter(before.chars().next_back()) && !letter(after.chars().next())
        })
        .map(|(start, found)| Mention {
            span: Span::new(start, start + found.len()),
            paragraph: article.paragraph_at(start as u32) as u32,
            form: Form::Name,
            sense: Sense::Open,
        })
        .collect()
}

/// The sentence around words of the text, as evidence that the reader gives.
pub(super) fn evidence(article: &Article, cue: Span) -> Evidence {
    let sentence = Document::new(article)
        .sentence_at(cue.start)
        .map_or(cue, |sentence| sentence.span)
        .join(cue);
    Evidence {
        sentence,
        cue,
        paragraph: article.paragraph_at(cue.start) as u32,
        rule: Evidence::READERS,
    }
}
