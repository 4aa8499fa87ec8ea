//! An article read for thirds that no rule knows, one sentence after the other.

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Function;
use crate::analysis::index::Named;
use crate::analysis::mediation;
use crate::analysis::mediation::Cast;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::learned::model::Model;
use crate::analysis::mediation::learned::signs;
use crate::analysis::mediation::learned::signs::Beside;
use crate::analysis::mediation::learned::signs::Sight;
use crate::analysis::mediation::learned::thirds;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::sequel;
use crate::analysis::mediation::told;
use crate::analysis::scope;
use crate::analysis::scope::Reading;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::cell::LazyCell;
use std::collections::BTreeMap;

/// What a learned statement rests on.
pub const RULE: &str = "reads like what a third does, by what was learned";

/// An article of fewer tokens says too little of anybody to be weighed: rules alone decide who is a third.
const TOO_SHORT: usize = 150;

/// A glimpse of less than this chance is not kept: it would not be shown.
const FAINT: f32 = 0.1;

/// An entity in a sentence, and what may be learned from it.
#[derive(Debug, Clone)]
pub struct Glimpse {
    /// Which entity.
    pub entity: EntityId,
    /// Which sentence, by its number.
    pub sentence: usize,
    /// Its signs there.
    pub signs: Vec<u64>,
    /// Its signs and those of how sure the text is.
    pub hedges: Vec<u64>,
    /// Whether it is one of the main sides.
    pub side: bool,
}

/// A third, its deed, and how sure the text is of it.
#[derive(Debug)]
pub struct Found<'d> {
    /// Who.
    pub entity: EntityId,
    /// The sentence that tells most of it.
    pub sentence: &'d Sentence,
    /// The words that tell it.
    pub cue: Cue,
    /// How sure.
    pub reading: Reading,
    /// How likely it is one.
    pub chance: f32,
}

/// Who looks at an article for thirds.
#[derive(Debug)]
pub struct Watch {
    model: Model<'static>,
    /// Whether the article tells of days long past.
    history: bool,
    /// Whether the article is about anything that has thirds.
    open: bool,
    /// Whether it is long enough to look for thirds that no rule has found.
    long: bool,
}

/// What was seen in an article.
#[derive(Debug, Default)]
pub struct Seen {
    /// How likely each entity of each sentence is a third there.
    chances: Vec<(EntityId, f32)>,
    /// The numbers of the sentences of those that are not all too unlikely.
    sentences: BTreeMap<usize, usize>,
}

impl Watch {
    /// Untaught, it sees and doubts nothing.
    pub fn new(taught: bool, cast: &Cast<'_, '_>) -> Self {
        let long = cast.document.tokens.len() >= TOO_SHORT;
        let open = taught && is_open(cast);
        Self {
            model: Model::shipped(),
            history: open && scope::is_history(cast.document),
            open,
            long,
        }
    }

    /// Looks at every entity that a sentence names, in each of them.
    pub fn look(&self, cast: &Cast<'_, '_>) -> Seen {
        let mut seen = Seen::default();
        if !(self.open && self.long) {
            return seen;
        }
        for (number, (sentence, names)) in cast.sentences().enumerate() {
            if names.is_empty() {
                continue;
            }
            let sight = Sight::new(scene_of(cast.document, sentence, names, &cast.matter));
            for id in named_in(names) {
                let Some(entity) = cast.entities.get(id.0 as usize) else {
                    continue;
                };
                let signs = signs::signs(&sight, entity);
                let chance = thirds::chance(self.model.deed.odds(&signs));
                if chance >= FAINT {
                    seen.sentences.insert(seen.chances.len(), number);
                }
                seen.chances.push((id, chance));
            }
        }
        seen
    }

    /// The thirds of the whole article that no rule has found.
    pub fn thirds<'d>(
        &self,
        cast: &Cast<'d, '_>,
        seen: &Seen,
        by_rule: &dyn Fn(EntityId) -> bool,
    ) -> Vec<Found<'d>> {
        if !(self.open && self.long) {
            return Vec::new();
        }
        let (document, entities, matter) = (cast.document, cast.entities, &cast.matter);
        thirds::gather(&seen.chances, entities, by_rule)
            .into_iter()
            .filter(|third| {
                !by_rule(third.entity)
                    && !matter.is_main_side(third.entity)
                    && matter.deceased != Some(third.entity)
            })
            .filter_map(|third| {
                let chance = third.stands(&self.model)?;
                let number = seen.sentences.get(&third.glimpse)?;
                let (sentence, names) = cast.sentence(*number)?;
                let entity = entities.get(third.entity.0 as usize)?;
                let sight = Sight::new(scene_of(document, sentence, names, matter));
                let scene = &sight.scene;
                let weigh = |sign: u64| self.model.deed.step_of(sign);
                let cue = signs::telling(&sight, entity, &weigh)?;
                let beside = beside(document, sentence);
                let own = signs::signs(&sight, entity);
                let hedges = signs::hedges(scene, entity, &beside, own);
                let mut reading = scope::read(document, scene.sentence.clone(), cue..cue + 1);
                reading.certainty = thirds::certainty(&self.model, &hedges, reading.certainty);
                let cue = Cue {
                    tokens: cue..cue + 1,
                    shape: Shape::Verb,
                    function: function(scene),
                    rule: RULE,
                };
                Some(Found {
                    entity: third.entity,
                    sentence,
                    cue,
                    reading,
                    chance,
                })
            })
            .collect()
    }
}

