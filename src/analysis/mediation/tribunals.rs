//! Who decides between sides by their consent: sovereigns, umpires, tribunals, mixed commissions.
//!
//! A court that rules in the ordinary course of law is none of these.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::services::service;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A decider that the word at `idx` tells of.
pub fn tribunal(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    chaired(document, names, sentence, idx)
        .or_else(|| submitted(document, names, sentence, idx))
        .or_else(|| asked(document, names, sentence, idx))
        .or_else(|| awarded(document, names, sentence, idx, matter))
        .or_else(|| presides(document, names, sentence, idx, matter))
        .or_else(|| appointed(document, names, sentence, idx, matter))
        .or_else(|| sits_over_talks(document, names, sentence, idx))
}

/// "A named Ana Ruiz, a judge, and B named Jan Horn": whom the sides, or who chooses for them, put on a tribunal.
fn appointed(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !matter.arbitration
        || !one_of!(document.lower(idx); "named" "appointed" "nominated" "chose" "designated")
        || !matches!(document.lower(idx.wrapping_sub(1)), "he" | "she" | "it")
            && !names
                .iter()
                .any(|name| name.tokens.end == idx && name.label != Label::Person)
    {
        return None;
    }
    let around = sentence.start.saturating_sub(50)..(sentence.end + 30).min(document.tokens.len());
    let tribunal = near(document, around, |word| {
        word.starts_with("arbitrat") || one_of!(word; "tribunal" "umpire")
    });
    let person = names.iter().find(|name| {
        name.label == Label::Person && name.tokens.start > idx && name.tokens.start <= idx + 6
    })?;
    // "appointed a Swedish judge, X": what X is stands in between.
    let lead = idx + 1..person.tokens.start;
    let judge = near(
        document,
        lead.clone(),
        |word| one_of!(word; "judge" "jurist" "lawyer" "professor" "president" "chairman" "umpire" "arbitrator"),
    );
    let plain = lead
        .clone()
        .all(|at| crate::analysis::cues::is_title(document.lower(at)));
    // "named X as its minister".
    let as_another = document.lower(person.tokens.end) == "as"
        && !near(document, person.tokens.end..person.tokens.end + 4, |word| {
            word.starts_with("arbitrat") || one_of!(word; "umpire" "member" "president")
        });
    // "named X, its foreign minister, to lead its team before the tribunal": one of its own.
    let own = near(
        document,
        person.tokens.end..(person.tokens.end + 12).min(sentence.end),
        |word| one_of!(word; "agent" "counsel" "team" "delegation" "represent" "envoy" "minister" "lead" "head" "before"),
    );
    if !tribunal || own || as_another || !(judge || plain) {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Arbitrate,
        "put on the tribunal",
        vec![person.entity],
    )
}

