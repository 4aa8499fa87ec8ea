//! How well the text of pages is found, on pages of many makes; and what else is read of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::format_collect,
    clippy::single_match_else
)]

use std::collections::HashMap;

use rapporteur::source;
use rapporteur::source::Error;
use rapporteur::source::Format;
use rapporteur::source::Given;
use rapporteur::source::Stub;
use rapporteur::source::feed;
use rapporteur::text::Article;
use rapporteur::text::Block;

mod makes;
mod story;

/// The mean that must be kept, and the least of one page.
const MEAN: f64 = 0.95;
const LEAST: f64 = 0.85;

fn read(html: &str) -> Article {
    page(html.as_bytes()).unwrap()
}

fn page(bytes: &[u8]) -> Result<Article, Error> {
    let given = Given::web("https://courier.example/news/talks", None);
    source::parse(bytes, Format::Html, given).map(|mut loaded| loaded.articles.remove(0))
}

fn body(article: &Article) -> Vec<&str> {
    (1..article.paragraphs.len())
        .map(|idx| article.paragraph(idx))
        .collect()
}

/// A page with this in its body, and enough beside it to be an article.
fn with(inner: &str) -> Vec<String> {
    let long = "The delegations met again on Thursday and spoke for six hours about prisoners and the border.";
    let article = read(&format!(
        "<title>Talks</title><article><h1>Talks open in Vell</h1><p>{long}</p>{inner}</article>"
    ));
    body(&article)
        .iter()
        .skip(1)
        .map(|words| (*words).to_owned())
        .collect()
}

/// Precision and recall of words, each as often as it stands there, in one figure.
fn f1(found: &str, wanted: &str) -> f64 {
    let words = |text: &str| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for word in text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        counts
    };
    let (found, wanted) = (words(found), words(wanted));
    let shared: usize = found
        .iter()
        .map(|(word, count)| (*count).min(wanted.get(word).copied().unwrap_or(0)))
        .sum();
    let all = found.values().sum::<usize>() + wanted.values().sum::<usize>();
    2.0 * shared as f64 / all.max(1) as f64
}

#[test]
fn the_text_of_pages_of_many_makes_is_found() {
    let pages = makes::all();
    assert!(pages.len() >= 30);
    let mut sum = 0.0;
    let mut report = Vec::new();
    for made in &pages {
        let figure = match page(&made.bytes) {
            Ok(article) => {
                let found: Vec<&str> = body(&article)
                    .into_iter()
                    .filter(|words| !words.starts_with("[Picture: "))
                    .collect();
                if article.title() != made.story.title {
                    report.push(format!("{}: title {:?}", made.name, article.title()));
                }
                f1(&found.join("\n"), &made.story.text())
            }
            Err(error) => {
                report.push(format!("{}: {error}", made.name));
                0.0
            }
        };
        sum += figure;
        if figure < 0.99 {
            report.push(format!("{}: {figure:.3}", made.name));
        }
        if let Ok(folder) = std::env::var("RAPPORTEUR_PAGES") {
            let name = made.name.replace(' ', "-");
            std::fs::write(format!("{folder}/{name}.html"), &made.bytes).unwrap();
            std::fs::write(format!("{folder}/{name}.txt"), made.story.text()).unwrap();
        }
        assert!(figure >= LEAST, "\n{}", report.join("\n"));
    }
    let mean = sum / pages.len() as f64;
    println!(
        "{} pages, mean F1 {mean:.4}\n{}",
        pages.len(),
        report.join("\n")
    );
    assert!(mean >= MEAN, "{mean:.4}\n{}", report.join("\n"));
    assert!(report.is_empty(), "mean {mean:.4}\n{}", report.join("\n"));
}

