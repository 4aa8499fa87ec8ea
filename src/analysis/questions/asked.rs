//! Questions put as such: which of them the text leaves open, and their own words.

use crate::analysis::phrases::Words;
use crate::analysis::questions::antecedent;
use crate::analysis::questions::clause;
use crate::analysis::questions::interview::Interview;
use crate::analysis::questions::nouns;
use crate::analysis::questions::render::LONGEST;
use crate::analysis::questions::render::Reading;
use crate::analysis::questions::turning;
use crate::analysis::questions::turning::Bit;
use crate::analysis::questions::verbs;
use crate::analysis::questions::verbs::Tense;
use crate::text::Document;
use std::ops::Range;

/// Words with which a sentence answers the question before it.
const ANSWERS: &[&str] = &[
    "because",
    "yes",
    "no",
    "yeah",
    "sure",
    "certainly",
    "absolutely",
    "simple",
    "simply",
    "indeed",
    "well",
    "perhaps",
    "nothing",
    "none",
    "nobody",
    "never",
    "not",
    "hardly",
    "exactly",
    "probably",
    "maybe",
    "unlikely",
    "quite",
];

const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "would", "can",
    "could", "should", "may", "might", "must", "shall", "am",
];
const QUESTION_WORDS: &[&str] = &[
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how",
];
const SUBJECTS: &[&str] = &[
    "he", "she", "it", "they", "we", "you", "i", "there", "this", "that", "these", "those", "the",
    "a", "an", "any", "anyone", "anybody", "his", "her", "its", "their", "our", "one",
];

/// The words of an open question put in this sentence, up to its mark; none where it is answered,
/// or no question.
pub fn read(
    document: &Document<'_>,
    words: &Words<'_>,
    sentence_idx: usize,
    interview: &Interview,
) -> Option<Range<usize>> {
    let sentence = document.sentences.get(sentence_idx)?;
    // "two people close to the talks (what talks?) say": an aside asks nothing.
    let aside = |mark: usize| {
        words.at(mark + 1) == ")" && (mark.saturating_sub(4)..mark).any(|idx| words.at(idx) == "(")
    };
    let end = match (0..words.len()).find(|&idx| words.at(idx) == "?" && !aside(idx)) {
        Some(end) => end,
        None => unmarked(words)?,
    };
    let start = start(words, end);
    // "Who pays?"
    let whole = end == start + 2
        && matches!(words.at(start), "who" | "what")
        && verbs::read(words.at(start + 1)).is_some_and(|(_, tense)| tense != Tense::Base);
    if end < start + 3 && !whole {
        return None;
    }
    // "He would say that, wouldn't he?" wants only a nod.
    let tag = end > start + 3
        && words.at(end - 2) == "not"
        && words.at(end - 4) == ","
        && AUXILIARIES.contains(&words.at(end - 3));
    // "As long as the roads are mended, who cares?"
    let shrug = words.at(end - 2) == "who" && matches!(words.at(end - 1), "cares" | "knows");
    if tag || shrug {
        return None;
    }
    let first = words.at(start);
    // "Isn't that so?", "Don't you think?" wait for no answer.
    if AUXILIARIES.contains(&first) && words.at(start + 1) == "not" {
        return None;
    }
    // A greeting, a call to speak up, and the like.
    if words.at(start) == "pardon"
        || (words.at(start) == "how"
            && matches!(words.at(start + 1), "do" | "are")
            && words.at(start + 2) == "you"
            && (words.at(start + 3) == "do" || end == start + 3))
    {
        return None;
    }
    // "Did I miss a part of your question?": asked about the asking.
    if (start..end)
        .any(|idx| words.at(idx) == "your" && matches!(words.at(idx + 1), "question" | "questions"))
    {
        return None;
    }
    // "Who would have thought it?", "Who cares?"
    let wonders = first == "who"
        && (matches!(words.at(start + 1), "knows" | "knew" | "cares" | "cared")
            || (words.at(start + 1) == "would"
                && matches!(
                    words.at(start + 3),
                    "thought" | "guessed" | "known" | "believed"
                )));
    if wonders && end < start + 7 {
        return None;
    }
    // A question in another language is not for a reader of this one.
    let foreign = end > start + 3
        && !(start..end).any(|idx| {
            let word = words.at(idx);
            AUXILIARIES.contains(&word)
                || QUESTION_WORDS.contains(&word)
                || SUBJECTS.contains(&word) && !matches!(word, "a" | "i" | "an")
                || matches!(
                    word,
                    "of" | "to"
                        | "in"
                        | "for"
                        | "and"
                        | "or"
                        | "with"
                        | "from"
                        | "at"
                        | "not"
                        | "be"
                        | "by"
                        | "if"
                        | "on"
                        | "all"
                        | "more"
                        | "still"
                        | "when"
                        | "after"
                )
        });
    if foreign {
        return None;
    }
    // A piece of someone's sentence asks nothing by itself.
    if end < start + 4 && !AUXILIARIES.contains(&first) && !QUESTION_WORDS.contains(&first) {
        return None;
    }
    // "Of course they rested, do you think they are mad?" is said, not asked.
    let mut tail = (1..end).filter(|&idx| words.at(idx) == "do" && words.at(idx + 1) == "you");
    if tail.any(|idx| {
        words.at(idx - 1) == ","
            && words.at(idx + 2) == "think"
            && (0..idx).any(|at| words.at(at) == "course")
    }) {
        return None;
    }
    // "Do you want to help?" calls on the reader.
    let calls = matches!(
        (first, words.at(start + 1), words.at(start + 2)),
        ("do", "you", "want" | "wish") | ("are", "you", "ready" | "looking")
    );
    // "Do you want to take that one?" hands the question on.
    let hands_on = calls
        && (start + 3..end).any(|idx| {
            matches!(words.at(idx), "take" | "answer" | "field")
                && matches!(words.at(idx + 1), "that" | "this" | "it" | "one")
        });
    let spoken = (0..words.len()).any(|idx| matches!(words.at(idx), "\"" | "“" | "”"));
    if hands_on || calls && start == 0 && !spoken {
        return None;
    }
    // "Remember what they did?" calls to mind what all know.
    if first == "remember" {
        return None;
    }
    // "Why should I bother?" is said, not asked.
    if first == "why"
        && words.at(start + 1) == "should"
        && matches!(words.at(start + 2), "i" | "we" | "anyone")
    {
        return None;
    }
    if interview.answers(sentence, &words.text[start..end]) {
        return None;
    }
    // A questioner who goes on says why it is asked, and does not answer.
    let goes_on = interview.questioner(sentence.paragraph);
    if !goes_on && answered_at_once(document, sentence_idx, &words.text[start..end]) {
        return None;
    }
    Some(start..end)
}

