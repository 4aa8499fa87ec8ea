//! What stands inside one name though it is no word: a possessive, a dash.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Reader;
use crate::text::token::TokenKind;

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
}
