//! Those who bring sides to a meeting or a deal: arranged talks between others, invited both, got both to agree.

use crate::analysis::Certainty;
use crate::analysis::Function;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A service that the word at `idx` tells of.
pub fn meeting(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let (end, function, rule) = verb(document, names, sentence, idx)?;
    let doers = subject(document, names, idx, sentence);
    let mut found = service(idx..end, function, rule, doers)?;
    // Invited; that they came makes the invitation a deed.
    let came = near(
        document,
        idx + 1..sentence.end,
        |word| one_of!(word; "signed" "came" "accepted" "met" "there" "attended"),
    );
    let venue = found.cue.rule == "offers a place for talks";
    if venue || document.lower(idx).starts_with("invit") && !came {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// Where the cue that begins here ends, what it is for and what it says.
fn verb(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<(usize, Function, &'static str)> {
    let ahead = |from: usize, reach: usize| from..(from + reach).min(sentence.end);
    let word = document.lower(idx);
    if one_of!(
        word;
        "arranged" "arranging" "organized" "organised" "orchestrated" "negotiated" "secured"
        "negotiating" "securing"
    ) {
        let deal = ahead(idx + 1, 5).find(|&at| is_meeting(document.lower(at)))?;
        let others = ahead(deal + 1, 5).any(|at| {
            document.lower(at) == "between"
                && !one_of!(document.lower(at + 1); "them" "themselves" "us" "it" "itself" "ourselves" "its" "his")
        });
        return others.then_some((
            idx + 1,
            Function::Mediate,
            "said to arrange a deal between the sides",
        ));
    }
    if matches!(word, "hosted" | "hosts" | "hosting")
        || word == "host" && document.lower(idx.wrapping_sub(1)) == "to"
    {
        let leaders = near(
            document,
            ahead(idx + 1, 4),
            |word| one_of!(word; "leaders" "presidents" "delegations" "ministers" "negotiators" "envoys" "premiers"),
        );
        let two = two_names(document, names, ahead(idx + 1, 12))
            || both(document, ahead(idx + 1, 8))
            || matches!(document.lower(idx + 2), "two")
                && one_of!(document.lower(idx + 3); "leaders" "presidents" "premiers" "delegations");
        // "hosted the leaders of A, B and C to discuss railways": for something else.
        let other = ahead(idx + 1, 24).any(|at| {
            document.lower(at) == "to"
                && one_of!(document.lower(at + 1); "discuss" "mark" "celebrate" "open" "commemorate" "honour" "honor" "inaugurate")
                && !near(document, ahead(at + 2, 6), |word| {
                    is_deal_noun(word) || one_of!(word; "war" "conflict" "crisis" "dispute" "border" "peace" "differences")
                })
        });
        return (leaders && two && !other).then_some((
            idx + 1,
            Function::Host,
            "hosted the leaders of both sides",
        ));
    }
    if one_of!(word; "brought" "bring" "bringing" "get" "getting" "got") {
        let table = ahead(idx + 1, 14).find(|&at| document.lower(at) == "table")?;
        let two = both(document, idx + 1..table) || two_names(document, names, idx + 1..table);
        return two.then_some((
            idx + 1,
            Function::Facilitate,
            "said to bring the sides to the table",
        ));
    }
    if one_of!(word; "persuaded" "convinced" "induced" "invited" "invites" "inviting") {
        let to = ahead(idx + 1, 14)
            .find(|&at| document.lower(at) == "to")
            .unwrap_or(sentence.end);
        let sides = both(document, idx + 1..to);
        let two = sides || two_names(document, names, idx + 1..to);
        // Two that are named may be led to anything; both sides to nothing but a deal.
        let deal = near(document, ahead(to + 1, 7), |word| {
            one_of!(word; "talk" "talks" "negotiate" "negotiations" "peace" "truce" "ceasefire" "cease-fire" "armistice")
                || sides && (is_meeting(word) || one_of!(word; "agree" "sign" "mediation"))
        });
        let rule = if word.starts_with("invit") {
            "invited both sides to talks"
        } else {
            "brought both sides to agree"
        };
        let function = if word.starts_with("invit") {
            Function::Host
        } else {
            Function::Mediate
        };
        if two && deal {
            return Some((idx + 1, function, rule));
        }
    }
    // "invited the factions for another round of talks".
    if matches!(word, "invited" | "invites" | "inviting") {
        let sides = ahead(idx + 1, 6).find(|&at| {
            one_of!(document.lower(at); "factions" "rivals" "parties" "sides" "delegations" "belligerents" "combatants")
        })?;
        let talks = ahead(sides + 1, 8).any(|at| {
            matches!(document.lower(at), "for" | "to")
                && near(document, ahead(at + 1, 7), |word| {
                    one_of!(word; "talks" "negotiations" "dialogue" "negotiate" "round" "reconciliation" "conference")
                })
        });
        return talks.then_some((idx + 1, Function::Host, "invited both sides to talks"));
    }
    // "proposed Istanbul as a venue".
    if one_of!(word; "proposed" "offered" "suggested" "proposes" "offers") {
        let venue = ahead(idx + 1, 8).any(|at| {
            document.lower(at) == "as"
                && near(document, ahead(at + 1, 4), |word| {
                    matches!(word, "venue" | "site")
                })
        });
        let trade = near(
            document,
            sentence.clone(),
            |word| one_of!(word; "concert" "match" "games" "tournament" "final" "olympics" "wedding" "festival" "cup" "landfill"),
        );
        return (venue && !trade).then_some((idx + 1, Function::Host, "offers a place for talks"));
    }
    if one_of!(word; "presided" "presiding" "presides") && document.lower(idx + 1) == "over" {
        let talks = near(
            document,
            ahead(idx + 2, 6),
            |word| one_of!(word; "talks" "negotiations" "signing" "peace" "mediation"),
        );
        return talks.then_some((
            idx + 2,
            Function::Facilitate,
            "said to preside over the talks",
        ));
    }
    let steps_in =
        one_of!(word; "stepped" "steps" "stepping" "step") && document.lower(idx + 1) == "in";
    if steps_in || one_of!(word; "intervened" "intervenes" "intervening") {
        let end = if steps_in { idx + 2 } else { idx + 1 };
        let settles = ahead(end, 8).any(|at| {
            matches!(document.lower(at), "to" | "help")
                && one_of!(document.lower(at + 1); "settle" "resolve" "mediate" "reconcile" "broker" "calm")
        });
        let quarrel = near(
            document,
            ahead(end, 14),
            |word| one_of!(word; "dispute" "strike" "quarrel" "crisis" "standoff" "conflict" "talks" "deal" "truce"),
        );
        // "asked the commission to step in": asked by the sides.
        let asked = steps_in
            && near(
                document,
                idx.saturating_sub(14).max(sentence.start)..idx,
                |word| one_of!(word; "asked" "invited" "urged" "requested"),
            )
            && near(
                document,
                sentence.clone(),
                |word| one_of!(word; "union" "unions" "strike" "sides" "dispute" "talks" "parties" "mediation" "conciliation" "employers"),
            );
        return (settles && quarrel || asked).then_some((
            end,
            Function::Mediate,
            "stepped in to settle the matter",
        ));
    }
    let apart = word == "separately"
        || word == "separate"
            && near(
                document,
                ahead(idx + 1, 2),
                |word| one_of!(word; "talks" "meetings" "consultations" "discussions" "conversations"),
            );
    if apart {
        let with = ahead(idx + 1, 4).find(|&at| matches!(document.lower(at), "with" | "to"))?;
        let two = both(document, ahead(with, 6)) || two_names(document, names, ahead(with, 10));
        return two.then_some((
            idx + 1,
            Function::Facilitate,
            "said to talk with each side separately",
        ));
    }
    None
}

/// What sides meet for or agree on.
fn is_meeting(word: &str) -> bool {
    one_of!(
        word;
        "meeting" "meetings" "talks" "negotiations" "truce" "ceasefire" "cease-fire" "armistice" "peace"
        "settlement" "swap" "exchange" "accord" "agreement" "deal" "summit" "dialogue" "compromise"
    )
}

/// Whether these tokens name two, joined by "and".
fn two_names(document: &Document<'_>, names: &[Named], range: Range<usize>) -> bool {
    let within: Vec<&Named> = names
        .iter()
        .filter(|name| range.contains(&name.tokens.start))
        .collect();
    within.windows(2).any(|pair| {
        let [left, right] = pair else { return false };
        left.entity != right.entity
            && near(document, left.tokens.end..right.tokens.start, |word| {
                word == "and"
            })
    })
}

/// "thanks to the efforts of X, Y and Z agreed"; "the note went through the Swiss embassy".
pub fn means(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    let name = &names[position];
    if word == "thanks" && document.lower(idx + 1) == "to" && name.tokens.start <= idx + 8 {
        let efforts = (idx + 2..name.tokens.start).any(|at| {
            one_of!(document.lower(at); "efforts" "diplomacy" "intervention" "help" "assistance" "work")
        });
        let possessive = document.lower(name.tokens.end) == "'s"
            && near(
                document,
                name.tokens.end..name.tokens.end + 4,
                |word| one_of!(word; "efforts" "diplomacy" "intervention" "help"),
            );
        let deal = near(
            document,
            sentence.clone(),
            |word| one_of!(word; "truce" "ceasefire" "cease-fire" "deal" "agreement" "settlement" "talks" "release" "accord"),
        );
        if deal && (efforts || possessive) {
            let doers = lists::group_behind(document, names, position, sentence);
            return service(
                idx..idx + 2,
                Function::Facilitate,
                "the deal came about through its efforts",
                doers,
            );
        }
    }
    // "It was through the efforts of the French consul, X, that A and B met".
    let owed = matches!(word, "through" | "by" | "to" | "with")
        && (idx + 1..(idx + 5).min(sentence.end)).any(|at| {
            one_of!(document.lower(at); "efforts" "intervention" "intercession" "offices" "help" "persistence" "diplomacy" "exertions")
                && matches!(document.lower(at + 1), "of")
        });
    if owed && name.tokens.start <= idx + 12 && word != "with" {
        let met = near(
            document,
            sentence.clone(),
            |word| one_of!(word; "met" "agreed" "signed" "truce" "ceasefire" "peace" "agreement" "settled" "talks" "settlement" "treaty" "armistice" "accord"),
        );
        let commas = (idx..name.tokens.start).any(|at| document.word(at) == ",");
        if met && (!commas || name.label == crate::analysis::Label::Person) {
            let last = names
                .iter()
                .find(|other| {
                    other.tokens.start > idx
                        && other.tokens.start <= idx + 12
                        && other.label == crate::analysis::Label::Person
                })
                .unwrap_or(name);
            return service(
                idx..idx + 1,
                Function::Facilitate,
                "the deal came about through its efforts",
                vec![last.entity],
            );
        }
    }
    // "Under strong pressure from X, A and B accepted a cease-fire".
    let pressed = one_of!(word; "pressure" "prodding" "prompting" "insistence" "urging" "suggestion")
        && matches!(document.lower(idx + 1), "from" | "by" | "of")
        && near(
            document,
            idx.saturating_sub(3).max(sentence.start)..idx,
            |word| one_of!(word; "under" "after" "following" "at" "with" "amid"),
        );
    if pressed && name.tokens.start <= idx + 5 {
        let agreed = near(
            document,
            idx..sentence.end,
            |word| one_of!(word; "accepted" "agreed" "signed" "met" "sat" "resumed" "withdrew"),
        ) && near(document, sentence.clone(), is_meeting);
        let two = both(document, sentence.clone())
            || two_names(document, names, name.tokens.end..sentence.end);
        if agreed && two {
            return service(
                idx..idx + 1,
                Function::Mediate,
                "pressed both sides to agree",
                lists::group_behind(document, names, position, sentence),
            );
        }
    }
    // "accepted a proposal by A and B for a truce".
    if one_of!(word; "proposal" "plan" "initiative" "formula" "draft" "blueprint")
        && matches!(document.lower(idx + 1), "by" | "from" | "of")
        && name.tokens.start <= idx + 5
    {
        let doers = lists::list_from(document, names, position);
        let end = names
            .iter()
            .rev()
            .find(|other| doers.contains(&other.entity) && other.tokens.start < idx + 16)
            .map_or(name.tokens.end, |other| other.tokens.end);
        let truce = matches!(document.lower(end), "for" | "to")
            && near(
                document,
                end + 1..(end + 5).min(sentence.end),
                |word| one_of!(word; "truce" "ceasefire" "cease-fire" "peace" "armistice" "settlement" "end" "compromise"),
            );
        let took = near(
            document,
            idx.saturating_sub(6).max(sentence.start)..idx,
            |word| one_of!(word; "accepted" "accept" "agreed" "approved" "endorsed" "considered" "studying" "discussed" "received" "reply"),
        );
        if truce && took {
            return service(
                idx..idx + 1,
                Function::Mediate,
                "put a proposal to the sides",
                doers,
            );
        }
    }
    let embassy = one_of!(document.lower(name.tokens.end); "embassy" "ambassador" "legation" "consulate")
        || one_of!(document.lower(name.tokens.end.wrapping_sub(1)); "embassy" "legation");
    if matches!(word, "through" | "via" | "by") && embassy && name.tokens.start <= idx + 2 {
        let behind = idx.saturating_sub(10).max(sentence.start)..idx;
        let message = near(document, behind, |word| {
            one_of!(
                word;
                "message" "messages" "note" "notes" "letter" "letters" "reply" "proposal" "proposals"
                "communicated" "conveyed" "relayed" "exchanged" "contacts" "passed"
            )
        });
        if message {
            return service(
                idx..idx + 1,
                Function::CarryMessages,
                "messages went through its embassy",
                vec![name.entity],
            );
        }
    }
    None
}
