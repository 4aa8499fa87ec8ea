//! Acts of a third with the sides at hand: called them together, sat them at one table or in rooms apart, went
//! back and forth, took a paper from one to the other, had a hand in their deal, gave them a roof.
//!
//! Each needs others than the doer as its object or its matter; what a side does for itself is none.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::index::Named;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs::two;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::is_traffic;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// What an act is told by: where the sides end that it touches, what it is for, the rule.
type Told = (usize, Function, &'static str);

/// An act that the word at `idx` tells of.
pub fn act(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let (end, function, rule) = stands_ready(document, sentence, idx)
        .or_else(|| talks_with_one_on_the_other(document, names, sentence, idx))
        .or_else(|| seats(document, names, sentence, idx))
        .or_else(|| journeys(document, names, sentence, idx))
        .or_else(|| goes_from_one(document, sentence, idx))
        .or_else(|| from_one_to_the_other(document, sentence, idx))
        .or_else(|| moves_both(document, sentence, idx))
        .or_else(|| has_a_hand(document, names, sentence, idx))
        .or_else(|| meets_each(document, names, sentence, idx))
        .or_else(|| gives_a_roof(document, names, sentence, idx))?;
    let quarrel = || {
        journeys(document, names, sentence, idx).is_some()
            || near(
                document,
                sentence.clone(),
                |word| one_of!(word; "crisis" "dispute" "quarrel" "feud" "sides" "truce" "ceasefire"),
            )
    };
    if !matter.peace && !quarrel() {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    doers.retain(|doer| {
        !names
            .iter()
            .any(|name| name.entity == *doer && (idx + 1..end).contains(&name.tokens.start))
    });
    let mut found = service(idx..idx + 1, function, rule, doers)?;
    // "I asked my envoy to bring both to the table": what is asked of one's own is a plan.
    if document.lower(idx.wrapping_sub(1)) == "to"
        && near(
            document,
            idx.saturating_sub(9).max(sentence.start)..idx,
            |word| matches!(word, "plans" | "plan" | "due" | "intends" | "hopes"),
        )
    {
        found.at_most = Certainty::Speculated;
    }
    Some(found)
}

/// What the sides make, or quarrel over.
fn is_deal(word: &str) -> bool {
    one_of!(
        word;
        "truce" "ceasefire" "cease-fire" "peace" "deal" "agreement" "accord" "armistice" "settlement" "compromise"
        "swap" "exchange" "release" "talks" "negotiations" "rapprochement" "détente" "thaw" "understanding" "contacts"
        "reconciliation" "pact" "breakthrough" "handover" "withdrawal" "dialogue"
    )
}

/// Where the two end whose names begin close behind `from`: "both parties", "A and B".
fn two_end(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    from: usize,
) -> Option<usize> {
    let reach = (from + 12).min(sentence.end);
    let stop = (from..reach)
        .find(|&at| matches!(document.word(at), ";" | "." | "—" | ":" | "”"))
        .unwrap_or(reach);
    let end = (from + 1..=stop).find(|&end| two(document, names, from..end))?;
    // "two" counts a name once it begins: the phrase ends where that name does.
    Some(
        names
            .iter()
            .filter(|name| name.tokens.start < end && name.tokens.end > end)
            .map(|name| name.tokens.end)
            .max()
            .unwrap_or(end),
    )
}

/// "convened the parties", "sat the herders and the farmers down", "kept the two teams on separate floors".
fn seats(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let calls = one_of!(word; "convened" "convenes" "convening" "convene" "assembled" "reunited" "summoned" "reconvened" "gathered");
    let places = one_of!(
        word;
        "sat" "seated" "put" "kept" "placed" "locked" "shut" "gathered" "got" "brought" "held" "keeps" "sits" "puts"
    );
    if !calls && !places {
        return None;
    }
    let parties = both(document, idx + 1..(idx + 4).min(sentence.end));
    if calls && parties {
        return Some((idx + 4, Function::Facilitate, "called the sides together"));
    }
    let end = two_end(document, names, sentence, idx + 1)?;
    let behind = end..(end + 9).min(sentence.end);
    let seated = near(document, behind.clone(), |word| {
        one_of!(word; "apart" "separate" "opposite" "table" "down" "together" "floors")
    }) || behind.clone().any(|at| {
        document.lower(at) == "next" && document.lower(at + 1) == "to"
            || matches!(document.lower(at), "same" | "one" | "adjoining" | "different" | "a")
                && one_of!(document.lower(at + 1); "room" "rooms" "roof" "hotel" "floor" "tree" "tent" "building")
    });
    let bound = calls
        && near(
            document,
            behind,
            |word| one_of!(word; "talks" "negotiations" "meeting" "round" "dialogue"),
        );
    // "brought the two presidents to the capital".
    let taken = word == "brought"
        && near(
            document,
            idx + 1..end,
            |word| one_of!(word; "presidents" "leaders" "delegations" "ministers" "sides" "parties" "commanders" "rivals"),
        )
        && document.lower(end) == "to"
        && names.iter().any(|name| name.tokens.start == end + 1);
    (seated || bound || taken).then_some((
        end,
        Function::Facilitate,
        "brought the sides to one table",
    ))
}

/// "flew back and forth between A and B", "is going between A and B over the port".
fn journeys(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "flew" "flying" "flown" "travelled" "traveled" "travelling" "traveling" "went" "goes" "going" "gone" "moved" "moving"
        "commuted" "commuting" "commutes" "walked" "drove" "driving" "shuttle" "shuttled" "shuttling" "shuttles" "to-ing"
        "ran" "running" "crossed" "journeyed" "jetted" "hopped" "trips" "journeys" "flights"
    ) {
        return None;
    }
    let between = (idx + 1..(idx + 7).min(sentence.end))
        .find(|&at| document.lower(at) == "between")
        .filter(|&between| {
            !(idx + 1..between).any(|at| {
                matches!(document.word(at), "," | ";" | ".") || is_deal(document.lower(at))
            })
        })?;
    let ends = two(
        document,
        names,
        between + 1..(between + 12).min(sentence.end),
    );
    let to_and_fro = near(
        document,
        idx + 1..between,
        |word| one_of!(word; "forth" "fro" "repeatedly" "times" "constantly" "tirelessly"),
    ) || document.lower(idx).starts_with("shuttl");
    // Lorries and refugees go between states as well.
    let peace = near(document, sentence.clone(), |word| {
        is_deal(word)
            || one_of!(
                word;
                "envoy" "mediation" "mediator" "dispute" "quarrel" "crisis" "proposals" "draft" "messages" "capitals" "terms"
                "feud" "standoff"
            )
    });
    let over = (between + 2..(between + 9).min(sentence.end))
        .any(|at| document.lower(at) == "over")
        && one_of!(document.lower(idx); "went" "going" "goes" "gone");
    let traffic = near(
        document,
        sentence.start.saturating_sub(50)..sentence.end,
        is_traffic,
    );
    (ends && !traffic && (to_and_fro || peace || over)).then_some((
        (between + 12).min(sentence.end),
        Function::Mediate,
        "goes back and forth between the sides",
    ))
}

/// "riding from one camp to the other", "going from one party headquarters to the next".
fn goes_from_one(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    // "first to the one and then to the other".
    let in_turn = document.lower(idx) == "first"
        && document.lower(idx + 1) == "to"
        && near(document, idx + 2..idx + 4, |word| word == "one")
        && (idx + 4..(idx + 9).min(sentence.end)).any(|at| {
            document.lower(at) == "then" && near(document, at + 1..at + 4, |word| word == "other")
        });
    if in_turn {
        return Some((
            idx + 8,
            Function::Mediate,
            "goes from one side to the other",
        ));
    }
    if document.lower(idx) != "from" || document.lower(idx + 1) != "one" {
        return None;
    }
    let to = (idx + 2..(idx + 6).min(sentence.end)).find(|&at| document.lower(at) == "to")?;
    let place = near(document, idx + 2..to, |word| {
        one_of!(
            word;
            "villa" "hotel" "room" "house" "cabin" "floor" "tent" "dacha" "ship" "suite"
            "camp" "capital" "headquarters" "delegation" "side" "party" "palace" "government" "embassy" "general" "leader" "king"
            "court"
        )
    });
    let other = document.lower(to + 1) == "the"
        && matches!(document.lower(to + 2), "other" | "next")
        && !document
            .word(to + 3)
            .chars()
            .next()
            .is_some_and(char::is_alphabetic)
        || document.lower(to + 1) == "the"
            && document.lower(to + 2) == "other"
            && one_of!(document.lower(to + 3); "for" "until" "through" "all" "with" "and" "on" "every" "several" "that");
    (place && other).then_some((to + 3, Function::Mediate, "goes from one side to the other"))
}

/// "took a draft from one to the other", "carried what each had said across the corridor to the other".
fn from_one_to_the_other(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "took" "takes" "taking" "carried" "carries" "carrying" "brought" "bringing" "passed" "passes" "passing" "bore"
        "handed" "ferried" "ferrying" "relayed" "relaying" "relays" "conveyed" "conveying" "conveys" "transmitted"
        "transmitting" "transmits" "transmit" "walked" "shuttled" "delivered" "delivering" "sent"
    ) {
        return None;
    }
    let end = (idx + 14).min(sentence.end);
    let paper = near(document, idx + 1..(idx + 6).min(sentence.end), |word| {
        one_of!(
            word;
            "draft" "drafts" "text" "texts" "paper" "papers" "terms" "offer" "offers" "proposal" "proposals" "message"
            "messages" "letters" "notes" "communications" "answers" "questions" "replies" "ideas" "positions" "demands" "views"
            "list" "lists" "word" "counter-proposals" "counterproposals"
        )
    });
    let across = (idx + 1..end).any(|at| {
        document.lower(at) == "from"
            && one_of!(document.lower(at + 1); "one" "each")
            && near(document, at + 2..(at + 9).min(sentence.end), |word| {
                word == "other"
            })
    });
    let between = (idx + 1..end).any(|at| {
        document.lower(at) == "between"
            && !one_of!(document.lower(at + 1); "them" "themselves" "us" "ourselves")
    });
    // "took the list to the company and its answer to the miners".
    let answer = (idx + 2..end).any(|at| {
        document.lower(at) == "and"
            && near(document, idx + 2..at, |word| word == "to")
            && near(
                document,
                at + 1..(at + 6).min(sentence.end),
                |word| one_of!(word; "answer" "reply" "response" "answers" "replies" "terms"),
            )
    });
    (paper && (across || between || answer)).then_some((
        end,
        Function::CarryMessages,
        "takes papers from one side to the other",
    ))
}

