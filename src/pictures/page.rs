//! The brief as a page made to be read: a summary, four sections with the sentences that say so, and
//! the three pictures.
//!
//! Reports, documents and the reader's page are all drawn from this, so that they cannot tell
//! different things.

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::Evidence;
use crate::analysis::Location;
use crate::analysis::Mediator;
use crate::analysis::Party;
use crate::analysis::Question;
use crate::analysis::Statement;
use crate::pictures::Finding;
use crate::pictures::map;
use crate::pictures::relations::Between;
use crate::pictures::relations::Relations;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// How many sentences are quoted for a finding.
const QUOTED: usize = 2;

/// Names that a summary lists before it counts.
const LISTED: usize = 5;

/// One of the four parts of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// Why there is nothing, where there is nothing.
    pub empty: &'static str,
    /// What was found.
    pub items: Vec<Item>,
}

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which finding.
    pub finding: Finding,
    /// Its name, or a question's wording.
    pub name: String,
    /// What is said of it, in short phrases.
    pub gloss: Vec<String>,
    /// The sentences that say so, at most two.
    pub quotes: Vec<Quote>,
    /// How sure the text is, for mediators.
    pub certainty: Option<Certainty>,
}

/// A sentence of the article, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Words before the paragraph's number; mostly none.
    pub lead: &'static str,
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// The sentence.
    pub text: String,
    /// The words in it that betray the finding, in bytes; empty where none stand out.
    pub cue: std::ops::Range<usize>,
}

/// The title, or that there is none.
pub fn title(article: &Article) -> &str {
    match article.title() {
        "" => "(no title)",
        title => title,
    }
}

/// What stands under the title: who, where and when, how long, from which file.
pub fn facts(article: &Article) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(byline) = &article.byline {
        facts.push(format!("by {byline}"));
    }
    if let Some(dateline) = article.dateline {
        let dateline = article.slice(dateline);
        facts.push(dateline.trim_end_matches([' ', '—', '–', '-']).to_owned());
    }
    facts.push(words::counted(article.word_count(), "word"));
    let paragraphs = article.paragraphs.len().saturating_sub(1);
    facts.push(words::counted(paragraphs, "paragraph"));
    if article.origin != "-" {
        facts.push(article.origin.clone());
    }
    facts
}

/// The same with only the end of a path: that is enough on a page, and on one that is handed on.
pub fn short_facts(article: &Article) -> Vec<String> {
    let mut facts = facts(article);
    if let Some(last) = facts.last_mut().filter(|last| **last == article.origin)
        && !last.contains("://")
    {
        let end = last.rsplit(['/', '\\']).next().unwrap_or_default();
        *last = end.to_owned();
    }
    facts
}

/// A few sentences that say what was found, and nothing else.
pub fn summary(article: &Article, analysis: &Analysis) -> String {
    let relations = Relations::new(article, analysis, u32::MAX);
    let sides: Vec<String> = relations
        .sides
        .iter()
        .map(|side| words::with_the(&side.name))
        .collect();
    let mut sentences = vec![match sides.len() {
        0 => "No side stands out.".to_owned(),
        1 => format!("One side: {}.", counted_list(&sides)),
        many => format!(
            "{} sides: {}.",
            opening(&words::number(many)),
            counted_list(&sides)
        ),
    }];
    sentences.push(go_betweens(&relations));
    let open = analysis
        .questions
        .iter()
        .filter(|question| question.answered.is_none())
        .count();
    let answered = analysis.questions.len() - open;
    sentences.push(match open {
        0 => "No question is left open.".to_owned(),
        1 => "One question is left open.".to_owned(),
        many => format!("{} questions are left open.", opening(&words::number(many))),
    });
    match answered {
        0 => {}
        1 => sentences.push("One question is answered in the text.".to_owned()),
        many => sentences.push(format!(
            "{} questions are answered in the text.",
            opening(&words::number(many))
        )),
    }
    sentences.join(" ")
}

/// Who goes between the sides, by how sure the text is.
fn go_betweens(relations: &Relations) -> String {
    let parts: Vec<String> = words::CERTAINTIES
        .into_iter()
        .filter_map(|certainty| {
            let all = relations.between.iter();
            let all: Vec<&Between> = all.filter(|one| one.certainty == certainty).collect();
            (!all.is_empty()).then(|| told_of(certainty, &all))
        })
        .collect();
    if parts.is_empty() {
        return "No mediator is mentioned.".to_owned();
    }
    format!("{}.", opening(&parts.join("; ")))
}

