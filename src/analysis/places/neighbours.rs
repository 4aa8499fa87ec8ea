//! Where a place lies by what is beside it: in its sentences, its paragraphs, then in the whole article.

use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Mention;
use crate::analysis::gazetteer;
use crate::analysis::index::tokens_of;
use crate::analysis::places::lie::Lie;
use crate::analysis::places::words;
use crate::text::Document;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The share of an article's places that must lie in one land for the unknown ones to lie there too.
const MOST: f32 = 0.7;
/// The same, where all that is said of states counts as well.
const MOST_OF_ALL: f32 = 0.6;
/// Fewer places than this tell nothing of the rest.
const ENOUGH: usize = 2;
/// Sentences of a place that are asked for their lands.
const ASKED: usize = 12;
/// Of two lands that know a name, the one is meant that is named so many times as often.
const FAR_MORE: usize = 3;
/// A land full of namesakes must make up this share of what is said of states to be meant by a village.
const NAMESAKE: f32 = 0.25;

type Lands = BTreeSet<&'static str>;

/// What a sentence names.
#[derive(Default)]
struct Near {
    /// The lands of its towns and sites.
    towns: Lands,
    /// The states that are scenes in it.
    states: Lands,
    /// All that it names by a state's name or a nationality word.
    told: Lands,
}

/// The lands that sentences and paragraphs name, and those that the article is about.
pub struct Neighbours {
    /// By where a sentence starts.
    sentences: FxHashMap<u32, Near>,
    /// By paragraph: the lands of its places.
    paragraphs: FxHashMap<u32, Lands>,
    /// How often each land is named or the land of a place.
    all: BTreeMap<&'static str, usize>,
    /// The land that most places lie in.
    most: Option<&'static str>,
    /// Where the article was written, and the paragraph that says so.
    dateline: Option<(&'static str, u32)>,
}

impl Neighbours {
    /// Reads the lands of all places that are surely known, and of all that is named of states.
    pub fn new(
        document: &Document<'_>,
        entities: &[Entity],
        places: &[(EntityId, Vec<Mention>)],
        lies: &[Lie],
    ) -> Self {
        let mut sentences: FxHashMap<u32, Near> = FxHashMap::default();
        let mut paragraphs: FxHashMap<u32, Lands> = FxHashMap::default();
        let mut all: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut of_places: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut total = 0;
        let mut dateline = None;
        let sentence = |mention: &Mention| {
            let sentence = document.sentence_at(mention.span.start)?;
            Some(sentence.span.start)
        };
        for ((id, mentions), lie) in places.iter().zip(lies) {
            let Some(country) = lie.country.filter(|_| !lie.open) else {
                continue;
            };
            let here = mentions
                .iter()
                .filter(|mention| !is_beyond_border(document, mention))
                .count();
            *of_places.entry(country).or_default() += here;
            total += here;
            let is_state = entities
                .get(id.0 as usize)
                .is_some_and(|entity| entity.state.is_some());
            if !is_state {
                *all.entry(country).or_default() += mentions.len();
            }
            for mention in mentions {
                if is_beyond_border(document, mention) {
                    continue;
                }
                paragraphs
                    .entry(mention.paragraph)
                    .or_default()
                    .insert(country);
                let written = document.article.dateline;
                if written.is_some_and(|written| written.contains(mention.span)) {
                    dateline = Some((country, mention.paragraph));
                }
                let Some(start) = sentence(mention) else {
                    continue;
                };
                let near = sentences.entry(start).or_default();
                if is_state {
                    near.states.insert(country);
                } else {
                    near.towns.insert(country);
                }
            }
        }
        for entity in entities {
            let Some(iso) = entity.state.filter(|iso| !iso.is_empty()) else {
                continue;
            };
            let mentions = entity.mentions.iter();
            for mention in mentions.filter(|mention| mention.form != Form::Seat) {
                *all.entry(iso).or_default() += 1;
                if let Some(start) = sentence(mention)
                    && !is_beyond_border(document, mention)
                {
                    sentences.entry(start).or_default().told.insert(iso);
                }
            }
        }
        let most = of_places
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .filter(|(_, count)| *count >= ENOUGH && *count as f32 >= MOST * total as f32)
            .map(|(country, _)| country);
        Self {
            sentences,
            paragraphs,
            all,
            most,
            dateline,
        }
    }

    fn near(&self, document: &Document<'_>, mentions: &[Mention]) -> Vec<&Near> {
        mentions
            .iter()
            .take(ASKED)
            .filter_map(|mention| document.sentence_at(mention.span.start))
            .filter_map(|sentence| self.sentences.get(&sentence.span.start))
            .collect()
    }

    fn in_paragraphs(&self, mentions: &[Mention]) -> Lands {
        mentions
            .iter()
            .take(ASKED)
            .filter_map(|mention| self.paragraphs.get(&mention.paragraph))
            .flatten()
            .copied()
            .collect()
    }

