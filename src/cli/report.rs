//! The brief for people: four sections as plain text or Markdown, with the sentences that say so.
//!
//! Both forms are drawn from one list of sections, so that they cannot tell different things.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::Evidence;
use crate::analysis::Location;
use crate::analysis::Mediator;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Question;
use crate::app::panel::function_word;
use crate::cli::json;
use crate::text::Article;
use crate::text::Block;
use crate::text::Span;

/// Columns of the plain report: what fits every terminal and most printers.
const WIDTH: usize = 80;

/// How many sentences are quoted for a finding; the JSON brief has all.
const QUOTED: usize = 2;

/// One of the four parts of a report.
struct Section {
    heading: &'static str,
    /// Why there is nothing, where there is nothing.
    empty: &'static str,
    items: Vec<Item>,
}

/// One finding.
struct Item {
    name: String,
    /// What is said of it, in short phrases.
    gloss: Vec<String>,
    quotes: Vec<Quote>,
}

/// A sentence of the article, and what it shows.
struct Quote {
    lead: &'static str,
    paragraph: usize,
    text: String,
}

/// The brief as plain text of at most 80 columns; words longer than that are broken.
pub fn plain(article: &Article, analysis: &Analysis, notices: &[String]) -> String {
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
pub fn markdown(article: &Article, analysis: &Analysis, notices: &[String]) -> String {
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

fn title(article: &Article) -> &str {
    match article.title() {
        "" => "(no title)",
        title => title,
    }
}

/// What stands under the title: who, where and when, how long, from which file.
fn facts(article: &Article) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(byline) = &article.byline {
        facts.push(format!("by {byline}"));
    }
    if let Some(dateline) = article.dateline {
        let dateline = article.slice(dateline);
        facts.push(dateline.trim_end_matches([' ', '—', '–', '-']).to_owned());
    }
    facts.push(counted(article.word_count(), "word"));
    facts.push(counted(
        article.paragraphs.len().saturating_sub(1),
        "paragraph",
    ));
    if article.origin != "-" {
        facts.push(article.origin.clone());
    }
    facts
}

fn sections(article: &Article, analysis: &Analysis) -> [Section; 4] {
    [
        Section {
            heading: "Parties",
            empty: "none: no one in the text acts as a side",
            items: analysis
                .parties
                .iter()
                .filter_map(|party| party_item(article, analysis, party))
                .collect(),
        },
        Section {
            heading: "Mediators",
            empty: "none: the text names or mentions no one who goes between the sides",
            items: analysis
                .mediators
                .iter()
                .filter_map(|mediator| mediator_item(article, analysis, mediator))
                .collect(),
        },
        Section {
            heading: "Locations",
            empty: "none: the text uses no name as a place",
            items: analysis
                .locations
                .iter()
                .filter_map(|location| location_item(article, analysis, location))
                .collect(),
        },
        Section {
            heading: "Open questions",
            empty: "none: the text asks nothing and leaves nothing said to be unknown",
            items: analysis
                .questions
                .iter()
                .map(|question| question_item(article, analysis, question))
                .collect(),
        },
    ]
}

fn party_item(article: &Article, analysis: &Analysis, party: &Party) -> Option<Item> {
    let entity = analysis.entity(party.entity)?;
    let kind = match party.kind {
        PartyKind::ArmedGroup => "armed group",
        PartyKind::State | PartyKind::Organisation | PartyKind::People | PartyKind::Person => {
            json::party_kind(party.kind)
        }
    };
    let mut gloss = vec![if party.principal {
        format!("{kind}, a side")
    } else {
        kind.to_owned()
    }];
    gloss.extend(entity.title.clone());
    if let Some(represents) = &party.represents {
        gloss.push(format!("speaks for {}", represents.name));
    }
    gloss.extend(also(entity));
    gloss.push(counted(entity.mentions.len(), "mention"));
    Some(Item {
        name: entity.name.clone(),
        gloss,
        quotes: quotes(article, party.evidence.iter()),
    })
}

fn mediator_item(article: &Article, analysis: &Analysis, mediator: &Mediator) -> Option<Item> {
    let strongest = mediator.strongest()?;
    let entity = match mediator.entity {
        Some(id) => Some(analysis.entity(id)?),
        None => None,
    };
    let name = match (entity, mediator.mentions.first()) {
        (Some(entity), _) => entity.name.clone(),
        (None, Some(mention)) => format!("not named (“{}”)", article.slice(mention.span)),
        (None, None) => "not named".to_owned(),
    };
    let mut gloss = vec![format!(
        "{}: {}",
        json::certainty(strongest.certainty),
        function_word(strongest.function)
    )];
    if let Some(speaker) = &strongest.attributed_to {
        gloss.push(format!("according to {speaker}"));
    }
    gloss.extend(course(mediator));
    gloss.extend(entity.and_then(also));
    let statements = json::by_strength(mediator);
    Some(Item {
        name,
        gloss,
        quotes: quotes(
            article,
            statements.iter().map(|statement| &statement.evidence),
        ),
    })
}

/// How the certainty moved through the text, where it did: "speculated in ¶3, confirmed in ¶7".
fn course(mediator: &Mediator) -> Option<String> {
    let mut steps: Vec<(Certainty, u32)> = Vec::new();
    for statement in &mediator.statements {
        if steps
            .last()
            .is_none_or(|(before, _)| *before != statement.certainty)
        {
            steps.push((statement.certainty, statement.evidence.paragraph));
        }
    }
    if steps.len() < 2 {
        return None;
    }
    let steps: Vec<String> = steps
        .into_iter()
        .map(|(certainty, paragraph)| format!("{} in ¶{paragraph}", json::certainty(certainty)))
        .collect();
    Some(steps.join(", "))
}

fn location_item(article: &Article, analysis: &Analysis, location: &Location) -> Option<Item> {
    let entity = analysis.entity(location.entity)?;
    let mut gloss = vec![match location.country {
        Some(country) => format!("{}, {country}", json::place_kind(location.kind)),
        None => json::place_kind(location.kind).to_owned(),
    }];
    if let Some(at) = location.coordinates {
        let north = if at.latitude < 0.0 { 'S' } else { 'N' };
        let east = if at.longitude < 0.0 { 'W' } else { 'E' };
        gloss.push(format!(
            "{:.2} {north} {:.2} {east}",
            at.latitude.abs(),
            at.longitude.abs()
        ));
    }
    gloss.push(counted(location.mentions.len(), "mention"));
    Some(Item {
        name: entity.name.clone(),
        gloss,
        quotes: quotes(article, location.evidence.iter().take(1)),
    })
}

fn question_item(article: &Article, analysis: &Analysis, question: &Question) -> Item {
    let mut gloss = vec![json::question_kind(question.kind).to_owned()];
    let about = json::names(analysis, &question.about);
    if !about.is_empty() {
        gloss.push(format!("about {}", about.join(", ")));
    }
    let mut quotes = quotes(article, std::iter::once(&question.evidence));
    if let Some(answer) = &question.answered {
        gloss.push("answered".to_owned());
        quotes.push(quote(article, answer, "answered in "));
    }
    Item {
        name: question.wording.clone(),
        gloss,
        quotes,
    }
}

fn also(entity: &Entity) -> Option<String> {
    if entity.aliases.is_empty() {
        return None;
    }
    Some(format!("also {}", entity.aliases.join(", ")))
}

fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

fn quotes<'a>(article: &Article, evidence: impl Iterator<Item = &'a Evidence>) -> Vec<Quote> {
    let mut seen: Vec<Span> = Vec::new();
    let mut quotes = Vec::new();
    for evidence in evidence {
        if quotes.len() == QUOTED {
            break;
        }
        if !seen.contains(&evidence.sentence) {
            seen.push(evidence.sentence);
            quotes.push(quote(article, evidence, ""));
        }
    }
    quotes
}

fn quote(article: &Article, evidence: &Evidence, lead: &'static str) -> Quote {
    Quote {
        lead,
        paragraph: article.paragraph_at(evidence.sentence.start),
        text: article.slice(evidence.sentence).to_owned(),
    }
}

/// Wraps a paragraph under itself; each line ends with a line break.
fn wrap_into(out: &mut String, text: &str, first: &str, rest: &str) {
    // First fit, not the best fit: a paragraph of a megabyte must cost a megabyte's time.
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    for line in textwrap::wrap(text, options) {
        out.push_str(line.trim_end());
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
