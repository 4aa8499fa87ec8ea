//! A condition to the question whether it will be met: "if …", "unless …", "until …".

use crate::analysis::phrases::Words;
use crate::analysis::questions::clause;
use crate::analysis::questions::frames::around;
use crate::analysis::questions::frames::words_of;
use crate::analysis::questions::if_clause;
use crate::analysis::questions::nouns;
use crate::analysis::questions::scope::FUTURE;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::turning::Mood;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use std::ops::Range;

/// Where the condition that begins at `start` closes: a comma before the clause of the outcome.
pub(super) fn close(words: &Words<'_>, start: usize) -> usize {
    let end = clause::end(words, start);
    // "If it names a culprit, said an envoy": who says so is no part of it.
    let said = (start + 2..end).find(|&idx| {
        words.at(idx) == ","
            && matches!(words.at(idx + 1), "said" | "says" | "warned" | "according")
    });
    if let Some(said) = said {
        return said;
    }
    let comma = (start + 2..end).find(|&idx| words.at(idx) == ",");
    match comma {
        // Only of a condition that opens its sentence is the rest the outcome.
        Some(comma)
            if opens_its_clause(words, start)
                && words.at(comma + 1) != "and"
                && (start <= 2 && if_clause::is_present(words, comma + 1..end)
                    || (comma + 1..end).any(|idx| FUTURE.contains(&words.at(idx))))
                && !(start..comma).any(|idx| FUTURE.contains(&words.at(idx)))
                && clause::finite(words, start..comma).is_some() =>
        {
            comma
        }
        _ => outcome(words, start, end).unwrap_or(end),
    }
}

/// Whether the condition comes before its outcome: "If …", "He said that if …".
fn opens_its_clause(words: &Words<'_>, start: usize) -> bool {
    start <= 3 || words.at(start - 2) == "that" && words.at(start - 1) == "if"
}

/// "if the tolls are dropped by Friday the boats will go": where the outcome begins that no comma parts off.
fn outcome(words: &Words<'_>, start: usize, end: usize) -> Option<usize> {
    if !opens_its_clause(words, start) {
        return None;
    }
    let modal = (start + 3..end).find(|&idx| FUTURE.contains(&words.at(idx)))?;
    // Back to its article, or the pronoun or name before the modal.
    let subject = (start + 2..modal).rev().take(4).find(|&idx| {
        clause::BEFORE_NOUN.contains(&words.at(idx))
            || clause::SUBJECT_PRONOUNS.contains(&words.at(idx))
            || clause::is_capital(words, idx) && !clause::is_capital(words, idx - 1)
    })?;
    let joins = words.is_mark(subject - 1)
        || clause::BEFORE_NOUN.contains(&words.at(subject - 1))
        || clause::NEXT_CLAUSE.contains(&words.at(subject - 1))
        || matches!(
            words.at(subject - 1),
            "that"
                | "which"
                | "who"
                | "whom"
                | "what"
                | "where"
                | "and"
                | "or"
                | "as"
                | "of"
                | "by"
                | "in"
                | "on"
                | "at"
                | "to"
                | "for"
                | "from"
                | "with"
                | "through"
                | "than"
                | "like"
        );
    (!joins && !matches!(words.at(subject), "that" | "which" | "who" | "what"))
        .then_some(subject)
        .filter(|&subject| clause::finite(words, start..subject).is_some())
}

