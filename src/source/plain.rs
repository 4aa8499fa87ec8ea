//! Plain text: a title, and paragraphs between blank lines.
//! Takes nothing for markup: asterisks are asterisks.

use crate::source::Draft;
use crate::source::head;
use crate::source::scrub::scrub_line;
use crate::source::tidy::Wordbook;
use crate::source::tidy::reflow;
use crate::text::Block;

/// A block longer than this is a paragraph, not a title.
const TITLE_CHARS: usize = 300;
/// One that ends like a sentence is a paragraph already past this length.
const TITLE_SENTENCE_CHARS: usize = 160;
/// A first line right above its text is a title only up to this length.
const CLOSE_TITLE_CHARS: usize = 150;
/// Nobody wraps lines wider than this; such a line is a paragraph of its own.
const WRAPPED_CHARS: usize = 120;

/// Reads a scrubbed text.
pub fn read(text: &str) -> Draft<'_> {
    let book = Wordbook::new(text);
    let mut blocks = blocks(text);
    let byline = blocks.first_mut().and_then(close_byline);
    blocks.retain(|block| !block.is_empty());
    split_close_title(&mut blocks);
    split_long_lines(&mut blocks);

    let mut paragraphs = blocks
        .iter()
        .map(|lines| reflow(lines.iter().copied(), &book))
        .filter(|paragraph| !paragraph.is_empty())
        .peekable();
    let title = paragraphs
        .next_if(|first| is_title(first))
        .map(|first| scrub_line(&first));
    Draft {
        title,
        byline,
        body: paragraphs.map(|words| (Block::Body, words)).collect(),
        links: Vec::new(),
    }
}

/// Whether a first paragraph is short enough to be a title.
pub fn is_title(words: &str) -> bool {
    let chars = words.chars().take(TITLE_CHARS + 1).count();
    let sentence = words.ends_with(['.', ':', ';']);
    chars <= TITLE_CHARS && !(sentence && chars > TITLE_SENTENCE_CHARS)
}

/// The lines of each block; blocks stand between blank lines.
fn blocks(text: &str) -> Vec<Vec<&str>> {
    let mut blocks = Vec::new();
    let mut block = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        if !line.is_empty() {
            block.push(line);
        } else if !block.is_empty() {
            blocks.push(std::mem::take(&mut block));
        }
    }
    if !block.is_empty() {
        blocks.push(block);
    }
    blocks
}

/// Takes a byline out of the first block, where it stands right under the title.
fn close_byline(first: &mut Vec<&str>) -> Option<String> {
    let (line_idx, byline) = first
        .iter()
        .enumerate()
        .skip(1)
        .take(3)
        .find_map(|(line_idx, line)| Some((line_idx, head::byline(line)?)))?;
    first.remove(line_idx);
    Some(byline)
}

/// Parts a title from the text that follows it without a blank line.
///
/// In wrapped text a line ends because the next word did not fit. Where it would have fitted, the
/// writer ended the line on purpose.
fn split_close_title(blocks: &mut Vec<Vec<&str>>) {
    let Some([title, next, ..]) = blocks.first().map(Vec::as_slice) else {
        return;
    };
    let width = |line: &str| line.chars().count();
    let widest = blocks
        .first()
        .into_iter()
        .flatten()
        .map(|line| width(line))
        .max()
        .unwrap_or(0);
    let next_word = next.split_whitespace().next().unwrap_or("");
    let on_purpose = width(title) + 1 + width(next_word) <= widest;
    let opens = next.chars().next().is_some_and(|c| !c.is_lowercase());
    let ends = title.ends_with(['.', ',', ';', ':', '-', '–', '—']);
    // Two short lines are a title of two lines, not a title and its text.
    let has_text = widest > WRAPPED_CHARS / 2;
    let parted = on_purpose && opens && !ends && has_text && width(title) <= CLOSE_TITLE_CHARS;
    if parted && let Some(first) = blocks.first_mut() {
        let body = first.split_off(1);
        blocks.insert(1, body);
    }
}

/// Takes each line for a paragraph where a text has no blank lines but long lines.
fn split_long_lines(blocks: &mut Vec<Vec<&str>>) {
    let body_idx = match blocks.as_slice() {
        [_] => 0,
        [title, _] if title.len() == 1 => 1,
        _ => return,
    };
    let Some(lines) = blocks.get(body_idx) else {
        return;
    };
    let long = lines
        .iter()
        .filter(|line| line.chars().nth(WRAPPED_CHARS).is_some())
        .count();
    if lines.len() < 2 || long * 2 < lines.len() {
        return;
    }
    let lines = blocks.remove(body_idx);
    blocks.extend(lines.into_iter().map(|line| vec![line]));
}
