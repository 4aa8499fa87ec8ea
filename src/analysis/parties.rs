//! Entities to parties: who is in the matter, who is a side, who speaks for whom.
//!
//! An entity is a party by what it does in the text: it speaks, decides, fights, demands, is accused.
//! Who only reports or comments is none, nor is a place that only is a place.

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::Represents;
use crate::analysis::Sense;
use crate::analysis::bodies;
use crate::analysis::bodies::Body;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::names::is_state_organ;
use crate::text::Document;
use std::collections::HashMap;
use std::collections::HashSet;
use std::ops::Range;

/// At most this many sides stand at the centre of a matter.
const MOST_PRINCIPALS: usize = 4;

/// A third or fourth side needs this share of the second's weight to be one.
const SHARE_OF_A_SIDE: f32 = 0.75;

/// What an entity does in the text.
#[derive(Debug, Default)]
struct Conduct {
    /// Mentions at which it acts.
    acts: usize,
    /// Mentions at which it only tells others' news ("Reuters reported").
    tells: usize,
    /// Whether it is called an analyst, a professor, a reporter.
    observes: bool,
    /// Weight in the article: mentions, more for the title and the first paragraphs.
    weight: f32,
    /// Sentences in which it acts.
    evidence: Vec<Evidence>,
}

/// Chooses the parties, most important first.
pub fn assign(
    document: &Document<'_>,
    entities: &[Entity],
    index: &Index,
    mediators: &[Mediator],
) -> Vec<Party> {
    let mediators: HashMap<EntityId, &Mediator> =
        mediators.iter().filter_map(|mediator| Some((mediator.entity?, mediator))).collect();
    let mut parties: Vec<(f32, Party)> = Vec::new();
    for entity in entities {
        let conduct = conduct(document, entity);
        let mediator = mediators.get(&entity.id).copied();
        let Some(rule) = admits(entity, &conduct, mediator) else { continue };
        let mut evidence = conduct.evidence;
        if evidence.is_empty()
            && let Some(first) = entity.mentions.first()
            && let Some(sentence) = document.sentence_at(first.span.start)
        {
            evidence.push(Evidence { sentence: sentence.span, cue: first.span, paragraph: first.paragraph, rule });
        }
        if evidence.is_empty() {
            continue;
        }
        evidence.truncate(8);
        let party = Party {
            entity: entity.id,
            kind: kind(document, entity),
            principal: false,
            represents: represents(document, entity, entities, index),
            evidence,
            confidence: (0.5 + 0.1 * conduct.acts.min(4) as f32).min(0.95),
        };
        parties.push((conduct.weight, party));
    }
    represent_by_office(document, entities, &mut parties);
    parties.sort_by(|left, right| {
        right.0.total_cmp(&left.0).then(left.1.entity.cmp(&right.1.entity))
    });
    choose_principals(&mut parties, &mediators);
    // Sides first, then by weight.
    parties.sort_by_key(|(_, party)| !party.principal);
    parties.into_iter().map(|(_, party)| party).collect()
}

/// Why an entity is a party, or none where it is not.
fn admits(entity: &Entity, conduct: &Conduct, mediator: Option<&Mediator>) -> Option<&'static str> {
    if let Some(mediator) = mediator
        && mediator.strongest().is_some_and(|statement| statement.certainty != Certainty::Historical)
    {
        // A mediator is a party too only where it has a stake beyond the mediation.
        let said = mediator.statements.len();
        if conduct.acts < said + 3 {
            return None;
        }
    }
    match entity.label {
        Label::Person => {
            if conduct.observes && conduct.acts < 4 {
                return None;
            }
            (conduct.acts > 0 || entity.title.is_some() || entity.mentions.len() > 1)
                .then_some("named among those who act")
        }
        Label::Place => {
            if entity.state.is_some() {
                (conduct.acts > 0).then_some("the state acts")
            } else {
                (conduct.acts >= 3 && conduct.acts * 2 > entity.mentions.len()).then_some("acts as a body")
            }
        }
        Label::Organisation => {
            if conduct.tells > 0 && conduct.acts <= conduct.tells {
                return None;
            }
            let armed = entity_body(entity).is_some_and(|body| body.kind == PartyKind::ArmedGroup);
            (armed || conduct.acts > 0 || entity.mentions.len() > 2).then_some("the body acts")
        }
        Label::Group => Some("a community in the matter"),
    }
}

