//! Logs of corrections: what readers know better, for one article or for all.
//!
//! They are kept as the words they were given in and outlive every new import of an article.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;
use serde::Deserialize;
use serde_json::Value;

use crate::corrections::Act;
use crate::corrections::Log;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::text::hidden::is_hidden;

impl Library {
    /// The log of an article, or without one that of all articles.
    pub fn corrections(&self, of: Option<ArticleId>) -> Result<Log, Error> {
        self.read(|connection| log(connection, of))
    }

    /// Makes a correction, or takes one back, in what the log then holds: another program's are kept.
    pub fn correct(&self, of: Option<ArticleId>, act: &Act) -> Result<(), Error> {
        self.write(|connection| {
            let mut log = log(connection, of)?;
            log.act(act);
            put(connection, of, &log.words())
        })
    }
}

fn log(connection: &Connection, of: Option<ArticleId>) -> Result<Log, Error> {
    match words(connection, of)? {
        Some(words) => Log::read(&words).ok_or(Error::Corrections),
        None => Ok(Log::default()),
    }
}

fn words(connection: &Connection, of: Option<ArticleId>) -> Result<Option<String>, Error> {
    let words = connection
        .prepare_cached("SELECT log FROM corrections WHERE article IS ?1")?
        .query_row([of.map(|id| id.0)], |row| row.get(0))
        .optional()?;
    Ok(words)
}

/// Keeps a log in place of the former; an empty one is forgotten.
fn put(connection: &Connection, of: Option<ArticleId>, words: &str) -> Result<(), Error> {
    let of = of.map(|id| id.0);
    connection
        .prepare_cached("DELETE FROM corrections WHERE article IS ?1")?
        .execute([of])?;
    if !words.is_empty() {
        connection
            .prepare_cached("INSERT INTO corrections (article, log) VALUES (?1, ?2)")?
            .execute(params![of, words])?;
    }
    Ok(())
}

/// A log as it goes into an export, whatever program wrote it.
pub(super) fn plain(
    connection: &Connection,
    of: Option<ArticleId>,
) -> Result<Option<Value>, Error> {
    let words = words(connection, of)?;
    Ok(words.and_then(|words| serde_json::from_str(&words).ok()))
}

/// Takes in a log beside what is there; what cannot be understood changes nothing that is there.
pub(super) fn take_in(
    connection: &Connection,
    of: Option<ArticleId>,
    given: &Value,
) -> Result<(), Error> {
    // Nobody knows who wrote it: nothing in it may reach a terminal as a command.
    let given = scrubbed(given.clone());
    let Some(there) = words(connection, of)? else {
        // A log of a newer program is kept as it is; what is no log is not.
        return match given.get("done") {
            Some(Value::Array(_)) => put(connection, of, &given.to_string()),
            Some(_) | None => Ok(()),
        };
    };
    if let (Some(mut log), Ok(given)) = (Log::read(&there), Log::deserialize(&given)) {
        log.take_in(given);
        put(connection, of, &log.words())?;
    }
    Ok(())
}

/// Words without what a terminal would obey or draw in another direction; texts hold none of it either.
fn plain_words(words: &str) -> String {
    words
        .chars()
        .filter(|c| !c.is_control() && !is_hidden(*c))
        .collect()
}

/// The same with all its words scrubbed.
fn scrubbed(value: Value) -> Value {
    match value {
        Value::String(words) => Value::String(plain_words(&words)),
        Value::Array(all) => all.into_iter().map(scrubbed).collect(),
        Value::Object(all) => {
            let all = all.into_iter();
            let all = all.map(|(name, value)| (plain_words(&name), scrubbed(value)));
            Value::Object(all.collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use rusqlite::Connection;
    use serde_json::Value;

    use crate::corrections::Act;
    use crate::corrections::By;
    use crate::corrections::Change;
    use crate::corrections::Correction;
    use crate::corrections::Hold;
    use crate::corrections::Log;
    use crate::corrections::Reach;
    use crate::library::Addition;
    use crate::library::Error;
    use crate::library::Library;
    use crate::text::Article;
    use crate::text::Block;

    fn rename(name: &str) -> Act {
        Act::Make(Correction {
            by: By::Reader,
            reach: Reach::Article,
            hold: Hold::default(),
            change: Change::Rename {
                name: name.to_owned(),
            },
        })
    }

    #[test]
    fn logs_of_one_and_of_all_are_kept_apart() {
        let library = Library::in_memory().unwrap();
        let article = Article::new("A title", [(Block::Body, "Some words.")], "-");
        library.add(&Addition::new(&article)).unwrap();
        let id = library.ids().unwrap()[0];
        let count = |of| library.corrections(of).unwrap().corrections().len();
        library.correct(Some(id), &rename("one")).unwrap();
        library.correct(None, &rename("first")).unwrap();
        library.correct(None, &rename("all")).unwrap();
        assert_eq!((count(Some(id)), count(None)), (1, 2));
        let Act::Make(first) = rename("first") else {
            unreachable!()
        };
        // Just that one, though another came after it.
        library.correct(None, &Act::Undo(first.clone())).unwrap();
        let left = library.corrections(None).unwrap();
        let Act::Make(all) = rename("all") else {
            unreachable!()
        };
        assert_eq!(left.corrections(), [all]);
        assert_eq!(count(Some(id)), 1);
        library.correct(None, &Act::Redo(first)).unwrap();
        assert_eq!(count(None), 2);
        // The same article once more: its log stays.
        library.add(&Addition::new(&article)).unwrap();
        assert_eq!(count(Some(id)), 1);
    }

    #[test]
    fn an_imported_log_holds_nothing_that_a_terminal_would_obey() {
        let library = Library::in_memory().unwrap();
        let mut log = Log::default();
        log.act(&rename("Oslo\u{1b}]52;c;cm0=\u{7}"));
        let given = serde_json::to_value(&log).unwrap();
        let take_in = |given: &Value| library.write(|one| super::take_in(one, None, given));
        take_in(&given).unwrap();
        let kept = library.corrections(None).unwrap();
        assert_eq!(kept.corrections().len(), 1);
        assert!(!kept.words().contains("\\u001b"), "{}", kept.words());
        // What is no log costs nothing that comes later.
        let other = Library::in_memory().unwrap();
        let write = |one: &Connection| super::take_in(one, None, &serde_json::json!(5));
        other.write(write).unwrap();
        other.correct(None, &rename("one")).unwrap();
    }

    #[test]
    fn what_a_newer_program_wrote_is_never_written_over() {
        let library = Library::in_memory().unwrap();
        let newer = r#"{"done":[{"hold":{"name":"X"},"change":"sing"}]}"#;
        library
            .write(|connection| super::put(connection, None, newer))
            .unwrap();
        let refused = library.correct(None, &rename("one"));
        assert!(matches!(refused, Err(Error::Corrections)));
        let kept = library.read(|connection| super::words(connection, None));
        assert_eq!(kept.unwrap().as_deref(), Some(newer));
    }
}
