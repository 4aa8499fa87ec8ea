//! Questions for what someone does not tell, or whom someone does not name.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::after;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::left_open::who_acts;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning::Bit;
use std::ops::Range;

/// Bodies and people whom a text may leave without a name.
pub(super) const UNNAMED: &[&str] = &[
    "mediators",
    "intermediaries",
    "go-betweens",
    "negotiators",
    "sources",
    "suspects",
    "victims",
    "companies",
    "countries",
    "officials",
    "buyers",
    "bidders",
    "donors",
    "attackers",
    "hostages",
    "prisoners",
    "detainees",
    "envoys",
    "states",
    "groups",
    "members",
    "candidates",
    "partners",
    "witnesses",
];

/// "did not name the buyer" to "Who is the buyer"; "did not name them" by whom stands before.
pub(super) fn named(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    if words.at(cue.end) == "them" {
        let who = (0..cue.start)
            .rev()
            .find(|&idx| UNNAMED.contains(&words.at(idx)))?;
        return Some(vec![Bit::Say("who are the"), Bit::Word(who)]);
    }
    // "envoys whom the ministry declined to name": who they are stands before.
    let relative = (cue.start.saturating_sub(6)..cue.start)
        .find(|&idx| words.at(idx) == "whom" && words.is_mark(cue.end));
    if let Some(whom) = relative {
        let comma = usize::from(whom > 0 && words.at(whom - 1) == ",");
        let head = whom
            .checked_sub(1 + comma)
            .filter(|&at| !words.is_mark(at))?;
        let plural = nouns::is_plural(words, head..head + 1);
        let front = if plural { "who are the" } else { "who is the" };
        return Some(vec![Bit::Say(front), Bit::Word(head)]);
    }
    // "has not named one": whom it will name.
    if words.at(cue.end) == "one" && words.is_mark(cue.end + 1) {
        return Some(around("whom will", who_acts(words, cue.start)?, "name"));
    }
    let mut bits = after(
        words,
        cue.end,
        |plural| if plural { "who are" } else { "who is" },
    )?;
    let second = (1..bits.len()).find(|&at| match (&bits[at - 1], &bits[at]) {
        (Bit::Word(or), Bit::Word(verb)) => is_second_verb(words, *or, *verb),
        _ => false,
    });
    bits.truncate(second.map_or(bits.len(), |at| at - 1));
    Some(bits)
}

/// "did not disclose the terms" to "What are the terms".
pub(super) fn told(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    // "elders, whom it did not identify"
    if words.is_mark(cue.end)
        && (cue.start.saturating_sub(6)..cue.start).any(|idx| words.at(idx) == "whom")
    {
        return named(words, cue);
    }
    let start = if matches!(words.at(cue.end), "on" | "about") {
        cue.end + 1
    } else {
        cue.end
    };
    if matches!(words.at(start), "that" | "at") {
        return None;
    }
    // "declined to discuss the matter": what it is stands elsewhere.
    let discussed = words.at(cue.end - 1) == "discuss";
    if discussed
        && matches!(
            words.at(start + 1),
            "matter" | "issue" | "subject" | "topic" | "case"
        )
    {
        return None;
    }
    if discussed {
        return Some(around("what is known about", object(words, start)?, ""));
    }
    let mut bits = after(
        words,
        start,
        |plural| if plural { "what are" } else { "what is" },
    )?;
    // "refused to put a timetable on the retreat": the timetable for it.
    for at in 1..bits.len() {
        let (Bit::Word(noun), Bit::Word(to)) = (&bits[at - 1], &bits[at]) else {
            continue;
        };
        if matches!(words.at(*to), "on" | "to")
            && matches!(
                words.at(*noun),
                "timetable" | "timeline" | "date" | "figure" | "number" | "price" | "deadline"
            )
        {
            bits[at] = Bit::Say("for");
            break;
        }
    }
    // "did not name the broker or give its source": the second verb asks something else.
    let second = (1..bits.len()).find(|&at| match (&bits[at - 1], &bits[at]) {
        (Bit::Word(or), Bit::Word(verb)) => is_second_verb(words, *or, *verb),
        _ => false,
    });
    bits.truncate(second.map_or(bits.len(), |at| at - 1));
    Some(bits)
}

/// "or give": a second verb in its plain form, joined to the first.
fn is_second_verb(words: &Words<'_>, or: usize, verb: usize) -> bool {
    matches!(words.at(or), "or" | "and")
        && matches!(
            words.at(verb),
            "give" | "say" | "tell" | "explain" | "name" | "describe"
        )
        && clause::BEFORE_NOUN.contains(&words.at(verb + 1))
}
