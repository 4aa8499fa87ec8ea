//! What the tagger sees of a token, as rows of the table of weights.
//!
//! Training and use share this file; a change here asks for a new model (`examples/train.rs`).

use crate::analysis::tagger::classes;
use crate::analysis::tagger::classes::Classes;
use crate::analysis::tagger::classes::list;
use crate::analysis::tagger::forms::Form;
use crate::analysis::tagger::forms::Forms;
use crate::analysis::tagger::forms::Part;
use crate::analysis::tagger::forms::seen;
use crate::analysis::tagger::model::ROW_BITS;
use crate::text::Document;
use std::ops::Range;

/// As many tokens that only join may stand between two capitals of one name.
const WIDEST_JOINT: usize = 3;

/// A document as the tagger sees it.
#[derive(Debug)]
pub struct View {
    forms: Forms,
    /// How each token stands to names, its neighbours considered.
    parts: Vec<Part>,
    /// Whether most words of the token's sentence have capitals, by sentence.
    headlines: Vec<bool>,
    /// The first token of each sentence.
    starts: Vec<u32>,
    /// Two words in a row that are on a list together, by the first of them.
    pairs: Vec<(u32, u16)>,
}

/// Where a token stands.
#[derive(Debug, Clone)]
struct Place {
    sentence: Range<usize>,
    run: Range<usize>,
    headline: bool,
    quoted: bool,
}

impl View {
    /// Looks at a document.
    pub fn new(document: &Document<'_>, classes: &Classes<'_>) -> Self {
        let forms = Forms::new(document, classes);
        let mut view = Self {
            parts: vec![Part::Never; document.tokens.len()],
            headlines: Vec::with_capacity(document.sentences.len()),
            starts: Vec::with_capacity(document.sentences.len()),
            pairs: Vec::new(),
            forms,
        };
        for sentence in &document.sentences {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            view.starts.push(sentence.tokens.start);
            view.headlines.push(view.is_headline(&tokens));
            view.open(&tokens);
            for idx in tokens.start..tokens.end.saturating_sub(1) {
                if view.part(idx) == Part::Core && view.part(idx + 1) == Part::Core {
                    let two = classes::hash_of_two(
                        view.forms.get(idx).lower_hash,
                        view.forms.get(idx + 1).lower_hash,
                    );
                    let lists = classes.lists(two);
                    if lists != 0 {
                        view.pairs.push((idx as u32, lists));
                    }
                }
            }
        }
        view
    }

    /// How a token stands to names.
    pub fn part(&self, token_idx: usize) -> Part {
        self.parts.get(token_idx).copied().unwrap_or(Part::Never)
    }

    /// Marks the tokens of a sentence that can be in a name.
    fn open(&mut self, tokens: &Range<usize>) {
        let mut since = usize::MAX;
        for idx in tokens.clone() {
            let form = self.forms.get(idx);
            match form.part {
                Part::Core => {
                    // "The talks": most sentences open with a word that is no name.
                    let next = self.forms.within(idx + 1, tokens.start, tokens.end);
                    if idx == tokens.start && form.opener && next.part != Part::Core {
                        continue;
                    }
                    if since != usize::MAX {
                        for joint in since..idx {
                            self.parts[joint] = self.forms.get(joint).part;
                        }
                    }
                    self.parts[idx] = Part::Core;
                    since = idx + 1;
                }
                Part::Never => since = usize::MAX,
                Part::Joiner | Part::Seam => {
                    if since != usize::MAX && idx - since >= WIDEST_JOINT {
                        since = usize::MAX;
                    }
                    // "Apollo 11", "Group of 77".
                    if since == idx && form.short_shape == DIGITS {
                        self.parts[idx] = Part::Joiner;
                        since = idx + 1;
                    }
                }
            }
        }
    }

    fn is_headline(&self, tokens: &Range<usize>) -> bool {
        let mut core = 0;
        let mut small = 0;
        for idx in tokens.clone() {
            let form = self.forms.get(idx);
            if form.part == Part::Core {
                core += 1;
            } else if form.class.wide != 0 {
                small += 1;
            }
        }
        core >= 4 && core >= small
    }

    /// The runs of tokens of a range that can be in names, each between tokens that cannot.
    pub fn runs(&self, tokens: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let end = tokens.end.min(self.parts.len());
        let mut at = tokens.start;
        std::iter::from_fn(move || {
            while at < end && self.parts[at] == Part::Never {
                at += 1;
            }
            let start = at;
            while at < end && self.parts[at] != Part::Never {
                at += 1;
            }
            (start < at).then_some(start..at)
        })
    }

    /// The capitals around a token, "of" between them included: what is likely one name.
    fn capitals(&self, idx: usize, sentence: &Range<usize>) -> Range<usize> {
        let joins = |at: usize| matches!(self.part(at), Part::Core | Part::Joiner);
        let mut start = idx;
        while start > sentence.start && idx - start < 12 && joins(start - 1) {
            start -= 1;
        }
        let mut end = idx + 1;
        while end < sentence.end && end - idx < 12 && joins(end) {
            end += 1;
        }
        start..end
    }

