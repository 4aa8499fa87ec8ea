//! The words and line styles that all pictures and exports share.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::QuestionKind;

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

/// A role so that it cannot be read as surer than it is.
pub fn role_as_told(function: Function, certainty: Certainty) -> String {
    let role = role(function);
    match certainty {
        Certainty::Confirmed => role.to_owned(),
        Certainty::Offered => format!("{role}, offered"),
        Certainty::Speculated => format!("{role}?"),
        Certainty::Denied => format!("not {role}"),
        Certainty::Historical => format!("once {role}"),
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

/// How a question stands.
pub fn question_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Asked => "asked",
        QuestionKind::Unknown => "unknown",
        QuestionKind::Contingent => "contingent",
    }
}

/// A number with its thing, in the plural where it is not one.
pub fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
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
