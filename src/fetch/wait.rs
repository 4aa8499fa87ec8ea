//! How long a server asks to be left alone: `Retry-After`, in seconds or as a date.

use std::time::Duration;
use std::time::SystemTime;

use chrono::DateTime;
use chrono::NaiveDateTime;
use chrono::Utc;

/// The ways in which HTTP writes a date, beside the usual one.
const OLD_DATES: &[&str] = &["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// Reads `Retry-After`; none where it says nothing that can be understood. A date that has passed is no wait.
pub(super) fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(
            value.parse().unwrap_or(u64::from(u32::MAX)),
        ));
    }
    let until = date(value)?;
    Some(
        SystemTime::from(until)
            .duration_since(now)
            .unwrap_or_default(),
    )
}

fn date(value: &str) -> Option<DateTime<Utc>> {
    if let Ok(date) = DateTime::parse_from_rfc2822(value) {
        return Some(date.to_utc());
    }
    OLD_DATES
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(value, form).ok())
        .map(|date| date.and_utc())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;
    use std::time::UNIX_EPOCH;

    use super::retry_after;

    #[test]
    fn seconds_and_all_three_dates_are_read() {
        // 1994-11-06 08:49:37 UTC, less a minute.
        let now = UNIX_EPOCH + Duration::from_secs(784_111_777 - 60);
        let minute = Some(Duration::from_mins(1));
        assert_eq!(retry_after(" 60 ", now), minute);
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), minute);
        assert_eq!(retry_after("Sunday, 06-Nov-94 08:49:37 GMT", now), minute);
        assert_eq!(retry_after("Sun Nov  6 08:49:37 1994", now), minute);
        assert_eq!(
            retry_after("Sat, 05 Nov 1994 08:49:37 GMT", now),
            Some(Duration::ZERO)
        );
        assert_eq!(retry_after("soon", now), None);
        assert_eq!(retry_after("", now), None);
        assert!(retry_after("99999999999999999999999", now).is_some());
    }
}
