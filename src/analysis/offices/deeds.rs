//! What a person does that tells for whom: leads a group, sits on a committee, studies at a university.

use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::words::is_scholar;
use std::ops::Range;

impl Beside<'_, '_> {
    /// "who sits on the Front's committee": whose committee it is.
    pub(super) fn seat(&self, tokens: Range<usize>) -> Found {
        for idx in tokens.clone().skip(1) {
            if let Some(named) = self.named(idx) {
                let body = matches!(named.label, Label::Organisation | Label::Group);
                return if body && self.is_possessive(named.tokens.end) {
                    Found::Speaks(named.entity, tokens.start..named.tokens.end)
                } else {
                    Found::Nothing
                };
            }
            if self.document.lower(idx) != "the" {
                break;
            }
        }
        Found::Nothing
    }

    /// "X, a cousin of Y, leads the Front": the deed behind the apposition.
    pub(super) fn deed_behind(&self, apposition: Range<usize>) -> Found {
        let document = self.document;
        let closing = apposition
            .clone()
            .take(10)
            .find(|&idx| document.lower(idx) == ",");
        let Some(verb) = closing.map(|closing| closing + 1) else {
            return Found::Nothing;
        };
        if !matches!(
            document.lower(verb),
            "heads" | "leads" | "chairs" | "represents" | "commands" | "runs"
        ) {
            return Found::Nothing;
        }
        self.led_directly(verb..(verb + 10).min(apposition.end))
    }

    /// What a verb of leading tells: "leads the Front", "leads a smaller group, the Front".
    pub(super) fn led_directly(&self, tokens: Range<usize>) -> Found {
        let document = self.document;
        let plain = self.body_within(tokens.start..(tokens.start + 7).min(tokens.end), true);
        if plain != Found::Nothing {
            return plain;
        }
        let comma = tokens.clone().find(|&idx| document.lower(idx) == ",");
        let Some(comma) = comma.filter(|&comma| comma > tokens.start + 2) else {
            return Found::Nothing;
        };
        let described = matches!(document.lower(tokens.start + 1), "a" | "an" | "the")
            && self.is_body_noun_at(comma - 1);
        let name = comma + 1 + usize::from(document.lower(comma + 1) == "the");
        match self.named(name) {
            Some(named) if described && named.label == Label::Organisation => {
                Found::Speaks(named.entity, tokens.start..named.tokens.end)
            }
            _ => Found::Nothing,
        }
    }

    /// "X, a geologist at the University of Lima": for the place of learning.
    pub(super) fn scholar(&self, tokens: &Range<usize>) -> Found {
        let document = self.document;
        if !matches!(document.lower(tokens.start), "a" | "an") {
            return Found::Nothing;
        }
        let scholar = (tokens.start + 1..(tokens.start + 4).min(tokens.end))
            .find(|&idx| is_scholar(document.lower(idx)))
            .filter(|&idx| matches!(document.lower(idx + 1), "at" | "from" | "with"));
        let Some(scholar) = scholar else {
            return Found::Nothing;
        };
        let name = scholar + 2 + usize::from(document.lower(scholar + 2) == "the");
        match self.named(name) {
            Some(named) if named.label == Label::Organisation => {
                Found::Speaks(named.entity, scholar..named.tokens.end)
            }
            _ => Found::Nothing,
        }
    }

    /// "the pilots' association, BvL": the name behind the noun by which members own it.
    pub(super) fn body_of_members(&self, tokens: Range<usize>) -> Option<&Named> {
        if !self.is_possessive(tokens.start) {
            return None;
        }
        let noun = (tokens.start + 1..tokens.start + 4)
            .find(|&idx| self.is_body_noun_at(idx))
            .filter(|&noun| self.document.lower(noun + 1) == ",")?;
        let name = noun + 2 + usize::from(self.document.lower(noun + 2) == "the");
        self.named(name)
            .filter(|named| named.label == Label::Organisation)
    }
}
