//! Dates as sources write them, as seconds since 1970 (UTC).

use std::time::SystemTime;

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// Seconds since 1970.
pub fn now() -> i64 {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0))
}

/// The stretch of time, first second and first after, that `2024`, `2024-05` or `2024-05-03` names.
pub fn stretch(text: &str) -> Option<(i64, i64)> {
    let mut numbers = text.split('-');
    let year: i64 = number(numbers.next()?, 4)?;
    let month = numbers.next().map(|month| number(month, 2));
    let day = numbers.next().map(|day| number(day, 2));
    if numbers.next().is_some() {
        return None;
    }
    match (month, day) {
        (None, None) => Some((midnight(year, 1, 1), midnight(year + 1, 1, 1))),
        (Some(month), None) => {
            let month = month.filter(|month| (1..=12).contains(month))?;
            let next = if month == 12 {
                midnight(year + 1, 1, 1)
            } else {
                midnight(year, month + 1, 1)
            };
            Some((midnight(year, month, 1), next))
        }
        (month, day) => {
            let month = month??;
            let day = day??;
            let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
            let start = midnight(year, month, day);
            fits.then_some((start, start + DAY))
        }
    }
}

/// The second that a date (`2024-05-03`) or an RFC 3339 time names; a date means its first second.
pub fn moment(text: &str) -> Option<i64> {
    let text = text.trim();
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text, ""),
    };
    let (day, _) = stretch(date)?;
    if time.is_empty() {
        return Some(day);
    }
    let (clock, zone) = match time.find(['Z', 'z', '+', '-']) {
        Some(at) => (time.get(..at)?, time.get(at..)?),
        None => (time, ""),
    };
    let mut parts = clock.split('.').next()?.split(':');
    let hour = number(parts.next()?, 2)?;
    let minute = number(parts.next()?, 2)?;
    let second = parts.next().map_or(Some(0), |second| number(second, 2))?;
    let behind = match zone.chars().next() {
        Some(sign @ ('+' | '-')) => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let offset = number(hours, 2)? * 3600 + number(minutes, 2)? * 60;
            if sign == '+' { offset } else { -offset }
        }
        _ => 0,
    };
    Some(day + hour * 3600 + minute * 60 + second - behind)
}

/// The date of a second, as `2024-05-03`.
pub fn date(second: i64) -> String {
    // Howard Hinnant's civil_from_days.
    let days = second.div_euclid(DAY) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn number(text: &str, most_digits: usize) -> Option<i64> {
    let plain = !text.is_empty() && text.len() <= most_digits;
    (plain && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// The first second of a day of the Gregorian calendar.
fn midnight(year: i64, month: i64, day: i64) -> i64 {
    // Howard Hinnant's days_from_civil.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let shifted = (month + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    (era * 146_097 + day_of_era - 719_468) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_seconds() {
        assert_eq!(moment("1970-01-01"), Some(0));
        assert_eq!(moment("2024-02-29"), Some(1_709_164_800));
        assert_eq!(moment("2024-02-29T12:30:05Z"), Some(1_709_209_805));
        assert_eq!(moment("2024-02-29T14:30:05.25+02:00"), Some(1_709_209_805));
        assert_eq!(moment("tomorrow"), None);
        assert_eq!(
            stretch("2024-12").map(|(_, end)| date(end)).as_deref(),
            Some("2025-01-01")
        );
        assert_eq!(stretch("2024-13"), None);
        assert_eq!(date(1_709_209_805), "2024-02-29");
        assert_eq!(date(-1), "1969-12-31");
    }
}
