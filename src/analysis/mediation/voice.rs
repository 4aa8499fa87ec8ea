//! Whom "we", "I", "our" and "he" stand for: the issuer of a statement, the speaker of a quotation, the
//! subject of the sentence before. They are read as names, so that every rule holds for them too.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::groups;
use crate::analysis::mediation::groups::Group;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::together;
use crate::analysis::mediation::transcripts;
use crate::analysis::mediation::transcripts::Turn;
use crate::analysis::mediation::words;
use crate::analysis::offices::Offices;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

/// Tokens of the longest title that is read for an issuer.
const TITLE: usize = 40;

/// Who speaks, and who was spoken of last.
pub struct Voice {
    /// Who issues the article, if it is a statement: persons and bodies of the title.
    issuers: Vec<(EntityId, Label)>,
    /// For whom the issuer speaks.
    body: Option<(EntityId, Label)>,
    /// The person who was the subject last, and the other who was.
    person: Option<EntityId>,
    thing: Option<(EntityId, Label)>,
    /// Of each paragraph with a quotation: who is quoted there.
    quoted: BTreeMap<u32, (EntityId, Label)>,
    /// Of each paragraph of a transcript: whose turn it is.
    turns: BTreeMap<u32, Turn>,
    /// Of each office that a person was named with: who held it last ("the envoy").
    offices: BTreeMap<String, EntityId>,
    /// Who was the subject last, where several were ("The two").
    several: Vec<(EntityId, Label)>,
    /// Bodies whose members the text names.
    groups: Vec<Group>,
}

impl Voice {
    /// Reads who issues the article.
    pub fn new(
        document: &Document<'_>,
        entities: &[Entity],
        index: &Index,
        offices: &Offices<'_, '_>,
    ) -> Self {
        let read = issuers(document, index);
        let statement = read.is_some();
        let mut issuers = read.unwrap_or_default();
        let together = together::issued_together(document);
        if together {
            together::complete(document, entities, index, offices, &mut issuers);
        }
        let body = (statement && !together)
            .then(|| body(document, entities, index, offices, &issuers))
            .flatten();
        Self {
            issuers,
            body,
            person: None,
            thing: None,
            quoted: quoted(document, index),
            turns: transcripts::turns(document, entities, index, offices),
            offices: BTreeMap::new(),
            several: Vec::new(),
            groups: groups::groups(document, index),
        }
    }

    /// The members of the bodies among those who mediate.
    pub fn members_of(&self, doers: &[EntityId]) -> Vec<EntityId> {
        groups::members_of(&self.groups, doers)
    }

    /// The body in whose name the article is issued.
    pub fn issuing_body(&self) -> Option<EntityId> {
        self.body.map(|(entity, _)| entity)
    }

    /// The names of a sentence with those whom its pronouns stand for.
    pub fn with_pronouns(
        &self,
        document: &Document<'_>,
        sentence: &Sentence,
        names: Vec<Named>,
    ) -> Vec<Named> {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let mut all = names;
        for idx in tokens.clone() {
            let Some((end, entities)) = self.stands_for(document, &tokens, sentence.paragraph, idx)
            else {
                continue;
            };
            if all
                .iter()
                .any(|name| name.tokens.start < end && idx < name.tokens.end)
            {
                continue;
            }
            for (entity, label) in entities {
                all.push(Named {
                    tokens: idx..end,
                    entity,
                    label,
                    form: Form::Pronoun,
                });
            }
        }
        all.sort_by_key(|name| (name.tokens.start, name.tokens.end));
        all
    }

