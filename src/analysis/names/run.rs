//! Runs of capitals: where a name can begin and how far it goes.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::LONGEST;
use crate::analysis::names::Name;
use crate::analysis::names::Reader;
use crate::analysis::names::forms::is_field;
use crate::analysis::names::forms::is_style_of_state;
use crate::analysis::names::is_initial_or_short;
use crate::analysis::names::is_plainly_small;
use crate::analysis::names::joints::is_gathering;
use crate::analysis::names::joints::is_supplier;
use crate::analysis::names::joints::is_supply;
use crate::text::Document;
use crate::text::Span;
use crate::text::token::TokenKind;

impl Reader<'_, '_> {
    /// The place in "Bremen-based": who sits there acts, the place is told beside.
    pub(super) fn read_base(&self, idx: usize, names: &mut Vec<Name>) {
        let token = self.document.tokens[idx];
        let Some((place, _)) = self.document.word(idx).rsplit_once('-') else {
            return;
        };
        if gazetteer::is_common_word(place) || gazetteer::places(place).next().is_none() {
            return;
        }
        names.push(Name {
            tokens: idx..idx + 1,
            span: Span {
                start: token.span.start,
                end: token.span.start + place.len() as u32,
            },
            paragraph: token.paragraph,
            guess: Guess::Place,
            title: None,
        });
    }

    /// Whether the token begins a name for all its form tells.
    pub(super) fn is_capital(&self, idx: usize, opens: bool, end: usize) -> bool {
        let word = self.document.word(idx);
        let lower = self.document.lower(idx);
        if !has_capital(word) {
            return false;
        }
        // "March 23 Movement" and the like are rare; dates are not.
        if cues::is_calendar(lower) {
            return false;
        }
        if opens || self.headline {
            if cues::is_common_opener(lower) {
                return false;
            }
            let known = gazetteer::country(word).is_some()
                || gazetteer::country_of_nationality(word).is_some()
                || gazetteer::country_of_seat(word).is_some()
                || bodies::body(lower).is_some();
            if known {
                return true;
            }
            if self.headline {
                // "New" in "New Zealand" is written small elsewhere and belongs to the name here.
                return self.opens_known_place(idx, end) || !self.small.contains(lower);
            }
            // "Abdul al-Amiri" too.
            let next_capital = idx + 1 < end
                && self.document.tokens[idx + 1].kind == TokenKind::Word
                && (has_capital(self.document.word(idx + 1))
                    // "Banc de Lluvia"
                    || self.goes_on_behind_particles(idx + 1, end));
            if next_capital
                || idx + 2 < end
                    && holds_office(lower, self.document.lower(idx + 1))
                    && cues::is_title(lower)
            {
                return true;
            }
            // A lone word at the front is a name where the article names it elsewhere too, or it speaks.
            let speaks = idx + 1 < end && cues::is_speech_verb(self.document.lower(idx + 1));
            let apposed = self.document.word(idx + 1) == ","
                && matches!(
                    self.document.lower(idx + 2),
                    "the" | "a" | "an" | "which" | "who"
                );
            // "Nordheim's chief executive said": what owns is named, unless it is a word of the language.
            let owns = matches!(self.document.word(idx + 1), "'s" | "’s")
                && !gazetteer::is_common_word(word);
            let attested =
                apposed || owns || self.inside.contains(lower) || gazetteer::is_first_name(lower);
            return !self.small.contains(lower)
                && (attested
                    || speaks
                    || gazetteer::places(word).next().is_some()
                        && !gazetteer::is_common_word(word))
                && (speaks || attested || !looks_like_a_common_word(lower));
        }
        !cues::is_small_in_spite_of_capitals(lower)
    }

