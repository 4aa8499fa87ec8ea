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
    /// Sums over the mentions, and how many there are.
    sums: HashMap<String, ([f32; 4], f32)>,
    /// Surnames of persons and acronyms of bodies that are named in full.
    shorts: HashMap<String, [f32; 4]>,
}

impl Known {
    fn new(document: &Document<'_>, tagged: &[Tagged], keys: &[String]) -> Self {
        let mut known = Self::default();
        for (name, key) in tagged.iter().zip(keys) {
            let (sum, count) = match known.sums.get_mut(key) {
                Some(sum) => sum,
                None => known.sums.entry(key.clone()).or_default(),
            };
            add(sum, &name.scores);
            *count += 1.0;
        }
        for (name, key) in tagged.iter().zip(keys) {
            if name.tokens.len() < 2 {
                continue;
            }
            let scores = known.mean(key);
            let label = best(&scores);
            let short = match LABELS[label] {
                Label::Person => document.lower(name.tokens.end - 1).to_owned(),
                Label::Organisation => initials(document, &name.tokens),
                Label::Place | Label::Group => continue,
            };
            let weights = known.shorts.entry(short).or_default();
            weights[label] = weights[label].max(margin(&scores, label));
        }
        known
    }

    fn mean(&self, key: &str) -> [f32; 4] {
        let (sum, count) = self.sums.get(key).copied().unwrap_or_default();
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
        let keys: Vec<String> = tagged
            .iter()
            .map(|name| key(document, &name.tokens))
            .collect();
        let known = Known::new(document, tagged, &keys);
        for (name, key) in tagged.iter_mut().zip(&keys) {
            let mut scores = known.mean(key);
            if name.tokens.len() == 1 {
                add(&mut scores, &known.short(key));
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
        drop(keys);
        if !recalled.is_empty() {
            tagged.append(&mut recalled);
            tagged.sort_by_key(|name| name.tokens.start);
        }
    }

    /// A name for a capital that was passed over, if the rest of the article speaks for one.
    fn recall(&self, known: &Known, idx: usize) -> Option<Tagged> {
        let word = self.document.lower(idx);
        if !known.sums.contains_key(word) && !known.shorts.contains_key(word) {
            return None;
        }
        let own = self.label_scores(idx..idx + 1);
        let mut scores = known.mean(word).map(|score| score * RECALLED);
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

/// The words of a name in lower case.
fn key(document: &Document<'_>, tokens: &Range<usize>) -> String {
    let mut key = String::new();
    for idx in tokens.clone() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(document.lower(idx));
    }
    key
}
