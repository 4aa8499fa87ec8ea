//! Leaders known the world over, and for which state or body they speak. Our own table, from general
//! knowledge; it fills in for whom a party speaks and never makes a party.

use crate::analysis::link::fold;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The table: a state or body, a colon, names with commas between.
const TABLE: &str = include_str!("data/leaders.txt");

/// A leader's name, and the state or body of the line.
#[derive(Debug, Clone)]
struct Leader {
    words: Vec<String>,
    side: &'static str,
}

/// Every word of every name to the leaders who bear it, in order of the table.
static LEADERS: LazyLock<FxHashMap<String, Vec<Leader>>> = LazyLock::new(|| {
    let mut leaders: FxHashMap<String, Vec<Leader>> = FxHashMap::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let Some((side, names)) = line.split_once(':') else {
            continue;
        };
        for name in names.split(',') {
            let leader = Leader {
                words: words(name),
                side,
            };
            // By the last word, and by the first: a Chinese family name stands in front.
            let ends = [leader.words.first(), leader.words.last()];
            let mut seen = None;
            for end in ends.into_iter().flatten() {
                if seen == Some(end) {
                    continue;
                }
                leaders.entry(end.clone()).or_default().push(leader.clone());
                seen = Some(end);
            }
        }
    }
    leaders
});

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
        for leader in LEADERS.get(key).into_iter().flatten() {
            take(leader);
        }
    }
    sides
}

/// Whether a word by itself is a leader's name ("Napoleon"), as the table says by giving it alone.
pub fn is_known_by_one_word(word: &str) -> bool {
    let folded = fold(word);
    LEADERS
        .get(&folded)
        .is_some_and(|leaders| leaders.iter().any(|leader| leader.words.len() == 1))
}

/// Whether a name of several words is, word for word, one of the table.
pub fn is_known_in_full(name: &str) -> bool {
    let given = words(name);
    given.len() > 1
        && given
            .last()
            .and_then(|last| LEADERS.get(last))
            .is_some_and(|leaders| {
                leaders.iter().any(|leader| {
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
    }
}
