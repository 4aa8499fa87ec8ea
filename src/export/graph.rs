//! Who talks through whom as a graph: DOT for Graphviz, `GraphML` for the rest.
//!
//! A mediator has an edge to each side: between which of them it goes, the brief does not claim to know.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::export::escape;
use crate::pictures::page;
use crate::pictures::relations::Relations;
use crate::pictures::relations::Voice;
use crate::pictures::words;
use crate::text::Article;

/// The keys of `GraphML`: name, and whether it is of a node.
const KEYS: [(&str, bool); 9] = [
    ("name", true),
    ("role", true),
    ("kind", true),
    ("relation", false),
    ("certainty", false),
    ("function", false),
    ("attributed_to", false),
    ("course", false),
    ("paragraph", false),
];

/// What is at a node or an edge, by key.
type Facts = Vec<(&'static str, String)>;

struct Node {
    id: String,
    facts: Facts,
}

struct Edge {
    from: String,
    to: String,
    certainty: Option<Certainty>,
    facts: Facts,
}

/// The graph as DOT, undirected between mediators and sides, directed from who speaks to for whom.
pub fn dot(article: &Article, analysis: &Analysis) -> String {
    let (nodes, edges) = graph(article, analysis);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "digraph {} {{", escape::dot(page::title(article)));
    out.push_str("  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    for node in nodes {
        let role = fact(&node.facts, "role");
        let shape = match role {
            "side" => "box",
            "mediator" | "unnamed mediator" => "ellipse",
            _ => "plaintext",
        };
        let label = escape::dot(fact(&node.facts, "name"));
        let _ = write!(out, "  {} [label={label}, shape={shape}", node.id);
        if role == "unnamed mediator" {
            out.push_str(", style=dashed");
        }
        put_facts(&mut out, &node.facts);
        out.push_str("];\n");
    }
    for edge in edges {
        let style = match edge.certainty {
            Some(Certainty::Confirmed) => "dir=none, style=bold",
            Some(Certainty::Offered) => "dir=none, style=dashed",
            Some(Certainty::Speculated) => "dir=none, style=dotted",
            Some(Certainty::Denied) => "dir=both, style=solid, arrowhead=tee, arrowtail=tee",
            Some(Certainty::Historical) => "dir=none, style=solid, color=gray",
            None => "style=solid, arrowhead=open",
        };
        let label = match edge.certainty {
            Some(Certainty::Speculated) => "speculated?",
            Some(certainty) => words::certainty(certainty),
            None => "speaks for",
        };
        let _ = write!(
            out,
            "  {} -> {} [label={}, {style}",
            edge.from,
            edge.to,
            escape::dot(label)
        );
        put_facts(&mut out, &edge.facts);
        out.push_str("];\n");
    }
    out.push_str("}\n");
    out
}

fn put_facts(out: &mut String, facts: &Facts) {
    for (key, value) in facts.iter().filter(|(key, _)| *key != "name") {
        // `role` and the others are no attributes that Graphviz reads; it hands them through.
        let _ = write!(out, ", {key}={}", escape::dot(value));
    }
}

fn fact<'a>(facts: &'a Facts, key: &str) -> &'a str {
    facts
        .iter()
        .find(|fact| fact.0 == key)
        .map_or("", |fact| fact.1.as_str())
}

/// The graph as `GraphML`.
pub fn graphml(article: &Article, analysis: &Analysis) -> String {
    let (nodes, edges) = graph(article, analysis);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (key, is_node) in KEYS {
        let domain = if is_node { "node" } else { "edge" };
        let kind = if key == "paragraph" { "int" } else { "string" };
        let _ = writeln!(
            out,
            "  <key id=\"{key}\" for=\"{domain}\" attr.name=\"{key}\" attr.type=\"{kind}\"/>"
        );
    }
    out.push_str("  <graph edgedefault=\"directed\">\n");
    let _ = writeln!(
        out,
        "    <desc>{}</desc>",
        escape::xml(page::title(article))
    );
    for node in nodes {
        let _ = writeln!(out, "    <node id=\"{}\">", node.id);
        put_data(&mut out, &node.facts);
        out.push_str("    </node>\n");
    }
    for edge in edges {
        let directed = edge.certainty.is_none();
        let _ = writeln!(
            out,
            "    <edge source=\"{}\" target=\"{}\" directed=\"{directed}\">",
            edge.from, edge.to
        );
        put_data(&mut out, &edge.facts);
        out.push_str("    </edge>\n");
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn put_data(out: &mut String, facts: &Facts) {
    for (key, value) in facts {
        let _ = writeln!(
            out,
            "      <data key=\"{key}\">{}</data>",
            escape::xml(value)
        );
    }
}

fn graph(article: &Article, analysis: &Analysis) -> (Vec<Node>, Vec<Edge>) {
    let relations = Relations::new(article, analysis, u32::MAX);
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    let mut node = |id: &str, name: &str, role: &'static str, kind: &str| {
        nodes.push(Node {
            id: id.to_owned(),
            facts: vec![
                ("name", name.to_owned()),
                ("role", role.to_owned()),
                ("kind", kind.to_owned()),
            ],
        });
    };
    let mut all_voices: Vec<(String, &[Voice])> = Vec::new();
    let side_id = |party: usize| format!("party{party}");
    for side in &relations.sides {
        let id = side_id(side.party);
        node(&id, &side.name, "side", words::party_kind(side.kind));
        all_voices.push((id, &side.voices));
    }
    for between in &relations.between {
        let id = format!("mediator{}", between.mediator);
        let role = match between.name {
            Some(_) => "mediator",
            None => "unnamed mediator",
        };
        let kind = between.words.as_deref().unwrap_or("named");
        node(&id, between.label(), role, kind);
        let mut facts = vec![
            ("relation", "goes between".to_owned()),
            ("certainty", words::certainty(between.certainty).to_owned()),
            ("function", words::function_key(between.function).to_owned()),
            ("paragraph", between.paragraph.to_string()),
        ];
        if let Some(speaker) = &between.attributed_to {
            facts.push(("attributed_to", speaker.clone()));
        }
        let mediator = analysis.mediators.get(between.mediator);
        facts.extend(
            mediator
                .and_then(page::course)
                .map(|course| ("course", course)),
        );
        for side in &relations.sides {
            edges.push(Edge {
                from: id.clone(),
                to: side_id(side.party),
                certainty: Some(between.certainty),
                facts: facts.clone(),
            });
        }
        all_voices.push((id, &between.voices));
    }
    let mut known: Vec<usize> = relations.sides.iter().map(|side| side.party).collect();
    for (whom, voices) in all_voices {
        for voice in voices {
            let id = side_id(voice.party);
            if !known.contains(&voice.party) {
                known.push(voice.party);
                node(&id, &voice.name, "voice", "person");
            }
            edges.push(Edge {
                from: id,
                to: whom.clone(),
                certainty: None,
                facts: vec![
                    ("relation", "speaks for".to_owned()),
                    ("paragraph", voice.paragraph.to_string()),
                ],
            });
        }
    }
    for other in &relations.others {
        let id = side_id(other.party);
        node(&id, &other.name, "party", words::party_kind(other.kind));
    }
    (nodes, edges)
}