/// What is told of those of one certainty, in a clause.
fn told_of(certainty: Certainty, all: &[&Between]) -> String {
    let (unnamed, named): (Vec<&Between>, Vec<&Between>) =
        all.iter().partition(|between| between.name.is_none());
    let mut who: Vec<String> = named
        .iter()
        .map(|between| words::with_the(between.label()))
        .collect();
    if !unnamed.is_empty() {
        let role = common_role(&unnamed);
        who.push(match unnamed.len() {
            1 => format!("an unnamed {role}"),
            many => format!("{} unnamed {role}s", words::number(many)),
        });
    }
    let who = counted_list(&who);
    let is_one = all.len() == 1;
    let role = common_role(all);
    let role = if is_one {
        words::with_a(role)
    } else {
        format!("{role}s")
    };
    let number = |one: &'static str, many: &'static str| if is_one { one } else { many };
    match certainty {
        // What it is called says what it does.
        Certainty::Confirmed if named.is_empty() => {
            format!("{who} {} confirmed", number("is", "are"))
        }
        Certainty::Confirmed => format!("{who} {} confirmed as {role}", number("is", "are")),
        Certainty::Offered => format!(
            "{who} {} offered, or been asked, to help",
            number("has", "have")
        ),
        Certainty::Speculated if named.is_empty() => {
            format!("{who} {} only speculated about", number("is", "are"))
        }
        Certainty::Speculated => format!("{who} may be {role}, but that is speculation"),
        Certainty::Denied => format!("{who} {} not {role}, or no longer", number("is", "are")),
        Certainty::Historical => format!("{who} helped in an earlier matter only"),
    }
}

/// What all of them are, or the word for any of them.
fn common_role(all: &[&Between]) -> &'static str {
    let mut roles = all.iter().map(|between| words::role(between.function));
    let first = roles.next().unwrap_or("go-between");
    if roles.all(|role| role == first) {
        first
    } else {
        "go-between"
    }
}

/// A list in words, counted where it is long.
fn counted_list(names: &[String]) -> String {
    if names.len() <= LISTED {
        return words::listed(names);
    }
    let shown = names.get(..LISTED - 1).unwrap_or(names);
    let more = words::number(names.len() - shown.len());
    format!("{} and {more} more", shown.join(", "))
}

/// The words with a capital first.
fn opening(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The four parts of the brief.
pub fn sections(article: &Article, analysis: &Analysis) -> [Section; 4] {
    fn found<T>(list: &[T], item: impl Fn(usize, &T) -> Option<Item>) -> Vec<Item> {
        list.iter()
            .enumerate()
            .filter_map(|(number, one)| item(number, one))
            .collect()
    }
    [
        Section {
            heading: "Parties",
            empty: "none: no one in the text acts as a party",
            items: found(&analysis.parties, |number, party| {
                party_item(article, analysis, number, party)
            }),
        },
        Section {
            heading: "Mediators",
            empty: "none: the text mentions no one who goes between the sides",
            items: found(&analysis.mediators, |number, mediator| {
                mediator_item(article, analysis, number, mediator)
            }),
        },
        Section {
            heading: "Locations",
            empty: "none: no name in the text is used as a place",
            items: found(&analysis.locations, |number, location| {
                location_item(article, analysis, number, location)
            }),
        },
        Section {
            heading: "Open questions",
            empty: "none: the text asks nothing, and says of nothing that it is unknown",
            items: found(&analysis.questions, |number, question| {
                Some(question_item(article, analysis, number, question))
            }),
        },
    ]
}

fn party_item(
    article: &Article,
    analysis: &Analysis,
    number: usize,
    party: &Party,
) -> Option<Item> {
    let entity = analysis.entity(party.entity)?;
    let kind = words::party_kind(party.kind);
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
    gloss.push(words::counted(entity.mentions.len(), "mention"));
    gloss.extend(by_reader(party.evidence.first()));
    Some(Item {
        finding: Finding::Party(number),
        name: entity.name.clone(),
        gloss,
        quotes: quotes(article, party.evidence.iter()),
        certainty: None,
    })
}

fn mediator_item(
    article: &Article,
    analysis: &Analysis,
    number: usize,
    mediator: &Mediator,
) -> Option<Item> {
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
        words::certainty(strongest.certainty),
        words::function(strongest.function)
    )];
    let speaker = strongest.attributed_to.as_deref();
    gloss.extend(words::who_says_so(speaker, &strongest.evidence));
    gloss.extend(course(mediator));
    gloss.extend(entity.and_then(also));
    let statements = by_strength(mediator);
    let evidence = statements.iter().map(|statement| &statement.evidence);
    Some(Item {
        finding: Finding::Mediator(number),
        name,
        gloss,
        quotes: quotes(article, evidence),
        certainty: Some(strongest.certainty),
    })
}

