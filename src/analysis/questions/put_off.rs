//! Questions for what is put off, still wanting, or not sure to last.

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::left_open::is_matter;
use crate::analysis::questions::left_open::named_subject;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::left_open::when;
use crate::analysis::questions::nouns;
use crate::analysis::questions::shape::Shape;
use crate::analysis::questions::turning::Bit;
use std::ops::Range;

/// The question of one of these shapes; none where what should stand around the cue does not.
pub(super) fn question(words: &Words<'_>, shape: Shape, cue: Range<usize>) -> Option<Vec<Bit>> {
    match shape {
        Shape::PutAside => {
            let phrase = object(words, cue.start + 1)?;
            let end = (cue.start + 2..cue.end).rev().find(|&idx| {
                matches!(
                    words.at(idx),
                    "to" | "for" | "until" | "over" | "back" | "off"
                )
            })?;
            let phrase = phrase.start..phrase.end.min(end);
            if phrase.is_empty() {
                return None;
            }
            let matter = phrase.clone().any(|idx| is_matter(words.at(idx)));
            Some(around(
                if matter {
                    "how will"
                } else {
                    "how will the question of"
                },
                phrase,
                "be settled",
            ))
        }
        Shape::NoNewDate => {
            let subject = named_subject(words, cue.start)?;
            let head = words.at(subject.end - 1).to_owned();
            Some(when(words, subject, &head))
        }
        Shape::WillBe => will_be(words, cue),
        Shape::WaitsFor => {
            let phrase = nouns::noun_phrase(words, cue.start + 2)?;
            let plural = nouns::is_plural(words, phrase.clone());
            let bare = !clause::BEFORE_NOUN.contains(&words.at(phrase.start))
                && !clause::is_capital(words, phrase.start)
                && !plural;
            Some(around(
                if bare { "will there be" } else { "when will" },
                phrase,
                if bare { "" } else { "come" },
            ))
        }
        Shape::Becomes => Some(around("what is to become of", object(words, cue.end)?, "")),
        Shape::Remaining => {
            let over = matches!(words.at(cue.end), "over" | "on" | "about" | "between");
            let mut bits = vec![Bit::Say("how will the"), Bit::Word(cue.start)];
            if over && let Some(phrase) = object(words, cue.end + 1) {
                bits.extend(words_of(cue.end..phrase.end));
            }
            bits.push(Bit::Say("be settled"));
            Some(bits)
        }
        _ => None,
    }
}

/// "has not been signed", "remains unsigned" to "Will X be signed".
fn will_be(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let subject = named_subject(words, cue.start)?;
    let last = cue.end.checked_sub(1)?;
    let done = match words.at(last) {
        "unsigned" => "be signed",
        "unratified" => "be ratified",
        "unpaid" => "be paid",
        "unanswered" => "be answered",
        "untested" => "be tested",
        "unproven" => "be proven",
        "vacant" | "unfilled" => return Some(around("who will fill", subject, "")),
        _ => {
            let mut bits = around("will", subject, "be");
            bits.push(Bit::Word(last));
            return Some(bits);
        }
    };
    Some(around("will", subject, done))
}
