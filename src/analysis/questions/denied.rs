//! What someone denies, asked: a deed, a part in it, a claim.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::earlier;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// Whoever makes a claim is not named in more words.
const LONGEST_CLAIMANT: usize = 6;

/// "X denied that it did Y" to "Did X do Y".
pub(super) fn denied(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let mut start = cue.end;
    // "denied last week that it had been asked"
    if matches!(
        words.at(start),
        "last" | "on" | "this" | "yesterday" | "again" | "earlier" | "late" | "in" | "at"
    ) && let Some(that) = (start + 1..start + 5).find(|&idx| words.at(idx) == "that")
    {
        start = that;
    }
    let that = words.at(start) == "that";
    if that {
        start += 1;
    }
    let end = clause::end(words, start);
    // "Rumours that he fled could not be confirmed": the second verb is of the rumours.
    let told = ["rumo", "spec"]
        .iter()
        .any(|front| words.at(cue.start).starts_with(front));
    let end = (start + 3..end)
        .find(|&idx| told && clause::is_auxiliary(words.at(idx)) && words.at(idx + 1) == "not")
        .unwrap_or(end);
    if end <= start {
        return None;
    }
    let denier = cue.start.checked_sub(1).and_then(|_| {
        let mut subject_end = cue.start;
        while subject_end > 0
            && matches!(
                words.at(subject_end - 1),
                "has"
                    | "have"
                    | "had"
                    | "also"
                    | "to"
                    | "continues"
                    | "continued"
                    | "repeatedly"
                    | "flatly"
                    | "strongly"
                    | "firmly"
                    | "categorically"
                    | "vehemently"
                    | "strenuously"
                    | "always"
            )
        {
            subject_end -= 1;
        }
        // "Okello said he knew but denied that he": who says is who denies.
        let coordinated = subject_end > 0 && matches!(words.at(subject_end - 1), "and" | "but");
        let front = nouns::noun_phrase(words, 0)
            .filter(|phrase| coordinated && verbs::read(words.at(phrase.end)).is_some());
        nouns::subject_before(words, subject_end).or(front)
    });
    let first = words.at(start);
    let skipped = usize::from(matches!(first, "any" | "all"));
    let part = start + skipped;
    let relation = match (words.at(part), words.at(part + 1)) {
        ("involvement", "in") => Some(("is", "are", "involved in", part + 2)),
        ("responsibility", "for") => Some(("is", "are", "responsible for", part + 2)),
        ("knowledge", "of") => Some(("did", "did", "know of", part + 2)),
        _ => None,
    };
    if let Some((one, many, relation, object)) = relation
        && let Some(denier) = denier.clone()
        && let Some(object) = nouns::noun_phrase(words, object)
    {
        let front = if nouns::is_plural(words, denier.clone()) {
            many
        } else {
            one
        };
        let mut bits = around(front, denier, relation);
        bits.extend(words_of(object));
        return Some(bits);
    }
    if matches!(first, "any" | "no") {
        return Some(around("was there", nouns::noun_phrase(words, start)?, ""));
    }
    if !that && first.ends_with("ing") && first.len() > 4 {
        let denier = denier?;
        let plural = nouns::is_plural(words, denier.clone());
        // "denies arming them, and in turn accuses": what else it does is no part of it.
        let end = (start + 1..end)
            .find(|&idx| {
                words.at(idx) == "," && matches!(words.at(idx + 1), "and" | "but" | "saying")
            })
            .unwrap_or(end);
        let mut bits = Vec::new();
        if first == "having" {
            bits.push(Bit::Say(if plural { "have" } else { "has" }));
            bits.extend(words_of(denier));
            bits.extend(words_of(start + 1..end));
        } else {
            bits.push(Bit::Say(if plural { "are" } else { "is" }));
            bits.extend(words_of(denier));
            bits.extend(words_of(start..end));
        }
        return Some(bits);
    }
    if !that
        && let Some(phrase) = nouns::noun_phrase(words, start)
        && phrase.clone().any(|idx| {
            matches!(
                words.at(idx),
                "allegation"
                    | "allegations"
                    | "claim"
                    | "claims"
                    | "charges"
                    | "accusation"
                    | "accusations"
                    | "report"
                    | "reports"
                    | "rumours"
                    | "rumors"
            )
        })
    {
        // "denies a report claiming that it paid": what is claimed is what is asked.
        let told = (phrase.end..phrase.end + 2).find(|&idx| {
            matches!(
                words.at(idx),
                "that" | "claiming" | "alleging" | "saying" | "suggesting"
            )
        });
        if let Some(told) = told {
            let from = told + 1 + usize::from(words.at(told + 1) == "that");
            let clause = from..clause::end(words, from);
            if let Some(bits) = turning::turned(words, clause, Mood::Fact) {
                return Some(bits);
            }
        }
        let front = if nouns::is_plural(words, phrase.clone()) {
            "are"
        } else {
            "is"
        };
        // "It denies such allegations": against whom, where what they say is not told.
        if phrase.len() == 2
            && matches!(first, "such" | "the" | "these" | "those" | "all")
            && words.at(start + 1) != "report"
            && let Some(denier) = denier.clone()
            && clause::is_capital(words, denier.start)
        {
            let mut bits = vec![Bit::Say(front), Bit::Say("the"), Bit::Word(start + 1)];
            bits.push(Bit::Say("against"));
            bits.extend(words_of(denier));
            bits.push(Bit::Say("true"));
            return Some(bits);
        }
        let article = usize::from(matches!(first, "a" | "an"));
        let mut bits = around(front, phrase.start + article..phrase.end, "true");
        if article > 0 {
            bits.insert(1, Bit::Say("the"));
        }
        return Some(bits);
    }
    let bare = matches!(first, "it" | "this") && end == start + 1;
    if !bare && let Some(turned) = turning::turned(words, start..end, Mood::Fact) {
        // The pronoun that opens the clause is the denier.
        let pronoun = matches!(first, "it" | "he" | "she" | "they");
        return Some(match denier.filter(|_| pronoun) {
            Some(denier) => turned
                .into_iter()
                .flat_map(|bit| {
                    if bit == Bit::Word(start) {
                        words_of(denier.clone()).collect()
                    } else {
                        vec![bit]
                    }
                })
                .collect(),
            None => turned,
        });
    }
    if that {
        let mut bits = vec![Bit::Say("is it true that")];
        bits.extend(words_of(start..end));
        return Some(bits);
    }
    if matches!(first, "it" | "this") {
        return Some(around("is what", denier?, "denied true"));
    }
    let phrase = nouns::noun_phrase(words, start)?;
    Some(around("is the denial of", phrase, "true"))
}

