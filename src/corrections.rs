//! What the reader knows better than the program: corrections, kept as data and laid over an analysis.
//!
//! A correction takes hold by name and quotation, never by a number of the engine, so that it outlives
//! another engine and a changed text. [`apply`] is pure and total: a correction that finds no hold, or
//! more than one, changes nothing, waits, and is told of; it never guesses.

mod apply;
mod find;
mod notes;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Mediator;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::text::Span;

pub use apply::Finding;
pub use apply::Outcome;
pub use apply::apply;
pub use notes::Note;

/// Where a correction holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// In the article it was made in.
    #[default]
    Article,
    /// In every article.
    Everywhere,
}

/// Who says so; the only one there is, written into every export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The reader.
    #[default]
    Reader,
}

/// By what a correction takes hold of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Hold {
    /// The name or an alias; a question's wording; empty for an unnamed mediator.
    pub name: String,
    /// A sentence of the text that names it; empty where the name is enough. Where the text no longer
    /// has it, the name alone decides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quotation: String,
}

/// What an actor or place is in the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// In the matter, but none of the sides.
    Party,
    /// One of the sides themselves.
    Side,
    /// Helps them talk.
    Mediator {
        /// How sure the reader is.
        certainty: Certainty,
        /// What it does for the sides.
        function: Function,
    },
    /// Where it happens.
    Place,
    /// Neither party nor mediator.
    None,
}

/// Which of the lists of a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Parties.
    Parties,
    /// Mediators.
    Mediators,
    /// Locations.
    Locations,
    /// Open questions.
    Questions,
}

/// What mediators that the text does not name are called.
pub const UNNAMED: &str = "unnamed mediators";

/// What a note is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotedOn {
    /// What its hold names; where that names nothing, the words that it quotes.
    #[default]
    Held,
    /// The mediator that has no name in the sentence which its hold quotes.
    Unnamed,
}

impl NotedOn {
    // Serde asks by reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn is_held(&self) -> bool {
        *self == Self::Held
    }
}

/// What is to be otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Another name, or another wording of a question; a former name stays as an alias.
    Rename {
        /// The new name.
        name: String,
    },
    /// The same as another.
    Merge {
        /// The name of the other, which stays.
        into: String,
    },
    /// Mentions by these words name something else.
    Split {
        /// The words as they stand in the text.
        words: String,
        /// The name of what they name.
        name: String,
    },
    /// Where it acts or speaks it stands for another ("Ankara" as a speaker is Türkiye).
    StandsFor {
        /// The name of the other; need not stand in the text.
        name: String,
    },
    /// Another sort of actor.
    PartyKind {
        /// Which.
        kind: PartyKind,
    },
    /// Another sort of place.
    PlaceKind {
        /// Which.
        kind: PlaceKind,
    },
    /// Another role.
    Role {
        /// Which.
        role: Role,
    },
    /// Another certainty of a mediator.
    Certainty {
        /// Which.
        certainty: Certainty,
    },
    /// It lies elsewhere.
    Lies {
        /// ISO 3166-1 alpha-2; none where at sea, disputed or unknown.
        country: Option<String>,
        /// Degrees north, -90 to 90, and east, -180 to 180; none where unknown.
        at: Option<(f32, f32)>,
    },
    /// It does not belong in this list.
    Dismiss {
        /// From which list.
        list: List,
    },
    /// Words of the text name something that was not found; the hold has words and sentence.
    Add {
        /// What it is in the matter.
        role: Role,
    },
    /// The text answers a question.
    Answered {
        /// The words of the text that answer it.
        quotation: String,
    },
    /// A note on it, instead of a former one.
    Note {
        /// What the reader notes; nothing takes the note away.
        text: String,
        /// On what of the hold.
        #[serde(default, skip_serializing_if = "NotedOn::is_held")]
        on: NotedOn,
    },
}

/// One word of the reader's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Who says so.
    #[serde(default)]
    pub by: By,
    /// Where it holds.
    #[serde(default)]
    pub reach: Reach,
    /// Of what.
    pub hold: Hold,
    /// What is to be otherwise.
    #[serde(flatten)]
    pub change: Change,
}

/// What is told of a finding, one by one: each may be the reader's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// Its name, or a question's wording.
    Name,
    /// By which other words the text names it, and where.
    Forms,
    /// What sort of actor or place it is.
    Kind,
    /// What it is in the matter.
    Role,
    /// How sure that is.
    Certainty,
    /// Where it lies.
    Place,
    /// What answers it.
    Answer,
}

impl Change {
    /// The lists in which it makes what is held the reader's own, and what is told of it there.
    fn facts(&self) -> (&'static [List], &'static [Fact]) {
        const ACTORS: &[List] = &[List::Parties, List::Mediators];
        const PLACES: &[List] = &[List::Locations];
        match self {
            Self::Rename { .. } | Self::Split { .. } => (&List::ALL, &[Fact::Name]),
            Self::Merge { .. } => (&List::ALL, &[Fact::Forms]),
            Self::StandsFor { .. } => (ACTORS, &[Fact::Name]),
            Self::PartyKind { .. } => (&[List::Parties], &[Fact::Kind]),
            Self::PlaceKind { .. } => (PLACES, &[Fact::Kind]),
            Self::Certainty { .. } => (&[List::Mediators], &[Fact::Certainty]),
            Self::Lies { .. } => (PLACES, &[Fact::Place]),
            Self::Role { role } | Self::Add { role } => match role {
                Role::Place => (PLACES, &[Fact::Role]),
                Role::Mediator { .. } => (ACTORS, &[Fact::Role, Fact::Certainty]),
                Role::Party | Role::Side | Role::None => (ACTORS, &[Fact::Role]),
            },
            Self::Answered { .. } => (&[List::Questions], &[Fact::Answer]),
            Self::Dismiss { .. } | Self::Note { .. } => (&[], &[]),
        }
    }
}

