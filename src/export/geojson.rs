//! The locations as `GeoJSON` by RFC 7946: longitude before latitude; a place whose position is not known
//! has no geometry. What the reader says is told as theirs, and all of their notes stand beside the features.

use serde_json::Value;
use serde_json::json;

use crate::analysis::Analysis;
use crate::analysis::Location;
use crate::corrections::Finding;
use crate::corrections::List;
use crate::corrections::Note;
use crate::corrections::Own;
use crate::export::READER;
use crate::export::escape::clean;
use crate::pictures::page;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// One `FeatureCollection`, over several lines.
pub fn document(article: &Article, analysis: &Analysis, own: &Own) -> String {
    let features: Vec<Value> = analysis
        .locations
        .iter()
        .filter_map(|location| feature(article, (analysis, own), location))
        .collect();
    let mut document = json!({
        "type": "FeatureCollection",
        "title": clean(page::title(article)),
        "features": features,
    });
    if !own.notes().is_empty() {
        let notes = own.notes().iter();
        document["notes"] = notes.map(|note| wire_note(article, note)).collect();
    }
    format!("{document:#}\n")
}

fn wire_note(article: &Article, note: &Note) -> Value {
    json!({
        "text": clean(&note.text),
        "about": note.about.as_deref().map(clean),
        "quotation": quotation(article, note.place),
        "by": READER,
    })
}

/// Words of the article. No offsets as in the brief's JSON: the paragraphs that they would count in are not here.
fn quotation(article: &Article, span: Span) -> Value {
    json!({
        "paragraph": article.paragraph_at(span.start),
        "text": clean(article.slice(span)),
    })
}

fn feature(
    article: &Article,
    (analysis, own): (&Analysis, &Own),
    location: &Location,
) -> Option<Value> {
    let entity = analysis.entity(location.entity)?;
    let at = location
        .coordinates
        .filter(|at| at.latitude.is_finite() && at.longitude.is_finite());
    // As many digits as there are, not those of a wider number.
    let degrees = |degrees: f32| degrees.to_string().parse::<f64>().unwrap_or_default();
    let geometry = at.map(|at| {
        json!({
            "type": "Point",
            "coordinates": [degrees(at.longitude), degrees(at.latitude)],
        })
    });
    let mut paragraphs: Vec<u32> = location
        .mentions
        .iter()
        .map(|mention| mention.paragraph)
        .collect();
    paragraphs.dedup();
    let evidence: Vec<Value> = location
        .evidence
        .iter()
        .map(|evidence| quotation(article, evidence.sentence))
        .collect();
    let mut feature = json!({
        "type": "Feature",
        "geometry": geometry,
        "properties": {
            "name": clean(&entity.name),
            "kind": words::place_kind(location.kind),
            "country": location.country,
            "mentions": location.mentions.len(),
            "paragraphs": paragraphs,
            "evidence": evidence,
        },
    });
    let properties = &mut feature["properties"];
    if own.entity(List::Locations, location.entity) {
        properties["by"] = READER.into();
    }
    if let Some(note) = own.note_on(Finding::Entity(location.entity)) {
        properties["note"] = clean(&note.text).into();
    }
    Some(feature)
}
