//! The second look, with all of the article before it: mentions of one name mean the same.

use crate::analysis::Label;
use crate::analysis::seeded::HashMap;
use crate::analysis::tagger::LABELS;
use crate::analysis::tagger::Tagged;
use crate::analysis::tagger::Tagger;
use crate::analysis::tagger::add;
use crate::analysis::tagger::best;
use crate::analysis::tagger::forms::Part;
use crate::analysis::tagger::margin;
use crate::text::Document;
use std::ops::Range;

/// How much of a full name's margin speaks for a surname or an acronym alone.
const SHORT: f32 = 1.5;
/// How much of what the other mentions score speaks for a capital that was passed over.
const RECALLED: f32 = 0.5;

/// What the names of an article score, by their words in lower case.
#[derive(Default)]
struct Known {
    /// Where in `sums` the name of these words stands: a book has far fewer names than mentions of them.
    numbers: HashMap<String, u32>,
    /// Sums over the mentions, and how many there are.
    sums: Vec<([f32; 4], f32)>,
    /// Surnames of persons and acronyms of bodies that are named in full.
    shorts: HashMap<String, [f32; 4]>,
}

impl Known {
    /// Reads these mentions; the number of each one's name besides.
    fn new(document: &Document<'_>, tagged: &[Tagged]) -> (Self, Vec<u32>) {
        let mut known = Self::default();
        let mut numbers = Vec::with_capacity(tagged.len());
        let mut words = String::new();
        for name in tagged {
            write_words(document, &name.tokens, &mut words);
            let number = known.number_of(&words);
            numbers.push(number);
            if let Some((sum, count)) = known.sums.get_mut(number as usize) {
                add(sum, &name.scores);
                *count += 1.0;
            }
        }
        for (name, &number) in tagged.iter().zip(&numbers) {
            if name.tokens.len() < 2 {
                continue;
            }
            let scores = known.mean(number);
            let label = best(&scores);
            let short = match LABELS[label] {
                Label::Person => document.lower(name.tokens.end - 1).to_owned(),
                Label::Organisation => initials(document, &name.tokens),
                Label::Place | Label::Group => continue,
            };
            let weights = known.shorts.entry(short).or_default();
            weights[label] = weights[label].max(margin(&scores, label));
        }
        (known, numbers)
    }

    /// The number of a name, a new one where it has none yet.
    fn number_of(&mut self, words: &str) -> u32 {
        if let Some(&number) = self.numbers.get(words) {
            return number;
        }
        let number = self.sums.len() as u32;
        self.numbers.insert(words.to_owned(), number);
        self.sums.push(Default::default());
        number
    }

    fn mean(&self, number: u32) -> [f32; 4] {
        let sum = self.sums.get(number as usize).copied();
        let (sum, count) = sum.unwrap_or_default();
        sum.map(|score| score / f32::max(count, 1.0))
    }

    /// What names in full score for this word as their short form.
    fn short(&self, key: &str) -> [f32; 4] {
        self.shorts
            .get(key)
            .map_or([0.0; 4], |weights| weights.map(|weight| weight * SHORT))
    }
}

impl Tagger<'_, '_> {
    /// Gives mentions of one name the label that most speaks for, all taken together; a lone surname
    /// stands for the person named in full, an acronym for the body. A single capital that was passed
    /// over is a name where it is one elsewhere. The names stay in order.
    pub fn settle(&self, tagged: &mut Vec<Tagged>) {
        let document = self.document;
        let (known, numbers) = Known::new(document, tagged);
        for (name, &number) in tagged.iter_mut().zip(&numbers) {
            let mut scores = known.mean(number);
            if name.tokens.len() == 1 {
                add(&mut scores, &known.short(document.lower(name.tokens.start)));
            }
            let label = best(&scores);
            name.label = LABELS[label];
            name.margin = margin(&name.scores, label);
        }
        let mut recalled = Vec::new();
        let mut next = tagged.iter().peekable();
        for idx in 0..document.tokens.len() {
            while next.peek().is_some_and(|name| name.tokens.end <= idx) {
                next.next();
            }
            let taken = next.peek().is_some_and(|name| name.tokens.contains(&idx));
            if !taken && self.view.part(idx) == Part::Core {
                recalled.extend(self.recall(&known, idx));
            }
        }
        // A book's would stand beside all names twice, while they are put in order.
        drop(known);
        drop(numbers);
        if !recalled.is_empty() {
            tagged.append(&mut recalled);
            tagged.sort_by_key(|name| name.tokens.start);
        }
    }

    /// A name for a capital that was passed over, if the rest of the article speaks for one.
    fn recall(&self, known: &Known, idx: usize) -> Option<Tagged> {
        let word = self.document.lower(idx);
        let number = known.numbers.get(word);
        if number.is_none() && !known.shorts.contains_key(word) {
            return None;
        }
        let own = self.label_scores(idx..idx + 1);
        let mean = number.map_or([0.0; 4], |&number| known.mean(number));
        let mut scores = mean.map(|score| score * RECALLED);
        add(&mut scores, &known.short(word));
        add(&mut scores, &own);
        let label = best(&scores);
        (scores[label] > 0.0).then(|| Tagged {
            tokens: idx..idx + 1,
            label: LABELS[label],
            scores: own,
            margin: margin(&own, label),
        })
    }
}

/// The first letters of a name's capitalised words, as an acronym of it would be kept.
fn initials(document: &Document<'_>, tokens: &Range<usize>) -> String {
    tokens
        .clone()
        .filter(|&idx| document.word(idx).starts_with(char::is_uppercase))
        .filter_map(|idx| document.lower(idx).chars().next())
        .collect()
}

/// Puts the words of a name in lower case in place of what is in `words`.
fn write_words(document: &Document<'_>, tokens: &Range<usize>, words: &mut String) {
    words.clear();
    for idx in tokens.clone() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(document.lower(idx));
    }
}
