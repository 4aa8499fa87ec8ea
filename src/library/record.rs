//! An article as plain data: what is packed into the library, and what is exported from it.
//!
//! One form for both: JSON. Packed, it is deflated and has a checksum.

use std::io::Read;
use std::io::Write;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Deserialize;
use serde::Serialize;
use sha2::Digest;
use sha2::Sha256;

use crate::text::Article;
use crate::text::Block;
use crate::text::Link;
use crate::text::Meta;
use crate::text::Paragraph;
use crate::text::Span;

/// More than any article unpacks to; what does is damaged.
const MAX_UNPACKED: u64 = 256 * 1024 * 1024;

/// The first half of a SHA-256.
pub type Hash = [u8; 16];

/// An article's text and what its source told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The title.
    pub title: String,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// When it was published, as the source wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where it is to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where it came from.
    #[serde(default)]
    pub origin: String,
    /// First byte and end of the dateline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<(u32, u32)>,
    /// First byte, end, address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<(u32, u32, String)>,
    /// Paragraphs after the title: kind and words.
    #[serde(default)]
    pub text: Vec<(String, String)>,
}

/// A block kind by its name in records: `body`, `quote`, `item`, `code`, `h1` to `h6`.
pub fn block_name(block: Block) -> String {
    match block {
        Block::Title => "title".to_owned(),
        Block::Heading(level) => format!("h{level}"),
        Block::Body => "body".to_owned(),
        Block::Quote => "quote".to_owned(),
        Block::Item => "item".to_owned(),
        Block::Code => "code".to_owned(),
    }
}

/// The block kind of a name; an unknown one is body text.
pub fn block_of(name: &str) -> Block {
    match name {
        "title" => Block::Title,
        "quote" => Block::Quote,
        "item" => Block::Item,
        "code" => Block::Code,
        _ => match name.strip_prefix('h').map(str::parse) {
            Some(Ok(level)) => Block::Heading(level),
            Some(Err(_)) | None => Block::Body,
        },
    }
}

impl Record {
    /// An article as plain data.
    pub fn of(article: &Article) -> Self {
        let pair = |span: Span| (span.start, span.end);
        Self {
            title: article.title().to_owned(),
            byline: article.byline.clone(),
            site: article.meta.site.clone(),
            published: article.meta.published.clone(),
            language: article.meta.language.clone(),
            address: article.meta.address.clone(),
            origin: article.origin.clone(),
            dateline: article.dateline.map(pair),
            links: article
                .meta
                .links
                .iter()
                .map(|link| (link.span.start, link.span.end, link.address.clone()))
                .collect(),
            text: article
                .paragraphs
                .iter()
                .skip(1)
                .map(|paragraph| {
                    (
                        block_name(paragraph.block),
                        article.slice(paragraph.span).to_owned(),
                    )
                })
                .collect(),
        }
    }

    /// Back to an article; spans that do not fit the text are left out.
    pub fn article(self) -> Article {
        let body = self.text.iter().map(|(kind, words)| {
            let block = match block_of(kind) {
                Block::Title => Block::Body,
                block => block,
            };
            (block, words.as_str())
        });
        let mut article = Article::new(&self.title, body, &self.origin);
        let fits = |text: &str, start: u32, end: u32| {
            let span = Span { start, end };
            (start < end && text.get(span.range()).is_some()).then_some(span)
        };
        article.byline = self.byline;
        article.dateline = self
            .dateline
            .and_then(|(start, end)| fits(&article.text, start, end));
        article.meta = Meta {
            site: self.site,
            published: self.published,
            language: self.language,
            address: self.address,
            links: self
                .links
                .into_iter()
                .filter_map(|(start, end, address)| {
                    let span = fits(&article.text, start, end)?;
                    Some(Link { span, address })
                })
                .collect(),
        };
        article
    }

    /// Deflated, with the checksum of the result.
    pub fn pack(&self) -> (Hash, Vec<u8>) {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        // Writing to memory does not fail; a record has only strings and numbers.
        let _ = serde_json::to_writer(&mut encoder, self);
        let _ = encoder.flush();
        let packed = encoder.finish().unwrap_or_default();
        (digest(&packed), packed)
    }

    /// The record in packed bytes; none where they do not match their checksum.
    pub fn unpack(checksum: &[u8], packed: &[u8]) -> Option<Self> {
        if digest(packed) != checksum {
            return None;
        }
        let mut json = Vec::with_capacity(packed.len() * 3);
        DeflateDecoder::new(packed)
            .take(MAX_UNPACKED)
            .read_to_end(&mut json)
            .ok()?;
        serde_json::from_slice(&json).ok()
    }
}

/// The first half of the SHA-256 of some bytes.
pub fn digest(bytes: &[u8]) -> Hash {
    half(Sha256::new_with_prefix(bytes))
}

/// What makes two articles the same: title, words and block kinds, in order.
pub fn content_hash(article: &Article) -> Hash {
    let mut sha = Sha256::new();
    for Paragraph { span, block } in &article.paragraphs {
        let words = article.slice(*span);
        let kind = match block {
            Block::Title => 0,
            Block::Body => 1,
            Block::Quote => 2,
            Block::Item => 3,
            Block::Code => 4,
            Block::Heading(level) => 16 + level,
        };
        sha.update([kind]);
        sha.update((words.len() as u64).to_le_bytes());
        sha.update(words);
    }
    half(sha)
}

/// An address as a key: without fragment, and without what tells the publisher who sent the link.
pub fn address_key(address: &str) -> i64 {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut sha = Sha256::new();
    let secure = path
        .strip_prefix("http://")
        .or(path.strip_prefix("https://"));
    sha.update(secure.unwrap_or(path).trim_end_matches('/'));
    for part in query.split('&') {
        let tracks = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid="];
        if !part.is_empty() && !tracks.iter().any(|prefix| part.starts_with(prefix)) {
            sha.update("&");
            sha.update(part);
        }
    }
    let hash = half(sha);
    hash.first_chunk()
        .map_or(0, |bytes| i64::from_le_bytes(*bytes))
}

fn half(sha: Sha256) -> Hash {
    let whole: [u8; 32] = sha.finalize().into();
    let mut half = Hash::default();
    half.copy_from_slice(&whole[..16]);
    half
}

/// A hash for a JSON field.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
