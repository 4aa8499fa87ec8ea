//! What the reader is started with from settings and surroundings; no mistake stops it.

use std::path::Path;

use crate::app::command::Command;
use crate::app::keymap::Keymap;
use crate::config::Mistake;
use crate::source;

/// One line about the mistakes of a file of settings, where there are any.
pub(super) fn told(path: &Path, mistakes: &[Mistake]) -> Option<String> {
    let (first, rest) = mistakes.split_first()?;
    let more = match rest.len() {
        0 => String::new(),
        count => format!(" (and {count} more)"),
    };
    let name = super::file_name(path);
    let (line, column) = (first.line, first.column);
    let words = format!("{name}:{line}:{column}: {}{more}", first.message);
    Some(source::scrub_line(&words))
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

/// Whether the background is light by `COLORFGBG`, which some terminals set to a pair of their colours.
pub(super) fn is_light(pair: Option<&str>) -> bool {
    let ground = pair.and_then(|pair| pair.rsplit(';').next());
    matches!(ground, Some("7" | "15"))
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
    use super::is_light;
    use super::is_utf8;

    #[test]
    fn the_background_is_the_last_of_the_pair() {
        assert!(is_light(Some("0;15")) && is_light(Some("0;default;7")));
        assert!(!is_light(Some("15;0")) && !is_light(None));
    }

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
