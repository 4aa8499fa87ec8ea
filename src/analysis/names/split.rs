//! One run of capitals to names: titles, nations, bodies and persons are told apart.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::Reader;
use crate::analysis::names::forms::is_field_of_minister;
use crate::analysis::names::forms::is_field_of_office;
use crate::analysis::names::forms::is_modifier;
use crate::analysis::names::forms::is_short_address;
use crate::analysis::names::forms::is_small_site_head;
use crate::analysis::names::forms::opens_event;
use crate::analysis::names::forms::opens_firm;
use crate::analysis::names::forms::opens_ship;
use crate::analysis::names::is_initial_or_short;
use crate::analysis::names::run::holds_office;
use crate::text::Span;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What a district of its own is formed for; it is a body, as a district of a town is a place.
fn is_service(word: &str) -> bool {
    matches!(
        word,
        "water"
            | "groundwater"
            | "irrigation"
            | "school"
            | "fire"
            | "sewer"
            | "drainage"
            | "conservation"
            | "hospital"
            | "sanitation"
            | "levee"
            | "utility"
    )
}

/// By what people talk who do not meet: "Via Teleconference" is no street.
fn is_by_wire(word: &str) -> bool {
    matches!(
        word,
        "teleconference" | "videoconference" | "telephone" | "video" | "zoom" | "email"
    )
}

/// So many parts of a hyphenated word are read.
const MOST_PARTS: usize = 8;

impl Reader<'_, '_> {
    /// "northern Iraq", "Southern Poland": a part of a land is a place of its own beside the land.
    fn push_part_of_land(&self, start: usize, end: usize, names: &mut Vec<Name>) {
        let document = self.document;
        let small = start > 0
            && document.tokens[start - 1].paragraph == document.tokens[start].paragraph
            && cues::is_compass(document.lower(start - 1));
        let large = end - start > 1 && cues::is_compass(document.lower(start));
        let (first, land) = match (small, large) {
            (true, false) => (start - 1, start),
            (false, true) => (start, start + 1),
            _ => return,
        };
        let is_land = gazetteer::country(self.text_of(land..end)).is_some();
        if is_land && gazetteer::country(self.text_of(first..end)).is_none() {
            self.push(first..end, Guess::Place, None, names);
        }
    }

    /// Where the land begins that is named behind its town without a comma: "Chetumal Mexico".
    fn town_and_land(&self, start: usize, end: usize) -> Option<usize> {
        if end - start < 2 || self.is_place(start..end) || self.is_known(start..end) {
            return None;
        }
        (start + 1..end).find(|&cut| {
            gazetteer::country(self.text_of(cut..end))
                .and_then(|land| land.iso)
                .is_some_and(|iso| {
                    self.is_place(start..cut)
                        && !cues::is_compass(self.document.lower(start))
                        && gazetteer::places(self.text_of(start..cut))
                            .any(|place| place.country == Some(iso))
                })
        })
    }

    /// Where the name of a unit that a number opens ends: "the 444 Brigade", "the 33rd Front of the League".
    fn numbered_unit(&self, start: usize, end: usize) -> Option<usize> {
        let document = self.document;
        let number = start.checked_sub(1)?;
        let numbered = document
            .word(number)
            .starts_with(|c: char| c.is_ascii_digit())
            && document.tokens[number].paragraph == document.tokens[start].paragraph;
        let head = (start..end.min(start + 2)).find(|&idx| {
            matches!(
                document.lower(idx),
                "brigade"
                    | "front"
                    | "division"
                    | "battalion"
                    | "regiment"
                    | "corps"
                    | "fleet"
                    | "army"
            )
        })?;
        let over = head + 1 == end || document.lower(head + 1) == "of";
        (numbered && over).then_some(head + 1)
    }

