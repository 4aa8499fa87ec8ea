//! What stands inside one name though it is no word: a possessive, a dash; which nouns let a name go on over "and" and "for".

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Reader;
use crate::analysis::names::forms::is_field;
use crate::text::token::TokenKind;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Whether a possessive names whose body it is: "Dockers' League", "Grain Millers' Alliance"; of the
    /// "Vikings' Football Club" both are names.
    pub(super) fn is_of_members(&self, possessive: usize, limit: usize) -> bool {
        let document = self.document;
        let members = document.lower(possessive - 1);
        let plural = matches!(document.word(possessive), "'" | "’");
        let by_trade = [
            "ers", "ors", "ists", "ants", "ents", "ees", "wives", "keepers",
        ]
        .iter()
        .any(|ending| members.ends_with(ending));
        let many = plural && (by_trade || cues::is_side_noun(members))
            || members.ends_with("men")
            || members.ends_with("women");
        many && document
            .word(possessive - 1)
            .starts_with(char::is_uppercase)
            && !gazetteer::is_surname(members)
            && (possessive + 1..(possessive + 4).min(limit))
                .take_while(|&idx| document.word(idx).starts_with(char::is_uppercase))
                .any(|idx| cues::is_body_head(document.lower(idx)))
    }

    /// Whether a possessive stands inside a place's name: "Saint Mark's Island", "Devil's Curve"; of "Peru's
    /// Coast" both are names.
    pub(super) fn is_of_place(&self, start: usize, possessive: usize, limit: usize) -> bool {
        let document = self.document;
        let owner = document.slice(document.span_of(start..possessive));
        let capital = |idx: usize| {
            idx < limit
                && document.tokens[idx].kind == TokenKind::Word
                && document.word(idx).starts_with(char::is_uppercase)
        };
        let head = document.lower(possessive + 1);
        let natural = matches!(
            head,
            "island"
                | "islands"
                | "bay"
                | "creek"
                | "point"
                | "cape"
                | "landing"
                | "ferry"
                | "hill"
                | "valley"
                | "county"
                | "bazar"
                | "bazaar"
                | "corner"
                | "crossing"
                | "wharf"
                | "curve"
                | "peak"
                | "strait"
                | "pass"
                | "cove"
        );
        natural
            && capital(possessive + 1)
            && !capital(possessive + 2)
            && possessive < start + 3
            && !self.headline
            && gazetteer::country(owner).is_none()
            && gazetteer::country_of_seat(owner).is_none()
            && bodies::body(&owner.to_lowercase()).is_none()
    }

    /// A union named by its trades: "the Rail, Maritime and Transport union".
    pub(super) fn union_by_trades(
        &self,
        start: usize,
        end: usize,
        limit: usize,
    ) -> Option<Range<usize>> {
        let document = self.document;
        let trade = |idx: usize| {
            idx < limit
                && document.word(idx).starts_with(char::is_uppercase)
                && is_field(document.lower(idx))
        };
        if end != start + 1 || document.word(end) != "," || !trade(start) || !trade(end + 1) {
            return None;
        }
        let and = end + 2;
        let head = (and + 2..limit.min(and + 5))
            .find(|&idx| matches!(document.lower(idx), "union" | "unions"))?;
        let capitals =
            (and + 1..head).all(|idx| document.word(idx).starts_with(char::is_uppercase));
        (document.lower(and) == "and" && capitals).then_some(start..head + 1)
    }

    /// Whether a dash stands inside one body's name: "Import–Export Bank", not "Peru–Chile Commission".
    pub(super) fn dash_joins(&self, dash: usize, limit: usize) -> bool {
        let document = self.document;
        let touches = |left: usize, right: usize| {
            document.tokens[left].span.end == document.tokens[right].span.start
        };
        let plain = |idx: usize| {
            let word = document.word(idx);
            word.starts_with(char::is_uppercase)
                && gazetteer::country(word).is_none()
                && gazetteer::country_of_nationality(word).is_none()
                && gazetteer::country_of_seat(word).is_none()
                && gazetteer::places(word).next().is_none()
        };
        dash + 2 < limit
            && touches(dash - 1, dash)
            && touches(dash, dash + 1)
            && plain(dash - 1)
            && plain(dash + 1)
            && (dash + 2..(dash + 4).min(limit))
                .take_while(|&idx| document.word(idx).starts_with(char::is_uppercase))
                .any(|idx| cues::is_body_head(document.lower(idx)))
    }

    /// Whether a dash stands between the initials of two who act as one: "the ABRD–SDS coalition".
    pub(super) fn dash_joins_initials(&self, dash: usize, limit: usize) -> bool {
        let document = self.document;
        let touches = |left: usize, right: usize| {
            document.tokens[left].span.end == document.tokens[right].span.start
        };
        let initials = |idx: usize| {
            let word = document.word(idx);
            is_initials(word)
                && gazetteer::country(word).is_none()
                && bodies::body(document.lower(idx)).is_none()
        };
        let behind = document.lower(dash + 2);
        dash + 1 < limit
            && touches(dash - 1, dash)
            && touches(dash, dash + 1)
            && initials(dash - 1)
            && initials(dash + 1)
            && !cues::is_quarrel(behind)
            && !cues::is_other_head(behind)
    }

    /// Whether a particle here stands before initials, which are no family name: "del ABC".
    pub(super) fn is_initials_behind(&self, particle: usize) -> bool {
        let document = self.document;
        document
            .tokens
            .get(particle + 1)
            .is_some_and(|token| token.kind == TokenKind::Word)
            && is_initials(document.word(particle + 1))
            && !self.headline
            && document.word(particle - 1).chars().any(char::is_lowercase)
    }

    /// Whether the number of a ruler stands here, behind a crowned or a first name: "Margaret II".
    pub(super) fn is_regnal(&self, start: usize, idx: usize) -> bool {
        let document = self.document;
        idx > start
            && is_numeral(document.word(idx))
            && (gazetteer::is_first_name(document.lower(idx - 1))
                || (start..idx).any(|idx| is_crowned(document.lower(idx))))
            && !cues::is_body_head(document.lower(idx - 1))
            && !cues::is_other_head(document.lower(idx - 1))
    }
}

