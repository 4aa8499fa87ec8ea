//! Leaders known the world over, and for which state or body they speak. Our own table, from general
//! knowledge; it fills in for whom a party speaks and never makes a party.

use memchr::memchr2;
use memchr::memchr3;
use memchr::memrchr;
use memchr::memrchr2;

use crate::analysis::gazetteer;
use crate::analysis::link::fold;
use crate::analysis::tagger::bytes;

/// `side:folded name,folded name`, a side a line: `leaders.txt`, as `examples/tables.rs` lays it out.
const TABLE: &str = include_str!("data/leaders-by-side.txt");

/// Where in that table the last word of each name begins, and its first where the family name stands in
/// front; sorted by word.
static WORDS: &[u8] = include_bytes!("data/leaders-by-word.bin");

/// A leader's name, and the state or body for which that person speaks.
#[derive(Debug, Clone, Copy)]
struct Leader {
    /// As [`folded`] gives it.
    name: &'static str,
    side: &'static str,
}

/// The leaders whose name ends with a folded word, or begins with it as their family name, in order of the table.
fn leaders(word: &str) -> impl Iterator<Item = Leader> {
    let (mut start, mut end) = (0, WORDS.len() / 4);
    while start < end {
        let middle = start + (end - start) / 2;
        if word_from(place(middle)) < word {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    (start..WORDS.len() / 4)
        .map(place)
        .take_while(move |&at| word_from(at) == word)
        .filter_map(leader_at)
}

/// Where the word of this number begins.
fn place(number: usize) -> usize {
    bytes::u32_at(WORDS, number) as usize
}

/// The word that begins there.
fn word_from(at: usize) -> &'static str {
    let rest = TABLE.get(at..).unwrap_or_default();
    let end = memchr3(b' ', b',', b'\n', rest.as_bytes());
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// The leader whose name has a word there.
fn leader_at(at: usize) -> Option<Leader> {
    let (before, rest) = TABLE.split_at_checked(at)?;
    let start = memrchr2(b',', b':', before.as_bytes())? + 1;
    let end = at + memchr2(b',', b'\n', rest.as_bytes())?;
    let line = memrchr(b'\n', before.as_bytes()).map_or(0, |end| end + 1);
    Some(Leader {
        name: TABLE.get(start..end)?,
        side: TABLE.get(line..start)?.split_once(':')?.0,
    })
}

/// Lays out `leaders.txt`: the table by side, and where its words begin.
pub fn laid_out(leaders: &str) -> (String, Vec<u8>) {
    let mut table = String::new();
    let mut words = Vec::new();
    for line in leaders.lines().filter(|line| !line.starts_with('#')) {
        let Some((side, names)) = line.split_once(':') else {
            continue;
        };
        table.push_str(side);
        let mut mark = ':';
        for name in names.split(',').map(folded).filter(|name| !name.is_empty()) {
            table.push(mark);
            mark = ',';
            let (first, last) = (first_of(&name), last_of(&name));
            words.push((last.to_owned(), table.len() + name.len() - last.len()));
            if first != last && FAMILY_NAME_FIRST.contains(&side) {
                words.push((first.to_owned(), table.len()));
            }
            table.push_str(&name);
        }
        table.push('\n');
    }
    words.sort();
    let places = words.iter().flat_map(|(_, at)| (*at as u32).to_le_bytes());
    (table, places.collect())
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

/// The words of a name, folded, without initials, articles and forms of address, parted by blanks.
pub fn folded(name: &str) -> String {
    let words: Vec<String> = name
        .split_whitespace()
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
        .collect();
    words.join(" ")
}

/// The states or bodies for which a leader of this name speaks or spoke, in order of the table.
///
/// A full name must agree in its first and last word, a single one in the family name.
pub fn sides(name: &str) -> Vec<&'static str> {
    let given = folded(name);
    if given.is_empty() {
        return Vec::new();
    }
    let (first, last) = (first_of(&given), last_of(&given));
    let mut sides = Vec::new();
    for leader in leaders(last) {
        let agrees = is_one_word(&given)
            || first_of(leader.name) == first && last_of(leader.name) == last
            || !is_one_word(leader.name) && ends_with(&given, leader.name)
            || ends_with(leader.name, &given);
        if agrees && !sides.contains(&leader.side) {
            sides.push(leader.side);
        }
    }
    sides
}

/// Whether a name is one word that many bear ("Johnson"): by itself it tells no leader.
pub fn is_borne_by_many(name: &str) -> bool {
    let name = folded(name);
    !name.is_empty()
        && is_one_word(&name)
        && (gazetteer::is_surname(&name) || gazetteer::is_first_name(&name))
        && !is_known_by_one_word(&name)
}

/// Whether a word by itself is a leader's name ("Napoleon"), as the table says by giving it alone.
pub fn is_known_by_one_word(word: &str) -> bool {
    leaders(&fold(word)).any(|leader| is_one_word(leader.name))
}

/// Whether a name of several words is, word for word, one of the table.
pub fn is_known_in_full(name: &str) -> bool {
    let given = folded(name);
    let (first, last) = (first_of(&given), last_of(&given));
    !is_one_word(&given)
        && leaders(last)
            .any(|leader| first_of(leader.name) == first && last_of(leader.name) == last)
}

fn first_of(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(first, _)| first)
}

fn last_of(name: &str) -> &str {
    name.rsplit_once(' ').map_or(name, |(_, last)| last)
}

fn is_one_word(name: &str) -> bool {
    !name.contains(' ')
}

/// Whether a name has words before those of another one that ends it.
fn ends_with(long: &str, short: &str) -> bool {
    long.strip_suffix(short)
        .is_some_and(|before| before.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_written_by_hand_is_laid_out_in_full() {
        let (table, words) = laid_out(include_str!("data/leaders.txt"));
        assert!(table == TABLE && words == WORDS, "lay out leaders.txt anew");
        for number in 0..WORDS.len() / 4 {
            assert!(leader_at(place(number)).is_some(), "{number}");
        }
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
