//! What stands beside a person's name: the office, and the body whose office it is.

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::offices::words::ends_phrase;
use crate::analysis::offices::words::is_brief;
use crate::analysis::offices::words::is_calling;
use crate::analysis::offices::words::is_employee;
use crate::analysis::offices::words::is_leaning;
use crate::analysis::offices::words::is_matter;
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

/// Whether a word names an office, by itself or where it stands: "opposite number", "Lima's man in Quito".
pub(super) fn is_office(document: &Document<'_>, idx: usize) -> bool {
    let before = idx.checked_sub(1);
    match document.lower(idx) {
        "number" => before.is_some_and(|before| document.lower(before) == "opposite"),
        "man" | "woman" => {
            before.is_some_and(|before| {
                matches!(document.lower(before), "'s" | "’s" | "'" | "’" | "point")
            }) && matches!(document.lower(idx + 1), "in" | "for" | "at" | "on")
        }
        // "the Ghanaian delegate, X, and the Togolese one, Y"
        "one" => {
            idx >= 2
                && document.lower(idx - 2) == "the"
                && document.word(idx - 1).starts_with(char::is_uppercase)
                && document.lower(idx + 1) == ","
                && (idx.saturating_sub(16)..idx - 2)
                    .any(|before| is_office_in_apposition(document.lower(before)))
        }
        word => is_office_in_apposition(word),
    }
}

impl Beside<'_, '_> {
    /// Another's name at a token.
    pub(super) fn named(&self, idx: usize) -> Option<&Named> {
        self.index.at(idx).filter(|named| {
            // "CEO" is written as a name is, and names an office.
            let office = named.tokens.len() == 1 && cues::is_office(self.document.lower(idx));
            let word = self.document.lower(idx);
            // "Trade Minister" names no body called Trade.
            let brief = named.tokens.len() == 1
                && named.label != Label::Place
                && is_brief(word)
                && cues::is_office(self.document.lower(idx + 1));
            named.entity != self.person && !office && !brief && word != "opposition"
        })
    }

    /// Whether the office whose phrase begins here is over: "the former Syrian president".
    fn is_over(&self, start: usize) -> bool {
        (start.saturating_sub(2)..start).any(|idx| is_past(self.document.lower(idx)))
    }

    /// "two of the foreigners, Peru's X": where one of a crowd comes from.
    fn is_one_of_many(&self, start: usize) -> bool {
        let document = self.document;
        let Some(many) = start.checked_sub(2) else {
            return false;
        };
        let word = document.lower(many);
        document.lower(start - 1) == ","
            && word.ends_with('s')
            && document.word(many).starts_with(char::is_lowercase)
            && !is_office_in_apposition(word)
            && !is_office_in_apposition(word.trim_end_matches('s'))
            && (many.saturating_sub(3)..many).any(|idx| document.lower(idx) == "of")
    }

