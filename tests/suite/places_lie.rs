//! In which land a place lies, by what the text says, and what sort of place it is.

use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::analyze;
use rapporteur::text::Article;
use rapporteur::text::Block;

/// The kind and the land of a place that a text names; none where it is not found.
fn found(text: &str, name: &str) -> Option<(PlaceKind, Option<&'static str>)> {
    let article = Article::new("", text.split("\n\n").map(|text| (Block::Body, text)), "-");
    let analysis = analyze(&article);
    analysis
        .locations
        .iter()
        .find(|location| {
            analysis
                .entity(location.entity)
                .is_some_and(|entity| entity.name == name)
        })
        .map(|location| (location.kind, location.country))
}

fn check_lands(rows: &[(&str, &str, Option<&str>)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, name, expected)| {
            let land = found(text, name).map(|(_, land)| land);
            (land != Some(*expected)).then(|| format!("{name}: {land:?} in {text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_land_is_told_in_many_ways() {
    check_lands(&[
        (
            "Shells fell on Dornau, a hill village in northern Ukraine.",
            "Dornau",
            Some("UA"),
        ),
        (
            "They met in Velsk Tarn, a Norwegian port, on Monday.",
            "Velsk Tarn",
            Some("NO"),
        ),
        (
            "The council sat in Kasora, the capital of Kenya's dry north.",
            "Kasora",
            Some("KE"),
        ),
        (
            "She saw them at Vellendam, across the Dutch border.",
            "Vellendam",
            Some("NL"),
        ),
        (
            "The officers met in Batrov, on the Kyrgyz bank of the river.",
            "Batrov",
            Some("KG"),
        ),
        (
            "The wounded were taken to the clinic in Tindelo, across the border in Chad.",
            "Tindelo",
            Some("TD"),
        ),
        (
            "Workers left the Tajik town of Vorma on Tuesday.",
            "Vorma",
            Some("TJ"),
        ),
        (
            "Trucks stood in Borovets in Ukraine's southern Kherson region.",
            "Borovets",
            Some("UA"),
        ),
    ]);
}

#[test]
fn a_village_lies_in_the_land_that_has_one_of_its_name_and_is_named() {
    check_lands(&[
        (
            "The Dutch police closed the dike. A ferry burned off Breskens.",
            "Breskens",
            Some("NL"),
        ),
        (
            "Greek officials met in Heraklion on Thursday. Greece was pleased.",
            "Heraklion",
            Some("GR"),
        ),
        (
            "Belgium is tired. The Belgian king receives the envoys in Ghent.",
            "Ghent",
            Some("BE"),
        ),
    ]);
}

#[test]
fn none_is_better_than_a_guess() {
    check_lands(&[
        (
            "Villagers fled from Dalmeo to a camp in Tindelo, just across the border in Chad.",
            "Dalmeo",
            None,
        ),
        // Two lands at odds, and nothing that tells.
        (
            "Chile and Argentina are at odds. Argentina sent ships, Chile called up its men.\n\n\
             The plan was to put soldiers on the islands of Picton, Lennox and Talla.",
            "Picton",
            None,
        ),
        (
            "Two monks died in Surin, Thailand, and one in Oddar Velay, across the border.",
            "Oddar Velay",
            None,
        ),
        (
            "They drank from the Isfara River. Kyrgyzstan and Tajikistan share it.",
            "Isfara River",
            None,
        ),
    ]);
}

#[test]
fn what_sort_of_place_it_is() {
    for (text, name, expected) in [
        (
            "Four died in Kirvand on Monday.",
            "Kirvand",
            PlaceKind::City,
        ),
        (
            "Six died in Ndara, a township where the police fired.",
            "Ndara",
            PlaceKind::District,
        ),
        (
            "The ships left Port Sudan on Monday.",
            "Port Sudan",
            PlaceKind::City,
        ),
        ("The aid reached Gaza on Monday.", "Gaza", PlaceKind::Region),
        (
            "The aid reached Gaza City on Monday.",
            "Gaza City",
            PlaceKind::City,
        ),
        (
            "Houses were razed in East Jerusalem.",
            "East Jerusalem",
            PlaceKind::District,
        ),
        (
            "Shots were fired in Abkhazia.",
            "Abkhazia",
            PlaceKind::Region,
        ),
        (
            "Crowds filled the streets of Hong Kong.",
            "Hong Kong",
            PlaceKind::Region,
        ),
        (
            "Shots were fired in Georgia.",
            "Georgia",
            PlaceKind::Country,
        ),
        (
            "The storm hit Lake Michigan.",
            "Lake Michigan",
            PlaceKind::Water,
        ),
        (
            "The soldiers were driven towards the Karvel forest.",
            "Karvel forest",
            PlaceKind::Other,
        ),
    ] {
        let kind = found(text, name).map(|(kind, _)| kind);
        assert_eq!(kind, Some(expected), "{text}");
    }
}

#[test]
fn a_name_is_found_whole() {
    for (text, name) in [
        (
            "She flew to Dar es Salaam, where a trial was held.",
            "Dar es Salaam",
        ),
        ("The village lies on the Karsk road.", "Karsk road"),
        (
            "They had breakfast at the Brennert hotel.",
            "Brennert hotel",
        ),
    ] {
        assert!(found(text, name).is_some(), "{text}");
    }
    for (text, name) in [
        // A guard is not a border, a region of an army no land, a body's field no scene.
        (
            "An Azerbaijani border guard was killed.",
            "Azerbaijani border",
        ),
        (
            "He commands the country's Second Army Region.",
            "Second Army Region",
        ),
        (
            "The Bench Water District met in Boise.",
            "Bench Water District",
        ),
        (
            "She leads the Organization for Security and Co-operation in Europe.",
            "Europe",
        ),
        (
            "The mission is the Verification Mission in Colombia.",
            "Colombia",
        ),
    ] {
        assert!(found(text, name).is_none(), "{text}");
    }
}
