//! Who gets which part of the screen, at any size.

use crate::app::Size;

/// From this width on the panel stands at the right.
pub const SIDE_FROM: u16 = 100;
/// From this width on the panel stands below the text.
pub const BELOW_FROM: u16 = 60;

/// Columns at the left of the text: the bar, a sign, a space; fewer where columns are dear.
pub fn gutter(width: u16) -> u16 {
    match width {
        0..=5 => 0,
        6..=19 => 1,
        _ => 3,
    }
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Left column.
    pub x: u16,
    /// Top row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// Whether this cell lies inside.
    pub fn holds(self, column: u16, row: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&column)
            && (self.y..self.y.saturating_add(self.height)).contains(&row)
    }
}

/// Where the reader wants the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// As the width asks for.
    #[default]
    Auto,
    /// At the right of the text.
    Side,
    /// Under the text.
    Below,
    /// Not at all.
    Off,
}

/// Where the line between text and panel runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divider {
    /// Upright, at this column.
    Upright(u16),
    /// Level, at this row.
    Level(u16),
}

/// The names of places, for the command line and the state file.
pub const PLACES: &[(&str, Place)] = &[
    ("auto", Place::Auto),
    ("side", Place::Side),
    ("below", Place::Below),
    ("off", Place::Off),
];

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    /// The whole screen.
    pub screen: Area,
    /// The article, gutter included.
    pub text: Area,
    /// The panel, if there is room.
    pub panel: Option<Area>,
    /// The line between them.
    pub divider: Option<Divider>,
    /// The article that does not have the keys, where two are open.
    pub other: Option<Area>,
    /// The line between the two articles.
    pub seam: Option<Divider>,
    /// One row for where the reader is.
    pub status: Option<Area>,
    /// One row for the most useful keys.
    pub hint: Option<Area>,
}

/// How far the reader moved the split from its usual place, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// Columns the panel at the right gained.
    pub side: i16,
    /// Rows the panel below gained.
    pub below: i16,
}

/// Fewest columns and rows of one of two articles.
const LEAST_PANE: Size = Size {
    width: 30,
    height: 4,
};

/// Two panes for two articles and the line between them: side by side, else one above the other; none
/// where there is no room.
pub fn halves(text: Area) -> Option<([Area; 2], Divider)> {
    let (wide, high) = (text.width.checked_sub(1)?, text.height.checked_sub(1)?);
    if wide / 2 >= LEAST_PANE.width && text.height >= LEAST_PANE.height {
        let left = Area {
            width: wide / 2,
            ..text
        };
        let seam = text.x + left.width;
        let right = Area {
            x: seam + 1,
            width: wide - left.width,
            ..text
        };
        return Some(([left, right], Divider::Upright(seam)));
    }
    if high / 2 < LEAST_PANE.height {
        return None;
    }
    let upper = Area {
        height: high / 2,
        ..text
    };
    let seam = text.y + upper.height;
    let lower = Area {
        y: seam + 1,
        height: high - upper.height,
        ..text
    };
    Some(([upper, lower], Divider::Level(seam)))
}

/// Divides the screen.
pub fn divide(size: Size, place: Place, split: Split) -> Layout {
    let screen = Area {
        x: 0,
        y: 0,
        width: size.width,
        height: size.height,
    };
    let bars = match size.height {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    };
    let body = Area {
        height: size.height - bars,
        ..screen
    };
    let row = |y| Area {
        x: 0,
        y,
        width: size.width,
        height: 1,
    };
    let mut layout = Layout {
        screen,
        text: body,
        panel: None,
        divider: None,
        other: None,
        seam: None,
        status: (bars > 0).then(|| row(body.height)),
        hint: (bars > 1).then(|| row(body.height + 1)),
    };
    let at_right = body.height >= 6
        && match place {
            Place::Auto => size.width >= SIDE_FROM,
            Place::Side => size.width >= BELOW_FROM,
            Place::Below | Place::Off => false,
        };
    let below = size.width >= BELOW_FROM
        && body.height >= 12
        && match place {
            Place::Auto => size.width < SIDE_FROM,
            Place::Below => true,
            Place::Side | Place::Off => false,
        };
    if at_right {
        let usual = (size.width / 3).saturating_sub(1).clamp(28, 60);
        let width = moved(usual, split.side, 20, size.width.saturating_sub(24));
        let column = size.width.saturating_sub(width + 1);
        layout.text.width = column;
        layout.divider = Some(Divider::Upright(column));
        layout.panel = Some(Area {
            x: column + 1,
            width: size.width.saturating_sub(column + 1),
            ..body
        });
    } else if below {
        let usual = (body.height * 2 / 5).clamp(5, 16);
        let height = moved(usual, split.below, 3, body.height.saturating_sub(4));
        let row = body.height.saturating_sub(height + 1);
        layout.text.height = row;
        layout.divider = Some(Divider::Level(row));
        layout.panel = Some(Area {
            y: row + 1,
            height,
            ..body
        });
    }
    layout
}

fn moved(usual: u16, by: i16, least: u16, most: u16) -> u16 {
    usual
        .saturating_add_signed(by)
        .clamp(least.min(most), most.max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(width: u16, height: u16, panel: Option<Divider>) {
        let layout = divide(Size { width, height }, Place::Auto, Split::default());
        assert_eq!(layout.divider, panel, "{width}x{height}");
    }

    #[test]
    fn the_panel_stands_where_there_is_room() {
        check(120, 40, Some(Divider::Upright(80)));
        check(100, 30, Some(Divider::Upright(67)));
        check(80, 24, Some(Divider::Level(13)));
        check(59, 40, None);
        check(120, 5, None);
        check(80, 12, None);
    }

    #[test]
    fn no_part_leaves_the_screen() {
        for width in 0..130 {
            for height in 0..50 {
                for place in [Place::Auto, Place::Side, Place::Below, Place::Off] {
                    for by in [-300, 0, 300] {
                        let split = Split {
                            side: by,
                            below: by,
                        };
                        let layout = divide(Size { width, height }, place, split);
                        for part in [Some(layout.text), layout.panel, layout.status, layout.hint] {
                            let Some(part) = part else { continue };
                            assert!(part.x + part.width <= width, "{layout:?}");
                            assert!(part.y + part.height <= height, "{layout:?}");
                        }
                    }
                }
            }
        }
    }
}
