//! What the whole article is about, as far as mediation turns on it: who the sides are, whether anybody
//! speaks of peace at all, whether it is an obituary.

use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::lists::Way;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::offices::Offices;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::collections::BTreeMap;

/// How much of an article is read for what it is about.
pub const LOOK: usize = 3000;

/// Whoever is named as a side so many times more seldom than the foremost is none of the matter at hand.
const SELDOM: u32 = 3;

/// An article of so many tokens names its sides as sides more than once.
const SHORT: usize = 500;

/// So many words for what lies between sides make an article one about it.
const QUARREL: usize = 4;

/// How the sides meet, as far as the text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contacts {
    /// Openly, or not at all.
    Open,
    /// By a channel, in secret, as is only reported.
    Covert,
}

/// What the article is about.
pub struct Matter {
    /// Who is named as a side, and how often.
    sides: BTreeMap<EntityId, u32>,
    /// Of each person who speaks for somebody: for whom.
    senders: BTreeMap<EntityId, EntityId>,
    /// Whether sides talk, make peace or fight in it.
    pub peace: bool,
    /// Whether mediation is spoken of by its name.
    pub mediation: bool,
    /// Whether the sides meet in the open.
    contacts: Contacts,
    /// How many of its words speak of what lies between sides.
    quarrel: usize,
    /// How often its own sides are named as sides, at least; none where no side is named often enough to be one.
    least: Option<u32>,
    /// Whether arbiters or claims are spoken of.
    pub arbitration: bool,
    /// Who has died, where it tells of a death.
    pub deceased: Option<EntityId>,
    /// In whose name it is issued.
    pub issuer: Option<EntityId>,
}

impl Matter {
    /// Reads the article for it.
    pub fn new(document: &Document<'_>, index: &Index, offices: &Offices<'_, '_>) -> Self {
        let tokens = 0..document.tokens.len().min(LOOK);
        let words = |test: fn(&str) -> bool| {
            tokens
                .clone()
                .filter(|&idx| test(document.lower(idx)))
                .count()
        };
        let peace = words(|word| {
            one_of!(
                word;
                "peace" "ceasefire" "cease-fire" "truce" "armistice" "negotiations" "negotiation" "negotiate"
                "conflict" "war" "hostilities" "talks" "mediation" "mediators" "mediator" "mediated" "mediate" "mediating" "factions" "disengagement" "breakaway" "separatists" "insurgents" "reconciliation" "dispute" "strike"
                "settlement" "quarrel" "quarrelled" "quarreled" "feud" "rift" "standoff" "stand-off" "prisoner" "prisoners" "hostage" "hostages" "swap"
                "rebels" "guerrillas" "negotiators" "belligerents"
            )
        }) > 0;
        let mediation = words(|word| {
            word.starts_with("mediat")
                || one_of!(
                    word;
                    "go-between" "go-betweens" "intermediary" "intermediaries" "broker" "brokered" "facilitator"
                    "facilitators" "conciliator" "conciliators" "guarantor" "guarantors" "facilitate" "facilitated" "shuttle"
                    "shuttled" "arbitration" "observers" "monitors" "venue"
                )
        }) > 0;
        let covert = tokens.clone().any(|idx| {
            one_of!(document.lower(idx); "backchannel" "back-channel")
                || document.lower(idx) == "channel" && one_of!(document.lower(idx.wrapping_sub(1)); "back" "secret" "discreet" "quiet" "possible")
                || one_of!(document.lower(idx); "secret" "discreet" "indirect" "reported" "unofficial" "quiet" "informal" "secretly")
                    && one_of!(document.lower(idx + 1); "talks" "contacts" "contact" "meeting" "meetings" "negotiations" "dialogue" "exchange")
        });
        let quarrel = words(|word| {
            one_of!(
                word;
                "sides" "delegation" "delegations" "talks" "dispute" "truce" "ceasefire" "envoy" "envoys" "negotiators" "venue" "observers"
                "consultations" "guarantor" "guarantors" "mediator" "mediators" "crisis" "clashes" "withdrawal" "standoff" "recount"
                "negotiations" "conciliator" "settlement" "rivals" "both" "accord" "mediation" "strike" "exchange"
            )
        });
        let arbitration = words(|word| {
            word.starts_with("arbitra")
                || one_of!(word; "commissioners" "claims" "award" "umpire" "boundary" "frontier" "tribunal")
        }) > 0;
        let deceased = deceased(document, index);
        let mut sides = sides(document, index);
        // Who speaks for a side is no third either.
        let senders: BTreeMap<EntityId, EntityId> = offices.speakers().collect();
        let speakers: Vec<(EntityId, u32)> = senders
            .iter()
            .filter_map(|(speaker, sender)| Some((*speaker, *sides.get(sender)?)))
            .collect();
        for (speaker, count) in speakers {
            sides.entry(speaker).or_insert(count);
        }
        let most = sides.values().max().copied().unwrap_or_default();
        let often = if document.tokens.len() > SHORT { 2 } else { 1 };
        Self {
            sides,
            senders,
            peace,
            mediation,
            contacts: if covert {
                Contacts::Covert
            } else {
                Contacts::Open
            },
            quarrel,
            least: (most >= often).then(|| most.div_ceil(SELDOM)),
            arbitration,
            deceased,
            issuer: None,
        }
    }