impl List {
    const ALL: [Self; 4] = [
        Self::Parties,
        Self::Mediators,
        Self::Locations,
        Self::Questions,
    ];
}

/// What of an outcome is the reader's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    facts: BTreeMap<(List, Finding), BTreeSet<Fact>>,
    notes: Vec<Note>,
}

impl Own {
    /// Whether anything that is told of a finding in a list is the reader's.
    pub fn any(&self, list: List, finding: Finding) -> bool {
        self.facts.contains_key(&(list, finding))
    }

    /// Whether this of what is told of a finding in a list is the reader's.
    pub fn has(&self, list: List, finding: Finding, fact: Fact) -> bool {
        let facts = self.facts.get(&(list, finding));
        facts.is_some_and(|facts| facts.contains(&fact))
    }

    /// Whether what is told of an entity in a list is the reader's.
    pub fn entity(&self, list: List, id: EntityId) -> bool {
        self.any(list, Finding::Entity(id))
    }

    /// Whether what is told of a mediator is the reader's.
    pub fn mediator(&self, mediator: &Mediator) -> bool {
        let finding = Finding::of_mediator(mediator);
        finding.is_some_and(|finding| self.any(List::Mediators, finding))
    }

    /// Whether what is told of the question of a sentence is the reader's.
    pub fn question(&self, sentence: Span) -> bool {
        self.any(List::Questions, Finding::Question(sentence))
    }

    /// Whether the reader gave an entity its name, which then is no secret of the text.
    pub fn names(&self, id: EntityId) -> bool {
        let named = |list| self.has(list, Finding::Entity(id), Fact::Name);
        List::ALL.into_iter().any(named)
    }

    /// The reader's notes, in order of the text.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The note on a finding.
    pub fn note_on(&self, finding: Finding) -> Option<&Note> {
        let mut notes = self.notes.iter();
        notes.find(|note| note.finding == Some(finding))
    }

    fn note(&mut self, finding: Finding, change: &Change) {
        let (lists, facts) = change.facts();
        self.mark(finding, lists, facts);
    }

    fn mark(&mut self, finding: Finding, lists: &[List], facts: &[Fact]) {
        for list in lists {
            let known = self.facts.entry((*list, finding)).or_default();
            known.extend(facts);
        }
    }
}

/// What a reader does to a log.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// One correction more.
    Make(Correction),
    /// This one taken back.
    Undo(Correction),
    /// This one, taken back before, made again.
    Redo(Correction),
}

/// Corrections in the order in which they were made, and those taken back.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Log {
    done: Vec<Correction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    undone: Vec<Correction>,
}

impl Log {
    /// Those that hold, in order.
    pub fn corrections(&self) -> &[Correction] {
        &self.done
    }

    /// Adds one; what had been taken back can then no longer be redone.
    pub fn push(&mut self, correction: Correction) {
        self.done.push(correction);
        self.undone.clear();
    }

    /// Takes back the latest and gives it.
    pub fn undo(&mut self) -> Option<&Correction> {
        self.undone.push(self.done.pop()?);
        self.undone.last()
    }

    /// Makes the one last taken back again and gives it.
    pub fn redo(&mut self) -> Option<&Correction> {
        self.done.push(self.undone.pop()?);
        self.done.last()
    }

    /// The one that was taken back last.
    pub fn latest_undone(&self) -> Option<&Correction> {
        self.undone.last()
    }

    /// Reads a log as it is kept; none where another program's words cannot be understood.
    pub fn read(words: &str) -> Option<Self> {
        serde_json::from_str(words).ok()
    }

    /// The log as it is kept; nothing where there is nothing to keep.
    pub fn words(&self) -> String {
        if self.done.is_empty() && self.undone.is_empty() {
            return String::new();
        }
        // Plain data: it cannot fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Does what a reader does; gives the correction it was done with.
    pub fn act(&mut self, act: &Act) -> Option<&Correction> {
        match act {
            Act::Make(correction) => {
                self.push(correction.clone());
                self.done.last()
            }
            // The very one that was taken back: another program may have made others since.
            Act::Undo(correction) => {
                let at = self.done.iter().rposition(|one| one == correction)?;
                self.undone.push(self.done.remove(at));
                self.undone.last()
            }
            Act::Redo(correction) => {
                if let Some(at) = self.undone.iter().rposition(|one| one == correction) {
                    self.undone.remove(at);
                }
                self.done.push(correction.clone());
                self.done.last()
            }
        }
    }

    /// Adds what another log has and this one lacks; what was taken back here stays so.
    pub fn take_in(&mut self, other: Self) {
        if self.done.is_empty() && self.undone.is_empty() {
            *self = other;
            return;
        }
        for correction in other.done {
            if !self.done.contains(&correction) && !self.undone.contains(&correction) {
                self.done.push(correction);
            }
        }
    }
}
