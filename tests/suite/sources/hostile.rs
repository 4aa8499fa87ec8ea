//! Texts made to do harm, or by chance: nothing of them passes, nothing takes long.

use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use proptest::prelude::*;
use rapporteur::source;
use rapporteur::source::Error;
use rapporteur::source::Format;
use rapporteur::text::Block;

const HOSTILE: &str = "osc \x1b]52;c;UFdORUQ=\x07 title \x1b]0;PWNTITLE\x07 link \x1b]8;;http://pwn.example/\x07click\x1b]8;;\x07 \
    cursor \x1b[77;77H mode \x1b[?7777h sgr \x1b[38;5;77m dcs \x1bPPWN\x1b\\ apc \x1b_PWN\x1b\\ c1 \u{9b}77;77H \
    c1osc \u{9d}52;c;UFdORUQ=\u{9c} rlo \u{202e}gpj.exe\u{202c} lri \u{2066}x\u{2069} zwsp pay\u{200b}pal \
    tag \u{e0041}\u{e0042} bel B\x07 bs PWN\x08\x08XX del \x7f nul \0 nonchar \u{fffe}\u{fdd0} end";

/// What no text inside may carry, written down apart from the scrub's own list.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

fn is_forbidden_in_line(c: char) -> bool {
    is_forbidden(c)
        || matches!(
            c,
            '\n' | '\t' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}' | '\u{2029}'
        )
}

#[test]
fn nothing_hostile_gets_in_anywhere() {
    let entities = HOSTILE
        .replace('\x1b', "&#27;")
        .replace('\u{202e}', "&#x202e;")
        .replace('\u{9b}', "&#x9b;");
    for hostile in [HOSTILE, &entities] {
        let markdown = format!(
            "---\ntitle: {hostile}\nauthor: {hostile}\n---\n# {hostile}\n\n{hostile}\n\n> {hostile}\n\n- {hostile}\n\n```\n{hostile}\n```\n\n\
             ![{hostile}](a)\n\n<div>{hostile}</div>\n\n| {hostile} | b |\n|--|--|\n| a | {hostile} |\n\nShare this {hostile}\n"
        );
        let plain =
            format!("{hostile}\n\nBy Jane {hostile} Doe\n\n{hostile}\n\nRead more: {HOSTILE}\n");
        for (format, text) in [(Format::Markdown, markdown), (Format::Plain, plain)] {
            let loaded = source::parse(text.as_bytes(), format, HOSTILE).unwrap();
            let article = &loaded.articles[0];
            assert_eq!(
                article.text.chars().find(|c| is_forbidden(*c)),
                None,
                "{format:?}"
            );
            let lines = [
                article.title(),
                article.origin.as_str(),
                article.byline.as_deref().unwrap_or(""),
            ];
            for line in lines
                .into_iter()
                .chain(loaded.notices.iter().map(String::as_str))
            {
                assert_eq!(
                    line.chars().find(|c| is_forbidden_in_line(*c)),
                    None,
                    "{line:?}"
                );
            }
            let title = source::title_of(text.as_bytes(), format, HOSTILE);
            assert_eq!(
                title.chars().find(|c| is_forbidden_in_line(*c)),
                None,
                "{title:?}"
            );
        }
    }
    let path = PathBuf::from(format!("{HOSTILE}\n\u{200e}"));
    let empty = || path.clone();
    for error in [
        Error::Missing { path: empty() },
        Error::Empty { path: empty() },
        Error::TooLarge { path: empty() },
        Error::NotText {
            path: empty(),
            what: "binary",
        },
    ] {
        let line = error.to_string();
        assert_eq!(
            line.chars().find(|c| is_forbidden_in_line(*c)),
            None,
            "{line:?}"
        );
        assert!(error.hint().is_some_and(|hint| hint.ends_with('.')));
    }
}

