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
pub mod earlier;
pub mod embedded;
pub mod evaded;
pub mod frames;
pub mod fronted;
pub mod guess;
pub mod held_back;
pub mod if_clause;
pub mod interview;
pub mod kept;
pub mod late;
pub mod left_open;
pub mod nameless;
pub mod narrative;
pub mod needed;
pub mod nouns;
pub mod outlook;
pub mod pressed;
pub mod pronouns;
pub mod put_off;
pub mod referents;
pub mod render;
pub mod scope;
pub mod shape;
pub mod sides;
pub mod silence;
pub mod talked_of;
pub mod telling;
pub mod titles;
pub mod turning;
pub mod turns;
pub mod unsaid;
pub mod verbs;
pub mod versions;
pub mod wording;

#[cfg(test)]
mod kept_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod turns_tests;
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
use crate::analysis::questions::pressed::Pressed;
use crate::analysis::questions::render::Reading;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::telling::Telling;
use crate::text::Block;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// A sentence with more tokens than this turns the mind to something new.
const LONG_SENTENCE: usize = 25;
/// How sure a question put as such is.
const ASKED: f32 = 0.85;
/// How sure a question is that opens a sentence which leaves it unanswered.
const FRONTED: f32 = 0.8;
/// A cue weaker than this raises a question only in passing.
const PASSING: f32 = 0.7;
/// A cue weaker than this raises no question.
const WEAKEST: f32 = 0.5;
/// Sentences of more words than this are lists or tables.
const LONGEST: usize = 400;

/// What the sentences of an article raise, read before its sides are known.
pub struct Raised<'d, 'a> {
    reader: Reader<'d, 'a>,
    raised: Vec<Place>,
}

/// An article as its sentences are read for questions.
struct Reader<'d, 'a> {
    document: &'d Document<'a>,
    entities: &'d [Entity],
    /// In order of the text.
    mentions: Vec<(Span, &'d Entity)>,
    interview: interview::Interview,
    telling: Telling<'d>,
}

/// A sentence and what it raises.
struct Place {
    sentence_idx: usize,
    /// Whom it names, by their places among the mentions.
    here: Range<usize>,
    /// Whom those before it leave in mind.
    known: Range<usize>,
    question: Option<Question>,
    /// Whether the question depends on who the sides are.
    of_sides: bool,
}

impl<'d, 'a> Raised<'d, 'a> {
    /// Reads all sentences.
    pub fn of(document: &'d Document<'a>, entities: &'d [Entity]) -> Self {
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
        let reader = Reader {
            document,
            entities,
            mentions,
            interview: interview::Interview::of(document),
            telling: Telling::of(document, entities),
        };
        let mut raised = Vec::new();
        let mut previous = 0..0;
        for (sentence_idx, sentence) in document.sentences.iter().enumerate() {
            let here = within(&reader.mentions, sentence.span);
            let known = previous.clone();
            // A sentence that names nobody leaves in mind whom the one before it named.
            if !here.is_empty() || sentence.tokens.len() > LONG_SENTENCE {
                previous = here.clone();
            }
            let mut place = Place {
                sentence_idx,
                here,
                known,
                question: None,
                of_sides: false,
            };
            place.question = reader.question(&place);
            place.of_sides = reader.telling.was_asked_for_sides();
            if place.question.is_some() || place.of_sides {
                raised.push(place);
            }
        }
        Self { reader, raised }
    }

