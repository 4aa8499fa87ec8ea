//! Who or what has no name in the text: "an unidentified substance", "a summit of unspecified date".

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::subject_phrase;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// Words with which a place or an owner is put after a noun.
fn is_place_word(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "at"
            | "on"
            | "near"
            | "from"
            | "with"
            | "to"
            | "outside"
            | "inside"
            | "off"
            | "into"
            | "onto"
            | "over"
            | "behind"
            | "north"
            | "south"
            | "east"
            | "west"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
    )
}

/// Nouns for whom or what "who" and "which" ask after.
const UNNAMED_ONES: &[&str] = &[
    "man",
    "men",
    "woman",
    "women",
    "gunman",
    "gunmen",
    "attacker",
    "attackers",
    "assailant",
    "assailants",
    "people",
    "persons",
    "mediator",
    "mediators",
    "buyer",
    "buyers",
    "bidder",
    "bidders",
    "victim",
    "victims",
    "militants",
    "pirates",
    "number",
    "amount",
    "sum",
    "period",
    "time",
    "date",
    "group",
    "location",
    "place",
    "country",
    "state",
];

/// "an unidentified substance" to "What is the unidentified substance".
pub(super) fn nameless(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let start = cue.end;
    // "a summit of unspecified date": what has the date stands before.
    if cue.start > 1
        && words.at(cue.start - 1) == "of"
        && let Some(owner) = nouns::subject_before(words, cue.start - 1)
    {
        let mut bits = vec![Bit::Say("what is the"), Bit::Word(start), Bit::Say("of")];
        // A summit told of for the first time is by now the summit.
        let first = matches!(words.at(owner.start), "a" | "an");
        if first {
            bits.push(Bit::Say("the"));
        }
        bits.extend(words_of(owner.start + usize::from(first)..owner.end));
        return Some(bits);
    }
    // "on leave for an unspecified period": how long it is.
    let back = 1 + usize::from(cue.start > 1 && matches!(words.at(cue.start - 1), "a" | "an"));
    if cue.start > back
        && words.at(cue.start - back) == "for"
        && matches!(words.at(start), "period" | "time" | "length" | "duration")
    {
        let clause = (0..cue.start - back)
            .rev()
            .find(|&idx| matches!(words.at(idx), "that" | "and" | "but" | ",") || idx == 0)?;
        let from = clause + usize::from(clause > 0);
        let mut bits = vec![Bit::Say("how long")];
        bits.extend(turning::turned(words, from..cue.start - back, Mood::Fact)?);
        return Some(bits);
    }
    if let Some(bits) = nameless_in_clause(words, cue.clone()) {
        return Some(bits);
    }
    // "an unspecified “grave crime”": what is quoted is what has no name.
    let quoted = matches!(words.at(start), "“" | "\"");
    let phrase = nouns::noun_phrase(words, start + usize::from(quoted))?;
    // The word that says it is not named stays, and so does where it is.
    let end = phrase.end
        + (phrase.end..phrase.end + 2)
            .rposition(|idx| quoted && matches!(words.at(idx), "”" | "\""))
            .map_or(0, |at| at + 1);
    let plural = nouns::is_plural(words, start..end);
    let person = (start..end).any(|idx| {
        matches!(
            words.at(idx),
            "man"
                | "men"
                | "woman"
                | "women"
                | "gunman"
                | "gunmen"
                | "attacker"
                | "attackers"
                | "assailant"
                | "assailants"
                | "people"
                | "persons"
                | "mediator"
                | "mediators"
                | "buyer"
                | "buyers"
                | "bidder"
                | "bidders"
                | "victim"
                | "victims"
                | "militants"
                | "pirates"
        )
    });
    let head = (start..end)
        .find(|&idx| is_place_word(words.at(idx + 1)))
        .unwrap_or_else(|| nouns::head_of(words, start..end));
    let state = matches!(
        words.at(head),
        "state"
            | "country"
            | "government"
            | "power"
            | "capital"
            | "city"
            | "town"
            | "village"
            | "bank"
            | "company"
    );
    let front = match (person, plural) {
        (false, false) if state => "which is the",
        (false, false) if matches!(words.at(head), "location" | "place" | "site") => "where is the",
        (true, true) => "who are the",
        (true, false) => "who is the",
        (false, true) => "what are the",
        (false, false) => "what is the",
    };
    // What is quoted says by itself that it is not told.
    Some(around(front, start - usize::from(!quoted)..end, ""))
}

/// "a man sprayed an unidentified substance near a bank", "was hit by an unknown projectile": what was
/// done with it is asked along.
fn nameless_in_clause(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let article = if matches!(words.at(cue.start), "a" | "an") {
        cue.start
    } else {
        cue.start.checked_sub(1)?
    };
    let phrase = nouns::noun_phrase(words, cue.end)?;
    let head = (cue.end..phrase.end)
        .find(|&idx| idx + 1 == phrase.end || is_place_word(words.at(idx + 1)))?;
    if !matches!(words.at(article), "a" | "an")
        || UNNAMED_ONES.contains(&words.at(head))
        || words.is_mark(cue.end)
    {
        return None;
    }
    let mut bits = vec![Bit::Say("what")];
    bits.extend(words_of(cue.end..head + 1));
    let verb = article.checked_sub(1)?;
    // "was struck by an unknown projectile": what it is comes first, and then what it did.
    if words.at(verb) == "by" {
        let done = verb.checked_sub(1)?;
        let be = done
            .checked_sub(1)
            .filter(|&at| clause::BE.contains(&words.at(at)))?;
        if !verbs::is_participle(words.at(done)) && verbs::read(words.at(done)).is_none() {
            return None;
        }
        let struck = if matches!(words.at(be.saturating_sub(1)), "it" | "he" | "she" | "they") {
            nouns::noun_phrase(words, 0).filter(|front| {
                words.at(front.start) == "the" && clause::is_auxiliary(words.at(front.end))
            })?
        } else {
            subject_phrase(words, be)?
        };
        bits.push(Bit::Word(done));
        bits.extend(words_of(struck));
        return Some(bits);
    }
    let (_, tense) = verbs::read(words.at(verb))?;
    if tense == verbs::Tense::Base {
        return None;
    }
    let opener = (verb.saturating_sub(6)..verb)
        .rev()
        .find(|&idx| matches!(words.at(idx), "after" | "when" | "as" | "that" | ","));
    let start = match opener {
        Some(opener) => opener + 1,
        None => nouns::subject_before(words, verb)?.start,
    };
    bits.extend(turning::turned(words, start..article, Mood::Fact)?);
    bits.extend(words_of(head + 1..phrase.end));
    Some(bits)
}
