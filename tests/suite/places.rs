//! Where it happens: a name as a scene, not as an actor and not inside another name. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

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
    ]);
    check_known_faults(&[(
        "She spoke on the steps of the [Palais des Nations:place-site].",
        "a foreign word for a palace is not known as the head of a place",
    )]);
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
    ]);
    check_known_faults(&[(
        "[Barcelona:not-place] beat [Liverpool:not-place] by two goals to one.",
        "\"beat\" with a city on both sides is not read as sport",
    )]);
}

#[test]
fn a_part_of_a_land_is_a_place_of_its_own() {
    check(&[
        "Fighting broke out in [northern Iraq:place-region] on Monday.",
        "The convoy reached [southern Lebanon:place-region] at dawn.",
    ]);
}
