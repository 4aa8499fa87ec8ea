//! Names to names: places that capitals alone do not show, by the words around them and the gazetteer.
//!
//! Runs between `names`, which goes by form, and `link`. It joins what the gazetteer knows as one name
//! ("Horn of Africa"), lengthens a name by the small word that makes the place ("the Polish-Lithuanian
//! border"), makes a place of what stands where only places stand ("in Tell Aran, Syria") and takes the
//! place out of ships, courts and offices. A name is changed only where the words say so.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::is_plainly_small;
use crate::analysis::places::nested;
use crate::analysis::places::words;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::Span;
use crate::text::token::TokenKind;
use std::ops::Range;

/// The longest name of a place in words that is looked up as a whole.
const LONGEST: usize = 6;

/// Reads the names once more for the places among them; they stay in order.
pub fn mend(document: &Document<'_>, names: Vec<Name>) -> Vec<Name> {
    let lands = names
        .iter()
        .filter_map(|name| match name.guess {
            Guess::Country(country) | Guess::Nationality(country) => country.iso,
            _ => None,
        })
        .collect();
    let surnames = names
        .iter()
        .filter(|name| matches!(name.guess, Guess::Person) && name.tokens.len() > 1)
        .map(|name| document.word(name.tokens.end - 1))
        .collect();
    let mut mender = Mender {
        document,
        names,
        lands,
        surnames,
    };
    mender.cut_hyphens();
    mender.join_known();
    mender.guess_by_frame();
    mender.agree();
    mender.lengthen();
    nested::nest(mender.names)
}

/// The names of a text, while they are read once more.
pub(super) struct Mender<'m, 'a> {
    pub(super) document: &'m Document<'a>,
    pub(super) names: Vec<Name>,
    /// Codes of the states that the text names.
    lands: HashSet<&'static str>,
    /// Last words of the names of persons.
    surnames: HashSet<&'m str>,
}

impl Mender<'_, '_> {
    pub(super) fn is_capital(&self, idx: usize) -> bool {
        let word = self.document.word(idx);
        !is_plainly_small(word)
            && (word
                .chars()
                .find(|c| c.is_alphabetic())
                .is_some_and(char::is_uppercase)
                || word.chars().any(char::is_uppercase) && word.contains("l-"))
    }

    /// The word before a token, without "the" and words of direction; empty at the front.
    pub(super) fn before(&self, start: usize) -> (&str, usize) {
        let mut idx = start;
        for _ in 0..3 {
            if idx == 0 || !self.document.same_paragraph(idx - 1, start) {
                return ("", idx);
            }
            idx -= 1;
            let word = self.document.lower(idx);
            if !cues::is_direction(word) && !matches!(word, "present-day" | "modern-day") {
                return (word, idx);
            }
        }
        ("", idx)
    }

    pub(super) fn place(&self, tokens: Range<usize>) -> Name {
        Name {
            span: self.document.span_of(tokens.clone()),
            paragraph: self.document.tokens[tokens.start].paragraph,
            tokens,
            guess: Guess::Place,
            title: None,
        }
    }

    /// Names that begin among these tokens, by position.
    pub(super) fn within(&self, tokens: &Range<usize>) -> Range<usize> {
        let from = self
            .names
            .partition_point(|name| name.tokens.start < tokens.start);
        let to = self
            .names
            .partition_point(|name| name.tokens.start < tokens.end);
        from..to
    }

    /// "Bremen-based", "the Harran-born singer", "rebel-held Lakhdar": the place is one side of the hyphen.
    fn cut_hyphens(&mut self) {
        let mut added = Vec::new();
        for name in &mut self.names {
            let token = name.tokens.start;
            let word = self.document.word(token);
            let Some((before, after)) = word.rsplit_once(['-', '–']) else {
                continue;
            };
            let whole = name.span == self.document.span_of(name.tokens.clone());
            let after = after.to_lowercase();
            if !whole || !words::is_side_of_hyphen(&after) {
                continue;
            }
            let start = self.document.span_of(token..token + 1).start;
            let span = Span {
                start,
                end: start + before.len() as u32,
            };
            let guess = if let Some(country) = gazetteer::country(before) {
                Some(Guess::Country(country))
            } else if let Some(country) = gazetteer::country_of_nationality(before) {
                Some(Guess::Nationality(country))
            } else if !gazetteer::is_common_word(before)
                && gazetteer::places(before).next().is_some()
            {
                Some(Guess::Place)
            } else {
                None
            };
            let Some(guess) = guess else { continue };
            let side = Name {
                tokens: token..token + 1,
                span,
                paragraph: name.paragraph,
                guess,
                title: None,
            };
            if name.tokens.len() == 1 {
                *name = side;
                continue;
            }
            added.push(side);
            let occupied = matches!(
                after.as_str(),
                "occupied" | "held" | "controlled" | "administered"
            );
            name.tokens.start += 1;
            name.span = self.document.span_of(name.tokens.clone());
            if occupied && matches!(name.guess, Guess::Person | Guess::Unsure) {
                name.guess = Guess::Place;
            } else if name.tokens.len() == 1 && matches!(name.guess, Guess::Person | Guess::Place) {
                let word = self.document.word(name.tokens.start);
                name.guess = if gazetteer::places(word).next().is_some() {
                    Guess::Place
                } else {
                    Guess::Unsure
                };
            }
        }
        self.names.append(&mut added);
        self.names
            .sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    }

