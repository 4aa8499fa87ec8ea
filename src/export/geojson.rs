//! The locations as `GeoJSON` by RFC 7946: longitude before latitude; a place whose position is not known
//! has no geometry.

use serde_json::Value;
use serde_json::json;

use crate::analysis::Analysis;
use crate::analysis::Location;
use crate::export::escape::clean;
use crate::pictures::page;
use crate::pictures::words;
use crate::text::Article;

/// One `FeatureCollection`, over several lines.
pub fn document(article: &Article, analysis: &Analysis) -> String {
    let features: Vec<Value> = analysis
        .locations
        .iter()
        .filter_map(|location| feature(article, analysis, location))
        .collect();
    let document = json!({
        "type": "FeatureCollection",
        "title": clean(page::title(article)),
        "features": features,
    });
    format!("{document:#}\n")
}

fn feature(article: &Article, analysis: &Analysis, location: &Location) -> Option<Value> {
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
        .map(|evidence| {
            json!({
                "paragraph": evidence.paragraph,
                "text": clean(article.slice(evidence.sentence)),
            })
        })
        .collect();
    Some(json!({
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
    }))
}
