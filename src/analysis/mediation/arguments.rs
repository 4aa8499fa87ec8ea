//! Who mediates by a cue: subjects, lists behind "by", names beside "mediator".

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::agents::agent_arguments;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::lists::group_at;
use crate::analysis::mediation::lists::group_behind;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::thanks;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Whom the sentence names as doing what the cue tells.
pub fn arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
    matter: &Matter,
) -> Vec<EntityId> {
    match cue.shape {
        Shape::Compound => {
            let position = names
                .iter()
                .position(|name| name.tokens.start == cue.tokens.start);
            group_at(document, names, position, Way::On)
        }
        Shape::Verb => {
            let mut doers = verb_arguments(document, names, cue, sentence);
            speaking_for(document, names, sentence, cue, &mut doers, matter);
            of_its_body(document, names, sentence, cue, &mut doers, matter);
            doers
        }
        Shape::Agent => agent_arguments(document, names, cue, sentence),
        Shape::Activity => activity_arguments(document, names, cue, sentence),
    }
}

/// Who does the verb: behind "by", else the nearest subject before it.
fn verb_arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let participle = document.lower(cue.tokens.start).ends_with("ed");
    // "brokered by X", "mediated in part by X", "carried between the two by X"
    // "brokered the deal by which …" is active: its object stands right behind it.
    let active = one_of!(document.lower(cue.tokens.end); "the" "a" "an" "this" "their" "its");
    if (participle || document.lower(cue.tokens.start) == "brought") && !active {
        let by = (cue.tokens.end..(cue.tokens.end + 9).min(sentence.end))
            .find(|&idx| document.lower(idx) == "by");
        let stopped = by.is_some_and(|by| {
            (cue.tokens.end..by).any(|idx| matches!(document.word(idx), "," | ";" | "."))
        });
        if let Some(by) = by.filter(|_| !stopped) {
            let position = names.iter().position(|name| name.tokens.start > by);
            if let Some(position) = position
                && names[position].tokens.start - by <= 7
                && quiet(document, by + 1..names[position].tokens.start)
            {
                return group_behind(document, names, position, sentence);
            }
            // "brokered by officials in Egypt".
            if let Some(position) = position
                && names[position].tokens.start - by <= 5
                && document.lower(names[position].tokens.start - 1) == "in"
                && (by + 1..names[position].tokens.start).any(|idx| {
                    one_of!(document.lower(idx); "officials" "diplomats" "mediators" "authorities" "leaders" "friends")
                })
            {
                return group_behind(document, names, position, sentence);
            }
            // "mediation by a retired judge, Owen Marsh".
            if let Some(position) = position
                && names[position].label == Label::Person
                && names[position].tokens.start - by <= 6
                && document.word(names[position].tokens.start - 1) == ","
            {
                return vec![names[position].entity];
            }
            return Vec::new();
        }
    }
    // "was mediated" with no "by": whoever stands before it is the matter, not the doer.
    // "was to have mediated" is active.
    let passive = participle
        && document.lower(cue.tokens.start.wrapping_sub(1)) != "have"
        && (sentence.start..cue.tokens.start)
            .rev()
            .take(3)
            .any(|idx| one_of!(document.lower(idx); "was" "were" "been" "being" "be" "is" "are"));
    if passive {
        return Vec::new();
    }
    // "talks mediated …" reduced: the noun just before is the matter.
    if participle
        && cue.tokens.start > sentence.start
        && is_deal_noun(document.lower(cue.tokens.start - 1))
    {
        return Vec::new();
    }
    // "I am grateful to A and B for facilitating the exchange": read with the thanks.
    let word = document.lower(cue.tokens.start);
    let thanked = word.ends_with("ing")
        && near(
            document,
            cue.tokens.start.saturating_sub(4).max(sentence.start)..cue.tokens.start,
            |word| word == "for",
        )
        && near(
            document,
            sentence.start..cue.tokens.start,
            thanks::thanks_word,
        );
    if thanked {
        return Vec::new();
    }
    if let Some(speaker) = first_person(document, names, cue.tokens.start, sentence) {
        return speaker;
    }
    if let Some(owner) = whose_plan(document, names, cue.tokens.start) {
        return owner;
    }
    // "Having mediated between A and B, X is proud": the subject stands behind the comma.
    if document.lower(sentence.start) == "having"
        && cue.tokens.start <= sentence.start + 3
        && let Some(position) = names.iter().position(|name| {
            name.tokens.start > cue.tokens.end
                && (document.word(name.tokens.start - 1) == ","
                    || document.lower(name.tokens.start - 1) == "the"
                        && document.word(name.tokens.start - 2) == ",")
        })
    {
        return group_at(document, names, Some(position), Way::On);
    }
    // "thanked the hosts": no verb.
    if matches!(word, "hosts" | "brokers")
        && cue.tokens.start > sentence.start
        && one_of!(document.lower(cue.tokens.start - 1); "the" "its" "their" "his" "her" "our")
    {
        return Vec::new();
    }
    // "whether anyone had mediated", "who mediated": nobody that is named.
    let before = (sentence.start..cue.tokens.start)
        .rev()
        .take(4)
        .find(|&idx| {
            !one_of!(
                document.lower(idx);
                "had" "has" "have" "was" "is" "been" "will" "would" "could" "may" "might" "also"
            )
        });
    if before.is_some_and(|idx| {
        one_of!(
            document.lower(idx);
            "anyone" "anybody" "someone" "somebody" "nobody" "one" "else"
        )
    }) {
        return Vec::new();
    }
    if let Some(among) = among_them(document, names, cue, sentence) {
        return among;
    }
    subject(document, names, cue.tokens.start, sentence)
}

