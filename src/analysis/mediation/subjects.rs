//! The subject of a verb that tells of mediation: the nearest name that can be it, its list, who sent it.

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::groups;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::lists::can_mediate;
use crate::analysis::mediation::lists::group_at;
use crate::analysis::mediation::lists::list;
use crate::analysis::mediation::remarks::remark_about;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Whether somebody else stands between a name and the verb who does it: "A thanked those countries which mediated",
/// "A has never asked anybody to be a mediator".
fn others_do(document: &Document<'_>, gap: &Range<usize>, verb: usize) -> bool {
    let relative = gap.clone().skip(1).any(|idx| {
        one_of!(document.lower(idx); "which" "who" "that")
            && one_of!(document.lower(idx - 1); "countries" "states" "nations" "powers" "those" "people" "persons" "others")
    });
    let asked = (verb.saturating_sub(2)..=verb).any(|idx| document.lower(idx) == "to")
        && gap.clone().skip(1).any(|idx| {
            one_of!(document.lower(idx); "asked" "asks" "ask" "begged" "invited" "urged" "implored")
                && one_of!(document.lower(idx + 1); "any" "anybody" "anyone" "no" "nobody" "another" "others" "somebody" "someone" "the" "a" "an" "some" "its" "his" "her" "their")
                && !one_of!(document.lower(idx - 1); "was" "were" "been" "is" "are")
        });
    // "thanked those who had helped and has brokered a truce": the name's own deed again.
    let again = gap.clone().skip(1).any(|idx| {
        document.lower(idx - 1) == "and" && one_of!(document.lower(idx); "has" "have" "had")
    });
    relative && !again || asked
}

