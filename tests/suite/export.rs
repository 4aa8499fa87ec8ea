//! Exports: parsed back, the same bytes twice, and hostile names that stay words.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::string_slice)]

use rapporteur::analysis::Analysis;
use rapporteur::analysis::Coordinates;
use rapporteur::analysis::analyze;
use rapporteur::corrections::Own;
use rapporteur::export::csv;
use rapporteur::export::geojson;
use rapporteur::export::graph;
use rapporteur::export::html;
use rapporteur::export::svg_map;
use rapporteur::pictures::map::Places;
use rapporteur::text::Article;
use rapporteur::text::Block;
use serde_json::Value;

use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

const HOSTILE: &str =
    "</style></text>]]><script>alert(1)</script> & \"q\" 'a' \\ \u{202e}\u{2066}x";

fn article() -> (Article, Analysis) {
    let article = talks();
    let mut analysis = talks_analysis(&article);
    if let Some(location) = analysis.locations.first_mut() {
        location.coordinates = Some(Coordinates {
            latitude: -12.5,
            longitude: 44.25,
        });
    }
    (article, analysis)
}

/// The same where every name is an attack.
fn hostile() -> (Article, Analysis) {
    let (mut article, mut analysis) = article();
    article.byline = Some(HOSTILE.to_owned());
    HOSTILE.clone_into(&mut article.origin);
    for (number, entity) in analysis.entities.iter_mut().enumerate() {
        entity.name = format!("{HOSTILE}{number}");
        entity.title = Some(HOSTILE.to_owned());
    }
    for question in &mut analysis.questions {
        question.wording = format!("={HOSTILE}?");
    }
    for mediator in &mut analysis.mediators {
        for statement in &mut mediator.statements {
            statement.attributed_to = Some(HOSTILE.to_owned());
        }
    }
    (article, analysis)
}

fn assert_nothing_invisible(text: &str) {
    let odd = text
        .chars()
        .find(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    assert_eq!(odd, None);
}

/// Walks the tags of XML or of HTML with its void elements; panics where they do not nest.
fn assert_nested(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let name = tag.trim_end_matches('/').split_whitespace().next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else if !tag.ends_with('/')
            && !tag.starts_with(['?', '!'])
            && !matches!(name, "meta" | "br")
        {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Reads a table by RFC 4180.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            letter => row.last_mut().unwrap().push(letter),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]));
    rows
}

#[test]
fn html_is_one_document_without_script_or_request() {
    for (article, analysis) in [article(), hostile()] {
        let html = html::document(&article, &analysis, &Own::default(), &[HOSTILE.to_owned()]);
        assert_eq!(
            html,
            html::document(&article, &analysis, &Own::default(), &[HOSTILE.to_owned()])
        );
        assert_nothing_invisible(&html);
        assert_nested(&html);
        for word in [
            "<script", "http://", "https://", "url(", "@import", "<img", "<link", " on",
        ] {
            let found = html.match_indices(word).any(|(at, _)| {
                // Running text may hold " on"; an attribute would stand in a tag.
                word != " on" || html[..at].rfind('<') > html[..at].rfind('>')
            });
            assert!(!found, "{word}");
        }
        assert_eq!(html.matches("</style>").count(), 1);
        for (paragraph_idx, _) in article.paragraphs.iter().enumerate() {
            assert_eq!(html.matches(&format!("id=\"p{paragraph_idx}\"")).count(), 1);
        }
        for link in html.split("href=\"").skip(1) {
            let target = link.split('"').next().unwrap().strip_prefix('#').unwrap();
            assert!(html.contains(&format!("id=\"{target}\"")), "{target}");
        }
    }
}

