//! What stands behind a cue and makes it less than a fact: "mediated, reportedly", "mediation by X would be welcome".

use crate::analysis::Certainty;
use crate::analysis::scope::one_of;
use crate::analysis::scope::reach;
use crate::analysis::scope::times;
use crate::text::Document;
use std::ops::Range;

/// Hedges behind the cue: "mediated, reportedly, by …", "…, sources said", "… is only a rumour".
pub fn after(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Certainty {
    // "Talks hosted by X may go on": what may be is something else.
    let reduced = cue.start > sentence.start
        && document.lower(cue.end) == "by"
        && reach::is_given(document.lower(cue.start - 1));
    for idx in cue.end..sentence.end {
        let word = document.lower(idx);
        let next = document.lower(idx + 1);
        match word {
            // "brokered the settlement of the earlier bank crisis": another matter than this.
            "earlier" | "previous"
                if idx < cue.end + 8
                    && !(cue.end..idx).any(|at| one_of!(document.lower(at); "after" "since" "because" "when" "despite"))
                    && (idx + 1..idx + 3).any(|at| one_of!(document.lower(at); "crisis" "dispute" "war" "conflict" "strike" "row" "truce" "ceasefire" "process")) =>
            {
                return Certainty::Historical;
            }
            // "which has mediated before".
            "before" if idx == cue.end && matches!(document.word(idx + 1), "," | "." | ";") => {
                return Certainty::Historical;
            }
            ";" | "but" | "while" | "although" | "because" => break,
            // "X's role as a go-between has never been confirmed".
            "confirmed" | "verified"
                if idx - cue.end < 24
                    && (idx.saturating_sub(4).max(cue.end)..idx)
                        .any(|at| one_of!(document.lower(at); "never" "not")) =>
            {
                return Certainty::Speculated;
            }
            _ if reach::confirms(document, idx) => break,
            "may" | "might" | "could"
                if reduced
                    && idx > cue.end + 1
                    && idx < cue.end + 6
                    && one_of!(next; "go" "continue" "resume" "fail" "collapse" "end" "last" "drag") => {}
            // "…, it is rumoured in the capital".
            "rumoured" | "rumored" | "whispered" | "said" | "believed" | "thought" | "alleged" | "reported"
                if one_of!(document.lower(idx.wrapping_sub(1)); "is" "was")
                    && document.lower(idx.wrapping_sub(2)) == "it" =>
            {
                return Certainty::Speculated;
            }
            "days" | "time" | "reign"
                if next == "of"
                    && document.lower(idx.wrapping_sub(1)) == "the"
                    && one_of!(document.lower(idx.wrapping_sub(2)); "in" "under" "during")
                    && !document.word(idx + 2).starts_with(|c: char| c.is_ascii_digit()) =>
            {
                return Certainty::Historical;
            }
            "reportedly" | "allegedly" | "apparently" | "supposedly" | "possibly" | "perhaps"
            | "presumably"
                if idx - cue.end < 8 =>
            {
                return Certainty::Speculated;
            }
            // "hosted the talks, and rumours of a deal spread".
            "rumours" | "rumors" | "speculation" if document.lower(idx.wrapping_sub(1)) == "and" => {}
            "sources" | "rumours" | "rumors" | "speculation" if idx - cue.end < 30 => {
                return Certainty::Speculated;
            }
            "denied" | "denies" | "rejected" | "rejects" | "dismissed" | "refused" | "scrapped"
            | "shelved" | "dropped" | "abandoned" | "rebuffed" | "declined"
                if matches!(
                    document.lower(idx.wrapping_sub(1)),
                    "was" | "been" | "were" | "is"
                ) && idx - cue.end < 12 =>
            {
                return Certainty::Denied;
            }
            // "was turned down by the union", "was struck from the list".
            "turned" | "struck" | "passed" | "ruled" | "crossed"
                if one_of!(next; "down" "from" "off" "over" "out")
                    && one_of!(document.lower(idx.wrapping_sub(1)); "was" "been" "were")
                    && idx - cue.end < 12
                    && ((cue.start.saturating_sub(3).max(sentence.start)..cue.start).any(
                        |at| one_of!(document.lower(at); "offer" "offers" "proposal" "bid" "plan" "request"),
                    ) || !(cue.end..idx).any(|at| one_of!(document.lower(at); "and" "between"))) =>
            {
                return Certainty::Denied;
            }
            "ended" | "collapsed" | "over"
                if matches!(
                    document.lower(idx.wrapping_sub(1)),
                    "has" | "had" | "was" | "is"
                ) && idx - cue.end < 3 =>
            {
                return Certainty::Denied;
            }
            // "A Turkish-brokered deal could be announced": there is none yet.
            "may" | "might" | "could"
                if idx - cue.end < 14
                    && document.lower(cue.start).contains('-')
                    && (cue.start.saturating_sub(2).max(sentence.start)..cue.start)
                        .any(|at| matches!(document.lower(at), "a" | "an" | "any"))
                    && document.lower(idx + 1) == "be" =>
            {
                return Certainty::Speculated;
            }
            "may" | "might" | "could"
                if idx - cue.end < 4
                    && document.word(idx) != "May"
                    && !(cue.end..idx).any(|at| document.word(at) == ",") =>
            {
                return Certainty::Speculated;
            }
            "earlier" | "previous"
                if idx - cue.end < 3
                    && one_of!(
                        next;
                        "round" "rounds" "talks" "negotiations" "deal" "deals" "truce" "truces"
                        "ceasefires" "returns" "exchanges" "swaps" "releases" "crises" "disputes"
                    ) =>
            {
                return Certainty::Historical;
            }
            // "brokered the peace of 1999", where the article speaks of no other year.
            "of" if idx - cue.end < 4
                && times::is_year(next)
                && times::only_year(document, sentence) =>
            {
                return Certainty::Historical;
            }
            "years" | "decades" | "decade" | "century" | "generation" | "generations"
                if matches!(next, "ago" | "earlier")
                    && idx - cue.end < 24
                    && !(cue.end..idx).any(|at| one_of!(document.lower(at); "begun" "began" "started" "dating" "old")) =>
            {
                return Certainty::Historical;
            }
            // "Mediation by X would be welcome", "… is being talked about".
            "would" if idx - cue.end < 6
                && one_of!(next; "be" "help")
                && one_of!(document.lower(idx + 2); "welcome" "welcomed" "useful" "accepted" "good" "acceptable" "possible") =>
            {
                return Certainty::Offered;
            }
            "being" if idx - cue.end < 6
                && one_of!(next; "talked" "discussed" "considered" "weighed" "mooted" "studied" "debated") =>
            {
                return Certainty::Speculated;
            }
            // "X's mediation came to an end".
            "came" if idx - cue.end < 3 && next == "to" && document.lower(idx + 3) == "end" => {
                return Certainty::Denied;
            }
            // "mediated the last time they quarrelled", "in his youth".
            "last" if next == "time" && document.lower(idx.wrapping_sub(1)) == "the" => {
                return Certainty::Historical;
            }
            // "has mediated between them in the past."
            "past"
                if document.lower(idx.wrapping_sub(1)) == "the"
                    && document.lower(idx.wrapping_sub(2)) == "in"
                    && idx - cue.end < 14
                    && matches!(document.word(idx + 1), "." | "," | ";")
                    && !(cue.start > sentence.start
                        && one_of!(document.lower(cue.start - 1); "is" "are" "now" "still" "again")) =>
            {
                return Certainty::Historical;
            }
            "youth" if one_of!(document.lower(idx.wrapping_sub(1)); "his" "her" "their" "my") => {
                return Certainty::Historical;
            }
            // "has placed its good offices at the disposal of both".
            "disposal" if idx - cue.end < 3 && document.lower(cue.start).ends_with("offices") => {
                return Certainty::Offered;
            }
            // "his good offices are available".
            "available" if idx - cue.end < 4 => return Certainty::Offered,
            "last" if matches!(next, "year" | "decade") && idx - cue.end < 16 => {
                return Certainty::Historical;
            }
            _ => {}
        }
    }
    Certainty::Confirmed
}
