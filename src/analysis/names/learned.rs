//! Names by rule beside names by example: where the trained tagger knows better, it is heard.
//!
//! Rules know titles, nations, known bodies and sides; the tagger has seen what persons, companies and
//! places look like. What a rule is sure of stays; the tagger settles what the form leaves open, joins
//! what a rule cut in two, and names what the rules passed over.

use crate::analysis::Label;
use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::analysis::names::Guess;
use crate::analysis::names::LONGEST;
use crate::analysis::names::Name;
use crate::analysis::names::forms::ends_body;
use crate::analysis::names::forms::is_field;
use crate::analysis::names::forms::is_field_of_minister;
use crate::analysis::names::forms::is_field_of_office;
use crate::analysis::names::forms::is_short_address;
use crate::analysis::names::forms::opens_firm;
use crate::analysis::seeded::HashSet;
use crate::analysis::tagger;
use crate::analysis::tagger::Tagged;
use crate::analysis::tagger::Tagger;
use crate::analysis::tagger::model::LABELS;
use crate::text::Document;
use std::ops::Range;

/// Above this margin the tagger's label goes before that of a rule.
const SURE_OF_LABEL: f32 = 3.0;

/// Above this margin the tagger's borders go before those of a rule.
const SURE_OF_BORDERS: f32 = 10.0;

/// Above this margin a name that no rule saw is taken on.
const SURE_OF_NAME: f32 = 1.0;

/// The same for a lone word at the front of a sentence.
const SURE_OF_OPENER: f32 = 8.0;

/// Below this score, whatever the label, a capital is no name.
const SURELY_NONE: f32 = -5.0;

/// The tagger and the names that it found by itself.
pub struct Heard<'d, 'a> {
    tagger: Tagger<'d, 'a>,
    seen: Vec<Tagged>,
}

impl<'d, 'a> Heard<'d, 'a> {
    /// Hears the tagger on a document.
    pub fn of(document: &'d Document<'a>) -> Self {
        let tagger = Tagger::new(document);
        let mut seen = tagger.names();
        seen.retain(|found| found.tokens.len() <= LONGEST);
        Self { tagger, seen }
    }

    /// Mends the names that rules found, and adds those that they missed. In order.
    pub fn beside(self, document: &Document<'_>, names: Vec<Name>) -> Vec<Name> {
        let names = mend_borders(document, names, &self.seen);
        let names = mend_labels(document, &self.tagger, &self.seen, names);
        let mut names = add_missed(document, names, &self.seen);
        names.retain(|name| !is_cut_from_office(document, name));
        names
    }
}

/// Takes the tagger's borders where it is sure and the rules cut a name in two or ran on past its end.
fn mend_borders(document: &Document<'_>, mut names: Vec<Name>, seen: &[Tagged]) -> Vec<Name> {
    let mut replaced = vec![false; names.len()];
    let mut taken: Vec<Name> = Vec::new();
    for (number, found) in seen.iter().enumerate() {
        let range = overlapping(&names, &found.tokens);
        let ours = names.get(range.clone()).unwrap_or(&[]);
        let goes_on = [number.checked_sub(1), Some(number + 1)]
            .into_iter()
            .flatten()
            .filter_map(|other| seen.get(other))
            .filter(|other| may_go_before(other))
            .any(|other| {
                ours.first()
                    .is_some_and(|name| overlap(&name.tokens, &other.tokens))
            });
        // Where nothing is left of the tagger's name, that by rule stays.
        if goes_before(document, found, ours, goes_on)
            && let Some(name) = name(document, found)
        {
            replaced[range].fill(true);
            taken.push(name);
        }
    }
    // In place: a book's names fill much memory.
    let mut replaced = replaced.into_iter();
    names.retain(|_| replaced.next() != Some(true));
    names.append(&mut taken);
    sort(&mut names);
    names
}

