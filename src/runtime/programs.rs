//! Programs that the settings name, for what the reader cannot do alone: take a copy, open a link.
//!
//! Never a shell: each word is an argument of its own. They get no screen and no keys.

use std::io;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use crate::fetch;

/// How long a program may take, at the end, to take what it was given.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// The programs, and those of them that still run.
#[derive(Debug, Default)]
pub struct Programs {
    copy: Vec<String>,
    browse: Vec<String>,
    running: Vec<Child>,
    /// Who still hands words over.
    giving: Vec<JoinHandle<()>>,
}

impl Programs {
    /// The program that takes copies, and that which opens links; either may be empty.
    pub fn new(copy: Vec<String>, browse: Vec<String>) -> Self {
        Self {
            copy,
            browse,
            running: Vec::new(),
            giving: Vec::new(),
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
        let done = start(&self.copy, None, Some(words.to_owned()), Group::Own);
        Some(self.keep(done, "reader.copy", "take the copy"))
    }

    /// Opens an address; says by what.
    ///
    /// # Errors
    /// Says why it is not opened, and what to do.
    pub fn browse(&mut self, address: &fetch::Web) -> Result<String, String> {
        let Some(program) = self.browse.first().cloned() else {
            // As much as the narrowest status bar shows.
            return Err("set reader.browse to open links".to_owned());
        };
        let done = start(&self.browse, Some(address.as_str()), None, Group::Own);
        self.keep(done, "reader.browse", "open it")?;
        Ok(format!(
            "{program} opens {}",
            fetch::shown(address.as_str())
        ))
    }

    /// Waits until all that was given is taken, though no longer than a moment: whoever quits straight
    /// after a copy has it whole.
    pub fn finish(&mut self) {
        let until = Instant::now() + LONGEST_WAIT;
        self.giving.retain(|thread| !thread.is_finished());
        while !self.giving.is_empty() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(5));
            self.giving.retain(|thread| !thread.is_finished());
        }
    }

    /// Keeps what was started until it ends.
    fn keep(&mut self, done: io::Result<Started>, setting: &str, what: &str) -> Result<(), String> {
        self.running
            .retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
        self.giving.retain(|thread| !thread.is_finished());
        let started = done.map_err(|error| {
            format!("the program cannot {what} ({error}); see {setting} in the settings")
        })?;
        self.running.push(started.child);
        self.giving.extend(started.giving);
        Ok(())
    }
}

/// With whom a program is stopped by the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// With the reader.
    Readers,
    /// With nobody: it lives on when the reader is stopped or its terminal is closed.
    Own,
}

/// A program that was started.
#[derive(Debug)]
pub(super) struct Started {
    /// The program.
    pub(super) child: Child,
    /// Who hands it its words.
    pub(super) giving: Option<JoinHandle<()>>,
}

/// Starts a program with its arguments and one more, and gives it words on its standard input.
pub(super) fn start(
    program: &[String],
    more: Option<&str>,
    words: Option<String>,
    group: Group,
) -> io::Result<Started> {
    let (name, arguments) = program.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(name);
    command.args(arguments).args(more);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.stdin(match words {
        Some(_) => Stdio::piped(),
        None => Stdio::null(),
    });
    #[cfg(unix)]
    if group == Group::Own {
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
    }
    #[cfg(not(unix))]
    let _ = group;
    let mut child = command.spawn()?;
    let mut giving = None;
    if let (Some(mut input), Some(words)) = (child.stdin.take(), words) {
        // A program that is slow to listen keeps nobody waiting; one that is stopped ends this too.
        let give = move || {
            let _ = input.write_all(words.as_bytes());
        };
        let thread = std::thread::Builder::new().name("words".into());
        match thread.spawn(give) {
            Ok(thread) => giving = Some(thread),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(error);
            }
        }
    }
    Ok(Started { child, giving })
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
        let address = fetch::web(&address).unwrap();
        let mut programs = Programs::new(Vec::new(), script(folder.path()));
        let told = programs.browse(&address).unwrap();
        assert!(told.starts_with("sh opens https://example.org/"), "{told}");
        let written = written(&folder.path().join("told"));
        assert_eq!(written, format!("--new\n{}\n", address.as_str()));
        assert!(!written.contains(['"', '`']), "{written}");
        assert!(!touched.exists());
    }

    #[test]
    fn without_a_program_that_opens_links_the_setting_is_named_where_a_narrow_screen_shows_it() {
        let address = fetch::web("https://example.org/").unwrap();
        let mut programs = Programs::new(Vec::new(), vec!["/no/such/browser".to_owned()]);
        let why = programs.browse(&address).unwrap_err();
        assert!(why.contains("reader.browse"), "{why}");
        let why = Programs::default().browse(&address).unwrap_err();
        assert!(why.contains("reader.browse") && why.len() <= 38, "{why}");
    }

    #[test]
    fn a_copy_is_whole_though_the_reader_quits_at_once_and_nobody_waits_for_a_program_that_hangs() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copied");
        let slow = format!("sleep 0.3; cat > {}", path.display());
        let slow = ["sh".to_owned(), "-c".to_owned(), slow];
        // More than a pipe holds.
        let words = format!("{}\n", "word ".repeat(100_000));
        let mut programs = Programs::new(slow.to_vec(), Vec::new());
        assert_eq!(programs.copy(&words), Some(Ok(())));
        programs.finish();
        assert!(programs.giving.is_empty());
        assert_eq!(written(&path), words);
        let hangs = ["sleep".to_owned(), "60".to_owned()];
        let mut programs = Programs::new(hangs.to_vec(), Vec::new());
        assert_eq!(programs.copy(&words), Some(Ok(())));
        let began = Instant::now();
        programs.finish();
        assert!(began.elapsed() < Duration::from_secs(10));
        for mut child in programs.running.drain(..) {
            child.kill().unwrap();
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_browser_is_not_stopped_with_the_reader() {
        let group = |stat: &str| -> String {
            let after = stat.rsplit(')').next().unwrap_or_default();
            let mut fields = after.split_whitespace();
            fields.nth(2).unwrap_or_default().to_owned()
        };
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("told");
        let line = format!("cat /proc/$$/stat > {}", told.display());
        let program = ["sh", "-c", &line].map(str::to_owned).to_vec();
        let mut programs = Programs::new(Vec::new(), program);
        let address = fetch::web("https://example.org/").unwrap();
        programs.browse(&address).unwrap();
        let theirs = group(&written(&told));
        let ours = group(&fs::read_to_string("/proc/self/stat").unwrap());
        assert!(!theirs.is_empty() && theirs != ours, "{theirs} {ours}");
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