    /// Whether one or two particles stand here before a capital: "Banc | de Lluvia", "Van | der Hoeven".
    fn goes_on_behind_particles(&self, idx: usize, end: usize) -> bool {
        let small = (idx..end.min(idx + 2))
            .take_while(|&idx| {
                let word = self.document.word(idx);
                cues::is_particle(word) && word.len() > 1
            })
            .count();
        small > 0 && idx + small < end && has_capital(self.document.word(idx + small))
    }

    /// Whether this token and the next name a place or a state together.
    fn opens_known_place(&self, idx: usize, end: usize) -> bool {
        if idx + 1 >= end {
            return false;
        }
        let text = self.document.slice(self.document.span_of(idx..idx + 2));
        gazetteer::country(text).is_some() || gazetteer::places(text).next().is_some()
    }

    /// One past the last token of the run of capitals that starts at `start`.
    pub(super) fn run_end(&self, start: usize, limit: usize) -> usize {
        let limit = limit.min(start + LONGEST);
        let mut end = start + 1;
        let mut lists = false;
        while end < limit {
            let step = self.step(start, end, limit, &mut lists);
            if step == 0 {
                break;
            }
            end += step;
        }
        end.min(limit)
    }

    /// How many tokens the run takes on at `end`; 0 where it ends.
    ///
    /// `lists` remembers that the run is the name of a body that may hold an "and"
    /// ("Ministry of Trade and Industry").
    fn step(&self, start: usize, end: usize, limit: usize, lists: &mut bool) -> usize {
        let document = self.document;
        let lower = document.lower(end);
        let last = document.lower(end - 1);
        let capital = |idx: usize| {
            idx < limit
                && document.tokens[idx].kind == TokenKind::Word
                && self.is_capital(idx, false, limit)
        };
        match document.tokens[end].kind {
            TokenKind::Word if capital(end) => {
                let heading = cues::is_title(lower) || cues::is_body_head(lower);
                let known = self.headline && self.opens_known_place(end - 1, limit);
                usize::from(known || !(self.headline && self.small.contains(lower) && !heading))
            }
            // "Queen Margaret II", "John Paul II"
            TokenKind::Word if self.is_regnal(start, end) => 1,
            // "United Kingdom of Great Britain and Northern Ireland"
            TokenKind::Word
                if lower == "and"
                    && last == "britain"
                    && document.lower(end + 1) == "northern"
                    && document.lower(end + 2) == "ireland" =>
            {
                3
            }
            TokenKind::Word if cues::is_particle(lower) => {
                if self.is_initials_behind(end) {
                    // "Tomás Prado del ABC" is somebody of the paper.
                    0
                } else if capital(end + 1) {
                    2
                } else if cues::is_particle(document.lower(end + 1)) && capital(end + 2) {
                    3
                } else {
                    0
                }
            }
            // "Ambassador to the United Nations First Last", "Amir of the State of X First Last".
            TokenKind::Word if holds_office(last, lower) => {
                let skip = usize::from(document.lower(end + 1) == "the");
                if capital(end + 1 + skip) { 2 + skip } else { 0 }
            }
            // "Alliance of Patriots for a Free and Sovereign Land".
            TokenKind::Word if lower == "for" && self.is_body_with_aim(start, end) => {
                let skip = usize::from(matches!(document.lower(end + 1), "the" | "a" | "an"));
                if !capital(end + 1 + skip) {
                    return 0;
                }
                *lists = true;
                2 + skip
            }
            // "Association of Fishermen of the Gulf"
            TokenKind::Word if lower == "of" && self.is_body_with_aim(start, end) => {
                let skip = usize::from(document.lower(end + 1) == "the");
                if capital(end + 1 + skip) { 2 + skip } else { 0 }
            }
            TokenKind::Word if matches!(lower, "of" | "for" | "on") => {
                let skip = usize::from(document.lower(end + 1) == "the");
                // "Government of National Unity" is one of several; "Government of Chad" is Chad.
                let united = last == "government"
                    && lower == "of"
                    && matches!(document.lower(end + 1), "national" | "unity");
                // "the Renewal Front of First Last" is two names.
                let led = skip == 0
                    && is_gathering(last)
                    && gazetteer::is_first_name(document.lower(end + 1))
                    && capital(end + 2)
                    && gazetteer::country(document.word(end + 1)).is_none();
                if led {
                    return 0;
                }
                let land = document.word(end + 1 + skip);
                // "Ministry of Foreign Affairs of the Republic of Chad".
                let of_state = *lists
                    && lower == "of"
                    && document.lower(start) == "ministry"
                    && (gazetteer::country(land).is_some()
                        || is_style_of_state(document.lower(end + 1 + skip)));
                if !((united || of_state || Self::takes_of(last, lower)) && capital(end + 1 + skip))
                {
                    return 0;
                }
                // "Front for Concord and Renewal"
                *lists = *lists
                    || cues::may_hold_and(last)
                    || lower == "for" && is_gathering(last)
                    // "Union of Rail, Maritime and Transport Workers"
                    || last == "union" && is_field(document.lower(end + 1 + skip));
                2 + skip
            }
            // "Ministry of Health, Labour and Welfare"
            TokenKind::Mark if lower == "," && *lists => {
                let field = |idx: usize| capital(idx) && is_field(document.lower(idx));
                let joins = is_field(last)
                    && field(end + 1)
                    && document.lower(end + 2) == "and"
                    && field(end + 3);
                if joins { 4 } else { 0 }
            }
            // "United Nations Mission in Chad", "African Union Mission to Chad".
            TokenKind::Word
                if end >= start + 2
                    && matches!(lower, "in" | "to")
                    && last == "mission"
                    && capital(end + 1) =>
            {
                2
            }
            TokenKind::Word if lower == "on" && last == "conference" => {
                let skip = usize::from(document.lower(end + 1) == "the");
                if capital(end + 1 + skip) { 2 + skip } else { 0 }
            }
            // "Organization for Security and Co-operation in Europe".
            TokenKind::Word
                if lower == "in"
                    && *lists
                    && matches!(last, "cooperation" | "co-operation")
                    && capital(end + 1) =>
            {
                2
            }
            TokenKind::Word if lower == "and" && self.joins_fields(start, end, limit) => 2,
            // One jurisdiction.
            TokenKind::Word
                if lower == "and" && last == "england" && document.lower(end + 1) == "wales" =>
            {
                2
            }
            TokenKind::Word if lower == "and" => {
                let joins = *lists
                    && capital(end + 1)
                    && gazetteer::country(document.word(end + 1)).is_none()
                    && gazetteer::country(document.word(end - 1)).is_none()
                    && !cues::is_strong_title(document.lower(end + 1))
                    && !opens_office(document, end + 1)
                    && !next_person_like(document, end + 1, limit);
                if joins { 2 } else { 0 }
            }
            // "Workers' Party", "People's Republic".
            TokenKind::Possessive => {
                let owned = cues::is_owner(last)
                    || self.is_of_members(end, limit)
                    || self.is_of_place(start, end, limit);
                if owned && capital(end + 1) { 2 } else { 0 }
            }
            TokenKind::Mark
                if document.word(end) == "–"
                    && (self.dash_joins(end, limit) || self.dash_joins_initials(end, limit)) =>
            {
                2
            }
            TokenKind::Mark if document.word(end) == "&" => {
                if capital(end + 1) {
                    2
                } else {
                    0
                }
            }
            // "George W. Bush", "Gen. Smith", "St. Lucia".
            TokenKind::Mark if document.word(end) == "." => {
                let touches = document.tokens[end].span.start == document.tokens[end - 1].span.end;
                // "Secretary of State John F. Smith": an initial behind a first name, however long the office.
                // "Anna M. K. Berg": behind another initial, too.
                let middle = end >= start + 2
                    && document.word(end - 1).chars().count() == 1
                    && (document.tokens[end - 2].kind == TokenKind::Word
                        || end >= start + 4
                            && document.word(end - 2) == "."
                            && document.word(end - 3).chars().count() == 1);
                let initial =
                    (end - start <= 3 || middle) && is_initial_or_short(document.word(end - 1));
                if touches && initial && capital(end + 1) {
                    // "Secretary of State John F. Smith and Y": the body's name is over.
                    *lists = *lists && !middle;
                    2
                } else {
                    0
                }
            }
            TokenKind::Word | TokenKind::Mark | TokenKind::Number => 0,
        }
    }

