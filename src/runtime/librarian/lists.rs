//! Lists, searches and filters for the screen.

use rustc_hash::FxHashSet;

use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Item;
use crate::app::desk::ask::Shelves;
use crate::app::desk::ask::Wanted;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::Listing;
use crate::library::Row;
use crate::library::Snippet;
use crate::library::time;
use crate::library::titles::Titles;
use crate::runtime::librarian::Desk;
use crate::runtime::librarian::EVERYTHING;
use crate::source::scrub_line;

/// What a filter looks through, kept from one letter to the next.
#[derive(Debug, Default)]
pub(super) struct Found {
    titles: Option<(u64, Titles)>,
    /// The articles of the shelf that is filtered.
    within: Option<(u64, Listing, FxHashSet<ArticleId>)>,
}

/// Whether the shelves are told with how many articles they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// Only what there is.
    Later,
    /// With the counts.
    Now,
}

impl Desk {
    pub(super) fn tell_shelves(&mut self, counting: Counting) {
        if let Some(shelves) = self.with(|desk, library| desk.shelves(library, counting)) {
            self.tell(Answer::Shelves(Box::new(shelves)));
        }
    }

    fn shelves(&mut self, library: &Library, counting: Counting) -> Result<Shelves, Error> {
        let mut feeds = library.feeds()?;
        for feed in &mut feeds {
            feed.title = scrub_line(&feed.title);
            feed.error = feed.error.as_deref().map(scrub_line);
        }
        let mut collections = library.collections()?;
        for collection in &mut collections {
            collection.name = scrub_line(&collection.name);
        }
        if counting == Counting::Later {
            return Ok(Shelves {
                feeds,
                collections,
                ..Shelves::default()
            });
        }
        let fresh = match self.since {
            Some(since) => library.count(&Listing {
                since: Some(since),
                ..Listing::default()
            })?,
            None => 0,
        };
        Ok(Shelves {
            counts: Some(library.counts()?),
            feeds,
            collections,
            fresh,
        })
    }

    pub(super) fn list(
        &mut self,
        library: &Library,
        number: u64,
        wanted: &Wanted,
    ) -> Result<Answer, Error> {
        let listing = &wanted.listing;
        let first = listing.skip;
        let (found, total, more): (Vec<(Row, Option<Snippet>)>, usize, bool) =
            if let Some(letters) = &wanted.letters {
                let ids = self.filter(library, listing, letters)?;
                let total = ids.len();
                let ids = ids.into_iter().skip(first).take(listing.take);
                let rows = ids.filter_map(|id| library.row(id).ok());
                (rows.map(|row| (row, None)).collect(), total, false)
            } else if listing.query.is_empty() {
                let rows = library.list(listing)?;
                let total = library.count(&Listing {
                    skip: 0,
                    ..listing.clone()
                })?;
                let rows = rows.into_iter().map(|row| (row, None)).collect();
                (rows, usize::try_from(total).unwrap_or(usize::MAX), false)
            } else {
                // To count all hits would take longer than to type the next letter.
                let found = library.search(listing)?;
                let more = found.len() >= listing.take;
                let total = first + found.len() + usize::from(more);
                let found = found.into_iter().map(|found| (found.row, found.snippet));
                (found.collect(), total, more)
            };
        let items = found
            .into_iter()
            .map(|(row, snippet)| item(library, row, snippet))
            .collect::<Result<_, _>>()?;
        Ok(Answer::Listed {
            number,
            first,
            items,
            total,
            more,
            now: time::now(),
            problem: listing.query.problems.first().map(|one| scrub_line(one)),
        })
    }

    /// The articles of a shelf whose titles have these letters, the best first.
    fn filter(
        &mut self,
        library: &Library,
        listing: &Listing,
        letters: &str,
    ) -> Result<Vec<ArticleId>, Error> {
        let chosen = Listing {
            skip: 0,
            take: EVERYTHING,
            sort: crate::library::list::Sort::Added,
            reversed: false,
            ..listing.clone()
        };
        let everything = Listing {
            take: EVERYTHING,
            ..Listing::default()
        };
        let stamp = self.stamp;
        let is_known =
            |(at, of, _): &(u64, Listing, FxHashSet<ArticleId>)| *at == stamp && *of == chosen;
        if chosen != everything && !self.found.within.as_ref().is_some_and(is_known) {
            let rows = library.list(&chosen)?;
            let ids = rows.iter().map(|row| row.id).collect();
            self.found.within = Some((stamp, chosen.clone(), ids));
        }
        let titles = match self.found.titles.take() {
            Some((at, titles)) if at == stamp => titles,
            _ => library.titles()?,
        };
        let (_, titles) = self.found.titles.insert((stamp, titles));
        let mut ids = titles.filter(letters, EVERYTHING);
        if chosen != everything
            && let Some((_, _, within)) = &self.found.within
        {
            ids.retain(|id| within.contains(id));
        }
        Ok(ids)
    }
}

fn item(library: &Library, mut row: Row, snippet: Option<Snippet>) -> Result<Item, Error> {
    row.title = scrub_line(&row.title);
    row.site = scrub_line(&row.site);
    let tags = library.tags(row.id)?;
    Ok(Item {
        tags: tags.iter().map(|tag| scrub_line(tag)).collect(),
        row,
        snippet,
    })
}