/// Reads what an entity does at each of its mentions.
fn conduct(document: &Document<'_>, entity: &Entity) -> Conduct {
    let mut conduct = Conduct::default();
    for mention in &entity.mentions {
        let weight = match mention.paragraph {
            0 => 3.0,
            1 => 1.5,
            _ => 1.0,
        };
        let scene = mention.sense == Sense::Scene;
        conduct.weight += if scene { weight * 0.3 } else { weight };
        let tokens = tokens_of(document, mention);
        if is_observer(document, entity, &tokens) {
            conduct.observes = true;
        }
        if tells_news(document, entity, &tokens) {
            conduct.tells += 1;
            continue;
        }
        let rule = if acts_by_organ(document, entity, mention, &tokens) {
            "acts through its officials or forces"
        } else if mention.form == Form::Seat {
            "its seat stands for it"
        } else if mention.sense == Sense::Actor || is_speaker_behind(document, &tokens) {
            "speaks or acts"
        } else if entity.label == Label::Person && !scene && document.lower(tokens.end) == "," && after_apposition_acts(document, &tokens) {
            "speaks or acts"
        } else {
            continue;
        };
        conduct.acts += 1;
        if conduct.evidence.len() < 8
            && let Some(sentence) = document.sentence_at(mention.span.start)
            && conduct.evidence.last().is_none_or(|last| last.sentence != sentence.span)
        {
            conduct.evidence.push(Evidence {
                sentence: sentence.span,
                cue: mention.span,
                paragraph: mention.paragraph,
                rule,
            });
        }
    }
    conduct
}

/// "Syrian officials", "Israel's army", "US Secretary of State", "Syrian and Israeli forces": the state acts.
fn acts_by_organ(document: &Document<'_>, entity: &Entity, mention: &Mention, tokens: &Range<usize>) -> bool {
    if entity.state.is_none() || mention.sense == Sense::Scene && mention.form == Form::Name {
        return false;
    }
    let mut next = tokens.end;
    let possessive = matches!(document.lower(next), "'s" | "'");
    if mention.form != Form::Nationality && !possessive && !is_short_form(document.word(tokens.start)) {
        return false;
    }
    if mention.form == Form::Nationality && document.word(tokens.start).contains('-') {
        // "Saudi-led coalition", "Iranian-backed militias".
        return true;
    }
    if possessive {
        next += 1;
    }
    let reach = next..next + 4;
    let noun = reach.clone().find(|&idx| {
        let word = document.lower(idx);
        is_state_organ(word) || cues::is_title(word) || cues::is_office(word) || matches!(word, "warplane" | "airstrike" | "strikes" | "attack" | "attacks" | "offensive" | "blockade" | "sanctions" | "bombs" | "missiles" | "envoys" | "ambassadors" | "parliament" | "troop" | "fighters" | "claims" | "proposal" | "demands" | "invasion" | "policy" | "intelligence" | "governments" | "team" | "influence" | "interventions" | "assistance" | "aid" | "spokesman" | "sources" | "senate" | "commission" | "authority" | "aggression" | "presence" | "nationals" | "citizens" | "people")
    });
    let Some(noun) = noun else {
        // "the Israelis said": the nation in the plural acts by itself.
        return document.lower(tokens.start).ends_with('s') && mention.sense == Sense::Actor;
    };
    (next..noun).all(|idx| {
        !matches!(document.lower(idx), "," | "." | ";" | "of" | "in" | "to" | "that" | "who" | "with" | "for")
    })
}

fn is_short_form(word: &str) -> bool {
    matches!(word, "US" | "U.S." | "UK" | "U.K." | "UAE" | "DRC")
}

/// "…", said X.
fn is_speaker_behind(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    (1..=4).any(|back| {
        let Some(idx) = tokens.start.checked_sub(back) else { return false };
        matches!(document.lower(idx), "said" | "says" | "added" | "according" | "told" | "asked" | "wrote" | "replied")
            && (idx + 1..tokens.start).all(|between| {
                let word = document.lower(between);
                cues::is_title(word) || cues::is_office(word) || document.word(between).chars().next().is_some_and(char::is_uppercase) || matches!(word, "to" | "the" | "a")
            })
    })
}

/// "X, the minister of defence, said": the verb behind an apposition is X's.
fn after_apposition_acts(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let Some(token) = document.tokens.get(tokens.start) else { return false };
    (tokens.end + 2..tokens.end + 18).any(|idx| {
        document.tokens.get(idx).is_some_and(|other| other.paragraph == token.paragraph)
            && document.word(idx) == ","
            && cues::is_action_verb(document.lower(idx + 1))
    })
}

/// Whether the words beside a person call them an analyst, a professor, a reporter.
fn is_observer(document: &Document<'_>, entity: &Entity, tokens: &Range<usize>) -> bool {
    if entity.label != Label::Person {
        return false;
    }
    let before = tokens.start.saturating_sub(4)..tokens.start;
    let after = tokens.end..if document.lower(tokens.end) == "," { tokens.end + 9 } else { tokens.end };
    let hit = |idx: usize| {
        let word = document.lower(idx);
        cues::is_observer_noun(word) && document.tokens.get(idx).is_some_and(|token| Some(token.paragraph) == document.tokens.get(tokens.start).map(|token| token.paragraph))
    };
    before.rev().take_while(|&idx| !matches!(document.word(idx), "." | "," | ";")).any(hit)
        || after.skip(1).take_while(|&idx| !matches!(document.word(idx), "." | "," | ";")).any(hit)
}

