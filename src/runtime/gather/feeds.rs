//! Feeds: found behind an address, and brought up to date, their entries kept with their briefs.

use std::sync::mpsc::Receiver;
use std::time::Duration;
use std::time::SystemTime;

use serde::Deserialize;
use serde::Serialize;

use crate::config::Config;
use crate::feeds;
use crate::feeds::Event;
use crate::feeds::FeedSource;
use crate::feeds::Outcome;
use crate::feeds::opml;
use crate::fetch;
use crate::library;
use crate::library::Added;
use crate::library::Addition;
use crate::library::Feed;
use crate::library::FeedId;
use crate::library::Library;
use crate::library::shelves::Visit;
use crate::runtime::gather;
use crate::runtime::gather::Briefs;
use crate::runtime::gather::Refusal;
use crate::runtime::gather::Terms;
use crate::runtime::panics;
use crate::source;
use crate::source::Format;
use crate::source::feed;
use crate::text::Article;

/// What is kept of a feed in [`Feed::extra`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Extra {
    /// The user typed its address, which may then be local.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub typed: bool,
    /// How often in a row it failed.
    #[serde(skip_serializing_if = "is_zero")]
    pub failures: u32,
    /// What a list of feeds said of it, for the next list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(String, String)>,
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Extra {
    /// What is kept of a feed; nothing where that cannot be read.
    pub fn of(feed: &Feed) -> Self {
        let extra = feed.extra.as_deref().map(serde_json::from_str);
        extra.and_then(Result::ok).unwrap_or_default()
    }

    fn text(&self) -> Option<String> {
        (*self != Self::default())
            .then(|| serde_json::to_string(self).ok())
            .flatten()
    }
}

/// How many articles of a feed became what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Not there before.
    pub new: usize,
    /// There with another text.
    pub changed: usize,
    /// There already, or deleted by the user.
    pub same: usize,
}

impl Tally {
    fn of(added: &[Added]) -> Self {
        let mut tally = Self::default();
        for added in added {
            match added {
                Added::New(_) => tally.new += 1,
                Added::Changed(_) => tally.changed += 1,
                Added::Same(_) | Added::Deleted => tally.same += 1,
            }
        }
        tally
    }
}

/// A feed that was found behind an address.
#[derive(Debug)]
pub struct Found {
    /// Its own address.
    pub address: String,
    /// What it holds.
    pub feed: feed::Feed,
    /// Other feeds that the page named.
    pub others: Vec<feed::Named>,
    /// The user typed its address, or the page of the same site that named it.
    pub typed: bool,
    response: fetch::Response,
}

/// Finds the feed at an address that the user typed, or the first one that the page there names.
///
/// # Errors
///
/// Where neither is to be had.
pub fn find(typed: &str, terms: &Terms) -> Result<Found, Refusal> {
    let get = |address: &str, trusted_by_user| {
        let request = fetch::Request {
            address: address.to_owned(),
            trusted_by_user,
            ..fetch::Request::default()
        };
        fetch::get(&request, &terms.limits, &terms.cancel)
    };
    let response = get(typed, true)?;
    let page = gather::format_of(&response)?;
    if page != Format::Html {
        let feed = parse(&response, &terms.limits)?;
        let address = response
            .moved_to
            .clone()
            .unwrap_or_else(|| typed.to_owned());
        return Ok(Found {
            typed: fetch::site(&address) == fetch::site(typed),
            address,
            feed,
            others: Vec::new(),
            response,
        });
    }
    let given = gather::given(&response, &terms.limits);
    let named = panics::caught_quietly(|| feed::discover(&response.bytes, &given));
    let mut others = named.unwrap_or_default();
    if others.is_empty() {
        return Err(Refusal {
            reason: format!("no feed, and the page names none: {}", fetch::shown(typed)),
            hint: Some(
                "Look on the site for a link to RSS or Atom, and give that address; `rapporteur add` keeps the page itself."
                    .to_owned(),
            ),
        });
    }
    let first = others.remove(0);
    // Who trusts a page of this machine trusts the feed beside it.
    let trusted = fetch::site(&first.address) == fetch::site(typed);
    let response = get(&first.address, trusted)?;
    Ok(Found {
        feed: parse(&response, &terms.limits)?,
        address: first.address,
        others,
        typed: trusted,
        response,
    })
}

fn parse(response: &fetch::Response, limits: &fetch::Limits) -> Result<feed::Feed, Refusal> {
    let given = gather::given(response, limits);
    panics::caught_quietly(|| feed::parse(&response.bytes, &given))
        .unwrap_or_else(|| {
            Err(source::Error::NotAFeed {
                path: given.origin.into(),
                reason: "its reader fails on it".to_owned(),
            })
        })
        .map_err(Refusal::from)
}

