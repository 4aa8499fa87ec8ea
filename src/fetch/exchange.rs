//! One fetch, hop by hop, on a thread of its own, so that whoever asked waits no longer than allowed.

use std::fmt;
use std::io;
use std::io::Read;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use ureq::Agent;
use ureq::Body;
use ureq::http::HeaderMap;
use ureq::http::Uri;
use ureq::tls::Certificate;
use ureq::tls::RootCerts;
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::resolver::ResolvedSocketAddrs;
use ureq::unversioned::resolver::Resolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::unversioned::transport::NextTimeout;
use url::Url;

use crate::fetch::Cancel;
use crate::fetch::Error;
use crate::fetch::Limits;
use crate::fetch::Proxy;
use crate::fetch::Reason;
use crate::fetch::Request;
use crate::fetch::Response;
use crate::fetch::USER_AGENT;
use crate::fetch::address;
use crate::fetch::wait;

/// How often a wait looks at its flag.
const LOOK: Duration = Duration::from_millis(20);
/// How much longer than allowed the thread is waited for, so that it can say what it was at.
const GRACE: Duration = Duration::from_millis(100);
/// How many bytes of an answer are taken at a time.
const PIECE: usize = 64 * 1024;
/// The most bytes of a header that is kept and sent back.
const VALIDATOR_BYTES: usize = 1024;
/// The most bytes of what is said of an error below.
const WHAT_CHARS: usize = 120;

/// The connection that is open, to be hung up by whoever waits.
type Line = Arc<Mutex<Option<Agent>>>;

