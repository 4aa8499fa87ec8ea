//! What the verbs of the library take, as types; and their help.

use std::path::PathBuf;

use clap::Args;
use clap::Subcommand;
use clap::ValueEnum;

/// How each verb's help is laid out.
const FORM: &str = "\
{about}

Usage: {usage}

{all-args}{after-help}
";

/// What `add` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "Pages, books (a chapter is an article), mails, feeds, PDF, text and Markdown, also
compressed. An address may be written without https://. The same article twice is
kept once. Exit code 1: something could not be read, the rest is kept.")]
pub(in crate::cli) struct AddArguments {
    /// Web addresses, files, folders, or "-" for standard input
    #[arg(value_name = "URL|FILE|FOLDER|-", required = true)]
    pub(in crate::cli) inputs: Vec<PathBuf>,
    /// Give what is added this tag (may be repeated)
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) tag: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// How lists are told.
#[derive(Debug, Args)]
pub(in crate::cli) struct Page {
    /// How many at most; 0 is all
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(in crate::cli) limit: usize,
    /// Columns, at most [default: those of the terminal]
    #[arg(long, value_name = "N")]
    pub(in crate::cli) width: Option<usize>,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Which articles.
// Each is a filter of its own.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
pub(in crate::cli) struct Filters {
    /// Only what is unread
    #[arg(long)]
    pub(in crate::cli) unread: bool,
    /// Only what has a star
    #[arg(long)]
    pub(in crate::cli) starred: bool,
    /// Only what was opened and not finished
    #[arg(long)]
    pub(in crate::cli) begun: bool,
    /// Only what has been deleted and can be brought back
    #[arg(long)]
    pub(in crate::cli) deleted: bool,
    /// Only what has this tag
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) tag: Option<String>,
    /// Only what this feed brought: number, address or title
    #[arg(long, value_name = "FEED")]
    pub(in crate::cli) feed: Option<String>,
    /// Only what is in this collection
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) collection: Option<String>,
    /// What comes first: added, published, title, site, opened
    #[arg(long, value_name = "ORDER", hide_possible_values = true)]
    pub(in crate::cli) sort: Option<Sort>,
    /// The other way round
    #[arg(long)]
    pub(in crate::cli) reverse: bool,
}

/// What `list` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "A line is: number, date, * unread, + starred, title, site. `rapporteur show NUMBER` prints one.")]
pub(in crate::cli) struct ListArguments {
    #[command(flatten)]
    pub(in crate::cli) filters: Filters,
    #[command(flatten)]
    pub(in crate::cli) page: Page,
}

/// What `search` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "All words must be there; quote for the shell what has blanks or dashes. Also:
  \"words in a row\"  begin*  -without
  title: source: by: tag:      words of the title, site, byline; a tag
  party: mediator: place:      names that the brief found
  before:2024-05 after:2024    dates
  is:unread is:starred is:begun")]
pub(in crate::cli) struct SearchArguments {
    /// Words, and what stands below
    #[arg(value_name = "QUERY", required = true)]
    pub(in crate::cli) query: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) filters: Filters,
    #[command(flatten)]
    pub(in crate::cli) page: Page,
}

/// What `show` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM)]
pub(in crate::cli) struct ShowArguments {
    /// The article's number, or "last" for the last added; else a file, or "-"
    #[arg(
        value_name = "ID|last|FILE|-",
        default_value = "last",
        hide_default_value = true
    )]
    pub(in crate::cli) id: String,
    /// Only this paragraph, from 0, which is the title, and the panel beside it
    #[arg(long, value_name = "N")]
    pub(in crate::cli) at: Option<u32>,
    /// What to print: all, brief or text
    #[arg(
        long,
        value_name = "PART",
        default_value = "all",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(in crate::cli) part: Part,
    /// Print one JSON object
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `tag` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "Example: rapporteur tag 12 13 +ceasefire -todo")]
pub(in crate::cli) struct TagArguments {
    /// Numbers of articles or "last", then +TAG to give, -TAG to take away
    #[arg(
        value_name = "ID|+TAG|-TAG",
        required = true,
        allow_hyphen_values = true
    )]
    pub(in crate::cli) words: Vec<String>,
    /// Print one JSON object a line (give it first)
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `read` and `star` take.
#[derive(Debug, Args)]
#[command(help_template = FORM)]
pub(in crate::cli) struct ReadArguments {
    /// Numbers of articles, or "last"
    #[arg(
        value_name = "ID",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    pub(in crate::cli) ids: Vec<String>,
    /// All articles
    #[arg(long)]
    pub(in crate::cli) all: bool,
    /// Mark as unread instead
    #[arg(long)]
    pub(in crate::cli) unread: bool,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `star` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM)]
pub(in crate::cli) struct StarArguments {
    /// Numbers of articles, or "last"
    #[arg(value_name = "ID", required = true)]
    pub(in crate::cli) ids: Vec<String>,
    /// Take the star away instead
    #[arg(long)]
    pub(in crate::cli) off: bool,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `delete` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM)]
