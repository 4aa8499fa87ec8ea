//! What somebody was asked in a report, and whether the rest of the sentence answers it: "Asked whether
//! it would sell, he shrugged."

use crate::analysis::phrases::Phrases;
use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::left_open::object;
use crate::analysis::questions::nouns;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use std::ops::Range;
use std::sync::LazyLock;

/// A pronoun further from the start of a question than this is not its subject.
const NEAR: usize = 4;
/// A longer subject is not put in a pronoun's place.
const LONGEST: usize = 9;

/// What the sentence makes of what was asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Pressed {
    /// The question, and the words that ask it.
    Evaded(Vec<Bit>, Range<usize>),
    /// The same, where only the topic is told; other words of the sentence may ask more nearly.
    About(Vec<Bit>, Range<usize>),
    /// Whatever was asked in these words is answered.
    Answered(Range<usize>),
}

/// Said or done in place of an answer.
fn evasions() -> &'static Phrases<()> {
    static PHRASES: LazyLock<Phrases<()>> = LazyLock::new(|| {
        Phrases::new(
            &[
                "declined|refused|demurred|smiled|shrugged|laughed|grinned|sighed|winced|chuckled|hesitated|paused|bristled|balked|equivocated|hedged|deflected|dodged|ducked|sidestepped|evaded|stonewalled",
                "would|will|could|can|did|does|do|was|is|had|has|have \"? “? not .. say|tell|answer|reply|respond|comment|discuss|elaborate|specify|speculate|confirm|know|remember|recall|go|be|get|give|rule|explain|sure|certain|aware|authorised|authorized|prepared|ready",
                "said|says|offered|replied|answered|would|repeated only",
                "only that|said|say",
                "said|says|saying nothing|little",
                "the|that same answer|reply|response|words|line|thing",
                "ask|asks me|him|her|them|us",
                "referred|directed|pointed ... to",
                "no comment|answer|reply|response|idea|opinion|details",
                "not for|up him|her|me|us|them|to",
                "too early|soon",
                "changed|changes the subject",
                "turned|walked|hurried|strode|moved|drove away|off|on",
                "hung up",
                "looked away|down|at|up|out|past",
                "got into|up",
                "ended|cut the|short call|interview|conversation|questions",
                "waved ... away|off|aside",
                "shook his|her head",
                "pointed|referred to|reporters|questions",
                "fell|remained|was|stayed|kept silent|quiet|mum|vague|evasive|coy|noncommittal|non-committal",
                "was|am|is a|an ... not a|an",
                "neither .. nor",
                "left ... open|unanswered|hanging",
                "we|they will see",
                "time will tell",
                "wait and see",
            ]
            .map(|phrase| (phrase, ())),
        )
    });
    &PHRASES
}

/// What was asked in this sentence of whoever else speaks in it.
pub fn read(words: &Words<'_>) -> Option<Pressed> {
    let asked = (0..words.len()).find(|&idx| {
        let leads = (0..idx).all(|at| {
            words.is_mark(at) || matches!(words.at(at), "but" | "and" | "when" | "repeatedly")
        });
        // "The mayor, asked whether he would go, shrugged."
        let put_in = is_put_in(words, idx);
        let trails = idx > 3 && matches!(words.at(idx - 1), "when" | "if");
        matches!(
            words.at(idx),
            "asked" | "pressed" | "questioned" | "quizzed" | "pushed" | "challenged"
        ) && (leads || trails || put_in)
    })?;
    let leads = asked < 4 || is_put_in(words, asked);
    let (bits, end) = asked_after(words, asked, leads)?;
    let said = if leads {
        if words.at(end) != "," {
            return None;
        }
        end + 1..words.len()
    } else {
        0..asked - 1
    };
    let answers = said
        .clone()
        .any(|idx| matches!(words.at(idx), "yes" | "yeah"));
    let evades = !answers
        && evasions()
            .find(words)
            .iter()
            .any(|found| found.words.start >= said.start && found.words.end <= said.end);
    let range = asked..end;
    if !evades {
        return Some(Pressed::Answered(range));
    }
    Some(match bits {
        Asked::Clause(bits) => {
            let speaks = if is_put_in(words, asked) {
                0..asked - 1
            } else {
                said
            };
            Pressed::Evaded(named(words, bits, speaks), range)
        }
        Asked::Topic(bits) => Pressed::About(bits, range),
    })
}

