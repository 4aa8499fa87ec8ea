//! The words and line styles that all pictures and exports share.

use std::borrow::Cow;

use crate::analysis::Certainty;
use crate::analysis::Evidence;
use crate::analysis::Function;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::QuestionKind;
use crate::analysis::gazetteer;

/// All certainties, strongest first.
pub const CERTAINTIES: [Certainty; 5] = [
    Certainty::Confirmed,
    Certainty::Offered,
    Certainty::Speculated,
    Certainty::Denied,
    Certainty::Historical,
];

/// A certainty in one word.
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Offered => "offered",
        Certainty::Speculated => "speculated",
        Certainty::Denied => "denied",
        Certainty::Historical => "historical",
    }
}

/// The line that stands for a certainty, repeated; no two share a sign.
pub fn stroke(certainty: Certainty) -> [char; 3] {
    match certainty {
        Certainty::Confirmed => ['━', '━', '━'],
        Certainty::Offered => ['╌', '╌', '╌'],
        Certainty::Speculated => ['┄', '?', '┄'],
        Certainty::Denied => ['─', '╳', '─'],
        Certainty::Historical => ['·', ' ', '·'],
    }
}

/// What a third party does.
pub fn function(function: Function) -> &'static str {
    match function {
        Function::Mediate => "mediates",
        Function::Host => "hosts",
        Function::Facilitate => "facilitates",
        Function::CarryMessages => "carries messages",
        Function::Arbitrate => "arbitrates",
        Function::Guarantee => "guarantees",
        Function::Monitor => "monitors",
    }
}

/// Who does it.
pub fn role(function: Function) -> &'static str {
    match function {
        Function::Mediate => "mediator",
        Function::Host => "host",
        Function::Facilitate => "facilitator",
        Function::CarryMessages => "messenger",
        Function::Arbitrate => "arbiter",
        Function::Guarantee => "guarantor",
        Function::Monitor => "monitor",
    }
}

/// "a host", "an arbiter".
pub fn with_a(role: &str) -> String {
    let opens = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o');
    let article = if role.starts_with(opens) { "an" } else { "a" };
    format!("{article} {role}")
}

/// A role so that it cannot be read as surer than it is.
pub fn role_as_told(function: Function, certainty: Certainty) -> String {
    let role = role(function);
    match certainty {
        Certainty::Confirmed => role.to_owned(),
        Certainty::Offered => format!("{role}, offered"),
        Certainty::Speculated => format!("{role}?"),
        Certainty::Denied => format!("not {}", with_a(role)),
        Certainty::Historical => format!("past {role}"),
    }
}

/// The same as a key for other programs.
pub fn function_key(function: Function) -> &'static str {
    match function {
        Function::Mediate => "mediate",
        Function::Host => "host",
        Function::Facilitate => "facilitate",
        Function::CarryMessages => "carry_messages",
        Function::Arbitrate => "arbitrate",
        Function::Guarantee => "guarantee",
        Function::Monitor => "monitor",
    }
}

/// The sign of whatever the reader says.
pub const READERS_SIGN: &str = "✎";

/// A name in a picture, with the sign of the reader where it stands there by the reader's word.
pub fn signed(name: &str, by_reader: bool) -> Cow<'_, str> {
    if by_reader {
        Cow::Owned(format!("{READERS_SIGN} {name}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Who says so, where it is not the text itself.
pub fn who_says_so(attributed_to: Option<&str>, evidence: &Evidence) -> Option<String> {
    if evidence.is_readers() {
        return Some(Evidence::READERS.to_owned());
    }
    attributed_to.map(|speaker| format!("according to {}", amid(speaker)))
}

/// Words that began a sentence, as they stand within one: "Two diplomats" is "two diplomats".
///
/// Only words that are never the first of a name: whatever else begins with a capital may be one.
pub fn amid(words: &str) -> Cow<'_, str> {
    const OPENERS: &[&str] = &[
        "A",
        "An",
        "The",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Both",
        "Some",
        "Several",
        "Many",
        "Most",
        "Few",
        "Other",
        "Others",
        "Another",
        "His",
        "Her",
        "Its",
        "Their",
        "This",
        "These",
        "Those",
        "Officials",
        "Diplomats",
        "Analysts",
        "Experts",
        "Sources",
        "Negotiators",
        "Mediators",
        "Witnesses",
        "Residents",
        "Reports",
        "Observers",
        "Local",
        "Senior",
        "Unnamed",
    ];
    let first = words.split_whitespace().next().unwrap_or_default();
    if OPENERS.contains(&first) {
        let rest = words.get(1..).unwrap_or_default();
        let small = words.get(..1).unwrap_or_default().to_lowercase();
        return Cow::Owned(format!("{small}{rest}"));
    }
    Cow::Borrowed(words)
}

/// What sort of actor a party is.
pub fn party_kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::State => "state",
        PartyKind::Organisation => "organisation",
        PartyKind::ArmedGroup => "armed group",
        PartyKind::People => "people",
        PartyKind::Person => "person",
    }
}

