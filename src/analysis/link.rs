//! Names to entities: which names in an article mean the same one. Looks only inside the article.
//!
//! What makes two names one (of 68 sides wrongly split or joined in some hundred articles, 34 are left):
//!
//! - `organs`: a ministry, an army, an administration is its state, unless the article keeps naming it.
//!   This mends most; a body that rules on its state (court, parliament, agency, prosecutor) stays apart.
//! - `persons`: a surname goes to whoever bore it last; a first word used again, a part of a longer name,
//!   another spelling of the same sounds is the same person. A relative does not take over the surname.
//! - `short`: initials, heads left off, one and many ("Federalist", "Federalists"), "X Parliament" and
//!   "Parliament of X", "also known as".
//!
//! Tried and left: reading the forces of a people as that people ("Kurds" are not always one group of
//! them), companies under their parent, descriptions ("the Lebanese group") under the body they describe.

mod forms;
mod lands;
mod organs;
mod persons;
mod short;

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::PartyKind;
use crate::analysis::PlaceKind;
use crate::analysis::Sense;
use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::analysis::leaders;
pub(in crate::analysis) use crate::analysis::link::forms::is_acronym;
use crate::analysis::link::forms::is_bare_head;
use crate::analysis::link::forms::is_building_of_power;
use crate::analysis::link::forms::is_honorific;
use crate::analysis::link::forms::is_in_capitals;
use crate::analysis::link::forms::is_land_head;
use crate::analysis::link::forms::is_personal;
use crate::analysis::link::forms::is_shouted;
use crate::analysis::link::forms::of_nation;
use crate::analysis::link::forms::of_one;
use crate::analysis::link::lands::name_as_written;
use crate::analysis::link::persons::Persons;
use crate::analysis::link::persons::surname_key;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::is_states;
use crate::analysis::names::lands::adjectives;
use crate::analysis::seeded::HashMap;
use crate::analysis::sense;
use crate::text::Document;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Links names to entities, in order of first mention.
///
/// Three passes: full names found the entities, short forms join them, what is left stands alone.
pub fn link(document: &Document<'_>, names: &[Name]) -> Vec<Entity> {
    let mut linker = Linker::empty(document);
    let senses: Vec<Sense> = sense::of_all(document, names);
    let mut chosen: Vec<Option<(usize, Form)>> = vec![None; names.len()];
    for name in names.iter().filter(|name| name.tokens.len() > 1) {
        let key = fold(&linker.text(name));
        *linker.often.entry(key).or_default() += 1;
    }
    for (idx, name) in names.iter().enumerate() {
        chosen[idx] = linker.full(name, senses[idx]);
    }
    linker.acronyms(names, &chosen);
    linker.second_names(names, &mut chosen);
    for (idx, name) in names.iter().enumerate() {
        match chosen[idx] {
            Some((draft, _)) => linker.seen(name, draft),
            None => {
                chosen[idx] = linker
                    .short(name, senses[idx])
                    .map(|(draft, form)| (linker.whose(draft), form));
            }
        }
    }
    for (idx, name) in names.iter().enumerate() {
        if let Some((draft, form)) = chosen[idx] {
            linker.mention(draft, name, form, senses[idx]);
        }
    }
    linker.finish()
}

