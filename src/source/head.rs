//! The head of an article: who wrote it, and place and date before its first sentence.

use std::borrow::Cow;

use crate::text::Article;
use crate::text::Block;
use crate::text::Span;

/// How far from the top a byline may stand.
const BYLINE_BLOCKS: usize = 3;
/// No byline is longer.
const BYLINE_CHARS: usize = 120;
/// The openings of a byline.
const BYLINE_OPENINGS: &[&str] = &[
    "written by ",
    "story by ",
    "posted by ",
    "analysis by ",
    "opinion by ",
    "report by ",
    "reporting by ",
    "words by ",
    "author: ",
    "by: ",
    "by ",
];
/// Words in a byline that are written small.
const SMALL_WORDS: &[&str] = &[
    "and", "of", "for", "with", "in", "at", "the", "&", "de", "da", "di", "del", "della", "der",
    "den", "des", "du", "van", "von", "la", "le", "el", "al", "bin", "ibn", "bint", "dos", "y",
    "e", "ter", "ten", "abu",
];
/// How many paragraphs are looked at for a dateline, and how long one must be to have one.
const DATELINE_BLOCKS: usize = 3;
/// A dateline stands before text, not before a few words.
const DATELINE_TEXT_CHARS: usize = 40;
/// No dateline is longer.
const DATELINE_BYTES: usize = 110;
/// Months and weekdays by their first three letters.
const CALENDAR: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun",
];

/// Takes the byline out of the first blocks of a body.
pub fn take_byline(body: &mut Vec<(Block, Cow<'_, str>)>) -> Option<String> {
    let (block_idx, byline) = body
        .iter()
        .enumerate()
        .take(BYLINE_BLOCKS)
        .find_map(|(block_idx, (_, words))| Some((block_idx, byline(words)?)))?;
    body.remove(block_idx);
    Some(byline)
}

/// The names in "By Jane Doe and John Roe, Reuters"; `None` if this is no byline.
///
/// A lone "By" and a capital is not enough: "By Friday" and "By the numbers" are headings.
pub fn byline(line: &str) -> Option<String> {
    if line.chars().nth(BYLINE_CHARS).is_some() {
        return None;
    }
    let opening = BYLINE_OPENINGS.iter().find(|opening| {
        line.get(..opening.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(opening))
    })?;
    let rest = line.get(opening.len()..)?.trim();
    // What stands after a bar is a date or a desk.
    let names = rest
        .split([' ', '\u{a0}'])
        .take_while(|word| !matches!(*word, "|" | "·" | "•" | "-" | "–" | "—" | "/"))
        .collect::<Vec<_>>();
    let mut capitals = 0;
    for (word_idx, word) in names.iter().enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        let particle = bare.starts_with("al-")
            || bare.starts_with("el-")
            || bare.starts_with("d\u{2019}")
            || bare.starts_with("d'");
        let small = word_idx > 0 && SMALL_WORDS.contains(&bare);
        let dated = word_idx > 1 && bare.chars().all(char::is_numeric);
        if word_idx == 0 && is_calendar(bare) {
            return None;
        }
        if !(capital || particle || small || dated) {
            return None;
        }
        capitals += usize::from(capital || particle);
    }
    let ends_as_sentence = rest.ends_with(['!', '?', ':', ';'])
        || (rest.ends_with('.') && !rest.ends_with("r.") && !ends_in_initials(rest));
    if capitals < 2 || ends_as_sentence {
        return None;
    }
    Some(names.join(" ").trim_end_matches([',', ' ']).to_owned())
}

fn ends_in_initials(names: &str) -> bool {
    let last = names.split_whitespace().next_back().unwrap_or("");
    last.chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase)
}

/// The span of place, date and agency before the first sentence, without the dash.
pub fn dateline(article: &Article) -> Option<Span> {
    let mut looked_at = 0;
    for paragraph in article.paragraphs.iter().skip(1) {
        if paragraph.block != Block::Body {
            continue;
        }
        if looked_at == DATELINE_BLOCKS {
            return None;
        }
        looked_at += 1;
        let words = article.slice(paragraph.span);
        if words.chars().nth(DATELINE_TEXT_CHARS).is_none() {
            continue;
        }
        let start = paragraph.span.start as usize;
        return dateline_len(words).map(|len| Span::new(start, start + len));
    }
    None
}