#[test]
fn what_a_page_tells_of_itself_is_kept() {
    let rows = [
        "<html lang=en-GB><head><title>Talks open in Vell | The Courier</title><meta property=og:site_name content='The Courier'><meta name=author content='Ines Marr'><meta property=article:published_time content='2026-05-03T08:00:00+02:00'><link rel=canonical href='/2026/talks'></head><body><article><h1>Talks open in Vell</h1>",
        "<html lang=en-GB><head><title>Talks open in Vell</title><link rel=canonical href='https://courier.example/2026/talks'><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Talks open in Vell\",\"author\":{\"name\":\"Ines Marr\"},\"publisher\":{\"name\":\"The Courier\"},\"datePublished\":\"2026-05-03T08:00:00+02:00\"}]}</script></head><body><article><h1>Talks open in Vell</h1>",
        "<html lang=en-GB><head><title>Talks open in Vell – The Courier</title><meta property=og:site_name content='The Courier'><meta property=og:url content='https://courier.example/2026/talks'></head><body><article><h1>Talks open in Vell</h1><p class=byline>By Ines Marr</p><time datetime='2026-05-03T08:00:00+02:00'>Sunday</time>",
    ];
    for row in rows {
        let article = read(&format!(
            "{row}<p>The delegations met again on Thursday and spoke for six hours.</p></article></body></html>"
        ));
        assert_eq!(article.title(), "Talks open in Vell");
        assert_eq!(article.byline.as_deref(), Some("Ines Marr"));
        assert_eq!(article.meta.site.as_deref(), Some("The Courier"));
        assert_eq!(
            article.meta.published.as_deref(),
            Some("2026-05-03T08:00:00+02:00")
        );
        assert_eq!(article.meta.language.as_deref(), Some("en-GB"));
        assert_eq!(
            article.meta.address.as_deref(),
            Some("https://courier.example/2026/talks")
        );
        assert_eq!(
            body(&article),
            ["The delegations met again on Thursday and spoke for six hours."]
        );
    }
}

#[test]
fn dates_are_kept_in_one_form() {
    let rows = [
        ("2026-05-03", Some("2026-05-03")),
        ("2026-05-03T08:00Z", Some("2026-05-03T08:00:00Z")),
        (
            "2026-05-03T08:00:00.123+0200",
            Some("2026-05-03T08:00:00+02:00"),
        ),
        ("2026-05-03T08:00:00", Some("2026-05-03")),
        (
            "Sun, 03 May 2026 08:00:00 +0200",
            Some("2026-05-03T08:00:00+02:00"),
        ),
        ("3 May 2026", Some("2026-05-03")),
        ("Sunday, May 3rd, 2026", Some("2026-05-03")),
        ("Published: Sept. 9, 2025", Some("2025-09-09")),
        ("05/06/2026", None),
        ("2026-02-30", None),
        ("yesterday", None),
        ("10:00", None),
    ];
    for (given, kept) in rows {
        let article = read(&format!(
            "<article><h1>Talks open in Vell</h1><time datetime='{given}'></time><p>The delegations met again on Thursday and spoke for six hours.</p></article>"
        ));
        assert_eq!(article.meta.published.as_deref(), kept, "{given}");
    }
}

#[test]
fn blocks_keep_what_they_are_and_words_their_spaces() {
    let rows: [(&str, &[&str]); 12] = [
        (
            "<p>un<b>break</b>able <i>words</i>, <span>and</span>\n more</p>",
            &["unbreakable words, and more"],
        ),
        (
            "<p>first<br><br>second<br>line</p>",
            &["first", "second line"],
        ),
        ("<p>10<sup>th</sup> of H<sub>2</sub>O</p>", &["10th of H2O"]),
        (
            "<p>5 &lt; 6 &amp; caf&eacute; &#8220;so&#8221;&nbsp;it &noentity; 3 < 4</p>",
            &["5 < 6 & café “so” it &noentity; 3 < 4"],
        ),
        ("<p>said <q>no</q>.</p>", &["said “no”."]),
        (
            "<div>one<div>two</div>three</div>",
            &["one", "two", "three"],
        ),
        ("<pre>a  b\n\tc</pre>", &["a  b", "    c"]),
        (
            "<table><tr><th>Bank</th><th>Dead</th></tr><tr><td>East</td><td>4</td></tr></table>",
            &["Bank | Dead", "East | 4"],
        ),
        (
            "<figure><img alt='The bridge at dawn'><figcaption>Guards wait at the bridge.</figcaption></figure>",
            &[
                "[Picture: The bridge at dawn]",
                "Guards wait at the bridge.",
            ],
        ),
        ("<p>He said<img alt='logo'> no.</p>", &["He said no."]),
        (
            "<p>a<script>alert('x')</script>b<style>p{}</style>c<!-- not this --></p>",
            &["abc"],
        ),
        (
            "<p hidden>no</p><p style='display:none'>no</p><p aria-hidden=true>no</p><p>yes.</p>",
            &["yes."],
        ),
    ];
    for (html, wanted) in rows {
        assert_eq!(with(html), wanted, "{html}");
    }
    let article = read(
        "<article><h1>Talks open in Vell</h1><p>The delegations met again on Thursday and spoke for six hours.</p><h2>What next</h2><blockquote><p>We came to listen.</p></blockquote><ul><li>Prisoners are first.</ul><p>End of it all.</article>",
    );
    let blocks: Vec<Block> = article
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.block)
        .collect();
    assert_eq!(
        blocks,
        [
            Block::Title,
            Block::Body,
            Block::Heading(2),
            Block::Quote,
            Block::Item,
            Block::Body
        ]
    );
}

