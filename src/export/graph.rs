//! Who talks through whom as a graph: DOT for Graphviz, `GraphML` for the rest.
//!
//! A mediator has an edge to each side: between which of them it goes, the brief does not claim to know.
//! A note of the reader is a node of its own, with an edge to what it is on where that is in the graph.

use std::borrow::Cow;
use std::fmt::Write;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::corrections::Fact;
use crate::corrections::Finding;
use crate::corrections::List;
use crate::corrections::Note;
use crate::corrections::Own;
use crate::export::READER;
use crate::export::escape;
use crate::pictures::page;
use crate::pictures::relations::Between;
use crate::pictures::relations::Relations;
use crate::pictures::relations::Voice;
use crate::pictures::words;
use crate::text::Article;

/// The keys of `GraphML`: name, and of what it is.
const KEYS: [(&str, &str); 12] = [
    ("name", "node"),
    ("role", "node"),
    ("kind", "node"),
    ("about", "node"),
    ("quotation", "node"),
    ("relation", "edge"),
    ("certainty", "edge"),
    ("function", "edge"),
    ("attributed_to", "edge"),
    ("course", "edge"),
    ("paragraph", "all"),
    ("by", "all"),
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
    relation: Relation,
    facts: Facts,
}

/// What an edge tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// A mediator goes between sides, so surely.
    Between(Certainty),
    /// A person speaks for another.
    SpeaksFor,
    /// A note of the reader is on it.
    Note,
}

impl Relation {
    fn words(self) -> &'static str {
        match self {
            Self::Between(_) => "goes between",
            Self::SpeaksFor => "speaks for",
            Self::Note => "note on",
        }
    }
}

