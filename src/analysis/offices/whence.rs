//! Offices of a state whose owner the sentences around tell: "From Lima, the foreign ministry's X", "The reply
//! from Lima took a day. Foreign Minister X said", "the government's man, X".

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::index::tokens_of;
use crate::analysis::offices::bare_office;
use crate::analysis::offices::words::is_brief;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// Tokens before a name among which the organ stands whose man somebody is.
const REACH: usize = 10;

/// Tokens before a name among which it is told who speaks to him.
const REACH_OF_CALLER: usize = 8;

/// Tokens before a name among which its office is told of a state.
const REACH_OF_OFFICE: usize = 80;

/// So many sentences, a pronoun's own among them, are looked at for the organ that it means.
const SENTENCES_BACK: usize = 3;

/// What tells the state of an office near a person's first mention.
pub(super) struct Whence<'w, 'a> {
    pub(super) document: &'w Document<'a>,
    pub(super) index: &'w Index,
}

impl Whence<'_, '_> {
    fn name_of(&self, person: &Entity) -> Option<Range<usize>> {
        Some(tokens_of(self.document, person.mentions.first()?))
    }

    fn is_possessive(&self, idx: usize) -> bool {
        self.document
            .tokens
            .get(idx)
            .is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// Whether somebody is an organ's of some state: "the government's man, X", "the presidential aide X",
    /// "General X, the chief of staff".
    pub(super) fn is_of_organ(&self, person: &Entity) -> bool {
        let Some(name) = self.name_of(person) else {
            return false;
        };
        let document = self.document;
        let organ = |idx: usize| {
            matches!(
                document.lower(idx),
                "ministry" | "government" | "presidency" | "cabinet"
            )
        };
        for idx in (name.start.saturating_sub(REACH)..name.start).rev() {
            let word = document.lower(idx);
            if matches!(word, "." | "”" | "“" | ";" | "who" | "that" | "said") {
                break;
            }
            if self.index.at(idx).is_some_and(|named| {
                named.entity != person.id
                    && !(named.label == Label::Organisation && organ(named.tokens.start))
            }) {
                break;
            }
            let owned = self.is_possessive(idx + 1)
                && organ(idx)
                && (idx + 2 == name.start || self.is_holder_within(idx + 2..name.start));
            // "the president's chief of staff, X"
            let of_head = (matches!(word, "president" | "premier" | "chancellor")
                || word == "minister" && document.lower(idx.saturating_sub(1)) == "prime")
                && self.is_possessive(idx + 1)
                && document.lower(idx.saturating_sub(1)) != "its"
                && self.is_holder_within(idx + 2..name.start);
            // "An official at the transport ministry, X"
            let works = is_bare_organ(word)
                && document.lower(idx + 1) == ","
                && idx + 2 == name.start
                && (idx.saturating_sub(6)..idx).any(|link| {
                    matches!(document.lower(link), "at" | "in" | "of" | "with")
                        && document.lower(link + 1) == "the"
                        && link > 0
                        && self.is_holder_within(link - 1..link)
                });
            let aide = word == "presidential"
                && matches!(
                    document.lower(idx + 1),
                    "aide" | "adviser" | "advisor" | "spokesman" | "spokeswoman" | "envoy"
                );
            if owned || of_head || works || aide {
                return true;
            }
        }
        self.commands(person, &name) || self.works_at_organ(&name) || self.is_its_officer(&name)
    }

    /// "X, a deputy director at the foreign ministry".
    fn works_at_organ(&self, name: &Range<usize>) -> bool {
        let document = self.document;
        // "X of the transport ministry", "X, who speaks for the government"
        let of_the = |link: usize| {
            matches!(document.lower(link), "of" | "for" | "from")
                && document.lower(link + 1) == "the"
                && (is_bare_organ(document.lower(link + 2))
                    || is_bare_organ(document.lower(link + 3))
                        && is_brief(document.lower(link + 2)))
        };
        let speaks = document.lower(name.end) == ","
            && document.lower(name.end + 1) == "who"
            && matches!(
                document.lower(name.end + 2),
                "speaks" | "spoke" | "negotiates" | "negotiated"
            );
        if of_the(name.end) || speaks && of_the(name.end + 3) {
            return true;
        }
        let apposition = name.end + 1..name.end + 10;
        let opens = document.lower(name.end) == ","
            && matches!(document.lower(apposition.start), "a" | "an" | "the");
        let at = apposition
            .clone()
            .take_while(|&idx| !matches!(document.lower(idx), "," | "." | "who" | "that"))
            .find(|&idx| {
                matches!(document.lower(idx), "at" | "in" | "of" | "for" | "with")
                    && document.lower(idx + 1) == "the"
            });
        let Some(at) = at.filter(|_| opens) else {
            return false;
        };
        let organ = (at + 2..at + 4).any(|idx| is_bare_organ(document.lower(idx)));
        organ && self.is_holder_within(apposition.start..at)
    }

    /// "The army denied it. Its director of information, X, said", "The ministry denied it. Spokesman X said":
    /// of the organ that the sentence before, or its own, opens with.
    fn is_its_officer(&self, name: &Range<usize>) -> bool {
        let document = self.document;
        let its = |idx: usize| document.lower(idx) == "its";
        let before = (name.start.saturating_sub(REACH)..name.start)
            .find(|&idx| its(idx) && self.is_holder_within(idx + 1..name.start));
        let behind = document.lower(name.end) == ","
            && its(name.end + 1)
            && self.is_holder_within(name.end + 2..name.end + 5);
        let alone = || bare_office::before(document, name.start);
        let Some(its) = before.or(behind.then_some(name.end + 1)).or_else(alone) else {
            return false;
        };
        let first_of = |idx: usize| {
            let start = document.tokens.get(idx)?.span.start;
            Some(document.sentence_at(start)?.tokens.start as usize)
        };
        let Some(mut start) = first_of(its) else {
            return false;
        };
        for _ in 0..SENTENCES_BACK {
            if opens_with_organ(document, start) {
                return true;
            }
            if self
                .index
                .within(&(start..its))
                .iter()
                .any(|named| named.label == Label::Organisation)
            {
                return false;
            }
            match start.checked_sub(1).and_then(first_of) {
                Some(before) => start = before,
                None => return false,
            }
        }
        false
    }

    /// Whether an office or a plain "man" stands here.
    fn is_holder_within(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|idx| {
            let word = self.document.lower(idx);
            matches!(
                word,
                "man" | "woman" | "aide" | "secretary" | "side" | "delegation" | "team"
            ) || cues::is_office(word)
        })
    }

