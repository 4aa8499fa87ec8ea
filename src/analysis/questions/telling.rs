//! How the article as a whole tells: of a past that is over, to whom its questions are put, between
//! which sides.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::text::Document;
use std::cell::Cell;

/// So many years are named where a past is told of.
const YEARS: usize = 4;
/// So many finite verbs at least are looked at before a text is called one of the past.
const VERBS: usize = 6;
/// At most one in so many of them stands in the present there.
const PRESENT: usize = 8;
/// So many questions to "you" make an interview.
const TO_HEARER: usize = 2;
/// So many mentions of a name are looked at for its article.
const MENTIONS: usize = 8;

/// Whom questions call "you".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearer {
    /// The name.
    pub name: String,
    /// "he", "him", "his" and their like, where the text calls nobody else so beside the name.
    pub pronouns: Option<[&'static str; 3]>,
}

impl Hearer {
    /// A person, with the pronouns of the sentences that name them.
    fn of(document: &Document<'_>, person: &Entity) -> Self {
        let (mut he, mut she) = (0, 0);
        let mut last = None;
        for mention in &person.mentions {
            let sentence = document.sentence_at(mention.span.start);
            let Some(sentence) = sentence.filter(|sentence| last != Some(sentence.span)) else {
                continue;
            };
            last = Some(sentence.span);
            for word in document
                .slice(sentence.span)
                .split(|c: char| !c.is_alphanumeric())
            {
                he += usize::from(matches!(word, "he" | "him" | "his" | "He" | "His"));
                she += usize::from(matches!(word, "she" | "her" | "hers" | "She" | "Her"));
            }
        }
        let pronouns = match (he, she) {
            (1.., 0) => Some(["he", "him", "his"]),
            (0, 1..) => Some(["she", "her", "her"]),
            _ => None,
        };
        Self {
            name: person.name.clone(),
            pronouns,
        }
    }
}

/// What wording a question needs to know of the whole article.
#[derive(Debug, Clone, Default)]
pub struct Telling<'e> {
    /// Whether it tells of a past that is over, so that what lay ahead "would" come.
    pub past: bool,
    /// Whom its questions call "you".
    pub hearer: Option<Hearer>,
    /// Whose remarks it is, as the title tells, to whom reporters say "you".
    pub speaks: Option<Hearer>,
    /// The one person whom the title names.
    pub titled: Option<&'e Entity>,
    /// The two sides, as "A and B", where there are just two; none before they are known.
    sides: Option<String>,
    /// Whether somebody has asked for them.
    wanted: Cell<bool>,
}

impl<'e> Telling<'e> {
    /// Looks at the whole article once, before its sides are known.
    pub fn of(document: &Document<'_>, entities: &'e [Entity]) -> Self {
        Self {
            titled: named_in(entities, 0),
            past: is_past(document.article.text.as_ref()),
            hearer: hearer(document, entities),
            speaks: document
                .article
                .paragraph(0)
                .to_lowercase()
                .contains("remarks")
                .then(|| named_in(entities, 0))
                .flatten()
                .map(|person| Hearer::of(document, person)),
            sides: None,
            wanted: Cell::new(false),
        }
    }

    /// Takes note of the parties; whether that tells of just two sides.
    pub fn learn(
        &mut self,
        document: &Document<'_>,
        entities: &[Entity],
        parties: &[Party],
    ) -> bool {
        self.sides = sides(document, entities, parties);
        self.sides.is_some()
    }

    /// The two sides, as "A and B", where they are known and just two.
    pub fn sides(&self) -> Option<&String> {
        self.wanted.set(true);
        self.sides.as_ref()
    }

    /// Whether somebody has asked for the sides since this was asked.
    pub fn was_asked_for_sides(&self) -> bool {
        self.wanted.take()
    }
}