    /// Whether it is about what lies between sides.
    pub fn is_quarrel(&self) -> bool {
        self.quarrel >= QUARREL
    }

    /// Whether it has sides, named or not.
    pub fn has_sides(&self) -> bool {
        self.sides.len() >= 2 || self.is_quarrel()
    }

    /// Whether a third may be guessed at: mediation is spoken of, or contacts that somebody must have arranged.
    pub fn leaves_a_third_to_guess(&self) -> bool {
        (self.mediation || self.contacts == Contacts::Covert)
            && (self.has_sides() || self.peace || self.contacts == Contacts::Covert)
    }

    /// Whether mediation may be meant where only its place or its part is named.
    pub fn about_mediation(&self) -> bool {
        self.mediation || self.is_quarrel()
    }

    /// How many sides the text names.
    pub fn sides(&self) -> usize {
        self.sides.len()
    }

    /// How many of them are sides as often as the sides of the matter are.
    pub fn main_sides(&self) -> usize {
        self.sides
            .keys()
            .filter(|side| self.is_main_side(**side))
            .count()
    }

    /// Whether two others at least are named as sides more often than either of these: then these are not of the matter.
    pub fn is_of_others(&self, one: EntityId, other: EntityId) -> bool {
        let count = |entity: &EntityId| self.sides.get(entity).copied().unwrap_or_default();
        let most = count(&one).max(count(&other));
        self.sides.values().filter(|count| **count > most).count() >= 2
    }

    /// For whom a person speaks.
    pub fn sender_of(&self, person: EntityId) -> Option<EntityId> {
        self.senders.get(&person).copied()
    }

    /// Whether the text names this entity, or whom it speaks for, as a side.
    pub fn is_side(&self, entity: EntityId) -> bool {
        self.sides.contains_key(&entity)
    }

    /// Whether it is a side as often as the sides of the matter are: not one that is once named beside another.
    pub fn is_main_side(&self, entity: EntityId) -> bool {
        let count = self.sides.get(&entity);
        self.least
            .is_some_and(|least| count.is_some_and(|count| *count >= least))
    }
}

/// Who has died, where the title or the first paragraphs tell of a death.
fn deceased(document: &Document<'_>, index: &Index) -> Option<EntityId> {
    let first = document
        .tokens
        .iter()
        .take(90)
        .take_while(|token| token.paragraph < 3)
        .count();
    let person = |range: std::ops::Range<usize>| {
        index
            .within(&range)
            .iter()
            .rev()
            .find(|name| name.label == Label::Person)
            .map(|name| name.entity)
    };
    (0..first).find_map(|idx| {
        let next = document.lower(idx + 1);
        match document.lower(idx) {
            // "who died on Tuesday at 81", "has died": one person, not the dead of a battle.
            "died"
                if one_of!(next; "on" "at" "in" "aged" "peacefully" "yesterday" "of" "last" "." ",")
                    && idx > 0
                    && !one_of!(document.lower(idx - 1); "people" "soldiers" "civilians" "have" "others" "children") =>
            {
                person(idx.saturating_sub(40)..idx)
            }
            "dies" if one_of!(next; "at" "aged" "" "," ".") => person(0..idx),
            "passing" | "death" if next == "of" && document.tokens[idx].paragraph == 0 => index
                .within(&(idx..idx + 12))
                .iter()
                .find(|name| name.label == Label::Person)
                .map(|name| name.entity),
            _ => None,
        }
    })
}

