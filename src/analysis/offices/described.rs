//! What the noun by which a text means a body says of its name: "the company", "the union", "the league".

use crate::analysis::link::fold;
use crate::analysis::names::is_sport;

/// Whether a noun is a word of a body's name, or that word in another tongue.
pub(super) fn is_in_name(noun: &str, word: &str) -> bool {
    let word = fold(word);
    let among = |words: &[&str]| words.contains(&word.as_str());
    word == noun
        || match noun {
            "league" => word.ends_with("liga") || among(&["lega", "ligue"]),
            "party" => among(&["partido", "parti", "partito", "partei", "partij"]),
            "bank" => among(&["banco", "banca", "banque", "banc", "bancorp"]),
            "union" => among(&["sindicato", "syndicat", "vakbond", "gewerkschaft", "liitto"]),
            "movement" => among(&["movimiento", "mouvement", "movimento"]),
            "front" => among(&["frente"]),
            "alliance" => among(&["alianza"]),
            "coalition" => among(&["coalicion"]),
            "federation" => among(&["federacion", "federazione"]),
            "foundation" => among(&["fondazione", "fundacion", "fondation", "stiftung"]),
            "organisation" | "organization" => among(&["organisation", "organization"]),
            "company" | "firm" => is_of_firm(&word),
            // "Cricket Tasmania" has a board as others do.
            "board" => is_sport(&word),
            "airline" => among(&["airlines", "airways", "air"]),
            _ => false,
        }
}

/// Words in the names of firms.
fn is_of_firm(word: &str) -> bool {
    matches!(
        word,
        "co" | "inc"
            | "ltd"
            | "llc"
            | "plc"
            | "corp"
            | "corporation"
            | "limited"
            | "holding"
            | "holdings"
            | "industries"
            | "systems"
            | "motors"
            | "lines"
            | "airlines"
            | "shipping"
            | "resources"
            | "logistics"
            | "foods"
            | "steel"
            | "minerals"
            | "petroleum"
            | "partners"
            | "breweries"
            | "railways"
            | "group"
    )
}

/// Whether a body can be called by a noun: no union is "the company", no court "the union".
pub(super) fn may_mean(noun: &str, name: &str) -> bool {
    let last = |words: &[&str]| {
        name.split_whitespace()
            .any(|word| words.contains(&fold(word).as_str()))
    };
    let public = || {
        last(&[
            "court",
            "tribunal",
            "ministry",
            "department",
            "parliament",
            "senate",
            "assembly",
            "police",
            "government",
            "nations",
        ])
    };
    let of_members = || {
        last(&[
            "union",
            "unions",
            "league",
            "federation",
            "council",
            "commission",
            "party",
            "front",
            "association",
            "committee",
            "university",
            "army",
            "movement",
            "cross",
            "society",
            "church",
            "congress",
        ])
    };
    match noun {
        "company" | "firm" | "airline" => !public() && !of_members(),
        "bank" => !public() && (!of_members() || last(&["bank"])),
        "union" => {
            !public()
                && !last(&[
                    "company",
                    "corporation",
                    "inc",
                    "ltd",
                    "plc",
                    "bank",
                    "lines",
                    "party",
                    "league's",
                    "council",
                    "commission",
                    "university",
                    "army",
                ])
        }
        "party" | "movement" | "militia" | "club" | "charity" => !public(),
        _ => true,
    }
}

/// Nouns by which a text means only a body in whose name they stand: "the district's chairman" is no
/// officer of whichever body was named last.
pub(super) fn has_own_name(word: &str) -> bool {
    matches!(
        word,
        "district"
            | "authority"
            | "fund"
            | "trust"
            | "board"
            | "tribe"
            | "tribes"
            | "church"
            | "chamber"
            | "society"
            | "mission"
            | "force"
            | "forces"
            | "brigade"
            | "army"
            | "port"
            | "network"
            | "institute"
            | "front"
            | "congress"
            | "assembly"
            | "cooperative"
            | "co-operative"
            | "guild"
            | "consortium"
            | "tribunal"
            | "court"
            | "centre"
            | "center"
            | "institution"
            | "campaign"
            | "office"
            | "initiative"
            | "programme"
            | "program"
            | "project"
    )
}

/// Nouns by which a text means a body that it has named.
pub(super) fn is_body_noun(word: &str) -> bool {
    matches!(
        word,
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
            | "federation"
            | "league"
            | "coalition"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_tells_what_the_body_can_be() {
        assert!(is_in_name("league", "Bundesliga"));
        assert!(is_in_name("company", "Holding"));
        assert!(!is_in_name("union", "League"));
        assert!(may_mean("company", "Northern Lines"));
        assert!(!may_mean("company", "Seafarers' Union"));
        assert!(!may_mean("union", "Labour Court"));
    }
}
