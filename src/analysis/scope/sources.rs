//! What a sentence rests on: papers and broadcasters, letters that nobody signed, talk, people without a name.

use crate::analysis::scope::one_of;
use crate::analysis::scope::reach;
use crate::text::Document;
use std::ops::Range;

/// Whether a sentence rests on nobody who should know, of whatever kind.
pub fn is_hearsay(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    rests_on_nobody(document, sentence, cue)
        || told_before(document, sentence)
        || under_a_heading(document, sentence, cue)
}

/// The same by what stands in these tokens alone.
pub fn rests_on_nobody(document: &Document<'_>, tokens: &Range<usize>, cue: &Range<usize>) -> bool {
    // "A leaked draft has X mediating, and both governments confirmed it."
    let confirmed = || (cue.end..tokens.end).any(|idx| reach::confirms(document, idx));
    unnamed_source(document, tokens)
        || !confirmed()
            && (told_by_media(document, &before_what_led_to_it(document, tokens, cue))
                || told_by_papers(document, tokens, cue)
                || told_by_itself(document, tokens, cue))
}

/// Whether a word is for what is told and nobody stands for.
pub fn is_talk(word: &str) -> bool {
    one_of!(
        word;
        "rumour" "rumor" "rumours" "rumors" "gossip" "hearsay" "speculation" "tittle-tattle" "scuttlebutt" "conjecture" "guesswork"
    )
}

/// "Here is the gossip: X is mediating": what stands in front of a colon says what kind of news follows.
fn under_a_heading(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let colon = (sentence.start..cue.start)
        .rev()
        .find(|&idx| document.word(idx) == ":");
    colon.is_some_and(|colon| {
        let head = sentence.start..colon;
        head.len() < 14
            && head.clone().any(|idx| is_talk(document.lower(idx)))
            && !head.clone().any(|idx| {
                one_of!(
                    document.lower(idx);
                    "no" "not" "end" "ended" "enough" "false" "denied" "dismissed" "beyond" "fact" "confirmed" "now" "true" "correct" "right"
                )
            })
    })
}

/// The tokens without what only tells why or when: "X mediated after the press had reported a massacre".
fn before_what_led_to_it(
    document: &Document<'_>,
    tokens: &Range<usize>,
    cue: &Range<usize>,
) -> Range<usize> {
    let led = (cue.end..tokens.end)
        .find(|&idx| one_of!(document.lower(idx); "after" "because" "when" "although" "though" "despite"))
        .filter(|&idx| !(idx..tokens.end).any(|at| document.word(at) == ","));
    tokens.start..led.unwrap_or(tokens.end)
}

/// Whether the sentence rests on what papers and broadcasters say, and on nobody who should know.
fn told_by_media(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|idx| {
        let media = one_of!(
            document.lower(idx);
            "media" "newspaper" "newspapers" "press" "daily" "weekly" "paper" "papers" "broadcaster" "tabloid" "tabloids" "blog"
            "blogs" "blogger" "bloggers" "website" "post" "posts" "channels" "story" "article" "columnist" "columnists" "commentator"
            "commentators" "pundit" "pundits" "vlogger" "influencer" "influencers" "podcast"
        );
        let says = (idx + 1..(idx + 5).min(sentence.end)).any(|at| {
            one_of!(document.lower(at); "said" "say" "says" "reported" "report" "reports" "claim" "claims" "claimed" "wrote" "written" "alleged" "alleges")
                // "A blogger named X as the mediator".
                || one_of!(document.lower(at); "named" "names" "identified" "identifies" "tipped" "shows" "showed")
                    && (at + 1..(at + 9).min(sentence.end)).any(|as_what| {
                        one_of!(document.lower(as_what); "as") || document.lower(as_what).ends_with("ing")
                    })
        });
        let according = document.lower(idx) == "according"
            && document.lower(idx + 1) == "to"
            && (idx + 2..(idx + 7).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "media" "reports" "newspaper" "newspapers" "press" "report" "rumours" "rumors" "post" "posts" "blog" "tabloid" "website" "grapevine" "gossip")
            });
        media && says || according
    })
}

