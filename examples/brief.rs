//! The library in a few lines: who mediates in an article, how sure the text is, and where it says so.
//!
//! `cargo run --example brief -- examples/articles/*`

#![allow(clippy::print_stdout)]

use rapporteur::analysis;
use rapporteur::source;
use rapporteur::source::Source;

fn main() -> Result<(), source::Error> {
    for path in std::env::args_os().skip(1) {
        let (bytes, format) = source::read(&Source::Path(path.clone().into()))?;
        for article in source::parse(&bytes, format, path.to_string_lossy().as_ref())?.articles {
            println!("{}", article.title());
            let analysis = analysis::analyze(&article);
            for mediator in &analysis.mediators {
                let entity = mediator.entity.and_then(|id| analysis.entity(id));
                let name = entity.map_or("someone not named", |entity| entity.name.as_str());
                for statement in &mediator.statements {
                    let sentence = article.slice(statement.evidence.sentence);
                    println!("  {name}, {:?}: {sentence}", statement.certainty);
                }
            }
        }
    }
    Ok(())
}