    /// Whom the pronoun at `idx` stands for, and where its phrase ends ("our team").
    fn stands_for(
        &self,
        document: &Document<'_>,
        sentence: &Range<usize>,
        paragraph: u32,
        idx: usize,
    ) -> Option<(usize, Vec<(EntityId, Label)>)> {
        let word = document.lower(idx);
        let first = matches!(
            word,
            "we" | "i" | "our" | "my" | "we're" | "we've" | "i've" | "i'm"
        );
        if first && (word != "i" || document.word(idx) == "I") {
            let turn = self
                .turns
                .get(&paragraph)
                .filter(|_| !document.tokens[idx].quoted);
            match turn {
                Some(Turn::Asker) => return None,
                Some(Turn::Person(person, body)) => {
                    let own = matches!(word, "our" | "my");
                    let end = if own {
                        own_people(document, idx)?
                    } else {
                        idx + 1
                    };
                    let speaker = if word.starts_with('i') || word == "my" {
                        (*person, Label::Person)
                    } else {
                        body.unwrap_or((*person, Label::Person))
                    };
                    return Some((end, vec![speaker]));
                }
                Some(Turn::Issuer) | None => {}
            }
            // "We" of a lone person without a state is nobody in particular.
            let lone = self.body.is_none()
                && self.issuers.len() == 1
                && self
                    .issuers
                    .iter()
                    .all(|(_, label)| *label == Label::Person)
                && !word.starts_with('i')
                && word != "my";
            if lone && !document.tokens[idx].quoted {
                return None;
            }
            let speaker = if document.tokens[idx].quoted {
                vec![*self.quoted.get(&paragraph)?]
            } else if word.starts_with('i') || self.body.is_none() {
                self.issuers.clone()
            } else {
                vec![self.body?]
            };
            if speaker.is_empty() {
                return None;
            }
            let end = if matches!(word, "our" | "my") {
                own_people(document, idx)?
            } else {
                idx + 1
            };
            return Some((end, speaker));
        }
        // "The three of us have worked", "the leaders call on".
        if let Some(end) = together::all_of_us(document, idx)
            && self.issuers.len() > 1
            && !document.tokens[idx].quoted
        {
            return Some((end, self.issuers.clone()));
        }
        // "In Addis Ababa the panel met": a body may stand behind the place.
        let near_start = idx <= sentence.start + 5
            && (idx == sentence.start
                || one_of!(document.lower(sentence.start); "in" "at" "on" "from" "for"));
        if near_start
            && let Some((end, members)) = groups::stands_for(document, &self.groups, sentence, idx)
        {
            return Some((end, members.to_vec()));
        }
        // Only the subject of its sentence is safe to carry on from the one before.
        let opens = idx == sentence.start
            || idx <= sentence.start + 12
                && document.word(idx - 1) == ","
                && one_of!(
                    document.lower(sentence.start);
                    "in" "on" "since" "later" "now" "for" "as" "after" "during" "from" "at" "before" "by" "with" "over" "through"
                );
        // "Its officials went back and forth", "Four of its observers": of whichever state or body was spoken of.
        let of_its = idx <= sentence.start + 3 && document.lower(idx.wrapping_sub(1)) == "of";
        if word == "its" && (opens || of_its) && words::own_staff(document, idx) {
            return self.thing.map(|thing| (idx + 1, vec![thing]));
        }
        if !opens {
            return None;
        }
        // "The envoy flew home": whoever was named with that office.
        if word == "the"
            && let Some(holder) = self.offices.get(document.lower(idx + 1))
            && !one_of!(document.lower(idx + 2); "of" "for" "to" "and" "or" "general" "'s" "'")
            && !document
                .word(idx + 2)
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        {
            return Some((idx + 2, vec![(*holder, Label::Person)]));
        }
        // "The two spent six weeks between P and T": both who were the subject before.
        let several = matches!(
            (document.lower(idx + 1), self.several.len()),
            ("two", 2) | ("three", 3) | ("four", 4)
        );
        if word == "the" && several && acts(document.lower(idx + 2)) {
            return Some((idx + 2, self.several.clone()));
        }
        // "His mission met the leaders of each in turn".
        if matches!(word, "his" | "her")
            && one_of!(
                document.lower(idx + 1);
                "mission" "team" "envoys" "delegation" "commission" "diplomats" "staff" "aides"
            )
        {
            return self
                .person
                .map(|person| (idx + 2, vec![(person, Label::Person)]));
        }
        // "The sultanate has housed them".
        if word == "the"
            && one_of!(document.lower(idx + 1); "sultanate" "kingdom" "emirate" "republic" "organisation" "organization" "bloc")
            && acts(document.lower(idx + 2))
        {
            return self.thing.map(|thing| (idx + 2, vec![thing]));
        }
        match word {
            "he" | "she" => self
                .person
                .map(|person| (idx + 1, vec![(person, Label::Person)])),
            "it" if words::stands_for_nobody(document, idx) => None,
            "it" => self.thing.map(|thing| (idx + 1, vec![thing])),
            _ => None,
        }
    }

