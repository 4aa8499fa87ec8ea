//! Tokens to names: where a name stands and what kind of thing it seems to name.
//!
//! Goes by form alone: capitals, titles before a name, heads inside it, the gazetteer. Which names
//! mean the same thing is `link`'s business.

use crate::analysis::bodies;
use crate::analysis::bodies::Body;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::text::Document;
use crate::text::Span;
use crate::text::token::TokenKind;
use std::collections::HashSet;
use std::ops::Range;

/// What a name seems to name, by its form.
#[derive(Debug, Clone, Copy)]
pub enum Guess {
    /// A state by its name.
    Country(&'static Country),
    /// A state by a nationality word.
    Nationality(&'static Country),
    /// A known body.
    Known(Body),
    /// A human being.
    Person,
    /// A body by its form.
    Body,
    /// A place by its form or the gazetteer.
    Place,
    /// A side by its description ("railway workers").
    Side,
    /// A treaty, an event, a work: neither actor nor place.
    Other,
    /// The form does not tell.
    Unsure,
}

/// A name as it stands in the text, before it is linked to others.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its tokens; a part of a hyphenated word has that one token.
    pub tokens: Range<usize>,
    /// Where it stands; may be a part of a token ("Egyptian" in "Egyptian-brokered").
    pub span: Span,
    /// The paragraph it stands in.
    pub paragraph: u32,
    /// What it seems to name.
    pub guess: Guess,
    /// Title words just before it, within the same run of capitals or small before it.
    pub title: Option<Range<usize>>,
}

/// Finds the names of a document, in order.
pub fn find(document: &Document<'_>) -> Vec<Name> {
    let small: HashSet<&str> = (0..document.tokens.len())
        .filter(|&idx| document.tokens[idx].kind == TokenKind::Word && starts_small(document.word(idx)))
        .map(|idx| document.lower(idx))
        .collect();
    let mut names = Vec::new();
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        if let Some(dateline) = document.article.dateline
            && dateline.contains(sentence.span)
        {
            names.extend(dateline_places(document, tokens));
            continue;
        }
        let reader = Reader { document, small: &small, headline: is_headline(document, tokens.clone()) };
        reader.read(tokens, &mut names);
    }
    names
}

/// The places of a dateline ("GENEVA, 3 May (Agency)"): capital words before a comma or a date.
fn dateline_places(document: &Document<'_>, tokens: Range<usize>) -> Option<Name> {
    let first = tokens.clone().find(|&idx| document.tokens[idx].kind == TokenKind::Word)?;
    let mut end = first;
    while end < tokens.end
        && document.tokens[end].kind == TokenKind::Word
        && !starts_small(document.word(end))
        && !cues::is_calendar(document.lower(end))
    {
        end += 1;
    }
    (end > first).then(|| Name {
        tokens: first..end,
        span: document.span_of(first..end),
        paragraph: document.tokens[first].paragraph,
        guess: Guess::Place,
        title: None,
    })
}

fn starts_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

/// Whether most longer words of a sentence are capitalised, as in a headline: capitals then tell little.
fn is_headline(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let mut capital = 0_usize;
    let mut long = 0_usize;
    for idx in tokens {
        let word = document.word(idx);
        if document.tokens[idx].kind == TokenKind::Word && word.chars().count() > 3 {
            long += 1;
            capital += usize::from(!starts_small(word));
        }
    }
    long >= 4 && capital * 4 >= long * 3
}

/// Particles that stand small inside names of people and places.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "del" | "della" | "di" | "da" | "do" | "dos" | "das" | "du" | "la" | "le" | "van" | "von" | "der" | "den" | "ter"
            | "bin" | "ibn" | "bint" | "abu" | "al" | "el" | "ul" | "ud" | "y" | "e" | "ben" | "au" | "des"
    )
}

struct Reader<'r, 'a> {
    document: &'r Document<'a>,
    /// Words that the article also writes small.
    small: &'r HashSet<&'r str>,
    headline: bool,
}

