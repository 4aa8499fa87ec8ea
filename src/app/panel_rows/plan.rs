//! Which items of the panel get how many rows: none is left empty while something is cut.

use std::collections::HashMap;
use std::collections::HashSet;

use crate::app::layout::Area;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Part;
use crate::app::panel::Section;
use crate::app::panel_rows::PanelRow;
use crate::app::panel_rows::SIGNS;
use crate::app::panel_rows::details;
use crate::app::panel_rows::margin;
use crate::text::wrap::text_width;

/// From this height on a blank row between sections goes before details of parties and places.
const BLANKS_FROM: u16 = 16;
/// Items of a section that go before more words on each.
const FEW: usize = 4;

/// The rows of some sections in an area of the panel.
pub(super) fn fit(parts: &[Part], area: Area, selected: Option<ItemKey>) -> Vec<PanelRow> {
    let mut plan = Plan {
        parts,
        width: area.width,
        height: usize::from(area.height),
        selected,
        shown: parts.iter().map(|part| part.items.len().min(1)).collect(),
        blanks: area.height >= BLANKS_FROM,
        wrapped: false,
        granted: HashMap::new(),
    };
    plan.fill();
    plan.rows()
}

/// What of the panel is shown: how many items of each section, and of which more than the name.
struct Plan<'a> {
    parts: &'a [Part],
    width: u16,
    height: usize,
    selected: Option<ItemKey>,
    shown: Vec<usize>,
    blanks: bool,
    /// Whether the words for an empty section take as many rows as they need.
    wrapped: bool,
    granted: HashMap<ItemKey, Granted>,
}

/// What an item shows beside the first row of its name.
#[derive(Debug, Default)]
struct Granted {
    /// The whole name, line by line; empty where one row is all it has.
    name: Vec<String>,
    details: Vec<String>,
}

impl Granted {
    fn rows(&self) -> usize {
        self.name.len().saturating_sub(1) + self.details.len()
    }
}

/// What an item may get more rows for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grant {
    Name,
    Details,
}

