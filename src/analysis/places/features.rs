//! What stands around a place's name, as short words that a reader understands: "behind in", "acts".
//!
//! The words are weighed in `data/scene-weights.txt`; here none is better than another.

use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::PlaceKind;
use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::index::tokens_of;
use crate::analysis::places::cases;
use crate::analysis::places::words;
use crate::analysis::seeded;
use crate::analysis::seeded::HashSet;
use crate::analysis::sense;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What the features are read from.
pub struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    index: &'r Index,
    /// Words that the article also writes small.
    small: HashSet<&'r str>,
    /// Last words of the names of persons.
    surnames: HashSet<String>,
    /// Codes of the states that the article names.
    lands: HashSet<&'static str>,
    /// Whether the article tells of ships.
    has_ships: bool,
}

impl<'r, 'a> Reader<'r, 'a> {
    /// Reads what holds for the whole article.
    pub fn new(document: &'r Document<'a>, index: &'r Index, entities: &[Entity]) -> Self {
        let mut small: HashSet<&str> = seeded::set_of((document.tokens.len() / 4).min(1 << 10));
        small.extend(
            (0..document.tokens.len())
                .filter(|&idx| {
                    document.tokens[idx].kind == TokenKind::Word
                        && document.word(idx).starts_with(char::is_lowercase)
                })
                .map(|idx| document.lower(idx)),
        );
        let surnames = entities
            .iter()
            .filter(|entity| entity.label == Label::Person && entity.name.contains(' '))
            .filter_map(|entity| entity.name.rsplit(' ').next().map(str::to_lowercase))
            .collect();
        let lands = entities.iter().filter_map(|entity| entity.state).collect();
        let has_ships = small.iter().any(|word| words::is_ship_noun(word));
        Self {
            document,
            index,
            small,
            surnames,
            lands,
            has_ships,
        }
    }

    /// What holds for all mentions of an entity.
    pub fn of_entity(&self, entity: &Entity) -> Vec<String> {
        let kind = kind(entity);
        let mut features = vec!["always".to_owned(), format!("is a {kind}")];
        let named: Vec<&Mention> = entity
            .mentions
            .iter()
            .filter(|mention| mention.form == Form::Name)
            .collect();
        let count = |sense: Sense| {
            named
                .iter()
                .filter(|mention| mention.sense == sense)
                .count()
        };
        if entity.state.is_some() {
            features.push(
                match named.len() {
                    0 | 1 => "state named once",
                    2 | 3 => "state named twice or thrice",
                    _ => "state named often",
                }
                .to_owned(),
            );
            if count(Sense::Scene) > 1 {
                features.push("state a scene twice".to_owned());
            }
        } else {
            features.push(
                match named.len() {
                    0 | 1 => "named once",
                    2 | 3 => "named twice or thrice",
                    _ => "named often",
                }
                .to_owned(),
            );
        }
        if count(Sense::Actor) > 0 {
            features.push(format!("{kind} acts elsewhere"));
        }
        if gazetteer::country_of_seat(&entity.name).is_some() {
            features.push("seat of a government".to_owned());
            if named.iter().all(|mention| mention.sense != Sense::Scene) {
                features.push("seat never read as a scene".to_owned());
            }
        }
        if entity.state.is_none() {
            self.of_name(entity, &mut features);
        }
        features
    }