    /// The open questions, now that the parties are known; in order of the text.
    pub fn between(self, parties: &[Party]) -> Vec<Question> {
        let Self { mut reader, raised } = self;
        let (document, entities) = (reader.document, reader.entities);
        let has_sides = reader.telling.learn(document, entities, parties);
        let mut questions: Vec<Question> = Vec::new();
        for mut place in raised {
            if has_sides && place.of_sides {
                place.question = reader.question(&place);
            }
            let Some(question) = place.question else {
                continue;
            };
            // An answer that gives none leaves open what is listed already, unless that was only told
            // as what may be.
            if let Some(last) = questions
                .last()
                .filter(|last| last.wording == question.wording)
            {
                if last.confidence >= PASSING {
                    continue;
                }
                questions.pop();
            }
            questions.push(question);
        }
        answers::mark(document, &mut questions);
        questions
    }
}

impl Reader<'_, '_> {
    /// The question that a sentence raises.
    fn question(&self, place: &Place) -> Option<Question> {
        let document = self.document;
        let sentence = document.sentences.get(place.sentence_idx)?;
        let title = is_title(document, sentence);
        if !title && !is_running_text(document, sentence) {
            return None;
        }
        let words = Words::of(document, sentence);
        if words.len() > LONGEST || title && !titles::asks(&words) {
            return None;
        }
        let named = |range: &Range<usize>| self.mentions.get(range.clone()).unwrap_or_default();
        let (here, known) = (named(&place.here), named(&place.known));
        let (wording, kind, cue, rule, confidence) = raised(
            document,
            &words,
            place.sentence_idx,
            (&self.interview, &self.telling),
            (&self.mentions, here, known),
        )?;
        let meant = pronouns::names(&words, here, known, self.telling.titled);
        let about = about(&wording, here, &meant);
        Some(Question {
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
        })
    }
}

/// Mentions in order of the text, with what they name.
type Mentions<'m, 'e> = &'m [(Span, &'e Entity)];
type Asked = (String, QuestionKind, Span, &'static str, f32);

/// What one sentence raises.
fn raised(
    document: &Document<'_>,
    words: &Words<'_>,
    sentence_idx: usize,
    (interview, telling): (&interview::Interview, &Telling<'_>),
    (mentions, here, known): (Mentions<'_, '_>, Mentions<'_, '_>, Mentions<'_, '_>),
) -> Option<Asked> {
    let reading = || reading(document, words, sentence_idx, telling, (here, known));
    // "Who did it is still not known." asks nothing of its own accord.
    let marked = words.text.iter().any(|word| word == "?");
    if !marked && let Some((bits, cue)) = fronted::read(words) {
        return Some((
            reading().question(&bits),
            QuestionKind::Unknown,
            words.span(cue),
            "left unsaid",
            FRONTED,
        ));
    }
    if let Some(range) = asked::read(document, words, sentence_idx, interview) {
        let cue = words.span(range.start..(range.end + 1).min(words.len()));
        let mut here = reading();
        // "Q Will you sign it?", put to the one of whom the title tells.
        let put_to = document
            .sentences
            .get(sentence_idx)
            .filter(|sentence| interview.questioner(sentence.paragraph) && words.at(0) == "q");
        here.hearer = put_to.and(telling.speaks.clone());
        return Some((
            asked::question(&here, range),
            QuestionKind::Asked,
            cue,
            "put as a question",
            ASKED,
        ));
    }
    if marked {
        return None;
    }
    if let Some((bits, cue)) = titles::unexplained(words) {
        return Some((
            reading().question(&bits),
            QuestionKind::Unknown,
            words.span(cue),
            "said to be unknown",
            FRONTED,
        ));
    }
    if let Some((bits, cue)) = versions::read(words) {
        let wording = reading().question(&bits);
        return Some((
            wording,
            QuestionKind::Unknown,
            words.span(cue),
            "told two ways",
            FRONTED,
        ));
    }
    let pressed = pressed::read(words);
    if let Some(Pressed::Evaded(bits, cue)) = &pressed {
        return Some((
            reading().question(bits),
            QuestionKind::Unknown,
            words.span(cue.clone()),
            "asked and not answered",
            FRONTED,
        ));
    }
    let mut found = cues::phrases().find(words);
    found.retain(|found| found.tag.confidence >= WEAKEST && scope::counts(words, found));
    if let Some(Pressed::Answered(asked)) = &pressed {
        found.retain(|found| !asked.contains(&found.words.start));
    }
    found.sort_by_key(|found| found.row);
    if let (true, Some(Pressed::About(bits, cue))) = (found.is_empty(), &pressed) {
        return Some((
            reading().question(bits),
            QuestionKind::Unknown,
            words.span(cue.clone()),
            "asked and not answered",
            FRONTED,
        ));
    }
    let reading = (!found.is_empty()).then(reading)?;
    let sentence = document.sentences.get(sentence_idx)?;
    let asks = interview.questioner(sentence.paragraph);
    if asks && interview.answers(sentence, &words.text) {
        // What a questioner only tells of stays as it is told.
        found.retain(|found| found.tag.kind == QuestionKind::Contingent);
    }
    found.into_iter().find_map(|found| {
        let wording = match found.tag.shape {
            Shape::Unanswered => interview::question_before(document, sentence_idx)?,
            Shape::Tells => {
                let before = document.sentences.get(sentence_idx.checked_sub(1)?)?;
                let them = words.at(found.words.end - 1) == "them";
                earlier::told_of(&Words::of(document, before), them)?
            }
            Shape::Back | Shape::Bare => {
                let opener = match found.tag.shape {
                    Shape::Bare => earlier::opener(words, &found.words),
                    _ => "whether".to_owned(),
                };
                asked_of_before(&reading, mentions, sentence_idx, (&found.words, &opener))?
            }
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

/// What a sentence and those around it need to be worded.
fn reading<'a, 'b>(
    document: &'b Document<'a>,
    words: &'b Words<'a>,
    sentence_idx: usize,
    telling: &'b Telling<'b>,
    (here, known): (Mentions<'_, 'b>, Mentions<'_, 'b>),
) -> Reading<'a, 'b> {
    Reading {
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
        two: sides::two(document, here),
        taken_up: referents::taken_up(document, words, sentence_idx),
        speaker: pronouns::speaker(words, here),
        hearer: None,
    }
}

/// The question of a cue that asks of what was told just before: in its sentence, or in the one before.
fn asked_of_before(
    here: &Reading<'_, '_>,
    mentions: Mentions<'_, '_>,
    sentence_idx: usize,
    (cue, opener): (&Range<usize>, &str),
) -> Option<String> {
    // "Ruritania is considering it": what it will decide.
    if here.words.at(cue.start).ends_with("ing") {
        let subject = left_open::named_subject(here.words, cue.start)?;
        return Some(here.question(&frames::around("what will", subject, "decide")));
    }
    // "had heard the same account but could not verify it": whether that account is true.
    if opener == "whether"
        && let Some(bits) = earlier::own_claim(here.words, cue.start)
    {
        return Some(here.question(&bits));
    }
    let own = earlier::own_clause(here.words, cue.start);
    if let Some(bits) = own.and_then(|told| earlier::asked(here.words, told, opener)) {
        return Some(here.question(&bits));
    }
    let idx = sentence_idx.checked_sub(1)?;
    let before = here.document.sentences.get(idx)?;
    let words = Words::of(here.document, before);
    // "When will you go?" "It is hard to say.": the question is listed already.
    let hard = matches!(
        here.words.at(cue.start),
        "hard" | "difficult" | "impossible"
    );
    if hard && words.text.iter().any(|word| word == "?") {
        return None;
    }
    let asked = (is_running_text(here.document, before) && words.len() <= LONGEST)
        .then(|| {
            let told = earlier::told(&words, words.len());
            earlier::asked(&words, told, opener)
        })
        .flatten();
    match asked {
        Some(bits) => {
            let named = mentions
                .get(within(mentions, before.span))
                .unwrap_or_default();
            let reading = reading(here.document, &words, idx, here.telling, (named, &[]));
            Some(reading.question(&bits))
        }
        None => earlier::plainly(opener).map(str::to_owned),
    }
}

fn is_title(document: &Document<'_>, sentence: &Sentence) -> bool {
    document
        .article
        .paragraphs
        .get(sentence.paragraph as usize)
        .is_some_and(|paragraph| paragraph.block == Block::Title)
}

/// Headings and tables raise no question of their own.
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

/// The mentions that lie in a span, by their places.
fn within(mentions: &[(Span, &Entity)], span: Span) -> Range<usize> {
    let first = mentions.partition_point(|(mention, _)| mention.start < span.start);
    let last = mentions.partition_point(|(mention, _)| mention.start < span.end);
    first..last
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