    /// The sentence of a token.
    fn sentence(&self, idx: usize, document: &Document<'_>) -> (usize, Range<usize>) {
        let after = self.starts.partition_point(|&start| start as usize <= idx);
        let number = after.saturating_sub(1);
        let tokens = document.sentences.get(number).map_or(0..0, |sentence| {
            sentence.tokens.start as usize..sentence.tokens.end as usize
        });
        (number, tokens)
    }

    /// The lists of two words that start at this token.
    fn pair(&self, idx: usize) -> u16 {
        self.pairs
            .binary_search_by_key(&(idx as u32), |pair| pair.0)
            .ok()
            .and_then(|at| self.pairs.get(at))
            .map_or(0, |pair| pair.1)
    }

    /// Puts the rows of a token in place of what is in `rows`.
    pub fn rows(&self, document: &Document<'_>, idx: usize, rows: &mut Vec<u32>) {
        rows.clear();
        let (number, sentence) = self.sentence(idx, document);
        let place = Place {
            run: self.capitals(idx, &sentence),
            headline: self.headlines.get(number).copied().unwrap_or(false),
            quoted: document.tokens.get(idx).is_some_and(|token| token.quoted),
            sentence,
        };
        let mut rows = Rows { rows, template: 0 };
        self.word_rows(idx, &place, &mut rows);
        self.list_rows(idx, &place, &mut rows);
        self.run_rows(idx, &place, &mut rows);
    }

    fn at(&self, idx: usize, place: &Place, step: isize) -> &Form {
        let idx = idx.wrapping_add_signed(step);
        self.forms
            .within(idx, place.sentence.start, place.sentence.end)
    }

    /// Words, classes, shapes and endings of the token and its neighbours.
    fn word_rows(&self, idx: usize, place: &Place, rows: &mut Rows<'_>) {
        let [b2, b1, here, a1, a2] = [-2, -1, 0, 1, 2].map(|step| self.at(idx, place, step));
        let [p2, p3, p4] = here.prefixes;
        let [s2, s3, s4] = here.suffixes;
        rows.template = 0;
        rows.each(&[
            one(0),
            one(here.lower),
            one(here.written),
            one(b1.lower),
            one(a1.lower),
            one(b2.lower),
            one(a2.lower),
            two(b1.lower, here.lower),
            two(here.lower, a1.lower),
            two(b1.lower, a1.lower),
            two(b2.lower, b1.lower),
            two(a1.lower, a2.lower),
            one(here.class.wide.into()),
            one(here.class.middle.into()),
            one(here.class.narrow.into()),
            one(here.class.vector.into()),
            one(b1.class.wide.into()),
            one(b1.class.middle.into()),
            one(b1.class.narrow.into()),
            two(b1.class.wide.into(), here.class.wide.into()),
            two(b1.class.middle.into(), here.class.middle.into()),
            one(a1.class.wide.into()),
            one(a1.class.middle.into()),
            one(a1.class.narrow.into()),
            two(a1.class.wide.into(), here.class.wide.into()),
            two(a1.class.middle.into(), here.class.middle.into()),
            one(b2.class.middle.into()),
            one(a2.class.middle.into()),
            two(b1.class.middle.into(), a1.class.middle.into()),
            one(here.shape),
            one(here.short_shape),
            one(b1.short_shape),
            one(a1.short_shape),
            three(b1.short_shape, here.short_shape, a1.short_shape),
            one(p2),
            one(p3),
            one(p4),
            one(s2),
            one(s3),
            one(s4),
            one(b1.suffixes[1]),
            one(a1.suffixes[1]),
            two(s3, here.short_shape),
        ]);
    }

    /// Lists, the rest of the article, and the place in the sentence.
    fn list_rows(&self, idx: usize, place: &Place, rows: &mut Rows<'_>) {
        let [b1, here, a1] = [-1, 0, 1].map(|step| self.at(idx, place, step));
        let pair_here = self.pair(idx);
        let pair_before = idx.checked_sub(1).map_or(0, |before| self.pair(before));
        rows.template = 60;
        rows.each(&[
            one(here.lists.into()),
            two(here.lists.into(), here.short_shape),
            one(b1.lists.into()),
            one(a1.lists.into()),
            two(b1.lists.into(), here.lists.into()),
            two(here.lists.into(), a1.lists.into()),
            one(pair_here.into()),
            one(pair_before.into()),
        ]);
        rows.template = 70;
        rows.same(bits(here.lists.into()));
        rows.template = 71;
        let away = self
            .forms
            .elsewhere(idx, place.sentence.start, place.sentence.end);
        rows.same(bits(away));
        rows.template = 72;
        let opens = u32::from(idx == place.sentence.start);
        let elsewhere = away & (seen::SMALL | seen::INSIDE);
        let known = seen::AFTER_TITLE | seen::AFTER_FIRST | seen::BEFORE_SPEECH | seen::AFTER_IN;
        rows.each(&[
            two(elsewhere, opens),
            two(here.short_shape, elsewhere * 2 + opens),
            two(opens, place.headline.into()),
            two(u32::from(place.headline), here.class.wide.into()),
            one(place.quoted.into()),
            two(away & known, here.lists.into()),
        ]);
    }

