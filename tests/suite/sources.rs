//! From bytes on disk to articles: what is read, what is left out, and that nothing hostile passes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use proptest::prelude::*;
use rapporteur::source;
use rapporteur::source::Error;
use rapporteur::source::Format;
use rapporteur::source::Source;
use rapporteur::text::Article;
use rapporteur::text::Block;

const HOSTILE: &str = "osc \x1b]52;c;UFdORUQ=\x07 title \x1b]0;PWNTITLE\x07 link \x1b]8;;http://pwn.example/\x07click\x1b]8;;\x07 \
    cursor \x1b[77;77H mode \x1b[?7777h sgr \x1b[38;5;77m dcs \x1bPPWN\x1b\\ apc \x1b_PWN\x1b\\ c1 \u{9b}77;77H \
    c1osc \u{9d}52;c;UFdORUQ=\u{9c} rlo \u{202e}gpj.exe\u{202c} lri \u{2066}x\u{2069} zwsp pay\u{200b}pal \
    tag \u{e0041}\u{e0042} bel B\x07 bs PWN\x08\x08XX del \x7f nul \0 nonchar \u{fffe}\u{fdd0} end";

fn parsed(text: &str, format: Format) -> Article {
    source::parse(text.as_bytes(), format, "talks.txt")
        .articles
        .remove(0)
}

/// Title and paragraphs of a text must be these.
fn check(format: Format, text: &str, paragraphs: &[&str]) {
    assert_eq!(listed(&parsed(text, format)), paragraphs, "of {text:?}");
}

fn check_plain(text: &str, paragraphs: &[&str]) {
    check(Format::Plain, text, paragraphs);
}

fn check_markdown(text: &str, paragraphs: &[&str]) {
    check(Format::Markdown, text, paragraphs);
}

fn listed(article: &Article) -> Vec<&str> {
    (0..article.paragraphs.len())
        .map(|idx| article.paragraph(idx))
        .collect()
}

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
fn paragraphs_stand_between_blank_lines_and_the_title_comes_first() {
    check_plain(
        "Talks open\n\nFirst.\n\n\n \u{a0}\t\nSecond.\n",
        &["Talks open", "First.", "Second."],
    );
    check_plain(
        "Talks open\r\n\r\nFirst\r\nline.\r\rSecond.",
        &["Talks open", "First line.", "Second."],
    );
    check_plain("\n\n  Talks  open \n\n First.", &["Talks open", "First."]);
    check_plain("Talks open", &["Talks open"]);
}

#[test]
fn wrapped_lines_flow_together() {
    check_plain(
        "Talks open\n\nThe two sides met in Geneva for the first time since\nthe war began, officials said.",
        &[
            "Talks open",
            "The two sides met in Geneva for the first time since the war began, officials said.",
        ],
    );
}

#[test]
fn a_hyphen_at_a_line_end_joins_without_a_space_only_where_it_belongs_to_a_word() {
    let rows = [
        ("a long-\nterm deal", "a long-term deal"),
        ("pre-\nand post-war", "pre- and post-war"),
        ("the US-\nRussia talks", "the US-Russia talks"),
        (
            "negotiations: the negotia-\ntions failed",
            "negotiations: the negotiations failed",
        ),
        ("they left -\nall of them", "they left - all of them"),
        ("peace—\nand war", "peace—and war"),
        ("in 2008-\n09 only", "in 2008-09 only"),
    ];
    for (block, flowed) in rows {
        check_plain(&format!("Title\n\n{block}"), &["Title", flowed]);
    }
}

#[test]
fn spaces_hyphens_and_accents_are_made_the_same() {
    check_plain(
        "Ti\u{ad}tle\n\n10\u{a0}May\u{202f}in\u{2009}Geneva\tat cafe\u{301}, “curly” ’quotes’ pay\u{200b}pal",
        &["Title", "10 May in Geneva at café, “curly” ’quotes’ paypal"],
    );
}

#[test]
fn a_title_may_stand_right_above_its_text() {
    let text = "Talks open in Geneva\nNegotiators from the two countries met on Monday for the first time since the war\nbegan, officials said.";
    check_plain(
        text,
        &[
            "Talks open in Geneva",
            "Negotiators from the two countries met on Monday for the first time since the war began, officials said.",
        ],
    );
}