/// The nearest name group before a verb that can be its subject.
pub fn subject(
    document: &Document<'_>,
    names: &[Named],
    verb: usize,
    sentence: &Range<usize>,
) -> Vec<EntityId> {
    let mut position = match whose_clause(document, names, verb, sentence) {
        Clause::Of(who) => return who,
        Clause::Behind(holder) => Some(holder),
        Clause::Plain => names.iter().rposition(|name| name.tokens.end <= verb),
    };
    // "X, together with A and B, convened": those who do it along with the subject.
    let mut along: Vec<EntityId> = Vec::new();
    while let Some(at) = position {
        let name = &names[at];
        let gap = name.tokens.end..verb;
        if gap.len() > 26
            || gap
                .clone()
                .any(|idx| matches!(document.word(idx), ";" | "." | "?"))
        {
            return Vec::new();
        }
        if others_do(document, &gap, verb) {
            return Vec::new();
        }
        // "Kofi Amoah, a former UN chief, led": a remark in commas about the person before it.
        if let Some(holder) = remark_about(document, names, at, verb) {
            return group_at(document, names, Some(holder), Way::Back);
        }
        // Where the list begins, and what stands before it, tells whether it is a subject.
        let first = list(document, names, at, Way::Back).start;
        let mut before = names[first].tokens.start;
        while before > sentence.start
            && one_of!(
                document.lower(before - 1);
                "the" "a" "an" "former" "both" "with" "special" "envoy" "senior" "two" "three" "four" "five" "six" "ten"
            )
            && document.lower(before - 1) != "with"
        {
            before -= 1;
        }
        // "the president of Pakistan": the office acts for the state.
        let of_office = before >= sentence.start + 2
            && document.lower(before - 1) == "of"
            && (cues::is_office(document.lower(before - 2))
                || one_of!(document.lower(before - 2); "emir" "sultan" "king" "queen" "amir" "emirate" "kingdom" "sultanate" "presidents" "ministers" "governments")
                || matches!(
                    document.lower(before - 2),
                    "government" | "republic" | "name" | "names"
                ));
        // "hosted the foreign ministers of A and B and carried": whom the host received.
        let mut head = before.saturating_sub(2).max(sentence.start);
        while head > sentence.start
            && one_of!(document.lower(head - 1); "the" "foreign" "prime" "defence" "defense" "two" "both" "three")
        {
            head -= 1;
        }
        let received = head > sentence.start
            && one_of!(
                document.lower(head - 1);
                "hosted" "hosts" "hosting" "received" "receives" "receiving" "invited" "summoned" "met" "convened" "welcomed"
                "brought" "between" "with" "telephoned" "phoned" "called" "rang" "contacted" "told" "urged"
            );
        let of_office = of_office && !received;
        let previous = if before > sentence.start {
            document.lower(before - 1)
        } else {
            ""
        };
        // "X, not Y, mediates", "X and not the Y mediated": whoever does not.
        if previous == "not"
            && (matches!(document.lower(before.wrapping_sub(2)), "and")
                || document.word(before.wrapping_sub(2)) == ","
                    && document.word(name.tokens.end) == ",")
        {
            position = first.checked_sub(1);
            continue;
        }
        // "visit Beijing as part of the mediation", "flew to Algiers to mediate": a scene.
        let scene = one_of!(
            previous;
            "visit" "visits" "visited" "visiting" "reach" "reached" "left" "leave" "toward"
            "towards" "via" "along" "across" "near"
        ) || previous == "to"
            && before >= sentence.start + 2
            && !one_of!(
                document.lower(before - 2);
                "up" "objected" "objects" "objecting" "left" "leave" "fell" "falls" "turned" "turn" "appealed" "appeal"
                "request" "thanks" "due" "entrusted"
            );
        let clause_turn = gap
            .clone()
            .any(|idx| matches!(document.lower(idx), "that" | "whether" | "but"));
        let called_on = previous == "on"
            && before >= sentence.start + 2
            && document.lower(before - 2).starts_with("call");
        // "Negotiators from Qatar and Egypt met …": whoever opens the sentence acts for them.
        let acting = matches!(previous, "from" | "of")
            && before >= sentence.start + 2
            && (before <= sentence.start + 6 || document.lower(before - 2) == "members")
            && one_of!(
                document.lower(before - 2);
                "negotiators" "officials" "envoys" "diplomats" "representatives" "mediators" "members" "monitors"
                "observers" "peacekeepers" "troops" "soldiers" "officers" "inspectors" "team" "delegation" "mission" "group" "monks"
                "priests" "elders" "lawyers" "emissaries"
            );
        // "The envoys — from A, B and C — jointly facilitated".
        let acting = acting
            || previous == "from"
                && before >= sentence.start + 3
                && matches!(document.word(before - 2), "—" | "–" | ",")
                && one_of!(
                    document.lower(before - 3);
                    "envoys" "mediators" "diplomats" "negotiators" "officials" "representatives" "observers" "monitors"
                    "facilitators" "inspectors" "ministers"
                );
        // "The Troika of A, B and C, which has mediated", "the members of the Quint on X, A, B and C, said they".
        let few = one_of!(previous; "of" "on" "for" ",")
            && before >= sentence.start + 2
            && (groups::is_few(document.lower(before - 2))
                || document.lower(before - 2) == "group"
                    && document.lower(before.wrapping_sub(3)) == "contact");
        if few && at > first {
            let mut group = group_at(document, names, Some(at), Way::Back);
            if matches!(previous, "on" | "for") {
                group.retain(|entity| *entity != names[first].entity);
            }
            let body = names
                .iter()
                .find(|other| other.tokens.contains(&(before - 2)));
            group.extend(body.map(|body| body.entity));
            return group;
        }
        // "the deployment of Ethiopian troops to monitor the truce".
        let acting = acting
            || name.form == Form::Nationality
                && gap.len() <= 3
                && one_of!(
                    document.lower(name.tokens.end);
                    "troops" "peacekeepers" "observers" "monitors" "soldiers" "inspectors" "mediators" "negotiators"
                );
        // "called for Algeria to mediate", "no role for Hungary as a mediator".
        let wished = previous == "for"
            && before >= sentence.start + 2
            && (document.lower(name.tokens.end) == "to"
                && one_of!(document.lower(before - 2); "called" "calls" "call" "calling" "appealed" "asked" "wait" "plan" "plans" "idea")
                || one_of!(document.lower(name.tokens.end); "as" "in")
                    && one_of!(document.lower(before - 2); "role" "place" "part" "room" "need"));
        // "would not agree to Chad returning as a mediator".
        let wished = wished
            || previous == "to"
                && one_of!(document.lower(name.tokens.end); "returning" "acting" "serving" "becoming" "staying" "mediating" "hosting");
        // "proposals from Chad to mediate".
        let wished = wished
            || previous == "from"
                && before >= sentence.start + 2
                && document.lower(name.tokens.end) == "to"
                && one_of!(document.lower(before - 2); "proposal" "proposals" "offer" "offers" "bid" "bids" "request" "requests" "attempt" "attempts");
        // ", with Oman's minister passing messages", "met with Oman passing messages".
        let absolute = previous == "with"
            && (before == sentence.start + 1
                || before >= sentence.start + 2
                    && (document.word(before - 2) == "," || gap.is_empty()))
            && document.lower(verb).ends_with("ing");
        // "pleaded with France to mediate".
        let wished = wished
            || previous == "with"
                && before >= sentence.start + 2
                && document.lower(before - 2).starts_with("plead")
                && document.lower(name.tokens.end) == "to";
        // "met Ukraine's president and will travel": the object of another verb.
        let suffers = !matches!(document.lower(verb - 1), "who" | "which" | "that")
            && (cues::strikes_at(previous)
                && document.lower(name.tokens.end) != "to"
                && !one_of!(previous; "asked" "asks" "urged" "urges" "urging" "allow" "allowed" "persuaded" "persuade" "convinced" "pressed")
                || one_of!(
                    previous;
                    "met" "meets" "meeting" "patrol" "patrols" "patrolling" "patrolled" "crossed" "toured" "entered" "succeeded"
                    "replaced" "replaces" "saw"
                ))
            && gap
                .clone()
                .any(|idx| matches!(document.lower(idx), "and" | "to"));
        // "the women of the Mano River, who brought": where they live.
        let home = name.label == Label::Place
            && previous == "of"
            && before >= sentence.start + 2
            && one_of!(
                document.lower(before - 2);
                "women" "men" "people" "peoples" "villagers" "residents" "youth" "farmers" "citizens" "mothers" "sons" "daughters"
                "elders" "chiefs" "bishops" "church" "churches" "diocese" "dioceses" "bishop" "archbishop"
            );
        // "quoted by a Kurdish site as mediating": whoever quotes.
        let quoting = document.lower(verb - 1) == "as"
            && (before.saturating_sub(2).max(sentence.start)..before)
                .any(|idx| document.lower(idx) == "by");
        // "the UN mission that supervises the truce": the mission's own clause.
        let body_that = gap.len() == 2
            && document.lower(verb - 1) == "that"
            && one_of!(
                document.lower(verb - 2);
                "mission" "force" "team" "commission" "panel" "committee" "group" "contingent" "peacekeepers" "observers" "body"
            );
        let jointly = previous == "with"
            && before >= sentence.start + 2
            && one_of!(document.lower(before - 2); "together" "along" "jointly" "partnership" "cooperation" "coordination" "conjunction" "concert");
        // "A and B, joined by C, facilitated the talks".
        let jointly = jointly
            || previous == "by"
                && before >= sentence.start + 3
                && document.lower(before - 2) == "joined"
                && document.word(before - 3) == ",";
        let alongside = previous == "alongside";
        if (jointly || alongside) && first > 0 && along.is_empty() {
            along = group_at(document, names, Some(at), Way::Back);
            position = first.checked_sub(1);
            continue;
        }
        // "has been asked by A to mediate": whoever asks.
        let asker = previous == "by"
            && before >= sentence.start + 2
            && one_of!(document.lower(before - 2); "asked" "pressed" "invited" "requested" "urged" "approached" "questioned" "begged" "seen" "regarded" "viewed" "considered" "perceived" "trusted" "accused");
        let acting = acting && !home;
        let object = !(acting || of_office || wished || absolute)
            && (scene
                || asker
                || home
                || suffers
                || quoting
                || !called_on
                    && one_of!(
                        previous;
                        "between" "with" "against" "in" "at" "near" "for" "from" "among" "of" "into" "over"
                        "on"
                    )
                    && !(previous == "of" && gap.len() < 2)
                || (clause_turn
                    && gap.len() < 4
                    && document.lower(verb - 1) == "that"
                    && !body_that));
        // "Russia, as Syria's key ally, has brokered": a genitive inside an apposition is no subject.
        let genitive = matches!(document.lower(name.tokens.end), "'s" | "'")
            && (gap.len() > 14
                || gap.clone().any(|idx| document.word(idx) == ",")
                // "Chad hosts the rebels' office and has been a mediator".
                || first > 0
                    && gap.clone().skip(1).any(|idx| {
                        document.lower(idx - 1) == "and"
                            && one_of!(document.lower(idx); "has" "have" "had" "is" "was" "will" "would")
                    }));
        // "our friends in Muscat, who mediated": whoever sits there.
        let people_there = previous == "in"
            && before >= sentence.start + 2
            && one_of!(
                document.lower(before - 2);
                "friends" "brothers" "officials" "diplomats" "leaders" "partners" "colleagues"
                "government"
            )
            && document.lower(verb - 1) == "who";
        if people_there {
            return group_at(document, names, Some(at), Way::Back);
        }
        // "Qatar's foreign ministry, which mediated": a body of that state.
        let body = genitive
            && matches!(document.lower(verb - 1), "who" | "which")
            && document.word(verb.wrapping_sub(2)) == ","
            && gap.len() <= 6;
        if body {
            return vec![name.entity];
        }
        // "Gabon's president, who is ill, has been mediating": the office goes with its state.
        let office = genitive
            && !object
            && (name.tokens.end + 2..(name.tokens.end + 6).min(verb)).any(|idx| {
                document.word(idx) == ","
                    && one_of!(document.lower(idx + 1); "who" "whose" "which" "himself" "herself" "itself")
                    && (cues::is_office(document.lower(idx - 1)) || cues::is_state_organ(document.lower(idx - 1)))
            })
            && (verb.saturating_sub(4)..verb).any(|idx| {
                document.word(idx) == ","
                    && (idx + 1 == verb || one_of!(document.lower(idx + 1); "has" "have" "had" "is" "was"))
            });
        if office {
            return vec![name.entity];
        }
        let relative =
            matches!(document.lower(verb - 1), "who" | "which" | "that") && gap.len() <= 2;
        if object && relative {
            return Vec::new();
        }
        if object || genitive || !can_mediate(document, name) {
            position = first.checked_sub(1);
            continue;
        }
        let mut group = group_at(document, names, Some(at), Way::Back);
        group.extend(
            along
                .iter()
                .filter(|other| !group.contains(other))
                .copied()
                .collect::<Vec<_>>(),
        );
        // "Angola has sent X to mediate": the sender mediates through the envoy.
        let mut title = before;
        while title > sentence.start && cues::is_title(document.lower(title - 1)) {
            title -= 1;
        }
        let sends = title > sentence.start
            && one_of!(
                document.lower(title - 1);
                "sent" "dispatched" "sends" "appointed" "named" "dispatches" "appoints"
            );
        if sends && names[first].label == Label::Person {
            let before = title;
            for sender in subject(document, names, before - 1, sentence) {
                if !group.contains(&sender) {
                    group.push(sender);
                }
            }
        }
        // "a committee chaired by A and joined by B", "chaired by A and including B".
        let joined = previous == "by"
            && before >= sentence.start + 3
            && document.lower(before - 2) == "joined"
            && document.lower(before - 3) == "and"
            || previous == "including"
                && before >= sentence.start + 3
                && document.lower(before - 2) == "and";
        if joined {
            let until = if previous == "including" {
                before - 2
            } else {
                before - 3
            };
            for other in subject(document, names, until, sentence) {
                if !group.contains(&other) {
                    group.push(other);
                }
            }
        }
        // "an African Union panel led by X": the panel's body too.
        let led = (names[first]
            .tokens
            .start
            .saturating_sub(5)
            .max(sentence.start + 1)..names[first].tokens.start)
            .find(|&idx| {
                document.lower(idx) == "by"
                    && one_of!(document.lower(idx - 1); "led" "headed" "chaired")
            });
        if let Some(by) = led
            && let Some(body) = first.checked_sub(1).and_then(|body| names.get(body))
            && body.tokens.end <= by
            && by - body.tokens.end <= 4
            && !group.contains(&body.entity)
        {
            group.push(body.entity);
        }
        return group;
    }
    Vec::new()
}

