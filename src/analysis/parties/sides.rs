//! Which of the parties are the sides: the likeliest of them, and what sides are to each other.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::link::fold;
use crate::analysis::offices;
use crate::analysis::parties::mediates;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

/// The least chances at which the likeliest, the second, third and fourth are shown as sides: a matter has
/// two, or it were none; most have no more.
pub const LEAST_CHANCES_OF_SIDES: [f32; 4] = [0.25, 0.1, 0.35, 0.4];

/// A third or fourth side needs this share of the second's weight to be one.
const SHARE_OF_A_SIDE: f32 = 0.75;

/// A third or fourth side must be as surely a party as this, from 0 to 1: a matter has two sides before it has more.
const LEAST_CONFIDENCE_OF_A_THIRD: f32 = 0.6;

/// Puts a body in the place of those who speak for it: it is the side, they are its voice.
///
/// Who speaks for a state may be a side himself, as its president before the courts, and so may whomever
/// the title names.
pub fn body_for_its_voice(
    entities: &[Entity],
    parties: &[(f32, Party)],
    mediators: &FxHashMap<EntityId, &Mediator>,
    sides: &mut FxHashMap<EntityId, f32>,
) {
    let bodies: FxHashSet<EntityId> = parties
        .iter()
        .filter(|(_, party)| {
            matches!(
                party.kind,
                PartyKind::Organisation | PartyKind::ArmedGroup | PartyKind::People
            ) && !mediators.contains_key(&party.entity)
        })
        .map(|(_, party)| party.entity)
        .collect();
    for (_, party) in parties {
        let body = party
            .represents
            .as_ref()
            .filter(|sender| sender.evidence.rule == offices::NAMED)
            .and_then(|sender| sender.entity);
        if let Some(body) = body.filter(|body| bodies.contains(body))
            && party.kind == PartyKind::Person
            && entities
                .get(party.entity.0 as usize)
                .and_then(|person| person.mentions.first())
                .is_some_and(|mention| mention.paragraph > 0)
            && let Some(chance) = sides.remove(&party.entity)
        {
            let most = sides.entry(body).or_insert(chance);
            *most = most.max(chance);
        }
    }
}

/// Marks the sides by how they stand: those most likely to be one.
pub fn choose_by_standing(parties: &mut [(f32, Party)], sides: &FxHashMap<EntityId, f32>) {
    let mut likely: Vec<(f32, EntityId)> = parties
        .iter()
        .filter_map(|(_, party)| Some((*sides.get(&party.entity)?, party.entity)))
        .collect();
    likely.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    let mut least = LEAST_CHANCES_OF_SIDES.into_iter();
    likely.retain(|(chance, _)| least.next().is_some_and(|least| *chance > least));
    for (_, party) in parties.iter_mut() {
        party.principal = likely.iter().any(|(_, entity)| *entity == party.entity);
    }
}

/// Marks the sides in a text too short to weigh: the weightiest states, bodies and groups that act.
pub fn choose_by_weight(parties: &mut [(f32, Party)], mediators: &FxHashMap<EntityId, &Mediator>) {
    let mut second = None;
    let mut chosen = 0;
    for (weight, party) in parties.iter_mut() {
        let mediates = mediators
            .get(&party.entity)
            .is_some_and(|mediator| mediates(mediator));
        if party.kind == PartyKind::Person || party.kind == PartyKind::People || mediates {
            continue;
        }
        if chosen >= LEAST_CHANCES_OF_SIDES.len()
            || second.is_some_and(|second: f32| *weight < second * SHARE_OF_A_SIDE)
        {
            break;
        }
        party.principal = true;
        chosen += 1;
        if chosen == 2 {
            second = Some(*weight);
        }
    }
}

/// Makes those sides who contend for an office, where two at least do; the state, its towns and whoever goes between are none.
pub fn contenders_before_states(parties: &mut [(f32, Party)], contenders: &[EntityId]) {
    let two = parties
        .iter()
        .filter(|(_, party)| contenders.contains(&party.entity))
        .nth(1);
    if two.is_none() {
        return;
    }
    let mut left = LEAST_CHANCES_OF_SIDES.len() - 1;
    for (_, party) in parties {
        let contends = contenders.contains(&party.entity) && left > 0;
        left -= usize::from(contends);
        party.principal = contends;
    }
}

