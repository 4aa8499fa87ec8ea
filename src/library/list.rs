//! Lists of articles: filtered, sorted, a page at a time; and how many there are of what.

use std::fmt::Write;

use rusqlite::Connection;
use rusqlite::params_from_iter;
use rusqlite::types::Value;
use rustc_hash::FxHashSet;

use crate::library::ArticleId;
use crate::library::CollectionId;
use crate::library::Error;
use crate::library::FeedId;
use crate::library::Library;
use crate::library::counts;
use crate::library::query::Field;
use crate::library::query::Phrase;
use crate::library::query::Query;
use crate::library::query::What;
use crate::library::words;

/// What is first in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// What was added last.
    #[default]
    Added,
    /// What was published last.
    Published,
    /// The first of the alphabet.
    Title,
    /// By site, and within one what was published last.
    Site,
    /// What was opened last.
    Opened,
    /// The first of a collection; only with one, else as added.
    Place,
    /// What has the words in its title, then the others, newest first; only with words.
    Best,
}

/// Which articles, in which order, from where to where. The default lists all, the last added first.
#[derive(Debug, Clone, PartialEq, Eq)]
// Each is a filter of its own that can be set beside the others.
#[allow(clippy::struct_excessive_bools)]
pub struct Listing {
    /// What people typed.
    pub query: Query,
    /// Only what this feed brought.
    pub feed: Option<FeedId>,
    /// Only what is in this collection.
    pub collection: Option<CollectionId>,
    /// Only what has this tag.
    pub tag: Option<String>,
    /// Only what this site published.
    pub site: Option<String>,
    /// Only what was added at this second (since 1970) or later.
    pub since: Option<i64>,
    /// Only what has been read, or has not.
    pub read: Option<bool>,
    /// Only what has a star.
    pub starred: bool,
    /// Only what has been opened and not yet read.
    pub begun: bool,
    /// What has been deleted and can be brought back, instead of what is there.
    pub deleted: bool,
    /// The order.
    pub sort: Sort,
    /// The other way round.
    pub reversed: bool,
    /// How many to pass over.
    pub skip: usize,
    /// How many at most.
    pub take: usize,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            query: Query::default(),
            feed: None,
            collection: None,
            tag: None,
            site: None,
            since: None,
            read: None,
            starred: false,
            begun: false,
            deleted: false,
            sort: Sort::Added,
            reversed: false,
            skip: 0,
            take: 200,
        }
    }
}

/// One line of a list. Times are seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The article.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// Who published it; empty where not known.
    pub site: String,
    /// When it was published, or added where that is not known.
    pub dated: i64,
    /// When it was added.
    pub added: i64,
    /// When its text changed after that.
    pub changed: Option<i64>,
    /// How many words it has.
    pub words: u32,
    /// Whether the text is only its beginning.
    pub partial: bool,
    /// When it was marked as read.
    pub read: Option<i64>,
    /// When it got its star.
    pub starred: Option<i64>,
    /// When it was open last.
    pub opened: Option<i64>,
    /// The paragraph at which it was left.
    pub paragraph: u32,
    /// Where it is to be found.
    pub address: Option<String>,
}

/// How many articles there are, and how many of them are unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// All.
    pub all: u64,
    /// Unread.
    pub unread: u64,
}

/// What the start screen says beside its lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// All articles.
    pub articles: Count,
    /// Those with a star.
    pub starred: u64,
    /// Those opened and not yet read.
    pub begun: u64,
    /// Those deleted that can be brought back.
    pub deleted: u64,
    /// By feed; feeds without articles are not there.
    pub feeds: Vec<(FeedId, Count)>,
    /// By collection, likewise.
    pub collections: Vec<(CollectionId, Count)>,
    /// By tag, in order of the alphabet.
    pub tags: Vec<(String, Count)>,
}

const COLUMNS: &str =
    "a.id, a.title, a.site, a.dated, a.added, a.changed, a.words, a.partial, a.read,
    a.starred, a.opened, a.paragraph, a.address";

impl Library {
    /// A page of a list.
    pub fn list(&self, listing: &Listing) -> Result<Vec<Row>, Error> {
        self.read(|connection| match listing.sort {
            Sort::Best => best(connection, listing),
            _ => page(connection, listing),
        })
    }

