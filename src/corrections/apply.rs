//! Corrections laid over an analysis, one after another.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Coordinates;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::Location;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::Sense;
use crate::analysis::Statement;
use crate::analysis::gazetteer;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Fact;
use crate::corrections::Hold;
use crate::corrections::List;
use crate::corrections::Own;
use crate::corrections::Role;
use crate::corrections::find;
use crate::corrections::notes;
use crate::text::Article;
use crate::text::Span;

/// A finding that the reader has touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// What is said of an entity of the outcome's analysis.
    Entity(EntityId),
    /// The question that this sentence raises.
    Question(Span),
    /// The mediator without a name that this sentence tells of first.
    Unnamed(Span),
}

impl Finding {
    /// What is said of a mediator; none where nothing is.
    pub fn of_mediator(mediator: &Mediator) -> Option<Self> {
        let first = || Some(mediator.statements.first()?.evidence.sentence);
        let named = mediator.entity.map(Self::Entity);
        named.or_else(|| first().map(Self::Unnamed))
    }
}

/// An analysis as the reader has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// The analysis, corrected.
    pub analysis: Analysis,
    /// Which findings are the reader's own.
    pub own: Own,
    /// Numbers of the corrections that found no hold in this article.
    pub waiting: Vec<usize>,
}

/// Lays corrections over the analysis of an article, in order.
pub fn apply(article: &Article, analysis: &Analysis, corrections: &[Correction]) -> Outcome {
    let mut work = Work {
        article,
        analysis: analysis.clone(),
        own: Own::default(),
    };
    let mut waiting = Vec::new();
    let numbered = || corrections.iter().enumerate();
    for (number, correction) in numbered().filter(|(_, one)| !notes::is_note(one)) {
        match work.correct(&correction.hold, &correction.change) {
            Some(finding) => {
                work.own.note(finding, &correction.change);
            }
            None => waiting.push(number),
        }
    }
    // Notes last, so that they are on what the others made of it.
    for (number, correction) in numbered() {
        if let Change::Note { text, on } = &correction.change {
            let hold = (&correction.hold, *on);
            let notes = &mut work.own.notes;
            if !notes::take(notes, article, &work.analysis, hold, text) {
                waiting.push(number);
            }
        }
    }
    waiting.sort_unstable();
    work.own.notes.sort_by_key(|note| note.place);
    Outcome {
        analysis: work.analysis,
        own: work.own,
        waiting,
    }
}

struct Work<'a> {
    article: &'a Article,
    analysis: Analysis,
    own: Own,
}