/// Whether it rests on a paper of doubtful birth, an account, or talk: "a leaked cable has X shuttling", "an unsigned
/// letter says", "the word in the bazaar is that", "if the document is genuine".
fn told_by_papers(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let doubtful = |word: &str| {
        one_of!(
            word;
            "leaked" "unsigned" "anonymous" "unverified" "unconfirmed" "purported" "alleged" "unauthenticated" "undated"
        )
    };
    let paper = |word: &str| {
        one_of!(
            word;
            "cable" "cables" "draft" "drafts" "letter" "letters" "memo" "memos" "document" "documents" "dossier" "file"
            "files" "note" "notes" "recording" "video" "email" "e-mail" "emails" "report" "reports" "transcript" "minutes"
        )
    };
    // "X is mediating, an unsigned letter says": the paper may stand at the end.
    let behind = (cue.end..sentence.end).any(|idx| {
        paper(document.lower(idx))
            && doubtful(document.lower(idx.wrapping_sub(1)))
            && one_of!(document.lower(idx + 1); "says" "said" "claims" "claimed" "shows" "suggests" "suggested")
    });
    let mut front = sentence.start..cue.start.min(sentence.end);
    behind || front.any(|idx| {
        let word = document.lower(idx);
        let next = document.lower(idx + 1);
        let previous = document.lower(idx.wrapping_sub(1));
        paper(word) && (doubtful(previous) || doubtful(document.lower(idx.wrapping_sub(2))))
            // "a cable that was leaked", "a letter which nobody has signed".
            || paper(word)
                && one_of!(next; "that" "which")
                && (idx + 2..(idx + 6).min(sentence.end)).any(|at| {
                    doubtful(document.lower(at))
                        || one_of!(document.lower(at); "nobody" "none")
                        || document.lower(at) == "no" && document.lower(at + 1) == "one"
                })
            // "an account called X wrote", "a user named Y posted".
            || one_of!(word; "account" "user" "profile" "channel") && one_of!(next; "called" "named")
            // "the word in the port is that", "word has it that".
            || word == "word"
                && one_of!(next; "in" "on" "is" "has" "from" "around" "among")
                && (idx + 1..(idx + 9).min(sentence.end)).any(|at| {
                    one_of!(document.lower(at); "is" "has" "was" "had") && one_of!(document.lower(at + 1); "that" "it")
                })
            // "it is common talk", "the talk of the town is".
            || word == "talk"
                && one_of!(previous; "common" "town" "market" "bazaar" "cafe" "street" "corridor")
                && !one_of!(next; "of" "to" "with" "between" "about")
            || one_of!(word; "screenshot" "screenshots")
            || word == "paper" && matches!(previous, "on") && idx <= sentence.start + 1
            || word == "name" && matches!(previous, "in") && next == "only"
            // "If the document is genuine, …".
            || one_of!(word; "genuine" "authentic")
                && document.lower(sentence.start) == "if"
    })
}

/// Whether the end of the sentence leaves it to whoever says so: "…, or so its president says", "…, if X is to be
/// believed".
fn told_by_itself(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end).any(|idx| {
        let word = document.lower(idx);
        let next = document.lower(idx + 1);
        let rest = || (idx + 1..(idx + 12).min(sentence.end)).map(|at| document.lower(at));
        word == "or"
            && next == "so"
            && rest().any(|word| one_of!(word; "says" "say" "said" "claims" "claimed" "believes" "insists" "thinks" "runs" "goes"))
            || word == "if"
                && document.word(idx.wrapping_sub(1)) == ","
                && (idx + 1..(idx + 12).min(sentence.end)).any(|at| {
                    document.lower(at) == "believed" && document.lower(at - 1) == "be"
                        || one_of!(document.lower(at); "genuine" "true")
                            && one_of!(document.lower(at - 1); "is" "was" "are")
                            && !document.word(at + 1).starts_with(char::is_alphabetic)
                })
    })
}

/// Whether the sentence before says that a rumour follows: "Here is a rumour. X is mediating."
fn told_before(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    let Some(stop) = sentence.start.checked_sub(1) else {
        return false;
    };
    let paragraph = |idx: usize| document.tokens.get(idx).map(|token| token.paragraph);
    if paragraph(stop) != paragraph(sentence.start) {
        return false;
    }
    let start = (stop.saturating_sub(8)..stop)
        .rev()
        .take_while(|&idx| paragraph(idx) == paragraph(stop))
        .find(|&idx| matches!(document.word(idx), "." | "!" | "?"));
    let start = start.map_or_else(|| stop.saturating_sub(8), |end| end + 1);
    // A short sentence that tells nothing else.
    let whole = start == 0
        || matches!(document.word(start.wrapping_sub(1)), "." | "!" | "?" | "”")
        || paragraph(start.wrapping_sub(1)) != paragraph(start);
    // "This is what the drivers say."
    let says = one_of!(document.lower(start); "this" "here")
        && (start..stop).any(|idx| document.lower(idx) == "what")
        && (start..stop).any(|idx| one_of!(document.lower(idx); "say" "tell" "whisper" "believe"));
    whole
        && (says || (start..stop).any(|idx| is_talk(document.lower(idx)) || document.lower(idx) == "unconfirmed"))
        && !(start..stop).any(|idx| {
            one_of!(document.lower(idx); "no" "not" "end" "ended" "enough" "false" "denied" "dismissed" "beyond")
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
            // "neither of whom would be named".
            || (one_of!(word; "whom" "who") && next == "would"
                && (idx + 2..idx + 5).any(|at| matches!(document.lower(at), "named" | "identified")))
            // "a priest close to the delegation said".
            || (word == "close" && next == "to"
                && one_of!(document.lower(idx.wrapping_sub(2)); "a" "an" "one" "another" "two" "three" "several" "some")
                && document.word(idx.wrapping_sub(1)).starts_with(char::is_lowercase)
                && (idx + 2..idx + 12).any(|at| one_of!(document.lower(at); "said" "says" "told" "say" "claimed" "claims")))
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