/// The entities that the text names as sides: "between X and Y", "the war with X", "X and Y agreed".
///
/// A turn of phrase that tells of help also fits a side that helps itself; a side is left out.
fn sides(document: &Document<'_>, index: &Index) -> BTreeMap<EntityId, u32> {
    let mut sides = BTreeMap::new();
    let mut side = |entity: EntityId| *sides.entry(entity).or_insert(0) += 1;
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let names = index.within(&tokens);
        for (position, name) in names.iter().enumerate() {
            let previous = before_article(document, name.tokens.start, tokens.start);
            let word = document.lower(previous);
            let behind = previous.saturating_sub(3).max(tokens.start)..previous;
            let group = matches!(word, "between" | "among")
                && !own_meeting(document, names, position)
                && !near(
                    document,
                    previous.saturating_sub(1)..previous,
                    |word| one_of!(word; "relations" "relationship" "friendship" "controversy" "developed"),
                )
                || matches!(word, "with" | "against")
                    // "a ceasefire panel with A": who sits on it.
                    && !one_of!(
                        document.lower(previous.wrapping_sub(1));
                        "group" "panel" "mechanism" "committee" "commission" "quartet" "troika"
                    )
                    && near(document, behind, |word| {
                        is_deal_noun(word)
                            && !one_of!(word; "meeting" "meetings" "talks" "contacts" "discussions" "consultations" "conversations")
                            || matches!(word, "war" | "fighting" | "conflict" | "clashes")
                    });
            if group {
                lists::list_from(document, names, position)
                    .into_iter()
                    .for_each(&mut side);
            }
            // "the Russia-Ukraine war": two names in one word.
            if let Some(next) = names.get(position + 1)
                && next.tokens == name.tokens
                && next.entity != name.entity
                && near(document, name.tokens.end..name.tokens.end + 3, |word| {
                    is_deal_noun(word) || one_of!(word; "war" "conflict" "border" "crisis")
                })
            {
                side(name.entity);
                side(next.entity);
            }
            let strikes = one_of!(
                document.lower(name.tokens.end);
                "strike" "strikes" "airstrike" "airstrikes" "attack" "attacks" "invasion"
                "offensive" "hostages"
            );
            if strikes {
                side(name.entity);
            }
            if pair_agrees(document, names, position) {
                let pair = lists::list(document, names, position, Way::Back);
                names[pair].iter().for_each(|name| side(name.entity));
            }
        }
    }
    sides
}

/// "a meeting between its envoy and Hamas": who meets is not always a side.
fn own_meeting(document: &Document<'_>, names: &[Named], position: usize) -> bool {
    let start = names[position].tokens.start;
    (start.saturating_sub(3)..start).any(|idx| {
        document.lower(idx) == "between"
            && one_of!(document.lower(idx.wrapping_sub(1)); "meeting" "meetings" "call" "calls" "conversation" "consultations")
    })
}

/// "X and Y have agreed to a truce": the last of exactly two who do what sides do.
fn pair_agrees(document: &Document<'_>, names: &[Named], position: usize) -> bool {
    let pair = lists::list(document, names, position, Way::Back);
    if pair.len() != 2 || names[pair.start].entity == names[position].entity {
        return false;
    }
    let two = &names[pair.start..=position];
    let between = two[0].tokens.end..two[1].tokens.start;
    if between.len() > 3 || !near(document, between, |word| word == "and") {
        return false;
    }
    let mut verb = two[1].tokens.end;
    while verb < two[1].tokens.end + 3
        && one_of!(document.lower(verb); "have" "had" "both" "also" "finally" "later" "has" "forces" "troops" "will" "are")
    {
        verb += 1;
    }
    let ahead = verb + 1..(verb + 9).min(document.tokens.len());
    let fights = one_of!(
        document.lower(verb);
        "fought" "clashed" "traded" "exchanged" "accused" "blamed" "went" "fight" "quarrelled" "quarreled"
    );
    let deals = one_of!(
        document.lower(verb);
        "agreed" "signed" "reached" "accepted" "resumed" "opened" "ended" "broke" "concluded" "settled"
        "submitted" "agree" "could" "held" "hold" "met" "negotiated" "welcome" "welcomed"
    );
    fights
        || deals
            && near(document, ahead, |word| {
                is_deal_noun(word)
                    || one_of!(word; "war" "treaty" "prisoners" "boundary" "frontier" "arbitration" "hostages" "agree" "line")
            })
}

/// The token before a name and its article.
fn before_article(document: &Document<'_>, start: usize, sentence_start: usize) -> usize {
    let mut previous = start.saturating_sub(1).max(sentence_start);
    while previous > sentence_start
        && matches!(
            document.lower(previous),
            "the" | "both" | "a" | "government" | "governments" | "of" | "president" | "presidents"
        )
    {
        previous -= 1;
    }
    previous
}
