//! How far an operator reaches: not over what is taken as given, nor into a clause that has a subject of its own.

use crate::analysis::scope::denials;
use crate::analysis::scope::negated;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Where the operators begin that may reach the cue: behind the article of a definite deal.
pub fn given(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> usize {
    // "would not have been possible without the diplomacy of X": two denials make a fact.
    let owed = (sentence.start..cue.start).rev().take(8).find(|&idx| {
        document.lower(idx) == "without"
            && document.lower(idx.wrapping_sub(1)) == "possible"
            && negated(document, idx.saturating_sub(3).max(sentence.start))
            && !doubted(document, sentence.start..idx)
    });
    if let Some(without) = owed {
        return without + 1;
    }
    if let Some(lifted) = lifted(document, sentence, cue) {
        return lifted;
    }
    // "There would have been no deal if X had not mediated": two denials again.
    let but_for = (sentence.start..cue.start)
        .rev()
        .take(10)
        .find(|&idx| document.lower(idx) == "if");
    if let Some(condition) = but_for
        && one_of!(document.lower(cue.start - 1); "not" "n't" "hadn't")
        && (condition..cue.start).any(|idx| one_of!(document.lower(idx); "had" "hadn't"))
        && (sentence.start..condition).any(|idx| document.lower(idx) == "would")
        && !doubted(document, sentence.start..condition)
        && (sentence.start..condition).any(
            |idx| one_of!(document.lower(idx); "no" "never" "nothing" "not" "failed" "collapsed"),
        )
    {
        return cue.start;
    }
    // "What had been a rumour is now a fact: X is mediating."
    let fact = (sentence.start..cue.start).rev().find(|&idx| {
        let now = document.lower(idx.wrapping_sub(1)) == "now"
            || document.lower(idx.wrapping_sub(1)) == "a" && document.lower(idx.wrapping_sub(2)) == "now";
        let now = now || one_of!(document.lower(idx.wrapping_sub(1)); "became" "becomes" "become");
        now && one_of!(document.lower(idx); "fact" "confirmed" "official")
            && one_of!(document.lower(idx + 1); ":" "that")
            && !(sentence.start..idx).any(|at| {
                one_of!(document.lower(at); "not" "never" "no" "nobody" "denied" "denies" "reportedly" "allegedly" "if" "whether" "may" "might")
                    || document.lower(at).ends_with("n't")
            })
    });
    if let Some(fact) = fact {
        return fact + 1;
    }
    if let Some(given) = definite(document, sentence, cue) {
        return given;
    }
    if let Some(given) = attended(document, sentence, cue) {
        return given;
    }
    let word = document.lower(cue.start);
    let compound = word
        .rsplit_once('-')
        .is_some_and(|(_, last)| last.len() > 2 && (last.ends_with("ed") || last == "led"));
    let reduced = word.ends_with("ed")
        && document.lower(cue.end) == "by"
        && cue.start > sentence.start
        && {
            let noun = document.lower(cue.start - 1);
            one_of!(noun; "truce" "ceasefire" "cease-fire" "deal" "agreement" "accord" "talks" "settlement" "negotiations" "armistice")
        };
    let from = if compound {
        cue.start
    } else if reduced {
        cue.start - 1
    } else {
        return sentence.start;
    };
    // Rumours and denials of the deal itself still reach it.
    let doubted = (sentence.start..from).any(|idx| {
        one_of!(
            document.lower(idx);
            "reportedly" "allegedly" "rumours" "rumors" "possible" "proposed" "planned" "potential" "denied" "alleged"
            "believed" "purported" "supposed" "suggested" "speculation" "reports" "claims" "claimed"
        )
    });
    let article = (from.saturating_sub(4).max(sentence.start)..from)
        .rev()
        .find(|&idx| one_of!(document.lower(idx); "the" "this" "that" "these" "its" "their" "a" "an" "any" "no" "new"));
    match article {
        Some(article)
            if !doubted && one_of!(document.lower(article); "the" "this" "these" "its" "their") =>
        {
            article
        }
        _ => sentence.start,
    }
}

/// "refused to meet without X's mediation", "X, without whose mediation", "denied that they had rejected X's mediation":
/// one denial lifts the other. Behind which token the cue stands as a fact.
fn lifted(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let near = cue.start.saturating_sub(8).max(sentence.start)..cue.start;
    // "denied that it had refused to mediate": that it does is not said.
    if near.is_empty() || document.lower(cue.start - 1) == "to" {
        return None;
    }
    let lifting = near.rev().find(|&idx| {
        let before = idx.saturating_sub(9).max(sentence.start)..idx;
        if document.lower(idx) == "without" {
            document.lower(idx + 1) == "whose"
                || before.clone().any(|at| {
                    one_of!(document.lower(at); "refused" "refuses" "refusing" "declined" "never")
                })
        } else {
            one_of!(
                document.lower(idx);
                "rejected" "refused" "spurned" "ended" "abandoned" "blocked" "obstructed" "undermined" "suspended" "sabotaged"
            ) && before
                .clone()
                .any(|at| one_of!(document.lower(at); "denied" "denies" "denying"))
        }
    })?;
    // "If the rebels refuse to talk without X's mediation": nothing of it is said to be so.
    (!doubted(document, sentence.start..lifting)).then_some(lifting + 1)
}

/// Whether these words leave open whether what follows is so.
pub fn doubted(document: &Document<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|idx| {
        one_of!(
            document.lower(idx);
            "reportedly" "allegedly" "apparently" "supposedly" "perhaps" "claims" "claimed" "rumour" "rumor" "if" "whether"
            "unless" "may" "might" "could" "sources" "rumours" "rumors" "reports"
        )
    })
}

