//! Dates as pages, feeds and mails write them, to the one way they are kept.

use mail_parser::DateTime;

/// Months by their first three letters.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
/// Nothing longer is a date and nothing else, in bytes.
const LONGEST: usize = 80;

/// A date as `YYYY-MM-DD`, or with a time as RFC 3339; none where it is not surely one.
///
/// Reads ISO 8601, RFC 2822 and dates in English with the month in letters. "05/06/2026" means two
/// days, so it means none.
pub fn normal(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST || !text.is_ascii() {
        return None;
    }
    iso(text).or_else(|| mail(text)).or_else(|| written(text))
}

fn iso(text: &str) -> Option<String> {
    let day = text.get(..10)?;
    let mut parts = day.split('-');
    let (year, month, of_month) = (
        number(parts.next()?)?,
        number(parts.next()?)?,
        number(parts.next()?)?,
    );
    let plain = day_of(year, month, of_month)?;
    if plain != day || parts.next().is_some() {
        return None;
    }
    let rest = text.get(10..)?;
    let Some(time) = rest.strip_prefix(['T', 't', ' ']) else {
        return Some(plain);
    };
    Some(clock(time.trim()).map_or(plain.clone(), |time| format!("{plain}T{time}")))
}

/// A time with its zone, as RFC 3339 has it; none without a zone, which would be a guess.
fn clock(time: &str) -> Option<String> {
    let zone_at = time.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'))?;
    let (clock, zone) = time.split_at(zone_at);
    let clock = clock.split('.').next()?;
    let parts: Vec<&str> = clock.split(':').collect();
    let seconds = match parts.as_slice() {
        [_, _] => "00",
        [_, _, seconds] => seconds,
        _ => return None,
    };
    let (hours, minutes) = (parts.first()?, parts.get(1)?);
    let fits = |part: &str, most: u32| part.len() == 2 && number(part).is_some_and(|n| n <= most);
    if !(fits(hours, 23) && fits(minutes, 59) && fits(seconds, 60)) {
        return None;
    }
    let zone = zone.trim();
    let zone = if zone.eq_ignore_ascii_case("z") || zone == "UTC" || zone == "GMT" {
        "Z".to_owned()
    } else {
        let (sign, digits) = zone.split_at_checked(1)?;
        let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
        let (hours, minutes) = (digits.get(..2)?, digits.get(2..4).unwrap_or("00"));
        if !matches!(sign, "+" | "-") || !fits(hours, 14) || !fits(minutes, 59) {
            return None;
        }
        format!("{sign}{hours}:{minutes}")
    };
    Some(format!("{hours}:{minutes}:{seconds}{zone}"))
}

fn mail(text: &str) -> Option<String> {
    // The reader of mails takes much for a date; one that is has a comma or a clock.
    if !text.contains(':') || !text.contains(char::is_alphabetic) {
        return None;
    }
    let date = DateTime::parse_rfc822(text)?;
    of_mail(&date)
}

/// The date of a mail; none where its parts make no date.
pub fn of_mail(date: &DateTime) -> Option<String> {
    let day = day_of(
        u32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )?;
    let fits = date.hour < 24 && date.minute < 60 && date.second <= 60 && date.tz_hour <= 14;
    if !fits {
        return Some(day);
    }
    let zone = if date.tz_hour == 0 && date.tz_minute == 0 {
        "Z".to_owned()
    } else {
        let sign = if date.tz_before_gmt { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", date.tz_hour, date.tz_minute)
    };
    Some(format!(
        "{day}T{:02}:{:02}:{:02}{zone}",
        date.hour, date.minute, date.second
    ))
}

/// "3 May 2026", "Monday, May 3rd, 2026", with whatever stands around it.
fn written(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let month_at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words.get(month_at)?)?;
    let day = |at: usize| {
        let word = words.get(at)?;
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let day = number(digits)?;
        (digits.len() <= 2).then_some(day)
    };
    let year = |at: usize| {
        words
            .get(at)
            .filter(|word| word.len() == 4)
            .and_then(|word| number(word))
    };
    let before = month_at.checked_sub(1).and_then(day);
    let (day, year) = match (before, day(month_at + 1)) {
        (Some(day), _) => (day, year(month_at + 1)?),
        (None, Some(day)) => (day, year(month_at + 2)?),
        (None, None) => return None,
    };
    day_of(year, month, day)
}

fn month(word: &str) -> Option<u32> {
    let small = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| small.starts_with(month))?;
    let whole = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let known =
        small.len() == 3 || small == "sept" || whole.get(at).is_some_and(|whole| *whole == small);
    known.then_some(at as u32 + 1)
}

fn day_of(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let fits = (1000..=9999).contains(&year) && (1..=days).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn number(digits: &str) -> Option<u32> {
    let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole.then(|| digits.parse().ok()).flatten()
}
