//! Where the program keeps its state. Decides nothing and reads no file.

use std::ffi::OsString;
use std::path::PathBuf;

/// The environment variable that names the state file; empty means that nothing is kept.
pub const STATE_VARIABLE: &str = "RAPPORTEUR_STATE";

/// The environment variable that names the library: its folder, or its file where it ends in `.sqlite`.
pub const LIBRARY_VARIABLE: &str = "RAPPORTEUR_LIBRARY";

/// The environment variable that names the file of settings; empty means that none is read.
pub const CONFIG_VARIABLE: &str = "RAPPORTEUR_CONFIG";

/// The library's file in its folder.
const LIBRARY_FILE: &str = "library.sqlite";

/// The file of the library, or none where there is no home for it.
///
/// What is named by hand goes before the environment, that before the settings, those before the usual
/// place. Each names a folder, or the file itself where it ends in `.sqlite`.
pub fn library_file(named: Option<PathBuf>, set: Option<PathBuf>) -> Option<PathBuf> {
    library_file_from(named, std::env::var_os(LIBRARY_VARIABLE), set)
}

fn library_file_from(
    named: Option<PathBuf>,
    variable: Option<OsString>,
    set: Option<PathBuf>,
) -> Option<PathBuf> {
    named
        .or(variable.filter(|path| !path.is_empty()).map(PathBuf::from))
        .or(set)
        .or_else(|| {
            let home = directories::ProjectDirs::from("", "", "rapporteur")?;
            Some(home.data_dir().to_owned())
        })
        .map(|path| match path.extension() {
            Some(ending) if ending == "sqlite" => path,
            _ => path.join(LIBRARY_FILE),
        })
}

/// The file of settings, or none where there is no home for it or none shall be read.
pub fn config_file(named: Option<PathBuf>) -> Option<PathBuf> {
    config_file_from(named, std::env::var_os(CONFIG_VARIABLE))
}

fn config_file_from(named: Option<PathBuf>, variable: Option<OsString>) -> Option<PathBuf> {
    match (named, variable) {
        (Some(path), _) => Some(path),
        (None, Some(path)) => (!path.is_empty()).then(|| PathBuf::from(path)),
        (None, None) => {
            let home = directories::ProjectDirs::from("", "", "rapporteur")?;
            Some(home.config_dir().join("config.toml"))
        }
    }
}

/// The file in which reading positions are kept, or none where there is no home for it.
pub fn state_file() -> Option<PathBuf> {
    state_file_from(std::env::var_os(STATE_VARIABLE))
}

fn state_file_from(variable: Option<OsString>) -> Option<PathBuf> {
    match variable {
        Some(path) if path.is_empty() => None,
        Some(path) => Some(PathBuf::from(path)),
        None => {
            let home = directories::ProjectDirs::from("", "", "rapporteur")?;
            let folder = home.state_dir().unwrap_or_else(|| home.data_local_dir());
            Some(folder.join("positions.json"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_wins_over_the_usual_place() {
        let named = state_file_from(Some("/somewhere/else.json".into()));
        assert_eq!(named, Some(PathBuf::from("/somewhere/else.json")));
    }

    #[test]
    fn a_library_is_named_by_hand_then_by_variable_then_by_settings() {
        let path = |path: &str| Some(PathBuf::from(path));
        let variable = || Some("/by/variable".into());
        for (named, variable, set, expected) in [
            (
                path("/by/hand"),
                variable(),
                path("/set"),
                "/by/hand/library.sqlite",
            ),
            (path("/by/hand.sqlite"), variable(), None, "/by/hand.sqlite"),
            (
                None,
                variable(),
                path("/set"),
                "/by/variable/library.sqlite",
            ),
            (None, Some("".into()), path("/set"), "/set/library.sqlite"),
        ] {
            assert_eq!(library_file_from(named, variable, set), path(expected));
        }
    }

    #[test]
    fn an_empty_variable_reads_no_settings() {
        assert_eq!(config_file_from(None, Some(OsString::new())), None);
        let named = config_file_from(Some("/mine.toml".into()), Some(OsString::new()));
        assert_eq!(named, Some(PathBuf::from("/mine.toml")));
    }

    #[test]
    fn an_empty_variable_keeps_nothing() {
        assert_eq!(state_file_from(Some(OsString::new())), None);
    }
}