/// Titles of those who are counted by number.
fn is_crowned(word: &str) -> bool {
    matches!(
        word,
        "king"
            | "queen"
            | "pope"
            | "emperor"
            | "empress"
            | "tsar"
            | "czar"
            | "sultan"
            | "shah"
            | "kaiser"
            | "patriarch"
            | "prince"
            | "duke"
    )
}

/// Whether a word is the number of a ruler ("II", "XVI"); "I" is mostly who speaks.
pub(in crate::analysis) fn is_numeral(word: &str) -> bool {
    word.len() > 1 && word.len() < 6 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

fn is_initials(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// What towns are supplied with: two of them stand in one supplier's name.
pub(super) fn is_supply(word: &str) -> bool {
    matches!(
        word,
        "gas"
            | "electric"
            | "oil"
            | "light"
            | "power"
            | "water"
            | "coal"
            | "iron"
            | "steel"
            | "savings"
            | "loan"
            | "telephone"
            | "telegraph"
            | "sewer"
            | "fire"
            | "rescue"
            | "marine"
    )
}

/// Whoever supplies them.
pub(super) fn is_supplier(head: &str) -> bool {
    matches!(
        head,
        "company" | "corporation" | "authority" | "board" | "association" | "bank" | "service"
    )
}

/// Heads of bodies that gather members for an aim.
pub(super) fn is_gathering(word: &str) -> bool {
    matches!(
        word,
        "alliance"
            | "union"
            | "movement"
            | "front"
            | "coalition"
            | "forum"
            | "league"
            | "association"
            | "federation"
            | "network"
            | "party"
            | "society"
            | "army"
            | "congress"
            | "confederation"
            | "rally"
    )
}