/// "persuaded both to put off the harder matters", "talked both governments out of closing the strait".
fn moves_both(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    let word = document.lower(idx);
    if !one_of!(
        word;
        "persuaded" "persuade" "persuading" "convinced" "convincing" "convince" "talked" "talking" "coaxed" "coaxing"
        "nudged" "cajoled" "prodded" "got" "getting" "induced" "brought" "steered" "prevailed"
    ) {
        return None;
    }
    let from = idx + 1 + usize::from(word == "prevailed");
    let object = both(document, from..(from + 4).min(sentence.end))
        || document.lower(from) == "both"
            && (one_of!(
                document.lower(from + 1);
                "to" "into" "out" "governments" "capitals" "leaders" "men" "presidents" "camps" "delegations" "ministers" "armies"
            ));
    let to = (from + 1..(from + 5).min(sentence.end))
        .find(|&at| one_of!(document.lower(at); "to" "into" "out" "round"))?;
    let worse = near(
        document,
        to + 1..(to + 6).min(sentence.end),
        |word| one_of!(word; "war" "court" "trial" "invest" "buy" "sell" "play" "sponsor" "donate" "fund"),
    );
    // "persuaded both to accept it as a mediator": it would be one.
    let itself = document.lower(to + 1) == "accept"
        && one_of!(document.lower(to + 2); "it" "its" "him" "her" "his" "them" "us" "me");
    (object && !worse && !itself).then_some((to, Function::Mediate, "persuades both sides"))
}

