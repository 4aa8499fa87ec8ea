//! Runs of capitals that hold a title: where the office ends and its holder's name begins.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::names::Reader;
use crate::analysis::names::forms::is_field_of_office;
use crate::analysis::names::forms::is_style_of_state;
use crate::analysis::names::forms::is_titled_by_place;
use crate::analysis::names::forms::takes_field;
use crate::text::token::TokenKind;
use std::ops::Range;

impl Reader<'_, '_> {
    /// "Secretary of State John Kerry", "President of France Emmanuel Macron", "Ministry of …" aside.
    pub(super) fn split_after_office(
        &self,
        title: usize,
        after_of: usize,
        end: usize,
        names: &mut Vec<Name>,
    ) {
        let document = self.document;
        // "the Archbishop of Canterbury": the place belongs to the title.
        if is_titled_by_place(document.lower(title)) {
            self.push(title..end, Guess::Other, None, names);
            return;
        }
        if cues::is_body_head(document.lower(end - 1)) && !self.ends_in_person(title, end) {
            self.split(after_of, end, names);
            return;
        }
        let is_known = |cut: &usize| {
            let text = self.text_of(after_of..*cut);
            gazetteer::country(text).is_some()
                || self.is_place(after_of..*cut)
                || bodies::body(&self.lower_of(after_of..*cut)).is_some()
                || *cut < end
                    && cues::is_body_head(document.lower(*cut - 1))
                    && (gazetteer::is_first_name(document.lower(*cut))
                        || *cut + 1 == end && gazetteer::is_surname(document.lower(*cut)))
        };
        if let Some(cut) = (after_of + 1..=end).rev().find(is_known) {
            self.split(after_of, cut, names);
            if document.lower(cut) == "and" && cut + 2 < end {
                // "Prime Minister of X and Y First Last": one office of two lands.
                self.split_after_office(title, cut + 1, end, names);
            } else if cut < end {
                self.push_person(cut..end, Some(title..cut), names);
            }
            return;
        }
        // "the Arab Republic of X First Last": the state stands behind its style.
        let style = (after_of..end.min(after_of + 5))
            .find(|&idx| document.lower(idx) == "of" && idx > after_of)
            .filter(|&of| is_style_of_state(document.lower(of - 1)));
        if let Some(of) = style {
            let skip = 1 + usize::from(document.lower(of + 1) == "the");
            self.split_after_office(title, of + skip, end, names);
            return;
        }
        // "the Minister of Social Affairs": a field with nobody in it.
        if is_field_of_office(document.lower(end - 1)) && takes_field(document.lower(title)) {
            return;
        }
        // The office's own field: "State", "Defense", "the Treasury", "Foreign Affairs".
        let mut person = after_of;
        while person < end && is_field_of_office(document.lower(person)) {
            person += 1;
        }
        // "Minister for Enterprise First Last": some other word of business is the field.
        if person == after_of
            && person + 2 < end
            && takes_field(document.lower(title))
            && self.is_business(person)
        {
            person += 1;
        }
        if person < end {
            // "Minister of Posts First Last": a first name tells where the field ends.
            let first_name = (person..end - 1).find(|&idx| {
                gazetteer::is_first_name(document.lower(idx))
                    && !cues::is_particle(document.lower(idx))
            });
            let heads_body = (person..end).any(|idx| cues::is_body_head(document.lower(idx)));
            match first_name {
                Some(first) => self.push_person(first..end, Some(title..first), names),
                None if heads_body || person == after_of && !takes_field(document.lower(title)) => {
                    self.split(person, end, names);
                }
                None => self.push_person(person..end, Some(title..person), names),
            }
        }
    }

    /// Whether a word is one of the language and no name, such as an office's field is.
    fn is_business(&self, idx: usize) -> bool {
        let word = self.document.word(idx);
        gazetteer::is_common_word(word)
            && !gazetteer::is_first_name(&word.to_lowercase())
            && !gazetteer::is_surname(&word.to_lowercase())
    }

    pub(super) fn ends_in_person(&self, title: usize, end: usize) -> bool {
        end - title >= 3 && gazetteer::is_first_name(self.document.lower(end - 2))
    }

