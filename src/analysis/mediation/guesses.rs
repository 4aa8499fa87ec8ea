//! Guesses who the third may be, and disclaimers: "others mention Oman", "Qatar is the likeliest candidate", "some
//! suspect the hand of Sweden", "it might be Togo", "Austria said that it had not been approached".
//!
//! Only where the article speaks of a third at all. Nothing here is ever more than speculation.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::is_talks_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Tokens behind a verb of guessing among which the guessed name stands.
const REACH: usize = 6;

/// What the word at `idx` guesses or disclaims.
pub fn guess(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.leaves_a_third_to_guess() {
        return None;
    }
    let own_word = disclaims(document, names, sentence, idx, matter);
    if own_word.is_some() {
        return own_word;
    }
    let guessed = match document.lower(idx) {
        "speculate" | "speculates" | "speculated" | "speculation" | "guessing" | "see" | "sees"
        | "mention" | "mentions" | "mentioned" | "suspect" | "suspects" | "suspected"
        | "pointed" | "point" | "points" | "bet" | "bets" | "whisper" | "name" => {
            names_behind(document, names, sentence, idx)
        }
        "seen" | "detected" if document.lower(idx.wrapping_sub(1)) == "is" => {
            hand_seen(document, names, sentence, idx)
        }
        "hand" | "part" | "role" => {
            let had = hand(document, names, sentence, idx);
            if had.is_empty() {
                rumoured_role(names, document, sentence, idx)
            } else {
                had
            }
        }
        "work" | "involved" => at_work(document, names, sentence, idx),
        "candidate" | "choice" | "channel" | "go-between" | "mediator" | "intermediary"
        | "host" | "broker" => likeliest(document, names, sentence, idx),
        "be" => might_be(document, names, sentence, idx),
        "over" => takes_over(document, names, sentence, idx),
        "helping" => helping(document, names, sentence, idx),
        "guess" | "hunch" => my_guess(document, names, sentence, idx),
        _ => Vec::new(),
    };
    if guessed.is_empty() {
        return None;
    }
    // "X, which was mentioned as a venue, said that it had not been approached": its own word counts.
    let disclaimed = (idx + 1..sentence.end)
        .any(|at| disclaims(document, names, sentence, at, matter).is_some());
    if disclaimed {
        return None;
    }
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "guessed to be the one who helps",
        guessed,
    )?;
    found.at_most = Certainty::Speculated;
    Some(found)
}

/// "Speculation about an Omani role in the talks": whose role is talked about.
fn rumoured_role(
    names: &[Named],
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let talk = (idx.saturating_sub(6).max(sentence.start)..idx).any(|at| {
        one_of!(document.lower(at); "speculation" "rumours" "rumors" "talk" "reports" "hints" "hinted" "suggestions" "possible" "possibility")
    });
    let matter = document.lower(idx + 1) == "in"
        && near(
            document,
            idx + 2..(idx + 7).min(sentence.end),
            |word| one_of!(word; "contacts" "talks" "negotiations" "truce" "ceasefire" "mediation" "deal" "exchange" "release" "dispute" "crisis"),
        )
        && !of_goods(document, sentence, idx);
    let position = names
        .iter()
        .position(|name| name.tokens.end == idx && name.form == Form::Nationality);
    match position {
        Some(position) if talk && matter => {
            lists::group_at(document, names, Some(position), Way::Back)
        }
        _ => Vec::new(),
    }
}

/// Whom a list names that begins within reach of `from`; a name that owns something is not meant itself.
fn list_behind(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    from: usize,
) -> Vec<EntityId> {
    let first = names.iter().position(|name| {
        name.tokens.start >= from
            && name.tokens.start < (from + REACH).min(sentence.end)
            && (from..name.tokens.start).all(|at| {
                one_of!(document.lower(at); "the" "a" "an" "of" "to" "instead" "at" "about" "either" "both" "rather" "also" "perhaps" "hand" "role" "for" "on" "in" "government")
            })
    });
    let Some(first) = first else {
        return Vec::new();
    };
    let last = &names[lists::list(document, names, first, Way::On).end - 1];
    // "point to an Air Maroc charter", "mention Iran's oil": something of theirs.
    let next = document.lower(last.tokens.end);
    let owned = matches!(next, "'s" | "'" | "’s") && document.lower(last.tokens.end + 1) != "hand";
    let noun = document
        .word(last.tokens.end)
        .starts_with(char::is_lowercase)
        && !one_of!(
            next;
            "as" "or" "and" "which" "who" "whose" "in" "though" "although" "but" "because" "since" "for" "too" "again" "where"
            "while" "with" "is" "was" "'s" "when" "behind" "at"
        );
    if owned || noun {
        return Vec::new();
    }
    lists::list_from(document, names, first)
}

