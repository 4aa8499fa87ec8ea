//! The reader is always right, and may take it back: corrections laid over an analysis.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::Function;
use rapporteur::analysis::PartyKind;
use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::analyze;
use rapporteur::corrections::By;
use rapporteur::corrections::Change;
use rapporteur::corrections::Correction;
use rapporteur::corrections::Hold;
use rapporteur::corrections::List;
use rapporteur::corrections::Log;
use rapporteur::corrections::Own;
use rapporteur::corrections::Reach;
use rapporteur::corrections::Role;
use rapporteur::corrections::apply;
use rapporteur::text::Article;
use rapporteur::text::Block;

const BODY: &[&str] = &[
    "Syria and Israel held talks in Geneva on Monday, and Oman offered to mediate.",
    "Ankara rejected the plan. Turkish officials met in Ankara with a Qatari envoy.",
    "It is unclear who will pay for the border posts. Israel accused Syria of delay.",
    "The Harbour Circle will pay for the posts, Israel said.",
];

fn article() -> Article {
    let body = BODY.iter().map(|words| (Block::Body, *words));
    Article::new("Talks on the border", body, "test")
}

fn correction(name: &str, quotation: &str, change: Change) -> Correction {
    Correction {
        by: By::Reader,
        reach: Reach::Article,
        hold: Hold {
            name: name.to_owned(),
            quotation: quotation.to_owned(),
        },
        change,
    }
}

fn named<'a>(analysis: &'a Analysis, name: &str) -> &'a rapporteur::analysis::Entity {
    let mut entities = analysis.entities.iter();
    entities.find(|entity| entity.name == name).unwrap()
}

#[test]
fn a_side_becomes_a_mediator_and_is_the_readers_own() {
    let article = article();
    let role = Role::Mediator {
        certainty: Certainty::Speculated,
        function: Function::Host,
    };
    let said = [correction("Israel", "", Change::Role { role })];
    let outcome = apply(&article, &analyze(&article), &said);
    let id = named(&outcome.analysis, "Israel").id;
    assert!(
        outcome
            .analysis
            .parties
            .iter()
            .all(|party| party.entity != id)
    );
    let mut mediators = outcome.analysis.mediators.iter();
    let mediator = mediators
        .find(|mediator| mediator.entity == Some(id))
        .unwrap();
    assert_eq!(
        mediator.strongest().unwrap().certainty,
        Certainty::Speculated
    );
    assert!(outcome.own.entity(List::Mediators, id));
    assert!(outcome.waiting.is_empty());
}

#[test]
fn what_was_not_found_is_added_from_the_text() {
    let article = article();
    let add = Change::Add { role: Role::Party };
    let said = [correction("border posts", BODY[2], add)];
    let outcome = apply(&article, &analyze(&article), &said);
    let id = named(&outcome.analysis, "border posts").id;
    let mut parties = outcome.analysis.parties.iter();
    let party = parties.find(|party| party.entity == id).unwrap();
    assert_eq!(party.evidence[0].rule, "the reader says so");
    assert_eq!(article.slice(party.evidence[0].cue), "border posts");
}

#[test]
fn a_question_is_answered_by_a_sentence() {
    let article = article();
    let found = analyze(&article);
    let question = found.questions.first().unwrap();
    let said = [correction(
        &question.wording,
        article.slice(question.evidence.sentence),
        Change::Answered {
            quotation: BODY[3].to_owned(),
        },
    )];
    let outcome = apply(&article, &found, &said);
    let answer = outcome.analysis.questions[0].answered.unwrap();
    assert_eq!(article.slice(answer.sentence), BODY[3]);
    // Another engine words the question otherwise: the sentence holds it.
    let mut otherwise = found.clone();
    otherwise.questions[0].wording = "Whose money?".to_owned();
    assert!(apply(&article, &otherwise, &said).waiting.is_empty());
}

