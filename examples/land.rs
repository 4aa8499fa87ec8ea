//! Packs coasts and borders of the world into the table that maps are drawn from.
//!
//! `npm pack world-atlas@2.0.2`, unpack, then
//! `cargo run --release --example land -- package/countries-50m.json src/pictures/data/land.bin`.

// The numbers of the source are small.
#![allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)]

use std::collections::HashMap;
use std::error::Error;
use std::fs;

use serde_json::Value;

/// Steps of the table in a degree.
const STEPS: f64 = 50.0;

/// How far, in steps, a line may lie from where the source has it.
const TOLERANCE: f64 = 0.9;

type Point = (i64, i64);

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: land TOPOJSON TABLE";
    let from = std::env::args().nth(1).ok_or(usage)?;
    let to = std::env::args().nth(2).ok_or(usage)?;
    let topology: Value = serde_json::from_str(&fs::read_to_string(from)?)?;
    let lines = lines(&topology)?;
    let mut uses: HashMap<usize, usize> = HashMap::new();
    for country in list(&topology["objects"]["countries"]["geometries"])? {
        for arc in arcs(&country["arcs"]) {
            *uses.entry(which(arc)).or_default() += 1;
        }
    }
    let mut out = Vec::new();
    number(&mut out, lines.len() as i64);
    for (line_idx, line) in lines.iter().enumerate() {
        let is_border = uses.get(&line_idx).is_some_and(|uses| *uses > 1);
        let line = simpler(line);
        number(&mut out, line.len() as i64 * 2 + i64::from(is_border));
        let mut at = (0, 0);
        for (x, y) in line {
            number(&mut out, x - at.0);
            number(&mut out, y - at.1);
            at = (x, y);
        }
    }
    let mut rings: Vec<Vec<i64>> = Vec::new();
    for part in list(&topology["objects"]["land"]["geometries"])? {
        for polygon in list(&part["arcs"])? {
            for ring in list(polygon)? {
                rings.push(arcs(ring));
            }
        }
    }
    number(&mut out, rings.len() as i64);
    for ring in rings {
        number(&mut out, ring.len() as i64);
        for arc in ring {
            number(&mut out, arc);
        }
    }
    fs::write(to, out)?;
    Ok(())
}

fn list(value: &Value) -> Result<&Vec<Value>, Box<dyn Error>> {
    value.as_array().ok_or_else(|| "not a list".into())
}

/// All arcs below a geometry, however deep; a negative number is an arc walked backwards.
fn arcs(value: &Value) -> Vec<i64> {
    match value {
        Value::Array(values) => values.iter().flat_map(arcs).collect(),
        other => other.as_i64().into_iter().collect(),
    }
}

fn which(arc: i64) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}

/// The arcs of the topology in steps of the table.
fn lines(topology: &Value) -> Result<Vec<Vec<Point>>, Box<dyn Error>> {
    let number = |value: &Value| value.as_f64().ok_or("not a number");
    let scale = &topology["transform"]["scale"];
    let from = &topology["transform"]["translate"];
    let (scale_x, scale_y) = (number(&scale[0])?, number(&scale[1])?);
    let (from_x, from_y) = (number(&from[0])?, number(&from[1])?);
    let mut lines = Vec::new();
    for arc in list(&topology["arcs"])? {
        let (mut x, mut y) = (0.0, 0.0);
        let mut line: Vec<Point> = Vec::new();
        for step in list(arc)? {
            x += number(&step[0])?;
            y += number(&step[1])?;
            line.push((
                ((x * scale_x + from_x) * STEPS).round() as i64,
                ((y * scale_y + from_y) * STEPS).round() as i64,
            ));
        }
        lines.push(line);
    }
    Ok(lines)
}

/// A line with only the points that it needs, after Douglas and Peucker; its ends stay.
fn simpler(line: &[Point]) -> Vec<Point> {
    let mut kept = vec![false; line.len()];
    let mut parts = vec![(0, line.len() - 1)];
    while let Some((first, last)) = parts.pop() {
        kept[first] = true;
        kept[last] = true;
        let farthest = (first + 1..last)
            .map(|idx| (distance(line[idx], line[first], line[last]), idx))
            .max_by(|left, right| left.0.total_cmp(&right.0));
        if let Some((_, idx)) = farthest.filter(|(distance, _)| *distance > TOLERANCE) {
            parts.push((first, idx));
            parts.push((idx, last));
        }
    }
    let mut simple: Vec<Point> = line
        .iter()
        .zip(kept)
        .filter_map(|(point, kept)| kept.then_some(*point))
        .collect();
    simple.dedup();
    simple
}

/// How far a point lies from the stretch between two others.
fn distance(at: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = ((to.0 - from.0) as f64, (to.1 - from.1) as f64);
    let (px, py) = ((at.0 - from.0) as f64, (at.1 - from.1) as f64);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        ((px * dx + py * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * dx).hypot(py - along * dy)
}

/// A number in as few bytes as it needs: seven bits a byte, lowest first, the sign in the lowest bit.
fn number(out: &mut Vec<u8>, value: i64) {
    let mut rest = ((value << 1) ^ (value >> 63)) as u64;
    while rest >= 0x80 {
        out.push((rest as u8 & 0x7f) | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}
