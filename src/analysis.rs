//! What an article says about a matter: parties, mediators, locations, open questions.
//!
//! [`analyze`] is the seam: one article in, one [`Analysis`] out. It does no I/O, reads no clock and
//! cannot fail; odd input gives fewer findings. Every finding carries the sentences that say so.

pub mod beside;
pub mod bodies;
pub mod conduct;
pub mod cues;
pub mod gazetteer;
pub mod hashed;
pub mod index;
pub mod leaders;
pub mod link;
pub mod listed;
pub mod mediation;
pub mod names;
pub mod offices;
pub mod parties;
pub mod phrases;
pub mod places;
pub mod questions;
pub mod ready;
pub mod rows;
pub mod scope;
pub mod seeded;
pub mod sense;
pub mod standing;
pub mod tagger;

use serde::Deserialize;
use serde::Serialize;

use crate::analysis::beside::both;
use crate::analysis::mediation::learned::watch::Watch;
use crate::text::Article;
use crate::text::Document;
use crate::text::Span;

/// The engine's version; goes up whenever an article may give another brief than before.
pub const VERSION: u32 = 2;

/// What kind of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// A human being.
    Person,
    /// A body: government, company, union, court, armed group.
    Organisation,
    /// A place, countries included.
    Place,
    /// A people, a community, a side named by description.
    Group,
}

/// By which form a mention names its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// The full name or a shorter form of it.
    Name,
    /// A nationality word ("Syrian").
    Nationality,
    /// A capital or seat of government that stands for the state ("Damascus rejected").
    Seat,
    /// What a pronoun refers to.
    Pronoun,
    /// What a description refers to ("the Syrian president").
    Description,
}

/// Whether a place name acts or is a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// It does or suffers something, or speaks.
    Actor,
    /// It is where something happens, comes from or goes to.
    Scene,
    /// The text does not tell.
    Open,
}

/// One place in the text that names an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// By which form.
    pub form: Form,
    /// Actor or scene, as the words around it tell.
    pub sense: Sense,
}

/// Which entity of [`Analysis::entities`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);

/// What several mentions name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its place in [`Analysis::entities`].
    pub id: EntityId,
    /// What kind of thing it is.
    pub label: Label,
    /// The fullest name the text gives, or a state's usual name.
    pub name: String,
    /// Other forms the text uses, in order of appearance.
    pub aliases: Vec<String>,
    /// Office or title used with a person's name ("Syrian President").
    pub title: Option<String>,
    /// ISO 3166-1 alpha-2 where the entity is a state or its government; empty for a state that has no
    /// code, such as a former one.
    pub state: Option<&'static str>,
    /// All mentions in order.
    pub mentions: Vec<Mention>,
}

/// How sure the text is of something. The order is that of strength, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It was so in another or an earlier matter.
    Historical,
    /// Said not to be so, refused, rejected, ended.
    Denied,
    /// It may be so; believed, reported, said by unnamed sources.
    Speculated,
    /// Has been offered, asked for or proposed.
    Offered,
    /// Told as fact.
    Confirmed,
}

/// What a third party does for the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Helps them to agree.
    Mediate,
    /// Gives the place.
    Host,
    /// Brings them together, runs the process.
    Facilitate,
    /// Carries messages between them.
    CarryMessages,
    /// Decides between them.
    Arbitrate,
    /// Vouches for the deal.
    Guarantee,
    /// Watches that it is kept.
    Monitor,
}

/// A sentence that supports a finding, and the words in it that betray it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence.
    pub sentence: Span,
    /// The cue inside it; equals `sentence` where no words stand out.
    pub cue: Span,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// The rule that read it, in words a reader understands ("speaks for a state").
    pub rule: &'static str,
}

impl Evidence {
    /// The rule of whatever the reader says: no sentence was read for it.
    pub const READERS: &'static str = "the reader says so";

    /// Whether it is the reader who says so.
    pub fn is_readers(&self) -> bool {
        self.rule == Self::READERS
    }
}

