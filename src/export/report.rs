//! The brief for people: four sections as plain text or Markdown, with the sentences that say so.
//!
//! Both forms are drawn from one list of sections, so that they cannot tell different things.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::corrections::Own;
use crate::pictures::page::Item;
use crate::pictures::page::facts;
use crate::pictures::page::sections;
use crate::pictures::page::title;
use crate::text::Article;
use crate::text::Block;
use crate::text::wrap;

/// Columns of the plain report: what fits every terminal and most printers.
const WIDTH: usize = 80;

/// The brief as plain text of at most 80 columns; words longer than that are broken.
pub fn plain(article: &Article, analysis: &Analysis, own: &Own, notices: &[String]) -> String {
    let mut out = String::new();
    wrap_into(&mut out, title(article), "", "");
    let facts = facts(article);
    wrap_into(&mut out, &facts.join(" · "), "", "");
    for section in sections(article, analysis) {
        out.push('\n');
        let heading = section.heading.to_uppercase();
        wrap_into(
            &mut out,
            &format!("{heading} ({})", section.items.len()),
            "",
            "",
        );
        if section.items.is_empty() {
            wrap_into(&mut out, section.empty, "  ", "  ");
        }
        for item in section.items {
            wrap_into(&mut out, &headline(&item, &item.name), "  ", "    ");
            for quote in item.quotes {
                let lead = format!("      {}¶{} ", quote.lead, quote.paragraph);
                wrap_into(&mut out, &quote.text, &lead, "        ");
            }
        }
    }
    if !own.notes().is_empty() {
        let count = own.notes().len();
        out.push('\n');
        wrap_into(&mut out, &format!("THE READER’S NOTES ({count})"), "", "");
        for note in own.notes() {
            let on = note.about.as_deref().map(|name| format!("{name}: "));
            let on = on.unwrap_or_default();
            wrap_into(&mut out, &format!("{on}{}", note.text), "  ", "    ");
            let paragraph = article.paragraph_at(note.place.start);
            let lead = format!("      ¶{paragraph} ");
            wrap_into(&mut out, article.slice(note.place), &lead, "        ");
        }
    }
    if !notices.is_empty() {
        out.push('\n');
        for notice in notices {
            wrap_into(&mut out, notice, "Note: ", "      ");
        }
    }
    out
}

/// The article itself after its brief, each paragraph with its number.
pub fn plain_text(article: &Article) -> String {
    let mut out = String::from("TEXT\n");
    for (paragraph_idx, paragraph) in article.paragraphs.iter().enumerate().skip(1) {
        out.push('\n');
        let first = format!("¶{paragraph_idx} ");
        let (first, rest) = match paragraph.block {
            Block::Title | Block::Heading(_) | Block::Body | Block::Code => (first, ""),
            Block::Quote => (format!("{first}> "), "> "),
            Block::Item => (format!("{first}- "), "  "),
        };
        wrap_into(&mut out, article.slice(paragraph.span), &first, rest);
    }
    if article.paragraphs.len() < 2 {
        out.push_str("\n  the article has a title only\n");
    }
    out
}

/// The brief as Markdown; the words of the article cannot become marks, links or HTML.
pub fn markdown(article: &Article, analysis: &Analysis, own: &Own, notices: &[String]) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "# {}\n", escaped(title(article)));
    let _ = writeln!(out, "{}", escaped_opening(&facts(article).join(" · ")));
    for section in sections(article, analysis) {
        let _ = writeln!(out, "\n## {} ({})\n", section.heading, section.items.len());
        if section.items.is_empty() {
            let _ = writeln!(out, "*{}*", escaped(section.empty));
        }
        for item in section.items {
            let name = format!("**{}**", escaped(&item.name));
            let gloss: Vec<String> = item.gloss.iter().map(|words| escaped(words)).collect();
            let item = Item { gloss, ..item };
            let _ = writeln!(out, "- {}", headline(&item, &name));
            for quote in &item.quotes {
                let _ = writeln!(
                    out,
                    "  - {}¶{} {}",
                    quote.lead,
                    quote.paragraph,
                    escaped(&quote.text)
                );
            }
        }
    }
    if !own.notes().is_empty() {
        let _ = writeln!(out, "\n## The reader’s notes ({})\n", own.notes().len());
        for note in own.notes() {
            let on = note
                .about
                .as_deref()
                .map(|name| format!("**{}**: ", escaped(name)));
            let on = on.unwrap_or_default();
            let _ = writeln!(out, "- {on}{}", escaped_opening(&note.text));
            let paragraph = article.paragraph_at(note.place.start);
            let quotation = escaped(article.slice(note.place));
            let _ = writeln!(out, "  - ¶{paragraph} {quotation}");
        }
    }
    if !notices.is_empty() {
        out.push('\n');
        for notice in notices {
            let _ = writeln!(out, "> Note: {}", escaped(notice));
        }
    }
    out
}

fn headline(item: &Item, name: &str) -> String {
    if item.gloss.is_empty() {
        return name.to_owned();
    }
    format!("{name} — {}", item.gloss.join("; "))
}

/// Wraps a paragraph under itself; each line ends with a line break.
fn wrap_into(out: &mut String, text: &str, first: &str, rest: &str) {
    for line in wrap::folded(text, WIDTH, first, rest) {
        out.push_str(&line);
        out.push('\n');
    }
}

/// Text with a backslash before each character that Markdown could read as a mark.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '#'
        ) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// The same where the text opens a line and could be read as an item of a list or a rule.
fn escaped_opening(text: &str) -> String {
    let escaped = escaped(text);
    let after_number = escaped.trim_start_matches(|c: char| c.is_ascii_digit());
    if after_number.starts_with(['-', '+', '=']) && after_number.len() == escaped.len() {
        return format!("\\{escaped}");
    }
    if after_number.starts_with(['.', ')']) && after_number.len() < escaped.len() {
        let number = escaped.strip_suffix(after_number).unwrap_or_default();
        return format!("{number}\\{after_number}");
    }
    escaped
}

#[cfg(test)]
mod tests;
