//! The command line as types; what the words mean is decided elsewhere.

mod verbs;

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

pub(super) use verbs::*;

/// The whole of `--help`: one screen of 80 by 24.
const HELP: &str = "\
{name} {version}: read an article beside its live brief

Usage: rapporteur [OPTIONS] [FILE|FOLDER|-]...   read, keep nothing
       rapporteur VERB ...                       `VERB --help` tells more

  tour                shows around on an example
  add, open           keep what is at a URL, in FILE, FOLDER or -; open reads it
  list, search, show  what is kept; show FILE --at N: a paragraph and its panel
  read, star, tag, delete, undo   change what is kept
  feed, library, config           `feed --help` and so on tell their verbs
  brief, entities     print the brief, or every mention, of FILE|FOLDER|-
  schema, completions, man, doctor   for programs, shells, manuals, in need

{options}
In the reader, ? shows the keys and q quits. Exit codes: 0 done, 1 done in part,
2 wrong usage, 3 the library cannot be opened, 70 bug.
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

/// The help of `open`, which takes all that `add` takes.
const OPEN_HELP: &str = "\
{about}

Usage: {usage}

{all-args}

Where standard output is no terminal, brief and text are printed. All else is as with `add`.
";

/// The whole of `doctor --help`.
const DOCTOR_HELP: &str = "\
{about}

Usage: rapporteur doctor [--json]

{all-args}

It changes nothing and asks neither terminal nor network. Put its answer into a report of a bug.
Exit code 1: something is not well, and what to do about it was said.
";

/// The help of what has verbs of its own.
const VERBS_HELP: &str = "\
{about}

Usage: {usage}

{all-args}
";

/// What was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "rapporteur",
    version,
    about = "Read an article beside its live brief",
    help_template = HELP,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) reader: ReaderArguments,
    #[command(flatten)]
    pub(super) places: Places,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What the reader takes.
#[derive(Debug, Args)]
pub(super) struct ReaderArguments {
    /// Files, folders, or "-".
    #[arg(value_name = "FILE|FOLDER|-", hide = true)]
    pub(super) inputs: Vec<PathBuf>,
    /// Print what fits the screen instead of opening the reader
    #[arg(short = 'F', long, hide = true)]
    pub(super) quit_if_one_screen: bool,
    #[command(flatten)]
    pub(super) look: Look,
}

/// How the reader looks; what is not given is as the settings say.
// The help is shown as it stands, where backticks would only be noise.
#[allow(clippy::doc_markdown)]
#[derive(Debug, Clone, Args)]
pub(super) struct Look {
    /// Colours of the reader (NO_COLOR is heeded)
    #[arg(long, value_name = "auto|always|never", hide_possible_values = true)]
    pub(super) color: Option<Color>,
    /// auto, dark, light, high-contrast, color-blind
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

/// Where library and settings are.
#[derive(Debug, Clone, Args)]
pub(super) struct Places {
    /// The library's folder
    #[arg(long, value_name = "DIR", global = true, display_order = 900)]
    pub(super) library: Option<PathBuf>,
    /// The file of settings
    #[arg(long, value_name = "FILE", global = true, display_order = 901)]
    pub(super) config: Option<PathBuf>,
}

/// What `open` takes.
#[derive(Debug, Args)]
#[command(help_template = OPEN_HELP)]
pub(super) struct OpenArguments {
    #[command(flatten)]
    pub(super) add: AddArguments,
    #[command(flatten)]
    pub(super) look: Look,
}

/// What does something else than open the reader.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print parties, mediators, locations and open questions
    #[command(help_template = BRIEF_HELP)]
    Brief(BriefArguments),
    /// Print every mention of whatever is named
    #[command(help_template = ENTITIES_HELP)]
    Entities(EntitiesArguments),
    /// Show around on an example
    Tour(Look),
    /// Print the JSON Schema of the brief
    Schema,
    /// Keep what is at addresses, in files and folders
    Add(AddArguments),
    /// Keep it, and read it
    Open(OpenArguments),
    /// List what is kept
    List(ListArguments),
    /// Search all that is kept
    Search(SearchArguments),
    /// Print one article and its brief
    Show(ShowArguments),
    /// Mark articles as read
    Read(ReadArguments),
    /// Give articles a star
    Star(StarArguments),
    /// Give articles tags, or take them away
    Tag(TagArguments),
    /// Take articles out of the library; `undo` brings them back
    Delete(DeleteArguments),
    /// Bring back what was deleted
    Undo(UndoArguments),
    /// Follow feeds
    #[command(subcommand, help_template = VERBS_HELP)]
    Feed(FeedCommand),
    /// Look after the library
    #[command(subcommand, help_template = VERBS_HELP)]
    Library(LibraryCommand),
    /// Look after the settings
    #[command(subcommand, help_template = VERBS_HELP)]
    Config(ConfigCommand),
    /// Tell whether terminal, settings and library are well
    #[command(help_template = DOCTOR_HELP)]
    Doctor(Json),
    /// Print completions for a shell
    Completions(CompletionsArguments),
    /// Print the manual
    Man(ManArguments),
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
    Auto,
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