#[test]
fn whole_escape_sequences_go_as_a_unit_and_no_text_with_them() {
    let long = "x".repeat(5000);
    let rows = [
        ("a \x1b]52;c;UFdO\x07b", "a b"),
        ("a \x1b]8;;http://a/\x1b\\link\x1b]8;;\x1b\\ b", "a link b"),
        ("a \x1b[1;31mred\x1b[0m b", "a red b"),
        ("a \u{9b}31mred \u{9d}0;x\u{9c}b", "a red b"),
        ("a \x1b]0;not closed\nb", "a ]0;not closed\nb"),
        ("a \x1b b", "a  b"),
        ("a \x1b]8;;\x1b[0m\x1b[>0q b", "a ]8;; b"),
        (&format!("\x1b]{long}\x07"), &format!("]{long}")),
        (
            "👩\u{200d}👩 a\u{200d}b \u{645}\u{6cc}\u{200c}\u{62e} ❤\u{fe0f}\u{200d}🔥",
            "👩\u{200d}👩 ab \u{645}\u{6cc}\u{200c}\u{62e} ❤\u{fe0f}\u{200d}🔥",
        ),
        ("a\u{200e}b \u{5d0}\u{200f}!", "ab \u{5d0}\u{200f}!"),
        ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ];
    for (raw, clean) in rows {
        assert_eq!(source::scrub_text(raw), clean, "{raw:?}");
    }
    assert_eq!(
        source::scrub_line(" a\tb\n\u{5d0}\u{200f} c "),
        "a b \u{5d0} c"
    );
}

#[test]
fn reading_takes_time_in_step_with_length() {
    let rows = [
        "The delegations met in Geneva. ",
        "\x1b]",
        "\u{9d}a",
        "> ",
        "word-\nword\n",
        "a\u{301}\u{301}",
        "é\u{200d}",
        "<a ",
        "[a](",
        "*a_",
        "\n\nShare this",
    ];
    for piece in rows {
        for format in [Format::Plain, Format::Markdown] {
            let time = |len: usize| {
                let text = piece.repeat(len / piece.len());
                let start = Instant::now();
                source::parse(text.as_bytes(), format, "a").unwrap();
                start.elapsed()
            };
            let (short, long) = (time(50_000), time(500_000));
            // Ten times the text, with room for a machine that is busy with other things.
            let most = short * 40 + Duration::from_millis(200);
            assert!(
                long < most,
                "{piece:?} as {format:?}: {short:?}, then {long:?}"
            );
        }
    }
}

fn holds_together(bytes: &[u8], format: Format) {
    let Ok(loaded) = source::parse(bytes, format, "a") else {
        assert!(!matches!(format, Format::Plain | Format::Markdown));
        return;
    };
    for article in &loaded.articles {
        assert_eq!(article.text.chars().find(|c| is_forbidden(*c)), None);
        let mut end = 0;
        for (idx, paragraph) in article.paragraphs.iter().enumerate() {
            assert_eq!(paragraph.block == Block::Title, idx == 0);
            assert!(idx == 0 || paragraph.span.start == end + 2);
            end = paragraph.span.end;
            let words = article.text.get(paragraph.span.range()).unwrap();
            assert!(!words.contains('\n') && !words.is_empty(), "{words:?}");
        }
        assert_eq!(end as usize, article.text.len());
        assert!(
            article
                .dateline
                .is_none_or(|span| article.text.get(span.range()).is_some())
        );
    }
    source::title_of(bytes, format, "a");
}

/// Texts in which the characters that matter are common.
fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            "\x1b",
            "\x1b]",
            "\x1b[",
            "\x07",
            "\x1b\\",
            "\u{9b}",
            "\u{9c}",
            "\u{9d}",
            "\r",
            "\n",
            "\n\n",
            "\u{200d}",
            "\u{200c}",
            "\u{200e}",
            "\u{200f}",
            "\u{fe0f}",
            "\u{fe00}",
            "👩",
            "❤",
            "\u{5d0}",
            "\u{645}",
            "\u{202e}",
            "\u{e0041}",
            "\u{301}",
            " ",
            "a",
            "By ",
            "LONDON — ",
            "Comments",
            "---\n",
            "# ",
            "> ",
            "- ",
            "&#27;",
            "<b>",
            "<!--",
            "```\n",
            "| a |\n",
            "[^1]",
            "title: x\n",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_make_an_article(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        holds_together(&bytes, Format::Plain);
        holds_together(&bytes, Format::Markdown);
    }

    #[test]
    fn any_text_makes_an_article(text in nasty()) {
        holds_together(text.as_bytes(), Format::Plain);
        holds_together(text.as_bytes(), Format::Markdown);
    }

    #[test]
    fn scrubbing_twice_changes_nothing(text in nasty()) {
        let once = source::scrub_text(&text).into_owned();
        prop_assert_eq!(source::scrub_text(&once), once.as_str());
        prop_assert_eq!(once.chars().find(|c| is_forbidden(*c)), None);
        let line = source::scrub_line(&text);
        prop_assert_eq!(source::scrub_line(&line), line.as_str());
        prop_assert_eq!(line.chars().find(|c| is_forbidden_in_line(*c)), None);
    }
}
