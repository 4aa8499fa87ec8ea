//! Mediators whom the text does not name: "a Gulf go-between", "through intermediaries".

use crate::analysis::Function;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::tribunals;
use crate::analysis::mediation::words::used_as;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// The words for a mediator whom the text does not name, or none where it only repeats or generalises.
pub fn unnamed(
    document: &Document<'_>,
    cue: &Cue,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let start = cue.tokens.start;
    let word = document.lower(start);
    if cue.shape == Shape::Activity && cue.function == Function::Arbitrate {
        if let Some(body) = tribunals::body_in_small_letters(document, sentence, start) {
            return Some(body);
        }
        let settled = (sentence.start..start)
            .rev()
            .take(4)
            .any(|idx| one_of!(document.lower(idx); "by" "to" "through" "binding" "into"));
        return settled.then(|| cue.tokens.clone());
    }
    // "the good offices of third countries", "with the mediation of a friendly state".
    if matches!(word, "offices" | "mediation") && matches!(document.lower(start + 1), "of" | "by") {
        let third = (start + 2..start + 4).find(|&idx| {
            one_of!(document.lower(idx); "third" "other" "friendly" "neutral" "neighbouring" "neighboring")
                && one_of!(
                    document.lower(idx + 1);
                    "countries" "states" "parties" "powers" "governments" "nations" "country" "party" "state" "power"
                )
        })?;
        return Some(third..third + 2);
    }
    // "tribal elders had mediated".
    if cue.shape == Shape::Verb
        && matches!(cue.function, Function::Mediate | Function::CarryMessages)
    {
        let mut last = start;
        while last > sentence.start
            && one_of!(document.lower(last - 1); "had" "have" "were" "also" "then" "who")
        {
            last -= 1;
        }
        let people = last > sentence.start
            && one_of!(
                document.lower(last - 1);
                "elders" "clerics" "monks" "priests" "notables" "sheikhs" "businessmen" "lawyers" "diplomats"
                "neighbours" "neighbors" "chiefs" "bishops" "imams" "countries" "states" "powers" "nuns" "dignitaries"
            );
        let described = last >= sentence.start + 2
            && document.tokens[last - 2].kind == TokenKind::Word
            && !one_of!(document.lower(last - 2); "the" "of" "and" "that");
        return people.then(|| last - 1 - usize::from(described)..last);
    }
    if cue.shape != Shape::Agent {
        return None;
    }
    let mut first = start;
    while first > sentence.start
        && document.tokens[first - 1].kind == TokenKind::Word
        && start - first < 4
        && one_of!(
            document.lower(first - 1);
            "federal" "state" "government" "professional" "unnamed" "unidentified" "undisclosed" "third-party" "secret" "mysterious" "several"
            "various" "two" "three" "neutral" "foreign" "international" "regional" "outside"
            "unofficial" "private" "a" "an" "the" "some" "other" "discreet" "many" "four"
            "independent" "local" "church" "state-appointed" "court-appointed" "government-appointed"
        )
    {
        first -= 1;
    }
    // "a Dutch arbitrator": from somewhere, and without a name.
    let from_somewhere = first >= sentence.start + 2
        && matches!(document.lower(first - 2), "a" | "an")
        && document.word(first - 1).starts_with(char::is_uppercase);
    if from_somewhere {
        first -= 2;
    }
    let qualified = (first..start).any(|idx| {
        one_of!(
            document.lower(idx);
            "unnamed" "unidentified" "undisclosed" "third-party" "secret" "mysterious" "several"
            "various" "two" "three" "foreign" "international" "regional" "outside" "private"
            "local" "some" "many" "a" "an"
        )
    });
    let through = first > sentence.start
        && one_of!(document.lower(first - 1); "through" "via" "by" "with" "of" "from");
    // "using a third country as go-between"
    if used_as(document, sentence, first).is_some() {
        return Some(cue.tokens.clone());
    }
    let plural = word.ends_with('s');
    let definite = (first..start).any(|idx| document.lower(idx) == "the") && !qualified;
    let stands = qualified || (plural && !definite) || through && plural;
    // "the role of mediator", "as mediator": a function, nobody in particular.
    (stands && !(word == "mediator" && first == start)).then_some(first..cue.tokens.end)
}

/// "rejected any international mediator": a third that a side will not have, whoever it is.
pub fn refused(document: &Document<'_>, sentence: &Range<usize>, cue: &Cue) -> bool {
    let start = cue.tokens.start;
    let mut first = start;
    while first > sentence.start
        && one_of!(
            document.lower(first - 1);
            "any" "all" "foreign" "international" "outside" "external" "third-party" "regional" "a" "every" "such" "further"
            "neutral" "form" "of" "other"
        )
    {
        first -= 1;
    }
    let third = (first..start).any(|idx| {
        one_of!(document.lower(idx); "any" "all" "foreign" "international" "outside" "external" "third-party" "neutral")
    });
    // "any mediation by the bloc" is somebody's.
    third
        && document.lower(cue.tokens.end) != "by"
        && cue.shape == Shape::Agent
        && first > sentence.start
        && (one_of!(
            document.lower(first - 1);
            "rejected" "rejects" "rejecting" "refused" "refuses" "refusing" "spurned" "declined" "opposes" "opposed" "rebuffed" "vetoed"
        ) || document.lower(first - 1) == "out"
            && one_of!(document.lower(first.wrapping_sub(2)); "ruled" "rules" "ruling")
            || document.lower(first - 1) == "down"
                && one_of!(document.lower(first.wrapping_sub(2)); "turned" "turns")
            || document.lower(first - 1) == "to"
                && one_of!(document.lower(first.wrapping_sub(2)); "no" "opposed"))
}
