//! Pictures: what they show at every size, and that their twins in words tell the same.

#![allow(clippy::expect_used, clippy::unwrap_used)]

use rapporteur::analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::Evidence;
use rapporteur::analysis::Function;
use rapporteur::analysis::PartyKind;
use rapporteur::app::ThemeChoice;
use rapporteur::app::layout::Area;
use rapporteur::pictures::grid;
use rapporteur::pictures::grid::Grid;
use rapporteur::pictures::map::Camera;
use rapporteur::pictures::map::Places;
use rapporteur::pictures::map_sheet;
use rapporteur::pictures::page;
use rapporteur::pictures::page_lines;
use rapporteur::pictures::relations::Between;
use rapporteur::pictures::relations::Relations;
use rapporteur::pictures::relations::Side;
use rapporteur::pictures::relations_sheet;
use rapporteur::pictures::words;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::ui::picture_view;
use rapporteur::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::reader_support::talks;
use crate::reader_support::talks_analysis;

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 20), (80, 24), (100, 30), (120, 40)];

fn relations(sides: usize, between: usize) -> Relations {
    Relations {
        sides: (0..sides)
            .map(|number| Side {
                party: number,
                name: format!("Side{number}"),
                kind: PartyKind::State,
                by_reader: false,
                voices: Vec::new(),
            })
            .collect(),
        between: (0..between)
            .map(|number| Between {
                mediator: number,
                name: (number > 0).then(|| format!("Third{number}")),
                words: None,
                certainty: words::CERTAINTIES[number % 5],
                function: Function::Mediate,
                attributed_to: None,
                says_so: None,
                paragraph: 1,
                voices: Vec::new(),
            })
            .collect(),
        others: Vec::new(),
    }
}

#[test]
fn two_to_twelve_actors_can_be_read_at_every_size() {
    for sides in 1..=4 {
        for between in 1..=8 {
            for (width, height) in SIZES {
                let relations = relations(sides, between);
                let look = relations_sheet::Look::default();
                let sheet = relations_sheet::sheet(&relations, look, width, height);
                let text = sheet.lines().join("\n");
                let names = relations.between.iter().map(Between::label);
                for name in names.chain(relations.sides.iter().map(|side| side.name.as_str())) {
                    let is_shown = text.contains(name);
                    let is_told = text.contains("more") || text.contains("below");
                    assert!(
                        is_shown || is_told && height < 20,
                        "{name} at {width}x{height}:\n{text}"
                    );
                }
                for certainty in relations.certainties() {
                    let word = words::certainty(certainty);
                    assert!(text.contains(word), "{word} at {width}x{height}:\n{text}");
                }
            }
        }
    }
}

#[test]
fn whoever_is_selected_is_seen() {
    let relations = relations(4, 20);
    for selected in 0..relations.actors().len() {
        let look = relations_sheet::Look {
            selected: Some(selected),
            top: 0,
        };
        let sheet = relations_sheet::sheet(&relations, look, 40, 12);
        assert!(sheet.lines().join("\n").contains('▸'), "{selected}");
    }
}

#[test]
fn whoever_is_selected_keeps_the_whole_name() {
    for (width, height) in SIZES {
        let relations = relations(2, 2);
        for (selected, side) in relations.sides.iter().enumerate() {
            let look = relations_sheet::Look {
                selected: Some(selected),
                top: 0,
            };
            let sheet = relations_sheet::sheet(&relations, look, width, height);
            let picture = sheet.lines().join("\n");
            let chosen = format!("▸ {}", side.name);
            assert!(picture.contains(&chosen), "{width}x{height}:\n{picture}");
        }
    }
}

#[test]
fn the_place_that_is_selected_is_told_in_words() {
    let article = talks();
    let mut analysis = talks_analysis(&article);
    analysis.locations[0].coordinates = Some(analysis::Coordinates {
        latitude: 46.2,
        longitude: 6.15,
    });
    let places = Places::new(&article, &analysis, u32::MAX);
    let mut camera = Camera::default();
    camera.step(&places, places.view(), 1);
    for (width, height) in SIZES {
        let sheet = map_sheet::sheet(&places, &camera, None, width, height);
        let picture = sheet.lines().join("\n");
        assert!(
            picture.contains("▸ Port Lucia (city): 46.20 N"),
            "{picture}"
        );
        assert!(picture.contains("position not known: Dunmere"), "{picture}");
    }
}