/// "Talks at the Labour Court broke down", "an invitation from the Labour Relations Board": a body that conciliates by trade.
fn sits_over_talks(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    let invited = matches!(word, "invitation" | "proposal" | "proposals");
    if !invited
        && !one_of!(word; "talks" "negotiations" "hearing" "hearings" "discussions" "engagement")
    {
        return None;
    }
    let at = (idx + 1..(idx + 12).min(sentence.end)).find(|&at| {
        if invited {
            document.lower(at) == "from"
        } else {
            matches!(document.lower(at), "at" | "before" | "in")
        }
    })?;
    let body = names.iter().find(|name| {
        name.tokens.start > at && name.tokens.start <= at + 2 && name.label == Label::Organisation
    })?;
    let conciliates = body.tokens.clone().any(|at| {
        let word = document.lower(at);
        word.starts_with("conciliation")
            || word.starts_with("mediation")
            || one_of!(word; "labour" "labor" "employment" "industrial" "workplace")
    });
    if !conciliates || !decides_by_trade(document, body) {
        return None;
    }
    let mut found = service(
        idx..idx + 1,
        Function::Mediate,
        "talks are held at it",
        vec![body.entity],
    )?;
    if invited {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "an arbitration tribunal chaired by X": whoever presides over it decides.
fn chaired(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let under = document.lower(idx) == "under";
    if !under && !one_of!(document.lower(idx); "chaired" "headed" "presided" "led") {
        return None;
    }
    let by = if under {
        idx
    } else {
        (idx + 1..(idx + 3).min(sentence.end)).find(|&at| document.lower(at) == "by")?
    };
    let behind = idx.saturating_sub(8).max(sentence.start)..idx;
    let decides = near(document, behind.clone(), |word| {
        word.starts_with("arbitra") || word.starts_with("conciliation")
    });
    let body = near(
        document,
        behind,
        |word| one_of!(word; "tribunal" "commission" "panel" "board" "court" "committee"),
    );
    let person = names
        .iter()
        .find(|name| name.tokens.start > by && name.label == Label::Person)?;
    // "under an American jurist, Sean Hall": who that is.
    let apposed = one_of!(document.lower(by + 1); "a" "an");
    let comma = (by + 1..person.tokens.start)
        .any(|at| document.word(at) == ";" || document.word(at) == "," && !apposed);
    if !decides || !body || comma || person.tokens.start > by + 8 {
        return None;
    }
    service(
        idx..by + 1,
        Function::Arbitrate,
        "presides over the arbitrators",
        vec![person.entity],
    )
}

/// "an arbitration commission", "a tribunal of arbitration": a body under no name but what it is.
pub fn body_in_small_letters(
    document: &Document<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Range<usize>> {
    let body = |at: usize| {
        one_of!(
            document.lower(at);
            "commission" "commissions" "tribunal" "tribunals" "panel" "panels" "board" "court" "committee" "body"
        )
    };
    // Investors and clubs go to panels as others go to court; states and unions quarrel and agree on one.
    let around = idx.saturating_sub(80)..(idx + 80).min(document.tokens.len());
    let of_two = near(document, around, |word| {
        word.starts_with("quarrel")
            || one_of!(
                word;
                "treaty" "dispute" "disputes" "disputed" "convention" "between" "governments" "powers" "union" "unions"
                "strike" "strikers" "boundary" "frontier" "republics" "kingdoms"
            )
    });
    if !of_two {
        return None;
    }
    if body(idx + 1) && idx + 1 < sentence.end {
        return Some(idx..idx + 2);
    }
    (idx >= sentence.start + 2 && document.lower(idx - 1) == "of" && body(idx - 2))
        .then(|| idx - 2..idx + 1)
}

/// Words for what sides cannot agree on.
fn is_dispute(word: &str) -> bool {
    one_of!(
        word;
        "dispute" "disputes" "question" "questions" "matter" "matters" "case" "claim" "claims" "quarrel"
        "boundary" "controversy" "issue" "issues" "differences" "disagreement" "frontier" "line" "border"
        "limits" "grievance" "grievances" "strike" "pay" "contract"
    )
}

/// Whether a name is by its words a body that decides or conciliates between sides.
fn decides_by_trade(document: &Document<'_>, name: &Named) -> bool {
    let has =
        |test: &dyn Fn(&str) -> bool| name.tokens.clone().any(|idx| test(document.lower(idx)));
    let behind = name.tokens.end..name.tokens.end + 1;
    let court = has(&|word| {
        matches!(
            word,
            "court"
                | "tribunal"
                | "board"
                | "panel"
                | "commission"
                | "chamber"
                | "service"
                | "committee"
                | "council"
                | "office"
                | "agency"
        )
    });
    let kind = has(&|word| {
        word.starts_with("arbitra")
            || word.starts_with("conciliation")
            || word.starts_with("mediation")
            || one_of!(word; "labour" "labor" "resolution" "claims" "industrial" "boundary" "employment" "relations")
    });
    kind && court
        || has(&|word| word.starts_with("arbitra"))
        || near(document, behind, |word| word.starts_with("arbitra"))
}

/// Whether a name stands behind a sovereign's title: "the King of Sweden", "Emperor Wilhelm", "the Pope".
fn sovereign(document: &Document<'_>, name: &Named) -> bool {
    let title = |word: &str| {
        one_of!(
            word;
            "king" "queen" "emperor" "tsar" "czar" "pope" "president" "sultan" "shah" "kaiser" "regent"
            "prince" "emir" "khedive" "monarch" "sovereign" "government" "pontiff" "chief"
        )
    };
    let start = name.tokens.start;
    name.tokens.clone().any(|idx| title(document.lower(idx)))
        || (start.saturating_sub(3)..start).any(|idx| title(document.lower(idx)))
}

/// "submitted the dispute to the King of X", "the matter was referred to the Labour Court".
fn submitted(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "submit" "submitted" "submitting" "submits" "refer" "referred" "referring" "refers" "lay" "laid"
        "entrusted" "entrust" "bring" "brought" "take" "took" "taken" "sent" "send" "leave" "left" "remitted" "put"
        "placed" "go" "goes" "went" "appealed" "presented" "turned"
    ) {
        return None;
    }
    let end = (idx + 18).min(sentence.end);
    let to = (idx + 1..end)
        .find(|&at| {
            matches!(document.lower(at), "to" | "before")
                || document.lower(at) == "hands" && document.lower(at + 1) == "of"
        })
        .or_else(|| (idx + 1..end).find(|&at| document.lower(at) == "with"))?;
    let dispute = near(document, idx + 1..to, is_dispute)
        || near(
            document,
            idx.saturating_sub(12).max(sentence.start)..idx,
            is_dispute,
        );
    if !dispute {
        return None;
    }
    let position = names.iter().position(|name| name.tokens.start > to)?;
    let name = &names[position];
    let gap = to + 1..name.tokens.start;
    let stopped = gap
        .clone()
        .any(|at| matches!(document.word(at), "," | ";" | ":"));
    if gap.len() > 9 || stopped {
        return None;
    }
    let arbitration = near(document, gap.clone(), |word| {
        word.starts_with("arbitra")
            || one_of!(word; "decision" "judgment" "judgement" "award" "ruling")
    });
    let by_trade = decides_by_trade(document, name);
    let crowned = (name.tokens.start.saturating_sub(3)..name.tokens.end).any(|at| {
        one_of!(document.lower(at); "king" "queen" "emperor" "tsar" "czar" "pope" "kaiser" "sultan" "pontiff")
    }) || document.lower(to) == "hands";
    let crown = (sovereign(document, name) || crowned)
        && (arbitration
            || crowned
            || near(
                document,
                sentence.clone(),
                |word| one_of!(word; "governments" "both" "award" "republics" "powers" "agreed" "two" "sides" "parties" "boundary" "frontier" "border" "islands"),
            ));
    // "a panel of the Chamber of Commerce": a panel sits for two.
    let panel = near(document, gap, |word| matches!(word, "panel" | "tribunal"));
    if !(by_trade || crown || panel) {
        return None;
    }
    let doers = vec![name.entity];
    let court = name
        .tokens
        .clone()
        .any(|at| one_of!(document.lower(at); "labour" "labor" "conciliation" "mediation"));
    let function = if court {
        Function::Mediate
    } else {
        Function::Arbitrate
    };
    service(idx..idx + 1, function, "the dispute was put to it", doers)
}

/// "asked the King of Spain to fix the line", "invited X to decide between them".
fn asked(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    if !one_of!(
        document.lower(idx);
        "asked" "invited" "requested" "chose" "selected" "named" "appointed" "designated" "choose" "picked" "chosen"
    ) {
        return None;
    }
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    let name = &names[position];
    let gap = idx + 1..name.tokens.start;
    if gap.len() > 6
        || gap
            .clone()
            .any(|at| matches!(document.word(at), "," | ";") || document.lower(at) == "by")
    {
        return None;
    }
    let to = (name.tokens.end..(name.tokens.end + 6).min(sentence.end))
        .find(|&at| document.lower(at) == "to")?;
    let decides = one_of!(
        document.lower(to + 1);
        "decide" "fix" "settle" "determine" "draw" "rule" "adjudicate" "judge" "delimit" "trace" "set"
    );
    let matter = near(document, to + 2..(to + 8).min(sentence.end), |word| {
        is_dispute(word) || matches!(word, "between" | "it")
    });
    if !decides || !matter {
        return None;
    }
    let mut found = service(
        idx..idx + 1,
        Function::Arbitrate,
        "asked to decide between the sides",
        lists::list_from(document, names, position),
    )?;
    // "asked X to fix the line, and he did so".
    let done = (to + 2..sentence.end).any(|at| {
        document.lower(at) == "did" && document.lower(at + 1) == "so"
            || document.lower(at) == "award"
    });
    if document.lower(idx) == "asked" || !done {
        found.at_most = Certainty::Offered;
    }
    Some(found)
}

/// "the King of X gave his award", "X's award", "decided in favour of": where arbitration is spoken of.
fn awarded(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    let word = document.lower(idx);
    // "bound themselves to accept the decision of the President of X".
    let bound = matches!(word, "decision" | "judgment" | "verdict" | "ruling")
        && document.lower(idx + 1) == "of"
        && near(
            document,
            idx.saturating_sub(8).max(sentence.start)..idx,
            |word| one_of!(word; "bound" "abide" "submit" "pledged" "undertook" "agreed"),
        );
    if bound
        && let Some(position) = names.iter().position(|name| name.tokens.start > idx)
        && names[position].tokens.start <= idx + 7
        && sovereign(document, &names[position])
    {
        let doers = lists::group_behind(document, names, position, sentence);
        return service(
            idx..idx + 1,
            Function::Arbitrate,
            "both sides agreed to accept its decision",
            doers,
        );
    }
    if !matter.arbitration {
        return None;
    }
    let favour = |at: usize| {
        document.lower(at) == "in" && matches!(document.lower(at + 1), "favor" | "favour")
            || matches!(
                document.lower(at),
                "for" | "against" | "between" | "the" | "that" | "most" | "all"
            )
    };
    let award = word == "award"
        && idx > sentence.start
        && {
            let before = idx.saturating_sub(4).max(sentence.start)..idx;
            near(
                document,
                before,
                |word| one_of!(word; "gave" "issued" "delivered" "pronounced" "rendered" "made" "handed" "announced" "published"),
            )
        };
    let decides = one_of!(word; "awarded" "ruled" "decided" "upheld" "rejected" "adjudged")
        && favour(idx + 1);
    let of = word == "award" && matches!(document.lower(idx + 1), "of" | "by");
    if of {
        let position = names.iter().position(|name| name.tokens.start > idx)?;
        if names[position].tokens.start > idx + 6
            || !(sovereign(document, &names[position])
                || decides_by_trade(document, &names[position]))
        {
            return None;
        }
        let doers = lists::group_behind(document, names, position, sentence);
        return service(idx..idx + 1, Function::Arbitrate, "gave the ruling", doers);
    }
    if !(award || decides) {
        return None;
    }
    let doers: Vec<EntityId> = subject(document, names, idx, sentence);
    let arbiter = names
        .iter()
        .rev()
        .find(|name| doers.contains(&name.entity) && name.tokens.end <= idx)?;
    let fits = award && sovereign(document, arbiter)
        || decides_by_trade(document, arbiter)
        || sovereign(document, arbiter)
            && near(document, idx + 1..(idx + 12).min(sentence.end), |word| {
                is_dispute(word)
                    || matches!(
                        word,
                        "between" | "island" | "islands" | "territory" | "himself" | "itself"
                    )
            })
            && !near(document, sentence.clone(), |word| {
                matches!(word, "his" | "congress" | "court")
            });
    if !fits {
        return None;
    }
    service(
        idx..idx + 1,
        Function::Arbitrate,
        "decided between the sides",
        doers,
    )
}

/// "X, who served as president of the tribunal", "the commission's chairman, X".
fn presides(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    if !one_of!(document.lower(idx); "president" "chairman" "chair" "chairwoman" "member" "head" "presided")
    {
        return None;
    }
    let end = (idx + 8).min(sentence.end);
    let body = (idx + 1..end)
        .find(|&at| matches!(document.lower(at), "tribunal" | "commission" | "panel"));
    let of = matches!(document.lower(idx + 1), "of" | "over");
    let neutral = |range: Range<usize>| {
        near(document, range, |word| {
            word.starts_with("arbitra")
                || one_of!(word; "tribunal" "claims" "mixed" "international" "neutral" "umpire")
        })
    };
    if let Some(body) = body.filter(|_| of && matter.arbitration)
        && neutral(sentence.start.max(idx.saturating_sub(40))..(body + 4).min(sentence.end))
    {
        let doers: Vec<EntityId> = subject(document, names, idx, sentence);
        let persons = names
            .iter()
            .any(|name| doers.contains(&name.entity) && name.label == Label::Person);
        if persons {
            return service(
                idx..idx + 1,
                Function::Arbitrate,
                "presides over the tribunal",
                doers,
            );
        }
    }
    // "Its chairman, General X, ruled": of the commission just spoken of.
    let its = idx == sentence.start + 1 && document.lower(sentence.start) == "its";
    let before = sentence.start.saturating_sub(30)..sentence.start;
    if its
        && near(document, before.clone(), |word| {
            matches!(word, "commission" | "tribunal" | "panel")
        })
        && neutral(before)
    {
        let person = names
            .iter()
            .find(|name| name.tokens.start > idx && name.label == Label::Person)
            .filter(|name| name.tokens.start <= idx + 5)?;
        return service(
            idx..idx + 1,
            Function::Arbitrate,
            "presides over the commission",
            vec![person.entity],
        );
    }
    None
}