pub(super) fn run(request: &Request, limits: &Limits, cancel: &Cancel) -> Result<Response, Error> {
    let error = |reason| Error::new(&request.address, reason);
    let start = address::parse(&request.address).map_err(error)?;
    let line = Line::default();
    let mut exchange = Exchange {
        request: request.clone(),
        limits: limits.clone(),
        cancel: cancel.clone(),
        deadline: Instant::now() + limits.whole,
        line: line.clone(),
        typed_is_local: false,
    };
    let deadline = exchange.deadline + GRACE;
    let (tell, told) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("fetch".to_owned())
        .spawn(move || {
            // Nobody listens any more: the wait was over first.
            let _ = tell.send(exchange.follow(start));
        })
        .map_err(|failed| {
            error(Reason::Failed {
                kind: failed.kind(),
            })
        })?;
    let reason = loop {
        if cancel.is_cancelled() {
            break Reason::Cancelled;
        }
        let left = deadline.saturating_duration_since(Instant::now());
        match told.recv_timeout(left.min(LOOK)) {
            Ok(answer) => return answer,
            Err(RecvTimeoutError::Timeout) if left.is_zero() => {
                break Reason::Timeout {
                    after: limits.whole,
                };
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break Reason::BrokeOff,
        }
    };
    let open = line.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(agent) = open {
        agent.shutdown();
    }
    Err(error(reason))
}

/// What the fetching thread holds.
struct Exchange {
    request: Request,
    limits: Limits,
    cancel: Cancel,
    deadline: Instant,
    line: Line,
    /// Whether the address that the user typed turned out to be local.
    typed_is_local: bool,
}

/// What one hop gave.
enum Hop {
    Answer(Response),
    Redirect { location: String, for_good: bool },
}

impl Exchange {
    fn follow(&mut self, start: Url) -> Result<Response, Error> {
        let mut been = vec![start.clone()];
        been.iter_mut().for_each(address::strip);
        let mut here = start;
        let mut moved_to = None;
        let mut only_for_good = true;
        loop {
            let at = |reason| Error::new(here.as_str(), reason);
            match self.ask(&here, been.len() == 1).map_err(at)? {
                Hop::Answer(mut response) => {
                    let mut base = here;
                    address::strip(&mut base);
                    response.address = base.into();
                    response.moved_to = moved_to;
                    return Ok(response);
                }
                Hop::Redirect { location, for_good } => {
                    let to = address::follow(&here, &location).map_err(at)?;
                    if been.contains(&to) {
                        return Err(at(Reason::Circle));
                    }
                    if been.len() as u64 > u64::from(self.limits.redirects) {
                        return Err(at(Reason::TooManyRedirects {
                            most: self.limits.redirects,
                        }));
                    }
                    only_for_good &= for_good;
                    if only_for_good {
                        moved_to = Some(to.to_string());
                    }
                    been.push(to.clone());
                    here = to;
                }
            }
        }
    }

    /// One request and its answer. The first is the address of the request, the others are redirects.
    fn ask(&mut self, url: &Url, is_first: bool) -> Result<Hop, Reason> {
        let is_typed_host = self.request.trusted_by_user
            && (is_first
                || self.typed_is_local
                    && address::parse(&self.request.address)?.host_str() == url.host_str());
        if !is_typed_host {
            address::check_public(url)?;
        }
        let mut url = url.clone();
        url.set_fragment(None);
        if !self.request.trusted_by_user {
            address::strip(&mut url);
        }
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Reason::Timeout {
                after: self.limits.whole,
            });
        }
        let local_seen = Arc::new(Mutex::new(false));
        let agent = self.agent(left, is_typed_host, local_seen.clone())?;
        *self.line.lock().unwrap_or_else(PoisonError::into_inner) = Some(agent.clone());
        if self.cancel.is_cancelled() {
            return Err(Reason::Cancelled);
        }
        let mut asked = agent.get(url.as_str());
        for (name, value) in [
            ("if-none-match", &self.request.etag),
            ("if-modified-since", &self.request.last_modified),
        ] {
            if let Some(value) = value.as_deref().filter(|value| is_header(value)) {
                asked = asked.header(name, value);
            }
        }
        let answer = asked.call().map_err(|error| self.reason(error, &url))?;
        if is_first {
            self.typed_is_local = *local_seen.lock().unwrap_or_else(PoisonError::into_inner);
        }
        self.take(&url, answer)
    }

    fn agent(
        &self,
        left: Duration,
        may_be_local: bool,
        local_seen: Arc<Mutex<bool>>,
    ) -> Result<Agent, Reason> {
        let proxy = match &self.limits.proxy {
            Proxy::None => None,
            Proxy::Environment => ureq::Proxy::try_from_env(),
            Proxy::At(address) => Some(
                ureq::Proxy::new(address).map_err(|error| Reason::Proxy { what: what(&error) })?,
            ),
        };
        let proxy_host = proxy.as_ref().map(|proxy| proxy.host().to_owned());
        let roots = match self.limits.authorities.as_slice() {
            [] => RootCerts::WebPki,
            given => RootCerts::new_with_certs(
                &given
                    .iter()
                    .map(|der| Certificate::from_der(der).to_owned())
                    .collect::<Vec<_>>(),
            ),
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(proxy)
            .max_redirects(0)
            .user_agent(USER_AGENT)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .timeout_global(Some(left))
            .timeout_resolve(Some(self.limits.connect.min(left)))
            .timeout_connect(Some(self.limits.connect.min(left)))
            .max_response_header_size(self.limits.head_bytes)
            .max_idle_connections(0)
            .build();
        let resolver = Guard {
            resolver: DefaultResolver::default(),
            may_be_local,
            proxy_host,
            local_seen,
        };
        Ok(Agent::with_parts(
            config,
            DefaultConnector::default(),
            resolver,
        ))
    }

    /// Takes an answer in, up to what is allowed.
    fn take(&self, url: &Url, answer: ureq::http::Response<Body>) -> Result<Hop, Reason> {
        let (head, body) = answer.into_parts();
        let status = head.status.as_u16();
        let header = |name: &str| text(&head.headers, name);
        let retry_after =
            header("retry-after").and_then(|value| wait::retry_after(&value, SystemTime::now()));
        let is_conditional = self.request.etag.is_some() || self.request.last_modified.is_some();
        let not_modified = status == 304 && is_conditional;
        if matches!(status, 301 | 302 | 303 | 307 | 308) {
            return Ok(Hop::Redirect {
                location: header("location").ok_or(Reason::NoTarget)?,
                for_good: matches!(status, 301 | 308),
            });
        }
        if !not_modified && !head.status.is_success() {
            return Err(Reason::Status {
                status,
                retry_after,
            });
        }
        if let Some(coding) = header("content-encoding")
            && !coding.trim().is_empty()
            && !coding.trim().eq_ignore_ascii_case("identity")
        {
            return Err(Reason::Packed {
                what: clean(&coding),
            });
        }
        let bytes = if not_modified {
            Vec::new()
        } else {
            self.read(url, body)?
        };
        let kept = |name: &str| header(name).filter(|value| is_header(value));
        Ok(Hop::Answer(Response {
            address: String::new(),
            moved_to: None,
            status,
            bytes,
            content_type: header("content-type"),
            etag: kept("etag"),
            last_modified: kept("last-modified"),
            retry_after,
            not_modified,
        }))
    }

    fn read(&self, url: &Url, body: Body) -> Result<Vec<u8>, Reason> {
        let most = self.limits.bytes;
        let too_large = Reason::TooLarge { most };
        if body.content_length().is_some_and(|length| length > most) {
            return Err(too_large);
        }
        let mut reader = body.into_reader();
        let mut bytes = Vec::new();
        let mut piece = vec![0; PIECE];
        loop {
            if self.cancel.is_cancelled() {
                return Err(Reason::Cancelled);
            }
            if Instant::now() >= self.deadline {
                return Err(Reason::Timeout {
                    after: self.limits.whole,
                });
            }
            let count = match reader.read(&mut piece) {
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(self.reason(error.into(), url)),
            };
            if count == 0 {
                return Ok(bytes);
            }
            if bytes.len() as u64 + count as u64 > most {
                return Err(too_large);
            }
            bytes.extend_from_slice(piece.get(..count).unwrap_or_default());
        }
    }

    /// What an error below means for the reader.
    fn reason(&self, error: ureq::Error, url: &Url) -> Reason {
        match error {
            ureq::Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => {
                Reason::ConnectTimeout {
                    after: self.limits.connect.min(self.limits.whole),
                }
            }
            ureq::Error::Timeout(_) => Reason::Timeout {
                after: self.limits.whole,
            },
            ureq::Error::HostNotFound => Reason::NoSuchHost,
            ureq::Error::Other(error) if error.is::<NotPublic>() => Reason::NotPublic {
                ip: error.downcast_ref().map(|NotPublic(ip)| *ip),
            },
            ureq::Error::LargeResponseHeader(..) => Reason::HeadTooLarge,
            ureq::Error::Decompress(how, _) => Reason::Packed {
                what: how.to_owned(),
            },
            ureq::Error::Io(error) => io_reason(&error, url),
            ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => {
                Reason::Proxy { what: what(&error) }
            }
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired => {
                Reason::Tls { what: what(&error) }
            }
            error => Reason::NotHttp { what: what(&error) },
        }
    }
}