    /// Whether a run so far is "Alliance of Patriots": whom a body gathers, so that its aim may follow.
    fn is_body_with_aim(&self, start: usize, end: usize) -> bool {
        let document = self.document;
        let of = (start + 1..end).find(|&idx| document.lower(idx) == "of");
        of.is_some_and(|of| {
            let gathered = document.word(end - 1);
            is_gathering(document.lower(of - 1))
                && (gathered.ends_with('s') || gathered.ends_with("men"))
                && gazetteer::country(gathered).is_none()
                && gazetteer::places(gathered).next().is_none()
        })
    }

    /// Whether an "and" stands inside one body's name: "Federal Mediation and Conciliation Service",
    /// "Confederated River and Lake Tribes".
    fn joins_fields(&self, start: usize, end: usize, limit: usize) -> bool {
        let document = self.document;
        let capital = |idx: usize| {
            idx < limit
                && document.tokens[idx].kind == TokenKind::Word
                && document.word(idx).starts_with(char::is_uppercase)
        };
        // "Food and Allied Workers Union", "Transport and General Workers' Union"
        let kindred = matches!(
            document.lower(end + 1),
            "allied" | "general" | "associated" | "kindred" | "related"
        );
        // "South African Transport and Allied Workers Union"
        let nation = end > start + 1
            && gazetteer::country_of_nationality(document.slice(document.span_of(start..end - 1)))
                .is_some();
        if kindred && capital(end + 1) && capital(end + 2) && (end == start + 1 || nation) {
            return (is_field(document.lower(end - 1))
                || gazetteer::is_common_word(document.word(end - 1)))
                && (end + 2..end + 6)
                    .take_while(|&idx| idx < limit)
                    .any(|idx| {
                        matches!(
                            document.word(idx),
                            "Union" | "Association" | "Federation" | "Workers"
                        )
                    });
        }
        if !capital(end + 1) || !capital(end + 2) || capital(end + 3) {
            return false;
        }
        let head = document.lower(end + 2);
        let first = document.lower(start);
        if matches!(first, "confederated" | "united" | "affiliated" | "allied") {
            return matches!(head, "tribes" | "bands" | "nations" | "peoples");
        }
        let open = |idx: usize| {
            let word = document.word(idx);
            let lower = document.lower(idx);
            gazetteer::country(word).is_none()
                && gazetteer::country_of_nationality(word).is_none()
                && bodies::body(lower).is_none()
                && !cues::is_body_head(lower)
                && !cues::is_title(lower)
        };
        let field = document.lower(end - 1);
        // "Harland Oil and Gas Company"
        if is_supply(field) && is_supply(document.lower(end + 1)) && is_supplier(head) {
            return end > start + 1 && end - start <= 3;
        }
        let nominal = [
            "tion", "ment", "ing", "ity", "ance", "ics", "ance", "ade", "ure", "ence",
        ]
        .iter()
        .any(|ending| field.ends_with(ending));
        let scope = matches!(
            first,
            "federal" | "national" | "international" | "european" | "central" | "joint" | "state"
        ) || gazetteer::country_of_nationality(document.word(start)).is_some();
        end - start == 2
            && scope
            && nominal
            && open(end - 1)
            && open(end + 1)
            && matches!(
                head,
                "service"
                    | "commission"
                    | "agency"
                    | "board"
                    | "authority"
                    | "committee"
                    | "council"
                    | "department"
                    | "bureau"
                    | "office"
                    | "administration"
                    | "organisation"
                    | "organization"
                    | "tribunal"
                    | "fund"
                    | "bank"
                    | "institute"
                    | "centre"
                    | "center"
                    | "foundation"
                    | "corporation"
                    | "association"
                    | "union"
                    | "federation"
                    | "society"
                    | "ministry"
            )
    }

