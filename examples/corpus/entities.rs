//! Names out of GUM's `Entity=` mentions: those of persons, organisations and places that are headed
//! by a proper noun, cut to the proper nouns around the head, titles left out.

use super::ORGANISATION;
use super::PERSON;
use super::PLACE;
use super::Sentence;
use super::Sort;
use rapporteur::analysis::cues;
use std::ops::Range;

struct Row {
    form: String,
    proper: bool,
    head: usize,
    misc: String,
}

/// The documents of a file in CoNLL-U.
pub fn documents(text: &str) -> Vec<Vec<Sentence>> {
    let mut documents = vec![Vec::new()];
    let mut rows: Vec<Row> = Vec::new();
    let mut words = None;
    for line in text.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            documents.push(Vec::new());
        } else if let Some(text) = line.strip_prefix("# text = ") {
            words = Some(text.to_owned());
        } else if line.is_empty() {
            let sentence = Sentence {
                names: names(&rows),
                tokens: rows.drain(..).map(|row| row.form).collect(),
                text: words.take(),
            };
            if let Some(document) = documents.last_mut()
                && !sentence.tokens.is_empty()
            {
                document.push(sentence);
            }
        } else if !line.starts_with('#') {
            let fields: Vec<&str> = line.split('\t').collect();
            if let [number, form, _, pos, tag, _, head, _, _, misc] = fields.as_slice()
                && number.parse::<usize>().is_ok()
            {
                rows.push(Row {
                    form: (*form).to_owned(),
                    proper: *pos == "PROPN" || tag.starts_with("NNP"),
                    head: head.parse().unwrap_or(0),
                    misc: (*misc).to_owned(),
                });
            }
        }
    }
    documents
}

fn names(rows: &[Row]) -> Vec<(Range<usize>, Sort)> {
    let mut mentions = mentions(rows);
    // The outermost of nested names.
    mentions.sort_by_key(|(tokens, _)| (tokens.start, std::cmp::Reverse(tokens.end)));
    let mut names: Vec<(Range<usize>, Sort)> = Vec::new();
    let mut found: Vec<(Range<usize>, Sort)> = mentions
        .into_iter()
        .filter_map(|(tokens, sort)| Some((proper(rows, tokens, sort)?, sort)))
        .collect();
    found.sort_by_key(|(tokens, _)| (tokens.start, std::cmp::Reverse(tokens.end)));
    for (tokens, sort) in found {
        if names.last().is_none_or(|last| last.0.end <= tokens.start) {
            names.push((tokens, sort));
        }
    }
    names
}

/// All mentions of persons, organisations and places in a sentence.
fn mentions(rows: &[Row]) -> Vec<(Range<usize>, Sort)> {
    let mut open: Vec<(String, usize, Option<Sort>)> = Vec::new();
    let mut mentions = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(entity) = row.misc.split('|').find_map(|f| f.strip_prefix("Entity=")) else {
            continue;
        };
        let mut rest = entity;
        while !rest.is_empty() {
            if let Some(opened) = rest.strip_prefix('(') {
                let end = opened.find(['(', ')']).unwrap_or(opened.len());
                let (fields, left) = opened.split_at(end);
                let mut fields = fields.split('-');
                let id = fields.next().unwrap_or_default().to_owned();
                let sort = match fields.next() {
                    Some("person") => Some(PERSON),
                    Some("organization") => Some(ORGANISATION),
                    Some("place") => Some(PLACE),
                    _ => None,
                };
                rest = left;
                if let Some(left) = rest.strip_prefix(')') {
                    mentions.extend(sort.map(|sort| (at..at + 1, sort)));
                    rest = left;
                } else {
                    open.push((id, at, sort));
                }
            } else {
                let (id, left) = rest.split_once(')').unwrap_or((rest, ""));
                rest = left;
                if let Some(found) = open.iter().rposition(|mention| mention.0 == id) {
                    let (_, start, sort) = open.remove(found);
                    mentions.extend(sort.map(|sort| (start..at + 1, sort)));
                }
            }
        }
    }
    mentions
}

/// The proper nouns around the head of a mention; none where the head is none.
fn proper(rows: &[Row], tokens: Range<usize>, sort: Sort) -> Option<Range<usize>> {
    let head = tokens.clone().find(|&at| {
        let above = rows[at].head;
        above == 0 || !tokens.contains(&(above - 1))
    })?;
    let is_name = |at: usize| {
        tokens.contains(&at) && rows[at].proper && rows[at].form.chars().any(char::is_uppercase)
    };
    if !is_name(head) {
        return None;
    }
    let joins = |at: usize| {
        tokens.contains(&at)
            && (matches!(rows[at].form.as_str(), "-" | "&" | "'s" | "’s" | "." | "/")
                || rows[at].form.chars().all(char::is_numeric))
    };
    let of = |at: usize| sort != PERSON && tokens.contains(&at) && rows[at].form == "of";
    let particle = |at: usize| {
        tokens.contains(&at)
            && matches!(
                rows[at].form.as_str(),
                "de" | "von" | "van" | "la" | "del" | "al" | "bin"
            )
    };
    let mut start = head;
    loop {
        let before = start.wrapping_sub(1);
        if start > 0 && is_name(before) {
            start = before;
        } else if start > 1
            && (joins(before) || of(before) || particle(before))
            && is_name(before - 1)
        {
            start = before - 1;
        } else {
            break;
        }
    }
    let mut end = head + 1;
    loop {
        let article = tokens.contains(&(end + 1)) && rows[end + 1].form == "the";
        if is_name(end) {
            end += 1;
        } else if (joins(end) || of(end) || particle(end)) && is_name(end + 1) {
            end += 2;
        } else if of(end) && article && is_name(end + 2) {
            end += 3;
        } else {
            break;
        }
    }
    if sort == PERSON {
        let is_title = |at: usize| {
            let word = rows[at].form.to_lowercase();
            cues::is_title(word.trim_end_matches('.'))
        };
        let last = rows[end - 1].form.to_lowercase();
        if cues::is_title(&last) || cues::is_office(&last) {
            return None;
        }
        while start + 1 < end && (is_title(start) || !is_name(start)) {
            start += 1;
        }
    }
    Some(start..end)
}
