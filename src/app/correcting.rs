//! How corrections are made: of the item the reader stands on in the panel, or of words of the text.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::gazetteer;
use crate::app::App;
use crate::app::Effect;
use crate::app::corrected;
use crate::app::panel::ItemKey;
use crate::app::panel::Section;
use crate::app::panel::certainty_word;
use crate::app::reading::Reading;
use crate::app::sheet::Leads;
use crate::app::sheet::SheetRow;
use crate::corrections::By;
use crate::corrections::Change;
use crate::corrections::Correction;
use crate::corrections::Hold;
use crate::corrections::Reach;
use crate::corrections::Role;
use crate::text::Document;
use crate::text::Span;

type Done = Result<Vec<Effect>, String>;

pub(super) const CERTAINTIES: &[(&str, Certainty)] = &[
    ("confirmed", Certainty::Confirmed),
    ("offered", Certainty::Offered),
    ("speculated", Certainty::Speculated),
    ("denied", Certainty::Denied),
    ("historical", Certainty::Historical),
];

const PARTY_KINDS: &[(&str, PartyKind)] = &[
    ("state", PartyKind::State),
    ("organisation", PartyKind::Organisation),
    ("armed-group", PartyKind::ArmedGroup),
    ("people", PartyKind::People),
    ("person", PartyKind::Person),
];

const PLACE_KINDS: &[(&str, PlaceKind)] = &[
    ("country", PlaceKind::Country),
    ("region", PlaceKind::Region),
    ("city", PlaceKind::City),
    ("district", PlaceKind::District),
    ("water", PlaceKind::Water),
    ("site", PlaceKind::Site),
    ("other", PlaceKind::Other),
];

/// A value of a table by its word.
fn chosen<T: Copy>(word: &str, table: &[(&str, T)]) -> Result<T, String> {
    let found = table.iter().find(|(name, _)| *name == word);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
        format!("one of: {}", names.join(", "))
    })
}

