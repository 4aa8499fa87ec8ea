//! How an entity stands in an article, as numbers, and what these numbers have been learned to mean.
//!
//! A careful reader knows a party by how the text treats it: how often and how early it is named, whether
//! it acts, in whose company it stands. Each of that is a number here; `data/standing-weights.txt` holds
//! what each adds to the odds that an entity is a party, and that it is one of the sides. The weights were
//! fitted by logistic regression to the reference briefs (`examples/standing.rs`): weights that all sorts of
//! entity share, and what each sort adds. What entities are to each other is read in `rivals`.
//!
//! What was tried, by cross-validation over the 87 articles about a matter (F1 of parties, of sides): a column
//! for each sort alone 0.77, 0.67; with shared weights 0.79, 0.70; with rivals 0.80, 0.71, and the sides surer.
//! Without gain: words of quarrel and dealing near a name, a second fit upon the chances of the first, barring
//! persons whose sender is a side, products of numbers, boosted trees.

mod rivals;

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::PartyKind;
use crate::analysis::Sense;
use crate::analysis::bodies;
use crate::analysis::conduct::Conduct;
use crate::analysis::cues;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::text::Document;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The sorts of entity that are weighed apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    /// A state.
    State,
    /// A person.
    Person,
    /// A body.
    Organisation,
    /// A place that is no state.
    Place,
    /// A people, a community, a side named by description.
    Group,
}

/// All sorts, in the order of the columns of the weights.
pub const SORTS: [Sort; 5] = [
    Sort::State,
    Sort::Person,
    Sort::Organisation,
    Sort::Place,
    Sort::Group,
];

impl Sort {
    /// What sort an entity is of.
    pub fn of(entity: &Entity) -> Self {
        if entity.state.is_some() {
            return Self::State;
        }
        match entity.label {
            Label::Person => Self::Person,
            Label::Organisation => Self::Organisation,
            Label::Place => Self::Place,
            Label::Group => Self::Group,
        }
    }
}

/// The names of the numbers, in their order; the lines of the weights.
pub fn names() -> impl Iterator<Item = &'static str> {
    OWN.into_iter().chain(rivals::NAMES)
}

/// The names of what is told of an entity alone.
const OWN: [&str; COUNT - rivals::COUNT] = [
    "always",
    "mentions, as a logarithm",
    "mentions, squared",
    "one mention",
    "share of the paragraphs",
    "in the title",
    "in the first paragraph",
    "in the first half",
    "acts, as a logarithm",
    "one act",
    "no act",
    "share of acts",
    "share of scenes",
    "share of nationality words",
    "share of seats",
    "tells news",
    "observes",
    "has a title",
    "speaks for somebody",
    "acronym",
    "one word",
    "small letters",
    "rules admit it",
    "mediates",
    "mediates, confirmed",
    "share in quotations",
    "weight beside the weightiest",
    "rank",
    "rank in its sort",
    "weight beside its sort",
    "number of entities",
    "opens sentences",
    "behind of",
    "behind for",
    "behind by",
    "behind with",
    "behind against",
    "behind a word of place",
    "behind from",
    "behind to",
    "behind the",
    "behind and",
    "behind a comma",
    "behind on",
    "behind a conjunction",
    "behind a word of news",
    "behind a bracket",
    "before a possessive",
    "before and",
    "before a comma",
    "before a full stop",
    "before an auxiliary",
    "before a word of speech",
    "before a bracket",
    "before to",
    "before in",
    "before that",
    "between",
    "half of a pair of nations",
    "anywhere behind against",
    "anywhere behind with",
    "share of the weight of actors",
    "opens the title",
    "times in the title",
    "opens the first paragraph",
    "beside the weightiest other",
    "beside the three weightiest others",
    "weight beside the second other",
    "weight beside the first other",
    "number of states",
    "bodies outweigh states",
    "persons outweigh states",
    "named early",
    "named to the end",
    "second state beside the first",
    "known body",
    "under arms",
    "head of a body",
];

/// How many numbers there are.
pub const COUNT: usize = 78 + rivals::COUNT;

/// The numbers of one entity, each about from 0 to 2, in the order of [`names`].
pub type Standing = [f32; COUNT];

/// What is known of an entity before its standing is read.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// The entity.
    pub entity: &'k Entity,
    /// What it does in the text.
    pub conduct: &'k Conduct,
    /// As what it mediates.
    pub mediator: Option<&'k Mediator>,
    /// The name of whom it speaks for.
    pub represents: Option<&'k str>,
    /// Whether the rules hold it for a party.
    pub admitted: bool,
}

/// The chance that an entity of this standing is a party, from 0 to 1.
pub fn party(sort: Sort, standing: &Standing) -> f32 {
    chance(&WEIGHTS.party, sort, standing)
}

