//! From addresses, files and feeds to articles in the library, with their briefs; for the command line
//! and for the reader.
//!
//! What people type becomes a [`Wish`]; [`bring`] loads wishes and briefs what they hold on all cores, and
//! keeps them in the order asked for, some in one transaction. [`feeds`] does the same for feeds.

pub mod feeds;
mod parallel;

use std::path::Path;
use std::path::PathBuf;

use crate::analysis;
use crate::analysis::Analysis;
use crate::config::Config;
use crate::fetch;
use crate::library;
use crate::library::Added;
use crate::library::Addition;
use crate::library::ArticleId;
use crate::library::Library;
use crate::runtime::panics;
use crate::source;
use crate::source::Format;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::Source;
use crate::source::detect;
use crate::text::Article;

/// Wishes that are kept in one transaction.
const AT_A_TIME: usize = 32;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A web address that the user typed.
    Web(String),
    /// A file, or standard input.
    Local(Source),
}

impl Wish {
    /// What was typed, as an address where it can only be one: `example.org/x` is one, unless a file
    /// has that name. None where it is a path, or `-`.
    pub fn address(typed: &str) -> Option<String> {
        let typed = typed.trim();
        if has_scheme(typed) {
            return Some(typed.to_owned());
        }
        if typed.starts_with(['.', '/', '-', '~']) || Path::new(typed).exists() {
            return None;
        }
        let end = typed.find(['/', '?', '#']).unwrap_or(typed.len());
        let (host, path) = typed.split_at(end);
        let (name, port) = host.split_once(':').unwrap_or((host, ""));
        let is_local = name == "localhost" || name.parse::<std::net::Ipv4Addr>().is_ok();
        let named = name.rsplit_once('.').is_some_and(|(before, last)| {
            !before.is_empty()
                && last.len() >= 2
                && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        });
        let clean = name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
        let is_file = path.is_empty() && detect::by_name(Path::new(name)).is_some();
        let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
        // Servers of this machine and numbers seldom have a certificate.
        let scheme = if is_local { "http" } else { "https" };
        ((is_local || named) && clean && is_port && !is_file).then(|| format!("{scheme}://{typed}"))
    }

    /// For show and for messages.
    pub fn name(&self) -> String {
        match self {
            Self::Web(address) => fetch::shown(address),
            Self::Local(source) => source.origin(),
        }
    }
}

/// What one line typed by the user asks for, `~` being the home folder, and what of it cannot be found.
pub fn wishes(typed: &str) -> (Vec<Wish>, Vec<Refusal>) {
    if let Some(address) = Wish::address(typed) {
        return (vec![Wish::Web(address)], Vec::new());
    }
    let typed = typed.trim();
    let home = directories::BaseDirs::new();
    let path = match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.home_dir().join(rest),
        _ => PathBuf::from(typed),
    };
    let (sources, errors) = source::expand(&[path]);
    // The keyboard is what is typed on: there is nothing else to read there.
    let sources = sources
        .into_iter()
        .filter(|source| *source != Source::Stdin);
    (
        sources.map(Wish::Local).collect(),
        errors.into_iter().map(Refusal::from).collect(),
    )
}

fn has_scheme(typed: &str) -> bool {
    typed.split_once("://").is_some_and(|(scheme, _)| {
        !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Why a wish was not granted, with what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reason; names what it is about.
    pub reason: String,
    /// What to do next, as a sentence.
    pub hint: Option<String>,
}

impl Refusal {
    /// What was typed where only an address will do.
    pub fn no_address(typed: &str) -> Self {
        Self {
            reason: format!("not a web address: {typed}"),
            hint: Some("Write it whole, such as https://example.org/feed.".to_owned()),
        }
    }

    /// In one line, with what to do.
    pub fn words(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{}. {hint}", self.reason),
            None => self.reason.clone(),
        }
    }
}

impl From<fetch::Error> for Refusal {
    fn from(error: fetch::Error) -> Self {
        Self {
            reason: error.to_string(),
            hint: Some(error.hint().to_owned()),
        }
    }
}

impl From<source::Error> for Refusal {
    fn from(error: source::Error) -> Self {
        Self {
            reason: error.to_string(),
            hint: error.hint().map(str::to_owned),
        }
    }
}

/// What an article became in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What became of it.
    pub added: Added,
    /// Its title.
    pub title: String,
}

/// What became of one wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The wish, as [`Wish::name`].
    pub name: String,
    /// Its articles, or why there are none.
    pub kept: Result<Vec<Kept>, Refusal>,
    /// What its source had to say beside that.
    pub notices: Vec<String>,
}

/// What bringing may take, and what else is given to what is brought.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// What each fetch may take.
    pub limits: fetch::Limits,
    /// Ends it.
    pub cancel: fetch::Cancel,
    /// Tags that all get.
    pub tags: Vec<String>,
}

