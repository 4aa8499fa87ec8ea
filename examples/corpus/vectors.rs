//! Word vectors to word classes, and the gazetteer's and the cues' words to lists: the table of classes.

use super::corpus::Outcome;
use super::corpus::PEOPLES;
use rapporteur::analysis::cues;
use rapporteur::analysis::gazetteer::numbers::Numbers;
use rapporteur::analysis::tagger::classes;
use rapporteur::analysis::tagger::classes::list;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Classes at the widest cut; each parts into [`PARTS`] at the next.
const WIDE: usize = 64;
const PARTS: usize = classes::PARTS as usize;
const ROUNDS: usize = 12;

/// Builds the table from the folder `vocab` of a spaCy model and the folder of the program's tables.
pub fn table(vocab: &Path, data: &Path) -> Outcome<Vec<u8>> {
    let (vectors, width) = read_vectors(&fs::read(vocab.join("vectors"))?)?;
    let count = vectors.len() / width;
    let classes = cluster(&vectors, width);
    let words = words(vocab, count)?;
    let lists = lists(data)?;

    let mut table = classes::MAGIC.to_vec();
    for number in [words.len(), lists.len(), count] {
        table.extend((number as u32).to_le_bytes());
    }
    buckets(&words, classes::WORD_BITS, &mut table)?;
    buckets(&lists, classes::LIST_BITS, &mut table)?;
    for class in &classes {
        table.extend((class[2] as u16).to_le_bytes());
    }
    Ok(table)
}

/// An index by the top bits of the hash, in groups, then entries of the next 16 bits and the value.
fn buckets(entries: &BTreeMap<u64, u16>, bits: u32, table: &mut Vec<u8>) -> Outcome<()> {
    let places = || entries.keys().map(|&hash| classes::place_of(hash, bits));
    let index = classes::index(places().map(|(bucket, _)| bucket), bits);
    table.extend(index.ok_or("too many words in one bucket")?);
    for ((_, rest), value) in places().zip(entries.values()) {
        table.extend(rest.to_le_bytes());
        table.extend(value.to_le_bytes());
    }
    Ok(())
}

/// An array of 32-bit floats in numpy's form, and how many make a vector.
fn read_vectors(bytes: &[u8]) -> Outcome<(Vec<f32>, usize)> {
    let head = usize::from(*bytes.get(8).ok_or("no vectors")?)
        | usize::from(*bytes.get(9).ok_or("no vectors")?) << 8;
    let text = String::from_utf8_lossy(bytes.get(10..10 + head).ok_or("no vectors")?).into_owned();
    let shape = text.split_once("'shape': (").ok_or("no shape")?.1;
    let mut sizes = shape.split(')').next().unwrap_or_default().split(", ");
    let _ = sizes.next();
    let width: usize = sizes.next().ok_or("no width")?.parse()?;
    let floats = bytes
        .get(10 + head..)
        .unwrap_or_default()
        .chunks_exact(4)
        .map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect();
    Ok((floats, width))
}

/// Words by their hash with the vector of each; those that share the vector of their small form, and
/// what is no plain word, are left out.
fn words(vocab: &Path, count: usize) -> Outcome<BTreeMap<u64, u16>> {
    let rows = rows(&fs::read(vocab.join("key2row"))?)?;
    let strings: Vec<String> = serde_json::from_slice(&fs::read(vocab.join("strings.json"))?)?;
    let mut words = BTreeMap::new();
    for word in &strings {
        let plain = word
            .chars()
            .all(|c| c.is_alphabetic() || "-'.&".contains(c));
        let length = word.chars().count();
        if !plain || !(1..=24).contains(&length) || !word.chars().any(char::is_alphabetic) {
            continue;
        }
        let row = |word: &str| rows.get(&murmur(word.as_bytes(), 1)).copied();
        let Some(found) = row(word).filter(|&row| row < count) else {
            continue;
        };
        let lower = word.to_lowercase();
        if lower != *word && row(&lower) == Some(found) {
            continue;
        }
        words.insert(classes::hash(word), found as u16);
    }
    Ok(words)
}

