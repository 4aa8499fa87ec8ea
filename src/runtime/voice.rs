//! Reading aloud by the program that the settings name: never a shell, and no word of an article is an
//! argument; the program gets the words on its standard input.

use std::process::Child;

use crate::runtime::programs;
use crate::runtime::programs::Group;

/// The program that reads aloud, and what it is reading.
#[derive(Debug, Default)]
pub struct Voice {
    program: Vec<String>,
    reading: Option<Child>,
}

impl Voice {
    /// A voice by a program and its arguments; none has no voice.
    pub fn new(program: Vec<String>) -> Self {
        Self {
            program,
            reading: None,
        }
    }

    /// Stops what is being read, else reads these words; says what it did.
    ///
    /// # Errors
    /// Says why nothing is read, and what to do.
    pub fn toggle(&mut self, words: &str) -> Result<&'static str, String> {
        if self.stop() {
            return Ok("reading aloud stopped");
        }
        let Some(program) = self.program.first() else {
            return Err(
                "no program reads aloud; name one in the settings: reader.speak = [\"espeak-ng\", \"--stdin\"]"
                    .to_owned(),
            );
        };
        let words = format!("{words}\n");
        let started = programs::start(&self.program, None, Some(words), Group::Readers);
        let started = started.map_err(|error| {
            format!("{program} cannot read aloud ({error}); see reader.speak in the settings")
        })?;
        self.reading = Some(started.child);
        Ok("reading aloud")
    }

    /// Ends what is being read; tells whether anything was.
    pub fn stop(&mut self) -> bool {
        let Some(mut child) = self.reading.take() else {
            return false;
        };
        if matches!(child.try_wait(), Ok(Some(_))) {
            return false;
        }
        // It may end by itself just now.
        let _ = child.kill();
        let _ = child.wait();
        true
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;
    use std::time::Duration;
    use std::time::Instant;

    use super::*;

    fn voice(program: &[&str]) -> Voice {
        Voice::new(program.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn words_go_to_the_input_and_nothing_of_them_is_run() {
        let folder = tempfile::tempdir().unwrap();
        let heard = folder.path().join("heard");
        let touched = folder.path().join("touched");
        let words = format!(
            "--help; $(touch {0}) `touch {0}` | touch {0}",
            touched.display()
        );
        let mut voice = voice(&["tee", heard.to_str().unwrap()]);
        assert_eq!(voice.toggle(&words), Ok("reading aloud"));
        let until = Instant::now() + Duration::from_secs(10);
        let read = || fs::read_to_string(&heard).unwrap_or_default();
        while !read().ends_with('\n') && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(read(), format!("{words}\n"));
        assert!(!touched.exists());
    }

    #[test]
    fn the_same_key_stops_a_program_even_one_that_does_not_listen() {
        let mut voice = voice(&["sleep", "600"]);
        let long = "word ".repeat(200_000);
        assert_eq!(voice.toggle(&long), Ok("reading aloud"));
        assert_eq!(voice.toggle(&long), Ok("reading aloud stopped"));
        assert_eq!(voice.toggle(&long), Ok("reading aloud"));
    }

    #[test]
    fn without_a_program_that_runs_the_settings_are_named() {
        for program in [&[][..], &["/no/such/voice"]] {
            let why = voice(program).toggle("words").unwrap_err();
            assert!(why.contains("reader.speak"), "{why}");
        }
    }
}