#[test]
fn what_finds_no_hold_waits_and_changes_nothing() {
    let article = article();
    let found = analyze(&article);
    let name = "Atlantis".to_owned();
    let said = [
        correction("Nobody", "", Change::Rename { name: name.clone() }),
        correction("Israel", "", Change::Merge { into: name }),
        correction(
            "Geneva",
            "",
            Change::Lies {
                country: Some("no such".to_owned()),
                at: None,
            },
        ),
    ];
    let outcome = apply(&article, &found, &said);
    assert_eq!(outcome.waiting, [0, 1, 2]);
    assert_eq!(outcome.analysis, found);
    assert_eq!(outcome.own, Own::default());
}

#[test]
fn a_changed_text_and_other_numbers_keep_a_correction() {
    let said = [
        correction(
            "Israel",
            BODY[0],
            Change::PartyKind {
                kind: PartyKind::People,
            },
        ),
        correction(
            "Oman",
            BODY[0],
            Change::Certainty {
                certainty: Certainty::Denied,
            },
        ),
    ];
    let mut body = vec!["Norway and Chad signed a treaty on fish."];
    body.extend(BODY.iter().map(|words| words.trim_end_matches('.')));
    let body = body.into_iter().map(|words| (Block::Body, words));
    let changed = Article::new("Talks, updated", body, "test");
    let outcome = apply(&changed, &analyze(&changed), &said);
    assert!(outcome.waiting.is_empty(), "{:?}", outcome.waiting);
}

#[test]
fn a_capital_that_speaks_is_the_state_and_stays_a_place() {
    let article = article();
    let found = analyze(&article);
    let split = Change::StandsFor {
        name: "Harbour state".to_owned(),
    };
    for entity in &found.entities {
        let said = [correction(&entity.name, "", split.clone())];
        let outcome = apply(&article, &found, &said);
        let count = |analysis: &Analysis| -> usize {
            analysis
                .entities
                .iter()
                .map(|entity| entity.mentions.len())
                .sum()
        };
        assert_eq!(count(&outcome.analysis), count(&found), "{}", entity.name);
    }
}

