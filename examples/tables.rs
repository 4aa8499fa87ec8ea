//! Lays the states, places and leaders written by hand out to be searched where they lie, one row a name, sorted;
//! first names and surnames by their hashes.
//!
//! `cargo run --example tables -- src/analysis/data`, after a change to `countries.txt`, `landmarks.txt`,
//! `leaders.txt`, `first-names.txt` or `surnames.txt` there.

use rapporteur::analysis::gazetteer;
use rapporteur::analysis::gazetteer::numbers::Numbers;
use rapporteur::analysis::hashed;
use rapporteur::analysis::leaders;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: tables FOLDER")?;
    let folder = Path::new(&folder);
    let landmarks = landmarks(&fs::read_to_string(folder.join("landmarks.txt"))?)?;
    fs::write(folder.join("landmarks-by-name.txt"), sorted(landmarks)?)?;
    let countries = sorted(gazetteer::names_of_countries())?;
    fs::write(folder.join("countries-by-name.txt"), countries)?;
    let leaders = fs::read_to_string(folder.join("leaders.txt"))?;
    let (by_side, by_word) = leaders::laid_out(&leaders);
    fs::write(folder.join("leaders-by-side.txt"), by_side)?;
    fs::write(folder.join("leaders-by-word.bin"), by_word)?;
    for names in ["first-names", "surnames"] {
        let list = fs::read_to_string(folder.join(names).with_extension("txt"))?;
        let hashes = hashed::laid_out(list.lines());
        fs::write(folder.join(names).with_extension("bin"), hashes)?;
    }
    Ok(())
}

/// One row a line, by key; of equals the first written stays the first.
fn sorted(mut rows: Vec<(String, String)>) -> Result<String, std::fmt::Error> {
    rows.sort_by(|left, right| left.0.cmp(&right.0));
    let mut text = String::new();
    for (key, row) in rows {
        writeln!(text, "{key}\t{row}")?;
    }
    Ok(text)
}

fn landmarks(table: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('|').collect();
        let (&[kind, country, names, place], population) = match fields.as_slice() {
            [kind, country, names, place] => (&[*kind, *country, *names, *place], "0"),
            [kind, country, names, place, population] => {
                (&[*kind, *country, *names, *place], *population)
            }
            _ => return Err(format!("not of the form: {line}").into()),
        };
        let (latitude, longitude) = place.split_once(' ').ok_or(line)?;
        let numbers = Numbers {
            latitude: hundredths(latitude)?,
            longitude: hundredths(longitude)?,
            population: population.parse()?,
        };
        let name = names.split(';').next().unwrap_or_default();
        for written in names.split(';') {
            let key = gazetteer::key(written).ok_or(line)?;
            let key = key.strip_prefix("the ").unwrap_or(&key).to_owned();
            let row = format!("{name}\t{kind}{country}\t{}", numbers.packed());
            rows.push((key, row));
        }
    }
    Ok(rows)
}

/// Degrees in hundredths.
fn hundredths(degrees: &str) -> Result<i32, Box<dyn Error>> {
    let degrees: f64 = degrees.parse()?;
    Ok(format!("{degrees:.2}").replace('.', "").parse()?)
}
