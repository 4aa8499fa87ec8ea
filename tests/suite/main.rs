//! All integration tests, in one binary.

mod marked;
mod open_questions;
mod places;
mod roles;