#[test]
fn a_wrapped_first_paragraph_is_no_title() {
    let line = "negotiators from the two countries met on Monday for the first time again";
    let block = [line; 8].join("\n");
    let flowed = [line; 8].join(" ");
    check_plain(
        &format!("{block}\n\nSecond."),
        &["talks", &flowed, "Second."],
    );
}

#[test]
fn without_blank_lines_long_lines_are_paragraphs() {
    let long = "The delegations met again on Thursday and spoke for six hours about prisoners, borders and the return of those who had fled from the villages along the river.";
    check_plain(
        &format!("Talks\n{long}\n{long}\n{long}"),
        &["Talks", long, long, long],
    );
    check_plain(&format!("Talks\n\n{long}\n{long}"), &["Talks", long, long]);
}

#[test]
fn plain_text_keeps_what_looks_like_markdown() {
    check_plain(
        "# Talks *now*\n\n* one\n\n[a](b)",
        &["# Talks *now*", "* one", "[a](b)"],
    );
}

#[test]
fn bylines_are_kept_apart() {
    let rows = [
        ("By Jane Doe", Some("Jane Doe")),
        (
            "By Jane Doe and John Roe, Reuters",
            Some("Jane Doe and John Roe, Reuters"),
        ),
        ("BY JANE DOE", Some("JANE DOE")),
        ("By Ahmed al-Sharif | 5 May 2026", Some("Ahmed al-Sharif")),
        ("Written by Ludwig van Holt", Some("Ludwig van Holt")),
        ("By the numbers", None),
        ("By Friday Morning", None),
        ("By Christmas", None),
        ("By Monday the two sides had agreed.", None),
        ("By Jane Doe was the book she wrote about it.", None),
    ];
    for (line, byline) in rows {
        let article = parsed(&format!("Title\n\n{line}\n\nText."), Format::Plain);
        assert_eq!(article.byline.as_deref(), byline, "{line}");
        let left = if byline.is_some() { 2 } else { 3 };
        assert_eq!(article.paragraphs.len(), left, "{line}");
        let close = parsed(&format!("Title\n{line}\n\nText."), Format::Plain);
        assert_eq!(
            close.byline.as_deref(),
            byline,
            "{line} right under the title"
        );
    }
}

#[test]
fn datelines_are_marked_and_stay_in_the_text() {
    let rows = [
        (
            "GENEVA, 3 May (Reuters) — ",
            Some("GENEVA, 3 May (Reuters)"),
        ),
        ("LONDON — ", Some("LONDON")),
        ("LONDON—", Some("LONDON")),
        ("WASHINGTON, June 5 - ", Some("WASHINGTON, June 5")),
        ("NEW YORK (AP) -- ", Some("NEW YORK (AP)")),
        (
            "Geneva, Switzerland (AFP) – ",
            Some("Geneva, Switzerland (AFP)"),
        ),
        (
            "UNITED NATIONS, Nov. 4 (UPI): ",
            Some("UNITED NATIONS, Nov. 4 (UPI)"),
        ),
        ("(Reuters) - ", Some("(Reuters)")),
        (
            "SAINT-DENIS, May 3, 2026 — ",
            Some("SAINT-DENIS, May 3, 2026"),
        ),
        ("THE PRESIDENT: ", None),
        ("Oman — ", None),
        ("He said — ", None),
        ("NATO - led by its secretary - said: ", None),
        ("", None),
    ];
    for (opening, dateline) in rows {
        let body = format!("{opening}The delegations met on Monday and spoke of a ceasefire.");
        let article = parsed(
            &format!("Title\n\nFriday, June 5, 2009\n\n{body}"),
            Format::Plain,
        );
        assert_eq!(
            article.dateline.map(|span| article.slice(span)),
            dateline,
            "{opening}"
        );
        assert_eq!(article.paragraph(2), body, "offsets stay true");
    }
    check_plain(
        "Title\n\nFriday, June 5, 2009\n\nText.",
        &["Title", "Friday, June 5, 2009", "Text."],
    );
}

