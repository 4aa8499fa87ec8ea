//! Rapporteur reads reporting on negotiations and conflicts beside a live brief.
//!
//! # The house
//!
//! ```text
//!  main ─► cli ─► runtime ─► ui ─► app ─► library ─► analysis ─► text
//!           │        │        └──────┴───► pictures ──►┘           │
//!           │        │              ├───► export ─► pictures, corrections
//!           │        │              ├───► config                   │
//!           │        │              ├───► corrections ─► analysis  │
//!           │        │              ├───► source ─────────────────►│
//!           │        │              └───► fetch (what an address is) ►│
//!           │        ├── feeds ─► source, fetch
//!           └────────┴── may use everything to the right, and paths
//! ```
//!
//! | room | what happens there | what never happens there |
//! | --- | --- | --- |
//! | [`text`] | article, tokens, sentences, lines | files, names, screens |
//! | [`source`] | bytes to clean articles | analysis, screen |
//! | [`fetch`] | the only socket; limits on time, bytes, redirects, addresses | knowing what a feed or an article is |
//! | [`feeds`] | feeds refreshed side by side, politely; OPML | storing, screen |
//! | [`library`] | articles kept, found again, never lost (`SQLite`) | network, screen |
//! | [`config`] | `config.toml` to settings, mistakes with line and column | storing |
//! | [`analysis`] | article to brief | I/O, clock, randomness, errors, screen |
//! | [`pictures`] | pictures and pages of a brief, laid out in cells, with twins in words | colours, I/O |
//! | [`export`] | brief to documents and tables for other programs | I/O, clock, screen |
//! | [`corrections`] | what the reader knows better, laid over a brief | I/O, guessing |
//! | [`app`] | what keys do; what the panel holds | I/O, threads, drawing |
//! | [`ui`] | drawing | changing state |
//! | [`runtime`] | terminal, threads, signals, the loop; [`runtime::gather`] brings articles and feeds into the library | knowing what a party is |
//! | [`cli`] | arguments, output formats, exit codes | drawing |
//! | [`paths`] | where state lives on disk | deciding |
//!
//! # One article, from bytes to frame
//!
//! ```text
//! bytes          source::read             file, folder or standard input
//!  └► Article      source::parse            detect, decode, scrub, one parser
//!      └► Analysis   analysis::analyze        Document (tokens, sentences) ► names ► link ► index
//!          │                                  ► mediation | places | questions ► parties
//!          └► items    app::panel               what is known at the reader's paragraph (`known`)
//!              └► rows   app::panel_rows          their words, and what fits
//!                  └► cells   ui::draw              `ui::panel_view`
//! ```
//!
//! Inside [`analysis`], in the order of the pipeline:
//!
//! | stage | decides | by |
//! | --- | --- | --- |
//! | [`analysis::names`] | where a name stands and what it seems to name | capitals, titles, heads (`cues`), `gazetteer`, `bodies`; [`analysis::tagger`], learned |
//! | [`analysis::sense`] | whether a place name acts or is a scene | the words around it |
//! | [`analysis::link`] | which names mean the same | full names, surnames, acronyms, capitals |
//! | [`analysis::mediation`] | who mediates | cues and their arguments; how sure: [`analysis::scope`] |
//! | [`analysis::parties`] | who is a party, who is a side | [`analysis::conduct`], weighed by [`analysis::standing`]; for whom a person speaks: [`analysis::offices`], `leaders` |
//! | [`analysis::places`] | which places are scenes, and where they lie | `scene`, weighed; `lie` and `gazetteer` |
//! | [`analysis::questions`] | what is left open, and its wording | phrases, turned into questions |
//!
//! The other modules there are what these share: words (`cues`, `phrases`), tables (`gazetteer`, `bodies`),
//! and `index`, which finds an entity by token. What needs nothing of another stage is done [`beside`](analysis::beside)
//! it on a second thread; nothing found depends on which is done first.
//!
//! Where is a panel line decided? What is found: [`analysis`]. Which items show at a paragraph, by which
//! name and with which change: `app/panel/known.rs`. Their words, and what folds when space is short:
//! [`app::panel_rows`]. How they look: `ui/panel_view.rs`.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod config;
pub mod corrections;
pub mod export;
pub mod feeds;
pub mod fetch;
pub mod library;
pub mod paths;
pub mod pictures;
pub mod runtime;
pub mod source;
pub mod text;
pub mod ui;
