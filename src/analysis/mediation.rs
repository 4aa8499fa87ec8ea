//! Entities to mediators: who helps the sides to talk, by what the text says they do, and how sure.
//!
//! A cue ("brokered", "mediators", "good offices") is looked up, then its argument: who does it.
//! A cue for mediators without a name makes an unnamed mediator. How sure a sentence is: `scope`.
//!
//! | room | what it reads |
//! | --- | --- |
//! | `cues`, `watch` | single words: verbs, nouns, hyphenated words |
//! | `arguments`, `subjects`, `remarks`, `agents`, `lists` | who does what a cue tells |
//! | `services`, `acts`, `makers`, `efforts`, `meetings`, `pairs` | turns of a sentence: work between others, a third beside two |
//! | `convening` | hosts, chairs, sponsors, invitations, who sits with the sides |
//! | `diplomacy` | journeys, efforts and contacts of histories; churches and commissions |
//! | `peacemaking`, `forums` | pushes with partners, proposals before the sides; chairs, successors in a post |
//! | `frames` | deeds of a third by verb, object and sides, however they are put |
//! | `company` | who does it with them |
//! | `thanks` | whom a statement thanks or credits |
//! | `posts`, `envoys` | posts of peace, envoys and those who send them |
//! | `tribunals` | sovereigns, umpires and commissions that decide |
//! | `guesses` | who it may be, by whom the text guesses; who says that it has no part in it |
//! | `sequel` | what the next sentence adds: "So has X.", "It declined." |
//! | `ended` | a part that its own sentence ends: laid down, run out, sent home |
//! | `told` | how sure a role is in a sentence that tells more than it |
//! | `learned` | thirds that no rule knows, by what has been learned of how they are told of |
//! | `groups`, `conferences` | bodies and their members; letters to both, plans that both accepted |
//! | `nameless` | mediators whom the text does not name |
//! | `together` | who issues a joint statement |
//! | `cast` | whom each sentence names |
//! | `voice` | whom "we", "I", "our" and "he" stand for |
//! | `transcripts` | whose turn it is to speak |
//! | `matter` | the sides, who has died, who issues the text |

mod acts;
mod agents;
mod arguments;
mod cast;
mod company;
mod conferences;
mod convening;
mod cues;
mod diplomacy;
mod efforts;
mod ended;
mod envoys;
mod forums;
mod frames;
mod groups;
mod guesses;
pub mod learned;
mod lists;
mod makers;
mod matter;
mod meetings;
mod nameless;
mod pairs;
mod peacemaking;
mod posts;
mod remarks;
mod sequel;
mod services;
mod subjects;
mod thanks;
mod together;
mod told;
mod transcripts;
mod tribunals;
mod voice;
mod watch;
mod words;

pub use cast::Cast;

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
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::cues::cues_of;
use crate::analysis::mediation::learned::watch::Seen;
use crate::analysis::mediation::learned::watch::Watch;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::scope;
use crate::analysis::scope::Reading;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::collections::BTreeMap;
use std::ops::Range;

/// What the sentences read so far have told.
#[derive(Default)]
pub struct Found {
    mediators: BTreeMap<Option<EntityId>, Mediator>,
    /// "the mediators": whoever was named before, or else somebody without a name.
    repeated: Option<Mediator>,
    /// Of whom this sentence tells, and of whom the one before did.
    told: Vec<Option<EntityId>>,
    told_before: Vec<Option<EntityId>>,
}

/// Finds mediators, named and unnamed, most important first.
pub fn find(cast: &Cast<'_, '_>) -> Vec<Mediator> {
    find_by(cast, &Watch::new(true, cast))
}

/// The same by rules alone, without what has been learned: what the learning begins with.
pub fn find_by_rule(cast: &Cast<'_, '_>) -> Vec<Mediator> {
    find_by(cast, &Watch::new(false, cast))
}

fn find_by(cast: &Cast<'_, '_>, watch: &Watch) -> Vec<Mediator> {
    told(cast, watch, by_rule(cast, watch), &watch.look(cast))
}

