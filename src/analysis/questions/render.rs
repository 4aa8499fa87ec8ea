//! Pieces of a question to its text: spacing, small letters, length.

use crate::analysis::Entity;
use crate::analysis::gazetteer;
use crate::analysis::phrases::Words;
use crate::analysis::questions::address;
use crate::analysis::questions::clause;
use crate::analysis::questions::commons::is_common;
use crate::analysis::questions::sides;
use crate::analysis::questions::telling::Hearer;
use crate::analysis::questions::telling::Telling;
use crate::analysis::questions::telling::with_article;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use crate::text::Document;
use crate::text::Span;

/// The longest question, in characters; a longer one is cut where a part of it ends.
pub const LONGEST: usize = 140;
/// The same for a question that the article puts itself.
const LONGEST_QUOTED: usize = 220;
/// A question is not cut shorter than this.
const SHORTEST_CUT: usize = 45;

/// Words at which a long question may end, the word itself left out.
const CUT_BEFORE: &[&str] = &[
    "which", "who", "because", "although", "while", "whereas", "but", "after", "before", "when",
    "as", "despite", "so", "with", "by", "without", "through", "amid", "during", "until", "if",
    "that", "over", "under", "against",
];

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Words that want another after them.
const DANGLES: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
    "could", "may", "might", "not", "there", "the", "a", "an", "and", "or", "of", "to", "in", "on",
    "for", "from", "at", "such", "used", "so", "even", "only", "done", "made", "taken", "led",
    "said",
];

/// One sentence with what is needed to word a question from it.
#[derive(Debug, Clone)]
pub struct Reading<'a, 'b> {
    /// The article.
    pub document: &'b Document<'a>,
    /// The words of the sentence.
    pub words: &'b Words<'a>,
    /// Names for pronouns, by the place of the pronoun.
    pub names: Vec<(usize, &'b Entity)>,
    /// Where the sentence names human beings.
    pub people: Vec<Span>,
    /// Where it names anything.
    pub named: Vec<Span>,
    /// How the article as a whole tells.
    pub telling: &'b Telling<'b>,
    /// "A and B", where the sentence joins just two names.
    pub pair: Option<String>,
    /// The same, where it names two and no more, however they stand.
    pub two: Option<String>,
    /// A pronoun at the front, and the subject of the sentence before that it takes up.
    pub taken_up: Option<(usize, String)>,
    /// Who says "I" in the sentence.
    pub speaker: Option<String>,
    /// Whom a reporter calls "you" in it.
    pub hearer: Option<Hearer>,
}

impl Reading<'_, '_> {
    /// The word at a place as the article writes it; halves of a contraction in full.
    fn shown(&self, idx: usize) -> String {
        let span = self.words.span(idx..idx + 1);
        let word = self.words.at(idx);
        let first_half = self.words.spans.get(idx + 1) == Some(&span);
        let second_half = idx > 0 && self.words.spans.get(idx - 1) == Some(&span);
        if second_half {
            return word.to_owned();
        }
        let raw = self.document.slice(span);
        if word == "is" && raw.starts_with(['\'', '’']) {
            return word.to_owned();
        }
        if first_half {
            // Keep the case of the first letter only.
            let capital = raw.chars().next().is_some_and(char::is_uppercase);
            return if capital {
                capitalized(word)
            } else {
                word.to_owned()
            };
        }
        // The first word of a sentence has a capital that it loses inside the question, unless it is a name.
        let first = idx == 0
            || matches!(
                self.words.at(idx - 1),
                "\"" | "“" | "«" | "—" | "–" | "-" | ":" | "]" | "("
            );
        // A noun in the plural without an article is seldom a name.
        let everyday = || {
            (word.ends_with('s') && !word.ends_with("ss")
                || ["tion", "ment", "ness", "ship", "ing"]
                    .iter()
                    .any(|ending| word.ends_with(ending)))
                && !self.named.iter().any(|name| name.contains(span))
                && !clause::is_capital(self.words, idx + 1)
                && !matches!(self.words.at(idx + 1), "'s" | "'")
                && raw.chars().skip(1).all(char::is_lowercase)
                // "Jobs has not said": a plural has no verb in the singular.
                && !matches!(self.words.at(idx + 1), "has" | "is" | "was" | "does")
                && !gazetteer::is_surname(word)
                && !gazetteer::is_first_name(word)
                && gazetteer::country_of_nationality(raw).is_none()
                && gazetteer::country_of_seat(raw).is_none()
                && gazetteer::country(raw).is_none()
        };
        if first && (word == "a" || raw.len() > 1 && (is_common(word) || everyday())) {
            return word.to_owned();
        }
        raw.to_owned()
    }