#[test]
fn a_table_reads_back_and_holds_no_formula() {
    for (article, analysis) in [article(), hostile()] {
        let text = format!(
            "{}{}",
            csv::HEADER,
            csv::rows(&article, &analysis, &Own::default())
        );
        assert_nothing_invisible(&text);
        let rows = table(&text);
        let findings = analysis.parties.len()
            + analysis.mediators.len()
            + analysis.locations.len()
            + analysis.questions.len();
        assert_eq!(rows.len(), findings + 1);
        for row in &rows {
            assert_eq!(row.len(), rows[0].len(), "{row:?}");
            for field in row {
                let is_formula = field.starts_with(['=', '+', '-', '@']);
                assert!(!is_formula || field.parse::<f64>().is_ok(), "{field}");
            }
        }
        assert!(
            rows.iter()
                .any(|row| row[10] == "-12.5" && row[11] == "44.25")
        );
    }
}

#[test]
fn geojson_has_longitude_first_and_no_geometry_without_a_position() {
    for (article, analysis) in [article(), hostile()] {
        let text = geojson::document(&article, &analysis, &Own::default());
        assert_nothing_invisible(&text);
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(document["type"], "FeatureCollection");
        let features = document["features"].as_array().unwrap();
        assert_eq!(features.len(), analysis.locations.len());
        for (feature, location) in features.iter().zip(&analysis.locations) {
            assert_eq!(feature["type"], "Feature");
            match location.coordinates {
                Some(at) => assert_eq!(
                    feature["geometry"]["coordinates"],
                    serde_json::json!([at.longitude, at.latitude])
                ),
                None => assert!(feature["geometry"].is_null()),
            }
        }
        assert_eq!(
            features[0]["geometry"]["coordinates"],
            serde_json::json!([44.25, -12.5])
        );
    }
}

#[test]
fn graphs_nest_and_tell_how_sure_each_edge_is() {
    for (article, analysis) in [article(), hostile()] {
        let xml = graph::graphml(&article, &analysis, &Own::default());
        assert_nothing_invisible(&xml);
        assert_nested(&xml);
        let sides = analysis.parties.iter().filter(|party| party.principal);
        let ties = sides.count() * analysis.mediators.len();
        assert_eq!(xml.matches("key=\"certainty\"").count(), ties);
        assert_eq!(xml.matches("key=\"function\"").count(), ties);
        for end in xml
            .split("source=\"")
            .skip(1)
            .chain(xml.split("target=\"").skip(1))
        {
            let id = end.split('"').next().unwrap();
            assert!(xml.contains(&format!("<node id=\"{id}\">")), "{id}");
        }
        let dot = graph::dot(&article, &analysis, &Own::default());
        assert_nothing_invisible(&dot);
        assert!(dot.starts_with("digraph \"") && dot.ends_with("}\n"));
        for line in dot.lines() {
            // Quotation marks that are not escaped come in pairs.
            let marks = line.replace("\\\\", "").replace("\\\"", "");
            assert_eq!(marks.matches('"').count() % 2, 0, "{line}");
        }
        assert_eq!(dot.matches("certainty=").count(), ties);
    }
}

#[test]
fn a_map_names_the_states_around_and_shows_some_of_what_is_around() {
    let article = Article::new(
        "Talks on the Rhine",
        [(
            Block::Body,
            "Envoys met in Bonn on Monday and in Brussels on Tuesday.",
        )],
        "-",
    );
    let places = Places::new(&article, &analyze(&article), u32::MAX);
    let map = svg_map::map(&places, &[]).unwrap();
    assert!(map.svg.contains(">Bonn</text>"), "{}", map.svg);
    let names: Vec<&str> = map.svg.split("class=\"state\"").skip(1).collect();
    assert!(
        names.iter().any(|name| name.contains(">Belgium<")),
        "{names:?}"
    );
    assert!(names.len() <= 9);
    // The scale tells how much: the coast is not far.
    let kilometres = map.svg.split(" km</text>").next().unwrap_or_default();
    let kilometres = kilometres.rsplit('>').next().unwrap_or_default();
    assert!(kilometres.parse::<u32>().unwrap() >= 100, "{kilometres}");
}