    /// The likely name around the token and what stands before and behind it.
    fn run_rows(&self, idx: usize, place: &Place, rows: &mut Rows<'_>) {
        rows.template = 80;
        let run = &place.run;
        let form = |at: usize| self.forms.get(at);
        let inside = |at: usize| {
            self.forms
                .within(at, place.sentence.start, place.sentence.end)
        };
        let first = form(run.start);
        let last = form(run.end - 1);
        let before = inside(run.start.wrapping_sub(1));
        let before2 = inside(run.start.wrapping_sub(2));
        let after = inside(run.end);
        let after2 = inside(run.end + 1);
        let from_start = (idx - run.start).min(4) as u32;
        let from_end = (run.end - 1 - idx).min(4) as u32;
        let length = run.len().min(6) as u32;
        let edge = from_start.min(1) * 2 + from_end.min(1);
        let mut lists = 0;
        let mut away = 0;
        for at in run.clone() {
            if form(at).part == Part::Core {
                lists |= u32::from(form(at).lists);
                away |= self
                    .forms
                    .elsewhere(at, place.sentence.start, place.sentence.end);
            }
        }
        let telling = list::TITLE
            | list::FIRST_NAME
            | list::BODY_HEAD
            | list::PLACE_HEAD
            | list::NATIONALITY
            | list::COUNTRY
            | list::OTHER_HEAD;
        let ways = seen::AFTER_TITLE
            | seen::AFTER_FIRST
            | seen::BEFORE_BODY
            | seen::AFTER_IN
            | seen::BEFORE_SPEECH;
        rows.each(&[
            two(from_start, from_end),
            two(length, edge),
            two(last.lower, edge),
            two(last.class.narrow.into(), edge),
            two(last.class.middle.into(), edge),
            two(last.lists.into(), edge),
            two(last.suffixes[1], edge),
            two(first.lower, edge),
            two(first.class.middle.into(), edge),
            two(first.lists.into(), edge),
            two(before.lower, edge),
            two(before.class.narrow.into(), edge),
            two(before.class.middle.into(), edge),
            two(after.lower, edge),
            two(after.class.narrow.into(), edge),
            two(after.class.middle.into(), edge),
            three(before2.lower, before.lower, edge),
            three(after.lower, after2.lower, edge),
            three(before.class.middle.into(), last.class.middle.into(), edge),
            three(last.class.middle.into(), after.class.middle.into(), edge),
            three(before.lists.into(), after.lists.into(), edge),
            three(lists & u32::from(telling), edge, length.min(3)),
            three(away & ways, edge, length.min(3)),
        ]);
        if run.len() > 1 {
            rows.each(&[three(first.lower, last.lower, edge)]);
        }
    }
}

/// The shape of a number.
const DIGITS: u32 = (0x811c_9dc5_u32 ^ '0' as u32).wrapping_mul(0x0100_0193);

fn bits(mask: u32) -> impl Iterator<Item = u32> {
    let mut rest = mask;
    std::iter::from_fn(move || {
        let bit = rest.trailing_zeros();
        let is_left = rest != 0;
        rest &= rest.wrapping_sub(1);
        is_left.then_some(bit)
    })
}

/// A value of one number.
fn one(value: u32) -> u64 {
    u64::from(value)
}

/// A value of two numbers.
fn two(one: u32, other: u32) -> u64 {
    u64::from(one) | u64::from(other) << 32
}

/// A value of three numbers.
fn three(one: u32, other: u32, third: u32) -> u64 {
    let mixed = two(one, other).wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed.rotate_left(19) ^ u64::from(third)
}

/// Collects rows; each template of features has a number of its own.
struct Rows<'r> {
    rows: &'r mut Vec<u32>,
    template: u32,
}

impl Rows<'_> {
    /// Values of one template after the other.
    fn each(&mut self, values: &[u64]) {
        let first = self.template + 1;
        self.template += values.len() as u32;
        let numbered = values.iter().zip(first..);
        self.rows
            .extend(numbered.map(|(&value, template)| row(template, value)));
    }

    /// Values of the same template.
    fn same(&mut self, values: impl Iterator<Item = u32>) {
        let template = self.template;
        self.rows
            .extend(values.map(|value| row(template, u64::from(value))));
    }
}

/// The row of a template's value.
fn row(template: u32, value: u64) -> u32 {
    let template = u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut mixed = (value ^ template).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^= mixed >> 31;
    mixed = mixed.wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> (64 - ROW_BITS)) as u32
}
