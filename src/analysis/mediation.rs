//! Entities to mediators: who helps the sides to talk, by what the text says they do, and how sure.
//!
//! A cue ("brokered", "mediators", "good offices") is looked up, then its argument: who does it.
//! A cue for mediators without a name makes an unnamed mediator. How sure a sentence is: `scope`.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::analysis::Statement;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::scope;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// How a cue takes its argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A verb: the doer stands before it, or behind "by".
    Verb,
    /// A noun for who does it ("mediator").
    Agent,
    /// A noun for what is done ("mediation").
    Activity,
    /// Part of a hyphenated word whose first part names the doer ("Egyptian-brokered").
    Compound,
}

/// Words in the text that tell of mediation.
#[derive(Debug, Clone)]
struct Cue {
    tokens: Range<usize>,
    shape: Shape,
    function: Function,
    rule: &'static str,
}

/// Finds mediators, named and unnamed, most important first.
pub fn find(document: &Document<'_>, index: &Index) -> Vec<Mediator> {
    let mut before: Option<&Sentence> = None;
    let mut found: BTreeMap<Option<EntityId>, Mediator> = BTreeMap::new();
    let mut before_tells = false;
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let cues = cues_of(document, tokens.clone(), before_tells);
        before_tells = cues.iter().any(|cue| cue.shape != Shape::Compound);
        for cue in cues {
            let carried = before
                .filter(|before| before.paragraph == sentence.paragraph)
                .and_then(|before| carried(document, index, before, &cue, &tokens));
            read(document, sentence, index.within(&tokens), carried, &cue, &mut found);
        }
        before = Some(sentence);
    }
    let mut mediators: Vec<Mediator> = found.into_values().collect();
    for mediator in &mut mediators {
        mediator.statements.sort_by_key(|statement| statement.evidence.sentence);
        mediator.mentions.sort_by_key(|mention| mention.span);
    }
    // Surest first; of equals whoever comes first in the text.
    mediators.sort_by_key(|mediator| {
        let strongest = mediator.strongest().map(|statement| statement.certainty);
        let first = mediator.statements.first().map(|statement| statement.evidence.cue);
        (std::cmp::Reverse(strongest), first)
    });
    mediators
}

/// Nouns for what sides talk about or agree on; a cue that means other things too needs one near it.
fn is_deal_noun(word: &str) -> bool {
    matches!(
        word,
        "agreement" | "agreements" | "deal" | "deals" | "truce" | "truces" | "ceasefire" | "ceasefires" | "cease-fire"
            | "cease-fires" | "peace" | "talks" | "talk" | "accord" | "accords" | "pact" | "settlement" | "compromise"
            | "solution" | "resolution" | "release" | "exchange" | "swap" | "negotiations" | "negotiation" | "dialogue"
            | "armistice" | "understanding" | "end" | "détente" | "detente" | "reconciliation" | "contacts" | "meeting"
            | "meetings" | "summit" | "discussions" | "conversations" | "conference" | "process" | "diplomacy" | "efforts"
            | "rapprochement" | "round" | "consultations" | "arrangement" | "framework" | "hostilities" | "dispute"
    )
}

/// Nouns that make hosting, leading or sponsoring a matter of mediation.
fn is_talks_noun(word: &str) -> bool {
    matches!(
        word,
        "talks" | "negotiations" | "negotiation" | "dialogue" | "mediation" | "meeting" | "meetings" | "peace" | "round"
            | "rounds" | "discussions" | "truce" | "ceasefire" | "cease-fire" | "conference" | "summit" | "process"
            | "consultations" | "diplomacy" | "contacts" | "effort" | "efforts" | "negotiators" | "initiative" | "deal"
    )
}

fn near(document: &Document<'_>, range: Range<usize>, test: impl Fn(&str) -> bool) -> bool {
    range.into_iter().any(|idx| test(document.lower(idx)))
}