/// Keeps a feed that was found, with what it holds; whether it is new.
///
/// # Errors
///
/// Where the library cannot keep it.
pub fn subscribe(
    library: &Library,
    found: &Found,
    when: Briefs,
) -> Result<(FeedId, bool, Tally), library::Error> {
    let known = library
        .feeds()?
        .iter()
        .any(|feed| feed.address == found.address);
    let title = Some(found.feed.title.as_str()).filter(|title| !title.is_empty());
    let id = library.add_feed(&found.address, title)?;
    if found.typed {
        remember(library, id, |_, extra| extra.typed = true)?;
    }
    let visit = Visit {
        etag: found.response.etag.clone(),
        last_modified: found.response.last_modified.clone(),
        ..Visit::default()
    };
    let tally = take(library, id, &found.feed, visit, when)?;
    Ok((id, !known, tally))
}

/// Keeps a feed of a list; whether it is new.
///
/// # Errors
///
/// Where the library cannot keep it.
pub fn enlist(
    library: &Library,
    subscription: &opml::Subscription,
) -> Result<bool, library::Error> {
    let known = library.feeds()?;
    let is_new = !known
        .iter()
        .any(|feed| feed.address == subscription.address);
    let title = Some(subscription.title.as_str()).filter(|title| !title.is_empty());
    let id = library.add_feed(&subscription.address, title)?;
    remember(library, id, |feed, extra| {
        extra.attributes.clone_from(&subscription.attributes);
        let home = subscription.home().map(str::to_owned);
        feed.home = feed.home.take().or(home);
        // A level that holds the sign between levels would become two.
        let folders: Vec<String> = subscription
            .folders
            .iter()
            .map(|folder| folder.replace('/', "\u{2215}"))
            .collect();
        let folder = Some(folders.join("/")).filter(|folder| !folder.is_empty());
        feed.folder = folder.or(feed.folder.take());
    })?;
    Ok(is_new)
}

/// All feeds as a list.
///
/// # Errors
///
/// Where the library cannot be read.
pub fn list(library: &Library) -> Result<opml::Opml, library::Error> {
    let subscriptions: Vec<opml::Subscription> = library
        .feeds()?
        .into_iter()
        .map(|feed| {
            let mut attributes = Extra::of(&feed).attributes;
            if let Some(home) = feed.home
                && !attributes.iter().any(|(name, _)| name == "htmlUrl")
            {
                attributes.push(("htmlUrl".to_owned(), home));
            }
            let folder = feed.folder.unwrap_or_default();
            opml::Subscription {
                folders: folder
                    .split('/')
                    .filter(|level| !level.is_empty())
                    .map(|level| level.replace('\u{2215}', "/"))
                    .collect(),
                title: feed.title,
                address: feed.address,
                attributes,
            }
        })
        .collect();
    Ok(opml::Opml::new("Rapporteur", &subscriptions))
}

/// What became of one feed in a refresh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// It is being asked for.
    Begun,
    /// It was read.
    Read(Tally),
    /// Nothing changed.
    Unchanged,
    /// Its time has not come: not before that second since 1970.
    PutOff(i64),
    /// It gave nothing.
    Failed(Refusal),
    /// The refresh ended first.
    Cancelled,
}

/// How feeds are asked, by the settings.
pub fn manners(config: &Config) -> feeds::Manners {
    feeds::Manners {
        limits: gather::limits(config),
        side_by_side: usize::from(config.fetch.parallel),
        ..feeds::Manners::default()
    }
}

/// Brings feeds up to date and keeps what they bring, each in one transaction, as soon as it is there.
///
/// # Errors
///
/// Where the library cannot keep any more; what was told of before is kept.
pub fn refresh(
    library: &Library,
    feeds: &[Feed],
    config: &Config,
    cancel: &fetch::Cancel,
    mut tell: impl FnMut(FeedId, News),
) -> Result<(), library::Error> {
    for event in ask(feeds, manners(config), cancel) {
        let (id, news) = match event {
            Event::Begun { id } => (FeedId(id), News::Begun),
            Event::Done(refreshed) => {
                let id = FeedId(refreshed.id);
                match settle(library, refreshed, Briefs::Now) {
                    Ok(news) => (id, news),
                    // Removed meanwhile.
                    Err(library::Error::Missing { .. }) => (id, News::Cancelled),
                    Err(error) => return Err(error),
                }
            }
        };
        tell(id, news);
    }
    Ok(())
}

/// Asks for feeds beside the caller, who gives what comes to [`settle`].
pub fn ask(
    feeds: &[Feed],
    manners: feeds::Manners,
    cancel: &fetch::Cancel,
) -> Receiver<Event<feed::Feed>> {
    let limits = manners.limits.clone();
    feeds::refresh(
        feeds.iter().map(source_of).collect(),
        manners,
        cancel.clone(),
        move |_, response| parse(response, &limits).map_err(|refusal| refusal.reason),
    )
}

