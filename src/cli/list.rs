//! `rapporteur list`, `search` and `show`: what is kept, found again.

use std::io;
use std::io::Write;

use serde::Serialize;
use serde_json::Value;

use crate::cli;
use crate::cli::Done;
use crate::cli::Error;
use crate::cli::args::Filters;
use crate::cli::args::ListArguments;
use crate::cli::args::Page;
use crate::cli::args::Part;
use crate::cli::args::SearchArguments;
use crate::cli::args::ShowArguments;
use crate::cli::args::Sort;
use crate::cli::corrected::Corrected;
use crate::cli::feed;
use crate::cli::lines;
use crate::cli::lines::WireRow;
use crate::cli::setup::Setup;
use crate::cli::show;
use crate::export::json;
use crate::export::report;
use crate::library;
use crate::library::Found;
use crate::library::Library;
use crate::library::Listing;
use crate::library::Query;
use crate::library::list;
use crate::source;

/// Rows that are looked up at a time.
const AT_A_TIME: usize = 500;

/// Runs `list`.
pub(super) fn run(arguments: &ListArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.look()?;
    let listing = listing(&library, &arguments.filters, Query::default())?;
    print(&library, listing, &arguments.page)
}

/// Runs `search`.
pub(super) fn search(arguments: &SearchArguments, setup: &Setup) -> Result<Done, Error> {
    let query = Query::parse(&arguments.query.join(" "));
    if let Some(problem) = query.problems.first() {
        return Err(Error::Usage {
            message: problem.clone(),
            hint: "`rapporteur search --help` shows what can be asked for.",
        });
    }
    if query.is_empty() {
        return Err(Error::Usage {
            message: "nothing to search for".to_owned(),
            hint: "Give words with letters or digits; `rapporteur list` shows everything.",
        });
    }
    let library = setup.look()?;
    let mut listing = listing(&library, &arguments.filters, query)?;
    if arguments.filters.sort.is_none() {
        listing.sort = list::Sort::Best;
    }
    print(&library, listing, &arguments.page)
}

/// The articles that filters leave, in the order asked for.
fn listing(library: &Library, filters: &Filters, query: Query) -> Result<Listing, Error> {
    let collection = match &filters.collection {
        None => None,
        Some(name) => {
            let folded = name.trim().to_lowercase();
            let mut collections = library.collections()?.into_iter();
            let found = collections.find(|one| one.name.to_lowercase() == folded);
            Some(found.ok_or_else(|| library::Error::Missing {
                what: "collection",
                name: name.clone(),
            })?)
        }
    };
    let feed = match &filters.feed {
        None => None,
        Some(word) => Some(feed::named(&library.feeds()?, word)?.id),
    };
    Ok(Listing {
        query,
        feed,
        tag: filters.tag.clone(),
        read: filters.unread.then_some(false),
        starred: filters.starred,
        begun: filters.begun,
        deleted: filters.deleted,
        sort: match filters.sort {
            Some(Sort::Added) => list::Sort::Added,
            Some(Sort::Published) => list::Sort::Published,
            Some(Sort::Title) => list::Sort::Title,
            Some(Sort::Site) => list::Sort::Site,
            Some(Sort::Opened) => list::Sort::Opened,
            // A book is read from its first chapter on.
            None if collection.is_some() => list::Sort::Place,
            None => list::Sort::Added,
        },
        collection: collection.map(|collection| collection.id),
        reversed: filters.reverse,
        ..Listing::default()
    })
}

/// Prints a list, a part at a time, so that the first lines are there at once.
fn print(library: &Library, mut listing: Listing, page: &Page) -> Result<Done, Error> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let width = lines::width(page.width);
    let mut left = if page.limit == 0 {
        usize::MAX
    } else {
        page.limit
    };
    let mut printed = 0;
    while left > 0 {
        listing.take = left.min(AT_A_TIME);
        let found = library.search(&listing)?;
        let count = found.len();
        let digits = lines::digits(found.iter().map(|found| &found.row));
        for Found { row, snippet } in found {
            if page.json {
                let row = WireRow::new(library, row, snippet)?;
                json::line(&row, &mut out)?;
                continue;
            }
            let line = lines::line(&row, digits);
            writeln!(out, "{}", lines::cut(&line, width))?;
            if let Some(snippet) = snippet {
                let words = source::scrub_line(&snippet.text);
                let line = format!("{:digits$}  ¶{} {words}", "", snippet.paragraph);
                writeln!(out, "{}", lines::cut(&line, width))?;
            }
        }
        out.flush()?;
        listing.skip += count;
        left -= count;
        printed += count;
        if count < listing.take {
            break;
        }
    }
    if printed == 0 && !page.json {
        cli::say("note", "no article found");
    }
    if left == 0 && !page.json {
        let all = usize::try_from(library.count(&listing)?).unwrap_or(usize::MAX);
        if all > printed {
            cli::say("note", &format!("{printed} of {all}; --limit 0 shows all"));
        }
    }
    Ok(Done::Whole)
}

/// An article whole, for other programs.
#[derive(Debug, Serialize)]
struct WireArticle<'a> {
    #[serde(flatten)]
    row: WireRow,
    byline: Option<&'a str>,
    language: Option<&'a str>,
    collections: Vec<String>,
    feeds: Vec<String>,
    brief: json::Brief<'a>,
}

/// Runs `show`.
pub(super) fn show(arguments: &ShowArguments, setup: &Setup) -> Result<Done, Error> {
    let library = setup.look()?;
    let id = lines::article(&library, &arguments.id)?;
    let article = library.article(id)?;
    let own = library.corrections(Some(id))?;
    let corrected = Corrected::of_library(&library)?;
    let (outcome, words) = corrected.brief(&article, own.corrections());
    if arguments.at.is_some() && !arguments.json {
        return show::print(article, &outcome, Vec::new(), arguments.at);
    }
    let analysis = &outcome.analysis;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if arguments.json {
        let number = Value::from(id.0);
        let collections = library.collections_of(id)?;
        let feeds = library.feeds_of(id)?;
        let article = WireArticle {
            row: WireRow::new(&library, library.row(id)?, None)?,
            byline: article.byline.as_deref(),
            language: article.meta.language.as_deref(),
            collections: collections.into_iter().map(|one| one.name).collect(),
            feeds: feeds.into_iter().map(|feed| feed.address).collect(),
            brief: json::corrected(&number, &article, analysis, &outcome.own, &[]),
        };
        json::pretty(&article, &mut out)?;
    } else {
        let mut notices: Vec<String> = facts(&library, id)?;
        notices.extend(words);
        if arguments.part != Part::Text {
            out.write_all(report::plain(&article, analysis, &outcome.own, &notices).as_bytes())?;
        }
        if arguments.part == Part::All {
            out.write_all(b"\n")?;
        }
        if arguments.part != Part::Brief {
            out.write_all(report::plain_text(&article).as_bytes())?;
        }
    }
    out.flush()?;
    Ok(Done::Whole)
}

/// What the library knows beside the article.
fn facts(library: &Library, id: library::ArticleId) -> Result<Vec<String>, Error> {
    let row = library.row(id)?;
    let mut facts = Vec::new();
    if let Some(address) = &row.address {
        facts.push(address.clone());
    }
    if row.partial {
        facts.push(
            "only the beginning of the article; `rapporteur add` and its address fetch the whole"
                .to_owned(),
        );
    }
    let tags = library.tags(id)?;
    if !tags.is_empty() {
        facts.push(format!("tags: {}", tags.join(", ")));
    }
    Ok(facts)
}