/// All cues of a sentence. `after_mediation`: the sentence before spoke of mediation.
fn cues_of(document: &Document<'_>, sentence: Range<usize>, after_mediation: bool) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut mediation_here = after_mediation;
    for idx in sentence.clone() {
        if document.tokens[idx].kind != TokenKind::Word {
            continue;
        }
        let word = document.lower(idx);
        let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
        let behind = |reach: usize| idx.saturating_sub(reach).max(sentence.start)..idx;
        let previous = if idx > sentence.start { document.lower(idx - 1) } else { "" };
        let mut push = |to: usize, shape: Shape, function: Function, rule: &'static str| {
            cues.push(Cue { tokens: idx..to, shape, function, rule });
        };
        if let Some((_, last)) = word.rsplit_once('-') {
            let talks = near(document, ahead(3), is_talks_noun);
            let function = match last {
                "brokered" | "mediated" => Some(Function::Mediate),
                "led" if talks && near(document, ahead(3), |word| !matches!(word, "effort" | "deal" | "initiative" | "summit" | "conference") && is_talks_noun(word)) => Some(Function::Mediate),
                "sponsored" | "facilitated" if talks => Some(Function::Facilitate),
                "hosted" if talks => Some(Function::Host),
                "monitored" | "supervised" if near(document, ahead(3), is_deal_noun) => Some(Function::Monitor),
                "guaranteed" if near(document, ahead(3), is_deal_noun) => Some(Function::Guarantee),
                _ => None,
            };
            if let Some(function) = function {
                push(idx + 1, Shape::Compound, function, "named in front of the deal or talks");
                mediation_here = true;
                continue;
            }
        }
        match word {
            "mediate" | "mediated" | "mediates" | "mediating" | "intercede" | "interceded" | "interceding" | "conciliate" => {
                push(idx + 1, Shape::Verb, Function::Mediate, "said to mediate");
            }
            "arbitrate" | "arbitrated" | "arbitrates" | "arbitrating" => {
                push(idx + 1, Shape::Verb, Function::Arbitrate, "said to arbitrate");
            }
            "broker" | "brokered" | "brokers" | "brokering" => {
                let noun = matches!(previous, "a" | "an" | "the" | "stock" | "insurance" | "power" | "estate" | "honest" | "real-estate" | "ship" | "peace" | "neutral")
                    || word == "brokers" && matches!(previous, "stock" | "power" | "insurance" | "estate");
                if matches!(previous, "honest" | "peace" | "neutral") {
                    push(idx + 1, Shape::Agent, Function::Mediate, "called a broker of peace");
                } else if !noun
                    && (near(document, ahead(7), is_deal_noun) || near(document, behind(12), is_deal_noun))
                    && !own_deal(document, ahead(9))
                {
                    push(idx + 1, Shape::Verb, Function::Mediate, "said to broker");
                }
            }
            "facilitate" | "facilitated" | "facilitates" | "facilitating" => {
                if near(document, ahead(6), is_deal_noun) || near(document, behind(8), is_deal_noun) {
                    push(idx + 1, Shape::Verb, Function::Facilitate, "said to facilitate");
                }
            }
            "shuttled" | "shuttling" | "shuttles" => {
                if near(document, ahead(3), |word| matches!(word, "between" | "among" | "messages" | "back")) {
                    push(idx + 1, Shape::Verb, Function::Mediate, "said to shuttle between the sides");
                }
            }
            "shuttle" if document.lower(idx + 1) == "diplomacy" => {
                push(idx + 2, Shape::Activity, Function::Mediate, "shuttle diplomacy");
            }
            "carry" | "carried" | "carries" | "carrying" | "pass" | "passed" | "passes" | "passing" | "relay" | "relayed"
            | "relays" | "relaying" | "convey" | "conveyed" | "conveys" | "conveying" | "deliver" | "delivered" | "ferried" | "exchanged" => {
                let messages = near(document, ahead(3), |word| matches!(word, "messages" | "message" | "proposals" | "proposal" | "letters" | "letter" | "offers"));
                let passive = near(document, behind(4), |word| matches!(word, "messages" | "message" | "proposals" | "letters"));
                let between = near(document, ahead(9), |word| matches!(word, "between" | "through" | "via" | "by" | "to" | "from"));
                let known = near(document, ahead(2), |word| word == "the");
                if (messages || passive) && (between || known) && word != "exchanged" {
                    push(idx + 1, Shape::Verb, Function::CarryMessages, "said to carry messages");
                }
            }
            "host" | "hosted" | "hosts" | "hosting" => {
                let talks = near(document, ahead(7), |word| is_talks_noun(word) && !matches!(word, "conference" | "summit"))
                    || near(document, behind(9), |word| is_talks_noun(word) && !matches!(word, "conference" | "summit"));
                let noun = matches!(previous, "a" | "the" | "its" | "as") && word == "host";
                if talks && !noun {
                    push(idx + 1, Shape::Verb, Function::Host, "said to host the talks");
                }
            }
            "negotiated" if document.lower(idx + 1) == "by" && near(document, behind(9), is_deal_noun) => {
                push(idx + 1, Shape::Verb, Function::Mediate, "a deal negotiated by a third party");
            }
            "brought" | "bring" | "brings" | "bringing" if near(document, ahead(5), |word| word == "together") => {
                let sides = near(document, behind(6), |word| matches!(word, "sides" | "two" | "parties" | "delegations"))
                    || near(document, ahead(5), |word| matches!(word, "sides" | "two" | "parties" | "delegations" | "both" | "presidents" | "leaders"));
                if sides {
                    push(idx + 1, Shape::Verb, Function::Facilitate, "said to bring the sides together");
                }
            }
            "invitation" if document.lower(idx + 1) == "of" => {
                let meeting = |word: &str| is_talks_noun(word) || matches!(word, "met" | "meet" | "meets" | "talked");
                if near(document, behind(12), meeting) {
                    push(idx + 1, Shape::Activity, Function::Host, "met at its invitation");
                }
            }
            "sponsored" | "convened" | "chaired" | "sponsoring" | "convene" => {
                let talks = |word: &str| matches!(word, "talks" | "negotiations" | "dialogue" | "peace" | "mediation");
                if near(document, behind(3), talks) || near(document, ahead(4), talks) {
                    push(idx + 1, Shape::Verb, Function::Facilitate, "said to bring the sides together");
                }
            }
            "monitor" | "monitors" | "monitored" | "monitoring" | "verify" | "supervise" | "supervised" | "oversee" | "observe" => {
                let deal = |word: &str| matches!(word, "ceasefire" | "cease-fire" | "truce" | "armistice" | "agreement" | "accord" | "deal" | "withdrawal" | "disengagement" | "pullout");
                let noun = word == "monitor" && matches!(previous, "a" | "the");
                if !noun && (near(document, ahead(4), deal) || (word == "monitored" || word == "supervised") && near(document, behind(9), deal)) {
                    push(idx + 1, Shape::Verb, Function::Monitor, "said to monitor the deal");
                }
            }
            "guarantee" | "guaranteed" | "guarantees" | "underwrite" | "underwritten" => {
                let deal = |word: &str| matches!(word, "ceasefire" | "cease-fire" | "truce" | "agreement" | "accord" | "deal" | "pact");
                let noun = matches!(previous, "a" | "the" | "no" | "security" | "any" | "such");
                if !noun && (near(document, ahead(4), deal) || word == "guaranteed" && near(document, behind(4), deal)) {
                    push(idx + 1, Shape::Verb, Function::Guarantee, "said to guarantee the deal");
                }
            }
            "mediator" | "mediators" | "intermediary" | "intermediaries" | "go-between" | "go-betweens" | "peacemaker" | "peacemakers" | "conciliator" | "conciliators" => {
                if matches!(previous, "financial" | "licensed" | "insurance" | "market" | "credit" | "payment" | "chemical") {
                    continue;
                }
                let function = if word.starts_with("intermediar") || word.starts_with("go-") { Function::CarryMessages } else { Function::Mediate };
                let function = if near(document, behind(2), |word| word == "through") || word.starts_with("media") { Function::Mediate } else { function };
                push(idx + 1, Shape::Agent, function, "called a mediator");
            }
            "facilitator" | "facilitators" => push(idx + 1, Shape::Agent, Function::Facilitate, "called a facilitator"),
            "arbitrator" | "arbitrators" | "arbiter" | "arbiters" => push(idx + 1, Shape::Agent, Function::Arbitrate, "called an arbitrator"),
            "guarantor" | "guarantors" | "co-guarantor" | "co-guarantors" => push(idx + 1, Shape::Agent, Function::Guarantee, "called a guarantor"),
            "mediation" | "conciliation" | "intercession" => push(idx + 1, Shape::Activity, Function::Mediate, "mediation is spoken of"),
            "arbitration" => push(idx + 1, Shape::Activity, Function::Arbitrate, "arbitration is spoken of"),
            "offices" if previous == "good" => push(idx + 1, Shape::Activity, Function::Facilitate, "good offices are spoken of"),
            "auspices" => {
                if near(document, behind(9), is_talks_noun) || near(document, ahead(9), is_talks_noun) {
                    push(idx + 1, Shape::Activity, Function::Facilitate, "talks under its auspices");
                }
            }
            "role" => {
                let played = near(document, behind(5), |word| matches!(word, "play" | "playing" | "played" | "plays" | "taken" | "take"));
                let settles = matches!(document.lower(idx + 1), "in" | "as")
                    && near(document, ahead(4), |word| matches!(word, "mediation" | "mediating" | "brokering" | "diplomacy" | "mediator"));
                if played && (mediation_here || settles) {
                    push(idx + 1, Shape::Verb, Function::Mediate, "said to play a role in the mediation");
                }
            }
            _ => {}
        }
        if cues.last().is_some_and(|cue| cue.tokens.start == idx) {
            mediation_here = true;
        }
    }
    cues
}

