//! Sentences to open questions: what is asked, unknown or contingent, worded as a question.
//!
//! One question for each sentence that raises one. What only looks like a question (answered at once,
//! an idiom, a plain forecast) is left out; so are hopes and maxims.

pub mod address;
pub mod answers;
pub mod antecedent;
pub mod asked;
pub mod clause;
pub mod commons;
pub mod condition;
pub mod cues;
pub mod denied;
pub mod embedded;
pub mod frames;
pub mod fronted;
pub mod guess;
pub mod held_back;
pub mod if_clause;
pub mod interview;
pub mod left_open;
pub mod narrative;
pub mod nouns;
pub mod pronouns;
pub mod referents;
pub mod render;
pub mod scope;
pub mod shape;
pub mod sides;
pub mod silence;
pub mod talked_of;
pub mod telling;
pub mod turning;
pub mod turns;
pub mod verbs;
pub mod wording;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod wording_tests;

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::Question;
use crate::analysis::QuestionKind;
use crate::analysis::phrases::Words;
use crate::analysis::questions::render::Reading;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::telling::Telling;
use crate::text::Block;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;

/// A sentence with more tokens than this turns the mind to something new.
const LONG_SENTENCE: usize = 25;
/// How sure a question put as such is.
const ASKED: f32 = 0.85;
/// How sure a question is that opens a sentence which leaves it unanswered.
const FRONTED: f32 = 0.8;
/// A cue weaker than this raises no question.
const WEAKEST: f32 = 0.5;
/// Sentences of more words than this are lists or tables.
const LONGEST: usize = 400;

/// Finds the open questions, in order of the text.
pub fn find(document: &Document<'_>, entities: &[Entity], parties: &[Party]) -> Vec<Question> {
    let telling = Telling::of(document, entities, parties);
    let mut mentions: Vec<(Span, &Entity)> = entities
        .iter()
        .flat_map(|entity| {
            entity
                .mentions
                .iter()
                .map(move |mention| (mention.span, entity))
        })
        .collect();
    mentions.sort_by_key(|(span, entity)| (*span, entity.id));
    let interview = interview::Interview::of(document);
    let mut questions = Vec::new();
    let mut previous: &[(Span, &Entity)] = &[];
    for (sentence_idx, sentence) in document.sentences.iter().enumerate() {
        let here = within(&mentions, sentence.span);
        let known = previous;
        // A sentence that names nobody leaves in mind whom the one before it named.
        if !here.is_empty() || sentence.tokens.len() > LONG_SENTENCE {
            previous = here;
        }
        if !is_running_text(document, sentence) {
            continue;
        }
        let words = Words::of(document, sentence);
        if words.len() > LONGEST {
            continue;
        }
        let raised = raised(
            document,
            &words,
            sentence_idx,
            (&interview, &telling),
            here,
            known,
        );
        if let Some((wording, kind, cue, rule, confidence)) = raised {
            // An answer that gives none leaves open what is listed already.
            if questions
                .last()
                .is_some_and(|last: &Question| last.wording == wording)
            {
                continue;
            }
            let meant = pronouns::names(&words, here, known, telling.titled);
            let about = about(&wording, here, &meant);
            questions.push(Question {
                wording,
                kind,
                evidence: Evidence {
                    sentence: sentence.span,
                    cue,
                    paragraph: sentence.paragraph,
                    rule,
                },
                about,
                answered: None,
                confidence,
            });
        }
    }
    answers::mark(document, &mut questions);
    questions
}

type Raised = (String, QuestionKind, Span, &'static str, f32);

/// What one sentence raises.
fn raised(
    document: &Document<'_>,
    words: &Words<'_>,
    sentence_idx: usize,
    (interview, telling): (&interview::Interview, &Telling<'_>),
    here: &[(Span, &Entity)],
    known: &[(Span, &Entity)],
) -> Option<Raised> {
    let reading = || Reading {
        document,
        words,
        names: pronouns::names(words, here, known, telling.titled),
        people: here
            .iter()
            .filter(|(_, entity)| entity.label == Label::Person)
            .map(|(span, _)| *span)
            .collect(),
        named: here.iter().map(|(span, _)| *span).collect(),
        telling,
        pair: sides::pair(document, here),
        two: sides::two(here),
        taken_up: referents::taken_up(document, words, sentence_idx),
        speaker: pronouns::speaker(words, here),
    };
    if let Some(range) = asked::read(document, words, sentence_idx, interview) {
        let cue = words.span(range.start..(range.end + 1).min(words.len()));
        return Some((
            asked::question(&reading(), range),
            QuestionKind::Asked,
            cue,
            "put as a question",
            ASKED,
        ));
    }
    if words.text.iter().any(|word| word == "?") {
        return None;
    }
    if let Some((bits, cue)) = fronted::read(words) {
        let wording = reading().question(&bits);
        return Some((
            wording,
            QuestionKind::Unknown,
            words.span(cue),
            "said not to be told",
            FRONTED,
        ));
    }
    let mut found = cues::phrases().find(words);
    found.retain(|found| found.tag.confidence >= WEAKEST && scope::counts(words, found));
    found.sort_by_key(|found| found.row);
    let reading = (!found.is_empty()).then(reading)?;
    let sentence = document.sentences.get(sentence_idx)?;
    let asks = interview.questioner(sentence.paragraph);
    if asks && interview.answers(sentence, &words.text) {
        return None;
    }
    found.into_iter().find_map(|found| {
        let wording = match found.tag.shape {
            Shape::Unanswered => interview::question_before(document, sentence_idx)?,
            shape => wording::question(&reading, shape, found.words.clone())?,
        };
        // A questioner who wonders asks.
        let asks = asks && found.tag.shape == Shape::Embedded;
        Some((
            wording,
            if asks {
                QuestionKind::Asked
            } else {
                found.tag.kind
            },
            words.span(found.words),
            found.tag.rule,
            found.tag.confidence,
        ))
    })
}

/// Titles, headings and tables raise no question of their own.
fn is_running_text(document: &Document<'_>, sentence: &Sentence) -> bool {
    document
        .article
        .paragraphs
        .get(sentence.paragraph as usize)
        .is_some_and(|paragraph| match paragraph.block {
            Block::Body | Block::Quote | Block::Item => true,
            Block::Title | Block::Heading(_) | Block::Code => false,
        })
}

/// The mentions that lie in a span.
fn within<'m, 'e>(mentions: &'m [(Span, &'e Entity)], span: Span) -> &'m [(Span, &'e Entity)] {
    let first = mentions.partition_point(|(mention, _)| mention.start < span.start);
    let last = mentions.partition_point(|(mention, _)| mention.start < span.end);
    mentions.get(first..last).unwrap_or(&[])
}

/// Whom a question is about, each once: first whom it names or means by a pronoun, then whom else its
/// sentence names.
fn about(wording: &str, here: &[(Span, &Entity)], meant: &[(usize, &Entity)]) -> Vec<EntityId> {
    let named = |entity: &Entity| {
        wording.contains(entity.name.as_str())
            || entity
                .aliases
                .iter()
                .any(|alias| wording.contains(alias.as_str()))
    };
    let in_wording = here
        .iter()
        .map(|(_, entity)| *entity)
        .filter(|entity| named(entity));
    let by_pronoun = meant.iter().map(|(_, entity)| *entity);
    let others = here.iter().map(|(_, entity)| *entity);
    let mut ids = Vec::new();
    for entity in in_wording.chain(by_pronoun).chain(others) {
        if !ids.contains(&entity.id) {
            ids.push(entity.id);
        }
    }
    ids
}