/// The statements on a mediator, strongest first, in order of the text among equals, a sentence once.
///
/// The first is what [`Mediator::strongest`] returns.
pub fn by_strength(mediator: &Mediator) -> Vec<&Statement> {
    let mut statements: Vec<&Statement> = mediator.statements.iter().collect();
    let strongest = mediator.strongest();
    statements.sort_by_key(|statement| {
        let first = strongest.is_some_and(|strongest| std::ptr::eq(strongest, *statement));
        (!first, std::cmp::Reverse(statement.certainty))
    });
    let mut seen = std::collections::HashSet::new();
    statements.retain(|statement| seen.insert(statement.evidence.sentence));
    statements
}

/// How the certainty moved through the text, where it did: "speculated in ¶3, confirmed in ¶7".
pub fn course(mediator: &Mediator) -> Option<String> {
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
        .map(|(certainty, paragraph)| format!("{} in ¶{paragraph}", words::certainty(certainty)))
        .collect();
    Some(steps.join(", "))
}

fn location_item(
    article: &Article,
    analysis: &Analysis,
    number: usize,
    location: &Location,
) -> Option<Item> {
    let entity = analysis.entity(location.entity)?;
    let mut gloss = vec![words::place(location.kind, location.country)];
    gloss.extend(location.coordinates.map(map::position));
    gloss.push(words::counted(location.mentions.len(), "mention"));
    gloss.extend(by_reader(location.evidence.first()));
    Some(Item {
        finding: Finding::Location(number),
        name: entity.name.clone(),
        gloss,
        quotes: quotes(article, location.evidence.iter().take(1)),
        certainty: None,
    })
}

fn question_item(
    article: &Article,
    analysis: &Analysis,
    number: usize,
    question: &Question,
) -> Item {
    let mut gloss = vec![words::question_kind(question.kind).to_owned()];
    let mut about: Vec<&str> = Vec::new();
    for entity in question.about.iter().filter_map(|id| analysis.entity(*id)) {
        if !about.contains(&entity.name.as_str()) {
            about.push(&entity.name);
        }
    }
    if !about.is_empty() {
        gloss.push(format!("about {}", about.join(", ")));
    }
    let mut quotes = quotes(article, std::iter::once(&question.evidence));
    if let Some(answer) = &question.answered {
        gloss.push("answered".to_owned());
        gloss.extend(by_reader(Some(answer)));
        quotes.push(quote(article, answer, "answered in "));
    }
    Item {
        finding: Finding::Question(number),
        name: question.wording.clone(),
        gloss,
        quotes,
        certainty: None,
    }
}

fn by_reader(evidence: Option<&Evidence>) -> Option<String> {
    words::who_says_so(None, evidence?)
}

fn also(entity: &Entity) -> Option<String> {
    if entity.aliases.is_empty() {
        return None;
    }
    Some(format!("also {}", entity.aliases.join(", ")))
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

/// The sentence of an evidence as it is quoted: without the dash between a dateline and its first words.
pub fn quoted(article: &Article, evidence: &Evidence) -> Span {
    let sentence = evidence.sentence;
    let words = article.slice(sentence);
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '―');
    let bare = words.trim_start_matches(dash);
    let start = sentence.start + (words.len() - bare.len()) as u32;
    let is_whole = bare.is_empty() || evidence.cue.start < start;
    Span {
        start: if is_whole { sentence.start } else { start },
        end: sentence.end,
    }
}

fn quote(article: &Article, evidence: &Evidence, lead: &'static str) -> Quote {
    let (sentence, cue) = (quoted(article, evidence), evidence.cue);
    let stands_out = evidence.cue != evidence.sentence && sentence.contains(cue);
    let from = cue.start.saturating_sub(sentence.start) as usize;
    Quote {
        lead,
        paragraph: article.paragraph_at(sentence.start),
        text: article.slice(sentence).to_owned(),
        cue: if stands_out {
            from..from + cue.len()
        } else {
            0..0
        },
    }
}
