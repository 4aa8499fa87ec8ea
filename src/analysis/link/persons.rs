//! Persons by the parts of their names: which later, shorter name is whose.

use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::names::Name;
use crate::analysis::names::is_numeral;
use crate::analysis::seeded::HashMap;
use crate::analysis::seeded::HashSet;
use crate::text::Document;

/// The part of a person's name by which later mentions call them, folded: "al-Sharaa" is "sharaa".
pub(super) fn surname_key(word: &str) -> String {
    let folded = fold(word);
    for article in ["al-", "el-", "an-", "as-", "ad-", "ar-"] {
        if let Some(rest) = folded.strip_prefix(article)
            && rest.len() > 2
        {
            return rest.to_owned();
        }
    }
    folded
}

/// So many persons who share two parts of their names are told apart, and so many spellings of one sound:
/// a list of thousands of namesakes must not be searched for each of them.
const MOST_ALIKE: usize = 32;

/// Persons by the parts of their names.
#[derive(Debug, Default)]
pub(super) struct Persons {
    /// Surname to the first person who bore it.
    first_bearer: HashMap<String, usize>,
    /// First word of a full name to the person, none where it is several persons'.
    by_first: HashMap<String, Option<usize>>,
    /// Surname and another word of the name to persons, in order of appearance.
    by_parts: HashMap<String, Vec<usize>>,
    /// Consonants of the surname and of the first word to persons, in order of appearance.
    by_sounds: HashMap<String, Vec<usize>>,
    /// Consonants of a surname to surnames.
    spellings: HashMap<String, Vec<String>>,
    /// Surname to the person who bore it last.
    recent: HashMap<String, usize>,
    /// The first letters of a full name to the person, none where they are several persons'.
    by_initials: HashMap<String, Option<usize>>,
    /// Persons named in full so far.
    named: HashSet<usize>,
}

impl Linker<'_, '_> {
    /// The only person whom two or three initials can mean: "JFK", "AL" for Ann Lind.
    pub(super) fn person_by_initials(&self, name: &Name, text: &str) -> Option<usize> {
        let before = name.tokens.start.checked_sub(1)?;
        let initials = matches!(text.len(), 2 | 3) && text.bytes().all(|b| b.is_ascii_uppercase());
        if !initials || matches!(self.document.lower(before), "the" | "a" | "an" | "(") {
            return None;
        }
        let person = self.persons.by_initials.get(text).copied().flatten()?;
        let surname = self.drafts[person].name.split_whitespace().next_back()?;
        let count = self.document.tokens.len();
        let mut named = false;
        for idx in 0..count {
            let word = self.document.word(idx);
            named |= word == surname;
            if word == text && (!named || self.is_of_a_firm(idx)) {
                return None;
            }
        }
        Some(person)
    }

    /// Whether initials are said to be a firm's or a body's: "BP shares", "AB of Sweden", "BP said it would pay".
    fn is_of_a_firm(&self, idx: usize) -> bool {
        let next = self.document.lower(idx + 1);
        matches!(next, "shares" | "of" | "plc" | "stock")
            || matches!(next, "'s" | "’s")
                && matches!(self.document.lower(idx + 2), "shares" | "stock")
            || cues::is_speech_verb(next)
                && (idx + 2..idx + 4).any(|at| matches!(self.document.lower(at), "it" | "its"))
    }
}

