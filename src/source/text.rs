//! Plain text and Markdown: decoded, scrubbed, parsed, and its head and end looked at.

use crate::source::Draft;
use crate::source::Format;
use crate::source::Given;
use crate::source::Loaded;
use crate::source::MAX_BYTES;
use crate::source::Pointer;
use crate::source::decode;
use crate::source::detect;
use crate::source::furniture;
use crate::source::head;
use crate::source::markdown;
use crate::source::name_of;
use crate::source::plain;
use crate::source::scrub;
use crate::text::Article;
use crate::text::Link;
use crate::text::Span;

/// Reads a text; any bytes will do.
pub fn read(bytes: &[u8], format: Format, given: &Given<'_>) -> Loaded {
    let mut notices = Vec::new();
    let cap = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
    let whole = bytes.get(..cap).unwrap_or(bytes);
    if whole.len() < bytes.len() {
        notices.push("only the first part was read, the text is too large".to_owned());
    }
    let decoded = decode::decode(whole);
    notices.extend(decoded.notice.map(str::to_owned));
    let text = scrub::scrub_text(&decoded.text);
    if detect::is_web_page(&text) {
        notices.push("this looks like a web page; its tags are shown as they are".to_owned());
    }
    let mut draft = draft(&text, format);
    if draft.byline.is_none() {
        draft.byline = head::take_byline(&mut draft.body);
    }
    let left_out = furniture::cut(&mut draft.body);
    notices.extend(furniture::notice(&left_out));

    let origin = scrub::scrub_line(given.origin);
    let title = match draft.title {
        Some(title) if !title.is_empty() => title,
        Some(_) | None => name_of(&origin),
    };
    let mut article = Article::new(&title, draft.body, &origin);
    article.byline = draft.byline;
    article.dateline = head::dateline(&article);
    article.meta.links = links(&article, draft.links);
    Loaded {
        articles: vec![article],
        notices,
        collection: None,
    }
}

/// Where links stand: each by its words after those that led to it, behind the one before.
fn links(article: &Article, pointers: Vec<Pointer>) -> Vec<Link> {
    let mut found = Vec::new();
    let mut from = 0_usize;
    for Pointer {
        lead,
        words,
        address,
    } in pointers
    {
        // What led to it may be the link before.
        let ahead = article
            .text
            .floor_char_boundary(from.saturating_sub(lead.len()));
        let rest = article.text.get(ahead..).unwrap_or_default();
        let Some(at) = rest.find(&format!("{lead}{words}")) else {
            continue;
        };
        let start = ahead + at + lead.len();
        from = start + words.len();
        let span = Span::new(start, from);
        found.push(Link { span, address });
    }
    found
}

/// The title in the first bytes of a text.
pub fn title(head: &[u8], format: Format) -> Option<String> {
    let decoded = decode::decode(head);
    draft(&scrub::scrub_text(&decoded.text), format).title
}

fn draft(text: &str, format: Format) -> Draft<'_> {
    match format {
        Format::Markdown => markdown::read(text),
        _ => plain::read(text),
    }
}
