//! Persons by the parts of their names: which later, shorter name is whose.

use crate::analysis::Label;
use crate::analysis::gazetteer;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::names::Name;
use crate::text::Document;
use std::collections::HashMap;
use std::collections::HashSet;

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

/// Persons by the parts of their names.
#[derive(Debug, Default)]
pub(super) struct Persons {
    /// Surname to persons, in order of appearance.
    by_surname: HashMap<String, Vec<usize>>,
    /// First word of a full name to persons.
    by_first: HashMap<String, Vec<usize>>,
    /// Consonants of a surname to surnames.
    by_sound: HashMap<String, Vec<String>>,
    /// Surname to the person who bore it last.
    recent: HashMap<String, usize>,
    /// Persons named in full so far.
    named: HashSet<usize>,
}

impl Persons {
    /// Notes a person's name.
    pub(super) fn add(&mut self, name: &str, draft: usize) {
        let mut words = name.split_whitespace();
        let (Some(first), last) = (words.next(), words.next_back()) else {
            return;
        };
        let surname = surname_key(last.unwrap_or(first));
        let sound = sound(&surname);
        let spellings = self.by_sound.entry(sound).or_default();
        if !spellings.contains(&surname) {
            spellings.push(surname.clone());
        }
        let bearers = self.by_surname.entry(surname).or_default();
        if !bearers.contains(&draft) {
            bearers.push(draft);
        }
        if last.is_some() {
            let firsts = self.by_first.entry(fold(first)).or_default();
            if !firsts.contains(&draft) {
                firsts.push(draft);
            }
        }
    }

    /// Persons of a surname, in order of appearance.
    pub(super) fn bearers(&self, surname: &str) -> &[usize] {
        self.by_surname.get(surname).map_or(&[], Vec::as_slice)
    }

    /// Whom a bare surname means: the last so named before it, else the first after.
    pub(super) fn of_surname(&self, surname: &str) -> Option<usize> {
        self.recent
            .get(surname)
            .or_else(|| self.bearers(surname).first())
            .copied()
    }

    /// Whom a bare first word of a name means, where only one person's name begins with it.
    ///
    /// So a first name used again, and the family name where it stands in front.
    pub(super) fn of_first(&self, word: &str) -> Option<usize> {
        match self.by_first.get(word)?.as_slice() {
            // A company is named alone before its branch abroad is; a person in full first.
            [only] if self.named.contains(only) => Some(*only),
            _ => None,
        }
    }

    /// Whose surname is spelled otherwise but sounds the same; a surname known by itself is another's.
    pub(super) fn spelled_like(&self, word: &str) -> Option<usize> {
        let surname = surname_key(word);
        if surname.chars().count() < 4 || gazetteer::is_surname(&surname) {
            return None;
        }
        let mut alike = self
            .by_sound
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
        let surname = surname_key(self.document.word(name.tokens.end - 1));
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
        let same = self
            .persons
            .bearers(&surname)
            .iter()
            .copied()
            .find(|&draft| {
                let other: Vec<String> = self.drafts[draft]
                    .name
                    .split_whitespace()
                    .map(fold)
                    .collect();
                other.len() > 1
                    && (other.first() == words.first()
                        || !relative && (is_part_of(&words, &other) || is_part_of(&other, &words)))
            })
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
            .by_sound
            .get(&sound(surname))?
            .iter()
            .filter(|other| is_spelling_of(other, surname))
            .flat_map(|other| self.persons.bearers(other))
            .copied()
            .find(|&draft| {
                fold(&self.drafts[draft].name)
                    .split_whitespace()
                    .next()
                    .is_some_and(|other| other == first || is_spelling_of(other, first))
            })
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
