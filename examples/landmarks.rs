//! Lays the places written by hand out to be searched where they lie, one row a name, sorted.
//!
//! `cargo run --example landmarks -- src/analysis/data`, after a change to `landmarks.txt` there.

use rapporteur::analysis::gazetteer;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: landmarks FOLDER")?;
    let folder = Path::new(&folder);
    let table = fs::read_to_string(folder.join("landmarks.txt"))?;
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
        let name = names.split(';').next().unwrap_or_default();
        for written in names.split(';') {
            let key = gazetteer::key(written).ok_or(line)?;
            let key = key.strip_prefix("the ").unwrap_or(&key).to_owned();
            let row = format!("{name}\t{kind}{country}\t{latitude}\t{longitude}\t{population}");
            rows.push((key, row));
        }
    }
    // Of equals the first written stays the first.
    rows.sort_by(|left, right| left.0.cmp(&right.0));
    let mut text = String::new();
    for (key, row) in rows {
        writeln!(text, "{key}\t{row}")?;
    }
    fs::write(folder.join("landmarks-by-name.txt"), text)?;
    Ok(())
}
