//! The keys of the file: how each is named, and what a value of it may be.

use std::path::PathBuf;
use std::time::Duration;

use toml::de::DeValue;

use super::Color;
use super::Config;
use super::Preset;
use super::Theme;

/// One key.
pub(super) struct Row {
    /// Section and key, joined by a dot.
    pub(super) name: &'static str,
    /// Takes a value over, or says what it must be.
    pub(super) set: fn(&mut Config, &DeValue<'_>) -> Result<(), String>,
}

/// Every key, in the order of the file.
pub(super) const ALL: &[Row] = &[
    Row {
        name: "reader.color",
        set: |config, value| {
            config.reader.color = choice(
                value,
                &[
                    ("auto", Color::Auto),
                    ("always", Color::Always),
                    ("never", Color::Never),
                ],
            )?;
            Ok(())
        },
    },
    Row {
        name: "reader.theme",
        set: |config, value| {
            config.reader.theme = choice(
                value,
                &[
                    ("terminal", Theme::Terminal),
                    ("dark", Theme::Dark),
                    ("light", Theme::Light),
                    ("high-contrast", Theme::HighContrast),
                    ("color-blind", Theme::ColorBlind),
                    ("auto", Theme::Auto),
                ],
            )?;
            Ok(())
        },
    },
    Row {
        name: "reader.mouse",
        set: |config, value| {
            config.reader.mouse = truth(value)?;
            Ok(())
        },
    },
    Row {
        name: "reader.measure",
        set: |config, value| {
            config.reader.measure = number(value, 20, 200)? as u16;
            Ok(())
        },
    },
    Row {
        name: "reader.ascii",
        set: |config, value| {
            config.reader.ascii = truth(value)?;
            Ok(())
        },
    },
    Row {
        name: "reader.hints",
        set: |config, value| {
            config.reader.hints = truth(value)?;
            Ok(())
        },
    },
    Row {
        name: "reader.speak",
        set: |config, value| {
            config.reader.speak = texts(value)?;
            Ok(())
        },
    },
    Row {
        name: "reader.copy",
        set: |config, value| {
            config.reader.copy = texts(value)?;
            Ok(())
        },
    },
    Row {
        name: "reader.browse",
        set: |config, value| {
            config.reader.browse = texts(value)?;
            Ok(())
        },
    },
    Row {
        name: "library.path",
        set: |config, value| {
            let path = text(value)?;
            config.library.path = (!path.is_empty()).then(|| PathBuf::from(path));
            Ok(())
        },
    },
    Row {
        name: "library.read_when_opened",
        set: |config, value| {
            config.library.read_when_opened = truth(value)?;
            Ok(())
        },
    },
    Row {
        name: "fetch.max_megabytes",
        set: |config, value| {
            config.fetch.max_bytes = number(value, 1, 64)? * 1024 * 1024;
            Ok(())
        },
    },
    Row {
        name: "fetch.timeout_seconds",
        set: |config, value| {
            config.fetch.timeout = Duration::from_secs(number(value, 1, 600)?);
            Ok(())
        },
    },
    Row {
        name: "fetch.redirects",
        set: |config, value| {
            config.fetch.redirects = number(value, 0, 20)? as u8;
            Ok(())
        },
    },
    Row {
        name: "fetch.parallel",
        set: |config, value| {
            config.fetch.parallel = number(value, 1, 32)? as u8;
            Ok(())
        },
    },
    Row {
        name: "keys.preset",
        set: |config, value| {
            config.keys.preset = choice(
                value,
                &[
                    ("rapporteur", Preset::Rapporteur),
                    ("vim", Preset::Vim),
                    ("less", Preset::Less),
                    ("emacs", Preset::Emacs),
                ],
            )?;
            Ok(())
        },
    },
];

/// The key of a name.
pub(super) fn find(name: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.name == name)
}

/// Whether keys stand in a section of this name.
pub(super) fn is_section(name: &str) -> bool {
    ALL.iter().any(|row| section(row) == name)
}

fn section(row: &Row) -> &'static str {
    row.name
        .split_once('.')
        .map_or(row.name, |(section, _)| section)
}

/// The key or section that differs from a name by the fewest letters, if those are few.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let candidates = ALL.iter().map(|row| {
        if name.contains('.') {
            row.name
        } else {
            section(row)
        }
    });
    nearest_of(name, candidates)
}

/// The candidate that differs from a name by the fewest letters, if those are few.
pub fn nearest_of<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // The first letter is seldom the wrong one.
    let unlike = |candidate: &str| name.chars().next() != candidate.chars().next();
    candidates
        .map(|candidate| (distance(name, candidate), unlike(candidate), candidate))
        .min_by_key(|(distance, unlike, _)| (*distance, *unlike))
        .filter(|(distance, ..)| *distance <= 3)
        .map(|(.., candidate)| candidate)
}

/// Letters to insert, delete or change (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, wanted) in row.iter_mut().skip(1).zip(&other) {
            let here = (diagonal + usize::from(letter != *wanted))
                .min(left + 1)
                .min(*cell + 1);
            diagonal = *cell;
            *cell = here;
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn choice<T: Copy>(value: &DeValue<'_>, choices: &[(&str, T)]) -> Result<T, String> {
    let chosen = value
        .as_str()
        .and_then(|value| choices.iter().find(|(name, _)| *name == value));
    if let Some((_, choice)) = chosen {
        return Ok(*choice);
    }
    let names: Vec<String> = choices
        .iter()
        .map(|(name, _)| format!("\"{name}\""))
        .collect();
    Err(format!("must be one of {}", names.join(", ")))
}

fn truth(value: &DeValue<'_>) -> Result<bool, String> {
    value
        .as_bool()
        .ok_or_else(|| "must be true or false".to_owned())
}

fn number(value: &DeValue<'_>, least: u64, most: u64) -> Result<u64, String> {
    value
        .as_integer()
        .and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok())
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| format!("must be a number from {least} to {most}"))
}

fn texts(value: &DeValue<'_>) -> Result<Vec<String>, String> {
    let wanted = || "must be a list of texts, such as [\"espeak-ng\", \"--stdin\"]".to_owned();
    let values = value.as_array().ok_or_else(wanted)?;
    let texts = values.iter().map(|one| one.get_ref().as_str());
    let texts: Option<Vec<&str>> = texts.collect();
    let texts = texts.ok_or_else(wanted)?;
    Ok(texts.into_iter().map(str::to_owned).collect())
}

fn text<'a>(value: &'a DeValue<'_>) -> Result<&'a str, String> {
    value
        .as_str()
        .ok_or_else(|| "must be text in quotation marks".to_owned())
}