    /// "General X, the chief of staff": of the army of a state.
    fn commands(&self, person: &Entity, name: &Range<usize>) -> bool {
        let document = self.document;
        let behind = name.end + 1 + usize::from(document.lower(name.end + 1) == "the");
        let staff = document.lower(behind) == "chief"
            && document.lower(behind + 1) == "of"
            && (behind + 2..behind + 5).any(|idx| document.lower(idx) == "staff");
        document.lower(name.end) == "," && staff && is_ranked(person)
    }

    /// The place from which an answer comes: in the person's own sentence or the one before.
    pub(super) fn answer(&self, person: &Entity) -> Option<EntityId> {
        let document = self.document;
        let name = self.name_of(person)?;
        let start = document.tokens.get(name.start)?.span.start;
        let own = document.sentence_at(start)?;
        let own_start = own.tokens.start as usize;
        if let Some(place) = self.answers_within(own_start..name.start, false) {
            return Some(place);
        }
        let mut end = own_start;
        for back in 0..2 {
            let token = document.tokens.get(end.checked_sub(1)?)?;
            let sentence = document.sentence_at(token.span.start)?;
            // Of the paragraph before, only the last sentence.
            if sentence.paragraph + 1 < own.paragraph
                || sentence.paragraph != own.paragraph && back > 0
            {
                return None;
            }
            let tokens = sentence.tokens.start as usize..end;
            let place = self.answers_within(tokens.clone(), true).or_else(|| {
                let same = sentence.paragraph == own.paragraph;
                (same && back == 0).then(|| self.told_of(&tokens)).flatten()
            });
            if place.is_some() {
                return place;
            }
            let quoted = matches!(document.word(own_start), "“" | "\"");
            if quoted
                && back == 0
                && let Some(place) = self.spoke_before(&tokens)
            {
                return Some(place);
            }
            if sentence.paragraph != own.paragraph {
                return None;
            }
            end = tokens.start;
        }
        None
    }

    /// The state of which the text has told the same office a little before: "Ghana denied it, its foreign
    /// minister said on Monday. Foreign Minister X told reporters".
    pub(super) fn told_as_its(&self, person: &Entity, office: &str) -> Option<EntityId> {
        let document = self.document;
        let name = self.name_of(person)?;
        let words: Vec<&str> = office.split(' ').collect();
        let its = (name.start.saturating_sub(REACH_OF_OFFICE)
            ..name.start.saturating_sub(words.len() + 1))
            .rev()
            .find(|&idx| {
                matches!(document.lower(idx), "its" | "whose")
                    && words
                        .iter()
                        .enumerate()
                        .all(|(at, word)| document.lower(idx + 1 + at) == *word)
            })?;
        let start = document.tokens.get(its)?.span.start;
        let sentence = document.sentence_at(start)?.tokens.start as usize;
        let owner = self.index.within(&(sentence..its)).first()?;
        (owner.label == Label::Place).then_some(owner.entity)
    }

