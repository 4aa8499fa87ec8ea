//! `rapporteur entities`: every mention of everything named, for programs that want just that.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::analysis::Analysis;
use crate::analysis::Entity;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::export::json;
use crate::export::json::ruler::Ruler;
use crate::export::json::ruler::Slice;
use crate::text::Article;

/// One mention, as other programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    #[serde(flatten)]
    slice: Slice<'a>,
    label: &'static str,
    entity: &'a str,
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Value::is_null")]
    id: &'a Value,
}

/// All mentions of an article in order of the text; `id` is handed through as it came.
pub(super) fn rows<'a>(
    id: &'a Value,
    article: &'a Article,
    analysis: &'a Analysis,
) -> impl Iterator<Item = Row<'a>> {
    let ruler = Ruler::new(article);
    mentions(analysis)
        .into_iter()
        .map(move |(entity, mention)| Row {
            slice: ruler.slice(mention.span),
            label: label(entity, mention),
            entity: &entity.name,
            source: json::source(article),
            id,
        })
}

/// The mentions as a table to read: paragraph, label, words, and whom they name where that says more.
pub(super) fn table(article: &Article, analysis: &Analysis) -> String {
    let mut table = String::new();
    for (entity, mention) in mentions(analysis) {
        let words = article.slice(mention.span);
        let label = label(entity, mention);
        // Writing to a string cannot fail.
        let _ = write!(table, "{:>5}  {label:<12}  {words}", mention.paragraph);
        if words != entity.name {
            let _ = write!(table, " = {}", entity.name);
        }
        table.push('\n');
    }
    if table.is_empty() {
        table.push_str("  Nothing is named here.\n");
    }
    table
}

fn mentions(analysis: &Analysis) -> Vec<(&Entity, &Mention)> {
    let mut mentions: Vec<(&Entity, &Mention)> = analysis
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(move |mention| (entity, mention)))
        .collect();
    mentions.sort_by_key(|(entity, mention)| (mention.span, entity.id));
    mentions
}

/// What a mention names; a nationality word names the people, whatever it stands for.
fn label(entity: &Entity, mention: &Mention) -> &'static str {
    if mention.form == Form::Nationality {
        return "group";
    }
    match entity.label {
        Label::Person => "person",
        Label::Organisation => "organisation",
        Label::Place => "place",
        Label::Group => "group",
    }
}
