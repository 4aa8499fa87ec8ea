//! Later sentences that answer a question; silent unless the answer is plain.

mod events;

use crate::analysis::Evidence;
use crate::analysis::Question;
use crate::analysis::phrases::Phrases;
use crate::analysis::phrases::Words;
use crate::text::Document;
use std::sync::LazyLock;

/// What a phrase gives: who, when, or that it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gives {
    Who,
    When,
    Settled,
}

/// How many later sentences that give something are tried for one question.
const TRIED: usize = 40;
/// Words that make of a settlement told something other than a fact.
const UNSURE: &[&str] = &[
    "if", "not", "no", "never", "until", "unless", "would", "will", "could", "may", "might",
    "should", "must", "failed", "hoped", "hopes", "refused", "sought", "yet", "before", "whether",
    "demanded", "wanted", "?",
];
/// Words shorter than this carry too little to tie an answer to a question.
const SHORTEST_KEY: usize = 5;

fn phrases() -> &'static Phrases<Gives> {
    static PHRASES: LazyLock<Phrases<Gives>> = LazyLock::new(|| {
        Phrases::new(&[
            ("named|identified as", Gives::Who),
            (
                "was|were|are later|finally|now|since? named|identified",
                Gives::Who,
            ),
            ("turned out to be", Gives::Who),
            ("claimed responsibility for", Gives::Who),
            ("will|would take place on|in|at", Gives::When),
            ("will|would be held on|in|at", Gives::When),
            ("set|scheduled|fixed|planned for", Gives::When),
            ("will|would resume|begin|start on|in", Gives::When),
            (
                "settled|resolved the|a|an|its|their|all|this|that",
                Gives::Settled,
            ),
            (
                "BE finally|later|at|eventually? last? settled|resolved by|in|with|through",
                Gives::Settled,
            ),
            (
                "signed|ratified|concluded|reached|made|struck a|an|the|their .. agreement|treaty|accord|deal|pact|convention|compromise|settlement|understanding",
                Gives::Settled,
            ),
            (
                "agreement|treaty|accord|deal|pact|convention|compromise|settlement was|were signed|ratified|concluded|reached|struck",
                Gives::Settled,
            ),
        ])
    });
    &PHRASES
}

/// Marks the questions that a later sentence answers.
pub fn mark(document: &Document<'_>, questions: &mut [Question]) {
    mark_given(document, questions);
    events::mark(document, questions);
}

/// Marks those for which a name or a date is given.
fn mark_given(document: &Document<'_>, questions: &mut [Question]) {
    let wanted = questions
        .iter()
        .any(|question| wants(&question.wording).is_some());
    if !wanted {
        return;
    }
    // Sentences that name someone or set a date, with what they give.
    let giving: Vec<(usize, Gives, std::ops::Range<usize>)> = document
        .sentences
        .iter()
        .enumerate()
        .filter_map(|(idx, sentence)| {
            let words = Words::of(document, sentence);
            let found = phrases().find(&words).into_iter().next()?;
            // "No date has been set for" sets none.
            let negated = (0..found.words.start)
                .any(|at| matches!(words.at(at), "no" | "not" | "never" | "if"));
            let unsure = found.tag == Gives::Settled
                && (0..words.len())
                    .any(|at| UNSURE.contains(&words.at(at)) && !is_month(&words, at));
            (!negated && !unsure).then_some((idx, found.tag, found.words))
        })
        .collect();
    for question in questions {
        let Some(wants) = wants(&question.wording) else {
            continue;
        };
        let keys = keys(&question.wording);
        let later = giving.partition_point(|(idx, _, _)| {
            document
                .sentences
                .get(*idx)
                .is_none_or(|sentence| sentence.span.start <= question.evidence.sentence.start)
        });
        question.answered = giving
            .iter()
            .skip(later)
            .take(TRIED)
            .filter(|(_, gives, _)| *gives == wants)
            .find_map(|(idx, _, cue)| {
                let sentence = document.sentences.get(*idx)?;
                let words = Words::of(document, sentence);
                // What is settled may stand in the words that say so: "signed a fishing treaty".
                let told = if wants == Gives::Settled {
                    cue.clone()
                } else {
                    0..0
                };
                let subject = words
                    .text
                    .iter()
                    .take(cue.start)
                    .chain(words.text.get(told).unwrap_or(&[]))
                    .chain(words.text.iter().skip(cue.end));
                let shared = subject
                    .filter(|word| keys.iter().any(|key| key == word.as_ref()))
                    .count();
                (!keys.is_empty() && shared >= keys.len().min(2)).then(|| Evidence {
                    sentence: sentence.span,
                    cue: words.span(cue.clone()),
                    paragraph: sentence.paragraph,
                    rule: match wants {
                        Gives::Who => "a later sentence names them",
                        Gives::When => "a later sentence gives the time",
                        Gives::Settled => "a later sentence says that it was settled",
                    },
                })
            });
    }
}

/// Whether "May" is the month.
fn is_month(words: &Words<'_>, at: usize) -> bool {
    words.at(at) == "may" && at > 0 && words.capitals.get(at) == Some(&true)
}

fn wants(wording: &str) -> Option<Gives> {
    let first = wording.split(' ').next().unwrap_or("");
    match first {
        "Who" => Some(Gives::Who),
        "When" => Some(Gives::When),
        "How" if wording.ends_with(" be settled?") => Some(Gives::Settled),
        "Will" if wording.starts_with("Will any ") => Some(Gives::Settled),
        _ => None,
    }
}

/// The longer words of a question, in lower case.
fn keys(wording: &str) -> Vec<String> {
    wording
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST_KEY)
        .map(str::to_lowercase)
        .filter(|word| {
            !matches!(
                word.as_str(),
                "place"
                    | "behind"
                    | "other"
                    | "their"
                    | "there"
                    | "which"
                    | "question"
                    | "dispute"
                    | "settled"
                    | "reached"
                    | "signed"
                    | "issue"
                    | "issues"
                    | "matter"
                    | "matters"
                    | "outstanding"
                    | "remaining"
                    | "unresolved"
                    | "between"
                    | "points"
                    | "contention"
            )
        })
        .collect()
}
