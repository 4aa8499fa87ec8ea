//! Light syntax: where a clause ends, which word is its finite verb, and the same turned to a question.
//!
//! Reads words only, no parse. Where the verb is not found for sure it says so, and the caller falls
//! back to a frame that is right with any clause.

use crate::analysis::phrases::Words;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// A piece of a question: a word of the sentence by its place, or a word of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bit {
    /// The word at this place of the sentence.
    Word(usize),
    /// A word that the sentence does not have in this form.
    Say(&'static str),
}

/// In which light a clause is turned to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As a fact: "Iran agreed" gives "Did Iran agree".
    Fact,
    /// As an outcome: "Iran agrees" gives "Will Iran agree".
    Outcome,
}

/// The finite verb of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finite {
    /// An auxiliary or a form of "be" at this place.
    Auxiliary(usize),
    /// A plain verb at this place.
    Plain(usize, &'static str, Tense),
}

const BE: &[&str] = &["is", "are", "was", "were", "am"];
const MODALS: &[&str] = &[
    "will", "would", "can", "could", "may", "might", "must", "should", "shall",
];
const HAVE: &[&str] = &["has", "have", "had"];
const DO: &[&str] = &["do", "does", "did"];
/// Words before which no finite verb stands: the next word is a noun or an infinitive.
pub(super) const BEFORE_NOUN: &[&str] = &[
    "the",
    "a",
    "an",
    "any",
    "this",
    "these",
    "its",
    "their",
    "his",
    "her",
    "no",
    "our",
    "my",
    "your",
    "some",
    "other",
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "with",
    "about",
    "against",
    "between",
    "over",
    "under",
    "into",
    "to",
    "as",
    "than",
    "'s",
    "'",
    "new",
    "further",
    "such",
    "more",
    "most",
    "each",
    "every",
    "both",
    "and",
    "or",
    "without",
    "after",
    "before",
    "during",
    "several",
    "many",
    "all",
    "one",
    "two",
    "three",
    "possible",
    "final",
    "military",
    "first",
    "next",
    "be",
    "been",
    "being",
    "not",
    "peace",
    "nuclear",
    "trade",
    "air",
    "political",
    "international",
];
const ADVERBS: &[&str] = &[
    "not", "never", "also", "still", "yet", "ever", "already", "now", "then", "really", "indeed",
    "even", "only", "always", "just", "soon", "both", "all",
];
/// Words that open a new clause after a comma or by themselves.
pub(super) const NEXT_CLAUSE: &[&str] = &[
    "but", "although", "though", "while", "whereas", "because", "then", "however",
];
pub(super) const SUBJECT_PRONOUNS: &[&str] = &[
    "he", "she", "it", "they", "we", "you", "i", "there", "this", "that", "these", "those",
];

pub(super) fn is_auxiliary(word: &str) -> bool {
    [BE, MODALS, HAVE, DO]
        .iter()
        .any(|list| list.contains(&word))
}

pub(super) fn is_adverb(word: &str) -> bool {
    ADVERBS.contains(&word)
        || (word.len() > 4 && word.ends_with("ly") && word != "family" && word != "assembly")
}

/// Where the clause that begins at `start` ends: before the mark or word that opens something new.
pub fn end(words: &Words<'_>, start: usize) -> usize {
    let mut has_verb = false;
    let mut idx = start;
    while idx < words.len() {
        let word = words.at(idx);
        if words.is_mark(idx) {
            let stops = match word {
                "," => {
                    (has_verb && !series(words, idx)) || NEXT_CLAUSE.contains(&words.at(idx + 1))
                }
                "." => idx + 1 >= words.len() || words.is_mark(idx + 1),
                "(" | ")" => has_verb,
                ";" | ":" | "?" | "!" | "—" | "–" | "[" | "]" | "…" | "\"" | "“" | "”" | "«"
                | "»" => true,
                "'" | "’" | "‘" => true,
                "-" => words.span(idx..idx + 1).start > words.span(idx.saturating_sub(1)..idx).end,
                _ => false,
            };
            if stops {
                return idx;
            }
        } else if has_verb && NEXT_CLAUSE.contains(&word) && idx > start + 1 {
            return idx;
        } else if is_auxiliary(word)
            || (verbs::read(word).is_some()
                && !(idx > start
                    && BEFORE_NOUN.contains(&words.at(idx - 1))
                    && words.at(idx - 1) != "to")
                && !verbs::is_noun_first(word))
        {
            has_verb = true;
        }
        idx += 1;
    }
    idx
}

