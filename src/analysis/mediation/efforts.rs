//! Efforts between others: diplomacy to extend a truce, a plan put to both, pressure on both sides, a panel
//! that ended the violence.

use crate::analysis::Certainty;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::both;
use crate::analysis::mediation::services::brings_about;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// An effort that the word at `idx` tells of.
pub fn effort(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    works(document, names, sentence, idx, matter)
        .or_else(|| flies(document, names, sentence, idx))
        .or_else(|| proposes(document, names, sentence, idx))
        .or_else(|| turns_to_both(document, names, sentence, idx))
        .or_else(|| brings(document, names, sentence, idx))
        .or_else(|| panel(document, names, sentence, idx))
}

/// What is made between sides.
fn is_made(word: &str) -> bool {
    one_of!(
        word;
        "truce" "truces" "ceasefire" "cease-fire" "peace" "deal" "agreement" "agreements" "talks" "hostilities"
        "conflict" "dispute" "release" "war" "fighting" "armistice" "accord" "settlement" "violence" "crisis"
        "standoff" "tensions" "exchange" "strike" "feud" "compromise" "negotiations" "swap" "reconciliation"
    )
}

/// Whether what is made lies between others than the doer: "between A and B", "both sides", two names.
fn lies_between(document: &Document<'_>, names: &[Named], range: Range<usize>) -> bool {
    let between = range.clone().any(|at| {
        matches!(document.lower(at), "between" | "among")
            && !one_of!(document.lower(at + 1); "them" "themselves" "us" "it" "its" "his" "her" "ourselves" "our" "their")
    });
    // "on the West Bank and the Gaza Strip": what it is about.
    between
        || both(document, range.clone())
        || names.windows(2).any(|pair| {
            range.contains(&pair[0].tokens.start)
                && pair[0].entity != pair[1].entity
                && pair[1].tokens.start <= pair[0].tokens.end + 3
                && near(document, pair[0].tokens.end..pair[1].tokens.start, |word| word == "and")
                && !(pair[0].tokens.start.saturating_sub(3)..pair[0].tokens.start)
                    .any(|at| one_of!(document.lower(at); "on" "over" "in" "of" "about" "for" "with" "from" "to"))
        })
}

/// "engaged in tireless diplomacy to extend the truce between A and B", "helped advance the truce".
fn works(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    if !one_of!(
        word;
        "engaged" "involved" "instrumental" "tirelessly" "efforts" "effort" "diplomacy" "worked" "working" "work"
        "pushing" "pushed" "trying" "tried" "spent" "strove" "striving" "helped" "helps" "helping" "laboured"
        "labored" "campaigned" "seeking" "sought" "attempts" "attempted" "attempt" "rest" "clock" "hours" "central"
        "key" "crucial" "pivotal" "push" "race" "racing" "scrambling" "hard"
    ) {
        return None;
    }
    // "worked tirelessly for peace between A and B".
    let peace = (idx + 1..(idx + 5).min(sentence.end)).find(|&at| {
        matches!(document.lower(at), "for")
            && near(document, at + 1..(at + 4).min(sentence.end), |word| {
                matches!(word, "peace" | "reconciliation")
            })
    });
    if let Some(peace) = peace
        && one_of!(word; "worked" "working" "tirelessly" "work" "campaigned" "laboured" "labored" "efforts" "strove")
        && lies_between(document, names, peace + 1..(peace + 10).min(sentence.end))
    {
        let doers = of_or_subject(document, names, sentence, idx, word);
        return service(
            idx..peace + 1,
            Function::Mediate,
            "works for peace between the sides",
            doers,
        );
    }
    let reach = if word == "helped" || word == "helping" {
        4
    } else {
        10
    };
    let verb = (idx + 1..(idx + reach).min(sentence.end)).find(|&at| {
        brings_about(document.lower(at))
            && (matches!(
                document.lower(at - 1),
                "to" | "in" | "for" | "of" | "on" | "and" | "at"
            ) || word.starts_with("help") && at == idx + 1
                || document.lower(at).ends_with("ing") && word == "spent"
                || document.lower(at - 1) == "also"
                || document.lower(at - 1) == "help")
    })?;
    let stopped = (idx + 1..verb).any(|at| matches!(document.word(at), ";" | "." | "—"));
    let made = near(document, verb + 1..(verb + 8).min(sentence.end), is_made);
    if stopped || !made && document.lower(verb + 1) != "it" {
        return None;
    }
    let behind = verb + 1..(verb + 16).min(sentence.end);
    // "to end its war with X", "to reach a deal with X": its own.
    let own = behind.clone().any(|at| {
        matches!(document.lower(at), "with" | "against")
            && !both(document, at..(at + 5).min(sentence.end))
            && !near(document, verb + 1..at, |word| word == "between")
    });
    let between = lies_between(document, names, behind);
    let mut doers = of_or_subject(document, names, sentence, idx, word);
    // Without others named, only who speaks for no side: the issuer, a minister or envoy of a third.
    let third = names.iter().any(|name| {
        doers.contains(&name.entity)
            && name.tokens.end <= idx
            && (name.form == Form::Pronoun
                || matter.issuer == Some(name.entity)
                || near(
                    document,
                    name.tokens.start.saturating_sub(5).max(sentence.start)..name.tokens.end,
                    |word| {
                        matches!(word, "envoy" | "envoys" | "mediator" | "mediators")
                            || word == "state"
                                && document.lower(name.tokens.start.saturating_sub(2)) == "state"
                    },
                ))
    });
    let deal = near(
        document,
        verb + 1..(verb + 6).min(sentence.end),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice" "it" "hostages" "exchange"),
    );
    let strong = one_of!(
        document.lower(verb);
        "extend" "extending" "secure" "securing" "broker" "brokering" "advance" "advancing" "prolong" "salvage"
        "preserve" "mediate" "mediating" "facilitate" "facilitating" "maintain"
    );
    let issues = names.iter().any(|name| {
        doers.contains(&name.entity) && matter.issuer == Some(name.entity) && name.tokens.end <= idx
    });
    if own || !(between || third && deal && strong || issues && (strong || deal)) {
        return None;
    }
    // "The two sides are working to reach an agreement between them".
    doers.dedup();
    service(
        idx..verb + 1,
        Function::Mediate,
        "works for a deal between the sides",
        doers,
    )
}

