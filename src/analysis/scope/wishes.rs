//! Promises and offers: what somebody would do who has not been asked yet, and what only sounds like an offer to do it.

use crate::analysis::scope::one_of;
use crate::analysis::scope::sources;
use crate::text::Document;
use std::ops::Range;

/// A promise: "would mediate if both asked for it", "we could mediate", from whoever would do it.
pub fn promised(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let own =
        document.tokens[idx].quoted && matches!(document.lower(idx.wrapping_sub(1)), "we" | "i");
    let made_known = document.lower(idx) == "would"
        && (idx.saturating_sub(6).max(sentence.start)..idx)
            .any(|at| one_of!(document.lower(at); "known" "signalled" "signaled" "indicated"));
    let wish = made_known
        || document.lower(idx) == "would"
            && (cue.end..sentence.end).any(|after| {
                document.lower(after) == "if" && document.lower(after.wrapping_sub(1)) != "as"
            });
    (own || wish) && !sources::unnamed_source(document, sentence)
}

/// Whether a word of offers and requests offers nothing here: "Had it been asked, …", "the proposal of Hamas",
/// "offered its support", "the truce proposed by the mediators".
pub fn is_no_offer(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    let distance = cue.start - idx;
    // "Had it been asked, …": it was not.
    let unreal = document.lower(sentence.start) == "had" && idx <= sentence.start + 5;
    let unasked = matches!(word, "asked" | "asks" | "requested") && (unreal || next == "not");
    // "offering support for the peace initiatives": no offer to mediate.
    let supports = word.starts_with("offer")
        && (idx + 1..idx + 4).any(|after| {
            document.lower(after) == "support" && one_of!(document.lower(after + 1); "for" "to")
        });
    let to = (idx + 3..cue.start).any(|at| document.lower(at) == "to");
    // "the proposal of Hamas": somebody's terms; "a proposal by X to act as a bridge" is none.
    let terms = word.starts_with("proposal")
        && !matches!(next, "to" | "that" | "for")
        && distance > 2
        && !(matches!(next, "by" | "from") && to);
    // "has responded to the proposal through intermediaries".
    let answered = word.starts_with("proposal") && matches!(next, "through" | "via");
    // "its reply to the proposal to Qatari mediators": whom it was handed to.
    let handed = word.starts_with("proposal")
        && next == "to"
        && document.lower(cue.start).ends_with('s')
        && document.word(idx + 2).starts_with(char::is_uppercase);
    // "the proposal that Egypt had brokered": what is told of it.
    let told =
        next == "that" && one_of!(document.lower(cue.start.wrapping_sub(1)); "had" "has" "have");
    // "the truce proposed by the mediators".
    let theirs = next == "by"
        && word.starts_with("propos")
        && distance <= 4
        && !(idx..cue.start).any(|at| document.lower(at) == "to");
    // "appealed the ban to the court": a step of law.
    let appealed =
        word == "appealed" && one_of!(next; "the" "a" "its" "his" "her" "their" "against");
    let named = appealed || word.starts_with("call") && !matches!(next, "for" | "on" | "upon");
    let far =
        matches!(word, "bid" | "approached") && distance > 4 || word == "available" && distance > 9;
    unasked || supports || terms || answered || handed || told || theirs || named || far
        // "approached by intermediaries".
        || word == "approached" && next == "by"
}

/// Whether a proposal or a consent at `idx` is still a wish: "has proposed that it host the talks", "has suggested that X
/// mediate", "that it be settled by arbitration", "has agreed to act as a guarantor if the two sign".
pub fn is_wished(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let next = document.lower(idx + 1);
    if document.lower(idx).starts_with("agree") {
        // "agreed to ask X to mediate".
        if next == "to" && one_of!(document.lower(idx + 2); "ask" "invite" "request" "seek") {
            return true;
        }
        return one_of!(next; "to" "in")
            && cue.start < idx + 10
            && (cue.end..sentence.end)
                .any(|at| document.lower(at) == "if" && document.lower(at - 1) != "as");
    }
    if next != "that" {
        return false;
    }
    let helped = |at: usize| one_of!(document.lower(at); "to" "would" "could" "may" "might" "can" "will" "should");
    let deed = document.lower(cue.start);
    let subjunctive = one_of!(deed; "mediate" "host" "broker" "facilitate" "chair" "arbitrate" "monitor")
        && !helped(cue.start - 1);
    let settled = deed.starts_with("arbitra")
        && (idx + 1..cue.start).any(|at| document.lower(at) == "be" && !helped(at - 1));
    document.lower(idx + 2) == "it" || subjunctive || settled
}