    /// Who has spoken in the sentence before a quotation: "Ghana on Monday denied it. “…,” the spokesman X said".
    fn spoke_before(&self, sentence: &Range<usize>) -> Option<EntityId> {
        let document = self.document;
        let opening = document
            .article
            .dateline
            .map_or(sentence.start, |line| document.token_from(line.end))
            .max(sentence.start);
        let opening =
            opening + usize::from(matches!(document.word(opening), "-" | "—" | "–" | ":"));
        let first = opening + usize::from(document.lower(opening) == "the");
        let subject = self
            .index
            .at(first)
            .filter(|named| named.tokens.start == first && named.label == Label::Place)?;
        let behind = subject.tokens.end;
        let verb = (behind..behind + 4).find(|&idx| {
            let word = document.lower(idx);
            !(word == "on"
                || cues::is_calendar(word)
                || matches!(word, "government" | "has" | "had"))
        })?;
        cues::is_speech_verb(document.lower(verb)).then_some(subject.entity)
    }

    /// The state that a sentence is about, and names alone: "Peru has kept out of it.", "Peru's foreign
    /// ministry denied the reports.", "Peru." as the heading of what follows.
    fn told_of(&self, sentence: &Range<usize>) -> Option<EntityId> {
        let document = self.document;
        let opening = sentence
            .clone()
            .find(|&idx| document.lower(idx) == ":")
            .filter(|&colon| colon < sentence.start + 4)
            .map_or(sentence.start, |colon| colon + 1);
        let first = opening + usize::from(document.lower(opening) == "the");
        // "The interior ministry in Lima denied it."
        if (first..first + 2).any(|idx| is_bare_organ(document.lower(idx)))
            && let Some(link) = (first + 1..first + 6).find(|&idx| document.lower(idx) == "in")
        {
            return self
                .index
                .at(link + 1)
                .filter(|seat| seat.label == Label::Place)
                .map(|seat| seat.entity);
        }
        let subject = self.index.at(first).filter(|named| {
            named.tokens.start == first
                && named.label == Label::Place
                && named.form != Form::Nationality
        })?;
        let next = document.lower(subject.tokens.end);
        let speaks = self.is_possessive(subject.tokens.end)
            && (subject.tokens.end + 1..subject.tokens.end + 3)
                .any(|idx| is_bare_organ(document.lower(idx)))
            || matches!(next, "," | "." | "has" | "had" | "is" | "did" | "does")
            || cues::is_speech_verb(next)
            || cues::is_action_verb(next);
        let alone = self.index.within(sentence).iter().all(|named| {
            named.label != Label::Place || named.entity == subject.entity || {
                let before = named.tokens.start.saturating_sub(1);
                cues::is_scene_preposition(document.lower(before))
            }
        });
        (speaks && alone).then_some(subject.entity)
    }

    /// The place that speaks here: "From Lima,", "Lima's answer", "the reply from Lima", "In Lima they".
    fn answers_within(&self, sentence: Range<usize>, before: bool) -> Option<EntityId> {
        let document = self.document;
        let is_place = |named: &&Named| named.label == Label::Place;
        self.index
            .within(&sentence)
            .iter()
            .filter(is_place)
            .find(|named| {
                let Range { start, end } = named.tokens;
                let Some(preposition) = start.checked_sub(1) else {
                    return false;
                };
                let fronted = (sentence.start..preposition).all(|idx| {
                    document
                        .tokens
                        .get(idx)
                        .is_some_and(|token| token.kind != TokenKind::Word)
                });
                let of_answer = preposition
                    .checked_sub(1)
                    .is_some_and(|noun| is_answer(document.lower(noun)));
                let owns = self.is_possessive(end)
                    && (end + 1..end + 3).any(|idx| is_answer(document.lower(idx)));
                let mood = before
                    && fronted
                    && matches!(
                        document.lower(end),
                        "they" | "nobody" | "officials" | "people"
                    );
                match document.lower(preposition) {
                    "from" => of_answer || fronted && document.lower(end) == "," && !before,
                    "in" => mood,
                    // "For Lima it is a matter of law."
                    "for" => {
                        before && fronted && matches!(document.lower(end), "it" | "this" | "that")
                    }
                    _ => owns,
                }
            })
            .map(|named| named.entity)
    }

    /// The capital in which an officer is named: "Colonel X in Lima".
    pub(super) fn capital_behind(&self, person: &Entity) -> Option<EntityId> {
        let name = self.name_of(person)?;
        let document = self.document;
        if !is_ranked(person) || document.lower(name.end) != "in" {
            return None;
        }
        let seat = self.index.at(name.end + 1)?;
        let text = document.slice(document.span_of(seat.tokens.clone()));
        (seat.label == Label::Place && gazetteer::country_of_seat(text).is_some())
            .then_some(seat.entity)
    }

