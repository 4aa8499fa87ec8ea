//! Thanks and credit: who is thanked for bringing a deal about, for hosting talks, for mediating.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::brings_about;
use crate::analysis::mediation::services::is_quarrel;
use crate::analysis::mediation::services::is_service_noun;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::services::with_a_deal;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::is_talks_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Whether a word gives thanks or credit.
pub fn thanks_word(word: &str) -> bool {
    one_of!(
        word;
        "thank" "thanked" "thanks" "thanking" "commend" "commended" "commends" "praise" "praised"
        "praises" "praising" "credited" "credits" "applaud" "applauded" "applauds" "grateful" "gratitude"
        "indebted" "appreciation" "lauded" "hailed" "hails" "recognize" "recognise" "recognized" "acknowledge"
        "acknowledged" "acknowledges" "salute" "salutes" "saluted" "appreciate" "appreciates" "appreciated"
        "thankful" "lauds"
    )
}

/// What those before a "for" are thanked for, by the words behind it.
fn reason(
    document: &Document<'_>,
    sentence: &Range<usize>,
    at: usize,
    matter: &Matter,
) -> Option<Function> {
    let end = (at + 16).min(sentence.end);
    let near_by = at + 1..(at + 7).min(end);
    // "for hosting us", "for hosting the World Cup": a host of talks only.
    let host = (at + 1..(at + 9).min(end)).find(|&idx| {
        one_of!(document.lower(idx); "hosting" "hospitality" "convening" "welcoming" "hosted")
    });
    if let Some(host) = host {
        let talks = near(document, host + 1..(host + 9).min(end), |word| {
            is_talks_noun(word)
                || one_of!(word; "delegations" "negotiators" "discussions" "parties" "conversations")
        });
        let own = one_of!(document.lower(host + 1); "us" "me" "our" "my");
        return (talks && !own && matter.peace).then_some(Function::Host);
    }
    let mediates = near(
        document,
        near_by.clone(),
        |word| one_of!(word; "mediation" "mediating" "mediated" "facilitation" "intercession" "peacemaking" "brokering"),
    ) || (near_by.clone()).any(|idx| {
        document.lower(idx) == "offices" && document.lower(idx.wrapping_sub(1)) == "good"
    });
    if mediates {
        return Some(Function::Mediate);
    }
    // "for their tireless work to bring the parties to yes".
    let parties = (at + 1..(at + 9).min(end)).any(|idx| {
        one_of!(document.lower(idx); "bring" "bringing" "get" "getting" "help" "helping" "brought")
            && near(
                document,
                idx + 1..(idx + 6).min(end),
                |word| one_of!(word; "parties" "sides" "both" "delegations" "leaders" "two"),
            )
    });
    if parties {
        return Some(Function::Facilitate);
    }
    let service = near(document, near_by, |word| {
        is_service_noun(word) || brings_about(word)
    });
    if service && with_a_deal(document, at + 1..end) {
        return Some(Function::Facilitate);
    }
    // "for their help in making this possible": what has just been told.
    let possible = service
        && near(
            document,
            at + 1..end,
            |word| one_of!(word; "possible" "achievement" "breakthrough" "moment" "point" "outcome" "result"),
        );
    let persuades = (at + 1..(at + 6).min(end)).any(|idx| {
        one_of!(document.lower(idx); "persuading" "convincing" "getting" "bringing" "encouraging" "pressing")
            && near(document, idx + 1..end, |word| one_of!(word; "talks" "table" "negotiations" "truce" "ceasefire" "deal" "agreement" "together"))
    });
    if persuades {
        return Some(Function::Mediate);
    }
    let told = sentence.start.saturating_sub(60)..sentence.start;
    let deal = |word: &str| one_of!(word; "truce" "ceasefire" "cease-fire" "deal" "agreement" "release" "peace" "exchange" "talks" "accord");
    let titled = document
        .tokens
        .iter()
        .enumerate()
        .take(40)
        .any(|(idx, token)| {
            token.paragraph == 0
                && (deal(document.lower(idx)) || document.lower(idx) == "hostilities")
        });
    // "grateful to the Emir for his personal engagement."
    let engaged = near(
        document,
        at + 1..(at + 5).min(end),
        |word| one_of!(word; "engagement" "intervention" "efforts" "diplomacy" "involvement" "leadership"),
    ) && (at + 2..(at + 8).min(sentence.end))
        .any(|idx| matches!(document.word(idx), "." | "," | ";"));
    let possible = possible || engaged;
    (possible && (titled || near(document, told, deal))).then_some(Function::Facilitate)
}