#[test]
fn certainties_differ_without_colour() {
    let relations = relations(2, 5);
    let sheet = relations_sheet::sheet(&relations, relations_sheet::Look::default(), 60, 20);
    for ascii in [false, true] {
        let sheet = if ascii {
            sheet.clone().ascii()
        } else {
            sheet.clone()
        };
        let mut strokes = Vec::new();
        for between in &relations.between {
            let lines = sheet.lines();
            let line = lines.iter().find(|line| line.contains(between.label()));
            let line = line.expect("every mediator has a line");
            let before: String = line.chars().skip(13).take(4).collect();
            assert!(!strokes.contains(&before), "{before} {lines:#?}");
            strokes.push(before);
        }
    }
}

#[test]
fn an_unnamed_mediator_and_every_certainty_are_in_the_twin() {
    let article = talks();
    let analysis = talks_analysis(&article);
    for limit in 0..article.paragraphs.len() as u32 {
        let relations = Relations::new(&article, &analysis, limit);
        let twin = relations.twin().join("\n");
        for side in &relations.sides {
            assert!(twin.contains(&side.name));
        }
        for between in &relations.between {
            let role = words::role(between.function);
            let certainty = words::certainty(between.certainty);
            assert!(twin.lines().any(|line| {
                line.contains(between.label()) && line.contains(role) && line.contains(certainty)
            }));
            assert!(between.paragraph <= limit);
        }
        let told = twin.matches("Between the sides: ").count();
        assert_eq!(told, relations.between.len());
        assert_eq!(told == 0, twin.contains("No mediator is mentioned."));
    }
    let whole = Relations::new(&article, &analysis, u32::MAX);
    let unnamed = whole.between.iter().find(|between| between.name.is_none());
    assert_eq!(
        unnamed.map(|unnamed| unnamed.certainty),
        Some(Certainty::Confirmed)
    );
}

#[test]
fn three_cities_near_each_other_can_all_be_read_on_the_map() {
    let text = "The envoy flew from Vienna to Bratislava on Monday and met both ministers there. In \
                Budapest he was told to wait, and on Tuesday he went back to Vienna. A letter was \
                sent to Washington.";
    let article = Article::new("Shuttle talks", [(Block::Body, text)], "-");
    let analysis = analysis::analyze(&article);
    let places = Places::new(&article, &analysis, u32::MAX);
    for (width, height) in SIZES {
        let sheet = map_sheet::sheet(&places, &Camera::default(), Some(1), width, height);
        let map = sheet.lines().join("\n");
        for city in ["Vienna", "Bratislava", "Budapest"] {
            assert!(map.contains(city), "{city} at {width}x{height}:\n{map}");
            assert!(
                map.contains(&format!("◆ {city}"))
                    || map.contains(&format!("{city} ◆"))
                    || height < 20
            );
        }
    }
    let twin = places.twin(Some(1)).join("\n");
    for spot in &places.spots {
        assert!(twin.contains(&spot.name));
    }
}

#[test]
fn a_camera_moves_and_comes_back() {
    let article = talks();
    let places = Places::new(&article, &talks_analysis(&article), u32::MAX);
    let view = places.view();
    let mut camera = Camera::default();
    for _ in 0..500 {
        camera.pan(view, 0.5, 0.5);
        camera.zoom_by(&places, 1.2);
        map_sheet::sheet(&places, &camera, None, 80, 24);
    }
    for _ in 0..500 {
        camera.zoom_by(&places, 0.5);
        camera.pan(view, -0.5, -0.5);
    }
    map_sheet::sheet(&places, &camera, None, 80, 24);
    camera.step(&places, view, 1);
}

#[test]
fn coming_closer_leads_to_a_place_and_not_into_the_desert() {
    let text = "The envoy flew from Geneva to Khartoum on Monday. In Nairobi he was told to wait.";
    let article = Article::new("Shuttle talks", [(Block::Body, text)], "-");
    let places = Places::new(&article, &analysis::analyze(&article), u32::MAX);
    assert_eq!(places.spots.len(), 3);
    let mut camera = Camera::default();
    for _ in 0..12 {
        camera.zoom_by(&places, 1.5);
        let sheet = map_sheet::sheet(&places, &camera, None, 80, 24);
        let seen = (0..sheet.height()).any(|y| (0..80).any(|x| sheet.target(x, y).is_some()));
        assert!(seen, "{camera:?}");
    }
}

#[test]
fn the_middle_of_a_land_is_drawn_as_no_city_and_that_of_a_continent_widens_no_map() {
    let article = Article::new(
        "Talks",
        [(
            Block::Body,
            "Delegates met in Geneva and in Bern on Monday. In Switzerland it snowed. In Africa the \
             talks were followed on the radio, and the ministers flew back to Africa.",
        )],
        "",
    );
    let places = Places::new(&article, &analysis::analyze(&article), u32::MAX);
    assert!(places.spots.iter().any(|spot| spot.name == "Africa"));
    assert_eq!(places.view().word(), "close-up map");
    let sheet = map_sheet::sheet(&places, &Camera::default(), None, 100, 30).lines();
    let picture = sheet.join("\n");
    assert!(
        picture.contains("● Geneva") || picture.contains("Geneva ●"),
        "{picture}"
    );
    assert!(
        picture.contains("+ Switzerland") || picture.contains("Switzerland +"),
        "{picture}"
    );
    assert!(picture.contains("outside the map: Africa"), "{picture}");
}

