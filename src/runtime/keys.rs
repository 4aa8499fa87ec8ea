//! Bytes from the terminal to keys, mouse events and pasted text.
//!
//! Pure: no file, no clock. But for the background, answers and other control strings that a terminal
//! sends are swallowed whole, so that nothing inside them counts as a key; a half-sent sequence is kept for
//! the next bytes, and the caller says when waiting for them is over.

use std::time::Duration;

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

/// How long a lone escape may be the start of a longer sequence.
const ESCAPE_WAIT: Duration = Duration::from_millis(40);
/// How long the rest of a control string or of pasted text may take.
const STRING_WAIT: Duration = Duration::from_secs(1);
/// A control sequence of more bytes than this is no key.
const LONGEST_SEQUENCE: usize = 64;
/// Of a longer paste the rest is dropped: it goes into one line of input.
const LONGEST_PASTE: usize = 64 * 1024;
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the reader's hands did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// Text was pasted; without control characters but line breaks and tabs.
    Paste(String),
    /// The terminal told its background.
    Background {
        /// Whether it is light.
        light: bool,
    },
}

/// How far into a sequence the bytes so far have come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum State {
    /// Between keys.
    #[default]
    Ground,
    /// After an escape.
    Escape,
    /// After `ESC [`, with the bytes since.
    Control(Vec<u8>),
    /// After `ESC O`.
    Keypad,
    /// After `ESC [ [`, which the Linux console sends for F1 to F5.
    Console,
    /// After `ESC [ M`: so many bytes of an old mouse report are to come.
    OldMouse(u8),
    /// Inside OSC, DCS, APC, PM or SOS, begun with this byte; its beginning is kept.
    String { opener: u8, text: Vec<u8> },
    /// After an escape inside such a string.
    StringEscape { opener: u8, text: Vec<u8> },
    /// Inside a character of several bytes.
    Character {
        bytes: Vec<u8>,
        length: usize,
        modifiers: KeyModifiers,
    },
    /// Inside pasted text.
    Paste(Vec<u8>),
}

/// Reads keys from bytes, however they are cut into pieces.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
}

impl Decoder {
    /// Takes the next bytes and returns what they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for &byte in bytes {
            self.take(byte, &mut inputs);
        }
        inputs
    }

    /// How long to wait for more bytes before [`Decoder::give_up`]; none between keys.
    pub fn wait(&self) -> Option<Duration> {
        match &self.state {
            State::Ground => None,
            State::Escape | State::Keypad | State::Console | State::OldMouse(_) => {
                Some(ESCAPE_WAIT)
            }
            State::Control(bytes) if bytes.is_empty() => Some(ESCAPE_WAIT),
            State::String { text, .. } if text.is_empty() => Some(ESCAPE_WAIT),
            State::Character { .. } => Some(ESCAPE_WAIT),
            State::Control(_)
            | State::String { .. }
            | State::StringEscape { .. }
            | State::Paste(_) => Some(STRING_WAIT),
        }
    }

    /// Returns what the bytes so far are when no more come.
    pub fn give_up(&mut self) -> Vec<Input> {
        let alt = |byte: u8| vec![key(KeyCode::Char(char::from(byte)), KeyModifiers::ALT)];
        match std::mem::take(&mut self.state) {
            State::Escape => vec![key(KeyCode::Esc, KeyModifiers::NONE)],
            State::Control(bytes) if bytes.is_empty() => alt(b'['),
            State::Keypad => alt(b'O'),
            State::String { opener, text } if text.is_empty() => alt(opener),
            State::Paste(bytes) => vec![pasted(&bytes)],
            State::Ground
            | State::Control(_)
            | State::Console
            | State::OldMouse(_)
            | State::String { .. }
            | State::StringEscape { .. }
            | State::Character { .. } => Vec::new(),
        }
    }

    fn take(&mut self, byte: u8, inputs: &mut Vec<Input>) {
        self.state = match std::mem::take(&mut self.state) {
            State::Ground => first(byte, KeyModifiers::NONE, inputs),
            State::Escape => after_escape(byte, inputs),
            State::Control(bytes) => in_control(bytes, byte, inputs),
            State::Keypad => {
                if byte == 0x1b {
                    State::Escape
                } else {
                    inputs.extend(keypad(byte).map(|code| key(code, KeyModifiers::NONE)));
                    State::Ground
                }
            }
            State::Console => {
                if let b'A'..=b'E' = byte {
                    inputs.push(key(KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE));
                }
                State::Ground
            }
            State::OldMouse(left) if left > 1 => State::OldMouse(left - 1),
            State::OldMouse(_) => State::Ground,
            State::String { opener, mut text } => match byte {
                0x07 => {
                    inputs.extend(answer(opener, &text));
                    State::Ground
                }
                0x18 | 0x1a => State::Ground,
                0x1b => State::StringEscape { opener, text },
                _ => {
                    if text.len() < LONGEST_SEQUENCE {
                        text.push(byte);
                    }
                    State::String { opener, text }
                }
            },
            State::StringEscape { opener, text } if byte == b'\\' => {
                inputs.extend(answer(opener, &text));
                State::Ground
            }
            State::StringEscape { .. } => after_escape(byte, inputs),
            State::Character {
                bytes,
                length,
                modifiers,
            } => in_character(bytes, length, modifiers, byte, inputs),
            State::Paste(mut bytes) => {
                bytes.push(byte);
                if bytes.ends_with(PASTE_END) {
                    bytes.truncate(bytes.len() - PASTE_END.len());
                    inputs.push(pasted(&bytes));
                    State::Ground
                } else {
                    if bytes.len() > LONGEST_PASTE + PASTE_END.len() {
                        // The tail is kept moving, so that the end of the paste is still seen.
                        bytes.remove(LONGEST_PASTE);
                    }
                    State::Paste(bytes)
                }
            }
        };
    }
}

