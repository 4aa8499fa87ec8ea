//! `config.toml` to settings; a mistake is told with line and column and never stops reading.
//!
//! Pure: [`read`] takes the text of the file. Every key is checked by itself, so that one mistake
//! costs one setting. [`DEFAULT`] is the file as it would be written, with every key and its meaning.

mod keys;

pub use keys::nearest_of;

use std::path::PathBuf;
use std::time::Duration;

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

/// The file with every key, its meaning and its default; what `config default` prints.
pub const DEFAULT: &str = include_str!("config/default.toml");

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// As the environment says: `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`.
    #[default]
    Auto,
    /// Whatever the environment says.
    Always,
    /// Never; bold, underline and signs only.
    Never,
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The sixteen colours of the terminal, as its owner chose them.
    #[default]
    Terminal,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Black, white and bright colours only.
    HighContrast,
    /// Blue, orange and grey, which every kind of colour vision tells apart.
    ColorBlind,
    /// Dark or light, as the terminal's background is.
    Auto,
}

/// Which keys there are before any is set by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Preset {
    /// Those of the help and the README.
    #[default]
    Rapporteur,
    /// As in vim.
    Vim,
    /// As in less.
    Less,
    /// As in Emacs.
    Emacs,
}

/// A place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The keys that the file gives to a command, instead of its usual ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The command's name as written; nothing here knows whether there is one.
    pub command: String,
    /// Where that is written.
    pub place: Place,
    /// Its keys as written, each with its place; none takes all keys from it.
    pub keys: Vec<(String, Place)>,
}

/// Which key does what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// What to begin with.
    pub preset: Preset,
    /// What is set by hand, in the order of the file.
    pub bindings: Vec<Binding>,
}

/// How articles are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// When colours are used.
    pub color: Color,
    /// Which.
    pub theme: Theme,
    /// Whether the mouse belongs to the reader.
    pub mouse: bool,
    /// Columns of text, at most: 20 to 200.
    pub measure: u16,
    /// Whether only ASCII is drawn, whatever the locale.
    pub ascii: bool,
    /// Whether the last row shows the most useful keys.
    pub hints: bool,
    /// The program that reads aloud what it is given, and its arguments; none where empty.
    pub speak: Vec<String>,
    /// The program that takes copies on its standard input, and its arguments; the terminal where empty.
    pub copy: Vec<String>,
    /// The program that opens links, and its arguments, the address after them; none where empty.
    pub browse: Vec<String>,
}

/// Where articles are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Library {
    /// The folder; none means the usual place.
    pub path: Option<PathBuf>,
    /// Whether an article counts as read once it was opened; otherwise only when its end was seen.
    pub read_when_opened: bool,
}

/// What one fetch may cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetch {
    /// Bytes after decoding, at most.
    pub max_bytes: u64,
    /// Time for one address from start to end.
    pub timeout: Duration,
    /// Redirects followed, at most.
    pub redirects: u8,
    /// Feeds fetched at the same time, at most.
    pub parallel: u8,
}

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// How articles are shown.
    pub reader: Reader,
    /// Where articles are kept.
    pub library: Library,
    /// What one fetch may cost.
    pub fetch: Fetch,
    /// Which key does what.
    pub keys: Keys,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            color: Color::default(),
            theme: Theme::default(),
            mouse: true,
            measure: 76,
            ascii: false,
            hints: true,
            speak: Vec::new(),
            copy: Vec::new(),
            browse: Vec::new(),
        }
    }
}

impl Default for Fetch {
    fn default() -> Self {
        Self {
            max_bytes: 10 * 1024 * 1024,
            timeout: Duration::from_secs(30),
            redirects: 5,
            parallel: 8,
        }
    }
}

/// Something in the file that cannot be used; the setting keeps its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
}