/// Lower case without marks over letters, for comparing names.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let lower = text.to_ascii_lowercase();
        return if lower.contains('`') {
            lower.replace('`', "'")
        } else {
            lower
        };
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '‑' | '–' => folded.push('-'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// Titles that are part of how their bearer is called.
fn is_royal(title: &str) -> bool {
    matches!(
        title,
        "King" | "Queen" | "Pope" | "Prince" | "Emperor" | "Sultan" | "Emir" | "Sheikh"
    )
}

/// An entity while it is put together.
struct Draft {
    label: Label,
    name: String,
    /// How full the name is that `name` was taken from; a fuller one replaces it.
    fullness: usize,
    /// States and known bodies keep the usual name.
    fixed: bool,
    state: Option<&'static str>,
    title: Option<String>,
    aliases: Vec<String>,
    mentions: Vec<Mention>,
}

struct Linker<'l, 'a> {
    document: &'l Document<'a>,
    drafts: Vec<Draft>,
    /// Folded name to draft.
    by_name: HashMap<String, usize>,
    /// A telling word of a body's name to its draft; none where two bodies share it.
    by_word: HashMap<String, Option<usize>>,
    /// Persons by the parts of their names.
    persons: Persons,
    /// A state's usual name to draft.
    by_country: HashMap<&'static str, usize>,
    /// Noun of a side by description to draft.
    by_side: HashMap<String, usize>,
    /// Adjectives of lands that no table knows, to the land.
    lands: HashMap<&'l str, &'l str>,
    /// Draft to the draft whose other name it is.
    joined: HashMap<usize, usize>,
    /// How often the article gives each name of several words, folded.
    often: HashMap<String, usize>,
}

impl<'l, 'a> Linker<'l, 'a> {
    fn empty(document: &'l Document<'a>) -> Self {
        Linker {
            document,
            drafts: Vec::new(),
            by_name: HashMap::default(),
            by_word: HashMap::default(),
            persons: Persons::default(),
            by_country: HashMap::default(),
            by_side: HashMap::default(),
            lands: adjectives(document),
            joined: HashMap::default(),
            often: HashMap::default(),
        }
    }

    fn draft(
        &mut self,
        label: Label,
        name: String,
        fixed: bool,
        state: Option<&'static str>,
    ) -> usize {
        self.drafts.push(Draft {
            label,
            fullness: name.split_whitespace().count(),
            name,
            fixed,
            state,
            title: None,
            aliases: Vec::new(),
            mentions: Vec::new(),
        });
        self.drafts.len() - 1
    }

    fn text(&self, name: &Name) -> String {
        self.document
            .slice(name.span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn country(&mut self, country: &'static Country) -> usize {
        if let Some(&draft) = self.by_country.get(country.name) {
            return draft;
        }
        let draft = self.draft(
            Label::Place,
            country.name.to_owned(),
            true,
            Some(country.iso.unwrap_or("")),
        );
        self.by_country.insert(country.name, draft);
        draft
    }

    fn named(&mut self, label: Label, mut text: String) -> usize {
        let key = fold(&text);
        // "LONDON" in a dateline is London.
        let known = gazetteer::places(&text).next().map(|place| place.name);
        if let Some(name) = known
            .filter(|known| label == Label::Place && is_in_capitals(&text) && fold(known) == key)
        {
            name.clone_into(&mut text);
        }
        if let Some(&draft) = self.by_name.get(&key) {
            return draft;
        }
        let draft = self.draft(label, text, false, None);
        self.by_name.insert(key, draft);
        draft
    }

    /// First pass: names that stand on their own.
    fn full(&mut self, name: &Name, sense: Sense) -> Option<(usize, Form)> {
        if let Some(land) = self.unknown_land(name) {
            return Some(land);
        }
        match name.guess {
            Guess::Country(country) => {
                let text = self.text(name);
                // A name that is a seat too ("Washington") is read by its sense in the second pass.
                if name.title.is_some() && gazetteer::is_surname(&text.to_lowercase()) {
                    return None;
                }
                Some((self.country(country), Form::Name))
            }
            Guess::Nationality(country) => Some((self.country(country), Form::Nationality)),
            Guess::Known(body) => {
                let key = fold(body.name);
                let draft = if let Some(&draft) = self.by_name.get(&key) {
                    draft
                } else {
                    let label = match body.kind {
                        PartyKind::People => Label::Group,
                        _ => Label::Organisation,
                    };
                    let draft = self.draft(label, body.name.to_owned(), false, None);
                    self.by_name.insert(key, draft);
                    draft
                };
                Some((draft, Form::Name))
            }
            Guess::Person if name.tokens.len() > 1 && self.is_led(name) => {
                Some((self.body(name), Form::Name))
            }
            Guess::Person if name.tokens.len() > 1 => Some((self.person(name), Form::Name)),
            Guess::Unsure | Guess::Body
                if name.tokens.len() > 1
                    && sense != Sense::Scene
                    && is_building_of_power(&self.text(name)) =>
            {
                let country = gazetteer::country_of_seat(&self.text(name))?;
                Some((self.country(country), Form::Seat))
            }
            Guess::Unsure | Guess::Body | Guess::Place
                if name.tokens.len() > 1 && leaders::is_known_in_full(&self.text(name)) =>
            {
                Some((self.person(name), Form::Name))
            }
            Guess::Body if name.tokens.len() > 1 => {
                if let Some(country) = self.state_of_organ(name) {
                    return Some((self.country(country), Form::Name));
                }
                Some((self.body(name), Form::Name))
            }
            Guess::Place if name.tokens.len() > 1 => {
                let text = self.text(name);
                // "Foreign Office of the Kingdom"; an embassy is a site.
                if fold(&text).contains(" of ")
                    && let Some(country) = self.state_of_organ(name)
                {
                    return Some((self.country(country), Form::Name));
                }
                if let Some(country) = gazetteer::country_of_seat(&text)
                    && (sense == Sense::Actor
                        || is_building_of_power(&text) && sense == Sense::Open)
                {
                    return Some((self.country(country), Form::Seat));
                }
                let draft = self.named(Label::Place, text);
                // "the Gaza Strip" is "Gaza" from then on.
                let head = self.document.lower(name.tokens.end - 1);
                // "Sakhalin Island" is "Sakhalin" as well; "Long Island" is not "Long".
                let water = matches!(head, "island" | "ocean")
                    && gazetteer::places(self.document.word(name.tokens.start))
                        .next()
                        .is_some_and(|place| place.kind != PlaceKind::City);
                if name.tokens.len() == 2 && (is_land_head(head) || water) {
                    self.by_name
                        .entry(fold(self.document.word(name.tokens.start)))
                        .or_insert(draft);
                }
                Some((draft, Form::Name))
            }
            // The noun alone and with its modifier are one side: "the dock workers", "the workers".
            Guess::Side => {
                let noun = fold(self.document.word(name.tokens.end - 1));
                // The Gulf states are others than the Baltic states.
                let noun = if is_states(&noun) {
                    let lands = name.tokens.start..name.tokens.end - 1;
                    fold(self.document.slice(self.document.span_of(lands)))
                } else {
                    noun
                };
                if let Some(&draft) = self.by_side.get(&noun) {
                    return Some((draft, Form::Name));
                }
                let text = self.text(name);
                let draft = self.draft(Label::Group, text, false, None);
                self.by_side.insert(noun, draft);
                Some((draft, Form::Name))
            }
            Guess::Other => None,
            _ => None,
        }
    }

    /// Whether a title stands before a name that only a given name follows: "King", "Pope".
    fn is_crowned(&self, name: &Name) -> bool {
        name.title.clone().is_some_and(|title| {
            matches!(
                self.document.lower(title.end - 1),
                "king" | "queen" | "pope" | "emperor" | "empress"
            )
        })
    }

    /// Second pass: short forms, seats, single names.
    fn short(&mut self, name: &Name, sense: Sense) -> Option<(usize, Form)> {
        let text = self.text(name);
        let key = fold(&text);
        match name.guess {
            Guess::Other => return None,
            Guess::Person | Guess::Unsure | Guess::Place | Guess::Body | Guess::Country(_) => {}
            Guess::Nationality(_) | Guess::Known(_) | Guess::Side => return None,
        }
        if let Some(country) = self.state_led(name) {
            return Some((self.country(country), Form::Seat));
        }
        // "the Novak family" is not the Novak named before.
        if matches!(
            self.document.lower(name.tokens.end),
            "family" | "families" | "clan" | "dynasty" | "brothers"
        ) {
            return None;
        }
        // A surname of somebody whom the article names in full.
        let lone = name.tokens.len() == 1 && !(sense == Sense::Scene && self.stands_in(name));
        if lone || name.title.is_some() {
            let surname = surname_key(self.document.word(name.tokens.end - 1));
            // "King Hussein" goes by his given name: he is not Saddam Hussein.
            if lone && self.is_crowned(name) {
                // "Rashid II" is "King Rashid" from then on.
                let namesake = self.persons.of_surname(&surname).filter(|&draft| {
                    let first = self.drafts[draft].name.split_whitespace().next();
                    first.is_some_and(|first| fold(first) == key)
                });
                let known = self.persons.of_first(&key).or(namesake);
                let draft = known.unwrap_or_else(|| self.named(Label::Person, text));
                self.seen(name, draft);
                return Some((draft, Form::Name));
            }
            if let Some(draft) = self.persons.of_surname(&surname) {
                return Some((draft, Form::Name));
            }
        }
        if let Some(country) = gazetteer::country_of_seat(&text)
            && name.title.is_none()
            && (sense == Sense::Actor || is_building_of_power(&text) && sense != Sense::Scene)
        {
            return Some((self.country(country), Form::Seat));
        }
        if let Some(&draft) = self.by_name.get(&key) {
            return Some((draft, Form::Name));
        }
        if let Guess::Country(country) = name.guess {
            return Some((self.country(country), Form::Name));
        }
        if let Some(draft) = self.kindred(name, &key, sense) {
            return Some((draft, Form::Name));
        }
        match name.guess {
            Guess::Person => {
                let draft = self.named(Label::Person, text.clone());
                self.persons.add(&text, draft);
                Some((draft, Form::Name))
            }
            Guess::Place => {
                let draft = self.named(Label::Place, text);
                Some((draft, Form::Name))
            }
            Guess::Body => {
                // A lone head ("the Council", "Parliament") names too little to stand for itself.
                if name.tokens.len() == 1 && is_bare_head(&key) {
                    return None;
                }
                if let Some(draft) = self.person_by_initials(name, &text) {
                    self.by_name.insert(key, draft);
                    return Some((draft, Form::Name));
                }
                Some((self.named(Label::Organisation, text), Form::Name))
            }
            Guess::Unsure => {
                // The first word of an unknown run may be a known person's first name.
                let label = match sense {
                    Sense::Scene if !cues::is_media_head(&key) => Label::Place,
                    _ if cues::is_media_head(&key) => Label::Organisation,
                    _ if leaders::is_known_by_one_word(&text) && !self.after_the(name) => {
                        self.persons.add(&text, self.drafts.len());
                        Label::Person
                    }
                    // A lone word that acts: a person where it is a known surname, else a body.
                    Sense::Actor
                        if name.tokens.len() == 1
                            && !self.after_the(name)
                            && is_personal(&text) =>
                    {
                        Label::Person
                    }
                    _ => Label::Organisation,
                };
                let new = !self.by_name.contains_key(&key);
                let draft = self.named(label, text);
                if new && label == Label::Organisation {
                    self.tell_apart(name, draft);
                }
                Some((draft, Form::Name))
            }
            _ => None,
        }
    }

    /// Whether a name stands behind a word that only a place can follow; one can leave or visit a person too.
    fn stands_in(&self, name: &Name) -> bool {
        name.tokens.start.checked_sub(1).is_some_and(|before| {
            matches!(
                self.document.lower(before),
                "in" | "at"
                    | "near"
                    | "outside"
                    | "across"
                    | "inside"
                    | "northern"
                    | "southern"
                    | "eastern"
                    | "western"
                    | "central"
            )
        })
    }

    fn after_the(&self, name: &Name) -> bool {
        name.tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| self.document.lower(before) == "the")
    }

    fn mention(&mut self, draft: usize, name: &Name, form: Form, sense: Sense) {
        let mut text = self.text(name);
        let mut span = name.span;
        // "the Novak administration" is named by both words.
        if form == Form::Seat && self.state_led(name).is_some() {
            span = span.join(self.document.span_of(name.tokens.end..name.tokens.end + 1));
            text = format!("{text} {}", self.document.word(name.tokens.end));
        }
        let title = name
            .title
            .clone()
            .map(|tokens| of_one(self.document.slice(self.document.span_of(tokens))).to_owned());
        let Some(draft) = self.drafts.get_mut(draft) else {
            return;
        };
        // "GENEVA" in a dateline is written "Geneva" from then on.
        if !draft.fixed
            && text != draft.name
            && (is_shouted(&draft.name)
                || draft.label == Label::Place && is_in_capitals(&draft.name))
            && fold(&text) == fold(&draft.name)
        {
            std::mem::swap(&mut draft.name, &mut text);
        }
        if text != draft.name && !draft.aliases.contains(&text) && draft.aliases.len() < 64 {
            draft.aliases.push(text);
        }
        // "Chadian protesters" are called so, and "the protesters" from then on.
        if draft.label == Label::Group
            && matches!(name.guess, Guess::Side)
            && let Some(fuller) = of_nation(self.document, name)
            && fuller != draft.name
            && !draft.aliases.contains(&fuller)
        {
            if draft.mentions.is_empty() {
                let short = std::mem::replace(&mut draft.name, fuller);
                draft.aliases.push(short);
            } else if draft.aliases.len() < 64 {
                draft.aliases.push(fuller);
            }
        }
        // "King Haakon" is called so.
        if let Some(title) = title.as_deref().filter(|title| is_royal(title))
            && draft.label == Label::Person
        {
            let royal = format!("{title} {}", self.document.slice(name.span));
            if royal != draft.name && !draft.aliases.contains(&royal) && draft.aliases.len() < 64 {
                draft.aliases.push(royal);
            }
        }
        if draft.title.is_none() && draft.label == Label::Person {
            draft.title = title.filter(|title| !is_honorific(title));
        }
        draft.mentions.push(Mention {
            span,
            paragraph: name.paragraph,
            form,
            sense,
        });
    }

    /// Drafts with mentions, in order of the first.
    fn finish(mut self) -> Vec<Entity> {
        self.drafts.retain(|draft| !draft.mentions.is_empty());
        for draft in &mut self.drafts {
            draft.mentions.sort_by_key(|mention| mention.span);
            if draft.fixed {
                name_as_written(self.document, draft);
            }
            // A known body is shown by the fullest form that this article uses.
            if !draft.fixed
                && draft.label != Label::Person
                && !draft.aliases.is_empty()
                && bodies::body(&fold(&draft.name)).is_some()
                && !draft
                    .mentions
                    .iter()
                    .any(|mention| fold(self.document.slice(mention.span)) == fold(&draft.name))
            {
                let longest = draft
                    .aliases
                    .iter()
                    .max_by_key(|alias| alias.chars().count())
                    .cloned();
                if let Some(longest) = longest {
                    draft.aliases.retain(|alias| *alias != longest);
                    draft.name = longest;
                }
            }
            draft.aliases.retain(|alias| *alias != draft.name);
        }
        self.drafts
            .sort_by_key(|draft| draft.mentions.first().map(|mention| mention.span));
        self.drafts
            .into_iter()
            .enumerate()
            .map(|(idx, draft)| Entity {
                id: EntityId(idx as u32),
                label: draft.label,
                name: draft.name,
                aliases: draft.aliases,
                title: draft.title,
                state: draft.state,
                mentions: draft.mentions,
            })
            .collect()
    }
}