impl Reader<'_, '_> {
    fn read(&self, tokens: Range<usize>, names: &mut Vec<Name>) {
        let mut idx = tokens.start;
        let mut opens = true;
        while idx < tokens.end {
            let kind = self.document.tokens[idx].kind;
            if kind == TokenKind::Mark {
                let mark = self.document.word(idx);
                opens = opens || matches!(mark, "“" | "\"" | ":" | "‘" | "—" | "•" | "(");
                idx += 1;
                continue;
            }
            if kind != TokenKind::Word || !self.is_capital(idx, opens, tokens.end) {
                if kind == TokenKind::Word {
                    self.read_small(idx, tokens.start, names);
                }
                opens = false;
                idx += 1;
                continue;
            }
            let end = self.run_end(idx, tokens.end);
            self.split(idx, end, names);
            idx = end;
            opens = false;
        }
    }

    /// Small words that name all the same: "pro-Russian", and sides by description ("railway workers").
    fn read_small(&self, idx: usize, start: usize, names: &mut Vec<Name>) {
        let lower = self.document.lower(idx);
        if cues::is_side_noun(lower) {
            let first = if idx > start && names.last().is_none_or(|name| name.tokens.end < idx) && is_side_modifier(self.document.lower(idx - 1)) { idx - 1 } else { idx };
            self.push(first..idx + 1, Guess::Side, None, names);
            return;
        }
        if lower.contains('-') && self.document.word(idx).chars().any(char::is_uppercase) {
            self.read_hyphens(idx, names);
        }
    }

    /// Whether the token begins a name for all its form tells.
    fn is_capital(&self, idx: usize, opens: bool, end: usize) -> bool {
        let word = self.document.word(idx);
        let lower = self.document.lower(idx);
        let capital = word.chars().next().is_some_and(char::is_uppercase)
            || (lower.len() > 3
                && (lower.starts_with("al-") || lower.starts_with("el-") || lower.starts_with("an-"))
                && word.chars().nth(3).is_some_and(char::is_uppercase));
        if !capital {
            return false;
        }
        if cues::is_calendar(lower) && !(lower == "may" && false) {
            // "March 23 Movement" and the like are rare; dates are not.
            return false;
        }
        if opens || self.headline {
            let known = gazetteer::country(word).is_some()
                || gazetteer::country_of_nationality(word).is_some()
                || gazetteer::country_of_seat(word).is_some()
                || bodies::body(lower).is_some() && lower != "who";
            if known {
                return true;
            }
            if cues::is_common_opener(lower) {
                return false;
            }
            if self.headline {
                return !self.small.contains(lower);
            }
            let next_capital = idx + 1 < end
                && self.document.tokens[idx + 1].kind == TokenKind::Word
                && self.document.word(idx + 1).chars().next().is_some_and(char::is_uppercase);
            let next_acts = idx + 1 < end && cues::is_action_verb(self.document.lower(idx + 1));
            return next_capital || !self.small.contains(lower) && (next_acts || !looks_like_a_common_word(lower));
        }
        !matches!(lower, "i" | "i'm" | "i've" | "i'll" | "i'd" | "the" | "a" | "an" | "q" | "o" | "ok" | "it" | "we" | "he" | "she" | "they" | "this" | "but" | "and" | "in" | "if" | "you" | "not" | "no" | "yes" | "my" | "our" | "that" | "there" | "what" | "so")
    }

