//! Signs that show something else than they say, for all who print words of others.

/// Whether a character is unseen, or turns the words around it about: soft hyphens, marks and controls
/// of direction, separators and blanks without width, annotation marks, tags.
///
/// The joiners U+200C and U+200D are none: some scripts and emoji are not written without them.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