    /// Whether a name that ends in `last` so far goes on behind "of", "for" or "on".
    fn takes_of(last: &str, preposition: &str) -> bool {
        let plain = matches!(
            last,
            "government"
                | "administration"
                | "regime"
                | "group"
                | "house"
                | "city"
                | "socialists"
                | "liberals"
                | "conservatives"
                | "democrats"
                | "republicans"
                | "greens"
        );
        let named_by_of = matches!(
            last,
            "republic"
                | "archbishop"
                | "bishop"
                | "duke"
                | "duchess"
                | "earl"
                | "patriarch"
                | "kingdom"
                | "state"
                | "horn"
                | "states"
                | "emirates"
                | "secretary"
                | "minister"
                | "commonwealth"
                | "province"
                | "isle"
                | "city"
                | "duchy"
                | "university"
                | "rights"
                | "confederation"
                | "general"
        );
        cues::is_body_head(last) && !plain
            || preposition == "of"
                && (cues::opens_place(last) || named_by_of || cues::is_other_head(last))
    }
}

/// Whether an office goes on behind a preposition, up to who holds it.
pub(super) fn holds_office(last: &str, preposition: &str) -> bool {
    match preposition {
        "of" => matches!(
            last,
            "president" | "amir" | "emir" | "sultan" | "king" | "chancellor" | "premier"
        ),
        "to" => matches!(
            last,
            "ambassador" | "envoy" | "representative" | "delegate" | "consul"
        ),
        "for" => matches!(
            last,
            "minister" | "secretary" | "commissioner" | "commissar" | "envoy" | "representative"
        ),
        _ => false,
    }
}