pub(in crate::cli) struct DeleteArguments {
    /// Numbers of articles, or "last"
    #[arg(value_name = "ID", required = true)]
    pub(in crate::cli) ids: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `undo` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM)]
pub(in crate::cli) struct UndoArguments {
    /// Numbers of deleted articles; none: what was deleted last
    #[arg(value_name = "ID")]
    pub(in crate::cli) ids: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `feed` can be asked.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub(in crate::cli) enum FeedCommand {
    /// Add the feed at an address, or the one that the page there names
    #[command(help_template = FORM)]
    Add {
        /// Addresses of feeds or of pages
        #[arg(value_name = "URL", required = true)]
        addresses: Vec<String>,
        /// Print one JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// List the feeds
    #[command(help_template = FORM)]
    List {
        /// Columns, at most
        #[arg(long, value_name = "N")]
        width: Option<usize>,
        /// Print one JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Remove feeds; the articles that they brought stay
    #[command(help_template = FORM)]
    Remove {
        /// Numbers, addresses or titles of feeds
        #[arg(value_name = "FEED", required = true)]
        feeds: Vec<String>,
        /// Print one JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Bring feeds up to date
    #[command(help_template = FORM)]
    Refresh {
        /// Numbers, addresses or titles of feeds; none: all
        #[arg(value_name = "FEED")]
        feeds: Vec<String>,
        /// Print one JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Add the feeds of a list (OPML)
    #[command(help_template = FORM)]
    Import {
        /// A file, or "-" for standard input
        #[arg(value_name = "OPML")]
        file: PathBuf,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Write the feeds as a list (OPML)
    #[command(help_template = FORM)]
    Export {
        /// A file; none or "-": standard output
        #[arg(value_name = "OPML")]
        file: Option<PathBuf>,
        /// Print one JSON object, where a file is written
        #[arg(long)]
        json: bool,
    },
}

/// What `library` can be asked.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub(in crate::cli) enum LibraryCommand {
    /// Print where the library is
    #[command(help_template = FORM)]
    Path(Json),
    /// Read the whole library for damage
    #[command(help_template = FORM)]
    Check(Json),
    /// Save what can be saved of a damaged library; the old file is kept beside it
    #[command(help_template = FORM)]
    Repair(Json),
    /// Write everything as plain data: a folder of Markdown, or JSON Lines
    #[command(help_template = FORM, after_help = "A name that ends in .jsonl becomes JSON Lines, none or \"-\" is JSON Lines to
standard output, any other a new folder with one Markdown file an article.")]
    Export {
        /// Where to
        #[arg(value_name = "FOLDER|FILE.jsonl|-")]
        to: Option<PathBuf>,
        /// Print one JSON object about it, where a file is written
        #[arg(long)]
        json: bool,
    },
    /// Take in what was exported
    #[command(help_template = FORM)]
    Import {
        /// A folder of Markdown, a Markdown file, or JSON Lines
        #[arg(value_name = "FOLDER|FILE", required = true)]
        from: Vec<PathBuf>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Brief anew what an older engine briefed, so that searches by name find it
    #[command(help_template = FORM)]
    Reindex {
        /// All articles, not only those
        #[arg(long)]
        all: bool,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Order the file for quick answers
    #[command(help_template = FORM)]
    Compact {
        /// First remove for good what has been deleted
        #[arg(long)]
        forget: bool,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}

/// What `config` can be asked.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub(in crate::cli) enum ConfigCommand {
    /// Print where the settings are
    #[command(help_template = FORM)]
    Path(Json),
    /// Tell what is wrong in them, with line and column
    #[command(help_template = FORM)]
    Check(Json),
    /// Print a file with every setting, its meaning and its default
    #[command(help_template = FORM)]
    Default(Json),
}

/// Whether other programs read the answer.
#[derive(Debug, Args)]
pub(in crate::cli) struct Json {
    /// Print JSON
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What `completions` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "Example: rapporteur completions fish > ~/.config/fish/completions/rapporteur.fish")]
pub(in crate::cli) struct CompletionsArguments {
    /// bash, zsh, fish, elvish or powershell
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    pub(in crate::cli) shell: clap_complete::Shell,
}

/// What `man` takes.
#[derive(Debug, Args)]
#[command(help_template = FORM, after_help = "Example: rapporteur man ~/.local/share/man/man1")]
pub(in crate::cli) struct ManArguments {
    /// Write a page for every verb into this folder; none: print the first page
    #[arg(value_name = "FOLDER")]
    pub(in crate::cli) folder: Option<PathBuf>,
}

/// What is first in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Sort {
    Added,
    Published,
    Title,
    Site,
    Opened,
}

/// What is shown of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Part {
    All,
    Brief,
    Text,
}