/// "Iran has rejected the draft that X put before both", "nobody knows what was said at the talks X hosted": that there is
/// such a draft is taken as given. Behind which token the clause begins that tells of it.
fn definite(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let noun = (cue.start.saturating_sub(7).max(sentence.start)..cue.start)
        .rev()
        .find(|&idx| is_given(document.lower(idx)))?;
    let relative = one_of!(document.lower(noun + 1); "that" "which");
    let clause = noun + 1 + usize::from(relative);
    // Only whoever does it stands between, and a helping verb; or the doer behind "by".
    let reduced = clause == cue.start && document.lower(cue.end) == "by";
    let doer = clause < cue.start
        && (clause..cue.start).any(|idx| document.word(idx).starts_with(char::is_uppercase))
        && (clause..cue.start).all(|idx| {
            document.word(idx).starts_with(char::is_uppercase)
                || one_of!(document.lower(idx); "the" "and" "had" "has" "have" "is" "was" "are" "were" "been" "of" "jointly" "itself")
        });
    let article = (noun.saturating_sub(3).max(sentence.start)..noun)
        .rev()
        .find(|&idx| one_of!(document.lower(idx); "the" "this" "these" "its" "their" "a" "an" "any" "no" "some" "that"))?;
    let given =
        (reduced || doer) && one_of!(document.lower(article); "the" "this" "these" "its" "their");
    // Doubts whether there is one reach it all the same.
    let doubted = (sentence.start..article).any(|idx| {
        let word = document.lower(idx);
        one_of!(
            word;
            "reportedly" "allegedly" "rumours" "rumors" "rumour" "rumor" "alleged" "purported" "supposed" "speculation" "reports" "report"
            "claims" "claimed" "claim" "believed" "existence" "said" "according" "suggested" "expected" "story" "talk"
        ) || one_of!(word; "denied" "denies" "deny" "denying") && article - idx < 5
            // "had never heard of the talks that X hosted".
            || one_of!(word; "heard" "knew" "know" "aware") && negated(document, idx)
    }) || (cue.end..sentence.end).any(|idx| {
        one_of!(document.lower(idx); "exist" "exists" "existed" "happened" "place")
            || denials::is_untruth(document.lower(idx))
    });
    (given && !doubted).then_some(clause)
}

