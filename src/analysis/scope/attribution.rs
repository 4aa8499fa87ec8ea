//! Who says what a sentence says, in the text's words.

use crate::analysis::cues;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Who says what the sentence says: "experts", "Foreign Minister X", from a verb of speech or "according to".
pub fn attribution(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Option<String> {
    for idx in sentence.clone() {
        if document.lower(idx) == "according" && document.lower(idx + 1) == "to" {
            let end = (idx + 2..sentence.end)
                .find(|&end| one_of!(document.word(end); "," "." ";" ":" "—") || end > idx + 12)
                .unwrap_or(sentence.end);
            return words(document, idx + 2..end);
        }
    }
    sentence
        .clone()
        .find_map(|idx| speaker_at(document, idx, sentence, cue))
}

/// The speaker of the verb of speech at `idx`, if it is one and the cue is part of what is said.
fn speaker_at(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Option<String> {
    let word = document.lower(idx);
    let previous = document.lower(idx.wrapping_sub(1));
    if cue.contains(&idx)
        || !tells(word)
        || document
            .word(idx)
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
        || one_of!(previous; "is" "was" "are" "were" "been" "be" "to")
    {
        return None;
    }
    let mut start = idx;
    while start > sentence.start && idx - start < 12 {
        let before = document.lower(start - 1);
        let mark = document.tokens[start - 1].kind == TokenKind::Mark && before != ".";
        if mark || one_of!(before; "that" "but" "while" "as" "who" "which" "although") {
            break;
        }
        start -= 1;
    }
    let mut end = idx;
    while end > start
        && one_of!(
            document.lower(end - 1);
            "has" "have" "had" "also" "later" "could" "would" "will"
        )
    {
        end -= 1;
    }
    let before_cue = idx < cue.start;
    // Behind the cue a speaker stands after a comma or a closing quotation mark, at the end of its clause.
    let closes = |at: usize| {
        at >= sentence.end
            || matches!(document.word(at), "." | "," | "”" | "\"" | ";")
            || one_of!(
                document.lower(at);
                "on" "in" "at" "last" "this" "late" "yesterday" "today"
            )
    };
    let opens =
        start > sentence.start && matches!(document.word(start - 1), "," | "”" | "\"" | "—");
    if !before_cue && !(opens && (start == idx || closes(idx + 1))) {
        return None;
    }
    let speaker = if start < end {
        words(document, start..end)
    } else if start == idx && !before_cue {
        // "…", said X: the speaker stands behind.
        let stop = (idx + 1..sentence.end)
            .find(|&end| matches!(document.word(end), "," | "." | ";") || end > idx + 8)
            .unwrap_or(sentence.end);
        words(document, idx + 1..stop)
    } else {
        None
    };
    speaker.filter(|speaker| can_speak(speaker))
}

/// Whether words name somebody who can say something: a name, or a noun for people.
fn can_speak(words: &str) -> bool {
    let mut last = String::new();
    let mut named = false;
    for (place, word) in words.split_whitespace().enumerate() {
        last = word.to_lowercase();
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        named |= capital && !(place == 0 && cues::is_common_opener(&last));
    }
    let people = cues::is_office(&last)
        || cues::is_title(&last)
        || cues::is_observer_noun(&last)
        || cues::is_side_noun(&last)
        || cues::is_state_organ(&last)
        || one_of!(
            last.as_str();
            "sources" "source" "people" "person" "media" "reports" "report" "insiders" "critics" "aides" "witnesses"
            "ministry" "statement" "mediators" "envoys" "diplomats" "diplomat" "officials" "official" "papers"
            "newspapers" "rumours" "rumors" "allies" "advisers" "lawyers" "representatives" "delegates" "leaders"
            "members" "spokesmen" "participants" "some" "many" "others" "both" "sides"
        );
    (named || people) && !cues::is_speech_verb(&last) && !last.ends_with("ed")
}

/// Verbs whose object is a statement.
fn tells(word: &str) -> bool {
    one_of!(word; "speculate" "speculates" "speculated" "believe" "suspect" "say")
        || (cues::is_speech_verb(word)
            && !one_of!(
                word;
                "called" "calls" "offered" "offers" "agreed" "agrees" "rejected" "rejects"
                "refused" "refuses" "asked" "asks" "proposed" "proposes" "welcomed" "praised"
                "thanked" "urged" "urges" "sought" "seeks" "wants" "appealed" "demanded"
                "expressed"
            ))
}

fn words(document: &Document<'_>, tokens: Range<usize>) -> Option<String> {
    let text = document.slice(document.span_of(tokens));
    let text = text.trim_matches(|c: char| c.is_whitespace() || "“”\",".contains(c));
    (!text.is_empty() && text.chars().count() <= 90).then(|| text.to_owned())
}
