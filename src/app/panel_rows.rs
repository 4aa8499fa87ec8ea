//! The panel as rows for an area: what fits, what is folded, what is in sight.

use crate::app::layout::Area;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel::Part;
use crate::app::panel::Section;
use crate::app::panel::certainty_word;
use crate::text::wrap::text_width;

/// From this width on a panel below the text has two columns.
const TWO_COLUMNS: u16 = 56;

/// One row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelRow {
    /// A section with its count, and how many of them are new here.
    Heading {
        /// Which section.
        section: Section,
        /// Items known.
        count: usize,
        /// Of those, new in this paragraph.
        new: usize,
    },
    /// The first row of an item.
    Name {
        /// Which.
        key: ItemKey,
        /// The part of its name on this row.
        text: String,
    },
    /// A further row of the name.
    More {
        /// Of which item.
        key: ItemKey,
        /// The next part of its name.
        text: String,
    },
    /// What is known of an item beside its name.
    Detail {
        /// Of which item.
        key: ItemKey,
        /// In words.
        text: String,
    },
    /// Why there is nothing.
    Empty(String),
    /// Items that do not fit.
    Folded(usize),
    /// Nothing.
    Blank,
}

impl PanelRow {
    /// The item this row belongs to.
    pub fn key(&self) -> Option<ItemKey> {
        match self {
            Self::Name { key, .. } | Self::More { key, .. } | Self::Detail { key, .. } => {
                Some(*key)
            }
            Self::Heading { .. } | Self::Empty(_) | Self::Folded(_) | Self::Blank => None,
        }
    }
}

/// A column of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Where it is drawn.
    pub area: Area,
    /// All its rows, in sight or not.
    pub rows: Vec<PanelRow>,
    /// Rows above the area.
    pub scroll: usize,
}

/// How much of each item is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Density {
    /// All its rows.
    Full,
    /// All rows of mediators and of what is new or changed here; of the rest, the name.
    Lively,
    /// Its name; details only of what is selected or changed here.
    Compact,
    /// One row an item, and only as many items as fit.
    Folded,
}

/// Lays the panel out in an area.
///
/// `selected` is the item the reader stands on while the panel has the focus: then nothing is
/// folded, and the column scrolls to it. Else all four sections stay in sight.
pub fn columns(
    panel: &Panel,
    area: Area,
    selected: Option<ItemKey>,
    before: &[Column],
) -> Vec<Column> {
    if area.width == 0 || area.height == 0 {
        return Vec::new();
    }
    let two = area.width >= TWO_COLUMNS && area.height < 20;
    let split: Vec<(Area, &[Part])> = if two {
        let left = (area.width - 1) / 2;
        let (first, second) = panel.parts.split_at(panel.parts.len().min(2));
        let right = Area {
            x: area.x + left + 1,
            width: area.width - left - 1,
            ..area
        };
        vec![
            (
                Area {
                    width: left,
                    ..area
                },
                first,
            ),
            (right, second),
        ]
    } else {
        vec![(area, panel.parts.as_slice())]
    };
    split
        .into_iter()
        .enumerate()
        .map(|(idx, (area, parts))| {
            let rows = fit(parts, area, selected);
            let scroll = before.get(idx).map_or(0, |column| column.scroll);
            let mut column = Column { area, rows, scroll };
            column.bring_into_sight(selected);
            column
        })
        .collect()
}

impl Column {
    /// Scrolls by rows and stops at the ends.
    pub fn scroll_by(&mut self, by: isize) {
        let height = usize::from(self.area.height);
        let most = self.rows.len().saturating_sub(height);
        self.scroll = self.scroll.saturating_add_signed(by).min(most);
    }

    fn bring_into_sight(&mut self, selected: Option<ItemKey>) {
        self.scroll_by(0);
        let Some(selected) = selected else {
            return;
        };
        let own = |row: &PanelRow| row.key() == Some(selected);
        let height = usize::from(self.area.height);
        if let (Some(first), Some(last)) = (
            self.rows.iter().position(own),
            self.rows.iter().rposition(own),
        ) {
            // The heading stays with the section's first item.
            let first = if matches!(
                first.checked_sub(1).and_then(|above| self.rows.get(above)),
                Some(PanelRow::Heading { .. })
            ) {
                first - 1
            } else {
                first
            };
            if last >= self.scroll + height {
                self.scroll = last + 1 - height;
            }
            self.scroll = self.scroll.min(first);
        }
    }
}