/// A map from numbers to numbers in `MessagePack`.
fn rows(bytes: &[u8]) -> Outcome<BTreeMap<u64, usize>> {
    let mut at = 5;
    if bytes.first() != Some(&0xdf) {
        return Err("the rows are no map of MessagePack".into());
    }
    let next = |at: &mut usize| -> Outcome<u64> {
        let tag = *bytes.get(*at).ok_or("the rows are cut off")?;
        let length = match tag {
            0x00..=0x7f => 0,
            0xcc => 1,
            0xcd => 2,
            0xce => 4,
            0xcf => 8,
            _ => {
                return Err(
                    format!("a shape of MessagePack that is not read here: {tag:#x}").into(),
                );
            }
        };
        let digits = bytes
            .get(*at + 1..*at + 1 + length)
            .ok_or("the rows are cut off")?;
        *at += 1 + length;
        let number = digits
            .iter()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        Ok(if length == 0 { tag.into() } else { number })
    };
    let mut rows = BTreeMap::new();
    while at < bytes.len() {
        let key = next(&mut at)?;
        let row = next(&mut at)?;
        rows.insert(key, row as usize);
    }
    Ok(rows)
}

/// `MurmurHash64A`, by which the vectors' words are kept.
fn murmur(bytes: &[u8], seed: u64) -> u64 {
    const STIR: u64 = 0xc6a4_a793_5bd1_e995;
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(STIR);
    let mut eights = bytes.chunks_exact(8);
    for eight in &mut eights {
        let number = eight
            .iter()
            .rev()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        let mut mixed = number.wrapping_mul(STIR);
        mixed ^= mixed >> 47;
        hash = (hash ^ mixed.wrapping_mul(STIR)).wrapping_mul(STIR);
    }
    let rest = eights.remainder();
    if !rest.is_empty() {
        let number = rest
            .iter()
            .rev()
            .fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        hash = (hash ^ number).wrapping_mul(STIR);
    }
    hash ^= hash >> 47;
    hash = hash.wrapping_mul(STIR);
    hash ^ (hash >> 47)
}

/// The class of each vector at three widths, by k-means over directions, from wide to narrow.
fn cluster(vectors: &[f32], width: usize) -> Vec<[usize; 3]> {
    let mut unit = vectors.to_vec();
    for vector in unit.chunks_exact_mut(width) {
        let length = dot(vector, vector).sqrt();
        if length > 0.0 {
            for x in vector {
                *x /= length;
            }
        }
    }
    let count = unit.len() / width;
    let all: Vec<usize> = (0..count).collect();
    let mut classes = vec![[0; 3]; count];
    for (wide, members) in k_means(&unit, width, &all, WIDE).iter().enumerate() {
        for (middle, members) in k_means(&unit, width, members, PARTS).iter().enumerate() {
            for (narrow, members) in k_means(&unit, width, members, PARTS).iter().enumerate() {
                let middle = wide * PARTS + middle;
                for &member in members {
                    classes[member] = [wide, middle, middle * PARTS + narrow];
                }
            }
        }
    }
    classes
}

/// Parts the members into `k` around means; starts from members spread evenly over the list.
fn k_means(unit: &[f32], width: usize, members: &[usize], k: usize) -> Vec<Vec<usize>> {
    let vector = |member: usize| &unit[member * width..(member + 1) * width];
    let mut means: Vec<Vec<f32>> = (0..k)
        .map(|nth| {
            members
                .get(nth * members.len() / k)
                .map_or_else(|| vec![0.0; width], |&member| vector(member).to_vec())
        })
        .collect();
    let mut parts = Vec::new();
    for _ in 0..ROUNDS {
        parts = vec![Vec::new(); k];
        for &member in members {
            let mut nearest = (f32::MIN, 0);
            for (nth, mean) in means.iter().enumerate() {
                let likeness = dot(vector(member), mean);
                if likeness > nearest.0 {
                    nearest = (likeness, nth);
                }
            }
            parts[nearest.1].push(member);
        }
        for (mean, part) in means.iter_mut().zip(&parts) {
            if part.is_empty() {
                continue;
            }
            mean.fill(0.0);
            for &member in part {
                for (m, x) in mean.iter_mut().zip(vector(member)) {
                    *m += x;
                }
            }
            let length = dot(mean, mean).sqrt().max(f32::MIN_POSITIVE);
            for m in mean.iter_mut() {
                *m /= length;
            }
        }
    }
    parts
}