fn names<T>(table: &[(&str, T)]) -> Vec<String> {
    table.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// The roles that can be given, in words; a mediator is never given one without saying how sure.
pub(super) fn roles(_: &App) -> Vec<String> {
    let mut roles = vec!["party".to_owned(), "side".to_owned()];
    roles.extend(
        names(CERTAINTIES)
            .iter()
            .map(|name| format!("mediator {name}")),
    );
    roles.extend(["place".to_owned(), "none".to_owned()]);
    roles
}

/// A role in words.
pub(super) fn role_words(role: Role) -> String {
    match role {
        Role::Party => "a party, but not one of the sides".to_owned(),
        Role::Side => "one of the sides".to_owned(),
        Role::Mediator { certainty, .. } => format!("a mediator, {}", certainty_word(certainty)),
        Role::Place => "a place".to_owned(),
        Role::None => "neither party nor mediator".to_owned(),
    }
}

/// The role that words begin with, and the rest of them.
fn role_of(words: &str) -> Result<(Role, &str), String> {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let role = match first {
        "party" => Role::Party,
        "side" | "principal" => Role::Side,
        "place" => Role::Place,
        "none" => Role::None,
        "mediator" => {
            let (sure, rest) = rest.trim_start().split_once(' ').unwrap_or((rest, ""));
            let certainty = chosen(sure, CERTAINTIES).map_err(|why| format!("how sure: {why}"))?;
            let role = Role::Mediator {
                certainty,
                function: Function::Mediate,
            };
            return Ok((role, rest.trim()));
        }
        _ => return Err("one of: party, side, mediator, place, none".to_owned()),
    };
    Ok((role, rest.trim()))
}

pub(super) fn certainties(_: &App) -> Vec<String> {
    names(CERTAINTIES)
}

pub(super) fn kinds(app: &App) -> Vec<String> {
    match app.selected.map(|key| key.section) {
        Some(Section::Locations) => names(PLACE_KINDS),
        _ => names(PARTY_KINDS),
    }
}

/// What the article names.
pub(super) fn named(app: &App) -> Vec<String> {
    let analysis = app.reading.as_ref().and_then(|it| it.analysis.as_ref());
    let entities = analysis.into_iter().flat_map(|found| found.entities.iter());
    let entities = entities.filter(|entity| !entity.mentions.is_empty());
    entities.map(|entity| entity.name.clone()).collect()
}

pub(super) fn rename(app: &mut App, name: &str) -> Done {
    let name = needed(name, "the new name")?;
    app.correct_chosen(|_| {
        Ok(Change::Rename {
            name: name.to_owned(),
        })
    })
}

pub(super) fn merge(app: &mut App, name: &str) -> Done {
    let into = needed(name, "the name of the other")?;
    app.correct_chosen(|_| {
        Ok(Change::Merge {
            into: into.to_owned(),
        })
    })
}

pub(super) fn split(app: &mut App, words: &str) -> Done {
    let usage = "words of the text, =, and what they name";
    let (words, name) = words.split_once('=').ok_or(usage)?;
    let (words, name) = (needed(words.trim(), usage)?, needed(name.trim(), usage)?);
    app.correct_chosen(|_| {
        Ok(Change::Split {
            words: words.to_owned(),
            name: name.to_owned(),
        })
    })
}

pub(super) fn stands_for(app: &mut App, name: &str) -> Done {
    let name = needed(name, "the name of the other")?;
    app.correct_chosen(|_| {
        Ok(Change::StandsFor {
            name: name.to_owned(),
        })
    })
}

pub(super) fn kind(app: &mut App, word: &str) -> Done {
    app.correct_chosen(|section| match section {
        Section::Locations => Ok(Change::PlaceKind {
            kind: chosen(word, PLACE_KINDS)?,
        }),
        Section::Parties => Ok(Change::PartyKind {
            kind: chosen(word, PARTY_KINDS)?,
        }),
        Section::Mediators | Section::Questions => {
            Err("parties and locations are of a kind; :role changes the others".to_owned())
        }
    })
}

pub(super) fn role(app: &mut App, words: &str) -> Done {
    let (role, _) = role_of(words)?;
    app.correct_chosen(|_| Ok(Change::Role { role }))
}

pub(super) fn certainty(app: &mut App, word: &str) -> Done {
    let certainty = chosen(word, CERTAINTIES)?;
    app.correct_chosen(|section| match section {
        Section::Mediators => Ok(Change::Certainty { certainty }),
        _ => Err("only mediators are more or less certain".to_owned()),
    })
}

pub(super) fn country(app: &mut App, words: &str) -> Done {
    let country = match words {
        "none" => None,
        words => {
            let found = gazetteer::country_of_iso(&words.to_uppercase());
            let found = found.or_else(|| gazetteer::country(words));
            let iso = found.and_then(|country| country.iso);
            Some(
                iso.ok_or("a country by its name or its two letters, or none")?
                    .to_owned(),
            )
        }
    };
    app.correct_chosen(|section| match section {
        Section::Locations => Ok(Change::Lies { country, at: None }),
        _ => Err("only locations lie in a country".to_owned()),
    })
}

pub(super) fn dismiss(app: &mut App, _: &str) -> Done {
    app.correct_chosen(|section| {
        Ok(Change::Dismiss {
            list: section.list(),
        })
    })
}

/// The sentence that is selected, or else the one at the cursor, answers the chosen question.
pub(super) fn answered(app: &mut App, _: &str) -> Done {
    let reading = app.reading.as_mut().ok_or("there is no article")?;
    if reading.selection.is_none() {
        reading.select();
    }
    let answer = reading.selection.take().unwrap_or_default();
    let quotation = reading.article.slice(answer).trim().to_owned();
    app.correct_chosen(|section| match section {
        Section::Questions => Ok(Change::Answered { quotation }),
        _ => Err("choose a question in the panel first".to_owned()),
    })
}

/// Words of the text, those selected where none are typed, are something in the matter.
pub(super) fn add(app: &mut App, words: &str) -> Done {
    let (role, name) = role_of(words)?;
    let reading = app.reading.as_mut().ok_or("there is no article")?;
    let at = match (name.is_empty(), reading.selection) {
        (true, Some(selection)) => selection,
        (true, None) => return Err("select words in the text first, or type them".to_owned()),
        (false, _) => {
            let here = reading.byte() as usize;
            let text = reading.article.text.as_str();
            let ahead = text.get(here..).and_then(|rest| rest.find(name));
            let start = ahead.map(|at| here + at).or_else(|| text.find(name));
            let start = start.ok_or_else(|| format!("“{name}” does not stand in the text"))?;
            Span::new(start, start + name.len())
        }
    };
    let hold = Hold {
        name: reading.article.slice(at).trim().to_owned(),
        quotation: sentence(reading, at),
    };
    let correction = app.said(hold, Change::Add { role });
    let done = app.make_correction(correction)?;
    if let Some(reading) = &mut app.reading {
        reading.selection = None;
    }
    Ok(done)
}

fn needed<'a>(argument: &'a str, what: &str) -> Result<&'a str, String> {
    if argument.is_empty() {
        return Err(format!("{what} is missing"));
    }
    Ok(argument)
}