/// Who makes the efforts: "the efforts of X", "X's efforts", else the subject.
fn of_or_subject(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    word: &str,
) -> Vec<crate::analysis::EntityId> {
    if one_of!(word; "efforts" "effort" "diplomacy" "attempts" "attempt") {
        if matches!(document.lower(idx + 1), "by" | "of")
            && let Some(position) = names.iter().position(|name| name.tokens.start > idx)
            && names[position].tokens.start <= idx + 6
        {
            return lists::group_behind(document, names, position, sentence);
        }
        let start = idx.saturating_sub(4).max(sentence.start);
        if let Some(position) = names
            .iter()
            .rposition(|name| name.tokens.end <= idx && name.tokens.end >= start)
            && (names[position].tokens.end..idx).all(|at| {
                one_of!(
                    document.lower(at);
                    "'s" "'" "diplomatic" "peace" "tireless" "intensive" "renewed" "latest" "own" "new" "repeated"
                )
            })
        {
            return lists::group_at(document, names, Some(position), lists::Way::Back);
        }
    }
    subject(document, names, idx, sentence)
}

/// "proposed a three-day ceasefire between A and B", "put forward a plan to end the war between A and B".
fn proposes(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    // "put a bridging proposal on the table for A and B".
    let bridging = one_of!(word; "put" "presented" "present" "offered" "tabled" "made" "submitted" "drafted")
        && (idx + 1..(idx + 6).min(sentence.end)).any(|at| {
            document.lower(at) == "bridging" && document.lower(at + 1).starts_with("proposal")
        });
    if bridging {
        let mut doers = subject(document, names, idx, sentence);
        // "Together with A and B we have put …".
        if one_of!(document.lower(sentence.start); "together" "along" "alongside" "jointly")
            && let Some(position) = names
                .iter()
                .position(|name| name.tokens.start <= sentence.start + 3)
        {
            doers.extend(lists::list_from(document, names, position));
        }
        return service(
            idx..idx + 1,
            Function::Mediate,
            "put a bridging proposal to the sides",
            doers,
        );
    }
    let forward =
        one_of!(word; "put" "puts" "putting") && matches!(document.lower(idx + 1), "forward");
    if !(forward
        || one_of!(word; "presented" "submitted" "handed" "laid" "offered")
        || one_of!(word; "proposed" "proposes" "proposing" "tabled" "drafted" "suggested" "floated" "unveiled"))
    {
        return None;
    }
    let made = (idx + 1..(idx + 8).min(sentence.end)).find(|&at| {
        one_of!(
            document.lower(at);
            "truce" "ceasefire" "cease-fire" "plan" "compromise" "armistice" "settlement" "formula" "roadmap" "initiative"
            "draft" "framework" "peace"
        ) || one_of!(document.lower(at); "summit" "talks" "meeting" "negotiations" "conference" "dialogue")
            && document.lower(at + 1) == "between"
    })?;
    // "a peace plan", "a framework agreement": the noun is the last of them.
    let made = made
        + usize::from(one_of!(
            document.lower(made + 1);
            "plan" "proposal" "formula" "agreement" "initiative" "draft" "framework" "treaty" "settlement"
        ));
    let clause = (idx + 1..made)
        .any(|at| matches!(document.word(at), "," | ";") || document.lower(at) == "that");
    let behind = made..(made + 12).min(sentence.end);
    // "between A and B", "an armistice to A and B".
    let between = lies_between(document, names, behind.clone())
        && near(document, behind.clone(), |word| {
            matches!(word, "between" | "among")
        })
        || both(document, behind.clone())
        || document.lower(made + 1) == "to" && pairs::two(document, names, behind);
    // "presented A and B with a new draft of the truce".
    let handed = one_of!(word; "presented" "handed" "submitted");
    let given = handed
        && near(document, idx + 1..made, |word| word == "with")
        && pairs::two(document, names, idx + 1..made)
        // "with a plan of a new railway": no plan for peace.
        && near(
            document,
            made.saturating_sub(3)..(made + 6).min(sentence.end),
            |word| one_of!(word; "truce" "ceasefire" "cease-fire" "armistice" "peace" "settlement" "compromise"),
        );
    if clause || !(between || given) {
        return None;
    }
    let doers = subject(document, names, idx, sentence);
    let mut found = service(
        idx..made + 1,
        Function::Mediate,
        "put a plan to both sides",
        doers,
    )?;
    // A draft handed to both at the table is no longer an idea.
    if !(given || handed && both(document, idx + 1..(made + 6).min(sentence.end))) {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "summoned both parties", "pressure on both sides", "gave the two delegations until midnight".
fn turns_to_both(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let two = |range: Range<usize>| {
        both(document, range.clone())
            || range.clone().any(|at| {
                one_of!(document.lower(at); "both" "two" "the")
                    && near(document, at + 1..(at + 3).min(range.end), |word| {
                        one_of!(word; "delegations" "governments" "parties" "camps" "rivals" "belligerents" "factions")
                    })
            })
    };
    if word == "pressure"
        && document.lower(idx + 1) == "on"
        && two(idx + 2..(idx + 6).min(sentence.end))
    {
        let ends = near(document, sentence.clone(), is_made);
        let position = names.iter().rposition(|name| name.tokens.end == idx)?;
        let doers = lists::group_at(document, names, Some(position), lists::Way::Back);
        return ends
            .then(|| service(idx..idx + 2, Function::Mediate, "presses both sides", doers))
            .flatten();
    }
    if one_of!(
        word;
        "summoned" "summons" "gave" "handed" "presented" "gathered" "assembled" "convened" "called"
    ) && !matches!(document.lower(idx + 1), "on" | "upon")
        && two(idx + 1..(idx + 5).min(sentence.end))
    {
        let talks = near(document, idx + 1..(idx + 16).min(sentence.end), |word| {
            one_of!(
                word;
                "meeting" "talks" "draft" "proposal" "plan" "sign" "table" "together" "settlement" "deadline" "text"
                "compromise" "document" "negotiations" "round"
            )
        });
        let doers = mediating_subject(document, names, sentence, idx);
        if talks {
            return service(
                idx..idx + 1,
                Function::Mediate,
                "urges both sides to make a deal",
                doers,
            );
        }
    }
    // "the armistice agreements he had negotiated between A and B".
    if matches!(
        word,
        "negotiated" | "negotiates" | "negotiating" | "concluded"
    ) && document.lower(idx + 1) == "between"
        && !one_of!(document.lower(idx + 2); "them" "themselves" "us" "it")
    {
        let doers = subject(document, names, idx, sentence);
        return service(
            idx..idx + 1,
            Function::Mediate,
            "negotiated between the sides",
            doers,
        );
    }
    None
}

/// The subject, also where it is "the negotiators of X".
fn mediating_subject(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Vec<crate::analysis::EntityId> {
    subject(document, names, idx, sentence)
}

/// "brought the tenants and the landlord to a settlement", "getting A and B to this point".
fn brings(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "brought" "bring" "brings" "bringing" "getting" "got" "led" "nudged" "guided" "coaxed" "steered" "move" "moved"
    ) {
        return None;
    }
    let end = (idx + 16).min(sentence.end);
    let to = (idx + 2..end).find(|&at| {
        matches!(
            document.lower(at),
            "to" | "towards" | "toward" | "closer" | "together" | "into"
        )
    })?;
    let stopped = (idx + 1..to).any(|at| matches!(document.word(at), ";" | "—" | "."));
    let two = both(document, idx + 1..to)
        || (idx + 2..to).any(|at| document.lower(at) == "and")
            && !near(document, idx + 1..to, |word| {
                matches!(word, "peace" | "stability" | "an" | "a")
            });
    let deal = document.lower(to) == "together"
        || near(document, to + 1..(to + 6).min(sentence.end), |word| {
            one_of!(
                word;
                "settlement" "agreement" "terms" "accord" "peace" "deal" "compromise" "truce" "ceasefire" "cease-fire"
                "point" "table" "understanding" "together" "talks" "sign" "negotiate"
            )
        });
    if stopped || !two || !deal {
        return None;
    }
    let doers = subject(document, names, idx, sentence);
    service(
        idx..idx + 1,
        Function::Mediate,
        "brought the sides to a deal",
        doers,
    )
}

/// "led the African Union panel that ended the violence".
fn panel(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "led" "headed" "chaired" "leads" "heads" "chairs") {
        return None;
    }
    let body = (idx + 1..(idx + 7).min(sentence.end)).find(|&at| {
        one_of!(document.lower(at); "panel" "mission" "team" "committee" "delegation" "group" "diplomats")
    })?;
    let that = (body + 1..body + 3).find(|&at| matches!(document.lower(at), "that" | "which"))?;
    let ends = (that + 1..(that + 4).min(sentence.end)).any(|at| {
        one_of!(
            document.lower(at);
            "monitors" "oversees" "watches" "verifies" "supervises" "mediates" "ended" "brokered" "mediated" "settled" "negotiated" "secured" "sought" "arranged" "produced" "seeks"
        )
    }) && (near(document, that + 1..(that + 9).min(sentence.end), is_made)
        || near(document, that + 1..(that + 4).min(sentence.end), |word| word.starts_with("mediat")));
    if !ends {
        return None;
    }
    let mut doers = subject(document, names, idx, sentence);
    doers.extend(
        names
            .iter()
            .filter(|name| name.tokens.start > idx && name.tokens.end <= body)
            .map(|name| name.entity),
    );
    service(
        idx..idx + 1,
        Function::Mediate,
        "led those who settled the dispute",
        doers,
    )
}

/// "flew to A and then to B to shore up the truce", "arrived in X to save the talks".
fn flies(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "flew" "travelled" "traveled" "arrived" "toured" "visited" "returned" "shuttled" "headed" "travels" "flies"
        "flying" "rushed" "came"
    ) {
        return None;
    }
    let to = (idx + 2..(idx + 20).min(sentence.end)).find(|&at| {
        document.lower(at) == "to"
            && one_of!(
                document.lower(at + 1);
                "shore" "save" "salvage" "rescue" "broker" "mediate" "push" "press" "secure" "extend" "revive" "cement"
                "preserve" "finalize" "finalise" "clinch" "defuse" "prevent" "restart" "bridge"
            )
            // "to find a settlement between A and B".
            || document.lower(at) == "to"
                && one_of!(document.lower(at + 1); "find" "seek" "arrange" "negotiate" "promote" "propose" "settle" "end" "resolve")
                && (at + 2..(at + 8).min(sentence.end)).any(|next| {
                    document.lower(next) == "between"
                        && !one_of!(document.lower(next + 1); "them" "themselves" "us" "its" "it")
                })
    })?;
    let made = near(
        document,
        to + 2..(to + 8).min(sentence.end),
        |word| one_of!(word; "truce" "ceasefire" "cease-fire" "talks" "deal" "agreement" "peace" "gaps" "war" "crisis" "negotiations" "settlement" "dispute" "conflict" "compromise" "quarrel" "armistice"),
    );
    let own = near(document, to + 2..(to + 10).min(sentence.end), |word| {
        matches!(word, "with" | "its" | "their")
    });
    if !made || own {
        return None;
    }
    let doers = subject(document, names, idx, sentence);
    service(
        idx..idx + 1,
        Function::Mediate,
        "went to bring about a deal",
        doers,
    )
}
