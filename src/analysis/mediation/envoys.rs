//! Envoys, their senders and companions, authors of plans, and who joins in watching over a deal.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// "dispatched X to A and B for talks with both", "sent X to mediate": the envoy and the sender.
pub fn sent(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "dispatched" "sent" "dispatching" "sending" "dispatches" "sends"
    ) {
        return None;
    }
    let position = names.iter().position(|name| {
        name.tokens.start > idx && name.label == Label::Person && name.form != Form::Pronoun
    })?;
    let envoy = &names[position];
    if envoy.tokens.start > idx + 12 {
        return None;
    }
    let end = (envoy.tokens.end + 24).min(sentence.end);
    let talks = (envoy.tokens.end..end).find(|&at| {
        matches!(document.lower(at), "for" | "to")
            && near(document, at + 1..(at + 4).min(end), |word| {
                matches!(
                    word,
                    "talks" | "consultations" | "discussions" | "negotiations"
                )
            })
    });
    let with_both = talks.is_some_and(|talks| {
        let with = (talks..end).find(|&at| document.lower(at) == "with");
        with.is_some_and(|with| {
            both(document, with..(with + 5).min(end))
                || document.lower(with + 1) == "both"
                || names
                    .iter()
                    .filter(|name| (with..(with + 8).min(end)).contains(&name.tokens.start))
                    .count()
                    >= 2
                    && near(document, with..(with + 8).min(end), |word| word == "and")
        })
    });
    let for_sides = (envoy.tokens.end..end).any(|at| {
        matches!(document.lower(at), "help" | "support" | "assist")
            && both(document, at + 1..(at + 5).min(end))
    });
    // "sent X and Y to the region this week", where the article speaks of a truce.
    let region = (envoy.tokens.end..end).any(|at| {
        document.lower(at) == "to"
            && document.lower(at + 1) == "the"
            && one_of!(document.lower(at + 2); "region" "middle" "gulf")
    }) && (sentence.start.saturating_sub(40)..(sentence.end + 40).min(document.tokens.len()))
        .any(|at| one_of!(document.lower(at); "truce" "ceasefire" "cease-fire" "bridging" "hostage" "hostages" "mediate" "mediation"));
    // "sent X to China to seek a truce between A and B".
    let seeks = (envoy.tokens.end..end).any(|at| {
        document.lower(at) == "to"
            && one_of!(
                document.lower(at + 1);
                "seek" "find" "arrange" "negotiate" "broker" "mediate" "secure" "achieve" "promote" "end" "settle" "stop"
                "halt" "resolve" "reconcile"
            )
            && (at + 2..(at + 10).min(sentence.end)).any(|next| {
                document.lower(next) == "between"
                    && !one_of!(document.lower(next + 1); "them" "themselves" "us" "its" "his" "it")
            })
    });
    if !with_both && !for_sides && !region && !seeks {
        return None;
    }
    let mut doers = lists::list_from(document, names, position);
    doers.extend(subject(document, names, idx, sentence));
    service(
        idx..idx + 1,
        Function::Mediate,
        "sent to talk with the sides",
        doers,
    )
}

/// "led a delegation to X in search of a negotiated settlement".
pub fn search(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let led = one_of!(document.lower(idx); "led" "leads" "leading" "headed" "heads")
        && near(document, idx + 1..(idx + 5).min(sentence.end), |word| {
            matches!(word, "delegation" | "mission" | "team")
        });
    let flew = one_of!(document.lower(idx); "flew" "travelled" "traveled" "went" "visited");
    if !led && !flew {
        return None;
    }
    let end = (idx + 18).min(sentence.end);
    let seeks = (idx + 2..end).find(|&at| {
        document.lower(at) == "search" && document.lower(at + 1) == "of"
            || document.lower(at) == "to"
                && matches!(document.lower(at + 1), "seek" | "broker" | "negotiate")
                && led
            // "to push for a truce between A and B".
            || document.lower(at) == "to"
                && matches!(document.lower(at + 1), "push" | "press")
                && near(document, at + 3..(at + 9).min(sentence.end), |word| word == "between")
    })?;
    let settlement = near(document, seeks + 1..(seeks + 6).min(sentence.end), |word| {
        one_of!(
            word;
            "settlement" "peace" "truce" "ceasefire" "cease-fire" "compromise" "solution"
        )
    });
    if !settlement {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Mediate,
        "went in search of a settlement",
        subject(document, names, idx, sentence),
    )
}

