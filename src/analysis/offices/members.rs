//! Persons who are told to be one of a side, or whose body is meant by a plain noun: "a docker", "one of the
//! dockers", "rebel commander X", "the union's X", "The owner of the bank is X".

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::index::Named;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::beside::is_office;
use crate::analysis::offices::words::is_leading;
use crate::analysis::offices::words::is_office_in_apposition;
use crate::analysis::offices::words::is_past;
use crate::text::token::TokenKind;
use std::ops::Range;

/// So many words to both sides the group is named of which somebody is one.
const REACH_OF_GROUP: usize = 400;

impl Beside<'_, '_> {
    /// "The union's X said": whose man it is, by the noun that means the body.
    pub(super) fn of_body_meant(&self, before: &Range<usize>) -> Option<Found> {
        let noun = before
            .end
            .checked_sub(2)
            .filter(|&noun| noun > before.start)?;
        if !self.is_possessive(before.end - 1)
            || self.document.lower(noun - 1) != "the"
            || !self.is_body_noun_at(noun)
        {
            return None;
        }
        let body = self.body_like(self.document.lower(noun), noun)?;
        Some(Found::Speaks(body, noun - 1..before.end))
    }

    /// "rebel commander X", "protester X": one of the group that the text names so.
    pub(super) fn one_before(&self, before: &Range<usize>) -> Option<Found> {
        let document = self.document;
        let last = before
            .end
            .checked_sub(1)
            .filter(|&last| last >= before.start)?;
        let noun = if is_office_in_apposition(document.lower(last)) {
            last.checked_sub(1).filter(|&noun| noun >= before.start)?
        } else {
            last
        };
        if (before.start..noun)
            .rev()
            .take(3)
            .any(|idx| is_past(document.lower(idx)))
        {
            return None;
        }
        let group = self.group_of(noun)?;
        Some(Found::Speaks(group.entity, noun..before.end))
    }

    /// "X, a docker for thirty years", "X, one of the dockers": one of a group; `start` is behind the comma.
    pub(super) fn one_of_group(&self, start: usize) -> Option<Found> {
        let document = self.document;
        if document.lower(start) == "one" && document.lower(start + 1) == "of" {
            let group = (start + 2..start + 5)
                .find_map(|idx| self.named(idx))
                .filter(|named| named.label == Label::Group)?;
            return Some(Found::Speaks(group.entity, start..group.tokens.end));
        }
        if !matches!(document.lower(start), "a" | "an") {
            return None;
        }
        let noun = (start + 1..start + 4).find(|&idx| {
            matches!(
                document.lower(idx + 1),
                "," | "."
                    | "and"
                    | "for"
                    | "from"
                    | "who"
                    | "at"
                    | "since"
                    | "in"
                    | "of"
                    | "with"
                    | ";"
            ) || is_office_in_apposition(document.lower(idx + 1))
        })?;
        if (start..noun).any(|idx| is_past(document.lower(idx)) || self.named(idx).is_some()) {
            return None;
        }
        let group = self.group_of(noun)?;
        Some(Found::Speaks(group.entity, start..noun + 1))
    }

    /// The group named near by of which a noun means one: "docker" of "dockers".
    fn group_of(&self, noun: usize) -> Option<&Named> {
        let document = self.document;
        let one = document.lower(noun);
        // "Secretary of State X" is none of the states.
        let titled = document.word(noun).starts_with(char::is_uppercase)
            && noun
                .checked_sub(1)
                .and_then(|before| document.tokens.get(before))
                .is_some_and(|before| before.kind == TokenKind::Word);
        if titled
            || one.len() < 4
            || self
                .index
                .at(noun)
                .is_some_and(|it| it.label == Label::Person)
        {
            return None;
        }
        let around = noun.saturating_sub(REACH_OF_GROUP)..noun + REACH_OF_GROUP;
        self.index.within(&around).iter().find(|named| {
            named.label == Label::Group
                && named.form == Form::Name
                && is_one_of(one, document.lower(named.tokens.end - 1))
        })
    }

    /// "The owner of the Bank is X", "Heading the Chilean delegation is X", "the Ugandan is X": `is` stands
    /// just before the name.
    pub(super) fn identified(&self, start: usize, is: usize) -> Found {
        let document = self.document;
        let Some(last) = is.checked_sub(1).filter(|&last| last > start) else {
            return Found::Nothing;
        };
        if let Some(side) = self.side_before(last) {
            return Found::Speaks(side, last..is + 1);
        }
        let heads = (start.max(is.saturating_sub(8))..is).find(|&idx| {
            matches!(
                document.lower(idx),
                "heading" | "leading" | "representing" | "chairing"
            )
        });
        if let Some(heads) = heads {
            return self.body_within(heads..is, true);
        }
        let Some(named) = self.named(last).filter(|it| it.label != Label::Person) else {
            return Found::Nothing;
        };
        let among = (start..named.tokens.start)
            .any(|idx| matches!(document.lower(idx), "among" | "amongst"));
        if named.label == Label::Group && among {
            return Found::Speaks(named.entity, named.tokens.start..is + 1);
        }
        let the = usize::from(document.lower(named.tokens.start.saturating_sub(1)) == "the");
        let Some(office) = named
            .tokens
            .start
            .checked_sub(2 + the)
            .filter(|&it| it >= start)
        else {
            return Found::Nothing;
        };
        if document.lower(office + 1) == "of" && is_office(document, office) {
            Found::Speaks(named.entity, office..named.tokens.end)
        } else {
            Found::Nothing
        }
    }