/// What the sentences tell by rule, weakened where what has been learned makes it doubtful.
pub fn by_rule(cast: &Cast<'_, '_>, watch: &Watch) -> Found {
    let &Cast {
        document,
        entities,
        index,
        ref voice,
        ref matter,
        ..
    } = cast;
    let mut before: Option<&Sentence> = None;
    let mut found = Found::default();
    let mut before_tells = false;
    for (sentence, names) in cast.sentences() {
        found.told_before = std::mem::take(&mut found.told);
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let cues = cues_of(document, tokens.clone(), before_tells);
        before_tells = cues.iter().any(|cue| cue.shape != Shape::Compound);
        for cue in cues {
            let carried = before
                .filter(|before| before.paragraph == sentence.paragraph)
                .and_then(|before| carried(document, index, before, &cue, &tokens));
            read(
                document, index, sentence, names, carried, &cue, matter, voice, &mut found,
            );
        }
        let mut told = services::services(document, names, &tokens, matter);
        told.extend(envoys::companions(document, names, &tokens, |entity| {
            mediated_in(&found, entity, before)
        }));
        for mut service in told {
            let (near, names) = services::window(&tokens, names, service.cue.tokens.start);
            if !posts::is_post(&service) {
                let senders = envoys::senders(document, names, &service.doers);
                service.doers.extend(senders);
            }
            let mut reading = scope::read(document, near, service.cue.tokens.clone());
            if service.done && reading.certainty == Certainty::Historical {
                reading.certainty = Certainty::Confirmed;
            }
            let at = &service.cue.tokens;
            if reading.certainty == Certainty::Confirmed
                && !service.done
                && told::of_another_matter(document, index, names, &tokens, at, matter)
            {
                reading.certainty = Certainty::Historical;
            }
            reading.certainty = reading.certainty.min(service.at_most);
            reading.unless_unanswered(document, &tokens, &service.cue.tokens);
            let companions = company::company(
                document,
                names,
                &tokens,
                &service.cue.tokens,
                &service.doers,
                matter,
            );
            service.doers.extend(
                companions
                    .into_iter()
                    .filter(|entity| !matter.is_side(*entity)),
            );
            add_members(voice, matter, &mut service.doers);
            if let Some(phrase) = service.nameless {
                tell_nameless(
                    document,
                    sentence,
                    &service.cue,
                    &reading,
                    phrase,
                    &mut found,
                );
            }
            tell(
                document,
                sentence,
                &service.cue,
                &reading,
                &service.doers,
                matter,
                &mut found,
            );
        }
        ended::end(document, sentence, names, &mut found);
        if let Some(before) = before {
            sequel::retract(document, sentence, names, before, &mut found);
            sequel::another_time(document, sentence, before, &mut found);
            sequel::turn_down(document, sentence, before, &mut found);
            sequel::decline(document, sentence, names, before, entities, &mut found);
            sequel::likewise(document, sentence, names, before, matter, &mut found);
        }
        learned::watch::doubt(
            watch, document, entities, sentence, names, matter, &mut found,
        );
        before = Some(sentence);
    }
    found
}

/// The mediators that were found by rule, and those that are only seen by what has been learned.
pub fn told(cast: &Cast<'_, '_>, watch: &Watch, by_rule: Found, seen: &Seen) -> Vec<Mediator> {
    let (document, mut found) = (cast.document, by_rule);
    for third in watch.thirds(cast, seen, &|entity| {
        found.mediators.contains_key(&Some(entity))
    }) {
        let told = statement(document, third.sentence, &third.cue, &third.reading);
        let mediator = entry(&mut found, Some(third.entity));
        mediator.confidence = third.chance;
        state(mediator, told);
    }
    // "arbitration" again, where the arbiters have a name.
    let arbitrates = |mediator: &Mediator| {
        mediator.statements.iter().any(|told| {
            told.function == Function::Arbitrate && told.certainty == Certainty::Confirmed
        })
    };
    let named = found
        .mediators
        .values()
        .any(|mediator| mediator.entity.is_some() && arbitrates(mediator));
    if named {
        found.mediators.retain(|entity, mediator| {
            entity.is_some()
                || mediator
                    .statements
                    .iter()
                    .any(|told| told.function != Function::Arbitrate)
        });
    }
    let mut mediators: Vec<Mediator> = found.mediators.into_values().collect();
    if mediators.is_empty() {
        mediators.extend(found.repeated);
    }
    for mediator in &mut mediators {
        mediator
            .statements
            .sort_by_key(|statement| statement.evidence.sentence);
        mediator.mentions.sort_by_key(|mention| mention.span);
    }
    // Surest first; of equals whoever comes first in the text.
    mediators.sort_by_key(|mediator| {
        let strongest = mediator.strongest().map(|statement| statement.certainty);
        let first = mediator
            .statements
            .first()
            .map(|statement| statement.evidence.cue);
        (std::cmp::Reverse(strongest), first)
    });
    mediators
}