/// "presented a proposal to A and B", "tried to defuse the crisis between A and B".
pub fn between(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
    if one_of!(word; "presented" "submitted" "handed" "tabled" "outlined") {
        let plan = ahead(5)
            .find(|&at| one_of!(document.lower(at); "proposal" "plan" "draft" "formula"))?;
        let to = (plan + 1..plan + 3).find(|&at| document.lower(at) == "to")?;
        let two = names
            .iter()
            .filter(|name| {
                (to..to + 8).contains(&name.tokens.start) && name.tokens.start < sentence.end
            })
            .count();
        let peace = near(
            document,
            sentence.clone(),
            |word| one_of!(word; "ceasefire" "cease-fire" "truce" "peace" "dispute" "conflict" "war" "fighting"),
        );
        let and = near(document, to..(to + 8).min(sentence.end), |word| {
            word == "and"
        });
        // "presented a last proposal to both."
        let to_both =
            document.lower(to + 1) == "both" && matches!(document.word(to + 2), "." | "," | ";");
        if to_both || peace && (two >= 2 && and || both(document, to..(to + 5).min(sentence.end))) {
            let doers = subject(document, names, idx, sentence);
            return service(
                idx..plan + 1,
                Function::Mediate,
                "put a proposal to both sides",
                doers,
            );
        }
    }
    if one_of!(word; "tried" "trying" "sought" "attempted" "working" "worked" "efforts" "attempts" "tries")
    {
        let to = ahead(3).find(|&at| document.lower(at) == "to")?;
        let settles = one_of!(
            document.lower(to + 1);
            "defuse" "settle" "resolve" "end" "calm" "heal" "stop" "ease" "reconcile" "de-escalate"
        );
        let quarrel = near(document, to + 2..(to + 6).min(sentence.end), |word| {
            one_of!(
                word;
                "crisis" "dispute" "conflict" "war" "rift" "fighting" "standoff" "feud" "quarrel"
                "tensions" "hostilities"
            )
        });
        // "to end the war between them": their own.
        let others = (to + 2..(to + 8).min(sentence.end)).any(|at| {
            document.lower(at) == "between"
                && !one_of!(document.lower(at + 1); "them" "themselves" "us" "it" "ourselves")
        });
        if settles && quarrel && others {
            let doers = subject(document, names, idx, sentence);
            return service(
                idx..to + 2,
                Function::Mediate,
                "tries to settle the matter between the sides",
                doers,
            );
        }
    }
    None
}