/// A sentence in the order of a question that ends in a full stop.
fn unmarked(words: &Words<'_>) -> Option<usize> {
    let first = words.at(0);
    let asks = (QUESTION_WORDS.contains(&first)
        && AUXILIARIES.contains(&words.at(1))
        && SUBJECTS.contains(&words.at(2))
        && first != "which"
        && words.at(2) != "the"
        && words.at(2) != "a")
        || (matches!(
            first,
            "could" | "can" | "will" | "would" | "does" | "did" | "do" | "is" | "are"
        ) && matches!(words.at(1), "he" | "she" | "it" | "they" | "we"));
    let last = words.len().checked_sub(1)?;
    (asks && matches!(words.at(last), "." | "”" | "\"")).then(|| {
        if words.at(last) == "." {
            last
        } else {
            last.saturating_sub(1)
        }
    })
}

/// Where the question proper begins: after an opening quotation mark, a call or "the question is".
fn start(words: &Words<'_>, end: usize) -> usize {
    let front = past_openers(words, after_label(words), end);
    // "who is", "is there" and their like.
    let opens = |idx: usize| {
        let word = words.at(idx);
        let turned = AUXILIARIES.contains(&word)
            && (SUBJECTS.contains(&words.at(idx + 1))
                || words.capitals.get(idx + 1) == Some(&true));
        // "Which past president(s) do you admire?": at the very front the verb may be further off.
        let near = if idx == front { 9 } else { 4 };
        let auxiliary_near = (idx + 1..idx + near).any(|at| AUXILIARIES.contains(&words.at(at)));
        // "Who, then, are they?"
        let after = idx + 1 + 3 * usize::from(puts_in_then(words, idx + 1));
        // "is what you say today final": what it asks of is a clause.
        let of_clause = (idx == front || idx > 0 && words.is_mark(idx - 1))
            && matches!(word, "is" | "was" | "are" | "were")
            && words.at(idx + 1) == "what";
        // After a colon nothing but the question follows.
        let announced = idx > 0
            && words.at(idx - 1) == ":"
            && (AUXILIARIES.contains(&word) || matches!(word, "which" | "what") && auxiliary_near);
        // "One question hung over it: who speaks for the north?"
        let spoken_for = idx > 0
            && words.at(idx - 1) == ":"
            && matches!(word, "who" | "what" | "which")
            && verbs::read(words.at(idx + 1)).is_some_and(|(_, tense)| tense != Tense::Base);
        turned
            || spoken_for
            || of_clause
            || announced
            || match word {
                "which" if idx == front => auxiliary_near,
                "who" | "which" | "when" | "where" | "whom" => {
                    AUXILIARIES.contains(&words.at(after))
                }
                _ => {
                    QUESTION_WORDS.contains(&word)
                        && (auxiliary_near || words.at(idx + 1) == "about")
                }
            }
    };
    let mut start = past_openers(words, after_label(words), end);
    let mut open = false;
    for idx in 0..end {
        let opening = match words.at(idx) {
            "“" | "„" | "«" | "‘" => true,
            "\"" => {
                open = !open;
                open
            }
            _ => false,
        };
        // A quotation inside a question does not begin it.
        if opening && idx + 1 < end && (!opens(start) || opens(idx + 1)) {
            start = past_openers(words, idx + 1, end);
        }
    }
    let named = (start..end).find(|&idx| matches!(words.at(idx), "question" | "questions"));
    let conditional = matches!(
        words.at(start),
        "if" | "when" | "as" | "since" | "given" | "after" | "with"
    );
    let long = words.span(start..end).len() > LONGEST;
    if !opens(start) && (!conditional || long || named.is_some()) {
        // "a simpler question: if four may go, why not all?"
        let colon = named
            .and_then(|named| (named + 1..end.min(named + 3)).find(|&idx| words.at(idx) == ":"));
        if let Some(colon) = colon
            && end > colon + 3
        {
            return past_openers(words, colon + 1, end);
        }
        let inner = (named.unwrap_or(start) + 1..end).find(|&idx| {
            let before = words.at(idx - 1);
            opens(idx)
                && (words.is_mark(idx - 1)
                    || matches!(
                        before,
                        "is" | "was"
                            | "remains"
                            | "myself"
                            | "ask"
                            | "asked"
                            | "but"
                            | "and"
                            | "or"
                            | "so"
                            | "yet"
                            | "then"
                            | "now"
                            | "about"
                    ))
        });
        if let Some(inner) = inner {
            start = inner;
        }
    }
    // "What em — how did you see it?": what was broken off is left out.
    let broken = (start + 1..end.min(start + 8)).rev().find(|&idx| {
        matches!(words.at(idx), "—" | "–")
            && opens(idx + 1)
            && !(start..idx).any(|at| AUXILIARIES.contains(&words.at(at)))
    });
    past_openers(words, broken.map_or(start, |dash| dash + 1), end)
}

