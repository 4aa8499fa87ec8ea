//! Pages of many makes around one story each, as sites of the last thirty years make them.

use crate::pages::story::Kind;
use crate::pages::story::SHARE;
use crate::pages::story::Story;
use crate::pages::story::comments;
use crate::pages::story::frame;
use crate::pages::story::menu;
use crate::pages::story::story;
use crate::pages::story::teasers;

/// A page, and the story that is in it.
pub struct Made {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub story: Story,
}

/// All pages.
pub fn all() -> Vec<Made> {
    let mut made = Vec::new();
    let mut add = |name: &'static str, story: Story, html: String| {
        made.push(Made {
            name,
            bytes: html.into_bytes(),
            story,
        });
    };
    let text = |seed| story(seed, 12);

    let s = text(1);
    let html = frame(
        &s,
        &format!(
            "<main><article><header><h1>{}</h1><p class=byline>By <a rel=author href=/a>Ines Marr</a></p><time datetime=2026-05-03T08:00:00Z>3 May 2026</time></header>{}{SHARE}</article><aside><h2>Most read</h2>{}</aside></main>",
            s.title,
            s.html(),
            menu(6)
        ),
    );
    add("article tag", s, html);

    let s = text(2);
    let html = frame(
        &s,
        &format!(
            "<div><div><div><div class=x1><h1>{}</h1><div class=x2>{}</div></div></div><div class=x3>{}</div></div></div>",
            s.title,
            s.html(),
            teasers(5)
        ),
    );
    add("div soup", s, html);

    let s = text(3).plain();
    let html = format!(
        "<HTML><HEAD><TITLE>{0}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760><TR><TD COLSPAN=3><FONT SIZE=6>The Courier</FONT></TD></TR><TR><TD WIDTH=120>{1}</TD><TD WIDTH=500><FONT SIZE=5><B>{0}</B></FONT><BR><BR><FONT SIZE=2>{2}</FONT></TD><TD>{1}</TD></TR></TABLE><CENTER><FONT SIZE=1>Copyright 2003 The Courier. All rights reserved.</FONT></CENTER></BODY></HTML>",
        s.title,
        menu(8)
            .replace("<ul>", "")
            .replace("</ul>", "")
            .replace("<li>", "")
            .replace("</li>", "<BR>"),
        s.joined("<BR><BR>\n")
    );
    add("tables of 2003", s, html);

    let s = text(4);
    let html = frame(&s, &format!("<main><h1>{}</h1>{}</main>", s.title, s.each(|kind, words| format!("<article class=\"post\"><time datetime=\"2026-05-03T10:00\">10:00</time><{0}>{words}</{0}><div class=\"post-share\"><a href=#>Share</a> <a href=#>Link</a></div></article>", if kind == Kind::Heading { "h2" } else { "p" }))));
    add("live blog of articles", s, html);

    let s = text(5).plain();
    let html = frame(&s, &format!("<div class=liveblog><h1>{}</h1><div class=live-controls><button>Refresh</button> <button>Newest first</button></div>{}</div>{}", s.title, s.each(|_, words| format!("<section class=live-post><div class=stamp>14:0{} CET</div><div class=post-text><p>{words}</p></div><ul class=social-links><li><a href=#>Tweet</a></li><li><a href=#>Copy link</a></li></ul></section>", words.len() % 10)), comments(4, "comments")));
    add("live blog with furniture", s, html);

    let s = text(6);
    let cookie = "We and our 812 partners store information on your device, such as cookies, and process data to show you advertising that fits you. You may change your mind at any time. ";
    let html = frame(
        &s,
        &format!(
            "<div id=cookie-consent role=dialog><h2>We value your privacy</h2><p>{}</p><button>Accept all</button></div><div id=content><h1>{}</h1>{}</div>",
            cookie.repeat(4),
            s.title,
            s.html()
        ),
    );
    add("cookie dialog", s, html);

    let s = text(7);
    let html = frame(
        &s,
        &format!(
            "<div class=page><h1>{}</h1>{}<div class=\"gdpr-banner\"><p>{}</p></div></div>",
            s.title,
            s.html(),
            cookie.repeat(6)
        ),
    );
    add("cookie banner", s, html);

    let s = text(8);
    let html = frame(
        &s,
        &format!(
            "<div class=content><h1>{}</h1><div class=story>{}</div>{}</div>",
            s.title,
            s.html(),
            comments(60, "comments")
        ),
    );
    add("more comments than text", s, html);

    let s = text(9);
    let html = frame(
        &s,
        &format!(
            "<div class=row><div class=col-8><h1>{}</h1>{}</div><div class=\"col-4 sidebar\">{}</div></div>",
            s.title,
            s.html(),
            teasers(20)
        ),
    );
    add("sidebar", s, html);

    let s = text(10);
    let half = s.html().replacen(
        "</p>\n",
        &format!(
            "</p>\n{SHARE}<div class=related-articles><h3>Related</h3>{}</div>\n",
            menu(4)
        ),
        3,
    );
    let html = frame(
        &s,
        &format!("<article><h1>{}</h1>{half}</article>", s.title),
    );
    add("share rows within the text", s, html);

    let s = text(11).plain();
    let cells = s.each(|_, words| format!("<tr><td style=\"padding:8px\"><table><tr><td><p>{words}</p></td></tr></table></td></tr>"));
    let html = format!(
        "<html><body><div style=\"display:none\">Preview of this week</div><table width=600><tr><td><a href=https://n.example>View in browser</a></td></tr><tr><td><h1>{}</h1></td></tr>{cells}<tr><td class=footer><a href=https://n.example/u>Unsubscribe</a> | <a href=https://n.example/p>Preferences</a></td></tr></table></body></html>",
        s.title
    );
    add("newsletter of tables", s, html);

    let s = text(12).plain();
    let html = format!(
        "<html><head><title>The Ferryman: {0}</title></head><body class=loading><div class='content-outer'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><h2 class='date-header'><span>Sunday, 3 May 2026</span></h2><div class='post hentry'><h3 class='post-title entry-title'>{0}</h3><div class='post-body entry-content'>{1}<div style='clear: both;'></div></div><div class='post-footer'>Posted by <span class='post-author vcard'>Lio Brandt</span> at <a href=/p>09:14</a> <a href=/c>3 comments:</a> Labels: <a href=/l>ferries</a></div></div></div><div class='blog-pager'><a href=/n>Newer Post</a> <a href=/o>Older Post</a></div></div></div><div class='sidebar section'><div class='widget Profile'><h2>About Me</h2><p>I write about boats and the people who wait for them on both sides of the water.</p></div><div class='widget BlogArchive'>{2}</div></div></div></body></html>",
        s.title,
        s.joined("<br /><br />"),
        menu(30)
    );
    add("blog of 2008 with line breaks", s, html);

    let s = text(13);
    let wiki = s.each(|kind, words| match kind {
        Kind::Heading => format!("<h2><span class=mw-headline>{words}</span><span class=mw-editsection>[<a href=/e>edit</a>]</span></h2>"),
        Kind::Item => format!("<ul><li>{words}</li></ul>"),
        _ => format!("<p>{words}<sup class=reference><a href=#n1>[1]</a></sup></p>"),
    });
    let html = frame(
        &s,
        &format!(
            "<div id=content class=mw-body><h1 id=firstHeading>{0}</h1><div id=siteSub>From the free book of rivers</div><div id=bodyContent><div class=mw-parser-output><table class=infobox><tr><th>Where</th><td>Orle valley</td></tr><tr><th>When</th><td>May 2026</td></tr></table>{wiki}<h2>References</h2><ol class=references><li><a href=#c1>^</a> The Courier, 3 May 2026, page four, on the ferries and those who wait.</li></ol><div class=navbox>{1}</div></div><div id=catlinks class=catlinks>{1}</div></div></div>",
            s.title,
            menu(12)
        ),
    );
    add("wiki", s, html);

    let s = text(14);
    let html = frame(
        &s,
        &format!(
            "<div class=breadcrumb><a href=/>Home</a> › <a href=/n>News</a> › <a href=/p>Press releases</a></div><div class=gov-main><div class=title-block><h1>{}</h1><dl class=metadata><dt>Published</dt><dd>3 May 2026</dd><dt>From</dt><dd><a href=/m>Ministry of Ferries</a></dd></dl></div><div class=govspeak>{}</div><div class=contact><h2>Share this page</h2>{SHARE}</div></div>",
            s.title,
            s.html()
        ),
    );
    add("ministry", s, html);

    let s = text(15);
    let html = frame(
        &s,
        &format!(
            "<div id=main-content><h1 class=page-title>{}</h1><div class=\"node node-article\"><div class=submitted>Submitted by admin on Sun, 05/03/2026 - 08:00</div><div class=\"field field-name-body field-type-text\"><div class=field-items><div class=\"field-item even\">{}</div></div></div><div class=\"field field-name-field-tags\"><a href=/t>ferries</a> <a href=/t2>talks</a></div><ul class=\"links inline\"><li><a href=/l>Log in</a> or <a href=/r>register</a> to post comments</li></ul></div></div>",
            s.title,
            s.html()
        ),
    );
    add("content system with fields", s, html);

    let s = text(16);
    let html = frame(
        &s,
        &format!(
            "<div class=\"site-content no-sidebar\"><article class=\"post type-post category-social tag-comments hentry\"><h1 class=entry-title>{}</h1><div class=entry-meta><span class=posted-on>May 3, 2026</span> by <span class=\"author vcard\">Ines Marr</span></div><div class=entry-content>{}<div class=\"sharedaddy sd-sharing-enabled\"><h3 class=sd-title>Share this:</h3>{}</div><div id=jp-relatedposts class=jp-relatedposts><h3>Related</h3>{}</div></div><div class=author-bio><p>Ines Marr has written about the valley since the flood, and keeps bees when she does not.</p></div></article><div id=respond><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked.</p></div></div>",
            s.title,
            s.html(),
            menu(3),
            teasers(3)
        ),
    );
    add("blog system with entry-content", s, html);

    let s = text(17);
    let html = frame(
        &s,
        &format!(
            "<main><h1>{}</h1><section>{}</section></main><section class=more><h2>More stories</h2>{}</section>",
            s.title,
            s.html(),
            teasers(8)
        ),
    );
    add("main and section", s, html);

    let s = text(18);
    let html = frame(
        &s,
        &format!(
            "<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{0}\",\"datePublished\":\"2026-05-03T08:00:00+02:00\",\"author\":[{{\"@type\":\"Person\",\"name\":\"Ines Marr\"}}],\"publisher\":{{\"name\":\"The Orle Courier\"}}}}</script><div itemscope><h1 itemprop=headline>{0}</h1><div itemprop=articleBody>{1}</div></div><div class=after>{2}</div>",
            s.title,
            s.html(),
            teasers(9)
        ),
    );
    add("linked data and itemprop", s, html);

    let s = text(19).plain();
    let html = format!(
        "<HTML><HEAD><TITLE>{0}</TITLE><BODY><H1>{0}</H1><HR><P>{1}<HR><ADDRESS><A HREF=\"mailto:web@c.example\">Webmaster</A></ADDRESS>",
        s.title,
        s.joined("\n<P>")
    );
    add("paragraphs without an end", s, html);

    let s = text(20).plain();
    let html = frame(
        &s,
        &format!(
            "<div class=headline>{}</div><div class=texts>{}</div>",
            s.title,
            s.each(|_, words| format!("<div class=par><span>{words}</span></div>"))
        ),
    );
    add("paragraphs that are div", s, html);

    let s = text(21);
    let html = s.html();
    let cut = html.find("</p>\n<").map_or(0, |at| at + 5);
    let (one, two) = html.split_at(
        html.get(cut + 900..)
            .and_then(|rest| rest.find("</p>\n<p>"))
            .map_or(cut, |at| cut + 900 + at + 5),
    );
    let html = frame(
        &s,
        &format!(
            "<h1>{}</h1><div class=part>{one}</div><div class=ad-slot>Advertisement</div><div class=part>{two}</div><div class=promo>{}</div>",
            s.title,
            teasers(2)
        ),
    );
    add("two halves around an advert", s, html);

    let s = text(22);
    let html = frame(
        &s,
        &format!(
            "<amp-sidebar id=side hidden>{}</amp-sidebar><article class=amp-wp-article><h1>{}</h1><amp-img src=a.jpg alt=\"The customs house seen from the river\"></amp-img>{}</article><amp-consent id=c><div><p>We use cookies here.</p></div></amp-consent>",
            menu(7),
            s.title,
            s.html()
        ),
    );
    add("page for phones", s, html);

    let s = text(23);
    let html = frame(
        &s,
        &format!(
            "<div class=hero><div class=kicker>Diplomacy</div><h1>{}</h1><div class=byline>Ines Marr, Vell</div></div><div class=article-wrap><div class=article__body>{}</div></div><div class=read-more-block>{}</div>",
            s.title,
            s.html(),
            teasers(4)
        ),
    );
    add("title outside of the text", s, html);

    let mut s = story(24, 16);
    for (idx, (kind, _)) in s.blocks.iter_mut().enumerate() {
        *kind = [Kind::Text, Kind::Item, Kind::Quote][idx % 3];
    }
    let html = frame(
        &s,
        &format!("<article><h1>{}</h1>{}</article>", s.title, s.html()),
    );
    add("lists and quotations", s, html);

    let s = text(25).plain();
    let html = frame(
        &s,
        &format!(
            "<div class=interview><h1>{}</h1><dl>{}</dl></div>",
            s.title,
            s.each(|_, words| format!(
                "<dt>{}</dt><dd>{}</dd>",
                words.split_once(". ").map_or(words, |(a, _)| a).to_owned() + ".",
                words.split_once(". ").map_or("", |(_, b)| b)
            ))
        ),
    );
    add("interview", s, html);

    let s = text(26);
    let html = frame(
        &s,
        &format!(
            "<article><h1>{}</h1>{}<figure><img src=/a.jpg alt=\"Delegates stand on the steps of the house\"><figcaption class=sr-only>Photo</figcaption></figure></article>",
            s.title,
            s.html().replace(
                "</p>\n",
                "</p>\n<div class=\"inline-ad\"><span>Advertisement</span></div>\n"
            )
        ),
    );
    add("adverts between all paragraphs", s, html);

    let s = text(27);
    let html = frame(
        &s,
        &format!(
            "<form method=post action=./d.aspx id=form1><input type=hidden name=__VIEWSTATE value=\"{}\"><div id=ctl00_wrap><table><tr><td id=ctl00_left>{}</td><td id=ctl00_body><span id=ctl00_head><h1>{}</h1></span>{}</td></tr></table></div></form>",
            "x".repeat(9000),
            menu(9),
            s.title,
            s.html()
        ),
    );
    add("a form around everything", s, html);

    let s = text(28);
    let html = frame(
        &s,
        &format!(
            "<div class=app><div class=print-only style=\"display: none\">{1}</div><article><h1>{0}</h1>{1}</article></div>",
            s.title,
            s.html()
        ),
    );
    add("a hidden copy", s, html);

    let s = text(29);
    let html = frame(
        &s,
        &format!(
            "<news-page><news-head><h1>{}</h1></news-head><news-body>{}</news-body><news-rail>{}</news-rail></news-page>",
            s.title,
            s.html(),
            teasers(6)
        ),
    );
    add("elements of its own", s, html);

    let s = text(30);
    let html = frame(
        &s,
        &format!(
            "<div class=newsletter-signup><h3>Sign up for the morning letter</h3><p>Every day at seven the editors send what matters in the valley, free of charge and without adverts.</p></div><div class=story-body><h1>{}</h1>{}<div class=newsletter-box><p>Enjoying this? Every day at seven the editors send what matters in the valley.</p></div></div>",
            s.title,
            s.html()
        ),
    );
    add("boxes that ask for an address", s, html);

    let s = story(31, 2);
    let html = frame(
        &s,
        &format!(
            "<div class=cols><div class=left>{1}</div><div class=middle><h1>{0}</h1>{2}</div><div class=right>{1}{1}</div></div>",
            s.title,
            menu(20),
            s.html()
        ),
    );
    add("a brief among menus", s, html);

    let s = story(32, 60);
    let html = frame(
        &s,
        &format!(
            "<article><h1>{}</h1>{}</article><div class=outbrain>{}</div>",
            s.title,
            s.html(),
            teasers(12)
        ),
    );
    add("a long read", s, html);

    let s = text(33);
    let html = frame(
        &s,
        &format!(
            "<div id=wrap><div id=col1><h1>{}</h1>{}</div><div id=col2><h4>Elsewhere</h4>{}</div></div>",
            s.title,
            s.html(),
            teasers(14)
        ),
    );
    add("teasers beside it without a name", s, html);

    let s = text(34);
    let html = frame(
        &s,
        &format!(
            "<article><h1>{}</h1>{}<p><a href=/r1>Read more: hail breaks four hundred windows</a></p><p><strong>Read also:</strong> <a href=/r2>Ten gardens to see before the summer ends</a></p></article><ul class=tags><li><a href=/t>ferries</a></li></ul>",
            s.title,
            s.html()
        ),
    );
    add("links to elsewhere at the end", s, html);

    let s = text(35).plain();
    let html = frame(
        &s,
        &format!(
            "<div class=entry><h1>{}</h1><p>{}</p></div>",
            s.title,
            s.joined("<br>\n<br>\n")
        ),
    );
    add("one paragraph with breaks", s, html);

    let s = text(36);
    let linked = s
        .html()
        .replace(
            "customs house",
            "<a href=\"/places/customs-house\">customs <b>house</b></a>",
        )
        .replace("the port", "<em>the</em> <a href=/port>port</a>");
    let html = frame(
        &s,
        &format!("<article><h1>{}</h1>{linked}</article>", s.title),
    );
    add("links and looks within the text", s, html);

    made.extend(encoded());
    made
}