    /// What is a place where the words say so is the same place where they do not.
    fn agree(&mut self) {
        let text = |name: &Name| self.document.slice(name.span);
        let places: HashSet<&str> = self
            .names
            .iter()
            .filter(|name| matches!(name.guess, Guess::Place))
            .map(text)
            .collect();
        let same: Vec<usize> = (0..self.names.len())
            .filter(|&idx| {
                let name = &self.names[idx];
                name.title.is_none()
                    && matches!(name.guess, Guess::Person | Guess::Unsure)
                    && places.contains(text(name))
            })
            .collect();
        for idx in same {
            self.names[idx].guess = Guess::Place;
        }
    }

    /// "Horn of Africa", "White House", "Marina Grande": what the gazetteer knows as one name.
    fn join_known(&mut self) {
        let mut joined = Vec::with_capacity(self.names.len());
        let mut idx = 0;
        let mut reached = 0;
        while idx < self.names.len() {
            let start = self.names[idx].tokens.start;
            let known = (reached <= start).then(|| self.known_from(start)).flatten();
            if let Some((tokens, inside)) = known {
                reached = tokens.end;
                joined.push(self.place(tokens));
                idx = inside.end.max(idx + 1);
            } else {
                reached = reached.max(self.names[idx].tokens.end);
                joined.push(self.names[idx].clone());
                idx += 1;
            }
        }
        self.names = joined;
    }

    /// The longest known place of several words that begins at a token, and the names it takes in.
    fn known_from(&self, start: usize) -> Option<(Range<usize>, Range<usize>)> {
        let mut longest = start;
        while longest - start < LONGEST && self.document.same_paragraph(longest, start) {
            let small = matches!(
                self.document.lower(longest),
                "of" | "the"
                    | "and"
                    | "de"
                    | "di"
                    | "da"
                    | "del"
                    | "la"
                    | "i"
                    | "al"
                    | "el"
                    | "du"
                    | "y"
                    | "es"
                    | "ez"
                    | "as"
                    | "ash"
                    | "le"
                    | "les"
                    | "dos"
                    | "das"
                    | "do"
                    | "des"
                    | "der"
                    | "am"
                    | "an"
                    | "sur"
                    | "upon"
                    | "."
            );
            if !small && !self.is_capital(longest) {
                break;
            }
            longest += 1;
        }
        for end in (start + 2..=longest).rev() {
            if !self.is_capital(end - 1) {
                continue;
            }
            let inside = self.within(&(start..end));
            let names = &self.names[inside.clone()];
            let fits = names.iter().all(|name| {
                name.tokens.end <= end
                    && name.title.is_none()
                    && !(matches!(name.guess, Guess::Other) && name.tokens.end == end)
            });
            // One name that is known already, or a state, stays as it is.
            let settled = names.len() == 1
                && names[0].tokens == (start..end)
                && matches!(
                    names[0].guess,
                    Guess::Place | Guess::Country(_) | Guess::Known(_)
                );
            let text = self.document.slice(self.document.span_of(start..end));
            if !fits
                || settled
                || gazetteer::country(text).is_some()
                || gazetteer::country_of_nationality(text).is_some()
                || bodies::body(&text.to_lowercase()).is_some()
            {
                continue;
            }
            let Some(place) = gazetteer::places(text).next() else {
                continue;
            };
            // "Santiago Martinez" is a person; so is "Marion Barry" where nothing says that it is a town.
            let person = gazetteer::is_first_name(self.document.lower(start))
                && place.population > 0
                && place.population < 300_000
                && !words::is_locative(self.before(start).0);
            if !person {
                return Some((start..end, inside));
            }
        }
        None
    }