/// Where the subject of a verb is to be looked for.
enum Clause {
    /// The verb's clause begins with "which" or "who" right behind these; nobody where they are only where it happens.
    Of(Vec<EntityId>),
    /// A remark that begins with "which" or "who" ends before the verb: this name stands before the remark.
    Behind(usize),
    /// Anywhere before the verb.
    Plain,
}

/// Reads the relative clauses before a verb: "talks with A and B, who are mediating", "A, which borders B, may host".
fn whose_clause(
    document: &Document<'_>,
    names: &[Named],
    verb: usize,
    sentence: &Range<usize>,
) -> Clause {
    let mut first = verb;
    while first > sentence.start && first + 6 > verb && is_auxiliary(document.lower(first - 1)) {
        first -= 1;
    }
    if first < sentence.start + 2 {
        return Clause::Plain;
    }
    if let Some(group) = goes_on(document, names, first..verb, sentence) {
        return Clause::Of(group);
    }
    let relative = |idx: usize| matches!(document.lower(idx), "who" | "which");
    let comma = |idx: usize| idx > sentence.start && document.word(idx) == ",";
    let ends_at = |end: usize| names.iter().rposition(|name| name.tokens.end == end);
    // "A, which is mediating": the list that ends at the comma.
    if relative(first - 1) && comma(first - 2) {
        let Some(last) = ends_at(first - 2).filter(|&last| can_mediate(document, &names[last]))
        else {
            return Clause::Plain;
        };
        let opens = list(document, names, last, Way::Back).start;
        let mut before = names[opens].tokens.start;
        while before > sentence.start && matches!(document.lower(before - 1), "the" | "both") {
            before -= 1;
        }
        // "in the presence of the EU envoy X, who facilitates".
        let present = names[last].label == Label::Person
            && (before.saturating_sub(8).max(sentence.start)..before)
                .any(|idx| document.lower(idx) == "presence" && document.lower(idx + 1) == "of");
        // "accredited to A and B, which monitors": where somebody sits.
        let met = present
            || before > sentence.start + 1
                && (one_of!(document.lower(before - 1); "with" "thanked" "accused" "by" "praised" "via" "through")
                    || document.lower(before - 1) == "to"
                        && one_of!(document.lower(before - 2); "grateful" "thankful" "indebted" "thanks" "gratitude" "tribute" "instead"));
        return if met {
            Clause::Of(group_at(document, names, Some(last), Way::Back))
        } else {
            Clause::Plain
        };
    }
    // "A, which represents B in C, may host".
    if comma(first - 1) {
        let open = (sentence.start + 1..first - 1).rev().find(|&idx| {
            document.word(idx) == ","
                && (relative(idx + 1)
                    || document.lower(idx + 1) == "whose"
                    || one_of!(document.lower(idx + 1); "known" "dubbed")
                        && document.lower(idx + 2) == "as")
        });
        let within = |open: usize| {
            names
                .iter()
                .any(|name| name.tokens.start > open && name.tokens.end < first)
        };
        if let Some(open) = open.filter(|&open| first - open < 26 && within(open))
            && let Some(holder) = ends_at(open)
            && !(open + 1..first - 1).any(|idx| matches!(document.word(idx), ";" | "“" | "\""))
        {
            return Clause::Behind(holder);
        }
    }
    Clause::Plain
}