    /// Text of the bits.
    fn text(&self, bits: &[Bit], as_put: bool) -> String {
        let mut text = String::new();
        let mut before: Option<usize> = None;
        for (at, bit) in bits.iter().enumerate() {
            match bit {
                Bit::Say("") => {}
                Bit::Say(word) => {
                    if !word.starts_with([',', '\'']) {
                        space(&mut text);
                    }
                    text.push_str(word);
                    before = None;
                }
                Bit::Word(idx) => {
                    // "doesn't" stays as it is where both its halves do.
                    let halves = self.words.spans.get(*idx) == self.words.spans.get(idx + 1);
                    if halves && bits.get(at + 1) == Some(&Bit::Word(idx + 1)) {
                        space(&mut text);
                        text.push_str(self.document.slice(self.words.span(*idx..idx + 1)));
                        before = Some(idx + 1);
                        continue;
                    }
                    if before == Some(*idx) {
                        continue;
                    }
                    // "his or her sentence" is "the sentence" where nobody is named.
                    let his_or_her = |at: usize| {
                        self.words.at(at) == "his"
                            && self.words.at(at + 1) == "or"
                            && self.words.at(at + 2) == "her"
                    };
                    if his_or_her(*idx) {
                        space(&mut text);
                        text.push_str("the");
                        before = Some(*idx);
                        continue;
                    }
                    if (1..3).any(|back| *idx >= back && his_or_her(*idx - back)) {
                        before = Some(*idx);
                        continue;
                    }
                    // "unless the army lays its arms down": its own.
                    let own = self.words.at(*idx) == "its" && !has_no_owner("its", &text);
                    let shown = if own {
                        self.shown(*idx)
                    } else if !as_put
                        && has_no_owner(self.words.at(*idx), &text)
                        && self.words.at(idx + 1) != "or"
                    {
                        self.named(*idx, &text).unwrap_or_else(|| "the".to_owned())
                    } else {
                        self.named(*idx, &text).unwrap_or_else(|| self.shown(*idx))
                    };
                    let word = self.words.at(*idx);
                    // "the country" gives way to a name, article and all.
                    if word == "country"
                        && shown != word
                        && let Some(front) = text.strip_suffix("the")
                    {
                        text = front.trim_end().to_owned();
                    }
                    let joined = before.is_some_and(|before| {
                        before + 1 == *idx
                            && self.words.span(before..before + 1).end
                                == self.words.span(*idx..idx + 1).start
                    });
                    let clings = matches!(word, "'s" | "'" | "," | "%" | ")");
                    if (!joined || shown == "is") && !clings {
                        space(&mut text);
                    }
                    if !(clings && text.is_empty()) {
                        text.push_str(&shown);
                    }
                    before = Some(*idx);
                }
            }
        }
        text
    }

    /// The question; a long one is cut where a part of it ends.
    pub fn question(&self, bits: &[Bit]) -> String {
        // "con[c]eded": the brackets of an editor are not read out.
        let text = self.text(bits, false).replace(['[', ']'], "");
        let mut text = pointing_less(&text);
        if let Some(pair) = self.pair.as_ref().or_else(|| self.telling.sides()) {
            let named = sides::named(&text, pair);
            if named.chars().count() < LONGEST {
                text = named;
            }
        }
        if let Some(two) = &self.two {
            text = sides::hinted(&text, two);
        }
        if let Some(speaker) = &self.speaker {
            text = address::speaker(&text, speaker);
        }
        if self.telling.past
            && (matches!(bits.first(), Some(Bit::Say(_))) || text.starts_with("how is one to"))
        {
            text = backdated(text);
        }
        finished(&text, LONGEST)
    }

    /// A question in the article's own words, which may be longer before it is cut.
    pub fn quoted(&self, bits: &[Bit]) -> String {
        let mut text = self.text(bits, true);
        if let Some(speaker) = &self.speaker {
            text = address::speaker(&text, speaker);
        }
        if let Some(hearer) = self.telling.hearer.as_ref().or(self.hearer.as_ref()) {
            text = address::hearer(&text, hearer);
        }
        finished(&text, LONGEST_QUOTED)
    }