/// "had a hand in the swap between A and B", "lends a hand in the dispute between A and B".
fn has_a_hand(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    let word = document.lower(idx);
    let hand = matches!(word, "hand" | "part" | "role")
        && one_of!(
            document.lower(idx.wrapping_sub(1));
            "a" "helping" "quiet" "decisive" "discreet" "key" "crucial" "central" "leading" "vital" "pivotal" "important"
            "major" "instrumental" "active" "constructive"
        )
        && near(
            document,
            idx.saturating_sub(5).max(sentence.start)..idx,
            |word| {
                one_of!(
                    word;
                    "have" "had" "has" "having" "lend" "lent" "lends" "lending" "give" "gave" "offered" "offers" "play"
                    "played" "plays" "playing" "took" "taken" "take"
                )
            },
        );
    let help = one_of!(word; "help" "assist" "assistance" "useful" "use" "service");
    if !hand && !help {
        return None;
    }
    let next = (idx + 1..(idx + 4).min(sentence.end))
        .find(|&at| matches!(document.lower(at), "in" | "with"))?;
    let ahead = next + 1..(next + 9).min(sentence.end);
    let stopped = (idx + 1..next).any(|at| matches!(document.word(at), "," | ";" | "."));
    let deal = ahead.clone().find(|&at| is_deal(document.lower(at)));
    let quarrel = ahead.clone().find(|&at| {
        one_of!(document.lower(at); "dispute" "conflict" "crisis" "quarrel" "standoff" "row" "feud" "rift" "war")
    });
    let between = |from: usize| {
        (from + 1..(from + 6).min(sentence.end)).any(|at| {
            matches!(document.lower(at), "between" | "among" | "dividing")
                && !one_of!(document.lower(at + 1); "them" "us" "itself" "its")
        })
    };
    let bringing = ahead.clone().any(|at| {
        one_of!(document.lower(at); "arranging" "securing" "brokering" "ending" "settling" "reaching" "negotiating" "bringing" "freeing" "getting")
    });
    let own = near(document, ahead.clone(), |word| {
        matches!(word, "its" | "his" | "their" | "our")
    });
    let fits = if hand && word != "role" {
        deal.is_some_and(|deal| {
            bringing
                || between(deal)
                || matches!(
                    document.lower(deal),
                    "swap"
                        | "exchange"
                        | "truce"
                        | "ceasefire"
                        | "cease-fire"
                        | "release"
                        | "talks"
                )
        }) || document.lower(idx.wrapping_sub(1)) == "a"
            && document.lower(idx.wrapping_sub(2)).starts_with("len")
            && quarrel.is_some_and(between)
    } else if hand {
        deal.is_some_and(|deal| {
            (bringing || between(deal)) && two(document, names, deal..(deal + 10).min(sentence.end))
        })
    } else {
        quarrel.or(deal).is_some_and(between)
    };
    (fits && !stopped && !own).then_some((
        ahead.end,
        Function::Mediate,
        "had a hand in the deal between the sides",
    ))
}

