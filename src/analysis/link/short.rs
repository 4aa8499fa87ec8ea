//! Short forms: by which later mentions call a body, and names that differ only in form.

use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::link::forms::is_acronym;
use crate::analysis::link::forms::is_personal;
use crate::analysis::link::persons::is_relative;
use crate::analysis::link::persons::surname_key;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use std::ops::Range;

impl Linker<'_, '_> {
    pub(super) fn body(&mut self, name: &Name) -> usize {
        let text = self.text(name);
        let new = !self.by_name.contains_key(&fold(&text));
        let same = self.same_body(name);
        let draft = match same {
            Some(draft) => {
                self.by_name.entry(fold(&text)).or_insert(draft);
                draft
            }
            None => self.named(Label::Organisation, text),
        };
        if let Some(key) = self.national_key(name) {
            if let Some((_, rest)) = key.split_once('|') {
                self.by_name.entry(format!("|{rest}")).or_insert(draft);
            }
            self.by_name.entry(key).or_insert(draft);
        }
        if new {
            self.tell_apart(name, draft);
        }
        // Short forms that later mentions use.
        for short in self.short_forms(name) {
            self.by_name.entry(short).or_insert(draft);
        }
        draft
    }

    /// Remembers the words that tell a body from others, by which it may be called alone: "Verbond" of
    /// "Vlaams Verbond", but neither word of "Harbour Company".
    pub(super) fn tell_apart(&mut self, name: &Name, draft: usize) {
        if name.tokens.len() < 2 {
            return;
        }
        if name.tokens.len() > 2 {
            let tail = self
                .document
                .span_of(name.tokens.start + 1..name.tokens.end);
            self.by_word
                .entry(fold(self.document.slice(tail)))
                .and_modify(|whose| *whose = whose.filter(|&other| other == draft))
                .or_insert(Some(draft));
        }
        for idx in name.tokens.clone() {
            let word = self.document.word(idx);
            let lower = self.document.lower(idx);
            let telling = word.chars().count() > 3
                && word.starts_with(char::is_uppercase)
                && word.chars().any(char::is_lowercase)
                && !cues::is_body_head(lower)
                && !cues::is_other_head(lower)
                && !cues::is_place_head(lower)
                && !cues::is_owner(lower)
                && !gazetteer::is_common_word(word)
                && !gazetteer::is_surname(lower)
                && !gazetteer::is_first_name(lower)
                && gazetteer::country(word).is_none()
                && gazetteer::country_of_nationality(word).is_none()
                && gazetteer::places(word).next().is_none();
            if telling {
                self.by_word
                    .entry(fold(word))
                    .and_modify(|whose| *whose = whose.filter(|&other| other == draft))
                    .or_insert(Some(draft));
            }
        }
    }

    /// Whether a name that looks like a person's has officers as only a body has: "the CEO of X".
    pub(super) fn is_led(&self, name: &Name) -> bool {
        let document = self.document;
        if name.title.is_some() || gazetteer::is_first_name(document.lower(name.tokens.start)) {
            return false;
        }
        let officer = |idx: usize| {
            matches!(
                document.lower(idx),
                "ceo"
                    | "chairman"
                    | "chairwoman"
                    | "chair"
                    | "president"
                    | "director"
                    | "shareholders"
                    | "employees"
                    | "workers"
                    | "headquarters"
                    | "board"
                    | "executives"
                    | "executive"
                    | "subsidiary"
                    | "branch"
                    | "members"
                    | "spokesman"
                    | "spokeswoman"
            )
        };
        let start = name.tokens.start;
        let led = start >= 2
            && matches!(document.lower(start - 1), "of" | "for" | "at")
            && officer(start - 2);
        let next = name.tokens.end;
        let owns = matches!(document.lower(next), "'s" | "’s")
            && (officer(next + 1) || officer(next + 2))
            && !matches!(
                document.lower(next + 1),
                "spokesman" | "spokeswoman" | "executive"
            );
        led || owns
    }