    /// Notes whom a sentence was about, for the pronouns of the next.
    pub fn note(&mut self, document: &Document<'_>, sentence: &Sentence, names: &[Named]) {
        let start = sentence.tokens.start as usize;
        self.note_offices(document, sentence, names);
        let quoted = document.tokens.get(start).is_some_and(|token| token.quoted);
        if sentence.paragraph == 0 {
            let person = names.iter().rev().find(|name| name.label == Label::Person);
            self.person = person.map(|name| name.entity);
            return;
        }
        let Some(first) = names
            .iter()
            .find(|name| name.tokens.start <= start + 4 && name.form != Form::Pronoun)
        else {
            // "The heavy lifting was done by Oman.": the only one it names.
            let mut things = names.iter().filter(|name| name.form != Form::Pronoun);
            if let (Some(only), None) = (things.next(), things.next())
                && only.label != Label::Person
                && !quoted
            {
                self.thing = Some((only.entity, only.label));
            }
            return;
        };
        if quoted {
            return;
        }
        if let Some(position) = names.iter().position(|name| name.tokens == first.tokens) {
            let listed = lists::list(document, names, position, lists::Way::On);
            let mut seen = BTreeSet::new();
            self.several = names
                .get(listed)
                .unwrap_or(&[])
                .iter()
                .filter(|name| seen.insert(name.entity))
                .map(|name| (name.entity, name.label))
                .collect();
            // "the American diplomat X and his British colleague Y": the nation is not one of the two.
            if self
                .several
                .iter()
                .any(|(_, label)| *label == Label::Person)
            {
                self.several.retain(|(_, label)| *label == Label::Person);
            }
        }
        // "Israel's minister X said": the person is who comes next as "he".
        let person = names.iter().find(|name| {
            name.label == Label::Person
                && name.form != Form::Pronoun
                && name.tokens.start <= first.tokens.end + 6
        });
        if let Some(person) = person {
            self.person = Some(person.entity);
        }
        if first.label != Label::Person {
            self.thing = Some((first.entity, first.label));
        }
    }
}

impl Voice {
    /// Notes with which office each person is named: "the chancellor, X", "Bishop X", "X, the UN envoy,".
    fn note_offices(&mut self, document: &Document<'_>, sentence: &Sentence, names: &[Named]) {
        let start = sentence.tokens.start as usize;
        for name in names {
            if name.label != Label::Person || name.form == Form::Pronoun {
                continue;
            }
            let at = name.tokens.start;
            let before = if at > start && document.word(at - 1) == "," {
                at.checked_sub(2)
            } else {
                at.checked_sub(1)
            };
            let title = before
                .filter(|&idx| idx >= start && is_held(document.lower(idx)))
                // "Secretary of State X".
                .or_else(|| {
                    at.checked_sub(3).filter(|&idx| {
                        idx >= start
                            && document.lower(idx) == "secretary"
                            && document.lower(idx + 1) == "of"
                            && document.lower(idx + 2) == "state"
                    })
                })
                // "Bishop X" read as one name.
                .or_else(|| {
                    Some(at).filter(|&idx| name.tokens.len() > 1 && is_held(document.lower(idx)))
                });
            let behind = (document.word(name.tokens.end) == ",")
                .then(|| {
                    (name.tokens.end + 1..name.tokens.end + 7)
                        .take_while(|&idx| !matches!(document.word(idx), "," | "." | ";"))
                        .find(|&idx| is_held(document.lower(idx)))
                })
                .flatten()
                .filter(|_| one_of!(document.lower(name.tokens.end + 1); "a" "an" "the" "its" "chief" "special" "former"));
            if let Some(idx) = title.or(behind) {
                self.offices
                    .insert(document.lower(idx).to_owned(), name.entity);
            }
        }
    }
}

/// Verbs that tell of what several did after they were named.
fn acts(word: &str) -> bool {
    word.ends_with("ed")
        || one_of!(
            word;
            "had" "have" "will" "spent" "met" "also" "flew" "went" "then" "are" "were" "later" "led" "drew" "brought" "saw" "held"
            "together" "sent" "took" "jointly"
        )
}

