//! Front matter: the few fields of YAML or TOML before a Markdown text that say what it is.
//! Knows single lines and plain lists; everything else in it is passed over.

use crate::source::scrub::scrub_line;

/// Front matter is short; what does not close within this is a rule and text.
const LINES: usize = 200;

/// One of these must be there: else it is text between two rules, and text is never dropped.
const KNOWN: &[&str] = &[
    "title",
    "author",
    "authors",
    "byline",
    "by",
    "date",
    "published",
    "updated",
    "tags",
    "categories",
    "layout",
    "slug",
    "draft",
    "description",
    "lang",
    "language",
    "source",
    "url",
    "id",
];

/// What front matter says about an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<String>,
    /// `author`, `authors` or `byline`.
    pub byline: Option<String>,
}

/// Takes the front matter off a text; `None` where there is none.
pub fn split(text: &str) -> Option<(FrontMatter, &str)> {
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next()?;
    let fence = opening.trim_end();
    let sign = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let mut at = opening.len();
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for line in lines.take(LINES) {
        at += line.len();
        let line = line.trim_end();
        if line == fence || (sign == ':' && line == "...") {
            let known = fields.iter().any(|(key, _)| KNOWN.contains(&key.as_str()));
            if !known {
                return None;
            }
            return Some((read(&fields), text.get(at..).unwrap_or("")));
        }
        let indented = line.starts_with([' ', '\t', '-']);
        if indented {
            if let Some((_, values)) = fields.last_mut() {
                values.push(line.trim().trim_start_matches("- ").to_owned());
            }
        } else if let Some((key, value)) = line.split_once(sign) {
            // A sentence with a colon is no field: the text had only opened with a rule.
            if key.trim().contains(char::is_whitespace) {
                return None;
            }
            let value = value.trim();
            let opens_lines = matches!(value, "" | ">" | ">-" | "|" | "|-");
            let values = if opens_lines {
                vec![]
            } else {
                vec![value.to_owned()]
            };
            fields.push((key.trim().to_ascii_lowercase(), values));
        } else if !line.is_empty() && !line.starts_with(['#', '[', ']']) {
            return None;
        }
    }
    None
}

fn read(fields: &[(String, Vec<String>)]) -> FrontMatter {
    let mut found = FrontMatter::default();
    for (key, values) in fields {
        match key.as_str() {
            "title" if found.title.is_none() => found.title = one(values, " "),
            "author" | "authors" | "byline" | "by" if found.byline.is_none() => {
                found.byline = one(values, ", ");
            }
            _ => {}
        }
    }
    found
}

fn one(values: &[String], joint: &str) -> Option<String> {
    let parts: Vec<String> = values
        .iter()
        .flat_map(|value| list(value))
        .map(|part| scrub_line(&unquote(part)))
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(joint))
}

/// The parts of `[a, b]`, or the value itself.
fn list(value: &str) -> Vec<&str> {
    match value
        .strip_prefix('[')
        .and_then(|open| open.strip_suffix(']'))
    {
        Some(inner) => inner.split(',').map(str::trim).collect(),
        None => vec![value.strip_prefix("name:").map_or(value, str::trim)],
    }
}

fn unquote(value: &str) -> String {
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|open| open.strip_suffix(quote));
        match (inner, quote) {
            (Some(inner), '"') => return inner.replace("\\\"", "\"").replace("\\\\", "\\"),
            (Some(inner), _) => return inner.replace("''", "'"),
            (None, _) => {}
        }
    }
    value.to_owned()
}
