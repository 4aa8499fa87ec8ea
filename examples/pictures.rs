//! Prints the page of a brief with its pictures: `cargo run --release --example pictures -- FILE [COLUMNS]`.

use std::error::Error;
use std::fs;
use std::io::Write;

use rapporteur::analysis;
use rapporteur::pictures::page_lines;
use rapporteur::source;
use rapporteur::source::Format;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("usage: pictures FILE [COLUMNS]")?;
    let columns = std::env::args().nth(2).unwrap_or_else(|| "100".to_owned());
    let loaded = source::parse(&fs::read(&file)?, Format::Plain, file.as_str())?;
    let mut out = std::io::stdout().lock();
    for article in &loaded.articles {
        let analysis = analysis::analyze(article);
        let mut page = page_lines::page(article, &analysis, columns.parse()?, false, None);
        page.lay_out(0..page.lines.len());
        for number in 0..page.lines.len() {
            writeln!(out, "{}", page.text(number).trim_end())?;
        }
    }
    Ok(())
}
