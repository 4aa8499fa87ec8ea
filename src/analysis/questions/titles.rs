//! Which titles ask: one put as a question, and one that says that the reasons are not known.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use std::ops::Range;

/// Verbs of those who report, which a title's question leaves out.
const REPORT: &[&str] = &[
    "indicates",
    "indicate",
    "shows",
    "show",
    "finds",
    "find",
    "says",
    "say",
    "suggests",
    "suggest",
    "reports",
    "reveals",
    "reveal",
];

/// Whether a title asks. A fragment with a question mark ("A leaking dam?") asks nothing by itself.
pub(super) fn asks(words: &Words<'_>) -> bool {
    let last = words.len().saturating_sub(1);
    if words.at(last) == "?" {
        let start = (0..last)
            .find(|&idx| words.at(idx) == ":")
            .map_or(0, |colon| colon + 1);
        return clause::is_auxiliary(words.at(start))
            || matches!(
                words.at(start),
                "who" | "whom" | "whose" | "what" | "which" | "when" | "where" | "why" | "how"
            );
    }
    reasons(words).is_some()
}

/// The words ", reasons unclear" that end a title.
fn reasons(words: &Words<'_>) -> Option<Range<usize>> {
    let last = words.len().checked_sub(1)?;
    let last = last.checked_sub(usize::from(words.at(last) == "."))?;
    let unclear = matches!(
        words.at(last),
        "unclear" | "unknown" | "uncertain" | "unexplained"
    );
    let what = last.checked_sub(1)?;
    let reasons = matches!(
        words.at(what),
        "reason" | "reasons" | "cause" | "causes" | "motive" | "motives"
    );
    let comma = what.checked_sub(1)?;
    (unclear && reasons && matches!(words.at(comma), "," | ";" | "—" | "–"))
        .then_some(what..last + 1)
}

/// "Mine shut after fire, reasons unclear": why it is so.
pub(super) fn unexplained(words: &Words<'_>) -> Option<(Vec<Bit>, Range<usize>)> {
    let cue = reasons(words)?;
    let end = cue.start - 1;
    let report = (1..end.min(4)).find(|&idx| REPORT.contains(&words.at(idx)));
    let start = report.map_or(0, |verb| verb + 1);
    let turned = turning::turned(words, start..end, Mood::Fact).filter(|_| report.is_none());
    if let Some(turned) = turned {
        let bits = std::iter::once(Bit::Say("why")).chain(turned).collect();
        return Some((bits, cue));
    }
    let phrase = nouns::noun_phrase(words, start)?;
    let plural = words.at(cue.start).ends_with('s');
    let bare = !clause::BEFORE_NOUN.contains(&words.at(start));
    let front = match (plural, bare) {
        (true, true) => "what are the reasons for the",
        (true, false) => "what are the reasons for",
        (false, true) => "what is the reason for the",
        (false, false) => "what is the reason for",
    };
    let verb = phrase
        .clone()
        .skip(1)
        .find(|&idx| verbs::read(words.at(idx)).is_some() && words.at(idx).ends_with("ed"));
    let bits = around(front, phrase.start..verb.unwrap_or(phrase.end), "");
    Some((bits, cue))
}