/// Offices by which a text goes on to speak of a person whom it has named.
fn is_held(word: &str) -> bool {
    one_of!(
        word;
        "envoy" "emissary" "mediator" "conciliator" "facilitator" "negotiator" "nuncio" "bishop" "archbishop" "cardinal" "priest"
        "imam" "emir" "sultan" "king" "queen" "ambassador" "chancellor" "diplomat" "senator" "judge" "lawyer" "general"
        "colonel" "arbitrator" "commissioner" "governor" "mayor" "monk" "rabbi" "professor" "secretary-general" "adviser"
        "advisor" "ombudsman" "representative" "secretary" "minister" "pope" "premier" "admiral" "lord"
    )
}

/// Where "our team", "my special envoy" ends, for those of one's own who act for one.
fn own_people(document: &Document<'_>, idx: usize) -> Option<usize> {
    let acting = |word: &str| {
        one_of!(
            word;
            "team" "teams" "government" "administration" "country" "diplomats" "officials" "negotiators"
            "ministry" "embassy" "mediators" "people"
        )
    };
    // "my special envoy X", "our mediation": the pronoun alone is the name before the noun.
    let alone = |word: &str| {
        one_of!(
            word;
            "envoy" "mediation" "offices" "efforts" "mediator" "representative" "diplomacy" "secretary" "adviser" "advisor" "facilitation" "role"
        )
    };
    for at in idx + 1..idx + 5 {
        let word = document.lower(at);
        if acting(word) {
            return Some(at + 1);
        }
        if alone(word) {
            return Some(idx + 1);
        }
    }
    None
}

/// Who issues the article, by its title: "Statement by President X on …", "Joint statement of A, B and C".
fn issuers(document: &Document<'_>, index: &Index) -> Option<Vec<(EntityId, Label)>> {
    let title = document
        .tokens
        .iter()
        .take(TITLE)
        .take_while(|token| token.paragraph == 0)
        .count();
    let kind = (0..title).find(|&idx| {
        let conference = document.lower(idx) == "conference"
            && idx > 0
            && one_of!(document.lower(idx - 1); "press" "news");
        conference ||
        one_of!(
            document.lower(idx);
            "statement" "remarks" "briefing" "declaration" "communiqué" "communique" "message" "address"
            "speech" "letter" "readout" "testimony" "interview" "availability" "statements"
        )
    })?;
    let Some(by) = (kind + 1..title.min(kind + 4))
        .find(|&idx| matches!(document.lower(idx), "by" | "from" | "of"))
    else {
        // "Minister X's remarks on …".
        let first = index.within(&(0..kind)).iter().take(1);
        return Some(first.map(|name| (name.entity, name.label)).collect());
    };
    let end = (by + 1..title)
        .find(|&idx| {
            one_of!(
                document.lower(idx);
                "on" "at" "after" "regarding" "following" "about" "before" "to" "in" "concerning" "marking" "during" "for"
            ) && !(matches!(document.lower(idx), "for" | "of") && cues::is_title(document.lower(idx - 1)))
        })
        .unwrap_or(title);
    let names = index.within(&(by..end));
    let led_to = |name: &&Named| {
        // "of A, B and C", whatever the reader of names makes of A in a title.
        let listed = name.tokens.start <= by + 5
            && matches!(document.lower(name.tokens.start - 1), "," | "and");
        listed || name.tokens.start <= by + 9
            && (by + 1..name.tokens.start).all(|idx| {
                let word = document.lower(idx);
                cues::is_title(word)
                    || cues::is_office(word)
                    || one_of!(word; "the" "of" "leaders" "governments" "ministers" "us" "u.s." "national" "security" "press" "." "and" "for")
            })
    };
    let Some(first) = names.first().filter(led_to) else {
        return Some(Vec::new());
    };
    // "Remarks by President X Announcing a Truce between A and B": the list that begins behind "by".
    let last = lists::list(document, names, 0, lists::Way::On).end;
    let mut seen = BTreeSet::new();
    let issuers: Vec<(EntityId, Label)> = names
        .get(..last.max(1))
        .unwrap_or(std::slice::from_ref(first))
        .iter()
        .filter(|name| seen.insert(name.entity))
        .map(|name| (name.entity, name.label))
        .collect();
    Some(issuers)
}

