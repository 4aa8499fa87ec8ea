//! "You" and "I" in a question give way to the name of who is meant, and the verb agrees.

use crate::analysis::questions::telling::Hearer;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;

/// So many words put in after a name are left out.
const PUT_IN: usize = 9;

/// The question with the name for "I", "me" and "my".
pub fn speaker(question: &str, name: &str) -> String {
    replaced(question, ["i", "me", "my", "myself"], name, None)
}

/// The question with the name for "you" and "your".
pub fn hearer(question: &str, hearer: &Hearer) -> String {
    replaced(
        question,
        ["you", "you", "your", "yourself"],
        &hearer.name,
        hearer.pronouns,
    )
}

/// Named once, and then by a pronoun where one is known.
fn replaced(
    question: &str,
    pronouns: [&str; 4],
    name: &str,
    third: Option<[&'static str; 3]>,
) -> String {
    let [subject, object, owner, itself] = pronouns;
    let words: Vec<&str> = question.split(' ').collect();
    let short = name.rsplit(' ').next().unwrap_or(name);
    let mut named = false;
    let mut bends = false;
    let mut text: Vec<String> = Vec::with_capacity(words.len());
    let mut idx = 0;
    while let Some(word) = words.get(idx) {
        let bare = word.trim_end_matches(['?', ',', '.', ':', ';']);
        let rest = word.strip_prefix(bare).unwrap_or("");
        let lower = bare.to_lowercase();
        let shown = if named { short } else { name };
        if bends {
            bends = false;
            if let Some(bent) = third_person(&lower) {
                text.push(format!("{bent}{rest}"));
                idx += 1;
                continue;
            }
        }
        if lower == owner {
            text.push(match third.filter(|_| named) {
                Some([_, _, owner]) => owner.to_owned(),
                None => format!("{shown}'s"),
            });
            named = true;
        } else if lower == itself {
            text.push(format!("{shown}{rest}"));
        } else if lower == subject || lower == object {
            let turned = text.last().and_then(|before| auxiliary(before));
            let after_modal_bit = after_modal(text.last());
            match (turned, text.last_mut()) {
                (Some(one), Some(before)) => {
                    *before = if before.starts_with(char::is_uppercase) {
                        super::render::capitalized(one)
                    } else {
                        one.to_owned()
                    };
                }
                _ => bends = lower == subject && !after_modal(text.last()),
            }
            let next = words.get(idx + 1).copied().unwrap_or("").to_lowercase();
            let acts = turned.is_some()
                || after_modal_bit
                || auxiliary(&next).is_some()
                || third_person(&next).is_some()
                || verbs::read(&next).is_some();
            let shown = match third.filter(|_| named) {
                Some([he, _, _]) if acts => he,
                Some([_, him, _]) => him,
                None => shown,
            };
            text.push(format!("{shown}{rest}"));
            named = true;
            // "anything that I, in all haste, forget": what is put in is the speaker's own.
            let closing = (idx + 1..words.len().min(idx + PUT_IN))
                .find(|&at| words.get(at).is_some_and(|word| word.ends_with(',')));
            let put_in = matches!(words.get(idx + 1), Some(&("in" | "as" | "by" | "with")));
            if rest == ","
                && put_in
                && let Some(closing) = closing
            {
                if let Some(last) = text.last_mut() {
                    shown.clone_into(last);
                }
                idx = closing;
            }
        } else {
            text.push((*word).to_owned());
        }
        idx += 1;
    }
    text.join(" ")
}

/// An auxiliary before "you" as it stands before a name.
fn auxiliary(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "do" => "does",
        "have" => "has",
        "are" | "am" => "is",
        "were" => "was",
        _ => return None,
    })
}

fn after_modal(word: Option<&String>) -> bool {
    word.is_some_and(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "did"
                | "will"
                | "would"
                | "can"
                | "could"
                | "should"
                | "may"
                | "might"
                | "must"
                | "shall"
        )
    })
}

/// The verb after "you" as it stands after a name.
fn third_person(word: &str) -> Option<String> {
    if let Some(one) = auxiliary(word) {
        return Some(one.to_owned());
    }
    let (base, tense) = verbs::read(word)?;
    if tense != Tense::Base {
        return None;
    }
    let hisses = ["s", "x", "ch", "sh", "o"]
        .iter()
        .any(|end| base.ends_with(end));
    let bent = match base.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if hisses => format!("{base}es"),
        _ => format!("{base}s"),
    };
    Some(bent)
}
