//! The brief as one HTML document that needs nothing else: no script, no outside request.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::corrections::Own;
use crate::export::escape::xml;
use crate::export::style;
use crate::export::svg;
use crate::export::svg_map;
use crate::pictures::grid::Grid;
use crate::pictures::map::Places;
use crate::pictures::page;
use crate::pictures::page::Item;
use crate::pictures::page::Quote;
use crate::pictures::relations::Relations;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Block;

/// What a document may load: nothing but its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole document.
pub fn document(article: &Article, analysis: &Analysis, own: &Own, notices: &[String]) -> String {
    let title = xml(page::title(article));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        style::SHEET
    );
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<header>\n<p class=\"kicker\">Brief</p>\n<h1 dir=\"auto\">{title}</h1>\n\
         <p class=\"facts\">{}</p>\n<p class=\"summary\">{}</p>\n</header>",
        xml(&page::short_facts(article).join(" · ")),
        xml(&page::summary(article, analysis))
    );
    for notice in notices {
        let _ = writeln!(out, "<p class=\"facts\">Note: {}</p>", xml(notice));
    }
    put_pictures(&mut out, article, analysis);
    out.push_str("<div class=\"brief\">\n");
    for section in page::sections(article, analysis) {
        let class = section.heading.to_ascii_lowercase();
        let class = class.split(' ').next_back().unwrap_or_default();
        let _ = writeln!(
            out,
            "<section class=\"{class}\">\n<h2>{} <span>{}</span></h2>",
            section.heading,
            section.items.len()
        );
        if section.items.is_empty() {
            let _ = writeln!(out, "<p class=\"empty\">{}</p>", xml(section.empty));
        } else {
            out.push_str("<ul>\n");
            for item in &section.items {
                put_item(&mut out, item);
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</section>\n");
    }
    put_notes(&mut out, article, own);
    out.push_str("</div>\n");
    put_grid(&mut out, article, analysis);
    put_text(&mut out, article);
    out.push_str(
        "<footer>Built by Rapporteur from the words of the article alone. Map made with Natural Earth; \
         positions contain information from GeoNames, CC BY 4.0.</footer>\n</main>\n</body>\n</html>\n",
    );
    out
}

fn put_pictures(out: &mut String, article: &Article, analysis: &Analysis) {
    let relations = Relations::new(article, analysis, u32::MAX);
    let places = Places::new(article, analysis, u32::MAX);
    let has_relations = !relations.sides.is_empty() || !relations.between.is_empty();
    let actors: Vec<&str> = analysis
        .parties
        .iter()
        .filter_map(|party| Some(analysis.entity(party.entity)?.name.as_str()))
        .collect();
    let map = svg_map::map(&places, &actors);
    if !has_relations && map.is_none() {
        return;
    }
    out.push_str("<div class=\"pictures\">\n");
    if has_relations {
        let _ = writeln!(
            out,
            "<figure>\n<b>Who talks through whom</b>\n{}<figcaption>",
            svg::relations(&relations)
        );
        for certainty in relations.certainties() {
            let class = svg::class(certainty);
            let _ = writeln!(
                out,
                "<span class=\"key\"><svg viewBox=\"0 0 40 12\" aria-hidden=\"true\">\
                 <path class=\"tie {class}\" d=\"M0 6H40\"/>{}</svg>{}</span>",
                match class {
                    "denied" => "<path class=\"cross\" d=\"M15 1l10 10m0 -10l-10 10\"/>",
                    _ => "",
                },
                words::certainty(certainty)
            );
        }
        let others: Vec<String> = relations
            .others
            .iter()
            .map(|other| other.name.clone())
            .collect();
        if !others.is_empty() {
            let _ = write!(out, "<br>Also involved: {}.", xml(&words::listed(&others)));
        }
        out.push_str("</figcaption>\n</figure>\n");
    }
    if let Some(map) = map {
        let _ = writeln!(out, "<figure>\n<b>Where</b>\n{}<figcaption>", map.svg);
        for (idx, name) in map.numbered.iter().enumerate() {
            let _ = writeln!(out, "<span class=\"key\">{} {}</span>", idx + 1, xml(name));
        }
        if map.svg.contains("spot area") {
            out.push_str("A ring is the middle of a country, region or water.\n");
        }
        if !map.beyond.is_empty() {
            let _ = writeln!(
                out,
                "Outside the map: {}.",
                xml(&words::listed(&map.beyond))
            );
        }
        if !places.unplaced.is_empty() {
            let names = xml(&words::listed(&places.unplaced));
            let _ = writeln!(out, "Position not known: {names}.");
        }
        out.push_str("</figcaption>\n</figure>\n");
    }
    out.push_str("</div>\n");
}

fn put_grid(out: &mut String, article: &Article, analysis: &Analysis) {
    let grid = Grid::new(article, analysis, u32::MAX);
    let (svg, left_out) = svg::grid(&grid);
    if !svg.contains("class=\"beat") {
        return;
    }
    let _ = write!(
        out,
        "<figure class=\"wide\">\n<b>When it comes up</b>\n{svg}<figcaption>Each bar is a paragraph; \
         the higher, the more often."
    );
    if left_out > 0 {
        let _ = write!(out, " {} more are left out.", words::number(left_out));
    }
    out.push_str("</figcaption>\n</figure>\n");
}

fn put_item(out: &mut String, item: &Item) {
    let _ = writeln!(
        out,
        "<li>\n<p class=\"item\" dir=\"auto\">{}</p>\n<p class=\"gloss\">{}</p>",
        xml(&item.name),
        xml(&item.gloss.join("; "))
    );
    for quote in &item.quotes {
        put_quote(out, quote);
    }
    out.push_str("</li>\n");
}

fn put_quote(out: &mut String, quote: &Quote) {
    let part = |range: std::ops::Range<usize>| xml(quote.text.get(range).unwrap_or_default());
    let words = if quote.cue.is_empty() {
        xml(&quote.text)
    } else {
        format!(
            "{}<mark>{}</mark>{}",
            part(0..quote.cue.start),
            part(quote.cue.clone()),
            part(quote.cue.end..quote.text.len())
        )
    };
    let _ = writeln!(
        out,
        "<blockquote dir=\"auto\"><a dir=\"ltr\" href=\"#p{0}\">{1}¶{0}</a>{words}</blockquote>",
        quote.paragraph, quote.lead
    );
}

fn put_notes(out: &mut String, article: &Article, own: &Own) {
    let notes = own.notes();
    if notes.is_empty() {
        return;
    }
    let count = notes.len();
    let _ = writeln!(
        out,
        "<section class=\"notes\">\n<h2>The reader’s notes <span>{count}</span></h2>\n<ul>"
    );
    for note in notes {
        let _ = writeln!(
            out,
            "<li>\n<p class=\"item\" dir=\"auto\">{}</p>",
            xml(&note.text)
        );
        if let Some(name) = &note.about {
            let _ = writeln!(out, "<p class=\"gloss\" dir=\"auto\">on {}</p>", xml(name));
        }
        let quote = Quote {
            lead: "",
            paragraph: article.paragraph_at(note.place.start),
            text: article.slice(note.place).to_owned(),
            cue: 0..0,
        };
        put_quote(out, &quote);
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n</section>\n");
}

/// The article, each paragraph with the number by which the brief points to it.
fn put_text(out: &mut String, article: &Article) {
    out.push_str("<article>\n<h2>The text</h2>\n");
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        let words = xml(article.slice(paragraph.span));
        let body = match paragraph.block {
            Block::Title | Block::Heading(_) => format!("<h3>{words}</h3>"),
            Block::Body => format!("<p>{words}</p>"),
            Block::Quote => format!("<p class=\"quote\">{words}</p>"),
            Block::Item => format!("<p class=\"point\">{words}</p>"),
            Block::Code => format!("<pre>{words}</pre>"),
        };
        let _ = writeln!(
            out,
            "<div id=\"p{number}\" dir=\"auto\"><span class=\"num\" dir=\"ltr\">¶{number}</span>{body}</div>"
        );
    }
    out.push_str("</article>\n");
}
