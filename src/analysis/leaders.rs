//! Leaders known the world over, and for which state or body they speak. Our own table, from general
//! knowledge; it fills in for whom a party speaks and never makes a party.

use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::analysis::rows;

/// `folded word, name, side`, sorted by word: `leaders.txt`, as `examples/tables.rs` lays it out to be
/// searched, with every name under its last word and its first.
const TABLE: &str = include_str!("data/leaders-by-name.txt");

/// A leader's name, and the state or body for which that person speaks.
#[derive(Debug)]
struct Leader {
    words: Vec<String>,
    side: &'static str,
}

/// The leaders whose name begins or ends with a folded word, in order of the table.
fn leaders(word: &str) -> impl Iterator<Item = Leader> {
    rows::under(TABLE, word).filter_map(|row| {
        let (name, side) = row.split_once('\t')?;
        Some(Leader {
            words: words(name),
            side,
        })
    })
}

/// The folded words under which a name is kept: its last, and its first, for a Chinese family name
/// stands in front.
pub fn keys(name: &str) -> Vec<String> {
    let words = words(name);
    let mut keys: Vec<String> = words
        .first()
        .into_iter()
        .chain(words.last())
        .cloned()
        .collect();
    keys.dedup();
    keys
}

/// Lands whose people put the family name first.
const FAMILY_NAME_FIRST: [&str; 14] = [
    "China",
    "Chinese Communist Party",
    "Kuomintang",
    "Nationalist Party",
    "Republic of China",
    "Taiwan",
    "Hong Kong",
    "North Korea",
    "South Korea",
    "Vietnam",
    "North Vietnam",
    "South Vietnam",
    "Cambodia",
    "Khmer Rouge",
];

/// The words of a name, folded, without initials, articles and forms of address.
fn words(name: &str) -> Vec<String> {
    name.split_whitespace()
        .map(|word| fold(word.trim_matches(|c| matches!(c, '.' | ',' | '’' | '\''))))
        .map(|word| word.strip_prefix("al-").map_or(word.clone(), str::to_owned))
        .filter(|word| {
            word.trim_matches('.').chars().count() > 1
                && !matches!(
                    word.as_str(),
                    "lord"
                        | "sir"
                        | "viscount"
                        | "count"
                        | "marquis"
                        | "earl"
                        | "baron"
                        | "de"
                        | "of"
                        | "the"
                        | "jr"
                        | "al"
                        | "el"
                        | "sheikh"
                        | "ayatollah"
                        | "sayyid"
                        | "marshal"
                        | "general"
                )
        })
        .collect()
}

/// The states or bodies for which a leader of this name speaks or spoke, in order of the table.
///
/// A full name must agree in its first and last word, a single one in the family name.
pub fn sides(name: &str) -> Vec<&'static str> {
    let given = words(name);
    let (Some(first), Some(last)) = (given.first(), given.last()) else {
        return Vec::new();
    };
    let mut sides = Vec::new();
    let mut take = |leader: &Leader| {
        let family_first = FAMILY_NAME_FIRST.contains(&leader.side);
        let agrees = if given.len() == 1 {
            leader.words.last() == Some(last) || family_first && leader.words.first() == Some(last)
        } else {
            leader.words.first() == Some(first) && leader.words.last() == Some(last)
                || leader.words.len() >= 2 && ends_with(&given, &leader.words)
                || given.len() >= 2 && ends_with(&leader.words, &given)
        };
        if agrees && !sides.contains(&leader.side) {
            sides.push(leader.side);
        }
    };
    for key in [last, first] {
        for leader in leaders(key) {
            take(&leader);
        }
    }
    sides
}

/// Whether a name is one word that many bear ("Johnson"): by itself it tells no leader.
pub fn is_borne_by_many(name: &str) -> bool {
    match words(name).as_slice() {
        [only] => {
            (gazetteer::is_surname(only) || gazetteer::is_first_name(only))
                && !is_known_by_one_word(only)
        }
        _ => false,
    }
}

/// Whether a word by itself is a leader's name ("Napoleon"), as the table says by giving it alone.
pub fn is_known_by_one_word(word: &str) -> bool {
    let folded = fold(word);
    leaders(&folded).any(|leader| leader.words.len() == 1)
}

/// Whether a name of several words is, word for word, one of the table.
pub fn is_known_in_full(name: &str) -> bool {
    let given = words(name);
    given.len() > 1
        && given.last().is_some_and(|last| {
            leaders(last).any(|leader| {
                leader.words.first() == given.first() && leader.words.last() == given.last()
            })
        })
}

fn ends_with(long: &[String], short: &[String]) -> bool {
    long.len() > short.len() && long.ends_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_written_by_hand_is_laid_out_in_full() {
        assert!(TABLE.lines().is_sorted_by_key(rows::key_of));
        let mut count = 0;
        let text = include_str!("data/leaders.txt");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((side, names)) = line.split_once(':') else {
                continue;
            };
            for name in names.split(',') {
                for key in keys(name) {
                    let known = leaders(&key)
                        .any(|leader| leader.side == side && leader.words == words(name));
                    assert!(known, "lay out leaders.txt anew: {name}");
                    count += 1;
                }
            }
        }
        assert_eq!(TABLE.lines().count(), count);
    }

    #[test]
    fn a_leader_is_found_by_full_name_and_by_family_name() {
        assert_eq!(sides("Harry S. Truman"), ["United States"]);
        assert_eq!(sides("Truman"), ["United States"]);
        assert_eq!(sides("Franklin D. Roosevelt"), ["United States"]);
        assert_eq!(sides("Lord Palmerston"), ["United Kingdom"]);
        assert_eq!(sides("Xi"), ["China"]);
        assert_eq!(
            sides("Yasser Arafat").first().copied(),
            Some("Palestine Liberation Organization")
        );
        assert!(sides("Truman Capote").is_empty());
        assert!(sides("Gordon Truman").is_empty());
        assert!(sides("").is_empty());
        assert!(is_known_by_one_word("Napoleon"));
        assert!(!is_known_by_one_word("Truman"));
        assert!(is_known_in_full("Harry S. Truman"));
        assert!(is_borne_by_many("Johnson"));
        assert!(!is_borne_by_many("Lyndon Johnson"));
        assert!(!is_borne_by_many("Zelensky"));
    }
}