/// ", then,": a question goes on after it as it began.
fn puts_in_then(words: &Words<'_>, idx: usize) -> bool {
    words.at(idx) == ","
        && matches!(words.at(idx + 1), "then" | "though" | "however")
        && words.at(idx + 2) == ","
}

/// The place after "THE PRESIDENT:" before what is said.
pub(super) fn after_label(words: &Words<'_>) -> usize {
    // "((Reporter)) Who …"
    if words.at(0) == "(" && words.at(1) == "(" {
        let closing = (2..8).find(|&idx| words.at(idx) == ")" && words.at(idx + 1) == ")");
        return closing.map_or(0, |closing| closing + 2);
    }
    let colon = (1..6).find(|&idx| words.at(idx) == ":");
    colon
        .filter(|&colon| (0..colon).all(|idx| words.capitals.get(idx) == Some(&true)))
        .map_or(0, |colon| colon + 1)
}

/// Skips conjunctions, calls for attention and list numbers before a question.
fn past_openers(words: &Words<'_>, mut start: usize, end: usize) -> usize {
    while start < end
        && (matches!(
            words.at(start),
            "but"
                | "and"
                | "yet"
                | "so"
                | "or"
                | "well"
                | "then"
                | "now"
                | "q"
                | "oh"
                | "hmm"
                | "hey"
                | "seriously"
                | "meanwhile"
        ) || (words.is_mark(start) && !matches!(words.at(start), "$" | "#" | "@" | "[" | "¿"))
            || (words.at(start).starts_with(|c: char| c.is_ascii_digit())
                && (words.at(start + 1) == ")" || is_hour(words, start))))
    {
        start += 1;
    }
    start
}