/// ", asked whether …": between commas, after whoever was asked.
fn is_put_in(words: &Words<'_>, asked: usize) -> bool {
    asked > 1 && words.at(asked - 1) == ","
}

/// What stands after "asked".
enum Asked {
    Clause(Vec<Bit>),
    Topic(Vec<Bit>),
}

/// Where the clause of what was asked ends: at the comma before what was said to it.
fn close(words: &Words<'_>, opener: usize, leads: bool) -> usize {
    let comma = (opener + 2..words.len())
        .take_while(|&idx| words.at(idx) == "," || !words.is_mark(idx))
        .find(|&idx| {
            words.at(idx) == ","
                && !matches!(words.at(idx + 1), "and" | "or" | "if" | "as")
                && clause::finite(words, opener..idx).is_some()
        });
    comma
        .filter(|_| leads)
        .unwrap_or_else(|| clause::end(words, opener + 1))
}

/// The question after "asked", and where it ends.
fn asked_after(words: &Words<'_>, asked: usize, leads: bool) -> Option<(Asked, usize)> {
    let near = asked + 1..(asked + 10).min(words.len());
    let opener = near
        .clone()
        .take_while(|&idx| !words.is_mark(idx))
        .find(|&idx| {
            matches!(
                words.at(idx),
                "whether"
                    | "if"
                    | "who"
                    | "whom"
                    | "what"
                    | "which"
                    | "when"
                    | "where"
                    | "why"
                    | "how"
            )
        });
    if let Some(opener) = opener {
        let end = close(words, opener, leads);
        let bits = if matches!(words.at(opener), "whether" | "if") {
            turning::turned(words, opener + 1..end, Mood::Fact)
        } else {
            turning::turned_from_question_word(words, opener..end)
        };
        let bits = bits.unwrap_or_else(|| {
            let mut bits = vec![Bit::Say("is it known")];
            bits.extend((opener..end).map(Bit::Word));
            bits
        });
        return Some((Asked::Clause(bits), end));
    }
    let about = near
        .take_while(|&idx| !words.is_mark(idx))
        .find(|&idx| matches!(words.at(idx), "about" | "on" | "over"))?;
    let phrase = object(words, about + 1)?;
    let end = phrase.end;
    Some((Asked::Topic(around("what is known about", phrase, "")), end))
}

/// The question with whoever does not answer it put for "he" or "they".
fn named(words: &Words<'_>, bits: Vec<Bit>, said: Range<usize>) -> Vec<Bit> {
    let pronoun = bits.iter().take(NEAR).enumerate().find_map(|(at, bit)| {
        let Bit::Word(idx) = *bit else {
            return None;
        };
        matches!(words.at(idx), "he" | "she" | "it" | "they").then_some((at, idx))
    });
    // "the mayor smiled": the verb is no part of whoever does not answer.
    let whole = nouns::noun_phrase(words, said.start).map(|phrase| {
        let verb = (phrase.start + 1..phrase.end).find(|&idx| words.at(idx).ends_with("ed"));
        phrase.start..verb.unwrap_or(phrase.end)
    });
    let subject = whole.filter(|subject| {
        subject.end <= said.end
            && subject.len() <= LONGEST
            && !clause::SUBJECT_PRONOUNS.contains(&words.at(subject.start))
    });
    let (Some((at, idx)), Some(subject)) = (pronoun, subject) else {
        return bits;
    };
    let plural = nouns::is_plural(words, subject.clone());
    let person = subject
        .clone()
        .any(|idx| antecedent::is_person(words.at(idx)));
    let agrees = match words.at(idx) {
        "they" => plural,
        "it" => !plural && !person,
        _ => !plural,
    };
    if !agrees {
        return bits;
    }
    let mut named: Vec<Bit> = bits.iter().take(at).cloned().collect();
    named.extend(subject.map(Bit::Word));
    named.extend(bits.into_iter().skip(at + 1));
    named
}
