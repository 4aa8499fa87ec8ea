//! Properties of wrapping, panel and keys, for any input.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::Entity;
use rapporteur::analysis::EntityId;
use rapporteur::analysis::Evidence;
use rapporteur::analysis::Form;
use rapporteur::analysis::Function;
use rapporteur::analysis::Label;
use rapporteur::analysis::Location;
use rapporteur::analysis::Mediator;
use rapporteur::analysis::Mention;
use rapporteur::analysis::Party;
use rapporteur::analysis::PartyKind;
use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::Question;
use rapporteur::analysis::QuestionKind;
use rapporteur::analysis::Represents;
use rapporteur::analysis::Sense;
use rapporteur::analysis::Statement;
use rapporteur::app::Message;
use rapporteur::app::Size;
use rapporteur::app::panel::Change;
use rapporteur::app::panel::ItemKey;
use rapporteur::app::panel::Panel;
use rapporteur::app::panel::Scope;
use rapporteur::app::panel::panel;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;
use rapporteur::text::wrap;
use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::reader_support::Reader;
use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

/// Text with what makes wrapping hard: wide, combining, joined, right-to-left, long words.
fn hard_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-zA-Z]{1,12}",
        "[ \t]{1,3}",
        "[a-z]{30,60}",
        "[和平谈判。、]{1,6}",
        "(e\u{301}|👩\u{200d}👧|\u{1f1f8}\u{1f1fe}|❤\u{fe0f}|\u{200b}|\u{ad}|\u{301})",
        "[א-ת]{1,6}",
        "\\PC{0,8}",
        "[-–—.,!?“”’]{1,3}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wrapping_loses_nothing_and_no_line_is_too_wide(text in hard_text(), width in 1_u16..90) {
        let article = Article::new("", [(Block::Body, text.as_str())], "");
        let mut shown = String::new();
        let mut end = 0;
        for piece in wrap::pieces(&article) {
            for line in wrap::wrap(&article, piece.span, width) {
                prop_assert!(line.start >= end);
                prop_assert!(article.text.get(line.range()).is_some(), "on boundaries");
                end = line.end;
                let words = article.slice(line);
                shown.push_str(words);
                let columns = wrap::text_width(words);
                let alone = words.chars().filter(|c| !c.is_whitespace()).count() > 0
                    && columns > usize::from(width);
                // Only a single grapheme may be wider than the line, or blanks before a word.
                if alone {
                    let graphemes = unicode_segmentation::UnicodeSegmentation::graphemes(words, true);
                    let wide = graphemes.filter(|g| wrap::grapheme_width(g) > 0).count();
                    prop_assert!(wide <= 1 || words.starts_with(char::is_whitespace), "{words:?} is {columns} wide at {width}");
                }
            }
        }
        prop_assert_eq!(without_space(&shown), without_space(&article.text));
    }

    #[test]
    fn so_far_at_a_paragraph_is_contained_in_so_far_at_the_next(paragraph in 0_u32..9) {
        let article = talks();
        let analysis = talks_analysis(&article);
        let known = |paragraph, scope| -> BTreeSet<_> {
            panel(&article, &analysis, paragraph, scope).items().map(|item| item.key).collect()
        };
        let now = known(paragraph, Scope::SoFar);
        prop_assert!(now.is_subset(&known(paragraph + 1, Scope::SoFar)));
        prop_assert!(known(paragraph, Scope::Here).is_subset(&now));
        prop_assert!(now.is_subset(&known(paragraph, Scope::Whole)));
    }

    #[test]
    fn so_far_does_not_depend_on_what_comes(paragraph in 0_usize..9) {
        let article = talks();
        let analysis = talks_analysis(&article);
        // The same findings over a text whose rest says other things, letter for letter.
        let mut other = article.clone();
        let end = article.paragraphs.get(paragraph).map_or(0, |found| found.span.end as usize);
        let (read, rest) = article.text.split_at(end);
        let rest: String = rest.chars().map(|c| if c.is_ascii_alphabetic() { 'x' } else { c }).collect();
        other.text = format!("{read}{rest}");
        let one = panel(&article, &analysis, paragraph as u32, Scope::SoFar);
        let two = panel(&other, &analysis, paragraph as u32, Scope::SoFar);
        prop_assert_eq!(one, two);
    }

    #[test]
    fn no_script_at_any_size_brings_it_down(
        steps in prop::collection::vec(step(), 0..40),
        width in 0_u16..140,
        height in 0_u16..50,
        text in hard_text(),
        analysed in any::<bool>(),
    ) {
        let mut reader = if analysed {
            Reader::new(width, height)
        } else {
            let blocks = [Block::Body, Block::Item, Block::Quote, Block::Code, Block::Heading(1)];
            let body = blocks.into_iter().map(|block| (block, text.as_str()));
            Reader::with(Article::new(&text, body, &text), width, height)
        };
        for step in steps {
            match step {
                Step::Key(key) => reader.press(key),
                Step::Mouse(event) => reader.send(Message::Mouse(event)),
                Step::Size(size) => reader.send(Message::Resized(size)),
                Step::Paste(text) => reader.send(Message::Paste(text)),
            }
            let screen = reader.screen();
            prop_assert!(!screen.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}

/// Paragraphs of the articles for which findings are made up.
const PARAGRAPHS: u32 = 7;

fn made_up_article() -> Article {
    let body = (1..PARAGRAPHS).map(|number| {
        let words = ["envoy", "border", "council", "harbour", "truce", "delta"];
        let words: Vec<String> = words.iter().map(|word| format!("{word}{number}")).collect();
        (Block::Body, words.join(" "))
    });
    Article::new("envoy0 border0 council0 harbour0", body, "")
}

/// A stretch of one paragraph.
fn somewhere() -> impl Strategy<Value = (u32, Span)> {
    (0..PARAGRAPHS, 0_u32..20, 1_u32..12).prop_map(|(paragraph, from, length)| {
        let article = made_up_article();
        let start = article
            .paragraphs
            .get(paragraph as usize)
            .map_or(0, |found| found.span.start);
        let span = Span {
            start: start + from,
            end: start + from + length,
        };
        (paragraph, span)
    })
}

fn mention() -> impl Strategy<Value = Mention> {
    let form = prop::sample::select(vec![
        Form::Name,
        Form::Name,
        Form::Nationality,
        Form::Pronoun,
        Form::Description,
    ]);
    (somewhere(), form).prop_map(|((paragraph, span), form)| Mention {
        span,
        paragraph,
        form,
        sense: Sense::Open,
    })
}

fn some_evidence() -> impl Strategy<Value = Evidence> {
    somewhere().prop_map(|(paragraph, span)| Evidence {
        sentence: span,
        cue: span,
        paragraph,
        rule: "made up",
    })
}

/// Findings of any kind in any order of the text.
fn made_up_analysis() -> impl Strategy<Value = Analysis> {
    let certainty = prop::sample::select(vec![
        Certainty::Historical,
        Certainty::Denied,
        Certainty::Speculated,
        Certainty::Offered,
        Certainty::Confirmed,
    ]);
    let statement = (some_evidence(), certainty).prop_map(|(evidence, certainty)| Statement {
        evidence,
        certainty,
        function: Function::Mediate,
        attributed_to: Some(format!("speaker {}", evidence.paragraph)),
    });
    let entity = (
        prop::collection::vec(mention(), 1..6),
        any::<bool>(),
        prop::collection::vec(some_evidence(), 1..4),
        prop::collection::vec(statement, 0..4),
        prop::option::of(some_evidence()),
    );
    let question = (some_evidence(), prop::option::of(some_evidence()));
    let questions = prop::collection::vec(question, 0..4);
    (prop::collection::vec(entity, 1..5), questions).prop_map(|(entities, questions)| {
        let article = made_up_article();
        let mut analysis = Analysis::default();
        for (number, (mut mentions, state, mut evidence, mut statements, speaks)) in
            entities.into_iter().enumerate()
        {
            mentions.sort_by_key(|mention| mention.span);
            evidence.sort_by_key(|evidence| evidence.sentence);
            statements.sort_by_key(|statement: &Statement| statement.evidence.sentence);
            let id = EntityId(number as u32);
            let name = mentions
                .last()
                .map_or("", |mention| article.slice(mention.span));
            analysis.entities.push(Entity {
                id,
                label: Label::Organisation,
                name: name.to_owned(),
                aliases: Vec::new(),
                title: Some("envoy3".to_owned()),
                state: state.then_some("XX"),
                mentions: mentions.clone(),
            });
            analysis.parties.push(Party {
                entity: id,
                kind: PartyKind::Organisation,
                principal: false,
                represents: speaks.map(|evidence| Represents {
                    entity: None,
                    name: "truce5".to_owned(),
                    evidence,
                }),
                evidence: evidence.clone(),
                confidence: 1.0,
            });
            analysis.locations.push(Location {
                entity: id,
                kind: PlaceKind::Other,
                country: None,
                coordinates: None,
                mentions,
                evidence,
                confidence: 1.0,
            });
            if !statements.is_empty() {
                analysis.mediators.push(Mediator {
                    entity: (number % 2 == 0).then_some(id),
                    mentions: Vec::new(),
                    statements,
                    confidence: 1.0,
                });
            }
        }
        for (evidence, answered) in questions {
            analysis.questions.push(Question {
                wording: "Will it hold?".to_owned(),
                kind: QuestionKind::Asked,
                evidence,
                about: Vec::new(),
                answered,
                confidence: 1.0,
            });
        }
        analysis
    })
}

/// The same findings without what the text says after a paragraph.
///
/// Lists stay as long as they are, so that items keep their numbers.
fn up_to(analysis: &Analysis, paragraph: u32) -> Analysis {
    let mut known = analysis.clone();
    for entity in &mut known.entities {
        entity
            .mentions
            .retain(|mention| mention.paragraph <= paragraph);
    }
    for party in &mut known.parties {
        party
            .evidence
            .retain(|evidence| evidence.paragraph <= paragraph);
        party.represents = party
            .represents
            .take()
            .filter(|represents| represents.evidence.paragraph <= paragraph);
    }
    for mediator in &mut known.mediators {
        mediator
            .statements
            .retain(|statement| statement.evidence.paragraph <= paragraph);
    }
    for location in &mut known.locations {
        location
            .mentions
            .retain(|mention| mention.paragraph <= paragraph);
        location
            .evidence
            .retain(|evidence| evidence.paragraph <= paragraph);
    }
    for question in &mut known.questions {
        question.answered = question
            .answered
            .filter(|answer| answer.paragraph <= paragraph);
    }
    known
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn for_any_findings_so_far_grows_and_knows_nothing_of_the_rest(
        analysis in made_up_analysis(),
        paragraph in 0..PARAGRAPHS,
    ) {
        let article = made_up_article();
        let so_far = panel(&article, &analysis, paragraph, Scope::SoFar);
        let keys = |panel: &Panel| -> BTreeSet<ItemKey> { panel.items().map(|item| item.key).collect() };
        let next = panel(&article, &analysis, paragraph + 1, Scope::SoFar);
        prop_assert!(keys(&so_far).is_subset(&keys(&next)));
        // What is not new in the next paragraph was there before.
        for item in next.items().filter(|item| item.change != Change::New) {
            if paragraph + 1 < PARAGRAPHS {
                prop_assert!(keys(&so_far).contains(&item.key), "{item:?}");
            }
        }
        let end = article.paragraphs.get(paragraph as usize).map_or(0, |found| found.span.end);
        let mut unread = article.clone();
        let kept = article.text.get(..end as usize).unwrap_or("");
        unread.text = format!("{kept}{}", "x".repeat(article.text.len() - kept.len()));
        let without = panel(&unread, &up_to(&analysis, paragraph), paragraph, Scope::SoFar);
        prop_assert_eq!(so_far, without);
    }
}

#[derive(Debug, Clone)]
enum Step {
    Key(KeyEvent),
    Mouse(MouseEvent),
    Size(Size),
    Paste(String),
}

fn step() -> impl Strategy<Value = Step> {
    let letters = r"jk b}{npNgG/s]<>[o?v+-=hl123(X)"
        .chars()
        .collect::<Vec<_>>();
    let code = prop_oneof![
        8 => prop::sample::select(letters).prop_map(KeyCode::Char),
        2 => prop::sample::select(vec![KeyCode::Tab, KeyCode::BackTab, KeyCode::Enter, KeyCode::Esc,
            KeyCode::Backspace, KeyCode::Down, KeyCode::Up, KeyCode::End, KeyCode::Home]),
    ];
    let modifiers = prop_oneof![
        9 => Just(KeyModifiers::NONE),
        1 => Just(KeyModifiers::CONTROL),
    ];
    let kind = prop::sample::select(vec![
        MouseEventKind::ScrollDown,
        MouseEventKind::ScrollUp,
        MouseEventKind::Down(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::Up(MouseButton::Left),
    ]);
    let mouse = (kind, 0_u16..150, 0_u16..60).prop_map(|(kind, column, row)| {
        Step::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        })
    });
    prop_oneof![
        12 => (code, modifiers).prop_map(|(code, modifiers)| Step::Key(KeyEvent::new(code, modifiers))),
        2 => mouse,
        1 => (0_u16..140, 0_u16..50).prop_map(|(width, height)| Step::Size(Size { width, height })),
        1 => "\\PC{0,12}".prop_map(Step::Paste),
    ]
}
