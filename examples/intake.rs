//! Prints the text of any source as it arrives: `cargo run --example intake FILE…`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::PathBuf;

use rapporteur::source;
use rapporteur::source::Source;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let (bytes, format) = source::read(&Source::Path(PathBuf::from(&path)))?;
        let loaded = source::parse(&bytes, format, path.as_str())?;
        for notice in &loaded.notices {
            eprintln!("{path}: {notice}");
        }
        for article in &loaded.articles {
            println!("{}\n", article.text);
        }
    }
    Ok(())
}
