//! Programs that the settings name, for what the reader cannot do alone: take a copy, open a link.
//!
//! Never a shell: each word is an argument of its own. They get no screen and no keys.

use std::io;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

use crate::fetch;

/// The programs, and those of them that still run.
#[derive(Debug, Default)]
pub struct Programs {
    copy: Vec<String>,
    browse: Vec<String>,
    running: Vec<Child>,
}

impl Programs {
    /// The program that takes copies, and that which opens links; either may be empty.
    pub fn new(copy: Vec<String>, browse: Vec<String>) -> Self {
        Self {
            copy,
            browse,
            running: Vec::new(),
        }
    }

    /// Hands words to the program that takes copies; none where none is set.
    ///
    /// # Errors
    /// Says why it takes none, and what to do.
    pub fn copy(&mut self, words: &str) -> Option<Result<(), String>> {
        if self.copy.is_empty() {
            return None;
        }
        let done = start(&self.copy, None, Some(words.to_owned()));
        Some(self.keep(done, "reader.copy", "take the copy").map(drop))
    }

    /// Opens an address; says by what.
    ///
    /// # Errors
    /// Says why it is not opened, and what to do.
    pub fn browse(&mut self, address: &str) -> Result<String, String> {
        let shown = fetch::shown(address);
        if self.browse.is_empty() {
            let how = "set reader.browse = [\"xdg-open\"], or another program, to open";
            return Err(format!("{how} {shown}"));
        }
        if fetch::site(address).is_none() || address.starts_with('-') {
            return Err(format!("only links to http and https are opened: {shown}"));
        }
        let done = start(&self.browse, Some(address), None);
        let program = self.keep(done, "reader.browse", "open it")?;
        Ok(format!("{program} opens {shown}"))
    }

    /// Keeps what was started until it ends; gives the name of its program.
    fn keep(
        &mut self,
        done: io::Result<(Child, String)>,
        setting: &str,
        what: &str,
    ) -> Result<String, String> {
        self.running
            .retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
        let (child, program) = done.map_err(|error| {
            format!("the program cannot {what} ({error}); see {setting} in the settings")
        })?;
        self.running.push(child);
        Ok(program)
    }
}

/// Starts a program with its arguments and one more, and gives it words on its standard input.
pub(super) fn start(
    program: &[String],
    more: Option<&str>,
    words: Option<String>,
) -> io::Result<(Child, String)> {
    let (name, arguments) = program.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(name);
    command.args(arguments).args(more);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.stdin(match words {
        Some(_) => Stdio::piped(),
        None => Stdio::null(),
    });
    let mut child = command.spawn()?;
    if let (Some(mut input), Some(words)) = (child.stdin.take(), words) {
        // A program that is slow to listen keeps nobody waiting; one that is stopped ends this too.
        let give = move || {
            let _ = input.write_all(words.as_bytes());
        };
        let thread = std::thread::Builder::new().name("words".into());
        if let Err(error) = thread.spawn(give) {
            let _ = child.kill();
            let _ = child.wait();
            return Err(error);
        }
    }
    Ok((child, name.clone()))
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;
    use std::path::Path;
    use std::time::Duration;
    use std::time::Instant;

    use super::*;

    fn written(path: &Path) -> String {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let words = fs::read_to_string(path).unwrap_or_default();
            if words.ends_with('\n') || Instant::now() > until {
                return words;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// A program that writes its arguments into a file, a line each.
    fn script(folder: &Path) -> Vec<String> {
        let told = folder.join("told");
        let line = format!("printf '%s\\n' \"$@\" > {}", told.display());
        ["sh", "-c", &line, "sh", "--new"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn an_address_is_one_argument_whatever_stands_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let touched = folder.path().join("touched");
        let address = format!(
            "https://example.org/$(touch${{IFS}}{0});`x`&'\"",
            touched.display()
        );
        let mut programs = Programs::new(Vec::new(), script(folder.path()));
        let told = programs.browse(&address).unwrap();
        assert!(told.starts_with("sh opens https://example.org/"), "{told}");
        let expected = format!("--new\n{address}\n");
        assert_eq!(written(&folder.path().join("told")), expected);
        assert!(!touched.exists());
    }

    #[test]
    fn what_is_no_address_of_the_web_is_not_opened_and_without_a_program_it_is_said_how() {
        let mut programs = Programs::new(Vec::new(), vec!["/no/such/browser".to_owned()]);
        for address in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "--help",
            "mailto:a@b.c",
        ] {
            let why = programs.browse(address).unwrap_err();
            assert!(why.contains("only links"), "{why}");
        }
        let why = programs.browse("https://example.org/").unwrap_err();
        assert!(why.contains("reader.browse"), "{why}");
        let why = Programs::default()
            .browse("https://example.org/")
            .unwrap_err();
        assert!(
            why.contains("reader.browse") && why.contains("https://example.org/"),
            "{why}"
        );
    }

    #[test]
    fn a_copy_goes_to_the_program_that_is_set_or_to_the_terminal() {
        assert!(Programs::default().copy("words").is_none());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copied");
        let tee = ["tee".to_owned(), path.display().to_string()];
        let mut programs = Programs::new(tee.to_vec(), Vec::new());
        assert_eq!(programs.copy("some words\n"), Some(Ok(())));
        assert_eq!(written(&path), "some words\n");
        let mut none = Programs::new(vec!["/no/such".to_owned()], Vec::new());
        let why = none.copy("words").unwrap().unwrap_err();
        assert!(why.contains("reader.copy"), "{why}");
    }
}