/// The first byte of a key.
fn first(byte: u8, modifiers: KeyModifiers, inputs: &mut Vec<Input>) -> State {
    let control = |letter: u8| (KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL);
    let (code, own) = match byte {
        0x1b => return State::Escape,
        0x00 => control(b' '),
        b'\t' => (KeyCode::Tab, KeyModifiers::NONE),
        b'\r' => (KeyCode::Enter, KeyModifiers::NONE),
        0x08 | 0x7f => (KeyCode::Backspace, KeyModifiers::NONE),
        0x01..=0x1a => control(byte - 1 + b'a'),
        0x1c..=0x1f => control(byte - 0x1c + b'4'),
        0x20..=0x7e => (KeyCode::Char(char::from(byte)), KeyModifiers::NONE),
        0xc2..=0xdf => return character(byte, 2, modifiers),
        0xe0..=0xef => return character(byte, 3, modifiers),
        0xf0..=0xf4 => return character(byte, 4, modifiers),
        // No character begins with these.
        0x80..=0xc1 | 0xf5..=0xff => return State::Ground,
    };
    inputs.push(key(code, modifiers | own));
    State::Ground
}

fn character(byte: u8, length: usize, modifiers: KeyModifiers) -> State {
    State::Character {
        bytes: vec![byte],
        length,
        modifiers,
    }
}

fn in_character(
    mut bytes: Vec<u8>,
    length: usize,
    modifiers: KeyModifiers,
    byte: u8,
    inputs: &mut Vec<Input>,
) -> State {
    if !matches!(byte, 0x80..=0xbf) {
        return first(byte, KeyModifiers::NONE, inputs);
    }
    bytes.push(byte);
    if bytes.len() < length {
        return State::Character {
            bytes,
            length,
            modifiers,
        };
    }
    let character = std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| text.chars().next());
    // A control character of the C1 range comes from no key.
    if let Some(character) = character.filter(|character| !character.is_control()) {
        inputs.push(key(KeyCode::Char(character), modifiers));
    }
    State::Ground
}