/// What sort of place.
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country => "country",
        PlaceKind::Region => "region",
        PlaceKind::City => "city",
        PlaceKind::District => "district",
        PlaceKind::Water => "water",
        PlaceKind::Site => "site",
        PlaceKind::Other => "place",
    }
}

/// The name of a state by its code, as it stands in a sentence.
pub fn country(code: &str) -> String {
    let state = gazetteer::country_of_iso(code);
    with_the(state.map_or(code, |state| state.name))
}

/// What sort of place, and in which state it lies: "city in Egypt".
pub fn place(kind: PlaceKind, country: Option<&str>) -> String {
    let sort = place_kind(kind);
    // A state does not lie in itself.
    let country = country.filter(|_| kind != PlaceKind::Country);
    country.map_or_else(
        || sort.to_owned(),
        |code| format!("{sort} in {}", self::country(code)),
    )
}

/// How a question stands.
pub fn question_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Asked => "asked",
        QuestionKind::Unknown => "unknown",
        QuestionKind::Contingent => "contingent",
    }
}

/// A name with the article that English gives it: "the United Nations".
pub fn with_the(name: &str) -> String {
    const LAST: &[&str] = &[
        "Alliance",
        "Army",
        "Assembly",
        "Association",
        "Authority",
        "Bank",
        "Brigade",
        "Brigades",
        "Coalition",
        "Commission",
        "Committee",
        "Confederation",
        "Council",
        "Court",
        "EU",
        "Emirates",
        "Federation",
        "Forces",
        "Front",
        "Government",
        "Group",
        "Guard",
        "Guards",
        "Islands",
        "Kingdom",
        "League",
        "Ministry",
        "Movement",
        "Nations",
        "Netherlands",
        "Organisation",
        "Organization",
        "Party",
        "Philippines",
        "Republic",
        "States",
        "Taliban",
        "UN",
        "Union",
    ];
    let last = name.split_whitespace().next_back().unwrap_or_default();
    if LAST.contains(&last) && !name.to_ascii_lowercase().starts_with("the ") {
        return format!("the {name}");
    }
    name.to_owned()
}

/// A number with its thing, in the plural where it is not one.
pub fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

/// How often: "once", "twice", "7 times".
pub fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{number} times"),
    }
}

/// How many rows are scrolled past and still to come; none where all are in sight.
pub fn out_of_sight(above: usize, below: usize) -> Option<String> {
    match (above, below) {
        (0, 0) => None,
        (0, below) => Some(format!("▾ {}", counted(below, "more row"))),
        (above, 0) => Some(format!("▴ {} above", counted(above, "row"))),
        (above, below) => Some(format!("▴ {above} above, ▾ {below} below")),
    }
}

/// Up to twelve in letters, as newspapers do.
pub fn number(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "Russia, Oman and the UN".
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Paragraph numbers with runs drawn together: "¶1–3, 7".
pub fn paragraphs(numbers: &[u32]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = numbers;
    while let Some(&first) = rest.first() {
        let run = rest
            .iter()
            .enumerate()
            .take_while(|(idx, number)| **number == first.saturating_add(*idx as u32))
            .count();
        let last = first.saturating_add(run as u32 - 1);
        parts.push(match run {
            1 => first.to_string(),
            2 => format!("{first}, {last}"),
            _ => format!("{first}–{last}"),
        });
        rest = rest.get(run..).unwrap_or(&[]);
    }
    if parts.is_empty() {
        return String::new();
    }
    format!("¶{}", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_paragraphs_are_drawn_together() {
        assert_eq!(paragraphs(&[]), "");
        assert_eq!(paragraphs(&[0, 2, 3, 4, 6, 7]), "¶0, 2–4, 6, 7");
    }

    #[test]
    fn what_began_a_sentence_is_told_within_one() {
        for (told, expected) in [
            ("Two Western diplomats", "two Western diplomats"),
            ("Officials", "officials"),
            ("Oman", "Oman"),
            ("Western diplomats", "Western diplomats"),
            ("officials", "officials"),
            ("", ""),
        ] {
            assert_eq!(amid(told), expected);
        }
    }

    #[test]
    fn a_place_is_told_with_its_state_and_a_state_is_not() {
        assert_eq!(place(PlaceKind::City, Some("EG")), "city in Egypt");
        assert_eq!(
            place(PlaceKind::City, Some("AE")),
            "city in the United Arab Emirates"
        );
        assert_eq!(place(PlaceKind::Country, Some("EG")), "country");
        assert_eq!(place(PlaceKind::Water, None), "water");
    }

    #[test]
    fn no_two_certainties_share_a_sign() {
        let mut signs: Vec<char> = CERTAINTIES
            .iter()
            .flat_map(|certainty| {
                let mut signs = stroke(*certainty).to_vec();
                signs.sort_unstable();
                signs.dedup();
                signs.retain(|sign| *sign != ' ');
                signs
            })
            .collect();
        let all = signs.len();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), all);
    }
}