    /// Names that stand where only a place can stand.
    fn guess_by_frame(&mut self) {
        for idx in 0..self.names.len() {
            if let Some(guess) = self.framed(idx) {
                let name = &mut self.names[idx];
                name.guess = guess;
                name.title = None;
            }
        }
    }

    /// What the words around a name make of it, where they make it something else.
    fn framed(&self, idx: usize) -> Option<Guess> {
        let name = &self.names[idx];
        let document = self.document;
        let first = document.lower(name.tokens.start);
        let last = document.lower(name.tokens.end - 1);
        let next = if self
            .document
            .same_paragraph(name.tokens.start, name.tokens.end)
        {
            document.lower(name.tokens.end)
        } else {
            ""
        };
        if matches!(name.guess, Guess::Place) {
            if words::is_ship(document.word(name.tokens.start)) {
                return Some(Guess::Other);
            }
            let court = name.tokens.clone().any(|idx| {
                matches!(
                    document.lower(idx),
                    "court" | "courts" | "department" | "committee" | "council" | "ministry"
                )
            });
            if court {
                return Some(Guess::Body);
            }
            if last == "district" && matches!(next, "court" | "judge" | "attorney" | "judges") {
                return Some(Guess::Other);
            }
            if name.tokens.len() == 1 && gazetteer::is_surname(first) && words::is_rule(next) {
                return Some(Guess::Person);
            }
            // "an Orlando 4 rocket": a model and its number.
            let numbered = document
                .tokens
                .get(name.tokens.end)
                .is_some_and(|token| token.kind == TokenKind::Number)
                && document.word(name.tokens.end).len() <= 2
                && !words::is_locative(self.before(name.tokens.start).0);
            if numbered && name.tokens.len() == 1 {
                return Some(Guess::Other);
            }
            return None;
        }
        let open = match name.guess {
            Guess::Person => name.title.is_none(),
            Guess::Unsure => true,
            Guess::Body => words::is_site_head(last),
            _ => false,
        };
        if !open || name.span != document.span_of(name.tokens.clone()) {
            return None;
        }
        // "to The Hague", which is also a man's name.
        if self.has_known_article(name) {
            return Some(Guess::Place);
        }
        let (preposition, at) = self.before(name.tokens.start);
        // "Al", "Ain" and "San" open towns as often as they name a man.
        let is_personal = gazetteer::is_first_name(first)
            && !matches!(
                first,
                "al" | "ain" | "el" | "san" | "santa" | "marina" | "ali"
            );
        let locative = words::is_locative(preposition);
        // "Grand Hill Resort", "the Harbour Theater": a building, where one is in it.
        if name.tokens.len() > 1 && words::is_site_head(last) {
            let body = matches!(name.guess, Guess::Body);
            let stays = matches!(next, "'s" | "'") || cues::is_action_verb(next);
            let there = locative || preposition == "on" && cues::is_place_head(last);
            return (!body && !stays && there).then_some(Guess::Place);
        }
        // "West Darfur", "Old Jerusalem", "Northern California".
        if name.tokens.len() > 1
            && words::is_part_of_land(first)
            && gazetteer::places(
                document.slice(document.span_of(name.tokens.start + 1..name.tokens.end)),
            )
            .next()
            .is_some()
            && !cues::is_action_verb(next)
        {
            return Some(Guess::Place);
        }
        if matches!(name.guess, Guess::Body) || next == "'s" || next == "'" {
            return None;
        }
        // "the towns of Harna and Kirbet", "the city of Bagu".
        if preposition == "of" && at > 0 && words::is_settlement(document.lower(at - 1)) {
            return Some(Guess::Place);
        }
        // "in Silva, Tolan", "from Marina Alta, California": the land behind a comma.
        if (locative || matches!(preposition, "of" | "to" | "for" | "and" | "," | "both"))
            && next == ","
            && self.names.get(idx + 1).is_some_and(|land| {
                land.tokens.start == name.tokens.end + 1
                    && land.title.is_none()
                    && (matches!(land.guess, Guess::Country(_))
                        || matches!(land.guess, Guess::Place) && locative)
            })
            && (locative || !is_personal)
            && !(preposition == "," || preposition == "and") | self.follows_place(idx)
        {
            return Some(Guess::Place);
        }
        // "Oltava, a hill village".
        if next == "," && self.is_called_settlement(name.tokens.end + 1) {
            return Some(Guess::Place);
        }
        // "Masisi district": the small word that says what it is.
        if words::is_land_noun(next) && !is_personal && locative {
            return Some(Guess::Place);
        }
        // "entered Tell Aran", "in Ain Halab": nobody is in a person.
        if name.tokens.len() > 1
            && !is_personal
            && words::is_strictly_locative(preposition)
            && !cues::is_other_head(next)
        {
            return Some(Guess::Place);
        }
        // "walked to Senafe", "among them Tibú and Teorama": a village of a land that the text names.
        let moves = || {
            (at.saturating_sub(3)..at).any(|idx| words::is_way_or_motion(self.document.lower(idx)))
        };
        let there = words::is_strictly_locative(preposition)
            || matches!(name.guess, Guess::Unsure) && locative
            || preposition == "through"
            || preposition == "to" && moves()
            || self.is_listed_with_place(idx);
        if !is_personal && there && self.is_village_of_named_land(name) {
            return Some(Guess::Place);
        }
        // "in Dolna, Kir Bela, and Moru": what stands in a list with places, none with a first name.
        if !is_personal && name.tokens.len() <= 3 && self.follows_place(idx) {
            return Some(Guess::Place);
        }
        None
    }