/// "A represents B in C and regularly passes messages": whoever opens the sentence, where its second verb stands like the first.
fn goes_on(
    document: &Document<'_>,
    names: &[Named],
    verb: Range<usize>,
    sentence: &Range<usize>,
) -> Option<Vec<EntityId>> {
    let mut and = verb.start.checked_sub(1)?;
    if document.lower(and).ends_with("ly") {
        and = and.checked_sub(1)?;
    }
    let is_past = |word: &str| {
        word.ends_with("ed")
            || one_of!(word; "met" "held" "led" "sent" "took" "brought" "flew" "went" "told" "gave" "made")
    };
    let second = document.lower(verb.end);
    let alike = |word: &str| {
        word.len() > 3 && word.ends_with('s') && second.ends_with('s')
            || is_past(word) && is_past(second)
    };
    // Behind an office: "Qatari Minister of State X met A and B and led".
    let position = names
        .iter()
        .take_while(|name| name.tokens.start <= sentence.start + 7)
        .position(|name| alike(document.lower(name.tokens.end)))?;
    let opens = &names[position];
    let first = opens.tokens.end;
    if (sentence.start..opens.tokens.start).any(|idx| document.tokens[idx].kind != TokenKind::Word)
    {
        return None;
    }
    let plain = (first..and).all(|idx| {
        document.tokens[idx].kind == TokenKind::Word
            && !one_of!(document.lower(idx); "who" "which" "that" "said" "says" "whose" "when" "while" "because" "after")
    });
    (document.lower(and) == "and" && first + 2 < and && plain && can_mediate(document, opens))
        .then(|| group_at(document, names, Some(position), Way::Back))
}

/// Words that stand between a subject and its verb.
fn is_auxiliary(word: &str) -> bool {
    one_of!(
        word;
        "is" "are" "was" "were" "be" "been" "being" "has" "have" "had" "will" "would" "may" "might" "could" "can" "must" "should"
        "also" "now" "still" "already" "recently" "often" "again" "both" "long" "earlier" "previously" "later" "not" "reportedly"
        "jointly" "quietly" "secretly" "helped" "to" "help" "offered" "agreed"
    )
}
