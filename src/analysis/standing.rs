//! How an entity stands in an article, as numbers: what the choice of parties and sides weighs.

use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Sense;
use crate::analysis::bodies;
use crate::analysis::conduct::Conduct;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::text::Document;

/// The names of the numbers, in order.
pub const NAMES: [&str; 33] = [
    "always", "mentions", "mentions squared", "one mention", "paragraphs", "in the title", "in the first paragraph",
    "first half", "acts", "one act", "no act", "share of acts", "share of scenes", "share of nationality words",
    "tells news", "observes", "has a title", "known body", "armed", "media by name", "acronym", "one word", "body by form",
    "behind of", "behind by or with", "behind the", "before a possessive", "in a list", "mediates", "country known", "weight", "rank", "quoted only",
];

/// Numbers of one entity, each about from 0 to 2.
pub type Standing = [f32; NAMES.len()];

/// Reads the standing of one entity.
///
/// `most` is the weight of the article's weightiest entity, `rank` the place of this one by weight.
pub fn standing(
    document: &Document<'_>,
    entity: &Entity,
    conduct: &Conduct,
    mediator: Option<&Mediator>,
    most: f32,
    rank: usize,
) -> Standing {
    let count = entity.mentions.len().max(1) as f32;
    let share = |test: &dyn Fn(&crate::analysis::Mention) -> bool| {
        entity.mentions.iter().filter(|mention| test(mention)).count() as f32 / count
    };
    let mut paragraphs: Vec<u32> = entity.mentions.iter().map(|mention| mention.paragraph).collect();
    paragraphs.dedup();
    let total = document.article.paragraphs.len().max(1) as f32;
    let known = std::iter::once(&entity.name).chain(&entity.aliases).find_map(|name| bodies::body(&fold(name)));
    let media = entity.name.split_whitespace().any(|word| cues::is_media_head(&word.to_lowercase()));
    let before = |words: &'static [&'static str]| {
        move |mention: &crate::analysis::Mention| {
            let start = tokens_of(document, mention).start;
            start > 0 && words.contains(&document.lower(start - 1))
        }
    };
    let number = |holds: bool| if holds { 1.0 } else { 0.0 };
    let first = entity.mentions.first().map_or(0, |mention| mention.paragraph);
    let acronym = entity.name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    [
        1.0,
        count.ln(),
        count.ln() * count.ln() / 4.0,
        number(count < 1.5),
        (paragraphs.len() as f32 / total).min(1.0),
        number(entity.mentions.iter().any(|mention| mention.paragraph == 0)),
        number(entity.mentions.iter().any(|mention| mention.paragraph == 1)),
        number((first as f32) < total / 2.0),
        (1.0 + conduct.acts as f32).ln(),
        number(conduct.acts == 1),
        number(conduct.acts == 0),
        conduct.acts as f32 / count,
        share(&|mention| mention.sense == Sense::Scene),
        share(&|mention| mention.form == Form::Nationality),
        (conduct.tells as f32 / count).min(1.0),
        number(conduct.observes),
        number(entity.title.is_some()),
        number(known.is_some()),
        number(known.is_some_and(|body| body.kind == crate::analysis::PartyKind::ArmedGroup)),
        number(media),
        number(acronym),
        number(!entity.name.contains(' ')),
        number(entity.name.split_whitespace().any(|word| cues::is_body_head(&word.to_lowercase()))),
        share(&before(&["of", "for"])),
        share(&before(&["by", "with", "against", "between"])),
        share(&before(&["the"])),
        share(&|mention| matches!(document.lower(tokens_of(document, mention).end), "'s" | "'")),
        share(&|mention| {
            let tokens = tokens_of(document, mention);
            matches!(document.lower(tokens.end), "," | "and") || tokens.start > 0 && matches!(document.lower(tokens.start - 1), "," | "and")
        }),
        number(mediator.is_some()),
        number(entity.label == Label::Place && gazetteer::country(&entity.name).is_some()),
        conduct.weight / most.max(1.0),
        1.0 / (1.0 + rank as f32),
        share(&|mention| document.tokens.get(tokens_of(document, mention).start).is_some_and(|token| token.quoted)),
    ]
}