    /// Splits one run of capitals into names.
    pub(super) fn split(&self, start: usize, end: usize, names: &mut Vec<Name>) {
        let document = self.document;
        let mut start = start;
        // Words that are capitalised at the front for other reasons.
        let united = document.lower(start) == "government"
            && document.lower(start + 1) == "of"
            && matches!(document.lower(start + 2), "national" | "unity");
        while start < end
            && !united
            && cues::is_common_opener(document.lower(start))
            && end - start > 1
            && bodies::body(&self.lower_of(start..end)).is_none()
            && gazetteer::country(self.text_of(start..end)).is_none()
            && !matches!(
                document.lower(start),
                "first" | "next" | "president" | "workers" | "people" | "five" | "three"
            )
        {
            start += 1;
        }
        // "Western-backed Palestinian Authority": the name begins behind the modifier.
        while end - start > 1 && is_modifier(document.word(start)) {
            if !self.read_hyphens(start, names) {
                self.read_base(start, names);
            }
            start += 1;
        }
        if start >= end {
            return;
        }
        if end - start > 1
            && (opens_event(document.lower(start)) || opens_ship(document.word(start)))
        {
            self.push(start..end, Guess::Other, None, names);
            return;
        }
        // "the Arab-Israeli Conflict" is an event between those whom it names.
        if end - start > 1
            && document.word(start).contains('-')
            && (cues::is_quarrel(document.lower(end - 1)) || document.lower(end - 1) == "relations")
            && self.read_hyphens(start, names)
        {
            return;
        }
        if let Some(unit) = self.numbered_unit(start, end) {
            self.push(start - 1..unit, Guess::Body, None, names);
            let rest = unit + 1 + usize::from(document.lower(unit + 1) == "the");
            if unit < end && rest < end {
                self.split(rest, end, names);
            }
            return;
        }
        self.push_part_of_land(start, end, names);
        if let Some(land) = self.town_and_land(start, end) {
            self.push(start..land, Guess::Place, None, names);
            self.split(land, end, names);
            return;
        }
        if self.push_if_known(start..end, None, names) {
            return;
        }
        if end - start == 1 {
            self.split_single(start, names);
            return;
        }
        let last = document.lower(end - 1);
        let first = document.lower(start);
        // "Association of Painters District 12": a part of the body.
        let union = (start..end - 1).any(|idx| {
            matches!(
                document.lower(idx),
                "association" | "union" | "brotherhood" | "federation" | "guild"
            )
        });
        if last == "district" && (is_service(document.lower(end - 2)) || union) {
            self.push(start..end, Guess::Body, None, names);
            return;
        }
        let nation = self.nation_prefix(start, end);
        // "Syrian Army", "Israeli Government": the state itself.
        if let Some(cut) = nation
            && end - cut == 1
            && cues::is_state_organ(last)
        {
            self.push(start..cut, self.guess_of_nation(start..cut), None, names);
            return;
        }
        // "US White House" is the United States by a fuller name.
        if let Some(cut) = nation
            && let Guess::Country(country) | Guess::Nationality(country) =
                self.guess_of_nation(start..cut)
            && end - cut > 1
            && gazetteer::country_of_seat(self.text_of(cut..end))
                .is_some_and(|seat| seat.name == country.name)
        {
            self.push(start..end, Guess::Country(country), None, names);
            return;
        }
        // "State Department Spokesperson", "Foreign Ministry Spokesman": the body's word, no title.
        let names_body = |idx: usize| {
            idx + 2 < end
                && !cues::is_strong_title(document.lower(idx))
                && matches!(
                    document.lower(idx + 1),
                    "department" | "ministry" | "office" | "council"
                )
        };
        // "Former Thai leader X": a nation, and no person of that name.
        if matches!(first, "former" | "late" | "then")
            && matches!(self.guess_of_nation(start + 1..end), Guess::Nationality(_))
        {
            self.split(start + 1, end, names);
            return;
        }
        // "Former Peruvian President X", "Deputy Peruvian Foreign Minister X": the nation stands inside the office.
        if cues::is_title(first)
            && !cues::is_strong_title(first)
            && let Some(cut) = self.nation_prefix(start + 1, end)
            && cues::is_title(document.lower(cut))
        {
            let before = names.len();
            self.split(start + 1, end, names);
            let holder = names.get_mut(before..).and_then(<[Name]>::last_mut);
            if first == "former"
                && let Some(title) = holder.and_then(|name| name.title.as_mut())
            {
                title.start = start;
            }
            return;
        }
        let title_at = (start..end).find(|&idx| {
            cues::is_title(document.lower(idx))
                // "Bun Sen" is no senator.
                && !(idx + 1 == end && idx > start && is_initial_or_short(document.word(idx)))
                && !names_body(idx)
                && (idx == start
                    || Some(idx) == nation
                    || cues::is_strong_title(document.lower(idx))
                    // "Supreme Court Justice X"
                    || cues::is_body_head(document.lower(idx - 1))
                        && idx + 2 < end
                        && !cues::is_body_head(last)
                    || self.is_known(start..idx))
        });
        // "Foreign Office of the Kingdom": the words name the body that the state has.
        let organ = title_at.is_some_and(|title| {
            title + 2 < end
                && cues::is_body_head(document.lower(title + 1))
                && document.lower(title + 2) == "of"
        });
        if let Some(title) = title_at
            && !organ
            && (!cues::is_body_head(last)
                || self.ends_in_person(title, end)
                || holds_office(document.lower(title), document.lower(title + 1)))
            && !cues::is_other_head(last)
            && !(cues::is_place_head(last) && end - title <= 3)
        {
            let mut person = title;
            while person < end && self.is_title_part(person, title) {
                person += 1;
            }
            // "Territorial Administration Minister Y": more of the office.
            let field = nation.filter(|&cut| cut < title).unwrap_or(start);
            let office = if is_field_of_minister(document, field..title) {
                field
            } else {
                title
            };
            if office > start {
                self.split(start, office, names);
            }
            // "Foreign Affairs" is nobody.
            let field = (person..end).all(|idx| is_field_of_office(document.lower(idx)));
            if person < end && !field {
                // "President of France Emmanuel Macron" and "Secretary of State John Kerry" end in the person.
                if matches!(document.lower(person), "of" | "for" | "to") {
                    let skip = 1 + usize::from(document.lower(person + 1) == "the");
                    self.split_after_office(title, person + skip, end, names);
                } else {
                    self.push_person(person..end, Some(title..person), names);
                }
            }
            return;
        }
        // "Centre for Humanitarian Dialogue", "Bishops' Conference": bodies by what they are for, or whose they are.
        let aims = (start + 1..end)
            .any(|idx| document.lower(idx) == "for" && cues::is_body_head(document.lower(idx - 1)))
            || (start + 1..end).any(|idx| {
                document.lower(idx) == "conference"
                    && (start..idx).any(|at| matches!(document.lower(at), "bishops" | "episcopal"))
            });
        if aims {
            self.push(start..end, Guess::Body, None, names);
            return;
        }
        if cues::is_other_head(last)
            || (start..end).any(|idx| {
                document.lower(idx) == "of"
                    && idx > start
                    && cues::is_other_head(document.lower(idx - 1))
            })
        {
            self.push(start..end, Guess::Other, None, names);
            return;
        }
        let has_of =
            (start..end).find(|&idx| matches!(document.lower(idx), "of" | "for" | "on" | "in"));
        if cues::is_place_head(last) && !matches!(last, "bank" | "field" | "house")
            || (cues::opens_place(first) && end - start <= 4 && !is_by_wire(last))
            || (start..end).any(|idx| document.tokens[idx].kind == TokenKind::Possessive)
                && matches!(
                    last,
                    "bazar"
                        | "bazaar"
                        | "point"
                        | "creek"
                        | "landing"
                        | "ferry"
                        | "hill"
                        | "corner"
                        | "wharf"
                        | "curve"
                        | "peak"
                        | "pass"
                        | "cove"
                )
        {
            self.push(start..end, Guess::Place, None, names);
            return;
        }
        if cues::is_body_head(last)
            || opens_firm(first)
            || has_of.is_some_and(|of| of > start && cues::is_body_head(document.lower(of - 1)))
        {
            self.push(start..end, Guess::Body, None, names);
            return;
        }
        if let Some(cut) = nation {
            self.push(start..cut, self.guess_of_nation(start..cut), None, names);
            self.split(cut, end, names);
            return;
        }
        if !gazetteer::is_first_name(first) && self.is_place(start..end) {
            self.push(start..end, Guess::Place, None, names);
            return;
        }
        if end - start <= 5
            && has_of.is_none()
            && (start..end).all(|idx| self.is_name_word(idx) || self.is_regnal(start, idx))
        {
            self.push_person(start..end, self.small_title(start), names);
            return;
        }
        self.push(start..end, Guess::Unsure, None, names);
    }

