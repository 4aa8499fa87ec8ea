//! The last step of a frame where only ASCII may be drawn: what a cell shows in letters all have.

use ratatui::buffer::Buffer;
use unicode_normalization::UnicodeNormalization;

use crate::text::wrap::grapheme_width;

/// Replaces what is not ASCII; columns stay where they are.
pub fn translate(buffer: &mut Buffer) {
    let mut spare = 0;
    for cell in &mut buffer.content {
        if spare > 0 {
            // The second column of a wide character.
            spare -= 1;
            cell.set_symbol(" ");
            continue;
        }
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        spare = grapheme_width(symbol).saturating_sub(1);
        let plain = plain(symbol);
        cell.set_symbol(plain.encode_utf8(&mut [0; 4]));
    }
}

/// The nearest ASCII character; no two signs of the panel that mean different things share one.
fn plain(symbol: &str) -> char {
    let first = symbol.chars().next().unwrap_or(' ');
    match first {
        '│' | '┃' | '▌' | '▏' => '|',
        '█' => '#',
        '─' | '━' | '—' | '–' | '‐' | '‑' => '-',
        '●' => '@',
        '◇' => 'o',
        '≈' => '~',
        '✗' => 'x',
        '○' => '<',
        '◆' => '*',
        '✓' => 'v',
        '✎' => '&',
        '·' | '…' => '.',
        '•' | '◦' => '*',
        '▂' => '_',
        '▄' => '=',
        '▆' => '%',
        '›' | '▸' => '>',
        '↑' => '^',
        '↓' => 'v',
        '¶' => 'P',
        '‘' | '’' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '\u{a0}' | '\u{202f}' => ' ',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'ı' => 'i',
        'ß' => 's',
        'æ' => 'a',
        'œ' => 'o',
        other => {
            let mut parts = [other].into_iter().nfd();
            parts.next().filter(char::is_ascii).unwrap_or('?')
        }
    }
}
