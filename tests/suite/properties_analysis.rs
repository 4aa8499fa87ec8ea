//! Whatever the text: the analysis ends, its spans lie on the text, and it says the same twice.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use rapporteur::analysis::Analysis;
use rapporteur::analysis::analyze;
use rapporteur::source;
use rapporteur::source::Format;
use rapporteur::text::Article;
use rapporteur::text::Span;

/// Words that reach into every rule, and some that no rule expects.
const WORDS: &[&str] = &[
    "Syria",
    "Syrian",
    "Damascus",
    "Israel",
    "President",
    "Ahmed",
    "al-Sharaa",
    "Oman",
    "UN",
    "U.S.",
    "the",
    "of",
    "and",
    "mediators",
    "mediated",
    "brokered",
    "between",
    "by",
    "said",
    "denied",
    "that",
    "might",
    "reportedly",
    "offered",
    "to",
    "mediate",
    "talks",
    "if",
    "whether",
    "unclear",
    "Who",
    "will",
    "?",
    ".",
    ",",
    "“",
    "”",
    "(",
    ")",
    "—",
    "'s",
    "’s",
    "\n\n",
    "Egyptian-brokered",
    "in",
    "Geneva",
    "Lake",
    "Ministry",
    "for",
    "Foreign",
    "Affairs",
    "J.",
    "Mr.",
    "2024",
    "3 May",
    "İstanbul",
    "ﬁ",
    "e\u{301}",
    "日本",
    "🇸🇾",
    "ß",
    "Ǆ",
    "-",
    "-led",
    "al-",
    "O'",
    "...",
    "…",
    ";",
    "intermediaries",
    ":",
    "northern",
    "border",
    "embassy",
    "mainland",
    "Washington",
    "D.C",
    "Horn",
    "Africa",
    "also known as",
    "administration",
];

fn article(text: &str) -> Article {
    let mut loaded = source::parse(text.as_bytes(), Format::Plain, "test").unwrap();
    loaded
        .articles
        .pop()
        .unwrap_or_else(|| Article::new::<&str>("", [], "test"))
}

fn spans(analysis: &Analysis) -> Vec<Span> {
    let mut spans = Vec::new();
    for entity in &analysis.entities {
        spans.extend(entity.mentions.iter().map(|mention| mention.span));
    }
    for party in &analysis.parties {
        spans.extend(
            party
                .evidence
                .iter()
                .flat_map(|evidence| [evidence.sentence, evidence.cue]),
        );
    }
    for mediator in &analysis.mediators {
        spans.extend(mediator.mentions.iter().map(|mention| mention.span));
        for statement in &mediator.statements {
            spans.extend([statement.evidence.sentence, statement.evidence.cue]);
        }
    }
    for location in &analysis.locations {
        spans.extend(location.mentions.iter().map(|mention| mention.span));
        spans.extend(location.evidence.iter().map(|evidence| evidence.sentence));
    }
    for question in &analysis.questions {
        spans.extend([question.evidence.sentence, question.evidence.cue]);
    }
    spans
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let article = article(text);
    let analysis = analyze(&article);
    for span in spans(&analysis) {
        prop_assert!(
            article
                .text
                .get(span.range())
                .is_some_and(|slice| !slice.is_empty()),
            "{span:?} in {:?}",
            article.text
        );
    }
    let mut mentions: Vec<_> = analysis
        .entities
        .iter()
        .flat_map(|entity| &entity.mentions)
        .collect();
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    let mut open: Vec<Span> = Vec::new();
    for mention in mentions {
        let paragraph = article.paragraphs[mention.paragraph as usize].span;
        prop_assert!(paragraph.contains(mention.span), "{:?}", article.text);
        open.retain(|outer| outer.end > mention.span.start);
        prop_assert!(
            open.iter().all(|outer| outer.end >= mention.span.end),
            "{:?} crosses a name in {:?}",
            article.slice(mention.span),
            article.text
        );
        open.push(mention.span);
    }
    for party in &analysis.parties {
        prop_assert!(!party.evidence.is_empty());
    }
    for mediator in &analysis.mediators {
        prop_assert!(!mediator.statements.is_empty());
    }
    for question in &analysis.questions {
        prop_assert!(question.wording.ends_with('?'), "{:?}", question.wording);
    }
    prop_assert_eq!(analysis, analyze(&article));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_is_analysed_without_fault(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn any_order_of_telling_words_is_analysed_without_fault(
        words in prop::collection::vec(prop::sample::select(WORDS), 0..120),
        glue in prop::sample::select(&[" ", "", "-"][..]),
    ) {
        holds(&words.join(" "))?;
        holds(&words.join(glue))?;
    }
}