/// "Others speculate about A or B", "some suspect the hand of A", "diplomats mention A", "the adviser pointed to A".
fn names_behind(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    // "is also mentioned as a possible channel", "was named as a go-between by papers".
    let passive = (idx.saturating_sub(3).max(sentence.start)..idx)
        .any(|at| one_of!(document.lower(at); "is" "are" "was" "were" "been" "being"));
    if passive {
        let role = (idx + 1..(idx + 9).min(sentence.end)).any(|at| document.lower(at) == "as")
            && near(document, idx + 1..(idx + 12).min(sentence.end), is_role);
        return if role && one_of!(word; "mentioned" "suspected") {
            subject(document, names, idx, sentence)
        } else {
            Vec::new()
        };
    }
    // "had heard Qatar mentioned".
    let heard = names.iter().position(|name| name.tokens.end == idx);
    if let Some(heard) = heard.filter(|_| word == "mentioned")
        && document.lower(names[heard].tokens.start.wrapping_sub(1)) == "heard"
    {
        return vec![names[heard].entity];
    }
    let whose = idx.saturating_sub(4).max(sentence.start)..idx;
    let guessers = near(document, whose, |word| {
        one_of!(
            word;
            "others" "some" "many" "analysts" "experts" "observers" "diplomats" "commentators" "officials" "adviser" "advisor"
            "official" "diplomat" "analyst" "researchers" "people" "newspapers" "papers" "insiders" "sources"
        )
    });
    // "see the hand of A in the attack": no help of any kind.
    if near(
        document,
        idx + 1..(idx + 14).min(sentence.end),
        |word| one_of!(word; "attack" "attacks" "bombing" "killing" "raid" "coup" "blast" "plot" "unrest" "assassination"),
    ) {
        return Vec::new();
    }
    let behind = match word {
        "speculate" | "speculates" | "speculated" | "speculation" => next == "about",
        // "Much of the guessing is about A".
        "guessing" => (idx + 1..idx + 7).any(|at| {
            document.lower(at) == "about" && one_of!(document.lower(at - 1); "is" "was" "guessing")
        }),
        "see" | "sees" => guessers && next == "the" && document.lower(idx + 2) == "hand",
        "suspect" | "suspects" | "suspected" => {
            guessers
                && near(document, idx + 1..idx + 4, |word| {
                    matches!(word, "hand" | "role")
                })
        }
        "pointed" | "point" | "points" => {
            guessers && (next == "to" || next == "instead" && document.lower(idx + 2) == "to")
        }
        "bet" | "bets" => guessers && next == "on",
        "mention" | "mentions" | "mentioned" | "whisper" | "name" => guessers,
        _ => false,
    };
    if !behind {
        return Vec::new();
    }
    let from = (idx + 1..idx + 7)
        .find(|&at| word == "guessing" && document.lower(at) == "about")
        .map_or(idx + 1, |about| about + 1);
    list_behind(document, names, sentence, from)
}

/// "Suggestions that Brazil was also at work".
fn at_work(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let verb = (idx.saturating_sub(4).max(sentence.start)..idx)
        .find(|&at| one_of!(document.lower(at); "is" "was" "are" "were" "be"));
    let told = near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "suggestions" "suggestion" "rumours" "rumors" "talk" "reports" "whispers" "speculation"),
    );
    match verb {
        Some(verb)
            if told
                && (document.lower(idx.wrapping_sub(1)) == "at"
                    || document.lower(idx) == "involved"
                        && of_the_talks(document, sentence, idx)) =>
        {
            subject(document, names, verb, sentence)
        }
        _ => Vec::new(),
    }
}

