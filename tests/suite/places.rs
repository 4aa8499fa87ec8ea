//! Where it happens: a name as a scene, not as an actor and not inside another name. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;
use rapporteur::analysis::analyze;
use rapporteur::text::Article;
use rapporteur::text::Block;

#[test]
fn what_stands_behind_a_word_of_place_is_a_place() {
    check(&[
        "The delegations met in [Damascus:place-city, not-party].",
        "Two ships were seen off [Crete:place] on Friday.",
        "The envoy flew from [Nairobi:place-city] to [Kigali:place-city] by way of [Kampala:place-city].",
        "Snow closed the roads around [Grenoble:place-city].",
        "The shells fell near [Kharkiv:place-city], some forty kilometres from the border.",
        "She was born in [Peru:place-country] and lives in [Canada:place-country].",
    ]);
}

#[test]
fn a_capital_that_acts_is_no_place() {
    check(&[
        "[Damascus:not-place] rejected the offer.",
        "[London:not-place] accused [Paris:not-place] of a breach.",
        "[Beijing:not-place] has never said whether it would pay.",
        "Relations between [Berlin:not-place] and [Warsaw:not-place] have cooled.",
    ]);
    check_known_faults(&[(
        "[Washington:not-place]'s demands went too far for [Brussels:not-place].",
        "\"too far for\" does not tell that Brussels judges",
    )]);
}

#[test]
fn a_country_that_only_acts_is_no_place() {
    check(&[
        "[Israel:party, not-place] rejected the demands of [Hamas:party, not-place].",
        "[France:party, not-place] accused [Algeria:party, not-place] of a breach.",
    ]);
}

#[test]
fn a_country_may_act_and_be_a_scene() {
    check(&[
        "[Israel:party] struck an airfield in [Syria:party, place]. [Syria:party] protested.",
        "[Turkey:party] has soldiers in [Iraq:party, place], and [Iraq:party] wants them gone.",
        "[Damascus:party, is Syria] rejected the plan that was put to its delegation in [Geneva:place].",
    ]);
}

#[test]
fn the_same_capital_may_act_here_and_be_a_scene_there() {
    check(&[
        "[Cairo:party, is Egypt] recalled its ambassador. In [Cairo:place-city] the streets were empty.",
        "[Moscow:party, is Russia] threatened [Ukraine:party]. The shops in [Moscow:place-city] were full.",
    ]);
}

#[test]
fn a_dateline_is_a_place() {
    check(&[
        "[GENEVA:place-city], 3 March — {dateline}The delegations have not yet met.",
        "[CAIRO:place-city], 14 October — {dateline}[Israel:party] and [Hamas:party] agreed on a truce.",
        "[LONDON:place-city] — {dateline}The minister resigned.",
    ]);
}

#[test]
fn both_ends_of_a_border_or_a_road_are_places() {
    check(&[
        "Lorries wait at the border between [Poland:place] and [Ukraine:place].",
        "The road from [Goma:place-city] to [Bukavu:place-city] is closed.",
        "Shots were heard along the border with [Chad:place].",
    ]);
}

#[test]
fn a_list_and_a_where_tell_that_a_name_is_a_place() {
    check(&[
        "[Peru:party] will leave eleven towns, among them [Tacna:place], [El Tarka:not-party] and [Taorama:not-party].",
        "The rebels are in [Piura:place] and [Kamelli:place] and have attacked [Peru:party].",
        "That leaves out [Ban Nang Khorra:not-party], where a school was shelled by [Thailand:party].",
        "The traders crossed into [Côte d'Ivoire:place] and flew to [Dar es Salaam:place].",
        "The courts in [The Hague:place] rejected the claim of [Chile:party].",
        "The offices on [Via Manzoni:place] were closed by the [Transport Union:party].",
        "He prayed in [Arabic:not-place] at [Eid:not-place], said [Egypt:party].",
    ]);
}