    fn short_forms(&self, name: &Name) -> Vec<String> {
        let document = self.document;
        let mut forms = Vec::new();
        let tokens = name.tokens.clone();
        let join = |range: Range<usize>| fold(document.slice(document.span_of(range)));
        // "National Congress of Bolivia" is also "National Congress".
        if let Some(of) = tokens
            .clone()
            .find(|&idx| matches!(document.lower(idx), "of" | "for" | "on"))
            && of >= tokens.start + 2
        {
            forms.push(join(tokens.start..of));
        }
        // "US Supreme Court" is also "Supreme Court".
        if tokens.len() >= 3
            && (gazetteer::country(document.word(tokens.start)).is_some()
                || gazetteer::country_of_nationality(document.word(tokens.start)).is_some())
        {
            forms.push(join(tokens.start + 1..tokens.end));
        }
        let last = document.lower(tokens.end - 1);
        // "the Communist Party of Chad" is also "the Communists".
        let of = tokens.clone().find(|&idx| document.lower(idx) == "of");
        let core = tokens.start..of.unwrap_or(tokens.end);
        let national = core.len() == 3
            && gazetteer::country_of_nationality(document.word(core.start)).is_some();
        if (core.len() == 2 || national) && document.lower(core.end - 1) == "party" {
            let creed = fold(document.word(core.end - 2));
            if creed.len() > 4 && !creed.ends_with('s') {
                forms.push(format!("{creed}s"));
            }
            if matches!(creed.as_str(), "labour" | "labor") {
                forms.push(creed);
            }
        }
        // "House of Representatives" is also "the House".
        if tokens.len() >= 3
            && document.lower(tokens.end - 2) == "of"
            && matches!(last, "representatives" | "commons" | "lords")
        {
            forms.push("house".to_owned());
        }
        // "Boeing Company" is also "Boeing"; "the Novak administration" is not Novak.
        let of_a_person = matches!(
            last,
            "administration"
                | "government"
                | "cabinet"
                | "campaign"
                | "regime"
                | "commission"
                | "family"
                | "foundation"
        ) && is_personal(document.word(tokens.start));
        if tokens.len() == 2
            && !of_a_person
            && cues::is_body_head(last)
            && !cues::is_body_head(document.lower(tokens.start))
            && gazetteer::country_of_nationality(document.word(tokens.start)).is_none()
            && gazetteer::country(document.word(tokens.start)).is_none()
            && gazetteer::places(document.word(tokens.start))
                .next()
                .is_none()
            && !matches!(
                document.lower(tokens.start),
                "national"
                    | "supreme"
                    | "foreign"
                    | "federal"
                    | "state"
                    | "central"
                    | "white"
                    | "general"
                    | "security"
                    | "defense"
                    | "defence"
                    | "labor"
                    | "labour"
                    | "interior"
                    | "red"
                    | "high"
                    | "royal"
                    | "world"
                    | "international"
                    | "united"
                    | "european"
                    | "african"
                    | "democratic"
                    | "liberal"
                    | "conservative"
                    | "republican"
                    | "communist"
                    | "socialist"
                    | "people's"
            )
        {
            forms.push(join(tokens.start..tokens.start + 1));
        }
        forms
    }

    /// Between the passes: "Syrian Democratic Forces (SDF)" and bodies' initials.
    pub(super) fn acronyms(&mut self, names: &[Name], chosen: &[Option<(usize, Form)>]) {
        for (idx, name) in names.iter().enumerate() {
            let Some((draft, form)) = chosen[idx] else {
                continue;
            };
            if form != Form::Name || self.drafts[draft].label == Label::Person {
                continue;
            }
            // In brackets right after the name.
            let next = name.tokens.end;
            if self.document.word(next) == "("
                && self.document.word(next + 2) == ")"
                && is_acronym(self.document.word(next + 1))
                // "the United Nations Mission in Chad (UNMC)" is not Chad.
                && (self.drafts[draft].state.is_none()
                    || self.initials(name) == fold(self.document.word(next + 1)))
            {
                let key = fold(self.document.word(next + 1));
                self.by_name.entry(key).or_insert(draft);
            }
            if self.drafts[draft].label == Label::Organisation && name.tokens.len() >= 2 {
                let initials = self.initials(name);
                if initials.chars().count() >= 2 {
                    self.by_name.entry(initials).or_insert(draft);
                }
            }
        }
    }

