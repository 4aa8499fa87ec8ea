//! Why an address gave nothing, in words for the reader, and what to do next.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use crate::fetch::address;

/// Why an address gave nothing to read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {address}")]
pub struct Error {
    /// The address, fit for show: no control characters, no name and password, not too long.
    pub address: String,
    /// What went wrong.
    pub reason: Reason,
}

/// What went wrong with an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Not a whole http or https address.
    #[error("not a web address")]
    NotAnAddress,
    /// A scheme that is not http or https.
    #[error("cannot fetch addresses that begin with {scheme}:")]
    Scheme {
        /// The scheme.
        scheme: String,
    },
    /// An address of this machine or of a private network, supplied by somebody else than the user.
    #[error("leads into a private network{}", ip.map(|ip| format!(" ({ip})")).unwrap_or_default())]
    NotPublic {
        /// What its name resolves to, if it got so far.
        ip: Option<IpAddr>,
    },
    /// A redirect from https to http.
    #[error("redirects from https to http, to {to}")]
    Downgrade {
        /// Where to, fit for show.
        to: String,
    },
    /// A redirect to where it has been already.
    #[error("redirects in a circle")]
    Circle,
    /// More redirects than allowed.
    #[error("redirects more than {most} times")]
    TooManyRedirects {
        /// How many are allowed.
        most: u32,
    },
    /// A redirect that does not say where to, or not in a way that can be followed.
    #[error("redirects to nowhere")]
    NoTarget,
    /// The name does not resolve.
    #[error("no such host")]
    NoSuchHost,
    /// Nothing listens there, or no way leads there.
    #[error("cannot be reached ({kind})")]
    Unreachable {
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// No connection in time.
    #[error("cannot be reached within {} s", seconds(*after))]
    ConnectTimeout {
        /// The limit.
        after: Duration,
    },
    /// Not everything came in time; perhaps nothing.
    #[error("no whole answer within {} s", seconds(*after))]
    Timeout {
        /// The limit.
        after: Duration,
    },
    /// No encrypted connection.
    #[error("no secure connection ({what})")]
    Tls {
        /// What is wrong with it.
        what: String,
    },
    /// The proxy of the settings does not serve.
    #[error("the proxy does not serve ({what})")]
    Proxy {
        /// What is wrong with it.
        what: String,
    },
    /// The answer ended before it was whole, or the connection was cut.
    #[error("the answer broke off")]
    BrokeOff,
    /// The answer is larger than allowed.
    #[error("larger than {}", size(*most))]
    TooLarge {
        /// How many bytes are allowed.
        most: u64,
    },
    /// The answer's head is larger than allowed.
    #[error("the head of the answer is too large")]
    HeadTooLarge,
    /// The answer does not follow HTTP.
    #[error("the answer is not HTTP ({what})")]
    NotHttp {
        /// What is wrong with it.
        what: String,
    },
    /// The answer cannot be decoded.
    #[error("the answer cannot be unpacked ({what})")]
    Packed {
        /// How it is packed.
        what: String,
    },
    /// The server refuses or fails.
    #[error("the server says {status}{}", meaning(*status))]
    Status {
        /// The status, 300 or more.
        status: u16,
        /// How long the server asks to be left alone.
        retry_after: Option<Duration>,
    },
    /// The user, or the program for the user, ended it.
    #[error("cancelled")]
    Cancelled,
    /// The system refused in another way.
    #[error("the network failed ({kind})")]
    Failed {
        /// What the system said.
        kind: io::ErrorKind,
    },
}

impl Error {
    /// An error about an address, which is made fit for show.
    pub(crate) fn new(at: &str, reason: Reason) -> Self {
        Self {
            address: address::shown(at),
            reason,
        }
    }

    /// What to do next, as a sentence.
    pub fn hint(&self) -> &'static str {
        match &self.reason {
            Reason::NotAnAddress => "Write it whole, such as https://example.org/feed.",
            Reason::Scheme { .. } => "Only http and https addresses can be fetched.",
            Reason::NotPublic { .. } => "If you trust it, give the address yourself.",
            Reason::Downgrade { .. } => {
                "If you accept that others may read and change it on the way, give the http address yourself."
            }
            Reason::Circle | Reason::TooManyRedirects { .. } | Reason::NoTarget => {
                "Open it in a browser; if it shows there, give the address it ends at."
            }
            Reason::NoSuchHost => "Check the spelling, and that this machine is online.",
            Reason::Unreachable { .. } | Reason::ConnectTimeout { .. } => {
                "Check that this machine is online, then try again later."
            }
            Reason::Timeout { .. } => "Try again later, or allow more time in the configuration.",
            Reason::Tls { .. } => {
                "Check the date of this machine; otherwise the server's certificate must be mended there."
            }
            Reason::Proxy { .. } => "Check the proxy in the configuration.",
            Reason::BrokeOff | Reason::Failed { .. } => "Try again.",
            Reason::TooLarge { .. } => {
                "Allow more bytes in the configuration, or save it and open the file."
            }
            Reason::HeadTooLarge | Reason::NotHttp { .. } | Reason::Packed { .. } => {
                "Check the address; the server does not speak as a web server should."
            }
            Reason::Status { status, .. } => match status {
                401 | 403 | 407 => {
                    "It wants a login or refuses programs; save the page in a browser and open the file."
                }
                402 | 451 => "It is not given out to you here.",
                404 => "Check the address; the page may have moved.",
                410 => "It is gone for good; remove it.",
                429 => "Leave the server alone for a while.",
                500.. => "The server is in trouble; try again later.",
                _ => "Open it in a browser to see what the server wants.",
            },
            Reason::Cancelled => "Ask again when you want it.",
        }
    }

    /// How long the server asks to be left alone.
    pub fn retry_after(&self) -> Option<Duration> {
        match self.reason {
            Reason::Status { retry_after, .. } => retry_after,
            _ => None,
        }
    }

    /// Whether the whole host is out of reach, so that its other addresses are as well.
    pub fn is_of_the_host(&self) -> bool {
        matches!(
            self.reason,
            Reason::NoSuchHost | Reason::Unreachable { .. } | Reason::ConnectTimeout { .. }
        )
    }
}

/// Seconds for show: whole ones from one on.
fn seconds(time: Duration) -> String {
    if time.subsec_nanos() == 0 {
        time.as_secs().to_string()
    } else {
        format!("{:.1}", time.as_secs_f64())
    }
}

fn size(bytes: u64) -> String {
    const MB: u64 = 1024 * 1024;
    if bytes >= MB {
        format!("{} MB", bytes / MB)
    } else {
        format!("{bytes} bytes")
    }
}

/// What a status means where its number alone tells little.
fn meaning(status: u16) -> &'static str {
    match status {
        401 => ", login wanted",
        402 => ", payment wanted",
        403 => ", forbidden",
        404 => ", not found",
        410 => ", gone for good",
        429 => ", too many requests",
        451 => ", withheld by law",
        500.. => ", it has failed",
        _ => "",
    }
}