    /// "The Kenyan side is led by Y, the Ugandan is X": the state whose man is meant.
    fn side_before(&self, nation: usize) -> Option<EntityId> {
        let named = self
            .named(nation)
            .filter(|named| named.form == Form::Nationality && named.tokens.len() == 1)?;
        (self.document.lower(nation.checked_sub(1)?) == "the").then_some(named.entity)
    }

    /// "the Front, which X has led since May": the body before the clause.
    pub(super) fn which_is_led(&self, before: &Range<usize>) -> Option<Found> {
        let document = self.document;
        let which = before.end.checked_sub(1)?;
        let body = which.checked_sub(2).filter(|&body| body >= before.start)?;
        let end = self.index.at(before.end)?.tokens.end;
        let verb = end + usize::from(matches!(document.lower(end), "has" | "had" | "now"));
        let leads = document.lower(which) == "which"
            && document.lower(which - 1) == ","
            && is_leading(document.lower(verb));
        let named = self
            .named(body)
            .filter(|named| leads && named.label != Label::Person)?;
        Some(Found::Speaks(named.entity, body..verb + 1))
    }

    /// "X, in charge of personnel at the Bank", "X, who handles loans at the Bank": where the work is done.
    pub(super) fn works_at(&self, start: usize, end: usize) -> Found {
        let at = (start..(start + 7).min(end))
            .find(|&idx| matches!(self.document.lower(idx), "at" | "for" | "with"));
        at.map_or(Found::Nothing, |at| {
            self.body_within(at..(at + 6).min(end), false)
        })
    }

    /// Whether a part of a body stands here, behind its possessive: "strike committee", "board".
    pub(super) fn is_inner_organ(&self, start: usize) -> bool {
        (start..start + 3).any(|idx| {
            matches!(
                self.document.lower(idx),
                "committee"
                    | "board"
                    | "branch"
                    | "section"
                    | "wing"
                    | "delegation"
                    | "team"
                    | "council"
            )
        })
    }

    /// "X said that his Labour Party would not agree."
    pub(super) fn party_of_his_own(&self, after: Range<usize>) -> Found {
        let document = self.document;
        for idx in after.clone() {
            if matches!(document.lower(idx), "his" | "her")
                && let Some(named) = self.named(idx + 1)
                && named.label == Label::Organisation
                && matches!(
                    document.lower(named.tokens.end - 1),
                    "party" | "movement" | "front" | "union" | "league" | "coalition" | "bloc"
                )
            {
                return Found::Speaks(named.entity, idx..named.tokens.end);
            }
            if self
                .named(idx)
                .is_some_and(|named| named.label == Label::Person)
                || matches!(document.lower(idx), "." | ";" | "?")
            {
                return Found::Nothing;
            }
        }
        Found::Nothing
    }

    /// "X rejected it on behalf of the dockers": in whose name a sentence says it, where nobody else comes in.
    pub(super) fn on_behalf(&self, after: &Range<usize>) -> Found {
        let document = self.document;
        let behalf = after
            .clone()
            .take_while(|&idx| {
                !matches!(document.lower(idx), "." | ";" | "?" | "“" | "\"")
                    && self.named(idx).is_none_or(|it| it.label != Label::Person)
            })
            .find(|&idx| {
                document.lower(idx) == "behalf" && document.lower(idx.saturating_sub(1)) == "on"
            });
        behalf.map_or(Found::Nothing, |behalf| {
            self.body_within(behalf + 1..(behalf + 7).min(after.end), true)
        })
    }

    /// "X, a former judge who leads the union": the token of "who", where what X does now is told behind.
    pub(super) fn now_leads(&self, tokens: &Range<usize>) -> Option<usize> {
        let document = self.document;
        if !matches!(document.lower(tokens.start), "a" | "an" | "the") {
            return None;
        }
        let who = (tokens.start + 1..(tokens.start + 9).min(tokens.end))
            .take_while(|&idx| document.lower(idx) != ",")
            .find(|&idx| document.lower(idx) == "who")?;
        matches!(
            document.lower(who + 1 + usize::from(document.lower(who + 1) == "now")),
            "leads" | "heads" | "chairs" | "runs" | "represents" | "commands" | "speaks" | "owns"
        )
        .then_some(who)
    }
}

/// Whether a noun is the one of a word for many: "docker" and "dockers", "fisherman" and "fishermen".
fn is_one_of(one: &str, many: &str) -> bool {
    many.strip_suffix('s').is_some_and(|stem| stem == one)
        || matches!(
            (one.strip_suffix("man"), many.strip_suffix("men")),
            (Some(one), Some(many)) if one == many
        )
}
