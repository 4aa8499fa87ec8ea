//! Rapporteur reads reporting on negotiations and conflicts beside a live brief.
//!
//! # The house
//!
//! ```text
//!  main ─► cli ─► runtime ─► ui ─► app ─► analysis ─► text
//!           │        │              └───► source ────►│
//!           └────────┴── may use everything to the right, and paths
//! ```
//!
//! | room | what happens there | what never happens there |
//! | --- | --- | --- |
//! | [`text`] | article, tokens, sentences, lines | files, names, screens |
//! | [`source`] | bytes to clean articles | analysis, screen |
//! | [`analysis`] | article to brief | I/O, clock, randomness, errors, screen |
//! | [`app`] | what keys do; what the panel holds | I/O, threads, drawing |
//! | [`ui`] | drawing | changing state |
//! | [`runtime`] | terminal, threads, signals, the loop | knowing what a party is |
//! | [`cli`] | arguments, output formats, exit codes | drawing |
//! | [`paths`] | where state lives on disk | deciding |
//!
//! # One article, from bytes to frame
//!
//! ```text
//! bytes      source::read          file, folder or standard input
//!  └► Article   source::parse         detect, decode, scrub, one parser
//!      └► Document  text::Document::new   tokens, sentences
//!          └► Analysis  analysis::analyze    names ► entities ► mediators, parties, locations, questions
//!              └► Panel     app::panel           what is known at the reader's paragraph
//!                  └► frame     ui::draw             cells
//! ```
//!
//! Inside [`analysis`], a file each, in the order of the pipeline:
//!
//! | stage | decides | by |
//! | --- | --- | --- |
//! | [`analysis::names`] | where a name stands and what it seems to name | capitals, titles, heads (`cues`), `gazetteer`, `bodies` |
//! | [`analysis::sense`] | whether a place name acts or is a scene | the words around it |
//! | [`analysis::link`] | which names mean the same | full names, surnames, acronyms, capitals |
//! | [`analysis::mediation`] | who mediates | cues and their arguments; how sure: [`analysis::scope`] |
//! | [`analysis::parties`] | who is a party, who is a side | [`analysis::conduct`]; for whom a person speaks: [`analysis::offices`] |
//! | [`analysis::places`] | which places are scenes, and where they lie | sense and `gazetteer` |
//! | [`analysis::questions`] | what is left open, and its wording | phrases, turned into questions |
//!
//! Where is a panel line decided? What is known: [`analysis`], one stage a file. What of it is shown
//! at a paragraph: [`app::panel`]. How it looks: `ui/panel_view.rs`.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod paths;
pub mod runtime;
pub mod source;
pub mod text;
pub mod ui;