    /// The state whose government is named last before a person who is there for "the government".
    pub(super) fn of_the_government(&self, person: &Entity) -> Option<EntityId> {
        let document = self.document;
        let name = self.name_of(person)?;
        let skip = usize::from(document.lower(name.end + 2) == "the");
        let for_it = document.lower(name.end) == ","
            && document.lower(name.end + 1) == "for"
            && document.lower(name.end + 2 + skip) == "government";
        let owned = (name.start.saturating_sub(REACH)..name.start).any(|idx| {
            document.lower(idx) == "government"
                && self.is_possessive(idx + 1)
                && self.is_holder_within(idx + 2..name.start)
        });
        if !(for_it || owned) {
            return None;
        }
        (0..name.start)
            .rev()
            .chain(name.end + 3..document.tokens.len())
            .find_map(|idx| self.whose_government(idx))
    }

    /// The state whose government is named here: "the Government of Ghana", "Ghana's government".
    fn whose_government(&self, idx: usize) -> Option<EntityId> {
        let document = self.document;
        if document.lower(idx) != "government" {
            return None;
        }
        let behind = idx + 2 + usize::from(document.lower(idx + 2) == "the");
        let land = if document.lower(idx + 1) == "of" {
            self.index.at(behind)
        } else {
            self.index
                .at(idx.checked_sub(1)?)
                .or_else(|| self.index.at(idx.checked_sub(2)?))
        };
        land.filter(|land| land.label == Label::Place)
            .map(|land| land.entity)
    }

    /// Who cannot be a person's own: the place from which a letter goes to him, who telephones him.
    pub(super) fn other(&self, person: &Entity) -> Option<EntityId> {
        let document = self.document;
        let name = self.name_of(person)?;
        // Before the office: "met the foreign minister, X", "spoke to President X".
        let mut before = name.start.checked_sub(1)?;
        let first = name.start.saturating_sub(REACH_OF_CALLER);
        while before > first {
            let word = document.lower(before);
            let office = cues::is_title(word)
                || cues::is_office(word)
                || matches!(word, "the" | "," | "." | "minister" | "new" | "with" | "to");
            if !office {
                break;
            }
            before -= 1;
        }
        if let Some(place) = self.index.at(before)
            && matches!(document.lower(before + 1), "to" | "with")
        {
            let from = document.lower(place.tokens.start.checked_sub(1)?) == "from";
            return (from && place.label == Label::Place).then_some(place.entity);
        }
        if !turns_to_another(document.lower(before)) {
            return None;
        }
        let subject = before.checked_sub(1)?;
        if let Some(named) = self.index.at(subject) {
            return Some(named.entity);
        }
        if !matches!(document.lower(subject), "he" | "she") {
            return None;
        }
        self.index
            .within(&(0..subject))
            .iter()
            .rev()
            .find(|named| named.label == Label::Person && named.entity != person.id)
            .map(|named| named.entity)
    }
}

/// Organs that every state has, named without it.
fn is_bare_organ(word: &str) -> bool {
    matches!(
        word,
        "ministry"
            | "government"
            | "presidency"
            | "cabinet"
            | "army"
            | "military"
            | "navy"
            | "junta"
    )
}

/// Whether a sentence that begins here opens with such an organ: "The army", "The interior ministry".
pub(super) fn opens_with_organ(document: &Document<'_>, start: usize) -> bool {
    // Of "the Renewal Army" the first word is a name.
    let plain = document.word(start + 1).starts_with(char::is_lowercase)
        || is_brief(document.lower(start + 1));
    document.lower(start) == "the"
        && (is_bare_organ(document.lower(start + 1))
            || plain && is_bare_organ(document.lower(start + 2)))
}

/// What one does to somebody of another side, and not to one's own.
fn turns_to_another(verb: &str) -> bool {
    matches!(
        verb,
        "met"
            | "meets"
            | "spoke"
            | "talked"
            | "wrote"
            | "telephoned"
            | "phoned"
            | "rang"
            | "received"
            | "hosted"
            | "congratulated"
    )
}

fn is_answer(word: &str) -> bool {
    matches!(
        word,
        "answer" | "reply" | "response" | "reaction" | "rejoinder" | "retort" | "verdict"
    )
}

/// Whether a person bears a military rank.
fn is_ranked(person: &Entity) -> bool {
    person.title.as_deref().is_some_and(|title| {
        title.split_whitespace().any(|word| {
            matches!(
                word.to_lowercase().trim_end_matches('.'),
                "general"
                    | "gen"
                    | "colonel"
                    | "col"
                    | "admiral"
                    | "marshal"
                    | "brigadier"
                    | "major"
                    | "captain"
            )
        })
    })
}