/// Whether the comma at `idx` stands in a list ("arms, men and money") rather than after a clause.
fn series(words: &Words<'_>, idx: usize) -> bool {
    // Within a few words "and" or "or" joins a last item, and no verb or pronoun comes before it.
    for at in idx + 1..(idx + 5).min(words.len()) {
        let word = words.at(at);
        if matches!(word, "and" | "or") {
            return at > idx + 1;
        }
        if word == "," {
            continue;
        }
        if words.is_mark(at)
            || is_auxiliary(word)
            || SUBJECT_PRONOUNS.contains(&word)
            || matches!(
                word,
                "said" | "says" | "which" | "who" | "but" | "with" | "as"
            )
        {
            return false;
        }
    }
    false
}

/// Finds the finite verb of the clause; the first word is never it unless `from_first`.
fn finite(words: &Words<'_>, clause: Range<usize>) -> Option<Finite> {
    let mut relative = false;
    let mut doubtful = None;
    for idx in clause.clone() {
        let word = words.at(idx);
        let before = if idx > clause.start {
            words.at(idx - 1)
        } else {
            ""
        };
        if matches!(word, "who" | "which" | "whom" | "whose" | "where") && idx > clause.start {
            relative = true;
            continue;
        }
        // "the deal that was signed": a "that" after a noun opens a relative clause.
        if word == "that" && idx > clause.start {
            relative = true;
            continue;
        }
        if idx == clause.start || words.is_mark(idx) {
            continue;
        }
        if is_auxiliary(word) && before != "to" {
            if (word == "can"
                || word == "will"
                || word == "may"
                || word == "might"
                || word == "must")
                && BEFORE_NOUN.contains(&before)
            {
                continue;
            }
            if relative {
                relative = false;
                continue;
            }
            // An undecided noun or participle before a sure verb is part of the subject.
            return Some(Finite::Auxiliary(idx));
        }
        if BEFORE_NOUN.contains(&before) || is_capital(words, idx) {
            continue;
        }
        let Some((base, tense)) = verbs::read(word) else {
            continue;
        };
        if relative {
            relative = false;
            continue;
        }
        let plural_before = before.ends_with('s')
            || matches!(
                before,
                "they" | "we" | "you" | "i" | "people" | "men" | "police"
            )
            || is_adverb(before);
        let agrees = match tense {
            Tense::Base => plural_before,
            Tense::Third => {
                !before.ends_with('s')
                    || before.ends_with("ss")
                    || matches!(before, "this" | "us")
                    || is_capital(words, idx - 1)
            }
            Tense::Past => true,
        };
        if !agrees {
            continue;
        }
        let participle = tense == Tense::Past
            && verbs::is_participle(word)
            && matches!(
                words.at(idx + 1),
                "by" | "in" | "on" | "at" | "between" | "from" | "under" | "to" | "with" | "for"
            );
        let found = Finite::Plain(idx, base, tense);
        if participle || verbs::is_noun_first(word) {
            doubtful = doubtful.or(Some(found));
            continue;
        }
        // A sure verb after a doubtful one wins: "the strikes launched by Iran ended".
        return Some(found);
    }
    doubtful
}

/// Whether the word is written with a capital, as the sentence has it.
pub(super) fn is_capital(words: &Words<'_>, idx: usize) -> bool {
    words.capitals.get(idx).copied().unwrap_or(false)
}