/// The sentence around words of the text.
fn sentence(reading: &Reading, at: Span) -> String {
    let document = Document::new(&reading.article);
    let span = document
        .sentence_at(at.start)
        .map_or(at, |found| found.span);
    reading.article.slice(span).to_owned()
}

impl App {
    pub(super) fn said(&self, hold: Hold, change: Change) -> Correction {
        let reach = if self.corrected.always {
            Reach::Everywhere
        } else {
            Reach::Article
        };
        Correction {
            by: By::Reader,
            reach,
            hold,
            change,
        }
    }

    /// Corrects the item the reader stands on in the panel.
    fn correct_chosen(&mut self, change: impl FnOnce(Section) -> Result<Change, String>) -> Done {
        let key = self.item_to_correct();
        let key = key.ok_or("choose an item in the panel first")?;
        let change = change(key.section)?;
        if key.section == Section::Questions
            && !matches!(
                change,
                Change::Rename { .. } | Change::Dismiss { .. } | Change::Answered { .. }
            )
        {
            return Err("a question can be renamed, answered or dismissed".to_owned());
        }
        let hold = self.hold(key.section, key.number);
        let hold = hold.ok_or("the item is no longer there")?;
        let correction = self.said(hold, change);
        self.make_correction(correction)
    }

    /// The item at hand, or else that of the cursor's line which the panel stands on: one that is seen.
    fn item_to_correct(&self) -> Option<ItemKey> {
        let under_cursor = |key: &ItemKey| self.under_cursor.contains(key);
        let walked = |key: &ItemKey| {
            let walk = self.reading.as_ref().and_then(|one| one.walk.as_ref());
            walk.is_some_and(|walk| walk.key == *key)
        };
        let seen = |key: &ItemKey| under_cursor(key) || walked(key);
        self.item_at_hand().or_else(|| self.selected.filter(seen))
    }

    /// By what a correction can take hold of an item, in this engine or another.
    pub(super) fn hold(&self, section: Section, number: usize) -> Option<Hold> {
        let reading = self.reading.as_ref()?;
        let analysis = reading.analysis.as_ref()?;
        let entity: EntityId = match section {
            Section::Parties => analysis.parties.get(number)?.entity,
            Section::Locations => analysis.locations.get(number)?.entity,
            Section::Mediators => {
                let mediator = analysis.mediators.get(number)?;
                let Some(entity) = mediator.entity else {
                    let said = mediator.statements.first()?.evidence.sentence;
                    return Some(Hold {
                        name: String::new(),
                        quotation: reading.article.slice(said).to_owned(),
                    });
                };
                entity
            }
            Section::Questions => {
                let question = analysis.questions.get(number)?;
                return Some(Hold {
                    name: question.wording.clone(),
                    quotation: reading.article.slice(question.evidence.sentence).to_owned(),
                });
            }
        };
        if self.corrected.always {
            // It is laid on first, before the article's own corrections have renamed anything.
            return Some(Hold {
                name: reading.raw_name(entity)?.to_owned(),
                quotation: String::new(),
            });
        }
        let entity = analysis.entity(entity)?;
        Some(Hold {
            name: entity.name.clone(),
            quotation: sentence(reading, entity.mentions.first()?.span),
        })
    }

