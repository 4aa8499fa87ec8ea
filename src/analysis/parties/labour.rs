//! Strikes and lockouts: there a union and an employer are the sides, and the state is their stage.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::link::fold;
use crate::analysis::listed::one_of;
use crate::analysis::parties::BEGINNING;
use crate::text::Document;
use rustc_hash::FxHashMap;

/// So many words of strikes make an article one about a strike.
const LEAST_WORDS_OF_A_STRIKE: usize = 5;

/// The least chance at which a body is taken for the employer.
const LEAST_CHANCE_OF_AN_EMPLOYER: f32 = 0.05;

/// Puts union and employer in the place of states, where the article is about their strike.
pub fn union_before_state(
    document: &Document<'_>,
    entities: &[Entity],
    parties: &mut [(f32, Party)],
    sides: &FxHashMap<EntityId, f32>,
) {
    let look = 0..document.tokens.len().min(BEGINNING);
    if look
        .filter(|&idx| is_of_a_strike(document.lower(idx)))
        .count()
        < LEAST_WORDS_OF_A_STRIKE
    {
        return;
    }
    let name = |party: &Party| {
        entities
            .get(party.entity.0 as usize)
            .map(|entity| fold(&entity.name))
    };
    let likeliest = |wanted: &dyn Fn(&Party) -> bool| {
        parties
            .iter()
            .enumerate()
            .filter(|(_, (_, party))| {
                party.kind == PartyKind::Organisation
                    && wanted(party)
                    && !name(party).is_some_and(|name| name.split(' ').any(is_between))
            })
            .filter_map(|(place, (_, party))| Some((*sides.get(&party.entity)?, place)))
            .max_by(|left, right| left.0.total_cmp(&right.0).then(right.1.cmp(&left.1)))
    };
    let is_union =
        |party: &Party| name(party).is_some_and(|name| name.split(' ').any(is_of_workers));
    let union = likeliest(&is_union);
    let employer = likeliest(&|party| !is_union(party))
        .filter(|(chance, _)| *chance > LEAST_CHANCE_OF_AN_EMPLOYER);
    let (Some((_, union)), Some((_, employer))) = (union, employer) else {
        return;
    };
    for (place, (_, party)) in parties.iter_mut().enumerate() {
        party.principal |= place == union || place == employer;
        party.principal &= party.kind != PartyKind::State;
    }
}

fn is_of_a_strike(word: &str) -> bool {
    one_of!(
        word;
        "strike" "strikes" "strikers" "striking" "walkout" "walkouts" "lockout" "picket" "pickets" "union" "unions" "wage" "wages"
        "employer" "employers" "pay"
    )
}

/// Words by which a body is one of workers.
fn is_of_workers(word: &str) -> bool {
    one_of!(
        word;
        "union" "unions" "workers" "workers'" "dockworkers" "seafarers" "teachers" "nurses" "pilots" "drivers" "miners" "players" "riders"
        "employees" "labour" "labor" "guild" "machinists" "teamsters" "staff" "firefighters" "doctors" "writers" "actors"
    ) || word.ends_with("workers")
}

/// Words by which a body stands between workers and employers, or above them.
fn is_between(word: &str) -> bool {
    one_of!(word; "court" "conciliation" "mediation" "arbitration" "commission" "ministry" "parliament" "party" "police" "tribunal")
}
