//! What a sentence rests on: papers and broadcasters, people without a name.

use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Whether the sentence rests on what papers and broadcasters say, and on nobody who should know.
pub fn told_by_media(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|idx| {
        let media = one_of!(
            document.lower(idx);
            "media" "newspaper" "newspapers" "press" "daily" "weekly" "paper" "papers" "broadcaster" "tabloid" "tabloids" "blog"
            "blogs" "blogger" "bloggers" "website" "post" "posts" "channels"
        );
        let says = (idx + 1..(idx + 5).min(sentence.end)).any(|at| {
            one_of!(document.lower(at); "said" "say" "says" "reported" "report" "reports" "claim" "claims" "claimed" "wrote" "written" "alleged" "alleges")
        });
        let according = document.lower(idx) == "according"
            && document.lower(idx + 1) == "to"
            && (idx + 2..(idx + 7).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "media" "reports" "newspaper" "newspapers" "press" "report" "rumours" "rumors" "post" "posts" "blog" "tabloid" "website")
            });
        media && says || according
    })
}

/// Whether the sentence rests on sources that it does not name.
pub fn unnamed_source(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|idx| {
        let word = document.lower(idx);
        let next = document.lower(idx + 1);
        let people = |word: &str| one_of!(
            word;
            "official" "officials" "diplomat" "diplomats" "people" "person" "insiders" "aides"
            "persons"
        );
        (word == "sources" && next != "of")
            || (word == "source" && one_of!(next; "said" "told" "says" "close" "familiar" "with" "briefed"))
            || word == "anonymity"
            || (matches!(word, "anonymous" | "unnamed" | "unidentified") && (people(next) || next.starts_with("source")))
            || (people(word) && matches!(next, "familiar" | "briefed" | "close" | "with") && document.lower(idx + 2) != "the")
            || (people(word) && matches!(next, "familiar" | "briefed"))
            || (word == "not" && next == "to" && document.lower(idx + 2) == "be" && matches!(document.lower(idx + 3), "named" | "identified"))
            // "according to two people in the room".
            || (word == "according"
                && next == "to"
                && (idx + 2..idx + 5).any(|after| people(document.lower(after)))
                && (one_of!(document.lower(idx + 2); "a" "an" "one" "two" "three" "several" "some")
                    && !people(document.lower(idx + 2))
                    || !(idx + 2..idx + 5).any(|after| document.word(after).chars().next().is_some_and(char::is_uppercase))))
            // "Some say that …", "many believe".
            || (one_of!(word; "some" "many" "others" "they" "people" "locals" "villagers" "few")
                && one_of!(next; "say" "believe" "claim" "think" "insist" "whisper" "suspect" "swear"))
            // "two diplomats said": some, and nobody in particular.
            || (one_of!(word; "two" "three" "four" "several" "some" "western" "many")
                && (people(next) || people(document.lower(idx + 2)))
                && (idx + 2..idx + 9).take_while(|&after| !matches!(document.word(after), "," | ";" | ".")).any(|after| one_of!(
                    document.lower(after);
                    "said" "say" "told" "believe" "claim" "disagree" "describe" "insist"
                )))
    })
}