/// "if Iran agrees" to "Will Iran agree".
pub(super) fn condition(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let last = cue.end.checked_sub(1)?;
    if matches!(words.at(cue.start), "failing" | "failure") {
        let mut bits = vec![Bit::Say("will it be possible")];
        let end = clause::end(words, cue.end);
        // "Failing to act could harm": the condition ends before the verb of the outcome.
        let outcome = (cue.end..end).find(|&idx| clause::is_auxiliary(words.at(idx)));
        bits.extend(words_of(last..outcome.unwrap_or(end)));
        return Some(bits);
    }
    let start = if matches!(words.at(last), "conditions" | "circumstances") {
        last
    } else if words.at(cue.end) == "such" && words.at(cue.end + 1) == "time" {
        // "until such time as they leave"
        cue.end + 3
    } else {
        cue.end
    };
    let end = close(words, start);
    // "not before the winter, and both knew it": a time, and no condition.
    let time = (start..end).find(|&idx| {
        words.at(idx) == "," && matches!(words.at(idx + 1), "and" | "when" | "which" | "where")
    });
    if let Some(comma) = time
        && words.at(last) == "before"
        && clause::finite(words, start..comma).is_none()
    {
        return None;
    }
    // "Only if the guns fall silent can the convoys move": the order turns after the condition.
    let turned_back = (start + 3..end).find(|&idx| {
        words.at(cue.start) == "only"
            && clause::is_auxiliary(words.at(idx))
            && matches!(
                words.at(idx + 1),
                "the" | "a" | "there" | "it" | "they" | "he" | "she" | "we" | "its" | "their"
            )
    });
    let mut end = turned_back.unwrap_or(end);
    // "if it hands over the boys who, she said, were kept there": the rest of it is cut off.
    while end > start + 2 && matches!(words.at(end - 1), "who" | "which" | "whom") {
        end -= 1;
    }
    if end < start + 2 && !verbs::is_participle(words.at(start)) {
        return None;
    }
    // "if departing from the north": it is said to the reader.
    if words.at(start).ends_with("ing")
        && !clause::is_capital(words, start)
        && matches!(
            words.at(start + 1),
            "from" | "to" | "in" | "for" | "with" | "on" | "by" | "the" | "a" | "an" | "your"
        )
    {
        return None;
    }
    // "would help if asked": whoever would.
    let modal = (0..cue.start)
        .rev()
        .find(|&idx| FUTURE.contains(&words.at(idx)));
    if end == start + 1
        && let Some(modal) = modal
        && let Some(subject) = nouns::subject_before(words, modal)
    {
        let mut bits = around("will", subject, "be");
        bits.push(Bit::Word(start));
        return Some(bits);
    }
    // "will not sign before Norland does"
    if end > start + 1
        && clause::DO.contains(&words.at(end - 1))
        && !words.is_mark(end - 2)
        && (start..end - 1).all(|idx| !clause::is_auxiliary(words.at(idx)))
        && !clause::SUBJECT_PRONOUNS.contains(&words.at(start))
    {
        return Some(around("will", start..end - 1, "do so"));
    }
    // "Will it be?" asks too little; "What if it is not?" keeps what the sentence says.
    let bare = (start + 1..end).all(|idx| {
        clause::is_auxiliary(words.at(idx))
            || matches!(
                words.at(idx),
                "not" | "so" | "that" | "the" | "case" | "true"
            )
    });
    // "If fully implemented, this deal can": the subject stands in the other clause.
    let opening = (start..end).find(|&idx| !clause::is_adverb(words.at(idx)));
    if opening
        .is_some_and(|idx| verbs::is_participle(words.at(idx)) && !clause::is_capital(words, idx))
        && words.at(end) == ","
        && !(start..end).any(|idx| words.at(idx) == ",")
        && let Some(subject) = nouns::noun_phrase(words, end + 1)
        && clause::is_auxiliary(words.at(subject.end))
    {
        let mut bits = around("will", subject, "be");
        bits.extend(words_of(start..end));
        return Some(bits);
    }
    if !bare && let Some(mut bits) = turning::turned(words, start..end, Mood::Outcome) {
        // "if no candidate wins": whether one does.
        for bit in &mut bits {
            match (*bit == Bit::Word(start), words.at(start)) {
                (true, "no") => *bit = Bit::Say("any"),
                (true, "neither") => *bit = Bit::Say("either"),
                (true | false, _) => {}
            }
            // "if there is no paper"
            if *bit == Bit::Word(start + 2) && words.at(start + 2) == "no" {
                *bit = Bit::Say("any");
            }
        }
        // "if both sides wish": the verb wants an object.
        while let Some(Bit::Word(idx)) = bits.last()
            && words.is_mark(*idx)
        {
            bits.pop();
        }
        if matches!(bits.last(), Some(Bit::Say("wish" | "want"))) {
            bits.push(Bit::Say("it"));
        }
        // "he will come if the mayor does": the verb stands before.
        if clause::is_auxiliary(words.at(end - 1)) && !clause::BE.contains(&words.at(end - 1)) {
            bits.push(Bit::Say("do so"));
        }
        return Some(bits);
    }
    // "will require that Israel withdraw": the verb stands in its plain form already.
    let before = last.checked_sub(1).map_or("", |idx| words.at(idx));
    if words.at(last) == "that" && matches!(before, "require" | "requires") {
        return Some(around("will", start..end, ""));
    }
    // "Further measures will follow if they do not": what is asked is what would follow.
    if bare
        && words.at(start) == "they"
        && cue.start > 2
        && (1..cue.start).any(|idx| matches!(words.at(idx), "will" | "would"))
        && !clause::SUBJECT_PRONOUNS.contains(&words.at(0))
    {
        return turning::turned(words, 0..cue.start, Mood::Outcome);
    }
    // "If she can do that, then the dam will be built": what would come of it is what is asked.
    let main = end + 1 + usize::from(words.at(end + 1) == "then");
    // "If it does, Norland has said it will treat them as foes": what was said would come of it.
    let said = (main + 1..main + 5).find(|&idx| matches!(words.at(idx), "said" | "says"));
    if bare
        && words.at(end) == ","
        && let Some(said) = said
    {
        let from = said + 1 + usize::from(words.at(said + 1) == "that");
        let speaker = nouns::noun_phrase(words, main)?;
        let bits = turning::turned(words, from..clause::end(words, from), Mood::Outcome)?;
        let pronoun = matches!(words.at(from), "it" | "he" | "she" | "they");
        return Some(
            bits.into_iter()
                .flat_map(|bit| match bit {
                    Bit::Word(idx) if pronoun && idx == from => words_of(speaker.clone()).collect(),
                    Bit::Word(_) | Bit::Say(_) => vec![bit],
                })
                .collect(),
        );
    }
    if bare
        && cue.start == usize::from(words.is_mark(0))
        && words.at(end) == ","
        && (!clause::SUBJECT_PRONOUNS.contains(&words.at(main))
            || matches!(words.at(main), "this" | "that" | "these" | "those")
                && !clause::is_auxiliary(words.at(main + 1)))
        && let Some(bits) = turning::turned(words, main..clause::end(words, main), Mood::Outcome)
    {
        return Some(bits);
    }
    // "If he can do that" says by itself nothing that a reader could look for.
    if bare && clause::SUBJECT_PRONOUNS.contains(&words.at(start)) {
        // "if it is not, and prices go on rising": the second condition does.
        let second = end + 2;
        return (words.at(end) == "," && words.at(end + 1) == "and")
            .then(|| turning::turned(words, second..clause::end(words, second), Mood::Outcome))
            .flatten();
    }
    // "if safe to do so": nobody is said to do anything.
    let says = (start + 1..end)
        .any(|idx| clause::is_auxiliary(words.at(idx)) && words.at(idx - 1) != "to");
    let opens = clause::SUBJECT_PRONOUNS.contains(&words.at(start))
        || clause::BEFORE_NOUN.contains(&words.at(start))
        || clause::is_capital(words, start);
    if !says && !opens {
        return None;
    }
    let frame = match words.at(cue.start) {
        "if" => "what if",
        "unless" => "what happens unless",
        // "Once" and "until" before a noun are of time, and no condition.
        _ => return None,
    };
    let mut bits = vec![Bit::Say(frame)];
    bits.extend(words_of(start..end));
    Some(bits)
}

