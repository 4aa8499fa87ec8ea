//! Tokens to names: where a name stands and what kind of thing it seems to name.
//!
//! Goes by form alone: capitals, titles before a name, heads inside it, the gazetteer. Which names
//! mean the same thing is `link`'s business.

mod described;
mod doubt;
mod forms;
mod joints;
pub(in crate::analysis) mod lands;
mod laws;
mod learned;
mod run;
mod split;
mod titled;

use crate::analysis::beside::both;
use crate::analysis::bodies::Body;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::analysis::names::forms::is_field;
use crate::analysis::names::forms::is_head_with_fields;
use crate::analysis::names::forms::is_of_many_lands;
pub(in crate::analysis) use crate::analysis::names::forms::is_sport;
pub(in crate::analysis) use crate::analysis::names::forms::is_states;
pub(in crate::analysis) use crate::analysis::names::joints::is_numeral;
use crate::analysis::scope::one_of;
use crate::analysis::seeded;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::Span;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Tokens of the longest name; a longer run of capitals is cut.
const LONGEST: usize = 40;

/// What a name seems to name, by its form.
#[derive(Debug, Clone, Copy)]
pub enum Guess {
    /// A state by its name.
    Country(&'static Country),
    /// A state by a nationality word.
    Nationality(&'static Country),
    /// A known body.
    Known(Body),
    /// A human being.
    Person,
    /// A body by its form.
    Body,
    /// A place by its form or the gazetteer.
    Place,
    /// A side by its description ("railway workers").
    Side,
    /// A treaty, an event, a work: neither actor nor place.
    Other,
    /// The form does not tell.
    Unsure,
}

/// A name as it stands in the text, before it is linked to others.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its tokens; a part of a hyphenated word has that one token.
    pub tokens: Range<usize>,
    /// Where it stands; may be a part of a token ("Egyptian" in "Egyptian-brokered").
    pub span: Span,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// What it seems to name.
    pub guess: Guess,
    /// Title words just before it, within the same run of capitals or small before it.
    pub title: Option<Range<usize>>,
}

/// Finds the names of a document, in order.
pub fn find(document: &Document<'_>) -> Vec<Name> {
    // Neither looks at what the other finds.
    let (names, heard) = both(
        document,
        || by_rule(document),
        || learned::Heard::of(document),
    );
    let mut names = heard.beside(document, names);
    names.retain(|name| {
        let amount = name.tokens.len() == 1 && forms::is_amount(document, name.tokens.start);
        let office = name.title.is_none() && forms::is_office_alone(document, name.tokens.clone());
        !(amount || office || names_a_currency(document, name))
    });
    laws::settle(document, &mut names);
    doubt::settle(document, &mut names);
    names.retain(|name| !is_agency_of_dateline(document, name));
    for name in &mut names {
        take_article(document, name);
        take_government(document, name);
        take_sport(document, name);
    }
    let lands = lands::adjectives(document);
    names.retain(|name| {
        lands.contains_key(document.lower(name.tokens.start)) || !only_describes(document, name)
    });
    described::name_bodies(document, &mut names);
    names
}

/// The names by their form alone, in order.
fn by_rule(document: &Document<'_>) -> Vec<Name> {
    let mut small: HashSet<&str> = seeded::set_of((document.tokens.len() / 4).min(1 << 10));
    small.extend(
        (0..document.tokens.len())
            .filter(|&idx| {
                document.tokens[idx].kind == TokenKind::Word && starts_small(document.word(idx))
            })
            .map(|idx| document.lower(idx)),
    );
    let headlines: Vec<bool> = document
        .sentences
        .iter()
        .map(|sentence| {
            is_headline(
                document,
                sentence.tokens.start as usize..sentence.tokens.end as usize,
            )
        })
        .collect();
    let inside = capitals_inside(document, &headlines);
    let mut names = Vec::new();
    for (sentence, &headline) in document.sentences.iter().zip(&headlines) {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        if let Some(dateline) = document.article.dateline
            && dateline.contains(sentence.span)
        {
            names.extend(dateline_places(document, tokens));
            continue;
        }
        let reader = Reader {
            document,
            small: &small,
            inside: &inside,
            headline,
        };
        reader.read(tokens, &mut names);
    }
    names
}

/// "The Hague", "The Gambia": the article is part of a place's name where the tables know it so.
fn take_article(document: &Document<'_>, name: &mut Name) {
    let Some(article) = name.tokens.start.checked_sub(1).filter(|&article| {
        matches!(name.guess, Guess::Place)
            && document.word(article) == "The"
            && document
                .tokens
                .get(article)
                .is_some_and(|token| token.paragraph == name.paragraph)
    }) else {
        return;
    };
    let whole = document.span_of(article..name.tokens.end);
    if gazetteer::places(document.slice(whole)).any(|place| place.name.starts_with("The ")) {
        name.tokens.start = article;
        name.span = whole;
    }
}

/// Whether a name stands in the brackets of a dateline, where the agency does: "LIMA (Coast Wire)".
fn is_agency_of_dateline(document: &Document<'_>, name: &Name) -> bool {
    let Some(dateline) = document
        .article
        .dateline
        .filter(|it| it.contains(name.span))
    else {
        return false;
    };
    let before = Span {
        start: dateline.start,
        end: name.span.start,
    };
    let before = document.slice(before);
    before.matches('(').count() > before.matches(')').count()
}

/// "Cricket Tasmania", "Athletics Kenya": the body of a sport in a land, named by both words.
fn take_sport(document: &Document<'_>, name: &mut Name) {
    if !matches!(name.guess, Guess::Country(_) | Guess::Place) {
        return;
    }
    let sport = |idx: usize| {
        document.word(idx).starts_with(char::is_uppercase) && forms::is_sport(document.lower(idx))
    };
    let is_land = |tokens: Range<usize>| {
        let land = document.slice(document.span_of(tokens));
        gazetteer::country(land).is_some() || gazetteer::places(land).next().is_some()
    };
    let Range { start, end } = name.tokens;
    if sport(start) && name.tokens.len() > 1 && is_land(start + 1..end) {
        name.guess = Guess::Body;
        return;
    }
    let before = start.checked_sub(1).filter(|&before| {
        sport(before)
            && document
                .tokens
                .get(before)
                .is_some_and(|token| token.paragraph == name.paragraph)
    });
    if let Some(before) = before {
        name.tokens.start = before;
        name.span = document.span_of(name.tokens.clone());
        name.guess = Guess::Body;
    }
}

/// "the Flemish government": of a region that is no state, the government is named by both words.
fn take_government(document: &Document<'_>, name: &mut Name) {
    if matches!(
        document.lower(name.tokens.end),
        "government" | "parliament" | "administration"
    ) && is_of_region(document, name)
    {
        name.tokens.end += 1;
        name.span = document.span_of(name.tokens.clone());
        name.guess = Guess::Body;
    }
}

/// Whether a lone word only tells of which region something is ("the Flemish river pilots").
///
/// "The Walloons" and "the Flemish said" name who they are.
fn only_describes(document: &Document<'_>, name: &Name) -> bool {
    let next = document.lower(name.tokens.end);
    let thing = document
        .tokens
        .get(name.tokens.end)
        .is_some_and(|token| token.kind == TokenKind::Word && token.paragraph == name.paragraph)
        && starts_small(document.word(name.tokens.end))
        && !cues::is_action_verb(next)
        && !cues::is_scene_preposition(next)
        && !next.ends_with("ed")
        && !one_of!(
            next;
            "and" "or" "but" "who" "which" "that" "of" "to" "for" "with" "by" "as" "than" "also" "not"
            "from" "on" "before" "after" "while" "when" "if" "because" "so" "then" "now" "still" "again"
        );
    thing && (is_of_region(document, name) || is_of_creed(document, name))
}

/// Whether a name is the adjective of a creed ("Sunni", "Roman Catholic").
fn is_of_creed(document: &Document<'_>, name: &Name) -> bool {
    let last = document.lower(name.tokens.end.saturating_sub(1));
    let alone = name.tokens.len() == 1
        || name.tokens.len() == 2
            && one_of!(document.lower(name.tokens.start); "roman" "greek" "russian" "protestant" "shia" "sunni" "twelver");
    alone
        && name.title.is_none()
        && one_of!(
            last;
            "sunni" "shia" "shiite" "shi'ite" "catholic" "orthodox" "protestant" "muslim" "islamic" "christian"
            "jewish" "hindu" "buddhist" "sufi" "anglican" "lutheran" "methodist" "islamist" "jihadist"
        )
}

/// Whether a lone word is by its ending the adjective of a region ("Flemish", "Sardinian").
fn is_of_region(document: &Document<'_>, name: &Name) -> bool {
    // "the former Walloon minister" is titled by no name.
    let titled = name
        .title
        .clone()
        .is_some_and(|title| document.lower(title.start) != "former");
    if name.tokens.len() != 1
        || titled
        || !matches!(name.guess, Guess::Unsure | Guess::Body | Guess::Person)
    {
        return false;
    }
    let word = document.lower(name.tokens.start);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let personal = || gazetteer::is_first_name(word) || gazetteer::is_surname(word);
    // Tables are asked last.
    word.len() > 5
        && document
            .word(name.tokens.start)
            .chars()
            .skip(1)
            .all(char::is_lowercase)
        && (ends(&["ish", "oon", "ese"]) || ends(&["ian", "lan", "ican"]) && !personal())
        && gazetteer::country_of_nationality(document.word(name.tokens.start)).is_none()
}

/// Whether a nation only tells which money is meant ("U.S. dollars", "the Swiss franc").
fn names_a_currency(document: &Document<'_>, name: &Name) -> bool {
    let next = document.tokens.get(name.tokens.end);
    let money = document.lower(name.tokens.end);
    // "Israel pounds Gaza" is about no money.
    matches!(name.guess, Guess::Country(_) | Guess::Nationality(_))
        && (money != "pounds" || matches!(name.guess, Guess::Nationality(_)))
        && next.is_some_and(|next| next.paragraph == name.paragraph)
        && is_currency(money)
}

fn is_currency(word: &str) -> bool {
    one_of!(
        word;
        "dollar" "dollars" "franc" "francs" "lira" "pounds" "rial" "rials" "riyal" "riyals" "rouble"
        "roubles" "ruble" "rubles" "rupee" "rupees" "peso" "pesos" "yen" "yuan" "dinar" "dinars"
        "dirham" "dirhams" "shilling" "shillings" "krona" "kronor" "krone" "kroner"
    )
}

/// Words that stand with a capital inside a sentence, in lower case.
fn capitals_inside<'r>(document: &'r Document<'_>, headlines: &[bool]) -> HashSet<&'r str> {
    let mut inside = HashSet::default();
    for (sentence, &headline) in document.sentences.iter().zip(headlines) {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        if headline {
            continue;
        }
        for idx in tokens.skip(1) {
            // "Anna K. Berg": the dot of an initial opens nothing.
            let initial = document.word(idx - 1) == "."
                && idx >= 2
                && document.word(idx - 2).chars().count() == 1
                && !starts_small(document.word(idx - 2));
            let opens = document.tokens[idx - 1].kind == TokenKind::Mark && !initial;
            if document.tokens[idx].kind == TokenKind::Word
                && !opens
                && !starts_small(document.word(idx))
            {
                inside.insert(document.lower(idx));
            }
        }
    }
    inside
}

/// The places of a dateline ("GENEVA, 3 May (Agency)"): capital words before a comma or a date.
fn dateline_places(document: &Document<'_>, tokens: Range<usize>) -> Option<Name> {
    let first = tokens
        .clone()
        .find(|&idx| document.tokens[idx].kind == TokenKind::Word)?;
    let mut end = first;
    while end < tokens.end
        && document.tokens[end].kind == TokenKind::Word
        && !starts_small(document.word(end))
        && !cues::is_calendar(document.lower(end))
    {
        end += 1;
    }
    (end > first).then(|| Name {
        tokens: first..end,
        span: document.span_of(first..end),
        paragraph: document.tokens[first].paragraph,
        guess: Guess::Place,
        title: None,
    })
}

/// Whether a word is written small; "al-Sharaa" is a name all the same.
fn starts_small(word: &str) -> bool {
    is_plainly_small(word)
        || word.chars().next().is_some_and(char::is_lowercase)
            && !word.chars().any(char::is_uppercase)
}

/// Whether a word is made of small letters as most are, which is told fast.
pub(in crate::analysis) fn is_plainly_small(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether nearly all words of a sentence are capitalised, as in a headline: capitals then tell little.
///
/// A sentence full of names still has its verb written small.
fn is_headline(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let mut words = 0_usize;
    let mut small = 0_usize;
    for idx in tokens {
        let word = document.word(idx);
        if document.tokens[idx].kind == TokenKind::Word
            && word.chars().count() > 2
            && !is_small_in_headlines(word)
        {
            words += 1;
            small += usize::from(starts_small(word));
        }
    }
    words >= 4 && small * 8 <= words
}

/// Words that style guides write small in a headline too.
fn is_small_in_headlines(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "and"
            | "but"
            | "for"
            | "nor"
            | "yet"
            | "from"
            | "into"
            | "with"
            | "over"
            | "upon"
            | "off"
            | "out"
            | "via"
            | "per"
            | "amid"
            | "after"
            | "about"
            | "against"
            | "between"
            | "than"
            | "that"
    )
}

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    /// Words that the article also writes small.
    small: &'r HashSet<&'r str>,
    /// Words that the article writes with a capital where no sentence opens.
    inside: &'r HashSet<&'r str>,
    headline: bool,
}