impl Terms {
    /// As the settings say.
    pub fn new(config: &Config) -> Self {
        Self {
            limits: limits(config),
            ..Self::default()
        }
    }
}

/// What a fetch may take, as the settings say.
pub fn limits(config: &Config) -> fetch::Limits {
    fetch::Limits {
        bytes: config.fetch.max_bytes,
        whole: config.fetch.timeout,
        redirects: u32::from(config.fetch.redirects),
        ..fetch::Limits::default()
    }
}

/// Loads and keeps what is wished for, and tells of each wish, in their order.
///
/// What cannot be had is told as well and stops nothing.
///
/// # Errors
///
/// Where the library cannot keep any more; what was told of before is kept.
pub fn bring(
    library: &Library,
    wishes: &[Wish],
    terms: &Terms,
    mut tell: impl FnMut(Brought),
) -> Result<(), library::Error> {
    for wishes in wishes.chunks(AT_A_TIME) {
        let loaded = parallel::map(wishes, |wish| load(wish, terms));
        let loaded: Vec<Result<Loaded, Refusal>> = loaded
            .into_iter()
            .zip(wishes)
            .map(|(loaded, wish)| loaded.unwrap_or_else(|| Err(failed(&wish.name()))))
            .collect();
        let held: Vec<&Loaded> = loaded.iter().flatten().collect();
        let mut kept = keep(library, &held, &terms.tags, Briefs::Now)?.into_iter();
        for (loaded, wish) in loaded.iter().zip(wishes) {
            let name = wish.name();
            tell(match loaded {
                Err(refusal) => Brought {
                    name,
                    kept: Err(refusal.clone()),
                    notices: Vec::new(),
                },
                Ok(loaded) => Brought {
                    name,
                    kept: Ok(kept.next().unwrap_or_default()),
                    notices: loaded.notices.clone(),
                },
            });
        }
    }
    Ok(())
}

/// When what is kept is briefed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Briefs {
    /// Before it is kept, on all cores.
    Now,
    /// When the library is indexed: whoever keeps it must not wait.
    Later,
}

/// Keeps what was loaded, in one transaction; those of a book go together. What each became, in their order.
///
/// # Errors
///
/// Where the library cannot keep it.
pub fn keep(
    library: &Library,
    loaded: &[&Loaded],
    tags: &[String],
    when: Briefs,
) -> Result<Vec<Vec<Kept>>, library::Error> {
    let mut places = Vec::new();
    for loaded in loaded {
        let name = loaded.collection.as_deref();
        let name = name.filter(|name| name.chars().any(char::is_alphanumeric));
        let place = name.map(|name| library.add_collection(name)).transpose()?;
        places.extend(loaded.articles.iter().map(|_| place));
    }
    let articles: Vec<&Article> = loaded.iter().flat_map(|loaded| &loaded.articles).collect();
    let briefs = briefs(library, &articles, when)?;
    let additions: Vec<Addition<'_>> = articles
        .iter()
        .zip(&briefs)
        .zip(places)
        .map(|((&article, brief), collection)| Addition {
            analysis: brief.as_ref(),
            collection,
            tags,
            ..Addition::new(article)
        })
        .collect();
    let mut added = library.add_all(&additions)?.into_iter();
    let each = loaded.iter().map(|loaded| {
        let kept = loaded.articles.iter().zip(added.by_ref());
        let kept = kept.map(|(article, added)| Kept {
            added,
            title: article.title().to_owned(),
        });
        kept.collect()
    });
    Ok(each.collect())
}

/// The briefs of articles that are not in the library yet, made on all cores.
///
/// What fails there is kept without one; it is tried again when the library is indexed.
fn briefs(
    library: &Library,
    articles: &[&Article],
    when: Briefs,
) -> Result<Vec<Option<Analysis>>, library::Error> {
    if when == Briefs::Later {
        return Ok(articles.iter().map(|_| None).collect());
    }
    let mut fresh = Vec::new();
    for article in articles {
        fresh.push(library.find_same(article)?.is_none());
    }
    let wanted: Vec<(&Article, bool)> = articles.iter().copied().zip(fresh).collect();
    let briefs = parallel::map(&wanted, |(article, fresh)| {
        fresh.then(|| analysis::analyze(article))
    });
    Ok(briefs.into_iter().map(Option::flatten).collect())
}

