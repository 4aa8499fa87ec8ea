//! What is known of the bytes of a source beside them, and how much may be made of them.

use url::Url;

/// How much is made of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes that are unpacked or decoded for one article, or of one packed file.
    pub bytes: usize,
    /// How deep the elements of a page may lie in one another; what is deeper is read as if it lay higher.
    pub depth: usize,
    /// The most elements that are read of a page.
    pub elements: usize,
    /// The most articles of one source: mails, chapters, entries.
    pub items: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10 * 1024 * 1024,
            depth: 200,
            elements: 150_000,
            items: 5_000,
        }
    }
}

/// What is known of bytes beside them. A name alone will do: `parse(bytes, format, "talks.html")`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given<'a> {
    /// Where they come from, for show: a path, an address, or `-`.
    pub origin: &'a str,
    /// The address they came from, from which their links are read.
    pub address: Option<&'a str>,
    /// The header `Content-Type` that came with them.
    pub content_type: Option<&'a str>,
    /// How much may be made of them.
    pub limits: Limits,
}

impl<'a> Given<'a> {
    /// Bytes from somewhere, of which nothing else is known.
    pub fn new(origin: &'a str) -> Self {
        Self {
            origin,
            address: None,
            content_type: None,
            limits: Limits::default(),
        }
    }

    /// Bytes from an address of the web.
    pub fn web(address: &'a str, content_type: Option<&'a str>) -> Self {
        Self {
            address: Some(address),
            content_type,
            ..Self::new(address)
        }
    }

    /// Where the links in them are read from.
    pub(super) fn base(&self) -> Option<Url> {
        let url = Url::parse(self.address?).ok()?;
        matches!(url.scheme(), "http" | "https").then_some(url)
    }
}

impl<'a> From<&'a str> for Given<'a> {
    fn from(origin: &'a str) -> Self {
        Self::new(origin)
    }
}
