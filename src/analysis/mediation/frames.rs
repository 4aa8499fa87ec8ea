//! What a third does for two sides, by who does what to whom: a verb, what it takes as its object, and whether two
//! sides stand in it. `cues` and `services` know single words and turns; a frame reads a kind of deed however it is put.
//!
//! | room | deeds |
//! | --- | --- |
//! | `errands` | words carried, lines that run through a third, journeys between the two, talks with each |
//! | `between`, `missions` | talks with both; envoys and delegations of a third |
//! | `gatherings` | both brought to one place, talks chaired, papers laid before both |
//! | `venues` | rooms lent, guests housed, a venue given |
//! | `watching` | a truce watched over, a deal vouched for |
//! | `roles` | whoever is, offers or declines to be the go-between, the referee, the venue |
//! | `offers`, `help` | doors held open, help asked for, work laid down; the help that is meant |
//! | `refusals` | a part that is refused: no place at the talks, requests turned down, envoys not received |
//! | `credits` | whom both thank for a deal |
//! | `clauses` | the subject of a verb, from the front of its clause |
//! | `nouns` | the words of all these |

mod between;
mod clauses;
mod credits;
mod errands;
mod gatherings;
mod help;
mod missions;
mod nouns;
mod offers;
mod refusals;
mod roles;
mod venues;
mod watching;

use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::index::is_person;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::pairs;
use crate::analysis::mediation::services::Service;
use crate::analysis::mediation::subjects;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// A sentence, its names, and what the article is about.
pub struct Scene<'s> {
    /// The article.
    pub document: &'s Document<'s>,
    /// The names of the sentence, pronouns too.
    pub names: &'s [Named],
    /// Its tokens.
    pub sentence: Range<usize>,
    /// What the article is about.
    pub matter: &'s Matter,
}

/// Who does a deed.
#[derive(Debug, Clone, Default)]
pub struct Doers {
    /// By name.
    pub named: Vec<EntityId>,
    /// By no name: the words that tell of them.
    pub nameless: Option<Range<usize>>,
}

impl Doers {
    /// Those of these names, and nobody without one.
    pub fn named(named: Vec<EntityId>) -> Self {
        Self {
            named,
            nameless: None,
        }
    }
}

/// The deed that the word at `idx` tells of.
pub fn frame(scene: &Scene<'_>, idx: usize) -> Option<Service> {
    if !cues::may_open_a_deed(scene.word(idx)) {
        return None;
    }
    let about = scene.matter.peace || scene.matter.about_mediation();
    if (about || errands::are_plain(scene))
        && let Some(found) = errands::errand(scene, idx)
    {
        return Some(found);
    }
    let mut found = gatherings::gathering(scene, idx)
        .or_else(|| about.then(|| venues::venue(scene, idx)).flatten())
        .or_else(|| watching::watching(scene, idx))
        .or_else(|| roles::role(scene, idx))
        .or_else(|| refusals::refusal(scene, idx))
        .or_else(|| offers::offer(scene, idx))
        .or_else(|| credits::credited(scene, idx))?;
    if about {
        return Some(found);
    }
    // Where the article speaks of no quarrel, two sides in the sentence must tell that there is one; a group that is only
    // described is one of them.
    found.doers.retain(|doer| {
        !scene
            .names
            .iter()
            .any(|name| name.entity == *doer && name.label == Label::Group)
    });
    let done = !found.doers.is_empty() || found.nameless.is_some();
    (done && scene.two(scene.sentence.clone())).then_some(found)
}

