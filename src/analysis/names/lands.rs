//! Lands that no table knows, told by their adjective: where "Kestorian troops" stand beside "Kestoria", it is a state.

use crate::analysis::bodies;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::seeded::HashMap;
use crate::analysis::seeded::HashSet;
use crate::text::Document;
use crate::text::token::TokenKind;

/// Letters of the shortest adjective; shorter words are too often something else.
const SHORTEST: usize = 6;

/// The adjectives of such lands, in lower case, and the land of each, as written.
pub(in crate::analysis) fn adjectives<'d>(document: &'d Document<'_>) -> HashMap<&'d str, &'d str> {
    let mut told: HashSet<&str> = HashSet::default();
    for idx in 0..document.tokens.len() {
        let lower = document.lower(idx);
        if is_capital(document, idx) && lands_of(lower).next().is_some() && acts(document, idx) {
            told.insert(lower);
        }
    }
    told.retain(|adjective| is_open(adjective));
    let mut lands = HashMap::default();
    if told.is_empty() {
        return lands;
    }
    let mut capitals: HashMap<&str, &str> = HashMap::default();
    for idx in (0..document.tokens.len()).filter(|&idx| is_capital(document, idx)) {
        capitals
            .entry(document.lower(idx))
            .or_insert(document.word(idx));
    }
    for adjective in told {
        let land = lands_of(adjective)
            .find_map(|land| capitals.get(land))
            .filter(|land| is_open(&land.to_lowercase()));
        if let Some(land) = land {
            lands.insert(adjective, *land);
        }
    }
    lands
}

/// Whether a land's forces, officers or envoys stand behind its adjective.
fn acts(document: &Document<'_>, idx: usize) -> bool {
    let next = document.lower(idx + 1);
    document.same_paragraph(idx, idx + 1)
        && (cues::is_state_organ(next) || cues::is_office(next) || next == "parliament")
}

/// What a land may be called whose adjective this is.
fn lands_of(adjective: &str) -> impl Iterator<Item = &str> {
    ["n", "ian", "i", "ese"]
        .into_iter()
        .filter(|_| adjective.len() >= SHORTEST)
        .filter_map(|ending| adjective.strip_suffix(ending).map(|land| (land, ending)))
        // "Kestorian" of "Kestoria", "Varnian" of "Varn".
        .filter(|(land, ending)| *ending != "n" || land.ends_with(['a', 'o', 'e']))
        .map(|(land, _)| land)
}

fn is_capital(document: &Document<'_>, idx: usize) -> bool {
    document.tokens[idx].kind == TokenKind::Word
        && document.word(idx).starts_with(char::is_uppercase)
}

/// Whether no table knows a word.
fn is_open(word: &str) -> bool {
    let mut written: String = word.to_owned();
    if let Some(first) = written.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    gazetteer::country_of_nationality(&written).is_none()
        && gazetteer::country(&written).is_none()
        && gazetteer::places(&written).next().is_none()
        && bodies::body(word).is_none()
        && !gazetteer::is_first_name(word)
        && !gazetteer::is_surname(word)
        && !gazetteer::is_common_word(&written)
}
