//! Mails, books, feeds, print and compressed files: what is read of them, and what bombs do not do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::format_collect
)]

use std::io::Cursor;
use std::io::Write;
use std::time::Duration;
use std::time::Instant;

use flate2::Compression;
use flate2::write::GzEncoder;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use rapporteur::source;
use rapporteur::source::Error;
use rapporteur::source::Format;
use rapporteur::source::Given;
use rapporteur::source::Limits;
use rapporteur::source::Loaded;
use rapporteur::source::detect;
use rapporteur::source::feed;
use rapporteur::text::Article;
use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// No file keeps a reader waiting longer.
const PATIENCE: Duration = Duration::from_secs(2);

const LINE: &str = "The delegations met again on Thursday and spoke for six hours about prisoners.";

fn body(article: &Article) -> Vec<&str> {
    (1..article.paragraphs.len())
        .map(|idx| article.paragraph(idx))
        .collect()
}

fn read(bytes: &[u8], name: &str) -> Result<Loaded, Error> {
    let format = detect::format(std::path::Path::new(name), bytes).unwrap();
    source::parse(bytes, format, name)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// What a file is tells itself only if it is not packed.
fn options(name: &str) -> SimpleFileOptions {
    let method = if name == "mimetype" {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    };
    SimpleFileOptions::default().compression_method(method)
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, options(name)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const CONTAINER: &str = r#"<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;
const PACKAGE: &str = r#"<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier><dc:title>Rivers and Truces</dc:title><dc:creator>Ines Marr</dc:creator><dc:language>en</dc:language><dc:date>2026-05-03</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="c2.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>"#;
const NAV: &str = r#"<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="c1.xhtml">One: The Bridge</a></li><li><a href="c2.xhtml">Two: The Port</a></li></ol></nav></body></html>"#;

fn book(first: &str, second: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut files = vec![
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/content.opf", PACKAGE),
        ("OEBPS/nav.xhtml", NAV),
        ("OEBPS/c1.xhtml", first),
        ("OEBPS/c2.xhtml", second),
    ];
    files.extend_from_slice(more);
    zipped(&files)
}

#[test]
fn a_chapter_is_an_article_and_the_book_holds_them() {
    let first = format!(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Rivers</title></head><body><h1>The Bridge</h1><p>{LINE}</p></body></html>"
    );
    let second = format!("<html><body><p>{LINE}</p><p>Second.</p></body></html>");
    let bytes = book(&first, &second, &[("../../etc/evil.xhtml", "no")]);
    let loaded = read(&bytes, "rivers.epub").unwrap();
    assert_eq!(loaded.collection.as_deref(), Some("Rivers and Truces"));
    let titles: Vec<&str> = loaded.articles.iter().map(Article::title).collect();
    assert_eq!(titles, ["One: The Bridge", "Two: The Port"]);
    let one = &loaded.articles[0];
    assert_eq!(body(one), [LINE]);
    assert_eq!(one.byline.as_deref(), Some("Ines Marr"));
    assert_eq!(one.meta.site.as_deref(), Some("Rivers and Truces"));
    assert_eq!(one.meta.published.as_deref(), Some("2026-05-03"));
    assert_eq!(one.meta.language.as_deref(), Some("en"));
    assert_eq!(
        detect::format(std::path::Path::new("x"), &bytes),
        Ok(Format::Epub)
    );
}

#[test]
fn a_mail_is_an_article() {
    let html = format!(
        "From: Ines Marr <ines@c.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?q?Talks_in_Vell_=E2=80=93_day_two?=\r\nDate: Sun, 3 May 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nplain\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><div style=3D\"display:none\">Preview</div><p><a href=3D\"https://c.example/v\">View in browser</a></p><p>{LINE} =E2=80=93 yes.</p><p><a href=3D\"https://c.example/u\">Unsubscribe</a></p></body></html>\r\n--x--\r\n"
    );
    let article = read(html.as_bytes(), "a.eml").unwrap().articles.remove(0);
    assert_eq!(article.title(), "Talks in Vell – day two");
    assert_eq!(article.byline.as_deref(), Some("Ines Marr"));
    assert_eq!(
        article.meta.published.as_deref(),
        Some("2026-05-03T08:00:00+02:00")
    );
    assert_eq!(body(&article), [format!("{LINE} – yes.")]);

    let plain = format!(
        "From: ines@c.example\nSubject: Talks\nDate: Sun, 3 May 2026 08:00:00 +0000\n\n{LINE}\n\nSecond.\n\n-- \nInes\n"
    );
    let article = read(plain.as_bytes(), "mail").unwrap().articles.remove(0);
    assert_eq!(article.title(), "Talks");
    assert_eq!(body(&article), [LINE, "Second."]);

    let one = format!("From ines@c.example Sun May  3 08:00:00 2026\n{plain}\n");
    let two = one.replace("Subject: Talks", "Subject: More talks");
    let loaded = read(format!("{one}{two}").as_bytes(), "letters.mbox").unwrap();
    assert_eq!(loaded.collection.as_deref(), Some("letters"));
    let titles: Vec<&str> = loaded.articles.iter().map(Article::title).collect();
    assert_eq!(titles, ["Talks", "More talks"]);
}

#[test]
fn a_page_saved_with_its_parts_is_read_as_its_page() {
    use std::fmt::Write;
    let page = format!(
        "<html><head><title>Talks | C</title></head><body><article><h1>Talks open in Vell</h1><p>{LINE} <a href='/x'>More of it</a>.</p></article></body></html>"
    );
    let encoded = page.bytes().fold(String::new(), |mut all, byte| {
        write!(all, "={byte:02X}").unwrap();
        all
    });
    let lines: Vec<&str> = encoded
        .as_bytes()
        .chunks(72)
        .map(|chunk| std::str::from_utf8(chunk).unwrap())
        .collect();
    let saved = format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://c.example/talks\r\nSubject: Talks\r\nDate: Sun, 3 May 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://c.example/talks\r\n\r\n{}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n",
        lines.join("=\r\n")
    );
    for name in ["a.mhtml", "a"] {
        let article = read(saved.as_bytes(), name).unwrap().articles.remove(0);
        assert_eq!(article.title(), "Talks open in Vell");
        assert_eq!(body(&article), [format!("{LINE} More of it.")]);
        assert_eq!(article.meta.links[0].address, "https://c.example/x");
        assert_eq!(
            article.meta.address.as_deref(),
            Some("https://c.example/talks")
        );
    }
}

#[test]
fn feeds_of_every_kind_are_read() {
    let rss = |version: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss{version}><channel><title>Courier &amp;amp; Co</title><link>https://c.example/</link><language>en-us</language><item><title>Talks</title><link>https://c.example/1</link><pubDate>Sun, 03 May 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;{LINE}&lt;/p&gt;</description></item></channel></rss>"
        )
    };
    let rdf = format!(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"https://c.example/f\"><title>Courier &amp; Co</title><link>https://c.example/</link></channel><item rdf:about=\"https://c.example/1\"><title>Talks</title><link>https://c.example/1</link><description>{LINE}</description></item></rdf:RDF>"
    );
    let atom = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier &amp; Co</title><link rel=\"self\" href=\"https://c.example/f\"/><link href=\"https://c.example/\"/><entry><id>urn:1</id><title type=\"html\">Talks</title><link href=\"https://c.example/1\"/><updated>2026-05-03T08:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{LINE}</p></div></content></entry></feed>"
    );
    let json = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Courier & Co\",\"home_page_url\":\"https://c.example/\",\"items\":[{{\"id\":\"1\",\"url\":\"https://c.example/1\",\"title\":\"Talks\",\"date_published\":\"2026-05-03T08:00:00Z\",\"content_text\":\"{LINE}\"}}]}}"
    );
    let mut feeds: Vec<String> = [
        "",
        " version=\"0.91\"",
        " version=\"0.92\"",
        " version='0.93'",
        " version=\"0.94\"",
        " version=\"2.0\"",
    ]
    .iter()
    .map(|version| rss(version))
    .collect();
    feeds.extend([rdf, atom, json]);
    for text in feeds {
        assert_eq!(detect::by_content(text.as_bytes()), Format::Feed, "{text}");
        let given = Given::web("https://c.example/f", None);
        let feed =
            feed::parse(text.as_bytes(), &given).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(feed.title, "Courier & Co", "{text}");
        assert_eq!(feed.home.as_deref(), Some("https://c.example/"), "{text}");
        let entry = &feed.entries[0];
        assert_eq!(entry.title, "Talks");
        assert_eq!(entry.address.as_deref(), Some("https://c.example/1"));
        assert!(!entry.id.is_empty());
        assert_eq!(body(&entry.article), [LINE], "{text}");
        assert!(
            entry
                .published
                .as_deref()
                .is_none_or(|date| date == "2026-05-03T08:00:00Z"),
            "{text}"
        );
        assert!(entry.truncated, "so short that its page has more");
        let again = feed::parse(text.as_bytes(), &given).unwrap();
        assert_eq!(again.entries[0].id, entry.id, "an id stays the same");
    }
    let whole = rss(" version=\"2.0\"").replace(LINE, &LINE.repeat(12));
    let given = Given::new("f.xml");
    assert!(!feed::parse(whole.as_bytes(), &given).unwrap().entries[0].truncated);
    let cut = whole.replace("&lt;/p&gt;", " […]&lt;/p&gt;");
    assert!(feed::parse(cut.as_bytes(), &given).unwrap().entries[0].truncated);
    let page = feed::parse(b"<!DOCTYPE html><p>no", &given).unwrap_err();
    assert_eq!(page.to_string(), "not a feed (it is a web page): f.xml");
    let russian = encoding_rs::WINDOWS_1251.encode("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>Вести с реки</title></channel></rss>").0.into_owned();
    assert_eq!(feed::parse(&russian, &given).unwrap().title, "Вести с реки");
}

