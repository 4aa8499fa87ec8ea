//! Addresses: which are whole, which are public, and how they are shown.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

use url::Host;
use url::Url;

use crate::fetch::error::Reason;
use crate::text::hidden::is_hidden;

/// The most characters of an address that are shown.
const SHOWN_CHARS: usize = 300;
/// Endings of names that never belong to the public network.
const LOCAL_ENDINGS: &[&str] = &["localhost", "local", "internal", "home.arpa"];

/// Reads a whole http or https address. Hosts in odd spellings (`0x7f.1`) come out as what they are.
pub(super) fn parse(text: &str) -> Result<Url, Reason> {
    let url = Url::parse(text.trim()).map_err(|_| Reason::NotAnAddress)?;
    check(url)
}

/// The address that a redirect leads to, without fragment, name and password.
pub(super) fn follow(from: &Url, location: &str) -> Result<Url, Reason> {
    let mut to = check(from.join(location.trim()).map_err(|_| Reason::NoTarget)?)?;
    strip(&mut to);
    if from.scheme() == "https" && to.scheme() == "http" {
        return Err(Reason::Downgrade {
            to: shown(to.as_str()),
        });
    }
    Ok(to)
}

/// Takes off what is nobody's business: the fragment, and the name and password.
pub(super) fn strip(url: &mut Url) {
    url.set_fragment(None);
    // These fail only for addresses that cannot have them.
    let _ = url.set_username("");
    let _ = url.set_password(None);
}

fn check(url: Url) -> Result<Url, Reason> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Reason::Scheme {
            scheme: url.scheme().to_owned(),
        });
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(Reason::NotAnAddress);
    }
    Ok(url)
}

/// What an address shows by itself that is not of the public network.
///
/// A name of one word, or with a local ending, is a local one; other names tell only once resolved.
pub(super) fn check_public(url: &Url) -> Result<(), Reason> {
    let ip = match url.host() {
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            let has_local_ending = LOCAL_ENDINGS.iter().any(|ending| {
                name.strip_suffix(ending)
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            });
            return if has_local_ending || !name.contains('.') {
                Err(Reason::NotPublic { ip: None })
            } else {
                Ok(())
            };
        }
        None => return Err(Reason::NotAnAddress),
    };
    if is_public(ip) {
        Ok(())
    } else {
        Err(Reason::NotPublic { ip: Some(ip) })
    }
}

/// Whether a number is of the public network, where anybody may be sent.
///
/// Numbers that carry another one within (IPv4 in IPv6) are judged by that one.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_loopback()
        || ip.is_private()
        || ip.is_link_local()
        || ip.is_documentation()
        // "This" network.
        || a == 0
        // Carriers' own networks.
        || (a == 100 && (64..128).contains(&b))
        // Protocol assignments; the old relays from IPv6.
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        // Measurements.
        || (a == 198 && (b == 18 || b == 19))
        // Groups, and what is reserved.
        || a >= 224)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let v4 = |high: u16, low: u16| {
        let bits = u32::from(high) << 16 | u32::from(low);
        is_public_v4(Ipv4Addr::from_bits(bits))
    };
    match ip.segments() {
        // IPv4 written as IPv6, and IPv4 behind a translator of the network.
        [0, 0, 0, 0, 0, 0xffff, high, low] => v4(high, low),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => v4(high, low),
        // 6to4 carries its IPv4 number in front.
        [0x2002, high, low, ..] => v4(high, low),
        // Protocol assignments (Teredo among them) and examples.
        [0x2001, second, ..] if second < 0x200 || second == 0xdb8 => false,
        [0x3fff, second, ..] if second < 0x1000 => false,
        // All that has been given out to the public so far.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// A whole address of the web, http or https: what a program may be given to open.
///
/// It is written anew from what was read, so that it says the same to everybody: white space and
/// quotation marks in it are no more, and no name stands before the host to pass for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Web(Url);

impl Web {
    /// The address as a program is given it.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Reads an address that somebody may want to open; none where it is not one of the web and nothing else.
pub fn web(address: &str) -> Option<Web> {
    // The parser forgives these; whoever wrote them meant something else.
    if address.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let mut url = parse(address).ok()?;
    let fragment = url.fragment().map(str::to_owned);
    strip(&mut url);
    url.set_fragment(fragment.as_deref());
    Some(Web(url))
}

/// The server that an address belongs to, by name and by port where it is not the usual one.
///
/// Two addresses with the same site are not asked at the same time.
pub fn site(address: &str) -> Option<String> {
    let url = parse(address).ok()?;
    let host = url.host_str()?.trim_end_matches('.').to_owned();
    Some(match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host,
    })
}

/// An address fit for show: no control characters, no name and password, not too long.
pub fn shown(address: &str) -> String {
    let text = match Url::parse(address.trim()) {
        Ok(mut url) => {
            strip(&mut url);
            url.to_string()
        }
        Err(_) => without_login(address.trim()),
    };
    let mut clean = text.chars().filter(|&c| !c.is_control() && !is_unseen(c));
    let mut line: String = clean.by_ref().take(SHOWN_CHARS).collect();
    if clean.next().is_some() {
        line.push('\u{2026}');
    }
    line
}

/// What no address has, and what would change how the line around it reads.
fn is_unseen(c: char) -> bool {
    is_hidden(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// Takes the name and password out of something that is not quite an address.
fn without_login(text: &str) -> String {
    let (scheme, rest) = text
        .split_once("//")
        .map_or(("", text), |(scheme, rest)| (scheme, rest));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.len() == authority.len() {
        return text.to_owned();
    }
    format!("{scheme}//{host}{path}")
}

#[cfg(test)]
mod tests {
    use super::shown;
    use super::web;

    #[test]
    fn what_is_shown_of_an_address_hides_nothing_and_turns_nothing_about() {
        for c in [
            '\u{ad}',
            '\u{61c}',
            '\u{180e}',
            '\u{200b}',
            '\u{200d}',
            '\u{202e}',
            '\u{e0041}',
            '\u{1b}',
        ] {
            assert_eq!(shown(&format!("talks{c}.html")), "talks.html", "{c:?}");
        }
    }

    #[test]
    fn only_whole_addresses_of_the_web_are_opened_and_by_what_they_are() {
        for (address, expected) in [
            (
                "https://example.org/a?b=c#d",
                Some("https://example.org/a?b=c#d"),
            ),
            ("HTTP://EXAMPLE.org", Some("http://example.org/")),
            (
                "https://bank.example@evil.test/",
                Some("https://evil.test/"),
            ),
            (
                "https://bank.example:443@evil.test/",
                Some("https://evil.test/"),
            ),
            (
                "https://example.org\\@evil.test/",
                Some("https://example.org/@evil.test/"),
            ),
            (
                "https://example.org/\"`x`",
                Some("https://example.org/%22%60x%60"),
            ),
            ("https://0x7f.1/", Some("https://127.0.0.1/")),
            ("https://", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("-https://example.org", None),
            ("--help", None),
            ("mailto:a@b.c", None),
            ("talks.html", None),
            ("https://example.org/ --new", None),
            ("https://example.org/\n", None),
        ] {
            let found = web(address);
            assert_eq!(
                found.as_ref().map(super::Web::as_str),
                expected,
                "{address}"
            );
        }
    }
}
