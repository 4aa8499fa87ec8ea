//! Hedges, negation, attribution, time: how far a cue counts.
