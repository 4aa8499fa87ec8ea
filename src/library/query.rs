//! What people type into the search, read without ever failing.
//!
//! ```text
//! ceasefire                     a word, without regard to capitals and accents
//! "prisoner exchange"           words in a row
//! negot*                        the beginning of a word
//! -sport                        without
//! title: source: by:            only in the title, in site, feed or address, in the byline
//! tag:elections                 with a tag; tag:elect* for several
//! party: mediator: place:       named so in the brief
//! before:2024-05 after:2023     published before, or on that day and after
//! is:unread is:read is:starred  as it says; is:begun for those half read
//! ```
//!
//! All must hold. What does not fit is taken as a word; what cannot be meant is told in
//! [`Query::problems`]. Nothing of it reaches the database as anything but a quoted word or a value.

use crate::library::names::Role;
use crate::library::time;
use crate::library::words;

/// The fewest letters from which a beginning of a word is looked for while it is being typed.
const BEGINNING: usize = 2;

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Anywhere.
    Any,
    /// In the title.
    Title,
    /// In the site's, the feed's and the address's words.
    Source,
    /// In the byline.
    Byline,
}

/// Words in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// As typed, without quotation marks.
    pub text: String,
    /// Whether the last word is only a beginning.
    pub beginning: bool,
}

impl Phrase {
    /// As the search index takes it: quoted, so that nothing in it is syntax.
    pub fn quoted(&self) -> String {
        let star = if self.beginning { " *" } else { "" };
        format!("\"{}\"{star}", self.text.replace(['"', '\0'], " "))
    }
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Words of the article.
    Words(Field, Phrase),
    /// A name of its brief.
    Name(Role, Phrase),
    /// A tag, folded.
    Tag(Phrase),
    /// Published before this second (since 1970).
    Before(i64),
    /// Published at this second or later.
    After(i64),
    /// Read or not.
    Read(bool),
    /// With a star.
    Starred,
    /// Opened and not yet read.
    Begun,
}

/// One thing asked for, or asked not to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Whether it must not hold.
    pub negated: bool,
    /// What.
    pub what: What,
}

/// A search: all clauses must hold. The empty one finds everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// In the order typed.
    pub clauses: Vec<Clause>,
    /// What was typed and cannot be meant, as sentences for show.
    pub problems: Vec<String>,
}

impl Query {
    /// Reads a search as a finished one.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (term, after) = term(rest);
            query.take(&term);
            rest = after.trim_start();
        }
        query
    }

    /// Reads a search that is still being typed: its last word may go on.
    pub fn typed(text: &str) -> Self {
        let mut query = Self::parse(text);
        let goes_on = text.ends_with(|c: char| c.is_alphanumeric());
        let count = query.clauses.len();
        if let Some(Clause {
            what: What::Words(_, phrase) | What::Name(_, phrase) | What::Tag(phrase),
            negated,
        }) = query.clauses.last_mut().filter(|_| goes_on)
        {
            let last = words::words(&phrase.text).last();
            let letters = last.map_or(0, |word| word.folded.chars().count());
            if letters >= BEGINNING && !*negated {
                phrase.beginning = true;
            } else if letters < BEGINNING && count > 1 {
                // One letter says nothing yet; it would only hide what the other words find.
                query.clauses.pop();
            }
        }
        query
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The phrases to be shown where they stand in the text.
    pub fn shown(&self) -> impl Iterator<Item = &Phrase> {
        self.clauses
            .iter()
            .filter(|clause| !clause.negated)
            .filter_map(|clause| match &clause.what {
                What::Words(Field::Any | Field::Title, phrase) | What::Name(_, phrase) => {
                    Some(phrase)
                }
                _ => None,
            })
    }

    fn take(&mut self, term: &Term) {
        let key = term.key.to_ascii_lowercase();
        let phrase = Phrase {
            text: term.value.clone(),
            beginning: term.star,
        };
        let what = match key.as_str() {
            "title" => What::Words(Field::Title, phrase),
            "source" | "site" => What::Words(Field::Source, phrase),
            "by" | "author" => What::Words(Field::Byline, phrase),
            "party" => What::Name(Role::Party, phrase),
            "mediator" => What::Name(Role::Mediator, phrase),
            "place" => What::Name(Role::Place, phrase),
            "tag" => What::Tag(phrase),
            "before" | "after" => match time::stretch(&term.value) {
                Some((start, _)) if key == "before" => What::Before(start),
                Some((start, _)) => What::After(start),
                None => {
                    if !term.value.is_empty() {
                        self.problems.push(format!(
                            "{key}: takes a date such as 2024, 2024-05 or 2024-05-03"
                        ));
                    }
                    return;
                }
            },
            "is" => match term.value.to_lowercase().as_str() {
                "unread" | "new" => What::Read(false),
                "read" => What::Read(true),
                "starred" => What::Starred,
                "begun" => What::Begun,
                other => {
                    let whole = ["unread", "read", "starred", "begun"];
                    if !whole.iter().any(|word| word.starts_with(other)) {
                        self.problems
                            .push("is: takes unread, read, starred or begun".to_owned());
                    }
                    return;
                }
            },
            _ => What::Words(Field::Any, phrase),
        };
        // Without a letter or digit there is nothing to look for.
        let empty = match &what {
            What::Words(_, phrase) | What::Name(_, phrase) | What::Tag(phrase) => {
                words::words(&phrase.text).next().is_none()
            }
            _ => false,
        };
        if !empty {
            self.clauses.push(Clause {
                negated: term.negated,
                what,
            });
        }
    }
}