/// The chance that an entity of this standing is one of the sides, from 0 to 1.
pub fn side(sort: Sort, standing: &Standing) -> f32 {
    chance(&WEIGHTS.side, sort, standing)
}

type Columns = [Standing; SORTS.len()];

pub(super) struct Weights {
    party: Columns,
    side: Columns,
}

/// `name<tab>` and ten weights: the sorts for parties, then for sides.
pub(super) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut weights = Weights {
        party: [[0.0; COUNT]; SORTS.len()],
        side: [[0.0; COUNT]; SORTS.len()],
    };
    let lines = include_str!("data/standing-weights.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    // The lines stand in the order of the names.
    let mut names = names().enumerate();
    for line in lines {
        let mut fields = line.split('\t');
        let name = fields.next();
        let Some((number, _)) = names.find(|(_, other)| Some(*other) == name) else {
            continue;
        };
        for columns in [&mut weights.party, &mut weights.side] {
            for column in columns {
                column[number] = fields
                    .next()
                    .and_then(|field| field.parse().ok())
                    .unwrap_or(0.0);
            }
        }
    }
    weights
});

fn chance(columns: &Columns, sort: Sort, standing: &Standing) -> f32 {
    let column = &columns[sort as usize];
    let odds: f32 = column
        .iter()
        .zip(standing)
        .map(|(weight, number)| weight * number)
        .sum();
    1.0 / (1.0 + (-odds).exp())
}

/// Reads the standing of all entities of an article, in their order.
pub fn standings(document: &Document<'_>, known: &[Known<'_>]) -> Vec<Standing> {
    let article = Company::of(document, known);
    known
        .iter()
        .zip(rivals::rivals(document, known))
        .map(|(known, rivals)| standing(document, &article, known, &rivals))
        .collect()
}

/// So many of the weightiest actors are looked at as company.
const HEAVIEST: usize = 6;

/// What the entities of an article are beside each other.
struct Company {
    /// The weight of the weightiest entity; above 0.
    most: f32,
    /// Rank by weight, from 0.
    rank: FxHashMap<EntityId, usize>,
    /// Rank by weight among its sort, from 0.
    rank_in_sort: FxHashMap<EntityId, usize>,
    /// The weight of the weightiest of each sort; above 0 where there is one.
    most_of_sort: [f32; SORTS.len()],
    /// The weights of all states, bodies and groups together; above 0.
    actors: f32,
    /// The weightiest states, bodies and groups, with the sentences that name them.
    heavy: Vec<(EntityId, f32, FxHashSet<usize>)>,
    count: usize,
    states: usize,
    /// The weight of the second state as a share of the first's.
    second_state: f32,
}

impl Company {
    fn of(document: &Document<'_>, known: &[Known<'_>]) -> Self {
        let mut order: Vec<&Known<'_>> = known.iter().collect();
        order.sort_by(|left, right| {
            right
                .conduct
                .weight
                .total_cmp(&left.conduct.weight)
                .then(left.entity.id.cmp(&right.entity.id))
        });
        let mut company = Self {
            most: order
                .first()
                .map_or(1.0, |first| first.conduct.weight)
                .max(0.1),
            rank: FxHashMap::default(),
            rank_in_sort: FxHashMap::default(),
            most_of_sort: [0.0; SORTS.len()],
            actors: 0.0,
            heavy: Vec::new(),
            count: known.len(),
            states: 0,
            second_state: 0.0,
        };
        let mut seen = [0_usize; SORTS.len()];
        let mut first_state = 1.0_f32;
        for (rank, known) in order.into_iter().enumerate() {
            let sort = Sort::of(known.entity);
            let weight = known.conduct.weight;
            let rank_in_sort = &mut seen[sort as usize];
            company.rank.insert(known.entity.id, rank);
            company.rank_in_sort.insert(known.entity.id, *rank_in_sort);
            if *rank_in_sort == 0 {
                company.most_of_sort[sort as usize] = weight.max(0.1);
            }
            if sort == Sort::State {
                match *rank_in_sort {
                    0 => first_state = weight.max(1.0),
                    1 => company.second_state = weight / first_state,
                    _ => {}
                }
            }
            *rank_in_sort += 1;
            if matches!(sort, Sort::State | Sort::Organisation | Sort::Group) {
                company.actors += weight;
                if company.heavy.len() < HEAVIEST {
                    company.heavy.push((
                        known.entity.id,
                        weight,
                        sentences(document, known.entity),
                    ));
                }
            }
        }
        company.states = seen[Sort::State as usize];
        company.actors = company.actors.max(0.1);
        company
    }
}

/// The sentences that name an entity.
fn sentences(document: &Document<'_>, entity: &Entity) -> FxHashSet<usize> {
    entity
        .mentions
        .iter()
        .filter_map(|mention| sentence_number(document, mention))
        .collect()
}