    /// The first letters of a name's words, folded, small words left out.
    fn initials(&self, name: &Name) -> String {
        let letters: String = name
            .tokens
            .clone()
            .filter(|&token| {
                !matches!(
                    self.document.lower(token),
                    "of" | "the" | "for" | "and" | "on" | "in" | "'s" | "'" | "’s" | "’"
                )
            })
            .filter_map(|token| {
                // "al-Sham" counts by its S.
                let word = self.document.word(token);
                let core = word.strip_prefix("al-").or(word.strip_prefix("Al-"));
                core.unwrap_or(word).chars().next()
            })
            .collect();
        fold(&letters)
    }

    /// A body already named in another form: "Iraqi Parliament", "Parliament of Iraq"; "the Bolshevik army".
    fn same_body(&self, name: &Name) -> Option<usize> {
        let document = self.document;
        let tokens = name.tokens.clone();
        if let Some(key) = self.national_key(name)
            && let Some(&draft) = self.by_name.get(&key)
        {
            return Some(draft);
        }
        // "Defence Force" and "Defence Forces".
        let text = fold(&self.text(name));
        let other = text
            .strip_suffix('s')
            .map_or(format!("{text}s"), str::to_owned);
        if let Some(&draft) = self.by_name.get(&other)
            && self.drafts[draft].label == Label::Organisation
        {
            return Some(draft);
        }
        // The forces and government of a party are the party.
        if tokens.len() == 2
            && matches!(
                document.lower(tokens.end - 1),
                "government" | "army" | "forces" | "troops" | "regime" | "leadership"
            )
        {
            let first = fold(document.word(tokens.start));
            return [format!("{first}s"), first]
                .iter()
                .filter_map(|key| self.by_name.get(key).copied())
                .find(|&draft| self.drafts[draft].label == Label::Organisation);
        }
        None
    }

    /// One key for "X's N", "N of X" and "X N" where X is a state.
    pub(super) fn national_key(&self, name: &Name) -> Option<String> {
        let document = self.document;
        let tokens = name.tokens.clone();
        let join = |range: Range<usize>| fold(document.slice(document.span_of(range)));
        for cut in 1..tokens.len().min(4) {
            let front = document.slice(document.span_of(tokens.start..tokens.start + cut));
            if let Some(country) =
                gazetteer::country(front).or_else(|| gazetteer::country_of_nationality(front))
            {
                return Some(format!(
                    "{}|{}",
                    country.name,
                    join(tokens.start + cut..tokens.end)
                ));
            }
        }
        let of = tokens
            .clone()
            .rev()
            .find(|&idx| document.lower(idx) == "of")?;
        let skip = usize::from(document.lower(of + 1) == "the");
        if of == tokens.start || of + 1 + skip >= tokens.end {
            return None;
        }
        let country =
            gazetteer::country(document.slice(document.span_of(of + 1 + skip..tokens.end)))?;
        Some(format!("{}|{}", country.name, join(tokens.start..of)))
    }

    /// Between the passes: "X, also known as Y" names one person twice.
    pub(super) fn second_names(&mut self, names: &[Name], chosen: &mut [Option<(usize, Form)>]) {
        for idx in 1..names.len() {
            let (Some(first), second) = (chosen[idx - 1], chosen[idx]) else {
                continue;
            };
            if self.drafts[first.0].label == Label::Place
                || !self.is_also_known_as(names[idx - 1].tokens.end..names[idx].tokens.start)
            {
                continue;
            }
            let key = fold(&self.text(&names[idx]));
            // What only looks like a person is no person's other name.
            let known = &self.drafts[first.0];
            if known.label == Label::Person
                && known.title.is_none()
                && !known.name.split_whitespace().any(is_personal)
            {
                continue;
            }
            match second {
                Some((draft, _)) => {
                    let (whose, other) = (self.whose(first.0), self.whose(draft));
                    if whose != other && self.drafts[other].state.is_none() {
                        self.joined.insert(other, whose);
                    }
                }
                None => {
                    self.by_name.entry(key).or_insert(first.0);
                }
            }
        }
        for choice in chosen.iter_mut().flatten() {
            choice.0 = self.whose(choice.0);
        }
    }

