//! Light syntax: where a clause ends, and which word is its finite verb.
//!
//! Reads words only, no parse. Where the verb is not found for sure it says so.

use crate::analysis::phrases::Words;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// The finite verb of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finite {
    /// An auxiliary or a form of "be" at this place.
    Auxiliary(usize),
    /// A plain verb at this place.
    Plain(usize, &'static str, Tense),
}

pub(super) const BE: &[&str] = &["is", "are", "was", "were", "am"];
pub(super) const MODALS: &[&str] = &[
    "will", "would", "can", "could", "may", "might", "must", "should", "shall",
];
pub(super) const HAVE: &[&str] = &["has", "have", "had"];
pub(super) const DO: &[&str] = &["do", "does", "did"];
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
    let mut quoting = false;
    let mut put_in = false;
    let mut idx = start;
    while idx < words.len() {
        // "whether the men, who were subjects of the king, were to pay"
        let close = relative_put_in(words, idx)
            .filter(|&close| !has_verb && idx > start && is_auxiliary(words.at(close + 1)));
        if let Some(close) = close {
            idx = close + 1;
            continue;
        }
        let word = words.at(idx);
        // "the Guard, the armed wing of the clan, stops its raids": what is put in ends nothing.
        if let Some(close) = apposition(words, start, idx) {
            idx = close + 1;
            continue;
        }
        if words.is_mark(idx) {
            let stops = match word {
                // "what I, in all haste, forgot": the pair of commas ends nothing.
                "," if put_in
                    || (idx > start
                        && matches!(
                            words.at(idx + 1),
                            "in" | "as" | "by" | "with" | "at" | "on" | "for" | "under" | "after"
                        )
                        && (idx + 2..idx + 9).any(|at| words.at(at) == ",")
                        && matches!(
                            words.at(idx - 1),
                            "that" | "which" | "who" | "i" | "we" | "he" | "she" | "they"
                        )) =>
                {
                    put_in = !put_in;
                    false
                }
                "," => {
                    (has_verb && !series(words, start, idx))
                        || NEXT_CLAUSE.contains(&words.at(idx + 1))
                }
                "." => idx + 1 >= words.len() || words.is_mark(idx + 1),
                "(" | ")" => has_verb,
                ";" | ":" | "?" | "!" | "—" | "–" | "…" => true,
                // "con[c]essions": a letter put in by the editor ends nothing.
                // "whether [or] not": nor does a word.
                "[" if words.at(idx + 2) == "]" => false,
                "]" if idx > start + 1 && words.at(idx - 2) == "[" => false,
                "[" | "]" => {
                    words.span(idx..idx + 1).start > words.span(idx.saturating_sub(1)..idx).end
                }
                // A quotation that begins inside the clause may end inside it.
                "\"" | "“" | "”" | "«" | "»" | "'" | "’" | "‘" => {
                    let opens = opens_quotation(words, idx);
                    let closes = quoting && !opens;
                    quoting = opens;
                    !(opens || closes)
                }
                "-" => words.span(idx..idx + 1).start > words.span(idx.saturating_sub(1)..idx).end,
                _ => false,
            };
            if stops {
                return idx;
            }
        } else if idx > start + 1
            && (has_verb || idx > start + 3)
            && (NEXT_CLAUSE.contains(&word) && !is_time(words, idx)
                || main_clause_opens(words, start, idx))
        {
            return idx;
        } else if is_auxiliary(word)
            || idx > start
                && matches!(words.at(idx - 1), "it" | "he" | "she")
                && word.ends_with('s')
                && word.len() > 3
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

/// "by then", "until then": a time, and nothing new.
fn is_time(words: &Words<'_>, idx: usize) -> bool {
    words.at(idx) == "then"
        && matches!(
            words.at(idx.saturating_sub(1)),
            "by" | "until" | "since" | "before"
        )
}

/// Whether the quotation mark at `idx` touches what follows and not what stands before.
fn opens_quotation(words: &Words<'_>, idx: usize) -> bool {
    let here = words.span(idx..idx + 1);
    let touches_next = words.span(idx + 1..idx + 2).start == here.end;
    let touches_before = words.span(idx.saturating_sub(1)..idx).end == here.start;
    touches_next && !touches_before
}

/// Whether "it might" or "they will" opens another clause without a comma.
fn main_clause_opens(words: &Words<'_>, start: usize, idx: usize) -> bool {
    matches!(words.at(idx), "it" | "they" | "he" | "she" | "we" | "i")
        && !(start..idx).any(|at| matches!(words.at(at), "that" | "which" | "who"))
        && is_auxiliary(words.at(idx + 1))
        && !is_object_of(words, idx)
        && !matches!(
            words.at(idx.saturating_sub(1)),
            "and"
                | "or"
                | "that"
                | "which"
                | "than"
                | "as"
                | "what"
                | "how"
                | "when"
                | "if"
                | "whether"
                | "who"
                | "where"
                | "why"
                | "to"
                | "wherever"
                | "whatever"
                | "whoever"
                | "whenever"
                | "once"
                | "until"
                | "unless"
                | "before"
                | "after"
        )
}

/// "all the towns it had taken": what it took stands before, and no clause is opened.
fn is_object_of(words: &Words<'_>, idx: usize) -> bool {
    HAVE.contains(&words.at(idx + 1))
        && verbs::is_participle(words.at(idx + 2))
        && (idx.saturating_sub(3)..idx).any(|at| words.at(at) == "the")
}

/// Whether the comma at `idx` stands in a list ("arms, men and money") rather than after a clause.
fn series(words: &Words<'_>, start: usize, idx: usize) -> bool {
    // Within a few words "and" or "or" joins a last item, and no verb or pronoun comes before it.
    for at in idx + 1..(idx + 6).min(words.len()) {
        let word = words.at(at);
        if matches!(word, "and" | "or") {
            // "arms, men and money, and ships": the list goes on after an item that is joined itself.
            let listed = (start + 1..idx)
                .rev()
                .take(7)
                .any(|before| words.at(before) == ",");
            return at > idx + 1 || listed && opens_item(words, at + 1);
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

/// Whether what begins here is one more thing, and no clause.
fn opens_item(words: &Words<'_>, at: usize) -> bool {
    (at..at + 3).all(|idx| {
        let word = words.at(idx);
        !is_auxiliary(word)
            && !SUBJECT_PRONOUNS.contains(&word)
            && (verbs::read(word).is_none() || verbs::is_noun_first(word))
    })
}

/// Whether a comma here opens ", who …".
fn opens_relative(words: &Words<'_>, idx: usize) -> bool {
    words.at(idx) == "," && matches!(words.at(idx + 1), "who" | "which" | "whose" | "whom")
}

/// Where what the comma at `idx` puts after a name closes: ", the armed wing of the clan,".
fn apposition(words: &Words<'_>, start: usize, idx: usize) -> Option<usize> {
    if words.at(idx) != ","
        || idx <= start
        || !is_capital(words, idx - 1)
        || !matches!(words.at(idx + 1), "the" | "a" | "an")
    {
        return None;
    }
    // Nothing before it may be the verb of the clause.
    let named = (start..idx).all(|at| {
        is_capital(words, at)
            || matches!(words.at(at), "the" | "'s" | "’s" | "of" | "and" | "’" | "'")
    });
    let close = (idx + 3..idx + 10).find(|&at| words.at(at) == ",")?;
    let third = matches!(
        verbs::read(words.at(close + 1)),
        Some((_, Tense::Third | Tense::Past))
    );
    (named && (third || is_auxiliary(words.at(close + 1)))).then_some(close)
}

/// Where the clause that the comma at `idx` puts in closes: ", who …,".
fn relative_put_in(words: &Words<'_>, idx: usize) -> Option<usize> {
    if !opens_relative(words, idx) {
        return None;
    }
    (idx + 3..idx + 26)
        .take_while(|&at| at < words.len() && !matches!(words.at(at), ";" | ":" | "?"))
        .find(|&at| words.at(at) == ",")
}

/// Finds the finite verb of the clause; the first word is never it unless `from_first`.
pub(super) fn finite(words: &Words<'_>, clause: Range<usize>) -> Option<Finite> {
    let mut relative = false;
    let mut doubtful = None;
    let mut past = clause.start;
    for idx in clause.clone() {
        let word = words.at(idx);
        let before = if idx > clause.start {
            words.at(idx - 1)
        } else {
            ""
        };
        // ", who were subjects of the king but spoke Greek,": none of its verbs is the clause's own.
        if idx > clause.start && opens_relative(words, idx) {
            let close = relative_put_in(words, idx).unwrap_or(clause.end);
            past = past.max(close.min(clause.end));
        }
        if idx < past {
            continue;
        }
        // "sign as what they are": the verb after "what" is its own.
        let as_what =
            word == "what" && matches!(before, "as" | "of" | "for" | "by" | "on" | "with");
        if (as_what
            || matches!(
                word,
                "who" | "which" | "whom" | "whose" | "where" | "wherever" | "whatever" | "whoever"
            ))
            && idx > clause.start
        {
            relative = true;
            continue;
        }
        // "the deal that was signed": a "that" after a noun opens a relative clause.
        if word == "that" && idx > clause.start {
            relative = true;
            continue;
        }
        if (word == "," || NEXT_CLAUSE.contains(&word)) && doubtful.is_some() {
            return doubtful;
        }
        // "melts early, as it did last year": what is compared has its own verb.
        if word == "," && words.at(idx + 1) == "as" && !relative {
            return doubtful;
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
                && !matches!(before, "this" | "one" | "both" | "each")
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
        // "further invades", "first offers": a verb in the third person is no noun after these.
        let adverbial = matches!(before, "further" | "first" | "next")
            && matches!(verbs::read(word), Some((_, Tense::Third)))
            && !verbs::is_noun_first(word);
        // "as long as both want it"
        let both = before == "both"
            && idx == clause.start + 1
            && matches!(verbs::read(word), Some((_, Tense::Base | Tense::Past)))
            && !verbs::is_noun_first(word);
        if BEFORE_NOUN.contains(&before) && !adverbial && !both || is_capital(words, idx) {
            continue;
        }
        let Some((base, tense)) = verbs::read(word) else {
            continue;
        };
        if relative {
            relative = false;
            continue;
        }
        // "whether Norland and West Pomerel allow it"
        let two_names = is_capital(words, idx - 1)
            && (clause.start..idx).any(|at| words.at(at) == "and" && is_capital(words, at + 1));
        // "whether he set a day": of one person it can only be the past.
        let tense = match (tense, before) {
            (Tense::Base, "he" | "she" | "it") if verbs::is_unchanged(word) => Tense::Past,
            _ => tense,
        };
        let plural_before = two_names
            || before.ends_with('s')
            || matches!(
                before,
                "they" | "we" | "you" | "i" | "people" | "men" | "police" | "both"
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
            && !SUBJECT_PRONOUNS.contains(&before)
            && matches!(
                words.at(idx + 1),
                "by" | "in"
                    | "on"
                    | "at"
                    | "between"
                    | "from"
                    | "under"
                    | "to"
                    | "with"
                    | "for"
                    | "against"
            );
        let found = Finite::Plain(idx, base, tense);
        // "the Guard ends its raids": what has an object is a verb.
        let acts = tense == Tense::Third && matches!(words.at(idx + 1), "its" | "their" | "his");
        let told = matches!(before, "he" | "she" | "they") && tense != Tense::Base;
        if participle || verbs::is_noun_first(word) && !acts && !told {
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