fn fit(parts: &[Part], area: Area, selected: Option<ItemKey>) -> Vec<PanelRow> {
    let height = usize::from(area.height);
    let items: usize = parts.iter().map(|part| part.items.len()).sum();
    if items <= height {
        for density in [Density::Full, Density::Lively] {
            let whole = rows(parts, area, selected, density, usize::MAX);
            if whole.len() <= height {
                return whole;
            }
        }
    }
    let compact = rows(parts, area, selected, Density::Compact, usize::MAX);
    if compact.len() <= height || selected.is_some() {
        return compact;
    }
    // As many items a section as leave all sections in sight; at least one.
    let most = parts.iter().map(|part| part.items.len()).max().unwrap_or(0);
    let mut best = rows(parts, area, selected, Density::Folded, 1);
    for each in 2..=most.min(height) {
        let next = rows(parts, area, selected, Density::Folded, each);
        if next.len() > height {
            break;
        }
        best = next;
    }
    best
}

fn rows(
    parts: &[Part],
    area: Area,
    selected: Option<ItemKey>,
    density: Density,
    each: usize,
) -> Vec<PanelRow> {
    let mut rows = Vec::new();
    for (idx, part) in parts.iter().enumerate() {
        if idx > 0 && (density != Density::Folded || area.height >= 16) {
            rows.push(PanelRow::Blank);
        }
        rows.push(PanelRow::Heading {
            section: part.section,
            count: part.items.len(),
            new: part
                .items
                .iter()
                .filter(|item| item.change == Change::New)
                .count(),
        });
        if part.items.is_empty() {
            rows.push(PanelRow::Empty(part.why_empty.clone()));
            continue;
        }
        let shown = shown(&part.items, each);
        for &item in &shown {
            item_rows(item, area.width, selected, density, &mut rows);
        }
        let rest = part.items.len() - shown.len();
        if rest > 0 {
            rows.push(PanelRow::Folded(rest));
        }
    }
    rows
}

/// The items that stay when not all fit: what is new or changed here first, in their own order.
fn shown(items: &[Item], each: usize) -> Vec<&Item> {
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

/// Columns that signs take before a name, and the strip after it.
pub const SIGNS: u16 = 4;

fn item_rows(
    item: &Item,
    width: u16,
    selected: Option<ItemKey>,
    density: Density,
    rows: &mut Vec<PanelRow>,
) {
    let key = item.key;
    let room = usize::from(width.saturating_sub(SIGNS)).max(1);
    let is_selected = selected == Some(key);
    let whole_name = match density {
        Density::Full | Density::Lively => true,
        Density::Compact => is_selected || item.change != Change::None,
        Density::Folded => false,
    };
    let name = match key.section {
        Section::Questions if whole_name => fold_lines(&item.name, room, 4),
        Section::Questions | Section::Parties | Section::Mediators | Section::Locations => {
            vec![item.name.clone()]
        }
    };
    let mut parts = name.into_iter();
    rows.push(PanelRow::Name {
        key,
        text: parts.next().unwrap_or_default(),
    });
    rows.extend(parts.map(|text| PanelRow::More { key, text }));
    let detailed = match density {
        Density::Full => true,
        Density::Lively => {
            let mediator = key.section == Section::Mediators;
            mediator || is_selected || item.change != Change::None
        }
        Density::Compact => is_selected || matches!(item.change, Change::Changed(_)),
        Density::Folded => false,
    };
    if detailed {
        let most = if is_selected { 4 } else { 2 };
        let lines = fold_lines(&details(item), room, most);
        rows.extend(lines.into_iter().map(|text| PanelRow::Detail { key, text }));
    }
}

/// What is known of an item beside its name, in one line of words.
pub fn details(item: &Item) -> String {
    let mut words: Vec<String> = Vec::new();
    if let Change::Changed(how) = &item.change {
        words.push(how.clone());
    }
    let told = |word: &str| matches!(&item.change, Change::Changed(how) if how.contains(word));
    if let Some(certainty) = item.certainty {
        let word = certainty_word(certainty);
        if !told(word) {
            words.push(word.to_owned());
        }
    }
    if let Some(who) = &item.attributed_to {
        words.push(format!("said by {who}"));
    }
    words.push(item.kind.to_owned());
    if item.principal {
        words.push("principal".to_owned());
    }
    if let Some(title) = &item.title {
        words.push(title.clone());
    }
    if let Some(name) = &item.represents {
        words.push(format!("for {name}"));
    }
    if let Some(text) = &item.words {
        words.push(format!("“{text}”"));
    }
    if item.answered && !told("answered") {
        words.push("answered".to_owned());
    }
    words.join(" · ")
}

/// Breaks words into lines of a width, and cuts what is over the most.
fn fold_lines(text: &str, width: usize, most: usize) -> Vec<String> {
    let folded: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text_width(&folded) <= width {
        return vec![folded];
    }
    let mut lines: Vec<String> = textwrap::wrap(&folded, width)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