/// "brokered a deal with Hamas": a deal of its own, unless it lies between others.
fn own_deal(document: &Document<'_>, ahead: Range<usize>) -> bool {
    let mut with = false;
    for idx in ahead.clone() {
        if matches!(document.lower(idx), "truce" | "ceasefire" | "cease-fire" | "peace" | "talks") {
            return false;
        }
    }
    for idx in ahead {
        match document.lower(idx) {
            "between" | "among" => return false,
            "with" | "to" if document.lower(idx) == "with" => with = true,
            "." | ";" => break,
            _ => {}
        }
    }
    with
}

/// Whom a pronoun as the subject of a cue carries on from the sentence before ("It is mediating …").
fn carried(
    document: &Document<'_>,
    index: &Index,
    before: &Sentence,
    cue: &Cue,
    sentence: &Range<usize>,
) -> Option<EntityId> {
    if cue.shape != Shape::Verb || cue.tokens.start > sentence.start + 6 {
        return None;
    }
    let names = index.within(&(before.tokens.start as usize..before.tokens.end as usize));
    // Only the subject at the front of the sentence before is safe to carry on.
    let first = names.first().filter(|name| name.tokens.start <= before.tokens.start as usize + 3)?;
    let fits = match document.lower(sentence.start) {
        "he" | "she" => first.label == Label::Person,
        "it" => first.label != Label::Person,
        _ => false,
    };
    fits.then_some(first.entity)
}