impl Scene<'_> {
    /// A token in lower case.
    #[inline]
    pub fn word(&self, idx: usize) -> &str {
        self.document.lower(idx)
    }

    /// What follows a token in its clause, at most so many tokens.
    pub fn ahead(&self, idx: usize, reach: usize) -> Range<usize> {
        let end = (idx + 1 + reach).min(self.sentence.end);
        let stop = (idx + 1..end).find(|&at| self.stops(at)).unwrap_or(end);
        idx + 1..stop
    }

    /// What precedes a token in its clause, at most so many tokens.
    pub fn behind(&self, idx: usize, reach: usize) -> Range<usize> {
        let start = idx.saturating_sub(reach).max(self.sentence.start);
        let from = (start..idx).rev().find(|&at| self.stops(at));
        from.map_or(start, |at| at + 1)..idx
    }

    /// Whether a clause ends here.
    fn stops(&self, at: usize) -> bool {
        matches!(
            self.document.word(at),
            ";" | "." | "—" | "–" | ":" | "”" | "\"" | "“" | "?"
        ) || self.word(at) == ","
            && one_of!(
                self.word(at + 1);
                "which" "who" "whose" "but" "while" "although" "where" "when" "he" "she" "it" "they" "said" "says" "because"
            )
    }

    /// Whether one of these tokens passes the test.
    pub fn any(&self, range: Range<usize>, test: impl Fn(&str) -> bool) -> bool {
        range.into_iter().any(|at| test(self.word(at)))
    }

    /// The first of these tokens that passes the test.
    pub fn find(&self, range: Range<usize>, test: impl Fn(&str) -> bool) -> Option<usize> {
        range.into_iter().find(|&at| test(self.word(at)))
    }

    /// Whether these tokens speak of two sides, by names or by any noun ("both generals", "the two boards").
    pub fn two(&self, range: Range<usize>) -> bool {
        pairs::two(self.document, self.names, range.clone()) || self.both(range)
    }

    /// Whether these tokens speak of two sides without naming them.
    pub fn both(&self, range: Range<usize>) -> bool {
        range.clone().any(|at| {
            let next = self.word(at + 1);
            match self.word(at) {
                "both" => {
                    !one_of!(next; "of" "in" "on" "at" "by" "with" "for" "from" "as" "then" "now" "before" "after")
                        && (at + 1..(at + 4).min(self.sentence.end))
                            .take_while(|&next| self.document.tokens[next].kind == TokenKind::Word)
                            .any(|next| nouns::is_plural_side(self.word(next)))
                        || next == "of" && matches!(self.word(at + 2), "them")
                }
                "two" => {
                    one_of!(self.word(at.wrapping_sub(1)); "the" "these" "those")
                        && ((at + 1..(at + 4).min(self.sentence.end))
                            .take_while(|&next| self.document.tokens[next].kind == TokenKind::Word)
                            .any(|next| nouns::is_plural_side(self.word(next)))
                            || self.document.tokens.get(at + 1).is_none_or(|token| token.kind == TokenKind::Mark)
                            || next == "of" && self.word(at + 2) == "them"
                            || one_of!(next; "since" "over" "on" "at" "in" "for" "to"))
                }
                "each" | "either" => one_of!(next; "side" "party" "camp" "government" "capital" "army" "delegation" "general"),
                "the" => one_of!(
                    next;
                    "sides" "parties" "delegations" "rivals" "belligerents" "negotiators" "adversaries" "combatants" "enemies"
                    "antagonists" "warring" "disputants" "opponents"
                ),
                _ => false,
            }
        })
    }

    /// Whether an entity of the sentence is a person.
    pub fn is_person(&self, entity: EntityId) -> bool {
        is_person(self.names, entity)
    }

    /// The names that begin in these tokens.
    pub fn names_in(&self, range: Range<usize>) -> impl Iterator<Item = &Named> {
        self.names
            .iter()
            .filter(move |name| range.contains(&name.tokens.start))
    }

    /// Who does what the verb at `verb` tells, with its object among these tokens.
    pub fn doers(&self, verb: usize, object: &Range<usize>) -> Doers {
        let by = self.by(verb);
        // Behind "by" stands no object.
        let object = if by.is_some() {
            verb..verb
        } else {
            object.clone()
        };
        let mut doers = match by {
            Some(doers) => doers,
            None if self.passive(verb) => Doers::default(),
            None => self.active(verb),
        };
        doers.named.retain(|doer| {
            !self.matter.is_main_side(*doer)
                && !self
                    .names_in(object.clone())
                    .any(|name| name.entity == *doer && name.form != Form::Pronoun)
        });
        doers
    }

    /// Those who do it in the active voice, but no side of the matter.
    pub fn acting(&self, verb: usize) -> Doers {
        without_sides(self, self.active(verb))
    }

    /// Who does it in the active voice.
    fn active(&self, verb: usize) -> Doers {
        if let Some(nameless) = self.nameless_before(verb) {
            return Doers {
                named: Vec::new(),
                nameless: Some(nameless),
            };
        }
        let named = clauses::subject(self, verb)
            .unwrap_or_else(|| subjects::subject(self.document, self.names, verb, &self.sentence));
        Doers::named(named)
    }

    /// Who does it behind "by".
    fn by(&self, verb: usize) -> Option<Doers> {
        if !nouns::is_participle(self.word(verb)) {
            return None;
        }
        let by = self.find(self.ahead(verb, 10), |word| word == "by")?;
        if self.word(verb + 1) != "by" && !self.passive(verb) {
            return None;
        }
        Some(self.behind_preposition(by))
    }

    /// Whoever is named, or described, behind a preposition ("by", "through").
    pub fn behind_preposition(&self, preposition: usize) -> Doers {
        let reach = self.ahead(preposition, 9);
        if let Some(nameless) = self.nameless_in(reach.clone())
            && nameless.start <= preposition + 2
            && !self.is_named_behind(&nameless)
            && !self
                .names_in(nameless.clone())
                .any(|name| name.form == Form::Nationality || name.label == Label::Organisation)
        {
            return Doers {
                named: Vec::new(),
                nameless: Some(nameless),
            };
        }
        let position = self
            .names
            .iter()
            .position(|name| reach.contains(&name.tokens.start));
        let named = position
            .filter(|&position| {
                let name = &self.names[position];
                let between = preposition + 1..name.tokens.start;
                // "by the dioceses of Cúcuta": not the town.
                let town = name.label == Label::Place
                    && self.any(between.clone(), |word| word == "of")
                    && !self.any(between.clone(), |word| {
                        cues::is_office(word) || one_of!(word; "government" "republic" "kingdom" "embassy" "presidents")
                    });
                // "not through any intermediary, X said": who says so.
                let speaker = self.word(name.tokens.start - 1) == ","
                    && cues::is_speech_verb(self.word(name.tokens.end));
                !town
                    && !speaker
                    && between.len() <= 8
                    && !(between.start..between.end).any(|at| {
                        one_of!(self.word(at); "to" "between" "that" "which" "with" "on" "in" "from" "for")
                            // "by a team from X".
                            && !(self.word(at) == "from"
                                && one_of!(self.word(at - 1); "team" "delegation" "panel" "mission" "group" "mediator" "mediators" "envoy" "envoys" "diplomats" "officials" "officers" "observers" "soldiers"))
                    })
            })
            .map_or_else(Vec::new, |position| {
                let mut named =
                    lists::group_behind(self.document, self.names, position, &self.sentence);
                named.extend(self.leader(position));
                named.extend(self.holder(preposition, position));
                named
            });
        if named.is_empty()
            && let Some(position) = position
            && let Some(holder) = self.holder(preposition, position)
        {
            return Doers::named(vec![holder]);
        }
        Doers::named(named)
    }

    /// Who holds the office behind a preposition: "by the agency's director for field missions, X,", "by the special
    /// representative of Y, X".
    fn holder(&self, preposition: usize, position: usize) -> Option<EntityId> {
        let first = &self.names[position];
        let person = if first.label == Label::Person {
            first
        } else {
            self.names.get(position + 1)?
        };
        let start = person.tokens.start;
        let comma = (preposition + 1..start).rfind(|&at| self.word(at) == ",")?;
        let office = self.any(preposition + 1..comma, |word| {
            cues::is_office(word)
                || one_of!(word; "representative" "director" "head" "coordinator" "adviser")
        });
        let plain = (preposition + 1..comma).all(|at| {
            matches!(
                self.document.tokens[at].kind,
                TokenKind::Word | TokenKind::Possessive
            ) && !one_of!(self.word(at); "and" "that" "which" "who")
        });
        (person.label == Label::Person
            && person.form != Form::Pronoun
            && office
            && plain
            && start <= comma + 3
            && comma <= preposition + 12
            && !self
                .document
                .word(person.tokens.end)
                .starts_with(char::is_alphanumeric))
        .then_some(person.entity)
    }

    /// Who leads the body named there: "by a team from X under Y", "by the X panel, led by Y".
    fn leader(&self, position: usize) -> Option<EntityId> {
        let body = &self.names[position];
        let mut at = body.tokens.end;
        at += usize::from(self.word(at) == ",");
        let led = self.word(at) == "under"
            || one_of!(self.word(at); "led" "headed" "chaired") && self.word(at + 1) == "by";
        let person = self.names.get(position + 1)?;
        (led && body.label != Label::Person
            && person.label == Label::Person
            && person.tokens.start <= at + 6)
            .then_some(person.entity)
    }

    /// Whether a participle stands behind a form of "be".
    pub fn passive(&self, verb: usize) -> bool {
        nouns::is_participle(self.word(verb))
            && self.word(verb.wrapping_sub(1)) != "have"
            && self.any(
                verb.saturating_sub(3).max(self.sentence.start)..verb,
                |word| one_of!(word; "was" "were" "been" "being" "be" "is" "are"),
            )
            && !self.word(verb).ends_with("ing")
    }

    /// Somebody described and not named who is the subject of a verb: "a Gulf capital has been passing".
    fn nameless_before(&self, verb: usize) -> Option<Range<usize>> {
        let range = verb.saturating_sub(14).max(self.sentence.start)..verb;
        let found = self.last_nameless_in(range.clone())?;
        // "Norwegian mediators", "a judge, X,".
        if self.is_named_behind(&found)
            || self.names_in(found.start..found.start + 1).next().is_some()
        {
            return None;
        }
        // "the leaders of the two states": the sides themselves.
        let sides = found.start > self.sentence.start
            && self.word(found.start - 1) == "the"
            && one_of!(self.word(found.end - 1); "states" "countries" "governments" "capitals" "powers");
        if sides {
            return None;
        }
        // A name nearer to the verb is its subject; one in a remark about the nameless is not.
        let remark = matches!(
            self.word(found.end),
            "," | "that" | "who" | "which" | "whom" | "trusted" | "close"
        );
        let nearer = self.names.iter().any(|name| {
            name.tokens.start >= found.end && name.tokens.end <= verb && name.form != Form::Pronoun
        });
        // "X, a retired general, has carried", "in a country", "to an imam": no subject.
        let before = found
            .start
            .checked_sub(1)
            .filter(|&at| at >= self.sentence.start);
        let apposed = before.is_some_and(|at| {
            self.word(at) == "," && self.names.iter().any(|name| name.tokens.end == at)
        });
        let object = before.is_some_and(|at| {
            one_of!(
                self.word(at);
                "of" "in" "to" "with" "from" "by" "on" "for" "at" "as" "is" "was" "into" "be" "against" "told" "asked" "called"
                "like" "than" "been" "become" "became" "through" "via" "between" "among" "and"
            )
        });
        let stopped =
            (found.end..verb).any(|at| matches!(self.document.word(at), ";" | "—" | ":" | "”"));
        (!apposed && !object && !stopped && (remark || !nearer) && verb - found.end <= 10)
            .then_some(found)
    }

    /// "a retired judge, Owen Marsh,": whether the phrase is followed by who that is.
    fn is_named_behind(&self, phrase: &Range<usize>) -> bool {
        self.document.word(phrase.end) == ","
            && self.names.iter().any(|name| {
                name.label == Label::Person
                    && name.form != Form::Pronoun
                    && name.tokens.start > phrase.end
                    && name.tokens.start <= phrase.end + 2
                    && !self
                        .document
                        .word(name.tokens.end)
                        .starts_with(char::is_alphanumeric)
            })
    }

    /// The last phrase for somebody neutral without a name in these tokens.
    fn last_nameless_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        range
            .clone()
            .rev()
            .find_map(|head| self.nameless_at(head, range.start))
    }

    /// The first phrase for somebody neutral without a name in these tokens.
    pub fn nameless_in(&self, range: Range<usize>) -> Option<Range<usize>> {
        range
            .clone()
            .find_map(|head| self.nameless_at(head, range.start))
    }

    /// The phrase of which `head` is the noun: "an imam", "two retired judges", "tribal elders".
    fn nameless_at(&self, head: usize, from: usize) -> Option<Range<usize>> {
        let noun = self.word(head);
        // "through religious leaders", "tribal chiefs".
        let elders = one_of!(noun; "leaders" "chiefs")
            && head > from
            && one_of!(self.word(head - 1); "religious" "tribal" "community" "traditional" "church" "clan" "village" "business");
        if !(nouns::is_neutral(noun) || elders)
            || self.names.iter().any(|name| name.tokens.contains(&head))
        {
            return None;
        }
        let mut start = head;
        while start > from && start + 4 > head {
            let word = self.word(start - 1);
            if one_of!(word; "a" "an" "two" "three" "four" "five" "several" "some" "another" "various" "one" "unnamed" "undisclosed")
            {
                return Some(start - 1..head + 1);
            }
            if self.document.tokens[start - 1].kind != TokenKind::Word
                || cues::is_scene_preposition(word)
                || one_of!(word; "the" "its" "his" "her" "their" "our" "of" "to" "in" "by" "with" "from" "and" "said" "that" "which" "as" "for" "when" "through" "via" "what" "whose" "these" "those" "no" "all" "is" "was" "are" "were")
            {
                break;
            }
            start -= 1;
        }
        // "tribal elders", bare.
        let bare = (nouns::is_neutral_plural(noun) || elders)
            && (start < head
                || head == self.sentence.start
                || matches!(self.word(head - 1), "by" | "that"))
            && start + 3 > head
            && (start == self.sentence.start
                || one_of!(self.word(start - 1); "," "by" "through" "via" "of" "that" "was"));
        bare.then(|| start..head + 1)
    }

    /// The deed of those who do what the verb tells.
    pub fn deed(
        &self,
        verb: usize,
        object: &Range<usize>,
        function: Function,
        rule: &'static str,
    ) -> Option<Service> {
        service(verb..verb + 1, function, rule, self.doers(verb, object))
    }

    /// The deed of whoever is named or described behind a preposition.
    pub fn deed_behind(
        &self,
        preposition: usize,
        function: Function,
        rule: &'static str,
    ) -> Option<Service> {
        service(
            preposition..preposition + 1,
            function,
            rule,
            self.behind_preposition(preposition),
        )
    }

    /// The name that ends right before a token, its genitive passed over.
    pub fn name_before(&self, idx: usize) -> Option<&Named> {
        let end = if matches!(self.word(idx.wrapping_sub(1)), "'s" | "'") {
            idx.wrapping_sub(1)
        } else {
            idx
        };
        self.names.iter().rev().find(|name| name.tokens.end == end)
    }

    /// The name that begins at a token, its article passed over.
    pub fn name_at(&self, idx: usize) -> Option<usize> {
        let at =
            idx + usize::from(one_of!(self.word(idx); "the" "a" "an" "its" "president" "former"));
        self.names
            .iter()
            .position(|name| name.tokens.start == at || name.tokens.start == idx)
    }
}

/// A service by those who do it; none where nobody does.
pub fn service(
    tokens: Range<usize>,
    function: Function,
    rule: &'static str,
    doers: Doers,
) -> Option<Service> {
    Service::of(tokens, function, rule, doers.named, doers.nameless)
}

/// These doers without the sides of the matter.
fn without_sides(scene: &Scene<'_>, mut doers: Doers) -> Doers {
    doers.named.retain(|doer| !scene.matter.is_main_side(*doer));
    doers
}