/// Settles what sides are to each other: a state acts through whoever speaks for it, a body of the world stands between
/// sides rather than among them, and beside two sides a doubtful third is none.
pub fn settle(entities: &[Entity], parties: &mut [(f32, Party)]) {
    for (_, party) in parties.iter_mut() {
        let counts = entities
            .get(party.entity.0 as usize)
            .is_some_and(counts_votes);
        party.principal &= !counts;
    }
    state_for_its_voice(parties);
    for place in 0..parties.len() {
        let party = &parties[place].1;
        let of_the_world = party.principal
            && party.kind == PartyKind::Organisation
            && entities
                .get(party.entity.0 as usize)
                .is_some_and(is_of_the_world);
        if of_the_world && sides(parties) > 2 {
            parties[place].1.principal = false;
        }
    }
    state_as_the_stage(entities, parties);
    while sides(parties) > 2 {
        let doubtful = parties
            .iter_mut()
            .filter(|(_, party)| party.principal && party.confidence < LEAST_CONFIDENCE_OF_A_THIRD)
            .min_by(|left, right| left.1.confidence.total_cmp(&right.1.confidence));
        let Some((_, party)) = doubtful else {
            return;
        };
        party.principal = false;
    }
}

/// Whether a body counts votes or judges laws: those who quarrel over them are the sides.
pub fn counts_votes(entity: &Entity) -> bool {
    let name = fold(&entity.name);
    let has = |words: &[&str]| name.split(' ').any(|word| words.contains(&word));
    entity.label == Label::Organisation
        && has(&["electoral", "election", "elections", "constitutional"])
        && has(&["commission", "council", "court", "tribunal", "committee"])
}

/// How many sides there are.
fn sides(parties: &[(f32, Party)]) -> usize {
    parties.iter().filter(|(_, party)| party.principal).count()
}

/// Takes the one state from among its own bodies: where its parliament quarrels with its president, it is the stage.
fn state_as_the_stage(entities: &[Entity], parties: &mut [(f32, Party)]) {
    let chosen = || parties.iter().filter(|(_, party)| party.principal);
    let own_body = chosen().any(|(_, party)| {
        party.kind == PartyKind::Organisation
            && entities.get(party.entity.0 as usize).is_some_and(|entity| {
                !is_of_the_world(entity) && fold(&entity.name).split(' ').any(is_chamber)
            })
    });
    let mut states = chosen().filter(|(_, party)| party.kind == PartyKind::State);
    let one = states.next().is_some() && states.next().is_none();
    if own_body && one && sides(parties) > 2 {
        for (_, party) in parties {
            party.principal &= party.kind != PartyKind::State;
        }
    }
}

/// Words by which a body is one of those among which a state decides.
fn is_chamber(word: &str) -> bool {
    matches!(
        word,
        "congress"
            | "parliament"
            | "senate"
            | "house"
            | "assembly"
            | "opposition"
            | "knesset"
            | "duma"
            | "democrats"
            | "republicans"
            | "majlis"
            | "cabinet"
    )
}

/// Whether an entity is the United Nations or an organ of theirs, by any of its names.
fn is_of_the_world(entity: &Entity) -> bool {
    std::iter::once(&entity.name)
        .chain(&entity.aliases)
        .any(|name| {
            let name = fold(name);
            name.contains("united nations")
                || name.contains("security council") && !name.contains("national")
                || name.split(' ').any(|word| matches!(word, "un" | "u.n."))
        })
}

