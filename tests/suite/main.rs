//! All integration tests, in one binary.

/// Every brief: its schema, its offsets, the same bytes twice.
mod brief;
/// The command line: formats, exit codes, hostile input.
mod cli;
/// House rules.
mod tidy;
