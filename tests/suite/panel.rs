//! What the panel tells at a paragraph, and what it keeps to itself.

use rapporteur::analysis::Certainty;
use rapporteur::app::panel::Change;
use rapporteur::app::panel::Item;
use rapporteur::app::panel::Panel;
use rapporteur::app::panel::Scope;
use rapporteur::app::panel::Section;
use rapporteur::app::panel::panel;

use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

fn at(paragraph: u32, scope: Scope) -> Panel {
    let article = talks();
    panel(&article, &talks_analysis(&article), paragraph, scope)
}

#[track_caller]
fn check(paragraph: u32, scope: Scope, section: Section, expected: &[&str]) {
    let panel = at(paragraph, scope);
    let names: Vec<&str> = panel
        .items()
        .filter(|item| item.key.section == section)
        .map(|item| item.name.as_str())
        .collect();
    assert_eq!(names, expected, "¶ {paragraph}");
}

fn item(panel: &Panel, name: &str) -> Item {
    let found = panel.items().find(|item| item.name == name);
    found
        .cloned()
        .unwrap_or_else(|| panic!("no {name} in {panel:#?}"))
}

#[test]
fn so_far_tells_nothing_of_what_comes() {
    check(0, Scope::SoFar, Section::Parties, &[]);
    check(
        1,
        Scope::SoFar,
        Section::Parties,
        &["Ruritania", "Freedonia"],
    );
    check(1, Scope::SoFar, Section::Mediators, &[]);
    check(
        2,
        Scope::SoFar,
        Section::Mediators,
        &["Sylvania", "unnamed mediators"],
    );
    check(4, Scope::SoFar, Section::Locations, &["Port Lucia"]);
    check(
        5,
        Scope::SoFar,
        Section::Locations,
        &["Port Lucia", "Dunmere"],
    );
    check(
        7,
        Scope::SoFar,
        Section::Questions,
        &["Will the truce hold?"],
    );
}

#[test]
fn a_fuller_name_shows_only_where_the_text_has_given_it() {
    check(
        2,
        Scope::SoFar,
        Section::Parties,
        &["Ruritania", "Freedonia", "Karl Brandt"],
    );
    let panel = at(7, Scope::SoFar);
    let brandt = item(&panel, "Karl August Brandt");
    assert_eq!(
        brandt.change,
        Change::Changed("was “Karl Brandt”".to_owned())
    );
    assert_eq!(brandt.title.as_deref(), Some("President"));
    assert_eq!(item(&at(6, Scope::SoFar), "Karl Brandt").title, None);
}

#[test]
fn a_mediator_is_as_certain_as_the_text_has_been() {
    for (paragraph, certainty, who) in [
        (2, Certainty::Speculated, Some("experts")),
        (6, Certainty::Speculated, Some("experts")),
        (7, Certainty::Confirmed, None),
    ] {
        let sylvania = item(&at(paragraph, Scope::SoFar), "Sylvania");
        assert_eq!(sylvania.certainty, Some(certainty), "¶ {paragraph}");
        assert_eq!(sylvania.attributed_to.as_deref(), who, "¶ {paragraph}");
    }
}

#[test]
fn what_a_paragraph_brings_is_marked_there_and_only_there() {
    let change = |paragraph, name| item(&at(paragraph, Scope::SoFar), name).change;
    assert_eq!(change(2, "Sylvania"), Change::New);
    assert_eq!(change(3, "Sylvania"), Change::None);
    let rose = Change::Changed("speculated → confirmed".to_owned());
    assert_eq!(change(7, "Sylvania"), rose);
    assert_eq!(change(8, "Sylvania"), Change::None);
    assert_eq!(change(6, "Dunmere Brigade"), Change::New);
}

#[test]
fn a_question_is_ticked_when_the_reader_gets_to_the_answer() {
    let question = |paragraph| item(&at(paragraph, Scope::SoFar), "Will the truce hold?");
    assert!(!question(6).answered);
    assert!(question(7).answered);
    assert_eq!(
        question(7).change,
        Change::Changed("answered here".to_owned())
    );
    assert_eq!(question(8).change, Change::None);
}

#[test]
fn a_person_speaks_for_a_side_once_the_text_says_so() {
    let brandt = item(&at(2, Scope::SoFar), "Karl Brandt");
    assert_eq!(brandt.represents.as_deref(), Some("Freedonia"));
}

#[test]
fn counts_and_strips_stop_at_the_reader() {
    let early = item(&at(1, Scope::SoFar), "Freedonia");
    let late = item(&at(8, Scope::SoFar), "Freedonia");
    let whole = item(&at(1, Scope::Whole), "Freedonia");
    assert_eq!((early.count, late.count, whole.count), (2, 4, 4));
    assert!(early.strip.counts.iter().skip(2).all(|count| *count == 0));
    assert_eq!(early.strip.told, 2);
    assert_eq!(whole.strip.told, whole.strip.counts.len());
}

#[test]
fn here_holds_what_the_paragraph_touches() {
    check(5, Scope::Here, Section::Parties, &["Ruritania"]);
    check(5, Scope::Here, Section::Locations, &["Dunmere"]);
    check(
        7,
        Scope::Here,
        Section::Questions,
        &["Will the truce hold?"],
    );
    check(
        8,
        Scope::Here,
        Section::Questions,
        &["Who will pay for the monitors?"],
    );
}

#[test]
fn an_empty_section_says_why() {
    let why = |paragraph, scope, section: Section| {
        let panel = at(paragraph, scope);
        let part = panel.parts.into_iter().find(|part| part.section == section);
        part.map(|part| part.why_empty)
    };
    let mediators = Section::Mediators;
    assert_eq!(
        why(1, Scope::SoFar, mediators).as_deref(),
        Some("no mediator found so far (¶ 1)")
    );
    assert_eq!(
        why(5, Scope::Here, Section::Questions).as_deref(),
        Some("no question found in this paragraph")
    );
    let article = talks();
    let nothing = panel(
        &article,
        &rapporteur::analysis::Analysis::default(),
        3,
        Scope::Whole,
    );
    assert!(nothing.parts.iter().all(|part| !part.why_empty.is_empty()));
}

#[test]
fn evidence_is_the_sentence_that_says_it_most_firmly() {
    let article = talks();
    let sentence = |paragraph| {
        let sylvania = item(&at(paragraph, Scope::SoFar), "Sylvania");
        article.slice(sylvania.evidence).to_owned()
    };
    assert!(sentence(2).starts_with("Experts say"));
    assert!(sentence(8).starts_with("On Thursday"));
}
