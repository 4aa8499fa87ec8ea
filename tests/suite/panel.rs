//! What the panel tells at a paragraph, and what it keeps to itself.

use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::Sense;
use rapporteur::analysis::analyze;
use rapporteur::app::layout::Area;
use rapporteur::app::panel::Change;
use rapporteur::app::panel::Item;
use rapporteur::app::panel::Panel;
use rapporteur::app::panel::Scope;
use rapporteur::app::panel::Section;
use rapporteur::app::panel::panel;
use rapporteur::app::panel_rows::PanelRow;
use rapporteur::app::panel_rows::columns;
use rapporteur::text::Article;
use rapporteur::text::Block;

use crate::reader_support::Reader;
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

#[test]
fn a_place_is_counted_where_it_is_a_place() {
    let article = talks();
    let mut analysis = talks_analysis(&article);
    let count = |analysis: &Analysis| {
        let panel = panel(&article, analysis, 8, Scope::SoFar);
        item(&panel, "Port Lucia").count
    };
    assert_eq!(count(&analysis), 2);
    for location in &mut analysis.locations {
        if let Some(last) = location.mentions.last_mut() {
            last.sense = Sense::Actor;
        }
    }
    assert_eq!(count(&analysis), 1);
}

#[test]
fn capitals_of_a_headline_are_no_other_name() {
    let article = Article::new(
        "ENVOYS ARRIVE IN MUSCAT",
        [
            (Block::Body, "Envoys of Iran arrived in Muscat for talks."),
            (Block::Body, "They left Muscat on Friday."),
        ],
        "",
    );
    let analysis = analyze(&article);
    let panel = panel(&article, &analysis, 1, Scope::SoFar);
    assert!(
        panel.items().any(|item| item.name == "Muscat"),
        "{panel:#?}"
    );
    let renamed = |item: &Item| matches!(&item.change, Change::Changed(how) if how.contains("was"));
    assert!(!panel.items().any(renamed), "{panel:#?}");
}

#[test]
fn what_the_title_names_is_there_at_the_title() {
    let article = Article::new(
        "Syria and Israel Hold Secret Talks",
        [(
            Block::Body,
            "Syria and Israel are engaged in secret negotiations to prevent a war.",
        )],
        "",
    );
    let analysis = analyze(&article);
    let panel = panel(&article, &analysis, 0, Scope::SoFar);
    for name in ["Syria", "Israel"] {
        assert_eq!(item(&panel, name).key.section, Section::Parties);
    }
}

#[test]
fn a_mediator_has_sign_and_word_at_any_size() {
    let sizes = [(120, 40), (100, 12), (80, 24), (60, 20), (60, 14)];
    for (width, height) in sizes {
        for script in ["2G", "7G", "s", "2G<Tab>", "2G>>>>>>>>>>>>>>>>>>"] {
            let mut reader = Reader::new(width, height);
            reader.keys(script);
            let screen = reader.screen();
            for line in screen.lines() {
                for (sign, word) in [("●", "confirmed"), ("≈", "speculated")] {
                    let Some((_, after)) = line.split_once(sign) else {
                        continue;
                    };
                    let below = screen.lines().skip_while(|other| *other != line).nth(1);
                    let told = after.contains(word) || below.is_some_and(|row| row.contains(word));
                    assert!(told, "{width}x{height} {script}\n{screen}");
                }
            }
        }
    }
}

#[test]
fn all_sections_stay_in_sight_while_they_are_empty() {
    for (width, height) in [(120, 40), (100, 10), (80, 24), (60, 20), (60, 14)] {
        for script in ["", "1G", "ss5G"] {
            let mut reader = Reader::new(width, height);
            reader.keys(script);
            let screen = reader.screen();
            for section in Section::ALL {
                assert!(
                    screen.contains(section.title()),
                    "{width}x{height}\n{screen}"
                );
            }
        }
    }
}

#[test]
fn no_row_is_empty_while_a_question_or_mediator_is_cut() {
    let article = talks();
    let whole = panel(&article, &talks_analysis(&article), 8, Scope::Whole);
    for height in 8..40 {
        let area = Area {
            x: 0,
            y: 0,
            width: 30,
            height,
        };
        let columns = columns(&whole, area, None, &[]);
        let rows: Vec<PanelRow> = columns.into_iter().flat_map(|column| column.rows).collect();
        assert!(
            rows.len() <= usize::from(height).max(12),
            "{height} {rows:#?}"
        );
        let folded = rows.iter().any(|row| matches!(row, PanelRow::Folded(_)));
        let blank = rows.contains(&PanelRow::Blank);
        let mediators = whole.items().filter(|item| item.certainty.is_some());
        let cut = mediators.into_iter().any(|item| {
            let detail = |row: &PanelRow| matches!(row, PanelRow::Detail { .. });
            !rows
                .iter()
                .any(|row| detail(row) && row.key() == Some(item.key))
        });
        assert!(!((folded || cut) && blank), "{height} {rows:#?}");
        // A detail takes three rows at most.
        let spare = usize::from(height).saturating_sub(rows.len());
        assert!(
            !(folded && spare > 0 || cut && spare > 2),
            "{height} {rows:#?}"
        );
    }
}
