//! The only socket of the program: fetches one address, within limits of time, bytes and redirects.
//!
//! [`get`] is the one way in, and nothing is fetched unless it is called. It knows neither articles nor
//! feeds, keeps no cookies, remembers nothing, and uses a proxy only where [`Limits::proxy`] names one.
//!
//! What it holds to:
//!
//! - Bytes are counted after decoding, time from the call to the last byte, however slowly they drip.
//! - Redirects are followed here, one by one, so that each is looked at before it is followed; none
//!   leads from https to http.
//! - An address that somebody else supplied (a feed, an article, a redirect) must be one of the public
//!   network: as it is written, and again once its name is resolved. What the user typed may be local,
//!   and may then redirect within its own host.
//! - Whoever waits in [`get`] waits no longer than [`Limits::whole`], and a moment after [`Cancel::cancel`].

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

mod address;
mod error;
mod exchange;
mod wait;

pub use address::Web;
pub use address::is_public;
pub use address::shown;
pub use address::site;
pub use address::web;
pub use error::Error;
pub use error::Reason;

/// How the program names itself to servers.
pub const USER_AGENT: &str = concat!("rapporteur/", env!("CARGO_PKG_VERSION"), " (+reader)");

/// What to fetch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// The whole address, `http://` or `https://`. A name and password in it are sent to its host only.
    pub address: String,
    /// The `ETag` of what is held already; the server may then answer that nothing changed.
    pub etag: Option<String>,
    /// The `Last-Modified` of what is held already, as the server wrote it.
    pub last_modified: Option<String>,
    /// The user typed this address: it may be local. Never set for what a feed or an article supplied.
    pub trusted_by_user: bool,
}

/// What one fetch may take, and by which way it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of an answer, after decoding.
    pub bytes: u64,
    /// The most time from the call to the last byte, redirects included.
    pub whole: Duration,
    /// The most time to reach a server, encryption included.
    pub connect: Duration,
    /// The most redirects in a row.
    pub redirects: u32,
    /// The most bytes of an answer's head.
    pub head_bytes: usize,
    /// The proxy, if any. With one, it is the proxy that resolves names: only addresses that are
    /// written as numbers, and names that are local by their form, are then known not to be public.
    pub proxy: Proxy,
    /// Certificates (DER) of the authorities to trust in place of the built-in ones; none: the built-in ones.
    pub authorities: Vec<Vec<u8>>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10 * 1024 * 1024,
            whole: Duration::from_secs(30),
            connect: Duration::from_secs(10),
            redirects: 5,
            head_bytes: 64 * 1024,
            proxy: Proxy::None,
            authorities: Vec::new(),
        }
    }
}

/// The way to a server.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Proxy {
    /// Straight, whatever the environment says.
    #[default]
    None,
    /// As `ALL_PROXY`, `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say.
    Environment,
    /// By this one: `http://host:port`.
    At(String),
}

/// What a server answered: something to read, or that nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// Where the answer came from after all redirects, without name and password: the base of its links.
    pub address: String,
    /// Where the server says that this address has moved for good.
    pub moved_to: Option<String>,
    /// The status, 200 to 299, or 304.
    pub status: u16,
    /// The decoded bytes; empty where nothing changed.
    pub bytes: Vec<u8>,
    /// The `Content-Type` as the server wrote it, with its charset.
    pub content_type: Option<String>,
    /// For [`Request::etag`] next time.
    pub etag: Option<String>,
    /// For [`Request::last_modified`] next time.
    pub last_modified: Option<String>,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
    /// Nothing changed since what the request said is held.
    pub not_modified: bool,
}

impl Response {
    /// The type of the content in small letters, such as `text/html`.
    pub fn media_type(&self) -> Option<String> {
        let kind = self.content_type.as_deref()?.split(';').next()?.trim();
        (!kind.is_empty()).then(|| kind.to_ascii_lowercase())
    }

    /// The charset that the server names, without quotation marks.
    pub fn charset(&self) -> Option<&str> {
        let parameters = self.content_type.as_deref()?.split(';').skip(1);
        parameters
            .filter_map(|parameter| parameter.split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
            .map(|(_, value)| value.trim().trim_matches(['"', '\'']))
            .filter(|value| !value.is_empty())
    }
}

/// A flag that ends what it was given to; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Ends everything that holds this flag.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether [`Cancel::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Fetches one address.
///
/// # Errors
///
/// Where there is nothing to read: see [`Reason`]. A status from 400 on is an error.
pub fn get(request: &Request, limits: &Limits, cancel: &Cancel) -> Result<Response, Error> {
    exchange::run(request, limits, cancel)
}