#[test]
fn json_says_by_whom_and_comes_back_the_same() {
    let mut log = Log::default();
    log.push(correction(
        "Geneva",
        BODY[0],
        Change::Lies {
            country: Some("CH".to_owned()),
            at: Some((46.2, 6.1)),
        },
    ));
    log.push(correction("Oman", "", Change::Role { role: Role::Side }));
    log.undo();
    let json = serde_json::to_string(&log).unwrap();
    assert!(json.contains(r#""by":"reader""#), "{json}");
    assert_eq!(serde_json::from_str::<Log>(&json).unwrap(), log);
}

fn name() -> impl Strategy<Value = String> {
    let names = [
        "Syria",
        "Israel",
        "Oman",
        "Ankara",
        "Turkey",
        "Türkiye",
        "Geneva",
        "Turkish",
        "Qatar",
        "Harbour Circle",
        "border posts",
        "talks",
        "",
        " ",
        "é",
        "Who will pay?",
    ];
    prop::sample::select(names.to_vec()).prop_map(str::to_owned)
}

fn quotation() -> impl Strategy<Value = String> {
    let mut quotations = BODY.to_vec();
    quotations.extend(["", "Ankara rejected the plan.", "not in the text", "a"]);
    prop::sample::select(quotations).prop_map(str::to_owned)
}

fn change() -> impl Strategy<Value = Change> {
    let certainty = prop::sample::select(vec![
        Certainty::Confirmed,
        Certainty::Offered,
        Certainty::Speculated,
        Certainty::Denied,
        Certainty::Historical,
    ]);
    let role = prop_oneof![
        Just(Role::Party),
        Just(Role::Side),
        Just(Role::Place),
        Just(Role::None),
        certainty.clone().prop_map(|certainty| Role::Mediator {
            certainty,
            function: Function::Mediate,
        }),
    ];
    let list = prop::sample::select(vec![
        List::Parties,
        List::Mediators,
        List::Locations,
        List::Questions,
    ]);
    prop_oneof![
        name().prop_map(|name| Change::Rename { name }),
        name().prop_map(|into| Change::Merge { into }),
        (name(), name()).prop_map(|(words, name)| Change::Split { words, name }),
        name().prop_map(|name| Change::StandsFor { name }),
        Just(Change::PartyKind {
            kind: PartyKind::ArmedGroup
        }),
        Just(Change::PlaceKind {
            kind: PlaceKind::Site
        }),
        role.clone().prop_map(|role| Change::Role { role }),
        certainty.prop_map(|certainty| Change::Certainty { certainty }),
        (-200.0f32..200.0).prop_map(|at| Change::Lies {
            country: Some("CH".to_owned()),
            at: Some((at, at)),
        }),
        list.prop_map(|list| Change::Dismiss { list }),
        role.prop_map(|role| Change::Add { role }),
        quotation().prop_map(|quotation| Change::Answered { quotation }),
    ]
}

/// A correction, or a step back or forward.
#[derive(Debug, Clone)]
enum Step {
    Make(Correction),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let make = (name(), quotation(), change())
        .prop_map(|(name, quotation, change)| Step::Make(correction(&name, &quotation, change)));
    prop_oneof![4 => make, 1 => Just(Step::Undo), 1 => Just(Step::Redo)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_gives_back_the_former_state_and_nothing_panics(steps in prop::collection::vec(step(), 0..14)) {
        let article = article();
        let found = analyze(&article);
        let mut log = Log::default();
        // The outcomes before each correction that holds, and after each that was taken back.
        let mut before = Vec::new();
        let mut after = Vec::new();
        let mut now = apply(&article, &found, &[]);
        prop_assert_eq!(&now.analysis, &found);
        for step in steps {
            match step {
                Step::Make(correction) => {
                    log.push(correction);
                    after.clear();
                    before.push(now);
                    now = apply(&article, &found, log.corrections());
                }
                Step::Undo => {
                    let was = log.undo().is_some();
                    let outcome = apply(&article, &found, log.corrections());
                    prop_assert_eq!(was, !before.is_empty());
                    if let Some(former) = before.pop() {
                        prop_assert_eq!(&outcome, &former);
                        after.push(std::mem::replace(&mut now, former));
                    }
                }
                Step::Redo => {
                    let was = log.redo().is_some();
                    let outcome = apply(&article, &found, log.corrections());
                    prop_assert_eq!(was, !after.is_empty());
                    if let Some(later) = after.pop() {
                        prop_assert_eq!(&outcome, &later);
                        before.push(std::mem::replace(&mut now, later));
                    }
                }
            }
            // Whatever was said: numbers point to entities that are there and are named.
            let analysis = &now.analysis;
            let mut ids: Vec<_> = analysis.parties.iter().map(|party| party.entity).collect();
            ids.extend(analysis.mediators.iter().filter_map(|mediator| mediator.entity));
            ids.extend(analysis.locations.iter().map(|location| location.entity));
            ids.extend(analysis.questions.iter().flat_map(|question| question.about.clone()));
            for id in ids {
                let entity = analysis.entity(id);
                prop_assert!(entity.is_some_and(|entity| !entity.mentions.is_empty()), "{:?}", id);
            }
        }
        while log.undo().is_some() {}
        prop_assert_eq!(apply(&article, &found, log.corrections()).analysis, found);
    }

    #[test]
    fn what_is_said_twice_is_as_said_once(
        made in prop::collection::vec((name(), quotation(), change()), 1..6)
    ) {
        let article = article();
        let found = analyze(&article);
        let mut said: Vec<Correction> = made
            .into_iter()
            .map(|(name, quotation, change)| correction(&name, &quotation, change))
            .collect();
        let once = apply(&article, &found, &said).analysis;
        said.extend(said.last().cloned());
        prop_assert_eq!(apply(&article, &found, &said).analysis, once);
    }
}
