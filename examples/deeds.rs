//! Dumps glimpses.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use rapporteur::analysis;
use rapporteur::analysis::index::Index;
use rapporteur::analysis::mediation;
use rapporteur::analysis::offices::Offices;
use rapporteur::source;
use rapporteur::source::Source;
use rapporteur::text::Document;
use std::error::Error;
use std::path::Path;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for path in std::env::args_os().skip(1) {
        let (bytes, format) = source::read(&Source::Path(Path::new(&path).to_path_buf()))?;
        let loaded = source::parse(&bytes, format, "")?;
        let article = loaded.articles.first().ok_or("no article")?;
        let document = Document::new(article);
        let entities = analysis::entities(&document);
        let index = Index::new(&document, &entities);
        let offices = Offices::new(&document, &entities, &index);
        let mediators = mediation::find(&document, &entities, &index, &offices);
        let told = mediation::glimpses(&document, &entities, &index, &offices);
        for glimpse in told {
            let entity = &entities[glimpse.entity.0 as usize];
            let sentence = &document.sentences[glimpse.sentence];
            let rule = mediators.iter().filter(|m| m.entity == Some(entity.id)).flat_map(|m| &m.statements).filter(|s| s.evidence.sentence == sentence.span).map(|s| format!("{:?}", s.certainty)).next();
            let row = serde_json::json!({
                "file": Path::new(&path).file_stem().map(|s| s.to_string_lossy().into_owned()),
                "entity": glimpse.entity.0, "name": entity.name, "aliases": entity.aliases, "label": format!("{:?}", entity.label),
                "sentence": document.slice(sentence.span), "paragraph": sentence.paragraph, "rule": rule, "signs": glimpse.signs, "hedges": glimpse.hedges,
            });
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}
