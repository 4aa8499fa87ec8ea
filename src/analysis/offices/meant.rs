//! Whose officer a person is where a pronoun, a noun or a verb tells it: "its envoy", "the union's
//! president", "the party led by X", "sent by".

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::described::has_own_name;
use crate::analysis::offices::described::is_body_noun;
use crate::analysis::offices::described::is_in_name;
use crate::analysis::offices::described::may_mean;
use crate::analysis::offices::whence::opens_with_organ;
use crate::analysis::offices::words::is_staff;
use std::ops::Range;

/// So many sentences back a pronoun finds whom it means; of the others only who is named last counts.
const SENTENCES_BACK: usize = 2;

/// So many words back, a noun finds the body in whose name it stands.
const REACH_BACK_BY_NAME: usize = 1000;

/// So many words back, a noun or a pronoun finds whom it means.
const REACH_BACK: usize = 80;

impl Beside<'_, '_> {
    /// "London sent X", "the president dispatched the banker X to Lima".
    pub(super) fn sent_by(&self, before: Range<usize>) -> Found {
        let document = self.document;
        let reach = before.start.max(before.end.saturating_sub(5))..before.end;
        let made_envoy = self.is_made_envoy(before.end);
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
            ) || made_envoy
                && matches!(
                    document.lower(idx),
                    "appointed"
                        | "appoints"
                        | "named"
                        | "names"
                        | "nominated"
                        | "nominates"
                        | "chose"
                        | "picked"
                        | "designated"
                        | "commissioned"
                        | "instructed"
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

    /// Whether a name that begins here is followed by an envoy's office: "X as his envoy to Peru".
    fn is_made_envoy(&self, start: usize) -> bool {
        let document = self.document;
        let clause = (start..start + 14).take_while(|&idx| {
            !matches!(document.lower(idx), "." | ";" | "," | "who" | "that" | "")
        });
        let mut behind_as = false;
        for idx in clause {
            let word = document.lower(idx);
            behind_as |= matches!(word, "as" | "to");
            if behind_as
                && (is_staff(word)
                    || matches!(
                        word,
                        "ambassador"
                            | "envoy"
                            | "minister"
                            | "commissioner"
                            | "representative"
                            | "negotiator"
                            | "negotiate"
                            | "plenipotentiary"
                            | "consul"
                            | "secretary"
                    ))
            {
                return true;
            }
        }
        false
    }

    /// The last other entity of a kind that these tokens name.
    pub(super) fn last_named(
        &self,
        tokens: &Range<usize>,
        fits: &dyn Fn(Label) -> bool,
    ) -> Option<EntityId> {
        self.index
            .within(tokens)
            .iter()
            .rev()
            .find(|named| named.entity != self.person && fits(named.label))
            .map(|named| named.entity)
    }

    /// The last other person that these tokens name who is not only spoken to or of: "X wrote to Y through his
    /// aide".
    fn last_actor(&self, tokens: &Range<usize>) -> Option<EntityId> {
        let persons = || {
            self.index
                .within(tokens)
                .iter()
                .rev()
                .filter(|named| named.entity != self.person && named.label == Label::Person)
        };
        let spoken_to = |named: &&Named| {
            named.tokens.start.checked_sub(1).is_some_and(|before| {
                matches!(
                    self.document.lower(before),
                    "to" | "with" | "through" | "by" | "from" | "between"
                )
            })
        };
        persons()
            .find(|named| !spoken_to(named))
            .or_else(|| persons().next())
            .map(|named| named.entity)
    }

    /// Whether a verb of appointing stands before the name ("Chile named X as its envoy").
    pub(super) fn is_appointed(&self, end: usize) -> bool {
        (end.saturating_sub(6)..end).any(|idx| {
            matches!(
                self.document.lower(idx),
                "appointed" | "named" | "nominated" | "chose" | "picked" | "sent" | "elected"
            )
        })
    }

    /// Whom a word beside an office means: "its", "his", "union" before "spokesman".
    pub(super) fn meant(&self, idx: usize, office: usize, before: usize) -> Option<Found> {
        let document = self.document;
        let back = before.saturating_sub(REACH_BACK)..idx.min(before);
        match document.lower(idx) {
            "its" | "their" => {
                let whose = self
                    .group_opening(idx)
                    .filter(|_| document.lower(idx) == "their")
                    .or_else(|| self.antecedent(idx, office))?;
                Some(Found::Speaks(whose, idx..office + 1))
            }
            "his" | "her" if is_staff(document.lower(office)) => {
                let whose = self.last_actor(&back)?;
                Some(Found::Serves(whose, idx..office + 1))
            }
            // "The minister's aide, X": of the one named last.
            "minister" | "president" | "governor" | "chairman" | "mayor" | "chancellor"
                if self.is_possessive(idx + 1)
                    && idx > 0
                    && document.lower(idx - 1) == "the"
                    && is_staff(document.lower(office)) =>
            {
                let whose = self.last_named(&back, &|label| label == Label::Person)?;
                Some(Found::Serves(whose, idx..office + 1))
            }
            // "Tribal water director X": of the tribes that the text has named.
            "tribal" if office.saturating_sub(idx) < 4 => {
                let whose = self.body_like("tribes", idx)?;
                Some(Found::Speaks(whose, idx..office + 1))
            }
            noun if is_body_noun(noun) || has_own_name(noun) => {
                // "the charitable organization's chairman"
                let the = idx > 0
                    && (document.lower(idx - 1) == "the"
                        || idx > 1
                            && document.lower(idx - 2) == "the"
                            && document.word(idx - 1).starts_with(char::is_lowercase)
                            && self.named(idx - 1).is_none());
                let owned = self.is_possessive(idx + 1) && the;
                let beside = idx + 1 == office;
                if !(owned || beside) {
                    return None;
                }
                let whose = self.body_like(noun, idx)?;
                Some(Found::Speaks(whose, idx..office + 1))
            }
            _ => None,
        }
    }

    /// Whom "its" before an office means: in its own sentence what is named last, else what the one before
    /// opens with, for that is what is talked of. A director is a body's, a foreign minister a state's.
    pub(super) fn antecedent(&self, idx: usize, office: usize) -> Option<EntityId> {
        let document = self.document;
        let place_of = |idx: usize| document.sentence_at(document.tokens.get(idx)?.span.start);
        let first = idx.saturating_sub(REACH_BACK);
        let kind = Holder::of(
            document.lower(office.saturating_sub(1)),
            document.lower(office),
        );
        let mut start = place_of(idx)?.tokens.start as usize;
        let quoted = |idx: usize| document.tokens.get(idx).is_some_and(|token| token.quoted);
        let its = document.lower(idx) == "its";
        let actors = |tokens: Range<usize>| {
            self.index.within(&tokens).iter().filter(move |named| {
                // What others say is quoted is not what is talked of, and "its" is of one.
                if quoted(named.tokens.start) && !quoted(idx)
                    || its && named.label == Label::Group && named.form == Form::Name
                {
                    return false;
                }
                let scene = named.label == Label::Place
                    && named.tokens.start > tokens.start
                    && cues::is_scene_preposition(document.lower(named.tokens.start - 1));
                named.entity != self.person && named.label != Label::Person && !scene
            })
        };
        // "Asked how his firm saw it, its president said"
        let called = (start.max(first)..idx).rev().find(|&noun| {
            is_body_noun(document.lower(noun))
                && noun > 0
                && matches!(
                    document.lower(noun - 1),
                    "the" | "his" | "her" | "this" | "our"
                )
                && !self.is_possessive(noun + 1)
        });
        if let Some(noun) = called.filter(|_| !matches!(kind, Holder::State))
            && self.index.within(&(noun..idx)).is_empty()
            && let Some(body) = self.body_like(document.lower(noun), noun)
        {
            return Some(body);
        }
        let own = || actors(start.max(first)..idx).rev();
        if let Some(named) = own().find(|named| kind.fits(named.label)).or(own().next()) {
            return Some(named.entity);
        }
        for _ in 0..SENTENCES_BACK {
            let end = start;
            start = place_of(end.checked_sub(1)?)?.tokens.start as usize;
            if start < first {
                break;
            }
            // "The army denied it. Its director": of some state, which is told elsewhere.
            if opens_with_organ(document, start) {
                return None;
            }
            // "The company's offer is low. Its director": whom the description means.
            if let Some(body) = self
                .body_opening(start..end)
                .filter(|_| !matches!(kind, Holder::State))
            {
                return Some(body);
            }
            let named = || actors(start..end);
            let found = named().find(|named| kind.fits(named.label));
            if let Some(named) = found.or(named().next()) {
                return Some(named.entity);
            }
        }
        self.last_named(&(first..idx), &|label| label != Label::Person)
    }

    /// The group that the sentence before opens with, where it is one of many: "The drivers agreed. Their
    /// spokesman, X".
    fn group_opening(&self, idx: usize) -> Option<EntityId> {
        let document = self.document;
        let own = document.sentence_at(document.tokens.get(idx)?.span.start)?;
        if own.tokens.start as usize != idx {
            return None;
        }
        let before = document.tokens.get(idx.checked_sub(1)?)?;
        let sentence = document.sentence_at(before.span.start)?;
        let start = sentence.tokens.start as usize;
        let first = start + usize::from(document.lower(start) == "the");
        self.index
            .at(first)
            .filter(|named| named.label == Label::Group && named.tokens.start == first)
            .map(|named| named.entity)
    }

    /// The body that a sentence means by the description it opens with: "The company's offer".
    fn body_opening(&self, sentence: Range<usize>) -> Option<EntityId> {
        let document = self.document;
        let noun = sentence.start + 1;
        let word = document.lower(noun);
        let opens = document.lower(sentence.start) == "the"
            && (is_body_noun(word) || has_own_name(word))
            && noun < sentence.end;
        opens.then(|| self.body_like(word, noun)).flatten()
    }

    /// The body that a plain noun before this token means: "a spokesman for the commission, X".
    pub(super) fn body_served(&self, tokens: Range<usize>) -> Option<(EntityId, usize)> {
        let document = self.document;
        let noun = tokens
            .clone()
            .find(|&idx| is_body_noun(document.lower(idx)) || has_own_name(document.lower(idx)))?;
        let served = noun >= tokens.start + 2
            && document.lower(noun - 1) == "the"
            && matches!(document.lower(noun - 2), "of" | "for" | "with")
            && (!self.is_possessive(noun + 1) || self.is_inner_organ(noun + 2));
        served
            .then(|| self.body_like(document.lower(noun), noun))
            .flatten()
            .map(|body| (body, noun))
    }

    /// "Company engineer X": the body that the noun before somebody's work means.
    pub(super) fn employer(&self, work: usize) -> Option<Found> {
        let noun = work
            .checked_sub(1)
            .filter(|&noun| self.is_body_noun_at(noun))?;
        let body = self.body_like(self.document.lower(noun), noun)?;
        Some(Found::Speaks(body, noun..work + 1))
    }

    /// Whether a noun by which a text means bodies stands here.
    pub(super) fn is_body_noun_at(&self, idx: usize) -> bool {
        let noun = self.document.lower(idx);
        is_body_noun(noun) || has_own_name(noun)
    }

    /// "the council" behind a verb of leading: the body named before that is one.
    pub(super) fn body_plainly_meant(&self, idx: usize) -> Option<EntityId> {
        let noun = self.document.lower(idx);
        let plain = (is_body_noun(noun) || has_own_name(noun))
            && idx > 0
            && self.document.lower(idx - 1) == "the";
        plain.then(|| self.body_like(noun, idx)).flatten()
    }

    /// "led on the Malian side by X", "For the Malian side, X"; `end` is the name's first token.
    pub(super) fn of_side(&self, start: usize, end: usize) -> Found {
        let document = self.document;
        let titled = |idx: usize| cues::is_title(document.lower(idx)) || document.word(idx) == ".";
        let Some(link) = (start..end).rev().find(|&idx| !titled(idx)) else {
            return Found::Nothing;
        };
        if document.lower(link) == ","
            && let found @ Found::Speaks(..) = self.fronted(start, link)
        {
            return found;
        }
        if link < start + 3
            || !matches!(
                document.lower(link),
                "by" | "," | "was" | "were" | "is" | "are"
            )
            || document.lower(link - 1) != "side"
        {
            return Found::Nothing;
        }
        let owner = link - 2 - usize::from(self.is_possessive(link - 2));
        match self.named(owner) {
            Some(named) if named.label != Label::Person => {
                Found::Speaks(named.entity, named.tokens.start..link)
            }
            Some(_) => Found::Nothing,
            // "On the company's side, X said"
            None => self
                .body_plainly_meant(owner)
                .map_or(Found::Nothing, |body| Found::Speaks(body, owner..link)),
        }
    }

    /// "For the union, X said": in whose name one speaks; `comma` is the token behind it.
    fn fronted(&self, start: usize, comma: usize) -> Found {
        let document = self.document;
        let opens = document
            .tokens
            .get(start)
            .and_then(|token| document.sentence_at(token.span.start))
            .is_some_and(|sentence| sentence.tokens.start as usize == start);
        if !opens || document.lower(start) != "for" || comma > start + 6 || comma < start + 2 {
            return Found::Nothing;
        }
        let whom = start + 1 + usize::from(document.lower(start + 1) == "the");
        if let Some(named) = self.named(whom)
            && named.tokens.end == comma
            && matches!(named.label, Label::Organisation | Label::Group)
        {
            return Found::Speaks(named.entity, start..comma);
        }
        if whom + 1 != comma {
            return Found::Nothing;
        }
        self.body_plainly_meant(whom)
            .map_or(Found::Nothing, |body| Found::Speaks(body, start..comma))
    }

    /// The body named last before a token that a noun can mean: a party for "party", else any.
    pub(super) fn body_like(&self, noun: &str, idx: usize) -> Option<EntityId> {
        let bodies =
            |reach: usize| {
                let back = idx.saturating_sub(reach)..idx;
                self.index.within(&back).iter().rev().filter(|named| {
                    named.label == Label::Organisation && named.entity != self.person
                })
            };
        let may = |named: &&Named| {
            let name = self.document.span_of(named.tokens.clone());
            may_mean(noun, self.document.slice(name))
                && !(noun == "union" && self.has_managers(named.tokens.end))
        };
        let same = bodies(REACH_BACK_BY_NAME).filter(may).find(|named| {
            named
                .tokens
                .clone()
                .any(|token| is_in_name(noun, self.document.word(token)))
        });
        if has_own_name(noun) {
            return same.map(|named| named.entity);
        }
        let same = same.or_else(|| {
            bodies(REACH_BACK_BY_NAME)
                .filter(may)
                .find(|named| self.is_shown_as(noun, &named.tokens))
        });
        // A firm is seldom called by letters alone, an agency or a union often.
        let firm = matches!(noun, "company" | "firm" | "airline");
        let may = |named: &&Named| {
            may(named)
                && !(firm
                    && named.tokens.clone().all(|token| {
                        let word = self.document.word(token);
                        word.chars().all(char::is_uppercase)
                    }))
        };
        same.or_else(|| bodies(REACH_BACK).find(may))
            .or_else(|| bodies(REACH_BACK_BY_NAME).find(may))
            .map(|named| named.entity)
    }

    /// Whether the words beside a name tell that it is called by this noun: "the dockers' union, UDW", "UDW,
    /// which represents the drivers".
    fn is_shown_as(&self, noun: &str, name: &Range<usize>) -> bool {
        let document = self.document;
        let before = |steps: usize| {
            name.start
                .checked_sub(steps)
                .map_or("", |idx| document.lower(idx))
        };
        let acronym = matches!(before(1), "acronym" | "as" | "initials")
            && (4..8).any(|steps| before(steps) == noun);
        let apposed = before(1) == noun || before(1) == "," && before(2) == noun || acronym;
        let behind = name.end + 1;
        let represents = noun == "union"
            && document.lower(name.end) == ","
            && matches!(document.lower(behind), "which" | "who")
            && matches!(document.lower(behind + 1), "represents" | "represented");
        let called = document.lower(name.end) == ","
            && matches!(document.lower(behind), "a" | "an" | "the")
            && (behind + 1..behind + 5)
                .take_while(|&idx| {
                    !matches!(
                        document.lower(idx),
                        "," | "." | "of" | "for" | "that" | "which"
                    )
                })
                .last()
                .is_some_and(|last| document.lower(last) == noun);
        apposed || represents || called
    }

    /// Whether a name that ends here has what only a firm has: "Acme's chief executive".
    fn has_managers(&self, end: usize) -> bool {
        let document = self.document;
        self.is_possessive(end)
            && (end + 1..end + 3).any(|idx| {
                matches!(
                    document.lower(idx),
                    "executive" | "shares" | "shareholders" | "managers" | "management" | "owners"
                )
            })
    }

    /// "the group's leader", "the leader of the group": the body named last before.
    pub(super) fn body_meant(&self, idx: usize, office: Option<usize>) -> Option<EntityId> {
        let document = self.document;
        let noun = document.lower(idx);
        if !(is_body_noun(noun) || has_own_name(noun))
            || idx == 0
            || document.lower(idx - 1) != "the"
        {
            return None;
        }
        let owned = self.is_possessive(idx + 1);
        let owns = office.is_some() && idx >= 2 && matches!(document.lower(idx - 2), "of" | "for");
        if !owned && !owns {
            return None;
        }
        self.body_like(document.lower(idx), idx)
    }
}

/// Whose officers are called by a word.
#[derive(Clone, Copy)]
enum Holder {
    State,
    Body,
    Either,
}

impl Holder {
    /// By the word of the office and the one before it.
    fn of(before: &str, office: &str) -> Self {
        match office {
            "minister" | "premier" | "ambassador" | "ambassadors" | "king" | "queen"
            | "chancellor" | "consul" | "monarch" | "emir" | "sultan" => Self::State,
            "secretary" if matches!(before, "foreign" | "home" | "defence" | "defense") => {
                Self::State
            }
            "director" | "chairman" | "chairwoman" | "chairperson" | "chair" | "treasurer"
            | "manager" | "ceo" | "executive" | "founder" | "co-founder" | "secretary"
            | "secretary-general" | "organiser" | "organizer" | "coordinator" | "coach" => {
                Self::Body
            }
            _ => Self::Either,
        }
    }

    fn fits(self, label: Label) -> bool {
        match self {
            Self::State => label == Label::Place,
            Self::Body => label == Label::Organisation,
            Self::Either => true,
        }
    }
}
