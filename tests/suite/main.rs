//! All integration tests, in one binary.

mod brief;
mod cli;
mod marked;
mod open_questions;
mod parties;
mod places;
mod roles;
mod sources;
mod terminal;
mod tidy;