    fn split_single(&self, idx: usize, names: &mut Vec<Name>) {
        let document = self.document;
        let word = document.word(idx);
        let lower = document.lower(idx);
        if word.contains('-') && self.read_hyphens(idx, names) {
            return;
        }
        if cues::is_title(lower)
            || is_short_address(document, idx)
            || cues::is_observer_noun(lower)
            || cues::is_common_opener(lower)
            || cues::is_no_name_alone(lower)
            || word.contains(['\'', '’'])
                && word
                    .split(['\'', '’'])
                    .nth(1)
                    .is_some_and(|rest| matches!(rest, "ve" | "re" | "ll" | "s" | "m" | "d" | "t"))
        {
            return;
        }
        if cues::is_other_head(lower) {
            return;
        }
        let title = self.small_title(idx);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let acronym = letters >= 2
            && word
                .chars()
                .all(|c| c.is_uppercase() || c == '.' || c == '-' || c.is_numeric());
        // "the Minsk agreements": a treaty's name is no place.
        if cues::is_other_head(document.lower(idx + 1))
            && document.lower(idx + 1) != "talks"
            && self.is_place(idx..idx + 1)
            && matches!(
                document.lower(idx + 1),
                "agreement"
                    | "agreements"
                    | "accord"
                    | "accords"
                    | "treaty"
                    | "protocol"
                    | "convention"
                    | "declaration"
                    | "process"
                    | "framework"
                    | "pact"
                    | "formula"
                    | "format"
            )
        {
            self.push(idx..idx + 1, Guess::Other, None, names);
            return;
        }
        if is_small_site_head(document.lower(idx + 1)) && self.is_place(idx..idx + 1) {
            self.push(idx..idx + 2, Guess::Place, None, names);
            return;
        }
        let guess = if title.is_some() && !acronym {
            Guess::Person
        } else if self.is_place(idx..idx + 1) {
            Guess::Place
        } else if acronym || cues::is_body_head(lower) {
            Guess::Body
        } else {
            Guess::Unsure
        };
        self.push(idx..idx + 1, guess, title, names);
    }

