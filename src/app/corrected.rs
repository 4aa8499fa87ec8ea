//! What the reader knows better: the logs of corrections, laid over the open article; undo and redo.

use std::collections::HashMap;

use crate::analysis::PlaceKind;
use crate::app::App;
use crate::app::Effect;
use crate::app::panel;
use crate::app::panel::ItemKey;
use crate::corrections::Act;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Finding;
use crate::corrections::List;
use crate::corrections::Log;
use crate::corrections::NotedOn;
use crate::corrections::UNNAMED;
use crate::pictures::words;

/// Characters of a quotation that tell what a note is on.
const QUOTED: usize = 40;

/// Corrections of the articles opened so far, and of all articles.
#[derive(Debug, Default)]
pub struct Corrected {
    /// By entry; without one, of all articles.
    logs: HashMap<Option<usize>, Log>,
    /// In which logs corrections were made in this run, the latest last.
    made: Vec<Option<usize>>,
    /// In which logs they were taken back.
    undone: Vec<Option<usize>>,
    /// Those of the open article's log that find nothing to hold on to, by number.
    pub waiting: Vec<usize>,
    /// Those of all articles that find nothing to hold on to in the open one, by number.
    pub idle: Vec<usize>,
    /// Whether what is being said holds in every article.
    pub(super) always: bool,
}

impl Corrected {
    /// The corrections in an entry, or without one in all articles.
    pub fn of(&self, entry: Option<usize>) -> &[Correction] {
        self.logs.get(&entry).map_or(&[], Log::corrections)
    }

    /// All that is to be corrected in an entry: what holds everywhere, then its own.
    fn said_of(&self, entry: usize) -> Vec<Correction> {
        [self.of(None), self.of(Some(entry))].concat()
    }

    /// Where in a list stands the log whose latest correction is to be taken back, or made again.
    fn latest(list: &[Option<usize>], here: usize) -> Option<usize> {
        list.iter()
            .rposition(|entry| entry.is_none_or(|entry| entry == here))
    }
}

impl App {
    /// Takes in what was corrected in an earlier run.
    pub(super) fn corrected_before(&mut self, entry: Option<usize>, mut log: Log) {
        let logs = &mut self.corrected.logs;
        match (logs.remove(&entry), entry) {
            // An article opened again: what this run knows is the latest.
            (Some(known), Some(_)) => log = known,
            (Some(known), None) => log.take_in(known),
            (None, _) => {}
        }
        logs.insert(entry, log);
        let open = self.reading.as_ref().map(|reading| reading.entry);
        if entry.is_none() || entry == open {
            self.correct_again(entry.is_some());
        }
    }

    /// Lays all corrections over the open article anew; may tell how many find no hold.
    pub(super) fn correct_again(&mut self, tell: bool) {
        if let Some(beside) = &mut self.beside {
            let said = self.corrected.said_of(beside.reading.entry);
            beside.reading.correct(&said);
        }
        let stood_on = self.selected.and_then(|key| self.finding_of(key));
        let card = self.card.as_ref().map(|open| open.card.key);
        let told_of = card.and_then(|key| Some((key, self.finding_of(key)?)));
        let Some(reading) = &mut self.reading else {
            return;
        };
        let said = self.corrected.said_of(reading.entry);
        let everywhere = self.corrected.of(None).len();
        let (general, own): (Vec<usize>, Vec<usize>) = reading
            .correct(&said)
            .into_iter()
            .partition(|number| *number < everywhere);
        self.corrected.waiting = own.iter().map(|number| number - everywhere).collect();
        // A correction of all articles has nothing to hold on to in most of them.
        self.corrected.idle = general;
        self.generation += 1;
        let is_read = reading.analysis.is_some();
        if let Some(finding) = stood_on {
            self.stand_on(finding);
        }
        if let Some((key, finding)) = told_of {
            match self.item_again(finding, key) {
                Some(key) => self.keep_card_on(key),
                // What it told of is gone; the item that has its number now is another.
                None => self.card = None,
            }
        }
        if tell && is_read {
            match self.corrected.waiting.len() {
                0 => {}
                1 => self.message = Some("1 correction finds nothing to hold on to".to_owned()),
                count => {
                    self.message = Some(format!("{count} corrections find nothing to hold on to"));
                }
            }
        }
    }

    fn finding_of(&self, key: ItemKey) -> Option<Finding> {
        let reading = self.reading.as_ref()?;
        panel::finding(reading.analysis.as_ref()?, key)
    }

    /// Stays with what the reader stood on: a correction gives items other numbers, and other sections.
    fn stand_on(&mut self, finding: Finding) {
        if let Some(before) = self.selected {
            // Where it is gone, the next one has its number.
            self.selected = self.item_again(finding, before).or(self.selected);
        }
    }

    /// Where a finding stands now that stood here before.
    fn item_again(&self, finding: Finding, before: ItemKey) -> Option<ItemKey> {
        if self.finding_of(before) == Some(finding) {
            return Some(before);
        }
        let analysis = self.reading.as_ref()?.analysis.as_ref()?;
        panel::item_of(analysis, finding, before.section)
    }

