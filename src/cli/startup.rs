//! What the reader is started with from settings and surroundings; no mistake stops it.

use std::path::Path;

use crate::app::Copying;
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
        "{} reads on, {} to the panel, {} for all keys; `rapporteur tour` shows around",
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

/// Whether programs are asked to be fit for screen readers, by `ACCESSIBLE`.
pub(super) fn is_accessible(value: Option<&str>) -> bool {
    value.is_some_and(|value| !matches!(value, "" | "0" | "false" | "no"))
}

/// Who takes what is copied: the program that is set, else the terminal, as far as it is known to.
pub(super) fn copying(program: &[String], environment: impl Fn(&str) -> Option<String>) -> Copying {
    if !program.is_empty() {
        return Copying::ByProgram;
    }
    let value = |name: &str| environment(name).unwrap_or_default();
    let terminal = value("TERM");
    // Who stands nearest to us decides: tmux tells its own name even inside another terminal.
    let doubt = if !value("TMUX").is_empty() {
        "tmux passes copies on after `set -g set-clipboard on`"
    } else if !value("STY").is_empty() {
        "GNU screen takes no copies; set reader.copy"
    } else if value("TERM_PROGRAM") == "Apple_Terminal" {
        "this terminal takes no copies; set reader.copy"
    } else if terminal == "linux" {
        "the console has no clipboard; set reader.copy"
    } else if !value("VTE_VERSION").is_empty() {
        "this terminal may take none; then set reader.copy"
    } else if !value("XTERM_VERSION").is_empty() {
        "xterm takes copies where allowWindowOps is on"
    } else {
        return Copying::ByTerminal;
    };
    Copying::Doubtful(doubt)
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
    #![allow(clippy::panic)]

    use crate::app::Copying;

    use super::copying;
    use super::is_accessible;
    use super::is_light;
    use super::is_utf8;

    #[test]
    fn a_terminal_that_may_take_no_copy_is_told_with_what_to_do() {
        let by = |program: &[String], variables: &[(&str, &str)]| {
            copying(program, |name| {
                let found = variables.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(by(&[], &[("TERM", "xterm-kitty")]), Copying::ByTerminal);
        let set = ["wl-copy".to_owned()];
        assert_eq!(by(&set, &[("TERM", "linux")]), Copying::ByProgram);
        for (variables, expected) in [
            (
                &[("TMUX", "/tmp/a"), ("VTE_VERSION", "7600")][..],
                "set-clipboard",
            ),
            (&[("STY", "1.tty"), ("TERM", "screen")], "GNU screen"),
            (&[("TERM_PROGRAM", "Apple_Terminal")], "reader.copy"),
            (&[("TERM", "linux")], "console"),
            (&[("VTE_VERSION", "7600")], "reader.copy"),
            (&[("XTERM_VERSION", "XTerm(390)")], "allowWindowOps"),
        ] {
            let Copying::Doubtful(why) = by(&[], variables) else {
                panic!("{variables:?}")
            };
            assert!(why.contains(expected), "{why}");
        }
    }

    #[test]
    fn the_background_is_the_last_of_the_pair() {
        assert!(is_light(Some("0;15")) && is_light(Some("0;default;7")));
        assert!(!is_light(Some("15;0")) && !is_light(None));
    }

    #[test]
    fn lines_are_asked_for_by_a_variable_that_says_so() {
        assert!(is_accessible(Some("1")) && is_accessible(Some("true")));
        assert!(!is_accessible(None) && !is_accessible(Some("")) && !is_accessible(Some("0")));
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