/// The product of two vectors, summed in an order that is the same on every machine.
fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 16];
    for (a, b) in one.chunks(16).zip(other.chunks(16)) {
        for (sum, (x, y)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += x * y;
        }
    }
    sums.iter().sum()
}

/// The lists of the gazetteer and the cues, by the hash of each word or two words.
fn lists(data: &Path) -> Outcome<BTreeMap<u64, u16>> {
    let mut lists = BTreeMap::new();
    let mut put = |name: &str, bits: u16| {
        let name = name.to_lowercase();
        let words: Vec<&str> = name.split_whitespace().collect();
        match words.as_slice() {
            [one] => *lists.entry(classes::hash(one)).or_default() |= bits,
            [one, two] => {
                let hash = classes::hash_of_two(classes::hash(one), classes::hash(two));
                *lists.entry(hash).or_default() |= bits;
            }
            _ => {}
        }
        if words.len() > 1 && bits & (list::LARGE_PLACE | list::COUNTRY) != 0 {
            for word in words.iter().filter(|word| word.len() > 3) {
                *lists.entry(classes::hash(word)).or_default() |= list::PLACE_PART;
            }
        }
    };
    let read = |file: &str| fs::read_to_string(data.join(file));
    let plain = |line: &&str| !line.starts_with('#');
    for line in read("places.txt")?.lines() {
        let (name, rest) = line.split_once('\t').ok_or("a place without numbers")?;
        let numbers = rest.get(2..).unwrap_or_default();
        let numbers = Numbers::read(numbers.strip_prefix('R').unwrap_or(numbers));
        let people = numbers.map_or(0, |numbers| numbers.population);
        let size = if people >= 100_000 {
            list::LARGE_PLACE
        } else {
            list::SMALL_PLACE
        };
        put(name, size);
    }
    for line in read("landmarks.txt")?.lines().filter(plain) {
        for name in line.split('|').nth(2).unwrap_or_default().split(';') {
            put(name, list::LARGE_PLACE);
        }
    }
    for line in read("words.txt")?.lines() {
        put(line, list::EVERYDAY);
    }
    for word in read("more-words.txt")?
        .lines()
        .filter(plain)
        .flat_map(str::split_whitespace)
    {
        put(word, list::EVERYDAY);
    }
    for word in read("first-names.txt")?.lines() {
        put(word, list::FIRST_NAME);
    }
    for word in read("more-first-names.txt")?
        .lines()
        .filter(plain)
        .flat_map(str::split_whitespace)
    {
        put(word, list::FIRST_NAME);
    }
    for word in read("surnames.txt")?.lines() {
        put(word, list::SURNAME);
    }
    for line in read("countries.txt")?.lines().filter(plain) {
        let fields: Vec<&str> = line.split('|').collect();
        let field = |at: usize| fields.get(at).copied().unwrap_or_default().split(';');
        put(fields.get(2).copied().unwrap_or_default(), list::COUNTRY);
        field(5).for_each(|name| put(name, list::COUNTRY));
        field(4).for_each(|name| put(name.trim_start_matches('*'), list::SEAT | list::LARGE_PLACE));
        for word in field(6) {
            let one = word.trim_end_matches('+');
            put(one, list::NATIONALITY);
            if one != word {
                put(&format!("{one}s"), list::NATIONALITY);
            }
        }
        field(7).for_each(|name| put(name, list::SEAT));
    }
    for word in PEOPLES {
        put(word, list::PEOPLE);
        put(&format!("{word}s"), list::PEOPLE);
    }
    for word in read("cues.txt")?.split(|c: char| !c.is_alphanumeric() && !"-'.".contains(c)) {
        for (test, bit) in CUES {
            if test(word) {
                put(word, bit);
            }
        }
    }
    Ok(lists)
}

type Test = fn(&str) -> bool;

const CUES: [(Test, u16); 6] = [
    (cues::is_title, list::TITLE),
    (cues::is_body_head, list::BODY_HEAD),
    (cues::is_place_head, list::PLACE_HEAD),
    (cues::is_speech_verb, list::SPEECH),
    (cues::is_calendar, list::CALENDAR),
    (cues::is_other_head, list::OTHER_HEAD),
];