/// "held 34 meetings with the A and B leaders, together and apart", "saw each of the two delegations in turn".
fn meets_each(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "meetings" "sessions" "conversations" "talks" "consultations" "saw" "met" "received" "heard" "sat" "discussions" "calls" "negotiated"
    ) {
        return None;
    }
    let noun = document.lower(idx).ends_with('s');
    let from = if document.lower(idx) == "negotiated" {
        // "negotiated the passage with each army separately".
        (idx + 1..(idx + 5).min(sentence.end))
            .find(|&at| document.lower(at) == "with")
            .map(|with| with + 1)?
    } else if noun {
        (document.lower(idx + 1) == "with").then_some(idx + 2)?
    } else {
        idx + 1
    };
    if noun
        && !near(
            document,
            idx.saturating_sub(6).max(sentence.start)..idx,
            |word| one_of!(word; "held" "holds" "had" "holding" "conducted" "after" "chaired"),
        )
    {
        return None;
    }
    let end = two_end(document, names, sentence, from)?;
    let apart = (end..(end + 9).min(sentence.end)).any(|at| {
        one_of!(document.lower(at); "apart" "alone" "separately" "individually" "alternately")
            || document.lower(at) == "in" && matches!(document.lower(at + 1), "turn" | "succession")
            || document.lower(at) == "one" && matches!(document.lower(at + 1), "after" | "by")
            || document.lower(at) == "separate"
                && one_of!(document.lower(at + 1); "rooms" "sessions" "meetings")
    });
    let sat = document.lower(idx) == "sat"
        && near(document, idx + 1..(idx + 4).min(sentence.end), |word| {
            word == "with"
        })
        && both(document, idx + 1..(idx + 7).min(sentence.end));
    // Doctors and judges see each of two as well.
    let matter = noun
        || one_of!(document.lower(idx); "negotiated" "sat")
        || near(document, sentence.clone(), |word| {
            is_deal(word) && word != "release"
                || one_of!(word; "dispute" "crisis" "conflict" "quarrel" "delegation" "delegations" "strike" "presidents")
        });
    ((apart || sat) && matter).then_some((end, Function::Mediate, "meets each of the sides"))
}

