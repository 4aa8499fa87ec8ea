//! Where the program keeps its state. Decides nothing and reads no file.

use std::ffi::OsString;
use std::path::PathBuf;

/// The environment variable that names the state file; empty means that nothing is kept.
pub const STATE_VARIABLE: &str = "RAPPORTEUR_STATE";

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
    fn an_empty_variable_keeps_nothing() {
        assert_eq!(state_file_from(Some(OsString::new())), None);
    }
}