    /// One past the last token of the run of capitals that starts at `start`.
    fn run_end(&self, start: usize, limit: usize) -> usize {
        let document = self.document;
        let mut end = start + 1;
        let mut body_of = false;
        loop {
            if end >= limit {
                return end;
            }
            let kind = document.tokens[end].kind;
            let lower = document.lower(end);
            let next_capital = |idx: usize| {
                idx < limit
                    && document.tokens[idx].kind == TokenKind::Word
                    && self.is_capital(idx, false, limit)
            };
            if kind == TokenKind::Word && self.is_capital(end, false, limit) {
                if self.headline && self.small.contains(lower) && !cues::is_title(lower) && !cues::is_body_head(lower) {
                    return end;
                }
                end += 1;
            } else if kind == TokenKind::Word && is_particle(lower) && next_capital(end + 1) {
                end += 2;
            } else if kind == TokenKind::Word && is_particle(lower) && is_particle(document.lower(end + 1)) && next_capital(end + 2) {
                end += 3;
            } else if kind == TokenKind::Word && matches!(lower, "of" | "for" | "on") {
                let last = document.lower(end - 1);
                let skip = usize::from(document.lower(end + 1) == "the");
                let opens = cues::is_body_head(last) && !matches!(last, "government" | "administration" | "regime" | "group" | "house" | "city")
                    || (lower == "of" && (cues::opens_place(last) || matches!(last, "republic" | "archbishop" | "bishop" | "duke" | "duchess" | "earl" | "patriarch" | "kingdom" | "state" | "states" | "emirates" | "secretary" | "minister" | "commonwealth" | "province" | "isle" | "city" | "duchy" | "university" | "rights" | "confederation" | "general")))
                    || (lower == "of" && cues::is_other_head(last));
                if opens && next_capital(end + 1 + skip) {
                    body_of = body_of || matches!(last, "secretary" | "minister" | "ministry" | "department" | "institute" | "committee" | "office" | "organization" | "organisation" | "center" | "centre" | "council" | "commission" | "bureau" | "agency" | "school" | "association" | "society");
                    end += 2 + skip;
                } else {
                    return end;
                }
            } else if kind == TokenKind::Word && lower == "and" && body_of && next_capital(end + 1)

                && gazetteer::country(document.word(end + 1)).is_none()
                && gazetteer::country(document.word(end - 1)).is_none()
                && !next_person_like(document, end + 1, limit)
            {
                end += 2;
            } else if kind == TokenKind::Mark && document.word(end) == "&" && next_capital(end + 1) {
                end += 2;
            } else if kind == TokenKind::Possessive
                && matches!(document.lower(end - 1), "people" | "workers" | "women" | "children" | "men" | "farmers" | "teachers" | "lord" | "doctors" | "writers" | "peoples" | "lawyers" | "king" | "queen" | "saint" | "st" | "veterans")
                && next_capital(end + 1)
            {
                end += 2;
            } else if kind == TokenKind::Mark && document.word(end) == "."
                && (end - start <= 3)
                && document.tokens[end].span.start == document.tokens[end - 1].span.end
                && is_initial_or_short(document.word(end - 1))
                && next_capital(end + 1)
            {
                // "George W. Bush", "Gen. Smith", "St. Lucia".
                end += 2;
            } else {
                return end;
            }
        }
    }