/// "lent the delegations a house by the lake", "put a villa at the disposal of both sides".
fn gives_a_roof(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(
        document.lower(idx);
        "lent" "gave" "provided" "provides" "opened" "offered" "offers" "put" "furnished" "lends" "gives" "made"
    ) {
        return None;
    }
    let end = (idx + 16).min(sentence.end);
    let roof = (idx + 1..(idx + 10).min(sentence.end)).find(|&at| {
        one_of!(
            document.lower(at);
            "house" "roof" "hall" "villa" "venue" "palace" "premises" "rooms" "room" "hotel" "table" "meeting-place" "setting"
            "ground" "site" "castle" "estate" "monastery" "ship"
        )
    })?;
    let stopped = (idx + 1..roof).any(|at| matches!(document.word(at), "," | ";" | "."));
    let guests = (idx + 1..end).any(|at| {
        one_of!(document.lower(at); "delegations" "negotiators" "envoys" "talks" "negotiations")
    }) || both(document, idx + 1..end)
        || document.lower(roof + 1) == "to" && two(document, names, roof + 1..end);
    // "put its demands on the table", "made room for".
    let idiom = one_of!(document.lower(roof); "table" "ground" "room")
        && !matches!(
            document.lower(idx),
            "lent" | "provided" | "gave" | "offered" | "offers" | "provides"
        );
    let idiom = idiom || document.lower(idx) == "gave" && document.lower(roof) == "ground";
    (guests && !stopped && !idiom).then_some((
        idx + 1,
        Function::Host,
        "gives the talks a place to meet",
    ))
}

/// "remains ready to support the parties", "stands ready to assist both sides".
fn stands_ready(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> Option<Told> {
    let helps = one_of!(document.lower(idx); "support" "assist" "help")
        && document.lower(idx.wrapping_sub(1)) == "to"
        && one_of!(
            document.lower(idx.wrapping_sub(2));
            "ready" "prepared" "willing" "readiness" "willingness" "disposed" "offered" "available"
        );
    let sides = || both(document, idx + 1..(idx + 4).min(sentence.end));
    (helps && sides()).then_some((
        idx + 1,
        Function::Facilitate,
        "stands ready to help the sides",
    ))
}

/// "an Egyptian delegation held talks with A on a truce with B": people sent to one side about the other.
fn talks_with_one_on_the_other(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Told> {
    if !one_of!(document.lower(idx); "talks" "met" "meeting" "meetings" "discussions" "consultations")
    {
        return None;
    }
    let end = (idx + 22).min(sentence.end);
    let truce = (idx + 1..end).find(|&at| {
        one_of!(document.lower(at); "truce" "ceasefire" "cease-fire" "armistice" "swap" "hostages" "prisoners")
    })?;
    let first = names.iter().find(|name| {
        name.tokens.start > idx && name.tokens.end <= truce && name.tokens.start <= idx + 5
    })?;
    let other = names.iter().find(|name| {
        name.tokens.start > truce && name.tokens.start <= truce + 4 && name.entity != first.entity
    })?;
    let with = document.lower(other.tokens.start.saturating_sub(1)) == "with"
        && (document.lower(first.tokens.start.saturating_sub(1)) == "with"
            || document.lower(idx) == "met");
    // An ally's minister talks with one about the other as well; those sent to do so are third.
    let sent = near(
        document,
        sentence.start..idx,
        |word| one_of!(word; "delegation" "team" "mediators" "envoy" "envoys" "intelligence" "negotiators" "mission"),
    );
    (with && sent).then_some((
        end,
        Function::Mediate,
        "talks with one side about the other",
    ))
}