    /// Makes a correction in the open article, or in all; none where it finds no hold.
    pub(super) fn make_correction(
        &mut self,
        correction: Correction,
    ) -> Result<Vec<Effect>, String> {
        let Some(reading) = &self.reading else {
            return Err("there is no article to correct".to_owned());
        };
        let entry = (!self.corrected.always).then_some(reading.entry);
        let words = told(&correction);
        let act = Act::Make(correction);
        let log = self.corrected.logs.entry(entry).or_default();
        let before = log.clone();
        log.act(&act);
        self.correct_again(false);
        let made = self.corrected.of(entry).len().saturating_sub(1);
        let waiting = match entry {
            Some(_) => &self.corrected.waiting,
            None => &self.corrected.idle,
        };
        if waiting.contains(&made) {
            self.corrected.logs.insert(entry, before);
            self.correct_again(false);
            return Err("this finds nothing to hold on to in the article".to_owned());
        }
        self.corrected.made.push(entry);
        self.corrected.undone.clear();
        let back = self.keymap.key(super::command::Command::UndoCorrection);
        let back = back.unwrap_or(":undo");
        let always = if entry.is_none() { "always: " } else { "" };
        let you = panel::YOU;
        self.message = Some(format!("{you}{always}{words}; {back} takes it back"));
        Ok(self.corrected_effect(entry, act))
    }

    /// Takes the latest correction back.
    pub(super) fn undo_correction(&mut self) -> Vec<Effect> {
        let Some(here) = self.reading.as_ref().map(|reading| reading.entry) else {
            return Vec::new();
        };
        let made = Corrected::latest(&self.corrected.made, here);
        let made = made.map(|at| self.corrected.made.remove(at));
        let entry = made.or_else(|| {
            let corrected = |entry: &Option<usize>| !self.corrected.of(*entry).is_empty();
            [Some(here), None].into_iter().find(corrected)
        });
        let Some(entry) = entry else {
            self.message = Some("no correction to take back".to_owned());
            return Vec::new();
        };
        self.corrected.undone.push(entry);
        let latest = self.corrected.of(entry).last().cloned();
        latest.map_or_else(Vec::new, |latest| {
            self.step_log(entry, Act::Undo(latest), "taken back")
        })
    }

    /// Makes the correction again that was last taken back.
    pub(super) fn redo_correction(&mut self) -> Vec<Effect> {
        let Some(here) = self.reading.as_ref().map(|reading| reading.entry) else {
            return Vec::new();
        };
        let undone = Corrected::latest(&self.corrected.undone, here);
        let entry = undone.map_or(Some(here), |at| self.corrected.undone.remove(at));
        let log = self.corrected.logs.get(&entry);
        let latest = log.and_then(Log::latest_undone).cloned();
        let effects = latest.map_or_else(Vec::new, |latest| {
            self.step_log(entry, Act::Redo(latest), "again")
        });
        if effects.is_empty() {
            self.message = Some("no correction to make again".to_owned());
        } else {
            self.corrected.made.push(entry);
        }
        effects
    }

    fn step_log(&mut self, entry: Option<usize>, act: Act, how: &str) -> Vec<Effect> {
        let log = self.corrected.logs.entry(entry).or_default();
        let Some(correction) = log.act(&act) else {
            return Vec::new();
        };
        self.message = Some(format!("{how}: {}", told(correction)));
        self.correct_again(false);
        self.corrected_effect(entry, act)
    }

    fn corrected_effect(&mut self, entry: Option<usize>, act: Act) -> Vec<Effect> {
        if let Some(reading) = &mut self.reading {
            // Items have other numbers now.
            reading.walk = None;
        }
        if let Some(beside) = &mut self.beside {
            beside.reading.walk = None;
        }
        vec![Effect::Correct { entry, act }]
    }
}

/// A correction in words.
pub fn told(correction: &Correction) -> String {
    let name = match correction.hold.name.as_str() {
        "" => UNNAMED,
        name => name,
    };
    match &correction.change {
        Change::Rename { name: to } => format!("{name} is called {to}"),
        Change::Merge { into } => format!("{name} is {into}"),
        Change::Split { words, name: to } => format!("“{words}” of {name} is {to}"),
        Change::StandsFor { name: to } => format!("{name} as a speaker is {to}"),
        Change::PartyKind { kind } => {
            format!("{name} is {}", words::with_a(panel::party_word(*kind)))
        }
        Change::PlaceKind { kind } => match kind {
            PlaceKind::Water => format!("{name} is a body of water"),
            kind => format!("{name} is {}", words::with_a(panel::place_word(*kind))),
        },
        Change::Role { role } => format!("{name} is {}", super::correcting::role_words(*role)),
        Change::Add { role } => {
            format!("{name} added as {}", super::correcting::role_words(*role))
        }
        Change::Certainty { certainty } => {
            format!("{name}: {}", panel::certainty_word(*certainty))
        }
        Change::Lies { country, .. } => match country {
            Some(code) => {
                format!("{name} lies in {}", words::country(code))
            }
            None => format!("{name} lies in no country"),
        },
        Change::Dismiss { list } => {
            let list = match list {
                List::Parties => "parties",
                List::Mediators => "mediators",
                List::Locations => "locations",
                List::Questions => "open questions",
            };
            format!("{name} taken out of the {list}")
        }
        Change::Answered { .. } => format!("answered: {name}"),
        Change::Note { text, on } => {
            let on = match (on, correction.hold.name.as_str()) {
                (NotedOn::Unnamed, _) => name.to_owned(),
                (NotedOn::Held, "") => quoted(&correction.hold.quotation),
                (NotedOn::Held, name) => name.to_owned(),
            };
            match text.as_str() {
                "" => format!("no note on {on}"),
                text => format!("note on {on}: {text}"),
            }
        }
    }
}

/// The first words of a quotation, in quotation marks.
fn quoted(words: &str) -> String {
    let first: String = words.chars().take(QUOTED).collect();
    let more = if first.len() < words.len() { "…" } else { "" };
    format!("“{}{more}”", first.trim_end())
}