    /// Whether the gazetteer knows a name by the article that stands before it: "The" and "Hague".
    fn has_known_article(&self, name: &Name) -> bool {
        let start = name.tokens.start;
        if start == 0 || self.document.word(start - 1) != "The" {
            return false;
        }
        let whole = self
            .document
            .slice(self.document.span_of(start - 1..name.tokens.end));
        gazetteer::places(whole).any(|place| place.name == whole)
    }

    /// Whether a state that the text names has a place of this name.
    fn is_village_of_named_land(&self, name: &Name) -> bool {
        let text = self.document.slice(name.span);
        let folded = text.to_lowercase();
        !gazetteer::is_common_word(text)
            && !gazetteer::is_surname(&folded)
            && !self.surnames.contains(text)
            && gazetteer::is_place_of_one(text, |land| self.lands.contains(land))
    }

    /// Whether a place stands in a list right before or behind a name.
    fn is_listed_with_place(&self, idx: usize) -> bool {
        let joined = |one: Option<&Name>, other: Option<&Name>| {
            let (Some(one), Some(other)) = (one, other) else {
                return false;
            };
            let between = one.tokens.end..other.tokens.start;
            (1..=2).contains(&between.len())
                && between
                    .clone()
                    .all(|idx| matches!(self.document.lower(idx), "," | "and" | "or" | "the"))
        };
        let at = |idx: Option<usize>| idx.and_then(|idx| self.names.get(idx));
        let is_place =
            |name: Option<&Name>| name.is_some_and(|name| matches!(name.guess, Guess::Place));
        let (before, behind) = (at(idx.checked_sub(1)), at(Some(idx + 1)));
        is_place(before) && joined(before, at(Some(idx)))
            || is_place(behind) && joined(at(Some(idx)), behind)
    }

    /// Whether a name is listed with a town that stands behind a word of place.
    fn follows_place(&self, listed_idx: usize) -> bool {
        let mut idx = listed_idx;
        for _ in 0..8 {
            let Some(before) = idx.checked_sub(1) else {
                return false;
            };
            let name = &self.names[before];
            let between = name.tokens.end..self.names[idx].tokens.start;
            let listed = (1..=2).contains(&between.len())
                && between
                    .clone()
                    .all(|idx| matches!(self.document.lower(idx), "," | "and" | "or"));
            let lone = matches!(name.guess, Guess::Unsure) && name.tokens.len() == 1;
            if !listed || !(lone || matches!(name.guess, Guess::Place)) {
                return false;
            }
            let (word, at) = self.before(name.tokens.start);
            // "our correspondent in Bamako, Awa Kone": somebody there.
            let who = at.checked_sub(1).map_or("", |idx| self.document.lower(idx));
            if self.names[listed_idx].tokens.len() > 1
                && (cues::is_title(who) || cues::is_office(who) || cues::is_observer_noun(who))
            {
                return false;
            }
            let locative = words::is_locative(word) && !lone
                || words::is_strictly_locative(word)
                || word == "of" && at > 0 && words::is_settlement(self.document.lower(at - 1));
            if locative {
                return true;
            }
            idx = before;
        }
        false
    }

    /// Whether "a northern village" or the like begins at a token.
    fn is_called_settlement(&self, start: usize) -> bool {
        matches!(self.document.lower(start), "a" | "an" | "the")
            && (start + 1..start + 4)
                .take_while(|&idx| {
                    self.document
                        .tokens
                        .get(idx)
                        .is_some_and(|token| token.kind == TokenKind::Word)
                })
                .any(|idx| words::is_settlement(self.document.lower(idx)))
    }
}