/// "according to Reuters", "the BBC reported", "told the Times": news told, nothing done.
fn tells_news(document: &Document<'_>, entity: &Entity, tokens: &Range<usize>) -> bool {
    if entity.label != Label::Organisation {
        return false;
    }
    let media = tokens.clone().any(|idx| cues::is_media_head(document.lower(idx)))
        || entity.name.split_whitespace().any(|word| cues::is_media_head(&word.to_lowercase()));
    if media {
        return true;
    }
    let mut before = tokens.start;
    while before > 0 && matches!(document.lower(before - 1), "the" | "a" | "state" | "news") {
        before -= 1;
    }
    let told = before > 0 && matches!(document.lower(before - 1), "told");
    let reported = matches!(document.lower(tokens.end), "reported" | "reports" | "quoted" | "quotes");
    told || reported
}

/// The known body that an entity is, by any of its names.
fn entity_body(entity: &Entity) -> Option<Body> {
    std::iter::once(&entity.name).chain(&entity.aliases).find_map(|name| bodies::body(&fold(name)))
}

/// What sort of actor an entity is.
fn kind(document: &Document<'_>, entity: &Entity) -> PartyKind {
    match entity.label {
        Label::Person => PartyKind::Person,
        Label::Group => PartyKind::People,
        Label::Place => PartyKind::State,
        Label::Organisation => {
            if let Some(known) = entity_body(entity) {
                return known.kind;
            }
            let armed = |word: &str| {
                matches!(word, "brigade" | "brigades" | "militia" | "rebels" | "guerrillas" | "guerrilla" | "insurgents" | "militants" | "militant" | "rebel" | "paramilitary" | "battalion" | "mujahideen" | "resistance")
            };
            let by_name = entity.name.split_whitespace().any(|word| armed(&fold(word)));
            let by_neighbour = entity.mentions.iter().any(|mention| {
                let tokens = tokens_of(document, mention);
                armed(document.lower(tokens.end)) || tokens.start > 0 && armed(document.lower(tokens.start - 1))
            });
            if by_name || by_neighbour { PartyKind::ArmedGroup } else { PartyKind::Organisation }
        }
    }
}

/// For whom a person speaks: the state or body named with the office, beside the person's name.
fn represents(document: &Document<'_>, person: &Entity, entities: &[Entity], index: &Index) -> Option<Represents> {
    if person.label != Label::Person {
        return None;
    }
    for mention in person.mentions.iter().take(6) {
        let tokens = tokens_of(document, mention);
        let Some(sentence) = document.sentence_at(mention.span.start) else { continue };
        let first = (sentence.tokens.start as usize).max(tokens.start.saturating_sub(12));
        let last = (sentence.tokens.end as usize).min(tokens.end + 16);
        let candidate = office_before(document, first..tokens.start, index, person.id)
            .or_else(|| office_after(document, tokens.end..last, index, person.id));
        if let Some((entity, cue)) = candidate
            && let Some(name) = entities.get(entity.0 as usize).map(|entity| entity.name.clone())
        {
            let cue = document.span_of(cue);
            return Some(Represents {
                name,
                evidence: Evidence { sentence: sentence.span, cue, paragraph: mention.paragraph, rule: "named with the office" },
            });
        }
    }
    None
}

/// "Syrian President X", "Malaysia's Prime Minister, X", "President of France X", "spokesman for the SDF X".
fn office_before(document: &Document<'_>, before: Range<usize>, index: &Index, person: EntityId) -> Option<(EntityId, Range<usize>)> {
    let mut office = None;
    let mut commas = 0;
    for idx in before.clone().rev() {
        let word = document.lower(idx);
        match word {
            "former" | "ex-president" | "late" | "then" if before.end - idx < 5 => return None,
            "," => {
                commas += 1;
                if commas > 1 || office.is_none() && before.end - idx > 1 {
                    return None;
                }
            }
            "." | ";" | ":" | "”" | "\"" | "and" | "with" | "told" | "said" | "that" | "met" => {
                if !(word == "." && idx > 0 && document.word(idx - 1).chars().count() <= 4) && !(word == "and" && office.is_some()) {
                    return None;
                }
            }
            _ => {}
        }
        if cues::is_office(word) {
            office = office.or(Some(idx));
        }
        if let Some(office) = office
            && let Some(named) = index.at(idx)
            && named.entity != person
            && named.label != Label::Person
        {
            return Some((named.entity, idx.min(office)..idx.max(office) + 1));
        }
    }
    None
}