/// Brings the names of articles up to the engine of today; tells how many are done.
///
/// # Errors
///
/// Where the library cannot be read or written.
pub fn reindex(
    library: &Library,
    ids: &[ArticleId],
    mut tell: impl FnMut(usize),
) -> Result<Vec<ArticleId>, library::Error> {
    let mut failed = Vec::new();
    let mut done = 0;
    for ids in ids.chunks(4 * AT_A_TIME) {
        let mut articles = Vec::new();
        for &id in ids {
            match library.article(id) {
                Ok(article) => articles.push((id, article)),
                Err(library::Error::Missing { .. }) => {}
                Err(library::Error::DamagedArticle { .. }) => failed.push(id),
                Err(error) => return Err(error),
            }
        }
        let briefs = parallel::map(&articles, |(_, article)| analysis::analyze(article));
        let mut found = Vec::new();
        for ((id, _), brief) in articles.iter().zip(briefs) {
            match brief {
                Some(brief) => found.push((*id, brief)),
                None => failed.push(*id),
            }
        }
        library.index_names_all(&found)?;
        done += ids.len();
        tell(done);
    }
    Ok(failed)
}

/// Loads one wish; nothing is kept.
///
/// # Errors
///
/// Where there is no article to be had.
pub fn load(wish: &Wish, terms: &Terms) -> Result<Loaded, Refusal> {
    match wish {
        Wish::Web(address) => {
            let request = fetch::Request {
                address: address.clone(),
                trusted_by_user: true,
                ..fetch::Request::default()
            };
            let response = fetch::get(&request, &terms.limits, &terms.cancel)?;
            let format = format_of(&response)?;
            read(&response.bytes, format, given(&response, &terms.limits))
        }
        Wish::Local(source) => {
            let (bytes, format) = source::read(source)?;
            let origin = match source {
                // A library outlives the folder that it was filled from.
                Source::Path(path) => whole(path).to_string_lossy().into_owned(),
                Source::Stdin | Source::Kept(_) => source.origin(),
            };
            read(&bytes, format, Given::new(&origin))
        }
    }
}

fn read(bytes: &[u8], format: Format, given: Given<'_>) -> Result<Loaded, Refusal> {
    let origin = given.origin;
    // Readers of some formats may fail on what they were not made for.
    let parsed = panics::caught_quietly(|| source::parse(bytes, format, given));
    let mut loaded = parsed.unwrap_or_else(|| Ok(Loaded::default()))?;
    if loaded.articles.is_empty() {
        return Err(Refusal {
            reason: format!("no article in {}", source::scrub_line(origin)),
            hint: loaded.notices.into_iter().next(),
        });
    }
    if format == Format::Feed {
        loaded.collection = None;
        loaded.notices.push(
            "this is a feed; added as one (`rapporteur feed add`) it keeps coming".to_owned(),
        );
    }
    Ok(loaded)
}

fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn given<'a>(response: &'a fetch::Response, limits: &fetch::Limits) -> Given<'a> {
    let mut given = Given::web(&response.address, response.content_type.as_deref());
    given.limits.bytes = usize::try_from(limits.bytes).unwrap_or(usize::MAX);
    given
}

/// What a server sent: as its header says where that is clear, else as its first bytes do.
fn format_of(response: &fetch::Response) -> Result<Format, Refusal> {
    let bytes = &response.bytes;
    let head = bytes.get(..detect::SAMPLE).unwrap_or(bytes);
    let media = response.media_type().unwrap_or_default();
    let path = response
        .address
        .split(['?', '#'])
        .next()
        .unwrap_or_default();
    let by_bytes = || {
        detect::format(Path::new(path), bytes).map_err(|what| Refusal {
            reason: format!("not a text ({what}): {}", fetch::shown(&response.address)),
            hint: Some("Open it with a program made for it.".to_owned()),
        })
    };
    Ok(match media.as_str() {
        "text/html" | "application/xhtml+xml" => match detect::by_content(head) {
            // Many a feed goes by the name of a page.
            Format::Feed => Format::Feed,
            _ if head.starts_with(b"%PDF-") || head.starts_with(b"\x1f\x8b") => by_bytes()?,
            _ => Format::Html,
        },
        "application/rss+xml"
        | "application/atom+xml"
        | "application/rdf+xml"
        | "application/feed+json" => Format::Feed,
        "multipart/related" => Format::Mhtml,
        "message/rfc822" => Format::Mail,
        "text/markdown" => Format::Markdown,
        "text/plain" => match by_bytes()? {
            Format::Html => Format::Plain,
            other => other,
        },
        _ => by_bytes()?,
    })
}

fn failed(name: &str) -> Refusal {
    Refusal {
        reason: format!("cannot read {name}: a fault in the program"),
        hint: Some("Please report it together with the article.".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_only_be_an_address_is_one() {
        for (typed, address) in [
            ("example.org/x", Some("https://example.org/x")),
            ("example.org", Some("https://example.org")),
            ("http://example.org", Some("http://example.org")),
            ("localhost:8080/feed", Some("http://localhost:8080/feed")),
            ("127.0.0.1:80", Some("http://127.0.0.1:80")),
            ("talks.txt", None),
            ("reports/talks.txt", None),
            ("./example.org", None),
            ("-", None),
            ("talks", None),
        ] {
            assert_eq!(Wish::address(typed).as_deref(), address, "{typed}");
        }
    }
}
