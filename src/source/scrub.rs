//! The one scrub: what no text may carry once it is inside.
//!
//! Characters are dropped, never interpreted: nothing of a document's own escapes is passed on.
//! Encodings are undone before, in `decode`.

use std::borrow::Cow;

/// How far the end of an escape sequence is looked for, so that no real text vanishes with it.
const SEQUENCE_LIMIT: usize = 4096;

/// Whether marks of writing direction may stay beside letters that run from the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Beside,
    Never,
}

/// What becomes of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    Drop,
    /// One of the many ways to end a line.
    Break,
    /// May open an escape sequence.
    Escape,
    /// Stays only where its neighbours need it.
    Context,
}

/// Cleans the text of a body; lines and tabs stay.
///
/// Line ends of every kind become `\n`. Whole escape sequences go as a unit when they are short,
/// well formed and on one line; of all others the control characters go. Doing it again changes
/// nothing.
pub fn scrub_text(text: &str) -> Cow<'_, str> {
    scrub(text, Direction::Beside)
}

/// Cleans a field of one line, such as a title or a file name: white space is folded too.
pub fn scrub_line(text: &str) -> String {
    let clean = scrub(text, Direction::Never);
    let mut line = String::with_capacity(clean.len());
    for word in clean.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn scrub(text: &str, direction: Direction) -> Cow<'_, str> {
    if kept_len(text) == text.len() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(weigh_marks(drop_controls(text), direction))
}

/// How many bytes at the start of a text stay whatever their neighbours are.
fn kept_len(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.get(plain_len(rest.as_bytes())..).unwrap_or("");
        let mut chars = rest.chars();
        let mut passed = false;
        while let Some(c) = chars.clone().next()
            && !c.is_ascii()
            && fate(c) == Fate::Keep
        {
            chars.next();
            passed = true;
        }
        rest = chars.as_str();
        if !passed {
            return text.len() - rest.len();
        }
    }
}

/// How many bytes at the start are ASCII that stays: most of most texts, so many are looked at
/// at a time.
fn plain_len(bytes: &[u8]) -> usize {
    const STEP: usize = 32;
    let plain = |byte: u8| matches!(byte, b'\t' | b'\n' | b' '..=b'~');
    let whole = bytes
        .chunks_exact(STEP)
        .take_while(|step| step.iter().fold(true, |all, byte| all & plain(*byte)))
        .count()
        * STEP;
    let rest = bytes.iter().skip(whole);
    whole + rest.take_while(|byte| plain(**byte)).count()
}

fn fate(c: char) -> Fate {
    match c {
        '\t' | '\n' | ' '..='~' => Fate::Keep,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Break,
        '\u{1b}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}' => Fate::Escape,
        // C0, DEL, C1.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Fate::Drop,
        // Soft hyphen, grapheme joiner, fillers and spaces without width.
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{3164}' | '\u{ffa0}' | '\u{200b}' | '\u{feff}' => Fate::Drop,
        // Bidi embeddings, overrides and isolates; invisible operators.
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => Fate::Drop,
        // Annotation marks, tag characters and the rest of their block.
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => Fate::Drop,
        '\u{fdd0}'..='\u{fdef}' => Fate::Drop,
        '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{fe00}'..='\u{fe0f}' => Fate::Context,
        c if u32::from(c) & 0xfffe == 0xfffe => Fate::Drop,
        _ => Fate::Keep,
    }
}

fn drop_controls(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let (kept, odd) = rest.split_at(kept_len(rest));
        clean.push_str(kept);
        rest = odd;
        let Some(c) = rest.chars().next() else {
            return clean;
        };
        let mut gone = c.len_utf8();
        match fate(c) {
            Fate::Keep | Fate::Context => clean.push(c),
            Fate::Drop => {}
            Fate::Break => {
                clean.push('\n');
                if rest.starts_with("\r\n") {
                    gone += 1;
                }
            }
            Fate::Escape => gone = sequence_len(rest).unwrap_or(gone),
        }
        rest = rest.get(gone..).unwrap_or("");
    }
}

/// The length of the escape sequence that opens `text`, if it is whole.
///
/// The search ends at any other control character: it never looks twice at the same text, so the
/// scrub stays linear whatever it is fed.
fn sequence_len(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    let kind = match first {
        '\u{1b}' => chars.next()?.1,
        '\u{9b}' => '[',
        '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => ']',
        _ => return None,
    };
    match kind {
        '[' => {
            for (at, c) in chars {
                match c {
                    ' '..='?' if at < SEQUENCE_LIMIT => {}
                    '@'..='~' => return Some(at + 1),
                    _ => return None,
                }
            }
            None
        }
        ']' | 'P' | 'X' | '^' | '_' => {
            for (at, c) in chars {
                match c {
                    '\u{7}' => return Some(at + 1),
                    '\u{9c}' => return Some(at + c.len_utf8()),
                    '\u{1b}' => {
                        let closed = text
                            .get(at..)
                            .is_some_and(|end| end.starts_with("\u{1b}\\"));
                        return closed.then_some(at + 2);
                    }
                    c if at >= SEQUENCE_LIMIT || c.is_control() => return None,
                    _ => {}
                }
            }
            None
        }
        // Choice of a character set, and the two-character modes that are no letters.
        '(' | ')' | '*' | '+' | '#' | '%' => match chars.next() {
            Some((at, '!'..='~')) => Some(at + 1),
            _ => None,
        },
        '7' | '8' | '=' | '>' | '\\' => Some(2),
        _ => None,
    }
}

/// Keeps joiners, selectors and marks of direction only where their neighbours need them.
///
/// These are all that is left by now of what may not stay. What stands before is what has been kept, what stands after must itself be sure to stay: that is
/// why a second pass finds nothing.
fn weigh_marks(text: String, direction: Direction) -> String {
    if kept_len(&text) == text.len() {
        return text;
    }
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.as_str();
    loop {
        let (kept, marked) = rest.split_at(kept_len(rest));
        clean.push_str(kept);
        let mut chars = marked.chars();
        let Some(mark) = chars.next() else {
            return clean;
        };
        rest = chars.as_str();
        let before = clean.chars().next_back().unwrap_or('\n');
        let after = rest.chars().next().unwrap_or('\n');
        let stays = match mark {
            '\u{200c}' => joins(before) && joins(after),
            '\u{200d}' => {
                (joins(before) && joins(after))
                    || ((is_emoji(before) || before == '\u{fe0f}') && is_emoji(after))
            }
            '\u{200e}' | '\u{200f}' | '\u{61c}' => {
                direction == Direction::Beside && (from_right(before) || from_right(after))
            }
            '\u{fe00}'..='\u{fe0f}' => fate(before) == Fate::Keep && !before.is_whitespace(),
            _ => true,
        };
        if stays {
            clean.push(mark);
        }
    }
}

/// Letters of scripts in which a joiner changes what is read.
fn joins(c: char) -> bool {
    fate(c) == Fate::Keep
        && matches!(c,
            '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a20}'..='\u{1cff}'
            | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10a00}'..='\u{11fff}')
}

fn from_right(c: char) -> bool {
    fate(c) == Fate::Keep
        && matches!(c,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn is_emoji(c: char) -> bool {
    fate(c) == Fate::Keep
        && matches!(c, '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}
