//! What terminals send, and what the reader's hands did by it.

#![allow(clippy::unwrap_used)]

use super::*;

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const ALT: KeyModifiers = KeyModifiers::ALT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

/// Feeds the bytes whole, then one by one: where they are cut must make no difference.
fn typed(bytes: &[u8]) -> Vec<Input> {
    let mut whole = Decoder::default();
    let mut inputs = whole.feed(bytes);
    inputs.extend(whole.give_up());
    let mut apart = Decoder::default();
    let mut pieces: Vec<Input> = bytes.iter().flat_map(|byte| apart.feed(&[*byte])).collect();
    pieces.extend(apart.give_up());
    assert_eq!(inputs, pieces);
    assert_eq!(whole.wait(), None);
    inputs
}

fn check(bytes: &[u8], keys: &[(KeyCode, KeyModifiers)]) {
    let expected: Vec<Input> = keys
        .iter()
        .map(|(code, held)| Input::Key(KeyEvent::new(*code, *held)))
        .collect();
    assert_eq!(typed(bytes), expected, "{}", bytes.escape_ascii());
}

#[test]
fn letters_and_control_keys() {
    check(
        b"jG",
        &[(KeyCode::Char('j'), NONE), (KeyCode::Char('G'), SHIFT)],
    );
    check(
        b"\x03\x1a\t\r\x7f",
        &[
            (KeyCode::Char('c'), CONTROL),
            (KeyCode::Char('z'), CONTROL),
            (KeyCode::Tab, NONE),
            (KeyCode::Enter, NONE),
            (KeyCode::Backspace, NONE),
        ],
    );
    check(
        "ß字😀".as_bytes(),
        &[
            (KeyCode::Char('ß'), NONE),
            (KeyCode::Char('字'), NONE),
            (KeyCode::Char('😀'), NONE),
        ],
    );
}

#[test]
fn arrows_and_function_keys_in_all_their_forms() {
    check(
        b"\x1b[A\x1bOB\x1b[1;5C",
        &[
            (KeyCode::Up, NONE),
            (KeyCode::Down, NONE),
            (KeyCode::Right, CONTROL),
        ],
    );
    check(
        b"\x1b[5~\x1b[6;2~\x1bOP\x1b[15~\x1b[[A\x1b[Z",
        &[
            (KeyCode::PageUp, NONE),
            (KeyCode::PageDown, SHIFT),
            (KeyCode::F(1), NONE),
            (KeyCode::F(5), NONE),
            (KeyCode::F(1), NONE),
            (KeyCode::BackTab, SHIFT),
        ],
    );
    check(
        b"\x1b[105;5u\x1b[27;5;105~\x1b[105;5:3u",
        &[(KeyCode::Char('i'), CONTROL), (KeyCode::Char('i'), CONTROL)],
    );
}

#[test]
fn a_lone_escape_is_a_key_after_a_while() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert_eq!(decoder.wait(), Some(ESCAPE_WAIT));
    assert_eq!(decoder.give_up(), [key(KeyCode::Esc, NONE)]);
    check(b"\x1b\x1b[A", &[(KeyCode::Esc, NONE), (KeyCode::Up, NONE)]);
    check(b"\x1bx", &[(KeyCode::Char('x'), ALT)]);
    check(b"\x1b]", &[(KeyCode::Char(']'), ALT)]);
}

#[test]
fn answers_of_the_terminal_are_no_keys() {
    for answer in [
        &b"\x1b]52;c;qqqq\x07"[..],
        b"\x1b]12;rgb:0000/0000/0000\x1b\\",
        b"\x1bP1$r0 q\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b[?62;c",
        b"\x1b[?2026;2$y",
        b"\x1b[12;40R",
        b"\x1b[>0;276;0c",
        b"\x1b[I\x1b[O",
        b"\x1b[M !!",
        "\u{9b}A".as_bytes().get(..2).unwrap(),
    ] {
        check(&[answer, b"j"].concat(), &[(KeyCode::Char('j'), NONE)]);
    }
}