fn sentence_number(document: &Document<'_>, mention: &Mention) -> Option<usize> {
    document
        .sentences
        .partition_point(|sentence| sentence.span.start <= mention.span.start)
        .checked_sub(1)
}

fn number(holds: bool) -> f32 {
    if holds { 1.0 } else { 0.0 }
}

/// What the mentions of an entity tell, counted in one walk over them.
#[derive(Default)]
// Each is one thing that is told or not, none a state among states.
#[allow(clippy::struct_excessive_bools)]
struct Counts {
    scenes: f32,
    nationalities: f32,
    seats: f32,
    quoted: f32,
    opens: f32,
    title: usize,
    opens_title: bool,
    opens_first: bool,
    between: bool,
    pair: bool,
    against: bool,
    with: bool,
    behind: [f32; 15],
    before: [f32; 10],
}

/// Where in [`Counts::behind`] a word before a mention is counted.
fn behind(word: &str) -> Option<usize> {
    Some(match word {
        "of" => 0,
        "for" => 1,
        "by" => 2,
        "with" => 3,
        "against" => 4,
        "in" | "at" | "inside" | "within" | "across" | "throughout" | "near" | "into"
        | "outside" => 5,
        "from" => 6,
        "to" => 7,
        "the" => 8,
        "and" | "or" => 9,
        "," => 10,
        "on" => 11,
        "that" | "as" | "because" | "if" | "while" | "when" | "but" | "although" => 12,
        "told" | "reported" | "via" | "per" => 13,
        "(" | "[" => 14,
        _ => return None,
    })
}

/// Where in [`Counts::before`] a word behind a mention is counted.
fn before(word: &str) -> Option<usize> {
    Some(match word {
        "'s" | "’s" | "'" | "’" => 0,
        "and" | "or" => 1,
        "," => 2,
        "." | ";" | "!" | "?" => 3,
        "has" | "have" | "had" | "is" | "are" | "was" | "were" | "will" | "would" | "could"
        | "can" | "may" | "might" | "must" | "should" | "did" | "does" | "do" => 4,
        "said" | "says" | "told" | "stated" | "added" | "announced" | "claimed" | "argued"
        | "warned" | "called" | "confirmed" | "denied" | "accused" | "rejected" => 5,
        "(" | ")" => 6,
        "to" => 7,
        "in" | "on" | "at" => 8,
        "that" | "who" | "which" => 9,
        _ => return None,
    })
}

impl Counts {
    fn of(document: &Document<'_>, entity: &Entity) -> Self {
        let mut counts = Self::default();
        for mention in &entity.mentions {
            counts.add(document, mention);
        }
        counts
    }

    fn add(&mut self, document: &Document<'_>, mention: &Mention) {
        let tokens = tokens_of(document, mention);
        let first = sentence_number(document, mention)
            .and_then(|number| document.sentences.get(number))
            .map_or(0, |sentence| sentence.tokens.start as usize);
        // Words of the same paragraph only.
        let word = |idx: Option<usize>| {
            idx.and_then(|idx| Some((idx, document.tokens.get(idx)?)))
                .filter(|(_, token)| token.paragraph == mention.paragraph)
                .map_or("", |(idx, _)| document.lower(idx))
        };
        let back = |steps: usize| word(tokens.start.checked_sub(steps));
        let next = word(Some(tokens.end));
        let position = tokens.start.saturating_sub(first);
        self.scenes += number(mention.sense == Sense::Scene);
        self.nationalities += number(mention.form == Form::Nationality);
        self.seats += number(mention.form == Form::Seat);
        self.quoted += number(
            document
                .tokens
                .get(tokens.start)
                .is_some_and(|token| token.quoted),
        );
        self.opens += number(position <= 1);
        match mention.paragraph {
            0 => {
                self.title += 1;
                self.opens_title |= position <= 1;
            }
            1 => self.opens_first |= position <= 2,
            _ => {}
        }
        self.between |= (1..=6).any(|steps| back(steps) == "between");
        self.pair |= mention.form == Form::Nationality && document.word(tokens.start).contains('-');
        self.against |= (1..=2).any(|steps| back(steps) == "against");
        self.with |= (1..=2).any(|steps| back(steps) == "with");
        if let Some(count) = behind(back(1)).and_then(|idx| self.behind.get_mut(idx)) {
            *count += 1.0;
        }
        if let Some(count) = before(next).and_then(|idx| self.before.get_mut(idx)) {
            *count += 1.0;
        }
    }
}

