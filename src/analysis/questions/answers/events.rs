//! Whether what a question asks has come about, as a later paragraph tells with the same words.
//!
//! "Would Hamas release the hostages?" is answered by "On Sunday Hamas released the hostages." Every
//! word of weight must come back and the verb must tell a fact; else nothing is said.

use crate::analysis::Evidence;
use crate::analysis::Question;
use crate::analysis::phrases::Words;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use crate::analysis::seeded::HashMap;
use crate::text::Document;

/// How many later sentences with the question's rarest word are tried.
const TRIED: usize = 40;
/// A question with fewer words of weight is answered by too much.
const FEWEST: usize = 3;
/// The same for a question after the doer, whose name is what is sought.
const FEWEST_WHO: usize = 2;

const OPENERS: &[&str] = &[
    "will", "would", "can", "could", "did", "does", "do", "has", "have", "had", "who",
];
/// Words without weight.
const LIGHT: &[&str] = &[
    "the", "a", "an", "and", "or", "of", "in", "on", "at", "to", "for", "from", "with", "by",
    "between", "into", "its", "their", "his", "her", "it", "they", "he", "she", "be", "been", "is",
    "are", "was", "were", "that", "this", "these", "those", "any", "have", "has", "had", "ever",
    "still", "also", "as", "out", "up",
];
/// Words that make of a sentence something other than a fact.
const NO_FACT: &[&str] = &[
    "if",
    "whether",
    "may",
    "might",
    "could",
    "should",
    "not",
    "never",
    "no",
    "unless",
    "refused",
    "denied",
    "believed",
    "reportedly",
    "alleged",
    "rumoured",
    "rumored",
    "until",
    "nobody",
    "?",
];
/// Words by which a "would" or "will" is a promise made known.
const DECIDED: &[&str] = &["announced", "confirmed", "decided", "agreed", "pledged"];

/// What a question looks for.
struct Wanted {
    who: bool,
    verbs: Vec<&'static str>,
    nouns: Vec<String>,
}

/// Marks the questions whose event a later paragraph tells.
pub fn mark(document: &Document<'_>, questions: &mut [Question]) {
    let open: Vec<(usize, Wanted)> = questions
        .iter()
        .enumerate()
        .filter(|(_, question)| question.answered.is_none())
        .filter_map(|(at, question)| Some((at, wanted(&question.wording)?)))
        .collect();
    if open.is_empty() {
        return;
    }
    let nouns = open.iter().flat_map(|(_, wanted)| &wanted.nouns);
    let mut stands: HashMap<String, Vec<usize>> =
        nouns.map(|noun| (noun.clone(), Vec::new())).collect();
    for (idx, sentence) in document.sentences.iter().enumerate() {
        for word in &Words::of(document, sentence).text {
            if let Some(list) = stands.get_mut(noun(word))
                && list.last() != Some(&idx)
            {
                list.push(idx);
            }
        }
    }
    for (at, wanted) in open {
        let Some(question) = questions.get_mut(at) else {
            continue;
        };
        let rarest = wanted
            .nouns
            .iter()
            .map(|noun| stands.get(noun).map_or(&[][..], Vec::as_slice))
            .min_by_key(|list| list.len());
        question.answered = rarest
            .unwrap_or(&[])
            .iter()
            .filter_map(|idx| document.sentences.get(*idx))
            .filter(|sentence| sentence.paragraph > question.evidence.paragraph)
            .take(TRIED)
            .find_map(|sentence| {
                let words = Words::of(document, sentence);
                let fact = fact(&words, &wanted)?;
                Some(Evidence {
                    sentence: sentence.span,
                    cue: words.span(fact..fact + 1),
                    paragraph: sentence.paragraph,
                    rule: if wanted.who {
                        "a later sentence says who did it"
                    } else {
                        "a later sentence says that it happened"
                    },
                })
            });
    }
}

/// The words of weight of a question that an event can answer.
fn wanted(wording: &str) -> Option<Wanted> {
    // "Will the United States end it?": what a pronoun stands for could be anything.
    let vague = wording.split(|c: char| !c.is_alphanumeric()).any(|word| {
        matches!(
            word,
            "it" | "them" | "this" | "that" | "these" | "those" | "him" | "her" | "they"
        )
    });
    if vague {
        return None;
    }
    let mut words = wording
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty());
    let opener = words.next()?.to_lowercase();
    if !OPENERS.contains(&opener.as_str()) {
        return None;
    }
    let who = opener == "who";
    let mut wanted = Wanted {
        who,
        verbs: Vec::new(),
        nouns: Vec::new(),
    };
    for word in words {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let lower = word.to_lowercase();
        if LIGHT.contains(&lower.as_str()) {
            continue;
        }
        match verbs::read(&lower) {
            Some((base, _)) if !capital && wanted.verbs.is_empty() => wanted.verbs.push(base),
            // Whose messages they were need not be said again.
            _ if who && capital => {}
            _ => wanted.nouns.push(noun(&lower).to_owned()),
        }
    }
    let fewest = if who { FEWEST_WHO } else { FEWEST };
    let enough = wanted.verbs.len() + wanted.nouns.len() >= fewest;
    (enough && !wanted.verbs.is_empty() && !wanted.nouns.is_empty()).then_some(wanted)
}

/// A noun without the ending of the plural.
fn noun(lower: &str) -> &str {
    match lower.strip_suffix('s') {
        Some(stem) if stem.len() > 3 => stem,
        _ => lower,
    }
}

/// The place of the verb, where the sentence tells the wanted event as a fact.
fn fact(words: &Words<'_>, wanted: &Wanted) -> Option<usize> {
    let has_nouns = wanted
        .nouns
        .iter()
        .all(|noun_wanted| words.text.iter().any(|word| noun(word) == *noun_wanted));
    if !has_nouns
        || (0..words.len()).any(|at| NO_FACT.contains(&words.at(at)) && !super::is_month(words, at))
    {
        return None;
    }
    (0..words.len()).find(|&idx| {
        let Some((base, tense)) = verbs::read(words.at(idx)) else {
            return false;
        };
        if !wanted.verbs.contains(&base) {
            return false;
        }
        let before = idx.checked_sub(1).map_or("", |before| words.at(before));
        let decided = (0..idx).any(|at| DECIDED.contains(&words.at(at)));
        match tense {
            Tense::Base => matches!(before, "will" | "would") && decided,
            Tense::Third | Tense::Past => before != "to" && (before != "who" || !wanted.who),
        }
    })
}