#[test]
fn furniture_at_the_end_is_left_out_with_a_notice() {
    let rows = [
        "Comments",
        "COMMENTS (12)",
        "12 comments",
        "Share this",
        "Share this:",
        "Read more",
        "Leave a Reply",
        "Advertisement",
        "Sign up for our newsletter",
        "Facebook Twitter WhatsApp",
        "© 2026 The Paper",
        "Copyright 2026 The Paper. All rights reserved.",
        "Related articles\n\nTalks stall in Oslo\n\nA border reopens",
        "Sources\n\nThe Paper, 4 May 2026",
        "Read more: Talks stall in Oslo",
    ];
    for piece in rows {
        let loaded = source::parse(
            format!("Title\n\nText.\n\n{piece}\n").as_bytes(),
            Format::Plain,
            "a",
        );
        assert_eq!(listed(&loaded.articles[0]), ["Title", "Text."], "{piece}");
        let first = piece.lines().next().unwrap();
        assert_eq!(loaded.notices.len(), 1, "{piece}");
        assert!(
            loaded.notices[0].starts_with("left out at the end: “"),
            "{piece}"
        );
        assert!(
            loaded.notices[0].contains(&first[..first.len().min(30)]),
            "{piece}"
        );
    }
}

#[test]
fn what_may_be_text_is_kept_at_the_end() {
    let rows = [
        "Comments from both capitals were scarce.",
        "Sources\n\nThe minister would not say who had told him, and nobody in the room asked him again.",
        "Share of the vote",
        "\"No comments,\" he said.",
        "Print was dead, he said, and left.",
        "Sports",
    ];
    for words in rows {
        let article = parsed(&format!("Title\n\nText.\n\n{words}"), Format::Plain);
        assert!(article.text.ends_with(words), "{words}");
    }
    check_plain("Comments\n\nShare this", &["Comments", "Share this"]);
    check_plain(
        "Title\n\nComments\n\nThe talks went on.",
        &["Title", "Comments", "The talks went on."],
    );
}

#[test]
fn markdown_gives_the_text_of_its_blocks() {
    let text = "# Talks *open*\n\nThe [delegations](http://a.example) met in\n**Geneva**.\n\n## Why now\n\n> A quoted\n> line.\n\n\
        - one\n- two\n  - three\n\n![The hall](hall.png)\n\n```\nlet a;\n  b\n```\n\n| who | where |\n|--|--|\n| Oman | Muscat |\n\n\
        <div class=\"x\">Some <b>text</b> &amp; more<script>alert(1)</script></div>\n\nA<br>b <i>c</i>[^1].\n\n[^1]: A note.\n";
    let article = parsed(text, Format::Markdown);
    let blocks: Vec<(Block, &str)> = article
        .paragraphs
        .iter()
        .map(|paragraph| (paragraph.block, article.slice(paragraph.span)))
        .collect();
    assert_eq!(
        blocks,
        [
            (Block::Title, "Talks open"),
            (Block::Body, "The delegations met in Geneva."),
            (Block::Heading(2), "Why now"),
            (Block::Quote, "A quoted line."),
            (Block::Item, "one"),
            (Block::Item, "two"),
            (Block::Item, "three"),
            (Block::Body, "The hall"),
            (Block::Code, "let a;"),
            (Block::Code, "  b"),
            (Block::Code, "who | where"),
            (Block::Code, "Oman | Muscat"),
            (Block::Body, "Some text & more"),
            (Block::Body, "A b c."),
            (Block::Body, "A note."),
        ]
    );
}

#[test]
fn front_matter_tells_title_and_author() {
    let rows = [
        (
            "---\ntitle: \"Talks: a start\"\nauthor: Jane Doe\ndate: 2026-05-03\ntags: [a, b]\n---\n\nText.",
            Some("Jane Doe"),
        ),
        (
            "---\ntitle: 'Talks: a start'\nauthors:\n  - Jane Doe\n  - John Roe\n---\n# Talks: a start\n\nText.",
            Some("Jane Doe, John Roe"),
        ),
        (
            "+++\ntitle = \"Talks: a start\"\nauthors = [\"Jane Doe\", \"John Roe\"]\n+++\nText.",
            Some("Jane Doe, John Roe"),
        ),
        (
            "---\r\ntitle: >\r\n  Talks: a\r\n  start\r\nbyline: By Jane Doe\r\n---\r\nText.",
            Some("Jane Doe"),
        ),
    ];
    for (text, byline) in rows {
        let article = parsed(text, Format::Markdown);
        assert_eq!(listed(&article), ["Talks: a start", "Text."], "{text}");
        assert_eq!(article.byline.as_deref(), byline, "{text}");
    }
    check_markdown("---\n\nText: more of it.\n\n---\n", &["Text: more of it."]);
    check_markdown(
        "---\nText: more of it.\n\n---\n\nEnd.",
        &["Text: more of it.", "End."],
    );
}