    /// What the name itself tells.
    fn of_name(&self, entity: &Entity, features: &mut Vec<String>) {
        let words: Vec<String> = entity
            .name
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let place = gazetteer::places(&entity.name).next();
        let lone = words.len() == 1;
        if words
            .last()
            .is_some_and(|word| self.surnames.contains(word))
            || lone && self.is_surname_here(entity)
        {
            features.push("named like a person of the text".to_owned());
        }
        if let Some(place) = place {
            let small = place.kind == PlaceKind::City && place.population < 150_000;
            if small {
                features.push("small town".to_owned());
            }
            if place.country.is_some_and(|iso| self.lands.contains(iso)) {
                features.push("its land is named".to_owned());
            } else if small {
                features.push("small town, its land not named".to_owned());
            }
            if lone && (gazetteer::is_surname(&words[0]) || gazetteer::is_first_name(&words[0])) {
                features.push(
                    if small {
                        "small town and person"
                    } else {
                        "town and person"
                    }
                    .to_owned(),
                );
            }
        } else {
            if lone {
                features.push("unknown lone word".to_owned());
                let word = words[0].as_str();
                if [
                    "ing", "ship", "tion", "sion", "ity", "ism", "ics", "ology", "ment", "ence",
                    "ance", "ure", "ness", "ants",
                ]
                .iter()
                .any(|ending| word.ends_with(ending))
                {
                    features.push("unknown word with an ending".to_owned());
                }
                if word.contains('-') && !word.starts_with("al-") {
                    features.push("unknown word with a hyphen".to_owned());
                }
                if entity.name.chars().skip(1).any(char::is_uppercase) && !word.contains('-') {
                    features.push("unknown word with capitals inside".to_owned());
                }
                if gazetteer::is_surname(&words[0]) || gazetteer::is_first_name(&words[0]) {
                    features.push("unknown lone word and person".to_owned());
                }
            }
            if gazetteer::is_place_of_one(&entity.name, |land| self.lands.contains(land)) {
                features.push("village of a land that is named".to_owned());
            }
            if words.iter().any(|word| self.small.contains(word.as_str())) {
                features.push("unknown, written small too".to_owned());
            }
            let head = words.last().map_or("", String::as_str);
            let is_line = words::is_border(head) || head == "parallel";
            if is_line
                || cues::is_place_head(head)
                || words.first().is_some_and(|first| cues::opens_place(first))
            {
                features.push("has a head of place".to_owned());
            }
            if words::is_site_head(head) {
                features.push("has a head of site".to_owned());
            }
            if !is_line && entity.name.chars().any(char::is_numeric) {
                features.push("unknown with a number".to_owned());
            }
        }
    }

    /// Whether a name stands behind a first name somewhere: "Edna Albany".
    fn is_surname_here(&self, entity: &Entity) -> bool {
        entity.mentions.iter().any(|mention| {
            let start = tokens_of(self.document, mention).start;
            start > 0
                && self.document.same_paragraph(start - 1, start)
                && self
                    .document
                    .word(start - 1)
                    .starts_with(char::is_uppercase)
                && gazetteer::is_first_name(self.document.lower(start - 1))
                && !self.is_place(start - 1)
        })
    }

    /// Whether a name is a ship's: behind "HMS", or a town's with an article where ships are told of.
    pub fn is_ship(&self, entity: &Entity) -> bool {
        if entity.state.is_some() || entity.label != Label::Place {
            return false;
        }
        let named = || {
            entity
                .mentions
                .iter()
                .filter(|mention| mention.form == Form::Name)
                .map(|mention| tokens_of(self.document, mention))
        };
        let called = named()
            .any(|tokens| tokens.start > 0 && words::is_ship(self.document.word(tokens.start - 1)));
        let may_take_article = gazetteer::places(&entity.name).any(|place| {
            !matches!(place.kind, PlaceKind::City | PlaceKind::Region) || place.country.is_none()
        }) || entity.name.starts_with("The ");
        called
            || self.has_ships
                && !entity.name.contains(' ')
                && !may_take_article
                && gazetteer::places(&entity.name).next().is_some()
                && named().any(|tokens| {
                    tokens.start > 0
                        && self.document.lower(tokens.start - 1) == "the"
                        && matches!(
                            cases::after(
                                self.document,
                                &tokens,
                                self.document.span_of(tokens.clone())
                            ),
                            "the end"
                                | "a comma"
                                | "a bracket"
                                | "a clause"
                                | "a verb"
                                | "and"
                                | "a preposition"
                        )
                })
    }