/// "no talks while the siege goes on" to "Will the siege end".
pub(super) fn ends(words: &Words<'_>, cue: Range<usize>) -> Option<Vec<Bit>> {
    let end = clause::end(words, cue.end);
    let verb = (cue.end + 1..end).find(|&idx| {
        clause::is_auxiliary(words.at(idx))
            || matches!(
                words.at(idx),
                "goes"
                    | "go"
                    | "went"
                    | "lasts"
                    | "last"
                    | "lasted"
                    | "remains"
                    | "remain"
                    | "remained"
                    | "continues"
                    | "continue"
                    | "continued"
                    | "persists"
                    | "stands"
                    | "stand"
                    | "stays"
                    | "stay"
                    | "holds"
                    | "drags"
                    | "occupies"
                    | "occupy"
            )
    });
    // "as long as the mill refuses to sign"
    let plain = || match clause::finite(words, cue.end..end) {
        Some(clause::Finite::Plain(at, _, Tense::Third | Tense::Base)) => Some(at),
        _ => None,
    };
    let listed = verb.is_some();
    let verb = verb.or_else(plain)?;
    let lasts = listed
        && !clause::is_auxiliary(words.at(verb))
        && (words.is_mark(verb + 1)
            || verb + 1 >= end
            || matches!(words.at(verb + 1), "on" | "in" | "at" | "and"));
    if lasts {
        return Some(around("will", cue.end..verb, "end"));
    }
    // "while troops are there": whether they will not be.
    let mut bits = vec![Bit::Say("how long will")];
    bits.extend(words_of(cue.end..verb));
    if clause::BE.contains(&words.at(verb)) {
        bits.push(Bit::Say("be"));
    } else {
        bits.push(Bit::Say(verbs::read(words.at(verb))?.0));
    }
    bits.extend(words_of(verb + 1..end));
    Some(bits)
}
