//! An article and an analysis of it that holds every sort of finding: what the tests of the formats print.

#![allow(clippy::unwrap_used)]

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Coordinates;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::Location;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::Question;
use crate::analysis::QuestionKind;
use crate::analysis::Represents;
use crate::analysis::Sense;
use crate::analysis::Statement;
use crate::text::Article;
use crate::text::Block;
use crate::text::Span;

/// Its first paragraph after the title.
pub(crate) const FIRST: &str = "“Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.";
const SECOND: &str = "Oman mediates. Who else? Qatar does.";

/// An article whose bytes and characters are counted differently.
pub(crate) fn article() -> Article {
    let body = [(Block::Body, FIRST), (Block::Body, SECOND)];
    let mut article = Article::new("Häfen und Türme: talks", body, "talks.txt");
    article.dateline = Some(span(&article, "Zürich", 0));
    article
}

/// Where words stand for the first time after a byte.
fn span(article: &Article, words: &str, from: usize) -> Span {
    let start = from + article.text.get(from..).unwrap().find(words).unwrap();
    Span::new(start, start + words.len())
}

fn evidence(article: &Article, words: &str) -> Evidence {
    let sentence = span(article, words, 0);
    Evidence {
        sentence,
        cue: sentence,
        paragraph: article.paragraph_at(sentence.start) as u32,
        rule: "a rule of the test",
    }
}

fn mention(article: &Article, words: &str, from: usize, form: Form) -> Mention {
    let span = span(article, words, from);
    Mention {
        span,
        paragraph: article.paragraph_at(span.start) as u32,
        form,
        sense: Sense::Actor,
    }
}

fn entity(id: u32, label: Label, name: &str, mentions: Vec<Mention>) -> Entity {
    Entity {
        id: EntityId(id),
        label,
        name: name.to_owned(),
        aliases: Vec::new(),
        title: None,
        state: None,
        mentions,
    }
}

/// A finding of every sort, with and without what may be absent.
pub(crate) fn analysis(article: &Article) -> Analysis {
    let mut syria = entity(
        0,
        Label::Place,
        "Syria",
        vec![
            mention(article, "Syrian", 0, Form::Nationality),
            mention(article, "officials", 0, Form::Description),
        ],
    );
    syria.aliases = vec!["Syrian".to_owned()];
    syria.state = Some("SY");
    let oman = entity(
        1,
        Label::Place,
        "Oman",
        vec![mention(article, "Oman", 0, Form::Name)],
    );
    let zurich = entity(
        2,
        Label::Place,
        "Zürich",
        vec![mention(article, "Zürich", 0, Form::Name)],
    );
    let statement = |words, certainty, function| Statement {
        evidence: evidence(article, words),
        certainty,
        function,
        attributed_to: (certainty == Certainty::Speculated).then(|| "sources".to_owned()),
    };
    Analysis {
        parties: vec![
            Party {
                entity: EntityId(0),
                kind: PartyKind::State,
                principal: true,
                represents: Some(Represents {
                    entity: Some(EntityId(0)),
                    name: "Syria".to_owned(),
                    evidence: evidence(article, FIRST),
                }),
                evidence: vec![evidence(article, FIRST)],
                confidence: 0.956,
            },
            Party {
                entity: EntityId(99),
                kind: PartyKind::People,
                principal: false,
                represents: None,
                evidence: vec![evidence(article, FIRST)],
                confidence: 0.5,
            },
        ],
        mediators: vec![
            Mediator {
                entity: Some(EntityId(1)),
                mentions: Vec::new(),
                statements: vec![
                    statement(FIRST, Certainty::Speculated, Function::CarryMessages),
                    statement("Oman mediates.", Certainty::Confirmed, Function::Mediate),
                    statement("Who else?", Certainty::Confirmed, Function::Host),
                ],
                confidence: 2.0,
            },
            Mediator {
                entity: None,
                mentions: vec![mention(article, "sources", 0, Form::Description)],
                statements: vec![statement(FIRST, Certainty::Denied, Function::Monitor)],
                confidence: f32::NAN,
            },
        ],
        locations: vec![Location {
            entity: EntityId(2),
            kind: PlaceKind::City,
            country: Some("CH"),
            coordinates: Some(Coordinates {
                latitude: 47.37,
                longitude: 8.55,
            }),
            mentions: vec![mention(article, "Zürich", 0, Form::Name)],
            evidence: vec![evidence(article, FIRST)],
            confidence: 0.9,
        }],
        questions: vec![Question {
            wording: "Who else mediates?".to_owned(),
            kind: QuestionKind::Asked,
            evidence: evidence(article, "Who else?"),
            about: vec![EntityId(1), EntityId(1), EntityId(99)],
            answered: Some(evidence(article, "Qatar does.")),
            confidence: 0.7,
        }],
        entities: vec![syria, oman, zurich],
    }
}