#[test]
fn links_know_their_words_and_where_they_lead() {
    let article = read(
        "<article><h1>Talks open in Vell</h1><p>The <a href='/a?b=1&amp;c=2'>old <b>customs</b> house</a> stood empty, and <a href='javascript:alert(1)'>nobody</a> <a href=mailto:a@b.example>asked</a> why, said <a href='https://o.example/x'>the paper</a>.</p></article>",
    );
    let links: Vec<(&str, &str)> = article
        .meta
        .links
        .iter()
        .map(|link| (article.slice(link.span), link.address.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("old customs house", "https://courier.example/a?b=1&c=2"),
            ("the paper", "https://o.example/x")
        ]
    );
}

#[test]
fn a_page_without_an_article_is_told_as_that() {
    let opening = "The delegations met again on Thursday and spoke for six hours about prisoners and the border.";
    let rows = [
        (Stub::Paywall, format!("<article><h1>Talks open in Vell</h1><p>{opening}</p><div class=paywall><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in.</p></div></article>")),
        (Stub::Paywall, format!("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}}</script><article><h1>Talks</h1><p>{opening}</p></article>")),
        (Stub::Scripts, "<html><body><div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script src=/app.js></script></body></html>".to_owned()),
        (Stub::Scripts, "<html><body><div id=__next></div><script>window.x = {a: 1, b: 2};</script></body></html>".to_owned()),
        (Stub::NoText, "<html><body></body></html>".to_owned()),
    ];
    for (stub, html) in rows {
        let error = page(html.as_bytes()).unwrap_err();
        assert!(
            matches!(&error, Error::Stub { stub: told, .. } if *told == stub),
            "{html}: {error}"
        );
        assert!(error.hint().is_some_and(|hint| hint.ends_with('.')));
    }
    // One that may be read keeps being read.
    let free = format!(
        "<header>Already a subscriber? Log in.</header><article><h1>Talks open in Vell</h1><p>{opening}</p></article>"
    );
    assert_eq!(body(&page(free.as_bytes()).unwrap()), [opening]);
}

#[test]
fn a_page_names_its_feeds() {
    let html = "<base href='https://courier.example/en/'><link rel=alternate type='application/rss+xml' title='News' href=feed.xml><link rel='alternate' type='application/atom+xml' href='//o.example/atom'><link rel=alternate hreflang=fr href=/fr><link rel=alternate type=application/feed+json href=/f.json><link rel=stylesheet href=/s.css><link rel=alternate type=application/rss+xml href='file:///etc/passwd'>";
    let named: Vec<(String, String)> = feed::discover(html.as_bytes(), &Given::new("page"))
        .into_iter()
        .map(|named| (named.title, named.address))
        .collect();
    let given = Given::web("https://courier.example/", None);
    let based = feed::discover(html.as_bytes(), &given);
    assert_eq!(named.len(), 3);
    assert_eq!(
        named[0],
        (
            "News".to_owned(),
            "https://courier.example/en/feed.xml".to_owned()
        )
    );
    assert_eq!(based[1].address, "https://o.example/atom");
    assert_eq!(based[2].address, "https://courier.example/f.json");
}