    /// Splits one run of capitals into names.
    fn split(&self, start: usize, end: usize, names: &mut Vec<Name>) {
        let document = self.document;
        let mut start = start;
        // Words that are capitalised at the front for other reasons.
        while start < end && cues::is_common_opener(document.lower(start)) && end - start > 1
            && bodies::body(&self.lower_of(start..end)).is_none() && gazetteer::country(self.text_of(start..end)).is_none()
            && !matches!(document.lower(start), "first" | "next" | "president" | "workers" | "people" | "five" | "three")
        {
            start += 1;
        }
        if start >= end {
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
        let nation = self.nation_prefix(start, end);
        // "Syrian Army", "Israeli Government": the state itself.
        if let Some(cut) = nation
            && end - cut == 1
            && is_state_organ(last)
        {
            self.push(start..cut, self.guess_of_nation(start..cut), None, names);
            return;
        }
        let title_at = (start..end).find(|&idx| {
            cues::is_title(document.lower(idx)) && (idx == start || Some(idx) == nation || cues::is_strong_title(document.lower(idx)) || self.is_known(start..idx))
        });
        if let Some(title) = title_at
            && !(cues::is_body_head(last) && !self.ends_in_person(title, end))
            && !cues::is_other_head(last)
            && !(cues::is_place_head(last) && end - title <= 3)
        {
            let mut person = title;
            while person < end && self.is_title_part(person, title) {
                person += 1;
            }
            if title > start {
                self.split(start, title, names);
            }
            if person < end {
                // "President of France Emmanuel Macron" and "Secretary of State John Kerry" end in the person.
                if document.lower(person) == "of" || document.lower(person) == "for" {
                    let skip = 1 + usize::from(document.lower(person + 1) == "the");
                    self.split_after_office(title, person + skip, end, names);
                } else {
                    self.push_person(person..end, Some(title..person), names);
                }
            }
            return;
        }
        if cues::is_other_head(last) || (start..end).any(|idx| document.lower(idx) == "of" && idx > start && cues::is_other_head(document.lower(idx - 1))) {
            self.push(start..end, Guess::Other, None, names);
            return;
        }
        let has_of = (start..end).find(|&idx| matches!(document.lower(idx), "of" | "for" | "on"));
        if cues::is_place_head(last) && !matches!(last, "bank" | "field" | "house") || (cues::opens_place(first) && end - start <= 4) {
            self.push(start..end, Guess::Place, None, names);
            return;
        }
        if cues::is_body_head(last) || has_of.is_some_and(|of| of > start && cues::is_body_head(document.lower(of - 1))) {
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
        if end - start <= 5 && has_of.is_none() && (start..end).all(|idx| self.is_name_word(idx)) {
            self.push_person(start..end, self.small_title(start), names);
            return;
        }
        self.push(start..end, Guess::Unsure, None, names);
    }

    /// "Secretary of State John Kerry", "President of France Emmanuel Macron", "Ministry of …" aside.
    fn split_after_office(&self, title: usize, after_of: usize, end: usize, names: &mut Vec<Name>) {
        let document = self.document;
        // "the Archbishop of Canterbury": the place belongs to the title.
        if is_titled_by_place(document.lower(title)) {
            self.push(title..end, Guess::Other, None, names);
            return;
        }
        let named = |cut: &usize| {
            let text = self.text_of(after_of..*cut);
            gazetteer::country(text).is_some()
                || self.is_place(after_of..*cut)
                || bodies::body(&self.lower_of(after_of..*cut)).is_some()
                || *cut < end && cues::is_body_head(document.lower(*cut - 1)) && gazetteer::is_first_name(document.lower(*cut))
        };
        if let Some(cut) = (after_of + 1..=end).rev().find(named) {
            self.split(after_of, cut, names);
            if cut < end {
                self.push_person(cut..end, Some(title..cut), names);
            }
            return;
        }
        // The office's own field: "State", "Defense", "the Treasury", "Foreign Affairs".
        let mut person = after_of;
        while person < end
            && matches!(
                document.lower(person),
                "state" | "defense" | "defence" | "treasury" | "foreign" | "affairs" | "commerce" | "labor" | "labour"
                    | "agriculture" | "transportation" | "energy" | "interior" | "health" | "education" | "homeland"
                    | "security" | "justice" | "finance" | "war" | "trade" | "economy" | "staff" | "and" | "external"
                    | "the" | "internal" | "information" | "environment" | "culture" | "house"
            )
        {
            person += 1;
        }
        if person < end {
            self.push_person(person..end, Some(title..person), names);
        }
    }

    fn split_single(&self, idx: usize, names: &mut Vec<Name>) {
        let document = self.document;
        let word = document.word(idx);
        let lower = document.lower(idx);
        if word.contains('-') && self.read_hyphens(idx, names) {
            return;
        }
        if cues::is_title(lower) || cues::is_observer_noun(lower) {
            return;
        }
        if cues::is_other_head(lower) {
            return;
        }
        let title = self.small_title(idx);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let acronym = letters >= 2 && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '-' || c.is_numeric());
        // "the Minsk agreements": a treaty's name is no place.
        if cues::is_other_head(document.lower(idx + 1)) && document.lower(idx + 1) != "talks" && self.is_place(idx..idx + 1)
            && matches!(document.lower(idx + 1), "agreement" | "agreements" | "accord" | "accords" | "treaty" | "protocol" | "convention" | "declaration" | "process" | "framework" | "pact")
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
    fn read_hyphens(&self, idx: usize, names: &mut Vec<Name>) -> bool {
        let document = self.document;
        let token = document.tokens[idx];
        let word = document.word(idx);
        let mut found = false;
        let mut offset = 0;
        for part in word.split('-') {
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
                span: Span { start, end: start + part.len() as u32 },
                paragraph: token.paragraph,
                guess,
                title: None,
            });
        }
        found
    }

