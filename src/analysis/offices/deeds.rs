//! What a person does that tells for whom: leads a group, sits on a committee, studies at a university.

use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::words::is_leading;
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

    /// "who appears to be speaking for the miners", "who is said to lead the Front": the verb of speaking or
    /// leading behind `start`, which is told with a doubt or a time.
    pub(super) fn seeming(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let verb = (start..start + 6).find(|&idx| {
            !matches!(
                document.lower(idx),
                "appears"
                    | "appeared"
                    | "seems"
                    | "seemed"
                    | "claims"
                    | "is"
                    | "has"
                    | "been"
                    | "be"
                    | "to"
                    | "said"
                    | "says"
                    | "he"
                    | "she"
                    | "also"
                    | "now"
                    | "still"
                    | "long"
                    | "believed"
                    | "known"
                    | "understood"
            )
        })?;
        let speaks = matches!(
            document.lower(verb),
            "speak" | "speaks" | "speaking" | "negotiate" | "negotiating" | "acting"
        ) && document.lower(verb + 1) == "for";
        if speaks {
            return Some(verb + 1);
        }
        (verb > start && is_leading(document.lower(verb))).then_some(verb)
    }

    /// "X leads for Peru and Y for Chile": whether `idx` is the second of two who are told alike.
    pub(super) fn is_next_for(&self, idx: usize) -> bool {
        let document = self.document;
        let first = idx.saturating_sub(16);
        (first..idx)
            .rev()
            .take_while(|&before| !matches!(document.lower(before), "." | ";" | "?"))
            .any(|before| {
                matches!(
                    document.lower(before),
                    "leads" | "led" | "negotiates" | "negotiated" | "speaks" | "spoke" | "signed"
                ) && (before + 1..idx).any(|before| document.lower(before) == "for")
            })
            && (first..idx).any(|before| matches!(document.lower(before), "and" | ","))
    }

    /// "the union led by X", "a delegation headed by Minister X"; `by` is the token of "by".
    pub(super) fn led_by(&self, by: usize, start: usize, office: Option<usize>) -> Found {
        let document = self.document;
        if let found @ Found::Speaks(..) = self.led_alike(by, start) {
            return found;
        }
        // "led from Norway by X"
        let verb = (start.max(by.saturating_sub(5))..by.saturating_sub(1))
            .rev()
            .find(|&idx| matches!(document.lower(idx), "from" | "in"))
            .filter(|&link| self.named(link + 1).is_some_and(|it| it.tokens.end == by))
            .unwrap_or(by);
        let by = if verb > start && document.lower(verb - 1) == "led" {
            verb
        } else {
            by
        };
        let leads = by > start
            && matches!(
                document.lower(by - 1),
                "led"
                    | "lead"
                    | "headed"
                    | "chaired"
                    | "run"
                    | "represented"
                    | "commanded"
                    | "founded"
                    | "ruled"
            );
        if !leads {
            return Found::Nothing;
        }
        for idx in (start.max(by.saturating_sub(7))..by - 1).rev() {
            if let Some(named) = self.named(idx) {
                // A minister may lead a party in a council and still speaks for the state; the court "led by
                // President X" has him for its own.
                let other = named.label == Label::Organisation
                    && office.is_some_and(|office| !self.is_its_own(office, named.tokens.end - 1));
                return if named.label == Label::Person || other {
                    Found::Nothing
                } else {
                    Found::Speaks(named.entity, idx..by + 1)
                };
            }
            // "the union's strike committee, chaired by X"
            if let Some(body) = self.body_plainly_meant(idx) {
                return Found::Speaks(body, idx..by + 1);
            }
            if matches!(document.lower(idx), "." | ";" | "and" | "in" | "at" | "to") {
                return Found::Nothing;
            }
        }
        Found::Nothing
    }

    /// Whether the head of a body that ends here may be called so: a court's president, a league's chairman.
    fn is_its_own(&self, office: usize, head: usize) -> bool {
        let document = self.document;
        matches!(
            document.lower(office),
            "president" | "chairman" | "chairwoman" | "chair" | "director" | "justice" | "judge"
        ) && !matches!(
            document.lower(head),
            "party" | "front" | "movement" | "delegation" | "coalition" | "government" | "cabinet"
        )
    }

    /// "the Front's delegation was led by Y, the army's by X": whose delegation is meant again; `by` is the
    /// token of the second "by".
    fn led_alike(&self, by: usize, start: usize) -> Found {
        let document = self.document;
        let Some(owner) = by
            .checked_sub(2)
            .filter(|_| self.is_possessive(by - 1))
            .and_then(|owner| self.named(owner))
        else {
            return Found::Nothing;
        };
        let alike = (start.min(by.saturating_sub(24))..by - 2).any(|idx| {
            document.lower(idx) == "by"
                && matches!(
                    document.lower(idx.saturating_sub(1)),
                    "led" | "headed" | "represented" | "chaired"
                )
        });
        if alike && owner.label != Label::Person {
            Found::Speaks(owner.entity, owner.tokens.start..by + 1)
        } else {
            Found::Nothing
        }
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

    /// "a Chilean column under Major X": whose men they are; `under` is the token of that word.
    pub(super) fn under(&self, under: usize, start: usize) -> Found {
        let comma = under > start && self.document.lower(under - 1) == ",";
        let men = under.checked_sub(1 + usize::from(comma));
        let Some(men) = men.filter(|&men| men > start) else {
            return Found::Nothing;
        };
        // "the Front, under X, attacked"
        if comma
            && let Some(named) = self
                .named(men)
                .filter(|named| matches!(named.label, Label::Organisation | Label::Group))
        {
            return Found::Speaks(named.entity, named.tokens.start..under + 1);
        }
        if !is_body_of_men(self.document.lower(men)) {
            return Found::Nothing;
        }
        let possessive = usize::from(self.is_possessive(men - 1));
        let Some(owner) = men.checked_sub(1 + possessive) else {
            return Found::Nothing;
        };
        match self.named(owner) {
            Some(named) if named.label != Label::Person => {
                Found::Speaks(named.entity, named.tokens.start..under + 1)
            }
            _ => Found::Nothing,
        }
    }

    /// "the UN's envoy, the German diplomat X": by the office before, not by the nation.
    pub(super) fn owned_before(&self, start: usize, nation: usize) -> Found {
        let document = self.document;
        let Some(comma) = nation.checked_sub(2).filter(|&comma| comma > start) else {
            return Found::Nothing;
        };
        let apposed = matches!(document.lower(nation - 1), "the" | "a" | "an")
            && document.lower(comma) == ",";
        let owned = (start.max(comma.saturating_sub(6))..comma).any(|idx| self.is_possessive(idx));
        if apposed && owned {
            self.before(start..comma)
        } else {
            Found::Nothing
        }
    }
}

/// Those who march or sail under a commander.
fn is_body_of_men(word: &str) -> bool {
    matches!(
        word,
        "column"
            | "army"
            | "force"
            | "forces"
            | "troops"
            | "brigade"
            | "division"
            | "battalion"
            | "regiment"
            | "unit"
            | "squadron"
            | "fleet"
            | "garrison"
            | "expedition"
            | "delegation"
            | "mission"
            | "team"
            | "soldiers"
            | "gendarmes"
    )
}