    /// What stands around one mention.
    pub fn of_mention(&self, entity: &Entity, mention: &Mention) -> Vec<String> {
        let kind = kind(entity);
        let tokens = tokens_of(self.document, mention);
        let mut features = Vec::with_capacity(16);
        let mut say = |feature: String| features.push(feature);
        let dateline = self.document.article.dateline;
        if dateline.is_some_and(|dateline| dateline.contains(mention.span)) {
            say("in the dateline".to_owned());
        }
        if mention.paragraph == 0 {
            say(format!("{kind} in the title"));
        }
        match mention.sense {
            Sense::Scene => say(format!("{kind} read as a scene")),
            Sense::Actor => say(format!("{kind} read as an actor")),
            Sense::Open => say(format!("{kind} read as open")),
        }
        if kind != "town" && self.is_inside_body(&tokens) {
            say("inside a body's name".to_owned());
        }
        if kind == "town" && self.has_article(entity, &tokens, mention) {
            say("town with an article".to_owned());
        }
        let (head, jumps) = self.head_of_list(&tokens);
        if jumps > 0 {
            say("in a list".to_owned());
        }
        let apposed = self.is_apposed(&tokens);
        if apposed {
            say("land behind a town".to_owned());
        }
        let preposition = self.before(head);
        match preposition {
            Some(at) => {
                let word = self.document.lower(at);
                let island = word == "on"
                    && entity.name.rsplit(' ').next().is_some_and(|last| {
                        matches!(last, "Islands" | "Island" | "Peninsula" | "Isles")
                    });
                let case = if island {
                    "in".to_owned()
                } else {
                    cases::before(self.document, at)
                };
                say(format!("behind {case}"));
                if entity.state.is_some() {
                    say(format!("state behind {case}"));
                }
                if kind == "unknown place" {
                    say(format!("unknown behind {case}"));
                }
                if cues::is_direction(self.document.lower(head.wrapping_sub(1))) && word != "the" {
                    say("behind a direction".to_owned());
                }
            }
            None => say("opens the sentence".to_owned()),
        }
        let after = cases::after(self.document, &tokens, mention.span);
        say(format!("before {after}"));
        if tokens.start > 0
            && self.document.same_paragraph(tokens.start - 1, tokens.start)
            && words::is_determiner(self.document.lower(tokens.start - 1))
        {
            say("behind a determiner".to_owned());
        }
        if entity.state.is_some() {
            say(format!("state before {after}"));
        }
        // "Oltava, a hill village": told to be a place.
        if self.document.lower(tokens.end) == ","
            && matches!(self.document.lower(tokens.end + 1), "a" | "an" | "the")
            && (tokens.end + 2..tokens.end + 6)
                .take_while(|&idx| !matches!(self.document.lower(idx), "," | "." | "of" | "in"))
                .any(|idx| words::is_settlement(self.document.lower(idx)))
        {
            say("has a head of place".to_owned());
        }
        if self.is_told_a_place(&tokens) {
            say("has a head of place".to_owned());
        }
        if self.document.lower(tokens.end) == "," && self.is_place(tokens.end + 1) {
            say("before a comma and a place".to_owned());
        }
        if self.document.lower(tokens.start.wrapping_sub(1)) == "(" {
            say("in brackets".to_owned());
        }
        features
    }

    /// "the river Kwa", "the islet of Doma", "in the Kwa district", "Kwa, Doma and Tern lay to the south".
    fn is_told_a_place(&self, tokens: &Range<usize>) -> bool {
        let document = self.document;
        let before = |steps: usize| {
            tokens
                .start
                .checked_sub(steps)
                .filter(|&idx| document.same_paragraph(idx, tokens.start))
                .map_or("", |idx| document.lower(idx))
        };
        let is_kind = |word: &str| {
            matches!(
                word,
                "river"
                    | "rivers"
                    | "islet"
                    | "islets"
                    | "isle"
                    | "lagoon"
                    | "creek"
                    | "valley"
                    | "reef"
            )
        };
        let called = is_kind(before(1)) || before(1) == "of" && is_kind(before(2));
        let mut end = tokens.end;
        for _ in 0..6 {
            let next = end + 1;
            let listed = matches!(document.lower(end), "," | "and");
            match self
                .index
                .at(next)
                .filter(|named| listed && named.tokens.start == next)
            {
                Some(named) => end = named.tokens.end,
                None => break,
            }
        }
        let lies = matches!(document.lower(end), "lie" | "lies" | "lay")
            && matches!(
                document.lower(end + 1),
                "to" | "in"
                    | "on"
                    | "south"
                    | "north"
                    | "east"
                    | "west"
                    | "off"
                    | "at"
                    | "between"
                    | "beyond"
            );
        called || lies || before(1) == "the" && sense::is_part_of_land(document.lower(tokens.end))
    }