fn after_escape(byte: u8, inputs: &mut Vec<Input>) -> State {
    match byte {
        0x1b => {
            inputs.push(key(KeyCode::Esc, KeyModifiers::NONE));
            State::Escape
        }
        b'[' => State::Control(Vec::new()),
        b'O' => State::Keypad,
        b']' | b'P' | b'_' | b'^' | b'X' => State::String {
            opener: byte,
            text: Vec::new(),
        },
        _ => first(byte, KeyModifiers::ALT, inputs),
    }
}

fn in_control(mut bytes: Vec<u8>, byte: u8, inputs: &mut Vec<Input>) -> State {
    match byte {
        0x1b => State::Escape,
        b'[' if bytes.is_empty() => State::Console,
        b'M' if bytes.is_empty() => State::OldMouse(3),
        0x20..=0x3f => {
            if bytes.len() < LONGEST_SEQUENCE {
                bytes.push(byte);
            }
            State::Control(bytes)
        }
        0x40..=0x7e if bytes.len() >= LONGEST_SEQUENCE => State::Ground,
        b'~' if bytes == b"200" => State::Paste(Vec::new()),
        0x40..=0x7e => {
            inputs.extend(control(&bytes, byte));
            State::Ground
        }
        0x00..=0x1f | 0x7f..=0xff => State::Ground,
    }
}

/// What a whole control sequence means; none where it is an answer or unknown.
fn control(bytes: &[u8], end: u8) -> Option<Input> {
    let text = std::str::from_utf8(bytes).ok()?;
    if let Some(report) = text.strip_prefix('<') {
        return mouse(report, end).map(Input::Mouse);
    }
    match (text, end) {
        ("?997;1", b'n') => return Some(Input::Background { light: false }),
        ("?997;2", b'n') => return Some(Input::Background { light: true }),
        _ => {}
    }
    if !text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'))
    {
        return None;
    }
    let mut fields = text.split(';');
    let front = fields.next().unwrap_or("");
    let number: u32 = front.split(':').next().unwrap_or("").parse().unwrap_or(1);
    let mut second = fields.next().unwrap_or("").split(':');
    let held = modifiers(
        second
            .next()
            .and_then(|number| number.parse().ok())
            .unwrap_or(1),
    );
    if second.next() == Some("3") {
        // A key was released.
        return None;
    }
    let code = match end {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        // With numbers it is the answer to a question for the cursor.
        b'R' if text.is_empty() => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        b'Z' => return Some(key(KeyCode::BackTab, held | KeyModifiers::SHIFT)),
        b'~' if number == 27 => {
            let code = fields.next()?.parse().ok()?;
            return unicode_key(code, held);
        }
        b'~' => numbered(number)?,
        b'u' => return unicode_key(number, held),
        _ => return None,
    };
    Some(key(code, held))
}

/// What a control string answers; only the background (OSC 11) is ever asked for.
fn answer(opener: u8, text: &[u8]) -> Option<Input> {
    let text = std::str::from_utf8(text).ok()?;
    let colour = text.strip_prefix("11;").filter(|_| opener == b']')?;
    let (_, levels) = colour.split_once("rgb:").or(colour.split_once("rgba:"))?;
    // As in X11: one to four hexadecimal digits each, of their own scale.
    let level = |digits: &str| {
        let most = 16_u32.checked_pow(u32::try_from(digits.len()).ok()?)?;
        let level = u32::from_str_radix(digits, 16).ok()?;
        (digits.len() <= 4).then(|| f64::from(level) / f64::from(most.saturating_sub(1)))
    };
    let mut levels = levels.split('/').map(level);
    let (red, green, blue) = (levels.next()??, levels.next()??, levels.next()??);
    let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5;
    Some(Input::Background { light })
}