/// "will not attend talks in Geneva convened by X": who stays away does not deny that there are such talks.
fn attended(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    if document.lower(cue.end) != "by" || !document.lower(cue.start).ends_with("ed") {
        return None;
    }
    // Where they are held may stand between.
    let noun = (cue.start.saturating_sub(5).max(sentence.start)..cue.start)
        .rev()
        .find(|&idx| is_given(document.lower(idx)))?;
    let place = noun + 1 == cue.start
        || one_of!(document.lower(noun + 1); "in" "at")
            && document.word(cue.start - 1).starts_with(char::is_uppercase);
    let stays_away = (noun.saturating_sub(5).max(sentence.start)..noun).any(|idx| {
        one_of!(document.lower(idx); "boycott" "boycotted" "boycotting" "skip" "skipped" "quit" "left")
            || document.lower(idx) == "out" && document.lower(idx.wrapping_sub(1)) == "walked"
            || document.lower(idx) == "attend" && negated(document, idx)
    });
    // Whether there are any remains to be seen.
    let unsure = (noun.saturating_sub(2).max(sentence.start)..noun)
        .any(|idx| one_of!(document.lower(idx); "any" "future" "possible" "new" "such" "further" "more"))
        || sentence.clone().any(|idx| {
            one_of!(
                document.lower(idx);
                "if" "whether" "denied" "denies" "rumours" "rumors" "rumour" "rumor" "reports" "report" "claims" "claimed"
                "reportedly" "allegedly" "unless"
            )
        });
    (place && stays_away && !unsure).then_some(noun)
}

/// Nouns for what a third makes or holds, which a sentence may speak of as there.
pub fn is_given(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "deal" "agreement" "accord" "talks" "negotiations" "draft" "text" "proposal" "plan" "document"
        "letter" "letters" "message" "messages" "round" "session" "settlement" "armistice" "compromise" "paper"
    )
}