    /// Lists what can be done with the item the reader stands on, and with selected words.
    pub(super) fn open_correcting(&mut self) {
        let mut lines: Vec<(&str, &str)> = Vec::new();
        let selected = self.reading.as_ref().and_then(|reading| reading.selection);
        if selected.is_some() {
            lines.push(("add ", "the selected words are …"));
        }
        let item = self.item_to_correct().and_then(|key| self.panel.item(key));
        let section = item.map(|item| item.key.section);
        match section {
            None => {}
            Some(Section::Questions) => lines.extend([
                ("answered", "the sentence at the cursor answers it"),
                ("rename ", "word it otherwise …"),
                ("dismiss", "it is no open question"),
            ]),
            Some(section) => {
                lines.extend([
                    ("rename ", "call it otherwise …"),
                    ("merge ", "it is the same as …"),
                    (
                        "split ",
                        "some of its mentions are something else: WORDS = NAME",
                    ),
                    ("stands-for ", "where it acts or speaks it is …"),
                    (
                        "role ",
                        "it is a party, a side, a mediator, a place, none …",
                    ),
                ]);
                lines.extend(match section {
                    Section::Mediators => vec![("certainty ", "how sure it is …")],
                    Section::Locations => vec![
                        ("kind ", "what sort of place …"),
                        ("country ", "where it lies …"),
                    ],
                    _ => vec![("kind ", "what sort of actor …")],
                });
                lines.extend([
                    ("dismiss", "it does not belong here"),
                    (
                        "always ",
                        "the same in every article: one of these after it …",
                    ),
                ]);
            }
        }
        let rows = lines
            .into_iter()
            .enumerate()
            .map(|(idx, (line, words))| SheetRow {
                label: format!("{}", idx + 1),
                words: format!("{:<11}{words}", line.trim_end()),
                copied: line.trim_end().to_owned(),
                leads: Leads::Line(line.to_owned()),
            });
        let rows = rows.collect();
        self.open_sheet(
            "Correct",
            rows,
            0,
            "choose an item in the panel, or select words in the text, first",
        );
    }

    /// Lists all corrections that are laid over the article, and those that wait.
    pub(super) fn open_corrections(&mut self) {
        let Some(reading) = &self.reading else {
            return;
        };
        let here = reading.byte();
        let row = |label: &str, correction: &Correction| {
            let quotation = correction.hold.quotation.as_str();
            let found = reading.article.text.find(quotation);
            let found = found.filter(|_| !quotation.is_empty());
            SheetRow {
                label: label.to_owned(),
                words: corrected::told(correction),
                copied: corrected::told(correction),
                leads: Leads::Place(found.map_or(here, |at| at as u32)),
            }
        };
        let everywhere = self.corrected.of(None).iter().map(|it| row("always", it));
        let own = self.corrected.of(Some(reading.entry)).iter().enumerate();
        let own = own.map(|(idx, correction)| {
            let waits = self.corrected.waiting.contains(&idx);
            row(if waits { "waits" } else { "here" }, correction)
        });
        let rows: Vec<SheetRow> = everywhere.chain(own).collect();
        let last = rows.len().saturating_sub(1);
        self.open_sheet("Corrections", rows, last, "nothing is corrected here");
    }
}
