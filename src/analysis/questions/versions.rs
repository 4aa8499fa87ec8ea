//! Two figures that stand against one another in a sentence: "The army says 12 died; the rebels say 40."

use crate::analysis::phrases::Words;
use crate::analysis::questions::turning::Bit;
use std::ops::Range;

/// A second half with more words than this tells of something else.
const LONGEST: usize = 14;

/// Verbs of those who give a figure.
const GIVE: &[&str] = &[
    "say",
    "says",
    "said",
    "claim",
    "claims",
    "claimed",
    "put",
    "puts",
    "count",
    "counts",
    "counted",
    "report",
    "reports",
    "reported",
    "speak",
    "speaks",
    "spoke",
    "acknowledge",
    "acknowledges",
    "acknowledged",
    "insist",
    "insists",
    "insisted",
    "estimate",
    "estimates",
    "estimated",
    "admit",
    "admits",
    "admitted",
    "maintain",
    "maintains",
    "told",
];

/// The question and the words of both figures.
pub fn read(words: &Words<'_>) -> Option<(Vec<Bit>, Range<usize>)> {
    let mark = (3..words.len()).find(|&idx| {
        words.at(idx) == ";"
            || words.at(idx) == "," && matches!(words.at(idx + 1), "while" | "but" | "whereas")
    })?;
    let other = mark + 1..words.len();
    if other.len() > LONGEST {
        return None;
    }
    // "wants 8, could take 5": what two sides ask for are no two accounts of one thing.
    let bargain = words.text.iter().any(|word| {
        matches!(
            word.as_ref(),
            "want"
                | "wants"
                | "wanted"
                | "demand"
                | "demands"
                | "demanded"
                | "accept"
                | "offer"
                | "offers"
                | "offered"
        )
    });
    if bargain {
        return None;
    }
    // "The army put the dead at 9; the rebels at 40": the verb goes for both.
    let shared = (mark..words.len()).take(6).any(|idx| words.at(idx) == "at")
        && (0..mark).any(|idx| matches!(words.at(idx), "put" | "puts"));
    let gives = |mut half: Range<usize>| half.any(|idx| GIVE.contains(&words.at(idx)));
    let figure = |mut half: Range<usize>| half.find(|&idx| is_figure(words, idx));
    let (one, two) = (figure(0..mark)?, figure(other.clone())?);
    let alike = words.is_mark(two + 1)
        || two + 1 >= words.len()
        || words.at(two + 1) == words.at(one + 1)
        || matches!(
            words.at(two + 1),
            "at" | "in" | "of" | "people" | "were" | "had" | "dead"
        );
    let same_kind = (words.at(one + 1) == "%") == (words.at(two + 1) == "%");
    (gives(0..mark)
        && (shared || gives(other))
        && alike
        && same_kind
        && words.at(one) != words.at(two))
    .then(|| {
        (
            vec![
                Bit::Say("which figure is right,"),
                Bit::Word(one),
                Bit::Say("or"),
                Bit::Word(two),
            ],
            one..two + 1,
        )
    })
}

/// A number that is no year, no day and no hour.
fn is_figure(words: &Words<'_>, idx: usize) -> bool {
    let word = words.at(idx);
    let digits = word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b',' || b == b'.');
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let before = idx.checked_sub(1).map_or("", |before| words.at(before));
    // "put the figure at 900" gives one, "would rain at 8" an hour.
    let hour = before == "at"
        && !(idx.saturating_sub(7)..idx).any(|at| {
            matches!(
                words.at(at),
                "put" | "puts" | "figure" | "number" | "toll" | "total" | "estimated"
            )
        });
    let dated =
        hour || matches!(
            before,
            "on" | "since" | "until" | "resolution" | "article" | "$" | "€" | "£"
        ) || idx > 0
            && words.capitals.get(idx - 1) == Some(&true)
            && !matches!(before, "about" | "some" | "only" | "nearly" | "at")
            || matches!(
                words.at(idx + 1),
                "a.m" | "p.m" | "am" | "pm" | "years" | "-" | ":"
            );
    digits && !year && !dated
}