impl Plan<'_> {
    /// Gives rows away until none is left or nothing is cut, what matters most first.
    fn fill(&mut self) {
        let items: usize = self.parts.iter().map(|part| part.items.len()).sum();
        if self.selected.is_some() {
            // The reader walks the panel: all is there, and what does not fit is scrolled to.
            self.shown = self.parts.iter().map(|part| part.items.len()).collect();
            self.blanks = true;
            self.grant(usize::MAX, |item, selected| {
                let own = selected == Some(item.key);
                own.then_some(&[Grant::Name, Grant::Details])
            });
            if items > self.height {
                self.grant(usize::MAX, |item, _| {
                    matches!(item.change, Change::Changed(_)).then_some(&[Grant::Details])
                });
                return;
            }
        }
        self.show_more(FEW);
        self.grant_what_matters();
        self.show_more(usize::MAX);
        self.grant_what_matters();
        if self.blanks && self.cuts_what_matters() {
            self.blanks = false;
            self.show_more(usize::MAX);
            self.grant_what_matters();
        }
        self.wrapped = true;
        self.wrapped = self.used() <= self.height;
        if !self.blanks {
            self.blanks = true;
            self.blanks = self.used() <= self.height;
        }
        // The kind alone stands beside the name already.
        for section in [Section::Parties, Section::Questions] {
            self.grant(self.height, |item, _| {
                let more = item.key.section == section && details(item) != item.kind;
                more.then_some(&[Grant::Details])
            });
        }
        for section in [Section::Questions, Section::Parties, Section::Locations] {
            self.grant_to_all(section);
        }
    }

    /// Details for all items of a section or for none of those that have none yet.
    fn grant_to_all(&mut self, section: Section) {
        let before: HashSet<ItemKey> = self
            .granted
            .iter()
            .filter(|(_, granted)| !granted.details.is_empty())
            .map(|(key, _)| *key)
            .collect();
        self.grant(self.height, |item, _| {
            (item.key.section == section).then_some(&[Grant::Details])
        });
        let all = self.parts.iter().zip(&self.shown).all(|(part, &shown)| {
            let items = picked(&part.items, shown);
            let detailed = |item: &&Item| {
                let granted = self.granted.get(&item.key);
                granted.is_some_and(|granted| !granted.details.is_empty())
            };
            part.section != section || items.iter().all(detailed)
        });
        if !all {
            for (key, granted) in &mut self.granted {
                if key.section == section && !before.contains(key) {
                    granted.details.clear();
                }
            }
        }
    }

    /// What changed here, all of a question's words, and how a mediator stands.
    fn grant_what_matters(&mut self) {
        self.grant(self.height, |item, _| {
            matches!(item.change, Change::Changed(_)).then_some(&[Grant::Details])
        });
        self.grant(self.height, |item, _| {
            (item.key.section == Section::Questions).then_some(&[Grant::Name])
        });
        self.grant(self.height, |item, _| {
            (item.key.section == Section::Mediators).then_some(&[Grant::Details])
        });
    }

    /// Whether an item is left out, a question cut, or a mediator without its details.
    fn cuts_what_matters(&self) -> bool {
        self.parts.iter().zip(&self.shown).any(|(part, &shown)| {
            shown < part.items.len()
                || part.items.iter().any(|item| {
                    let granted = self.granted.get(&item.key);
                    match part.section {
                        Section::Questions => granted.is_none_or(|granted| granted.name.is_empty()),
                        Section::Mediators => {
                            granted.is_none_or(|granted| granted.details.is_empty())
                        }
                        Section::Parties | Section::Locations => false,
                    }
                })
        })
    }

    /// Shows one item more of each section in turn, up to so many, as long as there are rows.
    fn show_more(&mut self, most: usize) {
        let mut left = self.height.saturating_sub(self.used());
        let mut growing = true;
        while growing {
            growing = false;
            for (shown, part) in self.shown.iter_mut().zip(self.parts) {
                let items = part.items.len();
                if *shown >= items.min(most) {
                    continue;
                }
                // The last one takes the row that told of it.
                let cost = usize::from(*shown + 1 < items);
                if cost <= left {
                    left -= cost;
                    *shown += 1;
                    growing = true;
                }
            }
        }
    }

    /// Gives the items that are picked more rows, as far as the height allows.
    fn grant(
        &mut self,
        height: usize,
        pick: impl Fn(&Item, Option<ItemKey>) -> Option<&'static [Grant]>,
    ) {
        let room = usize::from(self.width.saturating_sub(SIGNS + margin(self.width))).max(1);
        let mut left = height.saturating_sub(self.used());
        for (part, &shown) in self.parts.iter().zip(&self.shown) {
            for item in picked(&part.items, shown) {
                let Some(grants) = pick(item, self.selected) else {
                    continue;
                };
                let granted = self.granted.entry(item.key).or_default();
                for grant in grants {
                    let before = granted.rows();
                    match grant {
                        Grant::Name if item.key.section == Section::Questions => {
                            let lines = fold_lines(&item.name, room, 4);
                            if granted.name.is_empty() && lines.len() <= left + 1 {
                                granted.name = lines;
                            }
                        }
                        Grant::Name => {}
                        Grant::Details => {
                            let most = match item.key.section {
                                _ if self.selected == Some(item.key) => 4,
                                Section::Mediators => 3,
                                Section::Parties | Section::Locations | Section::Questions => 2,
                            };
                            let lines = fold_lines(&details(item), room, most);
                            if granted.details.is_empty() && lines.len() <= left {
                                granted.details = lines;
                            }
                        }
                    }
                    left = left.saturating_sub(granted.rows() - before);
                }
            }
        }
    }

    /// Rows that the plan takes.
    fn used(&self) -> usize {
        let blanks = if self.blanks {
            self.parts.len().saturating_sub(1)
        } else {
            0
        };
        let parts = self.parts.iter().zip(&self.shown).map(|(part, &shown)| {
            let body = if part.items.is_empty() {
                self.why(part).len()
            } else {
                shown + usize::from(shown < part.items.len())
            };
            1 + body
        });
        let granted = self.granted.values().map(Granted::rows);
        blanks + parts.sum::<usize>() + granted.sum::<usize>()
    }

    fn why(&self, part: &Part) -> Vec<String> {
        if !self.wrapped {
            return vec![part.why_empty.clone()];
        }
        let room = usize::from(self.width.saturating_sub(2 + margin(self.width))).max(1);
        fold_lines(&part.why_empty, room, 6)
    }

    fn rows(&self) -> Vec<PanelRow> {
        let mut rows = Vec::new();
        for (idx, (part, &shown)) in self.parts.iter().zip(&self.shown).enumerate() {
            if idx > 0 && self.blanks {
                rows.push(PanelRow::Blank);
            }
            let new = part.items.iter().filter(|item| item.change == Change::New);
            rows.push(PanelRow::Heading {
                section: part.section,
                count: part.items.len() + part.folded,
                new: new.count(),
            });
            if part.folded > 0 {
                continue;
            }
            if part.items.is_empty() {
                rows.extend(self.why(part).into_iter().map(PanelRow::Empty));
                continue;
            }
            for item in picked(&part.items, shown) {
                self.item_rows(item, &mut rows);
            }
            let rest = part.items.len().saturating_sub(shown);
            if rest > 0 {
                rows.push(PanelRow::Folded(rest));
            }
        }
        rows
    }

    fn item_rows(&self, item: &Item, rows: &mut Vec<PanelRow>) {
        let key = item.key;
        let granted = self.granted.get(&key);
        let mut name = granted.into_iter().flat_map(|granted| granted.name.iter());
        rows.push(PanelRow::Name {
            key,
            text: name.next().unwrap_or(&item.name).clone(),
        });
        rows.extend(name.map(|text| PanelRow::More {
            key,
            text: text.clone(),
        }));
        let details = granted
            .into_iter()
            .flat_map(|granted| granted.details.iter());
        rows.extend(details.map(|text| PanelRow::Detail {
            key,
            text: text.clone(),
        }));
    }
}

/// The items that stay when not all fit: what is new or changed here first, in their own order.
fn picked(items: &[Item], each: usize) -> Vec<&Item> {
    if items.len() <= each {
        return items.iter().collect();
    }
    let lively = |item: &Item| item.change != Change::None;
    let mut picked: Vec<usize> = (0..items.len()).collect();
    picked.sort_by_key(|&idx| (items.get(idx).is_some_and(|item| !lively(item)), idx));
    picked.truncate(each);
    picked.sort_unstable();
    picked.iter().filter_map(|&idx| items.get(idx)).collect()
}

/// Breaks words into lines of a width, and cuts what is over the most.
fn fold_lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let folded: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text_width(&folded) <= width {
        return vec![folded];
    }
    // A dot between words ends a line rather than begin one.
    let folded = folded.replace(" · ", "\u{a0}· ");
    let mut lines: Vec<String> = textwrap::wrap(&folded, width)
        .into_iter()
        .map(|line| line.replace('\u{a0}', " "))
        .collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
