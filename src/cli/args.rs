//! The command line as types; what the words mean is decided elsewhere.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

/// The whole of `--help`: one screen of 80 by 24.
const HELP: &str = "\
{name} {version}: read an article beside its live brief

Usage: rapporteur [OPTIONS] [FILE|FOLDER|-]...
       rapporteur brief|entities [--format FORMAT] FILE|FOLDER...|-
       rapporteur show FILE|- [--at N] | tour | schema

  FILE, FOLDER    open in the reader; folders are searched for articles
  -               read the article from standard input, keys from the terminal
  brief           print parties, mediators, locations and open questions
  entities        print every mention of whatever is named
  show            print a paragraph and the panel beside it; tour shows around
  schema          print the JSON Schema of the brief

{options}
To a pipe the reader prints brief and text, plain. A file named like a command
opens as ./brief. In the reader, ? shows the keys and q quits.
Exit codes: 0 done, 1 could not read or write something, 2 wrong usage, 70 bug.
";

/// The whole of `brief --help`.
const BRIEF_HELP: &str = "\
Print parties, mediators, locations and open questions

Usage: rapporteur brief [--format FORMAT] FILE|FOLDER...|-

{options}

Formats:
  text      a report to read, at most 80 columns wide
  markdown  the same for a document
  json      one object, for one article
  jsonl     one object a line, in the order of the input; on standard input also
            rows of {\"id\", \"title\", \"text\"}, whose id is handed through
  html      one document with pictures, for one article; no script, no outside request
  csv       a table, one row a finding, for one article or more
  dot, graphml
            who talks through whom as a graph, for one article
  geojson   the locations, for one article

Examples:
  rapporteur brief talks.txt
  rapporteur brief --format html talks.txt > talks.html
  rapporteur brief --format json talks.txt | jq '.mediators[].name'
  rapporteur brief --format jsonl articles/ > briefs.jsonl
";

/// The whole of `entities --help`.
const ENTITIES_HELP: &str = "\
Print every mention of whatever is named, in order of the text

Usage: rapporteur entities [--format FORMAT] FILE|FOLDER...|-

{options}

Formats:
  text      a table: paragraph, label, the words, and whom they name
  jsonl     one object a line: {\"paragraph\", \"start\", \"end\", \"text\", \"label\", \"entity\",
            \"source\"}; offsets count characters, label is person, organisation, place or
            group; on standard input also rows of {\"id\", \"title\", \"text\"}, whose id is
            handed through

Example:
  rapporteur entities --format jsonl talks.txt | jq -r 'select(.label==\"person\").entity'
";

/// The whole of `show --help`.
const SHOW_HELP: &str = "\
Print a paragraph of an article and what the panel says beside it

Usage: rapporteur show FILE|- [--at N]

{options}

Without --at the whole text is printed, and the panel at its end. In the panel, + is new in
this paragraph, ~ changed, - as before.

Example:
  rapporteur show talks.txt --at 7
";

/// What was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "rapporteur",
    version,
    help_template = HELP,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) reader: ReaderArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What the reader takes.
// The help is shown as it stands, where backticks would only be noise.
#[allow(clippy::doc_markdown)]
#[derive(Debug, Args)]
pub(super) struct ReaderArguments {
    /// Files, folders, or "-".
    #[arg(value_name = "FILE|FOLDER|-", hide = true)]
    pub(super) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) look: Look,
}

/// How the reader looks; what is not given is as the settings say.
#[allow(clippy::doc_markdown)]
#[derive(Debug, Clone, Args)]
pub(super) struct Look {
    /// Colours of the reader (NO_COLOR is heeded)
    #[arg(long, value_name = "auto|always|never", hide_possible_values = true)]
    pub(super) color: Option<Color>,
    /// dark, light, high-contrast or color-blind
    #[arg(long, value_name = "NAME", hide_possible_values = true)]
    pub(super) theme: Option<Theme>,
    /// Draw ASCII only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Lines instead of a screen, for screen readers
    #[arg(long)]
    pub(super) plain: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub(super) no_mouse: bool,
}

/// What does something else than open the reader.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print parties, mediators, locations and open questions.
    #[command(help_template = BRIEF_HELP)]
    Brief(BriefArguments),
    /// Print every mention of whatever is named.
    #[command(help_template = ENTITIES_HELP)]
    Entities(EntitiesArguments),
    /// Print a paragraph and the panel beside it.
    #[command(help_template = SHOW_HELP)]
    Show(ShowArguments),
    /// Show around on an example.
    Tour(Look),
    /// Print the JSON Schema of the brief.
    Schema,
}

/// What `show` takes.
#[derive(Debug, Args)]
pub(super) struct ShowArguments {
    /// A file, or "-".
    #[arg(value_name = "FILE|-", hide = true)]
    pub(super) input: PathBuf,
    /// The paragraph, from 0, which is the title; the last one where there are fewer
    #[arg(long, value_name = "N")]
    pub(super) at: Option<u32>,
}

/// What `brief` takes.
#[derive(Debug, Args)]
pub(super) struct BriefArguments {
    /// Files, folders, or "-".
    #[arg(value_name = "FILE|FOLDER|-", hide = true)]
    pub(super) inputs: Vec<PathBuf>,
    /// How to print it
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) format: Format,
}

/// What `entities` takes.
#[derive(Debug, Args)]
pub(super) struct EntitiesArguments {
    /// Files, folders, or "-".
    #[arg(value_name = "FILE|FOLDER|-", hide = true)]
    pub(super) inputs: Vec<PathBuf>,
    /// How to print them
    #[arg(
        long,
        value_name = "text|jsonl",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) format: EntitiesFormat,
}

/// When the reader uses colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// Which colours the reader uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    Terminal,
    Dark,
    Light,
    HighContrast,
    ColorBlind,
}

/// How a brief is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Jsonl,
    Markdown,
    Html,
    Csv,
    Dot,
    Graphml,
    Geojson,
}

/// How mentions are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EntitiesFormat {
    Text,
    Jsonl,
}