/// Weakens what rules took for facts in this sentence and what has been learned makes doubtful.
pub(in crate::analysis::mediation) fn doubt(
    watch: &Watch,
    document: &Document<'_>,
    entities: &[Entity],
    sentence: &Sentence,
    names: &[Named],
    matter: &Matter,
    found: &mut mediation::Found,
) {
    if !watch.open {
        return;
    }
    // Who holds a post, or speaks "as a mediator", is one, whatever else the sentence plans; and what it takes as given, behind
    // words that doubt something else, is a fact.
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let is_fixed = |evidence: &Evidence| {
        let cue = document.token_from(evidence.cue.start);
        let cue = cue..cue + 1;
        matches!(
            evidence.rule,
            "holds a peace post" | "is the envoy of a third"
        ) || told::role_in_front(document, &tokens, &cue).is_some()
            || told::is_given(document, &tokens, &cue)
            || evidence.rule == "called a mediator" && told::meets(document, &tokens, &cue)
            || told::takes_on(document, &tokens, &cue)
            || scope::reach::given(document, &tokens, &cue) > tokens.start
    };
    // Most sentences tell of no role; only those that do are looked at again.
    let sight = LazyCell::new(|| Sight::new(scene_of(document, sentence, names, matter)));
    let beside = LazyCell::new(|| beside(document, sentence));
    for id in &found.told {
        let entity = id.and_then(|id| entities.get(id.0 as usize));
        let (Some(entity), Some(mediator)) = (entity, found.mediators.get_mut(id)) else {
            continue;
        };
        let hedges = LazyCell::new(|| {
            let own = signs::signs(&sight, entity);
            signs::hedges(&sight.scene, entity, &beside, own)
        });
        for told in sequel::told_in(mediator, sentence.span) {
            if is_fixed(&told.evidence) {
                continue;
            }
            let settled = thirds::settled(&watch.model, &hedges, told.certainty, watch.history);
            // What is over or was long ago has words that say so.
            let unsaid = match settled {
                Certainty::Denied => !told::ends_or_denies(document, tokens.clone()),
                Certainty::Historical => {
                    let cue = document.token_from(told.evidence.cue.start);
                    told::is_backshifted(document, &tokens, cue)
                }
                Certainty::Speculated | Certainty::Offered | Certainty::Confirmed => false,
            };
            if !unsaid {
                told.certainty = settled;
            }
        }
    }
}

/// Every entity in every sentence that names it, with its signs: what `examples/deeds` learns from.
pub fn glimpses(cast: &Cast<'_, '_>) -> Vec<Glimpse> {
    let (document, matter) = (cast.document, &cast.matter);
    let mut found = Vec::new();
    for (number, (sentence, names)) in cast.sentences().enumerate() {
        let sight = Sight::new(scene_of(document, sentence, names, matter));
        let beside = beside(document, sentence);
        for id in named_in(names) {
            let Some(entity) = cast.entities.get(id.0 as usize) else {
                continue;
            };
            let signs = signs::signs(&sight, entity);
            found.push(Glimpse {
                entity: id,
                sentence: number,
                hedges: signs::hedges(&sight.scene, entity, &beside, signs.clone()),
                signs,
                side: matter.is_main_side(id),
            });
        }
    }
    found
}

/// Whether an article is about anything that has thirds.
pub fn is_open(cast: &Cast<'_, '_>) -> bool {
    cast.matter.peace || cast.matter.about_mediation()
}

fn scene_of<'s>(
    document: &'s Document<'s>,
    sentence: &Sentence,
    names: &'s [Named],
    matter: &'s Matter,
) -> Scene<'s> {
    Scene {
        document,
        names,
        sentence: sentence.tokens.start as usize..sentence.tokens.end as usize,
        matter,
    }
}

/// Whom these names name, each once.
fn named_in(names: &[Named]) -> Vec<EntityId> {
    let mut whom: Vec<EntityId> = names.iter().map(|name| name.entity).collect();
    whom.sort_unstable();
    whom.dedup();
    whom
}

/// The sentences beside one, in the same paragraph.
fn beside(document: &Document<'_>, sentence: &Sentence) -> Beside {
    let start = sentence.tokens.start;
    let at = document
        .sentences
        .partition_point(|other| other.tokens.start < start);
    let tokens = |at: Option<usize>| {
        at.and_then(|at| document.sentences.get(at))
            .filter(|other| other.paragraph == sentence.paragraph)
            .map_or(0..0, |other| {
                other.tokens.start as usize..other.tokens.end as usize
            })
    };
    Beside {
        before: tokens(at.checked_sub(1)),
        next: tokens(Some(at + 1)),
    }
}

/// What a third does, by the words of the sentence.
fn function(scene: &Scene<'_>) -> Function {
    let says = |test: &dyn Fn(&str) -> bool| scene.any(scene.sentence.clone(), test);
    if says(&|word| {
        one_of!(word; "arbitrator" "arbitrate" "arbitration" "arbiter" "tribunal" "umpire" "award" "ruling" "rule")
            || word.starts_with("arbitra")
    }) {
        Function::Arbitrate
    } else if says(
        &|word| one_of!(word; "observers" "monitors" "monitor" "verify" "patrol" "patrols" "observe" "watch" "count" "inspectors"),
    ) {
        Function::Monitor
    } else if says(
        &|word| one_of!(word; "guarantor" "guarantee" "guarantees" "guarantors" "vouch" "vouched" "surety"),
    ) {
        Function::Guarantee
    } else if says(
        &|word| one_of!(word; "letter" "letters" "message" "messages" "notes" "carried" "carry" "reply" "replies" "envelope" "envelopes"),
    ) {
        Function::CarryMessages
    } else if says(
        &|word| one_of!(word; "host" "hosted" "hosting" "venue" "hotel" "villa" "rooms" "room" "embassy" "residence" "palace" "premises"),
    ) {
        Function::Host
    } else {
        Function::Mediate
    }
}