/// Whom a pronoun as the subject of a cue carries on from the sentence before ("It is mediating …").
fn carried(
    document: &Document<'_>,
    index: &Index,
    before: &Sentence,
    cue: &Cue,
    sentence: &Range<usize>,
) -> Option<EntityId> {
    if cue.shape != Shape::Verb || cue.tokens.start > sentence.start + 8 {
        return None;
    }
    let names = index.within(&(before.tokens.start as usize..before.tokens.end as usize));
    // Only the subject at the front of the sentence before is safe to carry on.
    let first = names
        .first()
        .filter(|name| name.tokens.start <= before.tokens.start as usize + 3)?;
    // "It is mediating", "In July, he helped to mediate".
    let mut pronoun = sentence.start;
    if one_of!(document.lower(pronoun); "in" "on" "since" "later" "now") {
        pronoun = (sentence.start..cue.tokens.start)
            .find(|&idx| document.word(idx) == ",")
            .map_or(pronoun, |comma| comma + 1);
    }
    let state = one_of!(
        document.lower(pronoun + 1);
        "emirate" "kingdom" "sultanate" "republic" "country" "organisation" "organization" "bloc"
    );
    // "It is unclear who is mediating": "it" stands for nobody.
    let empty = document.lower(pronoun) == "it"
        && (pronoun + 1..cue.tokens.start).any(
            |idx| one_of!(document.lower(idx); "who" "whether" "that" "which" "if" "what" "how"),
        );
    if empty {
        return None;
    }
    let fits = match document.lower(pronoun) {
        "he" | "she" => first.label == Label::Person,
        "it" => first.label != Label::Person,
        "the" if state => first.label != Label::Person,
        _ => false,
    };
    fits.then_some(first.entity)
}

#[expect(
    clippy::too_many_arguments,
    reason = "what is read, and what it is read against"
)]
fn read(
    document: &Document<'_>,
    index: &Index,
    sentence: &Sentence,
    names: &[Named],
    carried: Option<EntityId>,
    cue: &Cue,
    matter: &Matter,
    voice: &voice::Voice,
    found: &mut Found,
) {
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let (tokens, names) = services::window(&tokens, names, cue.tokens.start);
    let mut arguments = arguments::arguments(document, names, cue, &tokens, matter);
    let had_names = !arguments.is_empty();
    if cue.shape == Shape::Agent && cue.function == Function::CarryMessages {
        // "Israeli intermediaries" of a side are its own people, who have no name here.
        arguments.retain(|entity| !matter.is_side(*entity));
    }
    let own = had_names && arguments.is_empty();
    if arguments.is_empty() {
        arguments.extend(carried);
    }
    let mut reading = scope::read(document, tokens.clone(), cue.tokens.clone());
    reading.certainty = told::certainty(document, &tokens, cue, reading.certainty);
    if reading.certainty == Certainty::Confirmed
        && told::of_another_matter(document, index, names, &tokens, &cue.tokens, matter)
    {
        reading.certainty = Certainty::Historical;
    }
    if !arguments.is_empty() {
        let companions =
            company::company(document, names, &tokens, &cue.tokens, &arguments, matter);
        arguments.extend(
            companions
                .into_iter()
                .filter(|entity| !matter.is_side(*entity)),
        );
        arguments.extend(envoys::senders(document, names, &arguments));
        arguments.extend(envoys::sent_by(document, names, &arguments));
        add_members(voice, matter, &mut arguments);
        tell(document, sentence, cue, &reading, &arguments, matter, found);
        return;
    }
    // "without a mediator", "they need a mediator": there is none to show.
    let wanted = (tokens.start..cue.tokens.start).rev().take(4).any(|idx| {
        one_of!(
            document.lower(idx);
            "need" "needs" "needed" "lack" "lacked" "lacks" "require" "find" "name" "appoint" "choose" "provide"
        )
    });
    let denied = reading.certainty == Certainty::Denied;
    if denied && !nameless::refused(document, &tokens, cue) || wanted {
        return;
    }
    let previous = if cue.tokens.start > tokens.start {
        document.lower(cue.tokens.start - 1)
    } else {
        ""
    };
    let repeats = own
        || cue.shape == Shape::Agent
            && cue.function != Function::Guarantee
            && document.lower(cue.tokens.start).ends_with('s')
            && one_of!(previous; "the" "these" "those" "'s" "'");
    let phrase = if repeats {
        Some(cue.tokens.clone())
    } else {
        nameless::unnamed(document, cue, &tokens).or_else(|| denied.then(|| cue.tokens.clone()))
    };
    let Some(phrase) = phrase else {
        return;
    };
    // "Mediators said": whoever the text names as such elsewhere, if it does.
    let bare = cue.shape == Shape::Agent
        && phrase == cue.tokens
        && document.lower(cue.tokens.start).ends_with('s')
        && cue.function == Function::Mediate
        && !one_of!(previous; "through" "via" "by" "with");
    // A title names nobody whom the text will not name.
    let repeats = repeats || bare || denied || sentence.paragraph == 0;
    // Someone is there, whoever it is; that someone is unknown is no hedge.
    let mediator = if repeats {
        found.repeated.get_or_insert_with(|| mediator(None))
    } else {
        entry(found, None)
    };
    let mut told = statement(document, sentence, cue, &reading);
    if cue.shape == Shape::Activity && document.lower(cue.tokens.start) == "offices" {
        // Welcomed, not yet given.
        told.certainty = told.certainty.min(Certainty::Offered);
    }
    state(mediator, told);
    mediator.mentions.push(Mention {
        span: document.span_of(phrase),
        paragraph: sentence.paragraph,
        form: Form::Description,
        sense: Sense::Actor,
    });
}