    /// Where a nationality word or country before more words ends ("Syrian President", "US Army").
    fn nation_prefix(&self, start: usize, end: usize) -> Option<usize> {
        (start + 1..end.min(start + 4)).rev().find(|&cut| self.is_nation(start..cut))
    }

    fn is_nation(&self, tokens: Range<usize>) -> bool {
        let text = self.text_of(tokens);
        gazetteer::country_of_nationality(text).is_some() || gazetteer::country(text).is_some()
    }

    fn guess_of_nation(&self, tokens: Range<usize>) -> Guess {
        let text = self.text_of(tokens);
        match (gazetteer::country_of_nationality(text), gazetteer::country(text)) {
            (_, Some(country)) => Guess::Country(country),
            (Some(country), None) => Guess::Nationality(country),
            (None, None) => Guess::Unsure,
        }
    }

    fn is_known(&self, tokens: Range<usize>) -> bool {
        !tokens.is_empty() && (self.is_nation(tokens.clone()) || bodies::body(&self.lower_of(tokens)).is_some())
    }

    fn push_if_known(&self, tokens: Range<usize>, title: Option<Range<usize>>, names: &mut Vec<Name>) -> bool {
        let text = self.text_of(tokens.clone());
        let lower = self.lower_of(tokens.clone());
        if lower == "who" && text != "WHO" || lower == "eta" && text != "ETA" || lower == "ira" && text != "IRA" {
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

    fn is_place(&self, tokens: Range<usize>) -> bool {
        let text = self.text_of(tokens);
        !gazetteer::is_common_word(text) && gazetteer::places(text).next().is_some()
    }

    /// A word that can be part of a person's name.
    fn is_name_word(&self, idx: usize) -> bool {
        let lower = self.document.lower(idx);
        let word = self.document.word(idx);
        if self.document.tokens[idx].kind != TokenKind::Word {
            return word == "." ;
        }
        is_particle(lower) || !(cues::is_body_head(lower) || cues::is_other_head(lower))
            && (word.chars().any(char::is_lowercase) || is_initial_or_short(word))
            && (!self.small.contains(lower) || gazetteer::is_first_name(lower) || gazetteer::is_surname(lower))
    }

    fn ends_in_person(&self, title: usize, end: usize) -> bool {
        end - title >= 3 && gazetteer::is_first_name(self.document.lower(end - 2))
    }

    fn is_title_part(&self, idx: usize, first: usize) -> bool {
        let lower = self.document.lower(idx);
        cues::is_title(lower)
            || (self.document.word(idx) == "." && idx > first)
            || matches!(lower, "national" | "security" | "affairs" | "special" | "senior" | "executive" | "managing" | "supreme" | "chief" | "deputy" | "assistant" | "opposition" | "house" | "attorney" | "economic" | "trade" | "treasury" | "ministers" | "press")
                && idx + 1 < self.document.tokens.len()
                && (cues::is_title(self.document.lower(idx + 1)) || idx > first && self.is_title_part_after(idx))
    }

    fn is_title_part_after(&self, idx: usize) -> bool {
        matches!(self.document.lower(idx + 1), "adviser" | "advisor" | "affairs" | "minister" | "secretary")
    }

    /// Title words written small just before a name ("president Donald Trump", "spokesman John Sellek").
    fn small_title(&self, start: usize) -> Option<Range<usize>> {
        let document = self.document;
        let mut first = start;
        while first > 0 && start - first < 4
            && document.tokens[first - 1].paragraph == document.tokens[start].paragraph
            && document.tokens[first - 1].kind == TokenKind::Word
            && cues::is_title(document.lower(first - 1))
        {
            first -= 1;
        }
        (first < start).then_some(first..start)
    }

    fn push_person(&self, tokens: Range<usize>, title: Option<Range<usize>>, names: &mut Vec<Name>) {
        if tokens.is_empty() {
            return;
        }
        // "President Biden Administration" and the like: the head decides.
        let last = self.document.lower(tokens.end - 1);
        let media = tokens.clone().any(|idx| cues::is_media_head(self.document.lower(idx)));
        if tokens.len() > 1 && (media || cues::is_body_head(last)) && !gazetteer::is_surname(last) {
            self.push(tokens, Guess::Body, None, names);
            return;
        }
        self.push(tokens, Guess::Person, title, names);
    }

    fn push(&self, tokens: Range<usize>, guess: Guess, title: Option<Range<usize>>, names: &mut Vec<Name>) {
        let span = self.document.span_of(tokens.clone());
        if span.is_empty() {
            return;
        }
        names.push(Name { paragraph: self.document.tokens[tokens.start].paragraph, tokens, span, guess, title });
    }

    fn text_of(&self, tokens: Range<usize>) -> &str {
        self.document.slice(self.document.span_of(tokens))
    }

    fn lower_of(&self, tokens: Range<usize>) -> String {
        let mut text = String::new();
        for idx in tokens {
            let glued = idx > 0 && self.document.tokens[idx].span.start == self.document.tokens[idx - 1].span.end;
            if !text.is_empty() && !glued {
                text.push(' ');
            }
            text.push_str(self.document.lower(idx));
        }
        text
    }
}

/// Words that tell which workers, owners or farmers are meant.
fn is_side_modifier(word: &str) -> bool {
    matches!(
        word,
        "railway" | "rail" | "dock" | "port" | "steel" | "coal" | "coca" | "rice" | "dairy" | "public" | "hospital" | "farm"
            | "health" | "striking" | "locked-out" | "auto" | "car" | "bus" | "taxi" | "truck" | "lorry" | "airline" | "oil"
            | "mine" | "factory" | "ship" | "mill" | "hotel" | "postal" | "transport" | "garment" | "textile" | "student"
            | "armed" | "local" | "ethnic" | "labour" | "labor" | "trade" | "pro-democracy" | "anti-government" | "opposition"
            | "government" | "aid" | "junior" | "school" | "university" | "maternity" | "minority" | "cocoa" | "banana"
    )
}

/// Titles whose holder is named by a place that is no scene.
fn is_titled_by_place(word: &str) -> bool {
    matches!(word, "archbishop" | "bishop" | "duke" | "duchess" | "earl" | "patriarch")
}

/// Small words that make a site of the place named before them ("the Rafah crossing").
fn is_small_site_head(word: &str) -> bool {
    matches!(word, "crossing" | "airport" | "airfield" | "airbase" | "palace" | "prison" | "dam" | "bridge")
}

/// Organs through which a state acts; with a nationality word they are the state.
pub fn is_state_organ(word: &str) -> bool {
    matches!(
        word,
        "government" | "army" | "military" | "navy" | "forces" | "troops" | "officials" | "authorities" | "soldiers"
            | "administration" | "regime" | "side" | "delegation" | "leaders" | "warplanes" | "diplomats" | "negotiators"
            | "airstrikes" | "jets" | "cabinet" | "leadership" | "foreign" | "president" | "minister" | "police" | "republic" | "embassy"
    )
}

fn is_initial_or_short(word: &str) -> bool {
    let count = word.chars().filter(|c| *c != '.').count();
    (count == 1 && word.chars().all(|c| c.is_uppercase() || c == '.'))
        || matches!(word, "Jr" | "Sr" | "St" | "Gen" | "Col" | "Lt" | "Maj" | "Capt" | "Dr" | "Mr" | "Mrs" | "Ms" | "Prof" | "Sen" | "Rep" | "Gov" | "Adm" | "Sgt" | "Rev" | "Brig" | "Mt" | "Ft")
}

fn next_person_like(document: &Document<'_>, idx: usize, limit: usize) -> bool {
    idx + 1 < limit && gazetteer::is_first_name(document.lower(idx))
}

/// Sentence openers that the article may not write small but English does.
fn looks_like_a_common_word(lower: &str) -> bool {
    lower.ends_with("ing") || lower.ends_with("ly") || (lower.ends_with("ed") && lower.len() > 4)
        || lower.ends_with("tions") || lower.ends_with("ments")
}