impl Reader<'_, '_> {
    fn read(&self, tokens: Range<usize>, names: &mut Vec<Name>) {
        let mut idx = tokens.start;
        let mut opens = true;
        while idx < tokens.end {
            let kind = self.document.tokens[idx].kind;
            if kind == TokenKind::Mark {
                let mark = self.document.word(idx);
                opens = opens || matches!(mark, "“" | "\"" | ":" | "‘" | "—" | "•" | "(");
                idx += 1;
                continue;
            }
            if kind != TokenKind::Word || !self.is_capital(idx, opens, tokens.end) {
                if kind == TokenKind::Word {
                    self.read_small(idx, tokens.start, names);
                }
                opens = false;
                idx += 1;
                continue;
            }
            let end = self.run_end(idx, tokens.end);
            if let Some(joined) = self.joined(idx, end, tokens.end) {
                if !self.push_if_known(joined.clone(), None, names) {
                    self.push(joined.clone(), Guess::Body, None, names);
                }
                opens = false;
                idx = joined.end;
                continue;
            }
            self.split(idx, end, names);
            idx = end;
            opens = false;
        }
    }

    /// Two runs that are one name: a state of two isles, or a body where fields stand beside the "and"
    /// ("Fish and Wildlife Service").
    fn joined(&self, start: usize, end: usize, limit: usize) -> Option<Range<usize>> {
        let document = self.document;
        if let Some(union) = self.union_by_trades(start, end, limit) {
            return Some(union);
        }
        if end == start || end + 2 >= limit || document.lower(end) != "and" {
            return None;
        }
        let opens = usize::from(end - start > 1 && cues::is_common_opener(document.lower(start)));
        let start = start + opens;
        let next = end + 1 + usize::from(document.lower(end + 1) == "the");
        let state = start..(next + 1).min(limit);
        if gazetteer::country(document.slice(document.span_of(state.clone()))).is_some() {
            return Some(state);
        }
        let capital = |idx: usize| {
            document.tokens[idx].kind == TokenKind::Word && !starts_small(document.word(idx))
        };
        let fields = is_field(document.lower(end - 1)) && is_field(document.lower(end + 1));
        if !fields || !capital(end + 1) {
            return None;
        }
        let past = self.run_end(end + 1, limit);
        let head = (end + 2..past).find(|&idx| is_head_with_fields(document.lower(idx)))?;
        let plain = (start..end)
            .chain(end + 1..head)
            .all(|idx| capital(idx) && !cues::is_body_head(document.lower(idx)));
        (plain && head - end <= 3 && end - start <= 4).then_some(start..past)
    }

