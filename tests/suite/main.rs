//! All integration tests, in one binary.

mod brief;
mod cli;
mod keys;
mod linking;
mod marked;
mod offices;
mod open_questions;
mod panel;
mod parties;
mod places;
mod properties_analysis;
mod properties_reader;
mod reader_support;
mod roles;
mod roles_at_work;
mod roles_in_histories;
mod roles_in_statements;
mod roles_of_days;
mod roles_of_envoys;
mod roles_of_news;
mod roles_of_nobody;
mod roles_of_watchers;
mod screens;
mod sources;
mod terminal;
mod tidy;