/// Keeps what became of one feed.
///
/// Somebody asks for every refresh; so of the waits only those are kept that a server asked for, and
/// not those that the failures of a feed would count up to.
///
/// # Errors
///
/// Where the library cannot keep it, or has the feed no more.
pub fn settle(
    library: &Library,
    refreshed: feeds::Refreshed<feed::Feed>,
    when: Briefs,
) -> Result<News, library::Error> {
    let id = FeedId(refreshed.id);
    let not_before = refreshed.not_before.and_then(second);
    let visit = Visit {
        not_before,
        ..Visit::default()
    };
    let (news, moved_to) = match refreshed.outcome {
        Outcome::Changed {
            content,
            etag,
            last_modified,
            moved_to,
        } => {
            let visit = Visit {
                etag,
                last_modified,
                ..visit
            };
            (
                News::Read(take(library, id, &content, visit, when)?),
                moved_to,
            )
        }
        Outcome::Unchanged => {
            library.refreshed(id, &visit, &[])?;
            (News::Unchanged, None)
        }
        Outcome::PutOff { until } => {
            // Another feed of its site may have been told so.
            remember(library, id, |feed, _| feed.not_before = not_before)?;
            return Ok(News::PutOff(second(until).unwrap_or_default()));
        }
        Outcome::Cancelled => return Ok(News::Cancelled),
        Outcome::Failed(error) => {
            let hint = Some(error.hint().to_owned());
            let kept = Refusal {
                reason: error.problem.to_string(),
                hint: hint.clone(),
            };
            let visit = Visit {
                error: Some(source::scrub_line(&kept.words())),
                not_before: not_before.filter(|_| asks_to_wait(&error)),
                ..visit
            };
            library.refreshed(id, &visit, &[])?;
            let refusal = Refusal {
                reason: error.to_string(),
                hint,
            };
            (News::Failed(refusal), None)
        }
    };
    remember(library, id, |feed, extra| {
        extra.failures = refreshed.failures;
        if let Some(address) = moved_to {
            extra.typed &= fetch::site(&address) == fetch::site(&feed.address);
            feed.address = address;
        }
    })
    .or_else(|error| match error {
        // It has moved to where another feed of the library is already; it stays as it is.
        library::Error::Database(_) => Ok(()),
        other => Err(other),
    })?;
    Ok(news)
}

/// Whether the server itself said when it may be asked again.
fn asks_to_wait(error: &feeds::Error) -> bool {
    match &error.problem {
        feeds::Problem::Fetch(error) => error.retry_after().is_some(),
        feeds::Problem::Unreadable { .. } | feeds::Problem::Silent { .. } => false,
    }
}

/// Keeps the entries of a feed, and what the visit told of it.
fn take(
    library: &Library,
    id: FeedId,
    feed: &feed::Feed,
    visit: Visit,
    when: Briefs,
) -> Result<Tally, library::Error> {
    let articles: Vec<&Article> = feed.entries.iter().map(|entry| &entry.article).collect();
    let briefs = gather::briefs(library, &articles, when)?;
    let additions: Vec<Addition<'_>> = feed
        .entries
        .iter()
        .zip(&briefs)
        .map(|(entry, brief)| Addition {
            analysis: brief.as_ref(),
            partial: entry.truncated,
            entry: Some((id, &entry.id)),
            ..Addition::new(&entry.article)
        })
        .collect();
    let visit = Visit {
        title: Some(feed.title.clone()).filter(|title| !title.is_empty()),
        home: feed.home.clone(),
        ..visit
    };
    Ok(Tally::of(&library.refreshed(id, &visit, &additions)?))
}

/// Changes what is kept of a feed; writes only where something has changed.
fn remember(
    library: &Library,
    id: FeedId,
    change: impl FnOnce(&mut Feed, &mut Extra),
) -> Result<(), library::Error> {
    let before = library.feed(id)?;
    let mut feed = before.clone();
    let mut extra = Extra::of(&feed);
    change(&mut feed, &mut extra);
    feed.extra = extra.text();
    if feed == before {
        return Ok(());
    }
    library.set_feed(&feed)
}

fn source_of(feed: &Feed) -> FeedSource {
    let extra = Extra::of(feed);
    FeedSource {
        id: feed.id.0,
        title: feed.title.clone(),
        address: feed.address.clone(),
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
        not_before: feed.not_before.and_then(|second| {
            let since = Duration::from_secs(u64::try_from(second).ok()?);
            SystemTime::UNIX_EPOCH.checked_add(since)
        }),
        failures: extra.failures,
        trusted_by_user: extra.typed,
    }
}

/// Seconds since 1970.
fn second(time: SystemTime) -> Option<i64> {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}
