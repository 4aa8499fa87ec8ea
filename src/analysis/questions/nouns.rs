//! Noun phrases without a parse: the subject before a word, the object after one, their number.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::clause::BEFORE_NOUN;
use crate::analysis::questions::clause::NEXT_CLAUSE;
use crate::analysis::questions::clause::SUBJECT_PRONOUNS;
use crate::analysis::questions::clause::is_adverb;
use crate::analysis::questions::clause::is_auxiliary;
use crate::analysis::questions::clause::is_capital;
use crate::analysis::questions::outlook;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// Words after which a subject may begin.
const OPENERS: &[&str] = &[
    "that", "if", "whether", "since", "when", "as", "said", "says", "say", "think", "argue",
    "fear", "warn", "warned", "argued", "feared", "hope", "suggest", "yet", "so", "until",
    "saying", "claims", "claimed", "believe", "believes", "who", "which",
];

/// A relative clause longer than this, in words, is left out of a question.
const LONGEST_RELATIVE: usize = 16;

/// The noun phrase that begins at `start` with the relative clause that follows it.
pub fn noun_phrase_and_clause(words: &Words<'_>, start: usize) -> Option<Range<usize>> {
    let phrase = noun_phrase(words, start)?;
    if !matches!(
        words.at(phrase.end),
        "that" | "which" | "who" | "they" | "he" | "she" | "we"
    ) {
        return Some(phrase);
    }
    let end = clause::end(words, phrase.end + 1);
    // "that it may sell and talk about how": the second verb tells of something else.
    let end = (phrase.end + 3..end)
        .find(|&idx| {
            end > phrase.end + LONGEST_RELATIVE
                && words.at(idx) == "and"
                && !BEFORE_NOUN.contains(&words.at(idx + 1))
                && !is_capital(words, idx + 1)
                && (phrase.end..idx).any(|at| is_auxiliary(words.at(at)))
        })
        .unwrap_or(end);
    let short = end <= phrase.end + LONGEST_RELATIVE;
    Some(if short { phrase.start..end } else { phrase })
}

/// The subject that ends right before `end`: back to the start of its clause.
pub fn subject_before(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let mut end = end;
    // "the agency, which regulates trade, has to": the subject stands before what is put in.
    if end > 2 && words.at(end - 1) == "," {
        let close = end - 1;
        end = (1..end - 1)
            .rev()
            .take(26)
            .find(|&idx| words.at(idx) == "," && !is_of_a_date(words, idx))?;
        // "the six, Lerma, Norland, and Pomerel, could meet": all that is listed is put in.
        let lists = words.at(end + 1) == "and" && is_name(words, end + 2)
            || is_name(words, end + 1) && (end + 2..close).any(|idx| words.at(idx) == "and");
        while let Some(before) = listed_before(words, end).filter(|_| lists) {
            end = before;
        }
    }
    let whole = subject_from(words, end, false);
    let subject = whole.or_else(|| subject_from(words, end, true))?;
    // "Norland on Monday denied it": the day is no part of who does it; nor is the dash of a dateline.
    let start = subject.start + usize::from(words.at(subject.start) == "-" && subject.len() > 1);
    let on = subject.end.saturating_sub(2);
    let dated = on > start && words.at(on) == "on" && outlook::is_weekday(words.at(on + 1));
    Some(start..if dated { on } else { subject.end })
}

/// The comma before the name that ends at the comma `end`.
fn listed_before(words: &Words<'_>, end: usize) -> Option<usize> {
    (end.saturating_sub(6)..end)
        .rev()
        .find(|&idx| words.at(idx) == ",")
        .filter(|&comma| is_name(words, comma + 1))
}

/// "June 20, 2009": the comma is of the date.
fn is_of_a_date(words: &Words<'_>, comma: usize) -> bool {
    let digits = |idx: usize| {
        words.at(idx).bytes().all(|byte| byte.is_ascii_digit()) && !words.at(idx).is_empty()
    };
    comma > 0 && digits(comma - 1) && digits(comma + 1) && words.at(comma + 1).len() == 4
}

/// Whether a name begins here, with or without its article.
fn is_name(words: &Words<'_>, idx: usize) -> bool {
    is_capital(words, idx + usize::from(words.at(idx) == "the"))
}