/// Puts a state in the place of the person who speaks for it among states: "President Ruiz and Chile" are Peru and
/// Chile. Among the bodies and persons of one state, as a president before his parliament, the person is the side.
fn state_for_its_voice(parties: &mut [(f32, Party)]) {
    for voice in 0..parties.len() {
        let party = &parties[voice].1;
        if !party.principal || party.kind != PartyKind::Person {
            continue;
        }
        let Some(state) = party
            .represents
            .as_ref()
            .and_then(|sender| sender.entity)
            .and_then(|sender| {
                parties
                    .iter()
                    .position(|(_, party)| party.entity == sender && party.kind == PartyKind::State)
            })
        else {
            continue;
        };
        let others: Vec<PartyKind> = parties
            .iter()
            .enumerate()
            .filter(|(place, (_, party))| party.principal && *place != voice && *place != state)
            .map(|(_, (_, party))| party.kind)
            .collect();
        if parties[state].1.principal {
            parties[voice].1.principal = !others.contains(&PartyKind::State);
        } else if !others.is_empty()
            && !others.contains(&PartyKind::Organisation)
            && !others.contains(&PartyKind::Person)
        {
            parties[voice].1.principal = false;
            parties[state].1.principal = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Evidence;
    use crate::analysis::Label;
    use crate::analysis::Represents;
    use crate::text::Span;

    fn evidence() -> Evidence {
        Evidence {
            sentence: Span { start: 0, end: 1 },
            cue: Span { start: 0, end: 1 },
            paragraph: 0,
            rule: "",
        }
    }

    /// The sides that are left of parties that all seem to be sides: name, kind, for which of them it speaks, confidence.
    fn left(rows: &[(&str, PartyKind, Option<usize>, bool, f32)]) -> Vec<String> {
        let entities: Vec<Entity> = rows
            .iter()
            .enumerate()
            .map(|(id, row)| Entity {
                id: EntityId(id as u32),
                label: Label::Organisation,
                name: row.0.to_owned(),
                aliases: Vec::new(),
                title: None,
                state: None,
                mentions: Vec::new(),
            })
            .collect();
        let mut parties: Vec<(f32, Party)> = rows
            .iter()
            .enumerate()
            .map(|(id, &(_, kind, sender, principal, confidence))| {
                let party = Party {
                    entity: EntityId(id as u32),
                    kind,
                    principal,
                    represents: sender.map(|sender| Represents {
                        entity: Some(EntityId(sender as u32)),
                        name: rows[sender].0.to_owned(),
                        evidence: evidence(),
                    }),
                    evidence: vec![evidence()],
                    confidence,
                };
                (1.0, party)
            })
            .collect();
        settle(&entities, &mut parties);
        parties
            .iter()
            .filter(|(_, party)| party.principal)
            .map(|(_, party)| rows[party.entity.0 as usize].0.to_owned())
            .collect()
    }

    #[test]
    fn a_state_stands_for_its_president_among_states() {
        use PartyKind::Person;
        use PartyKind::State;
        let both = [
            ("Ruiz", Person, Some(1), true, 0.9),
            ("Peru", State, None, true, 0.9),
            ("Chile", State, None, true, 0.9),
        ];
        assert_eq!(left(&both), ["Peru", "Chile"]);
        let unseen = [
            ("Ruiz", Person, Some(1), true, 0.9),
            ("Peru", State, None, false, 0.9),
            ("Chile", State, None, true, 0.9),
        ];
        assert_eq!(left(&unseen), ["Peru", "Chile"]);
    }

    #[test]
    fn a_president_before_his_parliament_is_the_side_and_the_state_the_stage() {
        use PartyKind::Organisation;
        use PartyKind::Person;
        use PartyKind::State;
        let rows = [
            ("Ruiz", Person, Some(1), true, 0.9),
            ("Peru", State, None, true, 0.9),
            ("Congress of Peru", Organisation, None, true, 0.9),
        ];
        assert_eq!(left(&rows), ["Ruiz", "Congress of Peru"]);
    }

    #[test]
    fn beside_two_sides_neither_the_world_nor_a_doubtful_third_is_one() {
        use PartyKind::Organisation;
        use PartyKind::State;
        let world = [
            ("Peru", State, None, true, 0.9),
            ("Chile", State, None, true, 0.9),
            ("UN Security Council", Organisation, None, true, 0.9),
        ];
        assert_eq!(left(&world), ["Peru", "Chile"]);
        let alone = [
            ("Peru", State, None, true, 0.9),
            ("UN Security Council", Organisation, None, true, 0.9),
        ];
        assert_eq!(left(&alone), ["Peru", "UN Security Council"]);
        let doubtful = [
            ("Peru", State, None, true, 0.9),
            ("Chile", State, None, true, 0.9),
            ("Harbour Board", Organisation, None, true, 0.5),
        ];
        assert_eq!(left(&doubtful), ["Peru", "Chile"]);
    }

    #[test]
    fn whoever_counts_the_votes_is_no_side_and_a_court_may_be() {
        let body = |name: &str| Entity {
            id: EntityId(0),
            label: Label::Organisation,
            name: name.to_owned(),
            aliases: Vec::new(),
            title: None,
            state: None,
            mentions: Vec::new(),
        };
        assert!(counts_votes(&body("electoral commission")));
        assert!(counts_votes(&body("Constitutional Council")));
        assert!(!counts_votes(&body("Supreme Court")));
        assert!(!counts_votes(&body("Constitutional Party")));
    }
}
