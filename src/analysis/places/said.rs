//! What the words around a place say of where it lies: "Dolna, Poland", "the Lebanese town of Tyre",
//! "a market in Bangkok", "Karsk, a village in northern Ukraine", "Vells, across the Dutch border".

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::PlaceKind;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::tokens_of;
use crate::analysis::places::lie::Locator;
use crate::analysis::places::lie::READ;
use crate::analysis::places::lie::of_state;
use crate::analysis::places::words;
use std::ops::Range;

/// Words that are read of what stands in apposition to a place.
const APPOSED: usize = 7;

impl Locator<'_, '_> {
    /// The land that the words around a place say it lies in.
    pub(super) fn said(&self, entity: &Entity, chain: usize) -> Option<&'static str> {
        entity
            .mentions
            .iter()
            .filter(|mention| mention.form == Form::Name)
            .take(READ)
            .find_map(|mention| {
                let tokens = tokens_of(self.document, mention);
                self.said_after(&tokens, entity.id, chain)
                    .or_else(|| self.said_before(&tokens))
                    .or_else(|| self.said_of_side(&tokens))
                    .or_else(|| self.said_in_apposition(&tokens, entity.id))
            })
    }

    /// "X, Poland", "X (Poland)", "X district of Y", "X in Poland", "X and Y, Poland".
    fn said_after(
        &self,
        tokens: &Range<usize>,
        own: EntityId,
        chain: usize,
    ) -> Option<&'static str> {
        let document = self.document;
        let mut idx = tokens.end;
        let mut steps = 0;
        let mut inside = false;
        while steps < 4 && self.document.same_paragraph(tokens.start, idx) {
            let word = document.lower(idx);
            match word {
                "," | "(" if steps == 0 => inside = true,
                "in" => inside = true,
                "of" if steps > 0 && words::is_settlement(document.lower(idx - 1)) => inside = true,
                "and" if steps == 0 => inside = true,
                "the" | "nearby" => {}
                _ if cues::is_direction(word) => {}
                _ if words::is_land_noun(word) || words::is_settlement(word) => {}
                _ => break,
            }
            idx += 1;
            steps += 1;
        }
        let named = self.index.at(idx).filter(|named| {
            inside
                && named.tokens.start == idx
                && named.entity != own
                && named.label == Label::Place
                && named.form == Form::Name
                && self.document.same_paragraph(tokens.start, idx)
        })?;
        let other = self.entity(named.entity)?;
        let joined =
            document.lower(idx.saturating_sub(1)) == "and" || document.lower(tokens.end) == "and";
        if other.state.is_some() {
            // "Lyon and Spain" tells nothing of Lyon, "in Lyon, Spain and Italy" little.
            let end = named.tokens.end;
            let comma = usize::from(document.lower(end) == ",");
            let list = joined
                || matches!(document.lower(end + comma), "and" | "or")
                || comma == 1
                    && self.index.at(end + 1).is_some_and(|next| {
                        self.entity(next.entity)
                            .is_some_and(|entity| entity.state.is_some())
                    });
            return self.land_of(other, own).filter(|_| !list);
        }
        let further = chain
            .checked_sub(1)
            .and_then(|chain| self.said_after(&named.tokens, own, chain));
        if joined {
            return further;
        }
        further.or_else(|| {
            let place = gazetteer::choose(&other.name, self.context())?;
            // A town behind a comma is the next of a list; a land or a river is not.
            let holds =
                matches!(place.kind, PlaceKind::Region) || document.lower(tokens.end) != ",";
            place.country.filter(|_| holds)
        })
    }

    /// "the Lebanese town of X", "Sudan's X", "the Lebanese port X", "the Darfur towns of X".
    fn said_before(&self, tokens: &Range<usize>) -> Option<&'static str> {
        let document = self.document;
        let mut idx = tokens.start;
        let mut settled = false;
        for _ in 0..6 {
            idx = idx.checked_sub(1)?;
            if !self.document.same_paragraph(idx, tokens.start) {
                return None;
            }
            let word = document.lower(idx);
            if let Some(named) = self
                .index
                .at(idx)
                .filter(|named| named.tokens.end == idx + 1)
            {
                let owner = tokens.start == idx + 2 && document.lower(idx + 1) == "'s"
                    || settled && document.lower(idx + 1) == "'s";
                let adjective = settled && document.lower(idx + 1) != "'s";
                let other = self.entity(named.entity)?;
                let is_land = named.form == Form::Nationality
                    || named.label == Label::Place && other.state.is_none();
                return if owner && named.form != Form::Seat || adjective && is_land {
                    if other.state.is_some() {
                        of_state(other).country
                    } else {
                        self.land_of_region(&other.name)
                    }
                } else {
                    None
                };
            }
            settled |= words::is_settlement(word) || word == "capital";
            let passes = matches!(
                word,
                "of" | "'s" | "the" | "coastal" | "border" | "port" | "and" | "island"
            ) || cues::is_direction(word)
                || words::is_settlement(word)
                || word == "capital"
                || settled
                    && document.word(idx).chars().all(char::is_lowercase)
                    && word != "in"
                    && word.len() > 4;
            if !passes {
                return None;
            }
        }
        None
    }

    /// The state of a land, or of the land that it is a part of: "North Darfur".
    fn land_of_region(&self, name: &str) -> Option<&'static str> {
        let whole = gazetteer::choose(name, self.context());
        let (part, land) = name.split_once(' ').unwrap_or_default();
        let place = whole.or_else(|| {
            Some(land)
                .filter(|_| words::is_part_of_land(&part.to_lowercase()))
                .and_then(|land| gazetteer::choose(land, self.context()))
        });
        place?.country
    }

    /// "X, on the Kyrgyz bank", "X, just across the Dutch border".
    fn said_of_side(&self, tokens: &Range<usize>) -> Option<&'static str> {
        let document = self.document;
        let mut idx = tokens.end;
        if document.lower(idx) == "," {
            idx += 1;
        }
        if matches!(document.lower(idx), "just" | "right") {
            idx += 1;
        }
        let word = document.lower(idx);
        let across = matches!(word, "across" | "over");
        if !(across || word == "on") || document.lower(idx + 1) != "the" {
            return None;
        }
        // "Tiné, across the border in Chad".
        let beyond = across && words::is_border(document.lower(idx + 2));
        if beyond && document.lower(idx + 3) != "in" {
            return None;
        }
        let at = if beyond { idx + 4 } else { idx + 2 };
        let named = self.index.at(at).filter(|named| {
            named.tokens.start == at && self.document.same_paragraph(tokens.start, at)
        })?;
        // "the Dutch border" may be a name of its own.
        let land = self.land_in(named.entity, at)?;
        let noun = document.lower(idx + 3);
        let fits = if beyond {
            true
        } else if across {
            words::is_border(noun)
        } else {
            matches!(noun, "side" | "bank" | "shore" | "half")
        };
        fits.then_some(land)
    }

    /// The state of a name, or of the nationality word that opens it at a token.
    fn land_in(&self, entity: EntityId, at: usize) -> Option<&'static str> {
        let entity = self.entity(entity)?;
        if entity.state.is_some() {
            return of_state(entity).country;
        }
        gazetteer::country_of_nationality(self.document.word(at))?.iso
    }

    /// "X, a hill village in northern Ukraine", "X, the capital of Kenya's Coast province", "X, a Syrian port".
    fn said_in_apposition(&self, tokens: &Range<usize>, own: EntityId) -> Option<&'static str> {
        let document = self.document;
        if document.lower(tokens.end) != "," {
            return None;
        }
        let start = tokens.end + 1;
        let first = document.lower(start);
        if !(matches!(first, "a" | "an" | "the") || first == "capital") {
            return None;
        }
        let mut nation = None;
        let mut settled = false;
        for idx in start..start + APPOSED {
            let word = document.lower(idx);
            if !self.document.same_paragraph(tokens.start, idx)
                || matches!(word, "," | "." | ";" | "who")
            {
                return None;
            }
            let noun = words::is_settlement(word) || word == "capital";
            if noun && nation.is_some() {
                return nation;
            }
            settled |= noun;
            let Some(named) = self.index.at(idx).filter(|named| named.tokens.start == idx) else {
                continue;
            };
            if named.entity == own {
                return None;
            }
            if named.form == Form::Nationality && !settled {
                nation = self.land_in(named.entity, idx);
                continue;
            }
            let before = document.lower(idx - 1);
            let inside = matches!(before, "in" | "of" | "on" | "the") || cues::is_direction(before);
            if !settled || !inside || named.label != Label::Place || named.form != Form::Name {
                return None;
            }
            let other = self.entity(named.entity)?;
            return if other.state.is_some() {
                of_state(other).country
            } else {
                gazetteer::choose(&other.name, self.context())
                    .filter(|place| place.kind == PlaceKind::Region)
                    .and_then(|place| place.country)
            };
        }
        None
    }
}