    /// "the Organization for Security and Co-operation in Europe", "the Verification Mission in Colombia".
    fn is_inside_body(&self, tokens: &Range<usize>) -> bool {
        let document = self.document;
        let mut at = tokens.start;
        while at > 0 && (document.lower(at - 1) == "the" || document.word(at - 1) == "Republic") {
            at -= 1;
        }
        if at < 2 || !self.document.same_paragraph(at - 2, tokens.start) {
            return false;
        }
        let head = document.word(at - 2);
        head.starts_with(char::is_uppercase)
            && match document.lower(at - 1) {
                "in" => matches!(
                    head,
                    "Mission"
                        | "Operation"
                        | "Cooperation"
                        | "Co-operation"
                        | "Security"
                        | "Assistance"
                        | "Force"
                ),
                "on" | "for" => matches!(
                    head,
                    "Conference"
                        | "Commission"
                        | "Council"
                        | "Committee"
                        | "Institute"
                        | "Envoy"
                        | "Office"
                        | "Representative"
                        | "Rapporteur"
                        | "Group"
                        | "Centre"
                        | "Center"
                ),
                _ => false,
            }
    }

    /// "the Commonwealth, whose observers": a town takes no article, but where it tells of another noun.
    fn has_article(&self, entity: &Entity, tokens: &Range<usize>, mention: &Mention) -> bool {
        tokens.start > 0
            && self.document.same_paragraph(tokens.start - 1, tokens.start)
            && self.document.lower(tokens.start - 1) == "the"
            && !gazetteer::places(&entity.name).any(|place| place.name.starts_with("The "))
            && matches!(
                cases::after(self.document, tokens, mention.span),
                "the end"
                    | "a comma"
                    | "a comma and whose"
                    | "a bracket"
                    | "a clause"
                    | "a verb"
                    | "and"
                    | "a preposition"
                    | "what it has"
            )
    }

    /// Where the list of names begins that a name stands in, and how many names lie between.
    fn head_of_list(&self, tokens: &Range<usize>) -> (usize, usize) {
        let mut head = tokens.start;
        let mut jumps = 0;
        while jumps < 12 {
            let mut idx = head;
            let mut listed = false;
            while idx > 0
                && head - idx < 4
                && self.document.same_paragraph(idx - 1, head)
                && (matches!(
                    self.document.lower(idx - 1),
                    "," | "and" | "or" | "&" | "the" | "both"
                ) || cues::is_direction(self.document.lower(idx - 1)))
            {
                idx -= 1;
                listed |= matches!(self.document.lower(idx), "," | "and" | "or" | "&");
            }
            let Some(named) = idx.checked_sub(1).and_then(|before| self.index.at(before)) else {
                break;
            };
            if !listed
                || named.label != Label::Place
                || named.tokens.start >= head
                || !self.document.same_paragraph(named.tokens.start, head)
            {
                break;
            }
            head = named.tokens.start;
            jumps += 1;
        }
        (head, jumps)
    }

    /// Whether a name stands behind a town and a comma: "Paris, France".
    fn is_apposed(&self, tokens: &Range<usize>) -> bool {
        tokens.start >= 2
            && self.document.lower(tokens.start - 1) == ","
            && self.document.same_paragraph(tokens.start - 2, tokens.start)
            && self
                .index
                .at(tokens.start - 2)
                .is_some_and(|named| named.label == Label::Place)
            && !matches!(self.document.lower(tokens.end), "and" | "or")
    }

    fn is_place(&self, idx: usize) -> bool {
        self.index
            .at(idx)
            .is_some_and(|named| named.label == Label::Place)
    }

    /// The word before a name, past the article and words of direction.
    fn before(&self, start: usize) -> Option<usize> {
        let mut idx = start;
        for _ in 0..4 {
            if idx == 0 || !self.document.same_paragraph(idx - 1, start) {
                return None;
            }
            idx -= 1;
            let word = self.document.lower(idx);
            // "between the Republic of X and the Republic of Y".
            let of_republic = word == "of"
                && idx > 0
                && matches!(
                    self.document.word(idx - 1),
                    "Republic"
                        | "Kingdom"
                        | "State"
                        | "Federation"
                        | "Sultanate"
                        | "Emirate"
                        | "Commonwealth"
                );
            if of_republic {
                idx -= 1;
                continue;
            }
            if !(cues::is_direction(word) || word == "the") {
                let opens = matches!(word, "." | "!" | "?");
                return (!opens).then_some(idx);
            }
        }
        None
    }
}

/// What sort of place, as far as its name and the gazetteer tell.
fn kind(entity: &Entity) -> &'static str {
    if entity.state.is_some() {
        return "state";
    }
    if entity.label != Label::Place {
        return "body";
    }
    match gazetteer::places(&entity.name)
        .next()
        .map(|place| place.kind)
    {
        Some(PlaceKind::City | PlaceKind::District) => "town",
        Some(_) => "land or water",
        None => "unknown place",
    }
}