fn read(
    document: &Document<'_>,
    sentence: &Sentence,
    names: &[Named],
    carried: Option<EntityId>,
    cue: &Cue,
    found: &mut BTreeMap<Option<EntityId>, Mediator>,
) {
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let mut arguments = match cue.shape {
        Shape::Compound => group_at(document, names, names.iter().position(|name| name.tokens.start == cue.tokens.start), Way::On),
        Shape::Verb => verb_arguments(document, names, cue, &tokens),
        Shape::Agent => agent_arguments(document, names, cue, &tokens),
        Shape::Activity => activity_arguments(document, names, cue, &tokens),
    };
    if arguments.is_empty() {
        arguments.extend(carried);
    }
    let cue_span = document.span_of(cue.tokens.clone());
    let reading = scope::read(document, tokens.clone(), cue.tokens.clone());
    let statement = |cue_span: Span| Statement {
        evidence: Evidence { sentence: sentence.span, cue: cue_span, paragraph: sentence.paragraph, rule: cue.rule },
        certainty: reading.certainty,
        function: cue.function,
        attributed_to: reading.attributed_to.clone(),
    };
    if arguments.is_empty() {
        // "without a mediator", "they need a mediator": there is none to show.
        let wanted = (tokens.start..cue.tokens.start).rev().take(4).any(|idx| matches!(document.lower(idx), "need" | "needs" | "needed" | "lack" | "lacked" | "lacks" | "require" | "find"));
        if reading.certainty != Certainty::Denied
            && !wanted
            && let Some(phrase) = unnamed(document, cue, &tokens)
        {
            let span = document.span_of(phrase);
            // Someone is there, whoever it is; that someone is unknown is no hedge.
            let mediator = entry(found, None);
            mediator.statements.push(statement(cue_span));
            mediator.mentions.push(Mention { span, paragraph: sentence.paragraph, form: Form::Description, sense: Sense::Actor });
        }
        return;
    }
    for entity in arguments {
        let mediator = entry(found, Some(entity));
        if !mediator.statements.iter().any(|known| known.evidence.sentence == sentence.span && known.certainty >= reading.certainty) {
            mediator.statements.push(statement(cue_span));
        }
    }
}

fn entry(found: &mut BTreeMap<Option<EntityId>, Mediator>, entity: Option<EntityId>) -> &mut Mediator {
    found.entry(entity).or_insert_with(|| Mediator { entity, mentions: Vec::new(), statements: Vec::new(), confidence: 0.8 })
}

/// Whether this name can be who mediates.
fn can_mediate(name: &Named) -> bool {
    name.label != Label::Group || name.form == Form::Name
}

/// Which way from a name its list runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The name is the last of its list.
    Back,
    /// The name is the first of its list.
    On,
}

/// The name at `position` with those joined to it by commas and "and", as positions.
///
/// A list needs an "and" or "or"; without one, names behind commas belong to other clauses.
fn list(document: &Document<'_>, names: &[Named], position: usize, way: Way) -> Range<usize> {
    let mut first = position;
    let mut last = position;
    match way {
        Way::Back => {
            while first > 0 && linked(document, &names[first - 1], &names[first]) {
                first -= 1;
            }
        }
        Way::On => {
            while last + 1 < names.len() && linked(document, &names[last], &names[last + 1]) {
                last += 1;
            }
        }
    }
    let has = |left: usize, word: &str| {
        (names[left].tokens.end..names[left + 1].tokens.start).any(|idx| document.lower(idx) == word)
    };
    let conjunction = (first..last).any(|left| has(left, "and") || has(left, "or") || has(left, "as"));
    if !conjunction {
        match way {
            Way::Back => {
                first = (first..last).rev().find(|&left| has(left, ",")).map_or(first, |left| left + 1);
                // "Rashid al-Ketbi, Qatar's chief mediator": the person stands before the comma.
                if first > 0 && apposed(document, &names[first - 1], &names[first]) {
                    first -= 1;
                }
            }
            Way::On => last = (first..last).find(|&left| has(left, ",")).unwrap_or(last),
        }
    }
    first..last + 1
}