/// A PDF of one page, whose content is packed.
fn pdf(content: &str, more: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content.as_bytes()).unwrap();
    pdf_of(&encoder.finish().unwrap(), more)
}

fn pdf_of(packed: &[u8], more: &str) -> Vec<u8> {
    pdf_packed(packed, "/FlateDecode", more)
}

/// The same, packed in this way.
fn pdf_packed(packed: &[u8], filter: &str, more: &str) -> Vec<u8> {
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> {more} >> >>").into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        [format!("<< /Length {} /Filter {filter} /Subtype /Form >>\nstream\n", packed.len()).as_bytes(), packed, b"\nendstream"].concat(),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (idx, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", idx + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(b"xref\n0 6\n0000000000 65535 f \n");
    for offset in offsets {
        bytes.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    bytes
}

#[test]
fn the_text_of_print_is_read() {
    let content = "BT /F1 18 Tf 72 720 Td (Talks open in Vell) Tj 0 -40 Td /F1 11 Tf (The delegations met again on Thursday and) Tj 0 -14 Td (spoke for six hours about prisoners.) Tj ET";
    let article = read(&pdf(content, ""), "a.pdf").unwrap().articles.remove(0);
    assert!(
        article.text.contains(
            "The delegations met again on Thursday and spoke for six hours about prisoners."
        ),
        "{}",
        article.text
    );
    let empty = read(&pdf("", ""), "a.pdf").unwrap_err();
    assert!(empty.to_string().contains("pictures of pages"), "{empty}");
    let circle = read(&pdf("/X Do", "/XObject << /X 5 0 R >>"), "a.pdf");
    assert!(circle.is_err());
    assert!(matches!(
        read(b"%PDF-1.7 text", "a.pdf"),
        Err(Error::Damaged { .. })
    ));
}

#[test]
fn compressed_files_are_read_by_what_is_in_them() {
    let text = format!("Talks open\n\n{LINE}\n");
    let page =
        format!("<html><body><article><h1>Talks open</h1><p>{LINE}</p></article></body></html>");
    for (name, bytes) in [("a.txt.gz", &text), ("a.html.gz", &page), ("a.gz", &page)] {
        let loaded = read(&gzip(bytes.as_bytes()), name).unwrap();
        assert_eq!(loaded.articles[0].title(), "Talks open", "{name}");
        assert_eq!(body(&loaded.articles[0]), [LINE], "{name}");
    }
    let short = gzip(text.repeat(200).as_bytes());
    let cut = read(&short[..short.len() - 12], "a.txt.gz").unwrap();
    assert!(cut.notices[0].contains("ends early"));
}

/// Reads, within the time that is allowed, and tells what came of it.
fn in_time(what: &str, bytes: &[u8], format: Format) -> Result<Loaded, Error> {
    let start = Instant::now();
    let loaded = source::parse(bytes, format, what);
    let took = start.elapsed();
    println!("{what}: {took:?}");
    assert!(took < PATIENCE, "{what}: {took:?}");
    if let Err(error) = &loaded {
        assert!(
            error.hint().is_some_and(|hint| hint.ends_with('.')),
            "{error}"
        );
    }
    loaded
}

#[test]
fn bombs_are_answered_in_time() {
    let nested = format!("<html><body>{}<p>{LINE}</p>", "<div>".repeat(64_000));
    let loaded = in_time("nested", nested.as_bytes(), Format::Html).unwrap();
    assert_eq!(body(&loaded.articles[0]), [LINE]);
    let lists = "<ul><li>".repeat(64 * 1024);
    assert!(in_time("lists", lists.as_bytes(), Format::Html).is_err());
    let mib = 1024 * 1024;
    let pieces = [
        "<p>",
        "<b>",
        "<a href=x>",
        "<table><tr><td>",
        "<font color=1>",
        "<span>a</span>",
        "<!--",
        "</p>",
        "<svg>",
        "<br>",
        "<a b c d e f g=h ",
        "&amp;",
        "&#x1b;",
        "<select><option>",
        "<li>a",
        "<h1>a b c</h1>",
        "<div class=share>a",
        "a.",
        "<p>a<b>b</p>",
        "<i><p>",
        "<time>",
        "<p class=byline>a",
        "<img alt='a b c d'>",
        "<pre>",
        "<script>",
        "<a><div></a>",
        "<td>",
        "<title>",
        "\u{1b}]",
    ];
    for piece in pieces {
        let page = piece.repeat(mib / 4 / piece.len());
        let _ = in_time(piece, page.as_bytes(), Format::Html);
    }
    let laughs = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"{}\">{}]><rss version=\"2.0\"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>",
        "ha".repeat(10),
        ('b'..='j')
            .map(|c| format!(
                "<!ENTITY {c} \"{}\">",
                format!("&{};", (c as u8 - 1) as char).repeat(10)
            ))
            .collect::<String>()
    );
    let _ = in_time("laughs", laughs.as_bytes(), Format::Feed);
    let deep = format!("<rss version=\"2.0\"><channel>{}", "<item>".repeat(100_000));
    let _ = in_time("deep feed", deep.as_bytes(), Format::Feed);
    let deep = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1\",\"a\":{}",
        "[".repeat(mib)
    );
    assert!(in_time("deep feed", deep.as_bytes(), Format::Feed).is_err());

    let zeros = gzip(&vec![b' '; 500 * mib]);
    assert!(matches!(
        in_time("gzip", &zeros, Format::Gzip),
        Err(Error::TooMuch { .. })
    ));
    let spaces = " ".repeat(60 * mib);
    let bomb = book("<p>a</p>", &spaces, &[]);
    assert!(matches!(
        in_time("epub", &bomb, Format::Epub),
        Err(Error::TooMuch { .. })
    ));
    let bomb = pdf(&spaces, "");
    assert!(matches!(
        in_time("pdf", &bomb, Format::Pdf),
        Err(Error::TooMuch { .. })
    ));
    // Packed twice, with a head that says nothing, and in the older way.
    let deflated = |bytes: &[u8]| {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let once = deflated(&vec![b' '; 200 * mib]);
    let mut headless = once.clone();
    headless[..2].fill(0);
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(spaces.as_bytes())
        .unwrap();
    for (packed, filter) in [
        (deflated(&once), "[/FlateDecode /FlateDecode]"),
        (headless, "/FlateDecode"),
        (lzw, "/LZWDecode"),
    ] {
        let bomb = pdf_packed(&packed, filter, "");
        let told = in_time("pdf", &bomb, Format::Pdf);
        assert!(
            matches!(told, Err(Error::TooMuch { .. })),
            "{filter}: {told:?}"
        );
    }
    let states = pdf(&"q ".repeat(4 * mib), "");
    assert!(in_time("pdf", &states, Format::Pdf).is_err());
    let parts = format!(
        "From: a@b\nDate: x\nContent-Type: multipart/mixed; boundary=b\n\n{}",
        "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(20_000)
    );
    let _ = in_time("mail", parts.as_bytes(), Format::Mail);
    let letters = "From a\nFrom: a\n\nb\n\n".repeat(50_000);
    let _ = in_time("mbox", letters.as_bytes(), Format::Mbox);
}