/// One term as typed.
struct Term {
    negated: bool,
    key: String,
    value: String,
    star: bool,
}

const KEYS: &[&str] = &[
    "title", "source", "site", "by", "author", "party", "mediator", "place", "tag", "before",
    "after", "is",
];

/// Takes one term off the front of a text that does not start with white space.
fn term(text: &str) -> (Term, &str) {
    let negative = text
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '“'));
    let negated = negative.is_some();
    let mut rest = negative.unwrap_or(text);
    let mut key = String::new();
    if let Some((before, after)) = rest.split_once(':')
        && KEYS.contains(&before.to_ascii_lowercase().as_str())
    {
        before.clone_into(&mut key);
        rest = after;
    }
    let quote = rest.chars().next().filter(|c| ['"', '“', '”'].contains(c));
    let (value, mut rest) = if let Some(quote) = quote {
        let inner = rest.get(quote.len_utf8()..).unwrap_or_default();
        // Without an end it is still being typed.
        let end = inner.find(['"', '“', '”']).unwrap_or(inner.len());
        let after = inner.get(end..).unwrap_or_default();
        let after = after.strip_prefix(['"', '“', '”']).unwrap_or_default();
        (inner.get(..end).unwrap_or_default(), after)
    } else {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        (
            rest.get(..end).unwrap_or_default(),
            rest.get(end..).unwrap_or_default(),
        )
    };
    let mut star = value.ends_with('*');
    if quote.is_some()
        && let Some(after) = rest.strip_prefix('*')
    {
        star = true;
        rest = after;
    }
    let term = Term {
        negated,
        key,
        value: value.trim_end_matches('*').to_owned(),
        star,
    };
    (term, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(query: &Query) -> Vec<(bool, String, bool)> {
        query
            .clauses
            .iter()
            .filter_map(|clause| match &clause.what {
                What::Words(_, phrase) => {
                    Some((clause.negated, phrase.text.clone(), phrase.beginning))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn words_phrases_beginnings_and_what_is_not_wanted() {
        let query = Query::parse("truce \"lake hotel\" nego* -sport -\"red card\" - * \"\"");
        let expected = [
            (false, "truce", false),
            (false, "lake hotel", false),
            (false, "nego", true),
            (true, "sport", false),
            (true, "red card", false),
        ];
        let expected = expected.map(|(not, text, star)| (not, text.to_owned(), star));
        assert_eq!(words_of(&query), expected);
    }

    #[test]
    fn keys_and_dates() {
        let query = Query::parse("Mediator:\"foreign ministry\" before:2024-05 IS:unread foo:bar");
        assert_eq!(query.clauses.len(), 4);
        assert_eq!(query.clauses[1].what, What::Before(1_714_521_600));
        assert_eq!(query.clauses[2].what, What::Read(false));
        assert_eq!(words_of(&query), [(false, "foo:bar".to_owned(), false)]);
        assert_eq!(Query::parse("after:soon is:purple").problems.len(), 2);
        assert!(Query::parse("after: is: title:").is_empty());
    }

    #[test]
    fn nothing_typed_is_syntax() {
        for text in [
            "\"a OR b\"",
            "a\"b",
            "NEAR(a",
            "{x}:y",
            "^a + b",
            "a AND",
            "\u{0}x",
        ] {
            for clause in Query::parse(text).clauses {
                if let What::Words(_, phrase) = clause.what {
                    let quoted = phrase.quoted();
                    let inner = quoted.trim_end_matches(" *");
                    assert_eq!(inner.matches('"').count(), 2, "{quoted}");
                }
            }
        }
    }

    #[test]
    fn a_word_being_typed_may_go_on() {
        assert_eq!(
            words_of(&Query::typed("peace ta")),
            [
                (false, "peace".to_owned(), false),
                (false, "ta".to_owned(), true)
            ]
        );
        assert_eq!(words_of(&Query::typed("peace t")).len(), 1);
        assert_eq!(
            words_of(&Query::typed("talks ")),
            [(false, "talks".to_owned(), false)]
        );
    }
}
