//! Where a cue only tells what came to pass, or how the world is, and leaves nothing open.

use crate::analysis::QuestionKind;
use crate::analysis::phrases::Found;
use crate::analysis::phrases::Words;
use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::shape::Shape;

/// Verbs for what came of a thing.
const CAME_OF_IT: &[&str] = &[
    "led", "prompted", "forced", "drove", "caused", "broke", "ended", "moved",
];

/// Verbs of those who say what may come of a step.
const SAYING: &[&str] = &[
    "warn",
    "warns",
    "warned",
    "warning",
    "state",
    "states",
    "argue",
    "argues",
    "argued",
    "caution",
    "cautioned",
    "say",
    "says",
    "said",
    "threatened",
    "fear",
    "fears",
];

/// Words for a time that is still to come.
const TO_COME: &[&str] = &[
    "later",
    "soon",
    "shortly",
    "next",
    "coming",
    "tomorrow",
    "when",
    "once",
    "after",
    "time",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "future",
];

/// Whether the sentence only tells.
pub(super) fn tells(words: &Words<'_>, found: &Found<Cue>) -> bool {
    let start = found.words.start;
    let end = found.words.end;
    // "Worried that talks might fail, they stepped in": why they did is told.
    if matches!(words.at(0), "worried" | "fearing" | "afraid" | "concerned")
        && (end..words.len()).any(|idx| words.at(idx) == ",")
        && !(0..start).any(|idx| words.at(idx) == ",")
    {
        return true;
    }
    // "By 1804, the talks stalled over the ford": what stood then is told of then.
    let dated = matches!(words.at(0), "by" | "in")
        && words.at(1).len() == 4
        && words.at(1).bytes().all(|byte| byte.is_ascii_digit());
    if dated
        && matches!(found.tag.shape, Shape::WithoutOne | Shape::Matter)
        && (start..end).any(|idx| words.at(idx).ends_with("ed"))
    {
        return true;
    }
    // "He feared that a defeat could bring others in": why he acted is told.
    let feared = (1..=start)
        .any(|idx| words.at(idx) == "feared" && matches!(words.at(idx - 1), "he" | "she" | "they"));
    if feared && matches!(found.tag.shape, Shape::Clause | Shape::Event | Shape::Could) {
        return true;
    }
    match words.at(start) {
        // "The gap between the curtains remained open."
        "gap" | "gaps" => found.tag.shape == Shape::Apart && words.at(end) == "open",
        // "will give more information to anyone who calls": told on asking, not later.
        "will" | "would" | "shall" if found.tag.shape == Shape::NoDetails => {
            !(end..words.len()).any(|idx| TO_COME.contains(&words.at(idx)))
        }
        // "The impasse over the ports led him to step in": told with what came of it.
        "deadlock" | "stalemate" | "impasse" => {
            found.tag.shape == Shape::Matter
                && (end..words.len()).any(|idx| CAME_OF_IT.contains(&words.at(idx)))
        }
        // What someone warns may come of a step is open, not what is known to follow.
        "may" | "might" | "could" => {
            // "sugar could cause decay": a cause of a thing, not of what someone does.
            let of_a_thing = words.at(end - 1) == "cause"
                && !(end + 1..end + 6).any(|idx| words.at(idx) == "to");
            found.tag.kind == QuestionKind::Contingent
                && (of_a_thing || !(0..start).any(|idx| SAYING.contains(&words.at(idx))))
        }
        _ => false,
    }
}
