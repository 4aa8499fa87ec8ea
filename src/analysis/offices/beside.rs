//! What stands beside a person's name: the office, and the body whose office it is.

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::offices::words::ends_phrase;
use crate::analysis::offices::words::is_lawyer;
use crate::analysis::offices::words::is_leading;
use crate::analysis::offices::words::is_leaning;
use crate::analysis::offices::words::is_office_in_apposition;
use crate::analysis::offices::words::is_past;
use crate::analysis::offices::words::is_rival;
use crate::analysis::offices::words::is_sent;
use crate::analysis::offices::words::is_staff;
use crate::analysis::offices::words::is_verb;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What the words beside a name tell of its bearer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Speaks for a state or body; the tokens that say so.
    Speaks(EntityId, Range<usize>),
    /// Serves another person; the tokens that say so.
    Serves(EntityId, Range<usize>),
    /// Held an office and holds it no more.
    Past,
    /// Nothing.
    Nothing,
}

/// What is read beside one mention.
pub(super) struct Beside<'b, 'a> {
    pub(super) document: &'b Document<'a>,
    pub(super) index: &'b Index,
    pub(super) person: EntityId,
}

impl Beside<'_, '_> {
    /// Another's name at a token.
    fn named(&self, idx: usize) -> Option<&Named> {
        self.index.at(idx).filter(|named| {
            // "CEO" is written as a name is, and names an office.
            let office = named.tokens.len() == 1 && cues::is_office(self.document.lower(idx));
            named.entity != self.person && !office
        })
    }

    /// Whether the office whose phrase begins here is over: "the former Syrian president".
    fn is_over(&self, start: usize) -> bool {
        (start.saturating_sub(2)..start).any(|idx| is_past(self.document.lower(idx)))
    }

