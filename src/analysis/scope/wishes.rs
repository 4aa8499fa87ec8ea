//! Promises: what somebody would do who has not been asked yet.

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