    /// Small words that name all the same: "pro-Russian", and sides by description ("railway workers").
    fn read_small(&self, idx: usize, start: usize, names: &mut Vec<Name>) {
        let lower = self.document.lower(idx);
        // "Arab states", "Latin American countries": states that act together under one name.
        if idx > start && is_states(lower) && is_of_many_lands(self.document.word(idx - 1)) {
            let compound = idx >= start + 2
                && matches!(
                    (self.document.word(idx - 2), self.document.word(idx - 1)),
                    ("Latin" | "Central" | "South", "American") | ("Central", "Asian")
                );
            if self.document.word(idx - 1) == "American" && !compound {
                return;
            }
            let first = idx - 1 - usize::from(compound);
            while names.last().is_some_and(|name| name.tokens.start >= first) {
                names.pop();
            }
            if names.last().is_none_or(|name| name.tokens.end <= first) {
                self.push(first..idx + 1, Guess::Side, None, names);
            }
            return;
        }
        let modified = idx > start
            && names.last().is_none_or(|name| name.tokens.end < idx)
            && cues::is_side_modifier(self.document.lower(idx - 1));
        // Groups of every sort pass through a text; "opposition groups" are a side.
        let gathered =
            modified && matches!(lower, "groups" | "communities" | "factions" | "tribes");
        // "the Mekam veterans": a word that names nothing else says who they are.
        if cues::is_side_noun(lower)
            && !described::is_of_a_cause(lower)
            && let Some(whose) = names
                .pop_if(|name| name.tokens == (idx.saturating_sub(1)..idx) && self.is_unknown(name))
        {
            self.push(whose.tokens.start..idx + 1, Guess::Side, None, names);
            return;
        }
        if cues::is_side_noun(lower) || gathered {
            let first = if modified { idx - 1 } else { idx };
            self.push(first..idx + 1, Guess::Side, None, names);
            return;
        }
        if lower.contains('-') && self.document.word(idx).chars().any(char::is_uppercase) {
            self.read_hyphens(idx, names);
        }
    }
}

fn is_initial_or_short(word: &str) -> bool {
    let count = word.chars().filter(|c| *c != '.').count();
    (count == 1 && word.chars().all(|c| c.is_uppercase() || c == '.'))
        || matches!(
            word,
            "Jr" | "Sr"
                | "St"
                | "Gen"
                | "Col"
                | "Lt"
                | "Maj"
                | "Capt"
                | "Dr"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Prof"
                | "Sen"
                | "Rep"
                | "Gov"
                | "Adm"
                | "Sgt"
                | "Rev"
                | "Brig"
                | "Mt"
                | "Ft"
        )
}