/// Reads the text of a file: what can be used, and what cannot.
///
/// Mistakes come in the order of the file.
pub fn read(text: &str) -> (Config, Vec<Mistake>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut config = Config::default();
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut mistakes: Vec<(usize, Mistake)> = errors
        .iter()
        .map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, mistake(text, at, error.message().to_owned(), None))
        })
        .collect();
    let broken: Vec<usize> = mistakes.iter().map(|(at, _)| line_of(text, *at)).collect();
    for (section, value) in table.get_ref() {
        let DeValue::Table(entries) = value.get_ref() else {
            note(text, section, unknown(section.get_ref()), &mut mistakes);
            continue;
        };
        if !keys::is_section(section.get_ref()) {
            note(text, section, unknown(section.get_ref()), &mut mistakes);
            continue;
        }
        for (key, value) in entries {
            let name = format!("{}.{}", section.get_ref(), key.get_ref());
            // What the parser made up to go on is no setting.
            if broken.contains(&line_of(text, key.span().start)) {
                continue;
            }
            match keys::find(&name) {
                None if section.get_ref() == "keys" => match binding(text, key, value) {
                    Ok(binding) => config.keys.bindings.push(binding),
                    Err(words) => note(text, value, (words, None), &mut mistakes),
                },
                None => note(text, key, unknown(&name), &mut mistakes),
                Some(row) => {
                    if let Err(wanted) = (row.set)(&mut config, value.get_ref()) {
                        let message = format!("`{name}` {wanted}");
                        note(text, value, (message, None), &mut mistakes);
                    }
                }
            }
        }
    }
    mistakes.sort_by_key(|(at, _)| *at);
    let place = |binding: &Binding| (binding.place.line, binding.place.column);
    config.keys.bindings.sort_by_key(place);
    (config, mistakes.into_iter().map(|(_, one)| one).collect())
}

/// The keys of a command: one as text, or several in a list.
fn binding(
    text: &str,
    command: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
) -> Result<Binding, String> {
    let key = |value: &Spanned<DeValue<'_>>| {
        let keys = value.get_ref().as_str()?.to_owned();
        Some((keys, place(text, value.span().start)))
    };
    let keys = match value.get_ref() {
        DeValue::Array(values) => values.iter().map(key).collect(),
        _ => key(value).map(|key| vec![key]),
    };
    let name = command.get_ref();
    Ok(Binding {
        command: name.to_string(),
        place: place(text, command.span().start),
        keys: keys.ok_or_else(|| {
            format!("`keys.{name}` must be a key such as \"g g\", or a list of keys")
        })?,
    })
}

/// What is said of a name that is no key, and the key that may have been meant.
fn unknown(name: &str) -> (String, Option<String>) {
    let hint = keys::nearest(name).map_or_else(
        || "`rapporteur config default` shows all keys.".to_owned(),
        |key| format!("Did you mean `{key}`?"),
    );
    (format!("there is no key `{name}`"), Some(hint))
}

fn note<T>(
    text: &str,
    place: &Spanned<T>,
    (message, hint): (String, Option<String>),
    mistakes: &mut Vec<(usize, Mistake)>,
) {
    let at = place.span().start;
    mistakes.push((at, mistake(text, at, message, hint)));
}

fn line_of(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    before.matches('\n').count() + 1
}

fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: line_of(text, at),
        column: before
            .get(line_start..)
            .map_or(1, |line| line.chars().count() + 1),
    }
}