    /// The draft of which this one is another name, over as many names as there are; else itself.
    pub(super) fn whose(&mut self, draft: usize) -> usize {
        let mut whose = draft;
        while let Some(&next) = self.joined.get(&whose) {
            whose = next;
        }
        // A long chain is walked once.
        let mut step = draft;
        while step != whose {
            step = self.joined.insert(step, whose).unwrap_or(whose);
        }
        whose
    }

    /// Whether these words say that the next name is another for the one before.
    fn is_also_known_as(&self, tokens: Range<usize>) -> bool {
        if tokens.len() > 7 {
            return false;
        }
        let words: Vec<&str> = tokens
            .map(|idx| self.document.lower(idx))
            .filter(|word| {
                !matches!(
                    *word,
                    "," | "(" | "“" | "\"" | "." | "by" | "his" | "her" | "the"
                )
            })
            .collect();
        matches!(
            words.join(" ").as_str(),
            "also known as"
                | "better known as"
                | "known as"
                | "alias"
                | "a.k.a"
                | "aka"
                | "nicknamed"
                | "also called"
                | "nom de guerre"
        )
    }

    /// A name that differs only in form from one already known, or is a part of it.
    pub(super) fn kindred(&self, name: &Name, key: &str, sense: Sense) -> Option<usize> {
        let document = self.document;
        let before = name
            .tokens
            .start
            .checked_sub(1)
            .map_or("", |before| document.lower(before));
        // "the North" where the text is about a land so divided; "North" alone where it names both halves.
        if matches!(key, "north" | "south") {
            // Of several the one named first: the map has no order of its own.
            let half = |side: &str| {
                let of_side = self.by_country.iter().filter_map(|(country, &draft)| {
                    let folded = fold(country);
                    let land = folded.strip_prefix(side)?.strip_prefix(' ')?;
                    Some((draft, land.to_owned()))
                });
                of_side.min()
            };
            let other = if key == "north" { "south" } else { "north" };
            if let Some((draft, land)) = half(key)
                && (before == "the" || half(other).is_some_and(|(_, same)| same == land))
            {
                return Some(draft);
            }
        }
        if matches!(name.guess, Guess::Body | Guess::Unsure) && key.len() > 4 {
            let other = key
                .strip_suffix('s')
                .map_or(format!("{key}s"), str::to_owned);
            if let Some(&draft) = self.by_name.get(&other)
                && matches!(self.drafts[draft].label, Label::Organisation | Label::Group)
            {
                return Some(draft);
            }
        }
        // A lone body of a state whose full name the text gives: "the parliament".
        if matches!(name.guess, Guess::Body)
            && name.tokens.len() == 1
            && let Some(&draft) = self.by_name.get(&format!("|{key}"))
        {
            return Some(draft);
        }
        // "the Verbond" for a body of that word.
        if matches!(name.guess, Guess::Body | Guess::Unsure)
            && let Some(&Some(draft)) = self.by_word.get(key)
        {
            return Some(draft);
        }
        let lone = name.tokens.len() == 1
            && matches!(name.guess, Guess::Person | Guess::Unsure)
            && before != "the";
        if !lone || sense == Sense::Scene && name.title.is_none() {
            return None;
        }
        self.persons
            .of_first(key)
            .or_else(|| self.persons.spelled_like(key))
    }

    /// Remembers that a person was named here in full, for the bare surnames that follow.
    pub(super) fn seen(&mut self, name: &Name, draft: usize) {
        if self.drafts[draft].label == Label::Person {
            let relative = is_relative(self.document, name.tokens.start);
            let surname = surname_key(self.document.word(name.tokens.end - 1));
            self.persons.seen(&surname, draft, relative);
        }
    }
}