fn unicode_key(code: u32, held: KeyModifiers) -> Option<Input> {
    let code = match code {
        9 if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        // The same keys by another name, as terminals of old send them.
        91 if held == KeyModifiers::CONTROL => return Some(key(KeyCode::Esc, KeyModifiers::NONE)),
        109 if held == KeyModifiers::CONTROL => {
            return Some(key(KeyCode::Enter, KeyModifiers::NONE));
        }
        57399..=57426 => number_pad(code)?,
        // Other keys of this private range (media, caps lock, …) do nothing here.
        0xe000..=0xf8ff => return None,
        _ => {
            let character = char::from_u32(code).filter(|character| !character.is_control())?;
            let shifted = held == KeyModifiers::SHIFT;
            KeyCode::Char(if shifted { upper(character) } else { character })
        }
    };
    Some(key(code, held))
}

/// The keys of the number pad where the terminal tells them apart from the others.
fn number_pad(code: u32) -> Option<KeyCode> {
    const SIGNS: &[u8] = b"0123456789./*-+\r=,";
    const OTHERS: [KeyCode; 10] = [
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Insert,
        KeyCode::Delete,
    ];
    let at = code.checked_sub(57399)? as usize;
    match SIGNS.get(at) {
        Some(b'\r') => Some(KeyCode::Enter),
        Some(sign) => Some(KeyCode::Char(char::from(*sign))),
        None => OTHERS.get(at.checked_sub(SIGNS.len())?).copied(),
    }
}

fn upper(character: char) -> char {
    let mut upper = character.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(single), None) => single,
        _ => character,
    }
}

fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number as u8 - 10),
        17..=21 => KeyCode::F(number as u8 - 11),
        23 | 24 => KeyCode::F(number as u8 - 12),
        _ => return None,
    })
}

fn keypad(byte: u8) -> Option<KeyCode> {
    Some(match byte {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(byte - b'P' + 1),
        b'M' => KeyCode::Enter,
        b'j'..=b'y' => KeyCode::Char(char::from(byte - b'j' + b'*')),
        _ => return None,
    })
}

fn modifiers(number: u8) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    if bits & 1 != 0 {
        held |= KeyModifiers::SHIFT;
    }
    if bits & 2 != 0 {
        held |= KeyModifiers::ALT;
    }
    if bits & 4 != 0 {
        held |= KeyModifiers::CONTROL;
    }
    held
}

/// A mouse report in the form of `?1006`: button, column and row, then pressed or released.
fn mouse(report: &str, end: u8) -> Option<MouseEvent> {
    let mut fields = report.split(';').map(str::parse::<u16>);
    let button = fields.next()?.ok()?;
    let column = fields.next()?.ok()?.checked_sub(1)?;
    let row = fields.next()?.ok()?.checked_sub(1)?;
    let which = match button & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match (button & 0b1100_0000, button & 0b10_0000 != 0, end) {
        (0, false, b'M') => MouseEventKind::Down(which),
        (0, false, b'm') => MouseEventKind::Up(which),
        (0, true, b'M') if button & 3 == 3 => MouseEventKind::Moved,
        (0, true, b'M') => MouseEventKind::Drag(which),
        (64, _, b'M') => match button & 3 {
            0 => MouseEventKind::ScrollUp,
            1 => MouseEventKind::ScrollDown,
            2 => MouseEventKind::ScrollLeft,
            _ => MouseEventKind::ScrollRight,
        },
        _ => return None,
    };
    let mut held = KeyModifiers::NONE;
    for (bit, modifier) in [
        (4, KeyModifiers::SHIFT),
        (8, KeyModifiers::ALT),
        (16, KeyModifiers::CONTROL),
    ] {
        if button & bit != 0 {
            held |= modifier;
        }
    }
    Some(MouseEvent {
        kind,
        column,
        row,
        modifiers: held,
    })
}

fn key(code: KeyCode, held: KeyModifiers) -> Input {
    let shift = match code {
        KeyCode::Char(character) if character.is_uppercase() => KeyModifiers::SHIFT,
        _ => KeyModifiers::NONE,
    };
    Input::Key(KeyEvent::new(code, held | shift))
}

fn pasted(bytes: &[u8]) -> Input {
    let text = String::from_utf8_lossy(bytes)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let kept = |character: &char| matches!(character, '\n' | '\t') || !character.is_control();
    Input::Paste(text.chars().filter(kept).collect())
}

#[cfg(test)]
mod tests;