/// Whether the tagger's borders are better than those of the names by rule that it overlaps.
///
/// `goes_on` tells that the first of them holds another name by the tagger too.
fn goes_before(document: &Document<'_>, found: &Tagged, ours: &[Name], goes_on: bool) -> bool {
    if !may_go_before(found) || ours.iter().any(is_sure) {
        return false;
    }
    let [first, rest @ ..] = ours else {
        return false;
    };
    let nation = matches!(first.guess, Guess::Country(_) | Guess::Nationality(_));
    if !rest.is_empty() {
        // "U.S. | Centers for Disease Control", "Alexander M. | Haig".
        let holds_all = ours.iter().all(|name| {
            found.tokens.start <= name.tokens.start && name.tokens.end <= found.tokens.end
        });
        return holds_all
            && !(nation
                && (found.label == Label::Person
                    || rest.iter().any(|name| matches!(name.guess, Guess::Person))
                    || is_known(document, first.tokens.end..found.tokens.end)
                    || is_organ(document, found)));
    }
    if first.tokens == found.tokens {
        return false;
    }
    let inside = first.tokens.start <= found.tokens.start && found.tokens.end <= first.tokens.end;
    // "Federal Mediation and Conciliation Service": the head holds both fields together.
    if inside && is_joined(document, first) {
        return false;
    }
    if inside {
        // "United Nations Jeane Kirkpatrick", "Minster Benjamin Netanyahu".
        return !nation
            && (goes_on
                || found.label == Label::Person
                    && found.tokens.len() > 1
                    && found.tokens.end == first.tokens.end
                    && matches!(first.guess, Guess::Person));
    }
    let holds = found.tokens.start <= first.tokens.start && first.tokens.end <= found.tokens.end;
    holds
        && !(nation
            && (found.label == Label::Person
                || found.tokens.len() < 3
                || is_known(document, first.tokens.end..found.tokens.end)
                || is_organ(document, found)))
}

/// Whether a body's name by rule holds an "and" or an aim that belongs to it.
fn is_joined(document: &Document<'_>, name: &Name) -> bool {
    let has = |word: &str| name.tokens.clone().any(|idx| document.lower(idx) == word);
    let head = document.lower(name.tokens.end.saturating_sub(1));
    // "International Commission of Inquiry and Redress"
    let gathers = name
        .tokens
        .clone()
        .skip(1)
        .any(|idx| document.lower(idx) == "of" && cues::may_hold_and(document.lower(idx - 1)));
    matches!(name.guess, Guess::Body)
        && has("and")
        && (has("for") || gathers || !has("of") && cues::is_body_head(head))
}

/// Whether the tagger is sure enough of a name's borders.
fn may_go_before(found: &Tagged) -> bool {
    found.margin >= SURE_OF_BORDERS && matches!(found.label, Label::Person | Label::Organisation)
}

/// Whether words are a body's or a seat's name by themselves ("White House" behind "US").
fn is_known(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let words = document.slice(document.span_of(tokens));
    bodies::body(&fold(words)).is_some() || gazetteer::country_of_seat(words).is_some()
}

/// What no tagger overrules: a title beside the name, a known body, a treaty.
fn is_sure(name: &Name) -> bool {
    name.title.is_some() || matches!(name.guess, Guess::Known(_) | Guess::Other)
}

/// "British Government", "U.S. Air Force": the nation's own, which the rules give to the state.
fn is_organ(document: &Document<'_>, found: &Tagged) -> bool {
    found
        .tokens
        .clone()
        .any(|idx| cues::is_state_organ(document.lower(idx)))
}

/// Takes the tagger's label for names whose form leaves it open, and drops what is no name at all.
fn mend_labels(
    document: &Document<'_>,
    tagger: &Tagger<'_, '_>,
    seen: &[Tagged],
    mut names: Vec<Name>,
) -> Vec<Name> {
    // Most names the tagger found itself, with the same borders; only the others are scored anew.
    let mut heard: Vec<Tagged> = names
        .iter()
        .map(|name| {
            let known = seen
                .binary_search_by_key(&name.tokens.start, |found| found.tokens.start)
                .ok()
                .and_then(|at| seen.get(at))
                .filter(|found| found.tokens == name.tokens);
            let scores = match known {
                Some(found) => found.scores,
                None if is_open(document, name) => tagger.label_scores(name.tokens.clone()),
                None => [0.0; 4],
            };
            Tagged {
                tokens: name.tokens.clone(),
                label: LABELS[tagger::best(&scores)],
                scores,
                margin: 0.0,
            }
        })
        .collect();
    // The tagger may recall more names than it was given; these are others'.
    tagger.settle(&mut heard);
    let mut heard = heard.into_iter().peekable();
    // "President X" anywhere makes X alone a person.
    let titled: HashSet<&str> = names
        .iter()
        .filter(|name| name.title.is_some() && matches!(name.guess, Guess::Person))
        .map(|name| document.lower(name.tokens.end.saturating_sub(1)))
        .collect();
    names.retain_mut(|name| {
        while heard
            .next_if(|found| found.tokens.start < name.tokens.start)
            .is_some()
        {}
        let found = heard.next_if(|found| found.tokens == name.tokens);
        if is_open(document, name)
            && let Some(found) = found
        {
            let person = name.tokens.len() == 1
                && matches!(name.guess, Guess::Person | Guess::Unsure)
                && titled.contains(document.lower(name.tokens.start));
            if person {
                name.guess = Guess::Person;
            } else if found.margin > SURE_OF_LABEL {
                name.guess = guess(found.label);
            }
            let best = found.scores.iter().copied().fold(f32::MIN, f32::max);
            let least = match name.guess {
                Guess::Place => f32::MIN,
                // Names of the world are more than the tagger has seen.
                Guess::Person if name.tokens.len() > 1 => 2.0 * SURELY_NONE,
                // What calls itself a company mostly is one, however strange the rest of its name.
                Guess::Body
                    if name.tokens.len() > 1
                        && cues::is_body_head(document.lower(name.tokens.end - 1)) =>
                {
                    2.0 * SURELY_NONE
                }
                _ => SURELY_NONE,
            };
            return best >= least;
        }
        true
    });
    names
}