#[test]
fn waters_mountains_and_regions_are_places() {
    check(&[
        "The tanker was stopped in the [Strait of Hormuz:place-water].",
        "Mines drift in the [Black Sea:place-water].",
        "Fighting went on in [Darfur:place-region].",
        "The village lies high in the [Caucasus:place-region].",
        "Grain goes down the [Danube:place-water] to the sea.",
        "The camp in [Gaza:place] has no water.",
    ]);
}

#[test]
fn sites_with_a_name_are_places() {
    check(&[
        "Aid passed through the [Rafah crossing:place-site] on Sunday.",
        "The two presidents met at [Camp David:place-site].",
        "She spoke on the steps of the [Palais des Nations:place-site].",
    ]);
}

#[test]
fn a_place_inside_another_name_is_no_place() {
    check(&[
        "Nearly two hundred states have signed the [Paris:not-place] Agreement.",
        "The [Geneva:not-place] Conventions forbid it.",
        "The [Minsk:not-place] agreements were never kept.",
        "The [Treaty of Versailles:not-place] was signed after the war.",
        "The Archbishop of [Canterbury:not-place] prayed for peace.",
        "He reads the [New York:not-place] Times every morning.",
        "The Bank of [England:not-place] kept its rate.",
        "The Duke of [Edinburgh:not-place] opened the ball.",
    ]);
}

#[test]
fn persons_and_teams_with_the_name_of_a_place_are_no_places() {
    check(&[
        "[Jack London:not-place] wrote about dogs.",
        "[Paris:not-place] Hilton smiled at the cameras.",
        "The raiders were fast ships. One of them was the [Savannah:not-place], which sank a whaler.",
        "[Barcelona:not-place] beat [Liverpool:not-place] by two goals to one.",
    ]);
}

#[test]
fn a_part_of_a_land_is_a_place_of_its_own() {
    check(&[
        "Fighting broke out in [northern Iraq:place-region] on Monday.",
        "The convoy reached [southern Lebanon:place-region] at dawn.",
    ]);
}

#[test]
fn small_words_lengthen_a_place() {
    check(&[
        "Guards were sent to the [Polish-Lithuanian border:place-other].",
        "The line was drawn along the [52nd parallel:place-other].",
        "Shepherds hid in the [Karnal mountains:place-region] for a year.",
        "The missile could reach the [U.S. mainland:place].",
        "The crowd gathered outside the [Danish Embassy:place-site] in [Ankara:place-city].",
        "They signed it in [Washington, D.C.:place-city] on Monday.",
        "He was shot at [12 Harbour Street:place-site] in [Leeds:place-city].",
    ]);
}

#[test]
fn towns_that_no_table_knows_are_places_by_the_words_around_them() {
    check(&[
        "Rebels entered [Tell Armaz:place] and [Ain Korba:place] at dawn.",
        "Shells fell on the villages of [Mordu:place-city] and [Kasharo:place].",
        "A bus overturned in [Dolna:place], [Camar Oriental:place], [Philippines:place].",
        "Two were hurt at the [Grand Harbour Resort:place-site] in [Reno:place-city].",
        "Nobody saw the fire at [Oltava:place], a hill village.",
        "The [Bremen:place-city]-based foundation paid for it.",
    ]);
}

#[test]
fn ships_courts_and_models_take_no_place_from_their_names() {
    check(&[
        "The [USS Delmar County:not-place] left port at noon.",
        "A judge of the [United States District:not-place] Court agreed.",
        "The [Hamilton:not-place] administration was slow.",
        "A [Orlando:not-place] 4 rocket lifted off at noon.",
    ]);
}