/// "Iran will agree" to "will Iran agree": none where the verb is not found.
///
/// Negations go, as "Will Iran not agree?" and "Will Iran agree?" leave the same thing open.
pub fn turned(words: &Words<'_>, clause: Range<usize>, mood: Mood) -> Option<Vec<Bit>> {
    // "if fully implemented": the subject goes without saying.
    let bare = clause.clone().find(|&idx| !is_adverb(words.at(idx)))?;
    if mood == Mood::Outcome
        && words.at(bare).ends_with("ed")
        && verbs::is_participle(words.at(bare))
    {
        let mut bits = vec![Bit::Say("will it be")];
        bits.extend(clause.filter(|&idx| words.at(idx) != "not").map(Bit::Word));
        return Some(bits);
    }
    let verb = finite(words, clause.clone())?;
    let at = match verb {
        Finite::Auxiliary(at) | Finite::Plain(at, _, _) => at,
    };
    let subject_end = {
        let mut end = at;
        while end > clause.start + 1 && is_adverb(words.at(end - 1)) {
            end -= 1;
        }
        // The comma that closes what is put into the subject stays.
        let put_in = (clause.start..end - 1).any(|idx| words.at(idx) == ",");
        if words.at(end - 1) == "," && !put_in {
            end - 1
        } else {
            end
        }
    };
    let subject: Vec<Bit> = (clause.start..subject_end).map(Bit::Word).collect();
    let adverbs = (subject_end..at)
        .filter(|&idx| !matches!(words.at(idx), "not" | "never" | ","))
        .map(Bit::Word);
    let mut bits = Vec::new();
    match verb {
        Finite::Auxiliary(at) => {
            let word = words.at(at);
            let mut next = at + 1;
            while is_adverb(words.at(next)) && next < clause.end {
                next += 1;
            }
            let perfect = HAVE.contains(&word)
                && (verbs::is_participle(words.at(next)) || words.at(next) == "been");
            let plain_have = HAVE.contains(&word) && !perfect;
            let empty_do = DO.contains(&word)
                && (verbs::read(words.at(next)).is_some()
                    || words.at(next) == "have"
                    || words.at(next) == "be");
            if DO.contains(&word) && !empty_do {
                return None;
            }
            let going = mood == Mood::Outcome
                && BE.contains(&word)
                && words.at(next) == "going"
                && words.at(next + 1) == "to";
            let (first, then) = match mood {
                Mood::Fact if plain_have => match word {
                    "has" => ("does", Some("have")),
                    "have" => ("do", Some("have")),
                    _ => ("did", Some("have")),
                },
                Mood::Fact if matches!(word, "may" | "might") => ("could", None),
                Mood::Fact => (auxiliary(word), None),
                Mood::Outcome if plain_have => ("will", Some("have")),
                Mood::Outcome if perfect && words.at(next) == "been" => ("will", Some("be")),
                Mood::Outcome if perfect => ("will", Some("have")),
                // "is to be established" looks ahead by itself.
                Mood::Outcome if BE.contains(&word) && words.at(next) == "to" => ("will", None),
                Mood::Outcome if going => ("will", None),
                Mood::Outcome if BE.contains(&word) => ("will", Some("be")),
                Mood::Outcome if DO.contains(&word) => ("will", None),
                Mood::Outcome
                    if matches!(
                        word,
                        "should" | "shall" | "may" | "might" | "must" | "would"
                    ) =>
                {
                    ("will", None)
                }
                Mood::Outcome => (auxiliary(word), None),
            };
            bits.push(Bit::Say(first));
            bits.extend(subject);
            bits.extend(adverbs);
            bits.extend(then.map(Bit::Say));
            let skipped = mood == Mood::Outcome
                && ((perfect && words.at(next) == "been")
                    || (BE.contains(&word) && words.at(next) == "to"));
            let from = if going {
                next + 2
            } else if skipped {
                next + 1
            } else {
                at + 1
            };
            bits.extend(rest(words, from..clause.end));
        }
        Finite::Plain(at, base, tense) => {
            let first = match (mood, tense) {
                (Mood::Outcome, _) => "will",
                (Mood::Fact, Tense::Base) => "do",
                (Mood::Fact, Tense::Third) => "does",
                (Mood::Fact, Tense::Past) => "did",
            };
            bits.push(Bit::Say(first));
            bits.extend(subject);
            bits.extend(adverbs);
            bits.push(Bit::Say(base));
            // "breaks the deal and poses a threat": the second verb loses its ending too.
            bits.extend(
                rest(words, at + 1..clause.end)
                    .into_iter()
                    .map(|bit| match bit {
                        Bit::Word(idx)
                            if tense != Tense::Base
                                && matches!(words.at(idx - 1), "and" | "or") =>
                        {
                            match verbs::read(words.at(idx)) {
                                Some((second, other))
                                    if other == tense && !verbs::is_noun_first(words.at(idx)) =>
                                {
                                    Bit::Say(second)
                                }
                                _ => bit,
                            }
                        }
                        Bit::Word(_) | Bit::Say(_) => bit,
                    }),
            );
        }
    }
    Some(bits)
}

