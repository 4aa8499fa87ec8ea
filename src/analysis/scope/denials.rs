//! Denials that hold for a whole clause, however long it is: "Never, X said, has Y mediated", "It is false, X said,
//! that A, B, and C mediated".

use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// So many words may stand between what denies and the clause that it denies: a remark of who says so.
const REMARK: usize = 14;

/// "At no time, X insisted, did Y mediate": a denial at the front of its clause, and the verb turned round behind it.
pub fn fronted(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let compared = (cue.end..sentence.end.min(cue.end + 4)).any(
        |idx| one_of!(document.lower(idx); "so" "such" "more" "better" "less" "as" "harder" "longer"),
    );
    // "Never has X mediated so patiently" praises.
    !compared
        && (sentence.start..cue.start).any(|idx| {
            negation_in_front(document, sentence, idx).is_some_and(|behind| {
                (behind..cue.start.min(behind + REMARK))
                    .find(|&at| is_auxiliary(document.lower(at)))
                    .is_some_and(|verb| {
                        // The verb is turned round: who does it stands behind it, and not before.
                        let turned = document.word(verb + 1).starts_with(char::is_uppercase)
                            || one_of!(
                                document.lower(verb + 1);
                                "the" "a" "an" "any" "its" "their" "our" "his" "her" "it" "he" "she" "they" "we" "anybody" "anyone" "either"
                            );
                        turned && one_clause(document, verb + 1..cue.start)
                    })
            })
        })
}

