//! All integration tests, in one binary.

mod marked;
mod open_questions;
mod parties;
mod places;
mod roles;
mod sources;