    pub(super) fn is_title_part(&self, idx: usize, first: usize) -> bool {
        let lower = self.document.lower(idx);
        cues::is_title(lower)
            || (self.document.word(idx) == "." && idx > first)
            || (lower == "minster" && idx > first && self.document.lower(idx - 1) == "prime")
            || matches!(
                lower,
                "national"
                    | "security"
                    | "affairs"
                    | "special"
                    | "senior"
                    | "executive"
                    | "managing"
                    | "supreme"
                    | "chief"
                    | "deputy"
                    | "assistant"
                    | "opposition"
                    | "majority"
                    | "minority"
                    | "house"
                    | "attorney"
                    | "labor"
                    | "labour"
                    | "commerce"
                    | "agriculture"
                    | "transportation"
                    | "energy"
                    | "health"
                    | "education"
                    | "homeland"
                    | "economic"
                    | "trade"
                    | "treasury"
                    | "ministers"
                    | "press"
                    | "financial"
                    | "operating"
                    | "legal"
                    | "medical"
                    | "technology"
                    | "negotiating"
            ) && idx + 1 < self.document.tokens.len()
                && (cues::is_title(self.document.lower(idx + 1))
                    || idx > first && self.is_title_part_after(idx))
    }

    pub(super) fn is_title_part_after(&self, idx: usize) -> bool {
        matches!(
            self.document.lower(idx + 1),
            "adviser" | "advisor" | "affairs" | "minister" | "secretary" | "officer"
        )
    }

    /// Title words written small just before a name ("president Donald Trump", "spokesman John Sellek").
    pub(super) fn small_title(&self, start: usize) -> Option<Range<usize>> {
        let document = self.document;
        let mut first = start;
        while first > 0
            && start - first < 4
            && document.tokens[first - 1].paragraph == document.tokens[start].paragraph
            && document.tokens[first - 1].kind == TokenKind::Word
            && cues::is_title(document.lower(first - 1))
        {
            first -= 1;
        }
        (first < start).then_some(first..start)
    }

    pub(super) fn push_person(
        &self,
        tokens: Range<usize>,
        title: Option<Range<usize>>,
        names: &mut Vec<Name>,
    ) {
        // "HH Sheikh First Last": more of the title than its first word.
        let mut tokens = tokens;
        let mut title = title;
        while tokens.len() > 1 && title.is_some() {
            let word = self.document.word(tokens.start);
            let lower = self.document.lower(tokens.start);
            let address = matches!(word, "HH" | "HE" | "HRH" | "HM" | "H.H" | "H.E");
            let dot = word == ".";
            let last = tokens.len() == 2 && gazetteer::is_surname(lower);
            if !(address || dot || cues::is_title(lower) && !last) {
                break;
            }
            tokens.start += 1;
            title = title.map(|title| title.start..tokens.start);
        }
        // "Statement by President First Announcing an Agreement": in a headline the verb is capital too.
        if self.headline && title.is_some() {
            let verb = (tokens.start + 1..tokens.end).find(|&idx| {
                let lower = self.document.lower(idx);
                lower.len() > 5
                    && lower.ends_with("ing")
                    && !gazetteer::is_surname(lower)
                    && !gazetteer::is_first_name(lower)
            });
            tokens.end = verb.unwrap_or(tokens.end);
        }
        // No name begins with an "and".
        while !tokens.is_empty() && matches!(self.document.lower(tokens.start), "and" | "or") {
            tokens.start += 1;
        }
        if tokens.is_empty() {
            return;
        }
        // "President Biden Administration" and the like: the head decides.
        let last = self.document.lower(tokens.end - 1);
        let media = tokens
            .clone()
            .any(|idx| cues::is_media_head(self.document.lower(idx)));
        // "Colonel First House": whoever has a title and a first name is a person.
        let human = title.is_some() && gazetteer::is_first_name(self.document.lower(tokens.start));
        if tokens.len() > 1
            && !human
            && (media || cues::is_body_head(last))
            && !gazetteer::is_surname(last)
        {
            self.push(tokens, Guess::Body, None, names);
            return;
        }
        self.push(tokens, Guess::Person, title, names);
    }
}
