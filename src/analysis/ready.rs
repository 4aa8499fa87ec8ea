//! What every article asks for, made ready while the first is still being read.

use crate::analysis::gazetteer;
use crate::analysis::mediation::learned::model;
use crate::analysis::places::scene;
use crate::analysis::questions::cues;
use crate::analysis::standing;
use crate::analysis::tagger;
use std::hint::black_box;
use std::sync::LazyLock;

/// Looks at the large tables and builds the small ones, in the order in which they are asked for.
///
/// No result depends on it. The system fetches each part of the large ones when it is first looked at;
/// a thread of its own saves the first article that time.
pub fn make_ready() {
    gazetteer::countries();
    tagger::tables().into_iter().for_each(look_at);
    look_at(gazetteer::places_table());
    look_at(model::table());
    cues::phrases();
    LazyLock::force(&scene::WEIGHTS);
    LazyLock::force(&standing::WEIGHTS);
}

/// Looks at every part of a table once.
fn look_at(table: &[u8]) {
    /// No system fetches less at once.
    const PAGE: usize = 4096;
    for part in table.chunks(PAGE) {
        black_box(part.first());
    }
}