/// What sort of actor a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A state or its government.
    State,
    /// A body of any other sort.
    Organisation,
    /// A group under arms that is not a state's army.
    ArmedGroup,
    /// A people, a community, a side named by description.
    People,
    /// A human being.
    Person,
}

/// For whom a person speaks, and where the text says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Represents {
    /// The party or mediator; none where the text does not name it.
    pub entity: Option<EntityId>,
    /// Its name.
    pub name: String,
    /// The sentence that says so.
    pub evidence: Evidence,
}

/// Whoever negotiates, decides, fights, demands, accuses or is accused.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Which entity.
    pub entity: EntityId,
    /// What sort of actor.
    pub kind: PartyKind,
    /// Whether it is one of the sides themselves.
    pub principal: bool,
    /// For whom a person speaks.
    pub represents: Option<Represents>,
    /// Why it is a party: sentences in which it acts, in order, and last the one that names it before
    /// it acts. Never empty.
    pub evidence: Vec<Evidence>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// One sentence's word on a mediator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The sentence and its cue.
    pub evidence: Evidence,
    /// How sure this sentence is.
    pub certainty: Certainty,
    /// What the mediator does by it.
    pub function: Function,
    /// Who says so, where the sentence names a speaker ("experts").
    pub attributed_to: Option<String>,
}

impl Statement {
    /// The rule of a sentence that declines what was offered, asked for or planned before it.
    pub const DECLINES: &'static str = "declines what was asked or planned";

    /// Whether what was offered, asked for or planned before it stands no longer.
    pub fn declines(&self) -> bool {
        self.evidence.rule == Self::DECLINES
    }
}

/// Whoever helps the sides to talk, or decides between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Mediator {
    /// Which entity; none where the text speaks of mediators that it does not name.
    pub entity: Option<EntityId>,
    /// The words for an unnamed mediator ("unnamed mediators", "a third country").
    pub mentions: Vec<Mention>,
    /// What the text says of it, in order of the text; never empty. Its course, not only its end.
    pub statements: Vec<Statement>,
    /// From 0 to 1.
    pub confidence: f32,
}

impl Mediator {
    /// Whether no rule has found it: it is told of as thirds are, by what was learned.
    fn is_learned(&self) -> bool {
        let mut told = self.statements.iter();
        told.all(|statement| statement.evidence.rule == mediation::learned::watch::RULE)
    }

    /// The strongest statement among those up to and including a paragraph.
    pub fn strongest_up_to(&self, paragraph: u32) -> Option<&Statement> {
        let told: Vec<&Statement> = self
            .statements
            .iter()
            .filter(|statement| statement.evidence.paragraph <= paragraph)
            .collect();
        // Whoever has declined no longer offers, and plans nothing more.
        let declined = told.iter().rposition(|statement| statement.declines());
        let stands = |at: usize, statement: &Statement| {
            declined.is_none_or(|declined| at >= declined)
                || !matches!(
                    statement.certainty,
                    Certainty::Offered | Certainty::Speculated
                )
        };
        // The first of equals: the panel leads to where the text says it first.
        let standing = told
            .iter()
            .enumerate()
            .filter(|(at, statement)| stands(*at, statement));
        standing
            .rev()
            .map(|(_, statement)| *statement)
            .max_by_key(|statement| statement.certainty)
    }

    /// The strongest statement of the whole text.
    pub fn strongest(&self) -> Option<&Statement> {
        self.strongest_up_to(u32::MAX)
    }
}

/// What sort of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A state's territory.
    Country,
    /// A province, a part of the world, a mountain range, a border land.
    Region,
    /// A city, town or village.
    City,
    /// A part of a city.
    District,
    /// A sea, river, lake, strait.
    Water,
    /// A building, a camp, a crossing, a base.
    Site,
    /// Any other place.
    Other,
}

/// A point on the globe, in degrees, north and east positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// From -90 to 90.
    pub latitude: f32,
    /// From -180 to 180.
    pub longitude: f32,
}