/// Back from `end` to a mark or a word that opens a clause; `and` opens one where told so.
fn subject_from(words: &Words<'_>, end: usize, and_opens: bool) -> Option<Range<usize>> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1) {
        let word = words.at(before);
        // "N. Korea": the point is of the name.
        let initial = word == "." && before > 0 && words.at(before - 1).len() == 1;
        let opens = (words.is_mark(before)
            && !initial
            && !matches!(word, "-" | "$" | "%" | "’" | "'" | "/"))
            || NEXT_CLAUSE.contains(&word)
            || OPENERS.contains(&word)
            || (and_opens && word == "and");
        if opens {
            break;
        }
        start = before;
    }
    while start < end
        && (is_adverb(words.at(start)) && !matches!(words.at(start), "both" | "all")
            || matches!(words.at(start), "and" | "so" | "or"))
    {
        start += 1;
    }
    let sure_verb = |idx: usize| {
        let word = words.at(idx);
        is_auxiliary(word)
            || (idx > start
                // "those concerned"
                && words.at(idx - 1) != "those"
                && !BEFORE_NOUN.contains(&words.at(idx - 1))
                && !verbs::is_noun_first(word)
                && !is_capital(words, idx)
                && !matches!(
                    words.at(idx + 1),
                    "by" | "in" | "on" | "at" | "between" | "from" | "under"
                )
                && verbs::read(word).is_some_and(|(_, tense)| tense != Tense::Base))
    };
    let has_verb = (start..end).any(sure_verb);
    // "On the southern side it has not": where it has not is no part of the subject.
    if !has_verb
        && start + 1 < end
        && matches!(words.at(end - 1), "it" | "he" | "she" | "they" | "we")
    {
        start = end - 1;
    }
    (start < end && !has_verb && !matches!(words.at(end - 1), "to" | "of")).then_some(start..end)
}

/// The noun phrase that begins at `start`: up to a mark or a verb.
pub fn noun_phrase(words: &Words<'_>, start: usize) -> Option<Range<usize>> {
    let mut idx = start;
    while idx < words.len() {
        let word = words.at(idx);
        let before = if idx > start {
            words.at(idx - 1)
        } else {
            "the"
        };
        // "con[c]essions": brackets without spaces around them stand inside a word.
        let inside = matches!(word, "[" | "]")
            && idx > start
            && words.span(idx - 1..idx).end == words.span(idx..idx + 1).start
            && words.span(idx..idx + 1).end == words.span(idx + 1..idx + 2).start;
        let stops = (words.is_mark(idx) && !inside && !matches!(word, "-" | "$" | "%" | "/" | "&"))
            || NEXT_CLAUSE.contains(&word)
            || matches!(
                word,
                "who"
                    | "which"
                    | "that"
                    | "when"
                    | "if"
                    | "said"
                    | "says"
                    | "until"
                    | "as"
                    | "saying"
                    | "before"
                    | "after"
                    | "because"
                    | "despite"
                    | "amid"
                    | "unless"
                    | "though"
                    | "since"
                    | "claiming"
                    | "alleging"
                    | "suggesting"
                    | "and"
                    | "yet"
            )
            || (idx > start && matches!(word, "they" | "he" | "she" | "we" | "you" | "i"))
            || (is_auxiliary(word) && before != "to")
            || (!BEFORE_NOUN.contains(&before)
                && !is_capital(words, idx)
                && !verbs::is_noun_first(word)
                && verbs::read(word).is_some_and(|(_, tense)| tense != Tense::Base));
        // "and" joins two names or nouns as long as no clause follows.
        let joins = word == "and"
            && idx > start
            && !words.is_mark(idx + 1)
            && !SUBJECT_PRONOUNS.contains(&words.at(idx + 1))
            && (verbs::read(words.at(idx + 1)).is_none() || is_second_noun(words, idx + 1))
            && !is_auxiliary(words.at(idx + 1))
            && !is_auxiliary(words.at(idx + 2));
        if stops && !joins {
            break;
        }
        idx += 1;
    }
    while idx > start
        && matches!(
            words.at(idx - 1),
            "since"
                | "before"
                | "after"
                | "until"
                | "to"
                | "of"
                | "in"
                | "on"
                | "at"
                | "by"
                | "for"
                | "with"
                | "from"
                | "and"
                | "or"
                | "the"
                | "a"
                | "an"
                | "not"
                | "also"
        )
    {
        idx -= 1;
    }
    // "the power to do as he said": a verb that needs what was left out goes too.
    if idx > start + 2 && words.at(idx - 2) == "to" && is_auxiliary(words.at(idx - 1)) {
        idx -= 2;
    }
    (idx > start).then_some(start..idx)
}

