//! Logs of corrections: what readers know better, for one article or for all.
//!
//! They are kept as the words they were given in and outlive every new import of an article.

use rusqlite::OptionalExtension;
use rusqlite::params;

use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;

impl Library {
    /// The log of an article, or without one that of all articles; none where nothing was corrected.
    pub fn corrections(&self, of: Option<ArticleId>) -> Result<Option<String>, Error> {
        self.read(|connection| {
            let log = connection
                .prepare_cached("SELECT log FROM corrections WHERE article IS ?1")?
                .query_row([of.map(|id| id.0)], |row| row.get(0))
                .optional()?;
            Ok(log)
        })
    }

    /// Keeps a log in place of the former; an empty one is forgotten.
    pub fn set_corrections(&self, of: Option<ArticleId>, log: &str) -> Result<(), Error> {
        self.write(|connection| {
            let of = of.map(|id| id.0);
            connection.execute("DELETE FROM corrections WHERE article IS ?1", [of])?;
            if !log.is_empty() {
                connection.execute(
                    "INSERT INTO corrections (article, log) VALUES (?1, ?2)",
                    params![of, log],
                )?;
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::library::Addition;
    use crate::library::Library;
    use crate::text::Article;
    use crate::text::Block;

    #[test]
    fn logs_of_one_and_of_all_are_kept_apart() {
        let library = Library::in_memory().unwrap();
        let article = Article::new("A title", [(Block::Body, "Some words.")], "-");
        library.add(&Addition::new(&article)).unwrap();
        let id = library.ids().unwrap()[0];
        library.set_corrections(Some(id), "one").unwrap();
        library.set_corrections(None, "first").unwrap();
        library.set_corrections(None, "all").unwrap();
        assert_eq!(
            library.corrections(Some(id)).unwrap().as_deref(),
            Some("one")
        );
        assert_eq!(library.corrections(None).unwrap().as_deref(), Some("all"));
        library.set_corrections(None, "").unwrap();
        assert_eq!(library.corrections(None).unwrap(), None);
        // The same article once more: its log stays.
        library.add(&Addition::new(&article)).unwrap();
        assert_eq!(
            library.corrections(Some(id)).unwrap().as_deref(),
            Some("one")
        );
    }
}
