//! Which pieces of a page are the article: where most of its sentences stand together.

use super::pieces::Part;
use super::pieces::Piece;
use super::walk::Walked;
use super::words::Mark;
use crate::source::furniture;
use crate::text::Block;

/// A part with this share of the sentences around it holds the article; in hundredths.
const MOST: usize = 75;
/// A part named as the text of the article needs no more than this share; in hundredths.
const NAMED: usize = 40;
/// Words shorter than this, without a mark at their end, are no sentence; in bytes.
const SENTENCE: usize = 60;
/// From this share of links on, a list is one of links; in hundredths.
const LINKS: usize = 60;
/// A paragraph is a link to elsewhere from this share on; in hundredths.
const ALL_LINK: usize = 90;
/// So many bytes above the title are its section and date.
const ABOVE_TITLE: usize = 400;

/// Leaves only the pieces of the article; `title` is its title where it is known.
pub fn keep_main(walked: &mut Walked, title: Option<&str>) {
    drop_furniture(walked, title);
    drop_lists_of_links(walked);
    let main = main_part(walked);
    let before = std::mem::take(&mut walked.pieces);
    let parts = &walked.parts;
    // What leads into the text often stands beside its part, under the title.
    let title_at = title.and_then(|title| before.iter().position(|piece| is_title(piece, title)));
    let mut kept = Vec::with_capacity(before.len());
    for (idx, piece) in before.into_iter().enumerate() {
        let leads_in = title_at.is_none_or(|title_at| idx > title_at)
            && kept.is_empty()
            && inside_mark(parts, piece.part, Mark::Standfirst);
        if leads_in || is_inside(parts, piece.part, main) {
            kept.push(piece);
        }
    }
    walked.pieces = kept;
    drop_above_title(walked, title);
    drop_lone(&mut walked.pieces);
}

/// Leaves out what a mail or an entry has around its text, and keeps all that may be text.
pub fn keep_text(walked: &mut Walked) {
    drop_lone(&mut walked.pieces);
}

/// How many bytes of a piece are sentences of its own.
fn weight(piece: &Piece) -> usize {
    let own = piece.words.len().saturating_sub(piece.linked);
    match piece.block {
        _ if piece.picture => 0,
        Block::Heading(_) | Block::Title | Block::Code => 0,
        Block::Body | Block::Quote | Block::Item => {
            let ends = piece
                .words
                .ends_with(['.', '!', '?', '”', '"', '…', '。', '؟', '।', ':']);
            if own >= SENTENCE || (ends && own >= SENTENCE / 3) {
                own
            } else {
                0
            }
        }
    }
}

/// The sum of a figure of the pieces in each part.
fn sums(parts: &[Part], pieces: &[Piece], figure: impl Fn(&Piece) -> usize) -> Vec<usize> {
    let mut sums = vec![0; parts.len()];
    for piece in pieces {
        if let Some(sum) = sums.get_mut(piece.part) {
            *sum += figure(piece);
        }
    }
    // A part stands after the part around it.
    for idx in (1..parts.len()).rev() {
        let own = sums.get(idx).copied().unwrap_or(0);
        let around = parts.get(idx).map_or(0, |part| part.around);
        if let Some(sum) = sums.get_mut(around) {
            *sum += own;
        }
    }
    sums
}

/// Drops the pieces in parts for which `gone` holds, or in parts inside these.
fn drop_parts(walked: &mut Walked, gone: impl Fn(usize, &Part) -> bool) {
    let mut dropped = vec![false; walked.parts.len()];
    for (idx, part) in walked.parts.iter().enumerate() {
        let around = idx > 0 && dropped.get(part.around).copied().unwrap_or(false);
        let here = around || gone(idx, part);
        if let Some(slot) = dropped.get_mut(idx) {
            *slot = here;
        }
    }
    walked
        .pieces
        .retain(|piece| !dropped.get(piece.part).copied().unwrap_or(false));
}

fn is_title(piece: &Piece, title: &str) -> bool {
    matches!(piece.block, Block::Heading(_)) && same_words(&piece.words, title)
}

/// Whether two lines have the same letters and digits.
pub fn same_words(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    a == b || (a.len() < 1000 && b.len() < 1000 && letters(a) == letters(b))
}

fn drop_furniture(walked: &mut Walked, title: Option<&str>) {
    let titles = sums(&walked.parts, &walked.pieces, |piece| {
        usize::from(title.is_some_and(|title| is_title(piece, title)))
    });
    let holds_title = |idx: usize| titles.get(idx).is_some_and(|titles| *titles > 0);
    // What readers wrote may be more than the article.
    let weights = sums(&walked.parts, &walked.pieces, weight);
    let all = weights.first().copied().unwrap_or(0);
    let weigh = |idx: usize| weights.get(idx).copied().unwrap_or(0);
    drop_parts(walked, |idx, part| {
        part.mark == Mark::Comments && !holds_title(idx) && weigh(idx) + SENTENCE * 2 < all
    });
    let weights = sums(&walked.parts, &walked.pieces, weight);
    let all = weights.first().copied().unwrap_or(0);
    let weigh = |idx: usize| weights.get(idx).copied().unwrap_or(0);
    let text = sums(&walked.parts, &walked.pieces, |piece| piece.words.len());
    let long = |idx: usize| text.get(idx).is_some_and(|len| *len > 300);
    drop_parts(walked, |idx, part| match part.mark {
        Mark::Furniture => !holds_title(idx) && weigh(idx) * 2 <= all,
        Mark::Byline | Mark::Date => !holds_title(idx) && !long(idx),
        _ => false,
    });
}

