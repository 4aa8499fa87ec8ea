//! Treaties, laws and operations by their initials or their number: what they name is neither actor nor place.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::is_acronym;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::token::TokenKind;

/// Takes such names for what they are wherever the text gives them.
pub(super) fn settle(document: &Document<'_>, names: &mut [Name]) {
    let mut laws: HashSet<&str> = HashSet::default();
    let mut actors: HashSet<&str> = HashSet::default();
    for name in names.iter() {
        let (start, end) = (name.tokens.start, name.tokens.end);
        let text = document.slice(name.span);
        match name.guess {
            // "Joint Plan of Action (JPA)"
            Guess::Other if document.word(end) == "(" && document.word(end + 2) == ")" => {
                laws.insert(document.word(end + 1));
            }
            // "Operation Lam Tay": "Lam Tay" from then on.
            Guess::Other if document.lower(start) == "operation" && name.tokens.len() > 2 => {
                laws.insert(document.slice(document.span_of(start + 1..end)));
            }
            Guess::Body | Guess::Unsure if is_initials(text) => {
                if is_kept_or_broken(document, name) {
                    laws.insert(text);
                } else if cues::is_speech_verb(document.lower(end)) {
                    actors.insert(text);
                }
            }
            Guess::Person | Guess::Unsure if is_numbered(document, name) => {
                laws.insert(text);
            }
            _ => {}
        }
    }
    if laws.is_empty() {
        return;
    }
    for name in names {
        let open = matches!(name.guess, Guess::Body | Guess::Unsure | Guess::Person);
        let text = document.slice(name.span);
        if open && name.title.is_none() && laws.contains(text) && !actors.contains(text) {
            name.guess = Guess::Other;
        }
    }
}

fn is_initials(text: &str) -> bool {
    text.len() > 2
        && is_acronym(text)
        && text.chars().all(char::is_uppercase)
        && bodies::body(&text.to_lowercase()).is_none()
        && gazetteer::country(text).is_none()
}

/// Whether initials stand for what one keeps, breaks or comes back to: "compliance with the X", "an X notice".
fn is_kept_or_broken(document: &Document<'_>, name: &Name) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let same = |idx: usize| {
        document
            .tokens
            .get(idx)
            .is_some_and(|token| token.paragraph == name.paragraph)
    };
    let next = if same(end) { document.lower(end) } else { "" };
    if matches!(
        next,
        "notice"
            | "notices"
            | "signatories"
            | "signatory"
            | "commitments"
            | "obligations"
            | "provisions"
    ) {
        return true;
    }
    let mut words = (1..=3)
        .map_while(|back| start.checked_sub(back).filter(|&idx| same(idx)))
        .map(|idx| document.lower(idx));
    if words.next() != Some("the") {
        return false;
    }
    match (words.next(), words.next()) {
        (Some("to"), Some(before)) => matches!(
            before,
            "return"
                | "returns"
                | "returned"
                | "returning"
                | "party"
                | "parties"
                | "signatory"
                | "signatories"
                | "acceded"
                | "adherence"
                | "accession"
        ),
        (Some("with"), Some(before)) => matches!(
            before,
            "compliance" | "comply" | "complies" | "complied" | "complying" | "accordance"
        ),
        (Some("of"), Some(before)) => matches!(
            before,
            "violation"
                | "violations"
                | "breach"
                | "breaches"
                | "implementation"
                | "provisions"
                | "terms"
                | "revival"
                | "ratification"
                | "article"
                | "section"
                | "renegotiation"
        ),
        (Some(before), _) => matches!(
            before,
            "signed"
                | "ratified"
                | "ratify"
                | "violated"
                | "violates"
                | "violating"
                | "breached"
                | "implement"
                | "implemented"
                | "implementing"
                | "renegotiate"
                | "revive"
                | "reviving"
        ),
        (None, _) => false,
    }
}

/// Whether a number of many digits tells one of its kind from others: "Lam Tay 719", which is no year.
fn is_numbered(document: &Document<'_>, name: &Name) -> bool {
    let end = name.tokens.end;
    let number = document.word(end);
    name.tokens.len() > 1
        && name.title.is_none()
        && document.tokens.get(end).is_some_and(|token| {
            token.kind == TokenKind::Number && token.paragraph == name.paragraph
        })
        && number.len() > 2
        && number.bytes().all(|digit| digit.is_ascii_digit())
        && !(number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
        && !document.word(end + 1).starts_with(char::is_lowercase)
}
