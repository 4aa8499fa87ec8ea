//! Labels beside points, none over another: for cells of a screen as for the pixels of a page.

/// An upright rectangle; its right and lower edges lie outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

impl Rect {
    /// Whether the two share a point.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether the other lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    fn wider(self, by: i32) -> Self {
        Self {
            x: self.x - by,
            width: self.width + 2 * by,
            ..self
        }
    }
}

/// Puts a label of a size beside each marker, the first markers first; none where there is no room.
///
/// A label lies inside the bounds, over no marker and no other label, `gap` away from all of them sideways.
pub fn place(markers: &[Rect], sizes: &[(i32, i32)], bounds: Rect, gap: i32) -> Vec<Option<Rect>> {
    let mut placed: Vec<Option<Rect>> = Vec::new();
    for (marker, &(width, height)) in markers.iter().zip(sizes) {
        let middle = marker.y + (marker.height - height) / 2;
        let centre = marker.x + (marker.width - width) / 2;
        let right = marker.x + marker.width + gap;
        let left = marker.x - gap - width;
        let (above, below) = (marker.y - height, marker.y + marker.height);
        let spot = [
            (right, middle),
            (left, middle),
            (centre, above),
            (centre, below),
            (right, above),
            (right, below),
            (left, above),
            (left, below),
        ]
        .into_iter()
        .map(|(x, y)| Rect {
            x,
            y,
            width,
            height,
        })
        .find(|label| {
            bounds.contains(*label)
                // Nor may another marker stand in the gap: the label would be read as that one's.
                && !markers
                    .iter()
                    .any(|other| label.wider(gap).overlaps(*other))
                && !placed
                    .iter()
                    .flatten()
                    .any(|other| label.wider(gap).overlaps(*other))
        });
        placed.push(spot);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_label_stands_beside_no_other_marker() {
        let marker = |x| Rect {
            x,
            y: 5,
            width: 1,
            height: 1,
        };
        let bounds = Rect {
            x: 0,
            y: 5,
            width: 40,
            height: 1,
        };
        let placed = place(&[marker(20), marker(21)], &[(6, 1), (9, 1)], bounds, 1);
        let left = Rect {
            x: 13,
            width: 6,
            ..marker(0)
        };
        let right = Rect {
            x: 23,
            width: 9,
            ..marker(0)
        };
        assert_eq!(placed, [Some(left), Some(right)]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another_or_a_marker(
            points in prop::collection::vec((0..60, 0..20, 1..15), 0..40)
        ) {
            let bounds = Rect { x: 0, y: 0, width: 60, height: 20 };
            let markers: Vec<Rect> = points
                .iter()
                .map(|(x, y, _)| Rect { x: *x, y: *y, width: 1, height: 1 })
                .collect();
            let sizes: Vec<(i32, i32)> = points.iter().map(|point| (point.2, 1)).collect();
            let placed: Vec<Rect> = place(&markers, &sizes, bounds, 1).into_iter().flatten().collect();
            for (idx, label) in placed.iter().enumerate() {
                prop_assert!(bounds.contains(*label));
                prop_assert!(!markers.iter().any(|marker| marker.overlaps(*label)));
                prop_assert!(!placed[idx + 1..].iter().any(|other| other.overlaps(*label)));
            }
        }
    }
}