/// "a peace plan drafted by X", "peace initiatives undertaken by X".
pub fn drafted(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let drafts = one_of!(
        word;
        "drafted" "devised" "drawn" "authored" "proposed" "tabled" "presented"
    );
    let undertaken = one_of!(word; "undertaken" "led" "pursued" "launched" "headed");
    if !drafts && !undertaken {
        return None;
    }
    let by = (idx + 1..(idx + 3).min(sentence.end)).find(|&at| document.lower(at) == "by")?;
    let behind = idx.saturating_sub(6).max(sentence.start)..idx;
    let peace = |at: usize| {
        one_of!(
            document.lower(at);
            "peace" "ceasefire" "cease-fire" "truce" "diplomatic" "mediation"
        )
    };
    let plan = behind.clone().any(|at| {
        peace(at)
            && (at + 1..idx).any(|next| {
                let word = document.lower(next);
                if drafts {
                    one_of!(
                        word;
                        "plan" "plans" "agreement" "proposal" "deal" "document" "framework"
                        "formula"
                    )
                } else {
                    one_of!(
                        word;
                        "initiative" "initiatives" "effort" "efforts" "mission" "missions"
                        "talks"
                    )
                }
            })
    });
    let position = names.iter().position(|name| name.tokens.start > by)?;
    let led_to = (by + 1..names[position].tokens.start)
        .any(|at| matches!(document.word(at), "," | ";" | "."));
    if !plan || names[position].tokens.start > by + 6 || led_to {
        return None;
    }
    let rule = if drafts {
        "drafted the plan for peace"
    } else {
        "leads the efforts for peace"
    };
    let doers = lists::list_from(document, names, position);
    let proposed = matches!(word, "proposed" | "tabled" | "presented");
    // "a plan proposed by Russia was rejected by Ukraine": a side's own plan; a third party's lies before two.
    let others = names
        .iter()
        .filter(|name| name.label != Label::Person && !doers.contains(&name.entity))
        .count();
    let own = others < 2 && !both(document, sentence.clone());
    if proposed && own {
        return None;
    }
    let mut found = service(idx..by + 1, Function::Mediate, rule, doers)?;
    if proposed {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "the UN special envoy announced a truce": the envoy's truce, between others.
pub fn announced(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !matches!(document.lower(idx), "announced" | "announces" | "secured") {
        return None;
    }
    let ahead = idx + 1..(idx + 5).min(sentence.end);
    let truce = near(document, ahead, |word| {
        matches!(word, "truce" | "ceasefire" | "cease-fire" | "armistice")
    });
    let behind = idx.saturating_sub(9).max(sentence.start)..idx;
    let envoy = near(document, behind, |word| {
        word == "envoy" || word == "mediator"
    });
    if !truce || !envoy {
        return None;
    }
    let doers = subject(document, names, idx, sentence);
    service(
        idx..idx + 1,
        Function::Mediate,
        "an envoy announced the truce",
        doers,
    )
}

/// Whether a word is for whom a body sends to go between.
fn is_envoy(word: &str) -> bool {
    one_of!(word; "envoy" "emissary" "representative" "mediator" "negotiator" "facilitator")
}

/// The bodies that send the envoys among those who mediate: "the UN special envoy, Hans Weber".
pub fn senders(document: &Document<'_>, names: &[Named], doers: &[EntityId]) -> Vec<EntityId> {
    let mut senders = Vec::new();
    let office = |range: Range<usize>| {
        range.len() <= 5
            && near(document, range.clone(), is_envoy)
            && range.clone().all(|idx| {
                is_envoy(document.lower(idx))
                    || one_of!(document.lower(idx); "'s" "," "special" "peace" "chief" "personal" "the" "top" "lead" "senior")
            })
            // A state's head of intelligence goes between for the state.
            // "the European Union's foreign policy chief, X".
            || document.lower(range.start) == "'s"
                && near(document, range.clone(), |word| one_of!(word; "chief" "minister" "envoy" "premier"))
                && !near(document, range.clone(), |word| matches!(word, "and" | "former" | "to"))
            || near(document, range.clone(), |word| matches!(word, "intelligence" | "spy"))
                && near(document, range.clone(), |word| matches!(word, "chief" | "head" | "director" | "minister"))
                && range.len() <= 4
    };
    for pair in names.windows(2) {
        let [left, right] = pair else { continue };
        let between = left.tokens.end..right.tokens.start;
        let person = right.label == Label::Person && doers.contains(&right.entity);
        if person
            && left.label != Label::Person
            && !lists::is_no_name(document, left)
            && office(between.clone())
        {
            senders.push(left.entity);
        }
        // "the special envoy of the African Union, X".
        let mut of = left.tokens.start.saturating_sub(1);
        if document.lower(of) == "the" {
            of = of.saturating_sub(1);
        }
        let envoy_of = left.label == Label::Organisation
            && document.lower(of) == "of"
            && is_envoy(document.lower(of.saturating_sub(1)))
            && (between.is_empty() || between.len() == 1 && document.word(between.start) == ",");
        if person && envoy_of {
            senders.push(left.entity);
        }
        let person = left.label == Label::Person && doers.contains(&left.entity);
        let apposed = between.len() <= 2 && document.lower(between.start) == ",";
        let behind = right.tokens.end..(right.tokens.end + 3);
        let sent = behind.clone().any(|idx| is_envoy(document.lower(idx)))
            && behind
                .take_while(|&idx| !is_envoy(document.lower(idx)))
                .all(|idx| one_of!(document.lower(idx); "'s" "special" "peace" "chief" "personal"));
        if person && apposed && right.label != Label::Person && sent {
            senders.push(right.entity);
        }
    }
    senders.retain(|sender| !doers.contains(sender));
    senders
}

/// The envoys of those who mediate: "under the aegis of the African Union, whose envoy, X, …".
pub fn sent_by(document: &Document<'_>, names: &[Named], doers: &[EntityId]) -> Vec<EntityId> {
    names
        .windows(2)
        .filter_map(|pair| {
            let [body, person] = pair else { return None };
            let between = body.tokens.end..person.tokens.start;
            let envoy = person.label == Label::Person
                && doers.contains(&body.entity)
                && !doers.contains(&person.entity)
                && between.len() <= 6
                && near(document, between.clone(), |word| word == "whose")
                && near(
                    document,
                    between,
                    |word| one_of!(word; "envoy" "mediator" "representative"),
                );
            envoy.then_some(person.entity)
        })
        .collect()
}

/// "to monitor the ceasefire, joined by members of the armed forces of A and B".
pub fn joined(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if document.lower(idx) != "joined" || document.lower(idx + 1) != "by" {
        return None;
    }
    let behind = idx.saturating_sub(10).max(sentence.start)..idx;
    let monitors = behind.clone().any(|at| {
        one_of!(
            document.lower(at);
            "monitor" "monitoring" "observe" "oversee" "supervise" "verify"
        ) && near(
            document,
            at + 1..idx,
            |word| one_of!(word; "ceasefire" "cease-fire" "truce" "deal" "agreement"),
        )
    });
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    if !monitors || names[position].tokens.start > idx + 12 {
        return None;
    }
    service(
        idx..idx + 2,
        Function::Monitor,
        "joins in monitoring the deal",
        lists::list_from(document, names, position),
    )
}

/// Who travels with a mediator of the sentence before: "Carter, Nunn and Powell flew to Haiti".
pub fn companions(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    mediates: impl Fn(EntityId) -> bool,
) -> Option<Service> {
    let first = names
        .first()
        .filter(|name| name.tokens.start <= sentence.start + 2)?;
    let doers = lists::list_from(document, names, 0);
    let last = names.get(doers.len().checked_sub(1)?)?;
    let persons = names
        .iter()
        .take(doers.len())
        .all(|name| name.label == Label::Person);
    let travels = one_of!(
        document.lower(last.tokens.end);
        "flew" "travelled" "traveled" "arrived" "met" "went"
    );
    let joined = doers.len() > 1 && persons && travels && doers.iter().any(|&doer| mediates(doer));
    let cue = last.tokens.end..last.tokens.end + 1;
    if !joined || first.tokens.start > last.tokens.start {
        return None;
    }
    service(cue, Function::Mediate, "travels with the mediator", doers)
}