/// Whether a person is followed by the body that gives the office ("Ingrid Solheim, the UN envoy").
fn apposed(document: &Document<'_>, person: &Named, body: &Named) -> bool {
    let between = person.tokens.end..body.tokens.start;
    let office = (body.tokens.end..body.tokens.end + 4).any(|idx| {
        let word = document.lower(idx);
        cues::is_office(word) || cues::is_title(word)
    });
    person.label == Label::Person
        && body.label != Label::Person
        && document.lower(between.start) == ","
        && between.len() <= 2
        && office
}

/// Whom the list at `position` names.
fn group_at(document: &Document<'_>, names: &[Named], position: Option<usize>, way: Way) -> Vec<EntityId> {
    let Some(position) = position.filter(|&position| position < names.len()) else { return Vec::new() };
    let mut group: Vec<EntityId> = Vec::new();
    for name in names.get(list(document, names, position, way)).unwrap_or(&[]) {
        if !group.contains(&name.entity) {
            group.push(name.entity);
        }
    }
    group
}

/// The list that begins with the name behind "by" or "of"; a phrase that opens its sentence ends at the comma.
///
/// "At talks hosted by Switzerland, Cyprus and Turkey agreed": the host is Switzerland alone.
fn group_behind(document: &Document<'_>, names: &[Named], position: usize, sentence: &Range<usize>) -> Vec<EntityId> {
    let opens = matches!(document.lower(sentence.start), "at" | "through" | "thanks" | "with" | "after" | "under" | "in" | "during" | "following" | "by" | "on");
    if opens && names.get(position).is_some_and(|name| document.word(name.tokens.end) == ",") {
        return vec![names[position].entity];
    }
    group_at(document, names, Some(position), Way::On)
}

/// Whether two names stand in one list, or one is the other's office ("U.S. President Roosevelt").
fn linked(document: &Document<'_>, left: &Named, right: &Named) -> bool {
    if left.tokens.end > right.tokens.start {
        return false;
    }
    let between = past_brackets(document, left.tokens.end)..right.tokens.start;
    between.start <= between.end
        && between.len() <= 8
        && between.clone().all(|idx| {
            let word = document.lower(idx);
            matches!(word, "," | "and" | "or" | "the" | "even" | "as" | "well" | "&" | "'s" | "'" | "possibly" | "perhaps" | "its" | "special" | "of" | "(" | ")" | "both" | "then" | "secretary" | "state" | "foreign" | "chief" | "peace" | "also" | "later" | "nations")
                || cues::is_title(word)
                || cues::is_office(word)
        })
        && !(between.len() == 1 && document.lower(between.start) == "of" && left.label != Label::Person && left.form == Form::Name)
}

/// The first token behind a remark in brackets that begins here ("Jean Hottinguer (X), …").
fn past_brackets(document: &Document<'_>, start: usize) -> usize {
    if document.word(start) != "(" {
        return start;
    }
    (start + 1..start + 24).find(|&idx| document.word(idx) == ")").map_or(start, |close| close + 1)
}

