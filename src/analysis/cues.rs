//! Words that tell: titles and offices, heads of names, verbs of acting and speaking.
//!
//! The words stand in `data/cues.txt`, sorted by what they tell; each function takes a word in lower
//! case. The lists are about language, never about an article.

use crate::analysis::hashed::Lists;

/// The words, one line a list: what they tell, a colon, the words.
const WORDS: &str = include_str!("data/cues.txt");

/// What a list of words tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Title,
    WeakTitle,
    Office,
    BodyHead,
    PlaceHead,
    PlaceOpener,
    OtherHead,
    Calendar,
    Opener,
    Speech,
    Action,
    ScenePreposition,
    Direction,
    SideNoun,
    Observer,
    Media,
    OfACity,
    StrikesAt,
    Doing,
    Particle,
    StateOrgan,
    SideModifier,
    HoldsAnd,
    Owner,
    NeverName,
    Way,
    Quarrel,
    NotAlone,
    Compass,
    Deed,
    Service,
}

/// Each list's heading in the file, in the order of [`Sort`].
const HEADINGS: [&str; 31] = [
    "title",
    "weak title",
    "office",
    "head of a body",
    "head of a place",
    "opens a place",
    "head of a treaty, event or work",
    "calendar",
    "opens a sentence",
    "verb of speech",
    "verb of action",
    "before a scene",
    "direction",
    "side by description",
    "observer",
    "media",
    "part of a city",
    "verb with an object",
    "what an actor has or does",
    "particle in a name",
    "organ of a state",
    "before a side",
    "body with an and",
    "owner of a body",
    "never a name",
    "border or way",
    "quarrel",
    "no name alone",
    "compass",
    "opens a deed",
    "opens a service",
];

/// The lists, whose bits are the sorts.
#[allow(long_running_const_eval)]
static SORTS: Lists<4096> = Lists::new(WORDS, &HEADINGS);

fn is(word: &str, sort: Sort) -> bool {
    SORTS.of(word) & bit(sort) != 0
}

fn bit(sort: Sort) -> u32 {
    1 << (sort as u32)
}

/// Words that stand before a person's name and are no part of it.
pub fn is_title(word: &str) -> bool {
    is(word, Sort::Title)
}

/// Titles that by themselves make the capitalised words after them a person's name.
pub fn is_strong_title(word: &str) -> bool {
    SORTS.of(word) & (bit(Sort::Title) | bit(Sort::WeakTitle)) == bit(Sort::Title)
}

/// Offices whose holder speaks for the state or body named with them.
pub fn is_office(word: &str) -> bool {
    is(word, Sort::Office)
}

/// Heads by which a name is a body's ("Council", "Party", "Union").
pub fn is_body_head(word: &str) -> bool {
    is(word, Sort::BodyHead)
}

/// Heads by which a name is a place's ("River", "Palace", "Province").
pub fn is_place_head(word: &str) -> bool {
    is(word, Sort::PlaceHead)
}

/// Words that open a place's name ("Lake Geneva", "Mount Hermon", "Strait of Hormuz").
pub fn opens_place(word: &str) -> bool {
    is(word, Sort::PlaceOpener)
}

/// Heads of names of treaties, events, laws, works: no actor and no place.
pub fn is_other_head(word: &str) -> bool {
    is(word, Sort::OtherHead)
}

/// Words that are capitalised for what they are, not for whom they name.
pub fn is_calendar(word: &str) -> bool {
    is(word, Sort::Calendar)
}

/// Words that open sentences and are no names, besides those the article also writes small.
pub fn is_common_opener(word: &str) -> bool {
    is(word, Sort::Opener)
}

/// Verbs by which a name before them is an actor who speaks.
pub fn is_speech_verb(word: &str) -> bool {
    is(word, Sort::Speech)
}

/// Verbs by which a name before them is an actor who does something.
pub fn is_action_verb(word: &str) -> bool {
    SORTS.of(word) & (bit(Sort::Speech) | bit(Sort::Action)) != 0
}

/// Prepositions after which a place's name is a scene.
pub fn is_scene_preposition(word: &str) -> bool {
    is(word, Sort::ScenePreposition)
}

/// Words of direction that stand between a preposition and a place ("in northern Syria").
pub fn is_direction(word: &str) -> bool {
    is(word, Sort::Direction)
}

/// Names of people's groups, in the plural, that can be a side by description.
pub fn is_side_noun(word: &str) -> bool {
    is(word, Sort::SideNoun)
}

/// Nouns for people of the media and of learning, who tell and do not act.
pub fn is_observer_noun(word: &str) -> bool {
    is(word, Sort::Observer)
}

/// Names of news organisations' kinds ("Press", "Times").
pub fn is_media_head(word: &str) -> bool {
    is(word, Sort::Media)
}

/// Nouns of what stands or lives in a city, so that "Tehran's suburbs" is a place and "Tehran's influence" is not.
pub fn is_of_a_city(word: &str) -> bool {
    is(word, Sort::OfACity)
}

/// Verbs whose object suffers what one side does to another.
pub fn strikes_at(word: &str) -> bool {
    is(word, Sort::StrikesAt)
}

/// Nouns for what an actor does, has or is, so that "of X" or "X's" names the actor.
pub fn is_doing(word: &str) -> bool {
    is(word, Sort::Doing)
}

/// Particles that stand small inside names of people and places.
pub fn is_particle(word: &str) -> bool {
    is(word, Sort::Particle)
}

/// Organs through which a state acts; with a nationality word they are the state.
pub fn is_state_organ(word: &str) -> bool {
    is(word, Sort::StateOrgan)
}

/// Words that tell which workers, owners or farmers are meant.
pub fn is_side_modifier(word: &str) -> bool {
    is(word, Sort::SideModifier)
}

/// Heads of bodies whose names may hold an "and" behind "of".
pub fn may_hold_and(word: &str) -> bool {
    is(word, Sort::HoldsAnd)
}

/// Those in whose name a body is named ("Workers' Party").
pub fn is_owner(word: &str) -> bool {
    is(word, Sort::Owner)
}

/// Words that are no name even where an article writes them with a capital.
pub fn is_small_in_spite_of_capitals(word: &str) -> bool {
    is(word, Sort::NeverName)
}

/// Nouns for a border or a way, which lies between places and not between actors.
pub fn is_way(word: &str) -> bool {
    is(word, Sort::Way)
}

/// Nouns for what lies between actors.
pub fn is_quarrel(word: &str) -> bool {
    is(word, Sort::Quarrel)
}

/// Words that are part of names ("Western Sahara") but name nothing alone.
pub fn is_no_name_alone(word: &str) -> bool {
    is(word, Sort::NotAlone)
}

/// Words for a part of a land ("northern Iraq").
pub fn is_compass(word: &str) -> bool {
    is(word, Sort::Compass)
}

/// Words by which a deed of a third may be told ("carried", "venue"), so that all others need no look.
pub fn may_open_a_deed(word: &str) -> bool {
    is(word, Sort::Deed)
}

/// Whether a word [`may_open_a_deed`] or [`may_open_a_service`].
pub fn may_open_either(word: &str) -> bool {
    SORTS.of(word) & (bit(Sort::Deed) | bit(Sort::Service)) != 0
}

/// Words by which a service to the sides may be told ("hosted", "proposal"), so that all others need no look.
pub fn may_open_a_service(word: &str) -> bool {
    is(word, Sort::Service)
}