impl Work<'_> {
    /// Makes one correction; none where it finds no hold.
    fn correct(&mut self, hold: &Hold, change: &Change) -> Option<Finding> {
        match change {
            Change::Rename { name } => self.rename(hold, name),
            Change::Merge { into } => {
                let from = self.entity(hold)?;
                let to = self.named(into)?;
                self.merge(from, to)
            }
            Change::Split { words, name } => {
                let from = self.entity(hold)?;
                let article = self.article;
                self.part(from, name, |mention| article.slice(mention.span) == words)
            }
            Change::StandsFor { name } => self.stands_for(hold, name),
            Change::PartyKind { kind } => {
                let id = self.entity(hold)?;
                let party = self.analysis.parties.iter_mut();
                party.into_iter().find(|party| party.entity == id)?.kind = *kind;
                Some(Finding::Entity(id))
            }
            Change::PlaceKind { kind } => {
                let id = self.entity(hold)?;
                self.location(id)?.kind = *kind;
                Some(Finding::Entity(id))
            }
            Change::Role { role } => {
                let id = self.entity(hold)?;
                self.give(id, *role, self.cue(id, hold))
            }
            Change::Certainty { certainty } => {
                let number = find::mediator(self.article, &self.analysis, hold)?;
                let mediator = self.analysis.mediators.get_mut(number)?;
                for statement in &mut mediator.statements {
                    statement.certainty = *certainty;
                    say(statement);
                }
                Finding::of_mediator(mediator)
            }
            Change::Lies { country, at } => {
                let id = self.entity(hold)?;
                // A country of no list would be told as none: better that it waits.
                let country = match country {
                    Some(iso) => Some(gazetteer::country_of_iso(iso)?.iso?),
                    None => None,
                };
                let at = at.filter(|(north, east)| {
                    (-90.0..=90.0).contains(north) && (-180.0..=180.0).contains(east)
                });
                let coordinates = match (at, country) {
                    (Some((latitude, longitude)), _) => Some(Coordinates {
                        latitude,
                        longitude,
                    }),
                    (None, Some(iso)) => self.position(id, iso),
                    (None, None) => None,
                };
                let location = self.location(id)?;
                location.country = country;
                location.coordinates = coordinates;
                Some(Finding::Entity(id))
            }
            Change::Dismiss { list } => self.dismiss(hold, *list),
            Change::Add { role } => self.add(hold, *role),
            Change::Answered { quotation } => {
                let answer = find::quoted(self.article, quotation)?;
                let number = find::question(self.article, &self.analysis, hold)?;
                let question = self.analysis.questions.get_mut(number)?;
                question.answered = Some(find::evidence(self.article, answer));
                Some(Finding::Question(question.evidence.sentence))
            }
            // It changes nothing; see [`notes`].
            Change::Note { .. } => None,
        }
    }

    fn entity(&self, hold: &Hold) -> Option<EntityId> {
        find::entity(self.article, &self.analysis, hold)
    }

    fn named(&self, name: &str) -> Option<EntityId> {
        let hold = Hold {
            name: name.to_owned(),
            quotation: String::new(),
        };
        self.entity(&hold)
    }

    fn of(&mut self, id: EntityId) -> Option<&mut Entity> {
        self.analysis.entities.get_mut(id.0 as usize)
    }

    fn location(&mut self, id: EntityId) -> Option<&mut Location> {
        let mut locations = self.analysis.locations.iter_mut();
        locations.find(|location| location.entity == id)
    }

    /// Where the place of one of its names lies in a state; none where no such place is known.
    fn position(&self, id: EntityId, iso: &str) -> Option<Coordinates> {
        let entity = self.analysis.entity(id)?;
        let mut names = std::iter::once(&entity.name).chain(&entity.aliases);
        let place = names.find_map(|name| gazetteer::choose_in(name, iso))?;
        Some(Coordinates {
            latitude: place.latitude,
            longitude: place.longitude,
        })
    }

    /// The words by which a reader's evidence is told: in the quotation, else the first of all.
    fn cue(&self, id: EntityId, hold: &Hold) -> Option<Span> {
        let mentions = &self.analysis.entity(id)?.mentions;
        let within = find::quoted(self.article, &hold.quotation);
        let quoted = within.and_then(|within| {
            let mut mentions = mentions.iter();
            mentions.find(|mention| within.overlaps(mention.span))
        });
        quoted.or(mentions.first()).map(|mention| mention.span)
    }

    fn rename(&mut self, hold: &Hold, name: &str) -> Option<Finding> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.entity(hold) {
            let entity = self.of(id)?;
            let former = std::mem::replace(&mut entity.name, name.to_owned());
            entity.aliases.retain(|alias| alias != name);
            if former != name && !entity.aliases.contains(&former) {
                entity.aliases.push(former.clone());
            }
            self.spoken_for(id, name);
            return Some(Finding::Entity(id));
        }
        let number = find::question(self.article, &self.analysis, hold)?;
        let question = self.analysis.questions.get_mut(number)?;
        name.clone_into(&mut question.wording);
        Some(Finding::Question(question.evidence.sentence))
    }

    /// Whoever speaks for this entity speaks for it under this name.
    fn spoken_for(&mut self, id: EntityId, name: &str) {
        for party in &mut self.analysis.parties {
            if let Some(represents) = &mut party.represents
                && represents.entity == Some(id)
            {
                name.clone_into(&mut represents.name);
            }
        }
    }

    /// A new entity of these mentions.
    fn found(&mut self, like: Option<EntityId>, name: &str, mentions: Vec<Mention>) -> EntityId {
        let id = EntityId(self.analysis.entities.len() as u32);
        let country = gazetteer::country(name);
        let label = match like.and_then(|like| self.analysis.entity(like)) {
            Some(like) => like.label,
            None if country.is_some() => Label::Place,
            None => Label::Organisation,
        };
        self.analysis.entities.push(Entity {
            id,
            label,
            name: name.to_owned(),
            aliases: Vec::new(),
            title: None,
            state: country.map(|country| country.iso.unwrap_or_default()),
            mentions,
        });
        id
    }

    /// Takes some mentions of an entity for another of this name, which is founded where there is none.
    fn part(
        &mut self,
        from: EntityId,
        name: &str,
        is_meant: impl Fn(&Mention) -> bool,
    ) -> Option<Finding> {
        let name = name.trim();
        let (taken, left): (Vec<Mention>, Vec<Mention>) = self
            .of(from)?
            .mentions
            .iter()
            .partition(|mention| is_meant(mention));
        if name.is_empty() || taken.is_empty() || left.is_empty() {
            return None;
        }
        let to = match self.named(name) {
            Some(to) if to == from => return None,
            Some(to) => to,
            None => self.found(Some(from), name, Vec::new()),
        };
        let words: BTreeSet<&str> = left
            .iter()
            .map(|mention| self.article.slice(mention.span))
            .collect();
        let gone: Vec<String> = taken
            .iter()
            .map(|mention| self.article.slice(mention.span).to_owned())
            .filter(|gone| !words.contains(gone.as_str()))
            .collect();
        if let Some(location) = self.location(from) {
            location.mentions.retain(|mention| left.contains(mention));
        }
        let entity = self.of(from)?;
        entity.mentions = left;
        entity.aliases.retain(|alias| !gone.contains(alias));
        self.receive(to, taken, gone);
        // It has lost mentions: that is the reader's doing in all lists, and its name is not.
        let parted = Finding::Entity(from);
        self.own.mark(parted, &List::ALL, &[Fact::Forms]);
        Some(Finding::Entity(to))
    }

    fn receive(&mut self, to: EntityId, mentions: Vec<Mention>, names: Vec<String>) {
        let Some(entity) = self.of(to) else {
            return;
        };
        entity.mentions.extend(mentions);
        entity.mentions.sort_by_key(|mention| mention.span);
        entity.mentions.dedup_by_key(|mention| mention.span);
        for name in names {
            if name != entity.name && !entity.aliases.contains(&name) {
                entity.aliases.push(name);
            }
        }
    }

    fn merge(&mut self, from: EntityId, to: EntityId) -> Option<Finding> {
        if from != to {
            let entity = self.of(from)?;
            let mentions = std::mem::take(&mut entity.mentions);
            let mut names = vec![entity.name.clone()];
            names.append(&mut entity.aliases);
            self.receive(to, mentions, names);
            self.hand_over(from, to);
            self.hand_over_place(from, to);
        }
        Some(Finding::Entity(to))
    }

    /// What was found of one as an actor is from now on the other's.
    fn hand_over(&mut self, from: EntityId, to: EntityId) {
        let name = self.analysis.entity(to).map(|entity| entity.name.clone());
        let parties = &mut self.analysis.parties;
        let given = take(parties, |party| party.entity == from);
        match (given, parties.iter_mut().find(|party| party.entity == to)) {
            (Some((_, given)), Some(kept)) => {
                kept.principal |= given.principal;
                kept.evidence.extend(given.evidence);
                kept.represents = kept.represents.take().or(given.represents);
            }
            (Some((at, mut given)), None) => {
                given.entity = to;
                parties.insert(at, given);
            }
            (None, _) => {}
        }
        for party in parties.iter_mut() {
            if let Some(represents) = &mut party.represents
                && represents.entity == Some(from)
            {
                represents.entity = Some(to);
                represents
                    .name
                    .clone_from(name.as_ref().unwrap_or(&represents.name.clone()));
            }
            // Nobody speaks for himself.
            party
                .represents
                .take_if(|represents| represents.entity == Some(party.entity));
        }
        let mediators = &mut self.analysis.mediators;
        let given = take(mediators, |mediator| mediator.entity == Some(from));
        let mut others = mediators.iter_mut();
        match (given, others.find(|mediator| mediator.entity == Some(to))) {
            (Some((_, given)), Some(kept)) => {
                kept.statements.extend(given.statements);
                kept.statements
                    .sort_by_key(|statement| statement.evidence.sentence);
            }
            (Some((at, mut given)), None) => {
                given.entity = Some(to);
                mediators.insert(at, given);
            }
            (None, _) => {}
        }
        for question in &mut self.analysis.questions {
            let mut about = Vec::new();
            for id in &question.about {
                let id = if *id == from { to } else { *id };
                if !about.contains(&id) {
                    about.push(id);
                }
            }
            question.about = about;
        }
    }

    fn hand_over_place(&mut self, from: EntityId, to: EntityId) {
        let Some((at, mut given)) = take(&mut self.analysis.locations, |location| {
            location.entity == from
        }) else {
            return;
        };
        if let Some(kept) = self.location(to) {
            kept.mentions.extend(given.mentions);
            kept.mentions.sort_by_key(|mention| mention.span);
            kept.evidence.extend(given.evidence);
        } else {
            given.entity = to;
            self.analysis.locations.insert(at, given);
        }
    }

    fn stands_for(&mut self, hold: &Hold, name: &str) -> Option<Finding> {
        let from = self.entity(hold)?;
        let acts = |mention: &Mention| mention.sense == Sense::Actor || mention.form == Form::Seat;
        if self.analysis.entity(from)?.mentions.iter().all(acts) {
            return match self.named(name) {
                Some(to) => self.merge(from, to),
                None => self.rename(hold, name),
            };
        }
        let finding = self.part(from, name, acts)?;
        if let Finding::Entity(to) = finding {
            self.hand_over(from, to);
        }
        Some(finding)
    }

    fn dismiss(&mut self, hold: &Hold, list: List) -> Option<Finding> {
        match list {
            List::Parties => {
                let id = self.entity(hold)?;
                take(&mut self.analysis.parties, |party| party.entity == id)?;
                Some(Finding::Entity(id))
            }
            List::Mediators => {
                let number = find::mediator(self.article, &self.analysis, hold)?;
                Finding::of_mediator(&self.analysis.mediators.remove(number))
            }
            List::Locations => {
                let id = self.entity(hold)?;
                take(&mut self.analysis.locations, |location| {
                    location.entity == id
                })?;
                Some(Finding::Entity(id))
            }
            List::Questions => {
                let number = find::question(self.article, &self.analysis, hold)?;
                let question = self.analysis.questions.remove(number);
                Some(Finding::Question(question.evidence.sentence))
            }
        }
    }

    fn add(&mut self, hold: &Hold, role: Role) -> Option<Finding> {
        let id = match self.entity(hold) {
            Some(id) => id,
            None if self.analysis.entities.iter().any(|entity| {
                // More than one has that name, or the quotation means none of them.
                !entity.mentions.is_empty() && entity.name == hold.name.trim()
            }) =>
            {
                return None;
            }
            None => {
                let mentions = find::mentions(self.article, &hold.name);
                if mentions.is_empty() {
                    return None;
                }
                self.found(None, hold.name.trim(), mentions)
            }
        };
        self.give(id, role, self.cue(id, hold))
    }

    /// Gives an entity a role; `cue` are the words of the text that the reader points to.
    fn give(&mut self, id: EntityId, role: Role, cue: Option<Span>) -> Option<Finding> {
        let evidence = find::evidence(self.article, cue?);
        match role {
            Role::None => {
                self.analysis.parties.retain(|party| party.entity != id);
                self.analysis
                    .mediators
                    .retain(|mediator| mediator.entity != Some(id));
            }
            Role::Party | Role::Side => {
                let kind = party_kind(self.analysis.entity(id)?);
                self.analysis
                    .mediators
                    .retain(|mediator| mediator.entity != Some(id));
                let mut parties = self.analysis.parties.iter_mut();
                match parties.find(|party| party.entity == id) {
                    Some(party) => {
                        if role == Role::Side && !party.principal {
                            party.evidence.push(evidence);
                        }
                        party.principal = role == Role::Side;
                    }
                    None => self.analysis.parties.push(Party {
                        entity: id,
                        kind,
                        principal: role == Role::Side,
                        represents: None,
                        evidence: vec![evidence],
                        confidence: 1.0,
                    }),
                }
            }
            Role::Mediator {
                certainty,
                function,
            } => {
                self.analysis.parties.retain(|party| party.entity != id);
                self.mediates(id, certainty, function, evidence);
            }
            Role::Place => {
                if self.location(id).is_none() {
                    let entity = self.analysis.entity(id)?;
                    self.analysis.locations.push(Location {
                        entity: id,
                        kind: if entity.state.is_some() {
                            PlaceKind::Country
                        } else {
                            PlaceKind::Other
                        },
                        country: entity.state.filter(|iso| !iso.is_empty()),
                        coordinates: None,
                        mentions: entity.mentions.clone(),
                        evidence: vec![evidence],
                        confidence: 1.0,
                    });
                }
            }
        }
        Some(Finding::Entity(id))
    }

    fn mediates(
        &mut self,
        id: EntityId,
        certainty: Certainty,
        function: Function,
        evidence: Evidence,
    ) {
        let mut mediators = self.analysis.mediators.iter_mut();
        match mediators.find(|mediator| mediator.entity == Some(id)) {
            Some(mediator) => {
                for statement in &mut mediator.statements {
                    statement.certainty = certainty;
                    statement.function = function;
                    say(statement);
                }
            }
            None => self.analysis.mediators.push(Mediator {
                entity: Some(id),
                mentions: Vec::new(),
                statements: vec![Statement {
                    evidence,
                    certainty,
                    function,
                    attributed_to: None,
                }],
                confidence: 1.0,
            }),
        }
    }
}

/// From now on it is the reader who says so, and nobody in the text.
fn say(statement: &mut Statement) {
    statement.evidence.rule = Evidence::READERS;
    statement.attributed_to = None;
}

/// Takes the first of a list that is meant, with its place in the list.
fn take<T>(list: &mut Vec<T>, is_meant: impl Fn(&T) -> bool) -> Option<(usize, T)> {
    let at = list.iter().position(is_meant)?;
    Some((at, list.remove(at)))
}

fn party_kind(entity: &Entity) -> PartyKind {
    match entity.label {
        Label::Person => PartyKind::Person,
        Label::Group => PartyKind::People,
        Label::Organisation | Label::Place if entity.state.is_some() => PartyKind::State,
        Label::Organisation | Label::Place => PartyKind::Organisation,
    }
}
