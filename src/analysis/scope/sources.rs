//! What a sentence rests on: papers and broadcasters, letters that nobody signed, talk, people without a name.

use crate::analysis::cues;
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
    // "…, a blogger confirmed": who confirms must be able to know.
    let confirmed = || {
        (cue.end..tokens.end).any(|idx| {
            reach::confirms(document, idx)
                && one_of!(document.lower(idx); "confirmed" "confirms" "confirm" "confirming")
                && !(idx.saturating_sub(3).max(cue.end)..idx)
                    .any(|at| one_of!(document.lower(at); "a" "an" "my" "our" "some" "another"))
        })
    };
    unnamed_source(document, tokens)
        || !confirmed()
            && (told_by_bystanders(document, tokens, cue)
                || told_by_media(document, &before_what_led_to_it(document, tokens, cue), cue)
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

/// Whether somebody says so who need not know, and whom the text does not name: "my barber says", "a page with 300 readers
/// claims that", "one hears", "word has spread that".
fn told_by_bystanders(document: &Document<'_>, tokens: &Range<usize>, cue: &Range<usize>) -> bool {
    let speaks = |idx: usize| {
        one_of!(
            document.lower(idx);
            "says" "said" "say" "swears" "swore" "swear" "claims" "claimed" "claim" "hears" "heard" "hear" "knows" "know" "writes" "wrote"
            "insists" "tells" "told" "dreamt" "dreamed" "credit" "credited" "credits" "foresees" "foresaw" "has" "have"
        )
    };
    // "X is mediating, my barber says", "… if you believe the drivers", "…, as everybody in the market knows".
    let behind = (cue.end..tokens.end).any(|idx| {
        document.word(idx) == ","
            && (one_of!(document.lower(idx + 1); "if" "as") && one_of!(document.lower(idx + 2); "you" "one" "everybody" "everyone" "they" "people" "rumour" "rumor")
                && (idx + 3..(idx + 10).min(tokens.end)).any(|at| {
                    one_of!(document.lower(at); "believe" "believes" "knows" "know" "say" "says" "has" "goes" "hears")
                })
                || (idx + 2..(idx + 10).min(tokens.end)).any(|at| {
                    speaks(at) && ends_there(document, at + 1, tokens.end) && bystander(document, idx + 1..at)
                })
                || speaks(idx + 1)
                    && (idx + 3..(idx + 9).min(tokens.end))
                        .find(|&at| ends_there(document, at, tokens.end))
                        .is_some_and(|stop| bystander(document, idx + 2..stop)))
    });
    // "My uncle swears that X is mediating", "People in the town have it that".
    let front = tokens.start..cue.end.min(tokens.start + 16);
    behind
        || front.clone().any(|idx| {
            let says = match document.lower(idx) {
                "has" | "have" => document.lower(idx + 1) == "it" && document.lower(idx + 2) == "that",
                "credit" | "credited" | "credits" => {
                    idx == cue.start || matches!(document.lower(cue.start.wrapping_sub(1)), "with" | "for")
                }
                _ => speaks(idx) && idx + 1 < cue.start,
            };
            says && bystander(document, front.start..idx)
        })
        // "Word has spread that", "It is being said that".
        || front.clone().any(|idx| {
            document.lower(idx) == "word"
                && (idx + 1..idx + 4).any(|at| one_of!(document.lower(at); "spread" "spreading" "going" "passing"))
                || document.lower(idx) == "being"
                    && document.lower(idx + 1) == "said"
                    && document.lower(idx + 2) == "that"
                || matches!(document.lower(idx), "i" | "we")
                    && (one_of!(document.lower(idx + 1); "dreamt" "dreamed" "imagine" "guess" "bet" "hear" "heard" "gather")
                        || matches!(document.lower(idx + 1), "have" | "'ve") && document.lower(idx + 2) == "heard")
        })
}

/// Whether a clause that names a speaker ends here.
fn ends_there(document: &Document<'_>, idx: usize, end: usize) -> bool {
    idx >= end || matches!(document.word(idx), "." | "," | ";" | "”" | "\"" | "!")
}

/// Whether these words are for somebody of no standing in the matter: "my barber", "users on a site", "one".
fn bystander(document: &Document<'_>, words: Range<usize>) -> bool {
    let first = document.lower(words.start);
    if words.len() == 1 && one_of!(first; "one" "everybody" "everyone" "people") {
        return true;
    }
    let platform = |idx: usize| one_of!(document.lower(idx); "whatsapp" "telegram" "facebook" "tiktok" "reddit" "twitter" "instagram" "youtube" "weibo" "wechat");
    let named = |idx: usize| {
        idx > words.start && document.word(idx).starts_with(char::is_uppercase) && !platform(idx)
    };
    let standing = |idx: usize| {
        let word = document.lower(idx);
        cues::is_office(word)
            || cues::is_title(word)
            || cues::is_observer_noun(word)
            || cues::is_side_noun(word)
            || cues::is_state_organ(word)
            || one_of!(
                word;
                "official" "officials" "spokesman" "spokeswoman" "spokesperson" "statement" "communiqué" "communique" "declaration" "side"
                "sides" "mediator" "mediators" "negotiator" "negotiators" "delegate" "delegates" "delegation" "member" "members" "report"
                "reports" "letter" "note" "record" "records" "minutes" "archive" "document" "documents" "text" "treaty" "historian"
                "historians" "book" "study" "biographer" "biography" "scholar" "expert" "experts" "analyst" "analysts" "lawyer" "lawyers"
                "company" "union" "board" "employers" "bank" "firm" "club" "team" "mission" "force" "church" "bishop" "priest" "party"
                "army" "court" "judge" "owner" "owners" "participant" "participants" "witness" "release" "aide" "adviser" "colleague"
                "ally" "general" "officer" "commander" "clerk" "secretary" "director" "chairman" "chairwoman" "chair" "head" "leader"
                "leaders" "paper" "newspaper" "statements" "agreement" "accord" "decree" "resolution" "panel" "commission" "commissioner"
                "agency" "group" "association" "federation" "council" "committee" "envoy" "diplomat" "diplomats" "government" "ministry"
            )
    };
    let crowd = one_of!(
        first;
        "users" "people" "locals" "residents" "villagers" "neighbours" "neighbors" "drivers" "traders" "fans" "trolls" "shoppers" "passers-by"
    );
    // Whoever it is stands before what is told of them: "an e-mail that fell into the hands of a reporter".
    let head = words
        .clone()
        .skip(1)
        .find(|&idx| one_of!(document.lower(idx); "that" "who" "which" "in" "on" "at" "of" "from" "with" "near" "close"))
        .unwrap_or(words.end);
    (crowd || one_of!(first; "a" "an" "my" "our" "another" "some") && words.len() > 1)
        && words.len() < 12
        && !(words.start..head).any(standing)
        && !words.clone().any(|idx| {
            named(idx)
                || matches!(document.word(idx), "," | ";" | ":" | "“" | "\"")
                || document.word(idx).starts_with(|c: char| c.is_ascii_digit())
                    && document.word(idx).len() == 4
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
fn told_by_media(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    sentence.clone().any(|idx| {
        // "State television said": the station itself, and not whoever told it so.
        let station = one_of!(document.lower(idx); "television" "tv" "radio")
            && one_of!(document.lower(idx + 1); "said" "says" "reported" "reports");
        // "…, the Wall Street Journal reported": a paper by its name.
        let paper = idx > cue.end
            && cues::is_media_head(document.lower(idx))
            && !one_of!(document.lower(idx); "agency" "reuters" "afp" "ap" "xinhua" "tass" "itar-tass" "anadolu" "kyodo" "yonhap" "interfax" "dpa" "upi")
            && document.word(idx).starts_with(char::is_uppercase)
            && one_of!(document.lower(idx + 1); "reported" "wrote" "said");
        if station || paper {
            return true;
        }
        let media = one_of!(
            document.lower(idx);
            "media" "newspaper" "newspapers" "press" "daily" "weekly" "paper" "papers" "broadcaster" "tabloid" "tabloids" "blog"
            "blogs" "blogger" "bloggers" "website" "post" "posts" "channels" "story" "article" "columnist" "columnists" "commentator"
            "commentators" "pundit" "pundits" "vlogger" "influencer" "influencers" "podcast"
        );
        let says = (idx + 1..(idx + 5).min(sentence.end)).any(|at| {
            one_of!(document.lower(at); "said" "say" "says" "reported" "report" "reports" "claim" "claims" "claimed" "wrote" "written" "alleged" "alleges" "confirmed")
                // "The union's paper has X mediating".
                || document.lower(at) == "has"
                    && document.word(at + 1).starts_with(char::is_uppercase)
                    && at < cue.start
                    && document.lower(cue.start).ends_with("ing")
                // "A blogger named X as the mediator".
                || one_of!(document.lower(at); "named" "names" "identified" "identifies" "tipped" "shows" "showed")
                    && (at + 1..(at + 9).min(sentence.end)).any(|as_what| {
                        one_of!(document.lower(as_what); "as") || document.lower(as_what).ends_with("ing")
                    })
        });
        let according = document.lower(idx) == "according"
            && document.lower(idx + 1) == "to"
            && (idx + 2..(idx + 7).min(sentence.end)).any(|at| {
                one_of!(document.lower(at); "media" "reports" "newspaper" "newspapers" "press" "report" "rumours" "rumors" "post" "posts" "blog" "tabloid" "website" "grapevine" "gossip" "broadcaster" "television" "tv" "radio" "daily")
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
    let same = |idx: &usize| paragraph(*idx) == paragraph(stop);
    let end = (stop.saturating_sub(8)..stop)
        .rev()
        .take_while(same)
        .find(|&idx| matches!(document.word(idx), "." | "!" | "?"));
    let first = (stop.saturating_sub(8)..=stop)
        .rev()
        .take_while(same)
        .last();
    let start = end.map_or_else(|| first.unwrap_or(stop), |end| end + 1);
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
            one_of!(document.lower(idx); "no" "not" "end" "ended" "enough" "false" "denied" "dismissed" "beyond" "became" "fact" "over" "confirmed")
        })
}

/// "Diplomats say", "a diplomat in the capital said", "regional officials said", "citing three diplomats": people of some
/// standing, and nobody in particular.
fn speaks_for_nobody(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let diplomats = matches!(document.lower(idx), "diplomat" | "diplomats");
    let before = idx.wrapping_sub(1);
    let officials = matches!(document.lower(idx), "official" | "officials")
        && one_of!(document.lower(before); "regional" "security" "intelligence" "one" "an" "another");
    // "Uganda's diplomats", "Ugandan diplomats" say what is their own; ", and diplomats say" says something else.
    let owned = matches!(document.lower(before), "'s" | "'")
        || document.word(before).starts_with(char::is_uppercase)
            && before > sentence.start
            && !one_of!(document.lower(before); "western" "european" "arab" "african" "asian" "gulf");
    let else_said = (idx.saturating_sub(3).max(sentence.start + 1)..idx)
        .any(|at| document.lower(at) == "and" && document.word(at - 1) == ",");
    if idx < sentence.start || !(diplomats || officials) || owned || else_said {
        return false;
    }
    // "Mr X, a diplomat who knows both, said", "diplomat X said": somebody with a name.
    let apposed = (idx.saturating_sub(4).max(sentence.start + 1)..=idx)
        .find(|&at| {
            document.word(at - 1) == "," || matches!(document.lower(at), "a" | "an" | "the")
        })
        .is_some_and(|at| {
            document.word(at - 1) == ","
                && document
                    .word(at.wrapping_sub(2))
                    .starts_with(char::is_uppercase)
        });
    let named = document.word(idx + 1).starts_with(char::is_uppercase);
    let said = (idx + 1..(idx + 7).min(sentence.end))
        .take_while(|&at| !matches!(document.word(at), "," | ";" | "."))
        .find(|&at| one_of!(document.lower(at); "say" "says" "said" "told" "believe" "believes"));
    let plain = said.is_some_and(|verb| {
        !(idx + 1..verb)
            .any(|at| one_of!(document.lower(at); "who" "and" "was" "were" "had" "have" "met" "to"))
    });
    let cited = (idx.saturating_sub(4).max(sentence.start)..idx).any(|at| {
        matches!(document.lower(at), "citing")
            || document.lower(at) == "to" && document.lower(at.wrapping_sub(1)) == "according"
    });
    !named && (plain && !apposed || cited)
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
            // "a source in the capital told reporters".
            || (word == "source"
                && one_of!(next; "in" "at" "from" "inside" "on")
                && (idx + 2..idx + 7).any(|at| one_of!(document.lower(at); "said" "told" "says")))
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
            || speaks_for_nobody(document, sentence, idx)
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
                && (people(next) || people(document.lower(idx + 2)) || next == "of" && people(document.lower(idx + 3)))
                && (idx + 2..idx + 9).take_while(|&after| !matches!(document.word(after), "," | ";" | ".")).any(|after| one_of!(
                    document.lower(after);
                    "said" "say" "told" "believe" "claim" "disagree" "describe" "insist"
                )))
    })
}
