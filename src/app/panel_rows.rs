//! The panel as rows for an area: what fits, what is folded, what is in sight.

mod plan;

use crate::app::layout::Area;
use crate::app::panel::Change;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel::Part;
use crate::app::panel::Section;
use crate::app::panel::YOU;
use crate::app::panel::certainty_word;
use crate::app::panel_rows::plan::fit;
use crate::pictures::words::amid;

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

/// Columns that signs take before a name.
pub const SIGNS: u16 = 4;

/// Columns between the line at the left of a panel and its rows.
pub fn margin(width: u16) -> u16 {
    u16::from(width >= 12)
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
        words.push(format!("according to {}", amid(who)));
    }
    words.push(item.kind.to_owned());
    if item.principal {
        words.push("side".to_owned());
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
    let mut words = words.join(" · ");
    // What the reader says is never told as if the text said so.
    if item.own {
        words = format!("{YOU}{words}");
    }
    if let Some(note) = &item.note {
        words = format!("{words} · your note: {note}");
    }
    words
}
