//! Near misses of company, conveners and bodies: allies, enemies and bystanders, contracts, shows and arms,
//! releases that never came about. Nobody goes between here but who is marked. Rows in `marked`.

use crate::marked::check;

#[test]
fn allies_and_enemies_are_no_company() {
    check(&[
        "# News\n\nSpain won the cup together with Italy and France as [Qatar:mediator-confirmed] mediated between Sudan and Chad.",
        "# News\n\nTogether with Italy and Spain, France attacked Libya while [Qatar:mediator-confirmed] mediated between Sudan and Chad.",
        "# News\n\nOman, alongside Iran, condemned the raid after [Qatar:mediator-confirmed] mediated between Sudan and Chad.",
        "# News\n\n[Qatar:mediator-confirmed] mediated between Sudan and Chad last week and Libya struck Sudan alongside Russia.",
        "# News\n\n[Qatar:mediator-confirmed] mediated between Sudan and Chad last week and Sudan struck a camp alongside Russia.",
        "# News\n\n[Qatar:mediator-confirmed] mediated a truce between Sudan and Chad, which Libya alongside Russia condemned.",
        "# News\n\n[Qatar:mediator-confirmed] mediated between Sudan and Chad, as Iran met Russia in Moscow together with Turkey.",
        "# News\n\nThe truce between Sudan and Chad, brokered by [Qatar:mediator-confirmed], was broken by Libya in coordination with Russia.",
        "# News\n\nThe truce between Sudan and Chad, brokered by [Qatar:mediator-confirmed], was ended by Sudan in coordination with Russia.",
        "# News\n\n[Qatar:mediator-confirmed] mediated between Sudan and Chad in the war fought with the backing of Iranian bombers.",
        "# News\n\n[Qatar:mediator-confirmed] brokered a truce between Sudan and Chad with the help of Swiss bankers.",
        "# News\n\n[Qatar:mediator-confirmed] brokered a truce between Sudan and Chad with the participation of Libya's athletes.",
        "# News\n\n[Qatar:mediator-confirmed] mediated between Sudan and Chad, and with the help of Russia, Sudan took a town.",
    ]);
}

#[test]
fn company_still_goes_between() {
    check(&[
        "# News\n\n[Qatar:mediator-confirmed], together with [Egypt:mediator-confirmed], brokered a truce between Sudan and Chad.",
        "# News\n\nTogether with [Egypt:mediator-confirmed], [Qatar:mediator-confirmed] brokered a truce between Sudan and Chad.",
        "# News\n\n[Qatar:mediator-confirmed] mediated in Doha between Sudan and Chad, together with [Egypt:mediator-confirmed].",
    ]);
}

#[test]
fn contracts_have_no_mediators() {
    check(&[
        "The climate agreement lists the monitoring countries, Kenya and Togo.",
        "The players signed a deal under the supervision of coach Tom Reed.",
        "The merger agreement was signed under the chairmanship of Anna Berg.",
        "Fishermen were released from the contract under the supervision of the Harbour Board.",
        "Togo and Benin ended the war. Their players signed a deal under the supervision of coach Tom Reed.",
        "The merger agreement was signed under the chairmanship of Anna Berg while the war went on.",
    ]);
}

#[test]
fn releases_that_never_came_about() {
    check(&[
        "# War\n\nNo release of prisoners was arranged by the Red Cross.",
        "# War\n\nThe exchange of prisoners was to be overseen by the Red Cross but never took place.",
        "# War\n\nThe exchange of prisoners was to be overseen by the Red Cross.",
        "# War\n\nThe war goes on. The United Nations has secured safe passage for no aid so far.",
        "# War\n\nThe exchange of fire was coordinated by Colonel Reed. Two soldiers died in the war.",
        "# War\n\nThe evacuation of civilians was supervised by the Army Command as the war went on.",
        "# War\n\nThe war goes on. Israel negotiated humanitarian access for aid to its own civilians with Hamas.",
        "# War\n\nThe war goes on. The army's Southern Command negotiated safe passage for its wounded.",
    ]);
}

#[test]
fn alliances_shows_and_councils_of_war() {
    check(&[
        "# War\n\nAmerica launched the Ukraine Defense Contact Group with Britain, Germany and France to arm Ukraine in its war.",
        "# War\n\nNATO formed a contact group with Japan and Australia to supply Ukraine in the war.",
        "# Trade\n\nNorway launched a contact group with Germany and Poland on trade during the conflict.",
        "# Border\n\nChad formed a monitoring committee with Libya after the talks on a truce.",
        "# Arms\n\nBritain and France co-chaired a meeting of the ministers of Germany and Poland on arms for Ukraine in the war.",
        "# Meeting\n\nBritain and France co-chaired a meeting of the ministers of Germany and Poland. The war was not discussed.",
        "# Council\n\nUganda convened a war council session between its generals and the ministers.",
        "# Concert\n\nKenya organised a concert before the meeting of the presidents of Togo and Benin. The war was far away.",
        "# Football\n\nKenya presided over a football meeting between Togo and Benin. The war was far away.",
        "# Boxing\n\nThe Kenya Boxing Federation organised rounds between Togo and Benin. The war was far away.",
    ]);
}

#[test]
fn films_and_railways() {
    check(&[
        "# Film\n\nThe peace envoy spoke of talks. Actor Tom Reed served in that role in the film.",
        "# Railway\n\nKenya presented Sudan and Chad with a plan of a new railway and a trade summit. The war is over.",
    ]);
}

#[test]
fn a_host_in_the_first_words_of_a_title() {
    check(&[
        "# Host Kenya: Ruto hosted talks between Sudan and Chad to end the war\n\nThe [Kenyan:maybe-mediator] president, [Ruto:maybe-mediator], spoke.",
    ]);
}
