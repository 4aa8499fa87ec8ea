//! A clause turned to a question: the auxiliary before the subject, "do" or "will" where there is none.
//!
//! Where the verb is not found for sure nothing is turned, and the caller falls back to a frame that is
//! right with any clause.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause::BE;
use crate::analysis::questions::clause::DO;
use crate::analysis::questions::clause::Finite;
use crate::analysis::questions::clause::HAVE;
use crate::analysis::questions::clause::MODALS;
use crate::analysis::questions::clause::SUBJECT_PRONOUNS;
use crate::analysis::questions::clause::finite;
use crate::analysis::questions::clause::is_adverb;
use crate::analysis::questions::clause::is_auxiliary;
use crate::analysis::questions::clause::is_capital;
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

/// "Iran will agree" to "will Iran agree": none where the verb is not found.
///
/// Negations go, as "Will Iran not agree?" and "Will Iran agree?" leave the same thing open.
pub fn turned(words: &Words<'_>, clause: Range<usize>, mood: Mood) -> Option<Vec<Bit>> {
    // "if fully implemented": the subject goes without saying.
    let opening = clause.clone().find(|&idx| !is_adverb(words.at(idx)))?;
    if mood == Mood::Outcome
        && !matches!(words.at(clause.start), "both" | "all")
        && words.at(opening).ends_with("ed")
        && verbs::is_participle(words.at(opening))
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
    // "On the southern side it has not been settled": where it was stands last in a question.
    let place = subject_end.checked_sub(1).filter(|&last| {
        last > clause.start + 1
            && matches!(words.at(last), "it" | "he" | "she" | "they" | "we")
            && matches!(
                words.at(clause.start),
                "on" | "in"
                    | "at"
                    | "under"
                    | "with"
                    | "by"
                    | "for"
                    | "after"
                    | "before"
                    | "during"
            )
    });
    if let Some(pronoun) = place {
        let mut bits = turned(words, pronoun..clause.end, mood)?;
        bits.extend(
            (clause.start..pronoun)
                .filter(|&idx| words.at(idx) != ",")
                .map(Bit::Word),
        );
        return Some(bits);
    }
    let subject: Vec<Bit> = (clause.start..subject_end)
        .filter(|idx| !put_in(words, clause.start..subject_end).contains(idx))
        .map(Bit::Word)
        .collect();
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
            // "had, as of Monday, announced": the participle stands after what is put in.
            let closing = (next + 1..(next + 9).min(clause.end)).find(|&idx| words.at(idx) == ",");
            let done = match closing {
                Some(closing) if words.at(next) == "," => closing + 1,
                _ => next,
            };
            let perfect = HAVE.contains(&word)
                && (verbs::is_participle(words.at(done))
                    || words.at(done) == "been"
                    || matches!(words.at(done), "frozen" | "risen" | "eaten" | "hidden"));
            let plain_have = HAVE.contains(&word) && !perfect;
            let empty_do = DO.contains(&word)
                && (verbs::read(words.at(next)).is_some()
                    || words.at(next) == "have"
                    || words.at(next) == "be");
            // "does anything", "do so": a verb of its own.
            if DO.contains(&word) && !empty_do {
                let own = matches!(
                    words.at(next),
                    "anything"
                        | "next"
                        | "about"
                        | "with"
                        | "something"
                        | "nothing"
                        | "so"
                        | "this"
                        | "that"
                        | "the"
                        | "its"
                        | "their"
                        | "more"
                        | "it"
                );
                if !own {
                    return None;
                }
                let front = match (mood, word) {
                    (Mood::Outcome, _) => "will",
                    (Mood::Fact, "do") => "do",
                    (Mood::Fact, "does") => "does",
                    (Mood::Fact, _) => "did",
                };
                bits.push(Bit::Say(front));
                bits.extend(subject);
                bits.extend(adverbs);
                bits.push(Bit::Say("do"));
                bits.extend(rest(words, at + 1..clause.end));
                return Some(bits);
            }
            let going = mood == Mood::Outcome
                && BE.contains(&word)
                && words.at(next) == "going"
                && words.at(next + 1) == "to";
            let (front, then) = match mood {
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
            // "had rung both and may have secured it": what may be is said apart.
            let clause_end = (at + 2..clause.end)
                .find(|&idx| {
                    matches!(words.at(idx), "and" | "but")
                        && (MODALS.contains(&words.at(idx + 1)) || DO.contains(&words.at(idx + 1)))
                })
                .unwrap_or(clause.end);
            bits.push(Bit::Say(front));
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
            bits.extend(rest(words, from..clause_end));
        }
        Finite::Plain(at, base, tense) => {
            // "if they pay and could then sail": what they could do is said apart.
            let clause_end = (at + 1..clause.end)
                .find(|&idx| {
                    matches!(words.at(idx), "and" | "or" | "but") && is_auxiliary(words.at(idx + 1))
                })
                .unwrap_or(clause.end);
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
                rest(words, at + 1..clause_end)
                    .into_iter()
                    .map(|bit| match bit {
                        Bit::Word(idx)
                            if tense != Tense::Base
                                && (matches!(words.at(idx - 1), "and" | "or")
                                    || (is_adverb_of_time(words.at(idx - 1))
                                        && matches!(words.at(idx - 2), "and" | "or"))) =>
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

/// ", in the form of a fine,": what two commas put into a subject, with its commas.
fn put_in(words: &Words<'_>, subject: Range<usize>) -> Range<usize> {
    let mut commas = subject.clone().filter(|&idx| words.at(idx) == ",");
    match (commas.next(), commas.next(), commas.next()) {
        (Some(open), Some(close), None) if close + 1 == subject.end && open > subject.start => {
            open..close + 1
        }
        _ => 0..0,
    }
}

fn is_adverb_of_time(word: &str) -> bool {
    matches!(word, "later" | "then" | "soon" | "thus") || is_adverb(word)
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
        // "how to go on led to a quarrel": the verb after it is of another clause.
        let end = (first + 4..clause.end)
            .find(|&idx| {
                verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Past)
                    && matches!(
                        words.at(idx + 1),
                        "to" | "the" | "a" | "an" | "its" | "their"
                    )
                    && !(first..idx).any(|at| matches!(words.at(at), "that" | "which" | "who"))
            })
            .unwrap_or(clause.end);
        bits.extend((first + 1..end).map(Bit::Word));
        return Some(bits);
    }
    // "as to why not tell us": asked in these words already.
    if word == "why" && next == "not" && verbs::read(words.at(first + 2)).is_some() {
        return Some(
            clause
                .filter(|&idx| !matches!(words.at(idx), "us" | "me"))
                .map(Bit::Word)
                .collect(),
        );
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
    // "when or where the video was made": both are asked.
    if matches!(next, "or" | "and")
        && matches!(words.at(first + 2), "when" | "where" | "how" | "why" | "by")
        && matches!(word, "when" | "where" | "how" | "why")
    {
        let second = first + 2 + usize::from(words.at(first + 2) == "by");
        let mut bits: Vec<Bit> = (first..=second).map(Bit::Word).collect();
        bits.extend(turned(words, second + 1..clause.end, Mood::Fact)?);
        return Some(bits);
    }
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
            && (!verbs::is_noun_first(words.at(head_end))
                || word == "who"
                    && verbs::read(words.at(head_end))
                        .is_some_and(|(_, tense)| tense == Tense::Third)));
    if verb_first {
        // The question word is the subject ("who paid them"), or the clause is already turned.
        return Some(clause.map(Bit::Word).collect());
    }
    // "which of the two is right": the question word is the subject.
    // "which of the names it will bear" has another.
    let own_subject = (first + 2..first + 8).find(|&idx| {
        words.at(idx - 1) != "of"
            && (SUBJECT_PRONOUNS.contains(&words.at(idx)) && is_auxiliary(words.at(idx + 1))
                // "how much of it either guild has left"
                || matches!(words.at(idx), "either" | "each" | "both" | "neither" | "the")
                    && is_auxiliary(words.at(idx + 2))
                    && idx > first + 2
                    && !(first..idx).any(|at| is_auxiliary(words.at(at))))
    });
    // "who in the cabinet leaked it": the question word is the subject.
    let among = word == "who"
        && matches!(
            next,
            "in" | "of" | "at" | "among" | "from" | "inside" | "within" | "on" | "else" | "exactly"
        );
    if among {
        return Some(clause.map(Bit::Word).collect());
    }
    let of_many = word == "how" && matches!(next, "much" | "many") && words.at(first + 2) == "of";
    if of_many || matches!(word, "which" | "what") && next == "of" {
        if let Some(own) = own_subject.filter(|&own| own < clause.end) {
            let mut bits: Vec<Bit> = (first..own).map(Bit::Word).collect();
            bits.extend(turned(words, own..clause.end, Mood::Fact)?);
            return Some(bits);
        }
        return Some(clause.map(Bit::Word).collect());
    }
    if noun_phrase {
        // "what role the UN would play": the subject begins at an article, a pronoun or a name.
        // "how much Iranian oil is sold": the name belongs to what is counted.
        let names_subject = word != "how";
        let subject = (head_end..clause.end).find(|&idx| {
            let word = words.at(idx);
            // "what share of the fine reached them": what it is a share of is no subject.
            if words.at(idx - 1) == "of" {
                return false;
            }
            matches!(
                word,
                "the" | "a" | "an" | "its" | "their" | "his" | "her" | "any" | "each" | "both"
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
    let turned = negated(
        words,
        turned(words, head_end..clause.end, Mood::Fact)?,
        head_end..clause.end,
    );
    let mut bits: Vec<Bit> = (first..head_end).map(Bit::Word).collect();
    bits.extend(turned);
    Some(bits)
}

/// "why they did not come" asks another thing than "why they came": the negation goes back in.
fn negated(words: &Words<'_>, mut turned: Vec<Bit>, clause: Range<usize>) -> Vec<Bit> {
    let dropped = clause
        .clone()
        .find(|&idx| matches!(words.at(idx), "not" | "never") && !turned.contains(&Bit::Word(idx)));
    if let Some(not) = dropped {
        let subject = |bit: &Bit| matches!(bit, Bit::Word(idx) if *idx < not);
        if let Some(last) = turned.iter().rposition(subject) {
            turned.insert(last + 1, Bit::Word(not));
        }
    }
    turned
}