/// "border disputes and trade arrangements": a word that may be a verb is a noun where nothing that a verb
/// would act on follows.
fn is_second_noun(words: &Words<'_>, idx: usize) -> bool {
    let next = words.at(idx + 1);
    let plain = verbs::read(words.at(idx)).is_some_and(|(_, tense)| tense == Tense::Base);
    plain
        && (words.is_mark(idx + 1)
            || next.is_empty()
            || matches!(next, "of" | "between" | "over")
            || next.ends_with('s')
                && !next.ends_with("ss")
                && !BEFORE_NOUN.contains(&next)
                && !matches!(
                    next,
                    "its" | "this" | "his" | "us" | "as" | "is" | "was" | "has"
                ))
}

/// Whether a noun phrase is plural, as its head tells.
pub fn is_plural(words: &Words<'_>, phrase: Range<usize>) -> bool {
    let head_end = phrase
        .clone()
        .find(|&idx| {
            matches!(
                words.at(idx),
                "of" | "in"
                    | "on"
                    | "for"
                    | "to"
                    | "at"
                    | "from"
                    | "with"
                    | "by"
                    | "between"
                    | "about"
                    | "over"
                    | "behind"
                    | "among"
                    | "against"
            ) || (idx > phrase.start + 1
                && words.at(idx).ends_with("ing")
                && !BEFORE_NOUN.contains(&words.at(idx - 1))
                && phrase.end > idx + 1)
        })
        .unwrap_or(phrase.end);
    let joined = phrase
        .clone()
        .take_while(|&idx| idx < head_end)
        .any(|idx| words.at(idx) == "and");
    let head = head_end.checked_sub(1).map_or("", |idx| words.at(idx));
    joined
        || (head.ends_with("men") && head.len() > 4 && head != "specimen")
        || matches!(
            head,
            "people"
                | "men"
                | "women"
                | "children"
                | "police"
                | "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "several"
                | "many"
                | "both"
                | "few"
        )
        || (head.ends_with('s')
            && !head.ends_with("ss")
            && !head.ends_with("us")
            && !head.ends_with("is"))
}

/// Where the noun that a phrase is about stands.
pub fn head_of(words: &Words<'_>, phrase: Range<usize>) -> usize {
    let end = phrase
        .clone()
        .skip(1)
        .find(|&idx| {
            matches!(
                words.at(idx),
                "of" | "in"
                    | "on"
                    | "for"
                    | "to"
                    | "at"
                    | "from"
                    | "over"
                    | "about"
                    | "between"
                    | "with"
                    | "behind"
                    | "who"
            )
        })
        .unwrap_or(phrase.end);
    end.saturating_sub(1)
}

/// The nearest "three people" before a place: a number and a plural.
pub(super) fn counted_before(words: &Words<'_>, before: usize) -> Option<Range<usize>> {
    let number = (0..before.saturating_sub(2)).rev().find(|&idx| {
        let word = words.at(idx);
        matches!(
            word,
            "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "several"
        ) || word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit())
    })?;
    let phrase = number..number + 2;
    (is_plural(words, number + 1..number + 2) && !words.is_mark(number + 1)).then_some(phrase)
}

/// Whether the noun is of people without a name.
pub(super) fn is_group(word: &str) -> bool {
    word.ends_with("men")
        || matches!(
            word,
            "group"
                | "gang"
                | "people"
                | "attackers"
                | "victims"
                | "suspects"
                | "dead"
                | "hostages"
                | "prisoners"
                | "bodies"
                | "buyer"
                | "bidder"
                | "donor"
                | "owner"
                | "driver"
                | "winner"
                | "successor"
                | "author"
                | "leader"
                | "killer"
                | "attacker"
                | "suspect"
                | "mediators"
                | "countries"
        )
}