fn mistake(text: &str, at: usize, message: String, hint: Option<String>) -> Mistake {
    let Place { line, column } = place(text, at);
    Mistake {
        line,
        column,
        message,
        hint,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_default_file_sets_the_defaults_and_every_key() {
        let (config, mistakes) = read(DEFAULT);
        assert_eq!(mistakes, []);
        assert_eq!(config, Config::default());
        for row in keys::ALL {
            let (section, key) = row.name.split_once('.').unwrap_or((row.name, ""));
            let section = DEFAULT
                .split_once(&format!("[{section}]"))
                .unwrap_or_else(|| panic!("{} has no section", row.name));
            assert!(section.1.contains(&format!("\n{key} = ")), "{}", row.name);
        }
    }

    #[test]
    fn one_mistake_costs_one_setting() {
        let text =
            "[reader]\ntheme = \"drak\"\nmeasure = 60\nmouse = 1\n\n[fetch]\nredirects = 900\n";
        let (config, mistakes) = read(text);
        assert_eq!(config.reader.measure, 60);
        assert_eq!(config.reader.theme, Theme::Terminal);
        assert!(config.reader.mouse);
        assert_eq!(config.fetch.redirects, 5);
        let places: Vec<_> = mistakes.iter().map(|one| (one.line, one.column)).collect();
        assert_eq!(places, [(2, 9), (4, 9), (7, 13)]);
        assert_eq!(
            mistakes[0].message,
            "`reader.theme` must be one of \"terminal\", \"dark\", \"light\", \"high-contrast\", \"color-blind\", \"auto\""
        );
    }

    #[test]
    fn the_program_that_reads_aloud_is_a_list_of_its_words() {
        let (config, mistakes) = read("[reader]\nspeak = [\"say it\", \"--slow; rm\"]\n");
        assert_eq!(
            (config.reader.speak.as_slice(), mistakes.len()),
            (&["say it".to_owned(), "--slow; rm".to_owned()][..], 0)
        );
        let (config, mistakes) =
            read("[reader]\ncopy = [\"wl-copy\"]\nbrowse = [\"firefox\", \"--new-tab\"]\n");
        assert_eq!(
            (config.reader.copy.len(), config.reader.browse.len()),
            (1, 2)
        );
        assert!(mistakes.is_empty(), "{mistakes:?}");
        for wrong in ["\"espeak-ng --stdin\"", "[1]"] {
            let (config, mistakes) = read(&format!("[reader]\nspeak = {wrong}\n"));
            assert_eq!(config.reader.speak, Vec::<String>::new());
            assert!(
                mistakes[0].message.contains("list of texts"),
                "{mistakes:?}"
            );
        }
    }

    #[test]
    fn a_key_misspelt_is_told_with_the_one_meant() {
        let (_, mistakes) = read("[reader]\nthem = \"dark\"\n[librery]\npath = \"x\"\n");
        let hints: Vec<_> = mistakes
            .iter()
            .filter_map(|one| one.hint.as_deref())
            .collect();
        assert_eq!(
            hints,
            ["Did you mean `reader.theme`?", "Did you mean `library`?"]
        );
    }

    #[test]
    fn keys_are_read_as_written_with_their_places() {
        let text =
            "[keys]\npreset = \"vim\"\nquit = \"Z Z\"\nstart = [\"g g\", \"Home\"]\nend = 3\n";
        let (config, mistakes) = read(text);
        assert_eq!(config.keys.preset, Preset::Vim);
        let [quit, start] = config.keys.bindings.as_slice() else {
            panic!("{:?}", config.keys);
        };
        assert_eq!(quit.command, "quit");
        assert_eq!(quit.place, Place { line: 3, column: 1 });
        let home = (
            "Home".to_owned(),
            Place {
                line: 4,
                column: 17,
            },
        );
        assert_eq!(start.keys[1], home);
        assert_eq!(
            (mistakes.len(), mistakes[0].line, mistakes[0].column),
            (1, 5, 7)
        );
    }

    #[test]
    fn a_line_that_is_no_toml_leaves_the_others() {
        let (config, mistakes) = read("[reader]\nmeasure = = 3\ntheme = \"dark\"\n");
        assert_eq!(config.reader.theme, Theme::Dark);
        assert_eq!(config.reader.measure, 76);
        assert!(mistakes.iter().all(|one| one.line == 2), "{mistakes:?}");
        assert!(!mistakes.is_empty());
    }
}