#[test]
fn the_land_is_told_by_the_words_beside_a_place() {
    let rows = [
        (
            "Miners struck in Vorzel Bay, Poland.",
            "Vorzel Bay",
            Some("PL"),
        ),
        (
            "A market in Dorna in Kenya burned down.",
            "Dorna",
            Some("KE"),
        ),
        (
            "The Lebanese town of Karmat was shelled.",
            "Karmat",
            Some("LB"),
        ),
        (
            "Troops hold the villages of Mordu and Kasharo, Uganda.",
            "Mordu",
            Some("UG"),
        ),
        (
            "Planes landed at Kabul International Airport.",
            "Kabul International Airport",
            Some("AF"),
        ),
        (
            "The levy was raised in northern Mali.",
            "northern Mali",
            Some("ML"),
        ),
        (
            "The fleet crossed the Mediterranean.",
            "Mediterranean",
            None,
        ),
        ("Shots were fired in Abkhazia.", "Abkhazia", None),
        ("Water is short in Gaza.", "Gaza", Some("PS")),
        ("They were tried in the Soviet Union.", "Soviet Union", None),
        ("Guards stood in Crimea.", "Crimea", None),
    ];
    for (text, name, expected) in rows {
        let article = Article::new("", [(Block::Body, text)], "-");
        let analysis = analyze(&article);
        let found = analysis.locations.iter().find(|location| {
            analysis
                .entity(location.entity)
                .is_some_and(|entity| entity.name == name)
        });
        let country = found.map(|location| location.country);
        assert_eq!(country, Some(expected), "{text}");
    }
}