/// Adds the members of the bodies among those who mediate.
fn add_members(voice: &voice::Voice, matter: &Matter, doers: &mut Vec<EntityId>) {
    for member in voice.members_of(doers) {
        if !doers.contains(&member) && !matter.is_side(member) {
            doers.push(member);
        }
    }
}

/// Whether this entity is told as fact to mediate in that sentence.
fn mediated_in(found: &Found, entity: EntityId, sentence: Option<&Sentence>) -> bool {
    let Some(sentence) = sentence else {
        return false;
    };
    found.mediators.get(&Some(entity)).is_some_and(|mediator| {
        mediator.statements.iter().any(|told| {
            told.evidence.sentence == sentence.span && told.certainty == Certainty::Confirmed
        })
    })
}

/// Enters what a cue tells of each of those who do it.
fn tell(
    document: &Document<'_>,
    sentence: &Sentence,
    cue: &Cue,
    reading: &Reading,
    doers: &[EntityId],
    matter: &Matter,
    found: &mut Found,
) {
    for &entity in doers {
        let mut told = statement(document, sentence, cue, reading);
        // What somebody did who has died is past, whatever it was.
        if matter.deceased == Some(entity) {
            told.certainty = told.certainty.min(Certainty::Historical);
        }
        state(entry(found, Some(entity)), told);
    }
}

/// Enters what a cue tells of somebody whom the text does not name.
fn tell_nameless(
    document: &Document<'_>,
    sentence: &Sentence,
    cue: &Cue,
    reading: &Reading,
    phrase: Range<usize>,
    found: &mut Found,
) {
    let mediator = entry(found, None);
    state(mediator, statement(document, sentence, cue, reading));
    mediator.mentions.push(Mention {
        span: document.span_of(phrase),
        paragraph: sentence.paragraph,
        form: Form::Description,
        sense: Sense::Actor,
    });
}

/// Adds what is told, unless the same sentence has told it as surely.
fn state(mediator: &mut Mediator, statement: Statement) {
    // Sentences come in order: those of this one are the last.
    let mut here = mediator
        .statements
        .iter()
        .rev()
        .take_while(|known| known.evidence.sentence == statement.evidence.sentence);
    if !here.any(|known| known.certainty >= statement.certainty) {
        mediator.statements.push(statement);
    }
}

fn statement(
    document: &Document<'_>,
    sentence: &Sentence,
    cue: &Cue,
    reading: &Reading,
) -> Statement {
    let cue_span = document.span_of(cue.tokens.clone());
    Statement {
        evidence: Evidence {
            sentence: sentence.span,
            cue: cue_span,
            paragraph: sentence.paragraph,
            rule: cue.rule,
        },
        certainty: reading.certainty,
        function: cue.function,
        attributed_to: reading.attributed_to.clone(),
    }
}

fn entry(found: &mut Found, entity: Option<EntityId>) -> &mut Mediator {
    found.told.push(entity);
    found
        .mediators
        .entry(entity)
        .or_insert_with(|| mediator(entity))
}

fn mediator(entity: Option<EntityId>) -> Mediator {
    Mediator {
        entity,
        mentions: Vec::new(),
        statements: Vec::new(),
        confidence: 0.8,
    }
}
