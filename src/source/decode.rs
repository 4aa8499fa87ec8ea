//! From bytes to characters: which encoding a text is in, and undoing it.
//! Leaves control characters alone; they are the scrub's.

use std::borrow::Cow;

use encoding_rs::Encoding;
use encoding_rs::UTF_16BE;
use encoding_rs::UTF_16LE;
use encoding_rs::WINDOWS_1252;

/// How many bytes are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4096;
/// How many good sequences beside one broken byte still speak for UTF-8.
const GOOD_PER_BROKEN: usize = 2;

/// A decoded text and what the reader should know about how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, with its byte-order mark taken off.
    pub text: Cow<'a, str>,
    /// Set where it was not plain UTF-8.
    pub notice: Option<&'static str>,
}

/// Decodes UTF-8, UTF-16 with or without a mark, and else Windows-1252.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(encoding) = utf16(bytes) {
        return Decoded {
            text: encoding.decode_with_bom_removal(bytes).0,
            notice: Some("read as UTF-16"),
        };
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => {
            return Decoded {
                text: Cow::Borrowed(text),
                notice: None,
            };
        }
        Err(error) => error,
    };
    let cut_at_end = error.error_len().is_none();
    if cut_at_end && error.valid_up_to() > 0 {
        let whole = bytes.get(..error.valid_up_to()).unwrap_or(bytes);
        // Nothing but the last character is broken: without other characters of several bytes
        // it is as likely a letter of Windows-1252.
        if !whole.is_ascii() {
            return Decoded {
                text: String::from_utf8_lossy(whole),
                notice: Some("the last character was cut off"),
            };
        }
    }
    if mostly_utf8(bytes) {
        return Decoded {
            text: String::from_utf8_lossy(bytes),
            notice: Some("some bytes were not UTF-8; they are shown as \u{fffd}"),
        };
    }
    Decoded {
        text: WINDOWS_1252.decode_without_bom_handling(bytes).0,
        notice: Some("read as Windows-1252, as it is not UTF-8"),
    }
}

/// The UTF-16 the bytes are in: told by a mark, or by where the zero bytes stand.
pub fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let units = sample.len() / 2;
    if units < 2 {
        return None;
    }
    let (mut high_first, mut low_first) = (0, 0);
    for pair in sample.chunks_exact(2) {
        match pair {
            [0, low] if *low != 0 => high_first += 1,
            [low, 0] if *low != 0 => low_first += 1,
            _ => {}
        }
    }
    // Spaces and line ends alone make a good share of the units in any script.
    if low_first * 5 >= units * 2 && high_first * 20 <= units {
        return Some(UTF_16LE);
    }
    if high_first * 5 >= units * 2 && low_first * 20 <= units {
        return Some(UTF_16BE);
    }
    None
}

/// Whether the characters of several bytes outweigh the broken ones.
pub fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    good >= broken.saturating_mul(GOOD_PER_BROKEN)
}