    /// One line of a list.
    pub fn row(&self, id: ArticleId) -> Result<Row, Error> {
        self.read(|connection| {
            let sql = format!("SELECT {COLUMNS} FROM articles a WHERE a.id = ?1");
            let mut statement = connection.prepare_cached(&sql)?;
            let row = statement.query_map([id.0], row_of)?.next().transpose()?;
            row.ok_or_else(|| super::add::missing(id))
        })
    }

    /// Several lines of a list, in the order asked for; what has gone is left out.
    pub fn rows(&self, ids: &[ArticleId]) -> Result<Vec<Row>, Error> {
        self.read(|_| {
            ids.iter()
                .map(|id| self.row(*id))
                .filter(|row| !matches!(row, Err(Error::Missing { .. })))
                .collect()
        })
    }

    /// How many articles a list has in all.
    pub fn count(&self, listing: &Listing) -> Result<u64, Error> {
        self.read(|connection| {
            let Select { from, values, .. } = select(listing);
            let sql = format!("SELECT count(*) FROM {from}");
            let count: i64 = connection
                .prepare_cached(&sql)?
                .query_row(params_from_iter(values), |row| row.get(0))?;
            Ok(count.unsigned_abs())
        })
    }

    /// Which articles a list has, in no order and all of them.
    pub fn members(&self, listing: &Listing) -> Result<FxHashSet<ArticleId>, Error> {
        self.read(|connection| {
            let Select { from, values, .. } = select(listing);
            let sql = format!("SELECT a.id FROM {from}");
            let mut statement = connection.prepare_cached(&sql)?;
            let ids = statement.query_map(params_from_iter(values), |row| row.get(0))?;
            Ok(ids.map(|id| id.map(ArticleId)).collect::<Result<_, _>>()?)
        })
    }

    /// Whether a list has anything at all; quicker than to count it.
    pub fn any(&self, listing: &Listing) -> Result<bool, Error> {
        self.read(|connection| {
            let Select { from, values, .. } = select(listing);
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {from})");
            let any = connection
                .prepare_cached(&sql)?
                .query_row(params_from_iter(values), |row| row.get(0))?;
            Ok(any)
        })
    }

    /// The first of those to go on with: opened, not read, the last opened first.
    pub fn begun(&self, most: usize) -> Result<Vec<Row>, Error> {
        self.list(&Listing {
            begun: true,
            sort: Sort::Opened,
            take: most,
            ..Listing::default()
        })
    }

    /// How many there are of what.
    pub fn counts(&self) -> Result<Counts, Error> {
        self.read(counts::counts)
    }

    /// The sites with how many articles each published, in order of the alphabet.
    pub fn sites(&self) -> Result<Vec<(String, Count)>, Error> {
        self.read(|connection| {
            grouped(
                connection,
                "SELECT a.site, count(*), sum(a.read IS NULL) FROM articles a
                 WHERE a.deleted IS NULL GROUP BY a.site COLLATE NOCASE",
                |row| row.get(0),
            )
        })
    }
}

/// A list in SQL, from the tables on.
struct Select {
    from: String,
    values: Vec<Value>,
    order: &'static str,
}