/// "17.45" before what a live report says at that hour.
fn is_hour(words: &Words<'_>, idx: usize) -> bool {
    let hour = words.at(idx);
    idx == 0
        && hour.len() <= 5
        && hour.contains(['.', ':'])
        && hour
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b':'))
}

/// Whether the sentence after the question answers it.
fn answered_at_once(
    document: &Document<'_>,
    sentence_idx: usize,
    asked: &[std::borrow::Cow<'_, str>],
) -> bool {
    let (Some(here), Some(next)) = (
        document.sentences.get(sentence_idx),
        document.sentences.get(sentence_idx + 1),
    ) else {
        return false;
    };
    if here.paragraph != next.paragraph {
        return false;
    }
    let words = Words::of(document, next);
    let first = words.at(0);
    if matches!(first, "well") && words.at(1) == "i" {
        return false;
    }
    if matches!(words.at(words.len().saturating_sub(1)), "?") {
        return false;
    }
    // "Why did it fail? It failed because …", "What is a truce? A truce is …"
    let why = asked.first().is_some_and(|word| word == "why");
    if why && (1..10).any(|idx| words.at(idx) == "because") {
        return true;
    }
    let what = asked.first().is_some_and(|word| word == "what")
        && asked
            .get(1)
            .is_some_and(|word| matches!(word.as_ref(), "is" | "are"));
    let subject = asked.get(2..).unwrap_or(&[]);
    if what
        && !subject.is_empty()
        && subject.len() < 6
        && subject
            .iter()
            .enumerate()
            .all(|(idx, word)| words.at(idx) == word.as_ref())
        && matches!(words.at(subject.len()), "is" | "are")
    {
        return true;
    }
    // "Far from it.", "I do not think so."
    let text: Vec<&str> = words.text.iter().take(8).map(AsRef::as_ref).collect();
    let opens = |phrase: &[&str]| text.starts_with(phrase);
    if opens(&["far", "from"])
        || opens(&["of", "course"]) && words.len() < 8
        || opens(&["by", "no", "means"])
        || opens(&["i", "do", "not", "think", "so"])
        || opens(&["i", "think", "so"])
        || opens(&["i", "doubt", "it"])
        || echoes(asked, &words)
        || told_of_them(asked, &words)
    {
        return true;
    }
    // "Nobody wants to think about it" is no answer.
    if matches!(first, "nobody" | "none")
        && (1..6).any(|idx| {
            matches!(
                words.at(idx),
                "knows" | "wants" | "can" | "could" | "dares" | "will" | "would"
            )
        })
    {
        return false;
    }
    // "Simple or three quarters": two things to choose from.
    let chooses = first == "simple" && words.at(1) == "or";
    ANSWERS.contains(&first) && !chooses
        || (first == "the" && words.at(1) == "answer")
        || answers_with_auxiliary(&words)
        || (first == "they" && words.at(2) == "not" && words.len() < 6)
}

/// "Will there be enough time? There is never enough time": the words of the question come again.
fn echoes(asked: &[std::borrow::Cow<'_, str>], next: &Words<'_>) -> bool {
    let yes_or_no = asked
        .first()
        .is_some_and(|word| AUXILIARIES.contains(&word.as_ref()));
    let denied =
        (0..next.len()).any(|idx| matches!(next.at(idx), "never" | "always" | "not" | "no"));
    let weighty = asked.iter().skip(1).filter(|word| {
        word.len() > 3 && !matches!(word.as_ref(), "there" | "this" | "that" | "they" | "with")
    });
    let (mut all, mut again) = (0, 0);
    for word in weighty {
        all += 1;
        again += usize::from(next.text.iter().any(|other| other == word));
    }
    yes_or_no && denied && all > 1 && again == all
}

/// "What becomes of the crews? They will be paid": those asked after are told of at once.
fn told_of_them(asked: &[std::borrow::Cow<'_, str>], next: &Words<'_>) -> bool {
    let what = asked
        .first()
        .is_some_and(|word| matches!(word.as_ref(), "what" | "where" | "how"));
    let told = matches!(next.at(0), "they" | "it")
        && matches!(next.at(1), "will" | "was" | "were" | "did")
        && !(2..6).any(|idx| {
            matches!(
                next.at(idx),
                "not" | "never" | "unclear" | "unknown" | "too" | "hard" | "depend" | "be"
            ) && next.at(idx) != "be"
        });
    what && told
}

/// "They did, for two hours.", "The taxpayer does.": the verb of the question, and nothing after it.
fn answers_with_auxiliary(words: &Words<'_>) -> bool {
    // "If they have not, the dam will run in the dark": what follows, and no answer.
    if matches!(words.at(0), "if" | "unless" | "when" | "until") {
        return false;
    }
    // "They meet in May." names a month.
    let auxiliary = (1..6).find(|&idx| {
        AUXILIARIES.contains(&words.at(idx))
            && !(words.at(idx) == "may" && words.capitals.get(idx) == Some(&true))
    });
    auxiliary.is_some_and(|idx| {
        let next = if words.at(idx + 1) == "not" {
            idx + 2
        } else {
            idx + 1
        };
        matches!(words.at(next), "." | ",")
    })
}

/// The question in its own words.
pub fn question(reading: &Reading<'_, '_>, asked: Range<usize>) -> String {
    let words = reading.words;
    let indirect = asked
        .start
        .checked_sub(1)
        .is_some_and(|before| matches!(words.at(before), "is" | "was" | "remains"));
    // "I was wondering what it takes?": what is asked begins at its own word.
    let wonders = (asked.start + 1..asked.end.min(asked.start + 7)).find(|&idx| {
        words.at(asked.start) == "i"
            && QUESTION_WORDS.contains(&words.at(idx))
            && matches!(
                words.at(idx - 1),
                "wondering" | "wonder" | "wondered" | "curious" | "ask" | "know" | "to" | "about"
            )
    });
    if let Some(opener) = wonders
        && let Some(bits) = turning::turned_from_question_word(words, opener..asked.end)
    {
        return reading.quoted(&bits);
    }
    // "The line of succession, is it going to be kept?": what comes first is what "it" is.
    if asked.start > 2
        && words.at(asked.start - 1) == ","
        && AUXILIARIES.contains(&words.at(asked.start))
        && matches!(words.at(asked.start + 1), "it" | "they" | "he" | "she")
        && let Some(first) = nouns::noun_phrase(words, 0)
        && first.end < asked.start
        && clause::finite(words, 0..asked.start - 1).is_none()
    {
        // "The line of succession -first the Senate, then a vote-": what is put in stays out.
        let put_in = first.clone().find(|&idx| {
            idx > 0
                && words.at(idx) == "-"
                && words.span(idx..idx + 1).start > words.span(idx - 1..idx).end
        });
        let mut bits = vec![Bit::Word(asked.start)];
        bits.extend((first.start..put_in.unwrap_or(first.end)).map(Bit::Word));
        bits.extend((asked.start + 2..asked.end).map(Bit::Word));
        return reading.quoted(&bits);
    }
    // "And what about the reports that he has fled?": whether he has.
    let told = (asked.start + 3..asked.end.min(asked.start + 6)).find(|&idx| {
        words.at(asked.start + 1) == "about"
            && words.at(idx) == "that"
            && matches!(
                words.at(idx - 1),
                "report" | "reports" | "claim" | "claims" | "rumours" | "rumors" | "suggestion"
            )
    });
    if let Some(told) = told
        && let Some(bits) = turning::turned(words, told + 1..asked.end, turning::Mood::Fact)
    {
        return reading.quoted(&bits);
    }
    // "The question is why the ministry would pay?": the order of a statement is turned.
    let turned = if QUESTION_WORDS.contains(&words.at(asked.start)) && indirect {
        turning::turned_from_question_word(words, asked.clone())
    } else {
        antecedent::for_what_was_told(words, asked.clone())
    };
    let then = asked.clone().find(|&idx| puts_in_then(words, idx));
    let bits = turned.unwrap_or_else(|| {
        asked
            .filter(|idx| !then.is_some_and(|then| (then..then + 3).contains(idx)))
            .map(Bit::Word)
            .collect()
    });
    reading.quoted(&bits)
}