/// Who does the verb: behind "by", else the nearest subject before it.
fn verb_arguments(document: &Document<'_>, names: &[Named], cue: &Cue, sentence: &Range<usize>) -> Vec<EntityId> {
    let participle = document.lower(cue.tokens.start).ends_with("ed");
    // "brokered by X", "mediated in part by X", "carried between the two by X"
    // "brokered the deal by which …" is active: its object stands right behind it.
    let active = matches!(document.lower(cue.tokens.end), "the" | "a" | "an" | "this" | "their" | "its");
    if (participle || document.lower(cue.tokens.start) == "brought") && !active {
        let by = (cue.tokens.end..(cue.tokens.end + 9).min(sentence.end)).find(|&idx| {
            document.lower(idx) == "by"
        });
        let stopped = by.is_some_and(|by| (cue.tokens.end..by).any(|idx| matches!(document.word(idx), "," | ";" | ".") ));
        if let Some(by) = by.filter(|_| !stopped) {
            let position = names.iter().position(|name| name.tokens.start > by);
            if let Some(position) = position
                && names[position].tokens.start - by <= 7
                && quiet(document, by + 1..names[position].tokens.start)
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
    let passive = participle
        && (sentence.start..cue.tokens.start).rev().take(3).any(|idx| matches!(document.lower(idx), "was" | "were" | "been" | "being" | "be" | "is" | "are"));
    if passive {
        return Vec::new();
    }
    // "talks mediated …" reduced: the noun just before is the matter.
    if participle && cue.tokens.start > sentence.start && is_deal_noun(document.lower(cue.tokens.start - 1)) {
        return Vec::new();
    }
    if let Some(speaker) = first_person(document, names, cue.tokens.start, sentence) {
        return speaker;
    }
    // "whether anyone had mediated", "who mediated": nobody that is named.
    let before = (sentence.start..cue.tokens.start).rev().take(4).find(|&idx| {
        !matches!(document.lower(idx), "had" | "has" | "have" | "was" | "is" | "been" | "will" | "would" | "could" | "may" | "might" | "also")
    });
    if before.is_some_and(|idx| matches!(document.lower(idx), "anyone" | "anybody" | "someone" | "somebody" | "nobody" | "one" | "else")) {
        return Vec::new();
    }
    subject(document, names, cue.tokens.start, sentence)
}

/// "We are prepared to mediate," X said: who speaks in the first person is who does it.
fn first_person(document: &Document<'_>, names: &[Named], verb: usize, sentence: &Range<usize>) -> Option<Vec<EntityId>> {
    let own = (verb.saturating_sub(7).max(sentence.start)..verb)
        .any(|idx| document.tokens[idx].quoted && matches!(document.lower(idx), "we" | "i"));
    if !own {
        return None;
    }
    let close = (verb..sentence.end).find(|&idx| !document.tokens[idx].quoted)?;
    let position = names.iter().position(|name| name.tokens.start > close)?;
    let said = (close..(names[position].tokens.end + 5).min(sentence.end)).any(|idx| matches!(document.lower(idx), "said" | "told" | "added" | "says"));
    said.then(|| group_at(document, names, Some(position), Way::On).into_iter().take(1).collect())
}

/// The nearest name group before a verb that can be its subject.
fn subject(document: &Document<'_>, names: &[Named], verb: usize, sentence: &Range<usize>) -> Vec<EntityId> {
    let mut position = names.iter().rposition(|name| name.tokens.end <= verb);
    while let Some(at) = position {
        let name = &names[at];
        let gap = name.tokens.end..verb;
        if gap.len() > 26 || gap.clone().any(|idx| matches!(document.word(idx), ";" | "."| "?")) {
            return Vec::new();
        }
        // Where the list begins, and what stands before it, tells whether it is a subject.
        let first = list(document, names, at, Way::Back).start;
        let mut before = names[first].tokens.start;
        while before > sentence.start && matches!(document.lower(before - 1), "the" | "a" | "an" | "former" | "both" | "with" | "special" | "envoy" | "senior") && document.lower(before - 1) != "with" {
            before -= 1;
        }
        let previous = if before > sentence.start { document.lower(before - 1) } else { "" };
        let clause_turn = gap.clone().any(|idx| matches!(document.lower(idx), "that" | "whether" | "but"));
        let called_on = previous == "on" && before >= sentence.start + 2 && document.lower(before - 2).starts_with("call");
        let object = !called_on && matches!(previous, "between" | "with" | "against" | "in" | "at" | "near" | "from" | "among" | "of" | "into" | "over" | "on")
            && !(previous == "of" && gap.len() < 2)
            || (clause_turn && gap.len() < 4 && document.lower(verb - 1) == "that");
        // "Russia, as Syria's key ally, has brokered": a genitive inside an apposition is no subject.
        let genitive = matches!(document.lower(name.tokens.end), "'s" | "'")
            && (gap.len() > 14 || gap.clone().any(|idx| document.word(idx) == ","));
        // "our friends in Muscat, who mediated": whoever sits there.
        let people_there = previous == "in"
            && before >= sentence.start + 2
            && matches!(document.lower(before - 2), "friends" | "brothers" | "officials" | "diplomats" | "leaders" | "partners" | "colleagues" | "government")
            && document.lower(verb - 1) == "who";
        if people_there {
            return group_at(document, names, Some(at), Way::Back);
        }
        let relative = matches!(document.lower(verb - 1), "who" | "which" | "that") && gap.len() <= 2;
        if object && relative {
            return Vec::new();
        }
        if object || genitive || !can_mediate(name) {
            position = first.checked_sub(1);
            continue;
        }
        let mut group = group_at(document, names, Some(at), Way::Back);
        // "Angola has sent X to mediate": the sender mediates through the envoy.
        if matches!(previous, "sent" | "dispatched" | "sends" | "appointed" | "named" | "dispatches" | "appoints") && names[at].label == Label::Person {
            for sender in subject(document, names, before - 1, sentence) {
                if !group.contains(&sender) {
                    group.push(sender);
                }
            }
        }
        return group;
    }
    Vec::new()
}

/// Whether only words that may lead to a name stand here: articles, titles, adjectives.
fn quiet(document: &Document<'_>, between: Range<usize>) -> bool {
    between.len() <= 7
        && !between.into_iter().any(|idx| {
            let word = document.lower(idx);
            matches!(word, "," | ";" | "." | "to" | "that" | "which" | "between" | "with" | "from" | "in")
        })
}

/// Who is called a mediator: names beside the noun, or whom the sentence says to be one.
fn agent_arguments(document: &Document<'_>, names: &[Named], cue: &Cue, sentence: &Range<usize>) -> Vec<EntityId> {
    let start = cue.tokens.start;
    let end = cue.tokens.end;
    // "Qatari mediators", "the UN's chief mediator", "UN-appointed mediator".
    if let Some(position) = names.iter().rposition(|name| name.tokens.end <= start || name.tokens.start + 1 == start && name.tokens.end == start) {
        let between = names[position].tokens.end..start;
        let beside = between.len() <= 2
            && between.clone().all(|idx| {
                matches!(document.lower(idx), "'s" | "'" | "chief" | "peace" | "special" | "lead" | "top" | "main" | "state" | "federal" | "government" | "official" | "senior" | "veteran" | "longtime" | "hostage" | "chief-" | "-")
            });
        if beside {
            let mut group = group_at(document, names, Some(position), Way::Back);
            // "UN mediator Ghassan Salamé": the person too.
            group.extend(following(document, names, end, false));
            group.dedup();
            return group;
        }
    }
    // "mediator X", "mediators from Qatar", "mediators such as A and B", "intermediaries: A, B".
    let following = following(document, names, end, true);
    if !following.is_empty() {
        return following;
    }
    // "X acted as mediator", "X, the mediator", "X is seen as an honest broker".
    let mut before = start;
    while before > sentence.start
        && (matches!(document.lower(before - 1), "a" | "an" | "the" | "its" | "their" | "chief" | "main" | "lead" | "key" | "neutral" | "sole" | "only" | "possible" | "potential" | "likely" | "official" | "unofficial" | "joint" | "long-time" | "trusted" | "honest" | "principal" | "discreet" | "quiet" | "peace" | "personal" | "secret" | "third-party" | "impartial" | "independent" | "co-" | "future" | "federal" | "two"))
    {
        before -= 1;
    }
    let link = if before > sentence.start { document.lower(before - 1) } else { "" };
    let copula = matches!(link, "as" | "is" | "was" | "are" | "were" | "be" | "been" | "become" | "became" | "remains" | "remained" | "being" | "appointed" | "named" | "not");
    let role_of = link == "of" && before >= sentence.start + 2 && matches!(document.lower(before - 2), "role" | "part" | "job" | "position");
    let apposition = link == "," && before < start && names.iter().any(|name| name.tokens.end == before - 1) && matches!(document.word(end), "," | "." | "who" | "in" | "for" | "between");
    if copula || role_of || apposition {
        return subject(document, names, before.saturating_sub(1).max(sentence.start), sentence);
    }
    Vec::new()
}

/// The names that follow a noun for mediators.
fn following(document: &Document<'_>, names: &[Named], end: usize, across: bool) -> Vec<EntityId> {
    let Some(position) = names.iter().position(|name| name.tokens.start >= end) else { return Vec::new() };
    let between = end..names[position].tokens.start;
    // "several intermediaries, A, B and C": behind a comma only a list is the mediators' own.
    let listed = across && between.len() == 1 && document.lower(end) == "," && document.lower(end - 1).ends_with('s');
    if listed && names[position].label != Label::Person || listed && names.len() > position + 1 {
        let group = group_at(document, names, Some(position), Way::On);
        return if group.len() > 1 { group } else { Vec::new() };
    }
    // "a sole arbitrator, Beatriz Alvarado, will hear": an apposition between commas.
    if across
        && between.len() == 1
        && document.lower(end) == ","
        && names[position].label == Label::Person
        && document.word(names[position].tokens.end) == ","
    {
        return vec![names[position].entity];
    }
    let leads = between.is_empty()
        || across
            && between.len() <= 4
            && matches!(document.lower(end), "from" | "such" | "including" | ":" | "," | "like" | "(" | "—" | "of")
            && between.clone().skip(1).all(|idx| matches!(document.lower(idx), "as" | "the" | "including" | "from" | "such" | "both" | "namely"))
            && !(document.lower(end) == "," && between.len() == 1);
    if leads { group_at(document, names, Some(position), Way::On) } else { Vec::new() }
}

/// Who does the mediation that is spoken of.
fn activity_arguments(document: &Document<'_>, names: &[Named], cue: &Cue, sentence: &Range<usize>) -> Vec<EntityId> {
    let start = cue.tokens.start;
    let end = cue.tokens.end;
    // "Omani mediation", "Norway's good offices", "Kissinger's shuttle diplomacy".
    if let Some(position) = names.iter().rposition(|name| name.tokens.end <= start) {
        let between = names[position].tokens.end..start;
        if between.len() <= 3
            && between.clone().all(|idx| matches!(document.lower(idx), "'s" | "'" | "good" | "direct" | "own" | "peace" | "quiet" | "secret" | "renewed" | "joint" | "first" | "latest" | "personal" | "diplomatic" | "own-" | "tireless" | "shuttle"))
        {
            return group_at(document, names, Some(position), Way::Back);
        }
    }
    // "mediation by the United States", "good offices of Norway", "under the auspices of the UN".
    let next = names.iter().position(|name| name.tokens.start >= end);
    let between = end..next.map_or(end, |position| names[position].tokens.start);
    if !between.is_empty()
        && between.len() <= 6
        && between.clone().any(|idx| {
            matches!(document.lower(idx), "by" | "of" | "from")
                || cue.function == Function::Arbitrate && document.lower(idx) == "at"
                || document.lower(idx) == "to" && near(document, start.saturating_sub(3)..start, |word| matches!(word, "leave" | "left" | "leaves" | "entrusted"))
        })
        && between.clone().all(|idx| {
            let word = document.lower(idx);
            matches!(word, "by" | "of" | "from" | "to" | "at" | "the" | "a" | "efforts" | "effort" | "and" | "led" | "mission" | "conducted" | "provided" | "undertaken" | "attempts" | "offered") || cues::is_title(word)
        })
    {
        return next.map_or_else(Vec::new, |position| group_behind(document, names, position, sentence));
    }
    // "Norway offered its good offices", "Turkey has offered mediation", "X leads the mediation".
    let verb = (sentence.start..start).rev().take(7).find(|&idx| {
        matches!(
            document.lower(idx),
            "offered" | "offers" | "offer" | "offering" | "provided" | "provides" | "provide" | "began" | "started" | "continued" | "continues" | "led" | "leads" | "leading" | "conducted" | "undertaken" | "undertook" | "proposed" | "lent" | "lend" | "lends" | "lending" | "attempted" | "resumed" | "ended" | "abandoned" | "suspended" | "launched" | "pursued" | "volunteered" | "withdrew" | "used" | "extended" | "part"
        )
    });
    if let Some(verb) = verb {
        return subject(document, names, verb, sentence);
    }
    Vec::new()
}

/// The words for a mediator whom the text does not name, or none where it only repeats or generalises.
fn unnamed(document: &Document<'_>, cue: &Cue, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start = cue.tokens.start;
    let word = document.lower(start);
    if cue.shape == Shape::Activity && cue.function == Function::Arbitrate {
        let settled = (sentence.start..start).rev().take(4).any(|idx| matches!(document.lower(idx), "by" | "to" | "through" | "binding" | "into"));
        return settled.then(|| cue.tokens.clone());
    }
    if cue.shape != Shape::Agent {
        return None;
    }
    let mut first = start;
    while first > sentence.start
        && document.tokens[first - 1].kind == TokenKind::Word
        && start - first < 4
        && matches!(
            document.lower(first - 1),
            "unnamed" | "unidentified" | "undisclosed" | "third-party" | "secret" | "mysterious" | "several" | "various" | "two"
                | "three" | "neutral" | "foreign" | "international" | "regional" | "outside" | "unofficial" | "private"
                | "a" | "an" | "the" | "some" | "other" | "discreet" | "many" | "four" | "independent" | "local" | "church"
        )
    {
        first -= 1;
    }
    let qualified = (first..start).any(|idx| {
        matches!(document.lower(idx), "unnamed" | "unidentified" | "undisclosed" | "third-party" | "secret" | "mysterious" | "several" | "various" | "two" | "three" | "foreign" | "international" | "regional" | "outside" | "private" | "local" | "some" | "many" | "a" | "an")
    });
    let through = first > sentence.start && matches!(document.lower(first - 1), "through" | "via" | "by" | "with" | "of" | "from");
    let plural = word.ends_with('s');
    let definite = (first..start).any(|idx| document.lower(idx) == "the") && !qualified;
    let stands = qualified || (plural && !definite) || through && plural;
    // "the role of mediator", "as mediator": a function, nobody in particular.
    (stands && !(word == "mediator" && first == start)).then_some(first..cue.tokens.end)
}

/// Whether the strongest word on a mediator is at least an offer, so that it counts as taking part.
pub fn takes_part(mediator: &Mediator) -> bool {
    mediator.strongest().is_some_and(|statement| statement.certainty >= Certainty::Offered)
}
