//! Where the program keeps its state. Decides nothing and reads no file.

use std::ffi::OsString;
use std::path::PathBuf;

/// The environment variable that names the state file; empty means that nothing is kept.
pub const STATE_VARIABLE: &str = "RAPPORTEUR_STATE";

/// The environment variable that names the library's file.
pub const LIBRARY_VARIABLE: &str = "RAPPORTEUR_LIBRARY";

/// The file of the library, or none where there is no home for it; a name given by hand wins over the
/// environment, and that over the usual place.
pub fn library_file(named: Option<PathBuf>) -> Option<PathBuf> {
    library_file_from(named, std::env::var_os(LIBRARY_VARIABLE))
}

fn library_file_from(named: Option<PathBuf>, variable: Option<OsString>) -> Option<PathBuf> {
    named
        .or(variable.filter(|path| !path.is_empty()).map(PathBuf::from))
        .or_else(|| {
            let home = directories::ProjectDirs::from("", "", "rapporteur")?;
            Some(home.data_dir().join("library.sqlite"))
        })
}

/// The environment variable that names the file of settings; empty means that none is read.
pub const CONFIG_VARIABLE: &str = "RAPPORTEUR_CONFIG";

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
    fn a_library_named_by_hand_wins_over_the_variable() {
        let by_hand = Some(PathBuf::from("/by/hand"));
        assert_eq!(
            library_file_from(by_hand.clone(), Some("/by/variable".into())),
            by_hand
        );
        let by_variable = Some(PathBuf::from("/by/variable"));
        assert_eq!(
            library_file_from(None, Some("/by/variable".into())),
            by_variable
        );
    }

    #[test]
    fn an_empty_variable_keeps_nothing() {
        assert_eq!(state_file_from(Some(OsString::new())), None);
    }
}