/// Whether a word is written as a name is: "Amiri", "al-Amiri", "wal-Amiri".
fn has_capital(word: &str) -> bool {
    if word.starts_with(char::is_uppercase) {
        return true;
    }
    if is_plainly_small(word) {
        return false;
    }
    let article = word.split_once('-').is_some_and(|(article, rest)| {
        is_joined_article(article) && rest.starts_with(char::is_uppercase)
    });
    // "Côte d'Ivoire"
    let elided = ["d'", "d’", "l'", "l’"]
        .iter()
        .find_map(|article| word.strip_prefix(article))
        .is_some_and(|rest| rest.starts_with(char::is_uppercase));
    elided || article
}

/// Arabic articles, with the "and" or the sound that they may take on, as they are joined to a name.
fn is_joined_article(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "an"
            | "as"
            | "ash"
            | "ad"
            | "ar"
            | "at"
            | "az"
            | "ul"
            | "ud"
            | "ur"
            | "wal"
            | "wa"
            | "bil"
            | "Al"
            | "El"
            | "An"
    )
}

/// Whether an office begins here: "Foreign Minister".
fn opens_office(document: &Document<'_>, idx: usize) -> bool {
    cues::is_title(document.lower(idx)) && cues::is_strong_title(document.lower(idx + 1))
}

fn next_person_like(document: &Document<'_>, idx: usize, limit: usize) -> bool {
    idx + 1 < limit && gazetteer::is_first_name(document.lower(idx))
}

/// Sentence openers that the article may not write small but English does.
fn looks_like_a_common_word(lower: &str) -> bool {
    lower.ends_with("ing")
        || lower.ends_with("ly")
        || (lower.ends_with("ed") && lower.len() > 4)
        || lower.ends_with("tions")
        || lower.ends_with("ments")
}