    pub(super) fn is_possessive(&self, idx: usize) -> bool {
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
            && (owner.label == Label::Organisation || owner.form == Form::Name)
            && owner.label != Label::Person
            && !self.is_one_of_many(owner.tokens.start)
        {
            return Found::Speaks(owner.entity, before.end - 2..before.end - 1);
        }
        if let found @ Found::Speaks(..) = self.of_side(before.start, before.end) {
            return found;
        }
        if let Some(found) = self
            .of_body_meant(&before)
            .or_else(|| self.which_is_led(&before))
            .or_else(|| self.one_before(&before))
        {
            return found;
        }
        if let Some(described) = self.self_styled(&before) {
            return self.before(before.start..described);
        }
        let mut office = None;
        // A body named between the office and the person: "the president of Georgia, X".
        let mut inner: Option<(EntityId, usize)> = None;
        // Whether other persons of a list stand between.
        let mut shared = false;
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
                    // "warnings from Kenyan Prime Minister Y, Z and X": the office is Y's alone.
                    shared |= (named.tokens.end..before.end)
                        .any(|between| matches!(document.lower(between), "," | "and"));
                    continue;
                }
                if let Some(office) = office
                    && named.form == Form::Nationality
                    && is_calling(document.lower(office))
                    && let found @ (Found::Speaks(..) | Found::Serves(..)) =
                        self.owned_before(before.start, named.tokens.start)
                {
                    return found;
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
            if office.is_none()
                && inner.is_none()
                && is_employee(word)
                && idx > before.start
                && let Some(found) = self.employer(idx)
            {
                return found;
            }
            // "Acme engineers X and Y": who works for a body stands for it.
            if office.is_none()
                && inner.is_none()
                && is_employee(word)
                && let Some(body) = idx.checked_sub(1).and_then(|body| self.named(body))
                && body.label == Label::Organisation
            {
                return Found::Speaks(body.entity, body.tokens.start..idx + 1);
            }
            // "On behalf of the Fund, X", "Speaking for the Fund, X".
            if let (None, Some((entity, at))) = (office, inner)
                && matches!(word, "of" | "for")
                && idx > 0
                && matches!(
                    document.lower(idx - 1),
                    "behalf" | "speaking" | "acting" | "negotiating" | "writing"
                )
            {
                return Found::Speaks(entity, idx - 1..at + 1);
            }
            // "its foreign minister", "his lawyer", "the union's president", "a company spokesman".
            if let Some(office) = office
                && let Some(found) = self.meant(idx, office, before.end)
            {
                return found;
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
                    self.only_address(idx + 1..before.end)
                        || office.is_none() && closes_person(idx)
                        || idx > before.start
                            && (is_office_in_apposition(document.lower(idx - 1))
                                || document.lower(idx - 1) == "state")
                            && (idx + 1..before.end).all(|idx| cues::is_title(document.lower(idx)))
                }
                // "prime minister and foreign minister X", but not "Y and Senator X".
                "and" => match office {
                    Some(_) => {
                        // "peace and security commissioner"
                        idx > before.start
                            && (cues::is_office(document.lower(idx - 1))
                                || cues::is_title(document.lower(idx - 1))
                                || is_matter(document.lower(idx - 1)))
                    }
                    None => closes_person(idx),
                },
                "." => idx > 0 && document.word(idx - 1).chars().count() <= 4,
                // "The union's chairman is X."
                "is" => {
                    let last = idx + 1 == before.end && idx > before.start;
                    if last && let found @ Found::Speaks(..) = self.identified(before.start, idx) {
                        return found;
                    }
                    last && is_office_in_apposition(document.lower(idx - 1))
                }
                // "the ambassador to the UN, X" is somebody's who is named before.
                "to" | "in" | "on" | "at" => {
                    inner.is_some()
                        && office.is_none()
                        && idx > before.start
                        && (cues::is_office(document.lower(idx - 1))
                            || is_office(document, idx - 1))
                }
                _ => !ends_phrase(word) && !is_verb(word),
            };
            if !goes_on {
                // "Peruvian president Y and prime minister X": one state for both.
                if let Some(office) = office
                    && word == "and"
                    && closes_person(idx)
                    && document.word(office).chars().all(char::is_lowercase)
                    && let Some(other) = self.index.at(idx - 1)
                {
                    let beside = Beside {
                        document,
                        index: self.index,
                        person: other.entity,
                    };
                    let first = before.start.max(other.tokens.start.saturating_sub(8));
                    return beside.before(first..other.tokens.start);
                }
                // "The Front has a new chairman, X"
                if matches!(
                    word,
                    "has" | "have" | "had" | "elected" | "chose" | "appointed"
                ) && matches!(document.lower(idx + 1), "a" | "an")
                    && let Some(office) = office
                    && let Some(owner) = idx
                        .checked_sub(1)
                        .and_then(|owner| self.named(owner))
                        .filter(|owner| owner.label != Label::Person)
                {
                    return Found::Speaks(owner.entity, idx..office + 1);
                }
                if word == "by" {
                    return self.led_by(idx, before.start, office);
                }
                // "the union, whose leader is X"
                if word == "whose"
                    && let Some(office) = office
                    && let Some(comma) = idx.checked_sub(1)
                {
                    let owner = comma.saturating_sub(usize::from(document.lower(comma) == ","));
                    let owner = self
                        .named(owner)
                        .filter(|named| named.label != Label::Person)
                        .map(|named| named.entity)
                        .or_else(|| self.body_plainly_meant(owner));
                    if let Some(owner) = owner {
                        return Found::Speaks(owner, idx..office + 1);
                    }
                }
                if word == "under" {
                    return self.under(idx, before.start);
                }
                // "World Health Organization (WHO) director X"
                if word == ")"
                    && let Some(office) = office
                    && document.lower(idx.saturating_sub(2)) == "("
                {
                    let body = [idx.saturating_sub(1), idx.saturating_sub(3)]
                        .into_iter()
                        .find_map(|at| self.named(at))
                        .filter(|named| named.label != Label::Person);
                    if let Some(body) = body {
                        return Found::Speaks(body.entity, body.tokens.start..office + 1);
                    }
                }
                break;
            }
            // "the commander in Chad, General X": a rank behind a comma is an address.
            let address = idx > before.start
                && document.lower(idx - 1) == ","
                && self.only_address(idx..before.end);
            if office.is_none() && !address && is_office(document, idx) && word != "member" {
                if shared && !word.ends_with('s') {
                    break;
                }
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
                // "a spokesman for the commission, X"
                if inner.is_none()
                    && let Some((entity, at)) = self.body_served(idx + 1..before.end)
                {
                    return Found::Speaks(entity, idx..at + 1);
                }
            }
        }
        match self.sent_by(before.clone()) {
            Found::Nothing => {}
            found => return found,
        }
        match self.described(&before) {
            Found::Nothing => self.posted(before),
            found => found,
        }
    }

    /// "a Front commander who calls himself X": the token of "who", up to which it is told who X is.
    fn self_styled(&self, before: &Range<usize>) -> Option<usize> {
        let document = self.document;
        let last = before
            .clone()
            .rev()
            .find(|&idx| !cues::is_title(document.lower(idx)) && document.word(idx) != ".")?;
        let oneself = last.checked_sub(usize::from(document.lower(last) == "as"))?;
        let who = oneself.checked_sub(2).filter(|&who| who > before.start)?;
        (matches!(document.lower(oneself), "himself" | "herself")
            && matches!(
                document.lower(oneself - 1),
                "calls" | "called" | "identifies" | "identified" | "styles" | "styled"
            )
            && document.lower(who) == "who")
            .then_some(who)
    }

    /// "Its vice-president, the imam X, said": an office and what else its holder is, both before the name.
    ///
    /// Of "After meeting Peru's president, the banker X left" the president is another: the office opens.
    fn described(&self, before: &Range<usize>) -> Found {
        let document = self.document;
        let Some(comma) = before
            .clone()
            .rev()
            .take(5)
            .find(|&idx| document.lower(idx) == ",")
            .filter(|&comma| comma > before.start)
        else {
            return Found::Nothing;
        };
        let calling = comma + 2..before.end;
        let plain = calling.clone().all(|idx| {
            let word = document.lower(idx);
            self.named(idx).is_none()
                && document.word(idx).starts_with(char::is_lowercase)
                && !ends_phrase(word)
                && !is_verb(word)
                && !is_past(word)
        });
        if document.lower(comma + 1) != "the"
            || calling.is_empty()
            || !plain
            || !is_office_in_apposition(document.lower(comma - 1))
        {
            return Found::Nothing;
        }
        let found = self.before(before.start..comma);
        let opens = |cue: &Range<usize>| {
            let first =
                cue.start - usize::from(cue.start > 0 && document.lower(cue.start - 1) == "the");
            first.checked_sub(1).is_none_or(|last| {
                document
                    .tokens
                    .get(last)
                    .is_some_and(|token| token.kind == TokenKind::Mark)
                    || matches!(
                        document.lower(last),
                        "said" | "says" | "and" | "but" | "while"
                    )
            })
        };
        match &found {
            Found::Speaks(_, cue) if opens(cue) => found,
            _ => Found::Nothing,
        }
    }

    /// "Ghana's chief negotiator at the talks, X, left": the office before where its holder is posted.
    fn posted(&self, before: Range<usize>) -> Found {
        let document = self.document;
        let Some(comma) = before
            .clone()
            .rev()
            .find(|&idx| !self.only_address(idx..idx + 1))
            .filter(|&comma| comma > before.start)
        else {
            return Found::Nothing;
        };
        let name_ends = self
            .index
            .at(before.end)
            .map_or(before.end, |named| named.tokens.end);
        if document.lower(comma) != "," || document.lower(name_ends) != "," {
            return Found::Nothing;
        }
        let first = before.start.max(comma.saturating_sub(8));
        let office = (first..comma)
            .rev()
            .take_while(|&idx| document.lower(idx) != ",")
            .find(|&idx| {
                (is_office(document, idx) && document.lower(idx) != "member")
                    && matches!(
                        document.lower(idx + 1),
                        "at" | "in" | "on" | "of" | "for" | "to"
                    )
            });
        let Some(office) = office else {
            return Found::Nothing;
        };
        // "The Ambassador of Ghana in Lima, X, left"
        if document.lower(office + 1) == "of" {
            let owner = office + 2 + usize::from(document.lower(office + 2) == "the");
            let posted = |named: &Named| {
                matches!(document.lower(named.tokens.end), "at" | "in" | "to")
                    && (named.tokens.end..comma).all(|idx| document.lower(idx) != ",")
            };
            return match self.named(owner) {
                Some(named) if named.label != Label::Person && posted(named) => {
                    Found::Speaks(named.entity, office..named.tokens.end)
                }
                _ => Found::Nothing,
            };
        }
        // Of "after talks with the Turkish minister in Cairo, X" the minister is another.
        let opens = (before.start..office).rev().all(|idx| {
            let word = document.lower(idx);
            self.named(idx).is_some()
                || self.is_possessive(idx)
                || cues::is_title(word)
                || is_brief(word)
                || matches!(word, "the" | "chief" | "top" | "senior" | "lead" | "said")
        });
        if opens {
            self.before(before.start..office + 1)
        } else {
            Found::Nothing
        }
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
                    | "vice"
                    | "rear"
                    | "gen"
                    | "col"
                    | "lt"
                    | "lieutenant"
                    | "maj"
                    | "capt"
                    | "brig"
                    | "brigadier"
                    | "adm"
                    | "cmdr"
                    | "sgt"
                    | "professor"
                    | "prof"
                    | "judge"
                    | "rev"
                    | "monsignor"
                    | "msgr"
                    | "father"
                    | "bishop"
                    | "archbishop"
                    | "cardinal"
                    | "sheikh"
                    | "imam"
                    | "rabbi"
            )
        })
    }
}
