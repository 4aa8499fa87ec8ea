//! Mails, boxes of mails, and pages saved as a mail.

use std::borrow::Cow;
use std::path::PathBuf;

use mail_parser::Message;
use mail_parser::MessageParser;
use mail_parser::MimeHeaders;
use mail_parser::PartType;
use mail_parser::mailbox::mbox::MessageIterator;

use crate::source::Error;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::date;
use crate::source::furniture;
use crate::source::html;
use crate::source::html::Page;
use crate::source::name_of;
use crate::source::page;
use crate::source::plain;
use crate::source::scrub;
use crate::text::Article;

/// So many notices of a box are told; more would say nothing new.
const NOTICES: usize = 20;
/// Openings of the lines that mails have beside their text, in small letters.
const AROUND: &[&str] = &[
    "view in browser",
    "view this email in",
    "view this e-mail in",
    "view online",
    "read online",
    "read in app",
    "open in browser",
    "unsubscribe",
    "you are receiving this",
    "you're receiving this",
    "you received this",
    "manage your preferences",
    "manage preferences",
    "update your preferences",
    "forwarded this email",
    "was this email forwarded",
    "to unsubscribe",
];

/// Reads one mail.
pub fn one(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let limit = given.limits.bytes;
    // Pictures come with it, as a third more bytes than they have.
    if bytes.len() > limit.saturating_mul(4) {
        return Err(Error::TooMuch {
            path: PathBuf::from(given.origin),
            limit,
        });
    }
    let message = message(bytes, "mail", given)?;
    let (article, notices) =
        article(&message, given).ok_or_else(|| damaged("mail", "it holds no text", given))?;
    Ok(Loaded {
        articles: vec![article],
        notices,
        collection: None,
    })
}

/// Reads a box of mails, each of which is an article.
pub fn many(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let mut loaded = Loaded::default();
    let (mut seen, mut without, mut large) = (0_usize, 0_usize, 0_usize);
    for entry in MessageIterator::new(bytes).flatten() {
        seen += 1;
        if loaded.articles.len() >= given.limits.items {
            loaded.notices.push(format!(
                "only the first {} mails were read",
                given.limits.items
            ));
            break;
        }
        let contents = entry.contents();
        if contents.len() > given.limits.bytes.saturating_mul(4) {
            large += 1;
            continue;
        }
        let read = MessageParser::default()
            .parse(contents)
            .and_then(|message| article(&message, given));
        match read {
            Some((article, notices)) => {
                loaded.articles.push(article);
                for notice in notices {
                    if loaded.notices.len() < NOTICES && !loaded.notices.contains(&notice) {
                        loaded.notices.push(notice);
                    }
                }
            }
            None => without += 1,
        }
    }
    if loaded.articles.is_empty() {
        let reason = if seen == 0 {
            "no mail begins in it"
        } else {
            "no mail in it holds text"
        };
        return Err(damaged("box of mails", reason, given));
    }
    if without > 0 {
        loaded
            .notices
            .push(format!("mails without text: {without}"));
    }
    if large > 0 {
        loaded
            .notices
            .push(format!("mails too large to read: {large}"));
    }
    loaded.collection = Some(name_of(&scrub::scrub_line(given.origin)));
    Ok(loaded)
}

/// Reads a page that was saved with its parts in one file.
pub fn saved_page(bytes: &[u8], given: &Given<'_>) -> Result<Loaded, Error> {
    let message = message(bytes, "saved page", given)?;
    let root = message
        .parts
        .iter()
        .find(|part| matches!(part.body, PartType::Html(_)))
        .ok_or_else(|| damaged("saved page", "it holds no page", given))?;
    let PartType::Html(text) = &root.body else {
        return Err(damaged("saved page", "it holds no page", given));
    };
    if text.len() > given.limits.bytes {
        let path = PathBuf::from(given.origin);
        return Err(Error::TooMuch {
            path,
            limit: given.limits.bytes,
        });
    }
    let header = |name: &'static str| message.header(name).and_then(|value| value.as_text());
    let address = root
        .content_location()
        .or_else(|| header("Snapshot-Content-Location"))
        .or(given.address)
        .map(str::to_owned);
    let given = Given {
        address: address.as_deref(),
        ..*given
    };
    let mut loaded = page::from_text(text, &given)?;
    if let Some(article) = loaded.articles.first_mut()
        && article.meta.published.is_none()
    {
        // When it was saved says at least that it is no younger.
        article.meta.published = message.date().and_then(date::of_mail);
    }
    Ok(loaded)
}

/// The subject in the first bytes of a mail.
pub fn title(head: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse_headers(head)?;
    message.subject().map(scrub::scrub_line)
}

fn message<'a>(
    bytes: &'a [u8],
    what: &'static str,
    given: &Given<'_>,
) -> Result<Message<'a>, Error> {
    MessageParser::default()
        .parse(bytes)
        .ok_or_else(|| damaged(what, "it has no head", given))
}

fn damaged(what: &'static str, reason: &str, given: &Given<'_>) -> Error {
    Error::Damaged {
        path: PathBuf::from(given.origin),
        what,
        reason: reason.to_owned(),
    }
}

/// The article that a mail is; none where it holds no text.
fn article(message: &Message<'_>, given: &Given<'_>) -> Option<(Article, Vec<String>)> {
    let html = message
        .html_body
        .iter()
        .filter_map(|at| message.part(*at))
        .find_map(|part| match &part.body {
            PartType::Html(text) => Some(text),
            _ => None,
        });
    let mut page = match html {
        Some(text) => {
            let text = text.get(..given.limits.bytes).unwrap_or(text);
            html::all(text, None, &given.limits)
        }
        None => Page::default(),
    };
    if page.blocks.is_empty() {
        page = plain_page(&message.body_text(0)?);
    }
    page.blocks.retain(|(_, words, _)| {
        let small = words.to_lowercase();
        words.len() > 300 || !AROUND.iter().any(|opening| small.starts_with(opening))
    });
    if page.blocks.is_empty() {
        return None;
    }
    let line = |text: &str| Some(scrub::scrub_line(text)).filter(|line| !line.is_empty());
    let subject = message.subject().and_then(line);
    if let (Some(subject), Some((_, first, _))) = (&subject, page.blocks.first())
        && subject == first
        && page.blocks.len() > 1
    {
        page.blocks.remove(0);
    }
    page.title = subject.or(page.title);
    let from = message.from().and_then(|from| from.first());
    page.byline = from.and_then(|from| from.name().or(from.address()).and_then(line));
    page.published = message.date().and_then(date::of_mail).or(page.published);
    let (article, notices) = page::article(page, given.origin);
    Some((article, notices))
}

/// A mail of plain text: its blocks, without the signature.
fn plain_page(text: &str) -> Page {
    let text = scrub::scrub_text(text);
    let text: Cow<'_, str> = match text.find("\n-- \n") {
        Some(at) => Cow::Owned(text.get(..at).unwrap_or("").to_owned()),
        None => text,
    };
    let mut draft = plain::read(&text);
    if let Some(title) = draft.title.take() {
        draft
            .body
            .insert(0, (crate::text::Block::Body, Cow::Owned(title)));
    }
    furniture::cut(&mut draft.body);
    Page {
        byline: draft.byline,
        blocks: draft
            .body
            .into_iter()
            .map(|(block, words)| (block, words.into_owned(), Vec::new()))
            .collect(),
        ..Page::default()
    }
}