#[test]
fn an_answer_cut_short_swallows_no_later_keys() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b]52;c;abc"), []);
    assert_eq!(decoder.give_up(), []);
    assert_eq!(decoder.feed(b"q"), [key(KeyCode::Char('q'), NONE)]);
}

#[test]
fn keys_told_apart_do_what_they_always_did() {
    check(
        b"\x1b[27u\x1b[99;5u\x1b[105;5u\x1b[91;5u\x1b[109;5u\x1b[9;2u",
        &[
            (KeyCode::Esc, NONE),
            (KeyCode::Char('c'), CONTROL),
            (KeyCode::Char('i'), CONTROL),
            (KeyCode::Esc, NONE),
            (KeyCode::Enter, NONE),
            (KeyCode::BackTab, SHIFT),
        ],
    );
    check(
        b"\x1b[57399u\x1b[57408u\x1b[57414u\x1b[57416u\x1b[57417u\x1b[57426u\x1b[57427u",
        &[
            (KeyCode::Char('0'), NONE),
            (KeyCode::Char('9'), NONE),
            (KeyCode::Enter, NONE),
            (KeyCode::Char(','), NONE),
            (KeyCode::Left, NONE),
            (KeyCode::Delete, NONE),
        ],
    );
}

#[test]
fn the_background_is_light_or_dark_and_nothing_else_is_an_answer() {
    for (bytes, light) in [
        (&b"\x1b]11;rgb:ffff/ffff/dddd\x1b\\"[..], true),
        (b"\x1b]11;rgb:1e/1e/2e\x07", false),
        (b"\x1b]11;rgba:fdfd/f6f6/e3e3/ffff\x07", true),
        (b"\x1b[?997;1n", false),
        (b"\x1b[?997;2n", true),
    ] {
        assert_eq!(typed(bytes), [Input::Background { light }]);
    }
    for bytes in [
        &b"\x1b]11;rgb:q/q/q\x1b\\"[..],
        b"\x1b]11;rgb:ffff/ffff\x07",
        b"\x1b]11;rgb:fffff/0/0\x07",
        b"\x1b]10;rgb:ff/ff/ff\x07",
        b"\x1bP11;rgb:ff/ff/ff\x1b\\",
    ] {
        assert_eq!(typed(bytes), [], "{}", bytes.escape_ascii());
    }
}

#[test]
fn the_mouse_tells_what_and_where() {
    let event = |kind, modifiers| {
        Input::Mouse(MouseEvent {
            kind,
            column: 9,
            row: 4,
            modifiers,
        })
    };
    assert_eq!(
        typed(b"\x1b[<64;10;5M"),
        [event(MouseEventKind::ScrollUp, NONE)]
    );
    assert_eq!(
        typed(b"\x1b[<69;10;5M"),
        [event(MouseEventKind::ScrollDown, SHIFT)]
    );
    assert_eq!(
        typed(b"\x1b[<0;10;5M\x1b[<32;10;5M\x1b[<0;10;5m"),
        [
            event(MouseEventKind::Down(MouseButton::Left), NONE),
            event(MouseEventKind::Drag(MouseButton::Left), NONE),
            event(MouseEventKind::Up(MouseButton::Left), NONE),
        ]
    );
    assert_eq!(typed(b"\x1b[<0;0;5M\x1b[<0;99999999;5M\x1b[<M"), []);
}

#[test]
fn pasted_text_is_never_run_as_keys() {
    let paste = typed(b"\x1b[200~q\x1b[31m\r\nq\x07\x1b[201~j");
    let text = "q[31m\nq".to_owned();
    assert_eq!(paste, [Input::Paste(text), key(KeyCode::Char('j'), NONE)]);
}

#[test]
fn a_long_paste_is_cut_and_its_end_still_seen() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~");
    decoder.feed(&vec![b'a'; 3 * LONGEST_PASTE]);
    let end = decoder.feed(b"\x1b[201~j");
    let [Input::Paste(text), Input::Key(_)] = end.as_slice() else {
        panic!("{end:?}")
    };
    assert!(text.len() <= LONGEST_PASTE + PASTE_END.len());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_without_a_fault(bytes: Vec<u8>) {
        typed(&bytes);
    }
}