impl Persons {
    /// Notes a person's name.
    pub(super) fn add(&mut self, name: &str, draft: usize) {
        let mut words = name.split_whitespace();
        let last = words.next_back();
        // "Rashid II" is "Rashid" as well.
        let last = last
            .filter(|last| !is_numeral(last))
            .or_else(|| words.next_back())
            .or(last);
        let Some(last) = last else {
            return;
        };
        let initials: String = name
            .split_whitespace()
            .filter_map(|word| word.chars().next())
            .collect();
        if initials.len() > 1 {
            self.by_initials
                .entry(initials)
                .and_modify(|only| *only = only.filter(|&only| only == draft))
                .or_insert(Some(draft));
        }
        let surname = surname_key(last);
        let sound_of_surname = sound(&surname);
        let mut opens = true;
        for word in words.map(fold) {
            if opens {
                let sounds = pair(&sound_of_surname, &sound(&word));
                note(self.by_sounds.entry(sounds).or_default(), draft);
            }
            note(
                self.by_parts.entry(pair(&surname, &word)).or_default(),
                draft,
            );
            if opens {
                self.by_first
                    .entry(word)
                    .and_modify(|only| *only = only.filter(|&only| only == draft))
                    .or_insert(Some(draft));
            }
            opens = false;
        }
        note(
            self.spellings.entry(sound_of_surname).or_default(),
            surname.clone(),
        );
        self.first_bearer.entry(surname).or_insert(draft);
    }

    /// The first person of a surname.
    pub(super) fn first_bearer(&self, surname: &str) -> Option<usize> {
        self.first_bearer.get(surname).copied()
    }

    /// Whom a bare surname means: the last so named before it, else the first after.
    pub(super) fn of_surname(&self, surname: &str) -> Option<usize> {
        self.recent
            .get(surname)
            .copied()
            .or_else(|| self.first_bearer(surname))
    }

    /// Whom a bare first word of a name means, where only one person's name begins with it.
    ///
    /// So a first name used again, and the family name where it stands in front.
    pub(super) fn of_first(&self, word: &str) -> Option<usize> {
        // A company is named alone before its branch abroad is; a person in full first.
        self.by_first
            .get(word)
            .copied()?
            .filter(|only| self.named.contains(only))
    }

    /// Whose surname is spelled otherwise but sounds the same; a surname known by itself is another's.
    pub(super) fn spelled_like(&self, word: &str) -> Option<usize> {
        let surname = surname_key(word);
        if surname.chars().count() < 4 || gazetteer::is_surname(&surname) {
            return None;
        }
        let mut alike = self
            .spellings
            .get(&sound(&surname))?
            .iter()
            .filter(|other| is_spelling_of(other, &surname));
        let found = alike.next()?;
        if alike.next().is_some() {
            return None;
        }
        self.of_surname(found)
    }

    /// Notes that a person was named in full; a relative does not take over the bare surname.
    pub(super) fn seen(&mut self, surname: &str, draft: usize, relative: bool) {
        self.named.insert(draft);
        if !(relative && self.recent.contains_key(surname)) {
            self.recent.insert(surname.to_owned(), draft);
        }
    }
}

impl Linker<'_, '_> {
    /// The person of a full name.
    pub(super) fn person(&mut self, name: &Name) -> usize {
        let text = self.text(name);
        let key = fold(&text);
        if let Some(&draft) = self.by_name.get(&key) {
            return draft;
        }
        let number = name.tokens.len() > 1 && is_numeral(self.document.word(name.tokens.end - 1));
        let surname = surname_key(
            self.document
                .word(name.tokens.end - 1 - usize::from(number)),
        );
        let words: Vec<String> = text.split_whitespace().map(fold).collect();
        // "Haji Yusuf" is Yusuf, however spelled.
        if words.len() == 2
            && words.first().is_some_and(|first| is_address(first))
            && let Some(draft) = self
                .persons
                .of_surname(&surname)
                .or_else(|| self.persons.spelled_like(&surname))
        {
            return draft;
        }
        // Whose father is named beside him is not his father.
        let relative = is_relative(self.document, name.tokens.start);
        // "Recep Tayyip Erdoğan" and "Recep Erdoğan" are one, "David Lloyd George" and "Lloyd George" too;
        // "Bill" and "Hillary Clinton" are not.
        let same = words
            .iter()
            .take(words.len().saturating_sub(1))
            .filter_map(|word| self.persons.by_parts.get(&pair(&surname, word)))
            .flatten()
            .copied()
            .filter(|&draft| {
                let other: Vec<String> = self.drafts[draft]
                    .name
                    .split_whitespace()
                    .map(fold)
                    .collect();
                other.len() > 1
                    && (other.first() == words.first()
                        || !relative && (is_part_of(&words, &other) || is_part_of(&other, &words)))
            })
            .min()
            .or_else(|| self.same_by_sound(&surname, &words));
        let draft = if let Some(draft) = same {
            let count = name.tokens.len();
            if count > self.drafts[draft].fullness {
                self.drafts[draft].name.clone_from(&text);
                self.drafts[draft].fullness = count;
            }
            draft
        } else {
            self.draft(Label::Person, text.clone(), false, None)
        };
        self.persons.add(&text, draft);
        self.by_name.insert(key, draft);
        draft
    }