/// "thanked X and Y for their role in reaching the deal", "I thank X for hosting these talks".
pub fn thanks(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !thanks_word(document.lower(idx)) {
        return None;
    }
    let mut from = idx + 1;
    let stop = (idx + 48).min(sentence.end);
    let thanked = |range: Range<usize>| {
        let mut doers: Vec<EntityId> = Vec::new();
        for name in names
            .iter()
            .filter(|name| range.contains(&name.tokens.start) && lists::can_mediate(document, name))
        {
            if !doers.contains(&name.entity) {
                doers.push(name.entity);
            }
        }
        doers
    };
    // Thanks run on ("as well as Y for helping …"): every "for" closes the names before it.
    let mut found: Option<Service> = None;
    while let Some(at) = (from..stop).find(|&at| {
        matches!(document.lower(at), "for" | "with")
            && names
                .iter()
                .any(|name| (from..at).contains(&name.tokens.start))
    }) {
        if let Some(function) = reason(document, sentence, at, matter) {
            // Those before an earlier "for" were thanked for something else, unless nothing came of it.
            let since = if found.is_some() { from } else { idx + 1 };
            let mut doers = thanked(since..at);
            // "hospitality in hosting these talks in the Kingdom of X": the host's land.
            if function == Function::Host {
                let land = names.iter().find(|name| {
                    name.tokens.start > at
                        && name.tokens.start < (at + 24).min(sentence.end)
                        && (name.tokens.start.saturating_sub(4)..name.tokens.start)
                            .any(|at| document.lower(at) == "in")
                        && (name.tokens.start.saturating_sub(2)..name.tokens.end).any(|at| {
                            matches!(
                                document.lower(at),
                                "kingdom" | "republic" | "sultanate" | "state" | "emirate"
                            )
                        })
                });
                doers.extend(
                    land.map(|name| name.entity)
                        .filter(|land| !doers.contains(land)),
                );
            }
            // "thanked the president for his country's role": named behind "for".
            let whose = names.iter().find(|name| {
                (at + 1..at + 3).contains(&name.tokens.start)
                    && matches!(document.lower(name.tokens.end), "'s" | "'")
            });
            doers.extend(
                whose
                    .map(|name| name.entity)
                    .filter(|whose| !doers.contains(whose)),
            );
            match &mut found {
                Some(found) => found.doers.extend(doers),
                None => {
                    found = service(
                        idx..at + 1,
                        function,
                        "thanked for helping with the deal",
                        doers,
                    );
                }
            }
        }
        from = at + 1;
    }
    if let Some(mut found) = found {
        // "for its offer of help": not yet given.
        let offered = near(
            document,
            idx + 1..stop,
            |word| one_of!(word; "offer" "offers" "offering" "readiness" "willingness"),
        );
        if offered {
            found.at_most = Certainty::Offered;
        }
        found.done = true;
        return Some(found);
    }
    // "thanked the minister for Oman's role in securing the release".
    if let Some(at) =
        (idx + 1..(idx + 14).min(sentence.end)).find(|&at| document.lower(at) == "for")
        && let Some(position) = names.iter().position(|name| {
            name.tokens.start > at
                && name.tokens.start <= at + 3
                && matches!(document.lower(name.tokens.end), "'s" | "'")
        })
        && let Some(function) = reason(document, sentence, names[position].tokens.end, matter)
    {
        let mut found = service(
            idx..at + 1,
            function,
            "thanked for helping with the deal",
            lists::group_at(document, names, Some(position), lists::Way::Back),
        )?;
        found.done = true;
        return Some(found);
    }
    // "thank Governor X, who went to P and negotiated his release", "the Q government, which received him and made it
    // possible".
    if let Some(who) = (idx + 1..stop)
        .find(|&at| matches!(document.lower(at), "who" | "which") && document.word(at - 1) == ",")
    {
        let end = (who + 20).min(sentence.end);
        let freed = (who + 1..end).any(|at| {
            one_of!(document.lower(at); "negotiated" "secured" "arranged" "helped" "won" "mediated" "brokered")
                && near(document, at + 1..(at + 6).min(end), |word| {
                    one_of!(word; "release" "freedom" "return" "truce" "ceasefire" "swap" "exchange")
                })
        });
        let received = (who + 1..end).any(|at| {
            one_of!(document.lower(at); "received" "hosted" "took" "welcomed" "helped" "flew")
                && one_of!(document.lower(at + 1); "him" "her" "them")
        }) && near(
            document,
            who + 1..end,
            |word| one_of!(word; "possible" "home" "return"),
        );
        let doers = thanked(idx + 1..who);
        let about = matter.peace
            || (0..document.tokens.len().min(120)).any(|at| {
                one_of!(document.lower(at); "release" "freed" "released" "captive" "detained" "imprisoned" "jailed")
            });
        if (freed || received && about) && !doers.is_empty() {
            let function = if freed {
                Function::Mediate
            } else {
                Function::Facilitate
            };
            let mut found = service(
                idx..who + 1,
                function,
                "thanked for helping with the deal",
                doers,
            )?;
            found.done = true;
            return Some(found);
        }
    }
    // "grateful to X and Y, whose mediation made it possible", "the role played by X".
    if let Some(whose) = (idx + 1..stop).find(|&at| document.lower(at) == "whose") {
        let work = near(
            document,
            whose + 1..(whose + 6).min(sentence.end),
            |word| one_of!(word; "mediation" "diplomacy" "efforts" "help" "work" "intervention" "assistance" "support"),
        );
        let deal = near(
            document,
            whose + 1..(whose + 16).min(sentence.end),
            |word| is_deal_noun(word) || word == "possible",
        );
        if work && deal {
            let mut found = service(
                idx..whose + 1,
                Function::Mediate,
                "thanked for helping with the deal",
                thanked(idx + 1..whose),
            )?;
            found.done = true;
            return Some(found);
        }
    }
    None
}

