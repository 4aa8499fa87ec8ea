//! Names by rule beside names by example: where the trained tagger knows better, it is heard.
//!
//! Rules know titles, nations, known bodies and sides; the tagger knows what persons, companies and
//! places look like. What a rule is sure of stays.

use crate::analysis::Label;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::tagger;
use crate::analysis::tagger::Tagged;
use crate::analysis::tagger::Tagger;
use crate::text::Document;

fn p(n: &str, d: f32) -> f32 { std::env::var(n).ok().and_then(|v| v.parse().ok()).unwrap_or(d) }

/// Hears the tagger on the names that rules found, and adds those that they missed.
pub fn hear(document: &Document<'_>, names: Vec<Name>) -> Vec<Name> {
    let tagger = Tagger::new(document);
    let mut seen = tagger.tag();
    tagger::settle(document, &mut seen);
    let mut by_rule: Vec<Tagged> = names
        .iter()
        .map(|name| {
            let scores = tagger.label_scores(name.tokens.clone());
            Tagged {
                tokens: name.tokens.clone(),
                label: tagger::model::LABELS[tagger::best(&scores)],
                scores,
                margin: 0.0,
            }
        })
        .collect();
    tagger::settle(document, &mut by_rule);
    let retype = p("RETYPE", 1.0);
    let dropm = p("DROP", -3.0);
    let addm = p("ADD", 1.0);
    let mut out = Vec::with_capacity(names.len());
    for (mut name, by_rule) in names.into_iter().zip(&by_rule) {
        let heard = guess(by_rule.label);
        let best = by_rule.scores.iter().copied().fold(f32::MIN, f32::max);
        match name.guess {
            Guess::Person if name.title.is_none() && by_rule.margin > retype => name.guess = heard,
            Guess::Body if by_rule.margin > retype => name.guess = heard,
            Guess::Unsure if by_rule.margin > retype => name.guess = heard,
            Guess::Place if by_rule.margin > retype => name.guess = heard,
            _ => {}
        }
        if matches!(name.guess, Guess::Unsure | Guess::Person | Guess::Body) && name.title.is_none() && best < dropm {
            continue;
        }
        out.push(name);
    }
    let mut added = Vec::new();
    for tagged in &seen {
        let taken = out.iter().any(|name| name.tokens.start < tagged.tokens.end && tagged.tokens.start < name.tokens.end);
        if !taken && tagged.margin > addm && tagged.label != Label::Group {
            let span = document.span_of(tagged.tokens.clone());
            added.push(Name { tokens: tagged.tokens.clone(), span, paragraph: document.tokens[tagged.tokens.start].paragraph, guess: guess(tagged.label), title: None });
        }
    }
    out.extend(added);
    out.sort_by_key(|name| name.span);
    out
}

/// What a label of the tagger means here.
fn guess(label: Label) -> Guess {
    match label {
        Label::Person => Guess::Person,
        Label::Organisation => Guess::Body,
        Label::Place => Guess::Place,
        Label::Group => Guess::Unsure,
    }
}
