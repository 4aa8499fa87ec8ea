//! Word lists: titles, offices, verbs of acting and speaking, cues of mediation.