/// Whether words are the front of an office and name nothing ("National Security Advisor X", "Senate
/// Majority Leader X", "House Republican leader X").
fn is_cut_from_office(document: &Document<'_>, name: &Name) -> bool {
    if matches!(name.guess, Guess::Person | Guess::Body | Guess::Unsure)
        && (is_field_of_minister(document, name.tokens.clone()) || is_bare_office(document, name))
    {
        return true;
    }
    if name.tokens.len() != 2
        || matches!(name.guess, Guess::Known(_))
        || !cues::is_title(document.lower(name.tokens.end))
    {
        return false;
    }
    let first = document.lower(name.tokens.start);
    match document.lower(name.tokens.start + 1) {
        "security" => first == "national",
        "republican" | "democratic" | "majority" | "minority" => {
            matches!(first, "house" | "senate")
        }
        _ => false,
    }
}

/// Whether words are an office with nobody in it, or its field alone: "National Security Adviser",
/// "Political Affairs".
fn is_bare_office(document: &Document<'_>, name: &Name) -> bool {
    let last = document.lower(name.tokens.end.saturating_sub(1));
    let head = name
        .tokens
        .clone()
        .any(|idx| cues::is_body_head(document.lower(idx)));
    if last == "affairs" {
        return !head && name.title.is_none();
    }
    if matches!(last, "delegate" | "nuncio" | "legate") {
        return name.tokens.len() < 4;
    }
    name.tokens.len() > 2
        && name.title.is_none()
        && matches!(
            last,
            "adviser" | "advisor" | "secretary" | "minister" | "representative"
        )
        && name.tokens.clone().all(|idx| {
            let word = document.lower(idx);
            cues::is_title(word)
                || is_field(word)
                || is_field_of_office(word)
                || matches!(
                    word,
                    "national" | "special" | "high" | "chief" | "of" | "for"
                )
        })
}

/// Whether the form of a name leaves open what it names.
fn is_open(document: &Document<'_>, name: &Name) -> bool {
    // Of "Bremen-based" and "Acas-brokered" the tagger has judged the whole; a paper is a body.
    let last = document.lower(name.tokens.end.saturating_sub(1));
    let many = name.tokens.len() > 1 && matches!(name.guess, Guess::Body);
    let numbered = document
        .word(name.tokens.start)
        .starts_with(|c: char| c.is_ascii_digit());
    let form = many
        && (numbered
            || opens_firm(document.lower(name.tokens.start))
            || ends_body(last)
            || matches!(last, "district" | "unity"));
    let settled = form
        || name.tokens.clone().any(|idx| {
            cues::is_media_head(document.lower(idx))
                || document
                    .word(idx)
                    .rsplit_once('-')
                    .is_some_and(|(_, end)| end.starts_with(char::is_lowercase))
        });
    // Of a name with an "and" the tagger knows the halves alone.
    !settled
        && name.title.is_none()
        && !is_joined(document, name)
        && matches!(
            name.guess,
            Guess::Person | Guess::Body | Guess::Unsure | Guess::Place
        )
}

/// Adds the names that no rule saw.
fn add_missed(document: &Document<'_>, mut names: Vec<Name>, seen: &[Tagged]) -> Vec<Name> {
    let missed: Vec<Name> = seen
        .iter()
        .filter(|found| found.label != Label::Group)
        .filter(|found| found.margin > least_margin(document, &found.tokens))
        .filter(|found| overlapping(&names, &found.tokens).is_empty())
        .filter_map(|found| name(document, found))
        .collect();
    names.extend(missed);
    sort(&mut names);
    names
}