fn io_reason(error: &io::Error, url: &Url) -> Reason {
    match error.kind() {
        // What encryption finds wrong arrives as this.
        io::ErrorKind::InvalidData if url.scheme() == "https" => Reason::Tls { what: what(error) },
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => Reason::BrokeOff,
        kind @ (io::ErrorKind::ConnectionRefused
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::AddrNotAvailable) => Reason::Unreachable { kind },
        kind => Reason::Failed { kind },
    }
}

/// Looks names up, and lets no name lead where the fetch may not go.
#[derive(Debug)]
struct Guard {
    resolver: DefaultResolver,
    may_be_local: bool,
    /// The proxy of the settings may be local; it is the user's own.
    proxy_host: Option<String>,
    local_seen: Arc<Mutex<bool>>,
}

/// A name that leads only to numbers that are not public; one of them.
#[derive(Debug)]
struct NotPublic(IpAddr);

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not public", self.0)
    }
}

impl std::error::Error for NotPublic {}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = match self.resolver.resolve(uri, config, timeout) {
            // Systems tell in many ways that they know no such name.
            Err(ureq::Error::Io(_)) => return Err(ureq::Error::HostNotFound),
            found => found?,
        };
        let is_proxy = self.proxy_host.as_deref() == uri.host();
        if is_proxy {
            return Ok(found);
        }
        let hidden = found.iter().find(|at| !address::is_public(at.ip()));
        let Some(hidden) = hidden.map(std::net::SocketAddr::ip) else {
            return Ok(found);
        };
        *self
            .local_seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = true;
        if self.may_be_local {
            return Ok(found);
        }
        // A name that leads to both worlds leads to the public one only.
        let mut public = self.empty();
        for at in found.iter().filter(|at| address::is_public(at.ip())) {
            public.push(*at);
        }
        if public.is_empty() {
            return Err(ureq::Error::Other(Box::new(NotPublic(hidden))));
        }
        Ok(public)
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Whether a value can be kept and sent back: visible characters, and not too many.
fn is_header(value: &str) -> bool {
    let is_fit = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    !value.is_empty() && value.len() <= VALIDATOR_BYTES && value.bytes().all(is_fit)
}

/// What an error says of itself, fit for show.
fn what(error: &dyn std::error::Error) -> String {
    clean(&error.to_string())
}

fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(WHAT_CHARS)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;
    use std::sync::Mutex;

    use ureq::unversioned::resolver::DefaultResolver;
    use ureq::unversioned::resolver::Resolver;
    use ureq::unversioned::transport::NextTimeout;
    use ureq::unversioned::transport::time;

    use super::Guard;
    use super::NotPublic;

    #[test]
    fn a_name_that_turns_out_to_be_local_is_refused_once_it_is_looked_up() {
        let look_up = |may_be_local: bool, proxy_host: Option<&str>| {
            let local_seen = Arc::new(Mutex::new(false));
            let guard = Guard {
                resolver: DefaultResolver::default(),
                may_be_local,
                proxy_host: proxy_host.map(str::to_owned),
                local_seen: local_seen.clone(),
            };
            let uri = "http://localhost:9/".parse().unwrap();
            let timeout = NextTimeout {
                after: time::Duration::NotHappening,
                ..NextTimeout::default()
            };
            let found = guard.resolve(&uri, &ureq::config::Config::default(), timeout);
            let seen = *local_seen.lock().unwrap();
            (found.map(|found| found.len()), seen)
        };
        let (found, seen) = look_up(false, None);
        assert!(matches!(found, Err(ureq::Error::Other(error)) if error.is::<NotPublic>()));
        assert!(seen);
        let (found, seen) = look_up(true, None);
        assert!(found.unwrap() > 0 && seen);
        // The user's own proxy may be local, and tells nothing of the address.
        let (found, seen) = look_up(false, Some("localhost"));
        assert!(found.unwrap() > 0 && !seen);
    }
}
