//! What a sentence leaves open that stands in the one before it: "They met. He did not say why."

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::unsaid::UNNAMED;
use std::iter::once;
use std::ops::Range;

/// Words that make of a plural some of many: which they are may be left open.
const SOME: &[&str] = &[
    "some", "certain", "several", "various", "two", "three", "four", "few", "other", "many",
];
/// Verbs after which what is told begins.
const TELLING: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "reported",
    "reports",
    "claimed",
    "claims",
    "claim",
    "believed",
    "believe",
    "insisted",
    "insists",
    "announced",
    "hinted",
    "suggested",
    "suggests",
    "added",
    "insist",
    "contend",
    "contends",
    "assert",
    "asserts",
    "wrote",
    "writes",
    "maintain",
    "maintains",
    "maintained",
    "alleged",
    "alleges",
    "acknowledged",
    "acknowledges",
    "confirmed",
    "admitted",
    "conceded",
];

/// "the same account", told of before the cue in its own sentence: is it true?
pub fn own_claim(words: &Words<'_>, cue: usize) -> Option<Vec<Bit>> {
    let claim = (2..cue).rev().take(12).find(|&idx| {
        matches!(
            words.at(idx),
            "account" | "report" | "story" | "version" | "claim" | "rumour" | "rumor"
        ) && matches!(words.at(idx - 1), "same" | "that" | "this" | "the")
    })?;
    Some(vec![Bit::Say("is the"), Bit::Word(claim), Bit::Say("true")])
}

/// The clause before the cue in its own sentence that "why" asks of; none where there is none.
pub fn own_clause(words: &Words<'_>, cue: usize) -> Option<Range<usize>> {
    let end = (4..cue).rev().take(8).find(|&idx| {
        matches!(words.at(idx), "," | ";" | "—" | "–" | "without")
            || matches!(words.at(idx), "but" | "and" | "though" | "although")
                && !words.is_mark(idx - 1)
    })?;
    let range = told(words, end);
    if clause::finite(words, range.clone()).is_some() {
        return Some(range);
    }
    // "Lerma, a paper says, has paid; the mayor would not confirm it": all before the mark, but who says so.
    let said = (range.start + 4..end).rev().find(|&idx| {
        words.at(idx) == ","
            && (idx + 1..end).any(|at| TELLING.contains(&words.at(at)))
            && clause::finite(words, range.start..idx).is_some()
    });
    let whole = range.start..said.unwrap_or(end);
    let subject_first = clause::finite(words, whole.clone())?;
    let verb = match subject_first {
        clause::Finite::Auxiliary(at) | clause::Finite::Plain(at, _, _) => at,
    };
    (words.at(verb - 1) == "," && !TELLING.contains(&words.at(verb))).then_some(whole)
}

/// The question word of a cue that has no clause of its own, with the preposition before it.
pub fn opener(words: &Words<'_>, cue: &Range<usize>) -> String {
    let first = words.at(cue.start + 1) == ",";
    let at = if first {
        cue.start
    } else {
        cue.end.saturating_sub(1)
    };
    let before = at.checked_sub(1).map_or("", |idx| words.at(idx));
    match (before, words.at(at)) {
        (
            "from" | "by" | "to" | "with" | "for" | "in" | "of" | "on" | "about" | "through"
            | "under",
            asked @ ("whom" | "what"),
        ) => format!("{before} {asked}"),
        (_, "explain") => "why".to_owned(),
        (_, asked) => asked.to_owned(),
    }
}

/// What a sentence tells, without who says so.
pub fn told(words: &Words<'_>, end: usize) -> Range<usize> {
    let saying = (1..end.min(24)).find(|&idx| {
        TELLING.contains(&words.at(idx)) && (idx + 1..idx + 5).any(|at| words.at(at) == "that")
            || TELLING.contains(&words.at(idx)) && opens_clause(words, idx + 1)
    });
    let mut start = match saying {
        Some(saying) => {
            (saying + 1..saying + 5)
                .find(|&idx| words.at(idx) == "that")
                .unwrap_or(saying)
                + 1
        }
        None => 0,
    };
    while words.is_mark(start)
        || matches!(
            words.at(start),
            "but" | "and" | "so" | "yet" | "then" | "also"
        )
    {
        start += 1;
    }
    start..clause::end(words, start).min(end)
}

fn opens_clause(words: &Words<'_>, idx: usize) -> bool {
    clause::SUBJECT_PRONOUNS.contains(&words.at(idx))
        || matches!(
            words.at(idx),
            "the" | "its" | "his" | "her" | "their" | "a" | "an"
        )
        || clause::is_capital(words, idx)
}