    fn is_possessive(&self, idx: usize) -> bool {
        self.document
            .tokens
            .get(idx)
            .is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// "Syrian President X", "Malaysia's Prime Minister, X", "President of France X", "the Fund's X".
    pub(super) fn before(&self, before: Range<usize>) -> Found {
        let document = self.document;
        if before.end >= before.start + 2
            && self.is_possessive(before.end - 1)
            && let Some(owner) = self.named(before.end - 2)
            && owner.label == Label::Organisation
        {
            return Found::Speaks(owner.entity, before.end - 2..before.end - 1);
        }
        let mut office = None;
        // A body named between the office and the person: "the president of Georgia, X".
        let mut inner: Option<(EntityId, usize)> = None;
        // "U.S. envoys A and B": the office stands before the whole list of persons.
        let closes_person = |idx: usize| {
            idx > 0
                && self
                    .index
                    .at(idx - 1)
                    .is_some_and(|named| named.label == Label::Person)
        };
        for idx in before.clone().rev() {
            let word = document.lower(idx);
            // "the pro-Syrian minister" speaks for somebody else.
            if is_leaning(word) {
                continue;
            }
            if let Some(named) = self.named(idx) {
                if named.label == Label::Person {
                    let staff = (named.tokens.end..before.end)
                        .find(|&staff| is_staff(document.lower(staff)));
                    if let Some(staff) = staff
                        && self.is_possessive(named.tokens.end)
                    {
                        return Found::Serves(named.entity, idx..staff + 1);
                    }
                    continue;
                }
                match office {
                    Some(_) if self.is_over(named.tokens.start) => return Found::Past,
                    Some(office) => {
                        return Found::Speaks(named.entity, idx.min(office)..idx.max(office) + 1);
                    }
                    None => inner = Some((named.entity, idx)),
                }
                continue;
            }
            if is_past(word) && before.end - idx < 7 {
                return Found::Past;
            }
            if word == "opposition" {
                break;
            }
            // Who stands for an office is a side himself.
            if is_rival(word) && before.end - idx < 3 {
                return Found::Past;
            }
            let goes_on = match word {
                // "Malaysia's prime minister, X": a comma stands only just before the name.
                "," => {
                    self.only_address(idx + 1..before.end) || office.is_none() && closes_person(idx)
                }
                // "prime minister and foreign minister X", but not "Y and Senator X".
                "and" => match office {
                    Some(_) => {
                        idx > before.start
                            && (cues::is_office(document.lower(idx - 1))
                                || cues::is_title(document.lower(idx - 1)))
                    }
                    None => closes_person(idx),
                },
                "." => idx > 0 && document.word(idx - 1).chars().count() <= 4,
                // "the ambassador to the UN, X" is somebody's who is named before.
                "to" | "in" | "on" | "at" => {
                    inner.is_some()
                        && office.is_none()
                        && idx > before.start
                        && cues::is_office(document.lower(idx - 1))
                }
                _ => !ends_phrase(word) && !is_verb(word),
            };
            if !goes_on {
                break;
            }
            if office.is_none() && is_office_in_apposition(word) && word != "member" {
                office = Some(idx);
                // "ambassador to the UN" speaks for whoever sent him.
                if let Some((entity, at)) = inner
                    && (idx + 1..at).any(|between| {
                        document.lower(between) == "of"
                            || document.lower(between) == "for" && !is_sent(word)
                    })
                {
                    return Found::Speaks(entity, idx..at + 1);
                }
            }
        }
        self.sent_by(before)
    }

    /// "London sent X", "the president dispatched the banker X to Lima".
    fn sent_by(&self, before: Range<usize>) -> Found {
        let document = self.document;
        let reach = before.start.max(before.end.saturating_sub(5))..before.end;
        let Some(verb) = reach.rev().find(|&idx| {
            matches!(
                document.lower(idx),
                "sent"
                    | "dispatched"
                    | "sends"
                    | "dispatches"
                    | "dispatch"
                    | "deputed"
                    | "delegated"
            )
        }) else {
            return Found::Nothing;
        };
        // Only a description of whoever is sent may stand between.
        let described = (verb + 1..before.end).all(|idx| {
            self.named(idx).is_none()
                && !matches!(
                    document.lower(idx),
                    "to" | "for" | "with" | "by" | "," | "and"
                )
        });
        if !described || document.lower(verb.saturating_sub(1)) == "was" {
            return Found::Nothing;
        }
        for idx in (before.start..verb).rev() {
            if let Some(named) = self.named(idx) {
                let tokens = named.tokens.start..verb + 1;
                return if named.label == Label::Person {
                    Found::Serves(named.entity, tokens)
                } else {
                    Found::Speaks(named.entity, tokens)
                };
            }
            let word = document.lower(idx);
            let auxiliary = matches!(word, "had" | "has" | "already" | "then" | "also" | "have");
            let organ = cues::is_state_organ(word) || cues::is_office(word);
            if !(auxiliary || organ) {
                return Found::Nothing;
            }
        }
        Found::Nothing
    }

    /// Whether only a form of address stands here ("the prime minister, Mr. X").
    fn only_address(&self, mut tokens: Range<usize>) -> bool {
        tokens.all(|idx| {
            let word = self.document.lower(idx);
            matches!(
                word,
                "." | "mr"
                    | "mrs"
                    | "ms"
                    | "dr"
                    | "sir"
                    | "dame"
                    | "lord"
                    | "lady"
                    | "count"
                    | "general"
                    | "colonel"
                    | "captain"
                    | "major"
                    | "admiral"
                    | "marshal"
                    | "gen"
                    | "col"
                    | "professor"
                    | "prof"
                    | "judge"
                    | "rev"
            )
        })
    }

    /// "X, the President of France", "X of the World Health Organization", "X (Labour)", "X, who heads Y".
    pub(super) fn after(&self, after: Range<usize>) -> Found {
        if after.is_empty() {
            return Found::Nothing;
        }
        let document = self.document;
        let start = after.start;
        match document.lower(start) {
            "of" => self.body_within(start..(start + 5).min(after.end), true),
            "from" | "with" | "at" => self.body_within(start..(start + 5).min(after.end), false),
            "(" => match self.named(start + 1) {
                Some(named)
                    if named.label == Label::Organisation
                        && document.lower(named.tokens.end) == ")" =>
                {
                    Found::Speaks(named.entity, start + 1..named.tokens.end)
                }
                _ => self.apposition(start + 1..after.end),
            },
            "," | "—" | "–" => self.apposition(start + 1..after.end),
            "speaks" | "spoke" | "negotiates" | "negotiated" | "acts"
                if document.lower(start + 1) == "for" =>
            {
                self.body_within(start + 1..(start + 7).min(after.end), true)
            }
            "heads" | "leads" | "chairs" | "represents" | "commands" | "runs" | "represented"
            | "headed" | "chaired" => self.body_within(start..(start + 7).min(after.end), false),
            "is" | "was" | "becomes" | "became" | "serves" | "served" | "has" | "remains"
            | "acts" => self.predicate(start..after.end),
            _ => self.party_of_his_own(after),
        }
    }

    /// The first body named here, before any mark or verb; a state only if it may be one.
    fn body_within(&self, tokens: Range<usize>, states: bool) -> Found {
        for idx in tokens.clone().skip(1) {
            if let Some(named) = self.named(idx) {
                let body = matches!(named.label, Label::Organisation | Label::Group)
                    || states && named.label == Label::Place && named.form != Form::Seat;
                if body && !self.is_possessive(named.tokens.end) {
                    return Found::Speaks(named.entity, tokens.start..idx + 1);
                }
                if named.label == Label::Person {
                    return Found::Nothing;
                }
                continue;
            }
            let word = self.document.lower(idx);
            if matches!(word, "," | "who" | "which" | "and") || ends_phrase(word) || is_verb(word) {
                return Found::Nothing;
            }
        }
        Found::Nothing
    }

    /// Behind a comma, a dash or a bracket.
    fn apposition(&self, tokens: Range<usize>) -> Found {
        if tokens.is_empty() {
            return Found::Nothing;
        }
        let document = self.document;
        let start = tokens.start;
        let first = document.lower(start);
        let second = document.lower(start + 1);
        if first == "who" {
            let of_verb = |verb: usize| verb..(verb + 8).min(tokens.end);
            if matches!(second, "has" | "had" | "now") && is_leading(document.lower(start + 2)) {
                return self.body_within(of_verb(start + 2), true);
            }
            if is_leading(second) {
                return self.body_within(of_verb(start + 1), true);
            }
            if matches!(
                second,
                "speaks" | "spoke" | "negotiates" | "negotiated" | "acts" | "works"
            ) && document.lower(start + 2) == "for"
            {
                return self.body_within(of_verb(start + 2), true);
            }
            if matches!(second, "is" | "serves" | "became" | "remains" | "was") {
                return self.predicate(start + 1..tokens.end);
            }
            return Found::Nothing;
        }
        if matches!(first, "representing" | "leading" | "heading" | "chairing") {
            return self.body_within(start..(start + 8).min(tokens.end), true);
        }
        if matches!(first, "speaking" | "acting" | "on") {
            let behalf = (start..(start + 4).min(tokens.end))
                .find(|&idx| matches!(document.lower(idx), "for" | "behalf"));
            if let Some(behalf) = behalf {
                let skip = usize::from(document.lower(behalf) == "behalf");
                return self.body_within(behalf + skip..(behalf + 8).min(tokens.end), true);
            }
        }
        if matches!(first, "of" | "from") {
            return self.body_within(start..(start + 5).min(tokens.end), first == "of");
        }
        self.office_phrase(tokens)
    }

    /// "X is sworn in as President of France", "X is the head of the Fund".
    fn predicate(&self, tokens: Range<usize>) -> Found {
        let document = self.document;
        let reach = tokens.start + 1..(tokens.start + 7).min(tokens.end);
        let office = reach
            .clone()
            .find(|&idx| is_office_in_apposition(document.lower(idx)));
        let Some(office) = office else {
            return Found::Nothing;
        };
        let tells = (reach.start..office).all(|idx| {
            let word = document.lower(idx);
            self.named(idx).is_some()
                || cues::is_title(word)
                || self.is_possessive(idx)
                || matches!(
                    word,
                    "the"
                        | "a"
                        | "an"
                        | "as"
                        | "in"
                        | "been"
                        | "now"
                        | "also"
                        | "then"
                        | "elected"
                        | "re-elected"
                        | "reelected"
                        | "appointed"
                        | "reappointed"
                        | "named"
                        | "sworn"
                        | "chosen"
                        | "confirmed"
                        | "current"
                        | "new"
                        | "top"
                        | "senior"
                        | "chief"
                        | "main"
                        | "founding"
                        | "inaugurated"
                )
        });
        if tells {
            self.office_phrase(reach.start..tokens.end)
        } else {
            Found::Nothing
        }
    }

    /// "the President of France", "Acme's head of sales", "a spokesman for the UN", "Jane's lawyer".
    fn office_phrase(&self, tokens: Range<usize>) -> Found {
        let document = self.document;
        let mut office: Option<usize> = None;
        for idx in tokens.clone() {
            let word = document.lower(idx);
            if let Some(named) = self.named(idx) {
                let before = document.lower(idx.saturating_sub(1));
                let before = if before == "the" {
                    document.lower(idx.saturating_sub(2))
                } else {
                    before
                };
                let later = (idx..(idx + 6).min(tokens.end))
                    .take_while(|&later| later == idx || document.lower(later) != ",")
                    .any(|later| is_office_in_apposition(document.lower(later)));
                if named.label == Label::Person {
                    let staff = (idx + 1..(idx + 6).min(tokens.end))
                        .take_while(|&later| document.lower(later) != ",")
                        .find(|&later| is_staff(document.lower(later)));
                    let owned = self.is_possessive(named.tokens.end)
                        && staff.is_some_and(|staff| staff > named.tokens.end);
                    let served = matches!(before, "for" | "to" | "of")
                        && office.is_some_and(|office| is_staff(document.lower(office)));
                    if owned || served {
                        return Found::Serves(named.entity, idx..idx + 1);
                    }
                    return Found::Nothing;
                }
                // "the envoy for Syria" does not speak for Syria.
                let sent = office.is_some_and(|office| {
                    is_sent(document.lower(office)) && matches!(before, "for" | "to" | "in" | "on")
                });
                // "an aide to the Syrian president" speaks for Syria.
                let aide = before == "to"
                    && office.is_some_and(|office| is_staff(document.lower(office)))
                    && later;
                let organ = matches!(
                    document.lower(named.tokens.end),
                    "delegation" | "mission" | "embassy" | "team" | "army" | "forces"
                );
                let scene = matches!(before, "in" | "to" | "against" | "near" | "on")
                    && named.label == Label::Place
                    && !aide
                    && !organ;
                // "leader of the miners and of Acme": the body before the people.
                if named.label == Label::Group
                    && office.is_some()
                    && let Some(body) = (named.tokens.end..(named.tokens.end + 4).min(tokens.end))
                        .skip_while(|&next| document.lower(next) != "and")
                        .find_map(|next| self.named(next))
                    && body.label == Label::Organisation
                {
                    return Found::Speaks(body.entity, idx..body.tokens.end);
                }
                if !sent && !scene && (office.is_some() || later) {
                    return Found::Speaks(named.entity, office.unwrap_or(idx).min(idx)..idx + 1);
                }
                continue;
            }
            if is_past(word) && idx < tokens.start + 4 {
                return Found::Past;
            }
            if let Some(body) = self.body_meant(idx, office) {
                return Found::Speaks(body, idx..idx + 1);
            }
            let stops = matches!(
                word,
                "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "”" | "“" | "\"" | "who" | "that"
            ) || matches!(
                word,
                "said"
                    | "told"
                    | "has"
                    | "was"
                    | "is"
                    | "had"
                    | "were"
                    | "are"
                    | "but"
                    | "when"
                    | "by"
                    | "after"
                    | "while"
                    | "whom"
            );
            if stops {
                return Found::Nothing;
            }
            if is_office_in_apposition(word) {
                office = office.or(Some(idx));
            }
        }
        Found::Nothing
    }

    /// "the group's leader", "the leader of the group": the body named last before.
    fn body_meant(&self, idx: usize, office: Option<usize>) -> Option<EntityId> {
        let document = self.document;
        let noun = matches!(
            document.lower(idx),
            "organisation"
                | "organization"
                | "group"
                | "company"
                | "party"
                | "union"
                | "alliance"
                | "bloc"
                | "agency"
                | "charity"
                | "association"
                | "movement"
                | "club"
                | "bank"
                | "firm"
                | "airline"
                | "militia"
                | "foundation"
                | "commission"
                | "committee"
                | "council"
        );
        if !noun || idx == 0 || document.lower(idx - 1) != "the" {
            return None;
        }
        let owned = self.is_possessive(idx + 1);
        let owns = office.is_some() && idx >= 2 && matches!(document.lower(idx - 2), "of" | "for");
        if !owned && !owns {
            return None;
        }
        self.index
            .within(&(idx.saturating_sub(120)..idx))
            .iter()
            .rev()
            .find(|named| named.label == Label::Organisation && named.entity != self.person)
            .map(|named| named.entity)
    }

    /// "X said that his Labour Party would not agree."
    fn party_of_his_own(&self, after: Range<usize>) -> Found {
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

    /// The client of a lawyer named before the person ("the victims' lawyer, X") is read as any body is.
    pub(super) fn is_lawyer_beside(&self, tokens: &Range<usize>) -> bool {
        let reach = tokens.start.saturating_sub(3)..tokens.start;
        reach
            .into_iter()
            .any(|idx| is_lawyer(self.document.lower(idx)))
    }
}
