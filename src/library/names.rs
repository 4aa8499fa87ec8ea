//! Whom and what the briefs of articles name, to be found by `party:`, `mediator:` and `place:`.
//!
//! The index belongs to one version of the engine; articles read by another are [`stale`](Library::stale).

use rusqlite::Connection;
use rusqlite::params;

use crate::analysis;
use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::gazetteer;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;

/// Stands between two names, so that no phrase is read across them; a letter of no script.
const BETWEEN: &str = " \u{e000} ";

/// As what a brief names someone or something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// A party.
    Party,
    /// A mediator.
    Mediator,
    /// A place.
    Place,
}

impl Role {
    /// All, in the order of their numbers in the library.
    pub const ALL: [Self; 3] = [Self::Party, Self::Mediator, Self::Place];

    /// What it is called in searches and in the index.
    pub fn word(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Mediator => "mediator",
            Self::Place => "place",
        }
    }

    fn number(self) -> i64 {
        self as i64
    }
}

/// One name of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As what.
    pub role: Role,
    /// Its name as the brief has it.
    pub name: String,
    /// Other names by which it is found: those of the text; for a place also its country.
    pub aliases: Vec<String>,
    /// How sure the text is that a mediator mediates, at its strongest.
    pub certainty: Option<Certainty>,
}

/// Certainties in the order of their numbers in the library.
const CERTAINTIES: [Certainty; 5] = [
    Certainty::Historical,
    Certainty::Denied,
    Certainty::Speculated,
    Certainty::Offered,
    Certainty::Confirmed,
];

impl Library {
    /// Indexes the names of an article's brief, in place of those it had.
    pub fn index_names(&self, id: ArticleId, analysis: &Analysis) -> Result<(), Error> {
        self.write(|connection| index(connection, id, analysis))
    }

    /// The same for many, in one transaction; an article that has gone meanwhile is passed over.
    pub fn index_names_all(&self, briefs: &[(ArticleId, Analysis)]) -> Result<(), Error> {
        self.write(|connection| {
            for (id, analysis) in briefs {
                match index(connection, *id, analysis) {
                    Ok(()) | Err(Error::Missing { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })
    }

    /// Articles whose names were found by another version of the engine or not at all, newest first.
    pub fn stale(&self, most: usize) -> Result<Vec<ArticleId>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id FROM articles WHERE deleted IS NULL
                 AND (engine IS NULL OR engine < ?1 OR engine > ?1) ORDER BY id DESC LIMIT ?2",
            )?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let ids = statement.query_map(params![analysis::VERSION, most], |row| {
                row.get(0).map(ArticleId)
            })?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// How many articles are stale.
    pub fn stale_count(&self) -> Result<u64, Error> {
        self.read(|connection| {
            let count: i64 = connection
                .prepare_cached(
                    "SELECT (SELECT count(*) FROM articles WHERE deleted IS NULL)
                          - (SELECT count(*) FROM articles WHERE deleted IS NULL AND engine = ?1)",
                )?
                .query_row([analysis::VERSION], |row| row.get(0))?;
            Ok(count.unsigned_abs())
        })
    }

    /// The names in an article's index: parties, mediators, places, each in order of importance.
    pub fn names(&self, id: ArticleId) -> Result<Vec<Named>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT role, name, aliases, certainty FROM named WHERE article = ?1
                 ORDER BY role, rank",
            )?;
            let names = statement.query_map([id.0], |row| {
                let (role, certainty): (u32, Option<u32>) = (row.get(0)?, row.get(3)?);
                let aliases: String = row.get(2)?;
                Ok(Named {
                    role: Role::ALL.get(role as usize).copied().unwrap_or(Role::Party),
                    name: row.get(1)?,
                    aliases: aliases
                        .split(BETWEEN)
                        .filter(|alias| !alias.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    certainty: certainty
                        .and_then(|number| CERTAINTIES.get(number as usize).copied()),
                })
            })?;
            Ok(names.collect::<Result<_, _>>()?)
        })
    }

    /// The names that most articles have in a role, with the number of articles.
    pub fn most_named(&self, role: Role, most: usize) -> Result<Vec<(String, u64)>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT name, count(*) FROM named WHERE role = ?1
                 GROUP BY name ORDER BY 2 DESC, name LIMIT ?2",
            )?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let names = statement.query_map(params![role.number(), most], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
            })?;
            Ok(names.collect::<Result<_, _>>()?)
        })
    }
}

/// What a brief names, by role and in its order.
pub fn named(analysis: &Analysis) -> Vec<Named> {
    let of = |entity: &Entity, role, certainty, more: Option<&str>| Named {
        role,
        name: entity.name.clone(),
        aliases: entity
            .aliases
            .iter()
            .map(String::as_str)
            .chain(more)
            .filter(|alias| *alias != entity.name)
            .map(str::to_owned)
            .collect(),
        certainty,
    };
    let parties = analysis
        .parties
        .iter()
        .filter_map(|party| Some(of(analysis.entity(party.entity)?, Role::Party, None, None)));
    // Mediators that the text does not name cannot be looked for by name.
    let mediators = analysis.mediators.iter().filter_map(|mediator| {
        let entity = analysis.entity(mediator.entity?)?;
        let certainty = mediator.strongest().map(|statement| statement.certainty);
        Some(of(entity, Role::Mediator, certainty, None))
    });
    let places = analysis.locations.iter().filter_map(|location| {
        let country = location.country.and_then(gazetteer::country_of_iso);
        let country = country.map(|country| country.name);
        Some(of(
            analysis.entity(location.entity)?,
            Role::Place,
            None,
            country,
        ))
    });
    parties.chain(mediators).chain(places).collect()
}

pub(super) fn index(
    connection: &Connection,
    id: ArticleId,
    analysis: &Analysis,
) -> Result<(), Error> {
    forget(connection, id)?;
    let changed = connection
        .prepare_cached("UPDATE articles SET engine = ?2 WHERE id = ?1")?
        .execute(params![id.0, analysis::VERSION])?;
    if changed == 0 {
        return Err(super::add::missing(id));
    }
    let mut columns = [String::new(), String::new(), String::new()];
    for (rank, named) in named(analysis).iter().enumerate() {
        let aliases = named.aliases.join(BETWEEN);
        let column = &mut columns[named.role as usize];
        for name in [&named.name, &aliases] {
            column.push_str(name);
            column.push_str(BETWEEN);
        }
        connection
            .prepare_cached(
                "INSERT INTO named (article, role, rank, name, certainty, aliases)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                id.0,
                named.role.number(),
                rank as u32,
                named.name,
                named.certainty.map(|certainty| certainty as i64),
                aliases,
            ])?;
    }
    let [party, mediator, place] = columns;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO names (rowid, party, mediator, place) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![id.0, party, mediator, place])?;
    Ok(())
}

pub(super) fn forget(connection: &Connection, id: ArticleId) -> Result<(), Error> {
    for sql in [
        "DELETE FROM named WHERE article = ?1",
        "DELETE FROM names WHERE rowid = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([id.0])?;
    }
    Ok(())
}