    /// The name that a pronoun stands for, where the question has not named it yet.
    fn named(&self, idx: usize, so_far: &str) -> Option<String> {
        let Some((_, entity)) = self.names.iter().find(|(at, _)| *at == idx) else {
            let (at, taken_up) = self.taken_up.as_ref()?;
            return (*at == idx).then(|| taken_up.clone());
        };
        // "Obama … with his presence": the last part of a name names as well.
        let last = entity.name.rsplit(' ').next().unwrap_or("");
        if so_far.contains(entity.name.as_str()) || (last.len() > 2 && so_far.contains(last)) {
            return Some(self.shown(idx));
        }
        let name = with_article(self.document, entity);
        Some(match self.words.at(idx) {
            "his" | "its" | "their" => format!("{name}'s"),
            _ => name,
        })
    }
}

/// What lay ahead in a past that is over "would" come.
fn backdated(text: String) -> String {
    const FRONTS: &[(&str, &str)] = &[
        ("will ", "would "),
        ("how will ", "how would "),
        ("when will ", "when would "),
        ("what will ", "what would "),
        ("what is to ", "what was to "),
        ("how is one to ", "how was one to "),
        ("what is the actual", "what was the actual"),
        ("can the ", "could the "),
        ("is there ", "was there "),
        ("who is behind ", "who was behind "),
    ];
    for (now, then) in FRONTS {
        if let Some(rest) = text.strip_prefix(now) {
            return format!("{then}{rest}");
        }
    }
    text
}

/// Without "this" and "those" before a noun, which point at what the question does not show.
fn pointing_less(text: &str) -> String {
    const POINTING: &[&str] = &["this", "these", "that", "those"];
    const PLACES: &[&str] = &[
        "in", "before", "after", "at", "by", "during", "under", "with",
    ];
    let mut words: Vec<&str> = text.split(' ').collect();
    let count = words.len();
    // "… before that date": when it was cannot be told from the question.
    let last = words.last().copied().unwrap_or("");
    if count > 6
        && let Some([place, pointing]) = words.get(count - 3..count - 1)
        && PLACES.contains(place)
        && POINTING.contains(pointing)
        && !matches!(
            last,
            "who" | "which" | "day" | "week" | "month" | "year" | "time"
        )
    {
        words.truncate(count - 3);
    }
    let mut shown: Vec<&str> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or("");
        let noun = !next.is_empty()
            && !clause::is_auxiliary(next)
            && !matches!(
                next,
                "who"
                    | "which"
                    | "that"
                    | "of"
                    | "in"
                    | "be"
                    | "responsible"
                    | "involved"
                    | "concerned"
                    | "present"
                    | "affected"
                    | "accused"
                    | "day"
                    | "year"
                    | "week"
                    | "month"
                    | "time"
                    | "summer"
                    | "winter"
                    | "spring"
                    | "autumn"
                    | "morning"
                    | "evening"
                    | "fall"
                    | "one"
                    | "lines"
                    | "a"
                    | "an"
                    | "not"
                    | "so"
                    | "all"
                    | "really"
                    | "ever"
                    | "to"
                    | "on"
                    | "for"
                    | "from"
                    | "the"
                    | "with"
                    | "by"
            )
            && verbs::read(next).is_none_or(|(_, tense)| tense == verbs::Tense::Base);
        let points = at > 0 && matches!(*word, "this" | "these" | "those");
        // "today's vote": which day that is the question does not show.
        let of_a_day = matches!(*word, "today's" | "today’s" | "yesterday's" | "yesterday’s");
        shown.push(if points && noun || of_a_day {
            "the"
        } else {
            word
        });
    }
    shown.join(" ")
}