/// Whether what is denied is a claim ("denied that", "denied any role"), not a thing kept from someone.
pub(super) fn denies_a_claim(words: &Words<'_>, next: usize) -> bool {
    let word = words.at(next);
    // "The port denied it": what it denies stands in a sentence before, and is told there.
    let told_before = matches!(word, "it" | "this" | "that" | "them")
        && (words.is_mark(next + 1)
            || matches!(
                words.at(next + 1),
                "too" | "and" | "on" | "but" | "yesterday" | ""
            ));
    if told_before {
        return false;
    }
    let claim = |idx: usize| {
        matches!(
            words.at(idx),
            "allegation"
                | "allegations"
                | "claim"
                | "claims"
                | "accusation"
                | "accusations"
                | "charges"
                | "report"
                | "reports"
                | "involvement"
                | "responsibility"
                | "wrongdoing"
                | "knowledge"
                | "role"
                | "rumours"
                | "rumors"
                | "existence"
                | "connection"
                | "link"
                | "links"
        )
    };
    matches!(
        word,
        "that" | "any" | "it" | "he" | "they" | "she" | "having" | "there"
    ) || (word.ends_with("ing") && word.len() > 4)
        || (next + 2..next + 9)
            .any(|idx| matches!(words.at(idx), "is" | "are" | "was" | "were" | "has" | "had"))
        || claim(next)
        || claim(next + 1)
        || claim(next + 2)
}

/// "accused of theft, a charge he denies" to "Is the charge of theft true".
pub(super) fn claimed(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let of = matches!(words.at(cue.start + 1), "of" | "that");
    // "They hold the port, a claim the army denies": what they claim stands before.
    let put_after = words.at(cue.start) == "which"
        || cue.start > 2
            && matches!(words.at(cue.start - 1), "a" | "an")
            && words.at(cue.start - 2) == ",";
    if put_after && !of {
        return claimed_before(words, cue.start);
    }
    let accused = (0..cue.start).find(|&idx| words.at(idx) == "of")?;
    (!of).then(|| {
        let mut bits = vec![Bit::Say("is the"), Bit::Word(cue.start)];
        let end = (accused..cue.start)
            .find(|&idx| words.at(idx) == ",")
            .unwrap_or(cue.start);
        bits.extend(words_of(accused..end));
        bits.push(Bit::Say("true"));
        bits
    })
}

/// "The rebels say that they hold the port, which the army denies" to "Do the rebels hold the port".
fn claimed_before(words: &Words<'_>, cue: usize) -> Option<Vec<Bit>> {
    let comma = (0..cue).rev().take(3).find(|&idx| words.at(idx) == ",")?;
    let told = earlier::told(words, comma);
    if told.start == 0 || told.end < comma {
        return None;
    }
    let bits = turning::turned(words, told.clone(), Mood::Fact)?;
    // "Commanders insist they hold it": who insists stands before the verb.
    let that = usize::from(words.at(told.start - 1) == "that");
    let claims = Some(0..told.start.saturating_sub(1 + that)).filter(|phrase| {
        !phrase.is_empty()
            && phrase.len() <= LONGEST_CLAIMANT
            && matches!(words.at(told.start), "they" | "it" | "he" | "she")
            && (words.at(told.start) == "they") == nouns::is_plural(words, phrase.clone())
    });
    Some(match claims {
        Some(claims) => bits
            .into_iter()
            .flat_map(|bit| match bit {
                Bit::Word(idx) if idx == told.start => words_of(claims.clone()).collect(),
                Bit::Word(_) | Bit::Say(_) => vec![bit],
            })
            .collect(),
        None => bits,
    })
}
