//! Names of the sides in a question that only hints at them: "the two countries", "the talks".

use crate::analysis::Entity;
use crate::analysis::Label;
use crate::analysis::gazetteer;
use crate::analysis::questions::telling::with_article;
use crate::analysis::questions::verbs;
use crate::text::Document;
use crate::text::Span;

/// What sides have between them.
const BETWEEN: &[&str] = &[
    "issues",
    "differences",
    "contention",
    "talks",
    "negotiations",
    "deal",
    "agreement",
    "accord",
    "truce",
    "ceasefire",
    "cease-fire",
    "armistice",
    "settlement",
    "dispute",
];
/// Words that may stand before these without saying whose they are.
const PLAIN: &[&str] = &[
    "outstanding",
    "remaining",
    "unresolved",
    "other",
    "final",
    "new",
    "peace",
    "direct",
    "secret",
    "further",
    "interim",
    "points",
    "of",
    "a",
    "an",
    "any",
    "the",
    "this",
    "that",
    "these",
    "those",
];

/// Whether it can talk for itself: a body, a people, or a state; a strip of land cannot.
fn is_side(entity: &Entity) -> bool {
    matches!(entity.label, Label::Organisation | Label::Group)
        || entity.label == Label::Place && gazetteer::country(&entity.name).is_some()
}

/// "A and B" where the sentence joins just two names in this way.
pub fn pair(document: &Document<'_>, here: &[(Span, &Entity)]) -> Option<String> {
    let text = document.article.text.as_ref() as &str;
    let before = |span: Span| text.get(..span.start as usize).unwrap_or("");
    let mut found: Option<String> = None;
    for joined in here.windows(2) {
        let [(one, first), (other, second)] = joined else {
            continue;
        };
        let between = text
            .get(one.end as usize..other.start as usize)
            .unwrap_or("");
        let sides = [first, second].iter().all(|entity| is_side(entity));
        let names = [*one, *other]
            .iter()
            .all(|span| gazetteer::country_of_nationality(document.slice(*span)).is_none());
        let front = before(*one);
        let listed = front.ends_with(", ") || front.ends_with(", the ");
        let more = text
            .get(other.end as usize..)
            .is_some_and(|after| after.starts_with('’') || after.starts_with('\''));
        if !matches!(between, " and " | " and the ")
            || !sides
            || !names
            || listed
            || more
            || first.id == second.id
        {
            continue;
        }
        let article = if front.ends_with(" the ") || front.ends_with("The ") {
            "the "
        } else {
            ""
        };
        let both = format!(
            "{article}{}{between}{}",
            document.slice(*one),
            document.slice(*other)
        );
        if found.as_ref().is_some_and(|other| *other != both) {
            return None;
        }
        found = Some(both);
    }
    found
}

/// "A and B" where the sentence names two that may be sides, and no third.
pub fn two(document: &Document<'_>, here: &[(Span, &Entity)]) -> Option<String> {
    let mut found: Vec<&Entity> = Vec::new();
    for (_, entity) in here {
        let named = matches!(
            entity.label,
            Label::Place | Label::Organisation | Label::Group
        );
        if named && found.iter().all(|other| other.id != entity.id) {
            found.push(entity);
        }
    }
    match found.as_slice() {
        [one, other] if is_side(one) && is_side(other) => Some(format!(
            "{} and {}",
            with_article(document, one),
            with_article(document, other)
        )),
        _ => None,
    }
}

/// The question with their names for "the two sides".
pub fn hinted(question: &str, sides: &str) -> String {
    let between = ["issues", "differences", "points of contention"]
        .iter()
        .any(|what| question.contains(&format!("the outstanding {what}")));
    if between || question.contains("the two sides") || question.contains("both sides") {
        named(question, sides)
    } else {
        question.to_owned()
    }
}

/// The question with the sides' names where it hints at them and names neither.
pub fn named(question: &str, sides: &str) -> String {
    let names_one = sides
        .split(" and ")
        .any(|side| question.contains(side.trim_start_matches("the ")));
    if names_one {
        return question.to_owned();
    }
    let words: Vec<&str> = question.split(' ').collect();
    let at = |idx: usize| words.get(idx).copied().unwrap_or("");
    for idx in 0..words.len() {
        let word = at(idx).trim_end_matches(['?', ',']);
        let before = |back: usize| idx.checked_sub(back).map_or("", |at| words[at]);
        let hinted = matches!(
            word,
            "countries" | "nations" | "states" | "governments" | "sides" | "parties"
        );
        let from = match (before(2), before(1)) {
            ("the" | "these", "two") => idx - 2,
            // "the principals on both sides": who stands on either, and not the sides themselves.
            (front, "both") if front != "on" => idx - 1,
            _ => words.len(),
        };
        if hinted && from < idx && !matches!(at(idx + 1), "of" | "in") {
            let rest = at(idx).strip_prefix(word).unwrap_or("");
            let mut parts: Vec<&str> = words.iter().take(from).copied().collect();
            let named = format!("{sides}{rest}");
            parts.push(&named);
            parts.extend(words.iter().skip(idx + 1));
            return parts.join(" ");
        }
    }
    if words.contains(&"between") {
        return question.to_owned();
    }
    for idx in 0..words.len() {
        let word = at(idx).trim_end_matches(['?', ',']);
        let next = at(idx + 1).trim_end_matches(['?', ',']);
        let ends = next.is_empty()
            || matches!(next, "be" | "that" | "which" | "is" | "are")
            || verbs::read(next).is_some();
        let mut start = idx;
        while start > 0 && PLAIN.contains(&words[start - 1]) {
            start -= 1;
        }
        let opens = start > 0
            && (matches!(
                words[start - 1].to_lowercase().as_str(),
                "will"
                    | "would"
                    | "of"
                    | "on"
                    | "over"
                    | "in"
                    | "does"
                    | "did"
                    | "do"
                    | "be"
                    | "there"
            ) || matches!(
                at(start),
                "the" | "a" | "an" | "any" | "this" | "that" | "these" | "those"
            ));
        if BETWEEN.contains(&word) && at(idx) == word.trim_end() && ends && opens
            || BETWEEN.contains(&word) && next.is_empty() && opens
        {
            let rest = at(idx).strip_prefix(word).unwrap_or("");
            let mut parts: Vec<&str> = words.iter().take(idx).copied().collect();
            let named = format!("{word} between {sides}{rest}");
            parts.push(&named);
            parts.extend(words.iter().skip(idx + 1));
            return parts.join(" ");
        }
    }
    question.to_owned()
}