fn drop_lists_of_links(walked: &mut Walked) {
    let parts = &walked.parts;
    let pieces = &walked.pieces;
    let linked = sums(parts, pieces, |piece| piece.linked);
    let text = sums(parts, pieces, |piece| piece.words.len());
    let links = sums(parts, pieces, |piece| {
        piece.links.len().max(usize::from(piece.linked > 0))
    });
    let sentences = sums(parts, pieces, |piece| {
        let own = piece.words.len().saturating_sub(piece.linked);
        usize::from(own >= SENTENCE * 2 && !matches!(piece.block, Block::Heading(_)))
    });
    let at = |sums: &[usize], idx: usize| sums.get(idx).copied().unwrap_or(0);
    let dropped: Vec<bool> = (0..parts.len())
        .map(|idx| {
            at(&links, idx) > 1
                && at(&sentences, idx) == 0
                && at(&linked, idx) * 100 >= at(&text, idx) * LINKS
        })
        .collect();
    let all = dropped.first().copied().unwrap_or(false);
    drop_parts(walked, |idx, _| {
        !all && dropped.get(idx).copied().unwrap_or(false)
    });
}

/// The smallest part with most of the sentences.
fn main_part(walked: &Walked) -> usize {
    let parts = &walked.parts;
    let weights = sums(parts, &walked.pieces, weight);
    let weigh = |idx: usize| weights.get(idx).copied().unwrap_or(0);
    let mut heaviest_inside = vec![0; parts.len()];
    for idx in (1..parts.len()).rev() {
        let around = parts.get(idx).map_or(0, |part| part.around);
        let best = heaviest_inside.get(around).copied().unwrap_or(0);
        if (best == 0 || weigh(idx) >= weigh(best))
            && let Some(slot) = heaviest_inside.get_mut(around)
        {
            *slot = idx;
        }
    }
    // Named as the text by the page itself: the first of the heaviest.
    let named = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.mark == Mark::Body)
        .map(|(idx, _)| idx)
        .rev()
        .max_by_key(|idx| weigh(*idx));
    if let Some(named) = named
        && weigh(named) > 0
        && weigh(named) * 100 >= weigh(0) * NAMED
    {
        return named;
    }
    let mut main = 0;
    loop {
        let next = heaviest_inside.get(main).copied().unwrap_or(0);
        let is_list = parts
            .get(next)
            .is_some_and(|part| matches!(part.tag.as_str(), "p" | "li" | "blockquote" | "dd"));
        if next == 0 || is_list || weigh(next) == 0 || weigh(next) * 100 < weigh(main) * MOST {
            return main;
        }
        main = next;
    }
}

fn is_inside(parts: &[Part], part: usize, wanted: usize) -> bool {
    let mut at = part;
    loop {
        if at == wanted {
            return true;
        }
        if at == 0 {
            return false;
        }
        at = parts.get(at).map_or(0, |part| part.around);
    }
}

fn inside_mark(parts: &[Part], part: usize, mark: Mark) -> bool {
    let mut at = part;
    loop {
        match parts.get(at) {
            Some(part) if part.mark == mark => return true,
            Some(part) if at > 0 => at = part.around,
            _ => return false,
        }
    }
}

/// Drops the section and the date above the title, and the title itself.
fn drop_above_title(walked: &mut Walked, title: Option<&str>) {
    let Some(title) = title else {
        return;
    };
    let at = walked
        .pieces
        .iter()
        .position(|piece| is_title(piece, title));
    if let Some(at) = at {
        let above: usize = walked
            .pieces
            .iter()
            .take(at)
            .map(|piece| piece.words.len())
            .sum();
        if above <= ABOVE_TITLE {
            walked.pieces.drain(..=at);
        } else {
            walked.pieces.remove(at);
        }
    }
    // The title once more, as plain words.
    if walked
        .pieces
        .first()
        .is_some_and(|first| same_words(&first.words, title))
    {
        walked.pieces.remove(0);
    }
}

/// Drops buttons, links to elsewhere and headings without anything under them.
fn drop_lone(pieces: &mut Vec<Piece>) {
    let sentences = |piece: &Piece| piece.words.ends_with(['.', '!', '?', '”', '"']);
    pieces.retain(|piece| {
        let leads_away = piece.block == Block::Body
            && piece.linked * 100 >= piece.words.len() * ALL_LINK
            && piece.linked > 0
            && !sentences(piece);
        let is_time = piece.timed * 100 >= piece.words.len() * ALL_LINK && piece.timed > 0;
        !(leads_away
            || is_time
            || is_clock(&piece.words)
            || furniture::is_piece(&piece.words) && piece.block != Block::Code)
    });
    while let Some(Piece {
        block: Block::Heading(_),
        ..
    }) = pieces.last()
    {
        pieces.pop();
    }
}

/// Whether words are a time of day and nothing else, as over the posts of a live page.
fn is_clock(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let hours = words.len() - digits.len();
    let Some(rest) = digits.strip_prefix([':', '.', 'h']) else {
        return false;
    };
    let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&hours)
        && rest.len() - zone.len() == 2
        && zone.len() <= 6
        && zone
            .chars()
            .all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '.'))
}