/// A named place that the text uses at least once as a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// Which entity.
    pub entity: EntityId,
    /// What sort of place.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2 of the state it lies in; none where disputed, at sea or across several.
    pub country: Option<&'static str>,
    /// Where it lies; none rather than a guess.
    pub coordinates: Option<Coordinates>,
    /// Its mentions: names and nationality words, not those where a capital stands for its state.
    pub mentions: Vec<Mention>,
    /// Sentences that use it as a place; never empty.
    pub evidence: Vec<Evidence>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// How a question stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuestionKind {
    /// Put as a question.
    Asked,
    /// Said not to be known, decided, named or confirmed.
    Unknown,
    /// A condition on which the outcome turns.
    Contingent,
}

/// What the text raises and leaves unsettled.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// One short, direct question that ends in "?".
    pub wording: String,
    /// How it stands in the text.
    pub kind: QuestionKind,
    /// The sentence that raises it.
    pub evidence: Evidence,
    /// Entities it is about, in order of the sentence.
    pub about: Vec<EntityId>,
    /// The later sentence that answers it.
    pub answered: Option<Evidence>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// All that was found in one article. Lists are in order of importance, entities in order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// Everything named.
    pub entities: Vec<Entity>,
    /// Who is in the matter.
    pub parties: Vec<Party>,
    /// Who helps them talk.
    pub mediators: Vec<Mediator>,
    /// Where it happens.
    pub locations: Vec<Location>,
    /// What is left unsettled.
    pub questions: Vec<Question>,
}

impl Analysis {
    /// The entity of this number.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }
}

/// Reads an article. The same article gives the same analysis on every machine.
pub fn analyze(article: &Article) -> Analysis {
    let document = Document::new(article);
    let entities = entities(&document);
    let index = index::Index::new(&document, &entities);
    let offices = offices::Offices::new(&document, &entities, &index);
    let cast = mediation::Cast::new(&document, &entities, &index, &offices);
    let watch = Watch::new(true, &cast);
    // None of these needs another; both halves take about as long.
    let ((by_rule, conducts, locations), (seen, raised)) = both(
        &document,
        || {
            (
                mediation::by_rule(&cast, &watch),
                conduct::conducts(&document, &entities),
                places::locate(&document, &entities),
            )
        },
        || {
            (
                watch.look(&cast),
                questions::Raised::of(&document, &entities),
            )
        },
    );
    let mut mediators = mediation::told(&cast, &watch, by_rule, &seen);
    // A book's fill much memory.
    drop((cast, seen));
    let assign = |mediators: &[Mediator]| {
        parties::assign(&document, &entities, &conducts, &offices, mediators)
    };
    let mut parties = assign(&mediators);
    if mediators.iter().any(Mediator::is_learned) {
        // A side that only seems to be a third, by what was learned, is a side.
        let (learned, ruled): (Vec<Mediator>, Vec<Mediator>) =
            mediators.iter().cloned().partition(Mediator::is_learned);
        let alone = assign(&ruled);
        let is_side = |mediator: &Mediator| {
            alone
                .iter()
                .any(|party| party.principal && mediator.entity == Some(party.entity))
        };
        if learned.iter().any(is_side) {
            mediators.retain(|mediator| !(mediator.is_learned() && is_side(mediator)));
            parties = assign(&mediators);
        }
    }
    let questions = raised.between(&parties);
    Analysis {
        entities,
        parties,
        mediators,
        locations,
        questions,
    }
}

/// Reads only what an article names: the entities that [`analyze`] finds, and no more.
pub fn names_of(article: &Article) -> Analysis {
    Analysis {
        entities: entities(&Document::new(article)),
        ..Analysis::default()
    }
}

/// Everything that a document names, in order of the first mention.
pub fn entities(document: &Document<'_>) -> Vec<Entity> {
    let names = places::naming::mend(document, names::find(document));
    link::link(document, &names)
}