/// For whom the issuer speaks: the state of the office, else the one that "we" goes with in the text.
fn body(
    document: &Document<'_>,
    entities: &[Entity],
    index: &Index,
    offices: &Offices<'_, '_>,
    issuers: &[(EntityId, Label)],
) -> Option<(EntityId, Label)> {
    let labelled = |entity: EntityId| {
        entities
            .get(entity.0 as usize)
            .map(|found| (entity, found.label))
    };
    if issuers.len() > 1 && issuers.iter().all(|(_, label)| *label != Label::Person) {
        return None;
    }
    if let Some(&(first, label)) = issuers.first() {
        if label != Label::Person {
            return Some((first, label));
        }
        if let Some(state) = offices.sender_of(first) {
            return labelled(state);
        }
    }
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for sentence in &document.sentences {
        let start = sentence.tokens.start as usize;
        let tokens = start..sentence.tokens.end as usize;
        for name in index.within(&tokens).iter().take(4) {
            let state = entities
                .get(name.entity.0 as usize)
                .is_some_and(|entity| entity.state.is_some());
            let stands = issues(document.lower(name.tokens.end))
                // "the United States, with the full support of France, will …".
                || document.word(name.tokens.end) == ","
                    && (name.tokens.end + 2..name.tokens.end + 14)
                        .any(|idx| document.word(idx) == "," && issues(document.lower(idx + 1)));
            if state && stands && name.form == Form::Name && opens_clause(document, start, name) {
                *counts.entry(name.entity).or_default() += 1;
            }
        }
    }
    let most = counts
        .iter()
        // Whom the title is about is seldom who issues it.
        .max_by_key(|(entity, count)| {
            let in_title = entities
                .get(entity.0 as usize)
                .is_some_and(|found| found.mentions.iter().any(|mention| mention.paragraph == 0));
            (!in_title, **count, std::cmp::Reverse(**entity))
        })
        .map(|(entity, _)| *entity)?;
    labelled(most)
}

/// Verbs by which an issuer speaks of itself.
fn issues(word: &str) -> bool {
    one_of!(
        word;
        "will" "remains" "stands" "welcomes" "condemns" "supports" "continues" "expresses" "thanks" "urges" "calls"
        "joins" "worked" "appreciates" "facilitated" "reaffirms" "reiterates" "commends" "looks"
    )
}

/// Whether a name opens its sentence, or the clause behind a comma ("And so, the United States will …").
fn opens_clause(document: &Document<'_>, start: usize, name: &Named) -> bool {
    let at = name.tokens.start;
    at <= start + 2
        || document.word(at - 1) == ","
        || document.lower(at - 1) == "the" && document.word(at - 2) == ","
}

/// Who is quoted in each paragraph: the name beside the first verb of speech outside the quotation.
fn quoted(document: &Document<'_>, index: &Index) -> BTreeMap<u32, (EntityId, Label)> {
    let mut speakers = BTreeMap::new();
    for (idx, token) in document.tokens.iter().enumerate() {
        if token.quoted
            || speakers.contains_key(&token.paragraph)
            || !one_of!(
                document.lower(idx);
                "said" "told" "added" "says" "stated" "declared" "wrote" "insisted" "noted" "stressed"
            )
        {
            continue;
        }
        let fits = |at: usize| {
            document
                .tokens
                .get(at)
                .is_some_and(|other| other.paragraph == token.paragraph && !other.quoted)
        };
        let around = (idx.saturating_sub(9)..idx)
            .rev()
            .take_while(|&at| fits(at))
            .last()
            .unwrap_or(idx)..idx;
        let behind = idx + 1..idx + 7;
        let found = index.within(&around).first().or_else(|| {
            index
                .within(&behind)
                .first()
                .filter(|name| fits(name.tokens.start) && document.lower(idx) != "told")
        });
        if let Some(name) = found {
            speakers.insert(token.paragraph, (name.entity, name.label));
        }
    }
    speakers
}
