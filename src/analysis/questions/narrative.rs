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
    match words.at(start) {
        // "The impasse over the ports led him to step in": told with what came of it.
        "deadlock" | "stalemate" | "impasse" => {
            found.tag.shape == Shape::Matter
                && (end..words.len()).any(|idx| CAME_OF_IT.contains(&words.at(idx)))
        }
        // What someone warns may come of a step is open, not what is known to follow.
        "may" | "might" | "could" => {
            found.tag.kind == QuestionKind::Contingent
                && !(0..start).any(|idx| SAYING.contains(&words.at(idx)))
        }
        _ => false,
    }
}