#[test]
fn a_markdown_text_without_heading_is_named_by_its_first_line_or_its_file() {
    check_markdown("Talks open\n\nText.", &["Talks open", "Text."]);
    let long = "The delegations met again. ".repeat(20);
    check_markdown(
        &format!("{long}\n\n## Later\n\nText."),
        &["talks", long.trim(), "Later", "Text."],
    );
    check_markdown(
        "*Analysis*\n\n# Talks open\n\nText.",
        &["Talks open", "Analysis", "Text."],
    );
}

#[test]
fn encodings_are_undone_and_named() {
    let text = "Talks at Café\n\n“Yes”, she said.";
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let with_mark = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let rows = [
        (text.as_bytes().to_vec(), None),
        (with_mark(b"\xef\xbb\xbf", text.as_bytes().to_vec()), None),
        (wide(u16::to_le_bytes), Some("UTF-16")),
        (wide(u16::to_be_bytes), Some("UTF-16")),
        (
            with_mark(b"\xff\xfe", wide(u16::to_le_bytes)),
            Some("UTF-16"),
        ),
        (
            with_mark(b"\xfe\xff", wide(u16::to_be_bytes)),
            Some("UTF-16"),
        ),
        (
            b"Talks at Caf\xe9\n\n\x93Yes\x94, she said.".to_vec(),
            Some("Windows-1252"),
        ),
    ];
    for (bytes, named) in rows {
        let loaded = source::parse(&bytes, Format::Plain, "a");
        assert_eq!(
            listed(&loaded.articles[0]),
            ["Talks at Café", "“Yes”, she said."],
            "{bytes:?}"
        );
        assert_eq!(
            loaded.notices.len(),
            usize::from(named.is_some()),
            "{bytes:?}"
        );
        assert!(
            named.is_none_or(|named| loaded.notices[0].contains(named)),
            "{:?}",
            loaded.notices
        );
    }
    let broken = source::parse(
        "Café Zürich é\n\nT"
            .as_bytes()
            .iter()
            .chain(b"\xffx")
            .copied()
            .collect::<Vec<_>>()
            .as_slice(),
        Format::Plain,
        "a",
    );
    assert_eq!(listed(&broken.articles[0]), ["Café Zürich é", "T\u{fffd}x"]);
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
            let loaded = source::parse(text.as_bytes(), format, HOSTILE);
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

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, content).unwrap();
    path
}

fn names(sources: &[Source], top: &Path) -> Vec<String> {
    sources
        .iter()
        .map(|source| match source {
            Source::Path(path) => path
                .strip_prefix(top)
                .unwrap_or(path)
                .to_string_lossy()
                .into_owned(),
            Source::Stdin => "-".to_owned(),
        })
        .collect()
}

#[test]
fn a_folder_gives_its_articles_in_natural_order() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    for name in [
        "a10.txt",
        "A2.md",
        "b/c.TEXT",
        "b/1.markdown",
        ".hidden.txt",
        ".git/x.txt",
        "page.html",
        "notes",
    ] {
        write(top, name, "Text.");
    }
    write(top, "picture", b"\x89PNG\0\0");
    write(top, "a1.txt", "");
    let (sources, errors) = source::expand(&[top.to_path_buf()]);
    assert_eq!(errors, []);
    assert_eq!(
        names(&sources, top),
        [
            "a1.txt",
            "A2.md",
            "a10.txt",
            "b/1.markdown",
            "b/c.TEXT",
            "notes"
        ]
    );
}

#[test]
fn arguments_keep_their_order_and_each_file_comes_once() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let page = write(top, "z/page.html", "Text.");
    let b = write(top, "b.txt", "Text.");
    write(top, "a.txt", "Text.");
    let arguments = [
        b.clone(),
        "-".into(),
        page,
        top.to_path_buf(),
        "-".into(),
        top.join("z/../b.txt"),
    ];
    let (sources, errors) = source::expand(&arguments);
    assert_eq!(errors, []);
    assert_eq!(names(&sources, top), ["b.txt", "-", "z/page.html", "a.txt"]);
}

