//! What the reader adds by hand: web addresses, files, folders, feeds.

use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

use crate::app::desk::ask::Answer;
use crate::fetch;
use crate::library::Added;
use crate::library::Addition;
use crate::library::Error;
use crate::library::Library;
use crate::library::shelves::Visit;
use crate::runtime::librarian::Desk;
use crate::runtime::librarian::Work;
use crate::source;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::detect;
use crate::source::feed::Feed;
use crate::source::scrub_line;

/// What was found beside the librarian.
pub(super) enum Brought {
    /// The articles of one source.
    Articles(Loaded),
    /// A feed at an address.
    Feed {
        address: String,
        response: fetch::Response,
        feed: Feed,
    },
    /// Nothing; the words say why and what to do.
    Failed(String),
    /// That was all of one wish.
    Ended,
}

/// What the wishes under way have come to.
#[derive(Debug, Default)]
pub(super) struct Adding {
    fresh: usize,
    known: usize,
    title: String,
    feed: Option<String>,
    failures: Vec<String>,
}

impl Desk {
    pub(super) fn add(&self, text: String) {
        let (limits, cancel) = (self.options.manners.limits.clone(), self.cancel.clone());
        self.aside(move |work| {
            bring(&text, &limits, &cancel, work);
            hand_in(work, Brought::Ended);
        });
    }

    pub(super) fn add_feed(&self, text: String) {
        let (limits, cancel) = (self.options.manners.limits.clone(), self.cancel.clone());
        self.aside(move |work| {
            let found = find_feed(&whole(&text), &limits, &cancel);
            hand_in(work, found.unwrap_or_else(Brought::Failed));
            hand_in(work, Brought::Ended);
        });
    }

    pub(super) fn keep_brought(&mut self, brought: Brought) {
        match brought {
            Brought::Articles(loaded) => {
                let Some(added) = self.with(|_, library| keep(library, &loaded)) else {
                    return;
                };
                for (added, article) in added.iter().zip(&loaded.articles) {
                    match added {
                        Added::New(_) | Added::Changed(_) => {
                            self.adding.fresh += 1;
                            article.title().clone_into(&mut self.adding.title);
                        }
                        Added::Same(_) | Added::Deleted => self.adding.known += 1,
                    }
                }
                self.to_index();
            }
            Brought::Feed {
                address,
                response,
                feed,
            } => {
                let title = Some(feed.title.as_str()).filter(|title| !title.trim().is_empty());
                let Some(id) = self.with(|_, library| library.add_feed(&address, title)) else {
                    return;
                };
                let visit = Visit {
                    etag: response.etag,
                    last_modified: response.last_modified,
                    ..Visit::default()
                };
                self.adding.fresh += self.keep_entries(id, visit, &feed);
                self.adding.feed = Some(title.unwrap_or(&address).to_owned());
            }
            Brought::Failed(why) => self.adding.failures.push(why),
            Brought::Ended => {
                let adding = std::mem::take(&mut self.adding);
                self.tell(Answer::Stirred);
                self.tell(Answer::Told(scrub_line(&adding.words())));
            }
        }
    }
}

impl Adding {
    fn words(&self) -> String {
        let mut words = match (self.fresh, self.known, self.title.as_str()) {
            (0, 0, _) => String::new(),
            (0, 1, _) => "that is in the library already".to_owned(),
            (0, known, _) => format!("all {known} are in the library already"),
            (1, 0, title) => format!("added “{title}”"),
            (fresh, 0, _) => format!("{fresh} articles added"),
            (fresh, known, _) => format!("{fresh} articles added, {known} were there already"),
        };
        if let Some(feed) = &self.feed {
            words = format!("the feed “{feed}” is there; new articles: {}", self.fresh);
        }
        if let Some(first) = self.failures.first() {
            if !words.is_empty() {
                words.push_str("; ");
            }
            words.push_str(first);
            if self.failures.len() > 1 {
                words.push_str(&format!("; and {} more", self.failures.len() - 1));
            }
        }
        words
    }
}

/// Keeps the articles of one source, those of a book together.
fn keep(library: &Library, loaded: &Loaded) -> Result<Vec<Added>, Error> {
    let name = loaded.collection.as_deref().map(str::trim);
    let name = name.filter(|name| !name.is_empty() && loaded.articles.len() > 1);
    let collection = name.map(|name| library.add_collection(name)).transpose()?;
    let additions: Vec<Addition<'_>> = loaded
        .articles
        .iter()
        .map(|article| Addition {
            collection,
            ..Addition::new(article)
        })
        .collect();
    library.add_all(&additions)
}

fn hand_in(work: &Sender<Work>, brought: Brought) {
    // The librarian has ended: nobody waits for it.
    let _ = work.send(Work::Brought(Box::new(brought)));
}