/// How sure the tagger must be of a name that no rule saw; at the front of a sentence capitals tell little.
fn least_margin(document: &Document<'_>, tokens: &Range<usize>) -> f32 {
    let opens = document
        .tokens
        .get(tokens.start)
        .and_then(|token| document.sentence_at(token.span.start))
        .is_some_and(|sentence| sentence.tokens.start as usize == tokens.start);
    if opens && tokens.len() == 1 {
        SURE_OF_OPENER
    } else {
        SURE_OF_NAME
    }
}

/// A name of the tagger without the article and the titles at its front; none where nothing else is left.
fn name(document: &Document<'_>, found: &Tagged) -> Option<Name> {
    if document
        .word(found.tokens.end.saturating_sub(1))
        .starts_with(char::is_lowercase)
    {
        return None;
    }
    let mut start = found.tokens.start;
    let mut title = None;
    if found.label == Label::Person
        && let Some(holder) = holder(document, &found.tokens)
    {
        title = Some(holder.office);
        start = holder.name;
    }
    while start < found.tokens.end {
        if is_short_address(document, start) {
            start += 2;
            continue;
        }
        let lower = document.lower(start);
        let dot = document.word(start) == "." && title.is_some();
        if found.label == Label::Person && (cues::is_title(lower) || dot) {
            title = title.or(Some(start));
        } else if !cues::is_common_opener(lower) || bodies::body(lower).is_some() {
            break;
        }
        start += 1;
    }
    // Of "H.E." the dot may lie past the end.
    let tokens = start.min(found.tokens.end)..found.tokens.end;
    let lone = tokens.len() == 1;
    let lower = document.lower(start);
    if tokens.is_empty()
        || lone
            && (cues::is_title(lower)
                || cues::is_office(lower)
                || cues::is_observer_noun(lower)
                || cues::is_no_name_alone(lower)
                || cues::is_calendar(lower)
                || cues::is_side_noun(lower))
    {
        return None;
    }
    Some(Name {
        span: document.span_of(tokens.clone()),
        paragraph: document.tokens.get(start)?.paragraph,
        title: title.map(|first| first..start),
        guess: guess(found.label),
        tokens,
    })
}

/// Where an office and its holder's name begin in a name that the tagger ran together.
struct Holder {
    office: usize,
    name: usize,
}

/// The holder of an office inside a person's name by the tagger: "Peruvian Trade Minister First Last", "US
/// Ambassador to the United Nations First Last".
fn holder(document: &Document<'_>, tokens: &Range<usize>) -> Option<Holder> {
    let office = (tokens.start + 1..tokens.end)
        .rev()
        .skip(1)
        .find(|&idx| cues::is_strong_title(document.lower(idx)))?;
    let mut name = office + 1;
    if matches!(document.lower(name), "of" | "to" | "for") {
        let first = name + 1 + usize::from(document.lower(name + 1) == "the");
        name = (first + 1..tokens.end).rev().find(|&cut| {
            let words = document.slice(document.span_of(first..cut));
            gazetteer::country(words).is_some() || bodies::body(&fold(words)).is_some()
        })?;
    }
    // Of "Martin Luther King Jr." the title is a name.
    let shared = (tokens.start..office).any(|idx| document.lower(idx) == "and");
    (tokens.end >= name + 2 || shared && tokens.end > name).then_some(Holder { office, name })
}

/// What a label of the tagger means among the guesses by rule.
fn guess(label: Label) -> Guess {
    match label {
        Label::Person => Guess::Person,
        Label::Organisation => Guess::Body,
        Label::Place => Guess::Place,
        Label::Group => Guess::Unsure,
    }
}

fn overlap(left: &Range<usize>, right: &Range<usize>) -> bool {
    left.start < right.end && right.start < left.end
}

/// Which of the names, in order, overlap some tokens. Names that share a token stand side by side.
fn overlapping(names: &[Name], tokens: &Range<usize>) -> Range<usize> {
    // A name is short: none that begins this far ahead reaches here.
    let from = names.partition_point(|name| name.tokens.start + LONGEST < tokens.start);
    let to = names.partition_point(|name| name.tokens.start < tokens.end);
    let start = (from..to)
        .find(|&idx| overlap(&names[idx].tokens, tokens))
        .unwrap_or(to);
    start..to
}

fn sort(names: &mut [Name]) {
    names.sort_by_key(|name| (name.tokens.start, name.span));
}