/// The same story in letters of many encodings.
fn encoded() -> Vec<Made> {
    let rows: [(&str, &str, &str, bool, &str); 7] = [
        (
            "windows-1251, said",
            "windows-1251",
            "ru",
            true,
            "Делегации обоих берегов реки снова встретились во вторник в здании старой таможни, и переговоры продолжались до полуночи. Представитель совета отверг проект соглашения, прежде чем высохли чернила.",
        ),
        (
            "windows-1251, guessed",
            "windows-1251",
            "ru",
            false,
            "Паромная компания сообщила, что рейсы возобновятся, как только будут сняты мины у северного причала. Рыбаки на реке говорят, что слышали стрельбу всю ночь.",
        ),
        (
            "windows-1250, said",
            "windows-1250",
            "pl",
            true,
            "Delegacje obu brzegów rzeki spotkały się ponownie we wtorek w starej komorze celnej, a rozmowy trwały do północy. Rzeczniczka rady odrzuciła projekt, zanim wysechł atrament, choć żaden z posłów nie chciał tego potwierdzić.",
        ),
        (
            "windows-1252, guessed",
            "windows-1252",
            "fr",
            false,
            "Les délégués des deux rives se sont réunis de nouveau mardi dans l’ancienne maison des douanes, où les pourparlers ont duré jusqu’à minuit. « Nous sommes venus écouter », a déclaré la médiatrice à l’issue de la séance.",
        ),
        (
            "windows-1256, said",
            "windows-1256",
            "ar",
            true,
            "اجتمع مندوبو الضفتين مرة أخرى يوم الثلاثاء في بيت الجمارك القديم واستمرت المحادثات حتى منتصف الليل. ورفضت المتحدثة باسم المجلس المسودة قبل أن يجف الحبر.",
        ),
        (
            "UTF-16 with a mark",
            "utf-16le",
            "de",
            false,
            "Die Abgesandten beider Ufer trafen sich am Dienstag erneut im alten Zollhaus, und die Gespräche dauerten bis Mitternacht. Die Sprecherin des Rates wies den Entwurf zurück, bevor die Tinte trocken war.",
        ),
        (
            "UTF-8 that says latin",
            "utf-8",
            "es",
            true,
            "Los delegados de ambas orillas se reunieron de nuevo el martes en la antigua casa de aduanas, y las conversaciones se prolongaron hasta la medianoche. La portavoz del consejo rechazó el borrador según las agencias.",
        ),
    ];
    rows.into_iter()
        .map(|(name, encoding, language, said, text)| {
            let blocks = (0..6).map(|_| (Kind::Text, text.to_owned())).collect();
            let title = text.split(' ').take(5).collect::<Vec<_>>().join(" ");
            let story = Story { title: title.clone(), blocks };
            let meta = match (said, encoding) {
                (false, _) => String::new(),
                (true, "utf-8") => "<meta charset=iso-8859-1>".to_owned(),
                (true, encoding) => format!("<meta http-equiv=Content-Type content=\"text/html; charset={encoding}\">"),
            };
            let html = format!("<html lang={language}><head>{meta}<title>{title}</title></head><body><div>{}</div><div><h1>{title}</h1>{}</div></body></html>", menu(5), story.html());
            let bytes = match encoding {
                "utf-16le" => std::iter::once(0xfeff).chain(html.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
                label => encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(&html).0.into_owned(),
            };
            Made { name, bytes, story }
        })
        .collect()
}