#[test]
fn limits_are_the_callers() {
    let given = Given {
        limits: Limits {
            bytes: 100,
            items: 1,
            ..Limits::default()
        },
        ..Given::new("a")
    };
    let page = "<p>a</p>".repeat(100);
    assert!(matches!(
        source::parse(page.as_bytes(), Format::Html, given),
        Err(Error::TooMuch { limit: 100, .. })
    ));
    let letters = format!("From a\nFrom: a\n\n{LINE}\n\n").repeat(3);
    assert_eq!(
        source::parse(letters.as_bytes(), Format::Mbox, given)
            .unwrap()
            .articles
            .len(),
        1
    );
}

const FORMATS: [Format; 8] = [
    Format::Html,
    Format::Mhtml,
    Format::Mail,
    Format::Mbox,
    Format::Epub,
    Format::Pdf,
    Format::Feed,
    Format::Gzip,
];

fn holds_together(bytes: &[u8], format: Format) {
    source::title_of(bytes, format, "a");
    let Ok(loaded) = source::parse(bytes, format, "a") else {
        return;
    };
    assert!(!loaded.articles.is_empty());
    for article in &loaded.articles {
        let forbidden = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(article.text.chars().find(|c| forbidden(*c)), None);
        for paragraph in &article.paragraphs {
            assert!(
                article
                    .text
                    .get(paragraph.span.range())
                    .is_some_and(|words| !words.contains('\n'))
            );
        }
        for link in &article.meta.links {
            assert!(
                article
                    .text
                    .get(link.span.range())
                    .is_some_and(|words| !words.is_empty())
            );
            assert!(link.address.starts_with("http"));
        }
    }
}

