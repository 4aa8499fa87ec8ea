//! Taking in single feeds and articles of an export, beside what is there.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;

use crate::library::Added;
use crate::library::Addition;
use crate::library::ArticleId;
use crate::library::Error;
use crate::library::Feed;
use crate::library::Mark;
use crate::library::add;
use crate::library::anchor;
use crate::library::corrections;
use crate::library::exchange::Kept;
use crate::library::exchange::KeptFeed;
use crate::library::exchange::KeptMark;
use crate::library::marks;
use crate::library::record::Hash;
use crate::library::shelves;
use crate::text::Span;

fn unhex(text: &str) -> Hash {
    let mut hash = Hash::default();
    for (at, byte) in hash.iter_mut().enumerate() {
        let two = text.get(2 * at..2 * at + 2);
        *byte = two
            .and_then(|two| u8::from_str_radix(two, 16).ok())
            .unwrap_or_default();
    }
    hash
}

pub(super) fn put_feed(connection: &Connection, kept: &KeptFeed) -> Result<(), Error> {
    let known: Option<i64> = connection
        .query_row(
            "SELECT id FROM feeds WHERE address = ?1",
            [&kept.address],
            |row| row.get(0),
        )
        .optional()?;
    let id = shelves::put_feed(connection, &kept.address, Some(&kept.title))?;
    if known.is_none() {
        shelves::set_feed(
            connection,
            &Feed {
                id,
                address: kept.address.clone(),
                title: kept.title.clone(),
                home: kept.home.clone(),
                folder: kept.folder.clone(),
                extra: kept.extra.clone(),
                etag: kept.etag.clone(),
                last_modified: kept.last_modified.clone(),
                not_before: kept.not_before,
                visited: kept.visited,
                error: kept.error.clone(),
            },
        )?;
    }
    for (name, hash) in &kept.gone {
        connection.execute(
            "INSERT OR IGNORE INTO entries (feed, name, hash, article) VALUES (?1, ?2, ?3, NULL)",
            params![id.0, name, unhex(hash)],
        )?;
    }
    Ok(())
}

pub(super) fn put_kept(connection: &Connection, kept: &Kept) -> Result<Added, Error> {
    let article = kept.record.clone().article();
    let state = &kept.state;
    let addition = Addition {
        partial: state.partial,
        tags: &state.tags,
        added: Some(state.added),
        ..Addition::new(&article)
    };
    let as_of = state.changed.unwrap_or(state.added);
    let added = add::put_as_of(connection, &addition, as_of)?;
    let Some(id) = added.id() else {
        return Ok(added);
    };
    connection
        .prepare_cached(
            "UPDATE articles SET added = min(added, ?2),
             changed = coalesce(max(changed, ?3), changed, ?3),
             read = coalesce(max(read, ?4), read, ?4),
             starred = coalesce(min(starred, ?5), starred, ?5) WHERE id = ?1",
        )?
        .execute(params![
            id.0,
            state.added,
            state.changed,
            state.read,
            state.starred
        ])?;
    connection
        .prepare_cached(
            "UPDATE articles SET paragraph = ?2, offset = ?3, opened = ?4
             WHERE id = ?1 AND coalesce(opened, -1) < coalesce(?4, 0)",
        )?
        .execute(params![id.0, state.place.0, state.place.1, state.opened])?;
    for (name, place) in &state.collections {
        let collection = shelves::put_collection(connection, name, state.added)?;
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO collected (collection, place, article) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![collection.0, place, id.0])?;
    }
    for (address, name, hash) in &state.entries {
        let feed = shelves::put_feed(connection, address, None)?;
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO entries (feed, name, hash, article) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![feed.0, name, unhex(hash), id.0])?;
    }
    for mark in &state.marks {
        put_mark(connection, id, &article.text, mark)?;
    }
    if let Some(log) = &state.corrections {
        corrections::take_in(connection, Some(id), log)?;
    }
    Ok(added)
}

/// Puts a mark where its words stand, should the text have been edited since.
fn put_mark(
    connection: &Connection,
    id: ArticleId,
    text: &str,
    mark: &KeptMark,
) -> Result<(), Error> {
    let span = mark.span.map(|(start, end)| Span { start, end });
    let stands = span.filter(|span| text.get(span.range()) == Some(mark.quote.as_str()));
    let near = span.map_or(0, |span| span.start);
    marks::put(
        connection,
        id,
        &Mark {
            id: 0,
            kind: mark.kind.clone(),
            span: stands.or_else(|| anchor::find(text, &mark.quote, near)),
            quote: mark.quote.clone(),
            note: mark.note.clone(),
            created: mark.created,
        },
    )?;
    Ok(())
}