#[test]
fn the_grid_tells_what_its_twin_tells_and_scales() {
    let article = talks();
    let analysis = talks_analysis(&article);
    let grid = Grid::new(&article, &analysis, u32::MAX);
    let twin = grid.twin();
    assert_eq!(twin.len(), grid.rows.len() + 1);
    for (row, line) in grid.rows.iter().zip(twin.iter().skip(1)) {
        let times: u32 = row.counts.iter().map(|count| count.1).sum();
        let often = format!(": {}, in ¶", words::times(times as usize));
        assert!(line.contains(&row.name) && line.contains(&often), "{line}");
    }
    let body = (0..900).map(|number| {
        let who = ["Ruritania", "Freedonia", "Sylvania"][number % 3];
        (
            Block::Body,
            format!("{who} rejected the offer of the other side and fired again."),
        )
    });
    let article = Article::new("A long war", body, "-");
    let analysis = analysis::analyze(&article);
    let grid = Grid::new(&article, &analysis, u32::MAX);
    for (width, height) in SIZES.into_iter().chain([(1, 1), (7, 4), (0, 0)]) {
        let mut look = grid::Look {
            here: Some(450),
            row: None,
            paragraph: 0,
        };
        look.step(&grid, 1);
        look.seek(&grid, true);
        let sheet = grid.sheet(look, width, height);
        assert_eq!(sheet.height(), usize::from(height));
    }
}

#[test]
fn every_picture_draws_into_any_area() {
    let article = talks();
    let analysis = talks_analysis(&article);
    let relations = Relations::new(&article, &analysis, u32::MAX);
    let places = Places::new(&article, &analysis, u32::MAX);
    let grid = Grid::new(&article, &analysis, u32::MAX);
    let page = page_lines::page(&article, &analysis, 60, true, None);
    for (width, height) in [(1, 1), (2, 3), (9, 5), (40, 12), (200, 60)] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width + 2, height + 2));
        let area = Area {
            x: 1,
            y: 1,
            width,
            height,
        };
        let theme = Theme::new(ThemeChoice::None);
        let look = relations_sheet::Look::default();
        picture_view::draw_relations(&mut buffer, area, &relations, look, theme);
        picture_view::draw_map(
            &mut buffer,
            area,
            &places,
            &Camera::default(),
            Some(1),
            theme,
        );
        picture_view::draw_grid(&mut buffer, area, &grid, grid::Look::default(), theme);
        picture_view::draw_page(&mut buffer, area, &page, 0, Some(2), theme);
        for x in 0..width + 2 {
            assert_eq!(buffer[(x, 0)].symbol(), " ");
            assert_eq!(buffer[(x, height + 1)].symbol(), " ");
        }
    }
}

#[test]
fn the_page_sums_up_what_was_found_and_nothing_else() {
    let article = talks();
    let analysis = talks_analysis(&article);
    let summary = page::summary(&article, &analysis);
    assert!(
        summary.starts_with("Two sides: Ruritania and Freedonia."),
        "{summary}"
    );
    assert!(
        summary.contains("an unnamed mediator") || summary.contains("n unnamed "),
        "{summary}"
    );
    for plain in [false, true] {
        for width in [1, 20, 40, 80, 120] {
            let page = page_lines::page(&article, &analysis, width, plain, None);
            assert!(page.lines.iter().any(|line| line.leads_to().is_some()));
        }
    }
    let empty = Article::new("Nothing", [(Block::Body, "It rained.")], "-");
    let summary = page::summary(&empty, &analysis::analyze(&empty));
    assert_eq!(
        summary,
        "No side stands out. No mediator is mentioned. No question is left open."
    );
}