/// "President X, thank you for hosting this summit": thanks to whoever is addressed.
pub fn addressed(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let you = matches!(document.lower(idx), "thank" | "thanks")
        && matches!(document.lower(idx + 1), "you" | "so" | "very");
    if !you {
        return None;
    }
    let at = (idx + 1..(idx + 8).min(sentence.end)).find(|&at| document.lower(at) == "for")?;
    let function = reason(document, sentence, at, matter)?;
    let mut doers: Vec<EntityId> = Vec::new();
    // The host is greeted first; "Thank you, President X, for …".
    let greeted = names
        .iter()
        .find(|name| name.tokens.end <= idx && name.tokens.end + 24 > idx)
        .or_else(|| {
            names
                .iter()
                .find(|name| (idx..at).contains(&name.tokens.start))
        });
    doers.extend(
        greeted
            .filter(|name| name.form != Form::Pronoun)
            .map(|name| name.entity),
    );
    let mut found = service(
        idx..at + 1,
        function,
        "thanked for helping with the deal",
        doers,
    )?;
    found.done = true;
    Some(found)
}

/// "commended the leadership of X and Y in helping to finalize it", "X played a central role in reaching the truce".
pub fn leadership(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !is_service_noun(document.lower(idx)) {
        return None;
    }
    let position = names.iter().position(|name| name.tokens.start > idx);
    if document.lower(idx + 1) == "of"
        && let Some(position) = position
        && names[position].tokens.start <= idx + 6
    {
        let doers = lists::list_from(document, names, position);
        let last = names
            .iter()
            .rev()
            .find(|name| doers.contains(&name.entity) && name.tokens.start < idx + 30)?;
        let end = (last.tokens.end + 12).min(sentence.end);
        let leads_on = one_of!(
            document.lower(last.tokens.end);
            "in" "to" "towards" "toward" "during"
        );
        if leads_on && with_a_deal(document, last.tokens.end..end) {
            return service(
                idx..idx + 2,
                Function::Facilitate,
                "credited with helping to make the deal",
                doers,
            );
        }
    }
    // "proud of the role that X has played for decades to help achieve that peace".
    if document.lower(idx) == "role"
        && let Some(position) = position
        && names[position].tokens.start <= idx + 4
        && let Some(has_played) = (idx + 1..(idx + 14).min(sentence.end))
            .find(|&at| matches!(document.lower(at), "played" | "plays" | "playing"))
            .filter(|&at| names[position].tokens.end <= at)
        && (has_played + 1..(has_played + 7).min(sentence.end))
            .any(|at| one_of!(document.lower(at); "to" "in" "towards" "toward"))
        && (has_played + 1..(has_played + 8).min(sentence.end)).any(|at| {
            brings_about(document.lower(at))
                && near(document, at + 1..(at + 9).min(sentence.end), is_quarrel)
        })
    {
        let mut found = service(
            idx..idx + 1,
            Function::Facilitate,
            "said to have played a role in the peace",
            lists::list_from(document, names, position),
        )?;
        // What went on for decades is no help with today's deal.
        let long = near(
            document,
            has_played..(has_played + 5).min(sentence.end),
            |word| one_of!(word; "decades" "generations" "years"),
        );
        if long {
            found.at_most = Certainty::Historical;
        }
        return Some(found);
    }
    let played = near(
        document,
        idx.saturating_sub(5).max(sentence.start)..idx,
        |word| matches!(word, "played" | "plays" | "playing" | "play"),
    );
    if played
        && document.lower(idx) == "role"
        && matches!(document.lower(idx + 1), "in")
        && with_a_deal(document, idx + 1..(idx + 9).min(sentence.end))
    {
        return service(
            idx..idx + 1,
            Function::Facilitate,
            "said to play a role in reaching the deal",
            subject(document, names, idx, sentence),
        );
    }
    None
}