/// What a sentence tells, asked after by this question word; "whether" asks if it is so.
pub fn asked(words: &Words<'_>, told: Range<usize>, opener: &str) -> Option<Vec<Bit>> {
    let front = match opener {
        "why" => "why",
        "how" => "how",
        "when" => "when",
        "where" => "where",
        "from whom" => "from whom",
        "by whom" => "by whom",
        "to whom" => "to whom",
        "with whom" => "with whom",
        "for whom" => "for whom",
        "for what" => "for what",
        "to what" => "to what",
        "from what" => "from what",
        "with what" => "with what",
        "by what" => "by what",
        "in what" => "in what",
        "of what" => "of what",
        "on what" => "on what",
        "about what" => "about what",
        "through whom" => "through whom",
        "under whom" => "under whom",
        // "I would not rule it out," he said: who "I" is cannot be told from the question.
        "whether" | "if" if matches!(words.at(told.start), "i" | "we" | "you") => return None,
        // "Much depends on whether she stays. She has not said."
        "whether" | "if"
            if let Some(whether) = (told.start + 2..words.len())
                .rev()
                .find(|&idx| words.at(idx) == "whether") =>
        {
            let ahead = words.text.iter().any(|word| {
                ["depend", "turn", "hing"]
                    .iter()
                    .any(|front| word.starts_with(front))
            });
            let mood = if ahead { Mood::Outcome } else { Mood::Fact };
            return turning::turned(words, whether + 1..clause::end(words, whether + 1), mood);
        }
        "whether" | "if" => {
            // "Lerma, a paper says, has paid": who says so is left out.
            let mut commas = told.clone().filter(|&idx| words.at(idx) == ",");
            if let (Some(open), Some(close)) = (commas.next(), commas.next())
                && TELLING.contains(&words.at(close - 1))
                && clause::is_auxiliary(words.at(close + 1))
            {
                let rest = (told.start..open).chain(close + 2..told.end);
                return Some(once(close + 1).chain(rest).map(Bit::Word).collect());
            }
            return turning::turned(words, told, Mood::Fact);
        }
        "which" => return which(words),
        _ => return None,
    };
    let mut bits = vec![Bit::Say(front)];
    bits.extend(turning::turned(words, told, Mood::Fact)?);
    Some(bits)
}

/// "on certain conditions" to "Which conditions are meant".
fn which(words: &Words<'_>) -> Option<Vec<Bit>> {
    let some = (0..words.len()).find(|&idx| SOME.contains(&words.at(idx)))?;
    let phrase = nouns::noun_phrase(words, some + 1)?;
    let head = phrase
        .clone()
        .find(|&idx| words.at(idx).ends_with('s') && words.at(idx).len() > 3)?;
    let mut bits = vec![Bit::Say("which")];
    bits.extend((phrase.start..=head).map(Bit::Word));
    bits.push(Bit::Say("are meant"));
    Some(bits)
}

/// Nouns for what can be told or kept back.
const TELLABLE: &[&str] = &[
    "name",
    "figure",
    "sum",
    "price",
    "amount",
    "number",
    "date",
    "address",
    "identity",
    "source",
    "text",
    "title",
    "reason",
    "route",
    "venue",
    "proposal",
    "term",
    "condition",
    "demand",
    "detail",
    "point",
    "clause",
    "request",
    "objection",
    "offer",
    "option",
    "result",
    "finding",
    "answer",
    "concession",
];

/// "A name had been put forward. She refused to reveal it." to "What is the name"; whether `several` are
/// kept back.
pub fn told_of(words: &Words<'_>, several: bool) -> Option<String> {
    let noun = (0..words.len()).find_map(|idx| {
        let word = words.at(idx);
        let one = if several {
            word.strip_suffix('s')?
        } else {
            word
        };
        TELLABLE.contains(&one).then(|| word.to_owned())
    });
    let front = if several { "are" } else { "is" };
    if let Some(noun) = noun {
        return Some(format!("What {front} the {noun}?"));
    }
    let who = (0..words.len()).find(|&idx| several && UNNAMED.contains(&words.at(idx)))?;
    Some(format!("Who are the {}?", words.at(who)))
}

/// What can be asked where the sentence before does not tell.
pub fn plainly(opener: &str) -> Option<&'static str> {
    Some(match opener {
        "why" => "What is the reason?",
        "how" => "How is that to be done?",
        "when" => "When will that be?",
        "where" => "Where will that be?",
        "which" => "Which one is meant?",
        "who" | "whom" => "Who is meant?",
        "whether" | "if" => "Is that so?",
        _ => return None,
    })
}