#[test]
fn what_is_told_of_mediators_reads_as_english() {
    let article = talks();
    let mut analysis = talks_analysis(&article);
    let mut told = |certainty: Certainty, number: usize| {
        for mediator in &mut analysis.mediators {
            mediator.statements.truncate(1);
            mediator.statements[0].certainty = certainty;
            mediator.statements[0].function = Function::Mediate;
        }
        analysis.mediators.truncate(number);
        let summary = page::summary(&article, &analysis);
        let sentences: Vec<&str> = summary.split_inclusive('.').collect();
        sentences[1].trim().to_owned()
    };
    for (certainty, two) in [
        (
            Certainty::Confirmed,
            "Sylvania and an unnamed mediator are confirmed as mediators.",
        ),
        (
            Certainty::Offered,
            "Sylvania and an unnamed mediator have offered, or been asked, to help.",
        ),
        (
            Certainty::Speculated,
            "Sylvania and an unnamed mediator may be mediators, but that is speculation.",
        ),
        (
            Certainty::Denied,
            "Sylvania and an unnamed mediator are not mediators, or no longer.",
        ),
        (
            Certainty::Historical,
            "Sylvania and an unnamed mediator helped in an earlier matter only.",
        ),
    ] {
        assert_eq!(told(certainty, 2), two);
    }
    for (certainty, one) in [
        (Certainty::Confirmed, "Sylvania is confirmed as a mediator."),
        (
            Certainty::Offered,
            "Sylvania has offered, or been asked, to help.",
        ),
        (
            Certainty::Speculated,
            "Sylvania may be a mediator, but that is speculation.",
        ),
        (
            Certainty::Denied,
            "Sylvania is not a mediator, or no longer.",
        ),
    ] {
        assert_eq!(told(certainty, 1), one);
    }
}

#[test]
fn what_the_reader_says_is_told_as_theirs_in_pictures_and_words() {
    let article = talks();
    let mut analysis = talks_analysis(&article);
    let statement = &mut analysis.mediators[0].statements[0];
    statement.certainty = Certainty::Confirmed;
    statement.attributed_to = None;
    statement.evidence.rule = Evidence::READERS;
    analysis.mediators[0].statements.truncate(1);
    let relations = Relations::new(&article, &analysis, u32::MAX);
    let twin = relations.twin().join("\n");
    assert!(
        twin.contains("confirmed, the reader says so (¶2)."),
        "{twin}"
    );
    let look = relations_sheet::Look::default();
    let sheet = relations_sheet::sheet(&relations, look, 120, 40);
    let picture = sheet.lines().join("\n");
    assert!(
        picture.contains("confirmed, the reader says so"),
        "{picture}"
    );
    let page = page::sections(&article, &analysis);
    let gloss = &page[1].items[0].gloss;
    assert!(
        gloss.contains(&"the reader says so".to_owned()),
        "{gloss:?}"
    );
    // What the text lets others say is theirs.
    assert!(picture.contains("according to officials"), "{picture}");
}

#[test]
fn long_names_are_told_apart_on_a_narrow_screen() {
    let mut relations = relations(2, 3);
    for (between, name) in relations.between.iter_mut().zip([
        "United Nations",
        "United States",
        "United Arab Emirates",
    ]) {
        between.name = Some(name.to_owned());
    }
    relations.sides[0].name = "Democratic Republic of Upper Ruritania".to_owned();
    let look = relations_sheet::Look::default();
    let sheet = relations_sheet::sheet(&relations, look, 40, 12);
    let text = sheet.lines().join("\n");
    for word in ["Nations", "States", "Emirates", "Ruritania"] {
        assert!(text.contains(word), "{word}:\n{text}");
    }
}

#[test]
fn free_rows_of_the_relations_tell_more_rather_than_stay_free() {
    for mediators in 1..=9 {
        for height in 8..=24 {
            let relations = relations(2, mediators);
            let sheet =
                relations_sheet::sheet(&relations, relations_sheet::Look::default(), 60, height);
            let rows: Vec<String> = (0..sheet.height())
                .map(|y| sheet.row(y).map(|(_, sign, _)| sign).collect())
                .collect();
            let told = rows.iter().filter(|row| row.contains("mediator")).count();
            let free = rows.iter().filter(|row| row.trim().is_empty()).count();
            // The legend's row and that of the chosen one are kept.
            assert!(told == mediators || free <= 2, "{}", rows.join("\n"));
        }
    }
}

#[test]
fn a_part_of_the_text_is_not_told_as_if_it_were_the_whole() {
    let empty = Article::new("Nothing", [(Block::Body, "It rained.")], "-");
    let analysis = analysis::analyze(&empty);
    let text = |part| {
        let page = page_lines::page(&empty, &analysis, 80, false, part);
        let lines: Vec<&str> = page.words().collect();
        lines.join("\n")
    };
    let so_far = text(Some("so far"));
    assert!(
        so_far.contains("none (so far)") && !so_far.contains("the text asks nothing"),
        "{so_far}"
    );
    assert!(text(None).contains("the text asks nothing"));
    assert!(
        so_far.contains("Who talks through whom\nNo side stands out."),
        "{so_far}"
    );
}