/// The graph as DOT, undirected between mediators and sides, directed from who speaks to for whom.
pub fn dot(article: &Article, analysis: &Analysis, own: &Own) -> String {
    let (nodes, edges) = graph(article, analysis, own);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "digraph {} {{", escape::dot(page::title(article)));
    out.push_str("  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    for node in nodes {
        let role = fact(&node.facts, "role");
        let shape = match role {
            "side" => "box",
            "mediator" | "unnamed mediator" => "ellipse",
            "note" => "note",
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
        let (label, style): (Cow<str>, &str) = match edge.relation {
            Relation::Between(certainty) => {
                let word = words::certainty(certainty);
                match certainty {
                    Certainty::Confirmed => (word.into(), "dir=none, style=bold"),
                    Certainty::Offered => (word.into(), "dir=none, style=dashed"),
                    Certainty::Speculated => (format!("{word}?").into(), "dir=none, style=dotted"),
                    Certainty::Denied => (
                        word.into(),
                        "dir=both, style=solid, arrowhead=tee, arrowtail=tee",
                    ),
                    Certainty::Historical => (word.into(), "dir=none, style=solid, color=gray"),
                }
            }
            Relation::SpeaksFor => (edge.relation.words().into(), "style=solid, arrowhead=open"),
            Relation::Note => (
                edge.relation.words().into(),
                "dir=none, style=dotted, color=gray",
            ),
        };
        let _ = write!(
            out,
            "  {} -> {} [label={}, {style}",
            edge.from,
            edge.to,
            escape::dot(&label)
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
pub fn graphml(article: &Article, analysis: &Analysis, own: &Own) -> String {
    let (nodes, edges) = graph(article, analysis, own);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (key, domain) in KEYS {
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
        let directed = !matches!(edge.relation, Relation::Between(_));
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

fn graph(article: &Article, analysis: &Analysis, own: &Own) -> (Vec<Node>, Vec<Edge>) {
    let mut graph = Graph {
        analysis,
        own,
        nodes: Vec::new(),
        edges: Vec::new(),
        findings: Vec::new(),
    };
    graph.relations(&Relations::new(article, analysis, u32::MAX));
    for (number, note) in own.notes().iter().enumerate() {
        graph.note(article, number, note);
    }
    (graph.nodes, graph.edges)
}

struct Graph<'a> {
    analysis: &'a Analysis,
    own: &'a Own,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// What notes may be on, with its node.
    findings: Vec<(Finding, String)>,
}

impl Graph<'_> {
    fn relations(&mut self, relations: &Relations) {
        let mut all_voices: Vec<(String, &[Voice])> = Vec::new();
        for side in &relations.sides {
            let kind = words::party_kind(side.kind);
            let id = self.party(side.party, &side.name, "side", kind);
            all_voices.push((id, &side.voices));
        }
        for between in &relations.between {
            let id = self.mediator(between);
            let facts = self.facts(between);
            for side in &relations.sides {
                self.edges.push(Edge {
                    from: id.clone(),
                    to: party_id(side.party),
                    relation: Relation::Between(between.certainty),
                    facts: facts.clone(),
                });
            }
            all_voices.push((id, &between.voices));
        }
        let mut known: Vec<usize> = relations.sides.iter().map(|side| side.party).collect();
        for (whom, voices) in all_voices {
            for voice in voices {
                if !known.contains(&voice.party) {
                    known.push(voice.party);
                    self.party(voice.party, &voice.name, "voice", "person");
                }
                self.edges.push(Edge {
                    from: party_id(voice.party),
                    to: whom.clone(),
                    relation: Relation::SpeaksFor,
                    facts: vec![
                        ("relation", Relation::SpeaksFor.words().to_owned()),
                        ("paragraph", voice.paragraph.to_string()),
                    ],
                });
            }
        }
        for other in &relations.others {
            let kind = words::party_kind(other.kind);
            self.party(other.party, &other.name, "party", kind);
        }
    }

    fn node(&mut self, id: &str, mut facts: Facts, is_own: bool) {
        if is_own {
            facts.push(("by", READER.to_owned()));
        }
        self.nodes.push(Node {
            id: id.to_owned(),
            facts,
        });
    }

    fn party(&mut self, number: usize, name: &str, role: &'static str, kind: &str) -> String {
        let id = party_id(number);
        let entity = self.analysis.parties.get(number).map(|party| party.entity);
        let is_own = entity.is_some_and(|entity| self.own.entity(List::Parties, entity));
        let finding = entity.map(|entity| (Finding::Entity(entity), id.clone()));
        self.findings.extend(finding);
        self.node(&id, named(name, role, kind), is_own);
        id
    }

    fn mediator(&mut self, between: &Between) -> String {
        let id = format!("mediator{}", between.mediator);
        let role = match between.name {
            Some(_) => "mediator",
            None => "unnamed mediator",
        };
        let kind = between.words.as_deref().unwrap_or("named");
        let mediator = self.analysis.mediators.get(between.mediator);
        let is_own = mediator.is_some_and(|mediator| self.own.mediator(mediator));
        let finding = mediator.and_then(Finding::of_mediator);
        self.findings
            .extend(finding.map(|finding| (finding, id.clone())));
        self.node(&id, named(between.label(), role, kind), is_own);
        id
    }

    /// What is told of a mediator's going between, the same for all sides.
    fn facts(&self, between: &Between) -> Facts {
        let mut facts = vec![
            (
                "relation",
                Relation::Between(between.certainty).words().to_owned(),
            ),
            ("certainty", words::certainty(between.certainty).to_owned()),
            ("function", words::function_key(between.function).to_owned()),
            ("paragraph", between.paragraph.to_string()),
        ];
        if let Some(speaker) = &between.attributed_to {
            facts.push(("attributed_to", speaker.clone()));
        }
        let mediator = self.analysis.mediators.get(between.mediator);
        let course = mediator.and_then(page::course);
        facts.extend(course.map(|course| ("course", course)));
        let finding = mediator.and_then(Finding::of_mediator);
        let says_so = |finding| self.own.has(List::Mediators, finding, Fact::Certainty);
        if finding.is_some_and(says_so) {
            facts.push(("by", READER.to_owned()));
        }
        facts
    }

    fn note(&mut self, article: &Article, number: usize, note: &Note) {
        let id = format!("note{number}");
        let mut facts = named(&note.text, "note", "note");
        facts.extend(note.about.clone().map(|about| ("about", about)));
        facts.push(("quotation", article.slice(note.place).to_owned()));
        let paragraph = article.paragraph_at(note.place.start);
        facts.push(("paragraph", paragraph.to_string()));
        self.node(&id, facts, true);
        let on = self.findings.iter();
        let on = on.filter(|(finding, _)| note.on() == Some(*finding));
        let edges = on.map(|(_, to)| Edge {
            from: id.clone(),
            to: to.clone(),
            relation: Relation::Note,
            facts: vec![
                ("relation", Relation::Note.words().to_owned()),
                ("by", READER.to_owned()),
            ],
        });
        self.edges.extend(edges.take(1));
    }
}

fn party_id(number: usize) -> String {
    format!("party{number}")
}

fn named(name: &str, role: &'static str, kind: &str) -> Facts {
    vec![
        ("name", name.to_owned()),
        ("role", role.to_owned()),
        ("kind", kind.to_owned()),
    ]
}