/// A text, an ambiguous name in it, and the code of the state that is meant.
const NAMESAKES: &[(&str, &str, &str)] = &[
    (
        "Clashes broke out in Tripoli, Lebanon, on Friday.",
        "Tripoli",
        "LB",
    ),
    (
        "Lebanon sent troops. Lebanese soldiers patrolled the streets of Tripoli.",
        "Tripoli",
        "LB",
    ),
    (
        "The Libyan militias met in Tripoli. Libya has no budget.",
        "Tripoli",
        "LY",
    ),
    ("Gunmen seized the airport near Tripoli.", "Tripoli", "LY"),
    (
        "Voters in Georgia, a state in the United States, queued for hours.",
        "Georgia",
        "GE|US",
    ),
    (
        "Russian troops crossed into Georgia. Tbilisi protested to Russia.",
        "Georgia",
        "GE",
    ),
    (
        "A strike was called in Birmingham, Alabama, on Monday.",
        "Birmingham",
        "US",
    ),
    (
        "A strike was called in Birmingham, England, on Monday.",
        "Birmingham",
        "GB",
    ),
    (
        "Britain will host the talks in Birmingham. British unions agreed.",
        "Birmingham",
        "GB",
    ),
    ("The fair was held in Cordoba, Spain.", "Cordoba", "ES"),
    ("The fair was held in Córdoba, Argentina.", "Córdoba", "AR"),
    (
        "Argentine police searched houses in Córdoba. Argentina is in recession.",
        "Córdoba",
        "AR",
    ),
    (
        "Spain lost a bid. The Spanish team met in Cordoba.",
        "Cordoba",
        "ES",
    ),
    (
        "Scholars met in Cambridge, Massachusetts, for a week.",
        "Cambridge",
        "US",
    ),
    (
        "Scholars met in Cambridge, England, for a week.",
        "Cambridge",
        "GB",
    ),
    (
        "The British police closed roads around Cambridge. Britain is on alert.",
        "Cambridge",
        "GB",
    ),
    (
        "Rioters burned shops in Hyderabad, Pakistan.",
        "Hyderabad",
        "PK",
    ),
    (
        "Rioters burned shops in Hyderabad, India.",
        "Hyderabad",
        "IN",
    ),
    (
        "Pakistan sent rangers to Hyderabad. The Pakistani army stayed away.",
        "Hyderabad",
        "PK",
    ),
    (
        "India opened an office in Hyderabad. Indian firms were pleased.",
        "Hyderabad",
        "IN",
    ),
    ("The summit opened in Santiago, Chile.", "Santiago", "CL"),
    (
        "Pilgrims walked to Santiago de Compostela in Spain.",
        "Santiago de Compostela",
        "ES",
    ),
    (
        "Chile was silent. Chilean officials gathered in Santiago.",
        "Santiago",
        "CL",
    ),
    (
        "Cuban farmers protested in Santiago de Cuba.",
        "Santiago de Cuba",
        "CU",
    ),
    (
        "Firefighters from Victoria, Australia, were sent.",
        "Victoria",
        "AU",
    ),
    (
        "The ferry left Victoria, British Columbia, at noon.",
        "Victoria",
        "CA",
    ),
    (
        "The ferry left Victoria, Seychelles, at noon.",
        "Victoria",
        "SC",
    ),
    (
        "A court in Alexandria, Virginia, heard the case.",
        "Alexandria",
        "US",
    ),
    (
        "A court in Alexandria, Egypt, heard the case.",
        "Alexandria",
        "EG",
    ),
    (
        "Egyptian divers worked off Alexandria. Egypt paid for it.",
        "Alexandria",
        "EG",
    ),
    ("The rodeo took place in Paris, Texas.", "Paris", "US"),
    ("The ministers met in Paris.", "Paris", "FR"),
    (
        "The United States wants talks in Paris. U.S. envoys flew there.",
        "Paris",
        "FR",
    ),
    ("A flood hit Valencia, Spain.", "Valencia", "ES"),
    (
        "Police fired at a crowd in Valencia, Venezuela.",
        "Valencia",
        "VE",
    ),
    (
        "Venezuela is poor. Venezuelan police closed a plant in Valencia.",
        "Valencia",
        "VE",
    ),
    (
        "They opened a lab in San Jose, California.",
        "San Jose",
        "US",
    ),
    (
        "The talks were held in San José, Costa Rica.",
        "San José",
        "CR",
    ),
    (
        "Costa Rica has no army. The Costa Rican police met in San José.",
        "San José",
        "CR",
    ),
    (
        "He spoke in a suburb of Washington, in Vienna, Virginia.",
        "Vienna",
        "US",
    ),
    ("The inspectors met in Vienna.", "Vienna", "AT"),
    (
        "The United States and Iran met in Vienna. U.S. officials were pleased.",
        "Vienna",
        "AT",
    ),
    (
        "Students marched in Athens, Georgia, in the United States.",
        "Athens",
        "US",
    ),
    ("Students marched in Athens, Greece.", "Athens", "GR"),
    (
        "Greek police closed roads in Athens. Greece is on strike.",
        "Athens",
        "GR",
    ),
    ("A fire broke out in Damascus, Maryland.", "Damascus", "US"),
    ("Shells fell in Damascus on Friday.", "Damascus", "SY"),
    ("Police searched a house in Moscow, Idaho.", "Moscow", "US"),
    ("The envoys met in Moscow.", "Moscow", "RU"),
    (
        "The plant in Lebanon, Pennsylvania, closed.",
        "Lebanon",
        "LB|US",
    ),
    (
        "The port of London, Ontario, does not exist.",
        "London",
        "CA",
    ),
    ("The envoys met in London.", "London", "GB"),
    (
        "The riot began in Manchester, New Hampshire.",
        "Manchester",
        "US",
    ),
    ("The riot began in Manchester, England.", "Manchester", "GB"),
    (
        "British police were called to Manchester. Britain paid.",
        "Manchester",
        "GB",
    ),
    (
        "The ship sailed from Newcastle, Australia.",
        "Newcastle",
        "AU",
    ),
    ("A bridge fell in Richmond, Virginia.", "Richmond", "US"),
    (
        "The Canadian navy left Halifax, Nova Scotia.",
        "Halifax",
        "CA",
    ),
    ("A mill closed in Halifax, England.", "Halifax", "GB"),
    ("He was born in Kingston, Jamaica.", "Kingston", "JM"),
    ("He was born in Kingston, Ontario.", "Kingston", "CA"),
    ("Protesters met in Hamilton, Bermuda.", "Hamilton", "BM"),
    ("Protesters met in Hamilton, New Zealand.", "Hamilton", "NZ"),
    ("The troops left Granada, Nicaragua.", "Granada", "NI"),
    ("The troops left Granada, Spain.", "Granada", "ES"),
    (
        "Nicaragua holds a vote. Nicaraguan rebels entered León.",
        "León",
        "NI",
    ),
    (
        "Mexican police raided a house in León. Mexico is alarmed.",
        "León",
        "MX",
    ),
    ("Workers struck in Barcelona, Venezuela.", "Barcelona", "VE"),
    ("Workers struck in Barcelona.", "Barcelona", "ES"),
    ("A mine closed in Mérida, Mexico.", "Mérida", "MX"),
    ("A mine closed in Mérida, Venezuela.", "Mérida", "VE"),
    ("Farmers gathered in Trujillo, Peru.", "Trujillo", "PE"),
    (
        "A treaty was signed in Guadalajara, Mexico.",
        "Guadalajara",
        "MX",
    ),
    ("The rebels hold Cartagena, Colombia.", "Cartagena", "CO"),
    (
        "The navy has a base in Cartagena, Spain.",
        "Cartagena",
        "ES",
    ),
    (
        "Colombia hosts the summit. Colombian police closed Cartagena to cars in Cartagena.",
        "Cartagena",
        "CO",
    ),
    (
        "The talks in Portsmouth, New Hampshire, ended a war.",
        "Portsmouth",
        "US",
    ),
    ("The fleet lies in Portsmouth, England.", "Portsmouth", "GB"),
    ("Snow fell in Dublin, Ohio.", "Dublin", "US"),
    ("The leaders met in Dublin.", "Dublin", "IE"),
    ("Floods struck Salem, India.", "Salem", "IN"),
    ("Floods struck Salem, Oregon.", "Salem", "US"),
    ("A synod met in Toledo, Spain.", "Toledo", "ES"),
    ("A plant opened in Toledo, Ohio.", "Toledo", "US"),
    ("The UN office in Geneva was shut.", "Geneva", "CH"),
    (
        "The United States and China met in Geneva. The U.S. envoy and his Chinese guest were pleased.",
        "Geneva",
        "CH",
    ),
    (
        "The Nigerian army reached Warri. Nigeria is pleased.",
        "Warri",
        "NG",
    ),
    (
        "Iraqi soldiers entered Hit. In Hit, Iraq lost ten men.",
        "Hit",
        "IQ",
    ),
    ("The rebels shelled Aleppo, Syria.", "Aleppo", "SY"),
    (
        "The bishop visited Bethlehem, Pennsylvania.",
        "Bethlehem",
        "US",
    ),
    (
        "Pilgrims went to Bethlehem in the West Bank.",
        "Bethlehem",
        "PS",
    ),
    ("The Palestinian town of Nablus was raided.", "Nablus", "PS"),
    ("The accord was drafted in Dayton, Ohio.", "Dayton", "US"),
    ("Soldiers left the Sudanese city of Nyala.", "Nyala", "SD"),
    ("The frigate left Port Arthur, Texas.", "Port Arthur", "US"),
    (
        "The president spoke in St. Petersburg, Florida.",
        "St. Petersburg",
        "US",
    ),
    (
        "The president spoke in St. Petersburg, Russia.",
        "St. Petersburg",
        "RU",
    ),
    ("The factory in Naples, Florida, shut.", "Naples", "US"),
    ("The factory in Naples, Italy, shut.", "Naples", "IT"),
    ("Canadian soldiers left Perth, Ontario.", "Perth", "CA"),
    (
        "The Australian prime minister flew to Perth. Australia is large.",
        "Perth",
        "AU",
    ),
];

#[test]
fn of_places_of_one_name_the_one_that_is_meant_is_found_or_none() {
    let mut open = Vec::new();
    let mut wrong = Vec::new();
    for (text, name, expected) in NAMESAKES {
        let article = Article::new("", [(Block::Body, *text)], "-");
        let analysis = analyze(&article);
        let found = analysis
            .locations
            .iter()
            .find(|location| {
                analysis
                    .entity(location.entity)
                    .is_some_and(|entity| entity.name == *name)
            })
            .and_then(|location| location.country);
        match found {
            Some(country) if expected.split('|').any(|one| one == country) => {}
            Some(country) => wrong.push(format!("{text}: {country}")),
            None => open.push(*text),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let right = NAMESAKES.len() - open.len();
    assert!(right * 10 >= NAMESAKES.len() * 9, "{}", open.join("\n"));
    assert!(NAMESAKES.len() >= 80);
}