/// Where a sentence begins anew: behind "both governments confirmed", and behind the comma of "After weeks of rumours,".
///
/// What was rumoured or denied before is settled there.
pub fn settled(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Option<usize> {
    let confirmed = (sentence.start..cue.start)
        .rev()
        .find(|&idx| confirms(document, idx) && plainly(document, sentence, idx));
    let front = front(document, sentence, cue);
    confirmed
        .map(|idx| idx + 1)
        .or(front)
        .or_else(|| speaker(document, sentence, cue))
}

/// “"Nobody should call it a truce," said X, who drafted the text”: behind the words of a speaker, where the cue tells who
/// the speaker is.
fn speaker(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let quoted = |idx: usize| document.tokens.get(idx).is_some_and(|token| token.quoted);
    if quoted(cue.start) || !quoted(sentence.start + 1) {
        return None;
    }
    let close = (sentence.start + 1..cue.start).find(|&idx| !quoted(idx))?;
    let said = (close..close + 3)
        .any(|idx| one_of!(document.lower(idx); "said" "says" "added" "insisted" "warned"));
    let who =
        (cue.start.saturating_sub(4).max(close)..cue.start).any(|idx| document.lower(idx) == "who");
    (said && who && !(close..cue.start).any(quoted)).then_some(close)
}

/// Whether the word at `idx` bears out what is said: "both governments confirmed", of somebody and not denied.
pub fn confirms(document: &Document<'_>, idx: usize) -> bool {
    one_of!(document.lower(idx); "confirmed" "confirms" "acknowledged" "acknowledges" "admitted" "admits" "conceded" "concedes")
        && !(idx.saturating_sub(4)..idx).any(|at| {
            one_of!(
                document.lower(at);
                "be" "been" "is" "was" "were" "are" "neither" "nor" "not" "never" "nobody" "one" "none" "no" "if" "when" "once" "until"
                "unless" "whether" "to"
            ) || document.lower(at).ends_with("n't")
        })
        && !one_of!(document.lower(idx + 1); "by" "as" "nothing" "neither" "nor" "reports" "only" "to" "or")
}

/// Whether who confirms stands in the main clause, and nothing takes it back: "after talks both governments confirmed".
fn plainly(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let start = (sentence.start..idx)
        .rev()
        .find(|&at| matches!(document.word(at), "," | ";" | ":"))
        .map_or(sentence.start, |at| at + 1);
    let open = |at: usize| {
        one_of!(
            document.lower(at);
            "that" "whether" "if" "who" "which" "may" "might" "would" "could" "will" "reportedly" "source" "sources" "anonymous"
            "unnamed" "unidentified" "some" "paper" "papers" "newspaper" "media" "blog" "blogger" "bloggers" "website" "tabloid" "columnist"
            "channel" "post" "posts" "user" "users" "insiders" "said" "says"
        )
    };
    let fronted = start == sentence.start
        || one_of!(
            document.lower(sentence.start);
            "after" "despite" "following" "on" "in" "for" "while" "when" "once" "though" "although" "late" "early"
        );
    fronted
        && idx - start < 14
        && !(start..idx).any(open)
        && (document.lower(idx + 1) == "that" || !open(idx + 1))
}

/// Behind the comma of a phrase in front that tells what was before: "After weeks of speculation, X said that …".
fn front(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    if !one_of!(document.lower(sentence.start); "after" "despite" "following") {
        return None;
    }
    let comma = (sentence.start + 1..cue.start)
        .take_while(|&idx| document.lower(idx) != "that" && document.lower(idx) != "whether")
        .find(|&idx| document.word(idx) == "," && !lists(document, idx))?;
    let subject = document.word(comma + 1).starts_with(char::is_uppercase)
        || one_of!(document.lower(comma + 1); "the" "a" "an" "both" "its" "his" "her" "their" "it" "he" "she");
    subject.then_some(comma + 1)
}

/// Whether the operator at `idx` stands in a remark that is over before the cue: "X, whose unit is said to have warned,
/// has offered", "a letter that nobody has signed says".
pub fn in_remark(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let open = (sentence.start..idx).rev().take(24).find(|&at| {
        matches!(document.word(at), ";" | ":" | "." | "“" | "\"")
            || one_of!(document.lower(at); "who" "which" "whose" "whom" "that")
    });
    let Some(open) = open.filter(|&open| document.word(open).starts_with(char::is_alphabetic))
    else {
        return false;
    };
    if document.word(open.wrapping_sub(1)) == "," && document.lower(open) != "that" {
        // "X, who denied that Y, asked by both, had mediated": still what is denied.
        return (idx + 1..cue.start)
            .take_while(|&at| !one_of!(document.lower(at); "that" "whether" "if"))
            .any(|at| {
                document.word(at) == "," && !lists(document, at) && takes_up(document, at + 1, cue)
            });
    }
    let paper = open + 1 == idx
        && open > sentence.start
        && document.word(open - 1).starts_with(char::is_lowercase)
        && one_of!(document.lower(open); "that" "which");
    paper
        && (idx + 1..cue.start).any(
            |at| one_of!(document.lower(at); "says" "said" "shows" "claims" "tells" "suggests"),
        )
}

/// Whether the main clause goes on at `idx`, behind a remark on its subject: with a verb, or with the cue.
fn takes_up(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> bool {
    let word = document.lower(idx);
    idx == cue.start
        || word == "as" && idx + 1 == cue.start
        || one_of!(
            word;
            "has" "had" "have" "is" "was" "are" "were" "will" "would" "could" "may" "might" "can" "did" "does" "said" "says" "told"
            "offered" "offers" "wants" "hopes" "also" "then" "now" "stands" "went" "began" "sent" "brought"
        )
        || word.len() > 4
            && word.ends_with("ed")
            && document.word(idx).starts_with(char::is_lowercase)
}

/// Whether the comma at `idx` parts two names of a list: "Norway, Chad, and Oman".
pub fn lists(document: &Document<'_>, idx: usize) -> bool {
    let name = |at: usize| document.word(at).starts_with(char::is_uppercase);
    let next = idx + 1 + usize::from(one_of!(document.lower(idx + 1); "and" "or" "nor" "the"));
    document.word(idx) == "," && name(idx.wrapping_sub(1)) && name(next)
}

/// How many words these tokens are, the names of a list counted as one.
pub fn steps(document: &Document<'_>, tokens: Range<usize>) -> usize {
    let listed: usize = tokens
        .clone()
        .filter(|&idx| lists(document, idx))
        .map(|idx| 2 + usize::from(one_of!(document.lower(idx + 1); "and" "or" "nor" "the")))
        .sum();
    tokens.len().saturating_sub(listed)
}

/// Whether the cue stands in another clause than the operator at `idx`, with a subject of its own: "The weather
/// paused the war, X mediated", "called off its attack when X mediated", "after the envoy resigned, X mediated".
///
/// Only for operators that take an object and no clause, and for "not" and "never", which deny the verb beside them: what is
/// denied, said, thought or asked for has its clause behind it, however far, and a rumour shown as fact is the worst mistake.
pub fn own_clause(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> bool {
    if !one_of!(
        document.lower(idx);
        "paused" "froze" "frozen" "resigned" "resigns" "lost" "loses" "called" "calls" "walked" "pulled" "backed"
        "stepped" "reluctant" "abandoned" "abandons" "withdrew" "withdraws" "ended" "ends" "stopped" "halted" "halts"
        "removed" "sacked" "replaced" "postponed" "suspended" "not" "never"
    ) {
        return false;
    }
    let bound = |at: usize| {
        one_of!(document.lower(at); "that" "whether" "if" "to" ":" "“" "\"" "which" "who" "whose" "whom" "until" "not" "never")
            || document.lower(at).ends_with("n't")
    };
    if (idx + 1..cue.start).any(bound) {
        return false;
    }
    let plain = |at: usize| document.word(at).starts_with(char::is_lowercase);
    for at in (idx + 1..cue.start).rev() {
        let before = at.wrapping_sub(1);
        // Behind a name a comma goes on with a list.
        let parts = match document.lower(at) {
            "," => plain(before),
            "and" => document.word(before) == "," && plain(before.wrapping_sub(1)),
            "after" | "because" | "while" => true,
            "when" => {
                !one_of!(document.lower(before); "day" "time" "moment" "night" "hour" "week" "year")
            }
            _ => false,
        };
        if parts {
            return is_subject(document, at + 1..cue.start);
        }
    }
    false
}

/// Whether these words are the subject of what follows them, and perhaps a helping verb: "the UN has".
fn is_subject(document: &Document<'_>, mut words: Range<usize>) -> bool {
    while words.end > words.start
        && (one_of!(
            document.lower(words.end - 1);
            "has" "have" "had" "was" "were" "is" "are" "then" "also" "again" "later" "first" "finally" "quietly"
            "itself" "himself" "herself" "been" "since" "now"
        ))
    {
        words.end -= 1;
    }
    let first = words.start;
    let opens = document.word(first).starts_with(char::is_uppercase)
        || one_of!(document.lower(first); "the" "a" "an" "its" "his" "her" "their");
    !words.is_empty()
        && opens
        && words.len() < 9
        && words.clone().all(|idx| {
            document.tokens.get(idx).is_some_and(|token| token.kind != TokenKind::Mark)
                && !one_of!(document.lower(idx); "and" "or" "nor" "says" "said" "did" "does" "would" "could" "will")
        })
        && document
            .word(words.end - 1)
            .starts_with(char::is_uppercase)
}