fn select(listing: &Listing) -> Select {
    let mut holds: Vec<String> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    let mut matched = String::new();
    let mut unwanted = String::new();
    for clause in &listing.query.clauses {
        if let What::Words(field, phrase) = &clause.what {
            let column = match field {
                Field::Any => "",
                Field::Title => "title : ",
                Field::Source => "source : ",
                Field::Byline => "byline : ",
            };
            let (into, between) = if clause.negated {
                (&mut unwanted, " OR ")
            } else {
                (&mut matched, " AND ")
            };
            if !into.is_empty() {
                into.push_str(between);
            }
            let _ = write!(into, "({column}{})", phrase.quoted());
        }
    }
    let searched = !matched.is_empty();
    let named = if searched {
        None
    } else {
        listing
            .query
            .clauses
            .iter()
            .position(|clause| !clause.negated && matches!(clause.what, What::Name(..)))
    };
    // The words decide where to look, or else a name: the index is read newest first and only as far
    // as asked.
    let mut from = if searched {
        "search CROSS JOIN articles a ON a.id = search.rowid"
    } else if named.is_some() {
        "names CROSS JOIN articles a ON a.id = names.rowid"
    } else {
        "articles a"
    }
    .to_owned();
    if searched {
        if !unwanted.is_empty() {
            matched = format!("({matched}) NOT ({unwanted})");
        }
        holds.push("search MATCH ?".to_owned());
        values.push(matched.into());
    } else if !unwanted.is_empty() {
        holds.push("a.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)".to_owned());
        values.push(unwanted.into());
    }
    holds.push(format!(
        "a.deleted IS {}NULL",
        if listing.deleted { "NOT " } else { "" }
    ));
    // The number as the index of words has it: looked at before the article is. The sign keeps the
    // database from asking that index anew for each name.
    let id = if searched { "+search.rowid" } else { "a.id" };
    for (at, clause) in listing.query.clauses.iter().enumerate() {
        let not = if clause.negated { "NOT " } else { "" };
        match &clause.what {
            What::Words(..) => {}
            What::Name(role, phrase) => {
                holds.push(if named == Some(at) {
                    "names MATCH ?".to_owned()
                } else {
                    format!("{id} {not}IN (SELECT rowid FROM names WHERE names MATCH ?)")
                });
                values.push(format!("{} : ({})", role.word(), phrase.quoted()).into());
            }
            What::Tag(phrase) => {
                holds.push(format!("a.id {not}IN ({})", tagged(phrase.beginning)));
                values.extend(tag_values(phrase));
            }
            What::Before(second) => {
                holds.push(format!("{not}(a.dated < ?)"));
                values.push((*second).into());
            }
            What::After(second) => {
                holds.push(format!("{not}(a.dated >= ?)"));
                values.push((*second).into());
            }
            What::Read(read) => {
                let null = if *read == clause.negated {
                    "NULL"
                } else {
                    "NOT NULL"
                };
                holds.push(format!("a.read IS {null}"));
            }
            What::Starred => {
                let null = if clause.negated { "NULL" } else { "NOT NULL" };
                holds.push(format!("a.starred IS {null}"));
            }
            What::Begun => {
                holds.push(format!("{not}(a.opened IS NOT NULL AND a.read IS NULL)"));
            }
        }
    }
    if let Some(feed) = listing.feed {
        holds.push("a.id IN (SELECT article FROM entries WHERE feed = ?)".to_owned());
        values.push(feed.0.into());
    }
    if let Some(tag) = &listing.tag {
        let phrase = Phrase {
            text: tag.clone(),
            beginning: false,
        };
        holds.push(format!("a.id IN ({})", tagged(false)));
        values.extend(tag_values(&phrase));
    }
    if let Some(site) = &listing.site {
        holds.push("a.site = ? COLLATE NOCASE".to_owned());
        values.push(site.clone().into());
    }
    if let Some(since) = listing.since {
        holds.push("a.added >= ?".to_owned());
        values.push(since.into());
    }
    match listing.read {
        Some(true) => holds.push("a.read IS NOT NULL".to_owned()),
        Some(false) => holds.push("a.read IS NULL".to_owned()),
        None => {}
    }
    if listing.starred {
        holds.push("a.starred IS NOT NULL".to_owned());
    }
    if listing.begun {
        holds.push("a.opened IS NOT NULL AND a.read IS NULL".to_owned());
    }
    let by_place = listing.sort == Sort::Place;
    if let Some(collection) = listing.collection {
        if by_place {
            from.push_str(" JOIN collected c ON c.article = a.id");
            holds.push("c.collection = ?".to_owned());
        } else {
            holds.push("a.id IN (SELECT article FROM collected WHERE collection = ?)".to_owned());
        }
        values.push(collection.0.into());
    }
    let order = match (listing.sort, listing.reversed) {
        // Numbers go up as articles are added; the index of words is in their order.
        (Sort::Added | Sort::Best, false) if searched => "search.rowid DESC",
        (Sort::Added | Sort::Best, true) if searched => "search.rowid",
        (Sort::Added | Sort::Best, false) if named.is_some() => "names.rowid DESC",
        (Sort::Added | Sort::Best, true) if named.is_some() => "names.rowid",
        (Sort::Place, false) if listing.collection.is_some() => "c.place, a.id",
        (Sort::Place, true) if listing.collection.is_some() => "c.place DESC, a.id DESC",
        (Sort::Added | Sort::Best | Sort::Place, false) => "a.added DESC, a.id DESC",
        (Sort::Added | Sort::Best | Sort::Place, true) => "a.added, a.id",
        (Sort::Published, false) => "a.dated DESC, a.id DESC",
        (Sort::Published, true) => "a.dated, a.id",
        (Sort::Title, false) => "a.title COLLATE NOCASE, a.id",
        (Sort::Title, true) => "a.title COLLATE NOCASE DESC, a.id DESC",
        (Sort::Site, false) => "a.site COLLATE NOCASE, a.dated DESC, a.id DESC",
        (Sort::Site, true) => "a.site COLLATE NOCASE DESC, a.dated, a.id",
        (Sort::Opened, false) => "a.opened DESC, a.id DESC",
        (Sort::Opened, true) => "a.opened, a.id",
    };
    from.push_str(" WHERE ");
    from.push_str(&holds.join(" AND "));
    Select {
        from,
        values,
        order,
    }
}