    /// Names inside a hyphenated word: "Egyptian-brokered", "Syrian-Turkish", "UN-led". True if any.
    pub(super) fn read_hyphens(&self, idx: usize, names: &mut Vec<Name>) -> bool {
        let document = self.document;
        let token = document.tokens[idx];
        let word = document.word(idx);
        let mut found = false;
        let mut offset = 0;
        // A word of more is no word: a rule, a path, what a machine wrote.
        for part in word.split('-').take(MOST_PARTS) {
            let start = token.span.start + offset;
            offset += part.len() as u32 + 1;
            let guess = if let Some(country) = gazetteer::country_of_nationality(part) {
                Guess::Nationality(country)
            } else if let Some(country) = gazetteer::country(part) {
                Guess::Country(country)
            } else if let Some(body) = bodies::body(&part.to_lowercase()) {
                Guess::Known(body)
            } else {
                continue;
            };
            found = true;
            names.push(Name {
                tokens: idx..idx + 1,
                span: Span {
                    start,
                    end: start + part.len() as u32,
                },
                paragraph: token.paragraph,
                guess,
                title: None,
            });
        }
        found
    }

    /// Where a nationality word or country before more words ends ("Syrian President", "US Army").
    fn nation_prefix(&self, start: usize, end: usize) -> Option<usize> {
        (start + 1..end.min(start + 4))
            .rev()
            .find(|&cut| self.is_nation(start..cut))
    }