fn standing(
    document: &Document<'_>,
    company: &Company,
    known: &Known<'_>,
    rivals: &[f32],
) -> Standing {
    let Known {
        entity, conduct, ..
    } = known;
    let counts = Counts::of(document, entity);
    let mentions = entity.mentions.len().max(1) as f32;
    let paragraphs: FxHashSet<u32> = entity
        .mentions
        .iter()
        .map(|mention| mention.paragraph)
        .collect();
    let total = document.article.paragraphs.len().max(1) as f32;
    let sort = Sort::of(entity);
    let weight = conduct.weight;
    let acts = conduct.acts as f32;
    let first = entity.mentions.first();
    let first_paragraph = first.map_or(0, |mention| mention.paragraph) as f32;
    let last_paragraph = entity
        .mentions
        .last()
        .map_or(0, |mention| mention.paragraph) as f32;
    let first_sentence = first
        .and_then(|mention| sentence_number(document, mention))
        .unwrap_or(0);
    let confirmed = known
        .mediator
        .and_then(Mediator::strongest)
        .is_some_and(|statement| statement.certainty == Certainty::Confirmed);
    let letters = || entity.name.chars().filter(|c| c.is_alphabetic());
    let rank = company.rank.get(&entity.id).copied().unwrap_or(0) as f32;
    let rank_in_sort = company.rank_in_sort.get(&entity.id).copied().unwrap_or(0) as f32;
    let most_of = |sort: Sort| company.most_of_sort[sort as usize];
    let states = most_of(Sort::State).max(0.1);
    let own = sentences(document, entity);
    let others: Vec<&(EntityId, f32, FxHashSet<usize>)> = company
        .heavy
        .iter()
        .filter(|(id, ..)| *id != entity.id)
        .collect();
    let beside: Vec<f32> = others
        .iter()
        .map(|(_, _, theirs)| own.intersection(theirs).count() as f32 / own.len().max(1) as f32)
        .collect();
    let other_weight = |rank: usize| others.get(rank).map(|(_, weight, _)| *weight);
    let log = mentions.ln();
    let body = std::iter::once(&entity.name)
        .chain(&entity.aliases)
        .find_map(|name| bodies::body(&fold(name)));
    let head = [
        1.0,
        log,
        log * log / 4.0,
        number(mentions < 1.5),
        (paragraphs.len() as f32 / total).min(1.0),
        number(paragraphs.contains(&0)),
        number(paragraphs.contains(&1)),
        number(first_paragraph < total / 2.0),
        (1.0 + acts).ln(),
        number(conduct.acts == 1),
        number(conduct.acts == 0),
        acts / mentions,
        counts.scenes / mentions,
        counts.nationalities / mentions,
        counts.seats / mentions,
        (conduct.tells as f32 / mentions).min(1.0),
        number(conduct.observes),
        number(entity.title.is_some()),
        number(known.represents.is_some()),
        number(letters().next().is_some() && letters().all(char::is_uppercase)),
        number(!entity.name.contains(' ')),
        number(entity.name.chars().next().is_some_and(char::is_lowercase)),
        number(known.admitted),
        number(known.mediator.is_some()),
        number(confirmed),
        counts.quoted / mentions,
        weight / company.most,
        1.0 / (1.0 + rank),
        1.0 / (1.0 + rank_in_sort),
        weight / most_of(sort).max(0.1),
        (1.0 + company.count as f32).ln() / 3.0,
        counts.opens / mentions,
    ];
    let tail = [
        number(counts.between),
        number(counts.pair),
        number(counts.against),
        number(counts.with),
        weight / company.actors,
        number(counts.opens_title),
        counts.title.min(2) as f32 / 2.0,
        number(counts.opens_first),
        beside.iter().copied().fold(0.0, f32::max),
        beside.iter().take(3).sum::<f32>() / 3.0,
        (weight / other_weight(1).unwrap_or(1.0).max(1.0)).min(2.0),
        other_weight(0).map_or(1.0, |other| (weight / other.max(0.1)).min(1.0)),
        company.states as f32 / 20.0,
        (most_of(Sort::Organisation) / states).min(2.0),
        (most_of(Sort::Person) / states).min(2.0),
        1.0 / (1.0 + first_sentence as f32),
        (last_paragraph - first_paragraph) / total,
        company.second_state,
        number(body.is_some()),
        number(body.is_some_and(|body| body.kind == PartyKind::ArmedGroup)),
        number(
            entity
                .name
                .split_whitespace()
                .any(|word| cues::is_body_head(&word.to_lowercase())),
        ),
    ];
    let words = counts
        .behind
        .iter()
        .chain(&counts.before)
        .map(|count| count / mentions);
    let mut standing = [0.0; COUNT];
    let all = head
        .into_iter()
        .chain(words)
        .chain(tail)
        .chain(rivals.iter().copied());
    for (slot, value) in standing.iter_mut().zip(all) {
        *slot = value;
    }
    standing
}