/// The length of the dateline that opens a paragraph.
fn dateline_len(words: &str) -> Option<usize> {
    let (at, dash_len) = dash(words)?;
    let line = words.get(..at)?.trim_end();
    let after = words.get(at + dash_len..)?.trim_start();
    // "NATO — the alliance — said": an aside goes on in small letters.
    let opens = after
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| !c.is_lowercase());
    (opens && is_dateline(line)).then_some(line.len())
}

/// Where the first dash stands, or the colon after an agency, and its length.
fn dash(words: &str) -> Option<(usize, usize)> {
    for (at, c) in words.char_indices() {
        if at > DATELINE_BYTES {
            return None;
        }
        let rest = words.get(at..).unwrap_or("");
        let spaced = words.get(..at).is_some_and(|before| before.ends_with(' '));
        match c {
            '—' => return Some((at, c.len_utf8())),
            '–' if spaced => return Some((at, c.len_utf8())),
            '-' if rest.starts_with("--") => return Some((at, 2)),
            '-' if spaced && rest.starts_with("- ") => return Some((at, 1)),
            ':' if words.get(..at).is_some_and(|before| before.ends_with(')')) => {
                return Some((at, 1));
            }
            '!' | '?' | ';' | ':' | '"' | '“' => return None,
            _ => {}
        }
    }
    None
}

fn is_dateline(line: &str) -> bool {
    let (line, agency) = match line
        .strip_suffix(')')
        .and_then(|open| open.rsplit_once('('))
    {
        Some((before, agency)) => (before.trim_end(), Some(agency)),
        None => (line, None),
    };
    let agency_fits = agency.is_none_or(|agency| {
        agency.chars().count() <= 30 && agency.chars().next().is_some_and(char::is_uppercase)
    });
    if !agency_fits {
        return false;
    }
    if line.is_empty() {
        return agency.is_some();
    }
    let mut parts = line.split(", ").flat_map(|part| part.split(','));
    let Some(place) = parts.next() else {
        return false;
    };
    let rest: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let dated = rest.iter().any(|part| is_date(part));
    let rest_fits = rest
        .iter()
        .all(|part| is_date(part) || is_place(part, Letters::Mixed));
    // "GENEVA 3 May": the date may follow without a comma.
    let (place, close_date) = split_date(place);
    let shouted = is_place(place, Letters::Capitals);
    let told = dated || close_date || agency.is_some();
    rest_fits && (shouted || (told && is_place(place, Letters::Mixed)))
}

/// How a place is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// All in capitals, as agencies do.
    Capitals,
    /// Each word with a capital.
    Mixed,
}

fn is_place(part: &str, letters: Letters) -> bool {
    let words: Vec<&str> = part
        .split([' ', '/', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    let most = match letters {
        Letters::Capitals => 6,
        Letters::Mixed => 4,
    };
    let fits = |word: &&str| match letters {
        Letters::Capitals => word
            .chars()
            .all(|c| c.is_uppercase() || matches!(c, '.' | '\'' | '’')),
        Letters::Mixed => {
            word.chars().next().is_some_and(char::is_uppercase)
                && word
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’'))
        }
    };
    let letters_count = part.chars().filter(|c| c.is_alphabetic()).count();
    !words.is_empty() && words.len() <= most && letters_count >= 2 && words.iter().all(fits)
}

/// Takes a date off the end of a place.
fn split_date(part: &str) -> (&str, bool) {
    let at = part
        .match_indices(' ')
        .map(|(at, _)| at)
        .find(|at| part.get(at + 1..).is_some_and(is_date));
    match at {
        Some(at) => (part.get(..at).unwrap_or(part), true),
        None => (part, false),
    }
}

fn is_date(part: &str) -> bool {
    let mut numbered = 0;
    let mut named = 0;
    for word in part.split_whitespace() {
        let bare = word.trim_end_matches(['.', ',']);
        let number = bare.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if is_calendar(bare) {
            named += 1;
        } else if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '/') {
            numbered += 1;
        } else {
            return false;
        }
    }
    named + numbered > 0 && named <= 2 && numbered <= 2
}

fn is_calendar(word: &str) -> bool {
    let start = word.get(..3).unwrap_or("").to_ascii_lowercase();
    let known = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "sept",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    CALENDAR.contains(&start.as_str())
        && (word.len() == 3 || known.contains(&word.to_ascii_lowercase().as_str()))
}
