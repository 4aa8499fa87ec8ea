//! Lists, searches and filters for the screen.

use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Item;
use crate::app::desk::ask::Shelves;
use crate::app::desk::ask::Wanted;
use crate::app::desk::racks::Rack;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Library;
use crate::library::Listing;
use crate::library::Row;
use crate::library::Snippet;
use crate::library::list::Sort;
use crate::library::time;
use crate::library::titles::Titles;
use crate::runtime::librarian::Desk;
use crate::source::scrub_line;

/// What a filter looks through, kept from one letter to the next.
#[derive(Debug, Default)]
pub(super) struct Found {
    titles: Option<Titles>,
    /// The shelf that is filtered.
    within: Option<Listing>,
}

impl Found {
    /// An article came or went: the titles are no longer these.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// An article changed: it may no longer be on the shelf.
    pub(super) fn forget_shelf(&mut self) {
        self.within = None;
    }
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
                self.take_titles(library, listing)?;
                let titles = self.found.titles.get_or_insert_default();
                let hits = titles.filter(letters, first.saturating_add(listing.take));
                let rows = library.rows(hits.ids.get(first..).unwrap_or_default())?;
                let rows = rows.into_iter().map(|row| (row, None)).collect();
                (rows, hits.total + usize::from(hits.more), hits.more)
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
        let ids: Vec<ArticleId> = found.iter().map(|(row, _)| row.id).collect();
        let tags = library.tags_of(&ids)?;
        let items = found.into_iter().zip(tags);
        let items = items
            .map(|((row, snippet), tags)| item(row, snippet, &tags))
            .collect();
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

    pub(super) fn remove(&mut self, rack: &Rack) {
        let removed = self.with(|_, library| match rack {
            Rack::Feed(id) => {
                let title = library.feed(*id)?.title;
                library.remove_feed(*id)?;
                Ok(format!("the feed “{title}” is removed; its articles stay"))
            }
            Rack::Collection(id) => {
                library.remove_collection(*id)?;
                Ok("the collection is removed; its articles stay".to_owned())
            }
            _ => Ok("only a feed or a collection can be removed".to_owned()),
        });
        self.found.forget_shelf();
        self.tell(Answer::Stirred);
        if let Some(words) = removed {
            self.tell(Answer::Told(scrub_line(&words)));
        }
    }

    /// Has the titles of a shelf at hand, which a filter looks through.
    pub(super) fn take_titles(
        &mut self,
        library: &Library,
        listing: &Listing,
    ) -> Result<(), Error> {
        let wanted = Listing {
            skip: 0,
            take: 0,
            sort: Sort::Added,
            reversed: false,
            ..listing.clone()
        };
        let everything = Listing {
            take: 0,
            ..Listing::default()
        };
        if self.found.titles.is_none() {
            self.found.titles = Some(library.titles()?);
            self.found.within = None;
        }
        if self.found.within.as_ref() != Some(&wanted) {
            let members = if wanted == everything {
                None
            } else {
                Some(library.members(&wanted)?)
            };
            if let Some(titles) = &mut self.found.titles {
                titles.look_only_at(members.as_ref());
            }
            self.found.within = Some(wanted);
        }
        Ok(())
    }
}

fn item(mut row: Row, snippet: Option<Snippet>, tags: &[String]) -> Item {
    row.title = scrub_line(&row.title);
    row.site = scrub_line(&row.site);
    Item {
        tags: tags.iter().map(|tag| scrub_line(tag)).collect(),
        row,
        snippet,
    }
}