/// "A rejected B's offer to mediate": whose offer it is, and not who answers it.
fn whose_plan(document: &Document<'_>, names: &[Named], verb: usize) -> Option<Vec<EntityId>> {
    let plan = verb.checked_sub(2)?;
    let owned = document.lower(verb - 1) == "to"
        && one_of!(
            document.lower(plan);
            "offer" "offers" "bid" "attempt" "attempts" "effort" "efforts" "proposal" "proposals" "plan" "plans" "readiness"
            "willingness" "refusal"
        );
    if !owned {
        return None;
    }
    let mark = (plan.saturating_sub(3)..plan)
        .rev()
        .find(|&idx| matches!(document.lower(idx), "'s" | "'"));
    // "an Omani offer to mediate" too.
    let position = names.iter().rposition(|name| {
        Some(name.tokens.end) == mark || name.tokens.end == plan && name.form == Form::Nationality
    })?;
    Some(group_at(document, names, Some(position), Way::Back))
}

/// "those countries which have offered to mediate, among them A and B": whom the sentence names of those who do it.
fn among_them(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Option<Vec<EntityId>> {
    let start = cue.tokens.start;
    let many = (start.saturating_sub(9).max(sentence.start + 1)..start).any(|idx| {
        one_of!(document.lower(idx); "which" "who" "that" "have" "had" "would" "could")
            && one_of!(
                document.lower(idx - 1);
                "countries" "states" "nations" "powers" "governments" "capitals" "others" "organisations" "organizations" "bodies"
            )
    });
    let among = (cue.tokens.end..(cue.tokens.end + 12).min(sentence.end)).find(|&idx| {
        document.word(idx) == ","
            && (document.lower(idx + 1) == "among" && document.lower(idx + 2) == "them"
                || document.lower(idx + 1) == "including"
                || document.lower(idx + 1) == "such" && document.lower(idx + 2) == "as")
    })?;
    let position = names
        .iter()
        .position(|name| name.tokens.start > among && name.tokens.start <= among + 5)?;
    many.then(|| group_at(document, names, Some(position), Way::On))
}

/// "We are prepared to mediate," X said: who speaks in the first person is who does it.
pub fn first_person(
    document: &Document<'_>,
    names: &[Named],
    verb: usize,
    sentence: &Range<usize>,
) -> Option<Vec<EntityId>> {
    let own = (verb.saturating_sub(7).max(sentence.start)..verb)
        .rev()
        // "I have heard that X carries letters": of X.
        .take_while(|&idx| !one_of!(document.lower(idx); "that" "whether" "if" "who" "which"))
        .any(|idx| document.tokens[idx].quoted && matches!(document.lower(idx), "we" | "i"));
    if !own {
        return None;
    }
    let close = (verb..sentence.end).find(|&idx| !document.tokens[idx].quoted)?;
    let position = names.iter().position(|name| name.tokens.start > close)?;
    let said = (close..(names[position].tokens.end + 5).min(sentence.end))
        .any(|idx| matches!(document.lower(idx), "said" | "told" | "added" | "says"));
    said.then(|| {
        group_at(document, names, Some(position), Way::On)
            .into_iter()
            .take(1)
            .collect()
    })
}

/// "We are not mediating," said X, the foreign minister of Y: whoever says "we" speaks of the body that sent them.
fn speaking_for(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    cue: &Cue,
    doers: &mut Vec<EntityId>,
    matter: &Matter,
) {
    let we = (cue.tokens.start.saturating_sub(7).max(sentence.start)..cue.tokens.start)
        .any(|idx| document.tokens[idx].quoted && document.lower(idx) == "we");
    if !we {
        return;
    }
    for doer in doers.iter_mut() {
        if let Some(sender) = matter
            .sender_of(*doer)
            .filter(|sender| !matter.is_main_side(*sender))
        {
            *doer = sender;
        }
    }
    // "We are not mediating," said a minister of whose state nothing is told: that is no word of its own part.
    let not =
        (cue.tokens.start.saturating_sub(4).max(sentence.start)..cue.tokens.start).any(|idx| {
            matches!(document.lower(idx), "not" | "never") || document.lower(idx).ends_with("n't")
        });
    if not {
        doers.retain(|doer| !is_person(names, *doer));
    }
}

/// "Its chairman, X, said it would not mediate": "it" is the body for which X speaks, and never X.
fn of_its_body(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    cue: &Cue,
    doers: &mut Vec<EntityId>,
    matter: &Matter,
) {
    let it = (cue.tokens.start.saturating_sub(4).max(sentence.start)..cue.tokens.start)
        .rev()
        .find(|&idx| {
            !one_of!(
                document.lower(idx);
                "would" "will" "is" "was" "has" "had" "not" "could" "been" "still" "also" "no" "longer"
            )
        })
        .filter(|&idx| document.lower(idx) == "it");
    if it.is_none() {
        return;
    }
    for doer in doers.iter_mut().filter(|doer| is_person(names, **doer)) {
        if let Some(sender) = matter.sender_of(*doer) {
            *doer = sender;
        }
    }
    doers.retain(|doer| !is_person(names, *doer) && !matter.is_main_side(*doer));
    doers.dedup();
}

/// Whether only words that may lead to a name stand here: articles, titles, adjectives.
fn quiet(document: &Document<'_>, between: Range<usize>) -> bool {
    between.len() <= 7
        && !between.into_iter().any(|idx| {
            let word = document.lower(idx);
            one_of!(word; "," ";" "." "to" "that" "which" "between" "with" "from" "in")
        })
}

/// Who does the mediation that is spoken of.
fn activity_arguments(
    document: &Document<'_>,
    names: &[Named],
    cue: &Cue,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let start = cue.tokens.start;
    let end = cue.tokens.end;
    // "Omani mediation", "Norway's good offices", "Kissinger's shuttle diplomacy".
    if let Some(position) = names.iter().rposition(|name| name.tokens.end <= start) {
        let between = names[position].tokens.end..start;
        if between.len() <= 3
            && between.clone().all(|idx| {
                one_of!(
                document.lower(idx);
                "'s" "'" "“" "\"" "good" "direct" "own" "peace" "quiet" "secret" "renewed" "joint"
                "first" "latest" "personal" "diplomatic" "own-" "tireless" "shuttle"
            )
            // "Malaysia, whose good offices", "Malaysia, without whose good offices".
            || document.word(idx) == "," && (idx + 1..idx + 3).any(|at| document.lower(at) == "whose")
            || document.lower(idx + 1) == "whose" && document.word(idx - 1) == ","
            || document.lower(idx) == "whose"
            })
        {
            return group_at(document, names, Some(position), Way::Back);
        }
    }
    // "the Permanent Court of Arbitration": it arbitrates by trade.
    if matches!(cue.function, Function::Arbitrate | Function::Mediate)
        && let Some(court) = names
            .iter()
            .find(|name| name.tokens.len() > 1 && name.tokens.contains(&start))
    {
        return vec![court.entity];
    }
    // "mediation by a retired judge, Owen Marsh": the name stands behind a comma.
    if document.lower(end) == "by"
        && let Some(person) = names.iter().find(|name| name.tokens.start > end)
        && person.label == Label::Person
        && person.tokens.start - end <= 7
        && document.word(person.tokens.start - 1) == ","
    {
        return vec![person.entity];
    }
    // "Oman has a history of discreet diplomacy between …".
    if document.lower(start) == "diplomacy" && document.lower(end) != "by" {
        return subject(document, names, start, sentence);
    }
    // "mediation by the United States", "good offices of Norway", "under the auspices of the UN".
    let next = names.iter().position(|name| name.tokens.start >= end);
    let between = end..next.map_or(end, |position| names[position].tokens.start);
    if !between.is_empty()
        && between.len() <= 6
        && between.clone().any(|idx| {
            matches!(document.lower(idx), "by" | "of" | "from")
                || cue.function == Function::Arbitrate && document.lower(idx) == "at"
                || document.lower(idx) == "to"
                    && near(document, start.saturating_sub(3)..start, |word| {
                        matches!(word, "leave" | "left" | "leaves" | "entrusted")
                    })
        })
        && between.clone().all(|idx| {
            let word = document.lower(idx);
            one_of!(
                word;
                "by" "of" "from" "to" "at" "the" "a" "efforts" "effort" "and" "led" "mission"
                "conducted" "provided" "undertaken" "attempts" "offered"
                "catholic" "church" "former" "team" "committee" "panel" "commission" "headed" "chaired" "conciliation" "service" "agency" "charity" "bloc" "centre" "group" "regional"
            ) || cues::is_title(word)
        })
    {
        return next.map_or_else(Vec::new, |position| {
            group_behind(document, names, position, sentence)
        });
    }
    // "X said that its mediation had succeeded", "X would continue its mediation": the subject's own.
    let mut owner = start;
    while owner > sentence.start + 1
        && one_of!(document.lower(owner - 1); "good" "own" "peace" "quiet" "diplomatic" "renewed" "personal")
    {
        owner -= 1;
    }
    let own = owner > sentence.start + 1
        && matches!(
            document.lower(owner - 1),
            "his" | "her" | "its" | "their" | "our"
        );
    let others = (sentence.start..owner).rev().take(3).any(|idx| {
        let word = document.lower(idx);
        word.starts_with("reject")
            || word.starts_with("refus")
            || word.starts_with("welcom")
            || word.starts_with("prais")
            || word.starts_with("support")
            || word.starts_with("request")
            || word.starts_with("thank")
            || word.starts_with("sought")
            || word.starts_with("seek")
            || word.starts_with("back")
            || word.starts_with("accept") && document.lower(idx.wrapping_sub(1)) != "to"
    });
    if own && !others {
        let that = document.lower(owner.saturating_sub(2)) == "that" && owner >= sentence.start + 2;
        return subject(document, names, owner - 1 - usize::from(that), sentence);
    }
    // "Norway offered its good offices", "Turkey has offered mediation", "X leads the mediation".
    let verb = (sentence.start..start).rev().take(7).find(|&idx| {
        one_of!(
            document.lower(idx);
            "offered" "offers" "offer" "offering" "provided" "provides" "provide" "began"
            "started" "continued" "continues" "led" "leads" "leading" "conducted" "undertaken"
            "undertook" "proposed" "lent" "lend" "lends" "lending" "attempted" "resumed" "ended"
            "abandoned" "suspended" "froze" "paused" "launched" "pursued" "volunteered" "withdrew" "used"
            "extended" "part"
        )
    });
    if let Some(verb) = verb {
        return subject(document, names, verb, sentence);
    }
    Vec::new()
}