/// Where the words end that deny at the front of a clause: "never", "at no time", "not once".
fn negation_in_front(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Option<usize> {
    let next = document.lower(idx + 1);
    let opens = idx == sentence.start
        || !document
            .word(idx - 1)
            .starts_with(|c: char| c.is_alphanumeric())
        || one_of!(document.lower(idx - 1); "that" "said" "insisted" "says" "and" "but" "added" "because");
    match document.lower(idx) {
        "never" | "nowhere" if opens && next != "before" => Some(idx + 1),
        "not" if opens && next == "once" && document.lower(idx + 2) != "but" => Some(idx + 2),
        "at" | "on" | "in" | "under" | "by" if next == "no" && !(document.lower(idx) == "in" && document.lower(idx + 2) == "time") => one_of!(
            document.lower(idx + 2);
            "time" "point" "stage" "moment" "account" "occasion" "circumstances" "condition" "way" "case" "sense" "means"
            "event" "manner" "respect"
        )
        .then_some(idx + 3),
        _ => None,
    }
}

fn is_auxiliary(word: &str) -> bool {
    one_of!(
        word;
        "has" "have" "had" "did" "does" "do" "is" "are" "was" "were" "will" "would" "can" "could" "shall" "should" "may" "might"
    )
}

/// "It is false, X said, that Y mediated", "it is not the case that A, B, and C have": denied as far as the clause runs.
pub fn untrue_that(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    called_untrue(document, sentence, cue)
        || (sentence.start..cue.start).any(|idx| {
        let word = document.lower(idx);
        let before = idx.saturating_sub(4).max(sentence.start)..idx;
        let denied = before.clone().any(|at| {
            one_of!(document.lower(at); "not" "no" "hardly") && document.lower(at + 1) != "only"
                || document.lower(at).ends_with("n't")
        });
        let says = before
            .clone()
            .any(|at| one_of!(document.lower(at); "is" "was" "'s" "isn't" "wasn't" "it" "been" "be" "would"));
        let untrue = if denied {
            one_of!(word; "true" "case" "so" "correct" "accurate" "fact" "right")
        } else {
            is_untruth(word)
        };
        says && untrue && clause_behind(document, idx).is_some_and(|that| {
            that < cue.start && one_clause(document, that + 1..cue.start)
        })
    })
}

/// "That X mediated is a fairy tale": a clause at the front that its sentence calls untrue.
fn called_untrue(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let who = document
        .word(sentence.start + 1)
        .starts_with(char::is_uppercase)
        || one_of!(document.lower(sentence.start + 1); "the" "a" "an" "its" "their");
    document.lower(sentence.start) == "that"
        && who
        && one_clause(document, sentence.start + 1..cue.start)
        && (cue.end..sentence.end)
            .take_while(|&idx| !matches!(document.word(idx), ";" | ":"))
            .any(|idx| {
                one_of!(document.lower(idx); "is" "was" "remains")
                    && (idx + 1..(idx + 5).min(sentence.end))
                        .take_while(|&at| {
                            !matches!(document.word(at), "," | ";")
                                && !one_of!(document.lower(at); "no" "not" "hardly")
                        })
                        .any(|at| is_untruth(document.lower(at)))
            })
}

/// A word for what is not so.
pub fn is_untruth(word: &str) -> bool {
    one_of!(
        word;
        "false" "untrue" "wrong" "incorrect" "inaccurate" "nonsense" "fiction" "invention" "fabrication" "lie" "falsehood"
        "hoax" "myth" "slander" "calumny" "unfounded" "baseless" "rubbish" "fantasy" "fairy"
    )
}

/// "Talks mediated by X are out of the question."
pub fn excluded(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    // "was excluded from mediating".
    let shut_out = cue.start >= sentence.start + 3
        && document.lower(cue.start - 1) == "from"
        && one_of!(document.lower(cue.start - 2); "excluded" "barred" "sidelined" "banned" "disqualified")
        && document.lower(cue.start - 3) != "not";
    // "X, also named as a go-between, ruled itself out".
    let out_of_it = (cue.end..sentence.end.min(cue.end + 12)).any(|idx| {
        document.lower(idx) == "out"
            && one_of!(document.lower(idx - 1); "itself" "himself" "herself" "themselves")
            && matches!(document.lower(idx.saturating_sub(2)), "ruled" | "counted")
            && document.lower(idx + 1) != "as"
            // Nobody else has.
            && !(cue.end..idx - 1).any(|at| {
                one_of!(document.lower(at); "and" "but" "while")
                    || document.word(at).starts_with(char::is_uppercase)
            })
    });
    // "declared X's mediation in the war over".
    let activity = one_of!(document.lower(cue.start); "mediation" "role" "offices" "efforts" "involvement" "mission");
    let over = activity
        && (sentence.start..cue.start).rev().take(6).any(|idx| {
            one_of!(document.lower(idx); "declared" "pronounced" "declares")
                && document.lower(idx + 1) != "that"
        })
        && !(cue.end..sentence.end.min(cue.end + 14)).any(
            |idx| one_of!(document.lower(idx); "was" "is" "were" "until" "before" "after" "when"),
        )
        && (cue.end..sentence.end.min(cue.end + 14)).any(|idx| {
            one_of!(document.lower(idx); "over" "finished" "dead" "ended")
                && !document.word(idx + 1).starts_with(char::is_alphabetic)
        });
    over || out_of_it
        || shut_out
        || (cue.end..sentence.end.min(cue.end + 16)).any(|idx| {
            document.lower(idx) == "question"
                && document.lower(idx.wrapping_sub(3)) == "out"
                && document.lower(idx.wrapping_sub(2)) == "of"
                && !(idx.saturating_sub(6)..idx).any(|at| document.lower(at) == "not")
                || matches!(document.lower(idx), "unacceptable" | "unthinkable")
                    && one_of!(document.lower(idx.wrapping_sub(1)); "is" "are" "was" "were" "be")
        })
}

/// The "that" behind a word, at once, past its closing quotation mark or past a remark between commas.
fn clause_behind(document: &Document<'_>, idx: usize) -> Option<usize> {
    let idx = idx + usize::from(matches!(document.word(idx + 1), "\"" | "”" | "’" | "'"));
    if document.lower(idx + 1) == "that" {
        return Some(idx + 1);
    }
    (document.word(idx + 1) == ",")
        .then(|| {
            (idx + 2..idx + REMARK)
                .find(|&at| document.word(at) == "," && document.lower(at + 1) == "that")
        })
        .flatten()
        .map(|comma| comma + 1)
}

/// Whether no other clause begins in these tokens, nor a second denial that lifts the first.
fn one_clause(document: &Document<'_>, tokens: Range<usize>) -> bool {
    !tokens.into_iter().any(|idx| {
        one_of!(
            document.lower(idx);
            ";" ":" "while" "when" "because" "although" "though" "after" "before" "until" "since" "but" "unless" "which" "who"
            "stop" "stopped" "cease" "ceased" "refuse" "refused" "fail" "failed" "hesitate" "hesitated" "decline" "declined"
            "without"
        )
    })
}

/// "voted four to one against letting X arbitrate", "decided against mediation by X": what a vote turns down.
pub fn voted_down(document: &Document<'_>, sentence: &Range<usize>, against: usize) -> bool {
    one_of!(
        document.lower(against + 1);
        "letting" "allowing" "permitting" "having" "accepting" "inviting" "asking" "mediation" "arbitration"
    ) && (against.saturating_sub(9).max(sentence.start)..against)
        .any(|idx| one_of!(document.lower(idx); "voted" "vote" "decided" "ruled" "advised" "came"))
}