/// The words after the finite verb, without a "not" that stands at once after it.
fn rest(words: &Words<'_>, range: Range<usize>) -> Vec<Bit> {
    let first = range.start;
    range
        .filter(|&idx| !(words.at(idx) == "not" && idx <= first + 1))
        .map(Bit::Word)
        .collect()
}

fn auxiliary(word: &str) -> &'static str {
    [BE, MODALS, HAVE, DO]
        .iter()
        .flat_map(|list| list.iter())
        .find(|known| **known == word)
        .copied()
        .unwrap_or("will")
}

/// "when talks resume" to "when do talks resume"; the clause begins with its question word.
pub fn turned_from_question_word(words: &Words<'_>, clause: Range<usize>) -> Option<Vec<Bit>> {
    let first = clause.start;
    let word = words.at(first);
    let next = words.at(first + 1);
    // "how to end it" has no subject to turn.
    if next == "to" {
        let mut bits = vec![Bit::Word(first), Bit::Say("is one")];
        bits.extend((first + 1..clause.end).map(Bit::Word));
        return Some(bits);
    }
    let mut head_end = first + 1;
    let noun_phrase = match word {
        "what" | "which" | "whose" => true,
        "how" => {
            let degree = matches!(
                next,
                "much"
                    | "many"
                    | "long"
                    | "far"
                    | "often"
                    | "soon"
                    | "close"
                    | "serious"
                    | "likely"
                    | "large"
                    | "big"
                    | "important"
                    | "well"
                    | "quickly"
                    | "effective"
                    | "badly"
                    | "strong"
                    | "exactly"
                    | "best"
            );
            // "how high the price is": an adjective before the subject belongs to "how".
            let before_subject = !SUBJECT_PRONOUNS.contains(&next)
                && !is_capital(words, first + 1)
                && !matches!(next, "the" | "a" | "an" | "its" | "their" | "his" | "her")
                && matches!(
                    words.at(first + 2),
                    "the"
                        | "a"
                        | "an"
                        | "its"
                        | "their"
                        | "his"
                        | "her"
                        | "it"
                        | "they"
                        | "he"
                        | "she"
                );
            let degree = degree || before_subject;
            if degree {
                head_end += 1;
            }
            matches!(next, "much" | "many")
        }
        _ => false,
    };
    if matches!(words.at(head_end), "exactly" | "precisely" | "and") {
        if words.at(head_end) == "and" {
            return None;
        }
        head_end += 1;
    }
    let verb_first = is_auxiliary(words.at(head_end))
        || (matches!(word, "who" | "what" | "which")
            && (verbs::read(words.at(head_end)).is_some_and(|(_, tense)| tense != Tense::Base)
                || verbs::is_participle(words.at(head_end)))
            && !verbs::is_noun_first(words.at(head_end)));
    if verb_first {
        // The question word is the subject ("who paid them"), or the clause is already turned.
        return Some(clause.map(Bit::Word).collect());
    }
    if noun_phrase {
        // "what role the UN would play": the subject begins at an article, a pronoun or a name.
        // "how much Iranian oil is sold": the name belongs to what is counted.
        let names_subject = word != "how";
        let subject = (head_end..clause.end).find(|&idx| {
            let word = words.at(idx);
            matches!(
                word,
                "the" | "a" | "an" | "its" | "their" | "his" | "her" | "any"
            ) || SUBJECT_PRONOUNS.contains(&word)
                || (is_capital(words, idx)
                    && (names_subject
                        || is_capital(words, idx + 1)
                        || is_auxiliary(words.at(idx + 1))))
        });
        let verb = finite(words, head_end.saturating_sub(1)..clause.end)?;
        let at = match verb {
            Finite::Auxiliary(at) | Finite::Plain(at, _, _) => at,
        };
        match subject {
            Some(subject) if subject < at => head_end = subject,
            _ => return Some(clause.map(Bit::Word).collect()),
        }
    }
    let turned = turned(words, head_end..clause.end, Mood::Fact)?;
    let mut bits: Vec<Bit> = (first..head_end).map(Bit::Word).collect();
    bits.extend(turned);
    Some(bits)
}