/// Whether nothing before "its" or "their" in the question can be the owner: then "the" says as much.
fn has_no_owner(word: &str, so_far: &str) -> bool {
    let mut before = so_far.split(' ').filter(|word| !word.is_empty());
    match word {
        "our" | "my" => true,
        "their" => !before.any(|word| {
            word == "and"
                || word.ends_with('s') && word.len() > 4
                || word.ends_with("men")
                || matches!(
                    word,
                    "people" | "them" | "they" | "these" | "those" | "police"
                )
        }),
        "its" | "his" => !before.any(|word| {
            !matches!(
                word,
                "Will"
                    | "Is"
                    | "Are"
                    | "Was"
                    | "Were"
                    | "Did"
                    | "Does"
                    | "Do"
                    | "Has"
                    | "Have"
                    | "Can"
                    | "Could"
                    | "Would"
            ) && !matches!(
                word.to_lowercase().as_str(),
                "what"
                    | "when"
                    | "how"
                    | "why"
                    | "who"
                    | "will"
                    | "is"
                    | "are"
                    | "was"
                    | "did"
                    | "does"
                    | "be"
                    | "there"
                    | "of"
                    | "on"
                    | "over"
                    | "in"
                    | "to"
                    | "about"
            )
        }),
        _ => false,
    }
}

fn space(text: &mut String) {
    if !text.is_empty() && !text.ends_with([' ', '(', '“', '$', '‘']) {
        text.push(' ');
    }
}

/// A capital at the start.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// Trimmed, not too long, with a capital and a question mark.
fn finished(text: &str, longest: usize) -> String {
    let text = text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '?' | ',' | ';' | ':' | '-' | '–' | '—' | '.' | '"' | '“' | '”' | '!'
            )
    });
    let mut text = text.to_owned();
    let cut = text.chars().count() > longest;
    if cut {
        text = shortened(&text, longest);
    }
    // "on June I": the day is no number, and is left out with its month.
    if let Some((front, last)) = text.rsplit_once(" on ")
        && MONTHS.contains(&last)
    {
        text = front.to_owned();
    }
    // "Whom does it belong to" is whole; cut there it is not.
    // "Will they be back by then": when that is the question does not tell.
    if let Some(kept) = text.strip_suffix(" by then") {
        text = kept.to_owned();
    }
    for dangling in [
        " or not", " or", " and", " but", " then", " the", " to", " of",
    ] {
        let may_end = !cut && matches!(dangling, " to" | " of");
        if !may_end && let Some(kept) = text.strip_suffix(dangling) {
            text = kept.trim_end_matches([',', ' ']).to_owned();
        }
    }
    // A quotation that is cut open is closed again; where its marks are alike, it is not told which.
    if text.matches('"').count() % 2 == 1 {
        text = text.replace(" \"", " ").replace('"', "").replace("  ", " ");
    }
    if text.matches('“').count() > text.matches('”').count() {
        text.push('”');
    }
    let mut text = capitalized(&text);
    text.push('?');
    text
}

/// Cut at the last comma that leaves enough, or before a word that opens an addition.
fn shortened(text: &str, longest: usize) -> String {
    let limit = text
        .char_indices()
        .nth(longest.saturating_sub(2))
        .map_or(text.len(), |(at, _)| at);
    let head = text.get(..limit).unwrap_or(text);
    let comma = head
        .rfind([',', ';', '—', '–', ':'])
        .filter(|&at| at >= SHORTEST_CUT);
    let word = head
        .match_indices(' ')
        .filter(|&(at, _)| at >= SHORTEST_CUT)
        .filter(|&(at, _)| {
            let next = head
                .get(at + 1..)
                .unwrap_or("")
                .split(' ')
                .next()
                .unwrap_or("");
            let before = head.get(..at).unwrap_or("");
            let last = before.rsplit(' ').next().unwrap_or("");
            CUT_BEFORE.contains(&next) && !DANGLES.contains(&last)
        })
        .map(|(at, _)| at)
        .next_back();
    // Examples that would be cut short go altogether.
    let examples = [
        ", specifically",
        ", including",
        ", such as",
        ", namely",
        ", among them",
    ]
    .iter()
    .filter_map(|opener| head.find(opener))
    .filter(|&at| at >= SHORTEST_CUT)
    .min();
    let and = head.rfind(" and ").filter(|&at| at >= SHORTEST_CUT);
    let cut = examples.or(comma.max(word)).or(and);
    let head = match cut.and_then(|at| head.get(..at)) {
        Some(kept) => kept.to_owned(),
        None => format!("{} …", head.rsplit_once(' ').map_or(head, |(kept, _)| kept)),
    };
    head.trim_end_matches([',', ' ', ';', ':', '—', '–'])
        .to_owned()
}