    /// Of the lands that have a place of this name, the one that the article means: the one that is
    /// named nearest; of several, the one that is named far more than the others.
    pub fn land_among(
        &self,
        document: &Document<'_>,
        mentions: &[Mention],
        known: &[&'static str],
    ) -> Option<&'static str> {
        if known.is_empty() {
            return None;
        }
        let near = self.near(document, mentions);
        let near: Lands = near
            .iter()
            .flat_map(|near| near.towns.iter().chain(&near.states).chain(&near.told))
            .copied()
            .collect();
        let article: Lands = self.all.keys().copied().collect();
        for lands in [near, self.in_paragraphs(mentions), article] {
            let mut fit: Vec<(usize, &'static str)> = known
                .iter()
                .filter(|land| lands.contains(*land) && self.is_meant(land))
                .map(|land| (self.count(land), *land))
                .collect();
            fit.sort_unstable_by(|one, other| other.cmp(one));
            match fit.as_slice() {
                [] => {}
                [(first, land), (second, _), ..] => {
                    return (*first >= FAR_MORE * *second).then_some(*land);
                }
                [(_, land)] => return Some(*land),
            }
        }
        None
    }

    fn count(&self, land: &str) -> usize {
        self.all.get(land).copied().unwrap_or_default()
    }

    fn share(&self, land: &str) -> f32 {
        let total: usize = self.all.values().sum();
        self.count(land) as f32 / total.max(1) as f32
    }

    /// Whether a village of a land can be meant: there is one of every name in some.
    fn is_meant(&self, land: &str) -> bool {
        !gazetteer::is_full_of_namesakes(land) || self.share(land) >= NAMESAKE
    }

    /// The one land of the other places in these sentences, else that of the paragraph or of most of
    /// the article; none where a sentence names several.
    pub fn land(&self, document: &Document<'_>, mentions: &[Mention]) -> Option<&'static str> {
        let near = self.near(document, mentions);
        let all = |of: fn(&Near) -> &Lands| -> Lands {
            near.iter().flat_map(|near| of(near)).copied().collect()
        };
        for found in [all(|near| &near.towns), all(|near| &near.states)] {
            match found.len() {
                0 => {}
                1 => return found.into_iter().next(),
                _ => return None,
            }
        }
        let mut ranked: Vec<(usize, &'static str)> = self
            .all
            .iter()
            .map(|(land, count)| (*count, *land))
            .collect();
        ranked.sort_unstable_by(|one, other| other.cmp(one));
        let first = ranked.first().map(|(_, land)| *land);
        let next = ranked.get(1).map_or(0, |(count, _)| *count);
        // Where two lands are at odds, either may be meant.
        let divided = first.is_some_and(|first| next * 3 >= self.count(first) * 2);
        let written = self.dateline.map(|(land, _)| land);
        let told = all(|near| &near.told);
        let one = |lands: &Lands| lands.first().copied().filter(|_| lands.len() == 1);
        let by_sentence = one(&told).filter(|land| {
            let of_it = first == Some(*land) || self.most == Some(*land);
            written == Some(*land) || of_it && !divided
        });
        // What a paragraph says is believed where the article is of that land as well.
        let by_paragraph = one(&self.in_paragraphs(mentions)).filter(|land| {
            let of_it = [written, first, self.most].contains(&Some(*land));
            of_it && told.len() < 2 && !divided
        });
        let by_dateline = self.dateline.filter(|(land, paragraph)| {
            mentions
                .iter()
                .any(|mention| mention.paragraph == *paragraph)
                && told.iter().all(|other| other == land)
        });
        let by_dateline = by_dateline.map(|(land, _)| land);
        if let Some(land) = by_sentence.or(by_paragraph).or(by_dateline) {
            return Some(land);
        }
        let alone = |land: &&str| {
            let far = self.count(land) >= FAR_MORE * next;
            (far || self.share(land) >= MOST_OF_ALL)
                && self.count(land) > ENOUGH
                && written.is_none_or(|written| written == *land)
        };
        self.most
            .or_else(|| first.filter(|_| !divided).filter(alone))
    }
}

/// "in Tiné, just across the border in Chad": neither tells where the others are.
fn is_beyond_border(document: &Document<'_>, mention: &Mention) -> bool {
    let tokens = tokens_of(document, mention);
    let word = |idx: usize| document.lower(idx);
    let before = tokens.start.checked_sub(4).is_some_and(|across| {
        matches!(word(across), "across" | "over")
            && words::is_border(word(across + 2))
            && word(across + 3) == "in"
    });
    let mut behind = tokens.end + usize::from(word(tokens.end) == ",");
    behind += usize::from(matches!(word(behind), "just" | "right"));
    before
        || matches!(word(behind), "across" | "over")
            && word(behind + 1) == "the"
            && (words::is_border(word(behind + 2)) || words::is_border(word(behind + 3)))
}