    /// The person whose first name and surname sound the same, where one is spelled otherwise.
    fn same_by_sound(&self, surname: &str, words: &[String]) -> Option<usize> {
        let first = words.first()?;
        self.persons
            .by_sounds
            .get(&pair(&sound(surname), &sound(first)))?
            .iter()
            .copied()
            .find(|&draft| {
                let other = fold(&self.drafts[draft].name);
                let mut other = other.split_whitespace();
                let (Some(given), Some(family)) = (other.next(), other.next_back()) else {
                    return false;
                };
                (given == first || is_spelling_of(given, first))
                    && is_spelling_of(&surname_key(family), surname)
            })
    }
}

/// One key of two parts of a name.
fn pair(surname: &str, other: &str) -> String {
    format!("{surname} {other}")
}

/// Puts something at the end of a list, once, while there is room.
fn note<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if list.len() < MOST_ALIKE && !list.contains(&item) {
        list.push(item);
    }
}

/// Words of address that stand for a first name.
fn is_address(word: &str) -> bool {
    matches!(
        word,
        "shahid"
            | "haji"
            | "hajji"
            | "hajj"
            | "sayyid"
            | "sayed"
            | "mullah"
            | "maulana"
            | "mawlana"
            | "comrade"
            | "ustaz"
            | "don"
            | "doña"
            | "dona"
            | "shri"
            | "datuk"
            | "tun"
            | "lord"
            | "sir"
            | "sheikh"
            | "ayatollah"
    )
}

/// Whether all words of `part` stand in `whole` in this order, and `whole` has more.
fn is_part_of(part: &[String], whole: &[String]) -> bool {
    let mut rest = whole.iter();
    part.len() < whole.len() && part.iter().all(|word| rest.any(|other| other == word))
}

/// The consonants by which two spellings of a foreign name agree: "Qaddafi" and "Gadhafi" are "kdf".
fn sound(word: &str) -> String {
    let mut sound = String::new();
    for c in word.chars() {
        let c = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => continue,
            'q' | 'g' | 'c' => 'k',
            'z' => 's',
            'v' => 'f',
            c if c.is_alphabetic() => c,
            _ => continue,
        };
        if !sound.ends_with(c) {
            sound.push(c);
        }
    }
    sound
}

/// Whether two folded names can be one name in two spellings: the same sounds, few other letters.
fn is_spelling_of(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let (short, long) = (left.chars().count(), right.chars().count());
    let kept = sound(left);
    let head = |word: &str| word.chars().take(2).collect::<String>();
    short.abs_diff(long) <= 2
        && short.min(long) >= 4
        && kept == sound(right)
        && (kept.chars().count() >= 3 || head(left) == head(right))
        && !(gazetteer::is_first_name(left) && gazetteer::is_first_name(right))
}

/// Whether a person is brought in as another's relative: "his son, X".
pub(super) fn is_relative(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|idx| {
        matches!(
            document.lower(idx),
            "son"
                | "daughter"
                | "wife"
                | "husband"
                | "brother"
                | "sister"
                | "father"
                | "mother"
                | "widow"
                | "nephew"
                | "niece"
                | "cousin"
                | "uncle"
                | "spouse"
        )
    })
}