/// "X, the President of France", "X, a spokesman for the UN", "Mike Ryan of the World Health Organization".
fn office_after(document: &Document<'_>, after: Range<usize>, index: &Index, person: EntityId) -> Option<(EntityId, Range<usize>)> {
    let first = document.lower(after.start);
    let direct = matches!(first, "of" | "from");
    if !(direct || matches!(first, "," | "(" | "—")) {
        return None;
    }
    let mut office = direct.then_some(after.start);
    for idx in after.clone().skip(1) {
        let word = document.lower(idx);
        if matches!(word, "former" | "ex-president" | "late") && idx < after.start + 4 {
            return None;
        }
        if matches!(word, "," | "." | ";" | ")" | "said" | "who" | "told" | "has" | "was" | "is" | "that") {
            return None;
        }
        if direct && idx > after.start + 4 {
            return None;
        }
        if cues::is_office(word) || matches!(word, "member" | "lawyer" | "officer" | "manager" | "head") {
            office = office.or(Some(idx));
        }
        if let Some(named) = index.at(idx)
            && named.entity != person
            && named.label != Label::Person
        {
            // "Malaysia's prime minister" has the state first.
            let later = (idx..(idx + 6).min(after.end)).any(|later| cues::is_office(document.lower(later)));
            if office.is_some() || later {
                return Some((named.entity, office.unwrap_or(idx).min(idx)..idx + 1));
            }
        }
    }
    None
}

/// Offices of a whole state: whoever holds one speaks for a state even where the text names none beside it.
fn is_state_office(title: &str) -> bool {
    let title = fold(title);
    !title.contains("former")
        && (title == "president"
            || title.ends_with(" president") && title.contains("vice")
            || ["prime minister", "foreign minister", "foreign secretary", "secretary of state", "chancellor", "defense minister", "defence minister", "interior minister", "finance minister", "king", "queen", "emir", "taoiseach", "emperor", "premier", "secretary of defense", "national security advisor", "national security adviser", "defense secretary", "defence secretary"]
                .iter()
                .any(|office| title == *office))
}

/// Gives the holders of state offices the state that the article is most about, where it names no other.
///
/// A state that already has a holder of the same office in this article is passed over.
fn represent_by_office(document: &Document<'_>, entities: &[Entity], parties: &mut [(f32, Party)]) {
    let titled = |party: &Party| {
        let entity = entities.get(party.entity.0 as usize)?;
        entity.title.as_deref().filter(|title| party.kind == PartyKind::Person && is_state_office(title)).map(fold)
    };
    let taken: HashSet<(String, String)> = parties
        .iter()
        .filter_map(|(_, party)| Some((titled(party)?, party.represents.as_ref()?.name.clone())))
        .collect();
    let mut states: Vec<(f32, String)> = parties
        .iter()
        .filter_map(|(weight, party)| {
            let entity = entities.get(party.entity.0 as usize)?;
            entity.state.map(|_| (*weight, entity.name.clone()))
        })
        .collect();
    states.sort_by(|left, right| right.0.total_cmp(&left.0));
    for (_, party) in parties.iter_mut().filter(|(_, party)| party.represents.is_none()) {
        let Some(title) = titled(party) else { continue };
        let Some((_, state)) = states.iter().find(|(_, state)| !taken.contains(&(title.clone(), state.clone()))) else {
            continue;
        };
        let Some(evidence) = entities.get(party.entity.0 as usize).and_then(|entity| {
            let mention = entity.mentions.first()?;
            let sentence = document.sentence_at(mention.span.start)?;
            Some(Evidence {
                sentence: sentence.span,
                cue: mention.span,
                paragraph: mention.paragraph,
                rule: "holds an office of state; the text names no other state beside it",
            })
        }) else {
            continue;
        };
        party.represents = Some(Represents { name: state.clone(), evidence });
    }
}

/// Marks the sides: the weightiest states, bodies and groups that act.
fn choose_principals(parties: &mut [(f32, Party)], mediators: &HashMap<EntityId, &Mediator>) {
    let mut second = None;
    let mut chosen = 0;
    for (weight, party) in parties.iter_mut() {
        let mediates = mediators.get(&party.entity).is_some_and(|mediator| {
            mediator.strongest().is_some_and(|statement| statement.certainty != Certainty::Historical)
        });
        if party.kind == PartyKind::Person || party.kind == PartyKind::People || mediates {
            continue;
        }
        if chosen >= MOST_PRINCIPALS || second.is_some_and(|second: f32| *weight < second * SHARE_OF_A_SIDE) {
            break;
        }
        party.principal = true;
        chosen += 1;
        if chosen == 2 {
            second = Some(*weight);
        }
    }
}