/// Whether years are named and no weekday, and the verbs outside quotations stand in the past.
fn is_past(text: &str) -> bool {
    let (mut years, mut days, mut present, mut past) = (0, 0, 0, 0);
    let mut quoted = false;
    for word in text.split_whitespace() {
        // Most words are letters alone.
        let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let opens = !plain && word.starts_with(['"', '“']);
        let closes = !plain
            && (word.len() > 1 && word.contains(['"', '”']) && !opens
                || word.contains('”')
                || opens && word.len() > 1 && word.get(1..).is_some_and(|rest| rest.contains('"')));
        quoted |= opens;
        let bare = if plain {
            word
        } else {
            word.trim_matches(|c: char| !c.is_alphanumeric())
        };
        if !quoted {
            match bare {
                "is" | "are" | "has" | "have" | "will" | "says" | "say" => present += 1,
                "was" | "were" | "had" | "would" | "did" => past += 1,
                "today" | "yesterday" | "tomorrow" | "now" | "recently" => days += 1,
                _ if bare.ends_with("day") && bare.starts_with(char::is_uppercase) => days += 1,
                _ if bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit()) => {
                    years += 1;
                }
                _ => {}
            }
        }
        quoted &= !closes;
        if days > 1 {
            return false;
        }
    }
    years >= YEARS && days <= 1 && past >= VERBS && present * PRESENT <= present + past
}

/// The one person whom the title, or else the first paragraph, names before questions to "you".
fn hearer(document: &Document<'_>, entities: &[Entity]) -> Option<Hearer> {
    let asking = document
        .sentences
        .iter()
        .filter(|sentence| {
            let text = document.slice(sentence.span);
            text.trim_end().ends_with('?')
                && text
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| matches!(word, "you" | "your" | "You" | "Your"))
        })
        .count();
    if asking < TO_HEARER {
        return None;
    }
    let interview = document
        .article
        .paragraph(0)
        .to_lowercase()
        .contains("interview");
    interview
        .then(|| named_in(entities, 0).or_else(|| named_in(entities, 1)))
        .flatten()
        .map(|person| Hearer::of(document, person))
}

/// The one person whom a paragraph names.
fn named_in(entities: &[Entity], paragraph: u32) -> Option<&Entity> {
    let mut people = entities.iter().filter(|entity| {
        entity.label == Label::Person
            && entity
                .mentions
                .iter()
                .any(|mention| mention.paragraph == paragraph)
    });
    match (people.next(), people.next()) {
        (Some(person), None) => Some(person),
        _ => None,
    }
}

/// "A and B", the two sides and no other.
fn sides(document: &Document<'_>, entities: &[Entity], parties: &[Party]) -> Option<String> {
    let mut principals = parties.iter().filter(|party| party.principal);
    let (Some(one), Some(other), None) = (principals.next(), principals.next(), principals.next())
    else {
        return None;
    };
    let entity = |id: EntityId| entities.get(id.0 as usize);
    let bodies = [one, other]
        .iter()
        .all(|party| party.kind != PartyKind::Person);
    if !bodies {
        return None;
    }
    let one = with_article(document, entity(one.entity)?);
    let other = with_article(document, entity(other.entity)?);
    // Two that act are sides of one matter only where the text itself joins them.
    let joined = [(&one, &other), (&other, &one)].iter().any(|(one, other)| {
        let text = &document.article.text;
        text.contains(&format!("{one} and {other}"))
            || text.contains(&format!("between {one} and {other}"))
    });
    joined.then(|| format!("{one} and {other}"))
}

/// "the VVD": a name that the text writes with an article keeps it.
pub fn with_article(document: &Document<'_>, entity: &Entity) -> String {
    let with_article = entity.mentions.iter().take(MENTIONS).any(|mention| {
        document
            .article
            .text
            .get(..mention.span.start as usize)
            .is_some_and(|before| before.ends_with(" the ") || before.ends_with("The "))
            && mention.form == Form::Name
            && entity.label != Label::Person
    });
    let article = if with_article && !entity.name.starts_with("The ") {
        "the "
    } else {
        ""
    };
    format!("{article}{}", entity.name)
}
