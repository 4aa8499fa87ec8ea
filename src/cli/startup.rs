//! What the reader is started with from settings and surroundings; no mistake stops it.

use std::fs;
use std::io;

use crate::app::command::Command;
use crate::app::keymap::Keymap;
use crate::config;
use crate::config::Config;
use crate::paths;
use crate::source;

/// A file of more bytes than this is no file of settings.
const LARGEST: u64 = 1024 * 1024;

/// The settings, and what could not be used of them.
pub(super) struct Startup {
    /// What can be used.
    pub(super) config: Config,
    /// The keys.
    pub(super) keymap: Keymap,
    /// One line about mistakes, where there are any.
    pub(super) told: Option<String>,
}

/// Reads the file of settings.
pub(super) fn read() -> Startup {
    let path = paths::config_file(None);
    let text = path.as_ref().map(|path| {
        match fs::metadata(path) {
            Ok(found) if found.len() > LARGEST => return Err("is too large".to_owned()),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(format!("cannot be read: {error}")),
        }
        fs::read(path).map_err(|error| format!("cannot be read: {error}"))
    });
    let (bytes, refusal) = match text {
        Some(Ok(bytes)) => (bytes, None),
        Some(Err(why)) => (Vec::new(), Some(why)),
        None => (Vec::new(), None),
    };
    let (config, mut mistakes) = config::read(&String::from_utf8_lossy(&bytes));
    let (keymap, more) = Keymap::of(&config.keys);
    mistakes.extend(more);
    mistakes.sort_by_key(|one| (one.line, one.column));
    let name = path.map_or_else(String::new, |path| super::file_name(&path));
    let told = match (refusal, mistakes.as_slice()) {
        (Some(why), _) => Some(format!("{name} {why}")),
        (None, []) => None,
        (None, [first, rest @ ..]) => {
            let more = match rest.len() {
                0 => String::new(),
                count => format!(" (and {count} more)"),
            };
            let (line, column) = (first.line, first.column);
            Some(format!("{name}:{line}:{column}: {}{more}", first.message))
        }
    };
    Startup {
        config,
        keymap,
        told: told.map(|words| source::scrub_line(&words)),
    }
}

/// What is told at the very first start, until the first key.
pub(super) fn welcome(keymap: &Keymap) -> String {
    let key = |command| keymap.key(command).unwrap_or(":");
    format!(
        "{} reads on, {} goes to the panel, {} shows all keys; `rapporteur tour` shows around",
        key(Command::NextParagraph),
        key(Command::FocusNext),
        key(Command::Help),
    )
}

/// Whether the locale can show more than ASCII; one that is not named is taken to.
pub(super) fn is_utf8(environment: impl Fn(&str) -> Option<String>) -> bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(environment)
        .find(|value| !value.is_empty());
    let Some(locale) = named else {
        return true;
    };
    // "C" alone says nothing about the terminal: it is what containers and services are given.
    match locale.split_once('.') {
        Some((_, coding)) => {
            let coding = coding.to_ascii_lowercase().replace('-', "");
            coding.starts_with("utf8")
        }
        None => !locale.contains("8859"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_utf8;

    #[test]
    fn a_locale_that_names_another_coding_gets_ascii() {
        for (variables, expected) in [
            (&[][..], true),
            (&[("LANG", "C.UTF-8")], true),
            (&[("LANG", "de_DE.utf8@euro")], true),
            (&[("LANG", "en_US.ISO-8859-1")], false),
            (&[("LANG", "C.UTF-8"), ("LC_ALL", "ru_RU.KOI8-R")], false),
            (&[("LANG", "C")], true),
        ] {
            let found = is_utf8(|name| {
                let found = variables.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            });
            assert_eq!(found, expected, "{variables:?}");
        }
    }
}
