//! From bytes on disk to articles: what is read, what is left out, and that nothing hostile passes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rapporteur::source;
use rapporteur::source::Format;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;

mod files;
mod hostile;

fn parsed(text: &str, format: Format) -> Article {
    source::parse(text.as_bytes(), format, "talks.txt")
        .unwrap()
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
        )
        .unwrap();
        assert_eq!(listed(&loaded.articles[0]), ["Title", "Text."], "{piece}");
        let first = piece.lines().next().unwrap();
        assert_eq!(loaded.notices.len(), 1, "{piece}");
        assert!(
            loaded.notices[0].starts_with("left out at the end: “"),
            "{piece}"
        );
        assert!(
            loaded.notices[0].contains(&first.chars().take(20).collect::<String>()),
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
fn markdown_keeps_where_its_links_lead_on_the_web() {
    let text = "# Talks at the [lake](https://example.org/lake)\n\nThe talks, and [the\ntalks](https://example.org/talks) \
        again; [x](javascript:alert(1)), [a file](talks.md), <https://example.org/auto>.\n\n\
        - and **[bold](http://example.org/b \"title\")**\n";
    let article = parsed(text, Format::Markdown);
    let links: Vec<(&str, &str, usize)> = article
        .meta
        .links
        .iter()
        .map(|link| {
            let words = article.slice(link.span);
            let before = article.slice(Span::new(0, link.span.start as usize));
            let before = before.matches("talks").count();
            (words, link.address.as_str(), before)
        })
        .collect();
    assert_eq!(
        links,
        [
            ("lake", "https://example.org/lake", 0),
            ("the talks", "https://example.org/talks", 1),
            ("https://example.org/auto", "https://example.org/auto", 2),
            ("bold", "http://example.org/b", 2),
        ]
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
        let loaded = source::parse(&bytes, Format::Plain, "a").unwrap();
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
    )
    .unwrap();
    assert_eq!(listed(&broken.articles[0]), ["Café Zürich é", "T\u{fffd}x"]);
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