/// "may also have had a hand in the contacts".
fn hand(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let had = (idx.saturating_sub(4).max(sentence.start)..idx)
        .find(|&at| one_of!(document.lower(at); "had" "has" "have" "played" "plays"));
    let Some(had) = had else {
        return Vec::new();
    };
    let matter = document.lower(idx + 1) == "in"
        && near(
            document,
            idx + 2..(idx + 7).min(sentence.end),
            |word| one_of!(word; "contacts" "talks" "meeting" "meetings" "negotiations" "truce" "ceasefire" "deal" "exchange" "channel" "arrangement" "it" "release" "swap" "handover" "accord"),
        );
    // A part that is told as a fact is no guess.
    let guessed = near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "may" "might" "could" "whether" "if" "suspect" "suspected" "perhaps" "denied" "denies" "reportedly" "believed" "hinted" "hints" "rumours" "rumors" "speculation"),
    );
    if matter && guessed {
        subject(document, names, had, sentence)
    } else {
        Vec::new()
    }
}

/// "could take over from X": whoever might do the work of another third.
fn takes_over(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let take = idx.wrapping_sub(1);
    let might = document.lower(take) == "take"
        && one_of!(document.lower(take.wrapping_sub(1)); "could" "may" "might");
    let from = document.lower(idx + 1) == "from"
        && names.iter().any(|name| {
            name.label != Label::Person
                && (idx + 2..idx + 4).contains(&name.tokens.start)
                // "as the main supplier of arms".
                && document.lower(name.tokens.end) != "as"
        });
    if !might || !from {
        return Vec::new();
    }
    let mut found = subject(document, names, take - 1, sentence);
    found.retain(|entity| !is_person(names, *entity));
    found
}

/// "is thought to be helping quietly", and not one of the sides.
fn helping(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let thought = (idx.saturating_sub(5).max(sentence.start)..idx).find(|&at| {
        one_of!(document.lower(at); "thought" "believed" "said" "understood" "rumoured" "rumored" "reported" "may" "might" "could")
    });
    // Whoever helps a side, or with something, is named with it.
    let quietly = one_of!(document.lower(idx + 1); "quietly" "discreetly" "behind" "behind-the-scenes" "informally")
        && document.lower(idx + 2) != "with";
    match thought {
        Some(thought) if quietly && document.lower(idx.wrapping_sub(1)) == "be" => {
            subject(document, names, thought, sentence)
        }
        _ => Vec::new(),
    }
}

/// "The hand of Qatar is seen in the truce".
fn hand_seen(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let hand = (idx.saturating_sub(9).max(sentence.start)..idx)
        .find(|&at| document.lower(at) == "hand" && document.lower(at + 1) == "of");
    match hand {
        Some(hand) if of_the_talks(document, sentence, idx) => {
            list_behind(document, names, sentence, hand + 1)
        }
        _ => Vec::new(),
    }
}

/// "in the truce", "behind the deal", right behind the token.
fn of_the_talks(document: &Document<'_>, sentence: &Range<usize>, at: usize) -> bool {
    one_of!(document.lower(at + 1); "in" "behind")
        && near(document, at + 2..(at + 7).min(sentence.end), |word| {
            is_deal_noun(word)
                || is_talks_noun(word)
                || one_of!(word; "exchange" "swap" "release" "meeting" "handover" "contacts" "thaw" "rapprochement" "lull")
        })
        && !of_goods(document, sentence, at)
}

/// "in the release of the trade figures", "in the crisis over copper".
fn of_goods(document: &Document<'_>, sentence: &Range<usize>, at: usize) -> bool {
    near(
        document,
        at + 2..(at + 9).min(sentence.end),
        |word| one_of!(word; "figures" "results" "data" "trade" "copper"),
    )
}

/// "Qatar is the likeliest candidate", "the obvious go-between is Oman".
fn likeliest(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let start = idx.saturating_sub(4).max(sentence.start);
    let most = (start..idx).find(|&at| {
        one_of!(document.lower(at); "likeliest" "likelier" "obvious" "natural" "logical" "likely" "plausible" "favoured" "favored" "best" "safest" "possible")
    });
    let Some(most) = most else {
        return Vec::new();
    };
    // "is the likeliest candidate": the subject before its verb.
    let verb = (most.saturating_sub(4).max(sentence.start)..most)
        .rev()
        .find(|&at| one_of!(document.lower(at); "is" "was" "be" "remains" "seems" "as"));
    if let Some(verb) = verb {
        return subject(document, names, verb, sentence);
    }
    if one_of!(document.lower(idx + 1); "is" "was" "remains" "would") {
        return list_behind(document, names, sentence, idx + 2);
    }
    Vec::new()
}

