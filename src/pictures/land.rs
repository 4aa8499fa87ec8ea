//! Coasts and borders of the world, from an embedded table; where it is from: `data/README.md`.

use std::sync::LazyLock;

/// Steps of the table in a degree.
const STEPS: f64 = 50.0;

static WORLD: LazyLock<Land> = LazyLock::new(|| read(include_bytes!("data/land.bin")));

/// A coast or a border.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Whether it parts two states, rather than land and sea.
    pub is_border: bool,
    /// Its points: degrees east and north.
    pub points: Vec<(f64, f64)>,
    /// Its westernmost, southernmost, easternmost and northernmost degrees.
    pub bounds: [f64; 4],
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Land {
    /// Coasts and borders.
    pub lines: Vec<Line>,
    /// Rings around land, and around water in it: numbers of lines, a negative one read backwards.
    rings: Vec<Vec<i64>>,
}

/// The world, read once.
pub fn world() -> &'static Land {
    &WORLD
}

impl Land {
    /// The points of each ring, as degrees east and north.
    pub fn rings(&self) -> impl Iterator<Item = Vec<(f64, f64)>> {
        self.rings.iter().map(|ring| {
            let mut points = Vec::new();
            for &number in ring {
                let backwards = number < 0;
                let number = if backwards { !number } else { number };
                let line = usize::try_from(number)
                    .ok()
                    .and_then(|number| self.lines.get(number));
                let Some(line) = line else { continue };
                if backwards {
                    points.extend(line.points.iter().rev());
                } else {
                    points.extend(line.points.iter());
                }
            }
            points.dedup();
            points
        })
    }
}

/// Reads the table; one that ends too early gives what was whole.
fn read(table: &[u8]) -> Land {
    let mut bytes = table.iter().copied();
    let mut number = move || {
        let mut value = 0_u64;
        let mut shift = 0;
        loop {
            let byte = bytes.next()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                break;
            }
            shift += 7;
        }
        let half = (value >> 1).cast_signed();
        Some(if value & 1 == 0 { half } else { !half })
    };
    let mut land = Land::default();
    let mut fill = || {
        for _ in 0..number()? {
            let head = number()?;
            let mut line = Line {
                is_border: head % 2 == 1,
                points: Vec::new(),
                bounds: [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
            };
            let (mut x, mut y) = (0, 0);
            for _ in 0..head / 2 {
                x += number()?;
                y += number()?;
                let (east, north) = (x as f64 / STEPS, y as f64 / STEPS);
                line.points.push((east, north));
                let [west, south, most_east, most_north] = line.bounds;
                line.bounds = [
                    west.min(east),
                    south.min(north),
                    most_east.max(east),
                    most_north.max(north),
                ];
            }
            land.lines.push(line);
        }
        for _ in 0..number()? {
            let mut ring = Vec::new();
            for _ in 0..number()? {
                ring.push(number()?);
            }
            land.rings.push(ring);
        }
        Some(())
    };
    let _ = fill();
    land
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_on_the_globe() {
        let land = world();
        assert!(land.lines.len() > 1500 && land.rings.len() > 1000);
        assert!(land.lines.iter().any(|line| line.is_border));
        for line in &land.lines {
            let [west, south, east, north] = line.bounds;
            assert!(west >= -180.1 && east <= 180.1 && south >= -90.1 && north <= 90.1);
        }
        for ring in land.rings() {
            assert_eq!(ring.first(), ring.last());
        }
    }

    #[test]
    fn a_table_cut_anywhere_is_read_as_far_as_it_goes() {
        let table = include_bytes!("data/land.bin");
        for length in (0..table.len()).step_by(4999) {
            read(&table[..length]);
        }
        read(&[0xff; 40]);
    }

    #[test]
    fn what_is_land_is_inside_a_ring_and_what_is_sea_is_not() {
        let is_land = |east: f64, north: f64| {
            let crossed = world()
                .rings()
                .flat_map(|ring| {
                    let edges: Vec<_> = ring.windows(2).map(|pair| (pair[0], pair[1])).collect();
                    edges
                })
                .filter(|((x1, y1), (x2, y2))| {
                    (*y1 > north) != (*y2 > north)
                        && east < x1 + (north - y1) / (y2 - y1) * (x2 - x1)
                })
                .count();
            crossed % 2 == 1
        };
        assert!(is_land(13.4, 52.5) && is_land(36.3, 33.5) && is_land(134.0, -25.0));
        assert!(!is_land(-40.0, 30.0) && !is_land(18.0, 35.0) && !is_land(50.5, 42.0));
    }
}