fn markup() -> impl Strategy<Value = String> {
    let pieces = [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<a href='/x'>",
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<li>",
        "<ul>",
        "<b>",
        "<br>",
        "<article>",
        "<img alt='a b c'>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "&#27;",
        "&lt;",
        "<",
        ">",
        "\"",
        "'",
        "\u{202e}",
        "\u{1b}[2J",
        " words and more. ",
        "<title>",
        "<time>",
        "<q>",
        "<pre>",
        "<item>",
        "<rss version='2.0'>",
        "<channel>",
        "From: a\n",
        "\n\n",
        "Content-Type: text/html\n",
        "é",
        "\u{200d}",
        "<entry>",
    ];
    proptest::collection::vec(prop::sample::select(pieces.to_vec()), 0..60)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_will_do(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        for format in FORMATS {
            holds_together(&bytes, format);
        }
    }

    #[test]
    fn any_markup_will_do(text in markup()) {
        for format in [Format::Html, Format::Feed, Format::Mail, Format::Mbox, Format::Mhtml] {
            holds_together(text.as_bytes(), format);
        }
    }

    #[test]
    fn a_broken_byte_breaks_no_reader(at in 0_usize..2000, byte in any::<u8>()) {
        let line = format!("<html><body><p>{LINE}</p></body></html>");
        let files = [
            (Format::Epub, book(&line, &line, &[])),
            (Format::Pdf, pdf("BT /F1 18 Tf 72 720 Td (Talks open in Vell) Tj ET", "")),
            (Format::Gzip, gzip(line.as_bytes())),
            (Format::Feed, format!("<rss version=\"2.0\"><channel><item><title>a</title><description>{LINE}</description></item></channel></rss>").into_bytes()),
        ];
        for (format, mut bytes) in files {
            let at = at % bytes.len();
            bytes[at] = byte;
            holds_together(&bytes, format);
        }
    }
}