/// "It might be Qatar."
fn might_be(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let might = one_of!(document.lower(idx.wrapping_sub(1)); "may" "might" "could" "must")
        && one_of!(document.lower(idx.wrapping_sub(2)); "it" "that" "they" "he" "this");
    let found = if might {
        list_behind(document, names, sentence, idx + 1)
    } else {
        Vec::new()
    };
    // "It might be Qatar.": nothing else is said of it.
    let bare = found.iter().any(|entity| {
        names.iter().any(|name| {
            name.entity == *entity
                && name.label != Label::Group
                && (name.tokens.end >= sentence.end
                    || matches!(document.word(name.tokens.end), "." | "," | "”" | "\"" | ";")
                    || one_of!(document.lower(name.tokens.end); "or" "and" "again"))
        })
    });
    if bare { found } else { Vec::new() }
}

/// "My guess would be Brasília."
fn my_guess(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<EntityId> {
    let own = one_of!(document.lower(idx.wrapping_sub(1)); "my" "his" "her" "their" "best" "our");
    let verb = (idx + 1..(idx + 4).min(sentence.end))
        .rfind(|&at| one_of!(document.lower(at); "is" "be" "was"));
    match verb {
        Some(verb) if own => list_behind(document, names, sentence, verb + 1),
        _ => Vec::new(),
    }
}

/// "said that it had not been approached", "we are not mediating between anyone": the subject has no part in it.
fn disclaims(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    if !one_of!(word; "approached" "involved" "asked" "contacted" "mediating") {
        return None;
    }
    let not = (idx.saturating_sub(4).max(sentence.start)..idx).find(|&at| {
        matches!(document.lower(at), "not" | "never") || document.lower(at).ends_with("n't")
    })?;
    // Only its own word counts: "the US was not involved in the meeting" tells of a meeting.
    let says = near(
        document,
        sentence.start..not,
        |word| one_of!(word; "said" "says" "told" "insisted" "insists" "added" "denied" "maintained" "stressed" "replied"),
    ) || document.tokens.get(not).is_some_and(|token| token.quoted);
    if !says {
        return None;
    }
    if near(
        document,
        not.saturating_sub(4).max(sentence.start)..not,
        |word| word == "if",
    ) {
        return None;
    }
    let passive = (not.saturating_sub(1).max(sentence.start)..idx)
        .any(|at| one_of!(document.lower(at); "been" "was" "were" "is" "are" "be"));
    // "not involved in the attack" disclaims something else.
    let next = document.lower(idx + 1);
    let of_this = !document.word(idx + 1).starts_with(char::is_alphabetic)
        || one_of!(next; "though" "although" "but" "and" "by" "yet" "so")
        || matches!(next, "in" | "to" | "about" | "between")
            && near(
                document,
                idx + 2..(idx + 8).min(sentence.end),
                |word| one_of!(word; "talks" "contacts" "mediate" "host" "help" "meeting" "meetings" "encounter" "anyone" "anybody" "negotiations" "it" "them" "mediation" "sides"),
            );
    let mediating = word == "mediating";
    if !of_this || !passive && !mediating {
        return None;
    }
    let mut whose = subject(document, names, not, sentence);
    if whose.is_empty() || one_of!(document.lower(not.wrapping_sub(2)); "it" "they" "he" "she" "we")
    {
        // "X said that it had not been approached": whoever says so.
        let first = names.iter().position(|name| name.tokens.end <= not)?;
        if names[first].tokens.start > sentence.start + 4 {
            return None;
        }
        whose = lists::list_from(document, names, first);
    }
    // "We are not mediating," said a minister: of whoever sent him, and never of him.
    if document.lower(not.wrapping_sub(2)) == "we" || document.lower(not.wrapping_sub(1)) == "we" {
        whose = whose
            .into_iter()
            .map(|entity| matter.sender_of(entity).unwrap_or(entity))
            .filter(|entity| !is_person(names, *entity))
            .collect();
    }
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "says that it has no part in it",
        whose,
    )?;
    found.at_most = Certainty::Denied;
    Some(found)
}

/// Whether a word is for what a third is to the sides.
fn is_role(word: &str) -> bool {
    one_of!(
        word;
        "channel" "mediator" "mediators" "go-between" "intermediary" "intermediaries" "host" "venue" "broker" "facilitator"
        "conduit" "candidate" "third"
    )
}