#[test]
fn what_cannot_be_used_is_said_and_the_rest_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let good = write(top, "good.txt", "Text.");
    let empty_folder = top.join("empty");
    fs::create_dir(&empty_folder).unwrap();
    let (sources, errors) = source::expand(&[top.join("none.txt"), empty_folder.clone(), good]);
    assert_eq!(names(&sources, top), ["good.txt"]);
    assert_eq!(
        errors,
        [
            Error::Missing {
                path: top.join("none.txt")
            },
            Error::NoArticles { path: empty_folder },
        ]
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    write(top, "b/a.txt", "Text.");
    std::os::unix::fs::symlink(top, top.join("b/up")).unwrap();
    std::os::unix::fs::symlink(top.join("b"), top.join("c")).unwrap();
    std::os::unix::fs::symlink(top.join("gone"), top.join("gone.txt")).unwrap();
    let (sources, errors) = source::expand(&[top.to_path_buf()]);
    assert_eq!(
        (names(&sources, top), errors),
        (vec!["b/a.txt".to_owned()], vec![])
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let rows: [(&str, &[u8], &str); 7] = [
        ("empty.txt", b"", "nothing to read in "),
        (
            "blank.txt",
            b" \n\t\n\xc2\xa0\xe2\x80\x8b\n",
            "nothing to read in ",
        ),
        ("nul.txt", b"text\0\0\0 and more\0", "not a text (binary): "),
        (
            "controls.txt",
            &[1, 2, 3, 4, 5, 6, 7, 8].repeat(20),
            "not a text (binary): ",
        ),
        ("a.pdf", b"%PDF-1.7 text", "not a text (a PDF): "),
        (
            "a.epub",
            b"PK\x03\x04 text",
            "not a text (a zip archive, such as an EPUB or a Word file): ",
        ),
        ("a.txt/", b"Text.", ""),
    ];
    for (name, bytes, message) in rows {
        let path = write(top, name.trim_end_matches('/'), bytes);
        let read = source::read(&Source::Path(path.clone()));
        match read {
            Ok(_) => assert_eq!(message, "", "{name}"),
            Err(error) => assert_eq!(error.to_string(), format!("{message}{}", path.display())),
        }
    }
    let refused = |path: PathBuf| source::read(&Source::Path(path)).unwrap_err();
    assert!(matches!(refused(top.to_path_buf()), Error::IsFolder { .. }));
    assert!(matches!(refused(top.join("none")), Error::Missing { .. }));
    let large = top.join("large.txt");
    fs::File::create(&large)
        .unwrap()
        .set_len(200 * 1024 * 1024)
        .unwrap();
    assert!(matches!(refused(large), Error::TooLarge { .. }));
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read_blindly() {
    let zero = Source::Path("/dev/zero".into());
    assert!(matches!(source::read(&zero), Err(Error::NotAFile { .. })));
}

#[test]
fn the_format_is_told_by_name_and_else_by_content() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        ("a.txt", "# Talks", Format::Plain),
        ("a.MD", "Talks", Format::Markdown),
        ("a", "# Talks\n\nText.", Format::Markdown),
        ("b", "---\ntitle: Talks\n---\nText.", Format::Markdown),
        ("c", "---\nTalks", Format::Plain),
        ("d.news", "Talks #1", Format::Plain),
    ];
    for (name, text, format) in rows {
        let path = write(folder.path(), name, text);
        assert_eq!(
            source::read(&Source::Path(path)).unwrap().1,
            format,
            "{name}"
        );
    }
}

#[test]
fn a_list_shows_titles_from_the_head_of_a_file() {
    let rows = [
        ("Talks open\n\nText.", Format::Plain, "Talks open"),
        (
            "---\ntitle: Talks open\n---\n",
            Format::Markdown,
            "Talks open",
        ),
        ("# Talks `open`\n", Format::Markdown, "Talks open"),
        ("", Format::Plain, "fall back"),
    ];
    for (head, format, title) in rows {
        assert_eq!(
            source::title_of(head.as_bytes(), format, "fall\nback"),
            title
        );
    }
    let cut = "Café\n\nCafé".as_bytes();
    assert_eq!(
        source::title_of(&cut[..cut.len() - 1], Format::Plain, ""),
        "Café"
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
                source::parse(text.as_bytes(), format, "a");
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
    let loaded = source::parse(bytes, format, "a");
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