    fn is_nation(&self, tokens: Range<usize>) -> bool {
        let text = self.text_of(tokens);
        gazetteer::country_of_nationality(text).is_some() || gazetteer::country(text).is_some()
    }

    fn guess_of_nation(&self, tokens: Range<usize>) -> Guess {
        let text = self.text_of(tokens);
        match (
            gazetteer::country_of_nationality(text),
            gazetteer::country(text),
        ) {
            (_, Some(country)) => Guess::Country(country),
            (Some(country), None) => Guess::Nationality(country),
            (None, None) => Guess::Unsure,
        }
    }

    fn is_known(&self, tokens: Range<usize>) -> bool {
        !tokens.is_empty()
            && (self.is_nation(tokens.clone()) || bodies::body(&self.lower_of(tokens)).is_some())
    }

    pub(super) fn push_if_known(
        &self,
        tokens: Range<usize>,
        title: Option<Range<usize>>,
        names: &mut Vec<Name>,
    ) -> bool {
        let text = self.text_of(tokens.clone());
        let lower = self.lower_of(tokens.clone());
        if lower == "who" && text != "WHO"
            || lower == "eta" && text != "ETA"
            || lower == "ira" && text != "IRA"
        {
            return false;
        }
        let guess = if let Some(body) = bodies::body(&lower) {
            Guess::Known(body)
        } else if let Some(country) = gazetteer::country(text) {
            Guess::Country(country)
        } else if let Some(country) = gazetteer::country_of_nationality(text) {
            Guess::Nationality(country)
        } else {
            return false;
        };
        // "Chad Smith" and "Jordan Peele" were cut off before; a lone first name after a title is a person.
        self.push(tokens, guess, title, names);
        true
    }

    pub(super) fn is_place(&self, tokens: Range<usize>) -> bool {
        let text = self.text_of(tokens);
        !gazetteer::is_common_word(text) && gazetteer::places(text).next().is_some()
    }

    /// A word that can be part of a person's name.
    fn is_name_word(&self, idx: usize) -> bool {
        let lower = self.document.lower(idx);
        let word = self.document.word(idx);
        if self.document.tokens[idx].kind != TokenKind::Word {
            return word == ".";
        }
        cues::is_particle(lower)
            || !(cues::is_body_head(lower) || cues::is_other_head(lower))
                && (word.chars().any(char::is_lowercase) || is_initial_or_short(word))
                && (!self.small.contains(lower)
                    || gazetteer::is_first_name(lower)
                    || gazetteer::is_surname(lower))
    }

    pub(super) fn push(
        &self,
        tokens: Range<usize>,
        guess: Guess,
        title: Option<Range<usize>>,
        names: &mut Vec<Name>,
    ) {
        let span = self.document.span_of(tokens.clone());
        if span.is_empty() {
            return;
        }
        names.push(Name {
            paragraph: self.document.tokens[tokens.start].paragraph,
            tokens,
            span,
            guess,
            title,
        });
    }

    pub(super) fn text_of(&self, tokens: Range<usize>) -> &str {
        self.document.slice(self.document.span_of(tokens))
    }

    pub(super) fn lower_of(&self, tokens: Range<usize>) -> String {
        let mut text = String::new();
        for idx in tokens {
            let glued = idx > 0
                && self.document.tokens[idx].span.start == self.document.tokens[idx - 1].span.end;
            if !text.is_empty() && !glued {
                text.push(' ');
            }
            text.push_str(self.document.lower(idx));
        }
        text
    }
}