/// Brings what a text names: a web address, a file, a folder.
fn bring(text: &str, limits: &fetch::Limits, cancel: &fetch::Cancel, work: &Sender<Work>) {
    let path = path_of(text);
    if is_address(text) || (!path.exists() && looks_like_a_site(text)) {
        let brought = fetched(&whole(text), limits, cancel);
        return hand_in(work, brought.unwrap_or_else(Brought::Failed));
    }
    let (sources, errors) = source::expand(&[path]);
    for error in errors {
        hand_in(work, Brought::Failed(told(&error)));
    }
    for from in sources {
        if cancel.is_cancelled() {
            return;
        }
        let loaded = source::read(&from)
            .and_then(|(bytes, format)| source::parse(&bytes, format, from.origin().as_str()));
        hand_in(
            work,
            match loaded {
                Ok(loaded) => Brought::Articles(loaded),
                Err(error) => Brought::Failed(told(&error)),
            },
        );
    }
}

/// What lies at an address: an article, several, or a feed.
fn fetched(
    address: &str,
    limits: &fetch::Limits,
    cancel: &fetch::Cancel,
) -> Result<Brought, String> {
    let response = get(address, true, limits, cancel)?;
    let given = Given::web(&response.address, response.content_type.as_deref());
    let format = format_of(&response)?;
    if format == source::Format::Feed
        && let Ok(feed) = source::feed::parse(&response.bytes, &given)
    {
        let address = address.to_owned();
        return Ok(Brought::Feed {
            address,
            feed,
            response,
        });
    }
    let loaded = source::parse(&response.bytes, format, given);
    loaded.map(Brought::Articles).map_err(|error| told(&error))
}

/// The feed at an address, or the first that its page names.
fn find_feed(
    address: &str,
    limits: &fetch::Limits,
    cancel: &fetch::Cancel,
) -> Result<Brought, String> {
    let response = get(address, true, limits, cancel)?;
    let given = Given::web(&response.address, response.content_type.as_deref());
    let why = match source::feed::parse(&response.bytes, &given) {
        Ok(feed) => {
            let address = address.to_owned();
            return Ok(Brought::Feed {
                address,
                response,
                feed,
            });
        }
        Err(why) => why,
    };
    let Some(named) = source::feed::discover(&response.bytes, &given)
        .into_iter()
        .next()
    else {
        return Err(format!(
            "no feed at {}: {why}. Look for an address that ends in rss, atom or feed on that site.",
            fetch::shown(address)
        ));
    };
    // A page on one's own network may name a feed of its own site, and no other that is not public.
    let same = fetch::site(&named.address) == fetch::site(&response.address);
    let response = get(&named.address, same, limits, cancel)?;
    let given = Given::web(&response.address, response.content_type.as_deref());
    let feed = source::feed::parse(&response.bytes, &given).map_err(|error| told(&error))?;
    Ok(Brought::Feed {
        address: named.address,
        response,
        feed,
    })
}

fn get(
    address: &str,
    trusted_by_user: bool,
    limits: &fetch::Limits,
    cancel: &fetch::Cancel,
) -> Result<fetch::Response, String> {
    let request = fetch::Request {
        address: address.to_owned(),
        trusted_by_user,
        ..fetch::Request::default()
    };
    fetch::get(&request, limits, cancel).map_err(|error| format!("{error}. {}", error.hint()))
}

/// The format of an answer: as its server says where it says something, else as its bytes look.
fn format_of(response: &fetch::Response) -> Result<source::Format, String> {
    let path = response
        .address
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    let looks = detect::format(Path::new(path), &response.bytes);
    let said = match response.media_type().as_deref() {
        Some("text/html" | "application/xhtml+xml") => Some(source::Format::Html),
        Some("application/rss+xml" | "application/atom+xml" | "application/feed+json") => {
            Some(source::Format::Feed)
        }
        Some("text/markdown") => Some(source::Format::Markdown),
        _ => None,
    };
    match (said, looks) {
        (Some(said), Ok(_)) => Ok(said),
        (_, Ok(looks)) => Ok(looks),
        (_, Err(what)) => Err(format!(
            "what lies at {} is {what}, not an article",
            fetch::shown(&response.address)
        )),
    }
}

fn is_address(text: &str) -> bool {
    let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    start.starts_with("http://") || start.starts_with("https://")
}

/// Whether a text is written as the name of a site, with or without a page.
fn looks_like_a_site(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    host.contains('.') && !text.starts_with(['.', '~']) && !text.contains(char::is_whitespace)
}

/// A whole address, where only a site's name was typed.
fn whole(text: &str) -> String {
    if is_address(text) {
        text.to_owned()
    } else {
        format!("https://{text}")
    }
}

/// A path as typed, with the home folder for `~`.
fn path_of(text: &str) -> PathBuf {
    let home = directories::BaseDirs::new();
    match (text.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.home_dir().join(rest),
        _ => PathBuf::from(text),
    }
}

/// An error in one line, with what to do about it.
fn told(error: &source::Error) -> String {
    match error.hint() {
        Some(hint) => format!("{error}. {hint}"),
        None => error.to_string(),
    }
}