fn tagged(beginning: bool) -> &'static str {
    if beginning {
        "SELECT article FROM tagged JOIN tags ON tags.id = tag WHERE folded >= ? AND folded < ?"
    } else {
        "SELECT article FROM tagged JOIN tags ON tags.id = tag WHERE folded = ?"
    }
}

fn tag_values(phrase: &Phrase) -> Vec<Value> {
    let folded = words::fold(&phrase.text);
    if phrase.beginning {
        let after = format!("{folded}\u{10ffff}");
        vec![folded.into(), after.into()]
    } else {
        vec![folded.into()]
    }
}

fn page(connection: &Connection, listing: &Listing) -> Result<Vec<Row>, Error> {
    let Select {
        from,
        mut values,
        order,
    } = select(listing);
    let sql = format!("SELECT {COLUMNS} FROM {from} ORDER BY {order} LIMIT ? OFFSET ?");
    values.push(i64::try_from(listing.take).unwrap_or(i64::MAX).into());
    values.push(i64::try_from(listing.skip).unwrap_or(i64::MAX).into());
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), row_of)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those with the words in their title, then the others; each newest first.
fn best(connection: &Connection, listing: &Listing) -> Result<Vec<Row>, Error> {
    let wanted = listing.skip.saturating_add(listing.take);
    let mut first = listing.clone();
    first.skip = 0;
    first.take = wanted;
    let mut any = false;
    for clause in first
        .query
        .clauses
        .iter_mut()
        .filter(|clause| !clause.negated)
    {
        if let What::Words(field @ Field::Any, _) = &mut clause.what {
            *field = Field::Title;
            any = true;
        }
    }
    let mut rows = if any {
        page(connection, &first)?
    } else {
        Vec::new()
    };
    if rows.len() < wanted {
        let mut rest = listing.clone();
        rest.skip = 0;
        rest.take = wanted;
        let others = page(connection, &rest)?;
        let known: FxHashSet<ArticleId> = rows.iter().map(|row| row.id).collect();
        rows.extend(others.into_iter().filter(|row| !known.contains(&row.id)));
    }
    Ok(rows
        .into_iter()
        .skip(listing.skip)
        .take(listing.take)
        .collect())
}

fn row_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        id: ArticleId(row.get(0)?),
        title: row.get(1)?,
        site: row.get(2)?,
        dated: row.get(3)?,
        added: row.get(4)?,
        changed: row.get(5)?,
        words: row.get(6)?,
        partial: row.get(7)?,
        read: row.get(8)?,
        starred: row.get(9)?,
        opened: row.get(10)?,
        paragraph: row.get(11)?,
        address: row.get(12)?,
    })
}

fn grouped<T>(
    connection: &Connection,
    sql: &str,
    key: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<(T, Count)>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let groups = statement.query_map([], |row| {
        let (all, unread): (i64, i64) = (row.get(1)?, row.get(2)?);
        let count = Count {
            all: all.unsigned_abs(),
            unread: unread.unsigned_abs(),
        };
        Ok((key(row)?, count))
    })?;
    Ok(groups.collect::<Result<_, _>>()?)
}
